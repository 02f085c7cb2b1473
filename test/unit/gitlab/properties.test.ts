import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  ConfigError,
  createRun,
  fnmatch,
  parseDuration,
  pipelineStatus,
  startable,
  transition,
} from '../../../src/gitlab/index.js';
import { isSatisfied } from '../../../src/gitlab/expression/evaluate.js';
import { findBlocks } from '../../../src/gitlab/inputs/blocks.js';
import { plan } from './support.js';

/** The outcome as text: a plan, or the messages. Anything but a ConfigError is a crash. */
async function outcome(content: string): Promise<string> {
  try {
    return JSON.stringify(await plan(content, { files: { 'a.yml': content, 'x.txt': '' }, changed: ['x.txt'] }));
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

const KEYWORDS =
  'script image services stage rules only except needs dependencies artifacts cache variables parallel retry timeout when start_in allow_failure tags trigger extends inherit environment release pages publish hooks coverage interruptible resource_group before_script after_script run secrets id_tokens inputs manual_confirmation foo'.split(
    ' ',
  );

const INNER =
  'name entrypoint if changes exists paths when max exit_codes matrix job pipeline project key files policy reports junit value expand include local A docker user default aud needs variables url action tag_name description assets links refs kubernetes parallel optional'.split(
    ' ',
  );

const leaf = fc.oneof(
  fc.constantFrom(
    'x',
    '',
    'a',
    'b',
    '.h',
    'test',
    'manual',
    'delayed',
    'always',
    '1 day',
    '$CI_COMMIT_BRANCH',
    '$A == "x"',
    '/ab/',
    'a/b',
    'none',
  ),
  fc.integer({ min: -1, max: 300 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const keywordValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...INNER), tie('value'), { maxKeys: 4 }),
  ),
})).value;

const jobTree = fc.dictionary(fc.constantFrom(...KEYWORDS), keywordValue, { maxKeys: 5 });

const rootTree = fc.record(
  {
    a: jobTree,
    b: jobTree,
    '.h': jobTree,
    default: fc.oneof(jobTree, leaf),
    variables: keywordValue,
    stages: keywordValue,
    workflow: fc.oneof(fc.dictionary(fc.constantFrom('rules', 'name', 'auto_cancel'), keywordValue), leaf),
    include: keywordValue,
    image: keywordValue,
    cache: keywordValue,
  },
  { requiredKeys: ['a'] },
);

describe('planning', () => {
  test('any tree of keywords gives a plan or an error, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(rootTree, async (tree) => {
        const text = stringify(tree);
        expect(await outcome(text)).toBe(await outcome(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('a plan survives JSON', async () => {
    await fc.assert(
      fc.asyncProperty(jobTree, async (tree) => {
        const result = await outcome(stringify({ a: { script: 'x', ...tree } }));
        if (result.startsWith('{')) expect(JSON.stringify(JSON.parse(result))).toBe(result);
      }),
      { numRuns: 300 },
    );
  });
});

describe('running', () => {
  const STAGES = ['build', 'test', 'deploy'];
  const jobSpec = fc.record({
    stage: fc.nat({ max: 2 }),
    when: fc.constantFrom('on_success', 'on_failure', 'always', 'manual'),
    allow: fc.boolean(),
    needs: fc.option(fc.array(fc.nat({ max: 5 }), { maxLength: 3 })),
    retry: fc.nat({ max: 2 }),
  });

  test('every pipeline comes to an end, whatever happens to its jobs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jobSpec, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('success', 'drop', 'drop', 'cancel'), { minLength: 1, maxLength: 20 }),
        async (specs, events) => {
          const tree = Object.fromEntries(
            specs.map((spec, index) => {
              const needs = spec.needs?.filter((other) => other < index && (specs[other]?.stage ?? 3) <= spec.stage);
              const job = {
                script: 'x',
                stage: STAGES[spec.stage],
                when: spec.when,
                allow_failure: spec.allow,
                retry: spec.retry,
                ...(needs ? { needs: [...new Set(needs)].map((other) => `j${String(other)}`) } : {}),
              };
              return [`j${String(index)}`, job];
            }),
          );
          let state = createRun(await plan(stringify(tree)), { play: 'all' });
          let steps = 0;
          for (let next = startable(state); next.length > 0; next = startable(state)) {
            for (const name of next) {
              const event = events[steps % events.length] ?? 'success';
              state = transition(state, name, { type: 'run' });
              state = transition(
                state,
                name,
                event === 'drop'
                  ? { type: 'drop', exitCode: 1, reason: 'script_failure' }
                  : { type: event as 'success' },
              );
              steps += 1;
              expect(steps).toBeLessThan(50);
            }
          }
          expect(['success', 'failed', 'canceled', 'skipped']).toContain(pipelineStatus(state));
          expect(
            state.states.every(({ status }) => ['success', 'failed', 'canceled', 'skipped'].includes(status)),
          ).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('small languages', () => {
  test('any expression is judged', () => {
    const pieces = [
      '$A',
      '$B',
      '"x"',
      "'",
      '"',
      '/ab/',
      '/',
      '==',
      '=~',
      '!~',
      '!=',
      '&&',
      '||',
      '!',
      '(',
      ')',
      'null',
      'true',
      ' ',
      '\\/',
      '${A}',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (list) => {
        expect(typeof isSatisfied(list.join(''), (name) => (name === 'A' ? '/x/' : undefined))).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });

  test('any glob is matched in bounded time', () => {
    const pieces = ['*', '**', '**/', '?', '[', ']', '{', '}', ',', 'a', 'b', '/', '\\', '!', '-', '^'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
        fc.array(fc.constantFrom('a', 'b', '/', 'ab'), { maxLength: 20 }),
        (glob, path) => {
          expect(typeof fnmatch(glob.join(''), path.join(''))).toBe('boolean');
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('blocks are found as their pattern says', () => {
    const pieces = ['$[[', ']]', ' ', 'a', 'inputs.a', '\n', '[0]', ']', '$', '|'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((list) => list.join('')),
        (text) => {
          const expected = [...text.matchAll(/\$\[\[\s*(\S.*?\S)\s*\]\]/g)].map((match) => [
            match.index,
            match[0],
            match[1],
          ]);
          expect(findBlocks(text).map(({ start, whole, data }) => [start, whole, data])).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('any text is a duration or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 .:hmsdwandyr]{0,30}$/)), (text) => {
        const seconds = parseDuration(text);
        expect(seconds === undefined || seconds > 0).toBe(true);
      }),
    );
  });
});
