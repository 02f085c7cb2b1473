export const id = 7780;
export const ids = [7780];
export const modules = {

/***/ 47609:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ GitHubArtifacts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/github/artifacts/client.ts + 1 modules
var client = __webpack_require__(85132);
;// CONCATENATED MODULE: ./src/github/artifacts/names.ts
/** What no name of an artifact may have: it would be no name of a file on some system. Source: `@actions/artifact`. */
const INVALID = /["':<>|*?\\/\p{Cc}]+/gu;
/** The same for files in one. */
const INVALID_PATH = /[":<>|*?\r\n]/;
/** GitHub takes no more than 256 characters. */
const LONGEST = 200;
const SECONDS_A_DAY = 24 * 60 * 60;
/** GitHub's own default, where the runner does not say what the repository has. */
const MOST_DAYS = 90;
/** Whether the client takes a file of this name. */
function isValidPath(path) {
    return !INVALID_PATH.test(path);
}
/**
 * Names for the artifacts of one run: what cannot stand in one becomes `_`, and no two get the same, also not where only
 * the case differs; of those that would, the later ones end with a number. The latest name of a key is its own.
 */
class ArtifactNames {
    #byKey = new Map();
    #takenBy = new Map();
    of(key, wanted) {
        const plain = [...wanted.replace(INVALID, '_').trim()].slice(0, LONGEST).join('').replace(/^\.*$/, '_');
        for (let number = 1;; number += 1) {
            const name = number === 1 ? plain : `${plain}-${number}`;
            const by = this.#takenBy.get(name.toLowerCase());
            if (by !== undefined && by !== key)
                continue;
            this.#takenBy.set(name.toLowerCase(), key);
            this.#byKey.set(key, name);
            return name;
        }
    }
    /** What a key has; undefined: none yet. */
    get(key) {
        return this.#byKey.get(key);
    }
}
/**
 * Days for which GitHub keeps what expires after so many seconds: whole days, and no more than the repository has
 * (`GITHUB_RETENTION_DAYS`). undefined: as the repository has it.
 */
function retentionDays(seconds, most = MOST_DAYS) {
    if (seconds === undefined)
        return undefined;
    return Math.max(1, Math.min(Math.ceil(seconds / SECONDS_A_DAY), most > 0 ? most : MOST_DAYS));
}

// EXTERNAL MODULE: ./src/github/artifacts/refusal.ts
var refusal = __webpack_require__(25319);
;// CONCATENATED MODULE: ./src/github/artifacts/uploads.ts
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

/** At the same time: each has several connections of its own. */
const AT_ONCE = 2;
/**
 * Uploads one after the other, beside the run. `put` never throws and never waits for the upload; `finish` is called once,
 * at the end. A failure that would be every other's as well is the last one that is tried.
 */
class ArtifactUploads {
    #options;
    #waiting = [];
    #running = new Set();
    #done = [];
    #lost = [];
    #client;
    #final;
    #untried = 0;
    #closed = false;
    #idle;
    constructor(options) {
        this.#options = options;
    }
    /** What was uploaded, in the order in which it ended. */
    get done() {
        return this.#done;
    }
    /** What was not, for messages. */
    get lost() {
        return this.#lost;
    }
    /** Resolves when it has ended: with nothing where it is not there. */
    put(upload) {
        if (this.#closed)
            return Promise.resolve(undefined);
        return new Promise((ended) => {
            this.#waiting.push({ upload, ended });
            this.#more();
        });
    }
    /** Waits for what is left, so many milliseconds at most; tells what is not uploaded by then. */
    async finish(longest) {
        let timer;
        if (this.#running.size + this.#waiting.length > 0)
            await new Promise((resolve) => {
                this.#idle = resolve;
                timer = setTimeout(resolve, longest);
            });
        clearTimeout(timer);
        this.#closed = true;
        const letters = [...this.#running, ...this.#waiting.splice(0)];
        letters.forEach(({ ended }) => ended(undefined));
        const left = letters.map(({ upload }) => upload.name);
        if (left.length > 0)
            this.#lose(`artifacts: not uploaded in the ${Math.round(longest / 1000)} s after the run: ${left.join(', ')}`);
        if (this.#untried > 0)
            this.#lose(`artifacts: ${this.#untried} more not uploaded, for the same reason`);
    }
    #more() {
        for (const { ended } of this.#final === undefined ? [] : this.#waiting.splice(0)) {
            this.#untried += 1;
            ended(undefined);
        }
        while (this.#running.size < AT_ONCE) {
            const next = this.#waiting.shift();
            if (next === undefined)
                break;
            this.#running.add(next);
            void this.#upload(next.upload).then((uploaded) => {
                this.#running.delete(next);
                next.ended(uploaded);
                this.#more();
            });
        }
        if (this.#running.size === 0)
            this.#idle?.();
    }
    async #upload(upload) {
        const { name, job, days } = upload;
        const { client, quiet, pageOf } = this.#options;
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                this.#client ??= client();
                const opened = await this.#client;
                const files = __addDisposableResource(env_1, await upload.files(), true);
                const options = days === undefined ? {} : { retentionDays: days };
                const { id, size } = await quiet(() => opened.uploadArtifact(name, files.paths, files.root, options));
                if (this.#closed || id === undefined)
                    return undefined;
                const uploaded = { job: job ?? null, name, id, url: pageOf(id) ?? null, size: size ?? 0 };
                this.#done.push(uploaded);
                return uploaded;
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
            if (this.#closed)
                return undefined; // told by then
            const failure = (0,refusal/* failureOf */.g)(error);
            if (failure.final && this.#final !== undefined) {
                this.#untried += 1; // the other one of those at the same time
                return undefined;
            }
            if (failure.final)
                this.#final = failure;
            this.#lose(`artifacts: ${job ?? name}: the artifact "${name}" was not uploaded: ${failure.sentence}`);
            return undefined;
        }
    }
    #lose(message) {
        this.#lost.push(message);
        this.#options.tell(message);
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var store = __webpack_require__(79246);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/action/artifacts/files.ts
var files_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var files_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** An archive of a job, in a folder of its own. */
const ARCHIVE = 'artifacts.tar';
/**
 * What is uploaded of an archive: its files, or, where an upload would lose something of them, the archive itself. The
 * service keeps plain files alone: no mode, no link, no name that another system could not have. Source: the README of
 * `actions/upload-artifact`. Disposed of, the folder is removed.
 */
async function filesOf(folder) {
    const archive = (0,external_node_path_.join)(folder, ARCHIVE);
    const dispose = { [Symbol.asyncDispose]: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (!(await isPlain(archive)))
                return { root: folder, paths: [archive], ...dispose };
            const root = (0,external_node_path_.join)(folder, 'files');
            await (0,promises_.mkdir)(root);
            const target = files_addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(root, root), true);
            await (0,store/* unpackTo */.iZ)((0,external_node_fs_.createReadStream)(archive), target);
            const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
            const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
            return { root, paths, ...dispose };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = files_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        await dispose[Symbol.asyncDispose]();
        throw error;
    }
}
/** Whether the files of an archive are as they were once they have been uploaded one by one. */
async function isPlain(path) {
    const tar = (0,external_node_fs_.createReadStream)(path);
    const parser = (0,tar_stream.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    for await (const entry of parser) {
        entry.resume();
        if (losesNothing(entry.header))
            continue;
        tar.destroy();
        return false;
    }
    return true;
}
function losesNothing({ type, mode = 0, name }) {
    if (type === 'directory')
        return true;
    return type === 'file' && (mode & 0o111) === 0 && isValidPath(name);
}

;// CONCATENATED MODULE: ./src/action/artifacts/publisher.ts










/** How long the end of a run waits for what is on its way. */
const LONGEST_END_MS = 600_000;
/** A workflow that is canceled is killed some seconds later. */
const HURRIED_MS = 4000;
/**
 * Uploads the artifacts of jobs to the workflow's run. `take` and `uploadFile` any number of times, then `finish`, once;
 * what has not gone by then, or was refused, is in `lost`. `tell` is told each problem as it happens.
 */
class GitHubArtifacts {
    #names = new ArtifactNames();
    #uploads;
    #environment;
    #tell;
    #lost = [];
    #folder;
    constructor(environment, tell) {
        this.#environment = environment;
        this.#tell = tell;
        this.#uploads = new ArtifactUploads({
            client: client/* artifactClient */.A,
            // also the signed address of the upload, which nobody shall see
            quiet: (call) => (0,door/* overhear */.nY)(() => true, call),
            pageOf: (id) => pageOf(environment, id),
            tell,
        });
    }
    get lost() {
        return [...this.#lost, ...this.#uploads.lost];
    }
    announce(job, spec, wanted) {
        if (spec.access === 'none')
            return 'They are not uploaded to GitHub (access: none)';
        const name = this.#names.of(job, wanted ?? job);
        const days = this.#daysOf(spec);
        return `They are uploaded to GitHub as "${name}"${days === undefined ? '' : `, for ${(0,report_text/* count */.U9)(days, 'day')}`}, once the job has ended`;
    }
    async take(store, id, job, spec) {
        const name = this.#names.get(job);
        if (spec.access === 'none' || name === undefined || !(await store.has(id)))
            return;
        try {
            this.#folder ??= (0,scratch/* scratchFolder */.$B)('uploads');
            const folder = (0,external_node_path_.join)(await this.#folder, String(id));
            await (0,promises_.mkdir)(folder);
            await keep(store.pathFor(id), (0,external_node_path_.join)(folder, ARCHIVE)); // the store goes with the run
            void this.#uploads.put({ job, name, days: this.#daysOf(spec), files: () => filesOf(folder) });
        }
        catch (error) {
            const message = `artifacts: ${job}: the artifact "${name}" was not uploaded: ${(0,errors/* messageOf */.bD)(error)}`;
            this.#lost.push(message);
            this.#tell(message);
        }
    }
    /** Uploads a file of the run as a whole; it must be there until the promise resolves. Returns its page, where it is there. */
    async uploadFile(path, name) {
        const files = { root: (0,external_node_path_.dirname)(path), paths: [path], [Symbol.asyncDispose]: () => Promise.resolve() };
        const own = this.#names.of(`\0${(0,external_node_path_.basename)(path)}`, name);
        const uploaded = await this.#uploads.put({
            job: undefined,
            name: own,
            days: undefined,
            files: () => Promise.resolve(files),
        });
        return uploaded?.url ?? undefined;
    }
    /** Waits for what is left, in bounded time. Returns what was uploaded. */
    async finish(hurried) {
        await this.#uploads.finish(hurried ? HURRIED_MS : LONGEST_END_MS);
        if (this.#folder !== undefined)
            await (0,promises_.rm)(await this.#folder, { recursive: true, force: true });
        return this.#uploads.done;
    }
    #daysOf({ expireIn }) {
        const own = Number(this.#environment['GITHUB_RETENTION_DAYS'] ?? NaN);
        return Number.isInteger(own) ? retentionDays(expireIn, own) : retentionDays(expireIn);
    }
}
/** A second name of a file, or a copy where there can be none. */
async function keep(file, name) {
    await (0,promises_.link)(file, name).catch(() => (0,promises_.copyFile)(file, name));
}
function pageOf(environment, id) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
    if (server === undefined || repository === undefined || run === undefined)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}


/***/ }),

/***/ 38401:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** The event that started the workflow; empty where there is none that can be read. */
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 1543:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ workflowFront)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/web.ts
var web = __webpack_require__(25621);
;// CONCATENATED MODULE: ./src/github/id-tokens.ts


const TIMEOUT_MS = 15_000;
const GRANT = 'add `permissions: {id-token: write}` to the job of the workflow';
/** What a workflow has where its job has `permissions: id-token: write`; undefined without it. */
function idTokenAccess(environment) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = environment;
    return URL.canParse(url) && token !== '' ? { url, token } : undefined;
}
/**
 * Tokens of GitHub's OIDC provider, each for one audience; a token lives some minutes, so none is kept. `first` is told
 * once what the tokens say of themselves. Source: GitHub documentation, "OpenID Connect reference".
 */
class IdTokens {
    #access;
    #first;
    #timeoutMs;
    #pause;
    #told = false;
    constructor(access, first, options = {}) {
        this.#access = access;
        this.#first = first;
        this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
        this.#pause = options.pause ?? web/* pauseFor */.Q1;
    }
    /** A new token. Throws an error that says what to do, or the signal's reason. */
    async token(audience, signal) {
        const token = await (0,web/* tried */.J3)(() => this.#once(audience, signal), (error) => error instanceof NoToken && error.mayPass, signal, this.#pause);
        this.#tell(token);
        return token;
    }
    async #once(audience, signal) {
        const url = new URL(this.#access.url);
        url.searchParams.set('audience', audience);
        try {
            const response = await fetch(url, {
                headers: { Authorization: `Bearer ${this.#access.token}`, Accept: 'application/json' },
                redirect: 'error',
                signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
            });
            const { status } = response;
            const answer = (await response.json().catch(() => ({})));
            if (response.ok && typeof answer?.value === 'string' && answer.value !== '')
                return answer.value;
            if (response.ok)
                throw new NoToken('GitHub answers without an ID token', true);
            const refusal = status === 401 || status === 403 || status === 404 ? `: ${GRANT}` : '';
            throw new NoToken(`GitHub gives no ID token (${status})${refusal}`, status === 429 || status >= 500);
        }
        catch (error) {
            if (error instanceof NoToken)
                throw error;
            const why = (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,web/* failureOf */.g5)(error).words), 300);
            throw new NoToken(`GitHub cannot be reached for an ID token: ${why}`, true);
        }
    }
    #tell(token) {
        if (this.#told)
            return;
        this.#told = true;
        const { iss, sub } = claimsOf(token);
        this.#first(`ID tokens are GitHub's, not GitLab's: issuer ${iss ?? 'unknown'}, sub ${sub ?? 'unknown'}. What they are shown to has to trust that issuer, and to ask for that sub.`);
    }
}
/** There is no token; the message says why, and what to do. */
class NoToken extends Error {
    name = 'NoToken';
    mayPass;
    constructor(message, mayPass) {
        super(message);
        this.mayPass = mayPass;
    }
}
/** Nothing is checked here: whoever is shown the token does. */
function claimsOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const { iss, sub } = payload;
        return { ...(typeof iss === 'string' ? { iss } : {}), ...(typeof sub === 'string' ? { sub } : {}) };
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./src/action/artifacts/publisher.ts + 3 modules
var publisher = __webpack_require__(47609);
// EXTERNAL MODULE: ./src/action/cache/cache.ts + 1 modules
var cache = __webpack_require__(25082);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/action/event/event.ts
var event_event = __webpack_require__(38401);
;// CONCATENATED MODULE: ./src/action/event/context.ts


