export const id = 2418;
export const ids = [2418];
export const modules = {

/***/ 11506:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   h: () => (/* reexport safe */ _inputs_suggest_js__WEBPACK_IMPORTED_MODULE_6__.h),
/* harmony export */   iP: () => (/* binding */ atOrigin),
/* harmony export */   lR: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52700);
/* harmony import */ var _inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4468);
/* harmony import */ var _inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79974);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53145);
/* harmony import */ var _inputs_suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47443);
/* harmony import */ var _commands_migration_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18914);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60776);






 // prettier-ignore

/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. What is
 * wrong with the options is among what it returns, to be told with what is wrong with their values.
 */
function parseArguments(argv) {
    const operands = [];
    const reading = { rest: [...argv], inputs: {}, own: new Map(), problems: [] };
    const { rest, own, problems } = reading;
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        if (item === '--')
            operands.push(...rest.splice(0));
        else if (!item.startsWith('-') || item === '-')
            operands.push(item);
        else if (item.startsWith('--'))
            readLong(item, reading);
        else
            readShort(item, reading);
    }
    const [command = '', ...others] = operands;
    for (const name of own.keys()) {
        const of = _options_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_OPTIONS */ ._X[name].of;
        if (of?.includes(command) === false)
            problems.push(`--${name} is an option of ${of.join(' and ')} only`);
    }
    for (const name of Object.keys(_inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .MIGRATION_OPTIONS */ .y))
        if (reading.inputs[name] !== undefined)
            problems.push(`--${name} is an option of ${(0,_commands_migration_table_js__WEBPACK_IMPORTED_MODULE_4__/* .commandsOf */ .Kf)(name).join(' and ')} only`);
    const { outcome = [], play = [], cancel = [], 'start-up': startUp = [], times = [] } = Object.fromEntries(own);
    let runners = [];
    if (command === 'simulate') {
        // the input of this name says which runners there are, here it is how many; the command may stand behind it
        runners = [reading.inputs['runners'] ?? []].flat().flatMap((text) => text.split('\n'));
        delete reading.inputs['runners'];
    }
    return {
        command,
        operands: others,
        inputs: reading.inputs,
        extras: { outcome, play, cancel, runners, 'start-up': startUp, times },
        from: own.get('from') ?? [],
        flags: new Set([...own.keys()].filter((name) => _options_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_OPTIONS */ ._X[name].takes === 'nothing')),
        json: own.has('json'),
        help: own.has('help'),
        check: own.has('check'),
        force: own.has('force'),
        problems: problems.map((message) => ({ message, location: undefined, input: undefined })),
    };
}
/** `--NAME`, `--NAME VALUE`, `--NAME=VALUE`, `--no-NAME`. */
function readLong(item, reading) {
    const { rest, own, problems } = reading;
    const equals = item.indexOf('=');
    const name = item.slice(2, equals === -1 ? undefined : equals);
    const given = equals === -1 ? undefined : item.slice(equals + 1);
    const option = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .optionNamed */ .b7)(name);
    if (option === undefined) {
        problems.push(`There is no option --${name}${(0,_inputs_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(name, (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .allNames */ .QB)())}`);
    }
    else if (option.kind === 'own') {
        const value = _options_js__WEBPACK_IMPORTED_MODULE_5__/* .OWN_OPTIONS */ ._X[option.name].takes === 'nothing' ? '' : (given ?? rest.shift());
        if (value === undefined)
            problems.push(`--${name} needs a value`);
        else
            own.set(option.name, [...(own.get(option.name) ?? []), value]);
    }
    else
        readInput(option, name, given, reading);
}
/** An option that stands for an input: `given` is what stands behind `=`, `rest` what follows. */
function readInput(option, name, given, { rest, inputs, problems }) {
    if (option.value !== undefined) {
        if (given !== undefined)
            problems.push(`--${name} takes no value`);
        else
            inputs[option.name] = option.value;
        return;
    }
    const value = given ?? valueOf(option.name, rest);
    if (value === undefined)
        problems.push(`--${name} needs a value`);
    else
        inputs[option.name] = added(inputs[option.name], value, _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[option.name], option.plural);
}
/** `-f FILE`, `-fFILE`, `-h`. */
function readShort(item, reading) {
    const letter = item[1] ?? '';
    const attached = item.slice(2).replace(/^=/, '');
    const name = _options_js__WEBPACK_IMPORTED_MODULE_5__/* .SHORT */ .Pb[letter];
    if (name === undefined) {
        const known = Object.entries(_options_js__WEBPACK_IMPORTED_MODULE_5__/* .SHORT */ .Pb).map(([one, long]) => `-${one} (--${long})`);
        const version = letter === 'v' ? '-v is the version, and stands alone; a variable is --variable K=V' : undefined;
        const job = `a job whose name begins with a dash stands behind --`;
        reading.problems.push(version ?? `There is no option -${letter}; there are ${known.join(', ')}, and ${job}`);
        return;
    }
    if (name === 'help' || name === 'interactive')
        reading.own.set(name, []);
    else
        readLong(attached === '' ? `--${name}` : `--${name}=${attached}`, reading);
}
/** The value behind an option; a switch takes what follows only where it is one of its words. */
function valueOf(name, rest) {
    const next = rest[0];
    const { type } = _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name];
    if (type === 'Bool')
        return next === 'true' || next === 'false' ? rest.shift() : 'true';
    if ((0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .canBeDenied */ .Jr)(name) && (next ?? '-').startsWith('-'))
        return 'true';
    return rest.shift();
}
/** An option that was given once more. The plural has a pair a line, as the Action's input; the singular is one pair. */
function added(before, value, { repeated }, plural) {
    if (repeated === undefined)
        return before === undefined ? value : `${String(before)}\n${value}`;
    return [...(before ?? []), ...(plural && !value.trim().startsWith('{') ? value.split(/\r?\n/) : [value])];
}
/** The inputs that a command with names of jobs was given, and all that is wrong with the command line. */
function readArguments(args) {
    const read = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)({
        ...args.inputs,
        ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
    });
    const { artifacts, statuses, deployments, compareWith, settings, fleet } = read.inputs;
    const asked = {
        artifacts: artifacts === 'github',
        statuses,
        deployments,
        releases: settings.releases === 'create',
        mode: fleet.mode !== 'run',
        'needs-context': fleet.needsContext !== '',
        'compare-with': compareWith !== undefined,
    };
    const refused = Object.entries(asked).flatMap(([name, is]) => (is ? [inWorkflowsOnly(name)] : []));
    return { ...read, problems: [...args.problems, ...read.problems, ...refused].map((one) => atOrigin(one, args)) };
}
/** What is an input of a run in a workflow, whose repository and token it takes. */
function inWorkflowsOnly(input) {
    const elsewhere = 'leave it out here, and give it to the step of the workflow';
    const hint = input === 'compare-with' ? `${elsewhere}; here there is gitlab-dind compare` : elsewhere;
    return { message: `${input}: GitHub is told of a run in a workflow only`, location: undefined, hint, input };
}
/** What is wrong with a value that is not from the command line, with the place that has it. */
function atOrigin(problem, { origins }) {
    const origin = problem.input === undefined ? undefined : origins?.get(problem.input)?.at(-1);
    if (origin === undefined || origin.kind === 'option')
        return problem;
    if (origin.kind === 'environment')
        return { ...problem, message: `${problem.message} (${(0,_inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOrigin */ .u)(origin)})` };
    return { ...problem, location: problem.location ?? origin.location };
}


