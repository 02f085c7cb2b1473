import { oneLine, shorten } from '../report/text.js';
import { failureOf, TooLarge } from '../web.js';

const MOST = 300;

/** A secret could not be read; the message says why, and what to do. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  /** What Vault has answered; undefined: nothing, or nothing that was wrong by itself. */
  readonly status: number | undefined;
  /** Another attempt may help. */
  readonly mayPass: boolean;

  constructor(message: string, status: number | undefined, mayPass = status !== undefined && isBusy(status)) {
    super(message);
    this.status = status;
    this.mayPass = mayPass;
  }

  /** A sentence for a refusal. Source of the codes: Vault documentation, "HTTP API". */
  static sentence(status: number, errors: unknown, path: string, role: string | undefined): string {
    const told = Array.isArray(errors) ? errors.filter((error) => typeof error === 'string').join('; ') : '';
    const words = `${status}${told === '' ? '' : `: ${shorten(oneLine(told), MOST)}`}`;
    const who = role === undefined ? 'the default role' : `the role "${role}"`;
    if (path.startsWith('auth/') && status < 500 && status !== 429)
      return `${path} does not let ${who} in (${words}): look at VAULT_AUTH_ROLE and VAULT_AUTH_PATH, and bind the role to the issuer, the audience and the sub of GitHub's token`;
    switch (status) {
      case 403:
        return `${who} may not read ${path} (${words}): a policy of the role has to allow it`;
      case 404:
        return `there is no secret at ${path} (${words}): look at engine, path and version`;
      case 429:
        return `it takes no more requests (${words})`;
      case 503:
        return `it is sealed, or down for maintenance (${words})`;
      default:
        return status >= 500 ? `it fails (${words})` : `it refuses ${path} (${words})`;
    }
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

/** What Node says of a certificate that it does not accept. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_/;

/** No answer came. */
export function notReached(error: unknown): VaultError {
  const failure = failureOf(error);
  if (failure.timeout) return new VaultError('it did not answer in time', undefined, true);
  if (error instanceof TooLarge) return new VaultError(error.message, undefined);
  const { code } = failure;
  const words = shorten(oneLine(failure.words), MOST);
  if (UNTRUSTED.test(code))
    return new VaultError(
      `its certificate is not accepted (${words}): give the authority's file in the input ca-bundle (with Node before 22.19 in the variable NODE_EXTRA_CA_CERTS)`,
      undefined,
    );
  return new VaultError(`it cannot be reached: ${words}`, undefined, true);
}
