import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { ROOT } from '../../../test/runner.js';
import { bashReply, parseBashLine } from './bash-words.js';
import { candidates } from './candidates.js';

const PIPELINE = `
stages: [build, test]
build: {stage: build, script: x}
"test: [a]": {stage: test, script: x}
unit: {stage: test, script: x, parallel: 2}
"$(touch hacked)": {stage: test, script: x}
"q'\`touch hacked\`": {stage: test, script: x}
.hidden: {script: x}
`;

let folder = '';
let environment: NodeJS.ProcessEnv = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-completion-'));
  writeFileSync(join(folder, '.gitlab-ci.yml'), PIPELINE);
  // the command of these sources, in place of the bundle that is committed
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'src/cli/main.ts'),
      outDir: join(folder, 'bundle'),
      minify: false,
      rollupOptions: { external: ['dockerode', '@actions/artifact', '@actions/cache', '@actions/core'] },
    },
  });
  const program = join(folder, 'gitlab-dind');
  writeFileSync(
    program,
    `#!${process.execPath}\nimport('${folder}/bundle/main.js').then(async ({ main }) => process.exit(await main(process.argv.slice(2))));\n`,
  );
  chmodSync(program, 0o755);
  environment = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, TERM: 'dumb', LANG: 'C.UTF-8' };
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const inShell = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: folder, env: environment, encoding: 'utf8', timeout: 60_000 });

const words = async (...line: readonly string[]): Promise<readonly string[] | 'files'> => {
  const found = await candidates(line, folder);
  return found.kind === 'files' ? 'files' : found.words;
};

describe('what may stand at the cursor', () => {
  it('is a command, a job of the file, a word of a command', async () => {
    expect(await words('pl')).toEqual(['plan']);
    expect(await words('run', '')).toEqual([
      'build',
      'test: [a]',
      'unit',
      'unit 1/2',
      'unit 2/2',
      '$(touch hacked)',
      "q'`touch hacked`",
    ]);
    expect(await words('registry', 'c')).toEqual(['clean']);
    expect(await words('clean', '')).toEqual(['all']);
    expect(await words('registry', 'clean', '')).toEqual([]);
    expect(await words('includes', 'fetch', '')).toBe('files');
    expect(await words('doctor', '')).toEqual([]);
  });

  it('is an option of the command, its value, a path', async () => {
    expect(await words('run', '--vari')).toEqual(['--variable']);
    expect(await words('run', '--no-ne')).toEqual(['--no-needs']);
    expect(await words('doctor', '--co')).toEqual(['--config']);
    expect(await words('doctor', '--needs')).toEqual([]);
    expect(await words('run', '--qemu', '')).toEqual(['auto', 'always', 'never']);
    expect(await words('run', '--qemu=al')).toEqual(['--qemu=always']);
    expect(await words('run', '--stage', '')).toEqual(['build', 'test']);
    expect(await words('run', '--from', '')).toEqual(['build', 'test']);
    expect(await words('run', '--with')).toEqual(['--with-last']);
    expect(await words('run', '--shell')).toEqual(['--shell-on-failure']);
    expect(await words('shell', '--with')).toEqual(['--with-last']);
    expect(await words('shell', '--wat')).toEqual([]);
    expect(await words('shell', 'bu')).toEqual(['build']);
    expect(await words('run', '--manual', 'a')).toEqual(['all']);
    expect(await words('run', '--needs', 'bu')).toEqual(['build']);
    expect(await words('simulate', '--outcome', 'build=f')).toEqual(['build=failed']);
    expect(await words('run', '-f', '')).toBe('files');
    expect(await words('run', '--output=')).toBe('files');
    expect(await words('run', '--timeout', '')).toEqual([]);
  });

  it('has jobs of the file that the line names, also where it cannot be put together', async () => {
    writeFileSync(
      join(folder, 'other.yml'),
      'include: {remote: https://example.com/x.yml}\na: {script: x}\ndefault: {retry: 1}\n',
    );
    expect(await words('run', '-f', 'other.yml', '')).toEqual(['a']);
    expect(await words('run', '--cwd', '/not/there', '')).toEqual([]);
  });
});

