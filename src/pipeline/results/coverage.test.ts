import { expect, it } from 'vitest';
import type { Status } from '../../gitlab/status/types.js';
import type { JobResult } from '../../job/session.js';
import { coverageOf } from './summary.js';

const state = (status: Status): Parameters<typeof coverageOf>[0] => ({
  status,
  attempt: 2,
  allowFailure: false,
  exitCode: undefined,
  reason: undefined,
});
const result: JobResult = { status: 'success', coverage: 78.46 };

it.each<readonly [Status, number | undefined]>([
  ['success', 78.46],
  ['failed', 78.46],
  ['canceled', 78.46],
  ['pending', undefined],
  ['running', undefined],
])('a job that is %s has the coverage %s', (status, coverage) => {
  expect(coverageOf(state(status), result)).toBe(coverage);
});
