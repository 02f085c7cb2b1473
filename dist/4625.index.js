export const id = 4625;
export const ids = [4625];
export const modules = {

/***/ 84625:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shellCommand: () => (/* binding */ shellCommand)
/* harmony export */ });
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10517);
/* harmony import */ var _run_last_again_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90666);
/* harmony import */ var _run_last_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23104);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19240);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64732);
/* harmony import */ var _front_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31661);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19559);
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24124);









/**
 * `gitlab-dind shell JOB`. Returns the exit code: 0 where the shell was opened and has ended, whatever its own exit code,
 * which is that of the last thing that was typed. What keeps it from being opened has the codes of a run.
 */
async function shellCommand(args) {
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .readArguments */ .lR)(args);
    const { wish, problems } = (0,_wish_js__WEBPACK_IMPORTED_MODULE_6__/* .wishOf */ .H)(args, read.inputs);
    const [job = ''] = read.inputs.jobs;
    const own = [...notOneJob(read.inputs), ...(0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutTerminal */ .$)('shell', 'a shell', args.json)];
    const again = new _run_last_again_js__WEBPACK_IMPORTED_MODULE_1__/* .Again */ .N(wish, (0,_run_last_results_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFolder */ .yp)(process.env), job);
    const front = (0,_front_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalFront */ .s)({ json: args.json, again, shell: { time: 'instead', job } });
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runFor */ .P)({ ...read, problems: [...read.problems, ...problems, ...own] }, front);
    for (const message of outcome.lost)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_8__/* .complain */ .cc)(`ERROR: ${message}`);
    const code = (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .F)(outcome);
    // a job that may fail is no failure of the run, and yet there was no shell
    return code === 0 && front.shells() === 0 ? 1 : code;
}
function notOneJob({ jobs, stage }) {
    const problems = [
        ...(jobs.length === 0 ? ['shell: name the job to open a shell in: gitlab-dind shell JOB'] : []),
        ...(jobs.length > 1 ? [`shell: a shell is in one job, and ${jobs.length} are named`] : []),
        ...(stage === undefined ? [] : ['--stage: a shell is in one job; name it']),
    ];
    return problems.map((message) => ({ message, location: undefined, input: undefined }));
}


/***/ })

};
