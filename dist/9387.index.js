export const id = 9387;
export const ids = [9387];
export const modules = {

/***/ 20980:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72447);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64732);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12082);





/** `gitlab-dind lint`: 0 valid, 2 not. */
async function lintCommand(args) {
    const read = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(args);
    const { valid, errors, warnings, notes } = await (0,_inputs_prepare_prepare_js__WEBPACK_IMPORTED_MODULE_1__.lintProject)(read).catch((error) => {
        if (!args.json || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
            throw error;
        return { valid: false, errors: error.problems, warnings: [], notes: [] };
    });
    if (args.json) {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .printJson */ .Q2)({
            valid,
            errors: errors.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
            warnings: warnings.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
            notes: notes.map(_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .flatDiagnostic */ .R),
        });
    }
    else {
        for (const problem of errors)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        for (const problem of warnings)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`warning: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        for (const problem of notes)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`note: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDiagnostic */ .x)(problem)}`);
        if (valid)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(`${read.inputs.file} is valid`);
    }
    return valid ? 0 : 2;
}


/***/ }),

/***/ 34006:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
async function run(command, args, options = {}) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    const result = await getExecOutput(command, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: { ...stringEnvironment(), ...options.env } }),
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    if (result.exitCode !== 0 && (options.check ?? true)) {
        const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N(`${command} ${args.join(' ')} failed: ${reason}`);
    }
    return result;
}
/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
async function outputOf(command, args, seconds) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(command, [...args], { timeout: seconds * 1000 }, (error, stdout) => resolve(error === null ? stdout : undefined));
    });
}
function stringEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}


/***/ })

};
