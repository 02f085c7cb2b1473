export const id = 3053;
export const ids = [3053,7395];
export const modules = {

/***/ 85163:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  includesCommand: () => (/* binding */ includesCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 129 modules
var gitlab = __webpack_require__(14350);
// EXTERNAL MODULE: ./src/gitlab-api/stored/record.ts
var record = __webpack_require__(33775);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/gitlab-api/stored/lock.ts
var lock = __webpack_require__(59785);
;// CONCATENATED MODULE: ./src/gitlab-api/stored/write.ts
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


/** Names that are ours: of others nothing is removed, whatever an earlier lock says. */
const OURS = /^files\/([a-z0-9-]*-[0-9a-f]{12}\.(?:yml|txt))$/;
/**
 * Stores files with their lock in a folder that the user has named, and removes those of before that are of no use now. No
 * link is followed below `within` (the project), nor below the folder. Throws `UnsafePath`.
 */
async function writeStored(path, within, recorded) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(path, within), true);
        const before = (0,lock/* readLock */.mF)((await (0,safe_folder/* readInside */.xO)(folder.path, lock/* LOCK_NAME */.Sy).catch(() => undefined)) ?? '') ?? [];
        const files = __addDisposableResource(env_1, await folder.folder('files'), true);
        for (const { file, content } of recorded) {
            const name = OURS.exec(file.path ?? '')?.[1];
            if (name !== undefined && content !== undefined)
                await put(files, name, content);
        }
        // line ends are part of what the digests are of
        await put(folder, '.gitattributes', '* -text\n');
        await put(folder, lock/* LOCK_NAME */.Sy, (0,lock/* lockText */.li)(recorded.map(({ file }) => file)));
        const used = new Set(recorded.map(({ file }) => file.path));
        for (const { path: old = '' } of before) {
            const name = OURS.exec(old)?.[1];
            if (name !== undefined && !used.has(old))
                await files.remove(name);
        }
        return changesOf(before, recorded.map(({ file }) => file));
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
async function put(folder, name, content) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await folder.create(name), true);
        await file.writeFile(content);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function changesOf(before, after) {
    const old = new Map(before.map((file) => [(0,lock/* keyText */.Pu)(file), file]));
    const now = new Set(after.map(lock/* keyText */.Pu));
    return [
        ...after.map((file) => {
            const earlier = old.get((0,lock/* keyText */.Pu)(file));
            const isSame = earlier !== undefined && (0,lock/* lockText */.li)([earlier]) === (0,lock/* lockText */.li)([file]);
            return { file, change: earlier === undefined ? 'new' : isSame ? 'unchanged' : 'changed' };
        }),
        ...before.filter((file) => !now.has((0,lock/* keyText */.Pu)(file))).map((file) => ({ file, change: 'removed' })),
    ].sort((a, b) => ((0,lock/* keyText */.Pu)(a.file) < (0,lock/* keyText */.Pu)(b.file) ? -1 : 1));
}

// EXTERNAL MODULE: ./src/inputs/values/folders.ts
var folders = __webpack_require__(3733);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 9 modules
var parse = __webpack_require__(96866);
// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 16 modules
var prepare = __webpack_require__(72447);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/help.ts + 1 modules
var help = __webpack_require__(23144);
;// CONCATENATED MODULE: ./src/cli/commands/includes.ts
var includes_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var includes_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** `gitlab-dind includes fetch FOLDER`: stores what the pipeline includes. Returns the exit code. */
async function includesCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [action = '', folder, ...more] = args.operands;
        if (action !== 'fetch') {
            const wrong = action === '' ? '' : ` ("${action}" is no such command${(0,cli_arguments/* suggestion */.h)(action, ['fetch'], '')})`;
            (0,door/* complain */.cc)(`includes: say fetch FOLDER${wrong}`);
            (0,door/* complain */.cc)(`\n${(0,help/* helpText */.B)('includes', (0,door/* columns */.YB)()).trimEnd()}`);
            return 2;
        }
        const read = (0,parse/* readInputs */.K)(args.inputs);
        const problems = [...args.problems, ...read.problems, ...operandProblems(folder, more, args)];
        if (problems.length > 0 || folder === undefined)
            throw new errors/* UsageError */.eb(problems);
        let records;
        const opened = await (0,prepare.openPipeline)(read.inputs, undefined, (0,repository_project/* openProject */.U)(read.inputs.cwd), (fetch, context) => {
            records = (0,record/* recorder */.tT)(fetch, (0,gitlab/* maskOf */._4)(context));
            return records.fetch;
        });
        const project = includes_addDisposableResource(env_1, opened.project, true);
        const warnings = await follow(opened);
        const within = project.snapshot ? project.folder : project.repository;
        const written = await writeStored((0,external_node_path_.resolve)(folder), within, records?.recorded() ?? []).catch((error) => {
            throw error instanceof safe_folder/* UnsafePath */.UZ ? new errors/* UsageError */.eb(`includes fetch: ${error.message}`) : error;
        });
        for (const warning of warnings)
            (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`);
        tell(written, folder, args.json);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = includes_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function operandProblems(folder, more, args) {
    const messages = [];
    const why = folder === undefined ? undefined : (0,folders/* unwritable */.m)((0,external_node_path_.resolve)(folder));
    if (folder === undefined)
        messages.push('includes fetch: name the folder that is to hold the files');
    if (why !== undefined)
        messages.push(`includes fetch: ${why}`);
    if (more.length > 0)
        messages.push(`includes fetch: "${more.join(' ')}" is not understood; it takes one folder`);
    if (args.inputs['includes-from'] !== undefined)
        messages.push('includes-from: includes fetch asks for the files anew; leave it out');
    return messages.map((message) => ({ message, location: undefined }));
}
/** Asks for everything. Throws a {@link ConfigError} with all that the pipeline needs and cannot have. */
async function follow({ inputs, content, context, source, notes }) {
    const options = { file: inputs.file, content, context, source };
    const warnings = await (0,gitlab/* followIncludes */.X1)(options);
    // rules of jobs look into other projects, too; whether there is a plan for this event is not the question
    await (0,gitlab/* loadPlan */.Yq)(options).catch((error) => {
        if (!(error instanceof gitlab/* ConfigError */.xL))
            throw error;
    });
    return [...inputs.notes, ...notes, ...warnings];
}
function tell(written, folder, json) {
    const stored = written.filter(({ change }) => change !== 'removed');
    if (json) {
        (0,door/* printJson */.Q2)({ path: folder, files: written.map(({ file, change }) => ({ change, ...file })) });
        return;
    }
    for (const { file, change } of written) {
        const { include, name, ref, file: path, found, version } = file;
        const at = ref === undefined ? '' : `@${ref}`;
        const sha = found?.sha === undefined ? '' : found.sha.slice(0, 8);
        const which = [version, sha].filter((part) => part !== undefined && part !== '').join(', ');
        (0,door/* print */.yy)(`${change.padEnd(9)}  ${include} ${name}${at}${path === undefined ? '' : `:${path}`}${which === '' ? '' : ` (${which})`}`);
    }
    (0,door/* print */.yy)(stored.length === 0
        ? 'The pipeline includes nothing from elsewhere'
        : `${stored.length} ${stored.length === 1 ? 'file is' : 'files are'} stored: give --includes-from ${folder}, or the input includes-from`);
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
