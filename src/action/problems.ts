import type { AnnotationProperties } from '@actions/core';
import type { Diagnostic } from '../gitlab/types.js';
import { placeOf } from '../report/annotations.js';
import { say, tell as annotate } from './door.js';

/** Tells a message at a place. */
export type TellAt = (message: string, properties?: AnnotationProperties) => void;

/** Warnings before the end of the run that become annotations: GitHub shows 10 of a step, and failures need some. */
const EARLY = 5;

/** Shows a problem at its place in the repository; `folder` is that of the project in it. */
export function tellProblem({ message, location, hint }: Diagnostic, tell: TellAt, folder?: string): void {
  const place = location === undefined ? undefined : placeOf(location, { ...(folder === undefined ? {} : { folder }) });
  const advice = hint === undefined ? '' : ` (${hint})`;
  tell(`${message}${place?.note ?? ''}${advice}`, {
    ...(place?.file === undefined ? {} : { file: place.file }),
    ...(place?.line === undefined ? {} : { startLine: place.line }),
    ...(place?.file === undefined || location === undefined ? {} : { startColumn: location.column }),
  });
}

/** For a problem for which GitHub shows no annotation any more. */
export const asLine: TellAt = (message, properties = {}) => {
  const { file, startLine } = properties;
  const place = file === undefined ? '' : `${file}${startLine === undefined ? '' : `:${startLine}`}: `;
  say(`${place}${message}`);
};

/** As an annotation. */
export function atPlace(level: 'error' | 'warning' | 'notice'): TellAt {
  return (message, properties) => annotate(level, message, properties);
}

/** The warnings of a run: the first ones as annotations, the others as lines; all are kept for the summary. */
export class Warnings {
  readonly all: Diagnostic[] = [];
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** How many annotations GitHub was given. */
  get shown(): number {
    return Math.min(this.all.length, EARLY);
  }

  tell(warning: Diagnostic): void {
    this.all.push(warning);
    tellProblem(warning, this.all.length > EARLY ? asLine : atPlace('warning'), this.#folder);
  }
}
