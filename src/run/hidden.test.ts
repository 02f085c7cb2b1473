import { expect, it } from 'vitest';
import { environmentEvent } from '../../test/github-events.js';
import { Hidden } from './hidden.js';

it('an environment that is told of shows no masked value', () => {
  const variable = { key: 'HOST', value: 'hidden-host', public: false, masked: true, file: false, raw: false };
  const hidden = new Hidden({ projectVariables: [variable], pipelineVariables: [] });
  const event = environmentEvent('deploy', 'review/hidden-host', { url: 'https://hidden-host.example.com' });
  expect(hidden.event(event)).toMatchObject({ name: 'review/[MASKED]', url: 'https://[MASKED].example.com' });
});
