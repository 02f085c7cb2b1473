// Makes docs/images/terminal-*.svg: what the command shows of a small project in a real terminal (tmux). `NAME...`: only
// these; `--check`: only tells which are not current (exit code 1). What differs from run to run (times, numbers, paths) is
// made the same.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

let wrong = 0;
try {
  makeProject();
  const wanted = Object.keys(PICTURES).filter((name) => names.length === 0 || names.includes(name));
  for (const name of wanted) {
    const { title, from } = PICTURES[name];
    const seen = same(await shown(PICTURES[name]));
    const text = from === undefined ? seen : seen.slice(Math.max(0, seen.search(from)));
    const svg = terminalSvg(text, COLUMNS, title);
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
  writeFileSync(join(project, '.gitlab-ci.yml'), PIPELINE);
  const git = (...args) => execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'shop');
}

/** What the pane shows, with its colours. */
async function shown({ args, before, files = {}, until, and, types = [], ends = [], goes, joined = false }) {
  const go = join(hold, 'go');
  rmSync(go, { force: true });
  if (goes) writeFileSync(go, '');
  const own = Object.entries(files).map(([name, text]) => ({
    path: join(name.includes('/') ? folder : project, name),
    text,
  }));
  for (const { path, text } of own) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const env = {
    HOME: folder,
    XDG_STATE_HOME: `${folder}/state`,
    XDG_CONFIG_HOME: `${folder}/config`,
    GITLAB_DIND_VOLUMES: `${hold}:/hold`,
  };
  const set = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const left = Object.keys(process.env).filter((name) =>
    /^(CI|NO_COLOR|FORCE_COLOR|GITHUB_.*|GITLAB_DIND_.*)$/.test(name),
  );
  const program = ['env', ...left.flatMap((name) => ['-u', name]), ...set, process.execPath, join(root, 'bin/gitlab-dind.mjs')]; // prettier-ignore
  const line = (words) => [...program, ...words].map((word) => `'${word}'`).join(' ');
  const first = before === undefined ? '' : `${line(before)} > /dev/null 2>&1; `;
  const command = `${first}${line(args)}; echo "ended <$?>"; exec sleep 600`;
  tmux('new-session', '-d', '-x', String(COLUMNS), '-y', '60', '-c', project, command);
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
    for (const { path } of own) rmSync(path);
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
    .replaceAll(/ *\b\d+\.\d s/g, (time) => '2.4 s'.padStart(time.startsWith(' ') ? 7 : 0))
    .replaceAll(/ +\d+ s(?= {2})/g, '  3 s')
    .replaceAll(/(?<![\d.])\d+ s$/gm, '3 s');
}
