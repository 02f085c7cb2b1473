// Makes docs/sample-log.txt by a run of the example: what changes from run to run is replaced, pulls are left out.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { ensureBed, root } from './lib.mjs';

ensureBed();
const result = spawnSync(process.execPath, [`${root}/bin/gitlab-dind.mjs`, 'run', '--cwd', `${root}/examples/dind`], {
  encoding: 'utf8',
  env: { ...process.env, NO_COLOR: '1' },
});
if (result.status !== 0) {
  process.stderr.write(result.stdout + result.stderr);
  process.exit(1);
}
const lines = result.stdout
  .replace(/Pipeline #\d+/g, 'Pipeline #123456789')
  .replace(/via \S+\.\.\./g, 'via my-machine...')
  .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:32768')
  .replace(/runner-glci-project-\d+/g, 'runner-glci-project-123456789')
  .split('\n')
  .filter(
    (line) =>
      !/: (Pulling fs layer|Waiting|Verifying Checksum|Download complete|Pull complete|Layer already exists|Preparing|Pushed)$/.test(
        line,
      ),
  )
  .filter((line) => !/^#\d+ (sha256|DONE|transferring|resolve|\.\.\.)|^#\d+ \d+\.\d+ ?$/.test(line));
writeFileSync(
  `${root}/docs/sample-log.txt`,
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n'),
);
