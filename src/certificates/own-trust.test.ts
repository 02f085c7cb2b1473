import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createAuthority } from './authority.js';
import { nodeOfBed } from '../../test/runner.js';
import { trustInProcess } from './own-trust.js';

const folder = mkdtempSync(join(tmpdir(), 'own-trust-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the authorities of the user', () => {
  it('are trusted beside those that Node trusts already, where it can', () => {
    let set: readonly (string | ArrayBufferView)[] = [];
    const node = {
      getCACertificates: () => ['of Node'],
      setDefaultCACertificates: (all: readonly (string | ArrayBufferView)[]) => void (set = all),
    };
    expect(trustInProcess(['own'], node)).toBe(true);
    expect(set).toEqual(['of Node', 'own']);
    expect(trustInProcess(['own'], {})).toBe(false);
    expect(trustInProcess([], {})).toBe(true);
  });

  it('are trusted by fetch', async () => {
    const authority = await createAuthority('a company');
    const { key, certificate: cert } = authority.server(['127.0.0.1']);
    await using server = createServer({ key, cert }, (_, response) => void response.end('reached'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const module = new URL('own-trust.ts', import.meta.url).pathname;
    const script = join(folder, 'ask.mts');
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(
      script,
      [
        `import { trustInProcess } from ${JSON.stringify(module)};`,
        `const ask = () => fetch(${JSON.stringify(url)}).then((answer) => answer.text(), ({ cause }) => cause.code);`,
        'const before = await ask();',
        `trustInProcess([${JSON.stringify(authority.certificate)}]);`,
        'console.log(before, await ask());',
      ].join('\n'),
    );
    const { stdout } = await promisify(execFile)(nodeOfBed(24), [script]);
    expect(stdout.trim()).toMatch(/^(UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)\S+ reached$/);
    server.closeAllConnections();
  });
});
