export const id = 9328;
export const ids = [9328];
export const modules = {

/***/ 79328:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanCommand: () => (/* binding */ cleanCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56579);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53145);
/* harmony import */ var _registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43667);
/* harmony import */ var _run_last_results_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23104);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7897);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64732);










/** `gitlab-dind clean`: removes what dead runs left on the engine and on this machine; that of living runs stays. */
async function cleanCommand(args) {
    const [what, ...others] = args.operands;
    if ((what ?? 'all') !== 'all' || others.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`clean: there is no "${args.operands.join(' ')}" (gitlab-dind clean, or gitlab-dind clean all)`);
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInputs */ .TL)(args.inputs);
    const root = inputs.settings.storagePath;
    const folders = (await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_8__/* .sweepScratch */ .Dq)()) + (root === undefined ? 0 : await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_8__/* .sweepScratch */ .Dq)((0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__/* .untrustedFolder */ .Fc)(root)));
    const results = await (0,_run_last_results_js__WEBPACK_IMPORTED_MODULE_7__/* .sweepResults */ .$A)((0,_run_last_results_js__WEBPACK_IMPORTED_MODULE_7__/* .stateFolder */ .yp)(process.env), what === 'all');
    // of the compiler, see bin/gitlab-dind.mjs
    if (what === 'all')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheFolder */ .nF)(), 'compiled'), { recursive: true, force: true });
    const swept = { ...(await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_3__/* .sweepDead */ .nR)(await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(inputs.dockerHost))), folders, results };
    if (args.json)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_9__/* .printJson */ .Q2)(swept);
    else {
        const { containers, networks, volumes } = swept;
        (0,_door_js__WEBPACK_IMPORTED_MODULE_9__/* .print */ .yy)(`Removed ${containers.length} containers, ${networks.length} networks, ${volumes.length} volumes, ${folders} temporary folders, results of ${results} last runs`);
        for (const failure of swept.failures)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_9__/* .complain */ .cc)(`Could not remove ${failure}`);
    }
    return swept.failures.length === 0 ? 0 : 3;
}


/***/ }),

/***/ 50620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85860);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57457);


/**
 * Removes objects of ours: containers first, then volumes and networks, each on its own, so that one failure does not
 * keep the rest. Safe to call again and beside itself.
 */
async function sweep(engine, matches) {
    const failures = [];
    const { containers, volumes, networks } = await find(engine, matches);
    const removeAll = async (names, remove) => {
        await Promise.all(names.map((name) => patiently(() => remove(name)).catch((error) => {
            failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        })));
    };
    // those that borrow another's network namespace (registry instances) go with the rest: the order does not matter
    await removeAll(containers.map((item) => item.id), (id) => engine.containers.get(id).remove());
    const removeVolumes = (found) => removeAll(found.map((item) => item.name), (name) => engine.volumes.remove(name));
    // overlay volumes lie on others, which the engine holds back until these are unmounted: two rounds
    const layered = volumes.filter((item) => item.labels['glci.role'] === 'workspace');
    await Promise.all([
        removeVolumes(layered).then(() => removeVolumes(volumes.filter((item) => !layered.includes(item)))),
        removeAll(networks.map((item) => item.id), (id) => engine.networks.remove(id)),
    ]);
    return {
        containers: containers.map((item) => item.name),
        networks: networks.map((item) => item.name),
        volumes: volumes.map((item) => item.name),
        failures,
    };
}
/** The objects of ours whose labels match. */
async function find(engine, matches) {
    const ours = async (list) => (await list).filter((item) => matches(item.labels));
    const [containers, volumes, networks] = await Promise.all([
        ours(engine.containers.list('glci.pipeline')),
        ours(engine.volumes.list('glci.pipeline')),
        ours(engine.networks.list('glci.pipeline')),
    ]);
    return { containers, volumes, networks };
}
/** Tries and pause (ms) where something is still in use: another process may be just removing what uses it. */
const BUSY = { tries: 15, pauseMs: 200 };
async function patiently(remove) {
    for (let left = BUSY.tries;; left--) {
        try {
            return await remove();
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 409 || left <= 1)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, BUSY.pauseMs));
        }
    }
}
/** Removes all objects of one pipeline. */
function sweepPipeline(engine, pipeline) {
    return sweep(engine, (labels) => labels['glci.pipeline'] === String(pipeline));
}
/**
 * Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. Of
 * another host it is not known: what is older than a day counts as left.
 */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => isDead(labels, now));
}
/** What {@link sweepDead} would remove. */
function leftOver(engine, now = Date.now()) {
    return find(engine, (labels) => isDead(labels, now));
}
function isDead(labels, now) {
    return (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeftOver */ .KV)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwner */ .pZ)(labels['glci.owner'] ?? '')), Date.parse(labels['glci.created'] ?? ''), now);
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

/***/ 23104:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ sweepResults),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Lv: () => (/* binding */ LastResults),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* unused harmony export projectsIn */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);






