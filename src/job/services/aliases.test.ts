import { describe, expect, it } from 'vitest';
import { assignAliases, imageAliases } from './aliases.js';

describe('imageAliases', () => {
  it.each([
    ['postgres:15', ['postgres']],
    ['docker:27-dind', ['docker']],
    ['namespace/service:v', ['namespace__service', 'namespace-service']],
    [
      'registry.example.com:4999/valkey/valkey',
      ['registry.example.com__valkey__valkey', 'registry.example.com-valkey-valkey'],
    ],
    ['a/b@sha256:0123', ['a__b', 'a-b']],
    ['', []],
  ])('%s', (image, aliases) => {
    expect(imageAliases(image)).toEqual(aliases);
  });
});

describe('assignAliases', () => {
  it('keeps the names made of the image beside those of alias:', () => {
    const { named } = assignAliases([{ name: 'postgres:15', alias: 'db, database  main' }]);
    expect(named[0]?.aliases).toEqual(['postgres', 'db', 'database', 'main']);
  });

  it('has none for a service whose variable is empty: it is not started, but where it has an alias', () => {
    const { named, skipped } = assignAliases([
      { name: '', alias: undefined },
      { name: '', alias: 'db' },
    ]);
    expect(named).toEqual([{ service: { name: '', alias: 'db' }, aliases: ['db'] }]);
    expect(skipped).toEqual([]);
  });

  it('gives a name to the first service that has it, and does not start one without a name', () => {
    const services = [
      { name: 'redis:7', alias: undefined },
      { name: 'redis:7', alias: 'second' },
      { name: 'redis:6', alias: 'second' },
    ];
    const { named, skipped } = assignAliases(services);
    expect(named.map((item) => item.aliases)).toEqual([['redis'], ['second']]);
    expect(skipped.map((item) => [item.index, item.alias])).toEqual([
      [1, 'redis'],
      [2, 'redis'],
      [2, 'second'],
    ]);
  });
});
