export const id = 1730;
export const ids = [1730];
export const modules = {

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

/***/ 51322:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ plannedDaemon),
/* harmony export */   gJ: () => (/* binding */ startsDaemon),
/* harmony export */   tK: () => (/* binding */ isDindImage),
/* harmony export */   xv: () => (/* binding */ isDindName)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);

/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
function isDindName(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
    const [name = '', tag = ''] = last.split(':');
    return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}
/** The entrypoint of the image `docker`, which is not at hand before a run. */
const STOCK = ['dockerd-entrypoint.sh'];
/**
 * Name of the Docker daemon among the services of a job that has not run yet: by the names that they have with what is
 * known of the job's variables filled in (`docker:${DIND_TAG}`), and by what runs in them. undefined: it has none.
 */
function plannedDaemon(job, context) {
    const named = job.services.some(({ name }) => /[$%]/.test(name) || isDindName(name));
    const known = named ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job) : [];
    const find = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .finder */ .nh)(known);
    for (const { name, entrypoint, command } of job.services) {
        const image = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandExisting */ .u_)(name, find);
        if (!isDindName(image))
            continue;
        // of an image of another name the entrypoint is not known
        if (!/(?:^|\/)docker:[^/]*$/.test(image))
            return image;
        const env = Object.fromEntries(known.map((variable) => [variable.key, variable.value]));
        if (startsDaemon({ image: { entrypoint: STOCK }, entrypoint, command, env }))
            return image;
    }
    return undefined;
}
/** Whether an image that the engine has is a Docker daemon: whatever its name, it is dind when it starts dind's entrypoint. */
function isDindImage(image) {
    return image.entrypoint.some((item) => item.endsWith('dockerd-entrypoint.sh'));
}
const DAEMON = /(?:^|[\s;&|("'`/])(?:dockerd(?:-entrypoint\.sh|-rootless(?:\.sh)?)?|dind|rootlesskit)(?=$|[\s;&|)"'`])/;
/** A program by its name, or by its path in a folder of programs. */
const PROGRAM = /^(?:[\w+-]+|\/(?:usr\/)?(?:local\/)?s?bin\/[\w+-]+)$/;
/** A call of a script in a shell's command. */
const SCRIPT = /(?:^|[\s;&|("'])(?:\.{1,2}\/[\w./-]+|[\w./-]+\.sh)(?=$|[\s;&|)"'])/;
/**
 * Whether a service of an image that can be a Docker daemon is one: its image's entrypoint may be given something else
 * to run, or be replaced. A script whose content nobody knows here is taken for one that starts the daemon.
 */
function startsDaemon({ image, entrypoint, command, env }) {
    const given = entrypoint?.filter((item) => item !== '');
    const line = [...(given ?? image.entrypoint), ...(command ?? [])];
    return runsDaemon(line, env);
}
function runsDaemon(line, env) {
    const [program = '', ...rest] = line;
    if (program.endsWith('dockerd-entrypoint.sh')) {
        const [first] = rest;
        // it starts the daemon with flags, or without; all else it runs as it is
        return first === undefined || first.startsWith('-') || runsDaemon(rest, env);
    }
    const words = [program, ...rest].map((word) => word.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (whole, name) => env[name] ?? whole));
    if (words.some((word) => DAEMON.test(word)))
        return true;
    if (program === '')
        return false;
    if (!PROGRAM.test(program))
        return true;
    // a shell may be given a script, whose content only the container knows
    const [first = '-c'] = rest;
    const script = !first.startsWith('-') || rest.some((word) => SCRIPT.test(word));
    return /(?:^|\/)(?:ba|da|a)?sh$/.test(program) && script;
}


/***/ }),

/***/ 99271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readRunners),
/* harmony export */   d: () => (/* binding */ assignRunners)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _runs_on_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16328);


/** What jobs without tags get where no line says otherwise. */
const STANDARD = 'ubuntu-latest';
/** Jobs that a problem names. */
const NAMED = 5;
/**
 * Reads the lines `TAGS=RUNS-ON` of the input `runners`. Lines that cannot be read are left out, and each is among the
 * problems, which quote it.
 */
function readRunners(lines) {
    const read = [];
    const problems = [];
    const seen = new Set();
    let others;
    for (const line of lines.map((text) => text.trim()).filter((text) => text !== '')) {
        const found = readLine(line);
        if (typeof found === 'string') {
            problems.push(`"${line}": ${found}`);
            continue;
        }
        const key = setOf(found.tags);
        if (seen.has(key))
            problems.push(`"${line}": there is another line for these tags; keep one of them`);
        else if (found.tags[0] === '*')
            others = found.runsOn;
        else
            read.push(found);
        seen.add(key);
    }
    return { runners: { lines: read, others }, problems };
}
function readLine(line) {
    const equals = line.indexOf('=');
    if (equals === -1)
        return 'is not of the form TAGS=RUNS-ON, such as docker,arm64=ubuntu-24.04-arm';
    const tags = line
        .slice(0, equals)
        .split(',')
        .map((tag) => tag.trim());
    if (tags.includes(''))
        return 'a tag is missing before the "="; "*" stands for all that have no line';
    if (tags.includes('*') && tags.length > 1)
        return '"*" stands alone: it is every set of tags without a line';
    const named = (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(line.slice(equals + 1));
    return 'problem' in named ? named.problem : { tags: [...new Set(tags)], runsOn: named.runsOn };
}
/** A set of tags as one text, whatever their order. */
const setOf = (tags) => JSON.stringify([...new Set(tags)].sort());
/**
 * The runner of each job of a plan. `arm64Runner` is the input `arm64-runner`; empty: none. The plan has the
 * tags as GitLab expands them; `context` has the variables of a platform that are not the pipeline file's. A job whose tags have no line is among the
 * problems, and has a runner nevertheless. Which line applies: the one whose tags are the job's; else, as any runner of
 * GitLab's takes a job whose tags it all has, the one with the fewest tags among those that hold all of the job's.
 */
function assignRunners(plan, runners, arm64Runner, context) {
    const problems = [];
    const arm64 = arm64Runner.trim() === '' ? { runsOn: undefined } : (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(arm64Runner);
    if ('problem' in arm64)
        problems.push({ message: `arm64-runner: "${arm64Runner.trim()}": ${arm64.problem}`, location: undefined });
    const native = 'problem' in arm64 ? undefined : arm64.runsOn;
    const chosen = new Map();
    const missing = new Map();
    for (const job of plan.jobs) {
        const tags = [...new Set(job.tags)];
        const found = tags.length === 0
            ? ((isArm64(job, context) ? native : undefined) ?? runners.others ?? STANDARD)
            : (lineFor(tags, runners) ?? runners.others);
        chosen.set(job.name, found ?? STANDARD);
        if (found !== undefined)
            continue;
        const same = missing.get(setOf(tags));
        if (same === undefined)
            missing.set(setOf(tags), { tags, jobs: [job] });
        else
            same.jobs.push(job);
    }
    problems.push(...[...missing.values()].map(({ tags, jobs }) => withoutLine(tags, jobs)));
    return { of: (job) => chosen.get(job.name) ?? STANDARD, problems };
}
function lineFor(tags, { lines }) {
    const holding = lines.filter((line) => tags.every((tag) => line.tags.includes(tag)));
    const fewest = Math.min(...holding.map((line) => line.tags.length)); // the job's own set is the smallest that can be
    return holding.find((line) => line.tags.length === fewest)?.runsOn;
}
/** Is the image of a job of this platform? Its text is expanded as the runner does it. */
function isArm64(job, context) {
    const written = job.image?.platform ?? '';
    const known = written.includes('$') && context !== undefined ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job) : job.variables;
    return /^linux\/arm64(\/v8)?$/i.test((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandValue */ .eb)(written, known).trim());
}
function withoutLine(tags, jobs) {
    const names = jobs.slice(0, NAMED).map(({ name }) => `"${name}"`);
    const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
    return {
        message: `runners: there is no line for the tags ${tags.join(', ')} of ${names.join(', ')}${more}`,
        location: jobs[0]?.location,
        hint: `add the line ${tags.join(',')}=RUNNER, or *=RUNNER for all tags without a line`,
    };
}


/***/ }),

