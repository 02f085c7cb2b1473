import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artifactStore } from '../src/job/artifacts/store.js';
import { describeImage } from '../src/job/helper.js';
import { imageStore } from '../src/job/images/store.js';
import { NO_RUNNER_CONFIG } from '../src/inputs/values/runner-config.js';
import type { Session } from '../src/job/session.js';
import type { Workspace } from '../src/job/workspace/workspace.js';
import type { Sandbox } from './engine.js';

/** A session without a registry, for jobs that a test runs by themselves. */
export function sessionOf(box: Sandbox, workspace: Workspace, engine = box.engine): Session {
  const { pipeline, owner, network } = box;
  return {
    engine,
    pipeline,
    owner,
    network,
    mtu: undefined,
    mock: undefined,
    trust: undefined,
    caBundle: undefined,
    images: imageStore(engine, {
      defaultPolicy: 'if-not-present',
      imageMap: {},
      credentials: new Map(),
      askHelpers: false,
      mock: () => undefined,
      registryHosts: [],
      cacheImages: false,
      describe: (id) => describeImage(engine, { pipeline, owner }, id),
      pushedByThisRun: () => Promise.resolve(undefined),
      warn: () => undefined,
    }),
    workspace,
    artifacts: artifactStore(mkdtempSync(join(tmpdir(), 'run-test-'))),
    cacheFolders: { own: join(tmpdir(), 'run-test-no-caches'), shared: undefined },
    settings: {
      runnerName: 'test',
      runnerVersion: '1',
      hostName: 'host',
      servicesTimeoutSeconds: 5,
      dindTimeoutSeconds: 60,
      certificateTimeoutSeconds: 60,
      afterScriptTimeoutSeconds: 60,
      dotenvVariables: 20,
      runner: NO_RUNNER_CONFIG,
      privilegedImages: [],
      privileged: 'auto',
      dockerSocket: undefined,
    },
    prepareQemu: () => Promise.resolve(),
    emit: () => undefined,
  };
}
