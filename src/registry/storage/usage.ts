import { lutimes } from 'node:fs/promises';
import { join } from 'node:path';
import { readStores } from './layout.js';

/** Names longer than these the registry has none of; a job may ask for any, and as often as it likes. */
const REQUEST =
  /"(?:GET|HEAD) \/v2\/([a-z0-9][a-z0-9._/-]{0,254})\/manifests\/(\w[\w.:-]{0,134})(?:\?[^ "]{0,1000})? HTTP[^"]{0,20}" 200 /g;

/**
 * Notes which tags were asked for, by the registry's access log: what is used stays when room is short. Tags of a digest
 * that was asked for count as well.
 */
export async function noteUse(storage: string, accessLog: string, now: Date = new Date()): Promise<void> {
  const asked = new Set([...accessLog.matchAll(REQUEST)].map((match) => `${match[1]} ${match[2]}`));
  if (asked.size === 0) return;
  for (const store of await readStores(storage)) {
    for (const repository of store.repositories) {
      for (const tag of repository.tags) {
        if (!asked.has(`${repository.name} ${tag.name}`) && !asked.has(`${repository.name} ${tag.digest}`)) continue;
        const link = join(repository.folder, '_manifests/tags', tag.name, 'current/link');
        await lutimes(link, now, now).catch(() => undefined); // another user's, or gone: only the order of dropping suffers
      }
    }
  }
}
