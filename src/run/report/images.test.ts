import { expect, it } from 'vitest';
import type { RunEvent } from '../../report/events.js';
import { UsedImages } from './images.js';

const event = (job: string, name: string, over = {}): RunEvent => ({
  v: 1,
  time: '2026-03-02T09:14:00Z',
  pipeline: 7,
  type: 'image',
  job,
  name,
  platform: 'linux/amd64',
  size: 5,
  pulled: false,
  ...over,
});

it('an image is there once for each platform and size, with the jobs that had it', () => {
  const used = new UsedImages();
  used.take(event('b', 'alpine'));
  used.take(event('a', 'alpine', { pulled: true }));
  used.take(event('b', 'redis'));
  used.take(event('a', 'alpine')); // its second attempt
  used.take(event('arm', 'alpine', { platform: 'linux/arm64', size: 6 }));
  const jobs = [
    { name: 'a', image: 'alpine' },
    { name: 'b', image: 'alpine' },
    { name: 'lost', image: 'nowhere' },
    { name: 't', image: undefined },
  ];
  expect(used.shown(jobs)).toEqual([
    { name: 'alpine', platform: 'linux/amd64', size: 5, pulled: true, jobs: ['a', 'b'] },
    { name: 'redis', platform: 'linux/amd64', size: 5, pulled: false, jobs: ['b'] },
    { name: 'alpine', platform: 'linux/arm64', size: 6, pulled: false, jobs: ['arm'] },
    { name: 'nowhere', platform: '', size: undefined, pulled: undefined, jobs: ['lost'] },
  ]);
});
