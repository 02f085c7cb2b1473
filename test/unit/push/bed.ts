import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { pushImages, type PushOptions } from '../../../src/registry/push/push.js';
import type { PushedThrough } from '../../../src/report/result.js';
import { PushTargetServer } from '../../push-target.js';
import { StoredRegistry } from '../../stored-registry.js';

export const MiB = 1024 * 1024;

/** Text of so many bytes, which nothing makes smaller. */
export const large = (bytes: number): string => randomBytes(bytes / 2).toString('hex');

/** A storage with what a run has pushed, and a registry to copy it to; new ones for each test. */
export class PushBed {
  server!: PushTargetServer;
  stored!: StoredRegistry;
  /** What the copy has told meanwhile. */
  told: string[] = [];

  constructor() {
    beforeEach(async () => {
      this.server = await PushTargetServer.start();
      this.stored = new StoredRegistry(mkdtempSync(join(tmpdir(), 'push-test-')));
      this.told = [];
    });
    afterEach(async () => {
      await this.server[Symbol.asyncDispose]();
      rmSync(this.stored.storage, { recursive: true, force: true });
    });
  }

  /** Copies tags, `repository:tag` with their digests. */
  push(tags: Readonly<Record<string, string>>, over: Partial<PushOptions> = {}): Promise<PushedThrough> {
    const images = Object.entries(tags).map(([name, digest]) => {
      const [repository = '', tag = ''] = name.split(':');
      return { repository, tag, digest, platforms: [], size: 1 };
    });
    const anonymous = { ...this.target(''), username: undefined, password: undefined };
    return pushImages({
      target: this.server.auth === 'none' ? anonymous : this.target('of-the-user'),
      images,
      storage: this.stored.storage,
      project: 'g/p',
      authorities: [],
      signal: new AbortController().signal,
      tell: (message) => void this.told.push(message),
      backoffMs: 1,
      ...over,
    });
  }

  /** The registry with a login. */
  target(password: string): PushOptions['target'] {
    return { host: this.server.host, path: 'o/p', plain: true, username: 'someone', password };
  }
}
