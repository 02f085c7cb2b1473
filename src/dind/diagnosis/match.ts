import type { Line } from './lines.js';
import type { Evidence, Found, Pattern, Rule } from './types.js';

export interface Match {
  readonly rule: Rule;
  readonly line: Line;
  readonly words: Readonly<Record<string, string>>;
  readonly matched: string;
}

/** The last line that a rule recognises, or undefined. */
export function matchRule(rule: Rule, evidence: Evidence, lines: readonly Line[]): Match | undefined {
  const mentions = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line.text));
  const says = (pattern: RegExp): boolean =>
    lines.some((line) => !line.echo && !line.passed && pattern.test(line.text));
  const holds = (found: Omit<Found, 'evidence' | 'mentions' | 'says'>): boolean =>
    rule.when === undefined || rule.when({ ...found, evidence, mentions, says });
  for (const line of lines.toReversed()) {
    if (line.source === 'job' && rule.within !== undefined && line.age > rule.within) continue;
    if (line.source === 'job' && !line.echo && rule.clearedBy?.test(line.text) === true) return undefined;
    if (line.echo || line.passed || !(rule.in ?? ['job']).includes(line.source)) continue;
    const hit = firstHit(rule.patterns, line.text);
    if (hit === undefined || !holds({ line: line.text, words: hit.words })) continue;
    return { rule, line, words: hit.words, matched: excerpt(line.text, hit.index) };
  }
  if (evidence.exitCode !== undefined && rule.exitCodes?.includes(evidence.exitCode) === true) {
    const text = `exit code ${evidence.exitCode}`;
    if (!holds({ line: text, words: {} })) return undefined;
    return { rule, line: { text, source: 'job', echo: false, passed: false, age: 0 }, words: {}, matched: text };
  }
  return undefined;
}

interface Hit {
  readonly index: number;
  readonly words: Readonly<Record<string, string>>;
}

function firstHit(patterns: readonly Pattern[], text: string): Hit | undefined {
  for (const pattern of patterns) {
    const parts = pattern instanceof RegExp ? [pattern] : pattern;
    const found = parts.map((part) => part.exec(text));
    if (found.some((part) => part === null)) continue;
    const words: Record<string, string> = {};
    for (const part of found) {
      for (const [name, value] of Object.entries(part?.groups ?? {})) if (value !== undefined) words[name] = value;
    }
    return { index: found[0]?.index ?? 0, words };
  }
  return undefined;
}

/** The line without control characters, or the part of it around what was recognised. */
function excerpt(text: string, index: number): string {
  const start = text.length <= 300 ? 0 : Math.max(0, Math.min(index - 100, text.length - 300));
  return text
    .slice(start, start + 300)
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .trim();
}

/** Puts words into a rule's text: see {@link Rule}. */
export function fill(text: string, words: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w{1,20})\|([^{}]{0,120})\}/g, (_, name: string, otherwise: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    return word === undefined || word === '' ? otherwise : word;
  });
}
