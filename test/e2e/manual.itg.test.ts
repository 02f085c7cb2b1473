import { expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';

it('manual jobs that no pipeline has are told', async () => {
  const pipeline = 'default: {image: "busybox:stable"}\nplay: {when: manual, script: ["true"]}\n';
  const ran = await runPipelineFile(pipeline, { args: ['--manual', 'plya,play'] });
  expect(ran.code).toBe(0);
  expect(ran.status('play')).toBe('success');
  expect(ran.warnings).toContain('manual: this pipeline has no job plya');
});
