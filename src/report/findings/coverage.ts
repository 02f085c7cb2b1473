import { SaxesParser } from 'saxes';
import type { PackageCoverage } from './types.js';

const MAX_LENGTH = 100 * 1024 * 1024;
const MAX_DEPTH = 200;
const MAX_PACKAGES = 5000;
const CHUNK = 64 * 1024;

interface Counted {
  lines: number;
  covered: number;
}

/**
 * Reads a Cobertura or a JaCoCo report: lines and covered lines of each package, counted by Cobertura's `line` elements,
 * taken from JaCoCo's counters. A document type's entities are not expanded. Throws an Error that says what is wrong.
 */
export function parseCoverage(format: 'cobertura' | 'jacoco', xml: string): readonly PackageCoverage[] {
  const what = format === 'jacoco' ? 'JaCoCo' : 'Cobertura';
  if (xml.length > MAX_LENGTH) throw new Error(`The ${what} report is bigger than 100 MiB`);
  const packages = new Map<string, Counted>();
  const open: string[] = [];
  let current: Counted | undefined;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw new Error(`The ${what} report is not valid XML: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const root = format === 'jacoco' ? 'report' : 'coverage';
    if (open.length === 0 && name !== root)
      throw new Error(`Not a ${what} report: it begins with <${name.slice(0, 60)}> instead of <${root}>`);
    if (open.length >= MAX_DEPTH) throw new Error(`The ${what} report has elements deeper than ${MAX_DEPTH} levels`);
    if (name === 'package') current = counted(packages, String(attributes['name'] ?? ''));
    else if (current !== undefined) count(format, current, open, name, attributes);
    open.push(name);
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    if (name === 'package') current = undefined;
  });
  for (let start = 0; start < xml.length; start += CHUNK) parser.write(xml.slice(start, start + CHUNK));
  parser.close();
  return [...packages].map(([name, { lines, covered }]) => ({ name, lines, covered }));
}

function counted(packages: Map<string, Counted>, name: string): Counted {
  if (packages.size >= MAX_PACKAGES && !packages.has(name)) return { lines: 0, covered: 0 };
  const known = packages.get(name) ?? { lines: 0, covered: 0 };
  packages.set(name, known);
  return known;
}

function count(
  format: 'cobertura' | 'jacoco',
  into: Counted,
  open: readonly string[],
  element: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (format === 'jacoco') {
    // classes and methods have counters of their own
    if (element !== 'counter' || open.at(-1) !== 'package' || attributes['type'] !== 'LINE') return;
    const [missed, covered] = [numberOf(attributes['missed']), numberOf(attributes['covered'])];
    into.lines += missed + covered;
    into.covered += covered;
  } else if (element === 'line' && open.at(-1) === 'lines' && open.at(-2) === 'class') {
    // those of methods are among them once more
    into.lines += 1;
    if (numberOf(attributes['hits']) > 0) into.covered += 1;
  }
}

function numberOf(text: string | undefined): number {
  const number = Number(text);
  return Number.isFinite(number) && number > 0 ? number : 0;
}
