export const id = 8771;
export const ids = [8771,562];
export const modules = {

/***/ 70562:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputFolder: () => (/* binding */ outputFolder),
/* harmony export */   pathNames: () => (/* binding */ pathNames)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79246);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51659);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90335);
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






/**
 * Opens the folder of a run with these jobs (those of child pipelines come when they are known). The project, which may
 * be the folder's parent, has no say in where it leads: what is written goes through no link in it. Throws a
 * {@link UsageError} where one is in the way already, a {@link SystemError} where the folder cannot be had. A log that
 * cannot be written goes no further, which is told once.
 */
async function outputFolder(folder, project, jobs, tell) {
    const nameOf = pathNames(jobs.map((job) => job.name));
    const paths = jobs.flatMap(({ name }) => [`logs/${nameOf(name)}.log`, `artifacts/${nameOf(name)}`]);
    const links = new Set(paths.map((path) => (0,_safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .linkIn */ .qn)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), folder)).filter((link) => link !== undefined));
    if (links.size > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb([...links].map((link) => refusal(`${link} is a symbolic link`)));
    const top = await _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .SafeFolder */ .yY.open(folder, project).catch((error) => {
        if (error instanceof _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .UnsafePath */ .UZ)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb([refusal(error.message)]);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`The output folder cannot be had: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
            hint: 'Name one that can be written with the input output.',
            cause: error,
        });
    });
    const lost = [];
    const loseLog = (name, error) => {
        const message = `output: the log ${name}.log is not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
        lost.push(message);
        tell(message);
    };
    const createLog = async (name) => {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const logs = __addDisposableResource(env_1, await top.folder('logs'), true);
                const stream = (await logs.create(`${name}.log`)).createWriteStream();
                stream.on('error', (error) => loseLog(name, error));
                return stream;
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
            loseLog(name, error);
            return undefined;
        }
    };
    const streams = new Map();
    const streamOf = (key, name) => {
        const stream = streams.get(key) ?? createLog(name);
        streams.set(key, stream);
        return stream;
    };
    return {
        lost,
        async sink(event) {
            if (event.type === 'service' && event.log !== undefined) {
                const name = nameOf(`${event.job}\0${event.name}`, `${nameOf(event.job)}.${event.name}`);
                (await createLog(name))?.end(event.log);
            }
            if (event.type !== 'log')
                return;
            const stream = await streamOf(event.job, nameOf(event.job));
            const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_4__/* .stripAnsi */ .aJ)(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
            if (stream === undefined || stream.destroyed || text === '' || stream.write(text))
                return;
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'drain').catch(() => undefined); // told by then
        },
        async unpack(store, id, job, reports) {
            try {
                for (const type of ['', ...reports]) {
                    const env_2 = { stack: [], error: void 0, hasError: false };
                    try {
                        const archive = await store.open(type === '' ? id : `${id}-${type}`);
                        if (archive === undefined)
                            continue;
                        const place = type === '' ? `artifacts/${nameOf(job)}` : `reports/${nameOf(job)}/${type}`;
                        const target = __addDisposableResource(env_2, await top.folder(place), true);
                        await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackTo */ .iZ)(archive.tar, target);
                    }
                    catch (e_2) {
                        env_2.error = e_2;
                        env_2.hasError = true;
                    }
                    finally {
                        const result_2 = __disposeResources(env_2);
                        if (result_2)
                            await result_2;
                    }
                }
            }
            catch (error) {
                lost.push(`output: the artifacts of ${job} are not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
                throw error;
            }
        },
        async close() {
            const ended = [...streams.values()].map(async (opened) => {
                const stream = await opened;
                if (stream !== undefined)
                    await new Promise((resolve) => stream.end(() => resolve()));
            });
            await Promise.all(ended);
            await top[Symbol.asyncDispose]();
        },
    };
}
function refusal(what) {
    const message = `output: ${what.replace(/: nothing is written through it$/, '')}, through which nothing is written`;
    return { message, location: undefined, hint: 'remove it from the repository, or name another folder' };
}
/**
 * Names as one part of a path: what a path cannot have, or a shell would take for something else, becomes `_`. No two
 * get the same: of those that would, the later ones end with a number. `known` are the first, in their order.
 */
function pathNames(known) {
    const names = new Map();
    const taken = new Set();
    const nameOf = (of, wanted = of) => {
        const before = names.get(of);
        if (before !== undefined)
            return before;
        const plain = wanted.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
        let name = plain;
        for (let number = 2; taken.has(name); number++)
            name = `${plain}-${number}`;
        taken.add(name);
        names.set(of, name);
        return name;
    };
    for (const name of known)
        nameOf(name);
    return nameOf;
}


/***/ }),

/***/ 98771:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepLogs: () => (/* binding */ keepLogs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);
/* harmony import */ var _pipeline_results_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70562);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65655);







/** So many runs of a project have their logs, the newest. */
const RUNS = 10;
/** What is kept of one log, and of all of a run; bytes. A job may print without end. */
const MAX_LOG = 16e6;
const MAX_RUN = 128e6;
/**
 * Makes the folder for the logs of a run, and removes those of old runs. `maxBytes`: of all that is kept of a project.
 * undefined where it cannot be had, which is told.
 */
async function keepLogs(last, maxBytes, jobs, tell) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(last.folder, 'logs');
    try {
        await removeOld(root);
        const run = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex'));
        await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(run, { mode: 0o700 });
        const output = await (0,_pipeline_results_output_js__WEBPACK_IMPORTED_MODULE_5__.outputFolder)(run, run, jobs, tell);
        const room = new Room(Math.min(MAX_RUN, maxBytes / RUNS));
        return {
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(run, 'logs'),
            sink: (event) => event.type === 'log' ? output.sink({ ...event, text: room.take(event.job, event.text) }) : undefined,
            close: () => output.close(),
        };
    }
    catch (error) {
        tell(`The logs of this run cannot be kept: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** How much of each log is still to be kept. */
class Room {
    #taken = new Map();
    #left;
    constructor(all) {
        this.#left = all;
    }
    /** What of a text is kept: all, or nothing but a note where there is no room any more. */
    take(job, text) {
        const taken = this.#taken.get(job) ?? 0;
        if (taken === Infinity)
            return '';
        const size = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .bytes */ .ee)(text);
        const fits = size <= this.#left && taken + size <= MAX_LOG;
        this.#taken.set(job, fits ? taken + size : Infinity);
        if (fits)
            this.#left -= size;
        return fits ? text : '\n(the log after this is left out: --output DIR has all of it)\n';
    }
}
async function removeOld(root) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root).catch(() => []);
    const made = await Promise.all(names.map(async (name) => ({ name, at: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name)).catch(() => undefined))?.mtimeMs ?? 0 })));
    const old = made.sort((one, other) => other.at - one.at).slice(RUNS - 1);
    for (const { name } of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name), { recursive: true, force: true });
}


/***/ })

};
