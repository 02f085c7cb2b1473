export const id = 9763;
export const ids = [9763];
export const modules = {

/***/ 85163:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  includesCommand: () => (/* binding */ includesCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/gitlab-api/stored/record.ts
var record = __webpack_require__(33775);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/gitlab-api/stored/lock.ts
var lock = __webpack_require__(59785);
;// CONCATENATED MODULE: ./src/gitlab-api/stored/write.ts
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


/** Names that are ours: of others nothing is removed, whatever an earlier lock says. */
const OURS = /^files\/([a-z0-9-]*-[0-9a-f]{12}\.(?:yml|txt))$/;
/**
 * Stores files with their lock in a folder that the user has named, and removes those of before that are of no use now. No
 * link is followed below `within` (the project), nor below the folder. Throws `UnsafePath`.
 */
async function writeStored(path, within, recorded) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = __addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(path, within), true);
        const before = (0,lock/* readLock */.mF)((await (0,safe_folder/* readInside */.xO)(folder.path, lock/* LOCK_NAME */.Sy).catch(() => undefined)) ?? '') ?? [];
        const files = __addDisposableResource(env_1, await folder.folder('files'), true);
        for (const { file, content } of recorded) {
            const name = OURS.exec(file.path ?? '')?.[1];
            if (name !== undefined && content !== undefined)
                await put(files, name, content);
        }
        // line ends are part of what the digests are of
        await put(folder, '.gitattributes', '* -text\n');
        await put(folder, lock/* LOCK_NAME */.Sy, (0,lock/* lockText */.li)(recorded.map(({ file }) => file)));
        const used = new Set(recorded.map(({ file }) => file.path));
        for (const { path: old = '' } of before) {
            const name = OURS.exec(old)?.[1];
            if (name !== undefined && !used.has(old))
                await files.remove(name);
        }
        return changesOf(before, recorded.map(({ file }) => file));
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
async function put(folder, name, content) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await folder.create(name), true);
        await file.writeFile(content);
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
function changesOf(before, after) {
    const old = new Map(before.map((file) => [(0,lock/* keyText */.Pu)(file), file]));
    const now = new Set(after.map(lock/* keyText */.Pu));
    return [
        ...after.map((file) => {
            const earlier = old.get((0,lock/* keyText */.Pu)(file));
            const isSame = earlier !== undefined && (0,lock/* lockText */.li)([earlier]) === (0,lock/* lockText */.li)([file]);
            return { file, change: earlier === undefined ? 'new' : isSame ? 'unchanged' : 'changed' };
        }),
        ...before.filter((file) => !now.has((0,lock/* keyText */.Pu)(file))).map((file) => ({ file, change: 'removed' })),
    ].sort((a, b) => ((0,lock/* keyText */.Pu)(a.file) < (0,lock/* keyText */.Pu)(b.file) ? -1 : 1));
}

// EXTERNAL MODULE: ./src/inputs/values/folders.ts
var folders = __webpack_require__(3733);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 14 modules
var parse = __webpack_require__(53145);
// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 10 modules
var prepare = __webpack_require__(97773);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/help.ts + 2 modules
var help = __webpack_require__(66077);
;// CONCATENATED MODULE: ./src/cli/commands/includes.ts
var includes_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var includes_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** `gitlab-dind includes fetch FOLDER`: stores what the pipeline includes. Returns the exit code. */
async function includesCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const [action = '', folder, ...more] = args.operands;
        if (action !== 'fetch') {
            const wrong = action === '' ? '' : ` ("${action}" is no such command${(0,cli_arguments/* suggestion */.h)(action, ['fetch'], '')})`;
            (0,door/* complain */.cc)(`includes: say fetch FOLDER${wrong}`);
            (0,door/* complain */.cc)(`\n${(0,help/* helpText */.BK)('includes', (0,door/* columns */.YB)()).trimEnd()}`);
            return 2;
        }
        const read = (0,parse/* readInputs */.Ko)(args.inputs);
        const problems = [...args.problems, ...read.problems, ...operandProblems(folder, more, args)];
        if (problems.length > 0 || folder === undefined)
            throw new errors/* UsageError */.eb(problems);
        let records;
        const opened = await (0,prepare.openPipeline)(read.inputs, undefined, (0,repository_project/* openProject */.U)(read.inputs.cwd), (fetch, context) => {
            records = (0,record/* recorder */.tT)(fetch, (0,gitlab/* maskOf */._4)(context));
            return records.fetch;
        });
        const project = includes_addDisposableResource(env_1, opened.project, true);
        const warnings = await follow(opened);
        const within = project.snapshot ? project.folder : project.repository;
        const written = await writeStored((0,external_node_path_.resolve)(folder), within, records?.recorded() ?? []).catch((error) => {
            throw error instanceof safe_folder/* UnsafePath */.UZ ? new errors/* UsageError */.eb(`includes fetch: ${error.message}`) : error;
        });
        for (const warning of warnings)
            (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`);
        tell(written, folder, args.json);
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = includes_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function operandProblems(folder, more, args) {
    const messages = [];
    const why = folder === undefined ? undefined : (0,folders/* unwritable */.m)((0,external_node_path_.resolve)(folder));
    if (folder === undefined)
        messages.push('includes fetch: name the folder that is to hold the files');
    if (why !== undefined)
        messages.push(`includes fetch: ${why}`);
    if (more.length > 0)
        messages.push(`includes fetch: "${more.join(' ')}" is not understood; it takes one folder`);
    if (args.inputs['includes-from'] !== undefined)
        messages.push('includes-from: includes fetch asks for the files anew; leave it out');
    return messages.map((message) => ({ message, location: undefined }));
}
/** Asks for everything. Throws a {@link ConfigError} with all that the pipeline needs and cannot have. */
async function follow({ inputs, content, context, source, notes }) {
    const options = { file: inputs.file, content, context, source };
    const warnings = await (0,gitlab/* followIncludes */.X1)(options);
    // rules of jobs look into other projects, too; whether there is a plan for this event is not the question
    await (0,gitlab/* loadPlan */.Yq)(options).catch((error) => {
        if (!(error instanceof gitlab/* ConfigError */.xL))
            throw error;
    });
    return [...inputs.notes, ...notes, ...warnings];
}
function tell(written, folder, json) {
    const stored = written.filter(({ change }) => change !== 'removed');
    if (json) {
        (0,door/* printJson */.Q2)({ path: folder, files: written.map(({ file, change }) => ({ change, ...file })) });
        return;
    }
    for (const { file, change } of written) {
        const { include, name, ref, file: path, found, version } = file;
        const at = ref === undefined ? '' : `@${ref}`;
        const sha = found?.sha === undefined ? '' : found.sha.slice(0, 8);
        const which = [version, sha].filter((part) => part !== undefined && part !== '').join(', ');
        (0,door/* print */.yy)(`${change.padEnd(9)}  ${include} ${name}${at}${path === undefined ? '' : `:${path}`}${which === '' ? '' : ` (${which})`}`);
    }
    (0,door/* print */.yy)(stored.length === 0
        ? 'The pipeline includes nothing from elsewhere'
        : `${stored.length} ${stored.length === 1 ? 'file is' : 'files are'} stored: give --includes-from ${folder}, or the input includes-from`);
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
