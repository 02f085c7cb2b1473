import { describe, expect, it } from 'vitest';
import { parsePairs } from './pairs.js';

describe('pairs of names and values', () => {
  it("leave out the workflow's own token of toJSON(secrets), unless it is named", () => {
    const secrets = JSON.stringify({ github_token: 'ghs_own', PASSWORD: 'hunter2' });
    expect(parsePairs(secrets, 'secret')).toEqual({ values: { PASSWORD: 'hunter2' }, problems: [] });
    expect(parsePairs('github_token=ghs_own', 'secret').values).toEqual({ github_token: 'ghs_own' });
    expect(parsePairs(secrets, 'variable').values).toHaveProperty('github_token');
  });
});
