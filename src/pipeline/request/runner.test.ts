import { expect, it } from 'vitest';
import { variable } from '../../../test/unit/gitlab/support.js';
import { withRunnerVariables } from './runner.js';

it("has the runner's environment below the job's variables, and its feature flags above them", () => {
  const runner = {
    environment: [
      ['A', 'runner'],
      ['B', 'runner'],
    ] as const,
    featureFlags: { FF_SCRIPT_SECTIONS: false, FF_CONCRETE: true },
  };
  const made = withRunnerVariables([variable('B', 'job'), variable('FF_SCRIPT_SECTIONS', 'true')], runner);
  expect(made.map(({ key, value }) => `${key}=${value}`)).toEqual([
    'A=runner',
    'B=job',
    'FF_SCRIPT_SECTIONS=false',
    'FF_CONCRETE=true',
  ]);
});
