/** Colours of GitLab Runner's job log. */
export const ANSI = {
  boldCyan: '\u001b[36;1m',
  boldGreen: '\u001b[32;1m',
  boldRed: '\u001b[31;1m',
  yellow: '\u001b[0;33m',
  grey: '\u001b[0;37m',
  reset: '\u001b[0;m',
  clear: '\u001b[0K',
} as const;

const SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;

/** The text without colours and cursor movements. */
export function stripAnsi(text: string): string {
  return text.replace(SEQUENCES, '');
}

const MOVEMENTS = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b[78cDEHM]/g;

/** The text with its colours, but without what only a terminal of its own could do: cursor movements, clearing. */
export function onlyColors(text: string): string {
  return text.replace(MOVEMENTS, '');
}
