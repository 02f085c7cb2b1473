import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Choices } from './choices.js';
import { documents } from './documents.js';
import { isExotic } from './exotic.js';
import { mutated } from './mutations.js';
import { ours, sameOutcome } from './ours.js';
import { startPsych } from './psych.js';
import type { Psych } from './psych.js';

/*
 * The reader against the one that GitLab has: Ruby's Psych, which is libyaml and what it makes of its events. It is
 * taken rather than another program with libyaml because it is the loader itself, with the first document alone, the
 * merge keys, the types of scalars and the messages.
 */

const count = Number(process.env.YAML_DOCUMENTS ?? 2000);
const seed = Number(process.env.YAML_SEED ?? 1);
const TIMEOUT = 600_000;

/** Pipeline files of other projects, where this machine has some. */
const corpus = process.env.YAML_CORPUS ?? new URL('../../../shared/reference/corpus', import.meta.url).pathname;
const files = existsSync(corpus) ? readdirSync(corpus).map((name) => readFileSync(join(corpus, name), 'utf8')) : [];

let psych: Psych;
beforeAll(() => {
  psych = startPsych();
});
afterAll(() => psych[Symbol.asyncDispose]());

async function holds(text: string): Promise<void> {
  const [theirs, mine] = [await psych.read(text), ours(text)];
  if (!sameOutcome(theirs, mine)) expect(mine).toEqual(theirs);
}

describe('Psych and this reader', () => {
  test(`agree on ${String(count)} texts, read or refused`, { timeout: TIMEOUT }, async () => {
    await fc.assert(fc.asyncProperty(documents, holds), { numRuns: count, seed });
  });

  test('agree on the files of a corpus', { timeout: TIMEOUT }, async () => {
    for (const text of files) await holds(text);
  });

  test('agree on pieces of them with slips', { timeout: TIMEOUT }, async () => {
    if (files.length === 0) return;
    const slips = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
    const pieces = fc
      .tuple(fc.constantFrom(...files), slips)
      .map(([text, numbers]) => piece(text, new Choices(numbers)))
      .filter((text) => !isExotic(text));
    await fc.assert(fc.asyncProperty(pieces, holds), { numRuns: count / 2, seed });
  });
});

/** Some lines from the start of a job on, with a slip. */
function piece(text: string, choices: Choices): string {
  const lines = text.split('\n');
  let from = choices.below(lines.length);
  while (from > 0 && !/^[^\s#-]/.test(lines[from] ?? '')) from -= 1;
  return mutated(choices, `${lines.slice(from, from + 12 + choices.below(10)).join('\n')}\n`);
}
