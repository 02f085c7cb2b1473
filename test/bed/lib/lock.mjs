// One bed at a time: two calls must not both install packages or start an engine.
import { mkdirSync, readFileSync, rmSync, writeFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { stateDir } from './paths.mjs';
import { BedError, say, sleep } from './run.mjs';

const file = join(stateDir, 'lock');

/** Start time of a process: with it a recycled process id is not taken for the lock's owner. */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function tryLock() {
  // link() is atomic and the content is there from the first moment, so a reader never sees an owner-less lock.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startTime(process.pid)}`);
  try {
    linkSync(mine, file);
    return true;
  } catch (e) {
    if (e.code !== 'EEXIST') throw e;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function dropStale() {
  try {
    const [pid, started] = readFileSync(file, 'utf8').split(' ');
    if (startTime(pid) !== started) rmSync(file, { force: true });
    else return pid;
  } catch {
    // Gone in the meantime.
  }
  return undefined;
}

/** Runs `work` while no other bed does; waits for the other one, at most ten minutes. */
export async function withLock(work) {
  mkdirSync(stateDir, { recursive: true });
  const until = Date.now() + 600_000;
  let told = false;
  while (!tryLock()) {
    const owner = dropStale();
    if (owner && !told) {
      say(`waiting for the bed that runs as process ${owner}`);
      told = true;
    }
    if (Date.now() > until) throw new BedError(`another bed (process ${owner}) holds ${file} for more than 10 minutes`);
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
