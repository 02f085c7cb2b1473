import type { Found, Rule } from '../types.js';

/** The way out of the engine is narrower than what Docker assumes for its own bridge. */
function narrow({ evidence }: Found): boolean {
  return evidence.facts.mtu !== undefined && evidence.facts.mtu < 1500;
}

const HANGS = [
  /net\/http: TLS handshake timeout/,
  /net\/http: request canceled(?: while waiting for connection)?/,
  /Client\.Timeout exceeded while awaiting headers/,
  /dial tcp [^\s]{1,80}:\d{1,5}: i\/o timeout/,
  /read tcp [^\s]{1,80}: (?:i\/o timeout|read: connection timed out)/,
  /curl: \(28\)[^\n]{0,80}(?:timed out|timeout|SSL connection)/i,
];

/** Networks of the engine and inside dind. */
export const NETWORK: readonly Rule[] = [
  {
    id: 'pool-exhausted',
    error: 'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
    patterns: [
      /could not find an available, non-overlapping IPv4 address pool/,
      /all predefined address pools have been fully subnetted/,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'Docker has no subnet left for a new network',
    cause:
      'The default ranges hold about 31 networks, fewer where a VPN route covers some. Networks that were left behind use them up.',
    remedy:
      'On the engine: `docker network prune`, and `default-address-pools` with small subnets in its daemon.json. Inside dind: `command: ["--default-address-pool=base=10.200.0.0/16,size=24"]` at the service.',
  },
  {
    id: 'pool-overlap',
    error: 'Pool overlaps with other one on this address space',
    patterns: [
      /Pool overlaps with other one on this address space/i,
      /networks have overlapping IPv4/,
      /requested subnet [^\n]{0,60}overlap/i,
    ],
    in: ['job', 'daemon'],
    rank: 'cause',
    title: 'A network was asked for whose addresses are in use',
    cause:
      'A `subnet` in a compose file or in `docker network create` is taken: by another job on a shared engine, by a leftover, or by a network of the machine.',
    remedy:
      'Leave the subnet out, or choose another; give each job its own daemon (a dind service), where nothing else takes it.',
  },
  {
    id: 'mtu',
    error: 'net/http: TLS handshake timeout',
    patterns: HANGS,
    rank: 'cause',
    when: narrow,
    hides: ['network-timeout'],
    title: 'Large packets get lost: the network has an MTU of {mtu|less than 1500}',
    cause:
      "Docker's bridges, that of the engine and those inside dind, assume 1500. Small packets pass and large ones vanish, so connections open and then hang, mostly in the TLS handshake.",
    remedy:
      'In a job without services: the input `mtu: {mtu|1400}`, or `mtu` in the daemon.json of the engine. With dind set it in the service: `command: ["--mtu={mtu|1400}"]`. Networks of compose inside dind need it as well: `--default-network-opt=bridge=com.docker.network.driver.mtu={mtu|1400}`.',
    gitlab: "GitLab's hosted runners have 1360; there the flag is up to the pipeline.",
  },
  {
    id: 'network-timeout',
    error: 'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    patterns: HANGS,
    rank: 'failure',
    title: 'A server did not answer in time',
    cause:
      'The server is slow or down, a firewall or proxy stands in between, or large packets get lost on a tunnel (VPN) with a smaller MTU than Docker assumes.',
    remedy:
      'Try the same address from this machine. If it works there only, set the MTU of dind: `command: ["--mtu=1400"]`. Behind a proxy set `HTTPS_PROXY` for the job and the service.',
  },
  {
    id: 'proxy',
    error: 'proxyconnect tcp: …',
    patterns: [
      /proxyconnect tcp: (?<reason>[^"\\]{1,120})/,
      /Received HTTP code (?<code>\d{3}) from proxy after CONNECT/,
    ],
    rank: 'cause',
    title: 'The proxy cannot be reached or refuses',
    cause:
      'The proxy variables name a host that is not known inside containers (`localhost` is the container itself), or hosts of the pipeline go through the proxy.',
    remedy:
      'Use an address of the proxy that other machines can reach, and list `docker`, service names and `$CI_REGISTRY` in `NO_PROXY`.',
  },
  {
    id: 'no-route',
    error: 'connect: no route to host',
    patterns: [/connect: no route to host/, /\(Host is unreachable\)/, /EHOSTUNREACH/],
    rank: 'failure',
    title: 'An address has no route',
    cause:
      "dind's inner networks cover the range of the host that was called, so that packets stay inside; or a firewall of the machine drops what containers send.",
    remedy:
      'Give dind other ranges: `command: ["--bip=10.201.0.1/24", "--default-address-pool=base=10.202.0.0/16,size=24"]`.',
  },
  {
    id: 'ipv6',
    error: 'connect: network is unreachable',
    patterns: [
      /dial tcp \[[0-9a-f:]{3,45}\]:\d{1,5}: connect: (?:network is unreachable|cannot assign requested address)/,
    ],
    rank: 'cause',
    title: 'A host was called by IPv6, which containers do not have here',
    cause:
      "The name has both kinds of addresses; containers have IPv4 only unless the engine's networks are made with IPv6.",
    remedy:
      'Mostly the IPv4 attempt before it failed as well: look at that. Else prefer IPv4 in the tool (`curl -4`, `NODE_OPTIONS=--dns-result-order=ipv4first`).',
  },
];
