export const id = 2370;
export const ids = [2370,7395];
export const modules = {

/***/ 31754:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   planDocument: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _dind_detect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51322);
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14350);
/* harmony import */ var _inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72447);
/* harmony import */ var _job_services_aliases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7892);
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10517);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64732);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12082);
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








/** The document of `plan --json`. */
function planDocument(plan, context, children) {
    return {
        name: plan.name ?? null,
        source: plan.source,
        stages: plan.stages,
        jobs: plan.jobs.map((job) => jobDocument(job, context)),
        excluded: plan.excluded,
        warnings: plan.warnings,
        fetched: plan.fetched,
        children: children.map(childDocument),
    };
}
/** The child pipeline of a trigger job: its plan, or why there is none, or why it is not known yet. */
function childDocument({ job, plan, context, errors, note, children }) {
    return {
        job,
        ...(plan !== undefined && context !== undefined ? planDocument(plan, context, children) : {}),
        ...(errors.length > 0 ? { errors: errors.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .flatDiagnostic */ .R) } : {}),
        ...(note === undefined ? {} : { note }),
    };
}
function jobDocument(job, context) {
    const aliases = new Map((0,_job_services_aliases_js__WEBPACK_IMPORTED_MODULE_6__/* .assignAliases */ .Q)(job.services).named.map(({ service, aliases: names }) => [service, names]));
    return {
        name: job.name,
        stage: job.stage,
        when: job.when,
        allow_failure: job.allowFailure === false
            ? false
            : job.allowFailure === true
                ? true
                : { exit_codes: job.allowFailure.exitCodes },
        needs: job.needs,
        image: job.image === null
            ? null
            : {
                name: job.image.name,
                entrypoint: job.image.entrypoint,
                platform: job.image.platform,
                user: job.image.user,
                pull_policy: job.image.pullPolicy,
            },
        services: job.services.map((service) => ({ name: service.name, aliases: aliases.get(service) ?? [] })),
        tags: job.tags,
        variables: Object.fromEntries(job.variables.map((variable) => [variable.key, variable.value])),
        dind: (0,_dind_detect_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedDaemon */ .Zc)(job, context) !== undefined,
        environment: environmentOf(job, context),
        trigger: job.trigger ?? null,
    };
}
/** The environment, its texts filled in; what only a run knows stays as written. */
function environmentOf(job, context) {
    const { environment } = job;
    if (environment === undefined)
        return null;
    const find = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .finder */ .nh)((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .knownVariables */ .h0)(context, job));
    const url = environment.url === undefined ? {} : { url: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .expandExisting */ .u_)(environment.url, find) };
    return { ...environment, name: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .expandExisting */ .u_)(environment.name, find), ...url };
}
/** `gitlab-dind plan`. With `--json` what is wrong is a document as well. */
async function planCommand(args) {
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(args);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = __addDisposableResource(env_1, await (0,_inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_2__.prepare)(read, undefined), true);
            const { plan, context, source } = prepared;
            const children = await (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .plannedChildren */ .KJ)(plan.jobs, context, source);
            if (args.json)
                (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)(planDocument(plan, context, children));
            else {
                printJobs(plan, context, children, '');
                for (const { name, reason } of plan.excluded)
                    (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`not in the pipeline: ${name}: ${reason}`);
                for (const warning of plan.warnings)
                    (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`warning: ${warning.message}`);
            }
            return 0;
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
    catch (error) {
        const failure = (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_3__/* .failureOf */ .g)(error);
        if (!args.json || failure.exitCode !== 2)
            throw error;
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .printJson */ .Q2)({ errors: failure.problems.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .flatDiagnostic */ .R) });
        return failure.exitCode;
    }
}
function printJobs(plan, context, children, indent) {
    for (const stage of plan.stages) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}${stage}`);
        for (const job of plan.jobs.filter((item) => item.stage === stage)) {
            const notes = [
                job.when === 'on_success' ? '' : job.when,
                job.allowFailure === false ? '' : 'may fail',
                job.needs === null ? '' : `needs ${job.needs.map((need) => need.job).join(', ') || 'nothing'}`,
                (0,_dind_detect_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedDaemon */ .Zc)(job, context) === undefined ? '' : 'Docker-in-Docker',
            ].filter((note) => note !== '');
            (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}  ${job.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
            for (const child of children.filter((one) => one.job === job.name))
                printChild(child, `${indent}    `);
        }
    }
}
function printChild({ plan, context, errors, note, children }, indent) {
    if (note !== undefined)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}${note}`);
    for (const problem of errors)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}no child pipeline: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDiagnostic */ .x)(problem)}`);
    if (plan === undefined || context === undefined)
        return;
    (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}child pipeline`);
    printJobs(plan, context, children, `${indent}  `);
    for (const { name, reason } of plan.excluded)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}  not in the pipeline: ${name}: ${reason}`);
    for (const warning of plan.warnings)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .print */ .yy)(`${indent}  warning: ${warning.message}`);
}


/***/ }),

/***/ 7892:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assignAliases)
/* harmony export */ });
/* unused harmony export imageAliases */
/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service none of
 * whose names are free is not started. Source: GitLab documentation, "Accessing the services".
 */
function assignAliases(services) {
    const taken = new Set();
    const named = [];
    const skipped = [];
    services.forEach((service, index) => {
        const aliases = [];
        for (const alias of [...imageAliases(service.name), ...splitAliases(service.alias)]) {
            if (aliases.includes(alias))
                continue;
            if (taken.has(alias))
                skipped.push({ alias, service: service.name, index });
            else
                aliases.push(alias);
        }
        aliases.forEach((alias) => taken.add(alias));
        if (aliases.length > 0)
            named.push({ service, aliases });
    });
    return { named, skipped };
}
/** `registry.example.com:4999/valkey/valkey:8` -> `registry.example.com__valkey__valkey`, `registry.example.com-valkey-valkey`. */
function imageAliases(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const slash = withoutDigest.lastIndexOf('/');
    const colon = withoutDigest.indexOf(':', slash + 1);
    const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
    const withoutPort = path.replace(/^([^/:]+):\d+\//, '$1/');
    const names = [withoutPort.replaceAll('/', '__'), withoutPort.replaceAll('/', '-')];
    return [...new Set(names)];
}
function splitAliases(alias) {
    return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84677);

const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .serverOf */ .FN)(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceOf */ .hR)(options.gitlabUrl, facts.origin, options.serverUrl) },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry(path),
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: [
            ...Object.entries(options.secrets).map(([key, value]) => secretVariable(key, value)),
            ...Object.entries(options.fileVariables ?? {}).map(([key, value]) => fileVariable(key, value)),
        ],
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key, value) {
    return { key, value, public: false, masked: true, file: true, raw: true };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ }),

/***/ 84677:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   hR: () => (/* binding */ instanceOf)
/* harmony export */ });
/** Where the GitLab is that a pipeline is told it runs on, by the remote of its repository. */
const GITLAB_COM = 'https://gitlab.com';
/** Hosts that are known to be no GitLab, and what is below them. */
const OTHERS = [
    'github.com', 'ghe.com', 'bitbucket.org', 'codeberg.org', 'gitea.com', 'dev.azure.com', 'visualstudio.com', 'sr.ht',
]; // prettier-ignore
/**
 * The web address of the server of a remote: of one that is reached by HTTP as it is, with its port; of one that is reached
 * by SSH its host, for the port is SSH's. gitlab.com where there is no remote, or one on this machine.
 */
function serverOf(origin) {
    if (origin !== undefined && /^https?:/i.test(origin) && URL.canParse(origin))
        return new URL(origin).origin;
    const host = /^(?:[a-z+]+:\/\/(?:[^@/]*@)?|[^@/]+@)([^/:]+)/i.exec(origin ?? '')?.[1];
    if (host === undefined || !URL.canParse(`https://${host}`))
        return GITLAB_COM;
    return host === 'altssh.gitlab.com' ? GITLAB_COM : `https://${host}`;
}
/**
 * The GitLab instance of a pipeline: the one that the user names (the input `gitlab-url`), else the server of the remote,
 * else, where that is no GitLab, gitlab.com. `github` is the server of the workflow, which may be a company's own.
 */