/***/ }),

/***/ 18914:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   dM: () => (/* binding */ migrationTable),
/* harmony export */   wp: () => (/* binding */ MIGRATION_TABLE)
/* harmony export */ });
/** Inputs of a run that mean something to a comparison with it, beside its own options. */
const OF_RUN = [
    'file', 'jobs', 'needs', 'stage', 'manual', 'concurrency', 'timeout', 'job-timeout', 'dirty', 'unsupported', 'no-delay',
    'dotenv-variables', 'variables', 'project-variables', 'secrets', 'file-variables', 'unset-variables', 'inputs', 'context',
    'include-map', 'includes-from', 'docker-host', 'default-image', 'platform', 'pull-policy', 'image-map', 'runner-config',
    'ca-bundle', 'privileged', 'privileged-images', 'trust', 'docker-socket', 'mtu', 'volumes', 'extra-hosts', 'shm-size',
    'cap-add', 'devices', 'ulimits', 'gpus', 'memory', 'cpus', 'prestart', 'qemu', 'qemu-image', 'qemu-platforms',
    'dind-timeout', 'certificate-timeout', 'services-timeout', 'registry', 'registry-username', 'registry-password',
    'registry-users', 'registry-hosts', 'registry-image', 'registry-upstreams', 'storage-path', 'cache-images',
    'cache-max-size', 'cache-private', 'quiet', 'timestamps', 'log-prefix', 'live',
]; // prettier-ignore
const READING = ['file', 'inputs', 'runners', 'gitlab-url', 'gitlab-token', 'include-map'];
/** The commands of a migration, and all that each takes: read by the command line, the help and the completion. */
const MIGRATION_TABLE = {
    audit: {
        values: ['output'],
        flags: [],
        options: ['group', 'folders', ...READING],
        lists: ['folders'],
        more: [],
        elsewhere: true,
    },
    compare: {
        values: ['fetch', 'output'],
        flags: ['run'],
        options: ['cwd', 'gitlab-url', 'gitlab-token', 'project', 'run-output', 'deep'],
        lists: [],
        more: OF_RUN,
        elsewhere: false,
    },
    forecast: {
        values: ['fetch', 'output'],
        flags: [],
        options: [
            'group', 'project', 'days', 'prices', 'measured', 'at-most', 'start-up', 'concurrency', 'runners', 'gitlab-url',
            'gitlab-token',
        ], // prettier-ignore
        lists: ['measured'],
        more: [],
        elsewhere: true,
    },
    init: { values: ['output'], flags: ['force'], options: ['cwd', ...READING], lists: [], more: [], elsewhere: false },
};
/** What a command takes; undefined: it is none of a migration. */
function migrationTable(command) {
    return Object.hasOwn(MIGRATION_TABLE, command) ? MIGRATION_TABLE[command] : undefined;
}
/** Options that say something to these commands alone. */
function commandsOf(option) {
    const tables = Object.entries(MIGRATION_TABLE);
    return tables.filter(([, { options }]) => options.includes(option)).map(([name]) => name);
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

/***/ 66077:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ COMMANDS),
  BK: () => (/* binding */ helpText),
  cz: () => (/* binding */ optionsOf)
});

// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
// EXTERNAL MODULE: ./src/cli/options.ts
var options = __webpack_require__(60776);
// EXTERNAL MODULE: ./src/cli/commands/migration/table.ts
var table = __webpack_require__(18914);
;// CONCATENATED MODULE: ./src/cli/commands/migration/help.ts

/** What there is to say of the commands of a migration, beside those of `src/cli/help.ts`. */
const MIGRATION_HELP = {
    audit: {
        brief: 'tells which of many projects run as they are, and what others need',
        does: 'reads the pipelines of many projects, without running them, for the default branch, a tag, a merge request and a schedule: which run as they are, which with which inputs, which need changes, and what stands in the way of most; projects of a group are read over the API, without a clone',
        usage: 'audit --folders DIR... | --group URL',
        options: table/* MIGRATION_TABLE */.wp.audit.options,
        own: [['--output FILE', 'Write it to FILE: .html, .md or .json']],
        examples: [
            'gitlab-dind audit --folders ~/projects/* --output audit.html',
            'gitlab-dind audit --group https://gitlab.com/my-group --gitlab-token TOKEN --json',
        ],
    },
    compare: {
        brief: 'puts a pipeline of GitLab beside a run: is the result the same',
        does: 'puts a pipeline of GitLab beside a run of the same commit, job by job: what is the same, what differs as is expected, and what differs, with the cause where it can be told. Exit code 0: nothing else than expected differs, 1: something does',
        usage: 'compare GITLAB RUN.jsonl | compare GITLAB --run | compare --fetch FILE GITLAB',
        options: table/* MIGRATION_TABLE */.wp.compare.options,
        own: [
            ['GITLAB', 'A file that --fetch has written, the address of a pipeline, or its ID'],
            ['RUN.jsonl', 'What gitlab-dind run --json has printed'],
            [
                '--run',
                "Run the commit that is checked out now, with the event, the branch or tag and the variables of GitLab's pipeline, as far as they are known; takes most options of run as well",
            ],
            ['--fetch FILE', 'Only store the side of GitLab in FILE'],
            ['--output FILE', 'Write it to FILE as well: .md or .json'],
        ],
        examples: [
            'gitlab-dind compare https://gitlab.com/group/app/-/pipelines/7 run.jsonl --gitlab-token TOKEN',
            'gitlab-dind compare --fetch gitlab.json 7 --project group/app',
            'gitlab-dind compare gitlab.json run.jsonl --run-output out',
            'gitlab-dind compare 7 --run --deep',
        ],
    },
    forecast: {
        brief: "tells what the pipelines of the past cost on GitHub's runners",
        does: "reads the jobs that have ended on GitLab in the last days: minutes by project, job and tags, jobs at once, waiting for runners; and what they would cost on GitHub's runners, on one per pipeline and on one per job, and how sure that is",
        usage: 'forecast --group URL | --project URL | FILE',
        options: table/* MIGRATION_TABLE */.wp.forecast.options,
        own: [
            ['--fetch FILE', 'Only store what GitLab tells in FILE'],
            ['--output FILE', 'Write it to FILE as well: .md or .json'],
        ],
        examples: [
            'gitlab-dind forecast --group https://gitlab.com/my-group --gitlab-token TOKEN --days 60',
            'gitlab-dind forecast jobs.json --prices prices.json --json',
            'gitlab-dind forecast jobs.json --measured run.jsonl',
        ],
    },
    init: {
        brief: 'writes the workflow that runs the pipeline of this project',
        does: 'writes the workflow that runs the pipeline of this project on GitHub, out of what audit finds: the events that its rules ask for, inputs, least permissions, secrets by name, and the workflow for several runners where tags ask for it',
        usage: 'init',
        options: table/* MIGRATION_TABLE */.wp.init.options,
        own: [
            ['--output FILE', 'The workflow [.github/workflows/gitlab.yml]'],
            ['--force', 'Write over a file that is there'],
        ],
        examples: ['gitlab-dind init', "gitlab-dind init --runners 'docker,arm64=ubuntu-24.04-arm'"],
    },
};

