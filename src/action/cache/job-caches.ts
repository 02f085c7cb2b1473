import { createHash } from 'node:crypto';
import type { RunInputs } from '../../inputs/parse.js';
import type { RemoteCaches } from '../../job/cache/folders.js';
import { say } from '../door.js';
import { ask, readOnlyToken, type CacheClient } from './cache-client.js';

/**
 * `cache:` of jobs on several runners: an entry of GitHub's cache for each that is saved, of which the newest counts. Two
 * jobs that save one key at the same time have an entry each, as the names end with who has saved them.
 */
export function jobCaches(inputs: Pick<RunInputs, 'cacheKey' | 'cache'>, environment: NodeJS.ProcessEnv): RemoteCaches {
  const prefixOf = (name: string): string =>
    `${inputs.cacheKey}-job-cache-${process.platform}-${process.arch}-${name.slice(0, 40)}-`;
  const { GITHUB_RUN_ID = '0', GITHUB_RUN_ATTEMPT = '1', ACTIONS_RUNTIME_TOKEN = '' } = environment;
  return {
    async fetch(name, folder) {
      const cache: CacheClient = await import('@actions/cache');
      if (!cache.isFeatureAvailable()) return;
      const { reason } = await ask(
        () => cache.restoreCache([folder], `${prefixOf(name)}newest`, [prefixOf(name)]),
        true,
      ).catch((error: unknown) => ({ reason: String(error) }));
      if (reason !== '') say(`A cache of a job could not be restored: ${reason}`);
    },
    async store(name, folder) {
      const cache: CacheClient = await import('@actions/cache');
      if (inputs.cache !== 'true' || !cache.isFeatureAvailable() || readOnlyToken(ACTIONS_RUNTIME_TOKEN)) return;
      const own = createHash('sha256').update(`${process.pid} ${Date.now()} ${folder}`).digest('hex').slice(0, 12);
      const key = `${prefixOf(name)}${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}-${own}`;
      const { value, reason } = await ask(() => cache.saveCache([folder], key), true).catch((error: unknown) => ({
        value: -1,
        reason: String(error),
      }));
      if (value === -1)
        say(`A cache of a job was not saved for other runners: ${reason || 'the service does not say why'}`);
    },
  };
}
