/** What something costs: kinds of things with their numbers, by what they are of. */
export type Cost = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How often each of many is there, in the order of their names. */
export function counted(items: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return sorted(counts);
}

/** Numbers by name, in the order of the names. */
export function sorted(counts: Iterable<readonly [string, number]>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where two differ, a line for each number: `engine calls: GET /info: 1 is expected, 2 are made`. */
export function differences(expected: Cost, found: Cost): string[] {
  const lines: string[] = [];
  for (const group of union(expected, found)) {
    const [before = {}, now = {}] = [expected[group], found[group]];
    for (const kind of union(before, now)) {
      const [was = 0, is = 0] = [before[kind], now[kind]];
      if (was === is) continue;
      const change = `${is > was ? '+' : ''}${is - was}`;
      lines.push(`${group}: ${kind}: ${was} expected, ${is} found (${change})`);
    }
  }
  return lines;
}

function union(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
