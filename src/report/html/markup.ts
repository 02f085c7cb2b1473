import { printable } from '../text.js';

/** Markup of our own. Texts become such in one place, the tag of {@link markup}; nothing else can make any. */
export class Html {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  /** What is written in the sources: never a text of a pipeline. */
  static own(this: void, text: string): Html {
    return new Html(text);
  }
}

/** What may stand in a template: texts are hidden and escaped, nothing (undefined) is left out. */
export type Part = string | number | Html | undefined | readonly Part[];

export interface Markup {
  /** Tag of a template: each text in it is shown as text, in elements and in attributes between quotes. */
  readonly html: (strings: TemplateStringsArray, ...parts: readonly Part[]) => Html;
  /** A text without what must not be shown, for who cuts or compares it before it is shown. */
  readonly hide: (text: string) => string;
}

/** Makes the tag for a page; `hide` takes out of a text what must not be shown. */
export function markup(hide: (text: string) => string): Markup {
  const shown = (part: Part): string => {
    if (part === undefined) return '';
    if (typeof part === 'number') return String(part);
    if (part instanceof Html) return part.text;
    return typeof part === 'string' ? escapeHtml(printable(hide(part))) : part.map(shown).join('');
  };
  return {
    hide,
    html: (strings, ...parts) =>
      Html.own(strings.map((text, index) => text + shown(index < parts.length ? parts[index] : undefined)).join('')),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML has it, also in attributes between quotes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text;
}
