// Makes docs/images/terminal-*.svg: what the command shows of a small project in a real terminal (tmux). `NAME...`: only
// these; `--check`: only tells which are not current (exit code 1). What differs from run to run (times, numbers, paths) is
// made the same.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from './lib.mjs';
import { terminalSvg } from './terminal-svg.mjs';

const COLUMNS = 88;

/** The jobs wait for a file where a picture is taken in the midst of a run. */
const PIPELINE = `stages: [build, test, deploy]
default: { image: busybox }

compile: { stage: build, script: [echo compiled] }
assets: { stage: build, script: [echo 14 files, sleep 3] }

unit:
  stage: test
  parallel: 2
  script: ['echo "ok $CI_NODE_INDEX - reads a cart" && until [ -e /hold/go ]; do sleep 0.2; done']
lint:
  stage: test
  script:
    - echo "src/cart.js:12 missing semicolon"
    - exit 3
browsers:
  stage: test
  script: [./browsers.sh]
  rules: [{ if: $CI_COMMIT_BRANCH == "release" }]
pages: { stage: deploy, script: [echo published], needs: [unit] }
rollout: { stage: deploy, script: [echo out], when: manual }
`;

const RUN = ['run', '--registry', 'none', '--concurrency', '3'];

/** A job that passes once a file is mended. */
const WATCHED = {
  '.gitlab-ci.yml': `default: { image: busybox }
unit: { script: [sleep 1, echo 12 passed] }
lint:
  script:
    - grep -vn ";$" src/cart.js && exit 3 || echo clean
`,
  'src/cart.js': 'const total = 0;\nexport { total }\n',
};

/** Checks of `doctor`, with their remedies, that tell of the network of the machine on which the picture is made. */
const NETWORK = /^\S*(?:ok|warn|fail|skip)\S* +(?:DNS|MTU|Registry|Docker Hub)\b.*\n(?: {6}.*\n)*/gm;

/** What is called, what is to be seen when the picture is taken, and what then lets the run end. */
const PICTURES = {
  live: { args: RUN, title: 'A run in a terminal: jobs by stage, and a failure told at once', until: /unit 1\/2 +\d+ s {2}ok 1[\s\S]*unit 2\/2 +\d+ s {2}ok 2/, and: /lint failed:/ },
  failure: { args: RUN, title: 'The end of a run: the table of jobs, and why one has failed', goes: true, joined: true, from: /^(?=build {2})/m },
  graph: { args: ['plan', '--graph'], title: 'gitlab-dind plan --graph' },
  why: { args: ['plan', 'browsers', 'lint', '--why'], title: 'gitlab-dind plan JOB --why' },
  list: { args: ['plan', '--list'], title: 'gitlab-dind plan --list' },
  merged: { args: ['plan', '--merged'], title: 'gitlab-dind plan --merged' },
  menu: { args: [...RUN, '--interactive'], title: 'gitlab-dind run --interactive: what is to run', until: /Jobs to run/, types: ['6', 'Enter'], and: /With what they need/, ends: ['C-c'] },
  shell: { args: [...RUN, 'lint', '--shell-on-failure'], title: 'gitlab-dind run JOB --shell-on-failure: in the container of the job', until: /[$#] $/, types: ['ls -A', 'Enter', 'echo $CI_JOB_NAME of $CI_PROJECT_NAME', 'Enter'], and: /^lint of shop$/m, ends: ['C-d'] },
  again: { args: [...RUN, '--rerun-failed'], before: [...RUN, 'lint'], title: 'gitlab-dind run --rerun-failed: the jobs of the last run that failed', goes: true, joined: true },
  watch: { args: [...RUN, '--watch'], files: WATCHED, title: 'gitlab-dind run --watch: again once a file has changed', until: /Waiting for files/, changes: { 'src/cart.js': 'const total = 0;\nexport { total };\n' }, and: /has changed[\s\S]*Waiting for files/, ends: ['C-c'], joined: true },
  completion: { shell: true, title: 'Completion in bash: commands, jobs, options', until: /\$ $/, types: ['gitlab-dind ', 'Tab', 'Tab', 'run ', 'Tab', 'Tab', 'unit --re', 'Tab', 'Tab'], and: /--rerun-failed[\s\S]*--re$/m, ends: ['C-u', 'C-d'] },
  doctor: { args: ['doctor'], title: 'gitlab-dind doctor: what the engine and the machine can do, with the remedy; without the checks of the network', without: NETWORK, columns: 100, joined: true },
  config: { args: ['doctor', '--config'], files: { '.gitlab-dind.yml': 'concurrency: 3\nproject-variable: [REGION=eu]\n', 'config/gitlab-dind/config.yml': 'timestamps: true\n' }, title: 'gitlab-dind doctor --config: what is set, and where' },
}; // prettier-ignore

const given = process.argv.slice(2);
const check = given.includes('--check');
const names = given.filter((name) => name !== '--check');
const unknown = names.filter((name) => !(name in PICTURES));
if (unknown.length > 0)
  throw new Error(`There is no picture ${unknown.join(', ')}: ${Object.keys(PICTURES).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const project = join(folder, 'shop');
const hold = join(folder, 'hold');
const tmux = (...args) =>
  execFileSync('tmux', ['-S', join(folder, 'tmux'), '-f', '/dev/null', ...args], { encoding: 'utf8' });

const git = (...args) => execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);

let wrong = 0;
try {
  makeProject();
  const wanted = Object.keys(PICTURES).filter((name) => names.length === 0 || names.includes(name));
  for (const name of wanted) {
    const { title, from, without, columns = COLUMNS } = PICTURES[name];
    const all = same(await shown(PICTURES[name]));
    const seen = without === undefined ? all : all.replaceAll(without, '');
    const text = from === undefined ? seen : seen.slice(Math.max(0, seen.search(from)));
    const svg = terminalSvg(text, columns, title);
    const path = join(root, 'docs', 'images', `terminal-${name}.svg`);
    if (!check) writeFileSync(path, svg);
    else if (svg !== readFileSync(path, 'utf8')) {
      wrong += 1;
      console.log(`docs/images/terminal-${name}.svg is not current: node scripts/terminal-screenshots.mjs ${name}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

function makeProject() {
  mkdirSync(project);
  mkdirSync(hold, { mode: 0o777 });
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'bin/gitlab-dind.mjs'), join(folder, 'bin', 'gitlab-dind'));
  writeFileSync(join(project, '.gitlab-ci.yml'), PIPELINE);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'shop');
}

