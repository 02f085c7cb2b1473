import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { messageOf, SystemError, UsageError } from '../../errors.js';
import { unpackTo, type ArtifactStore } from '../../job/artifacts/store.js';
import { stripAnsi } from '../../report/ansi.js';
import type { EventSink } from '../../report/events.js';
import { linkIn, SafeFolder, UnsafePath } from '../../safe-folder.js';

/** Where a run leaves its logs (`DIR/logs/JOB.log`), artifacts (`DIR/artifacts/JOB`) and reports (`DIR/reports/JOB/TYPE`). */
export interface OutputFolder {
  /** Writes the logs, without colours and section marks. */
  readonly sink: EventSink;
  /** What could not be written whole, for messages. */
  readonly lost: readonly string[];
  /** Unpacks a job's artifacts and its reports of these types; links and anything outside are left out. Throws where they cannot be written. */
  unpack(store: ArtifactStore, id: number, job: string, reports: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the folder of a run with these jobs (those of child pipelines come when they are known). The project, which may
 * be the folder's parent, has no say in where it leads: what is written goes through no link in it. Throws a
 * {@link UsageError} where one is in the way already, a {@link SystemError} where the folder cannot be had. A log that
 * cannot be written goes no further, which is told once.
 */
export async function outputFolder(
  folder: string,
  project: string,
  jobs: readonly { readonly name: string }[],
  tell: (message: string) => void,
): Promise<OutputFolder> {
  const nameOf = pathNames(jobs.map((job) => job.name));
  const paths = jobs.flatMap(({ name }) => [`logs/${nameOf(name)}.log`, `artifacts/${nameOf(name)}`]);
  const links = new Set(paths.map((path) => linkIn(join(folder, path), folder)).filter((link) => link !== undefined));
  if (links.size > 0) throw new UsageError([...links].map((link) => refusal(`${link} is a symbolic link`)));
  const top = await SafeFolder.open(folder, project).catch((error: unknown) => {
    if (error instanceof UnsafePath) throw new UsageError([refusal(error.message)]);
    throw new SystemError(`The output folder cannot be had: ${messageOf(error)}`, {
      hint: 'Name one that can be written with the input output.',
      cause: error,
    });
  });
  const lost: string[] = [];
  const loseLog = (name: string, error: unknown): void => {
    const message = `output: the log ${name}.log is not whole: ${messageOf(error)}`;
    lost.push(message);
    tell(message);
  };
  const createLog = async (name: string): Promise<WriteStream | undefined> => {
    try {
      await using logs = await top.folder('logs');
      const stream = (await logs.create(`${name}.log`)).createWriteStream();
      stream.on('error', (error) => loseLog(name, error));
      return stream;
    } catch (error) {
      loseLog(name, error);
      return undefined;
    }
  };
  const streams = new Map<string, Promise<WriteStream | undefined>>();
  const streamOf = (key: string, name: string): Promise<WriteStream | undefined> => {
    const stream = streams.get(key) ?? createLog(name);
    streams.set(key, stream);
    return stream;
  };
  return {
    lost,
    async sink(event) {
      if (event.type === 'service' && event.log !== undefined) {
        const name = nameOf(`${event.job}\0${event.name}`, `${nameOf(event.job)}.${event.name}`);
        (await createLog(name))?.end(event.log);
      }
      if (event.type !== 'log') return;
      const stream = await streamOf(event.job, nameOf(event.job));
      const text = stripAnsi(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
      if (stream === undefined || stream.destroyed || text === '' || stream.write(text)) return;
      await once(stream, 'drain').catch(() => undefined); // told by then
    },
    async unpack(store, id, job, reports) {
      try {
        for (const type of ['', ...reports]) {
          const archive = await store.open(type === '' ? id : `${id}-${type}`);
          if (archive === undefined) continue;
          const place = type === '' ? `artifacts/${nameOf(job)}` : `reports/${nameOf(job)}/${type}`;
          await using target = await top.folder(place);
          await unpackTo(archive.tar, target);
        }
      } catch (error) {
        lost.push(`output: the artifacts of ${job} are not whole: ${messageOf(error)}`);
        throw error;
      }
    },
    async close() {
      const ended = [...streams.values()].map(async (opened) => {
        const stream = await opened;
        if (stream !== undefined) await new Promise<void>((resolve) => stream.end(() => resolve()));
      });
      await Promise.all(ended);
      await top[Symbol.asyncDispose]();
    },
  };
}

function refusal(what: string): { message: string; location: undefined; hint: string } {
  const message = `output: ${what.replace(/: nothing is written through it$/, '')}, through which nothing is written`;
  return { message, location: undefined, hint: 'remove it from the repository, or name another folder' };
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
