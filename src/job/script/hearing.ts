import type { Frame } from '../../docker/engine/demux.js';
import type { AttachedStreams } from '../../docker/types.js';
import { MarkFinder } from './mark.js';

type Output = AttachedStreams['output'];
type Stream = Frame['stream'];

const MARK = 'glci: the output is connected';

/** What the shell does first, before it has the script. */
const FIRST = `printf '%s\\n' '${MARK}'; printf '%s\\n' '${MARK}' >&2\n`;

/** An entrypoint may need longer, or show nothing of what the shell says. */
const LIMIT_MS = 2000;

/** A shell that waits for its script. */
export interface Waiting {
  /** What it prints. */
  readonly output: Output;
  /** Gives it the script, once: as soon as both outputs are heard. */
  readonly send: (script: string) => void;
  /** To be called when its container was started: from then on it has the time to answer. */
  readonly started: () => void;
}

/**
 * Greets the shell of a container that is about to start. Its script follows when both outputs were heard: an engine
 * opens its ends of them beside the start, and where that is late, on a busy machine, what a short script prints is lost
 * without a word (moby's "reading from a closed fifo"). Without an answer the script follows after the limit.
 */
export function greet(streams: AttachedStreams, exit: Promise<unknown>, limitMs = LIMIT_MS): Waiting {
  const missing = new Set<Stream>(['stdout', 'stderr']);
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  exit.then(hear, hear);
  let timer: NodeJS.Timeout | undefined;
  const greeted = streams.write(FIRST);
  greeted.catch(() => undefined); // met by the script
  const send = async (script: string): Promise<void> => {
    try {
      await greeted;
      await heard;
      await streams.end(script);
    } catch {
      // an image whose entrypoint ends at once closes its input
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    send: (script) => void send(script),
    output: withoutMark(streams.output, missing, () => missing.size === 0 && hear()),
    started() {
      if (missing.size > 0) timer = setTimeout(hear, limitMs);
    },
  };
}

async function* withoutMark(output: Output, missing: Set<Stream>, found: () => void): AsyncGenerator<Frame> {
  const marks = { stdout: new MarkFinder(`${MARK}\n`), stderr: new MarkFinder(`${MARK}\n`) };
  for await (const { stream, data } of output) {
    const mark = marks[stream];
    const { before, behind } = mark.take(data);
    if (mark.isFound && missing.delete(stream)) found();
    for (const part of [before, behind]) if (part.length > 0) yield { stream, data: part };
  }
  for (const stream of missing) {
    const data = marks[stream].rest();
    if (data.length > 0) yield { stream, data };
  }
}
