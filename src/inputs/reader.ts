import type { Diagnostic } from '../gitlab/types.js';
import { INPUTS, OPTIONS, type OptionName } from './definitions.js';
import { suggestion } from './suggest.js';
import { parsePairs, type KeyKind } from './values/pairs.js';
import { readPairs } from './variables/pair-files.js';
import { parseBytes } from './values/registry.js';

/** Something that is wrong with an input. */
export interface InputProblem extends Diagnostic {
  /** Name of the input; undefined: there is no such input. */
  readonly input: string | undefined;
}

/**
 * Texts of inputs by name; what is absent or empty has its default. A list is of pairs that were given one by one, on the
 * command line.
 */
export type Given = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads inputs one by one by their type. Nothing is thrown: what cannot be read has its default, and is among the
 * `problems`.
 */
export class InputReader {
  readonly problems: InputProblem[] = [];
  readonly #given: Given;
  readonly #base: string;

  /** Paths are below `base`. */
  constructor(given: Given, base: string) {
    this.#given = given;
    this.#base = base;
  }

  /** Tells what is wrong with an input; to hand on. */
  readonly problem = (name: string, message: string): void =>
    void this.problems.push({ message: `${name}: ${message}`, location: undefined, input: name });

  text(name: OptionName): string {
    const given = this.#given[name];
    return (typeof given === 'string' ? given : given?.join('\n'))?.trim() || OPTIONS[name].default;
  }

  /** Whether the user has set it, be it to its default. */
  isGiven(name: OptionName): boolean {
    return [this.#given[name] ?? ''].flat().join('\n').trim() !== '';
  }

  optional(name: OptionName): string | undefined {
    return this.text(name) || undefined;
  }

  /** Items by line or by comma. */
  list(name: OptionName): string[] {
    return this.text(name)
      .split(/\n|,(?![^[\n]*\])/) // the copies of a parallel job have commas in brackets: `test: [a, b]`
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  /** Items by line: they may have commas. */
  lines(name: OptionName): string[] {
    return this.text(name)
      .split('\n')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  /** A list of names, which may be a JSON array as well: `toJSON` of an expression, whatever the names are. */
  names(name: OptionName): string[] {
    const text = this.text(name);
    if (!/^\[\s*(?:"|\])/.test(text)) return this.list(name);
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    } catch {
      // told below
    }
    this.problem(name, 'it begins like a JSON array of names, and is none');
    return [];
  }

  choice<T extends string>(name: OptionName, choices: readonly T[]): T {
    const value = this.text(name);
    const found = choices.find((item) => item === value);
    if (found === undefined)
      this.problem(name, `"${value}" is none of: ${choices.join(', ')}${suggestion(value, choices, '')}`);
    return found ?? choices[0]!;
  }

  number(name: OptionName, fallback: number, minimum: number): number {
    const value = this.text(name);
    if (value === '') return fallback;
    const parsed = Number(value);
    if (Number.isFinite(parsed) && parsed >= minimum) return parsed;
    this.problem(name, `"${value}" is not a number of at least ${minimum}`);
    return fallback;
  }

  bool(name: OptionName): boolean {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  /** undefined for 0: no limit. */
  bytes(name: OptionName): number | undefined {
    const parsed = parseBytes(this.text(name));
    if (parsed === undefined) this.problem(name, `"${this.text(name)}" is no size such as 500MB or 5GB`);
    return parsed === 0 ? undefined : parsed;
  }

  pairs(name: OptionName, kind: KeyKind = 'variable'): Record<string, string> {
    const given = this.#given[name] ?? '';
    const parsed = typeof given === 'string' ? parsePairs(given, kind) : readPairs(given, kind, this.#base);
    parsed.problems.forEach((message) => this.problem(name, message));
    return parsed.values;
  }

  /** Tells of what was given and is no input. */
  tellUnknown(): void {
    for (const name of Object.keys(this.#given)) {
      if (name in OPTIONS) continue;
      const message = `${name}: there is no such input${suggestion(name, Object.keys(INPUTS), '')}`;
      this.problems.push({ message, location: undefined, input: undefined });
    }
  }
}
