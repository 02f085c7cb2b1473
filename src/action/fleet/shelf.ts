import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.js';
import { readPlanDocument } from '../../fleet/document.js';
import type { Shelf } from '../../fleet/travel/shelf.js';
import type { PlanDocument } from '../../fleet/types.js';
import { artifactClient } from '../../github/artifacts/client.js';
import { ArtifactShelf } from '../../github/artifacts/shelf.js';
import { scratchFolder } from '../../scratch.js';
import { overhear } from '../door.js';

/** The artifacts of the workflow's run. */
export function workflowShelf(): Shelf {
  return new ArtifactShelf({ client: artifactClient, quiet: (call) => overhear(() => true, call) });
}

/** Puts a plan where the other jobs of the workflow find it. Throws a `SystemError`, a `UsageError` where there is one. */
export async function putPlan(shelf: Shelf, name: string, document: PlanDocument): Promise<void> {
  await inScratch(async (folder) => {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(document));
    if ((await shelf.put(file)) === 'taken')
      throw new UsageError([
        {
          message: `plan: this run has an artifact "${name}" already`,
          location: undefined,
          hint: 'give each pipeline of a workflow its own name with the input plan',
        },
      ]);
  });
}

/** The newest plan of that name. Throws a `UsageError` where there is none. */
export async function getPlan(shelf: Shelf, name: string): Promise<PlanDocument> {
  const found = (await shelf.list()).findLast((one) => one.name === name);
  if (found === undefined)
    throw new UsageError([
      {
        message: `plan: this run has no artifact "${name}"`,
        location: undefined,
        hint: 'a step with `mode: plan` makes it, in a job that this one `needs`',
      },
    ]);
  return inScratch(async (folder) => readPlanDocument(await shelf.get(found, folder), name));
}

/** A folder for as long as it is used. */
export async function inScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await scratchFolder('fleet');
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
