import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { jobState, transition, type RunState } from '../gitlab/index.js';
import type { PlanJob, Plan } from '../gitlab/types.js';
import type { RemoteCaches } from '../job/cache/folders.js';
import type { ArtifactStore } from '../job/artifacts/store.js';
import type { Left, Part } from '../pipeline/part/part.js';
import { artifactSources } from '../pipeline/request/request.js';
import type { Finished } from '../pipeline/scope.js';
import { storedBlobs } from '../registry/oci/contents.js';
import type { EventSink } from '../report/events.js';
import { scratchFolder } from '../scratch.js';
import { foreignId, jobIds } from './document.js';
import { Inbox } from './travel/inbox.js';
import { Journal } from './travel/journal.js';
import { readListing, type Listing } from './travel/listing.js';
import { Outbox, type Hide } from './travel/outbox.js';
import { ancestorsOf, replay, type Over } from './replay.js';
import type { Shelf } from './travel/shelf.js';
import type { PlanDocument } from './types.js';

export interface MemberOptions {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  /** Names of the jobs that this runner is for. */
  readonly jobs: readonly string[];
  /** `GITHUB_RUN_ATTEMPT`. */
  readonly runAttempt: number;
  /** Whether a job of the workflow that this one waits for was canceled. */
  readonly canceled: boolean;
  readonly caches?: RemoteCaches | undefined;
}

/** What a runner has when its part begins. */
export interface Begin {
  /** The registry's storage holds what every runner has got from the cache, and nothing else. */
  readonly sameStorage: boolean;
  readonly hide: Hide;
}

/** What is known before a runner begins, and what follows for its jobs. */
export interface Outlook {
  readonly listing: Listing;
  readonly state: RunState;
  /** Whether any of its jobs is to run. */
  readonly toRun: boolean;
}

/**
 * Asks the shelf how the jobs have ended that those of this runner wait for, and the status machine what follows. Jobs that
 * passed in an earlier attempt of the workflow's run stay passed, unless something that they wait for has run again.
 */
export async function outlookOf(options: MemberOptions): Promise<Outlook> {
  const { document, shelf, jobs, runAttempt, canceled } = options;
  const listing = await readListing(shelf, document);
  const reported = listing.told.map((one) => one.reported);
  const before = ancestorsOf(document, jobs);
  const over: Over = new Map([...before].map((name) => [name, canceled ? 'canceled' : 'lost']));
  let state = replay(document, reported, over, true);
  for (const { name } of state.jobs.filter((job) => jobs.includes(job.name))) {
    const told = reported.filter(({ job }) => job === name);
    if (told.length === 0 || told.some((one) => one.runAttempt === runAttempt)) continue;
    const ancestors = ancestorsOf(document, [name]);
    const renewed =
      reported.some((one) => ancestors.has(one.job) && one.runAttempt === runAttempt) ||
      [...ancestors].some((one) => jobs.includes(one) && jobState(state, one)?.status !== 'success');
    if (jobState(state, name)?.status !== 'success' || renewed) state = transition(state, name, { type: 'play' });
  }
  const due = jobs.some((name) => ['pending', 'scheduled'].includes(jobState(state, name)?.status ?? ''));
  return { listing, state, toRun: due };
}

/** A runner's part of a pipeline: takes what its jobs ask for, and gives back what they leave. */
export class Member implements Part, AsyncDisposable {
  readonly pipeline: number;
  readonly state: RunState;
  readonly mine: ReadonlySet<string>;
  readonly finished: readonly Finished[];
  readonly nextJobId: () => number;
  readonly #plan: Plan;
  readonly #document: PlanDocument;
  readonly #folder: string;
  readonly #inbox: Inbox;
  readonly #outbox: Outbox;
  readonly #journal: Journal;
  #known: ReadonlySet<string> = new Set();
  readonly #sending: Promise<void>[] = [];

  readonly caches: RemoteCaches | undefined;
  readonly #sameStorage: boolean;

  private constructor(options: MemberOptions, outlook: Outlook, folder: string, { sameStorage, hide }: Begin) {
    const { document, shelf, jobs, runAttempt } = options;
    const { plan, pipeline } = document;
    const runner = randomBytes(4).toString('hex');
    const indexOf = (job: string): number => plan.jobs.findIndex(({ name }) => name === job);
    this.pipeline = pipeline;
    this.state = outlook.state;
    this.mine = new Set(jobs);
    const told = new Set(outlook.listing.told.map(({ reported }) => reported.job));
    // what this runner's own jobs have left in an earlier attempt is there for those that follow
    this.finished = plan.jobs.flatMap(({ name }, index) =>
      told.has(name) ? [{ name, id: foreignId(document, index) }] : [],
    );
    this.nextJobId = jobIds(document, Math.max(0, indexOf(jobs[0] ?? '')), runAttempt);
    this.caches = options.caches;
    this.#sameStorage = sameStorage;
    this.#plan = plan;
    this.#document = document;
    this.#folder = folder;
    this.#inbox = new Inbox(shelf, outlook.listing, folder);
    this.#journal = new Journal(folder, jobs);
    this.#outbox = new Outbox({
      document,
      shelf,
      folder,
      journal: this.#journal,
      hide,
      origin: Date.now(),
      nameOf: (job) => ({ index: indexOf(job), runAttempt, runner }),
      known: () => this.#known,
    });
  }

  static async begin(options: MemberOptions, outlook: Outlook, begin: Begin): Promise<Member> {
    return new Member(options, outlook, await scratchFolder('fleet'), begin);
  }

  /** Takes the events of the run, so that they go with the jobs' records. */
  readonly sink: EventSink = (event) => this.#journal.take(event);

  /** Bytes that came, and that went. */
  get traffic(): { readonly received: number; readonly sent: number } {
    return { received: this.#inbox.bytes, sent: this.#outbox.bytes };
  }

  async placeImages(storage: string): Promise<void> {
    const had = await storedBlobs(storage);
    const before = ancestorsOf(this.#document, this.mine);
    await this.#inbox.images(storage, new Set([...before, ...this.mine]));
    const has = await storedBlobs(storage);
    this.#known = this.#sameStorage ? has : new Set([...has].filter((digest) => !had.has(digest)));
  }

  async placeArtifacts(store: ArtifactStore): Promise<void> {
    const wanted = new Set(
      this.#plan.jobs.filter(({ name }) => this.mine.has(name)).flatMap((job) => this.#sources(job)),
    );
    await this.#inbox.artifacts(
      store,
      this.finished.filter(({ name }) => wanted.has(name)),
    );
  }

  leave(left: Left): void {
    const sent = this.#outbox.send(left);
    sent.catch(() => undefined); // met by `settled`
    this.#sending.push(sent);
  }

  async settled(): Promise<void> {
    const [failure] = (await Promise.allSettled(this.#sending)).filter((one) => one.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#sending);
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Jobs whose artifacts a job may ask for: a child pipeline may name any that has run before. */
  #sources(job: PlanJob): readonly string[] {
    if (job.trigger !== undefined) return [...ancestorsOf(this.#document, [job.name])];
    return artifactSources({ plan: this.#plan }, job);
  }
}
