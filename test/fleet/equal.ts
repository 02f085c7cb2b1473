import { jobState, pipelineStatus, stageStatuses, type RunState } from '../../src/gitlab/index.js';

/** What a pipeline has come to: its status, those of its stages, and of each job what counts of its end. */
export interface Statuses {
  readonly pipeline: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export function statusesOf(state: RunState): Statuses {
  return {
    pipeline: pipelineStatus(state),
    stages: stageStatuses(state),
    jobs: Object.fromEntries(
      state.jobs.map(({ name }) => {
        const { status, attempt, allowFailure, exitCode, reason } = jobState(state, name) ?? {};
        return [name, { status, attempt, allowFailure, exitCode, reason }];
      }),
    ),
  };
}

/** Where two runs of a pipeline differ in what they have come to, in words; nothing where they are equal. */
export function equalStatuses(actual: RunState, expected: RunState): readonly string[] {
  const [one, other] = [statusesOf(actual), statusesOf(expected)];
  const compare = (what: string, a: unknown, b: unknown): readonly string[] =>
    JSON.stringify(a) === JSON.stringify(b) ? [] : [`${what}: ${JSON.stringify(a)}, not ${JSON.stringify(b)}`];
  const keys = (pick: (statuses: Statuses) => object): readonly string[] => [
    ...new Set([...Object.keys(pick(one)), ...Object.keys(pick(other))]),
  ];
  return [
    ...compare('pipeline', one.pipeline, other.pipeline),
    ...keys(({ stages }) => stages).flatMap((name) => compare(`stage ${name}`, one.stages[name], other.stages[name])),
    ...keys(({ jobs }) => jobs).flatMap((name) => compare(name, one.jobs[name], other.jobs[name])),
  ];
}
