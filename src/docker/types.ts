import type { Readable } from 'node:stream';

/** What an engine tells of itself (`GET /info`). */
export interface EngineInfo {
  /** Name of the engine's host. */
  readonly hostName: string;
  readonly version: string;
  /** Go's name of the architecture: `amd64`, `arm64`. */
  readonly arch: string;
  readonly cgroupVersion: string;
  readonly storageDriver: string;
  /** Addresses of the engine's own `registry-mirrors`. */
  readonly mirrors: readonly string[];
  readonly operatingSystem: string;
  readonly rootless: boolean;
  readonly cpus: number;
  /** Its folder for images and volumes, on its own machine; empty where it does not say. */
  readonly dataRoot: string;
  /** The proxy that it pulls through, with its login; empty: none. */
  readonly proxy: string;
}

export type Labels = Readonly<Record<string, string>>;

/** The network of containers that name none. Its members have addresses there and no names. */
export const OWN_BRIDGE = 'bridge';

export interface NetworkAttachment {
  readonly network: string;
  readonly aliases: readonly string[];
}

export interface ContainerSpec {
  readonly name: string;
  /** Reference or id of an image that the engine has. */
  readonly image: string;
  readonly labels: Labels;
  readonly entrypoint?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  /** `K=V` items. */
  readonly env?: readonly string[];
  readonly user?: string | undefined;
  readonly hostname?: string;
  readonly workingDir?: string;
  /** `volume-or-path:/target[:mode]` items. */
  readonly binds?: readonly string[];
  readonly attach?: NetworkAttachment | undefined;
  /** `container:NAME`, `host` or `none`, in place of {@link attach}. */
  readonly networkMode?: string;
  readonly privileged?: boolean;
  /** The container reads its standard input once (a job's script). */
  readonly stdin?: boolean;
  /** Container port to a free port of 127.0.0.1. */
  readonly publish?: readonly number[];
  readonly expose?: readonly number[];
  readonly platform?: string | undefined;
  readonly extraHosts?: readonly string[];
  /** Further fields of the engine's `HostConfig`, as its API has them. */
  readonly host?: Readonly<Record<string, unknown>>;
  /** false: the engine keeps no log of it. What is attached gets all the same, and faster. */
  readonly keepLog?: boolean;
}

/** `docker inspect` of a container, as far as it is used. */
export interface ContainerState {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly running: boolean;
  readonly exitCode: number;
  readonly error: string;
  readonly oomKilled: boolean;
  readonly labels: Labels;
  /** Network name to IPv4 address. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Container port to port on the engine's host. */
  readonly ports: Readonly<Record<number, number>>;
}

/**
 * Streams of a container that runs, or will. The output is to be read to its end by one reader, at the reader's pace: the
 * container waits for it. It ends when the container does, and throws where the engine is lost.
 */
export interface AttachedStreams {
  /** Frames of standard output and standard error in the order in which they came. */
  readonly output: AsyncIterable<{ readonly stream: 'stdout' | 'stderr'; readonly data: Buffer }>;
  /** Writes a text to standard input, which stays open. */
  write(text: string): Promise<void>;
  /** Writes the rest of the text to standard input and closes it. */
  end(text: string): Promise<void>;
}

/** Of a terminal, in signs. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/**
 * A program in a container with a terminal of its own. The output is to be read to its end by one reader; it ends when the
 * program does, when {@link hangUp} is called, and throws where the engine is lost.
 */
export interface TerminalProgram {
  /** What it writes to its terminal, as it comes. */
  readonly output: AsyncIterable<Buffer>;
  /** Types something. Resolves when it was taken; fine when the program has ended. */
  write(data: Buffer): Promise<void>;
  /** Fine when the program has ended. */
  resize(size: TerminalSize): Promise<void>;
  /** Its exit code, once the output has ended; undefined: it still runs. */
  exitCode(): Promise<number | undefined>;
  /** Lets go of it. It runs on until its container ends. */
  hangUp(): void;
}

export interface ExecOptions {
  /** As another than the container's. */
  readonly user?: string;
  /** Called when it prints its first: until then it may not have begun, however long ago it was asked to. */
  readonly onFirstOutput?: () => void;
}

/** A container of which no more than its name or id need be known: whether it is there, the first call tells. */
export interface Container {
  readonly id: string;
  readonly name: string;
  start(): Promise<void>;
  /** Attach before {@link start}, so that nothing is lost. */
  attach(options: { stdin: boolean }): Promise<AttachedStreams>;
  /** Resolves with the exit code of the run that starts after this call. */
  waitNextExit(): Promise<{ exit: Promise<number> }>;
  inspect(): Promise<ContainerState>;
  /** What the container has of its image's configuration, beside what it was created with. */
  imageConfig(): Promise<ImageConfig>;
  /** The last lines of the log, both streams, as text. */
  logs(options: { tail: number }): Promise<string>;
  /** The log from its start, as it comes, until the container ends. */
  followLogs(): Promise<AttachedStreams['output']>;
  /** Unpacks a tar at a path of the container, running or not. */
  put(path: string, tar: Readable | Buffer): Promise<void>;
  /** A tar of a path of the container; undefined where the path does not exist. */
  get(path: string): Promise<Readable | undefined>;
  /** Whether a path exists in the container. */
  exists(path: string): Promise<boolean>;
  /** Where a path of the container leads: itself, or the end of the links that it is; undefined where it does not exist. */
  realPath(path: string): Promise<string | undefined>;
  /** Runs a program beside those that run. */
  exec(command: readonly string[], options?: ExecOptions): Promise<{ exitCode: number; output: string }>;
  /** The same with a terminal, for somebody who types. */
  terminal(command: readonly string[], size: TerminalSize): Promise<TerminalProgram>;
  kill(signal: string): Promise<void>;
  stop(seconds: number): Promise<void>;
  /** Removes the container with its anonymous volumes, running or not; fine when it is gone already. */
  remove(): Promise<void>;
}

