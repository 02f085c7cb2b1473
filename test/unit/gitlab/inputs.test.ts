import { describe, expect, test } from 'vitest';
import { errors, job, names, plan, pushContext } from './support.js';

/** An included file with a header, and what the include gives it. */
function withInputs(spec: string, content: string, inputs: string): [string, { files: Record<string, string> }] {
  const header = `spec:\n  inputs:\n${spec}\n---\n`;
  return [`include: {local: t.yml, inputs: ${inputs}}\n`, { files: { 't.yml': header + content } }];
}

describe('interpolation', () => {
  test('in keys and values, also inside a text', async () => {
    const made = await plan(
      ...withInputs(
        '    name:\n    stage: {default: test}\n',
        '"$[[ inputs.name ]]-job":\n  stage: $[[ inputs.stage ]]\n  script: echo $[[ inputs.name ]] and $[[inputs.stage]]\n',
        '{name: lint}',
      ),
    );
    expect(job(made, 'lint-job')).toMatchObject({ stage: 'test', script: [{ text: 'echo lint and test' }] });
  });

  test('a block on its own keeps the type; a list in a list is put in its place', async () => {
    const made = await plan(
      ...withInputs(
        '    count: {type: number}\n    flag: {type: boolean, default: true}\n    rules: {type: array}\n    lines: {type: array, default: [b, c]}\n',
        'a:\n  parallel: $[[ inputs.count ]]\n  interruptible: $[[ inputs.flag ]]\n  rules: $[[ inputs.rules ]]\n  script: [a, "$[[ inputs.lines ]]", d]\n',
        '{count: 2, rules: [{when: manual}]}',
      ),
    );
    expect(names(made)).toEqual(['a 1/2', 'a 2/2']);
    expect(job(made, 'a 1/2')).toMatchObject({ interruptible: true, when: 'manual' });
    expect(job(made, 'a 1/2').script.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('elements of a list, and lists inside a text', async () => {
    const made = await plan(
      ...withInputs(
        '    list: {type: array}\n',
        'a: {script: ["$[[ inputs.list[1] ]]", "$[[ inputs.list[2][0] ]]", "all: $[[ inputs.list ]]"]}\n',
        '{list: [x, y, [z]]}',
      ),
    );
    expect(job(made, 'a').script.map(({ text }) => text)).toEqual(['y', 'z', 'all: ["x", "y", ["z"]]']);
  });

  test('without a header nothing is touched', async () => {
    expect(job(await plan('a: {script: "echo $[[ inputs.x ]]"}\n'), 'a').script[0]?.text).toBe('echo $[[ inputs.x ]]');
  });

  test('the main file takes the inputs of the context', async () => {
    const context = pushContext({ inputs: { name: 'x', flag: 'true' } });
    const made = await plan(
      'spec:\n  inputs: {name: , flag: {type: boolean}}\n---\na: {script: "$[[ inputs.name ]]", interruptible: "$[[ inputs.flag ]]"}\n',
      { context },
    );
    expect(job(made, 'a')).toMatchObject({ interruptible: true, script: [{ text: 'x' }] });
  });

  test('component facts', async () => {
    const content =
      'spec: {component: [name, version]}\n---\na: {script: "$[[ component.name ]] $[[ component.version ]]"}\n';
    const remote = { 'component:gitlab.com/g/c/tool@1.2': { content, name: 'tool', source: undefined } };
    expect(job(await plan('include: {component: gitlab.com/g/c/tool@1.2}\n', { remote }), 'a').script[0]?.text).toBe(
      'tool 1.2',
    );
  });

  test('components have no spec:include', async () => {
    const content = 'spec: {include: [x.yml]}\n---\na: {script: x}\n';
    const remote = { 'component:gitlab.com/g/c/tool@1.2': { content, name: 'tool', source: undefined } };
    expect(await errors('include: {component: gitlab.com/g/c/tool@1.2}\n', { remote })).toEqual([
      'Component `gitlab.com/g/c/tool@1.2` cannot use `spec:include`. This keyword is not supported in components',
    ]);
  });

  test('spec:include brings inputs from another file', async () => {
    const files = {
      'shared.yml': 'inputs: {shared: {default: s}}\n',
      't.yml':
        'spec:\n  include: [shared.yml]\n  inputs: {own: {default: o}}\n---\na: {script: "$[[ inputs.shared ]]$[[ inputs.own ]]"}\n',
    };
    expect(job(await plan('include: t.yml\n', { files }), 'a').script[0]?.text).toBe('so');
    const twice = { ...files, 'shared.yml': 'inputs: {own: {default: s}}\n' };
    expect(await errors('include: t.yml\n', { files: twice })).toEqual([
      '`t.yml`: Duplicate input keys found: own. Input keys must be unique across all included files and inline specifications.',
    ]);
    const more = { ...files, 'shared.yml': 'inputs: {}\njob: {script: x}\n' };
    expect(await errors('include: t.yml\n', { files: more })).toEqual([
      '`t.yml`: Header include file `shared.yml` contains unknown keys: [:job]',
    ]);
  });
});

describe('values', () => {
  const USE = 'a: {script: x}\n';

  test.each([
    ['    v:\n', '{}', '`v` input: required value has not been provided'],
    ['    v:\n', '{v: 1, w: 2}', 'unknown input arguments: w'],
    ['    v: {type: number}\n', '{v: abc}', '`v` input: provided value is not a number'],
    ['    v: {type: boolean}\n', '{v: abc}', '`v` input: provided value is not a boolean'],
    ['    v: {type: array}\n', '{v: abc}', '`v` input: provided value is not an array'],
    ['    v: {type: boolean, default: 5}\n', '{}', '`v` input: default value is not a boolean'],
    [
      '    v: {options: [a, b]}\n',
      '{v: c}',
      '`v` input: `c` cannot be used because it is not in the list of allowed options',
    ],
    [
      '    v: {type: number, options: [1, 2]}\n',
      '{v: 3}',
      '`v` input: `3` cannot be used because it is not in the list of the allowed options',
    ],
    [
      '    v: {type: boolean, options: [true]}\n',
      '{v: true}',
      '`v` input: Options can only be used with string and number inputs',
    ],
    [
      '    v: {type: array, default: [a], options: [a, b, 1]}\n',
      '{v: [b, c, 1, "1"]}',
      '`v` input: c, 1 cannot be used because it is not in the list of allowed options',
    ],
    ['    v: {type: array, options: [a]}\n', '{v: a}', '`v` input: provided value is not an array'],
    ['    v: {regex: "^v\\\\d+$"}\n', '{v: x1}', '`v` input: provided value does not match required RegEx pattern'],
    [
      '    v: {regex: "^v\\\\d+$", default: x}\n',
      '{}',
      '`v` input: default value does not match required RegEx pattern',
    ],
    ['    v: {regex: "("}\n', '{v: x}', '`v` input: invalid regular expression'],
    ['    v: {type: number, regex: x}\n', '{v: 1}', '`v` input: RegEx validation can only be used with string inputs'],
    ['    v: {foo: 1}\n', '{v: 1}', 'header:spec:inputs:v config contains unknown keys: foo'],
    ['    v: {type: text}\n', '{v: 1}', 'header:spec:inputs:v input type unknown value: text'],
    [
      '    v: {options: [a], rules: []}\n',
      '{v: 1}',
      'header:spec:inputs:v config these keys cannot be used together: options, rules',
    ],
  ])('%s given %s', async (spec, inputs, message) => {
    expect(await errors(...withInputs(spec, USE, inputs))).toEqual([`\`t.yml\`: ${message}`]);
  });

  test('a list of which every element is one of the options', async () => {
    const spec = '    v: {type: array, default: [], options: [a, b]}\n';
    const made = async (inputs: string): Promise<string[]> =>
      job(await plan(...withInputs(spec, 'a: {script: [x, "$[[ inputs.v ]]"]}\n', inputs)), 'a').script.map(
        ({ text }) => text,
      );
    expect(await made('{v: [b, a]}')).toEqual(['x', 'b', 'a']);
    expect(await made('{}')).toEqual(['x']);
  });

  test('at most three messages', async () => {
    const [message] = await errors(...withInputs('    a:\n    b:\n    c:\n    d:\n', USE, '{}'));
    expect(message).toBe(
      '`t.yml`: `a` input: required value has not been provided, `b` input: required value has not been provided, ' +
        '`c` input: required value has not been provided',
    );
  });

  test('inputs for a file without a header', async () => {
    expect(await errors('include: {local: t.yml, inputs: {a: 1}}\n', { files: { 't.yml': USE } })).toEqual([
      '`t.yml`: Given inputs not defined in the `spec` section of the included configuration file',
    ]);
  });

  test('text is read as JSON for other types, and numbers become text for strings', async () => {
    const made = await plan(
      ...withInputs(
        '    n: {type: number}\n    l: {type: array}\n    s:\n',
        'a: {parallel: "$[[ inputs.n ]]", script: "$[[ inputs.l ]]", variables: {S: "$[[ inputs.s ]]"}}\n',
        '{n: "2", l: \'["x", "y"]\', s: 1.10}',
      ),
    );
    expect(job(made, 'a 1/2').script.map(({ text }) => text)).toEqual(['x', 'y']);
    expect(job(made, 'a 1/2').variables[0]?.value).toBe('1.1');
  });

  test('rules of an input choose its options and default by other inputs', async () => {
    const spec = `    env: {options: [dev, prod], default: dev}
    size:
      rules:
        - if: '$[[ inputs.env ]] == "prod"'
          options: [large, huge]
          default: large
        - options: [small]
          default: small
`;
    const use = 'a: {script: "$[[ inputs.size ]]"}\n';
    const size = async (inputs: string): Promise<string | undefined> =>
      job(await plan(...withInputs(spec, use, inputs)), 'a').script[0]?.text;
    expect(await size('{}')).toBe('small');
    expect(await size('{env: prod}')).toBe('large');
    expect(await size('{env: prod, size: huge}')).toBe('huge');
    expect(await errors(...withInputs(spec, use, '{size: huge}'))).toEqual([
      '`t.yml`: `size` input: `huge` cannot be used because it is not in the list of allowed options',
    ]);
  });
});
