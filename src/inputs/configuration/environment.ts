import type { Diagnostic } from '../../gitlab/types.js';
import { OPTIONS, type InputDefinition } from '../definitions.js';
import { suggestion } from '../suggest.js';
import { OPTION_NAMES, type Layer, type Setting } from './setting.js';

const PREFIX = 'GITLAB_DIND_';

/** The name of an option in the environment. */
export function variableOf(name: string): string {
  return `${PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;
}

/**
 * Options of the environment: `GITLAB_DIND_PULL_POLICY`; the plural has a pair a line, as the Action's input, the singular
 * is one. Every other variable that begins so is a problem.
 */
export function environmentLayer(environment: NodeJS.ProcessEnv): Layer {
  const known = new Map([...OPTION_NAMES].map(([given, name]) => [variableOf(given), { given, name }]));
  const settings: Setting[] = [];
  const problems: Diagnostic[] = [];
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || value === undefined || value === '') continue;
    const option = known.get(variable);
    if (option === undefined) {
      const meant = suggestion(variable, [...known.keys()], '');
      problems.push({ message: `The environment variable ${variable} is no option${meant}`, location: undefined });
      continue;
    }
    const { repeated }: InputDefinition = OPTIONS[option.name];
    const single = option.given === repeated || value.trim().startsWith('{') || value.startsWith('@');
    const items = single ? [value] : value.split(/\r?\n/).filter((line) => line.trim() !== '');
    settings.push({
      name: option.name,
      value: repeated === undefined ? value : items,
      origin: { kind: 'environment', variable },
    });
  }
  return { settings, problems };
}
