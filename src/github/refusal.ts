import { messageOf } from '../errors.js';
import { oneLine, shorten } from '../report/text.js';

/** No whole answer came; the message says why. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Too many calls: nothing is answered before the time is over. */
export class RateLimit extends Error {
  override readonly name = 'RateLimit';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(`the rate limit is reached, for ${Math.ceil(waitMs / 1000)} more seconds`);
    this.waitMs = waitMs;
  }
}

/** An error of a field, as GitHub's 422 has them. */
interface FieldError {
  readonly field?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** GitHub has answered, and refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly #errors: readonly (FieldError | string)[];

  constructor(status: number, answer: unknown) {
    const { message, errors } = (answer ?? {}) as { readonly message?: unknown; readonly errors?: unknown };
    super(typeof message === 'string' ? shorten(oneLine(message), MOST) : '');
    this.status = status;
    this.#errors = Array.isArray(errors) ? (errors as readonly (FieldError | string)[]) : [];
  }

  /** Whether it is about this field, or has this code: `already_exists`. */
  isAbout(word: string): boolean {
    return this.#errors.some((error) => typeof error === 'object' && [error.field, error.code].includes(word));
  }

  /** GitHub's own words for it, in one line. */
  get words(): string {
    const details = this.#errors.slice(0, 3).map((error) => {
      if (typeof error === 'string') return error;
      const { field, code, message } = error;
      return typeof message === 'string'
        ? message
        : [field, code].filter((part) => typeof part === 'string').join(': ');
    });
    const told = [this.message, ...details].filter((text) => text !== '');
    return shorten(oneLine(told.join('; ')), MOST);
  }
}

const MOST = 300;

/** What a call is for: the name of the input that asks for it, and what the token must have. */
export interface Service {
  readonly input: 'statuses' | 'releases' | 'deployments';
  /** As in a workflow: `statuses: write`. */
  readonly permission: string;
}

/** Whether the same will be the answer to every further call, too: there is no point in more of them. */
export function isFinal(error: unknown): boolean {
  return error instanceof RateLimit || (error instanceof Refused && [401, 403, 404].includes(error.status));
}

/** A sentence for whoever can mend it: what happened, and what to do. Nothing of the token or the address is in it. */
export function sentenceOf(error: unknown, { permission }: Service): string {
  const grant = `add \`permissions: {${permission}}\` to the job of the workflow`;
  if (!(error instanceof Refused)) {
    if (error instanceof RateLimit) return `GitHub takes no more calls: ${error.message}`;
    const why = shorten(oneLine(messageOf(error)), MOST);
    return error instanceof NoAnswer ? `GitHub cannot be reached: ${why}` : why;
  }
  const words = error.words === '' ? '' : `: ${error.words}`;
  switch (error.status) {
    case 401:
      return `GitHub does not accept the token (401${words}): give the input token \${{ github.token }}, or one that is valid`;
    case 403:
      return `the token may not do it (403${words}): ${grant}; the token of a pull request from a fork never may`;
    case 404:
      return `the repository is not visible to the token (404${words}): ${grant}, and give a token of this repository`;
    case 409:
      return `it is in conflict with what is there (409${words})`;
    case 422:
      return `GitHub does not take it (422${words})`;
    default:
      return error.status >= 500
        ? `GitHub fails (${error.status}${words}): try again later`
        : `GitHub refuses it (${error.status}${words})`;
  }
}
