import type { ShellDoor, ShellRequest, ShellTime } from '../../job/shell/door.js';
import { ANSI } from '../../report/ansi.js';
import { oneLine } from '../../report/text.js';
import { unlessAborted } from '../../unless-aborted.js';
import { sizeOf, talk, type OwnTerminal } from './talk.js';

export interface TerminalDoorOptions {
  readonly wants: (job: string) => ShellTime | undefined;
  readonly terminal: OwnTerminal;
  /** What shows the run on the same terminal. */
  readonly screen: { hold(): void; release(): Promise<void> };
  readonly color: boolean;
  /** The terminal knows no sequences. */
  readonly plain: boolean;
}

/** The shells of a run in this process's own terminal, one at a time; the screen of the run rests meanwhile. */
export class TerminalDoor implements ShellDoor {
  readonly #options: TerminalDoorOptions;
  #last: Promise<void> = Promise.resolve();
  #isOpen = false;
  #opened = 0;

  constructor(options: TerminalDoorOptions) {
    this.#options = options;
  }

  /** Whether a shell has the terminal now. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** How many shells there were. */
  get opened(): number {
    return this.#opened;
  }

  wants(job: string): ShellTime | undefined {
    return this.#options.wants(job);
  }

  async serve(request: ShellRequest): Promise<number | undefined> {
    const before = this.#last;
    let done: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (done = resolve));
    this.#last = before.then(() => turn); // one that does not wait any more lets nobody past the one before
    try {
      await unlessAborted(before, request.signal);
      return await this.#open(request);
    } finally {
      done();
    }
  }

  async #open(request: ShellRequest): Promise<number | undefined> {
    const { terminal, screen, color, plain } = this.#options;
    const { signal } = request;
    screen.hold();
    this.#isOpen = true;
    try {
      const paint = (text: string): string => (color ? `${ANSI.boldCyan}${text}${ANSI.reset}` : text);
      terminal.output.write(`\n${greeting(request).map(paint).join('\n')}\n`);
      const program = await request.start(sizeOf(terminal));
      this.#opened += 1;
      await talk(program, terminal, signal, plain);
      return signal.aborted ? undefined : await program.exitCode();
    } finally {
      this.#isOpen = false;
      await screen.release();
    }
  }
}

function greeting({ job, time, about }: ShellRequest): readonly string[] {
  const name = oneLine(job);
  const note = 'What is typed and shown here is in no log, and secrets are not hidden.';
  if (time === 'instead')
    return [`A shell in place of the script of ${name}. exit or Ctrl-D ends it, and the run.`, note];
  return [
    `A shell in the container of ${name}, which has failed: ${oneLine(about)}. exit or Ctrl-D ends it, and the job goes on.`,
    `Files are as the script has left them; what it has set in its own shell (cd, export, PATH) is not here. ${note}`,
  ];
}
