import { afterAll, describe, expect, it } from 'vitest';
import { fuzz } from './harness.js';
import { TARGETS } from './targets/index.js';

/** Without `npm run fuzz`: few inputs, and always the same, so that an answer depends on the sources alone. */
const runs = Number(process.env.FUZZ_RUNS ?? 2000);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const at = process.env.FUZZ_AT === undefined ? undefined : Number(process.env.FUZZ_AT);
const isAsked = process.env.FUZZ_RUNS !== undefined;
const wanted = (process.env.FUZZ_TARGETS ?? '').split(' ').filter((name) => name !== '');
const chosen = TARGETS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const unknown = wanted.filter((name) => !TARGETS.some((target) => target.name === name));
if (unknown.length > 0)
  throw new Error(`no target: ${unknown.join(', ')}; there are ${TARGETS.map(({ name }) => name).join(', ')}`);

describe(`${runs} inputs, seed ${seed}`, () => {
  const rows: string[] = [];
  afterAll(() => {
    if (!isAsked) console.log(rows.join('\n'));
  });

  it.each(chosen.map((target) => [target.name, target] as const))('%s', { timeout: 0 }, async (name, target) => {
    const { inputs, accepted, took, longest, failure } = await fuzz(target, { runs, seed, at });
    if (at !== undefined) return;
    const share = (100 * accepted) / Math.max(1, inputs);
    const row = `${name.padEnd(14)} ${inputs} inputs, ${share.toFixed(0)} % accepted, ${(took / 1000).toFixed(1)} s, longest ${longest.toFixed(0)} ms`;
    rows.push(row);
    if (isAsked) console.log(row);
    expect(failure ?? '').toBe('');
    expect(share).toBeGreaterThanOrEqual(target.accepted);
  });
});
