import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { get, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAuthority } from './authority.js';
import { certificatesIn, subjectHash } from './subject-hash.js';

const openssl = (...args: string[]): string => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' });

const written = (files: Record<string, string>): ((name: string) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
};

describe("an authority's certificates", () => {
  it('are right for OpenSSL, for their purpose alone', async () => {
    const authority = await createAuthority('an authority');
    const [server, client] = [authority.server(['docker', '127.0.0.1', '::1', 'a.b']), authority.client('someone')];
    const at = written({ ca: authority.certificate, server: server.certificate, client: client.certificate });
    const verify = (purpose: string, name: string): string =>
      openssl('verify', '-x509_strict', '-purpose', purpose, '-CAfile', at('ca'), at(name));
    expect(verify('sslserver', 'server')).toContain(': OK');
    expect(verify('sslclient', 'client')).toContain(': OK');
    expect(() => verify('sslclient', 'server')).toThrow();
    expect(() => verify('sslserver', 'client')).toThrow();
    const text = openssl('x509', '-in', at('server'), '-noout', '-text');
    expect(text).toContain('DNS:docker, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, DNS:a.b');
    expect(text).toContain('Public-Key: (256 bit)');
    expect(text).toContain('CA:FALSE');
  });

  it('hold for clocks that are a day off', async () => {
    const { certificate } = (await createAuthority('an authority')).server(['a']);
    const { validFrom, validTo } = new X509Certificate(certificate);
    expect(Date.parse(validFrom)).toBeLessThan(Date.now() - 23 * 3600 * 1000);
    expect(Date.parse(validTo)).toBeGreaterThan(Date.now() + 30 * 24 * 3600 * 1000);
  });

  it('serve a connection, to whom trusts the authority and has a certificate of it', async () => {
    const authority = await createAuthority('an authority');
    const [{ certificate, key }, client] = [authority.server(['docker']), authority.client('someone')];
    const options = { cert: certificate, key, ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
    const server = createServer(options, (_, response) => response.end('answer'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (given: object): Promise<string> =>
      new Promise((resolve) => {
        get({ host: '127.0.0.1', port, servername: 'docker', agent: false, ...given }, (response) => {
          response.on('data', (data: Buffer) => resolve(data.toString()));
        }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      });
    const with_ = { ca: authority.certificate, cert: client.certificate, key: client.key };
    expect(await ask(with_)).toBe('answer');
    expect(await ask({ ...with_, servername: 'other' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await ask({ ca: authority.certificate })).not.toBe('answer');
    const stranger = (await createAuthority('an authority')).client('someone');
    expect(await ask({ ...with_, cert: stranger.certificate, key: stranger.key })).not.toBe('answer');
    server.close();
  });

  it('have keys of their own', async () => {
    const authority = await createAuthority('an authority');
    const [one, other] = [authority.server(['a']), authority.server(['a'])];
    expect(one.key).not.toBe(other.key);
    expect(new X509Certificate(one.certificate).checkPrivateKey(createPrivateKey(one.key))).toBe(true);
    expect(new X509Certificate(one.certificate).serialNumber).not.toBe(
      new X509Certificate(other.certificate).serialNumber,
    );
  });
});

describe("OpenSSL's name of an authority", () => {
  it.each([
    '/CN=gitlab-dind registry of pipeline 12',
    '/C=DE/O=  Some   Company GmbH /OU=IT/CN=Root CA 2',
    '/O=Ärger & Söhne/CN=ÄÖÜ abc',
    '/DC=com/DC=example/CN=CA/emailAddress=Admin@Example.COM',
    '/O=a/CN=b+OU=c',
  ])('of %s', async (subject) => {
    const at = written({});
    openssl(
      ...['req', '-x509', '-utf8', '-multivalue-rdn', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', at('key'), '-out', at('pem'), '-subj', subject, '-days', '2'],
    );
    const pem = openssl('x509', '-in', at('pem'));
    expect(await subjectHash(pem)).toBe(openssl('x509', '-in', at('pem'), '-noout', '-hash').trim());
  });

  it('finds the certificates of a bundle with comments', async () => {
    const [one, other] = [await createAuthority('one'), await createAuthority('other')];
    const bundle = `# one\n${one.certificate}\nOther:\n=====\n${other.certificate}-----BEGIN CERTIFICATE-----\nnone`;
    expect(certificatesIn(bundle).map((pem) => `${pem}\n`)).toEqual([one.certificate, other.certificate]);
  });
});
