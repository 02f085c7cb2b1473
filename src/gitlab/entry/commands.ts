import type { Command } from '../types.js';
import { flatten, isScalar, isSeq, isText, locationOf } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { firstBad, isNestedArray } from './checks.js';
import type { Entry } from './entry.js';

const LEVELS = 10;

/** `script`, `before_script`, `after_script`, hooks and `services:command`. */
export function checkCommands(entry: Entry, node: Node): void {
  if (isText(node) || isNestedArray(node, LEVELS, isText)) return;
  entry.fail(
    'config',
    `should be a string or a nested array of strings up to ${String(LEVELS)} levels deep`,
    firstBad(node, (item) => isText(item) || (isSeq(item) && isNestedArray(item, LEVELS - 1, isText))),
  );
}

const commands = new WeakMap<Node, readonly Command[]>();

/** The commands in order, each with the place where it was written; lists shared by many jobs are read once. */
export function readCommands(node: Maybe<Node>): readonly Command[] {
  if (node === undefined) return [];
  let result = commands.get(node);
  if (!result) {
    result = flatten(node).flatMap((item) => (isScalar(item) ? [{ text: item.text, location: locationOf(item) }] : []));
    commands.set(node, result);
  }
  return result;
}

export function readTexts(node: Maybe<Node>): readonly string[] {
  return flatten(node).flatMap((item) => (isScalar(item) ? [item.text] : []));
}
