import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandbox, type Sandbox } from '../../test/engine.js';
import { filesOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Container } from '../docker/types.js';
import { createAuthority } from './authority.js';
import { AUTHORITIES_PATH, containerTrust, type ContainerTrust } from './container-trust.js';
import { certificatesIn, subjectHash } from './subject-hash.js';

describe('containers trust the authorities of a run', () => {
  let box: Sandbox;
  let trust: ContainerTrust;
  let [first, second, own] = ['', '', ''];
  const images: string[] = [];

  beforeAll(async () => {
    box = await sandbox();
    first = (await createAuthority('first authority')).certificate;
    second = (await createAuthority('second authority')).certificate;
    own = (await createAuthority("an image's own")).certificate;
    trust = containerTrust([
      { name: 'first', certificate: first },
      { name: 'second', certificate: second },
    ]);
  });
  afterAll(async () => {
    await box[Symbol.asyncDispose]();
    if (images.length > 0) execFileSync('docker', ['rmi', '-f', ...images], { stdio: 'ignore' });
  });

  const imageWith = (commands: readonly string[]): string => {
    const name = `glci-test-${box.pipeline}:${images.length}`;
    const lines = [
      'FROM busybox:stable',
      'RUN rm -rf /etc/ssl /etc/pki /usr/local/share/ca-certificates /var/lib/ca-certificates',
      `RUN printf '%s' '${own.replaceAll('\n', '\\n')}' | sed 's/\\\\n/\\n/g' > /own.pem`,
    ];
    const dockerfile = [...lines, ...commands.map((command) => `RUN ${command}`)].join('\n');
    execFileSync('docker', ['build', '-q', '-t', name, '-'], { input: dockerfile, stdio: ['pipe', 'ignore', 'pipe'] });
    images.push(name);
    return name;
  };
  let count = 0;
  const trusted = async (image: string, env: Record<string, string> = {}): Promise<Container> => {
    const container = await box.engine.containers.create({
      name: `glci-test-${box.pipeline}-${(count += 1)}`,
      image,
      user: '1234',
      labels: labelsFor({ pipeline: box.pipeline, role: 'helper', owner: box.owner }),
    });
    await container.put('/', await trust.archiveFor(container, { id: image }, env));
    return container;
  };
  const read = async (container: Container, path: string): Promise<string | undefined> => {
    const target = await container.realPath(path);
    const tar = target === undefined ? undefined : await container.get(target);
    return tar === undefined ? undefined : [...(await filesOf(tar)).values()][0]?.toString();
  };
  const all = (): string[] => [own, first, second].map((pem) => pem.trim());

  it.each([
    ['Debian and Alpine', '/etc/ssl/certs/ca-certificates.crt', 'cp /own.pem BUNDLE'],
    ['Alpine, by its link', '/etc/ssl/cert.pem', 'cp /own.pem /etc/ssl/certs/c.crt && ln -s certs/c.crt BUNDLE'],
    [
      'Fedora and RHEL',
      '/etc/pki/tls/certs/ca-bundle.crt',
      'mkdir -p /etc/pki/ca-trust/extracted/pem && cp /own.pem /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem && ln -s /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem BUNDLE',
    ],
    [
      'SUSE',
      '/etc/ssl/ca-bundle.pem',
      'mkdir -p /var/lib/ca-certificates && cp /own.pem /var/lib/ca-certificates/ca-bundle.pem && ln -s /var/lib/ca-certificates/ca-bundle.pem BUNDLE',
    ],
  ])('beside those of the bundle of %s', async (_, path, command) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const image = imageWith([`mkdir -p /etc/ssl/certs ${folder} && ${command.replace('BUNDLE', path)}`]);
    const container = await trusted(image);
    expect(certificatesIn((await read(container, path)) ?? '')).toEqual(all());
    // a second container of the same image gets the same, and not more
    expect(certificatesIn((await read(await trusted(image), path)) ?? '')).toEqual(all());
  });

  it('in folders that are links, which stay links', async () => {
    const container = await trusted(
      imageWith(['mkdir -p /etc/pki/tls/certs /etc/ssl && ln -s /etc/pki/tls/certs /etc/ssl/certs']),
    );
    expect(await container.realPath('/etc/ssl/certs')).toBe('/etc/pki/tls/certs');
    const link = `${await subjectHash(first)}.0`;
    for (const folder of ['/etc/ssl/certs', '/etc/pki/tls/certs'])
      expect(await read(container, `${folder}/${link}`)).toBe(first);
  });

  it('in images that trust nobody, without a bundle that would take the place of another', async () => {
    const container = await trusted(imageWith([]));
    expect(await read(container, '/etc/ssl/certs/first.pem')).toBe(first);
    expect(await read(container, '/etc/ssl/certs/second.pem')).toBe(second);
    expect(await read(container, '/usr/local/share/ca-certificates/first.crt')).toBe(first);
    expect(await read(container, AUTHORITIES_PATH)).toBe(first + second);
    for (const path of [
      '/etc/ssl/certs/ca-certificates.crt',
      '/etc/ssl/cert.pem',
      '/etc/pki',
      '/var/lib/ca-certificates',
    ])
      expect(await container.exists(path), path).toBe(false);
  });

  it('under the next number where OpenSSL has another authority of the same name', async () => {
    const hash = await subjectHash(first);
    const image = imageWith([`mkdir -p /etc/ssl/certs && cp /own.pem /etc/ssl/certs/${hash}.0`]);
    const container = await trusted(image);
    expect(await read(container, `/etc/ssl/certs/${hash}.0`)).toBe(own);
    expect(await read(container, `/etc/ssl/certs/${hash}.1`)).toBe(first);
  });

  it('where the variables say', async () => {
    const image = imageWith(['mkdir -p /kaniko/ssl/certs && cp /own.pem /kaniko/bundle']);
    const env = { SSL_CERT_DIR: '/kaniko/ssl/certs:relative', SSL_CERT_FILE: '/kaniko/bundle' };
    const container = await trusted(image, env);
    expect(await read(container, '/kaniko/ssl/certs/first.pem')).toBe(first);
    expect(certificatesIn((await read(container, '/kaniko/bundle')) ?? '')).toEqual(all());
    expect(await container.exists('/kaniko/ssl/certs/relative')).toBe(false);
    // what the same image gets without them is another matter
    expect(await (await trusted(image)).exists('/kaniko/ssl/certs/first.pem')).toBe(false);
  });

  it('and leaves alone what only has the name of a bundle', async () => {
    const image = imageWith([
      'mkdir -p /etc/ssl/certs/ca-certificates.crt /etc/pki/tls && echo text > /etc/ssl/cert.pem && ln -s /nowhere /etc/ssl/ca-bundle.pem && ln -s /etc/pki/tls/cert.pem /etc/pki/tls/cert.pem',
    ]);
    const container = await trusted(image);
    expect(await read(container, '/etc/ssl/cert.pem')).toBe('text\n');
    expect(await container.realPath('/etc/ssl/certs/ca-certificates.crt')).toBe('/etc/ssl/certs/ca-certificates.crt');
  });

  it('by a variable for Node.js, unless the container has it', () => {
    expect(trust.variablesBeside({ A: '1' })).toEqual({ NODE_EXTRA_CA_CERTS: AUTHORITIES_PATH });
    expect(trust.variablesBeside({ NODE_EXTRA_CA_CERTS: '' })).toEqual({});
  });
});
