import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OidcServer } from '../../../test/oidc-server.js';
import { job, plan, pushContext, variable } from '../../../test/unit/gitlab/support.js';
import { VaultServer, type VaultFault } from '../../../test/vault-server.js';
import { idTokenAccess, IdTokens } from '../../github/id-tokens.js';
import { jobVariables, serviceVariables } from '../../gitlab/index.js';
import type { JobRuntime } from '../../gitlab/index.js';
import { withCredentials } from './credentials.js';
import type { BuiltRequest } from './request.js';

const RUNTIME: JobRuntime = {
  pipelineId: 1,
  pipelineIid: 1,
  jobId: 2,
  jobToken: 'token-of-the-job',
  startedAt: '2026-01-02T03:05:00Z',
  pipelineUrl: '',
  jobUrl: '',
  timeoutSeconds: 3600,
  concurrentId: 0,
  runner: { id: 1, description: 'runner', version: '1', revision: '', arch: 'linux/amd64' },
  projectDir: '/builds/p',
  buildsDir: '/builds',
  dotenv: [],
};

let oidc: OidcServer;
let vault: VaultServer;
let hidden: string[] = [];
beforeEach(async () => {
  oidc = await OidcServer.start();
  vault = await VaultServer.start({
    roles: { ci: { audience: 'https://vault', reads: ['ops/'] } },
    secrets: { 'ops/data/production/db': { password: '$CI_JOB_ID and more', user: 'root' } },
    versioned: ['ops'],
  });
  hidden = [];
});
afterEach(async () => {
  await oidc[Symbol.asyncDispose]();
  await vault[Symbol.asyncDispose]();
});

/** The request of a job `a` of a pipeline file, with the project's variables. */
async function requestOf(
  text: string,
  given: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
): Promise<BuiltRequest> {
  const variables = { VAULT_SERVER_URL: vault.url, VAULT_AUTH_ROLE: 'ci', ...given };
  const projectVariables = Object.entries(variables).map(([key, value]) => variable(key, value, { public: false }));
  const context = pushContext({ idTokens: true, projectVariables });
  const made = await plan(text, { context });
  const one = job(made, 'a');
  const idTokens = new IdTokens(idTokenAccess(oidc.environment)!, () => undefined, { pause: () => Promise.resolve() });
  return withCredentials({ idTokens, onSecret: (value) => hidden.push(value) }, one, signal, (obtained) =>
    Promise.resolve({
      variables: jobVariables({ context, plan: made, job: one, runtime: { ...RUNTIME, ...obtained } }),
    } as unknown as BuiltRequest),
  );
}

const valueOf = (request: BuiltRequest, name: string): BuiltRequest['variables'][number] | undefined =>
  request.variables.find(({ key }) => key === name);

describe('ID tokens of a job', () => {
  it('are in its variables, masked, one request for each audience', async () => {
    const request = await requestOf(
      'a: {script: x, variables: {WHO: me}, id_tokens: {A: {aud: "https://$WHO.example"}, B: {aud: [https://me.example]}, C: {aud: other}}}',
    );
    expect(oidc.asked).toEqual(['https://me.example', 'other']);
    const [one, two] = oidc.given;
    const secret = { public: false, masked: true, file: false };
    expect(['A', 'B', 'C'].map((name) => valueOf(request, name))).toMatchObject([
      { value: one, ...secret },
      { value: one, ...secret },
      { value: two, ...secret },
    ]);
    expect(hidden).toEqual([one, two]);
    expect(request.resolved).toBeUndefined();
    expect(serviceVariables({ variables: [] }, request.variables).map(({ key }) => key)).not.toContain('A');
  });

  it('are weaker than variables of the pipeline file, as on GitLab', async () => {
    const request = await requestOf('a: {script: x, variables: {A: mine}, id_tokens: {A: {aud: x}}}');
    expect(valueOf(request, 'A')?.value).toBe('mine');
  });

  it('are new for each attempt', async () => {
    const text = 'a: {script: x, id_tokens: {A: {aud: x}}}';
    const [one, two] = [await requestOf(text), await requestOf(text)];
    expect(valueOf(one, 'A')?.value).not.toBe(valueOf(two, 'A')?.value);
  });

  it('that GitHub does not give fail the job', async () => {
    oidc.faults.push(403);
    const { resolved } = await requestOf('a: {script: x, id_tokens: {A: {aud: x}}}');
    expect(resolved?.problem).toMatchObject({
      reason: 'runner_system_failure',
      message: expect.stringMatching(/^id_tokens: A: GitHub gives no ID token \(403\)/) as string,
    });
  });

  it('are asked for by nobody where the job has none', async () => {
    await requestOf('a: {script: x}');
    expect(oidc.asked).toEqual([]);
  });
});

