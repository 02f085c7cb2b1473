import type { AttachedStreams } from '../../docker/types.js';

type Output = AttachedStreams['output'];
type Stream = 'stdout' | 'stderr';

const MARK = Buffer.from('glci: the output is connected\n');

/** What the shell does first, before it has the script. */
const FIRST = `printf '%s\\n' '${MARK.toString().trim()}'; printf '%s\\n' '${MARK.toString().trim()}' >&2\n`;

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
  const held = new Map<Stream, Buffer>();
  for await (const { stream, data } of output) {
    if (!missing.has(stream)) {
      yield { stream, data };
      continue;
    }
    const text = Buffer.concat([held.get(stream) ?? Buffer.alloc(0), data]);
    const at = text.indexOf(MARK);
    const end = at === -1 ? text.length - begunMark(text) : at;
    held.set(stream, at === -1 ? text.subarray(end) : Buffer.alloc(0));
    if (at !== -1) missing.delete(stream);
    const rest = at === -1 ? [] : [text.subarray(at + MARK.length)];
    for (const part of [text.subarray(0, end), ...rest]) if (part.length > 0) yield { stream, data: part };
    found();
  }
  for (const [stream, data] of held) if (data.length > 0) yield { stream, data };
}

type Frame = Output extends AsyncIterable<infer F> ? F : never;

/** How many bytes at the end of a text may be the beginning of the mark. */
function begunMark(text: Buffer): number {
  for (let length = Math.min(MARK.length - 1, text.length); length > 0; length--)
    if (text.subarray(text.length - length).equals(MARK.subarray(0, length))) return length;
  return 0;
}
