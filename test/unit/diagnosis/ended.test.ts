import { expect, it } from 'vitest';
import { endedDaemon } from '../../../src/dind/diagnosis/ended.js';

const daemon = { name: 'docker:28-dind', exitCode: 9, oomKilled: false };

it.each([
  'error during connect: Get "https://docker:2376/v1.51/info": dial tcp: lookup docker on 127.0.0.11:53: no such host',
  'Cannot connect to the Docker daemon at tcp://docker:2376. Is the docker daemon running?',
  'ERROR: failed to build: rpc error: code = Unavailable desc = error reading from server: EOF',
])('a daemon that has ended explains: %s', (line) => {
  const found = endedDaemon(daemon, `$ docker info\n${line}\n`);
  expect(found?.cause).toContain('ended with exit code 9');
  expect(found?.matched).toBe(line);
});

it('explains nothing of a job that has failed for a reason of its own', () => {
  expect(endedDaemon(daemon, '$ make test\n2 tests failed\n')).toBeUndefined();
});

it('says that there was no memory left, where the engine knows it', () => {
  const found = endedDaemon({ ...daemon, exitCode: 137, oomKilled: true }, 'error during connect: EOF');
  expect(found?.cause).toContain('had no memory left');
  expect(found?.remedy).toContain('service_memory');
});