describe('a folder of the repository', () => {
  it('has the jobs of the file at its top', async () => {
    const sub = join(folder, 'sub');
    mkdirSync(sub);
    const inSub = (...line: string[]): ReturnType<typeof candidates> => candidates(line, sub);
    expect(await inSub('run', 'bu')).toEqual({ kind: 'words', words: [] });
    execFileSync('git', ['init', '-q', folder]);
    expect(await inSub('run', 'bu')).toEqual({ kind: 'words', words: ['build'] });
    expect(await inSub('run', '--cwd', '.', 'bu')).toEqual({ kind: 'words', words: [] });
    rmSync(join(folder, '.git'), { recursive: true });
  });
});

describe('a line of bash', () => {
  const BREAKS = ' \t\n"\'><=;|&(:';
  it.each([
    ['x run te', ['x', 'run', 'te'], 'test: [a]', 'test:\\ \\[a\\]'],
    ['x run test:', ['x', 'run', 'test:'], 'test: [a]', '\\ \\[a\\]'],
    ['x run test:\\ ', ['x', 'run', 'test: '], 'test: [a]', '\\ \\[a\\]'],
    ['x run "test: ', ['x', 'run', 'test: '], 'test: [a]', 'test: [a]'],
    ['x run ', ['x', 'run', ''], '$(touch x)', '\\$\\(touch\\ x\\)'],
    ['x run "', ['x', 'run', ''], '$(a) `b` "c"', '\\$(a) \\`b\\` \\"c\\"'],
    ["x run '", ['x', 'run', ''], "it's", "it'\\''s"],
    ['x --qemu=a', ['x', '--qemu=a'], '--qemu=auto', 'auto'],
  ])('%j', (line, parsed, word, reply) => {
    const read = parseBashLine(line, BREAKS);
    expect(read.words).toEqual(parsed);
    expect(bashReply(word, read)).toBe(reply);
  });
});

describe('in a shell', () => {
  it('bash completes', () => {
    const script = `source <(gitlab-dind completion bash)
      ask() { COMP_LINE=$1; COMP_POINT=\${#1}; _gitlab_dind gitlab-dind; printf '%s\\n' "\${COMPREPLY[@]}"; echo --; }
      ask 'gitlab-dind run bu'; ask 'gitlab-dind run test:'; ask 'gitlab-dind run --qemu n'; ask 'gitlab-dind run "q'
      ask 'gitlab-dind run '; complete -p gitlab-dind`;
    const [job, colon, value, quoted, all, how] = inShell('bash', '--norc', '-c', script).split('--\n');
    expect([job, colon, value]).toEqual(['build\n', '\\ \\[a\\]\n', 'never\n']);
    expect(quoted).toBe("q'\\`touch hacked\\`\n");
    expect(all?.split('\n')).toContain('\\$\\(touch\\ hacked\\)');
    expect(how).toBe('complete -F _gitlab_dind gitlab-dind\n');
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });

  it('zsh completes', () => {
    const script = `zmodload zsh/zpty
      PS1='> ' zpty z zsh -f -i
      zpty -w z "autoload -Uz compinit; compinit -u; bindkey '^I' complete-word; source <(gitlab-dind completion zsh); echo re''ady"
      zpty -r z out '*ready*'
      for line in 'gitlab-dind run bui' 'gitlab-dind run --qemu ne' 'gitlab-dind run \\$' 'gitlab-dind run test'; do
        zpty -n -w z "$line"$'\\t'; sleep 1.5; zpty -n -w z $'\\C-a'"print -r -- got: "$'\\n'
        zpty -w z "echo en''d"; zpty -r z out '*end*'; print -r -- "$out"
      done`;
    const shown = inShell('zsh', '-f', '-c', script);
    expect(shown).toContain('got: gitlab-dind run build');
    expect(shown).toContain('got: gitlab-dind run --qemu never');
    expect(shown).toContain('got: gitlab-dind run $(touch hacked)');
    expect(shown).toContain('got: gitlab-dind run test: [a]');
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  }, 60_000);

  it('fish completes', () => {
    const script = `source (gitlab-dind completion fish | psub)
      for line in 'gitlab-dind run bu' 'gitlab-dind run --qemu n' 'gitlab-dind run --output=bun' 'gitlab-dind run '
        complete -C $line; echo ==
      end`;
    const [job, value, path, all] = inShell('fish', '--no-config', '-c', script).split('==\n');
    expect([job, value]).toEqual(['build\n', 'never\n']);
    expect(path).toContain('bundle/');
    expect(all?.split('\n')).toContain('$(touch hacked)');
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });
});
