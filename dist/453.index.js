export const id = 453;
export const ids = [453];
export const modules = {

/***/ 70453:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/docker/engine/connect.ts + 7 modules
var connect = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 10 modules
var parse = __webpack_require__(31110);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/inputs/configuration/setting.ts
var setting = __webpack_require__(4468);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 5 modules
var definitions = __webpack_require__(48636);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
;// CONCATENATED MODULE: ./src/cli/commands/doctor-config.ts







/** Options whose values nobody is shown. */
const HIDDEN = /^(secrets|file-variables|registry-users|token|.*-(token|password))$/;
/** `gitlab-dind doctor --config`: every option that is set, and where. Throws what is wrong with any of them. */
function configCommand(args) {
    const { problems } = (0,parse/* readInputs */.K)(args.inputs);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((problem) => (0,cli_arguments/* atOrigin */.iP)(problem, args)));
    const options = setOptions(args);
    if (args.json)
        (0,door/* printJson */.Q2)({ options: options.map(({ name, value, from }) => ({ name, value, from })) });
    else if (options.length === 0)
        (0,door/* print */.yy)('No option is set: all have their defaults');
    else {
        const width = Math.max(...options.map(({ name }) => name.length));
        for (const { name, value, from } of options)
            (0,door/* print */.yy)(`${name.padEnd(width)}  ${value}  (${from.join(', ')})`);
    }
    return 0;
}
function setOptions({ inputs, origins }) {
    return Object.keys(definitions/* OPTIONS */.lw).flatMap((key) => {
        const name = key;
        const value = inputs[name];
        const from = origins?.get(name) ?? [];
        if (value === undefined || from.length === 0)
            return [];
        return [{ name, value: shownValue(name, value), from: from.map(setting/* describeOrigin */.u) }];
    });
}
function shownValue(name, value) {
    const { type } = definitions/* OPTIONS */.lw[name];
    const items = typeof value === 'string' ? [value] : value;
    if (!HIDDEN.test(name))
        return (0,report_text/* oneLine */.TN)((0,report_text/* shorten */.ml)(items.join(', '), 200));
    if (type !== 'Variables')
        return '[MASKED]';
    return items
        .map((item) => (/^[{@]/.test(item) ? '[MASKED]' : `${(0,report_text/* oneLine */.TN)(item.split('=', 1)[0] ?? '')}=[MASKED]`))
        .join(', ');
}

// EXTERNAL MODULE: ./src/cli/screen/console.ts + 3 modules
var console = __webpack_require__(7311);
;// CONCATENATED MODULE: ./src/cli/commands/doctor.ts













const COLORS = { ok: ansi/* ANSI */.mh.boldGreen, warn: ansi/* ANSI */.mh.yellow, fail: ansi/* ANSI */.mh.boldRed };
/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;
/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. */
async function doctorCommand(args) {
    if (args.flags.has('config'))
        return configCommand(args);
    const inputs = (0,parse/* parseInputs */.T)(args.inputs);
    const checks = [
        await gitCheck(),
        ...(await engineChecks(inputs.dockerHost)),
        qemuCheck(),
        await storageCheck(inputs.settings.storagePath),
    ];
    if (args.json)
        (0,door/* printJson */.Q2)({ checks });
    else {
        const color = (0,console/* wantsColor */.zK)(process.env, process.stdout.isTTY);
        for (const { status, name, detail, remedy } of checks) {
            const sign = color ? `${COLORS[status]}${status.padEnd(4)}${ansi/* ANSI */.mh.reset}` : status.padEnd(4);
            (0,door/* pass */.IX)(`${sign}  ${(0,report_text/* printable */.g$)(`${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}`)}\n`);
        }
    }
    return checks.some((check) => check.status === 'fail') ? 3 : 0;
}
async function gitCheck() {
    try {
        const { stdout } = await (0,src_process/* run */.e)('git', ['--version']);
        return { name: 'Git', status: 'ok', detail: stdout.trim() };
    }
    catch (error) {
        return { name: 'Git', status: 'fail', detail: (0,errors/* messageOf */.bD)(error), remedy: 'Install git.' };
    }
}
async function engineChecks(address) {
    try {
        const { info, address: used } = await (0,connect/* connect */.Ng)(address);
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
        const remedy = error instanceof errors/* SystemError */._N ? error.hint : undefined;
        return [{ name: 'Engine', status: 'fail', detail: (0,errors/* messageOf */.bD)(error), ...(remedy === undefined ? {} : { remedy }) }];
    }
}
function qemuCheck() {
    const folder = '/proc/sys/fs/binfmt_misc';
    const handlers = (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder).filter((name) => name.startsWith('qemu-')) : [];
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
    let folder = (0,external_node_path_.resolve)(path ?? '.');
    while (!(0,external_node_fs_.existsSync)(folder))
        folder = (0,external_node_path_.dirname)(folder);
    try {
        await (0,promises_.access)(folder, external_node_fs_.constants.W_OK);
        const { bavail, bsize } = await (0,promises_.statfs)(folder);
        const free = bavail * bsize;
        const detail = `${(0,table/* fileSize */.Ov)(free)} free at ${path ?? folder}`;
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
        return { name: 'Storage', status: 'fail', detail: (0,errors/* messageOf */.bD)(error), remedy: 'Give another --storage-path.' };
    }
}


/***/ })

};
