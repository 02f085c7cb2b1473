export const id = 7773;
export const ids = [7773];
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

/***/ 87820:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   RT: () => (/* binding */ checkStage),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Ww: () => (/* binding */ fullNames),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47443);



/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
function choose(plan, given) {
    const inputs = spelledIn(plan, given);
    const { manual } = inputs.settings;
    checkNames(plan, inputs);
    const whole = inputs.jobs.length === 0 && inputs.stage === undefined;
    return {
        plan: whole
            ? plan
            : (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .filterPlan */ .gh)(plan, {
                ...(inputs.jobs.length === 0 ? {} : { jobs: [...inputs.jobs] }),
                ...(inputs.stage === undefined ? {} : { stage: inputs.stage }),
                withNeeds: inputs.needs,
            }),
        manual: manual === 'all' ? manual : [...new Set([...manual, ...inputs.jobs].flatMap((name) => fullNames(plan, name)))],
    };
}
/** The inputs with the names of jobs as the plan spells them. */
function spelledIn(plan, inputs) {
    const { manual } = inputs.settings;
    const all = (names) => names.map((name) => spelled(plan, name));
    const settings = { ...inputs.settings, manual: manual === 'all' ? manual : all(manual) };
    return { ...inputs, jobs: all(inputs.jobs), settings };
}
/**
 * The name of a copy of a parallel job as the plan has it, where it is written in the way of gitlab-ci-local: `test: [a,b]`
 * for `test: [a, b]`, and `test: [1/2]` for `test 1/2`. Any other name is left as it is.
 */
function spelled(plan, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return name;
    const plain = (text) => text.replace(/: \[(\d+\/\d+)\]$/, ' $1').replace(/, ?(?=[^[\]]*\]$)/g, ',');
    return plan.jobs.find((job) => plain(job.name) === plain(name))?.name ?? name;
}
/** Throws a {@link UsageError} that lists all names among the inputs of which there is no job or stage. */
function checkNames(known, inputs) {
    const { manual } = inputs.settings;
    const problems = [
        ...inputs.jobs.flatMap((name) => jobProblem(known, 'jobs', name)),
        ...(inputs.stage === undefined ? [] : stageProblem(known, 'stage', inputs.stage)),
        ...(manual === 'all' ? [] : manual.flatMap((name) => manualProblem(known, name))),
    ];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.map((message) => ({ message, location: undefined })));
}
/** Throws a {@link UsageError} where there is no such stage, for the option that names it. */
function checkStage(known, option, stage) {
    const [problem] = stageProblem(known, option, stage);
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problem);
}
/** The name in the file stands for all copies of a parallel job; one that is no job here may be of a child pipeline. */
function fullNames(plan, name) {
    const copies = plan.jobs.filter((job) => job.name === name || job.groupName === name).map((job) => job.name);
    return copies.length === 0 ? [name] : copies;
}
function jobProblem(plan, input, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return [];
    const reason = plan.excluded.find((job) => job.name === name || (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(job.name) === name)?.reason;
    if (reason !== undefined)
        return [`${input}: the job "${name}" is not in this pipeline: ${reason}`];
    const known = [...new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]))];
    const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, [...known, ...plan.excluded.map((job) => job.name)], '');
    return [`${input}: there is no job "${name}" in this pipeline${meant || ` (there are: ${listed(known)})`}`];
}
function stageProblem(plan, input, stage) {
    if (plan.stages.includes(stage))
        return [];
    const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(stage, plan.stages, '');
    return [`${input}: there is no stage "${stage}" in this pipeline${meant || ` (there are: ${listed(plan.stages)})`}`];
}
/** A job that the rules have left out this time is no mistake: the same workflow runs for many events. */
function manualProblem(plan, name) {
    const elsewhere = plan.excluded.some((job) => job.name === name || (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(job.name) === name) ||
        plan.jobs.some((job) => job.trigger !== undefined);
    return elsewhere ? [] : jobProblem(plan, 'manual', name);
}
const SHOWN = 20;
function listed(names) {
    const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}


/***/ }),

/***/ 97773:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintProject: () => (/* binding */ lintProject),
  openPipeline: () => (/* reexport */ openPipeline),
  prepare: () => (/* binding */ prepare),
  prepareStored: () => (/* binding */ prepareStored),
  unsupportedKeywords: () => (/* binding */ unsupportedKeywords)
});

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
;// CONCATENATED MODULE: ./src/certificates/own-trust.ts

/**
 * Has this process trust further authorities (PEM) beside those that it trusts already, for whatever it asks from now on:
 * GitLab, a Vault, GitHub, registries. Returns false where Node cannot (before 22.19 and 24.5).
 */
