import { appendFileSync } from 'node:fs';
import { EmptyPipelineError } from '../gitlab/errors.js';
import { readInputs, type RunInputs } from '../inputs/parse.js';
import type { RunSettings } from '../pipeline/options.js';
import { annotationsOf, SHOWN } from '../report/annotations.js';
import type { PipelineResult } from '../report/result.js';
import { word } from '../report/table.js';
import { emptyMarkdown, problemsMarkdown, summaryMarkdown } from '../report/summary/summary.js';
import type { SourceLinks } from '../report/summary/links.js';
import { failureOf } from '../run/exit.js';
import { runFor, type RunOutcome } from '../run/run.js';
import { annotate } from './annotations.js';
import { fail as failStep, mask, setOutput, whenLost } from './door.js';
import { workflowFront } from './front.js';
import { givenInputs } from './given.js';
import { asLine, atPlace, tellProblem, Warnings } from './problems.js';
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
    const outcome = await runFor(read, workflowFront(warnings, stop.signal));
    const { result, ended, lost } = outcome;
    setOutputs(result, inputs, outcome);
    report(result, inputs, warnings);
    if (ended === 'stopped') failStep('The pipeline was canceled');
    else if (lost.length > 0) {
      failStep(lost.join('; '));
      process.exitCode = 3;
    } else if (result.status === 'failed' || result.status === 'canceled') {
      const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
      const how = result.status === 'canceled' ? `was ${word(result)}` : result.status;
      failStep(`The pipeline ${how}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
    }
  } catch (error) {
    if (error instanceof EmptyPipelineError) noPipeline(error, inputs);
    else fail(error, inputs);
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

/** The outputs of a run; of none where there was no pipeline. */
function setOutputs(result: PipelineResult | undefined, inputs: RunInputs, handed?: RunOutcome): void {
  setOutput('status', result?.status ?? 'skipped');
  setOutput('status-reason', result?.canceledBy ?? '');
  setOutput('pipeline-id', String(result?.pipeline ?? ''));
  const jobs = (result?.jobs ?? []).map((job) => ({
    name: job.name,
    stage: job.stage,
    status: job.status,
    duration: job.durationSeconds ?? null,
    allow_failure: job.allowFailure,
    exit_code: job.exitCode ?? null,
    failure_reason: job.failureReason ?? null,
    coverage: job.coverage ?? null,
  }));
  setOutput('jobs', JSON.stringify(jobs));
  setOutput('releases', JSON.stringify(result?.releases ?? []));
  setOutput('images', JSON.stringify(result?.images ?? []));
  const copies = result?.pushed?.copies ?? [];
  setOutput('pushed', JSON.stringify(copies.map(({ source, target, digest }) => ({ source, target, digest }))));
  const failed = jobs.filter((job) => job.status === 'failed');
  const names = (of: typeof jobs): string => of.map((job) => job.name).join('\n');
  setOutput('failed-jobs', names(failed.filter((job) => !job.allow_failure)));
  setOutput('allowed-failures', names(failed.filter((job) => job.allow_failure)));
  setOutput('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
  const uploads = (result?.artifacts ?? []).map(({ job, name, id, url, size }) => ({ job, name, id, url, size }));
  setOutput('artifacts', JSON.stringify(uploads));
  setOutput('pages-path', handed?.pagesPath ?? '');
  setOutput('sarif-path', handed?.sarifPath ?? '');
  setOutput('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}

/** Annotations at the files, and the summary of the step. */
function report(result: PipelineResult, inputs: RunInputs, warnings: Warnings): void {
  const folder = projectFolder(inputs);
  const { annotations, leftOut } = annotationsOf(result, {
    projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
    errors: SHOWN - 1, // and that the step has failed
    warnings: SHOWN - warnings.shown,
    ...(folder === undefined ? {} : { folder }),
  });
  annotate(annotations);
  const links = sourceLinks(process.env, folder);
  const reportUrl = result.artifacts?.find(({ job }) => job === null)?.url ?? undefined;
  const { timings } = inputs;
  summarize(
    summaryMarkdown(result, { annotationsLeftOut: leftOut, warnings: warnings.all, timings, links, reportUrl }),
  );
}

/** Where GitHub shows the files of the commit that is checked out. */
function sourceLinks(env: NodeJS.ProcessEnv, folder: string | undefined): SourceLinks | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  const known = /^https?:\/\/[\w.:-]+$/.test(server ?? '') && /^[\w.-]+\/[\w.-]+$/.test(repository ?? '');
  if (!known || !/^[0-9a-f]{40,64}$/.test(sha ?? '')) return undefined;
  return { base: `${server}/${repository}/blob/${sha}`, folder };
}

function summarize(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path !== undefined && path !== '') appendFileSync(path, markdown);
}

/** GitLab makes no pipeline where the rules leave nothing to run for an event; that is no failure. */
function noPipeline({ diagnostics }: EmptyPipelineError, inputs: RunInputs): void {
  diagnostics.forEach((reason) => tellProblem(reason, atPlace('notice'), projectFolder(inputs)));
  summarize(emptyMarkdown(diagnostics));
  setOutputs(undefined, inputs);
}

/** The exit codes are those of the command. */
function fail(error: unknown, inputs: RunInputs): void {
  const failure = failureOf(error);
  if (failure.exitCode === 3) {
    failStep(failure.hint === undefined ? failure.message : `${failure.message} ${failure.hint}`);
  } else {
    const { problems } = failure;
    // the last of the errors that GitHub shows is that the step has failed
    problems.forEach((problem, index) =>
      tellProblem(problem, index < SHOWN - 1 ? atPlace('error') : asLine, projectFolder(inputs)),
    );
    summarize(problemsMarkdown(problems));
    failStep(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  }
  process.exitCode = failure.exitCode; // for core, each failure is a 1
}
