import { isDindName } from '../../dind/detect.js';
import type { Plan, PlanJob } from '../../gitlab/types.js';
import { prepare } from '../../inputs/prepare/prepare.js';
import { assignAliases } from '../../job/services/aliases.js';
import { readArguments, type Arguments } from '../arguments.js';
import { print, printJson } from '../door.js';

/** The document of `plan --json`. */
export function planDocument(plan: Plan): object {
  return {
    name: plan.name ?? null,
    source: plan.source,
    stages: plan.stages,
    jobs: plan.jobs.map(jobDocument),
    excluded: plan.excluded,
    warnings: plan.warnings,
    fetched: plan.fetched,
  };
}

function jobDocument(job: PlanJob): object {
  const aliases = new Map(assignAliases(job.services).named.map(({ service, aliases: names }) => [service, names]));
  return {
    name: job.name,
    stage: job.stage,
    when: job.when,
    allow_failure:
      job.allowFailure === false
        ? false
        : job.allowFailure === true
          ? true
          : { exit_codes: job.allowFailure.exitCodes },
    needs: job.needs,
    image:
      job.image === null
        ? null
        : {
            name: job.image.name,
            entrypoint: job.image.entrypoint,
            platform: job.image.platform,
            user: job.image.user,
            pull_policy: job.image.pullPolicy,
          },
    services: job.services.map((service) => ({ name: service.name, aliases: aliases.get(service) ?? [] })),
    tags: job.tags,
    variables: Object.fromEntries(job.variables.map((variable) => [variable.key, variable.value])),
    dind: job.services.some((service) => isDindName(service.name)),
    environment: job.environment ?? null,
    trigger: job.trigger ?? null,
  };
}

/** `gitlab-dind plan`. */
export async function planCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  await using prepared = await prepare(read, undefined);
  const { plan } = prepared;
  if (args.json) {
    printJson(planDocument(plan));
    return 0;
  }
  for (const stage of plan.stages) {
    print(`${stage}`);
    for (const job of plan.jobs.filter((item) => item.stage === stage)) {
      const notes = [
        job.when === 'on_success' ? '' : job.when,
        job.allowFailure === false ? '' : 'may fail',
        job.needs === null ? '' : `needs ${job.needs.map((need) => need.job).join(', ') || 'nothing'}`,
        job.services.some((service) => isDindName(service.name)) ? 'Docker-in-Docker' : '',
      ].filter((note) => note !== '');
      print(`  ${job.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
    }
  }
  for (const { name, reason } of plan.excluded) print(`not in the pipeline: ${name}: ${reason}`);
  for (const warning of plan.warnings) print(`warning: ${warning.message}`);
  return 0;
}
