import type { ContainerTrust } from '../certificates/container-trust.js';
import type { Engine } from '../docker/types.js';
import type { ImageSpec, PlanJob, ServiceSpec, SourceLocation, Variable } from '../gitlab/types.js';
import type { FailureReason } from '../gitlab/status/types.js';
import type { Mock } from '../registry/mock/mock.js';
import type { CacheUse, Explanation } from '../report/result.js';
import type { RunEventBody } from '../report/events.js';
import type { PhaseClock } from '../report/timings/phases.js';
import type { ArtifactPublisher } from './artifacts/publisher.js';
import type { ArtifactStore } from './artifacts/store.js';
import type { CacheFolders } from './cache/folders.js';
import type { LayerCache } from './cache/layers.js';
import type { Pin } from './images/pins/pin.js';
import type { ImageStore } from './images/store.js';
import type { ShellDoor } from './shell/door.js';
import type { JobSources } from './workspace/sources.js';
import type { Workspace } from './workspace/workspace.js';

/**
 * What the jobs of a run share, also those of its child pipelines. The run brings it up before the first job and disposes
 * of it after the last; no job disposes of any of it. All of it may be used by any number of jobs at the same time.
 *
 * A job awaits what it needs of it (`mock.ready`, a view's `mountable` and `filled`), and no more; whatever could not be made
 * throws there, and fails that job as a failure of the system. Objects that a job makes on the engine carry its id, and
 * `removeJobObjects` removes them; at its end its containers are removed, and the rest when {@link Session.leave} has it.
 */
export interface Session {
  readonly engine: Engine;
  readonly pipeline: number;
  readonly owner: string;
  /** Name of the network of jobs without services. */
  readonly network: string;
  /** The first attempt of the run's only job, which has that network to itself; undefined: there may be others in it. */
  readonly onlyJob?: number | undefined;
  /** MTU of networks that are made, where the engine's own is smaller than the usual 1500. */
  readonly mtu: number | undefined;
  readonly mock: Mock | undefined;
  /** What containers trust beside their images' authorities; undefined: nothing. */
  readonly trust: ContainerTrust | undefined;
  /** The user's own authorities among them, PEM, which builders are given; undefined: there are none. */
  readonly caBundle: string | undefined;
  readonly images: ImageStore;
  readonly workspace: Workspace;
  readonly artifacts: ArtifactStore;
  /** Who takes the artifacts elsewhere; undefined: nobody. */
  readonly publisher?: ArtifactPublisher | undefined;
  /** Folders of this machine that keep the caches of jobs between runs. */
  readonly cacheFolders: CacheFolders;
  /** Keeps the layers of builds between runs; undefined: nothing does. */
  readonly layerCache?: LayerCache | undefined;
  readonly settings: JobSettings;
  /** Done once, before the first dind job's script. */
  readonly prepareQemu: () => Promise<void>;
  /** Who wants shells in containers of jobs; undefined: nobody does. */
  readonly shell?: ShellDoor | undefined;
  readonly emit: (event: RunEventBody) => void | Promise<void>;
  /**
   * Takes what removes the volumes and the network of a job that has ended. It is done while other jobs run, and not at
   * all at the end of the run, which removes everything together. Never fails. undefined: the job does it itself.
   */
  readonly leave?: (remove: () => Promise<void>) => void;
}

/** What a GitLab runner's configuration adds to the containers of its jobs. */
export interface RunnerSettings {
  /** Fields of the engine's `HostConfig`, for containers of jobs and of services. */
  readonly jobHost: Readonly<Record<string, unknown>>;
  readonly serviceHost: Readonly<Record<string, unknown>>;
  /** `SOURCE:TARGET[:MODE]`, for both. */
  readonly binds: readonly string[];
  /** Paths that jobs and services share, beside `/cache`. */
  readonly volumes: readonly string[];
  /** Networks of the engine that containers of jobs and services are connected to, beside the job's own. */
  readonly networks: readonly string[];
  /** Variables of all jobs, weaker than any other. */
  readonly environment: readonly (readonly [key: string, value: string])[];
  /** `[runners.feature_flags]`, which beat what a job sets. */
  readonly featureFlags: Readonly<Record<string, boolean>>;
  /** Commands before and after those of a job, in the same shell; empty: none. */
  readonly preBuildScript: string;
  readonly postBuildScript: string;
  /** undefined: as those of jobs. */
  readonly servicesPrivileged: boolean | undefined;
}

export interface JobSettings {
  /** How the image of jobs that name none is pulled; undefined: as it is named. */
  readonly defaultImagePin?: Pin | undefined;
  readonly runnerName: string;
  readonly runnerVersion: string;
  readonly hostName: string;
  readonly servicesTimeoutSeconds: number;
  readonly dindTimeoutSeconds: number;
  readonly certificateTimeoutSeconds: number;
  readonly afterScriptTimeoutSeconds: number;
  /** Of one dotenv report, at most. */
  readonly dotenvVariables: number;
  /** Platform of images of jobs and services that name none, daemons excepted; undefined: the engine's own. */
  readonly defaultPlatform?: string | undefined;
  /** Reference of an image with a shell and `nc` that the engine has, to reach services where the engine is not on this machine. */
  readonly helperImage?: string | undefined;
  readonly runner: RunnerSettings;
  /** Containers with all rights: `auto` those of jobs that need them, `true` all, those of services too. */
  readonly privileged: 'auto' | 'true' | 'false' | 'never';
  /** Images whose jobs have them with `auto`, beside the well-known ones. */
  readonly privilegedImages: readonly string[];
  /** Path of the engine's socket, to give to jobs without a daemon of their own; undefined: never. */
  readonly dockerSocket: string | undefined;
}

/** One attempt of one job; text fields of the plan are expanded already. */
export interface JobRequest {
  readonly id: number;
  readonly attempt: number;
  readonly job: PlanJob;
  readonly image: ImageSpec;
  readonly services: readonly { readonly spec: ServiceSpec; readonly env: readonly Variable[] }[];
  /** In the order of precedence, for the job's container and shell. */
  readonly variables: readonly Variable[];
  readonly projectDir: string;
  readonly sources: JobSources;
  readonly commit: { readonly sha: string; readonly ref: string };
  /** Jobs whose artifacts it downloads, in order. */
  readonly downloads: readonly { readonly name: string; readonly id: number }[];
  /** What is to be told of getting its secrets, and why they could not be had; undefined: it has none. */
  readonly resolved?: { readonly lines: readonly string[]; readonly problem: Error | undefined } | undefined;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  /** Notes what its time goes to. */
  readonly clock: PhaseClock;
}

/** How a job ended. */
export type JobOutcome =
  | { readonly status: 'success' }
  | { readonly status: 'canceled' }
  | {
      readonly status: 'failed';
      readonly reason: FailureReason;
      readonly exitCode: number | undefined;
      readonly message: string;
    };

/** What a job leaves to the report. */
export interface JobDetails {
  /** Place of the command that failed, in the pipeline file. */
  readonly failedAt?: SourceLocation | undefined;
  /** The end of what its script printed, else what its failure says: masked, without colours and section marks. */
  readonly lastLines?: readonly string[];
  /** In per cent, as `coverage:` found it in the log. */
  readonly coverage?: number | undefined;
  readonly caches?: readonly CacheUse[];
  /** What is known of the cause of a failure. */
  readonly explanations?: readonly Explanation[];
  /** Name of its image, expanded. */
  readonly image?: string | undefined;
  /** Text of the file that `release:description` names; undefined: the description is a text. */
  readonly releaseNotes?: string | undefined;
}

export type JobResult = JobOutcome & JobDetails;
