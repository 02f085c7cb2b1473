import { resolve } from 'node:path';
import type { InputReader } from '../reader.js';

/** What the commands of a migration take beside the inputs; nothing else reads it. */
export interface MigrationInputs {
  readonly group: string | undefined;
  readonly project: string | undefined;
  readonly folders: readonly string[];
  /** Path of what a run has written. */
  readonly runOutput: string | undefined;
  readonly deep: boolean;
  readonly days: number;
  readonly prices: string | undefined;
  /** `FILE`, or `GROUP/PROJECT=FILE`. */
  readonly measured: readonly string[];
  readonly atMost: number;
  readonly startUp: number;
}

/** Reads the options of the commands of a migration. */
export function migrationInputs(read: InputReader, base: string): MigrationInputs {
  const whole = (name: 'days' | 'at-most' | 'start-up', standard: number, least: number): number => {
    const value = read.number(name, standard, least);
    if (Number.isInteger(value) && value < 1_000_000) return value;
    read.problem(name, `"${value}" is no whole number below a million`);
    return standard;
  };
  const folder = read.optional('run-output');
  return {
    group: read.optional('group'),
    project: read.optional('project'),
    folders: read.lines('folders'),
    runOutput: folder === undefined ? undefined : resolve(base, folder),
    deep: read.bool('deep'),
    days: whole('days', 30, 1),
    prices: read.optional('prices'),
    measured: read.lines('measured'),
    atMost: whole('at-most', 20, 1),
    startUp: whole('start-up', 20, 0),
  };
}
