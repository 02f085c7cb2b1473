// The command that is measured: the bundle that is committed.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, until } from './processes.mjs';

const command = fileURLToPath(new URL('../../bin/gitlab-dind.mjs', import.meta.url));
const byHand = fileURLToPath(new URL('dind-by-hand.sh', import.meta.url));

/** Where the bench and the test bed keep what they have installed. */
export const cacheFolder = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');

/** The Node that everything is measured with: the peer needs 22 at least. */
export function node() {
  const installed = join(cacheFolder, 'gitlab-dind-bed', 'bin', 'node24');
  return Number(process.versions.node.split('.')[0]) >= 22 || !existsSync(installed) ? process.execPath : installed;
}

/** The arguments of a run of a project, whose storage is inside of it and no part of it. */
export function runArguments(folder, ...options) {
  return [command, 'run', '--cwd', folder, '--storage-path', join(folder, '.git', 'registry'), ...options];
}

/** Runs a project's pipeline; gives back what was printed. */
export function run(scope, folder, options = [], { environment = {}, ...rest } = {}) {
  return must(node(), runArguments(folder, ...options), { env: { ...scope.environment, ...environment }, ...rest });
}

/** Makes a project's plan, as JSON. */
export function plan(scope, folder) {
  return must(node(), [command, 'plan', '--json', '--cwd', folder], { env: scope.environment });
}

/** The seconds until a line of a job's log. */
export function untilLine(scope, pattern, folder) {
  return until(pattern, node(), runArguments(folder), { env: scope.environment });
}

/** Runs a project's pipeline; gives back its events. */
export async function events(scope, folder, options = []) {
  const text = await run(scope, folder, ['--json', ...options]);
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** The seconds that a job spent in phases of its time; see src/report/timings/phases.ts. */
export function phaseSeconds(events, job, wanted) {
  const attempt = events.findLast((event) => event.type === 'attempt' && event.name === job);
  if (attempt === undefined) throw new Error(`no attempt of the job ${job} was told`);
  return attempt.phases.filter(({ name }) => wanted.includes(name)).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What one would write without a tool: the arguments of `sh` for the script beside this file. */
export function handWritten(scope, folder, mode, commands) {
  return [byHand, folder, mode, commands, scope.name];
}
