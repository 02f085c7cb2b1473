import type { Diagnostic, PipelineContext, Plan, PlanJob } from '../gitlab/types.js';
import { plannedDaemon } from '../dind/detect.js';
import type { RunnerSettings } from '../job/session.js';
import type { RunInputs } from './parse.js';

/** Whether the code that a run executes is that of people who may write to the project. */
export interface Trust {
  readonly trusted: boolean;
  /** Why it is not, for messages: `the pull request is from a fork`. */
  readonly reason: string;
  /** The machine is thrown away after the job: a GitHub-hosted runner. */
  readonly disposable: boolean;
}

/** What a run on this machine is by itself. */
export const TRUSTED: Trust = { trusted: true, reason: '', disposable: false };

/** What the input `trust` makes of what is known of the run. */
export function trustOf(wish: RunInputs['trust'], known: Trust): Trust {
  if (wish === 'auto') return known;
  if (wish === 'trusted') return { ...known, trusted: true, reason: '' };
  return { ...known, trusted: false, reason: 'the input `trust` says so' };
}

/** Fields of the engine's `HostConfig` that only limit a container, or give it names. */
const HARMLESS = new Set([
  'CapDrop', 'NanoCpus', 'CpuShares', 'CpusetCpus', 'CpusetMems', 'Dns', 'DnsSearch', 'ExtraHosts', 'Memory',
  'MemoryReservation', 'MemorySwap', 'ShmSize', 'Ulimits',
]); // prettier-ignore

/**
 * The inputs without what an untrusted run must not have: secrets and tokens, rights on the machine, a place of its own
 * to write to. Returned with what that changes, for a warning.
 */
export function restricted(
  inputs: RunInputs,
  trust: Trust,
): { readonly inputs: RunInputs; readonly notes: readonly Diagnostic[] } {
  if (trust.trusted) return { inputs, notes: [] };
  const { settings } = inputs;
  const { registry, runner } = settings;
  const hasLogin = registry.kind === 'other' && registry.password !== undefined;
  const given = [
    [Object.keys(inputs.secrets).length > 0, '`secrets`'],
    [Object.keys(inputs.fileVariables).length > 0, '`file-variables`'],
    [Object.keys(inputs.projectVariables).length > 0, '`project-variables`'],
    [inputs.gitlabToken !== undefined, '`gitlab-token`'],
    [inputs.token !== undefined, '`token`'],
    [inputs.artifactsToSource, '`artifacts-to-source`'],
    [inputs.statuses, '`statuses`'],
    [settings.releases === 'create', '`releases`'],
    [inputs.deployments, '`deployments`'],
    [hasLogin, '`registry-password`'],
    [settings.push !== undefined, '`registry-push-to`'],
    [Object.keys(settings.registryUsers).length > 0, '`registry-users`'],
    [settings.dockerSocket === 'host', '`docker-socket`'],
    [runner.binds.length > 0 || runner.environment.length > 0, 'volumes, and the environment of `runner-config`'],
  ] as const;
  const without = given.flatMap(([is, name]) => (is ? [name] : []));
  const message = `This run is not trusted (${trust.reason}): ${
    without.length === 0 ? '' : `it goes without ${without.join(', ')}; `
  }what it writes to caches and storage no other run reads${
    trust.disposable ? '' : ', and no container of it is privileged'
  }`;
  return {
    inputs: {
      ...inputs,
      secrets: {},
      fileVariables: {},
      projectVariables: {},
      artifactsToSource: false,
      gitlabToken: undefined,
      token: undefined,
      statuses: false,
      deployments: false,
      cache: inputs.cache === 'true' ? 'read-only' : inputs.cache,
      settings: {
        ...settings,
        trusted: false,
        registry: registry.kind === 'other' ? { ...registry, username: undefined, password: undefined } : registry,
        registryUsers: {},
        push: undefined,
        releases: 'none',
        dockerSocket: 'none',
        privileged: trust.disposable ? settings.privileged : 'never',
        runner: withoutHost(runner),
      },
    },
    notes: [{ message, location: undefined }],
  };
}

/** A runner's configuration without what reaches out of a container, or carries what a pipeline must not see. */
function withoutHost(runner: RunnerSettings): RunnerSettings {
  const harmless = (host: RunnerSettings['jobHost']): RunnerSettings['jobHost'] =>
    Object.fromEntries(Object.entries(host).filter(([field]) => HARMLESS.has(field)));
  return {
    ...runner,
    jobHost: harmless(runner.jobHost),
    serviceHost: harmless(runner.serviceHost),
    binds: [],
    networks: [],
    environment: [],
    servicesPrivileged: undefined,
  };
}

/** Jobs that cannot run where no container may be privileged: those with a Docker daemon. */
export function refusedDaemons(
  plan: Plan,
  settings: RunInputs['settings'],
  context: PipelineContext,
): readonly Diagnostic[] {
  if (settings.privileged !== 'never') return [];
  return plan.jobs.flatMap((job) => {
    const daemon = plannedDaemon(job, context);
    return daemon === undefined ? [] : [refusalOf(job, daemon, settings.trusted)];
  });
}

function refusalOf(job: PlanJob, daemon: string, trusted: boolean): Diagnostic {
  return {
    message: `${job.name}: the service ${daemon} is a Docker daemon, which takes a privileged container, and this run may have none`,
    location: job.location,
    hint: trusted
      ? '`privileged: never` says so; with `auto` daemons are privileged'
      : 'a run that is not trusted has daemons on machines that are thrown away only: use a GitHub-hosted runner, or `trust: trusted` for code that was read',
  };
}
