import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { errors, job, memorySource, names, plan, pushContext, tagContext, variable } from './support.js';

const CHILD = 'included: {script: x}\n';
const OWN = 'own: {script: x}\n';

describe('where files come from', () => {
  test('local: a text, a list, a map; a leading slash counts for nothing', async () => {
    const files = { 'a.yml': 'a: {script: x}\n', 'dir/b.yaml': 'b: {script: x}\n', 'c.yml': 'c: {script: x}\n' };
    expect(names(await plan(`include: a.yml\n${OWN}`, { files }))).toEqual(['a', 'own']);
    expect(names(await plan(`include: [a.yml, /dir/b.yaml, {local: c.yml}]\n`, { files }))).toEqual(['a', 'b', 'c']);
    expect(names(await plan(`include: {local: /c.yml}\n`, { files }))).toEqual(['c']);
  });

  test('local with wildcards, in the order of the repository, each file once', async () => {
    const files = {
      'ci/b.yml': 'b: {script: x}\n',
      'ci/a.yml': 'a: {script: x}\n',
      'ci/sub/c.yml': 'c: {script: x}\n',
    };
    expect(names(await plan('include: ci/*.yml\n', { files }))).toEqual(['a', 'b']);
    expect(names(await plan('include: [ci/b.yml, "/ci/**.yml"]\n', { files }))).toEqual(['b', 'a', 'c']);
    expect(names(await plan('include: ci/**/*.yml\n', { files }))).toEqual(['c']);
  });

  test('everything else is fetched, and listed with its digest', async () => {
    const remote = {
      'remote:https://example.com/r.yml': 'r: {script: x}\n',
      'project:g/p@v1:/ci.yml': '',
      'project:g/p@v1:ci.yml': 'p: {script: x}\n',
      'project:g/p@v1:more.yml': 'm: {script: x}\n',
      'template:Ruby.gitlab-ci.yml': 't: {script: x}\n',
      'component:gitlab.com/g/c/name@1.0': 'c: {script: x}\n',
    };
    const made = await plan(
      `
include:
  - https://example.com/r.yml
  - {project: g/p, ref: v1, file: [/ci.yml, more.yml]}
  - template: Ruby.gitlab-ci.yml
  - component: gitlab.com/g/c/name@1.0
`,
      { remote },
    );
    expect(names(made)).toEqual(['r', 'p', 'm', 't', 'c']);
    expect(made.fetched[0]).toEqual({
      name: 'remote:https://example.com/r.yml',
      digest: createHash('sha256').update('r: {script: x}\n').digest('hex'),
    });
    expect(made.fetched).toHaveLength(5);
  });

  test('integrity of a remote file', async () => {
    const digest = createHash('sha256').update(CHILD).digest('base64');
    const remote = { 'remote:https://e.com/r.yml': CHILD };
    const include = (value: string): string => `include: {remote: "https://e.com/r.yml", integrity: "${value}"}\n`;
    expect(await errors(include(`sha256-${digest}`), { remote })).toEqual([]);
    expect(await errors(include(`sha256-${'A'.repeat(43)}=`), { remote })).toEqual([
      'Remote file `https://e.com/r.yml` failed integrity check!',
    ]);
  });

  test('own includes of a file from elsewhere belong to where it comes from', async () => {
    const other = memorySource({ files: { 'inner.yml': 'inner: {script: there}\n' } });
    const fetched = { content: 'include: inner.yml\n', name: 'g/p:ci.yml', source: other };
    const setup = { files: { 'inner.yml': 'inner: {script: here}\n' }, remote: { 'project:g/p@HEAD:ci.yml': fetched } };
    const made = await plan('include: {project: g/p, file: ci.yml}\n', setup);
    expect(job(made, 'inner').script[0]?.text).toBe('there');
    const remote = { 'remote:https://e.com/r.yml': 'include: inner.yml\n' };
    expect(await errors('include: https://e.com/r.yml\n', { ...setup, remote })).toEqual([
      'Local file `inner.yml` does not have project!',
    ]);
  });
});

describe('merging', () => {
  test('later files win, the including file wins over all; lists are replaced', async () => {
    const files = {
      'a.yml': 'stages: [a]\nx: {stage: a, script: [a], variables: {A: a, B: a, C: a}, tags: [a]}\n',
      'b.yml': 'x: {variables: {B: b, C: b}, tags: [b]}\n',
    };
    const made = await plan('include: [a.yml, b.yml]\nx: {variables: {C: own}}\n', { files });
    expect(job(made, 'x')).toMatchObject({ tags: ['b'], stage: 'a' });
    expect(job(made, 'x').variables.map(({ value }) => value)).toEqual(['a', 'b', 'own']);
  });

  test('extends and !reference reach across files, anchors do not', async () => {
    const files = { 'a.yml': '.base: &base {script: [base]}\n' };
    expect(job(await plan('include: a.yml\nx: {extends: .base}\n', { files }), 'x').script[0]).toEqual({
      text: 'base',
      location: { file: 'a.yml', line: 1, column: 24 },
    });
    expect(await errors('include: a.yml\nx: {script: !reference [.base, script]}\n', { files })).toEqual([]);
    expect(await errors('include: a.yml\nx: {<<: *base}\n', { files })).toEqual([
      'An alias referenced an unknown anchor: base',
    ]);
  });
});

