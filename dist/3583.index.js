export const id = 3583;
export const ids = [3583];
export const modules = {

/***/ 51322:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ plannedDaemon),
/* harmony export */   gJ: () => (/* binding */ startsDaemon),
/* harmony export */   tK: () => (/* binding */ isDindImage),
/* harmony export */   xv: () => (/* binding */ isDindName)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14350);

/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
function isDindName(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
    const [name = '', tag = ''] = last.split(':');
    return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}
/**
 * Name of the Docker daemon among the services of a job that has not run yet: by the names that they have with what is
 * known of the job's variables filled in (`docker:${DIND_TAG}`). undefined: it has none.
 */
function plannedDaemon(job, context) {
    const names = job.services.map((service) => service.name);
    const find = names.some((name) => /[$%]/.test(name)) ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .finder */ .nh)((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job)) : () => undefined;
    return names.map((name) => (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandExisting */ .u_)(name, find)).find(isDindName);
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

/***/ 14350:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xL: () => (/* reexport */ gitlab_errors/* ConfigError */.xL),
  Es: () => (/* reexport */ gitlab_errors/* EmptyPipelineError */.Es),
  jz: () => (/* reexport */ cancelPipeline),
  Uq: () => (/* reexport */ childPlan),
  ut: () => (/* reexport */ createRun),
  UN: () => (/* reexport */ doublestar),
  VE: () => (/* reexport */ environmentName),
  Iw: () => (/* reexport */ environmentTier),
  fT: () => (/* reexport */ expand),
  u_: () => (/* reexport */ expandExisting),
  eb: () => (/* reexport */ expandValue),
  gh: () => (/* reexport */ filterPlan),
  nh: () => (/* reexport */ finder),
  X1: () => (/* reexport */ followIncludes),
  d: () => (/* reexport */ jobState),
  ub: () => (/* reexport */ jobStatuses),
  BU: () => (/* reexport */ jobVariables),
  h0: () => (/* reexport */ knownVariables),
  u8: () => (/* reexport */ lint),
  Yq: () => (/* reexport */ loadPlan),
  _4: () => (/* reexport */ maskOf),
  qd: () => (/* reexport */ parseDotenv),
  Np: () => (/* reexport */ passAll),
  pO: () => (/* reexport */ pipelineStatus),
  KJ: () => (/* reexport */ plannedChildren),
  nV: () => (/* reexport */ serviceVariables),
  $C: () => (/* reexport */ stageStatuses),
  hx: () => (/* reexport */ startable),
  kY: () => (/* reexport */ transition)
});

// UNUSED EXPORTS: FormatError, NOT_APPLICABLE, childContext, compileDoublestar, compileFnmatch, environmentSlug, expandBraces, fnmatch, groupName, hasWarnings, isGlob, isSettled, matchesMaskingRules, parseDuration, predefinedVariables, slugify

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/gitlab/yaml/limits.ts
/** GitLab's application limits (defaults of a GitLab instance). */
const LIMITS = {
    /** Bytes of one file. */
    fileBytes: 2_097_152,
    /** Nested lists and maps. */
    depth: 100,
    /** Levels of lists, maps and references that `!reference` leads through. */
    resolvedDepth: 1000,
    /** Nodes of a file with every alias counted again, so that aliases of aliases stay bounded. */
    expandedNodes: 2_000_000,
    /** Commands of one script after `!reference`. */
    flattenedItems: 100_000,
    /** Of one text with its variables. An environment that Linux takes has less by far. */
    expandedCharacters: 4_194_304,
    includes: 150,
    totalBytes: 314_572_800,
};

;// CONCATENATED MODULE: ./src/gitlab/yaml/problem.ts
/** A file cannot be read, or its parts cannot be put together: GitLab stops at the first such problem. */
class Problem extends Error {
    location;
    hint;
    constructor(message, location, hint) {
        super(message);
        this.location = location;
        this.hint = hint;
    }
}
/** One that ends everything: to go on would only make more of it. */
class LimitProblem extends Problem {
}
/** Several of them, in the order of the file. */
class Problems extends Error {
    problems;
    constructor(problems) {
        super(problems.map(({ message }) => message).join('\n'));
        this.problems = problems;
    }
}
/** The problems that an error stands for; whatever is none, and what has to end everything, is thrown on. */
function problemsOf(error) {
    if (error instanceof Problems)
        return error.problems;
    if (error instanceof Problem && !(error instanceof LimitProblem))
        return [error];
    throw error;
}

;// CONCATENATED MODULE: ./src/gitlab/variables/bounded.ts


/**
 * `String.replace` with a function, for texts that variables are put into. Variables that hold each other many times over
 * grow without end: more than {@link LIMITS} allows throws a {@link LimitProblem}. GitLab has no such limit but its memory.
 */
function boundedReplace(text, pattern, replacement) {
    let added = 0;
    return text.replace(pattern, (whole, ...groups) => {
        const part = replacement(whole, ...groups);
        added += part.length;
        checkExpanded(added);
        return part;
    });
}
/** Throws a {@link LimitProblem} where a text with its variables has more characters than are allowed. */
function checkExpanded(length) {
    if (length <= LIMITS.expandedCharacters)
        return;
    const most = LIMITS.expandedCharacters.toLocaleString('en');
    throw new LimitProblem(`a text has more than ${most} characters once its variables are replaced`, undefined, 'Look for variables that refer to each other many times over.');
}

;// CONCATENATED MODULE: ./src/gitlab/variables/expand.ts

function finder(variables) {
    const byName = new Map(variables.map((variable) => [variable.key, variable]));
    return (name) => byName.get(name);
}
const REFERENCE = /\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;
function replace(text, unknown, find) {
    if (!text.includes('$') && !text.includes('%'))
        return text;
    return boundedReplace(text, REFERENCE, (whole, plain, braced, percent) => {
        const variable = find(plain ?? braced ?? percent ?? '');
        return variable ? variable.value : unknown(whole);
    });
}
/** GitLab's own expansion (`include`, `environment`, `resource_group`): what is unknown becomes empty. */
function expand(text, find) {
    return replace(text, () => '', find);
}
/** GitLab's own expansion where what is unknown stays as written (`tags`, `changes`, `exists`, `expand_vars`). */
function expandExisting(text, find) {
    return replace(text, (whole) => whole, find);
}
/** Names that a text refers to, in the three forms GitLab knows. */
function referencedNames(text) {
    return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

;// CONCATENATED MODULE: ./src/gitlab/variables/make.ts
/** A predefined variable: public and neither file nor masked. */
function predefined(key, value) {
    return { key, value, public: true, masked: false, file: false, raw: false };
}
/** A predefined variable that services do not get. */
function secret(key, value, masked = true) {
    return { key, value, public: false, masked, file: false, raw: false };
}
function predefinedAll(values) {
    return Object.entries(values).flatMap(([key, value]) => value === undefined ? [] : [predefined(key, String(value))]);
}

;// CONCATENATED MODULE: ./src/gitlab/slug.ts

/** `CI_COMMIT_REF_SLUG` and the like: lower case, only letters, digits and `-`, at most 63 characters. */
function slugify(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '-')
        .slice(0, 63)
        .replace(/^-+|-+$/g, '');
}
const GROUP_SUFFIX = /([\x08\s:]+((\[.*\])|(\d+[\s:/\\]+\d+))){1,3}\s*$/;
/** `CI_JOB_GROUP_NAME`: the name without what `parallel` added to it. */
function groupName(name) {
    return name.replace(GROUP_SUFFIX, '').trim();
}
const ENVIRONMENT_LENGTH = 24;
/** `CI_ENVIRONMENT_SLUG`: 24 characters, with a suffix made of the name where the slug alone would not be unique. */
function environmentSlug(name) {
    let slug = name.toLowerCase().replace(/[^a-z0-9]/g, '-');
    if (!/^[a-z]/.test(slug))
        slug = `env-${slug}`;
    slug = slug.replace(/-{2,}/g, '-');
    if (slug.length <= ENVIRONMENT_LENGTH && slug === name)
        return slug.replace(/-$/, '');
    const suffix = BigInt(`0x${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex')}`)
        .toString(36)
        .slice(-6);
    const head = slug.slice(0, ENVIRONMENT_LENGTH - suffix.length - 1);
    return `${head}${head.endsWith('-') ? '' : '-'}${suffix}`;
}
/** `CI_ENVIRONMENT_TIER` where the file names none: guessed from the environment's name. */
function environmentTier(name) {
    if (/dev|review|trunk/i.test(name))
        return 'development';
    if (/test|tst|int|ac(?:ce|)pt|qa|qc|control|quality/i.test(name))
        return 'testing';
    if (/st(?:a|)g|mod(?:e|)l|pre|demo|non/i.test(name))
        return 'staging';
    return /pr(?:o|)d|live/i.test(name) ? 'production' : 'other';
}

;// CONCATENATED MODULE: ./src/gitlab/variables/pipeline.ts


const MAX_MESSAGE_BYTES = 100_000;
const MAX_DESCRIPTION = 2700;
const NO_COMMIT = '0'.repeat(40);
/** `CI_PIPELINE_*`, `CI_COMMIT_*` and `CI_MERGE_REQUEST_*`. `iid` is known once the pipeline runs. */
function pipelineVariables(context, extra = {}) {
    return [
        ...predefinedAll({
            CI_PIPELINE_IID: extra.iid,
            CI_PIPELINE_SOURCE: context.source,
            CI_PIPELINE_CREATED_AT: context.createdAt,
            CI_PIPELINE_NAME: extra.name,
            CI_PIPELINE_SCHEDULE_DESCRIPTION: context.scheduleDescription,
            CI_CONFIG_REF_URI: configRefUri(context),
        }),
        ...commitVariables(context),
        ...(context.ref.kind === 'tag'
            ? predefinedAll({ CI_COMMIT_TAG: context.ref.name, CI_COMMIT_TAG_MESSAGE: context.ref.message })
            : []),
        ...(context.mergeRequest ? mergeRequestVariables(context, context.mergeRequest) : []),
    ];
}
function configRefUri(context) {
    const host = new URL(context.project.url).host;
    const refs = {
        branch: `refs/heads/${context.ref.name}`,
        tag: `refs/tags/${context.ref.name}`,
        merge_request: `refs/merge-requests/${String(context.mergeRequest?.iid ?? 0)}/head`,
    };
    return `${host}/${context.project.path}//${context.configPath}@${refs[context.ref.kind]}`;
}
function commitVariables(context) {
    const { commit } = context;
    const refName = context.mergeRequest?.sourceBranch ?? context.ref.name;
    const message = commit.message;
    const title = (message.split('\n', 1)[0] ?? '').trim();
    return [
        ...predefinedAll({
            CI_COMMIT_SHA: commit.sha,
            CI_COMMIT_SHORT_SHA: commit.sha.slice(0, 8),
            CI_COMMIT_BEFORE_SHA: commit.beforeSha === '' ? NO_COMMIT : commit.beforeSha,
            CI_COMMIT_REF_NAME: refName,
            CI_COMMIT_REF_SLUG: slugify(refName),
            CI_COMMIT_BRANCH: context.ref.kind === 'branch' ? context.ref.name : undefined,
            CI_COMMIT_MESSAGE: truncateBytes(message),
            CI_COMMIT_MESSAGE_IS_TRUNCATED: String(Buffer.byteLength(message) > MAX_MESSAGE_BYTES),
            CI_COMMIT_TITLE: truncateBytes(title),
            CI_COMMIT_DESCRIPTION: truncateBytes(description(message, title)),
            CI_COMMIT_REF_PROTECTED: String(commit.refProtected),
            CI_COMMIT_TIMESTAMP: commit.timestamp,
            CI_COMMIT_AUTHOR: commit.author,
            CI_COMMIT_USER_LOGIN: context.user.login,
        }),
    ];
}
/** The message without its first line; all of it where that line is a long one. */
function description(message, title) {
    if (title.length >= 100)
        return message;
    const cut = message.indexOf('\n');
    return cut === -1 ? '' : message.slice(cut + 1).replace(/\r?\n$/, '');
}
function truncateBytes(text) {
    const bytes = Buffer.from(text);
    return bytes.length <= MAX_MESSAGE_BYTES ? text : bytes.subarray(0, MAX_MESSAGE_BYTES).toString();
}
function mergeRequestVariables(context, request) {
    const merged = context.commit.sha !== request.sourceSha;
    const sameProject = request.sourceProjectPath === request.projectPath;
    const sourceUrl = context.project.url.replace(request.projectPath, request.sourceProjectPath);
    return predefinedAll({
        CI_MERGE_REQUEST_EVENT_TYPE: request.eventType ?? (merged ? 'merged_result' : 'detached'),
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: merged ? request.sourceSha : '',
        CI_MERGE_REQUEST_TARGET_BRANCH_SHA: merged ? request.targetSha : '',
        CI_MERGE_REQUEST_DIFF_ID: request.id,
        CI_MERGE_REQUEST_DIFF_BASE_SHA: request.diffBaseSha,
        CI_MERGE_REQUEST_ID: request.id,
        CI_MERGE_REQUEST_IID: request.iid,
        CI_MERGE_REQUEST_REF_PATH: `refs/merge-requests/${String(request.iid)}/head`,
        CI_MERGE_REQUEST_PROJECT_ID: context.project.id,
        CI_MERGE_REQUEST_PROJECT_PATH: request.projectPath,
        CI_MERGE_REQUEST_PROJECT_URL: request.projectUrl,
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: request.targetBranch,
        CI_MERGE_REQUEST_TARGET_BRANCH_PROTECTED: String(request.targetBranch === context.project.defaultBranch),
        CI_MERGE_REQUEST_TITLE: request.title,
        CI_MERGE_REQUEST_DRAFT: String(request.draft),
        CI_MERGE_REQUEST_DESCRIPTION: request.description.slice(0, MAX_DESCRIPTION),
        CI_MERGE_REQUEST_DESCRIPTION_IS_TRUNCATED: String(request.description.length > MAX_DESCRIPTION),
        CI_MERGE_REQUEST_LABELS: request.labels.length > 0 ? request.labels.join(',') : undefined,
        CI_MERGE_REQUEST_SQUASH_ON_MERGE: 'false',
        CI_MERGE_REQUEST_APPROVED: undefined,
        CI_MERGE_REQUEST_SOURCE_PROJECT_ID: sameProject ? context.project.id : undefined,
        CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: request.sourceProjectPath,
        CI_MERGE_REQUEST_SOURCE_PROJECT_URL: sourceUrl,
        CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: request.sourceBranch,
        CI_MERGE_REQUEST_SOURCE_BRANCH_PROTECTED: 'false',
    }).concat(predefined('CI_OPEN_MERGE_REQUESTS', `${request.projectPath}!${String(request.iid)}`));
}

;// CONCATENATED MODULE: ./src/gitlab/variables/server.ts


/** The GitLab that a pipeline is told it runs on. */
const VERSION = { major: 19, minor: 4, patch: 0 };
const REVISION = 'd79f3e7b';
const DEFAULT_PORTS = { https: '443', http: '80' };
function serverOf(context) {
    const url = new URL(context.server.url);
    const protocol = url.protocol.replace(':', '');
    return {
        protocol,
        host: url.hostname,
        port: url.port === '' ? (DEFAULT_PORTS[protocol] ?? '443') : url.port,
        url: context.server.url.replace(/\/+$/, ''),
    };
}
/** `CI_SERVER_*` and what else belongs to the instance. */
function serverVariables(context) {
    const server = serverOf(context);
    const fqdn = server.port === DEFAULT_PORTS[server.protocol] ? server.host : `${server.host}:${server.port}`;
    return predefinedAll({
        CI: 'true',
        GITLAB_CI: 'true',
        CI_SERVER_FQDN: fqdn,
        CI_SERVER_URL: server.url,
        CI_SERVER_HOST: server.host,
        CI_SERVER_PORT: server.port,
        CI_SERVER_PROTOCOL: server.protocol,
        CI_SERVER_SHELL_SSH_HOST: server.host,
        CI_SERVER_SHELL_SSH_PORT: '22',
        CI_SERVER_NAME: 'GitLab',
        CI_SERVER_VERSION: `${String(VERSION.major)}.${String(VERSION.minor)}.${String(VERSION.patch)}`,
        CI_SERVER_VERSION_MAJOR: VERSION.major,
        CI_SERVER_VERSION_MINOR: VERSION.minor,
        CI_SERVER_VERSION_PATCH: VERSION.patch,
        CI_SERVER_REVISION: REVISION,
    });
}
/** `CI_PROJECT_*`. */
function projectVariables(context) {
    const { project } = context;
    const { name, namespace } = projectNames(context);
    return predefinedAll({
        GITLAB_FEATURES: '',
        CI_PROJECT_ID: project.id,
        CI_PROJECT_NAME: name,
        CI_PROJECT_TITLE: name,
        CI_PROJECT_DESCRIPTION: project.description,
        CI_PROJECT_PATH: project.path,
        CI_PROJECT_PATH_SLUG: slugify(project.path),
        CI_PROJECT_NAMESPACE: namespace,
        CI_PROJECT_NAMESPACE_SLUG: slugify(namespace),
        CI_PROJECT_NAMESPACE_ID: project.id,
        CI_PROJECT_ROOT_NAMESPACE: namespace.split('/')[0] ?? '',
        CI_PROJECT_URL: project.url,
        CI_PROJECT_VISIBILITY: project.visibility,
        CI_PROJECT_REPOSITORY_LANGUAGES: '',
        CI_PROJECT_CLASSIFICATION_LABEL: '',
        CI_DEFAULT_BRANCH: project.defaultBranch,
        CI_CONFIG_PATH: context.configPath,
    });
}
/** Pages, API, registry and dependency proxy. */
function serviceUrlVariables(context) {
    const server = serverOf(context);
    const { namespace } = projectNames(context);
    const root = (namespace.split('/')[0] ?? '').toLowerCase();
    const proxy = `${server.host}:${server.port}`;
    return predefinedAll({
        CI_PAGES_DOMAIN: pagesDomain(server.host),
        CI_API_V4_URL: `${server.url}/api/v4`,
        CI_API_GRAPHQL_URL: `${server.url}/api/graphql`,
        CI_TEMPLATE_REGISTRY_HOST: 'registry.gitlab.com',
        CI_DEPENDENCY_PROXY_SERVER: proxy,
        CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX: `${proxy}/${root}/dependency_proxy/containers`,
        CI_DEPENDENCY_PROXY_DIRECT_GROUP_IMAGE_PREFIX: `${proxy}/${namespace.toLowerCase()}/dependency_proxy/containers`,
        CI_REGISTRY: context.registry?.host,
        CI_REGISTRY_IMAGE: context.registry?.image,
    });
}
function projectNames(context) {
    const cut = context.project.path.lastIndexOf('/');
    return {
        name: context.project.path.slice(cut + 1),
        namespace: cut === -1 ? '' : context.project.path.slice(0, cut),
    };
}
function pagesDomain(host) {
    return host === 'gitlab.com' ? 'gitlab.io' : `pages.${host}`;
}
/** `CI_PAGES_HOSTNAME` and `CI_PAGES_URL`, which only jobs see. */
function pagesVariables(context) {
    const { name, namespace } = projectNames(context);
    const [root = '', ...rest] = namespace.toLowerCase().split('/');
    const domain = pagesDomain(serverOf(context).host);
    const hostname = root === '' ? domain : `${root}.${domain}`;
    const path = [...rest, name.toLowerCase()].join('/');
    return predefinedAll({
        CI_PAGES_HOSTNAME: hostname,
        CI_PAGES_URL: path === hostname ? `https://${hostname}` : `https://${hostname}/${path}`,
    });
}

;// CONCATENATED MODULE: ./src/gitlab/variables/predefined.ts



/** Predefined variables that do not depend on a job, lowest precedence first. */
function predefinedVariables(context, phase = 'pipeline', extra = {}) {
    const early = [
        ...serverVariables(context),
        ...projectVariables(context),
        ...serviceUrlVariables(context),
        ...pipelineVariables(context, extra),
    ];
    return phase === 'config' ? early : [...early, ...userVariables(context)];
}
/** `GITLAB_USER_*`, which beat the variables of the pipeline file. */
function userVariables(context) {
    return predefinedAll({
        GITLAB_USER_ID: context.user.id,
        GITLAB_USER_EMAIL: context.user.email,
        GITLAB_USER_LOGIN: context.user.login,
        GITLAB_USER_NAME: context.user.name,
    });
}
/** Project variables, then pipeline variables: they beat everything that the pipeline file says; services get neither. */
function userDefinedVariables(context) {
    const payload = context.triggerPayload;
    return [
        ...context.projectVariables.map(predefined_hidden),
        ...(payload === undefined ? [] : [{ ...secret('TRIGGER_PAYLOAD', payload, false), file: true }]),
        ...context.pipelineVariables.map(predefined_hidden),
    ];
}
function predefined_hidden(variable) {
    return variable.public ? { ...variable, public: false } : variable;
}

;// CONCATENATED MODULE: ./src/gitlab/variables/sort.ts

const sort_REFERENCE = /\$\$|%%|\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)?\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;
/**
 * GitLab's expansion of variables by variables: sorted so that each comes after those it refers to, then replaced one
 * after the other. `$$` stays. A variable that refers to its own name sees another entry of that name, if there is one.
 */
function sortAndExpand(variables, options) {
    if (!variables.some((variable) => references(variable).length > 0))
        return { variables, error: undefined };
    const { order, cycles } = sort(variables);
    if (cycles.length > 0) {
        const shown = cycles.map((keys) => `[${keys.map((key) => `"${key}"`).join(', ')}]`).join(', ');
        return { variables, error: `circular variable reference detected: ${shown}` };
    }
    const known = new Map();
    const result = [];
    for (const variable of order) {
        const expanded = needsExpansion(variable)
            ? { ...variable, value: expandOne(variable.value, known, options) }
            : variable;
        known.set(expanded.key, expanded);
        result.push(expanded);
    }
    return { variables: result, error: undefined };
}
function needsExpansion(variable) {
    return !variable.raw && (variable.value.includes('$') || variable.value.includes('%'));
}
function references(variable) {
    if (!needsExpansion(variable))
        return [];
    return [...variable.value.matchAll(sort_REFERENCE)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}
function expandOne(value, known, options) {
    return boundedReplace(value, sort_REFERENCE, (whole, plain, braced, percent) => {
        const name = plain ?? braced ?? percent;
        if (name === undefined)
            return whole;
        const variable = known.get(name);
        if (!variable)
            return options.keepUndefined ? whole : '';
        return options.keepOpaque && (variable.file || variable.raw) ? whole : variable.value;
    });
}
/** Tarjan's strongly connected components; each comes after what it depends on. */
function sort(variables) {
    const byName = new Map();
    variables.forEach((variable, index) => {
        const same = byName.get(variable.key);
        if (same)
            same.push(index);
        else
            byName.set(variable.key, [index]);
    });
    const children = variables.map((variable) => references(variable).flatMap((name) => byName.get(name) ?? []));
    const order = [];
    const cycles = [];
    const indexOf = new Int32Array(variables.length).fill(-1);
    const low = new Int32Array(variables.length);
    const stack = [];
    const onStack = new Uint8Array(variables.length);
    let counter = 0;
    const enter = (node) => {
        indexOf[node] = low[node] = counter;
        counter += 1;
        stack.push(node);
        onStack[node] = 1;
    };
    const leave = (node) => {
        if (low[node] !== indexOf[node])
            return;
        const component = stack.splice(stack.lastIndexOf(node));
        for (const member of component)
            onStack[member] = 0;
        const members = component.flatMap((member) => variables[member] ?? []);
        if (members.length > 1)
            cycles.push(members.map((member) => member.key));
        order.push(...members);
    };
    // a list in place of calls within calls: a long chain of variables has no room on the stack
    const visit = (root) => {
        const path = [{ node: root, next: 0 }];
        enter(root);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const { node } = top;
            const child = children[node]?.[top.next++];
            if (child === undefined) {
                leave(node);
                path.pop();
                const parent = path.at(-1)?.node;
                if (parent !== undefined)
                    low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
            }
            else if (indexOf[child] === -1) {
                enter(child);
                path.push({ node: child, next: 0 });
            }
            else if (onStack[child])
                low[node] = Math.min(low[node] ?? 0, indexOf[child] ?? 0);
        }
    };
    for (let node = 0; node < variables.length; node += 1)
        if (indexOf[node] === -1)
            visit(node);
    return { order, cycles };
}

;// CONCATENATED MODULE: ./src/gitlab/rules/repository.ts
const known = new WeakMap();
function repositoryOf(source) {
    let repository = known.get(source);
    if (!repository) {
        const changed = new Map();
        let files;
        repository = {
            source,
            changed: (compareTo) => {
                let answer = changed.get(compareTo);
                if (!answer) {
                    answer = source.changedFiles(compareTo);
                    changed.set(compareTo, answer);
                }
                return answer;
            },
            files: () => (files ??= source.listFiles()),
        };
        known.set(source, repository);
    }
    return repository;
}
/**
 * The repository as one pipeline sees it. Only pushes to branches and merge requests have something to compare with;
 * to all other pipelines nothing is known of changes (and `rules:changes` holds).
 */
function pipelineRepository(source, context) {
    const repository = repositoryOf(source);
    const comparable = context.mergeRequest !== undefined || (context.source === 'push' && context.ref.kind === 'branch');
    if (comparable)
        return repository;
    return {
        ...repository,
        changed: async (compareTo) => (compareTo === undefined ? undefined : repository.changed(compareTo)),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/compose/composition.ts





function newComposition(context, source, readArtifact, survey) {
    const variables = [...predefinedVariables(context, 'config'), ...userDefinedVariables(context)];
    let expanded;
    return {
        context,
        find: finder(variables),
        expanded: () => (expanded ??= finder(sortAndExpand(variables, { keepUndefined: false, keepOpaque: false }).variables)),
        pipeline: pipelineRepository(source, context),
        readArtifact,
        included: [],
        fetched: new Map(),
        warnings: [],
        totalBytes: 0,
        leftOut: 0,
        mask: maskOf(context),
        survey,
    };
}
/** GitLab masks no shorter values. */
const SHORTEST = 8;
/** Takes the values of masked variables out of texts, as GitLab does in messages about includes. */
function maskOf(context) {
    const values = [...context.projectVariables, ...context.pipelineVariables]
        .filter(({ masked, value }) => masked && value.length >= SHORTEST)
        .map(({ value }) => value)
        .sort((a, b) => b.length - a.length);
    return (text) => values.reduce((shown, value) => shown.replaceAll(value, '[MASKED]'), text);
}
function noteFetched(composition, name, content) {
    composition.fetched.set(name, (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'));
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/node.ts


const isScalar = (node) => node?.kind === 'scalar';
const isSeq = (node) => node?.kind === 'seq';
const node_isMap = (node) => node?.kind === 'map';
/** A Ruby String or Symbol (GitLab's validators take both for text). */
const isText = (node) => node?.kind === 'scalar' && (node.type === 'string' || node.type === 'symbol');
const isInteger = (node) => node?.kind === 'scalar' && node.type === 'integer';
const isBoolean = (node) => node?.kind === 'scalar' && node.type === 'boolean';
/** Absent or YAML null: GitLab treats both as not given. */
const node_isNil = (node) => node === undefined || (node.kind === 'scalar' && node.type === 'null');
/** Ruby's `blank?`: nil, false, empty list or map, text of white space. */
function isBlank(node) {
    if (node_isNil(node))
        return true;
    switch (node.kind) {
        case 'scalar':
            if (node.type === 'boolean')
                return node.text === 'false';
            return (node.type === 'string' || node.type === 'symbol') && node.text.trim() === '';
        case 'seq':
            return node.items.length === 0;
        case 'map':
            return node.entries.size === 0;
        case 'reference':
            return false;
    }
}
/** Value under a key of a map; undefined for anything else. */
function node_get(node, key) {
    return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}
function has(node, key) {
    return node?.kind === 'map' && node.entries.has(key);
}
/** Text of a string-like scalar under a key. */
function textAt(node, key) {
    const value = node_get(node, key);
    return isText(value) ? value.text : undefined;
}
function isTrue(node) {
    return isBoolean(node) && node.text === 'true';
}
function isFalse(node) {
    return isBoolean(node) && node.text === 'false';
}
function locationOf(node) {
    return node.file.locate(node.offset);
}
function scalar(at, type, text) {
    return { kind: 'scalar', type, text, file: at.file, offset: at.offset };
}
function seq(at, items) {
    return { kind: 'seq', items, file: at.file, offset: at.offset };
}
function map(at, entries) {
    return { kind: 'map', entries, file: at.file, offset: at.offset };
}
/** Ruby's `flatten`: items of nested lists in order. References can multiply lists; a flood of them is refused. */
function flatten(node) {
    if (node === undefined)
        return [];
    if (node.kind !== 'seq')
        return [node];
    if (!node.items.some((item) => item.kind === 'seq'))
        return node.items;
    const flat = [];
    let visited = 0;
    const visit = (items) => {
        for (const item of items) {
            visited += 1;
            if (visited > LIMITS.flattenedItems)
                throw new Problem('The parsed YAML is too big', locationOf(node));
            if (item.kind === 'seq')
                visit(item.items);
            else
                flat.push(item);
        }
    };
    visit(node.items);
    return flat;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/deep-merge.ts

/** Ruby's `deep_merge`: maps merge key by key, anything else is replaced by the later value. */
function deepMerge(base, over) {
    if (base.entries.size === 0)
        return over;
    if (over.entries.size === 0)
        return base;
    const entries = new Map(base.entries);
    for (const [name, entry] of over.entries) {
        const old = entries.get(name);
        entries.set(name, old ? { key: entry.key, value: mergeValues(old.value, entry.value) } : entry);
    }
    return map(over, entries);
}
function mergeValues(base, over) {
    return base.kind === 'map' && over.kind === 'map' ? deepMerge(base, over) : over;
}

;// CONCATENATED MODULE: ./src/gitlab/compose/extends.ts



/** Ancestors that a hash may have through `extends`. */
const MAX_ANCESTORS = 10;
/**
 * `extends`: all bases are extended first, then merged deeply from left to right, then the job itself on top. Lists
 * and scalars are replaced. Works on any top-level hash, also across includes.
 */
function expandExtends(root) {
    const extension = { root: root.entries, done: new Map() };
    let changed = false;
    const entries = new Map();
    for (const [name, entry] of root.entries) {
        const value = node_isMap(entry.value) && has(entry.value, 'extends') ? extend(extension, name, []).node : entry.value;
        changed ||= value !== entry.value;
        entries.set(name, value === entry.value ? entry : { key: entry.key, value });
    }
    return changed ? map(root, entries) : root;
}
function extend(extension, name, ancestors) {
    const node = extension.root.get(name)?.value;
    if (!node_isMap(node))
        throw new Error(`no hash called ${name}`);
    if (!has(node, 'extends'))
        return { node, levels: 0 };
    const done = extension.done.get(name);
    if (done && ancestors.length + done.levels <= MAX_ANCESTORS + 1)
        return done;
    const bases = basesOf(node);
    const fail = (message, at) => {
        throw new Problem(`${name}: ${message}`, locationOf(at));
    };
    const unknown = bases.filter((base) => !extension.root.has(base.name));
    if (unknown[0])
        fail(`unknown keys in \`extends\` (${unknown.map((base) => base.name).join(', ')})`, unknown[0].at);
    const invalid = bases.filter((base) => !node_isMap(extension.root.get(base.name)?.value));
    if (invalid[0])
        fail(`invalid base hashes in \`extends\` (${invalid.map((base) => base.name).join(', ')})`, invalid[0].at);
    if (ancestors.length > MAX_ANCESTORS)
        fail('nesting too deep in `extends`', node_get(node, 'extends') ?? node);
    if (ancestors.includes(name))
        fail('circular dependency detected in `extends`', node_get(node, 'extends') ?? node);
    let merged = map(node, new Map());
    let levels = 1;
    for (const base of bases) {
        const extended = extend(extension, base.name, [...ancestors, name]);
        merged = deepMerge(merged, extended.node);
        levels = Math.max(levels, extended.levels + 1);
    }
    const result = { node: deepMerge(merged, node), levels };
    extension.done.set(name, result);
    return result;
}
function basesOf(node) {
    const value = node_get(node, 'extends');
    if (value === undefined || (isScalar(value) && value.type === 'null'))
        return [];
    const items = isSeq(value) ? value.items : [value];
    return items.map((at) => ({ name: isScalar(at) ? at.text : '', at }));
}

;// CONCATENATED MODULE: ./src/gitlab/duration.ts
/** Durations in words (`1h 30m`, `90 minutes`, `1 week and 2 days`, `3:41:59`), as GitLab reads them. */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
    [1, ['seconds', 'second', 'secs', 'sec', 's']],
    [MINUTE, ['minutes', 'minute', 'mins', 'min', 'm']],
    [HOUR, ['hours', 'hour', 'hrs', 'hr', 'h']],
    [DAY, ['days', 'day', 'dy', 'd']],
    [7 * DAY, ['weeks', 'week', 'wks', 'wk', 'w']],
    [30 * DAY, ['months', 'mo', 'mos', 'month']],
    [31_557_600, ['years', 'year', 'yrs', 'yr', 'y']],
];
const SECONDS = new Map(UNITS.flatMap(([seconds, names]) => names.map((name) => [name, seconds])));
const JOINERS = new Set(['and', 'with', 'plus']);
/** Units of `a:b:c`, from the right. */
const CLOCK = [1, MINUTE, HOUR, DAY, 30 * DAY, 31_557_600];
const WORDS = new Map(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    .map((word, value) => [word, value])
    .concat([
    ['a', 1],
    ['an', 1],
    ['fifteen', 15],
    ['twenty', 20],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['sixty', 60],
]));
/** Characters of a duration: the expressions below would take long over a text without end. */
const MAX_LENGTH = 1000;
/** Seconds; undefined where the text is no duration (zero counts as none, and what is no number of seconds any more). */
function parseDuration(text) {
    const seconds = text.length > MAX_LENGTH ? undefined : read(text);
    return seconds !== undefined && Number.isFinite(seconds) ? seconds : undefined;
}
function read(text) {
    const lower = text.toLowerCase().trim();
    const clock = parseClock(lower.replaceAll(' ', ''));
    if (clock !== undefined)
        return clock === 0 ? undefined : clock;
    const words = lower
        .replace(/\d*\.?\d+/g, ' $& ')
        .split(/\s+/)
        .filter((word) => word !== '');
    let total = 0;
    let amount;
    for (const [index, word] of words.entries()) {
        const bare = word.replace(/^,|,$/g, '');
        if (bare === '' || JOINERS.has(bare))
            continue;
        const number = /^\d*\.?\d+$/.test(bare) ? Number(bare) : WORDS.get(bare);
        if (number !== undefined) {
            if (amount !== undefined)
                total += amount;
            amount = number;
            continue;
        }
        const unit = SECONDS.get(bare);
        if (unit === undefined)
            return undefined;
        total += (amount ?? (index === 0 ? 1 : 0)) * unit;
        amount = undefined;
    }
    total += amount ?? 0;
    return total === 0 ? undefined : total;
}
function parseClock(text) {
    if (!/^\d*\.?\d+(?::\d*\.?\d+)+$/.test(text))
        return undefined;
    const parts = text.split(':').toReversed();
    if (parts.length > CLOCK.length)
        return undefined;
    return parts.reduce((sum, part, index) => sum + Number(part) * (CLOCK[index] ?? 0), 0);
}

;// CONCATENATED MODULE: ./src/gitlab/expression/lexer.ts
class ExpressionError extends Error {
}
const MAX_TOKENS = 100;
const LEXEMES = [
    ['(', /\(/y],
    [')', /\)/y],
    ['input', /\$\[\[\s*inputs\.([\w-]+)\s*\]\]/y],
    ['variable', /\$(\w+)/y],
    ['string', /"([^\n]*?)"|'([^\n]*?)'/y],
    ['pattern', /\/(?:[^/]|\\\/)+[^\\]\/[ismU]*/y],
    ['null', /null/y],
    ['boolean', /\b(?:true|false)\b/y],
    ['==', /==/y],
    ['=~', /=~/y],
    ['!=', /!=/y],
    ['!~', /!~/y],
    ['&&', /&&/y],
    ['||', /\|\|/y],
    ['!', /!/y],
];
const SPACE = /\s*/y;
function tokenize(source) {
    const tokens = [];
    let at = 0;
    for (;;) {
        SPACE.lastIndex = at;
        SPACE.exec(source);
        at = SPACE.lastIndex;
        if (tokens.length >= MAX_TOKENS)
            throw new ExpressionError('Too many tokens!');
        if (at >= source.length)
            return tokens;
        const token = next(source, at);
        if (!token)
            throw new ExpressionError('Unknown lexeme found!');
        tokens.push(token.token);
        at = token.end;
    }
}
function next(source, at) {
    for (const [type, pattern] of LEXEMES) {
        pattern.lastIndex = at;
        const match = pattern.exec(source);
        if (match)
            return { token: { type, text: match[1] ?? match[2] ?? match[0] }, end: pattern.lastIndex };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/gitlab/expression/pattern.ts
const SYNTAX = /^\/(.*)\/([ismU]*)$/m;
const compiled = new Map();
/** The engine of expressions: it is large, and most pipelines have none. */
let engine;
/** How often an expression was met before it was there. */
let missed = 0;
/** Loads the engine of expressions; before that every one is taken for refused. */
async function loadPatterns() {
    engine ??= (await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856))).RE2JS;
}
/** Whether expressions can be told from what RE2 refuses: what is found out before is not to be kept. */
function hasPatterns() {
    return engine !== undefined;
}
/** What in a text tells that expressions will be met: operators, `only` and `except`, wildcards. */
const SIGNS = /[=!]~|\*|\b(?:only|except|regex|regexp)\b/;
/**
 * Does something that may meet expressions, with the engine loaded only if it does. `action` has to be pure: where it met
 * one that no sign in the text told of, it is done again.
 */
async function withPatterns(text, action) {
    if (SIGNS.test(text))
        await loadPatterns();
    const before = missed;
    const done = await action().then((value) => ({ value }), (error) => ({ error }));
    if (missed !== before) {
        await loadPatterns();
        return action();
    }
    if ('error' in done)
        throw done.error;
    return done.value;
}
/** `/source/flags`; undefined where the text has not that form or RE2 refuses it. */
function parsePattern(text) {
    if (compiled.has(text))
        return compiled.get(text);
    const match = SYNTAX.exec(text);
    const pattern = match ? compile(match[1] ?? '', match[2] ?? '') : undefined;
    if (engine === undefined)
        return pattern;
    if (compiled.size > 5000)
        compiled.clear();
    compiled.set(text, pattern);
    return pattern;
}
function hasPatternSyntax(text) {
    return SYNTAX.test(text);
}
/** RE2 source without slashes; undefined where RE2 refuses it. */
function compile(source, flags = '') {
    if (engine === undefined) {
        missed += 1;
        return undefined;
    }
    try {
        const regex = engine.compile(flags === '' ? source : `(?${flags})${source}`);
        return { kind: 'pattern', test: (text) => regex.matcher(text).find() };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/expression/parser.ts


/** Smaller binds tighter; a parenthesis is never popped by an operator. */
const PRECEDENCE = {
    '!': 1,
    '==': 10,
    '!=': 10,
    '=~': 10,
    '!~': 10,
    '&&': 11,
    '||': 12,
    ')': 900,
    '(': 901,
};
/** Parses as GitLab does (shunting yard): `!` binds tightest, comparisons are left-associative. */
function parseExpression(source) {
    const results = [];
    for (const token of toPostfix(tokenize(source)))
        build(token, results);
    const [result] = results;
    if (results.length > 1)
        throw new ExpressionError('Unreachable nodes in parse tree');
    if (result === undefined)
        throw new ExpressionError('Empty parse tree');
    return result;
}
function toPostfix(tokens) {
    const output = [];
    const operators = [];
    for (const token of tokens) {
        switch (token.type) {
            case '(':
            case '!':
                operators.push(token);
                break;
            case ')':
                popWhile(token, operators, output);
                if (operators.length === 0)
                    throw new ExpressionError('Unmatched parenthesis');
                operators.pop();
                break;
            case '==':
            case '!=':
            case '=~':
            case '!~':
            case '&&':
            case '||':
                popWhile(token, operators, output);
                operators.push(token);
                break;
            case 'input':
            case 'variable':
            case 'string':
            case 'pattern':
            case 'null':
            case 'boolean':
                output.push(token);
        }
    }
    return output.concat(operators.reverse());
}
function popWhile(token, operators, output) {
    const limit = PRECEDENCE[token.type] ?? 0;
    for (let last = operators.at(-1); last && limit >= (PRECEDENCE[last.type] ?? 0); last = operators.at(-1)) {
        output.push(last);
        operators.pop();
    }
}
function build(token, results) {
    switch (token.type) {
        case '!': {
            const operand = results.pop();
            if (!operand)
                throw new ExpressionError('Invalid operand');
            results.push({ type: 'not', operand });
            return;
        }
        case '==':
        case '!=':
        case '=~':
        case '!~':
        case '&&':
        case '||': {
            const right = results.pop();
            const left = results.pop();
            if (!left)
                throw new ExpressionError('Invalid left operand');
            if (!right)
                throw new ExpressionError('Invalid right operand');
            results.push({ type: token.type, left, right });
            return;
        }
        case '(':
        case ')':
            throw new ExpressionError(`Unprocessable token found in parse tree: ${token.type}`);
        case 'input':
        case 'variable':
        case 'string':
        case 'pattern':
        case 'null':
        case 'boolean':
            results.push(leaf(token.type, token.text));
    }
}
function leaf(type, text) {
    switch (type) {
        case 'variable':
            return { type: 'variable', name: text };
        case 'input':
            return { type: 'input', name: text };
        case 'string':
            return { type: 'literal', value: text };
        case 'null':
            return { type: 'literal', value: null };
        case 'boolean':
            return { type: 'literal', value: text === 'true' };
        case 'pattern': {
            const pattern = parsePattern(text.replaceAll('\\/', '/'));
            if (!pattern)
                throw new ExpressionError('Invalid regular expression!');
            return { type: 'literal', value: pattern };
        }
    }
}

;// CONCATENATED MODULE: ./src/gitlab/expression/evaluate.ts


const parsed = new Map();
/** The parsed form; undefined for a syntax error. */
function expressionOf(source) {
    if (parsed.has(source))
        return parsed.get(source);
    if (parsed.size > 20_000)
        parsed.clear();
    let expression;
    try {
        expression = parseExpression(source);
    }
    catch {
        expression = undefined;
    }
    if (expression !== undefined || hasPatterns())
        parsed.set(source, expression);
    return expression;
}
function isValidExpression(source) {
    return expressionOf(source) !== undefined;
}
/** Is a `rules:if` satisfied? A syntax error counts as false here; the linter reports it. */
function isSatisfied(source, variables, inputs = () => undefined) {
    const expression = expressionOf(source);
    return expression !== undefined && isPresent(evaluate(expression, variables, inputs));
}
/** Names of the inputs that an expression looks at. */
function inputNames(source) {
    const names = [];
    const walk = (node) => {
        if (node.type === 'input')
            names.push(node.name);
        else if ('left' in node)
            [node.left, node.right].forEach(walk);
    };
    const expression = expressionOf(source);
    if (expression)
        walk(expression);
    return [...new Set(names)];
}
function evaluate(node, variables, inputs) {
    switch (node.type) {
        case 'literal':
            return node.value;
        case 'variable':
            return variables(node.name) ?? null;
        case 'input':
            return toValue(inputs(node.name));
        case 'not':
            return !isPresent(evaluate(node.operand, variables, inputs));
        case '&&': {
            const left = evaluate(node.left, variables, inputs);
            return isFalsy(left) ? left : evaluate(node.right, variables, inputs);
        }
        case '||': {
            const left = evaluate(node.left, variables, inputs);
            return isFalsy(left) ? evaluate(node.right, variables, inputs) : left;
        }
        case '==':
            return isEqual(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
        case '!=':
            return !isEqual(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
        case '=~':
            return matches(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
        case '!~':
            return !matches(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
    }
}
function toValue(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
        return value;
    return JSON.stringify(value);
}
/** Ruby's truth: only nil and false are false, so `$EMPTY || "x"` is the empty text. */
const isFalsy = (value) => value === null || value === false;
/** ActiveSupport's `present?`: the result of a whole expression; text of white space is not present. */
function isPresent(value) {
    if (typeof value === 'string')
        return value.trim() !== '';
    return value !== null && value !== false;
}
/** A boolean and a text are equal when they read the same. */
function isEqual(left, right) {
    if (typeof left === 'boolean' && typeof right === 'string')
        return String(left) === right;
    if (typeof left === 'string' && typeof right === 'boolean')
        return left === String(right);
    return left === right;
}
/** `=~`: a right side that is no pattern is searched for the left text. */
function matches(left, right) {
    if (isFalsy(right))
        return false;
    const text = typeof left === 'string' ? left : left === null || typeof left === 'object' ? '' : String(left);
    if (typeof right === 'object' && right !== null)
        return right.test(text);
    const source = String(right);
    const pattern = parsePattern(source.replaceAll('\\/', '/'));
    return pattern ? pattern.test(text) : source.includes(text);
}

// EXTERNAL MODULE: ./src/gitlab/near.ts
var near = __webpack_require__(90061);
;// CONCATENATED MODULE: ./src/gitlab/entry/checks.ts






const IS_CLASS = {
    Hash: node_isMap,
    Array: isSeq,
    String: (node) => isScalar(node) && node.type === 'string',
    Integer: isInteger,
};
function mustBe(entry, attribute, node, type, at) {
    if (IS_CLASS[type](node))
        return true;
    const article = /^[AEIOU]/.test(type) ? 'an' : 'a';
    entry.fail(attribute, `should be ${article} ${type.toLowerCase()}`, node ?? at);
    return false;
}
function allowedKeys(entry, node, allowed) {
    if (!node_isMap(node))
        return;
    const unknown = [...node.entries.values()].filter(({ key }) => !allowed.has(key.text));
    if (unknown.length === 0)
        return;
    const names = unknown.map(({ key }) => key.text);
    entry.fail('config', `contains unknown keys: ${names.join(', ')}`, unknown[0]?.key, meant(names, [...allowed]));
}
/** `did you mean script?`, for keys that are nearly others. */
function meant(names, allowed) {
    const found = names.flatMap((name) => (0,near/* nearest */.p)(name, allowed) ?? []);
    return found.length === 0 ? undefined : `did you mean ${found.join(', ')}?`;
}
function requiredKeys(entry, node, required) {
    if (!node_isMap(node))
        return;
    const missing = required.filter((key) => !node.entries.has(key));
    if (missing.length > 0)
        entry.fail('config', `missing required keys: ${missing.join(', ')}`, node);
}
function exclusiveKeys(entry, node, keys) {
    if (!node_isMap(node))
        return;
    const present = [...node.entries.keys()].filter((key) => keys.includes(key));
    if (present.length < 2)
        return;
    entry.fail('config', `these keys cannot be used together: ${present.join(', ')}`, node.entries.get(present[1] ?? '')?.key);
}
function onlyOneOfKeys(entry, node, keys) {
    if (keys.filter((key) => has(node, key)).length === 1)
        return;
    entry.fail('config', `must use exactly one of these keys: ${keys.join(', ')}`, node);
}
/** `when` and its like: a String out of a list. */
function oneOf(entry, attribute, node, values, message = `should be one of: ${values.join(', ')}`) {
    if (node_isNil(node))
        return;
    mustBe(entry, attribute, node, 'String');
    if (!(isScalar(node) && node.type === 'string' && values.includes(node.text)))
        entry.fail(attribute, message, node);
}
function optionalString(entry, attribute, node) {
    if (!node_isNil(node))
        mustBe(entry, attribute, node, 'String');
}
function optionalBoolean(entry, attribute, node) {
    if (!node_isNil(node) && !isBoolean(node))
        entry.fail(attribute, 'should be a boolean value', node);
}
const isArrayOfStrings = (node) => isSeq(node) && node.items.every(isText);
function arrayOfStrings(entry, attribute, node) {
    if (!isArrayOfStrings(node))
        entry.fail(attribute, 'should be an array of strings', firstBad(node, isText));
}
function optionalArrayOfStrings(entry, attribute, node) {
    if (!node_isNil(node))
        arrayOfStrings(entry, attribute, node);
}
function stringOrStrings(entry, attribute, node) {
    if (node_isNil(node) || isText(node) || isArrayOfStrings(node))
        return;
    entry.fail(attribute, 'should be an array of strings or a string', firstBad(node, isText));
}
function integersOrInteger(entry, attribute, node) {
    if (node_isNil(node) || isInteger(node) || (isSeq(node) && node.items.every(isInteger)))
        return;
    entry.fail(attribute, 'should be an array of integers or an integer', firstBad(node, isInteger));
}
function notBlank(entry, attribute, node, at) {
    if (isBlank(node))
        entry.fail(attribute, "can't be blank", node ?? at);
}
function mustBeAbsent(entry, attribute, node, message = 'must be blank') {
    if (!isBlank(node))
        entry.fail(attribute, message, node);
}
/** A duration in words; `never` only where the caller says so. */
function duration(entry, attribute, node, options = {}) {
    const text = isScalar(node) && node.type === 'string' ? node.text : undefined;
    if (options.variable && text !== undefined && /\$[a-zA-Z_{]|%[a-zA-Z_]\w*%/.test(text))
        return;
    if (options.never && text?.toLowerCase() === 'never')
        return;
    const seconds = text === undefined ? undefined : parseDuration(text);
    if (seconds === undefined)
        entry.fail(attribute, 'should be a duration', node);
    if (options.limit !== undefined && !(seconds !== undefined && seconds < options.limit)) {
        entry.fail(attribute, 'should not exceed the limit', node);
    }
}
function expression(entry, attribute, node) {
    if (node_isNil(node) || (isScalar(node) && node.type === 'string' && isValidExpression(node.text)))
        return;
    entry.fail(attribute, 'invalid expression syntax', node);
}
function isRegexp(node) {
    return isScalar(node) && node.type === 'string' && parsePattern(node.text) !== undefined;
}
/** Refs of `only`/`except`: names, or RE2 between slashes. */
function isStringOrRegexp(node) {
    if (!isText(node))
        return false;
    return node.type === 'symbol' || !hasPatternSyntax(node.text) || parsePattern(node.text) !== undefined;
}
/** Nested lists down to `levels`; a list shared by many references is looked at once. */
function isNestedArray(node, levels, leaf) {
    if (!isSeq(node))
        return false;
    return flatSize(node, levels, leaf) <= LIMITS.flattenedItems;
}
function flatSize(node, levels, leaf) {
    if (leaf(node))
        return 1;
    if (levels <= 0 || !isSeq(node))
        return Infinity;
    let size = 1;
    for (const item of node.items) {
        size += flatSize(item, levels - 1, leaf);
        if (size > LIMITS.flattenedItems)
            return Infinity;
    }
    return size;
}
/** The first part of a list that is not as it should be, for a better position. */
function firstBad(node, good) {
    return isSeq(node) ? (node.items.find((item) => !good(item)) ?? node) : node;
}
function lengthAtMost(entry, attribute, node, maximum) {
    const problem = tooLong(isScalar(node) ? node.text : '', maximum);
    if (problem !== undefined)
        entry.fail(attribute, problem, node);
}
/** GitLab's words for a text of more characters than may be; undefined for any other. */
function tooLong(text, maximum) {
    const fits = text.length <= maximum || [...text].length <= maximum;
    return fits ? undefined : `is too long (maximum is ${String(maximum)} characters)`;
}
/** Characters that the name of a job may have. */
const MAX_JOB_NAME = 255;

;// CONCATENATED MODULE: ./src/gitlab/keywords/support.ts
const supported = { status: 'supported' };
/** Supported, with something worth knowing. */
const noted = (note) => ({ status: 'supported', note });
const differs = (note) => ({ status: 'differs', note });
/** Honoured where there is a provider of ID tokens, but not in all as on GitLab. */
const withTokens = (note, remedy) => ({ status: 'differs', note, remedy });
const refused = (note) => ({ status: 'refused', note });
const none = (note) => ({ status: 'not applicable', note });

;// CONCATENATED MODULE: ./src/gitlab/keywords/file.ts

const COMPONENT = noted('`version` is the tag of a version, else empty');
/** Keywords of the pipeline file as a whole, in the order of GitLab's reference. */
const FILE_KEYWORDS = {
    spec: supported,
    'spec:inputs': noted('values: the input `inputs`'),
    'spec:inputs:default': supported,
    'spec:inputs:description': none('nothing asks for the values'),
    'spec:inputs:options': supported,
    'spec:inputs:regex': supported,
    'spec:inputs:type': supported,
    'spec:inputs:rules': supported,
    'spec:inputs:rules:if': supported,
    'spec:inputs:rules:options': supported,
    'spec:inputs:rules:default': supported,
    'spec:include': supported,
    'spec:component': COMPONENT,
    'spec:description': none('shown in the catalog of a GitLab server'),
    default: supported,
    include: supported,
    'include:local': noted('with wildcards'),
    'include:file': supported,
    'include:remote': noted('downloaded at the start'),
    'include:project': noted('from `gitlab-url` with `gitlab-token`, or stored: `includes fetch`'),
    'include:ref': noted('with `include-map` where its folder is a Git repository'),
    'include:integrity': supported,
    'include:cache': differs('a file is fetched once a run, never kept for the next'),
    'include:template': noted('from `gitlab-org/gitlab` of `gitlab-url`, or a copy: `include-map: template=FOLDER`'),
    'include:component': noted('from `gitlab-url` with `gitlab-token`, or stored: `includes fetch`'),
    'include:artifact': noted('in child pipelines, as on GitLab'),
    'include:job': noted('in child pipelines, as on GitLab'),
    'include:inputs': supported,
    'include:rules': supported,
    'include:rules:if': supported,
    'include:rules:changes': supported,
    'include:rules:exists': supported,
    'include:rules:when': supported,
    stages: noted('`.pre` and `.post` among them'),
    workflow: supported,
    'workflow:name': differs('heads the summary; GitHub names its own runs'),
    'workflow:rules': supported,
    'workflow:rules:if': supported,
    'workflow:rules:changes': supported,
    'workflow:rules:exists': supported,
    'workflow:rules:when': supported,
    'workflow:rules:start_in': none('GitLab has no delayed pipelines either'),
    'workflow:rules:allow_failure': none('GitLab makes nothing of it either'),
    'workflow:rules:needs': none('GitLab makes nothing of it either'),
    'workflow:rules:variables': supported,
    'workflow:rules:auto_cancel': supported,
    'workflow:auto_cancel': supported,
    'workflow:auto_cancel:on_new_commit': none("GitHub cancels older runs: the workflow's `concurrency`"),
    'workflow:auto_cancel:on_job_failure': supported,
};

;// CONCATENATED MODULE: ./src/gitlab/keywords/files.ts

const UNREAD = differs('collected and checked; nothing reads it: named in the summary, kept with the input `output`');
const SECURITY = noted('a table in the summary, and a SARIF file for code scanning (output `sarif-path`)');
const COVERAGE = noted('a table by package in the summary');
const NO_RIGHTS = none('artifacts belong to the workflow: whoever may see it may have them');
/** Reports of `artifacts:reports`, in GitLab's order. */
const REPORTS = {
    'artifacts:reports': supported,
    'artifacts:reports:junit': noted('annotations, and a table in the summary'),
    'artifacts:reports:dotenv': supported,
    'artifacts:reports:api_fuzzing': UNREAD,
    'artifacts:reports:coverage_fuzzing': UNREAD,
    'artifacts:reports:sast': SECURITY,
    'artifacts:reports:secret_detection': SECURITY,
    'artifacts:reports:dependency_scanning': SECURITY,
    'artifacts:reports:container_scanning': SECURITY,
    'artifacts:reports:cluster_image_scanning': UNREAD,
    'artifacts:reports:dast': UNREAD,
    'artifacts:reports:performance': UNREAD,
    'artifacts:reports:browser_performance': UNREAD,
    'artifacts:reports:load_performance': UNREAD,
    'artifacts:reports:license_scanning': UNREAD,
    'artifacts:reports:metrics': UNREAD,
    'artifacts:reports:lsif': UNREAD,
    'artifacts:reports:terraform': UNREAD,
    'artifacts:reports:accessibility': UNREAD,
    'artifacts:reports:requirements': UNREAD,
    'artifacts:reports:requirements_v2': UNREAD,
    'artifacts:reports:cyclonedx': UNREAD,
    'artifacts:reports:annotations': UNREAD,
    'artifacts:reports:repository_xray': UNREAD,
    'artifacts:reports:sarif': UNREAD,
    'artifacts:reports:codequality': noted('annotations, and a table in the summary'),
    'artifacts:reports:coverage_report': COVERAGE,
    'artifacts:reports:coverage_report:coverage_format': COVERAGE,
    'artifacts:reports:coverage_report:path': COVERAGE,
};
/** Keywords about files that outlive a job. */
const FILES_KEYWORDS = {
    artifacts: noted('handed on between jobs; with `output` a folder for each job, with `artifacts: github` an artifact of the workflow'),
    'artifacts:paths': supported,
    'artifacts:exclude': supported,
    'artifacts:untracked': supported,
    'artifacts:when': supported,
    'artifacts:name': differs('with `artifacts: github` the name there; no two jobs have the same'),
    'artifacts:expire_in': differs('with `artifacts: github` whole days, as the repository allows; else kept for the run'),
    'artifacts:expose_as': none('there is no page of a merge request'),
    'artifacts:public': NO_RIGHTS,
    'artifacts:access': differs('`none` is not uploaded to GitHub; otherwise whoever may see the workflow may have them'),
    ...REPORTS,
    cache: noted('kept in the GitHub cache, beside the registry'),
    'cache:key': supported,
    'cache:key:files': supported,
    'cache:key:files_commits': supported,
    'cache:key:prefix': supported,
    'cache:fallback_keys': supported,
    'cache:paths': supported,
    'cache:untracked': supported,
    'cache:policy': supported,
    'cache:when': supported,
    'cache:unprotect': supported,
};

;// CONCATENATED MODULE: ./src/gitlab/keywords/job.ts

const NEVER_ACTIVE = differs('there is no cluster: never active');
const CLUSTER = none('jobs run on Docker');
const NOT_DEPLOYED = none('nothing is deployed or stopped by itself');
const SECRETS = refused('only secrets of a Vault are read; pass the values as masked variables instead (input `secrets`)');
const IN_WORKFLOW = 'in a workflow whose job has `permissions: {id-token: write}`; refused elsewhere';
const NO_TOKENS = 'take ID tokens from GitHub, in a workflow that is trusted and whose job has `permissions: {id-token: write}`; or pass the values as masked variables instead (input `secrets`)';
const TOKENS = withTokens(`GitHub's tokens, with its own issuer and \`sub\`, ${IN_WORKFLOW}`, NO_TOKENS);
const VAULT = withTokens(`read with GitHub's ID token, ${IN_WORKFLOW}`, NO_TOKENS);
const STEPS = 'needs GitLab Step Runner; write the commands as `script` instead';
const OTHER_PROJECT = 'there is no other project to start a pipeline in; use a child pipeline (trigger:include) instead';
const OTHER_PIPELINE = 'there is no other pipeline to take from; make the artifacts in this pipeline instead';
/** Keywords of jobs, but for those about containers, artifacts and caches; in the order of the alphabet. */
const JOB_KEYWORDS = {
    after_script: supported,
    allow_failure: supported,
    'allow_failure:exit_codes': supported,
    before_script: supported,
    coverage: noted('in the table of jobs'),
    dast_configuration: refused('needs the profiles of a GitLab server; set the variables of the scan instead (input `variables`)'),
    dependencies: supported,
    environment: differs('the variables are set; with the input `deployments` GitHub deployments are made'),
    'environment:name': supported,
    'environment:url': supported,
    'environment:action': differs('jobs with `stop` run when `rules` or `manual` say so, and with `deployments` end those of the environment'),
    'environment:on_stop': NOT_DEPLOYED,
    'environment:auto_stop_in': NOT_DEPLOYED,
    'environment:kubernetes': NOT_DEPLOYED,
    'environment:kubernetes:namespace': NOT_DEPLOYED,
    'environment:kubernetes:agent': NOT_DEPLOYED,
    'environment:kubernetes:flux_resource_path': NOT_DEPLOYED,
    'environment:kubernetes:managed_resources': NOT_DEPLOYED,
    'environment:kubernetes:managed_resources:enabled': NOT_DEPLOYED,
    'environment:kubernetes:dashboard': NOT_DEPLOYED,
    'environment:kubernetes:dashboard:namespace': NOT_DEPLOYED,
    'environment:kubernetes:dashboard:flux_resource_path': NOT_DEPLOYED,
    'environment:deployment_tier': supported,
    except: supported,
    'except:refs': supported,
    'except:variables': supported,
    'except:changes': supported,
    'except:kubernetes': NEVER_ACTIVE,
    extends: supported,
    hooks: supported,
    'hooks:pre_get_sources_script': supported,
    id_tokens: TOKENS,
    'id_tokens:aud': differs('one audience for each token: more are refused'),
    identity: refused('needs a GitLab server to stand for; pass the credentials as masked variables instead (input `secrets`)'),
    inherit: supported,
    'inherit:default': supported,
    'inherit:variables': supported,
    inputs: differs('the defaults: nothing asks for other values when a job is played'),
    'inputs:default': supported,
    'inputs:description': none('nothing asks for the values'),
    'inputs:options': supported,
    'inputs:regex': supported,
    'inputs:type': supported,
    interruptible: none("GitHub cancels older runs: the workflow's `concurrency`"),
    manual_confirmation: none('manual jobs are named in `manual`: nothing is asked'),
    needs: supported,
    'needs:job': supported,
    'needs:artifacts': supported,
    'needs:optional': supported,
    'needs:parallel': supported,
    'needs:parallel:matrix': supported,
    'needs:pipeline': differs('in child pipelines the artifacts of the parent; anywhere else refused'),
    'needs:project': refused(OTHER_PIPELINE),
    'needs:ref': refused(OTHER_PIPELINE),
    only: supported,
    'only:refs': supported,
    'only:variables': supported,
    'only:changes': supported,
    'only:kubernetes': NEVER_ACTIVE,
    pages: differs('the folder is an artifact and the output `pages-path`, for `actions/upload-pages-artifact`'),
    'pages:publish': supported,
    'pages:path_prefix': noted('a folder below the output `pages-path`'),
    'pages:expire_in': none('nothing is published'),
    parallel: supported,
    'parallel:matrix': supported,
    publish: supported,
    release: differs('recorded in the output `releases`; with the input `releases: create` made on GitHub'),
    'release:tag_name': supported,
    'release:tag_message': supported,
    'release:name': supported,
    'release:description': supported,
    'release:ref': supported,
    'release:milestones': differs('in the output; releases have none on GitHub, which is told'),
    'release:released_at': differs('in the output; GitHub sets the time itself, which is told'),
    'release:assets': supported,
    'release:assets:links': differs('in the output; on GitHub a list below the description'),
    'release:assets:links:name': supported,
    'release:assets:links:url': supported,
    'release:assets:links:filepath': supported,
    'release:assets:links:link_type': supported,
    resource_group: differs("within the run; for all runs: the workflow's `concurrency`"),
    retry: supported,
    'retry:max': supported,
    'retry:when': supported,
    'retry:exit_codes': supported,
    rules: supported,
    'rules:if': supported,
    'rules:changes': noted('needs the history: `fetch-depth: 0`, or the input `token`'),
    'rules:changes:paths': supported,
    'rules:changes:compare_to': supported,
    'rules:changes:regexp': supported,
    'rules:exists': supported,
    'rules:exists:paths': supported,
    'rules:exists:project': differs('wildcards: of projects with a `.gitlab-ci.yml` or a `README.md`'),
    'rules:exists:ref': supported,
    'rules:exists:regexp': supported,
    'rules:when': supported,
    'rules:start_in': supported,
    'rules:allow_failure': supported,
    'rules:variables': supported,
    'rules:needs': supported,
    'rules:interruptible': none("GitHub cancels older runs: the workflow's `concurrency`"),
    run: refused(STEPS),
    'run:name': refused(STEPS),
    'run:step': refused(STEPS),
    'run:func': refused(STEPS),
    'run:script': refused(STEPS),
    'run:env': refused(STEPS),
    'run:inputs': refused(STEPS),
    'run:action': refused(STEPS),
    script: supported,
    secrets: VAULT,
    'secrets:vault': VAULT,
    'secrets:azure_key_vault': SECRETS,
    'secrets:gcp_secret_manager': SECRETS,
    'secrets:aws_secrets_manager': SECRETS,
    'secrets:akeyless': SECRETS,
    'secrets:gitlab_secrets_manager': SECRETS,
    'secrets:file': supported,
    'secrets:token': supported,
    stage: supported,
    start_in: supported,
    tags: differs("ignored: all jobs run on the workflow's runner"),
    timeout: supported,
    trigger: differs('child pipelines run; a pipeline of another project is refused'),
    'trigger:include': supported,
    'trigger:strategy': supported,
    'trigger:forward': supported,
    'trigger:forward:yaml_variables': supported,
    'trigger:forward:pipeline_variables': supported,
    'trigger:project': refused(OTHER_PROJECT),
    'trigger:branch': refused(OTHER_PROJECT),
    'trigger:inputs': refused(OTHER_PROJECT),
    variables: supported,
    'variables:value': supported,
    'variables:expand': supported,
    'variables:description': none('nothing asks for the values'),
    'variables:options': noted('the value must be one of them'),
    when: noted('`manual` jobs wait for `manual: NAME` or `all`'),
};
/** Keywords about the containers of jobs. */
const CONTAINER_KEYWORDS = {
    image: noted('`default-image` for jobs without; `image-map` replaces'),
    'image:name': supported,
    'image:entrypoint': supported,
    'image:docker': supported,
    'image:docker:platform': supported,
    'image:docker:user': supported,
    'image:kubernetes': CLUSTER,
    'image:kubernetes:user': CLUSTER,
    'image:ports': none('only for GitLab’s Web IDE, which refuses it in pipelines'),
    'image:pull_policy': supported,
    services: noted('a Docker daemon (`docker:dind`) has no need of any setting'),
    'services:name': supported,
    'services:alias': supported,
    'services:entrypoint': supported,
    'services:command': supported,
    'services:variables': supported,
    'services:docker': supported,
    'services:docker:platform': noted('a Docker daemon always runs natively'),
    'services:docker:user': supported,
    'services:kubernetes': CLUSTER,
    'services:kubernetes:user': CLUSTER,
    'services:ports': none('only for GitLab’s Web IDE, which refuses it in pipelines'),
    'services:pull_policy': supported,
};

;// CONCATENATED MODULE: ./src/gitlab/keywords/index.ts



/**
 * Every keyword of the language, and what becomes of it here. The checks of the pipeline file take the keys that they
 * allow from it, the refusals of a run their reasons, and docs/keywords.md is made from it.
 */
const KEYWORDS = { ...FILE_KEYWORDS, ...JOB_KEYWORDS, ...CONTAINER_KEYWORDS, ...FILES_KEYWORDS };
const BY_PARENT = byParent();
/** The keys that may stand below a keyword: all, or those that are named. */
function keysOf(keyword, ...some) {
    return some.length > 0 ? new Set(some) : (BY_PARENT.get(keyword) ?? new Set());
}
/** A list of keys of the first level; a key that the table does not know is an error of types. */
function keySet(...keys) {
    return new Set(keys);
}
/** What to do instead of a keyword that a run refuses. */
function remedy(keyword) {
    const support = KEYWORDS[keyword];
    return ('remedy' in support ? support.remedy : undefined) ?? support.note ?? '';
}
/** Keywords of jobs that a run refuses wherever they stand. */
function refusedKeywords() {
    return Object.entries(KEYWORDS)
        .filter(([keyword, { status }]) => status === 'refused' && isTop(keyword))
        .map(([keyword]) => keyword);
}
/** Keywords of jobs that a run refuses where it has no provider of ID tokens. */
function tokenKeywords() {
    return Object.entries(KEYWORDS)
        .filter(([keyword, support]) => 'remedy' in support && isTop(keyword))
        .map(([keyword]) => keyword);
}
function isTop(keyword) {
    return !keyword.includes(':');
}
function byParent() {
    const children = new Map();
    for (const keyword of Object.keys(KEYWORDS)) {
        const cut = keyword.lastIndexOf(':');
        if (cut === -1)
            continue;
        const parent = keyword.slice(0, cut);
        children.set(parent, (children.get(parent) ?? new Set()).add(keyword.slice(cut + 1)));
    }
    return children;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/commands.ts


const LEVELS = 10;
/** `script`, `before_script`, `after_script`, hooks and `services:command`. */
function checkCommands(entry, node) {
    if (isText(node) || isNestedArray(node, LEVELS, isText))
        return;
    entry.fail('config', `should be a string or a nested array of strings up to ${String(LEVELS)} levels deep`, firstBad(node, (item) => isText(item) || (isSeq(item) && isNestedArray(item, LEVELS - 1, isText))));
}
const commands = new WeakMap();
/** The commands in order, each with the place where it was written; lists shared by many jobs are read once. */
function readCommands(node) {
    if (node === undefined)
        return [];
    let result = commands.get(node);
    if (!result) {
        result = flatten(node).flatMap((item) => (isScalar(item) ? [{ text: item.text, location: locationOf(item) }] : []));
        commands.set(node, result);
    }
    return result;
}
function readTexts(node) {
    return flatten(node).flatMap((item) => (isScalar(item) ? [item.text] : []));
}

;// CONCATENATED MODULE: ./src/gitlab/entry/entry.ts

function findings() {
    return { errors: [], warnings: [] };
}
/**
 * One keyword while it is being checked. GitLab writes its messages as `<keys joined by colons> <attribute> <text>` in
 * lower case, and looks into a keyword's parts only when the keyword itself is in order (`failed` is false).
 */
class Entry {
    #parent;
    #key;
    #sink;
    failed = false;
    constructor(sink, key, parent) {
        this.#sink = sink;
        this.#key = key;
        this.#parent = parent;
    }
    child(key) {
        return new Entry(this.#sink, key, this);
    }
    /** An entry whose messages do not name what it stands in (`retry`). */
    detached(key) {
        return new Entry(this.#sink, key);
    }
    /** Keys that lead here; parts without a key of their own leave no trace. */
    get location() {
        const outer = this.#parent?.location ?? '';
        return [outer, this.#key].filter((part) => part !== '').join(':');
    }
    /** `attribute` as Rails shows it: `config`, `expire in`; empty for messages about the keyword as a whole. */
    fail(attribute, message, at, hint) {
        const words = [this.location, attribute, message].filter((word) => word !== '').join(' ');
        this.raw(words.toLowerCase(), at, hint);
    }
    /** A message that GitLab shows as it stands. */
    raw(message, at, hint) {
        this.failed = true;
        this.#sink.errors.push({ message, location: toLocation(at), ...(hint === undefined ? {} : { hint }) });
    }
    warn(message, at) {
        this.#sink.warnings.push({ message: `${this.location} ${message}`, location: toLocation(at) });
    }
}
function toLocation(at) {
    if (at === undefined)
        return undefined;
    return 'offset' in at ? locationOf(at) : at;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/auto-cancel.ts



const KEYS = keysOf('workflow:auto_cancel');
const ON_NEW_COMMIT = ['conservative', 'interruptible', 'none'];
const ON_JOB_FAILURE = ['none', 'all'];
/** `workflow:auto_cancel` and that of its rules. */
function checkAutoCancel(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, KEYS);
    const choice = (values) => `must be one of: ${values.join(', ')}`;
    oneOf(entry, 'on new commit', node_get(node, 'on_new_commit'), ON_NEW_COMMIT, choice(ON_NEW_COMMIT));
    oneOf(entry, 'on job failure', node_get(node, 'on_job_failure'), ON_JOB_FAILURE, choice(ON_JOB_FAILURE));
}
function readOnJobFailure(node) {
    const value = textAt(node, 'on_job_failure');
    return value === 'all' || value === 'none' ? value : undefined;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/retry.ts




const retry_KEYS = keysOf('retry');
/** Failure reasons that `retry:when` takes: those a GitLab server knows, and those its schema names. */
const REASONS = new Set([
    'always', 'unknown_failure', 'script_failure', 'api_failure', 'stuck_or_timeout_failure', 'runner_system_failure',
    'missing_dependency_failure', 'runner_unsupported', 'stale_schedule', 'job_execution_timeout', 'archived_failure',
    'unmet_prerequisites', 'scheduler_failure', 'data_integrity_failure', 'forward_deployment_failure', 'user_blocked',
    'project_deleted', 'ci_quota_exceeded', 'pipeline_loop_detected', 'no_matching_runner', 'trace_size_exceeded',
    'builds_disabled', 'environment_creation_failure', 'deployment_rejected', 'failed_outdated_deployment_job',
    'job_execution_server_timeout', 'protected_environment_failure', 'insufficient_bridge_permissions',
    'downstream_bridge_project_not_found', 'invalid_bridge_trigger', 'upstream_bridge_project_not_found',
    'insufficient_upstream_permissions', 'bridge_pipeline_is_child_pipeline', 'downstream_pipeline_creation_failed',
    'secrets_provider_not_found', 'reached_max_descendant_pipelines_depth', 'ip_restriction_failure',
    'reached_max_pipeline_hierarchy_size', 'reached_downstream_pipeline_trigger_rate_limit', 'duo_workflow_not_allowed',
    'job_router_failure', 'job_token_expired', 'stuck_pending_with_matching_runners', 'stuck_pending_no_matching_runners',
    'no_updates_running', 'no_updates_canceling', 'runner_configuration_error', 'runner_external_dependency_failure',
    'runner_interrupted', 'server_timeout_running', 'server_timeout_canceling', 'image_pull_failure',
]); // prettier-ignore
/** `retry:`; GitLab's messages call it `retry` wherever it stands. */
function checkRetry(entry, node) {
    if (isInteger(node))
        return checkMax(entry, 'config', node);
    if (!node_isMap(node))
        return entry.raw('retry config has to be either an integer or a hash', node);
    allowedKeys(entry, node, retry_KEYS);
    const max = node_get(node, 'max');
    if (!node_isNil(max))
        checkMax(entry, 'max', max);
    const when = node_get(node, 'when');
    stringOrStrings(entry, 'when', when);
    if (isSeq(when)) {
        const unknown = when.items.filter((item) => !(isText(item) && REASONS.has(item.text)));
        if (unknown.length > 0) {
            entry.fail('when', `contains unknown values: ${unknown.flatMap(readTexts).join(', ')}`, unknown[0]);
        }
    }
    else if (isText(when) && !REASONS.has(when.text))
        entry.fail('when', 'is not included in the list', when);
    integersOrInteger(entry, 'exit codes', node_get(node, 'exit_codes'));
}
/** Rails' checks of a number, which also take a number written as text. */
function checkWholeNumber(entry, attribute, node, minimum, maximum) {
    const text = isScalar(node) ? node.text.trim() : '';
    const numeric = isScalar(node) && node.type !== 'boolean' && /^[-+]?\d+(\.\d+)?$/.test(text);
    if (!numeric)
        return entry.fail(attribute, 'is not a number', node);
    if (!/^[-+]?\d+$/.test(text))
        return entry.fail(attribute, 'must be an integer', node);
    if (Number(text) < minimum)
        entry.fail(attribute, `must be greater than or equal to ${String(minimum)}`, node);
    if (Number(text) > maximum)
        entry.fail(attribute, `must be less than or equal to ${String(maximum)}`, node);
}
function checkMax(entry, attribute, node) {
    checkWholeNumber(entry, attribute, node, 0, 2);
}
function readRetry(node) {
    if (node_isNil(node))
        return undefined;
    if (isScalar(node))
        return { max: Number(node.text), when: ['always'], exitCodes: [] };
    const max = node_get(node, 'max');
    const when = readTexts(node_get(node, 'when'));
    const exitCodes = readTexts(node_get(node, 'exit_codes')).map(Number);
    return {
        max: isScalar(max) && !node_isNil(max) ? Number(max.text) : 0,
        when: when.length > 0 ? when : exitCodes.length > 0 ? [] : ['always'],
        exitCodes,
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/parallel.ts




const LIMIT = 200;
const parallel_KEYS = keysOf('parallel');
/** `parallel:`; trigger jobs take only a matrix, `needs:parallel` as well. */
function checkParallel(entry, node, allowNumber) {
    const numeric = isScalar(node) && (node.type === 'integer' || node.type === 'float');
    if (numeric) {
        checkWholeNumber(entry, 'config', node, 1, LIMIT);
        if (!allowNumber)
            entry.fail('config', 'cannot use "parallel: <number>".', node);
        return;
    }
    if (!node_isMap(node))
        return entry.raw(`${entry.location} should be an integer or a hash`, node);
    allowedKeys(entry, node, parallel_KEYS);
    requiredKeys(entry, node, ['matrix']);
    const matrix = node_get(node, 'matrix');
    if (!entry.failed && !node_isNil(matrix))
        checkMatrix(entry.child('matrix'), matrix);
}
function checkMatrix(entry, node) {
    if (!isSeq(node) || !node.items.every(node_isMap)) {
        return entry.fail('config', 'should be an array of hashes', node);
    }
    let failed = false;
    for (const item of node.items)
        failed = !checkRow(entry.child('variables'), item) || failed;
    if (failed)
        return;
    const count = readMatrix(node).reduce((sum, row) => sum + row.reduce((product, [, values]) => product * values.length, 1), 0);
    if (count > LIMIT)
        entry.fail('config', `generates too many jobs (maximum is ${String(LIMIT)})`, node);
}
function checkRow(entry, node) {
    const isWord = (value) => isText(value) || isInteger(value);
    if (node_isMap(node)) {
        const bad = [...node.entries.values()].find(({ key, value }) => !isWord(key) || !(isSeq(value) ? value.items.every(isWord) : isWord(value)));
        if (bad)
            entry.fail('config', 'should be a hash of key value pairs, value can be an array', bad.value);
        if (node.entries.size < 1)
            entry.fail('config', 'requires at least 1 items', node);
    }
    return !entry.failed;
}
function readMatrix(node) {
    if (!isSeq(node))
        return [];
    return node.items.map((item) => node_isMap(item)
        ? [...item.entries.values()].map(({ key, value }) => {
            const values = isSeq(value) ? value.items : [value];
            return [key.text, values.flatMap((one) => (isScalar(one) ? [one.text] : []))];
        })
        : []);
}
function readParallel(node) {
    if (node_isNil(node))
        return undefined;
    if (isScalar(node))
        return { kind: 'number', total: Math.trunc(Number(node.text)) };
    return { kind: 'matrix', rows: readMatrix(node_get(node, 'matrix')) };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/need.ts




const JOB_KEYS = keysOf('needs', 'job', 'artifacts', 'optional', 'parallel');
const PIPELINE_KEYS = keysOf('needs', 'pipeline', 'job', 'artifacts', 'optional');
const PROJECT_KEYS = keysOf('needs', 'project', 'ref', 'job', 'artifacts', 'optional', 'parallel');
const BRIDGE_KEYS = keysOf('needs', 'pipeline');
const MAX_CROSS_PIPELINE = 5;
/** `needs:` of jobs, trigger jobs and rules; `allowed` says which kinds may stand there. */
function checkNeeds(entry, node, allowed) {
    if (!node_isMap(node) && !isSeq(node))
        return entry.fail('config', 'can only be a Hash or an Array', node);
    if (node_isMap(node) && node.entries.size === 0)
        entry.fail('config', 'can not be an empty Hash', node);
    const items = itemsOf(node);
    const numbered = items.find((item) => isInteger(node_get(item, 'parallel')));
    if (numbered)
        entry.fail('config', 'cannot use "parallel: <number>".', node_get(numbered, 'parallel'));
    if (entry.failed)
        return;
    const configs = readNeeds(node);
    const extra = [...new Set(configs.map(({ kind }) => kind))].filter((kind) => !allowed.includes(kind));
    if (extra.length > 0)
        entry.fail('config', `uses invalid types: ${extra.join(', ')}`, node);
    if (configs.filter((config) => config.kind === 'cross_dependency' && config.keyword === 'needs:pipeline').length >
        MAX_CROSS_PIPELINE) {
        entry.fail('config', `must be less than or equal to ${String(MAX_CROSS_PIPELINE)}`, node);
    }
    for (const item of items)
        if (!node_isNil(item))
            checkNeed(entry.child('need'), item);
}
function itemsOf(node) {
    return flatten(node);
}
function kindOf(node) {
    if (isText(node))
        return 'string';
    if (!node_isMap(node))
        return undefined;
    if (has(node, 'job')) {
        if (has(node, 'project'))
            return 'project';
        if (has(node, 'pipeline'))
            return 'pipeline';
        return has(node, 'ref') ? undefined : 'job';
    }
    return has(node, 'pipeline') ? 'bridge' : undefined;
}
function checkNeed(entry, node) {
    switch (kindOf(node)) {
        case 'string':
            notBlank(entry, 'config', node, node);
            mustBe(entry, 'config', node, 'String');
            return;
        case 'job': {
            allowedKeys(entry, node, JOB_KEYS);
            checkJobName(entry, node);
            optionalBoolean(entry, 'artifacts', node_get(node, 'artifacts'));
            optionalBoolean(entry, 'optional', node_get(node, 'optional'));
            const parallel = node_get(node, 'parallel');
            if (!entry.failed && !node_isNil(parallel))
                checkParallel(entry.child('parallel'), parallel, true);
            return;
        }
        case 'pipeline':
            return checkCross(entry, node, PIPELINE_KEYS, ['pipeline']);
        case 'project':
            return checkCross(entry, node, PROJECT_KEYS, ['project', 'ref']);
        case 'bridge':
            allowedKeys(entry, node, BRIDGE_KEYS);
            mustBe(entry, 'pipeline', node_get(node, 'pipeline'), 'String', node);
            notBlank(entry, 'pipeline', node_get(node, 'pipeline'), node);
            return;
        case undefined:
            entry.raw(`${entry.location} has an unsupported type`, node);
    }
}
function checkJobName(entry, node) {
    mustBe(entry, 'job', node_get(node, 'job'), 'String', node);
    notBlank(entry, 'job', node_get(node, 'job'), node);
}
function checkCross(entry, node, keys, required) {
    allowedKeys(entry, node, keys);
    for (const key of required) {
        mustBe(entry, key, node_get(node, key), 'String', node);
        notBlank(entry, key, node_get(node, key), node);
    }
    checkJobName(entry, node);
    optionalBoolean(entry, 'artifacts', node_get(node, 'artifacts'));
}
function readNeeds(node) {
    if (node === undefined || node_isNil(node))
        return [];
    return itemsOf(node).flatMap((item) => readNeed(item) ?? []);
}
function readNeed(node) {
    const location = locationOf(node);
    const artifacts = !isFalse(node_get(node, 'artifacts'));
    const optional = isTrue(node_get(node, 'optional'));
    switch (kindOf(node)) {
        case 'string':
            return {
                kind: 'job',
                name: isScalar(node) ? node.text : '',
                artifacts: true,
                optional: false,
                matrix: undefined,
                location,
            };
        case 'job': {
            const parallel = readParallel(node_get(node, 'parallel'));
            const matrix = parallel?.kind === 'matrix' ? parallel.rows : undefined;
            return { kind: 'job', name: textAt(node, 'job') ?? '', artifacts, optional, matrix, location };
        }
        case 'pipeline':
            return {
                kind: 'cross_dependency',
                keyword: 'needs:pipeline',
                pipeline: textAt(node, 'pipeline') ?? '',
                job: textAt(node, 'job') ?? '',
                artifacts,
                location,
            };
        case 'project':
            return { kind: 'cross_dependency', keyword: 'needs:project', location };
        case 'bridge':
            return { kind: 'bridge', pipeline: textAt(node, 'pipeline') ?? '', location };
        case undefined:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/entry/variables.ts



const ROOT_VARIABLE_KEYS = keysOf('variables');
const JOB_VARIABLE_KEYS = keysOf('variables', 'value', 'expand');
const PLAIN_VARIABLE = new Set();
const isName = (key) => ['string', 'symbol', 'integer'].includes(key.type);
function checkVariables(entry, node, keys) {
    if (!mustBe(entry, 'config', node, 'Hash') || !node_isMap(node))
        return;
    for (const { key, value } of node.entries.values())
        checkVariable(entry.child(key.text), key, value, keys);
}
function checkVariable(entry, key, node, keys) {
    if (node_isNil(node))
        return checkName(entry, key);
    if (isScalar(node))
        return checkName(entry, key);
    if (!node_isMap(node))
        return entry.raw('variable definition must be either a string or a hash', node);
    checkName(entry, key);
    const value = node_get(node, 'value');
    if (!node_isNil(value) && !isScalar(value))
        entry.fail('config value', 'must be a scalar', value);
    const description = node_get(node, 'description');
    if (!node_isNil(description) && !(isScalar(description) && isName(description))) {
        entry.fail('config description', 'must be an alphanumeric string', description);
    }
    optionalBoolean(entry, 'config expand', node_get(node, 'expand'));
    optionalArrayOfStrings(entry, 'config options', node_get(node, 'options'));
    if (keys.size === 0 && node.entries.size > 0)
        entry.fail('config', 'must be a string', node);
    else {
        const extra = [...node.entries.values()].filter((item) => !keys.has(item.key.text));
        if (extra.length > 0) {
            entry.fail('config', `uses invalid data keys: ${extra.map((item) => item.key.text).join(', ')}`, extra[0]?.key);
        }
    }
    checkOptions(entry, node, value);
}
function checkName(entry, key) {
    if (!isName(key))
        entry.fail('key', 'must be an alphanumeric string', key);
}
function checkOptions(entry, node, value) {
    const options = node_get(node, 'options');
    if (isBlank(options) || !isSeq(options))
        return;
    const included = options.items.some((item) => isScalar(item) && isScalar(value) && item.type === value.type && item.text === value.text);
    if (!included)
        entry.fail('config', 'value must be present in options', options);
}
/** Variables of the pipeline file are public and never masked. */
function yamlVariable(key, value, raw = false) {
    return { key, value, public: true, masked: false, file: false, raw };
}
function readVariables(node) {
    if (!node_isMap(node))
        return [];
    return [...node.entries.values()].map(({ key, value }) => {
        if (isScalar(value))
            return yamlVariable(key.text, value.text);
        const inner = node_get(value, 'value');
        const raw = has(value, 'expand') && !isTrue(node_get(value, 'expand'));
        return yamlVariable(key.text, isScalar(inner) ? inner.text : '', raw);
    });
}

;// CONCATENATED MODULE: ./src/gitlab/entry/rules.ts







const MAX_PATHS = 50;
const WEEK = 7 * 24 * 3600;
const JOB_RULE = {
    keys: keysOf('rules'),
    when: new Set(['on_success', 'on_failure', 'always', 'never', 'manual', 'delayed']),
};
const WORKFLOW_RULE = {
    keys: keysOf('workflow:rules'),
    when: new Set(['always', 'never']),
};
const INCLUDE_RULE = {
    keys: keysOf('include:rules'),
    when: new Set(['never', 'always']),
};
/** `rules:` of a job or of `workflow`. Lists inside the list (from `!reference`) are taken apart. */
function checkRules(entry, node, keywords) {
    if (isBlank(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Array');
    if (entry.failed)
        return;
    for (const item of flatten(node))
        if (!node_isNil(item))
            checkRule(entry.child('rule'), item, keywords);
}
function checkIncludeRules(entry, node) {
    if (isBlank(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Array');
    if (entry.failed)
        return;
    for (const item of flatten(node)) {
        const rule = entry.child('rule');
        if (isBlank(item))
            rule.fail('config', "can't be blank", item);
        if (!mustBe(rule, 'config', item, 'Hash'))
            continue;
        allowedKeys(rule, item, INCLUDE_RULE.keys);
        expression(rule, 'if', node_get(item, 'if'));
        checkWhen(rule, item, INCLUDE_RULE);
        if (!rule.failed)
            checkClauses(rule, item, false);
    }
}
function checkRule(entry, node, keywords) {
    if (isBlank(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Hash');
    const delayed = textAt(node, 'when') === 'delayed';
    const startIn = node_get(node, 'start_in');
    if (delayed) {
        if (isBlank(startIn))
            entry.fail('start in', "can't be blank", startIn ?? node);
        duration(entry, 'start in', startIn ?? node, { limit: WEEK });
    }
    else if (has(node, 'start_in'))
        entry.fail('config', 'contains disallowed keys: start_in', startIn);
    expression(entry, 'if', node_get(node, 'if'));
    optionalBoolean(entry, 'allow failure', node_get(node, 'allow_failure'));
    optionalBoolean(entry, 'interruptible', node_get(node, 'interruptible'));
    checkWhen(entry, node, keywords);
    allowedKeys(entry, node, keywords.keys);
    if (entry.failed)
        return;
    checkClauses(entry, node, true);
    const variables = node_get(node, 'variables');
    if (!node_isNil(variables))
        checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
    const needs = node_get(node, 'needs');
    if (!node_isNil(needs))
        checkNeeds(entry.child('needs'), needs, ['job']);
    const autoCancel = node_get(node, 'auto_cancel');
    if (!node_isNil(autoCancel))
        checkAutoCancel(entry.child('auto_cancel'), autoCancel);
}
function checkWhen(entry, node, keywords) {
    const when = node_get(node, 'when');
    if (node_isNil(when) || (isScalar(when) && keywords.when.has(when.text)))
        return;
    entry.fail('when', `unknown value: ${isScalar(when) ? when.text : ''}`, when);
}
function checkClauses(entry, node, limited) {
    const changes = node_get(node, 'changes');
    if (!node_isNil(changes))
        checkChanges(entry.child('changes'), changes);
    const exists = node_get(node, 'exists');
    if (!node_isNil(exists))
        checkExists(entry.child('exists'), exists, limited);
}
const CHANGES_KEYS = keysOf('rules:changes');
const EXISTS_KEYS = keysOf('rules:exists');
function checkChanges(entry, node) {
    if (isSeq(node))
        return checkPaths(entry, 'config', node, true);
    if (!node_isMap(node))
        return entry.raw(`${entry.location} should be an array or a hash`, node);
    allowedKeys(entry, node, CHANGES_KEYS);
    if (has(node, 'regexp'))
        return;
    requiredKeys(entry, node, ['paths']);
    checkPaths(entry, 'paths', node_get(node, 'paths') ?? node, true);
    optionalString(entry, 'compare to', node_get(node, 'compare_to'));
}
function checkExists(entry, node, limited) {
    if (isText(node))
        return;
    if (isSeq(node))
        return checkPaths(entry, 'config', node, limited);
    if (!node_isMap(node))
        return entry.raw(`${entry.location} should be a string, an array of strings, or a hash`, node);
    allowedKeys(entry, node, EXISTS_KEYS);
    if (has(node, 'regexp'))
        return;
    requiredKeys(entry, node, ['paths']);
    if (!node_isNil(node_get(node, 'ref')))
        requiredKeys(entry, node, ['project']);
    const paths = node_get(node, 'paths');
    if (!node_isNil(paths))
        checkPaths(entry, 'paths', paths, true);
    optionalString(entry, 'project', node_get(node, 'project'));
    optionalString(entry, 'ref', node_get(node, 'ref'));
}
function checkPaths(entry, attribute, node, limited) {
    arrayOfStrings(entry, attribute, node);
    if (limited && isSeq(node) && node.items.length > MAX_PATHS) {
        entry.fail(attribute, `has too many entries (maximum ${String(MAX_PATHS)})`, node);
    }
}
/** undefined: no `rules` (null counts as none). */
function readRules(node) {
    if (node_isNil(node))
        return undefined;
    let rules = rules_known.get(node);
    if (!rules) {
        rules = flatten(node).flatMap((item) => (node_isMap(item) ? [readRule(item)] : []));
        rules_known.set(node, rules);
    }
    return rules;
}
/** Rules that many jobs share are read once. */
const rules_known = new WeakMap();
function readRule(node) {
    const needs = node_get(node, 'needs');
    const autoCancel = node_get(node, 'auto_cancel');
    return {
        if: textAt(node, 'if'),
        changes: readChanges(node_get(node, 'changes')),
        exists: readExists(node_get(node, 'exists')),
        when: textAt(node, 'when'),
        startIn: textAt(node, 'start_in'),
        allowFailure: readBoolean(node_get(node, 'allow_failure')),
        interruptible: readBoolean(node_get(node, 'interruptible')),
        variables: readVariables(node_get(node, 'variables')),
        needs: node_isNil(needs) ? undefined : readNeeds(needs),
        autoCancel: node_isNil(autoCancel) ? undefined : autoCancel,
        location: locationOf(node),
    };
}
function readBoolean(node) {
    return isTrue(node) ? true : isFalse(node) ? false : undefined;
}
function readChanges(node) {
    if (node_isNil(node))
        return undefined;
    if (isSeq(node))
        return { paths: readTexts(node), regexp: undefined, compareTo: undefined };
    return {
        paths: readTexts(node_get(node, 'paths')),
        regexp: textAt(node, 'regexp'),
        compareTo: textAt(node, 'compare_to'),
    };
}
function readExists(node) {
    if (node_isNil(node))
        return undefined;
    if (!node_isMap(node))
        return { paths: readTexts(node), regexp: undefined, project: undefined, ref: undefined };
    return {
        paths: readTexts(node_get(node, 'paths')),
        regexp: textAt(node, 'regexp'),
        project: textAt(node, 'project'),
        ref: textAt(node, 'ref'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/include.ts





const include_KEYS = keysOf('include');
const HEADER_KEYS = keysOf('include', 'local', 'file', 'remote', 'project', 'ref', 'integrity', 'cache');
/** `include:` of a trigger job (`maximum` files), or of a `spec` header. */
function checkIncludes(entry, node, options = {}) {
    const { maximum, header = false } = options;
    if (!isSeq(node) && !isText(node) && !node_isMap(node))
        entry.fail('config', 'should be an array or a string', node);
    if (maximum !== undefined && isSeq(node) && node.items.length > maximum) {
        entry.fail('config', `is too long (maximum is ${String(maximum)})`, node);
    }
    if (entry.failed)
        return;
    for (const item of flatten(node))
        if (!node_isNil(item))
            checkInclude(entry.child('include'), item, header);
}
function checkInclude(entry, node, header) {
    if (!node_isMap(node) && !isText(node))
        entry.fail('config', 'should be a hash or a string', node);
    if (has(node, 'project') && !node_isNil(node_get(node, 'project')) && isBlank(node_get(node, 'file'))) {
        entry.fail('config', 'must specify the file where to fetch the config from', node);
    }
    checkIntegrity(entry, node);
    checkCacheTime(entry, node);
    allowedKeys(entry, node, header ? HEADER_KEYS : include_KEYS);
    if (header)
        return;
    if (has(node, 'artifact') && !node_isNil(node_get(node, 'artifact')) && isBlank(node_get(node, 'job'))) {
        entry.fail('config', 'must specify the job where to fetch the artifact from', node);
    }
    const rules = node_get(node, 'rules');
    if (node_isNil(rules))
        return;
    if (!isSeq(rules) || !rules.items.every(node_isMap))
        entry.fail('rules', 'should be an array of hashes', rules);
    if (!entry.failed)
        checkIncludeRules(entry.child('rules'), rules);
}
function checkIntegrity(entry, node) {
    const integrity = node_get(node, 'integrity');
    if (node_isNil(integrity))
        return;
    if (isBlank(node_get(node, 'remote')))
        entry.fail('config', 'integrity can only be specified for remote includes', integrity);
    const text = isText(integrity) ? integrity.text : '';
    if (!text.startsWith('sha256-'))
        return entry.fail('config', "integrity hash must start with 'sha256-'", integrity);
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.slice('sha256-'.length))) {
        entry.fail('config', 'integrity hash must be base64 encoded', integrity);
    }
}
function checkCacheTime(entry, node) {
    const cache = node_get(node, 'cache');
    if (isBlank(cache) || cache === undefined)
        return;
    if (isBlank(node_get(node, 'remote')))
        entry.fail('config', 'cache can only be specified for remote includes', cache);
    if (isTrue(cache))
        return;
    if (!isScalar(cache) || cache.type !== 'string') {
        return entry.fail('config', 'cache must be a boolean or a duration string', cache);
    }
    const seconds = parseDuration(cache.text);
    if (seconds === undefined)
        entry.fail('config', 'cache contains an invalid duration', cache);
    else if (seconds < 60)
        entry.fail('config', 'cache duration must be at least 1 minute', cache);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/input.ts


const INPUT_TYPES = ['array', 'boolean', 'number', 'string'];
const MAX_OPTIONS = 50;
/** Fields that inputs of a file and inputs of a job share. */
function checkInputFields(entry, key, node) {
    if (!isText(key) && key.type !== 'integer')
        entry.fail('key', 'must be an alphanumeric string', key);
    const description = node_get(node, 'description');
    if (!node_isNil(description) && !isText(description) && !(isScalar(description) && description.type === 'integer')) {
        entry.fail('input description', 'must be an alphanumeric string', description);
    }
    optionalString(entry, 'input regex', node_get(node, 'regex'));
    const type = node_get(node, 'type');
    if (!node_isNil(type) && !(isScalar(type) && INPUT_TYPES.includes(type.text))) {
        entry.fail('input type', `unknown value: ${isScalar(type) ? type.text : ''}`, type);
    }
    const options = node_get(node, 'options');
    if (node_isNil(options))
        return;
    mustBe(entry, 'input options', options, 'Array');
    checkOptionList(entry, options);
}
function checkOptionList(entry, options) {
    if (!isSeq(options))
        return;
    if (options.items.length > MAX_OPTIONS) {
        entry.fail('config', `cannot define more than ${String(MAX_OPTIONS)} options`, options);
    }
    if (options.items.some(node_isNil))
        entry.fail('config', 'options array cannot contain null values', options);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/environment.ts



const environment_KEYS = keysOf('environment');
const ACTIONS = ['start', 'stop', 'prepare', 'verify', 'access'];
const KUBERNETES_KEYS = keysOf('environment:kubernetes');
const NAME = /^[a-zA-Z0-9_${}. -]([a-zA-Z0-9_/${}. -]*[a-zA-Z0-9_${}. -])?$/;
const NAME_MESSAGE = "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'";
function checkEnvironment(entry, node) {
    const short = isScalar(node) && node.type === 'string';
    if (!node_isMap(node) && !short)
        entry.fail('config', 'should be a hash or a string', node);
    const name = short ? node : node_get(node, 'name');
    notBlank(entry, 'name', name, node);
    if (!(isScalar(name) && name.type === 'string'))
        entry.fail('name', NAME_MESSAGE, name ?? node);
    if (!isText(name) || !NAME.test(name.text))
        entry.fail('name', NAME_MESSAGE, name ?? node);
    if (!node_isMap(node))
        return;
    allowedKeys(entry, node, environment_KEYS);
    const url = node_get(node, 'url');
    optionalString(entry, 'url', url);
    lengthAtMost(entry, 'url', url, 255);
    oneOf(entry, 'action', node_get(node, 'action'), ACTIONS, 'should be start, stop, prepare, verify, or access');
    optionalString(entry, 'deployment tier', node_get(node, 'deployment_tier'));
    optionalString(entry, 'on stop', node_get(node, 'on_stop'));
    const kubernetes = node_get(node, 'kubernetes');
    if (!node_isNil(kubernetes))
        mustBe(entry, 'kubernetes', kubernetes, 'Hash');
    optionalString(entry, 'auto stop in', node_get(node, 'auto_stop_in'));
    if (entry.failed || node_isNil(kubernetes))
        return;
    const inner = entry.child('kubernetes');
    notBlank(inner, 'config', kubernetes, node);
    allowedKeys(inner, kubernetes, KUBERNETES_KEYS);
    for (const key of ['namespace', 'agent', 'flux_resource_path']) {
        optionalString(inner, key.replaceAll('_', ' '), node_get(kubernetes, key));
    }
}
function readEnvironment(node) {
    if (node_isNil(node))
        return undefined;
    const name = isScalar(node) ? node.text : (textAt(node, 'name') ?? '');
    return {
        name,
        url: textAt(node, 'url'),
        action: (textAt(node, 'action') ?? 'start'),
        onStop: textAt(node, 'on_stop'),
        deploymentTier: textAt(node, 'deployment_tier'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/policy.ts





const policy_KEYS = keysOf('only');
/** `only:` and `except:`, as a list of refs or in full. */
function checkPolicy(entry, node) {
    if (isSeq(node))
        return checkRefs(entry, 'config', node);
    if (!node_isMap(node))
        return entry.raw(`${entry.location} has to be either an array of conditions or a hash`, node);
    if (isBlank(node))
        entry.fail('config', "can't be blank", node);
    allowedKeys(entry, node, policy_KEYS);
    const variables = node_get(node, 'variables');
    if (isSeq(variables)) {
        for (const item of variables.items) {
            if (isScalar(item) && expressionOf(item.text) === undefined)
                entry.fail('variables', 'invalid expression syntax', item);
        }
    }
    const refs = node_get(node, 'refs');
    if (!node_isNil(refs))
        checkRefs(entry, 'refs', refs);
    const kubernetes = node_get(node, 'kubernetes');
    if (!node_isNil(kubernetes) && !(isScalar(kubernetes) && kubernetes.text === 'active')) {
        entry.fail('kubernetes', `unknown value: ${isScalar(kubernetes) ? kubernetes.text : ''}`, kubernetes);
    }
    optionalArrayOfStrings(entry, 'variables', variables);
    optionalArrayOfStrings(entry, 'changes', node_get(node, 'changes'));
}
function checkRefs(entry, attribute, node) {
    if (isSeq(node) && node.items.every(isStringOrRegexp))
        return;
    const message = 'should be an array of strings or regular expressions using re2 syntax';
    entry.fail(attribute, message, firstBad(node, isStringOrRegexp));
}
const DEFAULT_ONLY = {
    refs: ['branches', 'tags'],
    variables: undefined,
    changes: undefined,
    kubernetes: false,
};
/** `only` keeps its default refs where the file names none. */
function readPolicy(node, base) {
    if (node_isNil(node))
        return base;
    if (isSeq(node))
        return { refs: readTexts(node), variables: undefined, changes: undefined, kubernetes: false };
    const texts = (key) => {
        const value = node_get(node, key);
        return node_isNil(value) ? undefined : readTexts(value);
    };
    return {
        refs: texts('refs') ?? base?.refs,
        variables: texts('variables'),
        changes: texts('changes'),
        kubernetes: !node_isNil(node_get(node, 'kubernetes')),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/processable.ts








/** What script jobs and trigger jobs have in common. */
const PROCESSABLE_KEYS = [
    'extends', 'stage', 'only', 'except', 'rules', 'variables', 'inherit', 'allow_failure', 'when', 'needs', 'resource_group',
    'environment', 'interruptible',
]; // prettier-ignore
/** Keys that `default:` may hold (`identity` is GitLab Premium's). */
const DEFAULT_KEYS = [
    'before_script', 'after_script', 'hooks', 'cache', 'image', 'services', 'interruptible', 'timeout', 'retry', 'tags',
    'artifacts', 'id_tokens', 'identity',
]; // prettier-ignore
const INHERIT_KEYS = keysOf('inherit');
const processable_LEVELS = 10;
const WARNING = 'may allow multiple pipelines to run for a single action due to `rules:when` clause with no `workflow:rules` - ' +
    'read more: https://docs.gitlab.com/ee/ci/jobs/job_troubleshooting.html' +
    '#job-may-allow-multiple-pipelines-to-run-for-a-single-action-warning';
/** Checks of the job as a whole. */
function checkProcessable(entry, name, node) {
    if (name.trim() === '')
        entry.fail('name', "can't be blank", node);
    const length = tooLong(name, MAX_JOB_NAME);
    if (length !== undefined)
        entry.fail('name', length, node);
    exclusiveKeys(entry, node, ['script', 'trigger']);
    exclusiveKeys(entry, node, ['run', 'trigger']);
    if (!node_isNil(node_get(node, 'rules')))
        checkRuleCompany(entry, node);
    stringOrStrings(entry, 'extends', node_get(node, 'extends'));
    const rules = node_get(node, 'rules');
    if (!node_isNil(rules) && !isNestedArray(rules, processable_LEVELS, node_isMap)) {
        entry.fail('rules', 'should be an array containing hashes and arrays of hashes', rules);
    }
    optionalString(entry, 'resource group', node_get(node, 'resource_group'));
}
function checkRuleCompany(entry, node) {
    const others = [...node.entries.values()].filter(({ key, value }) => ['only', 'except', 'start_in'].includes(key.text) && !node_isNil(value));
    if (others.length === 0)
        return;
    entry.fail('config', `key may not be used with \`rules\`: ${others.map(({ key }) => key.text).join(', ')}`, others[0]?.key);
}
/** Checks of the parts. */
function checkProcessableParts(entry, node, context) {
    part(entry, node, 'stage', (inner, value) => mustBe(inner, 'config', value, 'String'));
    part(entry, node, 'only', checkPolicy);
    part(entry, node, 'except', checkPolicy);
    part(entry, node, 'rules', (inner, value) => {
        checkRules(inner, value, JOB_RULE);
        if (!inner.failed && !context.hasWorkflowRules)
            warnOfDuplicates(entry, value);
    });
    part(entry, node, 'variables', (inner, value) => checkVariables(inner, value, JOB_VARIABLE_KEYS));
    part(entry, node, 'inherit', checkInherit);
    part(entry, node, 'environment', checkEnvironment);
    part(entry, node, 'interruptible', checkBoolean);
}
/** Runs a check on the value of a key, if there is one. */
function part(entry, node, key, check) {
    const value = node_get(node, key);
    if (!node_isNil(value))
        check(entry.child(key), value);
}
function checkBoolean(entry, node) {
    if (!isTrue(node) && !isFalse(node))
        entry.fail('config', 'should be a boolean value', node);
}
/** A last rule that is only `when`: branch and merge request pipelines may both run. */
function warnOfDuplicates(entry, rules) {
    const last = lastRule(rules);
    if (!node_isMap(last) || last.entries.size !== 1 || !has(last, 'when') || textAt(last, 'when') === 'never')
        return;
    entry.warn(WARNING, last);
}
function lastRule(node) {
    let last = node;
    while (isSeq(last))
        last = last.items.findLast((item) => !isBlank(item));
    return last;
}
function checkInherit(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, INHERIT_KEYS);
    if (entry.failed)
        return;
    part(entry, node, 'default', (inner, value) => {
        if (!checkChoice(inner, value))
            return;
        const unknown = readTexts(value).filter((key) => isSeq(value) && !DEFAULT_KEYS.some((known) => known === key));
        if (unknown.length > 0)
            inner.fail('config', `contains unknown values: ${unknown.join(', ')}`, value);
    });
    part(entry, node, 'variables', checkChoice);
}
function checkChoice(entry, node) {
    if (isTrue(node) || isFalse(node))
        return true;
    if (isSeq(node))
        arrayOfStrings(entry, 'config', node);
    else
        entry.raw(`${entry.location} should be a bool or array of strings`, node);
    return !entry.failed;
}
/** true, false, or the names that are inherited. */
function readInherit(node, key) {
    const value = node_get(node_get(node, 'inherit'), key);
    if (node_isNil(value))
        return true;
    return isSeq(value) ? readTexts(value) : isTrue(value);
}
function inherits(inherit, name) {
    return typeof inherit === 'boolean' ? inherit : inherit.includes(name);
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/header.ts








const ROOT_KEYS = keySet('spec');
const SPEC_KEYS = keysOf('spec');
const INPUT_KEYS = keysOf('spec:inputs');
const RULE_KEYS = keysOf('spec:inputs:rules');
const COMPONENT_FIELDS = new Set(['name', 'sha', 'version', 'reference']);
const NO_DEFAULT = "rule must define 'options' with at least one value and a 'default'";
/** Checks the header document of a file (`spec:`). */
function checkHeader(header) {
    const sink = findings();
    const root = new Entry(sink, 'header');
    allowedKeys(root, header, ROOT_KEYS);
    if (!root.failed)
        part(root, header, 'spec', checkSpec);
    return sink.errors;
}
function checkSpec(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, SPEC_KEYS);
    const description = node_get(node, 'description');
    optionalString(entry, 'config description', description);
    lengthAtMost(entry, 'config description', description, 256);
    if (entry.failed)
        return;
    part(entry, node, 'inputs', checkInputs);
    part(entry, node, 'include', (inner, value) => checkIncludes(inner, value, { header: true }));
    part(entry, node, 'component', checkComponent);
}
function checkInputs(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !node_isMap(node))
        return;
    for (const { key, value } of node.entries.values()) {
        if (node_isNil(value))
            continue;
        const input = entry.child(key.text);
        checkInputFields(input, key, value);
        if (!mustBe(input, 'config', value, 'Hash'))
            continue;
        allowedKeys(input, value, INPUT_KEYS);
        exclusiveKeys(input, value, ['rules', 'options']);
        exclusiveKeys(input, value, ['rules', 'default']);
        const rules = node_get(value, 'rules');
        if (!input.failed && !node_isNil(rules))
            checkInputRules(input, key.text, rules);
    }
}
function checkInputRules(entry, name, node) {
    if (!isSeq(node))
        return void mustBe(entry.child('rules'), 'config', node, 'Array');
    for (const rule of node.items) {
        const fail = (message) => entry.raw(`\`${name}\` input: ${message}`, rule);
        if (isBlank(rule))
            fail("can't be blank");
        else if (!node_isMap(rule))
            fail('should be a hash');
        else {
            const inner = entry.child('rules').child('rule');
            allowedKeys(inner, rule, RULE_KEYS);
            expression(inner, 'if', node_get(rule, 'if'));
            const options = node_get(rule, 'options');
            if (!node_isNil(options))
                mustBe(inner, 'options', options, 'Array');
            if (!inner.failed)
                checkRuleValues(rule, options, inner, fail);
        }
    }
}
function checkRuleValues(rule, options, entry, fail) {
    if (options)
        checkOptionList(entry, options);
    if (!has(rule, 'default'))
        return fail(NO_DEFAULT);
    const values = readTexts(options);
    const [chosen = ''] = readTexts(node_get(rule, 'default'));
    if (values.length > 0 && !values.includes(chosen))
        fail(`default '${chosen}' must be one of the options`);
}
function checkComponent(entry, node) {
    if (!mustBe(entry, 'config', node, 'Array'))
        return;
    const unknown = readTexts(node).filter((field) => !COMPONENT_FIELDS.has(field));
    if (unknown.length > 0)
        entry.fail('config', `contains unknown values: ${unknown.join(', ')}`, node);
    else
        notBlank(entry, 'config', node, node);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/inspect.ts
/** Ruby's `inspect` of a value, as it stands in some of GitLab's messages. */
function inspect(value) {
    if (typeof value === 'string')
        return `"${value.replace(SPECIAL, (char) => ESCAPES[char] ?? escaped(char))}"`;
    switch (value.kind) {
        case 'scalar':
            if (value.type === 'string')
                return inspect(value.text);
            if (value.type === 'null')
                return 'nil';
            if (value.type !== 'symbol')
                return value.text;
            return `:${/^[a-z_]\w*[?!=]?$/i.test(value.text) ? value.text : inspect(value.text)}`;
        case 'seq':
            return `[${value.items.map(inspect).join(', ')}]`;
        case 'map':
            return `{${[...value.entries.values()].map(({ key, value: v }) => `${inspectKey(key)}=>${inspect(v)}`).join(', ')}}`;
        case 'reference':
            return `!reference ${value.shown}`;
    }
}
/** A key that is a map or a list has its text already. */
function inspectKey(key) {
    return key.type === 'null' && key.text !== '' ? key.text : inspect(key);
}
const SPECIAL = /["\\\x00-\x1f\x7f-\x84\x86-\x9f\u2028\u2029]|#(?=[{$@])/g;
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '#': '\\#',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\f': '\\f',
    '\v': '\\v',
    '\b': '\\b',
    '\x07': '\\a',
    '\x1b': '\\e',
};
function escaped(char) {
    return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/scalar.ts
/** A plain scalar of a class that GitLab does not load: the whole file is invalid. */
class DisallowedClass extends Error {
    constructor(name) {
        super(`Tried to load unspecified class: ${name}`);
    }
}
const NULL = { type: 'null', text: '' };
const TRUE = { type: 'boolean', text: 'true' };
const FALSE = { type: 'boolean', text: 'false' };
const scalar_WORDS = new Map([
    ['~', NULL],
    ['null', NULL],
    ['yes', TRUE],
    ['true', TRUE],
    ['on', TRUE],
    ['no', FALSE],
    ['false', FALSE],
    ['off', FALSE],
]);
const MAYBE_SPECIAL = /^[-+.:~\d]/;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}$/;
const SEXAGESIMAL_FLOAT = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}\.[\d_]*$/;
const FLOAT = /^[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][+-]\d+)?$/;
const BINARY = /^[-+]?0b[_,]*[01][01_,]*$/;
const OCTAL = /^[-+]?0[_,]*[0-7][0-7_,]*$/;
const DECIMAL = /^[-+]?(?:0|[1-9][\d_,]*)$/;
const HEX = /^[-+]?0x[_,]*[\da-fA-F][\da-fA-F_,]*$/;
function typeOfPlain(source) {
    if (source === '')
        return NULL;
    if (source.length <= 5) {
        const word = scalar_WORDS.get(source.toLowerCase());
        if (word)
            return word;
    }
    if (!MAYBE_SPECIAL.test(source) || source.includes('\n'))
        return { type: 'string', text: source };
    if (TIME.test(source))
        throw new DisallowedClass('Time');
    if (DATE.test(source))
        throw new DisallowedClass('Date');
    return typeOfNumber(source) ?? typeOfSymbol(source) ?? { type: 'string', text: source };
}
function typeOfSymbol(source) {
    if (!source.startsWith(':') || source.length < 2)
        return undefined;
    const quoted = /^:(["'])(.*)\1/.exec(source);
    return { type: 'symbol', text: quoted?.[2] ?? source.slice(1) };
}
function typeOfNumber(source) {
    const lower = source.toLowerCase();
    if (lower === '.inf' || lower === '+.inf')
        return { type: 'float', text: 'Infinity' };
    if (lower === '-.inf')
        return { type: 'float', text: '-Infinity' };
    if (lower === '.nan')
        return { type: 'float', text: 'NaN' };
    if (SEXAGESIMAL.test(source))
        return { type: 'integer', text: String(sexagesimal(source)) };
    if (SEXAGESIMAL_FLOAT.test(source))
        return { type: 'float', text: rubyFloat(sexagesimal(source)) };
    if (FLOAT.test(source)) {
        if (/^[-+]?\.$/.test(source))
            return undefined;
        const plain = source.replace(/[,_]/g, '').replace(/\.([eE]|$)/, '$1');
        return { type: 'float', text: rubyFloat(Number(plain)) };
    }
    if (BINARY.test(source) || OCTAL.test(source) || DECIMAL.test(source) || HEX.test(source)) {
        return { type: 'integer', text: integerText(source.replace(/[,_]/g, '')) };
    }
    return undefined;
}
function integerText(source) {
    const negative = source.startsWith('-');
    const digits = source.replace(/^[-+]/, '');
    const octal = /^0\d/.test(digits);
    const value = BigInt(octal ? `0o${digits.slice(1)}` : digits);
    return String(negative ? -value : value);
}
/** As Psych counts: the first part is always hours, so `12:30` is 45000. */
function sexagesimal(source) {
    const factors = [3600, 60, 1];
    return source
        .split(':')
        .reduce((sum, part, index) => sum + Number(part.replace(/_/g, '')) * (factors[index] ?? 1), 0);
}
/** `to_s` of a Ruby float: always with a fraction, exponent from 1e16 and below 1e-4. */
function rubyFloat(value) {
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
    if (Object.is(value, -0))
        return '-0.0';
    const size = Math.abs(value);
    if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
        const [mantissa = '', exponent = ''] = value.toExponential().split('e');
        const sign = exponent.startsWith('-') ? '-' : '+';
        const digits = exponent.replace(/^[-+]/, '').padStart(2, '0');
        return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${digits}`;
    }
    return Number.isInteger(value) ? `${String(value)}.0` : String(value);
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/values.ts



function toInputValue(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value))
        return value.map(toInputValue);
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toInputValue(inner)]));
    }
    return '';
}
/** A value as a node of the configuration, placed where its block stood. */
function toNode(value, at) {
    if (value === null)
        return scalar(at, 'null', '');
    if (typeof value === 'string')
        return scalar(at, 'string', value);
    if (typeof value === 'boolean')
        return scalar(at, 'boolean', String(value));
    if (typeof value === 'number') {
        return Number.isInteger(value) ? scalar(at, 'integer', String(value)) : scalar(at, 'float', rubyFloat(value));
    }
    if (isList(value))
        return seq(at, value.map((item) => toNode(item, at)));
    const entries = new Map();
    for (const [key, inner] of Object.entries(value)) {
        entries.set(key, { key: scalar(at, 'string', key), value: toNode(inner, at) });
    }
    return map(at, entries);
}
/** `to_s` of a value inside a longer text. */
function toText(value, at) {
    const node = toNode(value, at);
    return node.kind === 'scalar' ? node.text : inspect(node);
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/access.ts

const MAX_SEGMENTS = 5;
const MAX_BYTES = 1024;
const MAX_INDICES = 5;
/** `inputs.name`, `inputs.list[0][1]`, `component.version`: the value that a path leads to. */
function access(path, context) {
    const segments = splitPath(path);
    if (segments.length <= 1) {
        return { error: 'invalid pattern used for interpolation. valid pattern is $[[ inputs.input ]]' };
    }
    if (Buffer.byteLength(path) > MAX_BYTES)
        return { error: 'maximum interpolation expression size exceeded' };
    let value = context;
    for (const segment of segments) {
        const step = segment.includes('[') ? indexed(value, segment, path) : keyed(value, segment, path);
        if ('error' in step)
            return step;
        value = step.value;
    }
    return { value };
}
/** As Ruby's `split('.', 5)`: the last part keeps further dots. */
function splitPath(path) {
    const parts = path.split('.');
    if (parts.length <= MAX_SEGMENTS)
        return parts;
    return [...parts.slice(0, MAX_SEGMENTS - 1), parts.slice(MAX_SEGMENTS - 1).join('.')];
}
function keyed(value, key, path) {
    if (typeof value === 'object' && value !== null && !isList(value) && Object.hasOwn(value, key)) {
        return { value: value[key] ?? null };
    }
    return { error: `unknown interpolation provided: \`${key}\` in \`${path}\`` };
}
function indexed(value, segment, path) {
    const match = /^(\w*)((?:\[\d+\])+)$/.exec(segment);
    if (!match)
        return { error: indexError(segment, path) };
    const [, key = '', brackets = ''] = match;
    if (key === '')
        return { error: `invalid indexed access without a key in \`${path}\`` };
    const indices = [...brackets.matchAll(/\d+/g)].map(Number);
    if (indices.length > MAX_INDICES) {
        return { error: `too many array indices in \`${path}\` (maximum depth: ${String(MAX_INDICES)})` };
    }
    const base = keyed(value, key, path);
    if ('error' in base)
        return base;
    let current = base.value;
    for (const index of indices) {
        if (!isList(current))
            return { error: `cannot index into non-array value at [${String(index)}] in \`${path}\`` };
        if (index >= current.length) {
            const size = String(current.length);
            return { error: `array index ${String(index)} out of bounds (size: ${size}) in \`${path}\`` };
        }
        current = current[index] ?? null;
    }
    return { value: current };
}
function indexError(segment, path) {
    const count = (char) => segment.split(char).length - 1;
    if (count('[') !== count(']'))
        return `invalid array index in \`${path}\`: missing closing bracket`;
    const bad = [...segment.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '').find((text) => !/^\d+$/.test(text));
    if (bad !== undefined)
        return `invalid array index in \`${path}\`: \`${bad}\` is not a valid index`;
    return `invalid array index syntax in \`${path}\``;
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/blocks.ts
const OPEN = '$[[';
const CLOSE = ']]';
/** Blocks of a text: what is between the brackets has at least two characters and no line break. */
function findBlocks(text) {
    const blocks = [];
    let at = text.indexOf(OPEN);
    let close = -1;
    while (at !== -1) {
        let from = at + OPEN.length;
        while (from < text.length && /\s/.test(text.charAt(from)))
            from += 1;
        if (close < from)
            close = text.indexOf(CLOSE, from);
        if (close === -1)
            return blocks;
        const end = endOfBlock(text, from, close);
        if (end === undefined)
            at = text.indexOf(OPEN, at + OPEN.length);
        else {
            const stop = end + CLOSE.length;
            blocks.push({ whole: text.slice(at, stop), data: text.slice(from, end).trimEnd(), start: at });
            at = text.indexOf(OPEN, stop);
        }
    }
    return blocks;
}
function endOfBlock(text, from, firstClose) {
    for (let close = firstClose; close !== -1; close = text.indexOf(CLOSE, close + 1)) {
        const data = text.slice(from, close).trimEnd();
        if (data.includes('\n'))
            return undefined;
        if (data.length >= 2)
            return close;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/functions.ts

const MAX_FUNCTIONS = 3;
/** What Ruby takes for whitespace: nothing beyond ASCII. */
const WHITESPACE = /[\t\n\v\f\r ]+/;
const AROUND = /^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g;
/** Applies `| truncate(0,8) | expand_vars` and the like. */
function applyFunctions(calls, value, find) {
    if (calls.length > MAX_FUNCTIONS)
        return { error: 'too many functions in interpolation block' };
    const functions = [];
    for (const call of calls) {
        const apply = parseCall(call);
        if (!apply) {
            const advice = 'check that the function name, arguments, and types are correct';
            return { error: `no function matching \`${call}\`: ${advice}` };
        }
        functions.push(apply);
    }
    let result = { value };
    for (const apply of functions) {
        if ('error' in result)
            return result;
        result = apply(result.value, find);
    }
    return result;
}
function parseCall(call) {
    if (call === 'expand_vars')
        return expandVars;
    if (call === 'posix_escape')
        return posixEscape;
    const truncated = /^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)?$/.exec(call);
    if (truncated)
        return truncate(Number(truncated[1]), Number(truncated[2]));
    const divided = /^split\('([^']*)'\)$/.exec(call);
    return divided ? split(divided[1] ?? '') : undefined;
}
const failure = (name, message) => ({
    error: `error in \`${name}\` function: ${message}`,
});
const onlyText = (name) => failure(name, `invalid input type: ${name} can only be used with string inputs`);
const expandVars = (value, find) => {
    if (typeof value !== 'string')
        return onlyText('expand_vars');
    if (referencedNames(value).some((name) => find(name)?.masked === true)) {
        return failure('expand_vars', 'variable expansion error: masked variables cannot be expanded');
    }
    return { value: expandExisting(value, find) };
};
/** Escapes a text for a POSIX shell, character by character. */
const posixEscape = (value) => {
    if (typeof value !== 'string')
        return onlyText('posix_escape');
    if (value === '')
        return { value: "''" };
    return { value: value.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g, '\\$&').replaceAll('\n', "'\n'") };
};
function truncate(offset, length) {
    return (value) => {
        if (typeof value !== 'string')
            return onlyText('truncate');
        return { value: [...value].slice(offset, offset + length).join('') };
    };
}
/**
 * A text as a list: parts without the blanks around them, and none that are empty. As in Ruby a separator of one blank
 * stands for any whitespace. Source: `Gitlab::Ci::Config::Interpolation::Functions::Split`.
 */
function split(separator) {
    return (value) => {
        if (typeof value !== 'string')
            return onlyText('split');
        if (separator === '')
            return failure('split', 'invalid argument: separator cannot be empty');
        const parts = value.split(separator === ' ' ? WHITESPACE : separator);
        return { value: parts.map((part) => part.replace(AROUND, '')).filter((part) => part !== '') };
    };
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/interpolate.ts





const MAX_BLOCKS = 10_000;
const MAX_NODES = 500_000;
const MAX_NODE_BYTES = 1024 * 1024;
/** Stops at the first thing that cannot be; `message` is GitLab's. */
class InterpolationError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
/** Replaces every `$[[ ... ]]` in keys and values of a file's content. */
function interpolate(content, context) {
    const root = { inputs: Object.fromEntries(context.inputs), component: context.component };
    const run = { root, find: context.find, blocks: new Map(), nodes: 0 };
    const result = visit(run, content);
    return result.kind === 'map' ? result : content;
}
function visit(run, node) {
    run.nodes += 1;
    if (run.nodes > MAX_NODES)
        throw new InterpolationError('config too large', node);
    switch (node.kind) {
        case 'reference':
            return node;
        case 'scalar':
            return node.type === 'string' || node.type === 'symbol' ? replaceText(run, node) : node;
        case 'seq':
            return seq(node, node.items.flatMap((item) => visitItem(run, item)));
        case 'map': {
            const entries = new Map();
            for (const { key, value } of node.entries.values()) {
                const newKey = visitKey(run, key);
                entries.set(newKey.text, { key: newKey, value: visit(run, value) });
            }
            return map(node, entries);
        }
    }
}
/** A list that stands for one element of a list is put in its place. */
function visitItem(run, item) {
    const result = visit(run, item);
    return item.kind === 'scalar' && result.kind === 'seq' ? result.items : result;
}
function visitKey(run, key) {
    const result = visit(run, key);
    return result.kind === 'scalar' ? result : scalar(key, 'string', key.text);
}
function replaceText(run, node) {
    if (!node.text.includes('$[['))
        return node;
    if (Buffer.byteLength(node.text) > MAX_NODE_BYTES)
        throw new InterpolationError('config node too large', node);
    const blocks = findBlocks(node.text);
    const [first] = blocks;
    if (!first)
        return node;
    const values = new Map(blocks.map(({ whole, data }) => [whole, interpolate_valueOf(run, whole, data, node)]));
    if (blocks.length === 1 && first.whole.length === node.text.length) {
        const value = values.get(first.whole) ?? null;
        return value === first.whole ? node : toNode(value, node);
    }
    let text = '';
    let at = 0;
    for (const { whole, start } of blocks) {
        text += node.text.slice(at, start) + toText(values.get(whole) ?? null, node);
        at = start + whole.length;
    }
    return scalar(node, 'string', text + node.text.slice(at));
}
function interpolate_valueOf(run, whole, data, at) {
    let result = run.blocks.get(whole);
    if (!result) {
        result = interpolate_evaluate(run, whole, data);
        run.blocks.set(whole, result);
        if (run.blocks.size > MAX_BLOCKS)
            throw new InterpolationError('too many interpolation blocks', at);
    }
    if ('error' in result)
        throw new InterpolationError(result.error, at);
    return result.value;
}
/** Matrix values are known later, when jobs are made; their blocks stay. */
function interpolate_evaluate(run, whole, data) {
    const [path = '', ...calls] = data.split('|').map((text) => text.trim());
    if (path.split('.')[0] === 'matrix')
        return { value: whole };
    const found = access(path, run.root);
    return 'error' in found ? found : applyFunctions(calls, found.value, run.find);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/plain.ts
/** A node as plain JSON values (inputs of includes and triggers). */
function plain(node) {
    switch (node.kind) {
        case 'scalar':
            if (node.type === 'null')
                return null;
            if (node.type === 'boolean')
                return node.text === 'true';
            return node.type === 'integer' || node.type === 'float' ? Number(node.text) : node.text;
        case 'seq':
            return node.items.map(plain);
        case 'map':
            return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, plain(value)]));
        case 'reference':
            return node.shown;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/spec.ts





const TYPES = ['array', 'boolean', 'number', 'string'];
/** Values of the inputs that a file declares, from those it is given; GitLab's messages where that cannot be. */
function resolveInputs(specs, given) {
    const errors = [];
    const inputs = readSpecs(specs, errors);
    const values = new Map();
    const inputErrors = [];
    for (const input of inputs) {
        const before = Object.fromEntries([...Object.entries(given), ...values]);
        const param = Object.hasOwn(given, input.name) ? toInputValue(given[input.name]) : null;
        const result = resolveInput(input, param, before);
        inputErrors.push(...result.errors.map((message) => `\`${input.name}\` input: ${message}`));
        values.set(input.name, result.value);
    }
    const names = new Set(inputs.map(({ name }) => name));
    const unknown = Object.keys(given).filter((name) => !names.has(name));
    const paramErrors = unknown.length > 0 ? [`unknown input arguments: ${unknown.join(', ')}`] : [];
    return { values, errors: [...paramErrors, ...errors, ...inputErrors] };
}
function readSpecs(specs, errors) {
    if (!node_isMap(specs))
        return [];
    return [...specs.entries.values()].flatMap(({ key, value }) => {
        const type = node_isNil(value) || !has(value, 'type') ? 'string' : textAt(value, 'type');
        const known = TYPES.find((name) => name === type);
        if (known)
            return [{ name: key.text, type: known, node: value }];
        errors.push(`unknown input specification for \`${key.text}\` (valid types: ${TYPES.join(', ')})`);
        return [];
    });
}
function resolveInput(input, given, others) {
    const rules = node_get(input.node, 'rules');
    const ruled = isSeq(rules);
    const param = ruled && given === '' ? null : given;
    const rule = ruled ? rules.items.find((item) => ruleMatches(item, others)) : undefined;
    const hasDefault = has(input.node, 'default') || (ruled && rules.items.some((item) => has(item, 'default')));
    if (!hasDefault && param === null)
        return { value: null, errors: ['required value has not been provided'] };
    const fallback = defaultOf(rule) ?? defaultOf(input.node) ?? null;
    const options = optionsOf(rule) ?? optionsOf(input.node);
    const errors = [];
    if (hasDefault && fallback !== null)
        errors.push(...validate(input, fallback, options, 'default'));
    if (param !== null)
        errors.push(...validate(input, param, options, 'provided'));
    return { value: coerce(input, param ?? fallback), errors };
}
function ruleMatches(rule, others) {
    const condition = textAt(rule, 'if');
    if (condition === undefined)
        return true;
    return isSatisfied(condition, () => undefined, (name) => others[name]);
}
function defaultOf(node) {
    const value = node_get(node, 'default');
    return value === undefined ? undefined : toInputValue(plain(value));
}
function optionsOf(node) {
    const value = node_get(node, 'options');
    return isSeq(value) ? value.items.map((item) => toInputValue(plain(item))) : undefined;
}
/** Text for strings; anything else is read as JSON where that is possible. */
function coerce(input, value) {
    if (input.type === 'string')
        return toText(value, input.node);
    if (typeof value !== 'string')
        return value;
    try {
        return toInputValue(JSON.parse(value));
    }
    catch {
        return value;
    }
}
function validate(input, raw, options, origin) {
    const value = coerce(input, raw);
    return [
        ...validateType(input, value, origin),
        ...validateOptions(input, value, options),
        ...validateRegex(input, value, origin),
    ];
}
function validateType(input, value, origin) {
    switch (input.type) {
        case 'string':
            return [];
        case 'number':
            return typeof value === 'number' ? [] : [`${origin} value is not a number`];
        case 'boolean':
            return typeof value === 'boolean' ? [] : [`${origin} value is not a boolean`];
        case 'array':
            return isList(value) ? [] : [`${origin} value is not an array`];
    }
}
function validateOptions(input, value, options) {
    if (!options)
        return [];
    if (input.type === 'boolean')
        return ['Options can only be used with string and number inputs'];
    if (input.type === 'array')
        return validateList(input, value, options);
    const shown = toText(value, input.node);
    if (input.type === 'number') {
        if (options.includes(value))
            return [];
        return [`\`${shown}\` cannot be used because it is not in the list of the allowed options`];
    }
    if (options.some((option) => toText(option, input.node) === shown))
        return [];
    return [`\`${shown}\` cannot be used because it is not in the list of allowed options`];
}
/** Every element of the list is one of the options. */
function validateList(input, value, options) {
    if (!isList(value))
        return [];
    const known = new Set(options.map((option) => JSON.stringify(option)));
    const others = value.filter((item) => !known.has(JSON.stringify(item))).map((item) => toText(item, input.node));
    if (others.length === 0)
        return [];
    return [`${others.join(', ')} cannot be used because it is not in the list of allowed options`];
}
function validateRegex(input, value, origin) {
    if (!has(input.node, 'regex'))
        return [];
    if (input.type !== 'string')
        return ['RegEx validation can only be used with string inputs'];
    const pattern = compile(textAt(input.node, 'regex') ?? '');
    if (!pattern)
        return ['invalid regular expression'];
    if (typeof value !== 'string' || pattern.test(value))
        return [];
    return [`${origin} value does not match required RegEx pattern`];
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/event.ts

function isNode(event) {
    return event !== undefined && event.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT && event.type !== js_yaml/* EVENT_ID */.hy.POP;
}
/** Nothing at all, not even an anchor or a tag. */
function isEmpty(event) {
    return event?.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.valueStart === -1 && propertiesStart(event) === undefined;
}
function isQuoted({ style }) {
    return style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED || style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED;
}
function isBlockScalar({ style }) {
    return style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK;
}
/** Does this tag make text of a scalar, whatever it looks like? */
function isTextTag(tag) {
    return TEXT_TAGS.has(tag);
}
const TEXT_TAGS = new Set(['!str', '!!str', '!<tag:yaml.org,2002:str>', '!<!str>']);
/** Where anchor and tag begin. */
function propertiesStart({ anchorStart, tagStart }) {
    if (anchorStart === -1)
        return tagStart === -1 ? undefined : tagStart;
    return tagStart === -1 ? anchorStart - 1 : Math.min(anchorStart - 1, tagStart);
}
/** Where a node begins with all that belongs to it; undefined for an empty one. */
function startOf(event) {
    if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS)
        return event.anchorStart - 1;
    const start = propertiesStart(event);
    if (start !== undefined || event.type !== js_yaml/* EVENT_ID */.hy.SCALAR)
        return start ?? event.start;
    return event.valueStart === -1 ? undefined : event.valueStart - (isQuoted(event) ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/lines.ts
/** Where the line begins that a place is in. */
function lineStartAt(text, place) {
    const start = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
    return start + text.slice(start, place).lastIndexOf('\r') + 1;
}
function columnAt(text, place) {
    return place - lineStartAt(text, place);
}
/** The rest of the line that a place is in. */
function restOfLine(text, place) {
    const end = text.indexOf('\n', place);
    return text.slice(place, end === -1 ? text.length : end).replace(/\r.*/s, '');
}
function hasBreak(text, from, to) {
    return /[\r\n]/.test(text.slice(from, to));
}
/** How much of the text at a place the pattern takes; it has to be a sticky one. */
function lengthAt(text, place, pattern) {
    pattern.lastIndex = place;
    return pattern.test(text) ? pattern.lastIndex - place : 0;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/refusal.ts
/** A text that libyaml does not read, in its words, which Psych and so GitLab pass on. */
class Refusal extends Error {
    /** Where libyaml says it is: the start of what it was reading. */
    mark;
    /** Where the trouble is. */
    place;
    constructor(words, mark, place = mark) {
        super(words);
        this.mark = mark;
        this.place = place;
    }
}
/** More levels than any pipeline may have. */
class TooDeep extends Error {
    place;
    constructor(place) {
        super('too deep');
        this.place = place;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/gaps.ts


/**
 * What stands between the tokens of a text. libyaml takes a tab for a blank only where no key can begin: not at the start
 * of a line, nor behind the indicators `-`, `?` and a `:` on its own.
 */
class Gaps {
    /** Behind what has been read. */
    end = 0;
    /** Where the token before that begins. */
    token = 0;
    #text;
    #tabs;
    #plain;
    constructor(text) {
        this.#text = text;
        this.#tabs = text.includes('\t');
    }
    /** A token begins here. */
    to(start, inFlow) {
        if (this.#tabs)
            this.#check(start, inFlow);
        this.#plain = undefined;
        this.end = start;
        this.token = start;
    }
    /** A plain scalar has been read, in a block of this column. */
    plain(start, end, indent) {
        this.end = end;
        if (!this.#tabs)
            return;
        this.#plain = { start, indent };
        checkBehindPlain(this.#text.slice(start, end), this.#plain);
    }
    #check(start, inFlow) {
        const gap = this.#text.slice(this.end, start);
        if (!gap.includes('\t'))
            return;
        const blanks = this.#plain ? (/^\s*/.exec(gap)?.[0] ?? '') : '';
        if (this.#plain)
            checkBehindPlain(blanks, this.#plain);
        if (inFlow)
            return;
        const at = this.end + blanks.length;
        const atLineStart = /^ *$/.test(this.#text.slice(at - columnAt(this.#text, at), at));
        const code = gap.slice(blanks.length).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
        const found = TAB.exec(code) ?? (atLineStart ? TAB_AT_START.exec(code) : null);
        if (!found)
            return;
        const words = 'found character that cannot start any token while scanning for the next token';
        throw new Refusal(words, at + found.index + found[0].length - 1);
    }
}
const TAB = /(?:[\r\n] *|[\r\n] *: *|(?:^|\s)[-?] *)\t/;
const TAB_AT_START = /^ *:? *\t/;
/** A plain scalar can go on on further lines; a tab is no indentation of them. */
function checkBehindPlain(space, { start, indent }) {
    for (const [, blanks = ''] of space.matchAll(/[\r\n]( *)\t/g)) {
        if (blanks.length > indent)
            continue;
        throw new Refusal('found a tab character that violates indentation while scanning a plain scalar', start);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/merge-key.ts
/**
 * `<<` as Psych does it: a shallow merge at the place where it is written, so that keys after it win and keys before
 * it lose; of a list, the first map wins. False where the value cannot be merged (the key then stays).
 */
function mergeKey(entries, value, isAlias) {
    if (value.kind === 'map') {
        for (const [key, entry] of value.entries)
            entries.set(key, entry);
        return true;
    }
    if (isAlias || value.kind !== 'seq' || !value.items.every((item) => item.kind === 'map'))
        return false;
    const merged = new Map();
    for (const item of value.items.toReversed()) {
        if (item.kind === 'map')
            for (const [key, entry] of item.entries)
                merged.set(key, entry);
    }
    for (const [key, entry] of merged)
        entries.set(key, entry);
    return true;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/scalar-value.ts


/** The text that a scalar stands for. Where libyaml has another one than YAML 1.2, libyaml's. */
function scalarValue(text, event) {
    if (event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED && !event.fast)
        return doubleQuoted(text, event);
    const value = (0,js_yaml/* getScalarValue */.KE)(text, event);
    return isBlockScalar(event) && endsWithoutBreak(text, event) ? value.replace(/\n$/, '') : value;
}
/** A last line that no line break ends gets none. */
function endsWithoutBreak(text, { valueEnd }) {
    return valueEnd === text.length && !/[\r\n]$/.test(text);
}
const ESCAPED_BREAK = /(\\[^\r\n])|\\(?:\r\n|\r(?!\n)|\n)((?:[ \t]*(?:\r\n?|\n))+)[ \t]*/g;
/** Empty lines behind an escaped line break count; the library passes over them. */
function doubleQuoted(text, event) {
    const raw = text.slice(event.valueStart, event.valueEnd);
    const mended = raw.replace(ESCAPED_BREAK, (all, escape, lines) => escape === undefined ? '\\n'.repeat(lines.match(/\r\n?|\n/g)?.length ?? 0) : all);
    return (0,js_yaml/* getScalarValue */.KE)(mended, { ...event, valueStart: 0, valueEnd: mended.length });
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/strictness.ts


// What the library reads although libyaml does not.
/** Names of anchors are made of fewer characters in YAML 1.1. */
function strictness_checkName(text, start, end, what) {
    if (/^[\w-]+$/.test(text.slice(start, end)) && /^[\s,\]}]?$/.test(text.charAt(end)))
        return;
    throw new Refusal(`did not find expected alphabetic or numeric character while scanning ${what}`, start - 1);
}
const TAG = /^!(?:<[^>]+>|(?:(?:[\w-]*!)?(?:[\w\-;/?:@&=+$.~*'()]|%[0-7][\da-fA-F])+)?)$/;
/** Tags, too, and a blank has to end one; within brackets a comma can. */
function checkTag(text, start, end, inFlow) {
    if (TAG.test(text.slice(start, end)) && (inFlow ? /^[\s,]?$/ : /^\s?$/).test(text.charAt(end)))
        return;
    throw new Refusal('did not find expected whitespace or line break while scanning a tag', start);
}
const COLON_IN_FLOW = /\s*:[,?[\]{}]/y;
/** A plain scalar within brackets does not begin with a colon, and none of these is behind a colon of it. */
function checkFlowPlain(text, start, end) {
    if (text.charAt(start) === ':') {
        throw new Refusal('did not find expected node content while parsing a flow node', start);
    }
    if (/:\?/.test(text.slice(start, end)) || lengthAt(text, end, COLON_IN_FLOW) > 0) {
        throw new Refusal("found unexpected ':' while scanning a plain scalar", start);
    }
}
/** Escapes are whole characters of Unicode. */
function checkEscapes(text, start, end) {
    const raw = text.slice(start, end);
    if (!/\\u/i.test(raw))
        return;
    if (/^(?:[^\\]|\\[^uU]|\\u(?![dD][89a-fA-F])|\\U(?!0000[dD][89a-fA-F])00(?:0|10))*$/.test(raw))
        return;
    throw new Refusal('found invalid Unicode character escape code while parsing a quoted scalar', start - 1);
}
const MAX_KEY = 1024;
const BETWEEN = /(?:\s|#.*)*/y;
/** A key that no question mark announces ends at its colon, not far away and on the same line. */
function checkKey(text, start, end, inFlow, isFirst) {
    const colon = text.charAt(end) === ':' ? end : end + lengthAt(text, end, BETWEEN);
    if (text.charAt(colon) !== ':')
        return;
    if (colon - start <= MAX_KEY && !(inFlow && hasBreak(text, start, colon)))
        return;
    if (inFlow)
        throw new Refusal("did not find expected ',' or '}' while parsing a flow mapping", start);
    if (isFirst)
        throw new Refusal('mapping values are not allowed in this context', colon);
    throw new Refusal("could not find expected ':' while scanning a simple key", start);
}
/** A block begins on a line of its own where it is the value of a key, and where it has an anchor or a tag. */
function checkOwnLine(text, from, start, words) {
    if (hasBreak(text, from, start))
        return;
    const colon = text.slice(start).search(/:(?:\s|$)/);
    throw new Refusal(words, colon === -1 ? start : start + colon);
}
/** No tab is before the column of a block scalar's text, nor before its first line where that sets the column. */
function checkBlockScalarTabs(text, at, { valueStart, valueEnd, indent }) {
    const lineEnd = text.indexOf('\n', valueEnd);
    const lines = text.slice(valueStart, lineEnd === -1 ? text.length : lineEnd);
    const free = /^[|>][-+]?\d/.test(text.slice(at, at + 3)) ? false : /^(?: *[\r\n])* *\t/.test(lines);
    if (!free && !(indent > 0 && new RegExp(`^ {0,${String(indent - 1)}}\\t`, 'm').test(lines)))
        return;
    throw new Refusal('found a tab character where an indentation space is expected while scanning a block scalar', at);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/compose.ts










const NO_KEY = 'did not find expected key while parsing a block mapping';
const NO_CONTENT = 'did not find expected node content while parsing a flow node';
const NOT_HERE = 'mapping values are not allowed in this context';
/** The question mark before a key. */
const EXPLICIT = /(?:\s|#.*(?![^\r\n])|,)*\?(?:\s|$)/y;
/** The same behind an empty value, whose colon or dash comes first. */
const EXPLICIT_NEXT = /(?:\s|#.*(?![^\r\n])|,|-(?=\s))*(?::(?:\s|#.*(?![^\r\n])|,|-(?=\s))*)?\?(?:\s|$)/y;
/** What is between the last token and a block scalar, or the bracket at an end. */
const BEFORE_SCALAR = /(?:[\s:?-]|#.*)*/y;
const BEFORE_END = /(?:[\s:?,]|#.*)*/y;
/** Makes typed nodes of the library's events. Throws a Refusal for what libyaml would not have read. */
class Composer {
    #reader;
    #events;
    #text;
    #written;
    #gaps;
    /** Is there a question mark at all that could be before a key? */
    #marks;
    #at = 0;
    /** Was the value or the item before an empty one? */
    #emptyBefore = false;
    constructor(reader, { events, text }) {
        this.#reader = reader;
        this.#events = events;
        this.#text = text.content;
        this.#written = text.written;
        this.#gaps = new Gaps(text.written);
        this.#marks = /\?(?:\s|$)/.test(text.content);
    }
    /** The first document; undefined without any. */
    document() {
        const [first] = this.#events;
        const node = first?.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? this.#content(first) : undefined;
        const end = this.#text.slice(this.#gaps.end).search(/^(?:---|\.\.\.)(?:\s|$)/m);
        this.#gaps.to(end === -1 ? this.#text.length : this.#gaps.end + end, false);
        return node;
    }
    #content({ explicitStart }) {
        if (explicitStart) {
            this.#gaps.to(this.#text.search(/^---(?:\s|$)/m), false);
            this.#gaps.end += 3;
        }
        this.#at = 1;
        return this.#node({ depth: 0, inFlow: false, indent: -1 });
    }
    get #next() {
        return this.#events[this.#at];
    }
    #node(place) {
        const event = this.#next;
        if (!isNode(event))
            throw new Error('the library gave no node');
        this.#at += 1;
        if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS)
            return this.#alias(event, place);
        const { anchor, tag } = this.#properties(event, place.inFlow);
        if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR)
            return this.#scalar(event, place, anchor, tag);
        this.#gaps.to(event.start, place.inFlow);
        return this.#reader.node(event.start, place.depth, anchor, () => {
            const node = event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE ? this.#seq(event, place) : this.#map(event, place);
            return tag === '!reference' ? this.#reader.reference(node, event.start) : node;
        });
    }
    #alias({ anchorStart, anchorEnd }, { depth, inFlow }) {
        this.#gaps.to(anchorStart - 1, inFlow);
        strictness_checkName(this.#text, anchorStart, anchorEnd, 'an alias');
        this.#gaps.end = anchorEnd;
        return this.#reader.alias(this.#text.slice(anchorStart, anchorEnd), anchorStart - 1, depth);
    }
    #properties(event, inFlow) {
        const start = propertiesStart(event);
        if (start === undefined)
            return {};
        const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
        this.#gaps.to(start, inFlow);
        if (anchorStart !== -1)
            strictness_checkName(this.#text, anchorStart, anchorEnd, 'an anchor');
        if (tagStart !== -1)
            checkTag(this.#text, tagStart, tagEnd, inFlow);
        this.#gaps.end = Math.max(anchorEnd, tagEnd);
        if (event.type !== js_yaml/* EVENT_ID */.hy.SCALAR && event.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK) {
            checkOwnLine(this.#text, this.#gaps.end, event.start, NO_KEY);
        }
        return {
            ...(anchorStart === -1 ? {} : { anchor: this.#text.slice(anchorStart, anchorEnd) }),
            ...(tagStart === -1 ? {} : { tag: this.#text.slice(tagStart, tagEnd) }),
        };
    }
    #scalar(event, place, anchor, tag) {
        const reader = this.#reader;
        const offset = this.#scalarStart(event);
        if (event.valueStart !== -1)
            this.#readScalar(event, offset, place);
        const value = scalarValue(this.#text, event);
        const plain = tag === undefined ? event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN : !isTextTag(tag);
        const scalar = plain && tag !== '!reference' ? reader.plain(value, offset) : reader.text(value, offset);
        return reader.leaf(tag === '!reference' ? reader.reference(scalar, offset) : scalar, offset, place.depth, anchor);
    }
    #scalarStart(event) {
        const { end } = this.#gaps;
        if (event.valueStart === -1)
            return end;
        if (isBlockScalar(event))
            return end + lengthAt(this.#text, end, BEFORE_SCALAR);
        return event.valueStart - (isQuoted(event) ? 1 : 0);
    }
    #readScalar(event, offset, { inFlow, indent }) {
        this.#gaps.to(offset, inFlow);
        this.#gaps.end = event.valueEnd + (isQuoted(event) ? 1 : 0);
        if (event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN) {
            if (inFlow)
                checkFlowPlain(this.#text, event.valueStart, event.valueEnd);
            this.#gaps.plain(event.valueStart, event.valueEnd, indent);
        }
        else if (event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED && !event.fast) {
            checkEscapes(this.#text, event.valueStart, event.valueEnd);
        }
        else if (isBlockScalar(event))
            checkBlockScalarTabs(this.#written, offset, event);
    }
    #inside({ style, start }, { depth, indent }) {
        const inFlow = style === js_yaml/* COLLECTION_STYLE */.Rl.FLOW;
        return { depth: depth + 1, inFlow, indent: inFlow ? indent : columnAt(this.#text, start) };
    }
    #seq(event, place) {
        const inside = this.#inside(event, place);
        if (inside.inFlow)
            this.#gaps.end = event.start + 1;
        const items = [];
        while (this.#next?.type !== js_yaml/* EVENT_ID */.hy.POP) {
            this.#emptyBefore = isEmpty(this.#next);
            items.push(this.#node(inside));
        }
        this.#at += 1;
        if (inside.inFlow)
            this.#close();
        return this.#reader.seq(items, event.start);
    }
    #map(event, place) {
        const inside = this.#inside(event, place);
        const braces = this.#text.charAt(event.start) === '{' && !this.#isPair(event);
        if (braces)
            this.#gaps.end = event.start + 1;
        const entries = new Map();
        for (let count = 0; this.#next?.type !== js_yaml/* EVENT_ID */.hy.POP; count += 1) {
            if (!inside.inFlow && count > 0)
                this.#onNewLine(event.start);
            const key = this.#key(inside, event.start, count === 0);
            const isAlias = this.#next?.type === js_yaml/* EVENT_ID */.hy.ALIAS;
            const value = this.#value(key, inside);
            if (key.type === 'string' && key.text === '<<' && mergeKey(entries, value, isAlias))
                continue;
            entries.set(key.text, { key, value });
        }
        this.#at += 1;
        if (braces)
            this.#close();
        return this.#reader.map(entries, event.start);
    }
    /** A map of one pair in a list, without braces, begins where its key begins. */
    #isPair({ start, style }) {
        const next = this.#next;
        return style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK || (isNode(next) && startOf(next) === start);
    }
    /** Entries of blocks are on lines of their own. */
    #onNewLine(mark) {
        const next = this.#next;
        const start = isNode(next) ? startOf(next) : undefined;
        if (start === undefined || hasBreak(this.#text, Math.max(this.#gaps.end - 1, 0), start))
            return;
        // with a colon on the line, what stands first there is a key for libyaml
        const isKey = /:(?:\s|$)/.test(restOfLine(this.#text, start));
        throw new Refusal(NO_KEY, isKey ? this.#gaps.token : mark, start);
    }
    /** Keys that are no scalars have no use in a pipeline file; their text stands for them. */
    #key(place, mark, isFirst) {
        const { end } = this.#gaps;
        const event = this.#next;
        const explicit = this.#marks && lengthAt(this.#text, end, this.#emptyBefore ? EXPLICIT_NEXT : EXPLICIT) > 0;
        this.#emptyBefore = false;
        if (!explicit && isEmpty(event))
            throw new Refusal(place.inFlow ? NO_CONTENT : NO_KEY, mark);
        const node = this.#node(place);
        if (!explicit)
            this.#checkKey(event, end, place, isFirst);
        if (node.kind === 'scalar')
            return node;
        return { kind: 'scalar', type: 'null', text: inspect(node), file: node.file, offset: node.offset };
    }
    #checkKey(event, before, { inFlow }, isFirst) {
        const start = isNode(event) ? startOf(event) : undefined;
        checkKey(this.#text, start ?? before, this.#gaps.end, inFlow, isFirst);
        const value = this.#next;
        if (!inFlow && value && 'start' in value && value.style === js_yaml/* COLLECTION_STYLE */.Rl.BLOCK) {
            checkOwnLine(this.#text, this.#gaps.end, value.start, NOT_HERE);
        }
    }
    /** Nothing behind a key: null, at the place of the key. */
    #value(key, place) {
        this.#emptyBefore = isEmpty(this.#next);
        if (!this.#emptyBefore)
            return this.#node(place);
        this.#at += 1;
        return { kind: 'scalar', type: 'null', text: '', file: key.file, offset: key.offset };
    }
    /** Goes behind the bracket at the end of a flow collection. */
    #close() {
        this.#gaps.to(this.#gaps.end + lengthAt(this.#text, this.#gaps.end, BEFORE_END), true);
        this.#gaps.end += 1;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/mend.ts


const NO_END = 'end of the stream or a document separator is expected';
const TOO_LITTLE = 'deficient indentation';
const NO_COMMA = 'missed comma between flow collection entries';
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/;
/**
 * libyaml reads more than YAML 1.2, which the library keeps to, allows. Where the library stops at such a place, this
 * changes the text so that the library reads in it what libyaml reads.
 */
class Mender {
    text;
    /** So many lines are indented at once. */
    #size = 1;
    #last = [];
    #column;
    constructor(text) {
        this.text = text;
    }
    /** False where there is nothing to change: libyaml refuses such a text, too. */
    mend(reason, at) {
        return this.mendLine(reason, at) || (reason === NO_END && this.#cutRest(at)) || this.#cutSecond(at);
    }
    /** The same without leaving anything out. */
    mendLine(reason, at) {
        return this.#indent(reason, at) || this.#addBlank(reason, at) || (reason === TOO_LITTLE && this.#blankTab(at));
    }
    /**
     * Within brackets and quotes libyaml does not look at the columns of lines: this line and some more are put behind
     * every column of a block. Where some of them were behind the bracket or quote at the end, the library says so next.
     */
    #indent(reason, at) {
        const { source } = this.text;
        const start = lineStartAt(source, this.text.origin(at));
        const wrong = this.#last.length > 1 ? this.#last.filter((line) => line >= start) : [];
        this.#last = [];
        if (wrong.length > 0) {
            this.#size = 1;
            this.text.unindent(wrong);
            return true;
        }
        if (reason !== TOO_LITTLE && reason !== NO_COMMA)
            return false;
        if (this.text.isIndented(start) || !/^[ \t]*$/.test(source.slice(start, this.text.origin(at))))
            return false;
        const lines = this.#linesFrom(start);
        if (lines.length === 0)
            return false;
        this.text.indent(lines, (this.#column ??= behindBlocks(source)));
        this.#last = lines;
        this.#size *= 2;
        return true;
    }
    #linesFrom(first) {
        const { source } = this.text;
        const lines = [];
        let start = first;
        do {
            if (MARKER.test(source.slice(start, start + 4)))
                break;
            lines.push(start);
            start = source.indexOf('\n', start) + 1;
        } while (lines.length < this.#size && start > 0 && start < source.length);
        return lines.filter((line) => !this.text.isIndented(line));
    }
    /** Where a token can begin a comment can, too: libyaml wants no blank before it. */
    #addBlank(reason, at) {
        const { content } = this.text;
        const before = content.charAt(at - 1);
        if (content.charAt(at) !== '#')
            return false;
        const can = reason === 'a line break is expected' || /["'[\]{},]/.test(before) || (before === ':' && reason === NO_COMMA);
        if (can)
            this.text.addBlank(at);
        return can;
    }
    /** Before brackets and in them tabs are blanks. */
    #blankTab(at) {
        const { content } = this.text;
        const tab = content.lastIndexOf('\t', at);
        if (tab < lineStartAt(content, at))
            return false;
        this.text.blank(tab);
        return true;
    }
    /** GitLab's loader stops behind the first document, which also ends where a line begins before its column. */
    #cutRest(at) {
        const { content } = this.text;
        if (/[@`%]/.test(content.charAt(at)))
            return false;
        const root = tryEvents(content.slice(0, at))?.[1];
        if (root?.type !== js_yaml/* EVENT_ID */.hy.MAPPING)
            return false;
        if (content.charAt(root.start) !== '{') {
            if (columnAt(content, at) >= columnAt(content, root.start))
                return false;
        }
        else if (lineStartAt(content, root.start) === lineStartAt(content, at) &&
            /:(?:\s|$)/.test(restOfLine(content, at))) {
            return false;
        }
        this.text.cut(at);
        return true;
    }
    /** The first document ends at a marker, whatever is behind that. */
    #cutSecond(at) {
        const { content } = this.text;
        const markers = [...content.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].filter(({ index }) => index <= at);
        const last = markers.at(-1);
        if (!last || !/^(?!---(?:\s|$)|[#%]|\s*$)/m.test(content.slice(0, last.index)))
            return false;
        this.text.cut(last.index);
        return true;
    }
}
/** A column behind every one that a block of the text can have. */
function behindBlocks(source) {
    let column = 0;
    for (const [indentation] of source.matchAll(/^[ ?:-]*/gm))
        column = Math.max(column, indentation.length);
    return column + 2;
}
/** What the library finds in a text; undefined where it refuses it. */
function tryEvents(text) {
    try {
        return (0,js_yaml/* parseEvents */.PH)(text, { maxDepth: 1000 });
    }
    catch (error) {
        if (error instanceof js_yaml/* YAMLException */.tB)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/mended-text.ts
/** A text with blanks put in, which knows where its places were before. */
class MendedText {
    /** As it is written, up to where it is cut. */
    source;
    /** What the library reads. */
    content;
    /** The same, place by place, with the tabs that are blanks in `content`. */
    written;
    #insertions = new Map();
    #tabs = new Set();
    #sorted = [];
    /** The blanks before each of them. */
    #sums = [];
    constructor(source) {
        this.source = source;
        this.content = source;
        this.written = source;
    }
    static join(parts) {
        const whole = new MendedText(parts.map(({ source }) => source).join(''));
        let start = 0;
        for (const part of parts) {
            for (const { at, blanks, behind } of part.#sorted) {
                whole.#insertions.set(start + at, { at: start + at, blanks, behind: start + behind });
            }
            for (const tab of part.#tabs)
                whole.#tabs.add(start + tab);
            start += part.source.length;
        }
        whole.#build();
        return whole;
    }
    /** Puts a blank before a place of `content`. */
    addBlank(at) {
        const place = this.origin(at);
        this.#insertions.set(place, { at: place, blanks: ' ', behind: place });
        this.#build();
    }
    /** Puts lines behind this column, which begin at these places of `source`. */
    indent(starts, column) {
        const blanks = ' '.repeat(column);
        for (const at of starts)
            this.#insertions.set(at, { at, blanks, behind: this.#textOf(at) });
        this.#build();
    }
    isIndented(start) {
        return this.#insertions.has(start);
    }
    unindent(starts) {
        for (const start of starts)
            this.#insertions.delete(start);
        this.#build();
    }
    /** A blank in the place of a tab. */
    blank(at) {
        this.#tabs.add(this.origin(at));
        this.#build();
    }
    /** Leaves out the rest. */
    cut(at) {
        this.source = this.source.slice(0, this.origin(at));
        this.#build();
    }
    /** The place in the text as it is written. */
    origin(place) {
        let low = 0;
        let high = this.#sums.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#sorted[middle]?.at ?? 0) + (this.#sums[middle] ?? 0) < place)
                low = middle + 1;
            else
                high = middle;
        }
        const last = this.#sorted[low - 1];
        if (!last)
            return place;
        const before = this.#sums[low - 1] ?? 0;
        return Math.max(last.at, place - before - last.blanks.length);
    }
    /** Behind the blanks and tabs that a line begins with. */
    #textOf(start) {
        const text = /[^ \t]/g;
        text.lastIndex = start;
        return text.exec(this.source)?.index ?? this.source.length;
    }
    #build() {
        this.#sorted = [...this.#insertions.values()].sort((a, b) => a.at - b.at);
        let sum = 0;
        this.#sums = this.#sorted.map(({ blanks }) => (sum += blanks.length) - blanks.length);
        let source = this.source;
        for (const tab of this.#tabs)
            source = `${source.slice(0, tab)} ${source.slice(tab + 1)}`;
        this.content = this.#with(source, ({ at }) => at);
        this.written = this.#with(this.source, ({ behind }) => behind);
    }
    #with(source, placeOf) {
        const parts = [];
        let from = 0;
        for (const insertion of this.#sorted) {
            const to = placeOf(insertion);
            if (to > source.length)
                break;
            parts.push(source.slice(from, to), insertion.blanks);
            from = to;
        }
        return `${parts.join('')}${source.slice(from)}`;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/before.ts



/** Lines that are looked at before the place, for where the part begins that cannot be read. */
const MAX_LINES = 100;
/** Reads the text before a place: up to the place, or up to the line before it that the trouble begins in. */
function readBefore(text, place, atLine) {
    let end = atLine ? lineStartAt(text, place) : place;
    for (let lines = 0; lines < MAX_LINES; lines += 1) {
        const events = tryEvents(text.slice(0, end));
        if (events)
            return {
                token: end + indentAt(text, end, place),
                blocks: openBlocks(events, text),
                lastScalar: events.findLast(before_isScalar),
            };
        if (end === 0)
            break;
        const start = lineStartAt(text, end);
        end = start === end ? lineStartAt(text, end - 1) : start;
    }
    return { token: place, blocks: [], lastScalar: undefined };
}
function before_isScalar(event) {
    return event.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.valueStart !== -1;
}
function indentAt(text, at, place) {
    return at === place ? 0 : (/^ */.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
}
/** The collections that end only at the end of the text. */
function openBlocks(events, text) {
    const open = [];
    let closing = [];
    for (const event of events) {
        if (event.type === js_yaml/* EVENT_ID */.hy.POP) {
            closing.unshift(open.pop());
            continue;
        }
        closing = [];
        if (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT)
            open.push(undefined);
        else if (event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE || event.type === js_yaml/* EVENT_ID */.hy.MAPPING)
            open.push(event);
    }
    return closing.flatMap((event) => {
        if (event?.style !== js_yaml/* COLLECTION_STYLE */.Rl.BLOCK)
            return [];
        const kind = event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? 'mapping' : 'sequence';
        return [{ kind, start: event.start, column: columnAt(text, event.start) }];
    });
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/libyaml/syntax-error.ts




const NO_TOKEN = 'found character that cannot start any token while scanning for the next token';
const SIMPLE_KEY = "could not find expected ':' while scanning a simple key";
const syntax_error_NO_CONTENT = 'did not find expected node content while parsing a';
/** Block indicators where no block can begin. */
const syntax_error_NOT_HERE = {
    ':': 'mapping values are not allowed in this context',
    '-': 'block sequence entries are not allowed in this context',
    '?': 'mapping keys are not allowed in this context',
};
/** What the library says, what libyaml says then, and what it was reading, which begins at the last of these before. */
const SCALARS = [
    [
        /^unexpected end of the stream within a single/,
        'found unexpected end of stream while scanning a quoted scalar',
        "'",
    ],
    [
        /^unexpected end of the stream within a double/,
        'found unexpected end of stream while scanning a quoted scalar',
        '"',
    ],
    [
        /^unexpected end of the document within a single/,
        'found unexpected document indicator while scanning a quoted scalar',
        "'",
    ],
    [
        /^unexpected end of the document within a double/,
        'found unexpected document indicator while scanning a quoted scalar',
        '"',
    ],
    [/^unknown escape/, 'found unknown escape character while parsing a quoted scalar', '"'],
    [/^expected hexadecimal/, 'did not find expected hexdecimal number while parsing a quoted scalar', '"'],
    [/^name of an anchor/, 'did not find expected alphabetic or numeric character while scanning an anchor', '&'],
    [/^name of an alias/, 'did not find expected alphabetic or numeric character while scanning an alias', '*'],
    [/^undeclared tag handle/, 'found undefined tag handle while parsing a node', '!'],
    [/^tag |^named tag/, 'did not find expected whitespace or line break while scanning a tag', '!'],
    [/^bad explicit indentation/, 'found an indentation indicator equal to 0 while scanning a block scalar', '|>'],
    [/^repeat of|^a line break/, 'did not find expected comment or line break while scanning a block scalar', '|>'],
];
/** What the library refuses at a place of a text, in the words of libyaml. */
function refusalOf(text, reason, place) {
    const found = SCALARS.find(([pattern]) => pattern.test(reason));
    if (found)
        return new Refusal(found[1], lastOf(text, found[2], place), place);
    if (/[@`%]/.test(text.charAt(place)))
        return new Refusal(NO_TOKEN, place);
    if (reason.startsWith('expected the node content'))
        return new Refusal(`${syntax_error_NO_CONTENT} flow node`, place);
    if (/flow collection|deficient/.test(reason))
        return inBrackets(text, place);
    if (reason.startsWith('tab characters'))
        return tab(text, place);
    const before = readBefore(text, place, /multiline key|expected ':'/.test(reason));
    const tabAt = tabBefore(text, before);
    return tabAt === undefined ? inBlocks(text, place, before) : tab(text, tabAt);
}
function lastOf(text, chars, place) {
    const found = Math.max(...[...chars].map((char) => text.lastIndexOf(char, place - 1)));
    if (found === -1)
        return place;
    return chars === '!' ? found - (/[^\s,[\]{}]*$/.exec(text.slice(0, found))?.[0].length ?? 0) : found;
}
function tab(text, place) {
    const { lastScalar } = readBefore(text, place, true);
    const between = lastScalar && text.slice(lastScalar.valueEnd, place);
    if (lastScalar && /^\s*$/.test(between ?? '')) {
        if (lastScalar.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN) {
            const words = 'found a tab character that violates indentation while scanning a plain scalar';
            return new Refusal(words, lastScalar.valueStart, place);
        }
        if (lastScalar.style === js_yaml/* SCALAR_STYLE */.jK.LITERAL_BLOCK || lastScalar.style === js_yaml/* SCALAR_STYLE */.jK.FOLDED_BLOCK) {
            const words = 'found a tab character where an indentation space is expected while scanning a block scalar';
            return new Refusal(words, lastOf(text, '|>', lastScalar.valueStart), place);
        }
    }
    return new Refusal(NO_TOKEN, place);
}
/** A tab at the start of the line of the trouble, or of one between it and the last scalar. */
function tabBefore(text, { token, lastScalar }) {
    const start = lineStartAt(text, Math.min(lastScalar?.valueEnd ?? 0, token));
    for (const { index, 0: blanks } of text.slice(start, token).matchAll(/^ *\t/gm)) {
        const at = start + index + blanks.length - 1;
        if (at >= (lastScalar?.valueEnd ?? 0) || lineStartAt(text, at) === lineStartAt(text, token))
            return at;
    }
    return undefined;
}
function inBrackets(text, place) {
    if (place >= text.length && /[[{,:]\s*$/.test(text))
        return new Refusal(`${syntax_error_NO_CONTENT} flow node`, place);
    let closed = 0;
    for (let at = place - 1; at >= 0; at -= 1) {
        const char = text.charAt(at);
        if (char === ']' || char === '}')
            closed += 1;
        else if (char === '[' || char === '{') {
            if (closed > 0)
                closed -= 1;
            else {
                const [close, name] = char === '[' ? [']', 'sequence'] : ['}', 'mapping'];
                return new Refusal(`did not find expected ',' or '${close}' while parsing a flow ${name}`, at, place);
            }
        }
    }
    return new Refusal(NO_TOKEN, place);
}
function inBlocks(text, place, { token, blocks }) {
    const char = text.charAt(token);
    const rest = restOfLine(text, token).replace(/\s#.*/, '');
    const line = text.slice(lineStartAt(text, token), token);
    const first = /^ *$/.test(line);
    const column = columnAt(text, token);
    if (!first) {
        const words = /^[:?-](?:\s|$)/.test(rest) ? syntax_error_NOT_HERE[char] : undefined;
        if (words !== undefined)
            return new Refusal(words, token, place);
    }
    if (/[\]},]/.test(char) && /[:-]\s*$/.test(text.slice(0, token)))
        return new Refusal(`${syntax_error_NO_CONTENT} block node`, token, place);
    const around = blocks.filter((block) => block.column <= column);
    const block = around.at(-1);
    if (!block)
        return new Refusal('did not find expected <document start>', token, place);
    const canBeKey = !/^(?:[\]},]|[:?-](?:\s|$))/.test(rest);
    if (first && canBeKey && column === block.column && !/:(?:\s|$)/.test(rest))
        return new Refusal(SIMPLE_KEY, token);
    return inBlock(around, block, place);
}
/** A list in the column of its key is none of its own for libyaml. */
function inBlock(around, last, place) {
    const above = around.at(-2);
    const block = last.kind === 'sequence' && above?.column === last.column ? above : last;
    const words = block.kind === 'mapping'
        ? 'did not find expected key while parsing a block mapping'
        : "did not find expected '-' indicator while parsing a block collection";
    return new Refusal(words, block.start, place);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/parse.ts





/** Far above the limit for pipelines, which has a message of its own. */
const MAX_DEPTH = 1000;
/** Characters that are read again at most, in a text that has to be mended in many places. */
const MAX_WORK = 200_000_000;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
/** Reads a text as libyaml does. Throws a Refusal with libyaml's words, its places those of the text as it is. */
function parse(source) {
    const control = CONTROL.exec(source);
    if (control)
        throw new Refusal('control characters are not allowed', 0, control.index);
    let mender = new Mender(new MendedText(source));
    for (let work = 0;; work += source.length) {
        const { text } = mender;
        try {
            return { events: (0,js_yaml/* parseEvents */.PH)(text.content, { maxDepth: MAX_DEPTH }), text };
        }
        catch (error) {
            const { reason, at } = trouble(error, text);
            const parts = work === 0 ? mendParts(source) : undefined;
            if (parts && parts.content !== source)
                mender = new Mender(parts);
            else if (work > MAX_WORK || !mender.mend(reason, at))
                throw originally(refusalOf(text.content, reason, at), text);
        }
    }
}
function trouble(error, text) {
    if (!(error instanceof js_yaml/* YAMLException */.tB))
        throw error;
    const at = error.mark?.position ?? 0;
    if (error.reason.startsWith('nesting exceeded'))
        throw new TooDeep(text.origin(at));
    return { reason: error.reason, at };
}
/** With its places in the text as it was written. */
function originally({ message, mark, place }, text) {
    return new Refusal(message, text.origin(mark), text.origin(place));
}
/** Lines that look like a key of the outermost map. */
const PART = /^(?=[\w.$][^\r\n]*:(?:\s|$))/gm;
/**
 * Mends each entry of the outermost map for itself, so that the time does not grow with the square of their number, up to
 * the first that cannot be read so: as long as all before it can, what looks like a key of that map is one.
 */
function mendParts(source) {
    const starts = [0, ...[...source.matchAll(PART)].map(({ index }) => index).filter((index) => index > 0)];
    const parts = [];
    for (const [index, start] of starts.entries()) {
        const part = mendPart(source.slice(start, starts[index + 1]));
        if (!part)
            return MendedText.join([...parts, new MendedText(source.slice(start))]);
        parts.push(part);
    }
    return MendedText.join(parts);
}
function mendPart(source) {
    const mender = new Mender(new MendedText(source));
    for (let work = 0; work < MAX_WORK; work += source.length + 1) {
        try {
            (0,js_yaml/* parseEvents */.PH)(mender.text.content, { maxDepth: MAX_DEPTH });
            return mender.text;
        }
        catch (error) {
            if (!(error instanceof js_yaml/* YAMLException */.tB) || !mender.mendLine(error.reason, error.mark?.position ?? 0))
                break;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/reader.ts




/**
 * Makes the typed nodes of one document and counts them, aliases again and again, so that a few lines cannot stand
 * for a flood of nodes.
 */
class Reader {
    file;
    #origin;
    #anchors = new Map();
    #weight = 0;
    #deepest = 0;
    constructor(file, origin) {
        this.file = file;
        this.#origin = origin;
    }
    /** Counts a node; what `read` makes is known under the anchor, if there is one. */
    node(offset, depth, anchor, read) {
        const weight = this.#weight;
        const before = anchor === undefined ? undefined : this.#anchors.get(anchor);
        const deepest = this.#deepest;
        this.#weight += 1;
        if (this.#weight > LIMITS.expandedNodes || depth > LIMITS.depth)
            throw this.tooBig(offset);
        this.#deepest = depth;
        const node = read();
        // one of the same name inside of this node is the later one
        if (anchor !== undefined && this.#anchors.get(anchor) === before) {
            this.#anchors.set(anchor, { node, weight: this.#weight - weight, depth: this.#deepest - depth });
        }
        this.#deepest = Math.max(this.#deepest, deepest);
        return node;
    }
    /** Counts a node that has none in it. */
    leaf(node, offset, depth, anchor) {
        this.#weight += 1;
        if (this.#weight > LIMITS.expandedNodes || depth > LIMITS.depth)
            throw this.tooBig(offset);
        if (depth > this.#deepest)
            this.#deepest = depth;
        if (anchor !== undefined)
            this.#anchors.set(anchor, { node, weight: 1, depth: 0 });
        return node;
    }
    alias(name, offset, depth) {
        const target = this.#anchors.get(name);
        if (!target)
            throw this.problem(`An alias referenced an unknown anchor: ${name}`, offset);
        this.#weight += target.weight;
        this.#deepest = Math.max(this.#deepest, depth + target.depth);
        if (this.#weight > LIMITS.expandedNodes || this.#deepest > LIMITS.depth)
            throw this.tooBig(offset);
        return target.node;
    }
    plain(text, offset) {
        try {
            const { type, text: shown } = typeOfPlain(text);
            return { kind: 'scalar', type, text: shown, file: this.file, offset: this.#origin(offset) };
        }
        catch (error) {
            if (error instanceof DisallowedClass)
                throw this.problem(error.message, offset);
            throw error;
        }
    }
    text(text, offset) {
        return { kind: 'scalar', type: 'string', text, file: this.file, offset: this.#origin(offset) };
    }
    nothing(offset) {
        return { kind: 'scalar', type: 'null', text: '', file: this.file, offset: this.#origin(offset) };
    }
    seq(items, offset) {
        return { kind: 'seq', items, file: this.file, offset: this.#origin(offset) };
    }
    map(entries, offset) {
        return { kind: 'map', entries, file: this.file, offset: this.#origin(offset) };
    }
    /** `!reference` in front of this operand: only a list of strings is valid. */
    reference(operand, offset) {
        const items = operand.kind === 'seq' ? operand.items : [];
        const path = items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.text] : []));
        const valid = items.length > 0 && path.length === items.length;
        return { kind: 'reference', path, valid, shown: inspect(operand), file: this.file, offset: this.#origin(offset) };
    }
    problem(message, offset) {
        return new Problem(message, this.file.locate(this.#origin(offset)));
    }
    tooBig(offset) {
        return this.problem('The parsed YAML is too big', offset);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/reading/read.ts





/**
 * Reads one YAML document (`text` lies at `base` in the file) into typed nodes, as GitLab's loader does (Psych, which is
 * Ruby's libyaml); undefined for an empty one. What comes behind the document is not looked at.
 */
function readYaml(file, text, base) {
    try {
        return read_read(file, text, base);
    }
    catch (error) {
        if (error instanceof TooDeep)
            throw new Problem('The parsed YAML is too big', file.locate(base + error.place));
        if (!(error instanceof Refusal))
            throw error;
        const { line, column } = file.locate(base + error.mark);
        const message = `(<unknown>): ${error.message} at line ${String(line)} column ${String(column)}`;
        throw new Problem(message, file.locate(base + error.place));
    }
}
function read_read(file, text, base) {
    const parsed = parse(text);
    const reader = new Reader(file, (offset) => base + parsed.text.origin(offset));
    try {
        return new Composer(reader, parsed).document();
    }
    catch (error) {
        throw error instanceof Refusal ? originally(error, parsed.text) : error;
    }
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/source-file.ts
/** A text that nodes point into; finds line and column only when someone asks. */
class SourceFile {
    name;
    text;
    #lineStarts;
    constructor(name, text) {
        this.name = name;
        this.text = text;
    }
    locate(offset) {
        const starts = (this.#lineStarts ??= lineStartsOf(this.text));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file: this.name, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    }
}
function lineStartsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/documents.ts





const DIVIDER = /^---\s+/gm;
const MAX_PARTS = 3;
/** Reads a pipeline file as GitLab's loader does: cut at `---` into at most two documents, each of which is a map. */
async function readDocuments(name, text) {
    const file = new SourceFile(name, text);
    if (Buffer.byteLength(text) > LIMITS.fileBytes)
        throw new Problem('The provided YAML is too big', file.locate(0));
    const nodes = [];
    for (const part of documents_split(text)) {
        const node = readPart(file, part);
        if (node !== undefined && !documents_isEmpty(node))
            nodes.push(node);
    }
    const maps = nodes.map((node) => {
        if (node_isMap(node))
            return node;
        throw new Problem('Invalid configuration format', file.locate(node.offset));
    });
    const first = maps[0] ?? map({ file, offset: 0 }, new Map());
    const last = maps.at(-1) ?? first;
    const header = maps.length > 1 && has(first, 'spec') ? first : undefined;
    return { file, header, content: header ? last : first };
}
/** `spec` of a header. */
function specOf(documents) {
    return get(documents.header, 'spec');
}
function readPart(file, part) {
    try {
        return readYaml(file, part.text, part.base);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new Problem('Invalid YAML syntax', file.locate(part.base));
        throw error;
    }
}
function documents_split(text) {
    const parts = [];
    let start = 0;
    for (const match of text.matchAll(DIVIDER)) {
        if (parts.length + 1 >= MAX_PARTS)
            break;
        parts.push({ text: text.slice(start, match.index), base: start });
        start = match.index + match[0].length;
    }
    parts.push({ text: text.slice(start), base: start });
    return parts;
}
/** Ruby's `blank?` of a loaded document. */
function documents_isEmpty(node) {
    if (node.kind === 'map')
        return node.entries.size === 0;
    if (node.kind === 'seq')
        return node.items.length === 0;
    return node.kind === 'scalar' && (node.type === 'null' || node.text.trim() === '' || node.text === 'false');
}

;// CONCATENATED MODULE: ./src/gitlab/glob/braces.ts
const MAX_ALTERNATIVES = 1000;
/** Braces that are looked at: each of those that are left is plain text. */
const MAX_STEPS = 10_000;
/**
 * `a{b,c}d` to `abd`, `acd`; nested braces are expanded as well, a brace that is never closed is plain text. The first
 * thousand alternatives count.
 */
function expandBraces(glob) {
    const found = [];
    // what is to be looked at, the next last: its beginning is done
    const open = [{ head: '', text: glob }];
    for (let steps = 0, next = open.pop(); next !== undefined && found.length < MAX_ALTERNATIVES; next = open.pop()) {
        const { head, text } = next;
        const at = steps++ < MAX_STEPS ? findUnescaped(text, '{', 0) : -1;
        const parts = at === -1 ? undefined : alternatives(text, at);
        if (parts === undefined) {
            found.push(head + text);
            continue;
        }
        const start = head + text.slice(0, at);
        for (const choice of parts.choices.toReversed())
            open.push({ head: start, text: choice + parts.rest });
    }
    return found;
}
function alternatives(glob, open) {
    const choices = [];
    let depth = 0;
    let start = open + 1;
    for (let at = open; at < glob.length; at += 1) {
        const char = glob.charAt(at);
        if (char === '\\')
            at += 1;
        else if (char === '{')
            depth += 1;
        else if (char === ',' && depth === 1) {
            choices.push(glob.slice(start, at));
            start = at + 1;
        }
        else if (char === '}' && --depth === 0) {
            choices.push(glob.slice(start, at));
            return { choices, rest: glob.slice(at + 1) };
        }
    }
    return undefined;
}
function findUnescaped(text, char, from) {
    for (let at = from; at < text.length; at += 1) {
        if (text.charAt(at) === '\\')
            at += 1;
        else if (text.charAt(at) === char)
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./src/gitlab/glob/wildcard.ts
/** Linux has no longer paths (`PATH_MAX`); to match one would take long for nothing. */
const LONGEST_PATH = 4096;
/** Matches a whole sequence in time that grows with the product of both lengths, never faster. */
function matchAll(pattern, items) {
    let place = 0;
    let at = 0;
    let lastAny = -1;
    let resume = 0;
    while (at < items.length) {
        const current = pattern[place];
        if (current === 'any') {
            lastAny = place;
            resume = at;
            place += 1;
        }
        else if (current?.(items[at]) === true) {
            place += 1;
            at += 1;
        }
        else if (lastAny >= 0) {
            place = lastAny + 1;
            resume += 1;
            at = resume;
        }
        else
            return false;
    }
    while (pattern[place] === 'any')
        place += 1;
    return place === pattern.length;
}

;// CONCATENATED MODULE: ./src/gitlab/glob/name.ts

/** Matches one name of a path: `*`, `?`, `[...]` and a backslash before anything. */
function compileName(glob) {
    if (!/[*?[\\]/.test(glob))
        return (name) => name === glob;
    const places = [];
    for (let at = 0; at < glob.length;) {
        const char = charAt(glob, at);
        at += char.length;
        if (char === '*')
            places.push('any');
        else if (char === '?')
            places.push(() => true);
        else if (char === '[') {
            const set = readSet(glob, at);
            if (!set)
                return () => false;
            places.push(set.test);
            at = set.end;
        }
        else if (char === '\\' && at < glob.length) {
            const literal = charAt(glob, at);
            at += literal.length;
            places.push((one) => one === literal);
        }
        else
            places.push((one) => one === char);
    }
    return (name) => matchAll(places, [...name]);
}
/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`; undefined where the bracket is never closed (such a glob matches nothing). */
function readSet(glob, start) {
    let at = start;
    const negated = glob.charAt(at) === '!' || glob.charAt(at) === '^';
    if (negated)
        at += 1;
    const ranges = [];
    for (let first = true; at < glob.length; first = false) {
        if (glob.charAt(at) === ']' && !first) {
            return { test: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== negated, end: at + 1 };
        }
        const low = readMember(glob, at);
        at = low.next;
        const ranged = glob.charAt(at) === '-' && at + 1 < glob.length && glob.charAt(at + 1) !== ']';
        const high = ranged ? readMember(glob, at + 1) : low;
        at = high.next;
        ranges.push([low.char, high.char]);
    }
    return undefined;
}
/** One member of a set; a backslash takes the next character as it is. */
function readMember(glob, at) {
    const from = glob.charAt(at) === '\\' && at + 1 < glob.length ? at + 1 : at;
    const char = charAt(glob, from);
    return { char, next: from + char.length };
}
function charAt(text, at) {
    return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

;// CONCATENATED MODULE: ./src/gitlab/glob/fnmatch.ts



/**
 * Ruby's `File.fnmatch?(glob, path, FNM_PATHNAME | FNM_DOTMATCH | FNM_EXTGLOB)`, which GitLab uses for `rules:changes`
 * and `rules:exists`: `*` stays inside one directory, `**` crosses directories only as a whole leading part (`**` and
 * a slash), braces are alternatives.
 */
function fnmatch(glob, path) {
    return compileFnmatch(glob)(path);
}
const cache = new Map();
function compileFnmatch(glob) {
    const known = cache.get(glob);
    if (known)
        return known;
    const patterns = expandBraces(glob).map(toPlaces);
    const matcher = (path) => {
        if (path.length > LONGEST_PATH)
            return false;
        const parts = path.split('/');
        return patterns.some((pattern) => matchAll(pattern, parts));
    };
    if (cache.size > 5000)
        cache.clear();
    cache.set(glob, matcher);
    return matcher;
}
/** A part `**` is special only before a slash; the last part is always one name. */
function toPlaces(glob) {
    const parts = glob.split('/');
    return parts.map((part, index) => (part === '**' && index < parts.length - 1 ? 'any' : compileName(part)));
}

;// CONCATENATED MODULE: ./src/gitlab/rules/clauses.ts




/** A rule cannot be judged: the pipeline is not created. */
class RuleError extends Error {
}
/** The first rule whose clauses are all true. */
async function firstMatch(rules, context) {
    for (const rule of rules) {
        if (rule.if !== undefined && !isSatisfied(rule.if, context.lookup))
            continue;
        if (rule.changes === undefined && rule.exists === undefined)
            return rule;
        if (rule.changes && !(await hasChanged(rule.changes, context)))
            continue;
        if (rule.exists && !(await doesExist(rule.exists, context)))
            continue;
        return rule;
    }
    return undefined;
}
const MAX_COMPARISONS = 50_000;
/** `changes`: true where no comparison is possible (new branch, tag, schedule). */
async function hasChanged(clause, context) {
    const compareTo = clause.compareTo === undefined ? undefined : expandGlob(clause.compareTo, context);
    const paths = await changedPaths(context.pipeline, compareTo);
    if (!paths)
        return true;
    if (paths.length === 0)
        return false;
    if (clause.regexp !== undefined)
        return matchesRegexp(clause.regexp, paths);
    return anyMatches([...new Set(clause.paths)].map((glob) => expandGlob(glob, context)), paths);
}
async function changedPaths(repository, compareTo) {
    try {
        return await repository.changed(compareTo);
    }
    catch (error) {
        if (compareTo === undefined)
            throw error;
        throw new RuleError('rules:changes:compare_to is not a valid ref');
    }
}
function expandGlob(glob, context) {
    return glob.includes('$') || glob.includes('%') ? expandExisting(glob, context.expanded()) : glob;
}
function anyMatches(globs, paths) {
    if (globs.length === 0)
        return false;
    if (paths.length * globs.length > MAX_COMPARISONS)
        return true;
    const matchers = globs.map(compileFnmatch);
    return paths.some((path) => matchers.some((matches) => matches(path)));
}
function matchesRegexp(source, paths) {
    const pattern = compile(source.replace(/^\/(.*)\/$/, '$1'));
    return pattern !== undefined && paths.some((path) => pattern.test(path));
}
/** `exists`: looks at committed files, not at the work tree. */
async function doesExist(clause, context) {
    const globs = clause.paths.map((glob) => expandGlob(glob, context));
    if (clause.project !== undefined)
        return existsElsewhere(clause, globs, context);
    if (globs.length === 0 && clause.regexp === undefined)
        return false;
    const files = (await context.repository?.files()) ?? [];
    if (clause.regexp !== undefined)
        return matchesRegexp(clause.regexp, files);
    return matchesExists(globs, files);
}
/** Globs without a wildcard name a file or (with a slash at the end) a directory. */
function matchesExists(globs, files) {
    const topOnly = globs.every((glob) => !glob.includes('/') && !glob.includes('**'));
    const paths = topOnly ? files.filter((path) => !path.includes('/')) : files;
    const exact = globs.filter((glob) => !/[*?[{]/.test(glob));
    const patterns = globs.filter((glob) => /[*?[{]/.test(glob));
    const names = new Set(exact);
    const directories = exact.filter((glob) => glob.endsWith('/'));
    if (exact.length > 0) {
        if (paths.some((path) => names.has(path) || directories.some((directory) => path.startsWith(directory))))
            return true;
    }
    const suffixes = patterns.flatMap(suffixOf);
    if (suffixes.length > 0 && paths.some((path) => suffixes.some((suffix) => path.endsWith(suffix))))
        return true;
    return anyMatches(patterns.filter((glob) => suffixOf(glob).length === 0), paths);
}
/** A double star, a slash and `*.ext` is any file with that ending. */
function suffixOf(glob) {
    const rest = glob.startsWith('**/*') ? glob.slice('**/*'.length) : glob;
    return rest.startsWith('.') && !rest.includes('/') && !/[*?[{]/.test(rest) ? [rest] : [];
}
async function existsElsewhere(clause, globs, context) {
    const project = expandGlob(clause.project ?? '', context);
    const ref = clause.ref === undefined ? undefined : expandGlob(clause.ref, context);
    const exact = globs.every((glob) => !/[*?[{]/.test(glob) && !glob.endsWith('/'));
    let lastError;
    for (const file of exact ? globs : ['.gitlab-ci.yml', 'README.md']) {
        try {
            const fetched = await context.pipeline.source.fetch({ kind: 'project', project, ref, file });
            if (fetched.leftOut)
                return false;
            return exact || matchesExists(globs, await filesOf(fetched.source));
        }
        catch (error) {
            lastError = error;
        }
    }
    if (exact && isMissingFile(lastError))
        return false;
    throw new RuleError(`rules:exists:project \`${project}\` not found or access denied`);
}
async function filesOf(source) {
    return source ? source.listFiles() : [];
}
/** The project is there, the file is not. */
function isMissingFile(error) {
    return error instanceof Error && /file .* does not exist/i.test(error.message);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/wildcard.ts

/**
 * Wildcards of `include:local` and `cache:key:files`: `**` is any characters, `*` any but a slash. A slash is always there:
 * two stars and a slash before a name find it in subfolders alone. Source: GitLab's `Repository#search_files_by_wildcard_path`.
 */
function wildcard(glob) {
    const source = glob.replace(/\*\*|\*|[.+?^${}()|[\]\\]/g, (part) => {
        if (part === '**')
            return '.*';
        return part === '*' ? '[^/]*' : `\\${part}`;
    });
    const pattern = compile(`^${source}$`, 's');
    return (path) => pattern?.test(path) ?? false;
}

;// CONCATENATED MODULE: ./src/gitlab/compose/items.ts










const KINDS = ['local', 'project', 'remote', 'template', 'artifact', 'component'];
const HEADER_KINDS = ['local', 'remote', 'project'];
/** The files that an `include` names, in order, after its rules, lists and wildcards. */
async function includeItems(node, scope, composition, purpose = 'include') {
    const items = [];
    for (const item of isSeq(node) ? node.items : [node]) {
        if (node_isNil(item))
            continue;
        if (isScalar(item) && isText(item))
            items.push(...(await expandLocal(fromText(item.text, item, composition), scope, composition)));
        else if (!node_isMap(item))
            throw new Problem('Each include must be a hash or a string', locationOf(item));
        else if (await passesRules(item, scope, composition))
            items.push(...(await fromMap(item, scope, composition, purpose)));
    }
    return items;
}
const NOTHING = { project: undefined, ref: undefined, job: undefined, integrity: undefined, inputs: undefined };
function fromText(text, at, composition) {
    const target = expand(text, composition.find);
    const remote = /^\s*(?:https?|ssh|git):\/\//i.test(target);
    return { kind: remote ? 'remote' : 'local', target, ...NOTHING, at };
}
async function fromMap(node, scope, composition, purpose) {
    const kind = items_kindOf(node, purpose);
    const text = (key) => {
        const value = node_get(node, key);
        return isScalar(value) && !node_isNil(value) ? expand(value.text, composition.find) : undefined;
    };
    const inputs = node_get(node, 'inputs');
    if (!node_isNil(inputs) && !node_isMap(inputs))
        throw new Problem('Given inputs must be a hash', locationOf(inputs));
    const key = kind === 'project' ? 'file' : kind;
    const value = node_get(node, key);
    const targets = kind === 'project' && isSeq(value) ? value.items : [value ?? node];
    const items = targets.map((target) => {
        if (!isText(target)) {
            const shown = JSON.stringify(plain(target));
            throw new Problem(`Included file \`${shown}\` needs to be a string`, locationOf(target));
        }
        return {
            kind,
            target: expand(target.text, composition.find),
            project: kind === 'project' ? text('project') : undefined,
            ref: text('ref'),
            job: text('job'),
            integrity: text('integrity'),
            inputs: node_isMap(inputs) ? inputs : undefined,
            at: target,
        };
    });
    const expanded = await Promise.all(items.map((item) => expandLocal(item, scope, composition)));
    return expanded.flat();
}
function items_kindOf(node, purpose) {
    const kinds = purpose === 'include' ? KINDS : HEADER_KINDS;
    const shown = `\`${kinds.join('`, `')}\``;
    const present = kinds.filter((kind) => kind === 'project' ? !isBlank(node_get(node, 'project')) && !isBlank(node_get(node, 'file')) : !isBlank(node_get(node, kind)));
    const [kind] = present;
    if (kind === undefined) {
        const location = JSON.stringify(plain(node));
        throw new Problem(`\`${location}\` does not have a valid subkey for ${purpose}. Valid subkeys are: ${shown}`, locationOf(node));
    }
    if (present.length > 1)
        throw new Problem(`Each include must use only one of: ${shown}`, locationOf(node));
    return kind;
}
async function passesRules(node, scope, composition) {
    const rules = node_get(node, 'rules');
    if (node_isNil(rules) || composition.survey)
        return true;
    const sink = findings();
    checkIncludeRules(new Entry(sink, 'rules'), rules);
    const [error] = sink.errors;
    if (error)
        throw new Problem(`include:${error.message}`, error.location);
    try {
        const rule = await firstMatch(readRules(rules) ?? [], {
            lookup: (name) => composition.find(name)?.value,
            expanded: composition.expanded,
            repository: scope.source ? repositoryOf(scope.source) : undefined,
            pipeline: composition.pipeline,
        });
        return rule !== undefined && rule.when !== 'never';
    }
    catch (error_) {
        if (error_ instanceof RuleError)
            throw new Problem(`include:${error_.message}`, locationOf(rules));
        throw error_;
    }
}
/** `*` and `**` in a local path; files that are already included are left out. */
async function expandLocal(item, scope, composition) {
    if (item.kind !== 'local' || !item.target.includes('*') || !scope.source)
        return [item];
    const matches = wildcard(item.target.replace(/^\/+/, ''));
    const files = await repositoryOf(scope.source).files();
    return files
        .filter((file) => matches(file) && !isIncluded(file, scope.source, composition))
        .map((file) => ({ ...item, target: file }));
}
function isIncluded(file, source, composition) {
    return composition.included.some((one) => one.kind === 'local' && one.name === file && one.source === source);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/load.ts




const YAML_NAME = /.+\.(yml|yaml)$/i;
const TEMPLATE_SUFFIX = '.gitlab-ci.yml';
/**
 * Finds the text of one included file; undefined where the user leaves it out. Every failure is GitLab's sentence at the
 * include that asked for it.
 */
async function loadContent(item, scope, composition) {
    const fail = (message) => new Problem(composition.mask(message), locationOf(item.at));
    if (item.kind !== 'component' && !YAML_NAME.test(item.target.split('/').at(-1) ?? '')) {
        throw fail(`Included file \`${item.target}\` does not have YAML extension!`);
    }
    if (item.kind === 'local')
        return loadLocal(item, scope, fail);
    if (item.kind === 'artifact')
        return loadArtifact(item, scope, composition, fail);
    return loadElsewhere(item, composition, fail);
}
async function loadLocal(item, scope, fail) {
    const path = item.target.replace(/^\/+/, '');
    if (!scope.source)
        throw fail(`Local file \`${path}\` does not have project!`);
    const content = await scope.source.readFile(path).catch((error) => {
        throw fail(`Local file ${error instanceof Error ? error.message : String(error)}`);
    });
    if (content === undefined)
        throw fail(`Local file \`${path}\` does not exist!`);
    if (content.trim() === '')
        throw fail(`Local file \`${path}\` is empty!`);
    return { name: path, shown: path, content, scope };
}
async function loadArtifact(item, scope, composition, fail) {
    if (!composition.readArtifact) {
        throw fail('Including configs from artifacts is only allowed when triggering child pipelines');
    }
    if (item.job === undefined || item.job === '')
        throw fail('Job must be provided when including configs from artifacts');
    let content;
    try {
        content = await composition.readArtifact({ job: item.job, path: item.target });
    }
    catch (error) {
        throw fail(error instanceof Error ? error.message : String(error));
    }
    if (content.trim() === '')
        throw fail(`File \`${item.target}\` is empty!`);
    return { name: `${item.job}:${item.target}`, shown: item.target, content, scope };
}
async function loadElsewhere(item, composition, fail) {
    const request = requestFor(item, fail);
    const { mask } = composition;
    let fetched;
    try {
        fetched = await composition.pipeline.source.fetch(request);
    }
    catch (error) {
        const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? mask(error.hint) : undefined;
        throw new Problem(mask(error instanceof Error ? error.message : String(error)), locationOf(item.at), hint);
    }
    const { content, source } = fetched;
    const name = mask(fetched.name);
    for (const note of fetched.notes ?? [])
        composition.warnings.push({
            message: `include ${mask(item.target)}: ${mask(note)}`,
            location: locationOf(item.at),
        });
    if (fetched.leftOut) {
        composition.leftOut += 1;
        return undefined;
    }
    if (content.trim() === '')
        throw fail(emptyMessage(item));
    if (item.integrity !== undefined)
        load_checkIntegrity(item, content, fail);
    noteFetched(composition, name, content);
    const component = request.kind === 'component' ? (fetched.component ?? componentFacts(request.address)) : {};
    return {
        name,
        shown: mask(item.target.replace(/^\/+/, '')),
        content,
        scope: { source, component: { ...component } },
    };
}
function requestFor(item, fail) {
    switch (item.kind) {
        case 'remote':
            if (!/^https?:\/\//i.test(item.target.trim()) || !URL.canParse(item.target.trim())) {
                throw fail(`Remote file \`${item.target}\` does not have a valid address!`);
            }
            return { kind: 'remote', url: item.target.trim() };
        case 'project':
            return { kind: 'project', project: item.project ?? '', ref: item.ref, file: item.target.replace(/^\/+/, '') };
        case 'template':
            if (!item.target.endsWith(TEMPLATE_SUFFIX))
                throw fail(`Template file \`${item.target}\` is not a valid location!`);
            return { kind: 'template', name: item.target };
        case 'component':
        case 'local':
        case 'artifact':
            return { kind: 'component', address: item.target };
    }
}
function emptyMessage(item) {
    if (item.kind === 'project')
        return `Project \`${item.project ?? ''}\` file \`${item.target}\` is empty!`;
    return `Included file \`${item.target}\` is empty or does not exist!`;
}
function load_checkIntegrity(item, content, fail) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(content).digest('base64');
    if (item.integrity !== `sha256-${digest}`)
        throw fail(`Remote file \`${item.target}\` failed integrity check!`);
}
/** `$[[ component.name ]]` and its like by the address alone, for a source that knows no more. */
function componentFacts(address) {
    const [path = '', version = ''] = address.split('@');
    return { name: path.split('/').at(-1) ?? '', sha: null, version, reference: version };
}

;// CONCATENATED MODULE: ./src/gitlab/compose/header-include.ts





/** The inputs that a file declares, those of `spec:include` among them. */
async function headerInputs(spec, scope, composition) {
    const own = node_get(spec, 'inputs');
    const include = node_get(spec, 'include');
    if (node_isNil(include))
        return node_isNil(own) ? undefined : own;
    const entries = new Map();
    const twice = new Set();
    const add = (node) => {
        if (!node_isMap(node))
            return;
        for (const [name, entry] of node.entries) {
            if (entries.has(name))
                twice.add(name);
            entries.set(name, entry);
        }
    };
    for (const item of await includeItems(include, scope, composition, 'header include')) {
        const loaded = await loadContent(item, scope, composition);
        if (loaded === undefined)
            continue;
        const { content } = await readDocuments(loaded.name, loaded.content);
        const unknown = [...content.entries.keys()].filter((key) => key !== 'inputs');
        if (unknown.length > 0) {
            const shown = unknown.map((key) => `:${key}`).join(', ');
            throw new Problem(`Header include file \`${loaded.shown}\` contains unknown keys: [${shown}]`, locationOf(item.at));
        }
        add(node_get(content, 'inputs'));
    }
    add(own);
    if (twice.size > 0) {
        const message = `Duplicate input keys found: ${[...twice].join(', ')}. ` +
            'Input keys must be unique across all included files and inline specifications.';
        throw new Problem(message, locationOf(include));
    }
    return map(include, entries);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/file.ts








/** A file's content with its inputs filled in, includes not yet followed. */
async function readFile(name, text, inputs, scope, composition) {
    const { file, header, content } = await readDocuments(name, text);
    if (!header) {
        if (inputs === undefined || Object.keys(inputs).length === 0)
            return content;
        const message = 'Given inputs not defined in the `spec` section of the included configuration file';
        throw new Problem(message, file.locate(0));
    }
    const [first, ...more] = checkHeader(header);
    if (first) {
        throw new Problem([first, ...more]
            .slice(0, 3)
            .map(({ message }) => message)
            .join(', '), first.location);
    }
    const spec = node_get(header, 'spec');
    const specs = await headerInputs(spec, scope, composition);
    const resolved = resolveInputs(specs, inputs ?? {});
    if (resolved.errors.length > 0) {
        throw new Problem(resolved.errors.slice(0, 3).join(', '), locationOf(node_get(spec, 'inputs') ?? header));
    }
    const component = pick(scope.component, node_get(spec, 'component'));
    try {
        return interpolate(content, { inputs: resolved.values, component, find: composition.find });
    }
    catch (error) {
        if (error instanceof InterpolationError)
            throw new Problem(error.message, locationOf(error.at));
        throw error;
    }
}
/** Only the facts that `spec:component` asks for. */
function pick(facts, fields) {
    return Object.fromEntries(readTexts(fields).flatMap((field) => (facts[field] === undefined ? [] : [[field, facts[field]]])));
}
function inputsOf(node) {
    const inputs = get(node, 'inputs');
    return isNil(inputs) || !isMap(inputs) ? undefined : inputs;
}

;// CONCATENATED MODULE: ./src/gitlab/compose/include.ts









/**
 * Follows `include`: the included files are merged deeply in their order, then the including file on top. Lists are
 * replaced. The included file's own includes are looked up where that file comes from. All that cannot be had is thrown at
 * once, in the order of the file, whichever answer came first.
 */
async function expandIncludes(content, scope, composition) {
    const include = node_get(content, 'include');
    if (include === undefined || include_isEmpty(include))
        return content;
    const items = await includeItems(include, scope, composition);
    if (items.length === 0)
        return without(content, 'include', has(content, 'include'));
    for (const item of items)
        count(item, scope, composition);
    const loaded = await Promise.all(items.map((item) => loadContent(item, scope, composition).catch((error) => new Problems(problemsOf(error)))));
    let merged = map(content, new Map());
    const problems = [];
    for (const [index, file] of loaded.entries()) {
        const item = items[index];
        if (!item || file === undefined)
            continue;
        try {
            if (file instanceof Problems)
                throw file;
            measure(item, file, composition);
            merged = deepMerge(merged, await readIncluded(item, file, composition));
        }
        catch (error) {
            problems.push(...problemsOf(error));
        }
    }
    if (composition.survey)
        composition.survey.problems.push(...problems);
    else if (problems.length > 0)
        throw new Problems(problems);
    return without(deepMerge(merged, content), 'include', true);
}
function measure(item, file, composition) {
    composition.totalBytes += file.content.length;
    if (composition.totalBytes > LIMITS.totalBytes)
        throw new LimitProblem('Total size of combined CI/CD configuration is too big', locationOf(item.at));
}
async function readIncluded(item, file, composition) {
    if (item.kind === 'component')
        await include_checkComponent(file);
    const inputs = item.inputs ? plain(item.inputs) : undefined;
    let content;
    try {
        content = await readFile(file.name, file.content, inputs, file.scope, composition);
    }
    catch (error) {
        if (!(error instanceof Problem))
            throw error;
        throw new Problem(`\`${file.shown}\`: ${error.message}`, error.location, error.hint);
    }
    composition.survey?.contents.push(content);
    const { leftOut } = composition;
    const expanded = await expandIncludes(content, file.scope, composition);
    const mayBeEmpty = composition.survey !== undefined || composition.leftOut > leftOut;
    if (expanded.entries.size === 0 && !mayBeEmpty) {
        throw new Problem(`Included file \`${file.shown}\` does not have valid YAML syntax!`, locationOf(item.at));
    }
    return expanded;
}
async function include_checkComponent(file) {
    const { header } = await readDocuments(file.name, file.content);
    const include = node_get(node_get(header, 'spec'), 'include');
    if (include === undefined)
        return;
    const message = `Component \`${file.shown}\` cannot use \`spec:include\`. This keyword is not supported in components`;
    throw new Problem(message, locationOf(include));
}
function count(item, scope, composition) {
    const name = item.kind === 'local' ? item.target.replace(/^\/+/, '') : item.target;
    composition.included.push({ kind: item.kind, name, source: scope.source });
    if (composition.included.length > LIMITS.includes) {
        const limit = String(LIMITS.includes);
        throw new LimitProblem(`Maximum of ${limit} nested includes are allowed!`, locationOf(item.at));
    }
}
function include_isEmpty(node) {
    return node_isNil(node) || (isSeq(node) && node.items.every(node_isNil)) || (node_isMap(node) && node.entries.size === 0);
}
function without(node, key, remove) {
    if (!remove)
        return node;
    const entries = new Map(node.entries);
    entries.delete(key);
    return map(node, entries);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/reference.ts



/**
 * `!reference [a, b]`: the value at that path of the merged configuration, whose own references are resolved as well.
 * A list inside a list stays a nested list; the keywords that allow it take it apart.
 */
function resolveReferences(root) {
    const resolver = { root, references: new Map(), seen: new WeakMap(), depth: 0 };
    const resolved = resolve(resolver, root);
    return resolved.kind === 'map' ? resolved : root;
}
function resolve(resolver, node) {
    if (node.kind === 'scalar')
        return node;
    // GitLab has no limit but its stack
    if (resolver.depth >= LIMITS.resolvedDepth)
        throw new LimitProblem(`!reference leads deeper than ${LIMITS.resolvedDepth} levels`, locationOf(node));
    resolver.depth += 1;
    const resolved = node.kind === 'reference' ? follow(resolver, node) : resolveInside(resolver, node);
    resolver.depth -= 1;
    return resolved;
}
function resolveInside(resolver, node) {
    const known = resolver.seen.get(node);
    if (known)
        return known;
    const result = node.kind === 'seq' ? resolveItems(resolver, node) : resolveEntries(resolver, node);
    resolver.seen.set(node, result);
    return result;
}
function resolveItems(resolver, node) {
    let changed = false;
    const items = node.items.map((item) => {
        const resolved = resolve(resolver, item);
        changed ||= resolved !== item;
        return resolved;
    });
    return changed ? seq(node, items) : node;
}
function resolveEntries(resolver, node) {
    let entries;
    for (const [name, entry] of node.entries) {
        const value = resolve(resolver, entry.value);
        if (value === entry.value)
            continue;
        entries ??= new Map(node.entries);
        entries.set(name, { key: entry.key, value });
    }
    return entries ? map(node, entries) : node;
}
function follow(resolver, node) {
    const fail = (message) => new Problem(`!reference ${node.shown} ${message}`, locationOf(node));
    if (!node.valid)
        throw fail('is not valid');
    const key = node.path.join('\u0000');
    const known = resolver.references.get(key);
    if (known === 'resolving')
        throw fail('is part of a circular chain');
    if (known)
        return known;
    resolver.references.set(key, 'resolving');
    let target = resolver.root;
    for (const part of node.path)
        target = node_get(target, part);
    const value = target === undefined ? undefined : resolve(resolver, target);
    if (value === undefined || node_isNil(value) || isFalse(value))
        throw fail('could not be found');
    resolver.references.set(key, value);
    return value;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/trigger.ts





const trigger_PROJECT_KEYS = keysOf('trigger', 'project', 'branch', 'strategy', 'forward', 'inputs');
const INCLUDE_KEYS = keysOf('trigger', 'strategy', 'include', 'forward');
const FORWARD_KEYS = keysOf('trigger:forward');
const STRATEGIES = ['depend', 'mirror'];
const MAX_INCLUDES = 3;
function checkTrigger(entry, node) {
    if (isScalar(node) && node.type === 'string')
        return notBlank(entry, 'config', node, node);
    if (!node_isMap(node))
        return entry.raw(`${entry.location} has to be either a string or a hash`, node);
    notBlank(entry, 'config', node, node);
    const child = has(node, 'include');
    allowedKeys(entry, node, child ? INCLUDE_KEYS : trigger_PROJECT_KEYS);
    const inputs = node_get(node, 'inputs');
    if (!node_isNil(inputs))
        mustBe(entry, 'inputs', inputs, 'Hash');
    if (!child) {
        mustBe(entry, 'project', node_get(node, 'project'), 'String', node);
        notBlank(entry, 'project', node_get(node, 'project'), node);
        optionalString(entry, 'branch', node_get(node, 'branch'));
    }
    oneOf(entry, 'strategy', node_get(node, 'strategy'), STRATEGIES, 'should be depend or mirror');
    if (entry.failed)
        return;
    const include = node_get(node, 'include');
    if (!node_isNil(include))
        checkIncludes(entry.child('include'), include, { maximum: MAX_INCLUDES });
    const forward = node_get(node, 'forward');
    if (!node_isNil(forward))
        checkForward(entry.child('forward'), forward);
}
function checkForward(entry, node) {
    allowedKeys(entry, node, FORWARD_KEYS);
    optionalBoolean(entry, 'yaml variables', node_get(node, 'yaml_variables'));
    optionalBoolean(entry, 'pipeline variables', node_get(node, 'pipeline_variables'));
}
function readTrigger(node) {
    if (node_isNil(node))
        return undefined;
    const forward = node_get(node, 'forward');
    const strategy = textAt(node, 'strategy');
    return {
        project: isScalar(node) ? node.text : textAt(node, 'project'),
        branch: textAt(node, 'branch'),
        include: readIncludes(node_get(node, 'include')),
        strategy: strategy === 'depend' || strategy === 'mirror' ? strategy : undefined,
        forward: {
            yamlVariables: !isFalse(node_get(forward, 'yaml_variables')),
            pipelineVariables: isTrue(node_get(forward, 'pipeline_variables')),
        },
        inputs: plainMap(node_get(node, 'inputs')),
    };
}
function readIncludes(node) {
    if (isBlank(node) || node === undefined)
        return [];
    return flatten(node).flatMap(readInclude);
}
/** `file` may be a list: one include each. */
function readInclude(node) {
    if (isScalar(node))
        return [/^[a-z]+:\/\//i.test(node.text) ? { remote: node.text } : { local: node.text }];
    const include = {};
    for (const key of ['local', 'remote', 'project', 'ref', 'file', 'template', 'component', 'artifact', 'job']) {
        const value = textAt(node, key);
        if (value !== undefined)
            include[key] = value;
    }
    const inputs = node_get(node, 'inputs');
    if (!node_isNil(inputs))
        include['inputs'] = plainMap(inputs);
    const file = node_get(node, 'file');
    if (!isSeq(file))
        return [include];
    return file.items.flatMap((item) => (isScalar(item) ? [{ ...include, file: item.text }] : []));
}
function plainMap(node) {
    return node_isMap(node) ? plain(node) : {};
}

;// CONCATENATED MODULE: ./src/gitlab/compose/survey.ts







/** GitLab nests child pipelines no deeper. */
const survey_MAX_DEPTH = 2;
/**
 * Follows every include of a pipeline file whatever its rules say, and those of its child pipelines, so that the source is
 * asked for all that a run for any event may want. Returns what could not be followed: with another event's variables it
 * perhaps could. A child whose file is an artifact is not known before a run.
 */
async function surveyIncludes(options) {
    const survey = { problems: [], contents: [] };
    await survey_follow(options, options.content, options.context.inputs, survey);
    const seen = new Set();
    for (let depth = 0; depth < survey_MAX_DEPTH; depth += 1) {
        for (const child of survey.contents.splice(0).flatMap(childrenIn)) {
            const content = JSON.stringify({ include: child.trigger.include.flatMap((one) => includeOf(one, child)) });
            if (seen.has(content))
                continue;
            seen.add(content);
            await survey_follow(options, content, {}, survey);
        }
    }
    const told = new Map(survey.problems.map((problem) => [`${problem.location?.line ?? 0} ${problem.message}`, problem]));
    return [...told.values()].map(({ message, location }) => ({ message, location }));
}
async function survey_follow({ file, context, source }, content, inputs, survey) {
    const composition = newComposition(context, source, undefined, survey);
    const scope = { source, component: {} };
    try {
        const given = Object.keys(inputs).length > 0 ? inputs : undefined;
        const own = await readFile(file, content, given, scope, composition);
        survey.contents.push(own);
        await expandIncludes(own, scope, composition);
    }
    catch (error) {
        survey.problems.push(...(error instanceof LimitProblem ? [error] : problemsOf(error)));
    }
}
/** The child pipelines that the jobs of a file start. */
function childrenIn(content) {
    const shared = literals(node_get(content, 'variables'));
    return [...content.entries.values()].flatMap(({ value: job }) => {
        const trigger = node_isMap(job) ? readTrigger(node_get(job, 'trigger')) : undefined;
        if (trigger === undefined || trigger.include.length === 0)
            return [];
        const find = finder([...shared, ...literals(node_get(job, 'variables'))]);
        return [{ trigger, fill: (text) => expandExisting(text, find) }];
    });
}
function literals(variables) {
    if (!node_isMap(variables))
        return [];
    const flags = { public: true, masked: false, file: false, raw: false };
    return [...variables.entries.values()].flatMap(({ key, value }) => {
        const text = node_isMap(value) ? node_get(value, 'value') : value;
        return isScalar(text) ? [{ key: key.text, value: text.text, ...flags }] : [];
    });
}
function includeOf(include, { trigger, fill }) {
    if (include.artifact !== undefined)
        return [];
    const texts = Object.entries(include).map(([key, value]) => [
        key,
        typeof value === 'string' ? fill(value) : value,
    ]);
    const inputs = { ...trigger.inputs, ...include.inputs };
    const filled = Object.fromEntries(texts);
    return [{ ...filled, ...(Object.keys(inputs).length > 0 ? { inputs } : {}) }];
}

;// CONCATENATED MODULE: ./src/gitlab/entry/bridge.ts







const bridge_KEYS = keySet(...PROCESSABLE_KEYS, 'trigger', 'parallel');
const WHEN = ['on_success', 'on_failure', 'always', 'manual'];
/** A job with `trigger` (or one that only mirrors another pipeline through `needs:pipeline`). */
function checkBridge(entry, name, node, context) {
    checkProcessable(entry, name, node);
    allowedKeys(entry, node, bridge_KEYS);
    oneOf(entry, 'when', node_get(node, 'when'), WHEN);
    const allowFailure = node_get(node, 'allow_failure');
    if (!node_isNil(allowFailure) && !isBoolean(allowFailure)) {
        entry.fail('allow failure', 'should be a boolean value', allowFailure);
    }
    const bridges = readNeeds(node_get(node, 'needs')).filter((need) => need.kind === 'bridge');
    const composed = !entry.failed;
    if (!composed || (node_isNil(node_get(node, 'trigger')) && bridges.length === 0)) {
        entry.fail('config', 'should contain either a trigger or a needs:pipeline', node);
    }
    if (composed && bridges.length > 1)
        entry.fail('config', 'should contain at most one bridge need', node);
    if (!composed)
        return;
    checkProcessableParts(entry, node, context);
    part(entry, node, 'trigger', checkTrigger);
    part(entry, node, 'needs', (inner, value) => checkNeeds(inner, value, ['job', 'bridge']));
    part(entry, node, 'parallel', (inner, value) => checkParallel(inner, value, false));
}

;// CONCATENATED MODULE: ./src/gitlab/entry/cache.ts




const cache_KEYS = keysOf('cache');
const KEY_KEYS = keysOf('cache:key');
const cache_WHEN = ['on_success', 'on_failure', 'always'];
const MAX_CACHES = 4;
/** `cache:`, one or a list of up to four. */
function checkCaches(entry, node) {
    const caches = entry.child('caches');
    if (!node_isMap(node) && !isSeq(node))
        caches.fail('config', 'can only be a Hash or an Array', node);
    if (isSeq(node) && node.items.length > MAX_CACHES) {
        caches.fail('config', `no more than ${String(MAX_CACHES)} caches can be created`, node);
    }
    if (caches.failed)
        return;
    for (const item of flatten(node))
        if (!node_isNil(item))
            checkCache(entry.child('cache'), item);
}
function checkCache(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, cache_KEYS);
    const policy = node_get(node, 'policy');
    if (!node_isNil(policy) && !(isText(policy) && policy.text.trim() === '')) {
        mustBe(entry, 'policy', policy, 'String');
        if (!isText(policy) || !/pull-push|push|pull|\$\w/.test(policy.text)) {
            entry.fail('policy', 'should be a variable or one of: pull-push, push, pull', policy);
        }
    }
    oneOf(entry, 'when', node_get(node, 'when'), cache_WHEN);
    const fallback = node_get(node, 'fallback_keys');
    if (isSeq(fallback) && fallback.items.length > 5)
        entry.fail('fallback keys', 'has to many entries (maximum 5)', fallback);
    if (!entry.failed)
        checkParts(entry, node);
}
function checkParts(entry, node) {
    const key = node_get(node, 'key');
    if (!node_isNil(key))
        cache_checkKey(entry.child('key'), key);
    for (const name of ['unprotect', 'untracked']) {
        const value = node_get(node, name);
        if (!node_isNil(value) && !(value.kind === 'scalar' && value.type === 'boolean')) {
            entry.child(name).fail('config', 'should be a boolean value', value);
        }
    }
    for (const name of ['paths', 'fallback_keys']) {
        const value = node_get(node, name);
        if (!node_isNil(value))
            arrayOfStrings(entry.child(name), 'config', value);
    }
}
function cache_checkKey(entry, node) {
    if (isText(node))
        return checkKeyText(entry, node);
    if (!node_isMap(node))
        return entry.raw(`${entry.location} should be a hash, a string or a symbol`, node);
    allowedKeys(entry, node, KEY_KEYS);
    onlyOneOfKeys(entry, node, ['files', 'files_commits']);
    if (entry.failed)
        return;
    for (const name of ['files', 'files_commits']) {
        const files = node_get(node, name);
        if (!node_isNil(files))
            checkFiles(entry.child(name), files);
    }
    const prefix = node_get(node, 'prefix');
    if (!node_isNil(prefix))
        checkKeyText(entry.child('prefix'), prefix);
}
function checkKeyText(entry, node) {
    if (!isText(node))
        return entry.fail('config', 'should be a string or symbol', node);
    const path = cache_unescape(node.text);
    if (path.includes('/'))
        entry.fail('config', 'cannot contain the "/" character', node);
    else if (path === '.' || path === '..')
        entry.fail('config', 'cannot be "." or ".."', node);
}
function cache_unescape(text) {
    return text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
function checkFiles(entry, node) {
    arrayOfStrings(entry, 'config', node);
    const size = isSeq(node) ? node.items.length : isText(node) ? node.text.length : 1;
    if (size < 1)
        entry.fail('config', 'requires at least 1 item', node);
    if (size > 2)
        entry.fail('config', 'has too many items (maximum is 2)', node);
}
function readCaches(node) {
    if (node_isNil(node))
        return [];
    return flatten(node).flatMap((item) => (node_isMap(item) ? [readCache(item)] : []));
}
function readCache(node) {
    return {
        key: readKey(node_get(node, 'key')),
        fallbackKeys: readTexts(node_get(node, 'fallback_keys')),
        paths: readTexts(node_get(node, 'paths')),
        untracked: isTrue(node_get(node, 'untracked')),
        policy: textAt(node, 'policy') ?? 'pull-push',
        when: (textAt(node, 'when') ?? 'on_success'),
        unprotect: isTrue(node_get(node, 'unprotect')),
    };
}
function readKey(node) {
    if (isText(node))
        return { kind: 'text', text: node.text };
    if (!node_isMap(node))
        return { kind: 'text', text: 'default' };
    const kind = has(node, 'files_commits') ? 'files_commits' : 'files';
    const files = node_get(node, kind);
    return {
        kind,
        files: isArrayOfStrings(files) ? readTexts(files).map((file) => file.replace(/^\/+/, '')) : [],
        prefix: textAt(node, 'prefix'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/image.ts





const IMAGE_KEYS = keysOf('image');
const SERVICE_KEYS = keysOf('services');
const POLICIES = new Set(['always', 'never', 'if-not-present']);
/** `image:`, long or short. */
function checkImage(entry, node) {
    checkImageable(entry, node);
    allowedKeys(entry, node, IMAGE_KEYS);
    if (!entry.failed)
        checkPullPolicy(entry, node);
}
/** `services:`, a list of the same with alias, command and variables. */
function checkServices(entry, node) {
    if (!mustBe(entry, 'config', node, 'Array') || !isSeq(node))
        return;
    for (const item of flatten(node))
        if (!node_isNil(item))
            checkService(entry.child('service'), item);
}
function checkService(entry, node) {
    checkImageable(entry, node);
    allowedKeys(entry, node, SERVICE_KEYS);
    optionalString(entry, 'alias', node_get(node, 'alias'));
    if (entry.failed)
        return;
    checkPullPolicy(entry, node);
    const variables = node_get(node, 'variables');
    if (!node_isNil(variables))
        checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
    const command = node_get(node, 'command');
    if (!node_isNil(command))
        checkCommands(entry.child('command'), command);
}
function checkImageable(entry, node) {
    const short = isScalar(node) && node.type === 'string';
    if (!node_isMap(node) && !short)
        entry.fail('config', 'should be a hash or a string', node);
    if (has(node, 'ports'))
        entry.fail('config', 'contains disallowed keys: ports', node_get(node, 'ports'));
    const name = short ? node : node_get(node, 'name');
    mustBe(entry, 'name', name, 'String', node);
    notBlank(entry, 'name', name, node);
    optionalArrayOfStrings(entry, 'entrypoint', node_get(node, 'entrypoint'));
    checkExecutorOptions(entry, node);
}
const EXECUTOR_KEYS = { docker: keysOf('image:docker'), kubernetes: keysOf('image:kubernetes') };
const image_MAX_LENGTH = { platform: 64, user: 255 };
/** By GitLab's schema `executor_opts`; the words are those of json_schemer, the library that it is checked with. */
function checkExecutorOptions(entry, node) {
    const fail = (message, at) => entry.fail('executor opts', message, at);
    for (const [executor, keys] of Object.entries(EXECUTOR_KEYS)) {
        const options = node_get(node, executor);
        if (node_isNil(options))
            continue;
        if (!node_isMap(options)) {
            fail(`value at \`/${executor}\` is not an object`, options);
            continue;
        }
        for (const { key, value } of options.entries.values()) {
            const place = `at \`/${executor}/${key.text}\``;
            if (!keys.has(key.text))
                fail(`object property ${place} is a disallowed additional property`, key);
            else {
                const problem = optionProblem(value, key.text, executor === 'kubernetes', place);
                if (problem !== undefined)
                    fail(problem, value);
            }
        }
    }
}
function optionProblem(value, key, orNumber, place) {
    if (orNumber && isScalar(value) && value.type === 'integer')
        return undefined;
    if (!isText(value)) {
        return `value ${place} is not ${orNumber ? 'one of the types: ["string", "integer"]' : 'a string'}`;
    }
    const limit = image_MAX_LENGTH[key] ?? 255;
    if (value.text === '')
        return `string length ${place} is less than: 1`;
    return [...value.text].length > limit ? `string length ${place} is greater than: ${String(limit)}` : undefined;
}
function checkPullPolicy(parent, node) {
    const policy = node_get(node, 'pull_policy');
    if (node_isNil(policy))
        return;
    const entry = parent.child('pull_policy');
    stringOrStrings(entry, 'config', policy);
    if (isSeq(policy)) {
        const unknown = policy.items.filter((item) => !(isText(item) && POLICIES.has(item.text)));
        if (unknown.length > 0) {
            entry.fail('config', `contains unknown values: ${readTexts({ ...policy, items: unknown }).join(', ')}`, firstBad(policy, isText));
        }
        if (isBlank(policy))
            entry.fail('config', "can't be blank", policy);
    }
    else if (isText(policy) && !POLICIES.has(policy.text))
        entry.fail('config', 'is not included in the list', policy);
}
function readImage(node) {
    if (node_isNil(node))
        return null;
    const short = isScalar(node);
    const entrypoint = node_get(node, 'entrypoint');
    const docker = node_get(node, 'docker');
    const policy = readTexts(node_get(node, 'pull_policy'));
    return {
        name: short ? node.text : (textAt(node, 'name') ?? ''),
        entrypoint: isSeq(entrypoint) ? readTexts(entrypoint) : undefined,
        platform: textAt(docker, 'platform'),
        user: textAt(docker, 'user'),
        pullPolicy: policy.length > 0 ? policy : undefined,
    };
}
function readServices(node) {
    if (!isSeq(node))
        return [];
    return flatten(node).flatMap((item) => {
        const image = readImage(item);
        if (!image)
            return [];
        const command = node_get(item, 'command');
        return [
            {
                ...image,
                command: node_isNil(command) ? undefined : readTexts(command),
                alias: textAt(item, 'alias'),
                variables: readVariables(node_get(item, 'variables')),
                location: locationOf(item),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/gitlab/entry/pages.ts



const pages_KEYS = keysOf('pages');
const PUBLIC_DIR = 'public';
function checkPages(entry, node) {
    if (!node_isMap(node) && !isBoolean(node))
        entry.fail('config', 'should be a hash or a boolean value', node);
    allowedKeys(entry, node, pages_KEYS);
    optionalString(entry, 'path prefix', node_get(node, 'path_prefix'));
    const expireIn = node_get(node, 'expire_in');
    if (!node_isNil(expireIn))
        duration(entry, 'expire in', expireIn, { never: true, variable: true });
    optionalString(entry, 'publish', node_get(node, 'publish'));
}
/** A job with `pages`, or one of that name unless it says `pages: false`. */
function isPagesJob(name, node) {
    const pages = node_get(node, 'pages');
    if (!isBlank(pages))
        return true;
    return name === 'pages' && !isFalse(pages);
}
/** What a pages job publishes; undefined for other jobs. */
function readPages(name, node) {
    if (!isPagesJob(name, node))
        return undefined;
    const pages = node_get(node, 'pages');
    return {
        publish: textAt(pages, 'publish') ?? textAt(node, 'publish') ?? PUBLIC_DIR,
        pathPrefix: textAt(pages, 'path_prefix'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/artifacts.ts





const artifacts_KEYS = keysOf('artifacts');
const artifacts_WHEN = ['on_success', 'on_failure', 'always'];
const ACCESS = ['none', 'developer', 'maintainer', 'all'];
const FILE_REPORTS = [
    'junit', 'api_fuzzing', 'coverage_fuzzing', 'sast', 'secret_detection', 'dependency_scanning', 'container_scanning',
    'cluster_image_scanning', 'dast', 'performance', 'browser_performance', 'load_performance', 'license_scanning', 'metrics',
    'lsif', 'dotenv', 'terraform', 'accessibility', 'requirements', 'requirements_v2', 'cyclonedx', 'annotations',
    'repository_xray', 'sarif',
]; // prettier-ignore
const artifacts_REPORTS = keysOf('artifacts:reports');
const COVERAGE_KEYS = keysOf('artifacts:reports:coverage_report');
const COVERAGE_FORMATS = ['cobertura', 'jacoco'];
function checkArtifacts(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    const paths = node_get(node, 'paths');
    const exposeAs = node_get(node, 'expose_as');
    const exposed = !node_isNil(exposeAs);
    allowedKeys(entry, node, artifacts_KEYS);
    if (exposed)
        notBlank(entry, 'paths', paths, exposeAs);
    exclusiveKeys(entry, node, ['access', 'public']);
    optionalString(entry, 'name', node_get(node, 'name'));
    optionalBoolean(entry, 'public', node_get(node, 'public'));
    optionalBoolean(entry, 'untracked', node_get(node, 'untracked'));
    optionalArrayOfStrings(entry, 'paths', paths);
    if (exposed)
        checkExposed(entry, paths, exposeAs);
    optionalArrayOfStrings(entry, 'exclude', node_get(node, 'exclude'));
    const reports = node_get(node, 'reports');
    if (!node_isNil(reports))
        mustBe(entry, 'reports', reports, 'Hash');
    oneOf(entry, 'when', node_get(node, 'when'), artifacts_WHEN);
    const expireIn = node_get(node, 'expire_in');
    if (!node_isNil(expireIn))
        duration(entry, 'expire in', expireIn, { never: true });
    oneOf(entry, 'access', node_get(node, 'access'), ACCESS);
    if (!entry.failed && !node_isNil(reports))
        checkReports(entry.child('reports'), reports);
}
function checkExposed(entry, paths, exposeAs) {
    if (isArrayOfStrings(paths)) {
        const starred = paths.items.find((item) => isScalar(item) && item.text.includes('*'));
        if (starred)
            entry.fail('paths', "can't contain '*' when used with 'expose_as'", starred);
    }
    mustBe(entry, 'expose as', exposeAs, 'String');
    lengthAtMost(entry, 'expose as', exposeAs, 100);
    if (!isText(exposeAs) || !/^\w[-\w ]*$/.test(exposeAs.text)) {
        entry.fail('expose as', "can contain only letters, digits, '-', '_' and spaces", exposeAs);
    }
}
function checkReports(entry, node) {
    allowedKeys(entry, node, artifacts_REPORTS);
    for (const name of FILE_REPORTS) {
        if (has(node, name))
            stringOrStrings(entry, name.replaceAll('_', ' '), node_get(node, name));
    }
    const coverage = node_get(node, 'coverage_report');
    if (!entry.failed && !node_isNil(coverage))
        checkCoverageReport(entry.child('coverage_report'), coverage);
}
function checkCoverageReport(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, COVERAGE_KEYS);
    const format = node_get(node, 'coverage_format');
    notBlank(entry, 'coverage format', format, node);
    if (!isText(format) || !COVERAGE_FORMATS.includes(format.text)) {
        entry.fail('coverage format', `must be one of supported formats: ${COVERAGE_FORMATS.join(', ')}.`, format ?? node);
    }
    notBlank(entry, 'path', node_get(node, 'path'), node);
    mustBe(entry, 'path', node_get(node, 'path'), 'String', node);
}
/** `extraPath`: the directory that a pages job publishes. */
function readArtifacts(node, extraPath) {
    if (node_isNil(node) && extraPath === undefined)
        return undefined;
    const paths = [...readTexts(node_get(node, 'paths'))];
    if (extraPath !== undefined && !paths.includes(extraPath))
        paths.push(extraPath);
    const expireIn = textAt(node, 'expire_in');
    return {
        name: textAt(node, 'name'),
        paths,
        exclude: readTexts(node_get(node, 'exclude')),
        untracked: isTrue(node_get(node, 'untracked')),
        when: (textAt(node, 'when') ?? 'on_success'),
        expireIn: expireIn === undefined || expireIn.toLowerCase() === 'never' ? undefined : parseDuration(expireIn),
        exposeAs: textAt(node, 'expose_as'),
        access: textAt(node, 'access'),
        reports: readReports(node_get(node, 'reports')),
    };
}
/** The coverage report goes by its format, as GitLab uploads it. */
function readReports(node) {
    const reports = {};
    if (!node_isMap(node))
        return reports;
    for (const { key, value } of node.entries.values()) {
        if (node_isNil(value))
            continue;
        if (key.text !== 'coverage_report')
            reports[key.text] = readTexts(value);
        else
            reports[textAt(value, 'coverage_format') ?? 'cobertura'] = readTexts(node_get(value, 'path'));
    }
    return reports;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/job-inputs.ts




const job_inputs_KEYS = keysOf('inputs');
/** `inputs:` of a job: values for the one who starts it by hand, each with a default. */
function checkJobInputs(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !node_isMap(node))
        return;
    if (node.entries.size > 50)
        return entry.fail('inputs', 'has too many entries (maximum 50)', node);
    for (const { key, value } of node.entries.values()) {
        const input = entry.child(key.text);
        checkInputFields(input, key, value);
        if (!mustBe(input, 'config', value, 'Hash'))
            continue;
        allowedKeys(input, value, job_inputs_KEYS);
        if (node_isNil(node_get(value, 'default')))
            input.fail('', 'must have a default value', value);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/entry/release.ts




const release_KEYS = keysOf('release');
const ASSET_KEYS = keysOf('release:assets');
const ISO = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?$/;
function checkRelease(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, release_KEYS);
    for (const key of ['tag_name', 'description']) {
        const value = node_get(node, key);
        mustBe(entry, key.replace('_', ' '), value, 'String', node);
        notBlank(entry, key.replace('_', ' '), value, node);
    }
    optionalString(entry, 'tag message', node_get(node, 'tag_message'));
    stringOrStrings(entry, 'milestones', node_get(node, 'milestones'));
    const releasedAt = node_get(node, 'released_at');
    if (!node_isNil(releasedAt) && !(isText(releasedAt) && ISO.test(releasedAt.text))) {
        entry.fail('released at', 'must be a valid datetime', releasedAt);
    }
    const ref = node_get(node, 'ref');
    if (!node_isNil(ref) && !(isText(ref) && /^[^\s~^:?*[\\]+$/.test(ref.text) && !ref.text.includes('..'))) {
        entry.fail('ref', 'must be a valid ref', ref);
    }
    const assets = node_get(node, 'assets');
    if (!entry.failed && !node_isNil(assets))
        checkAssets(entry.child('assets'), assets);
}
function checkAssets(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, ASSET_KEYS);
    const links = node_get(node, 'links');
    if (!isSeq(links) || !links.items.every(node_isMap))
        entry.fail('links', 'should be an array of hashes', links ?? node);
    if (isBlank(links))
        entry.fail('links', "can't be blank", links ?? node);
}
function readRelease(node) {
    if (node_isNil(node))
        return undefined;
    const links = node_get(node_get(node, 'assets'), 'links');
    return {
        tagName: textAt(node, 'tag_name') ?? '',
        description: textAt(node, 'description') ?? '',
        tagMessage: textAt(node, 'tag_message'),
        name: textAt(node, 'name'),
        ref: textAt(node, 'ref'),
        milestones: readTexts(node_get(node, 'milestones')),
        releasedAt: textAt(node, 'released_at'),
        assetsLinks: isSeq(links) ? links.items.map(readLink) : [],
    };
}
function readLink(node) {
    if (!node_isMap(node))
        return {};
    const texts = [...node.entries.values()].flatMap(({ key, value }) => isScalar(value) ? [[key.text, value.text]] : []);
    return Object.fromEntries(texts);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/secrets.ts




const secrets_KEYS = keysOf('secrets');
const PROVIDERS = [
    'vault', 'azure_key_vault', 'gcp_secret_manager', 'akeyless', 'gitlab_secrets_manager', 'aws_secrets_manager',
]; // prettier-ignore
const NAMED = new Set(['name', 'version']);
const SOURCED = new Set(['name', 'source']);
const secrets_VAULT = new Set(['engine', 'path', 'field']);
const ENGINE = ['name', 'path'];
const AWS = ['secret_id', 'version_id', 'version_stage', 'region', 'role_arn', 'role_session_name', 'field'];
const AKEYLESS = new Set([
    'name', 'data_key', 'cert_user_name', 'public_key_data', 'csr_data', 'akeyless_api_url', 'akeyless_access_type',
    'akeyless_token', 'uid_token', 'gcp_audience', 'azure_object_id', 'k8s_service_account_token', 'k8s_auth_config_name',
    'akeyless_access_key', 'gateway_ca_certificate',
]); // prettier-ignore
/**
 * `secrets:` of a job: each is taken from one provider. Source of rules and words: GitLab's `Entry::Secret`, and the specs
 * of the entries of the providers.
 */
function checkSecrets(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !node_isMap(node))
        return;
    for (const { key, value } of node.entries.values())
        checkSecret(entry.child(key.text), value);
}
function checkSecret(entry, node) {
    // a secret without any content is one without keys
    if (!node_isNil(node))
        mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, secrets_KEYS);
    onlyOneOfKeys(entry, node, PROVIDERS);
    const token = node_get(node, 'token');
    optionalString(entry, 'token', token);
    if (!isBlank(node_get(node, 'gcp_secret_manager')) && isBlank(token)) {
        entry.fail('token', 'is required with gcp secrets manager', token ?? node);
    }
    if (entry.failed)
        return;
    part(entry, node, 'vault', checkVault);
    part(entry, node, 'aws_secrets_manager', checkAws);
    part(entry, node, 'file', (inner, value) => {
        if (!isBoolean(value))
            inner.fail('config', 'should be a boolean value', value);
    });
    part(entry, node, 'azure_key_vault', checkAzure);
    part(entry, node, 'gcp_secret_manager', checkGoogle);
    part(entry, node, 'akeyless', (inner, value) => {
        mustBe(inner, 'config', value, 'Hash');
        allowedKeys(inner, value, AKEYLESS);
    });
    part(entry, node, 'gitlab_secrets_manager', checkGitLab);
}
/** Engine and mount of the short form. Source: GitLab documentation, keyword `secrets:vault`. */
const DEFAULT_ENGINE = 'kv-v2';
/** Those of `secrets:` that are taken from a Vault; the others are refused by name. */
function readSecrets(node) {
    if (!node_isMap(node))
        return {};
    return Object.fromEntries([...node.entries.values()].flatMap(({ key, value }) => {
        const vault = node_get(value, 'vault');
        if (node_isNil(vault))
            return [];
        const file = node_get(value, 'file');
        const rest = { file: node_isNil(file) || isTrue(file), token: textAt(value, 'token') };
        return [[key.text, { ...(node_isMap(vault) ? readVault(vault) : shortForm(textOf(vault))), ...rest }]];
    }));
}
/** Providers of a job's `secrets:`, with the place of the first that has it. */
function providersOf(node) {
    const found = new Map();
    for (const { value } of node_isMap(node) ? node.entries.values() : [])
        for (const provider of PROVIDERS) {
            const place = node_isMap(value) ? value.entries.get(provider)?.key : undefined;
            if (place !== undefined && !found.has(provider))
                found.set(provider, place);
        }
    return found;
}
function readVault(node) {
    const engine = node_get(node, 'engine');
    return {
        engine: { name: textAt(engine, 'name') ?? '', path: textAt(engine, 'path') ?? '' },
        path: textAt(node, 'path') ?? '',
        field: textAt(node, 'field') ?? '',
    };
}
/** `PATH/FIELD@MOUNT`. */
function shortForm(text) {
    const [secret = '', mount = DEFAULT_ENGINE] = text.split('@');
    const parts = secret.split('/');
    const field = parts.pop() ?? '';
    return { engine: { name: DEFAULT_ENGINE, path: mount }, path: parts.join('/'), field };
}
const textOf = (node) => (isScalar(node) ? node.text : '');
/** A part that has to be there: both sentences where it is not, as GitLab has them. */
function required(entry, node, key, type = 'String', words = key) {
    const value = node_get(node, key);
    notBlank(entry, words, value, node);
    mustBe(entry, words, value, type, node);
}
function checkVault(entry, node) {
    if (!node_isMap(node))
        return checkText(entry, node);
    allowedKeys(entry, node, secrets_VAULT);
    required(entry, node, 'path');
    required(entry, node, 'field');
    required(entry, node, 'engine', 'Hash');
    if (entry.failed)
        return;
    part(entry, node, 'engine', (engine, value) => {
        allowedKeys(engine, value, new Set(ENGINE));
        requiredKeys(engine, value, ENGINE);
        for (const key of ENGINE)
            required(engine, value, key);
    });
}
/** The short form of a provider's secret. */
function checkText(entry, node) {
    if (!isText(node))
        entry.fail('', 'should be a hash or a string', node);
    else
        notBlank(entry, 'config', node, node);
}
function checkAws(entry, node) {
    if (!node_isMap(node)) {
        checkText(entry, node);
        if (isText(node) && node.text.split('#').length > 2)
            entry.fail('config', "must contain at most one '#'", node);
        return;
    }
    allowedKeys(entry, node, new Set(AWS));
    const [first = '', ...others] = AWS;
    required(entry, node, first, 'String', words(first));
    for (const key of others)
        optionalString(entry, words(key), node_get(node, key));
}
/** An attribute as Rails shows it: without `_id`. */
const words = (key) => key.replace(/_id$/, '').replaceAll('_', ' ');
function checkAzure(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, NAMED);
    required(entry, node, 'name');
    optionalString(entry, 'version', node_get(node, 'version'));
}
function checkGoogle(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, NAMED);
    required(entry, node, 'name');
    const version = node_get(node, 'version');
    if (node_isNil(version) || isInteger(version))
        return;
    if (!(isScalar(version) && version.type === 'string'))
        entry.fail('version', 'should be a string or an integer', version);
}
function checkGitLab(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, SOURCED);
    required(entry, node, 'name');
    const source = node_get(node, 'source');
    if (!has(node, 'source') || node_isNil(source))
        return;
    if (!(isText(source) && /^(?:project|group\/[\w.-]+(?:\/[\w.-]+)*)$/.test(source.text)))
        entry.fail('source', "must follow the format group/group_full_path or 'project'", source);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/parts.ts















/** One month, the longest timeout of a job. */
const MAX_TIMEOUT = 2_629_746;
const TAGS_LIMIT = 50;
const HOOKS = keysOf('hooks');
const ALLOW_FAILURE_KEYS = keysOf('allow_failure');
const TOKEN_KEYS = keysOf('id_tokens');
/** Keywords that jobs share with `default:`. */
function checkDefaults(entry, node) {
    part(entry, node, 'before_script', checkCommands);
    part(entry, node, 'after_script', checkCommands);
    part(entry, node, 'hooks', checkHooks);
    const cache = node_get(node, 'cache');
    if (!node_isNil(cache))
        checkCaches(entry, cache);
    part(entry, node, 'image', checkImage);
    part(entry, node, 'services', checkServices);
}
function checkRunDefaults(entry, node) {
    part(entry, node, 'timeout', (inner, value) => duration(inner, 'config', value, { limit: MAX_TIMEOUT }));
    part(entry, node, 'retry', (inner, value) => checkRetry(inner.detached('retry'), value));
    part(entry, node, 'tags', checkTags);
    part(entry, node, 'artifacts', checkArtifacts);
}
/** The parts of a script job, in GitLab's order. */
function checkJobParts(entry, node) {
    part(entry, node, 'before_script', checkCommands);
    part(entry, node, 'script', checkCommands);
    part(entry, node, 'after_script', checkCommands);
    part(entry, node, 'hooks', checkHooks);
    const cache = node_get(node, 'cache');
    if (!node_isNil(cache))
        checkCaches(entry, cache);
    part(entry, node, 'image', checkImage);
    part(entry, node, 'services', checkServices);
    checkRunDefaults(entry, node);
    part(entry, node, 'needs', (inner, value) => checkNeeds(inner, value, ['job', 'cross_dependency']));
    part(entry, node, 'coverage', (inner, value) => {
        if (!isRegexp(value))
            inner.fail('config', 'must be a regular expression with re2 syntax', value);
    });
    part(entry, node, 'release', checkRelease);
    part(entry, node, 'parallel', (inner, value) => checkParallel(inner, value, true));
    part(entry, node, 'allow_failure', checkAllowFailure);
    part(entry, node, 'id_tokens', checkTokens);
    part(entry, node, 'secrets', checkSecrets);
    part(entry, node, 'publish', (inner, value) => mustBe(inner, 'config', value, 'String'));
    part(entry, node, 'pages', checkPages);
    part(entry, node, 'inputs', checkJobInputs);
}
function checkHooks(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, HOOKS);
    if (!entry.failed)
        part(entry, node, 'pre_get_sources_script', checkCommands);
}
function checkTags(entry, node) {
    arrayOfStrings(entry, 'config', node);
    if (!isSeq(node))
        return;
    const names = new Set(node.items.map((item) => (isText(item) ? item.text : '')));
    if (names.size >= TAGS_LIMIT) {
        entry.fail('config', `must be less than the limit of ${String(TAGS_LIMIT)} tags`, node);
    }
}
function checkAllowFailure(entry, node) {
    if (!node_isMap(node) && !isBoolean(node))
        entry.fail('config', 'should be a hash or a boolean value', node);
    allowedKeys(entry, node, ALLOW_FAILURE_KEYS);
    integersOrInteger(entry, 'exit codes', node_get(node, 'exit_codes'));
}
function checkTokens(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !node_isMap(node))
        return;
    for (const { key, value } of node.entries.values()) {
        const token = entry.child(key.text);
        requiredKeys(token, value, ['aud']);
        allowedKeys(token, value, TOKEN_KEYS);
        const audience = node_get(value, 'aud');
        if (node_isNil(audience))
            token.fail('aud', 'should be an array of strings or a string', value);
        else
            stringOrStrings(token, 'aud', audience);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/entry/run.ts


const STEP_KEYS = keysOf('run');
const run_NAME = /^[a-zA-Z_]\w*$/;
/** `run:`, a list of CI steps. Checked for its form only: a run refuses it by name. */
function checkRun(entry, node) {
    if (!isSeq(node))
        return entry.fail('run', "root is not of type: 'array'", node);
    for (const [index, step] of node.items.entries()) {
        const pointer = `'/${String(index)}'`;
        if (!node_isMap(step)) {
            entry.fail('run', `${pointer} is not of type: 'object'`, step);
            continue;
        }
        const unknown = [...step.entries.values()].find(({ key }) => !STEP_KEYS.has(key.text));
        if (unknown)
            entry.fail('run', `'/${String(index)}/${unknown.key.text}' is invalid: error_type=schema`, unknown.key);
        const name = node_get(step, 'name');
        if (node_isNil(name))
            entry.fail('run', `${pointer} must have required keys: name`, step);
        else if (!isText(name) || !run_NAME.test(name.text))
            entry.fail('run', `'/${String(index)}/name' is invalid`, name);
        if (!['step', 'func', 'script', 'action'].some((key) => !isBlank(node_get(step, key)))) {
            entry.fail('run', `${pointer} must have required keys: step`, step);
        }
        if (has(step, 'script') && has(step, 'inputs'))
            entry.fail('run', `${pointer} is invalid: error_type=not`, step);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/entry/job.ts









/** Keys that a script job may have. */
const job_JOB_KEYS = keySet(...PROCESSABLE_KEYS, 'tags', 'script', 'image', 'services', 'start_in', 'artifacts', 'cache', 'dependencies', 'before_script', 'after_script', 'hooks', 'coverage', 'retry', 'parallel', 'timeout', 'inputs', 'release', 'id_tokens', 'publish', 'pages', 'manual_confirmation', 'run', 'secrets', 'identity', 'dast_configuration'); // prettier-ignore
const job_WHEN = ['on_success', 'on_failure', 'always', 'manual', 'delayed'];
/** A job with `script` or `run`. */
function checkJob(entry, name, node, context) {
    checkProcessable(entry, name, node);
    allowedKeys(entry, node, job_JOB_KEYS);
    exclusiveKeys(entry, node, ['script', 'run']);
    exclusiveKeys(entry, node, ['before_script', 'run']);
    exclusiveKeys(entry, node, ['after_script', 'run']);
    if (!has(node, 'run'))
        notBlank(entry, 'script', node_get(node, 'script'), node.entries.get('script')?.key ?? node);
    oneOf(entry, 'when', node_get(node, 'when'), job_WHEN);
    const dependencies = node_get(node, 'dependencies');
    if (!node_isNil(dependencies))
        arrayOfStrings(entry, 'dependencies', dependencies);
    const allowFailure = node_get(node, 'allow_failure');
    if (!node_isNil(allowFailure) && !node_isMap(allowFailure) && !isBoolean(allowFailure)) {
        entry.fail('allow failure', 'should be a hash or a boolean value', allowFailure);
    }
    optionalString(entry, 'manual confirmation', node_get(node, 'manual_confirmation'));
    const run = node_get(node, 'run');
    if (!node_isNil(run))
        checkRun(entry, run);
    checkStartIn(entry, node);
    if (!isPagesJob(name, node)) {
        mustBeAbsent(entry, 'publish', node_get(node, 'publish'), 'can only be used within a `pages` job');
    }
    if (entry.failed)
        return;
    checkDependenciesInNeeds(entry, node);
    checkProcessableParts(entry, node, context);
    checkJobParts(entry, node);
}
function checkStartIn(entry, node) {
    const startIn = node_get(node, 'start_in');
    const delayed = textAt(node, 'when') === 'delayed';
    if (delayed)
        duration(entry, 'start in', startIn ?? node_get(node, 'when'), { limit: WEEK });
    if (has(node, 'rules') || !delayed)
        mustBeAbsent(entry, 'start in', startIn);
}
/** With `needs`, artifacts can only come from a needed job. */
function checkDependenciesInNeeds(entry, node) {
    const dependencies = node_get(node, 'dependencies');
    if (isBlank(dependencies) || dependencies?.kind !== 'seq')
        return;
    const needs = readNeeds(node_get(node, 'needs'));
    if (needs.length === 0)
        return;
    const names = new Set(needs.flatMap((need) => (need.kind === 'job' ? [need.name] : [])));
    if (names.size === 0) {
        entry.fail('needs', 'corresponding to dependencies must be from the same pipeline', node_get(node, 'needs'));
        return;
    }
    const missing = dependencies.items.filter((item) => isText(item) && !names.has(item.text));
    if (missing.length === 0)
        return;
    const list = [...new Set(missing.map((item) => (isText(item) ? item.text : '')))].join(', ');
    entry.fail('dependencies', `the ${list} should be part of needs`, missing[0]);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/workflow.ts






const workflow_KEYS = keysOf('workflow');
function checkWorkflow(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, workflow_KEYS);
    const name = node_get(node, 'name');
    if (isScalar(name))
        lengthAtMost(entry, 'name', name, 255);
    if (entry.failed)
        return;
    part(entry, node, 'rules', (inner, value) => checkRules(inner, value, WORKFLOW_RULE));
    part(entry, node, 'auto_cancel', checkAutoCancel);
}
/** With `workflow:rules`, jobs lose their default `only`. */
function hasWorkflowRules(root) {
    const workflow = node_get(root, 'workflow');
    return node_isMap(workflow) && has(workflow, 'rules');
}

;// CONCATENATED MODULE: ./src/gitlab/entry/root.ts
















const root_ROOT_KEYS = keySet('default', 'include', 'before_script', 'image', 'services', 'after_script', 'variables', 'stages', 'cache', 'workflow'); // prettier-ignore
/** Names that are never jobs. */
const RESERVED = new Set([
    'image',
    'services',
    'stages',
    'before_script',
    'after_script',
    'variables',
    'cache',
    'include',
]);
const TOP_LEVEL_DEFAULTS = ['before_script', 'after_script', 'cache', 'image', 'services'];
const STAGE_LEVELS = 10;
function jobKind(name, node) {
    if (name.startsWith('.'))
        return 'hidden';
    if (!node_isMap(node))
        return undefined;
    if (has(node, 'script') || has(node, 'run'))
        return 'job';
    return has(node, 'trigger') || has(node, 'needs') ? 'bridge' : undefined;
}
/** The top-level keys that are jobs (or would have to be). */
function jobEntries(root) {
    return [...root.entries.values()].filter(({ key, value }) => !RESERVED.has(key.text) && (!root_ROOT_KEYS.has(key.text) || jobKind(key.text, value) !== undefined));
}
/** `default:` or `workflow:`, unless it looks like a job and so is one. */
function rootKeyword(root, key) {
    const value = node_get(root, key);
    return node_isNil(value) || jobKind(key, value) !== undefined ? undefined : value;
}
/** Checks the whole configuration: every error that GitLab's linter would list, in its order. */
function checkRoot(sink, root) {
    const entry = new Entry(sink, '');
    const defaults = rootKeyword(root, 'default');
    if (defaults)
        checkDefault(entry.child('default'), defaults, root);
    part(entry, root, 'include', (inner, value) => checkIncludes(inner, value));
    part(entry, root, 'before_script', checkCommands);
    part(entry, root, 'image', checkImage);
    part(entry, root, 'services', checkServices);
    part(entry, root, 'after_script', checkCommands);
    part(entry, root, 'variables', (inner, value) => checkVariables(inner, value, ROOT_VARIABLE_KEYS));
    part(entry, root, 'stages', checkStages);
    const cache = node_get(root, 'cache');
    if (!node_isNil(cache))
        checkCaches(entry, cache);
    const workflow = rootKeyword(root, 'workflow');
    if (workflow)
        checkWorkflow(entry.child('workflow'), workflow);
    checkJobs(entry.child('jobs'), root);
}
function checkDefault(entry, node, root) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, new Set(DEFAULT_KEYS));
    if (entry.failed)
        return;
    checkDefaults(entry, node);
    part(entry, node, 'interruptible', checkBoolean);
    checkRunDefaults(entry, node);
    part(entry, node, 'id_tokens', checkTokens);
    for (const key of TOP_LEVEL_DEFAULTS) {
        const twice = node_get(node, key);
        if (node_isNil(twice) || node_isNil(node_get(root, key)))
            continue;
        throw new Problem(`${key} is defined in top-level and \`default:\` entry`, locationOf(twice));
    }
}
function checkStages(entry, node) {
    if (isNestedArray(node, STAGE_LEVELS, isText))
        return;
    const levels = String(STAGE_LEVELS);
    entry.fail('config', `should be an array of strings or a nested array of strings up to ${levels} levels deep`, node);
}
function checkJobs(entry, root) {
    const jobs = jobEntries(root);
    let visible = false;
    for (const { key, value } of jobs) {
        const kind = jobKind(key.text, value);
        if (kind === undefined) {
            entry.raw(unimplemented(key.text), key, meantBy(key.text, value));
        }
        else if (kind !== 'hidden')
            visible = true;
    }
    if (!visible)
        entry.fail('config', 'should contain at least one visible job', root);
    if (entry.failed)
        return;
    const context = { hasWorkflowRules: hasWorkflowRules(root) };
    for (const { key, value } of jobs) {
        // a name of nothing is shown by what it is the name of
        const shown = key.text === '' ? (jobKind(key.text, value) ?? '') : key.text;
        checkOneJob(entry.child(shown), key.text, key, value, context);
    }
}
function checkOneJob(entry, name, key, node, context) {
    if (name.startsWith('.')) {
        if (isBlank(node))
            entry.fail('config', "can't be blank", key);
        return;
    }
    if (!node_isMap(node))
        return;
    if (key.kind === 'scalar' && !isText(key))
        entry.fail('name', 'should be a symbol', key);
    if (jobKind(name, node) === 'bridge')
        checkBridge(entry, name, node, context);
    else
        checkJob(entry, name, node, context);
}
/** A job without its script may have it under a name that is nearly right; a keyword of the file may be no job at all. */
function meantBy(name, value) {
    const keys = node_isMap(value) ? [...value.entries.keys()].filter((key) => !job_JOB_KEYS.has(key)) : [];
    return meant(keys, ['script', 'run', 'trigger']) ?? meant([name], [...root_ROOT_KEYS]);
}
function unimplemented(name) {
    const message = `jobs ${name} config should implement the script:, run:, or trigger: keyword`.toLowerCase();
    return message.replace(/jobs ([a-z\s]+) config should implement/, (_, words) => `jobs ${words.replace(/\s/g, '_')} config should implement`);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/stages.ts

const DEFAULT_STAGES = ['build', 'test', 'deploy'];
const FIRST = '.pre';
const LAST = '.post';
const EDGE_STAGES = new Set([FIRST, LAST]);
/** Stages of the pipeline: `.pre` is always first and `.post` always last, wherever the file puts them. */
function stagesOf(root) {
    const node = node_get(root, 'stages');
    const given = isSeq(node) ? flatten(node).flatMap((item) => (isScalar(item) ? [item.text] : [])) : undefined;
    if (given?.length === 0)
        return [];
    const stages = given ?? DEFAULT_STAGES;
    return [FIRST, ...new Set(stages.filter((stage) => !EDGE_STAGES.has(stage))), LAST];
}

;// CONCATENATED MODULE: ./src/gitlab/variables/job-predefined.ts


/** `CI_JOB_*` and `CI_NODE_*`, as far as they are known before the job runs. */
function jobFactVariables(context, job) {
    const triggered = context.source === 'trigger';
    return predefinedAll({
        CI_JOB_NAME: job.name,
        CI_JOB_NAME_SLUG: slugify(job.name),
        CI_JOB_GROUP_NAME: job.groupName ?? groupName(job.name),
        CI_JOB_STAGE: job.stage,
        CI_JOB_MANUAL: job.manual ? 'true' : undefined,
        CI_PIPELINE_TRIGGERED: triggered ? 'true' : undefined,
        CI_TRIGGER_SHORT_TOKEN: triggered ? 'ptok' : undefined,
        CI_NODE_INDEX: job.node?.index,
        CI_NODE_TOTAL: job.node?.total ?? 1,
    });
}
/** `CI_ENVIRONMENT_*`; `name` is the expanded name. The slug and the final URL come on top of everything later. */
function environmentVariables(environment, name) {
    return predefinedAll({
        CI_ENVIRONMENT_NAME: name,
        CI_ENVIRONMENT_ACTION: environment.action,
        CI_ENVIRONMENT_TIER: environment.deploymentTier ?? environmentTier(name),
        CI_ENVIRONMENT_URL: environment.url,
    });
}

;// CONCATENATED MODULE: ./src/gitlab/entry/id-tokens.ts


/** `id_tokens:` of a job: the name of each variable, and the audiences of its token, not yet expanded. */
function readIdTokens(node) {
    if (!node_isMap(node))
        return {};
    return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, readTexts(node_get(value, 'aud'))]));
}

;// CONCATENATED MODULE: ./src/gitlab/plan/cache-key.ts


/** Caches with their keys; a key from files is computed here, as GitLab does it when the pipeline is created. */
async function cacheSpecs(caches, repository) {
    return Promise.all(caches.map(async ({ key, ...cache }, index) => ({ ...cache, key: await cacheKey(key, index, repository) })));
}
async function cacheKey(key, index, repository) {
    if (key.kind === 'text')
        return key.text;
    const prefix = key.prefix ?? defaultPrefix(key, index);
    const digest = (await digestOf(key, repository)) ?? 'default';
    return [prefix, digest].filter((part) => part.trim() !== '').join('-');
}
function defaultPrefix(key, index) {
    if (key.kind === 'files_commits')
        return String(index);
    return `${String(index)}_${key.files.map((file) => file.split('.')[0] ?? '').join('_')}`;
}
/** SHA1 of the files' blob ids (or last commits), sorted and joined; undefined where none of them exists. */
async function digestOf(key, repository) {
    const names = [...new Set(key.files.filter((file) => file.trim() !== ''))];
    const { source } = repository;
    const found = key.kind === 'files_commits'
        ? await Promise.all(names.map((file) => source.lastCommitId(file)))
        : await Promise.all((await expandNames(names, repository)).map((file) => source.blobId(file)));
    const ids = [...new Set(found.filter((id) => id !== undefined))].sort();
    return ids.length === 0 ? undefined : (0,external_node_crypto_.createHash)('sha1').update(ids.join('-')).digest('hex');
}
async function expandNames(names, repository) {
    if (!names.some((name) => name.includes('*')))
        return [...names];
    const files = await repository.files();
    return [...new Set(names.flatMap((name) => (name.includes('*') ? files.filter(wildcard(name)) : [name])))];
}

;// CONCATENATED MODULE: ./src/gitlab/plan/job-inputs.ts



const BLOCK = /\$\{\{\s*job\.inputs\.([\w-]+)\s*\}\}/g;
/**
 * `${{ job.inputs.NAME }}` in the keywords that the runner fills in: the default of the job's input, as nobody is
 * there to give another value. Names that the job does not declare stay as written.
 */
function inputFiller(job) {
    const inputs = node_get(job, 'inputs');
    if (node_isNil(inputs) || !node_isMap(inputs))
        return (node) => node;
    const values = new Map([...inputs.entries.values()].map(({ key, value }) => {
        const given = node_get(value, 'default');
        return [key.text, given ? toText(toInputValue(plain(given)), value) : ''];
    }));
    return (node) => (node === undefined ? node : fill(node, values));
}
function fill(node, values) {
    switch (node.kind) {
        case 'reference':
            return node;
        case 'scalar':
            if (!node.text.includes('${{'))
                return node;
            return scalar(node, node.type, node.text.replace(BLOCK, (whole, name) => values.get(name) ?? whole));
        case 'seq':
            return seq(node, node.items.map((item) => fill(item, values)));
        case 'map':
            return map(node, new Map([...node.entries].map(([name, { key, value }]) => [name, { key, value: fill(value, values) }])));
    }
}

;// CONCATENATED MODULE: ./src/gitlab/plan/root-config.ts






const TOP_LEVEL = ['before_script', 'after_script', 'cache', 'image', 'services'];
function readRoot(root) {
    const defaults = new Map();
    for (const key of TOP_LEVEL) {
        const value = node_get(root, key);
        if (value && !node_isNil(value))
            defaults.set(key, value);
    }
    const node = rootKeyword(root, 'default');
    if (node?.kind === 'map') {
        for (const { key, value } of node.entries.values())
            if (!node_isNil(value))
                defaults.set(key.text, value);
    }
    return {
        root,
        stages: stagesOf(root),
        variables: readVariables(node_get(root, 'variables')),
        workflow: rootKeyword(root, 'workflow'),
        hasWorkflowRules: hasWorkflowRules(root),
        defaults,
    };
}
/** A job's own value of a keyword, else the default that it inherits; nothing is merged. */
function effective(config, job, key) {
    const own = node_get(job, key);
    if (own && !node_isNil(own))
        return own;
    const value = config.defaults.get(key);
    return value && inherits(readInherit(job, 'default'), key) ? value : undefined;
}

;// CONCATENATED MODULE: ./src/gitlab/plan/unsupported.ts






const REFUSED = refusedKeywords();
const unsupported_TOKENS = tokenKeywords();
function abilitiesOf({ source, idTokens = false }) {
    return { child: source === 'parent_pipeline', idTokens };
}
/** What a run of the job with these abilities cannot honour. */
function unsupportedOf(config, job, at) {
    const { child } = at;
    const found = [];
    for (const keyword of at.idTokens ? REFUSED : [...REFUSED, ...unsupported_TOKENS]) {
        const node = unsupported_valueOf(config, job, keyword);
        if (node === undefined)
            continue;
        const key = job.node.entries.get(keyword)?.key ?? node;
        found.push({
            message: `${job.name}: \`${keyword}\` is not supported`,
            location: locationOf(key),
            hint: remedy(keyword),
        });
    }
    if (at.idTokens)
        found.push(...audiences(config, job), ...otherProviders(config, job));
    for (const need of job.needs ?? []) {
        if (need.kind === 'job' || (child && isParentNeed(need)))
            continue;
        const keyword = need.kind === 'bridge' ? 'needs:pipeline' : need.keyword;
        const hint = remedy('needs:project');
        found.push({ message: `${job.name}: \`${keyword}\` is not supported`, location: need.location, hint });
    }
    const trigger = node_get(job.node, 'trigger');
    if (trigger && !node_isNil(trigger) && isBlank(node_get(trigger, 'include'))) {
        const what = node_isMap(trigger) ? node_get(trigger, 'project') : trigger;
        found.push({
            message: `${job.name}: a multi-project \`trigger\` is not supported`,
            location: locationOf(what ?? trigger),
            hint: remedy('trigger:project'),
        });
    }
    return found;
}
/** A keyword's value, where it is one that means something. */
function unsupported_valueOf(config, job, keyword) {
    const node = DEFAULT_KEYS.includes(keyword) ? effective(config, job.node, keyword) : node_get(job.node, keyword);
    return node === undefined || node_isNil(node) || (keyword !== 'identity' && isBlank(node)) ? undefined : node;
}
/** GitLab's tokens may have several audiences; who is asked for one of GitHub's names one. */
function audiences(config, job) {
    const node = unsupported_valueOf(config, job, 'id_tokens');
    return Object.entries(readIdTokens(node)).flatMap(([name, list]) => {
        if (list.length === 1)
            return [];
        const place = node_get(node_get(node, name), 'aud');
        return [
            {
                message: `${job.name}: \`id_tokens:${name}:aud\` has ${list.length} audiences, and a token of GitHub has one`,
                location: place === undefined ? undefined : locationOf(place),
                hint: 'write a token for each audience',
            },
        ];
    });
}
function otherProviders(config, job) {
    return [...providersOf(unsupported_valueOf(config, job, 'secrets'))].flatMap(([provider, place]) => {
        const keyword = `secrets:${provider}`;
        if (provider === 'vault')
            return [];
        const message = `${job.name}: \`${keyword}\` is not supported`;
        return [{ message, location: locationOf(place), hint: remedy(keyword) }];
    });
}
/** Artifacts of the parent pipeline, by a variable that holds its id: whether it does shows when the job runs. */
function isParentNeed(need) {
    return need.kind === 'cross_dependency' && (need.pipeline ?? '').startsWith('$') && (need.job ?? '') !== '';
}

;// CONCATENATED MODULE: ./src/gitlab/plan/job.ts




















/** Makes the jobs of a plan; what the copies of a parallel job have in common is read once. */
function jobMaker(config, repository, at) {
    const shared = new Map();
    return async (job, selection, variables, seen) => {
        let parts = shared.get(job.node);
        if (!parts) {
            parts = readShared(config, job, repository);
            if (job.instance)
                shared.set(job.node, parts);
        }
        return assemble(config, job, selection, variables, seen, {
            ...(await parts),
            unsupported: unsupportedOf(config, job, at),
        });
    };
}
function assemble(config, job, selection, variables, seen, shared) {
    const resourceGroup = textAt(job.node, 'resource_group');
    const tags = readTexts(effective(config, job.node, 'tags'));
    return {
        name: job.name,
        groupName: groupName(job.name),
        stage: job.stage,
        when: selection.when,
        startIn: selection.when === 'delayed' ? parseDuration(selection.startIn ?? '') : undefined,
        allowFailure: allowFailure(job, selection),
        needs: toNeeds(selection.needs ?? job.needs),
        parentNeeds: toParentNeeds(selection.needs ?? job.needs),
        dependencies: job.dependencies ?? null,
        tags: tags.map((tag) => (tag.includes('$') || tag.includes('%') ? expandExisting(tag, seen.expanded()) : tag)),
        variables,
        interruptible: selection.interruptible ?? readBoolean(effective(config, job.node, 'interruptible')) ?? false,
        resourceGroup: resourceGroup?.includes('$') === true ? nonEmpty(expand(resourceGroup, seen.expanded())) : resourceGroup,
        node: job.instance,
        location: locationOf(job.key),
        ...shared,
    };
}
const nonEmpty = (text) => (text === '' ? undefined : text);
async function readShared(config, job, repository) {
    const { node } = job;
    const fill = inputFiller(node);
    const value = (key) => fill(effective(config, node, key));
    const script = job.kind === 'job';
    const pages = script ? readPages(job.baseName, node) : undefined;
    const timeout = script ? value('timeout') : undefined;
    const caches = script ? readCaches(value('cache')) : [];
    return {
        image: script ? readImage(value('image')) : null,
        services: script ? readServices(value('services')) : [],
        beforeScript: script ? readCommands(value('before_script')) : [],
        script: script ? readCommands(fill(node_get(node, 'script'))) : [],
        afterScript: script ? readCommands(value('after_script')) : [],
        hooks: { preGetSourcesScript: script ? readCommands(node_get(value('hooks'), 'pre_get_sources_script')) : [] },
        artifacts: script ? readArtifacts(value('artifacts'), pages?.publish) : undefined,
        cache: caches.length > 0 ? await cacheSpecs(caches, repository) : [],
        retry: script ? readRetry(value('retry')) : undefined,
        timeout: isScalar(timeout) ? parseDuration(timeout.text) : undefined,
        environment: readEnvironment(node_get(node, 'environment')),
        coverage: coverageOf(textAt(node, 'coverage')),
        release: readRelease(node_get(node, 'release')),
        pages,
        trigger: readTrigger(node_get(node, 'trigger')),
        idTokens: script ? readIdTokens(value('id_tokens')) : {},
        secrets: script ? readSecrets(node_get(node, 'secrets')) : {},
        manualConfirmation: textAt(node, 'manual_confirmation'),
    };
}
function coverageOf(text) {
    const match = text === undefined ? null : /^\/(.*)\/([ismU]*)$/s.exec(text);
    if (!match)
        return undefined;
    return match[2] === '' ? match[1] : `(?${match[2] ?? ''})${match[1] ?? ''}`;
}
function allowFailure(job, selection) {
    if (selection.allowFailure !== 'exit_codes')
        return selection.allowFailure;
    const codes = node_get(node_get(job.node, 'allow_failure'), 'exit_codes');
    return { exitCodes: readTexts(codes).map(Number) };
}
/** null for a job that waits for its stage; a trigger job that only mirrors a pipeline waits so as well. */
function toNeeds(needs) {
    if (needs === undefined || needs.some((need) => need.kind === 'bridge'))
        return null;
    return needs.flatMap((need) => need.kind === 'job' ? [{ job: need.name, artifacts: need.artifacts, optional: need.optional }] : []);
}
function toParentNeeds(needs) {
    return (needs ?? []).flatMap((need) => need.kind === 'cross_dependency' && isParentNeed(need) && need.artifacts !== false
        ? [{ pipeline: need.pipeline ?? '', job: need.job ?? '' }]
        : []);
}

;// CONCATENATED MODULE: ./src/gitlab/plan/scope.ts



function pipelineScope(context) {
    const below = predefinedVariables(context, 'config');
    const above = [...userVariables(context), ...userDefinedVariables(context)];
    return { context, below, above, findBelow: finder(below), findAbove: finder(above) };
}
function view(scope, root, findRoot, own, facts) {
    let findFacts;
    const findOwn = own.length > 0 ? finder(own) : undefined;
    const find = (name) => scope.findAbove(name) ??
        findOwn?.(name) ??
        findRoot(name) ??
        scope.findBelow(name) ??
        (findFacts ??= finder(facts()))(name);
    let expanded;
    const expand = () => {
        const rest = findOwn ? root.filter((variable) => !findOwn(variable.key)) : root;
        const all = [...facts(), ...scope.below, ...own, ...rest, ...scope.above];
        return (expanded ??= sortAndExpand(all, { keepUndefined: false, keepOpaque: false }));
    };
    let findExpanded;
    return {
        lookup: (name) => find(name)?.value,
        expanded: () => (findExpanded ??= finder(expand().variables)),
        circularity: () => expand().error,
    };
}
/** Does any of these values refer to a variable? */
function hasReferences(variables) {
    return variables.some(({ value, raw }) => !raw && (value.includes('$') || value.includes('%')));
}

;// CONCATENATED MODULE: ./src/gitlab/plan/any-needs.ts


/**
 * What a job may need, whichever of its rules matches: those of all rules that do not say `when: never`, and its own where
 * one of them names none. In: all jobs, and the stages in order. Out, for a job: undefined where its own needs are all
 * there is. Where it may also wait for the earlier stages, their jobs are among them.
 */
function needsByAnyRule(jobs, stages) {
    const position = new Map(stages.map((stage, index) => [stage, index]));
    const stageOf = ({ stage }) => position.get(stage) ?? 0;
    return (job) => {
        const ways = (readRules(node_get(job.node, 'rules')) ?? []).filter(({ when }) => when !== 'never');
        const ruled = ways.map(({ needs }) => needs?.filter(({ kind }) => kind === 'job') ?? []);
        if (ruled.every((needs) => needs.length === 0))
            return undefined;
        const earlier = () => jobs.filter((other) => stageOf(other) < stageOf(job)).map(({ name }) => waitFor(name, job));
        // a trigger job that mirrors a pipeline waits for its stage
        const waits = job.needs === undefined || job.needs.some(({ kind }) => kind === 'bridge');
        const own = ruled.every((needs) => needs.length > 0) ? [] : waits ? earlier() : (job.needs ?? []);
        const all = [...own, ...ruled.flat()];
        const jobNeeds = new Map(all.flatMap((need) => (need.kind === 'job' ? [[need.name, need]] : [])));
        return [...jobNeeds.values(), ...all.filter(({ kind }) => kind !== 'job')];
    };
}
/** A job of an earlier stage that is waited for, as a need. */
function waitFor(name, job) {
    const location = locationOf(job.key);
    return { kind: 'job', name, artifacts: true, optional: true, matrix: undefined, location };
}

;// CONCATENATED MODULE: ./src/gitlab/rules/policy.ts



/** `only`: all given parts hold. */
async function satisfiesAll(policy, facts) {
    for (const part of parts(policy, facts))
        if (!(await part()))
            return false;
    return true;
}
/** `except`: any given part holds. */
async function satisfiesAny(policy, facts) {
    for (const part of parts(policy, facts))
        if (await part())
            return true;
    return false;
}
function parts(policy, facts) {
    const { refs, variables, changes, kubernetes } = policy;
    const list = [];
    if (refs)
        list.push(() => refs.some((ref) => matchesRef(ref, facts.context)));
    if (variables)
        list.push(() => variables.some((text) => isSatisfied(text, facts.lookup)));
    if (changes)
        list.push(() => policy_hasChanged(changes, facts.repository));
    /** There is no cluster behind a run. */
    if (kubernetes)
        list.push(() => false);
    return list;
}
async function policy_hasChanged(globs, repository) {
    const paths = await repository.changed(undefined);
    return paths === undefined || anyMatches(globs, paths);
}
/** Plurals of pipeline sources, as Rails makes them. */
const PLURALS = {
    push: 'pushes',
    web: 'webs',
    trigger: 'triggers',
    schedule: 'schedules',
    api: 'apis',
    pipeline: 'pipelines',
    parent_pipeline: 'parent_pipelines',
    merge_request: 'merge_requests',
    external_pull_request: 'external_pull_requests',
};
/** A keyword (`branches`, a source), a name, a regular expression, or one of these with `@group/project`. */
function matchesRef(ref, context) {
    const cut = ref.indexOf('@');
    const pattern = cut === -1 ? ref : ref.slice(0, cut);
    if (cut !== -1 && ref.slice(cut + 1) !== context.project.path)
        return false;
    const { kind, name } = context.ref;
    if (kind === 'tag' && pattern === 'tags')
        return true;
    if (kind === 'branch' && pattern === 'branches')
        return true;
    const source = context.source.replace(/_event$/, '');
    if (pattern === source || pattern === PLURALS[source])
        return true;
    if (kind === 'merge_request')
        return false;
    const regex = parsePattern(pattern);
    return regex ? regex.test(name) : pattern === name;
}

;// CONCATENATED MODULE: ./src/gitlab/plan/select.ts





async function selectJob(job, seen, context) {
    const rules = readRules(node_get(job.node, 'rules'));
    if (rules)
        return byRules(job, rules, seen, context);
    return byPolicy(job, seen, context);
}
async function byRules(job, rules, seen, { repository }) {
    const rule = await firstMatch(rules, { ...seen, repository, pipeline: repository });
    if (!rule)
        return { included: false, reason: 'no rule of `rules` matches', location: undefined };
    const when = rule.when ?? whenOf(job);
    if (when === 'never') {
        return { included: false, reason: 'the matching rule says `when: never`', location: rule.location };
    }
    const jobNeeds = rule.needs?.filter((need) => need.kind === 'job');
    return {
        included: true,
        when: when,
        startIn: rule.startIn ?? textAt(job.node, 'start_in'),
        allowFailure: rule.allowFailure ?? allowFailureOf(job),
        interruptible: rule.interruptible,
        variables: rule.variables,
        needs: jobNeeds && jobNeeds.length > 0 ? jobNeeds : undefined,
    };
}
async function byPolicy(job, seen, context) {
    const onlyNode = node_get(job.node, 'only');
    const withoutDefault = context.config.hasWorkflowRules || has(job.node, 'rules');
    const only = node_isNil(onlyNode) && withoutDefault ? undefined : readPolicy(onlyNode, DEFAULT_ONLY);
    const except = readPolicy(node_get(job.node, 'except'));
    const facts = { context: context.scope.context, lookup: seen.lookup, repository: context.repository };
    if (only && !(await satisfiesAll(only, facts))) {
        const reason = node_isNil(onlyNode) ? 'without `rules` a job runs for branches and tags only' : '`only` does not hold';
        return { included: false, reason, location: undefined };
    }
    if (except && (await satisfiesAny(except, facts))) {
        return { included: false, reason: '`except` holds', location: undefined };
    }
    return selectedAnyway(job);
}
/** A job as its own keywords have it, whatever its rules say. */
function selectedAnyway(job) {
    return {
        included: true,
        when: whenOf(job),
        startIn: textAt(job.node, 'start_in'),
        allowFailure: allowFailureOf(job),
        interruptible: undefined,
        variables: [],
        needs: undefined,
    };
}
function whenOf(job) {
    return textAt(job.node, 'when') ?? 'on_success';
}
/** A job-level `when: manual` is optional, unless the file says otherwise. */
function allowFailureOf(job) {
    const node = node_get(job.node, 'allow_failure');
    if (node_isNil(node))
        return whenOf(job) === 'manual';
    if (node_isMap(node))
        return node_isNil(node_get(node, 'exit_codes')) ? false : 'exit_codes';
    return readBoolean(node) ?? false;
}

;// CONCATENATED MODULE: ./src/gitlab/plan/workflow.ts









const NOT_RUN = 'The pipeline did not run. Review the workflow:rules configuration for the pipeline.';
/** Messages with one of these make GitLab skip the pipeline of a push or a merge request. */
const SKIP = /\[(ci[ _-]skip|skip[ _-]ci)\]/i;
/** Judges `workflow`; throws where there is no pipeline in this context. */
async function evaluateWorkflow(config, scope, repository) {
    checkSkip(scope);
    const { workflow } = config;
    const rulesNode = node_get(workflow, 'rules');
    const rules = readRules(rulesNode);
    const seen = viewOf(scope, config.variables);
    let matched;
    try {
        matched = rules && (await firstMatch(rules, { ...seen, repository, pipeline: repository }));
    }
    catch (error) {
        if (!(error instanceof RuleError))
            throw error;
        throw new Problem(error.message, rulesNode && locationOf(rulesNode));
    }
    if (rules && (!matched || matched.when === 'never')) {
        const location = matched?.location ?? (rulesNode && locationOf(rulesNode));
        throw new gitlab_errors/* EmptyPipelineError */.Es('workflow', { message: NOT_RUN, location });
    }
    const variables = mergeVariables(config.variables, matched?.variables ?? []);
    return {
        variables,
        name: nameOf(config, scope, variables),
        onJobFailure: readOnJobFailure(matched?.autoCancel) ?? readOnJobFailure(node_get(workflow, 'auto_cancel')) ?? 'none',
    };
}
function viewOf(scope, variables) {
    return view(scope, variables, finder(variables), [], () => [predefined('CI_NODE_TOTAL', '1')]);
}
function checkSkip({ context }) {
    if (context.source !== 'push' && context.source !== 'merge_request_event')
        return;
    if (!SKIP.test(context.commit.message))
        return;
    const message = 'The pipeline was skipped: the commit message asks for it ([skip ci]).';
    throw new gitlab_errors/* EmptyPipelineError */.Es('skip', { message, location: undefined });
}
function nameOf(config, scope, variables) {
    const node = node_get(config.workflow, 'name');
    if (!isScalar(node) || node_isNil(node))
        return undefined;
    const name = expand(node.text.trim(), viewOf(scope, variables).expanded()).trim();
    return name === '' ? undefined : name;
}
/** Variables of `over` replace those of the same name; the rest keep their places. */
function mergeVariables(base, over) {
    if (over.length === 0)
        return base;
    if (base.length === 0)
        return over;
    const merged = new Map(base.map((variable) => [variable.key, variable]));
    for (const variable of over)
        merged.set(variable.key, variable);
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./src/gitlab/plan/build.ts















const EMPTY = 'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.';
const MAX_NEEDS = 50;
/**
 * The jobs of a checked configuration, whatever their rules say: a plan of the file, not of a pipeline. A job needs what
 * it may need by any of its rules.
 */
async function everyJob(config, jobs, context, repository) {
    const needs = needsByAnyRule([...jobs.values()], config.stages);
    const select = (job) => Promise.resolve({ ...selectedAnyway(job), needs: needs(job) });
    const seeds = await sow(config, jobs, pipelineScope(context), config.variables, select);
    const { planned } = await grow(seeds, config, repository, context);
    return dropMissingNeeds(planned);
}
/** Judges rules and makes the plan; the configuration has been checked. */
async function buildPlan(config, jobs, context, repository) {
    const scope = pipelineScope(context);
    const workflow = await evaluateWorkflow(config, scope, repository);
    const seeds = await sow(config, jobs, scope, workflow.variables, (job, seen) => trySelect(job, seen, { config, scope, repository }));
    checkSeeds(seeds, workflow.variables, scope);
    const { planned, excluded } = await grow(seeds, config, repository, context);
    const stages = config.stages.filter((stage) => planned.some((job) => job.stage === stage));
    if (stages.every((stage) => EDGE_STAGES.has(stage))) {
        throw new gitlab_errors/* EmptyPipelineError */.Es('rules', { message: EMPTY, location: undefined }, excluded);
    }
    return {
        name: workflow.name,
        source: context.source,
        stages,
        jobs: dropMissingNeeds(planned),
        excluded,
        autoCancelOnJobFailure: workflow.onJobFailure,
    };
}
/** Every job in the order of the stages, with what is decided of it. */
async function sow(config, jobs, scope, variables, select) {
    const root = { variables, find: finder(variables) };
    const byStage = new Map(config.stages.map((stage) => [stage, []]));
    for (const job of jobs.values())
        byStage.get(job.stage)?.push(job);
    const seeds = [];
    for (const job of [...byStage.values()].flat()) {
        const own = ownVariables(job);
        const inherited = inheritedVariables(job, root.variables);
        const seen = view(scope, inherited, inherited === root.variables ? root.find : finder(inherited), own, factsOf(scope, job, [...inherited, ...own]));
        const selection = await select(job, seen);
        const ruled = 'included' in selection && selection.included ? selection.variables : [];
        seeds.push({ job, selection, seen, variables: mergeVariables(mergeVariables(inherited, own), ruled) });
    }
    return seeds;
}
/** The jobs that are in the pipeline, and why others are not. */
async function grow(seeds, config, repository, context) {
    const maker = jobMaker(config, repository, abilitiesOf(context));
    const planned = [];
    const excluded = [];
    for (const { job, selection, seen, variables } of seeds) {
        if (!('included' in selection))
            excluded.push({ name: job.name, reason: selection.message });
        else if (!selection.included)
            excluded.push({ name: job.name, reason: selection.reason });
        else
            planned.push(await maker(job, selection, variables, seen));
    }
    return { planned, excluded };
}
async function trySelect(job, seen, context) {
    try {
        return await selectJob(job, seen, context);
    }
    catch (error) {
        if (error instanceof RuleError)
            return error;
        throw error;
    }
}
function ownVariables(job) {
    const own = readVariables(node_get(job.node, 'variables'));
    if (job.matrix.size === 0)
        return own;
    return mergeVariables(own, [...job.matrix].map(([key, value]) => yamlVariable(key, value)));
}
function inheritedVariables(job, root) {
    const inherit = readInherit(job.node, 'variables');
    return inherit === true ? root : root.filter(({ key }) => inherits(inherit, key));
}
/** `CI_JOB_*` and, for a job with an environment, `CI_ENVIRONMENT_*`. */
function factsOf(scope, job, variables) {
    return () => {
        const when = whenOf(job);
        const facts = jobFactVariables(scope.context, {
            name: job.name,
            stage: job.stage,
            manual: when === 'manual' || when === 'delayed',
            node: job.instance,
        });
        const environment = readEnvironment(node_get(job.node, 'environment'));
        if (!environment)
            return facts;
        const simple = view(scope, variables, finder(variables), [], () => facts);
        return [...facts, ...environmentVariables(environment, expand(environment.name, simple.expanded()))];
    };
}
/** Errors of rules, needs and variables, in GitLab's order; stages without any job are not looked at. */
function checkSeeds(seeds, root, scope) {
    const errors = [];
    const included = seeds.filter(build_isIncluded);
    const names = new Set(included.map(({ job }) => job.name));
    const liveStages = new Set(included.map(({ job }) => job.stage));
    const circular = view(scope, root, finder(root), [], () => []).circularity() !== undefined;
    for (const seed of seeds) {
        const { job, selection, seen } = seed;
        if (!liveStages.has(job.stage))
            continue;
        if (selection instanceof RuleError) {
            const rules = node_get(job.node, 'rules');
            errors.push({
                message: `Failed to parse rule for ${job.name}: ${selection.message}`,
                location: locationOf(rules ?? job.key),
            });
        }
        else if (selection.included) {
            errors.push(...needErrors(job, names));
            const changed = circular || hasReferences(ownVariables(job)) || hasReferences(selection.variables);
            const error = changed ? seen.circularity() : undefined;
            if (error !== undefined)
                errors.push({ message: `${job.name}: ${error}`, location: locationOf(node_get(job.node, 'variables') ?? job.key) });
        }
    }
    if (errors.length > 0)
        throw new gitlab_errors/* ConfigError */.xL(errors);
}
function build_isIncluded(seed) {
    return 'included' in seed.selection && seed.selection.included;
}
function needErrors(job, names) {
    const needs = (job.needs ?? []).flatMap((need) => (need.kind === 'job' ? [need] : []));
    if (needs.length > MAX_NEEDS) {
        const limit = String(MAX_NEEDS);
        const message = `${job.name}: one job can only need ${limit} others, but you have listed ${String(needs.length)}. ` +
            'See needs keyword documentation for more details';
        return [{ message, location: locationOf(node_get(job.node, 'needs') ?? job.key) }];
    }
    return needs
        .filter((need) => !need.optional && !names.has(need.name))
        .map((need) => ({
        message: `'${job.name}' job needs '${need.name}' job, but '${need.name}' does not exist in the pipeline. ` +
            'This might be because of the only, except, or rules keywords. ' +
            'To need a job that sometimes does not exist in the pipeline, use needs:optional.',
        location: need.location,
    }));
}
/** Needs of jobs that are not there (optional ones, and those of rules) have no meaning any more. */
function dropMissingNeeds(jobs) {
    const names = new Set(jobs.map(({ name }) => name));
    return jobs.map((job) => job.needs?.some((need) => !names.has(need.job)) === true
        ? { ...job, needs: job.needs.filter((need) => names.has(need.job)) }
        : job);
}

;// CONCATENATED MODULE: ./src/gitlab/plan/checks/dag.ts
/** The first circle in a graph of names; names without a node of their own do not count. */
function findCycle(graph) {
    const state = new Map();
    for (const start of graph.keys()) {
        if (state.has(start))
            continue;
        const path = [];
        const open = (name) => {
            if (graph.get(name)?.includes(name))
                return { node: name, message: `self-dependency: ${name}` };
            state.set(name, 'open');
            path.push({ name, next: 0 });
            return undefined;
        };
        let cycle = open(start);
        while (!cycle && path.length > 0) {
            const frame = path[path.length - 1];
            if (!frame)
                break;
            const child = graph.get(frame.name)?.[frame.next];
            frame.next += 1;
            if (child === undefined) {
                state.set(frame.name, 'done');
                path.pop();
            }
            else if (graph.has(child) && !state.has(child))
                cycle = open(child);
            else if (state.get(child) === 'open')
                cycle = circle(path.map(({ name }) => name), child);
        }
        if (cycle)
            return cycle;
    }
    return undefined;
}
function circle(path, back) {
    const names = path.slice(path.indexOf(back));
    return { node: back, message: `topological sort failed: [${names.map((name) => `"${name}"`).join(', ')}]` };
}
/** Names so that each comes after those it needs; the given order otherwise. */
function topologicalOrder(graph) {
    const order = [];
    const seen = new Set();
    for (const start of graph.keys()) {
        const stack = [];
        const push = (name) => {
            if (seen.has(name) || !graph.has(name))
                return;
            seen.add(name);
            stack.push({ name, next: 0 });
        };
        push(start);
        while (stack.length > 0) {
            const frame = stack[stack.length - 1];
            if (!frame)
                break;
            const child = graph.get(frame.name)?.[frame.next];
            frame.next += 1;
            if (child !== undefined)
                push(child);
            else {
                order.push(frame.name);
                stack.pop();
            }
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./src/gitlab/plan/checks/logical.ts






/** Checks of jobs against each other: stages, dependencies, needs, environments, cycles. GitLab stops at the first. */
function logical_checkJobs(jobs, stages) {
    const stageIndex = new Map(stages.map((stage, index) => [stage, index]));
    const checked = { jobs, stages, stageIndex, errors: [] };
    const bases = new Set();
    for (const job of jobs.values()) {
        logical_checkName(checked, job);
        checkStage(checked, job);
        for (const name of job.dependencies ?? []) {
            checkDependency(checked, job, name, 'dependency', at(job, 'dependencies', name));
        }
        logical_checkNeeds(checked, job, job.needs ?? []);
        if (bases.has(job.baseName))
            continue;
        bases.add(job.baseName);
        for (const rule of readRules(node_get(job.node, 'rules')) ?? [])
            if (rule.needs)
                logical_checkNeeds(checked, job, rule.needs);
        checkArtifactIncludes(checked, job);
        logical_checkEnvironment(checked, job);
        checkPublish(checked, job);
    }
    if (checked.errors.length === 0)
        checkCycles(checked);
    return unique(checked.errors);
}
function unique(errors) {
    return [...new Map(errors.map((error) => [error.message, error])).values()];
}
function fail(checked, message, location, hint) {
    checked.errors.push({ message, location, ...(hint === undefined ? {} : { hint }) });
}
/** Where the job names something in one of its lists. */
function at(job, key, text) {
    const node = node_get(job.node, key);
    const item = node?.kind === 'seq' ? node.items.find((one) => isScalar(one) && one.text === text) : undefined;
    return locationOf(item ?? node ?? job.key);
}
/**
 * The name of a copy of a parallel job, in the words for any other name. GitLab's linter lets it pass, and then its
 * database takes no such pipeline: there is none, and nobody is told.
 */
function logical_checkName(checked, job) {
    const length = job.instance === undefined ? undefined : tooLong(job.name, MAX_JOB_NAME);
    if (length === undefined)
        return;
    const hint = 'the values of `parallel` are part of the name; GitLab would create no pipeline';
    const message = `jobs:${job.name} name ${length}`.toLowerCase();
    fail(checked, message, locationOf(node_get(job.node, 'parallel') ?? job.key), hint);
}
function checkStage(checked, job) {
    if (checked.stageIndex.has(job.stage))
        return;
    const stages = checked.stages.join(', ');
    const stage = node_get(job.node, 'stage');
    const message = `${job.name} job: chosen stage ${job.stage} does not exist; available stages are ${stages}`;
    fail(checked, message, locationOf(stage && !node_isNil(stage) ? stage : job.key), meant([job.stage], checked.stages));
}
function logical_checkNeeds(checked, job, needs) {
    const seen = new Set();
    const twice = new Set();
    for (const need of needs) {
        if (need.kind !== 'job')
            continue;
        if (seen.has(need.name))
            twice.add(need.name);
        seen.add(need.name);
        checkDependency(checked, job, need.name, 'need', need.location, need.optional);
    }
    if (twice.size === 0)
        return;
    const location = needs.find((need) => need.kind === 'job' && twice.has(need.name))?.location;
    fail(checked, `${job.name} has the following needs duplicated: ${[...twice].join(', ')}.`, location);
}
function checkDependency(checked, job, name, type, location, optional = false) {
    const other = checked.jobs.get(name);
    if (!other) {
        const hint = meant([name], [...checked.jobs.keys()]);
        if (!optional)
            fail(checked, `${job.name} job: undefined ${type}: ${name}`, location, hint);
        return;
    }
    const length = type === 'need' ? tooLong(name, MAX_JOB_NAME) : undefined;
    if (length !== undefined)
        fail(checked, `${job.name} job: need \`${name}\` name ${length}`, location);
    const mine = checked.stageIndex.get(job.stage);
    const theirs = checked.stageIndex.get(other.stage);
    if (mine !== undefined && theirs !== undefined && theirs <= mine)
        return;
    fail(checked, `${job.name} job: ${type} ${name} is not defined in current or prior stages`, location);
}
/** A child pipeline whose file is an artifact depends on the job that makes it. */
function checkArtifactIncludes(checked, job) {
    if (job.kind !== 'bridge')
        return;
    const trigger = node_get(job.node, 'trigger');
    for (const include of readTrigger(trigger)?.include ?? []) {
        if (include.job === undefined)
            continue;
        checkDependency(checked, job, include.job, 'dependency', locationOf(trigger ?? job.key));
    }
}
function logical_checkEnvironment(checked, job) {
    const node = node_get(job.node, 'environment');
    const environment = readEnvironment(node);
    const name = environment?.onStop;
    if (!environment || name === undefined)
        return;
    const location = locationOf(node_get(node, 'on_stop') ?? job.key);
    const say = (message) => fail(checked, `${job.name} job: on_stop job ${name} ${message}`, location);
    const other = checked.jobs.get(name);
    if (!other)
        return say('is not defined');
    const stop = readEnvironment(node_get(other.node, 'environment'));
    if (!stop)
        return say('does not have environment defined');
    if (stop.name !== environment.name)
        return say('have different environment name');
    if (stop.action !== 'stop')
        say('needs to have action stop defined');
}
function checkPublish(checked, job) {
    const pages = node_get(job.node, 'pages');
    if (!node_isMap(pages) || textAt(job.node, 'publish') === undefined || !has(pages, 'publish'))
        return;
    fail(checked, `${job.name} job: use either ${job.name}:publish or ${job.name}:pages:publish`, locationOf(pages));
}
function checkCycles(checked) {
    const graph = new Map();
    for (const job of checked.jobs.values()) {
        graph.set(job.name, (job.needs ?? []).flatMap((need) => (need.kind === 'job' ? [need.name] : [])));
    }
    const problem = findCycle(graph);
    if (!problem)
        return;
    const job = checked.jobs.get(problem.node);
    const location = job && locationOf(node_get(job.node, 'needs') ?? job.key);
    fail(checked, `The pipeline has circular dependencies: ${problem.message}`, location);
}

;// CONCATENATED MODULE: ./src/gitlab/plan/normalise/parallel.ts


function parallelJobs(jobs) {
    const found = new Map();
    for (const { key, value } of jobs) {
        const config = readParallel(node_get(value, 'parallel'));
        if (config)
            found.set(key.text, instances(key.text, config));
    }
    return found;
}
function instances(name, config) {
    if (config.kind === 'number') {
        const { total } = config;
        return Array.from({ length: total }, (_, index) => ({
            name: `${name} ${String(index + 1)}/${String(total)}`,
            index: index + 1,
            total,
            variables: new Map(),
        }));
    }
    const combinations = config.rows.flatMap(combine);
    return combinations.map((variables, index) => ({
        name: matrixName(name, variables),
        index: index + 1,
        total: combinations.length,
        variables,
    }));
}
/** The product of a row's values; the first name changes slowest. */
function combine(row) {
    let combinations = [new Map()];
    for (const [key, values] of row) {
        combinations = combinations.flatMap((known) => values.map((value) => new Map(known).set(key, value)));
    }
    return combinations;
}
function matrixName(name, variables) {
    return `${name}: [${[...variables.values()].join(', ')}]`;
}
/** Names that `needs:parallel:matrix` stands for, in the key order that is written there. */
function matrixNames(name, rows) {
    return rows.flatMap(combine).map((variables) => matrixName(name, variables));
}

;// CONCATENATED MODULE: ./src/gitlab/plan/normalise/normalise.ts





const DEFAULT_STAGE = 'test';
const MATRIX_BLOCK = /\$\[\[\s*matrix\.([a-zA-Z0-9_-]+)\s*\]\]/g;
/** Makes the list of jobs: parallel jobs taken apart, `needs` and `dependencies` on them spelled out. */
function normaliseJobs(root) {
    const entries = jobEntries(root).filter(({ key, value }) => {
        const kind = jobKind(key.text, value);
        return kind === 'job' || kind === 'bridge';
    });
    const parallel = parallelJobs(entries);
    const jobs = new Map();
    const errors = [];
    for (const entry of entries) {
        const copies = parallel.get(entry.key.text);
        const dependencies = dependenciesOf(entry, parallel);
        const needs = needsOf(entry);
        const plain = !needs || (parallel.size > 0 && usesMatrix(needs)) ? undefined : expandNeeds(needs, parallel);
        for (const instance of copies ?? [undefined]) {
            const job = makeJob(entry, instance, dependencies);
            if (!job)
                continue;
            const own = plain ?? (needs && expandNeeds(matrixNeeds(needs, entry, job, errors), parallel));
            jobs.set(job.name, { ...job, needs: own });
        }
    }
    return { jobs, errors };
}
function makeJob({ key, value }, instance, dependencies) {
    if (!node_isMap(value))
        return undefined;
    const stage = node_get(value, 'stage');
    return {
        name: instance?.name ?? key.text,
        baseName: key.text,
        kind: jobKind(key.text, value) === 'bridge' ? 'bridge' : 'job',
        key,
        node: value,
        stage: isScalar(stage) && !node_isNil(stage) ? stage.text : DEFAULT_STAGE,
        instance: instance && { index: instance.index, total: instance.total },
        matrix: instance?.variables ?? NO_MATRIX,
        needs: undefined,
        dependencies,
    };
}
const NO_MATRIX = new Map();
function dependenciesOf({ value }, parallel) {
    const node = node_get(value, 'dependencies');
    if (node_isNil(node))
        return undefined;
    return readTexts(node).flatMap((name) => parallel.get(name)?.map((instance) => instance.name) ?? [name]);
}
function needsOf({ value }) {
    const node = node_get(value, 'needs');
    return node_isNil(node) ? undefined : readNeeds(node);
}
function usesMatrix(needs) {
    const text = JSON.stringify(needs.map((need) => (need.kind === 'job' ? [need.name, need.matrix] : [])));
    return text.includes('$[[');
}
/** `$[[ matrix.NAME ]]` in `needs` is this job's own value. */
function matrixNeeds(needs, { key, value }, job, errors) {
    const find = (text, location) => text.replace(MATRIX_BLOCK, (whole, name) => {
        const found = job.matrix.get(name);
        if (found !== undefined)
            return found;
        const message = `${key.text} job: '${name}' does not exist in matrix configuration`;
        if (!errors.some((error) => error.message === message)) {
            errors.push({ message, location: location ?? locationOf(value) });
        }
        return whole;
    });
    return needs.map((need) => {
        if (need.kind !== 'job')
            return need;
        const matrix = need.matrix?.map((row) => row.map(([name, values]) => [name, values.map((text) => find(text, need.location))]));
        return { ...need, name: find(need.name, need.location), matrix };
    });
}
function expandNeeds(needs, parallel) {
    return needs.flatMap((need) => {
        const copies = need.kind === 'job' ? parallel.get(need.name) : undefined;
        if (!copies || need.kind !== 'job')
            return [need];
        const names = need.matrix ? matrixNames(need.name, need.matrix) : copies.map(({ name }) => name);
        return names.map((name) => ({ ...need, name, matrix: undefined }));
    });
}

;// CONCATENATED MODULE: ./src/gitlab/load.ts















/** Text and context in, plan out. Throws {@link ConfigError} for what GitLab would refuse. */
async function loadPlan(options) {
    return withPatterns(options.content, () => asConfigError(async () => {
        const { config, jobs, composition, warnings } = await checkConfig(options);
        const parts = await buildPlan(config, jobs, options.context, composition.pipeline);
        const fetched = [...composition.fetched].map(([name, digest]) => ({ name, digest }));
        return { ...parts, warnings, fetched };
    }));
}
/**
 * Asks the source for every file that the pipeline file includes: for this context, and for others as far as they can be
 * foreseen. Throws {@link ConfigError} with all that this one needs and cannot have; returns warnings, among them what
 * others may need.
 */
async function followIncludes(options) {
    return withPatterns(options.content, () => asConfigError(async () => {
        const composition = newComposition(options.context, options.source, options.readArtifact);
        await putTogether(options, composition);
        return [...composition.warnings, ...(await surveyIncludes(options))];
    }));
}
/** Everything up to the point where the linter would say yes: read, include, extend, refer, check. */
async function checkConfig(options) {
    const composition = newComposition(options.context, options.source, options.readArtifact);
    const root = await compose(options, composition);
    const sink = findings();
    checkRoot(sink, root);
    failOn(sink.errors, options);
    const normalised = normaliseJobs(root);
    failOn(normalised.errors, options);
    const config = readRoot(root);
    failOn(logical_checkJobs(normalised.jobs, config.stages), options);
    return { config, jobs: normalised.jobs, composition, warnings: [...sink.warnings, ...composition.warnings] };
}
/** The file with everything it includes, extends and refers to. */
async function compose(options, composition) {
    return resolveReferences(expandExtends(await putTogether(options, composition)));
}
async function putTogether({ file, content, context, source }, composition) {
    if (content.trim() === '')
        throw new Problem('Please provide content of .gitlab-ci.yml', undefined);
    const scope = { source, component: {} };
    const inputs = Object.keys(context.inputs).length > 0 ? context.inputs : undefined;
    const own = await readFile(file, content, inputs, scope, composition);
    return expandIncludes(own, scope, composition);
}
function failOn(errors, options) {
    if (errors.length > 0)
        throw new gitlab_errors/* ConfigError */.xL(errors.slice(0, options.maxErrors ?? errors.length));
}
/** Problems of reading or composing become those of the file. */
async function asConfigError(action) {
    try {
        return await action();
    }
    catch (error) {
        const problems = error instanceof LimitProblem ? [error] : problemsOf(error);
        throw new gitlab_errors/* ConfigError */.xL(problems.map(({ message, location, hint }) => ({ message, location, ...(hint === undefined ? {} : { hint }) })));
    }
}

;// CONCATENATED MODULE: ./src/gitlab/children/child.ts



/** GitLab's limit. */
const child_MAX_DEPTH = 2;
const TRIGGER = 'trigger:include';
/**
 * Plan of a child pipeline. Its file is exactly what the trigger job includes; the job's own variables become pipeline
 * variables of the child, so they beat everything in it. Throws a {@link ConfigError} where there is no such pipeline.
 */
async function childPlan(options) {
    const load = childLoad(options);
    try {
        return { plan: await loadPlan(load), context: load.context };
    }
    catch (error) {
        if (error instanceof gitlab_errors/* EmptyPipelineError */.Es) {
            const [first = { message: error.message, location: undefined }] = atTrigger(error.diagnostics, options);
            throw new gitlab_errors/* EmptyPipelineError */.Es(error.reason, first, error.excluded);
        }
        throw error instanceof gitlab_errors/* ConfigError */.xL ? new gitlab_errors/* ConfigError */.xL(atTrigger(error.diagnostics, options)) : error;
    }
}
/** What the child pipeline of a trigger job is loaded from. Throws a {@link ConfigError} where it has none. */
function childLoad(options) {
    const { job, source } = options;
    const trigger = job.trigger;
    const fail = (message) => new gitlab_errors/* ConfigError */.xL([{ message, location: job.location }]);
    if (!trigger || trigger.include.length === 0)
        throw fail(`${job.name}: no child pipeline to start`);
    if ((options.depth ?? 1) > child_MAX_DEPTH)
        throw fail(`${job.name}: reached maximum depth of child pipelines`);
    return {
        file: TRIGGER,
        content: JSON.stringify({ include: trigger.include.map((include) => toYaml(include, options)) }),
        context: childContext(options),
        source,
        ...(options.readArtifact ? { readArtifact: options.readArtifact } : {}),
    };
}
/** The text that stands for `trigger:include` is in no file: what is wrong with it is so at the trigger job. */
function atTrigger(diagnostics, { job }) {
    return diagnostics.map((problem) => problem.location?.file === TRIGGER ? { ...problem, location: job.location } : problem);
}
/** Same project and commit, another source; the variables that are forwarded become pipeline variables. */
function childContext(options) {
    const { context } = options;
    return {
        ...context,
        source: 'parent_pipeline',
        scheduleDescription: undefined,
        triggerPayload: undefined,
        pipelineVariables: forwarded(options),
        inputs: {},
    };
}
/** Later ones win: the job's variables, dotenv, the parent's pipeline variables. */
function forwarded({ job, context, variables, dotenv }) {
    const forward = job.trigger?.forward;
    const find = finder(variables);
    const expanded = (variable) => ({
        key: variable.key,
        value: variable.raw ? variable.value : keepFiles(variable.value, find),
        public: false,
        masked: variable.masked,
        file: variable.file,
        raw: variable.raw,
    });
    const list = [
        ...(forward?.yamlVariables === false ? [] : job.variables.flatMap((one) => [expanded(one), ...filesIn(one, find)])),
        ...(forward?.pipelineVariables === true
            ? [
                ...(dotenv ?? []).map(({ key, value }) => ({
                    key,
                    value,
                    public: false,
                    masked: false,
                    file: false,
                    raw: false,
                })),
                ...context.pipelineVariables.map(expanded),
            ]
            : []),
    ];
    return [...new Map(list.map((variable) => [variable.key, variable])).values()];
}
/** Unknown ones become empty; references to files stay, and the files go along. */
function keepFiles(value, find) {
    const files = (name) => {
        const variable = find(name);
        return variable?.file === true ? { ...variable, value: `\${${name}}` } : variable;
    };
    return expand(value, files);
}
function filesIn(variable, find) {
    if (variable.raw)
        return [];
    return [...variable.value.matchAll(/\$\{?([a-zA-Z_]\w*)\}?/g)].flatMap((match) => {
        const file = find(match[1] ?? '');
        return file?.file === true ? [{ ...file, public: false }] : [];
    });
}
/** Variables of the parent that the child would not know are filled in here. */
function toYaml(include, { job, variables }) {
    const find = finder(variables);
    const texts = Object.fromEntries(Object.entries(include).map(([key, value]) => [
        key,
        typeof value === 'string' ? expandExisting(value, find) : value,
    ]));
    const inputs = { ...job.trigger?.inputs, ...include.inputs };
    return Object.keys(inputs).length > 0 ? { ...texts, inputs } : texts;
}

;// CONCATENATED MODULE: ./src/gitlab/plan/known-variables.ts




/**
 * What is known of a job's variables before it runs, expanded by each other: without ids, tokens, dotenv reports, and
 * what the runner adds. References to what is not known yet stay as written.
 */
function knownVariables(context, job) {
    const facts = jobFactVariables(context, {
        name: job.name,
        groupName: job.groupName,
        stage: job.stage,
        manual: job.when === 'manual' || job.when === 'delayed',
        node: job.node,
    });
    const rest = [
        ...predefinedVariables(context, 'config'),
        ...job.variables,
        ...userVariables(context),
        ...userDefinedVariables(context),
    ];
    const { environment } = job;
    const simple = [...facts, ...rest];
    const all = environment === undefined
        ? simple
        : [...facts, ...environmentVariables(environment, expand(environment.name, finder(expanded(simple)))), ...rest];
    return expanded(all);
}
function expanded(variables) {
    return sortAndExpand(variables, { keepUndefined: true, keepOpaque: false }).variables;
}

;// CONCATENATED MODULE: ./src/gitlab/children/planned.ts




/**
 * The child pipelines of a plan, as far as they are known before it runs, and theirs. What cannot be known yet is said in
 * a note: files that a job makes, that come from elsewhere, or whose names a job gives.
 */
async function plannedChildren(jobs, context, source, depth = 1) {
    const triggers = jobs.filter((job) => job.trigger !== undefined && job.trigger.include.length > 0);
    return Promise.all(triggers.map(async (job) => {
        const found = await localChild(job, context, source, depth);
        const nothing = { job: job.name, plan: undefined, context: undefined, errors: [], note: undefined, children: [] };
        if ('note' in found)
            return { ...nothing, note: found.note };
        try {
            const child = await childPlan(found);
            const children = await plannedChildren(child.plan.jobs, child.context, source, depth + 1);
            return { ...nothing, ...child, children };
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* ConfigError */.xL))
                throw error;
            return { ...nothing, errors: error.diagnostics };
        }
    }));
}
/** What the child pipeline of a trigger job is made from, where all its files are in the project; else why not. */
async function localChild(job, context, source, depth) {
    const variables = knownVariables(context, job);
    const find = finder(variables);
    for (const include of job.trigger?.include ?? []) {
        const { local } = include;
        if (local === undefined)
            return { note: `its child pipeline is made of ${planned_kindOf(include)}` };
        const path = expandExisting(local, find);
        const later = `the file of its child pipeline, \`${path}\`, is known only when it runs`;
        if (path.includes('$'))
            return { note: later };
        // a name that has no variable is no other when the job runs
        const exists = path.includes('*') || (await source.readFile(path.replace(/^\/+/, ''))) !== undefined;
        if (!exists && path !== local)
            return { note: later };
    }
    return { job, context, source, variables, depth };
}
function planned_kindOf(include) {
    if (include.artifact !== undefined)
        return 'files that a job makes';
    const kind = ['component', 'project', 'template', 'remote'].find((key) => include[key] !== undefined);
    return kind === undefined ? 'files from elsewhere' : `files from elsewhere (\`${kind}\`)`;
}

;// CONCATENATED MODULE: ./src/gitlab/lint.ts







const lint_NOTHING = { valid: true, errors: [], warnings: [], notes: [], jobs: [] };
/**
 * GitLab's linter: checks the file, and those of its child pipelines that are in the project, without judging its rules.
 * Keywords that a run cannot honour are warned of, whatever job they are in. `judged`: the rules are judged as well; that
 * they leave no job in this context is a note, what else is wrong with the pipeline in this context an error.
 */
async function lint(options, { judged = false, depth = 0 } = {}) {
    return withPatterns(options.content, async () => {
        try {
            const checked = await asConfigError(() => checkConfig(options));
            const { config, jobs, composition } = checked;
            const at = { ...abilitiesOf(options.context), child: depth > 0 };
            const unsupported = [...jobs.values()]
                .filter((job) => job.instance === undefined || job.instance.index === 1)
                .flatMap((job) => unsupportedOf(config, { ...job, name: job.baseName }, at));
            const every = await everyJob(config, jobs, options.context, composition.pipeline);
            const results = [
                { ...lint_NOTHING, warnings: [...checked.warnings, ...composition.warnings, ...unsupported] },
                judged ? await judge(checked, options.context) : lint_NOTHING,
                ...(depth < child_MAX_DEPTH ? await lintChildren(every, options, depth) : []),
            ];
            return { ...together(results), jobs: every };
        }
        catch (error) {
            if (!(error instanceof gitlab_errors/* ConfigError */.xL))
                throw error;
            return { ...lint_NOTHING, valid: false, errors: error.diagnostics };
        }
    });
}
/** The same problem, of a file that several jobs ask for, is told once. */
function together(results) {
    const all = (pick) => [
        ...new Map(results.flatMap(pick).map((problem) => [JSON.stringify([problem.message, problem.location]), problem])).values(),
    ];
    const errors = all((result) => result.errors);
    return {
        valid: errors.length === 0,
        errors,
        warnings: all((result) => result.warnings),
        notes: all((result) => result.notes),
        jobs: [],
    };
}
/** What the rules make of the file in this context. */
async function judge({ config, jobs, composition }, context) {
    try {
        await asConfigError(() => buildPlan(config, jobs, context, composition.pipeline));
        return lint_NOTHING;
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* ConfigError */.xL))
            throw error;
        if (!(error instanceof gitlab_errors/* EmptyPipelineError */.Es))
            return { ...lint_NOTHING, errors: error.diagnostics };
        const place = `${context.source} of the ${context.ref.kind.replace('_', ' ')} ${context.ref.name}`;
        const notes = [
            ...error.diagnostics.map((reason) => ({
                ...reason,
                message: `no job for this context (${place}): ${reason.message}`,
            })),
            ...error.excluded.map(({ name, reason }) => ({
                message: `${name}: ${reason}`,
                location: undefined,
            })),
        ];
        return { ...lint_NOTHING, notes };
    }
}
/** The files of child pipelines. Each is looked at once for every way in which it is asked for. */
async function lintChildren(jobs, { context, source }, depth) {
    const seen = new Set();
    const results = [];
    for (const job of jobs.filter(({ trigger }) => trigger !== undefined && trigger.include.length > 0)) {
        const child = await localChild(job, context, source, depth + 1);
        if ('note' in child) {
            const message = `${job.groupName}: ${child.note}: it was not looked at`;
            results.push({ ...lint_NOTHING, notes: [{ message, location: job.location }] });
            continue;
        }
        const load = childLoad(child);
        const key = `${load.content}${JSON.stringify(load.context.pipelineVariables)}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        const { errors, warnings, notes } = await lint(load, { depth: depth + 1 });
        results.push({
            ...lint_NOTHING,
            errors: atTrigger(errors, child),
            warnings: atTrigger(warnings, child),
            notes: atTrigger(notes, child),
        });
    }
    return results;
}

;// CONCATENATED MODULE: ./src/gitlab/filter.ts

/** Part of a plan. Jobs that are named start even if they are manual; needs on jobs outside are dropped. */
function filterPlan(plan, filter) {
    const chosen = new Set(choose(plan, filter).map(({ name }) => name));
    if (filter.withNeeds === true)
        addNeeds(plan, chosen);
    const jobs = plan.jobs.filter(({ name }) => chosen.has(name)).map((job) => withoutOthers(job, chosen));
    const others = plan.jobs.filter(({ name }) => !chosen.has(name));
    return {
        ...plan,
        stages: plan.stages.filter((stage) => jobs.some((job) => job.stage === stage)),
        jobs,
        excluded: [...plan.excluded, ...others.map(({ name }) => ({ name, reason: 'not chosen' }))],
    };
}
function choose(plan, { jobs, stage }) {
    const unknown = (jobs ?? []).filter((name) => !plan.jobs.some((job) => isCalled(job, name)));
    if (unknown.length > 0) {
        throw new gitlab_errors/* ConfigError */.xL(unknown.map((name) => {
            const reason = plan.excluded.find((job) => job.name === name)?.reason;
            const why = reason === undefined ? 'there is no job of that name' : `it is not in this pipeline: ${reason}`;
            return { message: `Job \`${name}\` cannot be chosen: ${why}`, location: undefined };
        }));
    }
    if (stage !== undefined && !plan.jobs.some((job) => job.stage === stage)) {
        const message = `Stage \`${stage}\` has no jobs in this pipeline; stages are ${plan.stages.join(', ')}`;
        throw new gitlab_errors/* ConfigError */.xL([{ message, location: undefined }]);
    }
    return plan.jobs.filter((job) => (jobs === undefined || jobs.length === 0 || jobs.some((name) => isCalled(job, name))) &&
        (stage === undefined || job.stage === stage));
}
function isCalled(job, name) {
    return job.name === name || (job.node !== undefined && job.groupName === name);
}
/** With stages, a job that has no `needs` needs all jobs of earlier stages. */
function addNeeds(plan, chosen) {
    const byName = new Map(plan.jobs.map((job) => [job.name, job]));
    const stageOf = new Map(plan.stages.map((stage, index) => [stage, index]));
    const queue = [...chosen];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        const job = byName.get(name);
        if (!job)
            continue;
        const mine = stageOf.get(job.stage) ?? 0;
        const wanted = job.needs?.map((need) => need.job) ??
            plan.jobs.filter((other) => (stageOf.get(other.stage) ?? 0) < mine).map((other) => other.name);
        for (const other of wanted) {
            if (chosen.has(other))
                continue;
            chosen.add(other);
            queue.push(other);
        }
    }
}
function withoutOthers(job, chosen) {
    const needs = job.needs?.filter((need) => chosen.has(need.job)) ?? null;
    const dependencies = job.dependencies?.filter((name) => chosen.has(name)) ?? null;
    return { ...job, needs, dependencies };
}

;// CONCATENATED MODULE: ./src/gitlab/dotenv.ts

const dotenv_MAX_BYTES = 5120;
const MAX_VARIABLES = 20;
const dotenv_MAX_KEY = 255;
/**
 * `artifacts:reports:dotenv`, as strictly as GitLab reads it: every line is `KEY=value`, quotes belong to the value,
 * there are no comments and no empty lines. Of a key that comes twice the last counts.
 */
function parseDotenv(text, limits = {}) {
    const { bytes = dotenv_MAX_BYTES, variables: maximum = MAX_VARIABLES } = limits;
    if (Buffer.byteLength(text) >= bytes) {
        throw new gitlab_errors/* FormatError */.IF(`Dotenv Artifact Too Big. Maximum Allowable Size: ${String(bytes)}`);
    }
    const found = new Map();
    for (const line of linesOf(text.replace(/^\uFEFF/, ''))) {
        const match = /^(.*?)=(.*)$/.exec(line);
        if (!match)
            throw new gitlab_errors/* FormatError */.IF('Invalid Format');
        const [key, value] = [(match[1] ?? '').trim(), (match[2] ?? '').trim()];
        dotenv_checkKey(key);
        found.set(key, value);
    }
    if (found.size > maximum) {
        throw new gitlab_errors/* FormatError */.IF(`Dotenv files cannot have more than ${String(maximum)} variables`);
    }
    return [...found].map(([key, value]) => ({ key, value }));
}
function linesOf(text) {
    if (text === '')
        return [];
    return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map((line) => line.replace(/\r$/, ''));
}
function dotenv_checkKey(key) {
    if (key === '')
        throw new gitlab_errors/* FormatError */.IF("Validation failed: Key can't be blank");
    if (key.length > dotenv_MAX_KEY)
        throw new gitlab_errors/* FormatError */.IF('Validation failed: Key is too long (maximum is 255 characters)');
    if (!/^[a-zA-Z0-9_]+$/.test(key)) {
        throw new gitlab_errors/* FormatError */.IF("Validation failed: Key can contain only letters, digits and '_'.");
    }
}

;// CONCATENATED MODULE: ./src/gitlab/glob/doublestar.ts



/**
 * The glob of `artifacts:paths`, `artifacts:exclude` and `cache:paths` (GitLab Runner's matcher): `**` as a whole part
 * matches any number of directories, also none and also at the end; `*` stays inside one directory; dot files match.
 */
function doublestar(glob, path) {
    return compileDoublestar(glob)(path);
}
/** A pattern is asked about each of very many files. */
const doublestar_cache = new Map();
function compileDoublestar(glob) {
    const known = doublestar_cache.get(glob) ?? doublestar_compiled(glob);
    if (doublestar_cache.size > 5000)
        doublestar_cache.clear();
    doublestar_cache.set(glob, known);
    return known;
}
function doublestar_compiled(glob) {
    const patterns = expandBraces(glob).map((alternative) => alternative.split('/').map((part) => (part === '**' ? 'any' : compileName(part))));
    return (path) => {
        if (path.length > LONGEST_PATH)
            return false;
        const parts = path.split('/');
        return patterns.some((pattern) => matchAll(pattern, parts));
    };
}
/** Does the text hold any character with a meaning for {@link doublestar}? */
function isGlob(text) {
    return /[*?[{\\]/.test(text);
}

;// CONCATENATED MODULE: ./src/gitlab/variables/not-applicable.ts
/**
 * Names of GitLab's list of predefined variables that no job gets here, with the reason. All others are set wherever
 * GitLab would set them.
 */
const NOT_APPLICABLE = {
    CHAT_CHANNEL: 'there is no ChatOps',
    CHAT_INPUT: 'there is no ChatOps',
    CHAT_USER_ID: 'there is no ChatOps',
    CI_DEBUG_SERVICES: 'set by the user, not by GitLab',
    CI_DEPLOY_FREEZE: 'deploy freezes belong to a GitLab server',
    CI_DEPLOY_PASSWORD: 'deploy tokens belong to a GitLab server; give the variable yourself',
    CI_DEPLOY_USER: 'deploy tokens belong to a GitLab server; give the variable yourself',
    CI_EXTERNAL_PULL_REQUEST_IID: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_SHA: 'pull requests are given as merge requests',
    CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: 'pull requests are given as merge requests',
    CI_GITLAB_FIPS_MODE: 'only set where FIPS mode is on',
    CI_HAS_OPEN_REQUIREMENTS: 'requirements belong to a GitLab server',
    CI_KUBERNETES_ACTIVE: 'no cluster is connected',
    CI_MERGE_REQUEST_APPROVED: 'only set once approvals are given, which are not known here',
    CI_MERGE_REQUEST_ASSIGNEES: 'assignees are not known here',
    CI_MERGE_REQUEST_MILESTONE: 'milestones are not known here',
    CI_RELEASE_DESCRIPTION: 'there is no release of a GitLab server at the tag',
    CI_RELEASE_NAME: 'there is no release of a GitLab server at the tag',
    CI_SERVER_TLS_CA_FILE: 'there is no GitLab server to connect to',
    CI_SERVER_TLS_CERT_FILE: 'there is no GitLab server to connect to',
    CI_SERVER_TLS_KEY_FILE: 'there is no GitLab server to connect to',
    CI_SHARED_ENVIRONMENT: 'only set by executors whose jobs share a machine; every job has containers of its own',
    KUBECONFIG: 'no cluster is connected',
};

;// CONCATENATED MODULE: ./src/gitlab/variables/runner-expand.ts


const runner_expand_NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
/** Shell specials that are names of one character. */
const runner_expand_SPECIAL = /[*#@!?$\-0-9]/;
/**
 * GitLab Runner's expansion: one pass over `$x` and `${x}`; what is unknown becomes empty, `$$` becomes `$`, a file
 * variable becomes its path.
 */
function expandText(text, find, filePath) {
    if (!text.includes('$'))
        return text;
    let result = '';
    let at = 0;
    for (;;) {
        const dollar = text.indexOf('$', at);
        if (dollar === -1 || dollar === text.length - 1)
            return result + text.slice(at);
        result += text.slice(at, dollar);
        const { name, end } = readName(text, dollar + 1);
        if (name === '$')
            result += '$';
        else if (name !== '')
            result += runner_expand_valueOf(name, find, filePath);
        else if (end === dollar + 1)
            result += '$';
        checkExpanded(result.length);
        at = end;
    }
}
function runner_expand_valueOf(name, find, filePath) {
    const variable = find(name);
    if (!variable)
        return '';
    return variable.file ? filePath(name) : variable.value;
}
/** The name behind a dollar; an empty name with progress is bad syntax, which eats what it read. */
function readName(text, start) {
    if (text.charAt(start) === '{')
        return readBraced(text, start);
    if (runner_expand_SPECIAL.test(text.charAt(start)))
        return { name: text.charAt(start), end: start + 1 };
    runner_expand_NAME.lastIndex = start;
    const match = runner_expand_NAME.exec(text);
    return match ? { name: match[0], end: runner_expand_NAME.lastIndex } : { name: '', end: start };
}
function readBraced(text, start) {
    const close = text.indexOf('}', start);
    if (close === -1)
        return { name: '', end: start + 1 };
    if (close === start + 1)
        return { name: '', end: close + 1 };
    return { name: text.slice(start + 1, close), end: close + 1 };
}
/** Expands a text (image, service, cache key, `GIT_*`) for a job with these variables. */
function expandValue(text, variables, filePath) {
    const find = finder(variables);
    return expandText(text, find, filePath ?? defaultFilePath(find));
}
/** `<project directory>.tmp/<KEY>`, where the runner writes file variables. */
function defaultFilePath(find) {
    const directory = find('RUNNER_TEMP_PROJECT_DIR')?.value ?? `${find('CI_PROJECT_DIR')?.value ?? ''}.tmp`;
    return (key) => `${directory}/${key}`;
}

;// CONCATENATED MODULE: ./src/gitlab/variables/job.ts









/**
 * All variables of a job, ready for its container: collected in GitLab's order, expanded by GitLab and then once more
 * by the runner. Of several entries of one name the last counts and only that one is returned.
 */
function jobVariables(args) {
    const payload = sortAndExpand(collect(args), { keepUndefined: true, keepOpaque: true }).variables;
    const all = [...runnerFirst(args), ...payload, ...runnerLast(args), ...secrets(args)];
    const find = finder(all);
    const filePath = args.filePath ?? defaultFilePath(find);
    const expanded = all.map((variable) => variable.raw ? variable : { ...variable, value: expandText(variable.value, find, filePath) });
    return lastOfEach(expanded);
}
/** Of several entries of one name the last; a public one behind a hidden one is kept for services. */
function lastOfEach(variables) {
    const last = new Map();
    for (const variable of variables) {
        const before = last.get(variable.key);
        const publicValue = before?.public === true ? before.value : before?.publicValue;
        const keeps = !variable.public && publicValue !== undefined;
        last.set(variable.key, keeps ? { ...variable, publicValue } : variable);
    }
    return [...last.values()];
}
/**
 * Name of a job's environment, as GitLab expands it: by the variables without its own, what is unknown becomes empty.
 * undefined: the job has none.
 */
function environmentName(args) {
    if (!args.job.environment)
        return undefined;
    const simple = sortAndExpand(simpleVariables(args).flat(), { keepUndefined: false, keepOpaque: false }).variables;
    return expand(args.job.environment.name, finder(simple));
}
/** What a GitLab server sends, lowest precedence first. */
function collect(args) {
    const [base, rest] = simpleVariables(args);
    const name = environmentName(args);
    const { environment } = args.job;
    if (environment === undefined || name === undefined)
        return [...base, ...rest];
    return [
        ...base,
        ...environmentVariables(environment, name),
        ...rest,
        predefined('CI_ENVIRONMENT_SLUG', environmentSlug(name)),
        ...(environment.url === undefined ? [] : [predefined('CI_ENVIRONMENT_URL', environment.url)]),
    ];
}
/** All but those of the environment: before and after its own. */
function simpleVariables(args) {
    const { context, plan, job, runtime } = args;
    const base = [
        ...persisted(args),
        ...Object.entries(runtime.idTokens ?? {}).map(([key, value]) => secret(key, value)),
        ...jobFactVariables(context, {
            name: job.name,
            groupName: job.groupName,
            stage: job.stage,
            manual: runtime.manual ?? (job.when === 'manual' || job.when === 'delayed'),
            node: job.node,
        }),
    ];
    const rest = [
        ...serverVariables(context),
        ...projectVariables(context),
        ...serviceUrlVariables(context),
        ...pagesVariables(context),
        ...dependencyProxy(runtime),
        ...pipelineVariables(context, {
            iid: runtime.pipelineIid,
            ...(plan.name === undefined ? {} : { name: plan.name }),
        }),
        ...upstream(runtime),
        ...predefinedAll({
            CI_RUNNER_ID: runtime.runner.id,
            CI_RUNNER_DESCRIPTION: runtime.runner.description,
            CI_RUNNER_TAGS: JSON.stringify(runtime.runner.tags ?? []).replaceAll('","', '", "'),
        }),
        ...job.variables,
        ...userVariables(context),
        ...runtime.dotenv.map(({ key, value }) => secret(key, value, false)),
        ...userDefinedVariables(context),
        ...(runtime.manualVariables ?? []).map(({ key, value }) => secret(key, value, false)),
    ];
    return [base, rest];
}
function persisted({ context, runtime }) {
    const registry = context.registry !== undefined;
    return [
        predefined('CI_PIPELINE_ID', String(runtime.pipelineId)),
        predefined('CI_PIPELINE_URL', runtime.pipelineUrl),
        predefined('CI_JOB_ID', String(runtime.jobId)),
        predefined('CI_JOB_URL', runtime.jobUrl),
        secret('CI_JOB_TOKEN', runtime.jobToken),
        predefined('CI_JOB_STARTED_AT', runtime.startedAt),
        ...(registry
            ? [
                predefined('CI_REGISTRY_USER', runtime.registryUser ?? 'gitlab-ci-token'),
                secret('CI_REGISTRY_PASSWORD', runtime.registryPassword ?? runtime.jobToken),
            ]
            : []),
        secret('CI_REPOSITORY_URL', runtime.repositoryUrl ?? cloneUrl(context, runtime.jobToken), false),
    ];
}
function cloneUrl(context, token) {
    const url = context.project.url.replace(/^(https?:\/\/)/, `$1gitlab-ci-token:${token}@`);
    return url.endsWith('.git') ? url : `${url}.git`;
}
function dependencyProxy({ dependencyProxy: proxy }) {
    if (!proxy)
        return [];
    return [
        ...predefinedAll({
            CI_DEPENDENCY_PROXY_SERVER: proxy.server,
            CI_DEPENDENCY_PROXY_USER: proxy.user,
            CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX: proxy.groupImagePrefix,
            CI_DEPENDENCY_PROXY_DIRECT_GROUP_IMAGE_PREFIX: proxy.directGroupImagePrefix,
        }),
        secret('CI_DEPENDENCY_PROXY_PASSWORD', proxy.password),
    ];
}
function upstream({ upstream: parent }) {
    if (!parent)
        return [];
    return predefinedAll({
        CI_UPSTREAM_PIPELINE_ID: parent.pipelineId,
        CI_UPSTREAM_PROJECT_ID: parent.projectId,
        CI_UPSTREAM_JOB_ID: parent.jobId,
    });
}
/** Below the server's variables. */
function runnerFirst({ job, runtime }) {
    const image = runtime.image ?? job.image?.name;
    return predefinedAll({
        CI_JOB_IMAGE: image,
        CI_RUNNER_SHORT_TOKEN: runtime.runner.shortToken ?? 'glrt-local',
        CI_BUILDS_DIR: runtime.buildsDir,
        CI_PROJECT_DIR: runtime.projectDir,
        CI_CONCURRENT_ID: runtime.concurrentId,
        CI_CONCURRENT_PROJECT_ID: runtime.concurrentId,
        CI_SERVER: 'yes',
        CI_JOB_STATUS: runtime.status ?? 'running',
        CI_JOB_TIMEOUT: runtime.timeoutSeconds,
    });
}
/** What the runner has read for the job. Source: GitLab Runner, `common/secrets.go`. */
function secrets({ runtime }) {
    return Object.entries(runtime.secrets ?? {}).map(([key, { value, file }]) => ({
        ...secret(key, value),
        file,
        raw: true,
    }));
}
/** On top of the server's variables. */
function runnerLast({ runtime }) {
    return predefinedAll({
        CI_DISPOSABLE_ENVIRONMENT: 'true',
        CI_RUNNER_VERSION: runtime.runner.version,
        CI_RUNNER_REVISION: runtime.runner.revision,
        CI_RUNNER_EXECUTABLE_ARCH: runtime.runner.arch,
        RUNNER_TEMP_PROJECT_DIR: `${runtime.projectDir}.tmp`,
        CI_DEBUG_TRACE: runtime.debug === true ? 'true' : undefined,
    });
}

;// CONCATENATED MODULE: ./src/gitlab/variables/service.ts


/**
 * Environment of a service: the job's public variables (predefined ones that are no secrets, and those of the pipeline
 * file), then the service's own, whose values may refer to any variable of the job.
 */
function serviceVariables(service, variables, filePath) {
    const find = finder(variables);
    const path = filePath ?? defaultFilePath(find);
    const own = service.variables.map((variable) => variable.raw ? variable : { ...variable, value: expandText(variable.value, find, path) });
    const shared = variables.flatMap(({ publicValue, ...variable }) => {
        if (variable.public)
            return [variable];
        if (publicValue === undefined)
            return [];
        return [{ ...variable, value: publicValue, public: true, masked: false, file: false }];
    });
    return [...new Map([...shared, ...own].map((variable) => [variable.key, variable])).values()];
}

;// CONCATENATED MODULE: ./src/gitlab/status/composite.ts
/** Kinds of job statuses as GitLab counts them, one bit each. */
const BIT = {
    created: 1,
    pending: 2,
    running: 4,
    success: 8,
    failed: 16,
    canceled: 32,
    skipped: 64,
    manual: 128,
    scheduled: 256,
    /** Failed or canceled, and allowed to. */
    successWithWarnings: 512,
    /** Manual and optional: nobody waits for it. */
    ignored: 1024,
};
const OK = BIT.successWithWarnings | BIT.ignored;
/** The bit of one job; sets of jobs are or-ed together. */
function statusBit(status, allowFailure) {
    if (allowFailure && (status === 'failed' || status === 'canceled'))
        return BIT.successWithWarnings;
    if (allowFailure && status === 'manual')
        return BIT.ignored;
    return BIT[status];
}
/** Status of a set of jobs: the first rule that holds. `dag`: the set is what a job needs. */
function composite(set, dag = false) {
    const only = (bits) => (set & bits) !== 0 && (set & ~bits) === 0;
    const any = (bits) => (set & bits) !== 0;
    if (set === 0)
        return 'success';
    if (dag && any(BIT.skipped | BIT.ignored))
        return 'skipped';
    if (only(BIT.skipped | BIT.ignored))
        return 'skipped';
    if (only(BIT.success | BIT.skipped | OK))
        return 'success';
    if (only(BIT.created | OK))
        return 'created';
    if (only(BIT.canceled | BIT.success | BIT.skipped | OK))
        return 'canceled';
    if (only(BIT.pending | BIT.created | BIT.skipped | OK))
        return 'pending';
    if (any(BIT.running | BIT.pending))
        return 'running';
    if (any(BIT.manual))
        return 'manual';
    if (any(BIT.scheduled))
        return 'scheduled';
    return any(BIT.created) ? 'running' : 'failed';
}

;// CONCATENATED MODULE: ./src/gitlab/status/hold.ts

/** From these a pipeline whose jobs wait for a runner goes on as running: it has been so before. */
const STARTED = new Set(['running', 'success', 'failed', 'canceled']);
/**
 * Gives the pipeline and its stages the status that follows from their jobs, as far as they may have it after the one
 * that they had. In: a state whose jobs have just been processed; out: the same one where nothing changes. Source of the
 * rules: the state machines of GitLab's models `Ci::Pipeline` and `Ci::Stage`.
 */
function hold(state) {
    const bits = state.stages.map(() => 0);
    for (const [index, job] of state.jobs.entries()) {
        const current = state.states[index];
        if (current)
            bits[job.stage] = (bits[job.stage] ?? 0) | statusBit(current.status, current.allowFailure);
    }
    const all = bits.reduce((sum, one) => sum | one, 0);
    const pipeline = pipelineAfter(state.pipeline, composite(all));
    const stageStates = bits.map((one, index) => stageAfter(state.stageStates[index] ?? 'created', composite(one)));
    const same = pipeline === state.pipeline && stageStates.every((status, index) => status === state.stageStates[index]);
    return same ? state : { ...state, pipeline, stageStates };
}
/** A pipeline never falls back to `pending` once it has run, and never to `created`. */
function pipelineAfter(before, now) {
    if (now === 'created')
        return before;
    return now === 'pending' && STARTED.has(before) ? 'running' : now;
}
/** A stage whose skipped jobs wait again stays skipped until one of them can start. */
function stageAfter(before, now) {
    return now === 'created' ? before : now;
}

;// CONCATENATED MODULE: ./src/gitlab/status/process.ts

const COMPLETED = new Set(['success', 'failed', 'canceled', 'skipped']);
/** Statuses of its predecessors under which a waiting job acts; under the others it is skipped. */
const STAGE_OK = new Set(['success', 'skipped']);
const NEEDS_OK = new Set(['success']);
const FAILED = new Set(['failed']);
const ALWAYS = new Set(['success', 'failed', 'skipped']);
/** Lets every waiting job act whose predecessors are complete, stage by stage, as GitLab does after each change. */
function process(state) {
    let states;
    const stageBits = new Array(state.stages.length).fill(0);
    let priorBits = 0;
    let stage = 0;
    for (const [index, job] of state.jobs.entries()) {
        for (; stage < job.stage; stage += 1)
            priorBits |= stageBits[stage] ?? 0;
        const current = (states ?? state.states)[index];
        if (!current)
            continue;
        const next = current.status === 'created' ? act(state, job, current, states ?? state.states, priorBits) : current;
        if (next !== current) {
            states ??= [...state.states];
            states[index] = next;
        }
        stageBits[job.stage] = (stageBits[job.stage] ?? 0) | statusBit(next.status, next.allowFailure);
    }
    return states ? { ...state, states } : state;
}
function act(state, job, current, states, priorBits) {
    const previous = job.needs ? composite(bitsOf(job.needs, states), true) : composite(priorBits);
    if (!COMPLETED.has(previous))
        return current;
    return { ...current, status: allowed(job).has(previous) ? started(state, job) : 'skipped' };
}
function bitsOf(needs, states) {
    let bits = 0;
    for (const index of needs) {
        const need = states[index];
        if (need)
            bits |= statusBit(need.status, need.allowFailure);
    }
    return bits;
}
function allowed(job) {
    switch (job.when) {
        case 'on_failure':
            return FAILED;
        case 'always':
            return ALWAYS;
        case 'on_success':
        case 'manual':
        case 'delayed':
            return job.needs ? NEEDS_OK : STAGE_OK;
    }
}
function started(state, job) {
    if (job.delayed)
        return 'scheduled';
    if (job.when !== 'manual' && job.when !== 'delayed')
        return 'pending';
    return state.play === 'all' || state.play.includes(job.name) ? 'pending' : 'manual';
}

;// CONCATENATED MODULE: ./src/gitlab/status/retry.ts
/** Failures that would only come again. */
const NEVER = new Set(['missing_dependency_failure']);
/** Does a failed job get another attempt (`retry`)? */
function mayRetry(job, state, reason, exitCode) {
    const { retry } = job;
    if (!retry || NEVER.has(reason) || state.attempt > retry.max)
        return false;
    if (retry.when.includes('always') || retry.when.includes(reason))
        return true;
    return exitCode !== undefined && retry.exitCodes.includes(exitCode);
}

;// CONCATENATED MODULE: ./src/gitlab/status/run.ts

function initialState(plan, play) {
    const ordered = orderJobs(plan);
    const index = new Map(ordered.map((job, position) => [job.name, position]));
    const stageIndex = new Map(plan.stages.map((stage, position) => [stage, position]));
    const jobs = ordered.map((job) => toRunJob(job, index, stageIndex));
    return {
        stages: plan.stages,
        jobs,
        states: jobs.map((job) => ({
            status: 'created',
            attempt: 1,
            allowFailure: job.allowFailure === true,
            exitCode: undefined,
            reason: undefined,
        })),
        pipeline: 'created',
        stageStates: plan.stages.map(() => 'created'),
        play,
        autoCancelOnJobFailure: plan.autoCancelOnJobFailure,
    };
}
function toRunJob(job, index, stages) {
    return {
        name: job.name,
        stage: stages.get(job.stage) ?? 0,
        when: job.when,
        delayed: job.when === 'delayed' && job.startIn !== undefined && job.trigger === undefined,
        allowFailure: job.allowFailure,
        needs: job.needs && job.needs.flatMap((need) => index.get(need.job) ?? []),
        retry: job.retry,
        resourceGroup: job.resourceGroup,
    };
}
function orderJobs(plan) {
    return plan.stages.flatMap((stage) => {
        const jobs = plan.jobs.filter((job) => job.stage === stage);
        if (!jobs.some((job) => job.needs !== null && job.needs.length > 0))
            return jobs;
        const byName = new Map(jobs.map((job) => [job.name, job]));
        const graph = new Map(jobs.map((job) => [job.name, (job.needs ?? []).map((need) => need.job)]));
        return topologicalOrder(graph).flatMap((name) => byName.get(name) ?? []);
    });
}
const indices = new WeakMap();
/** Position of a job by its name. */
function positionOf(state, name) {
    let index = indices.get(state.jobs);
    if (!index) {
        index = new Map(state.jobs.map((job, position) => [job.name, position]));
        indices.set(state.jobs, index);
    }
    return index.get(name);
}

;// CONCATENATED MODULE: ./src/gitlab/status/machine.ts




/** A pipeline that has just been created: jobs without predecessors are pending. */
function createRun(plan, options = {}) {
    return hold(process(initialState(plan, options.play ?? [])));
}
/**
 * From which statuses an event is possible; any other is ignored, as the job has moved on. To play a job that has ended
 * is to retry it.
 */
const POSSIBLE = {
    run: new Set(['pending']),
    success: new Set(['created', 'pending', 'running']),
    drop: new Set(['created', 'pending', 'running', 'manual', 'scheduled']),
    play: new Set(['manual', 'scheduled', 'success', 'failed', 'canceled']),
    enqueue: new Set(['created', 'skipped', 'manual', 'scheduled']),
    cancel: new Set(['created', 'pending', 'running', 'manual', 'scheduled']),
};
/** What happens to a job, and what follows from it for the others. Unknown jobs and impossible events change nothing. */
function transition(state, jobName, event) {
    const position = positionOf(state, jobName);
    const job = position === undefined ? undefined : state.jobs[position];
    const current = position === undefined ? undefined : state.states[position];
    if (position === undefined || !job || !current || !POSSIBLE[event.type].has(current.status))
        return state;
    const next = apply(job, current, event);
    const revived = isStopped(current.status) && !isStopped(next.status);
    const changed = withState(state, position, next);
    const processed = hold(process(revived ? resetSkipped(changed, position) : changed));
    const fatal = event.type === 'drop' && next.status === 'failed' && !next.allowFailure;
    return fatal && state.autoCancelOnJobFailure === 'all' ? cancelPipeline(processed) : processed;
}
/**
 * The same as `success` for each of these jobs, one after the other, where they wait for a runner or run; what follows is
 * looked for once. What one of them decides none of the others can change, so that the order does not count.
 */
function passAll(state, jobNames) {
    const states = [...state.states];
    for (const name of jobNames) {
        const position = positionOf(state, name) ?? -1;
        const [job, current] = [state.jobs[position], states[position]];
        if (job && (current?.status === 'pending' || current?.status === 'running'))
            states[position] = apply(job, current, { type: 'success' });
    }
    return hold(process({ ...state, states }));
}
function apply(job, current, event) {
    switch (event.type) {
        case 'run':
            return { ...current, status: 'running' };
        case 'success':
            return { ...current, status: 'success', exitCode: 0, reason: undefined };
        case 'cancel':
            return { ...current, status: 'canceled' };
        case 'enqueue':
            return { ...current, status: 'pending' };
        case 'play':
            return current.status === 'manual' || current.status === 'scheduled'
                ? { ...current, status: 'pending' }
                : { ...current, status: 'pending', attempt: current.attempt + 1, allowFailure: job.allowFailure === true };
        case 'drop':
            return drop(job, current, event);
    }
}
function drop(job, current, event) {
    const { exitCode, reason } = event;
    if (mayRetry(job, current, reason, exitCode)) {
        return { ...current, status: 'pending', attempt: current.attempt + 1, exitCode, reason };
    }
    const codes = typeof job.allowFailure === 'object' ? job.allowFailure.exitCodes : [];
    const allowFailure = job.allowFailure === true || (exitCode !== undefined && codes.includes(exitCode));
    return { ...current, status: 'failed', allowFailure, exitCode, reason };
}
const STOPPED = new Set(['success', 'failed', 'canceled', 'skipped', 'manual', 'scheduled']);
const isStopped = (status) => STOPPED.has(status);
function withState(state, position, next) {
    const states = [...state.states];
    states[position] = next;
    return { ...state, states };
}
/** A job came back to life: what was skipped because of it waits again. */
function resetSkipped(state, position) {
    const stage = state.jobs[position]?.stage ?? 0;
    const dependants = new Set([position]);
    const states = state.states.map((current, index) => {
        const job = state.jobs[index];
        if (!job)
            return current;
        const needsIt = job.needs?.some((need) => dependants.has(need)) ?? false;
        if (needsIt)
            dependants.add(index);
        const affected = needsIt || job.stage > stage;
        return affected && current.status === 'skipped' ? { ...current, status: 'created' } : current;
    });
    return { ...state, states };
}
/** Cancels all jobs that have not ended, manual ones too. */
function cancelPipeline(state) {
    const states = state.states.map((current) => POSSIBLE.cancel.has(current.status) ? { ...current, status: 'canceled' } : current);
    return hold(process({ ...state, states }));
}
/** Names of the jobs that may start now; of each resource group at most one, and none while one of it runs. */
function startable(state) {
    const busy = new Set();
    for (const [index, job] of state.jobs.entries()) {
        if (job.resourceGroup !== undefined && state.states[index]?.status === 'running')
            busy.add(job.resourceGroup);
    }
    const names = [];
    for (const [index, job] of state.jobs.entries()) {
        if (state.states[index]?.status !== 'pending')
            continue;
        if (job.resourceGroup !== undefined) {
            if (busy.has(job.resourceGroup))
                continue;
            busy.add(job.resourceGroup);
        }
        names.push(job.name);
    }
    return names;
}
function jobState(state, name) {
    const position = positionOf(state, name);
    return position === undefined ? undefined : state.states[position];
}
/** Status of each job by name, in the order of the run. */
function jobStatuses(state) {
    return Object.fromEntries(state.jobs.map((job, index) => [job.name, state.states[index]?.status ?? 'created']));
}
function pipelineStatus(state) {
    return state.pipeline;
}
/** "Passed with warnings": a job failed, and was allowed to. */
function hasWarnings(state) {
    return state.states.some(({ status, allowFailure }) => allowFailure && (status === 'failed' || status === 'canceled'));
}
function stageStatuses(state) {
    return Object.fromEntries(state.stages.map((stage, index) => [stage, state.stageStates[index] ?? 'created']));
}
/** Has the pipeline come to rest: nothing runs and nothing can start by itself? */
function isSettled(state) {
    return !state.states.some(({ status }) => status === 'pending' || status === 'running' || status === 'scheduled');
}

;// CONCATENATED MODULE: ./src/gitlab/index.ts
/** The GitLab CI language: text and context in, plan out. Pure; files come from a {@link FileSource}. */


























/***/ }),

/***/ 65710:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ flagWarnings)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14350);
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


/***/ })

};
