export const id = 43;
export const ids = [43];
export const modules = {

/***/ 70043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onInterrupt: () => (/* binding */ onInterrupt),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/docker/connect.ts + 4 modules
var connect = __webpack_require__(6528);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 2 modules
var parse = __webpack_require__(79826);
// EXTERNAL MODULE: ./src/inputs/prepare.ts + 3 modules
var prepare = __webpack_require__(26163);
// EXTERNAL MODULE: ./src/pipeline/output.ts
var output = __webpack_require__(23185);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 57 modules
var run = __webpack_require__(37986);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/front.ts
var front = __webpack_require__(97785);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/cli/console.ts



/** Whether to colour: a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere. */
function wantsColor(environment, isTerminal) {
    if ((environment.NO_COLOR ?? '') !== '')
        return false;
    if ((environment.FORCE_COLOR ?? '') !== '')
        return environment.FORCE_COLOR !== '0';
    return isTerminal && environment.TERM !== 'dumb';
}
/** Shows a run on a terminal, or as plain lines. */
function consoleReporter(write, color) {
    const paint = (text) => (color ? text : (0,ansi/* stripAnsi */.a)(text).replaceAll('\r', ''));
    const say = (text) => write(paint(text));
    let atLineStart = true;
    const view = new front/* FrontView */.b({
        open: (job) => say(`\n${ansi/* ANSI */.m.boldCyan}=== ${job} ===${ansi/* ANSI */.m.reset}\n`),
        text(_job, text) {
            const shown = (0,front/* withoutSections */.N)(text);
            if (shown === '')
                return;
            say(shown);
            atLineStart = shown.endsWith('\n');
        },
        close() {
            if (!atLineStart)
                write('\n');
            atLineStart = true;
        },
    });
    return {
        sink(event) {
            if (event.type === 'warning' && event.job === null)
                say(`${ansi/* ANSI */.m.yellow}WARNING: ${event.message}${ansi/* ANSI */.m.reset}\n`);
            if (event.type === 'registry' && event.status === 'ready')
                say(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
            if (event.type === 'pipeline' && event.status === 'running')
                say(`Pipeline #${event.pipeline}\n`);
            view.take(event);
        },
        finish(result) {
            view.finish();
            if (result === undefined)
                return;
            say(`\n${(0,table/* jobTable */.wF)(result).join('\n')}\n\n`);
            const word = result.status === 'success' ? 'passed' : result.status;
            const paintWord = result.status === 'success' ? ansi/* ANSI */.m.boldGreen : ansi/* ANSI */.m.boldRed;
            say(`${paintWord}Pipeline #${result.pipeline} ${word}${ansi/* ANSI */.m.reset} in ${(0,table/* duration */.p0)(result.durationSeconds)}\n`);
        },
    };
}

;// CONCATENATED MODULE: ./src/cli/run.ts
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







/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const inputs = (0,parse/* parseInputs */.T)({
            ...args.inputs,
            ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
        });
        const prepared = __addDisposableResource(env_1, await (0,prepare/* prepare */.i)(inputs, undefined), true);
        const engine = await (0,connect/* connect */.N)(inputs.dockerHost);
        await (0,sweep/* sweepDead */.nR)(engine);
        const stop = new AbortController();
        const interrupted = onInterrupt(() => stop.abort());
        const limit = inputs.timeoutSeconds === undefined ? undefined : setTimeout(() => stop.abort(), inputs.timeoutSeconds * 1000);
        const reporter = args.json
            ? { sink: jsonLines, finish: () => undefined }
            : consoleReporter((text) => process.stdout.write(text), wantsColor(process.env, process.stdout.isTTY));
        const files = inputs.output === undefined ? undefined : (0,output/* logFiles */.eO)(inputs.output);
        const sink = async (event) => {
            await reporter.sink(event);
            await files?.sink(event);
        };
        let result;
        try {
            result = await (0,run/* runPipeline */.a)({
                engine,
                plan: prepared.plan,
                context: prepared.context,
                project: prepared.project,
                settings: inputs.settings,
                outputDir: inputs.output,
                sink,
                signal: stop.signal,
            });
        }
        finally {
            clearTimeout(limit);
            reporter.finish(result);
            await files?.close();
            interrupted.dispose();
        }
        if (stop.signal.aborted)
            return 130;
        return result.status === 'success' || result.status === 'manual' || result.status === 'skipped' ? 0 : 1;
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
/** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
function jsonLines(event) {
    if (process.stdout.write(`${JSON.stringify(event)}\n`))
        return;
    return new Promise((resolve) => process.stdout.once('drain', resolve));
}
/** The first interrupt asks to stop and clean up; a second one ends the process at once. */
function onInterrupt(stop) {
    let asked = false;
    const handle = () => {
        if (asked)
            process.exit(130);
        asked = true;
        process.stderr.write('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
        stop();
    };
    process.on('SIGINT', handle);
    process.on('SIGTERM', handle);
    return {
        dispose() {
            process.off('SIGINT', handle);
            process.off('SIGTERM', handle);
        },
    };
}


/***/ })

};
