import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitHubServer, type Fault } from '../../test/github-server.js';
import { NoAnswer, RateLimit, Refused, sentenceOf } from './refusal.js';
import { Rest, type RestOptions } from './rest.js';

let server: GitHubServer;
let pauses: number[] = [];
beforeEach(async () => {
  server = await GitHubServer.start();
  pauses = [];
});
afterEach(async () => server[Symbol.asyncDispose]());

const SHA = 'a'.repeat(40);
const { signal } = new AbortController();
const SERVICE = { input: 'statuses', permission: 'statuses: write' } as const;

function rest(given: { readonly token?: string; readonly repository?: string } = {}, options: RestOptions = {}): Rest {
  const { url: api, token, repository } = server;
  // time passes by pauses alone
  const pause = (milliseconds: number): Promise<void> => Promise.resolve(void pauses.push(milliseconds));
  const now = (): number => pauses.reduce((sum, one) => sum + one, 1_000_000);
  return new Rest(
    { api: `${api}/`, repository, token, sha: SHA, runUrl: undefined, ...given },
    { pause, now, ...options },
  );
}

const post = (of: Rest, again = true): Promise<unknown> =>
  of.call('POST', `/statuses/${SHA}`, { body: { state: 'success', context: 'gitlab/job' }, again, signal });

/** What a call that meets these faults comes to, in words. */
async function told(faults: readonly Fault[], of = rest(), again = true): Promise<string> {
  server.faults.set('POST /statuses', [...faults]);
  return post(of, again).then(
    () => 'sent',
    (error: unknown) => sentenceOf(error, SERVICE),
  );
}

describe('a call', () => {
  it('has the headers that GitHub asks for, and goes to the repository', async () => {
    expect(await post(rest())).toMatchObject({ state: 'success' });
    const [asked] = server.asked;
    expect(asked?.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${server.token}`,
      'x-github-api-version': '2022-11-28',
      'content-type': 'application/json',
    });
    expect(asked?.headers['user-agent']).toMatch(/^gitlab-dind-action\/\d/);
    expect(server.lines).toEqual([`POST /statuses/${SHA}`]);
  });

  it('is tried again after a 5xx and after a cut connection, three times in all', async () => {
    expect(await told([{ status: 502, body: '<html>' }, 'cut'])).toBe('sent');
    expect(pauses).toEqual([250, 1000]);
    expect(await told([{ status: 500 }, { status: 500 }, { status: 503 }])).toBe('GitHub fails (503): try again later');
    expect(await told(['cut', 'cut', 'cut'])).toMatch(/^GitHub cannot be reached: /);
    expect(server.asked).toHaveLength(9);
  });

  it('is not tried again where twice is not as good as once', async () => {
    expect(await told(['cut'], rest(), false)).toMatch(/^GitHub cannot be reached: /);
    expect(await told([{ status: 500 }], rest(), false)).toBe('GitHub fails (500): try again later');
    expect(server.asked).toHaveLength(2);
  });

  it('has a limit of time', async () => {
    expect(await told(['hang'], rest({}, { timeoutMs: 50 }), false)).toBe(
      'GitHub cannot be reached: it did not answer in time',
    );
  });

  it('follows no redirect: the token goes nowhere else', async () => {
    const fault = { status: 307, headers: { location: `${server.url}/elsewhere` } };
    expect(await told([fault], rest(), false)).toMatch(/^GitHub cannot be reached: /);
    expect(server.lines).toEqual([`POST /statuses/${SHA}`]);
  });
});

describe('a rate limit', () => {
  const later = (seconds: number): string => String(1000 + seconds);

  it.each<[string, Fault, number]>([
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['403 with retry-after', { status: 403, headers: { 'retry-after': '9' } }, 9000],
    [
      '403 with nothing left',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': later(20) } },
      20_000,
    ],
    ['a secondary limit', { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } }, 60_000],
  ])('is waited for: %s', async (_, fault, wait) => {
    expect(await told([fault], rest(), false)).toBe('sent');
    expect(pauses).toEqual([wait]);
  });

  it('that lasts longer than a minute is told, and holds up every other call', async () => {
    const fault = { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': later(600) } };
    const one = rest();
    const message = 'GitHub takes no more calls: the rate limit is reached, for 600 more seconds';
    expect(await told([fault], one)).toBe(message);
    await expect(post(one)).rejects.toBeInstanceOf(RateLimit);
    expect([server.asked.length, pauses]).toEqual([1, []]);
  });

  it('that does not pass is told', async () => {
    const fault = { status: 429, headers: { 'retry-after': '1' } };
    expect(await told([fault, fault, fault])).toMatch(/^GitHub takes no more calls/);
    expect(server.asked).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('says what to do', async () => {
    expect(await told([], rest({ token: 'wrong' }))).toBe(
      'GitHub does not accept the token (401: Bad credentials): give the input token ${{ github.token }}, or one that is valid',
    );
    expect(await told([{ status: 403, body: { message: 'Resource not accessible by integration' } }])).toBe(
      'the token may not do it (403: Resource not accessible by integration): add `permissions: {statuses: write}` to the job of the workflow; the token of a pull request from a fork never may',
    );
    expect(await told([], rest({ repository: 'Group/Other' }))).toMatch(
      /^the repository is not visible to the token \(404: Not Found\): add `permissions: \{statuses: write\}`/,
    );
    expect(await told([{ status: 409, body: { message: 'Conflict' } }])).toBe(
      'it is in conflict with what is there (409: Conflict)',
    );
    expect(server.asked).toHaveLength(4); // none twice
  });

  it("has GitHub's own words for a validation that fails", async () => {
    const call = rest().call('POST', `/statuses/${SHA}`, {
      body: { state: 'success', description: 'x'.repeat(141) },
      signal,
    });
    await expect(call).rejects.toThrow(Refused);
    expect(await call.catch((error: unknown) => sentenceOf(error, SERVICE))).toBe(
      'GitHub does not take it (422: Validation Failed; description is too long (maximum is 140 characters))',
    );
    const errors = [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }, 'a text'];
    expect(await told([{ status: 422, body: { message: 'Validation Failed', errors } }])).toBe(
      'GitHub does not take it (422: Validation Failed; tag_name: already_exists; a text)',
    );
  });

  it('has nothing of the token, and its words are one short line', async () => {
    const message = await told([{ status: 400, body: { message: `a\n::error::b${'x'.repeat(1000)}` } }]);
    expect(message).toMatch(/^GitHub refuses it \(400: a ::error::bx+…\)$/);
    expect(message.length).toBeLessThan(400);
    const nowhere = rest({}, {});
    await server[Symbol.asyncDispose]();
    const error = await post(nowhere).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(NoAnswer);
    expect(sentenceOf(error, SERVICE)).toMatch(/ECONNREFUSED/);
    server = await GitHubServer.start();
  });

  it('ends with its signal, in the midst of a pause', async () => {
    server.faults.set('POST /statuses', [{ status: 429, headers: { 'retry-after': '30' } }]);
    const stop = new AbortController();
    const { url: api, token, repository } = server;
    const call = new Rest({ api, repository, token, sha: SHA, runUrl: undefined }).call('POST', `/statuses/${SHA}`, {
      body: { state: 'success' },
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(), 50);
    await expect(call).rejects.toThrow(/abort/i);
  });
});
