import fc from 'fast-check';
import { stringify } from 'yaml';
import { ConfigError, jobVariables, lint, loadPlan } from '../../../src/gitlab/index.js';
import { LimitProblem, Problem } from '../../../src/gitlab/yaml/problem.js';
import { readYaml } from '../../../src/gitlab/yaml/reading/read.js';
import { SourceFile } from '../../../src/gitlab/yaml/source-file.js';
import { memorySource, mergeRequestContext, pushContext, tagContext, variable } from '../../unit/gitlab/support.js';
import { documents } from '../../yaml/documents.js';
import { hostile, hostileJson, slips } from '../hostile.js';
import { of, promise, target } from '../target.js';
import { pipelines } from './trees.js';
import { RUNTIME } from './runtime.js';

const FILES = {
  files: { 'a.yml': 'included: {script: x}\n', 'x.txt': '', 'dir/y.rb': '' },
  changed: ['x.txt', 'dir/y.rb'],
};
const source = memorySource(FILES);

const contexts = fc
  .tuple(
    fc.constantFrom(pushContext, mergeRequestContext, tagContext),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom('A', 'B', 'CI_COMMIT_REF_NAME'), hostile), hostile), { maxLength: 2 }),
    fc.oneof(fc.constant({}), fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), hostileJson, { maxKeys: 2 })),
  )
  .map(([make, variables, inputs]) => {
    const extra = { pipelineVariables: variables.map(([key, value]) => variable(key, value)), inputs };
    return make === tagContext
      ? tagContext('v1', extra)
      : make === pushContext
        ? pushContext(extra)
        : make(extra as never);
  });

async function planned(content: string, context: ReturnType<typeof pushContext>): Promise<boolean> {
  const options = { file: '.gitlab-ci.yml', content, context, source };
  const plan = await loadPlan(options);
  promise(JSON.stringify(JSON.parse(JSON.stringify(plan))) === JSON.stringify(plan), 'a plan is plain data');
  const [job] = plan.jobs;
  if (job !== undefined) jobVariables({ context, plan, job, runtime: RUNTIME });
  return true;
}

/** The language as a whole: texts and trees of a pipeline file. */
export const PIPELINES = [
  target({
    name: 'yaml',
    inputs: fc.oneof(documents, slips(pipelines.map((tree) => stringify(tree)))),
    refusal: of(Problem),
    accepted: 40,
    read: (text) => readYaml(new SourceFile('a.yml', text), text, 0) !== undefined,
  }),
  target({
    name: 'plan',
    inputs: fc.tuple(pipelines, contexts),
    // the variables of a job that runs may be too large only then
    refusal: of(ConfigError, LimitProblem),
    accepted: 20,
    read: ([tree, context]) => planned(stringify(tree), context),
  }),
  target({
    name: 'lint',
    inputs: fc.tuple(
      fc.oneof({ arbitrary: slips(pipelines.map((tree) => stringify(tree))), weight: 6 }, documents),
      contexts,
    ),
    accepted: 15,
    async read([content, context]) {
      const options = { file: '.gitlab-ci.yml', content, context, source };
      const { valid, errors, jobs } = await lint(options, { judged: true });
      promise(valid === (errors.length === 0), 'what is not valid has errors');
      promise(
        errors.every(({ message }) => message !== ''),
        'errors say something',
      );
      return valid && jobs.length > 0;
    },
  }),
];
