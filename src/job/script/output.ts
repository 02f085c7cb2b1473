import type { AttachedStreams } from '../../docker/types.js';

/** How long output may take that a container has left when it ended. */
const GRACE_MS = 5000;

/**
 * The output of a container to its end. Where that does not come although the container has ended, since the connection
 * was lost on its way, `lost` is told, and that is all there is.
 */
export async function* outputUntil(
  output: AttachedStreams['output'],
  exit: Promise<unknown>,
  lost: () => Promise<void>,
  graceMs = GRACE_MS,
): AsyncGenerator<{ readonly stream: 'stdout' | 'stderr'; readonly data: Buffer }> {
  const frames = output[Symbol.asyncIterator]();
  // one for all frames: what waits for the end must not grow with the output
  let begin: (() => void) | undefined;
  let over = false;
  const end = (): void => {
    over = true;
    begin?.();
  };
  exit.then(end, end);
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      begin = () => (timer = setTimeout(() => resolve('late'), graceMs));
      if (over) begin();
    });
    const next = frames.next();
    next.catch(() => undefined); // it may fail when nobody waits for it any more
    const frame = await Promise.race([next, late]);
    begin = undefined;
    clearTimeout(timer);
    if (frame === 'late') return lost();
    if (frame.done === true) return;
    yield frame.value;
  }
}
