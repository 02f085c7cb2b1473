import { randomBytes } from 'node:crypto';
import { run, started } from '../process.js';

/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
export function gitOf(repository: string, args: readonly string[], check = true): ReturnType<typeof run> {
  return run('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], { check });
}

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  /** Of all that were asked together. */
  readonly stderr: string;
}

/** `git` is the repository's in what follows; what is left of the arguments are the words. */
const BEGIN = [
  'boundary=$1 repository=$2',
  'shift 2',
  'git() { command git -c "safe.directory=$repository" -C "$repository" "$@"; }',
];
const END = `printf '\\n%s %s\\n' "$boundary" "$?"`;

/**
 * Asks Git several questions about a repository by one process: to start one holds Node.js up for 4 ms to 15 ms, the longer
 * the more memory it has, and a shell for a fraction of that. A question is a line of a shell and a constant of ours; what
 * is not constant are `words`, its `$1` and so on. Answers come in their order, whether or not one of them fails.
 * Throws a `SystemError` where there is no Git.
 */
export async function askTogether(
  repository: string,
  questions: readonly string[],
  words: readonly string[] = [],
): Promise<readonly Answer[]> {
  // what a repository holds cannot look like the end of an answer: nobody knows this before
  const boundary = randomBytes(16).toString('hex');
  const script = [...BEGIN, ...questions.flatMap((question) => [question, END])].join('\n');
  const { stdout, stderr } = await started('sh', ['-c', script, 'sh', boundary, repository, ...words]);
  const pieces = stdout.split(`\n${boundary} `);
  const answers = questions.map((_, index) => {
    const code = /^\d+/.exec(pieces[index + 1] ?? '')?.[0];
    const text = pieces[index] ?? '';
    return { exitCode: Number(code ?? NONE), stdout: index === 0 ? text : text.slice(text.indexOf('\n') + 1), stderr };
  });
  // the shell has found no Git: what is said of that is said as everywhere
  if (answers.some(({ exitCode }) => exitCode === NONE)) await gitOf(repository, ['--version']);
  return answers;
}

/** What a shell ends with where there is no such program. */
const NONE = 127;
