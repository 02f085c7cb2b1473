import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../src/certificates/authority.js';
import { DIND, job, runPipelineFile } from '../pipeline.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

/** An address of this machine that no bridge of an engine has, this one's or a daemon's inside. */
function ownAddress(): string {
  const usual = Object.entries(networkInterfaces()).filter(([name]) => !/^(docker|br-|veth|lo)/.test(name));
  const found = usual.flatMap(([, list]) => list ?? []).find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('this machine has no address');
  return found.address;
}

describe('a registry of a company, with a certificate of its own authority', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ca-bundle-test-'));
  const name = `glci-test-company-${process.pid}`;
  const bundle = join(folder, 'company.pem');
  let registry = '';

  beforeAll(async () => {
    const address = ownAddress();
    const authority = await createAuthority('A company');
    const { certificate, key } = authority.server([address]);
    for (const [file, content] of Object.entries({
      'cert.pem': certificate,
      'key.pem': key,
      'company.pem': authority.certificate,
    }))
      writeFileSync(join(folder, file), content);
    const tls = ['-e', 'REGISTRY_HTTP_TLS_CERTIFICATE=/tls/cert.pem', '-e', 'REGISTRY_HTTP_TLS_KEY=/tls/key.pem'];
    docker('run', '-d', '--name', name, '-p', `${address}::5000`, '-v', `${folder}:/tls:ro`, ...tls, 'registry:3');
    registry = docker('port', name, '5000').split('\n')[0] ?? '';
  });
  afterAll(() => {
    docker('rm', '-fv', name);
    rmSync(folder, { recursive: true });
  });

  const build = (command: string): string => `printf 'FROM busybox\\nRUN true\\n' | ${command} -`;
  const pipeline = (): string =>
    job('daemon', DIND, [
      'docker pull -q busybox',
      `docker tag busybox ${registry}/pushed`,
      `docker push -q ${registry}/pushed`,
      'docker buildx create --use',
      `${build(`docker buildx build --push -t ${registry}/built`)}`,
    ]) +
    job(
      'client',
      ['image: {name: "quay.io/skopeo/stable:latest", entrypoint: [""]}', 'needs: [daemon]'],
      [`skopeo inspect docker://${registry}/built`],
    );

  it('is trusted by the daemon, by builders and by clients in jobs with the input ca-bundle', async () => {
    const ran = await runPipelineFile(pipeline(), { args: ['--ca-bundle', bundle] });
    expect(ran.code, `${ran.log('daemon')}\n${ran.log('client')}\n${ran.stderr}`).toBe(0);
    expect(ran.log('client')).toContain(`${registry}/built`);
  });

  it('is not without it', async () => {
    const ran = await runPipelineFile(pipeline());
    expect(ran.code).toBe(1);
    expect(ran.log('daemon')).toContain('x509');
  });
});
