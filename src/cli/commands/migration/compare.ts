import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf, UsageError } from '../../../errors.js';
import { instanceAt, pageAddress } from '../../../gitlab-api/rest/address.js';
import { compare } from '../../../migration/compare/compare.js';
import { gitlabSide, readDocument } from '../../../migration/compare/gitlab-side.js';
import { runSide, type OutputOf } from '../../../migration/compare/run-side.js';
import { comparisonDocument, comparisonLines, comparisonMarkdown } from '../../../migration/compare/show.js';
import { fetchPipeline, type PipelineDocument } from '../../../migration/fetching/pipeline.js';
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

/** A pipeline by its address, or by its ID in the project that `--project` or the remote names. */
async function fetched(gitlab: string, read: ReadOptions): Promise<PipelineDocument> {
  const { gitlabToken, gitlabUrl } = read.inputs;
  if (/^\d+$/.test(gitlab)) {
    const { url, project } = await projectAt(read);
    return fetchPipeline(instanceAt(url, gitlabToken), project, Number(gitlab));
  }
  const address = pageAddress(gitlab, gitlabUrl);
  if (address?.pipeline === undefined)
    throw new UsageError(
      `compare: "${gitlab.replace(/\/\/[^@/]*@/, '//')}" is not the address of a pipeline, such as https://gitlab.com/group/project/-/pipelines/7, and no ID`,
    );
  return fetchPipeline(instanceAt(address.url, gitlabToken), address.path, address.pipeline);
}

async function projectAt({ inputs, values }: ReadOptions): Promise<{ url: string; project: string }> {
  const given = values.get('project');
  if (given !== undefined && inputs.gitlabUrl !== undefined) return { url: inputs.gitlabUrl, project: given };
  await using project = await openProject(inputs.cwd).catch((error: unknown) => {
    throw new UsageError(`cwd: ${inputs.cwd} cannot be opened: ${messageOf(error)}; give --project and --gitlab-url`);
  });
  const { facts } = project;
  if (given === undefined && facts.origin === undefined)
    throw new UsageError(
      'compare: an ID alone names no project: give the address of the pipeline, or --project GROUP/PROJECT',
    );
  return { url: instanceOf(inputs.gitlabUrl, facts.origin, undefined), project: given ?? facts.path };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`compare: ${path} cannot be read: ${messageOf(error)}`);
  });
}
