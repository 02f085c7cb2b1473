export const id = 2788;
export const ids = [2788];
export const modules = {

/***/ 12788:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runHere: () => (/* binding */ runHere)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/gitlab-api/rest/address.ts
var address = __webpack_require__(11013);
// EXTERNAL MODULE: ./src/gitlab-api/rest/fields.ts
var fields = __webpack_require__(94904);
// EXTERNAL MODULE: ./src/gitlab-api/rest/pipelines.ts
var pipelines = __webpack_require__(14858);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 14 modules
var parse = __webpack_require__(53145);
// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var store = __webpack_require__(79246);
// EXTERNAL MODULE: ./src/migration/compare/run-side.ts
var run_side = __webpack_require__(1001);
;// CONCATENATED MODULE: ./src/migration/compare/played.ts

/**
 * What asked for a pipeline, as a run here plays it: its source, and its branch, tag or merge request. `branch` is the one
 * that is checked out. Pure.
 */
function playedAs(pipeline, branch) {
    const [source = 'push', ref = ''] = [(0,fields/* textOf */.b6)(pipeline, 'source'), (0,fields/* textOf */.b6)(pipeline, 'ref')];
    if (source === 'merge_request_event' || ref.startsWith('refs/merge-requests/')) {
        const request = (0,fields/* fieldsOf */.Pf)(pipeline['merge_request']);
        const [from, to] = [(0,fields/* textOf */.b6)(request, 'source_branch'), (0,fields/* textOf */.b6)(request, 'target_branch')];
        if (from !== undefined && to !== undefined)
            return { context: `merge_request=${from}:${to}`, note: undefined };
        return {
            context: 'merge_request',
            note: 'GitLab does not tell the branches of the merge request to this token: it is played from the branch that is checked out to the default branch (--context merge_request=SOURCE:TARGET)',
        };
    }
    if (source === 'schedule' || source === 'web' || source === 'api' || source === 'trigger') {
        const other = `the pipeline is played for the branch that is checked out; on GitLab it ran for ${ref}`;
        return { context: source, note: ref === branch ? undefined : other };
    }
    const context = pipeline['tag'] === true ? `tag=${ref}` : `branch=${ref}`;
    const note = `the pipeline was started by "${source}" on GitLab, and is played as a push (--context)`;
    return { context, note: source === 'push' ? undefined : note };
}

// EXTERNAL MODULE: ./src/migration/reading/run-output.ts
var run_output = __webpack_require__(43366);
// EXTERNAL MODULE: ./src/report/result-event.ts
var result_event = __webpack_require__(97024);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/run/last/again.ts + 2 modules
var again = __webpack_require__(90666);
// EXTERNAL MODULE: ./src/run/last/results.ts
var results = __webpack_require__(23104);
// EXTERNAL MODULE: ./src/run/run.ts
var run = __webpack_require__(19240);
// EXTERNAL MODULE: ./src/scratch.ts
var src_scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/commands/run/front.ts + 6 modules
var run_front = __webpack_require__(31661);
;// CONCATENATED MODULE: ./src/cli/commands/migration/compare/run.ts
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
 * Runs the commit that is checked out as `gitlab-dind run` would, with the event, ref and variables of GitLab's pipeline as
 * far as they are known; what the command line says of them counts more. Throws as {@link runFor} does.
 */
async function runHere(wanted) {
    const { document, variables, read } = wanted;
    const { cwd, migration } = read.inputs;
    const scratch = migration.runOutput === undefined ? await (0,src_scratch/* scratchFolder */.$B)('compare') : undefined;
    const output = migration.runOutput ?? scratch ?? '';
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const notes = [];
            const project = __addDisposableResource(env_1, await (0,repository_project/* openProject */.U)(cwd), true);
            const { branch } = project.facts;
            const inputs = await inputsOf(wanted, { output, branch }, (note) => notes.push((0,report_text/* oneLine */.TN)(note)));
            const since = Date.now();
            const other = otherCommit(document, project.facts.sha);
            if (other !== undefined)
                notes.unshift(other);
            for (const note of notes)
                (0,door/* complain */.cc)(`WARNING: ${note}`);
            const events = new run_side/* RunEvents */.Dy();
            const outcome = await (0,run/* runFor */.P)(inputs, listening(read.flags.has('json'), events));
            for (const message of outcome.lost)
                (0,door/* complain */.cc)(`ERROR: ${message}`);
            const values = await dotenvSince(project.folder, since);
            const outputOf = await (0,run_output/* outputReader */.R)(output, migration.deep);
            const side = events.side({ variables, outputOf, dotenvOf: (job) => values.get(job) });
            return { side: side && { ...side, lacking: notes }, interrupted: isInterrupted(outcome) };
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
    finally {
        if (scratch !== undefined)
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
const isInterrupted = ({ ended }) => ended === 'stopped';
function otherCommit({ pipeline }, here) {
    const there = (0,fields/* textOf */.b6)(pipeline, 'sha');
    if (there === undefined || there === here)
        return undefined;
    return `the pipeline of GitLab is of the commit ${there.slice(0, 12)}, checked out is ${here.slice(0, 12)}: what differs may be due to that (git checkout ${there.slice(0, 12)})`;
}
/** The inputs of the run: what was given, and what GitLab's pipeline had. */
async function inputsOf({ document, read, isFetched }, { output, branch }, note) {
    const { given } = read;
    const options = Object.entries(given).filter(([name]) => !['project', 'run-output', 'deep'].includes(name));
    const played = playedAs(document.pipeline, branch);
    if (played.note !== undefined && given['context'] === undefined)
        note(played.note);
    const { inputs, problems } = (0,parse/* readInputs */.Ko)({ context: played.context, ...Object.fromEntries(options), output });
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    const values = isFetched ? await valuesOf(document, read) : null;
    if (values === null)
        note(isFetched
            ? 'GitLab does not tell the variables of its pipeline to this token: those that it was started with are to be given (--variable K=V)'
            : 'a file of compare --fetch has no values of variables: those that the pipeline was started with are to be given (--variable K=V)');
    const pick = (isFile) => Object.fromEntries((values ?? []).flatMap((one) => (one.isFile === isFile ? [[one.key, one.value]] : [])));
    return {
        inputs: {
            ...inputs,
            variables: { ...pick(false), ...inputs.variables },
            fileVariables: { ...pick(true), ...inputs.fileVariables },
        },
        problems: [],
    };
}
function valuesOf({ url, project, pipeline }, { inputs }) {
    return (0,pipelines/* pipelineVariables */.wX)((0,address/* instanceAt */.Vz)(url, inputs.gitlabToken), project, (0,fields/* numberOf */.rl)(pipeline, 'id') ?? 0);
}
/** The terminal, which a document of `--json` takes the place of; all that happens is heard. */
function listening(json, events) {
    const front = (0,run_front/* terminalFront */.s)({ json, again: new again/* Again */.N({ kind: 'nothing' }, (0,results/* stateFolder */.yp)(process.env)) });
    return {
        ...front,
        open(plan, inputs) {
            const display = front.open(plan, inputs);
            return {
                ...display,
                sink(event) {
                    events.take({ ...event });
                    return json ? undefined : display.sink(event);
                },
                finish(result) {
                    if (result !== undefined)
                        events.take({ ...(0,result_event/* resultLine */.o)(result, new Date()) });
                    return json ? Promise.resolve() : display.finish(result);
                },
            };
        },
    };
}
/** Values of dotenv variables that the jobs of a run have left on this machine, which keeps them for later runs. */
async function dotenvSince(folder, since) {
    const last = results/* LastResults */.Lv.of((0,results/* stateFolder */.yp)(process.env), folder);
    const found = new Map();
    for (const [name, { files, ended }] of await last.read()) {
        if (files === null || ended < since)
            continue;
        const text = await (0,store/* textOf */.b6)((0,external_node_fs_.createReadStream)(last.fileOf(files, 'dotenv'))).catch(() => undefined); // it has none
        if (text === undefined)
            continue;
        const variables = (0,gitlab/* parseDotenv */.qd)(text, { bytes: Infinity, variables: Infinity });
        found.set(name, new Map(variables.map(({ key, value }) => [key, value])));
    }
    return found;
}


/***/ })

};
