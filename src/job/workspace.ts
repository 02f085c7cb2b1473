import { tarOf } from '../docker/archive.js';
import { labelsFor } from '../docker/labels.js';
import type { Container, Engine } from '../docker/types.js';
import type { Checkout } from '../repository/checkout.js';

/** GitLab Runner's place for working copies (`CI_BUILDS_DIR`). */
export const BUILDS_DIR = '/builds';

/** The working copy of a pipeline, and a private view of it for every job. */
export interface Workspace {
  /** Volume to mount at {@link BUILDS_DIR} in a job's containers: all of the checkout, writes are the job's own. */
  volumeFor(job: number): Promise<string>;
  /** Removes a job's view; its writes are gone. */
  release(job: number): Promise<void>;
}

interface WorkspaceOptions {
  readonly pipeline: number;
  readonly owner: string;
  /** An image that the engine has: the helper is created of it, and never started. */
  readonly image: string;
  readonly checkout: Promise<Checkout>;
}

/**
 * Puts the checkout into a volume, once. A job's view is an overlay over it, mounted by the engine's `local` volume
 * driver, so its cost does not depend on the size of the repository. Everything goes through the engine's API.
 */
export async function createWorkspace(engine: Engine, options: WorkspaceOptions): Promise<Workspace> {
  const name = (suffix: string): string => `glci-${options.pipeline}-${suffix}`;
  const labels = labelsFor({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
  const source = await engine.volumes.create({ name: name('source'), labels });
  const helper = await helperContainer(engine, name('checkout'), options, [`${name('source')}:${BUILDS_DIR}`]);
  try {
    const checkout = await options.checkout;
    try {
      await helper.put(BUILDS_DIR, checkout.tar);
    } finally {
      await checkout[Symbol.asyncDispose]();
    }
  } finally {
    await helper.remove();
  }

  return {
    async volumeFor(job) {
      const layer = name(`job-${job}-layer`);
      const view = name(`job-${job}-builds`);
      const jobLabels = { ...labels, 'glci.job': String(job) };
      const place = await engine.volumes.create({ name: layer, labels: jobLabels });
      const maker = await helperContainer(engine, name(`job-${job}-layer`), options, [`${layer}:/layer`]);
      try {
        const directories = ['upper/', 'work/'].map((directory) => ({
          name: directory,
          directory: true as const,
          mode: 0o777,
        }));
        await maker.put('/layer', await tarOf(directories));
      } finally {
        await maker.remove();
      }
      await engine.volumes.create({
        name: view,
        labels: { ...jobLabels, 'glci.role': 'workspace' },
        options: {
          type: 'overlay',
          device: 'overlay',
          o: `lowerdir=${source},upperdir=${place}/upper,workdir=${place}/work`,
        },
      });
      return view;
    },
    async release(job) {
      await engine.volumes.remove(name(`job-${job}-builds`));
      await engine.volumes.remove(name(`job-${job}-layer`));
    },
  };
}

function helperContainer(
  engine: Engine,
  name: string,
  options: WorkspaceOptions,
  binds: readonly string[],
): Promise<Container> {
  return engine.containers.create({
    name,
    image: options.image,
    command: ['true'],
    binds,
    networkMode: 'none',
    labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
  });
}
