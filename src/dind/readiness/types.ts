import type { Engine, Labels } from '../../docker/types.js';
import type { Certificates } from '../certificates.js';
import type { DindService } from '../service.js';
import type { DindSettings } from '../settings.js';

export interface GateOptions {
  readonly engine: Engine;
  readonly service: DindService;
  /** The daemon's image: it has a docker command, for a probe from inside the network. */
  readonly image: string;
  readonly network: string;
  /** Name and labels of a probe's container. */
  readonly name: string;
  readonly labels: Labels;
  readonly timeoutSeconds: number;
  /** How long to wait for the client's certificates, of which dind makes its own where it must. */
  readonly certificateSeconds: number;
  readonly signal: AbortSignal;
}

/** How this process reaches a job's daemon. */
export interface DaemonAddress {
  readonly address: string;
  readonly settings: DindSettings;
  readonly certificates: Certificates | undefined;
}

export interface GateResult {
  /** How the daemon really listens. */
  readonly settings: DindSettings;
  /** Where it was asked: from this process; undefined: from a container on the job's network. */
  readonly direct: DaemonAddress | undefined;
  /** Addresses that it pulls through; undefined where it was not asked from here, or does not tell. */
  readonly mirrors: readonly string[] | undefined;
}
