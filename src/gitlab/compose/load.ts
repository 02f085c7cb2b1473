import { createHash } from 'node:crypto';
import type { ComponentFacts, FetchRequest } from '../types.js';
import { locationOf } from '../yaml/node.js';
import { Problem } from '../yaml/problem.js';
import type { Composition, Scope } from './composition.js';
import { noteFetched } from './composition.js';
import type { IncludeItem } from './items.js';

export interface LoadedFile {
  /** How the file is called in positions. */
  readonly name: string;
  /** How GitLab's messages call it. */
  readonly shown: string;
  readonly content: string;
  readonly scope: Scope;
}

const YAML_NAME = /.+\.(yml|yaml)$/i;
const TEMPLATE_SUFFIX = '.gitlab-ci.yml';

/**
 * Finds the text of one included file; undefined where the user leaves it out. Every failure is GitLab's sentence at the
 * include that asked for it.
 */
export async function loadContent(
  item: IncludeItem,
  scope: Scope,
  composition: Composition,
): Promise<LoadedFile | undefined> {
  const fail: Fail = (message, hint) => new Problem(composition.mask(message), locationOf(item.at), hint);
  if (item.kind !== 'component' && !YAML_NAME.test(item.target.split('/').at(-1) ?? '')) {
    throw fail(`Included file \`${item.target}\` does not have YAML extension!`);
  }
  if (item.kind === 'local') return loadLocal(item, scope, fail);
  if (item.kind === 'artifact') return loadArtifact(item, scope, composition, fail);
  return loadElsewhere(item, composition, fail);
}

type Fail = (message: string, hint?: string) => Problem;

/**
 * GitLab compares a path of a repository letter by letter with those of the commit, so no file is called `./a.yml`, which a
 * file system would find. Source: `GetBlobs` of Gitaly.
 */
function isRepositoryPath(path: string): boolean {
  return !path.split('/').some((part) => part === '' || part === '.' || part === '..');
}

const AS_WRITTEN = 'paths are from the top of the project: without ./ and ../';

async function loadLocal(item: IncludeItem, scope: Scope, fail: Fail): Promise<LoadedFile> {
  const path = item.target.replace(/^\/+/, '');
  if (!scope.source) throw fail(`Local file \`${path}\` does not have project!`);
  if (!isRepositoryPath(path)) throw fail(`Local file \`${path}\` does not exist!`, AS_WRITTEN);
  const content = await scope.source.readFile(path).catch((error: unknown) => {
    throw fail(`Local file ${error instanceof Error ? error.message : String(error)}`);
  });
  if (content === undefined) throw fail(`Local file \`${path}\` does not exist!`);
  if (content.trim() === '') throw fail(`Local file \`${path}\` is empty!`);
  return { name: path, shown: path, content, scope };
}

async function loadArtifact(
  item: IncludeItem,
  scope: Scope,
  composition: Composition,
  fail: Fail,
): Promise<LoadedFile> {
  if (!composition.readArtifact) {
    throw fail('Including configs from artifacts is only allowed when triggering child pipelines');
  }
  if (item.job === undefined || item.job === '')
    throw fail('Job must be provided when including configs from artifacts');
  let content: string;
  try {
    content = await composition.readArtifact({ job: item.job, path: item.target });
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
  if (content.trim() === '') throw fail(`File \`${item.target}\` is empty!`);
  return { name: `${item.job}:${item.target}`, shown: item.target, content, scope };
}

async function loadElsewhere(item: IncludeItem, composition: Composition, fail: Fail): Promise<LoadedFile | undefined> {
  const request = requestFor(item, fail);
  const { mask } = composition;
  let fetched;
  try {
    fetched = await composition.pipeline.source.fetch(request);
  } catch (error) {
    const hint =
      error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? mask(error.hint) : undefined;
    throw new Problem(mask(error instanceof Error ? error.message : String(error)), locationOf(item.at), hint);
  }
  const { content, source } = fetched;
  const name = mask(fetched.name);
  for (const note of fetched.notes ?? [])
    composition.warnings.push({
      message: `include ${mask(item.target)}: ${mask(note)}`,
      location: locationOf(item.at),
    });
  if (fetched.leftOut) {
    composition.leftOut += 1;
    return undefined;
  }
  if (content.trim() === '') throw fail(emptyMessage(item));
  if (item.integrity !== undefined) checkIntegrity(item, content, fail);
  noteFetched(composition, name, content);
  const component = request.kind === 'component' ? (fetched.component ?? componentFacts(request.address)) : {};
  return {
    name,
    shown: mask(item.target.replace(/^\/+/, '')),
    content,
    scope: { source, component: { ...component } },
  };
}

function requestFor(item: IncludeItem, fail: Fail): FetchRequest {
  switch (item.kind) {
    case 'remote':
      if (!/^https?:\/\//i.test(item.target.trim()) || !URL.canParse(item.target.trim())) {
        throw fail(`Remote file \`${item.target}\` does not have a valid address!`);
      }
      return { kind: 'remote', url: item.target.trim() };
    case 'project': {
      const [project, file] = [item.project ?? '', item.target.replace(/^\/+/, '')];
      if (!isRepositoryPath(file)) throw fail(`Project \`${project}\` file \`${file}\` does not exist!`, AS_WRITTEN);
      return { kind: 'project', project, ref: item.ref, file };
    }
    case 'template':
      if (!item.target.endsWith(TEMPLATE_SUFFIX))
        throw fail(`Template file \`${item.target}\` is not a valid location!`);
      return { kind: 'template', name: item.target };
    case 'component':
    case 'local':
    case 'artifact':
      return { kind: 'component', address: item.target };
  }
}

function emptyMessage(item: IncludeItem): string {
  if (item.kind === 'project') return `Project \`${item.project ?? ''}\` file \`${item.target}\` is empty!`;
  return `Included file \`${item.target}\` is empty or does not exist!`;
}

function checkIntegrity(item: IncludeItem, content: string, fail: Fail): void {
  const digest = createHash('sha256').update(content).digest('base64');
  if (item.integrity !== `sha256-${digest}`) throw fail(`Remote file \`${item.target}\` failed integrity check!`);
}

/** `$[[ component.name ]]` and its like by the address alone, for a source that knows no more. */
function componentFacts(address: string): ComponentFacts {
  const [path = '', version = ''] = address.split('@');
  return { name: path.split('/').at(-1) ?? '', sha: null, version, reference: version };
}
