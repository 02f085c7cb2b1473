import * as core from '@actions/core';
import type { Diagnostic } from '../gitlab/types.js';
import type { RunInputs } from '../inputs/parse.js';
import type { Front } from '../run/front.js';
import { roomIn } from '../run/pace.js';
import { cacheKeyPrefix, restoreStorage, type Tell } from './cache.js';
import { githubContext } from './context.js';
import { workflowLog, type WorkflowLog } from './log.js';
import type { Warnings } from './problems.js';
import { rememberCache, rememberPipeline } from './state.js';

/** A job of a workflow: groups in its log, annotations, masks, state for the post step, the cache. */
export function workflowFront(warnings: Warnings, stop: AbortSignal): Front {
  let log: WorkflowLog | undefined;
  const warn = (warning: Diagnostic): void => {
    if (log === undefined) warnings.tell(warning);
    else log.aside(() => warnings.tell(warning));
  };
  return {
    shape: githubContext(process.env),
    warn,
    restore,
    open() {
      const { stdout } = process;
      const opened = workflowLog(
        (text) => stdout.write(text),
        () => roomIn(stdout),
      );
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
    hide: (value) => core.setSecret(value),
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
    core[level](message);
  };
  const { primaryKey, matchedKey } = await core.group('Restoring the registry from the cache', () =>
    restoreStorage(folder, prefix, inputs.cacheRestoreKeys, tell),
  );
  core.setOutput('cache-primary-key', primaryKey);
  core.setOutput('cache-matched-key', matchedKey);
  core.setOutput('cache-hit', String(matchedKey !== ''));
  if (inputs.cache === 'true') rememberCache(folder, prefix, matchedKey, inputs.cacheMaxBytes);
  return notes;
}
