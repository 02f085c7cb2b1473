import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('failures/', import.meta.url);

export interface RealFailure {
  readonly name: string;
  readonly exitCode: number;
  readonly log: string;
}

/**
 * What compilers, test runners, package managers and plain commands printed when they failed, each for a reason that is
 * the project's own. A log follows a line `=== program case (exit code N)`; places are those of a job.
 */
export function realFailures(): readonly RealFailure[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    return text.split(/^(?==== )/m).map((part) => {
      const [, name = '', code = ''] = /^=== (.+) \(exit code (\d+)\)\n/.exec(part) ?? [];
      return { name, exitCode: Number(code), log: part.slice(part.indexOf('\n') + 1) };
    });
  });
}
