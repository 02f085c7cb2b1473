import { describe, expect, it } from 'vitest';
import { reasonIn } from './mock.js';

describe('why an upstream cannot be pulled through', () => {
  it('is the panic of the program, not the stack behind it', () => {
    const log = [
      'time="2026-01-02T03:04:05Z" level=warning msg="No HTTP secret provided"',
      'panic: unable to initialize proxy: Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host',
      '',
      'goroutine 1 [running]:',
      'main.main()',
      '\t/go/src/github.com/distribution/distribution/cmd/registry/main.go:28 +0x19',
    ].join('\n');
    expect(reasonIn(log)).toMatch(/^panic: unable to initialize proxy: .*no such host$/);
  });
  it('is otherwise what it said last', () => {
    expect(reasonIn('one\ntwo\n')).toBe('two');
    expect(reasonIn('')).toBe('');
  });
});
