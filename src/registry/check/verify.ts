import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { storedBytes } from '../storage/limit.js';
import { findProblems, type Problem } from './problems.js';

/** What a check has dropped of a storage folder. */
export interface Dropped {
  /** In words, one for each part. */
  readonly parts: readonly string[];
  /** What was to go and could not be removed, and why. */
  readonly kept: readonly string[];
  readonly bytes: number;
}

/**
 * Checks all of a storage folder that no registry runs on, and removes what is not whole or does not belong there, before
 * a registry serves it: see {@link findProblems}.
 */
export async function verifyStorage(storage: string, depth: 'sizes' | 'digests' = 'digests'): Promise<Dropped> {
  const problems = await findProblems(storage, depth);
  if (problems.length === 0) return { parts: [], kept: [], bytes: 0 };
  const before = await storedBytes(storage);
  const { gone, kept } = await dropProblems(problems);
  return { parts: gone, kept, bytes: before - (await storedBytes(storage)) };
}

/**
 * The check at the start of a run: cheap, and it leaves alone what a registry of another run may just be writing. `inUse`
 * is asked only where something is wrong: the name of a registry that runs on the folder; no function where the folder is
 * this run's alone. Returns what to tell; undefined where all is well.
 */
export async function checkAtStart(
  storage: string,
  inUse?: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const problems = await findProblems(storage, 'sizes');
  if (problems.length === 0) return undefined;
  const looked = Date.now() - 10; // a file's time is that of the last tick
  const user = await inUse?.();
  if (user !== undefined)
    return `${countOf(problems.length)} of the stored registry ${beOf(problems.length)} not whole, and stay since ${user} of another run uses them: ${shortened(problems.map(({ text }) => text))}`;
  // a registry that starts at this moment may have mended them since
  const { gone, kept } = await dropProblems(problems, inUse === undefined ? Infinity : looked);
  const told = [
    ...(gone.length === 0 ? [] : [droppedText('the stored registry', gone)]),
    ...(kept.length === 0 ? [] : [keptText(kept)]),
  ];
  return told.length === 0 ? undefined : told.join('. ');
}

/** `2 parts of the stored registry were not whole, and were dropped: …` */
export function droppedText(of: string, parts: readonly string[]): string {
  return `${countOf(parts.length)} of ${of} ${beOf(parts.length)} not whole, and ${beOf(parts.length)} dropped: ${shortened(parts)}`;
}

/** `1 part could not be removed: …` */
export function keptText(kept: readonly string[]): string {
  return `${countOf(kept.length)} of the storage could not be removed: ${shortened(kept)}`;
}

function countOf(count: number): string {
  return count === 1 ? '1 part' : `${count} parts`;
}

function beOf(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function shortened(parts: readonly string[]): string {
  const more = parts.length > 5 ? `; and ${parts.length - 5} more (gitlab-dind registry verify looks at all)` : '';
  return `${parts.slice(0, 5).join('; ')}${more}`;
}

/** Removes them, but for what was changed since; links go, not what they lead to. Returns in words what went, and what did not. */
async function dropProblems(
  problems: readonly Problem[],
  since = Infinity,
): Promise<{ readonly gone: readonly string[]; readonly kept: readonly string[] }> {
  const gone: string[] = [];
  const kept: string[] = [];
  for (const { text, paths } of problems) {
    try {
      let count = 0;
      for (const path of paths) {
        const changed = await lastChange(path);
        if (changed === undefined || changed >= since) continue;
        await rm(path, { recursive: true, force: true });
        count += 1;
      }
      if (count > 0) gone.push(text);
    } catch (error) {
      kept.push(`${text} (${messageOf(error)})`);
    }
  }
  return { gone, kept };
}

/** Milliseconds; of a folder also those of the file that a registry writes in it. undefined: it is gone. */
async function lastChange(path: string): Promise<number | undefined> {
  const places = [path, ...['data', 'link', 'current/link'].map((name) => join(path, name))];
  const [own, ...inner] = await Promise.all(places.map((place) => lstat(place).catch(() => undefined)));
  return own === undefined ? undefined : Math.max(own.mtimeMs, ...inner.map((info) => info?.mtimeMs ?? 0));
}
