import type { TerminalProgram, TerminalSize } from '../../docker/types.js';
import { roomIn } from '../../run/pace.js';

/** This process's own terminal: the parts of `process.stdin` and `process.stdout` that are used. */
export interface OwnTerminal {
  readonly input: Pick<NodeJS.ReadStream, 'setRawMode' | 'pause' | 'resume' | 'on' | 'off'>;
  readonly output: Pick<NodeJS.WriteStream, 'write' | 'writableNeedDrain' | 'columns' | 'rows' | 'on' | 'off'>;
}

/** Sets back what a program that did not end by itself may have left on: colours, a hidden cursor, marks of pastes, the mouse. */
const SANE = '\u001b[0m\u001b[?25h\u001b[?2004l\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l';
const OTHER_SCREEN = /\u001b\[\?(?:1049|1047|47)([hl])/g;
const LEAVE_OTHER_SCREEN = '\u001b[?1049l';

/** Where there is no size to be had. */
const USUAL: TerminalSize = { columns: 80, rows: 24 };

export function sizeOf({ output }: OwnTerminal): TerminalSize {
  return { columns: output.columns || USUAL.columns, rows: output.rows || USUAL.rows };
}

/**
 * Connects the terminal with a program in a container, each key to it and each sign back, until the program ends, the
 * terminal is gone, or the signal fires. `plain`: the terminal knows no sequences. The terminal is as before afterwards, also
 * where this process is ended meanwhile.
 */
export async function talk(
  program: TerminalProgram,
  terminal: OwnTerminal,
  signal: AbortSignal,
  plain = false,
): Promise<void> {
  const { input, output } = terminal;
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  const hangUp = (): void => {
    program.hangUp();
    leave();
  };
  const type = (data: Buffer): void => {
    input.pause(); // what is pasted waits until it is taken
    void program
      .write(data)
      .catch(hangUp)
      .finally(() => void (isOver || input.resume()));
  };
  const resize = (): void => void program.resize(sizeOf(terminal)).catch(() => undefined);
  const shown = new Shown();
  let isOver = false;
  const restore = (): void => {
    if (isOver) return;
    isOver = true;
    input.off('data', type).off('end', hangUp).off('error', hangUp);
    output.off('resize', resize).off('error', hangUp);
    signal.removeEventListener('abort', hangUp);
    process.off('exit', restore);
    try {
      input.setRawMode(false);
    } catch {
      // a terminal that is gone has no modes
    }
    input.pause();
    const ending = `${plain ? '' : `${shown.isElsewhere ? LEAVE_OTHER_SCREEN : ''}${SANE}`}${shown.isAtLineStart ? '' : '\n'}`;
    if (ending !== '') output.write(ending);
  };
  process.on('exit', restore);
  try {
    signal.addEventListener('abort', hangUp, { once: true });
    if (signal.aborted) hangUp();
    input.on('data', type).on('end', hangUp).on('error', hangUp);
    output.on('resize', resize).on('error', hangUp);
    input.setRawMode(true);
    input.resume();
    resize(); // it may have changed since the program was started
    for await (const data of program.output) {
      shown.take(data);
      output.write(data);
      await Promise.race([roomIn(output), left]);
    }
  } finally {
    restore();
  }
}

/** What of the program's output is still to be seen of the terminal. */
class Shown {
  isAtLineStart = true;
  /** On the screen that editors and pagers have of their own. */
  isElsewhere = false;
  #rest = '';

  take(data: Buffer): void {
    if (data.length === 0) return;
    this.isAtLineStart = data.at(-1) === 0x0a;
    const text = this.#rest + data.toString('latin1');
    const last = [...text.matchAll(OTHER_SCREEN)].at(-1);
    if (last !== undefined) this.isElsewhere = last[1] === 'h';
    this.#rest = text.slice(-7); // a sequence may come in two pieces
  }
}
