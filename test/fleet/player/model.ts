import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertWorkflowTemplate } from '@actions/workflow-parser/model/convert';
import type { Step, WorkflowJob } from '@actions/workflow-parser/model/workflow-template';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isMapping, isSequence } from '@actions/workflow-parser/templates/tokens/type-guards';
import { PlayError } from './expressions.js';

/** Parts of a workflow by their names, their expressions not yet evaluated. */
export type Parts = Readonly<Record<string, TemplateToken>>;

export interface StepModel {
  /** Empty where it has none. */
  readonly id: string;
  readonly uses: string;
  /** With the `success()` that GitHub puts in front of a condition without a status function. */
  readonly condition: string;
  readonly parts: Parts;
}

export interface JobModel {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: string;
  readonly parts: Parts;
  readonly steps: readonly StepModel[];
}

export interface WorkflowModel {
  /** In the order of the file. */
  readonly jobs: readonly JobModel[];
  readonly parts: Parts;
  /** Of `on.workflow_call`; undefined: nobody can call it. */
  readonly call: { readonly inputs: Parts; readonly secrets: Parts; readonly outputs: Parts } | undefined;
}

/** What is played of a job, or is about what a player has not: anything else is refused. */
const JOB_KEYS = [
  'name', 'needs', 'if', 'runs-on', 'strategy', 'concurrency', 'environment', 'timeout-minutes', 'continue-on-error',
  'outputs', 'env', 'steps', 'permissions',
]; // prettier-ignore
const STEP_KEYS = ['id', 'name', 'if', 'uses', 'with', 'env', 'continue-on-error', 'timeout-minutes'];

/**
 * Reads a workflow with GitHub's own parser. Throws a {@link PlayError} with all that the parser does not take, and with
 * what this player does not play (`run`, called workflows, containers).
 */
export async function readWorkflow(content: string, name = 'workflow.yml'): Promise<WorkflowModel> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value === undefined ? undefined : await convertWorkflowTemplate(context, value);
  const errors = [
    ...(template?.errors ?? []).map((error) => error.Message),
    ...context.errors.getErrors().map((error) => error.message),
  ];
  if (errors.length > 0 || value === undefined || template === undefined)
    throw new PlayError([...new Set(errors)].join('\n') || 'no workflow');
  const parts = partsOf(value);
  const jobs = partsOf(parts['jobs']);
  const events = partsOf(parts['on']);
  const call = 'workflow_call' in events ? partsOf(events['workflow_call']) : undefined;
  return {
    parts,
    jobs: template.jobs.map((job) => jobModel(job, partsOf(jobs[job.id.value]))),
    call: call && {
      inputs: partsOf(call['inputs']),
      secrets: partsOf(call['secrets']),
      outputs: partsOf(call['outputs']),
    },
  };
}

function jobModel(job: WorkflowJob, parts: Parts): JobModel {
  const id = job.id.value;
  if (job.type !== 'job') throw new PlayError(`job ${id}: a called workflow is not played`);
  refuseOthers(`job ${id}`, parts, JOB_KEYS);
  const steps = sequence(parts['steps']);
  return {
    id,
    needs: (job.needs ?? []).map((need) => need.value),
    condition: job.if.expression,
    parts,
    steps: job.steps.map((step, index) => stepModel(step, partsOf(steps[index]), id)),
  };
}

function stepModel(step: Step, parts: Parts, job: string): StepModel {
  if (!('uses' in step)) throw new PlayError(`job ${job}: only steps with \`uses\` are played`);
  refuseOthers(`job ${job}`, parts, STEP_KEYS);
  return { id: 'id' in parts ? step.id : '', uses: step.uses.value, condition: step.if.expression, parts };
}

function refuseOthers(place: string, parts: Parts, known: readonly string[]): void {
  const others = Object.keys(parts).filter((key) => !known.includes(key));
  if (others.length > 0) throw new PlayError(`${place}: ${others.join(', ')} is not played`);
}

/** The values of a mapping by their keys; of nothing, none. */
export function partsOf(token: TemplateToken | undefined): Parts {
  if (token === undefined || !isMapping(token)) return {};
  return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), value]));
}

function sequence(token: TemplateToken | undefined): readonly TemplateToken[] {
  if (token === undefined || !isSequence(token)) return [];
  return Array.from({ length: token.count }, (_, index) => token.get(index));
}
