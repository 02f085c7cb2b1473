import { stripAnsi } from '../../report/ansi.js';
import { printable } from '../../report/text.js';

const MASK = '[MASKED]';

/** Prefixes of GitLab's own tokens: what follows them is masked, wherever it comes from (as GitLab Runner does). */
const TOKEN_PREFIXES = [
  'glpat-',
  'gloas-',
  'gldt-',
  'glrt-',
  'glcbt-',
  'glrtr-',
  'glptt-',
  'glft-',
  'glimt-',
  'glagent-',
  'glsoat-',
  'glffct-',
  '_gitlab_session=',
  'gltok-',
];
const TOKEN = new RegExp(`(${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]+`, 'g');
const URL_SECRETS =
  /([?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^&\s"']+/gi;
const UNFINISHED_TOKEN = new RegExp(`(?:${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]*$`);

/** A line of a value of several lines is a secret of its own from this length on. */
const SECRET_LINE = 8;

/** A value is masked in other forms, too, from this length on. */
const ENCODED = 8;

/** What stripping takes out of a line. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;

/** How far back a place is looked for where a long line can be cut without cutting a token. */
const MAX_WORD = 4096;

/** Replaces masked values; longest first, so that a value that holds another goes as one. */
export class Masker {
  readonly #values: readonly string[];
  /** The values in base64, and as part of an address: each in one line. */
  readonly #forms: readonly string[];
  /** What must not be cut in two: the values, and the beginnings of tokens. */
  readonly #whole: readonly string[];

  constructor(values: readonly string[]) {
    const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
    const lines = trimmed.filter((value) => value.includes('\n')).flatMap(secretLines);
    this.#values = [...new Set([...trimmed, ...lines])].sort((a, b) => b.length - a.length);
    this.#whole = [...this.#values, ...TOKEN_PREFIXES];
    const forms = trimmed.filter((value) => value.length >= ENCODED).flatMap(formsOf);
    this.#forms = [...new Set(forms)].filter((form) => !trimmed.includes(form)).sort((a, b) => b.length - a.length);
  }

  /**
   * A whole text with its secrets replaced. A line that would show one once it is stripped of colours and control signs,
   * as logs and reports are, becomes that plain line.
   */
  mask(text: string): string {
    const masked = this.#maskPlain(text);
    if (!CONTROL.test(masked)) return masked;
    return masked
      .split('\n')
      .map((line) => {
        if (!CONTROL.test(line)) return line;
        const plain = printable(stripAnsi(line));
        const safe = this.#maskPlain(plain);
        return safe === plain ? line : safe;
      })
      .join('\n');
  }

  #maskPlain(text: string): string {
    let masked = text;
    for (const value of this.#values) {
      if (masked.includes(value)) masked = masked.replaceAll(value, MASK);
    }
    for (const form of this.#forms) if (masked.includes(form)) masked = masked.replaceAll(form, MASK);
    // most output has neither: the expressions are slow in comparison
    if (masked.includes('gl') || masked.includes('_gitlab')) masked = masked.replace(TOKEN, `$1${MASK}`);
    if (masked.includes('?') || masked.includes('&')) masked = masked.replace(URL_SECRETS, `$1${MASK}`);
    return masked;
  }

  /** The nearest place to `wanted` at which a text that will go on can be cut without cutting a secret in two. */
  cut(text: string, wanted: number): number {
    let at = Math.min(wanted, this.#openEnd(text));
    for (let again = true; again;) {
      again = false;
      for (const value of this.#values) {
        const start = text.indexOf(value, Math.max(0, at - value.length + 1));
        if (start === -1 || start >= at || start + value.length === at) continue;
        at = start + value.length;
        again = true;
      }
    }
    return at;
  }

  /** Where the end of a text begins that may be the beginning of a secret; its length where there is none. */
  #openEnd(text: string): number {
    const line = text.lastIndexOf('\n') + 1;
    let first = text.length;
    for (const value of this.#whole) {
      const from = Math.max(0, text.length - value.length, value.includes('\n') ? 0 : line);
      for (
        let at = text.indexOf(value[0] ?? '', from);
        at !== -1 && at < first;
        at = text.indexOf(value[0] ?? '', at + 1)
      ) {
        if (at + value.length > text.length && value.startsWith(text.slice(at))) first = at;
      }
    }
    return first;
  }
}

/** A value in base64, also in the midst of a longer text (`user:password`), and as part of an address. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)),
  );
  const urls = [encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+'), encodeURI(value)];
  return [...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), ...urls];
}

function secretLines(value: string): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= SECRET_LINE && !line.startsWith('-----'));
}

/**
 * Masks a stream of text. What is handed out are whole lines, or parts of very long ones; a secret is found wherever the
 * stream was cut into pieces.
 */
export class MaskedStream {
  readonly #masker: Masker;
  #pending = '';
  /** The last part ended inside a token: what is left of it follows. */
  #inToken = false;

  constructor(masker: Masker) {
    this.#masker = masker;
  }

  /** Takes the next piece; returns what can be shown already. */
  push(piece: string): string {
    let text = this.#pending === '' ? piece : this.#pending + piece;
    if (this.#inToken) {
      const rest = text.replace(/^[A-Za-z0-9._=-]+/, '');
      if (rest !== '') this.#inToken = false;
      text = rest;
    }
    const line = text.lastIndexOf('\n') + 1;
    const long = text.length - line > MAX_LINE;
    const at = this.#masker.cut(text, long ? wordStart(text) : line);
    this.#pending = text.slice(at);
    const ready = text.slice(0, at);
    this.#inToken = long && UNFINISHED_TOKEN.test(ready.slice(-MAX_WORD));
    return this.#masker.mask(ready);
  }

  /** What is left at the end. */
  flush(): string {
    const rest = this.#pending;
    this.#pending = '';
    this.#inToken = false;
    return rest === '' ? '' : this.#masker.mask(rest);
  }
}

/** The last place of a long line where no token can be cut; its end where there is none nearby. */
function wordStart(text: string): number {
  const near = text.slice(-MAX_WORD);
  const at = Math.max(...[' ', '\t', '"', "'", '&', '?', '\r'].map((mark) => near.lastIndexOf(mark)));
  return at <= 0 ? text.length : text.length - near.length + at;
}
