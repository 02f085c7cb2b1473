import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunEvent } from '../src/report/events.js';
import { stripAnsi } from '../src/report/ansi.js';
import { command, projectFolder } from './runner.js';

/** What became of a pipeline that a test has run through the command. */
export interface Ran {
  readonly code: number | null;
  readonly pipeline: number;
  readonly events: readonly RunEvent[];
  readonly stderr: string;
  /** A job's log, without colours. */
  log(job: string): string;
  /** A job's last status. */
  status(job: string): string | undefined;
  readonly warnings: readonly string[];
}

/** A folder that keeps the registry over several runs of a test. */
export function storageFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'storage-test-')), 'registry');
}

/** The part of a storage that is the one project's which was run over it. */
export function projectStorageIn(storage: string): string {
  const [only, ...more] = readdirSync(join(storage, 'projects'));
  if (only === undefined || more.length > 0) throw new Error(`${storage} is not the storage of one project`);
  return join(storage, 'projects', only);
}

/** Runs a pipeline file with a storage of its own, unless one is given. */
export async function runPipelineFile(
  pipeline: string,
  options: {
    args?: readonly string[];
    files?: Record<string, string>;
    storage?: string;
    env?: Record<string, string>;
  } = {},
): Promise<Ran> {
  const storage = options.storage ?? storageFolder();
  // runs over one storage are of one project
  const cwd = projectFolder({ '.gitlab-ci.yml': pipeline, ...options.files }, join(dirname(storage), 'project'));
  try {
    const args = ['run', '--cwd', cwd, '--storage-path', storage, '--json', ...(options.args ?? [])];
    const result = await command(args, options.env === undefined ? {} : { env: options.env });
    const events = result.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as RunEvent);
    return {
      code: result.code,
      pipeline: events[0]?.pipeline ?? 0,
      events,
      stderr: result.stderr,
      log: (job) =>
        stripAnsi(events.map((event) => (event.type === 'log' && event.job === job ? event.text : '')).join('')),
      status: (job) =>
        events.flatMap((event) => (event.type === 'job' && event.name === job ? [event.status] : [])).at(-1),
      warnings: events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
    };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
    if (options.storage === undefined) rmSync(storage, { recursive: true, force: true });
  }
}

/** The fields of a job with a daemon of its own, for a pipeline file written in a test. */
export const DIND = ['image: docker:28', 'services: [docker:28-dind]'];

/** A job as YAML text: its fields, then its commands. */
export function job(name: string, fields: readonly string[], script: readonly string[]): string {
  return [
    `${name}:`,
    ...fields.map((field) => `  ${field}`),
    '  script:',
    ...script.map((line) => `    - ${JSON.stringify(line)}`),
    '',
  ].join('\n');
}
