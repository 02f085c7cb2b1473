import { PhaseClock } from '../report/timings/phases.js';
import { describe, expect, it } from 'vitest';
import { JobCanceled, JobTimeout } from './failure.js';
import { Masker } from './log/masking.js';
import { Trace } from './log/trace.js';
import type { Prepared } from './prepare/prepare.js';
import type { JobRequest, Session } from './session.js';
import { walk, type JobRun, type Stage } from './stage.js';
import { STAGES } from './stages.js';

/** Walks stages of which some fail, and tells which were run, with what they were told of those above. */
async function play(
  stages: readonly (Partial<Stage> & Pick<Stage, 'name' | 'turn'>)[],
  failing: Readonly<Record<string, unknown>> = {},
  given: Partial<JobRun> = {},
): Promise<{ ran: string[]; failure: unknown; log: string }> {
  let log = '';
  const ran: string[] = [];
  const run: JobRun = {
    session: {} as Session,
    request: { signal: new AbortController().signal, clock: new PhaseClock(Date.now) } as JobRequest,
    trace: new Trace((_, text) => void (log += text), new Masker([])),
    time: new AbortController().signal,
    rest: () => () => undefined,
    facts: { failedAt: undefined, lastLines: [], caches: [] },
    prestarted: undefined,
    prepared: { variables: [] } as unknown as Prepared,
    container: undefined,
    failure: undefined,
    ...given,
  };
  const list = stages.map((stage): Stage => ({
    phase: 'preparing',
    header: `Header of ${String(stage.name)}`,
    async action(_run, passed) {
      const name = typeof stage.name === 'string' ? stage.name : stage.name(passed);
      ran.push(passed ? name : `${name} (failed)`);
      if (name in failing) throw failing[name];
    },
    ...stage,
  }));
  const failure: unknown = await walk(list, run).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { ran, failure, log };
}

const USUAL = [
  { name: 'prepare', turn: 'first' },
  { name: 'sources', turn: 'passing' },
  { name: 'script', turn: 'passing' },
  { name: 'after', turn: { after: 'script' } },
  { name: (passed: boolean) => (passed ? 'cache' : 'cache_on_failure'), turn: 'end' },
  { name: 'upload', turn: 'end' },
  { name: 'cleanup', turn: 'last' },
] as const;

describe('the stages of a job', () => {
  it('are run in their order, each in a section', async () => {
    const { ran, failure, log } = await play(USUAL);
    expect(ran).toEqual(['prepare', 'sources', 'script', 'after', 'cache', 'upload', 'cleanup']);
    expect(failure).toBeUndefined();
    expect([...log.matchAll(/section_start:\d+:(\w+)/g)].map(([, name]) => name)).toEqual(ran);
    expect(log).toContain('Header of sources');
  });

  it('end at once where the first fails', async () => {
    const failure = new Error('no image');
    expect(await play(USUAL, { prepare: failure })).toMatchObject({ ran: ['prepare'], failure });
  });

  it('leave out the scripts where the sources fail; what is kept of failed jobs is kept', async () => {
    const failure = new Error('no sources');
    expect(await play(USUAL, { sources: failure })).toMatchObject({
      ran: ['prepare', 'sources', 'cache_on_failure (failed)', 'upload (failed)', 'cleanup (failed)'],
      failure,
    });
  });

  it("go on after a script that fails, whose failure is the job's whatever fails later", async () => {
    const failure = new Error('exit code 1');
    const later = { script: failure, after: new Error('after'), cache_on_failure: new Error('cache') };
    expect(await play(USUAL, later)).toMatchObject({
      ran: [
        'prepare',
        'sources',
        'script',
        'after (failed)',
        'cache_on_failure (failed)',
        'upload (failed)',
        'cleanup (failed)',
      ],
      failure,
    });
  });

  it('count a failure at the end where all above has passed, and tell the next ones that it has', async () => {
    const failure = new Error('no room');
    const { ran, failure: found } = await play(USUAL, { cache: failure, upload: new Error('later') });
    expect(ran.slice(-3)).toEqual(['cache', 'upload', 'cleanup']);
    expect(found).toBe(failure);
  });

  it('keep nothing when the time of the job is over', async () => {
    const time = new AbortController();
    const reason = new JobTimeout('1m0s');
    time.abort(reason);
    const request = { signal: time.signal, clock: new PhaseClock(Date.now) } as JobRequest;
    const { ran, failure } = await play(USUAL, { script: new Error('killed') }, { time: time.signal, request });
    expect(ran).toEqual(['prepare', 'sources', 'script', 'after (failed)', 'cleanup (failed)']);
    expect(failure).toBe(reason);
  });

  it('count a stop as the failure of the stage that it met', async () => {
    const stop = new AbortController();
    stop.abort(new Error('the process ends'));
    const request = { signal: stop.signal, clock: new PhaseClock(Date.now) } as JobRequest;
    const { failure } = await play(USUAL, { script: new Error('broken pipe') }, { request });
    expect(failure).toBeInstanceOf(JobCanceled);
  });

  it('are left to themselves where they do not end after a stop', async () => {
    const stop = new AbortController();
    const request = { signal: stop.signal, clock: new PhaseClock(Date.now) } as JobRequest;
    const stages = [
      { name: 'prepare', turn: 'first' },
      { name: 'stuck', turn: 'passing', action: () => new Promise<void>(() => stop.abort(new JobTimeout('1m0s'))) },
      { name: 'cleanup', turn: 'last' },
    ] as const;
    const { ran, failure, log } = await play(stages, {}, { request, secondsToEnd: 0.05 });
    expect(ran).toEqual(['prepare', 'cleanup (failed)']);
    expect(failure).toBeInstanceOf(JobTimeout);
    expect(log).toContain('The stage stuck has not ended 0.05 s after the job was stopped: it is left to itself');
  });

  it('are tried as often as the job says, and left out where they do not apply', async () => {
    const variable = { key: 'GET_SOURCES_ATTEMPTS', value: '3', public: true, masked: false, file: false, raw: true };
    const prepared = { variables: [variable] } as unknown as Prepared;
    const stages = [
      { name: 'sources', turn: 'passing', attempts: 'GET_SOURCES_ATTEMPTS' },
      { name: 'other', turn: 'passing', applies: () => false },
      { name: 'end', turn: 'end' },
    ] as const;
    const { ran } = await play(stages, { sources: new Error('not yet') }, { prepared });
    expect(ran).toEqual(['sources', 'sources', 'sources', 'end (failed)']);
  });

  it("have the runner's order", () => {
    const names = STAGES.map(({ name }) => (typeof name === 'string' ? name : name(true)));
    expect(names).toEqual([
      'resolve_secrets',
      'prepare_executor',
      'prepare_script',
      'get_sources',
      'restore_cache',
      'download_artifacts',
      'shell_instead',
      'step_script',
      'shell_on_failure',
      'after_script',
      'archive_cache',
      'upload_artifacts_on_success',
      'cleanup_file_variables',
    ]);
  });
});
