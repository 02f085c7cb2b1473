import { messageOf } from '../../errors.js';
import type { CopiedTag, PushedImage, PushedThrough } from '../../report/result.js';
import { count } from '../../report/text.js';
import { Copier } from './copy.js';
import { targetName, type PushTarget } from './names.js';
import { planCopies, type PlannedCopy } from './plan.js';
import { Source } from './source.js';
import { Client } from './target/client.js';
import { PushError } from './target/refusal.js';
import { Watch } from './target/watch.js';

export interface PushOptions {
  readonly target: PushTarget;
  readonly images: readonly PushedImage[];
  /** Folder of the embedded registry's content. */
  readonly storage: string;
  /** Path of `$CI_REGISTRY_IMAGE`. */
  readonly project: string;
  /** Trusted beside the system's. PEM. */
  readonly authorities: readonly string[];
  readonly signal: AbortSignal;
  /** What went wrong and was made good. */
  readonly tell: (message: string) => void;
  /** For tests. */
  readonly idleMs?: number;
  readonly backoffMs?: number;
}

/**
 * Copies tags to another registry, their digests unchanged, one after the other. Throws nothing: what could not be copied
 * is among the failures. Nothing is copied where a name cannot be or two tags would be one.
 */
export async function pushImages(options: PushOptions): Promise<PushedThrough> {
  const { target, images, project, signal } = options;
  const { copies: planned, problems } = planCopies(images, project, target);
  const copies: CopiedTag[] = [];
  const result = { target: targetName(target), copies };
  if (problems.length > 0) return { ...result, failures: problems };
  const failures = new Set<string>();
  using watch = new Watch(signal, target.host, options.idleMs);
  try {
    const source = await Source.open(options.storage);
    using client = new Client(target, { ...options, watch });
    const copier = new Copier(source, client, options.tell);
    for (const copy of planned) {
      const failure = await copied(copier, copy, copies);
      if (failure !== undefined) failures.add(failure);
    }
    await copier.finish();
  } catch (error) {
    if (!signal.aborted) failures.add(messageOf(error));
  }
  const left = planned.length - copies.length;
  if (signal.aborted) failures.add('The copy was stopped');
  if (left > 0) failures.add(`${count(left, 'tag')} of ${planned.length} did not get to ${result.target}`);
  return { ...result, failures: [...failures] };
}

/** Copies a tag. Returns what has gone wrong, where others may fare better; throws where they would not. */
async function copied(copier: Copier, copy: PlannedCopy, copies: CopiedTag[]): Promise<string | undefined> {
  try {
    copies.push(await copier.copy(copy));
    return undefined;
  } catch (error) {
    if (!(error instanceof PushError) || error.final) throw error;
    return error.message;
  }
}
