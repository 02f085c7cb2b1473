import type { Command, PlanJob, SourceLocation } from '../../gitlab/types.js';

/** Something of a job that wants a GitLab server. */
export interface GitLabUse {
  readonly kind: 'change' | 'note';
  readonly topic: string;
  readonly message: string;
  readonly hint: string;
  readonly location: SourceLocation | undefined;
}

const API = /CI_API_V4_URL|CI_API_GRAPHQL_URL|\/api\/v4\b|JOB-TOKEN|PRIVATE-TOKEN/i;

/** What a line of a script asks of the GitLab server; the first that fits. */
const USES: readonly (Omit<GitLabUse, 'location'> & { readonly fits: (text: string) => boolean })[] = [
  {
    kind: 'change',
    topic: "CI_JOB_TOKEN against GitLab's API",
    message: "uses CI_JOB_TOKEN against GitLab's API: the token of a run is known to its own registry alone",
    hint: "call GitHub's API with a token of GitHub, or GitLab's with an access token as a secret",
    fits: (text) => /CI_JOB_TOKEN|CI_BUILD_TOKEN/.test(text) && API.test(text),
  },
  {
    kind: 'change',
    topic: 'CI_JOB_TOKEN for repositories of GitLab',
    message: 'gets other repositories of GitLab with CI_JOB_TOKEN, which no GitLab server knows here',
    hint: 'take the repository from where it is now, with a deploy key or a token as a secret',
    fits: (text) => /gitlab-ci-token:|CI_JOB_TOKEN@|CI_JOB_TOKEN\}@/.test(text),
  },
  {
    kind: 'note',
    topic: "GitLab's API",
    message: "calls GitLab's API, which knows neither this pipeline nor its jobs (CI_PIPELINE_ID, CI_JOB_ID)",
    hint: 'CI_API_V4_URL is that of `gitlab-url`: with an access token as a secret it answers for what is still there',
    fits: (text) => /CI_API_V4_URL|CI_API_GRAPHQL_URL/.test(text),
  },
  {
    kind: 'change',
    topic: 'release-cli and glab',
    message: 'makes something on a GitLab server with release-cli or glab',
    hint: 'use the keyword `release` with `releases: create`, or `gh`',
    fits: (text) => /(?:^|[\s;&|(])(?:release-cli\s+create|glab\s+\w+)/.test(text),
  },
  {
    kind: 'change',
    topic: "GitLab's package registry",
    message: "uses GitLab's package registry, which CI_JOB_TOKEN opens only there",
    hint: 'move the packages, or give a deploy token as a secret',
    fits: (text) => /CI_JOB_TOKEN/.test(text) && /\/packages\/|npm|twine|maven|nuget|gem\b/i.test(text),
  },
];

/** What the scripts of a job ask of a GitLab server. */
export function gitlabUses(job: PlanJob): readonly GitLabUse[] {
  return commandsOf(job).flatMap(({ text, location }) =>
    USES.filter(({ fits }) => fits(text))
      .slice(0, 1)
      .map(({ kind, topic, message, hint }) => ({
        kind,
        topic,
        message: `${job.name}: ${message}`,
        hint,
        location: location ?? job.location,
      })),
  );
}

function commandsOf({ hooks, beforeScript, script, afterScript }: PlanJob): readonly Command[] {
  return [...hooks.preGetSourcesScript, ...beforeScript, ...script, ...afterScript];
}

/** Hosts of the addresses in scripts, and of what Git and SSH are told. */
export function hostsInScripts(jobs: readonly PlanJob[]): readonly string[] {
  const found = jobs.flatMap((job) =>
    commandsOf(job).flatMap(({ text }) =>
      [
        ...text.matchAll(/(?:\b(?:https?|ssh|git|ftps?):\/\/(?:[^\s/@"'$]*@)?|\bgit@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi),
      ].map(([, host = '']) => host.toLowerCase()),
    ),
  );
  return [...new Set(found)].filter((host) => !/^(?:localhost|127\.|0\.0\.0\.0|glci-mock)/.test(host));
}
