import { describe, expect, it } from 'vitest';
import type { PlanJob, Variable } from '../../gitlab/types.js';
import { shownVariables } from './variables.js';

const variable = (key: string, value: string, over: Partial<Variable> = {}): Variable => ({
  key,
  value,
  public: true,
  masked: false,
  file: false,
  raw: false,
  ...over,
});

describe('the variables of a page', () => {
  it('have their origins, and values where these may be shown', () => {
    const jobs = ['a', 'b', 'c', 'd', 'e'].map(
      (name) =>
        ({
          name,
          variables: [variable('ALL', '1'), ...(name === 'e' ? [] : [variable('SOME', '2')])],
        }) as unknown as PlanJob,
    );
    const shown = shownVariables(
      {
        projectVariables: [variable('SECRET', 's', { masked: true }), variable('FILE', 'content', { file: true })],
        pipelineVariables: [variable('GIVEN', 'g')],
      },
      { jobs },
    );
    expect(shown).toEqual([
      { name: 'GIVEN', value: 'g', origin: 'pipeline' },
      { name: 'SECRET', value: undefined, origin: 'project' },
      { name: 'FILE', value: undefined, origin: 'project (file)' },
      { name: 'ALL', value: '1', origin: 'pipeline file' },
      { name: 'SOME', value: '2', origin: 'pipeline file: a, b, c and 1 more' },
    ]);
  });
});
