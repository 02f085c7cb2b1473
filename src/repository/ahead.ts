import { COPY } from './checkout/copy.js';
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
  /** Nobody wants to know what is not answered yet. */
  end(): void;
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
  const { answers, end } = ask(folder, run ? [...FACTS, COMMIT, ...COPY, MENTIONED] : FACTS);
  const facts = readAnswers(answers.slice(0, FACTS.length));
  facts.catch(() => undefined); // whoever wants them hears of it
  const [commit, ...further] = answers.slice(FACTS.length);
  const [copy, [mentioned]] = [further.slice(0, COPY.length), further.slice(COPY.length)];
  const ahead = commit === undefined || mentioned === undefined ? undefined : { commit, copy, mentioned, end };
  asked.set(folder, { facts, ahead });
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
