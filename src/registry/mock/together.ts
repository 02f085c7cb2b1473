import { engineMessage, NO_PROGRAM, statusOf } from '../../docker/errors.js';
import { httpStatus } from '../../docker/http.js';
import type { Container, ContainerSpec, Engine } from '../../docker/types.js';
import { SystemError } from '../../errors.js';
import { filesOf, instancesOf, mainSpec, PLAIN, STORED, type Instance } from './instances.js';
import { ENDED, ends, linesByInstance, listens, reasonIn } from './log.js';
import type { MockOptions } from './options.js';

/**
 * All instances in one container: a container costs many times what a process costs, when it starts and when it goes.
 * The first process is the plain instance; what the others say has their names before it. Where one has ended, the one that
 * serves what is stored takes its place, if it has one. The names are arguments, and no part of the text.
 */
const SCRIPT = `
told() { while IFS= read -r line; do printf '%s: %s\\n' "$1" "$line"; done; }
serve() {
  registry serve "/glci/$1.yml"
  echo '${ENDED}'
  if [ -e "/glci/$1${STORED}.yml" ]; then serve "$1${STORED}"; fi
}
for name in "$@"; do serve "$name" 2>&1 | told "$name" & done
exec registry serve /glci/${PLAIN.name}.yml
`;

/** The image has no shell, or no program `registry`: each instance wants a container of its own. */
export class NotTogether extends Error {}

/** The container of all instances. */
export function togetherSpec(options: MockOptions, network: string): ContainerSpec {
  return {
    ...mainSpec(options, network),
    entrypoint: ['sh', '-c', SCRIPT, 'registry'],
    command: instancesOf(options).map(({ name }) => name),
  };
}

/** What it is to have in its files: a tar for its root. */
export function togetherFiles(options: MockOptions): Promise<Buffer> {
  return filesOf(options, [PLAIN, ...instancesOf(options)]);
}

/** Starts the container. Throws {@link NotTogether} where its image has no shell. */
export async function startTogether(container: Container): Promise<void> {
  try {
    await container.start();
  } catch (error) {
    if (statusOf(error) !== undefined && /exec: "sh"/.test(engineMessage(error)))
      throw new NotTogether('The image has no shell', { cause: error });
    throw error;
  }
}

/** How far an instance is, or the one in its place. */
export interface Place {
  readonly instance: Instance;
  /** `replaced`: what is stored is served in its place. */
  readonly state: 'starting' | 'listening' | 'replaced' | 'failed';
  /** Why it does not serve what it should. */
  readonly reason: string;
}

/**
 * Waits until all instances listen; gives back those of upstreams that do not, and what is stored is served in their place,
 * or are not ready within the time. Throws {@link NotTogether}, and a {@link SystemError} where another does not start.
 * `address` is that of the plain one on this machine, over which it is asked; where the engine is another machine's, its log
 * is.
 */
export async function allAnswer(
  engine: Engine,
  container: Container,
  options: MockOptions,
  address: string | undefined,
): Promise<readonly Place[]> {
  const deadline = Date.now() + (options.answerMs ?? 30_000);
  const instances = instancesOf(options);
  let plain = false;
  for (let delay = 20; ; delay = Math.min(delay * 1.5, 250)) {
    const asked = engine.local && address !== undefined;
    if (asked) plain ||= (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined;
    const log = await container.logs({ tail: 1000 });
    const lines = linesByInstance(log, PLAIN.name);
    if (!asked) plain ||= listens(lines.get(PLAIN.name) ?? []);
    const found = instances.map((instance) => placeOf(instance, lines.get(instance.name) ?? []));
    const late = Date.now() > deadline;
    const bad = found.find(
      ({ state, instance }) => state === 'failed' || (late && state === 'starting' && instance.upstream === undefined),
    );
    if (bad !== undefined) throw notStarted(container, bad.reason);
    if (plain && (late || found.every(({ state }) => state !== 'starting')))
      return found.filter(({ state }) => state !== 'listening');
    const state = await container.inspect();
    if (NO_PROGRAM.includes(state.exitCode)) throw new NotTogether('The image has no program "registry"');
    if (late || state.status === 'exited' || state.status === 'dead')
      throw notStarted(container, log.trim().split('\n').slice(-20).join('\n') || state.error || state.status);
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

function placeOf(instance: Instance, lines: readonly string[]): Place {
  const ended = ends(lines);
  if (listens(lines))
    return ended === 0
      ? { instance, state: 'listening', reason: '' }
      : { instance, state: 'replaced', reason: reasonIn(lines.slice(0, lines.indexOf(ENDED))) };
  // what it says while it waits for an upstream is of something else
  return ended > (instance.upstream === undefined ? 0 : 1)
    ? { instance, state: 'failed', reason: reasonIn(lines) }
    : { instance, state: 'starting', reason: 'it does not answer' };
}

/** The sentence for a registry that is not there. */
export function notStarted(container: Container, log: string): SystemError {
  return new SystemError(`The registry ${container.name} did not start: ${log}`);
}
