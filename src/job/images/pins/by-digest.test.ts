import { describe, expect, it } from 'vitest';
import type { Engine, ImageState } from '../../../docker/types.js';
import type { PullPolicy } from '../../../gitlab/types.js';
import { imageStore } from '../store.js';
import { pinOf } from './pin.js';

const TAG = 'registry:3';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const PIN = pinOf('registry-image', TAG, DIGEST);
const MIRROR = 'http://mirror.example:5000/';

const MISSING = 'manifest for registry@sha256:aaaa not found: manifest unknown: manifest unknown';
const NO_HUB = 'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host';

interface Given {
  /** References that the engine has, with their architecture. */
  readonly has?: Readonly<Record<string, string>>;
  readonly mirrors?: readonly string[];
  /** What pulling a reference fails with. */
  readonly fails?: Readonly<Record<string, string>>;
  /** `untag`: pulling succeeds once the name was removed. */
  readonly mends?: 'untag';
  readonly imageMap?: Readonly<Record<string, string>>;
}

/** An image store over an engine of which only images are asked. */
function storeOf({ has = {}, mirrors = [], fails = {}, mends, imageMap = {} }: Given) {
  const there = new Map(Object.entries(has));
  const pulls: string[] = [];
  const untagged: string[] = [];
  const warnings: string[] = [];
  const engine = {
    info: { arch: 'amd64', mirrors },
    images: {
      inspect: (reference: string) => {
        const arch = there.get(reference);
        const found = { id: `id of ${reference}`, os: 'linux', arch } as ImageState;
        return Promise.resolve(arch === undefined ? undefined : found);
      },
      pull: (reference: string) => {
        pulls.push(reference);
        const why = fails[reference];
        if (why !== undefined && !(mends === 'untag' && untagged.includes(reference)))
          return Promise.reject(new Error(why));
        there.set(reference, 'amd64');
        return Promise.resolve();
      },
      untag: (reference: string) => {
        untagged.push(reference);
        return Promise.resolve();
      },
    },
  } as unknown as Engine;
  const images = imageStore(engine, {
    defaultPolicy: 'if-not-present',
    imageMap,
    credentials: new Map(),
    askHelpers: false,
    mock: () => undefined,
    registryHosts: [],
    cacheImages: false,
    describe: () => Promise.reject(new Error('not asked')),
    pushedByThisRun: () => Promise.resolve(undefined),
    warn: (message) => void warnings.push(message),
    retryPause: () => 1,
  });
  const resolve = (policy?: PullPolicy) =>
    images.resolve(TAG, { pin: PIN, ...(policy === undefined ? {} : { policies: [policy] }) });
  return { images, resolve, pulls, untagged, warnings };
}

describe('a default image', () => {
  it('is pulled by its digest where the engine has nothing of it', async () => {
    const { resolve, pulls, warnings } = storeOf({});
    expect(await resolve()).toMatchObject({ reference: `id of ${PIN.reference}`, name: TAG, pulled: true });
    expect(await resolve()).toMatchObject({ reference: `id of ${PIN.reference}`, pulled: false });
    expect(pulls).toEqual([`registry@${DIGEST}`]);
    expect(warnings).toEqual([]);
  });

  it.each(['if-not-present', 'never'] as const)('that the engine has by its tag is used, with %s', async (policy) => {
    const { resolve, pulls } = storeOf({ has: { [TAG]: 'amd64', [PIN.reference]: 'amd64' } });
    expect(await resolve(policy)).toMatchObject({ reference: `id of ${TAG}`, pulled: false });
    expect(pulls).toEqual([]);
  });

  it('that the engine has from an earlier run is used, with never as well', async () => {
    const { resolve } = storeOf({ has: { [PIN.reference]: 'amd64' } });
    expect(await resolve('never')).toMatchObject({ reference: `id of ${PIN.reference}`, pulled: false });
  });

  it('that the engine has by its tag for another architecture is pulled by its digest', async () => {
    const { resolve, pulls } = storeOf({ has: { [TAG]: 'arm64' } });
    expect(await resolve()).toMatchObject({ reference: `id of ${PIN.reference}`, pulled: true });
    expect(pulls).toEqual([PIN.reference]);
  });

  it('is asked for by its digest with always, whatever the tag is', async () => {
    const { resolve, pulls } = storeOf({ has: { [TAG]: 'amd64' } });
    expect(await resolve('always')).toMatchObject({ reference: `id of ${PIN.reference}`, pulled: true });
    expect(pulls).toEqual([PIN.reference]);
  });

  it.each([
    ['who name it themselves', TAG, {}],
    ['who have put another in its place', 'busybox:1', { [TAG]: 'busybox:1' }],
  ])('is pulled by its tag for those %s', async (_, pulled, imageMap) => {
    const { images, pulls } = storeOf({ imageMap });
    // a name of the user's own comes without a pin
    await images.resolve(TAG, pulled === TAG ? {} : { pin: PIN });
    expect(pulls).toEqual([pulled]);
  });
});

