import type { Diagnostic, Plan, PlanJob } from '../../gitlab/types.js';
import type { RepositoryFacts } from '../../repository/facts.js';
import { deepen, jobsWithHistory } from '../../repository/history.js';
import type { Project } from '../../repository/project.js';
import type { RunInputs } from '../parse.js';

/** Further arguments for the runner's own Git: there is no fetch here that they could go to. */
const GIT_FLAGS = ['GIT_FETCH_EXTRA_FLAGS', 'GIT_CLONE_EXTRA_FLAGS', 'GIT_SUBMODULE_UPDATE_FLAGS'];

/** Jobs that set arguments for the runner's Git. */
export function gitSettingWarnings(all: readonly PlanJob[]): readonly Diagnostic[] {
  return GIT_FLAGS.flatMap((key) => {
    const jobs = all.filter((job) => job.variables.some((one) => one.key === key && one.value !== ''));
    if (jobs.length === 0) return [];
    const names = jobs.map((job) => job.name).join(', ');
    const message = `${key} is not honoured: ${names} get their sources from the repository that is on this machine`;
    return [{ message, location: jobs[0]?.location }];
  });
}

/** Gets the history that jobs need, or says which of them will miss it. */
export async function historyWarnings(
  project: Project,
  plan: Plan,
  facts: RepositoryFacts,
  inputs: RunInputs,
  compares: boolean,
  earlier: string | undefined,
): Promise<readonly Diagnostic[]> {
  const jobs = facts.shallow ? jobsWithHistory(plan) : [];
  if (!facts.shallow || (jobs.length === 0 && !compares)) return [];
  const problem = inputs.token === undefined ? undefined : (earlier ?? (await deepen(project, inputs.token)));
  if (inputs.token !== undefined && problem === undefined) return [];
  const who = [...(compares ? ['rules:changes'] : []), ...jobs].join(', ');
  const why = problem === undefined ? '' : ` (it could not be deepened: ${problem})`;
  const message = `The checkout is shallow${why}: ${who} may miss the commits before this one. Use actions/checkout with \`fetch-depth: 0\`, or give the input \`token\`.`;
  return [{ message, location: undefined }];
}
