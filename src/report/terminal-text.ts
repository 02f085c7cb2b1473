/**
 * Sequences that do more to a terminal than show text: they set its title, its clipboard or its keys, or have it answer
 * into the input. Source: xterm, "Control Sequences". Those that colour, move and clear stay, and so do links (OSC 8).
 */
const STRINGS = /(?:\u001b[P^_X]|[\u0090\u0098\u009e\u009f])[^\u001b\u009c\u0007]*(?:\u001b\\|[\u009c\u0007])?/g;
const COMMANDS = /(?:\u001b\]|\u009d)(?!8;)[^\u001b\u009c\u0007]*(?:\u001b\\|[\u009c\u0007])?/g;
/** Status and attribute reports, window operations, requests for settings; the answer to ENQ. */
const QUESTIONS = /(?:\u001b\[|\u009b)[0-9;:<=>?!]*(?:[ "'$*,]*[cnptxy]|["'$*]+[q|w{])|\u001bZ|\u0005/g;

/** The longest beginning of a sequence that is waited for; a longer one is no such. */
const LONGEST = 64 * 1024;

/** An unfinished sequence at the end of a text. */
const UNFINISHED =
  /(?:\u001b(?:[\]P^_X](?:[^\u001b\u009c\u0007]|\u001b(?!\\))*\u001b?|\[[0-9;:<=>?! "'$*,]*)?|\u009b[0-9;:<=>?! "'$*,]*|[\u009d\u0090\u0098\u009e\u009f][^\u001b\u009c\u0007]*)$/;

/** What a job prints, for a terminal: without what would do more than show it, also where it comes in parts. */
export class TerminalText {
  #rest = '';

  /** The part of the text that is ready. */
  push(text: string): string {
    const whole = this.#rest + text;
    const open = UNFINISHED.exec(whole.slice(-LONGEST));
    this.#rest = open === null ? '' : open[0];
    return harmless(whole.slice(0, whole.length - this.#rest.length));
  }

  /** What is left at the end. */
  finish(): string {
    const rest = harmless(this.#rest);
    this.#rest = '';
    return rest;
  }
}

function harmless(text: string): string {
  return text.replace(STRINGS, '').replace(COMMANDS, '').replace(QUESTIONS, '');
}
