import { lutimes } from 'node:fs/promises';
import { join } from 'node:path';
import { readStores, type Store, type StoredRepository, type StoredTag } from './layout.js';
import { reach } from './reach.js';

/** Longer lines ask for no name that the registry has. */
const MAX_LINE = 2048;

/** Who asked, the repository, of what and which, the answer's status, and the words of the program that asked. */
const ASKED =
  /^(\S+) [^"]*"HEAD \/v2\/([a-z0-9][a-z0-9._/-]*)\/(blobs|manifests)\/([\w.:-]+)(?:\?[^ "]*)? HTTP[^"]*" (\d{3}) \d+ (".*)$/;

/**
 * Notes the tags that were pushed again as they were, by the access logs of the registry's instances: whoever pushes asks
 * first what is there (`HEAD`), and the containerd client, which BuildKit and newer engines have, sends nothing where the
 * tag leads to the same. So a tag counts for which a client has asked after it had asked for each blob of its image: who
 * pulls asks for no blob so. The times of such tags become `now`, as the registry sets them when it takes a manifest.
 */
export async function notePushedAgain(
  storage: string,
  accessLogs: readonly string[],
  since: number,
  now: Date = new Date(),
): Promise<void> {
  const checks = accessLogs.flatMap((log) => checksOf(log));
  if (checks.length === 0) return;
  const store = (await readStores(storage)).find(({ upstream }) => !upstream);
  for (const { repository: name, tag: asked, blobs } of checks) {
    const repository = store?.repositories.find((one) => one.name === name);
    const tag = repository?.tags.find((one) => one.name === asked && one.used < since);
    if (store === undefined || repository === undefined || tag === undefined) continue;
    if (await hasAll(store, tag, blobs)) await touch(repository, tag, now);
  }
}

/** That a client has asked for a tag, and the blobs for which it had asked before. */
interface Check {
  readonly repository: string;
  readonly tag: string;
  readonly blobs: ReadonlySet<string>;
}

/** Of several checks of a tag by one client the last counts: it knows most. */
function checksOf(log: string): readonly Check[] {
  const blobs = new Map<string, Set<string>>();
  const checks = new Map<string, Check>();
  for (const line of log.split('\n')) {
    const [, address = '', repository = '', kind, reference = '', status, agent = ''] =
      (line.length > MAX_LINE ? null : ASKED.exec(line)) ?? [];
    const client = `${address} ${agent} ${repository}`;
    const known = blobs.get(client);
    if (kind === 'blobs' && known === undefined) blobs.set(client, new Set([reference]));
    else if (kind === 'blobs') known?.add(reference);
    else if (kind === 'manifests' && status === '200' && known !== undefined)
      checks.set(`${client} ${reference}`, { repository, tag: reference, blobs: new Set(known) });
  }
  return [...checks.values()];
}

async function hasAll(store: Store, { digest }: StoredTag, blobs: ReadonlySet<string>): Promise<boolean> {
  const { blobs: wanted, missing } = await reach(store, [digest]);
  return missing.size === 0 && wanted.size > 0 && [...wanted].every((blob) => blobs.has(blob));
}

async function touch({ folder }: StoredRepository, { name }: StoredTag, now: Date): Promise<void> {
  const link = join(folder, '_manifests/tags', name, 'current/link');
  await lutimes(link, now, now).catch(() => undefined); // gone meanwhile, or another user's
}
