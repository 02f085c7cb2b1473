export const id = 8620;
export const ids = [8620];
export const modules = {

/***/ 25123:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   simulate: () => (/* binding */ simulate),
/* harmony export */   simulateCommand: () => (/* binding */ simulateCommand)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60122);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72447);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64732);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11506);
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





/** Plays the scheduler of real runs without an engine, until nothing more happens by itself. */
function simulate(plan, simulation) {
    let state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createRun */ .ut)(plan, { play: simulation.play });
    for (let moved = true; moved;) {
        moved = false;
        for (const job of plan.jobs) {
            if ((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobState */ .d)(state, job.name)?.status === 'scheduled') {
                state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(state, job.name, { type: 'enqueue' });
                moved = true;
            }
        }
        for (const name of (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .startable */ .hx)(state)) {
            state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(state, name, { type: 'run' });
            const end = simulation.cancel.includes(name)
                ? { type: 'cancel' }
                : (simulation.outcomes.get(name) ?? { type: 'success' });
            state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(state, name, end);
            moved = true;
        }
    }
    return state;
}
/** `gitlab-dind simulate`: 0 whatever the simulated pipeline's end is. */
async function simulateCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .lR)(args);
        const prepared = __addDisposableResource(env_1, await (0,_inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_2__.prepare)(read, undefined), true);
        const simulation = readSimulation(prepared.plan, args);
        const { manual } = prepared;
        const play = manual === 'all' ? manual : [...manual, ...simulation.play];
        const state = simulate(prepared.plan, { ...simulation, play });
        const document = { pipeline: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .pipelineStatus */ .pO)(state), stages: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .stageStatuses */ .$C)(state), jobs: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobStatuses */ .ub)(state) };
        if (args.json) {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .printJson */ .Q2)(document);
            return 0;
        }
        for (const stage of prepared.plan.stages) {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(`${stage}: ${document.stages[stage] ?? ''}`);
            for (const job of prepared.plan.jobs.filter((item) => item.stage === stage)) {
                (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(`  ${job.name}: ${document.jobs[job.name] ?? ''}`);
            }
        }
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(`pipeline: ${document.pipeline}`);
        return 0;
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
function readSimulation(plan, args) {
    const problems = [];
    const known = plan.jobs.map((job) => job.name);
    const check = (option, name) => {
        if (!known.includes(name))
            problems.push(`--${option}: there is no job "${name}" in this pipeline${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(name, known, '')}`);
        return name;
    };
    const outcomes = new Map();
    for (const text of args.extras.outcome) {
        const match = /^(.+)=(success|failed|canceled)(?::(\d+))?$/s.exec(text);
        if (match === null)
            problems.push(`--outcome: "${text}" is not of the form JOB=success, JOB=canceled or JOB=failed[:EXITCODE]`);
        else
            outcomes.set(check('outcome', match[1] ?? ''), outcome(match[2] ?? '', match[3]));
    }
    const play = args.extras.play.map((name) => check('play', name));
    const cancel = args.extras.cancel.map((name) => check('cancel', name));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.map((message) => ({ message, location: undefined })));
    return { outcomes, play, cancel };
}
function outcome(word, code) {
    if (word === 'success')
        return { type: 'success' };
    if (word === 'canceled')
        return { type: 'cancel' };
    return { type: 'drop', exitCode: code === undefined ? 1 : Number(code), reason: 'script_failure' };
}


/***/ }),

/***/ 34006:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
async function run(command, args, options = {}) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    const result = await getExecOutput(command, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: { ...stringEnvironment(), ...options.env } }),
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    if (result.exitCode !== 0 && (options.check ?? true)) {
        const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N(`${command} ${args.join(' ')} failed: ${reason}`);
    }
    return result;
}
/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
async function outputOf(command, args, seconds) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(command, [...args], { timeout: seconds * 1000 }, (error, stdout) => resolve(error === null ? stdout : undefined));
    });
}
function stringEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}


/***/ })

};
