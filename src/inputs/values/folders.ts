import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
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
