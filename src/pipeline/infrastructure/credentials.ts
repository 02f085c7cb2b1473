import { userDefinedVariables } from '../../gitlab/index.js';
import type { Engine } from '../../docker/types.js';
import { credentialsFor, pullCredentials, type Credentials } from '../../registry/auth.js';
import type { Upstream } from '../../registry/config.js';
import type { RunSettings } from '../options.js';
import type { Base } from './base.js';

/** The login at registries that the project, this machine and the input `registry` give; jobs may have further ones. */
export function credentialsOf({ options, settings }: Pick<Base, 'options' | 'settings'>): Credentials {
  const variables = userDefinedVariables(options.context);
  const authConfig = variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG');
  // what this machine is logged in for is not for strangers to read
  const host = settings.trusted ? {} : { read: () => '{}' };
  return withRegistryLogin(pullCredentials(authConfig?.value, host.read), settings.registry);
}

/** Job and service images come from the registry that the user named with the credentials for it. */
function withRegistryLogin(credentials: Credentials, registry: RunSettings['registry']): Credentials {
  if (registry.kind !== 'other' || registry.username === undefined || registry.password === undefined)
    return credentials;
  const { username, password } = registry;
  return new Map([...credentials, [registry.host, { username, password }]]);
}

/** Docker Hub is reached through the engine's own mirror where it has one and the user named no other address. */
export function throughMirror(engine: Engine, upstream: Upstream): Upstream {
  const mirror = engine.info.mirrors[0];
  if (upstream.name !== 'docker.io' || upstream.given === true || mirror === undefined) return upstream;
  return { ...upstream, url: mirror.replace(/\/+$/, '') };
}

/** Upstreams are asked as the user that the pipeline or this machine is logged in as: higher limits, private images. */
export function withLogin(upstream: Upstream, credentials: Credentials): Upstream {
  const login = credentialsFor(credentials, `${upstream.name}/any`);
  return login === undefined ? upstream : { ...upstream, username: login.username, password: login.password };
}
