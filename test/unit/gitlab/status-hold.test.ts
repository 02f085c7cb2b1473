import { expect, test } from 'vitest';
import { cancelPipeline, createRun, pipelineStatus, stageStatuses, transition } from '../../../src/gitlab/index.js';
import type { JobEvent, RunState } from '../../../src/gitlab/index.js';
import { plan } from './support.js';

/** `job:event` one after the other; what the pipeline and its stages are after each. */
function story(state: RunState, steps: string): string[] {
  const shown = (one: RunState): string => [pipelineStatus(one), ...Object.values(stageStatuses(one))].join(' ');
  const told = [shown(state)];
  let current = state;
  for (const step of steps.split(' ')) {
    const [name = '', type = ''] = step.split(':');
    const event: JobEvent =
      type === 'drop' ? { type, exitCode: 1, reason: 'script_failure' } : { type: type as 'run' | 'success' | 'play' };
    current = type === 'cancelAll' ? cancelPipeline(current) : transition(current, name, event);
    told.push(shown(current));
  }
  return told;
}

const started = async (text: string): Promise<RunState> => createRun(await plan(`stages: [build, test]\n${text}`));

test('a pipeline that has run does not wait again between jobs', async () => {
  const text = 'b: {stage: build, script: x, allow_failure: true}\nt: {stage: test, script: x}\n';
  expect(story(await started(text), 'b:run b:drop t:run t:success')).toEqual([
    'pending pending created',
    'running running created',
    'running success pending',
    'running success running',
    'success success success',
  ]);
});

test('a pipeline whose first job failed before it ran still waits', async () => {
  const text = 'b: {stage: build, script: x, allow_failure: true}\nt: {stage: test, script: x}\n';
  expect(story(await started(text), 'b:drop')).toEqual(['pending pending created', 'pending success pending']);
});

test('a pipeline runs on while its only job is tried again', async () => {
  expect(story(await started('b: {stage: build, script: x, retry: 1}\n'), 'b:run b:drop b:run b:drop')).toEqual([
    'pending pending',
    'running running',
    'running pending',
    'running running',
    'failed failed',
  ]);
});

test('a pipeline that has ended runs again when a job of it is played', async () => {
  expect(story(await started('b: {stage: build, script: x}\n'), 'b:run b:drop b:play')).toEqual([
    'pending pending',
    'running running',
    'failed failed',
    'running pending',
  ]);
});

test('a later stage that was skipped stays so while the manual job that it waits for is played', async () => {
  const text = 'b: {stage: build, script: x, when: manual}\nt: {stage: test, script: x, needs: [b]}\n';
  expect(story(await started(text), 'b:play b:run b:success t:success')).toEqual([
    'skipped skipped skipped',
    'pending pending skipped',
    'running running skipped',
    'running success pending',
    'success success success',
  ]);
});

test('a pipeline that is canceled says so in every stage that had not ended', async () => {
  const text = 'b: {stage: build, script: x}\nt: {stage: test, script: x}\n';
  expect(story(await started(text), 'b:run b:cancelAll')).toEqual([
    'pending pending created',
    'running running created',
    'canceled canceled canceled',
  ]);
});
