// Loaded into a Node.js process that is measured, before its own first module: writes the peak of its resident memory, as
// the kernel has counted it, into a file when it ends. Processes that it starts are not loaded with this.
import { readFileSync, writeFileSync } from 'node:fs';

const { GITLAB_DIND_BENCH_PEAK: file } = process.env;
delete process.env.GITLAB_DIND_BENCH_PEAK;
delete process.env.NODE_OPTIONS;
if (file !== undefined)
  process.on('exit', () => {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    writeFileSync(file, String(Number(kilobytes) * 1024));
  });
