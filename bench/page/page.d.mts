import type { Case } from '../measure/harness.mjs';
import type { Kept } from '../measure/figures.mjs';

export function performanceFiles(
  cases: Readonly<Record<string, Case>>,
  figures: Readonly<Record<string, Partial<Kept>>>,
): Record<string, string>;
