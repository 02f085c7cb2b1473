import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_RUNNER_CONFIG, runnerConfig, type RunnerConfig } from './runner-config.js';

function read(text: string, base = '/'): RunnerConfig & { problems: string[] } {
  const problems: string[] = [];
  return { ...runnerConfig(text, base, (message) => problems.push(message)), problems };
}

const WHOLE = `
concurrent = 4
[[runners]]
  name = "first"
  url = "https://gitlab.com"
  executor = "docker"
  environment = ["LANG=C.UTF-8", "EMPTY="]
  pre_build_script = "echo first"
  pre_clone_script = "true"
  [runners.docker]
    tls_verify = false
    image = "ruby:3.3"
    privileged = true
    services_privileged = false
    volumes = ["/cache", "/certs/client", "/srv/models:/models:ro", "/shared"]
    extra_hosts = ["db.internal:10.0.0.5"]
    shm_size = 268435456
    memory = "1.5g"
    cpus = "0.5"
    devices = ["/dev/kvm", "/dev/a:/dev/b:r"]
    gpus = "all"
    ulimit = {nofile = "1024:2048", nproc = "64"}
    sysctls = {"net.core.somaxconn" = "1024"}
    service_memory = "64m"
    services_tmpfs = {"/var/lib/mysql" = "rw,noexec"}
  [runners.feature_flags]
    FF_SCRIPT_SECTIONS = true
    FF_CONCRETE = true
    FF_SCRIPT_SECTION = false
[[runners]]
  name = "second"
  [runners.docker]
    shm_size = 1
`;

describe('the input runner-config', () => {
  it("takes what a runner's config.toml says of the containers of jobs and services", () => {
    expect(read(WHOLE)).toEqual({
      jobHost: {
        ExtraHosts: ['db.internal:10.0.0.5'],
        ShmSize: 268435456,
        Memory: 1610612736,
        NanoCpus: 5e8,
        Devices: [
          { PathOnHost: '/dev/kvm', PathInContainer: '/dev/kvm', CgroupPermissions: 'rwm' },
          { PathOnHost: '/dev/a', PathInContainer: '/dev/b', CgroupPermissions: 'r' },
        ],
        DeviceRequests: [{ Count: -1, Capabilities: [['gpu']] }],
        Ulimits: [
          { Name: 'nofile', Soft: 1024, Hard: 2048 },
          { Name: 'nproc', Soft: 64, Hard: 64 },
        ],
        Sysctls: { 'net.core.somaxconn': '1024' },
      },
      serviceHost: {
        ExtraHosts: ['db.internal:10.0.0.5'],
        ShmSize: 268435456,
        Memory: 67108864,
        Tmpfs: { '/var/lib/mysql': 'rw,noexec' },
      },
      binds: ['/srv/models:/models:ro'],
      volumes: ['/shared'],
      networks: [],
      environment: [
        ['LANG', 'C.UTF-8'],
        ['EMPTY', ''],
      ],
      featureFlags: { FF_SCRIPT_SECTIONS: true, FF_CONCRETE: true, FF_SCRIPT_SECTION: false },
      preBuildScript: 'echo first',
      postBuildScript: '',
      privileged: true,
      servicesPrivileged: false,
      notes: [
        'image is left out: see the input default-image',
        'pre_clone_script is left out: sources are there before the container starts',
        'tls_verify is left out: see the input docker-host',
        'FF_CONCRETE is not honoured: jobs run as without it',
        'FF_SCRIPT_SECTION is no feature flag of GitLab Runner; did you mean FF_SCRIPT_SECTIONS?',
      ],
      problems: [],
    });
  });

  it('is a file as well, or just the keys of the section, or nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'runner-config-test-'));
    writeFileSync(join(folder, 'config.toml'), WHOLE);
    expect(read('config.toml', folder)).toEqual(read(WHOLE));
    rmSync(folder, { recursive: true });
    expect(read('shm_size = 5').jobHost).toEqual({ ShmSize: 5 });
    expect(read('[runners.docker]\nshm_size = 5').jobHost).toEqual({ ShmSize: 5 });
    expect(runnerConfig(undefined, '/', () => undefined)).toEqual(NO_RUNNER_CONFIG);
  });

  it('tells all that is wrong, each thing once', () => {
    expect(
      read(
        'memory = "lots"\nshm_size = "x"\ndevices = "/dev/kvm"\nprivileged = "yes"\nvolumes = [1]\nextra_host = []\nservice_memory = true\nulimit = {nofile = "many"}',
      ).problems,
    ).toEqual([
      'extra_host is not supported; did you mean extra_hosts?',
      'volumes has to be a list of texts',
      'devices has to be a list such as ["/dev/kvm"]',
      'memory has to be a size such as "128m"',
      'shm_size has to be a size such as "128m"',
      'ulimit has to be a table such as {nofile = "1024:2048"}',
      'service_memory has to be a size such as "128m"',
      'privileged has to be true or false',
    ]);
    for (const flags of ['{FF_CONCRETE = "yes"}', '["FF_CONCRETE"]'])
      expect(read(`[[runners]]\nfeature_flags = ${flags}\n`).problems).toEqual([
        'feature_flags has to be a table such as {FF_SCRIPT_SECTIONS = true}',
      ]);
    expect(read('missing.toml').problems).toEqual([expect.stringContaining('no such file')]);
    expect(read('a = [\n').problems).toHaveLength(1);
  });
});
