// The cases of `npm run bench`. Each leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/gitlab-dind.mjs', import.meta.url));
const byHand = fileURLToPath(new URL('dind-by-hand.sh', import.meta.url));

function must(program, args, options = {}) {
  const result = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
}

/** A project of its own with a pipeline file and other files. */
function project(files) {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  must('git', ['-C', folder, 'init', '-q']);
  must('git', ['-C', folder, 'add', '.']);
  must('git', [
    '-C',
    folder,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@localhost',
    'commit',
    '-q',
    '-m',
    'bench',
  ]);
  return folder;
}

const run = (folder, ...options) =>
  must(process.execPath, [command, 'run', '--cwd', folder, '--storage-path', join(folder, '.registry'), ...options]);

const dockerfile = 'FROM busybox:stable\nRUN echo built > /built\n';

export const cases = {
  trivial() {
    const folder = project({ '.gitlab-ci.yml': 'job:\n  image: busybox:stable\n  script: ["true"]\n' });
    return {
      name: 'one trivial job',
      runs: 7,
      ours: () => run(folder),
      rivalName: 'docker run --rm',
      rival: () => must('docker', ['run', '--rm', 'busybox:stable', 'true']),
    };
  },
  dind() {
    const folder = project({
      Dockerfile: dockerfile,
      '.gitlab-ci.yml': [
        'build:',
        '  image: docker:28',
        '  services: [docker:28-dind]',
        '  variables: {DOCKER_TLS_CERTDIR: /certs}',
        '  script:',
        '    - docker build -t app .',
        '    - docker run --rm app cat /built',
        '',
      ].join('\n'),
    });
    return {
      name: 'Docker-in-Docker build',
      runs: 5,
      ours: () => run(folder),
      rivalName: 'shell script by hand',
      rival: () => must('sh', [byHand, folder]),
    };
  },
};
