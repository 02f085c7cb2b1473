/** How a key of `[runners.docker]` reaches the engine: the field of its `HostConfig`, and the value that it has there. */
export interface HostKey {
  readonly field: string;
  /** What the value has to be, for messages. */
  readonly form: string;
  /** The field's value; undefined where the given one has not the form. */
  readonly read: (value: unknown) => unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every(isText) ? value : undefined;

const table = (value: unknown): Readonly<Record<string, string>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)
    ? (value as Record<string, string>)
    : undefined;

/** Bytes of a size such as `128m`, as Docker writes them: units are powers of 1024. */
function size(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= -1 ? value : undefined;
  const match = isText(value) ? /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?$/i.exec(value.trim()) : null;
  if (match === null) return value === '-1' ? -1 : undefined;
  return Math.floor(Number(match[1]) * 1024 ** ['', 'k', 'm', 'g', 't'].indexOf((match[2] ?? '').toLowerCase()));
}

/** `/dev/kvm`, `/dev/a:/dev/b`, `/dev/a:/dev/b:rw`. */
function devices(value: unknown): unknown {
  return texts(value)?.map((device) => {
    const [host = '', inside = host, rights = 'rwm'] = device.split(':');
    return { PathOnHost: host, PathInContainer: inside, CgroupPermissions: rights };
  });
}

/** `all`, a number, or `device=0,1`. */
function gpus(value: unknown): unknown {
  if (!isText(value)) return undefined;
  const ids = /^"?device=(.+?)"?$/.exec(value)?.[1]?.split(',');
  const count = value === 'all' ? -1 : Number(value);
  if (ids === undefined && !Number.isInteger(count)) return undefined;
  return [{ ...(ids === undefined ? { Count: count } : { DeviceIDs: ids }), Capabilities: [['gpu']] }];
}

/** `{nofile = "1024:2048"}`. */
function ulimits(value: unknown): unknown {
  const limits = Object.entries(table(value) ?? { wrong: 'wrong' }).map(([Name, text]) => {
    const [soft = '', hard = soft] = text.split(':');
    return { Name, Soft: Number(soft), Hard: Number(hard) };
  });
  return limits.every(({ Soft, Hard }) => Number.isInteger(Soft) && Number.isInteger(Hard)) ? limits : undefined;
}

const LIST = { form: 'a list of texts', read: texts };
const TABLE = { form: 'a table of texts', read: table };
const SIZE = { form: 'a size such as "128m"', read: size };
const TEXT = { form: 'a text', read: (value: unknown) => (isText(value) ? value : undefined) };
const NUMBER = { form: 'a number', read: (value: unknown) => (Number.isInteger(value) ? value : undefined) };
const DEVICES = { form: 'a list such as ["/dev/kvm"]', read: devices };
const GPUS = { form: '"all", a number or "device=0,1"', read: gpus };
const CPUS = {
  form: 'a number as text, such as "1.5"',
  read: (value: unknown) => (isText(value) && Number(value) > 0 ? Math.round(Number(value) * 1e9) : undefined),
};

/** For containers of jobs. Source: GitLab Runner documentation, "The `[runners.docker]` section". */
export const JOB_KEYS: Readonly<Record<string, HostKey>> = {
  cap_add: { field: 'CapAdd', ...LIST },
  cap_drop: { field: 'CapDrop', ...LIST },
  cpus: { field: 'NanoCpus', ...CPUS },
  cpu_shares: { field: 'CpuShares', ...NUMBER },
  cpuset_cpus: { field: 'CpusetCpus', ...TEXT },
  cpuset_mems: { field: 'CpusetMems', ...TEXT },
  device_cgroup_rules: { field: 'DeviceCgroupRules', ...LIST },
  devices: { field: 'Devices', form: DEVICES.form, read: DEVICES.read },
  dns: { field: 'Dns', ...LIST },
  dns_search: { field: 'DnsSearch', ...LIST },
  extra_hosts: { field: 'ExtraHosts', ...LIST },
  gpus: { field: 'DeviceRequests', ...GPUS },
  group_add: { field: 'GroupAdd', ...LIST },
  ipcmode: { field: 'IpcMode', ...TEXT },
  memory: { field: 'Memory', ...SIZE },
  memory_reservation: { field: 'MemoryReservation', ...SIZE },
  memory_swap: { field: 'MemorySwap', ...SIZE },
  oom_score_adjust: { field: 'OomScoreAdj', ...NUMBER },
  runtime: { field: 'Runtime', ...TEXT },
  security_opt: { field: 'SecurityOpt', ...LIST },
  shm_size: { field: 'ShmSize', ...SIZE },
  sysctls: { field: 'Sysctls', ...TABLE },
  tmpfs: { field: 'Tmpfs', ...TABLE },
  ulimit: { field: 'Ulimits', form: 'a table such as {nofile = "1024:2048"}', read: ulimits },
  userns_mode: { field: 'UsernsMode', ...TEXT },
};

/** For containers of services: keys of their own, and those that count for both. */
export const SERVICE_KEYS: Readonly<Record<string, HostKey>> = {
  ...Object.fromEntries(
    ['dns', 'dns_search', 'extra_hosts', 'runtime', 'shm_size', 'userns_mode'].flatMap((key) => {
      const known = JOB_KEYS[key];
      return known === undefined ? [] : [[key, known]];
    }),
  ),
  service_cpu_shares: { field: 'CpuShares', ...NUMBER },
  service_cpus: { field: 'NanoCpus', ...CPUS },
  service_cpuset_cpus: { field: 'CpusetCpus', ...TEXT },
  service_gpus: { field: 'DeviceRequests', ...GPUS },
  service_memory: { field: 'Memory', ...SIZE },
  service_memory_reservation: { field: 'MemoryReservation', ...SIZE },
  service_memory_swap: { field: 'MemorySwap', ...SIZE },
  services_security_opt: { field: 'SecurityOpt', ...LIST },
  services_tmpfs: { field: 'Tmpfs', ...TABLE },
};

/** Keys that have an input here, or nothing to act on: left out, and told. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  allowed_images: 'the run is your own',
  allowed_privileged_images: 'the run is your own',
  allowed_privileged_services: 'the run is your own',
  allowed_pull_policies: 'the run is your own',
  allowed_services: 'the run is your own',
  builds_dir: 'jobs have their project below /builds',
  cache_dir: 'caches have their own place',
  clone_url: 'sources come from the repository on this machine',
  disable_cache: 'caches have their own place',
  helper_image: 'there is no helper image',
  helper_image_autoset_arch_and_os: 'there is no helper image',
  helper_image_flavor: 'there is no helper image',
  host: 'see the input docker-host',
  image: 'see the input default-image',
  network_mtu: 'see the input mtu',
  output_limit: 'logs have no limit',
  post_get_sources_script: 'sources are there before the container starts',
  pre_clone_script: 'sources are there before the container starts',
  pre_get_sources_script: 'sources are there before the container starts',
  pull_policy: 'see the input pull-policy',
  tls_cert_path: 'see the input docker-host',
  tls_verify: 'see the input docker-host',
  wait_for_services_timeout: 'see the input services-timeout',
};
