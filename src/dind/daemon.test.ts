import { describe, expect, it } from 'vitest';
import { buildkitdToml, daemonOptions } from './daemon.js';
import { isDindName } from './detect.js';

const trust = { insecure: ['mock:5000'], mirrors: [{ name: 'docker.io', host: 'mock:5001' }] };
const options = (
  command: readonly string[] | undefined,
  tls = true,
  stockEntrypoint = true,
): ReturnType<typeof daemonOptions> =>
  daemonOptions({ trust, command, entrypoint: undefined, env: {}, tls, stockEntrypoint, mtu: undefined });

describe('the configuration of a daemon', () => {
  it('trusts the registry and pulls through it', () => {
    expect(JSON.parse(options(undefined).daemonJson)).toEqual({
      'insecure-registries': ['mock:5000'],
      'registry-mirrors': ['http://mock:5001'],
    });
    expect(options(undefined).command).toBeUndefined();
  });

  it('never sets a directive both in the file and as a flag: dockerd would refuse to start', () => {
    const { daemonJson, command } = options(['--registry-mirror=https://mine', '--mtu', '1400']);
    expect(JSON.parse(daemonJson)).toEqual({ 'insecure-registries': ['mock:5000'] });
    expect(command).toEqual(['--registry-mirror=https://mine', '--mtu', '1400', '--registry-mirror=http://mock:5001']);
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
      'registry-mirrors': ['https://own', 'http://mock:5001'],
      'insecure-registries': ['mock:5000'],
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
    expect(found.variables).toEqual({ OPTIONS: '--mtu 1300 --insecure-registry=mine --insecure-registry=mock:5000' });
    expect(JSON.parse(found.daemonJson)).toEqual({ 'registry-mirrors': ['http://mock:5001'] });
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
  it('has the registry over plain HTTP, and the mirrors', () => {
    expect(buildkitdToml(trust)).toBe(
      '[registry."mock:5000"]\n  http = true\n  insecure = true\n\n[registry."mock:5001"]\n  http = true\n  insecure = true\n\n[registry."docker.io"]\n  mirrors = ["mock:5001"]\n',
    );
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
