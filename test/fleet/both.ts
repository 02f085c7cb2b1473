import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { command, ROOT } from '../runner.js';
import { FleetBed, type FleetBedOptions, type Stepped } from './bed.js';
import { play } from './player/player.js';
import type { Played } from './player/types.js';
import { cameTo } from './same.js';

/** Milliseconds for a pipeline on several machines. */
export const LONG = 900_000;

export type Way = 'waves' | 'exported';

/** Plays the reusable workflow, or one that is written for the pipeline, two runners at a time; returns its report. */
export async function fleet(bed: FleetBed, way: Way, inputs: Record<string, string> = {}): Promise<[Played, Stepped]> {
  const played = await play(way === 'waves' ? reusable() : await exported(bed, inputs), bed.run, {
    inputs,
    runners: 2,
  });
  return [played, bed.steps.findLast(({ mode }) => mode === 'report')!];
}

const reusable = (): string => readFileSync(join(ROOT, '.github/workflows/pipeline.yml'), 'utf8');

async function exported(bed: FleetBed, inputs: Record<string, string>): Promise<string> {
  const options = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const done = await command(['export', '--cwd', bed.folder, '--file', '.gitlab-ci.yml', ...options]);
  expect(done.code, done.stdout + done.stderr).toBe(0);
  return readFileSync(join(bed.folder, '.github/workflows/gitlab-pipeline.yml'), 'utf8');
}

/** What the steps have printed: of those that the machines let down whole, of the others their ends. */
const logsOf = (steps: readonly Stepped[]): string =>
  [...steps]
    .sort((one, other) => Number(letDown(one)) - Number(letDown(other)))
    .map((step) => `=== ${step.name}, exit code ${step.code}\n${letDown(step) ? step.log : step.log.slice(-300)}`)
    .join('\n');
const letDown = ({ mode, log }: Stepped): boolean => mode === 'job' && /system failure|runner_system/.test(log);

/** Runs a pipeline on several machines and on one; what they come to has to be equal. */
export async function both(
  options: FleetBedOptions & { readonly digests?: boolean },
  way: Way,
): Promise<{
  readonly bed: FleetBed;
  readonly played: Played;
  readonly report: Stepped;
}> {
  // what one of the two keeps is nothing for the other
  const bed = await FleetBed.open({ ...options, inputs: { cache: 'false', ...options.inputs } });
  const [played, report] = await fleet(bed, way);
  const single = await bed.single();
  const digests = options.digests ?? false;
  const [one, many] = [cameTo(single, bed.outputOf('run'), digests), cameTo(report, bed.outputOf('report'), digests)];
  expect(many, logsOf(bed.steps)).toEqual(one);
  expect(Object.keys(one.outputs)).toEqual(expect.arrayContaining(['status', 'jobs', 'images', 'failed-jobs']));
  expect(report.code).toBe(single.code);
  for (const step of bed.steps) expect(step.remains, `${step.name} has left containers`).toEqual([]);
  return { bed, played, report };
}

/** What a job has printed, at its last try. */
export const logOf = (bed: FleetBed, name: string): string =>
  bed.steps.findLast((step) => step.name === name && step.mode === 'job')?.log ?? '';
