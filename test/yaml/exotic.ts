/** Texts that libyaml and this reader see differently, and that nobody writes. Each with the reason. */
const EXOTIC: readonly RegExp[] = [
  // a key of nothing but its anchor or tag: `&a : b`, `! : b`, `&a: b`
  /[&!][^\s,[\]{}]*\s*:/,
  // a key with an anchor and a tag
  /[&!]\S*[ \t]+[&!]\S*[ \t]+\S+[^]*:/,
  // a document that begins with an anchor or a tag
  /^(?:\s|#.*[\r\n]|---|\.\.\.)*[&!]/,
  // nothing as the whole document, written out
  /^(?:\s|#.*[\r\n]|---)*(?:~|null)(?:\s|$)/i,
  // an empty first document
  /^(?:\s|#.*[\r\n])*---(?:\s|#.*[\r\n])*(?:---|\.\.\.)/,
  // tags of texts on maps and lists
  /!str>?\s*(?:#.*)?(?:[{[\r\n]|$)/,
  // exclamation marks in tags
  /!!\S*!|!:|![^\s!]*[^\w\s!-][^\s!]*!/,
  // a colon or the like right behind an anchor or alias
  /[&*][\w-]+[:?%@`]/,
  // a dash alone within brackets
  /(?:^|[\s,[{:])-[,[\]{}]/,
  // a question mark within brackets, where it begins a key even without a blank behind it
  /[[{,](?:\s|#.*[\r\n])*\?/,
  // a question mark right behind a quote or a bracket
  /["'\]}]\?/,
  // a key within a key
  /\?[^\r\n:]*\?/,
  // a block scalar of empty lines with blanks and a comment before their column
  /[|>][^\n\r]*[\r\n](?: *[\r\n])* +[\r\n](?: *[\r\n])* *#/,
  // a block scalar whose indicator stands on a line of its own, maybe in the column of its key
  /[\r\n] *[|>]/,
  // a divider that is not in the first column
  /^(?:\s|#.*[\r\n])* ---/,
  // an end of a document without a document
  /^(?:\s|#.*[\r\n])*\.\.\./,
  // directives, which a pipeline file cannot have: the text is cut at the divider that they need
  /^ *%/m,
  // something behind brackets that are the whole document
  /^(?:\s|#.*[\r\n]|---)*[{[][^]*[}\]](?:\s|#.*[\r\n])*[^\s#]/,
  // two words for booleans with an empty line between them, of which Psych sees one
  /(?:~|on|no|yes|off)\s*[\r\n]\s*(?:~|on|no|yes|off)/i,
  // numbers whose reading has changed from Debian's Psych 4 to GitLab's Psych 5
  /\d[_,]+(?!\d)/,
];

export function isExotic(text: string): boolean {
  return /[\ud800-\udfff]/u.test(text) || EXOTIC.some((one) => one.test(text)) || endsInside(text);
}

/** An indented document with something before its column. */
function endsInside(text: string): boolean {
  const columns = text
    .split(/[\r\n]+/)
    .filter((line) => /^(?!---(?:\s|$))\s*[^\s#]/.test(line))
    .map((line) => line.search(/[^ ]/));
  return columns.some((column) => column < (columns[0] ?? 0));
}
