import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadPlan } from '../../../src/gitlab/index.js';
import type { PipelineContext, Plan, PlanJob } from '../../../src/gitlab/index.js';
import { memorySource, mergeRequestContext, pushContext, tagContext } from './support.js';
import type { MemoryFiles } from './support.js';

/** Pipelines as projects write them, each with the plans that it gives in several contexts. */
const FOLDER = new URL('./pipelines/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

const REPOSITORY: MemoryFiles = {
  files: {
    ...Object.fromEntries(
      readdirSync(new URL('parts/', FOLDER)).map((name) => [`parts/${name}`, read(`parts/${name}`)]),
    ),
    Dockerfile: '',
    Makefile: '',
    'go.mod': '',
    'go.sum': '',
    'images/base.dockerfile': '',
  },
  changed: ['backend/main.go', 'frontend/app.ts'],
  changedSince: { main: ['frontend/app.ts'] },
  remote: {
    'project:group/shared@v1:lint.yml': read('parts/lint.yml'),
    'component:gitlab.example.com/group/components/deploy@1.2.0': read('parts/deploy.yml'),
  },
};

const CONTEXTS: Readonly<Record<string, PipelineContext>> = {
  main: pushContext(),
  feature: pushContext({ ref: { kind: 'branch', name: 'feature/x' } }),
  tag: tagContext('v1.2'),
  'merge request': mergeRequestContext(),
  schedule: pushContext({ source: 'schedule' }),
};

/** Fields that a job has set, so that a plan can be read. */
function shortJob(job: PlanJob): Record<string, unknown> {
  const { variables, script, beforeScript, afterScript, services, image, unsupported, hooks, location, ...rest } = job;
  const texts = (commands: PlanJob['script']): string[] =>
    commands.map(({ text, location: at }) => `${String(at?.line)}: ${text}`);
  const fields = {
    ...rest,
    hooks: texts(hooks.preGetSourcesScript),
    line: `${location?.file ?? ''}:${String(location?.line)}`,
    image: image?.name,
    services: services.map(({ name, alias }) => (alias === undefined ? name : `${name} as ${alias}`)),
    variables: Object.fromEntries(variables.map(({ key, value }) => [key, value])),
    beforeScript: texts(beforeScript),
    script: texts(script),
    afterScript: texts(afterScript),
    unsupported: unsupported.map(({ message }) => message),
  };
  const isSet = (value: unknown): boolean =>
    value !== undefined &&
    value !== null &&
    value !== false &&
    JSON.stringify(value) !== '[]' &&
    JSON.stringify(value) !== '{}';
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => key === 'needs' || isSet(value)));
}

/** One line for the plan, one for each job. */
function shortPlan(plan: Plan): string {
  const { name, stages, jobs, excluded, autoCancelOnJobFailure, fetched, warnings } = plan;
  const facts = { name, stages, excluded, autoCancelOnJobFailure, warnings, fetched };
  return [facts, ...jobs.map(shortJob)].map((part) => JSON.stringify(part)).join('\n');
}

async function outcome(name: string, context: PipelineContext): Promise<string> {
  try {
    const source = memorySource(REPOSITORY);
    return shortPlan(await loadPlan({ file: name, content: read(name), context, source }));
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('pipelines of projects', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));

  test.each(names)('%s', async (name) => {
    const plans = new Map<string, string[]>();
    for (const [title, context] of Object.entries(CONTEXTS)) {
      const found = await outcome(name, context);
      plans.set(found, [...(plans.get(found) ?? []), title]);
    }
    const text = [...plans].map(([found, titles]) => `# ${titles.join(', ')}\n${found}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(new URL(name.replace(/\.yml$/, '.plans.txt'), FOLDER).pathname);
  });
});
