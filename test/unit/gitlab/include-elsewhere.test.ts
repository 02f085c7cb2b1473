import { describe, expect, test } from 'vitest';
import { followIncludes, lint, loadPlan } from '../../../src/gitlab/index.js';
import type { ConfigError, FetchedFile, FetchRequest, FileSource } from '../../../src/gitlab/index.js';
import { errors, job, keyOf, memorySource, names, plan, pushContext, variable } from './support.js';

const CHILD = 'included: {script: x}\n';
const OWN = 'own: {script: x}\n';
const planFrom = (content: string, source: FileSource, context = pushContext()): Promise<unknown> =>
  loadPlan({ file: '.gitlab-ci.yml', content, context, source });

describe('several includes that cannot be had', () => {
  const text = `
include:
  - {project: a/one, file: x.yml}
  - middle.yml
  - {template: Docker.gitlab-ci.yml}
  - none.yml
  - https://e.com/z.yml
${OWN}`;
  const files = { 'middle.yml': 'include: [{component: e.com/g/p/n@1}, {local: twice.yml}]\n' };
  const expected = [
    ['.gitlab-ci.yml', 3, 'project:a/one@HEAD:x.yml'],
    ['middle.yml', 1, 'component:e.com/g/p/n@1'],
    ['middle.yml', 1, 'Local file `twice.yml` does not exist!'],
    ['.gitlab-ci.yml', 5, 'template:Docker.gitlab-ci.yml'],
    ['.gitlab-ci.yml', 6, 'Local file `none.yml` does not exist!'],
    ['.gitlab-ci.yml', 7, 'remote:https://e.com/z.yml'],
  ];

  test.each([[[0, 1, 2, 3]], [[3, 2, 1, 0]], [[2, 0, 3, 1]]])(
    'are told at once, in the order of the file, whichever answers first: %j',
    async (turns) => {
      const left = [...turns];
      const source: FileSource = {
        ...memorySource({ files }),
        fetch: async (request) => {
          const turn = left.shift() ?? 0;
          await new Promise((resolve) => setTimeout(resolve, turn * 10));
          throw Object.assign(new Error(keyOf(request)), { hint: `a copy of ${keyOf(request)}` });
        },
      };
      const told = await planFrom(text, source).catch((error: unknown) => (error as ConfigError).diagnostics);
      expect(told).toMatchObject(expected.map(([file, line, message]) => ({ message, location: { file, line } })));
      expect(told).toMatchObject([{ hint: 'a copy of project:a/one@HEAD:x.yml' }, {}, {}, {}, {}, {}]);
    },
  );

  test('and what leads back to itself is named', async () => {
    const files = { 'a.yml': 'include: b.yml\n', 'b.yml': 'include: [c.yml, a.yml]\n', 'c.yml': 'c: {script: x}\n' };
    const context = pushContext();
    const content = `include: a.yml\n${OWN}`;
    expect(await lint({ file: '.gitlab-ci.yml', content, context, source: memorySource({ files }) })).toMatchObject({
      errors: [{ hint: '`a.yml`, `b.yml`, `c.yml`: included again and again, by itself or by what it includes' }],
    });
    const many = Object.fromEntries(Array.from({ length: 151 }, (_, index) => [`f${String(index)}.yml`, OWN]));
    const list = `include: [${Object.keys(many).join(', ')}]\n`;
    expect(
      await lint({ file: '.gitlab-ci.yml', content: list, context, source: memorySource({ files: many }) }),
    ).toMatchObject({ errors: [{ hint: 'put several of the files into one' }] });
  });

  test('but what has no end ends at once', async () => {
    const many = { 'many.yml': 'include: [many.yml, many.yml, many.yml, gone.yml]\n' };
    expect(await errors(`include: many.yml\n${OWN}`, { files: many })).toEqual([
      'Maximum of 150 nested includes are allowed!',
    ]);
  });
});

describe('what a source says of a file', () => {
  const fetched = (more: Partial<FetchedFile>): FetchedFile => ({
    content: CHILD,
    name: 'p',
    source: undefined,
    ...more,
  });

  test('is a warning at the include', async () => {
    const remote = { 'project:g/p@v1:a.yml': fetched({ notes: ['no ref is checked'] }) };
    const made = await plan('x: {script: x}\ninclude:\n  - {project: g/p, ref: v1, file: a.yml}\n', { remote });
    expect(made.warnings).toMatchObject([{ message: 'include a.yml: no ref is checked', location: { line: 3 } }]);
  });

  test('is that it is left out: then the rest stays, also of a file with nothing else', async () => {
    const nothing = fetched({ content: '', leftOut: true, notes: ['it is left out'] });
    const remote = { 'remote:https://e.com/a.yml': nothing };
    const files = { 'only.yml': 'include: https://e.com/a.yml\n' };
    const made = await plan(`include: [https://e.com/a.yml, only.yml]\n${OWN}`, { remote, files });
    expect(names(made)).toEqual(['own']);
    expect(made.warnings.map(({ message }) => message)).toEqual([
      'include https://e.com/a.yml: it is left out',
      'include https://e.com/a.yml: it is left out',
    ]);
    expect(made.fetched).toEqual([]);
  });

  test('is what a component can ask for; what GitLab does not know is empty; its local includes know it, too', async () => {
    const ask = '$[[ component.name ]]|$[[ component.sha ]]|$[[ component.version ]]|$[[ component.reference ]]';
    const header = 'spec: {component: [name, sha, version, reference]}\n---\n';
    const component = { name: 'go', sha: 'abc', version: null, reference: 'main' };
    const source = memorySource({ files: { 'inner.yml': `${header}inner: {script: "${ask}"}\n` } });
    const content = `${header}include: inner.yml\nouter: {script: "${ask}"}\n`;
    const remote = { 'component:e.com/g/p/go@main': fetched({ content, component, source }) };
    const made = await plan('include: {component: e.com/g/p/go@main}\n', { remote });
    expect(['inner', 'outer'].map((name) => job(made, name).script[0]?.text)).toEqual(['go|abc||main', 'go|abc||main']);
  });
});

