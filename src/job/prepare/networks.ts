import { engineMessage, statusOf } from '../../docker/errors.js';
import type { Container } from '../../docker/types.js';
import { JobFailure } from '../failure.js';
import type { Session } from '../session.js';

/**
 * Connects a container, before it starts, to the networks of the engine that the user names, beside the job's own. Throws a
 * {@link JobFailure} where there is no such network, or the engine refuses.
 */
export async function connectToNetworks({ engine, settings }: Session, container: Container): Promise<void> {
  const { networks } = settings.runner;
  if (networks.length === 0) return;
  // the engine takes any name for a container that does not run yet
  const known = await engine.networks.list();
  for (const network of networks) {
    const found = known.find(({ id, name }) => name === network || id.startsWith(network));
    if (found === undefined)
      throw new JobFailure(
        'runner_configuration_error',
        `networks: the engine has no network ${network}: \`docker network ls\` shows those that there are`,
      );
    try {
      await engine.networks.connect(found.id, container.id, []);
    } catch (error) {
      if (statusOf(error) === undefined) throw error;
      throw new JobFailure('runner_configuration_error', `networks: ${network}: ${engineMessage(error)}`);
    }
  }
}
