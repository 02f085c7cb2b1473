import { getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { ScalarEvent } from 'js-yaml';
import { isBlockScalar } from './event.js';

/** The text that a scalar stands for. Where libyaml has another one than YAML 1.2, libyaml's. */
export function scalarValue(text: string, event: ScalarEvent): string {
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) return doubleQuoted(text, event);
  const value = getScalarValue(text, event);
  return isBlockScalar(event) && endsWithoutBreak(text, event) ? value.replace(/\n$/, '') : value;
}

/** A last line that no line break ends gets none. */
function endsWithoutBreak(text: string, { valueEnd }: ScalarEvent): boolean {
  return valueEnd === text.length && !/[\r\n]$/.test(text);
}

const ESCAPED_BREAK = /(\\[^\r\n])|\\(?:\r\n|\r(?!\n)|\n)((?:[ \t]*(?:\r\n?|\n))+)[ \t]*/g;

/** Empty lines behind an escaped line break count; the library passes over them. */
function doubleQuoted(text: string, event: ScalarEvent): string {
  const raw = text.slice(event.valueStart, event.valueEnd);
  const mended = raw.replace(ESCAPED_BREAK, (all: string, escape: string | undefined, lines: string) =>
    escape === undefined ? '\\n'.repeat(lines.match(/\r\n?|\n/g)?.length ?? 0) : all,
  );
  return getScalarValue(mended, { ...event, valueStart: 0, valueEnd: mended.length });
}
