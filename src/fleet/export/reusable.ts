import { Expression } from './expression.js';
import { stepOutput, steps, type StepSettings, type Values } from './steps.js';
import { Alias, Anchored, Commented, yamlDocument, type YamlMap } from './yaml.js';

/** Waves that the reusable workflow has; a pipeline that needs more is told so before anything starts. */
export const WAVES = 20;

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
const CHECKOUT_VERSION = 'v7.0.1';
/** An input of the workflow alone: the runner of what decides and reports; the pipeline's own jobs have those of `runners`. */
const RUNS_ON = {
  description:
    'Runner of the jobs that plan and report, which need no engine: a label, or in JSON a list of labels, or `{"group": ...}`',
  default: 'ubuntu-latest',
};
const RUNNER = new Expression(
  "(startsWith(inputs.runs-on, '[') || startsWith(inputs.runs-on, '{')) && fromJSON(inputs.runs-on) || inputs.runs-on",
);
const CONTROL_MINUTES = 30;

/** An input of the Action, as far as a workflow repeats it. */
interface Input {
  readonly default: string;
  readonly description: string;
}

/** Inputs that each step has of its own. */
const OWN = ['mode', 'needs-context'];
/** Inputs of the plan alone: with `mode: job` the jobs are those of the matrix. */
const OF_THE_PLAN = ['jobs', 'needs', 'stage'];
/** Texts that may hold secrets: they come as secrets, too. */
const SOMETIMES_SECRET = ['variables'];
/** Outputs that are of one step's runner, and mean nothing on another one. */
const OF_THE_RUNNER = /-path$|^cache-|^(?:waves|pipeline|recorded|skipped)$/;

const HEADER = [
  'Made by scripts/tables.mjs from src/inputs/definitions.ts and src/fleet/export/reusable.ts.',
  '',
  'A GitLab pipeline on many runners, as waves of jobs: a wave is one matrix, and has all jobs whose turn has come. `plan` says',
  'what is in each wave if all passes. After a wave that did not pass, `next` asks what can run now, and its waves take the',
  "place of the plan's. A wave in which nothing is to run takes no runner. Which jobs run is decided by the Action alone.",
  '',
  'The permissions are those of the job that calls this workflow.',
];

/**
 * The workflow that others call (`.github/workflows/pipeline.yml`). In: the inputs and outputs of the Action, and the names
 * of the inputs that are secret. Inputs are texts, as those of an Action are.
 */
export function reusableWorkflow(
  inputs: Readonly<Record<string, Input>>,
  secret: readonly string[],
  outputs: Readonly<Record<string, string>>,
): string {
  const names = Object.keys(inputs).filter((name) => !OWN.includes(name));
  const secrets = names.filter((name) => secret.includes(name) || SOMETIMES_SECRET.includes(name));
  const shown = Object.entries(outputs).filter(([name]) => !OF_THE_RUNNER.test(name));
  const value = (name: string): readonly [string, Expression] => [
    name,
    new Expression(secrets.includes(name) ? `secrets.${name} || inputs.${name}` : `inputs.${name}`),
  ];
  const valuesOf = (wanted: readonly string[]): Values => Object.fromEntries(wanted.map(value));
  const common: StepSettings = {
    checkout: CHECKOUT,
    with: valuesOf(names.filter((name) => !OF_THE_PLAN.includes(name))),
  };
  const call = {
    inputs: { ...mapOf(names, (name) => inputOf(inputs[name])), 'runs-on': inputOf(RUNS_ON) },
    secrets: new Commented(
      ['Not for `secrets: inherit`: a secret of the repository by one of these names would be taken for the input.'],
      mapOf(secrets, (name) => ({ description: inputs[name]?.description ?? '', required: false })),
    ),
    outputs: Object.fromEntries(
      shown.map(([name, description]) => [
        name,
        { description, value: new Expression(`jobs.report.outputs.${name} || jobs.plan.outputs.${name}`) },
      ]),
    ) as YamlMap,
  };
  const text = yamlDocument(HEADER, {
    name: 'GitLab pipeline',
    on: { workflow_call: call },
    jobs: jobsOf(common, valuesOf(OF_THE_PLAN), Object.fromEntries(shown.map(([name]) => [name, stepOutput(name)]))),
  });
  return text.replaceAll(`uses: ${CHECKOUT}`, `uses: ${CHECKOUT} # ${CHECKOUT_VERSION}`);
}

