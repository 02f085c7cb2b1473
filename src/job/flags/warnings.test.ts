import { describe, expect, it } from 'vitest';
import { plan, pushContext, variable } from '../../../test/unit/gitlab/support.js';
import { FEATURE_FLAGS } from './table.js';
import { flagProblem } from './problem.js';
import { flagWarnings } from './warnings.js';

/** The flags that a job of GitLab Runner 19 sees, and those that older ones had. */
const RUNNER = `
FF_CLEAN_UP_FAILED_CACHE_EXTRACT FF_CONCRETE FF_DISABLE_AUTOMATIC_TOKEN_ROTATION FF_DISABLE_POWERSHELL_STDIN
FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR FF_ENABLE_BASH_EXIT_CODE_CHECK
FF_ENABLE_JOB_CLEANUP FF_ENABLE_JOB_INPUTS_INTERPOLATION FF_EXPORT_HIGH_CARDINALITY_METRICS FF_GIT_URLS_WITHOUT_TOKENS
FF_HASH_CACHE_KEYS FF_KUBERNETES_HONOR_ENTRYPOINT FF_LOG_IMAGES_CONFIGURED_FOR_JOB FF_MASK_ALL_DEFAULT_TOKENS
FF_NETWORK_PER_BUILD FF_POSIXLY_CORRECT_ESCAPES FF_PRINT_POD_EVENTS FF_RESOLVE_FULL_TLS_CHAIN FF_SCRIPT_SECTIONS
FF_SCRIPT_TO_STEP_MIGRATION FF_SECRET_RESOLVING_FAILS_IF_MISSING FF_SET_PERMISSIONS_BEFORE_CLEANUP
FF_SKIP_NOOP_BUILD_STAGES FF_SUSPENDABLE_ENVIRONMENTS FF_TEST_FEATURE FF_TIMESTAMPS FF_USE_ADAPTIVE_REQUEST_CONCURRENCY
FF_USE_ADVANCED_POD_SPEC_CONFIGURATION FF_USE_DIRECT_DOWNLOAD FF_USE_DOCKER_AUTOSCALER_DIAL_STDIO
FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY
FF_USE_FASTZIP FF_USE_FLEETING_ACQUIRE_HEARTBEATS FF_USE_GITALY_CORRELATION_ID FF_USE_GIT_BUNDLE_URIS
FF_USE_GIT_NATIVE_CLONE FF_USE_GIT_PROACTIVE_AUTH FF_USE_INIT_WITH_DOCKER_EXECUTOR FF_USE_JOB_ROUTER
FF_USE_LEGACY_BASH_EVAL FF_USE_LEGACY_GCS_CACHE_ADAPTER FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY
FF_USE_LEGACY_S3_CACHE_ADAPTER FF_USE_NATIVE_CONTAINER_STOP FF_USE_NEW_BASH_EVAL_STRATEGY
FF_USE_PARALLEL_ARTIFACT_TRANSFER FF_USE_PARALLEL_CACHE_TRANSFER FF_USE_POD_ACTIVE_DEADLINE_SECONDS
FF_USE_POWERSHELL_PATH_RESOLVER FF_USE_WINDOWS_JOB_OBJECT FF_USE_WINDOWS_LEGACY_PROCESS_STRATEGY
FF_WAIT_FOR_POD_TO_BE_REACHABLE
`
  .trim()
  .split(/\s+/);

describe('the table of feature flags', () => {
  it('has every flag of the runner, in the order of the alphabet, each with what becomes of it', () => {
    expect(RUNNER.filter((name) => FEATURE_FLAGS[name] === undefined)).toEqual([]);
    expect(Object.keys(FEATURE_FLAGS)).toEqual(Object.keys(FEATURE_FLAGS).toSorted());
    expect(Object.values(FEATURE_FLAGS).filter(({ note }) => note === '')).toEqual([]);
  });
});

describe('a flag', () => {
  it.each<readonly [string, string, string | undefined]>([
    ['FF_CONCRETE', 'true', 'FF_CONCRETE is not honoured: jobs run as without it'],
    ['FF_CONCRETE', 'false', undefined],
    ['FF_CONCRETE', '', undefined],
    ['FF_CONCRETE', '$SOME', undefined],
    ['FF_MASK_ALL_DEFAULT_TOKENS', '1', undefined],
    [
      'FF_MASK_ALL_DEFAULT_TOKENS',
      'F',
      "FF_MASK_ALL_DEFAULT_TOKENS is not honoured: GitLab's own tokens are masked, whatever it says",
    ],
    ['FF_SCRIPT_SECTIONS', 'true', undefined],
    [
      'FF_SCRIPT_SECTIONS',
      'yes',
      'FF_SCRIPT_SECTIONS: "yes" is no boolean (`true` or `false`), so it is off, as on a GitLab runner',
    ],
    ['FF_USE_FASTZIP', 'true', undefined],
    ['FF_USE_FASTZIP', 'yes', undefined],
    ['FF_USE_FASTZP', 'true', 'FF_USE_FASTZP is no feature flag of GitLab Runner; did you mean FF_USE_FASTZIP?'],
    [
      'FF_OUR_OWN_THING_FOR_TODAY_AND_TOMORROW_AS_WELL',
      'x',
      'FF_OUR_OWN_THING_FOR_TODAY_AND_TOMORROW_AS_WELL is no feature flag of GitLab Runner',
    ],
  ])('%s with %j', (name, value, problem) => {
    expect(flagProblem(name, value)).toBe(problem);
  });
});

describe('warnings of flags', () => {
  const told = async (text: string, context = pushContext()): Promise<string[]> =>
    flagWarnings((await plan(text, { context })).jobs, context).map(({ message }) => message);

  it('name the jobs that set them, wherever they do', async () => {
    const text = `
variables: {FF_CONCRETE: "true"}
a: {script: x, parallel: 2}
b: {script: x, variables: {FF_CONCRETE: "false", FF_SCRIPT_SECTION: "true"}}
c: {script: x, variables: {FF_CONCRETE: $SWITCH, SWITCH: "1"}}
d: {script: x, inherit: {variables: false}}
e: {trigger: {include: x.yml}}
`;
    expect(await told(text)).toEqual([
      'FF_CONCRETE is not honoured: jobs run as without it (set for a, c)',
      'FF_SCRIPT_SECTION is no feature flag of GitLab Runner; did you mean FF_SCRIPT_SECTIONS? (set for b)',
    ]);
  });

  it('go by the variables of the project and of the pipeline, too', async () => {
    const projectVariables = [variable('FF_CONCRETE', 'true')];
    const pipelineVariables = [variable('FF_CONCRETE', 'false')];
    expect(await told('a: {script: x}\n', pushContext({ projectVariables }))).toHaveLength(1);
    expect(await told('a: {script: x}\n', pushContext({ projectVariables, pipelineVariables }))).toEqual([]);
  });

  it('are none of jobs that set none', async () => {
    expect(await told('a: {script: x, variables: {FF: "1", MY_FF_CONCRETE: "1"}}\n')).toEqual([]);
  });
});
