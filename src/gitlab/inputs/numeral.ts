import { integerText, rubyFloat } from '../yaml/scalar.js';

/**
 * A number as Ruby has it, which knows two kinds: `3.0` is not `3` when it is written, and an integer loses no digit,
 * however long it is.
 */
export class Numeral {
  readonly type: 'integer' | 'float';
  readonly text: string;

  constructor(type: 'integer' | 'float', text: string) {
    this.type = type;
    this.text = text;
  }

  static of(value: number): Numeral {
    return Number.isInteger(value) ? new Numeral('integer', String(value)) : new Numeral('float', rubyFloat(value));
  }

  /** Ruby's `==`: `1` is `1.0`. */
  equals(other: Numeral): boolean {
    return this.text === other.text || (this.type !== other.type && Number(this.text) === Number(other.text));
  }

  /** As a number where that reads the same, else as its text: inputs of a trigger are a part of the plan's JSON. */
  toJSON(): number | string {
    const value = Number(this.text);
    return String(value) === this.text ? value : this.text;
  }
}

/** A string, which may hold digits, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(\.\d+)?([eE][-+]?\d+)?/g;
const MARK = '\u0000number';

/** JSON of which the numbers stay as they are written. Throws a SyntaxError for what is none. */
export function parseJson(text: string): unknown {
  JSON.parse(text); // what is no JSON is told before it is changed
  const marked = text.replace(TOKEN, (token: string) =>
    token.startsWith('"') ? token : JSON.stringify({ [MARK]: token }),
  );
  return JSON.parse(marked, (_key, value: unknown) => {
    const token = typeof value === 'object' && value !== null && MARK in value ? value[MARK] : undefined;
    return typeof token === 'string' ? numeral(token) : value;
  });
}

function numeral(token: string): Numeral {
  if (/^-?\d+$/.test(token)) return new Numeral('integer', integerText(token));
  return new Numeral('float', rubyFloat(Number(token)));
}
