// `npm run load [CASE...]`: pipelines that are large in one way each; prints time, peak memory of the process and what is
// left on the engine, and writes the table of docs/load.md where all cases were run.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import prettier from 'prettier';
import { ensureBed, ensureDependencies, root } from './lib.mjs';

const BUSYBOX = { image: 'busybox:stable' };
const jobs = (number, job) =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`job ${index}`, job(index)]));

/** Name, what it is, how its project is made, options of the run. */
const cases = {
  jobs: {
    title: '500 jobs, 8 at a time',
    pipeline: jobs(500, (index) => ({ ...BUSYBOX, script: [`echo ${index}`] })),
    options: ['--concurrency', '8'],
  },
  dind: {
    title: '40 Docker-in-Docker jobs, 4 at a time',
    pipeline: jobs(40, () => ({
      image: 'docker:28',
      services: ['docker:28-dind'],
      script: ['docker run --rm busybox echo inside'],
    })),
    options: ['--concurrency', '4'],
  },
  files: {
    title: 'a repository of 100,000 files, 2 jobs',
    pipeline: jobs(2, () => ({ ...BUSYBOX, script: ['find . -type f | wc -l'] })),
    project(folder) {
      for (let index = 0; index < 100_000; index++) {
        if (index % 1000 === 0) mkdirSync(join(folder, `d${index / 1000}`));
        writeFileSync(join(folder, `d${Math.floor(index / 1000)}`, `f${index}`), `${index}\n`);
      }
    },
  },
  sparse: {
    title: 'a repository with 2 GiB in sparse files, 2 jobs',
    pipeline: jobs(2, () => ({ ...BUSYBOX, script: ['du -sk --apparent-size . || du -sk .'] })),
    project(folder) {
      for (let index = 0; index < 4; index++) {
        const file = openSync(join(folder, `sparse-${index}`), 'w');
        ftruncateSync(file, 512 * 1024 * 1024);
        closeSync(file);
      }
    },
  },
  log: {
    title: '1 GiB of log',
    pipeline: {
      log: {
        ...BUSYBOX,
        script: [
          '(yes "a line of a log that is neither long nor short, but of a usual length" || true) | head -c 1073741824',
        ],
      },
    },
  },
  line: {
    title: 'one line of 200 MB',
    pipeline: { line: { ...BUSYBOX, script: ["head -c 200000000 /dev/zero | tr '\\0' x; echo"] } },
  },
  artifacts: {
    title: '20,000 artifacts, up and down',
    pipeline: {
      make: {
        ...BUSYBOX,
        script: ['mkdir out; i=0; while [ $i -lt 20000 ]; do echo $i > out/$i; i=$((i+1)); done'],
        artifacts: { paths: ['out'] },
      },
      take: { ...BUSYBOX, needs: ['make'], script: ['ls out | wc -l'] },
    },
    options: ['--output', 'OUTPUT'],
  },
};

/** Peak of a process's own memory, in bytes, as the kernel counts it. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

async function measure({ title, pipeline, project, options = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const cwd = join(folder, 'project');
  mkdirSync(cwd);
  writeFileSync(join(cwd, '.gitlab-ci.yml'), JSON.stringify(pipeline));
  project?.(cwd);
  const identity = ['-c', 'user.name=load', '-c', 'user.email=load@localhost'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...identity, 'commit', '-q', '-m', 'load'],
  ])
    spawnSync('git', ['-C', cwd, ...args], { stdio: 'ignore' });
  const given = options.map((option) => (option === 'OUTPUT' ? join(folder, 'out') : option));
  const started = Date.now();
  const args = ['run', '--cwd', cwd, '--storage-path', join(folder, 'storage'), ...given];
  const child = spawn(process.execPath, [join(root, 'bin/gitlab-dind.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  let bytes = 0;
  let head = '';
  let tail = '';
  child.stdout.on('data', (data) => {
    bytes += data.length;
    if (head.length < 1000) head += data.toString();
    tail = (tail + data.toString()).slice(-2000);
  });
  child.stderr.on('data', (data) => (tail = (tail + data.toString()).slice(-2000)));
  const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const seconds = (Date.now() - started) / 1000;
  const id = /Pipeline #(\d+)/.exec(head)?.[1];
  const left = ['ps -aq', 'network ls -q', 'volume ls -q'].flatMap((list) =>
    spawnSync('docker', [...list.split(' '), '--filter', `label=glci.pipeline=${id}`], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line !== ''),
  );
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`${title}: the run ended with ${code}\n${tail}`);
  return { title, seconds, peak, bytes, left: left.length };
}

function row({ title, seconds, peak, left }) {
  return `| ${title} | ${seconds.toFixed(0)} s | ${(peak / 2 ** 20).toFixed(0)} MiB | ${left} |`;
}

ensureDependencies();
ensureBed();
const names = process.argv.slice(2);
const unknown = names.filter((name) => cases[name] === undefined);
if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')} (there are: ${Object.keys(cases).join(', ')})`);
  process.exit(2);
}
const results = [];
for (const name of names.length > 0 ? names : Object.keys(cases)) {
  results.push(await measure(cases[name]));
  console.log(row(results.at(-1)));
}
if (names.length === 0) {
  const text = [
    '# Under load',
    '',
    'What large pipelines take, as `npm run load` measures it: from the start of the command to its end, with the peak of the',
    "process's own memory, and the containers, networks and volumes that are left on the engine afterwards.",
    '',
    `Measured on ${cpus().length} processors; every job and container of the pipelines shares them.`,
    '',
    '| Pipeline | Time | Peak memory | Left |',
    '| --- | ---: | ---: | ---: |',
    ...results.map(row),
    '',
    'Logs go through: what a job prints is never in memory as a whole, and a job waits where its reader is slow.',
    '',
  ].join('\n');
  const path = join(root, 'docs/load.md');
  const config = await prettier.resolveConfig(path);
  writeFileSync(path, await prettier.format(text, { ...config, filepath: path }));
}
