import tls from 'node:tls';

type Trusting = Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>>;

/**
 * Has this process trust further authorities (PEM) beside those that it trusts already, for whatever it asks from now on:
 * GitLab, a Vault, GitHub, registries. Returns false where Node cannot (before 22.19 and 24.5).
 */
export function trustInProcess(certificates: readonly string[], node: Trusting = tls): boolean {
  if (certificates.length === 0) return true;
  const { getCACertificates, setDefaultCACertificates } = node;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return false;
  setDefaultCACertificates([...getCACertificates('default'), ...certificates]);
  return true;
}
