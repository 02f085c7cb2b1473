import type { NeedConfig } from '../../entry/need.js';
import { readRules } from '../../entry/rules.js';
import { get, locationOf } from '../../yaml/node.js';
import type { JobConfig } from '../job-config.js';

/**
 * What a job may need, whichever of its rules matches: those of all rules that do not say `when: never`, and its own where
 * one of them names none. In: all jobs, and the stages in order. Out, for a job: undefined where its own needs are all
 * there is. Where it may also wait for the earlier stages, their jobs are among them.
 */
export function needsByAnyRule(
  jobs: readonly JobConfig[],
  stages: readonly string[],
): (job: JobConfig) => readonly NeedConfig[] | undefined {
  const position = new Map(stages.map((stage, index) => [stage, index]));
  const stageOf = ({ stage }: JobConfig): number => position.get(stage) ?? 0;
  return (job) => {
    const ways = (readRules(get(job.node, 'rules')) ?? []).filter(({ when }) => when !== 'never');
    const ruled = ways.map(({ needs }) => needs?.filter(({ kind }) => kind === 'job') ?? []);
    if (ruled.every((needs) => needs.length === 0)) return undefined;
    const earlier = (): readonly NeedConfig[] =>
      jobs.filter((other) => stageOf(other) < stageOf(job)).map(({ name }) => waitFor(name, job));
    // a trigger job that mirrors a pipeline waits for its stage
    const waits = job.needs === undefined || job.needs.some(({ kind }) => kind === 'bridge');
    const own = ruled.every((needs) => needs.length > 0) ? [] : waits ? earlier() : (job.needs ?? []);
    const all = [...own, ...ruled.flat()];
    const jobNeeds = new Map(all.flatMap((need) => (need.kind === 'job' ? [[need.name, need] as const] : [])));
    return [...jobNeeds.values(), ...all.filter(({ kind }) => kind !== 'job')];
  };
}

/** A job of an earlier stage that is waited for, as a need. */
function waitFor(name: string, job: JobConfig): NeedConfig {
  const location = locationOf(job.key);
  return { kind: 'job', name, artifacts: true, optional: true, matrix: undefined, location };
}
