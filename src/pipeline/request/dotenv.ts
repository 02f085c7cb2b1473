import { messageOf } from '../../errors.js';
import { parseDotenv } from '../../gitlab/index.js';
import { textOf } from '../../job/artifacts/store.js';
import { JobFailure } from '../../job/failure.js';
import type { Infrastructure } from '../infrastructure/bring-up.js';

/** Variables of the `dotenv` reports of these jobs, in their order. Throws a {@link JobFailure} where one is not valid. */
export async function readDotenv(
  { session }: Infrastructure,
  sources: readonly { readonly id: number; readonly name: string }[],
): Promise<readonly { key: string; value: string }[]> {
  const found: { key: string; value: string }[] = [];
  for (const source of sources) {
    const archive = await session.artifacts.open(`${source.id}-dotenv`);
    if (archive === undefined) continue;
    try {
      found.push(...parseDotenv(await textOf(archive.tar), { variables: session.settings.dotenvVariables }));
    } catch (error) {
      throw new JobFailure(
        'runner_system_failure',
        `The dotenv report of ${source.name} is not valid: ${messageOf(error)}`,
      );
    }
  }
  return found;
}
