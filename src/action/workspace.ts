import { relative } from 'node:path';
import type { RunInputs } from '../inputs/parse.js';

/** Where the workflow has its checkout. */
export function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** Folder of the project in the repository, where it is not the top. */
export function projectFolder(inputs: RunInputs): string | undefined {
  const folder = relative(workspace(), inputs.cwd);
  return folder === '' || folder.startsWith('..') ? undefined : folder;
}
