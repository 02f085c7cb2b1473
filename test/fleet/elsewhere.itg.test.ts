import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { UploadedArtifact } from '../../src/report/result.js';
import { httpStatus } from '../../src/docker/http.js';
import { startTokenRegistry } from '../token-registry.js';
import { FleetBed } from './bed.js';
import { both, fleet, logOf, LONG } from './both.js';
import { HUB, OUTSIDE } from './machine.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

/** A registry that is somebody else's, as `ghcr.io` is, which wants a login. */
const name = `glci-test-elsewhere-${process.pid}`;
let tokens: Awaited<ReturnType<typeof startTokenRegistry>>;
beforeAll(async () => {
  docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', 'registry:3');
  const address = docker('port', name, '5000').split('\n')[0] ?? '';
  await vi.waitFor(async () => expect(await httpStatus(`http://${address}/v2/`, 2000)).toBe(200), 20_000);
  const registryPort = Number(address.split(':')[1]);
  tokens = await startTokenRegistry({ registryPort, host: OUTSIDE, login: 'someone:a-password-of-ghcr' });
}, LONG);
afterAll(() => {
  docker('rm', '-fv', name);
  tokens.close();
});

it('with a registry of the user no image goes from runner to runner: they push and pull there', async () => {
  const FILE = `
stages: [build, test]
build:
  stage: build
  image: docker:28
  services: [{name: docker:28-dind, command: [--insecure-registry=${OUTSIDE}/32, '--registry-mirror=http://${HUB}']}]
  script:
    - echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"
    - docker pull busybox:stable && docker tag busybox:stable "$CI_REGISTRY_IMAGE/app:1"
    - docker push "$CI_REGISTRY_IMAGE/app:1"
test: {stage: test, image: $CI_REGISTRY_IMAGE/app:1, script: ['echo "from $CI_REGISTRY_IMAGE"']}
`;
  const inputs = {
    registry: `${OUTSIDE}:${tokens.port}/owner`,
    'registry-username': 'someone',
    'registry-password': 'a-password-of-ghcr',
  };
  const { bed, report } = await both({ files: { '.gitlab-ci.yml': FILE }, inputs }, 'exported');
  expect(report.outputs).toMatchObject({ status: 'success' });
  expect(logOf(bed, 'test')).toContain(`from ${OUTSIDE}:${tokens.port}/owner/`);
  const names = bed.services.artifacts.stored.map((one) => one.name);
  expect(names.filter((one) => /\.(images|blob)/.test(one))).toEqual([]);
  for (const { log } of bed.steps)
    expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('a-password-of-ghcr');
  await bed[Symbol.asyncDispose]();
}, LONG); // prettier-ignore

it('what runners have uploaded for people is told by the one that reports, with its own report', async () => {
  const FILE = `
default: {image: alpine}
a: {stage: build, script: [echo a > a], artifacts: {paths: [a], name: "$CI_JOB_NAME of $CI_COMMIT_BRANCH"}}
b: {stage: test, script: [cat a; echo b > b], artifacts: {paths: [b]}}
none: {stage: test, script: [echo none]}
`;
  const inputs = { artifacts: 'github', report: 'report.html' };
  await using bed = await FleetBed.open({ files: { '.gitlab-ci.yml': FILE }, inputs });
  const [, report] = await fleet(bed, 'exported');
  expect(report.outputs, report.log).toMatchObject({ status: 'success' });
  expect(bed.steps.map(({ log }) => log).join('')).not.toContain('was not uploaded');
  const uploads = JSON.parse(report.outputs['artifacts'] ?? '') as readonly UploadedArtifact[];
  expect(uploads.map(({ job, name }) => [job, name])).toEqual([['a', 'a of main'], ['b', 'b'], [null, 'gitlab-report']]); // prettier-ignore
  for (const { id, name } of uploads)
    expect(bed.services.artifacts.stored.find((one) => one.id === id)).toMatchObject({ name, finished: true });
}, LONG); // prettier-ignore
