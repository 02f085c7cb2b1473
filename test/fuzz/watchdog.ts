import { Worker } from 'node:worker_threads';

/** Seconds of processor time without a beat after which the process is ended. */
const LIMIT = 20;

/** Where nothing of this thread is run any more, only another thread can say so, and end the process. */
const SOURCE = `
const { workerData: { beats, words, limit } } = require('node:worker_threads');
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
let [last, since] = [-1, cpu()];
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== last) [last, since] = [now, cpu()];
  else if (cpu() - since > limit) {
    require('node:fs').writeSync(2, words + ', input ' + now + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }
}, 200);
`;

export interface Watch extends AsyncDisposable {
  /** Something has begun. */
  beat(): void;
}

/** Ends the process, with these words on its standard error, when what has begun has no end. */
export function watch(words: string, limit = LIMIT): Watch {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(SOURCE, { eval: true, execArgv: [], workerData: { beats, words, limit } });
  worker.unref();
  return {
    beat: () => void Atomics.add(beats, 0, 1),
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
