import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SystemError } from '../../errors.js';
import { connect, withScheme } from './connect.js';

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
    ['unix:///not/there', 'No Docker engine answers at unix:///not/there: connect ENOENT'],
  ])('says what is wrong with %s, and what to do', async (address, message) => {
    const failure: unknown = await connect(address).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SystemError);
    expect((failure as SystemError).message).toContain(message);
    expect((failure as SystemError).hint).toMatch(/unix:\/\/|DOCKER_HOST/);
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
