import type { IncomingMessage } from 'node:http';
import { Readable, type Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { demultiplex } from './demux.js';
import { tolerate } from '../errors.js';
import { labelsOf, listOf, numberOf, objectOf, requiredObject, textOf, textsOf } from './answers.js';
import { inBody } from './body.js';
import { imageConfig } from './images.js';
import { programIn } from './terminal.js';
import type { AttachedStreams, Container, Containers, ContainerSpec, ContainerState } from '../types.js';

/** An id of the engine's, which no other container will ever have. */
const ID = /^[0-9a-f]{64}$/;

/** Containers of an engine reached through dockerode. */
export function dockerodeContainers(docker: Docker): Containers {
  /** Removals, by the ids: who asks for one as well waits for its end, where the engine would not let it wait. */
  const going = new Map<string, Promise<void>>();
  return {
    async create(spec) {
      const { name, platform } = spec;
      const query = { name, ...(platform === undefined ? {} : { platform }) };
      const created = await docker.createContainer(inBody(createOptions(spec), query));
      return handle(created, spec.name, going);
    },
    get: (idOrName) => handle(docker.getContainer(idOrName), idOrName, going),
    async list(label) {
      const found: unknown = await docker.listContainers({ all: true, filters: { label: [label] } });
      return listOf(found)
        .map(objectOf)
        .map((item) => ({
          id: textOf(item['Id']),
          name: (textsOf(item['Names'])[0] ?? '').replace(/^\//, ''),
          state: textOf(item['State']),
          labels: labelsOf(item['Labels']),
        }));
    },
  };
}

function createOptions(spec: ContainerSpec): Docker.ContainerCreateOptions {
  const published = spec.publish ?? [];
  const exposed = [...(spec.expose ?? []), ...published];
  const stdin = spec.stdin ?? false;
  return {
    Image: spec.image,
    Labels: { ...spec.labels },
    ...(spec.entrypoint === undefined ? {} : { Entrypoint: [...spec.entrypoint] }),
    ...(spec.command === undefined ? {} : { Cmd: [...spec.command] }),
    Env: [...(spec.env ?? [])],
    ...(spec.user === undefined ? {} : { User: spec.user }),
    ...(spec.hostname === undefined ? {} : { Hostname: spec.hostname }),
    ...(spec.workingDir === undefined ? {} : { WorkingDir: spec.workingDir }),
    OpenStdin: stdin,
    StdinOnce: stdin,
    AttachStdin: stdin,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    ...(exposed.length === 0 ? {} : { ExposedPorts: Object.fromEntries(exposed.map((port) => [`${port}/tcp`, {}])) }),
    HostConfig: {
      ...spec.host,
      Binds: [...(spec.binds ?? [])],
      Privileged: spec.privileged ?? false,
      RestartPolicy: { Name: 'no' },
      ...(spec.keepLog === false ? { LogConfig: { Type: 'none', Config: {} } } : {}),
      ...(spec.extraHosts === undefined ? {} : { ExtraHosts: [...spec.extraHosts] }),
      ...(spec.networkMode === undefined ? {} : { NetworkMode: spec.networkMode }),
      ...(spec.attach === undefined ? {} : { NetworkMode: spec.attach.network }),
      ...(published.length === 0
        ? {}
        : {
            PortBindings: Object.fromEntries(
              published.map((port) => [`${port}/tcp`, [{ HostIp: '127.0.0.1', HostPort: '' }]]),
            ),
          }),
    },
    ...(spec.attach === undefined
      ? {}
      : {
          NetworkingConfig: {
            EndpointsConfig: { [spec.attach.network]: { Aliases: [...spec.attach.aliases] } },
          },
        }),
  };
}

function handle(container: Docker.Container, name: string, going: Map<string, Promise<void>>): Container {
  return {
    id: container.id,
    name,
    async start() {
      await tolerate([304], () => container.start());
    },
    async attach({ stdin }) {
      const stream = (await container.attach({
        stream: true,
        stdin,
        stdout: true,
        stderr: true,
        hijack: stdin,
      })) as Duplex;
      return attached(stream, name);
    },
    async waitNextExit() {
      const exit = container
        .wait({ condition: 'next-exit' })
        .then((result: { StatusCode: number }) => result.StatusCode);
      exit.catch(() => undefined); // whoever awaits it sees the error; nobody has to
      return { exit };
    },
    async inspect() {
      return stateOf(await container.inspect(), name);
    },
    async imageConfig() {
      return imageConfig(objectOf(await container.inspect())['Config']);
    },
    async logs({ tail }) {
      const buffer = await container.logs({ stdout: true, stderr: true, follow: false, tail });
      const parts: Buffer[] = [];
      for await (const frame of demultiplex(Readable.from([buffer]))) parts.push(frame.data);
      return Buffer.concat(parts).toString('utf8');
    },
    async followLogs() {
      const stream = await container.logs({ stdout: true, stderr: true, follow: true });
      return demultiplex(stream as Readable);
    },
    async put(path, tar) {
      await container.putArchive(tar, { path });
    },
    async get(path) {
      return tolerate([404], async () => (await container.getArchive({ path })) as Readable);
    },
    async exists(path) {
      return (await pathStat(container, path)) !== undefined;
    },
    async realPath(path) {
      const stat = await pathStat(container, path);
      return stat === undefined ? undefined : stat.linkTarget || path;
    },
    async exec(command, { user, onFirstOutput } = {}) {
      const exec = await container.exec({
        Cmd: [...command],
        AttachStdout: true,
        AttachStderr: true,
        ...(user === undefined ? {} : { User: user }),
      });
      const stream = await exec.start({});
      const parts: Buffer[] = [];
      for await (const frame of demultiplex(stream)) {
        if (parts.length === 0) onFirstOutput?.();
        parts.push(frame.data);
      }
      const { ExitCode } = await exec.inspect();
      return { exitCode: ExitCode ?? -1, output: Buffer.concat(parts).toString('utf8') };
    },
    terminal: (command, size) => programIn(container, command, size),
    async kill(signal) {
      await tolerate([404, 409], () => container.kill({ signal }));
    },
    async stop(seconds) {
      await tolerate([304, 404], () => container.stop({ t: seconds }));
    },
    remove: () => going.get(container.id) ?? removal(container, going),
  };
}

async function removal(container: Docker.Container, going: Map<string, Promise<void>>): Promise<void> {
  const { id } = container;
  const removed = tolerate([404, 409], () => container.remove({ force: true, v: true })).then(() => undefined);
  going.set(id, removed);
  const forget = (): void => void going.delete(id);
  // after a failure it may be tried again, and another container may take the name
  removed.then(ID.test(id) ? undefined : forget, forget);
  await removed;
}

/** What the engine tells of a path (`X-Docker-Container-Path-Stat`, base64 of JSON); undefined where it does not exist. */
async function pathStat(container: Docker.Container, path: string): Promise<{ linkTarget?: string } | undefined> {
  return tolerate([404], async () => {
    const answer = (await container.infoArchive({ path })) as IncomingMessage;
    answer.resume(); // an answer that is not taken holds its connection, and with it the process
    const header = answer.headers['x-docker-container-path-stat'];
    if (typeof header !== 'string') return {};
    return { linkTarget: textOf(statOf(header)['linkTarget']) };
  });
}

function attached(stream: Duplex, name: string): AttachedStreams {
  // once a text has left, what becomes of the connection is seen by who reads; an error without a listener would end the process
  stream.on('error', () => undefined);
  return {
    output: demultiplex(stream),
    write: (text) => taken(stream, name, (done) => stream.write(text, done)),
    end: (text) => taken(stream, name, (done) => stream.end(text, done)),
  };
}

/** Resolves when the stream has taken what it was given; rejects where it cannot any more. */
function taken(stream: Duplex, name: string, give: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new Error(`the connection to ${name} was lost: socket hang up`));
    stream.once('close', lost);
    give((error) => {
      stream.off('close', lost);
      if (error) reject(error);
      else resolve();
    });
  });
}

