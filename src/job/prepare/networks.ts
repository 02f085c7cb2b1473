import { engineMessage, statusOf } from '../../docker/errors.js';
import type { Container } from '../../docker/types.js';
import { JobFailure } from '../failure.js';
import type { Session } from '../session.js';

/**
 * Connects a container, before it starts, to the networks of the engine that the user names, beside the job's own. Throws a
 * {@link JobFailure} where there is no such network, or the engine refuses.
 */
export async function connectToNetworks({ engine, settings }: Session, container: Container): Promise<void> {
  for (const network of settings.runner.networks) {
    try {
      await engine.networks.connect(network, container.id, []);
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined) throw error;
      const hint = status === 404 ? ': `docker network ls` shows those that there are' : '';
      throw new JobFailure('runner_configuration_error', `networks: ${engineMessage(error)}${hint}`);
    }
  }
}
