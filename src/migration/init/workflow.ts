import { assignRunners, type Runners } from '../../fleet/runners.js';
import { oneLine, shorten } from '../../report/text.js';
import { allJobs } from '../audit/variables.js';
import type { ProjectAudit, WithBlock } from '../audit/types.js';
import { isPlain, isTag, scalar } from '../audit/with-block.js';
import type { ProjectFacts } from '../reading/facts.js';
import { triggersOf } from './events.js';

/** As the README names them. */
const CHECKOUT = 'actions/checkout@v7';
const ACTION = 'gitlab-dind/gitlab-dind-action@v0';
const REUSABLE = 'gitlab-dind/gitlab-dind-action/.github/workflows/pipeline.yml@v0';

/** Inputs that the reusable workflow takes as secrets. */
const SECRETS = new Set(['secrets', 'gitlab-token']);

/** Obstacles that the comment names. */
const NAMED = 20;

export interface WorkflowOptions {
  /** Runners that the user has for tags, and the lines that say so. */
  readonly runners: Runners;
  readonly runnerLines: readonly string[];
  /** Submodules and LFS files of the repository. */
  readonly submodules: boolean;
  readonly lfs: boolean;
}

/**
 * The workflow for a project, out of what was found of it. Texts of the project come into it as comments of one line, or as
 * values in which nothing is an expression. Pure.
 */
export function workflowText(facts: ProjectFacts, audit: ProjectAudit, options: WorkflowOptions): string {
  const { lines: on, cancels } = triggersOf(facts);
  const several = needsSeveral(facts, options.runners);
  const lines = [
    '# Runs the pipeline of this project, written by `gitlab-dind init`; edit it as you like.',
    ...commentsOf(audit),
    'name: GitLab pipeline',
    'on:',
    ...indented(on, 1),
    'permissions: {} # each job has its own',
    ...(cancels
      ? [
          'concurrency: # jobs are `interruptible`: a newer pipeline takes the place of an older one',
          '  group: ${{ github.workflow }}-${{ github.ref }}',
          '  cancel-in-progress: true',
        ]
      : []),
    'jobs:',
    '  gitlab:',
    ...indented(several ? reusableJob(audit, options) : singleJob(facts, audit, options), 2),
  ];
  return `${lines.join('\n')}\n`;
}

function commentsOf({ obstacles, secrets }: ProjectAudit): readonly string[] {
  const open = obstacles.filter(({ kind }) => kind === 'change');
  return [
    ...(secrets.length === 0
      ? []
      : [`# Secrets to create (Settings, Secrets and variables, Actions): ${secrets.join(', ')}`]),
    ...(open.length === 0 ? [] : ['# What has to be changed in the pipeline first:']),
    ...open.slice(0, NAMED).map(({ message, file, line }) => {
      const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`;
      return `# - ${asComment(`${message}${place}`)}`;
    }),
    ...(open.length > NAMED ? [`# - and ${open.length - NAMED} more: see gitlab-dind audit`] : []),
  ];
}

const asComment = (text: string): string => shorten(oneLine(text), 200);

function permissionsLines({ permissions }: ProjectAudit): readonly string[] {
  return [
    'permissions:',
    '  contents: read',
    ...Object.entries(permissions).map(([name, access]) => `  ${name}: ${access}`),
  ];
}

function singleJob(facts: ProjectFacts, audit: ProjectAudit, options: WorkflowOptions): readonly string[] {
  const inputs = audit.with.filter(([name]) => name !== 'runners');
  const { runsOn, note } = runnerOf(facts, options.runners);
  return [
    `runs-on: ${runsOn}${note}`,
    ...permissionsLines(audit),
    'steps:',
    `  - uses: ${CHECKOUT}`,
    '    with:',
    '      fetch-depth: 0 # jobs see the history, as `git describe` and `rules:changes` want it',
    ...(options.submodules ? ['      submodules: recursive'] : []),
    ...(options.lfs ? ['      lfs: true'] : []),
    `  - uses: ${ACTION}`,
    ...(inputs.length === 0 && audit.environments.length === 0
      ? []
      : ['    with:', ...indented([...inputLines(inputs), ...environmentLines(audit)], 3)]),
  ];
}

function reusableJob(audit: ProjectAudit, { runnerLines }: WorkflowOptions): readonly string[] {
  const found = audit.with.find(([name]) => name === 'runners')?.[1];
  const runners = [...runnerLines, ...(found === undefined ? [] : found.split('\n'))];
  const inputs = audit.with.filter(([name]) => name !== 'runners' && !SECRETS.has(name));
  const secrets = audit.with.filter(([name]) => SECRETS.has(name));
  return [
    '# its tags ask for several runners: each job goes to the one of its tags (docs/fleet.md)',
    `uses: ${REUSABLE}`,
    ...permissionsLines(audit),
    'with:',
    ...(runners.length === 0
      ? []
      : [
          ...(found === undefined ? [] : ['  # TAGS=RUNS-ON: name the runners that your tags mean']),
          '  runners: |',
          ...indented(runners, 2),
        ]),
    ...indented([...inputLines(inputs), ...environmentLines(audit)], 1),
    ...(secrets.length === 0 ? [] : ['secrets:', ...indented(inputLines(secrets), 1)]),
  ];
}

function environmentLines({ environments }: ProjectAudit): readonly string[] {
  return environments.length === 0
    ? []
    : ['# deployments: true # tells GitHub of environments; with `deployments: write` among the permissions'];
}

function inputLines(block: WithBlock): readonly string[] {
  return block.flatMap(([name, value]) =>
    value.includes('\n') ? [`${name}: |`, ...indented(value.split('\n'), 1)] : [`${name}: ${scalar(value)}`],
  );
}

/** Whether the jobs of a project do not all go to one runner. */
function needsSeveral(facts: ProjectFacts, runners: Runners): boolean {
  return runnersOf(facts, runners).size > 1;
}

/** Runners of all jobs; tags without a line are one of their own. */
function runnersOf(facts: ProjectFacts, runners: Runners): ReadonlyMap<string, { readonly mapped: boolean }> {
  const plan = { name: undefined, source: 'push', stages: [], excluded: [], warnings: [], autoCancelOnJobFailure: 'none', fetched: [] } as const; // prettier-ignore
  const found = new Map<string, { mapped: boolean }>();
  for (const job of allJobs(facts)) {
    if (job.trigger !== undefined || !job.tags.every(isTag)) continue;
    const { of, problems } = assignRunners({ ...plan, jobs: [job] }, runners, '');
    if (problems.length > 0) found.set(`tags ${[...job.tags].sort().join(',')}`, { mapped: false });
    else found.set(JSON.stringify(of(job)), { mapped: true });
  }
  return found;
}

function runnerOf(facts: ProjectFacts, runners: Runners): { readonly runsOn: string; readonly note: string } {
  const [first] = [...runnersOf(facts, runners)];
  if (first === undefined || !isPlain(first[0])) return { runsOn: 'ubuntu-latest', note: '' };
  // JSON is YAML
  if (first[1].mapped) return { runsOn: /^"[\w.-]+"$/.test(first[0]) ? first[0].slice(1, -1) : first[0], note: '' };
  return {
    runsOn: 'ubuntu-latest',
    note: ` # its jobs have the ${asComment(first[0])}: name the runner that they mean`,
  };
}

const indented = (lines: readonly string[], depth: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `${'  '.repeat(depth)}${line}`));
