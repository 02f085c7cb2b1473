import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../runner.js';

// in the others is how long something takes, the order in which jobs end, or the machine
const STABLE = ['graph', 'why', 'list', 'merged', 'menu', 'config', 'completion'];

it('the pictures of a terminal are those that the command shows', () => {
  const words = ['scripts/terminal-screenshots.mjs', '--check', ...STABLE];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
