import { SystemError } from '../../errors.js';
import { blobOf, leftName, readRecordName, type Kind, type RecordName } from './records.js';
import type { Shelf, Shelved } from './shelf.js';
import type { PlanDocument, Reported } from '../types.js';

/** What a runner has told of a job. */
export interface Told {
  readonly name: RecordName;
  readonly reported: Reported;
  /** The record itself, and what else the job has left. */
  readonly record: Shelved;
  readonly left: Readonly<Partial<Record<Kind, Shelved>>>;
  /** What it has left and is not there any more. */
  readonly missing: readonly string[];
}

/** What the runners of a pipeline have left so far. */
export interface Listing {
  /** In the order in which it was told. */
  readonly told: readonly Told[];
  /** Large blobs of registries, by digest. */
  readonly blobs: ReadonlyMap<string, Shelved>;
}

/** Reads what is on a shelf. Throws a `SystemError` where it cannot be listed. */
export async function readListing(shelf: Shelf, { pipeline, plan }: PlanDocument): Promise<Listing> {
  const all = await shelf.list();
  const byName = new Map(all.map((one) => [one.name, one]));
  const blobs = new Map<string, Shelved>();
  const told: Told[] = [];
  for (const record of all) {
    const digest = blobOf(record.name);
    if (digest !== undefined && record.name.startsWith(`gitlab-${pipeline}.`)) blobs.set(digest, record);
    const read = readRecordName(record.name, pipeline, plan);
    if (read === undefined) continue;
    const { name, reported, kinds } = read;
    const names = kinds.map((kind) => ({ kind, name: leftName(pipeline, name, kind) }));
    const left = Object.fromEntries(names.flatMap(({ kind, name: of }) => [[kind, byName.get(of)]]));
    const missing = names.filter(({ name: of }) => !byName.has(of)).map(({ name: of }) => of);
    told.push({ name, reported, record, left, missing });
  }
  return { told, blobs };
}

/** What was told last of a job; undefined: nothing. */
export function lastOf(listing: Listing, job: string): Told | undefined {
  return listing.told.findLast(({ reported }) => reported.job === job);
}

/** What a job has left of one kind; undefined: nothing. Throws a `SystemError` where it is gone. */
export function leftOf(told: Told, kind: Kind): Shelved | undefined {
  const gone = told.missing.find((name) => name.endsWith(`.${kind}`));
  if (gone !== undefined)
    throw new SystemError(`${told.reported.job}: the artifact ${gone} that it has left is not there any more`, {
      hint: 'It has expired, or somebody has deleted it: run all jobs of the workflow again.',
    });
  return told.left[kind];
}
