import type { ExplainedRule, Explanation, PipelineExplanation } from '../../../gitlab/index.js';
import type { PipelineContext } from '../../../gitlab/types.js';
import { oneLine, shorten } from '../../../report/text.js';

/** The same without values that nobody is shown: a document, and what the lines are made of. */
export function withoutSecrets(explained: PipelineExplanation, context: PipelineContext): PipelineExplanation {
  const masked = new Set(
    [...context.projectVariables, ...context.pipelineVariables].filter((one) => one.masked).map(({ key }) => key),
  );
  const rules = (all: readonly ExplainedRule[] | undefined): readonly ExplainedRule[] | undefined =>
    all?.map((rule) => ({
      ...rule,
      clauses: rule.clauses.map((clause) => ({
        ...clause,
        values: clause.values.map((one) =>
          masked.has(one.name) && one.value !== undefined ? { ...one, value: '[MASKED]' } : one,
        ),
      })),
    }));
  return {
    ...explained,
    workflow: rules(explained.workflow),
    jobs: explained.jobs.map((job) => ({ ...job, rules: rules(job.rules) })),
  };
}

/** For people: of each job whether it is in the pipeline, and rule by rule why. */
export function whyLines({ workflow, runs, jobs }: PipelineExplanation): readonly string[] {
  const head =
    workflow === undefined
      ? []
      : [`workflow:rules: ${runs ? 'there is a pipeline' : 'there is no pipeline'}`, ...workflow.flatMap(ruleLines)];
  return [...head, ...jobs.flatMap((job) => ['', ...jobLines(job)])].filter((line, at) => at > 0 || line !== '');
}

function jobLines({ name, included, reason, rules, policies }: Explanation): readonly string[] {
  return [
    `${oneLine(name)}: ${included ? 'in the pipeline' : 'not in the pipeline'} (${reason})`,
    ...(rules ?? []).flatMap(ruleLines),
    ...policies.map(({ keyword, text, holds }) => `  ${holds ? '✓' : '✗'} ${keyword}: ${oneLine(text)}`),
  ];
}

const SIGNS = { matches: '✓', 'does not match': '✗', 'not looked at': '·' } as const;

function ruleLines({ location, result, clauses, when }: ExplainedRule): readonly string[] {
  const place = `${location.file}:${location.line}`;
  const effect = when === undefined ? '' : `, when: ${when}`;
  const words = clauses.length === 0 && result === 'matches' ? 'matches always' : result;
  return [
    `  ${SIGNS[result]} ${place}: ${words}${effect}`,
    ...clauses.flatMap(({ kind, text, holds, values, problem }) => {
      const sign = result === 'not looked at' ? '·' : holds ? '✓' : '✗';
      return [
        `      ${sign} ${kind}: ${oneLine(text)}${problem === undefined ? '' : ` (${oneLine(problem)})`}`,
        ...values.map(
          ({ name, value }) => `          $${name} ${value === undefined ? 'is not set' : `is ${shown(value)}`}`,
        ),
      ];
    }),
  ];
}

function shown(value: string): string {
  return value === '[MASKED]' ? value : JSON.stringify(shorten(value, 80));
}
