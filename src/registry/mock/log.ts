import { mirrorName, PUSH_INSTANCES } from '../names.js';

/** What is said of an instance that has ended, in a container that has several; see together.ts. */
export const ENDED = 'glci: ended';

const PUSHING: readonly string[] = Object.values(PUSH_INSTANCES);
const PREFIXED = new RegExp(`^(${[...PUSHING, mirrorName('\\d+')].join('|')}): (.*)$`);

/**
 * The lines of a mock's log by the instance whose they are: its name is before each where several are in one container.
 * Those without a name are `main`'s.
 */
export function linesByInstance(log: string, main: string): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>([[main, []]]);
  for (const line of log.split('\n')) {
    const [, name = main, text = line] = PREFIXED.exec(line) ?? [];
    const known = lines.get(name);
    if (known === undefined) lines.set(name, [text]);
    else known.push(text);
  }
  return lines;
}

/** Whether Distribution says that it listens, the last of several that had the place one after the other. */
export function listens(lines: readonly string[]): boolean {
  return lines.slice(lines.lastIndexOf(ENDED) + 1).some((line) => line.includes('msg="listening on '));
}

/** How many had the place and have ended. */
export function ends(lines: readonly string[]): number {
  return lines.filter((line) => line === ENDED).length;
}

/** What a log says last; where the program has ended in a panic, its first line, behind which Go shows its stack. */
export function reasonIn(lines: readonly string[]): string {
  const said = lines.filter((line) => line !== ENDED && line.trim() !== '');
  return said.find((line) => line.startsWith('panic:')) ?? said.at(-1)?.trim() ?? '';
}

/** Whether an instance of this name takes pushes: the mock's own container, or one with a word of ours, maybe behind that. */
export function takesPushes(instance: string, main: string): boolean {
  const word = instance.startsWith(`${main}-`) ? instance.slice(main.length + 1) : instance;
  return word === main || PUSHING.includes(word);
}
