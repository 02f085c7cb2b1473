import { describe, expect, it } from 'vitest';
import { ENDED, ends, linesByInstance, listens, reasonIn, takesPushes } from './log.js';

const LISTENING = 'time="2026-01-02T03:04:05Z" level=info msg="listening on [::]:5001, tls" version=3.0.0';
const PANIC =
  'panic: unable to initialize proxy: Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host';

describe('why an upstream cannot be pulled through', () => {
  it('is the panic of the program, not the stack behind it', () => {
    const log = [
      'time="2026-01-02T03:04:05Z" level=warning msg="No HTTP secret provided"',
      PANIC,
      '',
      'goroutine 1 [running]:',
      'main.main()',
      '\t/go/src/github.com/distribution/distribution/cmd/registry/main.go:28 +0x19',
      ENDED,
    ];
    expect(reasonIn(log)).toBe(PANIC);
  });
  it('is otherwise what it said last', () => {
    expect(reasonIn(['one', ' two', '', ENDED])).toBe('two');
    expect(reasonIn([])).toBe('');
  });
});

describe('the log of a registry', () => {
  it('tells whose each line is', () => {
    const lines = linesByInstance(`own\ntls: a\nmirror-10: b: c\ntls: d\nmirrors: e\nmirror-x: f`, 'plain');
    expect([...lines]).toEqual([
      ['plain', ['own', 'mirrors: e', 'mirror-x: f']],
      ['tls', ['a', 'd']],
      ['mirror-10', ['b: c']],
    ]);
  });
  it('tells whether one listens, also the one that has taken the place of another', () => {
    expect(listens(['starting'])).toBe(false);
    expect(listens([LISTENING])).toBe(true);
    expect(listens([LISTENING, ENDED])).toBe(false);
    expect(listens([PANIC, ENDED, LISTENING])).toBe(true);
    expect(ends([PANIC, ENDED, PANIC, ENDED])).toBe(2);
  });
  it('tells which instances take pushes, by the name before a line or that of a container of its own', () => {
    const names = ['glci-mock-1', 'tls', 'hosts', 'glci-mock-1-tls', 'glci-mock-1-hosts'];
    expect(names.filter((name) => takesPushes(name, 'glci-mock-1'))).toEqual(names);
    const others = ['mirror-0', 'glci-mock-1-docker.io', 'glci-mock-1-docker.io-stored', 'glci-mock-12'];
    expect(others.filter((name) => takesPushes(name, 'glci-mock-1'))).toEqual([]);
  });
});
