import { describe, expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';

describe('keywords that cannot be honoured', () => {
  const pipeline = 'job:\n  image: busybox:stable\n  secrets: {PASSWORD: {vault: a/b/c@d}}\n  script: [echo ran]\n';

  it('stop a run before anything starts, with the place and what to do', async () => {
    const ran = await runPipelineFile(pipeline);
    expect(ran.code).toBe(2);
    expect(ran.events).toEqual([]);
    expect(ran.stderr).toMatch(/^\.gitlab-ci\.yml:3:\d+: job: .*secrets/m);
  });

  it('are a warning where the user allows it', async () => {
    const ran = await runPipelineFile(pipeline, { args: ['--unsupported', 'warn'] });
    expect(ran.code).toBe(0);
    expect(ran.log('job')).toContain('\nran\n');
    expect(ran.stderr).toMatch(/^WARNING: .*secrets/m);
  });
});
