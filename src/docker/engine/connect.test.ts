import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SystemError } from '../../errors.js';
import { connect, withScheme } from './connect.js';
import { placeOf, sshArguments } from './ssh.js';

describe('an address without a scheme', () => {
  it.each([
    ['build.example.com', 'tcp://build.example.com'],
    ['localhost:2375', 'tcp://localhost:2375'],
    ['box:2376', 'tcp://box:2376'],
    ['10.0.0.5', 'tcp://10.0.0.5'],
    [':2375', 'tcp://127.0.0.1:2375'],
    ['[::1]:2375', 'tcp://[::1]:2375'],
    ['tcp://box:1', 'tcp://box:1'],
    ['unix:///x', 'unix:///x'],
    ['garbage', 'garbage'],
    ['ssh://box', 'ssh://box'],
    [':', ':'],
  ])("is one of docker's own command: %s", (given, address) => {
    expect(withScheme(given)).toBe(address);
  });
});

describe('connect', () => {
  it.each([
    ['garbage', '"garbage" is no address of a Docker engine'],
    ['http://[', '"http://[" is no address of a Docker engine'],
    ['tcp://localhost:99999', '"tcp://localhost:99999" is no address of a Docker engine'],
    ['ftp://x', 'has the scheme "ftp:", which is not supported'],
    ['ssh://me:secret@box', 'ssh://box has a password'],
    ['ssh://-oProxyCommand=x/', 'names no host'],
    ['ssh://box/a;b', 'has a path that is none of a socket'],
    ['ssh://a%20b@box', 'names no user'],
    ['unix:///not/there', 'No Docker engine answers at unix:///not/there: connect ENOENT'],
  ])('says what is wrong with %s, and what to do', async (address, message) => {
    const failure: unknown = await connect(address).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SystemError);
    expect((failure as SystemError).message).toContain(message);
    expect((failure as SystemError).hint).toMatch(/unix:\/\/|DOCKER_HOST|ssh:\/\//);
  });

  it('does not wait for an engine that says nothing', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(connect(`tcp://127.0.0.1:${port}`, undefined, 100)).rejects.toThrow(
      'has not said what it is within 0.1 s',
    );
    server.close();
  });
});

describe('an engine by SSH', () => {
  it.each([
    ['ssh://box', ['--', 'box', 'docker', 'system', 'dial-stdio']],
    ['ssh://me@box:2222', ['-l', 'me', '-p', '2222', '--', 'box', 'docker', 'system', 'dial-stdio']],
    [
      'ssh://[::1]/run/user/1000/docker.sock',
      ['--', '::1', 'docker', '--host', 'unix:///run/user/1000/docker.sock', 'system', 'dial-stdio'],
    ],
  ])('%s', (address, args) => {
    expect(sshArguments(placeOf(address))).toEqual(['-T', '-o', 'ConnectTimeout=30', ...args]);
  });
});
