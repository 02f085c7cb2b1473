import { lint } from '../../gitlab/index.js';
import { isMap } from '../../gitlab/yaml/node.js';
import { readSettings } from '../../gitlab/yaml/settings.js';
import type { FileSource } from '../../gitlab/types.js';
import { baseContext } from '../../repository/context.js';
import { factsOf } from '../../repository/facts.js';
import { oneLine } from '../../report/text.js';
import { readInside } from '../../safe-folder.js';

/** Jobs and stages of a pipeline file, whatever its rules say. */
export interface Names {
  readonly jobs: readonly string[];
  readonly stages: readonly string[];
}

const KEYWORDS = new Set(['default', 'include', 'stages', 'variables', 'workflow', 'spec', 'image', 'services', 'cache', 'before_script', 'after_script']); // prettier-ignore

/**
 * The names for completion: fast, and so without Git, engine or network. What is included from elsewhere is not there, and
 * of a file that cannot be put together there are the names at its top. Throws nothing.
 */
export async function namesIn(folder: string, file: string): Promise<Names> {
  try {
    const content = (await readInside(folder, file)) ?? '';
    const place = { folder, repository: folder, snapshot: true };
    const facts = factsOf(place, { top: '', committed: false, log: '', refs: [], settings: '', branchRefs: '' });
    const none = { variables: {}, secrets: {}, inputs: {}, file, registry: () => undefined };
    const { jobs } = await lint({ file, content, context: baseContext(facts, none), source: localFiles(folder) });
    if (jobs.length === 0) return { jobs: topNames(file, content), stages: [] };
    const names = jobs.flatMap(({ name, groupName, node }) => (node === undefined ? [name] : [groupName, name]));
    return { jobs: shown(names), stages: shown(jobs.map(({ stage }) => stage)) };
  } catch {
    return { jobs: [], stages: [] };
  }
}

function topNames(file: string, content: string): readonly string[] {
  const map = readSettings(file, content);
  const entries = [...(map?.entries.values() ?? [])].filter(({ value }) => isMap(value));
  return shown(entries.map(({ key }) => key.text).filter((name) => !name.startsWith('.') && !KEYWORDS.has(name)));
}

/** Each once; a name of several lines, or with signs that a terminal obeys, is none that can be typed. */
function shown(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name === oneLine(name));
}

function localFiles(folder: string): FileSource {
  const missing = (): Promise<never> => Promise.reject(new Error('not looked up for a completion'));
  return {
    readFile: (path) => readInside(folder, path),
    listFiles: () => Promise.resolve([]),
    changedFiles: () => Promise.resolve(undefined),
    blobId: () => Promise.resolve(undefined),
    lastCommitId: () => Promise.resolve(undefined),
    fetch: missing,
  };
}
