import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { engineInfo } from '../../src/docker/engine/connect.js';
import { imageConfig } from '../../src/docker/engine/images.js';
import { dockerodeContainers } from '../../src/docker/engine/containers.js';
import { dockerodeNetworks } from '../../src/docker/engine/networks.js';
import { followPull } from '../../src/docker/engine/progress.js';
import { chooseSubnet } from '../../src/docker/subnets.js';
import { SystemError } from '../../src/errors.js';
import { doublestar, expandBraces, parseDuration } from '../../src/gitlab/index.js';
import { nearest } from '../../src/gitlab/near.js';
import { sortAndExpand } from '../../src/gitlab/variables/sort.js';
import { typeOfPlain } from '../../src/gitlab/yaml/scalar.js';
import { collectArtifacts } from '../../src/job/artifacts/collect.js';
import { indexedPaths } from '../../src/job/artifacts/git-index.js';
import { cacheKeyOf } from '../../src/job/cache/keys.js';
import { JobFailure } from '../../src/job/failure.js';
import { expandAsShell } from '../../src/job/script/shell-expand.js';
import { parseDockerConfig } from '../../src/registry/auth.js';
import { fileContents } from '../../src/inputs/values/file-variables.js';
import { replacements } from '../../src/inputs/values/images.js';
import { parsePairs } from '../../src/inputs/values/pairs.js';
import { cpuMs } from '../cpu.js';
import { variable } from '../unit/gitlab/support.js';

/** Each of these was found by fuzzing, and is the smallest input that failed. */
describe('what took for ever', () => {
  it.each<[string, () => unknown]>([
    ['braces one after the other', () => expandBraces('{a,b}'.repeat(30))],
    ['braces in braces', () => expandBraces('{'.repeat(5000) + '}'.repeat(5000))],
    ['a number with underscores that is none', () => typeOfPlain(`1${'_0'.repeat(50)}x`)],
    [
      'a name that is like nothing',
      () =>
        nearest(
          'a'.repeat(1_000_000),
          Array.from({ length: 100 }, (_, n) => `script${n}`),
        ),
    ],
    ['digits without end', () => parseDuration(`${'1'.repeat(1_000_000)}x`)],
  ])('%s', (_, action) => {
    const before = cpuMs();
    action();
    expect(cpuMs() - before).toBeLessThan(1500);
  });

  it.each(['/', '/.', '//'])('artifacts of %s, which is outside', { timeout: 10_000 }, async (path) => {
    const { outside, files } = await collected([path], 'p/a');
    expect({ outside, files }).toEqual({ outside: [path], files: 0 });
  });

  it.each(['p//etc', 'p/a/../..', 'p/../x'])('a file that calls itself %s', { timeout: 10_000 }, async (name) => {
    const { files } = await collected(['etc/**'], name);
    expect(files).toBe(name === 'p//etc' ? 1 : 0);
  });
});

describe('what is read as something else', () => {
  it.each([
    ['.. /x', 'x'],
    ['a/.. /.. /x', 'x'],
    ['%2e%2e\t/x', 'x'],
    ['a /b ', 'a/b'],
  ])('the cache key %j is %s', (key, expected) => {
    expect(cacheKeyOf(key, { name: 'a', ref: 'main' })).toBe(expected);
  });

  it('a number as before', () => {
    const read = ['1_000', '1,000', '1_,_0', '10_', '1__0', '1_0x', '0_8', '-1_0'].map((text) => typeOfPlain(text));
    expect(read.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'integer 1000', 'integer 1000', 'integer 10', 'integer 10', 'integer 10', 'string 1_0x', 'string 0_8', 'integer -10',
    ]); // prettier-ignore
  });

  it('no duration', () => expect(parseDuration('9'.repeat(400))).toBeUndefined());
});

describe('what was lost', () => {
  it('variables and images called as no property can be set', () => {
    const expected = [['__proto__', 'x']];
    for (const given of ['{"__proto__": "x"}', '__proto__=x', ['{"__proto__": "x"}'], ['__proto__=x']])
      expect(Object.entries(parsePairs(given).values)).toEqual(expected);
    expect(Object.entries(replacements(['__proto__=x'], 'image-map', () => undefined))).toEqual(expected);
    expect(Object.entries(fileContents(parsePairs('__proto__=x').values, '.', () => undefined))).toEqual(expected);
  });
});

describe('what had no end in memory, or on the stack', () => {
  const options = { keepUndefined: false, keepOpaque: false };

  it('variables that hold each other many times over', () => {
    const many = ['', '$A', '$B', '$C'].map((text, index) => variable('ABCD'[index] ?? '', text.repeat(2000) || 'xx'));
    expect(() => sortAndExpand(many, options)).toThrow('once its variables are replaced');
  });

  it('a long chain of variables', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => variable(`V${index}`, `$V${index + 1}`));
    const { variables, error } = sortAndExpand([...chain, variable('V20000', 'end')], options);
    expect(error).toBeUndefined();
    expect(variables.find(({ key }) => key === 'V0')?.value).toBe('end');
  });

  it('a circle of variables is told as before', () => {
    const circle = [variable('A', '$B'), variable('B', '$C'), variable('C', '$A$D'), variable('D', '$D')];
    expect(sortAndExpand(circle, options).error).toBe('circular variable reference detected: ["A", "B", "C"]');
  });

  it('braces in braces of a path', () => {
    const lookup = (): undefined => undefined;
    expect(expandAsShell(`${'${A:-'.repeat(50)}x${'}'.repeat(50)}`, lookup)).toBe('x');
    expect(() => expandAsShell(`${'${A:-'.repeat(9000)}x${'}'.repeat(9000)}`, lookup)).toThrow(JobFailure);
    expect(() => expandAsShell('$A'.repeat(100), () => 'x'.repeat(100_000))).toThrow(JobFailure);
  });
});

