import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/docker/engine/connect.js';
import type { RunEvent } from '../../src/report/events.js';
import { ourObjects } from '../engine.js';
import { command, ROOT } from '../runner.js';

/** What `expected.json` of a pipeline says. A pattern is a piece of text, or a regular expression between slashes. */
export interface Expected {
  readonly exitCode: number;
  /** Every job that runs or is skipped, with its last status. */
  readonly jobs: Readonly<Record<string, string>>;
  /** What each job's output has, the echoed commands left out. */
  readonly log?: Readonly<Record<string, readonly string[]>>;
  readonly notLog?: Readonly<Record<string, readonly string[]>>;
  /** What each job's log has as it is: with colours, section marks, and the echoed commands. */
  readonly raw?: Readonly<Record<string, readonly string[]>>;
  /** The sections of each job's log, in order. */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  /** Why jobs failed, in GitLab's terms. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** What each event of a job says of its coverage, in order, once the job has begun. */
  readonly coverage?: Readonly<Record<string, readonly (number | null)[]>>;
  /** What some warning of the run has, each. */
  readonly warnings?: readonly string[];
  /** No warning, neither as an event nor as a line of a log. */
  readonly noWarnings?: boolean;
  /** Further options for the command. */
  readonly args?: readonly string[];
}

export interface PipelineFolder {
  readonly name: string;
  readonly folder: string;
  readonly expected: Expected;
}

/** A run, in the same terms as {@link Expected}. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly jobs: Readonly<Record<string, string>>;
  /** Expectations on logs and warnings that do not hold, in words. */
  readonly problems: readonly string[];
  /** Names of objects that the run has left on the engine. */
  readonly remains: readonly string[];
  /** The whole output, for the message of a failure. */
  readonly output: string;
}

const KEYS = ['exitCode', 'jobs', 'log', 'notLog', 'raw', 'sections', 'reasons', 'coverage', 'warnings', 'noWarnings', 'args'];

/** All pipelines of a group: the folders of `test/pipelines/<group>`. */
export function pipelinesOf(group: string): readonly PipelineFolder[] {
  const top = join(ROOT, 'test/pipelines', group);
  return readdirSync(top, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(top, entry.name, '.gitlab-ci.yml')))
    .map(({ name }) => {
      const folder = join(top, name);
      return { name, folder, expected: readExpected(join(folder, 'expected.json')) };
    });
}

function readExpected(path: string): Expected {
  const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
  const unknown = Object.keys(expected).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`${path}: unknown ${unknown.join(', ')}`);
  const { log, notLog, raw, sections, reasons, coverage } = expected;
  for (const job of Object.keys({ ...log, ...notLog, ...raw, ...sections, ...reasons, ...coverage }))
    if (expected.jobs[job] === undefined) throw new Error(`${path}: "${job}" is not among the jobs`);
  return expected;
}

/** Runs a pipeline by the command, with an empty registry, and compares what it did with what is expected. */
export async function runPipeline({ folder, expected }: PipelineFolder): Promise<Outcome> {
  const storage = mkdtempSync(join(tmpdir(), 'storage-test-'));
  try {
    const args = ['run', '--cwd', folder, '--storage-path', join(storage, 'registry'), '--json'];
    const result = await command([...args, ...(expected.args ?? [])]);
    const events = parseEvents(result.stdout);
    const pipeline = events[0]?.pipeline;
    return {
      exitCode: result.code,
      jobs: lastStatuses(events),
      problems: [
        ...(pipeline === undefined ? ['no pipeline has started'] : []),
        ...compare(expected, events),
        ...leaks(result.stdout + result.stderr),
      ],
      // without an id: all objects of ours, which never is an empty list by accident
      remains: await ourObjects(await connect(), pipeline),
      output: `${readable(events)}\n${result.stderr}`,
    };
  } finally {
    rmSync(storage, { recursive: true, force: true });
  }
}

/** Runs at most so many of the given at the same time. */
export function limiter(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

function parseEvents(stdout: string): readonly RunEvent[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as RunEvent);
}

function lastStatuses(events: readonly RunEvent[]): Record<string, string> {
  return Object.fromEntries(events.flatMap((event) => (event.type === 'job' ? [[event.name, event.status]] : [])));
}

