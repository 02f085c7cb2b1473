export const id = 262;
export const ids = [262];
export const modules = {

/***/ 59262:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepare: () => (/* binding */ prepare),
  unsupportedKeywords: () => (/* binding */ unsupportedKeywords)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 121 modules
var gitlab = __webpack_require__(24405);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
;// CONCATENATED MODULE: ./src/inputs/prepare/choose.ts



/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
function choose(plan, inputs) {
    const { manual } = inputs.settings;
    const problems = [
        ...inputs.jobs.flatMap((name) => jobProblem(plan, 'jobs', name)),
        ...(inputs.stage === undefined ? [] : stageProblem(plan, inputs.stage)),
        ...(manual === 'all' ? [] : manual.flatMap((name) => manualProblem(plan, name))),
    ];
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((message) => ({ message, location: undefined })));
    const whole = inputs.jobs.length === 0 && inputs.stage === undefined;
    return {
        plan: whole
            ? plan
            : (0,gitlab/* filterPlan */.gh)(plan, {
                ...(inputs.jobs.length === 0 ? {} : { jobs: [...inputs.jobs] }),
                ...(inputs.stage === undefined ? {} : { stage: inputs.stage }),
                withNeeds: inputs.needs,
            }),
        manual: manual === 'all' ? manual : [...new Set([...manual, ...inputs.jobs].flatMap((name) => fullNames(plan, name)))],
    };
}
/** The name in the file stands for all copies of a parallel job; one that is no job here may be of a child pipeline. */
function fullNames(plan, name) {
    const copies = plan.jobs.filter((job) => job.name === name || job.groupName === name).map((job) => job.name);
    return copies.length === 0 ? [name] : copies;
}
function jobProblem(plan, input, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return [];
    const reason = plan.excluded.find((job) => job.name === name)?.reason;
    if (reason !== undefined)
        return [`${input}: the job "${name}" is not in this pipeline: ${reason}`];
    const known = [...new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]))];
    const meant = (0,suggest/* suggestion */.h)(name, [...known, ...plan.excluded.map((job) => job.name)], '');
    return [`${input}: there is no job "${name}" in this pipeline${meant || ` (there are: ${listed(known)})`}`];
}
function stageProblem(plan, stage) {
    if (plan.stages.includes(stage))
        return [];
    const meant = (0,suggest/* suggestion */.h)(stage, plan.stages, '');
    return [`stage: there is no stage "${stage}" in this pipeline${meant || ` (there are: ${listed(plan.stages)})`}`];
}
/** A job that the rules have left out this time is no mistake: the same workflow runs for many events. */
function manualProblem(plan, name) {
    const elsewhere = plan.excluded.some((job) => job.name === name) || plan.jobs.some((job) => job.trigger !== undefined);
    return elsewhere ? [] : jobProblem(plan, 'manual', name);
}
const SHOWN = 20;
function listed(names) {
    const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
;// CONCATENATED MODULE: ./src/inputs/prepare/commits.ts


/** The context that the user wants instead of the event's (the input `context`). */
function played({ context, compareWith }, wish) {
    const { mergeRequest, ref } = context;
    const plain = {
        ...context,
        mergeRequest: undefined,
        ref: mergeRequest === undefined ? ref : { kind: 'branch', name: mergeRequest.sourceBranch },
        scheduleDescription: undefined,
        triggerPayload: undefined,
    };
    const wanted = (0,repository_context/* playContext */.Ey)(plain, wish);
    const refProtected = wanted.ref.kind === 'branch' && wanted.ref.name === wanted.project.defaultBranch;
    const pushed = mergeRequest === undefined && wanted.source === 'push' && wanted.ref.kind === 'branch';
    const beforeSha = pushed ? wanted.commit.beforeSha : repository_context/* ZERO_SHA */.gy;
    return {
        context: { ...wanted, commit: { ...wanted.commit, refProtected, beforeSha } },
        compareWith: pushed ? compareWith : undefined,
    };
}
/**
 * What Git has to add once the event, or the user, has named the refs: the commit from which a merge request has gone
 * off, and the message of an annotated tag. What the copy does not have stays as it is.
 */
async function withGitFacts(project, shaped) {
    const git = async (...args) => {
        const { exitCode, stdout } = await (0,src_process/* run */.e)('git', ['-C', project.repository, ...args], { check: false });
        return exitCode === 0 ? stdout.trim() || undefined : undefined;
    };
    const { context } = shaped;
    if (context.mergeRequest !== undefined)
        return withMergeBase(shaped, context.mergeRequest, git);
    if (context.ref.kind !== 'tag')
        return shaped;
    const ref = `refs/tags/${context.ref.name}`;
    // of a tag that is only a name, the contents would be those of the commit
    const message = await git('for-each-ref', '--format=%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)', ref);
    return { ...shaped, context: { ...context, ref: { ...context.ref, message: message ?? '' } } };
}
async function withMergeBase({ context, compareWith }, request, git) {
    const commit = (name) => git('rev-parse', '--verify', '-q', `${name}^{commit}`);
    const { targetBranch } = request;
    const target = compareWith ?? (await commit(`refs/remotes/origin/${targetBranch}`)) ?? (await commit(targetBranch));
    if (target === undefined)
        return { context, compareWith };
    const base = (await git('merge-base', target, 'HEAD')) ?? target;
    const targetSha = request.targetSha === repository_context/* ZERO_SHA */.gy ? target : request.targetSha;
    return {
        context: { ...context, mergeRequest: { ...request, targetSha, diffBaseSha: base } },
        compareWith: base,
    };
}

// EXTERNAL MODULE: ./src/inputs/values/registry.ts
var registry = __webpack_require__(20477);
// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(51322);
;// CONCATENATED MODULE: ./src/inputs/trust.ts

/** What a run on this machine is by itself. */
const TRUSTED = { trusted: true, reason: '', disposable: false };
/** What the input `trust` makes of what is known of the run. */
function trustOf(wish, known) {
    if (wish === 'auto')
        return known;
    if (wish === 'trusted')
        return { ...known, trusted: true, reason: '' };
    return { ...known, trusted: false, reason: 'the input `trust` says so' };
}
/** Fields of the engine's `HostConfig` that only limit a container, or give it names. */
const HARMLESS = new Set([
    'CapDrop', 'NanoCpus', 'CpuShares', 'CpusetCpus', 'CpusetMems', 'Dns', 'DnsSearch', 'ExtraHosts', 'Memory',
    'MemoryReservation', 'MemorySwap', 'ShmSize', 'Ulimits',
]); // prettier-ignore
/**
 * The inputs without what an untrusted run must not have: secrets and tokens, rights on the machine, a place of its own
 * to write to. Returned with what that changes, for a warning.
 */
function restricted(inputs, trust) {
    if (trust.trusted)
        return { inputs, notes: [] };
    const { settings } = inputs;
    const { registry, runner } = settings;
    const hasLogin = registry.kind === 'other' && registry.password !== undefined;
    const given = [
        [Object.keys(inputs.secrets).length > 0, '`secrets`'],
        [Object.keys(inputs.fileVariables).length > 0, '`file-variables`'],
        [inputs.gitlabToken !== undefined, '`gitlab-token`'],
        [inputs.token !== undefined, '`token`'],
        [hasLogin, '`registry-password`'],
        [Object.keys(settings.registryUsers).length > 0, '`registry-users`'],
        [settings.dockerSocket === 'host', '`docker-socket`'],
        [runner.binds.length > 0 || runner.environment.length > 0, 'volumes and environment of `runner-config`'],
    ];
    const without = given.flatMap(([is, name]) => (is ? [name] : []));
    const message = `This run is not trusted (${trust.reason}): ${without.length === 0 ? '' : `it goes without ${without.join(', ')}; `}what it writes to caches and storage no other run reads${trust.disposable ? '' : ', and no container of it is privileged'}`;
    return {
        inputs: {
            ...inputs,
            secrets: {},
            fileVariables: {},
            gitlabToken: undefined,
            token: undefined,
            cache: inputs.cache === 'true' ? 'read-only' : inputs.cache,
            settings: {
                ...settings,
                trusted: false,
                registry: registry.kind === 'other' ? { ...registry, username: undefined, password: undefined } : registry,
                registryUsers: {},
                dockerSocket: 'none',
                privileged: trust.disposable ? settings.privileged : 'never',
                runner: withoutHost(runner),
            },
        },
        notes: [{ message, location: undefined }],
    };
}
/** A runner's configuration without what reaches out of a container, or carries what a pipeline must not see. */
function withoutHost(runner) {
    const harmless = (host) => Object.fromEntries(Object.entries(host).filter(([field]) => HARMLESS.has(field)));
    return {
        ...runner,
        jobHost: harmless(runner.jobHost),
        serviceHost: harmless(runner.serviceHost),
        binds: [],
        environment: [],
        servicesPrivileged: undefined,
    };
}
/** Jobs that cannot run where no container may be privileged: those with a Docker daemon. */
function refusedDaemons(plan, settings) {
    if (settings.privileged !== 'never')
        return [];
    return plan.jobs.flatMap((job) => {
        const daemon = job.services.find((service) => (0,detect/* isDindName */.xv)(service.name));
        return daemon === undefined ? [] : [refusalOf(job, daemon.name, settings.trusted)];
    });
}
function refusalOf(job, daemon, trusted) {
    return {
        message: `${job.name}: the service ${daemon} is a Docker daemon, which takes a privileged container, and this run may have none`,
        location: job.location,
        hint: trusted
            ? '`privileged: never` says so; with `auto` daemons are privileged'
            : 'a run that is not trusted has daemons on machines that are thrown away only: use a GitHub-hosted runner, or `trust: trusted` for code that was read',
    };
}

// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
;// CONCATENATED MODULE: ./src/repository/history.ts

const GIT_WITH_HISTORY = /\bgit\s+(?:-\S+\s+)*(?:describe|log|diff|merge-base|rev-list|blame|shortlog|cherry|rebase|merge|bisect|fetch)\b/;
/** Whether a pipeline file compares commits itself, by `rules:changes` or `only:changes`. */
function comparesCommits(content) {
    return /^\s*-?\s*changes\s*:/m.test(content);
}
/** Names of the jobs that look back further than the pipeline's own commit: by their commands, or by `GIT_DEPTH: 0`. */
function jobsWithHistory(plan) {
    return plan.jobs
        .filter((job) => [...job.beforeScript, ...job.script, ...job.afterScript].some(({ text }) => GIT_WITH_HISTORY.test(text)) ||
        job.variables.some(({ key, value }) => key === 'GIT_DEPTH' && value.trim() === '0'))
        .map((job) => job.name);
}
/**
 * Fetches the history that a shallow checkout lacks, with a token of GitHub where its remote is reached by HTTP.
 * Returns what went wrong, without the token; undefined where all is there now.
 */
async function deepen(project, token) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    // by the environment, which other users of this machine cannot read, unlike arguments
    const env = {
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.extraHeader',
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    };
    const args = [
        '-C',
        project.repository,
        '-c',
        `safe.directory=${project.repository}`,
        'fetch',
        '-q',
        '--unshallow',
        '--tags',
        'origin',
    ];
    const fetched = await (0,src_process/* run */.e)('git', args, { check: false, env });
    if (fetched.exitCode === 0)
        return undefined;
    return (fetched.stderr.replaceAll(token, '***').replaceAll(basic, '***').trim().split('\n').at(-1) ?? 'git fetch failed');
}

