import type { ImageState } from '../docker/types.js';
import { expandExisting, finder, knownVariables } from '../gitlab/index.js';
import type { PipelineContext, PlanJob } from '../gitlab/types.js';

/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
export function isDindName(image: string): boolean {
  const withoutDigest = image.split('@')[0] ?? '';
  const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
  const [name = '', tag = ''] = last.split(':');
  return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}

/** The entrypoint of the image `docker`, which is not at hand before a run. */
const STOCK = ['dockerd-entrypoint.sh'];

/**
 * Name of the Docker daemon among the services of a job that has not run yet: by the names that they have with what is
 * known of the job's variables filled in (`docker:${DIND_TAG}`), and by what runs in them. undefined: it has none.
 */
export function plannedDaemon(job: PlanJob, context: PipelineContext): string | undefined {
  const named = job.services.some(({ name }) => /[$%]/.test(name) || isDindName(name));
  const known = named ? knownVariables(context, job) : [];
  const find = finder(known);
  for (const { name, entrypoint, command } of job.services) {
    const image = expandExisting(name, find);
    if (!isDindName(image)) continue;
    // of an image of another name the entrypoint is not known
    if (!/(?:^|\/)docker:[^/]*$/.test(image)) return image;
    const env = Object.fromEntries(known.map((variable) => [variable.key, variable.value]));
    if (startsDaemon({ image: { entrypoint: STOCK }, entrypoint, command, env })) return image;
  }
  return undefined;
}

/** Whether an image that the engine has is a Docker daemon: whatever its name, it is dind when it starts dind's entrypoint. */
export function isDindImage(image: Pick<ImageState, 'entrypoint'>): boolean {
  return image.entrypoint.some((item) => item.endsWith('dockerd-entrypoint.sh'));
}

/** What runs in a service: its image's entrypoint and command, and those of the pipeline file. */
export interface Startup {
  readonly image: Pick<ImageState, 'entrypoint'>;
  readonly entrypoint: readonly string[] | undefined;
  readonly command: readonly string[] | undefined;
  readonly env: Readonly<Record<string, string>>;
}

const DAEMON = /(?:^|[\s;&|("'`/])(?:dockerd(?:-entrypoint\.sh|-rootless(?:\.sh)?)?|dind|rootlesskit)(?=$|[\s;&|)"'`])/;

/** A program by its name, or by its path in a folder of programs. */
const PROGRAM = /^(?:[\w+-]+|\/(?:usr\/)?(?:local\/)?s?bin\/[\w+-]+)$/;

/** A call of a script in a shell's command. */
const SCRIPT = /(?:^|[\s;&|("'])(?:\.{1,2}\/[\w./-]+|[\w./-]+\.sh)(?=$|[\s;&|)"'])/;

/**
 * Whether a service of an image that can be a Docker daemon is one: its image's entrypoint may be given something else
 * to run, or be replaced. A script whose content nobody knows here is taken for one that starts the daemon.
 */
export function startsDaemon({ image, entrypoint, command, env }: Startup): boolean {
  const given = entrypoint?.filter((item) => item !== '');
  const line = [...(given ?? image.entrypoint), ...(command ?? [])];
  return runsDaemon(line, env);
}

function runsDaemon(line: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const [program = '', ...rest] = line;
  if (program.endsWith('dockerd-entrypoint.sh')) {
    const [first] = rest;
    // it starts the daemon with flags, or without; all else it runs as it is
    return first === undefined || first.startsWith('-') || runsDaemon(rest, env);
  }
  const words = [program, ...rest].map((word) =>
    word.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (whole, name: string) => env[name] ?? whole),
  );
  if (words.some((word) => DAEMON.test(word))) return true;
  if (program === '') return false;
  if (!PROGRAM.test(program)) return true;
  // a shell may be given a script, whose content only the container knows
  const [first = '-c'] = rest;
  const script = !first.startsWith('-') || rest.some((word) => SCRIPT.test(word));
  return /(?:^|\/)(?:ba|da|a)?sh$/.test(program) && script;
}
