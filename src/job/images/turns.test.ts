import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('lets what wants the same go on together, and everything else wait', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const work =
      (label: string, ms: number, fails = false) =>
      async (): Promise<void> => {
        told.push(`${label} begins`);
        await setTimeout(ms);
        told.push(`${label} ends`);
        if (fails) throw new Error(label);
      };
    const all = await Promise.allSettled([
      turns.take('image', 'amd64', work('a', 10, true)),
      turns.take('image', 'arm64', work('c', 10)),
      turns.take('image', 'amd64', work('b', 30)),
      turns.take('other', 'arm64', work('o', 1)),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(told).toEqual([
      'a begins', 'b begins', 'o begins', 'o ends', 'a ends', 'b ends', 'c begins', 'c ends',
    ]); // prettier-ignore
  });
});
