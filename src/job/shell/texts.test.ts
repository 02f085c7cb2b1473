import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../../test/unit/shells.js';
import type { Variable } from '../../gitlab/types.js';
import { keptEnvironment, shellCommand, waitingScript } from './texts.js';

const variable = (key: string, value: string, file = false): Variable => ({
  key,
  value,
  public: true,
  masked: false,
  file,
  raw: false,
});

const HOSTILE = 'it\'s "$HOME" `id`\n$(id) \\ ; exit';
const ENV = { PATH: process.env.PATH ?? '' };

function project(): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'shell-test-'))), 'project');
  mkdirSync(folder);
  return folder;
}

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'the environment that %s keeps for a shell',
  (_, [program, ...args]) => {
    it("has variables as they are, files of file variables, the job's own, and is for its user alone", () => {
      const folder = project();
      mkdirSync(`${folder}.tmp`);
      writeFileSync(`${folder}.tmp/gitlab_runner_env`, 'FROM_JOB=of the job\n');
      const variables = [variable('HOSTILE', HOSTILE), variable('FILE', 'content', true), variable('no name', 'x')];
      const prelude = join(folder, 'prelude');
      writeFileSync(prelude, 'export OF_PRELUDE=1\n');
      const script = waitingScript({ variables, projectDir: folder, prelude }, 'the-mark');
      const input = `${script}echo "and waits"\n`;
      const made = spawnSync(program, args, { input, encoding: 'utf8', env: { ...ENV, OF_ENTRYPOINT: '1' } });
      expect(made.stdout).toBe('the-mark\nand waits\n');
      const file = keptEnvironment(folder);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const asked = `. "$1"; printf '%s|' "$HOSTILE" "$(cat "$FILE")" "$FROM_JOB" "$OF_PRELUDE" "$OF_ENTRYPOINT" "$PWD"`;
      const told = spawnSync(program, [...args, '-c', asked, 'x', file], { encoding: 'utf8', env: ENV });
      expect(told.stdout).toBe(`${HOSTILE}|content|of the job|1|1|${folder}|`);
    });

    it('is done without where it cannot be kept', () => {
      const folder = project();
      writeFileSync(`${folder}.tmp`, 'in the way');
      const script = waitingScript({ variables: [], projectDir: folder }, 'the-mark');
      expect(spawnSync(program, args, { input: script, encoding: 'utf8', env: ENV }).stdout).toBe('the-mark\n');
    });
  },
);

describe('the command of a shell', () => {
  const start = (folder: string): string => {
    const [program = '', ...args] = shellCommand(folder);
    const input = 'echo "<$KEPT> $(pwd) $-"\n';
    return spawnSync(program, args, { input, encoding: 'utf8', env: ENV, cwd: '/' }).stdout;
  };

  it('takes over the environment and goes to the project, whatever their names, and is interactive', () => {
    const folder = join(project(), "it's $(id)");
    mkdirSync(folder);
    mkdirSync(`${folder}.tmp`);
    writeFileSync(keptEnvironment(folder), "export KEPT='a b'\n");
    expect(start(folder)).toMatch(/<a b> .*i/);
    expect(start(folder)).toContain(folder);
  });

  it('starts without either', () => {
    const folder = project();
    rmSync(folder, { recursive: true });
    expect(start(folder)).toMatch(/^<> \/ /m);
  });
});