;// CONCATENATED MODULE: ./src/inputs/groups.ts
/** What the inputs are about, in the order in which they are shown; each is in one group. */
const GROUPS = {
    run: {
        title: 'What runs',
        inputs: [
            'file', 'cwd', 'jobs', 'needs', 'stage', 'manual', 'concurrency', 'timeout', 'job-timeout',
            'dirty', 'unsupported', 'no-delay', 'dotenv-variables',
        ], // prettier-ignore
    },
    report: {
        title: 'What is shown and kept',
        inputs: [
            'timings', 'timestamps', 'log-prefix', 'live', 'quiet', 'output', 'report', 'artifacts-to-source', 'last-run-max-size',
        ], // prettier-ignore
    },
    context: {
        title: 'Variables and events',
        inputs: [
            'variables',
            'project-variables',
            'secrets',
            'file-variables',
            'unset-variables',
            'inputs',
            'context',
            'token',
        ],
    },
    github: {
        title: 'GitHub (in a workflow only)',
        inputs: ['artifacts', 'statuses', 'releases', 'deployments', 'compare-with'],
    },
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
    containers: {
        title: 'Containers of jobs',
        inputs: [
            'volumes', 'networks', 'extra-hosts', 'shm-size', 'cap-add', 'devices', 'ulimits', 'gpus', 'memory', 'cpus',
        ], // prettier-ignore
    },
    dind: {
        title: 'Docker-in-Docker',
        inputs: [
            'prestart', 'layer-cache', 'qemu', 'qemu-image', 'qemu-platforms', 'dind-timeout', 'certificate-timeout', 'services-timeout',
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
    migration: {
        title: 'Moving from GitLab',
        inputs: [
            'group', 'project', 'folders', 'run-output', 'deep', 'days', 'prices', 'measured', 'at-most', 'start-up',
        ], // prettier-ignore
    },
};

;// CONCATENATED MODULE: ./src/cli/help.ts




const PLANNING = [
    'file', 'cwd', 'jobs', 'needs', 'stage', 'dirty', 'context', 'files', 'registry',
]; // prettier-ignore
/** What an exported workflow has in its steps: all but what each step has of its own, and what is for this machine. */
const EXPORTED = Object.keys(definitions/* INPUTS */.mc).filter((name) => !['output', 'jobs', 'needs', 'stage', 'secrets', 'mode', 'needs-context', 'batch', 'docker-host'].includes(name));
const HELP = {
    run: {
        brief: 'runs the pipeline, or just the jobs that are named',
        usage: 'run [JOB...]',
        options: Object.keys(GROUPS).filter((group) => group !== 'migration'),
        own: [
            ['--interactive, -i', 'In a terminal: show the jobs, and ask which of them are to run'],
            ['--rerun-failed', 'Run again what failed in the last run, and what was skipped since'],
            ['--with-last', 'With names of jobs: take artifacts and variables of what they need from the last run'],
            ['--from STAGE', 'Run this stage and those after it, with what the last run has left of the ones before'],
            [
                '--shell-on-failure',
                'In a terminal: open a shell in the container of each job whose script fails, before the job goes on',
            ],
            ['--watch', 'Run again each time that files of the project change, with what is not committed; Ctrl-C ends'],
        ],
        examples: [
            'gitlab-dind run',
            'gitlab-dind run -i',
            'gitlab-dind run --rerun-failed',
            'gitlab-dind run deploy --with-last',
            'gitlab-dind run test --needs --output out',
            'gitlab-dind run test --shell-on-failure',
            'gitlab-dind run --context merge_request --manual deploy --secret TOKEN=abc',
        ],
    },
    shell: {
        brief: 'opens a shell in the container of a job, in place of its script',
        does: 'prepares a job with all that it has (image, services, sources, artifacts, caches) and opens a shell in its container, in place of its script. Nothing of the job is run, collected or saved afterwards; exit code 0 where there was a shell, however it ended',
        usage: 'shell JOB',
        options: Object.keys(GROUPS),
        own: [['--with-last', 'Take artifacts and variables of what it needs from the last run']],
        examples: ['gitlab-dind shell test --with-last', 'gitlab-dind shell deploy --needs'],
    },
    plan: {
        brief: 'lists the jobs that would run, in order, and why others would not',
        usage: 'plan [JOB...]',
        options: PLANNING,
        own: [
            ['--merged', 'The whole configuration as YAML, with what it includes, extends and refers to'],
            ['--why', 'Why each job, or those that are named, are in the pipeline or not: rule by rule, with the values'],
            ['--list', 'The jobs as a table: name, description, stage, when, allow_failure, environment, needs'],
            ['--csv', 'The same, divided by semicolons'],
            ['--graph', 'The jobs and what they wait for: as text in a terminal, else as a Mermaid diagram'],
        ],
        examples: ['gitlab-dind plan --context tag=v1.0', 'gitlab-dind plan deploy --why', 'gitlab-dind plan --merged'],
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
            [
                '--outcome JOB=STATUS',
                'success, canceled or failed[:EXITCODE]; a parallel job stands for all of its parts; may be given more than once',
            ],
            ['--play JOB', 'Play a manual job, or all parts of one; may be given more than once'],
            ['--cancel JOB', 'Cancel a job, or all parts of one, when it starts; may be given more than once'],
            ['--runners N', 'Say how long it takes on N runners of GitHub, and on one'],
            ['--start-up SECONDS', 'Until a runner works [20]'],
            [
                '--times FILE|JOB=SECONDS',
                'How long jobs take, where it is not 60 s: a JSON object of names and seconds, or the output jobs of a run; a parallel job stands for all of its parts; may be given more than once',
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
    ...MIGRATION_HELP,
    registry: {
        brief: 'shows and cleans what is stored between runs',
        does: 'shows what is stored between runs: list, stats; verify reads all of it and drops what is not whole (exit code 1 where there was any); clean removes what is of no use, clean all everything',
        usage: 'registry list | stats | verify | clean [all]',
        options: ['storage-path', 'cache-max-size', 'docker-host'],
    },
    doctor: {
        brief: 'tells what the engine and this machine can do',
        does: 'tells what the engine, a container of it, registries and this machine can do, each with its remedy, and changes nothing; exit code 3 where something is missing that every run takes',
        usage: 'doctor',
        own: [['--config', 'Show every option that is set, its value and where it comes from, and check nothing else']],
        options: ['docker-host', 'default-image', 'registry-upstreams', 'storage-path'],
    },
    completion: {
        brief: 'prints what bash, zsh or fish load to complete words',
        usage: 'completion bash | zsh | fish',
        options: [],
        examples: [
            'source <(gitlab-dind completion bash)',
            'gitlab-dind completion fish > ~/.config/fish/completions/gitlab-dind.fish',
        ],
    },
    clean: {
        brief: 'removes what earlier runs left behind on the engine',
        does: 'removes what earlier runs left behind on the engine; never what belongs to a run that lives; clean all also the results of last runs, of all projects',
        usage: 'clean [all]',
        options: ['docker-host'],
    },
};
/** The commands, and in a line what each does. */
const COMMANDS = Object.fromEntries(Object.entries(HELP).map(([name, { brief }]) => [name, brief]));
/** The options that mean something to a command, in the order of the help. */
function optionsOf(command) {
    const help = HELP[command];
    return Object.entries(GROUPS).flatMap(([group, { inputs }]) => [...inputs].filter((name) => help?.options.some((one) => one === group || one === name) === true));
}
const CODES = 'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.';
const COMMON = [
    ['--no-NAME', 'Switch off what is true or false: --no-needs'],
    ['--json', 'Print JSON: run one event a line, the others one document'],
    ['--help, -h', 'Print what there is to say of the command'],
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
            .flatMap((name) => help_option(definitions/* OPTIONS */.lw[name], name, columns));
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
    const letter = Object.entries(options/* SHORT */.Pb).find(([, long]) => long === name)?.[0];
    const short = letter === undefined ? '' : `, -${letter}`;
    return entry(`--${input.repeated ?? name}${help_valueOf(input)}${short}`, explain(input), INDENT, columns);
}
function help_valueOf({ type, repeated, choices }) {
    if (type === 'Bool')
        return '';
    if (repeated !== undefined)
        return type === 'List' ? ' LIST' : ' K=V';
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

/***/ 82418:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/inputs/configuration/configure.ts + 4 modules
var configure = __webpack_require__(91806);
;// CONCATENATED MODULE: ./src/cli/configuration.ts

/**
 * The arguments with what the environment, the project's file and the user's file set, and what is to be told of these.
 * What is wrong with them is among the problems.
 */
async function withConfiguration(args, environment = process.env, base = process.cwd()) {
    const { given, origins, problems, notes } = await (0,configure/* configure */.j)(args.inputs, environment, base);
    const found = problems.map((problem) => ({ ...problem, input: undefined }));
    return { args: { ...args, inputs: given, origins, problems: [...args.problems, ...found] }, notes };
}

// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
;// CONCATENATED MODULE: ./src/cli/commands/migration/index.ts
/** The commands of a migration, which read their own options: most are about other projects than the one at hand. */
const COMMANDS = {
    audit: async () => (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(1730), __webpack_require__.e(3864), __webpack_require__.e(2113)]).then(__webpack_require__.bind(__webpack_require__, 92113))).auditCommand,
    compare: async () => (await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(1485), __webpack_require__.e(802), __webpack_require__.e(2948), __webpack_require__.e(8040)]).then(__webpack_require__.bind(__webpack_require__, 70765))).compareCommand,
    forecast: async () => (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(802), __webpack_require__.e(5897), __webpack_require__.e(945)]).then(__webpack_require__.bind(__webpack_require__, 43509))).forecastCommand,
    init: async () => (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(1730), __webpack_require__.e(5532)]).then(__webpack_require__.bind(__webpack_require__, 35532))).initCommand,
};
/** Runs a command of a migration, and returns its exit code; undefined: it is none, or asks for help alone. */
async function migrationCommand(argv) {
    const at = argv.findIndex((item) => !item.startsWith('-'));
    const name = argv[at] ?? '';
    const asksHelp = argv.some((item) => item === '--help' || item === '-h');
    if (asksHelp || !Object.hasOwn(COMMANDS, name))
        return undefined;
    const command = await COMMANDS[name]?.();
    return command?.(argv.toSpliced(at, 1));
}

