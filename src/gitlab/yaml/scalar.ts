import type { ScalarType } from './node.js';

/**
 * Types of plain scalars as Ruby's Psych (YAML 1.1) sees them; GitLab reads its files with it. Not the YAML 1.2 core
 * schema: `yes` is a boolean, `0777` is octal, `12:30` is a number of seconds, a date is an error.
 */
export interface TypedScalar {
  readonly type: ScalarType;
  readonly text: string;
}

/** A plain scalar of a class that GitLab does not load: the whole file is invalid. */
export class DisallowedClass extends Error {
  constructor(name: 'Date' | 'Time') {
    super(`Tried to load unspecified class: ${name}`);
  }
}

const NULL: TypedScalar = { type: 'null', text: '' };
const TRUE: TypedScalar = { type: 'boolean', text: 'true' };
const FALSE: TypedScalar = { type: 'boolean', text: 'false' };

const WORDS = new Map<string, TypedScalar>([
  ['~', NULL],
  ['null', NULL],
  ['yes', TRUE],
  ['true', TRUE],
  ['on', TRUE],
  ['no', FALSE],
  ['false', FALSE],
  ['off', FALSE],
]);

const MAYBE_SPECIAL = /^[-+.:~\d]/;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}$/;
const SEXAGESIMAL_FLOAT = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}\.[\d_]*$/;
const FLOAT = /^[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][+-]\d+)?$/;
const BINARY = /^[-+]?0b[_,]*[01][01_,]*$/;
const OCTAL = /^[-+]?0[_,]*[0-7][0-7_,]*$/;
const DECIMAL = /^[-+]?(?:0|[1-9][\d_,]*)$/;
const HEX = /^[-+]?0x[_,]*[\da-fA-F][\da-fA-F_,]*$/;

export function typeOfPlain(source: string): TypedScalar {
  if (source === '') return NULL;
  if (source.length <= 5) {
    const word = WORDS.get(source.toLowerCase());
    if (word) return word;
  }
  if (!MAYBE_SPECIAL.test(source) || source.includes('\n')) return { type: 'string', text: source };
  if (TIME.test(source)) throw new DisallowedClass('Time');
  if (DATE.test(source)) throw new DisallowedClass('Date');
  return typeOfNumber(source) ?? typeOfSymbol(source) ?? { type: 'string', text: source };
}

function typeOfSymbol(source: string): TypedScalar | undefined {
  if (!source.startsWith(':') || source.length < 2) return undefined;
  const quoted = /^:(["'])(.*)\1/.exec(source);
  return { type: 'symbol', text: quoted?.[2] ?? source.slice(1) };
}

function typeOfNumber(source: string): TypedScalar | undefined {
  const lower = source.toLowerCase();
  if (lower === '.inf' || lower === '+.inf') return { type: 'float', text: 'Infinity' };
  if (lower === '-.inf') return { type: 'float', text: '-Infinity' };
  if (lower === '.nan') return { type: 'float', text: 'NaN' };
  if (SEXAGESIMAL.test(source)) return { type: 'integer', text: String(sexagesimal(source)) };
  if (SEXAGESIMAL_FLOAT.test(source)) return { type: 'float', text: rubyFloat(sexagesimal(source)) };
  if (FLOAT.test(source)) {
    if (/^[-+]?\.$/.test(source)) return undefined;
    const plain = source.replace(/[,_]/g, '').replace(/\.([eE]|$)/, '$1');
    return { type: 'float', text: rubyFloat(Number(plain)) };
  }
  if (BINARY.test(source) || OCTAL.test(source) || DECIMAL.test(source) || HEX.test(source)) {
    return { type: 'integer', text: integerText(source.replace(/[,_]/g, '')) };
  }
  return undefined;
}

/** An integer without its prefix, sign and leading zeros, in decimal digits. */
export function integerText(source: string): string {
  const negative = source.startsWith('-');
  const digits = source.replace(/^[-+]/, '');
  const octal = /^0\d/.test(digits);
  const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  return String(negative ? -value : value);
}

/** As Psych counts: the first part is always hours, so `12:30` is 45000. */
function sexagesimal(source: string): number {
  const factors = [3600, 60, 1];
  return source
    .split(':')
    .reduce((sum, part, index) => sum + Number(part.replace(/_/g, '')) * (factors[index] ?? 1), 0);
}

/** `to_s` of a Ruby float: always with a fraction, exponent from 1e16 and below 1e-4. */
export function rubyFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    const digits = exponent.replace(/^[-+]/, '').padStart(2, '0');
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${digits}`;
  }
  return Number.isInteger(value) ? `${String(value)}.0` : String(value);
}
