import type { Diagnostic, PlanJob } from '../../gitlab/types.js';
import type { RunsOn } from '../types.js';
import { Expression } from './expression.js';
import { ancestorsOf, groupJobs, type Group } from './graph.js';
import { againId, jobIds } from './ids.js';
import { groupEntries, HAS_PIPELINE, isRetriedWhenLost, type JobSettings } from './jobs.js';
import { runsOnYaml, stepOutput, steps, type Values } from './steps.js';
import { Alias, Anchored, Commented, yamlDocument, type YamlMap } from './yaml.js';

export interface ExportSettings extends Omit<JobSettings, 'isQuoted'> {
  /** Every job of the pipeline file, whatever its rules say, in the order of the stages. */
  readonly jobs: readonly PlanJob[];
  /** Runner of the jobs that are no jobs of the pipeline. */
  readonly runner: RunsOn;
  /** What only the plan has of the Action's inputs. */
  readonly planWith: Values;
  /** What the workflow may do with its token, beside reading the repository. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  /** Of this program. */
  readonly version: string;
  /** The command that makes the same file again, in one line. */
  readonly command: string;
}

/** How every file that was made by {@link exportWorkflow} begins. */
export const MADE_BY = '# Made by gitlab-dind export';

/** Needs of a job that are worth a name. */
const LONG = 12;

/** GitHub's limit of one matrix. */
const MOST_LEGS = 256;

/**
 * A workflow with one GitHub job for each job of a pipeline. The same settings give the same text. Names of jobs may hold
 * anything: none becomes a part of the workflow's structure or of an expression. Problems are what keeps a pipeline from
 * being such a workflow; with one the text is empty.
 */
export function exportWorkflow(settings: ExportSettings): {
  readonly text: string;
  readonly problems: readonly Diagnostic[];
} {
  const groups = groupJobs(settings.jobs);
  const ancestors = ancestorsOf(groups);
  const problems = [...sameNames(settings.jobs), ...tooManyLegs(groups)];
  if ('circle' in ancestors) problems.push(circleOf(ancestors.circle, groups));
  if (problems.length > 0 || 'circle' in ancestors) return { text: '', problems };
  const ids = idsOf(groups);
  const isQuoted = settings.jobs.some(({ name }) => name.includes('"'));
  const entries = groups.map((group) => {
    const before = (ancestors.get(group) ?? []).flatMap((one) => allIds(one, ids));
    return groupEntries(group, ids.get(group) ?? '', before, { ...settings, isQuoted });
  });
  const jobs = sharedNeeds(Object.assign({}, ...entries) as Readonly<Record<string, YamlMap>>);
  const content = {
    name: 'GitLab pipeline',
    on: new Commented(
      [
        'The pipeline is made for each of these events, and its rules say which jobs it has then. For a schedule:',
        '  schedule:',
        "    - cron: '0 4 * * *'",
      ],
      { push: null, pull_request: null, workflow_dispatch: null },
    ),
    permissions: new Commented([], { contents: 'read', ...settings.permissions }),
    jobs: new Commented(['Jobs that the event leaves out, and those that are skipped, take no runner.'], {
      plan: plan(settings),
      ...jobs,
      report: report(settings, Object.keys(jobs)),
    }),
  };
  return { text: yamlDocument(header(settings), content), problems: [] };
}

/** Jobs of a stage wait for the same ones: a long list of them is there once, and the others name it. */
function sharedNeeds(jobs: Readonly<Record<string, YamlMap>>): Readonly<Record<string, YamlMap>> {
  const keyOf = ({ needs }: YamlMap): string => JSON.stringify(needs);
  const counts = new Map<string, number>();
  for (const job of Object.values(jobs)) counts.set(keyOf(job), (counts.get(keyOf(job)) ?? 0) + 1);
  const names = new Map<string, string>();
  const shared = ([id, job]: [string, YamlMap]): [string, YamlMap] => {
    const { needs } = job;
    const key = keyOf(job);
    if (!Array.isArray(needs) || needs.length < LONG || (counts.get(key) ?? 0) < 2) return [id, job];
    const name = names.get(key);
    if (name !== undefined) return [id, { ...job, needs: new Alias(name) }];
    names.set(key, `before-${names.size + 1}`);
    return [id, { ...job, needs: new Anchored(names.get(key) ?? '', needs as readonly string[]) }];
  };
  return Object.fromEntries(Object.entries(jobs).map(shared));
}

function header({ version, command }: ExportSettings): readonly string[] {
  return [
    `${MADE_BY.replace('# ', '')} (version ${version}): each job of the GitLab pipeline is a job here.`,
    'Do not edit it. Where the pipeline file changes, make it again; with --check it is only told whether it is current:',
    `  ${command}`,
  ];
}

function plan(settings: ExportSettings): YamlMap {
  return {
    name: 'Plan',
    'runs-on': runsOnYaml(settings.runner),
    'timeout-minutes': 30,
    outputs: { pipeline: stepOutput('pipeline'), skipped: stepOutput('skipped') },
    steps: steps(settings, { mode: 'plan', ...settings.planWith }),
  };
}

function report(settings: ExportSettings, ids: readonly string[]): YamlMap {
  return {
    name: 'Report',
    needs: ['plan', ...ids],
    if: new Expression(`always() && ${HAS_PIPELINE}`),
    'runs-on': runsOnYaml(settings.runner),
    'timeout-minutes': 30,
    steps: steps(settings, { mode: 'report', 'needs-context': new Expression('toJSON(needs)') }),
  };
}

function idsOf(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const ids = jobIds(
    groups.map(({ name }) => name),
    ['plan', 'report'],
  );
  return new Map(groups.map((group, index) => [group, ids[index] ?? '']));
}

/** What others that wait for a group need: the job that runs it again as well. */
function allIds(group: Group, ids: ReadonlyMap<Group, string>): readonly string[] {
  const id = ids.get(group) ?? '';
  return group.jobs.some(isRetriedWhenLost) ? [id, againId(id)] : [id];
}

function sameNames(jobs: readonly PlanJob[]): Diagnostic[] {
  const byName = new Map<string, PlanJob[]>();
  for (const job of jobs) {
    const key = job.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), job]);
  }
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      message: `export: GitHub's expressions cannot tell the jobs ${same.map(({ name }) => JSON.stringify(name)).join(' and ')} apart: upper and lower case are the same to them`,
      location: same[1]?.location,
      hint: 'rename one of them',
    }));
}

function tooManyLegs(groups: readonly Group[]): Diagnostic[] {
  return groups
    .filter(({ jobs }) => jobs.length > MOST_LEGS)
    .map(({ name, jobs }) => ({
      message: `export: the job ${JSON.stringify(name)} has ${jobs.length} copies; a matrix of GitHub has at most ${MOST_LEGS}`,
      location: jobs[0]?.location,
      hint: 'make two jobs of it',
    }));
}

function circleOf(names: readonly string[], groups: readonly Group[]): Diagnostic {
  const first = groups.find(({ name }) => name === names[0]);
  return {
    message: `export: the jobs ${names.map((name) => JSON.stringify(name)).join(', ')} may need each other in a circle: each job of GitHub needs all that any rule, or any copy of it, needs`,
    location: first?.jobs[0]?.location,
    hint: 'run it on one runner, or give the copies names of their own',
  };
}
