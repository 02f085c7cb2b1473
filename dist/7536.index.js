export const id = 7536;
export const ids = [7536,562,6239];
export const modules = {

/***/ 84940:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ isSerious),
  D: () => (/* binding */ linesOf)
});

;// CONCATENATED MODULE: ./src/dind/diagnosis/words.ts
/** Stages whose words are not those of the commands that decide about the job. */
const ASIDE = /^(?:prepare_executor|prepare_script|get_sources|restore_cache|download_artifacts|after_script|archive_cache|upload_artifacts|cleanup)/;
const MARK = /^section_(start|end):\d{1,20}:(\w{1,60})/;
const ECHO = /^(?:\$|\+{1,9}) /;
/** The runner's warning about a service, and the two places of it at which the service itself speaks. */
const SERVICE_WARNING = /^\*\*\* WARNING: Service /;
const SERVICE_LOG = /^Service container logs:$/;
const SERVICE_LOG_END = /^\*{9}$/;
const SERVICE_PROBLEM = /^service "[^"]{1,200}-wait-for-service" /;
/** A service's log as it comes (`CI_DEBUG_SERVICES`). */
const FOLLOWED = /^\[service:/;
/**
 * The lines of a job's log that may tell why it failed: of the commands of its script, of which the shell ends with the
 * first that fails, the words of the last. What the runner said before counts where the script was never reached; an
 * `after_script` decides nothing; and what services say is theirs.
 */
function wordsOf(lines) {
    const own = withoutServices(lines);
    const marks = own.map((text) => MARK.exec(text));
    // the log's beginning may be gone: what then ends was the first
    const first = marks.find((mark) => mark !== null);
    let section = first?.[1] === 'end' ? first[2] : undefined;
    const reached = section === 'step_script' || marks.some((mark) => mark?.[2] === 'step_script');
    const kept = [];
    own.forEach((text, index) => {
        const mark = marks[index];
        if (mark !== null && mark !== undefined)
            section = mark[1] === 'start' ? mark[2] : undefined;
        else if (TEST_CASE.test(text))
            return;
        else if (!reached || !ASIDE.test(section ?? '') || aboutService(text))
            kept.push(text);
    });
    const isCommand = (text) => text.startsWith('$ ');
    const last = kept.findLastIndex(isCommand);
    // what an only command says by its other stream may come before its own line: nothing else can have said it, where the
    // log has the script from its beginning
    const whole = marks.some((mark) => mark?.[1] === 'start' && mark[2] === 'step_script');
    const isOnly = whole && kept.findIndex(isCommand) === last;
    return kept.map((text, index) => ({
        text,
        echo: ECHO.test(text),
        passed: index < last && !isOnly && !aboutService(text),
    }));
}
/** What a test runner says of one test: its name may be that of any error. */
const TEST_CASE = /^\s{0,40}(?:[✓✔√✗✖×✕]|(?:not )?ok \d|--- (?:PASS|FAIL|SKIP)|=== RUN|\[ {1,7}(?:OK|RUN|FAILED) |AssertionError\b)|::test\S{0,200} (?:PASSED|FAILED|ERROR|SKIPPED)/;
function aboutService(text) {
    return SERVICE_WARNING.test(text) || SERVICE_PROBLEM.test(text);
}
/** Takes out what services have said: their logs as they came, and those under the runner's warning. */
function withoutServices(lines) {
    let quoted = false;
    return lines.filter((line) => {
        const ends = quoted && (SERVICE_LOG_END.test(line) || MARK.test(line));
        if (ends)
            quoted = false;
        else if (SERVICE_LOG.test(line))
            quoted = true;
        return !quoted && !FOLLOWED.test(line);
    });
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/lines.ts

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 2000;
const MAX_LINE = 8192;
/**
 * The lines that may tell why a job failed, of limited number and length, oldest first: the job's own words, and those
 * of its daemon where that did not start or died. What the job's log repeats of the daemon's is the daemon's.
 */
function linesOf(evidence) {
    const said = split(evidence.daemonLog);
    const repeated = new Set(said.map((text) => text.trim()));
    const daemon = evidence.daemonDown ? said.filter(isSerious) : [];
    const job = wordsOf(split(evidence.jobLog).filter((text) => !repeated.has(text.trim())));
    return [
        ...daemon.map((text, index) => ({
            text,
            source: 'daemon',
            echo: false,
            passed: false,
            age: MAX_LINES + daemon.length - index,
        })),
        ...job.map((word, index) => ({ ...word, source: 'job', age: job.length - index })),
    ];
}
/** Whether a line of a daemon's log is more than what it says all day long. */
function isSerious(line) {
    return !/(?:^|\s)level=(?:info|debug|trace)\b|"level":\s?"(?:info|debug|trace)"/.test(line);
}
function split(log) {
    return log
        .slice(-MAX_CHARACTERS)
        .split(/[\r\n]/)
        .map((line) => shorten(withoutTimestamp(line)))
        .filter((line) => line !== '')
        .slice(-MAX_LINES);
}
/** Jobs may log with GitLab's time stamps: `2026-01-02T03:04:05.123456Z 01O text`. */
function withoutTimestamp(line) {
    return line.replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z \d\d[OE][ +]?/, '').trimEnd();
}
/** Long lines keep both ends: programs wrap errors in errors, and the innermost stands last. */
function shorten(line) {
    return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE / 2)} ${line.slice(-MAX_LINE / 2)}`;
}


/***/ }),

/***/ 79246:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iA: () => (/* binding */ artifactStore),
/* harmony export */   iZ: () => (/* binding */ unpackTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56118);






function artifactStore(folder) {
    const pathFor = (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${id}.tar`);
    return {
        pathFor,
        has: async (id) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined)) !== undefined,
        async open(id) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined);
            return found === undefined ? undefined : { tar: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(pathFor(id)), size: found.size };
        },
        remove: (id) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(pathFor(id), { force: true }),
    };
}
/** The files of an archive of ours as one text, as GitLab gets the files of a report. */
async function textOf(tar) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let content = '';
    for await (const entry of parser) {
        if (entry.header.type === 'file')
            content += await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(entry);
        else
            entry.resume();
    }
    return content;
}
/**
 * Unpacks the regular files of an archive of ours into a folder; those that would leave it are left out. `below`: only
 * what is in that folder of the archive, without its name.
 */
async function unpackTo(tar, folder, below = '') {
    const start = below
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .map((part) => `${part}/`)
        .join('');
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let current;
    try {
        for await (const entry of parser) {
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(entry.header.name).replace(/^\/+/, '');
            const path = name.slice(start.length);
            if (entry.header.type !== 'file' ||
                !name.startsWith(start) ||
                path === '' ||
                path === '.' ||
                path === '..' ||
                path.startsWith('../')) {
                entry.resume();
                continue;
            }
            const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
            if (current?.path !== parent) {
                await current?.folder[Symbol.asyncDispose]();
                current = { path: parent, folder: await folder.folder(parent) };
            }
            const file = await current.folder.create((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, file.createWriteStream());
        }
    }
    finally {
        await current?.folder[Symbol.asyncDispose]();
    }
}


/***/ }),

/***/ 7892:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assignAliases)
/* harmony export */ });
/* unused harmony export imageAliases */
/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service none of
 * whose names are free is not started. Source: GitLab documentation, "Accessing the services".
 */
function assignAliases(services) {
    const taken = new Set();
    const named = [];
    const skipped = [];
    services.forEach((service, index) => {
        const aliases = [];
        for (const alias of [...imageAliases(service.name), ...splitAliases(service.alias)]) {
            if (aliases.includes(alias))
                continue;
            if (taken.has(alias))
                skipped.push({ alias, service: service.name, index });
            else
                aliases.push(alias);
        }
        aliases.forEach((alias) => taken.add(alias));
        if (aliases.length > 0)
            named.push({ service, aliases });
    });
    return { named, skipped };
}
/** `registry.example.com:4999/valkey/valkey:8` -> `registry.example.com__valkey__valkey`, `registry.example.com-valkey-valkey`. */
function imageAliases(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const slash = withoutDigest.lastIndexOf('/');
    const colon = withoutDigest.indexOf(':', slash + 1);
    const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
    const withoutPort = path.replace(/^([^/:]+):\d+\//, '$1/');
    const names = [withoutPort.replaceAll('/', '__'), withoutPort.replaceAll('/', '-')];
    return [...new Set(names)];
}
function splitAliases(alias) {
    return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
}


/***/ }),

/***/ 58620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handover: () => (/* binding */ handover),
/* harmony export */   handoverProblem: () => (/* binding */ handoverProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79246);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90335);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48181);
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
 * Hands over into `DIR/pages` and `DIR/sarif`, which come to be when there is something for them. `within`: the project,
 * whose links are not followed.
 */
function handover(folder, within) {
    let pagesPath;
    let sarifPath;
    return {
        get pagesPath() {
            return pagesPath;
        },
        get sarifPath() {
            return sarifPath;
        },
        async pages(store, id, { pages }) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                if (pages === undefined)
                    return;
                const archive = await store.open(id);
                if (archive === undefined)
                    return;
                const top = __addDisposableResource(env_1, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .SafeFolder */ .yY.open(folder, within), true);
                // a prefix is a path of the site: several deployments lie beside each other
                const prefix = (pages.pathPrefix ?? '').split('/').filter((part) => /^[\w-][\w.-]*$/.test(part));
                const target = __addDisposableResource(env_1, await top.folder(['pages', ...prefix].join('/')), true);
                await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackTo */ .iZ)(archive.tar, target, pages.publish);
                pagesPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'pages');
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
        },
        async reports(result, projectFolder) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const found = result.jobs.flatMap((job) => job.reports.security.map((report) => ({ job: job.name, report })));
                if (found.length === 0)
                    return;
                const { sarifOf } = await __webpack_require__.e(/* import() */ 8144).then(__webpack_require__.bind(__webpack_require__, 88144));
                const top = __addDisposableResource(env_2, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .SafeFolder */ .yY.open(folder, within), true);
                const target = __addDisposableResource(env_2, await top.folder('sarif'), true);
                const nameOf = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__.pathNames)([]);
                for (const [index, { job, report }] of found.entries()) {
                    const name = nameOf(String(index), `${job}-${report.type}`);
                    const file = await target.create(`${name}.sarif`);
                    try {
                        await file.writeFile(sarifOf(report, name, projectFolder));
                    }
                    finally {
                        await file.close();
                    }
                }
                sarifPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'sarif');
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
        },
    };
}
/** What went wrong with it, as the run tells it. */
function handoverProblem(what, error) {
    return `${what} could not be handed over to later steps: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
}


/***/ }),

/***/ 48181:
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

/***/ 7536:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPipeline: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/registry/credentials.ts

/** Every request to the registry pays for the hash: cost 5 takes a fifth of cost 10, for a password of one run's life. */
const BCRYPT_COST = 5;
/** GitLab's user for `CI_REGISTRY_USER` and `CI_JOB_TOKEN` logins. */
const REGISTRY_USER = 'gitlab-ci-token';
/** A secret of this run: no word of it in anything that outlives the run. */
function randomToken() {
    return `glcbt-${(0,external_node_crypto_.randomBytes)(18).toString('base64url')}`;
}
/** An htpasswd file, the only kind Distribution reads (bcrypt). */
async function htpasswd(pairs) {
    const { hash } = await __webpack_require__.e(/* import() */ 6242).then(__webpack_require__.bind(__webpack_require__, 36242));
    const lines = await Promise.all(pairs.map(async ({ user, password }) => `${user}:${await hash(password, BCRYPT_COST)}\n`));
    return lines.join('');
}

;// CONCATENATED MODULE: ./src/report/events.ts
/** Stamps events of one pipeline; the clock is the caller's. */
function eventSender(pipeline, sink, clock) {
    return (body) => sink({ v: 1, time: clock().toISOString(), pipeline, ...body });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/docker/labels.ts
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

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/dind/qemu.ts



const BINFMT = '/proc/sys/fs/binfmt_misc';
/**
 * Registers QEMU's handlers in the engine's kernel, so that images of other architectures run and build. Done once a
 * pipeline; nothing happens where they are there already. A failure is a warning: most jobs do not need them.
 */
async function registerQemu(engine, options) {
    if (options.mode === 'never')
        return 'off';
    if (options.mode === 'auto' && engine.local && handlersPresent(engine.info.arch))
        return 'present';
    try {
        await options.pull(options.image);
        const container = await engine.containers.create({
            name: `glci-binfmt-${options.pipeline}`,
            image: options.image,
            command: ['--install', options.platforms],
            privileged: true,
            networkMode: 'none',
            labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
        });
        try {
            const { exit } = await container.waitNextExit();
            await container.start();
            const code = await exit;
            if (code !== 0)
                throw new Error(`exit code ${code}: ${(await container.logs({ tail: 5 })).trim()}`);
        }
        finally {
            await container.remove();
        }
        return 'registered';
    }
    catch (error) {
        options.warn(`QEMU could not be registered, so builds for other architectures may fail: ${(0,errors/* messageOf */.bD)(error)}. ` +
            `By hand: docker run --rm --privileged ${options.image} --install ${options.platforms}`);
        return 'failed';
    }
}
/** Whether the kernel has an enabled handler for the most wanted other architecture. */
function handlersPresent(arch) {
    if (!(0,external_node_fs_.existsSync)(BINFMT))
        return false;
    const wanted = arch === 'arm64' ? /x86_64|amd64/ : /aarch64|arm64/;
    try {
        return (0,external_node_fs_.readdirSync)(BINFMT).some((name) => wanted.test(name));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var artifacts_store = __webpack_require__(79246);
;// CONCATENATED MODULE: ./src/lifecycle.ts
/**
 * The life of what is brought up together: each part is made in the background, awaited by whoever needs it, and disposed
 * of in the reverse order of its {@link defer}. What `AsyncDisposableStack` is on newer versions of Node, with two
 * differences: it waits for what is still being made, and one part that cannot be disposed of keeps no other from it.
 *
 * `track` and `defer` may be called at any time before the disposal, `track` also during it (work that ends with further
 * work). Disposing twice does nothing the second time.
 */
class Lifecycle {
    #underway = new Set();
    #disposers = [];
    /** Work that must be over before anything is disposed of; returns it. Its failure is for whoever awaits it. */
    track(work) {
        const over = work.then(() => undefined, () => undefined);
        this.#underway.add(over);
        void over.then(() => this.#underway.delete(over));
        return work;
    }
    /** Has something disposed of when the rest is, before all that was deferred earlier. */
    defer(dispose) {
        this.#disposers.push(dispose);
    }
    /** Throws what could not be disposed of, once all else is: the error itself, of several an AggregateError. */
    async [Symbol.asyncDispose]() {
        while (this.#underway.size > 0)
            await Promise.all(this.#underway);
        const failures = [];
        for (const dispose of this.#disposers.splice(0).reverse())
            await dispose().catch((error) => failures.push(error));
        if (failures.length > 1)
            throw new AggregateError(failures, failures.map(String).join('; '));
        if (failures.length === 1)
            throw failures[0];
    }
}

// EXTERNAL MODULE: ./src/owner.ts
var src_owner = __webpack_require__(85860);
// EXTERNAL MODULE: ./src/scratch.ts
var src_scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/docker/errors.ts
var docker_errors = __webpack_require__(57457);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/certificates/authority.ts


/** Clocks of containers are the machine's, those of another engine's machine may be wrong by this much. */
const SKEW_MS = 24 * 3600 * 1000;
/** Longer than any run may take. */
const VALIDITY_MS = 60 * 24 * 3600 * 1000;
const OID = {
    commonName: '2.5.4.3',
    ecdsaWithSha256: '1.2.840.10045.4.3.2',
    serverAuth: '1.3.6.1.5.5.7.3.1',
    clientAuth: '1.3.6.1.5.5.7.3.2',
};
/** Makes an authority: P-256 keys, SHA-256, extensions as RFC 5280 wants them. `name` is its common name. */
async function createAuthority(name) {
    const x509 = await library();
    const keys = newKeys();
    const certificate = issue(x509, {
        subject: name,
        issuer: name,
        subjectKey: keys.publicKey,
        signingKey: keys.privateKey,
        extensions: authorityExtensions(x509, keys),
    });
    const make = (subject, extensions) => {
        const own = newKeys();
        return {
            certificate: issue(x509, {
                subject,
                issuer: name,
                subjectKey: own.publicKey,
                signingKey: keys.privateKey,
                extensions: [...leafExtensions(x509, own, keys), ...extensions],
            }),
            key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        };
    };
    return {
        certificate,
        server: (names) => make(`${name}: server`, [usedFor(x509, OID.serverAuth), alternatives(x509, names)]),
        client: (subject) => make(subject, [usedFor(x509, OID.clientAuth)]),
    };
}
/** Loaded by whoever has certificates to make: a run without registry and daemon does without. */
async function library() {
    const [asn, x] = await Promise.all([__webpack_require__.e(/* import() */ 7261).then(__webpack_require__.t.bind(__webpack_require__, 47261, 23)), Promise.all(/* import() */[__webpack_require__.e(7261), __webpack_require__.e(3594)]).then(__webpack_require__.t.bind(__webpack_require__, 33594, 23))]);
    return { asn, x };
}
function newKeys() {
    return (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
function issue({ asn, x }, wish) {
    const now = Date.now();
    const algorithm = new x.AlgorithmIdentifier({ algorithm: OID.ecdsaWithSha256 });
    const tbsCertificate = new x.TBSCertificate({
        version: x.Version.v3,
        serialNumber: serialNumber(),
        signature: algorithm,
        issuer: nameOf(x, wish.issuer),
        validity: new x.Validity({ notBefore: new Date(now - SKEW_MS), notAfter: new Date(now + VALIDITY_MS) }),
        subject: nameOf(x, wish.subject),
        subjectPublicKeyInfo: asn.AsnConvert.parse(wish.subjectKey.export({ type: 'spki', format: 'der' }), x.SubjectPublicKeyInfo),
        extensions: new x.Extensions([...wish.extensions]),
    });
    const signature = (0,external_node_crypto_.sign)('sha256', Buffer.from(asn.AsnConvert.serialize(tbsCertificate)), wish.signingKey);
    const certificate = new x.Certificate({
        tbsCertificate,
        signatureAlgorithm: algorithm,
        signatureValue: arrayBuffer(signature),
    });
    return pem(Buffer.from(asn.AsnConvert.serialize(certificate)));
}
function authorityExtensions({ asn, x }, keys) {
    const usage = new x.KeyUsage(x.KeyUsageFlags.keyCertSign | x.KeyUsageFlags.cRLSign);
    return [
        extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: true }), true),
        extension({ asn, x }, x.id_ce_keyUsage, usage, true),
        extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, keys)),
    ];
}
function leafExtensions({ asn, x }, own, authority) {
    const authorityKey = new x.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(x, authority) });
    return [
        extension({ asn, x }, x.id_ce_basicConstraints, new x.BasicConstraints({ cA: false }), true),
        extension({ asn, x }, x.id_ce_keyUsage, new x.KeyUsage(x.KeyUsageFlags.digitalSignature), true),
        extension({ asn, x }, x.id_ce_subjectKeyIdentifier, keyIdentifier(x, own)),
        extension({ asn, x }, x.id_ce_authorityKeyIdentifier, authorityKey),
    ];
}
function usedFor(library, purpose) {
    return extension(library, library.x.id_ce_extKeyUsage, new library.x.ExtendedKeyUsage([purpose]));
}
function alternatives(library, names) {
    const { x } = library;
    const general = [...new Set(names)].map((name) => (0,external_node_net_.isIP)(name) === 0 ? new x.GeneralName({ dNSName: name }) : new x.GeneralName({ iPAddress: name }));
    return extension(library, x.id_ce_subjectAltName, new x.SubjectAlternativeName(general));
}
function extension({ asn, x }, extnID, value, critical = false) {
    return new x.Extension({ extnID, critical, extnValue: new asn.OctetString(asn.AsnConvert.serialize(value)) });
}
/** RFC 5280, 4.2.1.2, method 1: the SHA-1 of the public key's bits, here of its last 65 bytes, the point. */
function keyIdentifier(x, { publicKey }) {
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
    return new x.SubjectKeyIdentifier(arrayBuffer((0,external_node_crypto_.createHash)('sha1').update(point).digest()));
}
function nameOf(x, commonName) {
    const value = new x.AttributeValue({ utf8String: commonName });
    return new x.Name([new x.RelativeDistinguishedName([new x.AttributeTypeAndValue({ type: OID.commonName, value })])]);
}
/** Positive and not zero: RFC 5280, 4.1.2.2. */
function serialNumber() {
    const bytes = (0,external_node_crypto_.randomBytes)(16);
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
    return arrayBuffer(bytes);
}
function arrayBuffer(bytes) {
    return new Uint8Array(bytes).buffer;
}
function pem(der) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/registry/certificates.ts


/** Makes them for one pipeline; `hosts` are the names of registries that this one takes the place of. */
async function registryCertificates(pipeline, hosts) {
    const authority = await createAuthority(`gitlab-dind registry of pipeline ${pipeline}`);
    return {
        authority: authority.certificate,
        server: authority.server([...names/* MOCK_ALIASES */._q, ...hosts.map(withoutPort), 'localhost', '127.0.0.1']),
    };
}
function withoutPort(host) {
    return host.replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./src/registry/earlier.ts


/**
 * Whether what a tag or digest of the registry stands for was pushed at or after `since` (milliseconds): the registry
 * writes a link whenever it takes a manifest, and restoring a cache keeps the times. undefined where the storage
 * cannot be read or has no such tag.
 */
async function pushedSince(storage, repository, reference, since) {
    const manifests = (0,external_node_path_.join)(storage, 'local/docker/registry/v2/repositories', repository, '_manifests');
    const link = reference.startsWith('sha256:')
        ? (0,external_node_path_.join)(manifests, 'revisions/sha256', reference.slice('sha256:'.length), 'link')
        : (0,external_node_path_.join)(manifests, 'tags', reference, 'current/link');
    const found = await (0,promises_.lstat)(link).catch(() => undefined);
    // a file's time is that of the kernel's last tick
    return found === undefined ? undefined : found.mtimeMs >= since - 50;
}

;// CONCATENATED MODULE: ./src/registry/config.ts
/** Where the instances of the mock find and keep things inside their containers. */
const REGISTRY_ROOT = '/var/lib/registry';
/** Where content goes that only somebody's credentials could get: it does not outlive the run. */
const PRIVATE_ROOT = '/var/lib/registry-private';
const CONFIG_PATH = '/glci/registry.yml';
const HTPASSWD_PATH = '/glci/htpasswd';
const CERTIFICATE_PATH = '/glci/server.pem';
const KEY_PATH = '/glci/server-key.pem';
/** Port of the instance that takes pushes, over HTTPS; those of the upstreams follow. */
const PUSH_PORT = 5000;
/** The same storage over HTTP, for the engine and this process by a loopback address, and for tools that insist on it. */
const PLAIN_PORT = 80;
/** The same storage over HTTPS under the names that stand without a port. */
const HOSTS_PORT = 443;
/**
 * Configuration of one CNCF Distribution instance; only options that both 2.8 and 3 know. JSON is YAML, and needs no
 * quoting rules of its own.
 */
function instanceConfig(options) {
    const { upstream } = options;
    return JSON.stringify({
        version: 0.1,
        log: { level: options.announces === true ? 'info' : 'warn', accesslog: { disabled: false } },
        storage: {
            filesystem: { rootdirectory: options.rootDirectory },
            delete: { enabled: true },
            cache: { blobdescriptor: 'inmemory' },
            maintenance: {
                uploadpurging: { enabled: true, age: '24h', interval: '24h', dryrun: false },
                ...(options.readOnly === true ? { readonly: { enabled: true } } : {}),
            },
        },
        http: {
            addr: `:${options.port}`,
            secret: options.secret,
            headers: { 'X-Content-Type-Options': ['nosniff'] },
            ...(options.tls ? { tls: { certificate: CERTIFICATE_PATH, key: KEY_PATH } } : {}),
        },
        health: { storagedriver: { enabled: true, interval: '10s', threshold: 3 } },
        ...(options.protectedByPassword
            ? { auth: { htpasswd: { realm: 'GitLab Container Registry', path: HTPASSWD_PATH } } }
            : {}),
        ...(upstream === undefined ? {} : { proxy: proxySection(upstream) }),
    }, null, 2);
}
function proxySection(upstream) {
    return {
        remoteurl: upstream.url,
        ...(upstream.username === undefined ? {} : { username: upstream.username }),
        ...(upstream.password === undefined ? {} : { password: upstream.password }),
    };
}
/** Where an upstream's content is kept: apart, where it took credentials to get it, unless `keepPrivate`. */
function upstreamRoot(upstream, keepPrivate = false) {
    const folder = `upstream/${upstream.name.replace(/[^a-z0-9.-]/gi, '_')}`;
    return upstream.username === undefined || keepPrivate
        ? `${REGISTRY_ROOT}/${folder}`
        : `${PRIVATE_ROOT}/data/${folder}`;
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./src/docker/archive.ts


/** A small tar, all in memory, in the order given: for files that we put into containers. */
async function tarOf(entries) {
    const archive = (0,tar_stream.pack)();
    for (const entry of entries) {
        if ('link' in entry) {
            archive.entry({ name: entry.name, type: 'symlink', linkname: entry.link, mode: 0o777 });
            continue;
        }
        const owner = { uid: entry.uid ?? 0, gid: entry.gid ?? 0 };
        if ('directory' in entry) {
            archive.entry({ name: entry.name, type: 'directory', mode: entry.mode ?? 0o755, ...owner });
        }
        else {
            archive.entry({ name: entry.name, mode: entry.mode ?? 0o644, ...owner }, Buffer.from(entry.content));
        }
    }
    archive.finalize();
    return (0,consumers_.buffer)(archive);
}
/** The last second that tar-stream can write: it takes seconds for 32 bits with a sign. */
const LATEST = 2 ** 31 - 1;
/**
 * A file's time as tar-stream can write it, at its nearest from 1970 to 2038: headers of other times cannot be read, or
 * tell another one.
 */
function tarTime(time) {
    const seconds = Math.floor(time.getTime() / 1000);
    return new Date(Math.min(Math.max(Number.isNaN(seconds) ? 0 : seconds, 0), LATEST) * 1000);
}
/** Content of a tar's first entry; undefined where that is no regular file, or has more bytes than `largest`. */
async function firstFile(tar, largest) {
    const parser = (0,tar_stream.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    for await (const entry of parser) {
        const { type, size = 0 } = entry.header;
        const content = type === 'file' && size <= largest ? await (0,consumers_.buffer)(entry) : undefined;
        tar.destroy();
        return content;
    }
    return undefined;
}
/** Content of the regular files of a tar, by name; for small archives. Reading ends at a file of more bytes than `largest`. */
async function filesOf(tar, largest = Infinity) {
    const files = new Map();
    const parser = (0,tar_stream.extract)();
    tar.pipe(parser);
    tar.on('error', (error) => parser.destroy(error));
    for await (const entry of parser) {
        if ((entry.header.size ?? 0) > largest) {
            tar.destroy();
            break;
        }
        if (entry.header.type === 'file')
            files.set(entry.header.name, await (0,consumers_.buffer)(entry));
        else
            entry.resume();
    }
    return files;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/docker/http.ts


/**
 * Status of a plain HTTP answer, from this process; undefined where none comes within the time. A connection of its
 * own for each question: a server that is just starting may leave a kept one hanging.
 */
function httpStatus(url, timeoutMs) {
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)(url, { agent: false, timeout: timeoutMs }, (response) => {
            response.resume();
            resolve(response.statusCode);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(undefined));
        request.on('close', () => resolve(undefined));
    });
}
/** Whether a server at `HOST:PORT` begins a TLS connection within the time, whoever it wants to see and whatever it shows. */
function tlsAnswers(address, timeoutMs) {
    const [host, port] = address.split(':');
    return new Promise((resolve) => {
        // nothing is sent over it: this asks for no trust
        const socket = (0,external_node_tls_.connect)({ host, port: Number(port), rejectUnauthorized: false, timeout: timeoutMs });
        const done = (answer) => () => {
            resolve(answer);
            socket.destroy();
        };
        socket.on('secureConnect', done(true));
        socket.on('timeout', done(false));
        socket.on('error', done(false));
        socket.on('close', done(false));
    });
}

;// CONCATENATED MODULE: ./src/registry/instances.ts








/** A container of an instance, in the network namespace of the mock's own, created and given its files. */
async function createInstance(engine, options, instance) {
    const container = await engine.containers.create({
        ...instanceSpec(options, `${(0,names/* mockContainerName */.pW)(options.pipeline)}${instance.suffix}`),
        networkMode: `container:${(0,names/* mockContainerName */.pW)(options.pipeline)}`,
    });
    await giveFiles(engine, container, options, instance.config);
    return container;
}
/** What all containers of the mock have in common. */
function instanceSpec(options, name) {
    return {
        name,
        image: options.image,
        command: ['serve', CONFIG_PATH],
        env: ['OTEL_TRACES_EXPORTER=none'],
        ...(options.user === undefined ? {} : { user: options.user }),
        binds: [`${options.volume}:${REGISTRY_ROOT}`, `${options.privateVolume}:${PRIVATE_ROOT}`],
        labels: labelsFor({ pipeline: options.pipeline, role: 'registry', owner: options.owner }),
    };
}
/** Gives a container its configuration, and of passwords and certificates what that one needs. */
async function giveFiles(engine, container, options, config) {
    if (config.upstream !== undefined && options.trust !== undefined)
        await container.put('/', await options.trust.archiveFor(container, { id: options.image }, {}));
    const content = instanceConfig({ ...config, secret: (0,external_node_crypto_.randomBytes)(16).toString('hex'), announces: !engine.local });
    const files = [{ path: CONFIG_PATH, content }];
    if (config.protectedByPassword) {
        const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
        const users = await htpasswd([{ user: REGISTRY_USER, password: options.password }, ...further]);
        files.push({ path: HTPASSWD_PATH, content: users });
    }
    if (config.tls) {
        const { server } = options.certificates;
        files.push({ path: CERTIFICATE_PATH, content: server.certificate }, { path: KEY_PATH, content: server.key });
    }
    const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
    const entries = files.map((file) => ({ name: file.path.slice(1), content: file.content, mode: 0o600, uid, gid }));
    const folder = { name: `${PRIVATE_ROOT.slice(1)}/data/`, directory: true, mode: 0o700, uid, gid };
    await container.put('/', await tarOf([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]));
}
/**
 * Waits until the instance answers on its published port, or has exited. Any status is an answer (401 among them), and
 * over HTTPS its certificate. The port of an engine that is not local may be out of reach: then its log says when it
 * listens.
 */
async function answers(engine, container, address, tls, timeoutMs = 30_000) {
    const deadline = Date.now() + timeoutMs;
    for (let delay = 20;; delay = Math.min(delay * 1.5, 250)) {
        if (tls ? await tlsAnswers(address, 2000) : (await httpStatus(`http://${address}/v2/`, 2000)) !== undefined)
            return;
        if (!engine.local && (await container.logs({ tail: 100 })).includes('msg="listening on '))
            return;
        const state = await container.inspect();
        if (state.status === 'exited' || state.status === 'dead' || Date.now() > deadline) {
            const log = await container.logs({ tail: 20 });
            throw new errors/* SystemError */._N(`The registry ${container.name} did not start: ${log.trim() || state.error || state.status}`);
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/registry/storage/transfer.ts








/** What registries keep in the storage folder; jobs' caches stay on this machine. */
const PARTS = ['local', 'upstream'];
/** Puts what the storage folder holds into the registry's volume, for an engine that does not see our files. */
async function sendStorage(container, storage) {
    const archive = (0,tar_stream.pack)();
    const body = new external_node_stream_.PassThrough();
    const fill = async () => {
        try {
            for (const part of PARTS)
                await packFolder(archive, (0,external_node_path_.join)(storage, part), part);
            archive.finalize();
        }
        catch (error) {
            archive.destroy(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    };
    await Promise.all([fill(), (0,external_node_stream_promises_.pipeline)(archive, body), container.put(REGISTRY_ROOT, body)]);
}
async function packFolder(archive, folder, name) {
    if ((await (0,promises_.lstat)(folder).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,promises_.readdir)(folder);
    archive.entry({ name: `${name}/`, type: 'directory', mode: 0o755 });
    for (const item of names) {
        const path = (0,external_node_path_.join)(folder, item);
        const info = await (0,promises_.lstat)(path);
        if (info.isDirectory())
            await packFolder(archive, path, `${name}/${item}`);
        else if (info.isFile())
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), archive.entry({ name: `${name}/${item}`, size: info.size, mtime: tarTime(info.mtime), mode: 0o644 }));
    }
}
/**
 * Brings the registry's volume home, in place of what the storage folder held. The times of files are kept: they tell
 * when a tag was pushed. Does nothing where the registry is gone. Throws where the transfer breaks; the folder is then
 * as it was.
 */
async function fetchStorage(container, storage) {
    const incoming = (0,external_node_path_.join)(storage, '.incoming');
    await (0,promises_.rm)(incoming, { recursive: true, force: true });
    try {
        for (const part of PARTS) {
            const tar = await container.get(`${REGISTRY_ROOT}/${part}`);
            if (tar !== undefined)
                await unpack(tar, incoming, storage);
        }
        for (const part of await (0,promises_.readdir)(incoming).catch(() => [])) {
            await (0,promises_.rm)((0,external_node_path_.join)(storage, part), { recursive: true, force: true });
            await (0,promises_.rename)((0,external_node_path_.join)(incoming, part), (0,external_node_path_.join)(storage, part));
        }
    }
    finally {
        await (0,promises_.rm)(incoming, { recursive: true, force: true });
    }
}
async function unpack(tar, target, known) {
    const parser = (0,tar_stream.extract)();
    const read = (0,external_node_stream_promises_.pipeline)(tar, parser);
    read.catch(() => undefined); // the loop meets it as well
    for await (const entry of parser) {
        const { name, type, size = 0, mtime } = entry.header;
        const path = (0,external_node_path_.join)(target, name);
        if ((0,external_node_path_.normalize)(name).startsWith('..'))
            throw new Error(`The engine sent a file outside of the folder: ${name}`);
        if (type === 'directory')
            await (0,promises_.mkdir)(path, { recursive: true });
        if (type !== 'file') {
            entry.resume();
            continue;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        if (await isThere((0,external_node_path_.join)(known, name), size)) {
            await (0,promises_.link)((0,external_node_path_.join)(known, name), path);
            entry.resume();
        }
        else
            await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(path));
        if (mtime !== undefined)
            await (0,promises_.utimes)(path, mtime, mtime);
    }
    await read;
}
/** Blobs are named by their content: one that is there need not be written again. */
async function isThere(path, size) {
    if (!path.includes('/blobs/') || !path.endsWith('/data'))
        return false;
    const info = await (0,promises_.lstat)(path).catch(() => undefined);
    return info?.isFile() === true && info.size === size;
}

;// CONCATENATED MODULE: ./src/registry/mock.ts





/**
 * Creates the container that claims the pipeline's id and owns the mock's network namespace: the instance that speaks
 * plain HTTP. Throws a 409 of the engine where the id is taken.
 */
async function createMock(engine, options) {
    const container = await engine.containers.create({
        ...instanceSpec(options, (0,names/* mockContainerName */.pW)(options.pipeline)),
        attach: { network: options.network, aliases: aliasesOf(options) },
        publish: [PLAIN_PORT, PUSH_PORT, ...options.upstreams.map((_, index) => mirrorPort(index))],
        hostname: 'glci-mock',
    });
    await giveFiles(engine, container, options, pushes(PLAIN_PORT, false));
    return container;
}
/** An instance that takes pushes. */
function pushes(port, tls) {
    return { port, tls, rootDirectory: `${REGISTRY_ROOT}/local`, protectedByPassword: true };
}
function mirrorPort(index) {
    return PUSH_PORT + 1 + index;
}
function aliasesOf({ hosts = [] }) {
    return [...names/* MOCK_ALIASES */._q, ...hosts];
}
/** Starts the mock and, once it has its network namespace, the other instances. */
function startMock(engine, container, options) {
    const ready = startInstances(engine, container, options);
    ready.catch(() => undefined); // whoever needs the registry meets the error
    return {
        container: container.name,
        mirrors: options.upstreams.map(({ name }, index) => ({ name, host: `${names/* MOCK_ALIASES */._q[1]}:${mirrorPort(index)}` })),
        hosts: options.hosts ?? [],
        authority: options.certificates.authority,
        ready,
        attach: (network) => engine.networks.connect(network, container.id, aliasesOf(options)),
    };
}
async function startInstances(engine, container, options) {
    if (options.content !== undefined)
        await sendStorage(container, options.content);
    await container.start();
    const { ports } = await container.inspect();
    const address = (port) => `127.0.0.1:${ports[port] ?? 0}`;
    const start = async (instance, published = true) => {
        const created = await createInstance(engine, options, instance);
        try {
            await created.start();
            if (published)
                await answers(engine, created, address(instance.config.port), instance.config.tls);
        }
        catch (error) {
            await created.remove();
            throw error;
        }
    };
    const mirrors = options.upstreams.map(async (upstream, index) => (await startMirror(options, upstream, mirrorPort(index), start)) ? [] : [upstream.name]);
    const [, , , ...stored] = await Promise.all([
        answers(engine, container, address(PLAIN_PORT), false),
        start({ suffix: '-tls', config: pushes(PUSH_PORT, true) }),
        (options.hosts ?? []).length === 0
            ? undefined
            : start({ suffix: '-hosts', config: pushes(HOSTS_PORT, true) }, false),
        ...mirrors,
    ]);
    return {
        hostAddress: address(PLAIN_PORT),
        stored: stored.flat(),
        mirrorAddresses: Object.fromEntries(options.upstreams.map(({ name }, index) => [name, address(mirrorPort(index))])),
    };
}
/** Starts an upstream's instance; false: the upstream does not answer, and what is stored is served. */
async function startMirror(options, upstream, port, start) {
    const base = {
        port,
        tls: true,
        rootDirectory: upstreamRoot(upstream, options.keepPrivate),
        protectedByPassword: false,
    };
    const suffix = `-${upstream.name.replace(/[^a-zA-Z0-9.-]/g, '-')}`;
    try {
        await start({ suffix, config: { ...base, upstream } });
        return true;
    }
    catch (error) {
        // Distribution gives up at start when the upstream does not answer: what is stored can still be served
        options.warn(`${upstream.name} (${upstream.url}) cannot be pulled through: ${reasonIn((0,errors/* messageOf */.bD)(error))}. Only images of earlier runs are served for it.`);
        await start({ suffix: `${suffix}-stored`, config: { ...base, readOnly: true } });
        return false;
    }
}
/** What a log says last; where the program has ended in a panic, its first line, behind which Go shows its stack. */
function reasonIn(log) {
    const lines = log.trim().split('\n');
    return lines.find((line) => line.startsWith('panic:')) ?? lines.at(-1) ?? '';
}

// EXTERNAL MODULE: ./src/registry/storage/images.ts
var storage_images = __webpack_require__(12651);
;// CONCATENATED MODULE: ./src/registry/auth.ts



const DOCKER_HUB_KEYS = new Set(['index.docker.io', 'registry-1.docker.io', 'docker.io', 'index.docker.io/v1']);
/** Reads a `config.json` of the docker command. Helpers (`credsStore`) are programs of another machine: left out. */
function parseDockerConfig(text) {
    const found = new Map();
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return found;
    }
    // a pipeline's own text may be anything: what is no credential is left out
    const auths = parsed?.auths ?? {};
    for (const [key, given] of Object.entries(auths)) {
        const entry = (given ?? {});
        const text = (name) => (typeof entry[name] === 'string' ? entry[name] : undefined);
        const decoded = Buffer.from(text('auth') ?? '', 'base64').toString('utf8');
        const colon = decoded.indexOf(':');
        const username = text('username') ?? decoded.slice(0, Math.max(0, colon));
        const password = text('password') ?? (colon === -1 ? '' : decoded.slice(colon + 1));
        if (username !== '')
            found.set(normalize(key), { username, password });
    }
    return found;
}
/**
 * Credentials for pulls, the first source that has any for a registry wins: `DOCKER_AUTH_CONFIG` (its content), then
 * the docker configuration of the user that runs this process. Source: GitLab documentation, "Access an image from a
 * private container registry".
 */
function pullCredentials(authConfig, read = hostConfig) {
    const own = authConfig === undefined ? new Map() : parseDockerConfig(authConfig);
    return new Map([...parseDockerConfig(read()), ...own]);
}
/** Credentials for an image: those of the longest path that its name begins with. */
function credentialsFor(credentials, image) {
    const name = image.split('@')[0] ?? '';
    const first = name.split('/')[0] ?? '';
    const named = name.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    const full = (named ? name : `docker.io/${name}`).toLowerCase();
    const matching = [...credentials].filter(([key]) => full === key || full.startsWith(`${key}/`));
    const [best] = matching.sort((a, b) => b[0].length - a[0].length);
    return best === undefined ? undefined : { ...best[1], serveraddress: best[0] };
}
function normalize(key) {
    const path = key
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .toLowerCase();
    return DOCKER_HUB_KEYS.has(path) ? 'docker.io' : path.replace(/\/v[12]$/, '');
}
function hostConfig() {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(process.env.DOCKER_CONFIG ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json'), 'utf8');
    }
    catch {
        return '{}'; // not logged in anywhere
    }
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/credentials.ts

/** The login at registries that the project, this machine and the input `registry` give; jobs may have further ones. */
function credentialsOf({ options, settings }) {
    const variables = [...options.context.projectVariables, ...options.context.pipelineVariables];
    const authConfig = variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG');
    // what this machine is logged in for is not for strangers to read
    const host = settings.trusted ? {} : { read: () => '{}' };
    return withRegistryLogin(pullCredentials(authConfig?.value, host.read), settings.registry);
}
/** Job and service images come from the registry that the user named with the credentials for it. */
function withRegistryLogin(credentials, registry) {
    if (registry.kind !== 'other' || registry.username === undefined || registry.password === undefined)
        return credentials;
    const { username, password } = registry;
    return new Map([...credentials, [registry.host, { username, password }]]);
}
/** Docker Hub is reached through the engine's own mirror where it has one and the user named no other address. */
function throughMirror(engine, upstream) {
    const mirror = engine.info.mirrors[0];
    if (upstream.name !== 'docker.io' || upstream.given === true || mirror === undefined)
        return upstream;
    return { ...upstream, url: mirror.replace(/\/+$/, '') };
}
/** Upstreams are asked as the user that the pipeline or this machine is logged in as: higher limits, private images. */
function withLogin(upstream, credentials) {
    const login = credentialsFor(credentials, `${upstream.name}/any`);
    return login === undefined ? upstream : { ...upstream, username: login.username, password: login.password };
}

// EXTERNAL MODULE: ./src/registry/check/verify.ts
var verify = __webpack_require__(13139);
// EXTERNAL MODULE: ./src/registry/in-use.ts
var in_use = __webpack_require__(14026);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
;// CONCATENATED MODULE: ./src/registry/storage/usage.ts



const REQUEST = /"(?:GET|HEAD) \/v2\/([a-z0-9][a-z0-9._/-]*)\/manifests\/([A-Za-z0-9_][\w.:-]*)\S* HTTP[^"]*" 200 /g;
/**
 * Notes which tags were asked for, by the registry's access log: what is used stays when room is short. Tags of a digest
 * that was asked for count as well.
 */
async function noteUse(storage, accessLog, now = new Date()) {
    const asked = new Set([...accessLog.matchAll(REQUEST)].map((match) => `${match[1]} ${match[2]}`));
    if (asked.size === 0)
        return;
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                if (!asked.has(`${repository.name} ${tag.name}`) && !asked.has(`${repository.name} ${tag.digest}`))
                    continue;
                const link = (0,external_node_path_.join)(repository.folder, '_manifests/tags', tag.name, 'current/link');
                await (0,promises_.lutimes)(link, now, now).catch(() => undefined); // another user's, or gone: only the order of dropping suffers
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/registry-storage.ts








/** The volume for the registry's content: over a folder that the user of this process owns, or the engine's own. */
async function registryVolumes({ engine, pipeline, owner }, folder) {
    const name = `glci-${pipeline}-registry`;
    const labels = labelsFor({ pipeline, role: 'storage', owner });
    const privateVolume = `${name}-private`;
    await engine.volumes.create({ name: privateVolume, labels });
    if (folder === undefined || !engine.local) {
        await engine.volumes.create({ name, labels });
        return { volume: name, privateVolume, user: undefined, content: folder };
    }
    await makeFolder(folder);
    await engine.volumes.create({
        name,
        labels: { ...labels, [names/* STORAGE_LABEL */.L_]: folder },
        options: { type: 'none', o: 'bind', device: folder },
    });
    return { volume: name, privateVolume, user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}` };
}
/**
 * The folder again, once it was looked at: a registry serves what it finds there, whoever has left it. What is not whole
 * is dropped, and told.
 */
async function checkedStorage({ engine, settings, warn }, folder) {
    if (folder === undefined)
        return undefined;
    try {
        const told = await (0,verify/* checkAtStart */.qT)(folder, settings.trusted ? () => (0,in_use/* registryOver */.u)(engine, folder) : undefined);
        if (told !== undefined)
            warn(told);
    }
    catch (error) {
        warn(`The stored registry could not be checked: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return folder;
}
/** Throws a {@link SystemError} with what to do. */
async function makeFolder(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
        throw new errors/* SystemError */._N(`The folder of the registry cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Name one that can be written with the input storage-path.',
            cause: error,
        });
    });
}
/** Brings the content of a registry home whose engine cannot mount our folder. */
async function bringStorageHome(engine, pipeline, folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await fetchStorage(engine.containers.get((0,names/* mockContainerName */.pW)(pipeline)), folder);
}
/** Tells the storage what of it was used, before the registry's log goes with its containers. */
async function noteUsedImages(engine, pipeline, storage) {
    const containers = await engine.containers.list(`glci.pipeline=${pipeline}`);
    const registries = containers.filter(({ labels }) => labels['glci.role'] === 'registry');
    const logs = await Promise.all(registries.map(({ id }) => engine.containers
        .get(id)
        .logs({ tail: 100_000 })
        .catch(() => '')));
    await noteUse(storage, logs.join('\n'));
}

// EXTERNAL MODULE: ./src/certificates/subject-hash.ts
var subject_hash = __webpack_require__(71153);
;// CONCATENATED MODULE: ./src/certificates/container-trust.ts




/** All authorities in one file, for programs that are told of one. */
const AUTHORITIES_PATH = '/glci/authorities.pem';
/** Bundles of the distributions: Debian and Alpine, Alpine, Fedora and RHEL (three), SUSE (two). */
const BUNDLES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/ssl/cert.pem',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/pki/tls/cert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/ca-bundle.pem',
    '/var/lib/ca-certificates/ca-bundle.pem',
];
/** Of the paths above and below, what only some distributions have. */
const ROOTS = ['/etc/pki', '/var/lib/ca-certificates'];
/** What is larger, by whatever name, is no bundle of certificates. */
const LARGEST_BUNDLE = 16 * 1024 * 1024;
/** Folders whose files are trusted one by one: by Go all of them, by OpenSSL those named by their subject's hash. */
const FOLDERS = [
    { path: '/etc/ssl/certs', always: true },
    { path: '/etc/pki/tls/certs', always: false },
];
/** Folders from which a distribution's own program makes the bundles anew, when a job installs packages. */
const SOURCES = [
    { path: '/usr/local/share/ca-certificates', always: true },
    { path: '/etc/pki/ca-trust/source/anchors', always: false },
    { path: '/etc/pki/trust/anchors', always: false },
];
/**
 * An image's own trust is added to, never replaced: Go takes the first bundle that it finds, so that none is made where
 * the image has none. Links are followed inside the container; their target is what is written.
 */
function containerTrust(authorities) {
    const made = new Map();
    return {
        archiveFor(container, { id }, env) {
            const [file = '', folder = ''] = [env['SSL_CERT_FILE'], env['SSL_CERT_DIR']];
            const key = JSON.stringify([id, file, folder]);
            let archive = made.get(key);
            if (archive === undefined) {
                archive = archiveOf(container, authorities, file, folder);
                made.set(key, archive);
                archive.catch(() => made.delete(key)); // another container may succeed
            }
            return archive;
        },
        variablesBeside: (env) => env['NODE_EXTRA_CA_CERTS'] === undefined ? { NODE_EXTRA_CA_CERTS: AUTHORITIES_PATH } : {},
    };
}
async function archiveOf(container, authorities, namedFile, namedFolders) {
    const all = authorities.map(({ certificate }) => certificate.trimEnd() + '\n').join('');
    const named = namedFolders.split(':').filter((path) => path.startsWith('/'));
    const folders = [...FOLDERS, ...named.map((path) => ({ path, always: true }))];
    // most images have none of what only other distributions have: two questions in place of seven
    const roots = await Promise.all(ROOTS.map(async (root) => ((await reachable(container.exists(root))) === true ? undefined : `${root}/`)));
    const there = (path) => !roots.some((missing) => missing !== undefined && path.startsWith(missing));
    const [bundles, trusted, sources] = await Promise.all([
        Promise.all([...BUNDLES.filter(there), ...(namedFile.startsWith('/') ? [namedFile] : [])].map((path) => bundle(container, path, all))),
        Promise.all(folders
            .filter(({ path }) => there(path))
            .map(({ path, always }) => trustedFiles(container, path, always, authorities))),
        Promise.all(SOURCES.filter(({ path }) => there(path)).map(({ path, always }) => sourceFiles(container, path, always, authorities))),
    ]);
    return tarOf([
        { name: 'glci/', directory: true },
        { name: AUTHORITIES_PATH.slice(1), content: all },
        ...[...bundles, ...trusted, ...sources].flat(),
    ]);
}
/** What an image has at a path: undefined also where its links go in a circle, which the engine calls an error of its own. */
async function reachable(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 500)
            return undefined;
        throw error;
    }
}
/** A bundle of the image with the authorities behind its own; nothing where there is none. */
async function bundle(container, path, authorities) {
    const target = await reachable(container.realPath(path));
    const tar = target === undefined ? undefined : await reachable(container.get(target));
    if (target === undefined || tar === undefined)
        return [];
    const own = (await filesOf(tar, LARGEST_BUNDLE)).get(external_node_path_.posix.basename(target))?.toString();
    if (own === undefined || (0,subject_hash/* certificatesIn */.Y)(own).length === 0)
        return []; // a folder, or something else by that name
    return [{ name: target.slice(1), content: `${own.trimEnd()}\n${authorities}`, mode: 0o644 }];
}
/** A file for each authority, and the link by which OpenSSL finds it: the first number that is free. */
async function trustedFiles(container, folder, always, authorities) {
    if (!always && (await reachable(container.exists(folder))) !== true)
        return [];
    const taken = new Set();
    const entries = [];
    for (const { name, certificate } of authorities) {
        const hash = await (0,subject_hash/* subjectHash */.r)(certificate);
        let number = 0;
        while (taken.has(`${hash}.${number}`) || (await container.exists(`${folder}/${hash}.${number}`)))
            number += 1;
        taken.add(`${hash}.${number}`);
        entries.push({ name: `${folder.slice(1)}/${name}.pem`, content: certificate }, { name: `${folder.slice(1)}/${hash}.${number}`, link: `${name}.pem` });
    }
    return entries;
}
async function sourceFiles(container, folder, always, authorities) {
    if (!always && (await reachable(container.exists(folder))) !== true)
        return [];
    return authorities.map(({ name, certificate }) => ({
        name: `${folder.slice(1)}/${name}.crt`,
        content: certificate,
    }));
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/trust.ts

/** Of the files by which containers trust the registry. */
const REGISTRY_AUTHORITY = 'gitlab-dind-registry';
/** What the containers of a run trust beside their images' authorities: its registry's, the user's; undefined: nothing. */
function trustIn(mock, authorities) {
    const registry = mock === undefined ? [] : [{ name: REGISTRY_AUTHORITY, certificate: mock.authority }];
    const all = [...registry, ...authorities];
    return all.length === 0 ? undefined : containerTrust(all);
}
/** The user's own in one text, for builders; undefined: there are none. */
function bundleOf(authorities) {
    return authorities.length === 0 ? undefined : authorities.map(({ certificate }) => certificate).join('');
}

// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(32740);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/registry-need.ts

const NAMES = ['CI_REGISTRY', 'CI_DEPENDENCY_PROXY', 'glci-mock'];
/**
 * Whether anything of a pipeline can want its registry: a job with services (a daemon among them pulls through it), a
 * child pipeline, or a job, or a file of the project, that names it. Where nothing does, a run need not wait for it.
 */
async function needsRegistry(plan, project, settings) {
    if (settings.cacheImages || settings.dockerSocket === 'host')
        return true;
    if (plan.jobs.some((job) => job.services.length > 0 || job.trigger !== undefined))
        return true;
    const text = JSON.stringify(plan.jobs);
    if ([...NAMES, ...settings.registryHosts].some((name) => text.includes(name)))
        return true;
    const patterns = NAMES.flatMap((name) => ['-e', name]);
    const found = await (0,repository_git/* gitOf */.O)(project.repository, ['grep', '-q', '-I', '-F', ...patterns, project.facts.sha], false);
    return found.exitCode !== 1; // 1: not found; anything else than 0 means that Git could not tell
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/embedded-registry.ts










/** What it holds is brought home, and what was used is noted, before its containers go. */
function embeddedRegistryOf(base, stored) {
    const { engine, settings, options, pipeline, token, life, warn } = base;
    /** Where its content is kept, once it is started. */
    let folder;
    let mock;
    let home;
    const broughtHome = () => {
        if (mock === undefined || folder === undefined || engine.local)
            return Promise.resolve();
        return (home ??= bringStorageHome(engine, pipeline, folder).catch((error) => warn(`What the registry holds could not be read from the engine, and is not kept: ${(0,errors/* messageOf */.bD)(error)}`)));
    };
    life.defer(async () => {
        await broughtHome();
        if (mock !== undefined && folder !== undefined)
            await noteUsedImages(engine, pipeline, folder);
    });
    const wanted = settings.registry.kind === 'embedded'
        ? life.track(needsRegistry(options.plan, options.project, settings))
        : Promise.resolve(false);
    return {
        wanted,
        async start(network, credentials) {
            if (!(await wanted))
                return undefined;
            await base.emit({ type: 'registry', status: 'starting', address: '' });
            const checked = life.track(stored.registry().then((place) => checkedStorage(base, place)));
            const certificates = life.track(registryCertificates(pipeline, settings.registryHosts));
            folder = await checked;
            mock = await launchMock(engine, {
                pipeline,
                owner: base.owner,
                image: settings.registryImage,
                network: await network,
                password: token,
                certificates: await certificates,
                trust: trustIn(undefined, settings.authorities),
                keepPrivate: settings.cachePrivate,
                users: settings.registryUsers,
                hosts: settings.registryHosts,
                upstreams: settings.upstreams.map((upstream) => withLogin(throughMirror(engine, upstream), credentials)),
                warn,
                ...(await registryVolumes(base, folder)),
            });
            const told = ({ hostAddress }) => base.emit({ type: 'registry', status: 'ready', address: hostAddress });
            void life.track(mock.ready.then(told));
            return mock;
        },
        access: () => mock?.ready.then(({ hostAddress, mirrorAddresses }) => ({
            hostAddress,
            password: token,
            hubAddress: mirrorAddresses['docker.io'],
        })),
        pushedByThisRun: async (repository, reference) => folder === undefined || !engine.local ? undefined : pushedSince(folder, repository, reference, base.started),
        async pushedImages() {
            if (mock === undefined || folder === undefined)
                return [];
            await broughtHome();
            return (0,storage_images/* pushedImages */.G)(folder, base.started);
        },
        async content() {
            await broughtHome();
            return mock === undefined ? undefined : folder;
        },
    };
}
/** Starts the registry; throws where another pipeline has its id. */
async function launchMock(engine, options) {
    let container;
    try {
        container = await createMock(engine, options);
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 409)
            throw new Error(`Another pipeline with the id ${options.pipeline} runs on this engine`, { cause: error });
        throw error;
    }
    return startMock(engine, container, options);
}

;// CONCATENATED MODULE: ./src/job/helper.ts


/** A container that only gives access to volumes, through the engine's archive API. */
async function helperContainer(engine, name, options, binds) {
    return engine.containers.create({
        name,
        image: await options.image,
        command: ['true'],
        binds,
        networkMode: 'none',
        labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
    });
}
/** Removes a helper; what is left of it the sweep at the end tells. */
async function removeHelper(helper) {
    await helper?.remove().catch(() => undefined);
}
/** The configuration of an image, told by a container of it that is never started. */
async function describeImage(engine, options, image) {
    const name = `glci-${options.pipeline}-describe-${image.slice(-12)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const helper = await helperContainer(engine, name, { ...options, image: Promise.resolve(image) }, []);
    try {
        return await helper.imageConfig();
    }
    finally {
        await removeHelper(helper);
    }
}

// EXTERNAL MODULE: ./src/docker/engine/images.ts + 1 modules
var engine_images = __webpack_require__(19364);
// EXTERNAL MODULE: ./src/job/failure.ts
var job_failure = __webpack_require__(88997);
;// CONCATENATED MODULE: ./src/job/images/pull.ts


/** Times that an image is asked for when the network or the registry fails for a moment (as GitLab Runner does). */
const ATTEMPTS = 3;
/** How often a pull that takes long says how far it is. */
const PROGRESS_MS = 15_000;
/**
 * Pulls images; who asks for one that is being pulled waits for that. A failure of the network or of the registry is
 * tried again after 2 to 10 s; one that would come again is not. Throws the engine's error.
 */
function puller(engine, pause = () => 2000 + Math.random() * 8000) {
    const running = new Map();
    const attempt = async (reference, request) => {
        const { platform, auth, signal, log } = request;
        for (let number = 1;; number++) {
            const progress = progressLines(reference, log);
            try {
                await engine.images.pull(reference, {
                    platform,
                    auth,
                    ...(signal === undefined ? {} : { signal }),
                    onProgress: progress,
                });
                return;
            }
            catch (error) {
                if (number >= (request.attempts ?? ATTEMPTS) || signal?.aborted === true || !isTransient(error))
                    throw error;
                const wait = pause();
                await log?.(`WARNING: Pulling ${reference} failed (${(0,errors/* messageOf */.bD)(error)}): trying again in ${Math.round(wait / 1000)} s`);
                await pauseFor(wait, signal);
            }
        }
    };
    return (reference, request) => {
        // with other credentials the same pull may well succeed
        const key = `${reference} ${request.platform ?? ''} ${request.auth?.username ?? ''}`;
        const same = running.get(key);
        if (same !== undefined)
            return same;
        const started = attempt(reference, request);
        running.set(key, started);
        const forget = () => void running.delete(key);
        started.then(forget, forget);
        return started;
    };
}
/** Whether the same pull may well succeed in a moment. */
function isTransient(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (isRateLimit(message) || /denied|unauthorized|not found|manifest unknown|no match/i.test(message))
        return false;
    return (/\b50[0-9]\b|\bEOF\b|time-?out|timed out|deadline exceeded|connection (reset|refused)|broken pipe|no such host|temporary failure|server misbehaving|network is unreachable|service unavailable|bad gateway|internal server error/i.test(message) || [502, 503, 504].includes((0,docker_errors/* statusOf */.c2)(error) ?? 0));
}
/** GitLab's name for what made a pull fail. */
function pullFailureReason(message) {
    if (isRateLimit(message))
        return 'image_pull_failure';
    if (/not found|unknown|denied|unauthorized|invalid reference|does not exist|no such image/i.test(message))
        return 'runner_configuration_error';
    return isTransient(new Error(message)) ? 'runner_external_dependency_failure' : 'image_pull_failure';
}
/** What to do about a failed pull, where there is something to do. */
function pullHint(message) {
    if (isRateLimit(message))
        return 'The registry limits how often images are pulled. Log in (DOCKER_AUTH_CONFIG, or docker login on this machine) for a higher limit, keep images with cache-images: true, or name a mirror with image-map.';
    if (/no matching manifest|no match for platform/i.test(message))
        return 'The image has no version for Linux on this architecture; images of Windows cannot be run.';
    if (/denied|unauthorized|no basic auth/i.test(message))
        return 'The image may be private: give its credentials with DOCKER_AUTH_CONFIG, or docker login on this machine.';
    return undefined;
}
function isRateLimit(message) {
    return /toomanyrequests|too many requests|rate limit|\b429\b/i.test(message);
}
/** A line once in a while, of the many that a pull has. */
function progressLines(reference, log) {
    const layers = new Map();
    let told = Date.now();
    return (line) => {
        const [, id, status] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
        if (id === undefined)
            return;
        layers.set(id, (layers.get(id) ?? false) || /^(Pull complete|Already exists)/.test(status ?? ''));
        if (Date.now() - told < PROGRESS_MS)
            return;
        told = Date.now();
        const done = [...layers.values()].filter(Boolean).length;
        void log?.(`Pulling ${reference}: ${done} of ${layers.size} layers`)?.catch(() => undefined);
    };
}
function pauseFor(ms, signal) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason instanceof Error ? signal.reason : new Error('canceled'));
        };
        signal?.addEventListener('abort', stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./src/job/images/failure.ts


/** What a job fails with whose image is not to be had, in GitLab Runner's words, with what to do about it. */
function pullFailure(name, policies, why) {
    const hint = pullHint(why);
    return new job_failure/* JobFailure */.y3(pullFailureReason(why), `failed to pull image "${name}" with specified policies [${policies.join(' ')}]: ${why}${hint === undefined ? '' : `. ${hint}`}`);
}

;// CONCATENATED MODULE: ./src/job/images/turns.ts
/** Lets work on one name go on at the same time only where all of it wants the name to stand for the same. */
class Turns {
    #held = new Map();
    /** Does the work as soon as nobody uses the name as anything else. */
    async take(name, as, work) {
        let held = this.#held.get(name);
        while (held !== undefined && held.as !== as) {
            await held.free;
            held = this.#held.get(name);
        }
        if (held === undefined) {
            let release = () => undefined;
            const free = new Promise((resolve) => (release = resolve));
            held = { as, users: 0, free, release };
            this.#held.set(name, held);
        }
        held.users += 1;
        try {
            return await work();
        }
        finally {
            held.users -= 1;
            if (held.users === 0) {
                this.#held.delete(name);
                held.release();
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/job/images/platforms.ts



/** `pause`: milliseconds to wait before a pull is tried again. */
function platformPuller(engine, pause) {
    const pullOf = puller(engine, pause);
    /** Names of images that exist only for another architecture. */
    const foreign = new Set();
    const turns = new Turns();
    const pull = async (reference, request) => {
        try {
            await pullOf(reference, request);
        }
        catch (error) {
            if (request.platform !== undefined || !/no matching manifest|no match for platform/i.test((0,errors/* messageOf */.bD)(error)))
                throw error;
            const other = engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
            await pullOf(reference, { ...request, platform: other }).catch(() => {
                throw error; // what the engine said of its own platform is what helps
            });
            foreign.add(reference);
        }
    };
    const fits = (image, reference, platform) => platform === undefined
        ? image.arch === '' || image.arch === engine.info.arch || foreign.has(reference)
        : isOf(image, platform);
    return {
        fits,
        pull,
        pullAndFind: (reference, request) => turns.take(reference, request.platform ?? '', async () => {
            await pull(reference, request);
            const image = await engine.images.inspect(reference);
            if (image !== undefined && !fits(image, reference, request.platform))
                foreign.add(reference);
            return image;
        }),
    };
}
function isOf(image, platform) {
    const [os, arch] = platform.split('/');
    return arch === undefined || (image.os === os && image.arch === arch);
}

;// CONCATENATED MODULE: ./src/job/images/registry.ts





function registryImages(engine, pull, options) {
    const temporary = new Set();
    const fetch = async (path, mock, wish) => {
        const stored = (0,engine_images/* withTag */.Rd)(`${mock.hostAddress}/${path}`);
        const auth = { username: REGISTRY_USER, password: mock.password, serveraddress: mock.hostAddress };
        temporary.add(stored);
        await pull(stored, { ...wish, auth });
        if ((await options.pushedByThisRun(...repositoryAndReference(path))) === false) {
            await wish.log?.(`WARNING: ${path} was not pushed by this pipeline: the image is from an earlier run`);
        }
        return engine.images.inspect(stored);
    };
    return {
        async own(name, wish) {
            const path = mockPath(name);
            const mock = path === undefined ? undefined : await options.mock();
            if (path === undefined || mock === undefined)
                return undefined;
            await wish.log?.(`Pulling docker image ${name} from the pipeline's registry ...`);
            return fetch(path, mock, wish);
        },
        async replaced(name, wish) {
            const host = (0,names/* registryOf */.Fv)(name);
            const mock = options.hosts.includes(host) ? await options.mock() : undefined;
            if (mock === undefined)
                return undefined;
            try {
                const image = await fetch(name.slice(host.length + 1), mock, wish);
                await wish.log?.(`Using ${name} from the pipeline's registry, which takes the place of ${host}`);
                return image;
            }
            catch (error) {
                if (!/not found|manifest unknown|name unknown/i.test((0,errors/* messageOf */.bD)(error)))
                    throw error;
                await wish.log?.(`${name} was not pushed to the pipeline's registry: asking ${host} itself`);
                return undefined;
            }
        },
        async throughCache(name, wish) {
            const path = options.cacheImages ? hubPath(name) : undefined;
            const address = path === undefined ? undefined : (await options.mock())?.hubAddress;
            if (path === undefined || address === undefined)
                return undefined;
            const stored = (0,engine_images/* withTag */.Rd)(`${address}/${path}`);
            temporary.add(stored);
            try {
                await pull(stored, { ...wish, attempts: 1 }); // the registry itself is asked next
                return await engine.images.inspect(stored);
            }
            catch (error) {
                await wish.log?.(`${name} could not be had through the cache: ${(0,errors/* messageOf */.bD)(error)}`);
                return undefined;
            }
        },
        async dispose() {
            await Promise.all([...temporary].map((reference) => engine.images.untag(reference)));
        },
    };
}
/** `group/app:tag` of `glci-mock.local:5000/group/app:tag`; undefined for images from elsewhere. */
function mockPath(name) {
    const slash = name.indexOf('/');
    const host = name.slice(0, slash);
    return names/* MOCK_ALIASES */._q.some((alias) => host === `${alias}:${PUSH_PORT}`) ? name.slice(slash + 1) : undefined;
}
/** `library/busybox:stable` of `busybox:stable`; undefined for images of another registry. */
function hubPath(name) {
    if ((0,names/* registryOf */.Fv)(name) !== 'docker.io')
        return undefined;
    const path = name.replace(/^docker\.io\//, '');
    return path.includes('/') ? path : `library/${path}`;
}
function repositoryAndReference(path) {
    const at = path.indexOf('@');
    if (at !== -1)
        return [path.slice(0, at), path.slice(at + 1)];
    const colon = path.lastIndexOf(':');
    return colon === -1 || colon < path.lastIndexOf('/')
        ? [path, 'latest']
        : [path.slice(0, colon), path.slice(colon + 1)];
}

// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
;// CONCATENATED MODULE: ./src/job/images/credential-helper.ts





/** How the docker command calls Docker Hub when it asks a helper. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * Credentials for an image from a program of this machine that the docker command keeps them with (`credHelpers` of its
 * registry, else `credsStore`). `configs` are contents of `config.json`: the first that names a helper counts. undefined
 * where none does, and where the helper has nothing. Source: Docker documentation, "Credential helpers".
 */
async function credentialsFromHelper(image, configs) {
    const registry = (0,names/* registryOf */.Fv)(image);
    const server = registry === 'docker.io' ? DOCKER_HUB : registry;
    const helper = configs.map((config) => helperOf(config, [registry, server])).find((name) => name !== undefined);
    if (helper === undefined)
        return undefined;
    try {
        const { stdout } = await (0,src_process/* run */.e)(`docker-credential-${helper}`, ['get'], { input: Buffer.from(server) });
        const found = JSON.parse(stdout);
        if (found.Username === undefined || found.Secret === undefined)
            return undefined;
        return { username: found.Username, password: found.Secret, serveraddress: server };
    }
    catch {
        return undefined; // it ends with 1 where it has none; one that is not there cannot help either
    }
}
/** The docker configuration of the user that runs this process; empty where there is none. */
async function hostDockerConfig() {
    const folder = process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8').catch(() => '{}');
}
function helperOf(config, keys) {
    let parsed;
    try {
        parsed = JSON.parse(config);
    }
    catch {
        return undefined;
    }
    const named = keys.map((key) => parsed?.credHelpers?.[key]).find((name) => name !== undefined) ?? parsed?.credsStore;
    return named !== undefined && /^[A-Za-z0-9_.-]+$/.test(named) ? named : undefined;
}

;// CONCATENATED MODULE: ./src/job/images/sources.ts




/** Why an image is not to be had under one policy; the next one is tried. */
class NotToBeHad extends Error {
    name = 'NotToBeHad';
}
/** The order in which sources of images are asked. Source: GitLab Runner's documentation, "Configure how runners pull images". */
function imageSources(platforms, registry, login) {
    const always = async (name, asked) => asked.catch((error) => {
        throw pullFailure(name, ['always'], (0,errors/* messageOf */.bD)(error));
    });
    const pushedHere = (wish) => always(wish.name, registry.own(wish.name, wish));
    const replacedHost = (wish) => always(wish.name, registry.replaced(wish.name, wish));
    const present = async ({ present: image, reference, platform }) => image !== undefined && platforms.fits(image, reference, platform) ? image : undefined;
    /** What is named by its id is in no registry. */
    const byId = async ({ name, present: image }) => image !== undefined && isId(name, image) ? image : undefined;
    /** It may be of another architecture: made here, perhaps. */
    const whatever = async ({ present: image, platform }) => {
        if (image !== undefined && platform === undefined)
            return image;
        throw new NotToBeHad(missing(image, platform));
    };
    const cache = async (wish) => {
        await wish.log?.(`Pulling docker image ${wish.name} ...`);
        return registry.throughCache(wish.name, wish);
    };
    const pull = async (wish) => {
        try {
            const { reference, platform, signal, log } = wish;
            const auth = await loginFor(wish, login);
            const image = await platforms.pullAndFind(reference, { platform, signal, log, auth });
            if (image === undefined)
                throw pullFailure(wish.name, [], 'it is gone after the pull');
            return image;
        }
        catch (error) {
            wish.signal?.throwIfAborted();
            // of another architecture, and of this one it is not to be had: made here, perhaps
            if (wish.policy === 'if-not-present' && wish.present !== undefined && wish.platform === undefined)
                return wish.present;
            await wish.log?.(`WARNING: Failed to pull image with policy "${wish.policy}": ${(0,errors/* messageOf */.bD)(error)}`);
            throw new NotToBeHad((0,errors/* messageOf */.bD)(error));
        }
    };
    return {
        own: [pushedHere, replacedHost],
        byPolicy: {
            never: [present, byId, whatever],
            'if-not-present': [present, byId, cache, pull],
            always: [byId, cache, pull],
        },
    };
}
/** The job's own login at the image's registry, else this machine's. */
async function loginFor(wish, { credentials, askHelpers }) {
    const own = credentialsFor(parseDockerConfig(wish.authConfig ?? ''), wish.reference);
    if (own !== undefined)
        await wish.log?.('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
    const known = own ?? credentialsFor(credentials, wish.reference);
    if (known !== undefined || !askHelpers)
        return known;
    return credentialsFromHelper(wish.reference, [wish.authConfig ?? '{}', await hostDockerConfig()]);
}
/** Whether an image is named by its id, or a part of it. */
function isId(name, image) {
    return name === image.id || (/^[0-9a-f]{12,64}$/.test(name) && image.id.startsWith(`sha256:${name}`));
}
function missing(present, platform) {
    if (present === undefined)
        return 'the engine does not have it, and the policy is "never"';
    return `the engine has it for ${present.os}/${present.arch}, not for ${platform ?? ''}, and the policy is "never"`;
}

;// CONCATENATED MODULE: ./src/job/images/store.ts







function imageStore(engine, options) {
    const platforms = platformPuller(engine, options.retryPause);
    const registry = registryImages(engine, platforms.pull, {
        mock: options.mock,
        hosts: options.registryHosts,
        cacheImages: options.cacheImages,
        pushedByThisRun: options.pushedByThisRun,
    });
    const sources = imageSources(platforms, registry, options);
    const present = async (wish, policies) => {
        try {
            return await engine.images.inspect(wish.reference);
        }
        catch (error) {
            if ((0,docker_errors/* statusOf */.c2)(error) !== 400 && !/unescaped characters/.test((0,errors/* messageOf */.bD)(error)))
                throw error;
            throw pullFailure(wish.name, policies, 'invalid reference format');
        }
    };
    /** Asks the sources of each policy, until one has it. */
    const underPolicies = async (wish, policies) => {
        await wish.log?.(`Using effective pull policy of [${policies.join(' ')}] for container ${wish.name}`);
        const failures = [];
        for (const [index, policy] of policies.entries()) {
            if (index > 0)
                await wish.log?.(`Attempt #${index + 1}: Trying "${policy}" pull policy`);
            const asked = { ...wish, policy, present: await present(wish, policies) };
            try {
                const image = await firstOf(sources.byPolicy[policy], asked);
                if (image !== undefined)
                    return image;
            }
            catch (error) {
                if (!(error instanceof NotToBeHad))
                    throw error;
                failures.push(error.message);
            }
        }
        throw pullFailure(wish.name, policies, failures.join('; '));
    };
    return {
        async resolve(asked, { platform, policies = [], signal, auth: authConfig, log }) {
            const name = options.imageMap[asked] ?? asked;
            if (name !== asked)
                await log?.(`Using ${name} in place of ${asked} (image-map)`);
            const wish = { name, reference: (0,engine_images/* withTag */.Rd)(name), platform, signal, authConfig, log };
            const image = (await firstOf(sources.own, wish)) ??
                (await underPolicies(wish, policies.length === 0 ? [options.defaultPolicy] : policies));
            // engines that keep images in containerd cannot tell of one whose layers they have under other digests
            const config = image.os === '' ? await options.describe(image.id) : {};
            return { ...image, ...config, reference: image.id, name };
        },
        dispose: () => registry.dispose(),
    };
}
async function firstOf(sources, wish) {
    for (const source of sources) {
        const image = await source(wish);
        if (image !== undefined)
            return image;
    }
    return undefined;
}
/** A job's `DOCKER_AUTH_CONFIG`: its content, also where it is a file variable. */
function authOf(variables) {
    return variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG')?.value;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/images.ts


/** The images of jobs, services and helpers; what pulling left on the engine under names of the registry goes. */
function imagesOf(base, registry, credentials) {
    const { engine, settings, pipeline, owner, life } = base;
    const images = imageStore(engine, {
        defaultPolicy: settings.pullPolicy,
        imageMap: settings.imageMap,
        credentials,
        askHelpers: settings.trusted,
        mock: () => registry.access(),
        registryHosts: settings.registryHosts,
        cacheImages: settings.cacheImages,
        describe: (id) => describeImage(engine, { pipeline, owner }, id),
        pushedByThisRun: (repository, reference) => registry.pushedByThisRun(repository, reference),
    });
    life.defer(() => images.dispose());
    return images;
}

// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(35900);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(97073);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/network.ts



/**
 * Makes the network, which `registry` (whether there will be one) has its home in. Without the registry nobody is there to
 * be found: the engine's own bridge does, as with GitLab Runner, and at once; its MTU is what the engine's owner has
 * containers use.
 */
async function networkOf({ engine, settings, pipeline, owner, life }, registry) {
    const bridge = await engine.networks.ownBridge();
    const mtu = settings.mtu ?? smallMtu(engine, bridge?.mtu);
    const fits = bridge !== undefined && [undefined, bridge.mtu ?? 1500].includes(settings.mtu);
    if (fits && !(await registry))
        return { name: Promise.resolve(types/* OWN_BRIDGE */.h), mtu };
    const name = `glci-net-${pipeline}`;
    const made = engine.networks.create({ name, mtu, labels: labelsFor({ pipeline, role: 'network', owner }) });
    return { name: life.track(made.then(() => name)), mtu }; // jobs get ready beside it
}
/** The MTU that job networks need where the outer one is below the usual 1500: larger packets would be lost silently. */
function smallMtu(engine, bridgeMtu) {
    const known = [bridgeMtu, engine.local ? (0,host/* defaultRouteMtu */.d)() : undefined].filter((mtu) => mtu !== undefined);
    const smallest = Math.min(1500, ...known);
    return smallest < 1500 ? smallest : undefined;
}

// EXTERNAL MODULE: ./src/registry/push/names.ts
var push_names = __webpack_require__(18844);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/push-through.ts

/**
 * Copies the tags of a run to the registry that the user has named, once its jobs have ended and while its own registry
 * is there. Why nothing is copied is told. Throws nothing; undefined: nothing was to be copied.
 */
async function pushThrough({ options, settings, warn, emit }, registry, images, status) {
    const { push } = settings;
    if (push === undefined || options.interrupted.aborted)
        return undefined;
    const address = (0,push_names/* targetName */.je)(push);
    const storage = await registry.content();
    if (images.length === 0 || storage === undefined) {
        if (status === 'success' || push.when === 'always')
            warn(`Nothing is copied to ${address}: the pipeline has pushed nothing to its registry`);
        return undefined;
    }
    if (status !== 'success' && push.when === 'success') {
        warn(`Nothing is copied to ${address}: the pipeline has not passed (registry-push-when: always copies all the same)`);
        return undefined;
    }
    await emit({ type: 'registry', status: 'pushing', address });
    const { pushImages } = await __webpack_require__.e(/* import() */ 7314).then(__webpack_require__.bind(__webpack_require__, 17314));
    const { host = '', image = '' } = options.context.registry ?? {};
    const pushed = await pushImages({
        target: push,
        images,
        storage,
        project: image.slice(host.length + 1),
        authorities: settings.authorities.map(({ certificate }) => certificate),
        signal: options.interrupted,
        tell: warn,
    });
    if (pushed.failures.length === 0)
        await emit({ type: 'registry', status: 'pushed', address });
    return pushed;
}

// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
;// CONCATENATED MODULE: ./src/pipeline/infrastructure/storage.ts





/**
 * The project's storage; `scratch` is a folder of the run. An untrusted run sees what the project has stored, and writes
 * to a copy that goes with it.
 */
function storageOf({ settings, life }, scratch) {
    const { storagePath, trusted } = settings;
    if (storagePath === undefined)
        return {
            registry: () => Promise.resolve(undefined),
            caches: { own: (0,external_node_path_.join)(scratch, 'job-caches'), shared: undefined },
        };
    const caches = (0,external_node_path_.join)(storagePath, 'job-caches');
    if (trusted)
        return { registry: () => Promise.resolve(storagePath), caches: { own: caches, shared: undefined } };
    let copied;
    const copyOf = async () => {
        // beside the storage, where blobs can be linked
        const parent = (0,projects/* untrustedFolder */.Fc)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(storagePath)));
        await makeFolder(parent);
        const folder = await (0,src_scratch/* scratchFolder */.$B)('storage', parent);
        life.defer(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
        await (0,projects/* privateCopy */.Ns)(storagePath, folder);
        return folder;
    };
    return {
        registry: () => (copied ??= life.track(copyOf())),
        caches: { own: (0,external_node_path_.join)(scratch, 'job-caches'), shared: caches },
    };
}

;// CONCATENATED MODULE: ./src/job/script/timeouts.ts
const UNITS = {
    ns: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    μs: 1e-6,
    ms: 1e-3,
    s: 1,
    m: 60,
    h: 3600,
};
const timeouts_PARTS = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
/** Seconds of a duration as Go writes it (`1h30m`, `90s`, `1.5h`, `-5m`, `0`); undefined where the text is none. */
function parseGoDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const rest = text.replace(/^[+-]/, '');
    if (rest === '0')
        return 0;
    const parts = [...rest.matchAll(timeouts_PARTS)];
    if (parts.length === 0 || parts.map(([part]) => part).join('') !== rest)
        return undefined;
    return sign * parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}
/** `1h0m0s`, as Go prints a duration. */
function goDuration(seconds) {
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
    if (hours > 0)
        return `${hours}h${minutes}m${rest}s`;
    return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}
/**
 * `RUNNER_SCRIPT_TIMEOUT` and `RUNNER_AFTER_SCRIPT_TIMEOUT` of a job. A value that is malformed or negative is ignored,
 * a longer one than the job's own limit is cut to that. Source: GitLab documentation, "Set script and after_script
 * timeouts".
 */
function scriptTimeouts(variables, options) {
    const warnings = [];
    const read = (name) => {
        const text = timeouts_valueOf(variables, name)?.trim() ?? '';
        if (text === '')
            return undefined;
        const seconds = parseGoDuration(text);
        if (seconds === undefined)
            warnings.push(`Ignoring malformed ${name} timeout: ${text}`);
        else if (seconds < 0)
            warnings.push(`Ignoring relative ${name} timeout: ${text}`);
        else if (seconds > options.jobSeconds) {
            warnings.push(`${name} timeout: ${text} is longer than the job timeout. Setting to the job timeout`);
            return options.jobSeconds;
        }
        else if (seconds > 0)
            return seconds;
        return undefined;
    };
    const script = read('RUNNER_SCRIPT_TIMEOUT');
    const afterScript = read('RUNNER_AFTER_SCRIPT_TIMEOUT') ?? options.afterScriptSeconds;
    return { script, afterScript, warnings };
}
/** Value of a variable; of several entries of one name the last counts. */
function timeouts_valueOf(variables, key) {
    return variables.findLast((variable) => variable.key === key)?.value;
}
/** Whether a variable is set to what GitLab Runner takes for true; `otherwise` where it is not set, or to no boolean. */
function isOn(variables, key, otherwise = false) {
    const value = timeouts_valueOf(variables, key) ?? '';
    if (/^(1|t|T|TRUE|true|True)$/.test(value))
        return true;
    return /^(0|f|F|FALSE|false|False)$/.test(value) ? false : otherwise;
}

;// CONCATENATED MODULE: ./src/job/workspace/sources.ts


/** GitLab Runner's place for working copies (`CI_BUILDS_DIR`). */
const BUILDS_DIR = '/builds';
/** Flag of a job whose sources are not to be writable for everybody, and the umask that they have then. */
const NO_UMASK = 'FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR';
const USUAL_UMASK = 0o022;
/**
 * The directory of a job's project (`CI_PROJECT_DIR`): below the builds directory at the project's path, unless
 * `GIT_CLONE_PATH` says otherwise. `problem` where that is outside.
 */
function projectDirectory(variables, projectPath) {
    const usual = timeouts_valueOf(variables, 'GIT_STRATEGY') === 'empty' ? `${projectPath}-empty` : projectPath;
    const wish = timeouts_valueOf(variables, 'GIT_CLONE_PATH') ?? '';
    if (wish === '')
        return { directory: usual, problem: undefined };
    const directory = external_node_path_.posix.relative(BUILDS_DIR, external_node_path_.posix.resolve(BUILDS_DIR, wish));
    if (wish.startsWith('/') && !directory.startsWith('..'))
        return { directory, problem: undefined };
    const problem = `the GIT_CLONE_PATH=${JSON.stringify(wish)} has to be within ${JSON.stringify(BUILDS_DIR)}`;
    return { directory: usual, problem };
}
/** Reads the `GIT_*` variables of a job, as GitLab Runner's build settings do. */
function jobSources(variables, projectPath) {
    const warnings = [];
    const read = (key) => timeouts_valueOf(variables, key) ?? '';
    const { directory, problem } = projectDirectory(variables, projectPath);
    const strategy = read('GIT_STRATEGY');
    if (!['', 'clone', 'fetch', 'none', 'empty'].includes(strategy)) {
        const expected = "expected either 'clone', 'fetch', 'none' or 'empty'";
        warnings.push(`GIT_STRATEGY: ${expected} got ${JSON.stringify(strategy)}, using default value 'fetch'`);
    }
    for (const key of ['GIT_CHECKOUT', 'GIT_LFS_SKIP_SMUDGE']) {
        const value = read(key);
        const otherwise = key === 'GIT_CHECKOUT';
        if (value !== '' && isOn(variables, key, true) !== isOn(variables, key, false))
            warnings.push(`${key}: expected bool got ${JSON.stringify(value)}, using default value: ${otherwise}`);
    }
    const umask = isOn(variables, NO_UMASK) ? USUAL_UMASK : 0;
    if (strategy === 'none' || strategy === 'empty') {
        const settings = {
            directory,
            strategy: 'none',
            depth: 0,
            checkout: false,
            submodules: undefined,
            lfs: false,
            umask,
        };
        return { settings, warnings, problem };
    }
    const depth = number(read('GIT_DEPTH'));
    const checkout = isOn(variables, 'GIT_CHECKOUT', true);
    const submodules = submoduleSettings(read, depth);
    return {
        settings: {
            directory,
            strategy: 'fetch',
            depth,
            checkout,
            submodules: checkout && submodules !== 'unknown' ? submodules : undefined,
            lfs: checkout && !isOn(variables, 'GIT_LFS_SKIP_SMUDGE'),
            umask,
        },
        warnings,
        problem: problem ?? (submodules === 'unknown' ? 'unknown GIT_SUBMODULE_STRATEGY' : undefined),
    };
}
function submoduleSettings(read, depth) {
    const strategy = read('GIT_SUBMODULE_STRATEGY');
    if (strategy === '' || strategy === 'none')
        return undefined;
    if (strategy !== 'normal' && strategy !== 'recursive')
        return 'unknown';
    const own = read('GIT_SUBMODULE_DEPTH');
    return {
        recursive: strategy === 'recursive',
        paths: read('GIT_SUBMODULE_PATHS')
            .split(/\s+/)
            .filter((path) => path !== ''),
        depth: own === '' ? depth : number(own),
    };
}
/**
 * Variables by which the Git of a job's image works on sources that are root's, where its user is another: else it
 * refuses them for "dubious ownership". A job that sets such variables itself is left alone.
 */
function trustOfSources(job, image) {
    const user = (job.image.user ?? image.user).split(':')[0] ?? '';
    const own = image.env['GIT_CONFIG_COUNT'] ?? timeouts_valueOf(job.variables, 'GIT_CONFIG_COUNT');
    if (['', '0', 'root'].includes(user) || own !== undefined || job.sources.settings.strategy === 'none')
        return {};
    return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
}
/** A whole number above 0; everything else is 0, as for GitLab. */
function number(text) {
    return Math.max(0, Number.parseInt(text, 10) || 0);
}
/** The stage `get_sources`, in the runner's words; the sources are there already. */
async function tellSources(trace, options) {
    const { settings } = options.sources;
    if (settings.strategy === 'none') {
        const empty = timeouts_valueOf(options.variables, 'GIT_STRATEGY') === 'empty';
        await trace.info(`Skipping Git repository setup${empty ? ' and creating an empty build directory' : ''}`);
    }
    else {
        await trace.info(`Fetching changes${settings.depth > 0 ? ` with git depth set to ${settings.depth}` : ''}...`);
        await trace.line(`Initialized empty Git repository in ${options.projectDir}/.git/`);
        await trace.info('Created fresh repository.');
    }
    if (settings.checkout) {
        const { sha, ref } = options.commit;
        await trace.info(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
    }
    else {
        await trace.info('Skipping Git checkout');
    }
    if (options.pointers.length > 0)
        await trace.warning(pointersWarning(options.pointers));
    const { submodules } = settings;
    if (submodules === undefined)
        return trace.info('Skipping Git submodules setup');
    const how = `${submodules.recursive ? ' recursively' : ''}${submodules.depth > 0 ? ` with git depth set to ${submodules.depth}` : ''}`;
    await trace.info(`Updating/initializing submodules${how}...`);
    await trace.info('Updated submodules');
}
function pointersWarning(paths) {
    const shown = paths.slice(0, 3).join(', ');
    const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
    return `Git LFS: the runner's copy lacks the content of ${shown}${rest}, which the job sees as pointers. Give actions/checkout \`lfs: true\`.`;
}

;// CONCATENATED MODULE: ./src/job/workspace/layers.ts


/** Layers made together where none is left: the helper container is what takes time. */
const FURTHER = 4;
/** Layers in volumes `{prefix}1`, `{prefix}2` …; `track` is told of what goes on in the background. */
function createLayers(engine, options) {
    const spare = [];
    let count = 0;
    const batch = (size) => {
        const [filled, free] = [deferred(), deferred()];
        const layers = Array.from({ length: size }, () => {
            const volume = `${options.prefix}${++count}`;
            const place = engine.volumes.create({ name: volume, labels: options.labels });
            place.catch(() => undefined); // the job that takes the layer meets the error
            return { volume, place, filled: filled.promise, free: free.promise };
        });
        spare.push(...layers);
        const directories = layers.flatMap((_, index) => [`layers/${index}/upper/`, `layers/${index}/work/`]);
        let done = false;
        return {
            binds: layers.map(({ volume }, index) => `${volume}:/layers/${index}`),
            created: Promise.all(layers.map((layer) => layer.place)),
            async fill(helper) {
                const entries = directories.map((name) => ({ name, directory: true, mode: 0o777 }));
                await helper.put('/', await tarOf(entries));
                done = true;
                filled.resolve();
            },
            released() {
                free.resolve();
                if (done)
                    return;
                spare.splice(0, spare.length, ...spare.filter((layer) => !layers.includes(layer)));
                filled.reject(new Error('The place for what the job writes could not be made'));
            },
        };
    };
    const makeFurther = async (further, name) => {
        let helper;
        try {
            await further.created;
            helper = await helperContainer(engine, name, options, further.binds);
            await further.fill(helper);
        }
        finally {
            options.track(removeHelper(helper).then(() => further.released()));
        }
    };
    return {
        batch,
        take() {
            if (spare.length === 0) {
                const further = batch(FURTHER);
                options.track(makeFurther(further, `${options.prefix}${count}-helper`));
            }
            const [layer] = spare.splice(0, 1);
            if (layer === undefined)
                throw new Error('No layer was made'); // some were, just above
            return layer;
        },
    };
}
function deferred() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((done, failed) => ([resolve, reject] = [done, failed]));
    promise.catch(() => undefined); // whoever needs it meets the error
    return { promise, resolve: () => resolve(), reject: (error) => reject(error) };
}

;// CONCATENATED MODULE: ./src/job/workspace/source-volumes.ts


/** What gives the volume for each kind of sources: it is made when it is first asked for. */
function sourceVolumes(engine, options, layers) {
    const made = new Map();
    let count = 0;
    return (settings) => {
        const key = JSON.stringify(settings);
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const volume = ++count === 1 ? options.prefix : `${options.prefix}-${count}`;
        const place = engine.volumes.create({ name: volume, labels: options.labels });
        // the helper that fills the volume makes layers, too: it is what takes time
        const batch = count === 1 ? layers.batch(options.atOnce ?? 1) : undefined;
        const filled = fill(engine, options, { volume, place }, settings, batch);
        const begun = { volume, place, filled };
        made.set(key, begun);
        filled.catch(() => made.delete(key)); // another try of the job may have more luck with the network
        options.track(filled);
        return begun;
    };
}
async function fill(engine, options, { volume, place }, settings, batch) {
    const checkingOut = options.sources.checkout(settings);
    checkingOut.catch(() => undefined);
    let helper;
    try {
        await Promise.all([place, batch?.created]);
        const binds = [`${volume}:${BUILDS_DIR}`, ...(batch?.binds ?? [])];
        helper = await helperContainer(engine, `${volume}-helper`, options, binds);
        await batch?.fill(helper);
        const checkout = await checkingOut;
        await helper.put(BUILDS_DIR, checkout.tar);
        return checkout.pointers;
    }
    finally {
        // nobody has to wait for that: of a large project it takes seconds
        options.track(checkingOut.then((checkout) => checkout.discard()));
        options.track(removeHelper(helper).then(() => batch?.released()));
    }
}

;// CONCATENATED MODULE: ./src/job/workspace/workspace.ts





/**
 * Puts working copies into volumes, one for each kind. A job's view is an overlay over its kind's, mounted by the
 * engine's `local` volume driver, so its cost does not depend on the size of the repository. Everything goes through
 * the engine's API. Whether the engine can mount it, the first container tells: nothing is tried out beforehand.
 */
function createWorkspace(engine, options) {
    const name = (suffix) => `glci-${options.pipeline}-${suffix}`;
    const labels = labelsFor({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
    const copied = new Set();
    const layers = createLayers(engine, { ...options, prefix: name('layer-'), labels });
    const source = sourceVolumes(engine, { ...options, prefix: name('source'), labels }, layers);
    /** What jobs write goes there. */
    const taken = new Map();
    let kind = 'untried';
    if (options.first !== undefined)
        source(options.first);
    return {
        async viewFor(job, settings) {
            const view = name(`job-${job}-builds`);
            const jobLabels = { ...labels, 'glci.job': String(job), 'glci.role': 'workspace' };
            const { volume, place, filled } = source(settings);
            if (kind === 'copy') {
                copied.add(job);
                const pointers = await filled;
                await copyVolume(engine, options, { from: volume, to: view, labels: jobLabels });
                return { volume: view, filled: Promise.resolve(pointers) };
            }
            const layer = layers.take();
            taken.set(job, layer);
            const [lower, upper] = await Promise.all([place, layer.place]);
            await engine.volumes.create({
                name: view,
                labels: jobLabels,
                options: {
                    type: 'overlay',
                    device: 'overlay',
                    o: `lowerdir=${lower},upperdir=${upper}/upper,workdir=${upper}/work`,
                },
            });
            const ready = Promise.all([filled, layer.filled]).then(([pointers]) => pointers);
            ready.catch(() => undefined); // whoever mounts it meets the error
            return { volume: view, filled: ready };
        },
        get untried() {
            return kind === 'untried';
        },
        mounted() {
            if (kind === 'untried')
                kind = 'overlay';
        },
        copyInstead(job) {
            kind = 'copy';
            return !copied.has(job);
        },
        async release(job) {
            const layer = taken.get(job);
            taken.delete(job);
            await engine.volumes.remove(name(`job-${job}-builds`));
            await layer?.free;
            if (layer !== undefined)
                await engine.volumes.remove(layer.volume);
        },
    };
}
/** Fills a new volume with what another has. */
async function copyVolume(engine, options, { from, to, labels }) {
    await engine.volumes.create({ name: to, labels });
    // the engine does not let one container give and take at the same time
    const giver = await helperContainer(engine, `${to}-from`, options, [`${from}:${BUILDS_DIR}:ro`]);
    const taker = await helperContainer(engine, `${to}-to`, options, [`${to}:${BUILDS_DIR}`]);
    try {
        const content = await giver.get(`${BUILDS_DIR}/.`);
        if (content !== undefined)
            await taker.put(BUILDS_DIR, content);
    }
    finally {
        await Promise.all([giver.remove(), taker.remove()]);
    }
}

;// CONCATENATED MODULE: ./src/repository/checkout/git-dir.ts



/** The file that lends a Git directory the objects of others, below it. */
const ALTERNATES = 'objects/info/alternates';
/** Writes a Git directory that borrows its objects, without starting Git: a few small files. */
async function writeGitDir(folder, content) {
    await Promise.all(['objects/info', 'refs'].map((name) => (0,promises_.mkdir)((0,external_node_path_.join)(folder, name), { recursive: true })));
    const sorted = [...content.refs].sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = {
        HEAD: `${content.head}\n`,
        config: content.config,
        'packed-refs': sorted.map(({ name, sha }) => `${sha} ${name}\n`).join(''),
        ...(content.shallow === undefined ? {} : { shallow: content.shallow }),
        ...(content.objectFolders.length === 0 ? {} : { [ALTERNATES]: `${content.objectFolders.join('\n')}\n` }),
    };
    await Promise.all(Object.entries(files).map(([name, text]) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text)));
}
/** A section of a configuration file of Git. */
function configSection(name, key, values) {
    const header = key === undefined ? `[${name}]` : `[${name} ${quoted(key)}]`;
    return `${header}\n${Object.entries(values)
        .map(([option, value]) => `\t${option} = ${quoted(value)}\n`)
        .join('')}`;
}
/** The section `core`, and what a repository of another hash than SHA-1 needs. */
function coreConfig(format, values) {
    const plain = format === 'sha1';
    return (configSection('core', undefined, { repositoryformatversion: plain ? '0' : '1', filemode: 'true', ...values }) +
        (plain ? '' : configSection('extensions', undefined, { objectFormat: format })));
}
function quoted(text) {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
/** Without what the user's own configuration may add to a checkout: hooks, daemons, the download of LFS files. */
const PLAIN = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'checkout.workers=-1', // as many as there are processors: large projects take a fraction of the time
    'filter.lfs.smudge=',
    'filter.lfs.process=',
    'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);
/** Runs Git in a working copy that we make. */
function plainGit(folder, args, options = {}) {
    return (0,src_process/* run */.e)('git', ['-C', folder, ...PLAIN, ...args], options);
}

;// CONCATENATED MODULE: ./src/repository/checkout/clone.ts

/** `HEAD` before anything is checked out: GitLab Runner's `init.defaultBranch`. */
const NO_HEAD = 'ref: refs/heads/none';
/** The refs that a clone has after GitLab's fetch of everything: branches as remote ones, tags, the pipeline's own. */
function clonedRefs(refs) {
    return refs.flatMap(({ name, sha }) => {
        if (name.startsWith('refs/heads/'))
            return [{ name: name.replace('refs/heads/', 'refs/remotes/origin/'), sha }];
        return name.startsWith('refs/tags/') || name.startsWith('refs/pipelines/') ? [{ name, sha }] : [];
    });
}
/** The configuration of a job's clone: its `origin` shows the project's address, and is the copy beside it. */
function cloneConfig(format, origin, options) {
    // whoever asks, the copy is root's; what the user's environment says of that does not reach these commands
    const trusting = (command) => `git -c 'safe.directory=*' ${command}`;
    return [
        coreConfig(format, {
            bare: 'false',
            logallrefupdates: 'true',
            // of what the index knows of a file, its size and time reach the job; its inode, and when that changed, do not
            checkStat: 'minimal',
        }),
        configSection('fetch', undefined, { recurseSubmodules: 'false' }),
        configSection('gc', undefined, { autoDetach: 'false' }),
        configSection('remote', 'origin', {
            url: options.remote,
            fetch: '+refs/heads/*:refs/remotes/origin/*',
            uploadpack: trusting('upload-pack'),
            receivepack: trusting('receive-pack'),
        }),
        configSection('url', `${options.buildsDir}/${origin.place}`, { insteadOf: options.remote }),
    ].join('');
}

;// CONCATENATED MODULE: ./src/repository/checkout/objects.ts



const PACK = /^pack-[0-9a-f]+\.(pack|idx|rev|bitmap|promisor)$/;
/** Folders that hold the objects of a repository: its own, and those that it borrows from. */
async function objectFolders(folder, known = new Set()) {
    if (known.has(folder))
        return [];
    known.add(folder);
    const found = [folder];
    const alternates = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'info/alternates'), 'utf8').catch(() => '');
    for (const line of alternates.split('\n'))
        if (line !== '' && !line.startsWith('#'))
            found.push(...(await objectFolders((0,external_node_path_.resolve)(folder, line), known)));
    return found;
}
/**
 * The objects in these folders, as files: what Git calls loose objects, and packs. They never change, so they can be
 * read without a lock; what only speeds Git up, and may be stale, is left out. Git may remove them once it has put what
 * they hold into a new pack.
 */
function objectFiles(folders) {
    const files = new Map();
    for (const folder of folders) {
        for (const item of entries(folder).sort()) {
            if (/^[0-9a-f]{2}$/.test(item)) {
                for (const name of entries((0,external_node_path_.join)(folder, item)))
                    if (/^[0-9a-f]{38,62}$/.test(name))
                        files.set(`${item}/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
            else if (item === 'pack') {
                for (const name of entries((0,external_node_path_.join)(folder, item)))
                    if (PACK.test(name))
                        files.set(`pack/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
        }
    }
    return [...files].map(([name, path]) => ({ name, path }));
}
function entries(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/repository/checkout/copy.ts




/** Reads what the runner's copy has, for a commit of it; nothing of it is changed. Throws where the commit is gone. */
async function readCopy(repository, head) {
    const asked = ['--git-common-dir', '--git-path', 'objects', '--git-path', 'shallow', '--show-object-format'];
    const [answers, refs] = await Promise.all([
        (0,repository_git/* gitOf */.O)(repository, ['rev-parse', ...asked, `${head}^{commit}`]),
        readRefs(repository),
    ]);
    const [gitDir = '', objects = '', shallow = '', format = 'sha1'] = answers.stdout.trim().split('\n');
    return {
        repository,
        gitDir: (0,external_node_path_.resolve)(repository, gitDir),
        objectFolders: await objectFolders((0,external_node_path_.resolve)(repository, objects)),
        shallow: await (0,promises_.readFile)((0,external_node_path_.resolve)(repository, shallow), 'utf8').catch(() => undefined),
        format,
        head,
        refs,
    };
}
/** All refs but symbolic ones, of a working copy or a Git directory. */
async function readRefs(repository) {
    const { stdout } = await (0,repository_git/* gitOf */.O)(repository, ['for-each-ref', '--format=%(objectname) %(symref) %(refname)']);
    return stdout.split('\n').flatMap((line) => {
        const [sha = '', symbolic, name = ''] = line.split(' ');
        return name === '' || symbolic !== '' ? [] : [{ name, sha }];
    });
}

;// CONCATENATED MODULE: ./src/repository/checkout/dirty.ts




/**
 * Copies what is not committed into a folder. Throws a {@link SystemError} where another commit than the pipeline's is
 * checked out by now: its files are no changes of that one.
 */
async function copyUncommitted(repository, sha, folder) {
    const git = async (...args) => {
        const { stdout } = await (0,repository_git/* gitOf */.O)(repository, args);
        return stdout.split('\0').filter((path) => path !== '');
    };
    await expectHead(repository, sha);
    const changed = await git('diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha);
    const added = await git('ls-files', '-z', '-o', '--exclude-standard');
    const there = [];
    const deleted = [];
    for (const path of new Set([...changed, ...added])) {
        if (path.endsWith('/'))
            continue; // a repository of its own inside this one
        const from = (0,external_node_path_.join)(repository, path);
        const isThere = (await (0,promises_.lstat)(from).catch(() => undefined)) !== undefined;
        if (isThere) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,promises_.cp)(from, (0,external_node_path_.join)(folder, path), { recursive: true, verbatimSymlinks: true });
        }
        (isThere ? there : deleted).push(path);
    }
    await expectHead(repository, sha);
    return { folder, there, deleted };
}
/** Adds to a working copy of the commit what is not committed. */
async function addUncommitted(target, { folder, there, deleted }) {
    for (const path of [...deleted, ...there])
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { recursive: true, force: true });
    for (const path of there) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, path)), { recursive: true });
        await (0,promises_.cp)((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path), { recursive: true, verbatimSymlinks: true });
    }
}
async function expectHead(repository, sha) {
    const head = (await (0,repository_git/* gitOf */.O)(repository, ['rev-parse', '--verify', '-q', 'HEAD'], false)).stdout.trim();
    if (head === sha || head === '')
        return; // without one, what needs the commit says why
    throw new errors/* SystemError */._N(`With \`dirty\`, the files of ${repository} belong to the pipeline, but another commit is checked out there since it began (${head.slice(0, 8)}, not ${sha.slice(0, 8)}). Run the pipeline again, and let the checkout as it is until its jobs run`);
}

;// CONCATENATED MODULE: ./src/repository/checkout/lfs.ts





/** Pointers are smaller than this by their specification. */
const LARGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;
/**
 * Replaces the pointers of Git LFS in a working copy by their content, as `git lfs pull` does, as far as a Git
 * directory has it. Returns the paths that stay pointers. Git LFS itself is not needed.
 */
async function fillLfs(folder, gitDir) {
    const { stdout } = await plainGit(folder, ['ls-files', '-z', '--', ':(attr:filter=lfs)']);
    const missing = [];
    const filled = [];
    for (const path of stdout.split('\0').filter((name) => name !== '')) {
        const oid = await pointedTo((0,external_node_path_.join)(folder, path));
        if (oid === undefined)
            continue;
        const content = (0,external_node_path_.join)(gitDir, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
        const copied = await lfs_fill(content, (0,external_node_path_.join)(folder, path));
        (copied ? filled : missing).push(path);
    }
    if (filled.length > 0) {
        // the index learns the new sizes and times; what the content has as its pointer, Git finds in the index itself
        const clean = ['-c', 'filter.lfs.clean=git cat-file blob :%f'];
        await (0,src_process/* run */.e)('git', ['-C', folder, ...clean, 'update-index', '-z', '--stdin'], {
            input: Buffer.from(filled.join('\0')),
            env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, // a filter of Git LFS itself would win
        });
    }
    return missing;
}
async function lfs_fill(content, path) {
    try {
        await (0,promises_.copyFile)(content, path, external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch {
        return false; // the runner did not fetch it
    }
    // older than the index: of a file of the same second Git would compare the content, and find no pointer
    const before = new Date(Date.now() - 10_000);
    await (0,promises_.utimes)(path, before, before);
    return true;
}
async function pointedTo(path) {
    const stat = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stat?.isFile() !== true || stat.size >= LARGEST_POINTER)
        return undefined;
    return POINTER.exec(await (0,promises_.readFile)(path, 'utf8'))?.[1];
}

;// CONCATENATED MODULE: ./src/repository/checkout/origin.ts



/** What is ours below the builds directory. */
const OURS = '.glci';
/** Refs that are a user's own, or Git's: no server would have them. */
const PRIVATE = /^refs\/(remotes|stash|bisect|worktree|rewritten|replace|original|pipelines)(\/|$)/;
/** Below the builds directory: where jobs find the copy of what is at an address. */
function originPlace(remote) {
    return `${OURS}/${remote.replace(/^[a-z+]+:\/\//i, '').replace(/[^A-Za-z0-9._/-]+/g, '-')}`;
}
/** Writes the bare repository into a folder of this machine; its objects are those of the runner's copy. */
async function makeOrigin(folder, copy, options) {
    const place = originPlace(options.remote);
    const refs = serverRefs(copy, options);
    const branch = options.branch ?? refs.find((ref) => ref.name.startsWith('refs/heads/'))?.name.slice(11) ?? 'main';
    await writeGitDir(folder, {
        head: `ref: refs/heads/${branch}`,
        // by its whole path: a user's own core.hooksPath would let pushes through
        config: coreConfig(copy.format, { bare: 'true', hooksPath: `${options.buildsDir}/${place}/hooks` }),
        refs,
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'hooks'));
    const hook = (0,external_node_path_.join)(folder, 'hooks/pre-receive');
    await (0,promises_.writeFile)(hook, REFUSE);
    await (0,promises_.chmod)(hook, 0o755);
    return { folder, place, refs };
}
const REFUSE = `#!/bin/sh
echo 'This origin is a copy of the repository for the jobs of this run: nothing can be pushed to it.'
echo 'On GitLab the push would go to the project. Here, push in the workflow, or to a remote by its address.'
exit 1
`;
/** The runner's refs under the names that they have on a server. */
function serverRefs(copy, options) {
    const refs = new Map();
    // what is pushed wins over a branch of the same name that is only here; tags and the like have one name everywhere
    for (const { name, sha } of copy.refs)
        if (!PRIVATE.test(name))
            refs.set(name, sha);
    for (const { name, sha } of copy.refs)
        if (name.startsWith('refs/remotes/origin/'))
            refs.set(name.replace('refs/remotes/origin/', 'refs/heads/'), sha);
    if (options.branch !== undefined)
        refs.set(`refs/heads/${options.branch}`, copy.head);
    refs.set(`refs/pipelines/${options.pipeline}`, copy.head);
    return [...refs].map(([name, sha]) => ({ name, sha }));
}

// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
// EXTERNAL MODULE: ./src/repository/facts.ts
var facts = __webpack_require__(5759);
;// CONCATENATED MODULE: ./src/repository/checkout/submodules.ts









/**
 * Checks out the submodules of a working copy: of what the runner's copy has (`.git/modules`, as `actions/checkout`
 * leaves it), else with Git over the network, with the access that the runner's copy is set up for. Throws a
 * {@link SystemError} that names the way out.
 */
async function checkOutSubmodules(top, runner, settings) {
    const parent = {
        top,
        path: '',
        place: '.git',
        runnerFolder: runner.repository,
        runnerGitDir: runner.gitDir,
        format: runner.format,
        access: await accessOf(runner.repository),
    };
    return checkOutBelow(parent, settings);
}
async function checkOutBelow(parent, settings) {
    const folder = (0,external_node_path_.join)(parent.top, parent.path);
    const hasAny = await (0,promises_.readFile)((0,external_node_path_.join)(folder, '.gitmodules')).catch(() => undefined);
    if (hasAny === undefined)
        return [];
    const { origin } = parent.access;
    const real = origin === undefined || parent.path !== '' ? [] : ['-c', `remote.origin.url=${origin}`];
    await plainGit(folder, [...real, 'submodule', '-q', 'init', '--', ...settings.paths]);
    const made = [];
    for (const submodule of await chosen(folder)) {
        const lent = await lendFromRunner(parent, submodule);
        if (lent !== undefined)
            made.push(lent);
        await update(folder, submodule, settings.depth, parent.access);
        if (!settings.recursive)
            continue;
        const inside = {
            ...parent,
            path: (0,external_node_path_.join)(parent.path, submodule.path),
            place: (0,external_node_path_.join)(parent.place, 'modules', submodule.name),
            runnerFolder: (0,external_node_path_.join)(parent.runnerFolder, submodule.path),
            runnerGitDir: lent?.runnerGitDir ?? (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        };
        made.push(...(await checkOutBelow(inside, { ...settings, paths: [] })));
    }
    return made;
}
/** The submodules that `git submodule init` has chosen. */
async function chosen(folder) {
    const read = async (key, ...file) => {
        const pattern = `^submodule\\..*\\.${key}$`;
        const { stdout } = await plainGit(folder, ['config', ...file, '-z', '--get-regexp', pattern], { check: false });
        const lines = stdout.split('\0').filter((line) => line !== '');
        return new Map(lines.map((line) => {
            const at = line.indexOf('\n');
            return [line.slice('submodule.'.length, at - key.length - 1), line.slice(at + 1)];
        }));
    };
    const urls = await read('url');
    const paths = await read('path', '-f', '.gitmodules');
    const found = [];
    for (const [name, url] of urls) {
        const path = paths.get(name);
        if (path === undefined)
            continue;
        const { stdout } = await plainGit(folder, ['ls-files', '-s', '-z', '--', `:(literal)${path}`]);
        const commit = /^160000 ([0-9a-f]+) /.exec(stdout)?.[1];
        if (commit !== undefined)
            found.push({ name, path, commit, url });
    }
    return found;
}
/** Makes a submodule's Git directory of the runner's, where that has the commit. */
async function lendFromRunner(parent, submodule) {
    const places = [
        (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        (0,external_node_path_.join)(parent.runnerFolder, submodule.path, '.git'),
    ];
    for (const gitDir of places) {
        const has = ['--git-dir', gitDir, 'cat-file', '-e', `${submodule.commit}^{commit}`];
        if ((await (0,src_process/* run */.e)('git', has, { check: false })).exitCode !== 0)
            continue;
        const place = (0,external_node_path_.join)(parent.place, 'modules', submodule.name);
        const folders = await objectFolders((0,external_node_path_.join)(gitDir, 'objects'));
        const path = (0,external_node_path_.join)(parent.path, submodule.path);
        await writeGitDir((0,external_node_path_.join)(parent.top, place), {
            head: submodule.commit,
            config: coreConfig(parent.format, {
                bare: 'false',
                logallrefupdates: 'true',
                checkStat: 'minimal',
                worktree: (0,external_node_path_.relative)(place, path),
            }) + configSection('remote', 'origin', { url: submodule.url, fetch: '+refs/heads/*:refs/remotes/origin/*' }),
            refs: (await readRefs(gitDir)).filter(({ name }) => /^refs\/(remotes\/origin|tags)\//.test(name)),
            shallow: await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, 'shallow'), 'utf8').catch(() => undefined),
            objectFolders: folders,
        });
        return { path, place, objectFolders: folders, runnerGitDir: gitDir };
    }
    return undefined;
}
/** Checks a submodule out; Git gets what is not here. */
async function update(folder, submodule, depth, access) {
    const shallow = depth > 0 ? [`--depth=${depth}`] : [];
    const args = ['submodule', '-q', 'update', '--checkout', ...shallow, '--', `:(literal)${submodule.path}`];
    const updated = await plainGit(folder, args, { env: access.env, check: false });
    if (updated.exitCode === 0)
        return;
    const reason = updated.stderr.split('\n').find((line) => /^(fatal|error|remote): /.test(line)) ?? updated.stderr;
    throw new errors/* SystemError */._N(`The submodule ${submodule.path} is not in the runner's copy of the repository, and it could not be fetched from ${(0,facts/* withoutCredentials */.ri)(submodule.url)}: ${reason.trim()}`, { hint: 'Give actions/checkout `submodules: recursive` (and a token that may read it).' });
}
/** The address of the runner's `origin`, and the headers by which `actions/checkout` lets Git log in. */
async function accessOf(repository) {
    const [origin, headers] = await Promise.all([
        (0,repository_git/* gitOf */.O)(repository, ['config', '--get', 'remote.origin.url'], false),
        (0,repository_git/* gitOf */.O)(repository, ['config', '--local', '--includes', '-z', '--get-regexp', '^http\\..*extraheader$'], false),
    ]);
    const pairs = headers.stdout.split('\0').filter((pair) => pair !== '');
    const first = Number(process.env.GIT_CONFIG_COUNT ?? 0);
    // by the environment, which other users of this machine cannot read, unlike arguments
    const env = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: String(first + pairs.length) };
    for (const [index, pair] of pairs.entries()) {
        const at = pair.indexOf('\n');
        env[`GIT_CONFIG_KEY_${first + index}`] = pair.slice(0, at);
        env[`GIT_CONFIG_VALUE_${first + index}`] = pair.slice(at + 1);
    }
    const url = origin.stdout.trim();
    return { origin: url === '' ? undefined : (0,facts/* withoutCredentials */.ri)(url), env };
}

;// CONCATENATED MODULE: ./src/repository/checkout/tar-header.ts
const BLOCK = 512;
const TYPES = { file: '0', link: '1', symlink: '2', directory: '5', extended: 'x' };
/**
 * The header of an entry that root owns, in the ustar format, after one of pax where a value is too long for that.
 * (tar-stream takes half as long again with small files, and its headers have no time before 1970 or after 2038.)
 */
function tarHeader(entry) {
    const { name, linkname = '', size = 0 } = entry;
    const long = {
        ...(Buffer.byteLength(name) > 100 ? { path: name } : {}),
        ...(Buffer.byteLength(linkname) > 100 ? { linkpath: linkname } : {}),
        ...(size >= 8 ** 11 ? { size: String(size) } : {}),
    };
    const header = ustar(entry);
    if (Object.keys(long).length === 0)
        return header;
    const records = Buffer.from(Object.entries(long)
        .map(([key, value]) => paxRecord(`${key}=${value}\n`))
        .join(''));
    const before = ustar({ name: 'PaxHeader', type: 'extended', mode: 0o644, size: records.length });
    return Buffer.concat([before, records, padding(records.length), header]);
}
/** What fills an entry's last block. */
function padding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
/** The end of an archive. */
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function ustar({ name, type = 'file', mode, mtime = Math.floor(Date.now() / 1000), size = 0, linkname = '', }) {
    const block = Buffer.alloc(BLOCK);
    // a long name is cut here, maybe within a character: the pax header has it whole
    Buffer.from(name).copy(block, 0, 0, 100);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size >= 8 ** 11 ? 0 : size);
    octal(block, 136, 12, Math.min(mtime, 8 ** 11 - 1)); // the year 2242
    block.write(TYPES[type], 156);
    Buffer.from(linkname).copy(block, 157, 0, 100);
    block.write('ustar\x0000', 257, 'latin1');
    block.fill(' ', 148, 156);
    let sum = 0;
    for (const byte of block)
        sum += byte;
    octal(block, 148, 7, sum);
    return block;
}
function octal(block, at, width, value) {
    block.write(`${Math.max(0, value)
        .toString(8)
        .padStart(width - 1, '0')}\0`, at, 'latin1');
}
/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord(text) {
    const bytes = Buffer.byteLength(text) + 1;
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length !== length)
        length++;
    return `${length} ${text}`;
}

;// CONCATENATED MODULE: ./src/repository/checkout/tree.ts




/** Content is passed on in pieces of about this size: between them, others have their turn. */
const CHUNK = 512 * 1024;
/**
 * Streams an archive: owned by root, writable for all but those whom the umask keeps out (the runner's is 0). An object that several parts have is
 * transferred once, and linked. Small files are read synchronously: that takes a fifth of the time.
 *
 * Objects that Git packs anew meanwhile are sent as it has them then. Where some have vanished, and `isWhole` says at the
 * end that they are not there at all, the stream ends with the error `lost`.
 */
function packTree(parts, umask, lost, isWhole) {
    const vanished = { count: 0 };
    const whole = async () => {
        if (vanished.count > 0 && (await isWhole?.()) === false)
            throw lost ?? new Error('Objects have vanished');
    };
    return external_node_stream_.Readable.from(chunks(tree_entries(parts, umask, vanished), whole), { objectMode: false, highWaterMark: CHUNK });
}
async function* chunks(pieces, atEnd) {
    let waiting = [];
    let size = 0;
    for (const piece of pieces) {
        waiting.push(piece);
        size += piece.length;
        if (size < CHUNK)
            continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
    }
    await atEnd();
    yield Buffer.concat([...waiting, tarEnd()]);
}
function* tree_entries(parts, umask, vanished) {
    const made = new Set();
    const objects = new Map();
    for (const part of parts) {
        if ('directory' in part) {
            yield* directories(part.directory, made, umask);
            continue;
        }
        yield* directories(part.prefix, made, umask);
        if ('folder' in part)
            yield* folder({ top: part.folder, prefix: below(part.prefix), leave: part.leave ?? new Set(), umask }, '');
        else
            yield* store(part, below(part.prefix), { made, umask }, objects, vanished);
    }
}
/** A directory with those above it, each once. */
function* directories(path, made, umask) {
    let name = '';
    for (const part of path.split('/').filter((item) => item !== '')) {
        name += `${part}/`;
        if (made.has(name))
            continue;
        made.add(name);
        yield tarHeader({ name, type: 'directory', mode: 0o777 & ~umask });
    }
}
function* folder(whole, inside) {
    const { top, prefix, leave, umask } = whole;
    const items = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(top, inside)).sort();
    for (const item of items) {
        const path = inside === '' ? item : `${inside}/${item}`;
        if (leave.has(path))
            continue;
        const full = (0,external_node_path_.join)(top, path);
        const stat = (0,external_node_fs_.lstatSync)(full);
        const header = { name: `${prefix}${path}`, mtime: Math.floor(stat.mtimeMs / 1000), mode: 0o777 & ~umask };
        if (stat.isDirectory()) {
            yield tarHeader({ ...header, name: `${header.name}/`, type: 'directory' });
            yield* folder(whole, path);
        }
        else if (stat.isSymbolicLink()) {
            yield tarHeader({ ...header, mode: 0o777, type: 'symlink', linkname: (0,external_node_fs_.readlinkSync)(full) });
        }
        else if (stat.isFile()) {
            const mode = (stat.mode & 0o100) === 0 ? 0o666 : 0o777;
            yield* sendFile({ name: header.name, mode: mode & ~umask }, { descriptor: (0,external_node_fs_.openSync)(full, 'r'), stat });
        }
    }
}
/** Lists of objects that are made, where each time some have vanished: Git does not pack that often. */
const LISTS = 5;
function* store({ objects, again }, prefix, { made, umask }, known, vanished) {
    const sent = new Set();
    let left = true;
    for (let lists = 0; left && lists < LISTS; lists++) {
        left = false;
        for (const { name, path } of lists === 0 ? objects : again()) {
            if (sent.has(name))
                continue;
            const header = { name: `${prefix}${name}`, mode: 0o444 };
            const linkname = known.get(path);
            const file = linkname === undefined ? openFile(path) : undefined;
            if (linkname === undefined && file === undefined) {
                // what it held is in another file by now, or lost
                left = true;
                vanished.count += 1;
                continue;
            }
            sent.add(name);
            yield* directories(`${prefix}${name.slice(0, name.lastIndexOf('/'))}`, made, umask);
            if (file === undefined) {
                yield tarHeader({ ...header, type: 'link', linkname: linkname ?? '' });
                continue;
            }
            known.set(path, header.name);
            yield* sendFile(header, file);
        }
    }
}
/** Opens a file; undefined where it is gone. Once it is open, its content stays. */
function openFile(path) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, 'r');
        return { descriptor, stat: (0,external_node_fs_.fstatSync)(descriptor) };
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESTALE'))
            return;
        throw error;
    }
}
function* sendFile(header, { descriptor, stat }) {
    try {
        yield tarHeader({ ...header, mtime: Math.floor(stat.mtimeMs / 1000), size: stat.size });
        yield* content(descriptor, stat.size);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** A file's content, of just the size that its header tells, with the padding after it. */
function* content(file, size) {
    for (let left = size; left > 0;) {
        const piece = Buffer.alloc(Math.min(CHUNK, left));
        for (let filled = 0, read = 1; filled < piece.length && read > 0; filled += read)
            read = (0,external_node_fs_.readSync)(file, piece, filled, piece.length - filled, null);
        left -= piece.length;
        yield piece;
    }
    yield padding(size);
}
function below(prefix) {
    return prefix === '' ? '' : `${prefix}/`;
}

;// CONCATENATED MODULE: ./src/repository/checkout/checkout.ts














/**
 * The working copies of a pipeline: clones with a detached HEAD at its commit, as GitLab Runner leaves them. They are
 * made on this machine of the repository that is there, whose objects go into the archive as they are: there is no
 * transfer between repositories, and no network but for submodules that are missing. They are of the commit that the
 * project had when it was opened, whatever is checked out, moved or packed since; where that commit is gone, they throw a
 * `SystemError` that says so.
 */
function openSources(project, options) {
    let opened;
    const { repository, facts } = project;
    const folders = [];
    const removals = [];
    const scratch = async () => {
        const folder = await (0,src_scratch/* scratchFolder */.$B)('checkout');
        folders.push(folder);
        return folder;
    };
    const open = async () => {
        const copy = await readCopy(repository, facts.sha);
        const uncommitted = options.dirty ? await copyUncommitted(repository, facts.sha, await scratch()) : undefined;
        return { copy, origin: await makeOrigin(await scratch(), copy, options), uncommitted };
    };
    const make = async (settings) => {
        const common = await (opened ??= open());
        const folder = await scratch();
        const { parts, pointers } = await makeTree({ ...common, folder, options }, settings);
        const discard = () => {
            // by another process: of many files, this one would do nothing else meanwhile
            removals.push((0,src_process/* run */.e)('rm', ['-rf', '--', folder], { check: false }));
        };
        const isThere = () => (0,lost/* hasCommit */.QE)(repository, facts.sha);
        const all = [...parts, ...temporary(settings)];
        return { tar: packTree(all, settings.umask, (0,lost/* commitLost */.uh)(repository, facts.sha), isThere), pointers, discard };
    };
    return {
        async checkout(settings) {
            if (settings.strategy === 'none')
                return {
                    tar: packTree([{ directory: settings.directory }, ...temporary(settings)], settings.umask),
                    pointers: [],
                    discard: () => undefined,
                };
            return (0,lost/* whileThere */.oJ)(repository, facts.sha, () => make(settings));
        },
        async remove() {
            await opened?.catch(() => undefined);
            await Promise.all(removals);
            for (const folder of folders)
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
/** The folder for files of the runner: beside a project that is not writable for all, a job could not make it. */
function temporary({ directory, umask }) {
    return umask === 0 ? [] : [{ directory: `${directory}.tmp` }];
}
async function makeTree(making, settings) {
    const { folder, copy, origin } = making;
    const whole = settings.depth === 0;
    if (whole)
        await cloneWhole(making, settings);
    else
        await cloneShallow(making, settings);
    const modules = [];
    const pointers = settings.checkout ? await checkOut(making, settings, modules) : [];
    const again = () => objectFiles(copy.objectFolders);
    const objects = again();
    const parts = [
        {
            folder,
            prefix: settings.directory,
            leave: new Set([`.git/${ALTERNATES}`, ...modules.map(({ place }) => `${place}/${ALTERNATES}`)]),
        },
        ...(whole ? [{ objects, again, prefix: (0,external_node_path_.join)(settings.directory, '.git/objects') }] : []),
        { folder: origin.folder, prefix: origin.place, leave: new Set([ALTERNATES]) },
        { objects, again, prefix: `${origin.place}/objects` },
    ];
    for (const { place, objectFolders } of modules) {
        const listed = () => objectFiles(objectFolders);
        parts.push({ objects: listed(), again: listed, prefix: (0,external_node_path_.join)(settings.directory, place, 'objects') });
    }
    return { parts, pointers };
}
/** The Git directory with all that the runner's copy has: no Git is needed to make it. */
function cloneWhole({ folder, copy, origin, options }, settings) {
    return writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: clonedRefs(origin.refs),
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
}
/** The Git directory after a fetch of so many commits, of the one ref that GitLab names then. */
async function cloneShallow({ folder, copy, origin, options }, settings) {
    await writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: [],
        shallow: undefined,
        objectFolders: [],
    });
    const specs = [`+refs/pipelines/${options.pipeline}:refs/pipelines/${options.pipeline}`];
    if (options.branch !== undefined)
        specs.push(`+refs/heads/${options.branch}:refs/remotes/origin/${options.branch}`);
    if (options.tag !== undefined)
        specs.push(`+refs/tags/${options.tag}:refs/tags/${options.tag}`);
    const how = ['-q', `--depth=${settings.depth}`, '--no-write-fetch-head', '--no-recurse-submodules'];
    await plainGit(folder, ['fetch', ...how, origin.folder, ...specs]);
}
/** The commit's files, and what belongs to them. Returns the paths that stay pointers of Git LFS. */
async function checkOut(making, settings, modules) {
    const { folder, copy, uncommitted } = making;
    await plainGit(folder, ['read-tree', '-u', '--reset', 'HEAD']);
    const pointers = settings.lfs ? [...(await fillLfs(folder, copy.gitDir))] : [];
    if (settings.submodules !== undefined) {
        const made = await checkOutSubmodules(folder, copy, settings.submodules);
        modules.push(...made);
        if (settings.lfs) {
            for (const { path, runnerGitDir } of made) {
                const missing = await fillLfs((0,external_node_path_.join)(folder, path), runnerGitDir);
                pointers.push(...missing.map((name) => `${path}/${name}`));
            }
        }
    }
    if (uncommitted !== undefined)
        await addUncommitted(folder, uncommitted);
    return pointers;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/workspace.ts



/** The sources of the run, as a folder of this machine for the time of the run: the caller's to remove. */
function sourcesOf({ options, settings, pipeline }) {
    const { ref, project } = options.context;
    return openSources(options.project, {
        pipeline,
        branch: ref.kind === 'branch' ? ref.name : undefined,
        tag: ref.kind === 'tag' ? ref.name : undefined,
        remote: `${project.url}.git`,
        buildsDir: BUILDS_DIR,
        dirty: settings.dirty,
    });
}
/** Working copies in volumes, filled by helpers of `image`, which the engine has when that resolves. */
function workspaceOf(base, sources, image) {
    const { engine, options, settings, pipeline, owner, life } = base;
    return createWorkspace(engine, {
        pipeline,
        owner,
        image,
        sources,
        first: likelySources(options),
        atOnce: Math.min(settings.concurrency, options.plan.jobs.length),
        track: (work) => void life.track(work),
    });
}
/**
 * The sources that the first job of a pipeline will most likely want, to be made before it runs; undefined where
 * that takes values which are not known yet. A wrong guess costs time, nothing else.
 */
function likelySources(options) {
    const { plan, context } = options;
    const job = plan.jobs.find((item) => item.trigger === undefined);
    if (job === undefined)
        return undefined;
    const variables = [...job.variables, ...context.projectVariables, ...context.pipelineVariables];
    if (variables.some(({ key, value }) => key.startsWith('GIT_') && value.includes('$')))
        return undefined;
    return jobSources(variables, context.project.path).settings;
}

;// CONCATENATED MODULE: ./src/pipeline/request/dependency-proxy.ts


/**
 * The dependency proxy of a GitLab group, `CI_DEPENDENCY_PROXY_*`: images of Docker Hub under a prefix, and a login. Here
 * the prefix is Docker Hub's own name: engines, daemons and builders know where its images come from (the registry of the
 * pipeline pulls them through), and that bare names are below `library/`. The login is that of the registry.
 */
function dependencyProxyOf(registry, token) {
    const prefix = { groupImagePrefix: 'docker.io', directGroupImagePrefix: 'docker.io' };
    if (registry.kind === 'embedded')
        return { ...prefix, server: names/* MOCK_HOST */.AG, user: REGISTRY_USER, password: token };
    if (registry.kind === 'other')
        return {
            ...prefix,
            server: registry.host,
            user: registry.username ?? '',
            password: registry.password ?? '',
        };
    return { ...prefix, server: 'docker.io', user: '', password: '' };
}
/** What is said once where jobs use the proxy and there is no registry that pulls through; undefined: nothing. */
function proxyWarning(plan, registry) {
    if (registry.kind === 'embedded' || !JSON.stringify(plan.jobs).includes('CI_DEPENDENCY_PROXY_'))
        return undefined;
    const login = registry.kind === 'none' ? 'a login with $CI_DEPENDENCY_PROXY_USER fails' : `a login goes to ${registry.host}`;
    return `The dependency proxy of GitLab is used, and without the embedded registry nothing stands for it: its images come straight from Docker Hub, and ${login}.`;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure/bring-up.ts





















/** A random number for `CI_PIPELINE_ID`: GitHub's run id would repeat across a matrix. */
function randomPipelineId() {
    return (0,external_node_crypto_.randomInt)(10_000_000, 1_000_000_000);
}
/**
 * Brings up what the jobs of a run share; most of it goes on being made when this resolves. Throws where the registry's
 * image cannot be had, or the registry does not start; nothing remains then.
 */
async function bringUp(options, pipeline, token, emit) {
    const { engine, settings } = options;
    const warn = (message) => void emit({ type: 'warning', message, job: null });
    const owner = (0,src_owner/* formatOwner */.Vu)((0,src_owner/* currentOwner */.Hf)());
    const life = new Lifecycle();
    const base = { options, engine, settings, pipeline, owner, token, started: Date.now(), life, emit, warn };
    try {
        // disposed of in the reverse order
        const scratch = await scratchOf(base);
        const artifacts = (0,artifacts_store/* artifactStore */.iA)((0,external_node_path_.join)(scratch, 'artifacts'));
        const storage = storageOf(base, scratch);
        const sources = sourcesOf(base);
        // what the engine has and what this machine has know nothing of each other
        life.defer(() => Promise.all([removeObjects(base), sources.remove()]));
        const registry = embeddedRegistryOf(base, storage);
        const credentials = credentialsOf(base);
        const images = imagesOf(base, registry, credentials);
        const helperImage = life.track(images.resolve(settings.registryImage, { signal: options.signal }));
        const workspace = workspaceOf(base, sources, life.track(helperImage.then(() => settings.registryImage)));
        const network = await networkOf(base, registry.wanted);
        await helperImage;
        const mock = await registry.start(network.name, credentials);
        if (settings.dockerSocket === 'host')
            warn(SOCKET_WARNING);
        const unproxied = proxyWarning(options.plan, settings.registry);
        if (unproxied !== undefined)
            warn(unproxied);
        const session = {
            engine,
            pipeline,
            owner,
            network: network.name,
            mtu: network.mtu,
            mock,
            trust: trustIn(mock, settings.authorities),
            caBundle: bundleOf(settings.authorities),
            images,
            workspace,
            artifacts,
            publisher: options.publisher,
            cacheFolders: storage.caches,
            prepareQemu: qemuOf(base, images),
            background: (work) => void life.track(work),
            emit,
            settings: jobSettings(settings, engine),
        };
        return {
            session,
            token,
            pushedImages: () => registry.pushedImages(),
            pushThrough: (pushed, status) => life.track(pushThrough(base, registry, pushed, status)),
            [Symbol.asyncDispose]: () => life[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await life[Symbol.asyncDispose]().catch((cleanup) => warn(`Could not clean up: ${(0,errors/* messageOf */.bD)(cleanup)}`));
        throw error;
    }
}
const SOCKET_WARNING = "docker-socket: host gives jobs the engine's own socket: they can do everything on this machine. GitLab's shared runners do not.";
/** A folder of this machine for the time of the run. */
async function scratchOf({ life }) {
    const scratch = await (0,src_scratch/* scratchFolder */.$B)('artifacts');
    life.defer(() => (0,promises_.rm)(scratch, { recursive: true, force: true }));
    return scratch;
}
/** Removes all that has the pipeline's label. */
async function removeObjects({ engine, pipeline, warn }) {
    const swept = await (0,sweep/* sweepPipeline */.rX)(engine, pipeline);
    for (const failure of swept.failures)
        warn(`Could not remove ${failure}`);
}
/** What registers QEMU's handlers, once, when a job first wants them. */
function qemuOf({ engine, settings, pipeline, owner, warn }, images) {
    let registered;
    return () => (registered ??= registerQemu(engine, {
        mode: settings.privileged === 'never' ? 'never' : settings.qemu, // it takes a privileged container
        image: settings.qemuImage,
        platforms: settings.qemuPlatforms,
        pipeline,
        owner,
        pull: async (image) => void (await images.resolve(image, {})),
        warn,
    }).then(() => undefined));
}
function jobSettings(settings, engine) {
    return {
        defaultImage: settings.defaultImage,
        defaultPlatform: settings.platform,
        helperImage: settings.registryImage,
        runnerName: 'gitlab-dind',
        runnerVersion: version/* VERSION */.x,
        hostName: (0,external_node_os_.hostname)(),
        servicesTimeoutSeconds: settings.servicesTimeoutSeconds,
        dindTimeoutSeconds: settings.dindTimeoutSeconds,
        certificateTimeoutSeconds: settings.certificateTimeoutSeconds,
        runner: settings.runner,
        privileged: settings.privileged,
        privilegedImages: settings.privilegedImages,
        dockerSocket: settings.dockerSocket === 'host' ? hostSocket(engine) : undefined,
        afterScriptTimeoutSeconds: 300,
        dotenvVariables: settings.dotenvVariables,
    };
}
/** The engine's socket on its own host. */
function hostSocket(engine) {
    return engine.address.startsWith('unix://') ? engine.address.slice('unix://'.length) : '/var/run/docker.sock';
}

;// CONCATENATED MODULE: ./src/pipeline/manual.ts
/**
 * Names of the manual jobs that a run plays by itself (the name of a parallel job means all its copies): at their turn, and at the very end. The latter stop an
 * environment: whoever plays such a job on GitLab does so when the environment is no longer needed, which here is once
 * nothing else runs or can start.
 */
function playedJobs(plan, manual) {
    const played = plan.jobs.filter(({ name, groupName }) => manual === 'all' || manual.includes(name) || manual.includes(groupName));
    const last = played
        .filter((job) => job.when === 'manual' && job.environment?.action === 'stop')
        .map((job) => job.name);
    return { play: played.map((job) => job.name).filter((name) => !last.includes(name)), last };
}
/** What to say of names that no job has; undefined where all are known, or may be those of child pipelines. */
function unknownPlayed(plan, manual) {
    if (manual === 'all' || plan.jobs.some((job) => job.trigger !== undefined))
        return undefined;
    const unknown = manual.filter((name) => !plan.jobs.some((job) => job.name === name || job.groupName === name));
    return unknown.length === 0 ? undefined : `manual: this pipeline has no job ${unknown.join(', ')}`;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 128 modules
var gitlab = __webpack_require__(60122);
// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(51322);
;// CONCATENATED MODULE: ./src/job/cleanup.ts
/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
async function removeJobObjects(session, job) {
    const { engine } = session;
    const mine = (item) => item.labels['glci.pipeline'] === String(session.pipeline);
    const label = `glci.job=${job}`;
    const containers = (await engine.containers.list(label)).filter(mine);
    await Promise.all(containers.map((item) => engine.containers.get(item.id).remove()));
    await session.workspace.release(job);
    const [volumes, networks] = await Promise.all([engine.volumes.list(label), engine.networks.list(label)]);
    await Promise.all([
        ...volumes.filter(mine).map((item) => engine.volumes.remove(item.name)),
        ...networks.filter(mine).map((item) => engine.networks.remove(item.id)),
    ]);
}

// EXTERNAL MODULE: ./src/job/log/masking.ts
var masking = __webpack_require__(62298);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/dind/readiness/prefetch.ts


/** The image of buildx's container builders where nothing else is asked for. */
const BUILDKIT = 'moby/buildkit:buildx-stable-1';
/**
 * The image that a job's builder will be made of, where its commands make one; undefined where they make none, or where
 * the name takes values that only the shell knows.
 */
function builderImage(commands) {
    const creation = commands.find((command) => /\bbuildx\s+create\b/.test(command));
    if (creation === undefined)
        return undefined;
    const driver = /--driver[\s=]["']?([a-z-]+)/.exec(creation)?.[1] ?? 'docker-container';
    const image = /\bimage=([^\s"',;&|]+)/.exec(creation)?.[1] ?? BUILDKIT;
    return driver === 'docker-container' && !image.includes('$') ? image : undefined;
}
/**
 * Has a job's daemon pull an image ahead: whoever pulls it later finds it, or joins. Never throws; what goes wrong is
 * met by the job itself, with its own messages.
 */
function prefetch({ address, settings, certificates }, image) {
    const colon = image.lastIndexOf(':');
    const tagged = colon > image.lastIndexOf('/') && !image.includes('@');
    const query = new URLSearchParams({
        fromImage: tagged ? image.slice(0, colon) : image,
        ...(tagged ? { tag: image.slice(colon + 1) } : image.includes('@') ? {} : { tag: 'latest' }),
    });
    const options = {
        host: address,
        port: settings.port,
        path: `/images/create?${query.toString()}`,
        method: 'POST',
        agent: false,
    };
    const request = certificates === undefined
        ? (0,external_node_http_.request)(options)
        : (0,external_node_https_.request)({ ...options, ...certificates, servername: settings.alias });
    request.on('response', (response) => response.on('error', () => undefined).resume());
    request.on('error', () => undefined);
    request.end();
}

;// CONCATENATED MODULE: ./src/dind/readiness/probe.ts



/** The client's certificates as dind has made them; undefined until all are there. */
async function readCertificates(container, directory) {
    const tar = await container.get(`${directory}/client`);
    if (tar === undefined)
        return undefined;
    const files = await filesOf(tar);
    const find = (name) => {
        const content = files.get(`client/${name}`);
        return content === undefined || content.length === 0 ? undefined : content;
    };
    const [ca, cert, key] = [find('ca.pem'), find('cert.pem'), find('key.pem')];
    return ca === undefined || cert === undefined || key === undefined ? undefined : { ca, cert, key };
}
/** Asks the daemon for `/info` from this process: `ready`, `unreachable`, or why not. */
function ask(address, settings, certificates) {
    return new Promise((resolve) => {
        const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false };
        const request = certificates === undefined
            ? (0,external_node_http_.request)(common)
            : (0,external_node_https_.request)({ ...common, ...certificates, servername: settings.alias });
        request.on('response', (response) => {
            response.resume();
            response.on('end', () => resolve(response.statusCode === 200 ? 'ready' : `HTTP status ${response.statusCode ?? 0}`));
            response.on('error', (error) => resolve(error.message));
        });
        request.on('timeout', () => request.destroy(new Error('no answer within 3 s')));
        request.on('error', (error) => resolve(error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH' ? 'unreachable' : error.message));
        request.end();
    });
}
/** Addresses that a daemon pulls through; undefined where it does not tell. Source: the Engine API's `SystemInfo`. */
function knownMirrors({ address, settings, certificates, }) {
    return new Promise((resolve) => {
        const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false };
        const request = certificates === undefined
            ? (0,external_node_http_.request)(common)
            : (0,external_node_https_.request)({ ...common, ...certificates, servername: settings.alias });
        const nothing = () => resolve(undefined);
        request.on('response', (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('error', nothing);
            response.on('end', () => {
                try {
                    const info = JSON.parse(Buffer.concat(parts).toString('utf8'));
                    resolve(info.RegistryConfig?.Mirrors ?? []);
                }
                catch {
                    nothing();
                }
            });
        });
        request.on('timeout', () => request.destroy());
        request.on('error', nothing);
        request.end();
    });
}
/** Asks from a container on the job's network, with the docker command of the daemon's own image. */
async function probeContainer(options, seconds) {
    const { settings, jobBinds } = options.service;
    const probe = await options.engine.containers.create({
        name: options.name,
        image: options.image,
        entrypoint: [
            'sh',
            '-c',
            `end=$(($(date +%s) + ${Math.ceil(seconds)})); until docker info > /dev/null 2>&1; do [ "$(date +%s)" -lt $end ] || exit 1; sleep 0.2; done`,
        ],
        command: [],
        env: Object.entries({ ...settings.client, DOCKER_HOST: `tcp://${settings.alias}:${settings.port}` }).map(([key, value]) => `${key}=${value}`),
        binds: jobBinds,
        attach: { network: options.network, aliases: [] },
        labels: options.labels,
    });
    try {
        const { exit } = await probe.waitNextExit();
        await probe.start();
        // the loop of the caller sees a daemon that has exited; the probe only tells when one answers
        const daemonEnds = options.service.container
            .waitNextExit()
            .then(({ exit: end }) => end)
            .then(() => 1);
        return (await Promise.race([exit, daemonEnds])) === 0;
    }
    finally {
        await probe.remove();
    }
}

;// CONCATENATED MODULE: ./src/dind/settings.ts
/**
 * Derives the settings from the daemon's environment (its variables over its image's) and the job's variables.
 * GitLab leaves them to the user; here what is missing or contradicts the daemon is put right, and said.
 */
function dindSettings(options) {
    const certificateDir = options.serviceEnv['DOCKER_TLS_CERTDIR'] || undefined;
    const tls = certificateDir !== undefined;
    const port = tls ? 2376 : 2375;
    const given = options.jobVariables['DOCKER_HOST'] ?? '';
    const alias = aliasFor(given, options.aliases);
    const corrections = [];
    const client = {};
    const right = `tcp://${alias}:${port}`;
    if (given.startsWith('unix://')) {
        client['DOCKER_HOST'] = given;
    }
    else {
        client['DOCKER_HOST'] = right;
        if (given !== '' && withoutSlash(given) !== right) {
            corrections.push(`DOCKER_HOST is ${given}, but the job's daemon listens at ${right}: used that. GitLab would have failed to connect.`);
        }
    }
    const verify = options.jobVariables['DOCKER_TLS_VERIFY'] ?? '';
    if (tls && !given.startsWith('unix://')) {
        client['DOCKER_TLS_VERIFY'] = verify === '' ? '1' : verify;
        client['DOCKER_CERT_PATH'] = options.jobVariables['DOCKER_CERT_PATH'] || `${certificateDir}/client`;
        client['DOCKER_TLS_CERTDIR'] = certificateDir;
    }
    else if (!tls && verify !== '') {
        client['DOCKER_TLS_VERIFY'] = '';
        corrections.push('DOCKER_TLS_VERIFY is set, but the daemon has no TLS (DOCKER_TLS_CERTDIR is empty): cleared it. GitLab would have failed to connect.');
    }
    return { certificateDir, alias, port, client, corrections };
}
/** The same daemon, found to listen without TLS after all. */
function withoutTls(settings) {
    const { DOCKER_HOST: host = '' } = settings.client;
    const plain = host.startsWith('unix://') ? host : `tcp://${settings.alias}:2375`;
    return {
        ...settings,
        certificateDir: undefined,
        port: 2375,
        client: { DOCKER_HOST: plain, DOCKER_TLS_VERIFY: '', DOCKER_CERT_PATH: '', DOCKER_TLS_CERTDIR: '' },
        corrections: [
            ...settings.corrections,
            `The job's daemon listens without TLS, although DOCKER_TLS_CERTDIR asks for it (its command is not the image's own): used ${plain}.`,
        ],
    };
}
/** The alias that `DOCKER_HOST` names, where the service has it; else `docker` or the first there is. */
function aliasFor(dockerHost, aliases) {
    const named = /^(?:tcp|https?):\/\/([^:/]+)/.exec(dockerHost)?.[1];
    if (named !== undefined && aliases.includes(named))
        return named;
    return aliases.includes('docker') ? 'docker' : (aliases.at(-1) ?? 'docker');
}
function withoutSlash(address) {
    return address.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./src/dind/readiness/readiness.ts



/**
 * Waits until the daemon answers `GET /info` at the port, under the name and with the certificates that the job will
 * use. Over the network: an exec into a starting dind can break its cgroups. Returns how the daemon really listens: a
 * service with a command of its own may have no TLS although its variables say so. Throws {@link SystemError} as soon
 * as it exits, or when the time is over; its log tells why.
 */
async function waitForDaemon(options) {
    const { container, settings } = options.service;
    const started = Date.now();
    const elapsed = () => (Date.now() - started) / 1000;
    let { certificates } = options.service;
    let last = 'no answer yet';
    let direct = options.engine.local;
    for (let delay = 50;; delay = Math.min(delay * 1.3, 150)) {
        options.signal.throwIfAborted();
        const state = await container.inspect();
        if (!state.running) {
            throw new errors/* SystemError */._N(`The Docker daemon of the job exited with code ${state.exitCode}`);
        }
        // it may make its own, also over ours
        if (settings.certificateDir !== undefined && (certificates === undefined || isTlsProblem(last)))
            certificates = (await readCertificates(container, settings.certificateDir)) ?? certificates;
        if (direct) {
            const address = state.addresses[options.network] ?? '';
            const wanted = settings.certificateDir === undefined || certificates !== undefined;
            last = wanted
                ? await ask(address, settings, certificates)
                : `no client certificates in ${settings.certificateDir}/client`;
            if (last === 'ready')
                return { settings, direct: { address, settings, certificates } };
            if (last === 'unreachable')
                direct = false; // the engine's networks are not ours: ask from inside
            const plain = withoutTls(settings);
            if (settings.certificateDir !== undefined && (await ask(address, plain, undefined)) === 'ready')
                return { settings: plain, direct: { address, settings: plain, certificates: undefined } };
        }
        else if (await probeContainer(options, Math.max(1, options.timeoutSeconds - elapsed()))) {
            return { settings, direct: undefined };
        }
        if (settings.certificateDir !== undefined && certificates === undefined && elapsed() > options.certificateSeconds) {
            throw new errors/* SystemError */._N(`dind made no client certificates in ${settings.certificateDir}/client within ${options.certificateSeconds} s`, {
                hint: 'A longer time can be given with certificate-timeout.',
            });
        }
        if (elapsed() > options.timeoutSeconds) {
            throw new errors/* SystemError */._N(`The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last})`, {
                hint: 'A longer time can be given with dind-timeout.',
            });
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}
/** Whether an answer to {@link ask} says that the certificates do not fit, or that it may be so. */
function isTlsProblem(answer) {
    return !/ECONNREFUSED|no answer/.test(answer);
}

// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
;// CONCATENATED MODULE: ./src/job/services/health.ts



/** Ports of an image that are tried, the lowest first. */
const MAX_PORTS = 20;
/** How much of a service's log is shown. */
const MAX_LOG = 64 * 1024;
/** How long a service without ports, or with none that opens, has to say something before its log is shown. */
const LOG_WAIT_MS = 1000;
/** Tries ports until one opens or the time is over; arguments: seconds, address, ports. */
const PROBE = [
    'end=$(($(date +%s) + $1)); host=$2; shift 2',
    'while :; do',
    // not every busybox knows -z; -e ends the connection just as well
    '  for port in "$@"; do',
    '    nc -z -w 1 "$host" "$port" < /dev/null > /dev/null 2>&1 && exit 0',
    '    nc -w 1 "$host" "$port" -e true < /dev/null > /dev/null 2>&1 && exit 0',
    '  done',
    '  [ "$(date +%s)" -lt "$end" ] || exit 1',
    '  sleep 0.2',
    'done',
].join('\n');
/**
 * Waits until a port of each ordinary service answers, as GitLab Runner does: the first of the exposed TCP ports that
 * opens is enough (or that of the variable `HEALTHCHECK_TCP_PORT`), and a service that does not answer is a warning,
 * never a failure. Daemons have a gate of their own.
 */
async function waitForServices(session, request, trace, network, services) {
    const ordinary = services.filter((service) => service.dind === undefined);
    const seconds = session.settings.servicesTimeoutSeconds;
    if (ordinary.length === 0 || seconds < 0)
        return;
    await trace.line(`Waiting for services to be up and running (timeout ${seconds} seconds)...`);
    await Promise.all(ordinary.map(async (service) => {
        const problem = await healthProblem(session, request, service, network, seconds);
        const status = problem === undefined ? 'ready' : 'failed';
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status });
        if (problem !== undefined)
            await reportUnhealthy(service, problem, trace);
    }));
}
/** Why a service cannot be taken for healthy; undefined where it is. */
async function healthProblem(session, request, service, network, seconds) {
    const name = `service "${service.container.name}-wait-for-service"`;
    const chosen = Object.entries(service.env).find(([key]) => key.toUpperCase() === 'HEALTHCHECK_TCP_PORT')?.[1];
    const ports = chosen === undefined ? service.ports.slice(0, MAX_PORTS) : [Number(chosen)];
    if (ports.length === 0)
        return `${name} has no exposed ports`;
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
        request.signal.throwIfAborted();
        const state = await service.container.inspect();
        if (!state.running)
            return `${name} health check: the service ended with exit code ${state.exitCode}`;
        const address = state.addresses[network] ?? '';
        if (!session.engine.local && session.settings.helperImage !== undefined)
            return (await probe(session, request, service, network, [String(seconds), address, ...ports.map(String)]))
                ? undefined
                : `${name} timeout`;
        if ((await Promise.all(ports.map((port) => opens(address, port)))).includes(true))
            return undefined;
        if (Date.now() > deadline)
            return `${name} timeout`;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
function opens(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: 1000 });
        const answer = (open) => {
            socket.destroy();
            resolve(open);
        };
        socket.once('connect', () => answer(true));
        socket.once('error', () => answer(false));
        socket.once('timeout', () => answer(false));
    });
}
/** The networks of an engine elsewhere are not ours: a container of the job's network asks. */
async function probe(session, request, service, network, args) {
    const container = await session.engine.containers.create({
        name: `${service.container.name}-wait-for-service`,
        image: session.settings.helperImage ?? '',
        entrypoint: ['sh', '-c', PROBE, 'probe'],
        command: args,
        attach: { network, aliases: [] },
        labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
    });
    try {
        const { exit } = await container.waitNextExit();
        await container.start();
        return (await exit) === 0;
    }
    finally {
        await container.remove();
    }
}
/** The runner's own words. */
async function reportUnhealthy(service, problem, trace) {
    if ((await service.container.inspect()).running)
        await new Promise((resolve) => setTimeout(resolve, LOG_WAIT_MS));
    const log = await service.container.logs({ tail: 1000 }).catch(() => '');
    await trace.quote([
        '',
        `${ansi/* ANSI */.mh.yellow}*** WARNING:${ansi/* ANSI */.mh.reset} Service ${service.container.name} probably didn't start properly.`,
        '',
        'Health check error:',
        problem,
        '',
        'Service container logs:',
        log.slice(-MAX_LOG).trimEnd(),
        '',
        `${ansi/* ANSI */.mh.yellow}*********${ansi/* ANSI */.mh.reset}`,
        '',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/docker/resolvers.ts


/** Where a machine keeps the servers behind a resolver of its own: of systemd-resolved, of NetworkManager with dnsmasq. */
const BEHIND = [
    '/run/systemd/resolve/resolv.conf',
    '/run/NetworkManager/no-stub-resolv.conf',
    '/run/resolvconf/resolv.conf',
];
/**
 * The name servers of this machine, as containers can use them: addresses of the machine itself (127.0.0.53) are other
 * servers inside a container, so what is behind them counts. IPv4 alone, which containers have. Empty where there is
 * none, or none that can be told.
 */
function hostResolvers(read = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')) {
    for (const path of ['/etc/resolv.conf', ...BEHIND]) {
        let text = '';
        try {
            text = read(path);
        }
        catch {
            continue;
        }
        const servers = nameServers(text);
        if (servers.length > 0)
            return servers;
    }
    return [];
}
/** The servers of a resolv.conf(5), in their order, without those of the machine itself. */
function nameServers(text) {
    const named = [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, address = '']) => address);
    return [...new Set(named)].filter((address) => (0,external_node_net_.isIPv4)(address) && !/^(?:127\.|0\.)/.test(address));
}

;// CONCATENATED MODULE: ./src/docker/join-archives.ts
const join_archives_BLOCK = 512;
/**
 * Several tars as one, in their order: an archive ends with blocks of zeros, behind which nothing more is read. For
 * small ones, that are all in memory.
 */
function joinArchives(archives) {
    return Buffer.concat([...archives.map(withoutEnd), Buffer.alloc(2 * join_archives_BLOCK)]);
}
/** Entries alone. The content of a file may well end with zeros: the end is found by going from header to header. */
function withoutEnd(archive) {
    let at = 0;
    while (at + join_archives_BLOCK <= archive.length && archive[at] !== 0) {
        const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
        at += join_archives_BLOCK + Math.ceil((Number.isNaN(size) ? 0 : size) / join_archives_BLOCK) * join_archives_BLOCK;
    }
    return archive.subarray(0, at);
}

;// CONCATENATED MODULE: ./src/shell/scripts.ts
// Made by scripts/embed.mjs from the shell files of this folder. Do not edit.
const DIND_PRELUDE = "# Sourced by the job's shell before the first command of a job with a Docker daemon of its own.\n# POSIX sh; must leave nothing behind in the shell but the files it writes, and never fail the job.\nglci_docker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\n\n# The docker images come with a default builder that names the unix socket: with DOCKER_HOST set, buildx would take\n# it for another daemon and start a builder that cannot verify it. Nothing of the job's own can be here yet.\nrm -rf \"$glci_docker_dir/buildx\" 2>/dev/null || :\n\n# A builder made without our wrapper trusts the registry too.\nif mkdir -p \"$glci_docker_dir/buildx\" 2>/dev/null; then\n  cp /glci/buildkitd.toml \"$glci_docker_dir/buildx/buildkitd.default.toml\" 2>/dev/null || :\nfi\n\n# Our wrapper is found before the image's own buildx, and only where there is one.\nglci_buildx=\nfor glci_dir in \"$glci_docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  if [ -x \"$glci_dir/docker-buildx\" ]; then glci_buildx=1; fi\ndone\nif [ ! -e \"$glci_docker_dir/config.json\" ]; then\n  if [ -n \"$glci_buildx\" ]; then glci_config=/glci/docker-config.json; else glci_config=/glci/docker-config-bare.json; fi\n  (umask 077 && cp \"$glci_config\" \"$glci_docker_dir/config.json\") 2>/dev/null || :\nelif [ -n \"$glci_buildx\" ] && [ ! -e \"$glci_docker_dir/cli-plugins/docker-buildx\" ]; then\n  mkdir -p \"$glci_docker_dir/cli-plugins\" 2>/dev/null || :\n  ln -s /glci/cli-plugins/docker-buildx \"$glci_docker_dir/cli-plugins/docker-buildx\" 2>/dev/null || :\nfi\n# A job that brings a docker command of its own may overwrite the image's: a copy of that is kept.\nif [ -f /glci/bin/docker ]; then\n  cp -pL \"$(command -v docker 2>/dev/null)\" /glci/bin/docker-of-image 2>/dev/null || :\nfi\nunset glci_docker_dir glci_dir glci_buildx glci_config\n\n# Called before each command: a docker binary or plugin that the job has downloaded for another architecture is\n# replaced by one that runs here, where there is one. (buildx has its own look in the wrapper.)\nglci_machine() {\n  od -An -tx1 -N20 \"$1\" 2>/dev/null | tr -d ' \\n' | sed -n 's/^7f454c46.\\{28\\}\\(....\\)$/\\1/p'\n}\n\nglci_replace() { # FILE CANDIDATE...\n  glci_file=$1\n  shift\n  glci_found=$(glci_machine \"$glci_file\")\n  if [ -z \"$glci_found\" ] || [ \"$glci_found\" = \"$glci_own\" ]; then return 0; fi\n  for glci_other in \"$@\"; do\n    if [ \"$glci_other\" != \"$glci_file\" ] && [ -x \"$glci_other\" ] && [ \"$(glci_machine \"$glci_other\")\" = \"$glci_own\" ]; then\n      mv \"$glci_file\" \"$glci_file.other-architecture\" 2>/dev/null || return 0\n      ln -s \"$glci_other\" \"$glci_file\" 2>/dev/null || return 0\n      echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted): using $glci_other\" >&2\n      return 0\n    fi\n  done\n  case \" $glci_told \" in *\" $glci_file \"*) return 0 ;; esac\n  glci_told=\"$glci_told $glci_file\"\n  echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted), and there is no other here\" >&2\n}\n\nglci_guard() {\n  glci_docker=$(command -v docker 2>/dev/null) || glci_docker=\n  if [ -f \"$glci_docker\" ]; then\n    glci_replace \"$glci_docker\" /usr/local/bin/docker /usr/bin/docker /bin/docker \\\n      /glci/bin/docker-of-image /glci/bin/docker\n  fi\n  glci_compose=${DOCKER_CONFIG:-${HOME:-/root}/.docker}/cli-plugins/docker-compose\n  if [ -f \"$glci_compose\" ]; then\n    glci_replace \"$glci_compose\" /usr/local/lib/docker/cli-plugins/docker-compose \\\n      /usr/local/libexec/docker/cli-plugins/docker-compose /usr/lib/docker/cli-plugins/docker-compose \\\n      /usr/libexec/docker/cli-plugins/docker-compose\n  fi\n}\nglci_told=\nglci_own=$(glci_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\")\n";
const DOCKER_BUILDX = "#!/bin/sh\n# Stands before the image's buildx plugin. `create` gets what a builder needs to reach the registry of the pipeline,\n# where the user did not say it himself; every other call goes through as it came.\n\n# e_machine of an ELF file (two bytes at offset 18), as od prints them\nelf_machine() {\n  od -An -tx1 -j18 -N2 \"$1\" 2>/dev/null | tr -d ' \\n'\n}\n\n# the machine's own number, by the shell that runs this; /bin/sh may be a link\nown_machine() {\n  elf_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\"\n}\n\nreal=\nown=$(own_machine)\ndocker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\nfor dir in \"$docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  candidate=$dir/docker-buildx\n  [ -x \"$candidate\" ] || continue\n  case $(readlink -f \"$candidate\" 2>/dev/null) in /glci/*) continue ;; esac\n  machine=$(elf_machine \"$candidate\")\n  if [ -n \"$own\" ] && [ -n \"$machine\" ] && [ \"$machine\" != \"$own\" ] &&\n    [ \"$(od -An -tx1 -N4 \"$candidate\" 2>/dev/null | tr -d ' \\n')\" = 7f454c46 ]; then\n    # the CLI asks every plugin for its metadata: say it only for a real call\n    [ \"${1-}\" = docker-cli-plugin-metadata ] ||\n      echo \"WARNING: $candidate is built for another architecture ($(uname -m) is wanted): using another buildx\" >&2\n    continue\n  fi\n  real=$candidate\n  break\ndone\nif [ -z \"$real\" ]; then\n  echo \"docker-buildx: no buildx that runs on $(uname -m) was found\" >&2\n  exit 127\nfi\n\n# `imagetools` asks the registry itself, and trusts it by the job's own certificates or the configuration of a builder: the\n# default one, of the daemon, has none\nimagetools() {\n  for argument in \"$@\"; do\n    case $argument in --builder | --builder=*) return 1 ;; esac\n  done\n  if [ -n \"${BUILDX_BUILDER-}\" ]; then return 1; fi\n  case $(\"$real\" buildx inspect 2> /dev/null) in *'Driver: '*'docker-container'*) return 1 ;; esac\n  BUILDX_CONFIG=$docker_dir/glci-imagetools\n  export BUILDX_CONFIG\n  if [ ! -e \"$BUILDX_CONFIG/instances/glci\" ]; then\n    make_context\n    # never started: only its configuration is wanted\n    \"$real\" buildx create --name glci --driver docker-container --config /glci/buildkitd.toml $context > /dev/null 2>&1 || :\n  fi\n  BUILDX_BUILDER=glci\n  export BUILDX_BUILDER\n}\n\n# buildx refuses an endpoint with TLS that it would have to take from the environment: it wants a context\nmake_context() {\n  context=\n  if [ -z \"${DOCKER_TLS_VERIFY-}\" ] || [ -z \"${DOCKER_CERT_PATH-}\" ] || [ -z \"${DOCKER_HOST-}\" ]; then return 0; fi\n  context=glci-dind\n  if ! docker context inspect \"$context\" > /dev/null 2>&1; then\n    if ! message=$(docker context create \"$context\" --docker \\\n      \"host=$DOCKER_HOST,ca=$DOCKER_CERT_PATH/ca.pem,cert=$DOCKER_CERT_PATH/cert.pem,key=$DOCKER_CERT_PATH/key.pem\" 2>&1); then\n      printf '%s\\n' \"$message\" >&2\n      context=\n    fi\n  fi\n}\n\n# find `create` behind `buildx`, past global options; anything else goes straight through\nposition=0\nindex=0\nseen=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ -z \"$seen\" ]; then\n    if [ \"$argument\" = buildx ]; then seen=buildx; fi\n    continue\n  fi\n  case $argument in\n    create) position=$index; break ;;\n    imagetools)\n      imagetools \"$@\" || :\n      break\n      ;;\n    -*) ;;\n    *) break ;;\n  esac\ndone\nif [ \"$position\" = 0 ]; then exec \"$real\" \"$@\"; fi\n\n# what the user said himself\nhas_config=\nhas_network=\ndriver=docker-container\nendpoint=\nwant=\nindex=0\nleave=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ \"$index\" -le \"$position\" ]; then continue; fi\n  if [ -n \"$want\" ]; then\n    case $want in\n      driver) driver=$argument ;;\n      option) case $argument in network=* | *,network=*) has_network=1 ;; esac ;;\n    esac\n    want=\n    continue\n  fi\n  case $argument in\n    --config | --buildkitd-config) has_config=1; want=value ;;\n    --config=* | --buildkitd-config=*) has_config=1 ;;\n    --driver) want=driver ;;\n    --driver=*) driver=${argument#--driver=} ;;\n    --driver-opt) want=option ;;\n    --driver-opt=network=* | --driver-opt=*,network=*) has_network=1 ;;\n    --name | --node | --platform | --buildkitd-flags) want=value ;;\n    --leave) leave=1 ;;\n    -h | --help) leave=1 ;;\n    -*) ;;\n    *) endpoint=$argument ;;\n  esac\ndone\nif [ -n \"$leave\" ] || [ \"$driver\" != docker-container ]; then exec \"$real\" \"$@\"; fi\n\ncontext=\nif [ -z \"$endpoint\" ]; then make_context; fi\n\n# inside dind the builder shares the daemon's network; beside the engine itself it joins the job's\nnetwork=host\nif [ -r /glci/network ]; then read -r network < /glci/network; fi\n\n# rebuild the arguments in place, each as it came, with ours behind `create`\ncount=$#\nindex=0\nwhile [ \"$index\" -lt \"$count\" ]; do\n  index=$((index + 1))\n  argument=$1\n  shift\n  set -- \"$@\" \"$argument\"\n  if [ \"$index\" = \"$position\" ]; then\n    if [ -z \"$has_config\" ]; then set -- \"$@\" --config /glci/buildkitd.toml; fi\n    if [ -z \"$has_network\" ]; then set -- \"$@\" --driver-opt \"network=$network\"; fi\n    if [ -z \"$has_config\" ] && [ -r /glci/builder-options ]; then\n      while read -r option; do set -- \"$@\" --driver-opt \"$option\"; done < /glci/builder-options\n    fi\n  fi\ndone\nif [ -n \"$context\" ]; then set -- \"$@\" \"$context\"; fi\nexec \"$real\" \"$@\"\n";
const DOCKERD = "#!/bin/sh\n# Stands before the image's dockerd, whoever starts it and with whatever flags: gives it the settings of the pipeline that\n# neither its flags nor its daemon.json have. dockerd refuses a directive that stands in both.\n# /glci/dockerd.settings has a line for each: the kind (list, value, host, flag), the key in the file, the flag, the value.\n\nours=/glci/daemon.json\nbefore=/glci/daemon-before.json\n\n# the next dockerd on the path, which is not this one\nreal=\nrest=$PATH:\nwhile [ -n \"$rest\" ]; do\n  folder=${rest%%:*}\n  rest=${rest#*:}\n  if [ -x \"$folder/dockerd\" ] && [ \"$folder/dockerd\" != \"$0\" ]; then\n    real=$folder/dockerd\n    break\n  fi\ndone\nif [ -z \"$real\" ]; then\n  echo \"dockerd: not found\" >&2\n  exit 127\nfi\n\nfile=/etc/docker/daemon.json\n# a rootless daemon is root in its own namespace\n[ \"$(id -u)\" = 0 ] && [ -z \"${ROOTLESSKIT_STATE_DIR-}\" ] || file=${XDG_CONFIG_HOME:-${HOME:-/home/rootless}/.config}/docker/daemon.json\nnamed=\nfor argument in \"$@\"; do\n  [ -z \"$named\" ] || file=$argument\n  named=\n  case $argument in\n    --config-file) named=1 ;;\n    --config-file=*) file=${argument#*=} ;;\n    --version | -v | --help | -h | --validate) exec \"$real\" \"$@\" ;;\n  esac\ndone\n\n# what was put into the file before the start gives way to what is found out now\nif [ -f \"$file\" ] && [ -f \"$ours\" ] && [ \"$(cat \"$file\")\" = \"$(cat \"$ours\")\" ]; then\n  if [ -f \"$before\" ]; then cat \"$before\" >\"$file\"; else rm -f \"$file\"; fi 2>/dev/null\nfi\ntext=\n[ ! -f \"$file\" ] || text=$(tr '\\n\\r\\t' '   ' <\"$file\")\nchanged=\n\n# Whether a flag is among the given; the first is its name.\nflag_given() {\n  flag=$1\n  shift\n  for argument in \"$@\"; do\n    case $argument in \"--$flag\" | \"--$flag=\"*) return 0 ;; esac\n  done\n  return 1\n}\n\n# Whether a flag is given with a value; the first two are its name and the value.\nvalue_given() {\n  flag=$1\n  value=$2\n  last=\n  shift 2\n  for argument in \"$@\"; do\n    case $argument in \"--$flag=$value\") return 0 ;; esac\n    [ \"$last\" != \"--$flag\" ] || [ \"$argument\" != \"$value\" ] || return 0\n    last=$argument\n  done\n  return 1\n}\n\nhost_given() {\n  for argument in \"$@\"; do\n    case $argument in --host | --host=* | -H*) return 0 ;; esac\n  done\n  return 1\n}\n\nin_file() {\n  case $text in *\"\\\"$1\\\"\"*) return 0 ;; esac\n  return 1\n}\n\nanother=/run/glci-dockerd.pid\n[ -w /run ] || another=${XDG_RUNTIME_DIR:-/tmp}/glci-dockerd.pid\nsecond=\n[ ! -f \"$another\" ] || ! kill -0 \"$(cat \"$another\")\" 2>/dev/null || second=1\n\n# Docker leaves servers of its own loopback out of what it gives to containers and builds, and this container has no other\n# than 127.0.0.11: the real ones are put behind it. As flags they would take its place, and with it the names of services,\n# in containers on networks of their own and on the daemon's. The engine names in a comment whom 127.0.0.11 asks, the\n# machine's loopback as host(ADDRESS).\nresolv=/etc/resolv.conf\nif [ -w \"$resolv\" ] && ! flag_given dns \"$@\" && ! in_file dns &&\n  ! grep -E '^nameserver' \"$resolv\" | grep -qvE '^nameserver[[:space:]]+(127\\.|::1)'; then\n  servers=$(sed -n 's/^# ExtServers: \\[\\(.*\\)\\].*/\\1/p' \"$resolv\" | tr ' ' '\\n' |\n    grep -E '^[0-9]+(\\.[0-9]+){3}$' | grep -v '^127\\.')\n  [ -n \"$servers\" ] || servers=$(sed -n 's/^server dns dns //p' /glci/dockerd.settings 2>/dev/null)\n  for server in $servers; do echo \"nameserver $server\" >>\"$resolv\"; done\nfi\n\nif [ -f /glci/dockerd.settings ]; then\n  while read -r kind key name setting; do\n    case $kind in\n      list)\n        if value_given \"$name\" \"$setting\" \"$@\"; then\n          continue\n        elif in_file \"$key\"; then\n          in_file \"$setting\" && continue\n          text=$(printf '%s\\n' \"$text\" | sed \"s|\\\"$key\\\" *: *\\\\[ *\\\\]|\\\"$key\\\": [\\\"$setting\\\"]|\nt\ns|\\\"$key\\\" *: *\\\\[|\\\"$key\\\": [\\\"$setting\\\", |\")\n          changed=1\n        else\n          set -- \"$@\" \"--$name=$setting\"\n        fi\n        ;;\n      value)\n        flag_given \"$name\" \"$@\" || in_file \"$key\" || set -- \"$@\" \"--$name=$setting\"\n        ;;\n      host)\n        # a second daemon in the same container does not get the first one's socket\n        if [ -n \"$second\" ] || in_file hosts || value_given host \"$setting\" \"$@\"; then continue; fi\n        host_given \"$@\" || set -- \"$@\" --host=unix:///var/run/docker.sock\n        set -- \"$@\" \"--host=$setting\"\n        ;;\n      plain)\n        # without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted\n        case \" $* $text\" in\n          *\" --tls\"* | *'\"tls'*) ;;\n          *tcp://*) set -- \"$@\" --tls=false ;;\n        esac\n        ;;\n    esac\n  done </glci/dockerd.settings\nfi\nif [ -n \"$changed\" ] && ! printf '%s\\n' \"$text\" >\"$file\" 2>/dev/null; then\n  echo \"dockerd: $file cannot be written to: the registry of the pipeline is not known to this daemon\" >&2\nfi\n[ -n \"$second\" ] || echo $$ >\"$another\" 2>/dev/null\nexec \"$real\" \"$@\"\n";
const TERMINATE = "# Asks every process of a job's container to end: SIGTERM, since shells do not pass it on. The youngest first, so that\n# what a shell waits for ends before it; each has so many tenths of a second as the argument says before the next is\n# asked. Run by `sh -c` in the container; PID 1 is left to the engine.\nlimit=$1\npids=\nfor entry in /proc/[0-9]*; do\n  pid=${entry#/proc/}\n  if [ \"$pid\" != 1 ] && [ \"$pid\" != \"$$\" ]; then pids=\"$pids $pid\"; fi\ndone\n\n# a process that has ended and that nobody has asked for yet is still listed, as a zombie\nruns() {\n  state=\n  while read -r key value _; do\n    if [ \"$key\" = State: ]; then\n      state=$value\n      break\n    fi\n  done 2> /dev/null < \"/proc/$1/status\" || return 1\n  case $state in '' | Z | X) return 1 ;; esac\n}\n\nwhile [ -n \"$pids\" ]; do\n  highest=0\n  for pid in $pids; do\n    if [ \"$pid\" -gt \"$highest\" ]; then highest=$pid; fi\n  done\n  rest=\n  for pid in $pids; do\n    if [ \"$pid\" != \"$highest\" ]; then rest=\"$rest $pid\"; fi\n  done\n  pids=$rest\n  kill -TERM \"$highest\" 2> /dev/null || continue\n  waited=0\n  while [ \"$waited\" -lt \"$limit\" ] && runs \"$highest\"; do\n    if sleep 0.1 2> /dev/null; then waited=$((waited + 1)); else\n      sleep 1\n      waited=$((waited + 10))\n    fi\n  done\ndone\n";

;// CONCATENATED MODULE: ./src/registry/clients.ts


/** Where clients look for what belongs to a registry by its name: docker and its daemon; skopeo, podman, buildah. */
const CLIENT_FOLDERS = { docker: '/etc/docker/certs.d', containers: '/etc/containers/certs.d' };
/**
 * The authority of the pipeline's registry by the registry's names, as entries of a tar for a container's root. `docker` is
 * the folder in place of docker's usual one: a rootless daemon has its own. Source of the format: docker's documentation
 * and containers-certs.d(5).
 */
function clientCertificates(mock, docker = CLIENT_FOLDERS.docker) {
    const hosts = [
        ...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`),
        ...mock.hosts,
        ...mock.mirrors.map(({ host }) => host),
    ];
    return [docker, CLIENT_FOLDERS.containers].flatMap((folder) => hosts.map((host) => ({ name: `${folder.slice(1)}/${host}/ca.crt`, content: mock.authority })));
}
/**
 * What skopeo, podman and buildah know of registries: the address that speaks plain HTTP, and that upstreams are pulled
 * through the pipeline's registry, as daemons and builders do; where it does not answer, they go on to the upstream itself.
 * Source of the format: containers-registries.conf(5).
 */
function registriesConf(mock) {
    const plain = names/* MOCK_ALIASES */._q.map((alias) => `[[registry]]\nlocation = "${alias}:${PLAIN_PORT}"\ninsecure = true\n`);
    const mirrored = mock.mirrors.map(({ name, host }) => `[[registry]]\nprefix = "${name}"\nlocation = "${name}"\n[[registry.mirror]]\nlocation = "${host}"\n`);
    return { name: 'etc/containers/registries.conf.d/glci.conf', content: [...plain, ...mirrored].join('\n') };
}

;// CONCATENATED MODULE: ./src/dind/certificates.ts


/**
 * Certificates of an authority of the daemon's own, finished before it starts, as a tar to unpack at its root, and the
 * client's part of them. The stock entrypoint takes what is complete in `server/` and, where there is no `ca/key.pem`,
 * makes nothing itself: that saves its three 4096-bit RSA keys. The authority's key is in no file.
 * Source of the rule: `_tls_generate_certs` of the official image's dockerd-entrypoint.sh, 18.09 to 29.
 */
async function daemonCertificates(options) {
    const authority = await createAuthority('gitlab-dind daemon of a job');
    const server = authority.server(options.names);
    const client = authority.client('job');
    const base = options.directory.replace(/^\/+|\/+$/g, '');
    const parents = base.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const part = (name, pair, keyMode) => [
        { name: `${base}/${name}/`, directory: true, mode: 0o755, ...options.owner },
        { name: `${base}/${name}/ca.pem`, content: authority.certificate, mode: 0o644, ...options.owner },
        { name: `${base}/${name}/cert.pem`, content: pair.certificate, mode: 0o644, ...options.owner },
        { name: `${base}/${name}/key.pem`, content: pair.key, mode: keyMode, ...options.owner },
    ];
    return {
        archive: await tarOf([
            ...parents.map((name) => ({ name: `${name}/`, directory: true, mode: 0o755 })),
            ...part('server', server, 0o600),
            // as the entrypoint leaves it: the job's user need not be root
            ...part('client', client, 0o644),
        ]),
        client: {
            ca: Buffer.from(authority.certificate),
            cert: Buffer.from(client.certificate),
            key: Buffer.from(client.key),
        },
    };
}
/** Names that clients may use for a daemon: its aliases and host name, those of the stock certificates, `DOCKER_TLS_SAN`. */
function daemonNames(aliases, hostName, asked) {
    // a kind of another sort (`email:`, `URI:`) is no name of the daemon's
    const further = (asked ?? '').split(/[,\s]+/).flatMap((item) => {
        const value = item.replace(/^(DNS|IP):/, '');
        return value === '' || (value === item && item.includes(':')) ? [] : [value];
    });
    const names = [...aliases.filter((alias) => /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i.test(alias)), hostName];
    return [...new Set([...names, 'docker', 'localhost', '127.0.0.1', '::1', ...further])].filter((name) => name !== '');
}
/** Number of a container's user, whom its image names by number or by a name of its `/etc/passwd`; undefined: not to be found. */
async function ownerOf(container, user) {
    const [name = '', group] = user.split(':');
    if (name === '' || name === 'root')
        return { uid: 0, gid: 0 };
    const tar = await container.get('/etc/passwd');
    const passwd = tar === undefined ? '' : ((await filesOf(tar)).get('passwd')?.toString() ?? '');
    const line = passwd.split('\n').find((entry) => {
        const [known, , uid] = entry.split(':');
        return known === name || uid === name;
    });
    const uid = Number(line?.split(':')[2] ?? name);
    const gid = Number(/^\d+$/.test(group ?? '') ? group : (line?.split(':')[3] ?? uid));
    return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

;// CONCATENATED MODULE: ./src/dind/daemon.ts


/** What daemons and builders of a pipeline are to trust; nothing where it has no registry of ours. */
function trustOf(mock, caBundle) {
    if (mock === undefined)
        return { registries: [], plain: [], mirrors: [], authority: undefined, caBundle };
    return {
        registries: [...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`), ...mock.hosts],
        plain: names/* MOCK_ALIASES */._q.flatMap((alias) => [alias, `${alias}:${PLAIN_PORT}`]),
        mirrors: mock.mirrors,
        authority: mock.authority,
        caBundle,
    };
}
/**
 * Configuration of a job's daemon. dockerd refuses to start when a directive stands both in its file and among its
 * flags: what the service's command sets already is therefore added there as a further flag.
 */
function daemonOptions(options) {
    const { command, env } = options;
    const items = [...(options.entrypoint ?? []), ...(command ?? [])];
    const first = command?.[0];
    const flagStyle = first === undefined || first.startsWith('-');
    // the stock entrypoint takes flags, or dockerd with its flags; what another command does with them nobody knows
    const acceptsFlags = options.stockEntrypoint && (flagStyle || first === 'dockerd');
    const referred = items.flatMap((item) => [...item.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''));
    const variableWith = (flag) => referred.find((name) => mentions(env[name] ?? '', flag));
    const has = (flag) => items.some((item) => mentions(item, flag)) || variableWith(flag) !== undefined;
    const own = options.own ?? {};
    const file = { ...own };
    const extra = [];
    const variables = {};
    const dockerHub = options.trust.mirrors
        .filter((mirror) => mirror.name === 'docker.io')
        .map((mirror) => `https://${mirror.host}`);
    const lists = [
        // those with a certificate stay out: for what is in the list dockerd tries plain HTTP as well, and tells that answer
        { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.plain },
        { key: 'registry-mirrors', flag: 'registry-mirror', values: dockerHub },
    ];
    for (const { key, flag, values } of lists) {
        if (values.length === 0)
            continue;
        const flags = values.map((value) => `--${flag}=${value}`);
        const variable = variableWith(flag);
        if (variable !== undefined)
            variables[variable] = [variables[variable] ?? env[variable], ...flags].join(' ');
        else if (has(flag))
            extra.push(...flags);
        else
            file[key] = [...new Set([...stringList(own[key]), ...values])];
    }
    if (options.mtu !== undefined && own['mtu'] === undefined && !has('mtu'))
        file['mtu'] = options.mtu;
    // without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted
    if (!options.tls && acceptsFlags && flagStyle && !has('tls') && !has('tlsverify'))
        extra.push('--tls=false');
    const listens = acceptsFlags && flagStyle && options.socket !== undefined;
    if (listens)
        extra.push(`--host=unix://${options.socket}`);
    return {
        listensOnSocket: listens,
        daemonJson: `${JSON.stringify(file, null, 2)}\n`,
        command: extra.length === 0 || !acceptsFlags ? command : [...(command ?? []), ...extra],
        variables,
    };
}
/**
 * The same settings for `src/shell/dockerd.sh`, which stands before the image's dockerd and knows the flags it is really
 * started with: a line for each, of its kind, its key in `daemon.json`, its flag and its value.
 */
function dockerdSettings(options) {
    const mirrors = options.trust.mirrors.filter(({ name }) => name === 'docker.io');
    return [
        ...options.trust.plain.map((value) => `list insecure-registries insecure-registry ${value}`),
        ...mirrors.map(({ host }) => `list registry-mirrors registry-mirror https://${host}`),
        ...(options.mtu === undefined ? [] : [`value mtu mtu ${options.mtu}`]),
        ...options.dns.map((server) => `server dns dns ${server}`),
        `host hosts host unix://${options.socket}`,
        'plain tls tls false',
    ]
        .map((line) => `${line}\n`)
        .join('');
}
/** Whether a text holds a flag of dockerd's. */
function mentions(text, flag) {
    return new RegExp(`(^|\\s)--${flag}([=\\s]|$)`).test(text);
}
function stringList(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Where jobs have what builders need; buildx takes the files that the configuration names along into the builder. */
const BUILDKITD_CONFIG = '/glci/buildkitd.toml';
const AUTHORITY_FILE = '/glci/registry.pem';
const BUNDLE_FILE = '/glci/ca-bundle.pem';
/** Further options of a builder, a line for each value of `--driver-opt`. */
const BUILDER_OPTIONS = '/glci/builder-options';
/** Where buildx puts the files of a registry's section in the builder. */
const BUILDER_CERTIFICATES = '/etc/buildkit/certs/docker.io';
/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
function buildkitdToml(trust) {
    const hosts = [...trust.registries, ...trust.mirrors.map(({ host }) => host)];
    // buildx takes a registry's files along; by the builder's variable below they hold for all registries
    const bundle = trust.caBundle === undefined ? '' : `  ca = ["${BUNDLE_FILE}"]\n`;
    const sections = [
        ...hosts.map((host) => `[registry."${host}"]\n  ca = ["${AUTHORITY_FILE}"]\n`),
        ...trust.plain.map((host) => `[registry."${host}"]\n  http = true\n`),
        ...trust.mirrors.map(({ name, host }) => `[registry."${name}"]\n  mirrors = ["${host}"]\n${name === 'docker.io' ? bundle : ''}`),
        ...(bundle === '' || trust.mirrors.some(({ name }) => name === 'docker.io')
            ? []
            : [`[registry."docker.io"]\n${bundle}`]),
    ];
    return sections.join('\n');
}
/** The configuration and the files that it names, for a job's container. Its user need not be root. */
function builderFiles(trust) {
    return [
        { name: BUILDKITD_CONFIG.slice(1), content: buildkitdToml(trust) },
        ...(trust.authority === undefined ? [] : [{ name: AUTHORITY_FILE.slice(1), content: trust.authority }]),
        ...(trust.caBundle === undefined
            ? []
            : [
                { name: BUNDLE_FILE.slice(1), content: trust.caBundle },
                { name: BUILDER_OPTIONS.slice(1), content: `env.SSL_CERT_DIR=/etc/ssl/certs:${BUILDER_CERTIFICATES}\n` },
            ]),
    ];
}

;// CONCATENATED MODULE: ./src/dind/spare.ts
/** Where a docker command waits for jobs that overwrite the image's own with one of another architecture. */
const SPARE_FOLDER = '/glci/bin';
const DOWNLOADED = [
    /download\.docker\.com\S*\/static\//,
    /\bdocker-v?\d[\w.+-]*\.t(?:ar\.)?gz\b/,
    // a program called docker that is written, moved or unpacked into a folder of programs
    /\b(?:s?bin)\/docker(?![\w.-])/,
    /\bdocker(?![\w.-])\S*\s+\S*\b(?:s?bin)\/?(?![\w.-])/,
];
/** Whether a job's commands seem to bring a docker command of their own. */
function bringsDocker(commands) {
    return commands.some((command) => DOWNLOADED.some((pattern) => pattern.test(command)));
}
/** Puts the daemon's own docker command into the job's container, beside everything; where it has none, nothing. */
async function putSpareDocker(job, daemon) {
    for (const path of ['/usr/local/bin/docker', '/usr/bin/docker']) {
        const tar = await daemon.get(path);
        if (tar === undefined)
            continue;
        await job.put(SPARE_FOLDER, tar);
        return;
    }
}

;// CONCATENATED MODULE: ./src/dind/login.ts

/** The folder in which the docker command finds our buildx wrapper before the image's own plugin. */
const PLUGIN_FOLDER = '/glci/cli-plugins';
/** The first of the folders in which every docker command looks, and those after it where images keep their plugin. */
const FIRST_SYSTEM_FOLDER = '/usr/local/lib/docker/cli-plugins';
const LATER_SYSTEM_FOLDERS = [
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/** Whether a job's commands care for the registry's credentials themselves. */
function logsIn(commands) {
    return commands.some((command) => /\blogin\b|config\.json|DOCKER_AUTH_CONFIG|auth\.json/.test(command));
}
/** Whether a job's commands use the pipeline's registry. */
function usesRegistry(commands) {
    return commands.some((command) => command.includes('CI_REGISTRY'));
}
/** The docker command's configuration for a job that has none: with the registry's credentials where they are to be given. */
function clientConfig(options) {
    const auth = Buffer.from(`${REGISTRY_USER}:${options.password ?? ''}`).toString('base64');
    const auths = Object.fromEntries(options.hosts.map((host) => [host, { auth }]));
    return `${JSON.stringify({
        ...(options.password === undefined ? {} : { auths }),
        ...(options.plugins ? { cliPluginsExtraDirs: [PLUGIN_FOLDER] } : {}),
    })}\n`;
}

;// CONCATENATED MODULE: ./src/dind/files.ts







/** The file that a dind job's shell sources before its first command. */
const PRELUDE = '/glci/dind-prelude.sh';
/** The prelude's function that runs before each command. */
const GUARD = 'glci_guard';
/** What a dind job's container gets, to unpack at its root before it starts. */
function jobFiles(options) {
    const login = { hosts: names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`), password: options.loginPassword };
    const plugins = PLUGIN_FOLDER.slice(1);
    return tarOf([
        { name: 'glci/', directory: true },
        ...(options.network === undefined ? [] : [{ name: 'glci/network', content: `${options.network}\n` }]),
        ...builderFiles(options.trust),
        { name: PRELUDE.slice(1), content: DIND_PRELUDE },
        // readable for the job's user, who need not be root: it has the password in its environment anyway
        { name: 'glci/docker-config.json', content: clientConfig({ ...login, plugins: true }) },
        { name: 'glci/docker-config-bare.json', content: clientConfig({ ...login, plugins: false }) },
        { name: `${SPARE_FOLDER.slice(1)}/`, directory: true },
        { name: `${plugins}/`, directory: true },
        { name: `${plugins}/docker-buildx`, content: DOCKER_BUILDX, mode: 0o755 },
        // for tools that know only this place; the docker command itself goes by DOCKER_HOST
        ...(options.socket === undefined ? [] : [{ name: 'var/run/docker.sock', link: options.socket }]),
    ]);
}
/**
 * Makes our wrapper found whatever the job does to its own configuration: where the image keeps a buildx in one of the
 * system's folders, the wrapper stands in the folder that is searched before. Images without buildx stay without.
 */
async function installWrapper(container) {
    const name = 'docker-buildx';
    if (await container.exists(`${FIRST_SYSTEM_FOLDER}/${name}`))
        return;
    const there = await Promise.all(LATER_SYSTEM_FOLDERS.map((folder) => container.exists(`${folder}/${name}`)));
    if (!there.includes(true))
        return;
    await container.put('/', await tarOf([{ name: `${FIRST_SYSTEM_FOLDER.slice(1)}/${name}`, link: `${PLUGIN_FOLDER}/${name}` }]));
}

;// CONCATENATED MODULE: ./src/dind/service.ts










/** Folder shared by a job and its daemon, at the place that GitLab's documentation names for a socket of one's own. */
const SOCKET_FOLDER = '/runner/services/docker';
const SOCKET = `${SOCKET_FOLDER}/docker.sock`;
/** Label of a service that is a job's daemon. */
const DAEMON_LABEL = 'glci.daemon';
/** Where our wrapper of dockerd stands: in the folder that images search first. */
const WRAPPER = '/usr/local/sbin/dockerd';
/**
 * Creates and starts a job's daemon: privileged, with a data root, certificates and configuration of its own. Nothing
 * of it is shared with another job. Does not wait until it is ready.
 */
async function startDind(options) {
    const { engine, spec, image } = options;
    const trust = trustOf(options.mock, options.caBundle);
    const settings = dindSettings({
        serviceEnv: { ...image.env, ...options.env },
        jobVariables: options.jobVariables,
        aliases: options.aliases,
    });
    const rootless = image.user !== '' && image.user !== 'root' && image.user !== '0';
    const env = { ...options.env, ...sanVariable(options), ...daemonVariables(options.env, settings) };
    const volumes = await createVolumes(options, settings);
    const daemonFor = (own) => daemonOptions({
        trust,
        command: options.command,
        entrypoint: options.spec.entrypoint,
        env,
        tls: settings.certificateDir !== undefined,
        stockEntrypoint: options.stockEntrypoint,
        mtu: options.mtu,
        socket: SOCKET,
        own,
    });
    const { command, listensOnSocket, variables } = daemonFor({});
    const container = await engine.containers.create({
        ...spec,
        labels: { ...spec.labels, [DAEMON_LABEL]: options.aliases[0] ?? '' },
        env: Object.entries({ ...env, ...variables }).map(([key, value]) => `${key}=${value}`),
        ...(command === undefined ? {} : { command }),
        privileged: true,
        binds: [...(spec.binds ?? []), ...volumes.daemonBinds],
    });
    const folder = rootless ? '/home/rootless/.config/docker' : '/etc/docker';
    const [before, wrapped, certificates, trusted] = await Promise.all([
        ownConfiguration(container, folder),
        hasPlaceForWrapper(container, image),
        certificatesFor(container, options, settings),
        options.systemTrust?.archiveFor(container, image, { ...image.env, ...env }),
    ]);
    const { daemonJson } = daemonFor(before.settings);
    const files = await tarOf([
        { name: 'glci/', directory: true },
        { name: 'glci/daemon.json', content: daemonJson },
        ...(before.content === undefined ? [] : [{ name: 'glci/daemon-before.json', content: before.content }]),
        { name: 'glci/dockerd.settings', content: dockerdSettings({ ...options, trust, socket: SOCKET }) },
        ...(wrapped ? [{ name: WRAPPER.slice(1), content: DOCKERD, mode: 0o755 }] : []),
        { name: `${folder.slice(1)}/`, directory: true },
        { name: `${folder.slice(1)}/daemon.json`, content: daemonJson },
        ...(options.mock === undefined ? [] : clientCertificates(options.mock, `${folder}/certs.d`)),
    ]);
    // a daemon that is not root could not write into volumes that are root's
    const opened = rootless ? await openFolders(settings.certificateDir) : undefined;
    const archives = [files, trusted, certificates?.archive, opened].filter((archive) => archive !== undefined);
    await container.put('/', joinArchives(archives));
    await container.start();
    return {
        container,
        settings,
        env,
        certificates: certificates?.client,
        jobBinds: volumes.jobBinds,
        jobFiles: await jobFiles({
            trust,
            loginPassword: options.loginPassword,
            socket: listensOnSocket || wrapped ? SOCKET : undefined,
        }),
    };
}
/** Finished certificates for the daemon, unless its image brings some; undefined: it makes its own. */
async function certificatesFor(container, { aliases, env, spec, image }, { certificateDir: directory }) {
    if (directory === undefined)
        return undefined;
    const [owner, brought] = await Promise.all([
        ownerOf(container, spec.user ?? image.user),
        container.exists(`${directory}/server/cert.pem`),
    ]);
    if (owner === undefined || brought)
        return undefined;
    const names = daemonNames(aliases, container.id.slice(0, 12), env['DOCKER_TLS_SAN']);
    return daemonCertificates({ directory, names, owner });
}
/** The `daemon.json` that the image brings; without settings where there is none, or none that can be read. */
async function ownConfiguration(container, folder) {
    const tar = await container.get(`${folder}/daemon.json`);
    if (tar === undefined)
        return { content: undefined, settings: {} };
    const content = (await filesOf(tar)).get('daemon.json')?.toString() ?? '';
    try {
        return { content, settings: JSON.parse(content) };
    }
    catch {
        return { content, settings: {} };
    }
}
/** Whether our wrapper would be found before the image's dockerd, and takes the place of nothing. */
async function hasPlaceForWrapper(container, image) {
    const [first] = (image.env['PATH'] ?? '').split(':');
    return first === (0,external_node_path_.dirname)(WRAPPER) && !(await container.exists(WRAPPER));
}
/** A tar that lets any user of the container write into the folders of the shared volumes. */
function openFolders(certificateDir) {
    const paths = [SOCKET_FOLDER, ...(certificateDir === undefined ? [] : [certificateDir, `${certificateDir}/client`])];
    return tarOf(paths.map((path) => ({ name: `${path.slice(1)}/`, directory: true, mode: 0o1777 })));
}
/** The stock certificates are made for `docker` and `localhost`: other aliases have to be asked for. */
function sanVariable(options) {
    if (options.env['DOCKER_TLS_SAN'] !== undefined)
        return {};
    const others = options.aliases.filter((alias) => alias !== 'docker' && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(alias));
    return others.length === 0 ? {} : { DOCKER_TLS_SAN: others.map((alias) => `DNS:${alias}`).join(',') };
}
/**
 * Variables that are meant for clients, and that dind's entrypoint or dockerd itself would take for its own. With
 * DOCKER_HOST, entrypoints of old images listen at a tcp address, and today's give up the daemon's own socket for
 * another; with DOCKER_TLS_VERIFY dockerd wants certificates.
 */
function daemonVariables(env, settings) {
    const misleading = [
        'DOCKER_HOST',
        ...(settings.certificateDir === undefined ? ['DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'] : []),
    ];
    return Object.fromEntries(misleading.filter((name) => (env[name] ?? '') !== '').map((name) => [name, '']));
}
async function createVolumes(options, settings) {
    const labels = labelsFor({ pipeline: options.pipeline, job: options.job, role: 'storage', owner: options.owner });
    const create = async (purpose) => {
        const name = `glci-${options.pipeline}-job-${options.job}-${purpose}-${options.index}`;
        await options.engine.volumes.create({ name, labels });
        return name;
    };
    // what the image declares (the data root among it) would be anonymous: ours carry labels
    const declared = options.image.volumes.length === 0 ? ['/var/lib/docker'] : options.image.volumes;
    const data = await Promise.all(declared.map(async (path, index) => `${await create(index === 0 ? 'docker' : `docker${index}`)}:${path}`));
    const shared = [`${await create('socket')}:${SOCKET_FOLDER}`];
    // only the client's part is shared: the CA's and the server's keys stay inside dind
    if (settings.certificateDir !== undefined)
        shared.push(`${await create('certs')}:${settings.certificateDir}/client`);
    return { daemonBinds: [...data, ...shared], jobBinds: shared };
}

;// CONCATENATED MODULE: ./src/dind/old.ts
/**
 * Why an old dind cannot work on this engine: before 20.10 the daemon knows only cgroup v1, and nested containers fail
 * with "cgroup mountpoint does not exist". undefined for images that can.
 */
function tooOld(image, cgroupVersion) {
    if (cgroupVersion !== '2')
        return undefined;
    const tag = (image.split('@')[0] ?? '').split('/').at(-1)?.split(':')[1] ?? '';
    const version = /^(\d+)\.(\d+)/.exec(tag);
    const [major = 99, minor = 0] = version === null ? [] : version.slice(1).map(Number);
    const old = tag.startsWith('stable') || major < 20 || (major === 20 && minor < 10);
    if (!old)
        return undefined;
    return `${image} is older than Docker 20.10, which knows no cgroup v2: its containers cannot start here. Use a newer image, or image-map: ${image}=docker:28-dind. On GitLab it fails the same way on runners with cgroup v2.`;
}

// EXTERNAL MODULE: ./src/job/services/aliases.ts
var aliases = __webpack_require__(7892);
;// CONCATENATED MODULE: ./src/job/cache/volume.ts


/** The runner's folder for local caches; jobs and services have it at the same path. */
const CACHE_DIR = '/cache';
/** By the settings, which all views of a session share. */
const binds = new WeakMap();
const opened = new WeakSet();
/**
 * Binds that all containers of a pipeline's jobs and services have: a volume at {@link CACHE_DIR}, made when it is first
 * asked for, and what the runner's configuration names.
 */
async function sharedBinds(session) {
    let shared = binds.get(session.settings);
    if (shared === undefined) {
        shared = create(session);
        binds.set(session.settings, shared);
    }
    return shared;
}
async function create(session) {
    const { volumes, binds: further } = session.settings.runner;
    const labels = labelsFor({ pipeline: session.pipeline, role: 'storage', owner: session.owner });
    const made = [CACHE_DIR, ...volumes].map(async (path, index) => {
        const name = `glci-${session.pipeline}-cache${index === 0 ? '' : `-${index}`}`;
        await session.engine.volumes.create({ name, labels });
        return `${name}:${path}`;
    });
    return [...(await Promise.all(made)), ...further];
}
/** The first container could not take {@link cacheFolder}: another gets it. */
function forgetCacheFolder(session) {
    opened.delete(session.settings);
}
/** An archive that lets every user write into the volume, for the first container that has it; undefined for the rest. */
async function cacheFolder(session) {
    if (opened.has(session.settings))
        return undefined;
    opened.add(session.settings);
    return tarOf([{ name: `${CACHE_DIR.slice(1)}/`, directory: true, mode: 0o777 }]);
}

;// CONCATENATED MODULE: ./src/job/script/output.ts
/** How long output may take that a container has left when it ended. */
const GRACE_MS = 5000;
/**
 * The output of a container to its end. Where that does not come although the container has ended, since the connection
 * was lost on its way, `lost` is told, and that is all there is.
 */
async function* outputUntil(output, exit, lost, graceMs = GRACE_MS) {
    const frames = output[Symbol.asyncIterator]();
    // one for all frames: what waits for the end must not grow with the output
    let begin;
    let over = false;
    const end = () => {
        over = true;
        begin?.();
    };
    exit.then(end, end);
    for (;;) {
        let timer;
        const late = new Promise((resolve) => {
            begin = () => (timer = setTimeout(() => resolve('late'), graceMs));
            if (over)
                begin();
        });
        const next = frames.next();
        next.catch(() => undefined); // it may fail when nobody waits for it any more
        const frame = await Promise.race([next, late]);
        begin = undefined;
        clearTimeout(timer);
        if (frame === 'late')
            return lost();
        if (frame.done === true)
            return;
        yield frame.value;
    }
}

;// CONCATENATED MODULE: ./src/job/script/script.ts

/** Finds the image's best shell, without starting it as a login shell (GitLab Runner's order). */
const DETECT_SHELL = [
    'for shell in /usr/local/bin/bash /usr/bin/bash /bin/bash /usr/local/bin/sh /usr/bin/sh /bin/sh /busybox/sh; do',
    '  if [ -x "$shell" ]; then exec "$shell"; fi',
    'done',
    'echo shell not found',
    'exit 1',
].join('\n');
/**
 * The text that a job's shell reads on its standard input. One shell for all commands, `set -e` and, where the shell
 * has it, `pipefail`; the commands themselves get no standard input. Source of the rules: GitLab Runner's
 * documentation of shells, as digested in docs/architecture.md.
 */
function shellScript(options) {
    const guard = options.guard === undefined ? [] : [`${options.guard} || :`];
    const lines = [
        ...script_exports(options.variables, options.projectDir),
        `export GITLAB_ENV=${quote(environmentFile(options.projectDir))}`,
        'touch "$GITLAB_ENV"',
        'while read -r glci_line; do if [ -n "$glci_line" ]; then export "$glci_line"; fi; done < "$GITLAB_ENV"',
        'unset glci_line',
        ...(options.inProject === false ? [] : [`cd ${quote(options.projectDir)}`]),
        ...(options.setup === undefined ? [] : [options.setup]),
        ...(options.prelude === undefined ? [] : [`. ${quote(options.prelude)}`]),
        ...options.commands.flatMap((command, index) => [
            ...guard,
            note(index, options.projectDir),
            ...shown(command.text, options.sections === true ? index : undefined, options.checks === true ? [CHECK] : []),
        ]),
    ];
    return [
        "trap 'exit 1' TERM",
        ...(options.trace === true ? ['set -o xtrace'] : []),
        'case "$(set -o)" in *pipefail*) set -o pipefail;; esac; set -o errexit',
        'set +o noclobber',
        `(trap 'exit 1' TERM; eval ${quote(lines.join('\n'))}) < /dev/null`,
        'exit 0',
        '',
    ].join('\n');
}
/** POSIX single quotes: dash does not know `$'...'`. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** The folder of a project for files of the runner (file variables, `GITLAB_ENV`). */
function temporaryDir(projectDir) {
    return `${projectDir}.tmp`;
}
function environmentFile(projectDir) {
    return `${temporaryDir(projectDir)}/gitlab_runner_env`;
}
/** Where a script notes the number of the command that runs, from 0. */
function commandNote(projectDir) {
    return `${temporaryDir(projectDir)}/glci_command`;
}
/** What a file variable's job sees instead of its value. */
function variablePath(projectDir, key) {
    return `${temporaryDir(projectDir)}/${key}`;
}
function script_exports(variables, projectDir) {
    const lines = [`mkdir -p ${quote(temporaryDir(projectDir))}`];
    for (const variable of variables) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable.key))
            continue; // no shell can hold it; the container's environment does
        if (variable.file) {
            const path = quote(variablePath(projectDir, variable.key));
            lines.push(`printf '%s' ${quote(variable.value)} > ${path}`, `export ${variable.key}=${path}`);
        }
        else {
            lines.push(`export ${variable.key}=${quote(variable.value)}`);
        }
    }
    return lines;
}
/**
 * Notes which command runs, to find the one that failed: one write of the shell itself, that neither shows in a trace of
 * the shell nor can fail the job (a full disk, a folder of another user, `noclobber`).
 */
function note(index, projectDir) {
    return `{ printf '%s' ${index} >| ${quote(commandNote(projectDir))}; } 2>/dev/null || :`;
}
/** A command, and before it the command as it is written, unexpanded. */
function shown(text, section, check) {
    const command = text.trim();
    if (command === '')
        return ['echo'];
    const [first = '', ...rest] = command.split('\n');
    if (rest.length === 0)
        return [echo(first), command, ...check];
    if (section === undefined)
        return [echo(`${first} # collapsed multi-line command`), command, ...check];
    const name = `section_script_step_${section}`;
    return [
        mark(`section_start:%s:${name}[hide_duration=true,collapsed=true]`),
        echo(command),
        command,
        ...check,
        mark(`section_end:%s:${name}`),
    ];
}
/** GitLab Runner's own: it catches what `set -e` lets pass (`a && b`, or a command after `set +e`). */
const CHECK = '_runner_exit_code=$?; if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi';
function echo(text) {
    return `printf '%s\\n' ${quote(`${ansi/* ANSI */.mh.boldGreen}$ ${text}${ansi/* ANSI */.mh.reset}`)}`;
}
function mark(text) {
    return `printf ${quote(`${text}\\r\\033[0K`)} "$(date +%s 2>/dev/null || :)"`;
}

;// CONCATENATED MODULE: ./src/job/script/container.ts









/** Creates the job's container: the image's own entrypoint runs, and reads the script as the shell's input. */
async function createJobContainer(session, request, options) {
    const { image } = request;
    try {
        const container = await session.engine.containers.create({
            name: `glci-${session.pipeline}-job-${request.id}-${options.suffix}`,
            image: options.image.reference,
            ...(image.entrypoint === undefined ? {} : { entrypoint: image.entrypoint }),
            command: ['sh', '-c', DETECT_SHELL],
            env: request.variables.map((variable) => `${variable.key}=${environmentValue(variable, request.projectDir)}`),
            ...(image.user === undefined ? {} : { user: image.user }),
            ...(options.platform === undefined ? {} : { platform: options.platform }),
            hostname: `runner-glci-project-${session.pipeline}-concurrent-0`,
            binds: options.binds,
            privileged: options.privileged,
            host: { ...session.settings.runner.jobHost, ...initOf(request.variables) },
            // the engine's own bridge takes no names
            ...(options.network === types/* OWN_BRIDGE */.h ? {} : { attach: { network: options.network, aliases: ['build'] } }),
            stdin: true,
            keepLog: false, // a job may print more than the engine's disk holds
            labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'job', owner: session.owner }),
        });
        await options.filled;
        if (options.files.length > 0)
            await container.put('/', joinArchives(options.files));
        return container;
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 400)
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', (0,docker_errors/* engineMessage */.g4)(error));
        throw error;
    }
}
/** `FF_USE_INIT_WITH_DOCKER_EXECUTOR`: the engine's own init is the first process of the container. */
function initOf(variables) {
    return isOn(variables, 'FF_USE_INIT_WITH_DOCKER_EXECUTOR') ? { Init: true } : {};
}
function environmentValue(variable, projectDir) {
    return variable.file ? variablePath(projectDir, variable.key) : variable.value;
}
/**
 * Runs one script in the container (started again for each) and returns the exit code. When the signal fires, the
 * processes inside get SIGTERM, and after a grace time the container is killed; then {@link JobCanceled} is thrown,
 * or the signal's own reason where it is a {@link JobFailure} (a timeout).
 */
async function runScript(container, script, trace, signal) {
    signal.throwIfAborted();
    const streams = await container.attach({ stdin: true });
    const { exit } = await container.waitNextExit();
    // stopped by GitLab's own rules, a job has GitLab's times
    const stop = () => void terminate(container, signal.reason instanceof job_failure/* JobFailure */.y3 || signal.reason instanceof job_failure/* JobCanceled */.pf ? USUAL : HURRIED);
    signal.addEventListener('abort', stop, { once: true });
    try {
        await container.start().catch((error) => {
            throw startFailure(error);
        });
        if (signal.aborted)
            stop(); // before there was anything to stop
        await streams.end(script).catch(() => undefined); // an image whose entrypoint ends at once closes its input
        const lost = () => trace.warning('The connection to the engine was lost in the midst of the output: some of it is missing');
        for await (const frame of outputUntil(streams.output, exit, lost))
            await trace.frame(frame);
        const code = await exit;
        if (signal.aborted)
            throw signal.reason instanceof job_failure/* JobFailure */.y3 ? signal.reason : new job_failure/* JobCanceled */.pf();
        return code;
    }
    finally {
        signal.removeEventListener('abort', stop);
        await trace.flush();
    }
}
/** The engine's words; an image without a shell, or whose entrypoint is not there, is named as that. */
function startFailure(error) {
    const message = (0,docker_errors/* engineMessage */.g4)(error);
    const missing = /exec: "(sh|[^"]+)"|executable file not found|no such file or directory/.exec(message);
    if (missing === null)
        return new job_failure/* JobFailure */.y3('runner_system_failure', message);
    const hint = missing[1] === 'sh'
        ? 'The image has no shell, which a job needs. Many such images have a variant with one (a tag like "debug").'
        : 'The image\'s entrypoint cannot be started. A job can do without it: image:entrypoint: [""].';
    return new job_failure/* JobFailure */.y3('runner_system_failure', `${message} ${hint}`);
}
/** GitLab Runner's own times. */
const USUAL = { each: 50, allMs: 10_000, stopSeconds: 10 };
/** This process itself has to end soon. */
const HURRIED = { each: 0, allMs: 1500, stopSeconds: 2 };
/** Every process of the container gets SIGTERM and some time, then the first one, which ends the container. */
async function terminate(container, { each, allMs, stopSeconds }) {
    let timer;
    try {
        const asked = container.exec(['sh', '-c', TERMINATE, 'terminate', String(each)]).catch(() => undefined);
        await Promise.race([asked, new Promise((resolve) => (timer = setTimeout(resolve, allMs)))]);
        await container.stop(stopSeconds);
    }
    catch {
        await container.kill('SIGKILL').catch(() => undefined);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./src/job/prepare/buildkit.ts



/** Programs that start BuildKit's daemon in the container that they run in. */
const STARTS_BUILDKIT = /\bbuildkitd\b|\bbuildctl-daemonless\.sh\b/;
/** Whether a container may run BuildKit's daemon: by its image's name or program, or by the commands of its job. */
function runsBuildkit(image, name, commands) {
    return (/(^|\/)buildkitd?(:|@|$)/.test(name) ||
        image.entrypoint.some((item) => STARTS_BUILDKIT.test(item)) ||
        commands.some((command) => STARTS_BUILDKIT.test(command)));
}
/**
 * BuildKit on its own knows nothing of mirrors and registries but by its configuration: it is laid where the daemon looks
 * for it, for root and for the container's own user, unless the image has one there.
 * Source of the places: `buildkitd` and `buildkitd --rootless` of moby/buildkit.
 */
async function giveBuildkitConfiguration({ mock, caBundle, prepareQemu }, container, image) {
    await prepareQemu(); // it builds for other architectures, as a daemon does
    const trust = trustOf(mock, caBundle);
    const content = buildkitdToml(trust);
    if (content === '')
        return;
    const home = image.env['XDG_CONFIG_HOME'] ?? `${image.env['HOME'] ?? '/home/user'}/.config`;
    const places = ['/etc/buildkit', ...(image.user === '' || image.user === 'root' ? [] : [`${home}/buildkit`])];
    const [owner, ...taken] = await Promise.all([
        ownerOf(container, image.user),
        ...places.map((place) => container.exists(`${place}/buildkitd.toml`)),
    ]);
    const files = places.flatMap((place, index) => taken[index] === true ? [] : [{ name: `${place.slice(1)}/buildkitd.toml`, content, ...owner }]);
    await container.put('/', await tarOf([...builderFiles(trust), ...files]));
}

;// CONCATENATED MODULE: ./src/job/prepare/privileged.ts


/**
 * Images of tools that build images in the container they run in, by their official names: only these, for a name that
 * merely ends so is anybody's. docs/security.md has the same list.
 */
const BUILDERS = [
    'docker.io/buildah/buildah', 'docker.io/earthly/buildkitd', 'docker.io/earthly/earthly', 'docker.io/moby/buildkit',
    'docker.io/podman/stable', 'docker.io/podman/testing', 'docker.io/podman/upstream',
    'quay.io/buildah/stable', 'quay.io/buildah/testing', 'quay.io/buildah/upstream', 'quay.io/containers/buildah',
    'quay.io/containers/podman', 'quay.io/podman/stable', 'quay.io/podman/testing', 'quay.io/podman/upstream',
]; // prettier-ignore
/**
 * Whether a job's container gets all rights. GitLab's hosted runners give them to every job, and a runner on which
 * Docker-in-Docker works does as well (`privileged = true`); here they are given where they are needed.
 */
function isPrivileged({ privileged, privilegedImages }, request, options) {
    if (privileged !== 'auto')
        return privileged === 'true';
    return options.hasDaemon || (0,detect/* isDindImage */.tK)(options.image) || buildsImages(request.image.name, privilegedImages);
}
/** Whether an image is a well-known one that builds images, or one that the user has named. */
function buildsImages(name, further = []) {
    const full = fullName(name);
    return BUILDERS.includes(full) || further.some((one) => fullName(one) === full);
}
/** `docker.io/podman/stable` of `podman/stable:v5`: with its registry, without tag and digest. */
function fullName(image) {
    const name = (image.split('@')[0] ?? '').replace(/:[^:/]*$/, '').replace(/^index\.docker\.io\//, 'docker.io/');
    if ((0,names/* registryOf */.Fv)(name) !== 'docker.io')
        return name;
    const path = name.replace(/^docker\.io\//, '');
    return `docker.io/${path.includes('/') ? path : `library/${path}`}`;
}

;// CONCATENATED MODULE: ./src/job/prepare/trust.ts



/**
 * Gives a container that was created and not started what its programs need to talk to the pipeline's registry over
 * HTTPS, as they would to GitLab's, and the user's own authorities. `env` are its variables without those of its image.
 */
async function giveTrust(session, container, image, env) {
    const archives = await Promise.all([
        session.trust?.archiveFor(container, image, { ...image.env, ...env }),
        session.mock === undefined ? undefined : tarOf([...clientCertificates(session.mock), registriesConf(session.mock)]),
    ]);
    const given = archives.filter((archive) => archive !== undefined);
    if (given.length > 0)
        await container.put('/', joinArchives(given));
}

;// CONCATENATED MODULE: ./src/job/services/start.ts
















/** Pulls, creates and starts a job's services in their order; dind gets what it needs to work. */
async function startServices(session, request, trace, network, builds) {
    const services = request.services.map(({ spec, env }) => ({ ...spec, env }));
    const { named, skipped } = (0,aliases/* assignAliases */.Q)(services);
    for (const { alias, service, index } of skipped) {
        await trace.warning(`Skipping alias "${alias}" for service "${service}" (services[${index}]): alias is already in use by another service.`);
    }
    const { runner } = session.settings;
    const shared = await sharedBinds(session);
    const started = [];
    for (const [index, { service, aliases }] of named.entries()) {
        await trace.line(`Starting service ${service.name}...`);
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'starting' });
        // a daemon runs natively, whatever it builds for
        const platform = service.platform ?? ((0,detect/* isDindName */.xv)(service.name) ? undefined : session.settings.defaultPlatform);
        const image = await request.clock.during('image_pull', () => session.images.resolve(service.name, {
            platform,
            policies: service.pullPolicy,
            signal: request.signal,
            auth: authOf(request.variables),
            log: (line) => trace.line(line),
        }));
        const env = {};
        for (const variable of service.env)
            env[variable.key] = variable.file ? variablePath(request.projectDir, variable.key) : variable.value;
        const spec = {
            name: `glci-${session.pipeline}-job-${request.id}-service-${index}`,
            image: image.reference,
            labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'service', owner: session.owner }),
            ...(service.entrypoint === undefined ? {} : { entrypoint: service.entrypoint }),
            ...(service.command === undefined ? {} : { command: service.command }),
            ...(service.user === undefined ? {} : { user: service.user }),
            ...(platform === undefined ? {} : { platform }),
            binds: [`${builds}:${BUILDS_DIR}`, ...shared],
            host: { ...runner.serviceHost, ...initOf(request.variables) },
            attach: { network, aliases },
        };
        if ((0,detect/* isDindImage */.tK)(image) && (0,detect/* startsDaemon */.gJ)({ image, entrypoint: service.entrypoint, command: service.command, env })) {
            const dind = await startDaemon(session, request, trace, { service, spec, image, env, aliases, index });
            started.push({
                name: service.name,
                aliases,
                container: dind.container,
                image,
                ports: image.tcpPorts,
                env: dind.env,
                dind,
            });
        }
        else {
            const container = await startOrdinary(session, service, spec, image, env);
            const ports = image.tcpPorts.length > 0 ? image.tcpPorts : portsIn(service.command ?? []);
            started.push({ name: service.name, aliases, container, image, ports, env, dind: undefined });
        }
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
    }
    return started;
}
/** The image of BuildKit names no port: its command does (`--addr tcp://0.0.0.0:1234`). */
function portsIn(command) {
    return [...command.join(' ').matchAll(/--addr[= ]tcp:\/\/[^\s:]*:(\d{1,5})/g)].map(([, port]) => Number(port));
}
/** Whatever its name in the pipeline file is. */
function noDaemon(name) {
    return new job_failure/* JobFailure */.y3('runner_configuration_error', `the service ${name} is a Docker daemon, which takes a privileged container, and this run may have none`);
}
/** A service that is the job's daemon. Fails the job where the run may have no privileged container. */
async function startDaemon(session, request, trace, what) {
    const { service, spec, image, env, aliases, index } = what;
    if (session.settings.privileged === 'never')
        throw noDaemon(service.name);
    const old = tooOld(image.name, session.engine.info.cgroupVersion);
    if (old !== undefined)
        await trace.warning(old);
    const jobVariables = Object.fromEntries(request.variables.map((variable) => [variable.key, variable.value]));
    return startDind({
        engine: session.engine,
        pipeline: session.pipeline,
        owner: session.owner,
        job: request.id,
        index,
        spec,
        image,
        env,
        jobVariables,
        aliases,
        command: service.command,
        stockEntrypoint: service.entrypoint === undefined,
        mock: session.mock,
        systemTrust: session.trust,
        caBundle: session.caBundle,
        mtu: session.mtu,
        dns: session.engine.local ? hostResolvers() : [],
        loginPassword: await loginPassword(session, request, jobVariables, trace),
    });
}
/** A service that is no daemon: created, given what it needs to trust the registry, and started. */
async function startOrdinary(session, service, spec, image, env) {
    const beside = session.trust?.variablesBeside({ ...image.env, ...env });
    const container = await session.engine.containers.create({
        ...spec,
        privileged: servicesPrivileged(session, service.name),
        binds: [...(spec.binds ?? []), ...hostSocketBinds(session)],
        env: Object.entries({ ...env, ...beside }).map(([key, value]) => `${key}=${value}`),
    });
    await giveTrust(session, container, image, env);
    if (runsBuildkit(image, image.name, service.command ?? []))
        await giveBuildkitConfiguration(session, container, image);
    await container.start();
    return container;
}
/** As the runner's configuration says; with `auto` those that build images, as the jobs that do. */
function servicesPrivileged({ settings: { privileged, privilegedImages, runner } }, name) {
    if (privileged === 'never' || privileged === 'false')
        return privileged !== 'never' && runner.servicesPrivileged === true;
    return runner.servicesPrivileged ?? (privileged === 'true' || buildsImages(name, privilegedImages));
}
/** The engine's own socket, where the user has asked for it by name; never for a daemon, which would fail to start. */
function hostSocketBinds(session) {
    const { dockerSocket } = session.settings;
    return dockerSocket === undefined ? [] : [`${dockerSocket}:/var/run/docker.sock`];
}
/** A job that uses the registry without logging in: the specification wants its builds to work all the same. */
async function loginPassword(session, request, variables, trace) {
    const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
    if (session.mock === undefined || variables['DOCKER_AUTH_CONFIG'] !== undefined || logsIn(commands))
        return undefined;
    if (usesRegistry(commands)) {
        await trace.warning('This job uses $CI_REGISTRY and does not log in: it was given the credentials. GitLab itself would refuse a push without docker login.');
    }
    return variables['CI_REGISTRY_PASSWORD'];
}

;// CONCATENATED MODULE: ./src/job/prepare/surroundings.ts






/** Makes a job's workspace and network and starts its services. `ready` waits until they can be used. */
async function prepareSurroundings(session, request, trace) {
    const viewed = session.workspace.viewFor(request.id, request.sources.settings);
    if (request.services.length === 0) {
        const [view, network] = await Promise.all([viewed, session.network]);
        return { network, view, services: [], daemon: undefined, ready: Promise.resolve(undefined) };
    }
    const [view, network] = await Promise.all([viewed, createJobNetwork(session, request.id)]);
    const attached = session.mock?.attach(network);
    attached?.catch(() => undefined); // whoever awaits it below meets the error
    await view.filled; // services mount it when they start
    const services = await startServices(session, request, trace, network, view.volume);
    const daemons = services.filter((service) => service.dind !== undefined);
    const ready = async () => {
        const { clock } = request;
        await clock.during('services', () => waitForServices(session, request, trace, network, services));
        const gates = daemons.map((service) => clock.during('daemon_start', () => gate(session, request, trace, network, service)));
        const [first] = await Promise.all(gates);
        await attached;
        return first;
    };
    const waiting = ready();
    waiting.catch(() => undefined); // whoever awaits it meets the error
    const [service] = daemons;
    const settings = service?.dind?.settings;
    const daemon = service === undefined || settings === undefined ? undefined : { service, settings };
    return { network, view, services, daemon, ready: waiting };
}
async function createJobNetwork(session, job) {
    const name = `glci-net-${session.pipeline}-job-${job}`;
    await session.engine.networks.create({
        name,
        mtu: session.mtu,
        labels: labelsFor({ pipeline: session.pipeline, job, role: 'network', owner: session.owner }),
    });
    return name;
}
/** A daemon that has none of our settings says so here, not by a limit of Docker Hub that is met later. */
const LOST = 'The job\'s daemon does not pull through the registry of the pipeline: the service starts dockerd past our settings, by a path or with a configuration of its own. Images come from Docker Hub itself, and an MTU smaller than usual is not set; start it as "dockerd-entrypoint.sh" or "dockerd".';
/** Lets a job pass only when its daemon answers; returns how it really listens. */
async function gate(session, request, trace, network, service) {
    const { dind } = service;
    if (dind === undefined)
        throw new Error(`${service.name} is no Docker daemon`);
    const started = Date.now();
    const [{ settings, direct }] = await Promise.all([
        waitForDaemon({
            engine: session.engine,
            service: dind,
            image: service.image.reference,
            network,
            name: `glci-${session.pipeline}-job-${request.id}-gate`,
            labels: labelsFor({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
            timeoutSeconds: session.settings.dindTimeoutSeconds,
            certificateSeconds: session.settings.certificateTimeoutSeconds,
            signal: request.signal,
        }),
        session.prepareQemu(),
    ]);
    const builder = builderImage([...request.job.beforeScript, ...request.job.script].map(({ text }) => text));
    if (direct !== undefined && builder !== undefined) {
        // the registry that it comes through starts beside the daemon
        void session.mock?.ready.then(() => prefetch(direct, builder)).catch(() => undefined);
    }
    const mirror = session.mock?.mirrors.find(({ name: upstream }) => upstream === 'docker.io');
    const known = direct === undefined || mirror === undefined ? undefined : await knownMirrors(direct);
    const lost = known === undefined || known.some((address) => address.includes(mirror?.host ?? '')) ? [] : [LOST];
    for (const message of [...settings.corrections, ...lost]) {
        await trace.warning(message);
        await session.emit({ type: 'warning', message: `${request.job.name}: ${message}`, job: request.job.name });
    }
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'ready' });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    await trace.line(`Docker daemon of ${service.name} is ready at ${settings.client['DOCKER_HOST'] ?? ''} (waited ${seconds} s${direct === undefined ? ', asked from its network' : ''})`);
    return settings;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/job/log/log-end.ts

/** Keeps so much of the end of a text that comes in parts. The parts are not put together meanwhile: that would fill the memory. */
class TextEnd {
    #limit;
    #parts = [];
    /** The first part that still counts. */
    #first = 0;
    #length = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    push(text) {
        this.#parts.push(text);
        this.#length += text.length;
        for (;;) {
            const oldest = this.#parts[this.#first]?.length ?? 0;
            if (this.#first === this.#parts.length - 1 || this.#length - oldest < this.#limit)
                break;
            this.#parts[this.#first++] = '';
            this.#length -= oldest;
        }
        // in one go once in a while: to move the rest for every part would be slow
        if (this.#first < 1000 && this.#first * 2 < this.#parts.length)
            return;
        this.#parts = this.#parts.slice(this.#first);
        this.#first = 0;
    }
    get text() {
        return this.#parts.join('').slice(-this.#limit);
    }
}
/** The last lines of a job's log as text: without colours, section marks, and what a carriage return has overwritten. */
function lastLines(text, count) {
    const plain = (0,ansi/* stripAnsi */.aJ)(text.replaceAll('\r\n', '\n')).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
    const lines = plain.split('\n').map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1).trimEnd());
    while (lines.at(-1) === '')
        lines.pop();
    return lines.slice(-count);
}

;// CONCATENATED MODULE: ./src/job/log/trace.ts




/** How much of the end of a log is kept to find out why a job failed. */
const TAIL = 64 * 1024;
/** A job's log as GitLab Runner writes it. Nothing that is to be masked escapes because a buffer cut it in two. */
class Trace {
    #write;
    #masker;
    #now;
    #decoders = { stdout: new external_node_string_decoder_.StringDecoder('utf8'), stderr: new external_node_string_decoder_.StringDecoder('utf8') };
    #masked;
    #listeners = new Set();
    #end = new TextEnd(TAIL);
    constructor(write, masker, now = Date.now) {
        this.#write = (stream, text) => {
            this.#end.push(text);
            for (const listener of this.#listeners)
                listener(text);
            return write(stream, text);
        };
        this.#masker = masker;
        this.#masked = { stdout: new masking/* MaskedStream */.o(masker), stderr: new masking/* MaskedStream */.o(masker) };
        this.#now = now;
    }
    /** The last of what was written, masked. */
    get tail() {
        return this.#end.text;
    }
    /** Has a listener told of all that is written from now on, masked; returns what ends that. */
    listen(listener) {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }
    /** A text from elsewhere with the job's secrets replaced. */
    masked(text) {
        return this.#masker.mask(text);
    }
    /** For a further stream of text (a service's log). */
    maskedStream() {
        return new masking/* MaskedStream */.o(this.#masker);
    }
    /** Output of a container. Resolves when the reader has taken it. */
    async frame({ stream, data }) {
        const ready = this.#masked[stream].push(this.#decoders[stream].write(data));
        if (ready !== '')
            await this.#write(stream, ready);
    }
    /** Passes on what came without a line end. */
    async flush() {
        for (const stream of ['stdout', 'stderr']) {
            const masked = this.#masked[stream];
            const rest = masked.push(this.#decoders[stream].end()) + masked.flush();
            if (rest !== '')
                await this.#write(stream, rest.endsWith('\n') ? rest : `${rest}\n`);
        }
    }
    /** A line of the runner itself. */
    async line(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${this.#masker.mask(text)}\n`);
    }
    async info(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldGreen}${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    async warning(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.yellow}WARNING: ${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    async error(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldRed}ERROR: ${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    /** Text of another's log (a service), as it is. */
    async quote(text) {
        await this.#write('stdout', this.#masker.mask(text.endsWith('\n') ? text : `${text}\n`));
    }
    /** Runs one stage of the job between GitLab's section marks, under its header. */
    async section(name, header, body) {
        const seconds = () => Math.floor(this.#now() / 1000);
        await this.#write('stdout', `section_start:${seconds()}:${name}\r${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldCyan}${header}${ansi/* ANSI */.mh.reset}\n`);
        try {
            return await body();
        }
        finally {
            await this.flush();
            await this.#write('stdout', `section_end:${seconds()}:${name}\r${ansi/* ANSI */.mh.clear}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/job/prepare/prestart.ts





/** Starts a job's services ahead, while others still run. Nothing is told of it until the job itself starts. */
function prestart(session, request, masked, abort) {
    const told = [];
    const events = [];
    const quiet = { ...session, emit: (event) => void events.push(event) };
    const writer = new Trace((_, text) => void told.push(text), new masking/* Masker */.G(masked));
    const prepare = async () => {
        const surroundings = await prepareSurroundings(quiet, { ...request, signal: abort.signal }, writer);
        await surroundings.ready; // what is told meanwhile is to be shown before the job's own words
        return surroundings;
    };
    const made = prepare().catch(() => undefined);
    const remove = () => removeJobObjects(session, request.id).catch(async (error) => void (await session.emit({ type: 'warning', message: (0,errors/* messageOf */.bD)(error), job: request.job.name })));
    return {
        id: request.id,
        async take(trace) {
            const surroundings = await made;
            if (surroundings === undefined) {
                await remove();
                return undefined;
            }
            for (const event of events)
                await session.emit(event);
            if (told.length > 0)
                await trace.quote(told.join(''));
            return surroundings;
        },
        async discard() {
            abort.abort();
            await made;
            await remove();
        },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/request/credentials.ts



/** Whether a job has something to be got before it starts. */
function hasCredentials(job) {
    return Object.keys(job.idTokens).length + Object.keys(job.secrets).length > 0;
}
/**
 * The request of an attempt with its ID tokens and secrets. They are got first, so that the job's log hides them from its
 * first line on, and are new for each attempt. What goes wrong fails the job in its first stage, as it fails GitLab
 * Runner's. `build` makes the request with what was obtained so far. `onSecret` is told each value at once.
 */
async function withCredentials({ idTokens: provider, onSecret }, job, signal, build) {
    const first = await build();
    if (provider === undefined || !hasCredentials(job))
        return first;
    const lines = [];
    const hide = (value) => {
        if (value !== '')
            onSecret?.(value);
        return value;
    };
    let last = first;
    let problem;
    try {
        const idTokens = await tokensOf(job, provider, first.variables, hide, signal);
        last = await build({ idTokens, secrets: {} });
        const secrets = await secretsOf(job, last.variables, hide, lines, signal);
        if (Object.keys(secrets).length > 0)
            last = await build({ idTokens, secrets });
    }
    catch (error) {
        problem = error instanceof Error ? error : new Error((0,errors/* messageOf */.bD)(error));
    }
    return lines.length === 0 && problem === undefined ? last : { ...last, resolved: { lines, problem } };
}
/** One request for each audience, all at the same time. */
async function tokensOf(job, provider, variables, hide, signal) {
    const byAudience = new Map();
    const tokens = Object.entries(job.idTokens).flatMap(([name, audiences]) => {
        const [audience, ...more] = audiences.map((text) => (0,gitlab/* expandValue */.eb)(text, variables));
        if (audience === undefined || more.length > 0)
            return []; // refused, and the user goes on without
        const token = byAudience.get(audience) ?? provider.token(audience, signal).then(hide);
        byAudience.set(audience, token);
        return [token.then((value) => [name, value], failed(name, signal))];
    });
    return Object.fromEntries(await Promise.all(tokens));
}
function failed(name, signal) {
    return (error) => {
        signal.throwIfAborted();
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `id_tokens: ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
    };
}
/** The secrets of a job, one after the other as GitLab Runner reads them; `lines` is what it says of them. */
async function secretsOf(job, variables, hide, lines, signal) {
    const secrets = Object.entries(job.secrets);
    if (secrets.length === 0)
        return {};
    const expand = (text) => (0,gitlab/* expandValue */.eb)(text, variables);
    const url = expand('$VAULT_SERVER_URL');
    if (url === '')
        throw new job_failure/* JobFailure */.y3('secrets_provider_not_found', 'resolving secrets: VAULT_SERVER_URL is not set: give the address of the Vault in the variables of the pipeline or of the project');
    const { Vault } = await __webpack_require__.e(/* import() */ 3150).then(__webpack_require__.bind(__webpack_require__, 93150));
    const vaults = new Map();
    const vaultFor = (jwt) => {
        const vault = vaults.get(jwt) ??
            new Vault({
                url,
                namespace: expand('$VAULT_NAMESPACE') || undefined,
                authPath: expand('$VAULT_AUTH_PATH') || 'jwt',
                role: expand('$VAULT_AUTH_ROLE') || undefined,
                jwt,
            });
        vaults.set(jwt, vault);
        return vault;
    };
    const found = {};
    for (const [name, spec] of secrets) {
        lines.push(`Resolving secret "${name}"...`, 'Using "vault" secret resolver...');
        const jwt = expand(spec.token ?? `$${Object.keys(job.idTokens)[0] ?? ''}`);
        if (jwt === '' || jwt === '$')
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', `resolving secrets: ${name}: there is no ID token for it: write \`id_tokens\`, and name one with \`token\``);
        const value = await vaultFor(jwt)
            .read(expandedSecret(spec, expand), signal)
            .catch((error) => {
            signal.throwIfAborted();
            throw new job_failure/* JobFailure */.y3(reasonOf(error), `resolving secrets: ${name}: the Vault at ${credentials_shown(url)}: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        found[name] = { value: hide(value), file: spec.file };
    }
    return found;
}
function expandedSecret({ engine, path, field }, expand) {
    return { engine: { name: expand(engine.name), path: expand(engine.path) }, path: expand(path), field: expand(field) };
}
/** Source: GitLab Runner, `helpers/secrets/resolvers/vault`, which tells mistakes of a configuration from failures. */
function reasonOf(error) {
    const { status = 0 } = error;
    if ([400, 401, 403, 404].includes(status))
        return 'runner_configuration_error';
    return status >= 500 ? 'runner_external_dependency_failure' : 'runner_system_failure';
}
/** The address without what could be a password in it. */
function credentials_shown(url) {
    return URL.canParse(url) ? new URL(url).origin : 'VAULT_SERVER_URL';
}

// EXTERNAL MODULE: ./src/report/timings/phases.ts
var phases = __webpack_require__(24580);
;// CONCATENATED MODULE: ./src/pipeline/request/cache-keys.ts
/**
 * GitLab keeps the caches of protected branches apart: every key of a pipeline gets a suffix, so that none can be made
 * that has another's. `unprotect` is for sharing with those that are not protected. Source: GitLab documentation,
 * keyword `cache:unprotect`, and GitLab's `Gitlab::Ci::Build::Cache`.
 */
function protectedKey(key, unprotect, isProtected) {
    return `${key}-${isProtected && !unprotect ? 'protected' : 'non_protected'}`;
}
/**
 * A job's cache with its texts expanded and its keys as they are stored; paths are the helper's to expand, once the
 * scripts have run. `fallback` is the job's `CACHE_FALLBACK_KEY`: the runner's own, which knows nothing of branches, and
 * may not reach into those of protected ones.
 */
function expandCache(spec, expand, isProtected, fallback) {
    const stored = (key) => expand(protectedKey(key, spec.unprotect, isProtected));
    return {
        ...spec,
        key: stored(spec.key),
        fallbackKeys: [
            ...spec.fallbackKeys.map(stored),
            ...(fallback === undefined || fallback.endsWith('-protected') ? [] : [fallback]),
        ],
        policy: expand(spec.policy),
    };
}

;// CONCATENATED MODULE: ./src/pipeline/request/dotenv.ts




/** Variables of the `dotenv` reports of these jobs, in their order. Throws a {@link JobFailure} where one is not valid. */
async function readDotenv({ session }, sources) {
    const found = [];
    for (const source of sources) {
        const archive = await session.artifacts.open(`${source.id}-dotenv`);
        if (archive === undefined)
            continue;
        try {
            found.push(...(0,gitlab/* parseDotenv */.qd)(await (0,artifacts_store/* textOf */.b6)(archive.tar), { variables: session.settings.dotenvVariables }));
        }
        catch (error) {
            throw new job_failure/* JobFailure */.y3('runner_system_failure', `The dotenv report of ${source.name} is not valid: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./src/pipeline/request/runner.ts
/**
 * A job's variables with those of the runner: its `environment`, which is weaker than any other, and its feature flags,
 * which beat them. Source: GitLab Runner, `Build.IsFeatureFlagOn`.
 */
function withRunnerVariables(variables, { environment, featureFlags }) {
    const known = new Set(variables.map(({ key }) => key));
    const own = environment.filter(([key]) => !known.has(key));
    const plain = ([key, value]) => ({
        key,
        value,
        public: true,
        masked: false,
        file: false,
        raw: false,
    });
    return [
        ...own.map(plain),
        ...variables.filter(({ key }) => featureFlags[key] === undefined),
        ...Object.entries(featureFlags).map(([key, on]) => plain([key, String(on)])),
    ];
}
/** A job with the runner's `pre_build_script` and `post_build_script`, which run in one shell with its own. */
function withRunnerScripts(job, { preBuildScript, postBuildScript }) {
    const commands = (text) => (text === '' ? [] : [{ text, location: undefined }]);
    return {
        ...job,
        beforeScript: [...commands(preBuildScript), ...job.beforeScript],
        script: [...job.script, ...commands(postBuildScript)],
    };
}

;// CONCATENATED MODULE: ./src/pipeline/request/request.ts











/** Turns a job of the plan into what is to be run: variables collected, texts expanded, downloads chosen. */
async function buildRequest(options, scope, job, attempt, finished, signal, obtained) {
    const { context, plan, settings } = options;
    const { infrastructure } = scope;
    const { session } = infrastructure;
    const sources = artifactSources(options, job).flatMap((name) => finished.get(name) ?? []);
    sources.push(...parentSources(scope, job));
    const stored = await Promise.all(sources.map((source) => session.artifacts.has(source.id)));
    const downloads = sources.filter((_, index) => stored[index]);
    const dotenv = await readDotenv(infrastructure, sources);
    const runtime = runtimeOf(options, scope, job, attempt, { dotenv, obtained });
    const placed = placedVariables({ context, plan, job, runtime });
    const { projectDir } = placed;
    const variables = withRunnerVariables(placed.variables, settings.runner);
    checkParent(scope, job, (value) => (0,gitlab/* expandValue */.eb)(value, variables));
    const filePath = (key) => variablePath(projectDir, key);
    const expand = (value) => (0,gitlab/* expandValue */.eb)(value, variables, filePath);
    return {
        id: attempt.id,
        attempt: attempt.number,
        job: expandJob(withRunnerScripts(job, settings.runner), expand, context.commit.refProtected, variables.find(({ key }) => key === 'CACHE_FALLBACK_KEY')?.value),
        image: expandImage(job.image ?? emptyImage(settings.defaultImage), expand),
        services: job.services.map((service) => ({
            spec: {
                ...service,
                ...expandImage(service, expand),
                alias: service.alias === undefined ? undefined : expand(service.alias),
                command: service.command?.map(expand),
                entrypoint: service.entrypoint?.map(expand),
            },
            env: (0,gitlab/* serviceVariables */.nV)(service, variables, filePath),
        })),
        variables,
        projectDir,
        sources: jobSources(variables, context.project.path),
        commit: { sha: context.commit.sha, ref: context.ref.name },
        downloads,
        timeoutSeconds: runtime.timeoutSeconds,
        signal,
        clock: new phases/* PhaseClock */.wM(Date.now),
        dotenv,
        environmentName: (0,gitlab/* environmentName */.VE)({ context, plan, job, runtime }),
    };
}
/** What the predefined variables of a job tell of its run. */
function runtimeOf({ context, settings }, scope, job, attempt, { dotenv, obtained }) {
    const { pipeline } = scope;
    const { session, token } = scope.infrastructure;
    const pipelineUrl = `${context.project.url}/-/pipelines/${pipeline}`;
    return {
        pipelineId: pipeline,
        ...(scope.upstream === undefined ? {} : { upstream: scope.upstream }),
        pipelineIid: 1,
        pipelineUrl,
        jobId: attempt.id,
        jobUrl: `${context.project.url}/-/jobs/${attempt.id}`,
        jobToken: token,
        ...registryLogin(settings.registry, token),
        dependencyProxy: dependencyProxyOf(settings.registry, token),
        startedAt: new Date().toISOString(),
        timeoutSeconds: job.timeout ?? settings.jobTimeoutSeconds,
        concurrentId: 0,
        runner: {
            id: 1,
            description: session.settings.runnerName,
            version: version/* VERSION */.x,
            revision: 'HEAD',
            arch: `linux/${session.engine.info.arch}`,
        },
        projectDir: inBuilds(context.project.path),
        buildsDir: BUILDS_DIR,
        dotenv,
        ...(obtained === undefined ? {} : { idTokens: obtained.idTokens, secrets: obtained.secrets }),
    };
}
/** Variables of a job, and the directory of its project, which some of them may set. */
function placedVariables(args) {
    const variables = (0,gitlab/* jobVariables */.BU)(args);
    const projectDir = inBuilds(projectDirectory(variables, args.context.project.path).directory);
    if (projectDir === args.runtime.projectDir)
        return { variables, projectDir };
    return { variables: (0,gitlab/* jobVariables */.BU)({ ...args, runtime: { ...args.runtime, projectDir } }), projectDir };
}
function inBuilds(directory) {
    return directory === '' ? BUILDS_DIR : `${BUILDS_DIR}/${directory}`;
}
/** Jobs of the parent pipeline whose artifacts a job of a child gets. */
function parentSources(scope, job) {
    return job.parentNeeds.flatMap((need) => scope.parent?.get(need.job) ?? []);
}
/** Throws where `needs:pipeline` means another pipeline than the parent, or a job that it does not have. */
function checkParent(scope, job, expand) {
    for (const need of job.parentNeeds) {
        const pipeline = expand(need.pipeline);
        if (scope.upstream === undefined || pipeline !== String(scope.upstream.pipelineId))
            throw new job_failure/* JobFailure */.y3('unmet_prerequisites', `needs:pipeline: ${need.pipeline} is "${pipeline}", which is not the parent pipeline: there is no other to take from`);
        if (scope.parent?.has(need.job) !== true)
            throw new job_failure/* JobFailure */.y3('missing_dependency_failure', `needs:pipeline: the parent pipeline has no job ${need.job} that has run`);
    }
}
/** `CI_REGISTRY_USER` and `CI_REGISTRY_PASSWORD`. */
function registryLogin(registry, token) {
    if (registry.kind === 'none')
        return {};
    if (registry.kind === 'embedded')
        return { registryUser: REGISTRY_USER, registryPassword: token };
    return { registryUser: registry.username ?? '', registryPassword: registry.password ?? '' };
}
/** Values of masked variables: what logs must not show. */
function maskedValues(variables) {
    return variables.filter((variable) => variable.masked).map((variable) => variable.value);
}
/** The jobs whose artifacts a job gets: its needs, else all of the earlier stages, narrowed by `dependencies`. */
function artifactSources(options, job) {
    const { plan } = options;
    const allowed = job.dependencies === null ? undefined : new Set(job.dependencies);
    const groups = new Map(plan.jobs.map((other) => [other.name, other.groupName]));
    const kept = (name) => allowed === undefined || allowed.has(name) || allowed.has(groups.get(name) ?? name);
    // in the order of the pipeline, whatever that of `needs`
    const names = (wanted) => plan.jobs.filter((other) => wanted(other) && kept(other.name)).map((other) => other.name);
    if (job.needs !== null) {
        const needed = new Set(job.needs.filter((need) => need.artifacts).map((need) => need.job));
        return names((other) => needed.has(other.name));
    }
    const stage = plan.stages.indexOf(job.stage);
    return names((other) => plan.stages.indexOf(other.stage) < stage);
}
function emptyImage(name) {
    return { name, entrypoint: undefined, platform: undefined, user: undefined, pullPolicy: undefined };
}
function expandImage(image, expand) {
    const optional = (value) => (value === undefined ? undefined : expand(value));
    return {
        name: expand(image.name),
        entrypoint: image.entrypoint,
        platform: optional(image.platform),
        user: optional(image.user),
        pullPolicy: image.pullPolicy,
    };
}
function expandJob(job, expand, isProtected, fallback) {
    const cache = job.cache.map((spec) => expandCache(spec, expand, isProtected, fallback));
    return { ...job, cache };
}

;// CONCATENATED MODULE: ./src/pipeline/ahead.ts






/** The daemon that is started ahead of its job: at most one. */
class Ahead {
    #options;
    #scope;
    #finished;
    #current;
    constructor(options, scope, finished) {
        this.#options = options;
        this.#scope = scope;
        this.#finished = finished;
    }
    /** What was started for a job that now runs. */
    take(job) {
        if (this.#current?.job !== job)
            return undefined;
        const { started } = this.#current;
        this.#current = undefined;
        return started;
    }
    /** Starts the daemon of the job that is sure to run next; gives up one whose job will not run after all. */
    async start(state, busy) {
        const next = jobToStartAhead(this.#options.plan, state, this.#options.context);
        if (this.#current !== undefined) {
            if (this.#current.job === next)
                return;
            const status = (0,gitlab/* jobState */.d)(state, this.#current.job.name)?.status;
            if (status === 'created' || status === 'pending')
                return;
            await this.discard();
        }
        if (next === undefined || !busy)
            return;
        const abort = new AbortController();
        const number = (0,gitlab/* jobState */.d)(state, next.name)?.attempt ?? 1;
        const attempt = { id: this.#scope.nextJobId(), number };
        const request = await buildRequest(this.#options, this.#scope, next, attempt, this.#finished, abort.signal).catch(() => undefined);
        // what is wrong with it is told when the job itself starts; an image of the pipeline's registry may not be pushed yet
        if (request === undefined || request.services.some(({ spec }) => mockPath(spec.name) !== undefined))
            return;
        const masked = maskedValues(request.variables);
        this.#current = { job: next, started: prestart(this.#scope.infrastructure.session, request, masked, abort) };
    }
    async discard() {
        await this.#current?.started.discard();
        this.#current = undefined;
    }
}
/**
 * The next job with a Docker daemon that is sure to run unless something fails: one that only waits for a free place,
 * or for jobs that run already. Its daemon can be started while they do. A job whose services wait for a value from
 * another job's dotenv report is not one of them, nor is one with tokens and secrets, which are got when it starts.
 */
function jobToStartAhead(plan, state, context) {
    const statuses = (0,gitlab/* jobStatuses */.ub)(state);
    return plan.jobs.find((job) => {
        const status = statuses[job.name];
        if (status !== 'pending' && status !== 'created')
            return false;
        if (job.trigger !== undefined || job.resourceGroup !== undefined || hasCredentials(job))
            return false;
        if ((0,detect/* plannedDaemon */.Zc)(job, context) === undefined)
            return false;
        if (status === 'created' && !followsRunning(plan, job, statuses))
            return false;
        return !servicesWait(plan, job);
    });
}
/** Everything that the job waits for has passed or runs; nothing of it still has to start. */
function followsRunning(plan, job, statuses) {
    if (job.when !== 'on_success' && job.when !== 'always')
        return false;
    const stage = plan.stages.indexOf(job.stage);
    const before = job.needs === null
        ? plan.jobs.filter((other) => plan.stages.indexOf(other.stage) < stage).map((other) => other.name)
        : job.needs.map((need) => need.job);
    const found = before.map((name) => statuses[name]);
    return (found.includes('running') &&
        found.every((status) => status === 'running' || status === 'success' || status === 'skipped'));
}
function servicesWait(plan, job) {
    if (!JSON.stringify(job.services).includes('$'))
        return false;
    const sources = new Set(artifactSources({ plan }, job));
    return plan.jobs.some((other) => sources.has(other.name) && (other.artifacts?.reports['dotenv'] ?? []).length > 0);
}

// EXTERNAL MODULE: ./src/dind/diagnosis/lines.ts + 1 modules
var diagnosis_lines = __webpack_require__(84940);
;// CONCATENATED MODULE: ./src/job/services/last-words.ts

/** Lines of a service's log that the job's own log shows; the whole of it goes to `--output`. */
const SHOWN_LINES = 20;
/** What a daemon ends for, and its help or a stack follows. */
const DECISIVE = /unknown flag|invalid argument|failed to |unable to |panic:|fatal/i;
const DECISIVE_LINES = 3;
/**
 * What of a service's log is shown under a job that failed; empty: nothing. Of a daemon that is up only what it warns
 * of once it listens, since all else is what it says in jobs that pass; of one that did not start or died, all but its small talk.
 */
function lastWords(log, kind) {
    const all = log.trimEnd().split('\n');
    const listens = kind === 'daemon-up' ? all.findLastIndex((line) => line.includes('API listen on ')) : -1;
    const lines = all.slice(listens + 1);
    const shown = {
        ordinary: () => true,
        'daemon-up': (line) => (0,diagnosis_lines/* isSerious */.$)(line) && /(?:^|\s)level=|"level":/.test(line),
        'daemon-down': diagnosis_lines/* isSerious */.$,
    }[kind];
    const said = lines.filter(shown);
    const earlier = kind === 'daemon-down' ? said.slice(0, -SHOWN_LINES).filter((line) => DECISIVE.test(line)) : [];
    const end = said.slice(-SHOWN_LINES);
    const begin = earlier.slice(-DECISIVE_LINES);
    return [...begin, ...(begin.length > 0 ? ['...'] : []), ...end].join('\n').trimEnd();
}

;// CONCATENATED MODULE: ./src/job/explain.ts





const KEPT_LINES = 2000;
/** How the gate before a job says that its daemon does not work. */
const GATE = /^(?:The Docker daemon of the job (?:was not ready|exited with)|dind made no client certificates)/;
/**
 * After a failure: shows what the job's services said last, and says what the logs give away about the cause and the
 * remedy. Must be called while the services' containers are still there. Returns what it said of it, masked.
 */
async function explainFailure(session, request, result, trace) {
    if (result.status !== 'failed')
        return [];
    const said = (0,ansi/* stripAnsi */.aJ)(trace.tail);
    const gate = GATE.test(result.message);
    const services = await failedServices(session, request, gate);
    for (const { name, log, kind } of services) {
        await session.emit({ type: 'service', job: request.job.name, name, status: 'failed', log: trace.masked(log) });
        const last = lastWords(log, kind);
        if (last !== '')
            await trace.quote(`Last lines of service ${name}:\n${last}\n`);
    }
    const daemons = services.filter(({ kind }) => kind !== 'ordinary');
    const { diagnose, endedDaemon } = await __webpack_require__.e(/* import() */ 781).then(__webpack_require__.bind(__webpack_require__, 80781)); // jobs that pass do not need the table
    const gone = gate ? undefined : daemons.find(({ kind }) => kind === 'daemon-down');
    const ended = gone && endedDaemon(gone, said);
    const answers = diagnose({
        // what the job's commands say of a daemon that is gone only follows from that
        jobLog: ended === undefined ? `${said}\n${result.message}` : '',
        daemonLog: daemons.map(({ log }) => log).join('\n'),
        daemonDown: daemons.some(({ kind }) => kind === 'daemon-down'),
        exitCode: result.exitCode,
        image: request.image.name,
        dindImage: (daemons[0] ?? (services.length === 0 ? namedDaemon(request) : undefined))?.name,
        facts: {
            cgroupVersion: session.engine.info.cgroupVersion,
            arch: session.engine.info.arch,
            mtu: session.mtu,
            hostSocket: session.settings.dockerSocket !== undefined,
        },
    });
    const found = ended === undefined ? answers : [ended, ...answers];
    for (const diagnosis of found)
        await trace.quote(inWords(diagnosis));
    const [first] = found;
    if (first !== undefined) {
        const message = trace.masked(`${request.job.name}: ${first.title}. ${first.cause} ${first.remedy}`);
        await session.emit({ type: 'warning', job: request.job.name, message });
    }
    const masked = (text) => trace.masked(text);
    return found.map(({ title, cause, remedy }) => ({
        title: masked(title),
        cause: masked(cause),
        remedy: masked(remedy),
    }));
}
/** Where no service came to be: the one that would have been the daemon. */
function namedDaemon(request) {
    return request.services.find(({ spec }) => (0,detect/* isDindName */.xv)(spec.name))?.spec;
}
function inWords(diagnosis) {
    const lines = [
        `${ansi/* ANSI */.mh.yellow}What happened: ${diagnosis.title}${ansi/* ANSI */.mh.reset}`,
        `  Cause:  ${diagnosis.cause}`,
        `  Remedy: ${diagnosis.remedy}`,
        ...(diagnosis.gitlab === undefined ? [] : [`  GitLab: ${diagnosis.gitlab}`]),
    ];
    return `${lines.join('\n')}\n`;
}
/** The services of a job that has failed. `gate`: it never began, since its daemon did not answer. */
async function failedServices(session, request, gate) {
    const containers = await session.engine.containers.list(`glci.job=${request.id}`);
    const services = containers.filter((item) => item.labels['glci.role'] === 'service' && item.labels['glci.pipeline'] === String(session.pipeline));
    // as they were started: a service none of whose names was free was not
    const { named } = (0,aliases/* assignAliases */.Q)(request.services.map(({ spec }) => spec));
    return Promise.all(services.map(async (item) => {
        const index = Number(/-(\d+)$/.exec(item.name)?.[1]);
        const container = session.engine.containers.get(item.id);
        const [log, state] = await Promise.all([
            container.logs({ tail: KEPT_LINES }).catch(() => ''),
            container.inspect().catch(() => undefined),
        ]);
        const { running = false, exitCode = 0, oomKilled = false } = state ?? {};
        const daemon = item.labels[DAEMON_LABEL] !== undefined;
        const kind = !daemon ? 'ordinary' : gate || !running ? 'daemon-down' : 'daemon-up';
        return { name: named[index]?.service.name ?? item.name, log, kind, exitCode, oomKilled };
    }));
}

;// CONCATENATED MODULE: ./src/job/outcome.ts


/** What a script that was stopped has failed with: the reason of its stop, whatever became of it then. */
function stopOf(error, signal) {
    if (!signal.aborted || error instanceof job_failure/* ScriptTimeout */.BQ)
        return error;
    return signal.reason instanceof job_failure/* JobFailure */.y3 ? signal.reason : new job_failure/* JobCanceled */.pf();
}
/** How a job ends that has thrown this; what has no reason of GitLab's is a failure of the system. */
function outcomeOf(error, signal) {
    const cause = stopOf(error, signal);
    if (cause instanceof job_failure/* JobFailure */.y3)
        return { status: 'failed', reason: cause.reason, exitCode: cause.exitCode, message: cause.message };
    if (cause instanceof job_failure/* JobCanceled */.pf)
        return { status: 'canceled' };
    const hint = error instanceof errors/* SystemError */._N && error.hint !== undefined ? ` ${error.hint}` : '';
    return {
        status: 'failed',
        reason: 'runner_system_failure',
        exitCode: undefined,
        message: `${(0,errors/* messageOf */.bD)(error)}${hint}`,
    };
}

;// CONCATENATED MODULE: ./src/job/attempts.ts
const MOST = 10;
/** So many times the stage is tried at most: from 1, which is the default, to 10. */
function attemptsOf(variables, key) {
    const value = variables.findLast((variable) => variable.key === key)?.value ?? '';
    return /^\d+$/.test(value) ? Math.min(Math.max(Number(value), 1), MOST) : 1;
}
/** Tries a stage until it succeeds, unless the job has to end. Throws what the last try has failed with. */
async function trying(attempts, signal, stage) {
    for (let number = 1;; number++) {
        try {
            return await stage();
        }
        catch (error) {
            if (number >= attempts || signal.aborted)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/job/stage.ts



/**
 * Walks the stages in their order. Throws what the job has failed with: the first failure above the `end` stages, else the
 * first of those. A stop of the job counts as the failure of the stage that it met.
 */
async function walk(stages, run) {
    const begun = new Set();
    let passed = true;
    for (const stage of stages) {
        const name = stage_text(stage.name, passed);
        if (!hasTurn(stage.turn, run, begun) || stage.applies?.(run, passed) === false)
            continue;
        begun.add(name);
        const ends = run.request.clock.begin(stage.phase);
        try {
            await stage.before?.(run);
            const section = () => run.trace.section(name, stage_text(stage.header, passed), () => stage.action(run, passed));
            const tries = stage.attempts === undefined ? 1 : attemptsOf(run.prepared?.variables ?? [], stage.attempts);
            await abandoned(trying(tries, run.request.signal, section), run, name);
        }
        catch (error) {
            const failure = stopOf(error, run.request.signal) ?? new Error(`The stage ${name} failed without a reason`);
            run.failure ??= failure;
            await stage.failed?.(run, failure);
            if (stage.turn === 'first')
                break;
        }
        finally {
            ends();
        }
        if (stage.turn !== 'end')
            passed = run.failure === undefined;
    }
    if (run.failure !== undefined)
        throw run.failure instanceof Error ? run.failure : new Error((0,errors/* messageOf */.bD)(run.failure));
}
/** Seconds that a stage has to end once its job is stopped; ending a script takes up to 20 s. */
const TO_END = 60;
/**
 * Waits for a stage, but not for ever once its job is stopped: it may wait for an engine that does not answer. What it is
 * at is left to itself then. A stage that begins when the job is stopped already has its own limits.
 */
async function abandoned(stage, run, name) {
    const { signal } = run.request;
    if (signal.aborted)
        return stage;
    let timer;
    let stop;
    const over = new Promise((_, reject) => {
        stop = () => {
            const seconds = run.secondsToEnd ?? TO_END;
            const message = `The stage ${name} has not ended ${seconds} s after the job was stopped: it is left to itself`;
            timer = setTimeout(() => {
                void run.trace.warning(message);
                reject(new Error(message));
            }, seconds * 1000);
        };
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        stage.catch(() => undefined); // of one that is left to itself nobody hears
        await Promise.race([stage, over]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal.removeEventListener('abort', stop);
    }
}
function hasTurn(turn, run, begun) {
    switch (turn) {
        case 'first':
        case 'passing':
            return run.failure === undefined;
        case 'end':
            return !run.time.aborted;
        case 'last':
            return true;
        default:
            return begun.has(turn.after);
    }
}
function stage_text(value, passed) {
    return typeof value === 'string' ? value : value(passed);
}
/** What the first stage has made. Throws where a stage is run without it. */
function preparedOf(run) {
    if (run.prepared === undefined || run.container === undefined)
        throw new Error('the job is not prepared');
    return { ...run.prepared, container: run.container };
}

;// CONCATENATED MODULE: ./src/job/artifacts/collect.ts






/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; symbolic links stay links, and none of them is followed. There is no archive
 * where no file was found.
 */
async function collectArtifacts(options) {
    const { projectDir, matches, tracked } = options;
    const inside = options.paths.flatMap((path) => {
        const pattern = relativePattern(path, projectDir);
        return pattern === undefined ? [] : [{ path, pattern }];
    });
    const exclude = options.exclude.map((path) => ({ path, pattern: relativePattern(path, projectDir) ?? path }));
    const matched = new Map(inside.map(({ path }) => [path, 0]));
    const excluded = new Map();
    const seen = new Set();
    let files = 0;
    let untracked = 0;
    /** Whether a path of the project belongs into the archive; counts by what it does. */
    const wanted = (path, type) => {
        if (path === '' || seen.has(path) || !['file', 'directory', 'symlink', 'link'].includes(type ?? ''))
            return false;
        const by = inside.filter(({ pattern }) => coveredBy(pattern, path, matches));
        const isNew = tracked !== undefined && type !== 'directory' && !tracked.has(path) && !isGitsOwn(path);
        if (by.length === 0 && !isNew)
            return false;
        const against = exclude.find(({ pattern }) => matches(pattern, path));
        if (against !== undefined) {
            if (type !== 'directory')
                excluded.set(against.path, (excluded.get(against.path) ?? 0) + 1);
            return false;
        }
        for (const { path: pattern } of by)
            matched.set(pattern, (matched.get(pattern) ?? 0) + 1);
        if (isNew)
            untracked += 1;
        if (type !== 'directory')
            files += 1;
        seen.add(path);
        return true;
    };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(options.target), { recursive: true });
    const archive = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_fs_.createWriteStream)(options.target));
    written.catch(() => undefined); // met below
    const open = [];
    const read = async (path) => {
        const tar = await options.container.get(external_node_path_.posix.join(projectDir, path));
        if (tar !== undefined)
            open.push(tar);
        return entriesOf(tar);
    };
    const copyAll = async () => {
        const linked = [];
        const folders = tracked === undefined ? roots(inside.map(({ pattern }) => pattern)) : ['.'];
        for (const root of folders) {
            for await (const entry of await read(root)) {
                const path = projectPath(root, entry.header.name);
                if (!wanted(path, entry.header.type))
                    entry.resume();
                else if (entry.header.type === 'link') {
                    entry.resume();
                    linked.push(path);
                }
                else
                    await copyEntry(entry, path, archive);
            }
        }
        // only now: the engine holds a container back until it has sent what was asked for
        for (const path of linked)
            await copyLinked(await read(path), path, archive);
        archive.finalize();
    };
    try {
        // an archive that cannot be written takes nothing more, and says nothing to who waits for that
        await Promise.race([copyAll().then(() => written), written]);
    }
    catch (error) {
        archive.destroy();
        open.forEach((tar) => tar.destroy());
        await (0,promises_.rm)(options.target, { force: true });
        throw error;
    }
    if (files === 0)
        await (0,promises_.rm)(options.target, { force: true });
    const outside = options.paths.filter((path) => !matched.has(path));
    return { files, matched, untracked, excluded, outside };
}
async function* entriesOf(tar) {
    if (tar === undefined)
        return;
    const parser = (0,tar_stream.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    yield* parser;
}
/** The entry under its new name. Of its extended attributes none is taken over: its old name may be among them. */
async function copyEntry(entry, path, archive) {
    const { type, mode, uid, gid, mtime, size, linkname } = entry.header;
    const common = { mode, uid, gid, ...(mtime === undefined ? {} : { mtime: tarTime(mtime) }) };
    if (type === 'file') {
        await (0,external_node_stream_promises_.pipeline)(entry, archive.entry({ ...common, name: path, type, size: size ?? 0 }));
        return;
    }
    entry.resume();
    if (type === 'directory')
        archive.entry({ ...common, name: `${path}/`, type });
    else
        archive.entry({ ...common, name: path, type: 'symlink', linkname: linkname ?? '' });
}
/** A second name of a file: the other one may not be in the archive, so it becomes a file of its own. */
async function copyLinked(found, path, archive) {
    for await (const file of found) {
        if (file.header.type === 'file')
            await copyEntry(file, path, archive);
        else
            file.resume();
    }
}
function isGitsOwn(path) {
    return path === '.git' || path.startsWith('.git/');
}
/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path, projectDir) {
    const inside = path === projectDir || path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
    const whole = external_node_path_.posix.normalize(inside === '' ? '.' : inside);
    const clean = whole.replace(/\/$/, '');
    return whole.startsWith('/') || clean === '..' || clean.startsWith('../') ? undefined : clean;
}
/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function roots(patterns) {
    const starts = patterns.map((pattern) => {
        const parts = pattern.split('/');
        const wild = parts.findIndex((part) => /[*?[{\\]/.test(part));
        return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
    });
    const unique = [...new Set(starts)];
    const within = (path, folder) => path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
    return unique.filter((path) => !unique.some((other) => within(path, other)));
}
/**
 * Names in the engine's archive begin with the last part of the path that was asked for. Empty for a name that leads out of
 * the project, which no engine sends.
 */
function projectPath(root, name) {
    const parts = name.split('/').slice(1);
    if (parts.includes('..'))
        return '';
    const rest = parts.filter((part) => part !== '' && part !== '.').join('/');
    if (root === '.')
        return rest;
    return rest === '' ? root : `${root}/${rest}`;
}
function coveredBy(pattern, path, matches) {
    if (pattern === '.' || matches(pattern, path))
        return true;
    for (let parent = external_node_path_.posix.dirname(path); parent !== '.'; parent = external_node_path_.posix.dirname(parent)) {
        if (matches(pattern, parent))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/job/artifacts/git-index.ts
const HEADER = 12;
/** Times, sizes and ids before an entry's flags, with object ids of 20 bytes. */
const FIXED = 60;
const EXTENDED = 0x4000;
/**
 * Paths of the files that a Git index (`.git/index`, versions 2 to 4) holds: what Git tracks, or is about to. Throws
 * {@link Error} where the content is no index. Source: Git's documentation of the index format.
 */
function indexedPaths(index) {
    if (index.toString('latin1', 0, 4) !== 'DIRC')
        throw new Error('this is no Git index');
    if (index.length < HEADER)
        throw new Error('the Git index ends too early');
    const version = index.readUInt32BE(4);
    const count = index.readUInt32BE(8);
    if (version < 2 || version > 4)
        throw new Error(`a Git index of version ${version} cannot be read`);
    const paths = new Set();
    let at = HEADER;
    let previous = Buffer.alloc(0);
    for (let entry = 0; entry < count; entry++) {
        if (at + FIXED + 2 > index.length)
            throw new Error('the Git index ends too early');
        const flags = index.readUInt16BE(at + FIXED);
        let start = at + FIXED + 2 + (version >= 3 && (flags & EXTENDED) !== 0 ? 2 : 0);
        let kept = Buffer.alloc(0);
        if (version === 4) {
            const { value, end } = offsetVarint(index, start);
            kept = previous.subarray(0, previous.length - value);
            start = end;
        }
        const end = index.indexOf(0, start);
        if (end === -1)
            throw new Error('the Git index ends too early');
        const path = Buffer.concat([kept, index.subarray(start, end)]);
        paths.add(path.toString('utf8'));
        previous = path;
        // entries of the older versions are padded to a multiple of eight, with one zero at least
        at = version === 4 ? end + 1 : at + (Math.floor((end - at) / 8) + 1) * 8;
    }
    return paths;
}
/** Git's number of variable length, in which every byte but the last has its highest bit set. */
function offsetVarint(bytes, start) {
    let at = start;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    while ((byte & 128) !== 0) {
        byte = bytes[at++] ?? 0;
        value = (value + 1) * 128 + (byte & 127);
    }
    return { value, end: at };
}

;// CONCATENATED MODULE: ./src/job/helper-environment.ts


/**
 * The variables that GitLab Runner's helper sees when it collects files: those of the job, and what its scripts have
 * added to `GITLAB_ENV`.
 */
async function helperEnvironment(container, job) {
    const values = new Map(job.variables.map(({ key, value, file }) => [key, file ? variablePath(job.projectDir, key) : value]));
    for (const [key, value] of await added(container, job.projectDir))
        values.set(key, value);
    return (name) => values.get(name);
}
async function added(container, projectDir) {
    const tar = await container.get(environmentFile(projectDir)).catch(() => undefined);
    const [content] = tar === undefined ? [] : (await filesOf(tar)).values();
    return (content?.toString('utf8') ?? '').split('\n').flatMap((line) => {
        const [, key, value] = /^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
}

;// CONCATENATED MODULE: ./src/job/script/shell-expand.ts

/** Characters of one text, as for the texts of a plan. */
const MAX_LENGTH = 4_194_304;
/** Braces in braces: a stack has an end. */
const MAX_DEPTH = 100;
const NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
/**
 * Expands a text as a shell does inside double quotes, without running anything: `$V`, `${V}`, and with a word in its
 * place `${V:-word}`, `${V-word}`, `${V:=word}`, `${V=word}`, `${V:+word}` and `${V+word}`. `$$` and `\$` are a dollar;
 * what is not set is empty; any other form stays as it is written. So GitLab Runner's helper reads the paths and names
 * of artifacts and caches. Throws a {@link JobFailure} where that has no reasonable size.
 */
function expandAsShell(text, lookup) {
    return expandAt(text, lookup, 0);
}
function expandAt(text, lookup, depth) {
    if (depth > MAX_DEPTH)
        throw tooMuch(`braces deeper than ${MAX_DEPTH} levels`);
    let result = '';
    let at = 0;
    while (at < text.length) {
        const rest = text.slice(at);
        const name = nameAt(text, at + 1);
        if (rest.startsWith('\\$') || rest.startsWith('$$')) {
            result += '$';
            at += 2;
        }
        else if (rest.startsWith('${')) {
            const end = closingBrace(text, at + 2);
            const whole = text.slice(at, end + 1);
            result += end === -1 ? rest : (braced(text.slice(at + 2, end), lookup, depth) ?? whole);
            at = end === -1 ? text.length : end + 1;
        }
        else if (rest.startsWith('$') && name !== '') {
            result += lookup(name) ?? '';
            at += 1 + name.length;
        }
        else {
            result += text.charAt(at);
            at += 1;
        }
        if (result.length > MAX_LENGTH)
            throw tooMuch(`more than ${MAX_LENGTH.toLocaleString('en')} characters`);
    }
    return result;
}
function tooMuch(what) {
    return new job_failure/* JobFailure */.y3('runner_system_failure', `a path or name has ${what} once its variables are replaced`);
}
function nameAt(text, at) {
    NAME.lastIndex = at;
    return NAME.exec(text)?.[0] ?? '';
}
/** The brace that ends what begins at a place; -1 where there is none. */
function closingBrace(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text.charAt(at) === '}') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return -1;
}
/** Value of what stands between braces; undefined for a form that is not known here. */
function braced(content, lookup, depth) {
    const name = nameAt(content, 0);
    const operator = /^(:?[-=+]|)/.exec(content.slice(name.length))?.[0];
    if (name === '' || operator === undefined)
        return undefined;
    const word = content.slice(name.length + operator.length);
    if (operator === '' && word !== '')
        return undefined;
    const value = lookup(name);
    // with a colon, what is empty counts as not set
    const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('+'))
        return isSet ? expandAt(word, lookup, depth + 1) : '';
    return isSet ? value : expandAt(word, lookup, depth + 1);
}

;// CONCATENATED MODULE: ./src/job/artifacts/unpack.ts




/**
 * Unpacks an archive of a project over its folder in a container. The engine refuses a link that points out of the folder
 * it unpacks to, which GitLab Runner does not mind: such an archive is then unpacked once more, from the root. `open`
 * gives the archive from its start. Throws the engine's error.
 */
async function unpackInto(container, folder, open) {
    try {
        await container.put(folder, open());
    }
    catch (error) {
        if (!/invalid symlink/.test((0,errors/* messageOf */.bD)(error)))
            throw error;
        const moved = prefixed(open(), folder.replace(/^\//, ''));
        await container.put('/', moved.tar);
        await moved.done;
    }
}
/** The same archive with all its names below a folder. */
function prefixed(tar, folder) {
    const target = (0,tar_stream.pack)();
    const copy = async () => {
        const parser = (0,tar_stream.extract)();
        tar.on('error', (error) => parser.destroy(error));
        tar.pipe(parser);
        for await (const entry of parser) {
            const { name, type, mode, uid, gid, mtime, size, linkname } = entry.header;
            const time = mtime === undefined ? {} : { mtime: tarTime(mtime) };
            const header = { name: `${folder}/${name}`, type, mode, uid, gid, ...time };
            if (type === 'file')
                await (0,external_node_stream_promises_.pipeline)(entry, target.entry({ ...header, size: size ?? 0 }));
            else {
                entry.resume();
                target.entry({ ...header, ...(linkname === undefined || linkname === null ? {} : { linkname }) });
            }
        }
        target.finalize();
    };
    const done = copy().catch((error) => {
        target.destroy(error instanceof Error ? error : new Error((0,errors/* messageOf */.bD)(error)));
        throw error;
    });
    done.catch(() => undefined); // met by whoever reads what was made of it
    return { tar: target, done };
}

;// CONCATENATED MODULE: ./src/job/artifacts/transfer.ts













/** Reports that GitLab takes as they are: exactly one file. Source: GitLab documentation, "artifacts:reports". */
const RAW_REPORTS = new Set([
    'accessibility', 'api_fuzzing', 'browser_performance', 'cluster_image_scanning', 'codequality', 'container_scanning',
    'coverage_fuzzing', 'dast', 'dependency_scanning', 'license_scanning', 'load_performance', 'performance',
    'requirements', 'requirements_v2', 'sast', 'secret_detection', 'terraform',
]); // prettier-ignore
/** Unpacks the artifacts of earlier jobs over the project's folder, in order. */
async function downloadArtifacts(session, request, container, trace) {
    for (const { name, id } of request.downloads) {
        if (!(await session.artifacts.has(id)))
            continue;
        await trace.line(`Downloading artifacts for ${name} (${id})...`);
        try {
            await unpackInto(container, request.projectDir, () => (0,external_node_fs_.createReadStream)(session.artifacts.pathFor(id)));
        }
        catch (error) {
            throw new job_failure/* JobFailure */.y3('runner_system_failure', `could not download the artifacts of ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
/** Whether a job with this outcome has anything to upload: `when` is not asked for reports. */
function uploadsArtifacts(spec, passed) {
    return wantsArchive(spec, passed) || Object.values(spec.reports).some((paths) => paths.length > 0);
}
function wantsArchive(spec, passed) {
    const suits = spec.when === 'always' || (spec.when === 'on_success') === passed;
    return suits && (spec.paths.length > 0 || spec.untracked);
}
/**
 * Collects what `artifacts:` names from the container, when the job's outcome asks for it; reports always. A pattern
 * without a file is a warning: GitLab lets such a job pass. A report that GitLab would not take fails the job.
 */
async function uploadArtifacts(session, request, container, trace, passed) {
    const spec = request.job.artifacts;
    if (spec === undefined)
        return;
    const transfer = { session, request, container, trace };
    const environment = await helperEnvironment(container, request);
    const expanded = (texts) => texts.map((text) => expandAsShell(text, environment));
    if (wantsArchive(spec, passed)) {
        await trace.info('Uploading artifacts...');
        const tracked = spec.untracked ? await trackedFiles(transfer) : undefined;
        const [paths, exclude] = [expanded(spec.paths), expanded(spec.exclude)];
        const { files } = await collect(transfer, { paths, exclude, tracked, id: String(request.id) });
        if (files > 0) {
            const name = archiveName(spec, environment);
            await trace.line(`Uploading artifacts as "archive": ${name ?? 'artifacts'}.zip${lifetime(spec)}`);
            const goes = session.publisher?.announce(request.job.name, spec, name);
            if (goes !== undefined)
                await trace.line(goes);
        }
    }
    for (const [type, texts] of Object.entries(spec.reports)) {
        const paths = expanded(texts);
        if (paths.length === 0)
            continue;
        await trace.info(`Uploading artifacts as "${type}"...`);
        const id = `${request.id}-${type}`;
        const { files } = await collect(transfer, { paths, exclude: [], tracked: undefined, id });
        const refusal = await refusalOf(session, type, id, files);
        if (refusal === undefined)
            continue;
        await session.artifacts.remove(id);
        await trace.error(`Uploading artifacts as "${type}" to coordinator... ${refusal}`);
        throw new job_failure/* JobFailure */.y3('script_failure', 'exit code 1', 1);
    }
}
/** Of a name with folders only the last part counts. undefined: the job gives none. */
function archiveName(spec, environment) {
    if (spec.name === undefined)
        return undefined;
    return (0,external_node_path_.basename)(expandAsShell(spec.name, environment)) || 'default';
}
function lifetime(spec) {
    return spec.expireIn === undefined ? '' : `, would expire in ${goDuration(spec.expireIn)}`;
}
/** Why GitLab would not take a report; undefined where it would. */
async function refusalOf(session, type, id, files) {
    if (files > 1 && RAW_REPORTS.has(type))
        return 'only one file can be sent as raw';
    if (type !== 'dotenv')
        return undefined;
    const archive = await session.artifacts.open(id);
    if (archive === undefined)
        return undefined;
    try {
        (0,gitlab/* parseDotenv */.qd)(await (0,artifacts_store/* textOf */.b6)(archive.tar), { variables: session.settings.dotenvVariables });
        return undefined;
    }
    catch (error) {
        const message = (0,errors/* messageOf */.bD)(error);
        // GitLab.com allows more than GitLab itself does
        const hint = message.startsWith('Dotenv files cannot') ? '; the input dotenv-variables allows more' : '';
        return `400 Bad Request (${message})${hint}`;
    }
}
/** The files that Git tracks in the job's working copy; none where there is no repository. */
async function trackedFiles({ request, container, trace, }) {
    try {
        const tar = await container.get(`${request.projectDir}/.git/index`);
        const [index] = tar === undefined ? [] : (await filesOf(tar)).values();
        return index === undefined ? new Set() : indexedPaths(index);
    }
    catch (error) {
        await trace.warning(`untracked: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Set();
    }
}
async function collect({ session, request, container, trace }, options) {
    const collected = await collectArtifacts({
        container,
        projectDir: request.projectDir,
        paths: options.paths,
        exclude: options.exclude,
        tracked: options.tracked,
        target: session.artifacts.pathFor(options.id),
        matches: gitlab/* doublestar */.UN,
    }).catch((error) => {
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `could not upload the artifacts: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    for (const path of collected.outside) {
        await trace.warning(`artifact path is not a subpath of project directory: ${path}`);
    }
    for (const [path, count] of collected.matched) {
        if (count > 0)
            await trace.line(`${path}: found ${count} matching artifact files and directories`);
        else
            await trace.warning(`${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`);
    }
    if (options.tracked !== undefined)
        await trace.line(`untracked: found ${collected.untracked} files`);
    for (const [path, count] of collected.excluded)
        await trace.line(`${path}: excluded ${count} files`);
    if (collected.files === 0)
        await trace.error('No files to upload');
    return collected;
}

// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/job/cache/folders.ts
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






/** The archive of a key; undefined where there is none. One that is not what its name says is none. */
async function findArchive({ own, shared }, key) {
    const mine = await archiveIn(placeOf(own, key), true);
    if (mine === undefined)
        return shared === undefined ? undefined : archiveIn(placeOf(shared, key), false);
    const now = new Date();
    await (0,promises_.utimes)(mine, now, now); // what is used stays when room is short
    return mine;
}
/** Makes a file the archive of a key, in place of the one before. Returns false where that is the same. */
async function keepArchive({ own }, key, temporary) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const name = `${await digestOf(temporary)}.tar`;
        // what the folder holds may have come from a cache of GitHub's: no link in it is followed
        const top = __addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(own), true);
        const place = __addDisposableResource(env_1, await top.folder(folders_nameOf(key)), true);
        const before = await (0,promises_.readdir)(place.path).catch(() => []);
        if (before.includes(name))
            return false;
        await place.take(temporary, name);
        for (const old of before)
            await (0,promises_.rm)((0,external_node_path_.join)(place.path, old), { force: true });
        return true;
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
/** `tidy`: what is not what its name says is removed. */
async function archiveIn(place, tidy) {
    if ((await (0,promises_.lstat)(place).catch(() => undefined))?.isDirectory() !== true)
        return undefined;
    for (const name of await (0,promises_.readdir)(place).catch(() => [])) {
        const path = (0,external_node_path_.join)(place, name);
        if (`${await digestOf(path).catch(() => '')}.tar` === name)
            return path;
        if (tidy)
            await (0,promises_.rm)(path, { force: true });
    }
    return undefined;
}
function placeOf(folder, key) {
    return (0,external_node_path_.join)(folder, folders_nameOf(key));
}
function folders_nameOf(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/job/cache/keys.ts


/**
 * The key under which a cache is kept: `JOB/REF` where it is empty, and otherwise as a path that stays inside the folder
 * of caches, however its slashes and dots are written. Source: GitLab Runner's documentation, "cache key handling".
 */
function cacheKeyOf(raw, job) {
    const given = raw === '' ? `${job.name}/${job.ref}` : raw;
    const decoded = given.replace(/%2f/gi, '/').replace(/%2e/gi, '.').replaceAll('\\', '/');
    // blanks go first: without them a segment may be one of dots
    const segments = decoded.split('/').map((segment) => segment.trimEnd());
    return external_node_path_.posix
        .normalize(`/${segments.join('/')}`)
        .split('/')
        .filter((segment) => segment !== '')
        .join('/');
}
/** What a `policy` allows. Throws a {@link JobFailure} for a word (the value of a variable) that is none. */
function cachePolicy(policy, key) {
    const word = policy === '' ? 'pull-push' : policy;
    if (!['pull-push', 'pull', 'push'].includes(word))
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `unknown cache policy ${word} for ${key}`);
    return { pull: word !== 'push', push: word !== 'pull' };
}

;// CONCATENATED MODULE: ./src/job/cache/stages.ts













/** Whether there is anything to say of a job's caches before its script runs. */
function restoresCaches(job) {
    return job.cache.some(hasContent);
}
/** Whether there is anything to say of them at its end: `when` may leave them all out. */
function savesCaches(job, passed) {
    return job.cache.some((spec) => hasContent(spec) && suits(spec, passed));
}
/**
 * Unpacks the caches of a job over the project's folder: the first of the key and its fallbacks that there is. A cache
 * that cannot be had or read is told, and fails nothing. Throws a JobFailure for a policy that is none. Source: GitLab
 * documentation, keyword `cache`.
 */
async function restoreCaches(job) {
    const found = [];
    for (const spec of job.request.job.cache)
        found.push(hasContent(spec) ? await restoreCache(job, spec) : 'none');
    return found;
}
async function restoreCache(job, spec) {
    const { trace, request, container } = job;
    const first = await keyOf(job, spec.key);
    if (!cachePolicy(spec.policy, first).pull) {
        await trace.info(`Not downloading cache ${first} due to policy`);
        return 'none';
    }
    for (const [index, raw] of [spec.key, ...spec.fallbackKeys].entries()) {
        const key = index === 0 ? first : await keyOf(job, raw);
        await trace.info(`Checking cache for ${key}...`);
        const archive = await findArchive(job.folders, key);
        if (archive === undefined) {
            await trace.warning('there is no such cache');
            continue;
        }
        try {
            await unpackInto(container, request.projectDir, () => (0,external_node_fs_.createReadStream)(archive));
            await trace.info('Successfully extracted cache');
            return index === 0 ? 'hit' : 'fallback';
        }
        catch (error) {
            await trace.warning(`Failed to extract cache: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return 'miss';
}
/** Keeps what the paths of a job's caches match, where policy and outcome ask for it. Returns which were saved. */
async function saveCaches(job, passed) {
    const saved = [];
    const environment = await helperEnvironment(job.container, job.request);
    for (const spec of job.request.job.cache)
        saved.push(hasContent(spec) && suits(spec, passed) && (await saveCache(job, spec, environment)));
    return saved;
}
async function saveCache(job, spec, environment) {
    const { trace, request, container } = job;
    const key = await keyOf(job, spec.key);
    if (!cachePolicy(spec.policy, key).push) {
        await trace.info(`Not uploading cache ${key} due to policy`);
        return false;
    }
    const temporary = (0,external_node_path_.join)(job.folders.own, `.${(0,external_node_crypto_.randomUUID)()}.tar`);
    await trace.info(`Creating cache ${key}...`);
    try {
        await (0,promises_.mkdir)(job.folders.own, { recursive: true });
        const collected = await collectArtifacts({
            container,
            projectDir: request.projectDir,
            paths: spec.paths.map((path) => expandAsShell(path, environment)),
            exclude: [],
            target: temporary,
            matches: gitlab/* doublestar */.UN,
            ...(spec.untracked ? { tracked: await trackedFiles(job) } : {}),
        });
        for (const path of collected.outside)
            await trace.warning(`cache path is not a subpath of project directory: ${path}`);
        for (const [path, count] of collected.matched) {
            if (count === 0)
                await trace.warning(`${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`);
            else
                await trace.line(`${path}: found ${count} matching artifact files and directories`);
        }
        if (collected.files === 0) {
            await trace.line('Archive is empty: no cache created');
            return false;
        }
        const changed = await keepArchive(job.folders, key, temporary);
        await trace.info(changed ? 'Created cache' : 'Archive is up to date!');
        return true;
    }
    catch (error) {
        await trace.warning(`Failed to create cache: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** Nothing is cached without paths. */
function hasContent(spec) {
    return spec.paths.length > 0 || spec.untracked;
}
function suits(spec, passed) {
    return spec.when === 'always' || (spec.when === 'on_success') === passed;
}
async function keyOf({ request, trace }, raw) {
    const key = cacheKeyOf(raw, { name: request.job.name, ref: request.commit.ref });
    if (raw !== '' && key !== raw)
        await trace.warning(`cache key ${JSON.stringify(raw)} sanitized to ${JSON.stringify(key)}`);
    return key;
}

;// CONCATENATED MODULE: ./src/job/services/logs.ts

/** Shows what services print in the job's log, as it comes, each line with the service's names (`CI_DEBUG_SERVICES`). */
function followServiceLogs(services, trace) {
    let stopped = false;
    const follow = async (service) => {
        const prefix = `${ansi/* ANSI */.mh.grey}[service:${service.aliases.join('-')}]`;
        const masked = trace.maskedStream();
        const show = async (text) => {
            if (stopped || text === '')
                return;
            const time = new Date().toISOString();
            const lines = text.replace(/\n$/, '').split('\n');
            await trace.quote(lines.map((line) => `${prefix} ${time} ${line}${ansi/* ANSI */.mh.reset}\n`).join(''));
        };
        for await (const frame of await service.container.followLogs()) {
            if (stopped)
                break;
            await show(masked.push(frame.data.toString('utf8')));
        }
        await show(masked.flush());
    };
    // a log that cannot be read is no reason to fail the job
    for (const service of services)
        void follow(service).catch(() => undefined);
    return { stop: () => void (stopped = true) };
}

;// CONCATENATED MODULE: ./src/job/prepare/prepare.ts

















/**
 * The stage `prepare_executor`: image, workspace, network and services, then the job's container, not yet started. Once
 * more where the engine cannot mount the job's view of its sources: as a copy then.
 */
async function prepare(session, request, trace, prestarted) {
    try {
        return await prepareOnce(session, request, trace, prestarted);
    }
    catch (error) {
        if (!isMountFailure(error) || !session.workspace.copyInstead(request.id))
            throw error;
        await trace.warning(`This engine cannot mount overlays: every job gets a copy of the sources, which takes time (${(0,errors/* messageOf */.bD)(error)})`);
        await removeJobObjects(session, request.id);
        forgetCacheFolder(session);
        return prepareOnce(session, request, trace, undefined);
    }
}
/** Whether the engine could not mount a view: it is told by whatever uses the container first. */
function isMountFailure(error) {
    return /mount.*overlay/i.test((0,errors/* messageOf */.bD)(error));
}
async function prepareOnce(session, request, trace, prestarted) {
    const platform = request.image.platform ?? session.settings.defaultPlatform;
    await trace.line(`Using Docker executor with image ${request.image.name} ...`);
    if (isOn(request.variables, 'CI_DEBUG_TRACE')) {
        await trace.warning('CI_DEBUG_TRACE is on: the log shows the values of all variables that are not masked');
    }
    const finding = request.clock.during('image_pull', () => session.images.resolve(request.image.name, {
        platform,
        policies: request.image.pullPolicy,
        signal: request.signal,
        auth: authOf(request.variables),
        log: (line) => trace.line(line),
    }));
    finding.catch(() => undefined);
    const surroundings = (await prestarted?.take(trace)) ?? (await prepareSurroundings(session, request, trace));
    const followed = isOn(request.variables, 'CI_DEBUG_SERVICES')
        ? followServiceLogs(surroundings.services, trace)
        : undefined;
    const image = await finding;
    const { view, daemon } = surroundings;
    const { tools, files, binds } = await equipmentFor(session, surroundings);
    const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
    const create = async (suffix, variables) => {
        const made = await createJobContainer(session, { ...request, variables }, {
            image,
            platform,
            network: surroundings.network,
            binds,
            privileged: isPrivileged(session.settings, request, { image, hasDaemon: daemon !== undefined }),
            files: files.length === 0 && session.workspace.untried ? [await tarOf([])] : files,
            filled: view.filled,
            suffix,
        });
        await giveTrust(session, made, image, Object.fromEntries(variables.map(({ key, value }) => [key, value])));
        if (runsBuildkit(image, request.image.name, commands))
            await giveBuildkitConfiguration(session, made, image);
        if (tools !== undefined)
            await installWrapper(made);
        if (daemon !== undefined && bringsDocker(commands))
            await putSpareDocker(made, daemon.service.container);
        return made;
    };
    // made while the daemon starts, for a daemon as it should be; once more where it listens otherwise
    const expected = variablesIn(session, request, image, daemon?.settings.client ?? {});
    const early = create('build', expected);
    early.catch(() => undefined); // met below, behind what keeps services from being used
    const listening = await surroundings.ready;
    await explainForeign(session, image, trace);
    await tellImage(request, image, trace);
    if (isOn(request.variables, NO_UMASK))
        await trace.line(`Not using umask - ${NO_UMASK} is set!`);
    const variables = variablesIn(session, request, image, (listening ?? daemon?.settings)?.client ?? {});
    const same = JSON.stringify(variables) === JSON.stringify(expected);
    if (!same)
        await (await early).remove();
    const container = await (same ? early : create('build', variables));
    await session.mock?.ready; // a script may use the registry from its first line
    session.workspace.mounted(); // unpacking files has mounted the volumes
    return {
        container,
        prelude: tools === undefined ? undefined : PRELUDE,
        variables,
        imageUser: image.user,
        pointers: await view.filled,
        followed,
        async fresh() {
            await container.remove();
            return create('build-after', variables);
        },
        another: (suffix) => create(suffix, variables),
    };
}
/** The image as GitLab Runner tells it; of several digests that of the name that the job has for it. */
async function tellImage(request, image, trace) {
    // the engine may know the same image by other names, of other registries
    const digests = image.digests.filter((known) => known.startsWith(`${withoutTag(request.image.name)}@`));
    const digest = digests[0] ?? image.digests[0];
    await trace.line(`Using docker image ${image.id} for ${request.image.name}${digest === undefined ? '' : ` with digest ${digest}`} ...`);
}
/** The job's variables with what its container adds; `client` is how its docker command reaches the daemon. */
function variablesIn(session, request, image, client) {
    const { defaultPlatform } = session.settings;
    const given = request.variables.some(({ key }) => key === 'DOCKER_DEFAULT_PLATFORM');
    const own = Object.fromEntries(request.variables.map(({ key, value }) => [key, value]));
    const added = {
        ...(defaultPlatform === undefined || given ? {} : { DOCKER_DEFAULT_PLATFORM: defaultPlatform }),
        ...trustOfSources(request, image),
        ...session.trust?.variablesBeside({ ...image.env, ...own }),
        ...client,
    };
    return [
        ...request.variables.filter((variable) => !(variable.key in client)),
        ...Object.entries(added).map(([key, value]) => plainVariable(key, value)),
    ];
}
async function equipmentFor(session, { network, view, daemon }) {
    const dind = daemon?.service.dind;
    const [tools, folder, shared] = await Promise.all([
        dind?.jobFiles ?? hostSocketFiles(session, network),
        cacheFolder(session),
        sharedBinds(session),
    ]);
    return {
        tools,
        files: [tools, folder].filter((archive) => archive !== undefined),
        binds: [`${view.volume}:${BUILDS_DIR}`, ...shared, ...(dind?.jobBinds ?? hostSocketBinds(session))],
    };
}
/** A job with the engine's own socket gets what its builders need, too: they join the job's network. */
function hostSocketFiles(session, network) {
    if (session.settings.dockerSocket === undefined)
        return undefined;
    return jobFiles({
        trust: trustOf(session.mock, session.caBundle),
        loginPassword: undefined,
        socket: undefined,
        network,
    });
}
/** An image of another architecture runs under QEMU, if that is there. */
async function explainForeign(session, image, trace) {
    if (image.arch === '' || image.arch === session.engine.info.arch)
        return;
    await trace.warning(`${image.name} is for ${image.os}/${image.arch}, and this engine runs ${session.engine.info.arch}: it runs under QEMU, slowly.`);
    await session.prepareQemu();
}
/** `group/app` of `group/app:1` and of `group/app@sha256:…`. */
function withoutTag(name) {
    return (name.split('@')[0] ?? '').replace(/:[^:/]*$/, '');
}
function plainVariable(key, value) {
    return { key, value, public: true, masked: false, file: false, raw: true };
}

;// CONCATENATED MODULE: ./src/job/prepare/retries.ts





const TRIES = 3;
const PAUSE_SECONDS = 3;
/**
 * Prepares a job, up to three times where the engine fails: it may do better in a moment. What has a reason of its own
 * (an image that is not to be had, a daemon that does not start) would only come again. Source: GitLab Runner's
 * documentation, "Docker executor workflow".
 */
async function prepareWithRetries(session, request, trace, prestarted) {
    for (let number = 1;; number++) {
        try {
            return await prepare(session, request, trace, number === 1 ? prestarted : undefined);
        }
        catch (error) {
            const known = error instanceof job_failure/* JobFailure */.y3 || error instanceof errors/* SystemError */._N;
            if (known || request.signal.aborted || number === TRIES)
                throw error;
            await trace.error(`Preparation failed: ${(0,errors/* messageOf */.bD)(error)}`);
            await trace.info(`Will be retried in ${PAUSE_SECONDS}s ...`);
            await removeJobObjects(session, request.id);
            await (0,external_node_timers_promises_.setTimeout)(PAUSE_SECONDS * 1000, undefined, { signal: request.signal });
        }
    }
}

;// CONCATENATED MODULE: ./src/job/script/limits.ts


/** How long the scripts of a job may take. */
function limitsOf(run) {
    return scriptTimeouts(preparedOf(run).variables, {
        jobSeconds: run.request.timeoutSeconds,
        afterScriptSeconds: run.session.settings.afterScriptTimeoutSeconds,
    });
}
/** Tells what of the job's own limits has no effect. */
async function tellLimits(run) {
    for (const warning of limitsOf(run).warnings)
        await run.trace.warning(warning);
}
/** What GitLab Runner says of a script that had to be stopped. */
function overtime(stage) {
    return `${stage} could not run to completion because the timeout was exceeded. For more control over job and script timeouts see: https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts`;
}

;// CONCATENATED MODULE: ./src/job/script/after-script.ts







/** How long it may take when this process has to end (GitHub kills it after 10 s). */
const HURRIED_SECONDS = 5;
/**
 * Runs `after_script` in a shell of its own, whatever became of the script. Its failure is a warning; with
 * `AFTER_SCRIPT_IGNORE_ERRORS: false` it is thrown, and is the job's where the script had passed; so is the end of the
 * job's time. Source: GitLab documentation, keyword `after_script`.
 */
async function afterScript(run) {
    const { trace, time } = run;
    const prepared = preparedOf(run);
    await trace.info('Running after script...');
    const limit = AbortSignal.timeout(secondsFor(run) * 1000);
    // what a stopped script has left behind in its container may still run
    const stopped = run.failure instanceof job_failure/* ScriptTimeout */.BQ || run.failure instanceof job_failure/* JobCanceled */.pf;
    const failure = await outcome(run, async () => (run.container = stopped ? await prepared.fresh() : prepared.container), AbortSignal.any([time, limit]));
    if (failure !== undefined) {
        if (limit.aborted)
            await trace.warning(overtime('after_script'));
        const ignored = isOn(prepared.variables, 'AFTER_SCRIPT_IGNORE_ERRORS', true);
        if (ignored)
            await trace.warning(`after_script failed, but job will continue unaffected: ${failure.message}`);
        else if (!time.aborted)
            throw failure;
    }
    if (time.aborted)
        throw time.reason;
}
/** By GitLab's own rules it has its usual time; where this process has to end, little. */
function secondsFor(run) {
    const { afterScript: seconds } = limitsOf(run);
    const hurried = run.failure instanceof job_failure/* JobCanceled */.pf && !(run.request.signal.reason instanceof job_failure/* JobCanceled */.pf);
    return hurried ? Math.min(HURRIED_SECONDS, seconds) : seconds;
}
async function outcome(run, container, signal) {
    const { request, trace } = run;
    const { variables } = preparedOf(run);
    const script = shellScript({
        variables: [
            ...variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
            { key: 'CI_JOB_STATUS', value: statusFor(run.failure), public: true, masked: false, file: false, raw: true },
        ],
        projectDir: request.projectDir,
        commands: request.job.afterScript,
        trace: isOn(variables, 'CI_DEBUG_TRACE'),
        sections: isOn(variables, 'FF_SCRIPT_SECTIONS'),
        checks: isOn(variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
    });
    try {
        const code = await runScript(await container(), script, trace, signal);
        return code === 0 ? undefined : new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
    }
    catch (error) {
        if (error instanceof job_failure/* JobFailure */.y3)
            return error;
        const message = error instanceof job_failure/* JobCanceled */.pf ? 'context deadline exceeded' : (0,errors/* messageOf */.bD)(error);
        return new job_failure/* JobFailure */.y3('script_failure', message);
    }
}
function statusFor(failure) {
    if (failure === undefined)
        return 'success';
    if (failure instanceof job_failure/* JobCanceled */.pf)
        return 'canceled';
    return failure instanceof job_failure/* ScriptTimeout */.BQ ? 'timedout' : 'failed';
}

;// CONCATENATED MODULE: ./src/job/script/hook.ts




/** The helper image of GitLab Runner has Git, which hooks configure; here the sources come without it. */
const GIT_OF_THE_HELPER = 'command -v git > /dev/null 2>&1 || git() { echo "git $*: left out, the sources are here already"; }';
/**
 * `hooks:pre_get_sources_script`: commands that run before the sources are fetched, in a container of their own. That is
 * one of the job's image, since there is no helper image here. Throws a {@link JobFailure} where they fail: the job then
 * has no sources, and neither of its scripts is run. Source: GitLab documentation, keyword `hooks`.
 */
async function runPreGetSources(options, trace) {
    const { request, prepared, variables } = options;
    const commands = request.job.hooks.preGetSourcesScript;
    if (commands.length === 0 || request.sources.settings.strategy === 'none')
        return;
    const script = shellScript({
        variables,
        projectDir: request.projectDir,
        commands,
        setup: GIT_OF_THE_HELPER,
        inProject: false,
        trace: isOn(variables, 'CI_DEBUG_TRACE'),
    });
    const container = await prepared.another('hook');
    try {
        const code = await runScript(container, script, trace, request.signal);
        if (code !== 0)
            throw new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
    }
    finally {
        await container.remove();
    }
}

;// CONCATENATED MODULE: ./src/job/script/failed-command.ts


/** Number of the command that ran last in a job's container, from 0; undefined where none has, or it cannot be known. */
async function lastCommand(container, projectDir) {
    try {
        const tar = await container.get(commandNote(projectDir));
        if (tar === undefined)
            return undefined;
        const [content] = (await filesOf(tar)).values();
        return content === undefined || content.length === 0 ? undefined : Number(content.toString());
    }
    catch {
        return undefined; // the container may be gone
    }
}

;// CONCATENATED MODULE: ./src/job/silence.ts

/** Even the commands were not shown: something stood before the shell. GitLab calls such a job passed. */
async function explainSilence(request, container, trace) {
    if ((await lastCommand(container, request.projectDir)) !== undefined) {
        await trace.warning('The script was run, but nothing of its output came through: something between this process and the engine closes the whole connection when the script has been sent. Use a connection to the engine that can be closed in one direction.');
        return;
    }
    await trace.warning(`None of the script's commands was run: the entrypoint of ${request.image.name} ended without starting a shell. GitLab calls such a job passed. image:entrypoint: [""] leaves the entrypoint out.`);
}

;// CONCATENATED MODULE: ./src/job/workspace/ownership.ts






/**
 * Gives the sources of a job to the user of its image, where the job does not want them writable for everybody
 * (`FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR`) and the image itself names a user that is not root; `image:docker:user` alone
 * changes nothing. Who that is the programs `id` in the image tells. Throws a {@link JobFailure} where it does not. Source: GitLab
 * Runner, `executors/docker/command.go`.
 */
async function ownSources(run) {
    const { variables, imageUser, container } = preparedOf(run);
    if (!isOn(variables, NO_UMASK) || ['', 'root'].includes(imageUser))
        return;
    await whileRunning(container, async () => {
        const uid = await idOf(container, '-u');
        const gid = await idOf(container, '-g');
        if (uid === 0)
            return;
        const { projectDir } = run.request;
        for (const folder of [projectDir, temporaryDir(projectDir)]) {
            await run.trace.line(`Changing ownership of files at "${folder}" to ${uid}:${gid}`);
            const owner = `${uid}:${gid}`;
            const { exitCode, output } = await container
                .exec(['chown', '-RP', '--', owner, folder], { user: '0' })
                .catch((error) => ({ exitCode: -1, output: (0,errors/* messageOf */.bD)(error) }));
            if (exitCode !== 0)
                await run.trace.warning(`Failed to change ownership of files: ${output.trim()}`);
        }
    });
}
/** Runs the container without a script for the time of what is done in it. */
async function whileRunning(container, action) {
    const streams = await container.attach({ stdin: true });
    const { exit } = await container.waitNextExit();
    const printed = drain(streams.output);
    await container.start();
    try {
        await action();
    }
    finally {
        await streams.end('').catch(() => undefined); // an image whose entrypoint ends at once closes its input
        await exit;
        await printed;
    }
}
/** The container waits for whoever reads what it prints. */
async function drain(output) {
    for await (const part of output)
        void part;
}
async function idOf(container, option) {
    const { exitCode, output } = await container
        .exec(['id', option])
        .catch((error) => ({ exitCode: -1, output: (0,errors/* messageOf */.bD)(error) }));
    const number = /^\d+$/.exec(output.trim())?.[0];
    if (exitCode === 0 && number !== undefined)
        return Number(number);
    const message = `checking image ${option === '-u' ? 'UID' : 'GID'}: \`id ${option}\` in the image says ${JSON.stringify(output.trim())}; ${NO_UMASK} needs it`;
    throw new job_failure/* JobFailure */.y3('runner_system_failure', message);
}

;// CONCATENATED MODULE: ./src/job/script/release-notes.ts


/** More than any release's description may have. */
const LARGEST = 1024 * 1024;
const LONGEST_PATH = 1024;
/**
 * Text of the file that `release:description` names, as the job has left it in its project's directory; undefined where
 * the description is a text: there is no such file, it has white space, or it leads out of the project. Source: GitLab
 * documentation, keyword `release:description`, and release-cli's option `--description`.
 */
async function releaseNotes({ job, variables, projectDir }, container) {
    if (job.release === undefined)
        return undefined;
    const given = (0,gitlab/* expandValue */.eb)(job.release.description, variables);
    if (given === '' || given.length > LONGEST_PATH || /\s/.test(given))
        return undefined;
    const path = given.startsWith(`${projectDir}/`) ? given : `${projectDir}/${given}`;
    if (path.split('/').includes('..'))
        return undefined;
    const tar = await container.get(path);
    if (tar === undefined)
        return undefined;
    return (await firstFile(tar, LARGEST))?.toString('utf8');
}

;// CONCATENATED MODULE: ./src/job/script/step-script.ts












/** Lines of the script's output that a result has. */
const LAST_LINES = 20;
/** `before_script` and `script`, as one. Throws a {@link JobFailure} where it does not pass. */
async function stepScript(run) {
    const { request, trace, facts } = run;
    const prepared = preparedOf(run);
    await ownSources(run);
    const limitSeconds = limitsOf(run).script;
    const commands = [...request.job.beforeScript, ...request.job.script];
    const script = shellScript({
        variables: prepared.variables,
        projectDir: request.projectDir,
        commands,
        trace: isOn(prepared.variables, 'CI_DEBUG_TRACE'),
        sections: isOn(prepared.variables, 'FF_SCRIPT_SECTIONS'),
        checks: isOn(prepared.variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
        ...(prepared.prelude === undefined ? {} : { prelude: prepared.prelude, guard: GUARD }),
    });
    const limit = new AbortController();
    const timer = limitSeconds === undefined ? undefined : setTimeout(() => limit.abort(new job_failure/* ScriptTimeout */.BQ()), limitSeconds * 1000);
    const output = new TextEnd(64 * 1024);
    const stopListening = trace.listen((text) => output.push(text));
    try {
        const signal = AbortSignal.any([request.signal, limit.signal]);
        const code = await runScript(prepared.container, script, trace, signal);
        if (code !== 0)
            throw new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
        if (request.job.release !== undefined)
            facts.releaseNotes = await releaseNotes(request, prepared.container);
        if (output.text === '' && commands.length > 0)
            await explainSilence(request, prepared.container, trace);
    }
    catch (error) {
        const number = await lastCommand(prepared.container, request.projectDir);
        facts.failedAt = number === undefined ? undefined : commands[number]?.location;
        throw error;
    }
    finally {
        clearTimeout(timer);
        stopListening();
        facts.lastLines = lastLines(output.text, LAST_LINES);
    }
}
/** Tells why a script was stopped. */
async function tellStop({ trace, request }, failure) {
    if (failure instanceof job_failure/* ScriptTimeout */.BQ || failure instanceof job_failure/* JobTimeout */.zc)
        await trace.warning(overtime('step_script'));
    if (!(failure instanceof job_failure/* JobCanceled */.pf))
        return;
    const limit = (0,job_failure/* limitOf */.LF)(request.signal);
    await trace.warning(limit === undefined ? 'script canceled externally (UI, API)' : `script canceled: ${limit}`);
}

;// CONCATENATED MODULE: ./src/job/stages.ts









/** The stages of a job, in the order of GitLab Runner's `common/build.go`, with the names and headers of its log. */
const STAGES = [
    {
        // they were read before the log began, which hides them
        name: 'resolve_secrets',
        phase: 'preparing',
        header: 'Resolving secrets',
        turn: 'first',
        applies: ({ request }) => request.resolved !== undefined,
        async action({ request: { resolved }, trace }) {
            for (const line of resolved?.lines ?? [])
                await trace.line(line);
            if (resolved?.problem !== undefined)
                throw resolved.problem;
        },
    },
    {
        name: 'prepare_executor',
        phase: 'preparing',
        header: 'Preparing the "docker" executor',
        turn: 'first',
        async action(run) {
            run.prepared = await prepareWithRetries(run.session, run.request, run.trace, run.prestarted);
            run.container = run.prepared.container;
        },
    },
    {
        name: 'prepare_script',
        phase: 'preparing',
        header: 'Preparing environment',
        turn: 'first',
        async action({ session, trace }) {
            const { hostName } = session.settings;
            await trace.line(`Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${hostName}...`);
        },
    },
    {
        name: 'get_sources',
        phase: 'sources',
        header: 'Getting source from Git repository',
        turn: 'passing',
        attempts: 'GET_SOURCES_ATTEMPTS',
        async action(run) {
            const prepared = preparedOf(run);
            await runPreGetSources({ request: run.request, prepared, variables: prepared.variables }, run.trace);
            await tellSources(run.trace, { ...run.request, pointers: prepared.pointers });
        },
    },
    {
        name: 'restore_cache',
        phase: 'cache',
        header: 'Restoring cache',
        turn: 'passing',
        attempts: 'RESTORE_CACHE_ATTEMPTS',
        applies: ({ request }) => restoresCaches(request.job),
        async action(run) {
            const restored = await restoreCaches(cacheJob(run));
            run.facts.caches = run.request.job.cache.map(({ key }, index) => ({
                key,
                restored: restored[index] ?? 'none',
                saved: false,
            }));
        },
    },
    {
        name: 'download_artifacts',
        phase: 'artifacts',
        header: 'Downloading artifacts',
        turn: 'passing',
        attempts: 'ARTIFACT_DOWNLOAD_ATTEMPTS',
        applies: ({ request }) => request.downloads.length > 0,
        action: (run) => downloadArtifacts(run.session, run.request, preparedOf(run).container, run.trace),
    },
    {
        name: 'step_script',
        phase: 'script',
        header: 'Executing "step_script" stage of the job script',
        turn: 'passing',
        before: tellLimits,
        action: stepScript,
        failed: tellStop,
    },
    {
        name: 'after_script',
        phase: 'after_script',
        header: 'Running after_script',
        turn: { after: 'step_script' },
        applies: ({ request, time }) => request.job.afterScript.length > 0 && !time.aborted,
        action: afterScript,
    },
    {
        phase: 'upload',
        name: (passed) => (passed ? 'archive_cache' : 'archive_cache_on_failure'),
        header: (passed) => `Saving cache for ${passed ? 'successful' : 'failed'} job`,
        turn: 'end',
        applies: ({ request }, passed) => savesCaches(request.job, passed),
        async action(run, passed) {
            const saved = await saveCaches(cacheJob(run), passed);
            run.facts.caches = run.facts.caches.map((use, index) => ({ ...use, saved: saved[index] ?? false }));
        },
    },
    {
        phase: 'upload',
        name: (passed) => (passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure'),
        header: (passed) => `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`,
        turn: 'end',
        applies: ({ request: { job } }, passed) => job.artifacts !== undefined && uploadsArtifacts(job.artifacts, passed),
        action: (run, passed) => uploadArtifacts(run.session, run.request, preparedOf(run).container, run.trace, passed),
    },
    {
        // the volume with them goes with the job
        name: 'cleanup_file_variables',
        phase: 'cleanup',
        header: 'Cleaning up project directory and file based variables',
        turn: 'last',
        action: () => Promise.resolve(),
    },
];
function cacheJob(run) {
    const { request, trace, session } = run;
    return { request, container: preparedOf(run).container, trace, folders: session.cacheFolders };
}

;// CONCATENATED MODULE: ./src/job/run.ts








/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. What the job has on the engine is removed: before this resolves, or, where the
 * session takes such work, in the background.
 */
async function runJob(session, request, trace, prestarted) {
    const time = new AbortController();
    const seconds = request.timeoutSeconds;
    const timer = setTimeout(() => time.abort(new job_failure/* JobTimeout */.zc(goDuration(seconds))), seconds * 1000);
    const limited = { ...request, signal: AbortSignal.any([request.signal, time.signal]) };
    const facts = { failedAt: undefined, lastLines: [], caches: [] };
    const { coverage: expression } = request.job;
    // most jobs have none, and what it takes is large
    const coverage = expression === undefined ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(1862)]).then(__webpack_require__.bind(__webpack_require__, 31862))).coverageScanner(expression);
    const stopListening = coverage === undefined ? undefined : trace.listen((text) => coverage.push(text));
    const run = {
        session,
        request: limited,
        trace,
        time: time.signal,
        facts,
        prestarted,
        prepared: undefined,
        container: undefined,
        failure: undefined,
    };
    let outcome;
    try {
        await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
        for (const warning of request.sources.warnings)
            await trace.warning(warning);
        if (request.sources.problem !== undefined)
            throw new job_failure/* JobFailure */.y3('script_failure', request.sources.problem);
        await walk(STAGES, run);
        outcome = { status: 'success' };
    }
    catch (error) {
        outcome = outcomeOf(error, limited.signal);
    }
    finally {
        clearTimeout(timer);
        stopListening?.();
        run.prepared?.followed?.stop();
    }
    const known = { ...outcome, ...facts, coverage: coverage?.result(), image: request.image.name };
    const explanations = await explainFailure(session, request, known, trace).catch(async (error) => {
        await trace.warning(`The failure could not be explained: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    });
    const result = { ...known, explanations };
    if (result.status === 'success')
        await trace.info('Job succeeded');
    else if (result.status === 'canceled') {
        const limit = (0,job_failure/* limitOf */.LF)(limited.signal);
        await trace.error(`Job failed: canceled${limit === undefined ? '' : `: ${limit}`}`);
    }
    else
        await trace.error(`Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`);
    const removed = removeJobObjects(session, request.id).catch(async (error) => {
        await session.emit({
            type: 'warning',
            job: request.job.name,
            message: `Could not clean up after ${request.job.name}: ${(0,errors/* messageOf */.bD)(error)}`,
        });
    });
    if (session.background === undefined)
        await removed;
    else
        session.background(removed);
    return result;
}

;// CONCATENATED MODULE: ./src/pipeline/results/release.ts
/**
 * A job's `release:` with its texts expanded, under the names that GitLab's API gives them; empty where not given.
 * `notes`: content of the file that is the description, undefined where that is a text.
 */
function describeRelease(job, spec, expand, notes) {
    const text = (value) => (value === undefined ? '' : expand(value));
    return {
        job,
        tag_name: expand(spec.tagName),
        name: text(spec.name ?? spec.tagName),
        description: notes ?? expand(spec.description),
        tag_message: text(spec.tagMessage),
        ref: text(spec.ref),
        milestones: spec.milestones.map(expand),
        released_at: text(spec.releasedAt),
        assets: {
            links: spec.assetsLinks.map((link) => Object.fromEntries(Object.entries(link).map(([key, value]) => [key, expand(value)]))),
        },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/environment.ts



/**
 * Tells of the environment of a job that begins (`begins`) or has passed (`passed`); nothing of a job without one. The
 * URL is known once the job has passed: it may have variables of the job's own dotenv report, which count most. Source:
 * GitLab documentation, "Environments", "Set a dynamic environment URL".
 */
async function tellEnvironment(scope, job, request, moment) {
    const { environment } = job;
    const { environmentName: name } = request;
    if (environment === undefined || name === undefined)
        return;
    if (moment === 'passed' && environment.url === undefined)
        return;
    const shown = `${scope.prefix}${job.name}`;
    let url = null;
    if (moment === 'passed') {
        const own = await readDotenv(scope.infrastructure, [{ id: request.id, name: shown }]).catch(async (error) => {
            const message = `${shown}: its environment's URL goes without the variables of its dotenv report: ${(0,errors/* messageOf */.bD)(error)}`;
            await scope.emit({ type: 'warning', message, job: shown });
            return [];
        });
        url = (0,gitlab/* expand */.fT)(environment.url ?? '', (0,gitlab/* finder */.nh)([...request.variables, ...own.map(asVariable)]));
    }
    await scope.emit({
        type: 'environment',
        job: shown,
        name,
        url,
        action: environment.action,
        tier: environment.deploymentTier ?? (0,gitlab/* environmentTier */.Iw)(name),
        on_stop: environment.onStop ?? null,
    });
}
function asVariable({ key, value }) {
    return { key, value, masked: false, raw: false, file: false, public: false };
}

;// CONCATENATED MODULE: ./src/pipeline/attempt.ts








/** Runs a job once, with its log told by events. `began` is given what notes the time of its phases. */
async function attemptJob(options, scope, job, attempt, finished, signal, ahead, began) {
    const request = await withCredentials(options, job, signal, (obtained) => buildRequest(options, scope, job, attempt, finished, signal, obtained));
    began(request.clock);
    const masker = new masking/* Masker */.G(maskedValues(request.variables));
    const name = `${scope.prefix}${job.name}`;
    const trace = new Trace((stream, text) => scope.emit({ type: 'log', job: name, stream, text }), masker);
    const named = { ...request, job: { ...request.job, name } };
    await tellEnvironment(scope, job, request, 'begins');
    const result = await runJob(scope.infrastructure.session, named, trace, ahead);
    if (result.status === 'success')
        await tellEnvironment(scope, job, request, 'passed');
    if (result.status === 'success' && job.release !== undefined) {
        const expand = (text) => (0,gitlab/* expandValue */.eb)(text, request.variables);
        const release = describeRelease(name, job.release, expand, result.releaseNotes);
        scope.releases.push(release);
        const made = options.settings.releases === 'create'
            ? ', and will be made on GitHub at the end of the run.'
            : '; GitLab would make it now.';
        await trace.info(`Release ${release.tag_name} is recorded in the output "releases"${made}`);
    }
    return result;
}

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/job/flags/warnings.ts
var warnings = __webpack_require__(65710);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/pipeline/children/trigger.ts





/**
 * Makes the plan of the child pipeline that a trigger job starts. Files that earlier jobs made are read from their
 * artifacts. Throws a ConfigError where there is no such pipeline.
 */
async function planChild(options, scope, job, id, finished, signal) {
    const { artifacts } = scope.infrastructure.session;
    const request = await buildRequest(options, scope, job, { id, number: 1 }, finished, signal);
    for (const moment of ['begins', 'passed'])
        await tellEnvironment(scope, job, request, moment);
    const child = await (0,gitlab/* childPlan */.Uq)({
        job,
        context: options.context,
        source: options.source,
        variables: request.variables,
        dotenv: request.dotenv,
        depth: scope.depth + 1,
        readArtifact: ({ job: name, path }) => {
            const source = finished.get(name);
            if (source === undefined)
                throw new Error(`${name} has not run: there is no ${path} of it`);
            return readFromArtifacts(artifacts, source, path);
        },
    });
    return { ...child, upstream: { pipelineId: scope.pipeline, projectId: options.context.project.id, jobId: id } };
}
/** A file of a job's artifacts as text. Throws where there is none. */
async function readFromArtifacts(store, source, path) {
    const archive = await store.open(source.id);
    if (archive === undefined)
        throw new Error(`${source.name} has no artifacts: there is no ${path} of it`);
    const parser = (0,tar_stream.extract)();
    archive.tar.pipe(parser);
    for await (const entry of parser) {
        if (entry.header.type === 'file' && entry.header.name === path.replace(/^\.?\//, '')) {
            const content = await (0,consumers_.text)(entry);
            archive.tar.destroy();
            return content;
        }
        entry.resume();
    }
    throw new Error(`the artifacts of ${source.name} have no ${path}`);
}

;// CONCATENATED MODULE: ./src/pipeline/children/children.ts






/**
 * Runs the child pipeline of a trigger job. With `strategy: depend` or `mirror` the job ends as the child does (a child
 * that waits for a manual job fails it); otherwise it has passed once the child exists, and how that ends is only told.
 */
async function runChild(options, scope, job, id, finished, signal, starter) {
    const name = `${scope.prefix}${job.name}`;
    const say = (text) => scope.emit({ type: 'log', job: name, stream: 'stdout', text: `${text}\n` });
    let child;
    try {
        child = await planChild(options, scope, job, id, finished, signal);
        const unsupported = child.plan.jobs.flatMap((item) => item.unsupported);
        if (unsupported.length > 0 && options.settings.unsupported === 'fail')
            throw new gitlab_errors/* ConfigError */.xL(unsupported);
        for (const { message, location } of unsupported)
            await scope.emit({ type: 'warning', message: `${name}: ${placed(message, location)}`, job: name });
    }
    catch (error) {
        const problems = error instanceof gitlab_errors/* ConfigError */.xL
            ? error.diagnostics
            : [{ message: (0,errors/* messageOf */.bD)(error), location: undefined, hint: undefined }];
        for (const { message, location, hint } of problems)
            await say(`ERROR: ${placed(message, location)}${hint === undefined ? '' : ` (${hint})`}`);
        const message = `the child pipeline could not be created: ${problems.map((problem) => problem.message).join('; ')}`;
        return { status: 'failed', reason: 'unmet_prerequisites', exitCode: undefined, message };
    }
    const depends = job.trigger?.strategy !== undefined;
    const own = job.resourceGroup;
    if (depends && own !== undefined && child.plan.jobs.some((item) => item.resourceGroup === own))
        await say(`WARNING: jobs of the child pipeline have this job's resource_group "${own}": on GitLab they would wait for each other for ever`);
    for (const { message } of (0,warnings/* flagWarnings */.k)(child.plan.jobs, child.context))
        await scope.emit({ type: 'warning', message: `${name}: ${message}`, job: name });
    const pipeline = randomPipelineId();
    await say(`Child pipeline #${pipeline} of ${child.plan.jobs.length} jobs starts: ${child.plan.jobs.map((item) => item.name).join(', ')}`);
    const running = starter.run({ ...options, plan: child.plan, context: child.context, signal: depends ? signal : options.signal }, {
        ...scope,
        pipeline,
        prefix: `${name}${order/* PARENT_MARK */.fG}`,
        depth: scope.depth + 1,
        upstream: child.upstream,
        parent: finished,
        resources: scope.resources.inside(depends ? job.resourceGroup : undefined),
    });
    let ended;
    const done = running.then((result) => (ended = result));
    starter.started({ job: job.name, done, jobs: () => ended?.jobs ?? [] });
    if (!depends) {
        void done.then(({ status }) => {
            if (status !== 'failed' && status !== 'canceled')
                return;
            const message = `${name}: the child pipeline ${status}; it does not count, since the job has no \`strategy: depend\``;
            return scope.emit({ type: 'warning', message, job: name });
        }, () => undefined);
        return { status: 'success' };
    }
    const { status } = await done;
    await say(`Child pipeline #${pipeline} ended: ${status}`);
    return resultOf(status, job);
}
/** How a trigger job ends that waits for its child. */
function resultOf(status, job) {
    const failed = (message) => ({
        status: 'failed',
        reason: 'unknown_failure',
        exitCode: undefined,
        message,
    });
    if (status === 'canceled')
        return { status: 'canceled' };
    if (status === 'failed')
        return failed('the child pipeline failed');
    if (status === 'skipped' && job.trigger?.strategy === 'depend')
        return failed('the child pipeline was skipped');
    // on GitLab the job would go on running: what comes after it must not run without what it waits for
    if (status === 'manual')
        return failed('the child pipeline waits for a manual job, which the input `manual` (--manual JOB) plays');
    return { status: 'success' };
}
/** A message with its place. */
function placed(message, location) {
    return location === undefined ? message : `${location.file}:${location.line}: ${message}`;
}

// EXTERNAL MODULE: ./src/report/timings/attempt-event.ts
var attempt_event = __webpack_require__(75694);
// EXTERNAL MODULE: ./src/pipeline/results/handover.ts
var results_handover = __webpack_require__(58620);
// EXTERNAL MODULE: ./src/report/findings/types.ts
var findings_types = __webpack_require__(85208);
;// CONCATENATED MODULE: ./src/pipeline/results/reports.ts



/** Read elsewhere. */
const ELSEWHERE = new Set(['junit', 'dotenv']);
/** What a job's reports say, beside tests; what cannot be read is told, and kept as it is. */
async function readReports(store, id, job) {
    const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => !ELSEWHERE.has(type));
    if (types.length === 0)
        return { reports: findings_types/* NO_REPORTS */.Q8, problems: [] };
    const { readReport, understands } = await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(4853)]).then(__webpack_require__.bind(__webpack_require__, 64853)); // few jobs have one
    const reports = { ...findings_types/* NO_REPORTS */.Q8 };
    const problems = [];
    for (const type of types) {
        const archive = await store.open(`${id}-${type}`);
        if (archive === undefined)
            continue;
        if (!understands(type))
            reports.kept = [...reports.kept, type];
        else {
            try {
                readReport(type, await (0,artifacts_store/* textOf */.b6)(archive.tar), reports);
            }
            catch (error) {
                problems.push((0,errors/* messageOf */.bD)(error));
                reports.kept = [...reports.kept, type];
            }
        }
    }
    return { reports, problems };
}

;// CONCATENATED MODULE: ./src/pipeline/results/tests.ts



/** Suites of a job's JUnit reports; what cannot be read is told, as GitLab does, and fails nothing. */
async function readTests(store, job) {
    const archive = await store.open(`${job}-junit`);
    if (archive === undefined)
        return { suites: [], problems: [] };
    const { parseJUnit } = await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(4631)]).then(__webpack_require__.bind(__webpack_require__, 4631)); // few jobs have one
    const suites = [];
    const problems = [];
    const parser = (0,tar_stream.extract)();
    archive.tar.pipe(parser);
    for await (const entry of parser) {
        if (entry.header.type !== 'file') {
            entry.resume();
            continue;
        }
        const content = await (0,consumers_.text)(entry);
        try {
            suites.push(...parseJUnit(content));
        }
        catch (error) {
            problems.push(`${entry.header.name}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return { suites, problems };
}

;// CONCATENATED MODULE: ./src/pipeline/results/keep.ts




/** Reads the reports of an attempt that has ended, and writes what is asked for of its results. Throws nothing. */
async function keepResults(options, scope, ledger, job, id, passed) {
    const { artifacts } = scope.infrastructure.session;
    const name = `${scope.prefix}${job.name}`;
    const warn = (message) => scope.emit({ type: 'warning', message, job: name });
    const [tests, reports] = await Promise.all([readTests(artifacts, id), readReports(artifacts, id, job)]);
    ledger.reported(job.name, tests.suites, reports.reports);
    for (const problem of [...tests.problems, ...reports.problems])
        await warn(`${name}: ${problem}`);
    const { output, handover } = options;
    // variables of dotenv reports are no files for others: they may be secrets
    const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => type !== 'dotenv');
    await output
        ?.unpack(artifacts, id, name, types)
        .catch((error) => warn(`${name}: its artifacts could not be written to the output folder: ${(0,errors/* messageOf */.bD)(error)}`));
    if (passed)
        await handover
            ?.pages(artifacts, id, job)
            .catch((error) => warn((0,results_handover.handoverProblem)(`${name}: its pages`, error)));
}

;// CONCATENATED MODULE: ./src/pipeline/results/attempts.ts
/** An attempt as reports have it. */
function attemptSummary(attempt, pipelineStarted) {
    const { due, started, ended, result } = attempt;
    const seconds = (from) => (from - pipelineStarted) / 1000;
    const failure = result.status === 'failed' ? result : undefined;
    const waiting = { phase: 'waiting', startedSeconds: seconds(due), seconds: (started - due) / 1000 };
    return {
        number: attempt.number,
        id: attempt.id,
        status: result.status,
        exitCode: failure?.exitCode,
        failureReason: failure?.reason,
        startedSeconds: seconds(started),
        durationSeconds: (ended - started) / 1000,
        phases: [...(started > due ? [waiting] : []), ...(attempt.clock?.times(started, ended, pipelineStarted) ?? [])],
    };
}

;// CONCATENATED MODULE: ./src/pipeline/results/summary.ts

/** What reports say of a job. */
function jobSummary(of) {
    const { job, state, times } = of;
    return {
        id: times?.id ?? 0,
        name: `${of.prefix}${job.name}`,
        stage: job.stage,
        status: state?.status ?? 'created',
        attempts: times === undefined ? 0 : (state?.attempt ?? 1),
        allowFailure: state?.allowFailure ?? false,
        exitCode: state?.exitCode,
        failureReason: state?.reason,
        durationSeconds: times?.ended === undefined ? undefined : (times.ended - times.started) / 1000,
        needs: job.needs === null ? null : job.needs.map((need) => `${of.prefix}${need.job}`),
        startedSeconds: times === undefined ? undefined : (times.started - of.pipelineStarted) / 1000,
        failedAt: of.result?.failedAt,
        explanations: state?.status === 'failed' ? (of.result?.explanations ?? []) : [],
        lastLines: state?.status === 'failed' ? (of.result?.lastLines ?? []) : [],
        coverage: state && coverageOf(state, of.result),
        caches: of.result?.caches ?? [],
        tests: of.tests,
        reports: of.reports,
        history: of.history,
        parent: of.prefix === '' ? undefined : of.prefix.slice(0, -order/* PARENT_MARK */.fG.length),
        trigger: job.trigger !== undefined,
        image: of.result?.image,
        location: job.location,
    };
}
const ENDED = new Set(['success', 'failed', 'canceled']);
/** Coverage of a job that has ended, in per cent; of an attempt that another follows nothing is said. */
function coverageOf({ status }, result) {
    return ENDED.has(status) ? result?.coverage : undefined;
}

;// CONCATENATED MODULE: ./src/pipeline/results/ledger.ts



/** What a pipeline's jobs did and when, for its reports. */
class Ledger {
    #entries = new Map();
    #prefix;
    #origin;
    #now;
    /** `prefix`: before the names of jobs; `origin`: the start of the first pipeline, milliseconds. */
    constructor(prefix, origin, now = Date.now) {
        this.#prefix = prefix;
        this.#origin = origin;
        this.#now = now;
    }
    /** From now on a job waits for nothing but its place. */
    due(name) {
        this.#entry(name).due ??= this.#now();
    }
    started(name, id) {
        Object.assign(this.#entry(name), { id, started: this.#now(), ended: undefined, clock: undefined });
    }
    /** Gives the attempt that runs its notes of what its time goes to. */
    clocked(name, clock) {
        this.#entry(name).clock = clock;
    }
    /** Ends the attempt that runs. */
    ended(name, number, result) {
        const entry = this.#entry(name);
        const ended = this.#now();
        const started = entry.started ?? ended;
        const { id, due = started, clock } = entry;
        const attempt = attemptSummary({ number, id, due, started, ended, result, clock }, this.#origin);
        Object.assign(entry, { ended, result, due: undefined });
        entry.history.push(attempt);
        return attempt;
    }
    reported(name, suites, reports) {
        Object.assign(this.#entry(name), { tests: suites, reports });
    }
    /** Of the job's last attempt; 0: there was none. */
    idOf(name) {
        return this.#entry(name).id;
    }
    coverageOf(name, state) {
        return coverageOf(state, this.#entry(name).result);
    }
    /** What reports say of a job. */
    summary(job, state) {
        const { id, started, ended, result, tests, reports, history } = this.#entry(job.name);
        return jobSummary({
            job,
            prefix: this.#prefix,
            state,
            times: started === undefined ? undefined : { id, started, ended },
            result,
            pipelineStarted: this.#origin,
            tests,
            reports,
            history,
        });
    }
    #entry(name) {
        const known = this.#entries.get(name);
        if (known !== undefined)
            return known;
        const entry = {
            id: 0,
            due: undefined,
            started: undefined,
            ended: undefined,
            clock: undefined,
            result: undefined,
            tests: [],
            reports: findings_types/* NO_REPORTS */.Q8,
            history: [],
        };
        this.#entries.set(name, entry);
        return entry;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/scheduler.ts
var _a;











/** A pipeline while it runs: the language's status rules decide what follows, this starts it. */
class PipelineRun {
    #options;
    #scope;
    #jobs;
    #finished = new Map();
    #running = new Map();
    #controllers = new Map();
    #ledger;
    #timers = new Map();
    #children = [];
    #ahead;
    /** Manual jobs that are played once nothing else is left. */
    #lastOnes;
    #state;
    constructor(options, scope) {
        this.#options = options;
        this.#scope = scope;
        this.#jobs = new Map(options.plan.jobs.map((job) => [job.name, job]));
        const { play, last } = playedJobs(options.plan, options.settings.manual);
        this.#lastOnes = [...last];
        this.#state = (0,gitlab/* createRun */.ut)(options.plan, { play });
        this.#ahead = new Ahead(options, scope, this.#finished);
        this.#ledger = new Ledger(scope.prefix, scope.started);
        for (const name of (0,gitlab/* startable */.hx)(this.#state))
            this.#ledger.due(name);
    }
    /** Runs to the end; the jobs of child pipelines follow the job that triggered them. */
    async complete() {
        const { signal } = this.#options;
        const cancel = () => {
            this.#state = (0,gitlab/* cancelPipeline */.jz)(this.#state);
            for (const controller of this.#controllers.values())
                controller.abort(signal.reason);
            for (const timer of this.#timers.values())
                timer.stop();
        };
        for (const job of this.#options.plan.jobs) {
            const status = (0,gitlab/* jobState */.d)(this.#state, job.name)?.status;
            if (status !== 'created' && status !== 'pending')
                await this.#tell(job); // manual, skipped or scheduled from the start
        }
        if (signal.aborted)
            cancel();
        signal.addEventListener('abort', cancel, { once: true });
        try {
            for (;;) {
                const { place } = signal.aborted ? { place: undefined } : await this.#startMore();
                if (this.#running.size === 0 && this.#timers.size === 0 && place === undefined) {
                    // what was running may have ended, and let others start, while something else was waited for
                    if (signal.aborted || (0,gitlab/* startable */.hx)(this.#state).length === 0)
                        break;
                    continue;
                }
                await Promise.race([
                    ...this.#running.values(),
                    ...[...this.#timers.values()].map((timer) => timer.fired),
                    ...(place === undefined ? [] : [place]),
                ]);
            }
        }
        finally {
            signal.removeEventListener('abort', cancel);
            await Promise.allSettled(this.#running.values());
            await this.#ahead.discard();
            await Promise.allSettled(this.#children.map((child) => child.done));
        }
        return {
            status: (0,gitlab/* pipelineStatus */.pO)(this.#state),
            jobs: this.#options.plan.jobs.flatMap((job) => this.#summaries(job)),
        };
    }
    /** Starts what can start; where only a free place is missing, what resolves when there may be one. */
    async #startMore() {
        let place;
        for (const name of (0,gitlab/* startable */.hx)(this.#state))
            place = (await this.#start(name)).place ?? place;
        this.#waitForDelayed();
        const idle = this.#running.size === 0 && this.#timers.size === 0 && place === undefined;
        if (idle && (0,gitlab/* startable */.hx)(this.#state).length === 0) {
            for (const name of this.#lastOnes.splice(0))
                await this.#apply(name, { type: 'play' });
            for (const name of (0,gitlab/* startable */.hx)(this.#state))
                place = (await this.#start(name)).place ?? place;
        }
        if (this.#options.settings.prestart)
            await this.#ahead.start(this.#state, this.#running.size > 0);
        return { place };
    }
    /** Starts a job, unless it has to wait for a free place: then what resolves when there may be one. */
    async #start(name) {
        const { slots, resources, nextJobId } = this.#scope;
        const job = this.#jobs.get(name);
        if (job === undefined || this.#running.has(name))
            return { place: undefined };
        if (!resources.take(job.resourceGroup))
            return { place: resources.released() }; // a job of another pipeline has it
        const waits = job.trigger !== undefined; // takes no place: its child's jobs do
        if (!waits && !slots.take()) {
            resources.release(job.resourceGroup);
            return { place: slots.released() };
        }
        const ahead = this.#ahead.take(job);
        const id = ahead?.id ?? nextJobId();
        this.#ledger.started(job.name, id);
        await this.#apply(job.name, { type: 'run' });
        const done = this.#execute(job, id, ahead).finally(() => {
            this.#running.delete(job.name);
            this.#controllers.delete(job.name);
            if (!waits)
                slots.release();
            resources.release(job.resourceGroup);
        });
        this.#running.set(job.name, done);
        return { place: undefined };
    }
    /** Starts the clock of delayed jobs whose turn has come, and stops that of jobs that will not run after all. */
    #waitForDelayed() {
        for (const [name, job] of this.#jobs) {
            const timer = this.#timers.get(name);
            const scheduled = (0,gitlab/* jobState */.d)(this.#state, name)?.status === 'scheduled';
            if (!scheduled)
                timer?.stop();
            if (!scheduled || timer !== undefined)
                continue;
            const seconds = this.#options.settings.noDelay ? 0 : (job.startIn ?? 0);
            const done = new AbortController();
            const fired = (0,external_node_timers_promises_.setTimeout)(seconds * 1000, undefined, { signal: done.signal })
                .then(() => this.#apply(name, { type: 'enqueue' }))
                .catch((error) => {
                if (!done.signal.aborted)
                    throw error;
            })
                .finally(() => this.#timers.delete(name));
            this.#timers.set(name, { fired, stop: () => done.abort() });
        }
    }
    async #execute(job, id, ahead) {
        const controller = new AbortController();
        this.#controllers.set(job.name, controller);
        if (this.#options.signal.aborted)
            controller.abort();
        const result = await this.#attempt(job, id, controller.signal, ahead).catch((error) => ({
            status: 'failed',
            reason: error instanceof job_failure/* JobFailure */.y3 ? error.reason : 'runner_system_failure',
            exitCode: undefined,
            message: (0,errors/* messageOf */.bD)(error),
        }));
        const number = (0,gitlab/* jobState */.d)(this.#state, job.name)?.attempt ?? 1;
        await this.#scope.emit((0,attempt_event/* attemptEvent */._)(this.#shown(job.name), this.#ledger.ended(job.name, number, result)));
        this.#finished.set(job.name, { name: job.name, id });
        if (result.status === 'failed' && result.reason !== 'script_failure') {
            await this.#scope.emit({
                type: 'warning',
                message: `${this.#shown(job.name)}: ${result.message}`,
                job: job.name,
            });
        }
        await keepResults(this.#options, this.#scope, this.#ledger, job, id, result.status === 'success');
        if (result.status === 'canceled')
            await this.#apply(job.name, { type: 'cancel' });
        else if (result.status === 'success')
            await this.#apply(job.name, { type: 'success' });
        else
            await this.#apply(job.name, { type: 'drop', exitCode: result.exitCode, reason: result.reason });
        await this.#publish(job, id);
    }
    /** What the last attempt of a job has left goes elsewhere, where somebody takes it. */
    async #publish(job, id) {
        const { publisher } = this.#options;
        const status = (0,gitlab/* jobState */.d)(this.#state, job.name)?.status;
        const isOver = status === 'success' || status === 'failed' || status === 'canceled';
        if (publisher === undefined || job.artifacts === undefined || !isOver)
            return;
        await publisher.take(this.#scope.infrastructure.session.artifacts, id, this.#shown(job.name), job.artifacts);
    }
    #attempt(job, id, signal, ahead) {
        const attempt = { id, number: (0,gitlab/* jobState */.d)(this.#state, job.name)?.attempt ?? 1 };
        if (job.trigger === undefined)
            return attemptJob(this.#options, this.#scope, job, attempt, this.#finished, signal, ahead, (clock) => this.#ledger.clocked(job.name, clock));
        return runChild(this.#options, this.#scope, job, id, this.#finished, signal, {
            run: (options, scope) => new _a(options, scope).complete(),
            started: (child) => void this.#children.push(child),
        });
    }
    /** Takes an event into the state and tells of every job whose status it changed; what is canceled by it is stopped. */
    async #apply(name, event) {
        const before = this.#state;
        this.#state = (0,gitlab/* transition */.kY)(before, name, event);
        for (const job of this.#options.plan.jobs) {
            const [was, now] = [(0,gitlab/* jobState */.d)(before, job.name), (0,gitlab/* jobState */.d)(this.#state, job.name)];
            if (now === undefined || (now.status === was?.status && now.attempt === was.attempt))
                continue;
            if (now.status === 'pending')
                this.#ledger.due(job.name);
            if (now.status === 'canceled')
                this.#controllers.get(job.name)?.abort(new job_failure/* JobCanceled */.pf());
            await this.#tell(job);
        }
    }
    #tell(job) {
        const now = (0,gitlab/* jobState */.d)(this.#state, job.name);
        return this.#scope.emit({
            type: 'job',
            id: this.#ledger.idOf(job.name),
            name: this.#shown(job.name),
            stage: job.stage,
            status: now.status,
            attempt: now.attempt,
            exit_code: now.exitCode ?? null,
            failure_reason: now.reason ?? null,
            allow_failure: now.allowFailure,
            coverage: this.#ledger.coverageOf(job.name, now) ?? null,
        });
    }
    #shown(name) {
        return `${this.#scope.prefix}${name}`;
    }
    #summaries(job) {
        const own = this.#ledger.summary(job, (0,gitlab/* jobState */.d)(this.#state, job.name));
        return [own, ...this.#children.filter((child) => child.job === job.name).flatMap((child) => child.jobs())];
    }
}
_a = PipelineRun;

;// CONCATENATED MODULE: ./src/pipeline/resource-groups.ts
/**
 * Resource groups of a project: of each at most one job runs at a time, in whatever pipeline. The pipelines below one
 * job see them through {@link inside}. Source: GitLab documentation, "Resource group".
 */
class Resources {
    #taken;
    #waiting;
    /** Groups of the jobs that triggered this pipeline and wait for its end. */
    #above;
    constructor(parent, above = []) {
        this.#taken = parent === undefined ? new Set() : parent.#taken;
        this.#waiting = parent === undefined ? new Set() : parent.#waiting;
        this.#above = new Set([...(parent === undefined ? [] : parent.#above), ...above]);
    }
    /** Takes the group's one place; false where another job has it. A job without a group always may. */
    take(group) {
        if (group === undefined || this.#above.has(group))
            return true;
        if (this.#taken.has(group))
            return false;
        this.#taken.add(group);
        return true;
    }
    release(group) {
        if (group === undefined || this.#above.has(group))
            return;
        this.#taken.delete(group);
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        waiting.forEach((wake) => wake());
    }
    /** Resolves when the next group becomes free. */
    released() {
        return new Promise((resolve) => this.#waiting.add(resolve));
    }
    /**
     * For the pipeline of a job that has a group and waits for that pipeline's end. A job there of the same group would
     * wait for ever, as it does on GitLab: it may run.
     */
    inside(group) {
        return new Resources(this, group === undefined ? [] : [group]);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/slots.ts
/** Places for jobs that run at the same time, shared by a pipeline and its child pipelines. */
class Slots {
    #limit;
    #waiting = new Set();
    #taken = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    /** Takes a place; false where none is free. */
    take() {
        if (this.#taken >= this.#limit)
            return false;
        this.#taken += 1;
        return true;
    }
    release() {
        this.#taken -= 1;
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        waiting.forEach((wake) => wake());
    }
    /** Resolves when the next place becomes free. */
    released() {
        return new Promise((resolve) => this.#waiting.add(resolve));
    }
}

;// CONCATENATED MODULE: ./src/pipeline/run.ts








/**
 * Runs the plan to its end: starts what can start, up to the concurrency limit, and lets the language's own status
 * rules decide what follows. When the signal fires, running jobs are canceled and nothing more starts. Nothing of the
 * pipeline remains on the engine afterwards.
 */
async function runPipeline(options) {
    const started = Date.now();
    const pipeline = randomPipelineId();
    await options.onPipelineId?.(pipeline);
    const token = randomToken();
    options.onSecret?.(token);
    const emit = eventSender(pipeline, options.sink, () => new Date());
    await emit({ type: 'pipeline', status: 'running' });
    const unknown = unknownPlayed(options.plan, options.settings.manual);
    if (unknown !== undefined)
        await emit({ type: 'warning', message: unknown, job: null });
    const releases = [];
    let jobId = (0,external_node_crypto_.randomInt)(1_000_000_000, 9_000_000_000);
    const infrastructure = await bringUp(options, pipeline, token, emit);
    try {
        const run = new PipelineRun(options, {
            infrastructure,
            emit,
            pipeline,
            slots: new Slots(options.settings.concurrency),
            resources: new Resources(),
            nextJobId: () => jobId++,
            started,
            releases,
            prefix: '',
            depth: 0,
        });
        const { status, jobs } = await run.complete();
        await emit({ type: 'pipeline', status });
        const durationSeconds = (Date.now() - started) / 1000;
        const images = await infrastructure.pushedImages();
        const pushed = await infrastructure.pushThrough(images, status);
        return {
            pipeline,
            status,
            jobs,
            durationSeconds,
            stages: options.plan.stages,
            images,
            pushed,
            cacheNotes: [],
            releases,
            excluded: options.plan.excluded,
        };
    }
    finally {
        await infrastructure[Symbol.asyncDispose]();
    }
}


/***/ }),

/***/ 12651:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushedImages),
/* harmony export */   e: () => (/* binding */ storedImages)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21015);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32468);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27370);
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81149);




/** All tags that are stored, pushed ones first, but for those that cannot be pulled: of pushes all has to be there. */
async function storedImages(storage) {
    const images = [];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readStores */ .J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                const described = await describe(store, tag.digest);
                if (described === undefined)
                    continue;
                images.push({
                    store: store.name,
                    repository: repository.name,
                    tag: tag.name,
                    digest: tag.digest,
                    ...described,
                    used: tag.used,
                });
            }
        }
    }
    return images;
}
/** The tags that were pushed since a time, in milliseconds. */
async function pushedImages(storage, since) {
    const images = await storedImages(storage);
    return images
        .filter((image) => image.store === 'local' && image.used >= since - 50) // a file's time is that of the last tick
        .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}
async function describe(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(store, digest);
    if (manifest === undefined)
        return undefined;
    const { manifests, blobs, missing } = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .g)(store, [digest]);
    if (!store.upstream && (missing.size > 0 || [...blobs].some((blob) => !store.blobs.has(blob))))
        return undefined;
    for (const one of manifests)
        if (!(await fits(store, one)))
            return undefined;
    const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
    if (manifest.manifests !== undefined)
        return { platforms: manifest.manifests.flatMap(({ platform }) => wordsOf(platform)), size };
    return { platforms: await configPlatform(store, manifest), size };
}
/** Whether what a manifest names has the sizes that it tells, as far as it is there. */
async function fits(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(store, digest);
    const named = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), ...[manifest?.config ?? []].flat()];
    return named.every((one) => (store.blobs.get(one.digest) ?? one.size) === one.size);
}
/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform) {
    if (platform === undefined || platform.os === 'unknown')
        return [];
    return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}
async function configPlatform(store, { config }) {
    if (config === undefined)
        return [];
    try {
        const text = await (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_3__/* .smallText */ .ri)((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(store.root, config.digest), _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST */ .xZ);
        const platform = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .platformOf */ .tj)(JSON.parse(text ?? ''));
        return platform === undefined ? [] : [`${platform.os}/${platform.architecture}`];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 85208:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ QUALITY_SEVERITIES),
/* harmony export */   DS: () => (/* binding */ SECURITY_REPORTS),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   Q8: () => (/* binding */ NO_REPORTS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The worst first. Source: GitLab documentation, "Code Quality report format". */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/** Reports of GitLab's security scanners that are understood. */
const SECURITY_REPORTS = ['sast', 'secret_detection', 'container_scanning', 'dependency_scanning'];
/** The worst first. Source: GitLab documentation, "Vulnerability severity levels". */
const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'];
const NO_REPORTS = { quality: [], qualityLeftOut: 0, security: [], coverage: [], kept: [] };
/** Code scanning takes no more of a run. Source: GitHub documentation, "SARIF results exceed one or more limits". */
const MAX_FINDINGS = 25_000;


/***/ }),

/***/ 75694:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ attemptEvent),
/* harmony export */   t: () => (/* binding */ attemptOf)
/* harmony export */ });
/** An attempt of a job (by its name as shown) as an event. */
function attemptEvent(name, attempt) {
    return {
        type: 'attempt',
        id: attempt.id,
        name,
        attempt: attempt.number,
        status: attempt.status,
        exit_code: attempt.exitCode ?? null,
        failure_reason: attempt.failureReason ?? null,
        started_seconds: attempt.startedSeconds,
        duration_seconds: attempt.durationSeconds,
        phases: attempt.phases.map(({ phase, startedSeconds, seconds }) => ({
            name: phase,
            started_seconds: startedSeconds,
            seconds,
        })),
    };
}
/** The other way round: what an event tells. */
function attemptOf(event) {
    return {
        number: event.attempt,
        id: event.id,
        status: event.status,
        exitCode: event.exit_code ?? undefined,
        failureReason: event.failure_reason ?? undefined,
        startedSeconds: event.started_seconds,
        durationSeconds: event.duration_seconds,
        phases: event.phases.map(({ name, started_seconds: startedSeconds, seconds }) => ({
            phase: name,
            startedSeconds,
            seconds,
        })),
    };
}


/***/ }),

/***/ 311:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
