import { describe, expect, it } from 'vitest';
import { builderFiles, buildkitdToml, daemonOptions } from './daemon.js';
import { isDindName } from './detect.js';

const trust = {
  registries: ['mock:5000'],
  plain: ['mock:80'],
  mirrors: [{ name: 'docker.io', host: 'mock:5001' }],
  authority: 'the CA',
  caBundle: undefined,
};
const options = (
  command: readonly string[] | undefined,
  tls = true,
  stockEntrypoint = true,
): ReturnType<typeof daemonOptions> =>
  daemonOptions({ trust, command, entrypoint: undefined, env: {}, tls, stockEntrypoint, mtu: undefined });

describe('the configuration of a daemon', () => {
  it('trusts the registry and pulls through it', () => {
    expect(JSON.parse(options(undefined).daemonJson)).toEqual({
      'insecure-registries': ['mock:80'],
      'registry-mirrors': ['https://mock:5001'],
    });
    expect(options(undefined).command).toBeUndefined();
  });

  it('never sets a directive both in the file and as a flag: dockerd would refuse to start', () => {
    const { daemonJson, command } = options(['--registry-mirror=https://mine', '--mtu', '1400']);
    expect(JSON.parse(daemonJson)).toEqual({ 'insecure-registries': ['mock:80'] });
    expect(command).toEqual(['--registry-mirror=https://mine', '--mtu', '1400', '--registry-mirror=https://mock:5001']);
  });

  it('knows a flag inside a shell command, which cannot be added to', () => {
    const { daemonJson, command } = options(
      ['sh', '-c', 'exec dockerd-entrypoint.sh --insecure-registry mine'],
      true,
      false,
    );
    expect(Object.keys(JSON.parse(daemonJson) as object)).toEqual(['registry-mirrors']);
    expect(command).toHaveLength(3);
  });

  it("keeps the settings of the image's own file", () => {
    const own = { 'registry-mirrors': ['https://own'], 'log-level': 'warn', mtu: 1200 };
    const found = daemonOptions({
      trust,
      command: undefined,
      entrypoint: undefined,
      env: {},
      tls: true,
      stockEntrypoint: true,
      mtu: 1400,
      own,
    });
    expect(JSON.parse(found.daemonJson)).toEqual({
      'registry-mirrors': ['https://own', 'https://mock:5001'],
      'insecure-registries': ['mock:80'],
      'log-level': 'warn',
      mtu: 1200,
    });
  });

  it('adds to a variable from which the entrypoint takes flags', () => {
    const env = { OPTIONS: '--mtu 1300 --insecure-registry=mine', OTHER: '--registry-mirror=x' };
    const entrypoint = ['sh', '-c', 'dockerd-entrypoint.sh ${OPTIONS}'];
    const found = daemonOptions({
      trust,
      command: undefined,
      entrypoint,
      env,
      tls: true,
      stockEntrypoint: false,
      mtu: 1400,
    });
    expect(found.variables).toEqual({ OPTIONS: '--mtu 1300 --insecure-registry=mine --insecure-registry=mock:80' });
    expect(JSON.parse(found.daemonJson)).toEqual({ 'registry-mirrors': ['https://mock:5001'] });
  });

  it('says that no TLS is wanted, which saves 15 s, only where that is understood', () => {
    expect(options(undefined, false).command).toEqual(['--tls=false']);
    expect(options(['--tls=false'], false).command).toEqual(['--tls=false']);
    expect(options(['--debug'], false).command).toEqual(['--debug', '--tls=false']);
    expect(options(['dockerd', '--debug'], false).command).toEqual(['dockerd', '--debug']);
    expect(options(['sh', '-c', 'x'], false, false).command).toEqual(['sh', '-c', 'x']);
    expect(options(undefined, true).command).toBeUndefined();
  });
});

describe('the configuration of builders', () => {
  const none = { registries: [], plain: [], mirrors: [], authority: undefined, caBundle: undefined };

  it('trusts the registry and the mirror by their authority, and has the plain address', () => {
    expect(buildkitdToml(trust).split('\n')).toEqual([
      '[registry."mock:5000"]',
      '  ca = ["/glci/registry.pem"]',
      '',
      '[registry."mock:5001"]',
      '  ca = ["/glci/registry.pem"]',
      '',
      '[registry."mock:80"]',
      '  http = true',
      '',
      '[registry."docker.io"]',
      '  mirrors = ["mock:5001"]',
      '',
    ]);
  });

  it("has the user's own authorities for all registries", () => {
    const own = { ...none, caBundle: 'more' };
    expect(buildkitdToml(own)).toBe('[registry."docker.io"]\n  ca = ["/glci/ca-bundle.pem"]\n');
    expect(buildkitdToml({ ...trust, caBundle: 'more' })).toContain(
      '[registry."docker.io"]\n  mirrors = ["mock:5001"]\n  ca = ["/glci/ca-bundle.pem"]\n',
    );
    expect(builderFiles(own).slice(1)).toEqual([
      { name: 'glci/ca-bundle.pem', content: 'more' },
      { name: 'glci/builder-options', content: 'env.SSL_CERT_DIR=/etc/ssl/certs:/etc/buildkit/certs/docker.io\n' },
    ]);
  });

  it('comes with the file that it names', () => {
    const files = new Map(builderFiles(trust).map(({ name, content }) => [`/${name}`, content]));
    const toml = String(files.get('/glci/buildkitd.toml'));
    const named = [...toml.matchAll(/"(\/[^"]+)"/g)].map(([, path = '']) => files.get(path));
    expect(new Set(named)).toEqual(new Set(['the CA']));
    expect(builderFiles(none)).toHaveLength(1);
  });
});

describe('isDindName', () => {
  it.each([
    'docker:dind',
    'docker:28-dind',
    'docker:27.3.1-dind-rootless',
    'docker:stable-dind',
    'mirror.example.com:5000/library/docker:24-dind',
    'group/my-dind:1',
    'docker:28-dind@sha256:abc',
  ])('%s is', (name) => {
    expect(isDindName(name)).toBe(true);
  });
  it.each(['docker:28', 'docker', 'postgres:15', 'dindon:1', 'dind.example.com/app:1'])('%s is not', (name) => {
    expect(isDindName(name)).toBe(false);
  });
});
