import type { Variable } from '../../gitlab/types.js';
import { isEnvironmentScope } from '../../gitlab/index.js';
import { isMap, type MapNode, type Node, type ScalarNode } from '../../gitlab/yaml/node.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import { ConfigError } from '../../gitlab/errors.js';
import { keyProblem } from '../values/pairs.js';
import { parseEnvFile } from './env-file.js';

/** Tells what is wrong, at its place. */
export type Tell = (message: string, at: Pick<ScalarNode, 'file' | 'offset'>, hint?: string) => void;

/**
 * What becomes of a text that is a path, which stands in files of gitlab-ci-local for the content of the file: that, or
 * `null` for no variable at all; undefined: it stays a text.
 */
export type OnPath = (name: string, node: ScalarNode) => string | null | undefined;

/**
 * The form of gitlab-ci-local's files of variables: `KEY: text`, or `type` (`variable` or `file`) and `values`, texts by
 * environment scope.
 */
export function peerVariables(map: MapNode, problem: Tell, onPath: OnPath): readonly Variable[] {
  return [...map.entries.values()].flatMap(({ key, value }) => {
    const name = key.text;
    const wrong = keyProblem(name, 'variable');
    if (wrong !== undefined) {
      problem(wrong, key);
      return [];
    }
    const typed = isMap(value);
    const type = typed ? value.entries.get('type')?.value : undefined;
    const isFile = type?.kind === 'scalar' && type.text === 'file';
    const values = typed ? value.entries.get('values')?.value : undefined;
    const texts: readonly (readonly [string, Node])[] = isMap(values)
      ? [...values.entries.values()].map((entry) => [entry.key.text, entry.value])
      : [['*', value]];
    return texts.flatMap(([scope, node]) => {
      if (node.kind !== 'scalar' || !isEnvironmentScope(scope)) {
        problem(`${name}: a variable is a text, or a map with type and values by environment`, node);
        return [];
      }
      const isPath = type === undefined && !typed && /^(~\/|\/)/.test(node.text);
      const content = isPath ? onPath(name, node) : undefined;
      if (content === null) return [];
      const file = isFile || content !== undefined;
      return [{ ...plainVariable(name, content ?? node.text, scope), file, raw: file }];
    });
  });
}

/** The variables of a file that is no YAML map but in dotenv form, as gitlab-ci-local takes it; undefined: it is not. */
export function peerEnvFile(text: string): readonly Variable[] | undefined {
  try {
    readSettings('', text);
    return undefined;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
  }
  const found: Variable[] = [];
  for (const entry of parseEnvFile(text)) {
    if (!('key' in entry) || keyProblem(entry.key, 'variable') !== undefined) return undefined;
    found.push(plainVariable(entry.key, entry.value, '*'));
  }
  return found;
}

/** A variable without more to it than its scope. */
export function plainVariable(key: string, value: string, scope: string): Variable {
  const all = scope === '' || scope === '*';
  return { key, value, public: false, masked: false, file: false, raw: false, ...(all ? {} : { environment: scope }) };
}
