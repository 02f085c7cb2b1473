/** What no name of an artifact may have: it would be no name of a file on some system. Source: `@actions/artifact`. */
const INVALID = /["':<>|*?\\/\p{Cc}]+/gu;
/** The same for files in one. */
const INVALID_PATH = /[":<>|*?\r\n]/;
/** GitHub takes no more than 256 characters. */
const LONGEST = 200;
const SECONDS_A_DAY = 24 * 60 * 60;
/** GitHub's own default, where the runner does not say what the repository has. */
const MOST_DAYS = 90;

/** Whether the client takes a file of this name. */
export function isValidPath(path: string): boolean {
  return !INVALID_PATH.test(path);
}

/**
 * Names for the artifacts of one run: what cannot stand in one becomes `_`, and no two get the same, also not where only
 * the case differs; of those that would, the later ones end with a number. The latest name of a key is its own.
 */
export class ArtifactNames {
  readonly #byKey = new Map<string, string>();
  readonly #takenBy = new Map<string, string>();

  of(key: string, wanted: string): string {
    const plain = [...wanted.replace(INVALID, '_').trim()].slice(0, LONGEST).join('').replace(/^\.*$/, '_');
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? plain : `${plain}-${number}`;
      const by = this.#takenBy.get(name.toLowerCase());
      if (by !== undefined && by !== key) continue;
      this.#takenBy.set(name.toLowerCase(), key);
      this.#byKey.set(key, name);
      return name;
    }
  }

  /** What a key has; undefined: none yet. */
  get(key: string): string | undefined {
    return this.#byKey.get(key);
  }
}

/**
 * Days for which GitHub keeps what expires after so many seconds: whole days, and no more than the repository has
 * (`GITHUB_RETENTION_DAYS`). undefined: as the repository has it.
 */
export function retentionDays(seconds: number | undefined, most: number = MOST_DAYS): number | undefined {
  if (seconds === undefined) return undefined;
  return Math.max(1, Math.min(Math.ceil(seconds / SECONDS_A_DAY), most > 0 ? most : MOST_DAYS));
}
