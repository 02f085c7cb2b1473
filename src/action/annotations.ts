import * as core from '@actions/core';
import type { Annotation } from '../report/annotations.js';

/** Shows annotations at the files of the repository, in their order. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line } of annotations) {
    const place = file === undefined ? {} : line === undefined ? { file } : { file, startLine: line };
    (level === 'error' ? core.error : core.warning)(message, { title, ...place });
  }
}
