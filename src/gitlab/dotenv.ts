import { FormatError } from './errors.js';

/** One line of a dotenv report. */
export interface DotenvVariable {
  readonly key: string;
  readonly value: string;
}

const MAX_BYTES = 5120;
const MAX_VARIABLES = 20;
const MAX_KEY = 255;

/**
 * `artifacts:reports:dotenv`, as strictly as GitLab reads it: every line is `KEY=value`, quotes belong to the value,
 * there are no comments and no empty lines. Of a key that comes twice the last counts.
 */
export function parseDotenv(text: string, limits: { bytes?: number; variables?: number } = {}): DotenvVariable[] {
  const { bytes = MAX_BYTES, variables: maximum = MAX_VARIABLES } = limits;
  if (Buffer.byteLength(text) >= bytes) {
    throw new FormatError(`Dotenv Artifact Too Big. Maximum Allowable Size: ${String(bytes)}`);
  }
  const found = new Map<string, string>();
  for (const line of linesOf(text.replace(/^\uFEFF/, ''))) {
    const match = /^(.*?)=(.*)$/.exec(line);
    if (!match) throw new FormatError('Invalid Format');
    const [key, value] = [(match[1] ?? '').trim(), (match[2] ?? '').trim()];
    checkKey(key);
    found.set(key, value);
  }
  if (found.size > maximum) {
    throw new FormatError(`Dotenv files cannot have more than ${String(maximum)} variables`);
  }
  return [...found].map(([key, value]) => ({ key, value }));
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map((line) => line.replace(/\r$/, ''));
}

function checkKey(key: string): void {
  if (key === '') throw new FormatError("Validation failed: Key can't be blank");
  if (key.length > MAX_KEY) throw new FormatError('Validation failed: Key is too long (maximum is 255 characters)');
  if (!/^[a-zA-Z0-9_]+$/.test(key)) {
    throw new FormatError("Validation failed: Key can contain only letters, digits and '_'.");
  }
}
