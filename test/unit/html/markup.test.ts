import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { markup } from '../../../src/report/html/markup.js';
import { HOSTILE, hostileRun } from '../../report-hostile.js';
import { pageOf } from '../../report-page.js';

/** The elements of a page, each with its attributes: read strictly, so that nothing is left open. */
function elementsOf(html: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push([name, ...Object.keys(attributes)].join(' ')));
  const strict = html
    .replace('<!doctype html>', '')
    .replace(/<(script|style)>[\s\S]*?<\/\1>/g, '<$1></$1>')
    .replace(
      /<(meta|link|input)\b([^>]*)>/g,
      (_, name: string, rest: string) => `<${name}${rest.replace(/ (checked)$/, ' $1=""')}/>`,
    )
    .replace(/<br>/g, '<br/>')
    .replace(/(<[a-z][^<>]*?) (hidden|open|checked)(?=[ >])/g, '$1 $2=""');
  parser.write(strict).close();
  return found;
}

describe('the markup of the page', () => {
  it('escapes every text, and nothing that is markup already', () => {
    const { html } = markup((text) => text);
    const text = `<b a="1" b='2'>&amp;`;
    expect(html`<p title="${text}">${[text, html`<i>${1}</i>`, undefined]}</p>`.text).toBe(
      '<p title="&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;">&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;<i>1</i></p>',
    );
  });

  it('shows neither control characters nor turned directions', () => {
    const { html } = markup((text) => text);
    expect(html`${'a\u0000\u001b[31mb\u202ec\u0085'}`.text).toBe('a[31mbc');
  });

  it('hides before it escapes', () => {
    const { html } = markup((text) => text.replaceAll('a&b', '[MASKED]'));
    expect(html`${'x a&b'}`.text).toBe('x [MASKED]');
  });

  it.each(HOSTILE)('is the same whatever texts a pipeline has: %s', async (text) => {
    const harmless = elementsOf(await pageOf(hostileRun('harmless')));
    expect(harmless.length).toBeGreaterThan(150);
    expect(elementsOf(await pageOf(hostileRun(text)))).toEqual(harmless);
  });

  it('has ids and links of its own making alone', async () => {
    const html = await pageOf(hostileRun('x" y'));
    const names = [...html.matchAll(/ (?:id|href|for|aria-labelledby)="([^"]*)"/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !/^#?[a-z][a-z0-9-]*(?:-L\d+)?$/.test(name))).toEqual(['data:,']);
  });
});
