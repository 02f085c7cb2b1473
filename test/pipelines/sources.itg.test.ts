import { describe, it } from 'vitest';
import { limiter, pipelinesOf, runPipeline } from './loader.js';
import { repositoryOf } from './sources/repositories.js';

const limited = limiter(2);

describe('Jobs get their sources as from GitLab Runner', () => {
  const pipelines = pipelinesOf('sources');

  it('has all of them', ({ expect }) => expect(pipelines.length).toBeGreaterThanOrEqual(9));

  it.concurrent.for(pipelines)('$name', { timeout: 240_000 }, async (pipeline, { expect }) => {
    using repository = repositoryOf(pipeline.name, pipeline.folder);
    const outcome = await limited(() => runPipeline({ ...pipeline, folder: repository.folder }));
    expect(outcome.problems, outcome.output).toEqual([]);
    expect(outcome.jobs, outcome.output).toEqual(pipeline.expected.jobs);
    expect(outcome.exitCode, outcome.output).toBe(pipeline.expected.exitCode);
    expect(outcome.remains).toEqual([]);
  });
});
