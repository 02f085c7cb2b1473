export const id = 230;
export const ids = [230,562,8620];
export const modules = {

/***/ 51322:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ plannedDaemon),
/* harmony export */   gJ: () => (/* binding */ startsDaemon),
/* harmony export */   tK: () => (/* binding */ isDindImage),
/* harmony export */   xv: () => (/* binding */ isDindName)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);

/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
function isDindName(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
    const [name = '', tag = ''] = last.split(':');
    return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}
/** The entrypoint of the image `docker`, which is not at hand before a run. */
const STOCK = ['dockerd-entrypoint.sh'];
/**
 * Name of the Docker daemon among the services of a job that has not run yet: by the names that they have with what is
 * known of the job's variables filled in (`docker:${DIND_TAG}`), and by what runs in them. undefined: it has none.
 */
function plannedDaemon(job, context) {
    const named = job.services.some(({ name }) => /[$%]/.test(name) || isDindName(name));
    const known = named ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job) : [];
    const find = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .finder */ .nh)(known);
    for (const { name, entrypoint, command } of job.services) {
        const image = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandExisting */ .u_)(name, find);
        if (!isDindName(image))
            continue;
        // of an image of another name the entrypoint is not known
        if (!/(?:^|\/)docker:[^/]*$/.test(image))
            return image;
        const env = Object.fromEntries(known.map((variable) => [variable.key, variable.value]));
        if (startsDaemon({ image: { entrypoint: STOCK }, entrypoint, command, env }))
            return image;
    }
    return undefined;
}
/** Whether an image that the engine has is a Docker daemon: whatever its name, it is dind when it starts dind's entrypoint. */
function isDindImage(image) {
    return image.entrypoint.some((item) => item.endsWith('dockerd-entrypoint.sh'));
}
const DAEMON = /(?:^|[\s;&|("'`/])(?:dockerd(?:-entrypoint\.sh|-rootless(?:\.sh)?)?|dind|rootlesskit)(?=$|[\s;&|)"'`])/;
/** A program by its name, or by its path in a folder of programs. */
const PROGRAM = /^(?:[\w+-]+|\/(?:usr\/)?(?:local\/)?s?bin\/[\w+-]+)$/;
/** A call of a script in a shell's command. */
const SCRIPT = /(?:^|[\s;&|("'])(?:\.{1,2}\/[\w./-]+|[\w./-]+\.sh)(?=$|[\s;&|)"'])/;
/**
 * Whether a service of an image that can be a Docker daemon is one: its image's entrypoint may be given something else
 * to run, or be replaced. A script whose content nobody knows here is taken for one that starts the daemon.
 */
function startsDaemon({ image, entrypoint, command, env }) {
    const given = entrypoint?.filter((item) => item !== '');
    const line = [...(given ?? image.entrypoint), ...(command ?? [])];
    return runsDaemon(line, env);
}
function runsDaemon(line, env) {
    const [program = '', ...rest] = line;
    if (program.endsWith('dockerd-entrypoint.sh')) {
        const [first] = rest;
        // it starts the daemon with flags, or without; all else it runs as it is
        return first === undefined || first.startsWith('-') || runsDaemon(rest, env);
    }
    const words = [program, ...rest].map((word) => word.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (whole, name) => env[name] ?? whole));
    if (words.some((word) => DAEMON.test(word)))
        return true;
    if (program === '')
        return false;
    if (!PROGRAM.test(program))
        return true;
    // a shell may be given a script, whose content only the container knows
    const [first = '-c'] = rest;
    const script = !first.startsWith('-') || rest.some((word) => SCRIPT.test(word));
    return /(?:^|\/)(?:ba|da|a)?sh$/.test(program) && script;
}


/***/ }),

/***/ 84940:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ isSerious),
  D: () => (/* binding */ linesOf)
});

;// CONCATENATED MODULE: ./src/dind/diagnosis/words.ts
/** Stages whose words are not those of the commands that decide about the job. */
const ASIDE = /^(?:prepare_executor|prepare_script|get_sources|restore_cache|download_artifacts|after_script|archive_cache|upload_artifacts|cleanup)/;
const MARK = /^section_(start|end):\d{1,20}:(\w{1,60})/;
const ECHO = /^(?:\$|\+{1,9}) /;
/** The runner's warning about a service, and the two places of it at which the service itself speaks. */
const SERVICE_WARNING = /^\*\*\* WARNING: Service /;
const SERVICE_LOG = /^Service container logs:$/;
const SERVICE_LOG_END = /^\*{9}$/;
const SERVICE_PROBLEM = /^service "[^"]{1,200}-wait-for-service" /;
/** A service's log as it comes (`CI_DEBUG_SERVICES`). */
const FOLLOWED = /^\[service:/;
/**
 * The lines of a job's log that may tell why it failed: of the commands of its script, of which the shell ends with the
 * first that fails, the words of the last. What the runner said before counts where the script was never reached; an
 * `after_script` decides nothing; and what services say is theirs.
 */
function wordsOf(lines) {
    const own = withoutServices(lines);
    const marks = own.map((text) => MARK.exec(text));
    // the log's beginning may be gone: what then ends was the first
    const first = marks.find((mark) => mark !== null);
    let section = first?.[1] === 'end' ? first[2] : undefined;
    const reached = section === 'step_script' || marks.some((mark) => mark?.[2] === 'step_script');
    const kept = [];
    own.forEach((text, index) => {
        const mark = marks[index];
        if (mark !== null && mark !== undefined)
            section = mark[1] === 'start' ? mark[2] : undefined;
        else if (TEST_CASE.test(text))
            return;
        else if (!reached || !ASIDE.test(section ?? '') || aboutService(text))
            kept.push(text);
    });
    const isCommand = (text) => text.startsWith('$ ');
    const last = kept.findLastIndex(isCommand);
    // what an only command says by its other stream may come before its own line: nothing else can have said it, where the
    // log has the script from its beginning
    const whole = marks.some((mark) => mark?.[1] === 'start' && mark[2] === 'step_script');
    const isOnly = whole && kept.findIndex(isCommand) === last;
    return kept.map((text, index) => ({
        text,
        echo: ECHO.test(text),
        passed: index < last && !isOnly && !aboutService(text),
    }));
}
/** What a test runner says of one test: its name may be that of any error. */
const TEST_CASE = /^\s{0,40}(?:[\u2713\u2714\u221a\u2717\u2716\u00d7\u2715]|(?:not )?ok \d|--- (?:PASS|FAIL|SKIP)|=== RUN|\[ {1,7}(?:OK|RUN|FAILED) |AssertionError\b)|::test\S{0,200} (?:PASSED|FAILED|ERROR|SKIPPED)/;
function aboutService(text) {
    return SERVICE_WARNING.test(text) || SERVICE_PROBLEM.test(text);
}
/** Takes out what services have said: their logs as they came, and those under the runner's warning. */
function withoutServices(lines) {
    let quoted = false;
    return lines.filter((line) => {
        const ends = quoted && (SERVICE_LOG_END.test(line) || MARK.test(line));
        if (ends)
            quoted = false;
        else if (SERVICE_LOG.test(line))
            quoted = true;
        return !quoted && !FOLLOWED.test(line);
    });
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/lines.ts

const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 2000;
const MAX_LINE = 8192;
/**
 * The lines that may tell why a job failed, of limited number and length, oldest first: the job's own words, and those
 * of its daemon where that did not start or died. What the job's log repeats of the daemon's is the daemon's.
 */
function linesOf(evidence) {
    const said = split(evidence.daemonLog);
    const repeated = new Set(said.map((text) => text.trim()));
    const daemon = evidence.daemonDown ? said.filter(isSerious) : [];
    const job = wordsOf(split(evidence.jobLog).filter((text) => !repeated.has(text.trim())));
    return [
        ...daemon.map((text, index) => ({
            text,
            source: 'daemon',
            echo: false,
            passed: false,
            age: MAX_LINES + daemon.length - index,
        })),
        ...job.map((word, index) => ({ ...word, source: 'job', age: job.length - index })),
    ];
}
/** Whether a line of a daemon's log is more than what it says all day long. */
function isSerious(line) {
    return !/(?:^|\s)level=(?:info|debug|trace)\b|"level":\s?"(?:info|debug|trace)"/.test(line);
}
function split(log) {
    return log
        .slice(-MAX_CHARACTERS)
        .split(/[\r\n]/)
        .map((line) => shorten(withoutTimestamp(line)))
        .filter((line) => line !== '')
        .slice(-MAX_LINES);
}
/** Jobs may log with GitLab's time stamps: `2026-01-02T03:04:05.123456Z 01O text`. */
function withoutTimestamp(line) {
    return line.replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z \d\d[OE][ +]?/, '').trimEnd();
}
/** Long lines keep both ends: programs wrap errors in errors, and the innermost stands last. */
function shorten(line) {
    return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE / 2)} ${line.slice(-MAX_LINE / 2)}`;
}


/***/ }),

/***/ 65710:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ flagWarnings)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66807);


const isFlag = ({ key }) => key.startsWith('FF_');
/** Warnings of the feature flags that jobs set and that would be without effect, each with the names of these jobs. */
function flagWarnings(jobs, context) {
    const found = new Map();
    const given = [...context.projectVariables, ...context.pipelineVariables].some(isFlag);
    for (const job of jobs) {
        // a trigger job has no runner; its variables become those of its child's jobs
        if (job.trigger !== undefined || (!given && !job.variables.some(isFlag)))
            continue;
        const flags = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job).filter(isFlag);
        for (const { key, value } of new Map(flags.map((variable) => [variable.key, variable])).values()) {
            const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .flagProblem */ .W)(key, value);
            if (problem === undefined)
                continue;
            const { names } = found.get(problem) ?? { names: new Set() };
            if (!found.has(problem))
                found.set(problem, { names, location: job.location });
            names.add(job.groupName);
        }
    }
    return [...found].map(([problem, { names, location }]) => ({
        message: `${problem} (set for ${[...names].join(', ')})`,
        location,
    }));
}


/***/ }),

/***/ 61772:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ variablePath),
/* harmony export */   Fx: () => (/* binding */ temporaryDir),
/* harmony export */   Gk: () => (/* binding */ detectShell),
/* harmony export */   Hq: () => (/* binding */ DETECT_SHELL),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   it: () => (/* binding */ commandNote),
/* harmony export */   ky: () => (/* binding */ shellScript),
/* harmony export */   qU: () => (/* binding */ environmentFile),
/* harmony export */   r3: () => (/* binding */ preamble)
/* harmony export */ });
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);

/**
 * Finds the image's best shell, without starting it as a login shell (GitLab Runner's order), and starts it with these
 * arguments: words of ours, which the shell that looks expands.
 */
function detectShell(words = '') {
    return [
        'for shell in /usr/local/bin/bash /usr/bin/bash /bin/bash /usr/local/bin/sh /usr/bin/sh /bin/sh /busybox/sh; do',
        `  if [ -x "$shell" ]; then exec "$shell"${words}; fi`,
        'done',
        'echo shell not found',
        'exit 1',
    ].join('\n');
}
const DETECT_SHELL = detectShell();
/**
 * The text that a job's shell reads on its standard input. One shell for all commands, `set -e` and, where the shell
 * has it, `pipefail`; the commands themselves get no standard input. Source of the rules: GitLab Runner's
 * documentation of shells, as digested in docs/architecture.md.
 */
function shellScript(options) {
    const guard = options.guard === undefined ? [] : [`${options.guard} || :`];
    const lines = [
        ...preamble(options),
        ...options.commands.flatMap((command, index) => [
            ...guard,
            note(index, options.projectDir),
            ...shown(command.text, options.sections === true ? index : undefined, options.checks === true ? [CHECK] : []),
        ]),
    ];
    return [
        "trap 'exit 1' TERM",
        ...(options.trace === true ? ['set -o xtrace'] : []),
        'case "$(set -o)" in *pipefail*) set -o pipefail;; esac; set -o errexit',
        'set +o noclobber',
        `(trap 'exit 1' TERM; eval ${quote(lines.join('\n'))}) < /dev/null`,
        'exit 0',
        '',
    ].join('\n');
}
/** Gives a shell the job's variables, the project's folder and the prelude. */
function preamble({ variables, projectDir, prelude, setup, inProject = true, }) {
    return [
        ...exports(variables, projectDir),
        `export GITLAB_ENV=${quote(environmentFile(projectDir))}`,
        ': >> "$GITLAB_ENV"', // not touch: that is a process
        'while read -r glci_line; do if [ -n "$glci_line" ]; then export "$glci_line"; fi; done < "$GITLAB_ENV"',
        'unset glci_line',
        ...(inProject ? [`cd ${quote(projectDir)}`] : []),
        ...(setup === undefined ? [] : [setup]),
        ...(prelude === undefined ? [] : [`. ${quote(prelude)}`]),
    ];
}
/** POSIX single quotes: dash does not know `$'...'`. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** The folder of a project for files of the runner (file variables, `GITLAB_ENV`). */
function temporaryDir(projectDir) {
    return `${projectDir}.tmp`;
}
function environmentFile(projectDir) {
    return `${temporaryDir(projectDir)}/gitlab_runner_env`;
}
/** Where a script notes the number of the command that runs, from 0. */
function commandNote(projectDir) {
    return `${temporaryDir(projectDir)}/glci_command`;
}
/** What a file variable's job sees instead of its value. */
function variablePath(projectDir, key) {
    return `${temporaryDir(projectDir)}/${key}`;
}
function exports(variables, projectDir) {
    const lines = [`mkdir -p ${quote(temporaryDir(projectDir))}`];
    for (const variable of variables) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable.key))
            continue; // no shell can hold it; the container's environment does
        if (variable.file) {
            const path = quote(variablePath(projectDir, variable.key));
            lines.push(`printf '%s' ${quote(variable.value)} > ${path}`, `export ${variable.key}=${path}`);
        }
        else {
            lines.push(`export ${variable.key}=${quote(variable.value)}`);
        }
    }
    return lines;
}
/**
 * Notes which command runs, to find the one that failed: one write of the shell itself, that neither shows in a trace of
 * the shell nor can fail the job (a full disk, a folder of another user, `noclobber`).
 */
function note(index, projectDir) {
    return `{ printf '%s' ${index} >| ${quote(commandNote(projectDir))}; } 2>/dev/null || :`;
}
/** A command, and before it the command as it is written, unexpanded. */
function shown(text, section, check) {
    const command = text.trim();
    if (command === '')
        return ['echo'];
    const [first = '', ...rest] = command.split('\n');
    if (rest.length === 0)
        return [echo(first), command, ...check];
    if (section === undefined)
        return [echo(`${first} # collapsed multi-line command`), command, ...check];
    const name = `section_script_step_${section}`;
    return [
        mark(`section_start:%s:${name}[hide_duration=true,collapsed=true]`),
        echo(command),
        command,
        ...check,
        mark(`section_end:%s:${name}`),
    ];
}
/** GitLab Runner's own: it catches what `set -e` lets pass (`a && b`, or a command after `set +e`). */
const CHECK = '_runner_exit_code=$?; if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi';
function echo(text) {
    return `printf '%s\\n' ${quote(`${_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .ANSI */ .mh.boldGreen}$ ${text}${_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .ANSI */ .mh.reset}`)}`;
}
function mark(text) {
    return `printf ${quote(`${text}\\r\\033[0K`)} "$(date +%s 2>/dev/null || :)"`;
}


/***/ }),

/***/ 7892:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assignAliases)
/* harmony export */ });
/* unused harmony export imageAliases */
/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service without a
 * name of its own is not started, which makes one with `name: $IMAGE` a matter of that variable. Source: GitLab
 * documentation, "Accessing the services"; `SplitNameAndVersion` of the runner.
 */
function assignAliases(services) {
    const taken = new Set();
    const named = [];
    const skipped = [];
    services.forEach((service, index) => {
        const aliases = [];
        for (const alias of [...imageAliases(service.name), ...splitAliases(service.alias)]) {
            if (aliases.includes(alias))
                continue;
            if (taken.has(alias))
                skipped.push({ alias, service: service.name, index });
            else
                aliases.push(alias);
        }
        aliases.forEach((alias) => taken.add(alias));
        if (aliases.length > 0)
            named.push({ service, aliases });
    });
    return { named, skipped };
}
/** `registry.example.com:4999/valkey/valkey:8` -> `registry.example.com__valkey__valkey`, `registry.example.com-valkey-valkey`. */
function imageAliases(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const slash = withoutDigest.lastIndexOf('/');
    const colon = withoutDigest.indexOf(':', slash + 1);
    const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
    const withoutPort = path.replace(/^([^/:]+):\d+\//, '$1/');
    const names = [withoutPort.replaceAll('/', '__'), withoutPort.replaceAll('/', '-')];
    return [...new Set(names)].filter((name) => name !== '');
}
function splitAliases(alias) {
    return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
}


/***/ }),

/***/ 38318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ playedJobs),
/* harmony export */   e: () => (/* binding */ unknownPlayed)
/* harmony export */ });
/**
 * Names of the manual jobs that a run plays by itself (the name of a parallel job means all its copies): at their turn, and at the very end. The latter stop an
 * environment: whoever plays such a job on GitLab does so when the environment is no longer needed, which here is once
 * nothing else runs or can start.
 */
function playedJobs(plan, manual) {
    const played = plan.jobs.filter(({ name, groupName }) => manual === 'all' || manual.includes(name) || manual.includes(groupName));
    const last = played
        .filter((job) => job.when === 'manual' && job.environment?.action === 'stop')
        .map((job) => job.name);
    return { play: played.map((job) => job.name).filter((name) => !last.includes(name)), last };
}
/** What to say of names that no job has; undefined where all are known, or may be those of child pipelines. */
function unknownPlayed(plan, manual) {
    if (manual === 'all' || plan.jobs.some((job) => job.trigger !== undefined))
        return undefined;
    const unknown = manual.filter((name) => !plan.jobs.some((job) => job.name === name || job.groupName === name));
    return unknown.length === 0 ? undefined : `manual: this pipeline has no job ${unknown.join(', ')}`;
}


/***/ }),

/***/ 39864:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readDotenv)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79246);
/* harmony import */ var _job_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88997);




/** Variables of the `dotenv` reports of these jobs, in their order. Throws a {@link JobFailure} where one is not valid. */
async function readDotenv({ session }, sources) {
    const found = [];
    for (const source of sources) {
        const archive = await session.artifacts.open(`${source.id}-dotenv`);
        if (archive === undefined)
            continue;
        try {
            found.push(...(0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDotenv */ .qd)(await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(archive.tar), { variables: session.settings.dotenvVariables }));
        }
        catch (error) {
            throw new _job_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .JobFailure */ .y3('runner_system_failure', `The dotenv report of ${source.name} is not valid: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        }
    }
    return found;
}


/***/ }),

/***/ 54404:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fu: () => (/* binding */ artifactSources),
  mK: () => (/* binding */ buildRequest),
  ql: () => (/* binding */ maskedValues)
});

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/job/failure.ts
var failure = __webpack_require__(88997);
// EXTERNAL MODULE: ./src/job/script/script.ts
var script = __webpack_require__(61772);
// EXTERNAL MODULE: ./src/report/timings/phases.ts
var phases = __webpack_require__(24580);
// EXTERNAL MODULE: ./src/job/workspace/sources.ts
var workspace_sources = __webpack_require__(11259);
// EXTERNAL MODULE: ./src/registry/credentials.ts
var credentials = __webpack_require__(3653);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/pipeline/request/cache-keys.ts
/**
 * GitLab keeps the caches of protected branches apart: every key of a pipeline gets a suffix, so that none can be made
 * that has another's. `unprotect` is for sharing with those that are not protected. Source: GitLab documentation,
 * keyword `cache:unprotect`, and GitLab's `Gitlab::Ci::Build::Cache`.
 */
function protectedKey(key, unprotect, isProtected) {
    return `${key}-${isProtected && !unprotect ? 'protected' : 'non_protected'}`;
}
/**
 * A job's cache with its texts expanded and its keys as they are stored; paths are the helper's to expand, once the
 * scripts have run. `fallback` is the job's `CACHE_FALLBACK_KEY`: the runner's own, which knows nothing of branches, and
 * may not reach into those of protected ones.
 */
function expandCache(spec, expand, isProtected, fallback) {
    const stored = (key) => expand(protectedKey(key, spec.unprotect, isProtected));
    return {
        ...spec,
        key: stored(spec.key),
        fallbackKeys: [
            ...spec.fallbackKeys.map(stored),
            ...(fallback === undefined || fallback.endsWith('-protected') ? [] : [fallback]),
        ],
        policy: expand(spec.policy),
    };
}

// EXTERNAL MODULE: ./src/pipeline/request/dotenv.ts
var request_dotenv = __webpack_require__(39864);
;// CONCATENATED MODULE: ./src/pipeline/request/runner.ts
/**
 * A job's variables with those of the runner: its `environment`, which is weaker than any other, and its feature flags,
 * which beat them. Source: GitLab Runner, `Build.IsFeatureFlagOn`.
 */
function withRunnerVariables(variables, { environment, featureFlags }) {
    const known = new Set(variables.map(({ key }) => key));
    const own = environment.filter(([key]) => !known.has(key));
    const plain = ([key, value]) => ({
        key,
        value,
        public: true,
        masked: false,
        file: false,
        raw: false,
    });
    return [
        ...own.map(plain),
        ...variables.filter(({ key }) => featureFlags[key] === undefined),
        ...Object.entries(featureFlags).map(([key, on]) => plain([key, String(on)])),
    ];
}
/** A job with the runner's `pre_build_script` and `post_build_script`, which run in one shell with its own. */
function withRunnerScripts(job, { preBuildScript, postBuildScript }) {
    const commands = (text) => (text === '' ? [] : [{ text, location: undefined }]);
    return {
        ...job,
        beforeScript: [...commands(preBuildScript), ...job.beforeScript],
        script: [...job.script, ...commands(postBuildScript)],
    };
}

// EXTERNAL MODULE: ./src/pipeline/request/dependency-proxy.ts
var dependency_proxy = __webpack_require__(52030);
;// CONCATENATED MODULE: ./src/pipeline/request/request.ts











/** Turns a job of the plan into what is to be run: variables collected, texts expanded, downloads chosen. */
async function buildRequest(options, scope, job, attempt, finished, signal, obtained) {
    const { context, plan, settings } = options;
    const { infrastructure } = scope;
    const { session } = infrastructure;
    const sources = artifactSources(options, job).flatMap((name) => finished.get(name) ?? []);
    sources.push(...parentSources(scope, job));
    const stored = await Promise.all(sources.map((source) => session.artifacts.has(source.id)));
    const downloads = sources.filter((_, index) => stored[index]);
    const dotenv = await (0,request_dotenv/* readDotenv */.J)(infrastructure, sources);
    const runtime = runtimeOf(options, scope, job, attempt, { dotenv, obtained });
    const placed = placedVariables({ context, plan, job, runtime });
    const { projectDir } = placed;
    const variables = withRunnerVariables(placed.variables, settings.runner);
    checkParent(scope, job, (value) => (0,gitlab/* expandValue */.eb)(value, variables));
    const filePath = (key) => (0,script/* variablePath */.Cb)(projectDir, key);
    const expand = (value) => (0,gitlab/* expandValue */.eb)(value, variables, filePath);
    return {
        id: attempt.id,
        attempt: attempt.number,
        job: expandJob(withRunnerScripts(job, settings.runner), expand, context.commit.refProtected, variables.find(({ key }) => key === 'CACHE_FALLBACK_KEY')?.value),
        image: expandImage(job.image ?? emptyImage(settings.defaultImage), expand),
        services: job.services.map((service) => ({
            spec: {
                ...service,
                ...expandImage(service, expand),
                alias: service.alias === undefined ? undefined : expand(service.alias),
                command: service.command?.map(expand),
                entrypoint: service.entrypoint?.map(expand),
            },
            env: (0,gitlab/* serviceVariables */.nV)(service, variables, filePath),
        })),
        variables,
        projectDir,
        sources: (0,workspace_sources/* jobSources */.YS)(variables, context.project.path),
        commit: { sha: context.commit.sha, ref: context.ref.name },
        downloads,
        timeoutSeconds: runtime.timeoutSeconds,
        signal,
        clock: new phases/* PhaseClock */.wM(Date.now),
        dotenv,
        environmentName: (0,gitlab/* environmentName */.VE)({ context, plan, job, runtime }),
    };
}
/** What the predefined variables of a job tell of its run. */
function runtimeOf({ context, settings }, scope, job, attempt, { dotenv, obtained }) {
    const { pipeline } = scope;
    const { session, token } = scope.infrastructure;
    const pipelineUrl = `${context.project.url}/-/pipelines/${pipeline}`;
    return {
        pipelineId: pipeline,
        ...(scope.upstream === undefined ? {} : { upstream: scope.upstream }),
        pipelineIid: gitlab/* PIPELINE_IID */.YA,
        pipelineUrl,
        jobId: attempt.id,
        jobUrl: `${context.project.url}/-/jobs/${attempt.id}`,
        jobToken: token,
        ...registryLogin(settings.registry, token),
        dependencyProxy: (0,dependency_proxy/* dependencyProxyOf */.J)(settings.registry, token),
        startedAt: new Date().toISOString(),
        timeoutSeconds: job.timeout ?? settings.jobTimeoutSeconds,
        concurrentId: 0,
        runner: {
            id: 1,
            description: session.settings.runnerName,
            version: version/* VERSION */.x,
            revision: 'HEAD',
            arch: `linux/${session.engine.info.arch}`,
        },
        projectDir: inBuilds(context.project.path),
        buildsDir: workspace_sources/* BUILDS_DIR */.Eb,
        dotenv,
        ...(obtained === undefined ? {} : { idTokens: obtained.idTokens, secrets: obtained.secrets }),
    };
}
/** Variables of a job, and the directory of its project, which some of them may set. */
function placedVariables(args) {
    const variables = (0,gitlab/* jobVariables */.BU)(args);
    const projectDir = inBuilds((0,workspace_sources/* projectDirectory */.t6)(variables, args.context.project.path).directory);
    if (projectDir === args.runtime.projectDir)
        return { variables, projectDir };
    return { variables: (0,gitlab/* jobVariables */.BU)({ ...args, runtime: { ...args.runtime, projectDir } }), projectDir };
}
function inBuilds(directory) {
    return directory === '' ? workspace_sources/* BUILDS_DIR */.Eb : `${workspace_sources/* BUILDS_DIR */.Eb}/${directory}`;
}
/** Jobs of the parent pipeline whose artifacts a job of a child gets. */
function parentSources(scope, job) {
    return job.parentNeeds.flatMap((need) => scope.parent?.get(need.job) ?? []);
}
/** Throws where `needs:pipeline` means another pipeline than the parent, or a job that it does not have. */
function checkParent(scope, job, expand) {
    for (const need of job.parentNeeds) {
        const pipeline = expand(need.pipeline);
        if (scope.upstream === undefined || pipeline !== String(scope.upstream.pipelineId))
            throw new failure/* JobFailure */.y3('unmet_prerequisites', `needs:pipeline: ${need.pipeline} is "${pipeline}", which is not the parent pipeline: there is no other to take from`);
        if (scope.parent?.has(need.job) !== true)
            throw new failure/* JobFailure */.y3('missing_dependency_failure', `needs:pipeline: the parent pipeline has no job ${need.job} that has run`);
    }
}
/** `CI_REGISTRY_USER` and `CI_REGISTRY_PASSWORD`. */
function registryLogin(registry, token) {
    if (registry.kind === 'none')
        return {};
    if (registry.kind === 'embedded')
        return { registryUser: credentials/* REGISTRY_USER */.EB, registryPassword: token };
    return { registryUser: registry.username ?? '', registryPassword: registry.password ?? '' };
}
/** Values of masked variables: what logs must not show. */
function maskedValues(variables) {
    return variables.filter((variable) => variable.masked).map((variable) => variable.value);
}
/** The jobs whose artifacts a job gets: its needs, else all of the earlier stages, narrowed by `dependencies`. */
function artifactSources(options, job) {
    const { plan } = options;
    const allowed = job.dependencies === null ? undefined : new Set(job.dependencies);
    const groups = new Map(plan.jobs.map((other) => [other.name, other.groupName]));
    const kept = (name) => allowed === undefined || allowed.has(name) || allowed.has(groups.get(name) ?? name);
    // in the order of the pipeline, whatever that of `needs`
    const names = (wanted) => plan.jobs.filter((other) => wanted(other) && kept(other.name)).map((other) => other.name);
    if (job.needs !== null) {
        const needed = new Set(job.needs.filter((need) => need.artifacts).map((need) => need.job));
        return names((other) => needed.has(other.name));
    }
    const stage = plan.stages.indexOf(job.stage);
    return names((other) => plan.stages.indexOf(other.stage) < stage);
}
function emptyImage(name) {
    return { name, entrypoint: undefined, platform: undefined, user: undefined, pullPolicy: undefined };
}
function expandImage(image, expand) {
    const optional = (value) => (value === undefined ? undefined : expand(value));
    return {
        name: expand(image.name),
        entrypoint: image.entrypoint,
        platform: optional(image.platform),
        user: optional(image.user),
        pullPolicy: image.pullPolicy,
    };
}
function expandJob(job, expand, isProtected, fallback) {
    const cache = job.cache.map((spec) => expandCache(spec, expand, isProtected, fallback));
    return { ...job, cache };
}


/***/ }),

/***/ 58620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handover: () => (/* binding */ handover),
/* harmony export */   handoverProblem: () => (/* binding */ handoverProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79246);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90335);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70562);
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





/**
 * Hands over into `DIR/pages` and `DIR/sarif`, which come to be when there is something for them. `within`: the project,
 * whose links are not followed.
 */
function handover(folder, within) {
    let pagesPath;
    let sarifPath;
    return {
        get pagesPath() {
            return pagesPath;
        },
        get sarifPath() {
            return sarifPath;
        },
        async pages(store, id, { pages }) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                if (pages === undefined)
                    return;
                const archive = await store.open(id);
                if (archive === undefined)
                    return;
                const top = __addDisposableResource(env_1, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .SafeFolder */ .yY.open(folder, within), true);
                // a prefix is a path of the site: several deployments lie beside each other
                const prefix = (pages.pathPrefix ?? '').split('/').filter((part) => /^[\w-][\w.-]*$/.test(part));
                const target = __addDisposableResource(env_1, await top.folder(['pages', ...prefix].join('/')), true);
                await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackTo */ .iZ)(archive.tar, target, pages.publish);
                pagesPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'pages');
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
        },
        async reports(result, projectFolder) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const found = result.jobs.flatMap((job) => job.reports.security.map((report) => ({ job: job.name, report })));
                if (found.length === 0)
                    return;
                const { sarifOf } = await __webpack_require__.e(/* import() */ 8144).then(__webpack_require__.bind(__webpack_require__, 88144));
                const top = __addDisposableResource(env_2, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .SafeFolder */ .yY.open(folder, within), true);
                const target = __addDisposableResource(env_2, await top.folder('sarif'), true);
                const nameOf = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__.pathNames)([]);
                for (const [index, { job, report }] of found.entries()) {
                    const name = nameOf(String(index), `${job}-${report.type}`);
                    const file = await target.create(`${name}.sarif`);
                    try {
                        await file.writeFile(sarifOf(report, name, projectFolder));
                    }
                    finally {
                        await file.close();
                    }
                }
                sarifPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'sarif');
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                const result_2 = __disposeResources(env_2);
                if (result_2)
                    await result_2;
            }
        },
    };
}
/** What went wrong with it, as the run tells it. */
function handoverProblem(what, error) {
    return `${what} could not be handed over to later steps: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
}


/***/ }),

/***/ 70562:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputFolder: () => (/* binding */ outputFolder),
/* harmony export */   pathNames: () => (/* binding */ pathNames)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79246);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51659);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90335);
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






/**
 * Opens the folder of a run with these jobs (those of child pipelines come when they are known). The project, which may
 * be the folder's parent, has no say in where it leads: what is written goes through no link in it. Throws a
 * {@link UsageError} where one is in the way already, a {@link SystemError} where the folder cannot be had. A log that
 * cannot be written goes no further, which is told once.
 */
