import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restOf, SHA, targetOf } from '../../test/github-events.js';
import { GitHubServer } from '../../test/github-server.js';
import type { Release } from '../report/result.js';
import { LONGEST_BODY, releaseBody } from './release-body.js';
import { makeReleases } from './releases.js';

let server: GitHubServer;
let told: string[] = [];
beforeEach(async () => {
  server = await GitHubServer.start();
  told = [];
});
afterEach(async () => server[Symbol.asyncDispose]());

const RELEASE: Release = {
  job: 'publish',
  tag_name: 'v1.0',
  name: 'First',
  description: '# News\n\n- all of it',
  tag_message: '',
  ref: '',
  milestones: [],
  released_at: '',
  assets: { links: [] },
};
const URL_OF_V1 = 'https://github.com/Group/Project/releases/tag/v1.0';

const make = (...releases: Partial<Release>[]): Promise<readonly Release[]> =>
  makeReleases(
    restOf(server),
    targetOf(server),
    releases.map((release) => ({ ...RELEASE, ...release })),
    (message) => told.push(message),
    new AbortController().signal,
  );

describe('a release', () => {
  it('is made of the commit, with its texts, and has its page', async () => {
    expect(await make({})).toEqual([{ ...RELEASE, url: URL_OF_V1 }]);
    expect(server.releases).toMatchObject([
      { tag_name: 'v1.0', target_commitish: SHA, name: 'First', body: '# News\n\n- all of it' },
    ]);
    expect(told).toEqual([]);
  });

  it('is made of `ref`; of a tag by its commit, which GitHub knows by no other name', async () => {
    server.commits.set('v0.9', 'd'.repeat(40));
    await make({ ref: 'main' }, { tag_name: 'v1.1', ref: 'v0.9' });
    expect(server.releases.map((one) => one['target_commitish'])).toEqual(['main', 'd'.repeat(40)]);
  });

  it('of a ref that is not there is told', async () => {
    const [release] = await make({ ref: 'gone' });
    expect(release).not.toHaveProperty('url');
    expect(told).toEqual(['releases: publish: v1.0: GitHub does not take it (422: No commit found for SHA: gone)']);
  });

  it('that is there is left alone by a second run, and changed where it differs', async () => {
    await make({});
    const calls = server.asked.length;
    expect((await make({}))[0]?.url).toBe(URL_OF_V1);
    expect(server.lines.slice(calls)).toEqual(['GET /releases/tags/v1.0']);
    await make({ name: 'Second' });
    expect(server.releases).toMatchObject([{ name: 'Second', body: RELEASE.description }]);
    expect(server.releases).toHaveLength(1);
  });

  it('with `tag_message` has an annotated tag, where the tag is new', async () => {
    await make({ tag_message: 'All tests passed' });
    expect(server.tagObjects).toMatchObject([
      { tag: 'v1.0', message: 'All tests passed', object: SHA, type: 'commit' },
    ]);
    expect(server.refs.get('refs/tags/v1.0')).toBe(server.tagObjects[0]?.['sha']);
    server.refs.set('refs/tags/old/1', SHA);
    await make({ tag_name: 'old/1', tag_message: 'not any more' });
    expect(server.tagObjects).toHaveLength(1);
    expect(server.releases).toHaveLength(2);
  });

  it('says what GitHub has no place for', async () => {
    await make({ milestones: ['m1', 'm2'], released_at: '2026-01-02T03:04:05Z' });
    expect(server.releases).toHaveLength(1);
    expect(told).toEqual([
      'releases: publish: v1.0: without milestones (m1, m2): releases have none on GitHub',
      'releases: publish: v1.0: without released_at (2026-01-02T03:04:05Z): GitHub sets the time itself',
    ]);
  });

  it('is not made where its tag is empty, or would show a masked value', async () => {
    await make({ tag_name: '' }, { tag_name: 'v[MASKED]' });
    expect(server.asked).toEqual([]);
    expect(told).toEqual([
      'releases: publish: : not made: `release:tag_name` is empty',
      'releases: publish: v[MASKED]: not made: the value of a masked variable is in the name of its tag',
    ]);
  });
});

describe('what goes wrong', () => {
  it('a lost answer makes no second release, and a lost request is made again', async () => {
    server.faults.set('POST /releases', ['cut after', 'cut']);
    expect((await make({}))[0]?.url).toBe(URL_OF_V1);
    expect((await make({ tag_name: 'v2' }))[0]?.url).toMatch(/v2$/);
    expect(server.releases).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('a tag whose answer was lost is taken as it is', async () => {
    server.faults.set('POST /git/refs', ['cut after']);
    expect((await make({ tag_message: 'x' }))[0]?.url).toBe(URL_OF_V1);
    expect(told).toEqual([]);
  });

  it('a refusal is told, and a final one ends the calls', async () => {
    const refusal = { status: 403, body: { message: 'Resource not accessible by integration' } };
    server.faults.set('POST', [refusal, refusal]);
    const made = await make({}, { tag_name: 'v2' });
    expect(made.map((one) => one.url)).toEqual([undefined, undefined]);
    expect(told).toEqual([
      expect.stringMatching(/^releases: publish: v1\.0: the token may not .*permissions: \{contents: write\}/),
    ]);
    expect(server.lines.filter((line) => line.includes('v2'))).toEqual([]);
  });
});

describe('the text of a release', () => {
  const links = [
    { name: 'a ](x) <b>', url: 'https://example.com/a b>c' },
    { name: 'not of the web', url: 'javascript:alert(1)' },
  ];

  it('has its links as a list, whose names are no markup', () => {
    const { text } = releaseBody({ ...RELEASE, assets: { links } });
    expect(text).toBe(
      '# News\n\n- all of it\n\n## Assets\n\n' +
        '- [a &#93;&#40;x&#41; &#60;b&#62;](<https://example.com/a%20b%3Ec>)\n' +
        '- not of the web: javascript&#58;alert&#40;1&#41;\n',
    );
  });

  it('is no longer than GitHub takes, links and all', async () => {
    const description = 'x'.repeat(LONGEST_BODY + 1);
    const { text, shortened } = releaseBody({ ...RELEASE, description, assets: { links } });
    expect([text.length, shortened, text.includes('## Assets')]).toEqual([LONGEST_BODY, true, true]);
    await make({ description });
    expect(told).toEqual(['releases: publish: v1.0: its description is longer than GitHub takes, and was shortened']);
  });
});
