import { filesOf } from '../docker/archive.js';
import type { Container } from '../docker/types.js';
import type { Variable } from '../gitlab/types.js';
import { environmentFile, variablePath } from './script/script.js';
import type { Lookup } from './script/shell-expand.js';

/**
 * The variables that GitLab Runner's helper sees when it collects files: those of the job, and what its scripts have
 * added to `GITLAB_ENV`.
 */
export async function helperEnvironment(
  container: Container,
  job: { readonly variables: readonly Variable[]; readonly projectDir: string },
): Promise<Lookup> {
  const values = new Map(
    job.variables.map(({ key, value, file }) => [key, file ? variablePath(job.projectDir, key) : value]),
  );
  for (const [key, value] of await added(container, job.projectDir)) values.set(key, value);
  return (name) => values.get(name);
}

async function added(container: Container, projectDir: string): Promise<readonly (readonly [string, string])[]> {
  const tar = await container.get(environmentFile(projectDir)).catch(() => undefined);
  const [content] = tar === undefined ? [] : (await filesOf(tar)).values();
  return (content?.toString('utf8') ?? '').split('\n').flatMap((line) => {
    const [, key, value] = /^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
}
