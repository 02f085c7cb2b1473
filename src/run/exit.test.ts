import { describe, expect, it } from 'vitest';
import { noteCall } from '../docker/errors.js';
import { JobFailure } from '../job/failure.js';
import { SystemError } from '../errors.js';
import { failureOf } from './exit.js';

/** An error as dockerode makes it of an answer. */
function refusal(message: string): Error {
  return Object.assign(new Error(`(HTTP code 500) server error - ${message} `), { statusCode: 500, json: { message } });
}

describe('why a run has no end of its own', () => {
  it('is told in a sentence where the engine has refused something, without a stack', () => {
    const error = refusal('no space left on device');
    noteCall(error, 'create network glci-net-1');
    noteCall(error, 'something that was done about it');
    expect(failureOf(error)).toMatchObject({
      exitCode: 3,
      message: 'The Docker engine could not create network glci-net-1: no space left on device',
      stack: undefined,
    });
    expect(failureOf(refusal('out of order'))).toMatchObject({
      message: 'The Docker engine refused what it was asked: out of order',
    });
  });

  it('is told in a sentence where the connection was lost in the midst of a call', () => {
    const error = new Error('socket hang up');
    noteCall(error, 'create network x');
    expect(failureOf(error)).toMatchObject({
      message: 'The Docker engine gave no answer (create network x): socket hang up',
      stack: undefined,
    });
  });

  it('is told in a sentence where an image of the run itself cannot be had', () => {
    const error = new JobFailure('runner_system_failure', 'failed to pull image "registry:3"');
    expect(failureOf(error)).toMatchObject({ message: 'failed to pull image "registry:3"', stack: undefined });
  });

  it('of several refusals is the first', () => {
    const error = new AggregateError([refusal('one'), refusal('two'), refusal('one'), new Error('else')]);
    expect(failureOf(error)).toMatchObject({
      message: 'The Docker engine refused what it was asked: one (and 1 more)',
      stack: undefined,
    });
  });

  it('of an error of ours is where it comes from', () => {
    const failure = failureOf(new TypeError('a mistake'));
    expect(failure).toMatchObject({ exitCode: 3, message: 'a mistake' });
    expect(failure).toHaveProperty('stack', expect.stringContaining('exit.test.ts'));
    expect(failureOf(new SystemError('lost', { hint: 'wait' }))).toMatchObject({ message: 'lost', hint: 'wait' });
  });
});
