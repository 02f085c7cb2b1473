import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../parse.js';
import { userPath } from './pair-files.js';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'gitlab-dind-pairs-'));
  const files = {
    'a=b.env': 'A=1\nexport B="2\n3"\n',
    'a.yml': 'A: 1\nB: |\n  x\n  y\nC: [1, {a: b}]\nD@review/*: 4\n',
    'a.json': '{"A": "1\\n2", "B": true, "github_token": "x"}',
    'bad.env': 'A=1\nhunter2\nB C=1\n',
    'bad.yaml': 'A: 1\nB: hunter2: x\n',
    'bad.json': '{"A": hunter2}',
    'list.json': '["hunter2"]',
    'content.txt': 'content\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(base, name), text);
});
afterAll(() => rmSync(base, { recursive: true }));

const messages = (given: Record<string, readonly string[]>): readonly string[] =>
  readInputs(given, base).problems.map(({ message }) => message);

describe('@FILE in place of K=V', () => {
  it('is a file of variables: dotenv, YAML or JSON by its ending', () => {
    const { inputs, problems } = readInputs(
      {
        variables: ['@a=b.env', 'A=later'],
        'project-variables': ['X=before', '@a.yml'],
        secrets: [`@${join(base, 'a.json')}`],
        'file-variables': ['F=@content.txt', '@a=b.env'],
      },
      base,
    );
    expect(problems).toEqual([]);
    expect(inputs.variables).toEqual({ A: 'later', B: '2\n3' });
    expect(inputs.projectVariables).toEqual({
      X: 'before',
      A: '1',
      B: 'x\ny\n',
      C: '[1,{"a":"b"}]',
      'D@review/*': '4',
    });
    expect(inputs.secrets).toEqual({ A: '1\n2', B: 'true' });
    expect(inputs.fileVariables).toEqual({ F: 'content\n', A: '1', B: '2\n3' });
  });

  it('has its problems at their lines, and nothing of secrets in them', () => {
    expect(messages({ variables: ['@bad.env', '@bad.yaml', '@none.env'] })).toEqual([
      'variables: bad.env:2: is not of the form K=V',
      'variables: bad.env:3: "B C" is not a name (letters, digits and underscores)',
      expect.stringMatching(/^variables: bad.yaml:2: mapping values are not allowed in this context$/),
      expect.stringMatching(/^variables: @none.env: ENOENT/),
    ]);
    const secret = messages({ secrets: ['@bad.env', '@bad.yaml', '@bad.json', '@list.json'] });
    expect(secret).toHaveLength(5);
    expect(secret.join('\n')).not.toContain('hunter');
  });

  it('is a path behind the @, in the home folder with ~', () => {
    expect([userPath('~/x', '/b'), userPath('x', '/b'), userPath('/x', '/b')]).toEqual([
      join(homedir(), 'x'),
      '/b/x',
      '/x',
    ]);
  });
});

describe('an environment scope', () => {
  it('is behind the name of a project variable, a secret or a file variable', () => {
    const { inputs, problems } = readInputs(
      { 'project-variables': 'URL@production=1\nURL=2', secrets: '{"T@review/*": "x"}', 'file-variables': ['F@a b=x'] },
      base,
    );
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({
      projectVariables: { 'URL@production': '1', URL: '2' },
      secrets: { 'T@review/*': 'x' },
      fileVariables: { 'F@a b': 'x' },
    });
  });

  it('is refused where there is none', () => {
    expect(
      messages({ variables: ['A@production=1'], 'project-variables': ['B@!=1', 'C@=1'], inputs: ['d@e=1'] }),
    ).toEqual([
      'variables: "A@production" has an environment scope, which pipeline variables have not: give a project variable, a secret or a file variable',
      'project-variables: "B@!" has no environment scope behind its @',
      'project-variables: "C@" has no environment scope behind its @',
      'inputs: "d@e" is not a name (letters, digits and underscores)',
    ]);
  });
});
