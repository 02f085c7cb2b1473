import { filesOf } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { commandNote } from './script.js';

/** Number of the command that ran last in a job's container, from 0; undefined where none has, or it cannot be known. */
export async function lastCommand(container: Container, projectDir: string): Promise<number | undefined> {
  try {
    const tar = await container.get(commandNote(projectDir));
    if (tar === undefined) return undefined;
    const [content] = (await filesOf(tar)).values();
    return content === undefined || content.length === 0 ? undefined : Number(content.toString());
  } catch {
    return undefined; // the container may be gone
  }
}
