import { describe, expect, it } from 'vitest';
import type { Container } from '../../docker/types.js';
import { coming, startsEarly } from './early.js';

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

describe('a container on its way', () => {
  const made = (): { container: Container; calls: string[] } => {
    const calls: string[] = [];
    const streams = { output: (async function* () {})(), write: async () => undefined, end: async () => undefined };
    const container = {
      attach: async () => (calls.push('attach'), streams),
      waitNextExit: async () => (calls.push('wait'), { exit: new Promise(() => undefined) }),
      start: async () => void calls.push('start'),
    };
    return { container: container as unknown as Container, calls };
  };

  it('has its shell opened at once, and started when nothing is put into it any more', async () => {
    const { container, calls } = made();
    const { offer, shell } = coming(Promise.resolve(container), true);
    await shell;
    const { release, started } = await offer;
    expect(calls).toEqual(['attach', 'wait']);
    release();
    await started;
    expect(calls).toEqual(['attach', 'wait', 'start']);
  });

  it('is not started where its shell waits for its script', async () => {
    const { container, calls } = made();
    const { offer, shell } = coming(Promise.resolve(container), false);
    const { release, started } = await offer;
    release();
    await started;
    expect([shell, calls]).toEqual([undefined, []]);
  });
});
