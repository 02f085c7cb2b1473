import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../gitlab/types.js';
import { idTokenAccess, IdTokens } from '../github/id-tokens.js';
import type { RunInputs } from '../inputs/parse.js';
import type { Front } from '../run/front.js';
import { GitHubArtifacts } from './artifacts/publisher.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from './cache/cache.js';
import { githubContext } from './event/context.js';
import { group, mask, pass, room, setOutput, tell as tellLine } from './door.js';
import { workflowLog, type WorkflowLog } from './log.js';
import type { Warnings } from './problems.js';
import { projectFolder } from './workspace.js';
import { githubServices } from './services/services.js';
import { githubTrust } from './event/trust.js';
import { rememberCache, rememberPipeline } from './state.js';

/** What is different where other runners run the rest of the pipeline. */
export interface FleetFront {
  /** Names of the jobs that this runner is for. */
  readonly jobs: readonly string[];
  /** Key of the cache entry that all of them begin with; null: none. */
  readonly storage: string | null;
  /** Wraps the restoring of it, which resolves to whether it was restored. */
  restoring(folder: string, restore: () => Promise<boolean>): Promise<void>;
}

/** A job of a workflow: groups in its log, annotations, masks, state for the post step, the cache. */
export function workflowFront(warnings: Warnings, stop: AbortSignal, fleet?: FleetFront): Front {
  let log: WorkflowLog | undefined;
  let artifacts: GitHubArtifacts | undefined;
  /** Page of the report's artifact, once it is uploaded. */
  let reportPage: Promise<string | undefined> | undefined;
  const aside = (command: () => void): void => (log === undefined ? command() : log.aside(command));
  const warn = (warning: Diagnostic): void => aside(() => warnings.tell(warning));
  return {
    asked: {
      shape: githubContext(process.env),
      trust: githubTrust(process.env),
      idTokens: idTokenAccess(process.env) !== undefined,
    },
    warn,
    restore: fleet === undefined ? restore : (inputs) => restoreShared(inputs, fleet),
    results: (inputs) => ({ folder: temporary(process.env), project: projectFolder(inputs) }),
    open(plan, inputs) {
      const opened = workflowLog(pass, room);
      log = opened;
      // what is made of the whole pipeline is not a part's to make
      const asked =
        fleet === undefined ? inputs : { ...inputs, settings: { ...inputs.settings, releases: 'none' as const } };
      const own = fleet === undefined ? plan : { jobs: plan.jobs.filter(({ name }) => fleet.jobs.includes(name)) };
      const services = githubServices(own, asked, process.env, (message) => warn({ message, location: undefined }));
      artifacts =
        inputs.artifacts === 'github'
          ? new GitHubArtifacts(process.env, (message) => warn({ message, location: undefined }))
          : undefined;
      return {
        publisher: artifacts,
        sink(event) {
          if (event.type === 'warning') warn({ message: event.message, location: undefined });
          services?.take(event);
          return opened.sink(event);
        },
        stop,
        finish: () => opened.finish(),
        async publish(result, written) {
          const ready = written.catch(() => undefined);
          const [told, uploaded] = await Promise.all([
            services?.finish(
              result,
              stop.aborted,
              ready.then(() => reportPage),
            ),
            ready.then(() => artifacts?.finish(stop.aborted)),
          ]);
          const last = told ?? result;
          return { result: last && uploaded ? { ...last, artifacts: uploaded } : last, lost: artifacts?.lost ?? [] };
        },
        [Symbol.dispose]: () => undefined,
      };
    },
    begin: rememberPipeline,
    idTokens() {
      const access = idTokenAccess(process.env);
      return access && new IdTokens(access, (message) => aside(() => tellLine('notice', message)));
    },
    hide: (value) => aside(() => linesOf(value).forEach(mask)),
    reported(path) {
      setOutput('report-path', path);
      if (fleet === undefined) reportPage = artifacts?.uploadFile(path, 'gitlab-report'); // else of whoever reports on all
    },
  };
}

/** A secret of several lines goes line by line: the runner would hide short ones (a brace) wherever they stand. */
function linesOf(value: string): readonly string[] {
  if (!/[\r\n]/.test(value)) return [value];
  return value.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line.length >= 8); // prettier-ignore
}

/** A folder of the runner's own, which goes with the job of the workflow. */
function temporary({ RUNNER_TEMP: folder }: NodeJS.ProcessEnv): string | undefined {
  return folder === undefined || folder === '' ? undefined : join(folder, `gitlab-dind-${randomUUID()}`);
}

/** Gets the registry's storage from the cache. Returns what there is to say of it in the summary. */
async function restore(inputs: RunInputs): Promise<readonly string[]> {
  const notes: string[] = [];
  const folder = inputs.settings.storagePath;
  if (inputs.cache === 'false' || folder === undefined) return [];
  const prefix = cacheKeyPrefix(inputs.cacheKey);
  const tell: Tell = (message, level = 'info') => {
    notes.push(message);
    tellLine(level, message);
  };
  const { primaryKey, matchedKey } = await group('Restoring the registry from the cache', () =>
    restoreStorage(folder, prefix, inputs.cacheRestoreKeys, tell),
  );
  setOutput('cache-primary-key', primaryKey);
  setOutput('cache-matched-key', matchedKey);
  setOutput('cache-hit', String(matchedKey !== ''));
  if (inputs.cache === 'true') rememberCache(folder, prefix, matchedKey, inputs.cacheMaxBytes);
  return notes;
}

/** The same for a runner among several: the very entry that the others have, which none of them saves again. */
async function restoreShared(inputs: RunInputs, fleet: FleetFront): Promise<readonly string[]> {
  const { storage } = fleet;
  const folder = inputs.settings.storagePath;
  if (folder === undefined) return [];
  const tell: Tell = (message, level = 'info') => tellLine(level, message);
  await fleet.restoring(folder, async () => {
    if (storage === null || inputs.cache === 'false') return storage === null;
    const restored = await group('Restoring the registry from the cache', () =>
      restoreStorage(folder, storage, [], tell),
    );
    return restored.matchedKey === storage;
  });
  return [];
}
