import { posix } from 'node:path';
import type { Variable } from '../../gitlab/types.js';
import type { SourceSettings, SubmoduleSettings } from '../../repository/checkout/settings.js';
import { isOn, valueOf } from '../script/timeouts.js';
import type { Trace } from '../log/trace.js';

/** GitLab Runner's place for working copies (`CI_BUILDS_DIR`). */
export const BUILDS_DIR = '/builds';

/** A job's view in a container of the job. What the image has there is not copied into it, as it would be while it is empty. */
export function buildsBind(volume: string): string {
  return `${volume}:${BUILDS_DIR}:nocopy`;
}

/** Flag of a job whose sources are not to be writable for everybody, and the umask that they have then. */
export const NO_UMASK = 'FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR';
const USUAL_UMASK = 0o022;

/** How a job wants its sources, by its `GIT_*` variables. */
export interface JobSources {
  readonly settings: SourceSettings;
  /** What the runner says of values that it does not know. */
  readonly warnings: readonly string[];
  /** Why the job cannot have any. */
  readonly problem: string | undefined;
}

/**
 * The directory of a job's project (`CI_PROJECT_DIR`): below the builds directory at the project's path, unless
 * `GIT_CLONE_PATH` says otherwise. `problem` where that is outside.
 */
export function projectDirectory(
  variables: readonly Variable[],
  projectPath: string,
): { readonly directory: string; readonly problem: string | undefined } {
  const usual = valueOf(variables, 'GIT_STRATEGY') === 'empty' ? `${projectPath}-empty` : projectPath;
  const wish = valueOf(variables, 'GIT_CLONE_PATH') ?? '';
  if (wish === '') return { directory: usual, problem: undefined };
  const directory = posix.relative(BUILDS_DIR, posix.resolve(BUILDS_DIR, wish));
  if (wish.startsWith('/') && !directory.startsWith('..')) return { directory, problem: undefined };
  const problem = `the GIT_CLONE_PATH=${JSON.stringify(wish)} has to be within ${JSON.stringify(BUILDS_DIR)}`;
  return { directory: usual, problem };
}

/** Reads the `GIT_*` variables of a job, as GitLab Runner's build settings do. */
export function jobSources(variables: readonly Variable[], projectPath: string): JobSources {
  const warnings: string[] = [];
  const read = (key: string): string => valueOf(variables, key) ?? '';
  const { directory, problem } = projectDirectory(variables, projectPath);
  const strategy = read('GIT_STRATEGY');
  if (!['', 'clone', 'fetch', 'none', 'empty'].includes(strategy)) {
    const expected = "expected either 'clone', 'fetch', 'none' or 'empty'";
    warnings.push(`GIT_STRATEGY: ${expected} got ${JSON.stringify(strategy)}, using default value 'fetch'`);
  }
  for (const key of ['GIT_CHECKOUT', 'GIT_LFS_SKIP_SMUDGE']) {
    const value = read(key);
    const otherwise = key === 'GIT_CHECKOUT';
    if (value !== '' && isOn(variables, key, true) !== isOn(variables, key, false))
      warnings.push(`${key}: expected bool got ${JSON.stringify(value)}, using default value: ${otherwise}`);
  }
  const umask = isOn(variables, NO_UMASK) ? USUAL_UMASK : 0;
  if (strategy === 'none' || strategy === 'empty') {
    const settings = {
      directory,
      strategy: 'none',
      depth: 0,
      checkout: false,
      submodules: undefined,
      lfs: false,
      umask,
    } as const;
    return { settings, warnings, problem };
  }
  const depth = number(read('GIT_DEPTH'));
  const checkout = isOn(variables, 'GIT_CHECKOUT', true);
  const submodules = submoduleSettings(read, depth);
  return {
    settings: {
      directory,
      strategy: 'fetch',
      depth,
      checkout,
      submodules: checkout && submodules !== 'unknown' ? submodules : undefined,
      lfs: checkout && !isOn(variables, 'GIT_LFS_SKIP_SMUDGE'),
      umask,
    },
    warnings,
    problem: problem ?? (submodules === 'unknown' ? 'unknown GIT_SUBMODULE_STRATEGY' : undefined),
  };
}

function submoduleSettings(read: (key: string) => string, depth: number): SubmoduleSettings | undefined | 'unknown' {
  const strategy = read('GIT_SUBMODULE_STRATEGY');
  if (strategy === '' || strategy === 'none') return undefined;
  if (strategy !== 'normal' && strategy !== 'recursive') return 'unknown';
  const own = read('GIT_SUBMODULE_DEPTH');
  return {
    recursive: strategy === 'recursive',
    paths: read('GIT_SUBMODULE_PATHS')
      .split(/\s+/)
      .filter((path) => path !== ''),
    depth: own === '' ? depth : number(own),
  };
}

/**
 * Variables by which the Git of a job's image works on sources that are root's, where its user is another: else it
 * refuses them for "dubious ownership". A job that sets such variables itself is left alone.
 */
export function trustOfSources(
  job: {
    readonly variables: readonly Variable[];
    readonly image: { readonly user: string | undefined };
    readonly sources: JobSources;
  },
  image: { readonly user: string; readonly env: Readonly<Record<string, string>> },
): Readonly<Record<string, string>> {
  const user = (job.image.user ?? image.user).split(':')[0] ?? '';
  const own = image.env['GIT_CONFIG_COUNT'] ?? valueOf(job.variables, 'GIT_CONFIG_COUNT');
  if (['', '0', 'root'].includes(user) || own !== undefined || job.sources.settings.strategy === 'none') return {};
  return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
}

/** A whole number above 0; everything else is 0, as for GitLab. */
function number(text: string): number {
  return Math.max(0, Number.parseInt(text, 10) || 0);
}

/** The stage `get_sources`, in the runner's words; the sources are there already. */
export async function tellSources(
  trace: Trace,
  options: {
    readonly sources: JobSources;
    readonly variables: readonly Variable[];
    readonly commit: { readonly sha: string; readonly ref: string };
    readonly projectDir: string;
    /** Files that have only the pointer of Git LFS. */
    readonly pointers: readonly string[];
  },
): Promise<void> {
  const { settings } = options.sources;
  if (settings.strategy === 'none') {
    const empty = valueOf(options.variables, 'GIT_STRATEGY') === 'empty';
    await trace.info(`Skipping Git repository setup${empty ? ' and creating an empty build directory' : ''}`);
  } else {
    await trace.info(`Fetching changes${settings.depth > 0 ? ` with git depth set to ${settings.depth}` : ''}...`);
    await trace.line(`Initialized empty Git repository in ${options.projectDir}/.git/`);
    await trace.info('Created fresh repository.');
  }
  if (settings.checkout) {
    const { sha, ref } = options.commit;
    await trace.info(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
  } else {
    await trace.info('Skipping Git checkout');
  }
  if (options.pointers.length > 0) await trace.warning(pointersWarning(options.pointers));
  const { submodules } = settings;
  if (submodules === undefined) return trace.info('Skipping Git submodules setup');
  const how = `${submodules.recursive ? ' recursively' : ''}${submodules.depth > 0 ? ` with git depth set to ${submodules.depth}` : ''}`;
  await trace.info(`Updating/initializing submodules${how}...`);
  await trace.info('Updated submodules');
}

function pointersWarning(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  return `Git LFS: the runner's copy lacks the content of ${shown}${rest}, which the job sees as pointers. Give actions/checkout \`lfs: true\`.`;
}
