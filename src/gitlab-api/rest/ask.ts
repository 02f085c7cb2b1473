import { SystemError, UsageError } from '../../errors.js';
import type { Instance } from '../api.js';
import { bodyOf } from '../../web.js';
import { NoAnswer, request, type Answer, type BodyReader, type Received } from '../http.js';
import { fieldsOf, textOf } from './fields.js';

/** GitLab does not give what was asked for; the message says what to do about it. */
export class ApiRefusal extends UsageError {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What may be asked for in vain: a token that may not read it, or that it is not there, is an answer as well. */
export function isWithheld(error: unknown): error is ApiRefusal {
  return error instanceof ApiRefusal && [401, 403, 404, 405].includes(error.status);
}

/**
 * Asks the REST API (docs.gitlab.com/api/rest). `path` begins behind `/api/v4`, `what` names for messages what is asked for.
 * Throws {@link ApiRefusal} for what the user can mend, {@link SystemError} for an instance that does not answer now.
 */
export async function ask(instance: Instance, path: string, what: string): Promise<Answer> {
  const answer = await askFor(instance, path, what, bodyOf);
  return { ...answer, text: answer.body };
}

/** The same with a body that is read otherwise, also where it comes from elsewhere: artifacts are led to their storage. */
export async function askFor<T>(
  instance: Instance,
  path: string,
  what: string,
  read: BodyReader<T>,
): Promise<Received<T>> {
  let refused: string | undefined;
  const answer = await request(`${instance.url}/api/v4${path}`, instance, async (response) => {
    if (response.ok) return read(response);
    refused = await bodyOf(response);
    return undefined;
  }).catch((error: unknown) => {
    throw error instanceof NoAnswer ? unreachable(instance, error, what) : error;
  });
  if (answer.status < 200 || answer.status >= 300) throw refusal(instance, { ...answer, text: refused ?? '' }, what);
  return { ...answer, body: answer.body as T };
}

/** The same as a document. */
export async function askJson(instance: Instance, path: string, what: string): Promise<unknown> {
  return documentOf(instance, await ask(instance, path, what), what);
}

/** The JSON of an answer. Throws where there is none: a page of a login, another server, a body that was cut. */
export function documentOf({ url }: Instance, answer: Answer, what: string): unknown {
  const type = answer.headers.get('content-type') ?? '';
  if (/^text\/html\b/i.test(type) || /^\s*<(?:!doctype|html)\b/i.test(answer.text))
    throw new ApiRefusal(
      answer.status,
      `${url} answers with a web page where it was asked for ${what}: it wants a login, or a proxy stands before it; give a token (gitlab-token), and an address at which the API answers (${url}/api/v4)`,
    );
  try {
    return JSON.parse(answer.text) as unknown;
  } catch {
    if (/^\s*[[{]/.test(answer.text))
      throw new SystemError(`${url}: the answer with ${what} ends in the midst`, { hint: 'Try again.' });
    throw new ApiRefusal(
      answer.status,
      `${url} does not answer as a GitLab instance does: look at the address, which is that of the instance, without a project`,
    );
  }
}

function unreachable({ url }: Instance, error: NoAnswer, what: string): Error {
  const message = `${url} could not be asked for ${what} because of ${error.message}`;
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|certificate|bad port/i.test(error.message))
    return new ApiRefusal(0, `${message}; look at the address, and at the way to it (proxy, certificates)`);
  const hint = `It was asked ${error.attempts} times; try again later.`;
  return new SystemError(message, error.attempts > 1 ? { hint } : { hint: 'Try again later.' });
}

function refusal({ url, credentials }: Instance, answer: Omit<Answer, 'body'>, what: string): Error {
  const hasToken = credentials?.origin === new URL(url).origin;
  const { status } = answer;
  const said = `${url} answers with HTTP code ${status} for ${what}`;
  switch (status) {
    case 401:
      return new ApiRefusal(
        status,
        `${said}: ${hasToken ? 'it does not know the token, or it has expired; give a valid one' : 'it wants a token; give one'} (gitlab-token, scope \`read_api\`)`,
      );
    case 403:
      return new ApiRefusal(
        status,
        `${said}: ${hasToken ? 'the token may not read it; give one of a member, with the scope `read_api`' : 'it is not for everyone; give a token with the scope `read_api`'} (gitlab-token)`,
      );
    case 404:
      return new ApiRefusal(
        status,
        `${said}: it is not there, or ${hasToken ? 'the token may not see it: look at the path, and whether its owner is a member' : 'only members see it: look at the path, or give a token (gitlab-token)'}`,
      );
    case 429:
      return new SystemError(`${said} (too many requests)${after(answer)}`, {
        hint: 'The limit of the instance is used up; try again later, or with fewer projects.',
      });
  }
  const words = textOf(fieldsOf(quietly(answer.text)), 'message') ?? '';
  if (status >= 500)
    return new SystemError(`${said} after ${answer.attempts} attempts`, {
      hint: 'The instance has a problem of its own; try again later.',
    });
  return new ApiRefusal(status, `${said}${words === '' ? '' : ` (${words.slice(0, 200)})`}: look at the address`);
}

function after(answer: Omit<Answer, 'body'>): string {
  const seconds = answer.headers.get('retry-after') ?? '';
  return /^\d+$/.test(seconds) ? `, and is to be asked again after ${seconds} s` : '';
}

function quietly(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