/** Events that are not pushes, and what GitLab calls the like. */
const SOURCES = {
    schedule: 'schedule',
    workflow_dispatch: 'web',
    repository_dispatch: 'trigger',
    workflow_run: 'pipeline',
};
/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
function githubContext(environment) {
    return (base) => {
        const payload = (0,event_event/* readPayload */.r)(environment['GITHUB_EVENT_PATH']);
        const context = withRepository(base, payload, environment);
        if (payload.pull_request !== undefined)
            return pullRequest(context, payload.pull_request);
        if (payload.merge_group !== undefined)
            return mergeGroup(context, payload.merge_group);
        return onRef(withRef(context, environment), payload, environment['GITHUB_EVENT_NAME'] ?? 'push');
    };
}
/** A pipeline for a branch or a tag. */
function onRef(context, payload, event) {
    const source = SOURCES[event];
    if (source !== undefined) {
        return {
            context: {
                ...context,
                source,
                scheduleDescription: source === 'schedule' ? payload.schedule : undefined,
                triggerPayload: source === 'trigger' ? JSON.stringify(payload.client_payload ?? {}) : undefined,
            },
            compareWith: undefined,
        };
    }
    const before = payload.before ?? repository_context/* ZERO_SHA */.gy;
    return {
        context: { ...context, source: 'push', commit: { ...context.commit, beforeSha: before } },
        compareWith: context.ref.kind === 'tag' || before === repository_context/* ZERO_SHA */.gy ? undefined : before,
    };
}
function withRepository(base, payload, environment) {
    const { repository, sender } = payload;
    const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
    const id = sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id);
    return {
        ...base,
        project: {
            ...base.project,
            id: repository?.id ?? Number(environment['GITHUB_REPOSITORY_ID'] ?? base.project.id),
            defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
            description: repository?.description ?? '',
            visibility: visibilityOf(repository),
        },
        user: {
            login,
            name: base.user.name || login,
            email: base.user.email || `${id}+${login}@users.noreply.github.com`,
            id,
        },
    };
}
function visibilityOf(repository) {
    if (repository?.visibility === 'internal')
        return 'internal';
    return repository?.private === false ? 'public' : 'private';
}
/** The branch or tag of the workflow; it is protected where GitHub has rules for it, and the default branch always. */
function withRef(context, environment) {
    const name = environment['GITHUB_REF_NAME'] ?? context.ref.name;
    const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
    const isDefault = !isTag && name === context.project.defaultBranch;
    return {
        ...context,
        ref: isTag ? { kind: 'tag', name, message: '' } : { kind: 'branch', name },
        commit: { ...context.commit, refProtected: isDefault || environment['GITHUB_REF_PROTECTED'] === 'true' },
    };
}
function pullRequest(context, request) {
    return mergeRequest(context, {
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
    });
}
/** A merge queue is GitLab's merge train. The pull request is only in the name of the branch: `.../pr-12-SHA`. */
function mergeGroup(context, group) {
    const sourceBranch = group.head_ref.replace(/^refs\/heads\//, '');
    const number = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(sourceBranch)?.[1] ?? 0);
    return mergeRequest(context, {
        eventType: 'merge_train',
        iid: number,
        id: number,
        title: context.commit.message.split('\n')[0] ?? '',
        description: '',
        sourceBranch,
        targetBranch: group.base_ref.replace(/^refs\/heads\//, ''),
        sourceSha: group.head_sha,
        targetSha: group.base_sha,
        diffBaseSha: group.base_sha,
        sourceProjectPath: context.project.path,
        projectPath: context.project.path,
        projectUrl: context.project.url,
        labels: [],
        draft: false,
    });
}
function mergeRequest(context, request) {
    return {
        context: {
            ...context,
            source: 'merge_request_event',
            ref: { kind: 'merge_request', name: request.sourceBranch },
            // what others propose is never protected, whatever it is to be merged into
            commit: { ...context.commit, refProtected: false },
            mergeRequest: request,
        },
        compareWith: request.targetSha,
    };
}

// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/run/ordered-logs.ts
var ordered_logs = __webpack_require__(97706);
;// CONCATENATED MODULE: ./src/report/sections.ts
/** Sections that GitLab Runner itself makes: the frame of every job, not worth folding one by one. */
const RUNNER_SECTIONS = new Set([
    'resolve_secrets', 'prepare_executor', 'prepare_script', 'get_sources', 'restore_cache', 'download_artifacts', 'shell_instead',
    'step_script', 'shell_on_failure',
    'after_script', 'archive_cache', 'archive_cache_on_failure', 'upload_artifacts_on_success',
    'upload_artifacts_on_failure', 'cleanup_file_variables',
]); // prettier-ignore
/** Source: GitLab documentation, "Custom collapsible sections". */
const MARK = /(?:\u001b\[0K)*section_(start|end):\d+:([A-Za-z0-9_.-]+)(?:\[[^\]\r\n]*\])?\r(?:\u001b\[0K)*/g;
/** Characters of a line that has no end after which it goes on without one. */
const MAX_LINE = 64 * 1024;
/**
 * Finds the sections that a script has marked in its log, as it comes piece by piece. GitLab folds them; of the marks
 * that GitLab Runner itself writes nothing remains but their headers.
 */
class SectionReader {
    #rest = '';
    #open = [];
    push(text) {
        const all = this.#rest + text;
        const cut = all.length - all.lastIndexOf('\n') > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
        this.#rest = all.slice(cut);
        return this.#parts(all.slice(0, cut));
    }
    /** What came without a line end, and the ends of sections that have none. */
    finish() {
        const parts = this.#parts(this.#rest);
        this.#rest = '';
        return [...parts, ...this.#open.splice(0).map(() => ({ type: 'close' }))];
    }
    #parts(lines) {
        if (!lines.includes('section_'))
            return lines === '' ? [] : [{ type: 'text', text: lines }];
        const parts = [];
        const say = (text) => void (text === '' || parts.push({ type: 'text', text }));
        let at = 0;
        for (const mark of lines.matchAll(MARK)) {
            const [whole, kind = '', name = ''] = mark;
            say(lines.slice(at, mark.index));
            at = mark.index + whole.length;
            if (RUNNER_SECTIONS.has(name))
                continue;
            if (kind === 'start') {
                const end = endOfHeader(lines, at);
                parts.push({ type: 'open', header: lines.slice(at, end).replace(/\r?\n$/, '') || name });
                this.#open.push(name);
                at = end;
            }
            else if (this.#open.includes(name)) {
                // sections that were forgotten end with the one around them
                const ended = this.#open.splice(this.#open.lastIndexOf(name));
                parts.push(...ended.map(() => ({ type: 'close' })));
                if (lines[at] === '\n')
                    at += 1;
            }
        }
        say(lines.slice(at));
        return parts;
    }
}
/** The header goes to the end of its line, or to the next mark. */
function endOfHeader(lines, from) {
    const lineEnd = lines.indexOf('\n', from);
    const next = new RegExp(MARK).exec(lines.slice(from, lineEnd === -1 ? undefined : lineEnd));
    if (next !== null)
        return from + next.index;
    return lineEnd === -1 ? lines.length : lineEnd + 1;
}

// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/action/log.ts







const MAX_TITLE = 200;
/**
 * Shows a run in the log of a workflow: a group for each job, one after the other, and below it how the job ended.
 * GitHub has no groups in groups: where a script has marked a section, its job's group ends, the section has one of its
 * own under the job's name, and the job's goes on.
 *
 * What jobs print cannot be taken for workflow commands: these are stopped, by a new token each time, while a job's text
 * is shown. `room` resolves when what was written has been taken; undefined where it has.
 */
function workflowLog(write, room = () => undefined) {
    const started = new Map();
    let token;
    let titles = [];
    let sections = new SectionReader();
    const group = (title) => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::group::${escaped(title)}\n::stop-commands::${token}\n`);
    };
    const endGroup = () => {
        if (token !== undefined)
            write(`::${token}::\n::endgroup::\n`);
        token = undefined;
    };
    const show = (parts) => {
        for (const part of parts) {
            if (part.type === 'text') {
                // after a section the job's own group goes on, once there is something for it
                if (token === undefined)
                    group(titles.join(' \u203a '));
                const text = (0,ansi/* onlyColors */.lJ)(part.text);
                write(text.endsWith('\n') ? text : `${text}\n`);
            }
            else {
                endGroup();
                if (part.type === 'close')
                    titles.pop();
                else
                    titles.push((0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.aJ)(part.header)), MAX_TITLE));
                if (part.type === 'open')
                    group(titles.join(' \u203a '));
            }
        }
    };
    const view = new ordered_logs/* OrderedLogs */.v({
        open(job, attempt) {
            titles = [attempt > 1 ? `${(0,report_text/* oneLine */.TN)(job)} (attempt ${attempt})` : (0,report_text/* oneLine */.TN)(job)];
            sections = new SectionReader();
            group(titles[0] ?? '');
        },
        text: (_job, text) => show(sections.push(text)),
        close(job, event) {
            show(sections.finish());
            endGroup();
            write(`${(0,door/* inert */.tJ)(`${(0,report_text/* oneLine */.TN)(job)} ${ending(event, started.get(job))}`)}\n`);
        },
    }, room);
    return {
        sink(event) {
            if (event.type === 'job' && event.status === 'running')
                started.set(event.name, Date.parse(event.time));
            const copy = (0,table/* copyLine */.Sj)(event);
            if (copy !== undefined)
                write(`${(0,door/* inert */.tJ)(copy)}\n`);
            return view.take(event);
        },
        aside(command) {
            if (token === undefined)
                return command();
            write(`::${token}::\n`);
            command();
            token = (0,external_node_crypto_.randomUUID)();
            write(`::stop-commands::${token}\n`);
        },
        finish: () => view.finish(),
    };
}
/** `passed in 12.0 s`. */
function ending(event, started) {
    const time = started === undefined ? '' : ` in ${(0,table/* duration */.p0)((Date.parse(event.time) - started) / 1000)}`;
    const code = event.exit_code === null ? '' : ` with exit code ${event.exit_code}`;
    if (event.status === 'success')
        return `passed${time}`;
    if (event.status === 'failed')
        return `failed${code}${time}${event.allow_failure ? ' (allowed to fail)' : ''}`;
    return event.status === 'pending' ? `failed${time} and is tried again` : `${event.status}${time}`;
}
/** As the data of a workflow command: it ends with its line. */
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

// EXTERNAL MODULE: ./src/action/workspace.ts
var workspace = __webpack_require__(14743);
// EXTERNAL MODULE: ./src/action/services/services.ts
var services_services = __webpack_require__(9667);
;// CONCATENATED MODULE: ./src/action/event/trust.ts

/** Events that run with the rights of the base, whoever wrote what is checked out. */
const PRIVILEGED_EVENTS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
/**
 * Whether the code that is checked out is to be trusted: not that of a fork's pull request; and where the workflow has
 * the base's rights, only the base's own commit. Source: GitHub documentation, "Secure use reference", and GitHub
 * Security Lab, "Keeping your GitHub Actions and workflows secure: Preventing pwn requests".
 */
function githubTrust(environment) {
    return ({ sha }) => {
        const payload = (0,event_event/* readPayload */.r)(environment['GITHUB_EVENT_PATH']);
        const event = environment['GITHUB_EVENT_NAME'] ?? '';
        const disposable = environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
        const untrusted = (reason) => ({ trusted: false, reason, disposable });
        if (PRIVILEGED_EVENTS.has(event)) {
            const base = [environment['GITHUB_SHA'], payload.pull_request?.base.sha];
            if (!base.includes(sha))
                return untrusted(`${event}: what is checked out is not the base's commit`);
        }
        else if (payload.pull_request !== undefined && isFork(payload.pull_request, environment)) {
            return untrusted('the pull request is from a fork');
        }
        return { trusted: true, reason: '', disposable };
    };
}
/** A fork that is gone has no repository. */
function isFork({ head, base }, environment) {
    const own = base.repo?.full_name ?? environment['GITHUB_REPOSITORY'] ?? '';
    return head.repo?.full_name.toLowerCase() !== own.toLowerCase();
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/front.ts












/** A job of a workflow: groups in its log, annotations, masks, state for the post step, the cache. */
function workflowFront(warnings, stop, fleet) {
    let log;
    let artifacts;
    /** Page of the report's artifact, once it is uploaded. */
    let reportPage;
    const aside = (command) => (log === undefined ? command() : log.aside(command));
    const warn = (warning) => aside(() => warnings.tell(warning));
    return {
        asked: {
            shape: githubContext(process.env),
            trust: githubTrust(process.env),
            idTokens: idTokenAccess(process.env) !== undefined,
        },
        warn,
        restore: fleet === undefined ? restore : (inputs) => restoreShared(inputs, fleet),
        results: (inputs) => ({ folder: temporary(process.env), project: (0,workspace/* projectFolder */.K)(inputs) }),
        open(plan, inputs) {
            const opened = workflowLog(door/* pass */.IX, door/* room */.eh);
            log = opened;
            // what is made of the whole pipeline is not a part's to make
            const asked = fleet === undefined ? inputs : { ...inputs, settings: { ...inputs.settings, releases: 'none' } };
            const own = fleet === undefined ? plan : { jobs: plan.jobs.filter(({ name }) => fleet.jobs.includes(name)) };
            const services = (0,services_services/* githubServices */.e)(own, asked, process.env, (message) => warn({ message, location: undefined }));
            artifacts =
                inputs.artifacts === 'github'
                    ? new publisher/* GitHubArtifacts */.J(process.env, (message) => warn({ message, location: undefined }))
                    : undefined;
            return {
                publisher: artifacts,
                sink(event) {
                    if (event.type === 'warning')
                        warn({ message: event.message, location: undefined });
                    services?.take(event);
                    return opened.sink(event);
                },
                stop,
                finish: () => opened.finish(),
                async publish(result, written) {
                    const ready = written.catch(() => undefined);
                    const [told, uploaded] = await Promise.all([
                        services?.finish(result, stop.aborted, ready.then(() => reportPage)),
                        ready.then(() => artifacts?.finish(stop.aborted)),
                    ]);
                    const last = told ?? result;
                    return { result: last && uploaded ? { ...last, artifacts: uploaded } : last, lost: artifacts?.lost ?? [] };
                },
                [Symbol.dispose]: () => undefined,
            };
        },
        begin: state/* rememberPipeline */.EX,
        idTokens() {
            const access = idTokenAccess(process.env);
            return access && new IdTokens(access, (message) => aside(() => (0,door/* tell */.qz)('notice', message)));
        },
        hide: (value) => aside(() => linesOf(value).forEach(door/* mask */.dK)),
        reported(path) {
            (0,door/* setOutput */.uH)('report-path', path);
            if (fleet === undefined)
                reportPage = artifacts?.uploadFile(path, 'gitlab-report'); // else of whoever reports on all
        },
    };
}
/** A secret of several lines goes line by line: the runner would hide short ones (a brace) wherever they stand. */
function linesOf(value) {
    if (!/[\r\n]/.test(value))
        return [value];
    return value.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line.length >= 8); // prettier-ignore
}
/** A folder of the runner's own, which goes with the job of the workflow. */
function temporary({ RUNNER_TEMP: folder }) {
    return folder === undefined || folder === '' ? undefined : (0,external_node_path_.join)(folder, `gitlab-dind-${(0,external_node_crypto_.randomUUID)()}`);
}
/** Gets the registry's storage from the cache. Returns what there is to say of it in the summary. */
async function restore(inputs) {
    const notes = [];
    const folder = inputs.settings.storagePath;
    if (inputs.cache === 'false' || folder === undefined)
        return [];
    const prefix = (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey);
    const tell = (message, level = 'info') => {
        notes.push(message);
        (0,door/* tell */.qz)(level, message);
    };
    const { primaryKey, matchedKey } = await (0,door/* group */.Os)('Restoring the registry from the cache', () => (0,cache/* restoreStorage */.Ct)(folder, prefix, inputs.cacheRestoreKeys, tell));
    (0,door/* setOutput */.uH)('cache-primary-key', primaryKey);
    (0,door/* setOutput */.uH)('cache-matched-key', matchedKey);
    (0,door/* setOutput */.uH)('cache-hit', String(matchedKey !== ''));
    if (inputs.cache === 'true')
        (0,state/* rememberCache */._A)(folder, prefix, matchedKey, inputs.cacheMaxBytes);
    return notes;
}
/** The same for a runner among several: the very entry that the others have, which none of them saves again. */
async function restoreShared(inputs, fleet) {
    const { storage } = fleet;
    const folder = inputs.settings.storagePath;
    if (folder === undefined)
        return [];
    const tell = (message, level = 'info') => (0,door/* tell */.qz)(level, message);
    await fleet.restoring(folder, async () => {
        if (storage === null || inputs.cache === 'false')
            return storage === null;
        const restored = await (0,door/* group */.Os)('Restoring the registry from the cache', () => (0,cache/* restoreStorage */.Ct)(folder, storage, [], tell));
        return restored.matchedKey === storage;
    });
    return [];
}


