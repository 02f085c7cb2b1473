import { detectShell, preamble, quote, temporaryDir, type PreambleOptions } from '../script/script.js';

/** Where the environment is kept that a script of the job would have. */
export function keptEnvironment(projectDir: string): string {
  return `${temporaryDir(projectDir)}/glci_shell_environment`;
}

/**
 * What the job's own shell reads before somebody gets a shell beside it: it keeps the environment that a script would have
 * (behind the image's entrypoint, with file variables and the prelude), prints the mark, and waits for its input to end.
 */
export function waitingScript(options: PreambleOptions, mark: string): string {
  const lines = [...preamble(options), `(umask 077; export -p > ${quote(keptEnvironment(options.projectDir))})`];
  return [
    "trap 'exit 1' TERM",
    'set +o noclobber',
    // nothing of it may read what stands behind it
    `(eval ${quote(lines.join('\n'))}) < /dev/null`,
    `printf '%s\\n' ${quote(mark)}`,
    '',
  ].join('\n');
}

/** Takes over the kept environment and goes to the project; what of it is not there is done without. */
const LOAD = ['if [ -r "$1" ]; then . "$1"; fi', 'cd "$2"', 'exec "$0" -i'].join('\n');

/** The command that starts a shell for somebody at a terminal, beside one that waits. */
export function shellCommand(projectDir: string): readonly string[] {
  const text = detectShell(` -c '${LOAD}' "$shell" "$1" "$2"`);
  return ['sh', '-c', text, 'sh', keptEnvironment(projectDir), projectDir];
}
