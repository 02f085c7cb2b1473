import type { Diagnostic } from '../gitlab/types.js';
import type { RunInputs } from '../inputs/parse.js';
import type { Front } from '../run/front.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from './cache.js';
import { githubContext } from './context.js';
import { group, mask, pass, room, setOutput, tell as tellLine } from './door.js';
import { workflowLog, type WorkflowLog } from './log.js';
import type { Warnings } from './problems.js';
import { githubTrust } from './trust.js';
import { rememberCache, rememberPipeline } from './state.js';

/** A job of a workflow: groups in its log, annotations, masks, state for the post step, the cache. */
export function workflowFront(warnings: Warnings, stop: AbortSignal): Front {
  let log: WorkflowLog | undefined;
  const aside = (command: () => void): void => (log === undefined ? command() : log.aside(command));
  const warn = (warning: Diagnostic): void => aside(() => warnings.tell(warning));
  return {
    asked: { shape: githubContext(process.env), trust: githubTrust(process.env) },
    warn,
    restore,
    open() {
      const opened = workflowLog(pass, room);
      log = opened;
      return {
        sink(event) {
          if (event.type === 'warning') warn({ message: event.message, location: undefined });
          return opened.sink(event);
        },
        stop,
        finish: () => opened.finish(),
        [Symbol.dispose]: () => undefined,
      };
    },
    begin: rememberPipeline,
    hide: (value) => aside(() => mask(value)),
    reported: (path) => setOutput('report-path', path),
  };
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