/***/ }),

/***/ 94468:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 14 modules
var parse = __webpack_require__(53145);
// EXTERNAL MODULE: ./src/run/run.ts
var run = __webpack_require__(19240);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: ./src/action/front.ts + 5 modules
var front = __webpack_require__(1543);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
// EXTERNAL MODULE: ./src/inputs/github-definitions.ts
var github_definitions = __webpack_require__(95637);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
;// CONCATENATED MODULE: ./src/action/given.ts




const PREFIX = 'INPUT_';
/**
 * What the step was given. The runner hands over every name below `with:` as an upper-case variable, known or not, and
 * only warns of those that `action.yml` does not have. One that is nearly the name of an input is an input that was
 * meant, so it is among `given`, to be told as a problem; others may be variables of the workflow's own.
 */
function givenInputs(environment) {
    const names = Object.keys(definitions/* INPUTS */.mc);
    const known = new Set([...names, ...Object.keys(github_definitions/* STEP_INPUTS */.d)].map((name) => `${PREFIX}${name.toUpperCase()}`));
    const others = Object.keys(environment)
        .filter((key) => key.startsWith(PREFIX) && !known.has(key))
        .map((key) => key.slice(PREFIX.length).toLowerCase());
    const isMeant = (name) => (0,suggest/* suggestion */.h)(name, names, '') !== '';
    return {
        given: Object.fromEntries([...names, ...others.filter(isMeant)].map((name) => [name, (0,core.getInput)(name)])),
        unknown: others.filter((name) => !isMeant(name)),
    };
}

// EXTERNAL MODULE: ./src/action/problems.ts
var problems = __webpack_require__(80332);
// EXTERNAL MODULE: ./src/action/results.ts + 12 modules
var results = __webpack_require__(35145);
// EXTERNAL MODULE: ./src/action/workspace.ts
var workspace = __webpack_require__(14743);
// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/main.ts










/** The Action's main step. Never throws: what goes wrong fails the step. */
async function main() {
    (0,state/* rememberPost */.io)();
    const stop = new AbortController();
    process.on('SIGINT', () => stop.abort());
    process.on('SIGTERM', () => stop.abort());
    (0,door/* whenLost */.PY)(() => stop.abort());
    const { given, unknown } = givenInputs(process.env);
    const read = (0,parse/* readInputs */.Ko)(given, (0,workspace/* workspace */.G)());
    const { inputs } = read;
    try {
        const warnings = new problems/* Warnings */.eS((0,workspace/* projectFolder */.K)(inputs));
        for (const name of unknown)
            warnings.tell({ message: `There is no input "${name}"`, location: undefined });
        hideSecrets(inputs);
        (0,state/* rememberEngine */.kL)(inputs.dockerHost);
        if (inputs.fleet.mode !== 'run') {
            const { takePart } = await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(7009), __webpack_require__.e(2160), __webpack_require__.e(5897), __webpack_require__.e(1767)]).then(__webpack_require__.bind(__webpack_require__, 86379));
            return await takePart(read, warnings, stop.signal);
        }
        const outcome = await (0,run/* runFor */.P)(read, (0,front/* workflowFront */.n)(warnings, stop.signal));
        (0,results/* setOutputs */.n0)(outcome.result, inputs, outcome);
        (0,results/* showResult */.L$)(outcome.result, inputs, warnings);
        (0,results/* endStep */.Cs)(outcome);
        if (inputs.compareWith !== undefined && outcome.ended === 'by itself')
            await (await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(802), __webpack_require__.e(2948), __webpack_require__.e(4956)]).then(__webpack_require__.bind(__webpack_require__, 10021))).endComparison(outcome.result, inputs, inputs.compareWith);
    }
    catch (error) {
        if (error instanceof errors/* EmptyPipelineError */.Es)
            (0,results/* noPipeline */.IN)(error, inputs);
        else
            (0,results/* failWith */.ff)(error, inputs);
    }
}
/** Hands what the inputs have of secrets to the runner, which hides them in the whole job's log. */
function hideSecrets(inputs) {
    // line by line, for the runner would hide short lines (a brace) wherever they stand
    const lines = Object.values(inputs.fileVariables)
        .flatMap((value) => value.split(/\r?\n/))
        .filter((line) => line.trim().length >= 8)
        .map((line) => line.trim());
    const secrets = [
        ...Object.values(inputs.secrets),
        ...lines,
        inputs.gitlabToken,
        inputs.token,
        process.env['GITHUB_TOKEN'],
    ];
    for (const value of [...secrets, ...registrySecrets(inputs.settings)]) {
        if (value !== undefined && value !== '')
            (0,door/* mask */.dK)(value);
    }
}
/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers, push }) {
    const other = registry.kind === 'other' ? registry.password : undefined;
    return [other, push?.password, ...Object.values(registryUsers)];
}


/***/ }),

/***/ 80332:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ asLine),
/* harmony export */   JW: () => (/* binding */ tellProblem),
/* harmony export */   eS: () => (/* binding */ Warnings),
/* harmony export */   ze: () => (/* binding */ atPlace)
/* harmony export */ });
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(856);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97720);


/** Warnings before the end of the run that become annotations: GitHub shows 10 of a step, and failures need some. */
const EARLY = 5;
/** Shows a problem at its place in the repository; `folder` is that of the project in it. */
function tellProblem({ message, location, hint }, tell, folder) {
    const place = location === undefined ? undefined : (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(location, { ...(folder === undefined ? {} : { folder }) });
    const advice = hint === undefined ? '' : ` (${hint})`;
    tell(`${message}${place?.note ?? ''}${advice}`, {
        ...(place?.file === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
        ...(place?.file === undefined || location === undefined ? {} : { startColumn: location.column }),
    });
}
/** For a problem for which GitHub shows no annotation any more. */
const asLine = (message, properties = {}) => {
    const { file, startLine } = properties;
    const place = file === undefined ? '' : `${file}${startLine === undefined ? '' : `:${startLine}`}: `;
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)(`${place}${message}`);
};
/** As an annotation. */
function atPlace(level) {
    return (message, properties) => (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .qz)(level, message, properties);
}
/** The warnings of a run: the first ones as annotations, the others as lines; all are kept for the summary. */
class Warnings {
    all = [];
    #folder;
    constructor(folder) {
        this.#folder = folder;
    }
    /** How many annotations GitHub was given. */
    get shown() {
        return Math.min(this.all.length, EARLY);
    }
    tell(warning) {
        this.all.push(warning);
        tellProblem(warning, this.all.length > EARLY ? asLine : atPlace('warning'), this.#folder);
    }
}


/***/ }),

/***/ 35145:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ endStep),
  ff: () => (/* binding */ failWith),
  IN: () => (/* binding */ noPipeline),
  n0: () => (/* binding */ setOutputs),
  I8: () => (/* binding */ showAnnotations),
  L$: () => (/* binding */ showResult),
  eh: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/report/annotations.ts
var report_annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(50996);
;// CONCATENATED MODULE: ./src/report/summary/artifacts.ts


