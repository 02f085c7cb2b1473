import { describe, expect, it } from 'vitest';
import { bringsDocker } from './spare.js';

describe('jobs that bring a docker command of their own', () => {
  it.each([
    'curl -fsSL https://download.docker.com/linux/static/stable/aarch64/docker-27.3.1.tgz | tar -xz --strip 1 -C /usr/local/bin docker/docker',
    'tar xzf docker-27.3.1.tgz',
    'mv docker/docker /usr/bin/',
    './download.sh docker > /usr/local/bin/docker',
    'install -m 755 docker/docker ~/bin/docker',
  ])('%s', (command) => expect(bringsDocker([command])).toBe(true));

  it.each([
    'docker build -t app .',
    'docker run --rm -v /usr/bin/docker-compose:/x busybox',
    'chmod +x /usr/local/bin/docker-compose',
    'apk add docker-cli',
    'docker run busybox ls /bin',
  ])('not: %s', (command) => expect(bringsDocker([command])).toBe(false));
});
