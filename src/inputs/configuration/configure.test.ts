import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INPUTS, OPTIONS } from '../definitions.js';
import { configure } from './configure.js';
import { PROJECT_FILE } from './folder.js';
import { refusalOf } from './refusals.js';
import { describeOrigin } from './setting.js';

let home = '';
let cwd = '';
let environment: Record<string, string> = {};
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gitlab-dind-config-'));
  cwd = join(home, 'app');
  mkdirSync(join(home, 'gitlab-dind'));
  mkdirSync(cwd);
  environment = { XDG_CONFIG_HOME: home };
});
afterEach(() => rmSync(home, { recursive: true }));

const project = (text: string): void => writeFileSync(join(cwd, PROJECT_FILE), text);
const user = (text: string): void => writeFileSync(join(home, 'gitlab-dind', 'config.yml'), text);
const read = (given = {}): ReturnType<typeof configure> => configure({ cwd, ...given }, environment, home);

async function problems(): Promise<readonly string[]> {
  const found = await read();
  return found.problems.map(({ message, location }) =>
    [...(location === undefined ? [] : [location.file.replace(home, '~'), location.line]), message].join(':'),
  );
}

describe('options', () => {
  it('are those of the command line, else of the environment, the project, the user', async () => {
    user('platform: linux/arm64\nstage: user\nconcurrency: 1\ndirty: yes\n');
    project('stage: project\nconcurrency: 2\n');
    environment['GITLAB_DIND_CONCURRENCY'] = '3';
    const { given, origins } = await read({ stage: 'option' });
    expect(given).toMatchObject({ platform: 'linux/arm64', stage: 'option', concurrency: '3', dirty: 'true' });
    expect(
      ['platform', 'stage', 'concurrency'].map((name) =>
        origins.get(name)?.map((one) => describeOrigin(one).replace(home, '~')),
      ),
    ).toEqual([['~/gitlab-dind/config.yml:1'], ['command line'], ['environment variable GITLAB_DIND_CONCURRENCY']]);
  });

  it('that may be given more than once are added up, the first of these places counting most', async () => {
    user('secrets: {A: user, B: "user\\nline"}\nunset-variable: X\n');
    project('variables: {V: 1}\nunset-variables: [Y]\n');
    environment['GITLAB_DIND_SECRET'] = 'C=1\n2';
    environment['GITLAB_DIND_VARIABLES'] = 'V=2\nW=3';
    const { given, problems: none } = await read({ secrets: ['A=option'] });
    expect(none).toEqual([]);
    expect(given).toMatchObject({
      secrets: ['A=user', 'B=user\nline', 'C=1\n2', 'A=option'],
      variables: ['V=1', 'V=2', 'W=3'],
      'unset-variables': ['X', 'Y'],
    });
  });

  it('have paths in the home folder, for no shell has seen them', async () => {
    user('output: ~/out\n');
    expect((await read()).given['output']).toBe(join(homedir(), 'out'));
  });

  it('are wrong at their place, all at once, with what may have been meant', async () => {
    user('stagge: x\nprojects: {g/p: {sercets: {A: b}}, g: 1}\nproject-may-set: [docker-sockt]\n');
    project('pull-polcy: never\nfile: [a]\nvariables: [[x]]\ncwd: x\n');
    environment['GITLAB_DIND_STAG'] = 'x';
    expect(await problems()).toEqual([
      'The environment variable GITLAB_DIND_STAG is no option; did you mean GITLAB_DIND_STAGE?',
      `${PROJECT_FILE}:1:There is no option pull-polcy; did you mean pull-policy?`,
      `${PROJECT_FILE}:2:file: has to be a text`,
      `${PROJECT_FILE}:3:variables: has to be a map of names and values`,
      `${PROJECT_FILE}:4:cwd: a configuration file belongs to its folder, and cannot name another`,
      '~/gitlab-dind/config.yml:1:There is no option stagge; did you mean stage?',
      '~/gitlab-dind/config.yml:3:project-may-set: there is no option docker-sockt; did you mean docker-socket?',
      '~/gitlab-dind/config.yml:2:projects: g: has to be a map of options',
      '~/gitlab-dind/config.yml:2:There is no option sercets; did you mean secrets?',
    ]);
    project('a: [\n');
    user('- x\n');
    environment = { XDG_CONFIG_HOME: home };
    expect(await problems()).toEqual([
      expect.stringMatching(new RegExp(`^${PROJECT_FILE}:2:did not find expected node content`)),
      '~/gitlab-dind/config.yml:1:The file has to be a map of names and values',
    ]);
  });
});

