import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import type { Container } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { doublestar } from '../../gitlab/index.js';
import type { CacheSpec, PlanJob } from '../../gitlab/types.js';
import type { CacheUse } from '../../report/result.js';
import type { Archiver } from '../archiver/archiver.js';
import { findArchive, keepArchive, type CacheFolders } from './folders.js';
import { cacheKeyOf, cachePolicy } from './keys.js';
import { collectWithDigest } from '../artifacts/collect.js';
import { helperEnvironment } from '../helper-environment.js';
import type { JobRequest } from '../session.js';
import { expandAsShell, type Lookup } from '../script/shell-expand.js';
import type { Trace } from '../log/trace.js';
import { trackedFiles } from '../artifacts/transfer.js';
import { unpackInto } from '../artifacts/unpack.js';

/** A job whose caches are restored or saved. */
export interface CacheJob {
  readonly request: JobRequest;
  readonly container: Container;
  /** For what is large; undefined: the engine's archives take all. */
  readonly archiver: Archiver | undefined;
  readonly trace: Trace;
  readonly folders: CacheFolders;
}

/** Whether there is anything to say of a job's caches before its script runs. */
export function restoresCaches(job: PlanJob): boolean {
  return job.cache.some(hasContent);
}

/** Whether there is anything to say of them at its end: `when` may leave them all out. */
export function savesCaches(job: PlanJob, passed: boolean): boolean {
  return job.cache.some((spec) => hasContent(spec) && suits(spec, passed));
}

/**
 * Unpacks the caches of a job over the project's folder: the first of the key and its fallbacks that there is. A cache
 * that cannot be had or read is told, and fails nothing. Throws a JobFailure for a policy that is none. Source: GitLab
 * documentation, keyword `cache`.
 */
export async function restoreCaches(job: CacheJob): Promise<readonly CacheUse['restored'][]> {
  const found: CacheUse['restored'][] = [];
  for (const spec of job.request.job.cache) found.push(hasContent(spec) ? await restoreCache(job, spec) : 'none');
  return found;
}

async function restoreCache(job: CacheJob, spec: CacheSpec): Promise<CacheUse['restored']> {
  const { trace, request, container } = job;
  const first = await keyOf(job, spec.key);
  if (!cachePolicy(spec.policy, first).pull) {
    await trace.info(`Not downloading cache ${first} due to policy`);
    return 'none';
  }
  for (const [index, raw] of [spec.key, ...spec.fallbackKeys].entries()) {
    const key = index === 0 ? first : await keyOf(job, raw);
    await trace.info(`Checking cache for ${key}...`);
    const archive = await findArchive(job.folders, key);
    if (archive === undefined) {
      await trace.warning('there is no such cache');
      continue;
    }
    try {
      await unpackInto(container, request.projectDir, archive, job.archiver);
      await trace.info('Successfully extracted cache');
      return index === 0 ? 'hit' : 'fallback';
    } catch (error) {
      await trace.warning(`Failed to extract cache: ${messageOf(error)}`);
    }
  }
  return 'miss';
}

/** Keeps what the paths of a job's caches match, where policy and outcome ask for it. Returns which were saved. */
export async function saveCaches(job: CacheJob, passed: boolean): Promise<readonly boolean[]> {
  const saved: boolean[] = [];
  const environment = await helperEnvironment(job.container, job.request);
  for (const spec of job.request.job.cache)
    saved.push(hasContent(spec) && suits(spec, passed) && (await saveCache(job, spec, environment)));
  return saved;
}

async function saveCache(job: CacheJob, spec: CacheSpec, environment: Lookup): Promise<boolean> {
  const { trace, request, container } = job;
  const key = await keyOf(job, spec.key);
  if (!cachePolicy(spec.policy, key).push) {
    await trace.info(`Not uploading cache ${key} due to policy`);
    return false;
  }
  const temporary = join(job.folders.own, `.${randomUUID()}.tar`);
  await trace.info(`Creating cache ${key}...`);
  try {
    await makeFolders(job.folders.own);
    const collected = await collectWithDigest({
      container,
      archiver: job.archiver,
      links: true,
      projectDir: request.projectDir,
      paths: spec.paths.map((path) => expandAsShell(path, environment)),
      exclude: [],
      target: temporary,
      matches: doublestar,
      ...(spec.untracked ? { tracked: await trackedFiles(job) } : {}),
    });
    for (const path of collected.outside)
      await trace.warning(`cache path is not a subpath of project directory: ${path}`);
    for (const [path, count] of collected.matched) {
      if (count === 0)
        await trace.warning(
          `${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`,
        );
      else await trace.line(`${path}: found ${count} matching artifact files and directories`);
    }
    if (collected.files === 0) {
      await trace.line('Archive is empty: no cache created');
      return false;
    }
    const changed = await keepArchive(job.folders, key, temporary, collected.digest);
    await trace.info(changed ? 'Created cache' : 'Archive is up to date!');
    return true;
  } catch (error) {
    await trace.warning(`Failed to create cache: ${messageOf(error)}`);
    return false;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Nothing is cached without paths. */
function hasContent(spec: CacheSpec): boolean {
  return spec.paths.length > 0 || spec.untracked;
}

function suits(spec: CacheSpec, passed: boolean): boolean {
  return spec.when === 'always' || (spec.when === 'on_success') === passed;
}

async function keyOf({ request, trace }: CacheJob, raw: string): Promise<string> {
  const key = cacheKeyOf(raw, { name: request.job.name, ref: request.commit.ref });
  if (raw !== '' && key !== raw)
    await trace.warning(`cache key ${JSON.stringify(raw)} sanitized to ${JSON.stringify(key)}`);
  return key;
}
