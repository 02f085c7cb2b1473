import { expect, it } from 'vitest';
import type { Variable } from '../../gitlab/types.js';
import { Masker } from '../../job/log/masking.js';
import { toldVariables } from './told-variables.js';

const variable = (key: string, value: string, over: Partial<Variable> = {}): Variable => ({
  key,
  value,
  public: true,
  masked: false,
  file: false,
  raw: false,
  ...over,
});

it('variables are told with what they are from, and values of those alone that show nothing masked', () => {
  const masker = new Masker(['s3cret-value']);
  const told = toldVariables(
    {
      job: {
        variables: [variable('FILE', '$PROJECT'), variable('BOTH', '1'), variable('GITLAB_USER_ID', 'mine')],
        idTokens: { TOKEN: ['aud'] },
        secrets: {},
      },
      dotenv: [{ key: 'MADE', value: 'here' }],
      environmentName: undefined,
      variables: [
        variable('CI', 'true'),
        variable('CI_REPOSITORY_URL', 'https://user:s3cret-value@example.com/a.git'),
        variable('GITLAB_USER_ID', '1'),
        variable('FILE', 'p'),
        variable('BOTH', '2'),
        variable('PROJECT', 'p'),
        variable('SECRET', 's3cret-value', { masked: true }),
        variable('KEY', 'content', { file: true }),
        variable('MADE', 'here'),
        variable('TOKEN', 't', { masked: true }),
        variable('RUN', 'r'),
      ],
    } as unknown as Parameters<typeof toldVariables>[0],
    {
      context: {
        commit: { refProtected: true },
        pipelineVariables: [variable('BOTH', '2')],
        projectVariables: [variable('PROJECT', 'p'), variable('SECRET', 's3cret-value', { masked: true })],
      },
      settings: { runner: { environment: [['RUN', 'r']], featureFlags: {} } },
    } as unknown as Parameters<typeof toldVariables>[1],
    (text) => masker.mask(text),
  );
  expect(told.map(({ name, value, origin }) => [name, value, origin])).toEqual([
    ['CI', 'true', 'predefined'],
    ['CI_REPOSITORY_URL', null, 'predefined'],
    ['GITLAB_USER_ID', '1', 'predefined'],
    ['FILE', 'p', 'file'],
    ['BOTH', '2', 'pipeline'],
    ['PROJECT', 'p', 'project'],
    ['SECRET', null, 'project'],
    ['KEY', null, 'predefined'],
    ['MADE', null, 'dotenv'],
    ['TOKEN', null, 'secret'],
    ['RUN', 'r', 'runner'],
  ]);
});
