import type { YAMLError } from 'yaml';

/** The words of libyaml (which Psych passes on) for the errors of our YAML library. */
const BY_CODE: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'mapping values are not allowed in this context',
  MULTILINE_IMPLICIT_KEY: "could not find expected ':' while scanning a simple key",
  KEY_OVER_1024_CHARS: "could not find expected ':' while scanning a simple key",
  TAB_AS_INDENT: 'found character that cannot start any token while scanning for the next token',
  BAD_SCALAR_START: 'found character that cannot start any token while scanning for the next token',
  BAD_DQ_ESCAPE: 'found unknown escape character while parsing a quoted scalar',
  BAD_ALIAS: 'did not find expected alphabetic or numeric character while scanning an anchor or alias',
  BAD_INDENT: 'did not find expected key while parsing a block mapping',
  BLOCK_IN_FLOW: "did not find expected ',' or ']' while parsing a flow sequence",
  MULTIPLE_ANCHORS: 'did not find expected node content while parsing a block node',
  MULTIPLE_TAGS: 'did not find expected node content while parsing a block node',
  UNEXPECTED_TOKEN: 'did not find expected key while parsing a block mapping',
};

const BY_TEXT: readonly (readonly [RegExp, string])[] = [
  [/closing ['"]quote/, 'found unexpected end of stream while scanning a quoted scalar'],
  [
    /sequence items? must start|Sequence item without/,
    "did not find expected '-' indicator while parsing a block collection",
  ],
  [/Implicit map keys need/, "could not find expected ':' while scanning a simple key"],
  [/flow (sequence|collection)|end with a \]/i, "did not find expected ',' or ']' while parsing a flow sequence"],
  [/flow map|end with a \}/i, "did not find expected ',' or '}' while parsing a flow mapping"],
];

/** One sentence in the form in which GitLab shows it. */
export function psychMessage(error: YAMLError, line: number, column: number): string {
  const words =
    BY_TEXT.find(([pattern]) => pattern.test(error.message))?.[1] ?? BY_CODE[error.code] ?? 'did not find expected key';
  return `(<unknown>): ${words} at line ${String(line)} column ${String(column)}`;
}