/** Writes files of the project, and of the user's configuration; returns where they are. */
function written(files) {
  return Object.entries(files).map(([name, text]) => {
    const path = join(name.startsWith('config/') ? folder : project, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

/** The command line of the shell in which a picture is taken. */
function commandOf({ args, before, shell }) {
  const env = {
    HOME: folder,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    XDG_STATE_HOME: `${folder}/state`,
    XDG_CONFIG_HOME: `${folder}/config`,
    GITLAB_DIND_VOLUMES: `${hold}:/hold`,
  };
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const left = Object.keys(process.env).filter((name) =>
    /^(CI|NO_COLOR|FORCE_COLOR|GITHUB_.*|GITLAB_DIND_.*)$/.test(name),
  );
  const within = ['env', ...left.flatMap((name) => ['-u', name]), ...set];
  const line = (words) => [...within, ...words].map((word) => `'${word}'`).join(' ');
  const call = (words) => line([process.execPath, join(root, 'bin/gitlab-dind.mjs'), ...words]);
  const first = before === undefined ? '' : `${call(before)} > /dev/null 2>&1; `;
  const rc = join(folder, 'bashrc');
  writeFileSync(rc, "source <(gitlab-dind completion bash)\nPS1='$ '\n");
  const main = shell ? line(['bash', '--noprofile', '--rcfile', rc, '-i']) : call(args);
  // the shell outlives a Ctrl-C that is for the command
  return `trap : INT; ${first}${main}; echo "ended <$?>"; exec sleep 600`;
}

/** What the pane shows, with its colours. */
async function shown(picture) {
  const { files = {}, until, changes, and, types = [], ends = [], goes, joined = false, columns = COLUMNS } = picture;
  const go = join(hold, 'go');
  rmSync(go, { force: true });
  if (goes) writeFileSync(go, '');
  const own = written(files);
  tmux('new-session', '-d', '-x', String(columns), '-y', '60', '-c', project, commandOf(picture));
  try {
    const pane = () => tmux('capture-pane', '-p');
    const ended = () => /ended <\d+>/.test(pane());
    const comes = async (there) => {
      for (let tries = 0; !there(); tries++) {
        if (tries > 600 || (until !== undefined && ended())) throw new Error(`This was not to be seen:\n${pane()}`);
        await setTimeout(200);
      }
    };
    await comes(() => (until === undefined ? ended() : until.test(pane().trimEnd().concat(' ')) || until.test(pane())));
    if (changes !== undefined) written(changes);
    if (types.length > 0) tmux('send-keys', ...types);
    if (and !== undefined) await comes(() => and.test(pane()));
    await setTimeout(types.length > 0 ? 300 : 0);
    const text = tmux('capture-pane', '-p', '-e', ...(joined ? ['-J'] : []));
    writeFileSync(go, '');
    if (ends.length > 0) tmux('send-keys', ...ends);
    for (let tries = 0; !ended() && tries < 300; tries++) await setTimeout(200);
    return text.replace(/ended <\d+>\s*$/, '');
  } finally {
    tmux('kill-server');
    // nor is a picture the past of the next one
    for (const path of [...own, join(folder, 'state')]) rmSync(path, { recursive: true, force: true });
    git('checkout', '-q', '.');
  }
}

/** What is not the same each time, made the same: as long as it was, where columns stand below it. */
function same(text) {
  return text
    .replaceAll(/^.*Registry mirror.*\n/gm, '') // of the machine on which it is made
    .replaceAll(/#\d+/g, '#1024')
    .replaceAll(/(runner-glci-project-)\d+/g, '$11024')
    .replaceAll(/(Checking out )[0-9a-f]{8}/g, '$11a2b3c4d')
    .replaceAll(
      /\S*\/state\/gitlab-dind\/projects\/shop-\w+\/logs\/\w+\/logs/g,
      '~/.local/state/gitlab-dind/projects/shop/logs',
    )
    .replaceAll(folder, '~')
    .replaceAll(/ *\b\d+\.\d s/g, (time) => '2.4 s'.padStart(time.startsWith('  ') ? 7 : time.startsWith(' ') ? 6 : 0))
    .replaceAll(/ +\d+ s(?= {2})/g, '  3 s')
    .replaceAll(/(?<![\d.])\d+ s$/gm, '3 s');
}
