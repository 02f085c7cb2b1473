import { oneLine, shorten } from '../../../report/text.js';
import type { Answer } from './exchange.js';

/** Something could not be copied; the message is a sentence for the user. */
export class PushError extends Error {
  override readonly name = 'PushError';
  /** What follows would fail in the same way. */
  readonly final: boolean;

  constructor(message: string, final = false, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.final = final;
  }
}

/** What a registry has to say of a refusal: its codes, and its words in one line. */
export interface RegistryWords {
  readonly codes: readonly string[];
  readonly words: string;
}

/** Reads the errors of an answer. Source of the format: OCI distribution spec, "Error Codes". */
export function wordsOf({ text }: Pick<Answer, 'text'>): RegistryWords {
  try {
    const { errors, details } = JSON.parse(text) as { readonly errors?: unknown; readonly details?: unknown };
    const list = Array.isArray(errors) ? (errors as readonly unknown[]).filter(isRecord) : [];
    const texts = list.flatMap(({ code, message }) =>
      [code, message].filter((one): one is string => typeof one === 'string'),
    );
    const codes = list.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
    const words = texts.length > 0 ? texts.join(' ') : typeof details === 'string' ? details : '';
    return { codes, words: shorten(oneLine(words), 200) };
  } catch {
    return { codes: [], words: '' }; // a proxy's page, or nothing
  }
}

/**
 * Why a registry has refused something, with what to do about it. `what` is what was asked for: `push the manifest of
 * ghcr.io/owner/app:1`.
 */
export function refusalOf(host: string, what: string, answer: Answer): PushError {
  const { codes, words } = wordsOf(answer);
  const said = words === '' ? '' : ` (${words})`;
  const could = `${host} did not ${what}`;
  const { status } = answer;
  if (status === 401)
    return new PushError(`${could}: it does not take the user and the password, or the token${said}. ${LOGIN}`, true);
  if (status === 403 || codes.includes('DENIED'))
    return new PushError(`${could}: this is not allowed${said}. ${permissionOf(host)}`);
  if (codes.includes('DIGEST_INVALID'))
    return new PushError(`${could}: what arrived is not what was sent, its digest is another${said}. Run it again.`);
  if (status === 413 || codes.includes('SIZE_INVALID'))
    return new PushError(`${could}: it is too large for the registry, or for a proxy before it (413)${said}.`);
  if (status === 429) return new PushError(`${could}: it takes no more requests for now (429)${said}.`, true);
  if (status === 404)
    return new PushError(
      `${could}: there is no such place (404)${said}. Look at registry-push-to; some registries want a repository to be made beforehand.`,
    );
  if (status >= 500) return new PushError(`${could}: it failed three times (${status})${said}.`, true);
  return new PushError(`${could}: it answered ${status}${said}.`);
}

/** Why a registry has refused a manifest: it may be of a kind that the registry does not know. */
export function manifestRefusal(host: string, what: string, mediaType: string, answer: Answer): PushError {
  const { codes, words } = wordsOf(answer);
  const unknownKind =
    answer.status === 415 ||
    ([400, 404, 405].includes(answer.status) &&
      (codes.some((code) => code === 'MANIFEST_INVALID' || code === 'UNSUPPORTED') || codes.length === 0));
  if (!unknownKind) return refusalOf(host, what, answer);
  const kind = /index|list/.test(mediaType) ? 'an index of several images (attestations make one as well)' : mediaType;
  const said = words === '' ? '' : `, ${words}`;
  return new PushError(
    `${host} did not ${what}: it does not take ${kind} (${answer.status}${said}). Build with \`--provenance=false --sbom=false\` and for one platform, or push to another registry.`,
  );
}

const LOGIN = 'Look at registry-push-username and registry-push-password.';

function permissionOf(host: string): string {
  return host === 'ghcr.io'
    ? "The job of the workflow needs `permissions: {packages: write}`; a package that exists already has to be linked to the repository, with the role Write for it (the package's settings, Manage Actions access)."
    : 'The user needs the right to push there.';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
