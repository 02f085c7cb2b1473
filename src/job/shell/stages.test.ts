import { describe, expect, it } from 'vitest';
import { JobCanceled, JobFailure, ScriptTimeout } from '../failure.js';
import type { JobRequest, Session } from '../session.js';
import type { JobRun } from '../stage.js';
import type { ShellTime } from './door.js';
import { hasShellInstead, hasShellOnFailure } from './stages.js';

const FAILED = new JobFailure('script_failure', 'exit code 3', 3);

function run(failure: unknown, wanted: ShellTime | 'no terminal' | undefined, signal = AbortSignal.any([])): JobRun {
  const shell = wanted === 'no terminal' ? undefined : { wants: () => wanted, serve: () => Promise.resolve(undefined) };
  const session = { shell } as Partial<Session> as Session;
  const request = { signal, job: { name: 'a' } } as Partial<JobRequest> as JobRequest;
  return { session, request, failure } as Partial<JobRun> as JobRun;
}

describe('a job whose script has failed', () => {
  it.each([
    ['with an exit code', FAILED, true],
    ['not at all', undefined, false],
    ['by a limit of its script', new ScriptTimeout(), false],
    ['since it was canceled', new JobCanceled(), false],
    ['by the system', new JobFailure('runner_system_failure', 'no image'), false],
  ])('%s has a shell, or not', (_, failure, has) => {
    expect(hasShellOnFailure(run(failure, 'on-failure'))).toBe(has);
  });

  it('has none where nobody wants one, or the run ends', () => {
    for (const wanted of ['instead', 'no terminal', undefined] as const)
      expect(hasShellOnFailure(run(FAILED, wanted))).toBe(false);
    expect(hasShellOnFailure(run(FAILED, 'on-failure', AbortSignal.abort()))).toBe(false);
  });
});

describe('a shell in place of the script', () => {
  it('is for the job that is named', () => {
    const found = (['instead', 'on-failure', 'no terminal', undefined] as const).map((wanted) =>
      hasShellInstead(run(undefined, wanted)),
    );
    expect(found).toEqual([true, false, false, false]);
  });
});
