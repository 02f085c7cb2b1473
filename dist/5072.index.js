export const id = 5072;
export const ids = [5072];
export const modules = {

/***/ 20980:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97773);
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

/***/ 85860:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   KV: () => (/* binding */ isLeftOver),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/** Reads what {@link formatOwner} has written. */
function parseOwner(text) {
    const [host = '', boot = '', pid = '', started = ''] = text.split('/');
    return { host, boot, pid: Number(pid), started };
}
/** Whether the process is certainly gone; undefined where it cannot be told: on another host. */
function ownerIsDead(owner) {
    if (owner.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return undefined;
    return owner.boot !== bootId() || startTime(owner.pid) !== owner.started;
}
const DAY_MS = 24 * 3600 * 1000;
/** Whether a thing of a run is left over: its process is gone, or is not to be asked and it is there for a day. */
function isLeftOver(dead, since, now) {
    return dead ?? now - since > DAY_MS;
}
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return 'unknown'; // no /proc: macOS
    }
}
/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and parentheses. Empty where there is no /proc. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        try {
            process.kill(pid, 0);
            return '';
        }
        catch {
            return undefined;
        }
    }
}


/***/ }),

/***/ 43667:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ untrustedFolder),
/* harmony export */   Ns: () => (/* binding */ privateCopy),
/* harmony export */   UL: () => (/* binding */ storedProjects),
/* harmony export */   Xr: () => (/* binding */ hasOldStorage),
/* harmony export */   ZB: () => (/* binding */ adoptOldStorage),
/* harmony export */   Zv: () => (/* binding */ projectStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);





/** Below the storage folder: one folder a project, so that none reads or writes what another has stored. */
const PROJECTS = 'projects';
/** What a folder of a project holds. */
const PARTS = ['local', 'upstream', 'job-caches'];
/** The folder of a project; `identity` is its remote's host and path, or of a folder without one its path. */
function projectStorage(root, identity) {
    const known = identity.toLowerCase(); // GitLab and GitHub take names of any case for the same
    const readable = known.replace(/[^a-z0-9.-]+/g, '_').replace(/^[_.]+/, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(known).digest('hex').slice(0, 12);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, `${readable.slice(-80)}-${hash}`);
}
/** All projects that have something stored below a storage folder. */
async function storedProjects(root) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) // as we name them
        .map(({ name }) => ({ name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, name) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Where runs have their copies that must not write to a project's storage. */
function untrustedFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'untrusted');
}
/** Whether earlier versions have stored something for all projects together. */
function hasOldStorage(root) {
    return PARTS.some((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
}
/**
 * Makes what earlier versions have stored for all projects together that of this one, where it has nothing yet. Returns
 * whether there was anything. Throws what the system refuses.
 */
async function adoptOldStorage(root, folder) {
    const old = PARTS.filter((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
    if (old.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length > 0)
        return false;
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from);
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const name of names) {
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name)];
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(source);
        if (info.isDirectory())
            await copyFolder(source, target);
        else if (info.isFile())
            await (isBlob(source) ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(source, target).catch(() => copy(source, target)) : copy(source, target));
    }
}
function copy(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
}
/** `blobs/sha256/ab/abcd\u2026/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
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

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync),
/* harmony export */   sT: () => (/* binding */ scratchLeft)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85860);







const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;
/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
function scratchFolder(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(prefix(purpose, parent)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`No temporary folder can be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'Set TMPDIR to a folder that can be written.',
            cause: error,
        });
    });
}
/** The same at once. */
function scratchFolderSync(purpose) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix(purpose, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()));
}
function prefix(purpose, parent) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}
/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
async function sweepScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    let removed = 0;
    for (const path of await scratchLeft(parent, now)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Paths of the folders of processes that are gone. */
async function scratchLeft(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    const left = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        // a process of another machine, or from before a restart, is not to be asked for
        const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined); // removed by another process at this moment
        if (since !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, since.mtimeMs, now))
            left.push(path);
    }
    return left;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
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
