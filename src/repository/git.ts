import { randomBytes } from 'node:crypto';
import { SystemError } from '../errors.js';
import { start, started, type ProcessResult } from '../process.js';

/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
export function gitOf(repository: string, args: readonly string[], check = true): Promise<ProcessResult> {
  return started('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], check);
}

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
}

/** Questions that were asked of Git, in their order. */
export interface Asked {
  /** Each as soon as it is there. Those that are not there when it ends fail with a `SystemError`. */
  readonly answers: readonly Promise<Answer>[];
  /** What Git complained of, when all are answered. */
  readonly stderr: Promise<string>;
  /** Gives the shell a line, for a question that reads one. */
  readonly tell: (line: string) => void;
  /** Ends what is not answered yet: nobody wants to know any more. */
  readonly end: () => void;
}

/** `git` is the repository's in what follows; what is left of the arguments are the words. */
const BEGIN = [
  'boundary=$1 repository=$2',
  'shift 2',
  'git() { command git -c "safe.directory=$repository" -C "$repository" "$@"; }',
];
const BETWEEN = `printf '\\n%s %s\\n' "$boundary" "$?"`;

/**
 * Asks Git several questions about a repository by one process: to start one holds Node.js up for 4 ms to 15 ms, the longer
 * the more memory it has, and a shell for a fraction of that. A question is a line of a shell and a constant of ours; what
 * is not constant are `words`, its `$1` and so on. One is answered whether or not another fails, and all fail where there
 * is no Git. `reads`: some read lines, which they are told later.
 */
export function ask(
  repository: string,
  questions: readonly string[],
  words: readonly string[] = [],
  reads = false,
): Asked {
  // what a repository holds cannot look like the end of an answer: nobody knows this before
  const boundary = randomBytes(16).toString('hex');
  const script = [...BEGIN, questions.join(`\n${BETWEEN}\n`)].join('\n');
  const left: { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }[] = [];
  const answers = questions.map(() => new Promise<Answer>((resolve, reject) => left.push({ resolve, reject })));
  for (const answer of answers) answer.catch(() => undefined); // whoever wants it hears of it
  let missing = false;
  const give = (answer: Answer): void => {
    missing ||= answer.exitCode === NONE;
    if (missing) shell.end();
    else left.shift()?.resolve(answer);
  };
  const texts = new Texts(boundary, give);
  const heard = (text: string): void => texts.take(text);
  const shell = start('sh', ['-c', script, 'sh', boundary, repository, ...words], { reads, heard });
  const stderr = shell.ended.then(async (result) => {
    if (result.exitCode >= 0) give({ exitCode: result.exitCode, stdout: texts.rest() });
    // the shell has found no Git: what is said of that is said as everywhere
    if (missing) await gitOf(repository, ['--version']);
    const unanswered = new SystemError('Git has ended before all was answered');
    for (const { reject } of left) reject(unanswered);
    return result.stderr;
  });
  stderr.catch((error: unknown) => left.forEach(({ reject }) => reject(error)));
  return { answers, stderr, tell: shell.tell, end: shell.end };
}

/** What a shell ends with where there is no such program. */
const NONE = 127;

/** Cuts what a shell prints into answers. */
class Texts {
  readonly #mark: string;
  readonly #give: (answer: Answer) => void;
  #pieces: string[] = [];
  /** The end of what there is, where a boundary may have begun. */
  #end = '';

  constructor(boundary: string, give: (answer: Answer) => void) {
    this.#mark = `\n${boundary} `;
    this.#give = give;
  }

  take(text: string): void {
    this.#pieces.push(text);
    const end = this.#end + text;
    this.#end = end.slice(-2 * this.#mark.length);
    if (!end.includes(this.#mark)) return; // of a large answer, all is looked at once
    let all = this.rest();
    for (let at = all.indexOf(this.#mark); at !== -1; at = all.indexOf(this.#mark)) {
      const behind = at + this.#mark.length;
      const line = all.indexOf('\n', behind);
      if (line === -1) break;
      this.#give({ exitCode: Number(all.slice(behind, line)), stdout: all.slice(0, at) });
      all = all.slice(line + 1);
    }
    this.#pieces = [all];
    this.#end = all.slice(-2 * this.#mark.length);
  }

  rest(): string {
    return this.#pieces.join('');
  }
}
