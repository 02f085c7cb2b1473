export const id = 9455;
export const ids = [9455];
export const modules = {

/***/ 32912:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ configurationMap),
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59452);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59287);
/* harmony import */ var _gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28838);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52700);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47443);
/* harmony import */ var _values_pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55849);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);








/** A map of a configuration file; an empty one has none. What cannot be read is among the problems. */
function configurationMap(name, text) {
    try {
        const map = (0,_gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .s)(name, text);
        return { ...(map === undefined ? {} : { map }), problems: [] };
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
            return { problems: error.diagnostics };
        throw error;
    }
}
/**
 * The options of a map, each under its own name; `others` are keys of the map that are no options. Every key that is
 * neither, and every value that has not the form of its option, is a problem at its place.
 */
function readOptions(map, kind, others) {
    const settings = [];
    const problems = [];
    for (const { key, value } of map.entries.values()) {
        if (others.includes(key.text))
            continue;
        const name = _setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.get(key.text);
        const location = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(key);
        if (name === undefined) {
            const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(key.text, [..._setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.keys(), ...others], '');
            problems.push({ message: `There is no option ${key.text}${meant}`, location });
        }
        else if (name === 'cwd') {
            problems.push({ message: 'cwd: a configuration file belongs to its folder, and cannot name another', location });
        }
        else if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isNil */ .gD)(value)) {
            const read = valueOf(name, value);
            if (read === undefined)
                problems.push({ message: `${name}: has to be ${formOf(name)}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(value) });
            else
                settings.push({ name, value: read, origin: { kind, location } });
        }
    }
    return { settings, problems };
}
function formOf(name) {
    const { type } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables')
        return 'a map of names and values';
    return type === 'List' ? 'a text, or a list of texts' : 'a text';
}
/** The value of an option; undefined where it has not the option's form. */
function valueOf(name, node) {
    const { type, repeated } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables' && (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) {
        return [...node.entries.values()].map(({ key, value }) => `${key.text}=${value.kind === 'scalar' ? value.text : (0,_values_pairs_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .p)(value))}`);
    }
    if (node.kind === 'scalar') {
        if (repeated === undefined)
            return node.text;
        const whole = node.text.trim().startsWith('{') || node.text.startsWith('@');
        return whole ? [node.text] : node.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    }
    if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) || (type !== 'List' && type !== 'Variables'))
        return undefined;
    const items = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    if (items.length !== node.items.length)
        return undefined;
    return repeated === undefined ? items.join('\n') : items;
}


/***/ }),

/***/ 4468:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OPTION_NAMES),
/* harmony export */   u: () => (/* binding */ describeOrigin)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52700);

/** Every name by which an option may be set: its own, and that of one of its items. */
const OPTION_NAMES = new Map(Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw).flatMap(([name, definition]) => {
    const option = name;
    return [
        [name, option],
        ...(definition.repeated === undefined ? [] : [[definition.repeated, option]]),
    ];
}));
/** The words for a place, for people. */
function describeOrigin(origin) {
    if (origin.kind === 'option')
        return 'command line';
    if (origin.kind === 'environment')
        return `environment variable ${origin.variable}`;
    return `${origin.location.file}:${origin.location.line}`;
}


/***/ }),

/***/ 83413:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ userFile),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   pL: () => (/* binding */ userLayer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _repository_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5759);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32740);
/* harmony import */ var _repository_instance_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84677);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4468);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32912);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47443);











/** The keys that are no options: the options of some projects, and what a project's own file may set. */
const PROJECTS = 'projects';
const ALLOW = 'project-may-set';
/** The user's configuration file. Source: XDG Base Directory Specification. */
function userFile(environment) {
    const folder = environment['XDG_CONFIG_HOME'];
    // a relative path is to be ignored, says the specification
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder?.startsWith('/') === true ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.config'), 'gitlab-dind', 'config.yml');
}
/** Reads the user's file for the project in a folder: what is for the project beats what is for its group, and for all. */
async function userLayer(file, folder) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
        const problems = missing ? [] : [{ message: `${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, location: undefined }];
        return { settings: [], problems, allowed: [] };
    }
    const { map, problems } = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .configurationMap */ .$)(file, text);
    if (map === undefined)
        return { settings: [], problems, allowed: [] };
    const all = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(map, 'user', [PROJECTS, ALLOW]);
    const found = [...all.problems];
    const settings = [...all.settings];
    const allowed = [...allowedOf(map, found)];
    const projects = map.entries.get(PROJECTS)?.value;
    if (projects !== undefined && !(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects))
        found.push({
            message: `${PROJECTS}: has to be a map of paths of projects or groups`,
            location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(projects),
        });
    const names = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? await namesOf(folder) : [];
    for (const [path, options] of ordered(projects)) {
        if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(options)) {
            found.push({ message: `${PROJECTS}: ${path}: has to be a map of options`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(options) });
            continue;
        }
        const read = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(options, 'user', [ALLOW]);
        const may = allowedOf(options, found);
        found.push(...read.problems);
        if (!names.some((name) => name === path || name.startsWith(`${path}/`)))
            continue;
        settings.push(...read.settings);
        allowed.push(...may);
    }
    return { settings, problems: found, allowed };
}
/** Paths of projects and groups, the shorter first: what comes later counts more. */
function ordered(projects) {
    const entries = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? [...projects.entries.values()] : [];
    return entries
        .map(({ key, value }) => [key.text.replace(/\/+$/, ''), value])
        .sort(([one], [other]) => one.length - other.length);
}
function allowedOf(map, problems) {
    const node = map.entries.get(ALLOW)?.value;
    if (node === undefined)
        return [];
    const items = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(node) ? node.items : [node];
    return items.flatMap((item) => {
        const name = item.kind === 'scalar' ? _setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.get(item.text) : undefined;
        const given = item.kind === 'scalar' ? item.text : '';
        const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(given, [..._setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.keys()], '');
        if (name === undefined)
            problems.push({ message: `${ALLOW}: there is no option ${given}${meant}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(item) });
        return name === undefined ? [] : [name];
    });
}
/**
 * What the project in a folder is called: `group/name` and `host/group/name`, by its remote; `local/name` without one. A
 * path that begins like the name of a server is none by itself: it would be taken for a project of that server.
 */
async function namesOf(folder) {
    const { stdout } = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOf */ .O)(folder, ['config', '--get', 'remote.origin.url'], false);
    const origin = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutCredentials */ .ri)(stdout.trim());
    const path = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .pathOf */ .XM)(origin);
    if (path === undefined)
        return [`local/${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}`];
    const whole = `${new URL((0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_10__/* .serverOf */ .FN)(origin)).host}/${path}`;
    return /^[^/]*\./.test(path) ? [whole] : [path, whole];
}


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