// EXTERNAL MODULE: ./src/cli/help.ts + 2 modules
var help = __webpack_require__(66077);
;// CONCATENATED MODULE: ./src/cli/main.ts









/** Commands that tell what is wrong with the options together with what is wrong with the pipeline. */
const PLANNING = new Set(['run', 'shell', 'plan', 'lint', 'simulate', 'includes', 'export']);
/** What a workflow is exported with is what the command line says, and no secret of the user's own files. */
const UNCONFIGURED = new Set(['completion', 'export']);
/** The command `gitlab-dind`. Returns the exit code: 0 passed, 1 failed, 2 usage or configuration, 3 system, 130 canceled. */
async function main(argv) {
    try {
        if (['--version', '-v', 'version'].includes(argv[0] ?? '')) {
            (0,door/* print */.yy)(version/* VERSION */.x);
            return 0;
        }
        const migration = await migrationCommand(argv);
        if (migration !== undefined)
            return migration;
        const given = (0,cli_arguments/* parseArguments */.We)(argv);
        if (given.help || given.command === 'help') {
            (0,door/* pass */.IX)((0,help/* helpText */.BK)(given.command === 'help' ? given.operands[0] : given.command, (0,door/* columns */.YB)()));
            return 0;
        }
        const { args, notes } = given.command in help/* COMMANDS */.Lo && !UNCONFIGURED.has(given.command)
            ? await withConfiguration(given)
            : { args: given, notes: [] };
        for (const note of notes)
            (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(note)}`);
        if (args.problems.length > 0 && args.command in help/* COMMANDS */.Lo && !PLANNING.has(args.command))
            throw new errors/* UsageError */.eb(args.problems);
        switch (args.command) {
            case 'run':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6579), __webpack_require__.e(9512), __webpack_require__.e(7009), __webpack_require__.e(9882), __webpack_require__.e(4111), __webpack_require__.e(9240), __webpack_require__.e(2160), __webpack_require__.e(7718), __webpack_require__.e(3744), __webpack_require__.e(8582)]).then(__webpack_require__.bind(__webpack_require__, 58582))).runCommand(args);
            case 'shell':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6579), __webpack_require__.e(9512), __webpack_require__.e(7009), __webpack_require__.e(9882), __webpack_require__.e(4111), __webpack_require__.e(9240), __webpack_require__.e(2160), __webpack_require__.e(7718), __webpack_require__.e(3744), __webpack_require__.e(4625)]).then(__webpack_require__.bind(__webpack_require__, 84625))).shellCommand(args);
            case 'plan':
                return await (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(5887)]).then(__webpack_require__.bind(__webpack_require__, 32247))).planCommand(args);
            case 'lint':
                return await (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(5072)]).then(__webpack_require__.bind(__webpack_require__, 20980))).lintCommand(args);
            case 'simulate':
                return await (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(5897), __webpack_require__.e(5235)]).then(__webpack_require__.bind(__webpack_require__, 74473))).simulateCommand(args);
            case 'includes':
                return await (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(9763)]).then(__webpack_require__.bind(__webpack_require__, 85163))).includesCommand(args);
            case 'export':
                return await (await Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(7917)]).then(__webpack_require__.bind(__webpack_require__, 65239))).exportCommand(args);
            case 'registry':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6579), __webpack_require__.e(9512), __webpack_require__.e(1598)]).then(__webpack_require__.bind(__webpack_require__, 11598))).registryCommand(args);
            case 'clean':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6579), __webpack_require__.e(9328)]).then(__webpack_require__.bind(__webpack_require__, 79328))).cleanCommand(args);
            case 'doctor':
                return await (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(6579), __webpack_require__.e(9512), __webpack_require__.e(7009), __webpack_require__.e(9882), __webpack_require__.e(4111), __webpack_require__.e(1246), __webpack_require__.e(9097)]).then(__webpack_require__.bind(__webpack_require__, 84851))).doctorCommand(args);
            case 'completion':
                return await (await __webpack_require__.e(/* import() */ 979).then(__webpack_require__.bind(__webpack_require__, 30979))).completionCommand(args);
            case '':
                (0,door/* complain */.cc)((0,help/* helpText */.BK)().trimEnd());
                return 2;
            default:
                throw new errors/* UsageError */.eb([unknownCommand(args.command), ...args.problems]);
        }
    }
    catch (error) {
        return report(isWithoutFolder(error) ? new errors/* UsageError */.eb(GONE) : error);
    }
}
const GONE = 'The folder that this was started in is gone: change into that of the project, and start it again';
/** What Node.js says where the current folder was removed. */
function isWithoutFolder(error) {
    return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
function unknownCommand(command) {
    const meant = (0,cli_arguments/* suggestion */.h)(command, Object.keys(help/* COMMANDS */.Lo), '');
    return { message: `There is no command "${command}"${meant} (see gitlab-dind --help)`, location: undefined };
}
function report(error) {
    const failure = (0,exit/* failureOf */.g)(error);
    if (failure.exitCode === 2) {
        for (const problem of failure.problems)
            (0,door/* complain */.cc)((0,diagnostics/* formatDiagnostic */.x)(problem));
    }
    else {
        (0,door/* complain */.cc)(`ERROR: ${failure.stack ?? failure.message}`);
        if (failure.hint !== undefined)
            (0,door/* complain */.cc)(failure.hint);
    }
    return failure.exitCode;
}


/***/ }),

/***/ 60776:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ canBeDenied),
/* harmony export */   Pb: () => (/* binding */ SHORT),
/* harmony export */   QB: () => (/* binding */ allNames),
/* harmony export */   _X: () => (/* binding */ OWN_OPTIONS),
/* harmony export */   b7: () => (/* binding */ optionNamed),
/* harmony export */   o5: () => (/* binding */ inputNamed)
/* harmony export */ });
/* harmony import */ var _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52700);
/* harmony import */ var _inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4468);


/** Options that stand for no input: of all commands, or of some alone. */
const OWN_OPTIONS = {
    json: { takes: 'nothing', of: undefined },
    help: { takes: 'nothing', of: undefined },
    outcome: { takes: 'value', of: ['simulate'] },
    play: { takes: 'value', of: ['simulate'] },
    cancel: { takes: 'value', of: ['simulate'] },
    'start-up': { takes: 'value', of: ['simulate'] },
    times: { takes: 'value', of: ['simulate'] },
    check: { takes: 'nothing', of: ['export'] },
    force: { takes: 'nothing', of: ['export'] },
    'rerun-failed': { takes: 'nothing', of: ['run'] },
    'with-last': { takes: 'nothing', of: ['run', 'shell'] },
    from: { takes: 'value', of: ['run'] },
    watch: { takes: 'nothing', of: ['run'] },
    interactive: { takes: 'nothing', of: ['run'] },
    'shell-on-failure': { takes: 'nothing', of: ['run'] },
    config: { takes: 'nothing', of: ['doctor'] },
    merged: { takes: 'nothing', of: ['plan'] },
    list: { takes: 'nothing', of: ['plan'] },
    csv: { takes: 'nothing', of: ['plan'] },
    graph: { takes: 'nothing', of: ['plan'] },
    why: { takes: 'nothing', of: ['plan'] },
};
/** Those of one letter. */
const SHORT = {
    f: 'file',
    C: 'cwd',
    j: 'concurrency',
    h: 'help',
    i: 'interactive',
};
/** Finds an option by its name without dashes: an input, one of its items, or its opposite. */
function optionNamed(given) {
    return Object.hasOwn(OWN_OPTIONS, given) ? { kind: 'own', name: given } : inputNamed(given);
}
/** The same among those that may be set in a file as well. */
function inputNamed(given) {
    const name = _inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTION_NAMES */ .T.get(given);
    if (name !== undefined)
        return { kind: 'input', name, plural: name === given };
    const denied = given.startsWith('no-') ? _inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTION_NAMES */ .T.get(given.slice(3)) : undefined;
    return denied === undefined || !canBeDenied(denied)
        ? undefined
        : { kind: 'input', name: denied, plural: true, value: 'false' };
}
/** All names, for suggestions. */
function allNames() {
    const denied = [..._inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTION_NAMES */ .T.values()].filter(canBeDenied).map((name) => `no-${name}`);
    return [..._inputs_configuration_setting_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTION_NAMES */ .T.keys(), ...Object.keys(OWN_OPTIONS), ...denied];
}
/** Takes `true` and `false`, and so `--NAME` and `--no-NAME` alone. */
function canBeDenied(name) {
    const { type, choices } = _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name];
    return type === 'Bool' || choices?.includes('false') === true;
}


/***/ }),

/***/ 91806:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ configure)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
// EXTERNAL MODULE: ./src/inputs/configuration/file.ts
var configuration_file = __webpack_require__(32912);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
// EXTERNAL MODULE: ./src/inputs/configuration/setting.ts
var setting = __webpack_require__(4468);
;// CONCATENATED MODULE: ./src/inputs/configuration/environment.ts



const PREFIX = 'GITLAB_DIND_';
/** The name of an option in the environment. */
function variableOf(name) {
    return `${PREFIX}${name.toUpperCase().replaceAll('-', '_')}`;
}
/**
 * Options of the environment: `GITLAB_DIND_PULL_POLICY`; the plural has a pair a line, as the Action's input, the singular
 * is one. Every other variable that begins so is a problem.
 */
function environmentLayer(environment) {
    const known = new Map([...setting/* OPTION_NAMES */.T].map(([given, name]) => [variableOf(given), { given, name }]));
    const settings = [];
    const problems = [];
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith(PREFIX) || value === undefined || value === '')
            continue;
        const option = known.get(variable);
        if (option === undefined) {
            const meant = (0,suggest/* suggestion */.h)(variable, [...known.keys()], '');
            problems.push({ message: `The environment variable ${variable} is no option${meant}`, location: undefined });
            continue;
        }
        const { repeated } = definitions/* OPTIONS */.lw[option.name];
        const single = option.given === repeated || value.trim().startsWith('{') || value.startsWith('@');
        const items = single ? [value] : value.split(/\r?\n/).filter((line) => line.trim() !== '');
        settings.push({
            name: option.name,
            value: repeated === undefined ? value : items,
            origin: { kind: 'environment', variable },
        });
    }
    return { settings, problems };
}

// EXTERNAL MODULE: ./src/inputs/configuration/folder.ts
var configuration_folder = __webpack_require__(17626);
// EXTERNAL MODULE: ./src/inputs/variables/env-file.ts
var env_file = __webpack_require__(11111);
;// CONCATENATED MODULE: ./src/inputs/configuration/peer.ts



/** gitlab-ci-local's files of options, in a project and in the home folder. */
const PEER_FILE = '.gitlab-ci-local-env';
const PEER_HOME_FILE = '.gitlab-ci-local/.env';
/** Options of gitlab-ci-local that have another name here. */
const RENAMED = new Map([
    ['ca-file', 'ca-bundle'],
    ['wait-for-services-timeout', 'services-timeout'],
]);
/**
 * Options of gitlab-ci-local's file, `NEEDS=true`, and what is told of those that are not taken: there is none here, or
 * `refuse` says why. They are left out and nothing fails, since the file was written for another program.
 */
function peerOptions(text, { file, kind, refuse, hint }) {
    const settings = [];
    const notes = [];
    for (const entry of (0,env_file/* parseEnvFile */.F)(text)) {
        const location = { file, line: entry.line, column: 1 };
        if (!('key' in entry)) {
            notes.push({ message: `The line is left out: it ${entry.problem}`, location });
            continue;
        }
        const name = nameOf(entry.key);
        if (name === undefined) {
            notes.push({ message: `${entry.key} is left out: there is no such option here`, location });
            continue;
        }
        const value = peer_valueOf(name, entry.value);
        if (value === undefined)
            continue;
        const setting = { name, value, origin: { kind, location } };
        const why = refuse(setting);
        if (why === undefined)
            settings.push(setting);
        else
            notes.push({ message: `${name} is left out: a file of the project cannot set it: ${why}`, location, hint });
    }
    if (settings.length > 0)
        notes.push({
            message: `${settings.map(({ name }) => name).join(', ')}: from ${file}, gitlab-ci-local's file`,
            location: undefined,
        });
    return { settings, notes };
}
function nameOf(key) {
    const given = key.toLowerCase().replaceAll('_', '-');
    const name = RENAMED.get(given) ?? setting/* OPTION_NAMES */.T.get(given);
    return name === 'cwd' ? undefined : name;
}
/** The value as it is given here; undefined where it says what holds anyway. Lists stand there in one line. */
function peer_valueOf(name, text) {
    const { repeated, type } = definitions/* OPTIONS */.lw[name];
    // here too nothing more is copied or privileged without being asked for; daemons have to be
    const without = name === 'privileged' || name === 'artifacts-to-source';
    if (text === 'null' || (without && text === 'false'))
        return undefined;
    if (name === 'inputs')
        return text.split(/\s+(?=[A-Za-z_][\w-]*=)/);
    if (type === 'Variables')
        return text.split(/\s+(?=[A-Za-z_]\w*=)/);
    if (type !== 'List')
        return text;
    const items = text.split(/\s+/).filter((item) => item !== '');
    if (repeated === undefined)
        return items.join('\n');
    // that of open files is the only limit there, and has no name
    return name === 'ulimits' ? items.map((item) => (item.includes('=') ? item : `nofile=${item}`)) : items;
}

