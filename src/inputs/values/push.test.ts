import { describe, expect, it } from 'vitest';
import { InputReader } from '../reader.js';
import { pushSettings } from './push.js';

const LOGIN = { 'registry-push-username': 'u', 'registry-push-password': 'p' };
const WORKFLOW = { GITHUB_ACTIONS: 'true', GITHUB_ACTOR: 'octocat' };

function read(
  given: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv = {},
): { settings: ReturnType<typeof pushSettings>; problems: readonly string[] } {
  const reader = new InputReader(given, '.');
  const settings = pushSettings(reader, env);
  return { settings, problems: reader.problems.map(({ message }) => message) };
}

describe('the registry that is copied to', () => {
  it('is none unless it is asked for', () => {
    expect(read({}, WORKFLOW)).toEqual({ settings: undefined, problems: [] });
  });

  it('is a name with a path, in lower case', () => {
    expect(read({ ...LOGIN, 'registry-push-to': 'https://GHCR.io/Owner/Project/' })).toEqual({
      settings: { host: 'ghcr.io', path: 'owner/project', plain: false, username: 'u', password: 'p', when: 'success' },
      problems: [],
    });
  });

  it('speaks plain HTTP on this machine alone, and may want no login there', () => {
    expect(read({ 'registry-push-to': 'localhost:5000/a' })).toMatchObject({ settings: { plain: true }, problems: [] });
    expect(read({ 'registry-push-to': 'https://127.0.0.1:5000/a' })).toMatchObject({
      settings: { plain: false, host: '127.0.0.1:5000' },
      problems: [],
    });
    expect(read({ ...LOGIN, 'registry-push-to': 'http://r.example.com/a' })).toMatchObject({
      settings: { plain: false },
      problems: ['registry-push-to: plain HTTP is for localhost and 127.0.0.1 alone, not for r.example.com'],
    });
  });

  it.each(['owner/project', 'ghcr.io/Owner//x', 'ghcr.io/a b', 'ghcr.io', 'ghcr.io/app:1'])('is not %s', (to) => {
    expect(read({ ...LOGIN, 'registry-push-to': to }).problems).toEqual([
      expect.stringMatching(/^registry-push-to: .*ghcr\.io\/owner\/project$/),
    ]);
  });

  it('wants the embedded registry', () => {
    expect(read({ ...LOGIN, 'registry-push-to': 'ghcr.io/o/p', registry: 'none' }).problems).toEqual([
      'registry-push-to: there is nothing to copy without the embedded registry (registry: embedded)',
    ]);
  });

  it('wants a login, by the names of the inputs, before anything starts', () => {
    expect(read({ 'registry-push-to': 'r.example.com/a' }, { ...WORKFLOW }).problems).toEqual([
      'registry-push-username: r.example.com wants a user for pushing',
      'registry-push-password: r.example.com wants a password or token for pushing',
    ]);
    expect(read({ 'registry-push-to': 'localhost:5000/a', 'registry-push-username': 'u' }).problems).toEqual([
      'registry-push-password: localhost:5000 wants a password or token for pushing',
    ]);
    expect(read(LOGIN).problems).toEqual(['registry-push-to: it is empty, and there is a login for it']);
  });

  it('of GitHub has that of the workflow, unless another is given', () => {
    const to = { 'registry-push-to': 'ghcr.io/o/p' };
    expect(read({ ...to, token: 'ghs' }, WORKFLOW)).toMatchObject({
      settings: { username: 'octocat', password: 'ghs' },
      problems: [],
    });
    expect(read({ ...to, ...LOGIN, token: 'ghs' }, WORKFLOW).settings).toMatchObject({ username: 'u', password: 'p' });
    expect(read(to, WORKFLOW).problems).toEqual([expect.stringContaining('give the input token')]);
    expect(read({ ...to, token: 'ghs' }, {}).problems).toHaveLength(2);
    const other = read({ 'registry-push-to': 'r.example.com/a', token: 'ghs' }, WORKFLOW);
    expect(other.settings).toMatchObject({ username: undefined, password: undefined });
  });
});
