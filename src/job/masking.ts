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

/** Replaces masked values in whole lines; longest first, so that a value that holds another goes as one. */
export class Masker {
  readonly #values: readonly string[];

  constructor(values: readonly string[]) {
    const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
    this.#values = [...new Set(trimmed)].sort((a, b) => b.length - a.length);
  }

  mask(text: string): string {
    let masked = text;
    for (const value of this.#values) {
      if (masked.includes(value)) masked = masked.replaceAll(value, MASK);
    }
    return masked.replace(TOKEN, `$1${MASK}`).replace(URL_SECRETS, `$1${MASK}`);
  }
}
