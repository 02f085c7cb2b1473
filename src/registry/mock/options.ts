import type { ContainerTrust } from '../../certificates/container-trust.js';
import type { RegistryCertificates } from '../certificates.js';
import type { Upstream } from '../config.js';

/** What the registry of a pipeline is made from. */
export interface MockOptions {
  readonly pipeline: number;
  readonly owner: string;
  /** Image of CNCF Distribution; the engine has it. */
  readonly image: string;
  /** Its home; it may be made meanwhile. */
  readonly network: string;
  /** Volume that holds the storage. */
  readonly volume: string;
  /** Folder of this machine whose content the volume shall have; for an engine that cannot mount it. */
  readonly content?: string | undefined;
  /** Volume for content of upstreams with credentials. */
  readonly privateVolume: string;
  /** `uid:gid` that the storage shall belong to; undefined: the image's. */
  readonly user: string | undefined;
  readonly password: string;
  readonly certificates: RegistryCertificates;
  /** What it trusts beside its image's authorities when it pulls through; undefined: nothing. */
  readonly trust?: ContainerTrust | undefined;
  /** What took credentials to pull is kept like all else. */
  readonly keepPrivate?: boolean;
  /** Passwords of further users, by name. */
  readonly users?: Readonly<Record<string, string>>;
  /** Names of registries that this one takes the place of, on ports 443 and 80. */
  readonly hosts?: readonly string[];
  /** It is known by the name for the layers of builds, too. */
  readonly layers?: boolean;
  readonly upstreams: readonly Upstream[];
  /** The engine itself pulls through it: the upstreams are reached at 127.0.0.1 as well. */
  readonly enginePulls?: boolean;
  /** Milliseconds that its instances have to answer; 30 seconds unless given. */
  readonly answerMs?: number;
  readonly warn: (message: string) => void;
}