// EXTERNAL MODULE: ./src/gitlab/yaml/documents.ts
var yaml_documents = __webpack_require__(58733);
// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var node = __webpack_require__(15);
// EXTERNAL MODULE: ./src/gitlab/yaml/plain.ts
var plain = __webpack_require__(59287);
// EXTERNAL MODULE: ./src/gitlab/yaml/settings.ts
var yaml_settings = __webpack_require__(28838);
// EXTERNAL MODULE: ./src/inputs/values/pairs.ts
var pairs = __webpack_require__(55849);
;// CONCATENATED MODULE: ./src/inputs/configuration/peer-inputs.ts





/** gitlab-ci-local's file of inputs in a project. */
const PEER_INPUTS = '.gitlab-ci-local-inputs.yml';
/** Its key for inputs of all files, which may stand at its top as well. */
const GLOBAL = '_global';
/**
 * The inputs of gitlab-ci-local's file that the pipeline file declares, and what is told of the others: there they may be
 * those of included files, which have theirs from `include:inputs` on GitLab. `text` and `pipeline` are the two files' texts.
 * Throws a `ConfigError` where the first cannot be read.
 */
async function peerInputs(text, pipeline) {
    const map = (0,yaml_settings/* readSettings */.s)(PEER_INPUTS, text);
    if (map === undefined)
        return { settings: [], notes: [] };
    const declared = await declaredIn(pipeline);
    const global = (0,node/* get */.Jt)(map, GLOBAL);
    const entries = [...topOf(map), ...((0,node/* isMap */.jh)(global) ? global.entries.values() : [])];
    const taken = entries.filter(({ key }) => declared.has(key.text));
    const notes = entries
        .filter(({ key }) => !declared.has(key.text))
        .map(({ key }) => ({
        message: `${key.text} is left out: the pipeline file has no such input`,
        location: (0,node/* locationOf */.hD)(key),
        hint: 'inputs of an included file stand in its include:inputs',
    }));
    if (taken.length > 0)
        notes.push({
            message: `${taken.map(({ key }) => key.text).join(', ')}: inputs from ${PEER_INPUTS}, gitlab-ci-local's file`,
            location: undefined,
        });
    const settings = taken.map(({ key, value }) => {
        const given = `${key.text}=${value.kind === 'scalar' ? value.text : (0,pairs/* textOf */.b6)((0,plain/* plain */.p)(value))}`;
        return { name: 'inputs', value: [given], origin: { kind: 'project', location: (0,node/* locationOf */.hD)(key) } };
    });
    return { settings, notes };
}
function topOf(map) {
    return [...map.entries.values()].filter(({ key }) => key.text !== GLOBAL);
}
/** Names of the inputs that a pipeline file declares itself; what is wrong with it is told when it is read to be run. */
async function declaredIn(pipeline) {
    if (pipeline === undefined || !/^spec\s*:/m.test(pipeline))
        return new Set();
    const documents = await (0,yaml_documents/* readDocuments */.r)('', pipeline).catch(() => undefined);
    const inputs = documents === undefined ? undefined : (0,node/* get */.Jt)((0,yaml_documents/* specOf */.K)(documents), 'inputs');
    return new Set((0,node/* isMap */.jh)(inputs) ? inputs.entries.keys() : []);
}

