export const id = 866;
export const ids = [866];
export const modules = {

/***/ 89866:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76690);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48857);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34006);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51659);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(790);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65655);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64732);
/* harmony import */ var _screen_console_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53860);












const COLORS = { ok: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.boldGreen, warn: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.yellow, fail: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.boldRed };
/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;
/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. */
async function doctorCommand(args) {
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInputs */ .T)(args.inputs);
    const checks = [
        await gitCheck(),
        ...(await engineChecks(inputs.dockerHost)),
        qemuCheck(),
        await storageCheck(inputs.settings.storagePath),
    ];
    if (args.json)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_10__/* .printJson */ .Q2)({ checks });
    else {
        const color = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_9__/* .wantsColor */ .zK)(process.env, process.stdout.isTTY);
        for (const { status, name, detail, remedy } of checks) {
            const sign = color ? `${COLORS[status]}${status.padEnd(4)}${_report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.reset}` : status.padEnd(4);
            (0,_door_js__WEBPACK_IMPORTED_MODULE_10__/* .pass */ .IX)(`${sign}  ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g$)(`${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}`)}\n`);
        }
    }
    return checks.some((check) => check.status === 'fail') ? 3 : 0;
}
async function gitCheck() {
    try {
        const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .e)('git', ['--version']);
        return { name: 'Git', status: 'ok', detail: stdout.trim() };
    }
    catch (error) {
        return { name: 'Git', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), remedy: 'Install git.' };
    }
}
async function engineChecks(address) {
    try {
        const { info, address: used } = await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(address);
        const checks = [
            {
                name: 'Engine',
                status: 'ok',
                detail: `${info.version} at ${used} (${info.arch}, cgroup v${info.cgroupVersion}, ${info.storageDriver})`,
            },
        ];
        if (info.rootless) {
            const remedy = 'Docker-in-Docker needs a privileged container: use an engine that runs as root.';
            checks.push({ name: 'Privileged', status: 'warn', detail: 'the engine is rootless', remedy });
        }
        return checks;
    }
    catch (error) {
        const remedy = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SystemError */ ._N ? error.hint : undefined;
        return [{ name: 'Engine', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), ...(remedy === undefined ? {} : { remedy }) }];
    }
}
function qemuCheck() {
    const folder = '/proc/sys/fs/binfmt_misc';
    const handlers = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => name.startsWith('qemu-')) : [];
    if (handlers.length > 0)
        return { name: 'QEMU', status: 'ok', detail: `${handlers.length} handlers on this machine` };
    return {
        name: 'QEMU',
        status: 'warn',
        detail: 'no handlers on this machine',
        remedy: 'They are registered before the first Docker-in-Docker job; by hand: docker run --privileged --rm tonistiigi/binfmt --install all',
    };
}
/** The folder that keeps the registry between runs; the nearest that exists says whether it can be made. */
async function storageCheck(path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path ?? '.');
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
        const free = bavail * bsize;
        const detail = `${(0,_report_table_js__WEBPACK_IMPORTED_MODULE_8__/* .fileSize */ .Ov)(free)} free at ${path ?? folder}`;
        if (free >= ROOM)
            return { name: 'Storage', status: 'ok', detail };
        return {
            name: 'Storage',
            status: 'warn',
            detail,
            remedy: 'gitlab-dind registry clean, or another --storage-path.',
        };
    }
    catch (error) {
        return { name: 'Storage', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), remedy: 'Give another --storage-path.' };
    }
}


/***/ })

};
