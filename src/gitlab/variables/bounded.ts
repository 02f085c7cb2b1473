import { LIMITS } from '../yaml/limits.js';
import { LimitProblem } from '../yaml/problem.js';

/**
 * `String.replace` with a function, for texts that variables are put into. Variables that hold each other many times over
 * grow without end: more than {@link LIMITS} allows throws a {@link LimitProblem}. GitLab has no such limit but its memory.
 */
export function boundedReplace(
  text: string,
  pattern: RegExp,
  replacement: (whole: string, ...groups: (string | undefined)[]) => string,
): string {
  let added = 0;
  return text.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
    const part = replacement(whole, ...groups);
    added += part.length;
    checkExpanded(added);
    return part;
  });
}

/** Throws a {@link LimitProblem} where a text with its variables has more characters than are allowed. */
export function checkExpanded(length: number): void {
  if (length <= LIMITS.expandedCharacters) return;
  const most = LIMITS.expandedCharacters.toLocaleString('en');
  throw new LimitProblem(
    `a text has more than ${most} characters once its variables are replaced`,
    undefined,
    'Look for variables that refer to each other many times over.',
  );
}
