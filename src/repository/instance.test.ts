import { describe, expect, it } from 'vitest';
import { instanceOf, isOn, serverOf } from './instance.js';

describe('the server of a remote', () => {
  it.each([
    [undefined, 'https://gitlab.com'],
    ['/srv/git/app.git', 'https://gitlab.com'],
    ['file:///srv/git/app.git', 'https://gitlab.com'],
    ['https://gitlab.example.com/g/p.git', 'https://gitlab.example.com'],
    ['https://gitlab.example.com:8443/g/p.git', 'https://gitlab.example.com:8443'],
    ['http://gitlab.example.com/g/p.git', 'http://gitlab.example.com'],
    ['http://10.0.0.7:8080/g/p.git', 'http://10.0.0.7:8080'],
    ['http://user@10.0.0.7:8080/g/p.git', 'http://10.0.0.7:8080'],
    ['git@gitlab.example.com:g/p.git', 'https://gitlab.example.com'],
    ['ssh://git@gitlab.example.com:2222/g/p.git', 'https://gitlab.example.com'],
    ['git@[::1]:g/p.git', 'https://gitlab.com'],
    ['ssh://git@altssh.gitlab.com:443/g/p.git', 'https://gitlab.com'],
  ])('%s: %s', (origin, server) => {
    expect(serverOf(origin)).toBe(server);
  });
});

describe('the GitLab of a pipeline', () => {
  it.each([
    [undefined, 'https://gitlab.example.com:8443/g/p.git', 'https://gitlab.example.com:8443'],
    [undefined, 'https://github.com/g/p.git', 'https://gitlab.com'],
    [undefined, 'ssh://git@ssh.github.com:443/g/p.git', 'https://gitlab.com'],
    [undefined, 'git@bitbucket.org:g/p.git', 'https://gitlab.com'],
    [undefined, 'https://git.company.com/g/p.git', 'https://gitlab.com'],
    [undefined, 'https://notgithub.com/g/p.git', 'https://notgithub.com'],
    ['http://gitlab.local:8080', 'https://github.com/g/p.git', 'http://gitlab.local:8080'],
    ['https://gitlab.local', undefined, 'https://gitlab.local'],
  ])('with gitlab-url %s and the remote %s: %s', (given, origin, instance) => {
    expect(instanceOf(given, origin, 'https://git.company.com')).toBe(instance);
  });

  it('has the project of a remote on the same host, whatever the port', () => {
    expect(isOn('https://gitlab.local:8443', 'ssh://git@gitlab.local:22/g/p.git')).toBe(true);
    expect(isOn('https://gitlab.com', 'https://github.com/g/p.git')).toBe(false);
    expect(isOn('https://gitlab.com', undefined)).toBe(false);
  });
});
