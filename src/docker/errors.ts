/** The HTTP status of an error of the Engine API; undefined for anything else. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

/** Exit codes by which a shell says that a program is not there, or that it may not start it. */
export const NO_PROGRAM: readonly number[] = [126, 127];

/** What each failed call wanted, for whom its error reaches in the end. */
const CALLS = new WeakMap<object, string>();

/** Remembers what a call wanted (`create network x`) with its error, which stays as it is. */
export function noteCall(error: unknown, what: string): void {
  if (typeof error === 'object' && error !== null && !CALLS.has(error)) CALLS.set(error, what);
}

/**
 * A sentence for an error of the engine, or of the connection to it, that nothing else has explained: what it was asked,
 * and its words. Of several errors the first one's. undefined: none of them is the engine's.
 */
export function engineRefusal(error: unknown): string | undefined {
  if (error instanceof AggregateError) {
    const told = [...new Set(error.errors.map(engineRefusal).filter((text) => text !== undefined))];
    const [first] = told;
    return first === undefined || told.length === 1 ? first : `${first} (and ${told.length - 1} more)`;
  }
  const status = statusOf(error);
  if (typeof error !== 'object' || error === null) return undefined;
  const what = CALLS.get(error);
  if (status === undefined)
    return what === undefined ? undefined : `The Docker engine gave no answer (${what}): ${engineMessage(error)}`;
  const asked =
    what === undefined ? 'The Docker engine refused what it was asked' : `The Docker engine could not ${what}`;
  return `${asked}: ${engineMessage(error) || `HTTP status ${status}`}`;
}

/** The engine's own words, without the status text that dockerode puts before them. */
export function engineMessage(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'json' in error) {
    const body = error.json;
    if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
      return body.message.trim();
    }
  }
  return error instanceof Error ? error.message : String(error);
}

/** Runs an engine call for which some HTTP statuses are as good as success (404: gone, 304: already so, 409: in progress). */
export async function tolerate<T>(statuses: readonly number[], call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    const status = statusOf(error);
    if (status !== undefined && statuses.includes(status)) return undefined;
    throw error;
  }
}
