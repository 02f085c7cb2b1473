import { messageOf } from '../../errors.js';
import { oneLine, shorten } from '../../report/text.js';

/** An upload that did not succeed. */
export interface Failure {
  /** What happened, and what to do about it. */
  readonly sentence: string;
  /** The same will become of every other upload. */
  readonly final: boolean;
  /** There is one of this name already. */
  readonly taken?: boolean;
}

const MOST = 300;
const STATUS = /Failed request: \((?<status>\d{3})\)/;

/**
 * What the client's error means for whoever can mend it: the client has no codes of its own but in its words. Source of
 * those: `@actions/artifact`, `internal/shared/errors` and `artifact-twirp-client`.
 */
export function failureOf(error: unknown): Failure {
  const words = shorten(oneLine(messageOf(error)), MOST);
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'GHESNotSupportedError')
    return final(
      'GitHub Enterprise Server does not take them: use the input `output` and `actions/upload-artifact@v3`',
    );
  if (kind === 'ArtifactNotFoundError' || /blob storage: (?:404|410)|not found in/i.test(words))
    return one('it has expired, or somebody has deleted it: run all jobs of the workflow again');
  // the client says so by an error whose words are lost on the way
  if (kind === 'UsageError' || words.includes('quota'))
    return final(
      'the storage for artifacts is used up: delete old ones, let `expire_in` be shorter, or raise the limit',
    );
  if (/ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)|JWT|token/i.test(words))
    return final(`there is no token of the runner (${words}): only an action (\`uses:\`) has one, a \`run:\` has not`);
  const { statusCode } = error as { readonly statusCode?: unknown };
  if (typeof statusCode === 'number')
    return one(`GitHub's storage ${statusCode >= 500 ? 'fails' : 'refuses it'} (${statusCode}): try again later`);
  const status = Number(STATUS.exec(words)?.groups?.['status'] ?? 0);
  switch (status) {
    case 401:
      return final("GitHub does not accept the runner's token (401): run the workflow's job again");
    case 403:
      return final(
        `the run may not upload (403: ${words}): look at the storage for artifacts, and at the repository's settings for Actions`,
      );
    case 409:
      return {
        ...one('the run has one of this name, of another job of the workflow: let `artifacts:name` differ'),
        taken: true,
      };
    case 413:
      return one('it is too large for GitHub (413): let `artifacts:exclude` leave something out');
    case 429:
      return one('GitHub takes no more at the moment (429): upload less, or try again later');
    case 0:
      return one(`GitHub cannot be reached: ${words}`);
    default:
      return one(status >= 500 ? `GitHub fails (${status}): try again later` : `GitHub refuses it: ${words}`);
  }
}

const final = (sentence: string): Failure => ({ sentence, final: true });
const one = (sentence: string): Failure => ({ sentence, final: false });
