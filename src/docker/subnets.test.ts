import { describe, expect, it } from 'vitest';
import { defaultRouteMtu, hostRoutes } from './host.js';
import { chooseSubnet } from './subnets.js';

describe('chooseSubnet', () => {
  it('takes a free one', () => {
    expect(chooseSubnet([], () => 0)).toBe('10.213.0.0/26');
    expect(chooseSubnet(['10.213.0.0/26', '10.213.0.64/26', 'fd00::/8'], () => 0)).toBe('10.213.0.128/26');
  });

  it('leaves a pool that lies in a network of the host', () => {
    expect(chooseSubnet(['10.213.0.0/16'], () => 5)).toBe('10.87.1.64/26');
    expect(chooseSubnet(['10.192.0.0/10', '10.87.0.0/17'], () => 0)).toBe('10.87.128.0/26');
  });

  it('leaves a subnet in which a smaller network lies', () => {
    expect(chooseSubnet(['10.213.0.20/30', '10.213.0.127/32'], () => 0)).toBe('10.213.0.128/26');
  });

  it('has room for hundreds of jobs at once, none overlapping', () => {
    const used: string[] = [];
    for (let index = 0; index < 600; index++) used.push(chooseSubnet(used) ?? 'full');
    expect(new Set(used).size).toBe(600);
    expect(used).not.toContain('full');
  });

  it('says when there is none', () => {
    expect(chooseSubnet(['10.0.0.0/8'])).toBeUndefined();
  });
});

describe('hostRoutes', () => {
  it('reads the routing table, without the default route', () => {
    const table =
      'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\neth0\t00000000\t0102A8C0\t3\t0\t0\t0\t00000000\ntun0\t0000D50A\t0\t1\t0\t0\t0\t0000FFFF\n';
    expect(hostRoutes(() => table)).toEqual(['10.213.0.0/16']);
  });
});

describe('defaultRouteMtu', () => {
  const files: Record<string, string> = {
    '/proc/net/route':
      'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\ntun0\t0000D50A\t0\t1\t0\t0\t0\t0000FFFF\neth0\t00000000\t0102A8C0\t3\t0\t0\t0\t00000000\n',
    '/sys/class/net/eth0/mtu': '1360\n',
  };
  it('reads it from the interface of the default route', () => {
    expect(defaultRouteMtu((path) => files[path] ?? '')).toBe(1360);
    expect(defaultRouteMtu(() => '')).toBeUndefined();
  });
});
