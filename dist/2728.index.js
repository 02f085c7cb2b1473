export const id = 2728;
export const ids = [2728];
export const modules = {

/***/ 27718:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56579);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14026);
/* harmony import */ var _report_summary_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29599);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7897);
/* harmony import */ var _cache_cache_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97720);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33175);










/**
 * The Action's post step: removes what main could not (it may have been killed), then saves the registry. Never fails
 * the job: each part says what went wrong, and the other goes on.
 */
async function post() {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .readState */ .un)();
    await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_6__/* .sweepScratch */ .Dq)();
    if (state.pipeline !== undefined) {
        try {
            const swept = await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepPipeline */ .rX)(await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(state.dockerHost), state.pipeline);
            const count = swept.containers.length + swept.networks.length + swept.volumes.length;
            if (count > 0)
                (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)(`Removed ${count} objects that the run had left on the engine`);
            swept.failures.forEach((failure) => (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .qz)('warning', `Could not remove ${failure}`));
        }
        catch (error) {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .qz)('warning', `Could not clean up: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
    const { storagePath } = state;
    if (storagePath === undefined)
        return;
    const notes = [];
    const tell = (message, level = 'info') => {
        notes.push(message);
        (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .qz)(level, message);
    };
    const other = await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(state.dockerHost)
        .then((engine) => (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_4__/* .registryOver */ .u)(engine, storagePath))
        .catch(() => undefined); // without an engine, no registry
    if (other !== undefined) {
        // nothing may be removed below it, and an archive would have files that are half written
        (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)(`The cache is not saved: ${other} of another run uses the same folder, and that run saves what both have.`);
        return;
    }
    try {
        await (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .group */ .Os)('Saving the registry in the cache', () => (0,_cache_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .saveStorage */ .D9)(storagePath, state.cacheKeyPrefix, state.matchedKey, tell, state.cacheMaxBytes));
    }
    catch (error) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .tell */ .qz)('warning', `The cache was not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    addToSummary(notes);
}
/** Below what main has written: this step has a summary of its own, which the page shows with it. */
function addToSummary(notes) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path === undefined || path === '' || notes.length === 0)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, (0,_report_summary_images_js__WEBPACK_IMPORTED_MODULE_5__/* .cacheNotesMarkdown */ .z2)(notes));
    }
    catch (error) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .say */ .cv)(`The summary could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
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
/* harmony export */   vf: () => (/* binding */ noteCall),
/* harmony export */   z3: () => (/* binding */ NO_PROGRAM)
/* harmony export */ });
/** The HTTP status of an error of the Engine API; undefined for anything else. */
function statusOf(error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
        return error.statusCode;
    }
    return undefined;
}
/** Exit codes by which a shell says that a program is not there, or that it may not start it. */
const NO_PROGRAM = [126, 127];
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
/* harmony export */   i$: () => (/* binding */ PUSH_INSTANCES),
/* harmony export */   pW: () => (/* binding */ mockContainerName),
/* harmony export */   zZ: () => (/* binding */ mirrorName)
/* harmony export */ });
/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'];
/** Words for the instances that take pushes over HTTPS: at `CI_REGISTRY`, and at names that stand without a port. */
const PUSH_INSTANCES = { tls: 'tls', hosts: 'hosts' };
/** The word for an instance that pulls through the upstream of this index. */
function mirrorName(index) {
    return `mirror-${index}`;
}
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

/***/ 82626:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ roomIn),
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/** Resolves when the output has room again; undefined where it has room now, or nobody reads it any more. */
function roomIn(output) {
    if (!output.writableNeedDrain)
        return undefined;
    return new Promise((resolve) => {
        const go = () => {
            output.off('drain', go).off('close', go);
            resolve();
        };
        output.on('drain', go).on('close', go);
    });
}
/**
 * A sink that has taken an event only when the output to which it writes (this process's own) has room again. What a
 * slow reader has not taken would otherwise wait in our memory, and a job may print without end.
 */
function paced(sink, output) {
    return async (event) => {
        await sink(event);
        if (event.type === 'log')
            await roomIn(output);
    };
}


/***/ })

};
