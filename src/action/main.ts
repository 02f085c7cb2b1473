import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as core from '@actions/core';
import { connect } from '../docker/engine/connect.js';
import { sweepDead } from '../docker/sweep.js';
import { messageOf, SystemError, UsageError } from '../errors.js';
import { ConfigError, EmptyPipelineError } from '../gitlab/errors.js';
import { readInputs, type ReadInputs, type RunInputs } from '../inputs/parse.js';
import { prepare, unsupportedKeywords } from '../inputs/prepare/prepare.js';
import { outputFolder } from '../pipeline/results/output.js';
import type { RunSettings } from '../pipeline/options.js';
import { runPipeline } from '../pipeline/run.js';
import { annotationsOf, SHOWN } from '../report/annotations.js';
import type { EventSink } from '../report/events.js';
import { roomIn } from '../run/pace.js';
import type { PipelineResult } from '../report/result.js';
import { emptyMarkdown, problemsMarkdown, summaryMarkdown } from '../report/summary/summary.js';
import { sweepScratch } from '../scratch.js';
import { annotate } from './annotations.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from './cache.js';
import { githubContext } from './context.js';
import { givenInputs } from './given.js';
import { workflowLog } from './log.js';
import { asLine, tellProblem, Warnings } from './problems.js';
import { rememberCache, rememberEngine, rememberPipeline, rememberPost } from './state.js';