/** What was uploaded to the run of the workflow, with links that give it. */
function artifactsBlock(artifacts) {
    const linked = (artifact) => artifact.url === null ? (0,markdown/* name */.UU)(artifact.name) : `[${(0,markdown/* name */.UU)(artifact.name)}](${artifact.url})`;
    return {
        title: 'Artifacts',
        head: (0,markdown/* columns */.YB)(['Artifact', 'Job', 'Size'], ['Size']),
        rows: artifacts.map((artifact) => ({
            text: (0,markdown/* row */.nM)([linked(artifact), (0,markdown/* name */.UU)(artifact.job ?? ''), (0,markdown/* unbroken */.D_)((0,table/* fileSize */.Ov)(artifact.size))]),
        })),
        unit: 'artifacts',
    };
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/summary/blocks.ts

/** Room for the line that names the blocks left out as a whole, and for what the others say of their rows. */
const NOTE = 160;
/**
 * Puts blocks together in at most `limit` bytes. Small blocks stay whole, the big ones share what remains; of these only
 * whole rows go in, and a line says how many did not.
 */
function assemble(head, blocks, limit) {
    const shown = blocks.filter((block) => block.rows.length > 0);
    let remaining = limit - (0,report_text/* bytes */.ee)(head) - 2 * NOTE;
    const texts = new Map();
    const bySize = shown.map((block) => ({ block, size: sizeOf(block) })).sort((one, other) => one.size - other.size);
    bySize.forEach(({ block }, index) => {
        const text = fit(block, Math.floor(remaining / (bySize.length - index)));
        if (text === undefined)
            return;
        texts.set(block, text);
        remaining -= (0,report_text/* bytes */.ee)(text);
    });
    const missing = shown.filter((block) => !texts.has(block)).map((block) => block.title);
    const note = missing.length === 0 ? [] : [`_Left out, to stay below GitHub's limit: ${missing.join(', ')}._\n`];
    return [head, ...shown.flatMap((block) => texts.get(block) ?? []), ...note].join('\n');
}
function fit(block, limit) {
    const heading = `### ${block.title}\n\n${block.head}`;
    let room = limit - (0,report_text/* bytes */.ee)(heading) - NOTE;
    const kept = new Set();
    for (const wanted of [true, false]) {
        for (const row of block.rows) {
            if ((row.important ?? false) !== wanted)
                continue;
            const size = (0,report_text/* bytes */.ee)(row.text) + 1;
            if (size > room)
                continue;
            room -= size;
            kept.add(row);
        }
    }
    if (kept.size === 0)
        return undefined;
    const missing = block.rows.length - kept.size + (block.leftOut ?? 0);
    const note = missing === 0 ? '' : `\n_${missing.toLocaleString('en')} more ${block.unit} not shown._\n`;
    const rows = block.rows.filter((row) => kept.has(row)).map((row) => row.text);
    return `${heading}${block.head === '' ? '' : '\n'}${rows.join('\n')}\n${note}`;
}
/** Bytes of the whole block, with the room that {@link fit} wants. */
function sizeOf(block) {
    return block.rows.reduce((sum, row) => sum + (0,report_text/* bytes */.ee)(row.text) + 1, (0,report_text/* bytes */.ee)(block.title) + (0,report_text/* bytes */.ee)(block.head) + NOTE + 10);
}

// EXTERNAL MODULE: ./src/report/summary/images.ts
var summary_images = __webpack_require__(29599);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/report/summary/links.ts

/** A place in a file as code, as a link where the file is one of the repository (an include may be of another). */
function place(at, links) {
    const shown = (0,markdown/* name */.UU)(at.line === undefined ? at.file : `${at.file}:${at.line}`, 300);
    const url = urlOf(at, links);
    return url === undefined ? shown : `<a href="${url}">${shown}</a>`;
}
/** Text, Markdown already, as a link to where it is defined. */
function linked(shown, at, links) {
    const url = at === undefined ? undefined : urlOf(at, links);
    return url === undefined ? shown : `<a href="${url}">${shown}</a>`;
}
function urlOf(at, links) {
    if (links === undefined)
        return undefined;
    const parts = [...(links.folder ?? '').split('/'), ...at.file.split('/')].filter((part) => part !== '' && part !== '.');
    // files of other projects have names with what no path here has
    if (at.file === '' || at.file.startsWith('/') || /[:@\\]/.test(at.file) || parts.includes('..'))
        return undefined;
    const line = at.line === undefined ? '' : `#L${Math.trunc(at.line)}`;
    return `${links.base}/${parts.map(encoded).join('/')}${line}`;
}
/** A part of a path in a URL, without any character that HTML or Markdown could take for more. */
function encoded(part) {
    return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*_~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./src/report/summary/failures.ts





/** Bytes of the log of one failed job. */
const MAX_LOG = 16 * 1024;
/** Each failed job, folded: what is known of the cause, and the end of its log. */
function failedJobsBlock(jobs, links) {
    const failed = jobs.filter((job) => job.status === 'failed');
    const told = failed.filter((job) => job.lastLines.length > 0 || job.explanations.length > 0);
    const ordered = [...told.filter((job) => !job.allowFailure), ...told.filter((job) => job.allowFailure)];
    return {
        title: 'Failed jobs',
        head: '',
        rows: ordered.map((job) => ({ text: details(job, links), important: !job.allowFailure })),
        unit: 'failed jobs',
    };
}
function details(job, links) {
    const at = job.failedAt === undefined ? '' : ` at ${place(job.failedAt, links)}`;
    const why = (0,table/* reason */.l)(job);
    const [first] = job.explanations;
    const cause = first === undefined ? '' : ` (${(0,markdown/* plain */.pj)(first.title)})`;
    return [
        '<details>',
        `<summary>${(0,table/* jobSymbol */.Ex)(job)} ${(0,markdown/* name */.UU)(job.name)}${why === '' ? '' : `: ${(0,markdown/* plain */.pj)(why)}`}${cause}${at}</summary>`,
        '',
        ...job.explanations.flatMap(({ title, cause: what, remedy }) => [
            `**${(0,markdown/* plain */.pj)(title)}.** ${(0,markdown/* plain */.pj)(what, 1000)}`,
            '',
            `_What to do:_ ${(0,markdown/* plain */.pj)(remedy, 1000)}`,
            '',
        ]),
        ...(job.lastLines.length === 0 ? [] : [(0,markdown/* fencedLog */.uy)(lastOf(job.lastLines)), '']),
        '</details>',
        '',
    ].join('\n');
}
/** As many of the last lines as have room; the reason of a failure is mostly at the end. */
function lastOf(lines) {
    let room = MAX_LOG;
    const from = lines.findLastIndex((line) => (room -= Math.min((0,report_text/* bytes */.ee)(line), 4000) + 1) < 0) + 1;
    return from === 0 ? lines : [`... ${from} earlier lines are in the job's log`, ...lines.slice(from)];
}
/** The jobs that did not run, and why. */
function notRunBlock(jobs, stages) {
    const byReason = new Map();
    for (const job of jobs) {
        const why = (0,order/* whyNotRun */.hv)(job, jobs, stages);
        if (why !== undefined)
            byReason.set(why, [...(byReason.get(why) ?? []), job.name]);
    }
    return {
        title: 'Not run',
        head: '',
        rows: [...byReason].map(([why, names]) => ({
            text: `- ${names
                .slice(0, 20)
                .map((item) => (0,markdown/* name */.UU)(item))
                .join(', ')}${names.length > 20 ? ` and ${names.length - 20} more` : ''}: ${(0,markdown/* plain */.pj)(why, 400)}`,
        })),
        unit: 'reasons',
    };
}
/** More are only counted. */
const MAX_EXCLUDED = 200;
/** The jobs of the pipeline file that rules left out, folded. */
function leftOutBlock(excluded) {
    const lines = excluded.slice(0, MAX_EXCLUDED).map((job) => `- ${(0,markdown/* name */.UU)(job.name)}: ${(0,markdown/* plain */.pj)(job.reason, 300)}`);
    const more = excluded.length - lines.length;
    const text = [
        '<details>',
        `<summary>${(0,report_text/* count */.U9)(excluded.length, 'job')} of the pipeline file ${excluded.length === 1 ? 'is' : 'are'} not in this pipeline</summary>`,
        '',
        ...lines,
        ...(more > 0 ? [`- and ${more} more`] : []),
        '',
        '</details>',
        '',
    ].join('\n');
    return { title: 'Left out', head: '', rows: excluded.length === 0 ? [] : [{ text }], unit: 'jobs' };
}

// EXTERNAL MODULE: ./src/report/findings/types.ts
var types = __webpack_require__(85208);
;// CONCATENATED MODULE: ./src/report/summary/findings.ts




/** What has no place anyway is not even put into words. */
const MAX_ROWS = 500;
/** The issues of all code quality reports, the worst first. */
function qualityBlock(jobs, links) {
    const issues = jobs
        .flatMap((job) => job.reports.quality.map((issue) => ({ job: job.name, issue })))
        .toSorted((one, other) => types/* QUALITY_SEVERITIES */.Cs.indexOf(one.issue.severity) - types/* QUALITY_SEVERITIES */.Cs.indexOf(other.issue.severity));
    const before = jobs.reduce((sum, job) => sum + job.reports.qualityLeftOut, 0);
    return {
        title: 'Code quality',
        head: (0,markdown/* columns */.YB)(['Severity', 'Issue', 'Where', 'Job']),
        rows: issues.slice(0, MAX_ROWS).map(({ job, issue }) => ({
            text: (0,markdown/* row */.nM)([
                issue.severity,
                `${(0,markdown/* plain */.pj)(issue.description, 300)}${issue.check === '' ? '' : ` ${(0,markdown/* name */.UU)(issue.check, 80)}`}`,
                place(issue, links),
                (0,markdown/* name */.UU)(job),
            ]),
        })),
        unit: 'issues',
        leftOut: before + Math.max(0, issues.length - MAX_ROWS),
    };
}
/** The findings of all security scanners, the worst first. */
function securityBlock(jobs, links) {
    const reports = jobs.flatMap((job) => job.reports.security.map((report) => ({ job: job.name, report })));
    const found = reports
        .flatMap(({ job, report }) => report.vulnerabilities.map((vulnerability) => ({ job, report, vulnerability })))
        .toSorted((one, other) => types/* SEVERITIES */.oC.indexOf(one.vulnerability.severity) - types/* SEVERITIES */.oC.indexOf(other.vulnerability.severity));
    const clean = reports.filter(({ report }) => report.vulnerabilities.length === 0);
    const before = reports.reduce((sum, { report }) => sum + report.leftOut, 0);
    return {
        title: 'Security',
        head: (0,markdown/* columns */.YB)(['Severity', 'Finding', 'Where', 'Scanner', 'Job']),
        rows: [
            ...found.slice(0, MAX_ROWS).map(({ job, report, vulnerability }) => ({
                text: (0,markdown/* row */.nM)([
                    vulnerability.severity,
                    `${(0,markdown/* plain */.pj)(vulnerability.name, 300)} ${(0,markdown/* name */.UU)(vulnerability.rule, 80)}`,
                    vulnerability.file === undefined
                        ? (0,markdown/* plain */.pj)(vulnerability.component, 200)
                        : place({ file: vulnerability.file, line: vulnerability.line }, links),
                    (0,markdown/* plain */.pj)(report.scanner, 80),
                    (0,markdown/* name */.UU)(job),
                ]),
                important: vulnerability.severity === 'Critical' || vulnerability.severity === 'High',
            })),
            ...clean.map(({ job, report }) => ({
                text: (0,markdown/* row */.nM)(['', 'nothing found', (0,markdown/* plain */.pj)(report.type), (0,markdown/* plain */.pj)(report.scanner, 80), (0,markdown/* name */.UU)(job)]),
            })),
        ],
        unit: 'findings',
        leftOut: before + Math.max(0, found.length - MAX_ROWS),
    };
}
/** Lines that tests ran through, by package; the first row sums them up. */
function coverageBlock(jobs) {
    const packages = jobs.flatMap((job) => job.reports.coverage.map((part) => ({ job: job.name, part })));
    const cells = (label, job, lines, covered) => (0,markdown/* row */.nM)([label, job, String(covered), String(lines), lines === 0 ? '' : `${((covered / lines) * 100).toFixed(1)}%`]);
    const sum = (of) => packages.reduce((total, { part }) => total + part[of], 0);
    const total = {
        text: cells(`**${(0,report_text/* count */.U9)(packages.length, 'package')}**`, '', sum('lines'), sum('covered')),
        important: true,
    };
    return {
        title: 'Coverage by package',
        head: (0,markdown/* columns */.YB)(['Package', 'Job', 'Covered', 'Lines', 'Coverage'], ['Covered', 'Lines', 'Coverage']),
        rows: [
            ...(packages.length > 1 ? [total] : []),
            ...packages.slice(0, MAX_ROWS).map(({ job, part }) => ({
                text: cells((0,markdown/* name */.UU)(part.name === '' ? '(none)' : part.name, 200), (0,markdown/* name */.UU)(job), part.lines, part.covered),
            })),
        ],
        unit: 'packages',
        leftOut: Math.max(0, packages.length - MAX_ROWS),
    };
}
/** Reports that are kept as they are. */
function keptReportsBlock(jobs) {
    const rows = jobs
        .filter((job) => job.reports.kept.length > 0)
        .map((job) => ({ text: `- ${(0,markdown/* name */.UU)(job.name)}: ${job.reports.kept.map((type) => (0,markdown/* plain */.pj)(type, 60)).join(', ')}` }));
    return { title: 'Other reports', head: '', rows, unit: 'jobs' };
}

// EXTERNAL MODULE: ./src/report/timings/phases.ts
var phases = __webpack_require__(24580);
;// CONCATENATED MODULE: ./src/report/summary/jobs.ts





const MAX_CACHES = 4;
/** In longer tables the stages that have passed are folded. */
const LONG = 20;
/** Rows of a folded stage. */
const MAX_FOLDED = 200;
function columnsFor(links) {
    return [
        { title: 'Stage', cell: (job) => (0,markdown/* plain */.pj)(job.stage, 80) },
        { title: 'Job', cell: (job) => linked((0,markdown/* name */.UU)(job.name), job.location, links) },
        { title: 'Status', cell: (job) => `${(0,table/* jobSymbol */.Ex)(job)} ${(0,table/* outcome */.bu)(job)}`.trim() },
        { title: 'Time', number: true, cell: (job) => (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(job.durationSeconds)) },
        { title: 'Waiting', optional: true, number: true, cell: phase('waiting') },
        { title: 'Pulling', optional: true, number: true, cell: phase('image_pull') },
        { title: 'Script', optional: true, number: true, cell: phase('script') },
        { title: 'Attempts', number: true, cell: (job) => String(job.attempts || '') },
        { title: 'Cache', optional: true, cell: (job) => cacheCell(job.caches) },
        { title: 'Coverage', optional: true, number: true, cell: table/* coverage */.vk },
        { title: 'Reason', optional: true, cell: (job) => (0,markdown/* plain */.pj)((0,table/* reason */.l)(job)) },
    ];
}
/** Of the last attempt; what would be shown as nothing is left empty. */
function phase(of) {
    return (job) => {
        const seconds = (0,phases/* secondsByPhase */.o6)(job.history.at(-1)?.phases ?? []).get(of) ?? 0;
        return seconds < 0.05 ? '' : (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(seconds));
    };
}
/**
 * Table of the jobs by stage. Of many jobs those that have passed come folded by stage, behind the table of the others.
 * Columns that would be empty for all are left out.
 */
function jobsBlocks(jobs, links) {
    const shown = columnsFor(links).filter((column) => column.optional !== true || jobs.some((job) => column.cell(job) !== ''));
    const head = (0,markdown/* columns */.YB)(shown.map((column) => column.title), shown.filter((column) => column.number === true).map((column) => column.title));
    const line = (job) => (0,markdown/* row */.nM)(shown.map((column) => column.cell(job)));
    if (jobs.length <= LONG)
        return [{ title: 'Jobs', head, rows: rowsOf(jobs, line), unit: 'jobs' }];
    const others = jobs.filter((job) => job.status !== 'success');
    const failed = others.filter((job) => job.status === 'failed');
    const ordered = [...failed, ...others.filter((job) => job.status !== 'failed')];
    return [
        { title: 'Jobs', head, rows: rowsOf(ordered, line), unit: 'jobs' },
        passedBlock(jobs.filter((job) => job.status === 'success'), head, line),
    ];
}
function rowsOf(jobs, line) {
    return jobs.map((job) => ({ text: line(job), important: job.status === 'failed' }));
}
function passedBlock(jobs, head, line) {
    const stages = new Map();
    for (const job of jobs) {
        const stage = job.parent === undefined ? job.stage : `${job.parent} / ${job.stage}`;
        stages.set(stage, [...(stages.get(stage) ?? []), job]);
    }
    return {
        title: 'Passed jobs',
        head: '',
        rows: [...stages].map(([stage, members]) => ({ text: foldedStage(stage, members, head, line) })),
        unit: 'stages',
    };
}
function foldedStage(stage, jobs, head, line) {
    const seconds = jobs.reduce((sum, job) => sum + (job.durationSeconds ?? 0), 0);
    const more = jobs.length - MAX_FOLDED;
    return [
        '<details>',
        `<summary>${(0,markdown/* name */.UU)(stage, 80)}: ${(0,report_text/* count */.U9)(jobs.length, 'job')} passed, ${(0,table/* duration */.p0)(seconds)} in all</summary>`,
        '',
        head,
        ...jobs.slice(0, MAX_FOLDED).map(line),
        ...(more > 0 ? ['', `_${more} more jobs not shown._`] : []),
        '',
        '</details>',
        '',
    ].join('\n');
}
/** What the caches did: `hit`, or with more than one each by its key. */
function cacheCell(caches) {
    const words = (cache) => [cache.restored === 'none' ? '' : cache.restored, cache.saved ? 'saved' : '']
        .filter((word) => word !== '')
        .join(', ');
    if (caches.length === 1)
        return caches.map(words).join('');
    const shown = caches.slice(0, MAX_CACHES).map((cache) => `${(0,markdown/* name */.UU)(cache.key, 24)} ${words(cache)}`);
    const more = caches.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('<br>');
}

// EXTERNAL MODULE: ./src/report/timings/critical-path.ts
var critical_path = __webpack_require__(85829);
// EXTERNAL MODULE: ./src/report/timings/timings.ts
var timings = __webpack_require__(79753);
;// CONCATENATED MODULE: ./src/report/summary/times.ts




const SLOWEST = 5;
/** Of fewer the table of the jobs shows it at a glance. */
const FEW = 5;
/** The jobs that took longest, where there are many. */
function slowestJobsBlock(jobs) {
    const ran = jobs.filter((job) => job.history.length > 0 && !job.trigger);
    const slowest = ran.length <= FEW
        ? []
        : ran.toSorted((one, other) => (other.durationSeconds ?? 0) - (one.durationSeconds ?? 0)).slice(0, SLOWEST);
    return {
        title: 'Slowest jobs',
        head: (0,markdown/* columns */.YB)(['Job', 'Time'], ['Time']),
        rows: slowest.map((job) => ({ text: (0,markdown/* row */.nM)([(0,markdown/* name */.UU)(job.name), (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(job.durationSeconds))]) })),
        unit: 'jobs',
    };
}
/** The tests that took longest, of all reports. */
function slowestTestsBlock(jobs) {
    const tests = jobs.flatMap((job) => job.tests.flatMap((suite) => suite.slowest.map((test) => ({ job: job.name, test }))));
    const slowest = tests
        .filter(({ test }) => test.seconds >= 0.1)
        .toSorted((one, other) => other.test.seconds - one.test.seconds)
        .slice(0, SLOWEST);
    return {
        title: 'Slowest tests',
        head: (0,markdown/* columns */.YB)(['Test', 'Job', 'Time'], ['Time']),
        rows: slowest.map(({ job, test }) => ({
            text: (0,markdown/* row */.nM)([
                (0,markdown/* name */.UU)([test.classname, test.name].filter((part) => part !== '').join(' \u203a '), 200),
                (0,markdown/* name */.UU)(job),
                (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(test.seconds)),
            ]),
        })),
        unit: 'tests',
    };
}
/** Phases of each attempt. */
function timingsBlock(jobs) {
    const { phases, rows } = (0,timings/* timingsTable */.sn)(jobs);
    const words = phases.map((phase) => timings/* PHASE_WORDS */.gC[phase]);
    return {
        title: 'Timings',
        head: (0,markdown/* columns */.YB)(['Job', ...words, 'all'], [...words, 'all']),
        rows: rows.map(({ job, attempt, seconds, total }) => ({
            text: (0,markdown/* row */.nM)([
                `${(0,markdown/* name */.UU)(job.name)}${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
                ...seconds.map((value) => (value === undefined || value < 0.05 ? '' : (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(value)))),
                (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(total)),
            ]),
        })),
        unit: 'attempts',
    };
}
/** What the run's time was made of. */
function criticalPathBlock(result) {
    const steps = (0,critical_path/* criticalPath */.v)(result.jobs, result.stages);
    return {
        title: 'Critical path',
        head: (0,markdown/* columns */.YB)(['Job', 'Could start', 'Waited', 'Ran'], ['Could start', 'Waited', 'Ran']),
        rows: steps.length < 2
            ? []
            : steps.map(({ job, dueSeconds, waitingSeconds, runningSeconds }) => ({
                text: (0,markdown/* row */.nM)([
                    (0,markdown/* name */.UU)(job.name),
                    (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(dueSeconds)),
                    waitingSeconds < 0.05 ? '' : (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(waitingSeconds)),
                    (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(runningSeconds)),
                ]),
            })),
        unit: 'jobs',
    };
}

;// CONCATENATED MODULE: ./src/report/summary/tests.ts




/** What has no place anyway is not even put into words. */
const tests_MAX_ROWS = 2000;
const MAX_MESSAGE = 2000;
/** Table of the suites of all JUnit reports; the first row sums them up. */
function testsBlock(jobs) {
    const suites = jobs.flatMap((job) => job.tests.map((suite) => ({ job: job.name, suite })));
    const ordered = [
        ...suites.filter(({ suite }) => failedOf(suite) > 0),
        ...suites.filter(({ suite }) => failedOf(suite) === 0),
    ];
    const sum = (of) => suites.reduce((total, { suite }) => total + of(suite), 0);
    const cells = (label, value) => (0,markdown/* row */.nM)([
        ...label,
        ...[value((suite) => suite.tests), value(failedOf), value((suite) => suite.skipped)].map((number) => number.toLocaleString('en')),
        (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(value((suite) => suite.seconds))),
    ]);
    const total = { text: cells([`**${(0,report_text/* count */.U9)(suites.length, 'suite')}**`, ''], sum), important: true };
    return {
        title: 'Tests',
        head: (0,markdown/* columns */.YB)(['Suite', 'Job', 'Tests', 'Failed', 'Skipped', 'Time'], ['Tests', 'Failed', 'Skipped', 'Time']),
        rows: [
            ...(suites.length > 1 ? [total] : []),
            ...ordered.slice(0, tests_MAX_ROWS).map(({ job, suite }) => ({
                text: cells([(0,markdown/* name */.UU)(suite.name), (0,markdown/* name */.UU)(job)], (of) => of(suite)),
                important: failedOf(suite) > 0,
            })),
        ],
        unit: 'suites',
        leftOut: Math.max(0, ordered.length - tests_MAX_ROWS),
    };
}
/** Each test that failed, folded, with its message. */
function testFailuresBlock(jobs, links) {
    const tested = jobs.filter((job) => job.tests.length > 0);
    const failures = [];
    for (const job of tested)
        for (const suite of job.tests)
            for (const failure of suite.failures.slice(0, tests_MAX_ROWS - failures.length))
                failures.push({ job: job.name, failure });
    return {
        title: 'Failed tests',
        head: '',
        // the same test may have failed in several jobs
        rows: failures.map(({ job, failure }) => ({
            text: failureDetails(failure, tested.length > 1 ? job : undefined, links),
        })),
        unit: 'failed tests',
        leftOut: tested.flatMap((job) => job.tests).reduce((total, suite) => total + failedOf(suite), 0) - failures.length,
    };
}
function failureDetails({ name: test, classname, kind, message, file, line }, job, links) {
    const called = (0,markdown/* name */.UU)([classname, test].filter((part) => part !== '').join(' \u203a '), 200);
    const at = file === undefined ? '' : ` at ${place({ file, line }, links)}`;
    const where = job === undefined ? '' : ` in ${(0,markdown/* name */.UU)(job)}`;
    const title = `${kind === 'error' ? '\ud83d\udca5' : '\u274c'} ${called}${where}${at}`;
    if (message.trim() === '')
        return `- ${title}\n`;
    const shown = message.length > MAX_MESSAGE ? `${(0,report_text/* prefix */.Pl)(message, MAX_MESSAGE)}\u2026` : message;
    return ['<details>', `<summary>${title}</summary>`, '', (0,markdown/* fencedLog */.uy)([shown]), '', '</details>', ''].join('\n');
}
function failedOf(suite) {
    return suite.failures.length;
}

// EXTERNAL MODULE: ./src/report/summary/diagrams/mermaid.ts
var mermaid = __webpack_require__(46055);
;// CONCATENATED MODULE: ./src/report/summary/diagrams/gantt.ts


/** More bars are not readable. */
const MAX_BARS = 100;
/** Milliseconds below which a bar would not be seen. */
const MIN_BAR = 100;
/**
 * The run as a Mermaid Gantt chart: a bar for each attempt of a job from its start to its end, by stage, over the seconds
 * since the pipeline's start, in the colours of the graph. Of many the longest are drawn, and `leftOut` counts the others.
 */
function ganttChart(jobs, stages) {
    const ran = (0,order/* inOrder */.al)(jobs, stages).flatMap(barsOf);
    if (ran.length === 0)
        return { reason: 'no job ran', leftOut: 0 };
    const drawn = new Set(ran.toSorted((one, other) => other.length - one.length).slice(0, MAX_BARS));
    const sections = new Map();
    for (const bar of ran.filter((item) => drawn.has(item))) {
        const { parent, stage } = bar.job;
        const title = parent === undefined ? (0,mermaid/* mermaidText */.Hg)(stage, 40) : (0,mermaid/* mermaidText */.Hg)(`${parent} / ${stage}`, 40);
        sections.set(title, [...(sections.get(title) ?? []), bar]);
    }
    const lines = [...sections].flatMap(([title, bars], index) => [
        `  section ${title}`,
        ...bars
            .toSorted((one, other) => one.start - other.start)
            .map((bar, at) => `    ${(0,mermaid/* mermaidText */.Hg)(bar.label)} :${tag(bar)}b${index}x${at}, ${bar.start}, ${bar.length}ms`),
    ]);
    // seconds since the start: hours and minutes would be shifted by the reader's time zone
    const head = [INIT, 'gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off'];
    const text = [...head, ...lines].join('\n');
    return text.length > mermaid/* MAX_DIAGRAM */.HK
        ? { reason: 'its names are too long', leftOut: 0 }
        : { text, leftOut: ran.length - drawn.size };
}
function barsOf(job) {
    return job.history.map((attempt) => ({
        job,
        label: attempt.number > 1 ? `${job.name} (attempt ${attempt.number})` : job.name,
        status: attempt.status,
        start: milliseconds(attempt.startedSeconds),
        length: Math.max(MIN_BAR, milliseconds(attempt.durationSeconds)),
    }));
}
function milliseconds(seconds) {
    return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
}
/** Mermaid has four kinds of bars. Their colours are set, so that they are those of the graph. */
const KINDS = { done: mermaid/* COLORS */.lm.success, crit: mermaid/* COLORS */.lm.failed, active: mermaid/* COLORS */.lm.warning, task: mermaid/* COLORS */.lm.canceled };
const INIT = `%%{init: ${JSON.stringify({
    themeVariables: {
        ...Object.fromEntries(Object.entries(KINDS).flatMap(([kind, { fill, stroke }]) => {
            const prefix = kind === 'task' ? 'task' : `${kind}Task`;
            const name = kind === 'crit' ? 'crit' : prefix;
            return [
                [`${name}BkgColor`, fill],
                [`${name}BorderColor`, stroke],
            ];
        })),
        taskTextColor: mermaid/* COLORS */.lm.success.color,
        taskTextDarkColor: mermaid/* COLORS */.lm.success.color,
        taskTextLightColor: mermaid/* COLORS */.lm.success.color,
    },
})}}%%`;
function tag({ status, job }) {
    const color = (0,mermaid/* colorOf */.HN)({ status, allowFailure: job.allowFailure });
    return color === 'success' ? 'done, ' : color === 'failed' ? 'crit, ' : color === 'warning' ? 'active, ' : '';
}

;// CONCATENATED MODULE: ./src/report/summary/diagrams/graph.ts


/** More is not readable, and Mermaid itself refuses more than 500 edges. */
const MAX_JOBS = 150;
const MAX_EDGES = 500;
/** Long columns are to be read without scrolling far. */
const graph_INIT = `%%{init: ${JSON.stringify({
    flowchart: {
        nodeSpacing: 10,
        rankSpacing: 45,
        padding: 8,
        wrappingWidth: 320,
        subGraphTitleMargin: { top: 4, bottom: 10 },
    },
})}}%%`;
/**
 * The pipeline as a Mermaid flow chart: stages as boxes side by side, jobs in them one below the other, coloured by how
 * they ended; an edge for each of `needs:`, and one between stages for jobs that wait for all of the earlier ones. A
 * child pipeline is a box of its own behind its trigger job.
 */
function pipelineGraph(jobs, stages) {
    if (jobs.length > MAX_JOBS)
        return { reason: `it has ${jobs.length} jobs, more than the ${MAX_JOBS} that are drawn` };
    const parents = [undefined, ...new Set(jobs.flatMap((job) => job.parent ?? []))];
    const pipelines = parents.map((parent, index) => ({
        parent,
        boxes: (0,order/* stagesOf */.ZL)(jobs, stages, parent)
            .map((stage) => ({ stage, jobs: jobs.filter((job) => job.parent === parent && job.stage === stage) }))
            .filter((box) => box.jobs.length > 0)
            .map((box, at) => ({ ...box, id: `${index === 0 ? '' : `p${index}`}s${at}` })),
    }));
    const all = pipelines.flatMap(({ boxes }) => boxes.flatMap((box) => box.jobs));
    const ids = new Map(all.map((job, index) => [job.name, `j${index}`]));
    const behind = pipelines.flatMap(({ parent }, index) => {
        const from = parent === undefined ? undefined : ids.get(parent);
        return from === undefined ? [] : [[from, `p${index}`]];
    });
    const edges = [...pipelines.flatMap(({ boxes }) => edgesOf(boxes, ids)), ...behind];
    if (edges.length > MAX_EDGES)
        return { reason: `it has ${edges.length} dependencies, more than the ${MAX_EDGES} that are drawn` };
    const text = [
        graph_INIT,
        'flowchart LR',
        ...pipelines.flatMap(({ parent, boxes }, index) => {
            const lines = boxes.flatMap((box) => boxLines(box, ids));
            if (parent === undefined)
                return lines;
            return [`  subgraph p${index}["${(0,mermaid/* mermaidText */.Hg)(parent)}"]`, '    direction LR', ...lines.map(indented), '  end'];
        }),
        ...edges.map(([from, to]) => `  ${from} --> ${to}`),
        ...classLines(all, ids),
    ].join('\n');
    return text.length > mermaid/* MAX_DIAGRAM */.HK ? { reason: 'its names are too long' } : { text };
}
/** With `TB` jobs without edges between them would lie side by side. */
function boxLines(box, ids) {
    return [
        `  subgraph ${box.id}["${(0,mermaid/* mermaidText */.Hg)(box.stage)}"]`,
        '    direction LR',
        ...box.jobs.map((job) => `    ${ids.get(job.name)}["${(0,mermaid/* mermaidText */.Hg)(shortName(job))}"]`),
        '  end',
    ];
}
function indented(line) {
    return `  ${line}`;
}
/** A job of a child pipeline without the name of the box that it is in. */
function shortName({ name, parent }) {
    return parent !== undefined && name.startsWith(parent + order/* PARENT_MARK */.fG)
        ? name.slice(parent.length + order/* PARENT_MARK */.fG.length)
        : name;
}
function classLines(jobs, ids) {
    return Object.entries(mermaid/* COLORS */.lm).flatMap(([name, { fill, stroke, color }]) => {
        const members = jobs.filter((job) => (0,mermaid/* colorOf */.HN)(job) === name);
        if (members.length === 0)
            return [];
        return [
            `  classDef ${name} fill:${fill},stroke:${stroke},color:${color}`,
            `  class ${members.map((job) => ids.get(job.name)).join(',')} ${name}`,
        ];
    });
}
function edgesOf(boxes, ids) {
    return boxes.flatMap((box, index) => {
        const waiting = box.jobs.filter((job) => job.needs === null);
        const previous = boxes[index - 1]?.id;
        // one edge says it for the whole stage; where only some jobs wait, each has its own
        const byStage = previous === undefined
            ? []
            : waiting.length === box.jobs.length
                ? [[previous, box.id]]
                : waiting.map((job) => [previous, ids.get(job.name) ?? '']);
        const byNeeds = box.jobs.flatMap((job) => [...new Set(job.needs ?? [])].flatMap((need) => {
            const [from, to] = [ids.get(need), ids.get(job.name)];
            return from === undefined || to === undefined || from === to ? [] : [[from, to]];
        }));
        return [...byStage, ...byNeeds];
    });
}

;// CONCATENATED MODULE: ./src/report/summary/summary.ts















/** GitHub takes 1024 KiB for a step; the runner may still replace secrets by longer stars. */
const MAX_BYTES = 1_000_000;
/**
 * The run as GitHub-flavoured Markdown, for the step summary: how it ended, its jobs, the last lines of those that
 * failed, tests, diagrams, images and caches. Nothing that a user has named or a job has printed is taken for markup,
 * and the text is never longer than the limit: what has no place is counted.
 */
function summaryMarkdown(result, options = {}) {
    const { stages } = result;
    const jobs = (0,order/* inOrder */.al)(result.jobs, stages);
    const { links } = options;
    const blocks = [
        failedJobsBlock(jobs, links),
        notRunBlock(jobs, stages),
        ...jobsBlocks(jobs, links),
        testsBlock(jobs),
        testFailuresBlock(jobs, links),
        securityBlock(jobs, links),
        qualityBlock(jobs, links),
        coverageBlock(jobs),
        keptReportsBlock(jobs),
        diagramBlock('Pipeline', jobs.length > 1 ? pipelineGraph(jobs, stages) : undefined),
        timelineBlock(jobs.length > 1 ? ganttChart(jobs, stages) : undefined),
        slowestJobsBlock(jobs),
        slowestTestsBlock(jobs),
        ...(options.timings === true ? [criticalPathBlock(result), timingsBlock(jobs)] : []),
        (0,summary_images/* imagesBlock */.eu)(result.images),
        artifactsBlock(result.artifacts ?? []),
        (0,summary_images/* notPushedBlock */.cx)(result.pushed),
        (0,summary_images/* pushedBlock */.pS)(result.pushed),
        (0,summary_images/* cachesBlock */.V5)(jobs, result.cacheNotes),
        leftOutBlock(result.excluded),
        problemsBlock('Warnings', options.warnings ?? [], links),
    ];
    return assemble(heading(result, options), blocks, options.maxBytes ?? MAX_BYTES);
}
/** What is written where nothing was started: all problems, with their places. */
function problemsMarkdown(problems, options = {}) {
    const title = `## ${table/* SYMBOLS */.Am.failed} Nothing was started: ${(0,report_text/* count */.U9)(problems.length, 'problem')}\n`;
    return assemble(title, [problemsBlock('Problems', problems)], options.maxBytes ?? MAX_BYTES);
}
/** What is written where the rules leave nothing to run for an event. */
function emptyMarkdown(reasons) {
    return assemble(`## ${table/* SYMBOLS */.Am.skipped} No pipeline\n`, [problemsBlock('Reason', reasons)], MAX_BYTES);
}
function problemsBlock(title, problems, links) {
    const rows = problems.map(({ message, location, hint }) => {
        const at = location === undefined ? '' : ` at ${place(location, links)}`;
        return { text: `- ${(0,markdown/* plain */.pj)(message, 1000)}${at}${hint === undefined ? '' : ` (${(0,markdown/* plain */.pj)(hint, 500)})`}` };
    });
    return { title, head: '', rows, unit: title.toLowerCase() };
}
function heading(result, { annotationsLeftOut = 0, reportUrl }) {
    const outcomes = new Map();
    for (const job of result.jobs)
        outcomes.set((0,table/* outcome */.bu)(job), (outcomes.get((0,table/* outcome */.bu)(job)) ?? 0) + 1);
    const counts = [...outcomes].map(([words, number]) => `${number} ${words}`).join(', ');
    const lines = [
        `## ${(0,table/* symbol */.HR)(result)} ${result.name === undefined ? '' : `${(0,markdown/* plain */.pj)(result.name)}: `}Pipeline #${result.pipeline} ${(0,table/* word */.Vm)(result)} in ${(0,table/* duration */.p0)(result.durationSeconds)}`,
        '',
        `${(0,report_text/* count */.U9)(result.jobs.length, 'job')}${counts === '' ? '' : `: ${counts}`}`,
        '',
    ];
    if (reportUrl !== undefined)
        lines.push(`[Report of the pipeline](${reportUrl})`, '');
    if (annotationsLeftOut > 0)
        lines.push(`_GitHub shows no more annotations of one step: ${(0,report_text/* count */.U9)(annotationsLeftOut, 'problem')} only here._`, '');
    return lines.join('\n');
}
function diagramBlock(title, diagram) {
    const texts = diagram === undefined
        ? []
        : ['text' in diagram ? (0,markdown/* fenced */.OF)(diagram.text, 'mermaid') : `_The pipeline is not drawn: ${diagram.reason}._`];
    return { title, head: '', rows: texts.map((text) => ({ text })), unit: 'diagrams' };
}
function timelineBlock(chart) {
    // where no job ran the table says it
    const block = diagramBlock('Timeline', chart !== undefined && 'text' in chart ? chart : undefined);
    return { ...block, unit: 'jobs', leftOut: chart?.leftOut ?? 0 };
}

// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
;// CONCATENATED MODULE: ./src/action/annotations.ts

/** Shows annotations at the files of the repository, in their order. */
function annotate(annotations) {
    for (const { level, title, message, file, line } of annotations) {
        const place = file === undefined ? {} : line === undefined ? { file } : { file, startLine: line };
        (0,door/* tell */.qz)(level, message, { title, ...place });
    }
}

// EXTERNAL MODULE: ./src/action/problems.ts
var action_problems = __webpack_require__(80332);
// EXTERNAL MODULE: ./src/action/workspace.ts
var workspace = __webpack_require__(14743);
;// CONCATENATED MODULE: ./src/action/results.ts









/** Fails the step where the pipeline has failed, was canceled, or left something undone. */
function endStep({ result, ended, lost }) {
    if (ended === 'stopped')
        (0,door/* fail */.fJ)('The pipeline was canceled');
    else if (lost.length > 0) {
        (0,door/* fail */.fJ)(lost.join('; '));
        process.exitCode = 3;
    }
    else if (result.status === 'failed' || result.status === 'canceled') {
        const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
        const how = result.status === 'canceled' ? `was ${(0,table/* word */.Vm)(result)}` : result.status;
        (0,door/* fail */.fJ)(`The pipeline ${how}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
    }
}
/** The outputs of a run; of none where there was no pipeline. */
function setOutputs(result, inputs, handed) {
    (0,door/* setOutput */.uH)('status', result?.status ?? 'skipped');
    (0,door/* setOutput */.uH)('status-reason', result?.canceledBy ?? '');
    (0,door/* setOutput */.uH)('pipeline-id', String(result?.pipeline ?? ''));
    const jobs = (result?.jobs ?? []).map((job) => ({
        name: job.name,
        stage: job.stage,
        status: job.status,
        duration: job.durationSeconds ?? null,
        allow_failure: job.allowFailure,
        exit_code: job.exitCode ?? null,
        failure_reason: job.failureReason ?? null,
        coverage: job.coverage ?? null,
    }));
    (0,door/* setOutput */.uH)('jobs', JSON.stringify(jobs));
    (0,door/* setOutput */.uH)('releases', JSON.stringify(result?.releases ?? []));
    (0,door/* setOutput */.uH)('images', JSON.stringify(result?.images ?? []));
    const copies = result?.pushed?.copies ?? [];
    (0,door/* setOutput */.uH)('pushed', JSON.stringify(copies.map(({ source, target, digest }) => ({ source, target, digest }))));
    const failed = jobs.filter((job) => job.status === 'failed');
    const names = (of) => of.map((job) => job.name).join('\n');
    (0,door/* setOutput */.uH)('failed-jobs', names(failed.filter((job) => !job.allow_failure)));
    (0,door/* setOutput */.uH)('allowed-failures', names(failed.filter((job) => job.allow_failure)));
    (0,door/* setOutput */.uH)('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
    const uploads = (result?.artifacts ?? []).map(({ job, name, id, url, size }) => ({ job, name, id, url, size }));
    (0,door/* setOutput */.uH)('artifacts', JSON.stringify(uploads));
    (0,door/* setOutput */.uH)('pages-path', handed?.pagesPath ?? '');
    (0,door/* setOutput */.uH)('sarif-path', handed?.sarifPath ?? '');
    (0,door/* setOutput */.uH)('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}
/** Annotations at the files, and the summary of the step. */
function showResult(result, inputs, warnings) {
    const leftOut = showAnnotations(result, inputs, warnings);
    const links = sourceLinks(process.env, (0,workspace/* projectFolder */.K)(inputs));
    const reportUrl = result.artifacts?.find(({ job }) => job === null)?.url ?? undefined;
    const { timings } = inputs;
    summarize(summaryMarkdown(result, { annotationsLeftOut: leftOut, warnings: warnings.all, timings, links, reportUrl }));
}
/** Annotations at the files. Returns how many there was no room for. */
function showAnnotations(result, inputs, warnings) {
    const folder = (0,workspace/* projectFolder */.K)(inputs);
    const { annotations, leftOut } = (0,report_annotations/* annotationsOf */.Ih)(result, {
        projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
        errors: report_annotations/* SHOWN */.kC - 1, // and that the step has failed
        warnings: report_annotations/* SHOWN */.kC - warnings.shown,
        ...(folder === undefined ? {} : { folder }),
    });
    annotate(annotations);
    return leftOut;
}
/** Where GitHub shows the files of the commit that is checked out. */
function sourceLinks(env, folder) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
    const known = /^https?:\/\/[\w.:-]+$/.test(server ?? '') && /^[\w.-]+\/[\w.-]+$/.test(repository ?? '');
    if (!known || !/^[0-9a-f]{40,64}$/.test(sha ?? ''))
        return undefined;
    return { base: `${server}/${repository}/blob/${sha}`, folder };
}
/** Adds to the summary of the step. */
function summarize(markdown) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path !== undefined && path !== '')
        (0,external_node_fs_.appendFileSync)(path, markdown);
}
/** GitLab makes no pipeline where the rules leave nothing to run for an event; that is no failure. */
function noPipeline({ diagnostics }, inputs) {
    diagnostics.forEach((reason) => (0,action_problems/* tellProblem */.JW)(reason, (0,action_problems/* atPlace */.ze)('notice'), (0,workspace/* projectFolder */.K)(inputs)));
    summarize(emptyMarkdown(diagnostics));
    setOutputs(undefined, inputs);
}
/** The exit codes are those of the command. */
function failWith(error, inputs) {
    const failure = (0,exit/* failureOf */.g)(error);
    if (failure.exitCode === 3) {
        (0,door/* fail */.fJ)(failure.hint === undefined ? failure.message : `${failure.message} ${failure.hint}`);
    }
    else {
        const { problems } = failure;
        // the last of the errors that GitHub shows is that the step has failed
        problems.forEach((problem, index) => (0,action_problems/* tellProblem */.JW)(problem, index < report_annotations/* SHOWN */.kC - 1 ? (0,action_problems/* atPlace */.ze)('error') : action_problems/* asLine */.Bd, (0,workspace/* projectFolder */.K)(inputs)));
        summarize(problemsMarkdown(problems));
        (0,door/* fail */.fJ)(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    }
    process.exitCode = failure.exitCode; // for core, each failure is a 1
}


/***/ }),

/***/ 9667:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ githubServices)
/* harmony export */ });
/* unused harmony export targetOf */
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38401);

/** A workflow that is canceled is killed some seconds later. */
const HURRIED_MS = 4000;
/**
 * The services that the inputs ask for, which are loaded only then; undefined: none, or they cannot be called, which is
 * told. `address`: where a job is to be seen, in place of the page that has its log.
 */
function githubServices(plan, inputs, environment, tell, address = ownPage(environment)) {
    const wanted = {
        statuses: inputs.statuses,
        releases: inputs.settings.releases === 'create',
        deployments: inputs.deployments,
    };
    const names = Object.entries(wanted).flatMap(([name, is]) => (is ? [name] : []));
    if (names.length === 0 || !inputs.settings.trusted)
        return undefined;
    const target = targetOf(environment, inputs.token, address);
    if (typeof target === 'string') {
        tell(`${names.join(', ')}: ${target}`);
        return undefined;
    }
    const opened = __webpack_require__.e(/* import() */ 5620).then(__webpack_require__.bind(__webpack_require__, 75620)).then(({ Services }) => {
        const services = new Services(target, wanted, tell);
        services.begin(plan.jobs);
        return services;
    });
    return {
        take: (event) => void opened.then((services) => services.take(event)),
        finish: async (result, hurried, report) => (await opened).finish(result, hurried ? HURRIED_MS : undefined, report),
    };
}
/** The repository and commit of the workflow; why they are not known, as a sentence. */
function targetOf(environment, given, runUrl) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_SHA, GITHUB_EVENT_PATH } = environment;
    const token = given ?? environment['GITHUB_TOKEN'] ?? '';
    if (token === '')
        return 'there is no token: give the input token: ${{ github.token }}';
    // the merge of a pull request is a commit that nobody sees
    const sha = (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readPayload */ .r)(GITHUB_EVENT_PATH).pull_request?.head.sha ?? GITHUB_SHA ?? '';
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        return 'the commit is not known (GITHUB_SHA)';
    if (!/^[A-Za-z0-9][\w.-]*\/[\w.-]*\w[\w.-]*$/.test(repository))
        return 'the repository is not known (GITHUB_REPOSITORY)';
    return { api: environment['GITHUB_API_URL'] || 'https://api.github.com', repository, token, sha, runUrl };
}
/** Page of the job that this step is in, with its log; of the workflow's run, where GitHub does not say which job it is. */
function ownPage(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
    if (server === undefined || repository === undefined || id === undefined)
        return undefined;
    const run = `${server}/${repository}/actions/runs/${id}`;
    const job = environment['INPUT_CHECK-RUN-ID'] ?? '';
    if (/^\d+$/.test(job))
        return `${run}/job/${job}`;
    const attempt = environment['GITHUB_RUN_ATTEMPT'];
    return attempt === undefined ? run : `${run}/attempts/${attempt}`;
}


/***/ }),

/***/ 14743:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ workspace),
/* harmony export */   K: () => (/* binding */ projectFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Where the workflow has its checkout. */
function workspace() {
    return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}
/** Folder of the project in the repository, where it is not the top. */
function projectFolder(inputs) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace(), inputs.cwd);
    return folder === '' || folder.startsWith('..') ? undefined : folder;
}


/***/ }),

/***/ 85132:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ artifactClient)
});

// EXTERNAL MODULE: ./src/github/artifacts/refusal.ts
var refusal = __webpack_require__(25319);
;// CONCATENATED MODULE: ./src/github/artifacts/patient.ts

/** Before each further try. */
const PAUSES_MS = [1000, 5000];
/** What the system says of a connection that is gone, also where the client has wrapped it in words of its own. */
const LOST = /\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EPIPE|EAI_AGAIN)\b|socket hang up/;
/**
 * The client with more tries where the connection was lost: it makes such of its own for answers that refuse (429, 5xx)
 * alone. What one call throws in the end is what the client has thrown.
 */
function patient(client) {
    return {
        listArtifacts: () => tried(() => client.listArtifacts()),
        downloadArtifact: (id, options) => tried(() => client.downloadArtifact(id, options)),
        uploadArtifact: (name, ...rest) => tried(() => client.uploadArtifact(name, ...rest), 
        // a try whose answer was lost may have come through: then its own name is taken
        async (error, lost) => {
            if (!(0,refusal/* failureOf */.g)(error).taken)
                throw error;
            const there = (await client.listArtifacts()).artifacts.find((one) => one.name === name);
            if (there === undefined)
                throw lost;
            return { id: there.id, size: there.size };
        }),
    };
}
/** `otherwise`: what becomes of an error that follows a lost connection and is none itself. */
async function tried(call, otherwise) {
    let lost;
    for (const pause of [...PAUSES_MS, undefined]) {
        try {
            return await call();
        }
        catch (error) {
            if (!isLost(error)) {
                if (lost === undefined || otherwise === undefined)
                    throw error;
                return otherwise(error, lost);
            }
            lost = error;
            if (pause !== undefined)
                await new Promise((resolve) => setTimeout(resolve, pause));
        }
    }
    throw lost;
}
const isLost = (error) => error instanceof Error && (error.name === 'NetworkError' || LOST.test(error.message));

;// CONCATENATED MODULE: ./src/github/artifacts/client.ts

/** GitHub's own client, which is large: it is loaded by who uploads something alone. */
async function artifactClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(5096), __webpack_require__.e(8270)]).then(__webpack_require__.bind(__webpack_require__, 15096));
    return patient(new DefaultArtifactClient());
}


/***/ }),

/***/ 25319:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


const MOST = 300;
const STATUS = /Failed request: \((?<status>\d{3})\)/;
/**
 * What the client's error means for whoever can mend it: the client has no codes of its own but in its words. Source of
 * those: `@actions/artifact`, `internal/shared/errors` and `artifact-twirp-client`.
 */
function failureOf(error) {
    const words = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)), MOST);
    const kind = error instanceof Error ? error.name : '';
    if (kind === 'GHESNotSupportedError')
        return final('GitHub Enterprise Server does not take them: use the input `output` and `actions/upload-artifact@v3`');
    if (kind === 'ArtifactNotFoundError' || /blob storage: (?:404|410)|not found in/i.test(words))
        return one('it has expired, or somebody has deleted it: run all jobs of the workflow again');
    // the client says so by an error whose words are lost on the way
    if (kind === 'UsageError' || words.includes('quota'))
        return final('the storage for artifacts is used up: delete old ones, let `expire_in` be shorter, or raise the limit');
    if (/ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)|JWT|token/i.test(words))
        return final(`there is no token of the runner (${words}): only an action (\`uses:\`) has one, a \`run:\` has not`);
    const { statusCode } = error;
    if (typeof statusCode === 'number')
        return one(`GitHub's storage ${statusCode >= 500 ? 'fails' : 'refuses it'} (${statusCode}): try again later`);
    const status = Number(STATUS.exec(words)?.groups?.['status'] ?? 0);
    switch (status) {
        case 401:
            return final("GitHub does not accept the runner's token (401): run the workflow's job again");
        case 403:
            return final(`the run may not upload (403: ${words}): look at the storage for artifacts, and at the repository's settings for Actions`);
        case 409:
            return {
                ...one('the run has one of this name, of another job of the workflow: let `artifacts:name` differ'),
                taken: true,
            };
        case 413:
            return one('it is too large for GitHub (413): let `artifacts:exclude` leave something out');
        case 429:
            return one('GitHub takes no more at the moment (429): upload less, or try again later');
        case 0:
            return one(`GitHub cannot be reached: ${words}`);
        default:
            return one(status >= 500 ? `GitHub fails (${status}): try again later` : `GitHub refuses it: ${words}`);
    }
}
const final = (sentence) => ({ sentence, final: true });
const one = (sentence) => ({ sentence, final: false });


/***/ }),

/***/ 41730:
/***/ (function (module, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94468);

await (0,_action_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();
// sockets that are kept for reuse would hold the process for seconds
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 42601:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder, and those above it that are missing; a link to a folder is one. Throws the system's error where that
 * cannot be, as below a file, in `/proc`, or in a folder that was removed while it is in use: Node's own recursive `mkdir`
 * asks for ever there.
 */
async function makeFolders(path, options = {}) {
    const missing = [];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !(await made(place, options)); place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        missing.unshift(place);
    for (const place of missing) {
        // what is still missing above it will not come by asking again
        if (!(await made(place, options)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
    }
}
/** Makes one folder, or finds it; false where the one above it is missing. */
async function made(place, options) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) !== place)
            return false;
        if (code === 'EEXIST' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 856:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   kC: () => (/* binding */ SHOWN)
/* harmony export */ });
/* unused harmony export insideRepository */
/* harmony import */ var _ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);



/** What GitHub shows of a step: 10 errors and 10 warnings (actions/toolkit, docs/problem-matchers.md). */
const SHOWN = 10;
const LAST_LINES = 10;
const MAX_MESSAGE = 4000;
const MAX_TITLE = 200;
/**
 * What GitHub should show at the files: failed jobs at the command that failed, then failed tests, then issues of code quality; errors where the job
 * fails the pipeline, warnings where it is allowed to fail or went on. The most important come first, and no more than
 * GitHub shows.
 */
function annotationsOf(result, options = {}) {
    const failed = result.jobs.filter((job) => job.status === 'failed');
    // one more than is ever shown is enough of each: reports can hold very many failures
    const all = failed.map((job) => ofJob(job, options));
    const limits = { error: options.errors ?? SHOWN, warning: options.warnings ?? SHOWN };
    const annotations = ['error', 'warning'].flatMap((level) => {
        const jobs = all.filter((annotation) => annotation.level === level);
        const tests = testsAt(result, level, limits[level] - jobs.length, options);
        const room = limits[level] - jobs.length - tests.length;
        const quality = level === 'warning' ? qualityAt(result, room, options) : [];
        return [...jobs, ...tests, ...quality].slice(0, Math.max(0, limits[level]));
    });
    const tests = result.jobs.reduce((sum, job) => sum + failuresOf(job).length, 0);
    const issues = result.jobs.reduce((sum, job) => sum + job.reports.quality.length, 0);
    return { annotations, leftOut: all.length + tests + issues - annotations.length };
}
function ofJob(job, options) {
    const why = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .reason */ .l)(job) || 'unknown reason';
    const lines = job.lastLines.slice(-LAST_LINES).map((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line)), 500));
    const place = job.failedAt === undefined ? NOWHERE : placeOf(job.failedAt, options);
    return {
        level: job.allowFailure ? 'warning' : 'error',
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`Job ${job.name} failed${job.allowFailure ? ' (allowed to fail)' : ''}`), MAX_TITLE),
        message: [`${why}${place.note}`, ...(lines.length === 0 ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .suffix */ .ei)(lines.join('\n'), MAX_MESSAGE)])].join('\n'),
        file: place.file,
        line: place.line,
    };
}
function testsAt(result, level, limit, options) {
    if (limit <= 0)
        return [];
    const jobs = result.jobs.filter((job) => (job.status === 'failed' && !job.allowFailure ? 'error' : 'warning') === level);
    return jobs.flatMap((job) => failuresOf(job)
        .slice(0, limit)
        .map((failure) => ofTest(job, failure, level, options)));
}
/** Issues of code quality reports, the worst of each job first: they fail nothing. */
function qualityAt(result, limit, options) {
    if (limit <= 0)
        return [];
    return result.jobs
        .flatMap((job) => job.reports.quality)
        .slice(0, limit)
        .map((issue) => {
        const place = placeOf({ ...issue, column: 1 }, options);
        const check = issue.check === '' ? 'code quality' : issue.check;
        return {
            level: 'warning',
            title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${check} (${issue.severity})`), MAX_TITLE),
            message: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .prefix */ .Pl)(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(issue.description)}${place.note}`, MAX_MESSAGE),
            file: place.file,
            line: place.line,
        };
    });
}
function ofTest(job, failure, level, options) {
    const place = testPlace(failure, options);
    const test = [failure.classname, failure.name].filter((part) => part !== '').join(' \u203a ');
    const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(failure.message)).trim();
    return {
        level,
        title: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${test} (${job.name})`), MAX_TITLE),
        message: (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .prefix */ .Pl)(`${message === '' ? `The test failed (${failure.kind})` : message}${place.note}`, MAX_MESSAGE),
        file: place.file,
        line: place.line,
    };
}
function failuresOf(job) {
    return job.tests.length === 1 ? (job.tests[0]?.failures ?? []) : job.tests.flatMap((suite) => suite.failures);
}
const NOWHERE = { file: undefined, line: undefined, note: '' };
/** A place in the pipeline's files; one of another project or a server has no file to show it at. */
function placeOf({ file, line }, options) {
    const path = /^\/|:|@/.test(file) ? undefined : insideRepository(file, options.folder ?? '');
    return path === undefined ? { ...NOWHERE, note: ` at ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(file)}:${line}` } : { file: path, line, note: '' };
}
function testPlace({ file, line }, options) {
    if (file === undefined)
        return NOWHERE;
    const plainPath = file.trim().replace(/^file:\/\//, '');
    const projectDir = `${(options.projectDir ?? '').replace(/\/+$/, '')}/`;
    const inProject = projectDir !== '/' && plainPath.startsWith(projectDir) ? plainPath.slice(projectDir.length) : plainPath;
    const path = inProject.startsWith('/') ? undefined : insideRepository(inProject, options.folder ?? '');
    if (path !== undefined)
        return { file: path, line, note: '' };
    return { ...NOWHERE, note: `\nat ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(line === undefined ? file : `${file}:${line}`)}` };
}
/** A path of the project as one of the repository, without `.` and `..`; undefined where it leads out of it. */
function insideRepository(path, folder) {
    const parts = [];
    for (const part of [...folder.split('/'), ...path.split('/')]) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    // a line end in a name cannot be said in a workflow command
    return parts.length === 0 || /[\u0000-\u001f]/.test(path) ? undefined : parts.join('/');
}


/***/ }),

/***/ 85208:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ QUALITY_SEVERITIES),
/* harmony export */   DS: () => (/* binding */ SECURITY_REPORTS),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   Q8: () => (/* binding */ NO_REPORTS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The worst first. Source: GitLab documentation, "Code Quality report format". */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/** Reports of GitLab's security scanners that are understood. */
const SECURITY_REPORTS = ['sast', 'secret_detection', 'container_scanning', 'dependency_scanning'];
/** The worst first. Source: GitLab documentation, "Vulnerability severity levels". */
const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'];
const NO_REPORTS = {
    quality: [],
    qualityLeftOut: 0,
    security: [],
    coverage: [],
    kept: [],
    dotenv: [],
};
/** Code scanning takes no more of a run. Source: GitHub documentation, "SARIF results exceed one or more limits". */
const MAX_FINDINGS = 25_000;


/***/ }),

/***/ 20734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   a6: () => (/* binding */ waitedFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ PARENT_MARK),
/* harmony export */   hv: () => (/* binding */ whyNotRun)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Between the name of a job that triggers a pipeline and those of its jobs. */
const PARENT_MARK = ' / ';
/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
function inOrder(jobs, stages) {
    const of = (parent) => stagesOf(jobs, stages, parent).flatMap((stage) => jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])));
    return of(undefined);
}
/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
function stagesOf(jobs, stages, parent) {
    const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
    return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}
/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
function waitedFor(job, jobs, stages) {
    const { needs } = job;
    if (needs !== null)
        return jobs.filter(({ name }) => needs.includes(name));
    const order = stagesOf(jobs, stages, job.parent);
    const place = order.indexOf(job.stage);
    return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}
/** Names that a sentence has room for. */
const NAMED = 3;
/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
function whyNotRun(job, jobs, stages) {
    if (job.status === 'manual')
        return 'it is manual, and was not played (input manual)';
    if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created')
        return undefined;
    if (job.history.length > 0)
        return undefined;
    if (job.status === 'canceled')
        return 'the pipeline was canceled before its turn';
    const before = waitedFor(job, jobs, stages);
    const causes = [
        ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
        ['canceled', ({ status }) => status === 'canceled'],
        ['skipped', ({ status }) => status === 'skipped'],
        ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
    ];
    for (const [word, is] of causes) {
        const names = before.filter(is).map(({ name }) => name);
        if (names.length > 0)
            return `${listed(names)} ${verb(word, names.length)}`;
    }
    return job.status === 'skipped'
        ? 'it runs after a failure (when: on_failure), and nothing before it failed'
        : undefined;
}
function verb(word, many) {
    if (word === 'failed')
        return 'failed';
    if (word === 'manual')
        return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
    return `${many === 1 ? 'was' : 'were'} ${word}`;
}
function listed(names) {
    const shown = names.slice(0, NAMED).map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, 100));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 46055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ MAX_DIAGRAM),
/* harmony export */   HN: () => (/* binding */ colorOf),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   lm: () => (/* binding */ COLORS)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** GitHub draws nothing of a diagram whose text is longer (Mermaid's maxTextSize is 50,000). */
const MAX_DIAGRAM = 45_000;
const MAX_LABEL = 60;
/** Colours of a job by how it ended: fill, border, text. The same in both diagrams. */
const COLORS = {
    success: { fill: '#1f883d', stroke: '#116329', color: '#ffffff' },
    failed: { fill: '#cf222e', stroke: '#82071e', color: '#ffffff' },
    warning: { fill: '#bf8700', stroke: '#7d4e00', color: '#ffffff' },
    canceled: { fill: '#6e7781', stroke: '#424a53', color: '#ffffff' },
    manual: { fill: '#0969da', stroke: '#033d8b', color: '#ffffff' },
    other: { fill: '#d0d7de', stroke: '#6e7781', color: '#24292f' },
};
/** How a job is coloured. */
function colorOf(job) {
    if (job.status === 'failed')
        return job.allowFailure ? 'warning' : 'failed';
    const { status } = job;
    return status === 'success' || status === 'canceled' || status === 'manual' ? status : 'other';
}
/**
 * A text inside a Mermaid diagram: all but letters, digits and spaces as Mermaid's entity codes, so that nothing in it
 * is syntax, Markdown or HTML; the first character always, so that it is no keyword at the start of a line either.
 */
function mermaidText(text, length = MAX_LABEL) {
    const label = [...(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), length)].map((character, index) => index > 0 && /[A-Za-z0-9 ]/.test(character) ? character : `#${character.codePointAt(0) ?? 32};`);
    return label.length === 0 ? '#160;' : label.join('');
}


