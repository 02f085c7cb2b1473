import type { RetrySpec } from '../types.js';
import { keysOf } from '../keywords/index.js';
import { get, isInteger, isMap, isNil, isScalar, isSeq, isText } from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, integersOrInteger, stringOrStrings } from './checks.js';
import { readTexts } from './commands.js';
import type { Entry } from './entry.js';

const KEYS = keysOf('retry');

/** Failure reasons that `retry:when` takes: those a GitLab server knows, and those its schema names. */
const REASONS = new Set([
  'always', 'unknown_failure', 'script_failure', 'api_failure', 'stuck_or_timeout_failure', 'runner_system_failure',
  'missing_dependency_failure', 'runner_unsupported', 'stale_schedule', 'job_execution_timeout', 'archived_failure',
  'unmet_prerequisites', 'scheduler_failure', 'data_integrity_failure', 'forward_deployment_failure', 'user_blocked',
  'project_deleted', 'ci_quota_exceeded', 'pipeline_loop_detected', 'no_matching_runner', 'trace_size_exceeded',
  'builds_disabled', 'environment_creation_failure', 'deployment_rejected', 'failed_outdated_deployment_job',
  'job_execution_server_timeout', 'protected_environment_failure', 'insufficient_bridge_permissions',
  'downstream_bridge_project_not_found', 'invalid_bridge_trigger', 'upstream_bridge_project_not_found',
  'insufficient_upstream_permissions', 'bridge_pipeline_is_child_pipeline', 'downstream_pipeline_creation_failed',
  'secrets_provider_not_found', 'reached_max_descendant_pipelines_depth', 'ip_restriction_failure',
  'reached_max_pipeline_hierarchy_size', 'reached_downstream_pipeline_trigger_rate_limit', 'duo_workflow_not_allowed',
  'job_router_failure', 'job_token_expired', 'stuck_pending_with_matching_runners', 'stuck_pending_no_matching_runners',
  'no_updates_running', 'no_updates_canceling', 'runner_configuration_error', 'runner_external_dependency_failure',
  'runner_interrupted', 'server_timeout_running', 'server_timeout_canceling', 'image_pull_failure',
]); // prettier-ignore

/** `retry:`; GitLab's messages call it `retry` wherever it stands. */
export function checkRetry(entry: Entry, node: Node): void {
  if (isInteger(node)) return checkMax(entry, 'config', node);
  if (!isMap(node)) return entry.raw('retry config has to be either an integer or a hash', node);
  allowedKeys(entry, node, KEYS);
  const max = get(node, 'max');
  if (!isNil(max)) checkMax(entry, 'max', max);
  const when = get(node, 'when');
  stringOrStrings(entry, 'when', when);
  if (isSeq(when)) {
    const unknown = when.items.filter((item) => !(isText(item) && REASONS.has(item.text)));
    if (unknown.length > 0) {
      entry.fail('when', `contains unknown values: ${unknown.flatMap(readTexts).join(', ')}`, unknown[0]);
    }
  } else if (isText(when) && !REASONS.has(when.text)) entry.fail('when', 'is not included in the list', when);
  integersOrInteger(entry, 'exit codes', get(node, 'exit_codes'));
}

/** Rails' checks of a number, which also take a number written as text. */
export function checkWholeNumber(entry: Entry, attribute: string, node: Node, minimum: number, maximum: number): void {
  const text = isScalar(node) ? node.text.trim() : '';
  const numeric = isScalar(node) && node.type !== 'boolean' && /^[-+]?\d+(\.\d+)?$/.test(text);
  if (!numeric) return entry.fail(attribute, 'is not a number', node);
  if (!/^[-+]?\d+$/.test(text)) return entry.fail(attribute, 'must be an integer', node);
  if (Number(text) < minimum) entry.fail(attribute, `must be greater than or equal to ${String(minimum)}`, node);
  if (Number(text) > maximum) entry.fail(attribute, `must be less than or equal to ${String(maximum)}`, node);
}

function checkMax(entry: Entry, attribute: string, node: Node): void {
  checkWholeNumber(entry, attribute, node, 0, 2);
}

export function readRetry(node: Maybe<Node>): RetrySpec | undefined {
  if (isNil(node)) return undefined;
  if (isScalar(node)) return { max: Number(node.text), when: ['always'], exitCodes: [] };
  const max = get(node, 'max');
  const when = readTexts(get(node, 'when'));
  const exitCodes = readTexts(get(node, 'exit_codes')).map(Number);
  return {
    max: isScalar(max) && !isNil(max) ? Number(max.text) : 0,
    when: when.length > 0 ? when : exitCodes.length > 0 ? [] : ['always'],
    exitCodes,
  };
}
