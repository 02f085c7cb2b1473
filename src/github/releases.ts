import type { Release } from '../report/result.js';
import { oneLine } from '../report/text.js';
import { isFinal, Refused, sentenceOf, type Service } from './refusal.js';
import { releaseBody } from './release-body.js';
import type { GitHubTarget, Rest } from './rest.js';

const SERVICE: Service = { input: 'releases', permission: 'contents: write' };

/** What is said of the releases, beside those that were made. */
type Tell = (message: string) => void;

interface Made {
  readonly id: number;
  readonly name: string;
  readonly body: string;
  readonly url: string;
}

/**
 * Makes the releases that jobs have asked for, one after the other, and returns all of them, those that are on GitHub now
 * with their page. A release that is there is changed only where it differs. What GitHub has no place for, and what
 * cannot be made, is told; nothing is thrown. Source: GitHub documentation, "REST API endpoints for releases"; GitLab
 * documentation, keyword `release`.
 */
export async function makeReleases(
  rest: Rest,
  target: GitHubTarget,
  releases: readonly Release[],
  tell: Tell,
  signal: AbortSignal,
): Promise<readonly Release[]> {
  const maker = new Maker(rest, target, signal);
  const done: Release[] = [];
  let closed = false;
  for (const release of releases) {
    const { tag_name: tag, job } = release;
    const say = (text: string): void => tell(`releases: ${job}: ${tag}: ${text}`);
    if (tag === '' || tag.includes('[MASKED]')) say(wrongTag(tag));
    else if (!closed) {
      try {
        const url = await maker.make(release, say);
        notTaken(release).forEach(say);
        done.push({ ...release, url });
        continue;
      } catch (error) {
        say(signal.aborted ? "not made, since the run's end was not to wait longer" : sentenceOf(error, SERVICE));
        closed = signal.aborted || isFinal(error);
      }
    }
    done.push(release);
  }
  return done;
}

function wrongTag(tag: string): string {
  return tag === ''
    ? 'not made: `release:tag_name` is empty'
    : 'not made: the value of a masked variable is in the name of its tag';
}

/** What GitHub's releases have no place for. */
function notTaken({ milestones, released_at: at }: Release): readonly string[] {
  return [
    ...(milestones.length === 0 ? [] : [`without milestones (${milestones.join(', ')}): releases have none on GitHub`]),
    ...(at === '' ? [] : [`without released_at (${at}): GitHub sets the time itself`]),
  ];
}

class Maker {
  readonly #rest: Rest;
  readonly #target: GitHubTarget;
  readonly #signal: AbortSignal;

  constructor(rest: Rest, target: GitHubTarget, signal: AbortSignal) {
    this.#rest = rest;
    this.#target = target;
    this.#signal = signal;
  }

  /** Returns the address of the release's page. */
  async make(release: Release, say: Tell): Promise<string> {
    const { text: body, shortened } = releaseBody(release);
    if (shortened) say('its description is longer than GitHub takes, and was shortened');
    const wanted = { name: release.name, body };
    const there = await this.#find(release.tag_name);
    if (there !== undefined) return this.#update(there, wanted);
    if (release.tag_message !== '') await this.#annotatedTag(release);
    try {
      return (await this.#create(release, wanted)).url;
    } catch (error) {
      this.#signal.throwIfAborted();
      // refused: GitHub may not know the ref by this name; else it may have been made all the same, or by another run
      const again = await this.#find(release.tag_name);
      if (again !== undefined) return this.#update(again, wanted);
      if (error instanceof Refused && error.status === 422 && release.ref !== '') {
        const sha = await this.#commitOf(release.ref);
        return (await this.#create({ ...release, ref: sha }, wanted)).url;
      }
      if (error instanceof Refused && error.status < 500) throw error;
      return (await this.#create(release, wanted)).url;
    }
  }

  async #create(release: Release, wanted: { readonly name: string; readonly body: string }): Promise<Made> {
    const target = release.ref === '' ? this.#target.sha : release.ref;
    const body = { tag_name: release.tag_name, target_commitish: target, ...wanted };
    return madeOf(await this.#rest.call('POST', '/releases', { body, signal: this.#signal }));
  }

  async #update(there: Made, wanted: { readonly name: string; readonly body: string }): Promise<string> {
    // GitHub may give line ends as a browser sends them
    const same = there.name === wanted.name && there.body.replaceAll('\r\n', '\n') === wanted.body;
    if (!same)
      await this.#rest.call('PATCH', `/releases/${there.id}`, { body: wanted, again: true, signal: this.#signal });
    return there.url;
  }

  async #find(tag: string): Promise<Made | undefined> {
    const answer = await this.#get(`/releases/tags/${encodeURIComponent(tag)}`);
    return answer === undefined ? undefined : madeOf(answer);
  }

  /** A new tag with a message is an object of its own; a tag that is there stays as it is. */
  async #annotatedTag({ tag_name: tag, tag_message: message, ref }: Release): Promise<void> {
    if ((await this.#get(`/git/ref/tags/${pathOf(tag)}`)) !== undefined) return;
    const object = ref === '' ? this.#target.sha : await this.#commitOf(ref);
    const body = { tag, message, object, type: 'commit' };
    const made = await this.#rest.call('POST', '/git/tags', { body, again: true, signal: this.#signal });
    const name = { ref: `refs/tags/${tag}`, sha: textOf(made, 'sha') };
    try {
      await this.#rest.call('POST', '/git/refs', { body: name, again: true, signal: this.#signal });
    } catch (error) {
      // it is there: made by the call whose answer was lost, or by another run
      if (!(error instanceof Refused && error.status === 422 && /already exists/i.test(error.words))) throw error;
    }
  }

  async #commitOf(ref: string): Promise<string> {
    const commit = await this.#get(`/commits/${encodeURIComponent(ref)}`);
    if (commit === undefined) throw new Error(`there is no branch, tag or commit "${oneLine(ref)}"`);
    return textOf(commit, 'sha');
  }

  /** undefined where there is none. */
  async #get(path: string): Promise<unknown> {
    try {
      return await this.#rest.call('GET', path, { signal: this.#signal });
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return undefined;
      throw error;
    }
  }
}

function pathOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/');
}

function madeOf(answer: unknown): Made {
  const { id, name, body } = (answer ?? {}) as {
    readonly id?: unknown;
    readonly name?: unknown;
    readonly body?: unknown;
  };
  if (typeof id !== 'number') throw new Error('the answer has no release');
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { id, name: text(name), body: text(body), url: textOf(answer, 'html_url') };
}

function textOf(answer: unknown, field: string): string {
  const value = ((answer ?? {}) as Readonly<Record<string, unknown>>)[field];
  if (typeof value !== 'string') throw new Error(`the answer has no ${field}`);
  return value;
}
