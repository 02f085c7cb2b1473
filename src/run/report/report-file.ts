import { lstat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { messageOf, SystemError, UsageError } from '../../errors.js';
import type { Diagnostic, PipelineContext, Plan } from '../../gitlab/types.js';
import type { EventSink } from '../../report/events.js';
import type { Ending, PageData } from '../../report/html/data.js';
import { htmlPage } from '../../report/html/page.js';
import { PartialResult } from '../../report/html/partial.js';
import type { PipelineResult } from '../../report/result.js';
import { linkIn, SafeFolder, UnsafePath } from '../../safe-folder.js';
import { UsedImages } from './images.js';
import { JobVariables } from './job-variables.js';
import { LogSpool } from './spool.js';
import { shownVariables } from './variables.js';

/** The page that a run leaves behind. */
export interface ReportFile {
  /** Takes the events of the run, as the display does; throws nothing. */
  readonly sink: EventSink;
  /** What could not be written, for messages. */
  readonly lost: readonly string[];
  /**
   * Writes the page, of a run without a result as far as its events tell; of one in which no job ran there is none. To be
   * called once, after the last event. Returns whether the page is there and whole.
   */
  close(result: PipelineResult | undefined, ending: Ending): Promise<boolean>;
}

export interface ReportOptions {
  /** The file, an absolute path. */
  readonly path: string;
  /** The project's folder: below it, nothing is written through a link. */
  readonly within: string;
  readonly context: PipelineContext;
  readonly plan: Plan;
  readonly warnings: readonly Diagnostic[];
  /** Takes out of a text what must not be shown; asked when the page is written, so that all secrets are known. */
  readonly hide: (text: string) => string;
  readonly tell: (message: string) => void;
}

/**
 * Opens the place of a run's page, before anything of the run is created: a {@link UsageError} where a link or something
 * else than a file stands there, a {@link SystemError} where the folder or temporary files cannot be had.
 */
export async function reportFile(options: ReportOptions): Promise<ReportFile> {
  const { path, within, context, plan, hide, tell } = options;
  const folder = await openFolder(path, within);
  const lost: string[] = [];
  const lose = (message: string): void => {
    lost.push(message);
    tell(message);
  };
  const spool = await LogSpool.open(lose);
  const partial = new PartialResult();
  const used = new UsedImages();
  const told = new JobVariables();
  const warnings: Diagnostic[] = [...options.warnings];
  return {
    lost,
    sink(event) {
      for (const taker of [partial, used, told]) taker.take(event);
      if (event.type === 'warning') warnings.push({ message: event.message, location: undefined });
      return spool.take(event);
    },
    async close(whole, ending) {
      try {
        const result = whole ?? partial.result(plan);
        if (result === undefined) return false;
        const logs = await spool.logs();
        const variables = { variables: shownVariables(context, plan), ...told.shown(result.jobs) };
        const images = used.shown(result.jobs);
        await write(folder, basename(path), { context, result, ending, ...variables, images, warnings, logs }, hide);
        return true;
      } catch (error) {
        lose(`report: ${path} could not be written: ${messageOf(error)}`);
        return false;
      } finally {
        await spool[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      }
    },
  };
}

async function openFolder(path: string, within: string): Promise<SafeFolder> {
  const there = await lstat(path).catch(() => undefined);
  const link = there?.isSymbolicLink() ? path : path.startsWith(`${within}/`) ? linkIn(path, within) : undefined;
  if (link !== undefined) throw refusal(`${link} is a symbolic link, through which nothing is written`);
  if (there !== undefined && !there.isFile()) throw refusal(`${path} is no file`);
  try {
    const folder = await SafeFolder.open(dirname(path), within);
    // an earlier run's page must not pass for that of a run which leaves none
    await folder.remove(basename(path));
    return folder;
  } catch (error) {
    if (error instanceof UnsafePath) throw refusal(error.message);
    throw new SystemError(`The report cannot be written: ${messageOf(error)}`, {
      hint: 'Name a file that can be written with the input report.',
      cause: error,
    });
  }
}

function refusal(what: string): UsageError {
  return new UsageError([{ message: `report: ${what}`, location: undefined, hint: 'name another file' }]);
}

/** How much is written at once. */
const PART = 256 * 1024;

async function write(folder: SafeFolder, name: string, data: PageData, hide: (text: string) => string): Promise<void> {
  const file: FileHandle = await folder.create(name);
  try {
    let part = '';
    for await (const text of htmlPage(data, hide)) {
      part += text;
      if (part.length < PART) continue;
      await file.writeFile(part);
      part = '';
    }
    await file.writeFile(part);
  } finally {
    await file.close();
  }
}