;// CONCATENATED MODULE: ./src/inputs/configuration/refusals.ts



/**
 * Options that the file of a project may set: what they do stays within the pipeline, which is the project's as well. All
 * others give rights, or reach out of the project: new options are among these until somebody has thought about them.
 */
const HARMLESS = new Set([
    'file', 'jobs', 'needs', 'stage', 'manual', 'variables', 'project-variables', 'unset-variables', 'inputs', 'context',
    'concurrency', 'timeout', 'job-timeout', 'default-image', 'platform', 'pull-policy', 'image-map', 'prestart', 'qemu',
    'qemu-platforms', 'dind-timeout', 'certificate-timeout', 'services-timeout', 'dirty', 'unsupported', 'no-delay',
    'dotenv-variables', 'timings', 'timestamps', 'log-prefix', 'live', 'quiet', 'extra-hosts', 'shm-size', 'ulimits', 'memory', 'cpus', 'registry-hosts', 'includes-from', 'file-variables',
    'days', 'prices', 'at-most', 'start-up',
]); // prettier-ignore
const RIGHTS = 'it gives the jobs rights on this machine';
const SECRET = 'it is a secret, which belongs into no repository';
const WRITES = 'it says where on this machine is written';
const SENDS = 'it says where credentials of this machine are sent, or which program gets them';
const REASONS = {
    'docker-socket': RIGHTS,
    privileged: RIGHTS,
    'privileged-images': RIGHTS,
    'runner-config': RIGHTS,
    trust: RIGHTS,
    'qemu-image': RIGHTS,
    volumes: RIGHTS,
    devices: RIGHTS,
    'cap-add': RIGHTS,
    gpus: RIGHTS,
    'docker-host': 'it says on which engine the jobs run',
    secrets: SECRET,
    token: SECRET,
    'gitlab-token': SECRET,
    'registry-password': SECRET,
    'registry-push-password': SECRET,
    'registry-users': SECRET,
    output: WRITES,
    report: WRITES,
    'artifacts-to-source': WRITES,
    'last-run-max-size': WRITES,
    'storage-path': WRITES,
    registry: SENDS,
    'registry-image': SENDS,
    'registry-upstreams': SENDS,
    'registry-push-to': SENDS,
    'gitlab-url': SENDS,
    group: SENDS,
    project: SENDS,
    'ca-bundle': 'it says whom the containers trust',
};
/** Why the file of a project may not set an option; undefined: it may. */
function refusalOf(name) {
    return HARMLESS.has(name) ? undefined : (REASONS[name] ?? 'it reaches out of the project');
}
/** Paths that have to be in the project where its file gives them. */
const IN_PROJECT = new Set(['file', 'includes-from', 'prices']);
/** Why the file of a project may not give an option this value; undefined: it may. */
function valueRefusal(name, value, folder) {
    const texts = typeof value === 'string' ? value.split('\n') : value;
    const contents = name === 'file-variables' ? Object.values((0,pairs/* parsePairs */.xg)(texts).values) : [];
    if ([...texts, ...contents].some((text) => text.startsWith('@')))
        return 'its value is the content of a file of this machine';
    if (!IN_PROJECT.has(name))
        return undefined;
    return texts.some((text) => leadsOut(folder, text)) ? 'its path leads out of the project' : undefined;
}
function leadsOut(folder, path) {
    const inside = (0,external_node_path_.relative)(folder, (0,external_node_path_.resolve)(folder, path));
    return ((0,safe_folder/* linkIn */.qn)((0,external_node_path_.resolve)(folder, path), folder) !== undefined ||
        path.startsWith('~') ||
        (0,external_node_path_.isAbsolute)(inside) ||
        inside === '..' ||
        inside.startsWith('../'));
}

