// Large pipeline files: how long it takes to know what is run.
import { plan as planOf } from '../lib/ours.mjs';
import { listJobs, PEER, peerEnvironment } from '../lib/peer.mjs';

/** A pipeline file of about ten lines a job, as generators and large projects have them. */
function largePipeline(jobs) {
  const stages = Array.from({ length: 20 }, (_, index) => `stage-${index}`);
  const head = [
    'stages:',
    ...stages.map((stage) => `  - ${stage}`),
    '.base:',
    '  image: busybox:stable',
    '  retry: 1',
    '  variables: {LEVEL: info}',
  ];
  const body = Array.from({ length: jobs }, (_, index) => [
    `job-${index}:`,
    '  extends: .base',
    `  stage: stage-${index % 20}`,
    '  variables:',
    `    NUMBER: "${index}"`,
    '  rules:',
    '    - if: $CI_COMMIT_BRANCH =~ /^ma.*n$/ || $LEVEL == "debug"',
    '  script:',
    `    - echo "job $NUMBER"`,
    '    - ./run.sh --fast',
  ]).flat();
  return [...head, ...body, ''].join('\n');
}

const ofSize = (scope, jobs) => scope.project({ '.gitlab-ci.yml': largePipeline(jobs) });

export const plan = {
  plan: {
    title: 'plan of 1,000 jobs, 10,000 lines',
    shows: 'how long one waits for the plan of a very large file',
    rival: `${PEER} --list-json`,
    runs: 5,
    atMost: 1 / 6,
    limits: 'The start of Node.js and the reading of YAML, and the JSON that is printed.',
    async setUp(scope) {
      const folder = await ofSize(scope, 1000);
      const environment = await peerEnvironment();
      return { ours: () => planOf(scope, folder), rival: () => listJobs(environment, folder) };
    },
  },
  'plan-growth': {
    title: 'plan of 10,000 jobs against 1,000',
    shows: 'that the time grows no faster than the file: ten times the jobs',
    rival: 'the same with 1,000 jobs',
    itself: true,
    runs: 3,
    atMost: 8,
    limits: 'All of it but the start is work for each job: ten would be linear.',
    async setUp(scope) {
      const [small, large] = [await ofSize(scope, 1000), await ofSize(scope, 10_000)];
      return { ours: () => planOf(scope, large), rival: () => planOf(scope, small) };
    },
  },
};
