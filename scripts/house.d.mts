import type { Linter } from 'eslint';

export interface Folder {
  readonly name: string;
  readonly does: string;
}

export const FOLDERS: readonly Folder[];
export function boundaryRules(): Linter.Config[];
export function houseTable(): string;
