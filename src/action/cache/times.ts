import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import type { PipelineResult } from '../../report/result.js';
import { ask, readOnlyToken, type CacheClient } from './cache-client.js';

/** Seconds that jobs took in earlier runs of a workflow, by name. */
export type Times = Readonly<Record<string, number>>;

/** The path is a part of what an entry is found by: it is the same on every runner. */
const FILE = join(tmpdir(), 'gitlab-dind-times', 'times.json');

function prefixOf(cacheKey: string, file: string): string {
  return `${cacheKey}-times-${createHash('sha256').update(file).digest('hex').slice(0, 16)}-`;
}

/** What is known of a pipeline file's jobs; nothing where nothing is. */
export async function knownTimes(cacheKey: string, file: string): Promise<Times> {
  const cache: CacheClient = await import('@actions/cache');
  if (!cache.isFeatureAvailable()) return {};
  const prefix = prefixOf(cacheKey, file);
  try {
    const { value } = await ask(() => cache.restoreCache([FILE], `${prefix}newest`, [prefix]), true);
    if (value === undefined) return {};
    const read = JSON.parse(await readFile(FILE, 'utf8')) as Readonly<Record<string, unknown>>;
    const known = Object.entries(read).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    return Object.fromEntries(known);
  } catch {
    return {}; // without times, the usual ones are taken
  } finally {
    await rm(dirname(FILE), { recursive: true, force: true });
  }
}

/** Keeps how long jobs took for the runs to come. Throws nothing. */
export async function keepTimes(cacheKey: string, file: string, result: PipelineResult, before: Times): Promise<void> {
  const cache: CacheClient = await import('@actions/cache');
  if (!cache.isFeatureAvailable() || readOnlyToken(process.env['ACTIONS_RUNTIME_TOKEN'] ?? '')) return;
  const times = { ...before };
  for (const { name, status, durationSeconds } of result.jobs)
    if (status === 'success' && durationSeconds !== undefined) times[name] = Math.round(durationSeconds * 10) / 10;
  const text = JSON.stringify(times);
  const key = prefixOf(cacheKey, file) + createHash('sha256').update(text).digest('hex').slice(0, 16);
  try {
    await makeFolders(dirname(FILE));
    await writeFile(FILE, text);
    await ask(() => cache.saveCache([FILE], key), true);
  } catch {
    // the next run has the usual times
  } finally {
    await rm(dirname(FILE), { recursive: true, force: true });
  }
}
