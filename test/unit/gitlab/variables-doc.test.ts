import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE } from '../../../src/gitlab/variables/predefined/not-applicable.js';
import { FEATURE_FLAGS } from '../../../src/job/flags/table.js';

/** Made from the code, so that the document cannot drift: `npx vitest run --project unit variables-doc -u` writes it. */
function document(): string {
  const rows = Object.entries(NOT_APPLICABLE).map(([name, reason]) => `| \`${name}\` | ${reason} |`);
  return [
    '# Predefined variables',
    '',
    "Every variable of GitLab's list is set wherever GitLab would set it, except these:",
    '',
    '| variable | why not |',
    '| --- | --- |',
    ...rows,
    '',
    '`CI_SERVER_*`, `CI_API_V4_URL` and `CI_API_GRAPHQL_URL` name the GitLab of the pipeline: the input `gitlab-url`, else the server of',
    'the remote, with its port; gitlab.com where the repository lies on GitHub or on another server that is no GitLab.',
    '`CI_PROJECT_URL` is the page of the repository. See [includes.md](includes.md).',
    '',
    '## Feature flags of GitLab Runner',
    '',
    'A job sets them as variables; `[runners.feature_flags]` of `runner-config` beats it. They are true for `1`, `t` and',
    '`true`, as on a runner. A job that sets one whose effect is `told`, or one that no runner has, is named in a warning.',
    '',
    '| flag | effect | what that is |',
    '| --- | --- | --- |',
    ...Object.entries(FEATURE_FLAGS).map(([name, { status, note }]) => `| \`${name}\` | ${status} | ${note} |`),
    '',
  ].join('\n');
}

describe('docs/variables.md', () => {
  it('lists the variables that are not set with the reason, and what becomes of feature flags', async () => {
    await expect(document()).toMatchFileSnapshot('../../../docs/variables.md');
  });
});
