export const id = 739;
export const ids = [739];
export const modules = {

/***/ 3739:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanCommand: () => (/* binding */ cleanCommand)
/* harmony export */ });
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6528);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(620);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9278);



/** `gitlab-dind clean`: removes what dead runs left on the engine; those of living runs stay. */
async function cleanCommand(args) {
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .T)(args.inputs);
    const swept = await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepDead */ .nR)(await (0,_docker_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(inputs.dockerHost));
    if (args.json)
        process.stdout.write(`${JSON.stringify(swept, null, 2)}\n`);
    else {
        const { containers, networks, volumes } = swept;
        process.stdout.write(`Removed ${containers.length} containers, ${networks.length} networks, ${volumes.length} volumes\n`);
        for (const failure of swept.failures)
            process.stderr.write(`Could not remove ${failure}\n`);
    }
    return swept.failures.length === 0 ? 0 : 3;
}


/***/ }),

/***/ 65:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   dS: () => (/* binding */ labelsFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
/** Labels for an object of a pipeline; `job` is absent for those of the pipeline itself. */
function labelsFor(options) {
    return {
        'glci.pipeline': String(options.pipeline),
        ...(options.job === undefined ? {} : { 'glci.job': String(options.job) }),
        'glci.role': options.role,
        'glci.created': new Date().toISOString(),
        'glci.owner': options.owner,
    };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/**
 * Whether the process behind an owner label is certainly gone. Another host's is unknown to us: it counts as dead
 * only when the object is older than a day.
 */
function ownerIsDead(label, created, now) {
    const [host = '', boot = '', pid = '', started = ''] = label.split('/');
    if (host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return now - Date.parse(created) > 24 * 3600 * 1000;
    if (boot !== bootId())
        return true;
    return startTime(Number(pid)) !== started;
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

/***/ 620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65);

/**
 * Removes objects of ours: containers first, then volumes and networks, each on its own, so that one failure does not
 * keep the rest. Safe to call again and beside itself.
 */
async function sweep(engine, matches) {
    const failures = [];
    const removeAll = async (names, remove) => {
        await Promise.all(names.map((name) => remove(name).catch((error) => {
            failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        })));
    };
    const ours = async (list) => (await list).filter((item) => matches(item.labels));
    const [containers, volumes, networks] = await Promise.all([
        ours(engine.containers.list('glci.pipeline')),
        ours(engine.volumes.list('glci.pipeline')),
        ours(engine.networks.list('glci.pipeline')),
    ]);
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
/** Removes all objects of one pipeline. */
function sweepPipeline(engine, pipeline) {
    return sweep(engine, (labels) => labels['glci.pipeline'] === String(pipeline));
}
/** Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)(labels['glci.owner'] ?? '', labels['glci.created'] ?? '', now));
}


/***/ })

};
