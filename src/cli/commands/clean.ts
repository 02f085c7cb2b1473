import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../docker/engine/connect.js';
import { sweepDead } from '../../docker/sweep.js';
import { UsageError } from '../../errors.js';
import { cacheFolder, parseInputs } from '../../inputs/parse.js';
import { untrustedFolder } from '../../registry/storage/projects.js';
import { sweepResults, stateFolder } from '../../run/last/results.js';
import { sweepScratch } from '../../scratch.js';
import type { Arguments } from '../arguments.js';
import { complain, print, printJson } from '../door.js';

/** `gitlab-dind clean`: removes what dead runs left on the engine and on this machine; that of living runs stays. */
export async function cleanCommand(args: Arguments): Promise<number> {
  const [what, ...others] = args.operands;
  if ((what ?? 'all') !== 'all' || others.length > 0)
    throw new UsageError(
      `clean: there is no "${args.operands.join(' ')}" (gitlab-dind clean, or gitlab-dind clean all)`,
    );
  const inputs = parseInputs(args.inputs);
  const root = inputs.settings.storagePath;
  const folders = (await sweepScratch()) + (root === undefined ? 0 : await sweepScratch(untrustedFolder(root)));
  const results = await sweepResults(stateFolder(process.env), what === 'all');
  // of the compiler, see bin/gitlab-dind.mjs
  if (what === 'all') await rm(join(cacheFolder(), 'compiled'), { recursive: true, force: true });
  const swept = { ...(await sweepDead(await connect(inputs.dockerHost))), folders, results };
  if (args.json) printJson(swept);
  else {
    const { containers, networks, volumes } = swept;
    print(
      `Removed ${containers.length} containers, ${networks.length} networks, ${volumes.length} volumes, ${folders} temporary folders, results of ${results} last runs`,
    );
    for (const failure of swept.failures) complain(`Could not remove ${failure}`);
  }
  return swept.failures.length === 0 ? 0 : 3;
}
