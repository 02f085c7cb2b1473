import { describe, expect, test } from 'vitest';
import { errors, job, plan, pushContext, variable } from './support.js';

/** An included file with a header, and what the include gives it. */
function withInputs(spec: string, content: string, inputs: string): [string, { files: Record<string, string> }] {
  const header = `spec:\n  inputs:\n${spec}\n---\n`;
  return [`include: {local: t.yml, inputs: ${inputs}}\n`, { files: { 't.yml': header + content } }];
}

const noFunction = (call: string): string =>
  `no function matching \`${call}\`: check that the function name, arguments, and types are correct`;

describe('functions', () => {
  const context = pushContext({
    projectVariables: [variable('NAME', 'world'), variable('SECRET', 'x', { masked: true })],
  });
  const run = async (block: string, value = '"abc def"'): Promise<string | undefined> => {
    const [text, { files }] = withInputs('    v:\n', `a: {script: ["$[[ ${block} ]]"]}\n`, `{v: ${value}}`);
    const made = await plan(text, { files, context });
    return job(made, 'a')
      .script.map((command) => command.text)
      .join('|');
  };

  test.each([
    ['inputs.v | truncate(1,3)', '"abcdef"', 'bcd'],
    ['inputs.v | truncate( 0 , 2 ) | truncate(1,1)', '"abcdef"', 'b'],
    ['inputs.v | expand_vars', '"hello $NAME and ${NAME} not $OTHER"', 'hello world and world not $OTHER'],
    ['inputs.v | posix_escape', '"it\'s $5"', "it\\'s\\ \\$5"],
    ["inputs.v | split(',')", '"a,b,c"', 'a|b|c'],
    ['inputs.v |', '"abc"', 'abc'],
    ['inputs.v | truncate(0,2) ||', '"abc"', 'ab'],
    ["inputs.v | split(',')", '" docker, linux,,\\tarm64 ,"', 'docker|linux|arm64'],
    ["inputs.v | split(' ')", '"a  b\\tc"', 'a|b|c'],
    ["inputs.v | split(', ')", '"a, b,c"', 'a|b,c'],
    ["inputs.v | split(',')", '"\\u00a0a"', '\u00a0a'],
  ])('%s', async (block, value, expected) => {
    expect(await run(block, value)).toBe(expected);
  });

  test.each([
    ['inputs.v | nothing', noFunction('nothing')],
    [
      'inputs.v | truncate(0,1) | truncate(0,1) | truncate(0,1) | truncate(0,1)',
      'too many functions in interpolation block',
    ],
    ['inputs.v | split(\\",\\")', noFunction('split(",")')],
    ["inputs.v | split( ',' )", noFunction("split( ',' )")],
    ['inputs.v | split(,)', noFunction('split(,)')],
    ["inputs.v | split('')", 'error in `split` function: invalid argument: separator cannot be empty'],
    ['inputs.none', 'unknown interpolation provided: `none` in `inputs.none`'],
    ['other.v', 'unknown interpolation provided: `other` in `other.v`'],
    ['inputs', 'invalid pattern used for interpolation. valid pattern is $[[ inputs.input ]]'],
    ['inputs.v[0]', 'cannot index into non-array value at [0] in `inputs.v[0]`'],
    ['inputs.v[x]', 'invalid array index in `inputs.v[x]`: `x` is not a valid index'],
    ['inputs.v[0', 'invalid array index in `inputs.v[0`: missing closing bracket'],
  ])('%s: %s', async (block, message) => {
    const [text, { files }] = withInputs('    v:\n', `a: {script: ["$[[ ${block} ]]"]}\n`, '{v: abc}');
    expect(await errors(text, { files, context })).toEqual([`\`t.yml\`: ${message}`]);
  });

  test('split takes a text apart, and nothing else', async () => {
    const [text, { files }] = withInputs(
      '    v: {type: number}\n',
      `a: {script: ["$[[ inputs.v | split(',') ]]"]}\n`,
      '{v: 1}',
    );
    expect(await errors(text, { files, context })).toEqual([
      '`t.yml`: error in `split` function: invalid input type: split can only be used with string inputs',
    ]);
  });

  test('a text without any part is an empty list', async () => {
    const [text, { files }] = withInputs(
      '    v:\n',
      `a: {script: x, tags: "$[[ inputs.v | split(',') ]]"}\n`,
      '{v: " , "}',
    );
    expect(job(await plan(text, { files, context }), 'a').tags).toEqual([]);
  });

  test('masked variables are not expanded', async () => {
    const [text, { files }] = withInputs(
      '    v:\n',
      'a: {script: ["$[[ inputs.v | expand_vars ]]"]}\n',
      '{v: $SECRET}',
    );
    expect(await errors(text, { files, context })).toEqual([
      '`t.yml`: error in `expand_vars` function: variable expansion error: masked variables cannot be expanded',
    ]);
  });
});
