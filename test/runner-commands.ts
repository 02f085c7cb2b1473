/**
 * The commands that GitHub's runner finds in what a step prints, standard output and standard error alike. Made after the
 * behaviour of actions/runner: `ActionCommand` (both forms), `ActionCommandManager` (which are known, and how they are
 * stopped), `ProcessInvoker` (what a line is).
 */
export interface RunnerCommand {
  readonly name: string;
  readonly data: string;
  readonly line: string;
}

const KNOWN = [
  'internal-set-repo-path', 'set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher',
  'remove-matcher', 'debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo', 'stop-commands',
]; // prettier-ignore

/** Every command that is processed; those that come while commands are stopped are none. */
export function commandsIn(printed: string): readonly RunnerCommand[] {
  const found: RunnerCommand[] = [];
  const known = new Set(KNOWN);
  let token: string | undefined;
  for (const line of printed.split(/\r\n|\r|\n/)) {
    const command = second(line, known) ?? first(line, known);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name !== token) continue;
      known.delete(token);
      token = undefined;
    } else if (command.name === 'stop-commands') {
      token = command.data;
      known.add(token);
    }
    found.push({ ...command, line });
  }
  return found;
}

/** `::name key=value::data`, after any white space. */
function second(line: string, known: ReadonlySet<string>): Omit<RunnerCommand, 'line'> | undefined {
  const text = line.replace(/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end === -1) return undefined;
  const name = (text.slice(2, end).split(' ')[0] ?? '').toLowerCase();
  return ofName(name, text.slice(end + 2), known);
}

/** `##[name key=value]data`, anywhere in a line. */
function first(line: string, known: ReadonlySet<string>): Omit<RunnerCommand, 'line'> | undefined {
  const start = line.indexOf('##[');
  const end = start === -1 ? -1 : line.indexOf(']', start);
  if (end === -1) return undefined;
  const name = (line.slice(start + 3, end).split(' ')[0] ?? '').toLowerCase();
  return ofName(name, line.slice(end + 1), known);
}

/** Names are known whatever their case. */
function ofName(name: string, data: string, known: ReadonlySet<string>): Omit<RunnerCommand, 'line'> | undefined {
  const exact = [...known].find((item) => item.toLowerCase() === name);
  return exact === undefined ? undefined : { name: exact, data };
}
