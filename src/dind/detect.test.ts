import { describe, expect, it } from 'vitest';
import { startsDaemon } from './detect.js';

const STOCK = ['dockerd-entrypoint.sh'];
const starts = (
  entrypoint: readonly string[] | undefined,
  command: readonly string[] | undefined,
  env: Readonly<Record<string, string>> = {},
): boolean => startsDaemon({ image: { entrypoint: STOCK }, entrypoint, command, env });

describe('a service of a docker image', () => {
  it.each<[readonly string[] | undefined, readonly string[] | undefined]>(
    [
      [undefined, undefined],
      [undefined, []],
      [undefined, ['--mtu=1400']],
      [undefined, ['dockerd', '--host=tcp://0.0.0.0:2375']],
      [undefined, ['dockerd-entrypoint.sh', '--mtu=1400']],
      [undefined, ['/usr/local/bin/dockerd', '--debug']],
      [undefined, ['sh', '-c', 'exec dockerd-entrypoint.sh --mtu=1400']],
      [['dockerd-entrypoint.sh'], undefined],
      [['/usr/local/bin/dockerd-entrypoint.sh', '--tls=false'], undefined],
      [['env', '-u', 'DOCKER_HOST'], ['dockerd-entrypoint.sh']],
      [['env', '-u', 'DOCKER_HOST', 'dockerd-entrypoint.sh'], ['--mtu=1400']],
      [['sh', '-c'], ['sleep 1; dockerd-entrypoint.sh --tls=false']],
      [['sh', '-c', 'mkdir -p /etc/docker && echo "{}" > /etc/docker/daemon.json && exec dockerd-entrypoint.sh']],
      [['sh', '-c', 'exec "$0" "$@"'], ['dockerd-entrypoint.sh']],
      [['docker-init', '--', 'dockerd']],
      [['dind', 'dockerd']],
      [[''], ['dockerd']],
      [['/start-docker.sh'], undefined],
      [['sh', '/builds/group/project/ci/start'], undefined],
      [['sh', '-c', './ci/daemon.sh'], undefined],
    ].map(([entrypoint, command]) => [entrypoint, command]),
  )('is a daemon with %j, %j', (entrypoint, command) => {
    expect(starts(entrypoint, command)).toBe(true);
  });

  it.each<[readonly string[] | undefined, readonly string[] | undefined]>(
    [
      [undefined, ['sh', '-c', 'while true; do echo pong | nc -l -p 7000; done']],
      [undefined, ['sleep', '3600']],
      [undefined, ['docker', 'info']],
      [undefined, ['nc', '-l', '-p', '7000']],
      [undefined, ['/bin/busybox', 'httpd', '-f']],
      [['sleep'], ['3600']],
      [['sh', '-c'], ['tail -f /dev/null']],
      [['busybox', 'httpd', '-f', '-p', '80', '-h', '/etc/docker']],
      [[''], ['sh', '-c', 'echo docker; sleep 10']],
      [[''], undefined],
      [
        ['env', 'A=1', 'nc'],
        ['-l', '-p', '7000'],
      ],
    ].map(([entrypoint, command]) => [entrypoint, command]),
  )('is none with %j, %j', (entrypoint, command) => {
    expect(starts(entrypoint, command)).toBe(false);
  });

  it('may have its command from a variable', () => {
    const entrypoint = ['sh', '-c', 'exec $START'];
    expect(starts(entrypoint, undefined, { START: 'dockerd-entrypoint.sh --mtu=1400' })).toBe(true);
    expect(starts(entrypoint, undefined, { START: 'nc -l -p 80' })).toBe(false);
  });
});
