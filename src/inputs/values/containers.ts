import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunnerSettings } from '../../job/session.js';
import { splitOnce } from '../../report/text.js';
import type { InputReader } from '../reader.js';
import { JOB_KEYS, SERVICE_KEYS, type HostKey } from './runner-keys.js';

/** Of an input, the key of `[runners.docker]` that says the same. */
const KEYS = {
  'extra-hosts': 'extra_hosts',
  'shm-size': 'shm_size',
  'cap-add': 'cap_add',
  devices: 'devices',
  ulimits: 'ulimit',
  gpus: 'gpus',
  memory: 'memory',
  cpus: 'cpus',
} as const;

type Hosts = Pick<RunnerSettings, 'jobHost' | 'serviceHost' | 'binds' | 'volumes' | 'networks'>;

/**
 * The settings of a runner with what the inputs about containers say on top: lists are added to those of `runner-config`,
 * all else takes their place. Each value that is wrong is told.
 */
export function withContainerInputs<T extends Hosts>(runner: T, read: InputReader, base: string): T {
  const values = valuesOf(read);
  const volumes = read.lines('volumes').flatMap((given) => volumeOf(given, base, read) ?? []);
  return {
    ...runner,
    jobHost: merged(runner.jobHost, JOB_KEYS, values, read),
    // told of those of jobs already
    serviceHost: merged(runner.serviceHost, SERVICE_KEYS, values),
    binds: [...runner.binds, ...volumes.filter((volume) => volume.includes(':'))],
    volumes: [...runner.volumes, ...volumes.filter((volume) => !volume.includes(':'))],
    networks: [...runner.networks, ...new Set(read.list('networks').flatMap((given) => networkOf(given, read) ?? []))],
  };
}

/** The inputs as the values that the keys have in TOML; undefined: not given, or wrong and told. */
function valuesOf(read: InputReader): Readonly<Record<keyof typeof KEYS, unknown>> {
  return {
    'extra-hosts': optionalList(read.list('extra-hosts').flatMap((given) => hostOf(given, read) ?? [])),
    'shm-size': read.optional('shm-size'),
    'cap-add': optionalList(read.list('cap-add').flatMap((given) => capabilityOf(given, read) ?? [])),
    devices: optionalList(read.list('devices').flatMap((given) => deviceOf(given, read) ?? [])),
    ulimits: ulimitsOf(read),
    gpus: read.optional('gpus'),
    memory: read.optional('memory'),
    cpus: read.optional('cpus'),
  };
}

function merged(
  before: Readonly<Record<string, unknown>>,
  keys: Readonly<Record<string, HostKey>>,
  values: Readonly<Record<keyof typeof KEYS, unknown>>,
  read?: InputReader,
): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = { ...before };
  for (const name of Object.keys(KEYS) as (keyof typeof KEYS)[]) {
    const key = keys[KEYS[name]];
    if (key === undefined || values[name] === undefined) continue;
    const value = key.read(values[name]);
    if (value === undefined || (name === 'memory' && value === -1))
      read?.problem(name, `has to be ${formOf(name, key)}`);
    else fields[key.field] = name === 'gpus' ? value : added(before[key.field], value);
  }
  return fields;
}

/** In a workflow there are no lists of TOML. */
function formOf(name: keyof typeof KEYS, { form }: HostKey): string {
  return name === 'cpus' ? 'a number above 0, such as 1.5' : form.replaceAll('"', '');
}

/** What takes the place of a value; a list is added to it. */
function added(before: unknown, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value;
  const first: readonly unknown[] = Array.isArray(before) ? before : [];
  return [...first, ...list];
}

function optionalList(items: readonly string[]): readonly string[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A path inside, or `SOURCE:TARGET[:MODE]`. A relative source is one below `base`, where it begins with a dot. */
function volumeOf(given: string, base: string, read: InputReader): string | undefined {
  const [first = '', target, mode, ...more] = given.split(':');
  const inside = target ?? first;
  const isMode = mode === undefined || /^[a-zA-Z]+(,[a-zA-Z]+)*$/.test(mode);
  const isSource = target === undefined || /^([/.~]|[a-zA-Z0-9][\w.-]*$)/.test(first);
  if (more.length > 0 || !inside.startsWith('/') || !isMode || !isSource) {
    read.problem('volumes', `"${given}" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path`);
    return undefined;
  }
  if (target === undefined) return given;
  const source = first.startsWith('~/')
    ? join(homedir(), first.slice(2))
    : first.startsWith('.')
      ? resolve(base, first)
      : first;
  return [source, target, ...(mode === undefined ? [] : [mode])].join(':');
}

/** A network that a container can have beside its own. */
function networkOf(given: string, read: InputReader): string | undefined {
  if (given === 'host' || given === 'none' || given.startsWith('container:')) {
    read.problem(
      'networks',
      `"${given}" takes the place of all other networks, and a job has one of its own: \`extra-hosts: NAME:host-gateway\` gives the machine a name in it`,
    );
    return undefined;
  }
  if (/^[a-zA-Z0-9][\w.-]*$/.test(given)) return given;
  read.problem('networks', `"${given}" is no name of a network`);
  return undefined;
}

/** `NAME:IP` or `NAME=IP`, as docker's own command takes both. */
function hostOf(given: string, read: InputReader): string | undefined {
  const match = /^([^:=\s]+)[:=](\S+)$/.exec(given);
  const address = (match?.[2] ?? '').replace(/^\[(.*)\]$/, '$1');
  if (match !== null && (address === 'host-gateway' || isIP(address) !== 0)) return `${match[1] ?? ''}:${address}`;
  read.problem('extra-hosts', `"${given}" is not of the form NAME:IP or NAME:host-gateway`);
  return undefined;
}

function capabilityOf(given: string, read: InputReader): string | undefined {
  if (/^[a-zA-Z_]+$/.test(given)) return given.toUpperCase();
  read.problem('cap-add', `"${given}" is no capability such as SYS_PTRACE`);
  return undefined;
}

function deviceOf(given: string, read: InputReader): string | undefined {
  if (/^\/[^:]*(:\/[^:]*)?(:[rwm]{1,3})?$/.test(given)) return given;
  read.problem('devices', `"${given}" is not of the form /dev/NAME or SOURCE:TARGET[:RIGHTS]`);
  return undefined;
}

function ulimitsOf(read: InputReader): Readonly<Record<string, string>> | undefined {
  const limits = read.list('ulimits').flatMap((given) => {
    const [name, text] = splitOnce(given, '=');
    if (/^[a-z]+$/.test(name) && /^-?\d+(:-?\d+)?$/.test(text)) return [[name, text] as const];
    read.problem('ulimits', `"${given}" is not of the form NAME=SOFT[:HARD]`);
    return [];
  });
  return limits.length === 0 ? undefined : Object.fromEntries(limits);
}