const TOKEN = 'id_tokens: {T: {aud: https://vault}}';

describe('secrets of a job', () => {
  it('are read with its first ID token, are hidden, and beat all other variables', async () => {
    const request = await requestOf(
      `a: {script: x, variables: {DB: mine, PATH_OF: production, OTHER: "u=$USER_OF"}, ${TOKEN}, secrets: {DB: {vault: $PATH_OF/db/password@ops}, USER_OF: {vault: {engine: {name: kv-v2, path: ops}, path: production/db, field: user}, token: $T, file: false}}}`,
    );
    const secret = { public: false, masked: true, raw: true };
    expect(valueOf(request, 'DB')).toMatchObject({ value: '$CI_JOB_ID and more', file: true, ...secret });
    expect(valueOf(request, 'USER_OF')).toMatchObject({ value: 'root', file: false, ...secret });
    expect(valueOf(request, 'OTHER')?.value).toBe('u=root');
    expect(hidden).toEqual([oidc.given[0], '$CI_JOB_ID and more', 'root']);
    expect(request.resolved).toEqual({
      lines: [
        'Resolving secret "DB"...',
        'Using "vault" secret resolver...',
        'Resolving secret "USER_OF"...',
        'Using "vault" secret resolver...',
      ],
      problem: undefined,
    });
    expect(vault.asked.filter((line) => line.startsWith('POST'))).toEqual(['POST /v1/auth/jwt/login']);
  });

  const DB = 'secrets: {DB: {vault: production/db/password@ops}}';
  it.each<readonly [string, string, Readonly<Record<string, string>>, string, RegExp]>([
    ['no address', `${TOKEN}, ${DB}`, { VAULT_SERVER_URL: '' }, 'secrets_provider_not_found', /VAULT_SERVER_URL is not set/],
    ['a wrong role', `${TOKEN}, ${DB}`, { VAULT_AUTH_ROLE: 'x' }, 'runner_configuration_error', /^resolving secrets: DB: the Vault at http:\/\/127.* does not let the role "x" in \(400/],
    ['another mount', `${TOKEN}, ${DB}`, { VAULT_AUTH_PATH: 'x' }, 'runner_configuration_error', /auth\/x\/login does not let/],
    ['another namespace', `${TOKEN}, ${DB}`, { VAULT_NAMESPACE: 'x' }, 'runner_configuration_error', /\(403/],
    ['another audience', `id_tokens: {T: {aud: x}}, ${DB}`, {}, 'runner_configuration_error', /invalid audience/],
    ['no such secret', `${TOKEN}, secrets: {DB: {vault: a/b@ops}}`, {}, 'runner_configuration_error', /there is no secret at ops\/data\/a \(404\)/],
    ['no such field', `${TOKEN}, secrets: {DB: {vault: production/db/x@ops}}`, {}, 'runner_system_failure', /secret not found: .* no field "x"/],
    ['no token', DB, {}, 'runner_configuration_error', /DB: there is no ID token for it: write `id_tokens`/],
    ['no such token', `${TOKEN}, secrets: {DB: {vault: a/b@ops, token: $U}}`, {}, 'runner_configuration_error', /there is no ID token/],
  ])('fail it with the reason that GitLab has for %s', async (_, fields, given, reason, message) => {
    const { resolved } = await requestOf(`a: {script: x, ${fields}}`, given);
    expect(resolved?.problem).toMatchObject({ reason, message: expect.stringMatching(message) as string });
  }); // prettier-ignore

  it('fail it otherwise where the Vault is at fault', async () => {
    vault.faults.set('GET', Array<VaultFault>(3).fill({ status: 503, errors: ['Vault is sealed'] }));
    const { resolved } = await requestOf(`a: {script: x, ${TOKEN}, ${DB}}`);
    expect(resolved?.problem).toMatchObject({
      reason: 'runner_external_dependency_failure',
      message: expect.stringContaining('it is sealed') as string,
    });
  });

  it('are not waited for by a job that is stopped', async () => {
    vault.faults.set('POST', ['hang']);
    const { resolved } = await requestOf(`a: {script: x, ${TOKEN}, ${DB}}`, {}, AbortSignal.timeout(100));
    expect(resolved?.problem).not.toMatchObject({ name: 'JobFailure' });
  });
});
