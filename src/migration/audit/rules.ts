/** Names of the variables in an `if` of a pipeline file, and its line. */
export interface Expression {
  readonly names: readonly string[];
  readonly line: number;
}

const IF = /^(\s*)(?:-\s+)*if:\s*(.*)$/;

/**
 * The expressions behind `if:` in the text of a pipeline file. A plan has none of them, since it is made for one event. Texts
 * and regular expressions in them name no variables.
 */
export function expressionsIn(text: string): readonly Expression[] {
  const lines = text.split('\n');
  return lines.flatMap((content, index) => {
    const [, indent = '', value = ''] = IF.exec(content) ?? [];
    if (value === '') return [];
    const more = [];
    // a value of several lines goes on as long as they are further in than its key
    for (let at = index + 1; at < lines.length; at += 1) {
      const next = lines[at] ?? '';
      if (next.trim() !== '' && next.search(/\S/) <= indent.length) break;
      if (/^\s*(?:-\s+)?[a-z_]+:(?:\s|$)/.test(next)) break;
      more.push(next);
    }
    const names = [...withoutTexts([value, ...more].join(' ')).matchAll(/\$([A-Za-z_]\w*)/g)].map(
      ([, name = '']) => name,
    );
    return names.length === 0 ? [] : [{ names: [...new Set(names)], line: index + 1 }];
  });
}

/** Of an expression what is outside of texts and patterns; YAML's own quotes around all of it are no such text. */
function withoutTexts(value: string): string {
  const trimmed = value.trim().replace(/^[|>][+-]?\s*/, '');
  const quoted = /^(['"])(.*)\1\s*(?:#.*)?$/s.exec(trimmed);
  const inside =
    quoted?.[2]?.includes('$') === true ? quoted[2].replaceAll(`${quoted[1]}${quoted[1]}`, quoted[1] ?? '') : trimmed;
  return inside.replace(/\s#.*$/, '').replace(/"[^"]*"|'[^']*'|(?<=~\s*)\/(?:\\.|[^/\\])*\//g, ' ');
}
