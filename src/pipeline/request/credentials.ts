import { messageOf } from '../../errors.js';
import { expandValue } from '../../gitlab/index.js';
import type { PlanJob, SecretSpec, Variable } from '../../gitlab/types.js';
import { JobFailure } from '../../job/failure.js';
import type { IdTokenProvider, PipelineOptions } from '../options.js';
import type { BuiltRequest, Obtained } from './request.js';

/** Whether a job has something to be got before it starts. */
export function hasCredentials(job: Pick<PlanJob, 'idTokens' | 'secrets'>): boolean {
  return Object.keys(job.idTokens).length + Object.keys(job.secrets).length > 0;
}

/**
 * The request of an attempt with its ID tokens and secrets. They are got first, so that the job's log hides them from its
 * first line on, and are new for each attempt. What goes wrong fails the job in its first stage, as it fails GitLab
 * Runner's. `build` makes the request with what was obtained so far. `onSecret` is told each value at once.
 */
export async function withCredentials(
  { idTokens: provider, onSecret }: Pick<PipelineOptions, 'idTokens' | 'onSecret'>,
  job: PlanJob,
  signal: AbortSignal,
  build: (obtained?: Obtained) => Promise<BuiltRequest>,
): Promise<BuiltRequest> {
  const first = await build();
  if (provider === undefined || !hasCredentials(job)) return first;
  const lines: string[] = [];
  const hide = (value: string): string => {
    if (value !== '') onSecret?.(value);
    return value;
  };
  let last = first;
  let problem: Error | undefined;
  try {
    const idTokens = await tokensOf(job, provider, first.variables, hide, signal);
    last = await build({ idTokens, secrets: {} });
    const secrets = await secretsOf(job, last.variables, hide, lines, signal);
    if (Object.keys(secrets).length > 0) last = await build({ idTokens, secrets });
  } catch (error) {
    problem = error instanceof Error ? error : new Error(messageOf(error));
  }
  return lines.length === 0 && problem === undefined ? last : { ...last, resolved: { lines, problem } };
}

/** One request for each audience, all at the same time. */
async function tokensOf(
  job: PlanJob,
  provider: IdTokenProvider,
  variables: readonly Variable[],
  hide: (value: string) => string,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const byAudience = new Map<string, Promise<string>>();
  const tokens = Object.entries(job.idTokens).flatMap(([name, audiences]) => {
    const [audience, ...more] = audiences.map((text) => expandValue(text, variables));
    if (audience === undefined || more.length > 0) return []; // refused, and the user goes on without
    const token = byAudience.get(audience) ?? provider.token(audience, signal).then(hide);
    byAudience.set(audience, token);
    return [token.then((value) => [name, value] as const, failed(name, signal))];
  });
  return Object.fromEntries(await Promise.all(tokens));
}

function failed(name: string, signal: AbortSignal): (error: unknown) => never {
  return (error) => {
    signal.throwIfAborted();
    throw new JobFailure('runner_system_failure', `id_tokens: ${name}: ${messageOf(error)}`);
  };
}

/** The secrets of a job, one after the other as GitLab Runner reads them; `lines` is what it says of them. */
async function secretsOf(
  job: PlanJob,
  variables: readonly Variable[],
  hide: (value: string) => string,
  lines: string[],
  signal: AbortSignal,
): Promise<Record<string, { value: string; file: boolean }>> {
  const secrets = Object.entries(job.secrets);
  if (secrets.length === 0) return {};
  const expand = (text: string): string => expandValue(text, variables);
  const url = expand('$VAULT_SERVER_URL');
  if (url === '')
    throw new JobFailure(
      'secrets_provider_not_found',
      'resolving secrets: VAULT_SERVER_URL is not set: give the address of the Vault in the variables of the pipeline or of the project',
    );
  const { Vault } = await import('../../vault/vault.js');
  const vaults = new Map<string, InstanceType<typeof Vault>>();
  const vaultFor = (jwt: string): InstanceType<typeof Vault> => {
    const vault =
      vaults.get(jwt) ??
      new Vault({
        url,
        namespace: expand('$VAULT_NAMESPACE') || undefined,
        authPath: expand('$VAULT_AUTH_PATH') || 'jwt',
        role: expand('$VAULT_AUTH_ROLE') || undefined,
        jwt,
      });
    vaults.set(jwt, vault);
    return vault;
  };
  const found: Record<string, { value: string; file: boolean }> = {};
  for (const [name, spec] of secrets) {
    lines.push(`Resolving secret "${name}"...`, 'Using "vault" secret resolver...');
    const jwt = expand(spec.token ?? `$${Object.keys(job.idTokens)[0] ?? ''}`);
    if (jwt === '' || jwt === '$')
      throw new JobFailure(
        'runner_configuration_error',
        `resolving secrets: ${name}: there is no ID token for it: write \`id_tokens\`, and name one with \`token\``,
      );
    const value = await vaultFor(jwt)
      .read(expandedSecret(spec, expand), signal)
      .catch((error: unknown) => {
        signal.throwIfAborted();
        throw new JobFailure(
          reasonOf(error),
          `resolving secrets: ${name}: the Vault at ${shown(url)}: ${messageOf(error)}`,
        );
      });
    found[name] = { value: hide(value), file: spec.file };
  }
  return found;
}

function expandedSecret(
  { engine, path, field }: SecretSpec,
  expand: (text: string) => string,
): Pick<SecretSpec, 'engine' | 'path' | 'field'> {
  return { engine: { name: expand(engine.name), path: expand(engine.path) }, path: expand(path), field: expand(field) };
}

/** Source: GitLab Runner, `helpers/secrets/resolvers/vault`, which tells mistakes of a configuration from failures. */
function reasonOf(error: unknown): JobFailure['reason'] {
  const { status = 0 } = error as { readonly status?: number };
  if ([400, 401, 403, 404].includes(status)) return 'runner_configuration_error';
  return status >= 500 ? 'runner_external_dependency_failure' : 'runner_system_failure';
}

/** The address without what could be a password in it. */
function shown(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'VAULT_SERVER_URL';
}
