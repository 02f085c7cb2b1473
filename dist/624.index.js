export const id = 624;
export const ids = [624];
export const modules = {

/***/ 88825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/docker/connect.ts + 4 modules
var connect = __webpack_require__(6528);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __webpack_require__(33775);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 2 modules
var parse = __webpack_require__(79826);
// EXTERNAL MODULE: ./src/inputs/prepare.ts + 4 modules
var prepare = __webpack_require__(54484);
// EXTERNAL MODULE: ./src/pipeline/output.ts
var output = __webpack_require__(23185);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 61 modules
var run = __webpack_require__(75655);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/report/summary.ts

const SYMBOLS = {
    success: '✅',
    failed: '❌',
    canceled: '🚫',
    skipped: '⏭️',
    manual: '✋',
};
/** The run as GitHub-flavoured Markdown, for the step summary. */
function summaryMarkdown(result) {
    const rows = result.jobs.map((job) => {
        const cells = [
            summary_escape(job.stage),
            summary_escape(job.name),
            `${SYMBOLS[job.status] ?? ''} ${(0,table/* outcome */.bu)(job)}`,
            (0,table/* duration */.p0)(job.durationSeconds),
            String(job.attempts || ''),
            summary_escape((0,table/* reason */.l)(job)),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return [
        `## ${SYMBOLS[result.status] ?? ''} Pipeline #${result.pipeline} ${result.status === 'success' ? 'passed' : result.status} in ${(0,table/* duration */.p0)(result.durationSeconds)}`,
        '',
        '| Stage | Job | Status | Time | Attempts | Reason |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
        '',
    ].join('\n');
}
/** Text that cannot break out of a table's cell, nor be taken for markup. */
function summary_escape(text) {
    return text
        .replace(/[\r\n]+/g, ' ')
        .replace(/[\\`*_{}[\]()#+!|<>~-]/g, (character) => `\\${character}`)
        .replaceAll('&', '&amp;');
}

// EXTERNAL MODULE: ./src/action/cache.ts + 1 modules
var cache = __webpack_require__(98285);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
;// CONCATENATED MODULE: ./src/action/context.ts


/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
function githubContext(environment) {
    return (base) => {
        const payload = readPayload(environment['GITHUB_EVENT_PATH']);
        const context = withRepository(base, payload, environment);
        const refName = environment['GITHUB_REF_NAME'] ?? base.ref.name;
        const event = environment['GITHUB_EVENT_NAME'] ?? 'push';
        if ((event === 'pull_request' || event === 'pull_request_target') && payload.pull_request !== undefined) {
            return pullRequest(context, payload.pull_request);
        }
        const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
        const ref = isTag
            ? { kind: 'tag', name: refName, message: '' }
            : { kind: 'branch', name: refName };
        switch (event) {
            case 'schedule':
                return {
                    context: { ...context, ref, source: 'schedule', scheduleDescription: payload.schedule },
                    compareWith: undefined,
                };
            case 'workflow_dispatch':
                return { context: { ...context, ref, source: 'web' }, compareWith: undefined };
            case 'repository_dispatch':
                return {
                    context: { ...context, ref, source: 'trigger', triggerPayload: JSON.stringify(payload.client_payload ?? {}) },
                    compareWith: undefined,
                };
            default: {
                const before = payload.before ?? repository_context/* ZERO_SHA */.gy;
                const compareWith = isTag || before === repository_context/* ZERO_SHA */.gy ? undefined : before;
                return {
                    context: { ...context, ref, source: 'push', commit: { ...context.commit, beforeSha: before } },
                    compareWith,
                };
            }
        }
    };
}
function withRepository(base, payload, environment) {
    const { repository, sender } = payload;
    const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
    return {
        ...base,
        project: {
            ...base.project,
            id: repository?.id ?? base.project.id,
            defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
            description: repository?.description ?? '',
            visibility: repository?.private === false ? 'public' : 'private',
        },
        user: {
            ...base.user,
            login,
            name: base.user.name || login,
            id: sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id),
        },
    };
}
function pullRequest(context, request) {
    return {
        context: {
            ...context,
            source: 'merge_request_event',
            ref: { kind: 'merge_request', name: request.head.ref },
            mergeRequest: {
                iid: request.number,
                id: request.id,
                title: request.title,
                description: request.body ?? '',
                sourceBranch: request.head.ref,
                targetBranch: request.base.ref,
                sourceSha: request.head.sha,
                targetSha: request.base.sha,
                diffBaseSha: request.base.sha,
                sourceProjectPath: request.head.repo?.full_name ?? context.project.path,
                projectPath: context.project.path,
                projectUrl: context.project.url,
                labels: (request.labels ?? []).map((label) => label.name),
                draft: request.draft ?? false,
            },
        },
        compareWith: request.base.sha,
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/front.ts
var front = __webpack_require__(97785);
;// CONCATENATED MODULE: ./src/action/log.ts


/**
 * Shows a run in the log of a workflow: one group for each job, in order. What jobs print cannot be taken for workflow
 * commands: these are stopped, by a token that nobody can guess, while a job's text is shown.
 */
function workflowLog(write) {
    const token = (0,external_node_crypto_.randomUUID)();
    let atLineStart = true;
    const view = new front/* FrontView */.b({
        open(job) {
            write(`::group::${job.replace(/[\r\n]/g, ' ')}\n::stop-commands::${token}\n`);
            atLineStart = true;
        },
        text(_job, text) {
            const shown = (0,front/* withoutSections */.N)(text);
            if (shown === '')
                return;
            write(shown);
            atLineStart = shown.endsWith('\n');
        },
        close(job, event) {
            write(`${atLineStart ? '' : '\n'}::${token}::\n::endgroup::\n`);
            atLineStart = true;
            if (event.status === 'failed')
                write(`${job}: failed${event.exit_code === null ? '' : ` with exit code ${event.exit_code}`}\n`);
        },
    });
    return {
        sink(event) {
            view.take(event);
        },
        finish: () => view.finish(),
    };
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/main.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















/** The Action's main step. Never throws: what goes wrong fails the step. */
async function main() {
    (0,state/* rememberPost */.io)();
    const stop = new AbortController();
    process.on('SIGINT', () => stop.abort());
    process.on('SIGTERM', () => stop.abort());
    try {
        const given = Object.fromEntries(Object.keys(definitions/* INPUTS */.m).map((name) => [name, core/* getInput */.V4(name)]));
        const inputs = (0,parse/* parseInputs */.T)(given, process.env['GITHUB_WORKSPACE'] ?? process.cwd());
        Object.values(inputs.secrets)
            .filter((value) => value !== '')
            .forEach((value) => core/* setSecret */.Pq(value));
        for (const token of [inputs.gitlabToken, inputs.token, ...registrySecrets(inputs.settings)]) {
            if (token !== undefined && token !== '')
                core/* setSecret */.Pq(token);
        }
        const result = await runAction(inputs, stop.signal);
        setOutputs(result, inputs);
        writeSummary(result);
        if (stop.signal.aborted)
            core/* setFailed */.C1('The pipeline was canceled');
        else if (result.status === 'failed' || result.status === 'canceled') {
            const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
            core/* setFailed */.C1(`The pipeline ${result.status}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
        }
    }
    catch (error) {
        fail(error);
    }
}
async function runAction(inputs, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const prepared = __addDisposableResource(env_1, await (0,prepare/* prepare */.i)(inputs, githubContext(process.env)), true);
        const warnings = [...prepared.plan.warnings, ...(0,prepare/* unsupportedKeywords */.W)(prepared, inputs)];
        for (const warning of warnings)
            annotate(warning, core/* warning */.$e);
        (0,state/* rememberEngine */.kL)(inputs.dockerHost);
        const engine = await (0,connect/* connect */.N)(inputs.dockerHost);
        await (0,sweep/* sweepDead */.nR)(engine);
        await restore(inputs);
        const log = workflowLog((text) => process.stdout.write(text));
        const files = inputs.output === undefined ? undefined : (0,output/* logFiles */.eO)(inputs.output);
        const sink = async (event) => {
            if (event.type === 'warning')
                core/* warning */.$e(event.message);
            await log.sink(event);
            await files?.sink(event);
        };
        const limit = inputs.timeoutSeconds === undefined ? [] : [AbortSignal.timeout(inputs.timeoutSeconds * 1000)];
        try {
            return await (0,run/* runPipeline */.a)({
                engine,
                plan: prepared.plan,
                context: prepared.context,
                project: prepared.project,
                settings: inputs.settings,
                outputDir: inputs.output,
                sink,
                signal: AbortSignal.any([signal, ...limit]),
                onPipelineId: state/* rememberPipeline */.EX,
                onSecret: (value) => core/* setSecret */.Pq(value),
            });
        }
        finally {
            log.finish();
            await files?.close();
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function restore(inputs) {
    const folder = inputs.settings.storagePath;
    if (inputs.cache === 'false' || folder === undefined || inputs.settings.registry.kind !== 'embedded')
        return;
    const prefix = (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey);
    const { primaryKey, matchedKey } = await core/* group */.Os('Restoring the registry from the cache', () => (0,cache/* restoreStorage */.Ct)(folder, prefix, inputs.cacheRestoreKeys, (message) => core/* info */.pq(message)));
    core/* setOutput */.uH('cache-primary-key', primaryKey);
    core/* setOutput */.uH('cache-matched-key', matchedKey);
    core/* setOutput */.uH('cache-hit', String(matchedKey !== ''));
    if (inputs.cache === 'true')
        (0,state/* rememberCache */._A)(folder, prefix, matchedKey);
}
/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers }) {
    return [...(registry.kind === 'other' ? [registry.password] : []), ...Object.values(registryUsers)];
}
function setOutputs(result, inputs) {
    core/* setOutput */.uH('status', result.status);
    core/* setOutput */.uH('pipeline-id', String(result.pipeline));
    const jobs = result.jobs.map((job) => ({
        name: job.name,
        stage: job.stage,
        status: job.status,
        duration: job.durationSeconds ?? null,
        exit_code: job.exitCode ?? null,
        failure_reason: job.failureReason ?? null,
    }));
    core/* setOutput */.uH('jobs', JSON.stringify(jobs));
    const failed = result.jobs.filter((job) => job.status === 'failed');
    core/* setOutput */.uH('failed-jobs', failed.map((job) => job.name).join('\n'));
    core/* setOutput */.uH('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
    core/* setOutput */.uH('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}
function writeSummary(result) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path !== undefined && path !== '')
        (0,external_node_fs_.appendFileSync)(path, summaryMarkdown(result));
}
function fail(error) {
    if (error instanceof gitlab_errors/* ConfigError */.xL || error instanceof errors/* UsageError */.eb) {
        const problems = error instanceof gitlab_errors/* ConfigError */.xL ? error.diagnostics : error.problems;
        problems.forEach((problem) => annotate(problem, core/* error */.z3));
        core/* setFailed */.C1(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    }
    else {
        core/* setFailed */.C1(error instanceof errors/* SystemError */._N && error.hint !== undefined ? `${error.message} ${error.hint}` : (0,errors/* messageOf */.bD)(error));
    }
}
function annotate(problem, tell) {
    const { location } = problem;
    tell(problem.message, location === undefined ? {} : { file: location.file, startLine: location.line, startColumn: location.column });
}


/***/ }),

/***/ 59452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ EmptyPipelineError),
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The pipeline file is invalid. `message` is GitLab's wording; `diagnostics` holds every problem found. */
class ConfigError extends Error {
    name = 'ConfigError';
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
        this.diagnostics = diagnostics;
    }
}
/** The file is valid, but GitLab would create no pipeline for it in this context. */
class EmptyPipelineError extends ConfigError {
    name = 'EmptyPipelineError';
    reason;
    constructor(reason, diagnostic) {
        super([diagnostic]);
        this.reason = reason;
    }
}
/** A text is not what its format asks for (dotenv reports, globs): the message is GitLab's. */
class FormatError extends Error {
    name = 'FormatError';
}


/***/ }),