/***/ }),

/***/ 52829:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   V$: () => (/* binding */ takeAhead),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69640);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5759);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32740);
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18357);




/** Of HEAD's commit, which is the `$1` of what follows. */
const COMMIT = `set -- "$(git rev-parse -q --verify 'HEAD^{commit}')" && printf %s "$1"`;
/** What was asked before anybody wanted it. */
const asked = new Map();
/**
 * Begins to ask Git about a folder (a real path), for the next who does: starting Git and loading the rest of us go side
 * by side. `run`: what runs ask is asked as well.
 */
function askAhead(folder, run) {
    if (!run)
        return void asked.set(folder, { facts: quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswers */ .Mr)((0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(folder, _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY).answers)), ahead: undefined });
    const { answers, tell, end } = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(folder, [..._facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY, COMMIT, ..._checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF, _mentions_js__WEBPACK_IMPORTED_MODULE_3__/* .MENTIONED */ .oH, _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_OUT */ .Ax], [], true);
    const facts = quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswers */ .Mr)(answers.slice(0, _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY.length)));
    const [commit, ...further] = answers.slice(_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY.length);
    const copy = further.slice(0, _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    const [mentioned, checkedOut] = further.slice(_checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    let state = 'searches';
    mentioned.then(() => (state = state === 'ended' ? state : 'waits')).catch(() => undefined);
    const checkOut = (tree) => {
        if (state !== 'waits' || tree.includes('\n'))
            return undefined;
        state = 'told';
        tell(tree);
        return checkedOut.catch((error) => {
            if (state === 'ended')
                throw error;
            return { exitCode: -1, stdout: '' }; // it may go well another way
        });
    };
    const endAll = () => {
        state = 'ended';
        end();
    };
    const endSearch = () => void (state === 'searches' && endAll());
    asked.set(folder, { facts, ahead: { commit, copy, mentioned, checkOut, endSearch, end: endAll } });
}
/** Whoever wants it hears of its failure. */
function quiet(promise) {
    promise.catch(() => undefined);
    return promise;
}
/** What was asked of this folder ahead, once: an answer is of its time. */
function takeAhead(folder) {
    const taken = asked.get(folder);
    asked.delete(folder);
    return taken;
}
/** The answers to some of it, where they are of this commit and there; undefined: it is to be asked. */
async function answersOf(ahead, sha, wanted) {
    try {
        if (wanted === undefined || (await ahead?.commit)?.stdout !== sha)
            return undefined;
        return await Promise.all(wanted);
    }
    catch {
        return undefined; // it is said where it is asked again
    }
}


/***/ }),

