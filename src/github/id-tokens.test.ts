import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OidcServer, type OidcFault } from '../../test/oidc-server.js';
import { IdTokens, idTokenAccess } from './id-tokens.js';

let server: OidcServer;
let told: string[] = [];
beforeEach(async () => {
  server = await OidcServer.start();
  told = [];
});
afterEach(async () => server[Symbol.asyncDispose]());

const never = (): AbortSignal => new AbortController().signal;
const tokens = (over: object = {}): IdTokens =>
  new IdTokens({ ...idTokenAccess(server.environment)!, ...over }, (message) => told.push(message), {
    pause: () => Promise.resolve(),
    timeoutMs: 500,
  });

it.each([
  [{}, false],
  [{ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' }, false],
  [{ ACTIONS_ID_TOKEN_REQUEST_URL: 'nothing', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' }, false],
  [{ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' }, true],
])('a job of a workflow may ask for ID tokens with %j: %s', (environment, may) =>
  expect(idTokenAccess(environment) !== undefined).toBe(may),
);

describe('an ID token', () => {
  it('is for the audience that was asked for, and a new one each time', async () => {
    const all = tokens();
    const one = await all.token('https://x?a=b&c', never());
    expect(await all.token('https://x?a=b&c', never())).not.toBe(one);
    expect(server.asked).toEqual(['https://x?a=b&c', 'https://x?a=b&c']);
    expect(server.given[0]).toBe(one);
  });

  it('has an issuer that is not GitLab: said once', async () => {
    const all = tokens();
    await all.token('a', never());
    await all.token('b', never());
    expect(told).toEqual([
      expect.stringMatching(
        /^ID tokens are GitHub's, not GitLab's: issuer https:\/\/token\.actions\.githubusercontent\.com, sub repo:Group\/Project:ref:refs\/heads\/main\./,
      ),
    ]);
  });

  it.each<OidcFault>([500, 429, 'empty', 'cut', 'hang'])('is asked for again after %s', async (fault) => {
    server.faults.push(fault);
    expect(await tokens().token('a', never())).toBe(server.given[0]);
    expect(server.asked).toHaveLength(2);
  });

  it.each<readonly [OidcFault, number, RegExp]>([
    [403, 1, /^GitHub gives no ID token \(403\): add `permissions: \{id-token: write\}`/],
    [500, 3, /^GitHub gives no ID token \(500\)$/],
    ['empty', 3, /^GitHub answers without an ID token$/],
    ['cut', 3, /^GitHub cannot be reached for an ID token: /],
  ])('that is not given is told: %s', async (fault, times, message) => {
    server.faults.push(...Array<OidcFault>(5).fill(fault));
    await expect(tokens().token('a', never())).rejects.toThrow(message);
    expect(server.asked).toHaveLength(times);
    expect(told).toEqual([]);
  });

  it('is not waited for by a job that is stopped', async () => {
    server.faults.push('hang');
    await expect(tokens().token('a', AbortSignal.timeout(50))).rejects.toThrow(/abort|timeout/i);
    expect(server.asked).toHaveLength(1);
  });

  it('is not given to whoever has not the token of the job', async () => {
    await expect(tokens({ token: 'x' }).token('a', never())).rejects.toThrow('(401)');
  });
});