/***/ 16328:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runnerKey),
/* harmony export */   Y: () => (/* binding */ readRunsOn)
/* harmony export */ });
const FORMS = 'a label, a list [a, b], group:NAME or group:NAME[a, b]';
/** What a label may not hold: it would be something else in a workflow, or no text of one line. */
const NO_LABEL = /[[\],"'`\p{Cc}]|\$\{\{/u;
/** Reads a runner as the inputs name it: a label, `[a, b]`, `group:NAME`, `group:NAME[a, b]`; or says what is wrong. */
function readRunsOn(text) {
    const whole = text.trim();
    if (whole === '')
        return { problem: `there is no runner behind the "="; it is ${FORMS}` };
    if (whole.includes('${{'))
        return { problem: 'an expression is not evaluated here; name the runner itself' };
    const group = /^group:([^[\]]*)(\[.*\])?$/su.exec(whole);
    if (group !== null) {
        const name = (group[1] ?? '').trim();
        if (name === '' || NO_LABEL.test(name))
            return { problem: `group: has no name of a runner group; it is ${FORMS}` };
        if (group[2] === undefined)
            return { runsOn: { group: name } };
        const labels = readList(group[2]);
        return labels === undefined ? noList(group[2]) : { runsOn: { group: name, labels } };
    }
    if (whole.startsWith('[')) {
        const labels = readList(whole);
        return labels === undefined ? noList(whole) : { runsOn: labels };
    }
    return NO_LABEL.test(whole) ? { problem: `"${whole}" is none of: ${FORMS}` } : { runsOn: whole };
}
/** `[a, b]`; each may stand in quotes, as JSON has it. */
function readList(text) {
    if (!text.endsWith(']'))
        return undefined;
    const items = text
        .slice(1, -1)
        .split(',')
        .map((item) => item
        .trim()
        .replace(/^(["'])(.*)\1$/su, '$2')
        .trim());
    return items.some((item) => item === '' || NO_LABEL.test(item)) ? undefined : items;
}
function noList(text) {
    return { problem: `"${text}" is no list of labels such as [self-hosted, linux]` };
}
/** One text for what is one runner: labels are a set, whose letters' case does not count. */
function runnerKey(runsOn) {
    const labels = (of) => [...new Set([of].flat().map((label) => label.toLowerCase()))].sort();
    if (typeof runsOn === 'string' || !('group' in runsOn))
        return JSON.stringify(labels(runsOn));
    return JSON.stringify([{ group: runsOn.group }, ...labels(runsOn.labels ?? [])]);
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

/***/ 96471:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ audit)
});

// UNUSED EXPORTS: toMirror

// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(51322);
// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
// EXTERNAL MODULE: ./src/migration/order.ts
var order = __webpack_require__(38704);
// EXTERNAL MODULE: ./src/migration/reading/facts.ts
var reading_facts = __webpack_require__(52436);
;// CONCATENATED MODULE: ./src/migration/audit/gitlab-uses.ts
const API = /CI_API_V4_URL|CI_API_GRAPHQL_URL|\/api\/v4\b|JOB-TOKEN|PRIVATE-TOKEN/i;
/** What a line of a script asks of the GitLab server; the first that fits. */
const USES = [
    {
        kind: 'change',
        topic: "CI_JOB_TOKEN against GitLab's API",
        message: "uses CI_JOB_TOKEN against GitLab's API: the token of a run is known to its own registry alone",
        hint: "call GitHub's API with a token of GitHub, or GitLab's with an access token as a secret",
        fits: (text) => /CI_JOB_TOKEN|CI_BUILD_TOKEN/.test(text) && API.test(text),
    },
    {
        kind: 'change',
        topic: 'CI_JOB_TOKEN for repositories of GitLab',
        message: 'gets other repositories of GitLab with CI_JOB_TOKEN, which no GitLab server knows here',
        hint: 'take the repository from where it is now, with a deploy key or a token as a secret',
        fits: (text) => /gitlab-ci-token:|CI_JOB_TOKEN@|CI_JOB_TOKEN\}@/.test(text),
    },
    {
        kind: 'note',
        topic: "GitLab's API",
        message: "calls GitLab's API, which knows neither this pipeline nor its jobs (CI_PIPELINE_ID, CI_JOB_ID)",
        hint: 'CI_API_V4_URL is that of `gitlab-url`: with an access token as a secret it answers for what is still there',
        fits: (text) => /CI_API_V4_URL|CI_API_GRAPHQL_URL/.test(text),
    },
    {
        kind: 'change',
        topic: 'release-cli and glab',
        message: 'makes something on a GitLab server with release-cli or glab',
        hint: 'use the keyword `release` with `releases: create`, or `gh`',
        fits: (text) => /(?:^|[\s;&|(])(?:release-cli\s+create|glab\s+\w+)/.test(text),
    },
    {
        kind: 'change',
        topic: "GitLab's package registry",
        message: "uses GitLab's package registry, which CI_JOB_TOKEN opens only there",
        hint: 'move the packages, or give a deploy token as a secret',
        fits: (text) => /CI_JOB_TOKEN/.test(text) && /\/packages\/|npm|twine|maven|nuget|gem\b/i.test(text),
    },
];
/** What the scripts of a job ask of a GitLab server. */
function gitlabUses(job) {
    return commandsOf(job).flatMap(({ text, location }) => USES.filter(({ fits }) => fits(text))
        .slice(0, 1)
        .map(({ kind, topic, message, hint }) => ({
        kind,
        topic,
        message: `${job.name}: ${message}`,
        hint,
        location: location ?? job.location,
    })));
}
function commandsOf({ hooks, beforeScript, script, afterScript }) {
    return [...hooks.preGetSourcesScript, ...beforeScript, ...script, ...afterScript];
}
/** Hosts of the addresses in scripts, and of what Git and SSH are told. */
function hostsInScripts(jobs) {
    const found = jobs.flatMap((job) => commandsOf(job).flatMap(({ text }) => [
        ...text.matchAll(/(?:\b(?:https?|ssh|git|ftps?):\/\/(?:[^\s/@"'$]*@)?|\bgit@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi),
    ].map(([, host = '']) => host.toLowerCase())));
    return [...new Set(found)].filter((host) => !/^(?:localhost|127\.|0\.0\.0\.0|glci-mock)/.test(host));
}

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/migration/audit/variables.ts + 2 modules
var variables = __webpack_require__(12310);
;// CONCATENATED MODULE: ./src/migration/audit/images.ts



/** Registries from which everyone may pull. */
const PUBLIC = [
    'docker.io', 'index.docker.io', 'registry-1.docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'mirror.gcr.io',
    'mcr.microsoft.com', 'public.ecr.aws', 'registry.k8s.io', 'k8s.gcr.io', 'registry.access.redhat.com', 'docker.elastic.co',
    'cgr.dev', 'nvcr.io', 'lscr.io', 'container-registry.oracle.com',
]; // prettier-ignore
/** Images of GitLab's own, which are public. */
const GITLABS_OWN = /^registry\.gitlab\.com\/(?:gitlab-org|gitlab-ci-utils|components|security-products)\//;
/** The images and services of all jobs, each once. */
function usedImages(facts) {
    const base = facts.events[0]?.context;
    const used = (0,variables/* allJobs */.A$)(facts).flatMap((job) => {
        const known = base === undefined ? undefined : (0,gitlab/* finder */.nh)((0,gitlab/* knownVariables */.h0)(base, job));
        const filled = (name) => (known === undefined ? name : (0,gitlab/* expandExisting */.u_)(name, known));
        return [
            ...(job.image === null ? [] : [asUsed(filled(job.image.name), false, job.image.name, job.location)]),
            ...job.services.map(({ name, location }) => asUsed(filled(name), true, name, location ?? job.location)),
        ];
    });
    return [...new Map(used.map((image) => [`${String(image.service)} ${image.name}`, image])).values()];
}
function asUsed(name, service, written, location) {
    const isOwn = (0,names/* registryOf */.Fv)(name) === names/* MOCK_HOST */.AG || /^\$\{?CI_REGISTRY/.test(written);
    // the registry of a run has another name: what the file says is told
    return { name: isOwn ? written : name, service, location, from: isOwn ? 'own' : kindOf(name) };
}
function kindOf(name) {
    const registry = (0,names/* registryOf */.Fv)(name);
    if (/^[$%]/.test(name) || /[$%]/.test(registry))
        return 'unknown';
    return PUBLIC.includes(registry) || GITLABS_OWN.test(name) ? 'public' : 'private';
}
/** Whether some job of the project pushes images to the project's registry. */
function pushesImages(jobs) {
    const text = jobs
        .flatMap(({ beforeScript, script }) => [...beforeScript, ...script].map((command) => command.text))
        .join('\n');
    return /\bpush\b|--destination\b|imageName=|kaniko|\bko\s+(?:build|publish)\b/.test(text);
}

// EXTERNAL MODULE: ./src/migration/audit/obstacles.ts
var audit_obstacles = __webpack_require__(52682);
// EXTERNAL MODULE: ./src/migration/audit/with-block.ts
var with_block = __webpack_require__(83998);
;// CONCATENATED MODULE: ./src/migration/audit/judge.ts










/** What the facts of a project say of its way to GitHub. `runners` are those that the user has for tags. Pure. */
function audit(facts, runners) {
    const jobs = (0,variables/* allJobs */.A$)(facts);
    const images = usedImages(facts);
    const findings = {
        facts,
        jobs,
        images,
        pushes: pushesImages(jobs),
        variables: (0,variables/* unsetVariables */.f)(facts),
        uses: jobs.flatMap(gitlabUses),
        tags: tagsWithout(facts, jobs, runners),
    };
    const obstacles = (0,audit_obstacles/* obstaclesOf */._M)(findings);
    const { secrets, lines, permissions } = (0,with_block/* withBlock */.su)(findings);
    return {
        name: facts.name,
        url: facts.url,
        verdict: (0,audit_obstacles/* verdictOf */.Vj)(obstacles),
        jobs: jobs.map((job) => auditedJob(job, facts)),
        obstacles,
        images: namesOf(images, false),
        services: namesOf(images, true),
        dind: jobs.some((job) => isDind(job, facts)),
        imagesToMirror: sorted(toMirror(findings).map(({ name }) => name)),
        variables: sorted(findings.variables.map(({ name }) => name)),
        secrets,
        tags: findings.tags.map(({ tags }) => tags),
        environments: sorted(jobs.flatMap(({ environment }) => environment?.name ?? [])),
        hosts: sorted([...hostsOf(images), ...fetchHosts(facts), ...hostsInScripts(jobs)]),
        events: facts.events.map(({ event, jobs: some, empty }) => ({ event, jobs: some.length, empty })),
        with: lines,
        permissions,
    };
}
/** Images that a run can pull only once they are elsewhere, or with a login. */
function toMirror({ images, pushes }) {
    return images.filter(({ from }) => from === 'private' || (from === 'own' && !pushes));
}
function auditedJob(job, facts) {
    const events = facts.events.filter(({ jobs }) => jobs.some(({ name }) => name === job.name));
    return {
        name: job.name,
        stage: job.stage,
        image: job.image?.name,
        services: job.services.map(({ name }) => name),
        dind: isDind(job, facts),
        tags: job.tags,
        environment: job.environment?.name,
        events: reading_facts/* EVENTS */.q.filter((event) => events.some((one) => one.event === event)),
    };
}
function isDind(job, { events }) {
    const context = events[0]?.context;
    return context !== undefined && (0,detect/* plannedDaemon */.Zc)(job, context) !== undefined;
}
/** Sets of tags for which there is no runner, with the first job that has them. */
function tagsWithout(facts, jobs, runners) {
    const plan = {
        name: undefined, source: 'push', stages: [], excluded: [], warnings: [], autoCancelOnJobFailure: 'none', fetched: [],
    }; // prettier-ignore
    const tagged = jobs.filter(({ tags, trigger }) => tags.length > 0 && trigger === undefined);
    const sets = new Map(tagged.map((job) => [JSON.stringify([...new Set(job.tags)].sort()), job]));
    return [...sets.values()].flatMap((job) => {
        const { problems } = (0,fleet_runners/* assignRunners */.d)({ ...plan, jobs: [job] }, runners, '', facts.events[0]?.context);
        return problems.length === 0 ? [] : [{ tags: [...new Set(job.tags)], job }];
    });
}
function namesOf(images, service) {
    return sorted(images.filter((image) => image.service === service).map(({ name }) => name));
}
/** Where images come from. */
function hostsOf(images) {
    return images.flatMap(({ name, from }) => {
        const registry = (0,names/* registryOf */.Fv)(name);
        if (from === 'own' || from === 'unknown')
            return [];
        return registry === 'docker.io' ? ['registry-1.docker.io', 'auth.docker.io'] : [registry];
    });
}
/** Where files of includes come from. */
function fetchHosts({ fetched, gitlabUrl }) {
    return fetched.flatMap((request) => {
        if (request.kind === 'remote')
            return URL.canParse(request.url) ? [new URL(request.url).host] : [];
        if (request.kind === 'component')
            return [request.address.split('/')[0] ?? ''].filter((host) => !host.includes('$'));
        return [new URL(gitlabUrl).host];
    });
}
const sorted = (names) => [...new Set(names)].filter(Boolean).sort(order/* byCodeUnits */.C);


/***/ }),

/***/ 52682:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   _M: () => (/* binding */ obstaclesOf),
/* harmony export */   l5: () => (/* binding */ isElsewhere)
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12310);

/** The verdict: by the worst that stands in the way. */
function verdictOf(obstacles) {
    const has = (kind) => obstacles.some((obstacle) => obstacle.kind === kind);
    if (has('read'))
        return 'cannot be read';
    if (has('change'))
        return 'needs changes';
    return has('input') ? 'runs with these inputs' : 'runs as it is';
}
/** All that stands in the way of a project, the worst first. */
function obstaclesOf(findings) {
    const { facts, jobs, uses } = findings;
    const all = [
        ...facts.unreadable.map((problem) => from('read', topicOfFile(problem), withHint(problem))),
        ...once(jobs.flatMap(({ unsupported }) => unsupported)).map((problem) => from('change', keywordOf(problem), problem)),
        ...uses.map(({ kind, topic, message, hint, location }) => from(kind, topic, { message, hint, location })),
        ...variableObstacles(findings),
        ...imageObstacles(findings),
        ...includeObstacles(facts),
        ...fileObstacles(facts),
        ...tagObstacles(findings),
        ...tokenObstacles(jobs),
        ...environmentObstacles(jobs),
        ...eventObstacles(facts),
    ];
    return [...new Map(all.map((one) => [JSON.stringify([one.message, one.file, one.line]), one])).values()];
}
function from(kind, topic, { message, location, hint }) {
    return { kind, topic, message, file: location?.file, line: location?.line, hint };
}
function once(problems) {
    return [...new Map(problems.map((one) => [JSON.stringify([one.message, one.location]), one])).values()];
}
/** The keyword that a message names: `` `trigger:project` ``, whatever the job. */
function keywordOf({ message }) {
    const keyword = /`([^`]+)`/.exec(message)?.[1];
    return keyword === undefined ? message : `the keyword ${keyword}`;
}
/** A file that asks for values (`spec:inputs`) can be read with them. */
function withHint(problem) {
    const isInput = /input: required value has not been provided/.test(problem.message);
    return isInput ? { ...problem, hint: 'give a value to read it with: --input NAME=VALUE' } : problem;
}
function topicOfFile(problem) {
    const { message } = problem;
    if (message.includes('Missing CI config file'))
        return 'no pipeline file';
    if (/required value has not been provided/.test(message))
        return 'inputs without a value';
    if (/not found or access denied|could not be fetched|sufficient permissions|HTTP code/.test(message))
        return 'a file from elsewhere cannot be had';
    return problem.location === undefined ? 'the project cannot be opened' : 'the file is not valid';
}
function variableObstacles({ variables }) {
    return variables.map(({ name, where, location }) => {
        if (_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .DEPLOY_TOKEN */ .EZ.test(name))
            return from('input', 'deploy tokens', {
                message: `${name} is that of a deploy token, which GitLab sets and GitHub does not`,
                location,
                hint: `create a deploy token for what it opens, and the secret ${name}`,
            });
        return from('input', 'variables that nobody sets', {
            message: `the variable ${name} is used in ${where}, and the file does not set it`,
            location,
            hint: `create the secret ${name} (its value is that of the project's or group's settings), or give it among \`variables\``,
        });
    });
}
function imageObstacles({ images, pushes }) {
    return images.flatMap(({ name, from: place, location }) => {
        if (place === 'private')
            return [
                from('input', 'private images', {
                    message: `the image ${name} is of a registry that may want a login`,
                    location,
                    hint: 'create the secret DOCKER_AUTH_CONFIG, or mirror the image and name the copy in `image-map`',
                }),
            ];
        if (place !== 'own' || pushes)
            return [];
        return [
            from('input', "images of the project's registry", {
                message: `the image ${name} is of the project's registry on GitLab, and no job of the pipeline pushes it`,
                location,
                hint: 'mirror the image, and name the copy in `image-map`',
            }),
        ];
    });
}
/** Files of other projects are asked for on gitlab.com, without a token, as long as nobody says otherwise. */
function includeObstacles({ fetched, gitlabUrl, hadToken }) {
    const projects = fetched.filter(({ kind }) => kind === 'project' || kind === 'component');
    const names = projects.map((request) => request.kind === 'project' ? request.project : request.kind === 'component' ? request.address : '');
    if (names.length === 0)
        return [];
    const what = [...new Set(names)].slice(0, 5).join(', ');
    const url = gitlabUrl === 'https://gitlab.com' ? '' : `gitlab-url: ${gitlabUrl}`;
    const needs = [url, hadToken ? 'gitlab-token (a secret)' : ''].filter((one) => one !== '');
    if (needs.length === 0)
        return [];
    const message = `files of ${what} are included`;
    const hint = `give ${needs.join(' and ')}, or store them with \`gitlab-dind includes fetch\``;
    return [from('input', 'includes of other projects', { message, location: undefined, hint })];
}
/** Whether the project's settings name a pipeline file that is not the project's own. */
const isElsewhere = (file) => file.includes(':');
function fileObstacles({ file, unreadable }) {
    if (file === '.gitlab-ci.yml' || unreadable.length > 0)
        return [];
    if (!isElsewhere(file))
        return [
            from('input', 'another pipeline file', {
                message: `the pipeline file is ${file}`,
                location: undefined,
                hint: `give file: ${file}`,
            }),
        ];
    const message = `the pipeline file is ${file}, which is not the project's own`;
    const hint = 'add a .gitlab-ci.yml to the project that includes it';
    return [from('change', 'a pipeline file of another project', { message, location: undefined, hint })];
}
function tagObstacles({ tags }) {
    return tags.map(({ tags: set, job }) => from('input', 'tags without a runner', {
        message: `the tags ${set.join(', ')} of ${job.name} have no runner`,
        location: job.location,
        hint: `give the line ${set.join(',')}=RUNS-ON of \`runners\`, with the workflow for several runners; on one runner tags mean nothing`,
    }));
}
function tokenObstacles(jobs) {
    return jobs
        .filter(({ idTokens }) => Object.keys(idTokens).length > 0)
        .map((job) => from('input', 'ID tokens', {
        message: `${job.name}: its ID tokens are GitHub's here, with another issuer and \`sub\``,
        location: job.location,
        hint: 'give the workflow `permissions: {id-token: write}`, and have the other side trust GitHub',
    }));
}
function environmentObstacles(jobs) {
    return jobs.flatMap(({ name, environment, location }) => environment === undefined
        ? []
        : [
            from('note', 'environments', {
                message: `${name}: the environment ${environment.name}`,
                location,
                hint: '`deployments: true` tells GitHub of it; variables of this environment alone become secrets',
            }),
        ]);
}
function eventObstacles({ events }) {
    const named = {
        branch: 'the default branch',
        tag: 'a tag',
        merge_request: 'a merge request',
        schedule: 'a schedule',
    };
    return events.flatMap(({ event, errors, empty }) => [
        ...errors.map((problem) => from('note', `no pipeline for ${named[event]}`, {
            ...problem,
            message: `for ${named[event]}: ${problem.message}`,
        })),
        ...(empty === undefined
            ? []
            : [from('note', 'rules', { message: `no pipeline for ${named[event]}: ${empty}`, location: nowhere })]),
    ]);
}
const nowhere = undefined;


