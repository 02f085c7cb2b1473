import type { Diagnostic } from './types.js';

/** The pipeline file is invalid. `message` is GitLab's wording; `diagnostics` holds every problem found. */
export class ConfigError extends Error {
  override readonly name: string = 'ConfigError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
    this.diagnostics = diagnostics;
  }
}

export type EmptyReason = 'workflow' | 'rules' | 'skip';

/** The file is valid, but GitLab would create no pipeline for it in this context. */
export class EmptyPipelineError extends ConfigError {
  override readonly name = 'EmptyPipelineError';
  readonly reason: EmptyReason;
  /** For the reason `rules`: why each job is not in it. */
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];

  constructor(reason: EmptyReason, diagnostic: Diagnostic, excluded: EmptyPipelineError['excluded'] = []) {
    super([diagnostic]);
    this.reason = reason;
    this.excluded = excluded;
  }
}

/** A text is not what its format asks for (dotenv reports, globs): the message is GitLab's. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
