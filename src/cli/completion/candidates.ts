import { OPTIONS, type InputDefinition, type OptionName } from '../../inputs/definitions.js';
import { projectFolder } from '../../inputs/configuration/folder.js';
import { OPTION_NAMES } from '../../inputs/configuration/setting.js';
import { parseArguments } from '../arguments.js';
import { migrationTable } from '../commands/migration/table.js';
import { COMMANDS, optionsOf } from '../help.js';
import { canBeDenied, inputNamed, optionNamed, OWN_OPTIONS, SHORT } from '../options.js';
import { namesIn, type Names } from './jobs.js';

/** What may stand where the cursor is: words, or a path of this machine. */
export type Candidates = { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'files' };

/** Options whose values are paths. */
const PATHS: ReadonlySet<OptionName> = new Set<OptionName>(['file', 'cwd', 'output', 'report', 'storage-path', 'runner-config', 'ca-bundle', 'includes-from', 'run-output', 'prices', 'measured', 'folders']); // prettier-ignore
const CONTEXTS = ['branch=', 'tag=', 'merge_request', 'schedule', 'web', 'api', 'trigger'];

/** Words of commands that take no jobs. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  registry: ['list', 'stats', 'verify', 'clean'],
  includes: ['fetch'],
  clean: ['all'],
  completion: ['bash', 'zsh', 'fish'],
  help: Object.keys(COMMANDS),
};
const WITH_JOBS = new Set(['run', 'shell', 'plan', 'simulate', 'lint']);

/**
 * What may stand in place of the last word of a command line; `words` are those behind the name of the program, the last
 * one as far as it is typed. Names of jobs and stages are those of the file that the line names.
 */
export async function candidates(words: readonly string[], base: string): Promise<Candidates> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { command, inputs } = parseArguments(before);
  const names = async (): Promise<Names> => {
    const [cwd, file] = [inputs['cwd']?.toString(), inputs['file']?.toString()];
    const { folder } = await projectFolder({ base, cwd, named: file !== undefined });
    return namesIn(folder, file ?? OPTIONS.file.default);
  };
  const attached = /^--([^=]+)=/.exec(current);
  if (attached !== null) {
    const values = await valuesOf(attached[1] ?? '', command, names);
    return values === undefined || values.kind === 'files'
      ? { kind: 'files' }
      : matching(
          values.words.map((word) => `${attached[0]}${word}`),
          current,
        );
  }
  const option = optionBefore(before.at(-1) ?? '');
  const values = option === undefined ? undefined : await valuesOf(option, command, names);
  if (values !== undefined) return values.kind === 'files' ? values : matching(values.words, current);
  if (current.startsWith('-')) return matching(optionWords(command, current, before), current);
  if (command === '') return matching([...Object.keys(COMMANDS), 'help'], current);
  if (WITH_JOBS.has(command)) return matching((await names()).jobs, current);
  const operands = before.filter((word) => !word.startsWith('-')).length;
  if (migrationTable(command) !== undefined && command !== 'init') return { kind: 'files' };
  if (command === 'includes' && operands > 1) return { kind: 'files' };
  return matching(operands > 1 ? [] : (OPERANDS[command] ?? []), current);
}

function matching(words: readonly string[], current: string): Candidates {
  return { kind: 'words', words: [...new Set(words)].filter((word) => word.startsWith(current)) };
}

/** The name of the option that the word before is, and that still waits for a value. */
function optionBefore(word: string): string | undefined {
  if (/^-[a-zA-Z]$/.test(word)) return SHORT[word.slice(1)];
  return word.startsWith('--') && !word.includes('=') ? word.slice(2) : undefined;
}

/** Values of an option; undefined where it takes none, or may stand alone. */
async function valuesOf(given: string, command: string, names: () => Promise<Names>): Promise<Candidates | undefined> {
  const table = migrationTable(command);
  if (table?.values.includes(given) === true) return { kind: 'files' };
  const option = table === undefined ? optionNamed(given) : inputNamed(given);
  if (option === undefined) return undefined;
  const words = (list: readonly string[]): Candidates => ({ kind: 'words', words: list });
  if (option.kind === 'own') {
    if (OWN_OPTIONS[option.name].takes === 'nothing') return undefined;
    const { jobs, stages } = await names();
    if (option.name === 'from') return words(stages);
    return words(
      option.name === 'outcome'
        ? jobs.flatMap((job) => ['success', 'failed', 'canceled'].map((end) => `${job}=${end}`))
        : jobs,
    );
  }
  const { name } = option;
  const { choices, type }: InputDefinition = OPTIONS[name];
  if (option.value !== undefined || type === 'Bool') return undefined;
  if (choices !== undefined) return words(choices);
  if (PATHS.has(name)) return { kind: 'files' };
  if (name === 'stage') return words((await names()).stages);
  if (name === 'manual' || name === 'jobs')
    return words([...(name === 'manual' ? ['all'] : []), ...(await names()).jobs]);
  return words(name === 'context' ? CONTEXTS : []);
}

function optionWords(command: string, current: string, before: readonly string[]): readonly string[] {
  const table = migrationTable(command);
  const inputs = [
    ...(command === '' ? [] : optionsOf(command)),
    ...(before.includes('--run') ? (table?.more ?? []) : []),
  ];
  const perCall = table === undefined ? [] : [...table.values, ...table.flags];
  const own = Object.entries(OWN_OPTIONS).flatMap(([name, { of }]) =>
    (of as readonly string[] | undefined)?.includes(command) === false ? [] : [name],
  );
  const denied = current.startsWith('--no') ? inputs.filter(canBeDenied).map((name) => `no-${name}`) : [];
  // of what may be given more than once, the name of one
  const long = inputs.map((name) => ([...OPTION_NAMES].findLast(([, option]) => option === name) ?? [name])[0]);
  const short =
    current === '-'
      ? Object.entries(SHORT).flatMap(([letter, name]) =>
          own.includes(name) || (name !== 'interactive' && name !== 'help' && inputs.includes(name))
            ? [`-${letter}`]
            : [],
        )
      : [];
  return [
    ...short,
    ...[...long, ...own, ...perCall, ...denied, ...(command === '' ? ['version'] : [])].map((name) => `--${name}`),
  ];
}
