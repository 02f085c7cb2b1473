import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotate } from './annotations.js';

describe('annotate', () => {
  let output = '';
  beforeEach(() => {
    output = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      output += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  it("writes GitHub's commands, in which nothing of the text is a command", () => {
    annotate([
      { level: 'error', title: 'a: b, c', message: 'x\n::error::y', file: 'ci.yml', line: 3 },
      { level: 'warning', title: 't', message: '100%', file: undefined, line: undefined },
      { level: 'warning', title: 't', message: 'm', file: 'f', line: undefined },
    ]);
    expect(output.split('\n')).toEqual([
      '::error title=a%3A b%2C c,file=ci.yml,line=3::x%0A::error::y',
      '::warning title=t::100%25',
      '::warning title=t,file=f::m',
      '',
    ]);
  });
});
