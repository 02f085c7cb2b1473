import type { PipelineContext, Variable } from '../gitlab/types.js';
import { splitOnce } from '../report/text.js';
import type { RepositoryFacts } from './facts.js';
import { instanceOf, serverOf } from './instance.js';

export const ZERO_SHA = '0'.repeat(40);

export interface UserVariables {
  readonly variables: Readonly<Record<string, string>>;
  /** Project variables by name, or by `NAME@SCOPE`: for some environments only. Secrets are masked ones. */
  readonly projectVariables?: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Project variables as they are, which those of the same names above replace. */
  readonly stored?: readonly Variable[];
  readonly unsetVariables?: readonly string[];
  /** Contents of project variables of type file. */
  readonly fileVariables?: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
export function baseContext(
  facts: RepositoryFacts,
  options: UserVariables & {
    file: string;
    /** Where the project's images go; undefined: it has no registry. */
    registry: (projectPath: string) => PipelineContext['registry'];
    path?: string;
    /** Server that has the project's page, where it is not that of `origin`. */
    serverUrl?: string;
    /** The GitLab that the user names. */
    gitlabUrl?: string | undefined;
  },
): PipelineContext {
  const path = options.path ?? facts.path;
  const serverUrl = options.serverUrl ?? serverOf(facts.origin);
  return {
    source: 'push',
    ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
    commit: {
      sha: facts.sha || ZERO_SHA,
      beforeSha: ZERO_SHA,
      message: facts.message,
      author: facts.author,
      timestamp: facts.timestamp,
      refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
    },
    mergeRequest: undefined,
    project: {
      id: 1,
      path,
      url: `${serverUrl}/${path}`,
      defaultBranch: facts.defaultBranch,
      description: '',
      visibility: 'private',
    },
    server: { url: instanceOf(options.gitlabUrl, facts.origin, options.serverUrl) },
    user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
    registry: options.registry(path),
    configPath: options.file,
    createdAt: new Date().toISOString(),
    scheduleDescription: undefined,
    triggerPayload: undefined,
    projectVariables: projectVariablesOf(options),
    pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
    ...(options.unsetVariables === undefined ? {} : { unsetVariables: options.unsetVariables }),
    inputs: options.inputs,
  };
}

/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
export function playContext(base: PipelineContext, wish: string): PipelineContext {
  const [kind = '', ...rest] = wish.split('=');
  const value = rest.join('=');
  const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
  switch (kind) {
    case 'branch':
      return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
    case 'tag':
      if (value === '') break;
      return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
    case 'merge_request': {
      const [source = '', target = ''] = value.split(':');
      return mergeRequest(base, source || branch, target || base.project.defaultBranch);
    }
    case 'schedule':
    case 'web':
    case 'api':
    case 'trigger':
      return { ...base, source: kind };
  }
  throw new Error(
    `context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`,
  );
}

function mergeRequest(base: PipelineContext, source: string, target: string): PipelineContext {
  return {
    ...base,
    source: 'merge_request_event',
    ref: { kind: 'merge_request', name: source },
    mergeRequest: {
      iid: 1,
      id: 1,
      title: base.commit.message.split('\n')[0] ?? '',
      description: '',
      sourceBranch: source,
      targetBranch: target,
      sourceSha: base.commit.sha,
      targetSha: ZERO_SHA,
      diffBaseSha: ZERO_SHA,
      sourceProjectPath: base.project.path,
      projectPath: base.project.path,
      projectUrl: base.project.url,
      labels: [],
      draft: false,
    },
  };
}

function projectVariablesOf(options: UserVariables): readonly Variable[] {
  const given = [
    ...Object.entries(options.projectVariables ?? {}).map(scoped(plainVariable)),
    ...Object.entries(options.secrets).map(scoped(secretVariable)),
    ...Object.entries(options.fileVariables ?? {}).map(scoped(fileVariable)),
  ];
  const names = new Set(given.map(({ key }) => key));
  return [...(options.stored ?? []).filter(({ key }) => !names.has(key)), ...given];
}

/** A variable of `NAME`, or of `NAME@SCOPE`. */
function scoped(make: (key: string, value: string) => Variable): (entry: [string, string]) => Variable {
  return ([name, value]) => {
    const [key, scope] = splitOnce(name, '@');
    return { ...make(key, value), ...(scope === '' ? {} : { environment: scope }) };
  };
}

function secretVariable(key: string, value: string): Variable {
  return { key, value, public: false, masked: true, file: false, raw: false };
}

/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key: string, value: string): Variable {
  return { key, value, public: false, masked: true, file: true, raw: true };
}

function plainVariable(key: string, value: string): Variable {
  return { key, value, public: false, masked: false, file: false, raw: false };
}

function loginOf(facts: RepositoryFacts): string {
  return facts.userEmail.split('@')[0] || facts.userName || 'local';
}
