import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { afterEach, describe, expect, it } from 'vitest';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import type { PlanJob } from '../../gitlab/types.js';
import { artifactStore } from '../../job/artifacts/store.js';
import { NO_REPORTS } from '../../report/findings/types.js';
import { handover } from './handover.js';

describe('what is handed over to later steps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handover-test-'));
  const to = join(folder, 'out');
  const store = artifactStore(folder);
  afterEach(() => rmSync(to, { recursive: true, force: true }));

  const archive = async (id: number, files: Readonly<Record<string, string>>): Promise<void> => {
    const tar = pack();
    for (const [name, content] of Object.entries(files)) tar.entry({ name }, content);
    tar.entry({ name: 'public/link', type: 'symlink', linkname: '/etc/passwd' });
    tar.finalize();
    await pipeline(tar, createWriteStream(store.pathFor(id)));
  };
  const pages = (publish: string, pathPrefix?: string): PlanJob => ({ pages: { publish, pathPrefix } }) as PlanJob;

  it('is what the job pages publishes, and nothing else of its artifacts', async () => {
    await archive(1, {
      'public/index.html': 'hello',
      'public/a/b.css': 'x',
      'publication/no': '',
      'public/../../up': '',
    });
    const given = handover(to, folder);
    expect(given.pagesPath).toBeUndefined();
    await given.pages(store, 1, pages('public'));
    expect(given.pagesPath).toBe(join(to, 'pages'));
    expect(readFileSync(join(to, 'pages/index.html'), 'utf8')).toBe('hello');
    expect(readdirSync(to, { recursive: true }).sort()).toEqual([
      'pages',
      'pages/a',
      'pages/a/b.css',
      'pages/index.html',
    ]);
    await given.pages(store, 1, pages('./public/', 'mr/../1'));
    expect(existsSync(join(to, 'pages/mr/1/index.html'))).toBe(true);
  });

  it('is nothing of other jobs, and nothing through a link of the project', async () => {
    const given = handover(to, folder);
    await given.pages(store, 1, { pages: undefined } as PlanJob);
    await given.pages(store, 99, pages('public'));
    await given.reports(pipelineResult({ jobs: [jobSummary()] }), undefined);
    expect([given.pagesPath, given.sarifPath, existsSync(to)]).toEqual([undefined, undefined, false]);
    await archive(1, { 'public/index.html': 'hello' });
    mkdirSync(to);
    symlinkSync(tmpdir(), join(to, 'pages'));
    await expect(given.pages(store, 1, pages('public'))).rejects.toThrow('symbolic link');
  });

  it('is a SARIF file for each security report', async () => {
    const report = { type: 'sast', scanner: 's', version: '1', vulnerabilities: [], leftOut: 0 } as const;
    const jobs = ['a/b', 'a b'].map((name) => jobSummary({ name, reports: { ...NO_REPORTS, security: [report] } }));
    const given = handover(to, folder);
    await given.reports(pipelineResult({ jobs }), undefined);
    expect(readdirSync(given.sarifPath ?? '').sort()).toEqual(['a_b-sast-2.sarif', 'a_b-sast.sarif']);
  });
});
