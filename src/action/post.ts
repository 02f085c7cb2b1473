import { appendFileSync } from 'node:fs';
import { connect } from '../docker/engine/connect.js';
import { sweepPipeline } from '../docker/sweep.js';
import { messageOf } from '../errors.js';
import { registryOver } from '../registry/in-use.js';
import { cacheNotesMarkdown } from '../report/summary/images.js';
import { sweepScratch } from '../scratch.js';
import { saveStorage, type Tell } from './cache/cache.js';
import { group, say, tell as tellLine } from './door.js';
import { readState } from './state.js';

/**
 * The Action's post step: removes what main could not (it may have been killed), then saves the registry. Never fails
 * the job: each part says what went wrong, and the other goes on.
 */
export async function post(): Promise<void> {
  const state = readState();
  await sweepScratch();
  if (state.pipeline !== undefined) {
    try {
      const swept = await sweepPipeline(await connect(state.dockerHost), state.pipeline);
      const count = swept.containers.length + swept.networks.length + swept.volumes.length;
      if (count > 0) say(`Removed ${count} objects that the run had left on the engine`);
      swept.failures.forEach((failure) => tellLine('warning', `Could not remove ${failure}`));
    } catch (error) {
      tellLine('warning', `Could not clean up: ${messageOf(error)}`);
    }
  }
  const { storagePath } = state;
  if (storagePath === undefined) return;
  const notes: string[] = [];
  const tell: Tell = (message, level = 'info') => {
    notes.push(message);
    tellLine(level, message);
  };
  const other = await connect(state.dockerHost)
    .then((engine) => registryOver(engine, storagePath))
    .catch(() => undefined); // without an engine, no registry
  if (other !== undefined) {
    // nothing may be removed below it, and an archive would have files that are half written
    say(`The cache is not saved: ${other} of another run uses the same folder, and that run saves what both have.`);
    return;
  }
  try {
    await group('Saving the registry in the cache', () =>
      saveStorage(storagePath, state.cacheKeyPrefix, state.matchedKey, tell, state.cacheMaxBytes),
    );
  } catch (error) {
    tellLine('warning', `The cache was not saved: ${messageOf(error)}`);
  }
  addToSummary(notes);
}

/** Below what main has written: this step has a summary of its own, which the page shows with it. */
function addToSummary(notes: readonly string[]): void {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '' || notes.length === 0) return;
  try {
    appendFileSync(path, cacheNotesMarkdown(notes));
  } catch (error) {
    say(`The summary could not be written: ${messageOf(error)}`);
  }
}