/***/ 69640:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ CHECK_OUT),
/* harmony export */   MS: () => (/* binding */ CHECK_OUT_IN),
/* harmony export */   kV: () => (/* binding */ LFS),
/* harmony export */   sF: () => (/* binding */ COPY),
/* harmony export */   tZ: () => (/* binding */ PLAIN),
/* harmony export */   tr: () => (/* binding */ REFS)
/* harmony export */ });
// What Git is asked for working copies: a file of its own, since a run asks before anything else is loaded.
/** Of a ref: its commit, what it stands for, its name. */
const REFS = '%(objectname) %(symref) %(refname)';
/** For `ask`: what a copy with the commit `$1` is made of. */
const COPY = [
    'git rev-parse --git-common-dir --git-path objects --git-path shallow --show-object-format "$1^{commit}"',
    `git for-each-ref --format='${REFS}'`,
];
/** Without what the user's own configuration may add to a checkout: hooks, daemons, the download of LFS files. */
const PLAIN = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'checkout.workers=-1', // as many as there are processors: large projects take a fraction of the time
    'filter.lfs.smudge=',
    'filter.lfs.process=',
    'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);
/** The files that are Git LFS's, for `git ls-files`. */
const LFS = ':(attr:filter=lfs)';
/** Checks out the files of HEAD in the working copy of `-C`, its options before it, and names those of Git LFS: one process. */
const CHECK_OUT_IN = `command git "$@" read-tree -u --reset HEAD && command git "$@" ls-files -z -- '${LFS}'`;
/** For `ask`: the same in a folder that it is told. */
const CHECK_OUT = `IFS= read -r folder && set -- -C "$folder" ${PLAIN.join(' ')} && ${CHECK_OUT_IN}`;


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
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
        projectVariables: projectVariablesOf(options),
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        ...(options.unsetVariables === undefined ? {} : { unsetVariables: options.unsetVariables }),
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
function projectVariablesOf(options) {
    const given = [
        ...Object.entries(options.projectVariables ?? {}).map(scoped(plainVariable)),
        ...Object.entries(options.secrets).map(scoped(secretVariable)),
        ...Object.entries(options.fileVariables ?? {}).map(scoped(fileVariable)),
    ];
    const names = new Set(given.map(({ key }) => key));
    return [...(options.stored ?? []).filter(({ key }) => !names.has(key)), ...given];
}
/** A variable of `NAME`, or of `NAME@SCOPE`. */
function scoped(make) {
    return ([name, value]) => {
        const [key, scope] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E2)(name, '@');
        return { ...make(key, value), ...(scope === '' ? {} : { environment: scope }) };
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

/***/ 5759:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   Mr: () => (/* binding */ readAnswers),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   mU: () => (/* binding */ REF_FORMAT),
/* harmony export */   qY: () => (/* binding */ FACTS),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);



