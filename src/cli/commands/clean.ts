import { connect } from '../../docker/engine/connect.js';
import { sweepDead } from '../../docker/sweep.js';
import { parseInputs } from '../../inputs/parse.js';
import { untrustedFolder } from '../../registry/storage/projects.js';
import { sweepScratch } from '../../scratch.js';
import type { Arguments } from '../arguments.js';
import { complain, print, printJson } from '../door.js';

/** `gitlab-dind clean`: removes what dead runs left on the engine and on this machine; that of living runs stays. */
export async function cleanCommand(args: Arguments): Promise<number> {
  const inputs = parseInputs(args.inputs);
  const root = inputs.settings.storagePath;
  const folders = (await sweepScratch()) + (root === undefined ? 0 : await sweepScratch(untrustedFolder(root)));
  const swept = { ...(await sweepDead(await connect(inputs.dockerHost))), folders };
  if (args.json) printJson(swept);
  else {
    const { containers, networks, volumes } = swept;
    print(
      `Removed ${containers.length} containers, ${networks.length} networks, ${volumes.length} volumes, ${folders} temporary folders`,
    );
    for (const failure of swept.failures) complain(`Could not remove ${failure}`);
  }
  return swept.failures.length === 0 ? 0 : 3;
}