/***/ 33775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/**
 * All inputs of the Action; the command's options of the same names. `action.yml` and the README's table are compared
 * with this by a test.
 */
const INPUTS = {
    file: { type: 'String', default: '.gitlab-ci.yml', description: 'Pipeline file, relative to `cwd`' },
    cwd: {
        type: 'String',
        default: '.',
        description: 'Folder of the project: the top of its Git repository, or any folder (its files are then a project of their own)',
    },
    jobs: { type: 'List', default: '', description: 'Names of the jobs to run; all by default' },
    needs: { type: 'Bool', default: 'false', description: 'With `jobs`: also run what they need' },
    stage: { type: 'String', default: '', description: 'Run only the jobs of this stage' },
    manual: { type: 'List', default: '', description: 'Manual jobs to play: names, or `all`' },
    variables: {
        type: 'Variables',
        default: '',
        description: 'Pipeline variables, as `K=V` lines or a JSON object: they beat all others, and are not given to services',
        repeated: 'variable',
    },
    secrets: {
        type: 'Variables',
        default: '',
        description: 'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`)',
        repeated: 'secret',
    },
    inputs: {
        type: 'Variables',
        default: '',
        description: "Values for the pipeline file's `spec:inputs`, as `K=V` lines or a JSON object",
        repeated: 'input',
    },
    context: {
        type: 'String',
        default: '',
        description: 'Play another event: `branch=N`, `tag=N`, `merge_request[=SRC:DST]`, `schedule`, `web`, `api` or `trigger`; by default the event of the workflow, or a push to the current branch',
    },
    token: {
        type: 'String',
        default: '',
        description: 'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history',
    },
    dirty: {
        type: 'Bool',
        default: 'false',
        description: 'Jobs see uncommitted changes and files that are neither tracked nor ignored',
    },
    'gitlab-url': {
        type: 'String',
        default: '',
        description: "GitLab instance that has the projects, templates and components of `include`; by default that of the project's remote, else `https://gitlab.com`",
    },
    'gitlab-token': {
        type: 'String',
        default: '',
        description: 'Token (`read_api`) for files of private projects',
    },
    'include-map': {
        type: 'List',
        default: '',
        description: 'Copies of other projects for `include`: `GROUP/PROJECT=FOLDER` or `=URL`; `template=FOLDER` for templates',
    },
    unsupported: {
        type: 'Choice',
        default: 'fail',
        choices: ['fail', 'warn'],
        description: 'What a run does when a job uses a keyword that cannot be honoured and would change its result',
    },
    concurrency: {
        type: 'Number',
        default: '',
        description: 'Jobs that run at the same time; by default the number of processors',
    },
    timeout: { type: 'Number', default: '', description: 'Minutes after which the pipeline is canceled' },
    'job-timeout': { type: 'Number', default: '60', description: 'Minutes for a job that has no `timeout`' },
    output: { type: 'String', default: '', description: 'Folder for `logs/` and `artifacts/`' },
    'docker-host': {
        type: 'String',
        default: '',
        description: 'Address of the Docker engine; by default `DOCKER_HOST`, the active context, or the default socket',
    },
    'default-image': { type: 'String', default: 'alpine:latest', description: 'Image of jobs that name none' },
    platform: {
        type: 'String',
        default: '',
        description: "Platform of the images of jobs and services that name none, and `DOCKER_DEFAULT_PLATFORM`; a Docker daemon always has the engine's own",
    },
    'pull-policy': {
        type: 'Choice',
        default: 'if-not-present',
        choices: ['always', 'if-not-present', 'never'],
        description: 'When images are pulled that say nothing else',
    },
    'image-map': {
        type: 'List',
        default: '',
        description: 'Other images in place of those that the pipeline names: `OLD=NEW`, for instance `docker:19.03-dind=docker:28-dind`',
    },
    'docker-socket': {
        type: 'Choice',
        default: 'none',
        choices: ['none', 'host'],
        description: "`host` gives the engine's own socket to jobs without a Docker daemon of their own, and to their services: they can do everything on this machine",
    },
    prestart: {
        type: 'Bool',
        default: 'true',
        description: 'Start the Docker daemon of the job that is sure to run next while others still run',
    },
    mtu: {
        type: 'Number',
        default: '',
        description: "MTU of the networks of jobs and their Docker daemons; by default that of the engine's bridge or of the default route, where it is below 1500",
    },
    registry: {
        type: 'String',
        default: 'embedded',
        description: 'The registry behind `$CI_REGISTRY`: `embedded`, `none`, or another one with the path below which images go (`ghcr.io/owner`)',
    },
    'registry-username': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_USER` of another registry',
    },
    'registry-password': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_PASSWORD` of another registry',
    },
    'registry-users': {
        type: 'Variables',
        default: '',
        description: 'Further users that the embedded registry lets in (deploy tokens), as `USER=PASSWORD` lines or a JSON object',
        repeated: 'registry-user',
    },
    'registry-hosts': {
        type: 'List',
        default: '',
        description: 'Registries that the pipeline names in full and that the embedded one shall take the place of, for instance `registry.gitlab.com`',
    },
    'registry-image': {
        type: 'String',
        default: 'registry:3',
        description: 'Image of CNCF Distribution for the embedded registry',
    },
    'registry-upstreams': {
        type: 'List',
        default: 'docker.io',
        description: 'Registries to pull through: names such as `docker.io` or `ghcr.io`, each with its address (`NAME=URL`) where it is another',
    },
    'cache-images': {
        type: 'Bool',
        default: 'false',
        description: 'Pull the Docker Hub images of jobs and services through the embedded registry, so that the cache keeps them',
    },
    'storage-path': {
        type: 'String',
        default: '',
        description: "Folder that keeps the registry's content between runs; by default `~/.cache/gitlab-dind/registry`",
    },
    cache: {
        type: 'Choice',
        default: 'true',
        choices: ['true', 'false', 'read-only'],
        description: "Keep the registry's content in the GitHub cache",
    },
    'cache-key': { type: 'String', default: '', description: 'First part of the cache key; by default `gitlab-dind`' },
    'cache-restore-keys': { type: 'List', default: '', description: 'Further prefixes of keys to restore from' },
    'cache-max-size': {
        type: 'String',
        default: '5GB',
        description: 'What the cache may hold; what was not used for the longest time goes first. `0`: no limit',
    },
    'cache-private': {
        type: 'Bool',
        default: 'false',
        description: 'Also keep in the cache what took credentials to pull: everybody who can read the cache can read it',
    },
    qemu: {
        type: 'Choice',
        default: 'auto',
        choices: ['auto', 'always', 'never'],
        description: 'Register QEMU for other architectures before the first Docker-in-Docker job',
    },
    'qemu-image': { type: 'String', default: 'tonistiigi/binfmt:latest', description: 'Image that registers QEMU' },
    'qemu-platforms': {
        type: 'String',
        default: 'all',
        description: 'What to register: `all`, or names such as `arm64,arm`',
    },
    'dind-timeout': { type: 'Number', default: '60', description: 'Seconds to wait for the Docker daemon of a job' },
    'certificate-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for the client certificates of a Docker daemon',
    },
    'services-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for other services; -1 does not wait',
    },
};
/** Outputs of the Action. */
const OUTPUTS = {
    status: 'Status of the pipeline: `success`, `failed`, `canceled`, `skipped` or `manual`',
    'pipeline-id': '`CI_PIPELINE_ID` of the run',
    jobs: 'JSON list of the jobs: name, stage, status, duration, exit_code, failure_reason',
    'failed-jobs': 'Names of the failed jobs, one a line',
    'artifacts-path': 'Folder of the artifacts, one folder a job; empty without `output`',
    'logs-path': 'Folder of the job logs; empty without `output`',
    'cache-hit': '`true` when a cache was restored',
    'cache-primary-key': 'Key under which the cache was looked for',
    'cache-matched-key': 'Key of the cache that was restored; empty where none was',
};


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88825);

