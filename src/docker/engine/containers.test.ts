import type Docker from 'dockerode';
import { describe, expect, it } from 'vitest';
import { dockerodeContainers } from './containers.js';

const ID = '0123456789abcdef'.repeat(4);

/** An engine that removes when the test lets it, and says how often it was asked. */
function engine(): { docker: Docker; asked: string[]; answer: (error?: Error) => Promise<void> } {
  const asked: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const getContainer = (id: string): unknown => ({
    id,
    remove: () => {
      asked.push(id);
      return new Promise<void>((resolve, reject) =>
        waiting.push((error) => (error === undefined ? resolve() : reject(error))),
      );
    },
  });
  return {
    docker: { getContainer } as unknown as Docker,
    asked,
    async answer(error) {
      waiting.shift()?.(error);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('a container that is removed', () => {
  it('is removed once, and both who ask for it wait for that', async () => {
    const { docker, asked, answer } = engine();
    const containers = dockerodeContainers(docker);
    const over: string[] = [];
    void containers.get(ID).remove().then(() => over.push('first')); // prettier-ignore
    void containers.get(ID).remove().then(() => over.push('second')); // prettier-ignore
    await new Promise((resolve) => setImmediate(resolve));
    expect([asked, over]).toEqual([[ID], []]);
    await answer();
    expect(over.sort()).toEqual(['first', 'second']);
    await containers.get(ID).remove();
    expect(asked).toEqual([ID]);
  });

  it('is asked for again after a failure, and by a name that another may have since', async () => {
    const { docker, asked, answer } = engine();
    const containers = dockerodeContainers(docker);
    const failing = expect(containers.get(ID).remove()).rejects.toThrow('driver failed');
    await answer(new Error('driver failed'));
    await failing;
    const again = containers.get(ID).remove();
    await answer();
    await again;
    for (let time = 0; time < 2; time++) {
      const named = containers.get('name').remove();
      await answer();
      await named;
    }
    expect(asked).toEqual([ID, ID, 'name', 'name']);
  });
});
