import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gitOf } from '../../repository/git.js';
import { OPTIONS } from '../definitions.js';

/** The project's own configuration file. */
export const PROJECT_FILE = '.gitlab-dind.yml';

/** Where a call is about a project without naming it. */
export interface Called {
  /** The folder of the call. */
  readonly base: string;
  /** That which is named: `cwd`. */
  readonly cwd: string | undefined;
  /** Something in the folder of the call is named, so it is meant: `file`. */
  readonly named: boolean;
}

/**
 * The folder of the project: the one that is named, else that of the call; the top of its Git repository where the pipeline
 * file is there alone. `above` says that it was taken.
 */
export async function projectFolder({ base, cwd, named }: Called): Promise<{ folder: string; above: boolean }> {
  const folder = resolve(base, cwd ?? OPTIONS.cwd.default);
  const has = (place: string, name: string): boolean => existsSync(join(place, name));
  const file = OPTIONS.file.default;
  if (cwd !== undefined || named || has(folder, file) || has(folder, PROJECT_FILE)) return { folder, above: false };
  const { stdout } = await gitOf(folder, ['rev-parse', '--show-toplevel'], false);
  const top = stdout.trim();
  return top !== '' && has(top, file) ? { folder: top, above: true } : { folder, above: false };
}
