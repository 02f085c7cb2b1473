export const id = 1839;
export const ids = [1839];
export const modules = {

/***/ 61839:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(82626);
// EXTERNAL MODULE: ./src/run/run.ts
var run = __webpack_require__(19240);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var artifacts_store = __webpack_require__(79246);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/cli/source-artifacts.ts
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
 * Copies the artifacts of jobs that have passed into the project's folder (`--artifacts-to-source`). They are a stranger's
 * as much as the pipeline is: no link in the folder is followed, and what is Git's own is not written to, for Git runs
 * programs that are named there.
 */
class SourceArtifacts {
    /** What is not there, for messages. */
    lost = [];
    #folder;
    #passed = new Set();
    constructor(folder) {
        this.#folder = folder;
    }
    /** Told of every event of the run, so that it is known which jobs have passed. */
    hear(event) {
        if (event.type === 'job' && event.status === 'success')
            this.#passed.add(event.name);
    }
    announce() {
        return "Artifacts go to the project's folder once the job has passed";
    }
    async take(store, id, job) {
        if (!this.#passed.has(job))
            return;
        const refused = [];
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const archive = await store.open(id);
                if (archive === undefined)
                    return;
                const top = __addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(this.#folder), true);
                const accepts = (path) => {
                    const isGit = path.split('/').some((part) => part.toLowerCase() === '.git');
                    if (isGit)
                        refused.push(path);
                    return !isGit;
                };
                await (0,artifacts_store/* unpackTo */.iZ)(archive.tar, top, '', { accepts, programs: true });
                const [first, ...others] = refused;
                const more = others.length === 0 ? '' : ` and ${others.length} more`;
                if (first !== undefined)
                    this.lost.push(`artifacts-to-source: ${job}: ${first}${more} belong to Git, and are not copied`);
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
            this.lost.push(`artifacts-to-source: the artifacts of ${job} are not whole: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

// EXTERNAL MODULE: ./src/cli/screen/console.ts + 3 modules
var console = __webpack_require__(7311);
;// CONCATENATED MODULE: ./src/cli/commands/run.ts








/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const read = (0,cli_arguments/* readArguments */.lR)(args);
    const outcome = await (0,run/* runFor */.P)(read, terminalFront(args.json, read.inputs.timings));
    for (const message of outcome.lost)
        (0,door/* complain */.cc)(`ERROR: ${message}`);
    return (0,exit/* exitCodeOf */.F)(outcome);
}
/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json, timings) {
    return {
        asked: undefined,
        warn: (warning) => (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`),
        open(plan, inputs) {
            const reporter = json ? jsonReporter : reporterFor(plan, timings);
            const artifacts = inputs.artifactsToSource ? new SourceArtifacts(inputs.cwd) : undefined;
            const stop = new AbortController();
            const interrupted = onInterrupt((message) => {
                reporter.tell(message);
                stop.abort();
            });
            return {
                sink: (event) => {
                    artifacts?.hear(event);
                    return reporter.sink(event);
                },
                publisher: artifacts,
                publish: () => Promise.resolve({ result: undefined, lost: artifacts?.lost ?? [] }),
                stop: stop.signal,
                finish: (result) => reporter.finish(result),
                [Symbol.dispose]: () => interrupted.dispose(),
            };
        },
    };
}
function reporterFor(plan, timings) {
    const { stdout, env } = process;
    const live = (0,console/* canRedraw */.GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
    const reporter = (0,console/* consoleReporter */.Ps)(stdout, (0,console/* wantsColor */.zK)(env, stdout.isTTY), live, () => (0,pace/* roomIn */.L)(stdout), timings);
    return live === undefined ? { ...reporter, tell: jsonReporter.tell } : reporter;
}
const jsonReporter = {
    /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
    sink(event) {
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return (0,pace/* roomIn */.L)(process.stdout);
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
        (0,door/* complain */.cc)(`The run is canceled: ${why}`);
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


/***/ })

};
