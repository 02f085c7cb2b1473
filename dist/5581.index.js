export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 95581:
/***/ (function (module, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12957);

// a reader that leaves early (`| head`) is no error of ours; a run ends then, see cli/run.ts
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => undefined);
const code = await (0,_cli_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(3));
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', () => resolve()))));
process.exit(code);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 11506:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   h: () => (/* reexport safe */ _inputs_suggest_js__WEBPACK_IMPORTED_MODULE_2__.h),
/* harmony export */   lR: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52197);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96866);
/* harmony import */ var _inputs_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47443);




const EXPORT = ['check', 'force'];
const FLAGS = ['json', 'help', ...EXPORT];
const SIMULATE = ['outcome', 'play', 'cancel', 'runners', 'start-up', 'times'];
/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. What is
 * wrong with the options is among what it returns, to be told with what is wrong with their values.
 */
function parseArguments(argv) {
    const inputs = {};
    const operands = [];
    const flags = new Set();
    const extras = {
        outcome: [], play: [], cancel: [], runners: [], 'start-up': [], times: [],
    }; // prettier-ignore
    const problems = [];
    const repeated = new Map();
    for (const [name, definition] of Object.entries(_inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m)) {
        if ('repeated' in definition)
            repeated.set(definition.repeated, name);
    }
    const rest = [...argv];
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        if (item === '-h')
            flags.add('help');
        else if (item === '--')
            operands.push(...rest.splice(0));
        else if (!item.startsWith('--'))
            operands.push(item);
        else {
            const equals = item.indexOf('=');
            const name = item.slice(2, equals === -1 ? undefined : equals);
            if (FLAGS.includes(name)) {
                flags.add(name);
                continue;
            }
            const extra = SIMULATE.find((option) => option === name && !isInput(option));
            if (extra !== undefined) {
                const value = equals === -1 ? rest.shift() : item.slice(equals + 1);
                if (value === undefined)
                    problems.push(`--${name} needs a value`);
                else
                    extras[extra].push(value);
                continue;
            }
            const target = repeated.get(name) ?? name;
            const definition = isInput(target) ? _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m[target] : undefined;
            if (definition === undefined) {
                problems.push(`There is no option --${name}${(0,_inputs_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, [...Object.keys(_inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m), ...repeated.keys(), ...FLAGS, ...SIMULATE])}`);
                continue;
            }
            const next = rest[0];
            let value = equals === -1 ? undefined : item.slice(equals + 1);
            if (value === undefined && definition.type === 'Bool')
                value = next === 'true' || next === 'false' ? rest.shift() : 'true';
            if (definition.choices?.includes('true') === true && (next ?? '-').startsWith('-'))
                value ??= 'true';
            value ??= rest.shift();
            if (value === undefined)
                problems.push(`--${name} needs a value`);
            else
                inputs[target] = added(inputs[target], value, definition, target === name);
        }
    }
    const [command = '', ...others] = operands;
    if (command === 'simulate') {
        // the input of this name says which runners there are, here it is how many; the command may stand behind it
        extras.runners.push(...[inputs['runners'] ?? []].flat().flatMap((text) => text.split('\n')));
        delete inputs['runners'];
    }
    for (const name of SIMULATE) {
        if (extras[name].length > 0 && command !== 'simulate')
            problems.push(`--${name} is an option of simulate only`);
    }
    for (const name of EXPORT) {
        if (flags.has(name) && command !== 'export')
            problems.push(`--${name} is an option of export only`);
    }
    return {
        command,
        operands: others,
        inputs,
        extras,
        json: flags.has('json'),
        help: flags.has('help'),
        check: flags.has('check'),
        force: flags.has('force'),
        problems: problems.map((message) => ({ message, location: undefined, input: undefined })),
    };
}
/** An option that was given once more. The plural has a pair a line, as the Action's input; the singular is one pair. */
function added(before, value, { repeated }, plural) {
    if (repeated === undefined)
        return before === undefined ? value : `${String(before)}\n${value}`;
    return [...(before ?? []), ...(plural && !value.trim().startsWith('{') ? value.split(/\r?\n/) : [value])];
}
function isInput(name) {
    return Object.hasOwn(_inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m, name);
}
/** The inputs that a command with names of jobs was given, and all that is wrong with the command line. */
function readArguments(args) {
    const read = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)({
        ...args.inputs,
        ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
    });
    const { artifacts, statuses, deployments, settings, fleet } = read.inputs;
    const asked = {
        artifacts: artifacts === 'github',
        statuses,
        deployments,
        releases: settings.releases === 'create',
        mode: fleet.mode !== 'run',
        'needs-context': fleet.needsContext !== '',
    };
    const refused = Object.entries(asked).flatMap(([name, is]) => (is ? [inWorkflowsOnly(name)] : []));
    return { ...read, problems: [...args.problems, ...read.problems, ...refused] };
}
/** What is an input of a run in a workflow, whose repository and token it takes. */
function inWorkflowsOnly(input) {
    const hint = 'leave it out here, and give it to the step of the workflow';
    return { message: `${input}: GitHub is told of a run in a workflow only`, location: undefined, hint, input };
}


