import { readFileSync } from 'node:fs';
import { formatRange } from './subnets.js';

/** The destinations of this machine's own routes (VPNs, company networks); none where there is no /proc. */
export function hostRoutes(table: () => string = () => readFileSync('/proc/net/route', 'utf8')): readonly string[] {
  let text: string;
  try {
    text = table();
  } catch {
    return [];
  }
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .flatMap(([, destination = '', , , , , , mask = '']) => {
      const [start, length] = [littleEndian(destination), bitCount(littleEndian(mask))];
      return start === undefined || length === undefined || length === 0 ? [] : [formatRange({ start, bits: length })];
    });
}

function littleEndian(hex: string): number | undefined {
  if (!/^[0-9A-F]{8}$/i.test(hex)) return undefined;
  return Buffer.from(hex, 'hex').readUInt32LE();
}

function bitCount(mask: number | undefined): number | undefined {
  return mask === undefined ? undefined : mask.toString(2).replaceAll('0', '').length;
}

/** MTU of the interface that the default route takes; undefined where it cannot be told. */
export function defaultRouteMtu(
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): number | undefined {
  try {
    const lines = read('/proc/net/route').split('\n').slice(1);
    const [name] =
      lines
        .map((line) => line.split('\t'))
        .find(([, destination, , , , , , mask]) => destination === '00000000' && mask === '00000000') ?? [];
    const mtu = name === undefined ? Number.NaN : Number(read(`/sys/class/net/${name}/mtu`));
    return Number.isInteger(mtu) && mtu > 0 ? mtu : undefined;
  } catch {
    return undefined; // no /proc: not Linux
  }
}
