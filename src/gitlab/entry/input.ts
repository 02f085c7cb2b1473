import { get, isNil, isScalar, isSeq, isText } from '../yaml/node.js';
import type { Node, ScalarNode } from '../yaml/node.js';
import { mustBe, optionalString } from './checks.js';
import type { Entry } from './entry.js';

export const INPUT_TYPES = ['array', 'boolean', 'number', 'string'];
const MAX_OPTIONS = 50;

/** Fields that inputs of a file and inputs of a job share. */
export function checkInputFields(entry: Entry, key: ScalarNode, node: Node): void {
  if (!isText(key) && key.type !== 'integer') entry.fail('key', 'must be an alphanumeric string', key);
  const description = get(node, 'description');
  if (!isNil(description) && !isText(description) && !(isScalar(description) && description.type === 'integer')) {
    entry.fail('input description', 'must be an alphanumeric string', description);
  }
  optionalString(entry, 'input regex', get(node, 'regex'));
  const type = get(node, 'type');
  if (!isNil(type) && !(isScalar(type) && INPUT_TYPES.includes(type.text))) {
    entry.fail('input type', `unknown value: ${isScalar(type) ? type.text : ''}`, type);
  }
  const options = get(node, 'options');
  if (isNil(options)) return;
  mustBe(entry, 'input options', options, 'Array');
  checkOptionList(entry, options);
}

export function checkOptionList(entry: Entry, options: Node): void {
  if (!isSeq(options)) return;
  if (options.items.length > MAX_OPTIONS) {
    entry.fail('config', `cannot define more than ${String(MAX_OPTIONS)} options`, options);
  }
  if (options.items.some(isNil)) entry.fail('config', 'options array cannot contain null values', options);
}
