import { resolve } from 'node:path';
import { UsageError } from '../../errors.js';
import { ConfigError, followIncludes, loadPlan, maskOf } from '../../gitlab/index.js';
import type { Diagnostic } from '../../gitlab/types.js';
import { recorder, type Recorder } from '../../gitlab-api/stored/record.js';
import { writeStored, type Written } from '../../gitlab-api/stored/write.js';
import { unwritable } from '../../inputs/values/folders.js';
import { readInputs } from '../../inputs/parse.js';
import { openPipeline, type Opened } from '../../inputs/prepare/prepare.js';
import { openProject } from '../../repository/project.js';
import { UnsafePath } from '../../safe-folder.js';
import { suggestion, type Arguments } from '../arguments.js';
import { formatDiagnostic } from '../diagnostics.js';
import { columns, complain, print, printJson } from '../door.js';
import { helpText } from '../help.js';

/** `gitlab-dind includes fetch FOLDER`: stores what the pipeline includes. Returns the exit code. */
export async function includesCommand(args: Arguments): Promise<number> {
  const [action = '', folder, ...more] = args.operands;
  if (action !== 'fetch') {
    const wrong = action === '' ? '' : ` ("${action}" is no such command${suggestion(action, ['fetch'], '')})`;
    complain(`includes: say fetch FOLDER${wrong}`);
    complain(`\n${helpText('includes', columns()).trimEnd()}`);
    return 2;
  }
  const read = readInputs(args.inputs);
  const problems = [...args.problems, ...read.problems, ...operandProblems(folder, more, args)];
  if (problems.length > 0 || folder === undefined) throw new UsageError(problems);
  let records: Recorder | undefined;
  const opened = await openPipeline(read.inputs, undefined, openProject(read.inputs.cwd), (fetch, context) => {
    records = recorder(fetch, maskOf(context));
    return records.fetch;
  });
  await using project = opened.project;
  const warnings = await follow(opened);
  const within = project.snapshot ? project.folder : project.repository;
  const written = await writeStored(resolve(folder), within, records?.recorded() ?? []).catch((error: unknown) => {
    throw error instanceof UnsafePath ? new UsageError(`includes fetch: ${error.message}`) : error;
  });
  for (const warning of warnings) complain(`WARNING: ${formatDiagnostic(warning)}`);
  tell(written, folder, args.json);
  return 0;
}

function operandProblems(folder: string | undefined, more: readonly string[], args: Arguments): readonly Diagnostic[] {
  const messages = [];
  const why = folder === undefined ? undefined : unwritable(resolve(folder));
  if (folder === undefined) messages.push('includes fetch: name the folder that is to hold the files');
  if (why !== undefined) messages.push(`includes fetch: ${why}`);
  if (more.length > 0) messages.push(`includes fetch: "${more.join(' ')}" is not understood; it takes one folder`);
  if (args.inputs['includes-from'] !== undefined)
    messages.push('includes-from: includes fetch asks for the files anew; leave it out');
  return messages.map((message) => ({ message, location: undefined }));
}

/** Asks for everything. Throws a {@link ConfigError} with all that the pipeline needs and cannot have. */
async function follow({ inputs, content, context, source, notes }: Opened): Promise<readonly Diagnostic[]> {
  const options = { file: inputs.file, content, context, source };
  const warnings = await followIncludes(options);
  // rules of jobs look into other projects, too; whether there is a plan for this event is not the question
  await loadPlan(options).catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
  });
  return [...inputs.notes, ...notes, ...warnings];
}

function tell(written: readonly Written[], folder: string, json: boolean): void {
  const stored = written.filter(({ change }) => change !== 'removed');
  if (json) {
    printJson({ path: folder, files: written.map(({ file, change }) => ({ change, ...file })) });
    return;
  }
  for (const { file, change } of written) {
    const { include, name, ref, file: path, found, version } = file;
    const at = ref === undefined ? '' : `@${ref}`;
    const sha = found?.sha === undefined ? '' : found.sha.slice(0, 8);
    const which = [version, sha].filter((part) => part !== undefined && part !== '').join(', ');
    print(
      `${change.padEnd(9)}  ${include} ${name}${at}${path === undefined ? '' : `:${path}`}${which === '' ? '' : ` (${which})`}`,
    );
  }
  print(
    stored.length === 0
      ? 'The pipeline includes nothing from elsewhere'
      : `${stored.length} ${stored.length === 1 ? 'file is' : 'files are'} stored: give --includes-from ${folder}, or the input includes-from`,
  );
}