const SETTINGS = '^(user\\.name|user\\.email|remote\\.origin\\.url)$';
const ORIGIN = 'refs/remotes/origin/';
/** Of a ref: its name, its commit, and the name of its upstream. */
const REF_FORMAT = '%(refname) %(objectname) %(upstream)';
/** What is asked. Without a commit some answers come all the same. */
const FACTS = [
    "git log -1 --no-show-signature --format='%H%x00%an <%ae>%x00%cI%x00%B'",
    // where there is no such remote, its name is left as it is
    `git rev-parse --show-toplevel --is-shallow-repository --symbolic-full-name HEAD ${ORIGIN}HEAD`,
    `git config -z --get-regexp '${SETTINGS}'`,
    `branch=$(git symbolic-ref -q HEAD) && git for-each-ref --format='${REF_FORMAT}' "$branch" "${ORIGIN}\${branch#refs/heads/}"`,
];
/** Asks Git about the repository that a folder (a real path) belongs to. Throws a `SystemError` where there is no Git. */
function askGit(folder) {
    return readAnswers((0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(folder, FACTS).answers);
}
/** Reads the answers to {@link FACTS}. */
async function readAnswers(asked) {
    const [log, parsed, config, branch] = await Promise.all(asked);
    const [top = '', ...refs] = (parsed?.stdout ?? '').trim().split('\n');
    const committed = log?.exitCode === 0 && log.stdout !== '';
    return {
        top,
        committed,
        log: log?.stdout.trim() ?? '',
        refs,
        settings: config?.stdout ?? '',
        branchRefs: branch?.stdout.trim() ?? '',
    };
}
/** Reads the facts again: after more of the history was fetched. */
async function readFacts(place) {
    return factsOf(place, await askGit(place.repository));
}
/** What the answers say of the project at that place. */
function factsOf(place, { log, refs, settings, branchRefs }) {
    const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
    const [shallow, full = '', remoteHead = ''] = refs;
    const branch = full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : '';
    const head = remoteHead.startsWith(ORIGIN) && remoteHead !== `${ORIGIN}HEAD` ? remoteHead.slice(ORIGIN.length) : '';
    const set = new Map(settings.split('\0').map((entry) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .splitOnce */ .E2)(entry, '\n')));
    const origin = set.get('remote.origin.url') ?? '';
    const remote = place.snapshot || origin === '' ? undefined : withoutCredentials(origin);
    return {
        sha,
        message,
        author,
        timestamp,
        branch: branch === '' ? undefined : branch,
        defaultBranch: head || branch || 'main',
        origin: remote,
        path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(place.folder))}`,
        shallow: shallow === 'true',
        userName: set.get('user.name') ?? '',
        userEmail: set.get('user.email') ?? '',
        branchRefs,
    };
}
/** `https://user:token@host/a/b.git` without its user part. */
function withoutCredentials(url) {
    return url.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1');
}
/** `group/name` of a remote's address: `https://host/group/name.git`, `git@host:group/name.git`; undefined for local ones. */
function pathOf(remote) {
    const match = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@]+@[^:/]+:)(.+?)(?:\.git)?\/?$/i.exec(remote);
    const path = match?.[1];
    return path !== undefined && path.includes('/') ? path : undefined;
}
function slugged(name) {
    return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'project';
}


