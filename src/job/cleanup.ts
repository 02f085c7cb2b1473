import type { Session } from './session.js';

/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
export async function removeJobObjects(session: Session, job: number): Promise<void> {
  const { engine } = session;
  const mine = (item: { readonly labels: Readonly<Record<string, string>> }): boolean =>
    item.labels['glci.pipeline'] === String(session.pipeline);
  const label = `glci.job=${job}`;
  const containers = (await engine.containers.list(label)).filter(mine);
  await Promise.all(containers.map((item) => engine.containers.get(item.id).remove()));
  await session.workspace.release(job);
  const [volumes, networks] = await Promise.all([engine.volumes.list(label), engine.networks.list(label)]);
  await Promise.all([
    ...volumes.filter(mine).map((item) => engine.volumes.remove(item.name)),
    ...networks.filter(mine).map((item) => engine.networks.remove(item.id)),
  ]);
}
