/** Linux has no longer paths (`PATH_MAX`); to match one would take long for nothing. */
export const LONGEST_PATH = 4096;

/** A place of a pattern: any number of items, or one item that passes. */
export type Place<T> = 'any' | ((item: T) => boolean);

/** Matches a whole sequence in time that grows with the product of both lengths, never faster. */
export function matchAll<T>(pattern: readonly Place<T>[], items: readonly T[]): boolean {
  let place = 0;
  let at = 0;
  let lastAny = -1;
  let resume = 0;
  while (at < items.length) {
    const current = pattern[place];
    if (current === 'any') {
      lastAny = place;
      resume = at;
      place += 1;
    } else if (current?.(items[at] as T) === true) {
      place += 1;
      at += 1;
    } else if (lastAny >= 0) {
      place = lastAny + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (pattern[place] === 'any') place += 1;
  return place === pattern.length;
}
