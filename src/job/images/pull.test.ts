import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, Images } from '../../docker/types.js';
import { puller } from './pull.js';

/** An engine of which only pulls are asked. */
function engineThatPulls(pull: Images['pull']): Engine {
  return { images: { pull } } as unknown as Engine;
}

describe('puller', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks once for what several jobs want at the same time, and again for other credentials', async () => {
    const asked: string[] = [];
    const pull = puller(
      engineThatPulls(async (reference, { platform, auth }) => {
        asked.push([reference, platform ?? 'own', auth?.username ?? 'nobody'].join(' '));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }),
    );
    const auth = { username: 'someone', password: 'x', serveraddress: 'r' };
    const all = Promise.all([
      pull('r/image:1', { platform: undefined }),
      pull('r/image:1', { platform: undefined }),
      pull('r/image:1', { platform: 'linux/arm64' }),
      pull('r/image:1', { platform: undefined, auth }),
    ]);
    await vi.advanceTimersByTimeAsync(1000);
    await all;
    expect(asked).toEqual(['r/image:1 own nobody', 'r/image:1 linux/arm64 nobody', 'r/image:1 own someone']);
  });

  it('says how far a long pull is, a line once in a while', async () => {
    const pull = puller(
      engineThatPulls(async (_, { onProgress }) => {
        for (let second = 0; second < 40; second++) {
          onProgress?.('0123456789ab: Downloading');
          onProgress?.(`abcdef012345: ${second < 20 ? 'Downloading' : 'Pull complete'}`);
          await new Promise((resolve) => setTimeout(resolve, 1000));
        }
      }),
    );
    const lines: string[] = [];
    const done = pull('image:1', { platform: undefined, log: (line) => Promise.resolve(void lines.push(line)) });
    await vi.advanceTimersByTimeAsync(40_000);
    await done;
    expect(lines).toEqual(['Pulling image:1: 0 of 2 layers', 'Pulling image:1: 1 of 2 layers']);
  });
});
