import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import fc from 'fast-check';
import { SystemError } from '../../../src/errors.js';
import { dockerodeContainers } from '../../../src/docker/engine/containers.js';
import { engineInfo } from '../../../src/docker/engine/connect.js';
import { demultiplex } from '../../../src/docker/engine/demux.js';
import { dockerodeImages } from '../../../src/docker/engine/images.js';
import { dockerodeNetworks } from '../../../src/docker/engine/networks.js';
import { followPull } from '../../../src/docker/engine/progress.js';
import { dockerodeVolumes } from '../../../src/docker/engine/volumes.js';
import { chooseSubnet } from '../../../src/docker/subnets.js';
import { hostile, hostileJson, slips } from '../hostile.js';
import { of, promise, saying, target } from '../target.js';

/** Answers of an engine, as they are. */
const ANSWERS = {
  info: { Name: 'h', ServerVersion: '28.0', Driver: 'overlay2', NCPU: 2, SecurityOptions: ['name=rootless'], RegistryConfig: { Mirrors: ['https://m'] } },
  version: { ApiVersion: '1.48', Arch: 'amd64' },
  image: { Id: 'sha256:1', RepoTags: ['a:1'], RepoDigests: null, Os: 'linux', Architecture: 'arm64', Size: 5, Config: { Env: ['A=b', 'C'], Entrypoint: ['x'], Cmd: 'y', ExposedPorts: { '80/tcp': {}, '53/udp': {} }, Volumes: { '/v': {} }, Labels: { a: 'b' } } },
  container: { Id: '1', Name: '/c', State: { Status: 'exited', Running: false, ExitCode: 1, Error: '', OOMKilled: true }, Config: { Labels: { a: 'b' } }, NetworkSettings: { Networks: { n: { IPAddress: '10.0.0.2' } }, Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '32768' }], '81/tcp': null } } },
  containers: [{ Id: '1', Names: ['/c'], State: 'running', Labels: { a: 'b' } }],
  networks: [{ Id: '1', Name: 'n', Labels: null, IPAM: { Config: [{ Subnet: '10.213.0.0/16' }, { Subnet: 'fd00::/64' }] } }],
  volumes: { Volumes: [{ Name: 'v', Labels: { a: 'b' } }] },
  bridge: { Options: { 'com.docker.network.driver.mtu': '1450' } },
}; // prettier-ignore

/** The same with some fields left out, or of another kind: at a depth of which nobody has thought. */
function oddly<T>(value: T): fc.Arbitrary<unknown> {
  const same = fc.constant(value);
  if (typeof value !== 'object' || value === null)
    return fc.oneof({ arbitrary: same, weight: 12 }, { arbitrary: hostileJson, weight: 1 });
  const inner = Array.isArray(value)
    ? fc.tuple(...value.map(oddly))
    : fc.record(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, oddly(one)])), { requiredKeys: [] });
  return fc.oneof(
    { arbitrary: same, weight: 3 },
    { arbitrary: inner, weight: 6 },
    { arbitrary: hostileJson, weight: 1 },
  );
}

/** An engine that answers so. */
function answering(answers: typeof ANSWERS): Docker {
  const gives = (answer: unknown) => (): Promise<unknown> => Promise.resolve(answer);
  const docker = {
    info: gives(answers.info),
    version: gives(answers.version),
    getImage: () => ({ inspect: gives(answers.image) }),
    getContainer: () => ({ id: '1', inspect: gives(answers.container) }),
    listContainers: gives(answers.containers),
    listNetworks: gives(answers.networks),
    getNetwork: () => ({ inspect: gives(answers.bridge) }),
    listVolumes: gives(answers.volumes),
  };
  return docker as unknown as Docker;
}

const frame = fc.record({ stream: fc.nat(2), data: fc.oneof(hostile, fc.constant('x'.repeat(3000))) });

function inPieces(bytes: Buffer, cuts: readonly number[]): Readable {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const length of cuts) pieces.push(bytes.subarray(at, (at += length)));
  return Readable.from([...pieces, bytes.subarray(at)].filter(({ length }) => length > 0));
}

const pullMessage = fc.oneof(
  {
    arbitrary: fc.constantFrom('{"status":"Pulling","id":"a"}', '{"status":"Done"}', '{"id":"1","progressDetail":{}}'),
    weight: 8,
  },
  { arbitrary: fc.constantFrom('{"error":"no such image"}', '{"errorDetail":{"message":"x"},"error":"x"}'), weight: 1 },
  { arbitrary: hostileJson.map((value) => JSON.stringify(value)), weight: 1 },
);

/** What an engine sends. */
export const ENGINE = [
  target({
    name: 'engine-answers',
    inputs: oddly(ANSWERS).filter(
      (answers): answers is typeof ANSWERS => typeof answers === 'object' && answers !== null,
    ),
    refusal: of(SystemError),
    accepted: 25,
    async read(answers) {
      const docker = answering(answers);
      const { mirrors, rootless } = await engineInfo(docker);
      promise(
        mirrors.every((one) => typeof one === 'string') && typeof rootless === 'boolean',
        'facts have their types',
      );
      const networks = await dockerodeNetworks(docker, () => []).list();
      chooseSubnet(networks.flatMap(({ subnets }) => subnets));
      promise(
        networks.every(({ mtu }) => mtu === undefined || Number.isInteger(mtu)),
        'an MTU is a number',
      );
      await dockerodeVolumes(docker).list('x');
      const containers = await dockerodeContainers(docker).list('x');
      promise(
        containers.every(({ name }) => typeof name === 'string'),
        'names are texts',
      );
      const image = await dockerodeImages(docker).inspect('x');
      promise(
        Object.values(image?.env ?? {}).every((value) => typeof value === 'string'),
        'variables are texts',
      );
      const { ports, exitCode } = await dockerodeContainers(docker).get('x').inspect();
      promise(Object.values(ports).every(Number.isInteger) && Number.isFinite(exitCode), 'numbers are numbers');
      return true;
    },
  }),
  target({
    name: 'engine-frames',
    inputs: fc.tuple(fc.array(frame, { maxLength: 6 }), fc.array(fc.nat(50), { maxLength: 40 }), fc.nat(9)),
    accepted: 60,
    async read([frames, cuts, broken]) {
      const parts = frames.flatMap(({ stream, data }) => {
        const header = Buffer.alloc(8);
        header[0] = stream;
        header.writeUInt32BE(Buffer.byteLength(data), 4);
        return [header, Buffer.from(data)];
      });
      const bytes = Buffer.concat(parts);
      const sent = broken === 0 ? bytes.subarray(Math.floor(bytes.length / 2)) : bytes;
      let found = '';
      for await (const { data } of demultiplex(inPieces(sent, cuts))) found += data.toString('latin1');
      const whole = Buffer.concat(parts.filter((_, index) => index % 2 === 1)).toString('latin1');
      promise(broken === 0 || found === whole, 'what was sent is what is read');
      return broken !== 0 && frames.length > 0;
    },
  }),
  target({
    name: 'engine-pull',
    inputs: fc.tuple(
      slips(fc.array(pullMessage, { maxLength: 6 }).map((lines) => lines.join('\r\n'))),
      fc.array(fc.nat(30), { maxLength: 20 }),
    ),
    refusal: saying(/./),
    accepted: 30,
    async read([text, cuts]) {
      const lines: string[] = [];
      await followPull(inPieces(Buffer.from(text), cuts), (line) => void lines.push(line));
      promise(
        lines.every((line) => typeof line === 'string'),
        'lines are texts',
      );
      return true;
    },
  }),
];
