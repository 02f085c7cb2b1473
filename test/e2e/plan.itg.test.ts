import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { filterPlan, type Plan, type PipelineContext } from '../../src/gitlab/index.js';
import { readInputs } from '../../src/inputs/parse.js';
import { prepare } from '../../src/inputs/prepare/prepare.js';
import { runPipeline } from '../../src/pipeline/run.js';
import { projectFolder } from '../runner.js';

const FILE = `
make: {image: busybox, script: [echo made > result], artifacts: {paths: [result]}}
use: {image: busybox, stage: deploy, variables: {WHO: world}, script: ['echo "hello $WHO on $CI_COMMIT_BRANCH"']}
`;

const output = mkdtempSync(join(tmpdir(), 'plan-test-'));
afterAll(() => rmSync(output, { recursive: true }));

describe('a plan that was stored as JSON', () => {
  it('is enough to run one job of it', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': FILE });
    const read = readInputs({ cwd, context: 'branch=night', 'storage-path': join(output, 'registry') });
    await using prepared = await prepare(read, undefined);
    const stored = JSON.stringify({ plan: prepared.plan, context: prepared.context });

    const { plan, context } = JSON.parse(stored) as { plan: Plan; context: PipelineContext };
    const texts: string[] = [];
    const result = await runPipeline({
      engine: await connect(undefined),
      plan: filterPlan(plan, { jobs: ['use'] }),
      context,
      source: prepared.source,
      project: prepared.project,
      settings: read.inputs.settings,
      sink: (event) => void (event.type === 'log' && texts.push(event.text)),
      signal: new AbortController().signal,
      interrupted: new AbortController().signal,
    });
    expect(result.jobs.map(({ name, status }) => [name, status])).toEqual([['use', 'success']]);
    expect(texts.join('')).toContain('hello world on night');
    rmSync(cwd, { recursive: true });
  });
});