/***/ }),

/***/ 12310:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EZ: () => (/* binding */ DEPLOY_TOKEN),
  A$: () => (/* binding */ allJobs),
  f: () => (/* binding */ unsetVariables)
});

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
;// CONCATENATED MODULE: ./src/migration/audit/rules.ts
const IF = /^(\s*)(?:-\s+)*if:\s*(.*)$/;
/**
 * The expressions behind `if:` in the text of a pipeline file. A plan has none of them, since it is made for one event. Texts
 * and regular expressions in them name no variables.
 */
function expressionsIn(text) {
    const lines = text.split('\n');
    return lines.flatMap((content, index) => {
        const [, indent = '', value = ''] = IF.exec(content) ?? [];
        if (value === '')
            return [];
        const more = [];
        // a value of several lines goes on as long as they are further in than its key
        for (let at = index + 1; at < lines.length; at += 1) {
            const next = lines[at] ?? '';
            if (next.trim() !== '' && next.search(/\S/) <= indent.length)
                break;
            if (/^\s*(?:-\s+)?[a-z_]+:(?:\s|$)/.test(next))
                break;
            more.push(next);
        }
        const names = [...withoutTexts([value, ...more].join(' ')).matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name = '']) => name);
        return names.length === 0 ? [] : [{ names: [...new Set(names)], line: index + 1 }];
    });
}
/** Of an expression what is outside of texts and patterns; YAML's own quotes around all of it are no such text. */
function withoutTexts(value) {
    const trimmed = value.trim().replace(/^[|>][+-]?\s*/, '');
    const quoted = /^(['"])(.*)\1\s*(?:#.*)?$/s.exec(trimmed);
    const inside = quoted?.[2]?.includes('$') === true ? quoted[2].replaceAll(`${quoted[1]}${quoted[1]}`, quoted[1] ?? '') : trimmed;
    return inside.replace(/\s#.*$/, '').replace(/"[^"]*"|'[^']*'|(?<=~\s*)\/(?:\\.|[^/\\])*\//g, ' ');
}

;// CONCATENATED MODULE: ./src/migration/audit/shell.ts
/** Reads the text of a command. Texts between single quotes, and comments, read nothing. */
function shellUse(text) {
    const open = withoutQuoted(text);
    const reads = [...open.matchAll(/\$(?:\{#?([A-Za-z_]\w*)(:?[-=+?])?|([A-Za-z_]\w*))/g)].flatMap(([whole, braced, operator, plain], index, all) => {
        const at = all[index]?.index ?? 0;
        const name = braced ?? plain ?? '';
        const isEscaped = isQuotedBySlash(open, at) || open[at - 1] === '$';
        const isPowerShell = whole === '$env' || /^\s*=(?!=)/.test(open.slice(at + whole.length));
        return isEscaped || isPowerShell || /[-=+]$/.test(operator ?? '') ? [] : [name];
    });
    return { reads: [...new Set(reads)], sets: [...new Set(setBy(text))] };
}
/** Whether an odd number of backslashes stands before a place. */
function isQuotedBySlash(text, at) {
    let from = at;
    while (text[from - 1] === '\\')
        from -= 1;
    return (at - from) % 2 === 1;
}
const ASSIGNED = /(?:^|[\s;&|("'`{$])([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?\s?=(?!=)/g;
const NAMED = /\b(?:export|local|readonly|declare|typeset|unset|for|select|getopts\s+\S+|printf\s+-v)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
const READ = /\b(?:read|mapfile|readarray)((?:\s+-\w+)*(?:\s+[A-Za-z_]\w*)+)/g;
function setBy(text) {
    const defaults = [...text.matchAll(/\$\{([A-Za-z_]\w*):?=/g)].flatMap(([, name = '']) => name);
    const read = [...text.matchAll(READ)].flatMap(([, names = '']) => names.split(/\s+/).filter((name) => /^\w+$/.test(name)));
    return [...first(text, ASSIGNED), ...first(text, NAMED), ...defaults, ...read];
}
const first = (text, pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name);
/** The text without what stands between single quotes (which inside of double ones quote nothing), and without comments. */
function withoutQuoted(text) {
    let open = '';
    let isDouble = false;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text[at] ?? '';
        if (sign === '\\') {
            open += sign + (text[at + 1] ?? '');
            at += 1;
        }
        else if (sign === "'" && !isDouble) {
            const end = text.indexOf("'", at + 1);
            at = end === -1 ? text.length : end;
            open += ' ';
        }
        else if (sign === '#' && !isDouble && /^$|[\s;]/.test(text[at - 1] ?? '')) {
            const end = text.indexOf('\n', at);
            at = end === -1 ? text.length : end;
            open += '\n';
        }
        else {
            if (sign === '"')
                isDouble = !isDouble;
            open += sign;
        }
    }
    return open;
}
/** Names in a text of a pipeline file: an image's name, an environment's. */
function namesIn(text) {
    return [...text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))|%([A-Za-z_]\w*)%/g)].map(([, braced, plain, windows]) => braced ?? plain ?? windows ?? '');
}

;// CONCATENATED MODULE: ./src/migration/audit/variables.ts



/** What GitLab, the runner or a shell sets, whatever the project. */
const GIVEN = /^(?:CI|CI_(?:API|BUILD|BUILDS|COMMIT|CONCURRENT|CONFIG|DEBUG|DEFAULT|DEPENDENCY_PROXY|DISPOSABLE|ENVIRONMENT|EXTERNAL_PULL|HAS|JOB|KUBERNETES|MERGE_REQUEST|NODE|OPEN_MERGE|PAGES|PIPELINE|PROJECT|REGISTRY|REPOSITORY|RUNNER|SERVER|SHARED|TEMPLATE|TRIGGER|UPSTREAM)_?\w*|GITLAB_(?:CI|FEATURES|ENV|USER_\w+)|FF_\w+|GIT_\w+|CHAT_\w+|TRIGGER_PAYLOAD|RUNNER_\w+|ARTIFACT_\w+|CACHE_\w+)$/;
/** What shells and well-known images have. */
const SHELL = /^(?:_|[a-z]|HOME|PATH|PWD|OLDPWD|USER|LOGNAME|SHELL|SHLVL|HOSTNAME|TERM|LANG|LC_\w+|TZ|IFS|RANDOM|SECONDS|LINENO|BASH\w*|UID|EUID|PPID|OSTYPE|MACHTYPE|TMPDIR|TEMP|TMP|PS[14]|FUNCNAME|PIPESTATUS|OPTARG|OPTIND|REPLY|DEBIAN_FRONTEND|(?:HTTPS?|NO|FTP|ALL)_PROXY|https?_proxy|no_proxy|JAVA_HOME|GOPATH|GOROOT|GOBIN|NODE_(?:VERSION|PATH)|NVM_DIR|PYTHON_VERSION|PYTHONPATH|VIRTUAL_ENV|RUBY_VERSION|GEM_HOME|CARGO_HOME|RUSTUP_HOME|MAVEN_HOME|M2_HOME|GRADLE_HOME|ANDROID_(?:HOME|SDK_ROOT|NDK_HOME)|DOTNET_ROOT|PHP_\w+|USERPROFILE|APPDATA|LOCALAPPDATA|ProgramFiles|LASTEXITCODE|true|false|null|PSVersionTable|PSScriptRoot|DOCKER_(?:HOST|TLS_CERTDIR|TLS_VERIFY|CERT_PATH|VERSION|CONFIG))$/;
/** Names of deploy tokens' variables, which GitLab sets where a project has one. */
const DEPLOY_TOKEN = /^CI_DEPLOY_(?:USER|PASSWORD)$/;
/**
 * The variables that scripts, rules and names use, and that neither the file nor GitLab sets: what a project has in its
 * settings. What any script of the project sets is left out, since it may be handed on (a dotenv report).
 */
function unsetVariables(facts) {
    const jobs = allJobs(facts);
    const known = new Set(facts.events.flatMap(({ context, jobs: some }) => some.flatMap((job) => namesOf(context, job))));
    const base = facts.events[0]?.context;
    if (base !== undefined)
        facts.every.flatMap((job) => namesOf(base, job)).forEach((name) => known.add(name));
    for (const job of jobs)
        [...Object.keys(job.idTokens), ...Object.keys(job.secrets)].forEach((name) => known.add(name));
    const uses = [...jobs.flatMap(usesOf), ...rulesOf(facts)];
    for (const { sets } of jobs.flatMap(scriptsOf))
        sets.forEach((name) => known.add(name));
    const unset = new Map();
    for (const use of uses) {
        const { name } = use;
        if (known.has(name) || isGiven(name) || unset.has(name))
            continue;
        unset.set(name, use);
    }
    return [...unset.values()];
}
/** Each job once: those of the file, and those of its child pipelines. */
function allJobs({ every, events }) {
    const all = [...every, ...events.flatMap(({ jobs }) => jobs)];
    return [...new Map(all.map((job) => [`${job.location?.file ?? ''} ${job.name}`, job])).values()];
}
function isGiven(name) {
    if (DEPLOY_TOKEN.test(name))
        return false;
    return GIVEN.test(name) || SHELL.test(name) || Object.hasOwn(gitlab/* NOT_APPLICABLE */.QE, name);
}
function namesOf(context, job) {
    return (0,gitlab/* knownVariables */.h0)(context, job).map(({ key }) => key);
}
function scriptsOf(job) {
    const commands = [...job.hooks.preGetSourcesScript, ...job.beforeScript, ...job.script, ...job.afterScript];
    return commands.map(({ text, location }) => ({ ...shellUse(text), location }));
}
function usesOf(job) {
    const names = [
        job.image?.name,
        ...job.services.map(({ name }) => name),
        job.environment?.name,
        job.environment?.url,
        ...job.tags,
    ];
    return [
        ...scriptsOf(job).flatMap(({ reads, location }) => reads.map((name) => ({ name, where: 'a script', location: location ?? job.location }))),
        ...names.flatMap((text) => namesIn(text ?? '').map((name) => ({ name, where: 'a name', location: job.location }))),
    ];
}
function rulesOf({ texts }) {
    return texts.flatMap(({ file, text }) => expressionsIn(text).flatMap(({ names, line }) => names.map((name) => ({ name, where: 'rules', location: { file, line, column: 1 } }))));
}


/***/ }),

/***/ 83998:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   O9: () => (/* binding */ withYaml),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   su: () => (/* binding */ withBlock)
/* harmony export */ });
/* unused harmony exports secretsInput, secretName */
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38704);
/* harmony import */ var _obstacles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52682);


