import type { Readable } from 'node:stream';
import { messageOf } from '../../errors.js';
import { parseDotenv } from '../../gitlab/index.js';
import type { PlanJob } from '../../gitlab/types.js';
import { textOf, type ArtifactStore } from '../../job/artifacts/store.js';
import { NO_REPORTS, type JobReports } from '../../report/findings/types.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Read elsewhere. */
const ELSEWHERE = new Set(['junit']);

/** What a job's reports say, beside tests; what cannot be read is told, and kept as it is. */
export async function readReports(
  store: ArtifactStore,
  id: number,
  job: PlanJob,
): Promise<{ readonly reports: JobReports; readonly problems: readonly string[] }> {
  const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => !ELSEWHERE.has(type));
  if (types.length === 0) return { reports: NO_REPORTS, problems: [] };
  const { readReport, understands } = await import('./read-report.js'); // few jobs have one
  const reports: Writable<JobReports> = { ...NO_REPORTS };
  const problems: string[] = [];
  for (const type of types) {
    const archive = await store.open(`${id}-${type}`);
    if (archive === undefined) continue;
    if (type === 'dotenv') reports.dotenv = await namesOf(archive.tar);
    else if (!understands(type)) reports.kept = [...reports.kept, type];
    else {
      try {
        readReport(type, await textOf(archive.tar), reports);
      } catch (error) {
        problems.push(messageOf(error));
        reports.kept = [...reports.kept, type];
      }
    }
  }
  return { reports, problems };
}

/** What is no dotenv report was refused when it was uploaded. */
async function namesOf(tar: Readable): Promise<readonly string[]> {
  try {
    return parseDotenv(await textOf(tar), { variables: Infinity }).map(({ key }) => key);
  } catch {
    return [];
  }
}
