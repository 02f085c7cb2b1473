import { join } from 'node:path';
import { messageOf } from '../../errors.js';
import type { PlanJob } from '../../gitlab/types.js';
import { unpackTo, type ArtifactStore } from '../../job/artifacts/store.js';
import type { PipelineResult } from '../../report/result.js';
import { SafeFolder } from '../../safe-folder.js';
import { pathNames } from './output.js';

/** Results in the form in which later steps of a workflow take them. */
export interface Handover {
  /** Folder of what the job `pages` publishes, for `actions/upload-pages-artifact`; undefined: nothing is published. */
  readonly pagesPath: string | undefined;
  /** Folder with a SARIF file for each security report; undefined: there is none. */
  readonly sarifPath: string | undefined;
  /** Takes what a job that has passed publishes; does nothing for other jobs. Throws where it cannot be written. */
  pages(store: ArtifactStore, id: number, job: PlanJob): Promise<void>;
  /** Writes the security reports of a run. `folder`: of the project in the repository. Throws where it cannot be written. */
  reports(result: PipelineResult, folder: string | undefined): Promise<void>;
}

/**
 * Hands over into `DIR/pages` and `DIR/sarif`, which come to be when there is something for them. `within`: the project,
 * whose links are not followed.
 */
export function handover(folder: string, within: string): Handover {
  let pagesPath: string | undefined;
  let sarifPath: string | undefined;
  return {
    get pagesPath() {
      return pagesPath;
    },
    get sarifPath() {
      return sarifPath;
    },
    async pages(store, id, { pages }) {
      if (pages === undefined) return;
      const archive = await store.open(id);
      if (archive === undefined) return;
      await using top = await SafeFolder.open(folder, within);
      // a prefix is a path of the site: several deployments lie beside each other
      const prefix = (pages.pathPrefix ?? '').split('/').filter((part) => /^[\w-][\w.-]*$/.test(part));
      await using target = await top.folder(['pages', ...prefix].join('/'));
      await unpackTo(archive.tar, target, pages.publish);
      pagesPath = join(folder, 'pages');
    },
    async reports(result, projectFolder) {
      const found = result.jobs.flatMap((job) => job.reports.security.map((report) => ({ job: job.name, report })));
      if (found.length === 0) return;
      const { sarifOf } = await import('../../report/findings/sarif.js');
      await using top = await SafeFolder.open(folder, within);
      await using target = await top.folder('sarif');
      const nameOf = pathNames([]);
      for (const [index, { job, report }] of found.entries()) {
        const name = nameOf(String(index), `${job}-${report.type}`);
        const file = await target.create(`${name}.sarif`);
        try {
          await file.writeFile(sarifOf(report, name, projectFolder));
        } finally {
          await file.close();
        }
      }
      sarifPath = join(folder, 'sarif');
    },
  };
}

/** What went wrong with it, as the run tells it. */
export function handoverProblem(what: string, error: unknown): string {
  return `${what} could not be handed over to later steps: ${messageOf(error)}`;
}
