import { mkdir, writeFile } from 'node:fs/promises';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import { unpackTo, type ArtifactStore } from '../../job/artifacts/store.js';
import { stripAnsi } from '../../report/ansi.js';
import type { EventSink } from '../../report/events.js';

/** Where a run leaves its logs (`DIR/logs/JOB.log`) and artifacts (`DIR/artifacts/JOB`). */
export interface OutputFolder {
  /** Writes the logs, without colours and section marks. */
  readonly sink: EventSink;
  /** Unpacks a job's artifacts; links and anything outside are left out. */
  unpack(store: ArtifactStore, id: number, job: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * The folder of a run with these jobs (those of child pipelines come when they are known); none where none is wanted. A
 * log that cannot be written goes no further, which is told once, and fails nothing.
 */
export function outputFolder(
  folder: string | undefined,
  jobs: readonly { readonly name: string }[],
  tell: (message: string) => void,
): OutputFolder | undefined {
  if (folder === undefined) return undefined;
  const nameOf = pathNames(jobs.map((job) => job.name));
  const logs = join(folder, 'logs');
  const streams = new Map<string, WriteStream>();
  const lost = (name: string, error: unknown): void =>
    tell(`output: the log ${name}.log is not whole: ${messageOf(error)}`);
  const streamOf = (job: string): WriteStream => {
    const known = streams.get(job);
    if (known !== undefined) return known;
    mkdirSync(logs, { recursive: true });
    const stream = createWriteStream(join(logs, `${nameOf(job)}.log`));
    streams.set(job, stream);
    stream.on('error', (error) => lost(nameOf(job), error));
    return stream;
  };
  return {
    async sink(event) {
      if (event.type === 'service' && event.log !== undefined) {
        const name = nameOf(`${event.job}\0${event.name}`, `${nameOf(event.job)}.${event.name}`);
        await mkdir(logs, { recursive: true });
        await writeFile(join(logs, `${name}.log`), event.log).catch((error: unknown) => lost(name, error));
      }
      if (event.type !== 'log') return;
      const stream = streamOf(event.job);
      const text = stripAnsi(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
      if (stream.destroyed || text === '' || stream.write(text)) return;
      await once(stream, 'drain').catch(() => undefined); // told by then
    },
    async unpack(store, id, job) {
      const archive = await store.open(id);
      if (archive === undefined) return;
      const target = join(folder, 'artifacts', nameOf(job));
      await mkdir(target, { recursive: true });
      await unpackTo(archive.tar, target);
    },
    async close() {
      await Promise.all(
        [...streams.values()].map((stream) => new Promise<void>((resolve) => stream.end(() => resolve()))),
      );
    },
  };
}

/**
 * Names as one part of a path: what a path cannot have, or a shell would take for something else, becomes `_`. No two
 * get the same: of those that would, the later ones end with a number. `known` are the first, in their order.
 */
export function pathNames(known: readonly string[]): (of: string, wanted?: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const nameOf = (of: string, wanted = of): string => {
    const before = names.get(of);
    if (before !== undefined) return before;
    const plain = wanted.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
    taken.add(name);
    names.set(of, name);
    return name;
  };
  for (const name of known) nameOf(name);
  return nameOf;
}
