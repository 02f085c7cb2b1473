import type { restoreCache, saveCache } from '@actions/cache';
import { overhear } from '../door.js';

/** GitHub's cache client as far as it is used. */
export interface CacheClient {
  isFeatureAvailable(): boolean;
  readonly restoreCache: typeof restoreCache;
  readonly saveCache: typeof saveCache;
}

/** What a call of the client came to. */
export interface Answer<T> {
  readonly value: T;
  /** Why it came to nothing, in the client's own words; empty where it did not say. */
  readonly reason: string;
}

const COMMAND = /^::(?:warning|error)[^:]*::(?<text>.*)$/s;
/** Why no entry could be made is a line for debugging only; what follows it is the same for every cause. */
const CAUSE = /^::debug::Failed to reserve cache: (?:Error: )?(?<text>.*)$/s;
const REFUSAL = /^Failed to (?:save|restore): ?(?<text>.*)$/s;

/**
 * Calls the client, which does not throw: it prints why it failed, as an annotation, and answers as if there was
 * nothing. Here what it says is the answer's reason instead, so that whoever asked can tell it once, and as what it is.
 * `silent`: what else it prints is not shown either.
 */
export async function ask<T>(call: () => Promise<T>, silent = false): Promise<Answer<T>> {
  const said: string[] = [];
  let cause: string | undefined;
  const take = (chunk: string): boolean => {
    const line = chunk.trimEnd();
    const text = COMMAND.exec(line)?.groups?.['text'] ?? (REFUSAL.test(line) ? line : undefined);
    cause ??= CAUSE.exec(line)?.groups?.['text'];
    if (text !== undefined) said.push((REFUSAL.exec(text)?.groups?.['text'] ?? text).replace(/:?\s*$/, ''));
    return silent || text !== undefined;
  };
  const value = await overhear(take, call);
  const words = cause === undefined ? said.filter((text) => text !== '') : [cause];
  return { value, reason: unescaped(words.join('; ')) };
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Bit of a scope's permission. */
const WRITE = 2;

/**
 * Whether the runner's token may only read the cache (pull requests from forks): known before an archive is made. false
 * where the token does not say. The claim is what BuildKit's cache for GitHub reads, too.
 */
export function readOnlyToken(token: string): boolean {
  try {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { ac?: string };
    const scopes = JSON.parse(payload.ac ?? '[]') as readonly { readonly Permission?: number }[];
    return scopes.length > 0 && scopes.every((scope) => ((scope.Permission ?? 0) & WRITE) === 0);
  } catch {
    return false;
  }
}
