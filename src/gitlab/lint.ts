import { ConfigError } from './errors.js';
import { withPatterns } from './expression/pattern.js';
import { asConfigError, checkConfig } from './load.js';
import type { LoadOptions } from './load.js';
import { unsupportedOf } from './plan/unsupported.js';
import type { Diagnostic } from './types.js';

export interface LintResult {
  readonly valid: boolean;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** GitLab's linter: checks the file without judging its rules. Keywords that a run cannot honour are warned of. */
export async function lint(options: LoadOptions): Promise<LintResult> {
  try {
    const { config, jobs, warnings } = await withPatterns(options.content, () =>
      asConfigError(() => checkConfig(options)),
    );
    const unsupported = [...jobs.values()]
      .filter((job) => job.instance === undefined || job.instance.index === 1)
      .flatMap((job) => unsupportedOf(config, { ...job, name: job.baseName }, false));
    return { valid: true, errors: [], warnings: [...warnings, ...unsupported] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { valid: false, errors: error.diagnostics, warnings: [] };
  }
}
