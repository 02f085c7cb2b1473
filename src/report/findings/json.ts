import { prefix } from '../text.js';

/** Bytes of a report: GitLab's own limit for those of scanners is lower. */
const MAX_LENGTH = 100 * 1024 * 1024;

/** Texts that nobody reads to their end. */
const MAX_TEXT = 5000;

export type Json = Readonly<Record<string, unknown>>;

/** A document of a scanner. Throws an Error that says what is wrong. `what`: its name, for that. */
export function parseReport(what: string, text: string): unknown {
  if (text.length > MAX_LENGTH) throw new Error(`The ${what} report is bigger than 100 MiB`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`The ${what} report is not valid JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is below a key, where that is an object; an empty one otherwise. */
export function objectAt(value: Json, key: string): Json {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The objects of a list below a key. */
export function objectsAt(value: Json, key: string): readonly Json[] {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** A text below a key; empty where there is none. */
export function textAt(value: Json, key: string): string {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' ? prefix(found, MAX_TEXT) : '';
}

/** A line number below a key: also one that is written as a text. */
export function lineAt(value: Json, key: string): number | undefined {
  const found = Object.hasOwn(value, key) ? value[key] : undefined;
  const number = typeof found === 'string' || typeof found === 'number' ? Number(found) : 0;
  return Number.isInteger(number) && number > 0 && number < 1e9 ? number : undefined;
}

/** The first of the texts that says something. */
export function firstOf(...texts: readonly string[]): string {
  return texts.find((text) => text.trim() !== '') ?? '';
}
