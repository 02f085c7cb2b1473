import type { Diagnostic } from './gitlab/types.js';

/** The user asked for something that cannot be: exit code 2. All problems found are listed at once. */
export class UsageError extends Error {
  readonly problems: readonly Diagnostic[];

  constructor(problems: readonly Diagnostic[] | string) {
    const list = typeof problems === 'string' ? [{ message: problems, location: undefined }] : problems;
    super(list.map((problem) => problem.message).join('\n'));
    this.name = 'UsageError';
    this.problems = list;
  }
}

/** The engine or the system failed, not the pipeline: exit code 3. */
export class SystemError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SystemError';
    this.hint = options.hint;
  }
}

/** The text of anything thrown; of an engine's error its own words, without the HTTP status that the client puts first. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
}