/** The inputs of the Action that a project needs, as a workflow has them: names of secrets, never values. */
function withBlock({ facts, jobs, images, variables, tags }) {
    const lines = [];
    const isPrivate = images.some(({ from }) => from === 'private');
    const names = [...variables.map(({ name }) => name), ...(isPrivate ? ['DOCKER_AUTH_CONFIG'] : [])];
    const secrets = [...new Set(names)].sort(_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    if (secrets.length > 0)
        lines.push(['secrets', secretsInput(secrets)]);
    const asksGitLab = facts.fetched.some(({ kind }) => kind !== 'remote');
    if (asksGitLab && facts.gitlabUrl !== 'https://gitlab.com')
        lines.push(['gitlab-url', facts.gitlabUrl]);
    const wantsToken = facts.hadToken && facts.fetched.some(({ kind }) => kind === 'project' || kind === 'component');
    if (wantsToken)
        lines.push(['gitlab-token', '${{ secrets.GITLAB_TOKEN }}']);
    if (facts.file !== '.gitlab-ci.yml' && !(0,_obstacles_js__WEBPACK_IMPORTED_MODULE_0__/* .isElsewhere */ .l5)(facts.file) && isPlain(facts.file))
        lines.push(['file', facts.file]);
    // what GitHub would take for an expression, or for more than a tag, comes into no workflow: it is told as an obstacle
    const sets = tags.map(({ tags: set }) => set).filter((set) => set.every(isTag));
    if (sets.length > 0)
        lines.push(['runners', sets.map((set) => `${set.join(',')}=ubuntu-latest`).join('\n')]);
    const hasTokens = jobs.some(({ idTokens }) => Object.keys(idTokens).length > 0);
    return {
        lines,
        secrets: [...secrets.map(secretName), ...(wantsToken ? ['GITLAB_TOKEN'] : [])].sort(_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C),
        permissions: hasTokens ? { 'id-token': 'write' } : {},
    };
}
/** Whether a text is no more than itself in a workflow: it has no expression of GitHub's, and one line. */
function isPlain(text) {
    return !text.includes('${{') && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text);
}
/** Whether a tag can stand in a line of the input `runners`. */
function isTag(tag) {
    return isPlain(tag) && tag.trim() !== '' && !/[,=*]/.test(tag);
}
/** The input `secrets`: an object, since values may have several lines; each secret by its name, and no other. */
function secretsInput(names) {
    const pairs = names.map((name) => `  "${name}": \${{ toJSON(secrets.${secretName(name)}) }}`);
    return `{\n${pairs.join(',\n')}\n}`;
}
/** The secret for a variable: GitHub keeps names that begin with GITHUB_ to itself. */
function secretName(variable) {
    return /^GITHUB_/i.test(variable) ? `CI_${variable}` : variable;
}
/** The block as YAML, with so many blanks before each line. */
function withYaml(block, indent = '') {
    const lines = block.flatMap(([name, value]) => value.includes('\n')
        ? [`${name}: |`, ...value.split('\n').map((line) => `  ${line}`)]
        : [`${name}: ${scalar(value)}`]);
    return ['with:', ...lines.map((line) => `  ${line}`)].map((line) => `${indent}${line}`).join('\n');
}
/** A text as a scalar of YAML: in quotes where it could be taken for something else. */
function scalar(text) {
    const plain = /^\$\{\{ secrets\.\w+ \}\}$/.test(text) || /^[A-Za-z/.][\w./-]*$/.test(text);
    if (plain && !/^(?:true|false|null|yes|no|on|off|y|n|~)$/i.test(text))
        return text;
    return /^https?:\/\/[\w.:/-]+$/.test(text) ? text : JSON.stringify(text);
}


