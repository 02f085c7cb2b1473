import type * as Patterns from './pattern.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof Patterns;

describe('expressions of RE2', () => {
  let pattern: Module;
  beforeEach(async () => {
    vi.resetModules();
    pattern = await import('./pattern.js');
  });
  /** Whether a text matches, asked as often as the action is done. */
  const asked = (text: string, source: string): [() => Promise<boolean | undefined>, () => number] => {
    let count = 0;
    return [async () => (count++, pattern.parsePattern(source)?.test(text)), () => count];
  };

  it('are not there before they are loaded', async () => {
    expect(pattern.parsePattern('/a/')).toBeUndefined();
    await pattern.loadPatterns();
    expect(pattern.parsePattern('/a/')?.test('banana')).toBe(true);
  });

  it('are there at once where the text tells of them', async () => {
    const [action, count] = asked('banana', '/nan/');
    expect(await pattern.withPatterns('rules: [{if: $A =~ /nan/}]', action)).toBe(true);
    expect(count()).toBe(1);
  });

  it('are loaded for a second try where nothing has told of them', async () => {
    const [action, count] = asked('banana', '/nan/');
    expect(await pattern.withPatterns('nothing to see', action)).toBe(true);
    expect(count()).toBe(2);
    expect(await pattern.withPatterns('nothing to see', action)).toBe(true);
    expect(count()).toBe(3);
  });

  it('are loaded for a second try where the first has failed by it, too', async () => {
    const action = async (): Promise<string> => {
      if (pattern.parsePattern('/a/') === undefined) throw new Error('invalid expression syntax');
      return 'fine';
    };
    expect(await pattern.withPatterns('', action)).toBe('fine');
    await expect(pattern.withPatterns('', () => Promise.reject(new Error('other')))).rejects.toThrow('other');
  });

  it('are judged right in a whole plan, also where its text hides them', async () => {
    const { expressionOf } = await import('./evaluate.js');
    const source = '$A =~ /abc/';
    expect(await pattern.withPatterns('"$A \\x3d~ /abc/"', async () => expressionOf(source) !== undefined)).toBe(true);
  });
});
