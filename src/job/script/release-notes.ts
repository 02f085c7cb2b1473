import { firstFile } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { expandValue } from '../../gitlab/index.js';
import type { JobRequest } from '../session.js';

/** More than any release's description may have. */
const LARGEST = 1024 * 1024;
const LONGEST_PATH = 1024;

/**
 * Text of the file that `release:description` names, as the job has left it in its project's directory; undefined where
 * the description is a text: there is no such file, it has white space, or it leads out of the project. Source: GitLab
 * documentation, keyword `release:description`, and release-cli's option `--description`.
 */
export async function releaseNotes(
  { job, variables, projectDir }: Pick<JobRequest, 'job' | 'variables' | 'projectDir'>,
  container: Pick<Container, 'get'>,
): Promise<string | undefined> {
  if (job.release === undefined) return undefined;
  const given = expandValue(job.release.description, variables);
  if (given === '' || given.length > LONGEST_PATH || /\s/.test(given)) return undefined;
  const path = given.startsWith(`${projectDir}/`) ? given : `${projectDir}/${given}`;
  if (path.split('/').includes('..')) return undefined;
  const tar = await container.get(path);
  if (tar === undefined) return undefined;
  return (await firstFile(tar, LARGEST))?.toString('utf8');
}
