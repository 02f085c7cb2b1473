import type { Trust } from '../../inputs/trust.js';
import type { RepositoryFacts } from '../../repository/facts.js';
import { readPayload, type PullRequest } from './event.js';

/** Events that run with the rights of the base, whoever wrote what is checked out. */
const PRIVILEGED_EVENTS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);

/**
 * Whether the code that is checked out is to be trusted: not that of a fork's pull request; and where the workflow has
 * the base's rights, only the base's own commit. Source: GitHub documentation, "Secure use reference", and GitHub
 * Security Lab, "Keeping your GitHub Actions and workflows secure: Preventing pwn requests".
 */
export function githubTrust(environment: NodeJS.ProcessEnv): (facts: Pick<RepositoryFacts, 'sha'>) => Trust {
  return ({ sha }) => {
    const payload = readPayload(environment['GITHUB_EVENT_PATH']);
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    const disposable = environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
    const untrusted = (reason: string): Trust => ({ trusted: false, reason, disposable });
    if (PRIVILEGED_EVENTS.has(event)) {
      const base = [environment['GITHUB_SHA'], payload.pull_request?.base.sha];
      if (!base.includes(sha)) return untrusted(`${event}: what is checked out is not the base's commit`);
    } else if (payload.pull_request !== undefined && isFork(payload.pull_request, environment)) {
      return untrusted('the pull request is from a fork');
    }
    return { trusted: true, reason: '', disposable };
  };
}

/** A fork that is gone has no repository. */
function isFork({ head, base }: PullRequest, environment: NodeJS.ProcessEnv): boolean {
  const own = base.repo?.full_name ?? environment['GITHUB_REPOSITORY'] ?? '';
  return head.repo?.full_name.toLowerCase() !== own.toLowerCase();
}
