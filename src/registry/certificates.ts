import { createAuthority, type KeyPair } from '../certificates/authority.js';
import { MOCK_ALIASES } from './names.js';

/** What the registry of a pipeline shows. PEM. */
export interface RegistryCertificates {
  /** The authority of the run, which every container that may talk to the registry trusts. */
  readonly authority: string;
  readonly server: KeyPair;
}

/** Makes them for one pipeline; `hosts` are the names of registries that this one takes the place of. */
export async function registryCertificates(pipeline: number, hosts: readonly string[]): Promise<RegistryCertificates> {
  const authority = await createAuthority(`gitlab-dind registry of pipeline ${pipeline}`);
  return {
    authority: authority.certificate,
    server: authority.server([...MOCK_ALIASES, ...hosts.map(withoutPort), 'localhost', '127.0.0.1']),
  };
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
