import { expect, it } from 'vitest';
import { environmentEvent } from '../../test/github-events.js';
import { pipelineResult } from '../../test/results.js';
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