/***/ }),

/***/ 12082:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ flatDiagnostic),
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** `file:line:column: message`. */
function formatDiagnostic(problem) {
    const { location } = problem;
    const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column}: `;
    return `${place}${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`;
}
/** The same in a JSON document. */
function flatDiagnostic({ message, location }) {
    return {
        message,
        file: location?.file ?? null,
        line: location?.line ?? null,
        column: location?.column ?? null,
    };
}


/***/ }),

/***/ 64732:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   Q2: () => (/* binding */ printJson),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   cc: () => (/* binding */ complain),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/**
 * The one door to the terminal of the commands: what a pipeline, a registry or an engine has named is text there, never a
 * sequence that the terminal obeys. The screen of a run (`screen/`) has its own.
 */
/** Lines of ours, on standard output. */
function print(text) {
    process.stdout.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}\n`);
}
/** One document, for `--json`. */
function printJson(document) {
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
/** Text that was made here alone, with its colours. */
function pass(text) {
    process.stdout.write(text);
}
/** Lines of ours, on standard error. */
function complain(text) {
    process.stderr.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(text)}\n`);
}
/** Columns of the terminal; undefined where standard output is none. */
function columns() {
    return process.stdout.columns || undefined;
}


/***/ }),

/***/ 23144:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ COMMANDS),
  B: () => (/* binding */ helpText)
});

// EXTERNAL MODULE: ./src/inputs/definitions.ts + 3 modules
var definitions = __webpack_require__(52197);
;// CONCATENATED MODULE: ./src/inputs/groups.ts
/** What the inputs are about, in the order in which they are shown; each is in one group. */
const GROUPS = {
    run: {
        title: 'What runs',
        inputs: [
            'file', 'cwd', 'jobs', 'needs', 'stage', 'manual', 'concurrency', 'timeout', 'job-timeout', 'output', 'report',
            'dirty', 'unsupported', 'no-delay', 'dotenv-variables',
        ], // prettier-ignore
    },
    report: { title: 'What is shown', inputs: ['timings'] },
    context: {
        title: 'Variables and events',
        inputs: ['variables', 'secrets', 'file-variables', 'inputs', 'context', 'token'],
    },
    github: { title: 'GitHub (in a workflow only)', inputs: ['artifacts', 'statuses', 'releases', 'deployments'] },
    fleet: {
        title: 'Several runners (in a workflow only)',
        inputs: ['mode', 'plan', 'runners', 'arm64-runner', 'batch', 'needs-context'],
    },
    files: { title: 'Files from elsewhere', inputs: ['gitlab-url', 'gitlab-token', 'include-map', 'includes-from'] },
    engine: {
        title: 'Engine and images',
        inputs: [
            'docker-host', 'default-image', 'platform', 'pull-policy', 'image-map', 'runner-config', 'ca-bundle', 'privileged',
            'privileged-images', 'trust',
            'docker-socket', 'mtu',
        ], // prettier-ignore
    },
    dind: {
        title: 'Docker-in-Docker',
        inputs: [
            'prestart', 'qemu', 'qemu-image', 'qemu-platforms', 'dind-timeout', 'certificate-timeout', 'services-timeout',
        ], // prettier-ignore
    },
    registry: {
        title: 'Registry',
        inputs: [
            'registry', 'registry-username', 'registry-password', 'registry-users', 'registry-hosts', 'registry-image',
            'registry-upstreams', 'registry-push-to', 'registry-push-username', 'registry-push-password', 'registry-push-when',
        ], // prettier-ignore
    },
    storage: {
        title: 'Storage between runs',
        inputs: [
            'storage-path', 'cache-images', 'cache', 'cache-key', 'cache-restore-keys', 'cache-max-size', 'cache-private',
        ], // prettier-ignore
    },
};

;// CONCATENATED MODULE: ./src/cli/help.ts


const PLANNING = [
    'file', 'cwd', 'jobs', 'needs', 'stage', 'dirty', 'context', 'files', 'registry',
]; // prettier-ignore
/** What an exported workflow has in its steps: all but what each step has of its own, and what is for this machine. */
const EXPORTED = Object.keys(definitions/* INPUTS */.m).filter((name) => !['output', 'jobs', 'needs', 'stage', 'secrets', 'mode', 'needs-context', 'batch', 'docker-host'].includes(name));
const HELP = {
    run: {
        brief: 'runs the pipeline, or just the jobs that are named',
        usage: 'run [JOB...]',
        options: Object.keys(GROUPS),
        examples: [
            'gitlab-dind run',
            'gitlab-dind run test --needs --output out',
            'gitlab-dind run --context merge_request --manual deploy --secret TOKEN=abc',
        ],
    },
    plan: {
        brief: 'lists the jobs that would run, in order, and why others would not',
        usage: 'plan [JOB...]',
        options: PLANNING,
        examples: ['gitlab-dind plan --context tag=v1.0', 'gitlab-dind plan --json'],
    },
    lint: {
        brief: 'validates the pipeline file',
        usage: 'lint',
        options: PLANNING,
        examples: ['gitlab-dind lint --file ci/main.yml'],
    },
    simulate: {
        brief: 'plays the pipeline without an engine',
        does: 'plays the pipeline without an engine: every job passes, unless said otherwise',
        usage: 'simulate [JOB...]',
        options: PLANNING,
        own: [
            ['--outcome JOB=STATUS', 'success, canceled or failed[:EXITCODE]; may be given more than once'],
            ['--play JOB', 'Play a manual job; may be given more than once'],
            ['--cancel JOB', 'Cancel a job when it starts; may be given more than once'],
            ['--runners N', 'Say how long it takes on N runners of GitHub, and on one'],
            ['--start-up SECONDS', 'Until a runner works [20]'],
            [
                '--times FILE|JOB=SECONDS',
                'How long jobs take, where it is not 60 s: a JSON object of names and seconds, or the output jobs of a run; may be given more than once',
            ],
        ],
        examples: [
            'gitlab-dind simulate --outcome test=failed:3 --play deploy',
            'gitlab-dind simulate --runners 20 --times times.json --times build=90',
        ],
    },
    includes: {
        brief: 'stores what the pipeline includes from elsewhere, for later runs',
        does: 'stores the files that the pipeline includes from elsewhere in FOLDER, with a lock file of their commits and digests: a run with --includes-from FOLDER asks neither GitLab nor the web',
        usage: 'includes fetch FOLDER',
        options: ['file', 'cwd', 'variables', 'secrets', 'inputs', 'context', 'gitlab-url', 'gitlab-token', 'include-map'],
        examples: [
            'gitlab-dind includes fetch .gitlab/includes --gitlab-token TOKEN',
            'gitlab-dind run --includes-from .gitlab/includes',
        ],
    },
    export: {
        brief: 'writes the pipeline as a workflow with a GitHub job for each job',
        does: "writes the pipeline as a workflow with a GitHub job for each job, which GitHub's runners run side by side; inputs that are given are those of its steps",
        usage: 'export',
        options: EXPORTED,
        own: [
            ['--output FILE', 'The workflow [.github/workflows/gitlab-pipeline.yml]'],
            ['--check', 'Only tell whether the file is current: exit code 1 where it is not'],
            ['--force', 'Write over a file that was not made by this command'],
        ],
        examples: ["gitlab-dind export --runners 'docker,arm64=ubuntu-24.04-arm'", 'gitlab-dind export --check'],
    },
    registry: {
        brief: 'shows and cleans what is stored between runs',
        does: 'shows what is stored between runs: list, stats; verify reads all of it and drops what is not whole (exit code 1 where there was any); clean removes what is of no use, clean all everything',
        usage: 'registry list | stats | verify | clean [all]',
        options: ['storage-path', 'cache-max-size', 'docker-host'],
    },
    doctor: {
        brief: 'tells what the engine and this machine can do',
        usage: 'doctor',
        options: ['docker-host', 'storage-path'],
    },
    clean: {
        brief: 'removes what earlier runs left behind on the engine',
        does: 'removes what earlier runs left behind on the engine; never what belongs to a run that lives',
        usage: 'clean',
        options: ['docker-host'],
    },
};
/** The commands, and in a line what each does. */
const COMMANDS = Object.fromEntries(Object.entries(HELP).map(([name, { brief }]) => [name, brief]));
const CODES = 'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.';
const COMMON = [
    ['--json', 'Print JSON: run one event a line, the others one document'],
    ['--help', 'Print what there is to say of the command'],
];
/** Column of the explanations. */
const INDENT = 30;
/** Text of `--help`: of a command its own options, from the table of the Action's inputs; without one the commands. */
function helpText(command = '', width = 80) {
    const columns = Math.max(70, Math.min(width, 110));
    const help = HELP[command];
    return `${(help === undefined ? overview(columns) : commandHelp(help, columns)).join('\n')}\n`;
}
function overview(columns) {
    return [
        'gitlab-dind COMMAND [JOB...] [OPTION...]',
        '',
        ...wrap('Runs a GitLab pipeline on the local Docker engine, Docker-in-Docker jobs included.', columns),
        '',
        'Commands',
        ...Object.entries(HELP).flatMap(([name, { brief }]) => entry(name, brief, 13, columns)),
        '',
        ...wrap('gitlab-dind COMMAND --help lists the options of a command, gitlab-dind --version the version.', columns),
        '',
        ...wrap(CODES, columns),
    ];
}
function commandHelp(help, columns) {
    const groups = Object.entries(GROUPS).flatMap(([group, { title, inputs }]) => {
        const options = inputs
            .filter((name) => help.options.some((one) => one === group || one === name))
            .flatMap((name) => help_option(definitions/* INPUTS */.m[name], name, columns));
        return options.length === 0 ? [] : ['', title, ...options];
    });
    return [
        `gitlab-dind ${help.usage} [OPTION...]`,
        '',
        ...wrap(`It ${help.does ?? help.brief}.`, columns),
        ...(help.examples === undefined ? [] : ['', 'Examples', ...help.examples.map((example) => `  ${example}`)]),
        ...groups,
        '',
        'Other options',
        ...[...(help.own ?? []), ...COMMON].flatMap(([name, does]) => entry(name, does, INDENT, columns)),
        '',
        ...wrap(CODES, columns),
    ];
}
function help_option(input, name, columns) {
    return entry(`--${input.repeated ?? name}${help_valueOf(input)}`, explain(input), INDENT, columns);
}
function help_valueOf({ type, repeated, choices }) {
    if (type === 'Bool')
        return '';
    if (repeated !== undefined)
        return ' K=V';
    return choices === undefined ? ` ${type.toUpperCase()}` : ' WORD';
}
function explain({ description, choices, default: standard }) {
    const words = choices === undefined ? '' : ` (${choices.join(', ')})`;
    return `${description.replaceAll('`', '')}${words}${standard === '' ? '' : ` [${standard}]`}`;
}
/** A name, and what it is, in two columns. */
function entry(name, text, indent, columns) {
    const lines = wrap(text, columns - indent).map((line) => `${' '.repeat(indent)}${line}`);
    const head = `  ${name}`;
    if (head.length + 1 > indent)
        return [head, ...lines];
    return [`${head.padEnd(indent)}${(lines[0] ?? '').slice(indent)}`, ...lines.slice(1)];
}
function wrap(text, columns) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > columns) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}


/***/ }),

/***/ 12957:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10517);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(311);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64732);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23144);







/** Commands that tell what is wrong with the options together with what is wrong with the pipeline. */
const PLANNING = new Set(['run', 'plan', 'lint', 'simulate', 'includes', 'export']);
/** The command `gitlab-dind`. Returns the exit code: 0 passed, 1 failed, 2 usage or configuration, 3 system, 130 canceled. */
async function main(argv) {
    try {
        if (argv[0] === '--version' || argv[0] === 'version') {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .yy)(_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x);
            return 0;
        }
        const args = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .We)(argv);
        if (args.help || args.command === 'help') {
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .pass */ .IX)((0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .helpText */ .B)(args.command === 'help' ? args.operands[0] : args.command, (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .YB)()));
            return 0;
        }
        if (args.problems.length > 0 && args.command in _help_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L && !PLANNING.has(args.command))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(args.problems);
        switch (args.command) {
            case 'run':
                return await (await Promise.all(/* import() */[__webpack_require__.e(7585), __webpack_require__.e(6690), __webpack_require__.e(6964), __webpack_require__.e(3860), __webpack_require__.e(9240), __webpack_require__.e(7948)]).then(__webpack_require__.bind(__webpack_require__, 57948))).runCommand(args);
            case 'plan':
                return await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(3583), __webpack_require__.e(2447), __webpack_require__.e(7585), __webpack_require__.e(2370)]).then(__webpack_require__.bind(__webpack_require__, 31754))).planCommand(args);
            case 'lint':
                return await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(3583), __webpack_require__.e(2447), __webpack_require__.e(7585), __webpack_require__.e(6908)]).then(__webpack_require__.bind(__webpack_require__, 20980))).lintCommand(args);
            case 'simulate':
                return await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(3583), __webpack_require__.e(2447), __webpack_require__.e(7585), __webpack_require__.e(5897), __webpack_require__.e(2179)]).then(__webpack_require__.bind(__webpack_require__, 17777))).simulateCommand(args);
            case 'includes':
                return await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(3583), __webpack_require__.e(2447), __webpack_require__.e(7585), __webpack_require__.e(3053)]).then(__webpack_require__.bind(__webpack_require__, 85163))).includesCommand(args);
            case 'export':
                return await (await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(3583), __webpack_require__.e(2447), __webpack_require__.e(7585), __webpack_require__.e(8833)]).then(__webpack_require__.bind(__webpack_require__, 65239))).exportCommand(args);
            case 'registry':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6690), __webpack_require__.e(3139), __webpack_require__.e(3881)]).then(__webpack_require__.bind(__webpack_require__, 11598))).registryCommand(args);
            case 'clean':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6690), __webpack_require__.e(1631)]).then(__webpack_require__.bind(__webpack_require__, 79328))).cleanCommand(args);
            case 'doctor':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6690), __webpack_require__.e(6964), __webpack_require__.e(3860), __webpack_require__.e(1522)]).then(__webpack_require__.bind(__webpack_require__, 89866))).doctorCommand(args);
            case '':
                (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)((0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .helpText */ .B)().trimEnd());
                return 2;
            default:
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb([unknownCommand(args.command), ...args.problems]);
        }
    }
    catch (error) {
        return report(error);
    }
}
function unknownCommand(command) {
    const meant = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(command, Object.keys(_help_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L), '');
    return { message: `There is no command "${command}"${meant} (see gitlab-dind --help)`, location: undefined };
}
function report(error) {
    const failure = (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(error);
    if (failure.exitCode === 2) {
        for (const problem of failure.problems)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)((0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDiagnostic */ .x)(problem));
    }
    else {
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`ERROR: ${failure.stack ?? failure.message}`);
        if (failure.hint !== undefined)
            (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(failure.hint);
    }
    return failure.exitCode;
}


/***/ }),

/***/ 311:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
