import { columns, fenced, row } from '../../../report/summary/markdown.js';
import { count } from '../../../report/text.js';
import { code, text } from '../../markdown.js';
import type { Shared, Totals } from '../totals.js';
import { VERDICTS, type Obstacle, type ProjectAudit } from '../types.js';
import { withYaml } from '../with-block.js';

/** The audit as Markdown. Whatever is of a project is text in it. */
export function auditMarkdown(audits: readonly ProjectAudit[], totals: Totals): string {
  return [
    '# Audit',
    verdictTable(totals),
    obstacleTable(totals),
    sharedTable('Images to mirror', 'Image', totals.images),
    sharedTable('Secrets to create', 'Name', totals.secrets),
    sharedTable('Hosts that runners must reach', 'Host', totals.hosts),
    sharedTable('Tags without a runner', 'Tags', totals.tags),
    '## Projects',
    ...audits.map(projectText),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function verdictTable({ projects, verdicts }: Totals): string {
  const rows = VERDICTS.map((verdict) => row([verdict, String(verdicts[verdict])]));
  return [columns([count(projects, 'project'), 'Number'], ['Number']), ...rows].join('\n');
}

function obstacleTable({ obstacles }: Totals): string {
  if (obstacles.length === 0) return '';
  const rows = obstacles.map(({ topic, kind, projects }) => row([text(topic), WORDS[kind], String(projects)]));
  return `## Most frequent obstacles\n\n${[columns(['Obstacle', 'It takes', 'Projects'], ['Projects']), ...rows].join('\n')}`;
}

function sharedTable(title: string, head: string, shared: readonly Shared[]): string {
  if (shared.length === 0) return '';
  const rows = shared.map((one) => row([code(one.name), String(one.projects)]));
  return `## ${title}\n\n${[columns([head, 'Projects'], ['Projects']), ...rows].join('\n')}`;
}

/** What an obstacle asks for. */
export const WORDS: Readonly<Record<Obstacle['kind'], string>> = {
  read: 'that it can be read',
  change: 'a change',
  input: 'an input',
  note: 'nothing',
};

function projectText(audit: ProjectAudit): string {
  const { verdict, jobs, events, obstacles } = audit;
  const daemon = audit.dind ? ', Docker-in-Docker' : '';
  const rows = obstacles.map(({ kind, message, file, line, hint }) => {
    const place = file === undefined ? '' : code(line === undefined ? file : `${file}:${line}`);
    return row([WORDS[kind], text(message), place, text(hint ?? '')]);
  });
  const perEvent = events.map(({ event, jobs: number }) => `${event.replace('_', ' ')} ${number}`).join(', ');
  return [
    `### ${code(audit.name)}: ${verdict}`,
    jobs.length === 0 ? '' : `${count(jobs.length, 'job')}${daemon}; by event: ${perEvent}`,
    rows.length === 0 ? '' : [columns(['It takes', 'What', 'Where', 'What to do']), ...rows].join('\n'),
    audit.with.length === 0 ? '' : fenced(withYaml(audit.with), 'yaml'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
