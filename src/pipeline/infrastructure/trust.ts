import { containerTrust, type ContainerTrust, type TrustedAuthority } from '../../certificates/container-trust.js';
import type { Mock } from '../../registry/mock/mock.js';

/** Of the files by which containers trust the registry. */
const REGISTRY_AUTHORITY = 'gitlab-dind-registry';

/** What the containers of a run trust beside their images' authorities: its registry's, the user's; undefined: nothing. */
export function trustIn(
  mock: Pick<Mock, 'authority'> | undefined,
  authorities: readonly TrustedAuthority[],
): ContainerTrust | undefined {
  const registry = mock === undefined ? [] : [{ name: REGISTRY_AUTHORITY, certificate: mock.authority }];
  const all = [...registry, ...authorities];
  return all.length === 0 ? undefined : containerTrust(all);
}

/** The user's own in one text, for builders; undefined: there are none. */
export function bundleOf(authorities: readonly TrustedAuthority[]): string | undefined {
  return authorities.length === 0 ? undefined : authorities.map(({ certificate }) => certificate).join('');
}
