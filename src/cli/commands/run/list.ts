import { join } from 'node:path';
import type { Prepared } from '../../../inputs/prepare/prepare.js';
import type { Again } from '../../../run/last/again.js';
import type { KeptLogs } from '../../../run/last/logs.js';
import { canRedraw, type LiveList } from '../../screen/console.js';
import { runTogether, wantsList } from '../../screen/live/wanted.js';

export interface ShownList {
  /** undefined: the logs are shown. */
  readonly list: LiveList | undefined;
  readonly kept: KeptLogs | undefined;
}

/** Decides whether a run is shown as a live list, and has the logs kept that are not seen then. */
export async function listFor(
  prepared: Prepared,
  again: Pick<Again, 'logs'>,
  tell: (message: string) => void,
): Promise<ShownList> {
  const { plan, manual, inputs } = prepared;
  const { stdout, env: environment } = process;
  const redraws = canRedraw(environment, stdout.isTTY);
  const together = runTogether(plan, manual, inputs.settings.concurrency);
  const wants = (logs: string | undefined): boolean =>
    wantsList({ asked: inputs.live, redraws, environment, logs, together });
  if (!wants('somewhere')) return { list: undefined, kept: undefined };
  const onScreen = inputs.logPrefix && !inputs.quiet;
  const kept = onScreen || inputs.output !== undefined ? undefined : await again.logs(prepared, tell);
  const logs = inputs.output === undefined ? kept?.folder : join(inputs.output, 'logs');
  if (!onScreen && !wants(logs)) return { list: undefined, kept };
  const { concurrency: places, noDelay } = inputs.settings;
  const jobs = plan.jobs.map(({ name, stage, needs, startIn, resourceGroup, trigger }) => ({
    name,
    stage,
    needs,
    startIn: noDelay ? undefined : startIn,
    resourceGroup,
    isTrigger: trigger !== undefined,
  }));
  return { list: { stages: plan.stages, jobs, places, logs }, kept };
}
