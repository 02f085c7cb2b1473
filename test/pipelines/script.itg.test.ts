import { describe, it } from 'vitest';
import { limiter, pipelinesOf, runPipeline } from './loader.js';

const limited = limiter(2);

describe('Scripts run as GitLab Runner runs them', () => {
  it.concurrent.for(pipelinesOf('script'))('$name', { timeout: 240_000 }, async (pipeline, { expect }) => {
    const outcome = await limited(() => runPipeline(pipeline));
    expect(outcome.problems, outcome.output).toEqual([]);
    expect(outcome.jobs, outcome.output).toEqual(pipeline.expected.jobs);
    expect(outcome.exitCode, outcome.output).toBe(pipeline.expected.exitCode);
    expect(outcome.remains).toEqual([]);
  });
});
