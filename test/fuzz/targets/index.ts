import type { Target } from '../target.js';
import { EXPANSION } from './expansion.js';
import { ARCHIVES } from './archives.js';
import { ENGINE } from './engine.js';
import { FINDINGS } from './findings.js';
import { REPORTS } from './reports.js';
import { LANGUAGE } from './language.js';
import { PIPELINES } from './pipelines.js';
import { SETTINGS } from './settings.js';
import { IMAGES } from './images.js';
import { MASKING } from './masking.js';

/** All that is fuzzed. */
export const TARGETS: readonly Target[] = [
  ...LANGUAGE,
  ...EXPANSION,
  ...PIPELINES,
  ...SETTINGS,
  ...IMAGES,
  ...MASKING,
  ...ENGINE,
  ...REPORTS,
  ...FINDINGS,
  ...ARCHIVES,
];
