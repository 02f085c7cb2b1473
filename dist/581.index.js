export const id = 581;
export const ids = [581];
export const modules = {

/***/ 95581:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _cli_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53063);

const code = await (0,_cli_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(3));
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', () => resolve()))));
process.exit(code);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 11506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments),
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33775);


const FLAGS = ['json', 'help'];
const SIMULATE = ['outcome', 'play', 'cancel'];
/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. Throws one {@link UsageError} that
 * lists all problems.
 */
function parseArguments(argv) {
    const inputs = {};
    const operands = [];
    const flags = new Set();
    const extras = { outcome: [], play: [], cancel: [] };
    const problems = [];
    const repeated = new Map();
    for (const [name, definition] of Object.entries(_inputs_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m)) {
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
            const extra = SIMULATE.find((option) => option === name);
            if (extra !== undefined) {
                const value = equals === -1 ? rest.shift() : item.slice(equals + 1);
                if (value === undefined)
                    problems.push(`--${name} needs a value`);
                else
                    extras[extra].push(value);
                continue;
            }
            const target = repeated.get(name) ?? name;
            const definition = _inputs_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m[target];
            if (definition === undefined) {
                problems.push(`There is no option --${name}${suggestion(name, [...Object.keys(_inputs_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .m), ...repeated.keys(), ...FLAGS, ...SIMULATE])}`);
                continue;
            }
            const next = rest[0];
            let value = equals === -1 ? undefined : item.slice(equals + 1);
            if (value === undefined && definition.type === 'Bool')
                value = next === 'true' || next === 'false' ? rest.shift() : 'true';
            value ??= rest.shift();
            if (value === undefined)
                problems.push(`--${name} needs a value`);
            else
                inputs[target] = inputs[target] === undefined ? value : `${inputs[target]}\n${value}`;
        }
    }
    const [command = '', ...others] = operands;
    for (const name of SIMULATE) {
        if (extras[name].length > 0 && command !== 'simulate')
            problems.push(`--${name} is an option of simulate only`);
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.map((message) => ({ message, location: undefined })));
    return { command, operands: others, inputs, extras, json: flags.has('json'), help: flags.has('help') };
}
/** `; did you mean --file?`, for a name that is nearly one of those known. */
function suggestion(name, known, prefix = '--') {
    const [best] = known
        .map((item) => ({ item, distance: distance(name, item) }))
        .sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3))
        ? `; did you mean ${prefix}${best.item}?`
        : '';
}
/** Levenshtein's distance of two short words. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 12082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ formatDiagnostic)
/* harmony export */ });
/** `file:line:column: message`. */
function formatDiagnostic(problem) {
    const { location } = problem;
    const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column}: `;
    return `${place}${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`;
}


/***/ }),

/***/ 53063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __webpack_require__(33775);
;// CONCATENATED MODULE: ./src/cli/help.ts

const COMMANDS = {
    run: 'runs the pipeline, or just the jobs that are named',
    plan: 'lists the jobs that would run, in order, and why others would not',
    lint: 'validates the pipeline file',
    simulate: 'plays the pipeline without an engine: --outcome JOB=failed[:EXITCODE], --play JOB, --cancel JOB',
    registry: 'shows what is stored between runs: list, stats; clean removes what is of no use, clean all everything',
    doctor: 'tells what the engine and this machine can do',
    clean: 'removes what earlier runs left behind on the engine',
};
/** Text of `--help`, made from the same table as the Action's inputs. */
function helpText() {
    const commands = Object.entries(COMMANDS).map(([name, text]) => `  ${name.padEnd(10)} ${text}`);
    const options = Object.entries(definitions/* INPUTS */.m).map(([name, definition]) => {
        const value = definition.type === 'Bool'
            ? ''
            : definition.repeated !== undefined
                ? ' K=V'
                : ` ${definition.type.toUpperCase()}`;
        const choices = definition.choices === undefined ? '' : ` (${definition.choices.join(', ')})`;
        const standard = definition.default === '' ? '' : ` [${definition.default}]`;
        return `  --${definition.repeated ?? name}${value}\n        ${definition.description.replaceAll('`', '')}${choices}${standard}`;
    });
    return [
        'gitlab-dind COMMAND [JOB...] [OPTION...]',
        '',
        'Runs a GitLab pipeline on the local Docker engine, Docker-in-Docker jobs included.',
        '',
        'Commands',
        ...commands,
        '',
        'Options',
        '  --json\n        Print JSON: run one event a line, the others one document',
        '  --help\n        Print this text',
        ...options,
        '',
        'Exit codes: 0 passed, 1 pipeline failed, 2 invalid configuration or usage, 3 engine or system failure, 130 canceled.',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/cli/main.ts






/** The command `gitlab-dind`. Returns the exit code: 0 passed, 1 failed, 2 usage or configuration, 3 system, 130 canceled. */
async function main(argv) {
    try {
        if (argv[0] === '--version' || argv[0] === 'version') {
            process.stdout.write(`${version/* VERSION */.x}\n`);
            return 0;
        }
        const args = (0,cli_arguments/* parseArguments */.W)(argv);
        if (args.help || args.command === 'help') {
            process.stdout.write(helpText());
            return 0;
        }
        switch (args.command) {
            case 'run':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(638), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 70043))).runCommand(args);
            case 'plan':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(638), __webpack_require__.e(943)]).then(__webpack_require__.bind(__webpack_require__, 18943))).planCommand(args);
            case 'lint':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(638), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 93761))).lintCommand(args);
            case 'simulate':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(638), __webpack_require__.e(922)]).then(__webpack_require__.bind(__webpack_require__, 37922))).simulateCommand(args);
            case 'registry':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(305), __webpack_require__.e(611)]).then(__webpack_require__.bind(__webpack_require__, 56611))).registryCommand(args);
            case 'clean':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(739)]).then(__webpack_require__.bind(__webpack_require__, 23739))).cleanCommand(args);
            case 'doctor':
                return await (await Promise.all(/* import() */[__webpack_require__.e(770), __webpack_require__.e(826), __webpack_require__.e(343)]).then(__webpack_require__.bind(__webpack_require__, 95343))).doctorCommand(args);
            case '':
                process.stderr.write(helpText());
                return 2;
            default:
                throw new errors/* UsageError */.eb(`There is no command "${args.command}"${(0,cli_arguments/* suggestion */.h)(args.command, Object.keys(COMMANDS), '')} (see gitlab-dind --help)`);
        }
    }
    catch (error) {
        return report(error);
    }
}
function report(error) {
    if (error instanceof gitlab_errors/* ConfigError */.xL)
        return complain(error.diagnostics, 2);
    if (error instanceof errors/* UsageError */.eb)
        return complain(error.problems, 2);
    if (error instanceof errors/* SystemError */._N) {
        process.stderr.write(`ERROR: ${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
        return 3;
    }
    process.stderr.write(`ERROR: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 3;
}
function complain(problems, code) {
    for (const problem of problems)
        process.stderr.write(`${(0,diagnostics/* formatDiagnostic */.x)(problem)}\n`);
    return code;
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ SystemError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/** The user asked for something that cannot be: exit code 2. All problems found are listed at once. */
class UsageError extends Error {
    problems;
    constructor(problems) {
        const list = typeof problems === 'string' ? [{ message: problems, location: undefined }] : problems;
        super(list.map((problem) => problem.message).join('\n'));
        this.name = 'UsageError';
        this.problems = list;
    }
}
/** The engine or the system failed, not the pipeline: exit code 3. */
class SystemError extends Error {
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'SystemError';
        this.hint = options.hint;
    }
}
/** The text of anything thrown; of an engine's error its own words, without the HTTP status that the client puts first. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
}


/***/ }),

/***/ 59452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ EmptyPipelineError),
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The pipeline file is invalid. `message` is GitLab's wording; `diagnostics` holds every problem found. */
class ConfigError extends Error {
    name = 'ConfigError';
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
        this.diagnostics = diagnostics;
    }
}
/** The file is valid, but GitLab would create no pipeline for it in this context. */
class EmptyPipelineError extends ConfigError {
    name = 'EmptyPipelineError';
    reason;
    constructor(reason, diagnostic) {
        super([diagnostic]);
        this.reason = reason;
    }
}
/** A text is not what its format asks for (dotenv reports, globs): the message is GitLab's. */
class FormatError extends Error {
    name = 'FormatError';
}


/***/ }),

/***/ 33775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/**
 * All inputs of the Action; the command's options of the same names. `action.yml` and the README's table are compared
 * with this by a test.
 */
const INPUTS = {
    file: { type: 'String', default: '.gitlab-ci.yml', description: 'Pipeline file, relative to `cwd`' },
    cwd: {
        type: 'String',
        default: '.',
        description: 'Folder of the project: the top of its Git repository, or any folder (its files are then a project of their own)',
    },
    jobs: { type: 'List', default: '', description: 'Names of the jobs to run; all by default' },
    needs: { type: 'Bool', default: 'false', description: 'With `jobs`: also run what they need' },
    stage: { type: 'String', default: '', description: 'Run only the jobs of this stage' },
    manual: { type: 'List', default: '', description: 'Manual jobs to play: names, or `all`' },
    variables: {
        type: 'Variables',
        default: '',
        description: 'Pipeline variables, as `K=V` lines or a JSON object: they beat all others, and are not given to services',
        repeated: 'variable',
    },
    secrets: {
        type: 'Variables',
        default: '',
        description: 'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`)',
        repeated: 'secret',
    },
    inputs: {
        type: 'Variables',
        default: '',
        description: "Values for the pipeline file's `spec:inputs`, as `K=V` lines or a JSON object",
        repeated: 'input',
    },
    context: {
        type: 'String',
        default: '',
        description: 'Play another event: `branch=N`, `tag=N`, `merge_request[=SRC:DST]`, `schedule`, `web`, `api` or `trigger`; by default the event of the workflow, or a push to the current branch',
    },
    token: {
        type: 'String',
        default: '',
        description: 'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history',
    },
    dirty: {
        type: 'Bool',
        default: 'false',
        description: 'Jobs see uncommitted changes and files that are neither tracked nor ignored',
    },
    'gitlab-url': {
        type: 'String',
        default: '',
        description: "GitLab instance that has the projects, templates and components of `include`; by default that of the project's remote, else `https://gitlab.com`",
    },
    'gitlab-token': {
        type: 'String',
        default: '',
        description: 'Token (`read_api`) for files of private projects',
    },
    'include-map': {
        type: 'List',
        default: '',
        description: 'Copies of other projects for `include`: `GROUP/PROJECT=FOLDER` or `=URL`; `template=FOLDER` for templates',
    },
    unsupported: {
        type: 'Choice',
        default: 'fail',
        choices: ['fail', 'warn'],
        description: 'What a run does when a job uses a keyword that cannot be honoured and would change its result',
    },
    concurrency: {
        type: 'Number',
        default: '',
        description: 'Jobs that run at the same time; by default the number of processors',
    },
    timeout: { type: 'Number', default: '', description: 'Minutes after which the pipeline is canceled' },
    'job-timeout': { type: 'Number', default: '60', description: 'Minutes for a job that has no `timeout`' },
    output: { type: 'String', default: '', description: 'Folder for `logs/` and `artifacts/`' },
    'docker-host': {
        type: 'String',
        default: '',
        description: 'Address of the Docker engine; by default `DOCKER_HOST`, the active context, or the default socket',
    },
    'default-image': { type: 'String', default: 'alpine:latest', description: 'Image of jobs that name none' },
    platform: {
        type: 'String',
        default: '',
        description: "Platform of the images of jobs and services that name none, and `DOCKER_DEFAULT_PLATFORM`; a Docker daemon always has the engine's own",
    },
    'pull-policy': {
        type: 'Choice',
        default: 'if-not-present',
        choices: ['always', 'if-not-present', 'never'],
        description: 'When images are pulled that say nothing else',
    },
    'image-map': {
        type: 'List',
        default: '',
        description: 'Other images in place of those that the pipeline names: `OLD=NEW`, for instance `docker:19.03-dind=docker:28-dind`',
    },
    'docker-socket': {
        type: 'Choice',
        default: 'none',
        choices: ['none', 'host'],
        description: "`host` gives the engine's own socket to jobs without a Docker daemon of their own, and to their services: they can do everything on this machine",
    },
    prestart: {
        type: 'Bool',
        default: 'true',
        description: 'Start the Docker daemon of the job that is sure to run next while others still run',
    },
    mtu: {
        type: 'Number',
        default: '',
        description: "MTU of the networks of jobs and their Docker daemons; by default that of the engine's bridge or of the default route, where it is below 1500",
    },
    registry: {
        type: 'String',
        default: 'embedded',
        description: 'The registry behind `$CI_REGISTRY`: `embedded` (started where a job has services, or anything in the project names it), `none`, or another one with the path below which images go (`ghcr.io/owner`)',
    },
    'registry-username': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_USER` of another registry',
    },
    'registry-password': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_PASSWORD` of another registry',
    },
    'registry-users': {
        type: 'Variables',
        default: '',
        description: 'Further users that the embedded registry lets in (deploy tokens), as `USER=PASSWORD` lines or a JSON object',
        repeated: 'registry-user',
    },
    'registry-hosts': {
        type: 'List',
        default: '',
        description: 'Registries that the pipeline names in full and that the embedded one shall take the place of, for instance `registry.gitlab.com`',
    },
    'registry-image': {
        type: 'String',
        default: 'registry:3',
        description: 'Image of CNCF Distribution for the embedded registry',
    },
    'registry-upstreams': {
        type: 'List',
        default: 'docker.io',
        description: 'Registries to pull through: names such as `docker.io` or `ghcr.io`, each with its address (`NAME=URL`) where it is another',
    },
    'cache-images': {
        type: 'Bool',
        default: 'false',
        description: 'Pull the Docker Hub images of jobs and services through the embedded registry, so that the cache keeps them',
    },
    'storage-path': {
        type: 'String',
        default: '',
        description: "Folder that keeps the registry's content between runs; by default `~/.cache/gitlab-dind/registry`",
    },
    cache: {
        type: 'Choice',
        default: 'true',
        choices: ['true', 'false', 'read-only'],
        description: "Keep the registry's content in the GitHub cache",
    },
    'cache-key': { type: 'String', default: '', description: 'First part of the cache key; by default `gitlab-dind`' },
    'cache-restore-keys': { type: 'List', default: '', description: 'Further prefixes of keys to restore from' },
    'cache-max-size': {
        type: 'String',
        default: '5GB',
        description: 'What the cache may hold; what was not used for the longest time goes first. `0`: no limit',
    },
    'cache-private': {
        type: 'Bool',
        default: 'false',
        description: 'Also keep in the cache what took credentials to pull: everybody who can read the cache can read it',
    },
    qemu: {
        type: 'Choice',
        default: 'auto',
        choices: ['auto', 'always', 'never'],
        description: 'Register QEMU for other architectures before the first Docker-in-Docker job',
    },
    'qemu-image': { type: 'String', default: 'tonistiigi/binfmt:latest', description: 'Image that registers QEMU' },
    'qemu-platforms': {
        type: 'String',
        default: 'all',
        description: 'What to register: `all`, or names such as `arm64,arm`',
    },
    'dind-timeout': { type: 'Number', default: '60', description: 'Seconds to wait for the Docker daemon of a job' },
    'certificate-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for the client certificates of a Docker daemon',
    },
    'services-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for other services; -1 does not wait',
    },
};
/** Outputs of the Action. */
const OUTPUTS = {
    status: 'Status of the pipeline: `success`, `failed`, `canceled`, `skipped` or `manual`',
    'pipeline-id': '`CI_PIPELINE_ID` of the run',
    jobs: 'JSON list of the jobs: name, stage, status, duration, exit_code, failure_reason',
    'failed-jobs': 'Names of the failed jobs, one a line',
    releases: "JSON list of what `release` of passed jobs asks for, as in GitLab's API: job, tag_name, name, description, ...",
    images: 'JSON list of the tags that were pushed to the embedded registry: repository, tag, digest, platforms, size',
    'artifacts-path': 'Folder of the artifacts, one folder a job; empty without `output`',
    'logs-path': 'Folder of the job logs; empty without `output`',
    'cache-hit': '`true` when a cache was restored',
    'cache-primary-key': 'Key under which the cache was looked for',
    'cache-matched-key': 'Key of the cache that was restored; empty where none was',
};


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
