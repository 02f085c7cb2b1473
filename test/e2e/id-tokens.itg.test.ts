import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OidcServer } from '../oidc-server.js';
import { projectFolder, Runner } from '../runner.js';
import { VaultServer } from '../vault-server.js';

const PIPELINE = `
default: {image: "busybox:stable"}
job:
  rules: [{if: $CI}]
  id_tokens: {CLOUD: {aud: "https://$WHO.example.com"}, VAULT_TOKEN: {aud: https://vault}}
  secrets:
    DB_PASSWORD: {vault: production/db/password@ops, token: $VAULT_TOKEN}
    KEY: {vault: production/db/key@ops, token: $VAULT_TOKEN}
    DB_USER: {vault: production/db/user@ops, token: $VAULT_TOKEN, file: false}
  variables: {WHO: me}
  script:
    - echo "token=$CLOUD"
    - test "$(cat "$DB_PASSWORD")" = "correct horse"
    - cat "$KEY"
    - echo "user=$DB_USER password=$(cat "$DB_PASSWORD")"
broken:
  rules: [{if: $CI}]
  allow_failure: true
  id_tokens: {VAULT_TOKEN: {aud: https://vault}}
  secrets: {DB: {vault: nothing/here@ops}}
  script: [echo ran]
without:
  rules: [{if: $CI}]
  script: ['echo "cloud=[$CLOUD] request=[$ACTIONS_ID_TOKEN_REQUEST_TOKEN]"']
`;

/** The runner would hide a line of one character wherever it stands. */
const KEY = '{\nfirst line of the key\nsecond line of the key\n}\n';

const FORK = {
  pull_request: {
    number: 1,
    id: 1,
    title: 'x',
    body: null,
    head: { ref: 'x', sha: 'e'.repeat(40), repo: { full_name: 'Some/Fork' } },
    base: { ref: 'main', sha: 'd'.repeat(40), repo: { full_name: 'Group/Project' } },
  },
};

async function step(
  vault: VaultServer,
  env: Readonly<Record<string, string>>,
  options: { readonly event?: object; readonly eventName?: string } = {},
): Promise<{ code: number | null; stdout: string; jobs: readonly Record<string, unknown>[] }> {
  const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  const variables = `VAULT_SERVER_URL=${vault.url}\nVAULT_AUTH_ROLE=ci`;
  const inputs = { cwd, cache: 'false', registry: 'none', variables, concurrency: '1' };
  using runner = new Runner({ inputs, env: { GITHUB_WORKSPACE: cwd, ...env }, ...options });
  try {
    const { code, stdout } = await runner.main();
    const jobs = JSON.parse(runner.outputs['jobs'] ?? '[]') as readonly Record<string, unknown>[];
    return { code, stdout, jobs };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const startVault = (): Promise<VaultServer> =>
  VaultServer.start({
    roles: { ci: { audience: 'https://vault', reads: ['ops/'] } },
    secrets: { 'ops/data/production/db': { password: 'correct horse', user: 'superuser', key: KEY } },
    versioned: ['ops'],
  });

describe('id_tokens and secrets', () => {
  it('are what GitHub and a Vault give, and are hidden from the first line on', async () => {
    await using oidc = await OidcServer.start();
    await using vault = await startVault();
    const { code, stdout, jobs } = await step(vault, oidc.environment);
    expect(code, stdout).toBe(0);
    expect(oidc.asked).toEqual(expect.arrayContaining(['https://me.example.com', 'https://vault', 'https://vault']));
    expect(stdout).toContain('token=[MASKED]');
    expect(stdout).toContain('user=[MASKED] password=[MASKED]');
    expect(stdout).toContain('cloud=[] request=[]');
    expect(stdout.split("::notice::ID tokens are GitHub's, not GitLab's: issuer https://token.actions")).toHaveLength(
      2,
    );
    const shown = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::')).join('\n'); // prettier-ignore
    expect(stdout).not.toMatch(/^::add-mask::(?:\{|.*%0A)/m);
    const lines = ['first line of the key', 'second line of the key'];
    for (const value of [...oidc.given, 'correct horse', 'superuser', ...lines]) {
      expect(shown).not.toContain(value);
      expect(stdout).toContain(`::add-mask::${value}`);
    }
    const job = jobs.find(({ name }) => name === 'broken');
    expect(job).toMatchObject({ status: 'failed', failure_reason: 'runner_configuration_error' });
    expect(stdout).toMatch(/Resolving secret "DB"\.\.\./);
    expect(stdout).toMatch(
      /Job failed: resolving secrets: DB: the Vault at http:\S+: there is no secret at ops\/data\/nothing \(404\)/,
    );
    expect(stdout).not.toContain('\nran\n');
  });

  it('are refused where the workflow may not ask for tokens, and to code of a fork', async () => {
    await using oidc = await OidcServer.start();
    await using vault = await startVault();
    const without = await step(vault, {});
    const fork = await step(vault, oidc.environment, { event: FORK, eventName: 'pull_request' });
    for (const { code, stdout } of [without, fork]) {
      expect(code).toBe(2);
      expect(stdout).toMatch(/^::error file=\.gitlab-ci\.yml,line=5,.*::job: `id_tokens` is not supported/m);
      expect(stdout).toContain('permissions: {id-token: write}');
    }
    expect([oidc.asked, vault.asked]).toEqual([[], []]);
  });
});