/***/ }),

/***/ 38704:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ byCodeUnits)
/* harmony export */ });
/** The same order on every machine, whatever its language. */
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 52436:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   q: () => (/* binding */ EVENTS)
/* harmony export */ });
/** The events for which a pipeline is looked at. */
const EVENTS = ['branch', 'tag', 'merge_request', 'schedule'];
/** A project that cannot be read. */
function unreadable(project, problems) {
    return {
        ...project,
        unreadable: problems,
        events: [],
        every: [],
        warnings: [],
        texts: [],
        fetched: [],
        hadToken: false,
    };
}


/***/ }),

/***/ 64271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   oP: () => (/* binding */ folderFacts),
/* harmony export */   pL: () => (/* binding */ userVariables)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_api_includes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21815);
/* harmony import */ var _repository_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6055);
/* harmony import */ var _repository_instance_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84677);
/* harmony import */ var _repository_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20463);
/* harmony import */ var _repository_revisions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22294);
/* harmony import */ var _repository_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52427);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52436);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(74146);
/* harmony import */ var _plans_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88275);
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











/** The project in a folder. Never throws: what cannot be read says why. */
async function folderFacts(folder, options) {
    const { file, token } = options;
    const place = { name: folder, url: undefined, gitlabUrl: options.gitlabUrl ?? 'https://gitlab.com', file };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const project = __addDisposableResource(env_1, await (0,_repository_project_js__WEBPACK_IMPORTED_MODULE_4__/* .openProject */ .U)(folder), true);
            const { facts } = project;
            const gitlabUrl = options.gitlabUrl ?? (0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_8__/* .instanceOf */ .hR)(undefined, facts.origin, undefined);
            const content = await project.files.read(file);
            if (content === undefined)
                return (0,_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .unreadable */ .O)(place, [missing(file)]);
            const context = (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_3__/* .baseContext */ .RH)(facts, { ...userVariables(options), file, gitlabUrl, registry: registryOf });
            const fetch = (0,_gitlab_api_includes_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteFiles */ .w)({
                ...options,
                gitlabUrl,
                token,
                base: project.folder,
                repositoryAt: _repository_revisions_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryAt */ .u,
                own: { path: facts.path, store: (0,_repository_revisions_js__WEBPACK_IMPORTED_MODULE_5__/* .ownProject */ .G)(project, context), isRemote: (0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_8__/* .isOn */ .Mp)(gitlabUrl, facts.origin) },
            });
            const all = (0,_shared_js__WEBPACK_IMPORTED_MODULE_10__/* .sharedFetch */ .c)(options.shared, gitlabUrl, facts.path, fetch);
            const source = (0,_repository_source_js__WEBPACK_IMPORTED_MODULE_6__/* .projectFiles */ .x)(project, { sha: undefined }, all);
            return await (0,_plans_js__WEBPACK_IMPORTED_MODULE_7__/* .factsOf */ .x)({ ...place, gitlabUrl, content, context, source, hadToken: token !== undefined });
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
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .unreadable */ .O)(place, [{ message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), location: undefined }]);
    }
}
/** What GitLab says of a project without a pipeline file. */
function missing(file) {
    const hint = 'it has no pipeline; where the file has another name, give --file';
    return { message: `there is no ${file} (Missing CI config file)`, location: undefined, hint };
}
/** Nobody's variables: what the file itself says is what is looked at. */
function userVariables({ inputs }) {
    return { variables: {}, secrets: {}, inputs };
}
/** The registry that a run brings along. */
const registryOf = (path) => ({
    host: _registry_names_js__WEBPACK_IMPORTED_MODULE_2__/* .MOCK_HOST */ .AG,
    image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_2__/* .registryImage */ .$E)(_registry_names_js__WEBPACK_IMPORTED_MODULE_2__/* .MOCK_HOST */ .AG, path),
});


