import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../../test/unit/shells.js';
import type { Variable } from '../../gitlab/types.js';
import { DETECT_SHELL, quote, shellScript } from './script.js';

const variable = (key: string, value: string, file = false): Variable => ({
  key,
  value,
  public: true,
  masked: false,
  file,
  raw: false,
});

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'a job script under %s',
  (_, [program, ...args]) => {
    const execute = (
      commands: readonly string[],
      variables: readonly Variable[] = [],
      options: { trace?: boolean; sections?: boolean } = {},
    ): { code: number | null; output: string; project: string } => {
      const project = join(mkdtempSync(join(tmpdir(), 'script-test-')), 'project');
      spawnSync('mkdir', [project]);
      const script = shellScript({
        variables,
        projectDir: project,
        commands: commands.map((text) => ({ text, location: undefined })),
        ...options,
      });
      const result = spawnSync(program, args, {
        input: script,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '' },
      });
      return { code: result.status, output: `${result.stdout}${result.stderr}`, project };
    };

    it('shows each command before its output, unexpanded', () => {
      const { output, code } = execute(['printf "%s\\n" "$NAME"'], [variable('NAME', 'it\'s "here" $(date) \\n')]);
      expect(code).toBe(0);
      expect(output).toContain('$ printf "%s\\n" "$NAME"\u001b[0;m\nit\'s "here" $(date) \\n\n');
    });

    it('keeps one shell for all commands', () => {
      expect(execute(['cd /tmp', 'export A=1', 'f() { echo "in $PWD with $A"; }', 'f']).output).toContain(
        'in /tmp with 1\n',
      );
    });

    it('starts in the project folder, without standard input', () => {
      const { output, project, code } = execute(['pwd', 'cat; echo "read nothing"']);
      expect(output).toContain(`\n${project}\n`);
      expect(output).toContain('read nothing');
      expect(code).toBe(0);
    });

    it('ends at the first failing command with its exit code', () => {
      const { output, code } = execute(['(exit 42)', 'echo never']);
      expect(code).toBe(42);
      expect(output).not.toContain('never\n');
    });

    it('does not stop at a failing test in a list', () => {
      expect(execute(['[ 1 = 2 ] && echo yes', 'echo after']).output).toContain('after\n');
    });

    it('shows only the first line of a command of several lines', () => {
      const { output } = execute(['echo one\necho two']);
      expect(output).toContain('$ echo one # collapsed multi-line command\u001b[0;m\none\ntwo\n');
    });

    it('writes file variables and gives their path', () => {
      const { output, project } = execute(['echo "$CERT"', 'cat "$CERT"'], [variable('CERT', 'a\nb', true)]);
      expect(output).toContain(`\n${project}.tmp/CERT\n`);
      expect(readFileSync(`${project}.tmp/CERT`, 'utf8')).toBe('a\nb');
    });

    it('takes over what an earlier stage wrote to GITLAB_ENV', () => {
      const { output } = execute(['echo "X=1 2" >> "$GITLAB_ENV"; echo "$GITLAB_ENV"']);
      expect(output).toContain('.tmp/gitlab_runner_env\n');
    });

    it('notes the command that runs, whatever the script does to the shell', () => {
      const noted = (...commands: string[]): string => {
        const { project } = execute(commands);
        return readFileSync(`${project}.tmp/glci_command`, 'utf8');
      };
      expect(noted('true', 'cd /', 'set -Cu', 'exec > /dev/null', 'false', 'true')).toBe('4');
      expect(
        execute([
          'chmod 500 ../project.tmp; rm -f ../project.tmp/glci_command; mkdir ../project.tmp/glci_command',
          'echo on',
        ]).code,
      ).toBe(0);
    });

    it('does not show its own work in a trace of the script', () => {
      expect(execute(['set -x', 'echo one', 'echo two']).output).not.toContain('glci_command');
      expect(execute(['A=1; echo $A'], [], { trace: true }).output).toContain('+ echo 1');
    });

    it('makes a section of a command of several lines, where that is wanted', () => {
      const { output } = execute(['echo one\necho two', 'echo three'], [], { sections: true });
      expect(output).toMatch(
        /section_start:\d+:section_script_step_0\[hide_duration=true,collapsed=true\]\r\u001b\[0K\u001b\[32;1m\$ echo one\necho two\u001b\[0;m\none\ntwo\nsection_end:\d+:section_script_step_0\r\u001b\[0K/,
      );
      expect(output).not.toContain('step_1');
    });

    it('has the pipe fail with its first part where the shell can', () => {
      const { code } = execute(['false | true']);
      expect(code).toBe(program === 'dash' ? 0 : 1);
    });
  },
);

describe('quote', () => {
  it.each(["it's", 'a\nb', '$x `y` \\', '', "''"])('keeps %j as it is', (text) => {
    expect(spawnSync('dash', ['-c', `printf %s ${quote(text)}`], { encoding: 'utf8' }).stdout).toBe(text);
  });
});

describe('the shell detection', () => {
  it('starts a shell that reads the script from its input', () => {
    const result = spawnSync('sh', ['-c', DETECT_SHELL], { input: 'echo "hello from $0"', encoding: 'utf8' });
    expect(result.stdout).toMatch(/hello from .*sh/);
  });
});