describe('the folder of the project', () => {
  const file = (folder: string, name = '.gitlab-ci.yml'): void => writeFileSync(join(folder, name), '');
  let sub = '';
  beforeEach(() => {
    execFileSync('git', ['init', '-q', cwd]);
    sub = join(cwd, 'src', 'deep');
    mkdirSync(sub, { recursive: true });
    project('stage: top\n');
    file(cwd);
  });
  const called = (given = {}): ReturnType<typeof configure> => configure(given, environment, sub);

  it('is the top of the repository where the pipeline file is there alone, and this is told', async () => {
    const { given, notes } = await called();
    expect(given).toEqual({ cwd, stage: 'top' });
    expect(notes).toEqual([
      { message: `There is no .gitlab-ci.yml here: that of ${cwd} is taken`, location: undefined },
    ]);
  });

  const nothing = (): void => undefined;
  it.each<[string, { cwd?: string; file?: string }, () => void]>([
    ['cwd is named', { cwd: '.' }, nothing],
    ['a file is named', { file: 'ci.yml' }, nothing],
    ['the environment names a file', {}, () => void (environment['GITLAB_DIND_FILE'] = 'ci.yml')],
    ['a pipeline file is here', {}, () => file(sub)],
    ['a configuration is here', {}, () => file(sub, PROJECT_FILE)],
    ['the top has none either', {}, () => rmSync(join(cwd, '.gitlab-ci.yml'))],
  ])('is that of the call where %s', async (_, given, arrange) => {
    arrange();
    const { given: all, notes } = await called(given);
    expect(all['stage']).toBeUndefined();
    expect(all['cwd']).toBe(given.cwd);
    expect(notes).toEqual([]);
  });
});

describe("the user's options for some projects", () => {
  it('count by group, project, and host, the longer path more', async () => {
    execFileSync('git', ['init', '-q', cwd]);
    execFileSync('git', [
      '-C',
      cwd,
      'remote',
      'add',
      'origin',
      'https://oauth2:t@gitlab.example.com/group/sub/app.git',
    ]);
    user(`stage: all
platform: all
projects:
  group/sub/app: {stage: project}
  group: {stage: group, platform: group}
  gitlab.example.com/group/sub: {secrets: {A: host}}
  other.example.com/group: {secrets: {A: other}}
  group/sub/ap: {stage: other}
`);
    expect((await read()).given).toMatchObject({ stage: 'project', platform: 'group', secrets: ['A=host'] });
  });
});

it("the options of a project are not those of one whose group is called like the first one's server", async () => {
  execFileSync('git', ['init', '-q', cwd]);
  const remote = 'https://other.example.com/gitlab.example.com/group/app.git';
  execFileSync('git', ['-C', cwd, 'remote', 'add', 'origin', remote]);
  user('projects: {gitlab.example.com/group/app: {secrets: {A: b}}, gitlab.example.com: {stage: x}}\n');
  expect((await read()).given).toEqual({ cwd });
  user('projects: {other.example.com/gitlab.example.com/group: {stage: x}}\n');
  expect((await read()).given).toEqual({ cwd, stage: 'x' });
});