// EXTERNAL MODULE: ./src/inputs/configuration/user.ts
var configuration_user = __webpack_require__(83413);
;// CONCATENATED MODULE: ./src/inputs/configuration/configure.ts














/**
 * What the command line, the environment, the project's file and the user's file say together, in this order. What may be
 * given more than once is added up, and of a name that comes twice the value of the first of these places counts. A file of
 * the project is the repository's: what gives rights or reaches out of the project it may set only where the user's file
 * says so.
 */
async function configure(given, environment, base) {
    const fromEnvironment = environmentLayer(environment);
    const said = (option) => (given[option] ?? fromEnvironment.settings.find(({ name }) => name === option)?.value)?.toString();
    const [cwd, named] = [said('cwd'), said('file') !== undefined];
    const { folder, above } = await (0,configuration_folder/* projectFolder */.K)({ base, cwd, named });
    const user = await (0,configuration_user/* userLayer */.pL)((0,configuration_user/* userFile */.Mz)(environment), folder);
    const project = await projectLayer(folder, said('file') ?? definitions/* OPTIONS */.lw.file.default, user.allowed);
    const known = Object.entries(given).flatMap(([name, value]) => value === undefined || !Object.hasOwn(definitions/* OPTIONS */.lw, name)
        ? []
        : [{ name: name, value, origin: { kind: 'option' } }]);
    const home = peerHome();
    const all = [
        ...home.settings.map(withHome),
        ...user.settings.map(withHome),
        ...project.settings,
        ...fromEnvironment.settings.map(withHome),
        ...known,
    ];
    const { values, origins } = merged(all);
    const isGiven = (entry) => entry[1] !== undefined;
    const others = Object.fromEntries(Object.entries(given).filter(isGiven));
    const top = above ? [{ message: `There is no ${definitions/* OPTIONS */.lw.file.default} here: that of ${folder} is taken`, location: undefined }] : []; // prettier-ignore
    return {
        given: { ...others, ...values, ...(above ? { cwd: folder } : {}) },
        origins,
        problems: [...fromEnvironment.problems, ...project.problems, ...user.problems],
        notes: [...top, ...home.notes, ...project.notes],
    };
}
/** The user's own options for gitlab-ci-local, which count least. */
function peerHome() {
    const file = (0,external_node_path_.join)((0,external_node_os_.homedir)(), PEER_HOME_FILE);
    const options = { file, kind: 'user', refuse: () => undefined, hint: '' };
    try {
        return peerOptions((0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : '', options);
    }
    catch (error) {
        return { settings: [], notes: [{ message: `${file} is left out: ${(0,src_errors/* messageOf */.bD)(error)}`, location: undefined }] };
    }
}
/** Inputs of gitlab-ci-local's file, where there is one. */
async function inputsOf(text, pipeline, problems) {
    try {
        if (text !== undefined)
            return await peerInputs(text, await pipeline());
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        problems.push(...error.diagnostics);
    }
    return { settings: [], notes: [] };
}
/** `file`: the pipeline file. */
async function projectLayer(folder, file, allowed) {
    const problems = [];
    const read = async (name) => (0,safe_folder/* readInside */.xO)(folder, name).catch((error) => {
        problems.push({ message: (0,src_errors/* messageOf */.bD)(error), location: undefined });
        return undefined;
    });
    const refuse = ({ name, value }) => allowed.includes(name) ? undefined : (refusalOf(name) ?? valueRefusal(name, value, folder));
    const hint = `give it on the command line, or in the user's file ${(0,configuration_user/* userFile */.Mz)(process.env)}, or name it there in project-may-set`;
    const peer = peerOptions((await read(PEER_FILE)) ?? '', { file: PEER_FILE, kind: 'project', refuse, hint });
    const { map, problems: unreadable } = (0,configuration_file/* configurationMap */.$)(configuration_folder/* PROJECT_FILE */.D, (await read(configuration_folder/* PROJECT_FILE */.D)) ?? '');
    const own = map === undefined ? { settings: [], problems: [] } : (0,configuration_file/* readOptions */.T)(map, 'project', []);
    problems.push(...unreadable, ...own.problems);
    const taken = own.settings.filter((setting) => {
        const why = refuse(setting);
        const { name, origin } = setting;
        const message = `${name}: a file of the project cannot set it: ${why ?? ''}`;
        const location = origin.kind === 'project' ? origin.location : undefined;
        if (why !== undefined)
            problems.push({ message, location, hint });
        return why === undefined;
    });
    // what is wrong with it is told when it is read to be run
    const pipeline = () => (0,safe_folder/* readInside */.xO)(folder, file).catch(() => undefined);
    const inputs = await inputsOf(await read(PEER_INPUTS), pipeline, problems);
    const settings = [...peer.settings, ...inputs.settings, ...taken].map((setting) => inFolder(setting, folder));
    const notes = [...peer.notes, ...inputs.notes];
    return { settings, problems, notes };
}
/** A path of the project's file is one in the project, from wherever the command is called. */
function inFolder(setting, folder) {
    const { name, value } = setting;
    return (name === 'includes-from' || name === 'prices') && typeof value === 'string'
        ? { ...setting, value: (0,external_node_path_.resolve)(folder, value) }
        : setting;
}
/** No shell has seen the `~` of a file. */
function withHome(setting) {
    const { value } = setting;
    return typeof value === 'string' && value.startsWith('~/')
        ? { ...setting, value: (0,external_node_path_.join)((0,external_node_os_.homedir)(), value.slice(2)) }
        : setting;
}
function merged(settings) {
    const values = new Map();
    const origins = new Map();
    for (const { name, value, origin } of settings) {
        const { repeated } = definitions/* OPTIONS */.lw[name];
        const before = values.get(name);
        const adds = repeated !== undefined && before !== undefined;
        values.set(name, adds ? [...asList(before), ...asList(value)] : value);
        origins.set(name, adds ? [...(origins.get(name) ?? []), origin] : [origin]);
    }
    return { values: Object.fromEntries(values), origins };
}
function asList(value) {
    return typeof value === 'string' ? [value] : value;
}


/***/ }),

/***/ 32912:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ configurationMap),
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59452);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59287);
/* harmony import */ var _gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28838);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52700);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47443);
/* harmony import */ var _values_pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55849);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);








