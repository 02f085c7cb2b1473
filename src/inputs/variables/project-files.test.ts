import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownVariables } from '../../gitlab/index.js';
import { pushContext } from '../../../test/unit/gitlab/support.js';
import { UsageError } from '../../errors.js';
import { readInputs } from '../parse.js';
import { prepare } from '../prepare/prepare.js';
import { HOME_FILE } from './peer-home.js';
import { projectVariableFiles, VARIABLE_FILES } from './project-files.js';

let cwd = '';
beforeEach(() => {
  cwd = join(mkdtempSync(join(tmpdir(), 'gitlab-dind-own-')));
  writeFileSync(join(cwd, '.gitlab-ci.yml'), 'a: {script: x, environment: production}\nb: {script: x}\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

const own = (text: string): void => writeFileSync(join(cwd, VARIABLE_FILES.own), text);
const peer = (text: string): void => writeFileSync(join(cwd, VARIABLE_FILES.peer), text);

describe('.gitlab-dind-variables.yml', () => {
  it('has texts, and the fields of GitLab', async () => {
    own(`A: 1
B@review/*: x
C: {value: secret-value, masked: true, protected: true, environment_scope: production}
D: {value: '$X', variable_type: file}
E: [{value: all}, {value: prod, environment_scope: production, raw: true}]
`);
    const { variables, notes, problems } = await projectVariableFiles(cwd);
    const plain = { public: false, masked: false, file: false, raw: false };
    expect({ notes, problems }).toEqual({ notes: [], problems: [] });
    expect(variables).toEqual([
      { ...plain, key: 'A', value: '1' },
      { ...plain, key: 'B', value: 'x', environment: 'review/*' },
      { ...plain, key: 'C', value: 'secret-value', masked: true, protected: true, environment: 'production' },
      { ...plain, key: 'D', value: '$X', file: true, raw: true },
      { ...plain, key: 'E', value: 'all' },
      { ...plain, key: 'E', value: 'prod', raw: true, environment: 'production' },
    ]);
  });

  it('has all its problems told at their places', async () => {
    own(`A B: 1
C: {valeu: x}
D: {value: x, masked: perhaps, variable_type: files}
E: [[x]]
F@!: 1
`);
    const { variables, problems } = await projectVariableFiles(cwd);
    expect(variables).toEqual([]);
    expect(
      problems.map(({ message, location }) => `${location?.file ?? ''}:${location?.line ?? 0}: ${message}`),
    ).toEqual(
      [
        '1: "A B" is not a name (letters, digits and underscores)',
        '2: C: there is no field valeu; did you mean value?',
        '2: C: has no value',
        '3: D: variable_type has to be env_var or file',
        '3: D: masked has to be true or false',
        '4: E: a variable is a text, or a map with value',
        '5: "F@!" has no environment scope behind its @',
      ].map((text) => `${VARIABLE_FILES.own}:${text}`),
    );
  });

  it('is a link out of the project for nobody', async () => {
    const outside = join(mkdtempSync(join(tmpdir(), 'gitlab-dind-outside-')), 'secret.yml');
    writeFileSync(outside, 'A: outside\n');
    symlinkSync(outside, join(cwd, VARIABLE_FILES.own));
    const { variables, problems } = await projectVariableFiles(cwd);
    expect(variables).toEqual([]);
    expect(problems[0]?.message).toContain('is a link that leads out of the project');
    rmSync(dirname(outside), { recursive: true });
  });
});

describe("gitlab-ci-local's file", () => {
  it('is read with a notice, and no file of this machine for it', async () => {
    peer(`A: text
KNOWN_HOSTS: ~/.ssh/known_hosts
DEPLOY: {type: variable, values: {'*production*': p, staging: s}}
CERT: {type: file, values: {'*': content}}
`);
    const { variables, notes, problems } = await projectVariableFiles(cwd);
    expect(problems).toEqual([]);
    expect(variables).toMatchObject([
      { key: 'A', value: 'text', file: false },
      { key: 'KNOWN_HOSTS', value: '~/.ssh/known_hosts', file: false },
      { key: 'DEPLOY', value: 'p', environment: '*production*' },
      { key: 'DEPLOY', value: 's', environment: 'staging' },
      { key: 'CERT', value: 'content', file: true },
    ]);
    expect(notes.map(({ message, location }) => [message.split(':')[0], location?.line])).toEqual([
      ['KNOWN_HOSTS is a text here', 2],
      ["5 project variables from .gitlab-ci-local-variables.yml, gitlab-ci-local's file", undefined],
    ]);
  });
});

describe("gitlab-ci-local's file in dotenv form", () => {
  it('has texts, and paths stay what they are', async () => {
    peer('# of the team\nA=1\nexport B="x y"\nC=~/x\n');
    const { variables, notes, problems } = await projectVariableFiles(cwd);
    expect(problems).toEqual([]);
    expect(variables.map(({ key, value, file }) => [key, value, file])).toEqual([
      ['A', '1', false],
      ['B', 'x y', false],
      ['C', '~/x', false],
    ]);
    expect(notes).toHaveLength(1);
  });

  it.each(['A: [\nB=1\n', 'A=1\nwrong\n', 'A B=1\n'])('is not guessed: %j', async (text) => {
    peer(text);
    const { variables, problems } = await projectVariableFiles(cwd);
    expect(variables).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

describe('a pipeline', () => {
  const values = async (given: Record<string, string | readonly string[]>, action = false): Promise<object> => {
    const asked = action
      ? {
          shape: () => ({ context: pushContext(), compareWith: undefined }),
          trust: () => ({ trusted: true, reason: '', disposable: false }),
        }
      : undefined;
    await using prepared = await prepare(readInputs({ cwd, ...given }), asked);
    return Object.fromEntries(
      prepared.plan.jobs.map((job) => [
        job.name,
        ['A', 'B'].map((key) => knownVariables(prepared.context, job).findLast((one) => one.key === key)?.value),
      ]),
    );
  };

  it("has those of the user's file of gitlab-ci-local, which count less, where it is trusted", async () => {
    const home = process.env['HOME'];
    process.env['HOME'] = cwd;
    try {
      mkdirSync(join(cwd, '.gitlab-ci-local'));
      writeFileSync(
        join(cwd, HOME_FILE),
        'global: {A: home}\nproject: {local/none: {B: x}}\ngroup: {local: {B: home}}\n',
      );
      peer('B: peer\n');
      expect(await values({})).toEqual({ a: ['home', 'peer'], b: ['home', 'peer'] });
      expect(await values({ trust: 'untrusted' })).toEqual({ a: [undefined, undefined], b: [undefined, undefined] });
      expect(await values({}, true)).toEqual({ a: [undefined, undefined], b: [undefined, undefined] });
    } finally {
      process.env['HOME'] = home;
    }
  });

  it('has the variables of both files; those of the options replace them', async () => {
    peer('A: peer\nB: peer\n');
    own('A: own\nA@production: production\n');
    expect(await values({})).toEqual({ a: ['production', 'peer'], b: ['own', 'peer'] });
    expect(await values({ secrets: ['A=option'] })).toEqual({ a: ['option', 'peer'], b: ['option', 'peer'] });
    expect(await values({ 'unset-variables': 'A' })).toEqual({ a: [undefined, 'peer'], b: [undefined, 'peer'] });
  });

  it('that is not trusted, or is of a workflow, has none of them', async () => {
    own('A: own\nB: own\n');
    expect(await values({ trust: 'untrusted' })).toEqual({ a: [undefined, undefined], b: [undefined, undefined] });
    expect(await values({}, true)).toEqual({ a: [undefined, undefined], b: [undefined, undefined] });
  });

  it('tells what is wrong with the file together with what is wrong with the options', async () => {
    own('A B: 1\n');
    const failed = await prepare(readInputs({ cwd, needs: 'perhaps' }), undefined).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UsageError);
    expect(failed instanceof UsageError ? failed.problems.map(({ message }) => message.slice(0, 10)) : []).toEqual([
      'needs: "pe',
      '"A B" is n',
    ]);
  });
});
