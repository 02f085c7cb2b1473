import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELLS } from '../../test/unit/shells.js';
import { dockerdSettings } from '../dind/daemon.js';
import { DOCKERD } from './scripts.js';

const SETTINGS = dockerdSettings({
  trust: {
    registries: ['mock:5443'],
    plain: ['mock:5000'],
    mirrors: [{ name: 'docker.io', host: 'mock:5001' }],
    authority: undefined,
    caBundle: undefined,
  },
  mtu: 1400,
  dns: ['10.0.0.2', '10.0.0.3'],
  socket: '/shared/docker.sock',
});
const INSECURE = '--insecure-registry=mock:5000';
const MIRROR = '--registry-mirror=https://mock:5001';
const REST = ['--mtu=1400'];
const SOCKET = '--host=unix:///shared/docker.sock';

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'our wrapper of dockerd under %s',
  (_, [program, ...shellArgs]) => {
    let root: string;
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'dockerd-test-'));
      for (const folder of ['first', 'second', 'glci', 'etc', 'run']) mkdirSync(join(root, folder));
      const script = DOCKERD.replaceAll('/glci/', `${root}/glci/`)
        .replaceAll('/etc/docker/', `${root}/etc/`)
        .replaceAll('/etc/resolv.conf', `${root}/etc/resolv.conf`)
        .replaceAll('/run/glci', `${root}/run/glci`)
        .replace('[ "$(id -u)" = 0 ]', 'true');
      executable('first/dockerd', script);
      executable('second/dockerd', '#!/bin/sh\nfor a in "$@"; do echo "$a"; done\n');
      writeFileSync(join(root, 'glci/dockerd.settings'), SETTINGS);
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    const executable = (path: string, content: string): void => {
      writeFileSync(join(root, path), content);
      chmodSync(join(root, path), 0o755);
    };
    const flags = (...given: string[]): readonly string[] => flagsWith({}, ...given);
    const flagsWith = (variables: Readonly<Record<string, string>>, ...given: string[]): readonly string[] => {
      const env = { ...variables, PATH: `${root}/first:${root}/second:${process.env.PATH ?? ''}` };
      const result = spawnSync(program, [...shellArgs, join(root, 'first/dockerd'), ...given], {
        encoding: 'utf8',
        env,
      });
      expect(result.stderr).toBe('');
      expect(result.status).toBe(0);
      return result.stdout.trim().split('\n');
    };
    const file = (): unknown => JSON.parse(readFileSync(join(root, 'etc/daemon.json'), 'utf8'));

    it('adds all that is not given', () => {
      const given = ['--host=unix:///var/run/docker.sock', '--host=tcp://0.0.0.0:2376', '--tlsverify'];
      expect(flags(...given)).toEqual([...given, INSECURE, MIRROR, ...REST, SOCKET]);
    });

    it('keeps the default socket where no other address is given', () => {
      expect(flags().slice(-2)).toEqual(['--host=unix:///var/run/docker.sock', SOCKET]);
    });

    it('says that no TLS is wanted where a port is listened on without', () => {
      expect(flags('--host=tcp://0.0.0.0:2375')).toContain('--tls=false');
      expect(flags('--host=tcp://0.0.0.0:2375', '--tls=false').filter((flag) => flag === '--tls=false')).toHaveLength(
        1,
      );
      expect(flags('--host=unix:///x.sock')).not.toContain('--tls=false');
    });

    it("adds to the user's flags, and does not repeat what is there", () => {
      const given = ['--insecure-registry=mine', MIRROR, '--mtu', '1300', '--dns=10.9.9.9', SOCKET];
      expect(flags(...given)).toEqual([...given, INSECURE]);
    });

    it.each([
      ['{"insecure-registries":["mine"],"registry-mirrors":[]}', ['mock:5000', 'mine'], ['https://mock:5001']],
      [
        '{\n  "registry-mirrors" : [\n    "https://mine"\n  ],\n  "insecure-registries": [ ]\n}',
        ['mock:5000'],
        ['https://mock:5001', 'https://mine'],
      ],
    ])('merges with the file that an entrypoint has written: %s', (text, insecure, mirrors) => {
      writeFileSync(join(root, 'etc/daemon.json'), text);
      writeFileSync(join(root, 'glci/daemon.json'), '{"mtu": 1400}');
      expect(flags(SOCKET)).toEqual([SOCKET, ...REST]);
      expect(file()).toEqual({ 'insecure-registries': insecure, 'registry-mirrors': mirrors });
    });

    it('leaves the settings of such a file as they are', () => {
      writeFileSync(
        join(root, 'etc/daemon.json'),
        '{"mtu": 1200, "dns": ["10.1.1.1"], "hosts": ["tcp://0.0.0.0:2375"], "tls": false}',
      );
      expect(flags()).toEqual([INSECURE, MIRROR]);
    });

    it('takes back what was put into the file beforehand: dockerd refuses what stands twice', () => {
      writeFileSync(join(root, 'glci/daemon.json'), '{"insecure-registries": ["mock:5000"], "debug": true}\n');
      writeFileSync(join(root, 'etc/daemon.json'), '{"insecure-registries": ["mock:5000"], "debug": true}\n');
      expect(flags(SOCKET, '--insecure-registry=mine')).toEqual([
        SOCKET,
        '--insecure-registry=mine',
        INSECURE,
        MIRROR,
        ...REST,
      ]);
      expect(existsSync(join(root, 'etc/daemon.json'))).toBe(false);
      writeFileSync(join(root, 'etc/daemon.json'), '{"insecure-registries": ["mock:5000"], "debug": true}\n');
      writeFileSync(join(root, 'glci/daemon-before.json'), '{"debug": true}');
      flags();
      expect(file()).toEqual({ debug: true });
    });

    it('reads the file that is named', () => {
      writeFileSync(join(root, 'other.json'), '{"mtu": 1200}');
      expect(flags('--config-file', join(root, 'other.json'))).not.toContain('--mtu=1400');
      expect(flags(`--config-file=${join(root, 'other.json')}`)).not.toContain('--mtu=1400');
    });

    it('finds the file of a rootless daemon', () => {
      const folder = join(root, 'home/.config/docker');
      mkdirSync(folder, { recursive: true });
      for (const path of [join(folder, 'daemon.json'), join(root, 'glci/daemon.json')])
        writeFileSync(path, '{"insecure-registries": ["mock:5000"], "mtu": 1400}\n');
      writeFileSync(join(root, 'glci/daemon-before.json'), '{"debug": true}');
      const env = { ROOTLESSKIT_STATE_DIR: '/tmp/x', HOME: join(root, 'home') };
      expect(flagsWith(env)).toEqual([INSECURE, MIRROR, ...REST, '--host=unix:///var/run/docker.sock', SOCKET]);
      expect(JSON.parse(readFileSync(join(folder, 'daemon.json'), 'utf8'))).toEqual({ debug: true });
    });

    it.each([
      [
        'nameserver 127.0.0.11\n# ExtServers: [10.7.0.1 10.7.0.2 host(127.0.0.53)]\n',
        ['127.0.0.11', '10.7.0.1', '10.7.0.2'],
      ],
      ['nameserver 127.0.0.11\n# ExtServers: [host(127.0.0.53)]\n', ['127.0.0.11', '10.0.0.2', '10.0.0.3']],
      ['nameserver 127.0.0.11\noptions ndots:0\n', ['127.0.0.11', '10.0.0.2', '10.0.0.3']],
      ['nameserver 10.0.2.3\n', ['10.0.2.3']],
    ])('puts the real name servers behind that of the network: %j', (text, servers) => {
      const path = join(root, 'etc/resolv.conf');
      const now = (): readonly string[] =>
        [...readFileSync(path, 'utf8').matchAll(/^nameserver (.*)/gm)].map(([, server = '']) => server);
      writeFileSync(path, text);
      flags();
      expect(now()).toEqual(servers);
      flags(); // a daemon that is started again
      expect(now()).toEqual(servers);
      writeFileSync(path, text);
      flags('--dns=10.9.9.9');
      expect(now()).toEqual(servers.slice(0, 1));
    });

    it('leaves the socket to the first daemon of a container', () => {
      writeFileSync(join(root, 'run/glci-dockerd.pid'), String(process.pid));
      expect(flags('--host=unix:///second.sock')).not.toContain(SOCKET);
    });

    it('stays out of calls that start nothing', () => {
      expect(flags('--version')).toEqual(['--version']);
      expect(flags('--validate', '--config-file', '/x')).toEqual(['--validate', '--config-file', '/x']);
    });
  },
);
