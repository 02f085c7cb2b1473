export const id = 7948;
export const ids = [7948];
export const modules = {

/***/ 57948:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10517);
/* harmony import */ var _run_pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82626);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19240);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64732);
/* harmony import */ var _screen_console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53860);







/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(args);
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runFor */ .P)(read, terminalFront(args.json, read.inputs.timings));
    for (const message of outcome.lost)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`ERROR: ${message}`);
    return (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .F)(outcome);
}
/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json, timings) {
    return {
        asked: undefined,
        warn: (warning) => (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`WARNING: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDiagnostic */ .x)(warning)}`),
        open(plan) {
            const reporter = json ? jsonReporter : reporterFor(plan, timings);
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
function reporterFor(plan, timings) {
    const { stdout, env } = process;
    const live = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .canRedraw */ .GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
    const reporter = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .consoleReporter */ .Ps)(stdout, (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsColor */ .zK)(env, stdout.isTTY), live, () => (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .roomIn */ .L)(stdout), timings);
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


/***/ })

};
