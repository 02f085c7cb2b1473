import { afterEach, describe, expect, it, vi } from 'vitest';
import { readInputs } from '../inputs/parse.js';
import { givenInputs } from './given.js';

afterEach(() => vi.unstubAllEnvs());

const given = (variables: Readonly<Record<string, string>>): ReturnType<typeof givenInputs> => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return givenInputs(process.env);
};

describe('what the step was given', () => {
  it('is by the names of the inputs', () => {
    const { given: texts, unknown } = given({ INPUT_FILE: 'ci.yml', 'INPUT_CACHE-KEY': 'mine' });
    expect(unknown).toEqual([]);
    expect(readInputs(texts, '/base')).toMatchObject({ inputs: { file: 'ci.yml', cacheKey: 'mine' }, problems: [] });
  });

  it('has a name that is nearly an input as a problem', () => {
    const { given: texts, unknown } = given({ INPUT_VARIABLE: 'A=1', INPUT_PULL_POLICY: 'never' });
    expect(unknown).toEqual([]);
    expect(readInputs(texts, '/base').problems.map(({ message }) => message)).toEqual([
      'variable: there is no such input; did you mean variables?',
      'pull_policy: there is no such input; did you mean pull-policy?',
    ]);
  });

  it('may hold variables of the workflow that only look like inputs', () => {
    const { given: texts, unknown } = given({ INPUT_OF_ANOTHER_PROGRAM: '1' });
    expect(unknown).toEqual(['of_another_program']);
    expect(readInputs(texts, '/base').problems).toEqual([]);
  });
});
