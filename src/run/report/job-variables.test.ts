import { describe, expect, it } from 'vitest';
import type { RunEvent, ToldVariable, VariableOrigin } from '../../report/events.js';
import { JobVariables } from './job-variables.js';

const told = (name: string, value: string | null, origin: VariableOrigin = 'predefined'): ToldVariable => ({
  name,
  value,
  origin,
});

const event = (job: string, variables: readonly ToldVariable[]): RunEvent => ({
  v: 1,
  time: '2026-03-02T09:14:00Z',
  pipeline: 7,
  type: 'variables',
  job,
  variables,
});

describe('the variables of jobs', () => {
  it('are there once where all jobs of a pipeline have them, else with the job', () => {
    const variables = new JobVariables();
    const shared = [told('CI', 'true'), told('CI_JOB_TOKEN', null), told('GIVEN', 'x', 'pipeline')];
    variables.take(event('a', [told('CI_JOB_ID', '1'), told('OLD', 'x'), ...shared])); // an attempt that failed
    variables.take(
      event('a', [...shared, told('SOURCE', 'push'), told('CI_JOB_ID', '2'), told('OF_FILE', 'x', 'file')]),
    );
    variables.take(event('b', [...shared, told('SOURCE', 'push'), told('MADE', null, 'dotenv')]));
    const child = [
      ...shared,
      told('SOURCE', 'parent_pipeline'),
      told('OF_CHILD', '1', 'file'),
      told('P', 'p', 'project'),
    ];
    variables.take(event('t / c', [...child, told('CI_JOB_ID', '3')]));
    const shown = variables.shown([
      { name: 'a', parent: undefined },
      { name: 'b', parent: undefined },
      { name: 't', parent: undefined },
      { name: 't / c', parent: 't' },
    ]);
    expect(shown.common).toEqual([
      { name: 'CI', value: 'true', origin: 'predefined' },
      { name: 'GIVEN', value: 'x', origin: 'pipeline (child pipeline of t)' },
      { name: 'OF_CHILD', value: '1', origin: 'pipeline file (child pipeline of t)' },
      { name: 'SOURCE', value: 'push', origin: 'predefined (parent pipeline)' },
      { name: 'SOURCE', value: 'parent_pipeline', origin: 'predefined (child pipeline of t)' },
    ]);
    const token = { name: 'CI_JOB_TOKEN', value: undefined, origin: 'predefined' };
    expect([...shown.ofJobs]).toEqual([
      ['a', [{ name: 'CI_JOB_ID', value: '2', origin: 'predefined' }, token]],
      ['b', [token, { name: 'MADE', value: undefined, origin: 'dotenv report' }]],
      ['t / c', [{ name: 'CI_JOB_ID', value: '3', origin: 'predefined' }, token]],
    ]);
  });

  it('of 500 jobs keep each text once', () => {
    const variables = new JobVariables();
    const names = Array.from({ length: 500 }, (_, index) => `job ${index}`);
    const common = Array.from({ length: 80 }, (_, index) => told(`CI_${index}`, 'x'.repeat(500)));
    for (const [index, name] of names.entries())
      variables.take(event(name, [...common, told('CI_JOB_ID', `${index}`)]));
    const { common: rows, ofJobs } = variables.shown(names.map((name) => ({ name, parent: undefined })));
    expect(rows).toHaveLength(80);
    expect([...ofJobs.values()].every((own) => own.length === 1)).toBe(true);
  });
});
