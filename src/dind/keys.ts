import { generateKeyPairSync } from 'node:crypto';
import { tarOf } from '../docker/archive.js';

/**
 * Private keys for dind's CA, server and client, placed before it starts. The stock entrypoint keeps keys that are
 * there and issues the certificates: P-256 instead of its own 4096-bit RSA halves the time to the listener.
 */
export async function keyArchive(certificateDir: string): Promise<Buffer> {
  const base = certificateDir.replace(/^\/+|\/+$/g, '');
  const parents = base.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return tarOf([
    ...parents.map((name) => ({ name: `${name}/`, directory: true as const, mode: 0o755 })),
    { name: `${base}/ca/`, directory: true, mode: 0o755 },
    { name: `${base}/ca/key.pem`, content: privateKey(), mode: 0o600 },
    { name: `${base}/server/`, directory: true, mode: 0o755 },
    { name: `${base}/server/key.pem`, content: privateKey(), mode: 0o600 },
    { name: `${base}/client/`, directory: true, mode: 0o755 },
    // as the entrypoint leaves it: the job's user need not be root
    { name: `${base}/client/key.pem`, content: privateKey(), mode: 0o644 },
  ]);
}

function privateKey(): string {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return key.export({ type: 'sec1', format: 'pem' }).toString();
}
