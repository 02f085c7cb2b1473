import type { InputProblem } from '../../../inputs/parse.js';

/** What keeps a call from having a terminal for itself. `what`: the option or the command; `why`: what takes it, `a shell`. */
export function withoutTerminal(what: string, why: string, json: boolean): readonly InputProblem[] {
  const { stdin, stdout } = process;
  const missing = [...(stdin.isTTY ? [] : ['standard input']), ...(stdout.isTTY ? [] : ['standard output'])];
  if (json)
    return [problem(`${what}: the events of --json and ${why} cannot share standard output`, 'leave one of them out')];
  if (missing.length === 0) return [];
  return [
    problem(
      `${what}: ${why} takes a terminal, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} none`,
      'call it from a terminal, without pipes and not in a script of CI',
    ),
  ];
}

function problem(message: string, hint: string): InputProblem {
  return { message, hint, location: undefined, input: undefined };
}
