import type { Plan } from '../../gitlab/types.js';
import type { Services } from '../../github/services.js';
import type { GitHubTarget } from '../../github/rest.js';
import type { RunInputs } from '../../inputs/parse.js';
import type { RunEvent } from '../../report/events.js';
import type { PipelineResult } from '../../report/result.js';
import { readPayload } from '../event/event.js';

/** A workflow that is canceled is killed some seconds later. */
const HURRIED_MS = 4000;

/** GitHub's services for a run; see {@link Services}, whose order of calls holds. */
export interface RunServices {
  take(event: RunEvent): void;
  finish(
    result: PipelineResult | undefined,
    hurried: boolean,
    report?: Promise<string | undefined>,
  ): Promise<PipelineResult | undefined>;
}

/**
 * The services that the inputs ask for, which are loaded only then; undefined: none, or they cannot be called, which is
 * told. `address`: where a job is to be seen, in place of the page that has its log.
 */
export function githubServices(
  plan: Pick<Plan, 'jobs'>,
  inputs: RunInputs,
  environment: NodeJS.ProcessEnv,
  tell: (message: string) => void,
  address: string | undefined = ownPage(environment),
): RunServices | undefined {
  const wanted = {
    statuses: inputs.statuses,
    releases: inputs.settings.releases === 'create',
    deployments: inputs.deployments,
  };
  const names = Object.entries(wanted).flatMap(([name, is]) => (is ? [name] : []));
  if (names.length === 0 || !inputs.settings.trusted) return undefined;
  const target = targetOf(environment, inputs.token, address);
  if (typeof target === 'string') {
    tell(`${names.join(', ')}: ${target}`);
    return undefined;
  }
  const opened: Promise<Services> = import('../../github/services.js').then(({ Services }) => {
    const services = new Services(target, wanted, tell);
    services.begin(plan.jobs);
    return services;
  });
  return {
    take: (event) => void opened.then((services) => services.take(event)),
    finish: async (result, hurried, report) => (await opened).finish(result, hurried ? HURRIED_MS : undefined, report),
  };
}

/** The repository and commit of the workflow; why they are not known, as a sentence. */
export function targetOf(
  environment: NodeJS.ProcessEnv,
  given: string | undefined,
  runUrl: string | undefined,
): GitHubTarget | string {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_SHA, GITHUB_EVENT_PATH } = environment;
  const token = given ?? environment['GITHUB_TOKEN'] ?? '';
  if (token === '') return 'there is no token: give the input token: ${{ github.token }}';
  // the merge of a pull request is a commit that nobody sees
  const sha = readPayload(GITHUB_EVENT_PATH).pull_request?.head.sha ?? GITHUB_SHA ?? '';
  if (!/^[0-9a-f]{40,64}$/.test(sha)) return 'the commit is not known (GITHUB_SHA)';
  if (!/^[A-Za-z0-9][\w.-]*\/[\w.-]*\w[\w.-]*$/.test(repository))
    return 'the repository is not known (GITHUB_REPOSITORY)';
  return { api: environment['GITHUB_API_URL'] || 'https://api.github.com', repository, token, sha, runUrl };
}

/** Page of the job that this step is in, with its log; of the workflow's run, where GitHub does not say which job it is. */
function ownPage(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
  if (server === undefined || repository === undefined || id === undefined) return undefined;
  const run = `${server}/${repository}/actions/runs/${id}`;
  const job = environment['INPUT_CHECK-RUN-ID'] ?? '';
  if (/^\d+$/.test(job)) return `${run}/job/${job}`;
  const attempt = environment['GITHUB_RUN_ATTEMPT'];
  return attempt === undefined ? run : `${run}/attempts/${attempt}`;
}
