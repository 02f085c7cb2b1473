import { describe, expect, it } from 'vitest';
import { tooOld } from './old.js';
import { dindSettings } from './settings.js';

const settings = (
  serviceEnv: Record<string, string>,
  jobVariables: Record<string, string> = {},
  aliases = ['docker'],
): ReturnType<typeof dindSettings> => dindSettings({ serviceEnv, jobVariables, aliases });

const TLS = { DOCKER_TLS_CERTDIR: '/certs' };

describe('the settings of a dind service', () => {
  it('uses TLS where the daemon has a certificate folder', () => {
    expect(settings(TLS)).toEqual({
      certificateDir: '/certs',
      alias: 'docker',
      port: 2376,
      client: {
        DOCKER_HOST: 'tcp://docker:2376',
        DOCKER_TLS_VERIFY: '1',
        DOCKER_CERT_PATH: '/certs/client',
        DOCKER_TLS_CERTDIR: '/certs',
      },
      corrections: [],
    });
  });

  it('takes another certificate folder', () => {
    expect(settings({ DOCKER_TLS_CERTDIR: '/tmp/tls' }).client).toMatchObject({ DOCKER_CERT_PATH: '/tmp/tls/client' });
  });

  it.each([{ DOCKER_TLS_CERTDIR: '' }, {}])('uses none with %j', (env) => {
    expect(settings(env)).toMatchObject({
      certificateDir: undefined,
      port: 2375,
      client: { DOCKER_HOST: 'tcp://docker:2375' },
      corrections: [],
    });
  });

  it.each([
    ['port of a daemon without TLS', TLS, { DOCKER_HOST: 'tcp://docker:2375' }, 'tcp://docker:2376'],
    [
      'port of a daemon with TLS',
      { DOCKER_TLS_CERTDIR: '' },
      { DOCKER_HOST: 'tcp://docker:2376' },
      'tcp://docker:2375',
    ],
    ['localhost, as on Kubernetes', TLS, { DOCKER_HOST: 'tcp://localhost:2376' }, 'tcp://docker:2376'],
  ])('puts the %s right and says so', (_, env, variables, host) => {
    const found = settings(env, variables);
    expect(found.client['DOCKER_HOST']).toBe(host);
    expect(found.corrections.join()).toContain('GitLab would have failed');
  });

  it('keeps what is right', () => {
    expect(settings(TLS, { DOCKER_HOST: 'tcp://docker:2376/', DOCKER_TLS_VERIFY: '1' }).corrections).toEqual([]);
  });

  it('clears DOCKER_TLS_VERIFY where there is no TLS', () => {
    const found = settings({ DOCKER_TLS_CERTDIR: '' }, { DOCKER_TLS_VERIFY: '1' });
    expect(found.client).toEqual({ DOCKER_HOST: 'tcp://docker:2375', DOCKER_TLS_VERIFY: '' });
    expect(found.corrections).toHaveLength(1);
  });

  it('uses the alias that DOCKER_HOST names, or one that the service has', () => {
    expect(settings(TLS, { DOCKER_HOST: 'tcp://dind:2376' }, ['docker', 'dind']).alias).toBe('dind');
    expect(settings(TLS, {}, ['mirror-docker', 'mydind']).client['DOCKER_HOST']).toBe('tcp://mydind:2376');
  });

  it('leaves a unix socket to the user', () => {
    const host = 'unix:///runner/services/docker/docker.sock';
    expect(settings(TLS, { DOCKER_HOST: host }).client).toEqual({ DOCKER_HOST: host });
  });
});

describe('tooOld', () => {
  it.each(['docker:19.03-dind', 'docker:stable-dind', 'mirror:5000/library/docker:18.09.7-dind', 'docker:20.09-dind'])(
    '%s on cgroup v2',
    (image) => {
      expect(tooOld(image, '2')).toContain(`image-map: ${image}=docker:28-dind`);
      expect(tooOld(image, '1')).toBeUndefined();
    },
  );
  it.each(['docker:dind', 'docker:20.10-dind', 'docker:28-dind', 'docker:24.0.5-dind-rootless', 'my-dind'])(
    'not %s',
    (image) => {
      expect(tooOld(image, '2')).toBeUndefined();
    },
  );
});
