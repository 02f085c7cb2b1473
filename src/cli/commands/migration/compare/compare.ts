import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { messageOf, UsageError } from '../../../../errors.js';
import { compare } from '../../../../migration/compare/compare.js';
import { gitlabSide, readDocument } from '../../../../migration/compare/gitlab-side.js';
import { NO_OUTPUT, runSide, type OutputOf } from '../../../../migration/compare/run-side.js';
import { comparisonDocument, comparisonLines, comparisonMarkdown } from '../../../../migration/compare/show.js';
import type { Comparison, Side } from '../../../../migration/compare/types.js';
import { findPipeline, type AtHand } from '../../../../migration/fetching/find.js';
import type { DotenvValues, PipelineDocument } from '../../../../migration/fetching/pipeline.js';
import { outputReader } from '../../../../migration/reading/run-output.js';
import { instanceOf } from '../../../../repository/instance.js';
import { openProject } from '../../../../repository/project.js';
import { print, printJson } from '../../../door.js';
import { outputProblem, readOptions, refuseProblems, type ReadOptions } from '../options.js';
import { writeOutput } from '../write.js';

/** GitLab's side, and what of it is in no document. */
interface Found {
  readonly document: PipelineDocument;
  readonly values: DotenvValues;
  /** It was asked for now: the instance can be asked for more. */
  readonly isFetched: boolean;
}

/** `gitlab-dind compare`: 0 where all is the same, or different as is expected; 1 where it is not. */
export async function compareCommand(argv: readonly string[]): Promise<number> {
  const read = await readOptions('compare', argv);
  refuseProblems([...read.problems, ...problemsOf(read)]);
  const [gitlab = '', run] = read.operands;
  const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
  if (fetch !== undefined) {
    const { document } = await fetched(gitlab, read);
    await writeOutput('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
    print(`${document.jobs.length} jobs of the pipeline ${gitlab} are stored in ${fetch}`);
    return 0;
  }
  const found = await foundIn(gitlab, read);
  const side = gitlabSide(found.document, found.values);
  const { side: here, interrupted } =
    run === undefined ? await ranNow(found, side, read) : await stored(run, side, read);
  if (here === undefined) return interrupted ? 130 : 3;
  const comparison = compare(side, here);
  if (output !== undefined) {
    const document = `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`;
    await writeOutput('output', output, output.endsWith('.md') ? `${comparisonMarkdown(comparison)}\n` : document);
  }
  show(comparison, read);
  if (interrupted) return 130;
  return comparison.sort === 'different' ? 1 : 0;
}

function problemsOf({ operands, values, flags, inputs, ofCall }: ReadOptions): readonly string[] {
  const [, run, ...more] = operands;
  const [fetch, output, now] = [values.get('fetch'), values.get('output'), flags.has('run')];
  const wanted = fetch === undefined && !now ? 2 : 1;
  const problems = [...outputProblem('fetch', fetch), ...outputProblem('output', output)];
  if (operands.length < wanted || more.length > 0 || (fetch !== undefined && run !== undefined))
    problems.push(
      fetch === undefined
        ? "compare: name GitLab's pipeline (a file of compare --fetch, an address, or an ID) and the events of the run (what run --json printed), or run it now (--run)"
        : 'compare: name the pipeline that is to be fetched: its address, or its ID',
    );
  if (now && fetch !== undefined)
    problems.push('--run: --fetch stores the side of GitLab alone; leave one of them out');
  else if (now && run !== undefined) problems.push(`--run: there is a run already (${run}); leave one of them out`);
  if (output !== undefined && !/\.(?:md|json)$/.test(output))
    problems.push(`--output: ${output} is neither .md nor .json`);
  if (
    ofCall.has('deep') &&
    inputs.migration.deep &&
    !now &&
    fetch === undefined &&
    inputs.migration.runOutput === undefined
  )
    problems.push('--deep: the files of the run are wanted as well: its folder output (--run-output DIR), or --run');
  return problems;
}

function show(comparison: Comparison, { flags }: ReadOptions): void {
  if (flags.has('json')) printJson(comparisonDocument(comparison));
  else comparisonLines(comparison).forEach(print);
}

/** Our side, and whether the run was ended from outside. */
interface Ran {
  readonly side: Side | undefined;
  readonly interrupted: boolean;
}

async function stored(run: string, { variables = [] }: Side, { inputs }: ReadOptions): Promise<Ran> {
  const { runOutput, deep } = inputs.migration;
  const outputOf: OutputOf = runOutput === undefined ? NO_OUTPUT : await outputReader(runOutput, deep);
  return { side: runSide(await textOf(run), run, { variables, outputOf }), interrupted: false };
}

async function ranNow({ document, isFetched }: Found, { variables = [] }: Side, read: ReadOptions): Promise<Ran> {
  const { runHere } = await import('./run.js');
  return runHere({ document, variables, read, isFetched });
}

async function foundIn(gitlab: string, read: ReadOptions): Promise<Found> {
  const isFile = !/^https?:\/\//i.test(gitlab) && (existsSync(gitlab) || !/^\d+$/.test(gitlab));
  if (!isFile) return fetched(gitlab, read);
  return { document: readDocument(await textOf(gitlab), gitlab), values: new Map(), isFetched: false };
}

/** A pipeline of GitLab's; `--project` and `--gitlab-url` say more than the repository at hand. */
async function fetched(gitlab: string, { inputs, flags, values }: ReadOptions): Promise<Found> {
  const { gitlabUrl, gitlabToken: token, cwd, migration } = inputs;
  const given = migration.project;
  const atHand = async (): Promise<AtHand> => {
    if (given !== undefined && gitlabUrl !== undefined && /^\d+$/.test(gitlab))
      return { url: gitlabUrl, project: given, sha: '' };
    await using project = await openProject(cwd).catch((error: unknown) => {
      throw new UsageError(`cwd: ${cwd} cannot be opened: ${messageOf(error)}; give --project and --gitlab-url`);
    });
    const { origin, path, sha } = project.facts;
    const url = instanceOf(gitlabUrl, origin, undefined);
    return { url, project: given ?? (origin === undefined ? undefined : path), sha };
  };
  const dotenv: DotenvValues = new Map();
  // without our files theirs are of no use
  const deep = migration.deep && (values.has('fetch') || flags.has('run') || migration.runOutput !== undefined);
  const fetching = { deep, ...(flags.has('run') ? { dotenv } : {}) };
  return {
    document: await findPipeline(gitlab, { gitlabUrl, token, atHand, fetching }),
    values: dotenv,
    isFetched: true,
  };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`compare: ${path} cannot be read: ${messageOf(error)}`);
  });
}
