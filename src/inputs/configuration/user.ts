import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { isMap, isSeq, locationOf, type MapNode, type Node } from '../../gitlab/yaml/node.js';
import type { Diagnostic } from '../../gitlab/types.js';
import { messageOf } from '../../errors.js';
import { pathOf, withoutCredentials } from '../../repository/facts.js';
import { gitOf } from '../../repository/git.js';
import { serverOf } from '../../repository/instance.js';
import { OPTION_NAMES, type Layer } from './setting.js';
import { configurationMap, readOptions } from './file.js';
import { suggestion } from '../suggest.js';
import type { OptionName } from '../definitions.js';

/** What the user's file says, for one project. */
export interface UserLayer extends Layer {
  /** Options that the project's own file may set although they give rights. */
  readonly allowed: readonly OptionName[];
}

/** The keys that are no options: the options of some projects, and what a project's own file may set. */
const PROJECTS = 'projects';
const ALLOW = 'project-may-set';

/** The user's configuration file. Source: XDG Base Directory Specification. */
export function userFile(environment: NodeJS.ProcessEnv): string {
  const folder = environment['XDG_CONFIG_HOME'];
  // a relative path is to be ignored, says the specification
  return join(folder?.startsWith('/') === true ? folder : join(homedir(), '.config'), 'gitlab-dind', 'config.yml');
}

/** Reads the user's file for the project in a folder: what is for the project beats what is for its group, and for all. */
export async function userLayer(file: string, folder: string): Promise<UserLayer> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    const problems = missing ? [] : [{ message: `${file}: ${messageOf(error)}`, location: undefined }];
    return { settings: [], problems, allowed: [] };
  }
  const { map, problems } = configurationMap(file, text);
  if (map === undefined) return { settings: [], problems, allowed: [] };
  const all = readOptions(map, 'user', [PROJECTS, ALLOW]);
  const found: Diagnostic[] = [...all.problems];
  const settings = [...all.settings];
  const allowed = [...allowedOf(map, found)];
  const projects = map.entries.get(PROJECTS)?.value;
  if (projects !== undefined && !isMap(projects))
    found.push({
      message: `${PROJECTS}: has to be a map of paths of projects or groups`,
      location: locationOf(projects),
    });
  const names = isMap(projects) ? await namesOf(folder) : [];
  for (const [path, options] of ordered(projects)) {
    if (!isMap(options)) {
      found.push({ message: `${PROJECTS}: ${path}: has to be a map of options`, location: locationOf(options) });
      continue;
    }
    const read = readOptions(options, 'user', [ALLOW]);
    const may = allowedOf(options, found);
    found.push(...read.problems);
    if (!names.some((name) => name === path || name.startsWith(`${path}/`))) continue;
    settings.push(...read.settings);
    allowed.push(...may);
  }
  return { settings, problems: found, allowed };
}

/** Paths of projects and groups, the shorter first: what comes later counts more. */
function ordered(projects: Node | undefined): readonly (readonly [string, Node])[] {
  const entries = isMap(projects) ? [...projects.entries.values()] : [];
  return entries
    .map(({ key, value }) => [key.text.replace(/\/+$/, ''), value] as const)
    .sort(([one], [other]) => one.length - other.length);
}

function allowedOf(map: MapNode, problems: Diagnostic[]): readonly OptionName[] {
  const node = map.entries.get(ALLOW)?.value;
  if (node === undefined) return [];
  const items = isSeq(node) ? node.items : [node];
  return items.flatMap((item) => {
    const name = item.kind === 'scalar' ? OPTION_NAMES.get(item.text) : undefined;
    const given = item.kind === 'scalar' ? item.text : '';
    const meant = suggestion(given, [...OPTION_NAMES.keys()], '');
    if (name === undefined)
      problems.push({ message: `${ALLOW}: there is no option ${given}${meant}`, location: locationOf(item) });
    return name === undefined ? [] : [name];
  });
}

/**
 * What the project in a folder is called: `group/name` and `host/group/name`, by its remote; `local/name` without one. A
 * path that begins like the name of a server is none by itself: it would be taken for a project of that server.
 */
export async function namesOf(folder: string): Promise<readonly string[]> {
  const { stdout } = await gitOf(folder, ['config', '--get', 'remote.origin.url'], false);
  const origin = withoutCredentials(stdout.trim());
  const path = pathOf(origin);
  if (path === undefined) return [`local/${basename(folder)}`];
  const whole = `${new URL(serverOf(origin)).host}/${path}`;
  return /^[^/]*\./.test(path) ? [whole] : [path, whole];
}
