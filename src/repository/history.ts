import { run } from '../process.js';
import type { Plan } from '../gitlab/types.js';
import type { Project } from './project.js';

const GIT_WITH_HISTORY =
  /\bgit\s+(?:-\S+\s+)*(?:describe|log|diff|merge-base|rev-list|blame|shortlog|cherry|rebase|merge|bisect|fetch)\b/;

/** Whether a pipeline file compares commits itself, by `rules:changes` or `only:changes`. */
export function comparesCommits(content: string): boolean {
  return /^\s*-?\s*changes\s*:/m.test(content);
}

/** Names of the jobs that look back further than the pipeline's own commit: by their commands, or by `GIT_DEPTH: 0`. */
export function jobsWithHistory(plan: Plan): readonly string[] {
  return plan.jobs
    .filter(
      (job) =>
        [...job.beforeScript, ...job.script, ...job.afterScript].some(({ text }) => GIT_WITH_HISTORY.test(text)) ||
        job.variables.some(({ key, value }) => key === 'GIT_DEPTH' && value.trim() === '0'),
    )
    .map((job) => job.name);
}

/**
 * Fetches the history that a shallow checkout lacks, with a token of GitHub where its remote is reached by HTTP.
 * Returns what went wrong, without the token; undefined where all is there now.
 */
export async function deepen(project: Project, token: string): Promise<string | undefined> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  // by the environment, which other users of this machine cannot read, unlike arguments
  const env = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
  const args = [
    '-C',
    project.repository,
    '-c',
    `safe.directory=${project.repository}`,
    'fetch',
    '-q',
    '--unshallow',
    '--tags',
    'origin',
  ];
  const fetched = await run('git', args, { check: false, env });
  if (fetched.exitCode === 0) return undefined;
  return (
    fetched.stderr.replaceAll(token, '***').replaceAll(basic, '***').trim().split('\n').at(-1) ?? 'git fetch failed'
  );
}
