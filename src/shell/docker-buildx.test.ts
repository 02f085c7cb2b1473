import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELLS } from '../../test/unit/shells.js';
import { DOCKER_BUILDX } from './scripts.js';

const OURS = ['--config', '/glci/buildkitd.toml', '--driver-opt', 'network=host'];

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'the buildx wrapper under %s',
  (_, [program, ...shellArgs]) => {
    let home: string;
    const executable = (path: string, content: string | Buffer): void => {
      writeFileSync(path, content);
      chmodSync(path, 0o755);
    };
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'buildx-test-'));
      mkdirSync(join(home, '.docker/cli-plugins'), { recursive: true });
      mkdirSync(join(home, 'bin'));
      executable(
        join(home, '.docker/cli-plugins/docker-buildx'),
        '#!/bin/sh\nfor a in "$@"; do printf "%s\\0" "$a"; done\ncat\nexit ${CODE:-0}\n',
      );
      executable(join(home, 'bin/docker'), '#!/bin/sh\necho "$@" >> "$HOME/docker-calls"\n[ "$2" != inspect ]\n');
      writeFileSync(join(home, 'wrapper'), DOCKER_BUILDX);
    });
    afterEach(() => rmSync(home, { recursive: true, force: true }));

    const call = (
      args: readonly string[],
      env: Record<string, string> = {},
      input = '',
    ): { args: string[]; rest: string; code: number | null; stderr: string } => {
      const result = spawnSync(program, [...shellArgs, join(home, 'wrapper'), ...args], {
        encoding: 'utf8',
        input,
        env: { PATH: `${home}/bin:${process.env.PATH ?? ''}`, HOME: home, ...env },
      });
      const parts = result.stdout.split('\0');
      return { args: parts.slice(0, -1), rest: parts.at(-1) ?? '', code: result.status, stderr: result.stderr };
    };

    it('adds trust and network to create', () => {
      expect(call(['buildx', 'create', '--use']).args).toEqual(['buildx', 'create', ...OURS, '--use']);
    });

    it.each([
      [['buildx', 'create', '--driver', 'kubernetes']],
      [['buildx', 'create', '--driver=remote', 'tcp://x:1']],
      [['buildx', 'create', '--help']],
      [['buildx', 'create', '--leave', '--name', 'a']],
      [['buildx', 'build', '-t', 'create', '.']],
      [['buildx', 'bake', 'create']],
      [['docker-cli-plugin-metadata']],
    ])('leaves %j alone', (args) => {
      expect(call(args).args).toEqual(args);
    });

    it('adds only what the user did not say', () => {
      expect(call(['buildx', 'create', '--driver-opt', 'network=foo']).args).toEqual([
        'buildx',
        'create',
        '--config',
        '/glci/buildkitd.toml',
        '--driver-opt',
        'network=foo',
      ]);
      expect(call(['buildx', 'create', '--driver-opt=image=x,network=foo']).args).not.toContain('network=host');
      expect(call(['buildx', 'create', '--buildkitd-config', 'mine.toml']).args).toEqual([
        'buildx',
        'create',
        '--driver-opt',
        'network=host',
        '--buildkitd-config',
        'mine.toml',
      ]);
      expect(call(['buildx', 'create', '--config=mine.toml']).args).not.toContain('/glci/buildkitd.toml');
    });

    it('finds create behind global options', () => {
      expect(call(['--context', 'x', 'buildx', '-D', 'create']).args).toEqual([
        '--context',
        'x',
        'buildx',
        '-D',
        'create',
        ...OURS,
      ]);
    });

    it('passes every argument byte for byte', () => {
      const odd = ['', ' ', 'a b', "it's", '"q"', 'line\nbreak', '$HOME', '`x`', '*', '--', '\\'];
      expect(call(['buildx', 'build', ...odd]).args).toEqual(['buildx', 'build', ...odd]);
      expect(
        call(['buildx', 'create', '--name', 'a b', '--platform', "x'y", '--buildkitd-flags', '--debug  --x\n']).args,
      ).toEqual([
        'buildx',
        'create',
        ...OURS,
        '--name',
        'a b',
        '--platform',
        "x'y",
        '--buildkitd-flags',
        '--debug  --x\n',
      ]);
    });

    it('passes exit code and standard input', () => {
      const result = call(['buildx', 'build', '-'], { CODE: '17' }, 'FROM scratch\n');
      expect(result.code).toBe(17);
      expect(result.rest).toBe('FROM scratch\n');
    });

    it('makes a context from the environment where TLS is set and no endpoint is given', () => {
      const tls = { DOCKER_HOST: 'tcp://docker:2376', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs/client' };
      expect(call(['buildx', 'create', '--use'], tls).args).toEqual([
        'buildx',
        'create',
        ...OURS,
        '--use',
        'glci-dind',
      ]);
      expect(call(['buildx', 'create', '--use', 'mine'], tls).args).toEqual([
        'buildx',
        'create',
        ...OURS,
        '--use',
        'mine',
      ]);
    });

    it('passes over a buildx of another architecture and says so', () => {
      const foreign = Buffer.alloc(64);
      foreign.write('\u007fELF', 0, 'latin1');
      foreign.writeUInt16LE(process.arch === 'arm64' ? 62 : 183, 18);
      executable(join(home, '.docker/cli-plugins/docker-buildx'), foreign);
      const result = call(['buildx', 'version']);
      expect(result.stderr).toContain('built for another architecture');
      // another one may be on this machine; without one the call fails as if there were none
      if (result.code !== 0) expect(result.stderr).toContain('no buildx that runs on');
    });
  },
);
