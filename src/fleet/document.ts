import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import type { PipelineContext, Plan } from '../gitlab/types.js';
import { randomPipelineId } from '../pipeline/infrastructure/bring-up.js';
import { playedJobs } from '../pipeline/manual.js';
import { VERSION } from '../version.js';
import type { PlanDocument } from './types.js';

/** Ids of one runner's jobs, those of its child pipelines among them: more is no harm, but two jobs may have one id then. */
const IDS = 1000;

/** The plan as it travels. `manual`: as the user has asked for it. */
export function planDocument(
  plan: Plan,
  context: Pick<PipelineContext, 'createdAt' | 'commit'>,
  manual: 'all' | readonly string[],
  storage: string | null,
): PlanDocument {
  return {
    v: 1,
    version: VERSION,
    pipeline: randomPipelineId(),
    firstJobId: randomInt(1_000_000_000, 9_000_000_000),
    createdAt: context.createdAt,
    sha: context.commit.sha,
    plan,
    storage,
    manual: playedJobs(plan, manual).play,
  };
}

/** What several runners do otherwise than one, as far as a plan has it; a sentence each. */
export function planNotes(plan: Plan, manual: 'all' | readonly string[]): readonly string[] {
  const { last } = playedJobs(plan, manual);
  if (last.length === 0) return [];
  return [
    `${last.join(', ')}: manual jobs that stop an environment are not played on several runners, since none knows that nothing else is left to run`,
  ];
}

/** Reads what {@link planDocument} has made. Throws a {@link UsageError} where it is something else, or another version's. */
export async function readPlanDocument(path: string, name: string): Promise<PlanDocument> {
  const document = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Partial<PlanDocument> | null)
    .catch(() => null);
  if (document?.v !== 1 || !Array.isArray(document.plan?.jobs))
    throw refused(
      document?.v === undefined
        ? `plan: the artifact "${name}" is no plan`
        : `plan: the artifact "${name}" is a plan of form ${String(document.v)}; this version reads form 1`,
      'name the artifact that a step with `mode: plan` of this version has made',
    );
  if (document.version !== VERSION)
    throw refused(
      `plan: "${name}" was made by version ${String(document.version)}, and this is ${VERSION}`,
      'use the same version of the Action in all jobs of the workflow',
    );
  return document as PlanDocument;
}

/** Throws a {@link UsageError} where a runner has another commit than the plan is of. */
export function checkCommit({ sha }: PlanDocument, context: Pick<PipelineContext, 'commit'>): void {
  if (context.commit.sha === sha) return;
  throw refused(
    `plan: it is of commit ${sha.slice(0, 12)}, and here is ${context.commit.sha.slice(0, 12)} checked out`,
    'check out the same commit in all jobs of the workflow (`ref: ${{ github.sha }}`)',
  );
}

/** Ids for the jobs that a runner runs; no other runner of the pipeline, nor another run attempt, has the same. */
export function jobIds({ firstJobId, plan }: PlanDocument, index: number, runAttempt: number): () => number {
  const first = firstJobId + (1 + index + runAttempt * plan.jobs.length) * IDS;
  let count = 0;
  return () => first + count++;
}

/** The id under which a runner keeps what a job of another runner has left. */
export function foreignId({ firstJobId }: PlanDocument, index: number): number {
  return firstJobId + index;
}

function refused(message: string, hint: string): UsageError {
  return new UsageError([{ message, location: undefined, hint }]);
}