describe('rules and variables', () => {
  const files = { 'a.yml': 'a: {script: x}\n', 'main.yml': 'm: {script: x}\n' };

  test.each([
    ['[{if: $CI_COMMIT_TAG}]', ['own']],
    ['[{if: $CI_COMMIT_BRANCH}]', ['a', 'own']],
    ['[{if: $CI_COMMIT_BRANCH, when: never}]', ['own']],
    ['[{exists: [main.yml]}]', ['a', 'own']],
    ['[{exists: [none.yml]}]', ['own']],
    ['[{changes: [x.txt]}]', ['a', 'own']],
    ['[{changes: [y.txt]}]', ['own']],
    ['[{if: $CI_JOB_NAME}]', ['own']],
    ['[{if: $OWN}]', ['own']],
  ])('rules: %s', async (rules, expected) => {
    const text = `variables: {OWN: x}\ninclude: {local: a.yml, rules: ${rules}}\n${OWN}`;
    expect(names(await plan(text, { files, changed: ['x.txt'] }))).toEqual(expected);
  });

  test('are expanded, but not those of the pipeline file', async () => {
    const context = pushContext({ projectVariables: [variable('NAME', 'a')] });
    expect(names(await plan('include: $NAME.yml\n', { files, context }))).toEqual(['a']);
    expect(names(await plan('include: "${CI_COMMIT_BRANCH}.yml"\n', { files }))).toEqual(['m']);
    expect(await errors('variables: {N: a}\ninclude: $N.yml\n', { files })).toEqual([
      'Included file `.yml` does not have YAML extension!',
    ]);
  });

  test('nothing included, nothing changed', async () => {
    const context = tagContext();
    expect(names(await plan(`include: []\n${OWN}`, { context }))).toEqual(['own']);
    expect(names(await plan(`include: ~\n${OWN}`, { context }))).toEqual(['own']);
  });
});

describe('errors', () => {
  const files = {
    'empty.yml': '',
    'bad.yml': 'a: b: c\n',
    'text.yml': 'text',
    'nothing.yml': '# only a comment\n',
    'loop.yml': 'include: loop.yml\n',
  };

  test.each([
    ['none.yml', 'Local file `none.yml` does not exist!'],
    ['empty.yml', 'Local file `empty.yml` is empty!'],
    ['a.txt', 'Included file `a.txt` does not have YAML extension!'],
    ['text.yml', '`text.yml`: Invalid configuration format'],
    ['nothing.yml', 'Included file `nothing.yml` does not have valid YAML syntax!'],
    ['loop.yml', 'Maximum of 150 nested includes are allowed!'],
    ['{local: [a.yml]}', 'Included file `["a.yml"]` needs to be a string'],
    ['{template: Ruby.yml}', 'Template file `Ruby.yml` is not a valid location!'],
    ['{remote: ftp.yml}', 'Remote file `ftp.yml` does not have a valid address!'],
    ['https://[.yml', 'Remote file `https://[.yml` does not have a valid address!'],
    ['[5]', 'Each include must be a hash or a string'],
    [
      '{local: a.yml, remote: b.yml}',
      'Each include must use only one of: `local`, `project`, `remote`, `template`, `artifact`, `component`',
    ],
    [
      '{file: a.yml}',
      '`{"file":"a.yml"}` does not have a valid subkey for include. Valid subkeys are: `local`, `project`, `remote`, `template`, `artifact`, `component`',
    ],
    ['{artifact: a.yml, job: x}', 'Including configs from artifacts is only allowed when triggering child pipelines'],
    ['{local: none.yml, rules: [{when: manual}]}', 'include:rules:rule when unknown value: manual'],
    ['{local: none.yml, rules: [{if: "$A =="}]}', 'include:rules:rule if invalid expression syntax'],
    ['{local: none.yml, rules: []}', "include:rules config can't be blank"],
  ])('%s', async (include, message) => {
    expect(await errors(`include: ${include}\n${OWN}`, { files })).toEqual([message]);
  });

  test.each([
    ['./own.yml', 'Local file `./own.yml` does not exist!'],
    ['/sub/../own.yml', 'Local file `sub/../own.yml` does not exist!'],
    ['sub//own.yml', 'Local file `sub//own.yml` does not exist!'],
    ['{project: g/p, file: ./own.yml}', 'Project `g/p` file `./own.yml` does not exist!'],
  ])('a path that only a file system would find: %s', async (include, message) => {
    // whatever is asked for is there
    const there = new Proxy<Record<string, string>>({}, { get: () => OWN, has: () => true });
    const hint = 'paths are from the top of the project: without ./ and ../';
    await expect(plan(`include: ${include}\n${OWN}`, { files: there, remote: there })).rejects.toMatchObject({
      diagnostics: [{ message, hint }],
    });
  });

  test('a syntax error is shown with its file', async () => {
    const [message] = await errors(`include: bad.yml\n${OWN}`, { files });
    expect(message).toMatch(/^`bad\.yml`: \(<unknown>\): mapping values are not allowed in this context at line 1/);
  });

  test('what cannot be fetched says why, at the include', async () => {
    const remote = { 'remote:https://e.com/r.yml': Object.assign(new Error('no way'), { hint: 'try this' }) };
    await expect(plan('x: {script: x}\ninclude:\n  - https://e.com/r.yml\n', { remote })).rejects.toMatchObject({
      diagnostics: [{ message: 'no way', hint: 'try this', location: { line: 3, column: 5 } }],
    });
  });
});
