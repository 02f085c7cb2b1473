import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';

/** Where a machine keeps the servers behind a resolver of its own: of systemd-resolved, of NetworkManager with dnsmasq. */
const BEHIND = [
  '/run/systemd/resolve/resolv.conf',
  '/run/NetworkManager/no-stub-resolv.conf',
  '/run/resolvconf/resolv.conf',
];

/**
 * The name servers of this machine, as containers can use them: addresses of the machine itself (127.0.0.53) are other
 * servers inside a container, so what is behind them counts. IPv4 alone, which containers have. Empty where there is
 * none, or none that can be told.
 */
export function hostResolvers(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): readonly string[] {
  for (const path of ['/etc/resolv.conf', ...BEHIND]) {
    let text = '';
    try {
      text = read(path);
    } catch {
      continue;
    }
    const servers = nameServers(text);
    if (servers.length > 0) return servers;
  }
  return [];
}

/** The servers of a resolv.conf(5), in their order, without those of the machine itself. */
function nameServers(text: string): readonly string[] {
  const named = [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, address = '']) => address);
  return [...new Set(named)].filter((address) => isIPv4(address) && !/^(?:127\.|0\.)/.test(address));
}
