import { downloadArtifacts, uploadArtifacts, uploadsArtifacts } from './artifacts/transfer.js';
import { tellLayers } from './cache/layers.js';
import { restoreCaches, restoresCaches, saveCaches, savesCaches, type CacheJob } from './cache/stages.js';
import { prepareWithRetries } from './prepare/retries.js';
import { afterScript } from './script/after-script.js';
import { runPreGetSources } from './script/hook.js';
import { tellLimits } from './script/limits.js';
import { stepScript, tellStop } from './script/step-script.js';
import { hasShellInstead, hasShellOnFailure, shellInstead, shellOnFailure, tellNoShell } from './shell/stages.js';
import { preparedOf, type JobRun, type Stage } from './stage.js';
import { tellSources } from './workspace/sources.js';

/** The stages of a job, in the order of GitLab Runner's `common/build.go`, with the names and headers of its log. */
export const STAGES: readonly Stage[] = [
  {
    // they were read before the log began, which hides them
    name: 'resolve_secrets',
    phase: 'preparing',
    header: 'Resolving secrets',
    turn: 'first',
    applies: ({ request }) => request.resolved !== undefined,
    async action({ request: { resolved }, trace }) {
      for (const line of resolved?.lines ?? []) await trace.line(line);
      if (resolved?.problem !== undefined) throw resolved.problem;
    },
  },
  {
    name: 'prepare_executor',
    phase: 'preparing',
    header: 'Preparing the "docker" executor',
    turn: 'first',
    async action(run) {
      run.prepared = await prepareWithRetries(run.session, run.request, run.trace, run.prestarted);
      run.container = run.prepared.container;
    },
  },
  {
    name: 'prepare_script',
    phase: 'preparing',
    header: 'Preparing environment',
    turn: 'first',
    async action({ session, trace }) {
      const { hostName } = session.settings;
      await trace.line(`Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${hostName}...`);
    },
  },
  {
    name: 'get_sources',
    phase: 'sources',
    header: 'Getting source from Git repository',
    turn: 'passing',
    attempts: 'GET_SOURCES_ATTEMPTS',
    async action(run) {
      const prepared = preparedOf(run);
      await runPreGetSources({ request: run.request, prepared, variables: prepared.variables }, run.trace);
      await tellSources(run.trace, { ...run.request, pointers: prepared.pointers });
    },
  },
  {
    name: 'restore_cache',
    phase: 'cache',
    header: 'Restoring cache',
    turn: 'passing',
    attempts: 'RESTORE_CACHE_ATTEMPTS',
    applies: ({ request }) => restoresCaches(request.job),
    async action(run) {
      const restored = await restoreCaches(cacheJob(run));
      run.facts.caches = run.request.job.cache.map(({ key }, index) => ({
        key,
        restored: restored[index] ?? 'none',
        saved: false,
      }));
    },
  },
  {
    name: 'download_artifacts',
    phase: 'artifacts',
    header: 'Downloading artifacts',
    turn: 'passing',
    attempts: 'ARTIFACT_DOWNLOAD_ATTEMPTS',
    applies: ({ request }) => request.downloads.length > 0,
    action: (run) => downloadArtifacts(run.session, run.request, preparedOf(run), run.trace),
  },
  {
    name: 'shell_instead',
    phase: 'script',
    header: 'Opening a shell in place of the job script',
    turn: 'passing',
    applies: hasShellInstead,
    action: shellInstead,
  },
  {
    name: 'step_script',
    phase: 'script',
    header: 'Executing "step_script" stage of the job script',
    turn: 'passing',
    applies: (run) => !hasShellInstead(run),
    before: tellLimits,
    action: stepScript,
    failed: tellStop,
  },
  {
    name: 'shell_on_failure',
    phase: 'script',
    header: 'Opening a shell in the container of the failed job',
    turn: { after: 'step_script' },
    applies: hasShellOnFailure,
    action: shellOnFailure,
    failed: tellNoShell,
  },
  {
    name: 'after_script',
    phase: 'after_script',
    header: 'Running after_script',
    turn: { after: 'step_script' },
    applies: ({ request, time }) => request.job.afterScript.length > 0 && !time.aborted,
    action: afterScript,
  },
  {
    phase: 'upload',
    name: (passed) => (passed ? 'archive_cache' : 'archive_cache_on_failure'),
    header: (passed) => `Saving cache for ${passed ? 'successful' : 'failed'} job`,
    turn: 'end',
    applies: (run, passed) =>
      !hasShellInstead(run) && (savesCaches(run.request.job, passed) || run.prepared?.layersSince !== undefined),
    async action(run, passed) {
      await tellLayersOf(run);
      const saved = await saveCaches(cacheJob(run), passed);
      run.facts.caches = run.facts.caches.map((use, index) => ({ ...use, saved: saved[index] ?? false }));
    },
  },
  {
    phase: 'upload',
    name: (passed) => (passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure'),
    header: (passed) => `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`,
    turn: 'end',
    applies: ({ request: { job } }, passed) => job.artifacts !== undefined && uploadsArtifacts(job.artifacts, passed),
    action: (run, passed) => uploadArtifacts(run.session, run.request, preparedOf(run), run.trace, passed),
  },
  {
    // the volume with them goes with the job
    name: 'cleanup_file_variables',
    phase: 'cleanup',
    header: 'Cleaning up project directory and file based variables',
    turn: 'last',
    action: () => Promise.resolve(),
  },
];

/** What became of the layers of its builds, where they are kept. */
async function tellLayersOf({ session, prepared, container, trace }: JobRun): Promise<void> {
  if (session.layerCache === undefined || prepared?.layersSince === undefined) return;
  await tellLayers(session.layerCache, container ?? prepared.container, prepared.layersSince, trace);
}

function cacheJob(run: JobRun): CacheJob {
  const { request, trace, session } = run;
  const { container, archiver } = preparedOf(run);
  return { request, container, archiver, trace, folders: session.cacheFolders };
}
