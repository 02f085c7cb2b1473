/** A piece of a job's log, by whole lines. */
export type LogPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly header: string }
  | { readonly type: 'close' };

/** Sections that GitLab Runner itself makes: the frame of every job, not worth folding one by one. */
const RUNNER_SECTIONS = new Set([
  'resolve_secrets', 'prepare_executor', 'prepare_script', 'get_sources', 'restore_cache', 'download_artifacts', 'shell_instead',
  'step_script', 'shell_on_failure',
  'after_script', 'archive_cache', 'archive_cache_on_failure', 'upload_artifacts_on_success',
  'upload_artifacts_on_failure', 'cleanup_file_variables',
]); // prettier-ignore

/** Source: GitLab documentation, "Custom collapsible sections". */
const MARK = /(?:\u001b\[0K)*section_(start|end):\d+:([A-Za-z0-9_.-]+)(?:\[[^\]\r\n]*\])?\r(?:\u001b\[0K)*/g;

/** Characters of a line that has no end after which it goes on without one. */
const MAX_LINE = 64 * 1024;

/**
 * Finds the sections that a script has marked in its log, as it comes piece by piece. GitLab folds them; of the marks
 * that GitLab Runner itself writes nothing remains but their headers.
 */
export class SectionReader {
  #rest = '';
  readonly #open: string[] = [];

  push(text: string): readonly LogPart[] {
    const all = this.#rest + text;
    const cut = all.length - all.lastIndexOf('\n') > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
    this.#rest = all.slice(cut);
    return this.#parts(all.slice(0, cut));
  }

  /** What came without a line end, and the ends of sections that have none. */
  finish(): readonly LogPart[] {
    const parts = this.#parts(this.#rest);
    this.#rest = '';
    return [...parts, ...this.#open.splice(0).map(() => ({ type: 'close' as const }))];
  }

  #parts(lines: string): readonly LogPart[] {
    if (!lines.includes('section_')) return lines === '' ? [] : [{ type: 'text', text: lines }];
    const parts: LogPart[] = [];
    const say = (text: string): void => void (text === '' || parts.push({ type: 'text', text }));
    let at = 0;
    for (const mark of lines.matchAll(MARK)) {
      const [whole, kind = '', name = ''] = mark;
      say(lines.slice(at, mark.index));
      at = mark.index + whole.length;
      if (RUNNER_SECTIONS.has(name)) continue;
      if (kind === 'start') {
        const end = endOfHeader(lines, at);
        parts.push({ type: 'open', header: lines.slice(at, end).replace(/\r?\n$/, '') || name });
        this.#open.push(name);
        at = end;
      } else if (this.#open.includes(name)) {
        // sections that were forgotten end with the one around them
        const ended = this.#open.splice(this.#open.lastIndexOf(name));
        parts.push(...ended.map(() => ({ type: 'close' as const })));
        if (lines[at] === '\n') at += 1;
      }
    }
    say(lines.slice(at));
    return parts;
  }
}

/** The header goes to the end of its line, or to the next mark. */
function endOfHeader(lines: string, from: number): number {
  const lineEnd = lines.indexOf('\n', from);
  const next = new RegExp(MARK).exec(lines.slice(from, lineEnd === -1 ? undefined : lineEnd));
  if (next !== null) return from + next.index;
  return lineEnd === -1 ? lines.length : lineEnd + 1;
}
