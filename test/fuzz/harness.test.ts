import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { fuzz } from './harness.js';
import { of, promise, saying, target } from './target.js';
import { TARGETS } from './targets/index.js';
import { cpuMs } from '../cpu.js';

class Refused extends Error {}

/** A reader of numbers. */
function reader(read: (number: number) => boolean | Promise<boolean>): ReturnType<typeof target> {
  return target({ name: 'numbers', inputs: fc.nat(1000), accepted: 0, read, refusal: of(Refused) });
}

const options = { runs: 500, seed: 1 };

describe('fuzzing', () => {
  it('counts what was accepted and what was refused', async () => {
    const outcome = await fuzz(
      reader((number) => {
        if (number % 2 === 0) throw new Refused('even');
        return number > 500;
      }),
      options,
    );
    expect(outcome).toMatchObject({ inputs: 500, failure: undefined });
    expect(outcome.accepted).toBeGreaterThan(50);
    expect(outcome.accepted).toBeLessThan(250);
  });

  it.each<[string, (number: number) => boolean | Promise<boolean>, RegExp]>([
    ['an error that is no refusal', (n) => (n >= 100 ? (undefined as never as string).length > 0 : true), /TypeError/],
    ['an error that comes later', async (n) => (n >= 100 ? Promise.reject(new RangeError('late')) : true), /late/],
    ['a promise that is not kept', (n) => (promise(n < 100, 'numbers are small'), true), /numbers are small/],
    ['an input that takes long', (n) => (n >= 100 ? busy(120) : true), /s of processor time, more than 0.1/],
  ])('tells the smallest input with %s, and how to see it again', async (_, read, message) => {
    const { failure } = await fuzz(reader(read), { ...options, seconds: 0.1 });
    expect(failure).toMatch(/times made smaller: 100\n/);
    expect(failure).toMatch(message);
    expect(failure).toContain('npm run fuzz -- numbers --seed 1 --runs 500');
  });

  it('tells an input that is kept in memory', async () => {
    const kept: unknown[] = [];
    const outcome = await fuzz(
      reader((n) => (n >= 100 ? kept.push(Buffer.alloc(4 * 1024 * 1024, 1)) > 0 : true)),
      { ...options, bytes: 3 * 1024 * 1024 },
    );
    expect(outcome.failure).toContain('bytes held');
  });

  it('has targets whose inputs are accepted at least in part, each with a name of its own', () => {
    expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
    for (const { accepted } of TARGETS) expect(accepted).toBeGreaterThan(0);
  });

  it('knows errors by their class, or where they have none by their words', () => {
    expect(of(Refused)(new Refused('x'))).toBe(true);
    expect(of(Refused)(new TypeError('x'))).toBe(false);
    expect(saying(/^a/)(new Error('abc'))).toBe(true);
    expect(saying(/^a/)(new Error('bc'))).toBe(false);
    expect(saying(/^a/)(new TypeError('abc'))).toBe(false);
  });

  it('ends a process whose input has no end', async () => {
    const source = readFileSync(new URL('watchdog.ts', import.meta.url), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const text = `${outputText}\nconst one = watch('numbers: no end', 0.3); one.beat(); for (;;);`;
    const ended = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', text], { timeout: 60_000 });
    await expect(ended).rejects.toMatchObject({ signal: 'SIGKILL', stderr: 'numbers: no end, input 1\n' });
  });
});

function busy(milliseconds: number): boolean {
  const before = cpuMs();
  while (cpuMs() - before < milliseconds);
  return true;
}
