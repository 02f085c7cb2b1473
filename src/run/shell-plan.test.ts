import { beforeAll, describe, expect, it } from 'vitest';
import { planFor } from '../../test/unit/fleet/plan-for.js';
import { UsageError } from '../errors.js';
import type { Plan } from '../gitlab/types.js';
import { withShell } from './shell-plan.js';

const FILE = `
a: {script: x, after_script: [y], artifacts: {paths: [a]}, coverage: /x/, release: {tag_name: v1, description: d}, when: delayed, start_in: 1 day}
b: {script: x, after_script: [y], artifacts: {paths: [b]}}
wide: {script: x, parallel: 2}
child: {trigger: {include: child.yml}}
`;

let plan: Plan;
beforeAll(async () => {
  plan = await planFor(FILE);
});

describe('a plan with a shell in place of a script', () => {
  it('has nothing of that job after it, and the others as they were', () => {
    const { jobs } = withShell(plan, 'a');
    const [before, after] = [plan, { jobs }].map((one) => one.jobs.find(({ name }) => name === 'a'));
    expect(after).toEqual({
      ...before,
      startIn: 0,
      afterScript: [],
      artifacts: undefined,
      coverage: undefined,
      release: undefined,
      pages: undefined,
    });
    expect(jobs.filter(({ name }) => name !== 'a')).toEqual(plan.jobs.filter(({ name }) => name !== 'a'));
  });

  it('takes one part of a parallel job, and no job without a container', () => {
    expect(withShell(plan, 'wide 2/2').jobs).toHaveLength(plan.jobs.length);
    expect(() => withShell(plan, 'wide')).toThrow(
      new UsageError('shell: "wide" stands for 2 jobs; name one of them: wide 1/2, wide 2/2'),
    );
    expect(() => withShell(plan, 'child')).toThrow('starts a child pipeline');
  });
});
