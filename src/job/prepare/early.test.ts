import { describe, expect, it } from 'vitest';
import { startsEarly } from './early.js';

type Args = Parameters<typeof startsEarly>;

const flag = (key: string): Args[1]['variables'][number] => ({
  key,
  value: 'true',
  public: true,
  masked: false,
  file: false,
  raw: true,
});

/** Whether the shell of a job starts early: one with a plain image, but for what a test gives. */
function early(
  request: Partial<Record<'image' | 'variables' | 'hook', unknown>> = {},
  image: Partial<Args[2]> = {},
  wants: 'instead' | 'on-failure' | undefined = undefined,
): boolean {
  const { hook, ...rest } = request;
  return startsEarly(
    { shell: { wants: () => wants }, engine: { info: { arch: 'amd64' } } } as unknown as Args[0],
    {
      job: { name: 'job', hooks: { preGetSourcesScript: hook ?? [] } },
      image: { name: 'image' },
      variables: [],
      ...rest,
    } as unknown as Args[1],
    { entrypoint: [], env: {}, arch: 'amd64', ...image },
  );
}

describe('the shell of a job', () => {
  const official = { entrypoint: ['docker-entrypoint.sh'], env: { DOCKER_VERSION: '28.5.2' } };

  it('starts beside its services and its files where nothing of the image runs before it', () => {
    expect(early()).toBe(true);
    expect(early({ image: { name: 'image', entrypoint: [''] } }, { entrypoint: ['/wait-for-db'] })).toBe(true);
    expect(early({}, official)).toBe(true);
    expect(early({}, { ...official, entrypoint: ['dockerd-entrypoint.sh'] })).toBe(true);
    expect(early({}, { ...official, entrypoint: ['/usr/local/bin/docker-entrypoint.sh'] })).toBe(true);
  });

  it('starts after them where an entrypoint may look for them', () => {
    expect(early({}, { entrypoint: ['/wait-for-db'] })).toBe(false);
    expect(early({ image: { name: 'image', entrypoint: ['/wait-for-db'] } })).toBe(false);
    // that of a database, which has the same name
    expect(early({}, { ...official, env: {} })).toBe(false);
    expect(early({}, { ...official, entrypoint: ['docker-entrypoint.sh', '--wait'] })).toBe(false);
  });

  it('starts when its script does where something comes before', () => {
    expect(early({ hook: ['true'] })).toBe(false);
    expect(early({ variables: [flag('FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR')] })).toBe(false);
    expect(early({}, { arch: 'arm64' })).toBe(false); // QEMU
    expect(early({}, { arch: '' })).toBe(true);
    expect(early({}, {}, 'instead')).toBe(false);
    expect(early({}, {}, 'on-failure')).toBe(true);
  });
});
