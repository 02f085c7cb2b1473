import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ourObjects, sandbox } from '../../../test/engine.js';
import { sessionOf } from '../../../test/session.js';
import { connect } from '../../docker/engine/connect.js';
import type { Engine } from '../../docker/types.js';
import type { PullPolicy } from '../../gitlab/types.js';
import { imageStore } from './store.js';

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
      askHelpers: false,
      mock: () => undefined,
      registryHosts: [],
      cacheImages: false,
      describe: () => Promise.reject(new Error('not asked')),
      pushedByThisRun: () => Promise.resolve(undefined),
      warn: () => undefined,
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

describe('an image of which the engine cannot tell', () => {
  it('is described by a container of it, of which nothing remains', async () => {
    await using box = await sandbox();
    const { engine, pipeline } = box;
    const known = await engine.images.inspect('redis:7');
    const images: Engine['images'] = {
      ...engine.images,
      // as engines answer that keep images in containerd and have the layers under other digests
      inspect: async (reference) => {
        const found = await engine.images.inspect(reference);
        return found && { ...found, os: '', arch: '', env: {}, entrypoint: [], tcpPorts: [], volumes: [], user: '' };
      },
    };
    const resolved = await sessionOf(box, undefined as never, { ...engine, images }).images.resolve('redis:7', {});
    expect(resolved).toMatchObject({ env: known?.env, tcpPorts: [6379], entrypoint: known?.entrypoint, pulled: false });
    expect((await ourObjects(engine, pipeline)).filter((name) => name.includes('describe'))).toEqual([]);
  });
});