function trustInProcess(certificates, node = (external_node_tls_default())) {
    if (certificates.length === 0)
        return true;
    const { getCACertificates, setDefaultCACertificates } = node;
    if (getCACertificates === undefined || setDefaultCACertificates === undefined)
        return false;
    setDefaultCACertificates([...getCACertificates('default'), ...certificates]);
    return true;
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
        const { exitCode, stdout } = await (0,src_process/* run */.eF)('git', ['-C', project.repository, ...args], { check: false });
        return exitCode === 0 ? stdout.trim() || undefined : undefined;
    };
    const { context } = shaped;
    if (context.mergeRequest !== undefined)
        return withMergeBase(shaped, context.mergeRequest, project.facts.sha, git);
    if (context.ref.kind !== 'tag')
        return shaped;
    const ref = `refs/tags/${context.ref.name}`;
    // of a tag that is only a name, the contents would be those of the commit
    const message = await git('for-each-ref', '--format=%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)', ref);
    return { ...shaped, context: { ...context, ref: { ...context.ref, message: message ?? '' } } };
}
async function withMergeBase({ context, compareWith }, request, head, git) {
    const commit = (name) => git('rev-parse', '--verify', '-q', `${name}^{commit}`);
    const { targetBranch } = request;
    const target = compareWith ?? (await commit(`refs/remotes/origin/${targetBranch}`)) ?? (await commit(targetBranch));
    if (target === undefined)
        return { context, compareWith };
    const base = (await git('merge-base', target, head)) ?? target;
    const targetSha = request.targetSha === repository_context/* ZERO_SHA */.gy ? target : request.targetSha;
    return {
        context: { ...context, mergeRequest: { ...request, targetSha, diffBaseSha: base } },
        compareWith: base,
    };
}

// EXTERNAL MODULE: ./src/inputs/values/registry.ts
var registry = __webpack_require__(20477);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
// EXTERNAL MODULE: ./src/inputs/configuration/user.ts
var user = __webpack_require__(83413);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var yaml_node = __webpack_require__(15);
// EXTERNAL MODULE: ./src/gitlab/yaml/settings.ts
var settings = __webpack_require__(28838);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/inputs/values/pairs.ts
var pairs = __webpack_require__(55849);
// EXTERNAL MODULE: ./src/inputs/variables/env-file.ts
var env_file = __webpack_require__(11111);
;// CONCATENATED MODULE: ./src/inputs/variables/peer-form.ts






/**
 * The form of gitlab-ci-local's files of variables: `KEY: text`, or `type` (`variable` or `file`) and `values`, texts by
 * environment scope.
 */
function peerVariables(map, problem, onPath) {
    return [...map.entries.values()].flatMap(({ key, value }) => {
        const name = key.text;
        const wrong = (0,pairs/* keyProblem */.dD)(name, 'variable');
        if (wrong !== undefined) {
            problem(wrong, key);
            return [];
        }
        const typed = (0,yaml_node/* isMap */.jh)(value);
        const type = typed ? value.entries.get('type')?.value : undefined;
        const isFile = type?.kind === 'scalar' && type.text === 'file';
        const values = typed ? value.entries.get('values')?.value : undefined;
        const texts = (0,yaml_node/* isMap */.jh)(values)
            ? [...values.entries.values()].map((entry) => [entry.key.text, entry.value])
            : [['*', value]];
        return texts.flatMap(([scope, node]) => {
            if (node.kind !== 'scalar' || !(0,gitlab/* isEnvironmentScope */._b)(scope)) {
                problem(`${name}: a variable is a text, or a map with type and values by environment`, node);
                return [];
            }
            const isPath = type === undefined && !typed && /^(~\/|\/)/.test(node.text);
            const content = isPath ? onPath(name, node) : undefined;
            if (content === null)
                return [];
            const file = isFile || content !== undefined;
            return [{ ...plainVariable(name, content ?? node.text, scope), file, raw: file }];
        });
    });
}
/** The variables of a file that is no YAML map but in dotenv form, as gitlab-ci-local takes it; undefined: it is not. */
function peerEnvFile(text) {
    try {
        (0,settings/* readSettings */.s)('', text);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* ConfigError */.xL))
            throw error;
    }
    const found = [];
    for (const entry of (0,env_file/* parseEnvFile */.F)(text)) {
        if (!('key' in entry) || (0,pairs/* keyProblem */.dD)(entry.key, 'variable') !== undefined)
            return undefined;
        found.push(plainVariable(entry.key, entry.value, '*'));
    }
    return found;
}
/** A variable without more to it than its scope. */
function plainVariable(key, value, scope) {
    const all = scope === '' || scope === '*';
    return { key, value, public: false, masked: false, file: false, raw: false, ...(all ? {} : { environment: scope }) };
}

