import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'smol-toml';
import { messageOf } from '../../errors.js';
import { flagProblem } from '../../job/flags/problem.js';
import type { RunnerSettings } from '../../job/session.js';
import { oneLine, splitOnce } from '../../report/text.js';
import { JOB_KEYS, LEFT_OUT, SERVICE_KEYS, type HostKey } from './runner-keys.js';
import { suggestion } from '../suggest.js';

/** What the `config.toml` of a GitLab runner says of the containers of its jobs. */
export interface RunnerConfig extends RunnerSettings {
  readonly privileged: boolean | undefined;
  /** What was left out, for a warning. */
  readonly notes: readonly string[];
}

export const NO_RUNNER_CONFIG: RunnerConfig = {
  jobHost: {},
  serviceHost: {},
  binds: [],
  volumes: [],
  networks: [],
  environment: [],
  featureFlags: {},
  preBuildScript: '',
  postBuildScript: '',
  privileged: undefined,
  servicesPrivileged: undefined,
  notes: [],
};

type Table = Readonly<Record<string, unknown>>;

/** Volumes that every runner of GitLab's documentation has, and that jobs have here anyway. */
const USUAL_VOLUMES = ['/cache', '/certs/client', '/builds'];

/** Other keys of the section that are read here. */
const OWN_KEYS = ['privileged', 'services_privileged', 'volumes'];

/**
 * Reads the input `runner-config`: a file, or the text itself, a whole `config.toml` (the first of its runners counts) or
 * just the keys of `[runners.docker]`. Tells each thing that is wrong with it.
 */
export function runnerConfig(given: string | undefined, base: string, tell: (message: string) => void): RunnerConfig {
  if (given === undefined) return NO_RUNNER_CONFIG;
  const problem = (message: string): void => tell(oneLine(message)); // keys may hold line ends
  let content: Table;
  try {
    content = parse(/[\n=]/.test(given) ? given : readFileSync(resolve(base, given), 'utf8'));
  } catch (error) {
    problem(messageOf(error));
    return NO_RUNNER_CONFIG;
  }
  const runner = tableOf(Array.isArray(content['runners']) ? content['runners'][0] : content['runners']);
  const docker = runner === undefined ? content : (tableOf(runner['docker']) ?? {});
  const known = [
    ...new Set([...Object.keys(JOB_KEYS), ...Object.keys(SERVICE_KEYS), ...Object.keys(LEFT_OUT), ...OWN_KEYS]),
  ];
  for (const key of Object.keys(docker)) {
    if (!known.includes(key)) problem(`${key} is not supported${suggestion(key, known, '')}`);
  }
  const wrong = (key: string, form: string): void => problem(`${key} has to be ${form}`);
  const flag = (key: string): boolean | undefined => {
    const value = docker[key];
    if (value !== undefined && typeof value !== 'boolean') problem(`${key} has to be true or false`);
    return typeof value === 'boolean' ? value : undefined;
  };
  const text = (key: string): string => {
    const value = runner?.[key] ?? '';
    if (typeof value === 'string') return value.trim();
    wrong(key, 'a text');
    return '';
  };
  const list = (from: Table, key: string): readonly string[] => {
    const value = from[key] ?? [];
    if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
    problem(`${key} has to be a list of texts`);
    return [];
  };
  const featureFlags = flagsOf(runner?.['feature_flags'], wrong);
  const volumes = list(docker, 'volumes').filter((volume) => !USUAL_VOLUMES.includes(volume));
  return {
    jobHost: hostFields(docker, JOB_KEYS, wrong),
    serviceHost: hostFields(docker, SERVICE_KEYS, (key, form) => {
      if (!(key in JOB_KEYS)) wrong(key, form); // told already
    }),
    binds: volumes.filter((volume) => volume.includes(':')),
    volumes: volumes.filter((volume) => !volume.includes(':')),
    networks: [],
    environment: list(runner ?? {}, 'environment').map((item) => splitOnce(item, '=')),
    featureFlags,
    preBuildScript: text('pre_build_script'),
    postBuildScript: text('post_build_script'),
    privileged: flag('privileged'),
    servicesPrivileged: flag('services_privileged'),
    notes: [
      ...Object.entries(LEFT_OUT)
        .filter(([key]) => key in docker || (runner !== undefined && key in runner))
        .map(([key, why]) => `${key} is left out: ${why}`),
      ...Object.entries(featureFlags).flatMap(([key, on]) => flagProblem(key, String(on)) ?? []),
    ],
  };
}

/** The fields that keys of the table stand for; `wrong` is told of values that have not their form. */
function hostFields(
  docker: Table,
  keys: Readonly<Record<string, HostKey>>,
  wrong: (key: string, form: string) => void,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, { field, form, read }] of Object.entries(keys)) {
    if (docker[key] === undefined) continue;
    const value = read(docker[key]);
    if (value === undefined) wrong(key, form);
    else fields[field] = value;
  }
  return fields;
}

/** `[runners.feature_flags]`: a table of booleans. */
function flagsOf(value: unknown, wrong: (key: string, form: string) => void): Readonly<Record<string, boolean>> {
  const flags = Object.entries(tableOf(value) ?? {});
  const isFlag = (entry: [string, unknown]): entry is [string, boolean] => typeof entry[1] === 'boolean';
  if ((value !== undefined && tableOf(value) === undefined) || !flags.every(isFlag)) {
    wrong('feature_flags', 'a table such as {FF_SCRIPT_SECTIONS = true}');
  }
  return Object.fromEntries(flags.filter(isFlag));
}

function tableOf(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : undefined;
}
