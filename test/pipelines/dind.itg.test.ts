import { describe, it } from 'vitest';
import { limiter, pipelinesOf, runPipeline, type PipelineFolder } from './loader.js';

const limited = limiter(2);
const pipelines = pipelinesOf('dind');

describe('Docker-in-Docker pipelines run as on GitLab, unchanged', () => {
  it('has all of them', ({ expect }) => expect(pipelines.length).toBeGreaterThanOrEqual(40));

  it.concurrent.for(pipelines)('$name', { timeout: 240_000 }, async (pipeline, { expect }) => {
    const outcome = await limited(() => runPipeline(pipeline));
    expect(outcome.problems, outcome.output).toEqual([]);
    expect(outcome.jobs, outcome.output).toEqual(pipeline.expected.jobs);
    expect(outcome.exitCode, outcome.output).toBe(pipeline.expected.exitCode);
    expect(outcome.remains).toEqual([]);
  });
});

/**
 * A seventh of the pipelines, another one each day, with a daemon that keeps images with containerd, as new installations
 * do; all of them with DIND_PIPELINES=all.
 */
const today = Math.floor(Date.now() / 86_400_000) % 7;
const sample = pipelines.filter((_, index) => process.env['DIND_PIPELINES'] === 'all' || index % 7 === today);

describe("the same with containerd's image store", () => {
  it.concurrent.for(sample.map(withContainerd))('$name', { timeout: 240_000 }, async (pipeline, { expect }) => {
    const outcome = await limited(() => runPipeline(pipeline));
    expect(outcome.problems, outcome.output).toEqual([]);
    expect(outcome.jobs, outcome.output).toEqual(pipeline.expected.jobs);
    expect(outcome.exitCode, outcome.output).toBe(pipeline.expected.exitCode);
    expect(outcome.remains).toEqual([]);
  });
});

function withContainerd({ expected, ...pipeline }: PipelineFolder): PipelineFolder {
  const map = ['28-dind', '27-dind', '24.0.5-dind', 'dind'].map((tag) => `docker:${tag}=docker:29-dind`).join(',');
  return { ...pipeline, expected: { ...expected, args: [...(expected.args ?? []), '--image-map', map] } };
}
