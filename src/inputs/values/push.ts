import type { PushSettings } from '../../pipeline/options.js';
import { isLoopback, isRepository } from '../../registry/push/names.js';
import { INPUTS } from '../definitions.js';
import type { InputReader } from '../reader.js';
import { HOST } from './registry.js';

/** GitHub's own registry, to which the token of a workflow may push. */
const GITHUB = 'ghcr.io';

/**
 * Reads the four inputs about the registry that a run's tags are copied to; undefined: there is none. Tells of a target
 * that cannot be, and of a login that is missing: nothing of that shows itself only after the pipeline.
 */
export function pushSettings(read: InputReader, env: NodeJS.ProcessEnv = process.env): PushSettings | undefined {
  const given = read.optional('registry-push-to');
  const login = [read.optional('registry-push-username'), read.optional('registry-push-password')] as const;
  const when = read.choice('registry-push-when', INPUTS['registry-push-when'].choices);
  if (given === undefined) {
    if (login.some((one) => one !== undefined))
      read.problem('registry-push-to', 'it is empty, and there is a login for it');
    return undefined;
  }
  if (read.text('registry') !== 'embedded')
    read.problem('registry-push-to', 'there is nothing to copy without the embedded registry (registry: embedded)');
  const [, scheme, address = ''] = /^(https?):\/\/(.*)$/.exec(given) ?? [undefined, undefined, given];
  const [host = '', ...parts] = address.replace(/\/+$/, '').toLowerCase().split('/');
  const path = parts.join('/');
  const named = host.includes('.') || host.includes(':') || host === 'localhost';
  if (!named || !HOST.test(host) || (path !== '' && !isRepository(path)))
    read.problem('registry-push-to', `"${given}" is no registry with a path such as ghcr.io/owner/project`);
  else if (host === GITHUB && path === '')
    read.problem('registry-push-to', 'ghcr.io wants an owner: ghcr.io/owner/project');
  if (scheme === 'http' && !isLoopback(host))
    read.problem('registry-push-to', `plain HTTP is for localhost and 127.0.0.1 alone, not for ${host}`);
  const [username, password] = loginFor(host, login, read, env);
  const plain = isLoopback(host) && scheme !== 'https';
  return { host, path, plain, username, password, when };
}

type Login = readonly [username: string | undefined, password: string | undefined];

/** The login that was given, or that a workflow has; tells of what is missing. A registry of this machine may want none. */
function loginFor(host: string, [username, password]: Login, read: InputReader, env: NodeJS.ProcessEnv): Login {
  const workflow = host === GITHUB && env['GITHUB_ACTIONS'] === 'true';
  const found: Login = workflow
    ? [username ?? (env['GITHUB_ACTOR'] || undefined), password ?? read.optional('token')]
    : [username, password];
  if (isLoopback(host) && found.every((one) => one === undefined)) return found;
  if (found[0] === undefined) read.problem('registry-push-username', `${host} wants a user for pushing`);
  if (found[1] === undefined)
    read.problem(
      'registry-push-password',
      workflow
        ? 'ghcr.io wants a token for pushing: give the input token (`${{ github.token }}`), with `permissions: {packages: write}`'
        : `${host} wants a password or token for pushing`,
    );
  return found;
}
