import type { Session } from './session.js';

/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
export async function removeJobObjects(session: Session, job: number): Promise<void> {
  await removeJobContainers(session, job);
  await removeJobStorage(session, job);
}

/** Its containers. */
export async function removeJobContainers({ engine, pipeline }: Session, job: number): Promise<void> {
  const containers = (await engine.containers.list(label(job))).filter(isOf(pipeline));
  await Promise.all(containers.map((item) => engine.containers.get(item.id).remove()));
}

/** What they had: its workspace, volumes and network. */
export async function removeJobStorage({ engine, pipeline, workspace }: Session, job: number): Promise<void> {
  await workspace.release(job);
  const [volumes, networks] = await Promise.all([engine.volumes.list(label(job)), engine.networks.list(label(job))]);
  await Promise.all([
    ...volumes.filter(isOf(pipeline)).map((item) => engine.volumes.remove(item.name)),
    ...networks.filter(isOf(pipeline)).map((item) => engine.networks.remove(item.id)),
  ]);
}

function label(job: number): string {
  return `glci.job=${job}`;
}

function isOf(pipeline: number): (item: { readonly labels: Readonly<Record<string, string>> }) => boolean {
  return ({ labels }) => labels['glci.pipeline'] === String(pipeline);
}
