import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELLS } from '../../test/unit/shells.js';
import { DIND_PRELUDE } from './scripts.js';

/** A program of another architecture: only its header matters. */
const foreign = Buffer.alloc(64);
foreign.write('\u007fELF', 0, 'latin1');
foreign.writeUInt16LE(process.arch === 'arm64' ? 62 : 183, 18);

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'the prelude of dind jobs under %s',
  (_, [program, ...shellArgs]) => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'prelude-test-'));
      mkdirSync(join(home, '.docker/buildx'), { recursive: true });
      mkdirSync(join(home, 'bin'));
      writeFileSync(join(home, '.docker/buildx/current'), 'unix:///var/run/docker.sock');
      // the files that a dind job's container has at /glci
      mkdirSync(join(home, 'glci/cli-plugins'), { recursive: true });
      writeFileSync(join(home, 'glci/buildkitd.toml'), 'toml');
      writeFileSync(join(home, 'glci/docker-config.json'), '{"plugins": true}');
      writeFileSync(join(home, 'glci/docker-config-bare.json'), '{}');
      writeFileSync(join(home, 'prelude'), DIND_PRELUDE.replaceAll('/glci/', `${home}/glci/`));
    });
    afterEach(() => rmSync(home, { recursive: true, force: true }));

    const source = (commands = ''): { code: number | null; stdout: string; stderr: string } => {
      const script = `set -eu\nHOME=${home}\n. ${home}/prelude\n${commands}`;
      const env = { PATH: `${home}/bin:${process.env.PATH ?? ''}` };
      const result = spawnSync(program, [...shellArgs, '-c', script], { encoding: 'utf8', env });
      return { code: result.status, stdout: result.stdout, stderr: result.stderr };
    };
    const executable = (path: string, content: string | Buffer): void => {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), content);
      chmodSync(join(home, path), 0o755);
    };

    it("clears the image's own buildx state and makes the registry known to builders", () => {
      expect(source().code).toBe(0);
      expect(existsSync(join(home, '.docker/buildx/current'))).toBe(false);
      expect(readFileSync(join(home, '.docker/buildx/buildkitd.default.toml'), 'utf8')).toBe('toml');
    });

    it('puts our wrapper first where the job has a buildx', () => {
      executable('.docker/cli-plugins/docker-buildx', '#!/bin/sh\n');
      source();
      expect(readFileSync(join(home, '.docker/config.json'), 'utf8')).toBe('{"plugins": true}');
    });

    it("keeps a configuration that is there, and the job's own plugin", () => {
      writeFileSync(join(home, '.docker/config.json'), '{"mine": 1}');
      executable('.docker/cli-plugins/docker-buildx', 'mine');
      source();
      expect(readFileSync(join(home, '.docker/config.json'), 'utf8')).toBe('{"mine": 1}');
      expect(readFileSync(join(home, '.docker/cli-plugins/docker-buildx'), 'utf8')).toBe('mine');
    });

    it('never fails, even without a home that can be written', () => {
      expect(source(`HOME=/proc/nowhere; . ${home}/prelude; glci_guard; echo fine`)).toMatchObject({
        code: 0,
        stdout: 'fine\n',
      });
    });

    it('replaces a docker of another architecture by one that runs here', () => {
      executable('bin/docker', foreign);
      executable('own/docker', readFileSync('/bin/true'));
      const { code, stderr } = source(
        `glci_replace ${home}/bin/docker ${home}/bin/docker ${home}/own/docker; docker; glci_guard; docker`,
      );
      expect(stderr).toContain('is built for another architecture');
      expect(code).toBe(0);
    });

    it('says it once where there is no other', () => {
      executable('bin/docker', foreign);
      const { code, stderr } = source(`glci_replace ${home}/bin/docker; glci_replace ${home}/bin/docker; echo`);
      expect(stderr.match(/there is no other here/g)).toHaveLength(1);
      expect(code).toBe(0);
    });

    it('leaves programs of this architecture and scripts alone', () => {
      executable('bin/docker', '#!/bin/sh\necho script\n');
      const result = source('glci_guard; docker');
      expect(result).toMatchObject({ code: 0, stdout: 'script\n' });
      expect(result.stderr).not.toContain('architecture');
    });
  },
);
