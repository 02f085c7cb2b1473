export const id = 1522;
export const ids = [1522];
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
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96866);
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


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync)
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
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    let removed = 0;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        try {
            // a process of another machine, or from before a restart, is not to be asked for
            const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
            if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).mtimeMs, now))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


/***/ })

};
