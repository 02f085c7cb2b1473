import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { githubTrust } from './trust.js';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);

/** What is made of an event, for the commit that is checked out. */
function judge(
  event: string,
  payload: object,
  sha: string,
  env: Record<string, string> = {},
): { trusted: boolean; disposable: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'trust-test-'));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  try {
    const environment = {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: path,
      GITHUB_SHA: BASE,
      GITHUB_REPOSITORY: 'o/r',
      ...env,
    };
    return githubTrust(environment)({ sha });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const request = (head: string | null): object => ({
  pull_request: {
    head: { sha: HEAD, repo: head === null ? null : { full_name: head } },
    base: { sha: BASE, repo: { full_name: 'o/r' } },
  },
});

describe('trust in what a workflow checks out', () => {
  it.each([
    ['push', {}, HEAD, true],
    ['schedule', {}, BASE, true],
    ['workflow_dispatch', {}, HEAD, true],
    ['pull_request', request('o/r'), HEAD, true],
    ['pull_request', request('O/R'), HEAD, true],
    ['pull_request', request('stranger/r'), HEAD, false],
    ['pull_request', request(null), HEAD, false],
    ['pull_request_review', request('stranger/r'), HEAD, false],
    ['pull_request_target', request('stranger/r'), BASE, true],
    ['pull_request_target', request('stranger/r'), HEAD, false],
    ['pull_request_target', request('o/r'), HEAD, false],
    ['pull_request_target', request('o/r'), '', false],
    ['workflow_run', {}, BASE, true],
    ['workflow_run', {}, HEAD, false],
    ['issue_comment', {}, BASE, true],
    ['issue_comment', {}, HEAD, false],
    ['merge_group', {}, HEAD, true],
  ] as const)('%s %j at %s: %s', (event, payload, sha, trusted) => {
    expect(judge(event, payload, sha).trusted).toBe(trusted);
  });

  it('knows machines that are thrown away', () => {
    const of = (name: string): boolean => judge('push', {}, BASE, { RUNNER_ENVIRONMENT: name }).disposable;
    expect([of('github-hosted'), of('self-hosted'), judge('push', {}, BASE).disposable]).toEqual([true, false, false]);
  });
});