/** The Action's main step. Never throws: what goes wrong fails the step. */
export async function main(): Promise<void> {
  rememberPost();
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  process.stdout.on('error', () => stop.abort()); // the runner has gone
  const { given, unknown } = givenInputs(process.env);
  const read = readInputs(given, workspace());
  const { inputs } = read;
  try {
    const warnings = new Warnings(folderOf(inputs));
    for (const name of unknown) warnings.tell({ message: `There is no input "${name}"`, location: undefined });
    Object.values(inputs.secrets)
      .filter((value) => value !== '')
      .forEach((value) => core.setSecret(value));
    // line by line, for the runner would hide short lines (a brace) wherever they stand
    Object.values(inputs.fileVariables)
      .flatMap((value) => value.split(/\r?\n/))
      .filter((line) => line.trim().length >= 8)
      .forEach((line) => core.setSecret(line.trim()));
    for (const token of [inputs.gitlabToken, inputs.token, ...registrySecrets(inputs.settings)]) {
      if (token !== undefined && token !== '') core.setSecret(token);
    }
    const result = await runAction(read, warnings, stop.signal);
    setOutputs(result, inputs);
    report(result, inputs, warnings);
    if (stop.signal.aborted) core.setFailed('The pipeline was canceled');
    else if (result.status === 'failed' || result.status === 'canceled') {
      const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
      core.setFailed(`The pipeline ${result.status}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
    }
  } catch (error) {
    if (error instanceof EmptyPipelineError) noPipeline(error, inputs);
    else fail(error, inputs);
  }
}

async function runAction(read: ReadInputs, warnings: Warnings, signal: AbortSignal): Promise<PipelineResult> {
  const { inputs } = read;
  const connecting = connect(inputs.dockerHost);
  connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
  await using prepared = await prepare(read, githubContext(process.env), 'run');
  const found = [...inputs.notes, ...prepared.plan.warnings, ...unsupportedKeywords(prepared, inputs)];
  for (const warning of found) warnings.tell(warning);
  rememberEngine(inputs.dockerHost);
  const engine = await connecting;
  const sweeping = Promise.all([sweepDead(engine), sweepScratch()]).catch((error: unknown) => {
    core.warning(`What earlier runs left behind could not be removed: ${messageOf(error)}`);
  });
  const cacheNotes = await restore(inputs);
  const { stdout } = process;
  const log = workflowLog(
    (text) => stdout.write(text),
    () => roomIn(stdout),
  );
  const output = outputFolder(inputs.output, prepared.plan.jobs, (message) => {
    log.aside(() => warnings.tell({ message, location: undefined }));
  });
  const sink: EventSink = async (event) => {
    if (event.type === 'warning') log.aside(() => warnings.tell({ message: event.message, location: undefined }));
    await log.sink(event);
    await output?.sink(event);
  };
  const limit = inputs.timeoutSeconds === undefined ? [] : [AbortSignal.timeout(inputs.timeoutSeconds * 1000)];
  try {
    const result = await runPipeline({
      engine,
      plan: prepared.plan,
      context: prepared.context,
      source: prepared.source,
      project: prepared.project,
      settings: { ...inputs.settings, manual: prepared.manual },
      output,
      sink,
      signal: AbortSignal.any([signal, ...limit]),
      onPipelineId: rememberPipeline,
      onSecret: (value) => core.setSecret(value),
    });
    return { ...result, cacheNotes, name: prepared.plan.name };
  } finally {
    await log.finish();
    await output?.close();
    await sweeping;
  }
}

/** Returns what there is to say of it in the summary. */
async function restore(inputs: RunInputs): Promise<readonly string[]> {
  const notes: string[] = [];
  const folder = inputs.settings.storagePath;
  if (inputs.cache === 'false' || folder === undefined) return [];
  const prefix = cacheKeyPrefix(inputs.cacheKey);
  const tell: Tell = (message, level = 'info') => {
    notes.push(message);
    core[level](message);
  };
  const { primaryKey, matchedKey } = await core.group('Restoring the registry from the cache', () =>
    restoreStorage(folder, prefix, inputs.cacheRestoreKeys, tell),
  );
  core.setOutput('cache-primary-key', primaryKey);
  core.setOutput('cache-matched-key', matchedKey);
  core.setOutput('cache-hit', String(matchedKey !== ''));
  if (inputs.cache === 'true') rememberCache(folder, prefix, matchedKey, inputs.cacheMaxBytes);
  return notes;
}

/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers }: RunSettings): readonly (string | undefined)[] {
  return [...(registry.kind === 'other' ? [registry.password] : []), ...Object.values(registryUsers)];
}

/** The outputs of a run; of none where there was no pipeline. */
function setOutputs(result: PipelineResult | undefined, inputs: RunInputs): void {
  core.setOutput('status', result?.status ?? 'skipped');
  core.setOutput('pipeline-id', String(result?.pipeline ?? ''));
  const jobs = (result?.jobs ?? []).map((job) => ({
    name: job.name,
    stage: job.stage,
    status: job.status,
    duration: job.durationSeconds ?? null,
    exit_code: job.exitCode ?? null,
    failure_reason: job.failureReason ?? null,
  }));
  core.setOutput('jobs', JSON.stringify(jobs));
  core.setOutput('releases', JSON.stringify(result?.releases ?? []));
  core.setOutput('images', JSON.stringify(result?.images ?? []));
  const failed = jobs.filter((job) => job.status === 'failed');
  core.setOutput('failed-jobs', failed.map((job) => job.name).join('\n'));
  core.setOutput('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
  core.setOutput('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}

/** Annotations at the files, and the summary of the step. */
function report(result: PipelineResult, inputs: RunInputs, warnings: Warnings): void {
  const folder = folderOf(inputs);
  const { annotations, leftOut } = annotationsOf(result, {
    projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
    errors: SHOWN - 1, // and that the step has failed
    warnings: SHOWN - warnings.shown,
    ...(folder === undefined ? {} : { folder }),
  });
  annotate(annotations);
  summarize(summaryMarkdown(result, { annotationsLeftOut: leftOut, warnings: warnings.all }));
}

function summarize(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path !== undefined && path !== '') appendFileSync(path, markdown);
}

function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** Folder of the project in the repository, where it is not the top. */
function folderOf(inputs: RunInputs): string | undefined {
  const folder = relative(workspace(), inputs.cwd);
  return folder === '' || folder.startsWith('..') ? undefined : folder;
}

/** GitLab makes no pipeline where the rules leave nothing to run for an event; that is no failure. */
function noPipeline({ diagnostics }: EmptyPipelineError, inputs: RunInputs): void {
  diagnostics.forEach((reason) => tellProblem(reason, core.notice, folderOf(inputs)));
  summarize(emptyMarkdown(diagnostics));
  setOutputs(undefined, inputs);
}

/** The exit codes are those of the command. */
function fail(error: unknown, inputs: RunInputs): void {
  if (error instanceof ConfigError || error instanceof UsageError) {
    const problems = error instanceof ConfigError ? error.diagnostics : error.problems;
    // the last of the errors that GitHub shows is that the step has failed
    problems.forEach((problem, index) =>
      tellProblem(problem, index < SHOWN - 1 ? core.error : asLine, folderOf(inputs)),
    );
    summarize(problemsMarkdown(problems));
    core.setFailed(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    process.exitCode = 2;
  } else {
    core.setFailed(
      error instanceof SystemError && error.hint !== undefined ? `${error.message} ${error.hint}` : messageOf(error),
    );
    process.exitCode = 3;
  }
}
