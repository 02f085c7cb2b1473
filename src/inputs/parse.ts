import { cpus, homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Diagnostic } from '../gitlab/types.js';
import { UsageError } from '../errors.js';
import type { RunSettings } from '../pipeline/options.js';
import { replacements, upstreams } from './values/images.js';
import { INPUTS, type InputName } from './definitions.js';
import { fileContents } from './values/file-variables.js';
import { unwritable } from './values/folders.js';
import { parsePairs, type KeyKind } from './values/pairs.js';
import { runnerConfig } from './values/runner-config.js';
import { suggestion } from './suggest.js';
import { parseBytes, platform, registryChoice, registryHosts } from './values/registry.js';

/** All that a user asked for, typed. */
export interface RunInputs {
  readonly file: string;
  readonly cwd: string;
  readonly jobs: readonly string[];
  readonly needs: boolean;
  readonly stage: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Contents by name. */
  readonly fileVariables: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly context: string | undefined;
  readonly gitlabUrl: string | undefined;
  readonly gitlabToken: string | undefined;
  readonly includeMap: Readonly<Record<string, string>>;
  readonly unsupported: 'fail' | 'warn';
  /** What was given and has no effect. */
  readonly notes: readonly Diagnostic[];
  readonly timeoutSeconds: number | undefined;
  readonly output: string | undefined;
  readonly dockerHost: string | undefined;
  readonly cache: 'true' | 'false' | 'read-only';
  readonly cacheKey: string;
  readonly cacheRestoreKeys: readonly string[];
  /** Bytes; undefined: no limit. */
  readonly cacheMaxBytes: number | undefined;
  readonly cachePrivate: boolean;
  /** Of GitHub, for more history. */
  readonly token: string | undefined;
  readonly settings: RunSettings;
}

/** Something that is wrong with an input. */
export interface InputProblem extends Diagnostic {
  /** Name of the input; undefined: there is no such input. */
  readonly input: string | undefined;
}

/** What was given, and all that is wrong with it: what is wrong has its default among the inputs. */
export interface ReadInputs {
  readonly inputs: RunInputs;
  readonly problems: readonly InputProblem[];
}

type Given = Readonly<Record<string, string | undefined>>;

/** The same as {@link readInputs}; throws one {@link UsageError} that lists every problem. */
export function parseInputs(given: Given, base: string = process.cwd()): RunInputs {
  const { inputs, problems } = readInputs(given, base);
  if (problems.length > 0) throw new UsageError(problems);
  return inputs;
}

/**
 * Reads all inputs; each problem names its input. `given` holds the texts by name; what is absent or empty has its
 * default.
 */
