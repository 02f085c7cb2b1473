import type { Case } from '../measure/harness.mjs';

export const cases: Readonly<Record<string, Case>>;
