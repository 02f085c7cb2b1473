import { messageOf } from '../../../errors.js';

/** What was found about one thing. `skip`: it could not be looked at, which is no fault. */
export interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warn' | 'fail' | 'skip';
  readonly detail: string;
  /** What to do; of all that is not in order. */
  readonly remedy?: string;
}

export const ok = (name: string, detail: string): Check => ({ name, status: 'ok', detail });
export const warn = (name: string, detail: string, remedy: string): Check => ({ name, status: 'warn', detail, remedy });
export const fail = (name: string, detail: string, remedy: string): Check => ({ name, status: 'fail', detail, remedy });
export const skip = (name: string, detail: string, remedy: string): Check => ({ name, status: 'skip', detail, remedy });

/**
 * The checks that `look` makes; one that says so where it throws, or takes longer than so many seconds. The signal then
 * fires, and what it may leave on the engine is removed by `look` itself.
 */
export async function limited(
  name: string,
  seconds: number,
  look: (signal: AbortSignal) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Check[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([warn(name, `no answer within ${seconds} s`, 'Look whether the machine is busy, and try again.')]);
      stop.abort();
    }, seconds * 1000);
  });
  const looking = look(stop.signal).catch((error: unknown) => [
    warn(name, messageOf(error), 'What it says is from the system or from the engine: look there.'),
  ]);
  return Promise.race([looking, late]).finally(() => clearTimeout(timer));
}
