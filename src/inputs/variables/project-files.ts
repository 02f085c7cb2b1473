import type { Diagnostic, Variable } from '../../gitlab/types.js';
import { ConfigError } from '../../gitlab/errors.js';
import { isEnvironmentScope } from '../../gitlab/index.js';
import { isMap, isSeq, locationOf, type MapNode, type Node, type ScalarNode } from '../../gitlab/yaml/node.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import { count, splitOnce } from '../../report/text.js';
import { readInside } from '../../safe-folder.js';
import { suggestion } from '../suggest.js';
import { keyProblem } from '../values/pairs.js';
import { peerEnvFile, peerVariables, plainVariable, type Tell } from './peer-form.js';

/** The files of a project that have its variables for this machine, those that count less first. */
export const VARIABLE_FILES = { peer: '.gitlab-ci-local-variables.yml', own: '.gitlab-dind-variables.yml' } as const;

/** Project variables of files in the project, what there is to say of them, and what is wrong with them. */
export interface ProjectFiles {
  readonly variables: readonly Variable[];
  readonly notes: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads `.gitlab-dind-variables.yml` and gitlab-ci-local's file of a project. They are the project's, and no more to be
 * trusted than its pipeline file: no file of this machine is read for them.
 */
export async function projectVariableFiles(folder: string): Promise<ProjectFiles> {
  const variables: Variable[] = [];
  const notes: Diagnostic[] = [];
  const problems: Diagnostic[] = [];
  const problem: Tell = (message, at, hint) =>
    void problems.push({ message, location: locationOf(at), ...(hint === undefined ? {} : { hint }) });
  for (const [kind, name] of Object.entries(VARIABLE_FILES)) {
    try {
      const text = await readInside(folder, name);
      if (text === undefined) continue;
      const env = kind === 'peer' ? peerEnvFile(text) : undefined;
      const map = env === undefined ? readSettings(name, text) : undefined;
      if (map === undefined && env === undefined) continue;
      const read =
        env ?? (kind === 'own' ? ownVariables(map!, problem) : peerVariables(map!, problem, staysText(notes)));
      variables.push(...read);
      if (kind === 'peer')
        notes.push({
          message: `${count(read.length, 'project variable')} from ${name}, gitlab-ci-local's file`,
          location: undefined,
        });
    } catch (error) {
      if (error instanceof ConfigError) problems.push(...error.diagnostics);
      else problems.push({ message: error instanceof Error ? error.message : String(error), location: undefined });
    }
  }
  return { variables, notes, problems };
}

/** A text that is a path stands there for the file: here it stays a text, since the file would be one of this machine. */
function staysText(notes: Diagnostic[]): (name: string, node: ScalarNode) => undefined {
  return (name, node) => {
    notes.push({
      message: `${name} is a text here: gitlab-ci-local would take the content of the file that it names`,
      location: locationOf(node),
      hint: `--file-variable '${name}=@PATH' gives that`,
    });
    return undefined;
  };
}

/** Words of GitLab's API for project variables, with `value`. */
const FIELDS = ['value', 'variable_type', 'environment_scope', 'masked', 'protected', 'raw'];

/** `KEY: text`, `KEY@SCOPE: text`, or `KEY:` with the fields of GitLab's API, or a list of such. */
function ownVariables(map: MapNode, problem: Tell): readonly Variable[] {
  return [...map.entries.values()].flatMap(({ key, value }) => {
    const wrong = keyProblem(key.text, 'project');
    if (wrong !== undefined) problem(wrong, key);
    if (wrong !== undefined) return [];
    const [name, scope] = splitOnce(key.text, '@');
    const given = isSeq(value) ? value.items : [value];
    return given.flatMap((one) =>
      isMap(one) ? ofFields(name, scope, one, problem) : ofText(name, scope, one, problem),
    );
  });
}

function ofFields(name: string, given: string, map: MapNode, problem: Tell): readonly Variable[] {
  const before = { ok: true };
  const tell: Tell = (...what) => {
    before.ok = false;
    problem(...what);
  };
  for (const { key } of map.entries.values()) {
    if (!FIELDS.includes(key.text))
      tell(
        `${name}: there is no field ${key.text}${suggestion(key.text, FIELDS, '') || ` (there are: ${FIELDS.join(', ')})`}`,
        key,
      );
  }
  const text = (field: string, otherwise: string): string => {
    const node = map.entries.get(field)?.value;
    if (node === undefined) return otherwise;
    if (node.kind === 'scalar') return node.text;
    tell(`${name}: ${field} has to be a text`, node);
    return otherwise;
  };
  const flag = (field: string): boolean => {
    const value = text(field, 'false');
    const entry = map.entries.get(field);
    if (value !== 'true' && value !== 'false' && entry !== undefined)
      tell(`${name}: ${field} has to be true or false`, entry.key);
    return value === 'true';
  };
  const type = text('variable_type', 'env_var');
  if (type !== 'env_var' && type !== 'file') tell(`${name}: variable_type has to be env_var or file`, map);
  if (!map.entries.has('value')) tell(`${name}: has no value`, map);
  const scope = text('environment_scope', given === '' ? '*' : given);
  if (!isEnvironmentScope(scope)) tell(`${name}: environment_scope is none that GitLab takes`, map);
  const file = type === 'file';
  const made = {
    ...plainVariable(name, text('value', ''), scope),
    file,
    masked: flag('masked'),
    raw: flag('raw') || file,
    ...(flag('protected') ? { protected: true as const } : {}),
  };
  return before.ok ? [made] : [];
}

function ofText(name: string, scope: string, node: Node, problem: Tell): readonly Variable[] {
  if (node.kind === 'scalar') return [plainVariable(name, node.text, scope)];
  problem(`${name}: a variable is a text, or a map with value`, node);
  return [];
}
