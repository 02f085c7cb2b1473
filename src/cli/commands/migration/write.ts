import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../../../errors.js';
import { SafeFolder, UnsafePath } from '../../../safe-folder.js';

/**
 * Writes a file that the user has named, in place of the regular file of that name. Throws a {@link UsageError} where
 * something else stands there.
 */
export async function writeOutput(option: string, path: string, text: string, within?: string): Promise<void> {
  const file = resolve(path);
  try {
    await using folder = await SafeFolder.open(dirname(file), within);
    const handle = await folder.create(basename(file));
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof UnsafePath ? new UsageError(`--${option}: ${error.message}`) : error;
  }
}
