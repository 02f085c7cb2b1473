import { doublestar } from '../gitlab/glob/doublestar.js';
import type { Container } from '../docker/types.js';
import { messageOf } from '../errors.js';
import { collectArtifacts } from './artifacts.js';
import { JobFailure } from './failure.js';
import type { JobRequest, Session } from './session.js';
import type { Trace } from './trace.js';

/** Unpacks the artifacts of earlier jobs over the project's folder, in order. */
export async function downloadArtifacts(
  session: Session,
  request: JobRequest,
  container: Container,
  trace: Trace,
): Promise<void> {
  for (const { name, id } of request.downloads) {
    const archive = await session.artifacts.open(id);
    if (archive === undefined) continue;
    await trace.line(`Downloading artifacts for ${name} (${id})...`);
    try {
      await container.put(request.projectDir, archive.tar);
    } catch (error) {
      throw new JobFailure('runner_system_failure', `could not download the artifacts of ${name}: ${messageOf(error)}`);
    }
  }
}

/**
 * Collects what `artifacts:` names from the container, when the job's outcome asks for it; reports always. A pattern
 * without a file is a warning: GitLab lets such a job pass.
 */
export async function uploadArtifacts(
  session: Session,
  request: JobRequest,
  container: Container,
  trace: Trace,
  passed: boolean,
): Promise<void> {
  const spec = request.job.artifacts;
  if (spec === undefined) return;
  const wanted = spec.when === 'always' || (spec.when === 'on_success') === passed;
  if (wanted && spec.paths.length > 0) {
    await trace.info('Uploading artifacts...');
    await collect(session, request, container, trace, {
      paths: spec.paths,
      exclude: spec.exclude,
      id: String(request.id),
    });
  }
  for (const [type, paths] of Object.entries(spec.reports)) {
    if (paths.length === 0) continue;
    await trace.info(`Uploading artifacts as "${type}"...`);
    await collect(session, request, container, trace, { paths, exclude: [], id: `${request.id}-${type}` });
  }
}

async function collect(
  session: Session,
  request: JobRequest,
  container: Container,
  trace: Trace,
  options: { paths: readonly string[]; exclude: readonly string[]; id: string },
): Promise<void> {
  const collected = await collectArtifacts({
    container,
    projectDir: request.projectDir,
    paths: options.paths,
    exclude: options.exclude,
    target: session.artifacts.pathFor(options.id),
    matches: doublestar,
  }).catch((error: unknown) => {
    throw new JobFailure('runner_system_failure', `could not upload the artifacts: ${messageOf(error)}`);
  });
  for (const pattern of collected.unmatched) {
    await trace.warning(
      `${pattern}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`,
    );
  }
  if (collected.files === 0) await trace.error('No files to upload');
  else await trace.line(`Found ${collected.files} matching artifact files and directories`);
}