function inputOf(input: Input | undefined): YamlMap {
  const standard = input?.default ?? '';
  return {
    description: input?.description ?? '',
    type: 'string',
    required: false,
    ...(standard === '' ? {} : { default: standard }),
  };
}

function jobsOf(common: StepSettings, planOnly: Values, outputs: YamlMap): YamlMap {
  const needsContext = { 'needs-context': new Expression('toJSON(needs)') };
  const control = { 'runs-on': RUNNER, 'timeout-minutes': CONTROL_MINUTES };
  const job = steps(common, { mode: 'job', jobs: new Expression('toJSON(matrix.jobs)'), ...needsContext });
  const next = steps(common, { mode: 'next', ...needsContext });
  const jobs: Record<string, YamlMap> = {
    plan: {
      name: 'Plan',
      ...control,
      outputs: { waves: stepOutput('waves'), ...outputs }, // where the event has no pipeline, it is the last to say so
      steps: steps(common, { mode: 'plan', ...planOnly }),
    },
  };
  const before = ['plan'];
  for (let number = 1; number <= WAVES; number++) {
    jobs[`wave-${number}`] = {
      ...waveOf(number, [...before]),
      steps: number === 1 ? new Anchored('job', job) : new Alias('job'),
    };
    before.push(`wave-${number}`);
    if (number === WAVES) break;
    jobs[`next-${number}`] = {
      name: `After wave ${number}`,
      needs: [...before],
      if: new Expression(`${PLANNED} && (${isAsked(number)})`),
      ...control,
      outputs: { waves: stepOutput('waves') },
      steps: number === 1 ? new Anchored('next', next) : new Alias('next'),
    };
    before.push(`next-${number}`);
  }
  jobs['report'] = {
    name: 'Report',
    needs: before,
    if: new Expression(`always() && ${HAS_PIPELINE}`),
    ...control,
    outputs,
    steps: steps(common, { mode: 'report', ...needsContext }),
  };
  return jobs;
}

/** The plan has passed, and the event has a pipeline. */
const HAS_PIPELINE = "needs.plan.result == 'success' && needs.plan.outputs.waves != ''";
const PLANNED = `!cancelled() && ${HAS_PIPELINE}`;

function waveOf(number: number, needs: readonly string[]): YamlMap {
  const alone = `format('gitlab/{0}/{1}/${number}/{2}', github.run_id, inputs.plan, strategy.job-index)`;
  return {
    name: new Expression('matrix.name'),
    needs,
    if: new Expression(`${PLANNED} && ${hasShares(number)}`),
    strategy: { 'fail-fast': false, matrix: { include: new Expression(sharesOf(number)) } },
    'runs-on': new Expression('matrix.runs-on'),
    concurrency: { group: new Expression(`matrix.concurrency || ${alone}`), queue: 'max' },
    'timeout-minutes': new Expression('matrix.timeout'),
  };
}

const planned = (number: number): string => `fromJSON(needs.plan.outputs.waves)[${number - 1}]`;
const decided = (number: number, wave = 0): string => `fromJSON(needs.next-${number}.outputs.waves)[${wave}]`;
const result = (id: string, is: string): string => `needs.${id}.result == '${is}'`;

function sharesOf(number: number): string {
  if (number === 1) return planned(1);
  return `${result(`next-${number - 1}`, 'success')} && ${decided(number - 1)} || ${planned(number)}`;
}

/** Those that `next` has decided, else, as long as all waves have passed, those of the plan. */
function hasShares(number: number): string {
  if (number === 1) return `${planned(1)}[0] != null`;
  const last = number - 1;
  const undecided = [last, last - 1].filter((one) => one > 0).map((one) => result(`next-${one}`, 'skipped'));
  const asDecided = `${result(`next-${last}`, 'success')} && ${decided(last)}[0] != null`;
  const asPlanned = [...undecided, result(`wave-${last}`, 'success'), `${planned(number)}[0] != null`].join(' && ');
  return `(${asDecided} || ${asPlanned})`;
}

/** After a wave that did not pass; after each, as long as something is left, once it has been asked; and in place of one that was lost. */
function isAsked(number: number): string {
  const wave = `wave-${number}`;
  const broken = [result(wave, 'failure'), result(wave, 'cancelled')];
  if (number === 1) return broken.join(' || ');
  const last = `next-${number - 1}`;
  const more = `${result(last, 'success')} && ${result(wave, 'success')} && ${decided(number - 1, 1)}[0] != null`;
  return [...broken, more, result(last, 'failure')].join(' || ');
}

function mapOf(names: readonly string[], value: (name: string) => YamlMap): YamlMap {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}
