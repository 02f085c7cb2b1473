import { expect, it } from 'vitest';
import { hostResolvers } from './resolvers.js';

const reader =
  (files: Readonly<Record<string, string>>) =>
  (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  };

it('are those of resolv.conf', () => {
  const text =
    '# made by hand\nsearch corp.example\nnameserver 10.0.0.2\nnameserver  10.0.0.3 # second\nnameserver 10.0.0.2\n';
  expect(hostResolvers(reader({ '/etc/resolv.conf': text }))).toEqual(['10.0.0.2', '10.0.0.3']);
});

it('are those behind a resolver of the machine itself', () => {
  const stub = 'nameserver 127.0.0.53\noptions edns0 trust-ad\n';
  const behind = 'nameserver 10.1.0.1\nnameserver fe80::1%2\nnameserver 10.1.0.2\n';
  expect(hostResolvers(reader({ '/etc/resolv.conf': stub, '/run/systemd/resolve/resolv.conf': behind }))).toEqual([
    '10.1.0.1',
    '10.1.0.2',
  ]);
  const dnsmasq = { '/etc/resolv.conf': 'nameserver 127.0.1.1\n', '/run/NetworkManager/no-stub-resolv.conf': behind };
  expect(hostResolvers(reader(dnsmasq))).toEqual(['10.1.0.1', '10.1.0.2']);
});

it('are none where only the machine itself knows', () => {
  expect(
    hostResolvers(reader({ '/etc/resolv.conf': 'nameserver 127.0.0.1\nnameserver ::1\nnameserver 0.0.0.0\n' })),
  ).toEqual([]);
  expect(hostResolvers(reader({}))).toEqual([]);
});
