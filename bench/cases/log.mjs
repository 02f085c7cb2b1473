// Jobs that print without end.
import { run } from '../lib/ours.mjs';
import { peakOf } from '../lib/memory.mjs';
import { must } from '../lib/processes.mjs';

const PRINT =
  '(yes "a line of a log that is neither long nor short, but of a usual length" || true) | head -c 1073741824';

/** A container that prints, and its log as it comes. */
async function byDocker(scope) {
  const name = `${scope.name}-log`;
  await must('docker', ['run', '-d', '--name', name, 'busybox:stable', 'sh', '-c', PRINT]);
  try {
    await must('docker', ['logs', '-f', name], { output: 'none' });
  } finally {
    await must('docker', ['rm', '-f', '-v', name]);
  }
}

export const log = {
  log: {
    title: '1 GiB of log of one job, the whole process',
    shows: 'that logs flow through, masked, as fast as the engine gives them',
    rival: 'docker logs -f to /dev/null',
    runs: 3,
    atMost: 1.5,
    limits: 'All text is decoded, and searched for secrets and for what GitLab makes of lines, in one thread.',
    extras: { peak: { title: 'peak memory of our process', unit: 'bytes', atMost: 200 * 2 ** 20 } },
    async setUp(scope) {
      const pipeline = { log: { image: 'busybox:stable', script: [PRINT] } };
      const folder = await scope.project({ '.gitlab-ci.yml': JSON.stringify(pipeline) });
      const ours = async () => {
        const peak = await peakOf(scope, (environment) => run(scope, folder, [], { environment, output: 'none' }));
        return { extras: { peak } };
      };
      return { ours, rival: () => byDocker(scope) };
    },
  },
};