async function outputFolder(folder, project, jobs, tell) {
    const nameOf = pathNames(jobs.map((job) => job.name));
    const paths = jobs.flatMap(({ name }) => [`logs/${nameOf(name)}.log`, `artifacts/${nameOf(name)}`]);
    const links = new Set(paths.map((path) => (0,_safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .linkIn */ .qn)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), folder)).filter((link) => link !== undefined));
    if (links.size > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb([...links].map((link) => refusal(`${link} is a symbolic link`)));
    const top = await _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .SafeFolder */ .yY.open(folder, project).catch((error) => {
        if (error instanceof _safe_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .UnsafePath */ .UZ)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb([refusal(error.message)]);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`The output folder cannot be had: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, {
            hint: 'Name one that can be written with the input output.',
            cause: error,
        });
    });
    const lost = [];
    const loseLog = (name, error) => {
        const message = `output: the log ${name}.log is not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
        lost.push(message);
        tell(message);
    };
    const createLog = async (name) => {
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const logs = __addDisposableResource(env_1, await top.folder('logs'), true);
                const stream = (await logs.create(`${name}.log`)).createWriteStream();
                stream.on('error', (error) => loseLog(name, error));
                return stream;
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
        catch (error) {
            loseLog(name, error);
            return undefined;
        }
    };
    const streams = new Map();
    const streamOf = (key, name) => {
        const stream = streams.get(key) ?? createLog(name);
        streams.set(key, stream);
        return stream;
    };
    return {
        lost,
        async sink(event) {
            if (event.type === 'service' && event.log !== undefined) {
                const name = nameOf(`${event.job}\0${event.name}`, `${nameOf(event.job)}.${event.name}`);
                (await createLog(name))?.end(event.log);
            }
            if (event.type !== 'log')
                return;
            const stream = await streamOf(event.job, nameOf(event.job));
            const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_4__/* .stripAnsi */ .aJ)(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
            if (stream === undefined || stream.destroyed || text === '' || stream.write(text))
                return;
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stream, 'drain').catch(() => undefined); // told by then
        },
        async unpack(store, id, job, reports) {
            try {
                for (const type of ['', ...reports]) {
                    const env_2 = { stack: [], error: void 0, hasError: false };
                    try {
                        const archive = await store.open(type === '' ? id : `${id}-${type}`);
                        if (archive === undefined)
                            continue;
                        const place = type === '' ? `artifacts/${nameOf(job)}` : `reports/${nameOf(job)}/${type}`;
                        const target = __addDisposableResource(env_2, await top.folder(place), true);
                        await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackTo */ .iZ)(archive.tar, target);
                    }
                    catch (e_2) {
                        env_2.error = e_2;
                        env_2.hasError = true;
                    }
                    finally {
                        const result_2 = __disposeResources(env_2);
                        if (result_2)
                            await result_2;
                    }
                }
            }
            catch (error) {
                lost.push(`output: the artifacts of ${job} are not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
                throw error;
            }
        },
        async close() {
            const ended = [...streams.values()].map(async (opened) => {
                const stream = await opened;
                if (stream !== undefined)
                    await new Promise((resolve) => stream.end(() => resolve()));
            });
            await Promise.all(ended);
            await top[Symbol.asyncDispose]();
        },
    };
}
function refusal(what) {
    const message = `output: ${what.replace(/: nothing is written through it$/, '')}, through which nothing is written`;
    return { message, location: undefined, hint: 'remove it from the repository, or name another folder' };
}
/**
 * Names as one part of a path: what a path cannot have, or a shell would take for something else, becomes `_`. No two
 * get the same: of those that would, the later ones end with a number. `known` are the first, in their order.
 */
function pathNames(known) {
    const names = new Map();
    const taken = new Set();
    const nameOf = (of, wanted = of) => {
        const before = names.get(of);
        if (before !== undefined)
            return before;
        const plain = wanted.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
        let name = plain;
        for (let number = 2; taken.has(name); number++)
            name = `${plain}-${number}`;
        taken.add(name);
        names.set(of, name);
        return name;
    };
    for (const name of known)
        nameOf(name);
    return nameOf;
}


/***/ }),

/***/ 50879:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageOf),
/* harmony export */   s: () => (/* binding */ jobSummary)
/* harmony export */ });
/* harmony import */ var _report_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);

/** What reports say of a job. */
function jobSummary(of) {
    const { job, state, times } = of;
    return {
        id: times?.id ?? 0,
        name: `${of.prefix}${job.name}`,
        stage: job.stage,
        status: state?.status ?? 'created',
        attempts: times === undefined ? 0 : (state?.attempt ?? 1),
        allowFailure: state?.allowFailure ?? false,
        exitCode: state?.exitCode,
        failureReason: state?.reason,
        durationSeconds: times?.ended === undefined ? undefined : (times.ended - times.started) / 1000,
        needs: job.needs === null ? null : job.needs.map((need) => `${of.prefix}${need.job}`),
        startedSeconds: times === undefined ? undefined : (times.started - of.pipelineStarted) / 1000,
        failedAt: of.result?.failedAt,
        explanations: state?.status === 'failed' ? (of.result?.explanations ?? []) : [],
        lastLines: state?.status === 'failed' ? (of.result?.lastLines ?? []) : [],
        coverage: state && coverageOf(state, of.result),
        caches: of.result?.caches ?? [],
        tests: of.tests,
        reports: of.reports,
        history: of.history,
        parent: of.prefix === '' ? undefined : of.prefix.slice(0, -_report_order_js__WEBPACK_IMPORTED_MODULE_0__/* .PARENT_MARK */ .fG.length),
        trigger: job.trigger !== undefined,
        image: of.result?.image,
        location: job.location,
    };
}
const ENDED = new Set(['success', 'failed', 'canceled']);
/** Coverage of a job that has ended, in per cent; of an attempt that another follows nothing is said. */
function coverageOf({ status }, result) {
    return ENDED.has(status) ? result?.coverage : undefined;
}


/***/ }),

/***/ 80230:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPipeline: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/registry/credentials.ts
var credentials = __webpack_require__(3653);
;// CONCATENATED MODULE: ./src/report/events.ts
/** Stamps events of one pipeline; the clock is the caller's. */
function eventSender(pipeline, sink, clock) {
    return (body) => sink({ v: 1, time: clock().toISOString(), pipeline, ...body });
}

// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 39 modules
var bring_up = __webpack_require__(27009);
// EXTERNAL MODULE: ./src/pipeline/manual.ts
var manual = __webpack_require__(38318);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/job/failure.ts
var job_failure = __webpack_require__(88997);
// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(51322);
;// CONCATENATED MODULE: ./src/job/cleanup.ts
/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
async function removeJobObjects(session, job) {
    await removeJobContainers(session, job);
    await removeJobStorage(session, job);
}
/** Its containers. */
async function removeJobContainers({ engine }, job) {
    await Promise.all(engine.madeFor(job).containers.map((id) => engine.containers.get(id).remove()));
}
/** What they had: its workspace, volumes and network. */
async function removeJobStorage({ engine, workspace }, job) {
    await workspace.release(job);
    const { volumes, networks } = engine.madeFor(job);
    await Promise.all([
        ...volumes.map((name) => engine.volumes.remove(name)),
        ...networks.map((name) => engine.networks.remove(name)),
    ]);
}

// EXTERNAL MODULE: ./src/job/log/masking.ts
var masking = __webpack_require__(62298);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/dind/readiness/prefetch.ts


/** The image of buildx's container builders where nothing else is asked for. */
const BUILDKIT = 'moby/buildkit:buildx-stable-1';
/**
 * The image that a job's builder will be made of, where its commands make one; undefined where they make none, or where
 * the name takes values that only the shell knows.
 */
function builderImage(commands) {
    const creation = commands.find((command) => /\bbuildx\s+create\b/.test(command));
    if (creation === undefined)
        return undefined;
    const driver = /--driver[\s=]["']?([a-z-]+)/.exec(creation)?.[1] ?? 'docker-container';
    const image = /\bimage=([^\s"',;&|]+)/.exec(creation)?.[1] ?? BUILDKIT;
    return driver === 'docker-container' && !image.includes('$') ? image : undefined;
}
/**
 * Has a job's daemon pull an image ahead: whoever pulls it later finds it, or joins. Never throws; what goes wrong is
 * met by the job itself, with its own messages.
 */
function prefetch({ address, settings, certificates }, image) {
    const colon = image.lastIndexOf(':');
    const tagged = colon > image.lastIndexOf('/') && !image.includes('@');
    const query = new URLSearchParams({
        fromImage: tagged ? image.slice(0, colon) : image,
        ...(tagged ? { tag: image.slice(colon + 1) } : image.includes('@') ? {} : { tag: 'latest' }),
    });
    const options = {
        host: address,
        port: settings.port,
        path: `/images/create?${query.toString()}`,
        method: 'POST',
        agent: false,
    };
    const request = certificates === undefined
        ? (0,external_node_http_.request)(options)
        : (0,external_node_https_.request)({ ...options, ...certificates, servername: settings.alias });
    request.on('response', (response) => response.on('error', () => undefined).resume());
    request.on('error', () => undefined);
    request.end();
}

;// CONCATENATED MODULE: ./src/dind/settings.ts
/**
 * Derives the settings from the daemon's environment (its variables over its image's) and the job's variables.
 * GitLab leaves them to the user; here what is missing or contradicts the daemon is put right, and said.
 */
function dindSettings(options) {
    const certificateDir = options.serviceEnv['DOCKER_TLS_CERTDIR'] || undefined;
    const tls = certificateDir !== undefined;
    const port = tls ? 2376 : 2375;
    const given = options.jobVariables['DOCKER_HOST'] ?? '';
    const alias = aliasFor(given, options.aliases);
    const corrections = [];
    const client = {};
    const right = `tcp://${alias}:${port}`;
    if (given.startsWith('unix://')) {
        client['DOCKER_HOST'] = given;
    }
    else {
        client['DOCKER_HOST'] = right;
        if (given !== '' && withoutSlash(given) !== right) {
            corrections.push(`DOCKER_HOST is ${given}, but the job's daemon listens at ${right}: used that. GitLab would have failed to connect.`);
        }
    }
    const verify = options.jobVariables['DOCKER_TLS_VERIFY'] ?? '';
    if (tls && !given.startsWith('unix://')) {
        client['DOCKER_TLS_VERIFY'] = verify === '' ? '1' : verify;
        client['DOCKER_CERT_PATH'] = options.jobVariables['DOCKER_CERT_PATH'] || `${certificateDir}/client`;
        client['DOCKER_TLS_CERTDIR'] = certificateDir;
    }
    else if (!tls && verify !== '') {
        client['DOCKER_TLS_VERIFY'] = '';
        corrections.push('DOCKER_TLS_VERIFY is set, but the daemon has no TLS (DOCKER_TLS_CERTDIR is empty): cleared it. GitLab would have failed to connect.');
    }
    return { certificateDir, alias, port, client, corrections };
}
/** The same daemon, found to listen without TLS after all. */
function withoutTls(settings) {
    const { DOCKER_HOST: host = '' } = settings.client;
    const plain = host.startsWith('unix://') ? host : `tcp://${settings.alias}:2375`;
    return {
        ...settings,
        certificateDir: undefined,
        port: 2375,
        client: { DOCKER_HOST: plain, DOCKER_TLS_VERIFY: '', DOCKER_CERT_PATH: '', DOCKER_TLS_CERTDIR: '' },
        corrections: [
            ...settings.corrections,
            `The job's daemon listens without TLS, although DOCKER_TLS_CERTDIR asks for it (its command is not the image's own): used ${plain}.`,
        ],
    };
}
/** The alias that `DOCKER_HOST` names, where the service has it; else `docker` or the first there is. */
function aliasFor(dockerHost, aliases) {
    const named = /^(?:tcp|https?):\/\/([^:/]+)/.exec(dockerHost)?.[1];
    if (named !== undefined && aliases.includes(named))
        return named;
    return aliases.includes('docker') ? 'docker' : (aliases.at(-1) ?? 'docker');
}
function withoutSlash(address) {
    return address.replace(/\/+$/, '');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/docker/archive.ts
var docker_archive = __webpack_require__(84490);
;// CONCATENATED MODULE: ./src/dind/readiness/probe.ts




/** The client's certificates as dind has made them; undefined until all are there. */
async function readCertificates(container, directory) {
    const tar = await container.get(`${directory}/client`);
    if (tar === undefined)
        return undefined;
    const files = await (0,docker_archive/* filesOf */.R8)(tar);
    const find = (name) => {
        const content = files.get(`client/${name}`);
        return content === undefined || content.length === 0 ? undefined : content;
    };
    const [ca, cert, key] = [find('ca.pem'), find('cert.pem'), find('key.pem')];
    return ca === undefined || cert === undefined || key === undefined ? undefined : { ca, cert, key };
}
/** Asks the daemon for `/info` from this process. Source: the Engine API's `SystemInfo`. */
async function ask({ address, settings, certificates }) {
    const closed = await closedPort(address, settings.port);
    if (closed !== undefined)
        return closed;
    return new Promise((resolve) => {
        const refused = (why) => resolve({ is: 'refused', why });
        const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false };
        const request = certificates === undefined
            ? (0,external_node_http_.request)(common)
            : (0,external_node_https_.request)({ ...common, ...certificates, servername: settings.alias });
        request.on('response', (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('error', (error) => refused(error.message));
            response.on('end', () => {
                if (response.statusCode !== 200)
                    refused(`HTTP status ${response.statusCode ?? 0}`);
                else
                    resolve({ is: 'ready', mirrors: mirrorsIn(Buffer.concat(parts).toString('utf8')) });
            });
        });
        request.on('timeout', () => request.destroy(new Error('no answer within 3 s')));
        request.on('error', (error) => refused(error.message));
        request.end();
    });
}
function mirrorsIn(info) {
    try {
        const { RegistryConfig } = JSON.parse(info);
        return RegistryConfig?.Mirrors ?? [];
    }
    catch {
        return undefined;
    }
}
/** Whether there is nobody to ask; undefined: somebody listens. Costs less than a request that would be refused. */
function closedPort(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: 3000 });
        const end = (answer) => {
            socket.destroy();
            resolve(answer);
        };
        socket.on('connect', () => end(undefined));
        socket.on('timeout', () => end({ is: 'closed', why: 'no answer within 3 s' }));
        socket.on('error', (error) => {
            const is = ['EHOSTUNREACH', 'ENETUNREACH'].includes(error.code ?? '') ? 'unreachable' : 'closed';
            end({ is, why: error.message });
        });
    });
}
/** Asks from a container on the job's network, with the docker command of the daemon's own image. */
async function probeContainer(options, seconds) {
    const { settings, jobBinds } = options.service;
    const probe = await options.engine.containers.create({
        name: options.name,
        image: options.image,
        entrypoint: [
            'sh',
            '-c',
            `end=$(($(date +%s) + ${Math.ceil(seconds)})); until docker info > /dev/null 2>&1; do [ "$(date +%s)" -lt $end ] || exit 1; sleep 0.2; done`,
        ],
        command: [],
        env: Object.entries({ ...settings.client, DOCKER_HOST: `tcp://${settings.alias}:${settings.port}` }).map(([key, value]) => `${key}=${value}`),
        binds: jobBinds,
        attach: { network: options.network, aliases: [] },
        labels: options.labels,
    });
    try {
        const { exit } = await probe.waitNextExit();
        await probe.start();
        // the loop of the caller sees a daemon that has exited; the probe only tells when one answers
        const daemonEnds = options.service.container
            .waitNextExit()
            .then(({ exit: end }) => end)
            .then(() => 1);
        return (await Promise.race([exit, daemonEnds])) === 0;
    }
    finally {
        await probe.remove();
    }
}

;// CONCATENATED MODULE: ./src/dind/readiness/readiness.ts



/** Milliseconds between two looks at the port, and at the container, which the engine has to tell. */
const PORT_MS = 20;
const CONTAINER_MS = 200;
/** Seconds after which a slow daemon is asked less often. */
const SLOW = 10;
/**
 * Waits until the daemon answers `GET /info` at the port, under the name and with the certificates that the job will
 * use. Over the network: an exec into a starting dind can break its cgroups. Returns how the daemon really listens: a
 * service with a command of its own may have no TLS although its variables say so. Throws {@link SystemError} as soon
 * as it exits, or when the time is over; its log tells why.
 */
async function waitForDaemon(options) {
    const { container, settings } = options.service;
    const started = Date.now();
    const elapsed = () => (Date.now() - started) / 1000;
    let { certificates } = options.service;
    let last = { is: 'closed', why: 'no answer yet' };
    let direct = options.engine.local;
    let state;
    for (let looked = 0;;) {
        options.signal.throwIfAborted();
        if (state === undefined || Date.now() - looked >= CONTAINER_MS) {
            looked = Date.now();
            state = await container.inspect();
            if (!state.running)
                throw new errors/* SystemError */._N(`The Docker daemon of the job exited with code ${state.exitCode}`);
            // it may make its own, also over ours
            if (settings.certificateDir !== undefined && (certificates === undefined || last.is === 'refused'))
                certificates = (await readCertificates(container, settings.certificateDir)) ?? certificates;
        }
        if (direct) {
            const address = state.addresses[options.network] ?? '';
            const wanted = { address, settings, certificates };
            const lacking = settings.certificateDir !== undefined && certificates === undefined;
            last = lacking
                ? { is: 'closed', why: `no client certificates in ${settings.certificateDir ?? ''}/client` }
                : await ask(wanted);
            if (last.is === 'ready')
                return { settings, direct: wanted, mirrors: last.mirrors };
            if (last.is === 'unreachable')
                direct = false; // the engine's networks are not ours: ask from inside
            const plain = { address, settings: withoutTls(settings), certificates: undefined };
            const open = settings.certificateDir === undefined ? last : await ask(plain);
            if (open.is === 'ready')
                return { settings: plain.settings, direct: plain, mirrors: open.mirrors };
        }
        else if (await probeContainer(options, Math.max(1, options.timeoutSeconds - elapsed()))) {
            return { settings, direct: undefined, mirrors: undefined };
        }
        if (settings.certificateDir !== undefined && certificates === undefined && elapsed() > options.certificateSeconds) {
            throw new errors/* SystemError */._N(`dind made no client certificates in ${settings.certificateDir}/client within ${options.certificateSeconds} s`, { hint: 'A longer time can be given with certificate-timeout.' });
        }
        if (elapsed() > options.timeoutSeconds) {
            throw new errors/* SystemError */._N(`The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last.why})`, {
                hint: 'A longer time can be given with dind-timeout.',
            });
        }
        await new Promise((resolve) => setTimeout(resolve, elapsed() < SLOW ? PORT_MS : CONTAINER_MS));
    }
}

// EXTERNAL MODULE: ./src/docker/labels.ts
var docker_labels = __webpack_require__(20065);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(97073);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
;// CONCATENATED MODULE: ./src/job/services/health.ts



/** Ports of an image that are tried, the lowest first. */
const MAX_PORTS = 20;
/** How much of a service's log is shown. */
const MAX_LOG = 64 * 1024;
/** How long a service without ports, or with none that opens, has to say something before its log is shown. */
const LOG_WAIT_MS = 1000;
/** Tries ports until one opens or the time is over; arguments: seconds, address, ports. */
const PROBE = [
    'end=$(($(date +%s) + $1)); host=$2; shift 2',
    'while :; do',
    // not every busybox knows -z; -e ends the connection just as well
    '  for port in "$@"; do',
    '    nc -z -w 1 "$host" "$port" < /dev/null > /dev/null 2>&1 && exit 0',
    '    nc -w 1 "$host" "$port" -e true < /dev/null > /dev/null 2>&1 && exit 0',
    '  done',
    '  [ "$(date +%s)" -lt "$end" ] || exit 1',
    '  sleep 0.2',
    'done',
].join('\n');
/**
 * Waits until a port of each ordinary service answers, as GitLab Runner does: the first of the exposed TCP ports that
 * opens is enough (or that of the variable `HEALTHCHECK_TCP_PORT`), and a service that does not answer is a warning,
 * never a failure. Daemons have a gate of their own.
 */
