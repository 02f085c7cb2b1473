import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../gitlab/errors.js';
import type { Diagnostic, Variable } from '../../gitlab/types.js';
import { isMap, isNil, locationOf, type MapNode } from '../../gitlab/yaml/node.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import { messageOf } from '../../errors.js';
import { count } from '../../report/text.js';
import { peerVariables, type OnPath, type Tell } from './peer-form.js';
import type { ProjectFiles } from './project-files.js';

/** gitlab-ci-local's file of variables of the user, in the home folder. */
export const HOME_FILE = '.gitlab-ci-local/variables.yml';

/**
 * The variables that the user's file of gitlab-ci-local has for a project, which is called by any of `names`: with its server
 * and without. The file is the user's own, so a path in it stands for the content of that file, as it does there.
 */
export async function peerHomeVariables(
  names: () => Promise<readonly string[]>,
  home = homedir(),
): Promise<ProjectFiles> {
  const path = join(home, HOME_FILE);
  const problems: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const problem: Tell = (message, at) => void problems.push({ message, location: locationOf(at) });
  const variables: Variable[] = [];
  try {
    const map = readSettings(path, readFileSync(path, 'utf8'));
    const parts = map === undefined ? [] : partsFor(map, await names(), problem);
    for (const part of parts) variables.push(...peerVariables(part, problem, contentsIn(home, notes)));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (error instanceof ConfigError) problems.push(...error.diagnostics);
    else if (!missing) problems.push({ message: `${path}: ${messageOf(error)}`, location: undefined });
  }
  if (variables.length > 0)
    notes.push({
      message: `${count(variables.length, 'project variable')} from ${path}, gitlab-ci-local's file`,
      location: undefined,
    });
  return { variables, notes, problems };
}

/** The maps of variables that are for a project, those that count less first: of all, of its groups, its own. */
function partsFor(map: MapNode, names: readonly string[], problem: Tell): readonly MapNode[] {
  const mapAt = (what: string, node: MapNode | undefined, key: string): MapNode | undefined => {
    const value = node?.entries.get(key)?.value;
    if (isNil(value) || value === undefined) return undefined;
    if (!isMap(value)) problem(`${what}: has to be a map`, value);
    return isMap(value) ? value : undefined;
  };
  const chosen = (part: string, isFor: (key: string, name: string) => boolean): readonly (MapNode | undefined)[] => {
    const node = mapAt(part, map, part);
    return [...(node?.entries.keys() ?? [])]
      .filter((key) => names.some((name) => isFor(plainPath(key), name)))
      .sort((one, other) => plainPath(one).length - plainPath(other).length)
      .map((key) => mapAt(`${part}: ${key}`, node, key));
  };
  return [
    mapAt('global', map, 'global'),
    ...chosen('group', (key, name) => name.startsWith(`${key}/`)),
    ...chosen('project', (key, name) => name === key),
  ].filter((part) => part !== undefined);
}

/** `gitlab.com:group/app.git` -> `gitlab.com/group/app`. */
function plainPath(key: string): string {
  return key
    .replace(':', '/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/** Files of this machine; what is none is told, and is no variable. */
function contentsIn(home: string, notes: Diagnostic[]): OnPath {
  return (name, node) => {
    const path = node.text.startsWith('~/') ? join(home, node.text.slice(2)) : node.text;
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      notes.push({ message: `${name} is left out: ${messageOf(error)}`, location: locationOf(node) });
      return null;
    }
  };
}
