import type { TrustedAuthority } from '../certificates/container-trust.js';
import type { QemuMode } from '../dind/qemu.js';
import type { Engine } from '../docker/types.js';
import type { RunState } from '../gitlab/index.js';
import type { FileSource, Plan, PipelineContext, PlanJob, PullPolicy } from '../gitlab/types.js';
import type { ArtifactPublisher } from '../job/artifacts/publisher.js';
import type { ArtifactStore } from '../job/artifacts/store.js';
import type { Pin } from '../job/images/pins/pin.js';
import type { RunnerSettings } from '../job/session.js';
import type { ShellDoor } from '../job/shell/door.js';
import type { Upstream } from '../registry/config.js';
import type { PushTarget } from '../registry/push/names.js';
import type { EventSink } from '../report/events.js';
import type { Project } from '../repository/project.js';
import type { Part } from './part/part.js';
import type { Handover } from './results/handover.js';
import type { OutputFolder } from './results/output.js';

/** The registry behind `$CI_REGISTRY`. */
export type RegistryChoice =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'other';
      readonly host: string;
      /** Below which the project's images go; empty: the project's own path. */
      readonly path: string;
      readonly username: string | undefined;
      readonly password: string | undefined;
    };

/** Where the tags of a run are copied to, and after which pipelines. */
export interface PushSettings extends PushTarget {
  readonly when: 'success' | 'always';
}

/** Everything that the user can set about a run; the Action's inputs and the command's options of the same name. */
export interface RunSettings {
  readonly concurrency: number;
  readonly defaultImage: string;
  readonly pullPolicy: PullPolicy;
  readonly registryImage: string;
  /** How the images of these inputs are pulled where nobody has set them. */
  readonly pins: Readonly<Partial<Record<'default-image' | 'registry-image' | 'qemu-image', Pin>>>;
  readonly registry: RegistryChoice;
  /** undefined: nowhere. */
  readonly push: PushSettings | undefined;
  /** Passwords of further users of the embedded registry, by name. */
  readonly registryUsers: Readonly<Record<string, string>>;
  /** Names of registries that the embedded one takes the place of. */
  readonly registryHosts: readonly string[];
  /** The user's own authorities, which all containers trust. */
  readonly authorities: readonly TrustedAuthority[];
  /** Images of jobs and services that are Docker Hub's come through the embedded registry. */
  readonly cacheImages: boolean;
  /** What took credentials to pull is kept, too. */
  readonly cachePrivate: boolean;
  /** Of images that name none; undefined: the engine's own. */
  readonly platform: string | undefined;
  /** Jobs see what is not committed. */
  readonly dirty: boolean;
  /** Folder of this machine that keeps the registry's content between runs; undefined: nothing is kept. */
  readonly storagePath: string | undefined;
  /** Registries to pull through. */
  readonly upstreams: readonly Upstream[];
  /** Images to use in place of others, by name. */
  readonly imageMap: Readonly<Record<string, string>>;
  readonly runner: RunnerSettings;
  /** The code is that of people who may write to the project; see `src/inputs/trust.ts`. */
  readonly trusted: boolean;
  /** Containers with all rights: `auto` those that need them, `true` all, `false` the daemons alone, `never` none. */
  readonly privileged: 'auto' | 'true' | 'false' | 'never';
  /** Further images that need them. */
  readonly privilegedImages: readonly string[];
  /** `host`: the engine's own socket for jobs without a daemon of their own. */
  readonly dockerSocket: 'none' | 'host';
  /** Start the daemon of the job that is sure to run next ahead. */
  readonly prestart: boolean;
  /** Builds use the layers of earlier runs, and leave theirs. */
  readonly layerCache: 'off' | 'auto';
  /** Of one dotenv report, at most. */
  readonly dotenvVariables: number;
  /** Keywords that cannot be honoured: refused, or told and left out. */
  readonly unsupported: 'fail' | 'warn';
  /** undefined: found out. */
  readonly mtu: number | undefined;
  readonly qemu: QemuMode;
  readonly qemuImage: string;
  readonly qemuPlatforms: string;
  readonly dindTimeoutSeconds: number;
  readonly certificateTimeoutSeconds: number;
  readonly servicesTimeoutSeconds: number;
  /** For jobs that give none. */
  readonly jobTimeoutSeconds: number;
  /** Manual jobs to play: all, or by name. */
  readonly manual: 'all' | readonly string[];
  /** What becomes of `release`, beside the output: `create` has it made on GitHub. */
  readonly releases: 'none' | 'create';
  /** Delayed jobs do not wait. */
  readonly noDelay: boolean;
}

/** Takes what the jobs of the run's own pipeline have left, for later runs. */
export interface ResultKeeper {
  /** Told of each job that has ended for good; its archives are there until this resolves. Throws nothing. */
  keep(job: PlanJob, id: number, state: RunState, artifacts: ArtifactStore): Promise<void>;
}

/** Gives ID tokens. Any number at the same time. */
export interface IdTokenProvider {
  /** A new token for an audience. Throws an error that says what to do, or the signal's reason. */
  token(audience: string, signal: AbortSignal): Promise<string>;
}

export interface PipelineOptions {
  readonly engine: Engine;
  readonly plan: Plan;
  readonly context: PipelineContext;
  /** Where child pipelines find their files. */
  readonly source: FileSource;
  readonly project: Project;
  readonly settings: RunSettings;
  readonly sink: EventSink;
  readonly signal: AbortSignal;
  /** Fires when nothing more is to be done; a time limit, which ends the jobs, is no reason. */
  readonly interrupted: AbortSignal;
  /** Told before anything is created, so that a later process can clean up after a killed one. */
  readonly onPipelineId?: (pipeline: number) => void | Promise<void>;
  /** Values to hide beside the masked variables (they are told when they are made). */
  readonly onSecret?: (value: string) => void;
  /** Somebody takes the events `variables`. */
  readonly tellVariables?: boolean;
  /** Where the artifacts of jobs are unpacked; undefined: nowhere. Its sink is the caller's to feed. */
  readonly output?: OutputFolder | undefined;
  /** Gives the tokens of `id_tokens`; undefined: nobody does. */
  readonly idTokens?: IdTokenProvider | undefined;
  /** Takes the artifacts of jobs elsewhere. */
  readonly publisher?: ArtifactPublisher | undefined;
  /** Takes results to where a later run finds them. */
  readonly keeper?: ResultKeeper | undefined;
  /** Wants shells in containers of jobs; undefined: nobody does. */
  readonly shell?: ShellDoor | undefined;
  /** Takes what later steps of a workflow use. */
  readonly handover?: Handover | undefined;
  /** Which jobs of the plan this run is for, where other runners have the rest; undefined: all. */
  readonly part?: Part | undefined;
}
