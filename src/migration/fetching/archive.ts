import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instance } from '../../gitlab-api/api.js';
import { downloadArtifacts } from '../../gitlab-api/rest/artifacts.js';
import type { Fields } from '../../gitlab-api/rest/fields.js';
import { scratchFolder } from '../../scratch.js';
import { BadZip, zipFiles } from '../reading/zip.js';

/** GitLab's own limit of an archive is 1 GB on GitLab.com; of what is packed in it more comes out. */
const MAX_ARCHIVE = 1024 ** 3;
const LIMITS = { entries: 200_000, bytes: 8 * 1024 ** 3 };

/**
 * Sizes and digests of the files in a job's artifacts, as they are stored: `artifact_details`, and `artifact_files` without
 * links; or `artifact_problem`, why there are none. The archive stays on this machine as long as it is read. Throws as
 * `ask` does.
 */
export async function archiveFields(instance: Instance, project: string, job: number): Promise<Fields> {
  const folder = await scratchFolder('compare');
  try {
    const path = join(folder, 'artifacts.zip');
    const download = await downloadArtifacts(instance, project, job, { path, maxBytes: MAX_ARCHIVE });
    if (download === 'withheld') return { artifact_problem: 'GitLab does not give them to this token' };
    if (download === 'too large') return { artifact_problem: 'the archive has more than 1 GiB' };
    const files = [...(await zipFiles(path, LIMITS))].sort(([one], [other]) => (one < other ? -1 : 1));
    return {
      artifact_files: files.map(([name]) => name),
      artifact_details: files.map(([name, { size, sha256 }]) => ({ path: name, size, sha256 })),
    };
  } catch (error) {
    if (error instanceof BadZip) return { artifact_problem: `the archive cannot be read: ${error.message}` };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
