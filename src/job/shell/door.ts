import type { TerminalProgram, TerminalSize } from '../../docker/types.js';

/** When a job gets a shell: when its script has failed, or in place of it. */
export type ShellTime = 'on-failure' | 'instead';

/**
 * Somebody at a terminal who wants a shell in containers of jobs. Any number of jobs may ask at the same time: they have
 * the terminal one after the other, and nothing else is shown meanwhile.
 */
export interface ShellDoor {
  /** When the job of this name gets a shell; undefined: never. */
  wants(job: string): ShellTime | undefined;
  /**
   * Waits for the terminal, has the shell started for one of its size, and lets whoever sits there and the shell talk until
   * the shell has ended, the terminal is gone, or the signal fires. Returns the shell's exit code; undefined where the shell
   * was left. Throws what starting it throws. The terminal is as it was before, however it ends.
   */
  serve(request: ShellRequest): Promise<number | undefined>;
}

export interface ShellRequest {
  readonly job: string;
  readonly time: ShellTime;
  /** What the job has failed with. */
  readonly about: string;
  readonly start: (size: TerminalSize) => Promise<TerminalProgram>;
  readonly signal: AbortSignal;
}
