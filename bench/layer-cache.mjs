// A build of the next run, of which only the last layers are others.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/gitlab-dind.mjs', import.meta.url));

/** What a layer costs: 4 MB that nothing makes smaller, and the checksums of 800 MB. */
const LAYER =
  'head -c 4000000 /dev/urandom > /data-N && dd if=/dev/zero bs=1M count=800 2> /dev/null | sha256sum > /sum-N';

const dockerfile = [
  'FROM busybox:stable',
  ...Array.from({ length: 8 }, (_, index) => `RUN ${LAYER.replaceAll('N', String(index))}`),
  'COPY last /last',
  'RUN cat /last > /used',
  '',
].join('\n');

const pipeline = [
  'build:',
  '  image: docker:28',
  '  services: [docker:28-dind]',
  '  script: [docker build -t app .]',
  '',
].join('\n');

function must(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  return result.stdout;
}

/** The case: seconds of the job's script, whose daemon is a fresh one each time. */
export function layerCache() {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const git = (...args) =>
    must('git', ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args]);
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline);
  let version = 0;
  const build = (mode) => {
    writeFileSync(join(folder, 'last'), `${version++}\n`);
    git('add', '.');
    git('commit', '-q', '-m', 'bench');
    const storage = join(folder, '.git', 'registry');
    const options = ['--cwd', folder, '--storage-path', storage, '--layer-cache', mode, '--json'];
    const lines = must(process.execPath, [command, 'run', ...options]).split('\n');
    const events = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
    const { phases } = events.findLast((event) => event.type === 'attempt' && event.name === 'build');
    return phases.filter(({ name }) => name === 'script').reduce((sum, { seconds }) => sum + seconds, 0);
  };
  return {
    name: 'a build of ten layers of which the last changed, in the next run, with layer-cache: auto',
    runs: 3,
    prepare: () => void build('auto'),
    ours: () => build('auto'),
    rivalName: 'the same without',
    rival: () => build('off'),
  };
}
