import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { messageOf, UsageError } from '../../errors.js';
import { exportWorkflow, MADE_BY } from '../../fleet/export/workflow.js';
import { assignRunners, readRunners } from '../../fleet/runners.js';
import { lint } from '../../gitlab/index.js';
import type { Diagnostic, Plan } from '../../gitlab/types.js';
import { readInputs, type ReadInputs, type RunInputs } from '../../inputs/parse.js';
import { openPipeline, type Opened } from '../../inputs/prepare/prepare.js';
import { linkIn, readInside, SafeFolder, UnsafePath } from '../../safe-folder.js';
import { VERSION } from '../../version.js';
import type { Arguments } from '../arguments.js';
import { formatDiagnostic } from '../diagnostics.js';
import { complain, print, printJson } from '../door.js';
import { exportCommandLine, refusedOptions, workflowValues } from './export-values.js';

/** Where GitHub looks for workflows. */
const FILE = '.github/workflows/gitlab-pipeline.yml';
/** As the README and the examples name it. */
const CHECKOUT = 'actions/checkout@v7';
/** Runner of the plan and the report, where the input `runners` has no line for all others. */
const RUNNER = 'ubuntu-latest';

/** The document of `export --json`. */
interface Exported {
  readonly file: string;
  readonly status: 'written' | 'current' | 'stale';
}

/**
 * `gitlab-dind export`: writes the pipeline as a workflow. 0: it is written, or was current; 1, with `--check`: it is not
 * current; 2: it cannot be written, and nothing is.
 */
export async function exportCommand(args: Arguments): Promise<number> {
  const { output, ...inputs } = args.inputs;
  const read = readInputs(asInWorkflow(inputs));
  const problems = [...args.problems, ...read.problems, ...refusedOptions(args)];
  if (problems.length > 0) throw new UsageError(problems);
  const opened = await openPipeline(read.inputs);
  await using project = opened.project;
  const given = (typeof output === 'string' ? output.trim() : '') || FILE;
  const path = resolve(output === undefined ? project.folder : process.cwd(), given);
  const text = await workflowOf(opened, args, read);
  const present = await presentFile(path, project.folder);
  if (present === text) return tell(args, { file: given, status: 'current' }, 0);
  if (args.check) return tell(args, { file: given, status: 'stale' }, 1);
  if (present !== undefined && !present.startsWith(MADE_BY) && !args.force)
    throw refusal(`${given} was not made by this command, and is left as it is`, 'name another file, or say --force');
  await write(path, project.folder, text);
  return tell(args, { file: given, status: 'written' }, 0);
}

/** The text of the workflow. Throws a {@link UsageError} with all that is wrong with the pipeline or keeps it from being one. */
async function workflowOf(opened: Opened, args: Arguments, { inputs }: ReadInputs): Promise<string> {
  const { content, context, source, project } = opened;
  const { errors, warnings, jobs } = await lint({ file: inputs.file, content, context, source });
  if (errors.length > 0) throw new UsageError(errors);
  const values = workflowValues(args);
  const { runners, problems } = readRunners(inputs.fleet.runners);
  const plan: Plan = {
    name: undefined,
    source: context.source,
    stages: [...new Set(jobs.map(({ stage }) => stage))],
    jobs,
    excluded: [],
    warnings: [],
    autoCancelOnJobFailure: 'none',
    fetched: [],
  };
  const assigned = assignRunners(plan, runners, inputs.fleet.arm64Runner ?? '', context);
  const made = exportWorkflow({
    jobs,
    runsOn: assigned.of,
    runner: runners.others ?? RUNNER,
    checkout: CHECKOUT,
    with: values.every,
    planWith: values.plan,
    permissions: permissionsOf(inputs, plan),
    version: VERSION,
    command: exportCommandLine(args),
    jobTimeoutMinutes: inputs.settings.jobTimeoutSeconds / 60,
  });
  const lines: readonly Diagnostic[] = problems.map((message) => ({
    message: `runners: ${message}`,
    location: undefined,
  }));
  const wrong = [...lines, ...assigned.problems, ...made.problems];
  if (wrong.length > 0) throw new UsageError(wrong);
  for (const warning of [...opened.notes, ...warnings]) complain(`WARNING: ${formatDiagnostic(warning)}`);
  if (project.snapshot) complain('WARNING: GitHub reads workflows at the top of a repository, and this folder is none');
  if (!args.json) for (const note of values.notes) print(note);
  return made.text;
}

/** Inputs for reading the pipeline here, with the user and the token that a workflow has for GitHub's own registry. */
function asInWorkflow(inputs: Arguments['inputs']): Arguments['inputs'] {
  const target = inputs['registry-push-to'];
  if (typeof target !== 'string' || !target.startsWith('ghcr.io/')) return inputs;
  return { 'registry-push-username': 'github', 'registry-push-password': 'github', ...inputs };
}

/** What the workflow's token has to be good for, beside reading the repository. */
function permissionsOf(inputs: RunInputs, plan: Plan): Readonly<Record<string, 'read' | 'write'>> {
  const { push, releases, registry } = inputs.settings;
  const hosts = [push?.host, registry.kind === 'other' ? registry.host : undefined];
  return {
    ...(releases === 'create' ? { contents: 'write' } : {}),
    ...(inputs.deployments ? { deployments: 'write' } : {}),
    ...(plan.jobs.some(({ idTokens }) => Object.keys(idTokens).length > 0) ? { 'id-token': 'write' } : {}),
    ...(hosts.includes('ghcr.io') ? { packages: 'write' } : {}),
    ...(inputs.statuses ? { statuses: 'write' } : {}),
  };
}

/** What the file holds now; undefined: it is not there. */
async function presentFile(path: string, folder: string): Promise<string | undefined> {
  const inside = relative(folder, path);
  if (inside.startsWith('..')) return readFile(path, 'utf8').catch(() => undefined);
  const link = linkIn(path, folder);
  if (link !== undefined)
    throw refusal(`${link} is a link: nothing is written through it`, 'name another file by --output');
  return readInside(folder, inside);
}

async function write(path: string, within: string, text: string): Promise<void> {
  try {
    await using folder = await SafeFolder.open(dirname(path), within);
    await using file = await folder.create(basename(path));
    await file.writeFile(text);
  } catch (error) {
    const why = error instanceof UnsafePath ? error.message : `${join(path)} cannot be written: ${messageOf(error)}`;
    throw refusal(why, 'name another file by --output');
  }
}

function tell(args: Arguments, exported: Exported, exitCode: number): number {
  const { file, status } = exported;
  if (args.json) printJson(exported);
  else if (status === 'stale') print(`${file} is not current: run ${exportCommandLine(args)}`);
  else print(status === 'written' ? `${file} is written` : `${file} is current`);
  return exitCode;
}

function refusal(message: string, hint: string): UsageError {
  return new UsageError([{ message: `export: ${message}`, location: undefined, hint }]);
}
