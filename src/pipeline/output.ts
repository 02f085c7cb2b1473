import { mkdir, writeFile } from 'node:fs/promises';
import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { unpackTo, type ArtifactStore } from '../job/artifacts.js';
import { stripAnsi } from '../report/ansi.js';
import type { EventSink } from '../report/events.js';

/** A job's name as one part of a path. */
export function fileName(job: string): string {
  return job.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
}

/** Unpacks a job's artifacts below `DIR/artifacts/JOB`; links and anything outside are left out. */
export async function exportArtifacts(store: ArtifactStore, id: number, outputDir: string, job: string): Promise<void> {
  const archive = await store.open(id);
  if (archive === undefined) return;
  const folder = join(outputDir, 'artifacts', fileName(job));
  await mkdir(folder, { recursive: true });
  await unpackTo(archive.tar, folder);
}

/** Writes each job's log to `DIR/logs/JOB.log`, without colours and section marks. */
export function logFiles(outputDir: string): { readonly sink: EventSink; close(): Promise<void> } {
  const folder = join(outputDir, 'logs');
  const streams = new Map<string, WriteStream>();
  return {
    async sink(event) {
      if (event.type === 'service' && event.log !== undefined) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `${fileName(event.job)}.${fileName(event.name)}.log`), event.log);
      }
      if (event.type !== 'log') return;
      let stream = streams.get(event.job);
      if (stream === undefined) {
        await mkdir(folder, { recursive: true });
        stream = streams.get(event.job) ?? createWriteStream(join(folder, `${fileName(event.job)}.log`));
        streams.set(event.job, stream);
      }
      const text = stripAnsi(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      await Promise.all(
        [...streams.values()].map((stream) => new Promise<void>((resolve) => stream.end(() => resolve()))),
      );
    },
  };
}
