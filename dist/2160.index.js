export const id = 2160;
export const ids = [2160];
export const modules = {

/***/ 26173:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   R4: () => (/* binding */ withoutRunner),
/* harmony export */   eZ: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);

const LOST = { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };
const CANCELED = { type: 'cancel' };
/**
 * The state of a pipeline of which several runners have each told a part: every event goes through the status machine, in
 * an order in which it could have happened. `reported`: in the order in which it was told. A job of `over` that could have
 * started, and of which nothing was reported, was lost (`runner_system_failure`) or canceled; where its `retry` gives it
 * another attempt it is pending, or, with `final`, gets none, for nobody is left to run it.
 *
 * What ran once more (`Re-run failed jobs` of GitHub) is played again, as GitLab's button does, after all that the run
 * attempt before it has told.
 */
function replay({ plan, manual }, reported, over = new Map(), final = false) {
    let state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createRun */ .ut)(plan, { play: manual });
    const order = state.jobs.map(({ name }) => name); // each after those that it waits for
    const attempts = [...new Set([1, ...reported.map(({ runAttempt }) => runAttempt)])].sort((one, two) => one - two);
    for (const attempt of attempts) {
        const byJob = new Map();
        for (const one of reported)
            if (one.runAttempt === attempt)
                byJob.set(one.job, [...(byJob.get(one.job) ?? []), one]);
        for (const name of order) {
            const told = byJob.get(name) ?? [];
            const before = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobState */ .d)(state, name)?.status;
            if (told.length > 0 && attempt > 1 && (before === 'success' || before === 'failed' || before === 'canceled'))
                state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(state, name, { type: 'play' });
            for (const end of told.flatMap(({ ends }) => ends))
                state = ended(state, name, end);
            if (attempt === attempts.at(-1))
                state = silent(state, name, over.get(name), told.length > 0, final);
        }
    }
    return state;
}
/** An attempt that has run elsewhere. */
function ended(before, name, end) {
    const status = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobState */ .d)(before, name)?.status;
    const due = status === 'manual'
        ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(before, name, { type: 'play' })
        : status === 'scheduled' || status === 'created' || status === 'skipped'
            ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(before, name, { type: 'enqueue' }) // whoever ran it knew more than was told here
            : before;
    return (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(due, name, { type: 'run' }), name, end);
}
/** A job of a runner that is gone without a word. */
function silent(before, name, how, told, final) {
    if (how === undefined || (told && !final))
        return before;
    let state = before;
    for (;;) {
        const status = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobState */ .d)(state, name)?.status;
        if (status !== 'pending' && status !== 'scheduled')
            return state;
        const due = status === 'scheduled' ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(state, name, { type: 'enqueue' }) : state;
        state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(due, name, { type: 'run' }), name, how === 'lost' ? LOST : CANCELED);
        if (!final)
            return state;
    }
}
/** Names of the jobs that need no runner, as far as is known: they are skipped, or manual and not played. */
function withoutRunner({ plan }, state) {
    const idle = new Set(['skipped', 'manual']);
    return plan.jobs.map(({ name }) => name).filter((name) => idle.has((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .jobState */ .d)(state, name)?.status));
}
/** Names of all jobs that a job waits for, directly or not, itself left out. */
function ancestorsOf({ plan }, names) {
    const state = (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createRun */ .ut)(plan);
    const indices = new Map(state.jobs.map(({ name }, index) => [name, index]));
    const found = new Set();
    const wanted = [...names].flatMap((name) => indices.get(name) ?? []);
    const waiting = [...wanted];
    let stage = 0; // all jobs of the stages before this one are wanted
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        const job = state.jobs[index];
        if (job === undefined)
            continue;
        const before = job.needs ?? (job.stage <= stage ? [] : state.jobs.flatMap((other, at) => (other.stage < job.stage ? [at] : [])));
        if (job.needs === null)
            stage = Math.max(stage, job.stage);
        for (const one of before) {
            if (found.has(one))
                continue;
            found.add(one);
            waiting.push(one);
        }
    }
    const own = new Set(wanted);
    return new Set([...found].filter((index) => !own.has(index)).flatMap((index) => state.jobs[index]?.name ?? []));
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


/***/ })

};
