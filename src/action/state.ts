import { getState } from '@actions/core';
import { saveState } from './door.js';

/** What main leaves for post, by the names under which the runner keeps it. */
export interface PostState {
  readonly pipeline: number | undefined;
  readonly dockerHost: string | undefined;
  /** Folder to save; undefined: nothing is saved. */
  readonly storagePath: string | undefined;
  readonly cacheKeyPrefix: string;
  /** Bytes; undefined: no limit. */
  readonly cacheMaxBytes: number | undefined;
  /** Key of the cache that main restored. */
  readonly matchedKey: string;
}

export function rememberPost(): void {
  saveState('isPost', 'true');
}

export function rememberEngine(dockerHost: string | undefined): void {
  saveState('docker-host', dockerHost ?? '');
}

export function rememberPipeline(pipeline: number): void {
  saveState('pipeline', String(pipeline));
}

export function rememberCache(
  storagePath: string,
  keyPrefix: string,
  matchedKey: string,
  maxBytes: number | undefined,
): void {
  saveState('cache-max-bytes', String(maxBytes ?? ''));
  saveState('storage-path', storagePath);
  saveState('cache-key-prefix', keyPrefix);
  saveState('cache-matched-key', matchedKey);
}

export function readState(): PostState {
  const text = (name: string): string | undefined => getState(name) || undefined;
  const pipeline = text('pipeline');
  return {
    pipeline: pipeline === undefined ? undefined : Number(pipeline),
    dockerHost: text('docker-host'),
    storagePath: text('storage-path'),
    cacheMaxBytes: text('cache-max-bytes') === undefined ? undefined : Number(text('cache-max-bytes')),
    cacheKeyPrefix: text('cache-key-prefix') ?? '',
    matchedKey: text('cache-matched-key') ?? '',
  };
}