function compare(expected: Expected, events: readonly RunEvent[]): readonly string[] {
  const logs = new Map(Object.keys(expected.jobs).map((job) => [job, logOf(events, job)]));
  const reasons = new Map(
    events.flatMap((event) => (event.type === 'job' ? [[event.name, event.failure_reason] as const] : [])),
  );
  const patterns = (of: Expected['log']): (readonly [string, string])[] =>
    Object.entries(of ?? {}).flatMap(([job, list]) => list.map((pattern) => [job, pattern] as const));
  const warnings = [
    ...events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
    ...[...logs.values()].flatMap((log) => log.split('\n').filter((line) => line.startsWith('WARNING: '))),
  ];
  return [
    ...patterns(expected.log)
      .filter(([job, pattern]) => !matches(logs.get(job) ?? '', pattern))
      .map(([job, pattern]) => `the log of ${job} lacks ${JSON.stringify(pattern)}`),
    ...patterns(expected.notLog)
      .filter(([job, pattern]) => matches(logs.get(job) ?? '', pattern))
      .map(([job, pattern]) => `the log of ${job} has ${JSON.stringify(pattern)}`),
    ...patterns(expected.raw)
      .filter(([job, pattern]) => !matches(rawLogOf(events, job), pattern))
      .map(([job, pattern]) => `the log of ${job}, as it is, lacks ${JSON.stringify(pattern)}`),
    ...Object.entries(expected.sections ?? {}).flatMap(([job, wanted]) => {
      const found = [...rawLogOf(events, job).matchAll(/section_start:\d+:([^\r[]+)/g)].map(([, name]) => name);
      return found.join() === wanted.join() ? [] : [`the sections of ${job} are ${found.join()}`];
    }),
    ...Object.entries(expected.reasons ?? {})
      .filter(([job, reason]) => reasons.get(job) !== reason)
      .map(([job, reason]) => `${job} has failed with ${reasons.get(job) ?? 'no reason'}, not with ${reason}`),
    ...Object.entries(expected.coverage ?? {}).flatMap(([job, wanted]) => {
      const found = events.flatMap((event) => (event.type === 'job' && event.name === job ? [event.coverage] : []));
      const same = JSON.stringify(found) === JSON.stringify(wanted);
      return same ? [] : [`the events of ${job} say ${JSON.stringify(found)} of its coverage`];
    }),
    ...(expected.warnings ?? [])
      .filter((pattern) => !warnings.some((message) => matches(message, pattern)))
      .map((pattern) => `no warning has ${JSON.stringify(pattern)}`),
    ...(expected.noWarnings === true ? warnings.map((message) => `unexpected warning: ${message}`) : []),
  ];
}

/** What a job and the runner printed, over all its tries; without colours, sections, and the echo of the commands. */
function logOf(events: readonly RunEvent[], job: string): string {
  const escape = '\u001b';
  return rawLogOf(events, job)
    .replaceAll('\r\n', '\n')
    .replaceAll(new RegExp(`${escape}\\[32;1m\\$ [^${escape}]*${escape}\\[0;m\n`, 'g'), '\n')
    .replaceAll(new RegExp(`section_(start|end):[^\r]*\r`, 'g'), '')
    .replaceAll(new RegExp(`${escape}\\[[0-9;]*[A-Za-z]`, 'g'), '');
}

function rawLogOf(events: readonly RunEvent[], job: string): string {
  return events.map((event) => (event.type === 'log' && event.job === job ? event.text : '')).join('');
}

function matches(text: string, pattern: string): boolean {
  const expression = /^\/(.*)\/([imsu]*)$/s.exec(pattern);
  if (expression === null) return text.includes(pattern);
  return new RegExp(expression[1] ?? '', expression[2]).test(text);
}

/** The registry's password of a run starts with this; so does its base64 form behind the user's name. */
function leaks(output: string): readonly string[] {
  const encoded = Buffer.from('gitlab-ci-token:glcbt-').toString('base64').slice(0, 28);
  return [/glcbt-[A-Za-z0-9_-]{8}/, new RegExp(encoded)]
    .filter((secret) => secret.test(output))
    .map((secret) => `the output has a password: ${secret.source}`);
}

function readable(events: readonly RunEvent[]): string {
  return events
    .flatMap((event) => {
      if (event.type === 'job') return [`== ${event.name}: ${event.status} ${event.failure_reason ?? ''}`];
      if (event.type === 'warning') return [`== warning: ${event.message}`];
      return event.type === 'log' ? [`${event.job} | ${event.text.trimEnd()}`] : [];
    })
    .join('\n');
}