/***/ }),

/***/ 88275:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _repository_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6055);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52436);



/** The tag of a pipeline of a tag: a release, as most rules ask for. */
const TAG = 'v1.0.0';
const WISHES = {
    branch: 'branch',
    tag: `tag=${TAG}`,
    merge_request: 'merge_request=feature',
    schedule: 'schedule',
};
/**
 * Reads a pipeline file and makes its plans for all {@link EVENTS}. What is wrong with the file is among what it returns;
 * it throws what the source throws beside the problems of a file (Git, a disk).
 */
async function factsOf(project) {
    const { name, url, gitlabUrl, file, content, hadToken } = project;
    const texts = new Map([[file, content]]);
    const fetched = [];
    const source = recording(project.source, texts, fetched);
    // a run has GitHub's ID tokens where the workflow permits it
    const base = { ...project.context, idTokens: true };
    const checked = await (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .lint */ .u8)({ file, content, context: base, source });
    if (!checked.valid)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O)(project, checked.errors);
    const events = [];
    for (const event of _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .EVENTS */ .q)
        events.push(await eventPlan(event, { ...project, context: base, source }));
    const broken = events.flatMap(({ errors }) => errors);
    if (events.every(({ errors }) => errors.length > 0))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O)(project, broken.slice(0, 20));
    return {
        name,
        url,
        gitlabUrl,
        file,
        unreadable: [],
        events,
        every: checked.jobs,
        warnings: checked.warnings,
        texts: [...texts].map(([path, text]) => ({ file: path, text })),
        fetched,
        hadToken,
    };
}
async function eventPlan(event, { file, content, context: base, source }) {
    const played = (0,_repository_context_js__WEBPACK_IMPORTED_MODULE_1__/* .playContext */ .Ey)(base, WISHES[event]);
    const refProtected = played.ref.kind !== 'merge_request';
    const context = { ...played, commit: { ...played.commit, refProtected } };
    try {
        const plan = await (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Yq)({ file, content, context, source });
        const children = await (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedChildren */ .KJ)(plan.jobs, context, source);
        const errors = allOf(children, (child) => child.errors);
        return { event, context, jobs: [...plan.jobs, ...allOf(children, childJobs)], empty: undefined, errors };
    }
    catch (error) {
        if (!(error instanceof _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL))
            throw error;
        if (error instanceof _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .EmptyPipelineError */ .Es)
            return { event, context, jobs: [], empty: error.message, errors: [] };
        return { event, context, jobs: [], empty: undefined, errors: error.diagnostics };
    }
}
const childJobs = (child) => child.plan?.jobs ?? [];
function allOf(children, pick) {
    return children.flatMap((child) => [...pick(child), ...allOf(child.children, pick)]);
}
/** The same source; what is read of it and asked for elsewhere is written down. */
function recording(source, texts, fetched) {
    const asked = new Set();
    return {
        ...source,
        readFile: async (path) => {
            const text = await source.readFile(path);
            if (text !== undefined && /\.ya?ml$/.test(path))
                texts.set(path.replace(/^\/+/, ''), text);
            return text;
        },
        fetch: async (request) => {
            const found = await source.fetch(request);
            const key = JSON.stringify(request);
            if (!asked.has(key))
                fetched.push(request);
            asked.add(key);
            texts.set(found.name, found.content);
            return found;
        },
    };
}


