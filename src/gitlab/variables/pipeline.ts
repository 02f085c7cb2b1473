import type { MergeRequestContext, PipelineContext, Variable } from '../types.js';
import { slugify } from '../slug.js';
import { predefined, predefinedAll } from './make.js';

const MAX_MESSAGE_BYTES = 100_000;
const MAX_DESCRIPTION = 2700;
const NO_COMMIT = '0'.repeat(40);

/** The number of a pipeline in its project: nobody counts them here. */
export const PIPELINE_IID = 1;

/** What is not known from the beginning. GitLab numbers a pipeline when `workflow` has let it be, before it looks at jobs. */
export interface PipelineFacts {
  readonly iid?: number;
  readonly name?: string;
}

/** `CI_PIPELINE_*`, `CI_COMMIT_*` and `CI_MERGE_REQUEST_*`. */
export function pipelineVariables(context: PipelineContext, extra: PipelineFacts = {}): Variable[] {
  return [
    ...predefinedAll({
      CI_PIPELINE_IID: extra.iid ?? '',
      CI_PIPELINE_SOURCE: context.source,
      CI_PIPELINE_CREATED_AT: context.createdAt,
      CI_PIPELINE_NAME: extra.name,
      CI_PIPELINE_SCHEDULE_DESCRIPTION: context.scheduleDescription,
      CI_CONFIG_REF_URI: configRefUri(context),
    }),
    ...commitVariables(context),
    ...(context.ref.kind === 'tag'
      ? predefinedAll({ CI_COMMIT_TAG: context.ref.name, CI_COMMIT_TAG_MESSAGE: context.ref.message })
      : []),
    ...(context.mergeRequest ? mergeRequestVariables(context, context.mergeRequest) : []),
  ];
}

function configRefUri(context: PipelineContext): string {
  const host = new URL(context.project.url).host;
  const refs = {
    branch: `refs/heads/${context.ref.name}`,
    tag: `refs/tags/${context.ref.name}`,
    merge_request: `refs/merge-requests/${String(context.mergeRequest?.iid ?? 0)}/head`,
  };
  return `${host}/${context.project.path}//${context.configPath}@${refs[context.ref.kind]}`;
}

function commitVariables(context: PipelineContext): Variable[] {
  const { commit } = context;
  const refName = context.mergeRequest?.sourceBranch ?? context.ref.name;
  const message = commit.message;
  const title = (message.split('\n', 1)[0] ?? '').trim();
  return [
    ...predefinedAll({
      CI_COMMIT_SHA: commit.sha,
      CI_COMMIT_SHORT_SHA: commit.sha.slice(0, 8),
      CI_COMMIT_BEFORE_SHA: commit.beforeSha === '' ? NO_COMMIT : commit.beforeSha,
      CI_COMMIT_REF_NAME: refName,
      CI_COMMIT_REF_SLUG: slugify(refName),
      CI_COMMIT_BRANCH: context.ref.kind === 'branch' ? context.ref.name : undefined,
      CI_COMMIT_MESSAGE: truncateBytes(message),
      CI_COMMIT_MESSAGE_IS_TRUNCATED: String(Buffer.byteLength(message) > MAX_MESSAGE_BYTES),
      CI_COMMIT_TITLE: truncateBytes(title),
      CI_COMMIT_DESCRIPTION: truncateBytes(description(message, title)),
      CI_COMMIT_REF_PROTECTED: String(commit.refProtected),
      CI_COMMIT_TIMESTAMP: commit.timestamp,
      CI_COMMIT_AUTHOR: commit.author,
      CI_COMMIT_USER_LOGIN: context.user.login,
    }),
  ];
}

/** The message without its first line; all of it where that line is a long one. */
function description(message: string, title: string): string {
  if (title.length >= 100) return message;
  const cut = message.indexOf('\n');
  return cut === -1 ? '' : message.slice(cut + 1).replace(/\r?\n$/, '');
}

function truncateBytes(text: string): string {
  const bytes = Buffer.from(text);
  return bytes.length <= MAX_MESSAGE_BYTES ? text : bytes.subarray(0, MAX_MESSAGE_BYTES).toString();
}

function mergeRequestVariables(context: PipelineContext, request: MergeRequestContext): Variable[] {
  const merged = context.commit.sha !== request.sourceSha;
  const sameProject = request.sourceProjectPath === request.projectPath;
  const sourceUrl = context.project.url.replace(request.projectPath, request.sourceProjectPath);
  return predefinedAll({
    CI_MERGE_REQUEST_EVENT_TYPE: request.eventType ?? (merged ? 'merged_result' : 'detached'),
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: merged ? request.sourceSha : '',
    CI_MERGE_REQUEST_TARGET_BRANCH_SHA: merged ? request.targetSha : '',
    CI_MERGE_REQUEST_DIFF_ID: request.id,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: request.diffBaseSha,
    CI_MERGE_REQUEST_ID: request.id,
    CI_MERGE_REQUEST_IID: request.iid,
    CI_MERGE_REQUEST_REF_PATH: `refs/merge-requests/${String(request.iid)}/head`,
    CI_MERGE_REQUEST_PROJECT_ID: context.project.id,
    CI_MERGE_REQUEST_PROJECT_PATH: request.projectPath,
    CI_MERGE_REQUEST_PROJECT_URL: request.projectUrl,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: request.targetBranch,
    CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: String(request.targetBranch === context.project.defaultBranch),
    CI_MERGE_REQUEST_TITLE: request.title,
    CI_MERGE_REQUEST_DRAFT: String(request.draft),
    CI_MERGE_REQUEST_DESCRIPTION: request.description.slice(0, MAX_DESCRIPTION),
    CI_MERGE_REQUEST_DESCRIPTION_IS_TRUNCATED: String(request.description.length > MAX_DESCRIPTION),
    CI_MERGE_REQUEST_LABELS: request.labels.length > 0 ? request.labels.join(',') : undefined,
    CI_MERGE_REQUEST_SQUASH_ON_MERGE: 'false',
    CI_MERGE_REQUEST_APPROVED: undefined,
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: sameProject ? context.project.id : undefined,
    CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: request.sourceProjectPath,
    CI_MERGE_REQUEST_SOURCE_PROJECT_URL: sourceUrl,
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: request.sourceBranch,
    CI_MERGE_REQUEST_SOURCE_BRANCH_PROTECTED: 'false',
  }).concat(predefined('CI_OPEN_MERGE_REQUESTS', `${request.projectPath}!${String(request.iid)}`));
}
