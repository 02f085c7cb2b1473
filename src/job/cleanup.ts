import type { Session } from './session.js';

/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
export async function removeJobObjects(session: Session, job: number): Promise<void> {
  await removeJobContainers(session, job);
  await removeJobStorage(session, job);
}

/** Its containers. */
export async function removeJobContainers({ engine }: Session, job: number): Promise<void> {
  await Promise.all(engine.madeFor(job).containers.map((id) => engine.containers.get(id).remove()));
}

/** What they had: its workspace, volumes and network. */
export async function removeJobStorage({ engine, workspace }: Session, job: number): Promise<void> {
  await workspace.release(job);
  const { volumes, networks } = engine.madeFor(job);
  await Promise.all([
    ...volumes.map((name) => engine.volumes.remove(name)),
    ...networks.map((name) => engine.networks.remove(name)),
  ]);
}
