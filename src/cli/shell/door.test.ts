import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { TerminalProgram, TerminalSize } from '../../docker/types.js';
import { TerminalDoor } from './door.js';
import type { OwnTerminal } from './talk.js';

/** A program that a test lets say something, and end. */
class FakeProgram implements TerminalProgram {
  readonly typed: string[] = [];
  readonly sizes: TerminalSize[] = [];
  isLeft = false;
  readonly #said: Buffer[] = [];
  #over = false;
  #more: () => void = () => undefined;

  get output(): AsyncIterable<Buffer> {
    return this.#output();
  }

  write(data: Buffer): Promise<void> {
    this.typed.push(data.toString());
    return Promise.resolve();
  }

  resize(size: TerminalSize): Promise<void> {
    this.sizes.push(size);
    return Promise.resolve();
  }

  exitCode(): Promise<number> {
    return Promise.resolve(7);
  }

  hangUp(): void {
    this.isLeft = true;
    this.end();
  }

  say(text: string): void {
    this.#said.push(Buffer.from(text));
    this.#more();
  }

  end(): void {
    this.#over = true;
    this.#more();
  }

  async *#output(): AsyncGenerator<Buffer> {
    for (;;) {
      yield* this.#said.splice(0);
      if (this.#over) return;
      await new Promise<void>((resolve) => (this.#more = resolve));
    }
  }
}

function setup(options: { color?: boolean; plain?: boolean } = {}): {
  door: TerminalDoor;
  told: string[];
  input: EventEmitter;
  output: EventEmitter & { columns: number };
} {
  const told: string[] = [];
  const input = Object.assign(new EventEmitter(), {
    setRawMode: (mode: boolean) => void told.push(`raw ${mode}`),
    pause: () => undefined,
    resume: () => undefined,
  });
  const output = Object.assign(new EventEmitter(), {
    columns: 100,
    rows: 30,
    writableNeedDrain: false,
    write: (text: string | Buffer) => void told.push(text.toString()),
  });
  const door = new TerminalDoor({
    wants: () => 'on-failure',
    terminal: { input, output } as unknown as OwnTerminal,
    screen: { hold: () => void told.push('hold'), release: () => Promise.resolve(void told.push('release')) },
    color: options.color ?? false,
    plain: options.plain ?? true,
  });
  return { door, told, input, output };
}

const request = (program: FakeProgram | Promise<never>, signal = new AbortController().signal, job = 'a') => ({
  job,
  time: 'on-failure' as const,
  about: 'exit code 3',
  start: () => Promise.resolve(program),
  signal,
});

describe('the terminal of a shell', () => {
  it('passes on keys, signs and sizes, has nothing else shown meanwhile, and is as before afterwards', async () => {
    const { door, told, input, output } = setup();
    const program = new FakeProgram();
    const served = door.serve(request(program));
    await setImmediate();
    expect(door.isOpen).toBe(true);
    input.emit('data', Buffer.from('ls\u0003'));
    output.columns = 50;
    output.emit('resize');
    program.say('a b\n');
    await setImmediate();
    program.end();
    expect(await served).toBe(7);
    expect(program.typed).toEqual(['ls\u0003']);
    expect(program.sizes).toEqual([
      { columns: 100, rows: 30 },
      { columns: 50, rows: 30 },
    ]);
    expect(told.map((text) => (text.startsWith('\nA shell in the container of a,') ? 'greeting' : text))).toEqual([
      'hold', 'greeting', 'raw true', 'a b\n', 'raw false', 'release',
    ]); // prettier-ignore
    expect([input, output].flatMap((stream) => stream.eventNames())).toEqual([]);
    expect([door.isOpen, door.opened]).toEqual([false, 1]);
  });

  it('is one at a time, in the order in which they came; who waits no longer keeps nobody', async () => {
    const { door, told } = setup();
    const programs = [new FakeProgram(), new FakeProgram(), new FakeProgram()] as const;
    const stop = new AbortController();
    const first = door.serve(request(programs[0]));
    const second = door.serve(request(programs[1], stop.signal, 'b'));
    const third = door.serve(request(programs[2], undefined, 'c'));
    stop.abort(new Error('canceled'));
    await expect(second).rejects.toThrow('canceled');
    await setImmediate();
    expect(told.filter((text) => text === 'hold')).toHaveLength(1);
    programs[0].end();
    await first;
    programs[2].end();
    await third;
    expect(told.filter((text) => text.includes('A shell')).map((text) => /of (\w),/.exec(text)?.[1])).toEqual([
      'a',
      'c',
    ]);
  });

  it.each([
    ['the signal fires', (stop: AbortController) => stop.abort(new Error('canceled'))],
    ['the terminal is gone', (_: AbortController, input: EventEmitter) => input.emit('error', new Error('EIO'))],
    ['what is typed ends', (_: AbortController, input: EventEmitter) => input.emit('end')],
  ])('lets go of the program when %s', async (_, happens) => {
    const { door, told, input } = setup();
    const program = new FakeProgram();
    const stop = new AbortController();
    const served = door.serve(request(program, stop.signal));
    await setImmediate();
    happens(stop, input);
    await served;
    expect(program.isLeft).toBe(true);
    expect(told.slice(-2)).toEqual(['raw false', 'release']);
  });

  it('leaves the screen of an editor that did not end, and goes to a new line', async () => {
    const { door, told } = setup({ plain: false });
    const program = new FakeProgram();
    const served = door.serve(request(program));
    await setImmediate();
    for (const piece of ['\u001b[?104', '9h', 'text']) program.say(piece);
    await setImmediate();
    program.hangUp();
    await served;
    const end = told.at(-2) ?? '';
    expect(end.startsWith('\u001b[?1049l\u001b[0m\u001b[?25h')).toBe(true);
    expect(end.endsWith('\n')).toBe(true);
  });

  it('is given back where the shell cannot be started, and where this process ends', async () => {
    const { door, told } = setup();
    await expect(door.serve(request(Promise.reject(new Error('no sh'))))).rejects.toThrow('no sh');
    expect(told.at(-1)).toBe('release');
    expect(door.opened).toBe(0);
    const program = new FakeProgram();
    const served = door.serve(request(program));
    await setImmediate();
    const listeners = process.listeners('exit');
    listeners.at(-1)?.(0);
    expect(told.at(-1)).toBe('raw false');
    program.end();
    await served;
  });

  it('names the job as text, never as a sequence', async () => {
    const { door, told } = setup();
    const program = new FakeProgram();
    program.end();
    await door.serve(request(program, undefined, 'a\u001b[2J\nb'));
    expect(told.join('')).not.toContain('\u001b');
  });
});
