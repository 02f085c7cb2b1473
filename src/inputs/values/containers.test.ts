import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readInputs } from '../parse.js';
import { restricted } from '../trust.js';

const GIVEN = {
  volumes: ['./data:/data:ro', '~/x:/x', 'named:/n', '/srv:/srv:ro,z', '/shared'],
  networks: ['shop_default', 'bridge'],
  'extra-hosts': ['db:10.0.0.5', 'v6=[::1]', 'host:host-gateway'],
  'shm-size': '256m',
  'cap-add': 'sys_ptrace\nNET_ADMIN',
  devices: ['/dev/kvm', '/dev/a:/dev/b:r'],
  ulimits: ['nofile=1024:2048', 'core=-1'],
  gpus: 'device=0,1',
  memory: '1.5g',
  cpus: '0.5',
};

it("is in Docker's words what runner-config says of the containers of jobs", () => {
  const { inputs, problems } = readInputs(GIVEN, '/base');
  expect(problems).toEqual([]);
  const both = { ExtraHosts: ['db:10.0.0.5', 'v6:::1', 'host:host-gateway'], ShmSize: 256 * 2 ** 20 };
  expect(inputs.settings.runner).toMatchObject({
    binds: ['/base/data:/data:ro', `${join(homedir(), 'x')}:/x`, 'named:/n', '/srv:/srv:ro,z'],
    volumes: ['/shared'],
    networks: ['shop_default', 'bridge'],
    serviceHost: both,
    jobHost: {
      ...both,
      CapAdd: ['SYS_PTRACE', 'NET_ADMIN'],
      Devices: [
        { PathOnHost: '/dev/kvm', PathInContainer: '/dev/kvm', CgroupPermissions: 'rwm' },
        { PathOnHost: '/dev/a', PathInContainer: '/dev/b', CgroupPermissions: 'r' },
      ],
      Ulimits: [
        { Name: 'nofile', Soft: 1024, Hard: 2048 },
        { Name: 'core', Soft: -1, Hard: -1 },
      ],
      DeviceRequests: [{ DeviceIDs: ['0', '1'], Capabilities: [['gpu']] }],
      Memory: 1.5 * 2 ** 30,
      NanoCpus: 5e8,
    },
  });
});

it('is added to lists of runner-config, and takes the place of all else there', () => {
  const config = 'cap_add = ["SYS_TIME"]\nmemory = "1g"\ncpus = "2"\nvolumes = ["/a:/a"]\n';
  const { inputs } = readInputs({ 'runner-config': config, 'cap-add': 'SYS_PTRACE', memory: '2g', volumes: ['/b:/b'] });
  expect(inputs.settings.runner).toMatchObject({
    jobHost: { CapAdd: ['SYS_TIME', 'SYS_PTRACE'], Memory: 2 * 2 ** 30, NanoCpus: 2e9 },
    binds: ['/a:/a', '/b:/b'],
  });
});

it('has all its problems told at once', () => {
  const { problems } = readInputs({
    volumes: 'a:b\n/a:/b:/c:d\nrelative\n/a:/b:r/o',
    networks: 'host\na b',
    'extra-hosts': 'db\ndb:nowhere',
    'shm-size': 'much',
    'cap-add': 'SYS ADMIN',
    devices: 'kvm',
    ulimits: 'nofile\nnofile=many',
    gpus: 'some',
    memory: '-1',
    cpus: '0',
  });
  expect(problems.map(({ message }) => message).toSorted()).toEqual([
    'cap-add: "SYS ADMIN" is no capability such as SYS_PTRACE',
    'cpus: has to be a number above 0, such as 1.5',
    'devices: "kvm" is not of the form /dev/NAME or SOURCE:TARGET[:RIGHTS]',
    'extra-hosts: "db" is not of the form NAME:IP or NAME:host-gateway',
    'extra-hosts: "db:nowhere" is not of the form NAME:IP or NAME:host-gateway',
    'gpus: has to be all, a number or device=0,1',
    'memory: has to be a size such as 128m',
    'networks: "a b" is no name of a network',
    expect.stringMatching(
      /^networks: "host" takes the place of all other networks.*extra-hosts: NAME:host-gateway/,
    ) as string,
    'shm-size: has to be a size such as 128m',
    'ulimits: "nofile" is not of the form NAME=SOFT[:HARD]',
    'ulimits: "nofile=many" is not of the form NAME=SOFT[:HARD]',
    'volumes: "/a:/b:/c:d" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path',
    'volumes: "/a:/b:r/o" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path',
    'volumes: "a:b" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path',
    'volumes: "relative" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path',
  ]);
});

it('gives a run that is not trusted limits alone', () => {
  const fork = { trusted: false, reason: 'a fork', disposable: true };
  const { settings } = restricted(readInputs(GIVEN, '/base').inputs, fork).inputs;
  expect(Object.keys(settings.runner.jobHost).toSorted()).toEqual([
    'ExtraHosts',
    'Memory',
    'NanoCpus',
    'ShmSize',
    'Ulimits',
  ]);
  expect(settings.runner).toMatchObject({ binds: [], networks: [] });
});