/** A map of a configuration file; an empty one has none. What cannot be read is among the problems. */
function configurationMap(name, text) {
    try {
        const map = (0,_gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .s)(name, text);
        return { ...(map === undefined ? {} : { map }), problems: [] };
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
            return { problems: error.diagnostics };
        throw error;
    }
}
/**
 * The options of a map, each under its own name; `others` are keys of the map that are no options. Every key that is
 * neither, and every value that has not the form of its option, is a problem at its place.
 */
function readOptions(map, kind, others) {
    const settings = [];
    const problems = [];
    for (const { key, value } of map.entries.values()) {
        if (others.includes(key.text))
            continue;
        const name = _setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.get(key.text);
        const location = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(key);
        if (name === undefined) {
            const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(key.text, [..._setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.keys(), ...others], '');
            problems.push({ message: `There is no option ${key.text}${meant}`, location });
        }
        else if (name === 'cwd') {
            problems.push({ message: 'cwd: a configuration file belongs to its folder, and cannot name another', location });
        }
        else if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isNil */ .gD)(value)) {
            const read = valueOf(name, value);
            if (read === undefined)
                problems.push({ message: `${name}: has to be ${formOf(name)}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(value) });
            else
                settings.push({ name, value: read, origin: { kind, location } });
        }
    }
    return { settings, problems };
}
function formOf(name) {
    const { type } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables')
        return 'a map of names and values';
    return type === 'List' ? 'a text, or a list of texts' : 'a text';
}
/** The value of an option; undefined where it has not the option's form. */
function valueOf(name, node) {
    const { type, repeated } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables' && (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) {
        return [...node.entries.values()].map(({ key, value }) => `${key.text}=${value.kind === 'scalar' ? value.text : (0,_values_pairs_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .p)(value))}`);
    }
    if (node.kind === 'scalar') {
        if (repeated === undefined)
            return node.text;
        const whole = node.text.trim().startsWith('{') || node.text.startsWith('@');
        return whole ? [node.text] : node.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    }
    if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) || (type !== 'List' && type !== 'Variables'))
        return undefined;
    const items = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    if (items.length !== node.items.length)
        return undefined;
    return repeated === undefined ? items.join('\n') : items;
}


/***/ }),

/***/ 17626:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ PROJECT_FILE),
/* harmony export */   K: () => (/* binding */ projectFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32740);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52700);




/** The project's own configuration file. */
const PROJECT_FILE = '.gitlab-dind.yml';
/**
 * The folder of the project: the one that is named, else that of the call; the top of its Git repository where the pipeline
 * file is there alone. `above` says that it was taken.
 */
async function projectFolder({ base, cwd, named }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, cwd ?? _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw.cwd.default);
    const has = (place, name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name));
    const file = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw.file.default;
    if (cwd !== undefined || named || has(folder, file) || has(folder, PROJECT_FILE))
        return { folder, above: false };
    const { stdout } = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(folder, ['rev-parse', '--show-toplevel'], false);
    const top = stdout.trim();
    return top !== '' && has(top, file) ? { folder: top, above: true } : { folder, above: false };
}


/***/ }),

/***/ 4468:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OPTION_NAMES),
/* harmony export */   u: () => (/* binding */ describeOrigin)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52700);

/** Every name by which an option may be set: its own, and that of one of its items. */
const OPTION_NAMES = new Map(Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw).flatMap(([name, definition]) => {
    const option = name;
    return [
        [name, option],
        ...(definition.repeated === undefined ? [] : [[definition.repeated, option]]),
    ];
}));
/** The words for a place, for people. */
function describeOrigin(origin) {
    if (origin.kind === 'option')
        return 'command line';
    if (origin.kind === 'environment')
        return `environment variable ${origin.variable}`;
    return `${origin.location.file}:${origin.location.line}`;
}


/***/ }),

/***/ 83413:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ userFile),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   pL: () => (/* binding */ userLayer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _repository_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5759);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32740);
/* harmony import */ var _repository_instance_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84677);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4468);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32912);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47443);











/** The keys that are no options: the options of some projects, and what a project's own file may set. */
const PROJECTS = 'projects';
const ALLOW = 'project-may-set';
/** The user's configuration file. Source: XDG Base Directory Specification. */
function userFile(environment) {
    const folder = environment['XDG_CONFIG_HOME'];
    // a relative path is to be ignored, says the specification
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder?.startsWith('/') === true ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.config'), 'gitlab-dind', 'config.yml');
}
/** Reads the user's file for the project in a folder: what is for the project beats what is for its group, and for all. */
async function userLayer(file, folder) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
        const problems = missing ? [] : [{ message: `${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, location: undefined }];
        return { settings: [], problems, allowed: [] };
    }
    const { map, problems } = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .configurationMap */ .$)(file, text);
    if (map === undefined)
        return { settings: [], problems, allowed: [] };
    const all = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(map, 'user', [PROJECTS, ALLOW]);
    const found = [...all.problems];
    const settings = [...all.settings];
    const allowed = [...allowedOf(map, found)];
    const projects = map.entries.get(PROJECTS)?.value;
    if (projects !== undefined && !(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects))
        found.push({
            message: `${PROJECTS}: has to be a map of paths of projects or groups`,
            location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(projects),
        });
    const names = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? await namesOf(folder) : [];
    for (const [path, options] of ordered(projects)) {
        if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(options)) {
            found.push({ message: `${PROJECTS}: ${path}: has to be a map of options`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(options) });
            continue;
        }
        const read = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(options, 'user', [ALLOW]);
        const may = allowedOf(options, found);
        found.push(...read.problems);
        if (!names.some((name) => name === path || name.startsWith(`${path}/`)))
            continue;
        settings.push(...read.settings);
        allowed.push(...may);
    }
    return { settings, problems: found, allowed };
}
/** Paths of projects and groups, the shorter first: what comes later counts more. */
function ordered(projects) {
    const entries = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? [...projects.entries.values()] : [];
    return entries
        .map(({ key, value }) => [key.text.replace(/\/+$/, ''), value])
        .sort(([one], [other]) => one.length - other.length);
}
function allowedOf(map, problems) {
    const node = map.entries.get(ALLOW)?.value;
    if (node === undefined)
        return [];
    const items = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(node) ? node.items : [node];
    return items.flatMap((item) => {
        const name = item.kind === 'scalar' ? _setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.get(item.text) : undefined;
        const given = item.kind === 'scalar' ? item.text : '';
        const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(given, [..._setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.keys()], '');
        if (name === undefined)
            problems.push({ message: `${ALLOW}: there is no option ${given}${meant}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(item) });
        return name === undefined ? [] : [name];
    });
}
/**
 * What the project in a folder is called: `group/name` and `host/group/name`, by its remote; `local/name` without one. A
 * path that begins like the name of a server is none by itself: it would be taken for a project of that server.
 */
async function namesOf(folder) {
    const { stdout } = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOf */ .O)(folder, ['config', '--get', 'remote.origin.url'], false);
    const origin = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutCredentials */ .ri)(stdout.trim());
    const path = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .pathOf */ .XM)(origin);
    if (path === undefined)
        return [`local/${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}`];
    const whole = `${new URL((0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_10__/* .serverOf */ .FN)(origin)).host}/${path}`;
    return /^[^/]*\./.test(path) ? [whole] : [path, whole];
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
