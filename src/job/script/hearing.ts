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

/** A shell that is given its script. */
export interface Told {
  /** What it prints. */
  readonly output: Output;
  /** To be called when its container was started: from then on it has the time to answer. */
  readonly started: () => void;
}

/**
 * Gives the shell of a container that is about to start its script. The script follows when both outputs
 * were heard: an engine opens its ends of them beside the start, and where that is late, on a busy machine, what a short
 * script prints is lost without a word (moby's "reading from a closed fifo"). Without an answer the script follows after
 * the limit.
 */
export function tell(streams: AttachedStreams, script: string, exit: Promise<unknown>, limitMs = LIMIT_MS): Told {
  const missing = new Set<Stream>(['stdout', 'stderr']);
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  exit.then(hear, hear);
  let timer: NodeJS.Timeout | undefined;
  const send = async (): Promise<void> => {
    try {
      await streams.write(FIRST);
      await heard;
      await streams.end(script);
    } catch {
      // an image whose entrypoint ends at once closes its input
    } finally {
      clearTimeout(timer);
    }
  };
  void send();
  return {
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
