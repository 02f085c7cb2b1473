import type { ProjectFacts } from '../reading/facts.js';

/** What a project's rules ask for. */
export interface Triggers {
  /** Lines below `on:`, with their comments. */
  readonly lines: readonly string[];
  /** A newer pipeline of a branch takes the place of an older one. */
  readonly cancels: boolean;
}

/** The events of GitHub for which there is a pipeline: those that GitLab would make one for. */
export function triggersOf({ events, texts, every }: ProjectFacts): Triggers {
  const has = (event: string): boolean => events.some((one) => one.event === event && one.jobs.length > 0);
  const names = (event: string): readonly string[] =>
    events.find((one) => one.event === event)?.jobs.map(({ name }) => name) ?? [];
  const pushed = new Set(names('branch'));
  // without rules every job runs for a schedule, whether there is one on GitLab or not
  const asksSchedule =
    names('schedule').some((name) => !pushed.has(name)) || texts.some(({ text }) => /\bschedules?\b/.test(text));
  const lines: string[] = [];
  if (has('branch') && has('tag')) lines.push('push: # branches and tags');
  else if (has('branch')) lines.push('push:', "  branches: ['**'] # its rules leave tags out");
  else if (has('tag')) lines.push('push:', "  tags: ['**'] # its rules leave branches out");
  if (has('merge_request')) lines.push('pull_request: # merge requests');
  if (has('schedule') && asksSchedule)
    lines.push(
      '# schedule: # its rules ask for schedules: set their times (UTC) as in the settings of GitLab',
      "#   - cron: '0 3 * * *'",
    );
  lines.push('workflow_dispatch: # "Run pipeline"');
  return { lines, cancels: every.some(({ interruptible }) => interruptible) };
}
