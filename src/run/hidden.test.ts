import { expect, it } from 'vitest';
import { environmentEvent, jobEvent } from '../../test/github-events.js';
import { jobSummary, pipelineResult, SUITE } from '../../test/results.js';
import { failureEvent } from '../report/failure-event.js';
import { NO_REPORTS } from '../report/findings/types.js';
import { Hidden } from './hidden.js';

it('what was copied to another registry is told without masked values', () => {
  const hidden = new Hidden({ projectVariables: [], pipelineVariables: [] });
  hidden.add('hidden-password');
  const pushed = { target: 'r/hidden-password', copies: [], failures: ['it said hidden-password'] };
  expect(hidden.result(pipelineResult({ pushed })).pushed).toEqual({
    target: 'r/[MASKED]',
    copies: [],
    failures: ['it said [MASKED]'],
  });
});

it('an environment that is told of shows no masked value', () => {
  const variable = { key: 'HOST', value: 'hidden-host', public: false, masked: true, file: false, raw: false };
  const hidden = new Hidden({ projectVariables: [variable], pipelineVariables: [] });
  const event = environmentEvent('deploy', 'review/hidden-host', { url: 'https://hidden-host.example.com' });
  expect(hidden.event(event)).toMatchObject({ name: 'review/[MASKED]', url: 'https://[MASKED].example.com' });
});

it('nothing of a result shows a masked value, nor what encodes it', () => {
  const variable = { key: 'KEY', value: 'sEcret-value-1', public: false, masked: true, file: false, raw: false };
  const hidden = new Hidden({ projectVariables: [variable], pipelineVariables: [] });
  const text = `a sEcret-value-1 b ${btoa('sEcret-value-1')}`;
  const suite = { ...SUITE, name: text, failures: [{ ...SUITE.failures[0], message: text, name: text }] };
  const reports = {
    ...NO_REPORTS,
    quality: [{ description: text, check: text, severity: 'info', file: text, line: 1 }],
  } as const;
  const job = jobSummary({
    image: text,
    lastLines: [text],
    explanations: [{ title: text, cause: text, remedy: text }],
    caches: [{ key: text, restored: 'hit', saved: false }],
    tests: [suite],
    reports,
  });
  const release = {
    job: 'r',
    tag_name: text,
    name: text,
    description: text,
    tag_message: '',
    ref: '',
    milestones: [],
    released_at: '',
    assets: { links: [] },
  };
  const image = { repository: text, tag: 't', digest: 'd', platforms: [], size: 1 };
  const result = pipelineResult({ jobs: [job], cacheNotes: [text], name: text, images: [image], releases: [release] });
  const shown = JSON.stringify(hidden.result(result));
  expect(shown).not.toContain('sEcret-value-1');
  expect(shown).not.toContain(btoa('sEcret-value-1'));
  expect(shown.match(/\[MASKED\]/g)?.length).toBeGreaterThan(20);
});

it('variables, images and places that are told of show no masked value', () => {
  const hidden = new Hidden({ projectVariables: [], pipelineVariables: [] });
  hidden.add('hidden-password');
  const at = { v: 1, time: '', pipeline: 7, job: 'job' } as const;
  const variables = [
    { name: 'URL', value: 'https://hidden-password@example.com', origin: 'file' },
    { name: 'CI', value: 'true', origin: 'predefined' },
  ] as const;
  expect(hidden.event({ ...at, type: 'variables', variables })).toMatchObject({
    variables: [
      { name: 'URL', value: null },
      { name: 'CI', value: 'true' },
    ],
  });
  const failed = jobEvent('job', 'failed', { failed_at: { file: 'hidden-password.yml', line: 1 } });
  expect(hidden.event(failed)).toMatchObject({ failed_at: { file: '[MASKED].yml', line: 1 } });
  const image = { type: 'image', name: 'r/hidden-password', platform: '', size: 1, pulled: false } as const;
  expect(hidden.event({ ...at, ...image })).toMatchObject({ name: 'r/[MASKED]' });
});

it('a failure that is told of shows no masked value', () => {
  const hidden = new Hidden({ projectVariables: [], pipelineVariables: [] });
  hidden.add('hidden-password');
  const explanations = [{ title: 'a', cause: 'hidden-password', remedy: 'b' }];
  const event = failureEvent('job', 1, {
    failedAt: { file: 'hidden-password.yml', line: 1, column: 1 },
    lastLines: ['is hidden-password'],
    explanations,
  });
  const body = { v: 1, time: '', pipeline: 7 } as const;
  expect(JSON.stringify(hidden.event({ ...body, ...event }))).not.toContain('hidden-password');
});
