export const id = 6908;
export const ids = [6908,7395];
export const modules = {

/***/ 20980:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72447);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64732);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12082);





/** `gitlab-dind lint`: 0 valid, 2 not. */
async function lintCommand(args) {
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(args);
    const { valid, errors, warnings, notes } = await (0,_inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_1__.lintProject)(read).catch((error) => {
        if (!args.json || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
            throw error;
        return { valid: false, errors: error.problems, warnings: [], notes: [] };
    });
    if (args.json) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)({
            valid,
            errors: errors.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
            warnings: warnings.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
            notes: notes.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
        });
    }
    else {
        for (const problem of errors)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        for (const problem of warnings)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`warning: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        for (const problem of notes)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`note: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        if (valid)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`${read.inputs.file} is valid`);
    }
    return valid ? 0 : 2;
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