export interface ContainerSummary {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly labels: Labels;
}

export interface Containers {
  create(spec: ContainerSpec): Promise<Container>;
  get(idOrName: string): Container;
  list(label: string): Promise<readonly ContainerSummary[]>;
}

/** What an image says of its containers. */
export interface ImageConfig {
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  /** TCP ports of `EXPOSE`, ascending. */
  readonly tcpPorts: readonly number[];
  /** Paths of `VOLUME`. */
  readonly volumes: readonly string[];
  readonly labels: Labels;
}

export interface ImageState extends ImageConfig {
  readonly id: string;
  readonly digests: readonly string[];
  readonly tags: readonly string[];
  /** Empty where the engine cannot tell: see {@link Container.imageConfig}. */
  readonly os: string;
  readonly arch: string;
  readonly variant: string;
  readonly size: number;
}

export interface RegistryAuth {
  readonly username: string;
  readonly password: string;
  readonly serveraddress: string;
}

export interface Images {
  /** undefined where the engine does not have it. */
  inspect(reference: string): Promise<ImageState | undefined>;
  pull(
    reference: string,
    options: {
      platform?: string | undefined;
      auth?: RegistryAuth | undefined;
      signal?: AbortSignal;
      onProgress?: (line: string) => void;
    },
  ): Promise<void>;
  /** Removes a tag; fine when it is gone or in use. */
  untag(reference: string): Promise<void>;
}

export interface NetworkSummary {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly subnets: readonly string[];
  /** undefined: the engine's own. */
  readonly mtu: number | undefined;
}

export interface Networks {
  /**
   * Creates a bridge with a small subnet that overlaps neither another network nor a route of the host. `known`: what there
   * was just now, for who has asked already. From the call on containers can be created in it, which wait when they start.
   */
  create(spec: {
    name: string;
    labels: Labels;
    mtu?: number | undefined;
    known?: readonly NetworkSummary[];
  }): Promise<string>;
  connect(network: string, container: string, aliases: readonly string[]): Promise<void>;
  list(label?: string): Promise<readonly NetworkSummary[]>;
  /** Removes a network and what is still attached to it loses it; fine when it is gone. */
  remove(idOrName: string): Promise<void>;
}

export interface VolumeSummary {
  readonly name: string;
  readonly labels: Labels;
}

export interface Volumes {
  /** Returns the volume's place on the engine's host. */
  create(spec: { name: string; labels: Labels; options?: Readonly<Record<string, string>> }): Promise<string>;
  list(label: string): Promise<readonly VolumeSummary[]>;
  remove(name: string): Promise<void>;
}

/** Names or ids of what was asked for, made or not, and was not removed since. */
export interface Made {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/**
 * A Docker engine: the contract of everything that is done on one. `connect` makes it, once a process; it holds no
 * connection open, so nobody disposes of it. What is created through it belongs to whoever created it, carries the
 * labels of `labelsFor`, and is removed by its maker; what is left is found by its labels (`sweep.ts`).
 *
 * - Order: a volume, an image before the container that uses it; of a network the making has to have begun. Of a
 *   container: `create`, then `put`, then `attach` and `waitNextExit`, then `start`; `get`, `put` and `inspect` at any time
 *   until `remove`, but while files are put into it or taken out of it an engine answers nothing else about it, and does not
 *   start it. A container can be started again when it has ended.
 * - At the same time: any call with any other, also for one object, from any number of jobs.
 * - Throws: the engine's error as its client gives it (`statusOf` has the HTTP status, `messageOf` the engine's words).
 *   What looks for something returns undefined where there is none; what removes something is done where it is gone.
 * - The engine may be on another machine: paths that it is given are its own host's, and files go as tar archives.
 */
export interface Engine {
  readonly info: EngineInfo;
  /** The version of its API: asked for each time, and of no use to a run. */
  readonly apiVersion: () => Promise<string>;
  /** Fires when the engine does not answer any more; its reason says so. All calls fail from then on. */
  readonly lost: AbortSignal;
  /** The run is to end: no call has much time from now on, and one that takes longer means that the engine is lost. */
  readonly hurry: () => void;
  /** The address of the engine, for messages. */
  readonly address: string;
  /** The engine runs on the kernel of this process: its container addresses and its /proc are ours. */
  readonly local: boolean;
  readonly containers: Containers;
  readonly images: Images;
  readonly networks: Networks;
  readonly volumes: Volumes;
  /** What was asked for through this object with the label `glci.job` of this id. */
  madeFor(job: number): Made;
}
