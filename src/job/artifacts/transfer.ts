import { basename } from 'node:path';
import { filesOf } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import { messageOf } from '../../errors.js';
import { doublestar, parseDotenv } from '../../gitlab/index.js';
import type { ArtifactsSpec } from '../../gitlab/types.js';
import { textOf } from './store.js';
import type { Archiver } from '../archiver/archiver.js';
import { collectArtifacts } from './collect.js';
import type { Collected } from './selection.js';
import { JobFailure } from '../failure.js';
import { indexedPaths } from './git-index.js';
import { helperEnvironment } from '../helper-environment.js';
import { expandAsShell, type Lookup } from '../script/shell-expand.js';
import { unpackInto } from './unpack.js';
import type { JobRequest, Session } from '../session.js';
import { goDuration } from '../script/timeouts.js';
import type { Trace } from '../log/trace.js';

/** Reports that GitLab takes as they are: exactly one file. Source: GitLab documentation, "artifacts:reports". */
const RAW_REPORTS = new Set([
  'accessibility', 'api_fuzzing', 'browser_performance', 'cluster_image_scanning', 'codequality', 'container_scanning',
  'coverage_fuzzing', 'dast', 'dependency_scanning', 'license_scanning', 'load_performance', 'performance',
  'requirements', 'requirements_v2', 'sast', 'secret_detection', 'terraform',
]); // prettier-ignore

/** A job, its container and its log. */
interface Transfer {
  readonly session: Session;
  readonly request: JobRequest;
  readonly container: Container;
  readonly archiver: Archiver | undefined;
  readonly trace: Trace;
}

/** Unpacks the artifacts of earlier jobs over the project's folder, in order. */
export async function downloadArtifacts(
  session: Session,
  request: JobRequest,
  { container, archiver }: Pick<Transfer, 'container' | 'archiver'>,
  trace: Trace,
): Promise<void> {
  for (const { name, id } of request.downloads) {
    if (!(await session.artifacts.has(id))) continue;
    await trace.line(`Downloading artifacts for ${name} (${id})...`);
    try {
      await unpackInto(container, request.projectDir, session.artifacts.pathFor(id), archiver);
    } catch (error) {
      throw new JobFailure('runner_system_failure', `could not download the artifacts of ${name}: ${messageOf(error)}`);
    }
  }
}

/** Whether a job with this outcome has anything to upload: `when` is not asked for reports. */
export function uploadsArtifacts(spec: ArtifactsSpec, passed: boolean): boolean {
  return wantsArchive(spec, passed) || Object.values(spec.reports).some((paths) => paths.length > 0);
}

function wantsArchive(spec: ArtifactsSpec, passed: boolean): boolean {
  const suits = spec.when === 'always' || (spec.when === 'on_success') === passed;
  return suits && (spec.paths.length > 0 || spec.untracked);
}

/**
 * Collects what `artifacts:` names from the container, when the job's outcome asks for it; reports always. A pattern
 * without a file is a warning: GitLab lets such a job pass. A report that GitLab would not take fails the job.
 */
export async function uploadArtifacts(
  session: Session,
  request: JobRequest,
  { container, archiver }: Pick<Transfer, 'container' | 'archiver'>,
  trace: Trace,
  passed: boolean,
): Promise<void> {
  const spec = request.job.artifacts;
  if (spec === undefined) return;
  const transfer: Transfer = { session, request, container, archiver, trace };
  const environment = await helperEnvironment(container, request);
  const expanded = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => expandAsShell(text, environment));
  if (wantsArchive(spec, passed)) {
    await trace.info('Uploading artifacts...');
    const tracked = spec.untracked ? await trackedFiles(transfer) : undefined;
    const [paths, exclude] = [expanded(spec.paths), expanded(spec.exclude)];
    const { files } = await collect(transfer, { paths, exclude, tracked, id: String(request.id) });
    if (files > 0) {
      const name = archiveName(spec, environment);
      await trace.line(`Uploading artifacts as "archive": ${name ?? 'artifacts'}.zip${lifetime(spec)}`);
      const goes = session.publisher?.announce(request.job.name, spec, name);
      if (goes !== undefined) await trace.line(goes);
    }
  }
  for (const [type, texts] of Object.entries(spec.reports)) {
    const paths = expanded(texts);
    if (paths.length === 0) continue;
    await trace.info(`Uploading artifacts as "${type}"...`);
    const id = `${request.id}-${type}`;
    const { files } = await collect(transfer, { paths, exclude: [], tracked: undefined, id });
    const refusal = await refusalOf(session, type, id, files);
    if (refusal === undefined) continue;
    await session.artifacts.remove(id);
    await trace.error(`Uploading artifacts as "${type}" to coordinator... ${refusal}`);
    throw new JobFailure('script_failure', 'exit code 1', 1);
  }
}