// EXTERNAL MODULE: ./src/repository/project.ts
var repository_project = __webpack_require__(44613);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/gitlab-api/includes.ts



/** Where GitLab's own templates are to be had publicly. */
const TEMPLATE_PROJECT = 'gitlab-org/gitlab';
const TEMPLATE_FOLDER = 'lib/gitlab/ci/templates';
/**
 * Finds files of other projects: by the user's map first, else from the GitLab instance. Every file is asked for once a
 * run. What cannot be had is an error that names the remedy; an include is never skipped.
 */
function remoteFiles(options) {
    const known = new Map();
    return (request) => {
        const key = JSON.stringify(request);
        const found = known.get(key) ?? fetchFile(options, request);
        known.set(key, found);
        return found;
    };
}
async function fetchFile(options, request) {
    switch (request.kind) {
        case 'remote':
            return { content: await download(options, request.url, false), name: request.url, source: undefined };
        case 'project': {
            const content = await projectFile(options, request.project, request.ref, request.file);
            return {
                content,
                name: `${request.project}:${request.file}`,
                source: projectSource(options, request.project, request.ref),
            };
        }
        case 'template': {
            const mapped = options.includeMap['template'];
            if (mapped !== undefined)
                return {
                    content: await mappedFile(options, mapped, undefined, request.name),
                    name: request.name,
                    source: undefined,
                };
            const content = await projectFile(options, TEMPLATE_PROJECT, 'master', `${TEMPLATE_FOLDER}/${request.name}`).catch((error) => {
                throw new Error(`Template file \`${request.name}\` is not a valid location! (${remedy('template', String(error instanceof Error ? error.message : error))})`);
            });
            return { content, name: request.name, source: undefined };
        }
        case 'component':
            return component(options, request.address);
    }
}
/** `host/group/project/name@version`: the file is `templates/NAME.yml` or `templates/NAME/template.yml` of the project. */
async function component(options, address) {
    const [path = '', version] = address.split('@');
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const project = parts.slice(1, -1).join('/');
    if (version === undefined || project === '')
        throw new Error(`\`${address}\` is not a valid component address (host/project/name@version)`);
    const host = parts[0] ?? '';
    const own = {
        ...options,
        gitlabUrl: options.gitlabUrl.includes(`//${host}`) ? options.gitlabUrl : `https://${host}`,
    };
    const ref = version === '~latest' ? undefined : version;
    const failures = [];
    for (const file of [`templates/${name}.yml`, `templates/${name}/template.yml`]) {
        try {
            const content = await projectFile(own, project, ref, file);
            return { content, name: address, source: projectSource(own, project, ref) };
        }
        catch (error) {
            failures.push(error instanceof Error ? error.message : String(error));
        }
    }
    throw new Error(`Content not found at \`${address}\`: ${failures[0] ?? ''}`);
}
async function projectFile(options, project, ref, file) {
    const mapped = options.includeMap[project];
    if (mapped !== undefined)
        return mappedFile(options, mapped, ref, file);
    const path = encodeURIComponent((0,external_node_path_.normalize)(file).replace(/^\/+/, ''));
    const url = `${options.gitlabUrl}/api/v4/projects/${encodeURIComponent(project)}/repository/files/${path}/raw?ref=${encodeURIComponent(ref ?? 'HEAD')}`;
    return download(options, url, true).catch((error) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (${remedy(project, reason)})`);
    });
}
function remedy(project, reason) {
    return `${reason}; give gitlab-token, or a copy of it: include-map: ${project}=FOLDER`;
}
/** A file below a place of the map: an address, or a folder; of a folder that is a Git repository, at the ref. */
async function mappedFile(options, place, ref, file) {
    const inside = (0,external_node_path_.normalize)(file).replace(/^\/+/, '');
    if (/^https?:\/\//.test(place))
        return download(options, `${place.replace(/\/+$/, '')}/${inside}`, false);
    const folder = (0,external_node_path_.isAbsolute)(place) ? place : (0,external_node_path_.resolve)(options.base, place);
    if (inside.startsWith('..'))
        throw new Error(`\`${file}\` points outside ${folder}`);
    if (ref !== undefined) {
        const shown = await (0,src_process/* run */.e)('git', ['-C', folder, 'show', `${ref}:${inside}`], { check: false });
        if (shown.exitCode === 0)
            return shown.stdout;
    }
    const content = await (0,safe_folder/* readInside */.xO)(folder, inside);
    if (content === undefined)
        throw new Error(`${(0,external_node_path_.join)(folder, inside)} does not exist`);
    return content;
}
/** Local includes of a file from another project mean that project. */
function projectSource(options, project, ref) {
    const nothing = () => Promise.resolve(undefined);
    return {
        readFile: (path) => projectFile(options, project, ref, path).catch(() => undefined),
        listFiles: async () => [],
        changedFiles: nothing,
        blobId: nothing,
        lastCommitId: nothing,
        fetch: remoteFiles(options),
    };
}
async function download(options, url, api) {
    const headers = api && options.token !== undefined ? { 'PRIVATE-TOKEN': options.token } : {};
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(options.timeoutMs ?? 30_000) }).catch((error) => {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
        throw new Error(`Remote file \`${url}\` could not be fetched because of an error: ${cause}`);
    });
    if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`Remote file \`${url}\` could not be fetched because of HTTP code \`${response.status}\` error!`);
    }
    return response.text();
}

// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(32740);
;// CONCATENATED MODULE: ./src/repository/source.ts



/** The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other projects' files. */
function projectFiles(project, base, remote) {
    const git = (...args) => (0,repository_git/* gitOf */.O)(project.repository, args, false);
    let listed;
    return {
        readFile: (path) => (0,safe_folder/* readInside */.xO)(project.folder, path),
        listFiles: () => (listed ??= (0,repository_project/* presentFiles */.R)(project.repository, true)),
        async changedFiles(compareTo) {
            const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo);
            if (from === undefined)
                return undefined;
            const diff = await git('diff', '--name-only', '-z', from, 'HEAD');
            return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
        },
        async blobId(path) {
            const found = await git('rev-parse', '--verify', '-q', `HEAD:${path}`);
            return found.exitCode === 0 ? found.stdout.trim() : undefined;
        },
        async lastCommitId(path) {
            const found = await git('log', '-1', '--format=%H', '--', path);
            return found.stdout.trim() || undefined;
        },
        fetch: remote,
    };
}
async function mergeBase(git, ref) {
    for (const name of [`origin/${ref}`, ref]) {
        const found = await git('merge-base', name, 'HEAD');
        if (found.exitCode === 0)
            return found.stdout.trim();
    }
    throw new Error(`${ref} is not a valid ref`);
}

// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
;// CONCATENATED MODULE: ./src/inputs/prepare/prepare.ts
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
 * Reads the repository and the pipeline file, and makes the plan. Throws before anything runs where something is wrong
 * that the user can mend: a {@link UsageError} with all that is wrong with the inputs, and, as far as the right ones
 * tell, with the file and with what they name in it. A caller that has more to load begins with `opening` the project.
 */
async function prepare(read, asked, purpose = 'look', opening = (0,repository_project/* openProject */.U)(read.inputs.cwd)) {
    const { inputs, problems } = read;
    if (problems.length === 0)
        return prepare_open(inputs, asked, opening);
    throw new errors/* UsageError */.eb([...problems, ...(await furtherProblems(read, asked, purpose, opening))]);
}
/** Inputs without which it is not known what the file would say. */
const DECISIVE = new Set([
    'variables',
    'secrets',
    'file-variables',
    'inputs',
    'context',
    'gitlab-url',
    'include-map',
]);
async function furtherProblems({ inputs, problems }, asked, purpose, opening) {
    try {
        if (problems.some(({ input }) => input !== undefined && DECISIVE.has(input))) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const project = __addDisposableResource(env_1, await projectOf(inputs, opening), true);
                await pipelineFile(project, inputs);
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
        else {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                // nothing is fetched for a run that will not be
                const prepared = __addDisposableResource(env_2, await prepare_open({ ...inputs, token: undefined }, asked, opening), true);
                if (purpose === 'run')
                    unsupportedKeywords(prepared);
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
        return [];
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return error.problems;
        return error instanceof gitlab/* ConfigError */.xL ? error.diagnostics : [];
    }
}
async function projectOf(inputs, opening) {
    return opening.catch((error) => {
        const meant = suggestionAmong((0,external_node_path_.dirname)(inputs.cwd), (0,external_node_path_.basename)(inputs.cwd));
        throw new errors/* UsageError */.eb(`cwd: ${inputs.cwd} cannot be opened: ${(0,errors/* messageOf */.bD)(error)}${meant}`);
    });
}
async function pipelineFile(project, inputs) {
    const path = (0,external_node_path_.resolve)(project.folder, inputs.file);
    // what the user names may lie anywhere, but the project has no say in where its own file leads
    const isInside = path.startsWith(`${project.folder}/`);
    const content = await (isInside
        ? (0,safe_folder/* readInside */.xO)(project.folder, (0,external_node_path_.relative)(project.folder, path))
        : (0,promises_.readFile)(path, 'utf8').catch(() => undefined)).catch((error) => {
        throw new errors/* UsageError */.eb(`file: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    if (content !== undefined)
        return content;
    const meant = suggestionAmong((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(path));
    throw new errors/* UsageError */.eb(`file: ${path} does not exist or cannot be read (Missing CI config file)${meant}`);
}
function suggestionAmong(folder, name) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,suggest/* suggestion */.h)(name, (0,external_node_fs_.readdirSync)(folder), '') : '';
}
async function prepare_open(given, asked, opening) {
    const project = await projectOf(given, opening);
    try {
        const content = await pipelineFile(project, given);
        const first = project.facts;
        const trust = trustOf(given.trust, asked?.trust(first) ?? TRUSTED);
        const { inputs, notes } = restricted(ofProject(given, first, project.folder), trust);
        const early = first.shallow && comparesCommits(content);
        const problem = early && inputs.token !== undefined ? await deepen(project, inputs.token) : undefined;
        const facts = early && inputs.token !== undefined ? await (0,repository_facts/* readFacts */.MH)(project) : first;
        const base = (0,repository_context/* baseContext */.RH)(facts, {
            variables: inputs.variables,
            secrets: inputs.secrets,
            fileVariables: inputs.fileVariables,
            inputs: inputs.inputs,
            file: inputs.file,
            registry: (path) => (0,registry/* registryOfProject */.Il)(inputs.settings.registry, path),
            ...(process.env.GITHUB_REPOSITORY === undefined || project.snapshot
                ? {}
                : { path: process.env.GITHUB_REPOSITORY }),
            ...(process.env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: process.env.GITHUB_SERVER_URL }),
        });
        const shaped = asked?.shape(base, facts) ?? { context: base, compareWith: undefined };
        const { context, compareWith } = await withGitFacts(project, inputs.context === undefined ? shaped : played(shaped, inputs.context));
        const remote = remoteFiles({
            gitlabUrl: inputs.gitlabUrl ?? gitlabOf(facts.origin),
            token: inputs.gitlabToken,
            includeMap: inputs.includeMap,
            base: project.folder,
        });
        const source = projectFiles(project, { sha: compareWith }, remote);
        const whole = await (0,gitlab/* loadPlan */.Yq)({ file: inputs.file, content, context, source });
        const { plan: chosen, manual } = choose(whole, inputs);
        const plan = {
            ...chosen,
            warnings: [
                ...notes,
                ...chosen.warnings,
                ...gitSettingWarnings(chosen),
                ...(await historyWarnings(project, chosen, facts, inputs, early, problem)),
            ],
        };
        return {
            project,
            context,
            plan,
            manual,
            source,
            inputs,
            [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
        };
    }
    catch (error) {
        await project[Symbol.asyncDispose]();
        throw error;
    }
}
/** With the storage of the project: by its remote, or by the path of a folder that has none. */
function ofProject(inputs, facts, folder) {
    const { storagePath } = inputs.settings;
    if (storagePath === undefined)
        return inputs;
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: path } = process.env;
    const remote = facts.origin === undefined ? undefined : `${(0,repository_context/* serverOf */.FN)(facts.origin)}/${facts.path}`;
    const project = server === undefined || path === undefined ? remote : `${server}/${path}`;
    const identity = project?.replace(/^[a-z]+:\/\//, '') ?? folder;
    return { ...inputs, settings: { ...inputs.settings, storagePath: (0,projects/* projectStorage */.Zv)(storagePath, identity) } };
}
/** Further arguments for the runner's own Git: there is no fetch here that they could go to. */
const GIT_FLAGS = ['GIT_FETCH_EXTRA_FLAGS', 'GIT_CLONE_EXTRA_FLAGS', 'GIT_SUBMODULE_UPDATE_FLAGS'];
function gitSettingWarnings(plan) {
    return GIT_FLAGS.flatMap((key) => {
        const jobs = plan.jobs.filter((job) => job.variables.some((one) => one.key === key && one.value !== ''));
        if (jobs.length === 0)
            return [];
        const names = jobs.map((job) => job.name).join(', ');
        const message = `${key} is not honoured: ${names} get their sources from the repository that is on this machine`;
        return [{ message, location: jobs[0]?.location }];
    });
}
/** Gets the history that jobs need, or says which of them will miss it. */
async function historyWarnings(project, plan, facts, inputs, compares, earlier) {
    const jobs = facts.shallow ? jobsWithHistory(plan) : [];
    if (!facts.shallow || (jobs.length === 0 && !compares))
        return [];
    const problem = inputs.token === undefined ? undefined : (earlier ?? (await deepen(project, inputs.token)));
    if (inputs.token !== undefined && problem === undefined)
        return [];
    const who = [...(compares ? ['rules:changes'] : []), ...jobs].join(', ');
    const why = problem === undefined ? '' : ` (it could not be deepened: ${problem})`;
    const message = `The checkout is shallow${why}: ${who} may miss the commits before this one. Use actions/checkout with \`fetch-depth: 0\`, or give the input \`token\`.`;
    return [{ message, location: undefined }];
}
/** The GitLab instance of the project: its remote's host, unless that is GitHub. */
function gitlabOf(origin) {
    const host = origin === undefined ? undefined : /^(?:[a-z+]+:\/\/|[^@/]+@)([^/:]+)/i.exec(origin)?.[1];
    return host === undefined || host.endsWith('github.com') ? 'https://gitlab.com' : `https://${host}`;
}
/**
 * What a run has to say before it starts of keywords that it cannot honour: warnings where the user allows them. Throws
 * a {@link UsageError} that lists them all where not.
 */
function unsupportedKeywords({ plan, inputs }) {
    const daemons = refusedDaemons(plan, inputs.settings);
    const found = plan.jobs.flatMap((job) => job.unsupported);
    const refused = inputs.unsupported === 'fail' ? found.map(withWayOut) : [];
    if (refused.length + daemons.length > 0)
        throw new errors/* UsageError */.eb([...refused, ...daemons]);
    return found;
}
function withWayOut(problem) {
    const hint = problem.hint === undefined ? '' : `${problem.hint}; `;
    return { ...problem, hint: `${hint}\`unsupported: warn\` runs all the same` };
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? serverOf(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: serverUrl },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry(path),
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: [
            ...Object.entries(options.secrets).map(([key, value]) => secretVariable(key, value)),
            ...Object.entries(options.fileVariables ?? {}).map(([key, value]) => fileVariable(key, value)),
        ],
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key, value) {
    return { key, value, public: false, masked: true, file: true, raw: true };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function serverOf(origin) {
    const host = origin === undefined ? undefined : /^(?:[a-z+]+:\/\/|[^@/]+@)([^/:]+)/i.exec(origin)?.[1];
    return `https://${host ?? 'gitlab.com'}`;
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ })

};
