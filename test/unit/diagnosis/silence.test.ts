import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/dind/diagnosis/index.js';
import { RULES } from '../../../src/dind/diagnosis/table.js';
import { realFailures } from './failures.js';
import { CLIENT_SAMPLES } from './samples/client.js';
import { ENGINE_SAMPLES } from './samples/engine.js';
import { HEALTHY_DAEMON, jobLog } from './samples/job-log.js';
import { REGISTRY_SAMPLES } from './samples/registry.js';
import { RUNNING_SAMPLES } from './samples/running.js';
import { evidenceOf, type Sample } from './samples/types.js';

const SAMPLES: readonly Sample[] = [...CLIENT_SAMPLES, ...REGISTRY_SAMPLES, ...ENGINE_SAMPLES, ...RUNNING_SAMPLES];
const ids = (sample: Omit<Sample, 'id'>): readonly string[] => diagnose(evidenceOf(sample)).map((found) => found.id);
const wordsOf = (sample: Sample): string => `${sample.job ?? ''}\n${sample.daemon ?? ''}`.trim();
const withoutEcho = (text: string): string => text.replace(/^\$ .*\n/gm, '');

/** The words of every rule's samples, one after the other. */
const EVERYTHING = RULES.flatMap(({ id }) => SAMPLES.filter((sample) => sample.id === id).map(wordsOf));

/** A place of a job's log in which words do not explain why the job has failed. */
const PLACES: Readonly<Record<string, (words: string) => Omit<Sample, 'id'>>> = {
  'a daemon that works': (words) => ({ job: jobLog({}), daemon: `${HEALTHY_DAEMON}\n${words}`, daemonDown: false }),
  'a daemon that works, in words of its own': (words) => ({
    job: jobLog({}),
    daemon: words.replace(/^/gm, 'time="2026-01-02T03:04:05Z" level=error msg="x" error='),
    daemonDown: false,
  }),
  'small talk of a daemon that has died': (words) => ({
    job: jobLog({}),
    daemon: words.replace(/^/gm, 'time="2026-01-02T03:04:05Z" level=info msg="x" error='),
  }),
  'a command that has passed': (words) => ({ job: jobLog({ passed: withoutEcho(words) }) }),
  'the log of an unhealthy service': (words) => ({ job: jobLog({ service: words }) }),
  'the log of a service that is followed': (words) => ({
    job: jobLog({ passed: words.replace(/^/gm, '[service:db-postgres] 2026-01-02T03:04:05.000Z ') }),
  }),
  'what the runner said before the script': (words) => ({ job: jobLog({ prepared: withoutEcho(words) }) }),
  'an after_script': (words) => ({ job: jobLog({ after: words }) }),
};

describe('a job that logs in, pulls, builds, pushes, has services, and fails with "exit 1"', () => {
  it('is not explained', () => {
    expect(ids({ job: jobLog({}), daemon: HEALTHY_DAEMON, daemonDown: false })).toEqual([]);
    expect(ids({ job: jobLog({}), daemon: HEALTHY_DAEMON, daemonDown: true })).toEqual([]);
  });

  describe.each(Object.entries(PLACES))('whatever is in %s', (_, place) => {
    it.each(RULES.map((rule) => rule.id))('%s', (id) => {
      for (const sample of SAMPLES.filter((one) => one.id === id)) {
        const { facts, dindImage } = sample;
        const evidence = { ...place(wordsOf(sample)), facts: facts ?? {} };
        expect(ids('dindImage' in sample ? { ...evidence, dindImage } : evidence)).toEqual([]);
      }
    });

    it('all at once', () => expect(ids(place(EVERYTHING.join('\n')))).toEqual([]));
  });
});

describe('a sample', () => {
  it.each(SAMPLES.map((sample) => [sample.id, sample] as const))('of %s fires no other rule', (id, sample) => {
    expect(ids(sample)).toEqual([id]);
  });

  it('is found in a whole log, as the last command', () => {
    for (const sample of SAMPLES) {
      if (sample.job === undefined || sample.daemon !== undefined || sample.job.includes('\n$ ')) continue;
      if (sample.job.startsWith('$ ') || /^(?:ERROR: Job failed|\*\*\*|failed to pull|WARNING: Pull)/.test(sample.job))
        continue;
      const found = ids({ ...sample, job: jobLog({ service: false, last: sample.job }) });
      expect(found, sample.job).toEqual([sample.id]);
    }
  });
});

describe('real failures of a project', () => {
  const failures = realFailures();

  it('are more than 200', () => {
    expect(failures.length).toBeGreaterThan(200);
    expect(new Set(failures.map(({ name }) => name)).size).toBe(failures.length);
    for (const { name, exitCode, log } of failures) {
      expect(exitCode, name).toBeGreaterThan(0);
      expect(log.trim(), name).not.toBe('');
    }
  });

  it.each(failures.map((failure) => [failure.name, failure] as const))('%s', (_, { exitCode, log }) => {
    expect(ids({ job: log, exitCode })).toEqual([]);
    expect(ids({ job: `#9 0.351 ${log.replaceAll('\n', '\n#9 0.351 ')}`, exitCode })).toEqual([]);
    expect(ids({ job: jobLog({ last: log }), daemon: HEALTHY_DAEMON, daemonDown: false, exitCode })).toEqual([]);
  });
});
