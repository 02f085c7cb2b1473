import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { UsageError } from '../errors.js';
import { parseArguments, readArguments, type Arguments } from './arguments.js';
import { configCommand } from './commands/doctor/config.js';
import { withConfiguration } from './configuration.js';
import { main } from './main.js';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gitlab-dind-config-'));
  mkdirSync(join(home, 'gitlab-dind'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

async function configured(...argv: readonly string[]): Promise<Arguments> {
  const environment = { XDG_CONFIG_HOME: home, GITLAB_DIND_QEMU: 'sometimes' };
  return (await withConfiguration(parseArguments([...argv, '--cwd', home]), environment, home)).args;
}

it('has wrong values at their places', async () => {
  writeFileSync(join(home, '.gitlab-dind.yml'), '# mine\npull-policy: somtimes\n');
  expect(readArguments(await configured('run', '--timeout', 'x')).problems).toMatchObject([
    { message: expect.stringMatching(/^timeout: /) as string, location: undefined },
    { message: expect.stringMatching(/^pull-policy: /) as string, location: { file: '.gitlab-dind.yml', line: 2 } },
    { message: expect.stringMatching(/^qemu: .* \(environment variable GITLAB_DIND_QEMU\)$/) as string },
  ]);
});

it('shows each option that is set, where, and no secret', async () => {
  writeFileSync(join(home, '.gitlab-dind.yml'), 'variables: {A: open}\n');
  writeFileSync(
    join(home, 'gitlab-dind', 'config.yml'),
    'secrets: {TOKEN: hunter2}\nregistry-users: ["jo=hunter2"]\ngitlab-token: hunter2\n',
  );
  const args = await configured(
    'doctor',
    '--config',
    '--json',
    '--qemu',
    'never',
    '--variable',
    'B=2',
    '--secret',
    '{"X": "hunter2"}',
  );
  const out: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  expect(configCommand(args)).toBe(0);
  const user = (line: number): string => `${join(home, 'gitlab-dind', 'config.yml')}:${line}`;
  expect(JSON.parse(out.join(''))).toEqual({
    options: [
      { name: 'cwd', value: home, from: ['command line'] },
      { name: 'variables', value: 'A=open, B=2', from: ['.gitlab-dind.yml:1', 'command line'] },
      { name: 'secrets', value: 'TOKEN=[MASKED], [MASKED]', from: [user(1), 'command line'] },
      { name: 'gitlab-token', value: '[MASKED]', from: [user(3)] },
      { name: 'registry-users', value: 'jo=[MASKED]', from: [user(2)] },
      { name: 'qemu', value: 'never', from: ['command line'] },
    ],
  });
  expect(() => configCommand({ ...args, inputs: { ...args.inputs, qemu: 'x' } })).toThrow(UsageError);
});

it('is not there for a workflow that is exported, in which secrets of the user would stand', async () => {
  writeFileSync(join(home, '.gitlab-ci.yml'), 'a: {script: x}\n');
  writeFileSync(join(home, 'gitlab-dind', 'config.yml'), 'nonsense: 1\n');
  vi.stubEnv('XDG_CONFIG_HOME', home);
  let told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (told += String(text)) !== '');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const call = async (command: string): Promise<boolean> => {
    told = '';
    await main([command, '--cwd', home, '--output', join(home, 'out', 'workflow.yml')]);
    return told.includes('There is no option nonsense');
  };
  expect([await call('plan'), await call('export')]).toEqual([true, false]);
});

it.each(['plan', 'run', 'clean'])('says of %s what to do where the current folder is gone', async (command) => {
  const gone = Object.assign(new Error('ENOENT: process.cwd failed'), { code: 'ENOENT', syscall: 'uv_cwd' });
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw gone;
  });
  const complaints: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => complaints.push(String(text)) > 0);
  expect(await main([command])).toBe(2);
  expect(complaints.join('')).toContain('The folder that this was started in is gone: change into');
});