function statOf(header: string): ReturnType<typeof objectOf> {
  try {
    return objectOf(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
  } catch {
    return {}; // the path is there all the same
  }
}

function stateOf(answer: unknown, asked: string): ContainerState {
  const info = requiredObject(answer, `the container ${asked}`);
  const state = requiredObject(info['State'], `the state of the container ${asked}`);
  const settings = objectOf(info['NetworkSettings']);
  const ports: Record<number, number> = {};
  for (const [port, bindings] of Object.entries(objectOf(settings['Ports']))) {
    const bound = Number.parseInt(textOf(objectOf(listOf(bindings)[0])['HostPort']), 10);
    const inside = Number.parseInt(port, 10);
    if (Number.isInteger(inside) && Number.isInteger(bound)) ports[inside] = bound;
  }
  const networks = Object.entries(objectOf(settings['Networks']));
  return {
    id: textOf(info['Id']),
    name: textOf(info['Name']).replace(/^\//, ''),
    status: textOf(state['Status']),
    running: state['Running'] === true,
    exitCode: numberOf(state['ExitCode']),
    error: textOf(state['Error']),
    oomKilled: state['OOMKilled'] === true,
    labels: labelsOf(objectOf(info['Config'])['Labels']),
    addresses: Object.fromEntries(
      networks.map(([network, endpoint]) => [network, textOf(objectOf(endpoint)['IPAddress'])]),
    ),
    ports,
  };
}
