// The cases of `npm run bench`. Each leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/gitlab-dind.mjs', import.meta.url));
const byHand = fileURLToPath(new URL('dind-by-hand.sh', import.meta.url));

function must(program, args, options = {}) {
  const result = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
}

/** Resolves with the seconds until the text is printed; then waits for the end, which does not count. */
function until(text, program, args) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let seconds;
    const take = (data) => {
      output += data;
      // the echo of the command itself comes first
      if (seconds === undefined && new RegExp(`^${text}\\d`, 'm').test(output))
        seconds = (performance.now() - started) / 1000;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', () =>
      seconds === undefined ? reject(new Error(`${text} was not printed:\n${output}`)) : resolve(seconds),
    );
  });
}

const projects = [];
process.on('exit', () => projects.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
process.on('SIGINT', () => process.exit(130));

/** A project of its own with a pipeline file and other files. */
function project(files) {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-'));
  projects.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  must('git', ['-C', folder, 'init', '-q', '-b', 'main']);
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

/** A Node that the peer runs on: its newer versions need 22. Both are measured with the same. */
function newNode() {
  const installed = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind-bed', 'bin', 'node24');
  return Number(process.versions.node.split('.')[0]) >= 22 || !existsSync(installed) ? process.execPath : installed;
}

/** The command of the peer, installed where it does not touch this repository. */
function peer() {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind-bench');
  const program = join(folder, 'node_modules/.bin/gitlab-ci-local');
  if (!existsSync(program))
    must('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'gitlab-ci-local@4']);
  return program;
}

/** A job whose only line tells that its daemon can be used. */
function readyCase(tls) {
  const folder = project({
    '.gitlab-ci.yml': [
      'job:',
      '  image: docker:28',
      '  services: [docker:28-dind]',
      `  variables: {DOCKER_TLS_CERTDIR: "${tls ? '/certs' : ''}"}`,
      '  script: ["docker version -f first-line-{{.Server.Version}}"]',
      '',
    ].join('\n'),
  });
  const options = ['--cwd', folder, '--storage-path', join(folder, '.registry')];
  return {
    name: `Docker daemon ready, ${tls ? 'TLS' : 'no TLS'}, until the first line of the script`,
    runs: tls ? 5 : 3,
    ours: () => until('first-line-', process.execPath, [command, 'run', ...options]),
    rivalName: 'stock dind by hand',
    rival: () =>
      until('first-line-', 'sh', [
        byHand,
        folder,
        tls ? 'tls' : 'plain',
        'docker version -f first-line-{{.Server.Version}}',
      ]),
  };
}

/** A project with so many files of about 2 KB, a hundred in each folder. */
function projectOfSize(count, pipeline) {
  const files = { '.gitlab-ci.yml': pipeline };
  for (let index = 0; index < count; index++)
    files[`folder-${Math.floor(index / 100)}/file-${index}.txt`] = `${index} ${'content '.repeat(250)}\n`;
  const folder = project(files);
  must('git', ['-C', folder, 'repack', '-q', '-a', '-d']); // as a clone has it
  return folder;
}

const twoJobs = [
  'default: {image: "busybox:stable"}',
  // until the disk has what was written, and this machine's copy is gone
  'first: {stage: build, script: ["sleep 8"]}',
  'second: {stage: test, script: ["true"]}',
  '',
].join('\n');

/** Seconds that the second job of a pipeline took: the sources are there, it gets its view of them. */
function secondJob(folder) {
  const storage = join(folder, '.git/registry');
  const args = [command, 'run', '--json', '--cwd', folder, '--storage-path', storage];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`the pipeline failed:\n${stdout.slice(-2000)}${stderr}`);
  const events = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const at = (wanted) =>
    Date.parse(events.find((one) => one.type === 'job' && one.name === 'second' && one.status === wanted).time);
  return (at('success') - at('running')) / 1000;
}

/** What Git and Docker take for as many files: a clone over Git's protocol, copied into a volume. */
function cloneByHand(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-clone-'));
  must('git', ['clone', '-q', `file://${folder}`, join(copy, 'project')]);
  must('docker', ['volume', 'create', 'bench-clone']);
  must('docker', ['create', '--name', 'bench-clone', '-v', 'bench-clone:/builds', 'busybox:stable', 'true']);
  must('docker', ['cp', '-q', join(copy, 'project'), 'bench-clone:/builds/']);
  must('docker', ['start', '-a', 'bench-clone']);
  must('docker', ['rm', 'bench-clone']);
  must('docker', ['volume', 'rm', 'bench-clone']);
  rmSync(copy, { recursive: true });
}

/**
 * A case whose script beside this file measures both in one go and prints them as JSON, with further figures that are
 * told. It is run once for each pair.
 */
function together(script, ours, rival) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  let measured = {};
  const measure = (key) => () => {
    if (measured[key] === undefined) {
      const args = ['--experimental-strip-types', '--no-warnings', path];
      const result = spawnSync(newNode(), args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (result.status !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
      measured = JSON.parse(result.stdout.trim().split('\n').at(-1));
      const shown = Object.entries(measured).map(([name, seconds]) => `${name} ${seconds.toFixed(3)} s`);
      console.log(`  ${shown.join(', ')}`);
    }
    const { [key]: seconds, ...rest } = measured;
    measured = rest;
    return seconds;
  };
  return { ours: measure(ours), rival: measure(rival) };
}

const dockerfile = 'FROM busybox:stable\nRUN echo built > /built\n';

export const cases = {
  plan() {
    const folder = project({ '.gitlab-ci.yml': largePipeline(1000) });
    must('git', ['-C', folder, 'remote', 'add', 'origin', 'git@gitlab.com:group/project.git']);
    const program = peer();
    return {
      name: 'plan of 1,000 jobs, 10,000 lines',
      runs: 5,
      ours: () => must(newNode(), [command, 'plan', '--json', '--cwd', folder], { maxBuffer: 2 ** 28 }),
      rivalName: 'gitlab-ci-local --list-json',
      rival: () => must(newNode(), [program, '--list-json'], { cwd: folder, maxBuffer: 2 ** 28 }),
    };
  },
  'plan-growth'() {
    const [small, large] = [1000, 10_000].map((jobs) => project({ '.gitlab-ci.yml': largePipeline(jobs) }));
    const plan = (folder) => must(newNode(), [command, 'plan', '--json', '--cwd', folder], { maxBuffer: 2 ** 28 });
    return {
      name: 'plan of 10,000 jobs against 1,000: linear is 10',
      runs: 3,
      ours: () => plan(large),
      rivalName: 'the same with 1,000 jobs',
      rival: () => plan(small),
    };
  },
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
  'ten-jobs'() {
    const jobs = Array.from(
      { length: 10 },
      (_, index) => `job-${index}: {image: "busybox:stable", script: ["true"]}\n`,
    );
    const folder = project({ '.gitlab-ci.yml': jobs.join('') });
    return {
      name: 'ten trivial jobs in one pipeline',
      runs: 5,
      ours: () => run(folder),
      rivalName: 'docker run --rm, ten times',
      rival: () => jobs.forEach(() => must('docker', ['run', '--rm', 'busybox:stable', 'true'])),
    };
  },
  workspace() {
    const [small, large] = [1000, 50_000].map((count) => projectOfSize(count, twoJobs));
    return {
      name: 'a further job of a project with 50,000 files against 1,000: independent of the size is 1',
      runs: 5,
      ours: () => secondJob(large),
      rivalName: 'the same with 1,000 files',
      rival: () => secondJob(small),
    };
  },
  checkout() {
    const folder = projectOfSize(50_000, 'job:\n  image: busybox:stable\n  script: ["true"]\n');
    return {
      name: 'one trivial job of a project with 50,000 files',
      runs: 3,
      ours: () =>
        must(process.execPath, [command, 'run', '--cwd', folder, '--storage-path', join(folder, '.git/registry')]),
      rivalName: 'git clone and docker cp',
      rival: () => cloneByHand(folder),
    };
  },
  'dind-ready-tls': () => readyCase(true),
  'dind-ready-plain': () => readyCase(false),
  warm: () => ({
    name: 'build pipeline with the cache restored on an empty registry',
    runs: 2,
    rivalName: 'the same without a cache',
    ...together('warm.mjs', 'warm', 'cold'),
  }),
  gigabyte: () => ({
    name: '1 GiB of layers saved to and restored from the cache',
    runs: 2,
    rivalName: 'docker save and docker load',
    ...together('gigabyte.mjs', 'cache', 'docker'),
  }),
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
      rival: () => must('sh', [byHand, folder, 'tls', 'docker build -t app . && docker run --rm app cat /built']),
    };
  },
};
