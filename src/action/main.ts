import { EmptyPipelineError } from '../gitlab/errors.js';
import { readInputs, type RunInputs } from '../inputs/parse.js';
import type { RunSettings } from '../pipeline/options.js';
import { runFor } from '../run/run.js';
import { mask, whenLost } from './door.js';
import { workflowFront } from './front.js';
import { givenInputs } from './given.js';
import { Warnings } from './problems.js';
import { endStep, failWith, noPipeline, setOutputs, showResult } from './results.js';
import { projectFolder, workspace } from './workspace.js';
import { rememberEngine, rememberPost } from './state.js';

/** The Action's main step. Never throws: what goes wrong fails the step. */
export async function main(): Promise<void> {
  rememberPost();
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  whenLost(() => stop.abort());
  const { given, unknown } = givenInputs(process.env);
  const read = readInputs(given, workspace());
  const { inputs } = read;
  try {
    const warnings = new Warnings(projectFolder(inputs));
    for (const name of unknown) warnings.tell({ message: `There is no input "${name}"`, location: undefined });
    hideSecrets(inputs);
    rememberEngine(inputs.dockerHost);
    if (inputs.fleet.mode !== 'run') {
      const { takePart } = await import('./fleet/modes.js');
      return await takePart(read, warnings, stop.signal);
    }
    const outcome = await runFor(read, workflowFront(warnings, stop.signal));
    setOutputs(outcome.result, inputs, outcome);
    showResult(outcome.result, inputs, warnings);
    endStep(outcome);
    if (inputs.compareWith !== undefined && outcome.ended === 'by itself')
      await (await import('./services/compare.js')).endComparison(outcome.result, inputs, inputs.compareWith);
  } catch (error) {
    if (error instanceof EmptyPipelineError) noPipeline(error, inputs);
    else failWith(error, inputs);
  }
}

/** Hands what the inputs have of secrets to the runner, which hides them in the whole job's log. */
function hideSecrets(inputs: RunInputs): void {
  // line by line, for the runner would hide short lines (a brace) wherever they stand
  const lines = Object.values(inputs.fileVariables)
    .flatMap((value) => value.split(/\r?\n/))
    .filter((line) => line.trim().length >= 8)
    .map((line) => line.trim());
  const secrets = [
    ...Object.values(inputs.secrets),
    ...lines,
    inputs.gitlabToken,
    inputs.token,
    process.env['GITHUB_TOKEN'],
  ];
  for (const value of [...secrets, ...registrySecrets(inputs.settings)]) {
    if (value !== undefined && value !== '') mask(value);
  }
}

/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers, push }: RunSettings): readonly (string | undefined)[] {
  const other = registry.kind === 'other' ? registry.password : undefined;
  return [other, push?.password, ...Object.values(registryUsers)];
}
