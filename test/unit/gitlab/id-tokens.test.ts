import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/gitlab/index.js';
import type { PlanJob } from '../../../src/gitlab/types.js';
import { job, memorySource, plan, pushContext } from './support.js';

const WITH = { context: pushContext({ idTokens: true }) };

/** What a run with a provider of ID tokens has to say of a job. */
async function told(text: string): Promise<readonly string[]> {
  const { unsupported } = job(await plan(`${text}\n`, WITH), 'a');
  return unsupported.map(({ message, location, hint }) => `${location?.column}: ${message} (${hint})`);
}

describe('where there is a provider of ID tokens', () => {
  test('they are in the plan, those of `default` as well', async () => {
    const made = await plan(
      'default: {id_tokens: {A: {aud: x}}}\na: {script: x}\nb: {script: x, id_tokens: {B: {aud: [$Y]}, C: {aud: z}}}\n',
      WITH,
    );
    expect([job(made, 'a').idTokens, job(made, 'b').idTokens]).toEqual([{ A: ['x'] }, { B: ['$Y'], C: ['z'] }]);
    expect(made.jobs.flatMap(({ unsupported }) => unsupported)).toEqual([]);
  });

  test('more than one audience is refused by name', async () => {
    expect(await told('a: {script: x, id_tokens: {T: {aud: [x, y]}, U: {aud: z}}}')).toEqual([
      '37: a: `id_tokens:T:aud` has 2 audiences, and a token of GitHub has one (write a token for each audience)',
    ]);
  });

  test.each<readonly [string, PlanJob['secrets'][string]]>([
    ['a/b/c@d', { engine: { name: 'kv-v2', path: 'd' }, path: 'a/b', field: 'c', file: true, token: undefined }],
    ['a/b/c', { engine: { name: 'kv-v2', path: 'kv-v2' }, path: 'a/b', field: 'c', file: true, token: undefined }],
    [
      '{engine: {name: kv-v1, path: secret}, path: a/$B, field: f}, file: false, token: $T',
      { engine: { name: 'kv-v1', path: 'secret' }, path: 'a/$B', field: 'f', file: false, token: '$T' },
    ],
  ])('secrets of a Vault are in the plan: %s', async (vault, spec) => {
    const made = await plan(`a: {script: x, id_tokens: {T: {aud: x}}, secrets: {S: {vault: ${vault}}}}\n`, WITH);
    expect(job(made, 'a').secrets).toEqual({ S: spec });
    expect(job(made, 'a').unsupported).toEqual([]);
  });

  test.each(['azure_key_vault: {name: a}', 'gcp_secret_manager: {name: a}, token: $T', 'aws_secrets_manager: a', 'akeyless: {name: a}', 'gitlab_secrets_manager: {name: a}'])(
    'secrets of other providers are refused by name: %s',
    async (provider) => {
      const name = provider.split(':')[0] ?? '';
      const text = `a: {script: x, id_tokens: {T: {aud: x}}, secrets: {S: {vault: a/b}, O: {${provider}}}}`;
      expect(await told(text)).toEqual([
        `${text.indexOf(name) + 1}: a: \`secrets:${name}\` is not supported (only secrets of a Vault are read; pass the values as masked variables instead (input \`secrets\`))`,
      ]);
    },
  ); // prettier-ignore

  test('a linter has nothing to say of them either', async () => {
    const content = 'a: {script: x, id_tokens: {T: {aud: x}}, secrets: {S: {vault: a/b}}}\n';
    const load = { file: '.gitlab-ci.yml', content, source: memorySource() };
    expect((await lint({ ...load, ...WITH })).warnings).toEqual([]);
    const messages = (await lint({ ...load, context: pushContext() })).warnings.map(({ message }) => message);
    expect(messages).toEqual(['a: `id_tokens` is not supported', 'a: `secrets` is not supported']);
  });
});

test('where there is none, both ways out are told', async () => {
  const { unsupported } = job(await plan('a: {script: x, id_tokens: {T: {aud: x}}}\n'), 'a');
  expect(unsupported[0]?.hint).toMatch(/`permissions: \{id-token: write\}`; or .*\(input `secrets`\)/);
});
