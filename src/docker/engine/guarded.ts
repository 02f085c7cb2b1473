import type { Container, ContainerState, Engine } from '../types.js';
import type { Guard } from './guard.js';

/** How often a container that is waited for is asked whether it still runs: an answer may have been lost. */
const EXIT_CHECK_MS = 5000;

/** An engine all of whose calls are watched over: see {@link Guard}. */
export function guardedEngine(
  engine: Omit<Engine, 'madeFor'>,
  guard: Guard,
  exitCheckMs = EXIT_CHECK_MS,
): Omit<Engine, 'madeFor'> {
  const { containers, images, networks, volumes } = engine;
  const guardedContainer = (container: Container): Container => guarded(container, guard, exitCheckMs);
  return {
    ...engine,
    lost: guard.lost,
    apiVersion: () => guard.call('ask', 'ask for the version', () => engine.apiVersion()),
    containers: {
      create: async (spec) =>
        guardedContainer(await guard.call('do', `create container ${spec.name}`, () => containers.create(spec))),
      get: (idOrName) => guardedContainer(containers.get(idOrName)),
      list: (label) => guard.call('ask', 'list containers', () => containers.list(label)),
    },
    images: {
      inspect: (reference) => guard.call('ask', `inspect image ${reference}`, () => images.inspect(reference)),
      pull: (reference, options) => guard.call('long', `pull ${reference}`, () => images.pull(reference, options)),
      untag: (reference) => guard.call('ask', `untag ${reference}`, () => images.untag(reference)),
    },
    networks: {
      create: (spec) => guard.call('do', `create network ${spec.name}`, () => networks.create(spec)),
      connect: (network, container, aliases) =>
        guard.call('do', `connect to network ${network}`, () => networks.connect(network, container, aliases)),
      list: (label) => guard.call('ask', 'list networks', () => networks.list(label)),
      remove: (idOrName) => guard.call('ask', `remove network ${idOrName}`, () => networks.remove(idOrName)),
    },
    volumes: {
      // with the same name and options it is the same volume
      create: (spec) => guard.call('ask', `create volume ${spec.name}`, () => volumes.create(spec)),
      list: (label) => guard.call('ask', 'list volumes', () => volumes.list(label)),
      remove: (name) => guard.call('ask', `remove volume ${name}`, () => volumes.remove(name)),
    },
  };
}

function guarded(container: Container, guard: Guard, exitCheckMs: number): Container {
  const { name } = container;
  let starts = 0;
  /** Archives under way: until the last has been taken, an engine answers nothing that is asked about the container. */
  let archives = 0;
  return {
    id: container.id,
    name,
    async start() {
      await guard.call('do', `start ${name}`, () => container.start());
      starts += 1;
    },
    async attach(options) {
      const streams = await guard.call('do', `attach to ${name}`, () => container.attach(options));
      return {
        output: guard.stream(streams.output),
        write: (text) => guard.call('long', `write to ${name}`, () => streams.write(text)),
        end: (text) => guard.call('long', `write to ${name}`, () => streams.end(text)),
      };
    },
    async waitNextExit() {
      const { exit } = await container.waitNextExit();
      const before = starts;
      const inspect = (): Promise<ContainerState> => guard.call('ask', `inspect ${name}`, () => container.inspect());
      const mayAsk = (): boolean => starts > before && archives === 0;
      const watched = guard.call('long', `wait for ${name}`, () => exitOf(exit, inspect, exitCheckMs, mayAsk));
      watched.catch(() => undefined); // whoever awaits it sees the error; nobody has to
      return { exit: watched };
    },
    inspect: () => guard.call('ask', `inspect ${name}`, () => container.inspect()),
    imageConfig: () => guard.call('ask', `inspect ${name}`, () => container.imageConfig()),
    logs: (options) => guard.call('ask', `logs of ${name}`, () => container.logs(options)),
    async followLogs() {
      return guard.stream(await guard.call('do', `logs of ${name}`, () => container.followLogs()));
    },
    async put(path, tar) {
      archives += 1;
      try {
        await guard.call('work', `put files into ${name}`, () => container.put(path, tar));
      } finally {
        archives -= 1;
      }
    },
    get: (path) => guard.call('do', `get files of ${name}`, () => container.get(path)),
    exists: (path) => guard.call('ask', `look for ${path} in ${name}`, () => container.exists(path)),
    realPath: (path) => guard.call('ask', `look for ${path} in ${name}`, () => container.realPath(path)),
    exec: (command, options) => guard.call('work', `exec in ${name}`, () => container.exec(command, options)),
    async terminal(command, size) {
      const program = await guard.call('do', `open a terminal in ${name}`, () => container.terminal(command, size));
      // whoever sits there may think for hours: only the engine is watched
      return {
        output: guard.stream(program.output),
        write: (data) => guard.call('long', `type in ${name}`, () => program.write(data)),
        resize: (to) => guard.call('ask', `resize the terminal in ${name}`, () => program.resize(to)),
        exitCode: () => guard.call('ask', `inspect the program in ${name}`, () => program.exitCode()),
        hangUp: () => program.hangUp(),
      };
    },
    kill: (signal) => guard.call('ask', `kill ${name}`, () => container.kill(signal)),
    stop: (seconds) => guard.call('long', `stop ${name}`, () => container.stop(seconds)),
    remove: () => guard.call('ask', `remove ${name}`, () => container.remove()),
  };
}

/**
 * The exit code that was waited for. An engine's answer may be lost with its connection, which its client does not always
 * tell: once the container was started, and while nothing keeps the engine from answering, it is asked now and then whether
 * it still runs.
 */
async function exitOf(
  exit: Promise<number>,
  inspect: () => Promise<ContainerState>,
  exitCheckMs: number,
  mayAsk: () => boolean,
): Promise<number> {
  let over = false;
  const asked = async (everyMs: number): Promise<number> => {
    for (let gone = 0; ;) {
      await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
      if (over) return -1;
      if (!mayAsk()) continue;
      const { running, exitCode } = await inspect();
      gone = running ? 0 : gone + 1;
      if (gone === 2) return exitCode; // not at once: the answer may be on its way
    }
  };
  try {
    return await Promise.race([exit.catch(() => asked(1000)), asked(exitCheckMs)]);
  } finally {
    over = true;
  }
}
