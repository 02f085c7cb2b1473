import { connect } from '../../../docker/engine/connect.js';
import type { Engine } from '../../../docker/types.js';
import { messageOf, SystemError } from '../../../errors.js';
import { parseInputs, type RunInputs } from '../../../inputs/parse.js';
import { ANSI } from '../../../report/ansi.js';
import { printable } from '../../../report/text.js';
import type { Arguments } from '../../arguments.js';
import { pass, printJson } from '../../door.js';
import { wantsColor } from '../../screen/console.js';
import { fail, limited, skip, type Check } from './check.js';
import { configCommand } from './config.js';
import { dataCheck, engineChecks, leftChecks, networkCheck, proxyCheck } from './engine.js';
import { insideChecks } from './inside.js';
import { gitCheck, programCheck, qemuCheck, storageCheck } from './machine.js';
import { HUB, loginCheck, registryChecks } from './registries.js';

const COLORS = { ok: ANSI.boldGreen, warn: ANSI.yellow, fail: ANSI.boldRed, skip: ANSI.grey } as const;

/** Seconds that a check has; in a container a slow disk is written to, and name servers are asked. */
const SECONDS = 10;
const CONTAINER_SECONDS = 30;

/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. It changes nothing. */
export async function doctorCommand(args: Arguments): Promise<number> {
  if (args.flags.has('config')) return configCommand(args);
  const checks = await allChecks(parseInputs(args.inputs));
  if (args.json) printJson({ checks });
  else {
    const color = wantsColor(process.env, process.stdout.isTTY);
    for (const { status, name, detail, remedy } of checks) {
      const sign = color ? `${COLORS[status]}${status.padEnd(4)}${ANSI.reset}` : status.padEnd(4);
      pass(`${sign}  ${printable(`${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}`)}\n`);
    }
  }
  return checks.some((check) => check.status === 'fail') ? 3 : 0;
}

/** All checks, side by side, in the order in which they are shown. */
async function allChecks(inputs: RunInputs): Promise<readonly Check[]> {
  const { settings } = inputs;
  const host = new URL(settings.upstreams[0]?.url ?? HUB).hostname;
  const wanted = { name: settings.defaultImage, pin: settings.pins['default-image'] };
  const engine = connect(inputs.dockerHost, undefined, SECONDS * 1000).catch((error: unknown) => error as Error);
  const ofEngine = (
    name: string,
    look: (engine: Engine, signal: AbortSignal) => Promise<readonly Check[]>,
    seconds = SECONDS,
  ): Promise<readonly Check[]> =>
    engine.then((one) =>
      one instanceof Error ? notLooked(name) : limited(name, seconds, (signal) => look(one, signal)),
    );
  const checks = await Promise.all([
    limited('Command', SECONDS, async () => [programCheck()]),
    limited('Git', SECONDS, async () => [await gitCheck()]),
    engine.then((one) => (one instanceof Error ? [unreachable(one)] : engineChecks(one))),
    ofEngine('Container', (one, signal) => insideChecks(one, wanted, host, signal), CONTAINER_SECONDS),
    ofEngine('Disk of the engine', dataCheck),
    limited('Disk', SECONDS, async () => [await storageCheck(settings.storagePath)]),
    ofEngine('MTU', networkCheck),
    ofEngine('QEMU', async (one) => [qemuCheck(one)]),
    ofEngine('Proxy', async (one) => [await proxyCheck(one)]),
    engine.then((one) => registryChecks(settings, one instanceof Error ? [] : one.info.mirrors)),
    limited('Docker Hub', 2 * SECONDS, () => loginCheck(settings.upstreams)),
    ofEngine('Earlier runs', (one) => leftChecks(one, settings.storagePath)),
  ]);
  return checks.flat();
}

/** What is asked of an engine that is not there is not repeated for each check. */
function notLooked(name: string): readonly Check[] {
  return [skip(name, 'not looked at without an engine', 'See Engine above.')];
}

function unreachable(error: Error): Check {
  const hint = error instanceof SystemError ? error.hint : undefined;
  return fail('Engine', messageOf(error), hint ?? 'Start Docker, or name the engine with DOCKER_HOST.');
}
