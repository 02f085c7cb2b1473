import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VaultServer as Server, type VaultFault } from '../../test/vault-server.js';
import { createAuthority } from '../certificates/authority.js';
import { Vault, type VaultServer } from './vault.js';

const JWT = `x.${Buffer.from(JSON.stringify({ aud: 'vault' })).toString('base64url')}.y`;
let server: Server;
beforeEach(async () => {
  server = await Server.start({
    roles: { ci: { audience: 'vault', reads: ['ops/', 'old/'] }, other: { audience: 'other', reads: [] } },
    secrets: {
      'ops/data/production/db': { password: 'correct horse', port: 5432, none: null, tree: { a: 1 } },
      'ops/data/a b/ü?': { f: 'x' },
      'old/db': { password: 'old one' },
    },
    versioned: ['ops'],
    authPath: 'gitlab/jwt',
    namespace: 'team',
  });
});
afterEach(async () => server[Symbol.asyncDispose]());

const never = (): AbortSignal => new AbortController().signal;
const vault = (over: Partial<VaultServer> = {}): Vault =>
  new Vault(
    { url: server.url, namespace: 'team', authPath: 'gitlab/jwt', role: 'ci', jwt: JWT, ...over },
    { pause: () => Promise.resolve(), timeoutMs: 500 },
  );
const secret = (path: string, field: string, name = 'kv-v2', mount = 'ops'): Parameters<Vault['read']>[0] => ({
  engine: { name, path: mount },
  path,
  field,
});

describe('a secret of a Vault', () => {
  it.each([
    [secret('production/db', 'password'), 'correct horse'],
    [secret('/production/db/', 'port'), '5432'],
    [secret('production/db', 'tree'), '{"a":1}'],
    [secret('a b/ü?', 'f'), 'x'],
    [secret('db', 'password', 'kv-v1', 'old'), 'old one'],
    [secret('db', 'password', 'generic', '/old/'), 'old one'],
  ])('%j: %s', async (asked, value) => expect(await vault().read(asked, never())).toBe(value));

  it('takes one login, however many are read', async () => {
    const one = vault();
    await one.read(secret('production/db', 'password'), never());
    await one.read(secret('production/db', 'port'), never());
    expect(server.asked).toEqual([
      'POST /v1/auth/gitlab/jwt/login',
      'GET /v1/ops/data/production/db',
      'GET /v1/ops/data/production/db',
    ]);
  });

  it('is nowhere but below its engine', async () => {
    await expect(vault().read(secret('../../sys/mounts', 'x'), never())).rejects.toThrow('no secret at');
    expect(server.asked.at(-1)).toBe('GET /v1/ops/data/sys/mounts');
  });
});

describe('a secret that cannot be read says why, and what to do', () => {
  it.each<readonly [Partial<VaultServer>, Parameters<Vault['read']>[0], number | undefined, RegExp]>([
    [{ role: 'nobody' }, secret('x', 'y'), 400, /auth\/gitlab\/jwt\/login does not let the role "nobody" in \(400: role "nobody" could not be found\): look at VAULT_AUTH_ROLE/],
    [{ role: 'other' }, secret('x', 'y'), 400, /\(400: error validating token: invalid audience \(aud\) claim\)/],
    [{ role: undefined }, secret('x', 'y'), 400, /does not let the default role in/],
    [{ authPath: 'jwt' }, secret('x', 'y'), 403, /auth\/jwt\/login does not let the role "ci" in \(403: 1 error occurred/],
    [{ namespace: undefined }, secret('x', 'y'), 403, /permission denied/],
    [{}, secret('x', 'y', 'kv-v2', 'closed'), 403, /the role "ci" may not read closed\/data\/x \(403: .*\): a policy of the role has to allow it/],
    [{}, secret('nothing', 'y'), 404, /there is no secret at ops\/data\/nothing \(404\)/],
    [{}, secret('production/db', 'y'), undefined, /^secret not found: ops\/data\/production\/db has no field "y"$/],
    [{}, secret('production/db', 'none'), undefined, /has no field "none"$/],
    [{}, secret('production/db', 'constructor'), undefined, /has no field "constructor"$/],
    [{}, secret('x', 'y', 'ssh'), undefined, /^there is no engine "ssh": kv-v1, kv-v2 and generic are read$/],
    [{ url: 'file:///etc' }, secret('x', 'y'), undefined, /^VAULT_SERVER_URL is no web address$/],
    [{ url: 'http://127.0.0.1:2' }, secret('x', 'y'), undefined, /^it cannot be reached: .*ECONNREFUSED/],
  ])('%j %j', async (over, asked, status, message) => {
    const error: unknown = await vault(over).read(asked, never()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'VaultError', status, message: expect.stringMatching(message) as string });
    expect(String(error)).not.toContain(JWT);
  }); // prettier-ignore

  it.each<readonly [VaultFault, RegExp]>([
    [{ status: 503, errors: ['Vault is sealed'] }, /it is sealed, or down for maintenance \(503: Vault is sealed\)/],
    [{ status: 500, errors: ['internal'] }, /it fails \(500: internal\)/],
    [{ status: 429 }, /it takes no more requests \(429\)/],
    ['cut', /it cannot be reached/],
    ['hang', /it did not answer in time/],
  ])('%j, which is tried three times', async (fault, message) => {
    server.faults.set('GET', Array<VaultFault>(3).fill(fault));
    const one = vault();
    await expect(one.read(secret('production/db', 'password'), never())).rejects.toThrow(message);
    expect(server.asked.filter((line) => line.startsWith('GET'))).toHaveLength(3);
    expect(await one.read(secret('production/db', 'password'), never())).toBe('correct horse');
  });

  it('a certificate of an unknown authority', async () => {
    const { key, certificate: cert } = (await createAuthority('nobody knows')).server(['127.0.0.1']);
    const secure = createServer({ key, cert }, (_, response) => void response.end('{}'));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    try {
      const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
      await expect(vault({ url }).read(secret('x', 'y'), never())).rejects.toThrow(
        /^its certificate is not accepted \(.*\): give the authority's file in the input ca-bundle \(/,
      );
    } finally {
      secure.closeAllConnections();
      await new Promise((resolve) => secure.close(resolve));
    }
  });

  it('nothing where the job is stopped meanwhile', async () => {
    server.faults.set('POST', ['hang']);
    const error: unknown = await vault()
      .read(secret('x', 'y'), AbortSignal.timeout(50))
      .catch((thrown: unknown) => thrown);
    expect(error).not.toMatchObject({ name: 'VaultError' });
  });
});
