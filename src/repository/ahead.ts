import { CHECK_OUT, COPY } from './checkout/questions.js';
import { FACTS, readAnswers, type Answers } from './facts.js';
import { ask, type Answer } from './git.js';
import { MENTIONED } from './mentions.js';

/** Of HEAD's commit, which is the `$1` of what follows. */
const COMMIT = `set -- "$(git rev-parse -q --verify 'HEAD^{commit}')" && printf %s "$1"`;

/** What a run asks of its repository whatever the pipeline is. */
export interface Ahead {
  readonly commit: Promise<Answer>;
  /** To {@link COPY}, of that commit. */
  readonly copy: readonly Promise<Answer>[];
  /** To {@link MENTIONED}, of that commit. */
  readonly mentioned: Promise<Answer>;
  /** Has a working copy's files checked out, and answers; undefined where it is busy, or has done so. Fails when ended. */
  readonly checkOut: (folder: string) => Promise<Answer> | undefined;
  /** Nobody wants to know what is mentioned: Git need not search on. */
  readonly endSearch: () => void;
  /** Nobody wants anything of it any more. */
  readonly end: () => void;
}

interface AskedAhead {
  readonly facts: Promise<Answers>;
  readonly ahead: Ahead | undefined;
}

/** What was asked before anybody wanted it. */
const asked = new Map<string, AskedAhead>();

/**
 * Begins to ask Git about a folder (a real path), for the next who does: starting Git and loading the rest of us go side
 * by side. `run`: what runs ask is asked as well.
 */
export function askAhead(folder: string, run: boolean): void {
  if (!run) return void asked.set(folder, { facts: quiet(readAnswers(ask(folder, FACTS).answers)), ahead: undefined });
  const { answers, tell, end } = ask(folder, [...FACTS, COMMIT, ...COPY, MENTIONED, CHECK_OUT], [], true);
  const facts = quiet(readAnswers(answers.slice(0, FACTS.length)));
  const [commit, ...further] = answers.slice(FACTS.length) as [Promise<Answer>, ...Promise<Answer>[]];
  const copy = further.slice(0, COPY.length);
  const [mentioned, checkedOut] = further.slice(COPY.length) as [Promise<Answer>, Promise<Answer>];
  let state: 'searches' | 'waits' | 'told' | 'ended' = 'searches';
  mentioned.then(() => (state = state === 'ended' ? state : 'waits')).catch(() => undefined);
  const checkOut = (tree: string): Promise<Answer> | undefined => {
    if (state !== 'waits' || tree.includes('\n')) return undefined;
    state = 'told';
    tell(tree);
    return checkedOut.catch((error: unknown) => {
      if (state === 'ended') throw error;
      return { exitCode: -1, stdout: '' }; // it may go well another way
    });
  };
  const endAll = (): void => {
    state = 'ended';
    end();
  };
  const endSearch = (): void => void (state === 'searches' && endAll());
  asked.set(folder, { facts, ahead: { commit, copy, mentioned, checkOut, endSearch, end: endAll } });
}

/** Whoever wants it hears of its failure. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What was asked of this folder ahead, once: an answer is of its time. */
export function takeAhead(folder: string): AskedAhead | undefined {
  const taken = asked.get(folder);
  asked.delete(folder);
  return taken;
}

/** The answers to some of it, where they are of this commit and there; undefined: it is to be asked. */
export async function answersOf(
  ahead: Ahead | undefined,
  sha: string,
  wanted: readonly Promise<Answer>[] | undefined,
): Promise<readonly Answer[] | undefined> {
  try {
    if (wanted === undefined || (await ahead?.commit)?.stdout !== sha) return undefined;
    return await Promise.all(wanted);
  } catch {
    return undefined; // it is said where it is asked again
  }
}
