import { randomInt } from 'node:crypto';
import { BlockList, isIPv4 } from 'node:net';

/** 62 addresses a network: a job, its services and the registry are few. */
const SUBNET_BITS = 26;

/** Subnets of a pool, four for each value of its third byte. */
const SUBNETS = 4 * 256;

/**
 * The beginnings of the /16 pools that subnets are taken from. Not from 172.16/12 or 192.168/16: a daemon inside a job
 * takes its own networks from there and sees only the routes of its own network namespace.
 */
const POOLS: readonly string[] = ['10.213', '10.87', '10.151'];

/** A subnet that overlaps none of those in use; undefined where the pools are full. Random, so that two processes seldom choose the same. */
export function chooseSubnet(
  used: readonly string[],
  random: (limit: number) => number = randomInt,
): string | undefined {
  const taken = new BlockList();
  for (const range of used) {
    const [address = '', bits] = range.split('/');
    // IPv6 does not matter here; of a range smaller than a subnet, the whole subnet around it is taken
    if (isIPv4(address) && /^\d{1,2}$/.test(bits ?? '')) taken.addSubnet(address, Math.min(Number(bits), SUBNET_BITS));
  }
  for (const pool of POOLS) {
    const first = random(SUBNETS);
    for (let step = 0; step < SUBNETS; step++) {
      const number = (first + step) % SUBNETS;
      const address = `${pool}.${Math.floor(number / 4)}.${(number % 4) * 64}`;
      if (!taken.check(address)) return `${address}/${SUBNET_BITS}`;
    }
  }
  return undefined;
}
