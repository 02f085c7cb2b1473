import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { hash } from 'bcryptjs';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpStatus } from '../../src/docker/http.js';
import { job, runPipelineFile } from '../pipeline.js';

const docker = (...args: readonly string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();
const basic = (login: string): string => Buffer.from(login).toString('base64');

describe('images of a private registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'private-registry-'));
  const name = `private-registry-${process.pid}`;
  let host = '';
  let image = '';

  beforeAll(async () => {
    writeFileSync(
      join(folder, 'htpasswd'),
      `someone:${await hash('of-someone', 4)}\nanother:${await hash('of-another', 4)}\n`,
    );
    const auth = [
      'REGISTRY_AUTH=htpasswd',
      'REGISTRY_AUTH_HTPASSWD_REALM=r',
      'REGISTRY_AUTH_HTPASSWD_PATH=/auth/htpasswd',
    ];
    const env = auth.flatMap((item) => ['-e', item]);
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', '-v', `${folder}:/auth:ro`, ...env, 'registry:3');
    host = docker('port', name, '5000').split('\n')[0] ?? '';
    image = `${host}/team/tools:1`;
    writeConfig('login', { auths: { [host]: { auth: basic('someone:of-someone') } } });
    await vi.waitFor(async () => expect(await httpStatus(`http://${host}/v2/`, 2000)).toBe(401), 10_000);
    docker('tag', 'busybox:stable', image);
    docker('--config', join(folder, 'login'), 'push', '-q', image);
    docker('rmi', image);
  });
  afterAll(() => {
    spawnSync('docker', ['rm', '-fv', name]);
    rmSync(folder, { recursive: true, force: true });
  });

  function writeConfig(place: string, content: object): string {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, 'config.json'), JSON.stringify(content));
    return join(folder, place);
  }
  const nobody = (): Record<string, string> => ({ DOCKER_CONFIG: writeConfig('nobody', {}) });
  const pipeline = (): string =>
    job('private', [`image: {name: "${image}", pull_policy: always}`], ['echo it-ran']) +
    job('serves', ['image: busybox:stable', `services: [{name: "${image}", alias: private}]`], ['true']);

  it('cannot be had without credentials: the job fails and says what to do', async () => {
    const ran = await runPipelineFile(pipeline(), { env: nobody() });
    expect(ran.code).toBe(1);
    expect(ran.status('private')).toBe('failed');
    expect(ran.status('serves')).toBe('failed');
    expect(ran.log('private')).toContain(`ERROR: Job failed: failed to pull image "${image}" with specified policies`);
    expect(ran.log('private')).toContain('give its credentials with DOCKER_AUTH_CONFIG');
    // what will not change is not asked for again
    expect(ran.log('private')).not.toContain('trying again');
  });

  it('come with DOCKER_AUTH_CONFIG: as a variable, as a file variable, and the longest path counts', async () => {
    const auths = {
      [host]: { auth: basic('another:wrong') },
      [`http://${host}/team`]: { username: 'another', password: 'of-another' },
    };
    const config = JSON.stringify({ auths });
    const ways = [
      ['--secret', `DOCKER_AUTH_CONFIG=${config}`],
      ['--file-variable', `DOCKER_AUTH_CONFIG=${config}`],
    ];
    for (const args of ways) {
      const ran = await runPipelineFile(pipeline(), { env: nobody(), args });
      expect(ran.code, ran.log('private') + ran.stderr).toBe(0);
      expect(ran.log('private')).toContain('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
      expect(ran.log('private')).toContain('\nit-ran\n');
      docker('rmi', image);
    }
  });

  it("come with this machine's docker login, and with its credential helper", async () => {
    const login = await runPipelineFile(pipeline(), { env: { DOCKER_CONFIG: join(folder, 'login') } });
    expect(login.code, login.log('private')).toBe(0);
    docker('rmi', image);
    const helper = join(folder, 'bin', 'docker-credential-of-test');
    mkdirSync(join(folder, 'bin'));
    writeFileSync(
      helper,
      `#!/bin/sh\nread -r server\n[ "$1 $server" = "get ${host}" ] || exit 1\necho '{"ServerURL": "x", "Username": "someone", "Secret": "of-someone"}'\n`,
    );
    chmodSync(helper, 0o755);
    for (const config of [{ credsStore: 'of-test' }, { credsStore: 'none', credHelpers: { [host]: 'of-test' } }]) {
      const env = {
        DOCKER_CONFIG: writeConfig('helper', config),
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      };
      const ran = await runPipelineFile(pipeline(), { env });
      expect(ran.code, ran.log('private')).toBe(0);
      docker('rmi', image);
    }
  });
});

