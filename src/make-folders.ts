import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing; a link to a folder is one. Throws the system's error where that
 * cannot be, as below a file, in `/proc`, or in a folder that was removed while it is in use: Node's own recursive `mkdir`
 * asks for ever there.
 */
export async function makeFolders(path: string, options: { readonly mode?: number } = {}): Promise<void> {
  const missing: string[] = [];
  for (let place = resolve(path); !(await made(place, options)); place = dirname(place)) missing.unshift(place);
  for (const place of missing) {
    // what is still missing above it will not come by asking again
    if (!(await made(place, options))) await mkdir(place, options);
  }
}

/** Makes one folder, or finds it; false where the one above it is missing. */
async function made(place: string, options: { readonly mode?: number }): Promise<boolean> {
  try {
    await mkdir(place, options);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' && dirname(place) !== place) return false;
    if (code === 'EEXIST' && (await stat(place)).isDirectory()) return true;
    throw error;
  }
}
