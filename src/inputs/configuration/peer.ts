import type { Diagnostic } from '../../gitlab/types.js';
import { OPTIONS, type InputDefinition } from '../definitions.js';
import { parseEnvFile } from '../variables/env-file.js';
import { OPTION_NAMES, type Setting } from './setting.js';

/** gitlab-ci-local's file of options in a project. */
export const PEER_FILE = '.gitlab-ci-local-env';

/** Options of gitlab-ci-local's file, `NEEDS=true`, and what is told of those that there are not here. */
export function peerOptions(text: string): {
  readonly settings: readonly Setting[];
  readonly notes: readonly Diagnostic[];
} {
  const settings: Setting[] = [];
  const notes: Diagnostic[] = [];
  for (const entry of parseEnvFile(text)) {
    const location = { file: PEER_FILE, line: entry.line, column: 1 };
    const given = 'key' in entry ? entry.key.toLowerCase().replaceAll('_', '-') : '';
    const name = OPTION_NAMES.get(given);
    if (!('key' in entry)) notes.push({ message: `The line is left out: it ${entry.problem}`, location });
    else if (name === undefined || name === 'cwd')
      notes.push({ message: `${entry.key} is left out: there is no such option here`, location });
    else {
      const { repeated, type }: InputDefinition = OPTIONS[name];
      // several pairs stand there in one line
      const items = type === 'Variables' ? entry.value.split(/\s+(?=[A-Za-z_]\w*=)/) : [entry.value];
      settings.push({
        name,
        value: repeated === undefined ? entry.value : items,
        origin: { kind: 'project', location },
      });
    }
  }
  if (settings.length > 0)
    notes.push({
      message: `${settings.map(({ name }) => name).join(', ')}: from ${PEER_FILE}, gitlab-ci-local's file`,
      location: undefined,
    });
  return { settings, notes };
}
