import fc from 'fast-check';
import { stringify } from 'yaml';
import { createRun, jobState, transition, type Plan, type RunState } from '../../src/gitlab/index.js';
import type { Wave } from '../../src/fleet/types.js';
import { plan } from './gitlab/support.js';

/** A pipeline with times and tags, as a property makes it up. */
export interface Made {
  readonly plan: Plan;
  readonly times: ReadonlyMap<string, number>;
}

const STAGES = ['one', 'two', 'three', 'four'];

/** A job of such a pipeline, `j0`, `j1`, ... by its place. */
export interface JobSpec {
  readonly stage: number;
  /** Null: the job waits for the earlier stages. */
  readonly needs: readonly number[] | null;
  readonly tag: string;
  readonly group: string;
  readonly when: string;
  readonly seconds: number;
}

const jobSpec: fc.Arbitrary<JobSpec> = fc.record({
  stage: fc.nat({ max: STAGES.length - 1 }),
  needs: fc.option(fc.array(fc.nat({ max: 24 }), { maxLength: 3 }), { freq: 2 }),
  tag: fc.constantFrom('', '', '', 'arm', 'big'),
  group: fc.constantFrom('', '', '', '', 'G', 'g', 'other'),
  when: fc.constantFrom('on_success', 'on_success', 'on_success', 'on_success', 'always', 'on_failure', 'manual'),
  seconds: fc.constantFrom(0, 1, 1.5, 3, 5, 10, 30, 60, 100, 400),
});

/** Pipelines of all shapes: stages, needs, tags, resource groups, conditions; made by the real language. */
export const pipelines = fc.array(jobSpec, { minLength: 1, maxLength: 25 });

export async function made(specs: readonly JobSpec[]): Promise<Made> {
  const jobs = specs.map((spec, index) => {
    const needs = spec.needs?.filter((other) => other < index && (specs[other]?.stage ?? STAGES.length) <= spec.stage);
    const job = {
      script: 'x',
      stage: STAGES[spec.stage],
      when: spec.when,
      ...(spec.tag === '' ? {} : { tags: [spec.tag] }),
      ...(spec.group === '' ? {} : { resource_group: spec.group }),
      ...(needs ? { needs: [...new Set(needs)].map((other) => `j${other}`) } : {}),
    };
    return [`j${index}`, job];
  });
  return {
    plan: await plan(stringify({ stages: STAGES, ...Object.fromEntries(jobs) })),
    times: new Map(specs.map(({ seconds }, index) => [`j${index}`, seconds])),
  };
}

/**
 * What is wrong with waves, by the status machine: runs each share's jobs in their order, the shares of a wave by turns,
 * and says where a job cannot start yet, or is left.
 */
export function faultsOf(of: Plan, waves: readonly Wave[]): readonly string[] {
  const faults: string[] = [];
  let state: RunState = createRun(of);
  for (const [number, wave] of waves.entries()) {
    // none of them may need another one: each is asked with nothing but the waves before
    const before = state;
    for (const share of wave) {
      let own = before;
      for (const name of share.jobs) {
        const status = jobState(own, name)?.status;
        if (status !== 'pending') faults.push(`wave ${number}, ${share.name}: ${name} is ${status}`);
        own = transition(own, name, { type: 'success' });
        state = transition(state, name, { type: 'success' });
      }
    }
  }
  const left = state.jobs.filter(({ name }) => jobState(state, name)?.status === 'pending');
  return [...faults, ...left.map(({ name }) => `${name} is left`)];
}
