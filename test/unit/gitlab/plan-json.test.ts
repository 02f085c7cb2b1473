import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/cli/commands/simulate.js';
import { filterPlan, jobStatuses, pipelineStatus, type Plan } from '../../../src/gitlab/index.js';
import type { JobEvent } from '../../../src/gitlab/status/types.js';
import { plan, pushContext, variable } from './support.js';

const FOLDER = new URL('./pipelines/', import.meta.url);
const parts = readdirSync(new URL('parts/', FOLDER));
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** Pipelines that need nothing from elsewhere, one that uses what a plan can hold at all, and one that refuses some. */
const PIPELINES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['dag', 'delivery', 'dind', 'children'].map((name) => [name, read(`${name}.yml`)])),
  everything: `
build:
  image: {name: docker:28, entrypoint: [""], docker: {platform: linux/arm64, user: a}, pull_policy: [always]}
  services: [{name: docker:28-dind, alias: d, command: [--tls=false], variables: {A: b}}]
  variables: {RAW: {value: $X, expand: false}}
  parallel: {matrix: [{A: [x, y]}]}
  script: [make]
  after_script: [echo]
  hooks: {pre_get_sources_script: [echo]}
  artifacts: {paths: [a], exclude: [b], expire_in: 1 day, reports: {junit: r.xml}}
  cache: {key: {files: [lock]}, paths: [c], fallback_keys: [d]}
  retry: {max: 1, when: script_failure, exit_codes: [3]}
  allow_failure: {exit_codes: [3]}
  timeout: 1h
  environment: {name: review/$CI_COMMIT_REF_SLUG, url: https://x, on_stop: stop}
  coverage: /a/
  release: {tag_name: v1, description: d, assets: {links: [{name: a, url: https://b}]}}
  resource_group: r
  tags: [t]
stop: {script: [echo], when: manual, environment: {name: review/$CI_COMMIT_REF_SLUG, action: stop}}
later: {script: [echo], when: delayed, start_in: 10 minutes, needs: [{job: "build: [x]", artifacts: false}]}
pages: {script: [echo], pages: {publish: out}, id_tokens: {T: {aud: a}}}
`,
};

async function planOf(name: string): Promise<Plan> {
  const included = Object.fromEntries(parts.map((part) => [`parts/${part}`, read(`parts/${part}`)]));
  return plan(PIPELINES[name] ?? '', { files: { ...included, lock: '' } });
}

const copyOf = (text: Plan): Plan => JSON.parse(JSON.stringify(text)) as Plan;

describe('a plan that was written as JSON and read again', () => {
  it.each(Object.keys(PIPELINES))('has lost nothing: %s', async (name) => {
    const whole = await planOf(name);
    expect(whole.jobs.length).toBeGreaterThan(1);
    expect(copyOf(whole)).toEqual(whole);
  });

  it.each(Object.keys(PIPELINES))('runs the same: %s', async (name) => {
    const whole = await planOf(name);
    for (const failing of whole.jobs) {
      const simulation = {
        outcomes: new Map<string, JobEvent>([[failing.name, { type: 'drop', exitCode: 3, reason: 'script_failure' }]]),
        play: whole.jobs.filter((job) => job.when === 'manual').map((job) => job.name),
        cancel: [],
      };
      const [state, copy] = [simulate(whole, simulation), simulate(copyOf(whole), simulation)];
      expect(jobStatuses(copy)).toEqual(jobStatuses(state));
      expect(pipelineStatus(copy)).toBe(pipelineStatus(state));
    }
  });

  it.each(Object.keys(PIPELINES))('gives each of its jobs alone: %s', async (name) => {
    const copy = copyOf(await planOf(name));
    for (const job of copy.jobs) {
      const alone = filterPlan(copy, { jobs: [job.name] });
      expect(alone.jobs.map((one) => one.name)).toContain(job.name);
      expect(jobStatuses(simulate(alone, { outcomes: new Map(), play: 'all', cancel: [] }))[job.name]).toBe('success');
    }
  });

  it('as its context: what a job is told of the event goes the same way', () => {
    const context = pushContext({ projectVariables: [variable('A', 'b', { masked: true })], inputs: { a: [1, 'x'] } });
    expect(JSON.parse(JSON.stringify(context))).toEqual(context);
  });
});
