import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stepped } from './bed.js';

/** What a run of a pipeline has come to, whoever ran it: what two runs of the same are compared by. */
export interface Came {
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Rows of the summary's table of jobs, and its lists of what did not run, without times. */
  readonly summary: readonly string[];
  /** Files below the output folder, but for the logs: path and content. */
  readonly files: Readonly<Record<string, string>>;
}

/** Outputs that are of the runner and the run, and not of the pipeline. */
const OF_THE_RUN = /^(cache-|pipeline-id$|report-path$|.*-path$|recorded$|artifacts$)/;

/** `output`: the folder that the run was given. `digests`: whether its images are the same bytes whenever they are built. */
export function cameTo(step: Stepped, output: string, digests: boolean): Came {
  const outputs = Object.entries(step.outputs).filter(([name]) => !OF_THE_RUN.test(name));
  return {
    outputs: Object.fromEntries(outputs.map(([name, text]) => [name, plain(name, text, digests)])),
    summary: linesOf(step.summary),
    files: filesBelow(output),
  };
}

function plain(name: string, text: string, digests: boolean): unknown {
  if (name === 'jobs') return (JSON.parse(text) as object[]).map((job) => ({ ...job, duration: null }));
  if (name !== 'images') return text;
  const images = JSON.parse(text) as readonly { readonly repository: string; readonly tag: string }[];
  return images
    .map((image) => (digests ? image : { repository: image.repository, tag: image.tag }))
    .sort((one, other) => (`${one.repository}:${one.tag}` < `${other.repository}:${other.tag}` ? -1 : 1));
}

const TIME = /^ *(?:\d[\d.]*&nbsp;(?:s|m|h).*)? *$/;

/** Rows with their names, statuses and reasons; columns of times come and go with what took time. */
function linesOf(summary: string): readonly string[] {
  const lines = summary.split('\n');
  const part = (title: string): readonly string[] => {
    const start = lines.indexOf(`### ${title}`);
    if (start < 0) return [];
    const end = lines.findIndex((line, index) => index > start && /^#{2,3} /.test(line));
    return lines.slice(start, end < 0 ? lines.length : end);
  };
  const rows = part('Jobs')
    .filter((line) => line.startsWith('| ') && !/^\| (Stage|---)/.test(line))
    .map((line) => line.split('|').filter((cell) => !TIME.test(cell)).map((cell) => cell.trim()).join(' | ')); // prettier-ignore
  const head = lines.filter((line) => /^\d+ jobs?: /.test(line));
  return [...head, ...rows, ...part('Not run'), ...part('Failed jobs')];
}

function filesBelow(folder: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(join(folder, below))) return found;
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (below === '' && entry.name === 'logs') continue;
    if (entry.isDirectory()) Object.assign(found, filesBelow(folder, path));
    else found[path] = readFileSync(join(folder, path), 'utf8');
  }
  return found;
}
