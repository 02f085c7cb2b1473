import type { Variable } from '../types.js';
import { boundedReplace } from './bounded.js';

const REFERENCE = /\$\$|%%|\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)?\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;

export interface ExpandOptions {
  /** References to unknown variables stay as written (for the runner), instead of becoming empty. */
  readonly keepUndefined: boolean;
  /** References to file variables and to raw ones stay as written (for the runner). */
  readonly keepOpaque: boolean;
}

export interface Expanded {
  readonly variables: readonly Variable[];
  /** GitLab's words where variables refer to each other in a circle; nothing is expanded then. */
  readonly error: string | undefined;
}

/**
 * GitLab's expansion of variables by variables: sorted so that each comes after those it refers to, then replaced one
 * after the other. `$$` stays. A variable that refers to its own name sees another entry of that name, if there is one.
 */
export function sortAndExpand(variables: readonly Variable[], options: ExpandOptions): Expanded {
  if (!variables.some((variable) => references(variable).length > 0)) return { variables, error: undefined };
  const { order, cycles } = sort(variables);
  if (cycles.length > 0) {
    const shown = cycles.map((keys) => `[${keys.map((key) => `"${key}"`).join(', ')}]`).join(', ');
    return { variables, error: `circular variable reference detected: ${shown}` };
  }
  const known = new Map<string, Variable>();
  const result: Variable[] = [];
  for (const variable of order) {
    const expanded = needsExpansion(variable)
      ? { ...variable, value: expandOne(variable.value, known, options) }
      : variable;
    known.set(expanded.key, expanded);
    result.push(expanded);
  }
  return { variables: result, error: undefined };
}

function needsExpansion(variable: Variable): boolean {
  return !variable.raw && (variable.value.includes('$') || variable.value.includes('%'));
}

function references(variable: Variable): string[] {
  if (!needsExpansion(variable)) return [];
  return [...variable.value.matchAll(REFERENCE)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}

function expandOne(value: string, known: ReadonlyMap<string, Variable>, options: ExpandOptions): string {
  return boundedReplace(value, REFERENCE, (whole, plain, braced, percent) => {
    const name = plain ?? braced ?? percent;
    if (name === undefined) return whole;
    const variable = known.get(name);
    if (!variable) return options.keepUndefined ? whole : '';
    return options.keepOpaque && (variable.file || variable.raw) ? whole : variable.value;
  });
}

/** Tarjan's strongly connected components; each comes after what it depends on. */
function sort(variables: readonly Variable[]): { order: Variable[]; cycles: string[][] } {
  const byName = new Map<string, number[]>();
  variables.forEach((variable, index) => {
    const same = byName.get(variable.key);
    if (same) same.push(index);
    else byName.set(variable.key, [index]);
  });
  const children = variables.map((variable) => references(variable).flatMap((name) => byName.get(name) ?? []));
  const order: Variable[] = [];
  const cycles: string[][] = [];
  const indexOf = new Int32Array(variables.length).fill(-1);
  const low = new Int32Array(variables.length);
  const stack: number[] = [];
  const onStack = new Uint8Array(variables.length);
  let counter = 0;
  const enter = (node: number): void => {
    indexOf[node] = low[node] = counter;
    counter += 1;
    stack.push(node);
    onStack[node] = 1;
  };
  const leave = (node: number): void => {
    if (low[node] !== indexOf[node]) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack[member] = 0;
    const members = component.flatMap((member) => variables[member] ?? []);
    if (members.length > 1) cycles.push(members.map((member) => member.key));
    order.push(...members);
  };
  // a list in place of calls within calls: a long chain of variables has no room on the stack
  const visit = (root: number): void => {
    const path = [{ node: root, next: 0 }];
    enter(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node } = top;
      const child = children[node]?.[top.next++];
      if (child === undefined) {
        leave(node);
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      } else if (indexOf[child] === -1) {
        enter(child);
        path.push({ node: child, next: 0 });
      } else if (onStack[child]) low[node] = Math.min(low[node] ?? 0, indexOf[child] ?? 0);
    }
  };
  for (let node = 0; node < variables.length; node += 1) if (indexOf[node] === -1) visit(node);
  return { order, cycles };
}