await (0,_action_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();
// sockets that are kept for reuse would hold the process for seconds
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 97785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   b: () => (/* binding */ FrontView)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const IN_MEMORY = 256 * 1024;
const ENDED = new Set(['success', 'failed', 'canceled']);
/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on.
 */
class FrontView {
    #view;
    #waiting = new Map();
    #front;
    #folder;
    constructor(view) {
        this.#view = view;
    }
    take(event) {
        if (event.type === 'log')
            this.#text(event.job, event.text);
        else if (event.type === 'job' && event.status === 'running')
            this.#begin(event.name);
        else if (event.type === 'job' && this.#knows(event.name) && (ENDED.has(event.status) || event.status === 'pending'))
            this.#end(event.name, event);
    }
    /** Shows what still waits, and removes the files. */
    finish() {
        for (const name of [...this.#waiting.keys()])
            this.#show(name);
        if (this.#folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = undefined;
    }
    #knows(name) {
        return this.#front === name || this.#waiting.has(name);
    }
    #begin(name) {
        if (this.#front === undefined) {
            this.#front = name;
            this.#view.open(name);
        }
        else if (this.#front !== name) {
            this.#waiting.set(name, { text: '', spool: undefined, ended: undefined });
        }
    }
    #text(name, text) {
        if (this.#front === name) {
            this.#view.text(name, text);
            return;
        }
        const waiting = this.#waiting.get(name);
        if (waiting === undefined)
            return;
        waiting.text += text;
        if (waiting.text.length > IN_MEMORY)
            this.#spool(waiting);
    }
    #spool(waiting) {
        this.#folder ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'gitlab-dind-logs-'));
        waiting.spool ??= (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, String(Math.random()).slice(2));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(waiting.spool, waiting.text);
        waiting.text = '';
    }
    #end(name, event) {
        const waiting = this.#waiting.get(name);
        if (waiting !== undefined) {
            waiting.ended = event;
            return;
        }
        this.#view.close(name, event);
        this.#front = undefined;
        // those that ended meanwhile follow at once; the first that still runs comes to the front
        for (const [next, state] of [...this.#waiting]) {
            if (state.ended !== undefined)
                this.#show(next);
        }
        const [next] = this.#waiting.keys();
        if (next !== undefined)
            this.#show(next);
    }
    #show(name) {
        const waiting = this.#waiting.get(name);
        if (waiting === undefined)
            return;
        this.#waiting.delete(name);
        this.#view.open(name);
        if (waiting.spool !== undefined) {
            this.#view.text(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(waiting.spool, 'utf8'));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(waiting.spool, { force: true });
        }
        if (waiting.text !== '')
            this.#view.text(name, waiting.text);
        if (waiting.ended !== undefined)
            this.#view.close(name, waiting.ended);
        else
            this.#front = name;
    }
}
/** A job's log without GitLab's section marks, which only its own web page folds. */
function withoutSections(text) {
    return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}


/***/ }),

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wF: () => (/* binding */ jobTable)
/* harmony export */ });
/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} m ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
}
/** GitLab's word for how a job ended. */
function outcome(job) {
    if (job.status === 'success')
        return 'passed';
    if (job.status === 'failed')
        return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
    return job.status;
}
/** Why a job failed, in short. */
function reason(job) {
    if (job.status !== 'failed')
        return '';
    return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}
/** The jobs of a run as plain lines, aligned. */
function jobTable(result) {
    const rows = result.jobs.map((job) => [
        job.stage,
        job.name,
        outcome(job),
        duration(job.durationSeconds),
        reason(job),
    ]);
    const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
