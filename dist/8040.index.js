export const id = 8040;
export const ids = [8040];
export const modules = {

/***/ 70765:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareCommand: () => (/* binding */ compareCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _migration_compare_compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71654);
/* harmony import */ var _migration_compare_gitlab_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78149);
/* harmony import */ var _migration_compare_run_side_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1001);
/* harmony import */ var _migration_compare_show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48375);
/* harmony import */ var _migration_fetching_find_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32450);
/* harmony import */ var _migration_reading_run_output_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43366);
/* harmony import */ var _repository_instance_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(84677);
/* harmony import */ var _repository_project_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20463);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64732);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75200);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(81801);
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














/** `gitlab-dind compare`: 0 where all is the same, or different as is expected; 1 where it is not. */
async function compareCommand(argv) {
    const read = await (0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .readOptions */ .Tt)('compare', argv);
    (0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .refuseProblems */ .nN)([...read.problems, ...problemsOf(read)]);
    const [gitlab = '', run] = read.operands;
    const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
    if (fetch !== undefined) {
        const { document } = await fetched(gitlab, read);
        await (0,_write_js__WEBPACK_IMPORTED_MODULE_11__/* .writeOutput */ .z)('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
        (0,_door_js__WEBPACK_IMPORTED_MODULE_12__/* .print */ .yy)(`${document.jobs.length} jobs of the pipeline ${gitlab} are stored in ${fetch}`);
        return 0;
    }
    const found = await foundIn(gitlab, read);
    const side = (0,_migration_compare_gitlab_side_js__WEBPACK_IMPORTED_MODULE_4__/* .gitlabSide */ .T)(found.document, found.values);
    const { side: here, interrupted } = run === undefined ? await ranNow(found, side, read) : await stored(run, side, read);
    if (here === undefined)
        return interrupted ? 130 : 3;
    const comparison = (0,_migration_compare_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .U)(side, here);
    if (output !== undefined) {
        const document = `${JSON.stringify((0,_migration_compare_show_js__WEBPACK_IMPORTED_MODULE_6__/* .comparisonDocument */ .x0)(comparison), null, 2)}\n`;
        await (0,_write_js__WEBPACK_IMPORTED_MODULE_11__/* .writeOutput */ .z)('output', output, output.endsWith('.md') ? `${(0,_migration_compare_show_js__WEBPACK_IMPORTED_MODULE_6__/* .comparisonMarkdown */ .vR)(comparison)}\n` : document);
    }
    show(comparison, read);
    if (interrupted)
        return 130;
    return comparison.sort === 'different' ? 1 : 0;
}
function problemsOf({ operands, values, flags, inputs, ofCall }) {
    const [, run, ...more] = operands;
    const [fetch, output, now] = [values.get('fetch'), values.get('output'), flags.has('run')];
    const wanted = fetch === undefined && !now ? 2 : 1;
    const problems = [...(0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .outputProblem */ .nQ)('fetch', fetch), ...(0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .outputProblem */ .nQ)('output', output)];
    if (operands.length < wanted || more.length > 0 || (fetch !== undefined && run !== undefined))
        problems.push(fetch === undefined
            ? "compare: name GitLab's pipeline (a file of compare --fetch, an address, or an ID) and the events of the run (what run --json printed), or run it now (--run)"
            : 'compare: name the pipeline that is to be fetched: its address, or its ID');
    if (now && fetch !== undefined)
        problems.push('--run: --fetch stores the side of GitLab alone; leave one of them out');
    else if (now && run !== undefined)
        problems.push(`--run: there is a run already (${run}); leave one of them out`);
    if (output !== undefined && !/\.(?:md|json)$/.test(output))
        problems.push(`--output: ${output} is neither .md nor .json`);
    if (ofCall.has('deep') &&
        inputs.migration.deep &&
        !now &&
        fetch === undefined &&
        inputs.migration.runOutput === undefined)
        problems.push('--deep: the files of the run are wanted as well: its folder output (--run-output DIR), or --run');
    return problems;
}
function show(comparison, { flags }) {
    if (flags.has('json'))
        (0,_door_js__WEBPACK_IMPORTED_MODULE_12__/* .printJson */ .Q2)((0,_migration_compare_show_js__WEBPACK_IMPORTED_MODULE_6__/* .comparisonDocument */ .x0)(comparison));
    else
        (0,_migration_compare_show_js__WEBPACK_IMPORTED_MODULE_6__/* .comparisonLines */ .pf)(comparison).forEach(_door_js__WEBPACK_IMPORTED_MODULE_12__/* .print */ .yy);
}
async function stored(run, { variables = [] }, { inputs }) {
    const { runOutput, deep } = inputs.migration;
    const outputOf = runOutput === undefined ? _migration_compare_run_side_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_OUTPUT */ .Qk : await (0,_migration_reading_run_output_js__WEBPACK_IMPORTED_MODULE_8__/* .outputReader */ .R)(runOutput, deep);
    return { side: (0,_migration_compare_run_side_js__WEBPACK_IMPORTED_MODULE_5__/* .runSide */ .DD)(await textOf(run), run, { variables, outputOf }), interrupted: false };
}
async function ranNow({ document, isFetched }, { variables = [] }, read) {
    const { runHere } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6579), __webpack_require__.e(9512), __webpack_require__.e(7009), __webpack_require__.e(9882), __webpack_require__.e(4111), __webpack_require__.e(9240), __webpack_require__.e(2160), __webpack_require__.e(7718), __webpack_require__.e(2788)]).then(__webpack_require__.bind(__webpack_require__, 12788));
    return runHere({ document, variables, read, isFetched });
}
async function foundIn(gitlab, read) {
    const isFile = !/^https?:\/\//i.test(gitlab) && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(gitlab) || !/^\d+$/.test(gitlab));
    if (!isFile)
        return fetched(gitlab, read);
    return { document: (0,_migration_compare_gitlab_side_js__WEBPACK_IMPORTED_MODULE_4__/* .readDocument */ .u)(await textOf(gitlab), gitlab), values: new Map(), isFetched: false };
}
/** A pipeline of GitLab's; `--project` and `--gitlab-url` say more than the repository at hand. */
async function fetched(gitlab, { inputs, flags, values }) {
    const { gitlabUrl, gitlabToken: token, cwd, migration } = inputs;
    const given = migration.project;
    const atHand = async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (given !== undefined && gitlabUrl !== undefined && /^\d+$/.test(gitlab))
                return { url: gitlabUrl, project: given, sha: '' };
            const project = __addDisposableResource(env_1, await (0,_repository_project_js__WEBPACK_IMPORTED_MODULE_9__/* .openProject */ .U)(cwd).catch((error) => {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`cwd: ${cwd} cannot be opened: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; give --project and --gitlab-url`);
            }), true);
            const { origin, path, sha } = project.facts;
            const url = (0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_13__/* .instanceOf */ .hR)(gitlabUrl, origin, undefined);
            return { url, project: given ?? (origin === undefined ? undefined : path), sha };
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
    };
    const dotenv = new Map();
    // without our files theirs are of no use
    const deep = migration.deep && (values.has('fetch') || flags.has('run') || migration.runOutput !== undefined);
    const fetching = { deep, ...(flags.has('run') ? { dotenv } : {}) };
    return {
        document: await (0,_migration_fetching_find_js__WEBPACK_IMPORTED_MODULE_7__/* .findPipeline */ .G)(gitlab, { gitlabUrl, token, atHand, fetching }),
        values: dotenv,
        isFetched: true,
    };
}
async function textOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`compare: ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    });
}


/***/ }),

/***/ 75200:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   fK: () => (/* binding */ readingOptions),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   nQ: () => (/* binding */ outputProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _inputs_configuration_configure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91806);
/* harmony import */ var _inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79974);
/* harmony import */ var _inputs_prepare_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81485);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53145);
/* harmony import */ var _inputs_values_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3733);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64732);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60776);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18914);












/** Options that all of them have. */
const FLAGS = ['json'];
/**
 * Reads the command line behind the name of the command, and what the environment and the configuration files set of its
 * options. Notes on these are told at once.
 */
async function readOptions(command, argv) {
    const table = _table_js__WEBPACK_IMPORTED_MODULE_9__/* .MIGRATION_TABLE */ .wp[command];
    const line = readLine(argv, table);
    const configured = await (0,_inputs_configuration_configure_js__WEBPACK_IMPORTED_MODULE_2__/* .configure */ .j)(line.inputs, process.env, process.cwd());
    for (const note of configured.notes)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_10__/* .complain */ .cc)(`WARNING: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDiagnostic */ .x)(note)}`);
    const given = Object.fromEntries([...table.options, ...table.more].flatMap((name) => {
        const value = configured.given[name];
        return value === undefined || !counts(name, table, configured) ? [] : [[name, value]];
    }));
    const { inputs, problems: wrong } = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(given);
    return {
        operands: line.operands,
        values: line.values,
        flags: line.flags,
        inputs,
        given,
        ofCall: new Set(Object.keys(line.inputs)),
        problems: [...line.problems, ...configured.problems, ...wrong.map((problem) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .atOrigin */ .iP)(problem, configured))],
    };
}
/** The file of the project at hand says nothing of how others are read. */
function counts(name, { elsewhere }, { origins }) {
    const isOfProject = origins.get(name)?.some(({ kind }) => kind === 'project') === true;
    return !elsewhere || !isOfProject || Object.hasOwn(_inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .MIGRATION_OPTIONS */ .y, name);
}
function readLine(argv, table) {
    const line = { operands: [], values: new Map(), flags: new Set(), inputs: {}, problems: [] };
    const flags = [...FLAGS, ...table.flags];
    let open;
    const rest = [...argv];
    const add = (list, item) => {
        line.inputs[list] = [line.inputs[list] ?? [], item].flat().join('\n');
    };
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        if (!item.startsWith('--')) {
            if (open === undefined)
                line.operands.push(item);
            else
                add(open, item);
            continue;
        }
        open = undefined;
        const equals = item.indexOf('=');
        const name = item.slice(2, equals === -1 ? undefined : equals);
        const attached = equals === -1 ? undefined : item.slice(equals + 1);
        const option = (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .inputNamed */ .o5)(name);
        const list = table.lists.find((one) => one === name);
        if (flags.includes(name) && attached === undefined)
            line.flags.add(name);
        else if (table.values.includes(name)) {
            const value = attached ?? rest.shift();
            if (value === undefined)
                line.problems.push(`--${name} needs a value`);
            else
                line.values.set(name, value);
        }
        else if (list !== undefined) {
            open = list;
            if (attached !== undefined)
                add(list, attached);
        }
        else if (option !== undefined && [...table.options, ...table.more].includes(option.name))
            (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .readInput */ .R5)(option, name, attached, { rest, inputs: line.inputs, problems: line.problems });
        else {
            const all = [...flags, ...table.values, ...table.options, ...table.more];
            line.problems.push(`There is no option --${name} of this command${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .suggestion */ .h)(name, all)}`);
        }
    }
    return line;
}
/** Throws all that is wrong at once. */
function refuseProblems(problems) {
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.map((problem) => (typeof problem === 'string' ? { message: problem, location: undefined } : problem)));
}
/** What projects are read with, as the inputs say. */
function readingOptions(inputs) {
    return {
        file: inputs.file,
        gitlabUrl: inputs.gitlabUrl,
        token: inputs.gitlabToken,
        includeMap: inputs.includeMap.map(absolutePlace),
        inputs: inputs.inputs,
        spell: _inputs_prepare_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__/* .asOption */ .ui,
        shared: new Map(),
    };
}
/** Relative places of the map begin where the command was called, whatever project is read. */
function absolutePlace(item) {
    if (/^https?:\/\//i.test(item))
        return item;
    const at = item.indexOf('=');
    const place = item.slice(at + 1);
    return place === '' || /^https?:\/\//i.test(place) ? item : `${item.slice(0, at + 1)}${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(place)}`;
}
/** Why a file cannot be written, as a problem of its option. */
function outputProblem(option, path) {
    const why = path === undefined ? undefined : (0,_inputs_values_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .unwritableFile */ .W)(path, process.cwd());
    return why === undefined ? [] : [`--${option}: ${why}`];
}


/***/ }),

/***/ 81801:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90335);
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
 * Writes a file that the user has named, in place of the regular file of that name. Throws a {@link UsageError} where
 * something else stands there.
 */
async function writeOutput(option, path, text, within) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const folder = __addDisposableResource(env_1, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .SafeFolder */ .yY.open((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), within), true);
            const handle = await folder.create((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
            try {
                await handle.writeFile(text);
            }
            finally {
                await handle.close();
            }
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
        throw error instanceof _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafePath */ .UZ ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`--${option}: ${error.message}`) : error;
    }
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

/***/ 51659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aJ: () => (/* binding */ stripAnsi),
/* harmony export */   lJ: () => (/* binding */ onlyColors),
/* harmony export */   mh: () => (/* binding */ ANSI)
/* harmony export */ });
/** Colours of GitLab Runner's job log. */
const ANSI = {
    boldCyan: '\u001b[36;1m',
    boldGreen: '\u001b[32;1m',
    boldRed: '\u001b[31;1m',
    yellow: '\u001b[0;33m',
    grey: '\u001b[0;37m',
    reset: '\u001b[0;m',
    clear: '\u001b[0K',
};
const SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** The text without colours and cursor movements. */
function stripAnsi(text) {
    return text.replace(SEQUENCES, '');
}
const MOVEMENTS = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b[78cDEHM]/g;
/** The text with its colours, but without what only a terminal of its own could do: cursor movements, clearing. */
function onlyColors(text) {
    return text.replace(MOVEMENTS, '');
}


/***/ }),

/***/ 20734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   a6: () => (/* binding */ waitedFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ PARENT_MARK),
/* harmony export */   hv: () => (/* binding */ whyNotRun)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Between the name of a job that triggers a pipeline and those of its jobs. */
const PARENT_MARK = ' / ';
/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
function inOrder(jobs, stages) {
    const of = (parent) => stagesOf(jobs, stages, parent).flatMap((stage) => jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])));
    return of(undefined);
}
/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
function stagesOf(jobs, stages, parent) {
    const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
    return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}
/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
function waitedFor(job, jobs, stages) {
    const { needs } = job;
    if (needs !== null)
        return jobs.filter(({ name }) => needs.includes(name));
    const order = stagesOf(jobs, stages, job.parent);
    const place = order.indexOf(job.stage);
    return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}
/** Names that a sentence has room for. */
const NAMED = 3;
/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
function whyNotRun(job, jobs, stages) {
    if (job.status === 'manual')
        return 'it is manual, and was not played (input manual)';
    if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created')
        return undefined;
    if (job.history.length > 0)
        return undefined;
    if (job.status === 'canceled')
        return 'the pipeline was canceled before its turn';
    const before = waitedFor(job, jobs, stages);
    const causes = [
        ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
        ['canceled', ({ status }) => status === 'canceled'],
        ['skipped', ({ status }) => status === 'skipped'],
        ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
    ];
    for (const [word, is] of causes) {
        const names = before.filter(is).map(({ name }) => name);
        if (names.length > 0)
            return `${listed(names)} ${verb(word, names.length)}`;
    }
    return job.status === 'skipped'
        ? 'it runs after a failure (when: on_failure), and nothing before it failed'
        : undefined;
}
function verb(word, many) {
    if (word === 'failed')
        return 'failed';
    if (word === 'manual')
        return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
    return `${many === 1 ? 'was' : 'were'} ${word}`;
}
function listed(names) {
    const shown = names.slice(0, NAMED).map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, 100));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 50996:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   uy: () => (/* binding */ fencedLog)
/* harmony export */ });
/* harmony import */ var _ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/**
 * Text for a table's cell or a paragraph, in one line: every character that Markdown or HTML could take for more than
 * itself becomes an entity, which is never syntax.
 */
function plain(text, length = 200) {
    return entities((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(text)), length));
}
/** A name, as it is: in `<code>` GitHub links no `@name` and no `#1` either. */
function name(text, length = 120) {
    const shown = plain(text, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** A short text of our own that stays in one line of its cell: `1.3 MB`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A fenced block, with a fence longer than any in the text. */
function fenced(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Lines of a log, fenced: without colours, and with no line too long to read. */
function fencedLog(lines, lineLength = 1000) {
    // a line may hold line ends of its own: a carriage return is one for Markdown
    const shown = lines.flatMap((line) => (0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line).split(/\r\n|[\r\n\u2028\u2029]/));
    return fenced(shown.map((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line), lineLength)).join('\n'), 'text');
}
/** A row of a table. The cells are Markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The heading of a table: its columns, those of numbers to the right. */
function columns(titles, numbers = []) {
    return `${row(titles)}\n${row(titles.map((title) => (numbers.includes(title) ? '---:' : '---')))}`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 790:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   Ex: () => (/* binding */ jobSymbol),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Sj: () => (/* binding */ copyLine),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    // rounded first: 59.97 s is a minute, and no minute has 60 s left
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const rest = `${String(whole % 60).padStart(2, '0')} s`;
    return hours === 0 ? `${minutes} m ${rest}` : `${hours} h ${String(minutes).padStart(2, '0')} m ${rest}`;
}
/** `12.3 MB`, as Docker counts. */
function fileSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}
/** Signs of GitLab's statuses. */
const SYMBOLS = {
    success: '\u2705',
    failed: '\u274c',
    canceled: '\ud83d\udeab',
    skipped: '\u23ed\ufe0f',
    manual: '\u270b',
    created: '\u23f8\ufe0f',
    pending: '\u23f8\ufe0f',
    running: '\u25b6\ufe0f',
    scheduled: '\u23f0',
};
/** A sign for how a job ended. */
function jobSymbol(job) {
    return job.status === 'failed' && job.allowFailure ? '\u26a0\ufe0f' : SYMBOLS[job.status];
}
/** A sign for how a run ended. */
function symbol(result) {
    return hasWarnings(result) ? '\u26a0\ufe0f' : SYMBOLS[result.status];
}
/** GitLab's word for how a run ended. */
function word(result) {
    if (result.status === 'canceled' && result.canceledBy !== undefined)
        return `canceled: ${result.canceledBy}`;
    if (hasWarnings(result))
        return 'passed with warnings';
    return result.status === 'success' ? 'passed' : result.status;
}
function hasWarnings(result) {
    return result.status === 'success' && result.jobs.some((job) => job.status === 'failed');
}
/** GitLab's word for how a job ended. */
function outcome(job) {
    if (job.status === 'success')
        return 'passed';
    if (job.status === 'failed')
        return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
    return job.status;
}
/** Why a job failed, in short. */
function reason(job) {
    if (job.status !== 'failed')
        return '';
    return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}
/** What a job says of its coverage, as its own page on GitLab does. */
function coverage(job) {
    return job.coverage === undefined ? '' : `${job.coverage}%`;
}
/** What is said of the copy to another registry; undefined: the event is of something else. */
function copyLine(event) {
    if (event.type !== 'registry' || (event.status !== 'pushing' && event.status !== 'pushed'))
        return undefined;
    const address = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.address);
    return event.status === 'pushing' ? `Copying what was pushed to ${address}` : `Copied to ${address}`;
}
/** Rows as lines with aligned columns; a column that is empty for all takes no room. `right`: columns of numbers. */
function aligned(rows, right = []) {
    const columns = rows[0]?.map((_, column) => column) ?? [];
    const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    const filled = (cell, column) => right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    return rows.map((row) => row
        .map(filled)
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
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