/** Of a name with folders only the last part counts. undefined: the job gives none. */
function archiveName(spec: ArtifactsSpec, environment: Lookup): string | undefined {
  if (spec.name === undefined) return undefined;
  return basename(expandAsShell(spec.name, environment)) || 'default';
}

function lifetime(spec: ArtifactsSpec): string {
  return spec.expireIn === undefined ? '' : `, would expire in ${goDuration(spec.expireIn)}`;
}

/** Why GitLab would not take a report; undefined where it would. */
async function refusalOf(session: Session, type: string, id: string, files: number): Promise<string | undefined> {
  if (files > 1 && RAW_REPORTS.has(type)) return 'only one file can be sent as raw';
  if (type !== 'dotenv') return undefined;
  const archive = await session.artifacts.open(id);
  if (archive === undefined) return undefined;
  try {
    parseDotenv(await textOf(archive.tar), { variables: session.settings.dotenvVariables });
    return undefined;
  } catch (error) {
    const message = messageOf(error);
    // GitLab.com allows more than GitLab itself does
    const hint = message.startsWith('Dotenv files cannot') ? '; the input dotenv-variables allows more' : '';
    return `400 Bad Request (${message})${hint}`;
  }
}

/** The files that Git tracks in the job's working copy; none where there is no repository. */
export async function trackedFiles({
  request,
  container,
  trace,
}: Pick<Transfer, 'request' | 'container' | 'trace'>): Promise<ReadonlySet<string>> {
  try {
    const tar = await container.get(`${request.projectDir}/.git/index`);
    const [index] = tar === undefined ? [] : (await filesOf(tar)).values();
    return index === undefined ? new Set() : indexedPaths(index);
  } catch (error) {
    await trace.warning(`untracked: ${messageOf(error)}`);
    return new Set();
  }
}

async function collect(
  { session, request, container, archiver, trace }: Transfer,
  options: {
    paths: readonly string[];
    exclude: readonly string[];
    tracked: ReadonlySet<string> | undefined;
    id: string;
  },
): Promise<Collected> {
  const collected = await collectArtifacts({
    container,
    archiver,
    projectDir: request.projectDir,
    paths: options.paths,
    exclude: options.exclude,
    tracked: options.tracked,
    target: session.artifacts.pathFor(options.id),
    matches: doublestar,
  }).catch((error: unknown) => {
    throw new JobFailure('runner_system_failure', `could not upload the artifacts: ${messageOf(error)}`);
  });
  for (const path of collected.outside) {
    await trace.warning(`artifact path is not a subpath of project directory: ${path}`);
  }
  for (const [path, count] of collected.matched) {
    if (count > 0) await trace.line(`${path}: found ${count} matching artifact files and directories`);
    else
      await trace.warning(
        `${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`,
      );
  }
  if (options.tracked !== undefined) await trace.line(`untracked: found ${collected.untracked} files`);
  for (const [path, count] of collected.excluded) await trace.line(`${path}: excluded ${count} files`);
  if (collected.files === 0) await trace.error('No files to upload');
  return collected;
}
