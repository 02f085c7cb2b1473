import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf, UsageError } from '../../../errors.js';
import { compare } from '../../../migration/compare/compare.js';
import { gitlabSide, readDocument } from '../../../migration/compare/gitlab-side.js';
import { runSide, type OutputOf } from '../../../migration/compare/run-side.js';
import { comparisonDocument, comparisonLines, comparisonMarkdown } from '../../../migration/compare/show.js';
import { findPipeline, type AtHand } from '../../../migration/fetching/find.js';
import type { PipelineDocument } from '../../../migration/fetching/pipeline.js';
import { outputReader } from '../../../migration/reading/run-output.js';
import { instanceOf } from '../../../repository/instance.js';
import { openProject } from '../../../repository/project.js';
import { print, printJson } from '../../door.js';
import { outputProblem, readOptions, refuseProblems, type ReadOptions } from './options.js';
import { writeOutput } from './write.js';

const SPEC = {
  values: ['fetch', 'project', 'run-output', 'output'],
  inputs: ['cwd', 'gitlab-url', 'gitlab-token'],
};

const NOTHING: OutputOf = () => ({ artifacts: undefined, tests: undefined });

/** `gitlab-dind compare`: 0 where all is the same, or different as is expected; 1 where it is not. */
export async function compareCommand(argv: readonly string[]): Promise<number> {
  const read = readOptions(argv, SPEC);
  const [gitlab, run, ...more] = read.operands;
  const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
  const problems = [...read.problems, ...outputProblem('fetch', fetch), ...outputProblem('output', output)];
  const wanted = fetch === undefined ? 2 : 1;
  if (read.operands.length < wanted || more.length > 0 || (fetch !== undefined && run !== undefined))
    problems.push(
      fetch === undefined
        ? "compare: name GitLab's pipeline (a file of compare --fetch, an address, or an ID) and the events of the run (what run --json printed)"
        : 'compare: name the pipeline that is to be fetched: its address, or its ID',
    );
  if (output !== undefined && !/\.(?:md|json)$/.test(output))
    problems.push(`--output: ${output} is neither .md nor .json`);
  refuseProblems(problems);
  if (fetch !== undefined) {
    const document = await fetched(gitlab ?? '', read);
    await writeOutput('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
    print(`${document.jobs.length} jobs of the pipeline ${gitlab ?? ''} are stored in ${fetch}`);
    return 0;
  }
  const [left, right] = [await documentOf(gitlab ?? '', read), run ?? ''];
  const side = gitlabSide(left);
  const folder = read.values.get('run-output');
  const outputOf = folder === undefined ? NOTHING : await outputReader(resolve(folder));
  const comparison = compare(side, runSide(await textOf(right), right, side.variables ?? [], outputOf));
  if (output !== undefined) {
    const document = `${JSON.stringify(comparisonDocument(comparison), null, 2)}\n`;
    await writeOutput('output', output, output.endsWith('.md') ? `${comparisonMarkdown(comparison)}\n` : document);
  }
  if (read.flags.has('json')) printJson(comparisonDocument(comparison));
  else comparisonLines(comparison).forEach(print);
  return comparison.sort === 'different' ? 1 : 0;
}

async function documentOf(gitlab: string, read: ReadOptions): Promise<PipelineDocument> {
  const isFile = !/^https?:\/\//i.test(gitlab) && (existsSync(gitlab) || !/^\d+$/.test(gitlab));
  return isFile ? readDocument(await textOf(gitlab), gitlab) : fetched(gitlab, read);
}

/** A pipeline of GitLab's; `--project` and `--gitlab-url` say more than the repository at hand. */
function fetched(gitlab: string, { inputs, values }: ReadOptions): Promise<PipelineDocument> {
  const { gitlabUrl, gitlabToken: token, cwd } = inputs;
  const given = values.get('project');
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
  return findPipeline(gitlab, { gitlabUrl, token, atHand });
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`compare: ${path} cannot be read: ${messageOf(error)}`);
  });
}
