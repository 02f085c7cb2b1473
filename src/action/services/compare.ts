import type { RunInputs } from '../../inputs/parse.js';
import { compare } from '../../migration/compare/compare.js';
import { gitlabSide } from '../../migration/compare/gitlab-side.js';
import { resultSide } from '../../migration/compare/result-side.js';
import { NO_OUTPUT } from '../../migration/compare/run-side.js';
import { comparisonLines, comparisonMarkdown } from '../../migration/compare/show.js';
import type { Comparison } from '../../migration/compare/types.js';
import { findPipeline } from '../../migration/fetching/find.js';
import { outputReader } from '../../migration/reading/run-output.js';
import type { PipelineResult } from '../../report/result.js';
import { openProject } from '../../repository/project.js';
import { failureOf } from '../../run/exit.js';
import { fail, say } from '../door.js';
import { summarize } from '../results.js';

/** Puts the pipeline that the input `compare-with` names beside a run. Throws as `findPipeline` does. */
export async function compareRun(result: PipelineResult, inputs: RunInputs, wish: string): Promise<Comparison> {
  const { gitlabUrl, gitlabToken: token, output, cwd } = inputs;
  const document = await findPipeline(wish, {
    gitlabUrl,
    token,
    atHand: async () => {
      await using project = await openProject(cwd);
      const { GITHUB_REPOSITORY: path } = process.env;
      return { url: gitlabUrl ?? 'https://gitlab.com', project: path ?? project.facts.path, sha: project.facts.sha };
    },
  });
  const gitlab = gitlabSide(document);
  const outputOf = output === undefined ? NO_OUTPUT : await outputReader(output);
  return compare(gitlab, resultSide(result, gitlab.variables ?? [], outputOf, process.env['GITHUB_REPOSITORY']));
}

/** The same as a part of the step: the table in its summary, and its failure where something differs. Throws nothing. */
export async function endComparison(result: PipelineResult, inputs: RunInputs, wish: string): Promise<void> {
  try {
    const comparison = await compareRun(result, inputs, wish);
    comparisonLines(comparison).forEach(say);
    summarize(`\n${comparisonMarkdown(comparison)}\n`);
    if (comparison.sort === 'different')
      failBeside('compare-with: the run and the pipeline of GitLab differ; the summary has what');
  } catch (error) {
    const failure = failureOf(error);
    const words =
      failure.exitCode === 2
        ? failure.problems.map(({ message }) => message).join('; ')
        : [failure.message, failure.hint].filter(Boolean).join('. ');
    failBeside(`compare-with: ${words}`, failure.exitCode);
  }
}

/** Fails the step; what has failed it before has the say on the exit code. */
function failBeside(message: string, exitCode = 1): void {
  const before = process.exitCode;
  fail(message);
  process.exitCode = before === undefined || before === 0 ? exitCode : before;
}
