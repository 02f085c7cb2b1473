import { randomInt } from 'node:crypto';

/** An IPv4 range: first address as a number, and the length of the prefix. */
export interface Range {
  readonly start: number;
  readonly bits: number;
}

/** 62 addresses a network: a job, its services and the registry are few. */
const SUBNET_BITS = 26;

/**
 * Where subnets are taken from. Not from 172.16/12 or 192.168/16: a daemon inside a job takes its own networks from
 * there and sees only the routes of its own network namespace.
 */
const POOLS: readonly string[] = ['10.213.0.0/16', '10.87.0.0/16', '10.151.0.0/16'];

/** A subnet that overlaps none of those in use; undefined where the pools are full. Random, so that two processes seldom choose the same. */
export function chooseSubnet(
  used: readonly string[],
  random: (limit: number) => number = randomInt,
): string | undefined {
  const taken = used.map(parseRange).filter((range) => range !== undefined);
  const size = 2 ** (32 - SUBNET_BITS);
  for (const pool of POOLS.map(parseRange).filter((range) => range !== undefined)) {
    const count = 2 ** (SUBNET_BITS - pool.bits);
    const first = random(count);
    for (let step = 0; step < count; step++) {
      const candidate = { start: pool.start + ((first + step) % count) * size, bits: SUBNET_BITS };
      if (!taken.some((range) => overlaps(range, candidate))) return formatRange(candidate);
    }
  }
  return undefined;
}

function parseRange(text: string): Range | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
  if (match === null) return undefined; // IPv6
  const [a = 0, b = 0, c = 0, d = 0, bits = 0] = match.slice(1).map(Number);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  return { start: address - (address % 2 ** (32 - bits)), bits };
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.start + 2 ** (32 - b.bits) && b.start < a.start + 2 ** (32 - a.bits);
}

export function formatRange({ start, bits }: Range): string {
  return `${[24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.')}/${bits}`;
}