describe('the file of a project', () => {
  it('sets nothing that gives rights or reaches out of the project', async () => {
    project(`docker-socket: host
privileged: true
runner-config: x.toml
storage-path: x
output: x
docker-host: tcp://x
secrets: {A: b}
file-variables: {A: '@/etc/passwd'}
registry-password: x
`);
    const found = await problems();
    expect(found).toHaveLength(9);
    expect(found[0]).toBe(
      `${PROJECT_FILE}:1:docker-socket: a file of the project cannot set it: it gives the jobs rights on this machine`,
    );
    expect((await read()).given).toEqual({ cwd });
  });

  it.each([
    ['file-variables: {A: "@/etc/passwd"}'],
    [`file-variables: '{"A": "@/etc/passwd"}'`],
    ['file-variables: ["A=@/etc/passwd"]'],
    ['variables: ["@/etc/passwd"]'],
    ['variables: {"@/etc/passwd": x}'],
    ['file: ../x.yml'],
    ['file: /etc/passwd'],
    ['file: ~/x.yml'],
    ['includes-from: linked/x'],
  ])('reads no file out of the project: %s', async (text) => {
    symlinkSync('/etc', join(cwd, 'linked'));
    project(text);
    expect(await problems()).toEqual([expect.stringContaining('a file of the project cannot set it')]);
  });

  it('may set what the user has allowed it, for this project or for all', async () => {
    project('docker-socket: host\nprivileged: true\n');
    user(
      'project-may-set: docker-socket\nprojects: {local/app: {project-may-set: [privileged]}, other: {project-may-set: token}}\n',
    );
    const { given, problems: none } = await read();
    expect(none).toEqual([]);
    expect(given).toMatchObject({ 'docker-socket': 'host', privileged: 'true' });
  });

  it('is no link out of the project', async () => {
    writeFileSync(join(home, 'outside.yml'), 'stage: x\n');
    symlinkSync(join(home, 'outside.yml'), join(cwd, PROJECT_FILE));
    expect(await problems()).toEqual([expect.stringContaining('is a link that leads out of the project')]);
  });

  it('has a decision for every option: those that it may set are named, and each of them is one', () => {
    const may = Object.keys(OPTIONS).filter((name) => refusalOf(name as keyof typeof OPTIONS) === undefined);
    const never = ['docker-socket', 'privileged', 'runner-config', 'storage-path', 'output', 'report', 'docker-host', 'secrets',
      'trust', 'token', 'gitlab-url', 'gitlab-token', 'registry', 'registry-upstreams', 'registry-password', 'registry-image',
      'registry-users', 'registry-push-to', 'volumes', 'devices', 'cap-add', 'gpus', 'qemu-image', 'privileged-images', 'ca-bundle', 'include-map']; // prettier-ignore
    expect(never.filter((name) => !(name in INPUTS))).toEqual([]);
    expect(may.filter((name) => never.includes(name))).toEqual([]);
    expect(may.length).toBeGreaterThan(20);
  });
});

