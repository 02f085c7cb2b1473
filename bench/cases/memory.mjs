// How much memory a run takes.
import { trivialJobs } from './jobs.mjs';
import { node, runArguments } from '../lib/ours.mjs';
import { peakOf } from '../lib/memory.mjs';
import { PEER, peerEnvironment, runPeer } from '../lib/peer.mjs';
import { must } from '../lib/processes.mjs';

export const memory = {
  memory: {
    title: 'peak memory of the process, 500 trivial jobs, 4 at a time',
    shows: 'what a long pipeline needs beside its jobs; the commands that a process starts are not counted',
    rival: PEER,
    unit: 'bytes',
    runs: 1,
    atMost: 1 / 2,
    limits: 'Node.js itself, and the program as it is loaded.',
    async setUp(scope) {
      const folder = await scope.project({ '.gitlab-ci.yml': trivialJobs(scope, 500) });
      const environment = await peerEnvironment();
      const options = ['--concurrency', '4'];
      const args = runArguments(folder, ...options);
      return {
        ours: () => peakOf(scope, (extra) => must(node(), args, { env: { ...scope.environment, ...extra } })),
        rival: () => peakOf(scope, (extra) => runPeer({ ...environment, ...extra }, folder, options)),
      };
    },
  },
};
