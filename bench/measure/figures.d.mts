import type { Result } from './harness.mjs';

export type Kept = Omit<Result, 'name'>;
export function readFigures(path: string): Record<string, Kept>;
export function keepFigures(path: string, result: Result, order: readonly string[]): Promise<void>;
