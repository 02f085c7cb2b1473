export const id = 393;
export const ids = [393];
export const modules = {

/***/ 27718:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76690);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14026);
/* harmony import */ var _report_summary_images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29599);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7897);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23077);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97720);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33175);










/**
 * The Action's post step: removes what main could not (it may have been killed), then saves the registry. Never fails
 * the job: each part says what went wrong, and the other goes on.
 */
async function post() {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .readState */ .un)();
    await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_5__/* .sweepScratch */ .Dq)();
    if (state.pipeline !== undefined) {
        try {
            const swept = await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepPipeline */ .rX)(await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(state.dockerHost), state.pipeline);
            const count = swept.containers.length + swept.networks.length + swept.volumes.length;
            if (count > 0)
                (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(`Removed ${count} objects that the run had left on the engine`);
            swept.failures.forEach((failure) => (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .qz)('warning', `Could not remove ${failure}`));
        }
        catch (error) {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .qz)('warning', `Could not clean up: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
    const { storagePath } = state;
    if (storagePath === undefined)
        return;
    const notes = [];
    const tell = (message, level = 'info') => {
        notes.push(message);
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .qz)(level, message);
    };
    const other = await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(state.dockerHost)
        .then((engine) => (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_9__/* .registryOver */ .u)(engine, storagePath))
        .catch(() => undefined); // without an engine, no registry
    if (other !== undefined) {
        // nothing may be removed below it, and an archive would have files that are half written
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(`The cache is not saved: ${other} of another run uses the same folder, and that run saves what both have.`);
        return;
    }
    try {
        await (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .group */ .Os)('Saving the registry in the cache', () => (0,_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .saveStorage */ .D9)(storagePath, state.cacheKeyPrefix, state.matchedKey, tell, state.cacheMaxBytes));
    }
    catch (error) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .qz)('warning', `The cache was not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    addToSummary(notes);
}
/** Below what main has written: this step has a summary of its own, which the page shows with it. */
function addToSummary(notes) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path === undefined || path === '' || notes.length === 0)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, (0,_report_summary_images_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheNotesMarkdown */ .z2)(notes));
    }
    catch (error) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_7__/* .say */ .cv)(`The summary could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 57457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   g4: () => (/* binding */ engineMessage),
/* harmony export */   j9: () => (/* binding */ tolerate),
/* harmony export */   vf: () => (/* binding */ noteCall)
/* harmony export */ });
/** The HTTP status of an error of the Engine API; undefined for anything else. */
function statusOf(error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
        return error.statusCode;
    }
    return undefined;
}
/** What each failed call wanted, for whom its error reaches in the end. */
const CALLS = new WeakMap();
/** Remembers what a call wanted (`create network x`) with its error, which stays as it is. */
function noteCall(error, what) {
    if (typeof error === 'object' && error !== null && !CALLS.has(error))
        CALLS.set(error, what);
}
/**
 * A sentence for an error of the engine, or of the connection to it, that nothing else has explained: what it was asked,
 * and its words. Of several errors the first one's. undefined: none of them is the engine's.
 */
function engineRefusal(error) {
    if (error instanceof AggregateError) {
        const told = [...new Set(error.errors.map(engineRefusal).filter((text) => text !== undefined))];
        const [first] = told;
        return first === undefined || told.length === 1 ? first : `${first} (and ${told.length - 1} more)`;
    }
    const status = statusOf(error);
    if (typeof error !== 'object' || error === null)
        return undefined;
    const what = CALLS.get(error);
    if (status === undefined)
        return what === undefined ? undefined : `The Docker engine gave no answer (${what}): ${engineMessage(error)}`;
    const asked = what === undefined ? 'The Docker engine refused what it was asked' : `The Docker engine could not ${what}`;
    return `${asked}: ${engineMessage(error) || `HTTP status ${status}`}`;
}
/** The engine's own words, without the status text that dockerode puts before them. */
function engineMessage(error) {
    if (typeof error === 'object' && error !== null && 'json' in error) {
        const body = error.json;
        if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
            return body.message.trim();
        }
    }
    return error instanceof Error ? error.message : String(error);
}
/** Runs an engine call for which some HTTP statuses are as good as success (404: gone, 304: already so, 409: in progress). */
async function tolerate(statuses, call) {
    try {
        return await call();
    }
    catch (error) {
        const status = statusOf(error);
        if (status !== undefined && statuses.includes(status))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 83916:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ SystemError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/** The user asked for something that cannot be: exit code 2. All problems found are listed at once. */
class UsageError extends Error {
    problems;
    constructor(problems) {
        const list = typeof problems === 'string' ? [{ message: problems, location: undefined }] : problems;
        super(list.map((problem) => problem.message).join('\n'));
        this.name = 'UsageError';
        this.problems = list;
    }
}
/** The engine or the system failed, not the pipeline: exit code 3. */
class SystemError extends Error {
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'SystemError';
        this.hint = options.hint;
    }
}
/** The text of anything thrown; of an engine's error its own words, without the HTTP status that the client puts first. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
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

/***/ 86661:
/***/ (function (module, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_door_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97720);
/* harmony import */ var _action_post_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27718);


// an upload can fail outside of the promise that waits for it, and a post step must not fail the job
process.on('uncaughtException', (error) => (0,_action_door_js__WEBPACK_IMPORTED_MODULE_0__/* .tell */ .qz)('warning', error.message));
await (0,_action_post_js__WEBPACK_IMPORTED_MODULE_1__/* .post */ .b)();
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 21815:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ registryImage),
/* harmony export */   AG: () => (/* binding */ MOCK_HOST),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   L_: () => (/* binding */ STORAGE_LABEL),
/* harmony export */   _q: () => (/* binding */ MOCK_ALIASES),
/* harmony export */   pW: () => (/* binding */ mockContainerName)
/* harmony export */ });
/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'];
/** `CI_REGISTRY`. */
const MOCK_HOST = 'glci-mock.local:5000';
function mockContainerName(pipeline) {
    return `glci-mock-${pipeline}`;
}
/** `CI_REGISTRY_IMAGE`: GitLab lowers the project's path, since image names have no capitals. */
function registryImage(host, projectPath) {
    return `${host}/${projectPath.toLowerCase()}`;
}
/** `host[:port]` of an image name; `docker.io` where it names none. */
function registryOf(reference) {
    const first = reference.split('/')[0] ?? '';
    const named = reference.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    return named ? first : 'docker.io';
}
/** Label of the volume over a folder that keeps a registry's content: the folder's path. */
const STORAGE_LABEL = 'glci.storage';


/***/ }),

/***/ 65655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ splitOnce),
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   ei: () => (/* binding */ suffix),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/** The first characters of a text, never half of one that takes two units. */
function prefix(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length;
    return text.slice(0, Math.max(0, end));
}
/** The last characters of a text, never half of one that takes two units. */
function suffix(text, length) {
    if (text.length <= length)
        return text;
    const start = text.length - length;
    return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}
/** A text that is shown in one line: shortened with an ellipsis. */
function shorten(text, length) {
    return text.length <= length ? text : `${prefix(text, length - 1)}…`;
}
/** Bytes of the text in UTF-8. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/**
 * A text without what only works in a terminal or misleads the reader: control characters (but line ends and tabs) and
 * those that turn the direction of writing.
 */
function printable(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
/** {@link printable} text in one line. */
function oneLine(text) {
    return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}
/** `1 job`, `2 jobs`. */
function count(number, one, many = `${one}s`) {
    return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}
/** What is before the first separator, and what is after it; the second is empty where there is none. */
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync)
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
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    let removed = 0;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        try {
            // a process of another machine, or from before a restart, is not to be asked for
            const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
            if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).mtimeMs, now))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


/***/ })

};
