import { byCodeUnits } from '../order.js';
import { isElsewhere, type Findings } from './obstacles.js';
import type { WithBlock } from './types.js';

/** What the step of a project is given. */
export interface Needed {
  readonly lines: WithBlock;
  /** Names of secrets of the repository, to be created. */
  readonly secrets: readonly string[];
  /** Beside `contents: read`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

/** The inputs of the Action that a project needs, as a workflow has them: names of secrets, never values. */
export function withBlock({ facts, jobs, images, variables, tags }: Findings): Needed {
  const lines: [string, string][] = [];
  const isPrivate = images.some(({ from }) => from === 'private');
  const names = [...variables.map(({ name }) => name), ...(isPrivate ? ['DOCKER_AUTH_CONFIG'] : [])];
  const secrets = [...new Set(names)].sort(byCodeUnits);
  if (secrets.length > 0) lines.push(['secrets', secretsInput(secrets)]);
  const asksGitLab = facts.fetched.some(({ kind }) => kind !== 'remote');
  if (asksGitLab && facts.gitlabUrl !== 'https://gitlab.com') lines.push(['gitlab-url', facts.gitlabUrl]);
  const wantsToken = facts.hadToken && facts.fetched.some(({ kind }) => kind === 'project' || kind === 'component');
  if (wantsToken) lines.push(['gitlab-token', '${{ secrets.GITLAB_TOKEN }}']);
  if (facts.file !== '.gitlab-ci.yml' && !isElsewhere(facts.file) && isPlain(facts.file))
    lines.push(['file', facts.file]);
  // what GitHub would take for an expression, or for more than a tag, comes into no workflow: it is told as an obstacle
  const sets = tags.map(({ tags: set }) => set).filter((set) => set.every(isTag));
  if (sets.length > 0) lines.push(['runners', sets.map((set) => `${set.join(',')}=ubuntu-latest`).join('\n')]);
  const hasTokens = jobs.some(({ idTokens }) => Object.keys(idTokens).length > 0);
  return {
    lines,
    secrets: [...secrets.map(secretName), ...(wantsToken ? ['GITLAB_TOKEN'] : [])].sort(byCodeUnits),
    permissions: hasTokens ? { 'id-token': 'write' } : {},
  };
}

/** Whether a text is no more than itself in a workflow: it has no expression of GitHub's, and one line. */
export function isPlain(text: string): boolean {
  return !text.includes('${{') && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text);
}

/** Whether a tag can stand in a line of the input `runners`. */
export function isTag(tag: string): boolean {
  return isPlain(tag) && tag.trim() !== '' && !/[,=*]/.test(tag);
}

/** The input `secrets`: an object, since values may have several lines; each secret by its name, and no other. */
export function secretsInput(names: readonly string[]): string {
  const pairs = names.map((name) => `  "${name}": \${{ toJSON(secrets.${secretName(name)}) }}`);
  return `{\n${pairs.join(',\n')}\n}`;
}

/** The secret for a variable: GitHub keeps names that begin with GITHUB_ to itself. */
export function secretName(variable: string): string {
  return /^GITHUB_/i.test(variable) ? `CI_${variable}` : variable;
}

/** The block as YAML, with so many blanks before each line. */
export function withYaml(block: WithBlock, indent = ''): string {
  const lines = block.flatMap(([name, value]) =>
    value.includes('\n')
      ? [`${name}: |`, ...value.split('\n').map((line) => `  ${line}`)]
      : [`${name}: ${scalar(value)}`],
  );
  return ['with:', ...lines.map((line) => `  ${line}`)].map((line) => `${indent}${line}`).join('\n');
}

/** A text as a scalar of YAML: in quotes where it could be taken for something else. */
export function scalar(text: string): string {
  const plain = /^\$\{\{ secrets\.\w+ \}\}$/.test(text) || /^[A-Za-z/.][\w./-]*$/.test(text);
  if (plain && !/^(?:true|false|null|yes|no|on|off|y|n|~)$/i.test(text)) return text;
  return /^https?:\/\/[\w.:/-]+$/.test(text) ? text : JSON.stringify(text);
}
