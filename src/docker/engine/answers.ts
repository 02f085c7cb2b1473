import { SystemError } from '../../errors.js';
import type { Labels } from '../types.js';

/*
 * Reading what an engine answers. Engines differ (Podman leaves fields out, old ones have null for none), so nothing is
 * taken for what the API's description says: a field that is not there, or is something else, counts as empty.
 */

/** A JSON object. */
export type Answer = Readonly<Record<string, unknown>>;

/** An object of an answer; an empty one for anything else. */
export function objectOf(value: unknown): Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answer) : {};
}

/** The same of what an answer is worth nothing without. Throws {@link SystemError}: the engine is none that can be used. */
export function requiredObject(value: unknown, what: string): Answer {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answer;
  throw new SystemError(`The Docker engine answered without ${what}`, {
    hint: 'See whether DOCKER_HOST or docker-host names a Docker engine, and whether something stands in between.',
  });
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

export function labelsOf(value: unknown): Labels {
  return Object.fromEntries(Object.entries(objectOf(value)).map(([key, text]) => [key, textOf(text)]));
}
