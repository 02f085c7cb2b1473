import type { SourceLocation } from '../types.js';

/** A file cannot be read, or its parts cannot be put together: GitLab stops at the first such problem. */
export class Problem extends Error {
  readonly location: SourceLocation | undefined;
  readonly hint: string | undefined;

  constructor(message: string, location: SourceLocation | undefined, hint?: string) {
    super(message);
    this.location = location;
    this.hint = hint;
  }
}
