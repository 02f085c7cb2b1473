import type { Instance } from '../api.js';
import { asPart } from './address.js';
import { ApiRefusal, askJson } from './ask.js';
import { fieldsOf, textOf, type Fields } from './fields.js';
import { allItems } from './lists.js';

/** A project, as far as it matters for its pipelines. */
export interface GitLabProject {
  /** `group/sub/name`. */
  readonly path: string;
  readonly url: string;
  /** undefined: its repository is empty. */
  readonly defaultBranch: string | undefined;
  /** Where its pipeline file is, if not at `.gitlab-ci.yml`: a path, `file@group/project`, or an address. */
  readonly configPath: string | undefined;
  /** CI/CD is switched off. */
  readonly isOff: boolean;
}

/**
 * The projects of a group and of its subgroups, without archived ones and those that other groups share with it
 * (docs.gitlab.com/api/groups). Throws as `ask` does, and says so where the path is that of a project.
 */
export async function projectsOf(instance: Instance, group: string): Promise<readonly GitLabProject[]> {
  const query = { include_subgroups: 'true', with_shared: 'false', archived: 'false', order_by: 'id', sort: 'asc' };
  try {
    const found = await allItems(
      instance,
      `/groups/${asPart(group)}/projects`,
      query,
      `the projects of the group ${group}`,
    );
    return found.map(projectFrom);
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.status !== 404) throw error;
    const isProject = await projectAt(instance, group).then(
      () => true,
      () => false,
    );
    if (!isProject) throw error;
    throw new ApiRefusal(404, `${instance.url}/${group} is a project, and no group: name the group that it is in`);
  }
}

/** One project. Throws as `ask` does. */
export async function projectAt(instance: Instance, path: string): Promise<GitLabProject> {
  return projectFrom(fieldsOf(await askJson(instance, `/projects/${asPart(path)}`, `the project ${path}`)));
}

function projectFrom(fields: Fields): GitLabProject {
  return {
    path: textOf(fields, 'path_with_namespace') ?? '',
    url: textOf(fields, 'web_url') ?? '',
    defaultBranch: textOf(fields, 'default_branch') || undefined,
    configPath: textOf(fields, 'ci_config_path') || undefined,
    isOff: fields['jobs_enabled'] === false || textOf(fields, 'builds_access_level') === 'disabled',
  };
}
