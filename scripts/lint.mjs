// Checks style and types; `--fix` mends what can be mended.
import { existsSync } from 'node:fs';
import { bin, ensureDependencies, must, tryRun } from './lib.mjs';

const fix = process.argv.includes('--fix');
ensureDependencies();
if (fix) must(process.execPath, ['scripts/embed.mjs']);
const results = [
  tryRun(process.execPath, ['scripts/embed.mjs', '--check']),
  tryRun(bin('prettier'), [fix ? '--write' : '--check', '--log-level', 'warn', '.']),
  tryRun(bin('tsc'), ['--noEmit', '-p', '.']),
  tryRun(bin('eslint'), [...(fix ? ['--fix'] : []), '.']),
];
if (existsSync('/usr/bin/shellcheck')) {
  results.push(tryRun('sh', ['-c', 'exec shellcheck -s sh src/shell/*.sh']));
}
if (results.some((status) => status !== 0)) process.exit(1);
console.log('Style, types and shell scripts are clean');
