import { expandExisting, finder, knownVariables } from '../../../gitlab/index.js';
import type { FileSource, PipelineContext, Plan, PlanJob } from '../../../gitlab/types.js';
import { oneLine } from '../../../report/text.js';
import { columnsOf } from '../../screen/width.js';

/** A job in a line. */
export interface ListedJob {
  readonly name: string;
  /** Of the comment `# @Description TEXT` above the job; empty without one. */
  readonly description: string;
  readonly stage: string;
  readonly when: string;
  readonly allow_failure: boolean;
  /** Those with which it may fail, where it may not with all. */
  readonly allowed_exit_codes: readonly number[] | null;
  /** undefined: it waits for all earlier stages. */
  readonly needs: readonly string[] | undefined;
  readonly environment: string | undefined;
}

const COLUMNS = ['name', 'description', 'stage', 'when', 'allow_failure', 'environment', 'needs'] as const;
const DESCRIPTION = /^\s*#\s*@Description\s+(.*\S)\s*$/i;

/** The jobs of a plan in a line each, with descriptions of those whose file is the project's. */
export async function listJobs(
  plan: Plan,
  source: FileSource,
  context: PipelineContext,
): Promise<readonly ListedJob[]> {
  const files = new Map<string, readonly string[]>();
  const linesOf = async (file: string): Promise<readonly string[]> => {
    const known = files.get(file) ?? ((await source.readFile(file).catch(() => undefined)) ?? '').split('\n');
    files.set(file, known);
    return known;
  };
  const listed: ListedJob[] = [];
  for (const job of plan.jobs) {
    const { location } = job;
    listed.push({
      name: job.name,
      description: location === undefined ? '' : descriptionAbove(await linesOf(location.file), location.line),
      stage: job.stage,
      when: job.when,
      allow_failure: job.allowFailure !== false,
      allowed_exit_codes: typeof job.allowFailure === 'object' ? job.allowFailure.exitCodes : null,
      needs: job.needs?.map((need) => need.job),
      environment: environmentName(job, context),
    });
  }
  return listed;
}

/** The name of a job's environment, as far as it is known before a run. */
export function environmentName(job: PlanJob, context: PipelineContext): string | undefined {
  return job.environment && expandExisting(job.environment.name, finder(knownVariables(context, job)));
}

/** The description among the comments that stand directly above a line. */
function descriptionAbove(lines: readonly string[], line: number): string {
  for (let at = line - 2; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (!/^\s*#/.test(text)) return '';
    const found = DESCRIPTION.exec(text)?.[1];
    if (found !== undefined) return oneLine(found);
  }
  return '';
}

/** A table for people, in columns; `needs` is empty for jobs that wait for their stage. */
export function listTable(jobs: readonly ListedJob[]): readonly string[] {
  const rows = [[...COLUMNS], ...jobs.map((job) => COLUMNS.map((column) => oneLine(cellOf(job, column))))];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => `${cell}${' '.repeat((widths[at] ?? 0) - columnsOf(cell))}`)
      .join('  ')
      .trimEnd(),
  );
}

/** The same for programs: fields divided by semicolons, lists in brackets. */
export function listCsv(jobs: readonly ListedJob[]): readonly string[] {
  return [
    COLUMNS.join(';'),
    ...jobs.map((job) =>
      COLUMNS.map((column) => {
        const cell = cellOf(job, column, ',');
        return column === 'description' || /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      }).join(';'),
    ),
  ];
}

function cellOf(job: ListedJob, column: (typeof COLUMNS)[number], comma = ', '): string {
  if (column === 'needs') return job.needs === undefined ? '' : `[${job.needs.join(comma)}]`;
  if (column === 'allow_failure' && job.allowed_exit_codes !== null) return `[${job.allowed_exit_codes.join(comma)}]`;
  return String(job[column] ?? '');
}
