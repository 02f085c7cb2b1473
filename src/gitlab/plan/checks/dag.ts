export interface Cycle {
  readonly node: string;
  /** Ruby's words for it. */
  readonly message: string;
}

/** The first circle in a graph of names; names without a node of their own do not count. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): Cycle | undefined {
  const state = new Map<string, 'open' | 'done'>();
  for (const start of graph.keys()) {
    if (state.has(start)) continue;
    const path: { name: string; next: number }[] = [];
    const open = (name: string): Cycle | undefined => {
      if (graph.get(name)?.includes(name)) return { node: name, message: `self-dependency: ${name}` };
      state.set(name, 'open');
      path.push({ name, next: 0 });
      return undefined;
    };
    let cycle = open(start);
    while (!cycle && path.length > 0) {
      const frame = path[path.length - 1];
      if (!frame) break;
      const child = graph.get(frame.name)?.[frame.next];
      frame.next += 1;
      if (child === undefined) {
        state.set(frame.name, 'done');
        path.pop();
      } else if (graph.has(child) && !state.has(child)) cycle = open(child);
      else if (state.get(child) === 'open')
        cycle = circle(
          path.map(({ name }) => name),
          child,
        );
    }
    if (cycle) return cycle;
  }
  return undefined;
}

function circle(path: readonly string[], back: string): Cycle {
  const names = path.slice(path.indexOf(back));
  return { node: back, message: `topological sort failed: [${names.map((name) => `"${name}"`).join(', ')}]` };
}

/** Names so that each comes after those it needs; the given order otherwise. */
export function topologicalOrder(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const start of graph.keys()) {
    const stack: { name: string; next: number }[] = [];
    const push = (name: string): void => {
      if (seen.has(name) || !graph.has(name)) return;
      seen.add(name);
      stack.push({ name, next: 0 });
    };
    push(start);
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      if (!frame) break;
      const child = graph.get(frame.name)?.[frame.next];
      frame.next += 1;
      if (child !== undefined) push(child);
      else {
        order.push(frame.name);
        stack.pop();
      }
    }
  }
  return order;
}
