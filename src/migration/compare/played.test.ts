import { describe, expect, it } from 'vitest';
import { playedAs } from './played.js';

describe('a pipeline of GitLab is played', () => {
  it.each<[string, object, string, RegExp | undefined]>([
    ['a push', { source: 'push', ref: 'main', tag: false }, 'branch=main', undefined],
    ['a tag', { source: 'push', ref: 'v1', tag: true }, 'tag=v1', undefined],
    ['a schedule', { source: 'schedule', ref: 'main' }, 'schedule', undefined],
    ['a button, for another branch', { source: 'web', ref: 'old' }, 'web', /it ran for old/],
    [
      'a merge request',
      {
        source: 'merge_request_event',
        ref: 'refs/merge-requests/1/head',
        merge_request: { source_branch: 'a', target_branch: 'main' },
      },
      'merge_request=a:main',
      undefined,
    ],
    [
      'a merge request without its branches',
      { source: 'merge_request_event', ref: 'refs/merge-requests/1/head' },
      'merge_request',
      /does not tell the branches/,
    ],
    ['what cannot be played', { source: 'chat', ref: 'main' }, 'branch=main', /started by "chat".*as a push/],
  ])('as %s', (_, pipeline, context, note) => {
    const played = playedAs(pipeline as Record<string, unknown>, 'main');
    expect(played.context).toBe(context);
    if (note === undefined) expect(played.note).toBeUndefined();
    else expect(played.note).toMatch(note);
  });
});
