import { expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';

const pipeline = 'default: {image: "busybox:stable"}\nplay: {when: manual, script: ["true"]}\n';

it('manual jobs that no pipeline has are told before anything starts', async () => {
  const ran = await runPipelineFile(pipeline, { args: ['--manual', 'plya,play'] });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('plya');
  expect(ran.events).toEqual([]);
});

it('manual jobs are played by their name', async () => {
  const ran = await runPipelineFile(pipeline, { args: ['--manual', 'play'] });
  expect(ran.code).toBe(0);
  expect(ran.status('play')).toBe('success');
});
