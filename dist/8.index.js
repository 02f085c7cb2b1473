export const id = 8;
export const ids = [8];
export const modules = {

/***/ 57948:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10517);
/* harmony import */ var _run_pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82626);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32698);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64732);
/* harmony import */ var _screen_console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53860);







/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runFor */ .P)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(args), terminalFront(args.json));
    for (const message of outcome.lost)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`ERROR: ${message}`);
    return (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .F)(outcome);
}
/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json) {
    return {
        asked: undefined,
        warn: (warning) => (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`WARNING: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDiagnostic */ .x)(warning)}`),
        open(plan) {
            const reporter = json ? jsonReporter : reporterFor(plan);
            const stop = new AbortController();
            const interrupted = onInterrupt((message) => {
                reporter.tell(message);
                stop.abort();
            });
            return {
                sink: reporter.sink,
                stop: stop.signal,
                finish: (result) => reporter.finish(result),
                [Symbol.dispose]: () => interrupted.dispose(),
            };
        },
    };
}
function reporterFor(plan) {
    const { stdout, env } = process;
    const live = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .canRedraw */ .GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
    const reporter = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .consoleReporter */ .Ps)(stdout, (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsColor */ .zK)(env, stdout.isTTY), live, () => (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .roomIn */ .L)(stdout));
    return live === undefined ? { ...reporter, tell: jsonReporter.tell } : reporter;
}
const jsonReporter = {
    /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
    sink(event) {
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .roomIn */ .L)(process.stdout);
    },
    tell: (text) => void process.stderr.write(text),
    finish: () => Promise.resolve(),
};
/** From the keyboard, from a supervisor, from a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * The first interrupt asks to stop and clean up; a second one ends the process at once. When nobody reads what is printed
 * any more, the run ends as well.
 */
function onInterrupt(stop) {
    let asked = false;
    const lost = (error) => {
        const why = error.code === 'EPIPE' ? 'nobody reads what is printed any more' : `it cannot print: ${error.message}`;
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`The run is canceled: ${why}`);
        stop('');
    };
    const handle = () => {
        if (asked)
            process.exit(130);
        asked = true;
        stop('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
    };
    for (const signal of SIGNALS)
        process.on(signal, handle);
    process.stdout.once('error', lost);
    return {
        dispose() {
            for (const signal of SIGNALS)
                process.off(signal, handle);
            process.stdout.off('error', lost);
        },
    };
}


/***/ }),

/***/ 50620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85860);

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
/**
 * Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. Of
 * another host it is not known: what is older than a day counts as left.
 */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeftOver */ .KV)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwner */ .pZ)(labels['glci.owner'] ?? '')), Date.parse(labels['glci.created'] ?? ''), now));
}


/***/ }),

/***/ 14026:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registryOver)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21815);

/** Name of the running registry over a storage folder of this machine; undefined where none has it. */
async function registryOver(engine, storage) {
    const volumes = await engine.volumes.list(`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STORAGE_LABEL */ .L_}=${storage}`);
    const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
    const registries = await engine.containers.list('glci.role=registry');
    const used = registries.find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
    return used === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mockContainerName */ .pW)(Number(used.labels['glci.pipeline']));
}


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