/***/ }),

/***/ 74146:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sharedFetch)
/* harmony export */ });
/**
 * Asks for each file once for all projects of an audit. What is of the project itself is its own matter: it may be read from
 * a clone. `path` is the project's.
 */
function sharedFetch(files, gitlabUrl, path, fetch) {
    return (request) => {
        if (isOf(request, path))
            return fetch(request);
        const key = JSON.stringify([gitlabUrl, request]);
        const found = files.get(key) ?? fetch(request);
        files.set(key, found);
        return found;
    };
}
function isOf(request, path) {
    const own = path.toLowerCase();
    if (request.kind === 'project')
        return request.project.toLowerCase() === own;
    return request.kind === 'component' && request.address.toLowerCase().includes(`/${own}/`);
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

/***/ 52427:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ projectFiles)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32740);

/**
 * The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other
 * projects' files; `dirty`: jobs see what is not committed.
 */
function projectFiles(project, base, remote, dirty = false) {
    const git = (...args) => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(project.repository, args, false);
    const { sha } = project.facts;
    return {
        readFile: (path) => project.files.read(path),
        listFiles: () => project.files.list(),
        async filesOfJobs() {
            if (dirty || project.snapshot)
                return project.files.list();
            const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(project.repository, ['ls-tree', '-r', '-z', sha]);
            return listed.stdout.split('\0').flatMap((entry) => /^\d+ blob \S+\t([^]*)$/.exec(entry)?.[1] ?? []);
        },
        async changedFiles(compareTo) {
            const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo, sha);
            if (from === undefined)
                return undefined;
            const diff = await git('diff', '--name-only', '-z', from, sha);
            return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
        },
        async blobId(path) {
            const found = await git('rev-parse', '--verify', '-q', `${sha}:${path}`);
            return found.exitCode === 0 ? found.stdout.trim() : undefined;
        },
        async lastCommitId(path) {
            const found = await git('log', '-1', '--format=%H', sha, '--', path);
            return found.stdout.trim() || undefined;
        },
        fetch: remote,
    };
}
async function mergeBase(git, ref, sha) {
    for (const name of [`origin/${ref}`, ref]) {
        const found = await git('merge-base', name, sha);
        if (found.exitCode === 0)
            return found.stdout.trim();
    }
    throw new Error(`${ref} is not a valid ref`);
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
