import { getHeapStatistics } from 'node:v8';
import fc from 'fast-check';
import { cpuMs } from '../cpu.js';
import { BrokenPromise, type Target } from './target.js';
import { watch } from './watchdog.js';

/** What one input may take: seconds of processor time, and bytes that are held when it has been read. */
export const LIMITS = { seconds: 2, bytes: 512 * 1024 * 1024 } as const;

/** Seconds by the clock without an answer: many, since other processes are at work, too. */
const SILENCE = Number(process.env.FUZZ_SILENCE ?? 20);

export interface Options {
  readonly runs: number;
  readonly seed: number;
  /** Default: {@link LIMITS}. */
  readonly seconds?: number;
  readonly bytes?: number;
  /** Only shows the input of this number, which is read by nobody: for one that has no end. */
  readonly at?: number | undefined;
}

export interface Outcome {
  readonly inputs: number;
  readonly accepted: number;
  /** Milliseconds of processor time of the whole, and of the input that took longest. */
  readonly took: number;
  readonly longest: number;
  /** The smallest input found that fails, why, and how to see it again; undefined where all is well. */
  readonly failure: string | undefined;
}

/**
 * Gives a reader so many inputs. An input fails where anything is thrown that is no refusal, where it takes longer than
 * {@link LIMITS} or leaves more behind; it is made smaller as long as it fails. Processor time is measured, since other
 * processes are at work, too.
 */
export async function fuzz(target: Target, options: Options): Promise<Outcome> {
  const { runs, seed, seconds = LIMITS.seconds, bytes = LIMITS.bytes } = options;
  const again = `npm run fuzz -- ${target.name} --seed ${seed} --runs ${runs}`;
  const started = cpuMs();
  const count = { inputs: 0, accepted: 0, longest: 0 };
  let begun = 0;
  await using watched = watch(`${target.name}: an input has no end (${again})`);
  const property = fc.asyncProperty(target.inputs, async (input) => {
    begun += 1;
    if (options.at !== undefined) {
      if (begun === options.at) console.log(fc.stringify(input));
      return;
    }
    watched.beat();
    const [time, memory] = [cpuMs(), heap()];
    const isAccepted = await isTaken(target, input);
    const [took, held] = [cpuMs() - time, heap() - memory];
    promiseLess(took / 1000, seconds, 's of processor time');
    promiseLess(held, bytes, 'bytes held');
    count.inputs += 1;
    count.accepted += isAccepted ? 1 : 0;
    count.longest = Math.max(count.longest, took);
  });
  const result = await fc.check(property, { numRuns: runs, seed });
  return { ...count, took: cpuMs() - started, failure: failureOf(result, count.inputs, target, again) };
}

async function isTaken({ read, refusal }: Target, input: never): Promise<boolean> {
  try {
    const answer = read(input);
    return typeof answer === 'boolean' ? answer : await inTime(answer);
  } catch (error) {
    if (error instanceof BrokenPromise || refusal?.(error) !== true) throw error;
    return false;
  }
}

/** What waits for something that does not come takes no processor time at all. */
async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const words = `there is no answer within ${SILENCE} s`;
    timer = setTimeout(() => reject(new BrokenPromise(words)), SILENCE * 1000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function promiseLess(found: number, limit: number, unit: string): void {
  if (found > limit) throw new BrokenPromise(`it took ${found.toFixed(1)} ${unit}, more than ${limit}`);
}

function failureOf(
  result: fc.RunDetails<[never]>,
  inputs: number,
  { name }: Target,
  again: string,
): string | undefined {
  if (!result.failed) return undefined;
  const error = result.errorInstance;
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const shown = fc.stringify(result.counterexample?.[0]).slice(0, 4000);
  return `${name}: after ${inputs} inputs, ${result.numShrinks} times made smaller: ${shown}\n${why}\nAgain: ${again}`;
}

function heap(): number {
  const { used_heap_size: own, external_memory: outside } = getHeapStatistics();
  return own + outside;
}
