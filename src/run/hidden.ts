import type { PipelineContext } from '../gitlab/types.js';
import { Masker } from '../job/log/masking.js';
import type { RunEvent, ToldVariable } from '../report/events.js';
import type { JobSummary, PipelineResult } from '../report/result.js';

/**
 * What a run must not show, for everything of it that is no job's log: those are masked where they are made, with the
 * values of their job. Applied last, where events and the result leave the run: messages, names of tests, texts of
 * reports, keys and tags may hold a variable's value. Names of jobs, states and reasons are compared with, and hold none.
 */
export class Hidden {
  #values: readonly string[];
  #masker: Masker;

  constructor(context: Pick<PipelineContext, 'projectVariables' | 'pipelineVariables'>) {
    const variables = [...context.projectVariables, ...context.pipelineVariables];
    this.#values = variables.filter(({ masked }) => masked).map(({ value }) => value);
    this.#masker = new Masker(this.#values);
  }

  add(value: string): void {
    this.#values = [...this.#values, value];
    this.#masker = new Masker(this.#values);
  }

  text(text: string): string {
    return this.#masker.mask(text);
  }

  event(event: RunEvent): RunEvent {
    if (event.type === 'log') return event;
    if (event.type === 'failure')
      return {
        ...event,
        failed_at: this.#all(event.failed_at),
        last_lines: this.#all(event.last_lines),
        explanations: this.#all(event.explanations),
      };
    if (event.type === 'environment')
      return { ...event, name: this.text(event.name), url: event.url === null ? null : this.text(event.url) };
    if (event.type === 'job' && event.failed_at !== undefined)
      return { ...event, failed_at: this.#all(event.failed_at) };
    if (event.type === 'variables') return { ...event, variables: event.variables.map((one) => this.#variable(one)) };
    if (event.type === 'image') return { ...event, name: this.text(event.name) };
    if ('message' in event) return { ...event, message: this.text(event.message) };
    if (event.type === 'service')
      return {
        ...event,
        name: this.text(event.name),
        ...(event.log === undefined ? {} : { log: this.text(event.log) }),
      };
    return event;
  }

  result(result: PipelineResult): PipelineResult {
    return {
      ...result,
      ...(result.name === undefined ? {} : { name: this.text(result.name) }),
      jobs: this.jobs(result.jobs),
      images: this.#all(result.images),
      pushed: this.#all(result.pushed),
      cacheNotes: this.#all(result.cacheNotes),
      releases: this.#all(result.releases),
    };
  }

  jobs(jobs: readonly JobSummary[]): readonly JobSummary[] {
    return jobs.map((job) => this.#job(job));
  }

  #variable(variable: ToldVariable): ToldVariable {
    const { name, value } = variable;
    return { ...variable, name: this.text(name), value: value !== null && this.text(value) === value ? value : null };
  }

  /** Every text of a value made of arrays and objects, as {@link result} hides them. */
  all<T>(value: T): T {
    return this.#all(value);
  }

  #job(job: JobSummary): JobSummary {
    return {
      ...job,
      image: this.#all(job.image),
      lastLines: this.#all(job.lastLines),
      explanations: this.#all(job.explanations),
      caches: job.caches.map((use) => ({ ...use, key: this.text(use.key) })),
      tests: this.#all(job.tests),
      reports: this.#all(job.reports),
    };
  }

  #all<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.#all(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#all(item)])) as T;
  }
}
