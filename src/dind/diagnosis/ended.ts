import type { Diagnosis } from './types.js';

/** How a client says that nothing listens any more, or that its name is gone with the container. */
const UNREACHABLE =
  /cannot connect to the docker daemon|error during connect|no such host|connection re(?:fused|set)|network is unreachable|unexpected EOF|: EOF\b|i\/o timeout|no route to host|transport is closing/i;

/**
 * Why a job has failed whose daemon worked at first and then ended: what the job's commands say of it (a name that does
 * not resolve, a connection that is refused) only follows from that. undefined where the job's log has no such word: it
 * has failed for a reason of its own.
 */
export function endedDaemon(
  daemon: { readonly name: string; readonly exitCode: number; readonly oomKilled: boolean },
  jobLog: string,
): Diagnosis | undefined {
  const matched = jobLog.split('\n').findLast((line) => UNREACHABLE.test(line));
  if (matched === undefined) return undefined;
  const { name, exitCode, oomKilled } = daemon;
  return {
    id: 'daemon-ended',
    title: `The job's Docker daemon ended while the job was running`,
    cause: oomKilled
      ? `The container of the service ${name} had no memory left, and was killed. What runs inside the daemon counts as its own.`
      : `The container of the service ${name} ended with exit code ${exitCode}${exitCode === 137 ? ' (killed: by hand, or since the machine had no memory left)' : ''}. Its last lines are above.`,
    remedy: oomKilled
      ? 'Give the service more memory (`service_memory` of runner-config), run fewer jobs at a time (`concurrency`), or let the builds use less.'
      : 'See the last lines of the service; a daemon that a command of the job ends, or that has too little memory or disk, ends so.',
    matched,
  };
}
