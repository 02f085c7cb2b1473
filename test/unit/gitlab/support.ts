import { ConfigError, lint, loadPlan } from '../../../src/gitlab/index.js';
import type {
  FetchRequest,
  FetchedFile,
  FileSource,
  LintResult,
  PipelineContext,
  Plan,
  Variable,
} from '../../../src/gitlab/index.js';

/** A push to the branch `main` of a project that is nobody's. */
export function pushContext(overrides: Partial<PipelineContext> = {}): PipelineContext {
  return {
    source: 'push',
    ref: { kind: 'branch', name: 'main' },
    commit: {
      sha: '1234567890abcdef1234567890abcdef12345678',
      beforeSha: 'fedcba0987654321fedcba0987654321fedcba09',
      message: 'Title\n\nBody of the message\n',
      author: 'Jo Doe <jo@example.com>',
      timestamp: '2026-01-02T03:04:05Z',
      refProtected: true,
    },
    mergeRequest: undefined,
    project: {
      id: 42,
      path: 'group/sub/project',
      url: 'https://gitlab.example.com/group/sub/project',
      defaultBranch: 'main',
      description: 'A project',
      visibility: 'private',
    },
    server: { url: 'https://gitlab.example.com' },
    user: { login: 'jo', name: 'Jo Doe', email: 'jo@example.com', id: 7 },
    registry: { host: 'glci-mock.local:5000', image: 'glci-mock.local:5000/group/sub/project' },
    configPath: '.gitlab-ci.yml',
    createdAt: '2026-01-02T03:04:06Z',
    scheduleDescription: undefined,
    triggerPayload: undefined,
    projectVariables: [],
    pipelineVariables: [],
    inputs: {},
    ...overrides,
  };
}

export function mergeRequestContext(overrides: Partial<PipelineContext> = {}): PipelineContext {
  return pushContext({
    source: 'merge_request_event',
    ref: { kind: 'merge_request', name: 'refs/merge-requests/5/merge' },
    mergeRequest: {
      iid: 5,
      id: 500,
      title: 'A change',
      description: 'Why it is made',
      sourceBranch: 'feature/a',
      targetBranch: 'main',
      sourceSha: '1234567890abcdef1234567890abcdef12345678',
      targetSha: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      diffBaseSha: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
      sourceProjectPath: 'group/sub/project',
      projectPath: 'group/sub/project',
      projectUrl: 'https://gitlab.example.com/group/sub/project',
      labels: ['bug', 'ci'],
      draft: false,
    },
    ...overrides,
  });
}

export function tagContext(name = 'v1.0', overrides: Partial<PipelineContext> = {}): PipelineContext {
  return pushContext({ ref: { kind: 'tag', name, message: 'the tag' }, ...overrides });
}

export function variable(key: string, value: string, flags: Partial<Variable> = {}): Variable {
  return { key, value, public: false, masked: false, file: false, raw: false, ...flags };
}

export interface MemoryFiles {
  readonly files?: Readonly<Record<string, string>>;
  readonly changed?: readonly string[];
  /** By ref, for `compare_to`. */
  readonly changedSince?: Readonly<Record<string, readonly string[]>>;
  /** By `kind:name`; a value that is an Error is thrown. */
  readonly remote?: Readonly<Record<string, string | FetchedFile | Error>>;
}

export function keyOf(request: FetchRequest): string {
  switch (request.kind) {
    case 'remote':
      return `remote:${request.url}`;
    case 'project':
      return `project:${request.project}@${request.ref ?? 'HEAD'}:${request.file}`;
    case 'template':
      return `template:${request.name}`;
    case 'component':
      return `component:${request.address}`;
  }
}

/** A repository in memory; blob ids and commit ids are made from the path. */
export function memorySource({ files = {}, changed, changedSince = {}, remote = {} }: MemoryFiles = {}): FileSource {
  return {
    readFile: async (path) => files[path],
    listFiles: async () => Object.keys(files).sort(),
    changedFiles: async (compareTo) => {
      if (compareTo === undefined) return changed;
      const paths = changedSince[compareTo];
      if (!paths) throw new Error(`no such ref: ${compareTo}`);
      return paths;
    },
    blobId: async (path) => (path in files ? `blob-${path}` : undefined),
    lastCommitId: async (path) => (path in files ? `commit-${path}` : undefined),
    fetch: async (request) => {
      const found = remote[keyOf(request)];
      if (found === undefined) throw new Error(`${keyOf(request)} cannot be had`);
      if (found instanceof Error) throw found;
      return typeof found === 'string' ? { content: found, name: keyOf(request), source: undefined } : found;
    },
  };
}

export interface Setup extends MemoryFiles {
  readonly context?: PipelineContext;
}

export async function plan(content: string, setup: Setup = {}): Promise<Plan> {
  const context = setup.context ?? pushContext();
  return loadPlan({ file: '.gitlab-ci.yml', content, context, source: memorySource(setup) });
}

export async function check(content: string, setup: Setup = {}): Promise<LintResult> {
  const context = setup.context ?? pushContext();
  return lint({ file: '.gitlab-ci.yml', content, context, source: memorySource(setup) });
}

/** Messages that loading the plan ends with. */
export async function errors(content: string, setup: Setup = {}): Promise<string[]> {
  try {
    await plan(content, setup);
  } catch (error) {
    if (error instanceof ConfigError) return error.diagnostics.map(({ message }) => message);
    throw error;
  }
  return [];
}

export function names(of: Plan): string[] {
  return of.jobs.map(({ name }) => name);
}

export function job(of: Plan, name: string): Plan['jobs'][number] {
  const found = of.jobs.find((one) => one.name === name);
  if (!found) throw new Error(`no job ${name}; there are ${names(of).join(', ')}`);
  return found;
}
