import type { OptionName } from '../../../inputs/definitions.js';

/** What a command of a migration takes. */
export interface MigrationTable {
  /** What is said with each call, never in a file: options with a value, and switches. */
  readonly values: readonly string[];
  readonly flags: readonly string[];
  /** Options as all commands have them. */
  readonly options: readonly OptionName[];
  /** Those of a list that take all operands that follow. */
  readonly lists: readonly OptionName[];
  /** Options that the help has no room for: those of `run`, where the command runs a pipeline. */
  readonly more: readonly OptionName[];
  /** It is about other projects than the one at hand, whose own file has no say in how they are read. */
  readonly elsewhere: boolean;
}

/** Inputs of a run that mean something to a comparison with it, beside its own options. */
const OF_RUN: readonly OptionName[] = [
  'file', 'jobs', 'needs', 'stage', 'manual', 'concurrency', 'timeout', 'job-timeout', 'dirty', 'unsupported', 'no-delay',
  'dotenv-variables', 'variables', 'project-variables', 'secrets', 'file-variables', 'unset-variables', 'inputs', 'context',
  'include-map', 'includes-from', 'docker-host', 'default-image', 'platform', 'pull-policy', 'image-map', 'runner-config',
  'ca-bundle', 'privileged', 'privileged-images', 'trust', 'docker-socket', 'mtu', 'volumes', 'extra-hosts', 'shm-size',
  'cap-add', 'devices', 'ulimits', 'gpus', 'memory', 'cpus', 'prestart', 'qemu', 'qemu-image', 'qemu-platforms',
  'dind-timeout', 'certificate-timeout', 'services-timeout', 'registry', 'registry-username', 'registry-password',
  'registry-users', 'registry-hosts', 'registry-image', 'registry-upstreams', 'storage-path', 'cache-images',
  'cache-max-size', 'cache-private', 'quiet', 'timestamps', 'log-prefix', 'live',
]; // prettier-ignore

const READING: readonly OptionName[] = ['file', 'inputs', 'runners', 'gitlab-url', 'gitlab-token', 'include-map'];

/** The commands of a migration, and all that each takes: read by the command line, the help and the completion. */
export const MIGRATION_TABLE = {
  audit: {
    values: ['output'],
    flags: [],
    options: ['group', 'folders', ...READING],
    lists: ['folders'],
    more: [],
    elsewhere: true,
  },
  compare: {
    values: ['fetch', 'output'],
    flags: ['run'],
    options: ['cwd', 'gitlab-url', 'gitlab-token', 'project', 'run-output', 'deep'],
    lists: [],
    more: OF_RUN,
    elsewhere: false,
  },
  forecast: {
    values: ['fetch', 'output'],
    flags: [],
    options: [
      'group', 'project', 'days', 'prices', 'measured', 'at-most', 'start-up', 'concurrency', 'runners', 'gitlab-url',
      'gitlab-token',
    ], // prettier-ignore
    lists: ['measured'],
    more: [],
    elsewhere: true,
  },
  init: { values: ['output'], flags: ['force'], options: ['cwd', ...READING], lists: [], more: [], elsewhere: false },
} as const satisfies Record<string, MigrationTable>;

export type MigrationCommand = keyof typeof MIGRATION_TABLE;

/** What a command takes; undefined: it is none of a migration. */
export function migrationTable(command: string): MigrationTable | undefined {
  return Object.hasOwn(MIGRATION_TABLE, command) ? MIGRATION_TABLE[command as MigrationCommand] : undefined;
}

/** Options that say something to these commands alone. */
export function commandsOf(option: OptionName): readonly string[] {
  const tables: readonly (readonly [string, MigrationTable])[] = Object.entries(MIGRATION_TABLE);
  return tables.filter(([, { options }]) => options.includes(option)).map(([name]) => name);
}
