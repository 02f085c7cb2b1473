import { SystemError } from '../../errors.js';
import { withoutTls } from '../settings.js';
import { ask, probeContainer, readCertificates } from './probe.js';
import type { GateOptions, GateResult } from './types.js';

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
  let last = 'no answer yet';
  let direct = options.engine.local;
  for (let delay = 50; ; delay = Math.min(delay * 1.3, 150)) {
    options.signal.throwIfAborted();
    const state = await container.inspect();
    if (!state.running) {
      throw new SystemError(`The Docker daemon of the job exited with code ${state.exitCode}`);
    }
    // it may make its own, also over ours
    if (settings.certificateDir !== undefined && (certificates === undefined || isTlsProblem(last)))
      certificates = (await readCertificates(container, settings.certificateDir)) ?? certificates;
    if (direct) {
      const address = state.addresses[options.network] ?? '';
      const wanted = settings.certificateDir === undefined || certificates !== undefined;
      last = wanted
        ? await ask(address, settings, certificates)
        : `no client certificates in ${settings.certificateDir}/client`;
      if (last === 'ready') return { settings, direct: { address, settings, certificates } };
      if (last === 'unreachable') direct = false; // the engine's networks are not ours: ask from inside
      const plain = withoutTls(settings);
      if (settings.certificateDir !== undefined && (await ask(address, plain, undefined)) === 'ready')
        return { settings: plain, direct: { address, settings: plain, certificates: undefined } };
    } else if (await probeContainer(options, Math.max(1, options.timeoutSeconds - elapsed()))) {
      return { settings, direct: undefined };
    }
    if (settings.certificateDir !== undefined && certificates === undefined && elapsed() > options.certificateSeconds) {
      throw new SystemError(
        `dind made no client certificates in ${settings.certificateDir}/client within ${options.certificateSeconds} s`,
        {
          hint: 'A longer time can be given with certificate-timeout.',
        },
      );
    }
    if (elapsed() > options.timeoutSeconds) {
      throw new SystemError(`The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last})`, {
        hint: 'A longer time can be given with dind-timeout.',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

/** Whether an answer to {@link ask} says that the certificates do not fit, or that it may be so. */
function isTlsProblem(answer: string): boolean {
  return !/ECONNREFUSED|no answer/.test(answer);
}
