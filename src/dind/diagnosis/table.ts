import { BUILDER } from './rules/builder.js';
import { CLIENT } from './rules/client.js';
import { CONNECT } from './rules/connect.js';
import { DAEMON } from './rules/daemon.js';
import { KERNEL } from './rules/kernel.js';
import { LIMITS } from './rules/limits.js';
import { LOGIN } from './rules/login.js';
import { NAMES } from './rules/names.js';
import { NESTED } from './rules/nested.js';
import { NETWORK } from './rules/network.js';
import { PLATFORM } from './rules/platform.js';
import { REGISTRY } from './rules/registry.js';
import { RELEASE } from './rules/release.js';
import { STORAGE } from './rules/storage.js';
import { TLS } from './rules/tls.js';
import { TRUST } from './rules/trust.js';
import { VERSION } from './rules/version.js';
import type { Rule, Theme } from './types.js';

/** All errors that are recognised, in the documentation's order. Among equal matches in one line the first wins. */
export const THEMES: readonly Theme[] = [
  { title: 'The docker command', rules: CLIENT },
  { title: 'Reaching the daemon', rules: CONNECT },
  { title: 'TLS between job and daemon', rules: TLS },
  { title: 'Certificates of registries and other hosts', rules: TRUST },
  { title: 'Names', rules: NAMES },
  { title: 'Logging in and permissions', rules: LOGIN },
  { title: 'Pulling and pushing', rules: REGISTRY },
  { title: 'buildx and BuildKit', rules: BUILDER },
  { title: 'Architectures and QEMU', rules: PLATFORM },
  { title: 'A daemon that does not start', rules: DAEMON },
  { title: 'Kernel, cgroups and iptables', rules: KERNEL },
  { title: 'Storage', rules: STORAGE },
  { title: 'Networks', rules: NETWORK },
  { title: 'Memory, disk and other limits', rules: LIMITS },
  { title: 'Versions that do not fit', rules: VERSION },
  { title: 'Ports, mounts and nested tools', rules: NESTED },
  { title: 'Releases', rules: RELEASE },
];

export const RULES: readonly Rule[] = THEMES.flatMap((theme) => theme.rules);
