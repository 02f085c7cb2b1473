import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { UsageError } from '../../../../errors.js';
import { parseDotenv } from '../../../../gitlab/index.js';
import { instanceAt } from '../../../../gitlab-api/rest/address.js';
import { numberOf, textOf as fieldText } from '../../../../gitlab-api/rest/fields.js';
import { pipelineVariables } from '../../../../gitlab-api/rest/pipelines.js';
import { readInputs, type ReadInputs } from '../../../../inputs/parse.js';
import { textOf } from '../../../../job/artifacts/store.js';
import { RunEvents } from '../../../../migration/compare/run-side.js';
import { playedAs } from '../../../../migration/compare/played.js';
import type { Side } from '../../../../migration/compare/types.js';
import type { PipelineDocument } from '../../../../migration/fetching/pipeline.js';
import { outputReader } from '../../../../migration/reading/run-output.js';
import { resultLine } from '../../../../report/result-event.js';
import { oneLine } from '../../../../report/text.js';
import { openProject } from '../../../../repository/project.js';
import type { Front } from '../../../../run/front.js';
import { Again } from '../../../../run/last/again.js';
import { LastResults, stateFolder } from '../../../../run/last/results.js';
import { runFor, type RunOutcome } from '../../../../run/run.js';
import { scratchFolder } from '../../../../scratch.js';
import { complain } from '../../../door.js';
import { terminalFront } from '../../run/front.js';
import type { ReadOptions } from '../options.js';

/** What is run beside which pipeline. */
export interface Wanted {
  readonly document: PipelineDocument;
  /** Names that GitLab has. */
  readonly variables: readonly string[];
  readonly read: ReadOptions;
  /** Its instance can be asked for values of variables. */
  readonly isFetched: boolean;
}

/**
 * Runs the commit that is checked out as `gitlab-dind run` would, with the event, ref and variables of GitLab's pipeline as
 * far as they are known; what the command line says of them counts more. Throws as {@link runFor} does.
 */
export async function runHere(
  wanted: Wanted,
): Promise<{ readonly side: Side | undefined; readonly interrupted: boolean }> {
  const { document, variables, read } = wanted;
  const { cwd, migration } = read.inputs;
  const scratch = migration.runOutput === undefined ? await scratchFolder('compare') : undefined;
  const output = migration.runOutput ?? scratch ?? '';
  try {
    const notes: string[] = [];
    await using project = await openProject(cwd);
    const { branch } = project.facts;
    const inputs = await inputsOf(wanted, { output, branch }, (note) => notes.push(oneLine(note)));
    const since = Date.now();
    const other = otherCommit(document, project.facts.sha);
    if (other !== undefined) notes.unshift(other);
    for (const note of notes) complain(`WARNING: ${note}`);
    const events = new RunEvents();
    const outcome = await runFor(inputs, listening(read.flags.has('json'), events));
    for (const message of outcome.lost) complain(`ERROR: ${message}`);
    const values = await dotenvSince(project.folder, since);
    const outputOf = await outputReader(output, migration.deep);
    const side = events.side({ variables, outputOf, dotenvOf: (job) => values.get(job) });
    return { side: side && { ...side, lacking: notes }, interrupted: isInterrupted(outcome) };
  } finally {
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  }
}

const isInterrupted = ({ ended }: RunOutcome): boolean => ended === 'stopped';

function otherCommit({ pipeline }: PipelineDocument, here: string): string | undefined {
  const there = fieldText(pipeline, 'sha');
  if (there === undefined || there === here) return undefined;
  return `the pipeline of GitLab is of the commit ${there.slice(0, 12)}, checked out is ${here.slice(0, 12)}: what differs may be due to that (git checkout ${there.slice(0, 12)})`;
}

/** The inputs of the run: what was given, and what GitLab's pipeline had. */
async function inputsOf(
  { document, read, isFetched }: Wanted,
  { output, branch }: { readonly output: string; readonly branch: string | undefined },
  note: (text: string) => void,
): Promise<ReadInputs> {
  const { given } = read;
  const options = Object.entries(given).filter(([name]) => !['project', 'run-output', 'deep'].includes(name));
  const played = playedAs(document.pipeline, branch);
  if (played.note !== undefined && given['context'] === undefined) note(played.note);
  const { inputs, problems } = readInputs({ context: played.context, ...Object.fromEntries(options), output });
  if (problems.length > 0) throw new UsageError(problems);
  const values = isFetched ? await valuesOf(document, read) : null;
  if (values === null)
    note(
      isFetched
        ? 'GitLab does not tell the variables of its pipeline to this token: those that it was started with are to be given (--variable K=V)'
        : 'a file of compare --fetch has no values of variables: those that the pipeline was started with are to be given (--variable K=V)',
    );
  const pick = (isFile: boolean): Record<string, string> =>
    Object.fromEntries((values ?? []).flatMap((one) => (one.isFile === isFile ? [[one.key, one.value]] : [])));
  return {
    inputs: {
      ...inputs,
      variables: { ...pick(false), ...inputs.variables },
      fileVariables: { ...pick(true), ...inputs.fileVariables },
    },
    problems: [],
  };
}

function valuesOf(
  { url, project, pipeline }: PipelineDocument,
  { inputs }: ReadOptions,
): ReturnType<typeof pipelineVariables> {
  return pipelineVariables(instanceAt(url, inputs.gitlabToken), project, numberOf(pipeline, 'id') ?? 0);
}

/** The terminal, which a document of `--json` takes the place of; all that happens is heard. */
function listening(json: boolean, events: RunEvents): Front {
  const front = terminalFront({ json, again: new Again({ kind: 'nothing' }, stateFolder(process.env)) });
  return {
    ...front,
    open(plan, inputs) {
      const display = front.open(plan, inputs);
      return {
        ...display,
        sink(event) {
          events.take({ ...event });
          return json ? undefined : display.sink(event);
        },
        finish(result) {
          if (result !== undefined) events.take({ ...resultLine(result, new Date()) });
          return json ? Promise.resolve() : display.finish(result);
        },
      };
    },
  };
}

/** Values of dotenv variables that the jobs of a run have left on this machine, which keeps them for later runs. */
async function dotenvSince(folder: string, since: number): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const last = LastResults.of(stateFolder(process.env), folder);
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, { files, ended }] of await last.read()) {
    if (files === null || ended < since) continue;
    const text = await textOf(createReadStream(last.fileOf(files, 'dotenv'))).catch(() => undefined); // it has none
    if (text === undefined) continue;
    const variables = parseDotenv(text, { bytes: Infinity, variables: Infinity });
    found.set(name, new Map(variables.map(({ key, value }) => [key, value])));
  }
  return found;
}
