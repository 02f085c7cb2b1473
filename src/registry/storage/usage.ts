import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { readStores } from './layout.js';

const REQUEST = /"(?:GET|HEAD) \/v2\/([a-z0-9][a-z0-9._/-]*)\/manifests\/([A-Za-z0-9_][\w.:-]*)\S* HTTP[^"]*" [23]\d\d /g;

/**
 * Notes which tags and manifests were asked for, by the registry's access log: what is used stays when room is short.
 * Tags of a digest that was asked for count as well, and the digest of a tag. The note is the time of the link's folder,
 * which archives keep; that of the link itself tells of pushes.
 */
export async function noteUse(storage: string, accessLog: string, now: Date = new Date()): Promise<void> {
  const asked = new Set([...accessLog.matchAll(REQUEST)].map((match) => `${match[1]} ${match[2]}`));
  if (asked.size === 0) return;
  for (const { name, tags, revisions } of (await readStores(storage)).flatMap((store) => store.repositories)) {
    const digests = new Set(revisions.map(({ digest }) => digest).filter((digest) => asked.has(`${name} ${digest}`)));
    const used = tags.filter((tag) => asked.has(`${name} ${tag.name}`) || digests.has(tag.digest));
    for (const { digest } of used) digests.add(digest);
    const folders = [
      ...used.map((tag) => join(tag.folder, 'current')),
      ...revisions.filter(({ digest }) => digests.has(digest)).map(({ folder }) => folder),
    ];
    // another user's, or gone: only the order of dropping suffers
    for (const folder of folders) await utimes(folder, now, now).catch(() => undefined);
  }
}
