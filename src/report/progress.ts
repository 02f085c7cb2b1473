import type { Status } from '../gitlab/status/types.js';
import { stripAnsi } from './ansi.js';
import type { RunEvent } from './events.js';
import { duration } from './table.js';
import { oneLine, shorten } from './text.js';

interface Known {
  status: Status;
  allowFailure: boolean;
  since: number;
  doing: string;
}

/** Characters at the end of a piece of log that are looked at: what a job does is said in short lines. */
const LOOKED_AT = 2000;

const MAX_NAME = 30;

/** What the sections of a job's log are, in the words of a reader who waits. */
const SECTIONS: Readonly<Record<string, string>> = {
  resolve_secrets: 'reading secrets',
  prepare_executor: 'preparing',
  prepare_script: 'preparing',
  get_sources: 'getting the sources',
  restore_cache: 'restoring caches',
  download_artifacts: 'downloading artifacts',
  step_script: 'running the script',
  shell_instead: 'opening a shell',
  shell_on_failure: 'opening a shell',
  after_script: 'running after_script',
  archive_cache: 'saving caches',
  archive_cache_on_failure: 'saving caches',
  upload_artifacts_on_success: 'uploading artifacts',
  upload_artifacts_on_failure: 'uploading artifacts',
};

/** Lines of a log that say what the job does, and what to show for them. */
const SIGNS: readonly (readonly [RegExp, (found: string) => string | undefined])[] = [
  [/section_start:\d+:(\w+)/g, (section) => SECTIONS[section]],
  [/^Pulling docker image (\S+)/gm, (image) => `pulling ${image}`],
  [/^Pulling (\S+: \d+ of \d+ layers)/gm, (layers) => `pulling ${layers}`],
  [/^Starting service (\S+?)\.\.\.$/gm, (service) => `starting ${service}`],
  [/^(Waiting for services) to be up/gm, () => 'waiting for services'],
  [/^(\$ .+)/gm, (command) => command],
];

const ENDED = new Set<Status>(['success', 'failed', 'canceled', 'skipped']);

/**
 * What goes on in a run at a moment, in few words: how many jobs have ended, run and wait, and what each that runs does
 * (pulls an image, waits for a service, is at this command). Made from the events of the run alone.
 */
export class RunProgress {
  readonly #jobs = new Map<string, Known>();
  readonly #planned: ReadonlySet<string>;
  #pipeline = '';
  #started: number | undefined;
  #registry = false;

  constructor(planned: readonly string[]) {
    this.#planned = new Set(planned);
  }

  take(event: RunEvent): void {
    const at = Date.parse(event.time);
    this.#started ??= at;
    this.#pipeline = `Pipeline #${event.pipeline}`;
    if (event.type === 'job') {
      const { status, allow_failure: allowFailure } = event;
      this.#jobs.set(event.name, { status, allowFailure, since: at, doing: 'starting' });
    } else if (event.type === 'registry') this.#registry = event.status === 'starting';
    else if (event.type === 'service') {
      this.#does(event.job, event.status === 'starting' ? `waiting for ${event.name}` : undefined);
    } else if (event.type === 'log') this.#does(event.job, activity(event.text));
  }

  /** The first line is about the run, each other about a job; no more than `limit`. */
  lines(now: number, limit: number): readonly string[] {
    const seconds = (since: number): string => whole((now - since) / 1000);
    const running = [...this.#jobs].filter(([, job]) => job.status === 'running');
    const shown = running.length > limit - 1 ? running.slice(0, Math.max(0, limit - 2)) : running;
    const width = Math.max(0, ...shown.map(([name]) => shorten(oneLine(name), MAX_NAME).length));
    const more = running.length - shown.length;
    return [
      `${this.#pipeline}: ${this.#counts(running.length)}, ${seconds(this.#started ?? now)}`,
      ...shown.map(
        ([name, { since, doing }]) =>
          `  ${shorten(oneLine(name), MAX_NAME).padEnd(width)}  ${seconds(since).padStart(6)}  ${doing}`,
      ),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].slice(0, Math.max(1, limit));
  }

  #counts(running: number): string {
    const all = new Set([...this.#planned, ...this.#jobs.keys()]);
    const states = [...this.#jobs.values()];
    const ended = states.filter(({ status }) => ENDED.has(status)).length;
    const failed = states.filter(({ status, allowFailure }) => status === 'failed' && !allowFailure).length;
    const manual = states.filter(({ status }) => status === 'manual').length;
    return [
      `${ended} of ${all.size} jobs done`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(running > 0 ? [`${running} running`] : []),
      ...(manual > 0 ? [`${manual} manual`] : []),
      ...(this.#registry ? ['registry starting'] : []),
    ].join(', ');
  }

  #does(job: string, doing: string | undefined): void {
    const known = this.#jobs.get(job);
    if (known !== undefined && doing !== undefined) known.doing = doing;
  }
}

/** What a piece of a job's log says of what the job does now; undefined where it says nothing of it. */
function activity(text: string): string | undefined {
  const end = stripAnsi(text.slice(-LOOKED_AT));
  const found = SIGNS.flatMap(([sign, words]) =>
    [...end.matchAll(sign)].map((match) => ({ at: match.index, words: words(match[1] ?? '') })),
  ).filter(({ words }) => words !== undefined);
  const last = found.toSorted((one, other) => one.at - other.at).at(-1)?.words;
  return last === undefined ? undefined : shorten(oneLine(last), 200);
}

/** Whole seconds, so that the text does not change more often. */
export function whole(seconds: number): string {
  const rounded = Math.max(0, Math.floor(seconds));
  return rounded < 60 ? `${rounded} s` : duration(rounded);
}
