/** The text holds something that the simple reader leaves to the library. */
export const NOT_SIMPLE = new Error('not simple');

/** A place in a text that is read line by line; `indent` is the column of the current token in its line. */
export class Cursor {
  readonly text: string;
  pos = 0;
  lineStart = 0;
  indent = 0;

  constructor(text: string) {
    this.text = text;
  }

  code(at = this.pos): number {
    return at < this.text.length ? this.text.charCodeAt(at) : NEWLINE;
  }

  get atEnd(): boolean {
    return this.indent < 0;
  }

  /** Goes to the first token of the next line that has any; `indent` is -1 at the end of the text. */
  nextLine(): void {
    const end = this.text.indexOf('\n', this.pos);
    this.findToken(end === -1 ? this.text.length : end + 1);
  }

  findToken(from: number): void {
    const { text } = this;
    let start = from;
    for (;;) {
      if (start >= text.length) {
        this.pos = text.length;
        this.indent = -1;
        return;
      }
      let at = start;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
      if (code !== NEWLINE && code !== HASH) {
        this.lineStart = start;
        this.pos = at;
        this.indent = at - start;
        if (this.indent === 0 && isMarker(text, at)) throw NOT_SIMPLE;
        return;
      }
      const end = text.indexOf('\n', at);
      start = end === -1 ? text.length : end + 1;
    }
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.pos) === SPACE) this.pos += 1;
  }

  /** Is there nothing more on this line but a comment? A `#` needs a blank before it. */
  atLineEnd(): boolean {
    const before = this.pos;
    this.skipSpaces();
    const code = this.code();
    return code === NEWLINE || (code === HASH && (this.pos > before || this.code(this.pos - 1) === SPACE));
  }

  /** The line must end here. */
  endLine(): void {
    if (!this.atLineEnd()) throw NOT_SIMPLE;
    this.nextLine();
  }

  /** Is this character at the place, with a blank or the end of the line behind it? */
  isIndicator(char: number, at = this.pos): boolean {
    if (this.code(at) !== char) return false;
    const next = this.code(at + 1);
    return next === SPACE || next === NEWLINE;
  }
}

export const NEWLINE = 10;
export const SPACE = 32;
export const HASH = 35;
export const DASH = 45;
export const COLON = 58;

/** `---` and `...` in the first column, and directives. */
function isMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at) || text.charCodeAt(at) === 37;
}