/***/ }),

/***/ 32740:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ gitOf),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34006);



/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
function gitOf(repository, args, check = true) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .started */ .A4)('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], check);
}
/** `git` is the repository's in what follows; what is left of the arguments are the words. */
const BEGIN = [
    'boundary=$1 repository=$2',
    'shift 2',
    'git() { command git -c "safe.directory=$repository" -C "$repository" "$@"; }',
];
const BETWEEN = `printf '\\n%s %s\\n' "$boundary" "$?"`;
/**
 * Asks Git several questions about a repository by one process: to start one holds Node.js up for 4 ms to 15 ms, the longer
 * the more memory it has, and a shell for a fraction of that. A question is a line of a shell and a constant of ours; what
 * is not constant are `words`, its `$1` and so on. One is answered whether or not another fails, and all fail where there
 * is no Git. `reads`: some read lines, which they are told later.
 */
function ask(repository, questions, words = [], reads = false) {
    // what a repository holds cannot look like the end of an answer: nobody knows this before
    const boundary = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const script = [...BEGIN, questions.join(`\n${BETWEEN}\n`)].join('\n');
    const left = [];
    const answers = questions.map(() => new Promise((resolve, reject) => left.push({ resolve, reject })));
    for (const answer of answers)
        answer.catch(() => undefined); // whoever wants it hears of it
    let missing = false;
    const give = (answer) => {
        missing ||= answer.exitCode === NONE;
        if (missing)
            shell.end();
        else
            left.shift()?.resolve(answer);
    };
    const texts = new Texts(boundary, give);
    const heard = (text) => texts.take(text);
    const shell = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni)('sh', ['-c', script, 'sh', boundary, repository, ...words], { reads, heard });
    const stderr = shell.ended.then(async (result) => {
        if (result.exitCode >= 0)
            give({ exitCode: result.exitCode, stdout: texts.rest() });
        // the shell has found no Git: what is said of that is said as everywhere
        if (missing)
            await gitOf(repository, ['--version']);
        const unanswered = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N('Git has ended before all was answered');
        for (const { reject } of left)
            reject(unanswered);
        return result.stderr;
    });
    stderr.catch((error) => left.forEach(({ reject }) => reject(error)));
    return { answers, stderr, tell: shell.tell, end: shell.end };
}
/** What a shell ends with where there is no such program. */
const NONE = 127;
/** Cuts what a shell prints into answers. */
class Texts {
    #mark;
    #give;
    #pieces = [];
    /** The end of what there is, where a boundary may have begun. */
    #end = '';
    constructor(boundary, give) {
        this.#mark = `\n${boundary} `;
        this.#give = give;
    }
    take(text) {
        this.#pieces.push(text);
        const end = this.#end + text;
        this.#end = end.slice(-2 * this.#mark.length);
        if (!end.includes(this.#mark))
            return; // of a large answer, all is looked at once
        let all = this.rest();
        for (let at = all.indexOf(this.#mark); at !== -1; at = all.indexOf(this.#mark)) {
            const behind = at + this.#mark.length;
            const line = all.indexOf('\n', behind);
            if (line === -1)
                break;
            this.#give({ exitCode: Number(all.slice(behind, line)), stdout: all.slice(0, at) });
            all = all.slice(line + 1);
        }
        this.#pieces = [all];
        this.#end = all.slice(-2 * this.#mark.length);
    }
    rest() {
        return this.#pieces.join('');
    }
}


/***/ }),

/***/ 71428:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ hasCommit),
/* harmony export */   oJ: () => (/* binding */ whileThere),
/* harmony export */   uh: () => (/* binding */ commitLost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);


/** Whether a repository has a commit. */
async function hasCommit(repository, sha) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}
/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
function commitLost(repository, sha, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`, cause === undefined ? {} : { cause });
}
/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
async function whileThere(repository, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        if (await hasCommit(repository, sha))
            throw error;
        throw commitLost(repository, sha, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 18357:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ REGISTRY_NAMES),
/* harmony export */   ZN: () => (/* binding */ isFound),
/* harmony export */   fH: () => (/* binding */ mentionsRegistry),
/* harmony export */   oH: () => (/* binding */ MENTIONED)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32740);

/** Names by which a script means the registry of its pipeline. */
const REGISTRY_NAMES = ['CI_REGISTRY', 'CI_DEPENDENCY_PROXY', 'glci-mock'];
const SEARCH = ['grep', '-q', '-I', '-F', ...REGISTRY_NAMES.flatMap((name) => ['-e', name])];
/** For `ask`: whether a file of the commit `$1` has one of them. Of a large project it takes seconds. */
const MENTIONED = `git ${SEARCH.join(' ')} "$1"`;
/** As {@link MENTIONED}, but for a file of the project (`except`, a path below its top). */
async function mentionsRegistry(repository, sha, except) {
    const paths = except === undefined ? [] : ['--', `:(top,exclude,literal)${except}`];
    return isFound((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(repository, [...SEARCH, sha, ...paths], false)).exitCode);
}
/** 1: there is none; anything else than 0 means that Git could not tell. */
function isFound(exitCode) {
    return exitCode !== 1;
}


/***/ }),

/***/ 20463:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openProject),
  R: () => (/* binding */ presentFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/repository/ahead.ts
var repository_ahead = __webpack_require__(52829);
// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/repository/git.ts
var git = __webpack_require__(32740);
// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
;// CONCATENATED MODULE: ./src/repository/files.ts






/** The files of a project whose commit is `sha`. `list` gives the paths of what is in its folder. */
function projectFilesAt(place, sha, list) {
    let listed;
    let held;
    const files = {
        list: () => (listed ??= list()),
        async read(path) {
            if (held === undefined)
                return (0,safe_folder/* readInside */.xO)(place.folder, path);
            return readHeld(place, sha, path.replace(/^\/+/, ''), held);
        },
        async hold() {
            const time = Date.now() - 10; // a file's time is that of the last tick
            const diff = ['diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha];
            const [changed, present] = await Promise.all([(0,git/* gitOf */.O)(place.repository, diff, false), files.list()]);
            // a snapshot has what was there: what Git ignores was not made a part of it
            held = {
                time,
                changed: new Set(place.snapshot ? [] : changed.stdout.split('\0').filter((path) => path !== '')),
                present: new Set(present),
            };
        },
    };
    return files;
}
async function readHeld(place, sha, path, held) {
    // of a link, itself and what it leads to
    const infos = await Promise.all([promises_.lstat, promises_.stat].map((ask) => ask((0,external_node_path_.join)(place.folder, path)).catch(() => undefined)));
    if (infos.every((info) => info !== undefined && info.ctimeMs < held.time))
        return (0,safe_folder/* readInside */.xO)(place.folder, path);
    if (!held.changed.has(path)) {
        const committed = await (0,git/* gitOf */.O)(place.repository, ['cat-file', 'blob', `${sha}:${path}`], false);
        if (committed.exitCode === 0)
            return committed.stdout;
        if (!(await (0,lost/* hasCommit */.QE)(place.repository, sha)))
            throw (0,lost/* commitLost */.uh)(place.repository, sha, committed.stderr.trim());
        if (!held.present.has(path))
            return undefined; // it has come since
    }
    throw new errors/* SystemError */._N(`${path} was not committed, and was changed since the pipeline began: run the pipeline again, or commit it first`);
}

;// CONCATENATED MODULE: ./src/repository/project.ts









/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,promises_.realpath)(folder);
    const { facts, ahead } = (0,repository_ahead/* takeAhead */.V$)(real) ?? { facts: (0,repository_facts/* askGit */.gG)(real), ahead: undefined };
    const answers = await facts;
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,promises_.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...filed(place, (0,repository_facts/* factsOf */.xS)(place, answers)), ahead, [Symbol.asyncDispose]: async () => ahead?.end() };
    }
    ahead?.end();
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,promises_.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...filed(place, await (0,repository_facts/* readFacts */.MH)(place)), ahead: undefined, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function filed(place, facts) {
    return { ...place, facts, files: projectFilesAt(place, facts.sha, () => presentFiles(place.repository, true)) };
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,git/* gitOf */.O)(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,scratch/* scratchFolder */.$B)('project');
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)));
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,process/* run */.eF)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,process/* run */.eF)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,process/* run */.eF)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,promises_.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    else if (stat.isFile())
        await (0,promises_.copyFile)(from, to);
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
