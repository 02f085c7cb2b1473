import type { Diagnostic } from '../../gitlab/types.js';
import { readDocuments, specOf } from '../../gitlab/yaml/documents.js';
import { get, isMap, locationOf, type MapEntry, type MapNode } from '../../gitlab/yaml/node.js';
import { plain } from '../../gitlab/yaml/plain.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import { textOf } from '../values/pairs.js';
import type { Setting } from './setting.js';

/** gitlab-ci-local's file of inputs in a project. */
export const PEER_INPUTS = '.gitlab-ci-local-inputs.yml';

/** Its key for inputs of all files, which may stand at its top as well. */
const GLOBAL = '_global';

/**
 * The inputs of gitlab-ci-local's file that the pipeline file declares, and what is told of the others: there they may be
 * those of included files, which have theirs from `include:inputs` on GitLab. `text` and `pipeline` are the two files' texts.
 * Throws a `ConfigError` where the first cannot be read.
 */
export async function peerInputs(
  text: string,
  pipeline: string | undefined,
): Promise<{ readonly settings: readonly Setting[]; readonly notes: readonly Diagnostic[] }> {
  const map = readSettings(PEER_INPUTS, text);
  if (map === undefined) return { settings: [], notes: [] };
  const declared = await declaredIn(pipeline);
  const global = get(map, GLOBAL);
  const entries = [...topOf(map), ...(isMap(global) ? global.entries.values() : [])];
  const taken = entries.filter(({ key }) => declared.has(key.text));
  const notes: Diagnostic[] = entries
    .filter(({ key }) => !declared.has(key.text))
    .map(({ key }) => ({
      message: `${key.text} is left out: the pipeline file has no such input`,
      location: locationOf(key),
      hint: 'inputs of an included file stand in its include:inputs',
    }));
  if (taken.length > 0)
    notes.push({
      message: `${taken.map(({ key }) => key.text).join(', ')}: inputs from ${PEER_INPUTS}, gitlab-ci-local's file`,
      location: undefined,
    });
  const settings = taken.map(({ key, value }): Setting => {
    const given = `${key.text}=${value.kind === 'scalar' ? value.text : textOf(plain(value))}`;
    return { name: 'inputs', value: [given], origin: { kind: 'project', location: locationOf(key) } };
  });
  return { settings, notes };
}

function topOf(map: MapNode): readonly MapEntry[] {
  return [...map.entries.values()].filter(({ key }) => key.text !== GLOBAL);
}

/** Names of the inputs that a pipeline file declares itself; what is wrong with it is told when it is read to be run. */
async function declaredIn(pipeline: string | undefined): Promise<ReadonlySet<string>> {
  if (pipeline === undefined || !/^spec\s*:/m.test(pipeline)) return new Set();
  const documents = await readDocuments('', pipeline).catch(() => undefined);
  const inputs = documents === undefined ? undefined : get(specOf(documents), 'inputs');
  return new Set(isMap(inputs) ? inputs.entries.keys() : []);
}
