import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELLS } from '../../test/unit/shells.js';
import { DOCKER_BUILDX, LAYER_CACHE } from './scripts.js';

/** Tells each call, and the configuration that it was given. */
const BUILDX = `#!/bin/sh
if [ "$2" = inspect ]; then shift 2; echo "$@" >> "$HOME/inspected"; cat "$HOME/builder"; exit; fi
{ printf '%s\\0' "$@"; printf '\\n'; } >> "$HOME/calls"
cat "\${DOCKER_CONFIG:-$HOME/.docker}/config.json" > "$HOME/config-seen" 2> /dev/null
case " $* " in *" type=inline "*) exit \${INLINE_CODE:-0} ;; esac
cat
if [ -n "\${WAITS-}" ]; then trap 'echo told to end; exit 3' TERM; echo waiting; while :; do sleep 0.1; done; fi
exit \${CODE:-0}
`;

const CONTAINER = 'Name: x\nDriver:        docker-container\nBuildKit version: v0.13.2\n';
const CLASSIC = 'Name: default\nDriver: docker\nLabels:\n org.mobyproject.buildkit.worker.moby.host-gateway-ip: 1\n';
const CONTAINERD = `${CLASSIC} org.mobyproject.buildkit.worker.snapshotter: overlayfs\n`;
const PLACE = 'layers.local:5000/cache';

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  'builds with the layer cache under %s',
  (_, [program, ...shellArgs]) => {
    let home: string;
    const write = (path: string, content: string, mode = 0o644): void => {
      writeFileSync(join(home, path), content);
      chmodSync(join(home, path), mode);
    };
    const read = (path: string): string => (existsSync(join(home, path)) ? readFileSync(join(home, path), 'utf8') : '');
    const settings = (...more: string[]): void =>
      write(
        'glci/layers/settings',
        ['host layers.local:5000', 'repository cache', 'auth QUJD', 'job j', ...more, ''].join('\n'),
      );
    beforeEach(() => {
      home = mkdtempSync(join(tmpdir(), 'layer-cache-test-'));
      for (const folder of ['.docker/cli-plugins', '.docker/contexts', 'bin', 'glci/layers', 'work'])
        mkdirSync(join(home, folder), { recursive: true });
      write('.docker/cli-plugins/docker-buildx', BUILDX, 0o755);
      write('bin/docker', '#!/bin/sh\necho "$@" >> "$HOME/docker-calls"\nexit ${DOCKER_CODE:-0}\n', 0o755);
      const ours = (text: string): string => text.replaceAll('/glci/', `${home}/glci/`);
      write('wrapper', ours(DOCKER_BUILDX));
      write('glci/layers/build.sh', ours(LAYER_CACHE));
      write('glci/layers/notes', '');
      write('builder', CONTAINER);
      settings('write -main-1', 'from own -main-1');
    });
    afterEach(() => rmSync(home, { recursive: true, force: true }));

    const environment = (env: Record<string, string> = {}): Record<string, string> => ({
      PATH: `${home}/bin:${process.env.PATH ?? ''}`,
      HOME: home,
      ...env,
    });
    const build = (
      args: readonly string[],
      env: Record<string, string> = {},
      input = '',
      folder = 'work',
    ): { calls: string[][]; code: number | null; stdout: string; notes: string[] } => {
      rmSync(join(home, 'calls'), { force: true });
      const options = { encoding: 'utf8', input, cwd: join(home, folder), env: environment(env) } as const;
      const result = spawnSync(program, [...shellArgs, join(home, 'wrapper'), 'buildx', 'build', ...args], options);
      const calls = read('calls').split('\0\n').slice(0, -1);
      return {
        calls: calls.map((call) => call.split('\0')),
        code: result.status,
        stdout: result.stdout,
        notes: read('glci/layers/notes').split('\n').slice(0, -1),
      };
    };
    /** The tag that the first build of these arguments leaves. */
    const tagOf = (args: readonly string[], env: Record<string, string> = {}, folder = 'work'): string => {
      const { notes } = build(args, env, '', folder);
      write('glci/layers/notes', '');
      return notes.at(-1)?.split(' ')[1] ?? '';
    };

    it('are given what is there, and leave theirs', () => {
      const args = ['-t', 'app', '.'];
      const tag = tagOf(args);
      expect(tag).toMatch(/^[0-9a-f]{16}-main-1$/);
      const to = `type=registry,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true,ref=${PLACE}:${tag}`;
      const first = build(args);
      expect(first.calls).toEqual([['buildx', 'build', '--cache-to', to, ...args]]);
      expect(first.notes.at(-1)).toBe(`build ${tag} ,none max 0`);
      write('glci/layers/notes', '');
      settings('write -main-1', 'from own -main-1', 'from main -other-2', `known ${tag}`, 'known 0-other-2');
      const second = build(args);
      const from = ['--cache-from', `type=registry,ref=${PLACE}:${tag}`];
      expect(second.calls).toEqual([['buildx', 'build', '--cache-to', to, ...from, ...args]]);
      expect(second.notes.at(-1)).toBe(`build ${tag} ,own max 0`);
    });

    it("use the default branch's beside their own, and leave nothing where they only read", () => {
      const key = tagOf(['.']).slice(0, 16);
      settings('from own -pr-1', 'from main -main-1', `known ${key}-main-1`);
      const { calls, notes } = build(['.']);
      expect(calls).toEqual([['buildx', 'build', '--cache-from', `type=registry,ref=${PLACE}:${key}-main-1`, '.']]);
      expect(notes.at(-1)).toBe(`build ${key} ,main read 0`);
    });

    it('are told apart by context, file, target, platform and place, and by their order', () => {
      const calls = [
        ['.'],
        ['other'],
        ['-f', 'a', '.'],
        ['-fb', '.'],
        ['--target', 'x', '.'],
        ['--target=y', '.'],
        ['--platform', 'linux/arm64', '.'],
      ];
      expect(new Set(calls.map((args) => tagOf(args))).size).toBe(calls.length);
      expect(tagOf(['--file', 'a', '--build-arg', 'A=1', '-q', '.'])).toBe(tagOf(['-f=a', '.']));
      mkdirSync(join(home, 'moved'));
      const moved = (folder: string): string =>
        tagOf(
          ['-f', `${home}/${folder}/file`, `${home}/${folder}/src`],
          { CI_PROJECT_DIR: `${home}/${folder}` },
          folder,
        );
      expect(moved('moved')).toBe(moved('work'));
      const [first, second] = [build(['.']), build(['.'])].map(({ notes }) => notes.at(-1) ?? '');
      expect(second).toBe(first?.replace('-main-1', '-2-main-1'));
    });

    it.each([
      ['options', ['--cache-from', 'x', '.']],
      ['options', ['--cache-to=type=inline', '.']],
      ['options', ['--build-arg', 'BUILDKIT_INLINE_CACHE=1', '.']],
      ['no-cache', ['--no-cache', '.']],
      ['no-cache', ['--no-cache-filter=a', '.']],
      ['other', ['--call', 'check', '.']],
      ['other', ['--check', '.']],
      ['other', ['--help']],
      ['other', ['-qt', 'app', '.']],
      ['other', ['--a-flag-of-tomorrow', '.']],
      ['other', ['.', 'x']],
      ['other', []],
    ])('are left alone (%s): %j', (reason, args) => {
      const { calls, notes } = build(args);
      expect(calls).toEqual([['buildx', 'build', ...args]]);
      expect(notes).toEqual([`left ${reason}`]);
    });

    it('are left alone with a builder that may be anywhere, or cannot be asked', () => {
      write('builder', 'Driver: kubernetes\n');
      expect(build(['--builder', 'b', '.']).notes).toEqual(['left other']);
      expect(read('inspected')).toBe('b\n');
      rmSync(join(home, 'builder'));
      expect(build(['.']).calls).toEqual([['buildx', 'build', '.']]);
    });

    it('leave nothing with a BuildKit that fails where it cannot', () => {
      write('builder', CONTAINER.replace('v0.13.2', 'v0.11.6'));
      expect(build(['.']).calls).toEqual([['buildx', 'build', '.']]);
      write('builder', CONTAINERD.replace('Labels', 'BuildKit version: v0.0.0+unknown\nLabels'));
      expect(build(['.']).calls[0]).toContain('--cache-to');
    });

    it('keep standard input, exit code and every argument', () => {
      const odd = ['--label', 'a=" b\'c\n$HOME', '--secret', 'id=a b', '-f', '-', ' '];
      const result = build(odd, { CODE: '17' }, 'FROM scratch\n');
      expect(result.code).toBe(17);
      expect(result.stdout).toBe('FROM scratch\n');
      expect(result.calls[0]?.slice(-odd.length)).toEqual(odd);
      expect(result.notes.at(-1)).toMatch(/ max 17$/);
    });

    it.each([
      ['none', undefined, { auths: { 'layers.local:5000': { auth: 'QUJD' } } }],
      ['an empty one', '{}', { auths: { 'layers.local:5000': { auth: 'QUJD' } } }],
      [
        'one with a login and a store',
        '{\n\t"auths": {\n\t\t"x": {\n\t\t\t"auth": "eA=="\n\t\t}\n\t},\n\t"credsStore": "pass"\n}',
        {
          auths: { 'layers.local:5000': { auth: 'QUJD' }, x: { auth: 'eA==' } },
          credsStore: 'pass',
          credHelpers: { 'layers.local:5000': '' },
        },
      ],
      [
        'empty ones in it',
        '{"auths": {}, "credHelpers": {"y": "z"}, "currentContext": "c"}',
        {
          auths: { 'layers.local:5000': { auth: 'QUJD' } },
          credHelpers: { 'layers.local:5000': '', y: 'z' },
          currentContext: 'c',
        },
      ],
    ])("have the login beside the job's own configuration, which stays as it was: %s", (_name, config, seen) => {
      if (config !== undefined) write('.docker/config.json', config);
      build(['.']);
      expect(JSON.parse(read('config-seen'))).toEqual(seen);
      expect(read('.docker/config.json')).toBe(config ?? '');
      const [folder = ''] = readdirSync(join(home, 'glci/layers')).filter((name) => name.startsWith('config.'));
      expect(readdirSync(join(home, 'glci/layers', folder)).sort()).toEqual(['cli-plugins', 'config.json', 'contexts']);
    });

    it('keep the layers of the image in an image of their own where the daemon can do no more', () => {
      write('builder', CLASSIC);
      const args = ['-t', 'app', '-oout', '--push', '--load', '-q', '--iidfile', 'id', '--metadata-file=m', '--pull'];
      const kept = ['--build-arg', '-t', '--label=-o', '--target', 'x', '.'];
      const { calls, notes } = build([...args, ...kept]);
      const tag = notes.at(-1)?.split(' ')[1] ?? '';
      expect(calls).toEqual([
        ['buildx', 'build', ...args, ...kept],
        ['buildx', 'build', '--quiet', '--cache-to', 'type=inline', '-t', `${PLACE}:${tag}`, '--pull', ...kept],
      ]);
      expect(read('docker-calls')).toBe(`push -q ${PLACE}:${tag}\nrmi ${PLACE}:${tag}\n`);
      expect(notes.at(-1)).toBe(`build ${tag} ,none inline 0`);
    });

    it('pass where that fails, and are not built again where they failed or came from standard input', () => {
      write('builder', CLASSIC);
      const failed = build(['.'], { INLINE_CODE: '1' });
      expect(failed.code).toBe(0);
      expect(failed.notes.at(-1)).toMatch(/ unsaved 0$/);
      expect(build(['.'], { DOCKER_CODE: '1' }).notes.at(-1)).toMatch(/ unsaved 0$/);
      expect(build(['.'], { CODE: '1' }).calls).toHaveLength(1);
      expect(build(['-'], {}, 'FROM scratch').calls).toHaveLength(1);
      expect(build(['.']).calls).toHaveLength(2);
    });

    it('end when they are told to', async () => {
      const args = [...shellArgs, join(home, 'wrapper'), 'buildx', 'build', '.'];
      const child = spawn(program, args, { cwd: join(home, 'work'), env: environment({ WAITS: '1' }) });
      child.stdin.end();
      let output = '';
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString();
        if (data.toString().includes('waiting')) child.kill('SIGTERM');
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(output).toContain('told to end');
      expect(code).toBe(3);
    });
  },
);
