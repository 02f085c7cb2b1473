import type { Container, Engine, Labels, Made } from '../types.js';

/**
 * An engine that knows what was asked for with the label `glci.job`, and not removed since: what a job leaves need not be
 * looked for. A name is noted before the call, whose answer may be lost.
 */
export function rememberingEngine(engine: Omit<Engine, 'madeFor'>): Engine {
  const { containers, networks, volumes } = engine;
  const notes = { containers: new Notes(), networks: new Notes(), volumes: new Notes() };
  const noted = (container: Container): Container => ({
    ...container,
    remove: () => container.remove().then(() => notes.containers.forget(container.id)),
  });
  return {
    ...engine,
    containers: {
      ...containers,
      async create(spec) {
        notes.containers.add(spec.name, spec.labels);
        const container = await containers.create(spec);
        // by its id it is removed once, whoever else does at the same time
        notes.containers.forget(spec.name);
        notes.containers.add(container.id, spec.labels);
        return noted(container);
      },
      get: (idOrName) => noted(containers.get(idOrName)),
    },
    networks: {
      ...networks,
      create(spec) {
        notes.networks.add(spec.name, spec.labels);
        return networks.create(spec);
      },
      remove: (idOrName) => networks.remove(idOrName).then(() => notes.networks.forget(idOrName)),
    },
    volumes: {
      ...volumes,
      create(spec) {
        notes.volumes.add(spec.name, spec.labels);
        return volumes.create(spec);
      },
      remove: (name) => volumes.remove(name).then(() => notes.volumes.forget(name)),
    },
    madeFor(job): Made {
      const of = (kind: keyof Made): readonly string[] => notes[kind].of(String(job));
      return { containers: of('containers'), networks: of('networks'), volumes: of('volumes') };
    },
  };
}

/** Names by the job whose they are. */
class Notes {
  readonly #jobs = new Map<string, string>();

  add(name: string, labels: Labels): void {
    const job = labels['glci.job'];
    if (job !== undefined) this.#jobs.set(name, job);
  }

  forget(name: string): void {
    this.#jobs.delete(name);
  }

  of(job: string): readonly string[] {
    return [...this.#jobs].flatMap(([name, other]) => (other === job ? [name] : []));
  }
}
