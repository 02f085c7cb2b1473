// The peak of a process's own resident memory, exactly: the process reads what the kernel has counted when it ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const probe = new URL('peak.mjs', import.meta.url).href;

/** Runs something that starts one process of Node.js with the environment that is handed to it; resolves with its bytes. */
export async function peakOf(scope, work) {
  const file = join(scope.folder(), 'peak');
  await work({ NODE_OPTIONS: `--import=${probe}`, GITLAB_DIND_BENCH_PEAK: file });
  const bytes = Number(readFileSync(file, 'utf8'));
  if (!(bytes > 0)) throw new Error('the process did not tell its peak');
  return bytes;
}
