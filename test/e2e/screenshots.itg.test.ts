import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../runner.js';

it('the pictures of plan in a terminal are those that the command shows', () => {
  const words = ['scripts/terminal-screenshots.mjs', '--check', 'graph', 'why'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
