import { isAbsolute, relative, resolve } from 'node:path';
import { linkIn } from '../../safe-folder.js';
import type { OptionName } from '../definitions.js';
import { parsePairs } from '../values/pairs.js';

/**
 * Options that the file of a project may set: what they do stays within the pipeline, which is the project's as well. All
 * others give rights, or reach out of the project: new options are among these until somebody has thought about them.
 */
const HARMLESS: ReadonlySet<OptionName> = new Set<OptionName>([
  'file', 'jobs', 'needs', 'stage', 'manual', 'variables', 'project-variables', 'unset-variables', 'inputs', 'context',
  'concurrency', 'timeout', 'job-timeout', 'default-image', 'platform', 'pull-policy', 'image-map', 'prestart', 'qemu',
  'qemu-platforms', 'dind-timeout', 'certificate-timeout', 'services-timeout', 'dirty', 'unsupported', 'no-delay',
  'dotenv-variables', 'timings', 'timestamps', 'log-prefix', 'live', 'quiet', 'extra-hosts', 'shm-size', 'ulimits', 'memory', 'cpus', 'registry-hosts', 'includes-from', 'file-variables',
  'days', 'prices', 'at-most', 'start-up',
]); // prettier-ignore

const RIGHTS = 'it gives the jobs rights on this machine';
const SECRET = 'it is a secret, which belongs into no repository';
const WRITES = 'it says where on this machine is written';
const SENDS = 'it says where credentials of this machine are sent, or which program gets them';

const REASONS: Readonly<Partial<Record<OptionName, string>>> = {
  'docker-socket': RIGHTS,
  privileged: RIGHTS,
  'privileged-images': RIGHTS,
  'runner-config': RIGHTS,
  trust: RIGHTS,
  'qemu-image': RIGHTS,
  volumes: RIGHTS,
  devices: RIGHTS,
  'cap-add': RIGHTS,
  gpus: RIGHTS,
  'docker-host': 'it says on which engine the jobs run',
  secrets: SECRET,
  token: SECRET,
  'gitlab-token': SECRET,
  'registry-password': SECRET,
  'registry-push-password': SECRET,
  'registry-users': SECRET,
  output: WRITES,
  report: WRITES,
  'artifacts-to-source': WRITES,
  'last-run-max-size': WRITES,
  'storage-path': WRITES,
  registry: SENDS,
  'registry-image': SENDS,
  'registry-upstreams': SENDS,
  'registry-push-to': SENDS,
  'gitlab-url': SENDS,
  group: SENDS,
  project: SENDS,
  'ca-bundle': 'it says whom the containers trust',
};

/** Why the file of a project may not set an option; undefined: it may. */
export function refusalOf(name: OptionName): string | undefined {
  return HARMLESS.has(name) ? undefined : (REASONS[name] ?? 'it reaches out of the project');
}

/** Paths that have to be in the project where its file gives them. */
const IN_PROJECT: ReadonlySet<OptionName> = new Set<OptionName>(['file', 'includes-from', 'prices']);

/** Why the file of a project may not give an option this value; undefined: it may. */
export function valueRefusal(name: OptionName, value: string | readonly string[], folder: string): string | undefined {
  const texts = typeof value === 'string' ? value.split('\n') : value;
  const contents = name === 'file-variables' ? Object.values(parsePairs(texts).values) : [];
  if ([...texts, ...contents].some((text) => text.startsWith('@')))
    return 'its value is the content of a file of this machine';
  if (!IN_PROJECT.has(name)) return undefined;
  return texts.some((text) => leadsOut(folder, text)) ? 'its path leads out of the project' : undefined;
}

function leadsOut(folder: string, path: string): boolean {
  const inside = relative(folder, resolve(folder, path));
  return (
    linkIn(resolve(folder, path), folder) !== undefined ||
    path.startsWith('~') ||
    isAbsolute(inside) ||
    inside === '..' ||
    inside.startsWith('../')
  );
}
