import { statusOf } from '../errors.js';
import type { Container, Engine } from '../types.js';

/**
 * An engine on which a network counts as made as soon as its making has begun: what is to be in it can be created and given
 * its files meanwhile, and waits when it starts or is connected. A network that could not be made is told there. Engines
 * look for a container's network when it starts; of one that wants it earlier, the first answer is not the last.
 */
export function withPendingNetworks(engine: Engine): Engine {
  const { containers, networks } = engine;
  const pending = new Map<string, Promise<unknown>>();
  const waiting = (container: Container, network: string): Container => ({
    ...container,
    async start() {
      await pending.get(network);
      await container.start();
    },
  });
  return {
    ...engine,
    containers: {
      ...containers,
      async create(spec) {
        const network = spec.attach?.network;
        const made = network === undefined ? undefined : pending.get(network);
        if (network === undefined || made === undefined) return containers.create(spec);
        const container = await containers.create(spec).catch(async (error: unknown) => {
          if (statusOf(error) !== 404) throw error; // of another thing it is said once more
          await made;
          return containers.create(spec);
        });
        return waiting(container, network);
      },
    },
    networks: {
      ...networks,
      create(spec) {
        const made = networks.create(spec);
        pending.set(spec.name, made);
        const done = (): boolean => pending.get(spec.name) === made && pending.delete(spec.name);
        // of one that failed, whoever needs it hears why
        made.then(done, () => undefined);
        return made;
      },
      async connect(network, container, aliases) {
        await pending.get(network);
        await networks.connect(network, container, aliases);
      },
      async list(label) {
        await Promise.allSettled(pending.values()); // what is being made belongs to it
        return networks.list(label);
      },
      async remove(idOrName) {
        await pending.get(idOrName)?.catch(() => pending.delete(idOrName));
        await networks.remove(idOrName);
      },
    },
  };
}
