import { ConfigError } from '../../gitlab/errors.js';
import { isMap, isNil, isSeq, locationOf, type MapNode, type Node } from '../../gitlab/yaml/node.js';
import { plain } from '../../gitlab/yaml/plain.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import type { Diagnostic } from '../../gitlab/types.js';
import { OPTIONS, type InputDefinition, type OptionName } from '../definitions.js';
import { suggestion } from '../suggest.js';
import { textOf } from '../values/pairs.js';
import { OPTION_NAMES, type Layer, type Setting } from './setting.js';

/** A map of a configuration file; an empty one has none. What cannot be read is among the problems. */
export function configurationMap(name: string, text: string): { map?: MapNode; problems: readonly Diagnostic[] } {
  try {
    const map = readSettings(name, text);
    return { ...(map === undefined ? {} : { map }), problems: [] };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.diagnostics };
    throw error;
  }
}

/**
 * The options of a map, each under its own name; `others` are keys of the map that are no options. Every key that is
 * neither, and every value that has not the form of its option, is a problem at its place.
 */
export function readOptions(map: MapNode, kind: 'project' | 'user', others: readonly string[]): Layer {
  const settings: Setting[] = [];
  const problems: Diagnostic[] = [];
  for (const { key, value } of map.entries.values()) {
    if (others.includes(key.text)) continue;
    const name = OPTION_NAMES.get(key.text);
    const location = locationOf(key);
    if (name === undefined) {
      const meant = suggestion(key.text, [...OPTION_NAMES.keys(), ...others], '');
      problems.push({ message: `There is no option ${key.text}${meant}`, location });
    } else if (name === 'cwd') {
      problems.push({ message: 'cwd: a configuration file belongs to its folder, and cannot name another', location });
    } else if (!isNil(value)) {
      const read = valueOf(name, value);
      if (read === undefined)
        problems.push({ message: `${name}: has to be ${formOf(name)}`, location: locationOf(value) });
      else settings.push({ name, value: read, origin: { kind, location } });
    }
  }
  return { settings, problems };
}

function formOf(name: OptionName): string {
  const { type }: InputDefinition = OPTIONS[name];
  if (type === 'Variables') return 'a map of names and values';
  return type === 'List' ? 'a text, or a list of texts' : 'a text';
}

/** The value of an option; undefined where it has not the option's form. */
function valueOf(name: OptionName, node: Node): string | readonly string[] | undefined {
  const { type, repeated }: InputDefinition = OPTIONS[name];
  if (type === 'Variables' && isMap(node)) {
    return [...node.entries.values()].map(
      ({ key, value }) => `${key.text}=${value.kind === 'scalar' ? value.text : textOf(plain(value))}`,
    );
  }
  if (node.kind === 'scalar') {
    if (repeated === undefined) return node.text;
    const whole = node.text.trim().startsWith('{') || node.text.startsWith('@');
    return whole ? [node.text] : node.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  }
  if (!isSeq(node) || (type !== 'List' && type !== 'Variables')) return undefined;
  const items = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  if (items.length !== node.items.length) return undefined;
  return repeated === undefined ? items.join('\n') : items;
}