describe('images that exist only for another architecture', () => {
  const name = `foreign-registry-${process.pid}`;
  const local = `localhost/only-here-${process.pid}:1`;
  afterAll(() => {
    spawnSync('docker', ['rm', '-fv', name]);
    spawnSync('docker', ['rmi', '-f', local]);
  });

  it('are run all the same, with a warning; those of this machine alone as well', async () => {
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', 'registry:3');
    const host = docker('port', name, '5000').split('\n')[0] ?? '';
    const other = docker('version', '--format', '{{.Server.Arch}}') === 'arm64' ? 'amd64' : 'arm64';
    // its programs are this machine's: whether QEMU works is not the question here
    const container = docker('create', 'busybox:stable');
    const root = execFileSync('docker', ['export', container], { maxBuffer: 64 * 1024 * 1024 });
    docker('rm', container);
    const image = `${host}/team/foreign:1`;
    const labelled = ['import', '--platform', `linux/${other}`, '--change', 'ENV PATH=/bin', '-'];
    for (const reference of [image, local]) execFileSync('docker', [...labelled, reference], { input: root });
    await vi.waitFor(async () => expect(await httpStatus(`http://${host}/v2/`, 2000)).toBe(200), 10_000);
    docker('push', '-q', image);
    docker('rmi', image);
    const jobs = ['one', 'two'].map((label) => job(label, [`image: "${image}"`], ['echo it-ran']));
    const ran = await runPipelineFile([...jobs, job('local', [`image: "${local}"`], ['echo it-ran'])].join(''));
    expect(ran.code, ran.log('one') + ran.log('local')).toBe(0);
    for (const label of ['one', 'two', 'local']) {
      expect(ran.log(label)).toMatch(new RegExp(`WARNING: \\S+ is for linux/${other}, and this engine runs \\w+`));
      expect(ran.log(label)).toContain('\nit-ran\n');
    }
    docker('rmi', image);
  });
});

describe('images that no script can run in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-shell-'));
  const bare = `localhost/without-shell-${process.pid}:1`;
  const hidden = `localhost/hidden-shell-${process.pid}:1`;
  beforeAll(async () => {
    await importImage(bare, 'file', 'content');
    const container = docker('create', 'busybox:stable');
    docker('cp', `${container}:/bin/busybox`, join(folder, 'busybox'));
    docker('rm', container);
    await importImage(hidden, 'opt/sh', readFileSync(join(folder, 'busybox')), ['--change', 'ENV PATH=/opt']);
  });
  afterAll(() => {
    spawnSync('docker', ['rmi', '-f', bare, hidden]);
    rmSync(folder, { recursive: true, force: true });
  });

  async function importImage(name: string, path: string, content: string | Buffer, changes: string[] = []) {
    const archive = pack();
    archive.entry({ name: path, mode: 0o755 }, content);
    archive.finalize();
    execFileSync('docker', ['import', ...changes, '-', name], { input: await buffer(archive) });
  }

  it('fail the job, with what is missing', async () => {
    const ran = await runPipelineFile(
      job('none', [`image: "${bare}"`], ['true']) + job('hidden', [`image: "${hidden}"`], ['true']),
    );
    expect(ran.code).toBe(1);
    expect(ran.status('none')).toBe('failed');
    expect(ran.log('none')).toMatch(
      /ERROR: Job failed \(system failure\): .*"sh".*The image has no shell, which a job needs/,
    );
    // nothing was printed: what is shown of the failure at the end, in annotations and the summary is what it says itself
    const said = ran.events.flatMap((event) =>
      event.type === 'failure' && event.job === 'none' ? event.last_lines : [],
    );
    expect(said.join('\n')).toContain('The image has no shell, which a job needs');
    // there is an sh to look for a shell, but none where GitLab Runner looks
    expect(ran.log('hidden')).toContain('\nshell not found\n');
    expect(ran.log('hidden')).toContain('ERROR: Job failed: exit code 1');
  });
});
