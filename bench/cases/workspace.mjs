// Projects with many files: what a job has of them, and what that costs.
import { join } from 'node:path';
import { events, run } from '../lib/ours.mjs';
import { PEER, peerEnvironment, runPeer } from '../lib/peer.mjs';
import { must } from '../lib/processes.mjs';

const MANY = 50_000;

/** Two jobs, the second of which is measured; its name is the case's own, since the peer calls its volumes after it. */
const twoJobs = (scope) =>
  [
    'default: {image: "busybox:stable"}',
    // until the disk has what was written, and this machine's copy is gone
    `${scope.name}-first: {stage: build, script: ["sleep 8"]}`,
    `${scope.name}-second: {stage: test, script: ["true"]}`,
    '',
  ].join('\n');

/** Seconds that the second job of a pipeline took: the sources are there, it gets its view of them. */
async function secondJob(scope, folder) {
  const told = await events(scope, folder);
  const at = (wanted) => {
    const found = told.find(
      ({ type, name, status }) => type === 'job' && name === `${scope.name}-second` && status === wanted,
    );
    return Date.parse(found.time);
  };
  return (at('success') - at('running')) / 1000;
}

const UNITS = { ms: 0.001, s: 1, min: 60 };

/** The same by the peer, which prints what each job took. */
async function secondJobOfPeer(scope, environment, folder) {
  const text = await runPeer(environment, folder, ['--no-color']);
  const [, number, unit] = new RegExp(`${scope.name}-second +finished in ([\\d.]+) (ms|s|min)`).exec(text) ?? [];
  if (number === undefined) throw new Error(`${PEER} did not tell what the second job took:\n${text.slice(-1000)}`);
  return Number(number) * UNITS[unit];
}

/** What Git and Docker take for as many files: a clone over Git's protocol, copied into a volume. */
async function cloneByHand(scope, folder) {
  const copy = scope.folder();
  const name = `${scope.name}-clone`;
  await must('git', ['clone', '-q', `file://${folder}`, join(copy, 'project')]);
  await must('docker', ['volume', 'create', name]);
  await must('docker', ['create', '--name', name, '-v', `${name}:/builds`, 'busybox:stable', 'true']);
  await must('docker', ['cp', '-q', join(copy, 'project'), `${name}:/builds/`]);
  await must('docker', ['start', '-a', name]);
  await must('docker', ['rm', name]);
  await must('docker', ['volume', 'rm', name]);
  await must('rm', ['-rf', copy]);
}

export const workspace = {
  workspace: {
    title: 'a further job of a project with 50,000 files against one with 1,000',
    shows: 'that a job does not pay for the size of the project: 1 is independent of it',
    rival: 'the same with 1,000 files',
    itself: true,
    runs: 5,
    atMost: 1.2,
    limits: 'The kernel lays a layer over the sources: what is left are the containers of the job.',
    async setUp(scope) {
      const [small, large] = [
        await scope.projectOfSize(1000, twoJobs(scope)),
        await scope.projectOfSize(MANY, twoJobs(scope)),
      ];
      return { ours: () => secondJob(scope, large), rival: () => secondJob(scope, small) };
    },
  },
  'workspace-peer': {
    title: 'a further job of a project with 50,000 files',
    shows: 'that a job gets a view of the sources, not a copy',
    rival: PEER,
    runs: 3,
    atMost: 1 / 20,
    limits: 'The containers of the job: the files are there already.',
    async setUp(scope) {
      const folder = await scope.projectOfSize(MANY, twoJobs(scope));
      const environment = await peerEnvironment();
      return { ours: () => secondJob(scope, folder), rival: () => secondJobOfPeer(scope, environment, folder) };
    },
  },
  checkout: {
    title: 'one trivial job of a project with 50,000 files, the whole process',
    shows: 'what the sources cost once in a run',
    rival: 'git clone and docker cp',
    runs: 3,
    atMost: 1,
    limits: 'The engine unpacks the files into a volume, one by one.',
    async setUp(scope) {
      const folder = await scope.projectOfSize(MANY, 'job:\n  image: busybox:stable\n  script: ["true"]\n');
      return { ours: () => run(scope, folder), rival: () => cloneByHand(scope, folder) };
    },
  },
};
