import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS } from '../../src/inputs/definitions.js';
import { ROOT } from '../runner.js';
import { parserProblems } from '../workflows.mjs';

const EXAMPLES = join(ROOT, 'examples');

interface Workflow {
  readonly permissions?: object;
  readonly jobs: { readonly pipeline: { readonly steps: { uses?: string; with?: Record<string, unknown> }[] } };
}

describe('the workflows of the examples', () => {
  const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'workflow.yml')));

  it('are there', () => expect(names.length).toBeGreaterThan(5));

  it.each(names)("%s is GitHub's language, and its inputs are ours", async (name) => {
    const content = readFileSync(join(EXAMPLES, name, 'workflow.yml'), 'utf8');
    expect(await parserProblems(name, content)).toEqual([]);
    const workflow = parse(content) as Workflow;
    expect(workflow.permissions).toBeDefined();
    const ours = workflow.jobs.pipeline.steps.filter(({ uses }) => uses?.startsWith('gitlab-dind/') === true);
    expect(ours).toHaveLength(1);
    expect(Object.keys(ours[0]?.with ?? {}).filter((key) => !(key in INPUTS))).toEqual([]);
  });
});
