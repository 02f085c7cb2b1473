import { UsageError } from '../../errors.js';
import { fieldsOf, itemsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { causesIn, logFacts } from './log.js';
import type { FileFacts, Side, SideImage, SideJob, SideTests } from './types.js';

/** What the output folder of a run has of a job. */
export interface OutputOf {
  (job: string): {
    readonly artifacts: readonly string[] | undefined;
    readonly files: ReadonlyMap<string, FileFacts> | undefined;
    readonly tests: SideTests | undefined;
  };
}

/** Where a run has left no output folder. */
export const NO_OUTPUT: OutputOf = () => ({ artifacts: undefined, files: undefined, tests: undefined });

/** Of a log no more than this is looked at: its beginning names the image, its end the failure. */
const KEPT = 256 * 1024;

interface Known {
  readonly events: Fields[];
  log: string;
  seconds: number | undefined;
}

/** What is known beside the events. */
export interface Beside {
  /** Names that GitLab has. */
  readonly variables: readonly string[];
  readonly outputOf: OutputOf;
  /** Values of a job's dotenv variables; undefined: not known. */
  readonly dotenvOf?: ((job: string) => ReadonlyMap<string, string> | undefined) | undefined;
}

/** Our side of a comparison, made of the events of a run one by one. */
export class RunEvents {
  readonly #jobs = new Map<string, Known>();
  readonly #stages = new Set<string>();
  #result: Fields | undefined;
  #status: string | undefined;
  #first: number | undefined;

  take(event: Fields): void {
    const pipeline = numberOf(event, 'pipeline');
    this.#first ??= pipeline;
    const isOwn = pipeline === this.#first;
    switch (textOf(event, 'type')) {
      case 'pipeline':
        if (isOwn) this.#status = textOf(event, 'status') ?? this.#status;
        break;
      case 'job':
        this.#known(textOf(event, 'name') ?? '').events.push(event);
        if (textOf(event, 'status') === 'running' && isOwn) this.#stages.add(textOf(event, 'stage') ?? '');
        break;
      case 'attempt':
        this.#known(textOf(event, 'name') ?? '').seconds = numberOf(event, 'duration_seconds');
        break;
      case 'log':
        keep(this.#known(textOf(event, 'job') ?? ''), textOf(event, 'text') ?? '');
        break;
      case 'result':
        this.#result = event;
        break;
      case undefined:
      default: // services, caches and warnings say nothing of a result
    }
  }

  /** undefined: there were no events of a run. */
  side(beside: Beside): Side | undefined {
    if (this.#status === undefined) return undefined;
    const result = this.#result;
    const told = new Map(
      itemsOf(result?.['jobs'])
        .map(fieldsOf)
        .map((job) => [textOf(job, 'name') ?? '', job]),
    );
    const excluded = itemsOf(result?.['excluded']).map(fieldsOf);
    return {
      status: this.#status,
      sha: undefined,
      jobs: [...this.#jobs].flatMap(([name, known]) => sideJob(name, known, told.get(name), beside) ?? []),
      stages: [...this.#stages],
      variables: undefined,
      images: Array.isArray(result?.['images']) ? itemsOf(result['images']).map(fieldsOf).map(imageOf) : undefined,
      project: undefined,
      ids: this.#first === undefined ? [] : [String(this.#first)],
      excluded: new Map(excluded.map((job) => [textOf(job, 'name') ?? '', textOf(job, 'reason') ?? ''])),
      lacking: [],
    };
  }

  #known(job: string): Known {
    const found = this.#jobs.get(job) ?? { events: [], log: '', seconds: undefined };
    this.#jobs.set(job, found);
    return found;
  }
}

/** Our side: the lines that `run --json` has printed. Throws a {@link UsageError} with the line that is no event. */
export function runSide(text: string, name: string, beside: Beside): Side {
  const events = new RunEvents();
  for (const event of eventsIn(text, name)) events.take(event);
  const side = events.side(beside);
  if (side === undefined)
    throw new UsageError(`${name} has no events of a run: it is what gitlab-dind run --json prints`);
  return side;
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
  told: Fields | undefined,
  { variables, outputOf, dotenvOf }: Beside,
): SideJob | undefined {
  const event = events.at(-1);
  if (event === undefined) return undefined;
  const status = textOf(event, 'status') ?? '';
  const facts = logFacts(log);
  const needs = told?.['needs'];
  const values = dotenvOf?.(name);
  const dotenv = told === undefined ? undefined : itemsOf(told['dotenv_variables']).map(String);
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
    needs: Array.isArray(needs) ? itemsOf(needs).map(String).sort() : needs === null ? null : undefined,
    ...outputOf(name),
    dotenv: dotenv && new Map(dotenv.map((key) => [key, values?.get(key)])),
    causes: status === 'failed' ? causesIn(log, variables) : [],
  };
}

function imageOf(fields: Fields): SideImage {
  return {
    repository: textOf(fields, 'repository') ?? '',
    tag: textOf(fields, 'tag') ?? '',
    platforms: itemsOf(fields['platforms']).map(String),
    isOld: false,
  };
}
