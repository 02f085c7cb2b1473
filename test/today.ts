import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Engine tests that every run of CI has: what all users have, from end to end, and what it costs. */
export const ALWAYS: readonly string[] = [
  'test/e2e/action.itg.test.ts',
  'test/e2e/cost.itg.test.ts',
  'test/e2e/example.itg.test.ts',
  'test/e2e/refused.itg.test.ts',
  'test/pipelines/dind.itg.test.ts',
];

/** Days until all the others have had their turn. */
export const DAYS = 6;

/**
 * The engine tests that are not for CI of that day (days since 1970), as paths from the root of the repository: each of the
 * others has one day of them, and another order each time, since some have a sample of their own by the day.
 */
export function notFor(day: number, files: readonly string[]): readonly string[] {
  const [round, turn] = [Math.floor(day / DAYS), day % DAYS];
  const place = (file: string): string => createHash('sha256').update(`${round} ${file}`).digest('hex');
  return files
    .filter((file) => !ALWAYS.includes(file))
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
    .filter((_, index) => index % DAYS !== turn);
}

/** What of the engine tests is left out now: nothing but in CI, where `TESTS=all` (`npm run test:all`) asks for all. */
export function leftOut(root: string): readonly string[] {
  const { CI, TESTS } = process.env;
  return CI === undefined || TESTS === 'all' ? [] : notFor(Math.floor(Date.now() / 86_400_000), engineTests(root));
}

/** Paths of all engine tests from the root of the repository. */
export function engineTests(root: string): readonly string[] {
  return ['src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.itg.test.ts'))
      .map((path) => relative(root, join(root, folder, path))),
  );
}
