import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './runner.js';

/** The test runner's own wishes for colours are not those of a user. */
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/COLOR|^CI$/.test(name)));

/** The command in a terminal of its own (util-linux's `script`), with somebody who reads and types. */
export class CommandInTerminal implements Disposable {
  readonly #child: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'pty-test-'));
  readonly #closed: Promise<void>;
  #written = '';
  #read = 0;
  #look: () => void = () => undefined;

  /** 97 columns, 31 rows. Behind the command's end the terminal shows its exit code, and its own settings. */
  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const quoted = [process.execPath, `${ROOT}/bin/gitlab-dind.mjs`, ...args].map((word) => `'${word}'`).join(' ');
    const started = `sh -c 'echo $$ > "$0/pid"; tty > "$0/tty"; exec "$@"' ${this.#folder} ${quoted}`;
    const all = `stty cols 97 rows 31; ${started}; echo "code <$?>"; stty -a; echo "at the end"`;
    this.#child = spawn('script', ['-qec', all, '/dev/null'], {
      env: { ...inherited, TERM: 'xterm-256color', NO_COLOR: '1', GITLAB_DIND_LAST_RUN_MAX_SIZE: '0', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout?.on('data', (data: Buffer) => {
      this.#written += data.toString();
      this.#look();
    });
    this.#closed = new Promise((resolve) => this.#child.on('close', () => resolve()));
  }

  /** All that was written, with plain line ends. */
  get written(): string {
    return this.#written.replaceAll(/\r+\n/g, '\n');
  }

  get pipeline(): number {
    return Number(/Pipeline #(\d+)/.exec(this.#written)?.[1]);
  }

  /** Of the command's own process. */
  get pid(): number {
    return Number(readFileSync(join(this.#folder, 'pid'), 'utf8'));
  }

  get device(): string {
    return readFileSync(join(this.#folder, 'tty'), 'utf8').trim();
  }

  /** Waits for something behind what was waited for before. Returns what matched. */
  async shows(what: RegExp): Promise<RegExpExecArray> {
    const found = (): RegExpExecArray | null => what.exec(this.#written.slice(this.#read));
    let match = found();
    if (match === null) {
      const seen = new Promise<void>((resolve) => (this.#look = () => void (found() !== null && resolve())));
      await Promise.race([seen, this.#closed]);
      match = found();
    }
    if (match === null) throw new Error(`ended without showing ${String(what)}:\n${this.written}`);
    this.#read += match.index + match[0].length;
    return match;
  }

  type(text: string): void {
    this.#child.stdin?.write(text);
  }

  /** Waits for the end. Returns the command's exit code, and the terminal's settings after it. */
  async ended(): Promise<{ readonly code: number; readonly settings: string }> {
    const [, code, settings = ''] = await this.shows(/code <(\d+)>([\s\S]*)at the end/);
    this.#child.stdin?.end();
    await this.#closed;
    return { code: Number(code), settings };
  }

  /** The terminal goes away, as a window that is closed. */
  async close(): Promise<void> {
    const { pid } = this;
    this.#child.kill('SIGKILL');
    await processEnded(pid);
  }

  [Symbol.dispose](): void {
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Resolves when there is no such process any more. */
export function processEnded(pid: number): Promise<unknown> {
  const waits = spawn('tail', [`--pid=${pid}`, '-f', '/dev/null'], { stdio: 'ignore' });
  return new Promise((resolve) => waits.on('close', resolve));
}
