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

/** One that ends everything: to go on would only make more of it. */
export class LimitProblem extends Problem {}

/** Several of them, in the order of the file. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** The problems that an error stands for; whatever is none, and what has to end everything, is thrown on. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems;
  if (error instanceof Problem && !(error instanceof LimitProblem)) return [error];
  throw error;
}