;// CONCATENATED MODULE: ./src/inputs/variables/peer-home.ts









/** gitlab-ci-local's file of variables of the user, in the home folder. */
const HOME_FILE = '.gitlab-ci-local/variables.yml';
/**
 * The variables that the user's file of gitlab-ci-local has for a project, which is called by any of `names`: with its server
 * and without. The file is the user's own, so a path in it stands for the content of that file, as it does there.
 */
async function peerHomeVariables(names, home = (0,external_node_os_.homedir)()) {
    const path = (0,external_node_path_.join)(home, HOME_FILE);
    const problems = [];
    const notes = [];
    const problem = (message, at) => void problems.push({ message, location: (0,yaml_node/* locationOf */.hD)(at) });
    const variables = [];
    try {
        const map = (0,settings/* readSettings */.s)(path, (0,external_node_fs_.readFileSync)(path, 'utf8'));
        const parts = map === undefined ? [] : partsFor(map, await names(), problem);
        for (const part of parts)
            variables.push(...peerVariables(part, problem, contentsIn(home, notes)));
    }
    catch (error) {
        const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
        if (error instanceof gitlab_errors/* ConfigError */.xL)
            problems.push(...error.diagnostics);
        else if (!missing)
            problems.push({ message: `${path}: ${(0,errors/* messageOf */.bD)(error)}`, location: undefined });
    }
    if (variables.length > 0)
        notes.push({
            message: `${(0,report_text/* count */.U9)(variables.length, 'project variable')} from ${path}, gitlab-ci-local's file`,
            location: undefined,
        });
    return { variables, notes, problems };
}
/** The maps of variables that are for a project, those that count less first: of all, of its groups, its own. */
function partsFor(map, names, problem) {
    const mapAt = (what, node, key) => {
        const value = node?.entries.get(key)?.value;
        if ((0,yaml_node/* isNil */.gD)(value) || value === undefined)
            return undefined;
        if (!(0,yaml_node/* isMap */.jh)(value))
            problem(`${what}: has to be a map`, value);
        return (0,yaml_node/* isMap */.jh)(value) ? value : undefined;
    };
    const chosen = (part, isFor) => {
        const node = mapAt(part, map, part);
        return [...(node?.entries.keys() ?? [])]
            .filter((key) => names.some((name) => isFor(plainPath(key), name)))
            .sort((one, other) => plainPath(one).length - plainPath(other).length)
            .map((key) => mapAt(`${part}: ${key}`, node, key));
    };
    return [
        mapAt('global', map, 'global'),
        ...chosen('group', (key, name) => name.startsWith(`${key}/`)),
        ...chosen('project', (key, name) => name === key),
    ].filter((part) => part !== undefined);
}
/** `gitlab.com:group/app.git` -> `gitlab.com/group/app`. */
function plainPath(key) {
    return key
        .replace(':', '/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
/** Files of this machine; what is none is told, and is no variable. */
function contentsIn(home, notes) {
    return (name, node) => {
        const path = node.text.startsWith('~/') ? (0,external_node_path_.join)(home, node.text.slice(2)) : node.text;
        try {
            return (0,external_node_fs_.readFileSync)(path, 'utf8');
        }
        catch (error) {
            notes.push({ message: `${name} is left out: ${(0,errors/* messageOf */.bD)(error)}`, location: (0,yaml_node/* locationOf */.hD)(node) });
            return null;
        }
    };
}

// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/inputs/variables/project-files.ts









/** The files of a project that have its variables for this machine, those that count less first. */
const VARIABLE_FILES = { peer: '.gitlab-ci-local-variables.yml', own: '.gitlab-dind-variables.yml' };
/**
 * Reads `.gitlab-dind-variables.yml` and gitlab-ci-local's file of a project. They are the project's, and no more to be
 * trusted than its pipeline file: no file of this machine is read for them.
 */
async function projectVariableFiles(folder) {
    const variables = [];
    const notes = [];
    const problems = [];
    const problem = (message, at, hint) => void problems.push({ message, location: (0,yaml_node/* locationOf */.hD)(at), ...(hint === undefined ? {} : { hint }) });
    for (const [kind, name] of Object.entries(VARIABLE_FILES)) {
        try {
            const text = await (0,safe_folder/* readInside */.xO)(folder, name);
            if (text === undefined)
                continue;
            const env = kind === 'peer' ? peerEnvFile(text) : undefined;
            const map = env === undefined ? (0,settings/* readSettings */.s)(name, text) : undefined;
            if (map === undefined && env === undefined)
                continue;
            const read = env ?? (kind === 'own' ? ownVariables(map, problem) : peerVariables(map, problem, staysText(notes)));
            variables.push(...read);
            if (kind === 'peer')
                notes.push({
                    message: `${(0,report_text/* count */.U9)(read.length, 'project variable')} from ${name}, gitlab-ci-local's file`,
                    location: undefined,
                });
        }
        catch (error) {
            if (error instanceof gitlab_errors/* ConfigError */.xL)
                problems.push(...error.diagnostics);
            else
                problems.push({ message: error instanceof Error ? error.message : String(error), location: undefined });
        }
    }
    return { variables, notes, problems };
}
/** A text that is a path stands there for the file: here it stays a text, since the file would be one of this machine. */
function staysText(notes) {
    return (name, node) => {
        notes.push({
            message: `${name} is a text here: gitlab-ci-local would take the content of the file that it names`,
            location: (0,yaml_node/* locationOf */.hD)(node),
            hint: `--file-variable '${name}=@PATH' gives that`,
        });
        return undefined;
    };
}
/** Words of GitLab's API for project variables, with `value`. */
const FIELDS = ['value', 'variable_type', 'environment_scope', 'masked', 'protected', 'raw'];
/** `KEY: text`, `KEY@SCOPE: text`, or `KEY:` with the fields of GitLab's API, or a list of such. */
function ownVariables(map, problem) {
    return [...map.entries.values()].flatMap(({ key, value }) => {
        const wrong = (0,pairs/* keyProblem */.dD)(key.text, 'project');
        if (wrong !== undefined)
            problem(wrong, key);
        if (wrong !== undefined)
            return [];
        const [name, scope] = (0,report_text/* splitOnce */.E2)(key.text, '@');
        const given = (0,yaml_node/* isSeq */.oP)(value) ? value.items : [value];
        return given.flatMap((one) => (0,yaml_node/* isMap */.jh)(one) ? ofFields(name, scope, one, problem) : ofText(name, scope, one, problem));
    });
}
function ofFields(name, given, map, problem) {
    const before = { ok: true };
    const tell = (...what) => {
        before.ok = false;
        problem(...what);
    };
    for (const { key } of map.entries.values()) {
        if (!FIELDS.includes(key.text))
            tell(`${name}: there is no field ${key.text}${(0,suggest/* suggestion */.h)(key.text, FIELDS, '') || ` (there are: ${FIELDS.join(', ')})`}`, key);
    }
    const text = (field, otherwise) => {
        const node = map.entries.get(field)?.value;
        if (node === undefined)
            return otherwise;
        if (node.kind === 'scalar')
            return node.text;
        tell(`${name}: ${field} has to be a text`, node);
        return otherwise;
    };
    const flag = (field) => {
        const value = text(field, 'false');
        const entry = map.entries.get(field);
        if (value !== 'true' && value !== 'false' && entry !== undefined)
            tell(`${name}: ${field} has to be true or false`, entry.key);
        return value === 'true';
    };
    const type = text('variable_type', 'env_var');
    if (type !== 'env_var' && type !== 'file')
        tell(`${name}: variable_type has to be env_var or file`, map);
    if (!map.entries.has('value'))
        tell(`${name}: has no value`, map);
    const scope = text('environment_scope', given === '' ? '*' : given);
    if (!(0,gitlab/* isEnvironmentScope */._b)(scope))
        tell(`${name}: environment_scope is none that GitLab takes`, map);
    const file = type === 'file';
    const made = {
        ...plainVariable(name, text('value', ''), scope),
        file,
        masked: flag('masked'),
        raw: flag('raw') || file,
        ...(flag('protected') ? { protected: true } : {}),
    };
    return before.ok ? [made] : [];
}
function ofText(name, scope, node, problem) {
    if (node.kind === 'scalar')
        return [plainVariable(name, node.text, scope)];
    problem(`${name}: a variable is a text, or a map with value`, node);
    return [];
}

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
        [Object.keys(inputs.projectVariables).length > 0, '`project-variables`'],
        [inputs.gitlabToken !== undefined, '`gitlab-token`'],
        [inputs.token !== undefined, '`token`'],
        [inputs.artifactsToSource, '`artifacts-to-source`'],
        [inputs.statuses, '`statuses`'],
        [settings.releases === 'create', '`releases`'],
        [inputs.deployments, '`deployments`'],
        [hasLogin, '`registry-password`'],
        [settings.push !== undefined, '`registry-push-to`'],
        [Object.keys(settings.registryUsers).length > 0, '`registry-users`'],
        [settings.dockerSocket === 'host', '`docker-socket`'],
        [runner.binds.length > 0 || runner.environment.length > 0, 'volumes, and the environment of `runner-config`'],
    ];
    const without = given.flatMap(([is, name]) => (is ? [name] : []));
    const message = `This run is not trusted (${trust.reason}): ${without.length === 0 ? '' : `it goes without ${without.join(', ')}; `}what it writes to caches and storage no other run reads${trust.disposable ? '' : ', and no container of it is privileged'}`;
    return {
        inputs: {
            ...inputs,
            secrets: {},
            fileVariables: {},
            projectVariables: {},
            artifactsToSource: false,
            gitlabToken: undefined,
            token: undefined,
            statuses: false,
            deployments: false,
            cache: inputs.cache === 'true' ? 'read-only' : inputs.cache,
            settings: {
                ...settings,
                trusted: false,
                registry: registry.kind === 'other' ? { ...registry, username: undefined, password: undefined } : registry,
                registryUsers: {},
                push: undefined,
                releases: 'none',
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
        networks: [],
        environment: [],
        servicesPrivileged: undefined,
    };
}
/** Jobs that cannot run where no container may be privileged: those with a Docker daemon. */
function refusedDaemons(plan, settings, context) {
    if (settings.privileged !== 'never')
        return [];
    return plan.jobs.flatMap((job) => {
        const daemon = (0,detect/* plannedDaemon */.Zc)(job, context);
        return daemon === undefined ? [] : [refusalOf(job, daemon, settings.trusted)];
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

// EXTERNAL MODULE: ./src/inputs/prepare/elsewhere.ts + 1 modules
var elsewhere = __webpack_require__(81485);
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
    const fetched = await (0,src_process/* run */.eF)('git', args, { check: false, env });
    if (fetched.exitCode === 0)
        return undefined;
    return (fetched.stderr.replaceAll(token, '***').replaceAll(basic, '***').trim().split('\n').at(-1) ?? 'git fetch failed');
}

// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/repository/instance.ts
var instance = __webpack_require__(84677);
// EXTERNAL MODULE: ./src/repository/source.ts
var repository_source = __webpack_require__(52427);
// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(32740);
;// CONCATENATED MODULE: ./src/repository/upstream.ts


/**
 * What GitLab would compare with if the branch were pushed now: the commit that its upstream is at, where HEAD has
 * commits that it lacks. The upstream is the one that Git has noted, else the branch of that name in `origin`.
 */
async function upstreamOf({ repository, snapshot, facts }, branch) {
    if (snapshot)
        return { kind: 'nothing', why: 'the project is no Git repository of its own' };
    const git = async (...args) => {
        const { exitCode, stdout } = await (0,repository_git/* gitOf */.O)(repository, args, false);
        return exitCode === 0 ? stdout.trim() : '';
    };
    const own = `refs/heads/${branch}`;
    const usual = `refs/remotes/origin/${branch}`;
    const listed = branch === facts.branch ? facts.branchRefs : await git('for-each-ref', `--format=${repository_facts/* REF_FORMAT */.mU}`, own, usual);
    const known = new Map(listed.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')]));
    const ref = known.get(own)?.[2] || usual;
    const name = ref.replace(/^refs\/(?:remotes|heads)\//, '');
    // mostly it is told already, or known not to be there: a further process takes longer than what it does
    const sha = ref === usual ? (known.get(usual)?.[1] ?? '') : await git('rev-parse', '--verify', '-q', `${ref}^{commit}`);
    if (sha === '')
        return { kind: 'nothing', why: `there is no ${name}` };
    const missing = sha === facts.sha ? '' : await git('rev-list', '--max-count=1', `${ref}..HEAD`, '--');
    if (missing === '')
        return { kind: 'nothing', why: `${name} has all commits of ${branch}` };
    return { kind: 'commit', name, sha };
}
/** What is told of it, where a pipeline asks for it. */
function comparisonNote(comparison) {
    return comparison.kind === 'commit'
        ? `\`changes\` compares with ${comparison.name} (${comparison.sha.slice(0, 8)}): what a push would bring`
        : `\`changes\` compares with nothing, so every file counts as changed, as for a new branch on GitLab: ${comparison.why}`;
}

// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
;// CONCATENATED MODULE: ./src/inputs/prepare/open.ts






















/**
 * Opens the project and reads its pipeline file. `via` sees what is asked of elsewhere. The project is the caller's to
 * dispose of. Throws {@link UsageError}.
 */
async function openPipeline(given, asked, opening = (0,repository_project/* openProject */.U)(given.cwd), via = (fetch) => fetch) {
    // before anything is asked of a server
    trustInProcess(given.settings.authorities.map(({ certificate }) => certificate));
    const project = await projectOf(given, opening);
    try {
        return await opened(project, given, asked, via);
    }
    catch (error) {
        await project[Symbol.asyncDispose]();
        throw error;
    }
}
async function opened(project, given, asked, via) {
    const content = await pipelineFile(project, given);
    const first = project.facts;
    const trust = trustOf(given.trust, asked?.trust(first) ?? TRUSTED);
    const { inputs, notes } = restricted(ofProject(given, first, project.folder), trust);
    const compares = first.shallow && comparesCommits(content);
    const problem = compares && inputs.token !== undefined ? await deepen(project, inputs.token) : undefined;
    const deepened = compares && inputs.token !== undefined;
    const facts = deepened ? { ...first, shallow: (await (0,repository_facts/* readFacts */.MH)(project)).shallow } : first;
    const stored = asked === undefined && inputs.settings.trusted ? await storedVariables(project.folder) : undefined;
    const hasTokens = asked?.idTokens === true && inputs.settings.trusted;
    const base = {
        ...(hasTokens ? { idTokens: true } : {}),
        ...(0,repository_context/* baseContext */.RH)(facts, {
            variables: inputs.variables,
            stored: stored?.variables ?? [],
            unsetVariables: inputs.unsetVariables,
            projectVariables: inputs.projectVariables,
            secrets: inputs.secrets,
            fileVariables: inputs.fileVariables,
            inputs: inputs.inputs,
            file: inputs.file,
            gitlabUrl: inputs.gitlabUrl,
            registry: (path) => (0,registry/* registryOfProject */.Il)(inputs.settings.registry, path),
            ...(process.env.GITHUB_REPOSITORY === undefined || project.snapshot
                ? {}
                : { path: process.env.GITHUB_REPOSITORY }),
            ...(process.env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: process.env.GITHUB_SERVER_URL }),
        }),
    };
    const shaped = asked?.shape(base, facts) ?? { context: base, compareWith: undefined };
    const wanted = inputs.context === undefined ? shaped : played(shaped, inputs.context);
    const local = asked === undefined ? await withUpstream(project, wanted) : { ...wanted, comparison: undefined };
    const { context, compareWith } = await withGitFacts(project, local);
    const remote = await (0,elsewhere/* filesElsewhere */.qs)(inputs, project, context, asked === undefined ? elsewhere/* asOption */.ui : elsewhere/* asInput */.lv);
    const files = (0,repository_source/* projectFiles */.x)(project, { sha: compareWith }, via(remote, context), inputs.settings.dirty);
    let compared = false;
    const source = {
        ...files,
        changedFiles: (compareTo) => {
            compared ||= compareTo === undefined;
            return files.changedFiles(compareTo);
        },
    };
    const { comparison } = local;
    const comparisonNotes = () => compared && comparison !== undefined ? [{ message: comparisonNote(comparison), location: undefined }] : [];
    const allNotes = [...notes, ...(stored?.notes ?? [])];
    // what was asked ahead is of before
    const as = deepened ? { ...project, ahead: undefined } : project;
    return { project: as, facts, inputs, context, source, content, notes: allNotes, compares, problem, comparisonNotes };
}
/** The variables that files of the user, and of the project where it is the user's own, give. Throws a {@link UsageError}. */
async function storedVariables(folder) {
    const read = [await peerHomeVariables(() => (0,user/* namesOf */.eZ)(folder)), await projectVariableFiles(folder)];
    const problems = read.flatMap((one) => one.problems);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return { variables: read.flatMap((one) => one.variables), notes: read.flatMap((one) => one.notes) };
}
/** A push that nobody has made yet begins at the branch's upstream. */
async function withUpstream(project, shaped) {
    const { context } = shaped;
    if (context.source !== 'push' || context.ref.kind !== 'branch')
        return { ...shaped, comparison: undefined };
    const comparison = await upstreamOf(project, context.ref.name);
    if (comparison.kind === 'nothing')
        return { ...shaped, comparison };
    const commit = { ...context.commit, beforeSha: comparison.sha };
    return { context: { ...context, commit }, compareWith: comparison.sha, comparison };
}
/** The project that the inputs name. Throws a {@link UsageError} where there is none. */
async function projectOf(inputs, opening) {
    return opening.catch((error) => {
        const meant = suggestionAmong((0,external_node_path_.dirname)(inputs.cwd), (0,external_node_path_.basename)(inputs.cwd));
        throw new errors/* UsageError */.eb(`cwd: ${inputs.cwd} cannot be opened: ${(0,errors/* messageOf */.bD)(error)}${meant}`);
    });
}
/** Text of the pipeline file. Throws a {@link UsageError} where it cannot be read. */
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
/** With the storage of the project: by its remote, or by the path of a folder that has none. */
function ofProject(inputs, facts, folder) {
    const { storagePath } = inputs.settings;
    if (storagePath === undefined)
        return inputs;
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: path } = process.env;
    const remote = facts.origin === undefined ? undefined : `${(0,instance/* serverOf */.FN)(facts.origin)}/${facts.path}`;
    const project = server === undefined || path === undefined ? remote : `${server}/${path}`;
    const identity = project?.replace(/^[a-z]+:\/\//, '') ?? folder;
    return { ...inputs, settings: { ...inputs.settings, storagePath: (0,projects/* projectStorage */.Zv)(storagePath, identity) } };
}

// EXTERNAL MODULE: ./src/inputs/prepare/choose.ts
var choose = __webpack_require__(87820);
// EXTERNAL MODULE: ./src/job/flags/warnings.ts
var warnings = __webpack_require__(65710);
;// CONCATENATED MODULE: ./src/inputs/prepare/warnings.ts

/** Further arguments for the runner's own Git: there is no fetch here that they could go to. */
const GIT_FLAGS = ['GIT_FETCH_EXTRA_FLAGS', 'GIT_CLONE_EXTRA_FLAGS', 'GIT_SUBMODULE_UPDATE_FLAGS'];
/** Jobs that set arguments for the runner's Git. */
function gitSettingWarnings(all) {
    return GIT_FLAGS.flatMap((key) => {
        const jobs = all.filter((job) => job.variables.some((one) => one.key === key && one.value !== ''));
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
async function prepare(read, asked, purpose = 'look', opening = (0,repository_project/* openProject */.U)(read.inputs.cwd), chooser = (plan, opened) => (0,choose/* choose */.Sw)(plan, opened.inputs)) {
    const { inputs, problems } = read;
    return problems.length === 0 ? prepare_open(inputs, asked, opening, chooser) : refuse(read, asked, purpose, opening);
}
/**
 * The same with a plan that was made before, of the same commit and event: what is around it is read anew. Throws a
 * {@link UsageError} with all that is wrong with the inputs.
 */
async function prepareStored(read, asked, opening, stored) {
    if (read.problems.length > 0)
        throw new errors/* UsageError */.eb(read.problems);
    const { project, context, source, inputs } = await openPipeline(read.inputs, asked, opening);
    if (stored.plan.jobs.some(({ trigger }) => trigger !== undefined))
        await project.files.hold();
    return {
        project,
        context: { ...context, createdAt: stored.createdAt },
        // what there was to say of it was said where it was made
        plan: { ...stored.plan, warnings: [] },
        manual: stored.manual,
        source,
        inputs,
        [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
    };
}
/** Throws all that is wrong with the inputs, and, as far as the right ones tell, with the file. */
async function refuse(read, asked, purpose, opening) {
    throw new errors/* UsageError */.eb([...read.problems, ...(await furtherProblems(read, asked, purpose, opening))]);
}
/** Inputs without which it is not known what the file would say. */
const DECISIVE = new Set([
    'variables',
    'project-variables',
    'secrets',
    'file-variables',
    'inputs',
    'context',
    'gitlab-url',
    'include-map',
    'includes-from',
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
                const chooser = (plan, opened) => (0,choose/* choose */.Sw)(plan, opened.inputs);
                const prepared = __addDisposableResource(env_2, await prepare_open({ ...inputs, token: undefined }, asked, opening, chooser), true);
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
async function prepare_open(given, asked, opening, chooser) {
    const opened = await openPipeline(given, asked, opening);
    const { project, content, context, source, inputs } = opened;
    try {
        const load = { file: inputs.file, content, context, source };
        const whole = await (0,gitlab/* loadPlan */.Yq)(load).catch((error) => explainEmpty(error, opened));
        if (whole.jobs.some(({ trigger }) => trigger !== undefined))
            await project.files.hold();
        const { plan: chosen, manual, notes = [] } = await chooser(whole, opened);
        const plan = { ...chosen, warnings: [...notes, ...(await planWarnings(opened, chosen))] };
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
/** Where no job is left, what `changes` was compared with may well be why. */
function explainEmpty(error, { comparisonNotes }) {
    const [note] = comparisonNotes();
    if (!(error instanceof gitlab/* EmptyPipelineError */.Es) || note === undefined)
        throw error;
    const [first = { message: error.message, location: undefined }] = error.diagnostics;
    throw new gitlab/* EmptyPipelineError */.Es(error.reason, { ...first, hint: note.message }, error.excluded);
}
/** The warnings of a plan, and what there is to say of it on this machine. */
async function planWarnings(opened, plan) {
    const { project, context, facts, inputs, compares, problem } = opened;
    return [
        ...opened.notes,
        ...opened.comparisonNotes(),
        ...plan.warnings,
        ...gitSettingWarnings(plan.jobs),
        ...(0,warnings/* flagWarnings */.k)(plan.jobs, context),
        ...(await historyWarnings(project, plan, facts, inputs, compares, problem)),
    ];
}
/**
 * What a linter says of the pipeline file of a project. Throws a {@link UsageError} with all that is wrong with the
 * inputs, and with the file as far as the right ones tell.
 */
async function lintProject(read) {
    const opening = (0,repository_project/* openProject */.U)(read.inputs.cwd);
    if (read.problems.length > 0)
        return refuse(read, undefined, 'look', opening);
    const opened = await openPipeline(read.inputs, undefined, opening);
    try {
        return await lintOpened(opened);
    }
    finally {
        await opened.project[Symbol.asyncDispose]();
    }
}
async function lintOpened(opened) {
    const { content, context, source, inputs } = opened;
    const result = await (0,gitlab/* lint */.u8)({ file: inputs.file, content, context, source }, { judged: true });
    if (result.jobs.length > 0) {
        const stages = [...new Set(result.jobs.map((job) => job.stage))];
        (0,choose/* checkNames */.LN)({ jobs: result.jobs, excluded: [], stages }, inputs);
    }
    const settings = [...gitSettingWarnings(result.jobs), ...(0,warnings/* flagWarnings */.k)(result.jobs, context)];
    const notes = result.notes.length > 0 ? [...result.notes, ...opened.comparisonNotes()] : [];
    return { ...result, notes, warnings: [...opened.notes, ...result.warnings, ...settings] };
}
/**
 * What a run has to say before it starts of keywords that it cannot honour: warnings where the user allows them. Throws
 * a {@link UsageError} that lists them all where not.
 */
function unsupportedKeywords({ plan, inputs, context }) {
    const daemons = refusedDaemons(plan, inputs.settings, context);
    const found = plan.jobs.flatMap((job) => job.unsupported);
    const refused = inputs.settings.unsupported === 'fail' ? found.map(withWayOut) : [];
    if (refused.length + daemons.length > 0)
        throw new errors/* UsageError */.eb([...refused, ...daemons]);
    return found;
}
function withWayOut(problem) {
    const hint = problem.hint === undefined ? '' : `${problem.hint}; `;
    return { ...problem, hint: `${hint}\`unsupported: warn\` runs all the same` };
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

/***/ 52427:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ projectFiles)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32740);

/**
 * The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other
 * projects' files; `dirty`: jobs see what is not committed.
 */
function projectFiles(project, base, remote, dirty = false) {
    const git = (...args) => (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(project.repository, args, false);
    const { sha } = project.facts;
    return {
        readFile: (path) => project.files.read(path),
        listFiles: () => project.files.list(),
        async filesOfJobs() {
            if (dirty || project.snapshot)
                return project.files.list();
            const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(project.repository, ['ls-tree', '-r', '-z', sha]);
            return listed.stdout.split('\0').flatMap((entry) => /^\d+ blob \S+\t([^]*)$/.exec(entry)?.[1] ?? []);
        },
        async changedFiles(compareTo) {
            const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo, sha);
            if (from === undefined)
                return undefined;
            const diff = await git('diff', '--name-only', '-z', from, sha);
            return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
        },
        async blobId(path) {
            const found = await git('rev-parse', '--verify', '-q', `${sha}:${path}`);
            return found.exitCode === 0 ? found.stdout.trim() : undefined;
        },
        async lastCommitId(path) {
            const found = await git('log', '-1', '--format=%H', sha, '--', path);
            return found.stdout.trim() || undefined;
        },
        fetch: remote,
    };
}
async function mergeBase(git, ref, sha) {
    for (const name of [`origin/${ref}`, ref]) {
        const found = await git('merge-base', name, sha);
        if (found.exitCode === 0)
            return found.stdout.trim();
    }
    throw new Error(`${ref} is not a valid ref`);
}


/***/ })

};
