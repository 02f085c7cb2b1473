import { isSerious } from '../../dind/diagnosis/lines.js';

/** Lines of a service's log that the job's own log shows; the whole of it goes to `--output`. */
const SHOWN_LINES = 20;

/** What a daemon ends for, and its help or a stack follows. */
const DECISIVE = /unknown flag|invalid argument|failed to |unable to |panic:|fatal/i;
const DECISIVE_LINES = 3;

/**
 * What of a service's log is shown under a job that failed; empty: nothing. Of a daemon that is up only what it warns
 * of once it listens, since all else is what it says in jobs that pass; of one that did not start or died, all but its small talk.
 */
export function lastWords(log: string, kind: 'ordinary' | 'daemon-up' | 'daemon-down'): string {
  const all = log.trimEnd().split('\n');
  const listens = kind === 'daemon-up' ? all.findLastIndex((line) => line.includes('API listen on ')) : -1;
  const lines = all.slice(listens + 1);
  const shown = {
    ordinary: () => true,
    'daemon-up': (line: string) => isSerious(line) && /(?:^|\s)level=|"level":/.test(line),
    'daemon-down': isSerious,
  }[kind];
  const said = lines.filter(shown);
  const earlier = kind === 'daemon-down' ? said.slice(0, -SHOWN_LINES).filter((line) => DECISIVE.test(line)) : [];
  const end = said.slice(-SHOWN_LINES);
  const begin = earlier.slice(-DECISIVE_LINES);
  return [...begin, ...(begin.length > 0 ? ['...'] : []), ...end].join('\n').trimEnd();
}
