import type { Block } from './blocks.js';
import { columns, name, plain, row, unbroken } from './markdown.js';
import type { CacheUse, JobSummary, PushedImage, PushedThrough } from '../result.js';
import { fileSize } from '../table.js';
import { count } from '../text.js';

/** Of a digest so much is shown as Docker does; the output `images` has it whole. */
const DIGEST = 'sha256:'.length + 12;

/** Table of the tags that were pushed. */
export function imagesBlock(images: readonly PushedImage[]): Block {
  return {
    title: 'Images',
    head: columns(['Image', 'Platforms', 'Size', 'Digest'], ['Size']),
    rows: images.map((image) => ({
      text: row([
        name(`${image.repository}:${image.tag}`, 300),
        image.platforms.map((platform) => plain(platform, 40)).join('<br>'),
        unbroken(fileSize(image.size)),
        name(image.digest.slice(0, DIGEST)),
      ]),
    })),
    unit: 'images',
  };
}

/** Table of the tags that were copied to another registry. */
export function pushedBlock(pushed: PushedThrough | undefined): Block {
  return {
    title: 'Copied to another registry',
    head: columns(['Tag', 'Target', 'Digest', 'Sent', 'Already there'], ['Sent', 'Already there']),
    rows: (pushed?.copies ?? []).map(({ source, target, digest, sent, skipped }) => ({
      text: row([
        name(source, 300),
        name(target, 300),
        name(digest.slice(0, DIGEST)),
        unbroken(fileSize(sent)),
        unbroken(fileSize(skipped)),
      ]),
    })),
    unit: 'tags',
  };
}

/** Why tags were not copied there. */
export function notPushedBlock(pushed: PushedThrough | undefined): Block {
  return {
    title: `Not copied to ${plain(pushed?.target ?? '', 300)}`,
    head: '',
    rows: (pushed?.failures ?? []).map((failure) => ({ text: `- ${plain(failure, 600)}`, important: true })),
    unit: 'reasons',
  };
}

/** What the caches of the jobs did, in figures, and what is to be known of the registry's. */
export function cachesBlock(jobs: readonly JobSummary[], notes: readonly string[]): Block {
  const figures = figuresOf(jobs.flatMap((job) => job.caches));
  return {
    title: 'Caches',
    head: '',
    rows: [
      ...(figures === '' ? [] : [{ text: `- Caches of jobs: ${figures}`, important: true }]),
      ...notes.map((note) => ({ text: noteLine(note) })),
    ],
    unit: 'lines',
  };
}

/** What the post step has to say of the cache, for its own part of the summary. */
export function cacheNotesMarkdown(notes: readonly string[]): string {
  return ['### Cache of the registry', '', ...notes.map(noteLine), ''].join('\n');
}

function noteLine(note: string): string {
  return `- ${plain(note, 500)}`;
}

function figuresOf(caches: readonly CacheUse[]): string {
  const number = (of: (cache: CacheUse) => boolean): number => caches.filter(of).length;
  return [
    { number: number((cache) => cache.restored === 'hit'), unit: 'restored' },
    { number: number((cache) => cache.restored === 'fallback'), unit: 'restored from a fallback key' },
    { number: number((cache) => cache.restored === 'miss'), unit: 'not found' },
    { number: number((cache) => cache.saved), unit: 'saved' },
  ]
    .filter((figure) => figure.number > 0)
    .map((figure) => count(figure.number, figure.unit, figure.unit))
    .join(', ');
}
