import type { ContainerState } from '../../docker/types.js';
import { SystemError } from '../../errors.js';
import { withoutTls } from '../settings.js';
import { ask, probeContainer, readCertificates, type Answer } from './probe.js';
import type { GateOptions, GateResult } from './types.js';

/** Milliseconds between two looks at the port, and at the container, which the engine has to tell. */
const PORT_MS = 20;
const CONTAINER_MS = 200;

/** Seconds after which a slow daemon is asked less often. */
const SLOW = 10;

/**
 * Waits until the daemon answers `GET /info` at the port, under the name and with the certificates that the job will
 * use. Over the network: an exec into a starting dind can break its cgroups. Returns how the daemon really listens: a
 * service with a command of its own may have no TLS although its variables say so. Throws {@link SystemError} as soon
 * as it exits, or when the time is over; its log tells why.
 */
export async function waitForDaemon(options: GateOptions): Promise<GateResult> {
  const { container, settings } = options.service;
  const started = Date.now();
  const elapsed = (): number => (Date.now() - started) / 1000;
  let { certificates } = options.service;
  let last: Answer = { is: 'closed', why: 'no answer yet' };
  let direct = options.engine.local;
  let state: ContainerState | undefined;
  for (let looked = 0; ;) {
    options.signal.throwIfAborted();
    if (state === undefined || Date.now() - looked >= CONTAINER_MS) {
      looked = Date.now();
      state = await container.inspect();
      if (!state.running) throw new SystemError(`The Docker daemon of the job exited with code ${state.exitCode}`);
      // it may make its own, also over ours
      if (settings.certificateDir !== undefined && (certificates === undefined || last.is === 'refused'))
        certificates = (await readCertificates(container, settings.certificateDir)) ?? certificates;
    }
    if (direct) {
      const address = state.addresses[options.network] ?? '';
      const wanted = { address, settings, certificates };
      const lacking = settings.certificateDir !== undefined && certificates === undefined;
      last = lacking
        ? { is: 'closed', why: `no client certificates in ${settings.certificateDir ?? ''}/client` }
        : await ask(wanted);
      if (last.is === 'ready') return { settings, direct: wanted, mirrors: last.mirrors };
      if (last.is === 'unreachable') direct = false; // the engine's networks are not ours: ask from inside
      const plain = { address, settings: withoutTls(settings), certificates: undefined };
      const open = settings.certificateDir === undefined ? last : await ask(plain);
      if (open.is === 'ready') return { settings: plain.settings, direct: plain, mirrors: open.mirrors };
    } else if (await probeContainer(options, Math.max(1, options.timeoutSeconds - elapsed()))) {
      return { settings, direct: undefined, mirrors: undefined };
    }
    if (settings.certificateDir !== undefined && certificates === undefined && elapsed() > options.certificateSeconds) {
      throw new SystemError(
        `dind made no client certificates in ${settings.certificateDir}/client within ${options.certificateSeconds} s`,
        { hint: 'A longer time can be given with certificate-timeout.' },
      );
    }
    if (elapsed() > options.timeoutSeconds) {
      throw new SystemError(
        `The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last.why})`,
        {
          hint: 'A longer time can be given with dind-timeout.',
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, elapsed() < SLOW ? PORT_MS : CONTAINER_MS));
  }
}
