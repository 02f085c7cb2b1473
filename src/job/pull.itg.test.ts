import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../docker/connect.js';
import type { PullPolicy } from '../gitlab/types.js';
import { imageStore } from './images.js';

/** A registry whose answers to the questions for a manifest are these, the last one for all that follow. */
async function failingRegistry(
  ...answers: { status: number; code: string }[]
): Promise<{ server: Server; address: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    if (!(request.url ?? '').includes('/manifests/')) {
      response.writeHead(200, { 'docker-distribution-api-version': 'registry/2.0' }).end('{}');
      return;
    }
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? { status: 500, code: 'UNKNOWN' };
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(
      request.method === 'HEAD' ? '' : JSON.stringify({ errors: [{ code: answer.code, message: answer.code }] }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

describe('pulling when the registry fails', () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  const pull = async (
    registry: Awaited<ReturnType<typeof failingRegistry>>,
    policies: readonly PullPolicy[] = ['always'],
  ): Promise<{ error: unknown; log: string[] }> => {
    server = registry.server;
    const images = imageStore(await connect(), {
      defaultPolicy: 'always',
      imageMap: {},
      credentials: new Map(),
      mock: () => undefined,
      registryHosts: [],
      cacheImages: false,
      pushedByThisRun: () => Promise.resolve(undefined),
      retryPause: () => 10,
    });
    const log: string[] = [];
    const error: unknown = await images
      .resolve(`${registry.address}/group/image:1`, {
        policies,
        log: (line) => Promise.resolve(void log.push(line)),
      })
      .then(
        () => undefined,
        (caught: unknown) => caught,
      );
    return { error, log };
  };

  it('tries three times where it may help', async () => {
    const registry = await failingRegistry({ status: 503, code: 'UNAVAILABLE' });
    const { error, log } = await pull(registry);
    expect(error).toMatchObject({ reason: 'runner_external_dependency_failure' });
    expect(log.filter((line) => line.includes('trying again'))).toHaveLength(2);
  });

  it('does not ask again for what is not there', async () => {
    const registry = await failingRegistry({ status: 404, code: 'MANIFEST_UNKNOWN' });
    const { error, log } = await pull(registry);
    expect(error).toMatchObject({ reason: 'runner_configuration_error' });
    expect(log.filter((line) => line.includes('trying again'))).toHaveLength(0);
  });

  it('says what to do about a limit', async () => {
    const registry = await failingRegistry({ status: 429, code: 'TOOMANYREQUESTS' });
    const { error, log } = await pull(registry, ['always', 'if-not-present']);
    expect(error).toMatchObject({ reason: 'image_pull_failure' });
    expect(String(error)).toContain('with specified policies [always if-not-present]');
    expect(String(error)).toContain('DOCKER_AUTH_CONFIG');
    expect(log).toContain('Attempt #2: Trying "if-not-present" pull policy');
    expect(log.filter((line) => line.includes('trying again'))).toHaveLength(0);
  });
});