/** The kinds of what a job leaves that later jobs take: a file of each. */
const KINDS = ['artifacts', 'dotenv'];
/** Of the document; another is not read. */
const VERSION = 1;
const DOCUMENT = 'last.json';
const FILES = /^[0-9a-f]{16}$/;
/** Nobody else may read what jobs have left: dotenv reports and artifacts may hold secrets. */
const PRIVATE = 0o700;
/** The command's folder for what it keeps from run to run. Source: XDG Base Directory Specification. */
function stateFolder(environment) {
    const folder = environment['XDG_STATE_HOME'];
    // a relative path is to be ignored, says the specification
    const root = folder?.startsWith('/') === true ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'gitlab-dind');
}
/** Where the folders of the projects are. */
function projectsIn(state) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(state, 'projects');
}
/**
 * The last results of the jobs of one project, on this machine. Of runs at the same time each replaces those of its own
 * jobs when it ends; what one of them was to take may be gone then, which is told.
 */
class LastResults {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Those of the project in a folder: of two clones each has its own. */
    static of(state, project) {
        const readable = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(project)
            .replace(/[^A-Za-z0-9.-]+/g, '_')
            .replace(/^\.+/, '_');
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(project).digest('hex').slice(0, 12);
        return new LastResults((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(projectsIn(state), `${readable.slice(-60)}-${hash}`));
    }
    /** The results by the names of the jobs; none where nothing was kept, or what was kept cannot be read. */
    async read() {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, DOCUMENT), 'utf8').catch(() => undefined);
        if (text === undefined)
            return new Map();
        try {
            const { v, jobs } = JSON.parse(text);
            if (v !== VERSION)
                return new Map();
            return new Map(jobs.filter(([, { files }]) => files === null || FILES.test(files)));
        }
        catch {
            return new Map(); // cut, or of another version
        }
    }
    /** Writes the results, and removes those of `earlier` files that are not among them. Throws a `SystemError`. */
    async write(results, earlier) {
        try {
            await this.#make();
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, DOCUMENT);
            const document = { v: VERSION, jobs: [...results] };
            const next = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(next, JSON.stringify(document), { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, path);
            const used = new Set([...results.values()].map(({ files }) => files));
            for (const { files } of earlier)
                if (files !== null && !used.has(files))
                    await this.remove(files);
        }
        catch (error) {
            throw unwritable(error);
        }
    }
    /** A new folder for what a job has left, by its name. Throws a `SystemError`. */
    async newFiles() {
        const files = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
        try {
            await this.#make();
            await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(this.#pathOf(files), { mode: PRIVATE });
            return files;
        }
        catch (error) {
            throw unwritable(error);
        }
    }
    /** Where the file of a kind is. */
    fileOf(files, kind) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#pathOf(files), `${kind}.tar`);
    }
    async remove(files) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.#pathOf(files), { recursive: true, force: true });
    }
    #pathOf(files) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, 'jobs', files);
    }
    async #make() {
        await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(this.folder, { mode: PRIVATE });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(this.folder, PRIVATE);
    }
}
function unwritable(error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`The results of this run cannot be kept: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
        hint: 'Set XDG_STATE_HOME to a folder that can be written; `last-run-max-size: 0` keeps none.',
        cause: error,
    });
}
const HOUR_MS = 3600 * 1000;
/** A project that was not run for so long is done with. */
const FORGOTTEN_MS = 30 * 24 * HOUR_MS;
/**
 * Removes what killed runs have left of results, and the results of projects that were not run for a month; with `all`
 * those of all projects. Returns how many folders. What a run is writing at the moment stays.
 */
async function sweepResults(state, all = false, now = Date.now()) {
    let removed = 0;
    const root = projectsIn(state);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root).catch(() => [])) {
        const last = new LastResults((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
        const written = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, DOCUMENT)).catch(() => undefined))?.mtimeMs ?? 0;
        const used = new Set([...(await last.read()).values()].map(({ files }) => files));
        const jobs = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'jobs');
        let busy = false;
        for (const files of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(jobs).catch(() => [])) {
            if (used.has(files))
                continue;
            const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(jobs, files)).catch(() => undefined))?.mtimeMs ?? 0;
            // a run names what it has kept at its end: of a run that takes a day nothing is taken away
            if (now - made < 24 * HOUR_MS)
                busy = true;
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(jobs, files), { recursive: true, force: true });
                removed += 1;
            }
        }
        // the first run of a project has nothing but its logs until it ends
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'logs')).catch(() => [])) {
            const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'logs', name)).catch(() => undefined))?.mtimeMs ?? 0;
            busy ||= now - made < 24 * HOUR_MS;
        }
        if (!all && (busy || now - written < FORGOTTEN_MS))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(last.folder, { recursive: true, force: true });
        removed += 1;
    }
    return removed;
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


/***/ })

};
