import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf } from '../../errors.js';

/** Why nothing can be written into a folder, which need not be there yet; undefined where it can. */
export function unwritable(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    try {
      if (!statSync(place).isDirectory()) return `${place} is not a folder`;
      accessSync(place, constants.W_OK);
      return undefined;
    } catch (error) {
      const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!missing || place === dirname(place)) return messageOf(error);
    }
  }
}

/** Why a file cannot be written, by its path below `base`, which need not be there yet; undefined where it can. */
export function unwritableFile(path: string, base: string): string | undefined {
  const file = resolve(base, path);
  if (path.endsWith('/')) return `${path} is the name of a folder`;
  try {
    if (!statSync(file).isFile()) return `${file} is no file`;
  } catch {
    // not there yet: its folder tells
  }
  return unwritable(dirname(file));
}