describe('what threw an error of the language', () => {
  it.each([null, { a: null }, { a: 1 }, { a: { auth: 1 } }, { a: { username: [], password: 'x' } }])(
    'credentials %j',
    (auths) => {
      expect(parseDockerConfig(JSON.stringify({ auths })).size).toBe(0);
    },
  );

  it.each([[[0, 0, 0, 2, 0]], [[0, 0, 0, 2, 0, 0, 0, 1, 0]], [[0, 0, 0, 2, 0, 0, 0, 1]]])('an index %j', (bytes) => {
    expect(() => indexedPaths(Buffer.from([...Buffer.from('DIRC'), ...bytes]))).toThrow('ends too early');
  });

  it.each(['10.0.0.0/', '10.0.0.0/x', '10.0.0.0/-1', '10.0.0.0/1.5'])('a network with the addresses %s', (range) => {
    expect(chooseSubnet([range], () => 0)).toBe('10.213.0.0/26');
  });
});

describe('an engine that answers otherwise', () => {
  const answers = (inspect: unknown): never =>
    ({ getContainer: () => ({ id: '1', inspect: async () => inspect }) }) as never;

  it.each([null, [], 'x', {}, { State: null }])('about a container: %j', async (answer) => {
    const inspected = dockerodeContainers(answers(answer)).get('x').inspect();
    await expect(inspected).rejects.toThrow(SystemError);
    await expect(inspected).rejects.toThrow(/The Docker engine answered without the (?:state of the )?container x/);
  });

  it('about a container, in part', async () => {
    const answer = { State: { ExitCode: 3 }, NetworkSettings: { Ports: { '80/tcp': [{ HostPort: 'x' }], y: null } } };
    const state = await dockerodeContainers(answers(answer)).get('x').inspect();
    expect(state).toMatchObject({ exitCode: 3, running: false, ports: {}, addresses: {}, labels: {}, name: '' });
  });

  it('about itself', async () => {
    const docker = (info: unknown): never => ({ info: async () => info }) as never;
    await expect(engineInfo(docker('not found'))).rejects.toThrow('what it is (GET /info)');
    expect(await engineInfo(docker({ Architecture: 'aarch64', SecurityOptions: [1, 'name=rootless'], RegistryConfig: { Mirrors: 'x' } }))).toMatchObject({
      arch: 'arm64', rootless: true, mirrors: [], cgroupVersion: '1', operatingSystem: '', cpus: 0,
    }); // prettier-ignore
  });

  it('about networks and images', async () => {
    const listed = [null, { IPAM: { Config: [null, { Subnet: 5 }, { Subnet: '10.0.0.0/8' }] }, Labels: [] }];
    const docker = { listNetworks: async () => listed } as never;
    expect((await dockerodeNetworks(docker, () => []).list()).map(({ subnets }) => subnets)).toEqual([
      [],
      ['10.0.0.0/8'],
    ]);
    expect(imageConfig({ Env: ['A=b=c', 'ONLY', 5], ExposedPorts: { 'x/tcp': {}, '80/tcp': {} } })).toMatchObject({
      env: { A: 'b=c', ONLY: '' },
      tcpPorts: [80],
    });
  });
});

describe('the messages of a pull', () => {
  const pull = (text: string): Promise<string[]> => {
    const lines: string[] = [];
    return followPull(Readable.from([Buffer.from(text)]), (line) => void lines.push(line)).then(() => lines);
  };

  it('are told line by line, wherever they are cut', async () => {
    const bytes = Buffer.from('{"status":"Pulling ü","id":"a"}\r\n\r\n{"id":"b"}\n{"status":"Done"}');
    const lines: string[] = [];
    await followPull(Readable.from([...bytes].map((byte) => Buffer.from([byte]))), (line) => void lines.push(line));
    expect(lines).toEqual(['a: Pulling ü', 'Done']);
  });

  it.each([
    ['{"error":"no such image"}\n{"status":"x"}', 'no such image'],
    ['{"error":{"a":1}}', '{"a":1}'],
    ['<html>', 'the engine sent no JSON during the pull: <html>'],
    ['x'.repeat(2 * 1024 * 1024), 'a message without an end'],
  ])('%#: fail with %s', async (text, message) => {
    await expect(pull(text)).rejects.toThrow(message);
  });

  it.each(['null', '[]', '5', '"x"', '{"status":1}'])('%s: tell nothing', async (text) => {
    expect(await pull(text)).toEqual([]);
  });

  it('tell of a connection that is cut', async () => {
    const stream = new PassThrough();
    const pulled = followPull(stream);
    stream.write('{"status":"x"}\n');
    stream.destroy();
    await expect(pulled).rejects.toThrow('socket hang up');
  });
});

/** Artifacts of a container that has one file, by the name that its archive gives it. */
async function collected(paths: readonly string[], name: string): ReturnType<typeof collectArtifacts> {
  const folder = mkdtempSync(join(tmpdir(), 'found-test-'));
  const tar = pack();
  tar.entry({ name }, 'content');
  tar.finalize();
  try {
    const container = { get: () => Promise.resolve(Readable.from(tar)) } as never;
    const target = join(folder, 'archive.tar');
    return await collectArtifacts({
      container, projectDir: '/builds/p', paths, exclude: [], target, matches: doublestar, tracked: undefined,
    }); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true });
  }
}
