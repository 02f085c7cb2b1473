import { UsageError } from '../../errors.js';
import { fieldsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { causesIn, logFacts } from './log.js';
import type { Side, SideJob, SideTests } from './types.js';

/** What the output folder of a run has of a job. */
export interface OutputOf {
  (job: string): { readonly artifacts: readonly string[] | undefined; readonly tests: SideTests | undefined };
}

/** Of a log no more than this is looked at: its beginning names the image, its end the failure. */
const KEPT = 256 * 1024;

interface Known {
  readonly events: Fields[];
  log: string;
  seconds: number | undefined;
}

/**
 * Our side: the events that `run --json` has printed. `variables` are names that GitLab has. Throws a {@link UsageError}
 * with the line that is no event.
 */
export function runSide(text: string, name: string, variables: readonly string[], outputOf: OutputOf): Side {
  const jobs = new Map<string, Known>();
  const stages = new Set<string>();
  let status: string | undefined;
  let first: number | undefined;
  const known = (job: string): Known => {
    const found = jobs.get(job) ?? { events: [], log: '', seconds: undefined };
    jobs.set(job, found);
    return found;
  };
  for (const event of eventsIn(text, name)) {
    const pipeline = numberOf(event, 'pipeline');
    first ??= pipeline;
    switch (textOf(event, 'type')) {
      case 'pipeline':
        if (pipeline === first) status = textOf(event, 'status') ?? status;
        break;
      case 'job':
        known(textOf(event, 'name') ?? '').events.push(event);
        if (textOf(event, 'status') === 'running' && pipeline === first) stages.add(textOf(event, 'stage') ?? '');
        break;
      case 'attempt':
        known(textOf(event, 'name') ?? '').seconds = numberOf(event, 'duration_seconds');
        break;
      case 'log':
        keep(known(textOf(event, 'job') ?? ''), textOf(event, 'text') ?? '');
        break;
      case undefined:
      default: // services, caches and warnings say nothing of a result
    }
  }
  if (status === undefined)
    throw new UsageError(`${name} has no events of a run: it is what gitlab-dind run --json prints`);
  const sides = [...jobs].flatMap(([job, one]) => sideJob(job, one, variables, outputOf) ?? []);
  return { status, sha: undefined, jobs: sides, stages: [...stages], variables: undefined };
}

function* eventsIn(text: string, name: string): Generator<Fields> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let event: unknown;
    try {
      event = JSON.parse(line);
    } catch {
      throw new UsageError(`${name}:${index + 1} is no event: it is what gitlab-dind run --json prints, a line each`);
    }
    if (fieldsOf(event)['v'] !== 1) throw new UsageError(`${name}:${index + 1} is no event of this version (v 1)`);
    yield fieldsOf(event);
  }
}

function keep(known: Known, text: string): void {
  const log = known.log + text;
  known.log = log.length > 2 * KEPT ? `${log.slice(0, KEPT)}\n${log.slice(-KEPT)}` : log;
}

function sideJob(
  name: string,
  { events, log, seconds }: Known,
  variables: readonly string[],
  outputOf: OutputOf,
): SideJob | undefined {
  const event = events.at(-1);
  if (event === undefined) return undefined;
  const status = textOf(event, 'status') ?? '';
  const facts = logFacts(log);
  return {
    name,
    stage: textOf(event, 'stage') ?? '',
    status,
    attempts: numberOf(event, 'attempt') ?? 1,
    allowFailure: event['allow_failure'] === true,
    exitCode: numberOf(event, 'exit_code') ?? facts.exitCode,
    failureReason: textOf(event, 'failure_reason'),
    coverage: numberOf(event, 'coverage'),
    seconds,
    image: facts.image,
    ...outputOf(name),
    causes: status === 'failed' ? causesIn(log, variables) : [],
  };
}
