import { ConfigError } from './errors.js';
import { asConfigError, checkConfig } from './load.js';
import type { LoadOptions } from './load.js';
import type { Diagnostic } from './types.js';

export interface LintResult {
  readonly valid: boolean;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** GitLab's linter: checks the file without judging its rules. */
export async function lint(options: LoadOptions): Promise<LintResult> {
  try {
    const { warnings } = await asConfigError(() => checkConfig(options));
    return { valid: true, errors: [], warnings };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { valid: false, errors: error.diagnostics, warnings: [] };
  }
}
