import { linesOf } from './lines.js';
import { fill, matchRule, type Match } from './match.js';
import { RULES } from './table.js';
import type { Diagnosis, Evidence, Rank } from './types.js';

export { endedDaemon } from './ended.js';
export type { Diagnosis, Evidence, Facts } from './types.js';

const MOST = 3;
const ORDER: Readonly<Record<Rank, number>> = { cause: 0, failure: 1, symptom: 2 };

/**
 * Recognises why a job failed: at most three answers, the most specific first, among equals the latest in the log. One
 * line of a log gives one answer. A job that passed has none, whatever its log says.
 */
export function diagnose(evidence: Evidence): readonly Diagnosis[] {
  if (evidence.exitCode === 0) return [];
  const lines = linesOf(evidence);
  const matches = RULES.flatMap((rule) => matchRule(rule, evidence, lines) ?? []);
  const hidden = new Set(matches.flatMap(({ rule }) => rule.hides ?? []));
  const sorted = matches
    .filter(({ rule }) => !hidden.has(rule.id))
    .sort((a, b) => ORDER[a.rule.rank] - ORDER[b.rule.rank] || a.line.age - b.line.age);
  const hasCause = sorted[0]?.rule.rank === 'cause';
  const texts = new Set<string>();
  const answers: Match[] = [];
  for (const match of sorted) {
    if ((hasCause && match.rule.rank === 'symptom') || texts.has(match.line.text)) continue;
    texts.add(match.line.text);
    answers.push(match);
  }
  return answers.slice(0, MOST).map((match) => diagnosisOf(match, evidence));
}

function diagnosisOf({ rule, words, matched }: Match, evidence: Evidence): Diagnosis {
  const all = { ...factWords(evidence), ...words };
  return {
    id: rule.id,
    title: fill(rule.title, all),
    cause: fill(rule.cause, all),
    remedy: fill(rule.remedy, all),
    matched,
    ...(rule.gitlab === undefined ? {} : { gitlab: fill(rule.gitlab, all) }),
  };
}

function factWords({ image, dindImage, facts }: Evidence): Record<string, string | undefined> {
  const { arch, mtu, kernel } = facts;
  return { image, dindImage, arch, mtu: mtu === undefined ? undefined : String(mtu), kernel };
}