describe('a digest that is not to be had', () => {
  it('fails without mirrors, with what to do', async () => {
    const { resolve, pulls, warnings } = storeOf({ fails: { [PIN.reference]: MISSING } });
    await expect(resolve()).rejects.toMatchObject({
      reason: 'runner_configuration_error',
      message: `failed to pull image "${TAG}" with specified policies [if-not-present]: ${MISSING}. The default ${TAG} is pulled by the digest that this version knows: set registry-image to another image, or to ${TAG}, to pull it by its tag`,
    });
    expect(pulls).toEqual([PIN.reference]);
    expect(warnings).toEqual([]);
  });

  it.each([
    MISSING,
    'docker.io/library/registry@sha256:aaaa: not found',
    NO_HUB,
    'Get "https://registry-1.docker.io/v2/": Forbidden',
    'tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ])('is replaced by the tag where the engine has mirrors, with one warning: %s', async (why) => {
    const { images, pulls, warnings } = storeOf({ mirrors: [MIRROR], fails: { [PIN.reference]: why } });
    const log: string[] = [];
    const wish = {
      pin: PIN,
      policies: ['always' as const],
      log: (line: string) => Promise.resolve(void log.push(line)),
    };
    expect(await images.resolve(TAG, wish)).toMatchObject({ reference: `id of ${TAG}`, pulled: true });
    await images.resolve(TAG, wish);
    expect(pulls).toEqual([PIN.reference, TAG, PIN.reference, TAG]);
    const message = `${PIN.reference} is not to be had by way of the engine's registry mirrors (${why}): the tag ${TAG} is pulled, which its owner can move. Set registry-image to an image by a digest that they have, or to ${TAG}`;
    expect(warnings).toEqual([message]);
    expect(log).toContain(`WARNING: ${message}`);
  });

  it.each([
    'toomanyrequests: the limit is reached',
    'pull access denied for registry',
    'exec: executable file not found in $PATH',
  ])('for another reason fails, mirrors or not: %s', async (why) => {
    const { resolve, pulls, warnings } = storeOf({ mirrors: [MIRROR], fails: { [PIN.reference]: why } });
    await expect(resolve()).rejects.toThrow(why);
    expect(pulls).toEqual([PIN.reference]);
    expect(warnings).toEqual([]);
  });

  it('is asked for again without mirrors where that may help', async () => {
    const { resolve, pulls } = storeOf({ fails: { [PIN.reference]: NO_HUB } });
    await expect(resolve()).rejects.toMatchObject({ reason: 'runner_external_dependency_failure' });
    expect(pulls).toEqual([PIN.reference, PIN.reference, PIN.reference]);
  });

  it('fails where mirrors have the tag as little, by what is said of that', async () => {
    const fails = { [PIN.reference]: MISSING, [TAG]: 'no tag, either: not found' };
    const { resolve } = storeOf({ mirrors: [MIRROR], fails });
    await expect(resolve()).rejects.toThrow('no tag, either');
  });

  it('is not asked of the mirrors of Docker Hub for an image from elsewhere', async () => {
    const pin = pinOf('registry-image', 'r.example:5000/team/image:1', DIGEST);
    expect(pin.reference).toBe(`r.example:5000/team/image@${DIGEST}`);
    const { images, pulls } = storeOf({ mirrors: [MIRROR], fails: { [pin.reference]: MISSING } });
    await expect(images.resolve('r.example:5000/team/image:1', { pin })).rejects.toThrow('set registry-image');
    expect(pulls).toEqual([pin.reference]);
  });

  it('since another platform of it is there takes its place, unless that is in use', async () => {
    const why = `cannot overwrite digest ${DIGEST}`;
    const has = { [PIN.reference]: 'arm64' };
    const { resolve, pulls, untagged } = storeOf({ has, fails: { [PIN.reference]: why }, mends: 'untag' });
    expect(await resolve()).toMatchObject({ reference: `id of ${PIN.reference}`, pulled: true });
    expect(untagged).toEqual([PIN.reference]);
    expect(pulls).toEqual([PIN.reference, PIN.reference]);
    const used = storeOf({ has, fails: { [PIN.reference]: why } });
    await expect(used.resolve('always')).rejects.toThrow('a container uses another: remove that container');
  });
});
