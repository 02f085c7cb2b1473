import { lookup } from 'node:dns/promises';
import { labelsFor } from '../../../docker/labels.js';
import type { Engine } from '../../../docker/types.js';
import { currentOwner, formatOwner } from '../../../owner.js';
import type { Pin } from '../../../job/images/pins/pin.js';
import { randomPipelineId } from '../../../pipeline/infrastructure/bring-up.js';
import { DOCTOR } from '../../../shell/scripts.js';
import { ok, skip, warn, type Check } from './check.js';
import { roomCheck } from './machine.js';

/** Images with a shell that an engine often has; nothing is pulled for a check. */
const IMAGES = ['alpine:latest', 'busybox:latest', 'busybox:stable', 'alpine:3', 'docker:latest', 'docker:dind'];

/** How much is written, in MiB, and below how many MB a second that is slow. */
const WRITTEN = 64;
const SLOW = 50;

/**
 * What a container sees: how fast it writes, names, and where the engine is elsewhere its room. One is made of an image
 * that the engine has, and removed again, also where the signal fires. `name` is a host that containers have to find.
 */
export async function insideChecks(
  engine: Engine,
  wanted: WantedImage,
  name: string,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const image = await imageOf(engine, wanted);
  if (image === undefined)
    return [
      skip(
        'Container',
        `writing and names are not tried: the engine has no image with a shell (${wanted.name})`,
        `docker pull ${wanted.name}, or name one that is there with --default-image.`,
      ),
    ];
  const [found, outside] = await Promise.all([
    seen(engine, image, name, signal),
    lookup(name).then(
      () => true,
      () => false,
    ),
  ]);
  const free = engine.local ? undefined : found.get('free');
  return [
    writeCheck(found),
    dnsCheck(name, found.get('dns'), outside),
    ...(free === undefined
      ? []
      : [
          roomCheck(
            'Disk of the engine',
            Number(free) * 1024,
            engine.info.hostName,
            'docker system prune frees room there.',
          ),
        ]),
  ];
}

/** The image of `--default-image`, and what runs that have pulled it by its digest have left. */
interface WantedImage {
  readonly name: string;
  readonly pin?: Pin | undefined;
}

async function imageOf(engine: Engine, { name: wanted, pin }: WantedImage): Promise<string | undefined> {
  for (const name of [wanted, ...(pin === undefined ? [] : [pin.reference]), ...IMAGES]) {
    const image = await engine.images.inspect(name);
    if (image !== undefined && ['', engine.info.arch].includes(image.arch)) return image.id;
  }
  return undefined;
}

/** Runs the script in a container of its own. Throws the engine's error. */
async function seen(
  engine: Engine,
  image: string,
  host: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const pipeline = randomPipelineId();
  const container = await engine.containers.create({
    name: `glci-doctor-${pipeline}`,
    image,
    entrypoint: ['sh', '-c', DOCTOR, 'doctor', '/glci-doctor', String(WRITTEN), host],
    command: [],
    user: '0',
    // a later run removes it where this process is killed
    labels: labelsFor({ pipeline, role: 'helper', owner: formatOwner(currentOwner()) }),
  });
  const remove = (): void => void container.remove().catch(() => undefined);
  signal.addEventListener('abort', remove, { once: true });
  try {
    const { exit } = await container.waitNextExit();
    await container.start();
    await exit;
    return reading(await container.logs({ tail: 20 }));
  } finally {
    signal.removeEventListener('abort', remove);
    await container.remove();
  }
}

/** `KEY VALUE` lines. */
export function reading(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^(\w+) (\S+)\r?$/gm)].map(([, key = '', value = '']) => [key, value]));
}

/** How fast a container writes to its own layer. */
export function writeCheck(found: ReadonlyMap<string, string>): Check {
  const written = Number(found.get('written') ?? Number.NaN);
  if (Number.isNaN(written))
    return warn(
      'Writing',
      'a container cannot write to its own layer',
      "Look for a full disk, and at the engine's own log.",
    );
  // the clock has hundredths of a second
  const seconds = Math.max(1, Number(found.get('hundredths') ?? 1)) / 100;
  const speed = Math.round((written * 1.048576) / seconds);
  const detail = `a container writes ${speed} MB/s (${written} MiB to its own layer)`;
  return speed >= SLOW
    ? ok('Writing', detail)
    : warn(
        'Writing',
        detail,
        "Put the engine's data on a faster disk (data-root in its daemon.json), and see the storage driver.",
      );
}

/** Whether names are found, in a container and outside. */
export function dnsCheck(name: string, dns: string | undefined, outside: boolean): Check {
  if (dns === undefined)
    return skip(
      'DNS',
      'the image has neither getent nor nslookup',
      'Name another with --default-image: alpine, busybox.',
    );
  if (dns === 'found') return ok('DNS', `containers find ${name}`);
  if (!outside)
    return warn(
      'DNS',
      `neither containers nor this machine find ${name}`,
      'Without a network that is so; images that the engine has are used all the same.',
    );
  return warn(
    'DNS',
    `containers do not find ${name}, this machine does`,
    'Name servers that containers can reach: "dns": ["ADDRESS"] in the engine\'s daemon.json. A server on 127.0.0.1 is another one inside; see firewall and VPN too.',
  );
}
