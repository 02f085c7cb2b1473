import { text } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { messageOf } from '../../errors.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { TestSuite } from '../../report/result.js';

/** Suites of a job's JUnit reports; what cannot be read is told, as GitLab does, and fails nothing. */
export async function readTests(
  store: ArtifactStore,
  job: number,
): Promise<{ readonly suites: readonly TestSuite[]; readonly problems: readonly string[] }> {
  const archive = await store.open(`${job}-junit`);
  if (archive === undefined) return { suites: [], problems: [] };
  const { parseJUnit } = await import('../../report/junit/junit.js'); // few jobs have one
  const suites: TestSuite[] = [];
  const problems: string[] = [];
  const parser = extract();
  archive.tar.pipe(parser);
  for await (const entry of parser) {
    if (entry.header.type !== 'file') {
      entry.resume();
      continue;
    }
    const content = await text(entry);
    try {
      suites.push(...parseJUnit(content));
    } catch (error) {
      problems.push(`${entry.header.name}: ${messageOf(error)}`);
    }
  }
  return { suites, problems };
}