describe('secrets in addresses', () => {
  const context = pushContext({ projectVariables: [variable('TOKEN', 'top-secret-value', { masked: true })] });
  const text = `include: {remote: "https://e.com/a.yml?token=$TOKEN&x=.yml"}\n${OWN}`;

  test('are masked in messages, hints and names', async () => {
    const url = 'https://e.com/a.yml?token=top-secret-value&x=.yml';
    const failed = Object.assign(new Error(`${url} is not there`), { hint: `give ${url}=FILE` });
    const source = (fetch: (request: FetchRequest) => Promise<FetchedFile>): FileSource => ({
      ...memorySource(),
      fetch,
    });
    const told = planFrom(
      text,
      source(() => Promise.reject(failed)),
      context,
    );
    await expect(told).rejects.toMatchObject({
      diagnostics: [
        {
          message: 'https://e.com/a.yml?token=[MASKED]&x=.yml is not there',
          hint: 'give https://e.com/a.yml?token=[MASKED]&x=.yml=FILE',
        },
      ],
    });
    const content = 'included: {script: [x}\n';
    for (const found of [{ content }, { content: '' }, { content: CHILD, notes: [url] }]) {
      const fetch = async (): Promise<FetchedFile> => ({ name: url, source: undefined, ...found });
      const shown = await planFrom(text, source(fetch), context).catch(
        (error: unknown) => (error as ConfigError).diagnostics,
      );
      expect(JSON.stringify(shown)).not.toContain('top-secret');
      expect(JSON.stringify(shown)).toContain('[MASKED]');
    }
  });
});

describe('everything that a pipeline may include', () => {
  const child = (name: string): string => `${name}: {script: x}\n`;
  const remote = {
    'remote:https://e.com/always.yml': child('a'),
    'remote:https://e.com/tags.yml': 'include: https://e.com/deep.yml\n',
    'remote:https://e.com/deep.yml':
      'b: {trigger: {include: [{project: g/p, file: $WHICH.yml}]}, variables: {WHICH: child}}\n',
    'project:g/p@HEAD:child.yml': 'c: {trigger: {include: [{component: "e.com/g/p/n@1", inputs: {stage: test}}]}}\n',
    'component:e.com/g/p/n@1': 'spec: {inputs: {stage: {}}}\n---\nd: {stage: "$[[ inputs.stage ]]", script: x}\n',
  };
  const asked = async (content: string): Promise<{ keys: string[]; told: string[] }> => {
    const keys: string[] = [];
    const memory = memorySource({ remote, files: { 'local.yml': 'include: https://e.com/always.yml\n' } });
    const fetch = (request: FetchRequest): Promise<FetchedFile> => (keys.push(keyOf(request)), memory.fetch(request));
    const source = { ...memory, fetch };
    const told = await followIncludes({ file: '.gitlab-ci.yml', content, context: pushContext(), source });
    return { keys: [...new Set(keys)].sort(), told: told.map(({ message }) => message) };
  };

  test('is asked for: whatever the rules say, for child pipelines and theirs, below local files', async () => {
    const text = `include: [local.yml, {remote: "https://e.com/tags.yml", rules: [{if: $CI_COMMIT_TAG}]}]\n${OWN}`;
    expect(await asked(text)).toEqual({ keys: Object.keys(remote).sort(), told: [] });
  });

  test('is told of where only another event wants it, and thrown where this one does', async () => {
    const gone = (rules: string): string =>
      `include: [{remote: "https://e.com/gone.yml", rules: [{if: ${rules}}]}]\n${OWN}`;
    expect((await asked(gone('$CI_COMMIT_TAG'))).told).toEqual(['remote:https://e.com/gone.yml cannot be had']);
    await expect(asked(gone('$CI_COMMIT_BRANCH'))).rejects.toThrow('remote:https://e.com/gone.yml cannot be had');
    const artifact = `x: {trigger: {include: [{artifact: a.yml, job: own}]}}\n${OWN}`;
    expect((await asked(artifact)).told).toEqual([]);
  });
});
