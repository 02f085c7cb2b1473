import { expect, it } from 'vitest';
import { HEALTHY_DAEMON } from '../../../test/unit/diagnosis/samples/job-log.js';
import { lastWords } from './last-words.js';

const WARNING = 'time="2026-01-02T03:04:05Z" level=warning msg="Health check for container web error"';
const JSON_INFO = '{"level":"info","msg":"API listen on [::]:2376","time":"2026-01-02T03:04:05Z"}';
const JSON_ERROR = '{"level":"error","msg":"Handler returned an error","time":"2026-01-02T03:04:05Z"}';

it('shows the last lines of an ordinary service as they are', () => {
  const log = Array.from({ length: 30 }, (_, index) => `line ${index} level=info`).join('\n');
  expect(lastWords(`${log}\n\n`, 'ordinary').split('\n')).toHaveLength(20);
  expect(lastWords(log, 'ordinary')).toMatch(/line 29 level=info$/);
});

it('shows of a daemon that works only what it warns of', () => {
  expect(lastWords(HEALTHY_DAEMON, 'daemon-up')).toBe('');
  const group = 'time="2026-01-02T03:04:05Z" level=warning msg="could not change group /var/run/docker.sock to docker"';
  const log = `${group}\n${HEALTHY_DAEMON}\n${WARNING}\n${JSON_ERROR}\nlevel=debug msg="x"`;
  expect(lastWords(log, 'daemon-up')).toBe(`${WARNING}\n${JSON_ERROR}`);
});

it('shows of a daemon that died all but its small talk', () => {
  const end = 'failed to start daemon: error initializing graphdriver: driver not supported: aufs';
  const shown = lastWords(`${HEALTHY_DAEMON}\n${JSON_INFO}\n${end}\n`, 'daemon-down');
  expect(shown.split('\n').at(-1)).toBe(end);
  expect(shown).toContain('iptables v1.8.10');
  expect(shown).not.toContain('level=info');
  expect(shown).not.toContain('API listen');
});

it('shows what a daemon died of also where its help or a stack follows', () => {
  const help = Array.from({ length: 60 }, (_, index) => `      --flag-${index} string   Something`).join('\n');
  const shown = lastWords(`Status: unknown flag: --no-such-flag\n${help}`, 'daemon-down').split('\n');
  expect(shown.slice(0, 2)).toEqual(['Status: unknown flag: --no-such-flag', '...']);
  expect(shown).toHaveLength(22);
});
