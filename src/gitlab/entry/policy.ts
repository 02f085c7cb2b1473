import { expressionOf } from '../expression/evaluate.js';
import { keysOf } from '../keywords/index.js';
import { get, isBlank, isMap, isNil, isScalar, isSeq } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, firstBad, isStringOrRegexp, optionalArrayOfStrings } from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('only');

/** `only:` and `except:`, as a list of refs or in full. */
export function checkPolicy(entry: Entry, node: Node): void {
  if (isSeq(node)) return checkRefs(entry, 'config', node);
  if (!isMap(node)) return entry.raw(`${entry.location} has to be either an array of conditions or a hash`, node);
  if (isBlank(node)) entry.fail('config', "can't be blank", node);
  allowedKeys(entry, node, KEYS);
  const variables = get(node, 'variables');
  if (isSeq(variables)) {
    for (const item of variables.items) {
      if (isScalar(item) && expressionOf(item.text) === undefined)
        entry.fail('variables', 'invalid expression syntax', item);
    }
  }
  const refs = get(node, 'refs');
  if (!isNil(refs)) checkRefs(entry, 'refs', refs);
  const kubernetes = get(node, 'kubernetes');
  if (!isNil(kubernetes) && !(isScalar(kubernetes) && kubernetes.text === 'active')) {
    entry.fail('kubernetes', `unknown value: ${isScalar(kubernetes) ? kubernetes.text : ''}`, kubernetes);
  }
  optionalArrayOfStrings(entry, 'variables', variables);
  optionalArrayOfStrings(entry, 'changes', get(node, 'changes'));
}

function checkRefs(entry: Entry, attribute: string, node: Node): void {
  if (isSeq(node) && node.items.every(isStringOrRegexp)) return;
  const message = 'should be an array of strings or regular expressions using re2 syntax';
  entry.fail(attribute, message, firstBad(node, isStringOrRegexp));
}

/** Parts that are undefined were not given. */
export interface PolicyConfig {
  readonly refs: readonly string[] | undefined;
  readonly variables: readonly string[] | undefined;
  readonly changes: readonly string[] | undefined;
  readonly kubernetes: boolean;
}

export const DEFAULT_ONLY: PolicyConfig = {
  refs: ['branches', 'tags'],
  variables: undefined,
  changes: undefined,
  kubernetes: false,
};

/** `only` keeps its default refs where the file names none. */
export function readPolicy(node: Maybe<Node>, base?: PolicyConfig): PolicyConfig | undefined {
  if (isNil(node)) return base;
  if (isSeq(node)) return { refs: readTexts(node), variables: undefined, changes: undefined, kubernetes: false };
  const texts = (key: string): readonly string[] | undefined => {
    const value = get(node, key);
    return isNil(value) ? undefined : readTexts(value);
  };
  return {
    refs: texts('refs') ?? base?.refs,
    variables: texts('variables'),
    changes: texts('changes'),
    kubernetes: !isNil(get(node, 'kubernetes')),
  };
}