export function readInputs(given: Given, base: string = process.cwd()): ReadInputs {
  const problems: InputProblem[] = [];
  const problem = (name: string, message: string): void =>
    void problems.push({ message: `${name}: ${message}`, location: undefined, input: name });
  const text = (name: InputName): string => given[name]?.trim() || INPUTS[name].default;
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const list = (name: InputName): string[] =>
    text(name)
      .split(/\n|,(?![^[\n]*\])/) // the copies of a parallel job have commas in brackets: `test: [a, b]`
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const choice = <T extends string>(name: InputName, choices: readonly T[]): T => {
    const value = text(name);
    const found = choices.find((item) => item === value);
    if (found === undefined)
      problem(name, `"${value}" is none of: ${choices.join(', ')}${suggestion(value, choices, '')}`);
    return found ?? choices[0]!;
  };
  const number = (name: InputName, fallback: number, minimum: number): number => {
    const value = text(name);
    if (value === '') return fallback;
    const parsed = Number(value);
    if (Number.isFinite(parsed) && parsed >= minimum) return parsed;
    problem(name, `"${value}" is not a number of at least ${minimum}`);
    return fallback;
  };
  const bool = (name: InputName): boolean => choice(name, ['true', 'false']) === 'true';
  const bytes = (name: InputName): number | undefined => {
    const parsed = parseBytes(text(name));
    if (parsed === undefined) problem(name, `"${text(name)}" is no size such as 500MB or 5GB`);
    return parsed === 0 ? undefined : parsed;
  };
  const pairs = (name: InputName, kind?: KeyKind): Record<string, string> => {
    const parsed = parsePairs(given[name] ?? '', kind);
    parsed.problems.forEach((message) => problem(name, message));
    return parsed.values;
  };

  const cwd = resolve(base, text('cwd'));
  const runner = runnerConfig(optional('runner-config'), base, (message) => problem('runner-config', message));
  const privileged = choice('privileged', INPUTS.privileged.choices);
  const output = optional('output');
  for (const name of ['output', 'storage-path'] as const) {
    const folder = optional(name);
    const why = folder === undefined ? undefined : unwritable(resolve(base, folder));
    if (why !== undefined) problem(name, why);
  }
  const manual = list('manual');
  const timeout = number('timeout', 0, 0);
  const inputs: RunInputs = {
    file: text('file'),
    cwd,
    jobs: list('jobs'),
    needs: bool('needs'),
    stage: optional('stage'),
    variables: pairs('variables'),
    secrets: pairs('secrets', 'secret'),
    fileVariables: fileContents(pairs('file-variables', 'secret'), base, (message) =>
      problem('file-variables', message),
    ),
    inputs: pairs('inputs'),
    context: contextWish(optional('context'), problem),
    gitlabUrl: optional('gitlab-url')?.replace(/\/+$/, ''),
    gitlabToken: optional('gitlab-token'),
    includeMap: replacements(list('include-map'), 'include-map', problem),
    unsupported: choice('unsupported', INPUTS.unsupported.choices),
    timeoutSeconds: timeout === 0 ? undefined : timeout * 60,
    output: output === undefined ? undefined : resolve(base, output),
    dockerHost: optional('docker-host'),
    cache: choice('cache', INPUTS.cache.choices),
    cacheKey: text('cache-key') || 'gitlab-dind',
    cacheRestoreKeys: list('cache-restore-keys'),
    cacheMaxBytes: bytes('cache-max-size'),
    cachePrivate: bool('cache-private'),
    token: optional('token'),
    notes: runner.notes.map((note) => ({ message: `runner-config: ${note}`, location: undefined })),
    settings: {
      concurrency: number('concurrency', Math.max(1, cpus().length), 1),
      defaultImage: text('default-image'),
      pullPolicy: choice('pull-policy', INPUTS['pull-policy'].choices),
      registry: registryChoice(
        { address: text('registry'), username: optional('registry-username'), password: optional('registry-password') },
        problem,
      ),
      registryUsers: pairs('registry-users', 'user'),
      registryHosts: registryHosts(list('registry-hosts'), problem),
      cacheImages: bool('cache-images'),
      cachePrivate: bool('cache-private'),
      platform: platform(optional('platform'), problem),
      dirty: bool('dirty'),
      registryImage: text('registry-image'),
      storagePath: storagePath(text('storage-path'), base),
      upstreams: upstreams(list('registry-upstreams'), problem),
      imageMap: replacements(list('image-map'), 'image-map', problem),
      runner,
      privileged: privileged === 'auto' && runner.privileged === true ? 'true' : privileged,
      dockerSocket: choice('docker-socket', INPUTS['docker-socket'].choices),
      prestart: bool('prestart'),
      mtu: number('mtu', 0, 576) || undefined,
      qemu: choice('qemu', INPUTS.qemu.choices),
      qemuImage: text('qemu-image'),
      qemuPlatforms: text('qemu-platforms'),
      dindTimeoutSeconds: number('dind-timeout', 60, 1),
      certificateTimeoutSeconds: number('certificate-timeout', 30, 1),
      servicesTimeoutSeconds: number('services-timeout', 30, -1),
      jobTimeoutSeconds: number('job-timeout', 60, 0) * 60,
      manual: manual.includes('all') ? 'all' : manual,
      noDelay: bool('no-delay'),
      dotenvVariables: number('dotenv-variables', 20, 0),
    },
  };
  for (const name of Object.keys(given)) {
    if (name in INPUTS) continue;
    const message = `${name}: there is no such input${suggestion(name, Object.keys(INPUTS), '')}`;
    problems.push({ message, location: undefined, input: undefined });
  }
  return { inputs, problems };
}

const CONTEXTS = ['branch', 'tag', 'merge_request', 'schedule', 'web', 'api', 'trigger'];
const CONTEXT_FORMS = 'branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger';

/** The input `context`, where it has one of its forms. */
function contextWish(wish: string | undefined, problem: (name: string, message: string) => void): string | undefined {
  const [kind = '', ...rest] = (wish ?? '').split('=');
  if (wish === undefined || (CONTEXTS.includes(kind) && !(kind === 'tag' && rest.join('=') === ''))) return wish;
  problem('context', `"${wish}" is none of: ${CONTEXT_FORMS}${suggestion(kind, CONTEXTS, '')}`);
  return undefined;
}

function storagePath(given: string, base: string): string {
  if (given !== '') return isAbsolute(given) ? given : resolve(base, given);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind', 'registry');
}
