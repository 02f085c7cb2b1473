import { describe, expect, it } from 'vitest';
import { daemonNames } from './certificates.js';

describe("the names in a daemon's certificate", () => {
  const usual = ['docker', 'localhost', '127.0.0.1', '::1'];
  it('are its aliases, its host name and those of the stock certificates', () => {
    expect(daemonNames(['my-dind', 'my__dind', 'docker'], 'abc123', undefined)).toEqual([
      ...['my-dind', 'my__dind', 'docker', 'abc123', 'localhost', '127.0.0.1', '::1'],
    ]);
  });
  it.each<[string, readonly string[]]>([
    ['DNS:a.b,IP:10.0.0.1', ['a.b', '10.0.0.1']],
    ['DNS:a.b, IP:fd00::1', ['a.b', 'fd00::1']],
    ['plain, 10.0.0.2', ['plain', '10.0.0.2']],
    ['email:a@b.c,URI:https://x', []],
    ['', []],
  ])('and those of DOCKER_TLS_SAN=%s', (asked, further) => {
    expect(daemonNames([], '', asked)).toEqual([...usual, ...further]);
  });
});
