// What jobs leave to others.
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { events, phaseSeconds } from '../lib/ours.mjs';
import { must, timed } from '../lib/processes.mjs';

/** 1 GiB that nothing can make smaller, in 10,000 files. */
const MAKE =
  'mkdir out && cd out && i=0 && while [ $i -lt 10000 ]; do head -c 107375 > f$i; i=$((i+1)); done < /dev/urandom';
const COUNT = 'test "$(ls out | wc -l)" = 10000';

/** Out of a container and into another, as one archive: what `docker cp` alone takes. */
async function throughDocker(scope, made) {
  const archive = join(scope.folder(), 'out.tar');
  const taking = `${scope.name}-taking`;
  await must('docker', ['create', '--name', taking, 'busybox:stable', 'true']);
  try {
    return await timed(async () => {
      const out = await open(archive, 'w');
      await must('docker', ['cp', `${made}:/out`, '-'], { output: out.fd }).finally(() => out.close());
      const back = await open(archive, 'r');
      await must('docker', ['cp', '-', `${taking}:/`], { input: back.fd }).finally(() => back.close());
    });
  } finally {
    await must('docker', ['rm', '-f', '-v', taking]);
    await rm(archive, { force: true });
  }
}

export const artifacts = {
  artifacts: {
    title: 'artifacts of 1 GiB in 10,000 files: taken from a job and given to the next',
    shows: 'that artifacts go as fast as the engine hands them over',
    rival: 'docker cp of a tar archive, both ways',
    runs: 3,
    atMost: 1.2,
    limits: 'The disk, which takes each file by itself, while what the script has written is still on its way to it.',
    async setUp(scope) {
      const pipeline = {
        default: { image: 'busybox:stable' },
        make: { stage: 'build', script: [MAKE], artifacts: { paths: ['out'] } },
        take: { stage: 'test', script: [COUNT] },
      };
      const folder = await scope.project({ '.gitlab-ci.yml': JSON.stringify(pipeline) });
      const made = `${scope.name}-made`;
      await must('docker', ['run', '--name', made, '-w', '/', 'busybox:stable', 'sh', '-c', MAKE]);
      const ours = async () => {
        const told = await events(scope, folder);
        return phaseSeconds(told, 'make', ['upload']) + phaseSeconds(told, 'take', ['artifacts']);
      };
      return { ours, rival: () => throughDocker(scope, made) };
    },
  },
};
