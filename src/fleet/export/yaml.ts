import { Expression, isInert, literal } from './expression.js';

/** What a workflow is made of: texts, of which none becomes an expression, and expressions. */
export type Yaml =
  string | number | boolean | null | Expression | Commented | Anchored | Alias | readonly Yaml[] | YamlMap;

/** In the order of the file; what is undefined is left out. */
export interface YamlMap {
  readonly [key: string]: Yaml | undefined;
}

/** A value below lines of comment. */
export class Commented {
  readonly lines: readonly string[];
  readonly value: Exclude<Yaml, Commented>;

  constructor(lines: readonly string[], value: Exclude<Yaml, Commented>) {
    this.lines = lines;
    this.value = value;
  }
}

/** A list that other places of the document name; a part of a map. */
export class Anchored {
  readonly name: string;
  readonly value: readonly Yaml[];

  constructor(name: string, value: readonly Yaml[]) {
    this.name = name;
    this.value = value;
  }
}

/** The same as what has this name. */
export class Alias {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Columns of a list that stands in one line. */
const WIDTH = 110;

/** Letters that any reader of YAML takes for themselves, in a text without quotes. */
const PLAIN = /^[A-Za-z_][\w./@-]*(?: [\w./@-]+)*$/;
/** Texts that would be something else without quotes, for one version of YAML or another. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** What a reader of YAML need not take, even in quotes; JSON leaves it as it is. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A document, and the lines in front of it. No line of comment may hold what others can choose. */
export function yamlDocument(comment: readonly string[], content: YamlMap): string {
  return `${[...comment.map(commentLine), ...mapLines(content, '')].join('\n')}\n`;
}

function mapLines(map: YamlMap, indent: string): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const comment = value instanceof Commented ? ['', ...value.lines.map(commentLine)] : [];
    const bare = value instanceof Commented ? value.value : value;
    return [...comment.map((line) => (line === '' ? line : indent + line)), ...entryLines(scalar(key), bare, indent)];
  });
}

function entryLines(key: string, value: Exclude<Yaml, Commented>, indent: string): readonly string[] {
  const head = `${indent}${key}:`;
  if (value === null) return [head];
  if (value instanceof Alias) return [`${head} *${value.name}`];
  if (value instanceof Anchored) return [`${head} &${value.name}`, ...listLines(value.value, `${indent}  `)];
  const short = inline(value, WIDTH - head.length);
  if (short !== undefined) return [`${head} ${short}`];
  return [head, ...(isList(value) ? listLines(value, `${indent}  `) : mapLines(value as YamlMap, `${indent}  `))];
}

function listLines(list: readonly Yaml[], indent: string): readonly string[] {
  return list.flatMap((item) => {
    const bare = item instanceof Commented ? item.value : item;
    const short = inline(bare, WIDTH);
    const lines = short === undefined ? mapLines(bare as YamlMap, `${indent}  `) : [`${indent}  ${short}`];
    const [first = '', ...others] = lines;
    return [`${indent}- ${first.trimStart()}`, ...others];
  });
}

/** What stands in the line of its key; undefined: it has lines of its own. */
function inline(value: Exclude<Yaml, Commented>, width: number): string | undefined {
  if (typeof value === 'string') return scalar(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (value instanceof Expression) return expression(value);
  if (!isList(value)) return Object.keys(value).length === 0 ? '{}' : undefined;
  if (!value.every((item) => typeof item === 'string' && isInert(item))) return undefined;
  const flow = `[${value.map((item) => scalar(item as string)).join(', ')}]`;
  return flow.length <= width || value.length === 0 ? flow : undefined;
}

function scalar(text: string): string {
  if (!isInert(text)) return expression(new Expression(literal(text)));
  return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text);
}

function expression({ text }: Expression): string {
  const whole = `\${{ ${text} }}`;
  return /^[ -~]*$/.test(whole) && !/: | #|:$/.test(whole) ? whole : quoted(whole);
}

/** In double quotes, as YAML and JSON have them. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}

function commentLine(text: string): string {
  return text === '' ? '#' : `# ${text}`;
}
