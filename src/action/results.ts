import { appendFileSync } from 'node:fs';
import type { EmptyPipelineError } from '../gitlab/errors.js';
import type { RunInputs } from '../inputs/parse.js';
import { annotationsOf, SHOWN } from '../report/annotations.js';
import type { PipelineResult } from '../report/result.js';
import { word } from '../report/table.js';
import { emptyMarkdown, problemsMarkdown, summaryMarkdown } from '../report/summary/summary.js';
import type { SourceLinks } from '../report/summary/links.js';
import { failureOf } from '../run/exit.js';
import type { RunOutcome } from '../run/run.js';
import { annotate } from './annotations.js';
import { fail as failStep, setOutput } from './door.js';
import { asLine, atPlace, tellProblem, type Warnings } from './problems.js';
import { projectFolder } from './workspace.js';

/** Fails the step where the pipeline has failed, was canceled, or left something undone. */
export function endStep({ result, ended, lost }: RunOutcome): void {
  if (ended === 'stopped') failStep('The pipeline was canceled');
  else if (lost.length > 0) {
    failStep(lost.join('; '));
    process.exitCode = 3;
  } else if (result.status === 'failed' || result.status === 'canceled') {
    const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
    const how = result.status === 'canceled' ? `was ${word(result)}` : result.status;
    failStep(`The pipeline ${how}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
  }
}

/** The outputs of a run; of none where there was no pipeline. */
export function setOutputs(result: PipelineResult | undefined, inputs: RunInputs, handed?: RunOutcome): void {
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
export function showResult(result: PipelineResult, inputs: RunInputs, warnings: Warnings): void {
  const leftOut = showAnnotations(result, inputs, warnings);
  const links = sourceLinks(process.env, projectFolder(inputs));
  const reportUrl = result.artifacts?.find(({ job }) => job === null)?.url ?? undefined;
  const { timings } = inputs;
  summarize(
    summaryMarkdown(result, { annotationsLeftOut: leftOut, warnings: warnings.all, timings, links, reportUrl }),
  );
}

/** Annotations at the files. Returns how many there was no room for. */
export function showAnnotations(result: PipelineResult, inputs: RunInputs, warnings: Warnings): number {
  const folder = projectFolder(inputs);
  const { annotations, leftOut } = annotationsOf(result, {
    projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
    errors: SHOWN - 1, // and that the step has failed
    warnings: SHOWN - warnings.shown,
    ...(folder === undefined ? {} : { folder }),
  });
  annotate(annotations);
  return leftOut;
}

/** Where GitHub shows the files of the commit that is checked out. */
function sourceLinks(env: NodeJS.ProcessEnv, folder: string | undefined): SourceLinks | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  const known = /^https?:\/\/[\w.:-]+$/.test(server ?? '') && /^[\w.-]+\/[\w.-]+$/.test(repository ?? '');
  if (!known || !/^[0-9a-f]{40,64}$/.test(sha ?? '')) return undefined;
  return { base: `${server}/${repository}/blob/${sha}`, folder };
}

/** Adds to the summary of the step. */
export function summarize(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path !== undefined && path !== '') appendFileSync(path, markdown);
}

/** GitLab makes no pipeline where the rules leave nothing to run for an event; that is no failure. */
export function noPipeline({ diagnostics }: EmptyPipelineError, inputs: RunInputs): void {
  diagnostics.forEach((reason) => tellProblem(reason, atPlace('notice'), projectFolder(inputs)));
  summarize(emptyMarkdown(diagnostics));
  setOutputs(undefined, inputs);
}

/** The exit codes are those of the command. */
export function failWith(error: unknown, inputs: RunInputs): void {
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
