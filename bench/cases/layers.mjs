// A build of the next run, of which only the last layers are others.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { events, phaseSeconds } from '../lib/ours.mjs';
import { must } from '../lib/processes.mjs';

/** What a layer costs: 4 MB that nothing makes smaller, and the checksums of 800 MB. */
const LAYER =
  'head -c 4000000 /dev/urandom > /data-N && dd if=/dev/zero bs=1M count=800 2> /dev/null | sha256sum > /sum-N';

const DOCKERFILE = [
  'FROM busybox:stable',
  ...Array.from({ length: 8 }, (_, index) => `RUN ${LAYER.replaceAll('N', String(index))}`),
  'COPY last /last',
  'RUN cat /last > /used',
  '',
].join('\n');

const JOB = { image: 'docker:28', services: ['docker:28-dind'], script: ['docker build -t app .'] };

export const layers = {
  'layer-cache': {
    title: 'a build of ten layers of which the last changed, in the next run, with `layer-cache: auto`',
    shows: 'what the layers of earlier runs save, although the daemon is a new one each time',
    rival: 'the same without',
    itself: true,
    runs: 3,
    atMost: 1 / 3,
    limits:
      'The layers are pulled from the registry of the pipeline, and with the classic store the build is done once more, from its cache, for what is left there.',
    async setUp(scope) {
      const folder = await scope.project({
        Dockerfile: DOCKERFILE,
        last: '',
        '.gitlab-ci.yml': JSON.stringify({ build: JOB }),
      });
      let version = 0;
      const build = async (mode) => {
        writeFileSync(join(folder, 'last'), `${version++}\n`);
        await must('git', [
          '-C',
          folder,
          '-c',
          'user.name=bench',
          '-c',
          'user.email=bench@localhost',
          'commit',
          '-qam',
          'bench',
        ]);
        return phaseSeconds(await events(scope, folder, ['--layer-cache', mode]), 'build', ['script']);
      };
      await build('auto');
      return { ours: () => build('auto'), rival: () => build('off') };
    },
  },
};
