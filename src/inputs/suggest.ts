import { nearest } from '../gitlab/near.js';

/** `; did you mean --file?`, for a name that is nearly one of those known; else empty. */
export function suggestion(name: string, known: readonly string[], prefix = '--'): string {
  const meant = nearest(name, known);
  return meant === undefined ? '' : `; did you mean ${prefix}${meant}?`;
}