async function waitForServices(session, request, trace, network, services) {
    const ordinary = services.filter((service) => service.dind === undefined);
    const seconds = session.settings.servicesTimeoutSeconds;
    if (ordinary.length === 0 || seconds < 0)
        return;
    await trace.line(`Waiting for services to be up and running (timeout ${seconds} seconds)...`);
    await Promise.all(ordinary.map(async (service) => {
        const problem = await healthProblem(session, request, service, network, seconds);
        const status = problem === undefined ? 'ready' : 'failed';
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status });
        if (problem !== undefined)
            await reportUnhealthy(service, problem, trace);
    }));
}
/** Why a service cannot be taken for healthy; undefined where it is. */
async function healthProblem(session, request, service, network, seconds) {
    const name = `service "${service.container.name}-wait-for-service"`;
    const chosen = Object.entries(service.env).find(([key]) => key.toUpperCase() === 'HEALTHCHECK_TCP_PORT')?.[1];
    const ports = chosen === undefined ? service.ports.slice(0, MAX_PORTS) : [Number(chosen)];
    if (ports.length === 0)
        return `${name} has no exposed ports`;
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
        request.signal.throwIfAborted();
        const state = await service.container.inspect();
        if (!state.running)
            return `${name} health check: the service ended with exit code ${state.exitCode}`;
        const address = state.addresses[network] ?? '';
        if (!session.engine.local && session.settings.helperImage !== undefined)
            return (await probe(session, request, service, network, [String(seconds), address, ...ports.map(String)]))
                ? undefined
                : `${name} timeout`;
        if ((await Promise.all(ports.map((port) => opens(address, port)))).includes(true))
            return undefined;
        if (Date.now() > deadline)
            return `${name} timeout`;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
function opens(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: 1000 });
        const answer = (open) => {
            socket.destroy();
            resolve(open);
        };
        socket.once('connect', () => answer(true));
        socket.once('error', () => answer(false));
        socket.once('timeout', () => answer(false));
    });
}
/** The networks of an engine elsewhere are not ours: a container of the job's network asks. */
async function probe(session, request, service, network, args) {
    const container = await session.engine.containers.create({
        name: `${service.container.name}-wait-for-service`,
        image: session.settings.helperImage ?? '',
        entrypoint: ['sh', '-c', PROBE, 'probe'],
        command: args,
        attach: { network, aliases: [] },
        labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
    });
    try {
        const { exit } = await container.waitNextExit();
        await container.start();
        return (await exit) === 0;
    }
    finally {
        await container.remove();
    }
}
/** The runner's own words. */
async function reportUnhealthy(service, problem, trace) {
    if ((await service.container.inspect()).running)
        await new Promise((resolve) => setTimeout(resolve, LOG_WAIT_MS));
    const log = await service.container.logs({ tail: 1000 }).catch(() => '');
    await trace.quote([
        '',
        `${ansi/* ANSI */.mh.yellow}*** WARNING:${ansi/* ANSI */.mh.reset} Service ${service.container.name} probably didn't start properly.`,
        '',
        'Health check error:',
        problem,
        '',
        'Service container logs:',
        log.slice(-MAX_LOG).trimEnd(),
        '',
        `${ansi/* ANSI */.mh.yellow}*********${ansi/* ANSI */.mh.reset}`,
        '',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/docker/join-archives.ts
const BLOCK = 512;
/**
 * Several tars as one, in their order: an archive ends with blocks of zeros, behind which nothing more is read. For
 * small ones, that are all in memory.
 */
function joinArchives(archives) {
    return Buffer.concat([...archives.map(withoutEnd), Buffer.alloc(2 * BLOCK)]);
}
/** Entries alone. The content of a file may well end with zeros: the end is found by going from header to header. */
function withoutEnd(archive) {
    let at = 0;
    while (at + BLOCK <= archive.length && archive[at] !== 0) {
        const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
        at += BLOCK + Math.ceil((Number.isNaN(size) ? 0 : size) / BLOCK) * BLOCK;
    }
    return archive.subarray(0, at);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/docker/resolvers.ts


/** Where a machine keeps the servers behind a resolver of its own: of systemd-resolved, of NetworkManager with dnsmasq. */
const BEHIND = [
    '/run/systemd/resolve/resolv.conf',
    '/run/NetworkManager/no-stub-resolv.conf',
    '/run/resolvconf/resolv.conf',
];
/**
 * The name servers of this machine, as containers can use them: addresses of the machine itself (127.0.0.53) are other
 * servers inside a container, so what is behind them counts. IPv4 alone, which containers have. Empty where there is
 * none, or none that can be told.
 */
function hostResolvers(read = (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')) {
    for (const path of ['/etc/resolv.conf', ...BEHIND]) {
        let text = '';
        try {
            text = read(path);
        }
        catch {
            continue;
        }
        const servers = nameServers(text);
        if (servers.length > 0)
            return servers;
    }
    return [];
}
/** The servers of a resolv.conf(5), in their order, without those of the machine itself. */
function nameServers(text) {
    const named = [...text.matchAll(/^\s*nameserver\s+(\S+)/gm)].map(([, address = '']) => address);
    return [...new Set(named)].filter((address) => (0,external_node_net_.isIPv4)(address) && !/^(?:127\.|0\.)/.test(address));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/shell/scripts.ts
var scripts = __webpack_require__(61246);
// EXTERNAL MODULE: ./src/registry/config.ts
var config = __webpack_require__(45821);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/registry/clients.ts


/** Where clients look for what belongs to a registry by its name: docker and its daemon; skopeo, podman, buildah. */
const CLIENT_FOLDERS = { docker: '/etc/docker/certs.d', containers: '/etc/containers/certs.d' };
/**
 * The authority of the pipeline's registry by the registry's names, as entries of a tar for a container's root. `docker` is
 * the folder in place of docker's usual one: a rootless daemon has its own. Source of the format: docker's documentation
 * and containers-certs.d(5).
 */
function clientCertificates(mock, docker = CLIENT_FOLDERS.docker) {
    const hosts = [
        ...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${config/* PUSH_PORT */.Fo}`),
        ...(mock.layersHost === undefined ? [] : [mock.layersHost]),
        ...mock.hosts,
        ...mock.mirrors.map(({ host }) => host),
    ];
    return [docker, CLIENT_FOLDERS.containers].flatMap((folder) => hosts.map((host) => ({ name: `${folder.slice(1)}/${host}/ca.crt`, content: mock.authority })));
}
/**
 * What skopeo, podman and buildah know of registries: the address that speaks plain HTTP, and that upstreams are pulled
 * through the pipeline's registry, as daemons and builders do; where it does not answer, they go on to the upstream itself.
 * Source of the format: containers-registries.conf(5).
 */
function registriesConf(mock) {
    const plain = names/* MOCK_ALIASES */._q.map((alias) => `[[registry]]\nlocation = "${alias}:${config/* PLAIN_PORT */.nc}"\ninsecure = true\n`);
    const mirrored = mock.mirrors.map(({ name, host }) => `[[registry]]\nprefix = "${name}"\nlocation = "${name}"\n[[registry.mirror]]\nlocation = "${host}"\n`);
    return { name: 'etc/containers/registries.conf.d/glci.conf', content: [...plain, ...mirrored].join('\n') };
}

// EXTERNAL MODULE: ./src/certificates/authority.ts
var certificates_authority = __webpack_require__(63277);
;// CONCATENATED MODULE: ./src/dind/certificates.ts


/**
 * Certificates of an authority of the daemon's own, finished before it starts, as a tar to unpack at its root, and the
 * client's part of them. The stock entrypoint takes what is complete in `server/` and, where there is no `ca/key.pem`,
 * makes nothing itself: that saves its three 4096-bit RSA keys. The authority's key is in no file.
 * Source of the rule: `_tls_generate_certs` of the official image's dockerd-entrypoint.sh, 18.09 to 29.
 */
async function daemonCertificates(options) {
    const authority = await (0,certificates_authority/* createAuthority */.w)('gitlab-dind daemon of a job');
    const server = authority.server(options.names);
    const client = authority.client('job');
    const base = options.directory.replace(/^\/+|\/+$/g, '');
    const parents = base.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const part = (name, pair, keyMode) => [
        { name: `${base}/${name}/`, directory: true, mode: 0o755, ...options.owner },
        { name: `${base}/${name}/ca.pem`, content: authority.certificate, mode: 0o644, ...options.owner },
        { name: `${base}/${name}/cert.pem`, content: pair.certificate, mode: 0o644, ...options.owner },
        { name: `${base}/${name}/key.pem`, content: pair.key, mode: keyMode, ...options.owner },
    ];
    return {
        archive: await (0,docker_archive/* tarOf */.$t)([
            ...parents.map((name) => ({ name: `${name}/`, directory: true, mode: 0o755 })),
            ...part('server', server, 0o600),
            // as the entrypoint leaves it: the job's user need not be root
            ...part('client', client, 0o644),
        ]),
        client: {
            ca: Buffer.from(authority.certificate),
            cert: Buffer.from(client.certificate),
            key: Buffer.from(client.key),
        },
    };
}
/** Names that clients may use for a daemon: its aliases and host name, those of the stock certificates, `DOCKER_TLS_SAN`. */
function daemonNames(aliases, hostName, asked) {
    // a kind of another sort (`email:`, `URI:`) is no name of the daemon's
    const further = (asked ?? '').split(/[,\s]+/).flatMap((item) => {
        const value = item.replace(/^(DNS|IP):/, '');
        return value === '' || (value === item && item.includes(':')) ? [] : [value];
    });
    const names = [...aliases.filter((alias) => /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i.test(alias)), hostName];
    return [...new Set([...names, 'docker', 'localhost', '127.0.0.1', '::1', ...further])].filter((name) => name !== '');
}
/** Number of a container's user, whom its image names by number or by a name of its `/etc/passwd`; undefined: not to be found. */
async function ownerOf(container, user) {
    const [name = '', group] = user.split(':');
    if (name === '' || name === 'root')
        return { uid: 0, gid: 0 };
    const tar = await container.get('/etc/passwd');
    const passwd = tar === undefined ? '' : ((await (0,docker_archive/* filesOf */.R8)(tar)).get('passwd')?.toString() ?? '');
    const line = passwd.split('\n').find((entry) => {
        const [known, , uid] = entry.split(':');
        return known === name || uid === name;
    });
    const uid = Number(line?.split(':')[2] ?? name);
    const gid = Number(/^\d+$/.test(group ?? '') ? group : (line?.split(':')[3] ?? uid));
    return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

;// CONCATENATED MODULE: ./src/dind/daemon.ts


/** What daemons and builders of a pipeline are to trust; nothing where it has no registry of ours. */
function trustOf(mock, caBundle) {
    if (mock === undefined)
        return { registries: [], plain: [], mirrors: [], authority: undefined, caBundle };
    return {
        registries: [
            ...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${config/* PUSH_PORT */.Fo}`),
            ...(mock.layersHost === undefined ? [] : [mock.layersHost]),
            ...mock.hosts,
        ],
        plain: names/* MOCK_ALIASES */._q.flatMap((alias) => [alias, `${alias}:${config/* PLAIN_PORT */.nc}`]),
        mirrors: mock.mirrors,
        authority: mock.authority,
        caBundle,
    };
}
/**
 * Configuration of a job's daemon. dockerd refuses to start when a directive stands both in its file and among its
 * flags: what the service's command sets already is therefore added there as a further flag.
 */
function daemonOptions(options) {
    const { command, env } = options;
    const items = [...(options.entrypoint ?? []), ...(command ?? [])];
    const first = command?.[0];
    const flagStyle = first === undefined || first.startsWith('-');
    // the stock entrypoint takes flags, or dockerd with its flags; what another command does with them nobody knows
    const acceptsFlags = options.stockEntrypoint && (flagStyle || first === 'dockerd');
    const referred = items.flatMap((item) => [...item.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ''));
    const variableWith = (flag) => referred.find((name) => mentions(env[name] ?? '', flag));
    const has = (flag) => items.some((item) => mentions(item, flag)) || variableWith(flag) !== undefined;
    const own = options.own ?? {};
    const file = { ...own };
    const extra = [];
    const variables = {};
    const dockerHub = options.trust.mirrors
        .filter((mirror) => mirror.name === 'docker.io')
        .map((mirror) => `https://${mirror.host}`);
    const lists = [
        // those with a certificate stay out: for what is in the list dockerd tries plain HTTP as well, and tells that answer
        { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.plain },
        { key: 'registry-mirrors', flag: 'registry-mirror', values: dockerHub },
    ];
    for (const { key, flag, values } of lists) {
        if (values.length === 0)
            continue;
        const flags = values.map((value) => `--${flag}=${value}`);
        const variable = variableWith(flag);
        if (variable !== undefined)
            variables[variable] = [variables[variable] ?? env[variable], ...flags].join(' ');
        else if (has(flag))
            extra.push(...flags);
        else
            file[key] = [...new Set([...stringList(own[key]), ...values])];
    }
    if (options.mtu !== undefined && own['mtu'] === undefined && !has('mtu'))
        file['mtu'] = options.mtu;
    // without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted
    if (!options.tls && acceptsFlags && flagStyle && !has('tls') && !has('tlsverify'))
        extra.push('--tls=false');
    const listens = acceptsFlags && flagStyle && options.socket !== undefined;
    if (listens)
        extra.push(`--host=unix://${options.socket}`);
    return {
        listensOnSocket: listens,
        daemonJson: `${JSON.stringify(file, null, 2)}\n`,
        command: extra.length === 0 || !acceptsFlags ? command : [...(command ?? []), ...extra],
        variables,
    };
}
/**
 * The same settings for `src/shell/dockerd.sh`, which stands before the image's dockerd and knows the flags it is really
 * started with: a line for each, of its kind, its key in `daemon.json`, its flag and its value.
 */
function dockerdSettings(options) {
    const mirrors = options.trust.mirrors.filter(({ name }) => name === 'docker.io');
    return [
        ...options.trust.plain.map((value) => `list insecure-registries insecure-registry ${value}`),
        ...mirrors.map(({ host }) => `list registry-mirrors registry-mirror https://${host}`),
        ...(options.mtu === undefined ? [] : [`value mtu mtu ${options.mtu}`]),
        ...options.dns.map((server) => `server dns dns ${server}`),
        `host hosts host unix://${options.socket}`,
        'plain tls tls false',
    ]
        .map((line) => `${line}\n`)
        .join('');
}
/** Whether a text holds a flag of dockerd's. */
function mentions(text, flag) {
    return new RegExp(`(^|\\s)--${flag}([=\\s]|$)`).test(text);
}
function stringList(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Where jobs have what builders need; buildx takes the files that the configuration names along into the builder. */
const BUILDKITD_CONFIG = '/glci/buildkitd.toml';
const AUTHORITY_FILE = '/glci/registry.pem';
const BUNDLE_FILE = '/glci/ca-bundle.pem';
/** Further options of a builder, a line for each value of `--driver-opt`. */
const BUILDER_OPTIONS = '/glci/builder-options';
/** Where buildx puts the files of a registry's section in the builder. */
const BUILDER_CERTIFICATES = '/etc/buildkit/certs/docker.io';
/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
function buildkitdToml(trust) {
    const hosts = [...trust.registries, ...trust.mirrors.map(({ host }) => host)];
    // buildx takes a registry's files along; by the builder's variable below they hold for all registries
    const bundle = trust.caBundle === undefined ? '' : `  ca = ["${BUNDLE_FILE}"]\n`;
    const sections = [
        ...hosts.map((host) => `[registry."${host}"]\n  ca = ["${AUTHORITY_FILE}"]\n`),
        ...trust.plain.map((host) => `[registry."${host}"]\n  http = true\n`),
        ...trust.mirrors.map(({ name, host }) => `[registry."${name}"]\n  mirrors = ["${host}"]\n${name === 'docker.io' ? bundle : ''}`),
        ...(bundle === '' || trust.mirrors.some(({ name }) => name === 'docker.io')
            ? []
            : [`[registry."docker.io"]\n${bundle}`]),
    ];
    return sections.join('\n');
}
/** The configuration and the files that it names, for a job's container. Its user need not be root. */
function builderFiles(trust) {
    return [
        { name: BUILDKITD_CONFIG.slice(1), content: buildkitdToml(trust) },
        ...(trust.authority === undefined ? [] : [{ name: AUTHORITY_FILE.slice(1), content: trust.authority }]),
        ...(trust.caBundle === undefined
            ? []
            : [
                { name: BUNDLE_FILE.slice(1), content: trust.caBundle },
                { name: BUILDER_OPTIONS.slice(1), content: `env.SSL_CERT_DIR=/etc/ssl/certs:${BUILDER_CERTIFICATES}\n` },
            ]),
    ];
}

// EXTERNAL MODULE: ./src/registry/layers/names.ts
var layers_names = __webpack_require__(39714);
;// CONCATENATED MODULE: ./src/dind/layers.ts



/** Folder of a job's container with what its builds need to use and leave layers. */
const FOLDER = '/glci/layers';
/** Where the wrapper of buildx notes what became of each build. */
const LAYERS_NOTES = `${FOLDER}/notes`;
/** The files of {@link FOLDER}; the user of the job need not be root, and may overwrite none of ours. */
function layersFiles(options) {
    const folder = FOLDER.slice(1);
    return [
        { name: `${folder}/`, directory: true, mode: 0o1777 },
        { name: `${folder}/build.sh`, content: scripts/* LAYER_CACHE */.pL },
        { name: `${folder}/settings`, content: layersSettings(options) },
        { name: LAYERS_NOTES.slice(1), content: '', mode: 0o666 },
    ];
}
/** The settings for `src/shell/layer-cache.sh`: a line for each. */
function layersSettings({ job, owners, writes, password, known }) {
    const from = [
        ...(owners.own === undefined ? [] : [['own', owners.own.end]]),
        ...(owners.main === undefined ? [] : [['main', owners.main.end]]),
    ];
    return [
        `host ${layers_names/* LAYERS_HOST */.kk}`,
        `repository ${layers_names/* LAYERS_REPOSITORY */.Gs}`,
        `auth ${Buffer.from(`${credentials/* REGISTRY_USER */.EB}:${password}`).toString('base64')}`,
        `job ${(0,layers_names/* layersJob */.mX)(job)}`,
        ...(writes && owners.own !== undefined ? [`write ${owners.own.end}`] : []),
        ...from.map(([whose, end]) => `from ${whose} ${end}`),
        ...known.filter((tag) => from.some(([, end]) => tag.endsWith(end))).map((tag) => `known ${tag}`),
    ]
        .map((line) => `${line}\n`)
        .join('');
}
const BUILD = /^build ([0-9a-z-]{16,128}) ,(none|own|main|own,main) (max|inline|unsaved|read) (\d+)$/;
const LEFT = /^left (options|no-cache|other)$/;
/** Reads the notes; any command of the job may have written there: what is none of ours does not count. */
function parseLayersNotes(text) {
    const left = { options: 0, 'no-cache': 0, other: 0 };
    const builds = [];
    for (const line of text.split('\n')) {
        const reason = LEFT.exec(line)?.[1];
        if (reason !== undefined)
            left[reason] += 1;
        const [, tag, from, how, code] = BUILD.exec(line) ?? [];
        if (tag === undefined || from === undefined || how === undefined)
            continue;
        builds.push({
            tag,
            from: from.split(',').filter((whose) => whose === 'own' || whose === 'main'),
            how: how,
            passed: code === '0',
        });
    }
    return { builds, left };
}

;// CONCATENATED MODULE: ./src/dind/spare.ts
/** Where a docker command waits for jobs that overwrite the image's own with one of another architecture. */
const SPARE_FOLDER = '/glci/bin';
const DOWNLOADED = [
    /download\.docker\.com\S*\/static\//,
    /\bdocker-v?\d[\w.+-]*\.t(?:ar\.)?gz\b/,
    // a program called docker that is written, moved or unpacked into a folder of programs
    /\b(?:s?bin)\/docker(?![\w.-])/,
    /\bdocker(?![\w.-])\S*\s+\S*\b(?:s?bin)\/?(?![\w.-])/,
];
/** Whether a job's commands seem to bring a docker command of their own. */
function bringsDocker(commands) {
    return commands.some((command) => DOWNLOADED.some((pattern) => pattern.test(command)));
}
/** Puts the daemon's own docker command into the job's container, beside everything; where it has none, nothing. */
async function putSpareDocker(job, daemon) {
    for (const path of ['/usr/local/bin/docker', '/usr/bin/docker']) {
        const tar = await daemon.get(path);
        if (tar === undefined)
            continue;
        await job.put(SPARE_FOLDER, tar);
        return;
    }
}

;// CONCATENATED MODULE: ./src/dind/login.ts

/** The folder in which the docker command finds our buildx wrapper before the image's own plugin. */
const PLUGIN_FOLDER = '/glci/cli-plugins';
/** The first of the folders in which every docker command looks, and those after it where images keep their plugin. */
const FIRST_SYSTEM_FOLDER = '/usr/local/lib/docker/cli-plugins';
const LATER_SYSTEM_FOLDERS = [
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/** Whether a job's commands care for the registry's credentials themselves. */
function logsIn(commands) {
    return commands.some((command) => /\blogin\b|config\.json|DOCKER_AUTH_CONFIG|auth\.json/.test(command));
}
/** Whether a job's commands use the pipeline's registry. */
function usesRegistry(commands) {
    return commands.some((command) => command.includes('CI_REGISTRY'));
}
/** The docker command's configuration for a job that has none: with the registry's credentials where they are to be given. */
function clientConfig(options) {
    const auth = Buffer.from(`${credentials/* REGISTRY_USER */.EB}:${options.password ?? ''}`).toString('base64');
    const auths = Object.fromEntries(options.hosts.map((host) => [host, { auth }]));
    return `${JSON.stringify({
        ...(options.password === undefined ? {} : { auths }),
        ...(options.plugins ? { cliPluginsExtraDirs: [PLUGIN_FOLDER] } : {}),
    })}\n`;
}

;// CONCATENATED MODULE: ./src/dind/files.ts








/** The file that a dind job's shell sources before its first command. */
const PRELUDE = '/glci/dind-prelude.sh';
/** The prelude's function that runs before each command. */
const GUARD = 'glci_guard';
/** What a dind job's container gets, to unpack at its root before it starts. */
function jobFiles(options) {
    const login = { hosts: names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${config/* PUSH_PORT */.Fo}`), password: options.loginPassword };
    const plugins = PLUGIN_FOLDER.slice(1);
    return (0,docker_archive/* tarOf */.$t)([
        { name: 'glci/', directory: true },
        ...(options.network === undefined ? [] : [{ name: 'glci/network', content: `${options.network}\n` }]),
        ...(options.layers === undefined ? [] : layersFiles(options.layers)),
        ...builderFiles(options.trust),
        { name: PRELUDE.slice(1), content: scripts/* DIND_PRELUDE */.SV },
        // readable for the job's user, who need not be root: it has the password in its environment anyway
        { name: 'glci/docker-config.json', content: clientConfig({ ...login, plugins: true }) },
        { name: 'glci/docker-config-bare.json', content: clientConfig({ ...login, plugins: false }) },
        { name: `${SPARE_FOLDER.slice(1)}/`, directory: true },
        { name: `${plugins}/`, directory: true },
        { name: `${plugins}/docker-buildx`, content: scripts/* DOCKER_BUILDX */.kc, mode: 0o755 },
        // for tools that know only this place; the docker command itself goes by DOCKER_HOST
        ...(options.socket === undefined ? [] : [{ name: 'var/run/docker.sock', link: options.socket }]),
    ]);
}
/**
 * What makes our wrapper found whatever the job does to its own configuration, to unpack at the container's root: where the
 * image keeps a buildx in one of the system's folders, the wrapper stands in the folder that is searched before. undefined
 * for images without buildx, which stay without.
 */
async function wrapperFor(container) {
    const name = 'docker-buildx';
    const [first, ...later] = await Promise.all([FIRST_SYSTEM_FOLDER, ...LATER_SYSTEM_FOLDERS].map((folder) => container.exists(`${folder}/${name}`)));
    if (first === true || !later.includes(true))
        return undefined;
    return (0,docker_archive/* tarOf */.$t)([{ name: `${FIRST_SYSTEM_FOLDER.slice(1)}/${name}`, link: `${PLUGIN_FOLDER}/${name}` }]);
}

;// CONCATENATED MODULE: ./src/dind/service.ts










/** Folder shared by a job and its daemon, at the place that GitLab's documentation names for a socket of one's own. */
const SOCKET_FOLDER = '/runner/services/docker';
const SOCKET = `${SOCKET_FOLDER}/docker.sock`;
/** Label of a service that is a job's daemon. */
const DAEMON_LABEL = 'glci.daemon';
/** Where our wrapper of dockerd stands: in the folder that images search first. */
const WRAPPER = '/usr/local/sbin/dockerd';
/**
 * Creates and starts a job's daemon: privileged, with a data root, certificates and configuration of its own. Nothing
 * of it is shared with another job. Does not wait until it runs, nor until it is ready.
 */
async function startDind(options) {
    const { engine, spec, image } = options;
    const since = Date.now();
    const trust = trustOf(options.mock, options.caBundle);
    const settings = dindSettings({
        serviceEnv: { ...image.env, ...options.env },
        jobVariables: options.jobVariables,
        aliases: options.aliases,
    });
    const rootless = image.user !== '' && image.user !== 'root' && image.user !== '0';
    const env = { ...options.env, ...sanVariable(options), ...daemonVariables(options.env, settings) };
    const volumes = await createVolumes(options, settings);
    const daemonFor = (own) => daemonOptions({
        trust,
        command: options.command,
        entrypoint: options.spec.entrypoint,
        env,
        tls: settings.certificateDir !== undefined,
        stockEntrypoint: options.stockEntrypoint,
        mtu: options.mtu,
        socket: SOCKET,
        own,
    });
    const { command, listensOnSocket, variables } = daemonFor({});
    const container = await engine.containers.create({
        ...spec,
        labels: { ...spec.labels, [DAEMON_LABEL]: options.aliases[0] ?? '' },
        env: Object.entries({ ...env, ...variables }).map(([key, value]) => `${key}=${value}`),
        ...(command === undefined ? {} : { command }),
        privileged: true,
        binds: [...(spec.binds ?? []), ...volumes.daemonBinds],
    });
    const folder = rootless ? '/home/rootless/.config/docker' : '/etc/docker';
    const [before, wrapped, certificates, trusted] = await Promise.all([
        ownConfiguration(container, folder),
        hasPlaceForWrapper(container, image),
        certificatesFor(container, options, settings),
        options.systemTrust?.archiveFor(container, image, { ...image.env, ...env }),
    ]);
    const { daemonJson } = daemonFor(before.settings);
    const files = await (0,docker_archive/* tarOf */.$t)([
        { name: 'glci/', directory: true },
        { name: 'glci/daemon.json', content: daemonJson },
        ...(before.content === undefined ? [] : [{ name: 'glci/daemon-before.json', content: before.content }]),
        { name: 'glci/dockerd.settings', content: dockerdSettings({ ...options, trust, socket: SOCKET }) },
        ...(wrapped ? [{ name: WRAPPER.slice(1), content: scripts/* DOCKERD */.xV, mode: 0o755 }] : []),
        { name: `${folder.slice(1)}/`, directory: true },
        { name: `${folder.slice(1)}/daemon.json`, content: daemonJson },
        ...(options.mock === undefined ? [] : clientCertificates(options.mock, `${folder}/certs.d`)),
    ]);
    // a daemon that is not root could not write into volumes that are root's
    const opened = rootless ? await openFolders(settings.certificateDir) : undefined;
    const archives = [files, trusted, certificates?.archive, opened].filter((archive) => archive !== undefined);
    await container.put('/', joinArchives(archives));
    const started = container.start();
    started.catch(() => undefined); // met by who waits for the daemon
    return {
        container,
        started,
        settings,
        env,
        layersSince: options.layers === undefined ? undefined : since,
        certificates: certificates?.client,
        jobBinds: volumes.jobBinds,
        jobFiles: await jobFiles({
            trust,
            loginPassword: options.loginPassword,
            layers: options.layers,
            socket: listensOnSocket || wrapped ? SOCKET : undefined,
        }),
    };
}
/** Finished certificates for the daemon, unless its image brings some; undefined: it makes its own. */
async function certificatesFor(container, { aliases, env, spec, image }, { certificateDir: directory }) {
    if (directory === undefined)
        return undefined;
    const [owner, brought] = await Promise.all([
        ownerOf(container, spec.user ?? image.user),
        container.exists(`${directory}/server/cert.pem`),
    ]);
    if (owner === undefined || brought)
        return undefined;
    const names = daemonNames(aliases, container.id.slice(0, 12), env['DOCKER_TLS_SAN']);
    return daemonCertificates({ directory, names, owner });
}
/** The `daemon.json` that the image brings; without settings where there is none, or none that can be read. */
async function ownConfiguration(container, folder) {
    const tar = await container.get(`${folder}/daemon.json`);
    if (tar === undefined)
        return { content: undefined, settings: {} };
    const content = (await (0,docker_archive/* filesOf */.R8)(tar)).get('daemon.json')?.toString() ?? '';
    try {
        return { content, settings: JSON.parse(content) };
    }
    catch {
        return { content, settings: {} };
    }
}
/** Whether our wrapper would be found before the image's dockerd, and takes the place of nothing. */
async function hasPlaceForWrapper(container, image) {
    const [first] = (image.env['PATH'] ?? '').split(':');
    return first === (0,external_node_path_.dirname)(WRAPPER) && !(await container.exists(WRAPPER));
}
/** A tar that lets any user of the container write into the folders of the shared volumes. */
function openFolders(certificateDir) {
    const paths = [SOCKET_FOLDER, ...(certificateDir === undefined ? [] : [certificateDir, `${certificateDir}/client`])];
    return (0,docker_archive/* tarOf */.$t)(paths.map((path) => ({ name: `${path.slice(1)}/`, directory: true, mode: 0o1777 })));
}
/** The stock certificates are made for `docker` and `localhost`: other aliases have to be asked for. */
function sanVariable(options) {
    if (options.env['DOCKER_TLS_SAN'] !== undefined)
        return {};
    const others = options.aliases.filter((alias) => alias !== 'docker' && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(alias));
    return others.length === 0 ? {} : { DOCKER_TLS_SAN: others.map((alias) => `DNS:${alias}`).join(',') };
}
/**
 * Variables that are meant for clients, and that dind's entrypoint or dockerd itself would take for its own. With
 * DOCKER_HOST, entrypoints of old images listen at a tcp address, and today's give up the daemon's own socket for
 * another; with DOCKER_TLS_VERIFY dockerd wants certificates.
 */
function daemonVariables(env, settings) {
    const misleading = [
        'DOCKER_HOST',
        ...(settings.certificateDir === undefined ? ['DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'] : []),
    ];
    return Object.fromEntries(misleading.filter((name) => (env[name] ?? '') !== '').map((name) => [name, '']));
}
async function createVolumes(options, settings) {
    const labels = (0,docker_labels/* labelsFor */.d)({ pipeline: options.pipeline, job: options.job, role: 'storage', owner: options.owner });
    const create = async (purpose) => {
        const name = `glci-${options.pipeline}-job-${options.job}-${purpose}-${options.index}`;
        await options.engine.volumes.create({ name, labels });
        return name;
    };
    // what the image declares (the data root among it) would be anonymous: ours carry labels
    const declared = options.image.volumes.length === 0 ? ['/var/lib/docker'] : options.image.volumes;
    const bound = async (purpose, path) => `${await create(purpose)}:${path}`;
    const [data, shared] = await Promise.all([
        Promise.all(declared.map((path, index) => bound(index === 0 ? 'docker' : `docker${index}`, path))),
        Promise.all([
            bound('socket', SOCKET_FOLDER),
            // only the client's part is shared: the CA's and the server's keys stay inside dind
            ...(settings.certificateDir === undefined ? [] : [bound('certs', `${settings.certificateDir}/client`)]),
        ]),
    ]);
    return { daemonBinds: [...data, ...shared], jobBinds: shared };
}

;// CONCATENATED MODULE: ./src/dind/old.ts
/**
 * Why an old dind cannot work on this engine: before 20.10 the daemon knows only cgroup v1, and nested containers fail
 * with "cgroup mountpoint does not exist". undefined for images that can.
 */
function tooOld(image, cgroupVersion) {
    if (cgroupVersion !== '2')
        return undefined;
    const tag = (image.split('@')[0] ?? '').split('/').at(-1)?.split(':')[1] ?? '';
    const version = /^(\d+)\.(\d+)/.exec(tag);
    const [major = 99, minor = 0] = version === null ? [] : version.slice(1).map(Number);
    const old = tag.startsWith('stable') || major < 20 || (major === 20 && minor < 10);
    if (!old)
        return undefined;
    return `${image} is older than Docker 20.10, which knows no cgroup v2: its containers cannot start here. Use a newer image, or image-map: ${image}=docker:28-dind. On GitLab it fails the same way on runners with cgroup v2.`;
}

// EXTERNAL MODULE: ./src/job/services/aliases.ts
var aliases = __webpack_require__(7892);
// EXTERNAL MODULE: ./src/registry/layers/stored.ts
var stored = __webpack_require__(44083);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
;// CONCATENATED MODULE: ./src/job/cache/layers.ts





/** Of the notes of a job's builds: any command of it may write there. */
const LARGEST = 1024 * 1024;
/** What the builds of a job may do. */
async function layersOfJob(cache, job) {
    const storage = cache.storage();
    const known = storage === undefined ? [] : await (0,stored/* storedLayers */.Ud)(storage);
    return { job, owners: cache.owners, writes: cache.writes, password: cache.password, known };
}
/** Tells what became of the builds of a job whose daemon was made at `since` (milliseconds). Throws nothing. */
async function tellLayers(cache, container, since, trace) {
    try {
        const tar = await container.get(LAYERS_NOTES);
        const text = tar === undefined ? '' : ((await (0,docker_archive/* filesOf */.R8)(tar, LARGEST)).get('notes')?.toString() ?? '');
        const notes = parseLayersNotes(text);
        const storage = cache.local ? cache.storage() : undefined;
        const written = tagsLeft(notes);
        const saved = storage === undefined ? undefined : await (0,stored/* savedLayers */.at)(storage, written, since);
        await trace.line(describeLayers(notes, cache, saved));
    }
    catch (error) {
        await trace.warning(`What became of the layer cache could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Tags that builds should have left. */
function tagsLeft({ builds }) {
    return [...new Set(builds.filter(({ how, passed }) => passed && how !== 'read').map(({ tag }) => tag))];
}
/** `Layer cache: 2 builds, used from main, saved 12.3 MB`; `saved`: as the storage has it, where it can be read. */
function describeLayers(notes, { owners, writes }, saved) {
    const { builds, left } = notes;
    const names = [owners.own, owners.main].flatMap((owner, index) => {
        const whose = index === 0 ? 'own' : 'main';
        return owner !== undefined && builds.some(({ from }) => from.includes(whose)) ? [owner.name] : [];
    });
    const expected = tagsLeft(notes);
    const unsaved = builds.filter(({ how }) => how === 'unsaved').length;
    const there = saved === undefined ? expected.length - unsaved : saved.tags.length;
    const parts = [
        builds.length === 0 ? 'no build has used it' : `${builds.length} ${builds.length === 1 ? 'build' : 'builds'}`,
        ...(builds.length === 0 ? [] : [names.length === 0 ? 'nothing there to use' : `used from ${names.join(' and ')}`]),
        ...(there === 0 ? [] : [saved === undefined ? 'saved' : `saved ${(0,table/* fileSize */.Ov)(saved.bytes)}`]),
        ...(builds.length > 0 && (!writes || owners.own === undefined) ? ['not saved, since this run only reads it'] : []),
        ...(expected.length > there ? [`${expected.length - there} could not be saved`] : []),
        ...Object.entries(REASONS).flatMap(([reason, words]) => {
            const count = left[reason];
            return count === 0 ? [] : [`${count} left alone (${words})`];
        }),
    ];
    return `Layer cache: ${parts.join(', ')}`;
}
const REASONS = {
    options: 'cache options of its own',
    'no-cache': '--no-cache',
    other: 'another kind of call or builder',
};

;// CONCATENATED MODULE: ./src/job/cache/volume.ts


/** The runner's folder for local caches; jobs and services have it at the same path. */
const CACHE_DIR = '/cache';
/** By the settings, which all views of a session share. */
const binds = new WeakMap();
const opened = new WeakSet();
/**
 * Binds that all containers of a pipeline's jobs and services have: a volume at {@link CACHE_DIR}, made when it is first
 * asked for, and what the runner's configuration names.
 */
async function sharedBinds(session) {
    let shared = binds.get(session.settings);
    if (shared === undefined) {
        shared = create(session);
        binds.set(session.settings, shared);
    }
    return shared;
}
async function create(session) {
    const { volumes, binds: further } = session.settings.runner;
    const labels = (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, role: 'storage', owner: session.owner });
    const made = [CACHE_DIR, ...volumes].map(async (path, index) => {
        const name = `glci-${session.pipeline}-cache${index === 0 ? '' : `-${index}`}`;
        await session.engine.volumes.create({ name, labels });
        return `${name}:${path}`;
    });
    return [...(await Promise.all(made)), ...further];
}
/** The first container could not take {@link cacheFolder}: another gets it. */
function forgetCacheFolder(session) {
    opened.delete(session.settings);
}
/** An archive that lets every user write into the volume, for the first container that has it; undefined for the rest. */
async function cacheFolder(session) {
    if (opened.has(session.settings))
        return undefined;
    opened.add(session.settings);
    return (0,docker_archive/* tarOf */.$t)([{ name: `${CACHE_DIR.slice(1)}/`, directory: true, mode: 0o777 }]);
}

// EXTERNAL MODULE: ./src/docker/errors.ts
var docker_errors = __webpack_require__(57457);
;// CONCATENATED MODULE: ./src/job/script/mark.ts
/** Looks for a mark in an output that comes in parts; what may be its beginning is held back until more is known. */
class MarkFinder {
    #mark;
    #held = Buffer.alloc(0);
    #isFound = false;
    constructor(mark) {
        this.#mark = Buffer.from(mark);
    }
    get isFound() {
        return this.#isFound;
    }
    /** What of the output is before the mark and known not to belong to it, and, once it is found, what stands behind it. */
    take(data) {
        const nothing = Buffer.alloc(0);
        if (this.#isFound)
            return { before: nothing, behind: data };
        const text = Buffer.concat([this.#held, data]);
        const at = text.indexOf(this.#mark);
        this.#isFound = at !== -1;
        const end = at === -1 ? text.length - this.#begun(text) : at;
        this.#held = at === -1 ? text.subarray(end) : nothing;
        return { before: text.subarray(0, end), behind: at === -1 ? nothing : text.subarray(at + this.#mark.length) };
    }
    /** What was held back, where there is no more to come. */
    rest() {
        const held = this.#held;
        this.#held = Buffer.alloc(0);
        return held;
    }
    /** How many bytes at the end may be the beginning of the mark. */
    #begun(text) {
        const mark = this.#mark;
        for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
            if (text.subarray(text.length - length).equals(mark.subarray(0, length)))
                return length;
        return 0;
    }
}

;// CONCATENATED MODULE: ./src/job/script/hearing.ts

const MARK = 'glci: the output is connected';
/** What the shell does first, before it has the script. */
const FIRST = `printf '%s\\n' '${MARK}'; printf '%s\\n' '${MARK}' >&2\n`;
/** An entrypoint may need longer, or show nothing of what the shell says. */
const LIMIT_MS = 2000;
/**
 * Greets the shell of a container that is about to start. Its script follows when both outputs were heard: an engine
 * opens its ends of them beside the start, and where that is late, on a busy machine, what a short script prints is lost
 * without a word (moby's "reading from a closed fifo"). Without an answer the script follows after the limit.
 */
function greet(streams, exit, limitMs = LIMIT_MS) {
    const missing = new Set(['stdout', 'stderr']);
    let hear = () => undefined;
    const heard = new Promise((resolve) => (hear = resolve));
    exit.then(hear, hear);
    let timer;
    const greeted = streams.write(FIRST);
    greeted.catch(() => undefined); // met by the script
    const send = async (script) => {
        try {
            await greeted;
            await heard;
            await streams.end(script);
        }
        catch {
            // an image whose entrypoint ends at once closes its input
        }
        finally {
            clearTimeout(timer);
        }
    };
    return {
        send: (script) => void send(script),
        output: withoutMark(streams.output, missing, () => missing.size === 0 && hear()),
        started() {
            if (missing.size > 0)
                timer = setTimeout(hear, limitMs);
        },
    };
}
async function* withoutMark(output, missing, found) {
    const marks = { stdout: new MarkFinder(`${MARK}\n`), stderr: new MarkFinder(`${MARK}\n`) };
    for await (const { stream, data } of output) {
        const mark = marks[stream];
        const { before, behind } = mark.take(data);
        if (mark.isFound && missing.delete(stream))
            found();
        for (const part of [before, behind])
            if (part.length > 0)
                yield { stream, data: part };
    }
    for (const stream of missing) {
        const data = marks[stream].rest();
        if (data.length > 0)
            yield { stream, data };
    }
}

;// CONCATENATED MODULE: ./src/job/script/output.ts
/** How long output may take that a container has left when it ended. */
const GRACE_MS = 5000;
/**
 * The output of a container to its end. Where that does not come although the container has ended, since the connection
 * was lost on its way, `lost` is told, and that is all there is.
 */
async function* outputUntil(output, exit, lost, graceMs = GRACE_MS) {
    const frames = output[Symbol.asyncIterator]();
    // one for all frames: what waits for the end must not grow with the output
    let begin;
    let over = false;
    const end = () => {
        over = true;
        begin?.();
    };
    exit.then(end, end);
    for (;;) {
        let timer;
        const late = new Promise((resolve) => {
            begin = () => (timer = setTimeout(() => resolve('late'), graceMs));
            if (over)
                begin();
        });
        const next = frames.next();
        next.catch(() => undefined); // it may fail when nobody waits for it any more
        const frame = await Promise.race([next, late]);
        begin = undefined;
        clearTimeout(timer);
        if (frame === 'late')
            return lost();
        if (frame.done === true)
            return;
        yield frame.value;
    }
}

;// CONCATENATED MODULE: ./src/job/prepare/networks.ts


/**
 * Connects a container, before it starts, to the networks of the engine that the user names, beside the job's own. Throws a
 * {@link JobFailure} where there is no such network, or the engine refuses.
 */
async function connectToNetworks({ engine, settings }, container) {
    const { networks } = settings.runner;
    if (networks.length === 0)
        return;
    // the engine takes any name for a container that does not run yet
    const known = await engine.networks.list();
    for (const network of networks) {
        const found = known.find(({ id, name }) => name === network || id.startsWith(network));
        if (found === undefined)
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', `networks: the engine has no network ${network}: \`docker network ls\` shows those that there are`);
        try {
            await engine.networks.connect(found.id, container.id, []);
        }
        catch (error) {
            if ((0,docker_errors/* statusOf */.c2)(error) === undefined)
                throw error;
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', `networks: ${network}: ${(0,docker_errors/* engineMessage */.g4)(error)}`);
        }
    }
}

// EXTERNAL MODULE: ./src/job/script/script.ts
var script_script = __webpack_require__(61772);
// EXTERNAL MODULE: ./src/job/script/timeouts.ts
var timeouts = __webpack_require__(2031);
;// CONCATENATED MODULE: ./src/job/script/container.ts











/** Creates the job's container: the image's own entrypoint runs, and reads the script as the shell's input. */
async function createJobContainer(session, request, options) {
    const { image } = request;
    try {
        const container = await session.engine.containers.create({
            name: `glci-${session.pipeline}-job-${request.id}-${options.suffix}`,
            image: options.image.reference,
            ...(image.entrypoint === undefined ? {} : { entrypoint: image.entrypoint }),
            command: ['sh', '-c', script_script/* DETECT_SHELL */.Hq],
            env: request.variables.map((variable) => `${variable.key}=${environmentValue(variable, request.projectDir)}`),
            ...(image.user === undefined ? {} : { user: image.user }),
            ...(options.platform === undefined ? {} : { platform: options.platform }),
            hostname: `runner-glci-project-${session.pipeline}-concurrent-0`,
            binds: options.binds,
            privileged: options.privileged,
            host: { ...session.settings.runner.jobHost, ...initOf(request.variables) },
            // the engine's own bridge takes no names
            ...(options.network === types/* OWN_BRIDGE */.h ? {} : { attach: { network: options.network, aliases: ['build'] } }),
            stdin: true,
            keepLog: false, // a job may print more than the engine's disk holds
            labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job: request.id, role: 'job', owner: session.owner }),
        });
        await connectToNetworks(session, container);
        await options.mountable;
        const files = await options.filesFor(container);
        if (files.length > 0)
            await container.put('/', joinArchives(files));
        return container;
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 400)
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', (0,docker_errors/* engineMessage */.g4)(error));
        throw error;
    }
}
/** `FF_USE_INIT_WITH_DOCKER_EXECUTOR`: the engine's own init is the first process of the container. */
function initOf(variables) {
    return (0,timeouts/* isOn */.Mp)(variables, 'FF_USE_INIT_WITH_DOCKER_EXECUTOR') ? { Init: true } : {};
}
function environmentValue(variable, projectDir) {
    return variable.file ? (0,script_script/* variablePath */.Cb)(projectDir, variable.key) : variable.value;
}
/** Starts the container as soon as it may be, whose shell then waits for a script. */
async function openShell(container, allowed = Promise.resolve()) {
    const streams = await container.attach({ stdin: true });
    const { exit } = await container.waitNextExit();
    const { output, send, started } = greet(streams, exit);
    const starting = allowed.then(() => container.start());
    const running = starting.then(started, (error) => {
        throw startFailure(error);
    });
    running.catch(() => undefined); // met by who gives it a script
    return { output, send, running, exit };
}
/**
 * Runs one script in the container (started again for each, but where `open` is its shell, started already) and returns
 * the exit code. When the signal fires, the processes inside get SIGTERM, and after a grace time the container is killed;
 * then {@link JobCanceled} is thrown, or the signal's own reason where it is a {@link JobFailure} (a timeout).
 */
async function runScript(container, script, trace, signal, open) {
    signal.throwIfAborted();
    const { output, send, running, exit } = open ?? (await openShell(container));
    // stopped by GitLab's own rules, a job has GitLab's times
    const stop = () => void terminate(container, signal.reason instanceof job_failure/* JobFailure */.y3 || signal.reason instanceof job_failure/* JobCanceled */.pf ? USUAL : HURRIED);
    signal.addEventListener('abort', stop, { once: true });
    send(script);
    void collectEarly();
    try {
        await running;
        if (signal.aborted)
            stop(); // before there was anything to stop
        const lost = () => trace.warning('The connection to the engine was lost in the midst of the output: some of it is missing');
        for await (const frame of outputUntil(output, exit, lost))
            await trace.frame(frame);
        const code = await exit;
        if (signal.aborted)
            throw signal.reason instanceof job_failure/* JobFailure */.y3 ? signal.reason : new job_failure/* JobCanceled */.pf();
        return code;
    }
    finally {
        signal.removeEventListener('abort', stop);
        await trace.flush();
    }
}
/** The engine's words; an image without a shell, or whose entrypoint is not there, is named as that. */
function startFailure(error) {
    const message = (0,docker_errors/* engineMessage */.g4)(error);
    const missing = /exec: "(sh|[^"]+)"|executable file not found|no such file or directory/.exec(message);
    if (missing === null)
        return new job_failure/* JobFailure */.y3('runner_system_failure', message);
    const hint = missing[1] === 'sh'
        ? 'The image has no shell, which a job needs. Many such images have a variant with one (a tag like "debug").'
        : 'The image\'s entrypoint cannot be started. A job can do without it: image:entrypoint: [""].';
    return new job_failure/* JobFailure */.y3('runner_system_failure', `${message.replace(/\.?\s*$/, '.')} ${hint}`);
}
/** GitLab Runner's own times. */
const USUAL = { startMs: 30_000, each: 50, allMs: 10_000, stopSeconds: 10 };
/** This process itself has to end soon. */
const HURRIED = { startMs: 1500, each: 0, allMs: 1000, stopSeconds: 2 };
/** Every process of the container gets SIGTERM and some time, then the first one, which ends the container. */
async function terminate(container, { startMs, each, allMs, stopSeconds }) {
    let timer;
    try {
        await new Promise((resolve) => {
            const atMost = (ms) => {
                clearTimeout(timer);
                timer = setTimeout(resolve, ms);
            };
            atMost(startMs);
            container
                .exec(['sh', '-c', scripts/* TERMINATE */.a6, 'terminate', String(each)], { onFirstOutput: () => atMost(allMs) })
                .then(() => resolve(), () => resolve()); // prettier-ignore
        });
        await container.stop(stopSeconds);
    }
    catch {
        await container.kill('SIGKILL').catch(() => undefined);
    }
    finally {
        clearTimeout(timer);
    }
}
/** A job that prints without end makes much short-lived text: collected early, it never takes much room. */
async function collectEarly() {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 78877, 23)); // what loads it takes longer than a short plan has to do
    setFlagsFromString('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./src/job/prepare/buildkit.ts



/** Programs that start BuildKit's daemon in the container that they run in. */
const STARTS_BUILDKIT = /\bbuildkitd\b|\bbuildctl-daemonless\.sh\b/;
/** Whether a container may run BuildKit's daemon: by its image's name or program, or by the commands of its job. */
function runsBuildkit(image, name, commands) {
    return (/(^|\/)buildkitd?(:|@|$)/.test(name) ||
        image.entrypoint.some((item) => STARTS_BUILDKIT.test(item)) ||
        commands.some((command) => STARTS_BUILDKIT.test(command)));
}
/**
 * BuildKit on its own knows nothing of mirrors and registries but by its configuration: it is laid where the daemon looks
 * for it, for root and for the container's own user, unless the image has one there.
 * Source of the places: `buildkitd` and `buildkitd --rootless` of moby/buildkit.
 */
async function giveBuildkitConfiguration({ mock, caBundle, prepareQemu }, container, image) {
    await prepareQemu(); // it builds for other architectures, as a daemon does
    const trust = trustOf(mock, caBundle);
    const content = buildkitdToml(trust);
    if (content === '')
        return;
    const home = image.env['XDG_CONFIG_HOME'] ?? `${image.env['HOME'] ?? '/home/user'}/.config`;
    const places = ['/etc/buildkit', ...(image.user === '' || image.user === 'root' ? [] : [`${home}/buildkit`])];
    const [owner, ...taken] = await Promise.all([
        ownerOf(container, image.user),
        ...places.map((place) => container.exists(`${place}/buildkitd.toml`)),
    ]);
    const files = places.flatMap((place, index) => taken[index] === true ? [] : [{ name: `${place.slice(1)}/buildkitd.toml`, content, ...owner }]);
    await container.put('/', await (0,docker_archive/* tarOf */.$t)([...builderFiles(trust), ...files]));
}

;// CONCATENATED MODULE: ./src/job/prepare/privileged.ts


/**
 * Images of tools that build images in the container they run in, by their official names: only these, for a name that
 * merely ends so is anybody's. docs/security.md has the same list.
 */
const BUILDERS = [
    'docker.io/buildah/buildah', 'docker.io/earthly/buildkitd', 'docker.io/earthly/earthly', 'docker.io/moby/buildkit',
    'docker.io/podman/stable', 'docker.io/podman/testing', 'docker.io/podman/upstream',
    'quay.io/buildah/stable', 'quay.io/buildah/testing', 'quay.io/buildah/upstream', 'quay.io/containers/buildah',
    'quay.io/containers/podman', 'quay.io/podman/stable', 'quay.io/podman/testing', 'quay.io/podman/upstream',
]; // prettier-ignore
/**
 * Whether a job's container gets all rights. GitLab's hosted runners give them to every job, and a runner on which
 * Docker-in-Docker works does as well (`privileged = true`); here they are given where they are needed.
 */
function isPrivileged({ privileged, privilegedImages }, request, options) {
    if (privileged !== 'auto')
        return privileged === 'true';
    return options.hasDaemon || (0,detect/* isDindImage */.tK)(options.image) || buildsImages(request.image.name, privilegedImages);
}
/** Whether an image is a well-known one that builds images, or one that the user has named. */
function buildsImages(name, further = []) {
    const full = fullName(name);
    return BUILDERS.includes(full) || further.some((one) => fullName(one) === full);
}
/** `docker.io/podman/stable` of `podman/stable:v5`: with its registry, without tag and digest. */
function fullName(image) {
    const name = (image.split('@')[0] ?? '').replace(/:[^:/]*$/, '').replace(/^index\.docker\.io\//, 'docker.io/');
    if ((0,names/* registryOf */.Fv)(name) !== 'docker.io')
        return name;
    const path = name.replace(/^docker\.io\//, '');
    return `docker.io/${path.includes('/') ? path : `library/${path}`}`;
}

;// CONCATENATED MODULE: ./src/job/prepare/trust.ts


/**
 * What a container that was created and not started is given, as archives for its root, so that its programs can talk to
 * the pipeline's registry over HTTPS, as they would to GitLab's, and trust the user's own authorities. `env` are its
 * variables without those of its image.
 */
async function trustFiles(session, container, image, env) {
    const archives = await Promise.all([
        session.trust?.archiveFor(container, image, { ...image.env, ...env }),
        session.mock === undefined ? undefined : (0,docker_archive/* tarOf */.$t)([...clientCertificates(session.mock), registriesConf(session.mock)]),
    ]);
    return archives.filter((archive) => archive !== undefined);
}

// EXTERNAL MODULE: ./src/job/workspace/sources.ts
var sources = __webpack_require__(11259);
// EXTERNAL MODULE: ./src/job/images/store.ts + 6 modules
var store = __webpack_require__(47465);
;// CONCATENATED MODULE: ./src/job/images/for-job.ts

/** Finds or pulls an image of a job, or of one of its services, and tells of it; throws as {@link ImageStore} does. */
async function imageForJob(session, request, trace, wanted) {
    const { name, platform, policies, pin } = wanted;
    const image = await request.clock.during('image_pull', () => session.images.resolve(name, {
        platform,
        policies,
        pin,
        signal: request.signal,
        auth: (0,store/* authOf */.g)(request.variables),
        log: (line) => trace.line(line),
    }));
    const { os, arch, variant, size, pulled } = image;
    const own = os === '' ? (platform ?? '') : [os, arch, variant].filter((part) => part !== '').join('/');
    await session.emit({ type: 'image', job: request.job.name, name, platform: own, size, pulled });
    return image;
}

;// CONCATENATED MODULE: ./src/job/services/start.ts



















/** Pulls, creates and starts a job's services in their order; dind gets what it needs to work, and starts beside the rest. */
async function startServices(session, request, trace, network, builds) {
    const services = request.services.map(({ spec, env }) => ({ ...spec, env }));
    const { named, skipped } = (0,aliases/* assignAliases */.Q)(services);
    for (const { alias, service, index } of skipped) {
        await trace.warning(`Skipping alias "${alias}" for service "${service}" (services[${index}]): alias is already in use by another service.`);
    }
    for (const [index, { name, alias }] of services.entries()) {
        if (name === '' && !alias)
            await trace.line(`Skipping services[${index}]: its name is empty`);
    }
    const { runner } = session.settings;
    const shared = await sharedBinds(session);
    const started = [];
    for (const [index, { service, aliases }] of named.entries()) {
        await trace.line(`Starting service ${service.name}...`);
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'starting' });
        // a daemon runs natively, whatever it builds for
        const platform = service.platform ?? ((0,detect/* isDindName */.xv)(service.name) ? undefined : session.settings.defaultPlatform);
        const { name, pullPolicy: policies } = service;
        const image = await imageForJob(session, request, trace, { name, platform, policies });
        const env = {};
        for (const variable of service.env)
            env[variable.key] = variable.file ? (0,script_script/* variablePath */.Cb)(request.projectDir, variable.key) : variable.value;
        const spec = {
            name: `glci-${session.pipeline}-job-${request.id}-service-${index}`,
            image: image.reference,
            labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job: request.id, role: 'service', owner: session.owner }),
            ...(service.entrypoint === undefined ? {} : { entrypoint: service.entrypoint }),
            ...(service.command === undefined ? {} : { command: service.command }),
            ...(service.user === undefined ? {} : { user: service.user }),
            ...(platform === undefined ? {} : { platform }),
            binds: [(0,sources/* buildsBind */.Bh)(builds), ...shared],
            host: { ...runner.serviceHost, ...initOf(request.variables) },
            attach: { network, aliases },
        };
        if ((0,detect/* isDindImage */.tK)(image) && (0,detect/* startsDaemon */.gJ)({ image, entrypoint: service.entrypoint, command: service.command, env })) {
            const dind = await startDaemon(session, request, trace, { service, spec, image, env, aliases, index });
            started.push({
                name: service.name,
                aliases,
                container: dind.container,
                image,
                ports: image.tcpPorts,
                env: dind.env,
                dind,
            });
        }
        else {
            const container = await startOrdinary(session, service, spec, image, env);
            const ports = image.tcpPorts.length > 0 ? image.tcpPorts : portsIn(service.command ?? []);
            started.push({ name: service.name, aliases, container, image, ports, env, dind: undefined });
            await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
        }
    }
    return started;
}
/** The image of BuildKit names no port: its command does (`--addr tcp://0.0.0.0:1234`). */
function portsIn(command) {
    return [...command.join(' ').matchAll(/--addr[= ]tcp:\/\/[^\s:]*:(\d{1,5})/g)].map(([, port]) => Number(port));
}
/** Whatever its name in the pipeline file is. */
function noDaemon(name) {
    return new job_failure/* JobFailure */.y3('runner_configuration_error', `the service ${name} is a Docker daemon, which takes a privileged container, and this run may have none`);
}
/** A service that is the job's daemon. Fails the job where the run may have no privileged container. */
async function startDaemon(session, request, trace, what) {
    const { service, spec, image, env, aliases, index } = what;
    if (session.settings.privileged === 'never')
        throw noDaemon(service.name);
    const old = tooOld(image.name, session.engine.info.cgroupVersion);
    if (old !== undefined)
        await trace.warning(old);
    const jobVariables = Object.fromEntries(request.variables.map((variable) => [variable.key, variable.value]));
    return startDind({
        engine: session.engine,
        pipeline: session.pipeline,
        owner: session.owner,
        job: request.id,
        index,
        spec,
        image,
        env,
        jobVariables,
        aliases,
        command: service.command,
        stockEntrypoint: service.entrypoint === undefined,
        mock: session.mock,
        systemTrust: session.trust,
        caBundle: session.caBundle,
        mtu: session.mtu,
        dns: session.engine.local ? hostResolvers() : [],
        loginPassword: await loginPassword(session, request, jobVariables, trace),
        layers: session.layerCache === undefined ? undefined : await layersOfJob(session.layerCache, request.job.name),
    });
}
/** A service that is no daemon: created, given what it needs to trust the registry, and started. */
async function startOrdinary(session, service, spec, image, env) {
    const beside = session.trust?.variablesBeside({ ...image.env, ...env });
    const container = await session.engine.containers.create({
        ...spec,
        privileged: servicesPrivileged(session, service.name),
        binds: [...(spec.binds ?? []), ...hostSocketBinds(session)],
        env: Object.entries({ ...env, ...beside }).map(([key, value]) => `${key}=${value}`),
    });
    await connectToNetworks(session, container);
    const files = await trustFiles(session, container, image, env);
    if (files.length > 0)
        await container.put('/', joinArchives(files));
    if (runsBuildkit(image, image.name, service.command ?? []))
        await giveBuildkitConfiguration(session, container, image);
    await container.start();
    return container;
}
/** As the runner's configuration says; with `auto` those that build images, as the jobs that do. */
function servicesPrivileged({ settings: { privileged, privilegedImages, runner } }, name) {
    if (privileged === 'never' || privileged === 'false')
        return privileged !== 'never' && runner.servicesPrivileged === true;
    return runner.servicesPrivileged ?? (privileged === 'true' || buildsImages(name, privilegedImages));
}
/** The engine's own socket, where the user has asked for it by name; never for a daemon, which would fail to start. */
function hostSocketBinds(session) {
    const { dockerSocket } = session.settings;
    return dockerSocket === undefined ? [] : [`${dockerSocket}:/var/run/docker.sock`];
}
/** A job that uses the registry without logging in: the specification wants its builds to work all the same. */
async function loginPassword(session, request, variables, trace) {
    const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
    if (session.mock === undefined || variables['DOCKER_AUTH_CONFIG'] !== undefined || logsIn(commands))
        return undefined;
    if (usesRegistry(commands)) {
        await trace.warning('This job uses $CI_REGISTRY and does not log in: it was given the credentials. GitLab itself would refuse a push without docker login.');
    }
    return variables['CI_REGISTRY_PASSWORD'];
}

;// CONCATENATED MODULE: ./src/job/prepare/surroundings.ts






/** Makes a job's workspace and network and starts its services. `ready` waits until they can be used. */
async function prepareSurroundings(session, request, trace) {
    const viewed = session.workspace.viewFor(request.id, request.sources.settings);
    if (request.services.length === 0) {
        return {
            network: session.network,
            view: await viewed,
            services: [],
            daemon: undefined,
            ready: Promise.resolve(undefined),
        };
    }
    const { network, attached } = networkWithServices(session, request.id);
    attached?.catch(() => undefined); // whoever awaits it below meets the error
    const view = await viewed;
    await view.mountable; // services mount it when they start
    const services = await startServices(session, request, trace, network, view.volume);
    const daemons = services.filter((service) => service.dind !== undefined);
    const ready = async () => {
        const { clock } = request;
        await clock.during('services', () => waitForServices(session, request, trace, network, services));
        const gates = daemons.map((service) => clock.during('daemon_start', () => gate(session, request, trace, network, service)));
        const [first] = await Promise.all(gates);
        await attached;
        return first;
    };
    const waiting = ready();
    waiting.catch(() => undefined); // whoever awaits it meets the error
    const [service] = daemons;
    const settings = service?.dind?.settings;
    const daemon = service === undefined || settings === undefined ? undefined : { service, settings };
    return { network, view, services, daemon, ready: waiting };
}
/** A network that no other job is in, and when the registry is known there. */
function networkWithServices(session, job) {
    const shared = session.onlyJob === job ? session.network : types/* OWN_BRIDGE */.h;
    if (shared !== types/* OWN_BRIDGE */.h)
        return { network: shared, attached: undefined };
    const network = beginJobNetwork(session, job);
    return { network, attached: session.mock?.attach(network) };
}
/** Its services are created meanwhile, and meet what keeps it from being made when they start. */
function beginJobNetwork(session, job) {
    const name = `glci-net-${session.pipeline}-job-${job}`;
    const made = session.engine.networks.create({
        name,
        mtu: session.mtu,
        labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job, role: 'network', owner: session.owner }),
    });
    made.catch(() => undefined);
    return name;
}
/** A daemon that has none of our settings says so here, not by a limit of Docker Hub that is met later. */
const LOST = 'The job\'s daemon does not pull through the registry of the pipeline: the service starts dockerd past our settings, by a path or with a configuration of its own. Images come from Docker Hub itself, and an MTU smaller than usual is not set; start it as "dockerd-entrypoint.sh" or "dockerd".';
/** Lets a job pass only when its daemon answers; returns how it really listens. */
async function gate(session, request, trace, network, service) {
    const { dind } = service;
    if (dind === undefined)
        throw new Error(`${service.name} is no Docker daemon`);
    await dind.started;
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
    const started = Date.now();
    const [{ settings, direct, mirrors: known }] = await Promise.all([
        waitForDaemon({
            engine: session.engine,
            service: dind,
            image: service.image.reference,
            network,
            name: `glci-${session.pipeline}-job-${request.id}-gate`,
            labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
            timeoutSeconds: session.settings.dindTimeoutSeconds,
            certificateSeconds: session.settings.certificateTimeoutSeconds,
            signal: request.signal,
        }),
        session.prepareQemu(),
    ]);
    const builder = builderImage([...request.job.beforeScript, ...request.job.script].map(({ text }) => text));
    if (direct !== undefined && builder !== undefined) {
        // the registry that it comes through starts beside the daemon
        void session.mock?.ready.then(() => prefetch(direct, builder)).catch(() => undefined);
    }
    const mirror = session.mock?.mirrors.find(({ name: upstream }) => upstream === 'docker.io');
    const lost = known === undefined || mirror === undefined || known.some((address) => address.includes(mirror.host)) ? [] : [LOST];
    for (const message of [...settings.corrections, ...lost]) {
        await trace.warning(message);
        await session.emit({ type: 'warning', message: `${request.job.name}: ${message}`, job: request.job.name });
    }
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'ready' });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    await trace.line(`Docker daemon of ${service.name} is ready at ${settings.client['DOCKER_HOST'] ?? ''} (waited ${seconds} s${direct === undefined ? ', asked from its network' : ''})`);
    return settings;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/job/log/log-end.ts

/** Keeps so much of the end of a text that comes in parts. The parts are not put together meanwhile: that would fill the memory. */
class TextEnd {
    #limit;
    #parts = [];
    /** The first part that still counts. */
    #first = 0;
    #length = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    push(text) {
        this.#parts.push(text);
        this.#length += text.length;
        for (;;) {
            const oldest = this.#parts[this.#first]?.length ?? 0;
            if (this.#first === this.#parts.length - 1 || this.#length - oldest < this.#limit)
                break;
            this.#parts[this.#first++] = '';
            this.#length -= oldest;
        }
        // in one go once in a while: to move the rest for every part would be slow
        if (this.#first < 1000 && this.#first * 2 < this.#parts.length)
            return;
        this.#parts = this.#parts.slice(this.#first);
        this.#first = 0;
    }
    get text() {
        return this.#parts.join('').slice(-this.#limit);
    }
}
/** The last lines of a job's log as text: without colours, section marks, and what a carriage return has overwritten. */
function lastLines(text, count) {
    const plain = (0,ansi/* stripAnsi */.aJ)(text.replaceAll('\r\n', '\n')).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
    const lines = plain.split('\n').map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1).trimEnd());
    while (lines.at(-1) === '')
        lines.pop();
    return lines.slice(-count);
}

;// CONCATENATED MODULE: ./src/job/log/trace.ts




/** How much of the end of a log is kept to find out why a job failed. */
const TAIL = 64 * 1024;
/** A job's log as GitLab Runner writes it. Nothing that is to be masked escapes because a buffer cut it in two. */
class Trace {
    #write;
    #masker;
    #now;
    #decoders = { stdout: new external_node_string_decoder_.StringDecoder('utf8'), stderr: new external_node_string_decoder_.StringDecoder('utf8') };
    #masked;
    #listeners = new Set();
    #end = new TextEnd(TAIL);
    constructor(write, masker, now = Date.now) {
        this.#write = (stream, text) => {
            this.#end.push(text);
            for (const listener of this.#listeners)
                listener(text);
            return write(stream, text);
        };
        this.#masker = masker;
        this.#masked = { stdout: new masking/* MaskedStream */.o(masker), stderr: new masking/* MaskedStream */.o(masker) };
        this.#now = now;
    }
    /** The last of what was written, masked. */
    get tail() {
        return this.#end.text;
    }
    /** Has a listener told of all that is written from now on, masked; returns what ends that. */
    listen(listener) {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }
    /** A text from elsewhere with the job's secrets replaced. */
    masked(text) {
        return this.#masker.mask(text);
    }
    /** For a further stream of text (a service's log). */
    maskedStream() {
        return new masking/* MaskedStream */.o(this.#masker);
    }
    /** Output of a container. Resolves when the reader has taken it. */
    async frame({ stream, data }) {
        const ready = this.#masked[stream].push(this.#decoders[stream].write(data));
        if (ready !== '')
            await this.#write(stream, ready);
    }
    /** Passes on what came without a line end. */
    async flush() {
        for (const stream of ['stdout', 'stderr']) {
            const masked = this.#masked[stream];
            const rest = masked.push(this.#decoders[stream].end()) + masked.flush();
            if (rest !== '')
                await this.#write(stream, rest.endsWith('\n') ? rest : `${rest}\n`);
        }
    }
    /** A line of the runner itself. */
    async line(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${this.#masker.mask(text)}\n`);
    }
    async info(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldGreen}${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    async warning(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.yellow}WARNING: ${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    async error(text) {
        await this.#write('stdout', `${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldRed}ERROR: ${this.#masker.mask(text)}${ansi/* ANSI */.mh.reset}\n`);
    }
    /** Text of another's log (a service), as it is. */
    async quote(text) {
        await this.#write('stdout', this.#masker.mask(text.endsWith('\n') ? text : `${text}\n`));
    }
    /** Runs one stage of the job between GitLab's section marks, under its header. */
    async section(name, header, body) {
        const seconds = () => Math.floor(this.#now() / 1000);
        await this.#write('stdout', `section_start:${seconds()}:${name}\r${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.clear}${ansi/* ANSI */.mh.boldCyan}${header}${ansi/* ANSI */.mh.reset}\n`);
        try {
            return await body();
        }
        finally {
            await this.flush();
            await this.#write('stdout', `section_end:${seconds()}:${name}\r${ansi/* ANSI */.mh.clear}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/job/prepare/prestart.ts





/** Starts a job's services ahead, while others still run. Nothing is told of it until the job itself starts. */
function prestart(session, request, masked, abort) {
    const told = [];
    const events = [];
    const quiet = { ...session, emit: (event) => void events.push(event) };
    const writer = new Trace((_, text) => void told.push(text), new masking/* Masker */.G(masked));
    const prepare = async () => {
        const surroundings = await prepareSurroundings(quiet, { ...request, signal: abort.signal }, writer);
        await surroundings.ready; // what is told meanwhile is to be shown before the job's own words
        return surroundings;
    };
    const made = prepare().catch(() => undefined);
    const remove = () => removeJobObjects(session, request.id).catch(async (error) => void (await session.emit({ type: 'warning', message: (0,errors/* messageOf */.bD)(error), job: request.job.name })));
    return {
        id: request.id,
        async take(trace) {
            const surroundings = await made;
            if (surroundings === undefined) {
                await remove();
                return undefined;
            }
            for (const event of events)
                await session.emit(event);
            if (told.length > 0)
                await trace.quote(told.join(''));
            return surroundings;
        },
        async discard() {
            abort.abort();
            await made;
            await remove();
        },
    };
}

// EXTERNAL MODULE: ./src/job/images/registry.ts
var registry = __webpack_require__(17295);
;// CONCATENATED MODULE: ./src/pipeline/request/credentials.ts



/** Whether a job has something to be got before it starts. */
function hasCredentials(job) {
    return Object.keys(job.idTokens).length + Object.keys(job.secrets).length > 0;
}
/**
 * The request of an attempt with its ID tokens and secrets. They are got first, so that the job's log hides them from its
 * first line on, and are new for each attempt. What goes wrong fails the job in its first stage, as it fails GitLab
 * Runner's. `build` makes the request with what was obtained so far. `onSecret` is told each value at once.
 */
async function withCredentials({ idTokens: provider, onSecret }, job, signal, build) {
    const first = await build();
    if (provider === undefined || !hasCredentials(job))
        return first;
    const lines = [];
    const hide = (value) => {
        if (value !== '')
            onSecret?.(value);
        return value;
    };
    let last = first;
    let problem;
    try {
        const idTokens = await tokensOf(job, provider, first.variables, hide, signal);
        last = await build({ idTokens, secrets: {} });
        const secrets = await secretsOf(job, last.variables, hide, lines, signal);
        if (Object.keys(secrets).length > 0)
            last = await build({ idTokens, secrets });
    }
    catch (error) {
        problem = error instanceof Error ? error : new Error((0,errors/* messageOf */.bD)(error));
    }
    return lines.length === 0 && problem === undefined ? last : { ...last, resolved: { lines, problem } };
}
/** One request for each audience, all at the same time. */
async function tokensOf(job, provider, variables, hide, signal) {
    const byAudience = new Map();
    const tokens = Object.entries(job.idTokens).flatMap(([name, audiences]) => {
        const [audience, ...more] = audiences.map((text) => (0,gitlab/* expandValue */.eb)(text, variables));
        if (audience === undefined || more.length > 0)
            return []; // refused, and the user goes on without
        const token = byAudience.get(audience) ?? provider.token(audience, signal).then(hide);
        byAudience.set(audience, token);
        return [token.then((value) => [name, value], failed(name, signal))];
    });
    return Object.fromEntries(await Promise.all(tokens));
}
function failed(name, signal) {
    return (error) => {
        signal.throwIfAborted();
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `id_tokens: ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
    };
}
/** The secrets of a job, one after the other as GitLab Runner reads them; `lines` is what it says of them. */
async function secretsOf(job, variables, hide, lines, signal) {
    const secrets = Object.entries(job.secrets);
    if (secrets.length === 0)
        return {};
    const expand = (text) => (0,gitlab/* expandValue */.eb)(text, variables);
    const url = expand('$VAULT_SERVER_URL');
    if (url === '')
        throw new job_failure/* JobFailure */.y3('secrets_provider_not_found', 'resolving secrets: VAULT_SERVER_URL is not set: give the address of the Vault in the variables of the pipeline or of the project');
    const { Vault } = await __webpack_require__.e(/* import() */ 3150).then(__webpack_require__.bind(__webpack_require__, 93150));
    const vaults = new Map();
    const vaultFor = (jwt) => {
        const vault = vaults.get(jwt) ??
            new Vault({
                url,
                namespace: expand('$VAULT_NAMESPACE') || undefined,
                authPath: expand('$VAULT_AUTH_PATH') || 'jwt',
                role: expand('$VAULT_AUTH_ROLE') || undefined,
                jwt,
            });
        vaults.set(jwt, vault);
        return vault;
    };
    const found = {};
    for (const [name, spec] of secrets) {
        lines.push(`Resolving secret "${name}"...`, 'Using "vault" secret resolver...');
        const jwt = expand(spec.token ?? `$${Object.keys(job.idTokens)[0] ?? ''}`);
        if (jwt === '' || jwt === '$')
            throw new job_failure/* JobFailure */.y3('runner_configuration_error', `resolving secrets: ${name}: there is no ID token for it: write \`id_tokens\`, and name one with \`token\``);
        const value = await vaultFor(jwt)
            .read(expandedSecret(spec, expand), signal)
            .catch((error) => {
            signal.throwIfAborted();
            throw new job_failure/* JobFailure */.y3(reasonOf(error), `resolving secrets: ${name}: the Vault at ${shown(url)}: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        found[name] = { value: hide(value), file: spec.file };
    }
    return found;
}
function expandedSecret({ engine, path, field }, expand) {
    return { engine: { name: expand(engine.name), path: expand(engine.path) }, path: expand(path), field: expand(field) };
}
/** Source: GitLab Runner, `helpers/secrets/resolvers/vault`, which tells mistakes of a configuration from failures. */
function reasonOf(error) {
    const { status = 0 } = error;
    if ([400, 401, 403, 404].includes(status))
        return 'runner_configuration_error';
    return status >= 500 ? 'runner_external_dependency_failure' : 'runner_system_failure';
}
/** The address without what could be a password in it. */
function shown(url) {
    return URL.canParse(url) ? new URL(url).origin : 'VAULT_SERVER_URL';
}

// EXTERNAL MODULE: ./src/pipeline/request/request.ts + 2 modules
var request_request = __webpack_require__(54404);
;// CONCATENATED MODULE: ./src/pipeline/ahead.ts






/** The daemon that is started ahead of its job: at most one. */
class Ahead {
    #options;
    #scope;
    #finished;
    #current;
    constructor(options, scope, finished) {
        this.#options = options;
        this.#scope = scope;
        this.#finished = finished;
    }
    /** What was started for a job that now runs. */
    take(job) {
        if (this.#current?.job !== job)
            return undefined;
        const { started } = this.#current;
        this.#current = undefined;
        return started;
    }
    /** Starts the daemon of the job that is sure to run next; gives up one whose job will not run after all. */
    async start(state, busy) {
        const next = jobToStartAhead(this.#options.plan, state, this.#options.context);
        if (this.#current !== undefined) {
            if (this.#current.job === next)
                return;
            const status = (0,gitlab/* jobState */.d)(state, this.#current.job.name)?.status;
            if (status === 'created' || status === 'pending')
                return;
            await this.discard();
        }
        if (next === undefined || !busy)
            return;
        const abort = new AbortController();
        const number = (0,gitlab/* jobState */.d)(state, next.name)?.attempt ?? 1;
        const attempt = { id: this.#scope.nextJobId(), number };
        const request = await (0,request_request/* buildRequest */.mK)(this.#options, this.#scope, next, attempt, this.#finished, abort.signal).catch(() => undefined);
        // what is wrong with it is told when the job itself starts; an image of the pipeline's registry may not be pushed yet
        if (request === undefined || request.services.some(({ spec }) => (0,registry/* mockPath */.wv)(spec.name) !== undefined))
            return;
        const masked = (0,request_request/* maskedValues */.ql)(request.variables);
        this.#current = { job: next, started: prestart(this.#scope.infrastructure.session, request, masked, abort) };
    }
    async discard() {
        await this.#current?.started.discard();
        this.#current = undefined;
    }
}
/**
 * The next job with a Docker daemon that is sure to run unless something fails: one that only waits for a free place,
 * or for jobs that run already. Its daemon can be started while they do. A job whose services wait for a value from
 * another job's dotenv report is not one of them, nor is one with tokens and secrets, which are got when it starts.
 */
function jobToStartAhead(plan, state, context) {
    const statuses = (0,gitlab/* jobStatuses */.ub)(state);
    return plan.jobs.find((job) => {
        const status = statuses[job.name];
        if (status !== 'pending' && status !== 'created')
            return false;
        if (job.trigger !== undefined || job.resourceGroup !== undefined || hasCredentials(job))
            return false;
        if ((0,detect/* plannedDaemon */.Zc)(job, context) === undefined)
            return false;
        if (status === 'created' && !followsRunning(plan, job, statuses))
            return false;
        return !servicesWait(plan, job);
    });
}
/** Everything that the job waits for has passed or runs; nothing of it still has to start. */
function followsRunning(plan, job, statuses) {
    if (job.when !== 'on_success' && job.when !== 'always')
        return false;
    const stage = plan.stages.indexOf(job.stage);
    const before = job.needs === null
        ? plan.jobs.filter((other) => plan.stages.indexOf(other.stage) < stage).map((other) => other.name)
        : job.needs.map((need) => need.job);
    const found = before.map((name) => statuses[name]);
    return (found.includes('running') &&
        found.every((status) => status === 'running' || status === 'success' || status === 'skipped'));
}
function servicesWait(plan, job) {
    if (!JSON.stringify(job.services).includes('$'))
        return false;
    const sources = new Set((0,request_request/* artifactSources */.fu)({ plan }, job));
    return plan.jobs.some((other) => sources.has(other.name) && (other.artifacts?.reports['dotenv'] ?? []).length > 0);
}

// EXTERNAL MODULE: ./src/time-limit.ts
var time_limit = __webpack_require__(17168);
// EXTERNAL MODULE: ./src/dind/diagnosis/lines.ts + 1 modules
var diagnosis_lines = __webpack_require__(84940);
;// CONCATENATED MODULE: ./src/job/services/last-words.ts

/** Lines of a service's log that the job's own log shows; the whole of it goes to `--output`. */
const SHOWN_LINES = 20;
/** What a daemon ends for, and its help or a stack follows. */
const DECISIVE = /unknown flag|invalid argument|failed to |unable to |panic:|fatal/i;
const DECISIVE_LINES = 3;
/**
 * What of a service's log is shown under a job that failed; empty: nothing. Of a daemon that is up only what it warns
 * of once it listens, since all else is what it says in jobs that pass; of one that did not start or died, all but its small talk.
 */
function lastWords(log, kind) {
    const all = log.trimEnd().split('\n');
    const listens = kind === 'daemon-up' ? all.findLastIndex((line) => line.includes('API listen on ')) : -1;
    const lines = all.slice(listens + 1);
    const shown = {
        ordinary: () => true,
        'daemon-up': (line) => (0,diagnosis_lines/* isSerious */.$)(line) && /(?:^|\s)level=|"level":/.test(line),
        'daemon-down': diagnosis_lines/* isSerious */.$,
    }[kind];
    const said = lines.filter(shown);
    const earlier = kind === 'daemon-down' ? said.slice(0, -SHOWN_LINES).filter((line) => DECISIVE.test(line)) : [];
    const end = said.slice(-SHOWN_LINES);
    const begin = earlier.slice(-DECISIVE_LINES);
    return [...begin, ...(begin.length > 0 ? ['...'] : []), ...end].join('\n').trimEnd();
}

;// CONCATENATED MODULE: ./src/job/explain.ts





const KEPT_LINES = 2000;
/** How the gate before a job says that its daemon does not work. */
const GATE = /^(?:The Docker daemon of the job (?:was not ready|exited with)|dind made no client certificates)/;
/**
 * After a failure: shows what the job's services said last, and says what the logs give away about the cause and the
 * remedy. Must be called while the services' containers are still there. Returns what it said of it, masked.
 */
async function explainFailure(session, request, result, trace) {
    if (result.status !== 'failed')
        return [];
    const said = (0,ansi/* stripAnsi */.aJ)(trace.tail);
    const gate = GATE.test(result.message);
    const services = await failedServices(session, request, gate);
    for (const { name, log, kind } of services) {
        await session.emit({ type: 'service', job: request.job.name, name, status: 'failed', log: trace.masked(log) });
        const last = lastWords(log, kind);
        if (last !== '')
            await trace.quote(`Last lines of service ${name}:\n${last}\n`);
    }
    const daemons = services.filter(({ kind }) => kind !== 'ordinary');
    const { diagnose, endedDaemon } = await __webpack_require__.e(/* import() */ 781).then(__webpack_require__.bind(__webpack_require__, 80781)); // jobs that pass do not need the table
    const gone = gate ? undefined : daemons.find(({ kind }) => kind === 'daemon-down');
    const ended = gone && endedDaemon(gone, said);
    const answers = diagnose({
        // what the job's commands say of a daemon that is gone only follows from that
        jobLog: ended === undefined ? `${said}\n${result.message}` : '',
        daemonLog: daemons.map(({ log }) => log).join('\n'),
        daemonDown: daemons.some(({ kind }) => kind === 'daemon-down'),
        exitCode: result.exitCode,
        image: request.image.name,
        dindImage: (daemons[0] ?? (services.length === 0 ? namedDaemon(request) : undefined))?.name,
        facts: {
            cgroupVersion: session.engine.info.cgroupVersion,
            arch: session.engine.info.arch,
            mtu: session.mtu,
            hostSocket: session.settings.dockerSocket !== undefined,
        },
    });
    const found = ended === undefined ? answers : [ended, ...answers];
    for (const diagnosis of found)
        await trace.quote(inWords(diagnosis));
    const [first] = found;
    if (first !== undefined) {
        const message = trace.masked(`${request.job.name}: ${first.title}. ${first.cause} ${first.remedy}`);
        await session.emit({ type: 'warning', job: request.job.name, message });
    }
    const masked = (text) => trace.masked(text);
    return found.map(({ title, cause, remedy }) => ({
        title: masked(title),
        cause: masked(cause),
        remedy: masked(remedy),
    }));
}
/** Where no service came to be: the one that would have been the daemon. */
function namedDaemon(request) {
    return request.services.find(({ spec }) => (0,detect/* isDindName */.xv)(spec.name))?.spec;
}
function inWords(diagnosis) {
    const lines = [
        `${ansi/* ANSI */.mh.yellow}What happened: ${diagnosis.title}${ansi/* ANSI */.mh.reset}`,
        `  Cause:  ${diagnosis.cause}`,
        `  Remedy: ${diagnosis.remedy}`,
        ...(diagnosis.gitlab === undefined ? [] : [`  GitLab: ${diagnosis.gitlab}`]),
    ];
    return `${lines.join('\n')}\n`;
}
/** The services of a job that has failed. `gate`: it never began, since its daemon did not answer. */
async function failedServices(session, request, gate) {
    const containers = await session.engine.containers.list(`glci.job=${request.id}`);
    const services = containers.filter((item) => item.labels['glci.role'] === 'service' && item.labels['glci.pipeline'] === String(session.pipeline));
    // as they were started: a service none of whose names was free was not
    const { named } = (0,aliases/* assignAliases */.Q)(request.services.map(({ spec }) => spec));
    return Promise.all(services.map(async (item) => {
        const index = Number(/-(\d+)$/.exec(item.name)?.[1]);
        const container = session.engine.containers.get(item.id);
        const [log, state] = await Promise.all([
            container.logs({ tail: KEPT_LINES }).catch(() => ''),
            container.inspect().catch(() => undefined),
        ]);
        const { running = false, exitCode = 0, oomKilled = false } = state ?? {};
        const daemon = item.labels[DAEMON_LABEL] !== undefined;
        const kind = !daemon ? 'ordinary' : gate || !running ? 'daemon-down' : 'daemon-up';
        return { name: named[index]?.service.name ?? item.name, log, kind, exitCode, oomKilled };
    }));
}

;// CONCATENATED MODULE: ./src/job/outcome.ts



/** What a script that was stopped has failed with: the reason of its stop, whatever became of it then. */
function stopOf(error, signal) {
    if (!signal.aborted || error instanceof job_failure/* ScriptTimeout */.BQ)
        return error;
    return signal.reason instanceof job_failure/* JobFailure */.y3 ? signal.reason : new job_failure/* JobCanceled */.pf();
}
/** How a job ends that has thrown this; what has no reason of GitLab's is a failure of the system. */
function outcomeOf(error, signal) {
    const cause = stopOf(error, signal);
    if (cause instanceof job_failure/* JobFailure */.y3)
        return { status: 'failed', reason: cause.reason, exitCode: cause.exitCode, message: cause.message };
    if (cause instanceof job_failure/* JobCanceled */.pf)
        return { status: 'canceled' };
    const hint = error instanceof errors/* SystemError */._N && error.hint !== undefined ? ` ${error.hint}` : '';
    return {
        status: 'failed',
        reason: 'runner_system_failure',
        exitCode: undefined,
        message: `${(0,errors/* messageOf */.bD)(error)}${hint}`,
    };
}
/** Lines of what a failure says of itself that a result has. */
const OWN_LINES = 20;
/**
 * The words of a failure, where nothing else tells what has happened: the script has printed nothing, mostly since it never
 * began, and nobody can explain it. `masked` replaces the job's secrets.
 */
function ownWords(result, masked) {
    const { status, lastLines: printed = [], explanations = [] } = result;
    if (status !== 'failed' || result.exitCode !== undefined || printed.length > 0 || explanations.length > 0)
        return {};
    return { lastLines: lastLines(masked(result.message), OWN_LINES) };
}

// EXTERNAL MODULE: ./src/unless-aborted.ts
var unless_aborted = __webpack_require__(60095);
;// CONCATENATED MODULE: ./src/job/script/while-running.ts

/** How long it may take to end once there is nothing more to wait for. */
const END_MS = 10_000;
/**
 * Runs the container without a script for the time of what is done in it; whatever runs in it ends with that. What it
 * prints `hear` is given.
 */
async function whileRunning(container, action, hear = () => undefined) {
    const streams = await container.attach({ stdin: true });
    const { exit } = await container.waitNextExit();
    const printed = heard(streams.output, exit, hear);
    printed.catch(() => undefined); // met below
    await container.start();
    try {
        return await action({ write: (text) => streams.write(text), ended: exit });
    }
    finally {
        await streams.end('').catch(() => undefined); // an image whose entrypoint ends at once closes its input
        const late = setTimeout(() => void container.kill('SIGKILL').catch(() => undefined), END_MS);
        await exit.finally(() => clearTimeout(late));
        await printed;
    }
}
/** The container waits for whoever reads what it prints. */
async function heard(output, exit, hear) {
    for await (const frame of outputUntil(output, exit, () => Promise.resolve()))
        await hear(frame);
}

;// CONCATENATED MODULE: ./src/job/attempts.ts
const MOST = 10;
/** So many times the stage is tried at most: from 1, which is the default, to 10. */
function attemptsOf(variables, key) {
    const value = variables.findLast((variable) => variable.key === key)?.value ?? '';
    return /^\d+$/.test(value) ? Math.min(Math.max(Number(value), 1), MOST) : 1;
}
/** Tries a stage until it succeeds, unless the job has to end. Throws what the last try has failed with. */
async function trying(attempts, signal, stage) {
    for (let number = 1;; number++) {
        try {
            return await stage();
        }
        catch (error) {
            if (number >= attempts || signal.aborted)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./src/job/stage.ts



/**
 * Walks the stages in their order. Throws what the job has failed with: the first failure above the `end` stages, else the
 * first of those. A stop of the job counts as the failure of the stage that it met.
 */
async function walk(stages, run) {
    const begun = new Set();
    let passed = true;
    for (const stage of stages) {
        const name = stage_text(stage.name, passed);
        if (!hasTurn(stage.turn, run, begun) || stage.applies?.(run, passed) === false)
            continue;
        begun.add(name);
        const ends = run.request.clock.begin(stage.phase);
        try {
            await stage.before?.(run);
            const section = () => run.trace.section(name, stage_text(stage.header, passed), () => stage.action(run, passed));
            const tries = stage.attempts === undefined ? 1 : attemptsOf(run.prepared?.variables ?? [], stage.attempts);
            await abandoned(trying(tries, run.request.signal, section), run, name);
        }
        catch (error) {
            const failure = stopOf(error, run.request.signal) ?? new Error(`The stage ${name} failed without a reason`);
            run.failure ??= failure;
            await stage.failed?.(run, failure);
            if (stage.turn === 'first')
                break;
        }
        finally {
            ends();
        }
        if (stage.turn !== 'end')
            passed = run.failure === undefined;
    }
    if (run.failure !== undefined)
        throw run.failure instanceof Error ? run.failure : new Error((0,errors/* messageOf */.bD)(run.failure));
}
/** Seconds that a stage has to end once its job is stopped; ending a script takes up to 20 s. */
const TO_END = 60;
/**
 * Waits for a stage, but not for ever once its job is stopped: it may wait for an engine that does not answer. What it is
 * at is left to itself then. A stage that begins when the job is stopped already has its own limits.
 */
async function abandoned(stage, run, name) {
    const { signal } = run.request;
    if (signal.aborted)
        return stage;
    let timer;
    let stop;
    const over = new Promise((_, reject) => {
        stop = () => {
            const seconds = run.secondsToEnd ?? TO_END;
            const message = `The stage ${name} has not ended ${seconds} s after the job was stopped: it is left to itself`;
            timer = setTimeout(() => {
                void run.trace.warning(message);
                reject(new Error(message));
            }, seconds * 1000);
        };
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        stage.catch(() => undefined); // of one that is left to itself nobody hears
        await Promise.race([stage, over]);
    }
    finally {
        clearTimeout(timer);
        if (stop !== undefined)
            signal.removeEventListener('abort', stop);
    }
}
function hasTurn(turn, run, begun) {
    switch (turn) {
        case 'first':
        case 'passing':
            return run.failure === undefined;
        case 'end':
            return !run.time.aborted;
        case 'last':
            return true;
        default:
            return begun.has(turn.after);
    }
}
function stage_text(value, passed) {
    return typeof value === 'string' ? value : value(passed);
}
/** What the first stage has made. Throws where a stage is run without it. */
function preparedOf(run) {
    if (run.prepared === undefined || run.container === undefined)
        throw new Error('the job is not prepared');
    return { ...run.prepared, container: run.container };
}

;// CONCATENATED MODULE: ./src/job/workspace/ownership.ts







/**
 * Gives the sources of a job to the user of its image, where the job does not want them writable for everybody
 * (`FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR`) and the image itself names a user that is not root; `image:docker:user` alone
 * changes nothing. Who that is the programs `id` in the image tells. Throws a {@link JobFailure} where it does not. Source: GitLab
 * Runner, `executors/docker/command.go`.
 */
async function ownSources(run) {
    const { variables, imageUser, container } = preparedOf(run);
    if (!(0,timeouts/* isOn */.Mp)(variables, sources/* NO_UMASK */.il) || ['', 'root'].includes(imageUser))
        return;
    await whileRunning(container, async () => {
        const uid = await idOf(container, '-u');
        const gid = await idOf(container, '-g');
        if (uid === 0)
            return;
        const { projectDir } = run.request;
        for (const folder of [projectDir, (0,script_script/* temporaryDir */.Fx)(projectDir)]) {
            await run.trace.line(`Changing ownership of files at "${folder}" to ${uid}:${gid}`);
            const owner = `${uid}:${gid}`;
            const { exitCode, output } = await container
                .exec(['chown', '-RP', '--', owner, folder], { user: '0' })
                .catch((error) => ({ exitCode: -1, output: (0,errors/* messageOf */.bD)(error) }));
            if (exitCode !== 0)
                await run.trace.warning(`Failed to change ownership of files: ${output.trim()}`);
        }
    });
}
async function idOf(container, option) {
    const ask = () => container.exec(['id', option]).catch((error) => ({ exitCode: -1, output: (0,errors/* messageOf */.bD)(error) }));
    let answer = await ask();
    // a busy engine can lose what a short program prints (see hearing.ts), and this one always prints something
    for (let again = 0; answer.exitCode === 0 && answer.output === '' && again < 2; again++)
        answer = await ask();
    const { exitCode, output } = answer;
    const number = /^\d+$/.exec(output.trim())?.[0];
    if (exitCode === 0 && number !== undefined)
        return Number(number);
    const message = `checking image ${option === '-u' ? 'UID' : 'GID'}: \`id ${option}\` in the image says ${JSON.stringify(output.trim())}; ${sources/* NO_UMASK */.il} needs it`;
    throw new job_failure/* JobFailure */.y3('runner_system_failure', message);
}

;// CONCATENATED MODULE: ./src/job/shell/texts.ts

/** Where the environment is kept that a script of the job would have. */
function keptEnvironment(projectDir) {
    return `${(0,script_script/* temporaryDir */.Fx)(projectDir)}/glci_shell_environment`;
}
/**
 * What the job's own shell reads before somebody gets a shell beside it: it keeps the environment that a script would have
 * (behind the image's entrypoint, with file variables and the prelude), prints the mark, and waits for its input to end.
 */
function waitingScript(options, mark) {
    const lines = [...(0,script_script/* preamble */.r3)(options), `(umask 077; export -p > ${(0,script_script/* quote */.hD)(keptEnvironment(options.projectDir))})`];
    return [
        "trap 'exit 1' TERM",
        'set +o noclobber',
        // nothing of it may read what stands behind it
        `(eval ${(0,script_script/* quote */.hD)(lines.join('\n'))}) < /dev/null`,
        `printf '%s\\n' ${(0,script_script/* quote */.hD)(mark)}`,
        '',
    ].join('\n');
}
/** Takes over the kept environment and goes to the project; what of it is not there is done without. */
const LOAD = ['if [ -r "$1" ]; then . "$1"; fi', 'cd "$2"', 'exec "$0" -i'].join('\n');
/** The command that starts a shell for somebody at a terminal, beside one that waits. */
function shellCommand(projectDir) {
    const text = (0,script_script/* detectShell */.Gk)(` -c '${LOAD}' "$shell" "$1" "$2"`);
    return ['sh', '-c', text, 'sh', keptEnvironment(projectDir), projectDir];
}

;// CONCATENATED MODULE: ./src/job/shell/stages.ts









/** Whether the job has a shell in place of its script. */
function hasShellInstead({ session, request }) {
    return session.shell?.wants(request.job.name) === 'instead';
}
/**
 * Whether somebody wants to look at the job that has failed. That is one whose script has ended with an exit code: one that
 * was stopped leaves no container to look into.
 */
function hasShellOnFailure({ session, request, failure }) {
    return (failure instanceof job_failure/* JobFailure */.y3 &&
        failure.reason === 'script_failure' &&
        !request.signal.aborted &&
        session.shell?.wants(request.job.name) === 'on-failure');
}
/** A shell in place of `before_script` and `script`. */
async function shellInstead(run) {
    await ownSources(run);
    await stages_openShell(run, 'instead');
}
/** A shell where the script has failed, in its container. */
async function shellOnFailure(run) {
    await stages_openShell(run, 'on-failure');
}
/** Tells why there was no shell, or no end of it. */
async function tellNoShell({ trace, request }, failure) {
    if (!request.signal.aborted)
        await trace.warning(`There is no shell in the job's container: ${(0,errors/* messageOf */.bD)(failure)}`);
}
/**
 * Opens a shell in the job's container, which runs again for it, and waits for its end. The time of the job rests
 * meanwhile. Throws where there can be no shell, or the job is stopped.
 */
async function stages_openShell(run, time) {
    const { request, session, trace } = run;
    const { shell } = session;
    if (shell === undefined)
        throw new Error('there is no terminal for a shell');
    const { container, variables, prelude } = preparedOf(run);
    const { projectDir, signal } = request;
    const mark = `glci-ready-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const ready = new MarkedOutput(mark, trace);
    const start = (size) => container.terminal(shellCommand(projectDir), size);
    const about = run.failure === undefined ? '' : (0,errors/* messageOf */.bD)(run.failure);
    const goOn = run.rest();
    try {
        const code = await whileRunning(container, async (waiting) => {
            const options = { variables, projectDir, ...(prelude === undefined ? {} : { prelude }) };
            await waiting.write(waitingScript(options, mark));
            await prepared(ready.seen, waiting.ended, signal);
            return shell.serve({ job: request.job.name, time, about, start, signal });
        }, (frame) => ready.take(frame));
        signal.throwIfAborted();
        await trace.line(code === undefined ? 'The shell was left' : `The shell has ended with exit code ${code}`);
    }
    finally {
        goOn();
        await ready.finish();
    }
}
/** Waits until the job's own shell has done what comes before. */
function prepared(seen, ended, signal) {
    const over = ended.then(() => {
        throw new job_failure/* JobFailure */.y3('script_failure', 'it ended before a shell could be opened in it');
    });
    return (0,unless_aborted/* unlessAborted */.W)(Promise.race([seen, over]), signal);
}
/** What the container prints before the mark goes into the job's log, what comes behind it is nobody's. */
class MarkedOutput {
    seen;
    #mark;
    #trace;
    #resolve = () => undefined;
    constructor(mark, trace) {
        this.#mark = new MarkFinder(mark);
        this.#trace = trace;
        this.seen = new Promise((resolve) => (this.#resolve = resolve));
    }
    async take(frame) {
        if (this.#mark.isFound)
            return;
        if (frame.stream === 'stderr')
            return this.#trace.frame(frame);
        await this.#trace.frame({ stream: 'stdout', data: this.#mark.take(frame.data).before });
        if (this.#mark.isFound)
            this.#resolve();
    }
    /** Shows what was held back, where there was no mark. */
    async finish() {
        await this.#trace.frame({ stream: 'stdout', data: this.#mark.rest() });
        await this.#trace.flush();
    }
}

// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var artifacts_store = __webpack_require__(79246);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/large-files.ts
var large_files = __webpack_require__(23942);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
;// CONCATENATED MODULE: ./src/job/archiver/entries.ts
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

const entries_BLOCK = 512;
/** Read at once: headers of small files stand close together. */
const WINDOW = 64 * 1024;
/** A longer name is no path of a file. */
const LONGEST_NAME = 64 * 1024;
const TYPES = {
    '0': 'file',
    '\0': 'file',
    '5': 'directory',
    '2': 'symlink',
    '1': 'link',
};
/**
 * The entries of a tar on this machine, of whose content nothing is read; undefined where it is not whole, or has anything but
 * files, second names of them, folders and symbolic links below relative paths. Source of the format: POSIX ustar, with the
 * long names of GNU tar.
 */
async function entriesIn(archive) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,external_node_fs_promises_.open)(archive, 'r'), true);
        const blocks = new Blocks(file);
        const entries = [];
        const files = new Set();
        let longName;
        let longLink;
        for (let at = 0;;) {
            const header = await blocks.at(at, entries_BLOCK);
            if (header === undefined)
                return undefined;
            if (header[0] === 0)
                return (await endsAt(blocks, at)) ? entries : undefined;
            const size = octal(header.subarray(124, 136));
            const kind = header.toString('latin1', 156, 157);
            if (size === undefined || !isIntact(header))
                return undefined;
            const content = at + entries_BLOCK;
            at = content + Math.ceil(size / entries_BLOCK) * entries_BLOCK;
            if (kind === 'L' || kind === 'K') {
                const text = size > LONGEST_NAME ? undefined : await blocks.at(content, size);
                if (text === undefined)
                    return undefined;
                if (kind === 'L')
                    longName = untilZero(text);
                else
                    longLink = untilZero(text);
                continue;
            }
            const type = TYPES[kind];
            const path = relativePath(longName ?? shortName(header));
            const target = relativePath(longLink ?? field(header, 157, 257));
            longName = longLink = undefined;
            if (type === undefined || path === undefined)
                return undefined;
            if (type === 'file')
                files.add(path);
            if (type === 'link' && (target === undefined || !files.has(target)))
                return undefined;
            entries.push({ path, type, size });
        }
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
/** An archive ends with two blocks of zeros; whoever writes it may add more of them. */
async function endsAt(blocks, at) {
    const end = await blocks.at(at, 2 * entries_BLOCK);
    return end !== undefined && end.every((byte) => byte === 0);
}
/** Whether a header is what was written: the sum over its bytes, with blanks in place of the sum. */
function isIntact(header) {
    let sum = 8 * 32;
    for (let index = 0; index < entries_BLOCK; index++)
        if (index < 148 || index >= 156)
            sum += header[index] ?? 0;
    return octal(header.subarray(148, 156)) === sum;
}
function shortName(header) {
    const prefix = header.toString('latin1', 257, 262) === 'ustar' && header[263] === 0x30 ? field(header, 345, 500) : '';
    const name = field(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function field(header, from, to) {
    return untilZero(header.subarray(from, to));
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
/** Undefined for what is no number of digits: of 8 GiB and more the bytes are a number of another kind. */
function octal(bytes) {
    if (bytes[0] === 0x80)
        return bytes.length > 8 ? Number(bytes.readBigUInt64BE(bytes.length - 8)) : undefined;
    const digits = untilZero(bytes).trim();
    return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}
function relativePath(name) {
    const path = name.replace(/\/+$/, '');
    return path === '' || path.startsWith('/') || path.split('/').includes('..') ? undefined : path;
}
/** A file, read by windows. */
class Blocks {
    #file;
    #window = Buffer.alloc(0);
    #start = 0;
    constructor(file) {
        this.#file = file;
    }
    /** So many bytes from a place on; undefined where the file ends before. */
    async at(place, length) {
        if (place < this.#start || place + length > this.#start + this.#window.length) {
            const window = Buffer.allocUnsafe(Math.max(WINDOW, length));
            const { bytesRead } = await this.#file.read(window, 0, window.length, place);
            [this.#window, this.#start] = [window.subarray(0, bytesRead), place];
        }
        const from = place - this.#start;
        return from + length > this.#window.length ? undefined : this.#window.subarray(from, from + length);
    }
}

;// CONCATENATED MODULE: ./src/job/archiver/growing.ts
var growing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var growing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


/** Milliseconds after which a file is looked at again. */
const PAUSE = 20;
/** Gives all of a file to a digest, beginning while another process still writes it, from its start to its end. */
async function digestWhile(writing, path, digest) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        let over = false;
        const ended = writing.then(() => (over = true), () => (over = true));
        const file = growing_addDisposableResource(env_1, await (0,external_node_fs_promises_.open)(path, 'r'), true);
        const block = Buffer.allocUnsafe(large_files/* LARGE */.I$.highWaterMark);
        for (;;) {
            const isWhole = over; // asked before what is read: what was written until then is there
            const { bytesRead } = await file.read(block, 0, block.length, null);
            if (bytesRead > 0)
                digest.update(block.subarray(0, bytesRead));
            else if (isWhole)
                return;
            else
                await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = growing_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./src/job/artifacts/selection.ts

/** Says of each path of a project whether it is wanted, once, and counts what it says. */
class Selection {
    #wish;
    #inside;
    #exclude;
    #matched;
    #excluded = new Map();
    #seen = new Set();
    #files = 0;
    #untracked = 0;
    constructor(wish) {
        this.#wish = wish;
        this.#inside = wish.paths.flatMap((path) => {
            const pattern = relativePattern(path, wish.projectDir);
            return pattern === undefined ? [] : [{ path, pattern }];
        });
        this.#exclude = wish.exclude.map((path) => ({ path, pattern: relativePattern(path, wish.projectDir) ?? path }));
        this.#matched = new Map(this.#inside.map(({ path }) => [path, 0]));
    }
    /** Folders and files, relative to the project, in which all that is wanted is; none inside another. */
    get roots() {
        return this.#wish.tracked === undefined ? rootsOf(this.#inside.map(({ pattern }) => pattern)) : ['.'];
    }
    /** All of the roots is wanted: nothing of them has to be chosen. */
    get isWhole() {
        const { exclude, tracked } = this.#wish;
        return exclude.length === 0 && tracked === undefined && this.#inside.every(({ pattern }) => isPlain(pattern));
    }
    /** Whether a path of the project belongs into the archive; counts by what it does. */
    wants(path, type) {
        const { matches, tracked } = this.#wish;
        if (path === '' || this.#seen.has(path) || !['file', 'directory', 'symlink', 'link'].includes(type ?? ''))
            return false;
        const by = this.#inside.filter(({ pattern }) => coveredBy(pattern, path, matches));
        const isNew = tracked !== undefined && type !== 'directory' && !tracked.has(path) && !isGitsOwn(path);
        if (by.length === 0 && !isNew)
            return false;
        const against = this.#exclude.find(({ pattern }) => matches(pattern, path));
        if (against !== undefined) {
            if (type !== 'directory')
                this.#excluded.set(against.path, (this.#excluded.get(against.path) ?? 0) + 1);
            return false;
        }
        for (const { path: pattern } of by)
            this.#matched.set(pattern, (this.#matched.get(pattern) ?? 0) + 1);
        if (isNew)
            this.#untracked += 1;
        if (type !== 'directory')
            this.#files += 1;
        this.#seen.add(path);
        return true;
    }
    get collected() {
        return {
            files: this.#files,
            matched: this.#matched,
            untracked: this.#untracked,
            excluded: this.#excluded,
            outside: this.#wish.paths.filter((path) => !this.#matched.has(path)),
        };
    }
}
function isGitsOwn(path) {
    return path === '.git' || path.startsWith('.git/');
}
/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path, projectDir) {
    const inside = path === projectDir || path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
    const whole = external_node_path_.posix.normalize(inside === '' ? '.' : inside);
    const clean = whole.replace(/\/$/, '');
    return whole.startsWith('/') || clean === '..' || clean.startsWith('../') ? undefined : clean;
}
const WILD = /[*?[{\\]/;
/** A path of one file or folder, and not the project as a whole. */
function isPlain(pattern) {
    return pattern !== '.' && !WILD.test(pattern);
}
/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function rootsOf(patterns) {
    const starts = patterns.map((pattern) => {
        const parts = pattern.split('/');
        const wild = parts.findIndex((part) => WILD.test(part));
        return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
    });
    const unique = [...new Set(starts)];
    const within = (path, folder) => path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
    return unique.filter((path) => !unique.some((other) => within(path, other)));
}
function coveredBy(pattern, path, matches) {
    if (pattern === '.' || matches(pattern, path))
        return true;
    for (let parent = external_node_path_.posix.dirname(path); parent !== '.'; parent = external_node_path_.posix.dirname(parent)) {
        if (matches(pattern, parent))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/job/artifacts/collect.ts












/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; symbolic links stay links, and none of them is followed. There is no archive
 * where no file was found.
 */
function collectArtifacts(options) {
    return collect(options, () => undefined);
}
/** The same, with the SHA-256 of the archive, in hexadecimal. */
async function collectWithDigest(options) {
    let hash = (0,external_node_crypto_.createHash)('sha256');
    const collected = await collect(options, () => (hash = (0,external_node_crypto_.createHash)('sha256')));
    return { ...collected, digest: hash.digest('hex') };
}
/** What is to be had by the engine's archives alone takes too long. */
class TooLarge extends Error {
}
/** Each way is given a digest of its own. */
async function collect(options, newHash) {
    const { archiver, target } = options;
    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(target));
    try {
        let collected;
        if (archiver !== undefined && new Selection(options).isWhole) {
            try {
                collected = await copied(options, newHash(), { bytes: large_files/* LARGE_ARCHIVE */.Pt, files: large_files/* MANY_FILES */.UA });
            }
            catch (error) {
                if (!(error instanceof TooLarge))
                    throw error;
                collected = await packed(options, archiver, newHash());
            }
        }
        collected ??= await copied(options, newHash(), { bytes: Infinity, files: Infinity });
        if (collected.files === 0)
            await (0,external_node_fs_promises_.rm)(target, { force: true });
        return collected;
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(target, { force: true });
        throw error;
    }
}
/** By the archiver; undefined where it cannot, or the archive is not what is wanted, whole and nothing else. */
async function packed(options, archiver, hash) {
    const { target } = options;
    const selection = new Selection(options);
    await (0,external_node_fs_promises_.rm)(target, { force: true });
    await (0,external_node_fs_promises_.writeFile)(target, '', { flag: 'wx' });
    const packing = archiver.pack(selection.roots, target);
    const [done] = await Promise.all([packing, hash === undefined ? undefined : digestWhile(packing, target, hash)]);
    const entries = done ? await entriesIn(target) : undefined;
    const isWanted = entries?.every(({ path, type }) => (type !== 'link' || options.links === true) && selection.wants(path, type));
    return isWanted === true ? selection.collected : undefined;
}
/** By the engine's archives. Throws {@link TooLarge} beyond the limits. */
async function copied(options, hash, most) {
    const selection = new Selection(options);
    const archive = (0,tar_stream.pack)();
    const file = (0,external_node_fs_.createWriteStream)(options.target, large_files/* LARGE */.I$);
    const written = hash === undefined ? (0,external_node_stream_promises_.pipeline)(archive, file) : (0,external_node_stream_promises_.pipeline)(archive, through(hash), file);
    written.catch(() => undefined); // met below
    const open = [];
    const read = async (path) => {
        const tar = await options.container.get(external_node_path_.posix.join(options.projectDir, path));
        if (tar !== undefined)
            open.push(tar);
        return entriesOf(tar);
    };
    let bytes = 0;
    let count = 0;
    const copyAll = async () => {
        const linked = [];
        for (const root of selection.roots) {
            for await (const entry of await read(root)) {
                const path = projectPath(root, entry.header.name);
                bytes += entry.header.size ?? 0;
                count += 1;
                if (bytes > most.bytes || count > most.files)
                    throw new TooLarge();
                if (!selection.wants(path, entry.header.type))
                    entry.resume();
                else if (entry.header.type === 'link') {
                    entry.resume();
                    linked.push(path);
                }
                else
                    await copyEntry(entry, path, archive);
            }
        }
        // only now: the engine holds a container back until it has sent what was asked for
        for (const path of linked)
            await copyLinked(await read(path), path, archive);
        archive.finalize();
    };
    try {
        // an archive that cannot be written takes nothing more, and says nothing to who waits for that
        await Promise.race([copyAll().then(() => written), written]);
    }
    catch (error) {
        archive.destroy();
        open.forEach((tar) => tar.destroy());
        await written.catch(() => undefined);
        throw error;
    }
    return selection.collected;
}
/** Passes all on, and gives it to the digest on its way. */
function through(digest) {
    return async function* (source) {
        for await (const chunk of source) {
            digest.update(chunk);
            yield chunk;
        }
    };
}
async function* entriesOf(tar) {
    if (tar === undefined)
        return;
    const parser = (0,tar_stream.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    yield* parser;
}
/** The entry under its new name. Of its extended attributes none is taken over: its old name may be among them. */
async function copyEntry(entry, path, archive) {
    const { type, mode, uid, gid, mtime, size, linkname } = entry.header;
    const common = { mode, uid, gid, ...(mtime === undefined ? {} : { mtime: (0,docker_archive/* tarTime */.n$)(mtime) }) };
    if (type === 'file') {
        await (0,external_node_stream_promises_.pipeline)(entry, archive.entry({ ...common, name: path, type, size: size ?? 0 }));
        return;
    }
    entry.resume();
    if (type === 'directory')
        archive.entry({ ...common, name: `${path}/`, type });
    else
        archive.entry({ ...common, name: path, type: 'symlink', linkname: linkname ?? '' });
}
/** A second name of a file: the other one may not be in the archive, so it becomes a file of its own. */
async function copyLinked(found, path, archive) {
    for await (const file of found) {
        if (file.header.type === 'file')
            await copyEntry(file, path, archive);
        else
            file.resume();
    }
}
/**
 * Names in the engine's archive begin with the last part of the path that was asked for. Empty for a name that leads out of
 * the project, which no engine sends.
 */
function projectPath(root, name) {
    const parts = name.split('/').slice(1);
    if (parts.includes('..'))
        return '';
    const rest = parts.filter((part) => part !== '' && part !== '.').join('/');
    if (root === '.')
        return rest;
    return rest === '' ? root : `${root}/${rest}`;
}

;// CONCATENATED MODULE: ./src/job/artifacts/git-index.ts
const HEADER = 12;
/** Times, sizes and ids before an entry's flags, with object ids of 20 bytes. */
const FIXED = 60;
const EXTENDED = 0x4000;
/**
 * Paths of the files that a Git index (`.git/index`, versions 2 to 4) holds: what Git tracks, or is about to. Throws
 * {@link Error} where the content is no index. Source: Git's documentation of the index format.
 */
function indexedPaths(index) {
    if (index.toString('latin1', 0, 4) !== 'DIRC')
        throw new Error('this is no Git index');
    if (index.length < HEADER)
        throw new Error('the Git index ends too early');
    const version = index.readUInt32BE(4);
    const count = index.readUInt32BE(8);
    if (version < 2 || version > 4)
        throw new Error(`a Git index of version ${version} cannot be read`);
    const paths = new Set();
    let at = HEADER;
    let previous = Buffer.alloc(0);
    for (let entry = 0; entry < count; entry++) {
        if (at + FIXED + 2 > index.length)
            throw new Error('the Git index ends too early');
        const flags = index.readUInt16BE(at + FIXED);
        let start = at + FIXED + 2 + (version >= 3 && (flags & EXTENDED) !== 0 ? 2 : 0);
        let kept = Buffer.alloc(0);
        if (version === 4) {
            const { value, end } = offsetVarint(index, start);
            kept = previous.subarray(0, previous.length - value);
            start = end;
        }
        const end = index.indexOf(0, start);
        if (end === -1)
            throw new Error('the Git index ends too early');
        const path = Buffer.concat([kept, index.subarray(start, end)]);
        paths.add(path.toString('utf8'));
        previous = path;
        // entries of the older versions are padded to a multiple of eight, with one zero at least
        at = version === 4 ? end + 1 : at + (Math.floor((end - at) / 8) + 1) * 8;
    }
    return paths;
}
/** Git's number of variable length, in which every byte but the last has its highest bit set. */
function offsetVarint(bytes, start) {
    let at = start;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    while ((byte & 128) !== 0) {
        byte = bytes[at++] ?? 0;
        value = (value + 1) * 128 + (byte & 127);
    }
    return { value, end: at };
}

;// CONCATENATED MODULE: ./src/job/helper-environment.ts


/**
 * The variables that GitLab Runner's helper sees when it collects files: those of the job, and what its scripts have
 * added to `GITLAB_ENV`.
 */
async function helperEnvironment(container, job) {
    const values = new Map(job.variables.map(({ key, value, file }) => [key, file ? (0,script_script/* variablePath */.Cb)(job.projectDir, key) : value]));
    for (const [key, value] of await added(container, job.projectDir))
        values.set(key, value);
    return (name) => values.get(name);
}
async function added(container, projectDir) {
    const tar = await container.get((0,script_script/* environmentFile */.qU)(projectDir)).catch(() => undefined);
    const [content] = tar === undefined ? [] : (await (0,docker_archive/* filesOf */.R8)(tar)).values();
    return (content?.toString('utf8') ?? '').split('\n').flatMap((line) => {
        const [, key, value] = /^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
}

;// CONCATENATED MODULE: ./src/job/script/shell-expand.ts

/** Characters of one text, as for the texts of a plan. */
const MAX_LENGTH = 4_194_304;
/** Braces in braces: a stack has an end. */
const MAX_DEPTH = 100;
const NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
/**
 * Expands a text as a shell does inside double quotes, without running anything: `$V`, `${V}`, and with a word in its
 * place `${V:-word}`, `${V-word}`, `${V:=word}`, `${V=word}`, `${V:+word}` and `${V+word}`. `$$` and `\$` are a dollar;
 * what is not set is empty; any other form stays as it is written. So GitLab Runner's helper reads the paths and names
 * of artifacts and caches. Throws a {@link JobFailure} where that has no reasonable size.
 */
function expandAsShell(text, lookup) {
    return expandAt(text, lookup, 0);
}
function expandAt(text, lookup, depth) {
    if (depth > MAX_DEPTH)
        throw tooMuch(`braces deeper than ${MAX_DEPTH} levels`);
    let result = '';
    let at = 0;
    while (at < text.length) {
        const rest = text.slice(at);
        const name = nameAt(text, at + 1);
        if (rest.startsWith('\\$') || rest.startsWith('$$')) {
            result += '$';
            at += 2;
        }
        else if (rest.startsWith('${')) {
            const end = closingBrace(text, at + 2);
            const whole = text.slice(at, end + 1);
            result += end === -1 ? rest : (braced(text.slice(at + 2, end), lookup, depth) ?? whole);
            at = end === -1 ? text.length : end + 1;
        }
        else if (rest.startsWith('$') && name !== '') {
            result += lookup(name) ?? '';
            at += 1 + name.length;
        }
        else {
            result += text.charAt(at);
            at += 1;
        }
        if (result.length > MAX_LENGTH)
            throw tooMuch(`more than ${MAX_LENGTH.toLocaleString('en')} characters`);
    }
    return result;
}
function tooMuch(what) {
    return new job_failure/* JobFailure */.y3('runner_system_failure', `a path or name has ${what} once its variables are replaced`);
}
function nameAt(text, at) {
    NAME.lastIndex = at;
    return NAME.exec(text)?.[0] ?? '';
}
/** The brace that ends what begins at a place; -1 where there is none. */
function closingBrace(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text.charAt(at) === '}') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return -1;
}
/** Value of what stands between braces; undefined for a form that is not known here. */
function braced(content, lookup, depth) {
    const name = nameAt(content, 0);
    const operator = /^(:?[-=+]|)/.exec(content.slice(name.length))?.[0];
    if (name === '' || operator === undefined)
        return undefined;
    const word = content.slice(name.length + operator.length);
    if (operator === '' && word !== '')
        return undefined;
    const value = lookup(name);
    // with a colon, what is empty counts as not set
    const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
    if (operator.endsWith('+'))
        return isSet ? expandAt(word, lookup, depth + 1) : '';
    return isSet ? value : expandAt(word, lookup, depth + 1);
}

;// CONCATENATED MODULE: ./src/job/artifacts/unpack.ts






/**
 * Unpacks an archive of a project over its folder in a container. The engine refuses a link that points out of the folder
 * it unpacks to, which GitLab Runner does not mind: such an archive is then unpacked once more, from the root. What is
 * large goes by the archiver, where there is one. Throws the engine's error.
 */
async function unpackInto(container, folder, archive, archiver) {
    if ((await archiver?.unpack(archive)) === true)
        return;
    const open = () => (0,external_node_fs_.createReadStream)(archive, large_files/* LARGE */.I$);
    try {
        await container.put(folder, open());
    }
    catch (error) {
        if (!/invalid symlink/.test((0,errors/* messageOf */.bD)(error)))
            throw error;
        const moved = prefixed(open(), folder.replace(/^\//, ''));
        await container.put('/', moved.tar);
        await moved.done;
    }
}
/** The same archive with all its names below a folder. */
function prefixed(tar, folder) {
    const target = (0,tar_stream.pack)();
    const copy = async () => {
        const parser = (0,tar_stream.extract)();
        tar.on('error', (error) => parser.destroy(error));
        tar.pipe(parser);
        for await (const entry of parser) {
            const { name, type, mode, uid, gid, mtime, size, linkname } = entry.header;
            const time = mtime === undefined ? {} : { mtime: (0,docker_archive/* tarTime */.n$)(mtime) };
            const header = { name: `${folder}/${name}`, type, mode, uid, gid, ...time };
            if (type === 'file')
                await (0,external_node_stream_promises_.pipeline)(entry, target.entry({ ...header, size: size ?? 0 }));
            else {
                entry.resume();
                target.entry({ ...header, ...(linkname === undefined || linkname === null ? {} : { linkname }) });
            }
        }
        target.finalize();
    };
    const done = copy().catch((error) => {
        target.destroy(error instanceof Error ? error : new Error((0,errors/* messageOf */.bD)(error)));
        throw error;
    });
    done.catch(() => undefined); // met by whoever reads what was made of it
    return { tar: target, done };
}

;// CONCATENATED MODULE: ./src/job/artifacts/transfer.ts












/** Reports that GitLab takes as they are: exactly one file. Source: GitLab documentation, "artifacts:reports". */
const RAW_REPORTS = new Set([
    'accessibility', 'api_fuzzing', 'browser_performance', 'cluster_image_scanning', 'codequality', 'container_scanning',
    'coverage_fuzzing', 'dast', 'dependency_scanning', 'license_scanning', 'load_performance', 'performance',
    'requirements', 'requirements_v2', 'sast', 'secret_detection', 'terraform',
]); // prettier-ignore
/** Unpacks the artifacts of earlier jobs over the project's folder, in order. */
async function downloadArtifacts(session, request, { container, archiver }, trace) {
    for (const { name, id } of request.downloads) {
        if (!(await session.artifacts.has(id)))
            continue;
        await trace.line(`Downloading artifacts for ${name} (${id})...`);
        try {
            await unpackInto(container, request.projectDir, session.artifacts.pathFor(id), archiver);
        }
        catch (error) {
            throw new job_failure/* JobFailure */.y3('runner_system_failure', `could not download the artifacts of ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}
/** Whether a job with this outcome has anything to upload: `when` is not asked for reports. */
function uploadsArtifacts(spec, passed) {
    return wantsArchive(spec, passed) || Object.values(spec.reports).some((paths) => paths.length > 0);
}
function wantsArchive(spec, passed) {
    const suits = spec.when === 'always' || (spec.when === 'on_success') === passed;
    return suits && (spec.paths.length > 0 || spec.untracked);
}
/**
 * Collects what `artifacts:` names from the container, when the job's outcome asks for it; reports always. A pattern
 * without a file is a warning: GitLab lets such a job pass. A report that GitLab would not take fails the job.
 */
async function uploadArtifacts(session, request, { container, archiver }, trace, passed) {
    const spec = request.job.artifacts;
    if (spec === undefined)
        return;
    const transfer = { session, request, container, archiver, trace };
    const environment = await helperEnvironment(container, request);
    const expanded = (texts) => texts.map((text) => expandAsShell(text, environment));
    if (wantsArchive(spec, passed)) {
        await trace.info('Uploading artifacts...');
        const tracked = spec.untracked ? await trackedFiles(transfer) : undefined;
        const [paths, exclude] = [expanded(spec.paths), expanded(spec.exclude)];
        const { files } = await transfer_collect(transfer, { paths, exclude, tracked, id: String(request.id) });
        if (files > 0) {
            const name = archiveName(spec, environment);
            await trace.line(`Uploading artifacts as "archive": ${name ?? 'artifacts'}.zip${lifetime(spec)}`);
            const goes = session.publisher?.announce(request.job.name, spec, name);
            if (goes !== undefined)
                await trace.line(goes);
        }
    }
    for (const [type, texts] of Object.entries(spec.reports)) {
        const paths = expanded(texts);
        if (paths.length === 0)
            continue;
        await trace.info(`Uploading artifacts as "${type}"...`);
        const id = `${request.id}-${type}`;
        const { files } = await transfer_collect(transfer, { paths, exclude: [], tracked: undefined, id });
        const refusal = await refusalOf(session, type, id, files);
        if (refusal === undefined)
            continue;
        await session.artifacts.remove(id);
        await trace.error(`Uploading artifacts as "${type}" to coordinator... ${refusal}`);
        throw new job_failure/* JobFailure */.y3('script_failure', 'exit code 1', 1);
    }
}
/** Of a name with folders only the last part counts. undefined: the job gives none. */
function archiveName(spec, environment) {
    if (spec.name === undefined)
        return undefined;
    return (0,external_node_path_.basename)(expandAsShell(spec.name, environment)) || 'default';
}
function lifetime(spec) {
    return spec.expireIn === undefined ? '' : `, would expire in ${(0,timeouts/* goDuration */.Lm)(spec.expireIn)}`;
}
/** Why GitLab would not take a report; undefined where it would. */
async function refusalOf(session, type, id, files) {
    if (files > 1 && RAW_REPORTS.has(type))
        return 'only one file can be sent as raw';
    if (type !== 'dotenv')
        return undefined;
    const archive = await session.artifacts.open(id);
    if (archive === undefined)
        return undefined;
    try {
        (0,gitlab/* parseDotenv */.qd)(await (0,artifacts_store/* textOf */.b6)(archive.tar), { variables: session.settings.dotenvVariables });
        return undefined;
    }
    catch (error) {
        const message = (0,errors/* messageOf */.bD)(error);
        // GitLab.com allows more than GitLab itself does
        const hint = message.startsWith('Dotenv files cannot') ? '; the input dotenv-variables allows more' : '';
        return `400 Bad Request (${message})${hint}`;
    }
}
/** The files that Git tracks in the job's working copy; none where there is no repository. */
async function trackedFiles({ request, container, trace, }) {
    try {
        const tar = await container.get(`${request.projectDir}/.git/index`);
        const [index] = tar === undefined ? [] : (await (0,docker_archive/* filesOf */.R8)(tar)).values();
        return index === undefined ? new Set() : indexedPaths(index);
    }
    catch (error) {
        await trace.warning(`untracked: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Set();
    }
}
async function transfer_collect({ session, request, container, archiver, trace }, options) {
    const collected = await collectArtifacts({
        container,
        archiver,
        projectDir: request.projectDir,
        paths: options.paths,
        exclude: options.exclude,
        tracked: options.tracked,
        target: session.artifacts.pathFor(options.id),
        matches: gitlab/* doublestar */.UN,
    }).catch((error) => {
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `could not upload the artifacts: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    for (const path of collected.outside) {
        await trace.warning(`artifact path is not a subpath of project directory: ${path}`);
    }
    for (const [path, count] of collected.matched) {
        if (count > 0)
            await trace.line(`${path}: found ${count} matching artifact files and directories`);
        else
            await trace.warning(`${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`);
    }
    if (options.tracked !== undefined)
        await trace.line(`untracked: found ${collected.untracked} files`);
    for (const [path, count] of collected.excluded)
        await trace.line(`${path}: excluded ${count} files`);
    if (collected.files === 0)
        await trace.error('No files to upload');
    return collected;
}

// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/job/cache/known.ts
var known_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var known_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Of the note beside a large archive, which says what file was found to be what its name says. */
const KNOWN = '.known';
/** Longer than any note. */
const LONGEST = 200;
/** Whether the file is the one of its note, and was not written to since: it need not be read to be believed. */
async function isKnown(path) {
    const note = await (0,external_node_fs_promises_.open)(`${path}${KNOWN}`, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
    if (note === undefined)
        return false;
    try {
        const { buffer, bytesRead } = await note.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
        return buffer.toString('utf8', 0, bytesRead) === (await identityOf(path));
    }
    catch {
        return false; // a folder, a device
    }
    finally {
        await note.close();
    }
}
/**
 * Notes that a file of the folder is what its name says, where finding that out takes time. Never fails: whatever stands in
 * the place of the note, the file is read the next time.
 */
function noteKnown(folder, name) {
    return note(folder, name).catch(() => undefined);
}
async function note(folder, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const path = (0,external_node_path_.join)(folder.path, name);
        if ((await (0,external_node_fs_promises_.lstat)(path)).size < large_files/* LARGE_ARCHIVE */.Pt)
            return;
        const file = known_addDisposableResource(env_1, await folder.create(`${name}${KNOWN}`), true);
        await file.writeFile((await identityOf(path)) ?? '');
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = known_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What neither another file has nor the same after anything was changed of it: nobody can set the time of a change. */
async function identityOf(path) {
    const info = await (0,external_node_fs_promises_.lstat)(path, { bigint: true });
    return info.isFile() ? `${info.dev} ${info.ino} ${info.size} ${info.ctimeNs}` : undefined;
}

;// CONCATENATED MODULE: ./src/job/cache/folders.ts
var folders_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var folders_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** The archive of a key; undefined where there is none. One that is not what its name says is none. */
async function findArchive({ own, shared, remote }, key) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await remote?.fetch(nameOf(key), placeOf(shared ?? own, key));
        const mine = await archiveIn(placeOf(own, key), true);
        if (mine === undefined)
            return shared === undefined ? undefined : archiveIn(placeOf(shared, key), false);
        const now = new Date();
        await (0,external_node_fs_promises_.utimes)(mine, now, now); // what is used stays when room is short
        const place = folders_addDisposableResource(env_1, await placeIn(own, key), true);
        await noteKnown(place, (0,external_node_path_.basename)(mine));
        return mine;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = folders_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Makes a file, of this SHA-256 in hexadecimal, the archive of a key, in place of the one before. Returns false where that
 * is the same.
 */
async function keepArchive(folders, key, temporary, digest) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { own, shared, remote } = folders;
        const name = `${digest}.tar`;
        const place = folders_addDisposableResource(env_2, await placeIn(own, key), true);
        const before = await (0,external_node_fs_promises_.readdir)(place.path).catch(() => []);
        if (before.includes(name))
            return false;
        await place.take(temporary, name);
        for (const old of before)
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(place.path, old), { force: true });
        await noteKnown(place, name);
        if (shared === undefined)
            await remote?.store(nameOf(key), placeOf(own, key));
        return true;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = folders_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** `tidy`: what is not what its name says is removed. */
async function archiveIn(place, tidy) {
    if ((await (0,external_node_fs_promises_.lstat)(place).catch(() => undefined))?.isDirectory() !== true)
        return undefined;
    for (const name of await (0,external_node_fs_promises_.readdir)(place).catch(() => [])) {
        const path = (0,external_node_path_.join)(place, name);
        if (name.endsWith(KNOWN))
            continue;
        if (await isKnown(path))
            return path;
        if (`${await digestOf(path).catch(() => '')}.tar` === name)
            return path;
        if (tidy)
            await Promise.all([path, `${path}${KNOWN}`].map((each) => (0,external_node_fs_promises_.rm)(each, { force: true })));
    }
    return undefined;
}
/** The folder of a key. What it holds may have come from a cache of GitHub's: no link in it is followed. */
async function placeIn(own, key) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const top = folders_addDisposableResource(env_3, await safe_folder/* SafeFolder */.yY.open(own), true);
        return await top.folder(nameOf(key)); // before the one above is closed
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = folders_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
function placeOf(folder, key) {
    return (0,external_node_path_.join)(folder, nameOf(key));
}
function nameOf(key) {
    return (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, large_files/* LARGE */.I$), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/job/cache/keys.ts


/**
 * The key under which a cache is kept: `JOB/REF` where it is empty, and otherwise as a path that stays inside the folder
 * of caches, however its slashes and dots are written. Source: GitLab Runner's documentation, "cache key handling".
 */
function cacheKeyOf(raw, job) {
    const given = raw === '' ? `${job.name}/${job.ref}` : raw;
    const decoded = given.replace(/%2f/gi, '/').replace(/%2e/gi, '.').replaceAll('\\', '/');
    // blanks go first: without them a segment may be one of dots
    const segments = decoded.split('/').map((segment) => segment.trimEnd());
    return external_node_path_.posix
        .normalize(`/${segments.join('/')}`)
        .split('/')
        .filter((segment) => segment !== '')
        .join('/');
}
/** What a `policy` allows. Throws a {@link JobFailure} for a word (the value of a variable) that is none. */
function cachePolicy(policy, key) {
    const word = policy === '' ? 'pull-push' : policy;
    if (!['pull-push', 'pull', 'push'].includes(word))
        throw new job_failure/* JobFailure */.y3('runner_system_failure', `unknown cache policy ${word} for ${key}`);
    return { pull: word !== 'push', push: word !== 'pull' };
}

;// CONCATENATED MODULE: ./src/job/cache/stages.ts













/** Whether there is anything to say of a job's caches before its script runs. */
function restoresCaches(job) {
    return job.cache.some(hasContent);
}
/** Whether there is anything to say of them at its end: `when` may leave them all out. */
function savesCaches(job, passed) {
    return job.cache.some((spec) => hasContent(spec) && suits(spec, passed));
}
/**
 * Unpacks the caches of a job over the project's folder: the first of the key and its fallbacks that there is. A cache
 * that cannot be had or read is told, and fails nothing. Throws a JobFailure for a policy that is none. Source: GitLab
 * documentation, keyword `cache`.
 */
async function restoreCaches(job) {
    const found = [];
    for (const spec of job.request.job.cache)
        found.push(hasContent(spec) ? await restoreCache(job, spec) : 'none');
    return found;
}
async function restoreCache(job, spec) {
    const { trace, request, container } = job;
    const first = await keyOf(job, spec.key);
    if (!cachePolicy(spec.policy, first).pull) {
        await trace.info(`Not downloading cache ${first} due to policy`);
        return 'none';
    }
    for (const [index, raw] of [spec.key, ...spec.fallbackKeys].entries()) {
        const key = index === 0 ? first : await keyOf(job, raw);
        await trace.info(`Checking cache for ${key}...`);
        const archive = await findArchive(job.folders, key);
        if (archive === undefined) {
            await trace.warning('there is no such cache');
            continue;
        }
        try {
            await unpackInto(container, request.projectDir, archive, job.archiver);
            await trace.info('Successfully extracted cache');
            return index === 0 ? 'hit' : 'fallback';
        }
        catch (error) {
            await trace.warning(`Failed to extract cache: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return 'miss';
}
/** Keeps what the paths of a job's caches match, where policy and outcome ask for it. Returns which were saved. */
async function saveCaches(job, passed) {
    const saved = [];
    const environment = await helperEnvironment(job.container, job.request);
    for (const spec of job.request.job.cache)
        saved.push(hasContent(spec) && suits(spec, passed) && (await saveCache(job, spec, environment)));
    return saved;
}
async function saveCache(job, spec, environment) {
    const { trace, request, container } = job;
    const key = await keyOf(job, spec.key);
    if (!cachePolicy(spec.policy, key).push) {
        await trace.info(`Not uploading cache ${key} due to policy`);
        return false;
    }
    const temporary = (0,external_node_path_.join)(job.folders.own, `.${(0,external_node_crypto_.randomUUID)()}.tar`);
    await trace.info(`Creating cache ${key}...`);
    try {
        await (0,make_folders/* makeFolders */.w)(job.folders.own);
        const collected = await collectWithDigest({
            container,
            archiver: job.archiver,
            links: true,
            projectDir: request.projectDir,
            paths: spec.paths.map((path) => expandAsShell(path, environment)),
            exclude: [],
            target: temporary,
            matches: gitlab/* doublestar */.UN,
            ...(spec.untracked ? { tracked: await trackedFiles(job) } : {}),
        });
        for (const path of collected.outside)
            await trace.warning(`cache path is not a subpath of project directory: ${path}`);
        for (const [path, count] of collected.matched) {
            if (count === 0)
                await trace.warning(`${path}: no matching files. Ensure that the artifact path is relative to the working directory (${request.projectDir})`);
            else
                await trace.line(`${path}: found ${count} matching artifact files and directories`);
        }
        if (collected.files === 0) {
            await trace.line('Archive is empty: no cache created');
            return false;
        }
        const changed = await keepArchive(job.folders, key, temporary, collected.digest);
        await trace.info(changed ? 'Created cache' : 'Archive is up to date!');
        return true;
    }
    catch (error) {
        await trace.warning(`Failed to create cache: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
    finally {
        await (0,external_node_fs_promises_.rm)(temporary, { force: true });
    }
}
/** Nothing is cached without paths. */
function hasContent(spec) {
    return spec.paths.length > 0 || spec.untracked;
}
function suits(spec, passed) {
    return spec.when === 'always' || (spec.when === 'on_success') === passed;
}
async function keyOf({ request, trace }, raw) {
    const key = cacheKeyOf(raw, { name: request.job.name, ref: request.commit.ref });
    if (raw !== '' && key !== raw)
        await trace.warning(`cache key ${JSON.stringify(raw)} sanitized to ${JSON.stringify(key)}`);
    return key;
}

// EXTERNAL MODULE: ./src/job/helper.ts
var job_helper = __webpack_require__(51395);
;// CONCATENATED MODULE: ./src/job/archiver/archiver.ts








/** No archive of so many files is smaller. */
const LEAST_ARCHIVE = large_files/* MANY_FILES */.UA * 512;
const ARCHIVE = '/archive.tar';
/**
 * Only below the project itself: where a part of a path is a link, the job's container may have something else at its end.
 * Paths and folder are arguments, and no part of the text.
 */
const ENTER = `
umask 0
cd "$1" && [ "$(pwd -P)" = "$1" ] || exit 1
shift
`;
const PACK = `${ENTER}
for path do
  shift
  parent=$path
  while [ "$parent" != "\${parent%/*}" ]; do
    parent=\${parent%/*}
    [ ! -L "$parent" ] || exit 1
  done
  if [ -e "$path" ] || [ -L "$path" ]; then set -- "$@" "$path"; fi
done
exec tar -cf ${ARCHIVE} -- "$@"
`;
const UNPACK = `${ENTER}
exec tar -xf ${ARCHIVE} --numeric-owner
`;
/** Runs whose image for helpers has no shell, or no tar. */
const unable = new WeakSet();
/**
 * The archiver of a job with its working copy in `volume`; undefined where the engine is another machine's, or the job's
 * container may have something else in its project than the volume: a volume of its image, or one that the user names.
 */
function archiverOf(session, request, { volume, imageVolumes }) {
    const { runner, helperImage } = session.settings;
    const targets = [...imageVolumes, ...runner.volumes, ...runner.binds.map((bind) => bind.split(':')[1] ?? '')];
    if (helperImage === undefined || !session.engine.local || targets.some(mayHide))
        return undefined;
    const run = async (script, file, args, packs) => {
        if (unable.has(session.settings))
            return false;
        let helper;
        try {
            helper = await session.engine.containers.create({
                name: `glci-${session.pipeline}-job-${request.id}-archiver-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`,
                image: helperImage,
                entrypoint: ['sh', '-c', script, 'archiver'],
                command: [request.projectDir, ...args],
                user: '0:0',
                binds: [`${volume}:${sources/* BUILDS_DIR */.Eb}${packs ? ':ro' : ''}`],
                host: {
                    // a mount of this kind makes no folder where the file is not there
                    Mounts: [{ Type: 'bind', Source: file, Target: ARCHIVE, ReadOnly: !packs }],
                    ReadonlyRootfs: true,
                },
                networkMode: 'none',
                labels: (0,docker_labels/* labelsFor */.d)({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
            });
            const { exit } = await helper.waitNextExit();
            await helper.start();
            const code = await exit;
            if (docker_errors/* NO_PROGRAM */.z3.includes(code))
                unable.add(session.settings);
            return code === 0;
        }
        catch {
            return false; // the engine's own way meets what there is to be told
        }
        finally {
            void (0,job_helper/* removeHelper */.lg)(helper); // nobody has to wait for that: a job's end removes what is left of it
        }
    };
    return {
        pack: (paths, target) => run(PACK, target, paths, true),
        async unpack(archive) {
            const { size } = await (0,external_node_fs_promises_.stat)(archive);
            if (size < LEAST_ARCHIVE || unable.has(session.settings))
                return false;
            const entries = await entriesIn(archive);
            if (entries === undefined || (size < large_files/* LARGE_ARCHIVE */.Pt && entries.length < large_files/* MANY_FILES */.UA))
                return false;
            return run(UNPACK, archive, [], false);
        },
    };
}
/** Whether a mount at this place could hide something of a project, or be in it. */
function mayHide(target) {
    return `${sources/* BUILDS_DIR */.Eb}/`.startsWith(`${target.replace(/\/+$/, '')}/`) || target.startsWith(`${sources/* BUILDS_DIR */.Eb}/`);
}

;// CONCATENATED MODULE: ./src/job/prepare/early.ts



/**
 * Whether the job's shell can wait for its script while the services start and the project's files come: nothing of the
 * image may look at them before, and no stage may need the container as it is before it is started.
 */
function startsEarly(session, request, image) {
    if (session.shell?.wants(request.job.name) === 'instead')
        return false;
    if ((0,timeouts/* isOn */.Mp)(request.variables, sources/* NO_UMASK */.il) || request.job.hooks.preGetSourcesScript.length > 0)
        return false;
    if (isForeign(session, image))
        return false; // what runs it may have to be set up first
    const entrypoint = (request.image.entrypoint ?? image.entrypoint).filter((item) => item !== '');
    // those of the official images with the docker command look at variables, and run a shell as they are told
    const official = entrypoint.length === 1 && /(^|\/)dockerd?-entrypoint\.sh$/.test(entrypoint[0] ?? '');
    return entrypoint.length === 0 || (official && image.env['DOCKER_VERSION'] !== undefined);
}
/** Whether an image is for another architecture than the engine's. */
function isForeign(session, { arch }) {
    return arch !== '' && arch !== session.engine.info.arch;
}
/** Whoever makes and starts the container meets what is wrong with it. */
function coming(container, early) {
    let release = () => undefined;
    const released = new Promise((resolve) => (release = resolve));
    const shell = early ? container.then((made) => openShell(made, released)) : undefined;
    const started = shell?.then(({ running }) => running) ?? Promise.resolve();
    const offer = container.then((made) => ({ container: made, release, started }));
    for (const promise of [started, offer])
        promise.catch(() => undefined);
    return { offer, shell };
}
/** Removes a container, whose shell may be starting. */
async function gone(container, shell) {
    await shell?.then(({ running }) => running).catch(() => undefined);
    await container.remove();
}

;// CONCATENATED MODULE: ./src/job/services/logs.ts

/** Shows what services print in the job's log, as it comes, each line with the service's names (`CI_DEBUG_SERVICES`). */
function followServiceLogs(services, trace) {
    let stopped = false;
    const follow = async (service) => {
        const prefix = `${ansi/* ANSI */.mh.grey}[service:${service.aliases.join('-')}]`;
        const masked = trace.maskedStream();
        const show = async (text) => {
            if (stopped || text === '')
                return;
            const time = new Date().toISOString();
            const lines = text.replace(/\n$/, '').split('\n');
            await trace.quote(lines.map((line) => `${prefix} ${time} ${line}${ansi/* ANSI */.mh.reset}\n`).join(''));
        };
        await service.dind?.started;
        for await (const frame of await service.container.followLogs()) {
            if (stopped)
                break;
            await show(masked.push(frame.data.toString('utf8')));
        }
        await show(masked.flush());
    };
    // a log that cannot be read is no reason to fail the job
    for (const service of services)
        void follow(service).catch(() => undefined);
    return { stop: () => void (stopped = true) };
}

;// CONCATENATED MODULE: ./src/job/prepare/prepare.ts



















/**
 * The stage `prepare_executor`: image, workspace, network and services, then the job's container, whose shell may be
 * starting. Once more where the engine cannot mount the job's view of its sources: as a copy then.
 */
async function prepare(session, request, trace, prestarted) {
    try {
        return await prepareOnce(session, request, trace, prestarted);
    }
    catch (error) {
        if (!isMountFailure(error) || !session.workspace.copyInstead(request.id))
            throw error;
        await trace.warning(`This engine cannot mount overlays: every job gets a copy of the sources, which takes time (${(0,errors/* messageOf */.bD)(error)})`);
        await removeJobObjects(session, request.id);
        forgetCacheFolder(session);
        return prepareOnce(session, request, trace, undefined);
    }
}
/** Whether the engine could not mount a view: it is told by whatever uses the container first. */
function isMountFailure(error) {
    return /mount.*overlay/i.test((0,errors/* messageOf */.bD)(error));
}
async function prepareOnce(session, request, trace, prestarted) {
    const platform = request.image.platform ?? session.settings.defaultPlatform;
    await trace.line(`Using Docker executor with image ${request.image.name} ...`);
    if ((0,timeouts/* isOn */.Mp)(request.variables, 'CI_DEBUG_TRACE')) {
        await trace.warning('CI_DEBUG_TRACE is on: the log shows the values of all variables that are not masked');
    }
    const { name, pullPolicy: policies } = request.image;
    const pin = request.job.image === null ? session.settings.defaultImagePin : undefined;
    const finding = imageForJob(session, request, trace, { name, platform, policies, pin });
    finding.catch(() => undefined);
    sharedBinds(session).catch(() => undefined); // made beside it; whoever uses them meets the error
    const surroundings = (await prestarted?.take(trace)) ?? (await prepareSurroundings(session, request, trace));
    const followed = (0,timeouts/* isOn */.Mp)(request.variables, 'CI_DEBUG_SERVICES')
        ? followServiceLogs(surroundings.services, trace)
        : undefined;
    const image = await finding;
    const { view, daemon } = surroundings;
    const { tools, files, binds } = await equipmentFor(session, surroundings);
    const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
    const create = async (suffix, variables) => {
        const made = await createJobContainer(session, { ...request, variables }, {
            image,
            platform,
            network: surroundings.network,
            binds,
            privileged: isPrivileged(session.settings, request, { image, hasDaemon: daemon !== undefined }),
            filesFor: (container) => filesFor(session, container, { image, variables, files, tools }),
            mountable: view.mountable,
            suffix,
        });
        if (runsBuildkit(image, request.image.name, commands))
            await giveBuildkitConfiguration(session, made, image);
        if (daemon !== undefined && bringsDocker(commands))
            await putSpareDocker(made, daemon.service.container);
        return made;
    };
    // made while the daemon starts, for a daemon as it should be; once more where it listens otherwise
    const expected = variablesIn(session, request, image, daemon?.settings.client ?? {});
    const early = create('build', expected);
    early.catch(() => undefined); // met below, behind what keeps services from being used
    const { offer, shell } = coming(early, startsEarly(session, request, image));
    view.offer(offer);
    const listening = await surroundings.ready;
    await explainForeign(session, image, trace);
    await tellImage(request, image, trace);
    if ((0,timeouts/* isOn */.Mp)(request.variables, sources/* NO_UMASK */.il))
        await trace.line(`Not using umask - ${sources/* NO_UMASK */.il} is set!`);
    const variables = variablesIn(session, request, image, (listening ?? daemon?.settings)?.client ?? {});
    const same = JSON.stringify(variables) === JSON.stringify(expected);
    if (!same) {
        await view.filled; // maybe by it
        await gone(await early, shell);
    }
    const container = await (same ? early : create('build', variables));
    await session.mock?.ready; // a script may use the registry from its first line
    session.workspace.mounted(); // unpacking files has mounted the volumes
    return {
        container,
        archiver: archiverOf(session, request, { volume: view.volume, imageVolumes: image.volumes }),
        shell: same ? await shell : undefined,
        prelude: tools === undefined ? undefined : PRELUDE,
        variables,
        imageUser: image.user,
        pointers: await view.filled,
        layersSince: daemon?.service.dind?.layersSince,
        followed,
        async fresh() {
            await container.remove();
            return create('build-after', variables);
        },
        another: (suffix) => create(suffix, variables),
    };
}
/** The image as GitLab Runner tells it; of several digests that of the name that the job has for it. */
async function tellImage(request, image, trace) {
    // the engine may know the same image by other names, of other registries
    const digests = image.digests.filter((known) => known.startsWith(`${withoutTag(request.image.name)}@`));
    const digest = digests[0] ?? image.digests[0];
    await trace.line(`Using docker image ${image.id} for ${request.image.name}${digest === undefined ? '' : ` with digest ${digest}`} ...`);
}
/** The job's variables with what its container adds; `client` is how its docker command reaches the daemon. */
function variablesIn(session, request, image, client) {
    const { defaultPlatform } = session.settings;
    const given = request.variables.some(({ key }) => key === 'DOCKER_DEFAULT_PLATFORM');
    const own = Object.fromEntries(request.variables.map(({ key, value }) => [key, value]));
    const added = {
        ...(defaultPlatform === undefined || given ? {} : { DOCKER_DEFAULT_PLATFORM: defaultPlatform }),
        ...(0,sources/* trustOfSources */.Yc)(request, image),
        ...session.trust?.variablesBeside({ ...image.env, ...own }),
        ...client,
    };
    return [
        ...request.variables.filter((variable) => !(variable.key in client)),
        ...Object.entries(added).map(([key, value]) => plainVariable(key, value)),
    ];
}
async function equipmentFor(session, { network, view, daemon }) {
    const dind = daemon?.service.dind;
    const [tools, folder, shared] = await Promise.all([
        dind?.jobFiles ?? hostSocketFiles(session, network),
        cacheFolder(session),
        sharedBinds(session),
    ]);
    return {
        tools,
        files: [tools, folder, ...view.files].filter((archive) => archive !== undefined),
        binds: [(0,sources/* buildsBind */.Bh)(view.volume), ...shared, ...(dind?.jobBinds ?? hostSocketBinds(session))],
    };
}
/** All that the job's container gets, as archives for its root. */
async function filesFor(session, container, given) {
    // only to what is put there the engine says why it cannot mount the volumes
    if (session.workspace.untried)
        await container.put('/', await (0,docker_archive/* tarOf */.$t)([]));
    const [trust, wrapper] = await Promise.all([
        trustFiles(session, container, given.image, Object.fromEntries(given.variables.map(({ key, value }) => [key, value]))),
        given.tools === undefined ? undefined : wrapperFor(container),
    ]);
    return [...given.files, ...trust, ...(wrapper === undefined ? [] : [wrapper])];
}
/** A job with the engine's own socket gets what its builders need, too: they join the job's network. */
function hostSocketFiles(session, network) {
    if (session.settings.dockerSocket === undefined)
        return undefined;
    return jobFiles({
        trust: trustOf(session.mock, session.caBundle),
        loginPassword: undefined,
        socket: undefined,
        network,
    });
}
/** An image of another architecture runs under QEMU, if that is there. */
async function explainForeign(session, image, trace) {
    if (!isForeign(session, image))
        return;
    await trace.warning(`${image.name} is for ${image.os}/${image.arch}, and this engine runs ${session.engine.info.arch}: it runs under QEMU, slowly.`);
    await session.prepareQemu();
}
/** `group/app` of `group/app:1` and of `group/app@sha256:\u2026`. */
function withoutTag(name) {
    return (name.split('@')[0] ?? '').replace(/:[^:/]*$/, '');
}
function plainVariable(key, value) {
    return { key, value, public: true, masked: false, file: false, raw: true };
}

;// CONCATENATED MODULE: ./src/job/prepare/retries.ts





const TRIES = 3;
const PAUSE_SECONDS = 3;
/**
 * Prepares a job, up to three times where the engine fails: it may do better in a moment. What has a reason of its own
 * (an image that is not to be had, a daemon that does not start) would only come again. Source: GitLab Runner's
 * documentation, "Docker executor workflow".
 */
async function prepareWithRetries(session, request, trace, prestarted) {
    for (let number = 1;; number++) {
        try {
            return await prepare(session, request, trace, number === 1 ? prestarted : undefined);
        }
        catch (error) {
            const known = error instanceof job_failure/* JobFailure */.y3 || error instanceof errors/* SystemError */._N;
            if (known || request.signal.aborted || number === TRIES)
                throw error;
            await trace.error(`Preparation failed: ${(0,errors/* messageOf */.bD)(error)}`);
            await trace.info(`Will be retried in ${PAUSE_SECONDS}s ...`);
            await removeJobObjects(session, request.id);
            await (0,promises_.setTimeout)(PAUSE_SECONDS * 1000, undefined, { signal: request.signal });
        }
    }
}

;// CONCATENATED MODULE: ./src/job/script/limits.ts


/** How long the scripts of a job may take. */
function limitsOf(run) {
    return (0,timeouts/* scriptTimeouts */.qD)(preparedOf(run).variables, {
        jobSeconds: run.request.timeoutSeconds,
        afterScriptSeconds: run.session.settings.afterScriptTimeoutSeconds,
    });
}
/** Tells what of the job's own limits has no effect. */
async function tellLimits(run) {
    for (const warning of limitsOf(run).warnings)
        await run.trace.warning(warning);
}
/** What GitLab Runner says of a script that had to be stopped. */
function overtime(stage) {
    return `${stage} could not run to completion because the timeout was exceeded. For more control over job and script timeouts see: https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts`;
}

;// CONCATENATED MODULE: ./src/job/script/after-script.ts







/** How long it may take when this process has to end (GitHub kills it after 10 s). */
const HURRIED_SECONDS = 5;
/**
 * Runs `after_script` in a shell of its own, whatever became of the script. Its failure is a warning; with
 * `AFTER_SCRIPT_IGNORE_ERRORS: false` it is thrown, and is the job's where the script had passed; so is the end of the
 * job's time. Source: GitLab documentation, keyword `after_script`.
 */
async function afterScript(run) {
    const { trace, time } = run;
    const prepared = preparedOf(run);
    await trace.info('Running after script...');
    const limit = AbortSignal.timeout(secondsFor(run) * 1000);
    // what a stopped script has left behind in its container may still run
    const stopped = run.failure instanceof job_failure/* ScriptTimeout */.BQ || run.failure instanceof job_failure/* JobCanceled */.pf;
    const failure = await outcome(run, async () => (run.container = stopped ? await prepared.fresh() : prepared.container), AbortSignal.any([time, limit]));
    if (failure !== undefined) {
        if (limit.aborted)
            await trace.warning(overtime('after_script'));
        const ignored = (0,timeouts/* isOn */.Mp)(prepared.variables, 'AFTER_SCRIPT_IGNORE_ERRORS', true);
        if (ignored)
            await trace.warning(`after_script failed, but job will continue unaffected: ${failure.message}`);
        else if (!time.aborted)
            throw failure;
    }
    if (time.aborted)
        throw time.reason;
}
/** By GitLab's own rules it has its usual time; where this process has to end, little. */
function secondsFor(run) {
    const { afterScript: seconds } = limitsOf(run);
    const { signal } = run.request;
    const hurried = signal.aborted && !(signal.reason instanceof job_failure/* JobCanceled */.pf);
    return hurried ? Math.min(HURRIED_SECONDS, seconds) : seconds;
}
async function outcome(run, container, signal) {
    const { request, trace } = run;
    const { variables } = preparedOf(run);
    const script = (0,script_script/* shellScript */.ky)({
        variables: [
            ...variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
            { key: 'CI_JOB_STATUS', value: statusFor(run.failure), public: true, masked: false, file: false, raw: true },
        ],
        projectDir: request.projectDir,
        commands: request.job.afterScript,
        trace: (0,timeouts/* isOn */.Mp)(variables, 'CI_DEBUG_TRACE'),
        sections: (0,timeouts/* isOn */.Mp)(variables, 'FF_SCRIPT_SECTIONS'),
        checks: (0,timeouts/* isOn */.Mp)(variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
    });
    try {
        const code = await runScript(await container(), script, trace, signal);
        return code === 0 ? undefined : new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
    }
    catch (error) {
        if (error instanceof job_failure/* JobFailure */.y3)
            return error;
        const message = error instanceof job_failure/* JobCanceled */.pf ? 'context deadline exceeded' : (0,errors/* messageOf */.bD)(error);
        return new job_failure/* JobFailure */.y3('script_failure', message);
    }
}
function statusFor(failure) {
    if (failure === undefined)
        return 'success';
    if (failure instanceof job_failure/* JobCanceled */.pf)
        return 'canceled';
    return failure instanceof job_failure/* ScriptTimeout */.BQ ? 'timedout' : 'failed';
}

;// CONCATENATED MODULE: ./src/job/script/hook.ts




/** The helper image of GitLab Runner has Git, which hooks configure; here the sources come without it. */
const GIT_OF_THE_HELPER = 'command -v git > /dev/null 2>&1 || git() { echo "git $*: left out, the sources are here already"; }';
/**
 * `hooks:pre_get_sources_script`: commands that run before the sources are fetched, in a container of their own. That is
 * one of the job's image, since there is no helper image here. Throws a {@link JobFailure} where they fail: the job then
 * has no sources, and neither of its scripts is run. Source: GitLab documentation, keyword `hooks`.
 */
async function runPreGetSources(options, trace) {
    const { request, prepared, variables } = options;
    const commands = request.job.hooks.preGetSourcesScript;
    if (commands.length === 0 || request.sources.settings.strategy === 'none')
        return;
    const script = (0,script_script/* shellScript */.ky)({
        variables,
        projectDir: request.projectDir,
        commands,
        setup: GIT_OF_THE_HELPER,
        inProject: false,
        trace: (0,timeouts/* isOn */.Mp)(variables, 'CI_DEBUG_TRACE'),
    });
    const container = await prepared.another('hook');
    try {
        const code = await runScript(container, script, trace, request.signal);
        if (code !== 0)
            throw new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
    }
    finally {
        await container.remove();
    }
}

;// CONCATENATED MODULE: ./src/job/script/failed-command.ts


/** Number of the command that ran last in a job's container, from 0; undefined where none has, or it cannot be known. */
async function lastCommand(container, projectDir) {
    try {
        const tar = await container.get((0,script_script/* commandNote */.it)(projectDir));
        if (tar === undefined)
            return undefined;
        const [content] = (await (0,docker_archive/* filesOf */.R8)(tar)).values();
        return content === undefined || content.length === 0 ? undefined : Number(content.toString());
    }
    catch {
        return undefined; // the container may be gone
    }
}

;// CONCATENATED MODULE: ./src/job/silence.ts

/** Even the commands were not shown: something stood before the shell. GitLab calls such a job passed. */
async function explainSilence(request, container, trace) {
    if ((await lastCommand(container, request.projectDir)) !== undefined) {
        await trace.warning('The script was run, but nothing of its output came through: something between this process and the engine closes the whole connection when the script has been sent. Use a connection to the engine that can be closed in one direction.');
        return;
    }
    await trace.warning(`None of the script's commands was run: the entrypoint of ${request.image.name} ended without starting a shell. GitLab calls such a job passed. image:entrypoint: [""] leaves the entrypoint out.`);
}

;// CONCATENATED MODULE: ./src/job/script/release-notes.ts


/** More than any release's description may have. */
const release_notes_LARGEST = 1024 * 1024;
const LONGEST_PATH = 1024;
/**
 * Text of the file that `release:description` names, as the job has left it in its project's directory; undefined where
 * the description is a text: there is no such file, it has white space, or it leads out of the project. Source: GitLab
 * documentation, keyword `release:description`, and release-cli's option `--description`.
 */
async function releaseNotes({ job, variables, projectDir }, container) {
    if (job.release === undefined)
        return undefined;
    const given = (0,gitlab/* expandValue */.eb)(job.release.description, variables);
    if (given === '' || given.length > LONGEST_PATH || /\s/.test(given))
        return undefined;
    const path = given.startsWith(`${projectDir}/`) ? given : `${projectDir}/${given}`;
    if (path.split('/').includes('..'))
        return undefined;
    const tar = await container.get(path);
    if (tar === undefined)
        return undefined;
    return (await (0,docker_archive/* firstFile */.FX)(tar, release_notes_LARGEST))?.toString('utf8');
}

;// CONCATENATED MODULE: ./src/job/script/step-script.ts












/** Lines of the script's output that a result has. */
const LAST_LINES = 20;
/** `before_script` and `script`, as one. Throws a {@link JobFailure} where it does not pass. */
async function stepScript(run) {
    const { request, trace, facts } = run;
    const prepared = preparedOf(run);
    await ownSources(run);
    const limitSeconds = limitsOf(run).script;
    const commands = [...request.job.beforeScript, ...request.job.script];
    const script = (0,script_script/* shellScript */.ky)({
        variables: prepared.variables,
        projectDir: request.projectDir,
        commands,
        trace: (0,timeouts/* isOn */.Mp)(prepared.variables, 'CI_DEBUG_TRACE'),
        sections: (0,timeouts/* isOn */.Mp)(prepared.variables, 'FF_SCRIPT_SECTIONS'),
        checks: (0,timeouts/* isOn */.Mp)(prepared.variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
        ...(prepared.prelude === undefined ? {} : { prelude: prepared.prelude, guard: GUARD }),
    });
    const limit = new AbortController();
    const timer = limitSeconds === undefined ? undefined : setTimeout(() => limit.abort(new job_failure/* ScriptTimeout */.BQ()), limitSeconds * 1000);
    const output = new TextEnd(64 * 1024);
    const stopListening = trace.listen((text) => output.push(text));
    try {
        const signal = AbortSignal.any([request.signal, limit.signal]);
        const code = await runScript(prepared.container, script, trace, signal, prepared.shell);
        if (code !== 0)
            throw new job_failure/* JobFailure */.y3('script_failure', `exit code ${code}`, code);
        if (request.job.release !== undefined)
            facts.releaseNotes = await releaseNotes(request, prepared.container);
        if (output.text === '' && commands.length > 0)
            await explainSilence(request, prepared.container, trace);
    }
    catch (error) {
        const number = await lastCommand(prepared.container, request.projectDir);
        facts.failedAt = number === undefined ? undefined : commands[number]?.location;
        throw error;
    }
    finally {
        clearTimeout(timer);
        stopListening();
        facts.lastLines = lastLines(output.text, LAST_LINES);
    }
}
/** Tells why a script was stopped. */
async function tellStop({ trace, request }, failure) {
    if (failure instanceof job_failure/* ScriptTimeout */.BQ || failure instanceof job_failure/* JobTimeout */.zc)
        await trace.warning(overtime('step_script'));
    if (!(failure instanceof job_failure/* JobCanceled */.pf))
        return;
    const limit = (0,job_failure/* limitOf */.LF)(request.signal);
    await trace.warning(limit === undefined ? 'script canceled externally (UI, API)' : `script canceled: ${limit}`);
}

;// CONCATENATED MODULE: ./src/job/stages.ts











/** The stages of a job, in the order of GitLab Runner's `common/build.go`, with the names and headers of its log. */
const STAGES = [
    {
        // they were read before the log began, which hides them
        name: 'resolve_secrets',
        phase: 'preparing',
        header: 'Resolving secrets',
        turn: 'first',
        applies: ({ request }) => request.resolved !== undefined,
        async action({ request: { resolved }, trace }) {
            for (const line of resolved?.lines ?? [])
                await trace.line(line);
            if (resolved?.problem !== undefined)
                throw resolved.problem;
        },
    },
    {
        name: 'prepare_executor',
        phase: 'preparing',
        header: 'Preparing the "docker" executor',
        turn: 'first',
        async action(run) {
            run.prepared = await prepareWithRetries(run.session, run.request, run.trace, run.prestarted);
            run.container = run.prepared.container;
        },
    },
    {
        name: 'prepare_script',
        phase: 'preparing',
        header: 'Preparing environment',
        turn: 'first',
        async action({ session, trace }) {
            const { hostName } = session.settings;
            await trace.line(`Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${hostName}...`);
        },
    },
    {
        name: 'get_sources',
        phase: 'sources',
        header: 'Getting source from Git repository',
        turn: 'passing',
        attempts: 'GET_SOURCES_ATTEMPTS',
        async action(run) {
            const prepared = preparedOf(run);
            await runPreGetSources({ request: run.request, prepared, variables: prepared.variables }, run.trace);
            await (0,sources/* tellSources */.Cq)(run.trace, { ...run.request, pointers: prepared.pointers });
        },
    },
    {
        name: 'restore_cache',
        phase: 'cache',
        header: 'Restoring cache',
        turn: 'passing',
        attempts: 'RESTORE_CACHE_ATTEMPTS',
        applies: ({ request }) => restoresCaches(request.job),
        async action(run) {
            const restored = await restoreCaches(cacheJob(run));
            run.facts.caches = run.request.job.cache.map(({ key }, index) => ({
                key,
                restored: restored[index] ?? 'none',
                saved: false,
            }));
        },
    },
    {
        name: 'download_artifacts',
        phase: 'artifacts',
        header: 'Downloading artifacts',
        turn: 'passing',
        attempts: 'ARTIFACT_DOWNLOAD_ATTEMPTS',
        applies: ({ request }) => request.downloads.length > 0,
        action: (run) => downloadArtifacts(run.session, run.request, preparedOf(run), run.trace),
    },
    {
        name: 'shell_instead',
        phase: 'script',
        header: 'Opening a shell in place of the job script',
        turn: 'passing',
        applies: hasShellInstead,
        action: shellInstead,
    },
    {
        name: 'step_script',
        phase: 'script',
        header: 'Executing "step_script" stage of the job script',
        turn: 'passing',
        applies: (run) => !hasShellInstead(run),
        before: tellLimits,
        action: stepScript,
        failed: tellStop,
    },
    {
        name: 'shell_on_failure',
        phase: 'script',
        header: 'Opening a shell in the container of the failed job',
        turn: { after: 'step_script' },
        applies: hasShellOnFailure,
        action: shellOnFailure,
        failed: tellNoShell,
    },
    {
        name: 'after_script',
        phase: 'after_script',
        header: 'Running after_script',
        turn: { after: 'step_script' },
        applies: ({ request, time }) => request.job.afterScript.length > 0 && !time.aborted,
        action: afterScript,
    },
    {
        phase: 'upload',
        name: (passed) => (passed ? 'archive_cache' : 'archive_cache_on_failure'),
        header: (passed) => `Saving cache for ${passed ? 'successful' : 'failed'} job`,
        turn: 'end',
        applies: (run, passed) => !hasShellInstead(run) && (savesCaches(run.request.job, passed) || run.prepared?.layersSince !== undefined),
        async action(run, passed) {
            await tellLayersOf(run);
            const saved = await saveCaches(cacheJob(run), passed);
            run.facts.caches = run.facts.caches.map((use, index) => ({ ...use, saved: saved[index] ?? false }));
        },
    },
    {
        phase: 'upload',
        name: (passed) => (passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure'),
        header: (passed) => `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`,
        turn: 'end',
        applies: ({ request: { job } }, passed) => job.artifacts !== undefined && uploadsArtifacts(job.artifacts, passed),
        action: (run, passed) => uploadArtifacts(run.session, run.request, preparedOf(run), run.trace, passed),
    },
    {
        // the volume with them goes with the job
        name: 'cleanup_file_variables',
        phase: 'cleanup',
        header: 'Cleaning up project directory and file based variables',
        turn: 'last',
        action: () => Promise.resolve(),
    },
];
/** What became of the layers of its builds, where they are kept. */
async function tellLayersOf({ session, prepared, container, trace }) {
    if (session.layerCache === undefined || prepared?.layersSince === undefined)
        return;
    await tellLayers(session.layerCache, container ?? prepared.container, prepared.layersSince, trace);
}
function cacheJob(run) {
    const { request, trace, session } = run;
    const { container, archiver } = preparedOf(run);
    return { request, container, archiver, trace, folders: session.cacheFolders };
}

;// CONCATENATED MODULE: ./src/job/run.ts










/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. What the job has on the engine is removed: before this resolves, or when the
 * session says.
 */
async function runJob(session, request, trace, prestarted) {
    const seconds = request.timeoutSeconds;
    const time = new time_limit/* TimeLimit */.h(seconds * 1000, () => new job_failure/* JobTimeout */.zc((0,timeouts/* goDuration */.Lm)(seconds)));
    const limited = { ...request, signal: AbortSignal.any([request.signal, time.signal]) };
    const facts = { failedAt: undefined, lastLines: [], caches: [] };
    const { coverage: expression } = request.job;
    // most jobs have none, and what it takes is large
    const coverage = expression === undefined ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(1862)]).then(__webpack_require__.bind(__webpack_require__, 31862))).coverageScanner(expression);
    const stopListening = coverage === undefined ? undefined : trace.listen((text) => coverage.push(text));
    const run = {
        session,
        request: limited,
        trace,
        time: time.signal,
        rest: () => time.rest(),
        facts,
        prestarted,
        prepared: undefined,
        container: undefined,
        failure: undefined,
    };
    let outcome;
    try {
        await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
        for (const warning of request.sources.warnings)
            await trace.warning(warning);
        if (request.sources.problem !== undefined)
            throw new job_failure/* JobFailure */.y3('script_failure', request.sources.problem);
        await walk(STAGES, run);
        outcome = { status: 'success' };
    }
    catch (error) {
        outcome = outcomeOf(error, limited.signal);
    }
    finally {
        time.clear();
        stopListening?.();
        run.prepared?.followed?.stop();
    }
    const known = { ...outcome, ...facts, coverage: coverage?.result(), image: request.image.name };
    const explanations = await explainFailure(session, request, known, trace).catch(async (error) => {
        await trace.warning(`The failure could not be explained: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    });
    const explained = { ...known, explanations };
    const result = { ...explained, ...ownWords(explained, (text) => trace.masked(text)) };
    if (result.status === 'success')
        await trace.info(hasShellInstead(run) ? 'Script left out' : 'Job succeeded');
    else if (result.status === 'canceled') {
        const limit = (0,job_failure/* limitOf */.LF)(limited.signal);
        await trace.error(`Job failed: canceled${limit === undefined ? '' : `: ${limit}`}`);
    }
    else
        await trace.error(`Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`);
    await removeAll(session, request);
    return result;
}
/** Removes what the job has on the engine; where the session says when, its containers go at once, and the rest then. */
async function removeAll(session, { id, job }) {
    const containers = removeJobContainers(session, id);
    containers.catch(() => undefined); // met with the rest
    const rest = () => containers
        .then(() => removeJobStorage(session, id))
        .catch(async (error) => {
        const message = `Could not clean up after ${job.name}: ${(0,errors/* messageOf */.bD)(error)}`;
        await session.emit({ type: 'warning', job: job.name, message });
    });
    if (session.leave === undefined)
        await rest();
    else
        session.leave(rest);
}

;// CONCATENATED MODULE: ./src/pipeline/results/release.ts
/**
 * A job's `release:` with its texts expanded, under the names that GitLab's API gives them; empty where not given.
 * `notes`: content of the file that is the description, undefined where that is a text.
 */
function describeRelease(job, spec, expand, notes) {
    const text = (value) => (value === undefined ? '' : expand(value));
    return {
        job,
        tag_name: expand(spec.tagName),
        name: text(spec.name ?? spec.tagName),
        description: notes ?? expand(spec.description),
        tag_message: text(spec.tagMessage),
        ref: text(spec.ref),
        milestones: spec.milestones.map(expand),
        released_at: text(spec.releasedAt),
        assets: {
            links: spec.assetsLinks.map((link) => Object.fromEntries(Object.entries(link).map(([key, value]) => [key, expand(value)]))),
        },
    };
}

// EXTERNAL MODULE: ./src/pipeline/request/dotenv.ts
var dotenv = __webpack_require__(39864);
;// CONCATENATED MODULE: ./src/pipeline/environment.ts



/**
 * Tells of the environment of a job that begins (`begins`) or has passed (`passed`); nothing of a job without one. The
 * URL is known once the job has passed: it may have variables of the job's own dotenv report, which count most. Source:
 * GitLab documentation, "Environments", "Set a dynamic environment URL".
 */
async function tellEnvironment(scope, job, request, moment) {
    const { environment } = job;
    const { environmentName: name } = request;
    if (environment === undefined || name === undefined)
        return;
    if (moment === 'passed' && environment.url === undefined)
        return;
    const shown = `${scope.prefix}${job.name}`;
    let url = null;
    if (moment === 'passed') {
        const own = await (0,dotenv/* readDotenv */.J)(scope.infrastructure, [{ id: request.id, name: shown }]).catch(async (error) => {
            const message = `${shown}: its environment's URL goes without the variables of its dotenv report: ${(0,errors/* messageOf */.bD)(error)}`;
            await scope.emit({ type: 'warning', message, job: shown });
            return [];
        });
        url = (0,gitlab/* expand */.fT)(environment.url ?? '', (0,gitlab/* finder */.nh)([...request.variables, ...own.map(asVariable)]));
    }
    await scope.emit({
        type: 'environment',
        job: shown,
        name,
        url,
        action: environment.action,
        tier: environment.deploymentTier ?? (0,gitlab/* environmentTier */.Iw)(name),
        on_stop: environment.onStop ?? null,
    });
}
function asVariable({ key, value }) {
    return { key, value, masked: false, raw: false, file: false, public: false };
}

;// CONCATENATED MODULE: ./src/pipeline/request/told-variables.ts

/**
 * The variables of an attempt as they may be seen, with where their values are from. `mask` is that of the job's log: what
 * it would change has its name alone here, since the rest of a text can tell of what is masked in it.
 */
function toldVariables(request, { context, settings, }, mask) {
    const origins = new Map();
    const from = (origin, names) => {
        for (const name of names)
            origins.set(name, origin);
    };
    const { job } = request;
    const { environment, featureFlags } = settings.runner;
    // in the order of precedence, the strongest last
    from('runner', environment.map(([name]) => name));
    from('secret', Object.keys(job.idTokens));
    from('file', job.variables.map(told_variables_keyOf));
    // GitLab's own of the user beat the file's
    from('predefined', [...origins.keys()].filter((name) => name.startsWith('GITLAB_USER_')));
    from('dotenv', request.dotenv.map(told_variables_keyOf));
    from('project', (0,gitlab/* userDefinedVariables */.Yd)(context, request.environmentName).map(told_variables_keyOf));
    from('pipeline', context.pipelineVariables.map(told_variables_keyOf));
    from('secret', Object.keys(job.secrets));
    from('runner', Object.keys(featureFlags));
    return request.variables.map(({ key, value, masked, file }) => {
        const origin = origins.get(key) ?? 'predefined';
        const hidden = masked || file || origin === 'dotenv' || mask(value) !== value;
        return { name: key, value: hidden ? null : value, origin };
    });
}
function told_variables_keyOf({ key }) {
    return key;
}

;// CONCATENATED MODULE: ./src/pipeline/attempt.ts









/** Runs a job once, with its log told by events. `began` is given what notes the time of its phases. */
async function attemptJob(options, scope, job, attempt, finished, signal, ahead, began) {
    const request = await withCredentials(options, job, signal, (obtained) => (0,request_request/* buildRequest */.mK)(options, scope, job, attempt, finished, signal, obtained));
    began(request.clock);
    const masker = new masking/* Masker */.G((0,request_request/* maskedValues */.ql)(request.variables));
    const name = `${scope.prefix}${job.name}`;
    const trace = new Trace((stream, text) => scope.emit({ type: 'log', job: name, stream, text }), masker);
    const named = { ...request, job: { ...request.job, name } };
    await tellEnvironment(scope, job, request, 'begins');
    if (options.tellVariables === true) {
        const variables = toldVariables(request, options, (text) => masker.mask(text));
        await scope.emit({ type: 'variables', job: name, variables });
    }
    const result = await runJob(scope.infrastructure.session, named, trace, ahead);
    if (result.status === 'success')
        await tellEnvironment(scope, job, request, 'passed');
    if (result.status === 'success' && job.release !== undefined) {
        const expand = (text) => (0,gitlab/* expandValue */.eb)(text, request.variables);
        const release = describeRelease(name, job.release, expand, result.releaseNotes);
        scope.releases.push(release);
        const made = options.settings.releases === 'create'
            ? ', and will be made on GitHub at the end of the run.'
            : '; GitLab would make it now.';
        await trace.info(`Release ${release.tag_name} is recorded in the output "releases"${made}`);
    }
    return result;
}

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/job/flags/warnings.ts
var warnings = __webpack_require__(65710);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./src/pipeline/children/trigger.ts





/**
 * Makes the plan of the child pipeline that a trigger job starts. Files that earlier jobs made are read from their
 * artifacts. Throws a ConfigError where there is no such pipeline.
 */
async function planChild(options, scope, job, id, finished, signal) {
    const { artifacts } = scope.infrastructure.session;
    const request = await (0,request_request/* buildRequest */.mK)(options, scope, job, { id, number: 1 }, finished, signal);
    for (const moment of ['begins', 'passed'])
        await tellEnvironment(scope, job, request, moment);
    const child = await (0,gitlab/* childPlan */.Uq)({
        job,
        context: options.context,
        source: options.source,
        variables: request.variables,
        dotenv: request.dotenv,
        depth: scope.depth + 1,
        readArtifact: ({ job: name, path }) => {
            const source = finished.get(name);
            if (source === undefined)
                throw new Error(`${name} has not run: there is no ${path} of it`);
            return readFromArtifacts(artifacts, source, path);
        },
    });
    return { ...child, upstream: { pipelineId: scope.pipeline, projectId: options.context.project.id, jobId: id } };
}
/** A file of a job's artifacts as text. Throws where there is none. */
async function readFromArtifacts(store, source, path) {
    const archive = await store.open(source.id);
    if (archive === undefined)
        throw new Error(`${source.name} has no artifacts: there is no ${path} of it`);
    const parser = (0,tar_stream.extract)();
    archive.tar.pipe(parser);
    for await (const entry of parser) {
        if (entry.header.type === 'file' && entry.header.name === path.replace(/^\.?\//, '')) {
            const content = await (0,consumers_.text)(entry);
            archive.tar.destroy();
            return content;
        }
        entry.resume();
    }
    throw new Error(`the artifacts of ${source.name} have no ${path}`);
}

;// CONCATENATED MODULE: ./src/pipeline/children/children.ts






/**
 * Runs the child pipeline of a trigger job. With `strategy: depend` or `mirror` the job ends as the child does (a child
 * that waits for a manual job fails it); otherwise it has passed once the child exists, and how that ends is only told.
 */
async function runChild(options, scope, job, id, finished, signal, starter) {
    const name = `${scope.prefix}${job.name}`;
    const say = (text) => scope.emit({ type: 'log', job: name, stream: 'stdout', text: `${text}\n` });
    let child;
    try {
        child = await planChild(options, scope, job, id, finished, signal);
        const unsupported = child.plan.jobs.flatMap((item) => item.unsupported);
        if (unsupported.length > 0 && options.settings.unsupported === 'fail')
            throw new gitlab_errors/* ConfigError */.xL(unsupported);
        for (const { message, location } of unsupported)
            await scope.emit({ type: 'warning', message: `${name}: ${placed(message, location)}`, job: name });
    }
    catch (error) {
        const problems = error instanceof gitlab_errors/* ConfigError */.xL
            ? error.diagnostics
            : [{ message: (0,errors/* messageOf */.bD)(error), location: undefined, hint: undefined }];
        for (const { message, location, hint } of problems)
            await say(`ERROR: ${placed(message, location)}${hint === undefined ? '' : ` (${hint})`}`);
        const message = `the child pipeline could not be created: ${problems.map((problem) => problem.message).join('; ')}`;
        return { status: 'failed', reason: 'unmet_prerequisites', exitCode: undefined, message };
    }
    const depends = job.trigger?.strategy !== undefined;
    const own = job.resourceGroup;
    if (depends && own !== undefined && child.plan.jobs.some((item) => item.resourceGroup === own))
        await say(`WARNING: jobs of the child pipeline have this job's resource_group "${own}": on GitLab they would wait for each other for ever`);
    for (const { message } of (0,warnings/* flagWarnings */.k)(child.plan.jobs, child.context))
        await scope.emit({ type: 'warning', message: `${name}: ${message}`, job: name });
    const pipeline = (0,bring_up/* randomPipelineId */.X)();
    await say(`Child pipeline #${pipeline} of ${child.plan.jobs.length} jobs starts: ${child.plan.jobs.map((item) => item.name).join(', ')}`);
    const running = starter.run({ ...options, plan: child.plan, context: child.context, signal: depends ? signal : options.signal }, {
        ...scope,
        pipeline,
        prefix: `${name}${order/* PARENT_MARK */.fG}`,
        depth: scope.depth + 1,
        upstream: child.upstream,
        parent: finished,
        resources: scope.resources.inside(depends ? job.resourceGroup : undefined),
    });
    let ended;
    const done = running.then((result) => (ended = result));
    starter.started({ job: job.name, done, jobs: () => ended?.jobs ?? [] });
    if (!depends) {
        void done.then(({ status }) => {
            if (status !== 'failed' && status !== 'canceled')
                return;
            const message = `${name}: the child pipeline ${status}; it does not count, since the job has no \`strategy: depend\``;
            return scope.emit({ type: 'warning', message, job: name });
        }, () => undefined);
        return { status: 'success' };
    }
    const { status } = await done;
    await say(`Child pipeline #${pipeline} ended: ${status}`);
    return resultOf(status, job);
}
/** How a trigger job ends that waits for its child. */
function resultOf(status, job) {
    const failed = (message) => ({
        status: 'failed',
        reason: 'unknown_failure',
        exitCode: undefined,
        message,
    });
    if (status === 'canceled')
        return { status: 'canceled' };
    if (status === 'failed')
        return failed('the child pipeline failed');
    if (status === 'skipped' && job.trigger?.strategy === 'depend')
        return failed('the child pipeline was skipped');
    // on GitLab the job would go on running: what comes after it must not run without what it waits for
    if (status === 'manual')
        return failed('the child pipeline waits for a manual job, which the input `manual` (--manual JOB) plays');
    return { status: 'success' };
}
/** A message with its place. */
function placed(message, location) {
    return location === undefined ? message : `${location.file}:${location.line}: ${message}`;
}

;// CONCATENATED MODULE: ./src/report/failure-event.ts
/** The failure of an attempt of a job (by its name as shown) as an event. */
function failureEvent(job, attempt, failed) {
    const { failedAt, lastLines = [], explanations = [] } = failed;
    return {
        type: 'failure',
        job,
        attempt,
        failed_at: failedAt === undefined ? null : { file: failedAt.file, line: failedAt.line },
        last_lines: lastLines,
        explanations,
    };
}

// EXTERNAL MODULE: ./src/report/timings/attempt-event.ts
var attempt_event = __webpack_require__(75694);
;// CONCATENATED MODULE: ./src/pipeline/part/left-of.ts

/** Notes what the jobs of a part do, and gives it on. */
class LeftOf {
    part;
    #releases;
    #began = new Map();
    #ends = new Map();
    constructor(part, releases) {
        this.part = part;
        this.#releases = releases;
    }
    begins(name) {
        if (!this.#began.has(name))
            this.#began.set(name, Date.now());
    }
    ends(name, end) {
        this.#ends.set(name, [...(this.#ends.get(name) ?? []), end]);
    }
    leave(job, id, summaries, infrastructure) {
        const ends = this.#ends.get(job.name);
        if (ends === undefined)
            return; // it did not run here
        const names = new Set(summaries.map(({ name }) => name));
        this.part.leave({
            job,
            id,
            ends,
            began: this.#began.get(job.name) ?? Date.now(),
            summaries,
            releases: this.#releases.filter((release) => names.has(release.job)),
            artifacts: infrastructure.session.artifacts,
            storage: () => infrastructure.registryContent(),
        });
    }
    /** How the jobs of the part ended together. */
    statusIn(state) {
        if (this.part.alone === true)
            return (0,gitlab/* pipelineStatus */.pO)(state);
        const states = [...this.part.mine].flatMap((name) => (0,gitlab/* jobState */.d)(state, name) ?? []);
        const has = (status) => states.some((one) => one.status === status && !one.allowFailure);
        for (const status of ['failed', 'canceled'])
            if (has(status))
                return status;
        const ran = states.some(({ status }) => status === 'success' || status === 'failed' || status === 'canceled');
        return ran ? 'success' : states.some(({ status }) => status === 'manual') ? 'manual' : 'skipped';
    }
}

// EXTERNAL MODULE: ./src/pipeline/results/handover.ts
var results_handover = __webpack_require__(58620);
// EXTERNAL MODULE: ./src/report/findings/types.ts
var findings_types = __webpack_require__(85208);
;// CONCATENATED MODULE: ./src/pipeline/results/reports.ts




/** Read elsewhere. */
const ELSEWHERE = new Set(['junit']);
/** What a job's reports say, beside tests; what cannot be read is told, and kept as it is. */
async function readReports(store, id, job) {
    const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => !ELSEWHERE.has(type));
    if (types.length === 0)
        return { reports: findings_types/* NO_REPORTS */.Q8, problems: [] };
    const { readReport, understands } = await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(4853)]).then(__webpack_require__.bind(__webpack_require__, 64853)); // few jobs have one
    const reports = { ...findings_types/* NO_REPORTS */.Q8 };
    const problems = [];
    for (const type of types) {
        const archive = await store.open(`${id}-${type}`);
        if (archive === undefined)
            continue;
        if (type === 'dotenv')
            reports.dotenv = await namesOf(archive.tar);
        else if (!understands(type))
            reports.kept = [...reports.kept, type];
        else {
            try {
                readReport(type, await (0,artifacts_store/* textOf */.b6)(archive.tar), reports);
            }
            catch (error) {
                problems.push((0,errors/* messageOf */.bD)(error));
                reports.kept = [...reports.kept, type];
            }
        }
    }
    return { reports, problems };
}
/** What is no dotenv report was refused when it was uploaded. */
async function namesOf(tar) {
    try {
        return (0,gitlab/* parseDotenv */.qd)(await (0,artifacts_store/* textOf */.b6)(tar), { variables: Infinity }).map(({ key }) => key);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/pipeline/results/tests.ts



/** Suites of a job's JUnit reports; what cannot be read is told, as GitLab does, and fails nothing. */
async function readTests(store, job) {
    const archive = await store.open(`${job}-junit`);
    if (archive === undefined)
        return { suites: [], problems: [] };
    const { parseJUnit } = await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(4631)]).then(__webpack_require__.bind(__webpack_require__, 4631)); // few jobs have one
    const suites = [];
    const problems = [];
    const parser = (0,tar_stream.extract)();
    archive.tar.pipe(parser);
    for await (const entry of parser) {
        if (entry.header.type !== 'file') {
            entry.resume();
            continue;
        }
        const content = await (0,consumers_.text)(entry);
        try {
            suites.push(...parseJUnit(content));
        }
        catch (error) {
            problems.push(`${entry.header.name}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return { suites, problems };
}

;// CONCATENATED MODULE: ./src/pipeline/results/keep.ts




/** Reads the reports of an attempt that has ended, and writes what is asked for of its results. Throws nothing. */
async function keepResults(options, scope, ledger, job, id, passed) {
    const { artifacts } = scope.infrastructure.session;
    const name = `${scope.prefix}${job.name}`;
    const warn = (message) => scope.emit({ type: 'warning', message, job: name });
    const [tests, reports] = await Promise.all([readTests(artifacts, id), readReports(artifacts, id, job)]);
    ledger.reported(job.name, tests.suites, reports.reports);
    for (const problem of [...tests.problems, ...reports.problems])
        await warn(`${name}: ${problem}`);
    const { output, handover } = options;
    // variables of dotenv reports are no files for others: they may be secrets
    const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => type !== 'dotenv');
    await output
        ?.unpack(artifacts, id, name, types)
        .catch((error) => warn(`${name}: its artifacts could not be written to the output folder: ${(0,errors/* messageOf */.bD)(error)}`));
    if (passed)
        await handover
            ?.pages(artifacts, id, job)
            .catch((error) => warn((0,results_handover.handoverProblem)(`${name}: its pages`, error)));
}

;// CONCATENATED MODULE: ./src/pipeline/results/attempts.ts
/** An attempt as reports have it. */
function attemptSummary(attempt, pipelineStarted) {
    const { due, started, ended, result } = attempt;
    const seconds = (from) => (from - pipelineStarted) / 1000;
    const failure = result.status === 'failed' ? result : undefined;
    const waiting = { phase: 'waiting', startedSeconds: seconds(due), seconds: (started - due) / 1000 };
    return {
        number: attempt.number,
        id: attempt.id,
        status: result.status,
        exitCode: failure?.exitCode,
        failureReason: failure?.reason,
        startedSeconds: seconds(started),
        durationSeconds: (ended - started) / 1000,
        phases: [...(started > due ? [waiting] : []), ...(attempt.clock?.times(started, ended, pipelineStarted) ?? [])],
    };
}

// EXTERNAL MODULE: ./src/pipeline/results/summary.ts
var summary = __webpack_require__(50879);
;// CONCATENATED MODULE: ./src/pipeline/results/ledger.ts



/** What a pipeline's jobs did and when, for its reports. */
class Ledger {
    #entries = new Map();
    #prefix;
    #origin;
    #now;
    /** `prefix`: before the names of jobs; `origin`: the start of the first pipeline, milliseconds. */
    constructor(prefix, origin, now = Date.now) {
        this.#prefix = prefix;
        this.#origin = origin;
        this.#now = now;
    }
    /** From now on a job waits for nothing but its place. */
    due(name) {
        this.#entry(name).due ??= this.#now();
    }
    started(name, id) {
        Object.assign(this.#entry(name), { id, started: this.#now(), ended: undefined, clock: undefined });
    }
    /** Gives the attempt that runs its notes of what its time goes to. */
    clocked(name, clock) {
        this.#entry(name).clock = clock;
    }
    /** Ends the attempt that runs. */
    ended(name, number, result) {
        const entry = this.#entry(name);
        const ended = this.#now();
        const started = entry.started ?? ended;
        const { id, due = started, clock } = entry;
        const attempt = attemptSummary({ number, id, due, started, ended, result, clock }, this.#origin);
        Object.assign(entry, { ended, result, due: undefined });
        entry.history.push(attempt);
        return attempt;
    }
    reported(name, suites, reports) {
        Object.assign(this.#entry(name), { tests: suites, reports });
    }
    /** Of the job's last attempt; 0: there was none. */
    idOf(name) {
        return this.#entry(name).id;
    }
    coverageOf(name, state) {
        return (0,summary/* coverageOf */._)(state, this.#entry(name).result);
    }
    /** Where the command stands that failed, of a job that has failed for good. */
    failedAt(name, { status }) {
        const place = status === 'failed' ? this.#entry(name).result?.failedAt : undefined;
        return place && { file: place.file, line: place.line };
    }
    /** What reports say of a job. */
    summary(job, state) {
        const { id, started, ended, result, tests, reports, history } = this.#entry(job.name);
        return (0,summary/* jobSummary */.s)({
            job,
            prefix: this.#prefix,
            state,
            times: started === undefined ? undefined : { id, started, ended },
            result,
            pipelineStarted: this.#origin,
            tests,
            reports,
            history,
        });
    }
    #entry(name) {
        const known = this.#entries.get(name);
        if (known !== undefined)
            return known;
        const entry = {
            id: 0,
            due: undefined,
            started: undefined,
            ended: undefined,
            clock: undefined,
            result: undefined,
            tests: [],
            reports: findings_types/* NO_REPORTS */.Q8,
            history: [],
        };
        this.#entries.set(name, entry);
        return entry;
    }
}

;// CONCATENATED MODULE: ./src/pipeline/scheduler.ts
var _a;













/** A pipeline while it runs: the language's status rules decide what follows, this starts it. */
class PipelineRun {
    #options;
    #scope;
    #jobs;
    #finished = new Map();
    #running = new Map();
    #controllers = new Map();
    #ledger;
    #timers = new Map();
    #children = [];
    #ahead;
    /** What the jobs leave to other runners; undefined: there are none. */
    #left;
    #keeper;
    /** Manual jobs that are played once nothing else is left. */
    #lastOnes;
    #state;
    constructor(options, scope) {
        this.#options = options;
        this.#scope = scope;
        this.#jobs = new Map(options.plan.jobs.map((job) => [job.name, job]));
        const { play, last } = (0,manual/* playedJobs */.Q)(options.plan, options.settings.manual);
        this.#lastOnes = [...last];
        const part = scope.depth === 0 ? options.part : undefined;
        this.#keeper = scope.depth === 0 ? options.keeper : undefined;
        this.#left = part && new LeftOf(part, scope.releases);
        this.#state = part?.state ?? (0,gitlab/* createRun */.ut)(options.plan, { play });
        for (const one of part?.finished ?? [])
            this.#finished.set(one.name, one);
        this.#ahead = new Ahead(options, scope, this.#finished);
        this.#ledger = new Ledger(scope.prefix, scope.started);
        for (const name of this.#startable())
            this.#ledger.due(name);
    }
    /** Runs to the end; the jobs of child pipelines follow the job that triggered them. */
    async complete() {
        const { signal } = this.#options;
        const cancel = () => {
            this.#state = (0,gitlab/* cancelPipeline */.jz)(this.#state);
            for (const controller of this.#controllers.values())
                controller.abort(signal.reason);
            for (const timer of this.#timers.values())
                timer.stop();
        };
        for (const job of this.#options.plan.jobs) {
            if (!this.#isMine(job.name))
                continue;
            const status = (0,gitlab/* jobState */.d)(this.#state, job.name)?.status;
            if (status !== 'created' && status !== 'pending')
                await this.#tell(job); // manual, skipped or scheduled from the start
        }
        if (signal.aborted)
            cancel();
        signal.addEventListener('abort', cancel, { once: true });
        try {
            for (;;) {
                const { place } = signal.aborted ? { place: undefined } : await this.#startMore();
                if (this.#running.size === 0 && this.#timers.size === 0 && place === undefined) {
                    // what was running may have ended, and let others start, while something else was waited for
                    if (signal.aborted || this.#startable().length === 0)
                        break;
                    continue;
                }
                this.#scope.infrastructure.tidy(); // not at the end, which removes everything together
                await Promise.race([
                    ...this.#running.values(),
                    ...[...this.#timers.values()].map((timer) => timer.fired),
                    ...(place === undefined ? [] : [place]),
                ]);
            }
        }
        finally {
            signal.removeEventListener('abort', cancel);
            await Promise.allSettled(this.#running.values());
            await this.#ahead.discard();
            await Promise.allSettled(this.#children.map((child) => child.done));
            for (const job of this.#options.plan.jobs)
                if (job.trigger !== undefined)
                    this.#leave(job, this.#ledger.idOf(job.name));
        }
        const mine = this.#options.plan.jobs.filter((job) => this.#isMine(job.name));
        return {
            status: this.#left?.statusIn(this.#state) ?? (0,gitlab/* pipelineStatus */.pO)(this.#state),
            jobs: mine.flatMap((job) => this.#summaries(job)),
        };
    }
    /** Whether a job is this run's, and not another runner's. */
    #isMine(name) {
        return this.#left?.part.mine.has(name) ?? true;
    }
    /** Whether a job has ended for good: no attempt follows. */
    #isOver({ name }) {
        const status = (0,gitlab/* jobState */.d)(this.#state, name)?.status;
        return status === 'success' || status === 'failed' || status === 'canceled';
    }
    #startable() {
        return (0,gitlab/* startable */.hx)(this.#state).filter((name) => this.#isMine(name));
    }
    /** Gives other runners what a job has left, once it has ended for good. */
    #leave(job, id) {
        if (!this.#isMine(job.name) || !this.#isOver(job))
            return;
        this.#left?.leave(job, id, this.#summaries(job), this.#scope.infrastructure);
    }
    /** Starts what can start; where only a free place is missing, what resolves when there may be one. */
    async #startMore() {
        let place;
        for (const name of this.#startable())
            place = (await this.#start(name)).place ?? place;
        this.#waitForDelayed();
        const idle = this.#running.size === 0 && this.#timers.size === 0 && place === undefined;
        if (idle && this.#startable().length === 0) {
            for (const name of this.#lastOnes.splice(0))
                await this.#apply(name, { type: 'play' });
            for (const name of this.#startable())
                place = (await this.#start(name)).place ?? place;
        }
        if (this.#options.settings.prestart)
            await this.#ahead.start(this.#state, this.#running.size > 0);
        return { place };
    }
    /** Starts a job, unless it has to wait for a free place: then what resolves when there may be one. */
    async #start(name) {
        const { slots, resources, nextJobId } = this.#scope;
        const job = this.#jobs.get(name);
        if (job === undefined || this.#running.has(name))
            return { place: undefined };
        if (!resources.take(job.resourceGroup))
            return { place: resources.released() }; // a job of another pipeline has it
        const waits = job.trigger !== undefined; // takes no place: its child's jobs do
        if (!waits && !slots.take()) {
            resources.release(job.resourceGroup);
            return { place: slots.released() };
        }
        const ahead = this.#ahead.take(job);
        const id = ahead?.id ?? nextJobId();
        this.#ledger.started(job.name, id);
        this.#left?.begins(job.name);
        await this.#apply(job.name, { type: 'run' });
        const done = this.#execute(job, id, ahead).finally(() => {
            this.#running.delete(job.name);
            this.#controllers.delete(job.name);
            if (!waits)
                slots.release();
            resources.release(job.resourceGroup);
        });
        this.#running.set(job.name, done);
        return { place: undefined };
    }
    /** Starts the clock of delayed jobs whose turn has come, and stops that of jobs that will not run after all. */
    #waitForDelayed() {
        for (const [name, job] of this.#jobs) {
            if (!this.#isMine(name))
                continue;
            const timer = this.#timers.get(name);
            const scheduled = (0,gitlab/* jobState */.d)(this.#state, name)?.status === 'scheduled';
            if (!scheduled)
                timer?.stop();
            if (!scheduled || timer !== undefined)
                continue;
            const seconds = this.#options.settings.noDelay ? 0 : (job.startIn ?? 0);
            const done = new AbortController();
            const fired = (0,promises_.setTimeout)(seconds * 1000, undefined, { signal: done.signal })
                .then(() => this.#apply(name, { type: 'enqueue' }))
                .catch((error) => {
                if (!done.signal.aborted)
                    throw error;
            })
                .finally(() => this.#timers.delete(name));
            this.#timers.set(name, { fired, stop: () => done.abort() });
        }
    }
    async #execute(job, id, ahead) {
        const controller = new AbortController();
        this.#controllers.set(job.name, controller);
        if (this.#options.signal.aborted)
            controller.abort();
        const result = await this.#attempt(job, id, controller.signal, ahead).catch((error) => ({
            status: 'failed',
            reason: error instanceof job_failure/* JobFailure */.y3 ? error.reason : 'runner_system_failure',
            exitCode: undefined,
            message: (0,errors/* messageOf */.bD)(error),
        }));
        const number = (0,gitlab/* jobState */.d)(this.#state, job.name)?.attempt ?? 1;
        if (result.status === 'failed')
            await this.#scope.emit(failureEvent(this.#shown(job.name), number, result));
        await this.#scope.emit((0,attempt_event/* attemptEvent */._)(this.#shown(job.name), this.#ledger.ended(job.name, number, result)));
        this.#finished.set(job.name, { name: job.name, id });
        if (result.status === 'failed' && result.reason !== 'script_failure') {
            await this.#scope.emit({
                type: 'warning',
                message: `${this.#shown(job.name)}: ${result.message}`,
                job: job.name,
            });
        }
        await keepResults(this.#options, this.#scope, this.#ledger, job, id, result.status === 'success');
        const end = endOf(result);
        this.#left?.ends(job.name, end);
        await this.#apply(job.name, end);
        await this.#publish(job, id);
        if (this.#isOver(job))
            await this.#keeper?.keep(job, id, this.#state, this.#scope.infrastructure.session.artifacts);
        if (job.trigger === undefined)
            this.#leave(job, id); // of a trigger at the end: its child may go on
    }
    /** What the last attempt of a job has left goes elsewhere, where somebody takes it. */
    async #publish(job, id) {
        const { publisher } = this.#options;
        if (publisher === undefined || job.artifacts === undefined || !this.#isOver(job))
            return;
        await publisher.take(this.#scope.infrastructure.session.artifacts, id, this.#shown(job.name), job.artifacts);
    }
    #attempt(job, id, signal, ahead) {
        const attempt = { id, number: (0,gitlab/* jobState */.d)(this.#state, job.name)?.attempt ?? 1 };
        if (job.trigger === undefined)
            return attemptJob(this.#options, this.#scope, job, attempt, this.#finished, signal, ahead, (clock) => this.#ledger.clocked(job.name, clock));
        return runChild(this.#options, this.#scope, job, id, this.#finished, signal, {
            run: (options, scope) => new _a(options, scope).complete(),
            started: (child) => void this.#children.push(child),
        });
    }
    /** Takes an event into the state and tells of every job whose status it changed; what is canceled by it is stopped. */
    async #apply(name, event) {
        const before = this.#state;
        this.#state = (0,gitlab/* transition */.kY)(before, name, event);
        for (const job of this.#options.plan.jobs) {
            const [was, now] = [(0,gitlab/* jobState */.d)(before, job.name), (0,gitlab/* jobState */.d)(this.#state, job.name)];
            if (now === undefined || (now.status === was?.status && now.attempt === was.attempt))
                continue;
            if (now.status === 'pending')
                this.#ledger.due(job.name);
            if (now.status === 'canceled')
                this.#controllers.get(job.name)?.abort(new job_failure/* JobCanceled */.pf());
            await this.#tell(job);
        }
    }
    #tell(job) {
        const now = (0,gitlab/* jobState */.d)(this.#state, job.name);
        const place = this.#ledger.failedAt(job.name, now);
        return this.#scope.emit({
            type: 'job',
            id: this.#ledger.idOf(job.name),
            name: this.#shown(job.name),
            stage: job.stage,
            status: now.status,
            attempt: now.attempt,
            exit_code: now.exitCode ?? null,
            failure_reason: now.reason ?? null,
            allow_failure: now.allowFailure,
            coverage: this.#ledger.coverageOf(job.name, now) ?? null,
            ...(place === undefined ? {} : { failed_at: place }),
        });
    }
    #shown(name) {
        return `${this.#scope.prefix}${name}`;
    }
    #summaries(job) {
        const own = this.#ledger.summary(job, (0,gitlab/* jobState */.d)(this.#state, job.name));
        return [own, ...this.#children.filter((child) => child.job === job.name).flatMap((child) => child.jobs())];
    }
}
_a = PipelineRun;
/** The end of an attempt, as the status machine takes it. */
function endOf(result) {
    if (result.status === 'success')
        return { type: 'success' };
    if (result.status === 'canceled')
        return { type: 'cancel' };
    return { type: 'drop', exitCode: result.exitCode, reason: result.reason };
}

;// CONCATENATED MODULE: ./src/pipeline/resource-groups.ts
/**
 * Resource groups of a project: of each at most one job runs at a time, in whatever pipeline. The pipelines below one
 * job see them through {@link inside}. Source: GitLab documentation, "Resource group".
 */
class Resources {
    #taken;
    #waiting;
    /** Groups of the jobs that triggered this pipeline and wait for its end. */
    #above;
    constructor(parent, above = []) {
        this.#taken = parent === undefined ? new Set() : parent.#taken;
        this.#waiting = parent === undefined ? new Set() : parent.#waiting;
        this.#above = new Set([...(parent === undefined ? [] : parent.#above), ...above]);
    }
    /** Takes the group's one place; false where another job has it. A job without a group always may. */
    take(group) {
        if (group === undefined || this.#above.has(group))
            return true;
        if (this.#taken.has(group))
            return false;
        this.#taken.add(group);
        return true;
    }
    release(group) {
        if (group === undefined || this.#above.has(group))
            return;
        this.#taken.delete(group);
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        waiting.forEach((wake) => wake());
    }
    /** Resolves when the next group becomes free. */
    released() {
        return new Promise((resolve) => this.#waiting.add(resolve));
    }
    /**
     * For the pipeline of a job that has a group and waits for that pipeline's end. A job there of the same group would
     * wait for ever, as it does on GitLab: it may run.
     */
    inside(group) {
        return new Resources(this, group === undefined ? [] : [group]);
    }
}

;// CONCATENATED MODULE: ./src/pipeline/slots.ts
/** Places for jobs that run at the same time, shared by a pipeline and its child pipelines. */
class Slots {
    #limit;
    #waiting = new Set();
    #taken = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    /** Takes a place; false where none is free. */
    take() {
        if (this.#taken >= this.#limit)
            return false;
        this.#taken += 1;
        return true;
    }
    release() {
        this.#taken -= 1;
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        waiting.forEach((wake) => wake());
    }
    /** Resolves when the next place becomes free. */
    released() {
        return new Promise((resolve) => this.#waiting.add(resolve));
    }
}

;// CONCATENATED MODULE: ./src/pipeline/run.ts








/**
 * Runs the plan to its end: starts what can start, up to the concurrency limit, and lets the language's own status
 * rules decide what follows. When the signal fires, running jobs are canceled and nothing more starts. Nothing of the
 * pipeline remains on the engine afterwards.
 */
async function runPipeline(options) {
    const started = Date.now();
    const { part } = options;
    const pipeline = part?.pipeline ?? (0,bring_up/* randomPipelineId */.X)();
    await options.onPipelineId?.(pipeline);
    const token = (0,credentials/* randomToken */.zs)();
    options.onSecret?.(token);
    const emit = eventSender(pipeline, options.sink, () => new Date());
    await emit({ type: 'pipeline', status: 'running' });
    const unknown = (0,manual/* unknownPlayed */.e)(options.plan, options.settings.manual);
    if (unknown !== undefined)
        await emit({ type: 'warning', message: unknown, job: null });
    const releases = [];
    const nextJobId = jobIds(part);
    const firstJob = nextJobId();
    const drawn = [firstJob];
    const infrastructure = await (0,bring_up/* bringUp */.q)(options, { pipeline, firstJob, token }, emit);
    try {
        await part?.placeArtifacts(infrastructure.session.artifacts);
        const run = new PipelineRun(options, {
            infrastructure,
            emit,
            pipeline,
            slots: new Slots(options.settings.concurrency),
            resources: new Resources(),
            nextJobId: () => drawn.pop() ?? nextJobId(),
            started,
            releases,
            prefix: '',
            depth: 0,
        });
        const { status, jobs } = await run.complete();
        await part?.settled();
        await emit({ type: 'pipeline', status });
        const durationSeconds = (Date.now() - started) / 1000;
        const images = await infrastructure.pushedImages();
        const pushed = await infrastructure.pushThrough(images, status);
        return {
            pipeline,
            status,
            jobs,
            durationSeconds,
            stages: options.plan.stages,
            images,
            pushed,
            cacheNotes: [],
            releases,
            excluded: options.plan.excluded,
        };
    }
    finally {
        await infrastructure[Symbol.asyncDispose]();
    }
}
/** What gives the ids of jobs. */
function jobIds(part) {
    let next = (0,external_node_crypto_.randomInt)(1_000_000_000, 9_000_000_000);
    return () => part?.nextJobId() ?? next++;
}


/***/ }),

/***/ 85208:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ QUALITY_SEVERITIES),
/* harmony export */   DS: () => (/* binding */ SECURITY_REPORTS),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   Q8: () => (/* binding */ NO_REPORTS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The worst first. Source: GitLab documentation, "Code Quality report format". */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/** Reports of GitLab's security scanners that are understood. */
const SECURITY_REPORTS = ['sast', 'secret_detection', 'container_scanning', 'dependency_scanning'];
/** The worst first. Source: GitLab documentation, "Vulnerability severity levels". */
const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'];
const NO_REPORTS = {
    quality: [],
    qualityLeftOut: 0,
    security: [],
    coverage: [],
    kept: [],
    dotenv: [],
};
/** Code scanning takes no more of a run. Source: GitHub documentation, "SARIF results exceed one or more limits". */
const MAX_FINDINGS = 25_000;


/***/ }),

/***/ 75694:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ attemptEvent),
/* harmony export */   t: () => (/* binding */ attemptOf)
/* harmony export */ });
/** An attempt of a job (by its name as shown) as an event. */
function attemptEvent(name, attempt) {
    return {
        type: 'attempt',
        id: attempt.id,
        name,
        attempt: attempt.number,
        status: attempt.status,
        exit_code: attempt.exitCode ?? null,
        failure_reason: attempt.failureReason ?? null,
        started_seconds: attempt.startedSeconds,
        duration_seconds: attempt.durationSeconds,
        phases: attempt.phases.map(({ phase, startedSeconds, seconds }) => ({
            name: phase,
            started_seconds: startedSeconds,
            seconds,
        })),
    };
}
/** The other way round: what an event tells. */
function attemptOf(event) {
    return {
        number: event.attempt,
        id: event.id,
        status: event.status,
        exitCode: event.exit_code ?? undefined,
        failureReason: event.failure_reason ?? undefined,
        startedSeconds: event.started_seconds,
        durationSeconds: event.duration_seconds,
        phases: event.phases.map(({ name, started_seconds: startedSeconds, seconds }) => ({
            phase: name,
            startedSeconds,
            seconds,
        })),
    };
}


/***/ }),

/***/ 60095:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted)
/* harmony export */ });
/** Waits for a promise, unless the signal fires before: then it throws its reason. What was waited for goes on. */
async function unlessAborted(wait, signal) {
    wait.catch(() => undefined); // nobody may hear of it any more
    signal.throwIfAborted();
    let stop = () => undefined;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([wait, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
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
