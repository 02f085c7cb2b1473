import type { Command, Variable } from '../../gitlab/types.js';
import { ANSI } from '../../report/ansi.js';

/**
 * Finds the image's best shell, without starting it as a login shell (GitLab Runner's order), and starts it with these
 * arguments: words of ours, which the shell that looks expands.
 */
export function detectShell(words = ''): string {
  return [
    'for shell in /usr/local/bin/bash /usr/bin/bash /bin/bash /usr/local/bin/sh /usr/bin/sh /bin/sh /busybox/sh; do',
    `  if [ -x "$shell" ]; then exec "$shell"${words}; fi`,
    'done',
    'echo shell not found',
    'exit 1',
  ].join('\n');
}

export const DETECT_SHELL = detectShell();

/** What a shell is given before its first command. */
export interface PreambleOptions {
  /** In the order of precedence; a later one of the same name wins. */
  readonly variables: readonly Variable[];
  readonly projectDir: string;
  /** A file that is sourced before the first command. */
  readonly prelude?: string;
}

export interface ScriptOptions extends PreambleOptions {
  readonly commands: readonly Command[];
  /** A function of the prelude that runs before each command. */
  readonly guard?: string;
  /** `CI_DEBUG_TRACE`: the shell shows everything that it does. */
  readonly trace?: boolean;
  /** `FF_SCRIPT_SECTIONS`: a command of several lines is a section of the log. */
  readonly sections?: boolean;
  /** `FF_ENABLE_BASH_EXIT_CODE_CHECK`: the exit code of each command is looked at, beside `set -e`. */
  readonly checks?: boolean;
  /** Shell text before the first command. */
  readonly setup?: string;
  /** false: the script stays in the image's own working directory (the project is not there yet). */
  readonly inProject?: boolean;
}

/**
 * The text that a job's shell reads on its standard input. One shell for all commands, `set -e` and, where the shell
 * has it, `pipefail`; the commands themselves get no standard input. Source of the rules: GitLab Runner's
 * documentation of shells, as digested in docs/architecture.md.
 */
export function shellScript(options: ScriptOptions): string {
  const guard = options.guard === undefined ? [] : [`${options.guard} || :`];
  const lines = [
    ...preamble(options),
    ...options.commands.flatMap((command, index) => [
      ...guard,
      note(index, options.projectDir),
      ...shown(command.text, options.sections === true ? index : undefined, options.checks === true ? [CHECK] : []),
    ]),
  ];
  return [
    "trap 'exit 1' TERM",
    ...(options.trace === true ? ['set -o xtrace'] : []),
    'case "$(set -o)" in *pipefail*) set -o pipefail;; esac; set -o errexit',
    'set +o noclobber',
    `(trap 'exit 1' TERM; eval ${quote(lines.join('\n'))}) < /dev/null`,
    'exit 0',
    '',
  ].join('\n');
}

/** Gives a shell the job's variables, the project's folder and the prelude. */
export function preamble({
  variables,
  projectDir,
  prelude,
  setup,
  inProject = true,
}: PreambleOptions & Pick<ScriptOptions, 'setup' | 'inProject'>): readonly string[] {
  return [
    ...exports(variables, projectDir),
    `export GITLAB_ENV=${quote(environmentFile(projectDir))}`,
    ': >> "$GITLAB_ENV"', // not touch: that is a process
    'while read -r glci_line; do if [ -n "$glci_line" ]; then export "$glci_line"; fi; done < "$GITLAB_ENV"',
    'unset glci_line',
    ...(inProject ? [`cd ${quote(projectDir)}`] : []),
    ...(setup === undefined ? [] : [setup]),
    ...(prelude === undefined ? [] : [`. ${quote(prelude)}`]),
  ];
}

/** POSIX single quotes: dash does not know `$'...'`. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The folder of a project for files of the runner (file variables, `GITLAB_ENV`). */
export function temporaryDir(projectDir: string): string {
  return `${projectDir}.tmp`;
}

export function environmentFile(projectDir: string): string {
  return `${temporaryDir(projectDir)}/gitlab_runner_env`;
}

/** Where a script notes the number of the command that runs, from 0. */
export function commandNote(projectDir: string): string {
  return `${temporaryDir(projectDir)}/glci_command`;
}

/** What a file variable's job sees instead of its value. */
export function variablePath(projectDir: string, key: string): string {
  return `${temporaryDir(projectDir)}/${key}`;
}

function exports(variables: readonly Variable[], projectDir: string): string[] {
  const lines = [`mkdir -p ${quote(temporaryDir(projectDir))}`];
  for (const variable of variables) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable.key)) continue; // no shell can hold it; the container's environment does
    if (variable.file) {
      const path = quote(variablePath(projectDir, variable.key));
      lines.push(`printf '%s' ${quote(variable.value)} > ${path}`, `export ${variable.key}=${path}`);
    } else {
      lines.push(`export ${variable.key}=${quote(variable.value)}`);
    }
  }
  return lines;
}

/**
 * Notes which command runs, to find the one that failed: one write of the shell itself, that neither shows in a trace of
 * the shell nor can fail the job (a full disk, a folder of another user, `noclobber`).
 */
function note(index: number, projectDir: string): string {
  return `{ printf '%s' ${index} >| ${quote(commandNote(projectDir))}; } 2>/dev/null || :`;
}

/** A command, and before it the command as it is written, unexpanded. */
function shown(text: string, section: number | undefined, check: readonly string[]): readonly string[] {
  const command = text.trim();
  if (command === '') return ['echo'];
  const [first = '', ...rest] = command.split('\n');
  if (rest.length === 0) return [echo(first), command, ...check];
  if (section === undefined) return [echo(`${first} # collapsed multi-line command`), command, ...check];
  const name = `section_script_step_${section}`;
  return [
    mark(`section_start:%s:${name}[hide_duration=true,collapsed=true]`),
    echo(command),
    command,
    ...check,
    mark(`section_end:%s:${name}`),
  ];
}

/** GitLab Runner's own: it catches what `set -e` lets pass (`a && b`, or a command after `set +e`). */
const CHECK = '_runner_exit_code=$?; if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi';

function echo(text: string): string {
  return `printf '%s\\n' ${quote(`${ANSI.boldGreen}$ ${text}${ANSI.reset}`)}`;
}

function mark(text: string): string {
  return `printf ${quote(`${text}\\r\\033[0K`)} "$(date +%s 2>/dev/null || :)"`;
}
