import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SystemError } from '../../errors.js';
import { connect } from './connect.js';

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
