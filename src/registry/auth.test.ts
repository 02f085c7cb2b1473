import { describe, expect, it } from 'vitest';
import { credentialsFor, parseDockerConfig, pullCredentials } from './auth.js';

const config = (auths: Record<string, string>): string =>
  JSON.stringify({
    auths: Object.fromEntries(
      Object.entries(auths).map(([key, pair]) => [key, { auth: Buffer.from(pair).toString('base64') }]),
    ),
  });

describe('credentials for pulls', () => {
  it('finds those of Docker Hub under the name that the docker command gives it', () => {
    const credentials = parseDockerConfig(config({ 'https://index.docker.io/v1/': 'me:p:w' }));
    expect(credentialsFor(credentials, 'busybox')).toMatchObject({ username: 'me', password: 'p:w' });
    expect(credentialsFor(credentials, 'group/app:1')).toMatchObject({ username: 'me' });
    expect(credentialsFor(credentials, 'ghcr.io/group/app')).toBeUndefined();
  });

  it('takes the longest path that fits, whatever the case', () => {
    const credentials = parseDockerConfig(config({ 'registry.tld': 'a:1', 'Registry.tld/group': 'b:2' }));
    expect(credentialsFor(credentials, 'registry.tld/group/img@sha256:0')).toMatchObject({ username: 'b' });
    expect(credentialsFor(credentials, 'registry.tld/groups/img')).toMatchObject({ username: 'a' });
  });

  it('prefers DOCKER_AUTH_CONFIG to what the host is logged in with', () => {
    const credentials = pullCredentials(config({ 'a.tld': 'mine:1' }), () =>
      config({ 'a.tld': 'host:1', 'b.tld': 'host:2' }),
    );
    expect(credentialsFor(credentials, 'a.tld/x')).toMatchObject({ username: 'mine' });
    expect(credentialsFor(credentials, 'b.tld/x')).toMatchObject({ username: 'host' });
  });

  it('takes what is no JSON for nothing', () => {
    expect(parseDockerConfig('nonsense').size).toBe(0);
  });
});
