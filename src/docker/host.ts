import { readFileSync } from 'node:fs';

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
      const [start, length] = [address(destination), prefixLength(mask)];
      return start === undefined || length === undefined || length === 0 ? [] : [`${start}/${length}`];
    });
}

/** `10.213.0.0` of `0000D50A`: the table has the bytes in the order of little-endian processors. */
function address(hex: string): string | undefined {
  return isWord(hex) ? Buffer.from(hex, 'hex').toReversed().join('.') : undefined;
}

function prefixLength(mask: string): number | undefined {
  return isWord(mask) ? Number.parseInt(mask, 16).toString(2).replaceAll('0', '').length : undefined;
}

function isWord(hex: string): boolean {
  return /^[0-9A-F]{8}$/i.test(hex);
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
