import {
  ConfigError,
  EmptyPipelineError,
  lint,
  loadPlan,
  plannedChildren,
  type PlannedChild,
} from '../../gitlab/index.js';
import type { FetchRequest, FileSource, PipelineContext, PlanJob } from '../../gitlab/types.js';
import { playContext } from '../../repository/context.js';
import { EVENTS, unreadable, type EventKind, type EventPlan, type ProjectFacts } from './facts.js';

/** The tag of a pipeline of a tag: a release, as most rules ask for. */
const TAG = 'v1.0.0';
const WISHES: Readonly<Record<EventKind, string>> = {
  branch: 'branch',
  tag: `tag=${TAG}`,
  merge_request: 'merge_request=feature',
  schedule: 'schedule',
};

/** A project's pipeline file, and what it is read with. */
export interface Readable extends Pick<ProjectFacts, 'name' | 'url' | 'gitlabUrl' | 'file' | 'hadToken'> {
  readonly content: string;
  /** A push to the default branch. */
  readonly context: PipelineContext;
  readonly source: FileSource;
}

/**
 * Reads a pipeline file and makes its plans for all {@link EVENTS}. What is wrong with the file is among what it returns;
 * it throws what the source throws beside the problems of a file (Git, a disk).
 */
export async function factsOf(project: Readable): Promise<ProjectFacts> {
  const { name, url, gitlabUrl, file, content, hadToken } = project;
  const texts = new Map([[file, content]]);
  const fetched: FetchRequest[] = [];
  const source = recording(project.source, texts, fetched);
  // a run has GitHub's ID tokens where the workflow permits it
  const base: PipelineContext = { ...project.context, idTokens: true };
  const checked = await lint({ file, content, context: base, source });
  if (!checked.valid) return unreadable(project, checked.errors);
  const events: EventPlan[] = [];
  for (const event of EVENTS) events.push(await eventPlan(event, { ...project, context: base, source }));
  const broken = events.flatMap(({ errors }) => errors);
  if (events.every(({ errors }) => errors.length > 0)) return unreadable(project, broken.slice(0, 20));
  return {
    name,
    url,
    gitlabUrl,
    file,
    unreadable: [],
    events,
    every: checked.jobs,
    warnings: checked.warnings,
    texts: [...texts].map(([path, text]) => ({ file: path, text })),
    fetched,
    hadToken,
  };
}

async function eventPlan(event: EventKind, { file, content, context: base, source }: Readable): Promise<EventPlan> {
  const played = playContext(base, WISHES[event]);
  const refProtected = played.ref.kind !== 'merge_request';
  const context = { ...played, commit: { ...played.commit, refProtected } };
  try {
    const plan = await loadPlan({ file, content, context, source });
    const children = await plannedChildren(plan.jobs, context, source);
    const errors = allOf(children, (child) => child.errors);
    return { event, context, jobs: [...plan.jobs, ...allOf(children, childJobs)], empty: undefined, errors };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (error instanceof EmptyPipelineError) return { event, context, jobs: [], empty: error.message, errors: [] };
    return { event, context, jobs: [], empty: undefined, errors: error.diagnostics };
  }
}

const childJobs = (child: PlannedChild): readonly PlanJob[] => child.plan?.jobs ?? [];

function allOf<T>(children: readonly PlannedChild[], pick: (child: PlannedChild) => readonly T[]): readonly T[] {
  return children.flatMap((child) => [...pick(child), ...allOf(child.children, pick)]);
}

/** The same source; what is read of it and asked for elsewhere is written down. */
function recording(source: FileSource, texts: Map<string, string>, fetched: FetchRequest[]): FileSource {
  const asked = new Set<string>();
  return {
    ...source,
    readFile: async (path) => {
      const text = await source.readFile(path);
      if (text !== undefined && /\.ya?ml$/.test(path)) texts.set(path.replace(/^\/+/, ''), text);
      return text;
    },
    fetch: async (request) => {
      const found = await source.fetch(request);
      const key = JSON.stringify(request);
      if (!asked.has(key)) fetched.push(request);
      asked.add(key);
      texts.set(found.name, found.content);
      return found;
    },
  };
}
