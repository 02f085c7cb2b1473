import { fileSize } from '../../table.js';
import { count } from '../../text.js';
import type { PageData } from '../data.js';
import { Html, type Markup, type Part } from '../markup.js';
import type { Anchors } from './status.js';
import { tablePanel } from './tables.js';

/** Images that were pushed, copied, and those that jobs and their services ran in. */
export function imagesView(page: Markup, { result, images }: PageData, anchors: Anchors): Html {
  const jobs = new Map(result.jobs.map((job) => [job.name, job]));
  const pulled = (yes: boolean | undefined): string => (yes === undefined ? '' : yes ? 'yes' : 'no, it was there');
  return page.html`${tablePanel(page, {
    id: Html.own('pushed'),
    title: 'Pushed images',
    heads: ['Image', 'Size', 'Platforms', 'Digest'],
    rows: result.images.map((image) => [
      `${image.repository}:${image.tag}`,
      fileSize(image.size),
      image.platforms.join(', '),
      page.html`<code>${image.digest}</code>`,
    ]),
  })}${tablePanel(page, {
    id: Html.own('copied'),
    title: 'Copied to another registry',
    heads: ['Tag', 'Target', 'Sent', 'Already there', 'Digest'],
    rows: (result.pushed?.copies ?? []).map(({ source, target, sent, skipped, digest }) => [
      source,
      target,
      fileSize(sent),
      fileSize(skipped),
      page.html`<code>${digest}</code>`,
    ]),
  })}${tablePanel(page, {
    id: Html.own('images'),
    title: 'Images of jobs and services',
    heads: ['Image', 'Size unpacked', 'Platform', 'Pulled', 'Jobs'],
    rows: images.map((image) => [
      image.name,
      image.size === undefined ? '' : fileSize(image.size),
      image.platform,
      pulled(image.pulled),
      linked(
        page,
        image.jobs.flatMap((name) => jobs.get(name) ?? []),
        anchors,
      ),
    ]),
  })}`;
}

const MAX_NAMES = 12;

function linked(page: Markup, jobs: PageData['result']['jobs'], anchors: Anchors): Part {
  const more = jobs.length - MAX_NAMES;
  const links = jobs.slice(0, MAX_NAMES).map((job) => page.html`<a href="#${anchors.get(job)}">${job.name}</a>`);
  return [
    ...links.flatMap((link, index) => [index === 0 ? '' : ', ', link]),
    more > 0 ? ` and ${count(more, 'more', 'more')}` : '',
  ];
}
