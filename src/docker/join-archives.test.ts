import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { filesOf, tarOf } from './archive.js';
import { joinArchives } from './join-archives.js';

it('joins archives, also such as hold zeros', async () => {
  const one = await tarOf([
    { name: 'a/', directory: true },
    { name: 'a/zeros', content: Buffer.alloc(2048) },
  ]);
  const two = await tarOf([{ name: 'b', content: 'two' }]);
  const files = await filesOf(Readable.from([joinArchives([one, two])]));
  expect([...files].map(([name, content]) => [name, content.length])).toEqual([
    ['a/zeros', 2048],
    ['b', 3],
  ]);
});