function instanceOf(given, origin, github) {
    if (given !== undefined)
        return given;
    const server = serverOf(origin);
    return isGitLab(server, github) ? server : GITLAB_COM;
}
/** Whether the project of a remote is a project of the instance. */
function isOn(instance, origin) {
    return origin !== undefined && new URL(serverOf(origin)).hostname === new URL(instance).hostname;
}
function isGitLab(server, github) {
    const { hostname } = new URL(server);
    if (github !== undefined && URL.canParse(github) && new URL(github).hostname === hostname)
        return false;
    return !OTHERS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}


/***/ }),

/***/ 25621:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   J3: () => (/* binding */ tried),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Q1: () => (/* binding */ pauseFor),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/*
 * What the clients of services have in common (GitLab, GitHub, Vault): how much of an answer is read, why none came, and
 * waiting before the next try. What may be tried again, and where a redirect may lead, is each service's own.
 */
/** No answer of a service is longer: GitLab's own limit of a file is 2 MiB. */
const MAX_BYTES = 10 * 1024 * 1024;
/** An answer has more than {@link MAX_BYTES}. */
class TooLarge extends Error {
    name = 'TooLarge';
    constructor() {
        super('the answer is too large');
    }
}
/** The body as text. Throws {@link TooLarge}: what is asked is not known to be well-meaning. */
async function bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new TooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Why a `fetch` came to nothing: its time was over, or what the system says (`code`: ECONNRESET), in words. */
function failureOf(error) {
    const timeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { timeout, code, words: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause) || code || 'the connection failed' };
}
const pauseFor = (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
const TRIES = 3;
/** Milliseconds before the second try; four times as long before the third. */
const FIRST_PAUSE_MS = 500;
/** Does something up to three times, as long as it fails with what may pass. Throws the last error, or the signal's reason. */
async function tried(once, mayPass, signal, pause = pauseFor) {
    for (let tries = 1;; tries += 1) {
        try {
            return await once();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!mayPass(error) || tries === TRIES)
                throw error;
            await pause(FIRST_PAUSE_MS * 4 ** (tries - 1), signal);
        }
    }
}


/***/ })

};
