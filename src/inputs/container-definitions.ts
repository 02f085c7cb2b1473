/** Inputs about the containers of jobs, in Docker's words: a part of `INPUTS`, which says what they are. */
export const CONTAINER_INPUTS = {
  volumes: {
    type: 'List',
    default: '',
    description:
      'Volumes of the containers of jobs and services, one a line: `SOURCE:TARGET[:MODE]`, or `TARGET` for one that they share; a source is a path of the machine, or the name of a volume',
    repeated: 'volume',
  },
  networks: {
    type: 'List',
    default: '',
    description:
      "Networks of the engine, by name, that the containers of jobs and services are connected to beside the job's own: `my-database_default`",
    repeated: 'network',
  },
  'extra-hosts': {
    type: 'List',
    default: '',
    description: 'Names with their addresses in the containers of jobs and services: `NAME:IP`, `NAME:host-gateway`',
    repeated: 'extra-host',
  },
  'shm-size': {
    type: 'String',
    default: '',
    description: 'Size of `/dev/shm` in the containers of jobs and services: `256m`',
  },
  'cap-add': {
    type: 'List',
    default: '',
    description: 'Linux capabilities of the containers of jobs: `SYS_PTRACE`',
  },
  devices: {
    type: 'List',
    default: '',
    description: 'Devices of the machine in the containers of jobs: `/dev/kvm`, `SOURCE:TARGET[:RIGHTS]`',
    repeated: 'device',
  },
  ulimits: {
    type: 'List',
    default: '',
    description: 'Limits of the processes of jobs: `nofile=1024:2048`, `NAME=SOFT[:HARD]`',
    repeated: 'ulimit',
  },
  gpus: { type: 'String', default: '', description: 'GPUs of jobs: `all`, a number, or `device=0,1`' },
  memory: { type: 'String', default: '', description: 'Memory of the container of a job, at most: `2g`' },
  cpus: { type: 'String', default: '', description: 'Processors of the container of a job, at most: `1.5`' },
} as const;
