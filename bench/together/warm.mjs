// One build pipeline through the Action twice: on an empty cache, then on an empty registry with the cache restored.
// Prints {"cold", "warm", "restore", "save"} in seconds. Run by the case `warm` under Node 24.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCacheServer } from '../../test/cache-server.ts';
import { projectFolder } from '../../test/runner.ts';
import { twice } from './twice.mjs';

const cwd = projectFolder({
  // what a build of a compiled language is like: packages first, then a compilation that keeps the processor busy
  Dockerfile: [
    'FROM busybox:stable',
    'RUN dd if=/dev/urandom of=/packages bs=1M count=40',
    'RUN for i in 1 2 3 4 5 6; do gzip -9 -c /packages | sha256sum; done > /compiled',
    'RUN for i in 1 2 3 4 5 6; do gzip -9 -c /packages | md5sum; done > /tested',
    '',
  ].join('\n'),
  '.gitlab-ci.yml': [
    'build:',
    '  image: docker:28',
    '  services: [docker:28-dind]',
    '  before_script:',
    '    - echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"',
    '  script:',
    '    - docker context create tls && docker buildx create --use tls',
    '    - docker buildx build --cache-from "type=registry,ref=$CI_REGISTRY/app/cache" --cache-to "type=registry,ref=$CI_REGISTRY/app/cache,mode=max" -t "$CI_REGISTRY/app:latest" --push .',
    '',
  ].join('\n'),
});
const top = mkdtempSync(join(tmpdir(), 'bench-warm-'));
const server = await startCacheServer();
try {
  const storage = join(top, 'registry');
  const options = async () => ({
    inputs: { cwd, 'storage-path': storage },
    close: () => rmSync(storage, { recursive: true }),
  });
  const { first: cold, second: warm, ...rest } = await twice(server, options);
  console.log(JSON.stringify({ cold, warm, ...rest }));
} finally {
  await server[Symbol.asyncDispose]();
  rmSync(top, { recursive: true, force: true });
  rmSync(cwd, { recursive: true, force: true });
}
