import type { Diagnostic } from '../../gitlab/types.js';
import { OPTIONS, type InputDefinition, type OptionName } from '../definitions.js';
import { parseEnvFile } from '../variables/env-file.js';
import { OPTION_NAMES, type Setting } from './setting.js';

/** gitlab-ci-local's files of options, in a project and in the home folder. */
export const PEER_FILE = '.gitlab-ci-local-env';
export const PEER_HOME_FILE = '.gitlab-ci-local/.env';

/** Options of gitlab-ci-local that have another name here. */
const RENAMED: ReadonlyMap<string, OptionName> = new Map([
  ['ca-file', 'ca-bundle'],
  ['wait-for-services-timeout', 'services-timeout'],
]);

/** A file of options, and whose it is. */
export interface PeerFile {
  readonly file: string;
  readonly kind: 'project' | 'user';
  /** Why an option is not taken; undefined: it is. */
  readonly refuse: (setting: Setting) => string | undefined;
  /** What to do about it. */
  readonly hint: string;
}

/**
 * Options of gitlab-ci-local's file, `NEEDS=true`, and what is told of those that are not taken: there is none here, or
 * `refuse` says why. They are left out and nothing fails, since the file was written for another program.
 */
export function peerOptions(
  text: string,
  { file, kind, refuse, hint }: PeerFile,
): { readonly settings: readonly Setting[]; readonly notes: readonly Diagnostic[] } {
  const settings: Setting[] = [];
  const notes: Diagnostic[] = [];
  for (const entry of parseEnvFile(text)) {
    const location = { file, line: entry.line, column: 1 };
    if (!('key' in entry)) {
      notes.push({ message: `The line is left out: it ${entry.problem}`, location });
      continue;
    }
    const name = nameOf(entry.key);
    if (name === undefined) {
      notes.push({ message: `${entry.key} is left out: there is no such option here`, location });
      continue;
    }
    const value = valueOf(name, entry.value);
    if (value === undefined) continue;
    const setting: Setting = { name, value, origin: { kind, location } };
    const why = refuse(setting);
    if (why === undefined) settings.push(setting);
    else notes.push({ message: `${name} is left out: a file of the project cannot set it: ${why}`, location, hint });
  }
  if (settings.length > 0)
    notes.push({
      message: `${settings.map(({ name }) => name).join(', ')}: from ${file}, gitlab-ci-local's file`,
      location: undefined,
    });
  return { settings, notes };
}

function nameOf(key: string): OptionName | undefined {
  const given = key.toLowerCase().replaceAll('_', '-');
  const name = RENAMED.get(given) ?? OPTION_NAMES.get(given);
  return name === 'cwd' ? undefined : name;
}

/** The value as it is given here; undefined where it says what holds anyway. Lists stand there in one line. */
function valueOf(name: OptionName, text: string): Setting['value'] | undefined {
  const { repeated, type }: InputDefinition = OPTIONS[name];
  // here too nothing more is copied or privileged without being asked for; daemons have to be
  const without = name === 'privileged' || name === 'artifacts-to-source';
  if (text === 'null' || (without && text === 'false')) return undefined;
  if (name === 'inputs') return text.split(/\s+(?=[A-Za-z_][\w-]*=)/);
  if (type === 'Variables') return text.split(/\s+(?=[A-Za-z_]\w*=)/);
  if (type !== 'List') return text;
  const items = text.split(/\s+/).filter((item) => item !== '');
  if (repeated === undefined) return items.join('\n');
  // that of open files is the only limit there, and has no name
  return name === 'ulimits' ? items.map((item) => (item.includes('=') ? item : `nofile=${item}`)) : items;
}
