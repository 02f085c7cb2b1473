import type { Annotation } from '../report/annotations.js';
import { tell } from './door.js';

/** Shows annotations at the files of the repository, in their order. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line } of annotations) {
    const place = file === undefined ? {} : line === undefined ? { file } : { file, startLine: line };
    tell(level, message, { title, ...place });
  }
}
