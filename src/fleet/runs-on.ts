import type { RunsOn } from './types.js';

/** The runner that a text names, or why it names none. */
export type NamedRunner = { readonly runsOn: RunsOn } | { readonly problem: string };

const FORMS = 'a label, a list [a, b], group:NAME or group:NAME[a, b]';

/** What a label may not hold: it would be something else in a workflow, or no text of one line. */
const NO_LABEL = /[[\],"'`\p{Cc}]|\$\{\{/u;

/** Reads a runner as the inputs name it: a label, `[a, b]`, `group:NAME`, `group:NAME[a, b]`; or says what is wrong. */
export function readRunsOn(text: string): NamedRunner {
  const whole = text.trim();
  if (whole === '') return { problem: `there is no runner behind the "="; it is ${FORMS}` };
  if (whole.includes('${{')) return { problem: 'an expression is not evaluated here; name the runner itself' };
  const group = /^group:([^[\]]*)(\[.*\])?$/su.exec(whole);
  if (group !== null) {
    const name = (group[1] ?? '').trim();
    if (name === '' || NO_LABEL.test(name)) return { problem: `group: has no name of a runner group; it is ${FORMS}` };
    if (group[2] === undefined) return { runsOn: { group: name } };
    const labels = readList(group[2]);
    return labels === undefined ? noList(group[2]) : { runsOn: { group: name, labels } };
  }
  if (whole.startsWith('[')) {
    const labels = readList(whole);
    return labels === undefined ? noList(whole) : { runsOn: labels };
  }
  return NO_LABEL.test(whole) ? { problem: `"${whole}" is none of: ${FORMS}` } : { runsOn: whole };
}

/** `[a, b]`; each may stand in quotes, as JSON has it. */
function readList(text: string): readonly string[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) =>
      item
        .trim()
        .replace(/^(["'])(.*)\1$/su, '$2')
        .trim(),
    );
  return items.some((item) => item === '' || NO_LABEL.test(item)) ? undefined : items;
}

function noList(text: string): NamedRunner {
  return { problem: `"${text}" is no list of labels such as [self-hosted, linux]` };
}

/** One text for what is one runner: labels are a set, whose letters' case does not count. */
export function runnerKey(runsOn: RunsOn): string {
  const labels = (of: string | readonly string[]): string[] =>
    [...new Set([of].flat().map((label) => label.toLowerCase()))].sort();
  if (typeof runsOn === 'string' || !('group' in runsOn)) return JSON.stringify(labels(runsOn));
  return JSON.stringify([{ group: runsOn.group }, ...labels(runsOn.labels ?? [])]);
}
