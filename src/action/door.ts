import { AsyncLocalStorage } from 'node:async_hooks';
import * as core from '@actions/core';
import { roomIn } from '../run/pace.js';

/**
 * The one door to the runner: all that the Action prints, and all that it tells by commands and command files, goes
 * through here. Jobs, files, engines and services choose their names and messages freely, and the runner takes a line for
 * a command that begins with `::` after white space, or that has `##[` anywhere. Source: actions/runner, `ActionCommand`.
 */

/** Breaks what would be the beginning of a command; not to be seen. */
const ZERO_WIDTH = '\u200b';

/** The same text, of which the runner takes no line for a command. */
export function inert(text: string): string {
  return text.replace(/^([\p{Z}\p{C}]*):(?=:)/gmu, `$1:${ZERO_WIDTH}`).replaceAll('##[', `#${ZERO_WIDTH}#[`);
}

/** Lines of ours. */
export function say(text: string): void {
  core.info(inert(text));
}

/** A text as it is: commands that were made here, and what jobs print while commands are stopped. */
export function pass(text: string): void {
  process.stdout.write(text);
}

/** Resolves when the runner has taken what was printed; undefined where it has. */
export function room(): Promise<void> | undefined {
  return roomIn(process.stdout);
}

/** Calls back when the runner is gone. */
export function whenLost(lost: () => void): void {
  process.stdout.on('error', lost);
}

export type Level = 'error' | 'warning' | 'notice' | 'info';

/** An annotation, or for `info` a line. The message may have several lines. */
export function tell(level: Level, message: string, properties: core.AnnotationProperties = {}): void {
  if (level === 'info') say(message);
  else core[level](message, properties);
}

/** The step has failed. The exit code becomes 1, unless the caller sets another afterwards. */
export function fail(message: string): void {
  core.setFailed(message);
}

/** Has the runner hide a value in the whole job's log. */
export function mask(value: string): void {
  core.setSecret(value);
}

export function setOutput(name: string, value: string): void {
  core.setOutput(name, value);
}

/** For the post step. */
export function saveState(name: string, value: string): void {
  core.saveState(name, value);
}

/** Shows what is printed meanwhile under a title that can be folded. */
export function group<T>(title: string, body: () => Promise<T>): Promise<T> {
  return core.group(title, body);
}

/** Who listens to what is printed, by the call in which it is: several may be on their way. */
const listeners = new AsyncLocalStorage<(text: string) => boolean>();
let listening = 0;
let restore: (() => void) | undefined;

/** Has a library's printing looked at first: `take` returns true for what is not to be printed. Others print as ever. */
export async function overhear<T>(take: (text: string) => boolean, call: () => Promise<T>): Promise<T> {
  const { stdout } = process;
  if (listening++ === 0) {
    const write = stdout.write.bind(stdout);
    restore = () => void (stdout.write = write);
    stdout.write = (chunk: string | Uint8Array, ...rest: []) =>
      typeof chunk === 'string' && listeners.getStore()?.(chunk) === true ? true : write(chunk, ...rest);
  }
  try {
    return await listeners.run(take, call);
  } finally {
    if (--listening === 0) restore?.();
  }
}
