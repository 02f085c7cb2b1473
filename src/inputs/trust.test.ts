import { describe, expect, it } from 'vitest';
import type { Plan } from '../gitlab/types.js';
import { readInputs, type RunInputs } from './parse.js';
import { pushContext, variable } from '../../test/unit/gitlab/support.js';
import { refusedDaemons, restricted, TRUSTED, trustOf, type Trust } from './trust.js';

const FORK: Trust = { trusted: false, reason: 'the pull request is from a fork', disposable: false };

const inputs = (given: Readonly<Record<string, string>> = {}): RunInputs => readInputs(given).inputs;

const EVERYTHING = {
  secrets: 'PASSWORD=hunter2',
  'file-variables': 'KEY=content',
  'project-variables': 'PV=hunter2',
  'gitlab-token': 'glpat',
  token: 'ghs',
  registry: 'ghcr.io/o',
  'registry-username': 'u',
  'registry-password': 'p',
  'registry-users': 'a=b',
  'docker-socket': 'host',
  'runner-config': 'volumes = ["/etc:/etc"]\ncap_add = ["SYS_ADMIN"]\ndevices = ["/dev/kvm"]\nmemory = "1g"\n',
};

describe('trust', () => {
  it('is what the event says, unless the user says otherwise', () => {
    expect(trustOf('auto', FORK)).toBe(FORK);
    expect(trustOf('trusted', FORK)).toMatchObject({ trusted: true });
    expect(trustOf('untrusted', TRUSTED)).toMatchObject({ trusted: false, disposable: false });
  });

  it('changes nothing for a trusted run', () => {
    const given = inputs(EVERYTHING);
    expect(restricted(given, TRUSTED)).toEqual({ inputs: given, notes: [] });
  });

  it('leaves an untrusted run no secret, no token and no way to the machine', () => {
    const { inputs: left, notes } = restricted(inputs(EVERYTHING), FORK);
    expect(JSON.stringify(left)).not.toMatch(/hunter2|content|glpat|ghs|"p"|\/etc|SYS_ADMIN|kvm/);
    expect(left).toMatchObject({ secrets: {}, fileVariables: {}, projectVariables: {}, cache: 'read-only' });
    expect(left.settings).toMatchObject({
      dockerSocket: 'none',
      privileged: 'never',
      trusted: false,
      registryUsers: {},
    });
    expect(left.settings.runner).toMatchObject({ binds: [], jobHost: { Memory: 2 ** 30 }, environment: [] });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.message).toBe(
      'This run is not trusted (the pull request is from a fork): it goes without `secrets`, `file-variables`, `project-variables`, `gitlab-token`, `token`, `registry-password`, `registry-users`, `docker-socket`, volumes, and the environment of `runner-config`; what it writes to caches and storage no other run reads, and no container of it is privileged',
    );
  });

  it('has an untrusted run push to no other registry, which is told', () => {
    const push = {
      'registry-push-to': 'ghcr.io/o/p',
      'registry-push-username': 'u',
      'registry-push-password': 'hunter2',
    };
    const { inputs: left, notes } = restricted(inputs(push), FORK);
    expect(left.settings.push).toBeUndefined();
    expect(JSON.stringify(left)).not.toContain('hunter2');
    expect(notes[0]?.message).toContain('it goes without `registry-push-to`;');
  });

  it('lets daemons of untrusted runs be on machines that are thrown away', () => {
    const { inputs: left } = restricted(inputs(), { ...FORK, disposable: true });
    expect(left.settings).toMatchObject({ privileged: 'auto', trusted: false });
    expect(refusedDaemons(plan(['docker:28-dind']), left.settings, pushContext())).toEqual([]);
  });

  it('refuses jobs with a daemon by name where no container may be privileged', () => {
    const { inputs: left } = restricted(inputs(), FORK);
    expect(refusedDaemons(plan(['redis:7']), left.settings, pushContext())).toEqual([]);
    const [refusal] = refusedDaemons(plan(['redis:7', 'docker:28-dind']), left.settings, pushContext());
    expect(refusal?.message).toMatch(/^build: the service docker:28-dind is a Docker daemon/);
    expect(refusal?.hint).toContain('trust: trusted');
    const [filledIn] = refusedDaemons(plan(['docker:${DIND_TAG}']), left.settings, pushContext());
    expect(filledIn?.message).toMatch(/^build: the service docker:28-dind is a Docker daemon/);
    const never = inputs({ privileged: 'never' }).settings;
    expect(refusedDaemons(plan(['docker:28-dind']), never, pushContext())[0]?.hint).toContain('privileged: never');
  });
});

function plan(services: readonly string[]): Plan {
  const variables = [variable('DIND_TAG', '28-dind')];
  const job = { name: 'build', variables, services: services.map((name) => ({ name })), location: undefined };
  return { jobs: [job] } as unknown as Plan;
}
