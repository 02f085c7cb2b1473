import type { Result } from './harness.mjs';

export function shown(value: number, unit?: 'seconds' | 'bytes'): string;
export function shownRatio(ratio: number): string;
export function resultText(result: Result): string;
