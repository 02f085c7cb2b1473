// Jobs that do nothing: what a job costs by itself.
import { run } from '../lib/ours.mjs';
import { PEER, peerEnvironment, runPeer } from '../lib/peer.mjs';
import { must } from '../lib/processes.mjs';

/** A pipeline of so many jobs, whose names are the case's own: the peer calls its volumes after them. */
export function trivialJobs(scope, count) {
  const names = Array.from({ length: count }, (_, index) => `${scope.name}-${index}`);
  return names.map((name) => `${name}: {image: "busybox:stable", script: ["true"]}\n`).join('');
}

const bareRun = (scope) => must('docker', ['run', '--rm', '--name', `${scope.name}-bare`, 'busybox:stable', 'true']);

/** So many jobs by both, a few at a time. */
async function againstPeer(scope, count, concurrency) {
  const folder = await scope.project({ '.gitlab-ci.yml': trivialJobs(scope, count) });
  const environment = await peerEnvironment();
  const options = concurrency === undefined ? [] : ['--concurrency', String(concurrency)];
  return { ours: () => run(scope, folder, options), rival: () => runPeer(environment, folder, options) };
}

export const jobs = {
  trivial: {
    title: 'one trivial job, the whole process',
    shows: 'what a run costs beside the container that the job needs anyway',
    rival: 'docker run --rm',
    runs: 15,
    atMost: 1.7,
    limits:
      'The calls of the engine alone, by a client that is there already, take what the rival takes: the rest is Node.js, the program as it is loaded, Git and the plan.',
    async setUp(scope) {
      const folder = await scope.project({ '.gitlab-ci.yml': trivialJobs(scope, 1) });
      return { ours: () => run(scope, folder), rival: () => bareRun(scope) };
    },
  },
  'trivial-peer': {
    title: 'one trivial job, the whole process',
    shows: 'the shortest feedback that there is',
    rival: PEER,
    runs: 5,
    atMost: 1 / 3,
    limits: 'The engine: a container cannot be made, started and removed any faster.',
    setUp: (scope) => againstPeer(scope, 1),
  },
  'ten-jobs': {
    title: 'ten trivial jobs in one pipeline, the whole process',
    shows: 'what a further job costs, once the run has begun',
    rival: 'docker run --rm, ten times',
    runs: 5,
    atMost: 1,
    limits: 'The engine makes the containers, and does much of that one after the other.',
    async setUp(scope) {
      const folder = await scope.project({ '.gitlab-ci.yml': trivialJobs(scope, 10) });
      const tenTimes = async () => {
        for (let index = 0; index < 10; index++) await bareRun(scope);
      };
      return { ours: () => run(scope, folder), rival: tenTimes };
    },
  },
  'fifty-jobs': {
    title: '50 trivial jobs, 4 at a time, the whole process',
    shows: 'how many jobs get through one machine',
    rival: PEER,
    runs: 3,
    atMost: 1 / 3,
    limits: 'The engine makes and removes the containers, and does much of that one after the other.',
    setUp: (scope) => againstPeer(scope, 50, 4),
  },
};
