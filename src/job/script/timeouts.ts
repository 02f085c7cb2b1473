import type { Variable } from '../../gitlab/types.js';

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
};
const PARTS = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;

/** Seconds of a duration as Go writes it (`1h30m`, `90s`, `1.5h`, `-5m`, `0`); undefined where the text is none. */
export function parseGoDuration(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const rest = text.replace(/^[+-]/, '');
  if (rest === '0') return 0;
  const parts = [...rest.matchAll(PARTS)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== rest) return undefined;
  return sign * parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}

/** `1h0m0s`, as Go prints a duration. */
export function goDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (hours > 0) return `${hours}h${minutes}m${rest}s`;
  return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}

/** Limits of the two scripts of a job, in seconds. */
export interface ScriptTimeouts {
  /** undefined: only the job's own limit. */
  readonly script: number | undefined;
  readonly afterScript: number;
  /** What is said of values that cannot be used. */
  readonly warnings: readonly string[];
}

/**
 * `RUNNER_SCRIPT_TIMEOUT` and `RUNNER_AFTER_SCRIPT_TIMEOUT` of a job. A value that is malformed or negative is ignored,
 * a longer one than the job's own limit is cut to that. Source: GitLab documentation, "Set script and after_script
 * timeouts".
 */
export function scriptTimeouts(
  variables: readonly Variable[],
  options: { jobSeconds: number; afterScriptSeconds: number },
): ScriptTimeouts {
  const warnings: string[] = [];
  const read = (name: string): number | undefined => {
    const text = valueOf(variables, name)?.trim() ?? '';
    if (text === '') return undefined;
    const seconds = parseGoDuration(text);
    if (seconds === undefined) warnings.push(`Ignoring malformed ${name} timeout: ${text}`);
    else if (seconds < 0) warnings.push(`Ignoring relative ${name} timeout: ${text}`);
    else if (seconds > options.jobSeconds) {
      warnings.push(`${name} timeout: ${text} is longer than the job timeout. Setting to the job timeout`);
      return options.jobSeconds;
    } else if (seconds > 0) return seconds;
    return undefined;
  };
  const script = read('RUNNER_SCRIPT_TIMEOUT');
  const afterScript = read('RUNNER_AFTER_SCRIPT_TIMEOUT') ?? options.afterScriptSeconds;
  return { script, afterScript, warnings };
}

/** Value of a variable; of several entries of one name the last counts. */
export function valueOf(variables: readonly Variable[], key: string): string | undefined {
  return variables.findLast((variable) => variable.key === key)?.value;
}

/** Whether a variable is set to what GitLab Runner takes for true; `otherwise` where it is not set, or to no boolean. */
export function isOn(variables: readonly Variable[], key: string, otherwise = false): boolean {
  const value = valueOf(variables, key) ?? '';
  if (/^(1|t|T|TRUE|true|True)$/.test(value)) return true;
  return /^(0|f|F|FALSE|false|False)$/.test(value) ? false : otherwise;
}
