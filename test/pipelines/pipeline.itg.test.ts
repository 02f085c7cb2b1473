import { describe, it } from 'vitest';
import { limiter, pipelinesOf, runPipeline } from './loader.js';

const limited = limiter(2);

describe('A pipeline as a whole', () => {
  const pipelines = pipelinesOf('pipeline');

  it('has all of them', ({ expect }) => expect(pipelines.length).toBeGreaterThanOrEqual(22));

  it.concurrent.for(pipelines)('$name', { timeout: 240_000 }, async (pipeline, { expect }) => {
    const outcome = await limited(() => runPipeline(pipeline));
    expect(outcome.problems, outcome.output).toEqual([]);
    expect(outcome.jobs, outcome.output).toEqual(pipeline.expected.jobs);
    expect(outcome.exitCode, outcome.output).toBe(pipeline.expected.exitCode);
    expect(outcome.remains).toEqual([]);
  });
});
