// Where the test bed keeps things: never inside the repository, so that a checkout stays clean and a cache outlives it.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const isRoot = process.getuid?.() === 0;

/** Folder of the bed itself (holds bed.mjs and images/). */
export const bedDir = fileURLToPath(new URL('..', import.meta.url));

/** Downloads and built layers: may be deleted at any time. */
export const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gitlab-dind-bed');

/** What concerns the running engine: one per machine, so it does not follow XDG_CACHE_HOME when root starts the engine. */
export const stateDir = isRoot ? '/var/lib/gitlab-dind-bed' : join(cacheDir, 'state');

/** This machine's architecture as Debian and OCI both call it. */
export const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch;

/** The architecture the bed adds as the foreign one, so that emulation has something to run. */
export const otherArch = arch === 'arm64' ? 'amd64' : 'arm64';
