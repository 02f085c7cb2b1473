/**
 * How a text of a log looks, as the page's script reads it: words divided by blanks. `1` bold, `2` faint, `3` italic, `4`
 * underlined, `9` struck through; `fN` and `bN` a colour of the 256, `f#RRGGBB` and `b#RRGGBB` any, `fd` and `bd` the
 * swapped standard ones. Empty: as the log.
 */
export type StyleWords = string;

/** Flags of SGR, by the parameter that sets each; 7 swaps the colours. */
const FLAGS = [1, 2, 3, 4, 7, 9];

/** What unsets flags. */
const UNSET: Readonly<Record<number, readonly number[]>> = { 21: [1], 22: [1, 2], 23: [3], 24: [4], 27: [7], 29: [9] };

/** The state of a terminal's colours. Source: ECMA-48 8.3.117 (SGR), and xterm for 256 and true colours. */
export class SgrState {
  #flags = new Set<number>();
  #front: string | undefined;
  #back: string | undefined;
  #words: StyleWords = '';

  get words(): StyleWords {
    return this.#words;
  }

  /** Takes the parameters of one sequence: what is between `ESC [` and `m`. */
  apply(parameters: string): void {
    const codes = parameters.replaceAll(':', ';').split(';').map(Number);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      if (code === 38 || code === 48) {
        const { colour, used } = extended(codes.slice(at + 1, at + 6));
        at += used;
        if (colour === undefined) continue;
        if (code === 38) this.#front = colour;
        else this.#back = colour;
      } else this.#plain(code);
    }
    this.#words = this.#inWords();
  }

  #plain(code: number): void {
    if (code === 0) {
      this.#flags.clear();
      this.#front = this.#back = undefined;
    } else if (FLAGS.includes(code)) this.#flags.add(code);
    else if (code in UNSET) UNSET[code]?.forEach((flag) => this.#flags.delete(flag));
    else if (code >= 30 && code <= 37) this.#front = String(code - 30);
    else if (code >= 40 && code <= 47) this.#back = String(code - 40);
    else if (code >= 90 && code <= 97) this.#front = String(code - 82);
    else if (code >= 100 && code <= 107) this.#back = String(code - 92);
    else if (code === 39) this.#front = undefined;
    else if (code === 49) this.#back = undefined;
  }

  #inWords(): StyleWords {
    const swapped = this.#flags.has(7);
    const front = swapped ? (this.#back ?? 'd') : this.#front;
    const back = swapped ? (this.#front ?? 'd') : this.#back;
    const flags = [...this.#flags].filter((flag) => flag !== 7).sort((one, other) => one - other);
    return [...flags, ...(front === undefined ? [] : [`f${front}`]), ...(back === undefined ? [] : [`b${back}`])].join(
      ' ',
    );
  }
}

/** The colour behind 38 or 48: `5;N` or `2;R;G;B`, and how many parameters that took. */
function extended([kind, ...rest]: readonly number[]): { colour: string | undefined; used: number } {
  const isByte = (value: number | undefined): value is number =>
    value !== undefined && Number.isInteger(value) && value >= 0 && value < 256;
  if (kind === 5) return { colour: isByte(rest[0]) ? String(rest[0]) : undefined, used: 2 };
  if (kind !== 2) return { colour: undefined, used: 1 };
  const channels = rest.slice(0, 3);
  const whole = channels.length === 3 && channels.every(isByte);
  const hex = channels.map((value) => value.toString(16).padStart(2, '0')).join('');
  return { colour: whole ? `#${hex}` : undefined, used: 4 };
}
