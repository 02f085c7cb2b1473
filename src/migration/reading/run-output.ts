import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseJUnit } from '../../report/junit/junit.js';
import type { TestSuite } from '../../report/result.js';
import type { OutputOf } from '../compare/run-side.js';
import type { FileFacts, SideTests } from '../compare/types.js';

/** A report has no more than this to be read for its counts. */
const MAX_REPORT = 64 * 1024 * 1024;

/**
 * What the folder that a run wrote with `output` has of each job: files of artifacts, `deep` with their sizes and digests, and
 * counts of JUnit reports. Links are not followed. Throws the system's error where the folder cannot be read.
 */
export async function outputReader(folder: string, deep = false): Promise<OutputOf> {
  const artifacts = await filesBelow(join(folder, 'artifacts'));
  const reports = await filesBelow(join(folder, 'reports'));
  const tests = new Map<string, SideTests>();
  for (const [job, files] of reports) {
    const found = await testsOf(
      join(folder, 'reports', job),
      files.filter((file) => file.startsWith('junit/')),
    );
    if (found !== undefined) tests.set(job, found);
  }
  const files = new Map<string, ReadonlyMap<string, FileFacts>>();
  if (deep) for (const [job, names] of artifacts) files.set(job, await factsOf(join(folder, 'artifacts', job), names));
  return (job) => {
    const name = job.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
    return {
      artifacts: artifacts.get(name) ?? [],
      files: deep ? (files.get(name) ?? new Map<string, FileFacts>()) : undefined,
      tests: tests.get(name),
    };
  };
}

async function filesBelow(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const jobs = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = new Map<string, readonly string[]>();
  for (const job of jobs.filter((entry) => entry.isDirectory())) {
    const top = join(folder, job.name);
    const entries = await readdir(top, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(top, join(entry.parentPath, entry.name)));
    found.set(job.name, files.sort());
  }
  return found;
}

async function factsOf(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, FileFacts>> {
  const found = new Map<string, FileFacts>();
  for (const name of names) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      hash.update(chunk);
    }
    found.set(name, { size, sha256: hash.digest('hex') });
  }
  return found;
}

async function testsOf(folder: string, files: readonly string[]): Promise<SideTests | undefined> {
  const suites: TestSuite[] = [];
  for (const file of files) {
    const path = join(folder, file);
    if ((await stat(path)).size > MAX_REPORT) continue;
    try {
      suites.push(...parseJUnit(await readFile(path, 'utf8')));
    } catch {
      continue; // GitLab leaves out what is no report, too
    }
  }
  if (suites.length === 0) return undefined;
  const sum = (of: (suite: TestSuite) => number): number => suites.reduce((all, suite) => all + of(suite), 0);
  return {
    total: sum(({ tests }) => tests),
    failed: sum(({ failures }) => failures.length),
    skipped: sum(({ skipped }) => skipped),
    failures: suites.flatMap(({ failures }) => failures.map(({ name }) => name)).sort(),
  };
}