describe("gitlab-ci-local's file of options", () => {
  it('is read with a notice, and counts less than the own one', async () => {
    writeFileSync(
      join(cwd, '.gitlab-ci-local-env'),
      'NEEDS=true\nSTAGE=peer\nVARIABLE="A=1 B=x y C=3"\nSHELL_ISOLATION=true\nwrong\n',
    );
    project('stage: own\n');
    const { given, notes, problems: none } = await read();
    expect(none).toEqual([]);
    expect(given).toMatchObject({ needs: 'true', stage: 'own', variables: ['A=1', 'B=x y', 'C=3'] });
    expect(notes.map(({ message }) => message)).toEqual([
      'SHELL_ISOLATION is left out: there is no such option here',
      'The line is left out: it is not of the form K=V',
      "needs, stage, variables: from .gitlab-ci-local-env, gitlab-ci-local's file",
    ]);
  });

  it('has the forms that are written there', async () => {
    writeFileSync(
      join(cwd, '.gitlab-ci-local-env'),
      `EXTRA_HOST=a:192.0.2.1 b:192.0.2.2
MANUAL="one  two"
ULIMIT=8000:16000
CONCURRENCY=null
PRIVILEGED=false
ARTIFACTS_TO_SOURCE=false
WAIT_FOR_SERVICES_TIMEOUT=5
`,
    );
    const { given, notes } = await read();
    expect(given).toEqual({
      cwd,
      'extra-hosts': ['a:192.0.2.1', 'b:192.0.2.2'],
      manual: 'one\ntwo',
      ulimits: ['nofile=8000:16000'],
      'services-timeout': '5',
    });
    expect(notes).toHaveLength(1);
  });

  it('gives no rights either: what would is left out, unless the user has allowed it', async () => {
    const file = join(cwd, '.gitlab-ci-local-env');
    writeFileSync(file, 'PRIVILEGED=true\nVOLUME=/:/host\nARTIFACTS_TO_SOURCE=true\nFILE=../x.yml\nNEEDS=true\n');
    const { given, notes } = await read();
    expect(await problems()).toEqual([]);
    expect(given).toEqual({ cwd, needs: 'true' });
    expect(notes.map(({ message, location }) => [location?.line, message.split(': it ')[0]])).toEqual([
      [1, 'privileged is left out: a file of the project cannot set it'],
      [2, 'volumes is left out: a file of the project cannot set it'],
      [3, 'artifacts-to-source is left out: a file of the project cannot set it'],
      [4, 'file is left out: a file of the project cannot set it: its path leads out of the project'],
      [undefined, "needs: from .gitlab-ci-local-env, gitlab-ci-local's file"],
    ]);
    expect(notes[0]?.hint).toContain('project-may-set');
    user('project-may-set: [privileged, volume]\n');
    expect((await read()).given).toMatchObject({ privileged: 'true', volumes: ['/:/host'] });
  });

  it('has those of inputs that the pipeline file declares; the others are told', async () => {
    const inputs = (text: string): void => writeFileSync(join(cwd, '.gitlab-ci-local-inputs.yml'), text);
    const header = 'spec:\n  inputs: {stage: {}, replicas: {type: number}, list: {type: array}}\n---\na: {script: x}\n';
    writeFileSync(join(cwd, 'ci.yml'), header);
    inputs('stage: one\nother: x\n_global: {replicas: 5, list: [a, b]}\ndeploy: {stage: x}\n');
    project('input: {stage: own}\n');
    const { given, notes } = await read({ file: 'ci.yml', inputs: ['replicas=7'] });
    expect(given['inputs']).toEqual(['stage=one', 'replicas=5', 'list=["a","b"]', 'stage=own', 'replicas=7']);
    expect(notes.map(({ message, location }) => [location?.line, message])).toEqual([
      [2, 'other is left out: the pipeline file has no such input'],
      [4, 'deploy is left out: the pipeline file has no such input'],
      [undefined, "stage, replicas, list: inputs from .gitlab-ci-local-inputs.yml, gitlab-ci-local's file"],
    ]);
    expect((await read()).given['inputs']).toEqual(['stage=own']);
    inputs('a: [\n');
    expect(await problems()).toEqual([expect.stringMatching(/^\.gitlab-ci-local-inputs\.yml:2:did not find/)]);
  });

  it('is in the home folder the own one of the user: it may set all, and counts least', async () => {
    const before = process.env['HOME'];
    process.env['HOME'] = home;
    try {
      mkdirSync(join(home, '.gitlab-ci-local'));
      writeFileSync(join(home, '.gitlab-ci-local', '.env'), 'PRIVILEGED=true\nSTAGE=home\nVOLUME=~/x:/x\n');
      user('stage: user\n');
      const { given, origins, notes } = await read();
      expect(given).toMatchObject({ privileged: 'true', stage: 'user', volumes: ['~/x:/x'] });
      expect(describeOrigin(origins.get('privileged')![0]!)).toBe(`${join(home, '.gitlab-ci-local', '.env')}:1`);
      expect(notes.map(({ message }) => message)).toEqual([
        `privileged, stage, volumes: from ${join(home, '.gitlab-ci-local', '.env')}, gitlab-ci-local's file`,
      ]);
    } finally {
      process.env['HOME'] = before;
    }
  });
});
