import { describe, expect, it } from 'vitest';
import { ownWords } from './outcome.js';
import type { JobResult } from './session.js';

describe('what a failure says of itself', () => {
  const failed: JobResult = {
    status: 'failed',
    reason: 'runner_system_failure',
    exitCode: undefined,
    message: 'no user hunter2\n\u001b[31mno entry\u001b[0m\n',
  };
  const words = (result: JobResult): unknown =>
    ownWords(result, (text) => text.replace('hunter2', '[MASKED]')).lastLines;

  it('stands in for the log of a script that never began, masked and plain', () => {
    expect(words(failed)).toEqual(['no user [MASKED]', 'no entry']);
    expect(words({ ...failed, lastLines: [] })).toHaveLength(2);
  });

  it('is left to what was printed, to an explanation, and to an exit code', () => {
    expect(words({ ...failed, lastLines: ['printed'] })).toBeUndefined();
    expect(words({ ...failed, explanations: [{}] as never })).toBeUndefined();
    expect(words({ ...failed, exitCode: 1 })).toBeUndefined();
    expect(words({ status: 'canceled' })).toBeUndefined();
    expect(words({ status: 'success' })).toBeUndefined();
  });
});
