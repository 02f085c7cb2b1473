import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, SystemError } from '../../errors.js';
import type { JobSummary, PushedImage, Release } from '../../report/result.js';
import { inFolder, unpackFiles } from './archive.js';

/** Files of a record. */
export const RESULT = 'result.json';
export const EVENTS = 'events.jsonl';

/** What a runner says of a job beside how it ended. */
export interface RecordDocument {
  /** Of this document. */
  readonly v: 1;
  readonly job: string;
  /** When its run began, from which its times are counted; milliseconds. */
  readonly origin: number;
  /** Of the job, and of those of its child pipelines. */
  readonly summaries: readonly JobSummary[];
  readonly releases: readonly Release[];
  readonly images: readonly PushedImage[];
}

/** Unpacks a record into an empty folder. Throws a `SystemError` where it is none. */
export async function readRecord(
  path: string,
  job: string,
  folder: string,
): Promise<{ readonly document: RecordDocument; readonly events: string }> {
  try {
    await unpackFiles(path, (name) => (name === RESULT || name === EVENTS ? inFolder(folder)(name) : undefined));
    const document = JSON.parse(await readFile(join(folder, RESULT), 'utf8')) as RecordDocument;
    if (document.v !== 1 || document.job !== job || !Array.isArray(document.summaries))
      throw new Error(`it is of ${String(document.job)}, in form ${String(document.v)}`);
    return { document, events: join(folder, EVENTS) };
  } catch (error) {
    throw new SystemError(`${job}: its record cannot be read: ${messageOf(error)}`, {
      hint: 'Run all jobs of the workflow again.',
      cause: error,
    });
  }
}
