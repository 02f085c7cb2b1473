export const id = 278;
export const ids = [278];
export const modules = {

/***/ 1322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isDindImage),
/* harmony export */   x: () => (/* binding */ isDindName)
/* harmony export */ });
/** Whether an image's name is that of a Docker daemon to run inside a container: `docker:dind`, `mirror/docker:28-dind-rootless`. */
function isDindName(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const last = withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
    const [name = '', tag = ''] = last.split(':');
    return /(^|[-_.])dind([-_.]|$)/.test(tag) || /(^|[-_.])dind([-_.]|$)/.test(name);
}
/** The same of an image that the engine has: whatever its name, it is dind when it starts dind's entrypoint. */
function isDindImage(image) {
    return image.entrypoint.some((item) => item.endsWith('dockerd-entrypoint.sh'));
}


/***/ }),

/***/ 9452:
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

/***/ 1395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xL: () => (/* reexport */ gitlab_errors/* ConfigError */.xL),
  jz: () => (/* reexport */ cancelPipeline),
  Uq: () => (/* reexport */ childPlan),
  ut: () => (/* reexport */ createRun),
  UN: () => (/* reexport */ doublestar),
  eb: () => (/* reexport */ expandValue),
  gh: () => (/* reexport */ filterPlan),
  d: () => (/* reexport */ jobState),
  ub: () => (/* reexport */ jobStatuses),
  BU: () => (/* reexport */ jobVariables),
  Yq: () => (/* reexport */ loadPlan),
  qd: () => (/* reexport */ parseDotenv),
  pO: () => (/* reexport */ pipelineStatus),
  nV: () => (/* reexport */ serviceVariables),
  $C: () => (/* reexport */ stageStatuses),
  hx: () => (/* reexport */ startable),
  kY: () => (/* reexport */ transition)
});

// UNUSED EXPORTS: EmptyPipelineError, FormatError, NOT_APPLICABLE, childContext, compileDoublestar, compileFnmatch, environmentSlug, environmentTier, expandBraces, fnmatch, groupName, hasWarnings, isGlob, isSettled, lint, matchesMaskingRules, parseDuration, predefinedVariables, slugify

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(9452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/gitlab/variables/expand.ts
function finder(variables) {
    const byName = new Map(variables.map((variable) => [variable.key, variable]));
    return (name) => byName.get(name);
}
const REFERENCE = /\$([a-zA-Z_][a-zA-Z0-9_]*)|\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}|%([a-zA-Z_][a-zA-Z0-9_]*)%/g;
function replace(text, unknown, find) {
    if (!text.includes('$') && !text.includes('%'))
        return text;
    return text.replace(REFERENCE, (whole, plain, braced, percent) => {
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
    const host = new URL(context.server.url).host;
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
    return value.replace(sort_REFERENCE, (whole, plain, braced, percent) => {
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
    const visit = (node) => {
        indexOf[node] = low[node] = counter;
        counter += 1;
        stack.push(node);
        onStack[node] = 1;
        for (const child of children[node] ?? []) {
            if (indexOf[child] === -1) {
                visit(child);
                low[node] = Math.min(low[node] ?? 0, low[child] ?? 0);
            }
            else if (onStack[child])
                low[node] = Math.min(low[node] ?? 0, indexOf[child] ?? 0);
        }
        if (low[node] !== indexOf[node])
            return;
        const component = stack.splice(stack.indexOf(node));
        for (const member of component)
            onStack[member] = 0;
        const members = component.flatMap((member) => variables[member] ?? []);
        if (members.length > 1)
            cycles.push(members.map((member) => member.key));
        order.push(...members);
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





function newComposition(context, source, readArtifact) {
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
    };
}
function noteFetched(composition, name, content) {
    composition.fetched.set(name, (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'));
}

// EXTERNAL MODULE: ./src/gitlab/yaml/limits.ts
var limits = __webpack_require__(4071);
// EXTERNAL MODULE: ./src/gitlab/yaml/problem.ts
var problem = __webpack_require__(3312);
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
            if (visited > limits/* LIMITS */.b.flattenedItems)
                throw new problem/* Problem */.A('The parsed YAML is too big', locationOf(node));
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
        throw new problem/* Problem */.A(`${name}: ${message}`, locationOf(at));
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
/** Seconds; undefined where the text is no duration (zero counts as none). */
function parseDuration(text) {
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

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/gitlab/expression/pattern.ts

const SYNTAX = /^\/(.*)\/([ismU]*)$/m;
const compiled = new Map();
/** `/source/flags`; undefined where the text has not that form or RE2 refuses it. */
function parsePattern(text) {
    if (compiled.has(text))
        return compiled.get(text);
    const match = SYNTAX.exec(text);
    const pattern = match ? compile(match[1] ?? '', match[2] ?? '') : undefined;
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
    try {
        const regex = build/* RE2JS */.L3.compile(flags === '' ? source : `(?${flags})${source}`);
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
        parser_build(token, results);
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
function parser_build(token, results) {
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
var near = __webpack_require__(61);
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
    return flatSize(node, levels, leaf) <= limits/* LIMITS */.b.flattenedItems;
}
function flatSize(node, levels, leaf) {
    if (leaf(node))
        return 1;
    if (levels <= 0 || !isSeq(node))
        return Infinity;
    let size = 1;
    for (const item of node.items) {
        size += flatSize(item, levels - 1, leaf);
        if (size > limits/* LIMITS */.b.flattenedItems)
            return Infinity;
    }
    return size;
}
/** The first part of a list that is not as it should be, for a better position. */
function firstBad(node, good) {
    return isSeq(node) ? (node.items.find((item) => !good(item)) ?? node) : node;
}
function lengthAtMost(entry, attribute, node, maximum) {
    const text = isScalar(node) ? node.text : '';
    if (text.length <= maximum)
        return;
    entry.fail(attribute, `is too long (maximum is ${String(maximum)} characters)`, node);
}

;// CONCATENATED MODULE: ./src/gitlab/keywords/support.ts
const supported = { status: 'supported' };
/** Supported, with something worth knowing. */
const noted = (note) => ({ status: 'supported', note });
const differs = (note) => ({ status: 'differs', note });
const refused = (note) => ({ status: 'refused', note });
const none = (note) => ({ status: 'not applicable', note });

;// CONCATENATED MODULE: ./src/gitlab/keywords/file.ts

const COMPONENT = noted('from the address of the component');
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
    'include:project': noted('from `gitlab-url` with `gitlab-token`, or from a copy: `include-map`'),
    'include:ref': supported,
    'include:integrity': supported,
    'include:cache': differs('a file is fetched once a run, never kept for the next'),
    'include:template': noted('from gitlab.com, or from a copy: `include-map: template=FOLDER`'),
    'include:component': noted('from `gitlab-url` with `gitlab-token`, or from a copy: `include-map`'),
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

const UNREAD = differs('collected and checked; nothing reads it: name the file in `paths` to keep it');
const NO_RIGHTS = none('artifacts belong to the workflow: whoever may see it may have them');
/** Reports of `artifacts:reports`, in GitLab's order. */
const REPORTS = {
    'artifacts:reports': supported,
    'artifacts:reports:junit': noted('annotations, and a table in the summary'),
    'artifacts:reports:dotenv': supported,
    'artifacts:reports:api_fuzzing': UNREAD,
    'artifacts:reports:coverage_fuzzing': UNREAD,
    'artifacts:reports:sast': UNREAD,
    'artifacts:reports:secret_detection': UNREAD,
    'artifacts:reports:dependency_scanning': UNREAD,
    'artifacts:reports:container_scanning': UNREAD,
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
    'artifacts:reports:codequality': UNREAD,
    'artifacts:reports:coverage_report': UNREAD,
    'artifacts:reports:coverage_report:coverage_format': UNREAD,
    'artifacts:reports:coverage_report:path': UNREAD,
};
/** Keywords about files that outlive a job. */
const FILES_KEYWORDS = {
    artifacts: noted('handed on between jobs; with `output` noted a folder for each job'),
    'artifacts:paths': supported,
    'artifacts:exclude': supported,
    'artifacts:untracked': supported,
    'artifacts:when': supported,
    'artifacts:name': differs('said in the log; there is a folder for each job instead of an archive'),
    'artifacts:expire_in': differs('kept for the run; then `retention-days` of `actions/upload-artifact`'),
    'artifacts:expose_as': none('there is no page of a merge request'),
    'artifacts:public': NO_RIGHTS,
    'artifacts:access': NO_RIGHTS,
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
const SECRETS = 'needs a secrets provider that trusts a GitLab server; pass the values as masked variables instead (input `secrets`)';
const TOKENS = 'needs tokens signed by a GitLab server; pass the credentials as masked variables instead (input `secrets`)';
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
    environment: differs('the variables are set; nothing is deployed by itself'),
    'environment:name': supported,
    'environment:url': supported,
    'environment:action': differs('jobs with `stop` run when `rules` or `manual` say so'),
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
    id_tokens: refused(TOKENS),
    'id_tokens:aud': refused(TOKENS),
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
    pages: differs('the folder is an artifact; publish it with `actions/deploy-pages`'),
    'pages:publish': supported,
    'pages:path_prefix': none('nothing is published'),
    'pages:expire_in': none('nothing is published'),
    parallel: supported,
    'parallel:matrix': supported,
    publish: supported,
    release: differs('recorded in the output `releases`; a further step makes it'),
    'release:tag_name': supported,
    'release:tag_message': supported,
    'release:name': supported,
    'release:description': supported,
    'release:ref': supported,
    'release:milestones': supported,
    'release:released_at': supported,
    'release:assets': supported,
    'release:assets:links': supported,
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
    'rules:exists:project': differs('files are asked for by name: no wildcards, unless `include-map` names a copy'),
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
    secrets: refused(SECRETS),
    'secrets:vault': refused(SECRETS),
    'secrets:azure_key_vault': refused(SECRETS),
    'secrets:gcp_secret_manager': refused(SECRETS),
    'secrets:aws_secrets_manager': refused(SECRETS),
    'secrets:gitlab_secrets_manager': refused(SECRETS),
    'secrets:file': refused(SECRETS),
    'secrets:token': refused(SECRETS),
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
    return KEYWORDS[keyword].note ?? '';
}
/** Keywords of jobs that a run refuses wherever they stand. */
function refusedKeywords() {
    return Object.entries(KEYWORDS)
        .filter(([keyword, { status }]) => status === 'refused' && isTop(keyword))
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
    if (name.length > 255)
        entry.fail('name', 'is too long (maximum is 255 characters)', node);
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

// EXTERNAL MODULE: ./src/gitlab/yaml/inspect.ts
var inspect = __webpack_require__(9703);
// EXTERNAL MODULE: ./src/gitlab/yaml/scalar.ts
var yaml_scalar = __webpack_require__(4483);
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
        return Number.isInteger(value) ? scalar(at, 'integer', String(value)) : scalar(at, 'float', (0,yaml_scalar/* rubyFloat */.T$)(value));
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
    return node.kind === 'scalar' ? node.text : (0,inspect/* inspect */.N)(node);
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
    const divided = /^split\(\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(call);
    return divided ? split(divided[1] ?? divided[2] ?? '') : undefined;
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
function split(separator) {
    return (value) => (typeof value === 'string' ? { value: value.split(separator) } : onlyText('split'));
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
    if (input.type === 'boolean' || input.type === 'array')
        return ['Options can only be used with string and number inputs'];
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

// EXTERNAL MODULE: ./src/gitlab/yaml/reader.ts
var reader = __webpack_require__(6556);
;// CONCATENATED MODULE: ./src/gitlab/yaml/cursor.ts
/** The text holds something that the simple reader leaves to the library. */
const NOT_SIMPLE = new Error('not simple');
/** A place in a text that is read line by line; `indent` is the column of the current token in its line. */
class Cursor {
    text;
    pos = 0;
    lineStart = 0;
    indent = 0;
    constructor(text) {
        this.text = text;
    }
    code(at = this.pos) {
        return at < this.text.length ? this.text.charCodeAt(at) : NEWLINE;
    }
    get atEnd() {
        return this.indent < 0;
    }
    /** Goes to the first token of the next line that has any; `indent` is -1 at the end of the text. */
    nextLine() {
        const end = this.text.indexOf('\n', this.pos);
        this.findToken(end === -1 ? this.text.length : end + 1);
    }
    findToken(from) {
        const { text } = this;
        let start = from;
        for (;;) {
            if (start >= text.length) {
                this.pos = text.length;
                this.indent = -1;
                return;
            }
            let at = start;
            while (text.charCodeAt(at) === cursor_SPACE)
                at += 1;
            const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
            if (code !== NEWLINE && code !== HASH) {
                this.lineStart = start;
                this.pos = at;
                this.indent = at - start;
                if (this.indent === 0 && isMarker(text, at))
                    throw NOT_SIMPLE;
                return;
            }
            const end = text.indexOf('\n', at);
            start = end === -1 ? text.length : end + 1;
        }
    }
    skipSpaces() {
        while (this.text.charCodeAt(this.pos) === cursor_SPACE)
            this.pos += 1;
    }
    /** Is there nothing more on this line but a comment? A `#` needs a blank before it. */
    atLineEnd() {
        const before = this.pos;
        this.skipSpaces();
        const code = this.code();
        return code === NEWLINE || (code === HASH && (this.pos > before || this.code(this.pos - 1) === cursor_SPACE));
    }
    /** The line must end here. */
    endLine() {
        if (!this.atLineEnd())
            throw NOT_SIMPLE;
        this.nextLine();
    }
    /** Is this character at the place, with a blank or the end of the line behind it? */
    isIndicator(char, at = this.pos) {
        if (this.code(at) !== char)
            return false;
        const next = this.code(at + 1);
        return next === cursor_SPACE || next === NEWLINE;
    }
}
const NEWLINE = 10;
const cursor_SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;
/** `---` and `...` in the first column, and directives. */
function isMarker(text, at) {
    return text.startsWith('---', at) || text.startsWith('...', at) || text.charCodeAt(at) === 37;
}

// EXTERNAL MODULE: ./src/gitlab/yaml/merge-key.ts
var merge_key = __webpack_require__(5621);
;// CONCATENATED MODULE: ./src/gitlab/yaml/simple-scalar.ts

/** First characters that a plain scalar cannot have (or only before a non-blank). */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));
/** A plain scalar up to the end of its line (or a comment); a colon that would end a key is not simple. */
function readPlainValue(cursor) {
    const { text, pos } = cursor;
    if (!canStartPlain(cursor))
        throw NOT_SIMPLE;
    let end = text.indexOf('\n', pos);
    if (end === -1)
        end = text.length;
    let at = pos;
    for (; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (code === COLON && (at + 1 >= end || text.charCodeAt(at + 1) === cursor_SPACE))
            throw NOT_SIMPLE;
        if (code === HASH && text.charCodeAt(at - 1) === cursor_SPACE)
            break;
    }
    cursor.pos = at;
    return trimEnd(text, pos, at);
}
function canStartPlain(cursor) {
    const code = cursor.code();
    if (!INDICATORS.has(code))
        return true;
    const next = cursor.code(cursor.pos + 1);
    return (code === 45 || code === 63 || code === COLON) && next !== cursor_SPACE && next !== NEWLINE;
}
function trimEnd(text, from, to) {
    let end = to;
    while (end > from && text.charCodeAt(end - 1) === cursor_SPACE)
        end -= 1;
    return text.slice(from, end);
}
/** The key at the cursor, which is then behind its colon; undefined where the line holds no key. */
function readKey(cursor) {
    const start = cursor.pos;
    const code = cursor.code();
    if (code === 34 || code === 39) {
        const text = readQuoted(cursor);
        cursor.skipSpaces();
        if (cursor.isIndicator(COLON)) {
            cursor.pos += 1;
            return { text, quoted: true };
        }
        cursor.pos = start;
        return undefined;
    }
    if (!canStartPlain(cursor))
        return undefined;
    const { text } = cursor;
    for (let at = start; at < text.length; at += 1) {
        const current = text.charCodeAt(at);
        if (current === NEWLINE)
            return undefined;
        if (current === HASH && text.charCodeAt(at - 1) === cursor_SPACE)
            return undefined;
        if (current === COLON && cursor.isIndicator(COLON, at)) {
            if (at - start > 1000)
                throw NOT_SIMPLE;
            cursor.pos = at + 1;
            return { text: trimEnd(text, start, at), quoted: false };
        }
    }
    return undefined;
}
const ESCAPES = {
    '"': '"',
    '\\': '\\',
    n: '\n',
    t: '\t',
    '/': '/',
    '0': '\0',
    r: '\r',
};
/** A quoted scalar on one line. */
function readQuoted(cursor) {
    const { text } = cursor;
    const quote = text.charAt(cursor.pos);
    let result = '';
    for (let at = cursor.pos + 1; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '\n')
            throw NOT_SIMPLE;
        if (char === quote) {
            if (quote === "'" && text.charAt(at + 1) === "'") {
                result += "'";
                at += 1;
                continue;
            }
            cursor.pos = at + 1;
            return result;
        }
        if (char === '\\' && quote === '"') {
            const escaped = ESCAPES[text.charAt((at += 1))];
            if (escaped === undefined)
                throw NOT_SIMPLE;
            result += escaped;
        }
        else
            result += char;
    }
    throw NOT_SIMPLE;
}
/** A name of an anchor or alias. */
function readName(cursor) {
    const match = /^[\w.-]+/.exec(cursor.text.slice(cursor.pos, cursor.pos + 200));
    if (!match || match[0].length > 190)
        throw NOT_SIMPLE;
    cursor.pos += match[0].length;
    return match[0];
}
/** `|` and `>` with their chomping; the cursor is at the indicator and afterwards at the next line. */
function readBlockScalar(cursor, parentIndent) {
    const { text } = cursor;
    const style = text.charAt(cursor.pos);
    let chomp = '';
    cursor.pos += 1;
    const next = text.charAt(cursor.pos);
    if (next === '-' || next === '+') {
        chomp = next;
        cursor.pos += 1;
    }
    if (!cursor.atLineEnd())
        throw NOT_SIMPLE;
    const header = text.indexOf('\n', cursor.pos);
    if (header === -1)
        throw NOT_SIMPLE;
    const { lines, end } = blockLines(text, header + 1, parentIndent);
    cursor.findToken(end);
    if (cursor.indent > parentIndent && lines.length === 0)
        throw NOT_SIMPLE;
    let trailing = 0;
    while (trailing < lines.length && lines[lines.length - 1 - trailing] === '')
        trailing += 1;
    const content = trailing === 0 ? lines : lines.slice(0, lines.length - trailing);
    if (content.length === 0)
        return chomp === '+' ? '\n'.repeat(trailing) : '';
    const body = style === '|' ? content.join('\n') : fold(content);
    if (chomp === '-')
        return body;
    return body + (chomp === '+' ? '\n'.repeat(trailing + 1) : '\n');
}
/** Lines of a block scalar without their indentation, and where the text goes on. */
function blockLines(text, start, parentIndent) {
    const lines = [];
    let indent = -1;
    let at = start;
    while (at < text.length) {
        let first = at;
        while (text.charCodeAt(first) === cursor_SPACE)
            first += 1;
        let end = text.indexOf('\n', first);
        if (end === -1) {
            if (first < text.length && first - at > parentIndent)
                throw NOT_SIMPLE;
            end = text.length;
        }
        if (first === end) {
            if (indent === -1 ? first > at : first - at > indent)
                throw NOT_SIMPLE;
            lines.push('');
        }
        else {
            const column = first - at;
            if (column <= parentIndent)
                break;
            if (indent === -1)
                indent = column;
            else if (column < indent)
                throw NOT_SIMPLE;
            lines.push(text.slice(at + indent, end));
        }
        at = end + 1;
    }
    return { lines: indent === -1 ? lines.map(() => '') : lines, end: Math.min(at, text.length) };
}
/** A line break becomes a blank, empty lines become line breaks; lines with further indentation are not simple. */
function fold(lines) {
    let result = '';
    let breaks = 0;
    for (const [index, line] of lines.entries()) {
        if (line.startsWith(' '))
            throw NOT_SIMPLE;
        if (line === '')
            breaks += 1;
        else {
            result += (index === 0 ? '' : breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
            breaks = 0;
        }
    }
    return result;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/simple-flow.ts



const simple_flow_REFERENCE = '!reference ';
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
/** `[...]` or `{...}` on one line, with everything that may be in it. */
function readFlow(reader, cursor, depth, anchor) {
    const offset = cursor.pos;
    const list = cursor.text.charAt(offset) === '[';
    return reader.node(offset, depth, anchor, () => list ? readList(reader, cursor, offset, depth) : readMap(reader, cursor, offset, depth));
}
/** `!reference [...]`, on one line. */
function readReference(reader, cursor, depth, anchor) {
    if (!cursor.text.startsWith(simple_flow_REFERENCE, cursor.pos))
        throw NOT_SIMPLE;
    cursor.pos += simple_flow_REFERENCE.length;
    cursor.skipSpaces();
    if (cursor.text.charAt(cursor.pos) !== '[')
        throw NOT_SIMPLE;
    const offset = cursor.pos;
    return reader.node(offset, depth, anchor, () => reader.reference(readList(reader, cursor, offset, depth), offset));
}
function readList(reader, cursor, offset, depth) {
    cursor.pos += 1;
    const items = [];
    for (;;) {
        cursor.skipSpaces();
        if (cursor.text.charAt(cursor.pos) === ']')
            break;
        items.push(readItem(reader, cursor, depth + 1));
        cursor.skipSpaces();
        const char = cursor.text.charAt(cursor.pos);
        if (char === ']')
            break;
        if (char !== ',')
            throw NOT_SIMPLE;
        cursor.pos += 1;
    }
    cursor.pos += 1;
    return reader.seq(items, offset);
}
function readMap(reader, cursor, offset, depth) {
    cursor.pos += 1;
    const entries = new Map();
    for (;;) {
        cursor.skipSpaces();
        if (cursor.text.charAt(cursor.pos) === '}')
            break;
        const key = readItem(reader, cursor, depth + 1);
        cursor.skipSpaces();
        if (key.kind !== 'scalar' || !cursor.isIndicator(COLON))
            throw NOT_SIMPLE;
        cursor.pos += 1;
        cursor.skipSpaces();
        const value = simple_flow_valueOf(reader, cursor, key, depth);
        if (!(key.type === 'string' && key.text === '<<' && (0,merge_key/* mergeKey */.u)(entries, value)))
            entries.set(key.text, { key, value });
        cursor.skipSpaces();
        const char = cursor.text.charAt(cursor.pos);
        if (char === '}')
            break;
        if (char !== ',')
            throw NOT_SIMPLE;
        cursor.pos += 1;
    }
    cursor.pos += 1;
    return reader.map(entries, offset);
}
function simple_flow_valueOf(reader, cursor, key, depth) {
    const char = cursor.text.charAt(cursor.pos);
    if (char === ',' || char === '}')
        return { ...key, type: 'null', text: '' };
    return readItem(reader, cursor, depth + 1);
}
function readItem(reader, cursor, depth) {
    const offset = cursor.pos;
    const char = cursor.text.charAt(offset);
    switch (char) {
        case '[':
        case '{':
            return readFlow(reader, cursor, depth);
        case '"':
        case "'":
            return reader.node(offset, depth, undefined, () => reader.text(readQuoted(cursor), offset));
        case '*':
            cursor.pos += 1;
            return reader.alias(readName(cursor), offset, depth);
        case '!':
            return readReference(reader, cursor, depth);
        default:
            return reader.node(offset, depth, undefined, () => reader.plain(readPlain(cursor), offset));
    }
}
/** A plain scalar inside brackets ends at a comma, a bracket, or a colon with a blank behind it. */
function readPlain(cursor) {
    const { text, pos } = cursor;
    const first = text.charAt(pos);
    const dashed = first === '-' && /[^\s,[\]{}]/.test(text.charAt(pos + 1));
    if (!dashed && !PLAIN_START.test(first))
        throw NOT_SIMPLE;
    let at = pos;
    for (; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '\n')
            throw NOT_SIMPLE;
        if (char === ',' || char === '[' || char === ']' || char === '{' || char === '}')
            break;
        if (text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === cursor_SPACE)
            throw NOT_SIMPLE;
        if (text.charCodeAt(at) === COLON) {
            const next = text.charAt(at + 1);
            if (next === ' ' || next === '\n' || next === '')
                break;
            if (/[,[\]{}]/.test(next))
                throw NOT_SIMPLE;
        }
    }
    if (at >= text.length)
        throw NOT_SIMPLE;
    cursor.pos = at;
    return text.slice(pos, at).trimEnd();
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/simple.ts





/**
 * Reads the YAML that nearly all pipeline files are made of (block maps and lists, scalars and brackets on one line,
 * block scalars, anchors, `!reference`) much faster than the library does. Whatever else a file holds, and every file
 * with an error, is left to the library: then the result is undefined. Both give the same nodes at the same places.
 */
function readSimple(reader, text) {
    if (UNUSUAL.test(text))
        return undefined;
    const cursor = new Cursor(text);
    try {
        cursor.findToken(0);
        if (cursor.atEnd)
            return { node: undefined };
        const node = readBlock(reader, cursor, 0, undefined);
        return cursor.atEnd ? { node } : undefined;
    }
    catch (error) {
        if (error === NOT_SIMPLE || error instanceof problem/* Problem */.A)
            return undefined;
        throw error;
    }
}
const UNUSUAL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const MAX_DEPTH = 90;
/** A map or a list whose first token is at the cursor. */
function readBlock(reader, cursor, depth, anchor) {
    if (depth > MAX_DEPTH)
        throw NOT_SIMPLE;
    const offset = cursor.pos;
    const { indent } = cursor;
    if (cursor.isIndicator(DASH)) {
        return reader.node(offset, depth, anchor, () => simple_readList(reader, cursor, indent, depth));
    }
    const key = readKey(cursor);
    if (!key)
        throw NOT_SIMPLE;
    return reader.node(offset, depth, anchor, () => simple_readMap(reader, cursor, indent, depth, { ...key, offset }));
}
function simple_readList(reader, cursor, indent, depth) {
    const start = cursor.pos;
    const items = [];
    while (cursor.indent === indent && cursor.isIndicator(DASH)) {
        cursor.pos += 1;
        items.push(simple_readItem(reader, cursor, indent, depth + 1));
        if (cursor.indent > indent)
            throw NOT_SIMPLE;
    }
    return reader.seq(items, start);
}
function simple_readItem(reader, cursor, indent, depth) {
    if (cursor.atLineEnd()) {
        cursor.nextLine();
        if (cursor.indent <= indent)
            throw NOT_SIMPLE;
        return readBlock(reader, cursor, depth, undefined);
    }
    const column = cursor.pos - cursor.lineStart;
    if (cursor.isIndicator(DASH)) {
        cursor.indent = column;
        return readBlock(reader, cursor, depth, undefined);
    }
    const offset = cursor.pos;
    const key = readKey(cursor);
    if (!key)
        return readValue(reader, cursor, indent, depth);
    cursor.indent = column;
    return reader.node(offset, depth, undefined, () => simple_readMap(reader, cursor, column, depth, { ...key, offset }));
}
/** The first key has been read already. */
function simple_readMap(reader, cursor, indent, depth, first) {
    const entries = new Map();
    for (let key = first; key; key = nextKey(cursor, indent)) {
        const node = keyNode(reader, key, depth);
        const value = cursor.atLineEnd()
            ? readNested(reader, cursor, indent, depth + 1, node, undefined)
            : readValue(reader, cursor, indent, depth + 1, node);
        if (!(node.type === 'string' && node.text === '<<' && (0,merge_key/* mergeKey */.u)(entries, value))) {
            entries.set(node.text, { key: node, value });
        }
        if (cursor.indent > indent)
            throw NOT_SIMPLE;
    }
    return reader.map(entries, first.offset);
}
function keyNode(reader, key, depth) {
    const read = () => (key.quoted ? reader.text(key.text, key.offset) : reader.plain(key.text, key.offset));
    const node = reader.node(key.offset, depth + 1, undefined, read);
    if (node.kind !== 'scalar')
        throw NOT_SIMPLE;
    return node;
}
function nextKey(cursor, indent) {
    if (cursor.indent !== indent)
        return undefined;
    const offset = cursor.pos;
    const key = readKey(cursor);
    if (!key)
        throw NOT_SIMPLE;
    return { ...key, offset };
}
/** What follows a key on the next lines: something deeper, a list in the same column, or nothing. */
function readNested(reader, cursor, indent, depth, key, anchor) {
    cursor.nextLine();
    if (cursor.indent > indent || (cursor.indent === indent && cursor.isIndicator(DASH))) {
        return readBlock(reader, cursor, depth, anchor);
    }
    if (anchor !== undefined)
        throw NOT_SIMPLE;
    return { ...key, type: 'null', text: '' };
}
/** What stands on the line itself, behind a key or a dash. */
function readValue(reader, cursor, indent, depth, key) {
    let anchor;
    if (cursor.text.charAt(cursor.pos) === '&') {
        cursor.pos += 1;
        anchor = readName(cursor);
        if (cursor.atLineEnd()) {
            if (!key)
                throw NOT_SIMPLE;
            return readNested(reader, cursor, indent, depth, key, anchor);
        }
        if (cursor.text.charAt(cursor.pos - 1) !== ' ')
            throw NOT_SIMPLE;
    }
    const node = readInline(reader, cursor, indent, depth, anchor);
    return node;
}
function readInline(reader, cursor, indent, depth, anchor) {
    const offset = cursor.pos;
    switch (cursor.text.charAt(offset)) {
        case '|':
        case '>':
            return reader.node(offset, depth, anchor, () => reader.text(readBlockScalar(cursor, indent), offset));
        case '*': {
            if (anchor !== undefined)
                throw NOT_SIMPLE;
            cursor.pos += 1;
            const name = readName(cursor);
            cursor.endLine();
            return reader.alias(name, offset, depth);
        }
        case '[':
        case '{':
            return ending(cursor, readFlow(reader, cursor, depth, anchor));
        case '!':
            return ending(cursor, readReference(reader, cursor, depth, anchor));
        case '"':
        case "'":
            return ending(cursor, reader.node(offset, depth, anchor, () => reader.text(readQuoted(cursor), offset)));
        default:
            return ending(cursor, reader.node(offset, depth, anchor, () => reader.plain(readPlainValue(cursor), offset)));
    }
}
/** The line ends behind this node. */
function ending(cursor, node) {
    cursor.endLine();
    return node;
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/read.ts


/**
 * Reads one YAML document (`text` lies at `base` in the file) into typed nodes; undefined for an empty one. The library
 * is loaded for files that the simple reader does not know.
 */
async function readYaml(file, text, base) {
    const simple = readSimple(new reader/* Reader */.m(file, base), text);
    if (simple)
        return simple.node;
    const { readAny } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(319)]).then(__webpack_require__.bind(__webpack_require__, 8319));
    return readAny(file, text, base);
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
    if (Buffer.byteLength(text) > limits/* LIMITS */.b.fileBytes)
        throw new problem/* Problem */.A('The provided YAML is too big', file.locate(0));
    const nodes = [];
    for (const part of documents_split(text)) {
        const node = await readPart(file, part);
        if (node !== undefined && !isEmpty(node))
            nodes.push(node);
    }
    const maps = nodes.map((node) => {
        if (node_isMap(node))
            return node;
        throw new problem/* Problem */.A('Invalid configuration format', file.locate(node.offset));
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
async function readPart(file, part) {
    try {
        return await readYaml(file, part.text, part.base);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new problem/* Problem */.A('Invalid YAML syntax', file.locate(part.base));
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
function isEmpty(node) {
    if (node.kind === 'map')
        return node.entries.size === 0;
    if (node.kind === 'seq')
        return node.items.length === 0;
    return node.kind === 'scalar' && (node.type === 'null' || node.text.trim() === '' || node.text === 'false');
}

;// CONCATENATED MODULE: ./src/gitlab/glob/braces.ts
const MAX_ALTERNATIVES = 1000;
/** `a{b,c}d` to `abd`, `acd`; nested braces are expanded as well, a brace that is never closed is plain text. */
function expandBraces(glob) {
    const open = findUnescaped(glob, '{', 0);
    if (open === -1)
        return [glob];
    const parts = alternatives(glob, open);
    if (!parts)
        return [glob];
    const head = glob.slice(0, open);
    const tails = parts.choices.flatMap((choice) => expandBraces(choice + parts.rest));
    return tails.slice(0, MAX_ALTERNATIVES).map((tail) => head + tail);
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
 * Wildcards of `include:local` and `cache:key:files`: `**` and a slash is any directories or none, `**` any
 * characters, `*` any but a slash.
 */
function wildcard(glob) {
    const source = glob.replace(/\*\*\/|\*\*|\*|[.+?^${}()|[\]\\]/g, (part) => {
        if (part === '**/')
            return '(?:.*/)?';
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
            throw new problem/* Problem */.A('Each include must be a hash or a string', locationOf(item));
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
        throw new problem/* Problem */.A('Given inputs must be a hash', locationOf(inputs));
    const key = kind === 'project' ? 'file' : kind;
    const value = node_get(node, key);
    const targets = kind === 'project' && isSeq(value) ? value.items : [value ?? node];
    const items = targets.map((target) => {
        if (!isText(target)) {
            const shown = JSON.stringify(plain(target));
            throw new problem/* Problem */.A(`Included file \`${shown}\` needs to be a string`, locationOf(target));
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
        throw new problem/* Problem */.A(`\`${location}\` does not have a valid subkey for ${purpose}. Valid subkeys are: ${shown}`, locationOf(node));
    }
    if (present.length > 1)
        throw new problem/* Problem */.A(`Each include must use only one of: ${shown}`, locationOf(node));
    return kind;
}
async function passesRules(node, scope, composition) {
    const rules = node_get(node, 'rules');
    if (node_isNil(rules))
        return true;
    const sink = findings();
    checkIncludeRules(new Entry(sink, 'rules'), rules);
    const [error] = sink.errors;
    if (error)
        throw new problem/* Problem */.A(`include:${error.message}`, error.location);
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
            throw new problem/* Problem */.A(`include:${error_.message}`, locationOf(rules));
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
/** Finds the text of one included file; every failure is GitLab's sentence at the include that asked for it. */
async function loadContent(item, scope, composition) {
    const fail = (message) => new problem/* Problem */.A(message, locationOf(item.at));
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
    const content = await scope.source.readFile(path);
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
    let fetched;
    try {
        fetched = await composition.pipeline.source.fetch(request);
    }
    catch (error) {
        const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? error.hint : undefined;
        throw new problem/* Problem */.A(error instanceof Error ? error.message : String(error), locationOf(item.at), hint);
    }
    const { content, name, source } = fetched;
    if (content.trim() === '')
        throw fail(emptyMessage(item));
    if (item.integrity !== undefined)
        load_checkIntegrity(item, content, fail);
    noteFetched(composition, name, content);
    const component = request.kind === 'component' ? componentFacts(request.address, fetched) : {};
    return { name, shown: item.target.replace(/^\/+/, ''), content, scope: { source, component } };
}
function requestFor(item, fail) {
    switch (item.kind) {
        case 'remote':
            if (!/^https?:\/\//i.test(item.target.trim())) {
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
/** `$[[ component.name ]]` and its like, from `host/path/name@version`; the source may know more. */
function componentFacts(address, fetched) {
    const [path = '', version = ''] = address.split('@');
    const facts = { name: path.split('/').at(-1) ?? '', version, reference: version };
    if ('component' in fetched && typeof fetched.component === 'object' && fetched.component !== null) {
        for (const [key, value] of Object.entries(fetched.component))
            if (typeof value === 'string')
                facts[key] = value;
    }
    return facts;
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
        const { content } = await readDocuments(loaded.name, loaded.content);
        const unknown = [...content.entries.keys()].filter((key) => key !== 'inputs');
        if (unknown.length > 0) {
            const shown = unknown.map((key) => `:${key}`).join(', ');
            throw new problem/* Problem */.A(`Header include file \`${loaded.shown}\` contains unknown keys: [${shown}]`, locationOf(item.at));
        }
        add(node_get(content, 'inputs'));
    }
    add(own);
    if (twice.size > 0) {
        const message = `Duplicate input keys found: ${[...twice].join(', ')}. ` +
            'Input keys must be unique across all included files and inline specifications.';
        throw new problem/* Problem */.A(message, locationOf(include));
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
        throw new problem/* Problem */.A(message, file.locate(0));
    }
    const [first, ...more] = checkHeader(header);
    if (first) {
        throw new problem/* Problem */.A([first, ...more]
            .slice(0, 3)
            .map(({ message }) => message)
            .join(', '), first.location);
    }
    const spec = node_get(header, 'spec');
    const specs = await headerInputs(spec, scope, composition);
    const resolved = resolveInputs(specs, inputs ?? {});
    if (resolved.errors.length > 0) {
        throw new problem/* Problem */.A(resolved.errors.slice(0, 3).join(', '), locationOf(node_get(spec, 'inputs') ?? header));
    }
    const component = pick(scope.component, node_get(spec, 'component'));
    try {
        return interpolate(content, { inputs: resolved.values, component, find: composition.find });
    }
    catch (error) {
        if (error instanceof InterpolationError)
            throw new problem/* Problem */.A(error.message, locationOf(error.at));
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
 * replaced. The included file's own includes are looked up where that file comes from.
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
    const loaded = await Promise.all(items.map((item) => loadContent(item, scope, composition)));
    let merged = map(content, new Map());
    for (const [index, file] of loaded.entries()) {
        const item = items[index];
        if (!item)
            continue;
        composition.totalBytes += file.content.length;
        if (composition.totalBytes > limits/* LIMITS */.b.totalBytes) {
            throw new problem/* Problem */.A('Total size of combined CI/CD configuration is too big', locationOf(item.at));
        }
        merged = deepMerge(merged, await readIncluded(item, file, composition));
    }
    return without(deepMerge(merged, content), 'include', true);
}
async function readIncluded(item, file, composition) {
    if (item.kind === 'component')
        await include_checkComponent(item, file);
    const inputs = item.inputs ? plain(item.inputs) : undefined;
    let content;
    try {
        content = await readFile(file.name, file.content, inputs, file.scope, composition);
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        throw new problem/* Problem */.A(`\`${file.shown}\`: ${error.message}`, error.location, error.hint);
    }
    const expanded = await expandIncludes(content, file.scope, composition);
    if (expanded.entries.size === 0) {
        throw new problem/* Problem */.A(`Included file \`${file.shown}\` does not have valid YAML syntax!`, locationOf(item.at));
    }
    return expanded;
}
async function include_checkComponent(item, file) {
    const { header } = await readDocuments(file.name, file.content);
    const include = node_get(node_get(header, 'spec'), 'include');
    if (include === undefined)
        return;
    const message = `Component \`${item.target}\` cannot use \`spec:include\`. This keyword is not supported in components`;
    throw new problem/* Problem */.A(message, locationOf(include));
}
function count(item, scope, composition) {
    const name = item.kind === 'local' ? item.target.replace(/^\/+/, '') : item.target;
    composition.included.push({ kind: item.kind, name, source: scope.source });
    if (composition.included.length > limits/* LIMITS */.b.includes) {
        const limit = String(limits/* LIMITS */.b.includes);
        throw new problem/* Problem */.A(`Maximum of ${limit} nested includes are allowed!`, locationOf(item.at));
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
    const resolver = { root, references: new Map(), seen: new WeakMap() };
    const resolved = resolve(resolver, root);
    return resolved.kind === 'map' ? resolved : root;
}
function resolve(resolver, node) {
    if (node.kind === 'scalar')
        return node;
    if (node.kind === 'reference')
        return follow(resolver, node);
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
    const fail = (message) => new problem/* Problem */.A(`!reference ${node.shown} ${message}`, locationOf(node));
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
        checkKey(entry.child('key'), key);
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
function checkKey(entry, node) {
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
        key: cache_readKey(node_get(node, 'key')),
        fallbackKeys: readTexts(node_get(node, 'fallback_keys')),
        paths: readTexts(node_get(node, 'paths')),
        untracked: isTrue(node_get(node, 'untracked')),
        policy: textAt(node, 'policy') ?? 'pull-push',
        when: (textAt(node, 'when') ?? 'on_success'),
        unprotect: isTrue(node_get(node, 'unprotect')),
    };
}
function cache_readKey(node) {
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
const MAX_LENGTH = { platform: 64, user: 255 };
function checkExecutorOptions(entry, node) {
    for (const [executor, keys] of Object.entries(EXECUTOR_KEYS)) {
        const options = node_get(node, executor);
        if (node_isNil(options))
            continue;
        if (!node_isMap(options)) {
            entry.fail('executor opts', `'/${executor}' must be a valid 'object'`, options);
            continue;
        }
        for (const { key, value } of options.entries.values()) {
            const pointer = `'/${executor}/${key.text}'`;
            if (!keys.has(key.text)) {
                entry.fail('executor opts', `${pointer} must be a valid 'schema'`, key);
                continue;
            }
            const number = executor === 'kubernetes' && isScalar(value) && value.type === 'integer';
            if (!isText(value) && !number)
                entry.fail('executor opts', `${pointer} must be a valid 'string'`, value);
            else if (value.text === '' || value.text.length > (MAX_LENGTH[key.text] ?? 255)) {
                entry.fail('executor opts', `${pointer} is invalid: error_type=${value.text === '' ? 'minLength' : 'maxLength'}`, value);
            }
        }
    }
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
        throw new problem/* Problem */.A(`${key} is defined in top-level and \`default:\` entry`, locationOf(twice));
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
    for (const { key, value } of jobs)
        checkOneJob(entry.child(key.text), key.text, key, value, context);
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
/** What a run of the job cannot honour; `child`: in a child pipeline, which may take artifacts from its parent. */
function unsupported_unsupportedOf(config, job, child) {
    const found = [];
    for (const keyword of REFUSED) {
        const node = DEFAULT_KEYS.includes(keyword) ? effective(config, job.node, keyword) : node_get(job.node, keyword);
        if (node === undefined || node_isNil(node) || (keyword !== 'identity' && isBlank(node)))
            continue;
        const key = job.node.entries.get(keyword)?.key ?? node;
        found.push({
            message: `${job.name}: \`${keyword}\` is not supported`,
            location: locationOf(key),
            hint: remedy(keyword),
        });
    }
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
/** Artifacts of the parent pipeline, by a variable that holds its id: whether it does shows when the job runs. */
function isParentNeed(need) {
    return need.kind === 'cross_dependency' && (need.pipeline ?? '').startsWith('$') && (need.job ?? '') !== '';
}

;// CONCATENATED MODULE: ./src/gitlab/plan/job.ts


















/** Makes the jobs of a plan; what the copies of a parallel job have in common is read once. */
function jobMaker(config, repository, child) {
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
            unsupported: unsupported_unsupportedOf(config, job, child),
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
        throw new problem/* Problem */.A(error.message, rulesNode && locationOf(rulesNode));
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
/** Judges rules and makes the plan; the configuration has been checked. */
async function buildPlan(config, jobs, context, repository) {
    const scope = pipelineScope(context);
    const workflow = await evaluateWorkflow(config, scope, repository);
    const root = { variables: workflow.variables, find: finder(workflow.variables) };
    const byStage = new Map(config.stages.map((stage) => [stage, []]));
    for (const job of jobs.values())
        byStage.get(job.stage)?.push(job);
    const seeds = [];
    for (const job of [...byStage.values()].flat()) {
        const own = ownVariables(job);
        const inherited = inheritedVariables(job, root.variables);
        const seen = view(scope, inherited, inherited === root.variables ? root.find : finder(inherited), own, factsOf(scope, job, [...inherited, ...own]));
        const selection = await trySelect(job, seen, { config, scope, repository });
        const ruled = 'included' in selection && selection.included ? selection.variables : [];
        seeds.push({ job, selection, seen, variables: mergeVariables(mergeVariables(inherited, own), ruled) });
    }
    checkSeeds(seeds, workflow.variables, scope);
    const maker = jobMaker(config, repository, context.source === 'parent_pipeline');
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
    const stages = config.stages.filter((stage) => planned.some((job) => job.stage === stage));
    if (stages.every((stage) => EDGE_STAGES.has(stage))) {
        throw new gitlab_errors/* EmptyPipelineError */.Es('rules', { message: EMPTY, location: undefined });
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

;// CONCATENATED MODULE: ./src/gitlab/plan/dag.ts
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

;// CONCATENATED MODULE: ./src/gitlab/plan/logical.ts






const MAX_NAME = 255;
/** Checks of jobs against each other: stages, dependencies, needs, environments, cycles. GitLab stops at the first. */
function logical_checkJobs(jobs, stages) {
    const stageIndex = new Map(stages.map((stage, index) => [stage, index]));
    const checked = { jobs, stages, stageIndex, errors: [] };
    const bases = new Set();
    for (const job of jobs.values()) {
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
    if (type === 'need' && name.length > MAX_NAME) {
        const limit = `(maximum is ${String(MAX_NAME)} characters)`;
        fail(checked, `${job.name} job: need \`${name}\` name is too long ${limit}`, location);
    }
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

;// CONCATENATED MODULE: ./src/gitlab/plan/parallel.ts


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

;// CONCATENATED MODULE: ./src/gitlab/plan/normalise.ts





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
    return load_asConfigError(async () => {
        const { config, jobs, composition, warnings } = await load_checkConfig(options);
        const parts = await buildPlan(config, jobs, options.context, composition.pipeline);
        const fetched = [...composition.fetched].map(([name, digest]) => ({ name, digest }));
        return { ...parts, warnings: [...warnings, ...composition.warnings], fetched };
    });
}
/** Everything up to the point where the linter would say yes: read, include, extend, refer, check. */
async function load_checkConfig(options) {
    const composition = newComposition(options.context, options.source, options.readArtifact);
    const root = await compose(options, composition);
    const sink = findings();
    checkRoot(sink, root);
    failOn(sink.errors, options);
    const normalised = normaliseJobs(root);
    failOn(normalised.errors, options);
    const config = readRoot(root);
    failOn(logical_checkJobs(normalised.jobs, config.stages), options);
    return { config, jobs: normalised.jobs, composition, warnings: sink.warnings };
}
/** The file with everything it includes, extends and refers to. */
async function compose({ file, content, context, source }, composition) {
    if (content.trim() === '')
        throw new problem/* Problem */.A('Please provide content of .gitlab-ci.yml', undefined);
    const scope = { source, component: {} };
    const inputs = Object.keys(context.inputs).length > 0 ? context.inputs : undefined;
    const own = await readFile(file, content, inputs, scope, composition);
    const merged = await expandIncludes(own, scope, composition);
    return resolveReferences(expandExtends(merged));
}
function failOn(errors, options) {
    if (errors.length > 0)
        throw new gitlab_errors/* ConfigError */.xL(errors.slice(0, options.maxErrors ?? errors.length));
}
/** A problem of reading or composing becomes the one error of the file. */
async function load_asConfigError(action) {
    try {
        return await action();
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.A))
            throw error;
        const { message, location, hint } = error;
        throw new gitlab_errors/* ConfigError */.xL([{ message, location, ...(hint === undefined ? {} : { hint }) }]);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/lint.ts



/** GitLab's linter: checks the file without judging its rules. Keywords that a run cannot honour are warned of. */
async function lint(options) {
    try {
        const { config, jobs, warnings } = await asConfigError(() => checkConfig(options));
        const unsupported = [...jobs.values()]
            .filter((job) => job.instance === undefined || job.instance.index === 1)
            .flatMap((job) => unsupportedOf(config, { ...job, name: job.baseName }, false));
        return { valid: true, errors: [], warnings: [...warnings, ...unsupported] };
    }
    catch (error) {
        if (!(error instanceof ConfigError))
            throw error;
        return { valid: false, errors: error.diagnostics, warnings: [] };
    }
}

;// CONCATENATED MODULE: ./src/gitlab/child.ts



const child_MAX_DEPTH = 2;
/**
 * Plan of a child pipeline. Its file is exactly what the trigger job includes; the job's own variables become pipeline
 * variables of the child, so they beat everything in it.
 */
async function childPlan(options) {
    const { job, source } = options;
    const trigger = job.trigger;
    const fail = (message) => new gitlab_errors/* ConfigError */.xL([{ message, location: job.location }]);
    if (!trigger || trigger.include.length === 0)
        throw fail(`${job.name}: no child pipeline to start`);
    if ((options.depth ?? 1) > child_MAX_DEPTH)
        throw fail(`${job.name}: reached maximum depth of child pipelines`);
    const context = childContext(options);
    const content = JSON.stringify({ include: trigger.include.map((include) => toYaml(include, options)) });
    const plan = await loadPlan({
        file: job.location?.file ?? context.configPath,
        content,
        context,
        source,
        ...(options.readArtifact ? { readArtifact: options.readArtifact } : {}),
    });
    return { plan, context };
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
const MAX_KEY = 255;
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
    if (key.length > MAX_KEY)
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
function compileDoublestar(glob) {
    const patterns = expandBraces(glob).map((alternative) => alternative.split('/').map((part) => (part === '**' ? 'any' : compileName(part))));
    return (path) => {
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
const SPECIAL = /[*#@!?$\-0-9]/;
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
        const { name, end } = runner_expand_readName(text, dollar + 1);
        if (name === '$')
            result += '$';
        else if (name !== '')
            result += runner_expand_valueOf(name, find, filePath);
        else if (end === dollar + 1)
            result += '$';
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
function runner_expand_readName(text, start) {
    if (text.charAt(start) === '{')
        return readBraced(text, start);
    if (SPECIAL.test(text.charAt(start)))
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
    const all = [...runnerFirst(args), ...payload, ...runnerLast(args)];
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
/** What a GitLab server sends, lowest precedence first. */
function collect(args) {
    const { context, plan, job, runtime } = args;
    const base = [
        ...persisted(args),
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
    if (!job.environment)
        return [...base, ...rest];
    const simple = sortAndExpand([...base, ...rest], { keepUndefined: false, keepOpaque: false }).variables;
    const name = expand(job.environment.name, finder(simple));
    const url = job.environment.url;
    return [
        ...base,
        ...environmentVariables(job.environment, name),
        ...rest,
        predefined('CI_ENVIRONMENT_SLUG', environmentSlug(name)),
        ...(url === undefined ? [] : [predefined('CI_ENVIRONMENT_URL', url)]),
    ];
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
    return process(initialState(plan, options.play ?? []));
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
    const processed = process(revived ? resetSkipped(changed, position) : changed);
    const fatal = event.type === 'drop' && next.status === 'failed' && !next.allowFailure;
    return fatal && state.autoCancelOnJobFailure === 'all' ? cancelPipeline(processed) : processed;
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
    return process({ ...state, states });
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
    return composite(state.states.reduce((bits, { status, allowFailure }) => bits | statusBit(status, allowFailure), 0));
}
/** "Passed with warnings": a job failed, and was allowed to. */
function hasWarnings(state) {
    return state.states.some(({ status, allowFailure }) => allowFailure && (status === 'failed' || status === 'canceled'));
}
function stageStatuses(state) {
    const bits = new Array(state.stages.length).fill(0);
    for (const [index, job] of state.jobs.entries()) {
        const current = state.states[index];
        if (current)
            bits[job.stage] = (bits[job.stage] ?? 0) | statusBit(current.status, current.allowFailure);
    }
    return Object.fromEntries(state.stages.map((stage, index) => [stage, composite(bits[index] ?? 0)]));
}
/** Has the pipeline come to rest: nothing runs and nothing can start by itself? */
function isSettled(state) {
    return !state.states.some(({ status }) => status === 'pending' || status === 'running' || status === 'scheduled');
}

;// CONCATENATED MODULE: ./src/gitlab/index.ts
/** The GitLab CI language: text and context in, plan out. Pure; files come from a {@link FileSource}. */






















/***/ }),

/***/ 61:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The name that is nearly the one given, upper and lower case aside; undefined where none is near. */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    const [best] = known
        .filter((item) => item !== name)
        .map((item) => ({ item, distance: distance(wanted, item.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.item : undefined;
}
/** How many signs of two short words are missing, too many, wrong or in the wrong order (optimal string alignment). */
function distance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
            next.push(Math.min(replace, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [row, next];
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 9703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/** Ruby's `inspect` of a value, as it stands in some of GitLab's messages. */
function inspect(value) {
    if (typeof value === 'string')
        return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
    switch (value.kind) {
        case 'scalar':
            if (value.type === 'string')
                return inspect(value.text);
            if (value.type === 'null')
                return 'nil';
            return value.type === 'symbol' ? `:${value.text}` : value.text;
        case 'seq':
            return `[${value.items.map(inspect).join(', ')}]`;
        case 'map':
            return `{${[...value.entries.values()].map(({ key, value: v }) => `${inspect(key)}=>${inspect(v)}`).join(', ')}}`;
        case 'reference':
            return `!reference ${value.shown}`;
    }
}


/***/ }),

/***/ 4071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** GitLab's application limits (defaults of a GitLab instance). */
const LIMITS = {
    /** Bytes of one file. */
    fileBytes: 2_097_152,
    /** Nested lists and maps. */
    depth: 100,
    /** Nodes of a file with every alias counted again, so that aliases of aliases stay bounded. */
    expandedNodes: 2_000_000,
    /** Commands of one script after `!reference`. */
    flattenedItems: 100_000,
    includes: 150,
    totalBytes: 314_572_800,
};


/***/ }),

/***/ 5621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ mergeKey)
/* harmony export */ });
/**
 * `<<` as Psych does it: a shallow merge at the place where it is written, so that keys after it win and keys before
 * it lose; of a list, the first map wins. False where the value cannot be merged (the key then stays).
 */
function mergeKey(entries, value) {
    if (value.kind === 'map') {
        for (const [key, entry] of value.entries)
            entries.set(key, entry);
        return true;
    }
    if (value.kind !== 'seq' || !value.items.every((item) => item.kind === 'map'))
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


/***/ }),

/***/ 3312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Problem)
/* harmony export */ });
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


/***/ }),

/***/ 6556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Reader)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4071);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9703);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3312);
/* harmony import */ var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4483);




/**
 * Makes the typed nodes of one document and counts them, aliases again and again, so that a few lines cannot stand
 * for a flood of nodes.
 */
class Reader {
    file;
    #base;
    #anchors = new Map();
    #weight = 0;
    #deepest = 0;
    constructor(file, base) {
        this.file = file;
        this.#base = base;
    }
    /** Counts a node; what `read` makes is known under the anchor, if there is one. */
    node(offset, depth, anchor, read) {
        const weight = this.#weight;
        const deepest = this.#deepest;
        this.#weight += 1;
        if (this.#weight > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.expandedNodes || depth > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.depth)
            throw this.tooBig(offset);
        this.#deepest = depth;
        const node = read();
        if (anchor !== undefined) {
            this.#anchors.set(anchor, { node, weight: this.#weight - weight, depth: this.#deepest - depth });
        }
        this.#deepest = Math.max(this.#deepest, deepest);
        return node;
    }
    alias(name, offset, depth) {
        const target = this.#anchors.get(name);
        if (!target)
            throw this.problem(`An alias referenced an unknown anchor: ${name}`, offset);
        this.#weight += target.weight;
        this.#deepest = Math.max(this.#deepest, depth + target.depth);
        if (this.#weight > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.expandedNodes || this.#deepest > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.depth)
            throw this.tooBig(offset);
        return target.node;
    }
    plain(text, offset) {
        try {
            const { type, text: shown } = (0,_scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .typeOfPlain */ .Qt)(text);
            return { kind: 'scalar', type, text: shown, file: this.file, offset: this.#base + offset };
        }
        catch (error) {
            if (error instanceof _scalar_js__WEBPACK_IMPORTED_MODULE_2__/* .DisallowedClass */ .Hq)
                throw this.problem(error.message, offset);
            throw error;
        }
    }
    text(text, offset) {
        return { kind: 'scalar', type: 'string', text, file: this.file, offset: this.#base + offset };
    }
    nothing(offset) {
        return { kind: 'scalar', type: 'null', text: '', file: this.file, offset: this.#base + offset };
    }
    seq(items, offset) {
        return { kind: 'seq', items, file: this.file, offset: this.#base + offset };
    }
    map(entries, offset) {
        return { kind: 'map', entries, file: this.file, offset: this.#base + offset };
    }
    /** `!reference` in front of this operand: only a list of strings is valid. */
    reference(operand, offset) {
        const items = operand.kind === 'seq' ? operand.items : [];
        const path = items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.text] : []));
        const valid = items.length > 0 && path.length === items.length;
        return { kind: 'reference', path, valid, shown: (0,_inspect_js__WEBPACK_IMPORTED_MODULE_3__/* .inspect */ .N)(operand), file: this.file, offset: this.#base + offset };
    }
    problem(message, offset) {
        return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .A(message, this.file.locate(this.#base + offset));
    }
    tooBig(offset) {
        return this.problem('The parsed YAML is too big', offset);
    }
}


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ DisallowedClass),
/* harmony export */   Qt: () => (/* binding */ typeOfPlain),
/* harmony export */   T$: () => (/* binding */ rubyFloat)
/* harmony export */ });
/** A plain scalar of a class that GitLab does not load: the whole file is invalid. */
class DisallowedClass extends Error {
    constructor(name) {
        super(`Tried to load unspecified class: ${name}`);
    }
}
const NULL = { type: 'null', text: '' };
const TRUE = { type: 'boolean', text: 'true' };
const FALSE = { type: 'boolean', text: 'false' };
const WORDS = new Map([
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
const DECIMAL = /^[-+]?(?:0|[1-9](?:\d|,\d|_\d|[_,])*)$/;
const HEX = /^[-+]?0x[_,]*[\da-fA-F][\da-fA-F_,]*$/;
function typeOfPlain(source) {
    if (source === '')
        return NULL;
    if (source.length <= 5) {
        const word = WORDS.get(source.toLowerCase());
        if (word)
            return word;
    }
    if (!MAYBE_SPECIAL.test(source))
        return { type: 'string', text: source };
    if (TIME.test(source))
        throw new DisallowedClass('Time');
    if (DATE.test(source)) {
        if (isRealDate(source))
            throw new DisallowedClass('Date');
        return { type: 'string', text: source };
    }
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
function isRealDate(source) {
    const [year = 0, month = 0, day = 0] = source.split('-').map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
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


/***/ }),

/***/ 3775:
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
    'file-variables': {
        type: 'Variables',
        default: '',
        description: 'Project variables of type file, as `K=V` lines or a JSON object: jobs see the path of a file with the content V; `@PATH` stands for the content of a file of this machine',
        repeated: 'file-variable',
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
    'no-delay': {
        type: 'Bool',
        default: 'false',
        description: 'Start delayed jobs (`when: delayed`) without waiting for their `start_in`',
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

/***/ 9278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs),
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 115 modules
var run = __webpack_require__(7560);
;// CONCATENATED MODULE: ./src/inputs/images.ts
/** Where the API of a registry is that answers under another name than images carry. */
const ADDRESSES = { 'docker.io': 'https://registry-1.docker.io' };
/** Reads `NAME` and `NAME=URL` items; one without an address is at `https://NAME`. */
function upstreams(items, problem) {
    const found = [];
    for (const item of items) {
        const [name = '', ...rest] = item.split('=');
        const url = rest.length === 0 ? (ADDRESSES[name] ?? `https://${name}`) : rest.join('=');
        if (!/^[a-z0-9.-]+(:\d+)?$/i.test(name))
            problem('registry-upstreams', `"${name}" is not the name of a registry`);
        else if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
            problem('registry-upstreams', `"${url}" is not an http or https address`);
        else if (found.some((other) => other.name === name))
            problem('registry-upstreams', `${name} is named twice`);
        else
            found.push({ name, url: url.replace(/\/+$/, ''), given: rest.length > 0 });
    }
    return found;
}
/** Reads `OLD=NEW` items. */
function replacements(items, input, problem) {
    const map = {};
    for (const item of items) {
        const [from = '', to = ''] = item.split('=');
        if (from === '' || to === '')
            problem(input, `"${item}" is not of the form OLD=NEW`);
        else
            map[from.trim()] = to.trim();
    }
    return map;
}

// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __webpack_require__(3775);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/inputs/file-variables.ts



/**
 * Contents of file variables: as given, or where `@PATH` is given that of a file of this machine, below `base` unless
 * absolute. `problem` is told of each file that cannot be read.
 */
function fileContents(given, base, problem) {
    const contents = {};
    for (const [key, value] of Object.entries(given)) {
        if (!value.startsWith('@')) {
            contents[key] = value;
            continue;
        }
        try {
            contents[key] = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, value.slice(1)), 'utf8');
        }
        catch (error) {
            problem(`${key}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return contents;
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/inputs/pairs.ts

/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works). A value may go on over several lines when the
 * whole is JSON; `toJSON` of nothing is `null`. Returns what is wrong instead of throwing, so that all problems can be told at once.
 */
function parsePairs(text, kind = 'variable') {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed === 'null')
        return { values: {}, problems: [] };
    return trimmed.startsWith('{') ? parseJson(trimmed, kind) : parseLines(trimmed, kind);
}
function parseJson(text, kind) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        // the parser's own words hold a piece of the text
        const why = kind !== 'variable' ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
        return { values: {}, problems: [`not valid JSON${why}`] };
    }
    const values = {};
    const problems = [];
    for (const [key, value] of Object.entries(parsed)) {
        if (typeof value === 'object' && value !== null)
            values[key] = JSON.stringify(value);
        else
            values[key] = String(value ?? '');
        const reason = keyProblem(key, kind);
        if (reason !== undefined)
            problems.push(reason);
    }
    return { values, problems };
}
function parseLines(text, kind) {
    const values = {};
    const problems = [];
    text.split(/\r?\n/).forEach((line, index) => {
        if (line.trim() === '')
            return;
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        const shown = kind === 'variable' ? ` ("${(0,report_text/* shorten */.ml)(line.trim(), 20)}")` : '';
        const wrong = equals === -1 || (kind !== 'variable' && keyProblem(key, kind) !== undefined);
        const reason = wrong ? `line ${index + 1}${shown} is not of the form K=V` : keyProblem(key, kind);
        if (reason !== undefined)
            problems.push(reason);
        else
            values[key] = line.slice(equals + 1).trim();
    });
    return { values, problems };
}
function keyProblem(key, kind) {
    if (kind === 'user')
        return /^[^\s:]+$/.test(key) ? undefined : `"${key}" is no name of a user`;
    return /^[A-Za-z0-9_.-]+$/.test(key) ? undefined : `"${key}" is not a name (letters, digits and underscores)`;
}

// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(7443);
// EXTERNAL MODULE: ./src/inputs/registry.ts
var registry = __webpack_require__(5470);
;// CONCATENATED MODULE: ./src/inputs/parse.ts










/** The same as {@link readInputs}; throws one {@link UsageError} that lists every problem. */
function parseInputs(given, base = process.cwd()) {
    const { inputs, problems } = readInputs(given, base);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
    return inputs;
}
/**
 * Reads all inputs; each problem names its input. `given` holds the texts by name; what is absent or empty has its
 * default.
 */
function readInputs(given, base = process.cwd()) {
    const problems = [];
    const problem = (name, message) => void problems.push({ message: `${name}: ${message}`, location: undefined, input: name });
    const text = (name) => given[name]?.trim() || definitions/* INPUTS */.m[name].default;
    const optional = (name) => text(name) || undefined;
    const list = (name) => text(name)
        .split(/\n|,(?![^[\n]*\])/) // the copies of a parallel job have commas in brackets: `test: [a, b]`
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const choice = (name, choices) => {
        const value = text(name);
        const found = choices.find((item) => item === value);
        if (found === undefined)
            problem(name, `"${value}" is none of: ${choices.join(', ')}${(0,suggest/* suggestion */.h)(value, choices, '')}`);
        return found ?? choices[0];
    };
    const number = (name, fallback, minimum) => {
        const value = text(name);
        if (value === '')
            return fallback;
        const parsed = Number(value);
        if (Number.isFinite(parsed) && parsed >= minimum)
            return parsed;
        problem(name, `"${value}" is not a number of at least ${minimum}`);
        return fallback;
    };
    const bool = (name) => choice(name, ['true', 'false']) === 'true';
    const bytes = (name) => {
        const parsed = (0,registry/* parseBytes */.z_)(text(name));
        if (parsed === undefined)
            problem(name, `"${text(name)}" is no size such as 500MB or 5GB`);
        return parsed === 0 ? undefined : parsed;
    };
    const pairs = (name, kind) => {
        const parsed = parsePairs(given[name] ?? '', kind);
        parsed.problems.forEach((message) => problem(name, message));
        return parsed.values;
    };
    const cwd = (0,external_node_path_.resolve)(base, text('cwd'));
    const output = optional('output');
    const manual = list('manual');
    const timeout = number('timeout', 0, 0);
    const inputs = {
        file: text('file'),
        cwd,
        jobs: list('jobs'),
        needs: bool('needs'),
        stage: optional('stage'),
        variables: pairs('variables'),
        secrets: pairs('secrets', 'secret'),
        fileVariables: fileContents(pairs('file-variables', 'secret'), base, (message) => problem('file-variables', message)),
        inputs: pairs('inputs'),
        context: contextWish(optional('context'), problem),
        gitlabUrl: optional('gitlab-url')?.replace(/\/+$/, ''),
        gitlabToken: optional('gitlab-token'),
        includeMap: replacements(list('include-map'), 'include-map', problem),
        unsupported: choice('unsupported', definitions/* INPUTS */.m.unsupported.choices),
        timeoutSeconds: timeout === 0 ? undefined : timeout * 60,
        output: output === undefined ? undefined : (0,external_node_path_.resolve)(base, output),
        dockerHost: optional('docker-host'),
        cache: choice('cache', definitions/* INPUTS */.m.cache.choices),
        cacheKey: text('cache-key') || 'gitlab-dind',
        cacheRestoreKeys: list('cache-restore-keys'),
        cacheMaxBytes: bytes('cache-max-size'),
        cachePrivate: bool('cache-private'),
        token: optional('token'),
        settings: {
            concurrency: number('concurrency', (0,run/* defaultConcurrency */.P)(), 1),
            defaultImage: text('default-image'),
            pullPolicy: choice('pull-policy', definitions/* INPUTS */.m['pull-policy'].choices),
            registry: (0,registry/* registryChoice */.LJ)({ address: text('registry'), username: optional('registry-username'), password: optional('registry-password') }, problem),
            registryUsers: pairs('registry-users', 'user'),
            registryHosts: (0,registry/* registryHosts */.j$)(list('registry-hosts'), problem),
            cacheImages: bool('cache-images'),
            cachePrivate: bool('cache-private'),
            platform: (0,registry/* platform */.iD)(optional('platform'), problem),
            dirty: bool('dirty'),
            registryImage: text('registry-image'),
            storagePath: storagePath(text('storage-path'), base),
            upstreams: upstreams(list('registry-upstreams'), problem),
            imageMap: replacements(list('image-map'), 'image-map', problem),
            dockerSocket: choice('docker-socket', definitions/* INPUTS */.m['docker-socket'].choices),
            prestart: bool('prestart'),
            mtu: number('mtu', 0, 576) || undefined,
            qemu: choice('qemu', definitions/* INPUTS */.m.qemu.choices),
            qemuImage: text('qemu-image'),
            qemuPlatforms: text('qemu-platforms'),
            dindTimeoutSeconds: number('dind-timeout', 60, 1),
            certificateTimeoutSeconds: number('certificate-timeout', 30, 1),
            servicesTimeoutSeconds: number('services-timeout', 30, -1),
            jobTimeoutSeconds: number('job-timeout', 60, 0) * 60,
            manual: manual.includes('all') ? 'all' : manual,
            noDelay: bool('no-delay'),
        },
    };
    for (const name of Object.keys(given)) {
        if (name in definitions/* INPUTS */.m)
            continue;
        const message = `${name}: there is no such input${(0,suggest/* suggestion */.h)(name, Object.keys(definitions/* INPUTS */.m), '')}`;
        problems.push({ message, location: undefined, input: undefined });
    }
    return { inputs, problems };
}
const CONTEXTS = ['branch', 'tag', 'merge_request', 'schedule', 'web', 'api', 'trigger'];
const CONTEXT_FORMS = 'branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger';
/** The input `context`, where it has one of its forms. */
function contextWish(wish, problem) {
    const [kind = '', ...rest] = (wish ?? '').split('=');
    if (wish === undefined || (CONTEXTS.includes(kind) && !(kind === 'tag' && rest.join('=') === '')))
        return wish;
    problem('context', `"${wish}" is none of: ${CONTEXT_FORMS}${(0,suggest/* suggestion */.h)(kind, CONTEXTS, '')}`);
    return undefined;
}
function storagePath(given, base) {
    if (given !== '')
        return (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.resolve)(base, given);
    return (0,external_node_path_.join)(process.env.XDG_CACHE_HOME || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'gitlab-dind', 'registry');
}


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ registryOfProject),
/* harmony export */   LJ: () => (/* binding */ registryChoice),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   j$: () => (/* binding */ registryHosts),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7443);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1815);


const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const PATH = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;
/** Reads the three inputs about the registry behind `$CI_REGISTRY`; `ghcr.io/owner` is written in lower case. */
function registryChoice(given, problem) {
    const { username, password } = given;
    if (given.address === 'embedded' || given.address === 'none') {
        if (username !== undefined || password !== undefined)
            problem('registry-username', `there is nobody to log in to with registry: ${given.address}`);
        return { kind: given.address };
    }
    const address = given.address
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .toLowerCase();
    const slash = address.indexOf('/');
    const host = slash === -1 ? address : address.slice(0, slash);
    const path = slash === -1 ? '' : address.slice(slash + 1);
    const named = host.includes('.') || host.includes(':') || host === 'localhost';
    if (!named || !HOST.test(host) || (path !== '' && !PATH.test(path)))
        problem('registry', `"${given.address}" is neither embedded, none nor a registry such as ghcr.io/owner${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(given.address, ['embedded', 'none'], '')}`);
    if ((username === undefined) !== (password === undefined))
        problem('registry-password', 'registry-username and registry-password are given together or not at all');
    return { kind: 'other', host, path, username, password };
}
/** `CI_REGISTRY` and `CI_REGISTRY_IMAGE`; below the path of another registry goes the project's name alone (`ghcr.io/owner/app`). */
function registryOfProject(choice, projectPath) {
    if (choice.kind === 'none')
        return undefined;
    if (choice.kind === 'embedded')
        return { host: _registry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MOCK_HOST */ .AG, image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .registryImage */ .$E)(_registry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MOCK_HOST */ .AG, projectPath) };
    const path = choice.path === '' ? projectPath : `${choice.path}/${projectPath.split('/').at(-1) ?? ''}`;
    return { host: choice.host, image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_1__/* .registryImage */ .$E)(choice.host, path) };
}
/** Names of registries, lower case. */
function registryHosts(given, problem) {
    const hosts = given.map((host) => host.toLowerCase());
    for (const host of hosts) {
        if (!HOST.test(host) || !host.includes('.') || host.includes(':'))
            problem('registry-hosts', `"${host}" is no name of a registry such as registry.gitlab.com (without port and path)`);
        else if (host === 'docker.io')
            problem('registry-hosts', 'docker.io cannot be replaced: registry-upstreams serves it');
    }
    return [...new Set(hosts)];
}
/** `linux/arm64`, `linux/arm/v7`. */
function platform(given, problem) {
    if (given !== undefined && !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/.test(given))
        problem('platform', `"${given}" is no platform such as linux/arm64`);
    return given;
}
const UNITS = {
    '': 1,
    k: 1e3,
    m: 1e6,
    g: 1e9,
    t: 1e12,
    ki: 2 ** 10,
    mi: 2 ** 20,
    gi: 2 ** 30,
    ti: 2 ** 40,
};
/** Bytes of `5GB`, `500 MiB` or `1000`; undefined where it is no size. */
function parseBytes(text) {
    const found = /^(\d+(?:\.\d+)?)\s*([kmgt]i?)?b?$/i.exec(text.trim());
    if (found === null)
        return undefined;
    return Math.round(Number(found[1]) * (UNITS[(found[2] ?? '').toLowerCase()] ?? 1));
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var _gitlab_near_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61);

/** `; did you mean --file?`, for a name that is nearly one of those known; else empty. */
function suggestion(name, known, prefix = '--') {
    const meant = (0,_gitlab_near_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, known);
    return meant === undefined ? '' : `; did you mean ${prefix}${meant}?`;
}


/***/ }),

/***/ 4515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assignAliases)
/* harmony export */ });
/* unused harmony export imageAliases */
/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service none of
 * whose names are free is not started. Source: GitLab documentation, "Accessing the services".
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
    return [...new Set(names)];
}
function splitAliases(alias) {
    return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
}


/***/ }),

/***/ 8404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iA: () => (/* binding */ artifactStore),
/* harmony export */   iZ: () => (/* binding */ unpackTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6118);






function artifactStore(folder) {
    const pathFor = (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${id}.tar`);
    return {
        pathFor,
        has: async (id) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined)) !== undefined,
        async open(id) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined);
            return found === undefined ? undefined : { tar: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(pathFor(id)), size: found.size };
        },
        remove: (id) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(pathFor(id), { force: true }),
        dispose: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true }),
    };
}
/** The files of an archive of ours as one text, as GitLab gets the files of a report. */
async function textOf(tar) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let content = '';
    for await (const entry of parser) {
        if (entry.header.type === 'file')
            content += await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(entry);
        else
            entry.resume();
    }
    return content;
}
/** Unpacks an archive of ours into a folder of the host; entries that would leave it are refused. */
async function unpackTo(tar, folder) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.pipe(parser);
    for await (const entry of parser) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.header.name);
        const inside = target.startsWith(`${folder}/`);
        if (!inside || entry.header.type !== 'file') {
            entry.resume();
            continue;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target));
    }
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eO: () => (/* binding */ logFiles),
/* harmony export */   wC: () => (/* binding */ exportArtifacts)
/* harmony export */ });
/* unused harmony export fileName */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _job_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8404);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1659);






/** A job's name as one part of a path. */
function fileName(job) {
    return job.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
}
/** Unpacks a job's artifacts below `DIR/artifacts/JOB`; links and anything outside are left out. */
async function exportArtifacts(store, id, outputDir, job) {
    const archive = await store.open(id);
    if (archive === undefined)
        return;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(outputDir, 'artifacts', fileName(job));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,_job_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackTo */ .iZ)(archive.tar, folder);
}
/** Writes each job's log to `DIR/logs/JOB.log`, without colours and section marks. */
function logFiles(outputDir) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(outputDir, 'logs');
    const streams = new Map();
    return {
        async sink(event) {
            if (event.type === 'service' && event.log !== undefined) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${fileName(event.job)}.${fileName(event.name)}.log`), event.log);
            }
            if (event.type !== 'log')
                return;
            let stream = streams.get(event.job);
            if (stream === undefined) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
                stream = streams.get(event.job) ?? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${fileName(event.job)}.log`));
                streams.set(event.job, stream);
            }
            const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_5__/* .stripAnsi */ .aJ)(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
            if (text !== '' && !stream.write(text))
                await (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(stream, 'drain');
        },
        async close() {
            await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.end(() => resolve()))));
        },
    };
}


/***/ }),

/***/ 7560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ defaultConcurrency),
  a: () => (/* binding */ runPipeline)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/registry/credentials.ts

/** Every request to the registry pays for the hash: cost 5 takes a fifth of cost 10, for a password of one run's life. */
const BCRYPT_COST = 5;
/** GitLab's user for `CI_REGISTRY_USER` and `CI_JOB_TOKEN` logins. */
const REGISTRY_USER = 'gitlab-ci-token';
/** A secret of this run: no word of it in anything that outlives the run. */
function randomToken() {
    return `glcbt-${(0,external_node_crypto_.randomBytes)(18).toString('base64url')}`;
}
/** An htpasswd file, the only kind Distribution reads (bcrypt). */
async function htpasswd(pairs) {
    const { hash } = await __webpack_require__.e(/* import() */ 242).then(__webpack_require__.bind(__webpack_require__, 6242));
    const lines = await Promise.all(pairs.map(async ({ user, password }) => `${user}:${await hash(password, BCRYPT_COST)}\n`));
    return lines.join('');
}

;// CONCATENATED MODULE: ./src/report/events.ts
/** Stamps events of one pipeline. */
function eventSender(pipeline, sink, clock = () => new Date()) {
    return (body) => sink({ v: 1, time: clock().toISOString(), pipeline, ...body });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(5900);
// EXTERNAL MODULE: ./src/docker/labels.ts
var docker_labels = __webpack_require__(65);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(620);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(7073);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/dind/qemu.ts



const BINFMT = '/proc/sys/fs/binfmt_misc';
/**
 * Registers QEMU's handlers in the engine's kernel, so that images of other architectures run and build. Done once a
 * pipeline; nothing happens where they are there already. A failure is a warning: most jobs do not need them.
 */
async function registerQemu(engine, options) {
    if (options.mode === 'never')
        return 'off';
    if (options.mode === 'auto' && engine.local && handlersPresent(engine.info.arch))
        return 'present';
    try {
        await options.pull(options.image);
        const container = await engine.containers.create({
            name: `glci-binfmt-${options.pipeline}`,
            image: options.image,
            command: ['--install', options.platforms],
            privileged: true,
            networkMode: 'none',
            labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
        });
        try {
            const { exit } = await container.waitNextExit();
            await container.start();
            const code = await exit;
            if (code !== 0)
                throw new Error(`exit code ${code}: ${(await container.logs({ tail: 5 })).trim()}`);
        }
        finally {
            await container.remove();
        }
        return 'registered';
    }
    catch (error) {
        options.warn(`QEMU could not be registered, so builds for other architectures may fail: ${(0,errors/* messageOf */.bD)(error)}. ` +
            `By hand: docker run --rm --privileged ${options.image} --install ${options.platforms}`);
        return 'failed';
    }
}
/** Whether the kernel has an enabled handler for the most wanted other architecture. */
function handlersPresent(arch) {
    if (!(0,external_node_fs_.existsSync)(BINFMT))
        return false;
    const wanted = arch === 'arm64' ? /x86_64|amd64/ : /aarch64|arm64/;
    try {
        return (0,external_node_fs_.readdirSync)(BINFMT).some((name) => wanted.test(name));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/job/artifacts.ts
var job_artifacts = __webpack_require__(8404);
;// CONCATENATED MODULE: ./src/job/helper.ts


/** A container that only gives access to volumes, through the engine's archive API. */
async function helperContainer(engine, name, options, binds) {
    return engine.containers.create({
        name,
        image: await options.image,
        command: ['true'],
        binds,
        networkMode: 'none',
        labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
    });
}
/** Removes a helper; what is left of it the sweep at the end tells. */
async function removeHelper(helper) {
    await helper?.remove().catch(() => undefined);
}
/** The configuration of an image, told by a container of it that is never started. */
async function describeImage(engine, options, image) {
    const name = `glci-${options.pipeline}-describe-${image.slice(-12)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const helper = await helperContainer(engine, name, { ...options, image: Promise.resolve(image) }, []);
    try {
        return await helper.imageConfig();
    }
    finally {
        await removeHelper(helper);
    }
}

// EXTERNAL MODULE: ./src/docker/errors.ts
var docker_errors = __webpack_require__(7457);
// EXTERNAL MODULE: ./src/docker/images.ts
var docker_images = __webpack_require__(3456);
;// CONCATENATED MODULE: ./src/registry/auth.ts



const DOCKER_HUB_KEYS = new Set(['index.docker.io', 'registry-1.docker.io', 'docker.io', 'index.docker.io/v1']);
/** Reads a `config.json` of the docker command. Helpers (`credsStore`) are programs of another machine: left out. */
function parseDockerConfig(text) {
    const found = new Map();
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return found;
    }
    const auths = parsed?.auths ?? {};
    for (const [key, entry] of Object.entries(auths)) {
        const decoded = Buffer.from(entry.auth ?? '', 'base64').toString('utf8');
        const colon = decoded.indexOf(':');
        const username = entry.username ?? decoded.slice(0, Math.max(0, colon));
        const password = entry.password ?? (colon === -1 ? '' : decoded.slice(colon + 1));
        if (username !== '')
            found.set(normalize(key), { username, password });
    }
    return found;
}
/**
 * Credentials for pulls, the first source that has any for a registry wins: `DOCKER_AUTH_CONFIG` (its content), then
 * the docker configuration of the user that runs this process. Source: GitLab documentation, "Access an image from a
 * private container registry".
 */
function pullCredentials(authConfig, read = hostConfig) {
    const own = authConfig === undefined ? new Map() : parseDockerConfig(authConfig);
    return new Map([...parseDockerConfig(read()), ...own]);
}
/** Credentials for an image: those of the longest path that its name begins with. */
function credentialsFor(credentials, image) {
    const name = image.split('@')[0] ?? '';
    const first = name.split('/')[0] ?? '';
    const named = name.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    const full = (named ? name : `docker.io/${name}`).toLowerCase();
    const matching = [...credentials].filter(([key]) => full === key || full.startsWith(`${key}/`));
    const [best] = matching.sort((a, b) => b[0].length - a[0].length);
    return best === undefined ? undefined : { ...best[1], serveraddress: best[0] };
}
function normalize(key) {
    const path = key
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '')
        .toLowerCase();
    return DOCKER_HUB_KEYS.has(path) ? 'docker.io' : path.replace(/\/v[12]$/, '');
}
function hostConfig() {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(process.env.DOCKER_CONFIG ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json'), 'utf8');
    }
    catch {
        return '{}'; // not logged in anywhere
    }
}

// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(4006);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/job/credential-helper.ts





/** How the docker command calls Docker Hub when it asks a helper. */
const DOCKER_HUB = 'https://index.docker.io/v1/';
/**
 * Credentials for an image from a program of this machine that the docker command keeps them with (`credHelpers` of its
 * registry, else `credsStore`). `configs` are contents of `config.json`: the first that names a helper counts. undefined
 * where none does, and where the helper has nothing. Source: Docker documentation, "Credential helpers".
 */
async function credentialsFromHelper(image, configs) {
    const registry = (0,names/* registryOf */.Fv)(image);
    const server = registry === 'docker.io' ? DOCKER_HUB : registry;
    const helper = configs.map((config) => helperOf(config, [registry, server])).find((name) => name !== undefined);
    if (helper === undefined)
        return undefined;
    try {
        const { stdout } = await (0,src_process/* run */.e)(`docker-credential-${helper}`, ['get'], { input: Buffer.from(server) });
        const found = JSON.parse(stdout);
        if (found.Username === undefined || found.Secret === undefined)
            return undefined;
        return { username: found.Username, password: found.Secret, serveraddress: server };
    }
    catch {
        return undefined; // it ends with 1 where it has none; one that is not there cannot help either
    }
}
/** The docker configuration of the user that runs this process; empty where there is none. */
async function hostDockerConfig() {
    const folder = process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8').catch(() => '{}');
}
function helperOf(config, keys) {
    let parsed;
    try {
        parsed = JSON.parse(config);
    }
    catch {
        return undefined;
    }
    const named = keys.map((key) => parsed?.credHelpers?.[key]).find((name) => name !== undefined) ?? parsed?.credsStore;
    return named !== undefined && /^[A-Za-z0-9_.-]+$/.test(named) ? named : undefined;
}

;// CONCATENATED MODULE: ./src/job/failure.ts
/** A job fails, for a reason that GitLab has a name for. */
class JobFailure extends Error {
    reason;
    exitCode;
    constructor(reason, message, exitCode) {
        super(message);
        this.name = 'JobFailure';
        this.reason = reason;
        this.exitCode = exitCode;
    }
}
/**
 * The job was stopped from outside. As the reason of a request's signal: by GitLab's own rules (auto-cancel), so that
 * its `after_script` has its usual time; any other reason is the end of this process, which has to hurry.
 */
class JobCanceled extends Error {
    constructor() {
        super('canceled');
        this.name = 'JobCanceled';
    }
}
/** The time of `RUNNER_SCRIPT_TIMEOUT` is over: the script is stopped, the job itself goes on to its end. */
class ScriptTimeout extends JobFailure {
    constructor() {
        super('job_execution_timeout', 'script timeout: context deadline exceeded');
        this.name = 'ScriptTimeout';
    }
}
/** The whole job's time is over: nothing more of it is run. */
class JobTimeout extends JobFailure {
    constructor(duration) {
        // the unit comes twice in GitLab Runner's words, too
        super('job_execution_timeout', `execution took longer than ${duration} seconds`);
        this.name = 'JobTimeout';
    }
}

;// CONCATENATED MODULE: ./src/job/pull.ts


/** Times that an image is asked for when the network or the registry fails for a moment (as GitLab Runner does). */
const ATTEMPTS = 3;
/** How often a pull that takes long says how far it is. */
const PROGRESS_MS = 15_000;
/**
 * Pulls images; who asks for one that is being pulled waits for that. A failure of the network or of the registry is
 * tried again after 2 to 10 s; one that would come again is not. Throws the engine's error.
 */
function puller(engine, pause = () => 2000 + Math.random() * 8000) {
    const running = new Map();
    const attempt = async (reference, request) => {
        const { platform, auth, signal, log } = request;
        for (let number = 1;; number++) {
            const progress = progressLines(reference, log);
            try {
                await engine.images.pull(reference, {
                    platform,
                    auth,
                    ...(signal === undefined ? {} : { signal }),
                    onProgress: progress,
                });
                return;
            }
            catch (error) {
                if (number >= (request.attempts ?? ATTEMPTS) || signal?.aborted === true || !isTransient(error))
                    throw error;
                const wait = pause();
                await log?.(`WARNING: Pulling ${reference} failed (${(0,errors/* messageOf */.bD)(error)}): trying again in ${Math.round(wait / 1000)} s`);
                await pauseFor(wait, signal);
            }
        }
    };
    return (reference, request) => {
        // with other credentials the same pull may well succeed
        const key = `${reference} ${request.platform ?? ''} ${request.auth?.username ?? ''}`;
        const same = running.get(key);
        if (same !== undefined)
            return same;
        const started = attempt(reference, request);
        running.set(key, started);
        const forget = () => void running.delete(key);
        started.then(forget, forget);
        return started;
    };
}
/** Whether the same pull may well succeed in a moment. */
function isTransient(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (isRateLimit(message) || /denied|unauthorized|not found|manifest unknown|no match/i.test(message))
        return false;
    return (/\b50[0-9]\b|\bEOF\b|time-?out|timed out|deadline exceeded|connection (reset|refused)|broken pipe|no such host|temporary failure|server misbehaving|network is unreachable|service unavailable|bad gateway|internal server error/i.test(message) || [502, 503, 504].includes((0,docker_errors/* statusOf */.c2)(error) ?? 0));
}
/** GitLab's name for what made a pull fail. */
function pullFailureReason(message) {
    if (isRateLimit(message))
        return 'image_pull_failure';
    if (/not found|unknown|denied|unauthorized|invalid reference|does not exist|no such image/i.test(message))
        return 'runner_configuration_error';
    return isTransient(new Error(message)) ? 'runner_external_dependency_failure' : 'image_pull_failure';
}
/** What to do about a failed pull, where there is something to do. */
function pullHint(message) {
    if (isRateLimit(message))
        return 'The registry limits how often images are pulled. Log in (DOCKER_AUTH_CONFIG, or docker login on this machine) for a higher limit, keep images with cache-images: true, or name a mirror with image-map.';
    if (/no matching manifest|no match for platform/i.test(message))
        return 'The image has no version for Linux on this architecture; images of Windows cannot be run.';
    if (/denied|unauthorized|no basic auth/i.test(message))
        return 'The image may be private: give its credentials with DOCKER_AUTH_CONFIG, or docker login on this machine.';
    return undefined;
}
function isRateLimit(message) {
    return /toomanyrequests|too many requests|rate limit|\b429\b/i.test(message);
}
/** A line once in a while, of the many that a pull has. */
function progressLines(reference, log) {
    const layers = new Map();
    let told = Date.now();
    return (line) => {
        const [, id, status] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
        if (id === undefined)
            return;
        layers.set(id, (layers.get(id) ?? false) || /^(Pull complete|Already exists)/.test(status ?? ''));
        if (Date.now() - told < PROGRESS_MS)
            return;
        told = Date.now();
        const done = [...layers.values()].filter(Boolean).length;
        void log?.(`Pulling ${reference}: ${done} of ${layers.size} layers`)?.catch(() => undefined);
    };
}
function pauseFor(ms, signal) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, ms);
        const stop = () => {
            clearTimeout(timer);
            reject(signal?.reason instanceof Error ? signal.reason : new Error('canceled'));
        };
        signal?.addEventListener('abort', stop, { once: true });
    });
}

;// CONCATENATED MODULE: ./src/registry/config.ts
/** Where the instances of the mock find and keep things inside their containers. */
const REGISTRY_ROOT = '/var/lib/registry';
/** Where content goes that only somebody's credentials could get: it does not outlive the run. */
const PRIVATE_ROOT = '/var/lib/registry-private';
const CONFIG_PATH = '/glci/registry.yml';
const HTPASSWD_PATH = '/glci/htpasswd';
/** Port of the instance that takes pushes; those of the upstreams follow. */
const PUSH_PORT = 5000;
/**
 * Configuration of one CNCF Distribution instance; only options that both 2.8 and 3 know. JSON is YAML, and needs no
 * quoting rules of its own.
 */
function instanceConfig(options) {
    const { upstream } = options;
    return JSON.stringify({
        version: 0.1,
        log: { level: options.announces === true ? 'info' : 'warn', accesslog: { disabled: false } },
        storage: {
            filesystem: { rootdirectory: options.rootDirectory },
            delete: { enabled: true },
            cache: { blobdescriptor: 'inmemory' },
            maintenance: {
                uploadpurging: { enabled: true, age: '24h', interval: '24h', dryrun: false },
                ...(options.readOnly === true ? { readonly: { enabled: true } } : {}),
            },
        },
        http: {
            addr: `:${options.port}`,
            secret: options.secret,
            headers: { 'X-Content-Type-Options': ['nosniff'] },
        },
        health: { storagedriver: { enabled: true, interval: '10s', threshold: 3 } },
        ...(options.protectedByPassword
            ? { auth: { htpasswd: { realm: 'GitLab Container Registry', path: HTPASSWD_PATH } } }
            : {}),
        ...(upstream === undefined ? {} : { proxy: proxySection(upstream) }),
    }, null, 2);
}
function proxySection(upstream) {
    return {
        remoteurl: upstream.url,
        ...(upstream.username === undefined ? {} : { username: upstream.username }),
        ...(upstream.password === undefined ? {} : { password: upstream.password }),
    };
}
/** Where an upstream's content is kept: apart, where it took credentials to get it, unless `keepPrivate`. */
function upstreamRoot(upstream, keepPrivate = false) {
    const folder = `upstream/${upstream.name.replace(/[^a-z0-9.-]/gi, '_')}`;
    return upstream.username === undefined || keepPrivate
        ? `${REGISTRY_ROOT}/${folder}`
        : `${PRIVATE_ROOT}/data/${folder}`;
}

;// CONCATENATED MODULE: ./src/job/registry-images.ts





function registryImages(engine, pull, options) {
    const temporary = new Set();
    const fetch = async (path, mock, wish) => {
        const stored = (0,docker_images/* withTag */.Rd)(`${mock.hostAddress}/${path}`);
        const auth = { username: REGISTRY_USER, password: mock.password, serveraddress: mock.hostAddress };
        temporary.add(stored);
        await pull(stored, { ...wish, auth });
        if ((await options.pushedByThisRun(...repositoryAndReference(path))) === false) {
            await wish.log?.(`WARNING: ${path} was not pushed by this pipeline: the image is from an earlier run`);
        }
        return engine.images.inspect(stored);
    };
    return {
        async own(name, wish) {
            const path = mockPath(name);
            const mock = path === undefined ? undefined : await options.mock();
            if (path === undefined || mock === undefined)
                return undefined;
            await wish.log?.(`Pulling docker image ${name} from the pipeline's registry ...`);
            return fetch(path, mock, wish);
        },
        async replaced(name, wish) {
            const host = (0,names/* registryOf */.Fv)(name);
            const mock = options.hosts.includes(host) ? await options.mock() : undefined;
            if (mock === undefined)
                return undefined;
            try {
                const image = await fetch(name.slice(host.length + 1), mock, wish);
                await wish.log?.(`Using ${name} from the pipeline's registry, which takes the place of ${host}`);
                return image;
            }
            catch (error) {
                if (!/not found|manifest unknown|name unknown/i.test((0,errors/* messageOf */.bD)(error)))
                    throw error;
                await wish.log?.(`${name} was not pushed to the pipeline's registry: asking ${host} itself`);
                return undefined;
            }
        },
        async throughCache(name, wish) {
            const path = options.cacheImages ? hubPath(name) : undefined;
            const address = path === undefined ? undefined : (await options.mock())?.hubAddress;
            if (path === undefined || address === undefined)
                return undefined;
            const stored = (0,docker_images/* withTag */.Rd)(`${address}/${path}`);
            temporary.add(stored);
            try {
                await pull(stored, { ...wish, attempts: 1 }); // the registry itself is asked next
                return await engine.images.inspect(stored);
            }
            catch (error) {
                await wish.log?.(`${name} could not be had through the cache: ${(0,errors/* messageOf */.bD)(error)}`);
                return undefined;
            }
        },
        async dispose() {
            await Promise.all([...temporary].map((reference) => engine.images.untag(reference)));
        },
    };
}
/** `group/app:tag` of `glci-mock.local:5000/group/app:tag`; undefined for images from elsewhere. */
function mockPath(name) {
    const slash = name.indexOf('/');
    const host = name.slice(0, slash);
    return names/* MOCK_ALIASES */._q.some((alias) => host === `${alias}:${PUSH_PORT}`) ? name.slice(slash + 1) : undefined;
}
/** `library/busybox:stable` of `busybox:stable`; undefined for images of another registry. */
function hubPath(name) {
    if ((0,names/* registryOf */.Fv)(name) !== 'docker.io')
        return undefined;
    const path = name.replace(/^docker\.io\//, '');
    return path.includes('/') ? path : `library/${path}`;
}
function repositoryAndReference(path) {
    const at = path.indexOf('@');
    if (at !== -1)
        return [path.slice(0, at), path.slice(at + 1)];
    const colon = path.lastIndexOf(':');
    return colon === -1 || colon < path.lastIndexOf('/')
        ? [path, 'latest']
        : [path.slice(0, colon), path.slice(colon + 1)];
}

;// CONCATENATED MODULE: ./src/job/turns.ts
/** Lets work on one name go on at the same time only where all of it wants the name to stand for the same. */
class Turns {
    #held = new Map();
    /** Does the work as soon as nobody uses the name as anything else. */
    async take(name, as, work) {
        let held = this.#held.get(name);
        while (held !== undefined && held.as !== as) {
            await held.free;
            held = this.#held.get(name);
        }
        if (held === undefined) {
            let release = () => undefined;
            const free = new Promise((resolve) => (release = resolve));
            held = { as, users: 0, free, release };
            this.#held.set(name, held);
        }
        held.users += 1;
        try {
            return await work();
        }
        finally {
            held.users -= 1;
            if (held.users === 0) {
                this.#held.delete(name);
                held.release();
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/job/images.ts









function imageStore(engine, options) {
    const pull = puller(engine, options.retryPause);
    /** Names of images that exist only for another architecture. */
    const foreign = new Set();
    const turns = new Turns();
    /** Pulls; an image that exists only for another architecture comes as that, for QEMU to run. */
    const pullAny = async (reference, request) => {
        try {
            await pull(reference, request);
        }
        catch (error) {
            if (request.platform !== undefined || !/no matching manifest|no match for platform/i.test((0,errors/* messageOf */.bD)(error)))
                throw error;
            const other = engine.info.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
            await pull(reference, { ...request, platform: other }).catch(() => {
                throw error; // what the engine said of its own platform is what helps
            });
            foreign.add(reference);
        }
    };
    /** Whether an image is what was asked for: of the given platform, else of the engine's own if there is such a one. */
    const fits = (image, reference, platform) => platform === undefined
        ? image.arch === '' || image.arch === engine.info.arch || foreign.has(reference)
        : fitsPlatform(image, platform);
    /** Pulls and finds. A tag stands for one image at a time: jobs that want it for different platforms take turns. */
    const pullFitting = (reference, request) => turns.take(reference, request.platform ?? '', async () => {
        await pullAny(reference, request);
        const image = await engine.images.inspect(reference);
        if (image !== undefined && !fits(image, reference, request.platform))
            foreign.add(reference);
        return image;
    });
    const registry = registryImages(engine, pullAny, {
        mock: options.mock,
        hosts: options.registryHosts,
        cacheImages: options.cacheImages,
        pushedByThisRun: options.pushedByThisRun,
    });
    /** Engines that keep images in containerd cannot tell of one whose layers they have under other digests. */
    const found = async (image, name) => {
        if (image === undefined)
            throw pullFailure(name, [], 'it is gone after the pull');
        const config = image.os === '' ? await options.describe(image.id) : {};
        return { ...image, ...config, reference: image.id, name };
    };
    return {
        async resolve(asked, { platform, policies, signal, auth: authConfig, log }) {
            const name = options.imageMap[asked] ?? asked;
            if (name !== asked)
                await log?.(`Using ${name} in place of ${asked} (image-map)`);
            const wish = { platform, signal, log };
            const own = await registry.own(name, wish).catch((error) => {
                throw pullFailure(name, ['always'], (0,errors/* messageOf */.bD)(error));
            });
            if (own !== undefined)
                return found(own, name);
            const replaced = await registry.replaced(name, wish).catch((error) => {
                throw pullFailure(name, ['always'], (0,errors/* messageOf */.bD)(error));
            });
            if (replaced !== undefined)
                return found(replaced, name);
            const wanted = policies === undefined || policies.length === 0 ? [options.defaultPolicy] : policies;
            await log?.(`Using effective pull policy of [${wanted.join(' ')}] for container ${name}`);
            const reference = (0,docker_images/* withTag */.Rd)(name);
            const failures = [];
            const present = async () => {
                try {
                    return await engine.images.inspect(reference);
                }
                catch (error) {
                    if ((0,docker_errors/* statusOf */.c2)(error) !== 400 && !/unescaped characters/.test((0,errors/* messageOf */.bD)(error)))
                        throw error;
                    throw pullFailure(name, wanted, 'invalid reference format');
                }
            };
            for (const [index, policy] of wanted.entries()) {
                if (index > 0)
                    await log?.(`Attempt #${index + 1}: Trying "${policy}" pull policy`);
                const there = await present();
                const usable = there !== undefined && fits(there, reference, platform);
                // what is named by its id is in no registry
                if (usable && policy !== 'always')
                    return found(there, name);
                if (there !== undefined && isId(name, there))
                    return found(there, name);
                if (policy === 'never') {
                    if (there !== undefined && platform === undefined)
                        return found(there, name);
                    failures.push(missing(there, platform));
                    continue;
                }
                await log?.(`Pulling docker image ${name} ...`);
                const cached = await registry.throughCache(name, wish);
                if (cached !== undefined)
                    return found(cached, name);
                try {
                    const own = credentialsFor(parseDockerConfig(authConfig ?? ''), reference);
                    if (own !== undefined)
                        await log?.('Authenticating with credentials from $DOCKER_AUTH_CONFIG');
                    const auth = own ??
                        credentialsFor(options.credentials, reference) ??
                        (await credentialsFromHelper(reference, [authConfig ?? '{}', await hostDockerConfig()]));
                    return await found(await pullFitting(reference, { ...wish, auth }), name);
                }
                catch (error) {
                    signal?.throwIfAborted();
                    // of another architecture, and of this one it is not to be had: made here, perhaps
                    if (policy === 'if-not-present' && there !== undefined && platform === undefined)
                        return found(there, name);
                    failures.push((0,errors/* messageOf */.bD)(error));
                    await log?.(`WARNING: Failed to pull image with policy "${policy}": ${(0,errors/* messageOf */.bD)(error)}`);
                }
            }
            throw pullFailure(name, wanted, failures.join('; '));
        },
        dispose: () => registry.dispose(),
    };
}
function fitsPlatform(image, platform) {
    const [os, arch] = platform.split('/');
    return arch === undefined || (image.os === os && image.arch === arch);
}
/** Whether an image is named by its id, or a part of it. */
function isId(name, image) {
    return name === image.id || (/^[0-9a-f]{12,64}$/.test(name) && image.id.startsWith(`sha256:${name}`));
}
function missing(present, platform) {
    if (present === undefined)
        return 'the engine does not have it, and the policy is "never"';
    return `the engine has it for ${present.os}/${present.arch}, not for ${platform ?? ''}, and the policy is "never"`;
}
function pullFailure(name, policies, why) {
    const hint = pullHint(why);
    return new JobFailure(pullFailureReason(why), `failed to pull image "${name}" with specified policies [${policies.join(' ')}]: ${why}${hint === undefined ? '' : `. ${hint}`}`);
}
/** A job's `DOCKER_AUTH_CONFIG`: its content, also where it is a file variable. */
function authOf(variables) {
    return variables.findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG')?.value;
}

;// CONCATENATED MODULE: ./src/job/timeouts.ts
const UNITS = {
    ns: 1e-9,
    us: 1e-6,
    µs: 1e-6,
    μs: 1e-6,
    ms: 1e-3,
    s: 1,
    m: 60,
    h: 3600,
};
const PARTS = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
/** Seconds of a duration as Go writes it (`1h30m`, `90s`, `1.5h`, `-5m`, `0`); undefined where the text is none. */
function parseGoDuration(text) {
    const sign = text.startsWith('-') ? -1 : 1;
    const rest = text.replace(/^[+-]/, '');
    if (rest === '0')
        return 0;
    const parts = [...rest.matchAll(PARTS)];
    if (parts.length === 0 || parts.map(([part]) => part).join('') !== rest)
        return undefined;
    return sign * parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}
/** `1h0m0s`, as Go prints a duration. */
function goDuration(seconds) {
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
    if (hours > 0)
        return `${hours}h${minutes}m${rest}s`;
    return minutes > 0 ? `${minutes}m${rest}s` : `${rest}s`;
}
/**
 * `RUNNER_SCRIPT_TIMEOUT` and `RUNNER_AFTER_SCRIPT_TIMEOUT` of a job. A value that is malformed or negative is ignored,
 * a longer one than the job's own limit is cut to that. Source: GitLab documentation, "Set script and after_script
 * timeouts".
 */
function scriptTimeouts(variables, options) {
    const warnings = [];
    const read = (name) => {
        const text = timeouts_valueOf(variables, name)?.trim() ?? '';
        if (text === '')
            return undefined;
        const seconds = parseGoDuration(text);
        if (seconds === undefined)
            warnings.push(`Ignoring malformed ${name} timeout: ${text}`);
        else if (seconds < 0)
            warnings.push(`Ignoring relative ${name} timeout: ${text}`);
        else if (seconds > options.jobSeconds) {
            warnings.push(`${name} timeout: ${text} is longer than the job timeout. Setting to the job timeout`);
            return options.jobSeconds;
        }
        else if (seconds > 0)
            return seconds;
        return undefined;
    };
    const script = read('RUNNER_SCRIPT_TIMEOUT');
    const afterScript = read('RUNNER_AFTER_SCRIPT_TIMEOUT') ?? options.afterScriptSeconds;
    return { script, afterScript, warnings };
}
/** Value of a variable; of several entries of one name the last counts. */
function timeouts_valueOf(variables, key) {
    return variables.findLast((variable) => variable.key === key)?.value;
}
/** Whether a variable is set to what GitLab Runner takes for true; `otherwise` where it is not set, or to no boolean. */
function isOn(variables, key, otherwise = false) {
    const value = timeouts_valueOf(variables, key) ?? '';
    if (/^(1|t|T|TRUE|true|True)$/.test(value))
        return true;
    return /^(0|f|F|FALSE|false|False)$/.test(value) ? false : otherwise;
}

;// CONCATENATED MODULE: ./src/job/sources.ts


/** GitLab Runner's place for working copies (`CI_BUILDS_DIR`). */
const BUILDS_DIR = '/builds';
/**
 * The directory of a job's project (`CI_PROJECT_DIR`): below the builds directory at the project's path, unless
 * `GIT_CLONE_PATH` says otherwise. `problem` where that is outside.
 */
function projectDirectory(variables, projectPath) {
    const usual = timeouts_valueOf(variables, 'GIT_STRATEGY') === 'empty' ? `${projectPath}-empty` : projectPath;
    const wish = timeouts_valueOf(variables, 'GIT_CLONE_PATH') ?? '';
    if (wish === '')
        return { directory: usual, problem: undefined };
    const directory = external_node_path_.posix.relative(BUILDS_DIR, external_node_path_.posix.resolve(BUILDS_DIR, wish));
    if (wish.startsWith('/') && !directory.startsWith('..'))
        return { directory, problem: undefined };
    const problem = `the GIT_CLONE_PATH=${JSON.stringify(wish)} has to be within ${JSON.stringify(BUILDS_DIR)}`;
    return { directory: usual, problem };
}
/** Reads the `GIT_*` variables of a job, as GitLab Runner's build settings do. */
function jobSources(variables, projectPath) {
    const warnings = [];
    const read = (key) => timeouts_valueOf(variables, key) ?? '';
    const { directory, problem } = projectDirectory(variables, projectPath);
    const strategy = read('GIT_STRATEGY');
    if (!['', 'clone', 'fetch', 'none', 'empty'].includes(strategy)) {
        const expected = "expected either 'clone', 'fetch', 'none' or 'empty'";
        warnings.push(`GIT_STRATEGY: ${expected} got ${JSON.stringify(strategy)}, using default value 'fetch'`);
    }
    for (const key of ['GIT_CHECKOUT', 'GIT_LFS_SKIP_SMUDGE']) {
        const value = read(key);
        const otherwise = key === 'GIT_CHECKOUT';
        if (value !== '' && isOn(variables, key, true) !== isOn(variables, key, false))
            warnings.push(`${key}: expected bool got ${JSON.stringify(value)}, using default value: ${otherwise}`);
    }
    if (strategy === 'none' || strategy === 'empty') {
        const settings = {
            directory,
            strategy: 'none',
            depth: 0,
            checkout: false,
            submodules: undefined,
            lfs: false,
        };
        return { settings, warnings, problem };
    }
    const depth = number(read('GIT_DEPTH'));
    const checkout = isOn(variables, 'GIT_CHECKOUT', true);
    const submodules = submoduleSettings(read, depth);
    return {
        settings: {
            directory,
            strategy: 'fetch',
            depth,
            checkout,
            submodules: checkout && submodules !== 'unknown' ? submodules : undefined,
            lfs: checkout && !isOn(variables, 'GIT_LFS_SKIP_SMUDGE'),
        },
        warnings,
        problem: problem ?? (submodules === 'unknown' ? 'unknown GIT_SUBMODULE_STRATEGY' : undefined),
    };
}
function submoduleSettings(read, depth) {
    const strategy = read('GIT_SUBMODULE_STRATEGY');
    if (strategy === '' || strategy === 'none')
        return undefined;
    if (strategy !== 'normal' && strategy !== 'recursive')
        return 'unknown';
    const own = read('GIT_SUBMODULE_DEPTH');
    return {
        recursive: strategy === 'recursive',
        paths: read('GIT_SUBMODULE_PATHS')
            .split(/\s+/)
            .filter((path) => path !== ''),
        depth: own === '' ? depth : number(own),
    };
}
/**
 * Variables by which the Git of a job's image works on sources that are root's, where its user is another: else it
 * refuses them for "dubious ownership". A job that sets such variables itself is left alone.
 */
function trustOfSources(job, image) {
    const user = (job.image.user ?? image.user).split(':')[0] ?? '';
    const own = image.env['GIT_CONFIG_COUNT'] ?? timeouts_valueOf(job.variables, 'GIT_CONFIG_COUNT');
    if (['', '0', 'root'].includes(user) || own !== undefined || job.sources.settings.strategy === 'none')
        return {};
    return { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
}
/** A whole number above 0; everything else is 0, as for GitLab. */
function number(text) {
    return Math.max(0, Number.parseInt(text, 10) || 0);
}
/** The stage `get_sources`, in the runner's words; the sources are there already. */
async function tellSources(trace, options) {
    const { settings } = options.sources;
    if (settings.strategy === 'none') {
        const empty = timeouts_valueOf(options.variables, 'GIT_STRATEGY') === 'empty';
        await trace.info(`Skipping Git repository setup${empty ? ' and creating an empty build directory' : ''}`);
    }
    else {
        await trace.info(`Fetching changes${settings.depth > 0 ? ` with git depth set to ${settings.depth}` : ''}...`);
        await trace.line(`Initialized empty Git repository in ${options.projectDir}/.git/`);
        await trace.info('Created fresh repository.');
    }
    if (settings.checkout) {
        const { sha, ref } = options.commit;
        await trace.info(`Checking out ${sha.slice(0, 8)} as detached HEAD (ref is ${ref})...`);
    }
    else {
        await trace.info('Skipping Git checkout');
    }
    if (options.pointers.length > 0)
        await trace.warning(pointersWarning(options.pointers));
    const { submodules } = settings;
    if (submodules === undefined)
        return trace.info('Skipping Git submodules setup');
    const how = `${submodules.recursive ? ' recursively' : ''}${submodules.depth > 0 ? ` with git depth set to ${submodules.depth}` : ''}`;
    await trace.info(`Updating/initializing submodules${how}...`);
    await trace.info('Updated submodules');
}
function pointersWarning(paths) {
    const shown = paths.slice(0, 3).join(', ');
    const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
    return `Git LFS: the runner's copy lacks the content of ${shown}${rest}, which the job sees as pointers. Give actions/checkout \`lfs: true\`.`;
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/docker/archive.ts


/** A small tar, all in memory, in the order given: for files that we put into containers. */
async function tarOf(entries) {
    const archive = (0,tar_stream.pack)();
    for (const entry of entries) {
        if ('link' in entry) {
            archive.entry({ name: entry.name, type: 'symlink', linkname: entry.link, mode: 0o777 });
            continue;
        }
        const owner = { uid: entry.uid ?? 0, gid: entry.gid ?? 0 };
        if ('directory' in entry) {
            archive.entry({ name: entry.name, type: 'directory', mode: entry.mode ?? 0o755, ...owner });
        }
        else {
            archive.entry({ name: entry.name, mode: entry.mode ?? 0o644, ...owner }, Buffer.from(entry.content));
        }
    }
    archive.finalize();
    return (0,consumers_.buffer)(archive);
}
/** Content of the regular files of a tar, by name; for small archives. */
async function filesOf(tar) {
    const files = new Map();
    const parser = (0,tar_stream.extract)();
    tar.pipe(parser);
    tar.on('error', (error) => parser.destroy(error));
    for await (const entry of parser) {
        if (entry.header.type === 'file')
            files.set(entry.header.name, await (0,consumers_.buffer)(entry));
        else
            entry.resume();
    }
    return files;
}

;// CONCATENATED MODULE: ./src/job/layers.ts


/** Layers made together where none is left: the helper container is what takes time. */
const FURTHER = 4;
/** Layers in volumes `{prefix}1`, `{prefix}2` …; `track` is told of what goes on in the background. */
function createLayers(engine, options) {
    const spare = [];
    let count = 0;
    const batch = (size) => {
        const [filled, free] = [deferred(), deferred()];
        const layers = Array.from({ length: size }, () => {
            const volume = `${options.prefix}${++count}`;
            const place = engine.volumes.create({ name: volume, labels: options.labels });
            place.catch(() => undefined); // the job that takes the layer meets the error
            return { volume, place, filled: filled.promise, free: free.promise };
        });
        spare.push(...layers);
        const directories = layers.flatMap((_, index) => [`layers/${index}/upper/`, `layers/${index}/work/`]);
        let done = false;
        return {
            binds: layers.map(({ volume }, index) => `${volume}:/layers/${index}`),
            created: Promise.all(layers.map((layer) => layer.place)),
            async fill(helper) {
                const entries = directories.map((name) => ({ name, directory: true, mode: 0o777 }));
                await helper.put('/', await tarOf(entries));
                done = true;
                filled.resolve();
            },
            released() {
                free.resolve();
                if (done)
                    return;
                spare.splice(0, spare.length, ...spare.filter((layer) => !layers.includes(layer)));
                filled.reject(new Error('The place for what the job writes could not be made'));
            },
        };
    };
    const makeFurther = async (further, name) => {
        let helper;
        try {
            await further.created;
            helper = await helperContainer(engine, name, options, further.binds);
            await further.fill(helper);
        }
        finally {
            options.track(removeHelper(helper).then(() => further.released()));
        }
    };
    return {
        batch,
        take() {
            if (spare.length === 0) {
                const further = batch(FURTHER);
                options.track(makeFurther(further, `${options.prefix}${count}-helper`));
            }
            const [layer] = spare.splice(0, 1);
            if (layer === undefined)
                throw new Error('No layer was made'); // some were, just above
            return layer;
        },
    };
}
function deferred() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((done, failed) => ([resolve, reject] = [done, failed]));
    promise.catch(() => undefined); // whoever needs it meets the error
    return { promise, resolve: () => resolve(), reject: (error) => reject(error) };
}

;// CONCATENATED MODULE: ./src/job/workspace.ts




/**
 * Puts working copies into volumes, one for each kind. A job's view is an overlay over its kind's, mounted by the
 * engine's `local` volume driver, so its cost does not depend on the size of the repository. Everything goes through
 * the engine's API. Whether the engine can mount it, the first container tells: nothing is tried out beforehand.
 */
function createWorkspace(engine, options) {
    const name = (suffix) => `glci-${options.pipeline}-${suffix}`;
    const labels = (0,docker_labels/* labelsFor */.dS)({ pipeline: options.pipeline, role: 'storage', owner: options.owner });
    const made = new Map();
    const copied = new Set();
    const layers = createLayers(engine, { ...options, prefix: name('layer-'), labels });
    /** What jobs write goes there. */
    const taken = new Map();
    let volumes = 0;
    let kind = 'untried';
    const fill = async ({ volume, place }, settings, batch) => {
        const checkingOut = options.sources.checkout(settings);
        checkingOut.catch(() => undefined);
        let helper;
        try {
            await Promise.all([place, batch?.created]);
            const binds = [`${volume}:${BUILDS_DIR}`, ...(batch?.binds ?? [])];
            helper = await helperContainer(engine, `${volume}-helper`, options, binds);
            await batch?.fill(helper);
            const checkout = await checkingOut;
            await helper.put(BUILDS_DIR, checkout.tar);
            return checkout.pointers;
        }
        finally {
            // nobody has to wait for that: of a large project it takes seconds
            options.track(checkingOut.then((checkout) => checkout[Symbol.asyncDispose]()));
            options.track(removeHelper(helper).then(() => batch?.released()));
        }
    };
    const source = (settings) => {
        const key = JSON.stringify(settings);
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const volume = name(volumes++ === 0 ? 'source' : `source-${volumes}`);
        const place = engine.volumes.create({ name: volume, labels });
        const batch = volumes === 1 ? layers.batch(options.atOnce ?? 1) : undefined;
        const filled = fill({ volume, place }, settings, batch);
        const begun = { volume, place, filled };
        made.set(key, begun);
        filled.catch(() => made.delete(key)); // another try of the job may have more luck with the network
        options.track(filled);
        return begun;
    };
    if (options.first !== undefined)
        source(options.first);
    return {
        async viewFor(job, settings) {
            const view = name(`job-${job}-builds`);
            const jobLabels = { ...labels, 'glci.job': String(job), 'glci.role': 'workspace' };
            const { volume, place, filled } = source(settings);
            if (kind === 'copy') {
                copied.add(job);
                const pointers = await filled;
                await copyVolume(volume, view, jobLabels);
                return { volume: view, filled: Promise.resolve(pointers) };
            }
            const layer = layers.take();
            taken.set(job, layer);
            const [lower, upper] = await Promise.all([place, layer.place]);
            await engine.volumes.create({
                name: view,
                labels: jobLabels,
                options: {
                    type: 'overlay',
                    device: 'overlay',
                    o: `lowerdir=${lower},upperdir=${upper}/upper,workdir=${upper}/work`,
                },
            });
            const ready = Promise.all([filled, layer.filled]).then(([pointers]) => pointers);
            ready.catch(() => undefined); // whoever mounts it meets the error
            return { volume: view, filled: ready };
        },
        get untried() {
            return kind === 'untried';
        },
        mounted() {
            if (kind === 'untried')
                kind = 'overlay';
        },
        copyInstead(job) {
            kind = 'copy';
            return !copied.has(job);
        },
        async release(job) {
            const layer = taken.get(job);
            taken.delete(job);
            await engine.volumes.remove(name(`job-${job}-builds`));
            await layer?.free;
            if (layer !== undefined)
                await engine.volumes.remove(layer.volume);
        },
    };
    /** Fills a new volume with what another has. */
    async function copyVolume(from, to, jobLabels) {
        await engine.volumes.create({ name: to, labels: jobLabels });
        // the engine does not let one container give and take at the same time
        const giver = await helperContainer(engine, `${to}-from`, options, [`${from}:${BUILDS_DIR}:ro`]);
        const taker = await helperContainer(engine, `${to}-to`, options, [`${to}:${BUILDS_DIR}`]);
        try {
            const content = await giver.get(`${BUILDS_DIR}/.`);
            if (content !== undefined)
                await taker.put(BUILDS_DIR, content);
        }
        finally {
            await Promise.all([giver.remove(), taker.remove()]);
        }
    }
}

;// CONCATENATED MODULE: ./src/registry/earlier.ts


/**
 * Whether what a tag or digest of the registry stands for was pushed at or after `since` (milliseconds): the registry
 * writes a link whenever it takes a manifest, and restoring a cache keeps the times. undefined where the storage
 * cannot be read or has no such tag.
 */
async function pushedSince(storage, repository, reference, since) {
    const manifests = (0,external_node_path_.join)(storage, 'local/docker/registry/v2/repositories', repository, '_manifests');
    const link = reference.startsWith('sha256:')
        ? (0,external_node_path_.join)(manifests, 'revisions/sha256', reference.slice('sha256:'.length), 'link')
        : (0,external_node_path_.join)(manifests, 'tags', reference, 'current/link');
    const found = await (0,promises_.stat)(link).catch(() => undefined);
    // a file's time is that of the kernel's last tick
    return found === undefined ? undefined : found.mtimeMs >= since - 50;
}

// EXTERNAL MODULE: ./src/registry/storage/images.ts
var storage_images = __webpack_require__(2651);
;// CONCATENATED MODULE: ./src/repository/git-dir.ts



/** The file that lends a Git directory the objects of others, below it. */
const ALTERNATES = 'objects/info/alternates';
/** Writes a Git directory that borrows its objects, without starting Git: a few small files. */
async function writeGitDir(folder, content) {
    await Promise.all(['objects/info', 'refs'].map((name) => (0,promises_.mkdir)((0,external_node_path_.join)(folder, name), { recursive: true })));
    const sorted = [...content.refs].sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = {
        HEAD: `${content.head}\n`,
        config: content.config,
        'packed-refs': sorted.map(({ name, sha }) => `${sha} ${name}\n`).join(''),
        ...(content.shallow === undefined ? {} : { shallow: content.shallow }),
        ...(content.objectFolders.length === 0 ? {} : { [ALTERNATES]: `${content.objectFolders.join('\n')}\n` }),
    };
    await Promise.all(Object.entries(files).map(([name, text]) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text)));
}
/** A section of a configuration file of Git. */
function configSection(name, key, values) {
    const header = key === undefined ? `[${name}]` : `[${name} ${quoted(key)}]`;
    return `${header}\n${Object.entries(values)
        .map(([option, value]) => `\t${option} = ${quoted(value)}\n`)
        .join('')}`;
}
/** The section `core`, and what a repository of another hash than SHA-1 needs. */
function coreConfig(format, values) {
    const plain = format === 'sha1';
    return (configSection('core', undefined, { repositoryformatversion: plain ? '0' : '1', filemode: 'true', ...values }) +
        (plain ? '' : configSection('extensions', undefined, { objectFormat: format })));
}
function quoted(text) {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
/** Without what the user's own configuration may add to a checkout: hooks, daemons, the download of LFS files. */
const PLAIN = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'checkout.workers=-1', // as many as there are processors: large projects take a fraction of the time
    'filter.lfs.smudge=',
    'filter.lfs.process=',
    'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);
/** Runs Git in a working copy that we make. */
function plainGit(folder, args, options = {}) {
    return (0,src_process/* run */.e)('git', ['-C', folder, ...PLAIN, ...args], options);
}

;// CONCATENATED MODULE: ./src/repository/clone.ts

/** `HEAD` before anything is checked out: GitLab Runner's `init.defaultBranch`. */
const NO_HEAD = 'ref: refs/heads/none';
/** The refs that a clone has after GitLab's fetch of everything: branches as remote ones, tags, the pipeline's own. */
function clonedRefs(refs) {
    return refs.flatMap(({ name, sha }) => {
        if (name.startsWith('refs/heads/'))
            return [{ name: name.replace('refs/heads/', 'refs/remotes/origin/'), sha }];
        return name.startsWith('refs/tags/') || name.startsWith('refs/pipelines/') ? [{ name, sha }] : [];
    });
}
/** The configuration of a job's clone: its `origin` shows the project's address, and is the copy beside it. */
function cloneConfig(format, origin, options) {
    // whoever asks, the copy is root's; what the user's environment says of that does not reach these commands
    const trusting = (command) => `git -c 'safe.directory=*' ${command}`;
    return [
        coreConfig(format, {
            bare: 'false',
            logallrefupdates: 'true',
            // of what the index knows of a file, its size and time reach the job; its inode, and when that changed, do not
            checkStat: 'minimal',
        }),
        configSection('fetch', undefined, { recurseSubmodules: 'false' }),
        configSection('gc', undefined, { autoDetach: 'false' }),
        configSection('remote', 'origin', {
            url: options.remote,
            fetch: '+refs/heads/*:refs/remotes/origin/*',
            uploadpack: trusting('upload-pack'),
            receivepack: trusting('receive-pack'),
        }),
        configSection('url', `${options.buildsDir}/${origin.place}`, { insteadOf: options.remote }),
    ].join('');
}

// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(2740);
;// CONCATENATED MODULE: ./src/repository/objects.ts


const PACK = /^pack-[0-9a-f]+\.(pack|idx|rev|bitmap|promisor)$/;
/** Folders that hold the objects of a repository: its own, and those that it borrows from. */
async function objectFolders(folder, known = new Set()) {
    if (known.has(folder))
        return [];
    known.add(folder);
    const found = [folder];
    const alternates = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'info/alternates'), 'utf8').catch(() => '');
    for (const line of alternates.split('\n'))
        if (line !== '' && !line.startsWith('#'))
            found.push(...(await objectFolders((0,external_node_path_.resolve)(folder, line), known)));
    return found;
}
/**
 * The objects in these folders, as files: what Git calls loose objects, and packs. They never change, so they can be
 * read without a lock; what only speeds Git up, and may be stale, is left out.
 */
async function objectFiles(folders) {
    const files = new Map();
    for (const folder of folders) {
        for (const item of (await entries(folder)).sort()) {
            if (/^[0-9a-f]{2}$/.test(item)) {
                for (const name of await entries((0,external_node_path_.join)(folder, item)))
                    if (/^[0-9a-f]{38,62}$/.test(name))
                        files.set(`${item}/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
            else if (item === 'pack') {
                for (const name of await entries((0,external_node_path_.join)(folder, item)))
                    if (PACK.test(name))
                        files.set(`pack/${name}`, (0,external_node_path_.join)(folder, item, name));
            }
        }
    }
    return [...files].map(([name, path]) => ({ name, path }));
}
function entries(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

;// CONCATENATED MODULE: ./src/repository/copy.ts




/** Reads what the runner's copy has; nothing of it is changed. */
async function readCopy(repository) {
    const asked = ['--git-common-dir', '--git-path', 'objects', '--git-path', 'shallow', '--show-object-format'];
    const [answers, refs] = await Promise.all([(0,repository_git/* gitOf */.O)(repository, ['rev-parse', ...asked, 'HEAD']), readRefs(repository)]);
    const [gitDir = '', objects = '', shallow = '', format = 'sha1', head = ''] = answers.stdout.trim().split('\n');
    return {
        repository,
        gitDir: (0,external_node_path_.resolve)(repository, gitDir),
        objectFolders: await objectFolders((0,external_node_path_.resolve)(repository, objects)),
        shallow: await (0,promises_.readFile)((0,external_node_path_.resolve)(repository, shallow), 'utf8').catch(() => undefined),
        format,
        head,
        refs,
    };
}
/** All refs but symbolic ones, of a working copy or a Git directory. */
async function readRefs(repository) {
    const { stdout } = await (0,repository_git/* gitOf */.O)(repository, ['for-each-ref', '--format=%(objectname) %(symref) %(refname)']);
    return stdout.split('\n').flatMap((line) => {
        const [sha = '', symbolic, name = ''] = line.split(' ');
        return name === '' || symbolic !== '' ? [] : [{ name, sha }];
    });
}

;// CONCATENATED MODULE: ./src/repository/dirty.ts



/** Adds to a working copy what is not committed in a repository: changes, and files neither tracked nor ignored. */
async function addUncommitted(target, repository) {
    const git = async (...args) => {
        const { stdout } = await (0,repository_git/* gitOf */.O)(repository, args);
        return stdout.split('\0').filter((path) => path !== '');
    };
    const changed = await git('diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', 'HEAD');
    const added = await git('ls-files', '-z', '-o', '--exclude-standard');
    for (const path of new Set([...changed, ...added])) {
        const from = (0,external_node_path_.join)(repository, path);
        if (path.endsWith('/'))
            continue; // a repository of its own inside this one
        await (0,promises_.rm)((0,external_node_path_.join)(target, path), { recursive: true, force: true });
        if ((await (0,promises_.lstat)(from).catch(() => undefined)) === undefined)
            continue; // deleted
        await (0,promises_.cp)(from, (0,external_node_path_.join)(target, path), { recursive: true, verbatimSymlinks: true });
    }
}

;// CONCATENATED MODULE: ./src/repository/lfs.ts





/** Pointers are smaller than this by their specification. */
const LARGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;
/**
 * Replaces the pointers of Git LFS in a working copy by their content, as `git lfs pull` does, as far as a Git
 * directory has it. Returns the paths that stay pointers. Git LFS itself is not needed.
 */
async function fillLfs(folder, gitDir) {
    const { stdout } = await plainGit(folder, ['ls-files', '-z', '--', ':(attr:filter=lfs)']);
    const missing = [];
    const filled = [];
    for (const path of stdout.split('\0').filter((name) => name !== '')) {
        const oid = await pointedTo((0,external_node_path_.join)(folder, path));
        if (oid === undefined)
            continue;
        const content = (0,external_node_path_.join)(gitDir, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
        const copied = await fill(content, (0,external_node_path_.join)(folder, path));
        (copied ? filled : missing).push(path);
    }
    if (filled.length > 0) {
        // the index learns the new sizes and times; what the content has as its pointer, Git finds in the index itself
        const clean = ['-c', 'filter.lfs.clean=git cat-file blob :%f'];
        await (0,src_process/* run */.e)('git', ['-C', folder, ...clean, 'update-index', '-z', '--stdin'], {
            input: Buffer.from(filled.join('\0')),
            env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, // a filter of Git LFS itself would win
        });
    }
    return missing;
}
async function fill(content, path) {
    try {
        await (0,promises_.copyFile)(content, path, external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch {
        return false; // the runner did not fetch it
    }
    // older than the index: of a file of the same second Git would compare the content, and find no pointer
    const before = new Date(Date.now() - 10_000);
    await (0,promises_.utimes)(path, before, before);
    return true;
}
async function pointedTo(path) {
    const stat = await (0,promises_.lstat)(path).catch(() => undefined);
    if (stat?.isFile() !== true || stat.size >= LARGEST_POINTER)
        return undefined;
    return POINTER.exec(await (0,promises_.readFile)(path, 'utf8'))?.[1];
}

;// CONCATENATED MODULE: ./src/repository/origin.ts



/** What is ours below the builds directory. */
const OURS = '.glci';
/** Refs that are a user's own, or Git's: no server would have them. */
const PRIVATE = /^refs\/(remotes|stash|bisect|worktree|rewritten|replace|original|pipelines)(\/|$)/;
/** Below the builds directory: where jobs find the copy of what is at an address. */
function originPlace(remote) {
    return `${OURS}/${remote.replace(/^[a-z+]+:\/\//i, '').replace(/[^A-Za-z0-9._/-]+/g, '-')}`;
}
/** Writes the bare repository into a folder of this machine; its objects are those of the runner's copy. */
async function makeOrigin(folder, copy, options) {
    const place = originPlace(options.remote);
    const refs = serverRefs(copy, options);
    const branch = options.branch ?? refs.find((ref) => ref.name.startsWith('refs/heads/'))?.name.slice(11) ?? 'main';
    await writeGitDir(folder, {
        head: `ref: refs/heads/${branch}`,
        // by its whole path: a user's own core.hooksPath would let pushes through
        config: coreConfig(copy.format, { bare: 'true', hooksPath: `${options.buildsDir}/${place}/hooks` }),
        refs,
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'hooks'));
    const hook = (0,external_node_path_.join)(folder, 'hooks/pre-receive');
    await (0,promises_.writeFile)(hook, REFUSE);
    await (0,promises_.chmod)(hook, 0o755);
    return { folder, place, refs };
}
const REFUSE = `#!/bin/sh
echo 'This origin is a copy of the repository for the jobs of this run: nothing can be pushed to it.'
echo 'On GitLab the push would go to the project. Here, push in the workflow, or to a remote by its address.'
exit 1
`;
/** The runner's refs under the names that they have on a server. */
function serverRefs(copy, options) {
    const refs = new Map();
    // what is pushed wins over a branch of the same name that is only here; tags and the like have one name everywhere
    for (const { name, sha } of copy.refs)
        if (!PRIVATE.test(name))
            refs.set(name, sha);
    for (const { name, sha } of copy.refs)
        if (name.startsWith('refs/remotes/origin/'))
            refs.set(name.replace('refs/remotes/origin/', 'refs/heads/'), sha);
    if (options.branch !== undefined)
        refs.set(`refs/heads/${options.branch}`, copy.head);
    refs.set(`refs/pipelines/${options.pipeline}`, copy.head);
    return [...refs].map(([name, sha]) => ({ name, sha }));
}

// EXTERNAL MODULE: ./src/repository/facts.ts
var facts = __webpack_require__(5759);
;// CONCATENATED MODULE: ./src/repository/submodules.ts









/**
 * Checks out the submodules of a working copy: of what the runner's copy has (`.git/modules`, as `actions/checkout`
 * leaves it), else with Git over the network, with the access that the runner's copy is set up for. Throws a
 * {@link SystemError} that names the way out.
 */
async function checkOutSubmodules(top, runner, settings) {
    const parent = {
        top,
        path: '',
        place: '.git',
        runnerFolder: runner.repository,
        runnerGitDir: runner.gitDir,
        format: runner.format,
        access: await accessOf(runner.repository),
    };
    return checkOutBelow(parent, settings);
}
async function checkOutBelow(parent, settings) {
    const folder = (0,external_node_path_.join)(parent.top, parent.path);
    const hasAny = await (0,promises_.readFile)((0,external_node_path_.join)(folder, '.gitmodules')).catch(() => undefined);
    if (hasAny === undefined)
        return [];
    const { origin } = parent.access;
    const real = origin === undefined || parent.path !== '' ? [] : ['-c', `remote.origin.url=${origin}`];
    await plainGit(folder, [...real, 'submodule', '-q', 'init', '--', ...settings.paths]);
    const made = [];
    for (const submodule of await chosen(folder)) {
        const lent = await lendFromRunner(parent, submodule);
        if (lent !== undefined)
            made.push(lent);
        await update(folder, submodule, settings.depth, parent.access);
        if (!settings.recursive)
            continue;
        const inside = {
            ...parent,
            path: (0,external_node_path_.join)(parent.path, submodule.path),
            place: (0,external_node_path_.join)(parent.place, 'modules', submodule.name),
            runnerFolder: (0,external_node_path_.join)(parent.runnerFolder, submodule.path),
            runnerGitDir: lent?.runnerGitDir ?? (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        };
        made.push(...(await checkOutBelow(inside, { ...settings, paths: [] })));
    }
    return made;
}
/** The submodules that `git submodule init` has chosen. */
async function chosen(folder) {
    const read = async (key, ...file) => {
        const pattern = `^submodule\\..*\\.${key}$`;
        const { stdout } = await plainGit(folder, ['config', ...file, '-z', '--get-regexp', pattern], { check: false });
        const lines = stdout.split('\0').filter((line) => line !== '');
        return new Map(lines.map((line) => {
            const at = line.indexOf('\n');
            return [line.slice('submodule.'.length, at - key.length - 1), line.slice(at + 1)];
        }));
    };
    const urls = await read('url');
    const paths = await read('path', '-f', '.gitmodules');
    const found = [];
    for (const [name, url] of urls) {
        const path = paths.get(name);
        if (path === undefined)
            continue;
        const { stdout } = await plainGit(folder, ['ls-files', '-s', '-z', '--', `:(literal)${path}`]);
        const commit = /^160000 ([0-9a-f]+) /.exec(stdout)?.[1];
        if (commit !== undefined)
            found.push({ name, path, commit, url });
    }
    return found;
}
/** Makes a submodule's Git directory of the runner's, where that has the commit. */
async function lendFromRunner(parent, submodule) {
    const places = [
        (0,external_node_path_.join)(parent.runnerGitDir, 'modules', submodule.name),
        (0,external_node_path_.join)(parent.runnerFolder, submodule.path, '.git'),
    ];
    for (const gitDir of places) {
        const has = ['--git-dir', gitDir, 'cat-file', '-e', `${submodule.commit}^{commit}`];
        if ((await (0,src_process/* run */.e)('git', has, { check: false })).exitCode !== 0)
            continue;
        const place = (0,external_node_path_.join)(parent.place, 'modules', submodule.name);
        const folders = await objectFolders((0,external_node_path_.join)(gitDir, 'objects'));
        const path = (0,external_node_path_.join)(parent.path, submodule.path);
        await writeGitDir((0,external_node_path_.join)(parent.top, place), {
            head: submodule.commit,
            config: coreConfig(parent.format, {
                bare: 'false',
                logallrefupdates: 'true',
                checkStat: 'minimal',
                worktree: (0,external_node_path_.relative)(place, path),
            }) + configSection('remote', 'origin', { url: submodule.url, fetch: '+refs/heads/*:refs/remotes/origin/*' }),
            refs: (await readRefs(gitDir)).filter(({ name }) => /^refs\/(remotes\/origin|tags)\//.test(name)),
            shallow: await (0,promises_.readFile)((0,external_node_path_.join)(gitDir, 'shallow'), 'utf8').catch(() => undefined),
            objectFolders: folders,
        });
        return { path, place, objectFolders: folders, runnerGitDir: gitDir };
    }
    return undefined;
}
/** Checks a submodule out; Git gets what is not here. */
async function update(folder, submodule, depth, access) {
    const shallow = depth > 0 ? [`--depth=${depth}`] : [];
    const args = ['submodule', '-q', 'update', '--checkout', ...shallow, '--', `:(literal)${submodule.path}`];
    const updated = await plainGit(folder, args, { env: access.env, check: false });
    if (updated.exitCode === 0)
        return;
    const reason = updated.stderr.split('\n').find((line) => /^(fatal|error|remote): /.test(line)) ?? updated.stderr;
    throw new errors/* SystemError */._N(`The submodule ${submodule.path} is not in the runner's copy of the repository, and it could not be fetched from ${(0,facts/* withoutCredentials */.ri)(submodule.url)}: ${reason.trim()}`, { hint: 'Give actions/checkout `submodules: recursive` (and a token that may read it).' });
}
/** The address of the runner's `origin`, and the headers by which `actions/checkout` lets Git log in. */
async function accessOf(repository) {
    const [origin, headers] = await Promise.all([
        (0,repository_git/* gitOf */.O)(repository, ['config', '--get', 'remote.origin.url'], false),
        (0,repository_git/* gitOf */.O)(repository, ['config', '--local', '--includes', '-z', '--get-regexp', '^http\\..*extraheader$'], false),
    ]);
    const pairs = headers.stdout.split('\0').filter((pair) => pair !== '');
    const first = Number(process.env.GIT_CONFIG_COUNT ?? 0);
    // by the environment, which other users of this machine cannot read, unlike arguments
    const env = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: String(first + pairs.length) };
    for (const [index, pair] of pairs.entries()) {
        const at = pair.indexOf('\n');
        env[`GIT_CONFIG_KEY_${first + index}`] = pair.slice(0, at);
        env[`GIT_CONFIG_VALUE_${first + index}`] = pair.slice(at + 1);
    }
    const url = origin.stdout.trim();
    return { origin: url === '' ? undefined : (0,facts/* withoutCredentials */.ri)(url), env };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/repository/tar-header.ts
const BLOCK = 512;
const TYPES = { file: '0', link: '1', symlink: '2', directory: '5', extended: 'x' };
/**
 * The header of an entry that root owns, in the ustar format, after one of pax where a value is too long for that.
 * (tar-stream takes a stream for each entry to keep memory in bounds: ten times as slow with small files.)
 */
function tarHeader(entry) {
    const { name, linkname = '', size = 0 } = entry;
    const long = {
        ...(Buffer.byteLength(name) > 100 ? { path: name } : {}),
        ...(Buffer.byteLength(linkname) > 100 ? { linkpath: linkname } : {}),
        ...(size >= 8 ** 11 ? { size: String(size) } : {}),
    };
    const header = ustar(entry);
    if (Object.keys(long).length === 0)
        return header;
    const records = Buffer.from(Object.entries(long)
        .map(([key, value]) => paxRecord(`${key}=${value}\n`))
        .join(''));
    const before = ustar({ name: 'PaxHeader', type: 'extended', mode: 0o644, size: records.length });
    return Buffer.concat([before, records, padding(records.length), header]);
}
/** What fills an entry's last block. */
function padding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
/** The end of an archive. */
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function ustar({ name, type = 'file', mode, mtime = Math.floor(Date.now() / 1000), size = 0, linkname = '', }) {
    const block = Buffer.alloc(BLOCK);
    // a long name is cut here, maybe within a character: the pax header has it whole
    Buffer.from(name).copy(block, 0, 0, 100);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size >= 8 ** 11 ? 0 : size);
    octal(block, 136, 12, mtime);
    block.write(TYPES[type], 156);
    Buffer.from(linkname).copy(block, 157, 0, 100);
    block.write('ustar\x0000', 257, 'latin1');
    block.fill(' ', 148, 156);
    let sum = 0;
    for (const byte of block)
        sum += byte;
    octal(block, 148, 7, sum);
    return block;
}
function octal(block, at, width, value) {
    block.write(`${Math.max(0, value)
        .toString(8)
        .padStart(width - 1, '0')}\0`, at, 'latin1');
}
/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord(text) {
    const bytes = Buffer.byteLength(text) + 1;
    let length = bytes + String(bytes).length;
    if (bytes + String(length).length !== length)
        length++;
    return `${length} ${text}`;
}

;// CONCATENATED MODULE: ./src/repository/tree.ts




/** Content is passed on in pieces of about this size: between them, others have their turn. */
const CHUNK = 512 * 1024;
/**
 * Streams an archive: owned by root, writable for all (the runner's umask is 0). An object that several parts have is
 * transferred once, and linked. Small files are read synchronously: that takes a fifth of the time.
 */
function packTree(parts) {
    return external_node_stream_.Readable.from(chunks(tree_entries(parts)), { objectMode: false, highWaterMark: CHUNK });
}
function* chunks(pieces) {
    let waiting = [];
    let size = 0;
    for (const piece of pieces) {
        waiting.push(piece);
        size += piece.length;
        if (size < CHUNK)
            continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
    }
    yield Buffer.concat([...waiting, tarEnd()]);
}
function* tree_entries(parts) {
    const made = new Set();
    const objects = new Map();
    for (const part of parts) {
        if ('directory' in part) {
            yield* directories(part.directory, made);
            continue;
        }
        yield* directories(part.prefix, made);
        if ('folder' in part)
            yield* folder(part.folder, below(part.prefix), part.leave ?? new Set(), '');
        else
            yield* store(part.objects, below(part.prefix), made, objects);
    }
}
/** A directory with those above it, each once. */
function* directories(path, made) {
    let name = '';
    for (const part of path.split('/').filter((item) => item !== '')) {
        name += `${part}/`;
        if (made.has(name))
            continue;
        made.add(name);
        yield tarHeader({ name, type: 'directory', mode: 0o777 });
    }
}
function* folder(top, prefix, leave, inside) {
    const items = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(top, inside)).sort();
    for (const item of items) {
        const path = inside === '' ? item : `${inside}/${item}`;
        if (leave.has(path))
            continue;
        const full = (0,external_node_path_.join)(top, path);
        const stat = (0,external_node_fs_.lstatSync)(full);
        const header = { name: `${prefix}${path}`, mtime: Math.floor(stat.mtimeMs / 1000), mode: 0o777 };
        if (stat.isDirectory()) {
            yield tarHeader({ ...header, name: `${header.name}/`, type: 'directory' });
            yield* folder(top, prefix, leave, path);
        }
        else if (stat.isSymbolicLink()) {
            yield tarHeader({ ...header, type: 'symlink', linkname: (0,external_node_fs_.readlinkSync)(full) });
        }
        else if (stat.isFile()) {
            const mode = (stat.mode & 0o100) === 0 ? 0o666 : 0o777;
            yield tarHeader({ ...header, mode, size: stat.size });
            yield* content(full, stat.size);
        }
    }
}
function* store(files, prefix, made, known) {
    for (const { name, path } of files) {
        yield* directories(`${prefix}${name.slice(0, name.lastIndexOf('/'))}`, made);
        const header = { name: `${prefix}${name}`, mode: 0o444 };
        const linkname = known.get(path);
        if (linkname !== undefined) {
            yield tarHeader({ ...header, type: 'link', linkname });
            continue;
        }
        known.set(path, header.name);
        const { size, mtimeMs } = (0,external_node_fs_.lstatSync)(path);
        yield tarHeader({ ...header, mtime: Math.floor(mtimeMs / 1000), size });
        yield* content(path, size);
    }
}
/** A file's content, of just the size that its header tells, with the padding after it. */
function* content(path, size) {
    if (size <= CHUNK) {
        const whole = (0,external_node_fs_.readFileSync)(path);
        yield whole.length === size ? whole : Buffer.concat([whole, Buffer.alloc(size)]).subarray(0, size);
    }
    else {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            for (let left = size; left > 0;) {
                const piece = Buffer.alloc(Math.min(CHUNK, left));
                (0,external_node_fs_.readSync)(file, piece);
                left -= piece.length;
                yield piece;
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    yield padding(size);
}
function below(prefix) {
    return prefix === '' ? '' : `${prefix}/`;
}

;// CONCATENATED MODULE: ./src/repository/checkout.ts












/**
 * The working copies of a pipeline: clones with a detached HEAD at its commit, as GitLab Runner leaves them. They are
 * made on this machine of the repository that is there, whose objects go into the archive as they are: there is no
 * transfer between repositories, and no network but for submodules that are missing.
 */
function openSources(project, options) {
    let opened;
    const folders = [];
    const scratch = async () => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gitlab-dind-checkout-'));
        folders.push(folder);
        return folder;
    };
    const open = async () => {
        const copy = await readCopy(project.repository);
        return { copy, origin: await makeOrigin(await scratch(), copy, options) };
    };
    return {
        async checkout(settings) {
            if (settings.strategy === 'none')
                return {
                    tar: packTree([{ directory: settings.directory }]),
                    pointers: [],
                    [Symbol.asyncDispose]: () => Promise.resolve(),
                };
            const { copy, origin } = await (opened ??= open());
            const folder = await scratch();
            const { parts, pointers } = await makeTree({ folder, copy, origin, options }, settings);
            const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
            return { tar: packTree(parts), pointers, [Symbol.asyncDispose]: remove };
        },
        async [Symbol.asyncDispose]() {
            await opened?.catch(() => undefined);
            for (const folder of folders)
                await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}
async function makeTree(making, settings) {
    const { folder, copy, origin } = making;
    const whole = settings.depth === 0;
    if (whole)
        await cloneWhole(making, settings);
    else
        await cloneShallow(making, settings);
    const modules = [];
    const pointers = settings.checkout ? await checkOut(making, settings, modules) : [];
    const objects = await objectFiles(copy.objectFolders);
    const parts = [
        {
            folder,
            prefix: settings.directory,
            leave: new Set([`.git/${ALTERNATES}`, ...modules.map(({ place }) => `${place}/${ALTERNATES}`)]),
        },
        ...(whole ? [{ objects, prefix: (0,external_node_path_.join)(settings.directory, '.git/objects') }] : []),
        { folder: origin.folder, prefix: origin.place, leave: new Set([ALTERNATES]) },
        { objects, prefix: `${origin.place}/objects` },
    ];
    for (const { place, objectFolders } of modules)
        parts.push({ objects: await objectFiles(objectFolders), prefix: (0,external_node_path_.join)(settings.directory, place, 'objects') });
    return { parts, pointers };
}
/** The Git directory with all that the runner's copy has: no Git is needed to make it. */
function cloneWhole({ folder, copy, origin, options }, settings) {
    return writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: clonedRefs(origin.refs),
        shallow: copy.shallow,
        objectFolders: copy.objectFolders,
    });
}
/** The Git directory after a fetch of so many commits, of the one ref that GitLab names then. */
async function cloneShallow({ folder, copy, origin, options }, settings) {
    await writeGitDir((0,external_node_path_.join)(folder, '.git'), {
        head: settings.checkout ? copy.head : NO_HEAD,
        config: cloneConfig(copy.format, origin, options),
        refs: [],
        shallow: undefined,
        objectFolders: [],
    });
    const specs = [`+refs/pipelines/${options.pipeline}:refs/pipelines/${options.pipeline}`];
    if (options.branch !== undefined)
        specs.push(`+refs/heads/${options.branch}:refs/remotes/origin/${options.branch}`);
    if (options.tag !== undefined)
        specs.push(`+refs/tags/${options.tag}:refs/tags/${options.tag}`);
    const how = ['-q', `--depth=${settings.depth}`, '--no-write-fetch-head', '--no-recurse-submodules'];
    await plainGit(folder, ['fetch', ...how, origin.folder, ...specs]);
}
/** The commit's files, and what belongs to them. Returns the paths that stay pointers of Git LFS. */
async function checkOut(making, settings, modules) {
    const { folder, copy, options } = making;
    await plainGit(folder, ['read-tree', '-u', '--reset', 'HEAD']);
    const pointers = settings.lfs ? [...(await fillLfs(folder, copy.gitDir))] : [];
    if (settings.submodules !== undefined) {
        const made = await checkOutSubmodules(folder, copy, settings.submodules);
        modules.push(...made);
        if (settings.lfs) {
            for (const { path, runnerGitDir } of made) {
                const missing = await fillLfs((0,external_node_path_.join)(folder, path), runnerGitDir);
                pointers.push(...missing.map((name) => `${path}/${name}`));
            }
        }
    }
    if (options.dirty)
        await addUncommitted(folder, copy.repository);
    return pointers;
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/docker/http.ts

/**
 * Status of a plain HTTP answer, from this process; undefined where none comes within the time. A connection of its
 * own for each question: a server that is just starting may leave a kept one hanging.
 */
function httpStatus(url, timeoutMs) {
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)(url, { agent: false, timeout: timeoutMs }, (response) => {
            response.resume();
            resolve(response.statusCode);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(undefined));
        request.on('close', () => resolve(undefined));
    });
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/registry/storage/transfer.ts







/** What registries keep in the storage folder; jobs' caches stay on this machine. */
const transfer_PARTS = ['local', 'upstream'];
/** Puts what the storage folder holds into the registry's volume, for an engine that does not see our files. */
async function sendStorage(container, storage) {
    const archive = (0,tar_stream.pack)();
    const body = new external_node_stream_.PassThrough();
    const fill = async () => {
        try {
            for (const part of transfer_PARTS)
                await packFolder(archive, (0,external_node_path_.join)(storage, part), part);
            archive.finalize();
        }
        catch (error) {
            archive.destroy(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    };
    await Promise.all([fill(), (0,external_node_stream_promises_.pipeline)(archive, body), container.put(REGISTRY_ROOT, body)]);
}
async function packFolder(archive, folder, name) {
    const names = await (0,promises_.readdir)(folder).catch(() => undefined);
    if (names === undefined)
        return;
    archive.entry({ name: `${name}/`, type: 'directory', mode: 0o755 });
    for (const item of names) {
        const path = (0,external_node_path_.join)(folder, item);
        const info = await (0,promises_.lstat)(path);
        if (info.isDirectory())
            await packFolder(archive, path, `${name}/${item}`);
        else if (info.isFile())
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), archive.entry({ name: `${name}/${item}`, size: info.size, mtime: info.mtime, mode: 0o644 }));
    }
}
/**
 * Brings the registry's volume home, in place of what the storage folder held. The times of files are kept: they tell
 * when a tag was pushed. Does nothing where the registry is gone. Throws where the transfer breaks; the folder is then
 * as it was.
 */
async function fetchStorage(container, storage) {
    const incoming = (0,external_node_path_.join)(storage, '.incoming');
    await (0,promises_.rm)(incoming, { recursive: true, force: true });
    try {
        for (const part of transfer_PARTS) {
            const tar = await container.get(`${REGISTRY_ROOT}/${part}`);
            if (tar !== undefined)
                await unpack(tar, incoming, storage);
        }
        for (const part of await (0,promises_.readdir)(incoming).catch(() => [])) {
            await (0,promises_.rm)((0,external_node_path_.join)(storage, part), { recursive: true, force: true });
            await (0,promises_.rename)((0,external_node_path_.join)(incoming, part), (0,external_node_path_.join)(storage, part));
        }
    }
    finally {
        await (0,promises_.rm)(incoming, { recursive: true, force: true });
    }
}
async function unpack(tar, target, known) {
    const parser = (0,tar_stream.extract)();
    const read = (0,external_node_stream_promises_.pipeline)(tar, parser);
    read.catch(() => undefined); // the loop meets it as well
    for await (const entry of parser) {
        const { name, type, size = 0, mtime } = entry.header;
        const path = (0,external_node_path_.join)(target, name);
        if ((0,external_node_path_.normalize)(name).startsWith('..'))
            throw new Error(`The engine sent a file outside of the folder: ${name}`);
        if (type === 'directory')
            await (0,promises_.mkdir)(path, { recursive: true });
        if (type !== 'file') {
            entry.resume();
            continue;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        if (await isThere((0,external_node_path_.join)(known, name), size)) {
            await (0,promises_.link)((0,external_node_path_.join)(known, name), path);
            entry.resume();
        }
        else
            await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(path));
        if (mtime !== undefined)
            await (0,promises_.utimes)(path, mtime, mtime);
    }
    await read;
}
/** Blobs are named by their content: one that is there need not be written again. */
async function isThere(path, size) {
    if (!path.includes('/blobs/') || !path.endsWith('/data'))
        return false;
    return (await (0,promises_.stat)(path).catch(() => undefined))?.size === size;
}

;// CONCATENATED MODULE: ./src/registry/mock.ts









/**
 * Creates the container that claims the pipeline's id and owns the mock's network namespace. Throws a 409 of the
 * engine where the id is taken.
 */
async function createMock(engine, options) {
    const ports = [PUSH_PORT, ...options.upstreams.map((_, index) => PUSH_PORT + 1 + index)];
    const container = await engine.containers.create({
        ...instanceSpec(options, (0,names/* mockContainerName */.pW)(options.pipeline)),
        attach: { network: options.network, aliases: aliasesOf(options) },
        publish: ports,
        hostname: 'glci-mock',
    });
    await putFiles(container, options, await pushFiles(engine, options, PUSH_PORT));
    return container;
}
/** Files of an instance that takes pushes. */
async function pushFiles(engine, options, port) {
    const config = instanceConfig({
        port,
        rootDirectory: `${REGISTRY_ROOT}/local`,
        secret: secret(),
        protectedByPassword: true,
        announces: !engine.local,
    });
    const further = Object.entries(options.users ?? {}).map(([user, password]) => ({ user, password }));
    const passwords = await htpasswd([{ user: REGISTRY_USER, password: options.password }, ...further]);
    return [
        { path: CONFIG_PATH, content: config },
        { path: HTPASSWD_PATH, content: passwords },
    ];
}
function aliasesOf({ hosts = [] }) {
    return [...names/* MOCK_ALIASES */._q, ...hosts];
}
/** Starts the mock and, once it has its network namespace, one instance for each upstream. */
function startMock(engine, container, options) {
    const ready = startInstances(engine, container, options);
    ready.catch(() => undefined); // whoever needs the registry meets the error
    return {
        container: container.name,
        mirrors: options.upstreams.map(({ name }, index) => ({
            name,
            host: `${names/* MOCK_ALIASES */._q[1]}:${PUSH_PORT + 1 + index}`,
        })),
        hosts: options.hosts ?? [],
        ready,
        attach: (network) => engine.networks.connect(network, container.id, aliasesOf(options)),
    };
}
async function startInstances(engine, container, options) {
    if (options.content !== undefined)
        await sendStorage(container, options.content);
    await container.start();
    const { ports } = await container.inspect();
    const address = (port) => `127.0.0.1:${ports[port] ?? 0}`;
    const mirrors = options.upstreams.map(async (upstream, index) => {
        const port = PUSH_PORT + 1 + index;
        return (await startMirror(engine, options, upstream, port, address(port))) ? [] : [upstream.name];
    });
    const [, , ...stored] = await Promise.all([
        answers(engine, container, address(PUSH_PORT)),
        startPort80(engine, options),
        ...mirrors,
    ]);
    return {
        hostAddress: address(PUSH_PORT),
        stored: stored.flat(),
        mirrorAddresses: Object.fromEntries(options.upstreams.map(({ name }, index) => [name, address(PUSH_PORT + 1 + index)])),
    };
}
/** Names without a port mean port 443 and, where nothing answers there, port 80: the same storage is served there. */
async function startPort80(engine, options) {
    if ((options.hosts ?? []).length === 0)
        return;
    const container = await engine.containers.create({
        ...instanceSpec(options, `${(0,names/* mockContainerName */.pW)(options.pipeline)}-port-80`),
        networkMode: `container:${(0,names/* mockContainerName */.pW)(options.pipeline)}`,
    });
    await putFiles(container, options, await pushFiles(engine, options, 80));
    await container.start();
}
/** Starts an upstream's instance; false: the upstream does not answer, and what is stored is served. */
async function startMirror(engine, options, upstream, port, address) {
    const base = {
        port,
        rootDirectory: upstreamRoot(upstream, options.keepPrivate),
        secret: secret(),
        protectedByPassword: false,
        announces: !engine.local,
    };
    const launch = async (suffix, config) => {
        const name = `${(0,names/* mockContainerName */.pW)(options.pipeline)}-${upstream.name.replace(/[^a-zA-Z0-9.-]/g, '-')}${suffix}`;
        const container = await engine.containers.create({
            ...instanceSpec(options, name),
            networkMode: `container:${(0,names/* mockContainerName */.pW)(options.pipeline)}`,
        });
        try {
            await putFiles(container, options, [{ path: CONFIG_PATH, content: config }]);
            await container.start();
            await answers(engine, container, address);
        }
        catch (error) {
            await container.remove();
            throw error;
        }
    };
    try {
        await launch('', instanceConfig({ ...base, upstream }));
        return true;
    }
    catch (error) {
        // Distribution gives up at start when the upstream does not answer: what is stored can still be served
        const reason = (0,errors/* messageOf */.bD)(error).trim().split('\n').at(-1) ?? '';
        options.warn(`${upstream.name} (${upstream.url}) cannot be pulled through: ${reason}. Only images of earlier runs are served for it.`);
        await launch('-stored', instanceConfig({ ...base, readOnly: true }));
        return false;
    }
}
function instanceSpec(options, name) {
    return {
        name,
        image: options.image,
        command: ['serve', CONFIG_PATH],
        env: ['OTEL_TRACES_EXPORTER=none'],
        ...(options.user === undefined ? {} : { user: options.user }),
        binds: [`${options.volume}:${REGISTRY_ROOT}`, `${options.privateVolume}:${PRIVATE_ROOT}`],
        labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: options.pipeline, role: 'registry', owner: options.owner }),
    };
}
async function putFiles(container, options, files) {
    const [uid = 0, gid = 0] = (options.user ?? '0:0').split(':').map(Number);
    const entries = files.map(({ path, content }) => ({ name: path.slice(1), content, mode: 0o600, uid, gid }));
    const folder = { name: `${PRIVATE_ROOT.slice(1)}/data/`, directory: true, mode: 0o700, uid, gid };
    await container.put('/', await tarOf([{ name: 'glci/', directory: true, mode: 0o755 }, folder, ...entries]));
}
/**
 * Waits until the instance answers HTTP on its published port, or has exited. Any status is an answer (401 among them).
 * The port of an engine that is not local may be out of reach: then its log says when it listens.
 */
async function answers(engine, container, address, timeoutMs = 30_000) {
    const deadline = Date.now() + timeoutMs;
    for (let delay = 20;; delay = Math.min(delay * 1.5, 250)) {
        if ((await httpStatus(`http://${address}/v2/`, 2000)) !== undefined)
            return;
        if (!engine.local && (await container.logs({ tail: 100 })).includes('msg="listening on '))
            return;
        const state = await container.inspect();
        if (state.status === 'exited' || state.status === 'dead' || Date.now() > deadline) {
            const log = await container.logs({ tail: 20 });
            throw new errors/* SystemError */._N(`The registry ${container.name} did not start: ${log.trim() || state.error || state.status}`);
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}
function secret() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}

// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(1015);
;// CONCATENATED MODULE: ./src/registry/storage/usage.ts



const REQUEST = /"(?:GET|HEAD) \/v2\/([a-z0-9][a-z0-9._/-]*)\/manifests\/([A-Za-z0-9_][\w.:-]*)\S* HTTP[^"]*" 200 /g;
/**
 * Notes which tags were asked for, by the registry's access log: what is used stays when room is short. Tags of a digest
 * that was asked for count as well.
 */
async function noteUse(storage, accessLog, now = new Date()) {
    const asked = new Set([...accessLog.matchAll(REQUEST)].map((match) => `${match[1]} ${match[2]}`));
    if (asked.size === 0)
        return;
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                if (!asked.has(`${repository.name} ${tag.name}`) && !asked.has(`${repository.name} ${tag.digest}`))
                    continue;
                const link = (0,external_node_path_.join)(repository.folder, '_manifests/tags', tag.name, 'current/link');
                await (0,promises_.utimes)(link, now, now).catch(() => undefined); // another user's, or gone: only the order of dropping suffers
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/pipeline/registry.ts








/** Starts the registry; throws where another pipeline has its id. */
async function launchMock(engine, options) {
    let container;
    try {
        container = await createMock(engine, options);
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 409)
            throw new Error(`Another pipeline with the id ${options.pipeline} runs on this engine`, { cause: error });
        throw error;
    }
    return startMock(engine, container, options);
}
/** The volume for the registry's content: over a folder that the user of this process owns, or the engine's own. */
async function storage(options, pipeline, owner) {
    const name = `glci-${pipeline}-registry`;
    const labels = (0,docker_labels/* labelsFor */.dS)({ pipeline, role: 'storage', owner });
    const privateVolume = `${name}-private`;
    await options.engine.volumes.create({ name: privateVolume, labels });
    const folder = options.settings.storagePath;
    if (folder === undefined || !options.engine.local) {
        await options.engine.volumes.create({ name, labels });
        return { volume: name, privateVolume, user: undefined, content: folder };
    }
    await (0,promises_.mkdir)(folder, { recursive: true });
    await options.engine.volumes.create({
        name,
        labels: { ...labels, [names/* STORAGE_LABEL */.L_]: folder },
        options: { type: 'none', o: 'bind', device: folder },
    });
    return { volume: name, privateVolume, user: `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}` };
}
/** Job and service images come from the registry that the user named with the credentials for it. */
function withRegistryLogin(credentials, registry) {
    if (registry.kind !== 'other' || registry.username === undefined || registry.password === undefined)
        return credentials;
    const { username, password } = registry;
    return new Map([...credentials, [registry.host, { username, password }]]);
}
/** Brings the content of a registry home whose engine cannot mount our folder. */
async function bringStorageHome(engine, pipeline, folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await fetchStorage(engine.containers.get((0,names/* mockContainerName */.pW)(pipeline)), folder);
}
/** Tells the storage what of it was used, before the registry's log goes with its containers. */
async function noteUsedImages(engine, pipeline, storage) {
    const containers = await engine.containers.list(`glci.pipeline=${pipeline}`);
    const registries = containers.filter(({ labels }) => labels['glci.role'] === 'registry');
    const logs = await Promise.all(registries.map(({ id }) => engine.containers
        .get(id)
        .logs({ tail: 100_000 })
        .catch(() => '')));
    await noteUse(storage, logs.join('\n'));
}
/** Docker Hub is reached through the engine's own mirror where it has one and the user named no other address. */
function throughMirror(engine, upstream) {
    const mirror = engine.info.mirrors[0];
    if (upstream.name !== 'docker.io' || upstream.given === true || mirror === undefined)
        return upstream;
    return { ...upstream, url: mirror.replace(/\/+$/, '') };
}
/** Upstreams are asked as the user that the pipeline or this machine is logged in as: higher limits, private images. */
function withLogin(upstream, credentials) {
    const login = credentialsFor(credentials, `${upstream.name}/any`);
    return login === undefined ? upstream : { ...upstream, username: login.username, password: login.password };
}

;// CONCATENATED MODULE: ./src/pipeline/registry-need.ts

const NAMES = ['CI_REGISTRY', 'glci-mock'];
/**
 * Whether anything of a pipeline can want its registry: a job with services (a daemon among them pulls through it), a
 * child pipeline, or a job, or a file of the project, that names it. Where nothing does, a run need not wait for it.
 */
async function needsRegistry(plan, project, settings) {
    if (settings.cacheImages || settings.dockerSocket === 'host')
        return true;
    if (plan.jobs.some((job) => job.services.length > 0 || job.trigger !== undefined))
        return true;
    const text = JSON.stringify(plan.jobs);
    if ([...NAMES, ...settings.registryHosts].some((name) => text.includes(name)))
        return true;
    const patterns = NAMES.flatMap((name) => ['-e', name]);
    const found = await (0,repository_git/* gitOf */.O)(project.repository, ['grep', '-q', '-I', '-F', ...patterns, 'HEAD'], false);
    return found.exitCode !== 1; // 1: not found; anything else than 0 means that Git could not tell
}

;// CONCATENATED MODULE: ./src/pipeline/sources.ts

/**
 * The sources that the first job of a pipeline will most likely want, to be made before it runs; undefined where
 * that takes values which are not known yet. A wrong guess costs time, nothing else.
 */
function likelySources(options) {
    const { plan, context } = options;
    const job = plan.jobs.find((item) => item.trigger === undefined);
    if (job === undefined)
        return undefined;
    const variables = [...job.variables, ...context.projectVariables, ...context.pipelineVariables];
    if (variables.some(({ key, value }) => key.startsWith('GIT_') && value.includes('$')))
        return undefined;
    return jobSources(variables, context.project.path).settings;
}

;// CONCATENATED MODULE: ./src/pipeline/infrastructure.ts























/** A random number for `CI_PIPELINE_ID`: GitHub's run id would repeat across a matrix. */
function randomPipelineId() {
    return (0,external_node_crypto_.randomInt)(10_000_000, 1_000_000_000);
}
/**
 * Brings up what the jobs of a pipeline share: network, registry, workspace. Disposing removes every object of the
 * pipeline from the engine, also when bringing up failed half-way.
 */
async function bringUp(options, pipeline, token, emit) {
    const { engine, settings } = options;
    const owner = (0,docker_labels/* formatOwner */.Vu)((0,docker_labels/* currentOwner */.Hf)());
    const warn = (message) => void emit({ type: 'warning', message, job: null });
    const network = `glci-net-${pipeline}`;
    let mock;
    const authConfig = [...options.context.projectVariables, ...options.context.pipelineVariables].findLast((variable) => variable.key === 'DOCKER_AUTH_CONFIG');
    const credentials = withRegistryLogin(pullCredentials(authConfig?.value), settings.registry);
    const started = Date.now();
    const images = imageStore(engine, {
        defaultPolicy: settings.pullPolicy,
        imageMap: settings.imageMap,
        credentials,
        mock: () => mock?.ready.then(({ hostAddress, mirrorAddresses }) => ({
            hostAddress,
            password: token,
            hubAddress: mirrorAddresses['docker.io'],
        })),
        registryHosts: settings.registryHosts,
        cacheImages: settings.cacheImages,
        describe: (id) => describeImage(engine, { pipeline, owner }, id),
        pushedByThisRun: async (repository, reference) => settings.storagePath === undefined || !engine.local
            ? undefined
            : pushedSince(settings.storagePath, repository, reference, started),
    });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gitlab-dind-artifacts-'));
    const artifacts = (0,job_artifacts/* artifactStore */.iA)(scratch);
    const sources = openSources(options.project, {
        pipeline,
        branch: options.context.ref.kind === 'branch' ? options.context.ref.name : undefined,
        tag: options.context.ref.kind === 'tag' ? options.context.ref.name : undefined,
        remote: `${options.context.server.url}/${options.context.project.path}.git`,
        buildsDir: BUILDS_DIR,
        dirty: settings.dirty,
    });
    const underway = [];
    const track = (promise) => {
        promise.catch(() => undefined); // whoever needs it meets the error
        underway.push(promise);
    };
    let atHome;
    const storageHome = () => {
        if (mock === undefined || settings.storagePath === undefined || engine.local)
            return Promise.resolve();
        return (atHome ??= bringStorageHome(engine, pipeline, settings.storagePath).catch((error) => warn(`What the registry holds could not be read from the engine, and is not kept: ${(0,errors/* messageOf */.bD)(error)}`)));
    };
    const dispose = async () => {
        // what is still being made could not be swept; some of it ends with further work
        for (let seen = -1; seen < underway.length;) {
            seen = underway.length;
            await Promise.allSettled(underway);
        }
        await sources[Symbol.asyncDispose]();
        await images.dispose();
        await storageHome();
        if (mock !== undefined && settings.storagePath !== undefined)
            await noteUsedImages(engine, pipeline, settings.storagePath);
        const swept = await (0,sweep/* sweepPipeline */.rX)(engine, pipeline);
        for (const failure of swept.failures)
            warn(`Could not remove ${failure}`);
        await artifacts.dispose();
    };
    try {
        const helperImage = images.resolve(settings.registryImage, { signal: options.signal });
        const workspace = createWorkspace(engine, {
            pipeline,
            owner,
            image: helperImage.then(() => settings.registryImage),
            sources,
            first: likelySources(options),
            atOnce: Math.min(settings.concurrency, options.plan.jobs.length),
            track,
        });
        const upstreams = settings.upstreams.map((upstream) => withLogin(throughMirror(engine, upstream), credentials));
        const wanted = settings.registry.kind === 'embedded' && needsRegistry(options.plan, options.project, settings);
        const bridge = await engine.networks.ownBridge();
        const mtu = settings.mtu ?? smallMtu(engine, bridge?.mtu);
        // without the registry nobody is there to be found: the engine's own bridge does, as with GitLab Runner, and at once
        const fits = bridge !== undefined && (mtu ?? 1500) === (bridge.mtu ?? 1500);
        const networkMade = fits && !(await wanted)
            ? Promise.resolve(types/* OWN_BRIDGE */.h)
            : engine.networks
                .create({ name: network, mtu, labels: (0,docker_labels/* labelsFor */.dS)({ pipeline, role: 'network', owner }) })
                .then(() => network);
        track(networkMade); // jobs get ready beside it
        await helperImage;
        if (await wanted) {
            await emit({ type: 'registry', status: 'starting', address: '' });
            mock = await launchMock(engine, {
                pipeline,
                owner,
                image: settings.registryImage,
                network: await networkMade,
                password: token,
                keepPrivate: settings.cachePrivate,
                users: settings.registryUsers,
                hosts: settings.registryHosts,
                upstreams,
                warn,
                ...(await storage(options, pipeline, owner)),
            });
            track(mock.ready.then(({ hostAddress }) => emit({ type: 'registry', status: 'ready', address: hostAddress })));
        }
        if (settings.dockerSocket === 'host') {
            warn("docker-socket: host gives jobs the engine's own socket: they can do everything on this machine. GitLab's shared runners do not.");
        }
        let qemu;
        const prepareQemu = () => (qemu ??= registerQemu(engine, {
            mode: settings.qemu,
            image: settings.qemuImage,
            platforms: settings.qemuPlatforms,
            pipeline,
            owner,
            pull: async (image) => void (await images.resolve(image, {})),
            warn,
        }).then(() => undefined));
        const session = {
            engine,
            pipeline,
            owner,
            network: networkMade,
            mtu,
            mock,
            images,
            workspace,
            artifacts,
            cacheFolder: settings.storagePath === undefined ? (0,external_node_path_.join)(scratch, 'job-caches') : (0,external_node_path_.join)(settings.storagePath, 'job-caches'),
            prepareQemu,
            background: track,
            emit,
            settings: {
                defaultImage: settings.defaultImage,
                defaultPlatform: settings.platform,
                helperImage: settings.registryImage,
                runnerName: 'gitlab-dind',
                runnerVersion: version/* VERSION */.x,
                hostName: (0,external_node_os_.hostname)(),
                servicesTimeoutSeconds: settings.servicesTimeoutSeconds,
                dindTimeoutSeconds: settings.dindTimeoutSeconds,
                certificateTimeoutSeconds: settings.certificateTimeoutSeconds,
                dockerSocket: settings.dockerSocket === 'host' ? hostSocket(engine) : undefined,
                afterScriptTimeoutSeconds: 300,
            },
        };
        const stored = mock === undefined ? undefined : settings.storagePath;
        return {
            session,
            token,
            pushedImages: async () => {
                if (stored === undefined)
                    return [];
                await storageHome();
                return (0,storage_images/* pushedImages */.G)(stored, started);
            },
            [Symbol.asyncDispose]: dispose,
        };
    }
    catch (error) {
        await dispose().catch((cleanup) => warn(`Could not clean up: ${(0,errors/* messageOf */.bD)(cleanup)}`));
        throw error;
    }
}
/** The MTU that job networks need where the outer one is below the usual 1500: larger packets would be lost silently. */
function smallMtu(engine, bridgeMtu) {
    const known = [bridgeMtu, engine.local ? (0,host/* defaultRouteMtu */.d)() : undefined].filter((mtu) => mtu !== undefined);
    const smallest = Math.min(1500, ...known);
    return smallest < 1500 ? smallest : undefined;
}
/** The engine's socket on its own host. */
function hostSocket(engine) {
    return engine.address.startsWith('unix://') ? engine.address.slice('unix://'.length) : '/var/run/docker.sock';
}

;// CONCATENATED MODULE: ./src/pipeline/manual.ts
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

;// CONCATENATED MODULE: ./src/pipeline/pace.ts
/**
 * A sink that has taken an event only when the output to which it writes (this process's own) has room again. What a
 * slow reader has not taken would otherwise wait in our memory, and a job may print without end.
 */
function paced(sink, output) {
    return async (event) => {
        await sink(event);
        if (event.type !== 'log' || !output.writableNeedDrain)
            return;
        await new Promise((resolve) => {
            const go = () => {
                output.off('drain', go).off('close', go);
                resolve();
            };
            output.on('drain', go).on('close', go);
        });
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 107 modules
var gitlab = __webpack_require__(1395);
// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(1322);
;// CONCATENATED MODULE: ./src/job/cleanup.ts
/** Removes all that a job has on the engine: containers first, then its workspace, volumes and network. */
async function removeJobObjects(session, job) {
    const { engine } = session;
    const mine = (item) => item.labels['glci.pipeline'] === String(session.pipeline);
    const label = `glci.job=${job}`;
    const containers = (await engine.containers.list(label)).filter(mine);
    await Promise.all(containers.map((item) => engine.containers.get(item.id).remove()));
    await session.workspace.release(job);
    const [volumes, networks] = await Promise.all([engine.volumes.list(label), engine.networks.list(label)]);
    await Promise.all([
        ...volumes.filter(mine).map((item) => engine.volumes.remove(item.name)),
        ...networks.filter(mine).map((item) => engine.networks.remove(item.id)),
    ]);
}

;// CONCATENATED MODULE: ./src/job/masking.ts
const MASK = '[MASKED]';
/** Prefixes of GitLab's own tokens: what follows them is masked, wherever it comes from (as GitLab Runner does). */
const TOKEN_PREFIXES = [
    'glpat-',
    'gloas-',
    'gldt-',
    'glrt-',
    'glcbt-',
    'glrtr-',
    'glptt-',
    'glft-',
    'glimt-',
    'glagent-',
    'glsoat-',
    'glffct-',
    '_gitlab_session=',
    'gltok-',
];
const TOKEN = new RegExp(`(${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]+`, 'g');
const URL_SECRETS = /([?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^&\s"']+/gi;
const UNFINISHED_TOKEN = new RegExp(`(?:${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]*$`);
/** A line of a value of several lines is a secret of its own from this length on. */
const SECRET_LINE = 8;
/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;
/** How far back a place is looked for where a long line can be cut without cutting a token. */
const MAX_WORD = 4096;
/** Replaces masked values; longest first, so that a value that holds another goes as one. */
class Masker {
    #values;
    /** What must not be cut in two: the values, and the beginnings of tokens. */
    #whole;
    constructor(values) {
        const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
        const lines = trimmed.filter((value) => value.includes('\n')).flatMap(secretLines);
        this.#values = [...new Set([...trimmed, ...lines])].sort((a, b) => b.length - a.length);
        this.#whole = [...this.#values, ...TOKEN_PREFIXES];
    }
    /** A whole text with its secrets replaced. */
    mask(text) {
        let masked = text;
        for (const value of this.#values) {
            if (masked.includes(value))
                masked = masked.replaceAll(value, MASK);
        }
        // most output has neither: the expressions are slow in comparison
        if (masked.includes('gl') || masked.includes('_gitlab'))
            masked = masked.replace(TOKEN, `$1${MASK}`);
        if (masked.includes('?') || masked.includes('&'))
            masked = masked.replace(URL_SECRETS, `$1${MASK}`);
        return masked;
    }
    /** The nearest place to `wanted` at which a text that will go on can be cut without cutting a secret in two. */
    cut(text, wanted) {
        let at = Math.min(wanted, this.#openEnd(text));
        for (let again = true; again;) {
            again = false;
            for (const value of this.#values) {
                const start = text.indexOf(value, Math.max(0, at - value.length + 1));
                if (start === -1 || start >= at || start + value.length === at)
                    continue;
                at = start + value.length;
                again = true;
            }
        }
        return at;
    }
    /** Where the end of a text begins that may be the beginning of a secret; its length where there is none. */
    #openEnd(text) {
        const line = text.lastIndexOf('\n') + 1;
        let first = text.length;
        for (const value of this.#whole) {
            const from = Math.max(0, text.length - value.length, value.includes('\n') ? 0 : line);
            for (let at = text.indexOf(value[0] ?? '', from); at !== -1 && at < first; at = text.indexOf(value[0] ?? '', at + 1)) {
                if (at + value.length > text.length && value.startsWith(text.slice(at)))
                    first = at;
            }
        }
        return first;
    }
}
function secretLines(value) {
    return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= SECRET_LINE && !line.startsWith('-----'));
}
/**
 * Masks a stream of text. What is handed out are whole lines, or parts of very long ones; a secret is found wherever the
 * stream was cut into pieces.
 */
class MaskedStream {
    #masker;
    #pending = '';
    /** The last part ended inside a token: what is left of it follows. */
    #inToken = false;
    constructor(masker) {
        this.#masker = masker;
    }
    /** Takes the next piece; returns what can be shown already. */
    push(piece) {
        let text = this.#pending === '' ? piece : this.#pending + piece;
        if (this.#inToken) {
            const rest = text.replace(/^[A-Za-z0-9._=-]+/, '');
            if (rest !== '')
                this.#inToken = false;
            text = rest;
        }
        const line = text.lastIndexOf('\n') + 1;
        const long = text.length - line > MAX_LINE;
        const at = this.#masker.cut(text, long ? wordStart(text) : line);
        this.#pending = text.slice(at);
        const ready = text.slice(0, at);
        this.#inToken = long && UNFINISHED_TOKEN.test(ready.slice(-MAX_WORD));
        return this.#masker.mask(ready);
    }
    /** What is left at the end. */
    flush() {
        const rest = this.#pending;
        this.#pending = '';
        this.#inToken = false;
        return rest === '' ? '' : this.#masker.mask(rest);
    }
}
/** The last place of a long line where no token can be cut; its end where there is none nearby. */
function wordStart(text) {
    const near = text.slice(-MAX_WORD);
    const at = Math.max(...[' ', '\t', '"', "'", '&', '?', '\r'].map((mark) => near.lastIndexOf(mark)));
    return at <= 0 ? text.length : text.length - near.length + at;
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/dind/prefetch.ts


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

;// CONCATENATED MODULE: ./src/dind/probe.ts



/** The client's certificates as dind has made them; undefined until all are there. */
async function readCertificates(container, directory) {
    const tar = await container.get(`${directory}/client`);
    if (tar === undefined)
        return undefined;
    const files = await filesOf(tar);
    const find = (name) => {
        const content = files.get(`client/${name}`);
        return content === undefined || content.length === 0 ? undefined : content;
    };
    const [ca, cert, key] = [find('ca.pem'), find('cert.pem'), find('key.pem')];
    return ca === undefined || cert === undefined || key === undefined ? undefined : { ca, cert, key };
}
/** Asks the daemon for `/info` from this process: `ready`, `unreachable`, or why not. */
function ask(address, settings, certificates) {
    return new Promise((resolve) => {
        const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false };
        const request = certificates === undefined
            ? (0,external_node_http_.request)(common)
            : (0,external_node_https_.request)({ ...common, ...certificates, servername: settings.alias });
        request.on('response', (response) => {
            response.resume();
            response.on('end', () => resolve(response.statusCode === 200 ? 'ready' : `HTTP status ${response.statusCode ?? 0}`));
            response.on('error', (error) => resolve(error.message));
        });
        request.on('timeout', () => request.destroy(new Error('no answer within 3 s')));
        request.on('error', (error) => resolve(error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH' ? 'unreachable' : error.message));
        request.end();
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

;// CONCATENATED MODULE: ./src/dind/readiness.ts



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
    let certificates;
    let last = 'no answer yet';
    let direct = options.engine.local;
    for (let delay = 50;; delay = Math.min(delay * 1.3, 250)) {
        options.signal.throwIfAborted();
        const state = await container.inspect();
        if (!state.running) {
            throw new errors/* SystemError */._N(`The Docker daemon of the job exited with code ${state.exitCode}`);
        }
        if (settings.certificateDir !== undefined)
            certificates ??= await readCertificates(container, settings.certificateDir);
        if (direct) {
            const address = state.addresses[options.network] ?? '';
            const wanted = settings.certificateDir === undefined || certificates !== undefined;
            last = wanted
                ? await ask(address, settings, certificates)
                : `no client certificates in ${settings.certificateDir}/client`;
            if (last === 'ready')
                return { settings, direct: { address, settings, certificates } };
            if (last === 'unreachable')
                direct = false; // the engine's networks are not ours: ask from inside
            const plain = withoutTls(settings);
            if (settings.certificateDir !== undefined && (await ask(address, plain, undefined)) === 'ready')
                return { settings: plain, direct: { address, settings: plain, certificates: undefined } };
        }
        else if (await probeContainer(options, Math.max(1, options.timeoutSeconds - elapsed()))) {
            return { settings, direct: undefined };
        }
        if (settings.certificateDir !== undefined && certificates === undefined && elapsed() > options.certificateSeconds) {
            throw new errors/* SystemError */._N(`dind made no client certificates in ${settings.certificateDir}/client within ${options.certificateSeconds} s`, {
                hint: 'A longer time can be given with certificate-timeout.',
            });
        }
        if (elapsed() > options.timeoutSeconds) {
            throw new errors/* SystemError */._N(`The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last})`, {
                hint: 'A longer time can be given with dind-timeout.',
            });
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(1659);
;// CONCATENATED MODULE: ./src/job/health.ts



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
    const ports = chosen === undefined ? service.image.tcpPorts.slice(0, MAX_PORTS) : [Number(chosen)];
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
        labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
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

;// CONCATENATED MODULE: ./src/dind/daemon.ts


/** What daemons and builders of a pipeline are to trust; nothing where it has no registry of ours. */
function trustOf(mock) {
    if (mock === undefined)
        return { insecure: [], mirrors: [] };
    return {
        insecure: [
            ...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`),
            ...mock.hosts,
            ...mock.mirrors.map((mirror) => mirror.host),
        ],
        mirrors: mock.mirrors,
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
        .map((mirror) => `http://${mirror.host}`);
    const lists = [
        { key: 'insecure-registries', flag: 'insecure-registry', values: options.trust.insecure },
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
/** Whether a text holds a flag of dockerd's. */
function mentions(text, flag) {
    return new RegExp(`(^|\\s)--${flag}([=\\s]|$)`).test(text);
}
function stringList(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Configuration for builders that are containers of their own: they know nothing of the daemon's. */
function buildkitdToml(trust) {
    const plain = [...trust.insecure, ...trust.mirrors.map((mirror) => mirror.host)];
    const sections = [...new Set(plain)].map((host) => `[registry."${host}"]\n  http = true\n  insecure = true\n`);
    const mirrored = trust.mirrors.map((mirror) => `[registry."${mirror.name}"]\n  mirrors = ["${mirror.host}"]\n`);
    return [...sections, ...mirrored].join('\n');
}

;// CONCATENATED MODULE: ./src/shell/scripts.ts
// Made by scripts/embed.mjs from the shell files of this folder. Do not edit.
const DIND_PRELUDE = "# Sourced by the job's shell before the first command of a job with a Docker daemon of its own.\n# POSIX sh; must leave nothing behind in the shell but the files it writes, and never fail the job.\nglci_docker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\n\n# The docker images come with a default builder that names the unix socket: with DOCKER_HOST set, buildx would take\n# it for another daemon and start a builder that cannot verify it. Nothing of the job's own can be here yet.\nrm -rf \"$glci_docker_dir/buildx\" 2>/dev/null || :\n\n# A builder made without our wrapper trusts the registry too.\nif mkdir -p \"$glci_docker_dir/buildx\" 2>/dev/null; then\n  cp /glci/buildkitd.toml \"$glci_docker_dir/buildx/buildkitd.default.toml\" 2>/dev/null || :\nfi\n\n# Our wrapper is found before the image's own buildx, and only where there is one.\nglci_buildx=\nfor glci_dir in \"$glci_docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  if [ -x \"$glci_dir/docker-buildx\" ]; then glci_buildx=1; fi\ndone\nif [ ! -e \"$glci_docker_dir/config.json\" ]; then\n  if [ -n \"$glci_buildx\" ]; then glci_config=/glci/docker-config.json; else glci_config=/glci/docker-config-bare.json; fi\n  (umask 077 && cp \"$glci_config\" \"$glci_docker_dir/config.json\") 2>/dev/null || :\nelif [ -n \"$glci_buildx\" ] && [ ! -e \"$glci_docker_dir/cli-plugins/docker-buildx\" ]; then\n  mkdir -p \"$glci_docker_dir/cli-plugins\" 2>/dev/null || :\n  ln -s /glci/cli-plugins/docker-buildx \"$glci_docker_dir/cli-plugins/docker-buildx\" 2>/dev/null || :\nfi\n# A job that brings a docker command of its own may overwrite the image's: a copy of that is kept.\nif [ -f /glci/bin/docker ]; then\n  cp -pL \"$(command -v docker 2>/dev/null)\" /glci/bin/docker-of-image 2>/dev/null || :\nfi\nunset glci_docker_dir glci_dir glci_buildx glci_config\n\n# Called before each command: a docker binary or plugin that the job has downloaded for another architecture is\n# replaced by one that runs here, where there is one. (buildx has its own look in the wrapper.)\nglci_machine() {\n  od -An -tx1 -N20 \"$1\" 2>/dev/null | tr -d ' \\n' | sed -n 's/^7f454c46.\\{28\\}\\(....\\)$/\\1/p'\n}\n\nglci_replace() { # FILE CANDIDATE...\n  glci_file=$1\n  shift\n  glci_found=$(glci_machine \"$glci_file\")\n  if [ -z \"$glci_found\" ] || [ \"$glci_found\" = \"$glci_own\" ]; then return 0; fi\n  for glci_other in \"$@\"; do\n    if [ \"$glci_other\" != \"$glci_file\" ] && [ -x \"$glci_other\" ] && [ \"$(glci_machine \"$glci_other\")\" = \"$glci_own\" ]; then\n      mv \"$glci_file\" \"$glci_file.other-architecture\" 2>/dev/null || return 0\n      ln -s \"$glci_other\" \"$glci_file\" 2>/dev/null || return 0\n      echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted): using $glci_other\" >&2\n      return 0\n    fi\n  done\n  case \" $glci_told \" in *\" $glci_file \"*) return 0 ;; esac\n  glci_told=\"$glci_told $glci_file\"\n  echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted), and there is no other here\" >&2\n}\n\nglci_guard() {\n  glci_docker=$(command -v docker 2>/dev/null) || glci_docker=\n  if [ -f \"$glci_docker\" ]; then\n    glci_replace \"$glci_docker\" /usr/local/bin/docker /usr/bin/docker /bin/docker \\\n      /glci/bin/docker-of-image /glci/bin/docker\n  fi\n  glci_compose=${DOCKER_CONFIG:-${HOME:-/root}/.docker}/cli-plugins/docker-compose\n  if [ -f \"$glci_compose\" ]; then\n    glci_replace \"$glci_compose\" /usr/local/lib/docker/cli-plugins/docker-compose \\\n      /usr/local/libexec/docker/cli-plugins/docker-compose /usr/lib/docker/cli-plugins/docker-compose \\\n      /usr/libexec/docker/cli-plugins/docker-compose\n  fi\n}\nglci_told=\nglci_own=$(glci_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\")\n";
const DOCKER_BUILDX = "#!/bin/sh\n# Stands before the image's buildx plugin. `create` gets what a builder needs to reach the registry of the pipeline,\n# where the user did not say it himself; every other call goes through as it came.\n\n# e_machine of an ELF file (two bytes at offset 18), as od prints them\nelf_machine() {\n  od -An -tx1 -j18 -N2 \"$1\" 2>/dev/null | tr -d ' \\n'\n}\n\n# the machine's own number, by the shell that runs this; /bin/sh may be a link\nown_machine() {\n  elf_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\"\n}\n\nreal=\nown=$(own_machine)\ndocker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\nfor dir in \"$docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  candidate=$dir/docker-buildx\n  [ -x \"$candidate\" ] || continue\n  case $(readlink -f \"$candidate\" 2>/dev/null) in /glci/*) continue ;; esac\n  machine=$(elf_machine \"$candidate\")\n  if [ -n \"$own\" ] && [ -n \"$machine\" ] && [ \"$machine\" != \"$own\" ] &&\n    [ \"$(od -An -tx1 -N4 \"$candidate\" 2>/dev/null | tr -d ' \\n')\" = 7f454c46 ]; then\n    # the CLI asks every plugin for its metadata: say it only for a real call\n    [ \"${1-}\" = docker-cli-plugin-metadata ] ||\n      echo \"WARNING: $candidate is built for another architecture ($(uname -m) is wanted): using another buildx\" >&2\n    continue\n  fi\n  real=$candidate\n  break\ndone\nif [ -z \"$real\" ]; then\n  echo \"docker-buildx: no buildx that runs on $(uname -m) was found\" >&2\n  exit 127\nfi\n\n# `imagetools` asks the registry itself, and knows it is plain HTTP only from the configuration of a builder: the\n# default one, of the daemon, has none\nimagetools() {\n  for argument in \"$@\"; do\n    case $argument in --builder | --builder=*) return 1 ;; esac\n  done\n  if [ -n \"${BUILDX_BUILDER-}\" ]; then return 1; fi\n  case $(\"$real\" buildx inspect 2> /dev/null) in *'Driver: '*'docker-container'*) return 1 ;; esac\n  BUILDX_CONFIG=$docker_dir/glci-imagetools\n  export BUILDX_CONFIG\n  if [ ! -e \"$BUILDX_CONFIG/instances/glci\" ]; then\n    make_context\n    # never started: only its configuration is wanted\n    \"$real\" buildx create --name glci --driver docker-container --config /glci/buildkitd.toml $context > /dev/null 2>&1 || :\n  fi\n  BUILDX_BUILDER=glci\n  export BUILDX_BUILDER\n}\n\n# buildx refuses an endpoint with TLS that it would have to take from the environment: it wants a context\nmake_context() {\n  context=\n  if [ -z \"${DOCKER_TLS_VERIFY-}\" ] || [ -z \"${DOCKER_CERT_PATH-}\" ] || [ -z \"${DOCKER_HOST-}\" ]; then return 0; fi\n  context=glci-dind\n  if ! docker context inspect \"$context\" > /dev/null 2>&1; then\n    if ! message=$(docker context create \"$context\" --docker \\\n      \"host=$DOCKER_HOST,ca=$DOCKER_CERT_PATH/ca.pem,cert=$DOCKER_CERT_PATH/cert.pem,key=$DOCKER_CERT_PATH/key.pem\" 2>&1); then\n      printf '%s\\n' \"$message\" >&2\n      context=\n    fi\n  fi\n}\n\n# find `create` behind `buildx`, past global options; anything else goes straight through\nposition=0\nindex=0\nseen=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ -z \"$seen\" ]; then\n    if [ \"$argument\" = buildx ]; then seen=buildx; fi\n    continue\n  fi\n  case $argument in\n    create) position=$index; break ;;\n    imagetools)\n      imagetools \"$@\" || :\n      break\n      ;;\n    -*) ;;\n    *) break ;;\n  esac\ndone\nif [ \"$position\" = 0 ]; then exec \"$real\" \"$@\"; fi\n\n# what the user said himself\nhas_config=\nhas_network=\ndriver=docker-container\nendpoint=\nwant=\nindex=0\nleave=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ \"$index\" -le \"$position\" ]; then continue; fi\n  if [ -n \"$want\" ]; then\n    case $want in\n      driver) driver=$argument ;;\n      option) case $argument in network=* | *,network=*) has_network=1 ;; esac ;;\n    esac\n    want=\n    continue\n  fi\n  case $argument in\n    --config | --buildkitd-config) has_config=1; want=value ;;\n    --config=* | --buildkitd-config=*) has_config=1 ;;\n    --driver) want=driver ;;\n    --driver=*) driver=${argument#--driver=} ;;\n    --driver-opt) want=option ;;\n    --driver-opt=network=* | --driver-opt=*,network=*) has_network=1 ;;\n    --name | --node | --platform | --buildkitd-flags) want=value ;;\n    --leave) leave=1 ;;\n    -h | --help) leave=1 ;;\n    -*) ;;\n    *) endpoint=$argument ;;\n  esac\ndone\nif [ -n \"$leave\" ] || [ \"$driver\" != docker-container ]; then exec \"$real\" \"$@\"; fi\n\ncontext=\nif [ -z \"$endpoint\" ]; then make_context; fi\n\n# inside dind the builder shares the daemon's network; beside the engine itself it joins the job's\nnetwork=host\nif [ -r /glci/network ]; then read -r network < /glci/network; fi\n\n# rebuild the arguments in place, each as it came, with ours behind `create`\ncount=$#\nindex=0\nwhile [ \"$index\" -lt \"$count\" ]; do\n  index=$((index + 1))\n  argument=$1\n  shift\n  set -- \"$@\" \"$argument\"\n  if [ \"$index\" = \"$position\" ]; then\n    if [ -z \"$has_config\" ]; then set -- \"$@\" --config /glci/buildkitd.toml; fi\n    if [ -z \"$has_network\" ]; then set -- \"$@\" --driver-opt \"network=$network\"; fi\n  fi\ndone\nif [ -n \"$context\" ]; then set -- \"$@\" \"$context\"; fi\nexec \"$real\" \"$@\"\n";
const TERMINATE = "# Asks every process of a job's container to end: SIGTERM, since shells do not pass it on. The youngest first, so that\n# what a shell waits for ends before it; each has so many tenths of a second as the argument says before the next is\n# asked. Run by `sh -c` in the container; PID 1 is left to the engine.\nlimit=$1\npids=\nfor entry in /proc/[0-9]*; do\n  pid=${entry#/proc/}\n  if [ \"$pid\" != 1 ] && [ \"$pid\" != \"$$\" ]; then pids=\"$pids $pid\"; fi\ndone\n\n# a process that has ended and that nobody has asked for yet is still listed, as a zombie\nruns() {\n  state=\n  while read -r key value _; do\n    if [ \"$key\" = State: ]; then\n      state=$value\n      break\n    fi\n  done 2> /dev/null < \"/proc/$1/status\" || return 1\n  case $state in '' | Z | X) return 1 ;; esac\n}\n\nwhile [ -n \"$pids\" ]; do\n  highest=0\n  for pid in $pids; do\n    if [ \"$pid\" -gt \"$highest\" ]; then highest=$pid; fi\n  done\n  rest=\n  for pid in $pids; do\n    if [ \"$pid\" != \"$highest\" ]; then rest=\"$rest $pid\"; fi\n  done\n  pids=$rest\n  kill -TERM \"$highest\" 2> /dev/null || continue\n  waited=0\n  while [ \"$waited\" -lt \"$limit\" ] && runs \"$highest\"; do\n    if sleep 0.1 2> /dev/null; then waited=$((waited + 1)); else\n      sleep 1\n      waited=$((waited + 10))\n    fi\n  done\ndone\n";

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
    const auth = Buffer.from(`${REGISTRY_USER}:${options.password ?? ''}`).toString('base64');
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
    const login = { hosts: names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`), password: options.loginPassword };
    const plugins = PLUGIN_FOLDER.slice(1);
    return tarOf([
        { name: 'glci/', directory: true },
        ...(options.network === undefined ? [] : [{ name: 'glci/network', content: `${options.network}\n` }]),
        { name: 'glci/buildkitd.toml', content: buildkitdToml(options.trust) },
        { name: PRELUDE.slice(1), content: DIND_PRELUDE },
        // readable for the job's user, who need not be root: it has the password in its environment anyway
        { name: 'glci/docker-config.json', content: clientConfig({ ...login, plugins: true }) },
        { name: 'glci/docker-config-bare.json', content: clientConfig({ ...login, plugins: false }) },
        { name: `${SPARE_FOLDER.slice(1)}/`, directory: true },
        { name: `${plugins}/`, directory: true },
        { name: `${plugins}/docker-buildx`, content: DOCKER_BUILDX, mode: 0o755 },
        // for tools that know only this place; the docker command itself goes by DOCKER_HOST
        ...(options.socket === undefined ? [] : [{ name: 'var/run/docker.sock', link: options.socket }]),
    ]);
}
/**
 * Makes our wrapper found whatever the job does to its own configuration: where the image keeps a buildx in one of the
 * system's folders, the wrapper stands in the folder that is searched before. Images without buildx stay without.
 */
async function installWrapper(container) {
    const name = 'docker-buildx';
    if (await container.exists(`${FIRST_SYSTEM_FOLDER}/${name}`))
        return;
    const there = await Promise.all(LATER_SYSTEM_FOLDERS.map((folder) => container.exists(`${folder}/${name}`)));
    if (!there.includes(true))
        return;
    await container.put('/', await tarOf([{ name: `${FIRST_SYSTEM_FOLDER.slice(1)}/${name}`, link: `${PLUGIN_FOLDER}/${name}` }]));
}

;// CONCATENATED MODULE: ./src/dind/keys.ts


/**
 * Private keys for dind's CA, server and client, placed before it starts. The stock entrypoint keeps keys that are
 * there and issues the certificates: P-256 instead of its own 4096-bit RSA halves the time to the listener.
 */
async function keyArchive(certificateDir) {
    const base = certificateDir.replace(/^\/+|\/+$/g, '');
    const parents = base.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    return tarOf([
        ...parents.map((name) => ({ name: `${name}/`, directory: true, mode: 0o755 })),
        { name: `${base}/ca/`, directory: true, mode: 0o755 },
        { name: `${base}/ca/key.pem`, content: privateKey(), mode: 0o600 },
        { name: `${base}/server/`, directory: true, mode: 0o755 },
        { name: `${base}/server/key.pem`, content: privateKey(), mode: 0o600 },
        { name: `${base}/client/`, directory: true, mode: 0o755 },
        // as the entrypoint leaves it: the job's user need not be root
        { name: `${base}/client/key.pem`, content: privateKey(), mode: 0o644 },
    ]);
}
function privateKey() {
    const { privateKey: key } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    return key.export({ type: 'sec1', format: 'pem' }).toString();
}

;// CONCATENATED MODULE: ./src/dind/service.ts






/** Folder shared by a job and its daemon, at the place that GitLab's documentation names for a socket of one's own. */
const SOCKET_FOLDER = '/runner/services/docker';
const SOCKET = `${SOCKET_FOLDER}/docker.sock`;
/**
 * Creates and starts a job's daemon: privileged, with a data root, certificates and configuration of its own. Nothing
 * of it is shared with another job. Does not wait until it is ready.
 */
async function startDind(options) {
    const { engine, spec, image } = options;
    const trust = trustOf(options.mock);
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
        env: Object.entries({ ...env, ...variables }).map(([key, value]) => `${key}=${value}`),
        ...(command === undefined ? {} : { command }),
        privileged: true,
        binds: [...(spec.binds ?? []), ...volumes.daemonBinds],
    });
    const folder = rootless ? '/home/rootless/.config/docker' : '/etc/docker';
    const { daemonJson } = daemonFor(await ownConfiguration(container, folder));
    await container.put('/', await configurationArchive(folder, daemonJson));
    // a daemon that is not root could not read our keys: it makes its own
    if (settings.certificateDir !== undefined && !rootless)
        await container.put('/', await keyArchive(settings.certificateDir));
    // nor could it write into volumes that are root's
    if (rootless)
        await container.put('/', await openFolders(settings.certificateDir));
    await container.start();
    return {
        container,
        settings,
        env,
        jobBinds: volumes.jobBinds,
        jobFiles: await jobFiles({
            trust,
            loginPassword: options.loginPassword,
            socket: listensOnSocket ? SOCKET : undefined,
        }),
    };
}
/** The `daemon.json` that the image brings; empty where there is none, or none that can be read. */
async function ownConfiguration(container, folder) {
    const tar = await container.get(`${folder}/daemon.json`);
    if (tar === undefined)
        return {};
    const content = (await filesOf(tar)).get('daemon.json')?.toString() ?? '';
    try {
        return JSON.parse(content);
    }
    catch {
        return {};
    }
}
function configurationArchive(folder, daemonJson) {
    return tarOf([
        { name: 'glci/', directory: true },
        { name: 'glci/daemon.json', content: daemonJson },
        { name: `${folder.slice(1)}/`, directory: true },
        { name: `${folder.slice(1)}/daemon.json`, content: daemonJson },
    ]);
}
/** A tar that lets any user of the container write into the folders of the shared volumes. */
function openFolders(certificateDir) {
    const paths = [SOCKET_FOLDER, ...(certificateDir === undefined ? [] : [certificateDir, `${certificateDir}/client`])];
    return tarOf(paths.map((path) => ({ name: `${path.slice(1)}/`, directory: true, mode: 0o1777 })));
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
    const labels = (0,docker_labels/* labelsFor */.dS)({ pipeline: options.pipeline, job: options.job, role: 'storage', owner: options.owner });
    const create = async (purpose) => {
        const name = `glci-${options.pipeline}-job-${options.job}-${purpose}-${options.index}`;
        await options.engine.volumes.create({ name, labels });
        return name;
    };
    // what the image declares (the data root among it) would be anonymous: ours carry labels
    const declared = options.image.volumes.length === 0 ? ['/var/lib/docker'] : options.image.volumes;
    const data = await Promise.all(declared.map(async (path, index) => `${await create(index === 0 ? 'docker' : `docker${index}`)}:${path}`));
    const shared = [`${await create('socket')}:${SOCKET_FOLDER}`];
    // only the client's part is shared: the CA's and the server's keys stay inside dind
    if (settings.certificateDir !== undefined)
        shared.push(`${await create('certs')}:${settings.certificateDir}/client`);
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

// EXTERNAL MODULE: ./src/job/aliases.ts
var aliases = __webpack_require__(4515);
;// CONCATENATED MODULE: ./src/job/cache-volume.ts


/** The runner's folder for local caches; jobs and services have it at the same path. */
const CACHE_DIR = '/cache';
/** By the settings, which all views of a session share. */
const volumes = new WeakMap();
const opened = new WeakSet();
/** The bind of the volume that the containers of a pipeline have at {@link CACHE_DIR}; made when it is first asked for. */
async function cacheBind(session) {
    let volume = volumes.get(session.settings);
    if (volume === undefined) {
        volume = create(session);
        volumes.set(session.settings, volume);
    }
    return `${await volume}:${CACHE_DIR}`;
}
async function create(session) {
    const name = `glci-${session.pipeline}-cache`;
    const labels = (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, role: 'storage', owner: session.owner });
    await session.engine.volumes.create({ name, labels });
    return name;
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
    return tarOf([{ name: `${CACHE_DIR.slice(1)}/`, directory: true, mode: 0o777 }]);
}

;// CONCATENATED MODULE: ./src/job/script.ts

/** Finds the image's best shell, without starting it as a login shell (GitLab Runner's order). */
const DETECT_SHELL = [
    'for shell in /usr/local/bin/bash /usr/bin/bash /bin/bash /usr/local/bin/sh /usr/bin/sh /bin/sh /busybox/sh; do',
    '  if [ -x "$shell" ]; then exec "$shell"; fi',
    'done',
    'echo shell not found',
    'exit 1',
].join('\n');
/**
 * The text that a job's shell reads on its standard input. One shell for all commands, `set -e` and, where the shell
 * has it, `pipefail`; the commands themselves get no standard input. Source of the rules: GitLab Runner's
 * documentation of shells, as digested in docs/architecture.md.
 */
function shellScript(options) {
    const guard = options.guard === undefined ? [] : [`${options.guard} || :`];
    const lines = [
        ...script_exports(options.variables, options.projectDir),
        `export GITLAB_ENV=${quote(environmentFile(options.projectDir))}`,
        'touch "$GITLAB_ENV"',
        'while read -r glci_line; do if [ -n "$glci_line" ]; then export "$glci_line"; fi; done < "$GITLAB_ENV"',
        'unset glci_line',
        ...(options.inProject === false ? [] : [`cd ${quote(options.projectDir)}`]),
        ...(options.setup === undefined ? [] : [options.setup]),
        ...(options.prelude === undefined ? [] : [`. ${quote(options.prelude)}`]),
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
function script_exports(variables, projectDir) {
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
    return `printf '%s\\n' ${quote(`${ansi/* ANSI */.mh.boldGreen}$ ${text}${ansi/* ANSI */.mh.reset}`)}`;
}
function mark(text) {
    return `printf ${quote(`${text}\\r\\033[0K`)} "$(date +%s 2>/dev/null || :)"`;
}

;// CONCATENATED MODULE: ./src/job/services.ts










/** Pulls, creates and starts a job's services in their order; dind gets what it needs to work. */
async function startServices(session, request, trace, network, builds) {
    const services = request.services.map(({ spec, env }) => ({ ...spec, env }));
    const { named, skipped } = (0,aliases/* assignAliases */.Q)(services);
    for (const { alias, service, index } of skipped) {
        await trace.warning(`Skipping alias "${alias}" for service "${service}" (services[${index}]): alias is already in use by another service.`);
    }
    const cache = await cacheBind(session);
    const started = [];
    for (const [index, { service, aliases }] of named.entries()) {
        await trace.line(`Starting service ${service.name}...`);
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'starting' });
        // a daemon runs natively, whatever it builds for
        const platform = service.platform ?? ((0,detect/* isDindName */.x)(service.name) ? undefined : session.settings.defaultPlatform);
        const image = await session.images.resolve(service.name, {
            platform,
            policies: service.pullPolicy,
            signal: request.signal,
            auth: authOf(request.variables),
            log: (line) => trace.line(line),
        });
        const env = {};
        for (const variable of service.env)
            env[variable.key] = variable.file ? variablePath(request.projectDir, variable.key) : variable.value;
        const spec = {
            name: `glci-${session.pipeline}-job-${request.id}-service-${index}`,
            image: image.reference,
            labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, job: request.id, role: 'service', owner: session.owner }),
            ...(service.entrypoint === undefined ? {} : { entrypoint: service.entrypoint }),
            ...(service.command === undefined ? {} : { command: service.command }),
            ...(service.user === undefined ? {} : { user: service.user }),
            ...(platform === undefined ? {} : { platform }),
            binds: [`${builds}:${BUILDS_DIR}`, cache],
            attach: { network, aliases },
        };
        if ((0,detect/* isDindImage */.t)(image)) {
            const old = tooOld(image.name, session.engine.info.cgroupVersion);
            if (old !== undefined)
                await trace.warning(old);
            const jobVariables = Object.fromEntries(request.variables.map((variable) => [variable.key, variable.value]));
            const dind = await startDind({
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
                mtu: session.mtu,
                loginPassword: await loginPassword(session, request, jobVariables, trace),
            });
            started.push({ name: service.name, aliases, container: dind.container, image, env: dind.env, dind });
        }
        else {
            const container = await session.engine.containers.create({
                ...spec,
                binds: [...spec.binds, ...hostSocketBinds(session)],
                env: Object.entries(env).map(([key, value]) => `${key}=${value}`),
            });
            await container.start();
            started.push({ name: service.name, aliases, container, image, env, dind: undefined });
        }
        await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'running' });
    }
    return started;
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

;// CONCATENATED MODULE: ./src/job/surroundings.ts





/** Makes a job's workspace and network, starts its services and waits until they can be used. */
async function prepareSurroundings(session, request, trace) {
    const viewed = session.workspace.viewFor(request.id, request.sources.settings);
    if (request.services.length === 0) {
        const [view, network] = await Promise.all([viewed, session.network]);
        return { network, view, services: [], daemon: undefined };
    }
    const [view, network] = await Promise.all([viewed, createJobNetwork(session, request.id)]);
    await view.filled; // services mount it when they start
    const services = await startServices(session, request, trace, network, view.volume);
    await waitForServices(session, request, trace, network, services);
    const daemons = services.filter((service) => service.dind !== undefined);
    const [first] = await Promise.all(daemons.map((service) => gate(session, request, trace, network, service)));
    const [service] = daemons;
    return {
        network,
        view,
        services,
        daemon: service === undefined || first === undefined ? undefined : { service, settings: first },
    };
}
async function createJobNetwork(session, job) {
    const name = `glci-net-${session.pipeline}-job-${job}`;
    await session.engine.networks.create({
        name,
        mtu: session.mtu,
        labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, job, role: 'network', owner: session.owner }),
    });
    await session.mock?.attach(name);
    return name;
}
/** Lets a job pass only when its daemon answers; returns how it really listens. */
async function gate(session, request, trace, network, service) {
    const { dind } = service;
    if (dind === undefined)
        throw new Error(`${service.name} is no Docker daemon`);
    const started = Date.now();
    const [{ settings, direct }] = await Promise.all([
        waitForDaemon({
            engine: session.engine,
            service: dind,
            image: service.image.reference,
            network,
            name: `glci-${session.pipeline}-job-${request.id}-gate`,
            labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, job: request.id, role: 'helper', owner: session.owner }),
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
    for (const message of settings.corrections) {
        await trace.warning(message);
        await session.emit({ type: 'warning', message: `${request.job.name}: ${message}`, job: request.job.name });
    }
    await session.emit({ type: 'service', job: request.job.name, name: service.name, status: 'ready' });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    await trace.line(`Docker daemon of ${service.name} is ready at ${settings.client['DOCKER_HOST'] ?? ''} (waited ${seconds} s${direct === undefined ? ', asked from its network' : ''})`);
    return settings;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/job/log-end.ts

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

;// CONCATENATED MODULE: ./src/job/trace.ts




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
        this.#masked = { stdout: new MaskedStream(masker), stderr: new MaskedStream(masker) };
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
        return new MaskedStream(this.#masker);
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

;// CONCATENATED MODULE: ./src/job/prestart.ts





/** Starts a job's services ahead, while others still run. Nothing is told of it until the job itself starts. */
function prestart(session, request, masked, abort) {
    const told = [];
    const events = [];
    const quiet = { ...session, emit: (event) => void events.push(event) };
    const writer = new Trace((_, text) => void told.push(text), new Masker(masked));
    const made = prepareSurroundings(quiet, { ...request, signal: abort.signal }, writer).catch(() => undefined);
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

;// CONCATENATED MODULE: ./src/pipeline/request.ts








/** Turns a job of the plan into what is to be run: variables collected, texts expanded, downloads chosen. */
async function buildRequest(options, scope, job, attempt, finished, signal) {
    const { context, plan, settings } = options;
    const { infrastructure, pipeline } = scope;
    const { session, token } = infrastructure;
    const sources = artifactSources(options, job).flatMap((name) => finished.get(name) ?? []);
    sources.push(...parentSources(scope, job));
    const stored = await Promise.all(sources.map((source) => session.artifacts.has(source.id)));
    const downloads = sources.filter((_, index) => stored[index]);
    const dotenv = await readDotenv(infrastructure, sources);
    const timeoutSeconds = job.timeout ?? settings.jobTimeoutSeconds;
    const pipelineUrl = `${context.project.url}/-/pipelines/${pipeline}`;
    const runtime = {
        pipelineId: pipeline,
        ...(scope.upstream === undefined ? {} : { upstream: scope.upstream }),
        pipelineIid: 1,
        pipelineUrl,
        jobId: attempt.id,
        jobUrl: `${context.project.url}/-/jobs/${attempt.id}`,
        jobToken: token,
        ...registryLogin(settings.registry, token),
        startedAt: new Date().toISOString(),
        timeoutSeconds,
        concurrentId: 0,
        runner: {
            id: 1,
            description: session.settings.runnerName,
            version: version/* VERSION */.x,
            revision: 'HEAD',
            arch: `linux/${session.engine.info.arch}`,
        },
        projectDir: inBuilds(context.project.path),
        buildsDir: BUILDS_DIR,
        dotenv,
    };
    const { variables, projectDir } = placedVariables({ context, plan, job, runtime });
    checkParent(scope, job, (value) => (0,gitlab/* expandValue */.eb)(value, variables));
    const filePath = (key) => variablePath(projectDir, key);
    const expand = (value) => (0,gitlab/* expandValue */.eb)(value, variables, filePath);
    return {
        id: attempt.id,
        attempt: attempt.number,
        job: expandJob(job, expand, context.commit.refProtected, variables.find(({ key }) => key === 'CACHE_FALLBACK_KEY')?.value),
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
        sources: jobSources(variables, context.project.path),
        commit: { sha: context.commit.sha, ref: context.ref.name },
        downloads,
        timeoutSeconds,
        signal,
        dotenv,
    };
}
/** Variables of a job, and the directory of its project, which some of them may set. */
function placedVariables(args) {
    const variables = (0,gitlab/* jobVariables */.BU)(args);
    const projectDir = inBuilds(projectDirectory(variables, args.context.project.path).directory);
    if (projectDir === args.runtime.projectDir)
        return { variables, projectDir };
    return { variables: (0,gitlab/* jobVariables */.BU)({ ...args, runtime: { ...args.runtime, projectDir } }), projectDir };
}
function inBuilds(directory) {
    return directory === '' ? BUILDS_DIR : `${BUILDS_DIR}/${directory}`;
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
            throw new JobFailure('unmet_prerequisites', `needs:pipeline: ${need.pipeline} is "${pipeline}", which is not the parent pipeline: there is no other to take from`);
        if (scope.parent?.has(need.job) !== true)
            throw new JobFailure('missing_dependency_failure', `needs:pipeline: the parent pipeline has no job ${need.job} that has run`);
    }
}
/** `CI_REGISTRY_USER` and `CI_REGISTRY_PASSWORD`. */
function registryLogin(registry, token) {
    if (registry.kind === 'none')
        return {};
    if (registry.kind === 'embedded')
        return { registryUser: REGISTRY_USER, registryPassword: token };
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
/** GitLab keeps the caches of protected branches apart, unless `unprotect` says otherwise. */
function protectedKey(key, unprotect, isProtected) {
    return unprotect ? key : `${key}-${isProtected ? 'protected' : 'non_protected'}`;
}
function expandJob(job, expand, isProtected, fallback) {
    // paths and names are the helper's to expand, once the scripts have run
    const cache = job.cache.map((spec) => ({
        ...spec,
        key: expand(protectedKey(spec.key, spec.unprotect, isProtected)),
        fallbackKeys: [
            ...spec.fallbackKeys.map((key) => expand(protectedKey(key, spec.unprotect, isProtected))),
            // the runner's own, which knows nothing of branches; it may not reach into those of protected ones
            ...(fallback === undefined || fallback.endsWith('-protected') ? [] : [fallback]),
        ],
        policy: expand(spec.policy),
    }));
    return { ...job, cache };
}
async function readDotenv(infrastructure, sources) {
    const found = [];
    for (const source of sources) {
        const archive = await infrastructure.session.artifacts.open(`${source.id}-dotenv`);
        if (archive === undefined)
            continue;
        try {
            found.push(...(0,gitlab/* parseDotenv */.qd)(await (0,job_artifacts/* textOf */.b6)(archive.tar)));
        }
        catch (error) {
            throw new JobFailure('runner_system_failure', `The dotenv report of ${source.name} is not valid: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return found;
}

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
        const next = jobToStartAhead(this.#options.plan, state);
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
        const request = await buildRequest(this.#options, this.#scope, next, attempt, this.#finished, abort.signal).catch(() => undefined);
        // what is wrong with it is told when the job itself starts; an image of the pipeline's registry may not be pushed yet
        if (request === undefined || request.services.some(({ spec }) => mockPath(spec.name) !== undefined))
            return;
        const masked = maskedValues(request.variables);
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
 * another job's dotenv report is not one of them.
 */
function jobToStartAhead(plan, state) {
    const statuses = (0,gitlab/* jobStatuses */.ub)(state);
    return plan.jobs.find((job) => {
        const status = statuses[job.name];
        if (status !== 'pending' && status !== 'created')
            return false;
        if (job.trigger !== undefined || job.resourceGroup !== undefined || !hasDaemon(job))
            return false;
        if (status === 'created' && !followsRunning(plan, job, statuses))
            return false;
        return !servicesWait(plan, job);
    });
}
function hasDaemon(job) {
    return job.services.some((service) => (0,detect/* isDindName */.x)(service.name));
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
    const sources = new Set(artifactSources({ plan }, job));
    return plan.jobs.some((other) => sources.has(other.name) && (other.artifacts?.reports['dotenv'] ?? []).length > 0);
}

;// CONCATENATED MODULE: ./src/job/archives.ts
const archives_BLOCK = 512;
/**
 * Several tars as one, in their order: an archive ends with blocks of zeros, behind which nothing more is read. For
 * small ones, that are all in memory.
 */
function joinArchives(archives) {
    return Buffer.concat([...archives.map(withoutEnd), Buffer.alloc(2 * archives_BLOCK)]);
}
/** Entries alone. The content of a file may well end with zeros: the end is found by going from header to header. */
function withoutEnd(archive) {
    let at = 0;
    while (at + archives_BLOCK <= archive.length && archive[at] !== 0) {
        const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
        at += archives_BLOCK + Math.ceil((Number.isNaN(size) ? 0 : size) / archives_BLOCK) * archives_BLOCK;
    }
    return archive.subarray(0, at);
}

;// CONCATENATED MODULE: ./src/job/container.ts







/** Creates the job's container: the image's own entrypoint runs, and reads the script as the shell's input. */
async function createJobContainer(session, request, options) {
    const { image } = request;
    try {
        const container = await session.engine.containers.create({
            name: `glci-${session.pipeline}-job-${request.id}-${options.suffix}`,
            image: options.image.reference,
            ...(image.entrypoint === undefined ? {} : { entrypoint: image.entrypoint }),
            command: ['sh', '-c', DETECT_SHELL],
            env: request.variables.map((variable) => `${variable.key}=${environmentValue(variable, request.projectDir)}`),
            ...(image.user === undefined ? {} : { user: image.user }),
            ...(options.platform === undefined ? {} : { platform: options.platform }),
            hostname: `runner-glci-project-${session.pipeline}-concurrent-0`,
            binds: options.binds,
            // the engine's own bridge takes no names
            ...(options.network === types/* OWN_BRIDGE */.h ? {} : { attach: { network: options.network, aliases: ['build'] } }),
            stdin: true,
            keepLog: false, // a job may print more than the engine's disk holds
            labels: (0,docker_labels/* labelsFor */.dS)({ pipeline: session.pipeline, job: request.id, role: 'job', owner: session.owner }),
        });
        await options.filled;
        if (options.files.length > 0)
            await container.put('/', joinArchives(options.files));
        return container;
    }
    catch (error) {
        if ((0,docker_errors/* statusOf */.c2)(error) === 400)
            throw new JobFailure('runner_configuration_error', (0,docker_errors/* engineMessage */.g4)(error));
        throw error;
    }
}
function environmentValue(variable, projectDir) {
    return variable.file ? variablePath(projectDir, variable.key) : variable.value;
}
/**
 * Runs one script in the container (started again for each) and returns the exit code. When the signal fires, the
 * processes inside get SIGTERM, and after a grace time the container is killed; then {@link JobCanceled} is thrown,
 * or the signal's own reason where it is a {@link JobFailure} (a timeout).
 */
async function runScript(container, script, trace, signal) {
    signal.throwIfAborted();
    const streams = await container.attach({ stdin: true });
    const { exit } = await container.waitNextExit();
    // stopped by GitLab's own rules, a job has GitLab's times
    const stop = () => void terminate(container, signal.reason instanceof JobFailure || signal.reason instanceof JobCanceled ? USUAL : HURRIED);
    signal.addEventListener('abort', stop, { once: true });
    try {
        await container.start().catch((error) => {
            throw startFailure(error);
        });
        if (signal.aborted)
            stop(); // before there was anything to stop
        await streams.end(script).catch(() => undefined); // an image whose entrypoint ends at once closes its input
        for await (const frame of streams.output)
            await trace.frame(frame);
        const code = await exit;
        if (signal.aborted)
            throw signal.reason instanceof JobFailure ? signal.reason : new JobCanceled();
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
        return new JobFailure('runner_system_failure', message);
    const hint = missing[1] === 'sh'
        ? 'The image has no shell, which a job needs. Many such images have a variant with one (a tag like "debug").'
        : 'The image\'s entrypoint cannot be started. A job can do without it: image:entrypoint: [""].';
    return new JobFailure('runner_system_failure', `${message} ${hint}`);
}
/** GitLab Runner's own times. */
const USUAL = { each: 50, allMs: 10_000, stopSeconds: 10 };
/** This process itself has to end soon. */
const HURRIED = { each: 0, allMs: 1500, stopSeconds: 2 };
/** Every process of the container gets SIGTERM and some time, then the first one, which ends the container. */
async function terminate(container, { each, allMs, stopSeconds }) {
    let timer;
    try {
        const asked = container.exec(['sh', '-c', TERMINATE, 'terminate', String(each)]).catch(() => undefined);
        await Promise.race([asked, new Promise((resolve) => (timer = setTimeout(resolve, allMs)))]);
        await container.stop(stopSeconds);
    }
    catch {
        await container.kill('SIGKILL').catch(() => undefined);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./src/job/after-script.ts





/**
 * Runs `after_script` in a shell of its own, whatever became of the script. Its failure is a warning; with
 * `AFTER_SCRIPT_IGNORE_ERRORS: false` it is returned, and is the job's where the script had passed. Source: GitLab
 * documentation, keyword `after_script`.
 */
async function runAfterScript(options, trace) {
    const { request, jobSignal } = options;
    if (request.job.afterScript.length === 0 || jobSignal.aborted)
        return undefined;
    return trace.section('after_script', 'Running after_script', async () => {
        await trace.info('Running after script...');
        const limit = AbortSignal.timeout(options.timeoutSeconds * 1000);
        const failure = await outcome(options, trace, AbortSignal.any([jobSignal, limit]));
        if (failure === undefined)
            return undefined;
        if (limit.aborted)
            await trace.warning(overtime('after_script'));
        if (!isOn(options.variables, 'AFTER_SCRIPT_IGNORE_ERRORS', true))
            return failure;
        await trace.warning(`after_script failed, but job will continue unaffected: ${failure.message}`);
        return undefined;
    });
}
/** What GitLab Runner says of a script that had to be stopped. */
function overtime(stage) {
    return `${stage} could not run to completion because the timeout was exceeded. For more control over job and script timeouts see: https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts`;
}
async function outcome({ request, container, variables, failure }, trace, signal) {
    const script = shellScript({
        variables: [
            ...variables.filter((variable) => variable.key !== 'CI_JOB_STATUS'),
            { key: 'CI_JOB_STATUS', value: statusFor(failure), public: true, masked: false, file: false, raw: true },
        ],
        projectDir: request.projectDir,
        commands: request.job.afterScript,
        trace: isOn(variables, 'CI_DEBUG_TRACE'),
        sections: isOn(variables, 'FF_SCRIPT_SECTIONS'),
        checks: isOn(variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
    });
    try {
        const code = await runScript(await container(), script, trace, signal);
        return code === 0 ? undefined : new JobFailure('script_failure', `exit code ${code}`, code);
    }
    catch (error) {
        if (error instanceof JobFailure)
            return error;
        const message = error instanceof JobCanceled ? 'context deadline exceeded' : (0,errors/* messageOf */.bD)(error);
        return new JobFailure('script_failure', message);
    }
}
function statusFor(failure) {
    if (failure === undefined)
        return 'success';
    if (failure instanceof JobCanceled)
        return 'canceled';
    return failure instanceof ScriptTimeout ? 'timedout' : 'failed';
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/job/coverage.ts

/** A line longer than this is looked at in parts: memory stays bounded. */
const coverage_MAX_LINE = 64 * 1024;
/**
 * `coverage:` as GitLab applies it: the expression (RE2, without the slashes) is looked for in every line; the last line
 * with a match that holds a number counts, and of its matches the last one (its last group, where it has groups). An
 * expression that RE2 refuses finds nothing. Source: GitLab documentation, keyword `coverage`.
 */
function coverageScanner(expression) {
    const pattern = expression === undefined ? undefined : compiled(expression);
    if (pattern === undefined)
        return undefined;
    let rest = '';
    let found;
    const look = (text) => {
        for (const line of text.split('\n')) {
            if (/\d/.test(line))
                found = coverageOf(pattern, line.replace(/\r$/, '')) ?? found;
        }
    };
    return {
        push(text) {
            const all = rest + text;
            const end = all.length > coverage_MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
            if (end > 0)
                look(all.slice(0, end));
            rest = all.slice(end);
        },
        result() {
            look(rest);
            rest = '';
            return found;
        },
    };
}
function compiled(expression) {
    try {
        return build/* RE2JS */.L3.compile(expression);
    }
    catch {
        return undefined;
    }
}
function coverageOf(pattern, line) {
    const matcher = pattern.matcher(line);
    let last;
    while (matcher.find())
        last = matcher.group(matcher.groupCount());
    const number = /\d+(\.\d+)?/.exec(last ?? '');
    return number === null ? undefined : Number(number[0]);
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/lines.ts
const MAX_CHARACTERS = 64 * 1024;
const MAX_LINES = 2000;
const lines_MAX_LINE = 8192;
/** Both logs as lines of limited number and length, oldest first. What the job's log repeats of the daemon's is the daemon's. */
function linesOf(evidence) {
    const daemon = split(evidence.daemonLog);
    const repeated = new Set(daemon.map((text) => text.trim()));
    const job = split(evidence.jobLog).filter((text) => !repeated.has(text.trim()));
    return [
        ...daemon.map((text, index) => ({
            text,
            source: 'daemon',
            echo: false,
            age: MAX_LINES + daemon.length - index,
        })),
        ...job.map((text, index) => ({
            text,
            source: text.startsWith('[service:') ? 'daemon' : 'job',
            echo: /^(?:\$|\+{1,9}) /.test(text),
            age: job.length - index,
        })),
    ];
}
function split(log) {
    return log
        .slice(-MAX_CHARACTERS)
        .split(/[\r\n]/)
        .map((line) => shorten(withoutTimestamp(line)))
        .filter((line) => line !== '' && !line.startsWith('section_'))
        .slice(-MAX_LINES);
}
/** Jobs may log with GitLab's time stamps: `2026-01-02T03:04:05.123456Z 01O text`. */
function withoutTimestamp(line) {
    return line.replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z \d\d[OE][ +]?/, '').trimEnd();
}
/** Long lines keep both ends: programs wrap errors in errors, and the innermost stands last. */
function shorten(line) {
    return line.length <= lines_MAX_LINE ? line : `${line.slice(0, lines_MAX_LINE / 2)} ${line.slice(-lines_MAX_LINE / 2)}`;
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/match.ts
/** The last line that a rule recognises, or undefined. */
function matchRule(rule, evidence, lines) {
    const mentions = (pattern) => lines.some((line) => pattern.test(line.text));
    const holds = (found) => rule.when === undefined || rule.when({ ...found, evidence, mentions });
    for (const line of lines.toReversed()) {
        if (line.source === 'job' && rule.within !== undefined && line.age > rule.within)
            continue;
        if (line.source === 'job' && !line.echo && rule.clearedBy?.test(line.text) === true)
            return undefined;
        if (line.echo || (rule.in !== undefined && rule.in !== line.source))
            continue;
        const hit = firstHit(rule.patterns, line.text);
        if (hit === undefined || !holds({ line: line.text, words: hit.words }))
            continue;
        return { rule, line, words: hit.words, matched: excerpt(line.text, hit.index) };
    }
    if (evidence.exitCode !== undefined && rule.exitCodes?.includes(evidence.exitCode) === true) {
        const text = `exit code ${evidence.exitCode}`;
        if (!holds({ line: text, words: {} }))
            return undefined;
        return { rule, line: { text, source: 'job', echo: false, age: 0 }, words: {}, matched: text };
    }
    return undefined;
}
function firstHit(patterns, text) {
    for (const pattern of patterns) {
        const parts = pattern instanceof RegExp ? [pattern] : pattern;
        const found = parts.map((part) => part.exec(text));
        if (found.some((part) => part === null))
            continue;
        const words = {};
        for (const part of found) {
            for (const [name, value] of Object.entries(part?.groups ?? {}))
                if (value !== undefined)
                    words[name] = value;
        }
        return { index: found[0]?.index ?? 0, words };
    }
    return undefined;
}
/** The line without control characters, or the part of it around what was recognised. */
function excerpt(text, index) {
    const start = text.length <= 300 ? 0 : Math.max(0, Math.min(index - 100, text.length - 300));
    return text
        .slice(start, start + 300)
        .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
        .trim();
}
/** Puts words into a rule's text: see {@link Rule}. */
function match_fill(text, words) {
    return text.replace(/\{(\w{1,20})\|([^{}]{0,120})\}/g, (_, name, otherwise) => {
        const word = Object.hasOwn(words, name) ? words[name] : undefined;
        return word === undefined || word === '' ? otherwise : word;
    });
}

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/builder.ts
/** buildx: builders, drivers, what they can and cannot do. */
const BUILDER = [
    {
        id: 'buildx-tls-environment',
        error: 'could not create a builder instance with TLS data loaded from environment',
        patterns: [/could not create a builder instance with TLS data loaded from environment/],
        rank: 'cause',
        title: 'buildx does not take TLS variables for a new builder',
        cause: 'buildx stores the address of a builder, and has nowhere to store certificates that only the environment names. A `docker buildx create` through the docker command gets a context here; this one went around it, by calling the buildx program itself.',
        remedy: 'Call `docker buildx create`, or make the context yourself: `docker context create tls-environment && docker buildx create --use tls-environment`.',
        gitlab: 'GitLab always fails without the context: write it down for pipelines that run there too.',
    },
    {
        id: 'multi-platform-driver',
        error: 'Multi-platform build is not supported for the docker driver',
        patterns: [
            /Multi-platform build is not supported for the docker driver/i,
            /multiple platforms feature is currently not supported for docker driver/,
        ],
        rank: 'cause',
        title: 'The default builder builds for one platform only',
        cause: "The daemon's classic image store holds one platform of an image. The default builder writes into that store.",
        remedy: 'Make a builder first: `docker buildx create --use`. Or turn the containerd store on: `command: [--feature=containerd-snapshotter=true]` at the dind service.',
    },
    {
        id: 'multi-platform-load',
        error: 'docker exporter does not currently support exporting manifest lists',
        patterns: [/docker exporter does not currently support exporting manifest lists/],
        rank: 'cause',
        title: '--load cannot take an image of several platforms',
        cause: "The daemon's classic image store holds one platform of an image; attestations make a list of even a single one.",
        remedy: 'Use `--push` instead of `--load`, or one platform with `--provenance=false`, or the containerd store (`command: [--feature=containerd-snapshotter=true]`).',
    },
    {
        id: 'cache-export-driver',
        error: 'Cache export is not supported for the docker driver',
        patterns: [/Cache export (?:feature )?is (?:currently )?not supported for (?:the )?docker driver/i],
        rank: 'cause',
        title: 'The default builder cannot write a layer cache',
        cause: '`--cache-to` of most types needs a builder container, or the containerd image store.',
        remedy: 'Run `docker buildx create --use` first, or use `--cache-to type=inline`.',
    },
    {
        id: 'builder-docker-driver',
        error: 'additional instances of driver "docker" cannot be created',
        patterns: [/additional instances of driver "docker" cannot be created/],
        rank: 'cause',
        title: 'A second builder of the docker driver was asked for',
        cause: 'A daemon has exactly one such builder: itself.',
        remedy: 'Leave `--driver docker` out of `docker buildx create`, or use `docker buildx use default`.',
    },
    {
        id: 'builder-missing',
        error: 'no builder "…" found',
        patterns: [/no builder "?(?<name>[^"\s]{1,100})"? found/, /failed to find driver "?(?<name>[^"\s]{1,60})"?/],
        rank: 'cause',
        title: 'The builder {name|that was named} does not exist in this job',
        cause: 'Builders live with the daemon and the home folder of one job. One that an earlier job made is gone, and a cached `~/.docker/buildx` points nowhere.',
        remedy: 'Make it in the job that uses it: `docker buildx create --name {name|name} --use`, and do not cache `~/.docker`.',
    },
    {
        id: 'builder-exists',
        error: 'existing instance for "…" but no append mode',
        patterns: [/existing instance for "?(?<name>[^"\s]{1,100})"? but no append mode/],
        rank: 'cause',
        title: 'The builder {name|that was named} exists already',
        cause: 'The script makes the same builder twice, in `before_script` and `script` for instance, or its state was restored from a cache.',
        remedy: 'Write `docker buildx use {name|name} || docker buildx create --name {name|name} --use`.',
    },
    {
        id: 'entitlement',
        error: 'granting entitlement … is not allowed by build daemon configuration',
        patterns: [
            /granting entitlement (?<name>[\w.]{1,40}) is not allowed/,
            /(?<name>network\.host|security\.insecure) is not allowed/,
            /additional privileges requested/,
        ],
        rank: 'cause',
        title: 'The builder may not grant {name|what the build asks for}',
        cause: 'Host networking and privileged steps have to be allowed twice: when the builder is made, and at the build.',
        remedy: "`docker buildx create --use --buildkitd-flags '--allow-insecure-entitlement {name|network.host}'`, then `docker buildx build --allow {name|network.host}`.",
    },
    {
        id: 'buildkit-off',
        error: 'the --mount option requires BuildKit',
        patterns: [
            /the --(?:mount|chmod|link|security|network)(?: option)? requires BuildKit/,
            /unknown flag: --(?:secret|ssh|cache-to|push|load)$/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'The Dockerfile or command needs BuildKit, which is off',
        cause: 'The client is older than 23, has no buildx plugin, or `DOCKER_BUILDKIT` is `0`.',
        remedy: 'Use a newer `docker:*` image for the job, or set `DOCKER_BUILDKIT: "1"`; call `docker buildx build` for flags that only buildx has.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/client.ts
/** The job lacks the client, or a part of it. */
const CLIENT = [
    {
        id: 'docker-not-found',
        error: 'docker: command not found',
        patterns: [
            /(?:^|[\s:])docker: (?:command )?not found$/,
            /(?:make|env|sudo)[^:]{0,20}: '?docker'?: (?:command not found|No such file or directory)/,
            /exec: "docker": executable file not found in \$PATH/,
            /spawn docker ENOENT/,
            /No such file or directory: '(?:\/usr\/bin\/)?docker'/,
        ],
        rank: 'cause',
        title: 'The image {image|of the job} has no docker command',
        cause: "A `docker:dind` service brings the daemon; the command has to be in the job's own image, and {image|this one} does not have it.",
        remedy: 'Use a `docker:*` image for the job, such as `image: docker:28`, or install the client in the image or in `before_script` (`apk add docker-cli docker-cli-buildx` on Alpine, `docker-ce-cli` on Debian).',
    },
    {
        id: 'compose-not-found',
        error: 'docker-compose: command not found',
        patterns: [
            /(?:^|[\s:])docker-compose: (?:command )?not found$/,
            /exec: "docker-compose": executable file not found/,
            /make[^:]{0,20}: docker-compose: No such file or directory/,
        ],
        rank: 'cause',
        title: 'The image {image|of the job} has no docker-compose command',
        cause: 'Compose 1 was a program of its own. Compose 2 is a plugin of the docker command, called `docker compose`.',
        remedy: 'Write `docker compose` in the script, in an image that has the plugin: the official `docker:*` images do.',
    },
    {
        id: 'plugin-missing',
        error: "docker: '…' is not a docker command",
        patterns: [
            /docker: '(?<plugin>buildx|compose|scout|context|manifest)' is not a docker command/,
            /docker: unknown command: docker (?<plugin>buildx|compose|scout|context|manifest)\b/,
            /BuildKit is enabled but the (?<plugin>buildx) component is missing or broken/,
            /^unknown shorthand flag: '[a-z]' in -[a-z]/,
        ],
        in: 'job',
        rank: 'cause',
        title: "The job's docker command has no {plugin|such} plugin",
        cause: 'buildx and compose are plugins, which {image|the image} does not have: distributions ship the bare client, and each plugin as a package of its own. Without compose, `docker compose up -d` is read as flags of `docker`.',
        remedy: 'Use an official `docker:*` image, or install the package (`docker-cli-buildx`, `docker-cli-compose` on Alpine; `docker-buildx-plugin`, `docker-compose-plugin` on Debian).',
    },
    {
        id: 'config-json',
        error: 'Error loading config file: …',
        patterns: [
            [
                /Error (?:loading|parsing) (?:the )?config file/i,
                /invalid character|base64|unexpected end|Invalid auth configuration/i,
            ],
            /illegal base64 data at input byte \d/,
        ],
        in: 'job',
        rank: 'failure',
        title: "The client's config.json is broken",
        cause: 'The file that the script wrote to `~/.docker/config.json` (or `DOCKER_AUTH_CONFIG`) is not valid. Often the `auth` value was made with `echo user:password | base64`, which encodes a newline too and wraps long lines.',
        remedy: 'Let `docker login` write the file, or use `printf %s "user:password" | base64 -w 0`.',
    },
    {
        id: 'credential-helper',
        error: 'error getting credentials - err: exec: "docker-credential-…": executable file not found in $PATH',
        patterns: [
            /"?(?<helper>docker-credential-[a-z-]{1,40})"?: (?:executable file )?not found/,
            /error getting credentials - err:/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'A credential helper named in config.json is missing',
        cause: 'The `config.json` in use names `credsStore` or `credHelpers`, usually because it was copied from a workstation; {helper|the helper} is not in the image.',
        remedy: 'Remove `credsStore` and `credHelpers` from the file, or install the helper. A login without them is kept in the file itself.',
    },
    {
        id: 'invalid-reference',
        error: 'invalid reference format',
        patterns: [
            /invalid (?:reference format|tag "[^"]{0,200}": invalid reference format)(?<capitals>: repository name[^\n]{0,200} must be lowercase)?/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'An image name is empty in part, or has capital letters',
        cause: 'A variable in the name is not set in this run (`$CI_REGISTRY_IMAGE` without a registry, a project variable that was not given), has a space or newline in it, or has capital letters.',
        remedy: 'Print the name before the command. Give missing project variables with the input `variables` or `secrets`; keep the input `registry` at `embedded` for `$CI_REGISTRY_IMAGE`; use `$CI_REGISTRY_IMAGE` or `$CI_COMMIT_REF_SLUG`, which are lower case already.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/connect.ts
/** Proof that a daemon answered later on. */
const DOCKER_WORKS = /Server Version: |naming to |Successfully (?:built|tagged) |Status: (?:Downloaded newer|Image is up)|: digest: sha256:/;
const NO_ANSWER = /Cannot connect to the Docker daemon at|failed to connect to the docker API at|error during connect:/i;
/** The client finds no daemon at its address. */
const CONNECT = [
    {
        id: 'socket-permission',
        error: 'permission denied while trying to connect to the Docker daemon socket',
        patterns: [
            /permission denied while trying to connect to the docker (?:daemon socket|API)/i,
            /dial unix [^\s:]{1,200}: connect: permission denied/,
            [/Error while fetching server API version/, /PermissionError\(13, 'Permission denied'\)/],
        ],
        in: 'job',
        rank: 'cause',
        hides: ['connect-unix', 'connect-no-service'],
        title: "The job's user may not use the Docker socket",
        cause: 'A socket belongs to root and the group `docker`; {image|the image} runs the script as somebody else.',
        remedy: 'Set `DOCKER_HOST` to `tcp://docker:2376` (`tcp://docker:2375` without TLS), where no file permission matters, or run as root: `image: {name: …, docker: {user: root}}`.',
        gitlab: 'GitLab gives a job with a dind service no socket at all; the address would be the only way.',
    },
    {
        id: 'connect-localhost',
        error: 'Cannot connect to the Docker daemon at tcp://localhost:2375',
        patterns: [
            [NO_ANSWER, /(?:\/\/|dial tcp \[?)(?<host>localhost|127\.0\.0\.1|::1)\]?:237[56]/],
            [/Error while fetching server API version|connection refused/i, /(?:localhost|127\.0\.0\.1):237[56]/],
        ],
        in: 'job',
        clearedBy: DOCKER_WORKS,
        rank: 'cause',
        title: 'The job looks for its daemon on localhost',
        cause: 'Services are containers of their own here, as with the Docker executor. Only on a Kubernetes runner do they share `localhost` with the job.',
        remedy: 'Use `DOCKER_HOST: tcp://docker:2376` (`2375` without TLS), or leave `DOCKER_HOST` out: it is then set for you.',
        gitlab: 'A job that sets the variable in YAML is corrected here; GitLab with the Docker executor would fail.',
    },
    {
        id: 'connect-no-service',
        error: 'Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock|Is the docker daemon running|lookup docker|:237[56]/i],
            [/Error while fetching server API version/, /FileNotFoundError/],
        ],
        in: 'job',
        clearedBy: DOCKER_WORKS,
        within: 400,
        rank: 'failure',
        when: ({ evidence }) => evidence.dindImage === undefined,
        title: 'The job calls docker, but has no daemon',
        cause: 'No Docker-in-Docker service belongs to this job, and the daemon of this machine is not lent to jobs.',
        remedy: 'Add `services: [docker:28-dind]` to the job. For pipelines written for a runner that shares its socket there is the input `docker-socket: host`.',
        gitlab: "It works on GitLab only where the runner's configuration mounts `/var/run/docker.sock` into jobs.",
    },
    {
        id: 'connect-unix',
        error: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /unix:\/\/|dial unix|docker\.sock/],
            /dial unix [^\s:]{1,200}docker\.sock: connect: (?:no such file or directory|connection refused)/,
            [/Error while fetching server API version/, /FileNotFoundError/],
        ],
        in: 'job',
        clearedBy: DOCKER_WORKS,
        rank: 'failure',
        title: 'The client looked for its daemon at a local socket where none answers',
        cause: '`DOCKER_HOST` did not reach the client: it was unset or set to a socket, lost in `sudo`, `su` or `env -i`, or a Docker context that was made elsewhere is in use.',
        remedy: 'Remove `DOCKER_HOST: unix://…` and `unset DOCKER_HOST`; use `sudo -E`; check `docker context show`. The right address is `tcp://docker:2376`, or `2375` without TLS.',
        gitlab: 'On GitLab an image other than `docker:*`, or one with `entrypoint: [""]`, needs `DOCKER_HOST` in the YAML.',
    },
    {
        id: 'daemon-lost',
        error: 'error during connect: …: EOF',
        patterns: [
            [NO_ANSWER, /: (?:unexpected )?EOF$|connection reset by peer/],
            /rpc error: code = Unavailable desc = (?:error reading from server|closing transport|connection error)/,
            /(?:http2: server sent GOAWAY|graceful_stop|no active session for [a-z0-9]{5,40}: context deadline exceeded)/,
        ],
        in: 'job',
        rank: 'symptom',
        title: 'The daemon went away in the middle of a command',
        cause: "dockerd or the builder was killed or crashed while it worked, mostly for lack of memory or disk. The service's log, below the job's, has its last words.",
        remedy: 'Lower the memory that the build needs (`--max-parallelism`, fewer jobs with the input `concurrency`), or use a larger machine.',
    },
    {
        id: 'connect-tcp',
        error: 'Cannot connect to the Docker daemon at tcp://docker:…. Is the docker daemon running?',
        patterns: [
            [NO_ANSWER, /tcp:\/\/(?<host>[^\s:/]{1,100}):(?<port>\d{1,5})/],
            [NO_ANSWER, /https?:\/\/(?<host>[^\s:/]{1,100}):(?<port>237[56])/],
            /dial tcp [^\s]{1,80}:237[56]: connect: connection refused/,
            /Failed to connect to docker port 237[56]/,
        ],
        in: 'job',
        clearedBy: DOCKER_WORKS,
        within: 400,
        rank: 'symptom',
        title: 'No daemon answers at {host|docker}, port {port|2375 or 2376}',
        cause: 'The daemon crashed (its log, below the job\'s, says why), or `DOCKER_HOST` does not fit it: with TLS it listens on 2376, with `DOCKER_TLS_CERTDIR: ""` on 2375.',
        remedy: 'Leave `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` out of the script: they are set for the job. A daemon that needs long to start: input `dind-timeout`.',
        gitlab: 'GitLab starts the script as soon as a port is open, or after 30 s in any case; here the daemon has answered before it starts.',
    },
    {
        id: 'dind-not-ready',
        error: 'The Docker daemon of the job was not ready after … s',
        patterns: [/The Docker daemon of the job was not ready after (?<seconds>[\d.]{1,10}) s/],
        rank: 'symptom',
        title: 'The daemon did not answer in time',
        cause: 'It runs, but is slow or stuck. The reason that the log gives in brackets is what the last attempt met.',
        remedy: "On a busy machine raise the input `dind-timeout` or lower `concurrency`. Otherwise look at the service's log. Without TLS, a changed entrypoint or command makes dockerd wait 15 s: add `--tls=false` to the command.",
        gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
    },
    {
        id: 'dind-exited',
        error: 'The Docker daemon of the job exited with code …',
        patterns: [/The Docker daemon of the job exited with code (?<code>\d{1,3})/],
        rank: 'symptom',
        title: 'The Docker-in-Docker service ended before the job began',
        cause: 'dockerd refused to start, or the service runs another program because of its `entrypoint` or `command`. The lines that follow are its last.',
        remedy: 'Look for the first `failed` in these lines and in this page. Compare with the bare service: `services: [docker:28-dind]`.',
        gitlab: 'GitLab would print a warning and start the script, which then cannot connect.',
    },
    {
        id: 'service-not-started',
        error: "*** WARNING: Service … probably didn't start properly.",
        patterns: [/WARNING: Service (?<service>[^\s]{1,120}) probably didn't start properly/],
        rank: 'symptom',
        title: 'The service {service|of the job} did not open a port in time',
        cause: 'The service crashed, needs longer than the time it was given, or listens on another port than its image declares.',
        remedy: "Read the service's log, printed right after the warning. More time: input `services-timeout`; another port: `HEALTHCHECK_TCP_PORT` in the service's `variables`.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/daemon.ts
/** dockerd itself refuses to start. */
const DAEMON = [
    {
        id: 'duplicate-directive',
        error: 'the following directives are specified both as a flag and in the configuration file: …',
        patterns: [/directives are specified both as a flag and in the configuration file: (?<name>[\w-]{1,60})/],
        rank: 'cause',
        title: '{name|A directive} stands in daemon.json and among the flags of dockerd',
        cause: "dockerd takes each directive from one place only. A `daemon.json` of the image or of the service's entrypoint repeats what its `command` says.",
        remedy: "Remove {name|it} from the service's `command` or from the file. What this tool adds to the file gives way to flags in `command`; flags inside a shell script of your own it cannot see.",
        gitlab: 'GitLab adds no daemon.json.',
    },
    {
        id: 'daemon-json',
        error: 'unable to configure the Docker daemon with file /etc/docker/daemon.json',
        patterns: [
            /unable to configure the Docker daemon with file [^\s:]{1,120}/,
            /the following directives don't match any configuration option: (?<name>[^\s"]{1,100})/,
        ],
        rank: 'cause',
        title: 'dockerd does not accept its daemon.json',
        cause: 'The file is not valid JSON, or has a directive that this version of dockerd does not know: an older version for a newer file, or a slip in the writing.',
        remedy: 'The message names the place. Check the file with `dockerd --validate --config-file`; use a newer dind image (input `image-map`) for newer directives.',
    },
    {
        id: 'dockerd-flag',
        error: "See 'dockerd --help'.",
        patterns: [
            /See 'dockerd --help'/,
            /^(?:Status: )?unknown (?:shorthand )?flag: (?<name>--?[\w-]{1,60})[^\n]{0,60}dockerd/,
        ],
        rank: 'cause',
        title: "dockerd does not know a flag in the service's command",
        cause: "A flag in `command` is misspelt, or newer or older than {dindImage|the service's image}.",
        remedy: 'Remove the flag, or use a version that has it. One list item holds one flag: `command: ["--mtu=1400", "--tls=false"]`.',
    },
    {
        id: 'socket-in-use',
        error: "can't create unix socket /var/run/docker.sock: …",
        patterns: [
            /can't create unix socket (?<path>[^\s:]{1,120})(?:: device or resource busy|: is a directory)?/,
            /failed to load listener[^\n]{0,200}(?:address already in use|device or resource busy)/,
            /listen (?:tcp|unix) [^\s]{1,120}: bind: address already in use/,
        ],
        in: 'daemon',
        rank: 'cause',
        title: "The daemon's socket or port is taken",
        cause: 'A socket is mounted over `/var/run/docker.sock` of the dind service, or two daemons run in one network namespace, or dockerd was started twice.',
        remedy: 'Start one daemon in the service. Do not mount a socket there: with the input `docker-socket: host` use no dind service.',
        gitlab: 'A runner that mounts its socket everywhere gives the same error.',
    },
    {
        id: 'listens-on-client-address',
        error: 'failed to load listeners: listen tcp: lookup docker…',
        patterns: [
            /failed to load listeners: listen tcp: lookup (?<host>[^\s:]{1,100})/,
            /listen tcp [^\s]{1,100}: bind: cannot assign requested address/,
        ],
        in: 'daemon',
        rank: 'cause',
        title: 'The daemon tried to listen at the address that its clients use',
        cause: '`DOCKER_HOST` reached dockerd: entrypoints of 19.03 and own ones pass it on as `--host`.',
        remedy: 'Start it as `entrypoint: ["env", "-u", "DOCKER_HOST"]` with `command: ["dockerd-entrypoint.sh"]`, or use a current dind image (input `image-map`).',
        gitlab: 'The variable is taken out for stock images here; GitLab passes it.',
    },
    {
        id: 'data-root-shared',
        error: 'error while opening volume store metadata database: timeout',
        patterns: [
            /opening volume store metadata database[^\n]{0,120}timeout/,
            /metadata\.db\)?: timeout/,
            /Error starting daemon: timeout$/,
        ],
        rank: 'cause',
        title: 'Two daemons use the same /var/lib/docker',
        cause: "A daemon keeps its data root to itself. Here each has an empty one, so a mount or a `--data-root` in the service's command shares it, or dockerd was started twice.",
        remedy: 'Take `--data-root` and mounts of `/var/lib/docker` out. To share layers between jobs, use the registry: `--cache-from`/`--cache-to type=registry`.',
    },
    {
        id: 'pid-file',
        error: 'ensure docker is not running or delete /var/run/docker.pid',
        patterns: [
            /ensure docker is not running or delete (?<path>[^\s:]{1,120})/,
            /pid file found, ensure docker is not running/,
        ],
        rank: 'cause',
        title: 'dockerd found the mark of another dockerd',
        cause: 'A daemon runs in the same container already, or its image was committed from a running one, with `docker.pid` in it.',
        remedy: 'Start dockerd once, by the stock entrypoint; remove `/var/run/docker.pid` from the image.',
    },
    {
        id: 'containerd-timeout',
        error: 'failed to start containerd: timeout waiting for containerd to start',
        patterns: [
            /timeout waiting for containerd to start/,
            /failed to dial "?[^\s"]{1,100}containerd\.sock"?: [^\n]{0,60}deadline exceeded/,
        ],
        rank: 'cause',
        title: 'containerd did not start in time inside dind',
        cause: 'The machine is overloaded: several daemons that start at once compete for processor and disk.',
        remedy: 'Lower the input `concurrency`, and let the job try again: `retry: {max: 1, when: runner_system_failure}`.',
    },
    {
        id: 'rootless-dind',
        error: '[rootlesskit:parent] error: failed to start the child',
        patterns: [
            /\[rootlesskit:(?:parent|child) ?\] error: /,
            /newuidmap[^\n]{0,160}(?:not permitted|failed|could not)/i,
            /rootlesskit[^\n]{0,120}operation not permitted/i,
        ],
        rank: 'cause',
        title: 'Rootless dind could not make its user namespace',
        cause: 'The kernel, AppArmor (Ubuntu 23.10 and later restrict unprivileged user namespaces) or a missing `/dev/net/tun` stands against it.',
        remedy: 'Use the ordinary `docker:dind` (input `image-map`, such as `docker:28-dind-rootless=docker:28-dind`). On the machine: `sysctl kernel.apparmor_restrict_unprivileged_userns=0`.',
    },
    {
        id: 'dockerd-failed',
        error: 'failed to start daemon: …',
        patterns: [
            /failed to start daemon: (?<reason>[^"\\]{1,160})/,
            /Error starting daemon: (?<reason>[^"\\]{1,160})/,
            /failed to start cluster component|failed to start containerd: /,
        ],
        rank: 'failure',
        title: 'dockerd did not start: {reason|see its message}',
        cause: 'The message after the colon is its own account. Nothing more exact is known for it.',
        remedy: 'Try the bare service, `services: [docker:28-dind]`, without `entrypoint`, `command` and `variables`. Then add one after the other.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/kernel.ts
const REFUSES = 'The engine runs rootless, in a user namespace, or under something that narrows privileged containers (Podman, Sysbox, a hardened kernel)';
/** What dind asks of the engine's kernel. */
const KERNEL = [
    {
        id: 'not-privileged',
        error: 'mount: permission denied (are you root?)',
        patterns: [
            /mount: (?:[^\s:]{1,120}: )?permission denied(?: \(are you root\?\))?/,
            /iptables[^\n]{0,160}Permission denied \(you must be root\)/,
            /privileged mode is incompatible with user namespaces/,
            /error mounting "(?:proc|sysfs|cgroup|mqueue)" to rootfs[^\n]{0,120}operation not permitted/,
            /mkdir \/sys\/fs\/cgroup\/[^\s:]{1,80}: (?:permission denied|read-only file system)/,
        ],
        rank: 'cause',
        title: 'A container lacks the privileges that Docker-in-Docker needs',
        cause: `dind services are started privileged here. ${REFUSES}; or a daemon was started by other means than a dind service.`,
        remedy: 'Run on an ordinary, rootful Docker engine (input `docker-host` names another). Start the daemon as a service whose image is a dind image.',
        gitlab: "On GitLab this is `privileged = false` in the runner's configuration.",
    },
    {
        id: 'cgroup-invalid-state',
        error: 'cannot enter cgroupv2 "/sys/fs/cgroup/docker" with domain controllers -- it is in an invalid state',
        patterns: [
            /cannot enter cgroupv2 "[^"]{1,200}" with domain controllers/,
            /cgroup[^\n]{0,120}(?:it is in (?:an invalid state|threaded mode)|domain invalid)/,
        ],
        rank: 'cause',
        title: "The daemon's cgroup has processes where it must have none",
        cause: 'On cgroup v2, controllers can be handed down only from a group without processes. The stock entrypoint of dind moves them away first; a changed one, an image that is not made from `docker:dind`, or an exec into the service while it starts spoils that.',
        remedy: 'Leave the entrypoint as it is, or end yours in `exec dockerd-entrypoint.sh "$@"`. In your own image start dockerd through the `dind` script of the official image.',
    },
    {
        id: 'cgroup-mountpoint',
        error: 'cgroups: cgroup mountpoint does not exist: unknown',
        patterns: [
            /cgroups: cgroup mountpoint does not exist/,
            /Devices cgroup isn't mounted/,
            /process_linux\.go:\d{1,4}:[^\n]{0,160}cgroup/,
            /cgroup2? is not supported yet|no cgroup mount found in mountinfo|cgroup v2 is not supported/i,
        ],
        rank: 'cause',
        when: ({ evidence }) => !evidence.facts.cgroupVersion.endsWith('1'),
        title: 'This dind version is too old for the kernel: {dindImage|19.03 or older}',
        cause: 'Docker before 20.10 knows cgroup v1 only, and this machine has v2. `docker:stable-dind` is such a version, frozen since 2020.',
        remedy: 'Use a current version for job and service, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`: `{dindImage|docker:19.03-dind}=docker:28-dind`.',
        gitlab: "It fails alike on GitLab's current runners; only machines with cgroup v1 still run it.",
    },
    {
        id: 'old-seccomp',
        error: 'runtime/cgo: pthread_create failed: Operation not permitted',
        patterns: [
            /pthread_create failed: Operation not permitted/,
            /getaddrinfo\(\) thread failed to start/,
            /(?:clone3|faccessat2)[^\n]{0,60}Operation not permitted/i,
        ],
        rank: 'cause',
        title: 'A newer image does not run on an old Docker',
        cause: "The seccomp filter of an old Docker does not know system calls that current distributions use, and refuses them. The daemon in use: {dindImage|this machine's}.",
        remedy: 'Use a current dind (input `image-map`), or run the container with `--security-opt seccomp=unconfined`.',
    },
    {
        id: 'iptables-raw',
        error: "can't initialize iptables table `raw': Table does not exist (do you need to insmod?)",
        patterns: [
            [
                /table [`'"]?raw['"]?:?|-t raw /,
                /Table does not exist|No such file|not supported|iptables failed|can't initialize/,
            ],
        ],
        rank: 'cause',
        title: 'The kernel has no iptables table `raw`, which Docker 28 and later use',
        cause: 'The module `iptable_raw` is missing from the kernel {kernel|of the engine}, or not loaded.',
        remedy: 'Load it on the machine (`modprobe iptable_raw`), or set `DOCKER_INSECURE_NO_IPTABLES_RAW: "1"` in the service\'s `variables`.',
    },
    {
        id: 'iptables',
        error: 'failed to create NAT chain DOCKER: iptables failed: …(nf_tables)…',
        patterns: [
            [
                /failed to (?:create|register|initialize|start)|Error (?:initializing|creating)/i,
                /NAT chain|network controller|nf_tables|nft\b/,
                /iptables|nft/,
            ],
            [
                /iptables/,
                /Could not fetch rule set generation id|Table does not exist|No chain\/target\/match by that name|missing kernel module|is incompatible, use 'nft' tool/,
            ],
        ],
        rank: 'cause',
        title: "dockerd's iptables does not fit the kernel",
        cause: 'The image uses the nf_tables variant unless it finds old rules; the kernel {kernel|of the engine} lacks its modules, or both variants are in use in one network namespace.',
        remedy: 'Set `DOCKER_IPTABLES_LEGACY: "1"` in the service\'s `variables`. If legacy fails: load `ip_tables`, `iptable_nat`, `nf_tables` and `xt_addrtype` with `modprobe` on the machine.',
    },
    {
        id: 'veth',
        error: 'failed to add the host (…) <=> sandbox (…) pair interfaces: operation not supported',
        patterns: [
            /pair interfaces: operation not supported/,
            /failed to create (?:the )?bridge[^\n]{0,80}operation not supported/,
        ],
        rank: 'cause',
        title: 'The kernel cannot make network interfaces for containers',
        cause: 'The modules `veth` or `bridge` are not available to the kernel {kernel|of the engine}: typically it was upgraded and the machine not yet restarted.',
        remedy: 'Restart the machine, or load them: `modprobe -a veth bridge br_netfilter`.',
    },
    {
        id: 'apparmor',
        error: 'AppArmor enabled on system but the docker-default profile could not be loaded',
        patterns: [
            /docker-default profile could not be loaded/,
            /apparmor failed to apply profile/,
            /apparmor_parser: (?:Access denied|Unable to replace)/i,
        ],
        rank: 'cause',
        title: 'AppArmor profiles cannot be loaded inside dind',
        cause: '`/sys/kernel/security` is visible but not usable in the service: nested containers (LXC), or an engine that narrows privileges.',
        remedy: 'Run containers with `--security-opt apparmor=unconfined`, or use an engine that runs on the machine itself.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/limits.ts
/** What the machine does not have enough of. */
const LIMITS = [
    {
        id: 'shm-size',
        error: 'could not resize shared memory segment "…" to … bytes: No space left on device',
        patterns: [
            /could not resize shared memory segment/,
            /\/dev\/shm[^\n]{0,120}(?:no space left|too small|not enough)/i,
            /session deleted because of page crash/,
        ],
        rank: 'cause',
        hides: ['no-space'],
        title: 'The shared memory of a container is full',
        cause: 'A container has 64 MB at `/dev/shm`: too little for browsers and for parallel queries of PostgreSQL.',
        remedy: 'Inside dind: `docker run --shm-size=1g`, or `shm_size` in the compose file. Chrome: `--disable-dev-shm-usage`.',
    },
    {
        id: 'inotify',
        error: 'too many open files',
        patterns: [
            /(?:inotify|fsnotify)[^\n]{0,80}(?:too many open files|no space left)/i,
            /System limit for number of file watchers reached/,
            /(?:EMFILE|[Tt]oo many open files)\b/,
        ],
        rank: 'cause',
        hides: ['no-space'],
        title: 'The limit of open files or file watchers is reached',
        cause: 'The limits of inotify hold for the whole machine, with all containers; kind, Node and file watchers use many. The limit of open files is inherited by dind and what runs in it.',
        remedy: 'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Open files inside dind: `command: ["--default-ulimit=nofile=65536:65536"]`.',
    },
    {
        id: 'no-space',
        error: 'no space left on device',
        patterns: [/no space left on device/i, /ENOSPC\b/, /disk quota exceeded/i, /You don't have enough free space in/],
        rank: 'cause',
        title: 'The disk is full',
        cause: "Images and layers of all daemons that run at once lie on the engine's disk, about 14 GB on GitHub's hosted runners. Where overlay does not work, `vfs` needs a multiple.",
        remedy: 'Lower the input `concurrency`, build in stages and remove images between steps (`docker image prune`), or free the machine first (`docker system df`, unused tools of the hosted runner). What earlier runs left: `gitlab-dind clean`.',
    },
    {
        id: 'out-of-memory',
        error: 'exit code: 137',
        patterns: [
            /(?:exit code:?|exited with code|non-zero code:|exit status) 137\b/,
            /OOMKilled|Out of memory: Killed process|oom-kill|signal: killed/,
            /^(?:[^\n]{0,80}: line \d{1,5}: {1,5}\d{1,8} )?Killed(?:  |$)/,
            /ResourceExhausted: [^\n]{0,160}memory/,
            /cannot allocate memory/i,
        ],
        exitCodes: [137],
        within: 300,
        rank: 'failure',
        title: 'A process was killed, most likely for lack of memory',
        cause: 'Exit code 137 is signal 9. The kernel sends it to the largest process when memory runs out; daemons, builds and tests of all jobs share the memory of the machine.',
        remedy: 'Lower the input `concurrency` and the parallelism of the build, limit what the program takes (`NODE_OPTIONS=--max-old-space-size=…`), or use a larger machine. The kernel log (`dmesg`) tells for sure.',
        gitlab: "GitLab's runner gives the same code when a job is canceled or its container is removed.",
    },
    {
        id: 'rlimit',
        error: 'error setting rlimit type 7: operation not permitted',
        patterns: [
            /error setting rlimits?[^\n]{0,80}(?:type \d{1,2}|RLIMIT_\w{1,10})[^\n]{0,40}not permitted/,
            /unable to allocate file descriptor table - out of memory/,
            /ulimit: [^\n]{0,40}cannot modify limit/,
            /mysqld: Out of memory|Could not (?:increase|set) (?:number of )?(?:max_open_files|file descriptors)/,
        ],
        rank: 'cause',
        title: 'The limit of open files is too high or too low for a program',
        cause: 'A container asks for more than dind itself was given, or the limit is so large (2^30) that an older program (mysql 5, some JVMs, rpm) fails by making a table of that size.',
        remedy: 'Inside dind: `docker run --ulimit nofile=65536:65536`, or for all containers `command: ["--default-ulimit=nofile=65536:65536"]` at the service.',
    },
    {
        id: 'pids',
        error: 'fork: retry: Resource temporarily unavailable',
        patterns: [
            /fork: (?:retry: )?Resource temporarily unavailable/,
            /failed to create new OS thread/,
            /pthread_create[^\n]{0,40}Resource temporarily unavailable/,
        ],
        rank: 'cause',
        title: 'No further process or thread can be made',
        cause: "The limit of processes of the container's group, of the user or of the machine is reached.",
        remedy: 'Lower the parallelism (`make -j`, test workers), or the input `concurrency`; raise `kernel.pid_max` and `TasksMax` of the docker unit on the machine.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/login.ts
/** Who may pull and push. */
const LOGIN = [
    {
        id: 'login-no-password',
        error: 'Error: Cannot perform an interactive login from a non TTY device',
        patterns: [
            /Cannot perform an interactive login from a(?: |-)non[- ]TTY device/i,
            /Must provide --username with --password-stdin/,
            /^(?:Error: )?[Pp]assword (?:Empty|is empty)/,
            /flag needs an argument: (?:'[pu]' in -[pu]|--(?:password|username))/,
            /username is empty/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'docker login got no user name or no password',
        cause: "The variables in the login command are empty in this run: they are variables of the project's settings on GitLab, which are not in the repository.",
        remedy: 'Give them with the input `secrets` (`K=V` lines, or `toJSON(secrets)`). For the registry of the pipeline use `$CI_REGISTRY_USER`, `$CI_REGISTRY_PASSWORD` and `$CI_REGISTRY`, which are set.',
        gitlab: 'A protected variable is empty on GitLab too when the branch is not protected.',
    },
    {
        id: 'login-refused',
        error: 'login attempt to … failed with status: 401 Unauthorized',
        patterns: [
            /login attempt to https?:\/\/(?<host>[^\s/]{1,200})\S{0,100} failed with status: 40[13]/,
            [
                /unauthorized: (?:incorrect username or password|HTTP Basic: Access denied|access token has insufficient scopes)/,
            ],
            /(?<!remote: )HTTP Basic: Access denied/,
            /Error response from daemon: Get "?https?:\/\/(?<host>[^\s/]{1,200})\/v2\/"?: unauthorized/,
        ],
        rank: 'cause',
        title: '{host|The registry} refused the user name or password',
        cause: 'The credentials belong to another registry or have expired. `docker login` without a server means Docker Hub, whatever the credentials are. `$CI_REGISTRY_PASSWORD` and `$CI_JOB_TOKEN` of this run open the registry of the pipeline only, not that of gitlab.com.',
        remedy: 'Name the server: `echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"`. For other registries give a token of theirs with the input `secrets`.',
    },
    {
        id: 'pull-denied',
        error: "pull access denied for …, repository does not exist or may require 'docker login'",
        patterns: [
            /pull access denied for (?<name>[^\s,]{1,250})/,
            /pull access denied, repository does not exist or may require authorization/,
        ],
        rank: 'cause',
        title: 'The image {name|that was named} does not exist, or is private',
        cause: 'Registries answer alike for both. A name without a host is on Docker Hub. A login in the script belongs to the job that ran it: `image:` and `services:` are pulled before, with other credentials.',
        remedy: 'Check the name; an image built in an earlier job has to be pushed to be known to this one, since every daemon starts empty. Credentials for `image:` and `services:`: a `DOCKER_AUTH_CONFIG` variable, by the input `secrets`.',
    },
    {
        id: 'push-denied',
        error: 'denied: requested access to the resource is denied',
        patterns: [
            /denied: requested access to the resource is denied/,
            /denied: access forbidden/,
            /push access denied, repository does not exist/,
            /insufficient_scope: authorization failed/,
            /403 Forbidden[^\n]{0,80}\/v2\/|\/v2\/[^\n]{0,200} 403 Forbidden/,
        ],
        rank: 'cause',
        title: 'The registry does not let this user write there',
        cause: 'The login is missing, is one for another registry, or may only read. A name without a host, `team/app`, is pushed to Docker Hub.',
        remedy: 'Tag with the full name, such as `$CI_REGISTRY_IMAGE/app`, and log in to the same host before. Check the scope of the token.',
        gitlab: 'On GitLab a job token pushes to its own project only.',
    },
    {
        id: 'unauthorized',
        error: 'unauthorized: authentication required',
        patterns: [
            /unauthorized: authentication required/,
            /no basic auth credentials/,
            /failed to fetch (?:anonymous|oauth) token[^\n]{0,300}40[13]/,
            /authorization failed: no basic auth/,
            /https?:\/\/(?<host>[^\s/"]{1,200})\/v2\/\S{0,200} ?:? (?:unexpected status[^\n]{0,40} )?401 Unauthorized/,
        ],
        rank: 'failure',
        title: '{host|The registry} wants a login',
        cause: 'The client that ran the command has no credentials for that host: no `docker login` before, another `HOME` or `DOCKER_CONFIG`, a login without the port, or a tool that does not read `~/.docker/config.json`.',
        remedy: 'Run `docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"` as the same user, in the same job. For kaniko and others write a `config.json` whose key is `$CI_REGISTRY`.',
        gitlab: 'A public project on GitLab can be pulled from without login; the registry here always wants one.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/names.ts
const NOT_FOUND = /no such host|server misbehaving|Temporary failure in name resolution|Name or service not known|try again/;
/** Names that do not resolve. */
const names_NAMES = [
    {
        id: 'dns-docker',
        error: 'lookup docker: no such host',
        patterns: [
            [/lookup docker(?: on [^\s]{1,80})?:/, NOT_FOUND],
            /(?:Could not resolve host:|bad address|resolve host(?:name)?) ['"]?docker['"]?(?::\d{1,5})?\b(?!\.)/,
            /getaddrinfo (?:ENOTFOUND|EAI_AGAIN) docker\b(?!\.)/,
            /unable to resolve 'docker'/,
        ],
        in: 'job',
        rank: 'cause',
        when: ({ evidence }) => evidence.dindImage !== undefined,
        title: 'The job has no service called docker',
        cause: "A service's names are made of its image: `docker:28-dind` is called `docker`, but `mirror.example.com/library/docker:28-dind` is `mirror.example.com__library__docker`. This job's service is {dindImage|named in `services`}. Names are not passed on into containers that run inside dind.",
        remedy: 'Write `services: [{name: …, alias: docker}]`, or use the name that the service has in `DOCKER_HOST`.',
        gitlab: 'The same: GitLab adds no alias either.',
    },
    {
        id: 'dns-registry',
        error: 'lookup glci-mock.local: no such host',
        patterns: [
            [/lookup (?<host>glci-mock[^\s:]{0,60})(?: on [^\s]{1,80})?:/, NOT_FOUND],
            /(?:Could not resolve host:|bad address|getaddrinfo ENOTFOUND) '?(?<host>glci-mock[^\s:']{0,60})/,
        ],
        rank: 'cause',
        title: 'The registry of the pipeline is not known where it was looked for',
        cause: "Its names exist on the job's network: for job, services and dind. A container on dind's inner bridge, such as a builder that was not made by `docker buildx create`, or a `docker run` in the script, asks other name servers.",
        remedy: 'Make builders with `docker buildx create`, without a `network` driver option of your own (or with `--driver-opt network=host`); run containers that need the registry with `--network host`.',
        gitlab: 'On GitLab the registry has a public name.',
    },
    {
        id: 'dns-pull',
        error: 'failed to pull image …: lookup …: no such host',
        patterns: [
            [
                /^(?:\S{0,40}\s)?(?:Pulling \S{1,200} failed|[Ff]ailed to pull image)/,
                /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?:/,
                NOT_FOUND,
            ],
        ],
        in: 'job',
        rank: 'cause',
        hides: ['dns-build', 'dns-other'],
        title: 'The engine cannot resolve {host|the registry of an image}',
        cause: "Images of jobs and services are pulled by the engine of this machine, with its name servers. Names that only a job's network, a VPN or a company's resolver knows are not among them.",
        remedy: 'Check the spelling of the image; give the engine name servers that know it (`dns` in its `daemon.json`, or those of the machine), or name a registry that it can reach with `image-map`.',
        gitlab: "The same with the runner's engine.",
    },
    {
        id: 'dns-build',
        error: 'failed to solve: …: lookup …: no such host',
        patterns: [
            [
                /^#\d{1,4} |failed to solve|failed to do request|failed to fetch|failed to resolve/,
                /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?:/,
                NOT_FOUND,
            ],
            [
                /^#\d{1,4} /,
                /(?:Could not resolve host:?|Temporary failure resolving|bad address|getaddrinfo \w{1,20}) '?(?<host>[^\s:']{1,200})/,
            ],
            [/^#\d{1,4} /, /DNS lookup error|Temporary failure in name resolution|Name or service not known/],
        ],
        rank: 'failure',
        title: 'The build cannot resolve {host|a name}',
        cause: "A build runs on dind's inner network. Services and aliases of the job are unknown there, and so is what only this machine's resolver or `/etc/hosts` knows.",
        remedy: "For names of services: `docker build --network host`; with a builder container `docker buildx create --driver-opt network=host --buildkitd-flags '--allow-insecure-entitlement network.host'` and `--allow network.host` as well. For names of your company: `command: [--dns=127.0.0.11]` at the dind service.",
    },
    {
        id: 'dns-other',
        error: 'lookup …: no such host',
        patterns: [
            /lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: (?:no such host|server misbehaving|Temporary failure)/,
            /dial tcp: lookup (?<host>[^\s:]{1,200})(?: on [^\s]{1,80})?: i\/o timeout/,
        ],
        rank: 'failure',
        title: 'The name {host|that was asked for} does not resolve',
        cause: "Service names are known to the job and its services, not to containers inside dind. Other names go to the engine's name servers; a VPN or a company's resolver may not be among them.",
        remedy: "Check the spelling and the service's `alias`. Containers in dind reach services by `--network host`. Name servers for dind: `command: [--dns=127.0.0.11, --dns=1.1.1.1]`.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/nested.ts
const USES_DOCKER = /docker[ -]compose|docker (?:container )?run|docker-compose|--publish|testcontainers/i;
const OUTSIDE = /(?:-v|--volume)[ =]"?(?:\/tmp|\/root|\/home|\/etc|\/opt|\/srv|~|\$HOME|\$\{HOME\})/;
/** What runs inside dind, and where it is. */
const NESTED = [
    {
        id: 'testcontainers-daemon',
        error: 'Could not find a valid Docker environment',
        patterns: [
            /Could not find a valid Docker environment/,
            /Could not find a working container runtime strategy/,
            /rootless Docker not found|failed to create Docker provider/,
        ],
        rank: 'cause',
        title: 'Testcontainers found no daemon',
        cause: 'It looks at `DOCKER_HOST`, then at the local socket. The job has no dind service, the variables did not reach the test process, or its client is too old for the daemon (before 1.21.4 or 2.0.2).',
        remedy: 'Add a dind service; let the build tool pass `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` on; upgrade Testcontainers, or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`.',
        gitlab: 'On GitLab, images other than `docker:*` also need `DOCKER_HOST: tcp://docker:2375` and `DOCKER_TLS_CERTDIR: ""`.',
    },
    {
        id: 'testcontainers-ryuk',
        error: 'Could not connect to Ryuk',
        patterns: [
            /(?:Could not|Can ?not|failed to|unable to) (?:connect to|start) Ryuk/i,
            /Ryuk (?:has been|container)[^\n]{0,60}(?:failed|refused|timeout)/i,
            /(?:creating|connecting to|connection to) (?:the )?reaper/i,
        ],
        rank: 'cause',
        title: 'Testcontainers cannot reach its clean-up container',
        cause: 'Ryuk publishes a port on the daemon, which is the host `docker`, and the library looked for it on `localhost`; some versions cannot use it over TCP at all.',
        remedy: 'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`. Else `TESTCONTAINERS_RYUK_DISABLED: "true"`: the daemon is thrown away with the job anyway.',
    },
    {
        id: 'testcontainers-port',
        error: 'Timed out waiting for container port to open (localhost ports: … should be listening)',
        patterns: [/Timed out waiting for container port to open \((?<host>localhost|127\.0\.0\.1)/],
        rank: 'cause',
        title: 'Testcontainers waits for a port on localhost that is on the host docker',
        cause: 'Containers run in the dind service, and their ports are published there.',
        remedy: 'Set `TESTCONTAINERS_HOST_OVERRIDE: docker`, and take host and port from the library (`getHost()`, `getMappedPort()`).',
    },
    {
        id: 'kind',
        error: 'ERROR: failed to create cluster',
        patterns: [
            /failed to create cluster: (?<reason>[^"]{1,160})/,
            /could not find a log line that matches "Reached target/,
            /Failed (?:to create|Cluster Start) [^\n]{0,20}cluster[^\n]{0,80}k3d|Failed Cluster Start/i,
        ],
        rank: 'failure',
        title: 'A Kubernetes cluster inside dind did not start',
        cause: 'Nodes are containers with an init system of their own: they need enough inotify instances on the machine, memory, and `/var/lib/docker` on a real file system.',
        remedy: 'On the machine: `sysctl fs.inotify.max_user_instances=1024 fs.inotify.max_user_watches=524288`. Keep the logs with `kind export logs` as an artifact; use `--retain`.',
    },
    {
        id: 'kubernetes-api',
        error: 'The connection to the server … was refused - did you specify the right host or port?',
        patterns: [
            /The connection to the server (?<host>localhost|127\.0\.0\.1|0\.0\.0\.0)(?<port>:\d{1,5})? was refused/,
            /Kubernetes cluster unreachable: [^\n]{0,60}(?:127\.0\.0\.1|localhost|0\.0\.0\.0)/,
        ],
        rank: 'cause',
        title: 'The kubeconfig points at {host|localhost}; the cluster is on the host docker',
        cause: "kind and k3d write the address as the daemon's machine sees it. Here that is the dind service.",
        remedy: 'kind: `networking.apiServerAddress: 0.0.0.0` and `certSANs: [docker]`; k3d: `--api-port 0.0.0.0:6443 --tls-san docker`. Then `sed -i s/0.0.0.0/docker/ ~/.kube/config`.',
        gitlab: 'The same with the Docker executor.',
    },
    {
        id: 'mount-type',
        error: 'Are you trying to mount a directory onto a file (or vice-versa)?',
        patterns: [
            /Are you trying to mount a directory onto a file/,
            [/error mounting "(?<path>[^"]{1,200})" to rootfs/, /: not a directory/],
        ],
        rank: 'cause',
        title: 'A file was mounted that the daemon does not have',
        cause: "`-v` and compose mounts name paths of the dind service. It has the project's folder at the same path as the job, and nothing else of the job: for a path it does not know it makes an empty directory.",
        remedy: 'Put the file below `$CI_PROJECT_DIR` and mount that path, or copy it: `docker cp`, a `COPY` in a Dockerfile, a compose `config`.',
    },
    {
        id: 'mount-missing',
        error: 'invalid mount config for type "bind": bind source path does not exist: …',
        patterns: [/bind source path does not exist: (?<path>[^\s"]{1,200})/],
        rank: 'cause',
        title: 'The daemon does not have the path {path|that was to be mounted}',
        cause: "Mounts name paths of the dind service. It shares only the project's folder with the job, at the same path.",
        remedy: 'Use a path below `$CI_PROJECT_DIR`.',
    },
    {
        id: 'mount-empty',
        error: 'No such file or directory',
        patterns: [/No such file or directory|ENOENT\b|can't open file|cannot find (?:the )?(?:file|module)/i],
        in: 'job',
        within: 80,
        rank: 'symptom',
        when: ({ evidence, mentions }) => evidence.dindImage !== undefined && mentions(/docker (?:container )?run|docker create/) && mentions(OUTSIDE),
        title: 'A mounted directory may be empty: it is not below the project',
        cause: "`docker run -v` names a path of the dind service. Of the job it shares only the project's folder; `/tmp`, the home folder and others are new and empty there.",
        remedy: 'Move what is to be mounted below `$CI_PROJECT_DIR`.',
        gitlab: 'The same on GitLab.',
    },
    {
        id: 'port-allocated',
        error: 'Bind for 0.0.0.0:… failed: port is already allocated',
        patterns: [
            /Bind for [^\s]{1,60}:(?<port>\d{1,5}) failed: port is already allocated/,
            /failed to bind host port[^\n]{0,80}: address already in use/,
        ],
        rank: 'cause',
        title: 'The port {port|that was to be published} is taken on the daemon',
        cause: 'Another container of the same daemon publishes it: one the script started before, or, with a shared engine, one of another job.',
        remedy: 'Remove the earlier container (`docker compose down`), publish no fixed port (`-p 8080` chooses one), or give the job its own daemon by a dind service.',
    },
    {
        id: 'name-conflict',
        error: 'Conflict. The container name "…" is already in use by container',
        patterns: [/Conflict\. The container name "(?<name>[^"]{1,100})" is already in use/],
        rank: 'cause',
        title: 'A container called {name|by that name} exists already',
        cause: 'The script starts it twice, or the job uses an engine that other jobs use as well.',
        remedy: 'Start it with `--rm`, or remove it before (`docker rm -f`). With the input `docker-socket: host` choose names by `$CI_JOB_ID`.',
    },
    {
        id: 'localhost-port',
        error: 'Failed to connect to localhost port …: Connection refused',
        patterns: [
            /Failed to connect to (?<host>localhost|127\.0\.0\.1) port (?<port>\d{1,5})/,
            /can't connect to remote host \((?<host>127\.0\.0\.1)\): Connection refused/,
            /connect ECONNREFUSED (?<host>127\.0\.0\.1|::1):(?<port>\d{1,5})/,
            /dial tcp (?<host>127\.0\.0\.1|\[::1\]):(?<port>\d{1,5}): connect: connection refused/,
            /Connection to (?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5}) refused/,
            /Connection refused[^\n]{0,40}\/\/(?<host>localhost|127\.0\.0\.1):(?<port>\d{1,5})/,
        ],
        in: 'job',
        rank: 'symptom',
        when: ({ evidence, mentions, words }) => evidence.dindImage !== undefined && !/^237[56]$/.test(words['port'] ?? '') && mentions(USES_DOCKER),
        title: 'Nothing listens on {host|localhost} of the job, port {port|as named}',
        cause: 'Ports that containers publish inside dind are on the dind service, which the job knows as `docker`, not on `localhost`.',
        remedy: 'Call `docker:{port|port}` instead, or run the client inside dind too (`docker run --network host …`, `docker compose exec`).',
        gitlab: 'The same with the Docker executor; on Kubernetes runners `localhost` works.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/network.ts
/** The way out of the engine is narrower than what Docker assumes for its own bridge. */
function narrow({ evidence }) {
    return evidence.facts.mtu !== undefined && evidence.facts.mtu < 1500;
}
const HANGS = [
    /net\/http: TLS handshake timeout/,
    /net\/http: request canceled(?: while waiting for connection)?/,
    /Client\.Timeout exceeded while awaiting headers/,
    /dial tcp [^\s]{1,80}:\d{1,5}: i\/o timeout/,
    /read tcp [^\s]{1,80}: (?:i\/o timeout|read: connection timed out)/,
    /curl: \(28\)[^\n]{0,80}(?:timed out|timeout|SSL connection)/i,
];
/** Networks of the engine and inside dind. */
const NETWORK = [
    {
        id: 'pool-exhausted',
        error: 'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
        patterns: [
            /could not find an available, non-overlapping IPv4 address pool/,
            /all predefined address pools have been fully subnetted/,
        ],
        rank: 'cause',
        title: 'Docker has no subnet left for a new network',
        cause: 'The default ranges hold about 31 networks, fewer where a VPN route covers some. Networks that were left behind use them up.',
        remedy: 'On the engine: `docker network prune`, and `default-address-pools` with small subnets in its daemon.json. Inside dind: `command: ["--default-address-pool=base=10.200.0.0/16,size=24"]` at the service.',
    },
    {
        id: 'pool-overlap',
        error: 'Pool overlaps with other one on this address space',
        patterns: [
            /Pool overlaps with other one on this address space/i,
            /networks have overlapping IPv4/,
            /requested subnet [^\n]{0,60}overlap/i,
        ],
        rank: 'cause',
        title: 'A network was asked for whose addresses are in use',
        cause: 'A `subnet` in a compose file or in `docker network create` is taken: by another job on a shared engine, by a leftover, or by a network of the machine.',
        remedy: 'Leave the subnet out, or choose another; give each job its own daemon (a dind service), where nothing else takes it.',
    },
    {
        id: 'mtu',
        error: 'net/http: TLS handshake timeout',
        patterns: HANGS,
        rank: 'cause',
        when: narrow,
        hides: ['network-timeout'],
        title: 'Large packets get lost: the network has an MTU of {mtu|less than 1500}',
        cause: "Docker's bridge inside dind assumes 1500. Small packets pass and large ones vanish, so connections open and then hang, mostly in the TLS handshake.",
        remedy: 'Set it in the service: `command: ["--mtu={mtu|1400}"]`. Networks of compose inside dind need it as well: `--default-network-opt=bridge=com.docker.network.driver.mtu={mtu|1400}`.',
        gitlab: "GitLab's hosted runners have 1360; there the flag is up to the pipeline.",
    },
    {
        id: 'network-timeout',
        error: 'net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
        patterns: HANGS,
        rank: 'failure',
        title: 'A server did not answer in time',
        cause: 'The server is slow or down, a firewall or proxy stands in between, or large packets get lost on a tunnel (VPN) with a smaller MTU than Docker assumes.',
        remedy: 'Try the same address from this machine. If it works there only, set the MTU of dind: `command: ["--mtu=1400"]`. Behind a proxy set `HTTPS_PROXY` for the job and the service.',
    },
    {
        id: 'proxy',
        error: 'proxyconnect tcp: …',
        patterns: [
            /proxyconnect tcp: (?<reason>[^"\\]{1,120})/,
            /Received HTTP code (?<code>\d{3}) from proxy after CONNECT/,
        ],
        rank: 'cause',
        title: 'The proxy cannot be reached or refuses',
        cause: 'The proxy variables name a host that is not known inside containers (`localhost` is the container itself), or hosts of the pipeline go through the proxy.',
        remedy: 'Use an address of the proxy that other machines can reach, and list `docker`, service names and `$CI_REGISTRY` in `NO_PROXY`.',
    },
    {
        id: 'no-route',
        error: 'connect: no route to host',
        patterns: [/connect: no route to host/, /\(Host is unreachable\)/, /EHOSTUNREACH/],
        rank: 'failure',
        title: 'An address has no route',
        cause: "dind's inner networks cover the range of the host that was called, so that packets stay inside; or a firewall of the machine drops what containers send.",
        remedy: 'Give dind other ranges: `command: ["--bip=10.201.0.1/24", "--default-address-pool=base=10.202.0.0/16,size=24"]`.',
    },
    {
        id: 'ipv6',
        error: 'connect: network is unreachable',
        patterns: [
            /dial tcp \[[0-9a-f:]{3,45}\]:\d{1,5}: connect: (?:network is unreachable|cannot assign requested address)/,
        ],
        rank: 'cause',
        title: 'A host was called by IPv6, which containers do not have here',
        cause: "The name has both kinds of addresses; containers have IPv4 only unless the engine's networks are made with IPv6.",
        remedy: 'Mostly the IPv4 attempt before it failed as well: look at that. Else prefer IPv4 in the tool (`curl -4`, `NODE_OPTIONS=--dns-result-order=ipv4first`).',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/platform.ts
/** Whether the log speaks of a platform that is not the engine's. */
function namesOtherPlatform({ evidence, mentions }) {
    const own = /arm64|aarch64/.test(evidence.facts.arch) ? 'arm64' : 'amd64';
    return mentions(own === 'arm64'
        ? /linux\/(?:amd64|386|arm\/v[67]|s390x|ppc64le|riscv64)/
        : /linux\/(?:arm|s390x|ppc64le|riscv64)|qemu-/);
}
const REGISTER = '`docker run --privileged --rm tonistiigi/binfmt --install all`';
/** Programs of other architectures, and QEMU, which runs them. */
const PLATFORM = [
    {
        id: 'plugin-format',
        error: 'fork/exec …/docker-buildx: exec format error',
        patterns: [
            [
                /(?<path>[^\s"':]{0,200}(?:docker-buildx|docker-compose|cli-plugins\/[\w-]{1,60}|buildx-v[\w.-]{1,60}))/,
                /exec format error/i,
            ],
            [/(?<path>\/usr\/(?:local\/)?bin\/docker)/, /exec format error/i],
        ],
        in: 'job',
        rank: 'cause',
        title: 'A docker program was downloaded for another architecture',
        cause: "{path|The file} is not for {arch|this machine's architecture}. Scripts that download a release often have `linux-amd64` written in.",
        remedy: 'Choose the file by `uname -m`, or use the buildx and compose of the `docker:*` image. An image of another architecture for the job itself is not needed.',
        gitlab: 'Where it can, this tool puts the right program in place and says so; GitLab would fail like this.',
    },
    {
        id: 'qemu-signal',
        error: 'qemu: uncaught target signal 11 (Segmentation fault)',
        patterns: [/qemu: uncaught target signal (?<signal>\d{1,2})/],
        rank: 'cause',
        title: 'QEMU crashed while it ran a program of another architecture',
        cause: 'Older QEMU versions crash with newer kernels and C libraries, typically in `ldconfig` or Node. The tag `tonistiigi/binfmt:latest` was such a version for years.',
        remedy: 'Name a newer one, such as `tonistiigi/binfmt:qemu-v9.2.2`, with the input `qemu-image` and `qemu: always`; build on a runner of that architecture; or cross-compile (`FROM --platform=$BUILDPLATFORM`). On Apple Silicon: `colima start --vm-type=vz --vz-rosetta`.',
    },
    {
        id: 'qemu-interpreter',
        error: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
        patterns: [
            /qemu-(?<arch>\w{1,20}): Could not open '(?<path>[^']{1,200})'/,
            /rosetta error: failed to open elf at (?<path>[^\s]{1,200})/,
        ],
        rank: 'cause',
        title: 'A program of another architecture lacks its loader',
        cause: 'A binary was copied or downloaded into an image of another architecture, or one made for glibc into Alpine: {path|the loader} is not there.',
        remedy: 'Download the file that fits the image (`$TARGETARCH` in a Dockerfile), or give the whole image that platform (`--platform`).',
    },
    {
        id: 'cpu-level',
        error: 'Fatal glibc error: CPU does not support x86-64-v2',
        patterns: [/CPU does not support x86-64-v(?<level>\d)/, /CPU ISA level is lower than required/],
        rank: 'cause',
        title: 'The image needs a newer processor than it runs on',
        cause: 'Current enterprise distributions are compiled for x86-64-v2 or v3; the processor that QEMU or the virtual machine shows is older.',
        remedy: 'Give a newer QEMU with the input `qemu-image`, expose the host processor in the virtual machine, or use another base image.',
    },
    {
        id: 'binfmt-missing',
        error: '/proc/sys/fs/binfmt_misc/register: no such file or directory',
        patterns: [
            /binfmt_misc\/register'?"?: (?:no such file|permission denied|read-only)/i,
            /(?:can't create|cannot create|unable to open) \/proc\/sys\/fs\/binfmt_misc\/register/,
            /cannot mount binfmt_misc filesystem/,
        ],
        rank: 'cause',
        title: 'QEMU cannot be registered from where the script does it',
        cause: '`binfmt_misc` belongs to the kernel and is mounted in a privileged container only; the module may be missing from the kernel {kernel|of the engine} altogether.',
        remedy: 'Leave registering to the input `qemu` and remove it from the script, or run the privileged image: `docker run --privileged --rm tonistiigi/binfmt --install all`. On the machine: `modprobe binfmt_misc`.',
    },
    {
        id: 'exec-format',
        error: 'exec format error',
        patterns: [
            /exec format error/i,
            /cannot execute binary file/,
            /requested image's platform \((?<platform>[^)]{1,40})\) does not match the detected host platform[^\n]{0,80}exec/,
        ],
        rank: 'cause',
        title: "A program is for another architecture than this machine's",
        cause: 'This machine is {arch|of another kind}; the image or binary is not, and no QEMU handler is registered in the kernel; or a handler that another job registered anew with `--reset` was gone for a moment. A script without `#!` in its first line gives the same error.',
        remedy: `Set the input \`qemu: always\`, or register by hand: ${REGISTER}. Images that are pushed for others: build with \`--platform\` for all of them. On Apple Silicon Rosetta is faster: \`colima start --vm-type=vz --vz-rosetta\`.`,
    },
    {
        id: 'emulated-crash',
        error: 'exit code: 139',
        patterns: [/(?:exit code:?|status|returned a non-zero code:) 139\b/, /Segmentation fault(?: \(core dumped\))?$/],
        exitCodes: [139],
        rank: 'symptom',
        when: namesOtherPlatform,
        title: 'A program crashed, in a build for another architecture',
        cause: 'QEMU runs such programs, and its own faults look like theirs.',
        remedy: 'Try a newer QEMU by the input `qemu-image`, a runner of that architecture, or cross-compilation (`FROM --platform=$BUILDPLATFORM`).',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/registry.ts
/** Content of registries. */
const REGISTRY = [
    {
        id: 'rate-limit',
        error: 'toomanyrequests: You have reached your pull rate limit',
        patterns: [
            /toomanyrequests:/i,
            /You have reached your (?:unauthenticated )?pull rate limit/,
            [/429 Too Many Requests/, /docker|\/v2\/|registry|manifest|blob/i],
        ],
        rank: 'cause',
        title: 'The registry refused to serve more pulls for now',
        cause: 'Docker Hub counts pulls by address, and machines of a cloud share theirs. Every dind starts empty and pulls anew, without the login of this machine.',
        remedy: 'Log in: a `DOCKER_AUTH_CONFIG` variable by the input `secrets`, or `docker login` on the machine, is used for pulling through. Keep the input `registry` at `embedded` and `cache` on, so that what was pulled once is kept.',
    },
    {
        id: 'blob-unknown',
        error: 'blob unknown to registry',
        patterns: [/(?:manifest )?blob unknown(?: to registry)?\b/, /MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN/],
        rank: 'cause',
        title: 'The registry misses a part of the image that was pushed',
        cause: 'BuildKit 0.32 and later push attestations that refer to an image before the image itself; some registries refuse that. Docker 29.7 with the containerd store can also skip layers that the registry does not have.',
        remedy: 'Build with `--provenance=false`, or set `BUILDX_NO_DEFAULT_ATTESTATIONS: "1"` or `BUILDX_NO_DEFAULT_OCI_ARTIFACT: "true"`. If it stays, use another dind version (input `image-map`) or a push in one step with `docker buildx build --push`.',
        gitlab: "gitlab.com's registry is stricter here than the registry of the pipeline: what passes here may fail there.",
    },
    {
        id: 'manifest-over-http',
        error: 'no such manifest: glci-mock.local:5000/…',
        patterns: [/no such manifest: (?<image>glci-mock[^\s]{1,200})/],
        rank: 'cause',
        title: '`docker manifest` asks the registry of the pipeline over HTTPS only',
        cause: 'That command does not know what the daemon trusts: it skips plain HTTP unless it is told otherwise, and the registry of the pipeline speaks plain HTTP.',
        remedy: 'Write `docker manifest create --insecure …`, `docker manifest push --insecure …` and `docker manifest inspect --insecure …`, or merge with `docker buildx imagetools create`, which works as it is.',
        gitlab: "On GitLab it works without the flag: GitLab's registry speaks HTTPS.",
    },
    {
        id: 'platform-not-in-manifest',
        error: 'no matching manifest for linux/… in the manifest list entries',
        patterns: [
            /no matching manifest for (?<platform>[\w/.()-]{1,60})/,
            /no match for platform in manifest/,
            /does not (?:provide|match) the specified platform(?: \((?<platform>[^)]{1,40})\)|: wanted (?<wanted>[^\s,]{1,40}))?/,
        ],
        rank: 'cause',
        hides: ['manifest-unknown'],
        title: 'The image does not exist for {platform|this platform}',
        cause: 'The name exists, but not for the architecture of this machine ({arch|its own}) or for the `--platform` that was asked for.',
        remedy: 'Ask for a platform that exists: `docker run --platform linux/amd64`, `FROM --platform=linux/amd64`, or `image: {name: …, docker: {platform: linux/amd64}}`. It then runs under QEMU (input `qemu`), slower. Or use a newer tag, or a runner of that architecture.',
    },
    {
        id: 'manifest-unknown',
        error: 'manifest unknown',
        patterns: [
            /manifest for (?<name>[^\s]{1,250}) not found/,
            /manifest unknown(?:: manifest unknown)?/,
            /failed to resolve source metadata for (?<name>[^\s]{1,250}): [^\s]{1,250}: not found/,
            /failed to resolve reference "(?<name>[^"]{1,250})": [^\s]{1,250}: not found/,
            /No such image: (?<name>[^\s]{1,250})/,
        ],
        rank: 'failure',
        title: 'There is no image {name|of that name and tag}',
        cause: 'The tag was never pushed, was pushed under another name, or the job that pushes it has not run: a daemon lives only as long as its job, so an image that was built but not pushed is gone.',
        remedy: 'Push in the building job and let this job come after it (`needs:` or a later stage). Check the tag for empty variables. To reuse an image without a registry: `docker save` into an artifact, then `docker load`. Inside a Docker daemon, names of the input `registry-hosts` lead only to what this pipeline (or one whose cache it has) pushed: what exists only on the real host is had by leaving the name out of that input.',
    },
    {
        id: 'registry-refused',
        error: 'dial tcp …:443: connect: connection refused',
        patterns: [
            [
                /\/v2\/|failed to do request|registry/i,
                /https:\/\/(?<host>[^\s"'/]{1,200})/,
                /dial tcp [^\s]{1,80}: connect: connection refused/,
            ],
            [/Failed to connect to (?<host>[^\s]{1,200}) port 443/, /registry|docker/],
        ],
        rank: 'failure',
        title: '{host|The registry} does not answer on its port',
        cause: 'Nothing listens there: the service has not started, listens on another port, or the name leads to another place than it does on GitLab (names of the input `registry-hosts` are served over plain HTTP on port 80: docker and BuildKit go there by themselves, other clients expect HTTPS).',
        remedy: 'Check name and port. The registry of the pipeline is `$CI_REGISTRY`, over plain HTTP: clients other than docker want `--plain-http`, `--insecure` or `--tls-verify=false`.',
        gitlab: 'On GitLab the name is the real registry, with HTTPS.',
    },
    {
        id: 'schema1',
        error: 'schema 1 support is removed',
        patterns: [
            /manifest version 2, schema 1 (?:support )?(?:has been|is) (?:disabled|removed|deprecated)/i,
            /schema 1 support is removed/,
            /distribution\.manifest\.v1\+prettyjws"? is no longer supported/,
        ],
        rank: 'cause',
        title: 'The image is stored in a format that Docker has dropped',
        cause: 'It was pushed by a Docker of before 2017 and never again. Newer daemons refuse manifests of schema 1.',
        remedy: 'Use a newer tag. Else copy it once with an older client, or have dind older than 28.2 by the input `image-map`.',
    },
    {
        id: 'push-too-large',
        error: '413 Request Entity Too Large',
        patterns: [[/413 Request Entity Too Large/, /push|blob|upload|registry|\/v2\//i]],
        rank: 'cause',
        title: 'A proxy in front of the registry refused a layer for its size',
        cause: "The layer is larger than the proxy takes in one request. The pipeline's own registry has no such limit.",
        remedy: "Raise the proxy's limit (`client_max_body_size` of nginx), or make the layers smaller.",
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/storage.ts
/** Where dind keeps images. */
const STORAGE = [
    {
        id: 'snapshotter-not-loaded',
        error: 'snapshotter not loaded: overlay2',
        patterns: [
            /snapshotter not loaded: (?<name>[\w-]{1,40})/,
            /configured driver \\?"(?<name>[\w-]{1,40})\\?" not available/,
            /no snapshotter (?:found|loaded)[^\n]{0,40}/,
        ],
        rank: 'cause',
        title: 'The storage driver {name|that was named} does not exist in the containerd store',
        cause: '`DOCKER_DRIVER` or `--storage-driver` names a driver of the classic store, while this dind uses containerd, as Docker 29 does by itself. There overlay2 is called `overlayfs`.',
        remedy: 'Remove `DOCKER_DRIVER`; the right one is chosen anyway. Or use the classic store: `command: [--feature=containerd-snapshotter=false]` at the service.',
    },
    {
        id: 'whiteout',
        error: 'failed to convert whiteout file "…": operation not permitted',
        patterns: [
            /failed to convert whiteout file/,
            /failed to Lchown|lchown [^\s:]{1,200}: (?:operation not permitted|invalid argument)/,
        ],
        rank: 'cause',
        title: 'A layer cannot be unpacked on this file system',
        cause: '`/var/lib/docker` of the daemon lies on an overlay, a network share or a file system without the needed attributes, or user ids are mapped.',
        remedy: "Let it be the volume that is made for each service: take `--data-root` out of the command. The engine's own storage has to be on ext4, xfs or btrfs.",
    },
    {
        id: 'overlay-over-overlay',
        error: 'failed to mount overlay: invalid argument',
        patterns: [
            /failed to mount overlay: (?:invalid argument|operation not permitted|no such device)/,
            /'overlay2?' is not supported over (?:overlayfs|\w{1,20})/,
            /mount callback failed[^\n]{0,160}(?:invalid argument|operation not permitted)/,
            /failed to mount \/\S{1,160}: mount source: \\?"overlay\\?"[^\n]{0,200}err: invalid argument/,
        ],
        rank: 'failure',
        title: "overlay cannot be used for the daemon's images",
        cause: '`/var/lib/docker` is itself on an overlay, or the kernel {kernel|of the engine} lacks the module. dockerd then falls back to `vfs`, which copies every layer whole, or gives up.',
        remedy: 'Leave `/var/lib/docker` as the volume that the service has; load the module (`modprobe overlay`). Docker 29: `command: [--feature=containerd-snapshotter=false]`.',
    },
    {
        id: 'graphdriver',
        error: 'error initializing graphdriver: driver not supported',
        patterns: [
            /error initializing graphdriver: (?<reason>[^"\\]{1,160})/,
            /prior storage driver (?<name>\w{1,20}) failed/,
        ],
        rank: 'cause',
        title: 'The storage driver of the daemon does not work here',
        cause: 'The driver of `DOCKER_DRIVER` or `--storage-driver` (such as `overlay`, `aufs`, `devicemapper`) is gone from newer versions, or not possible on this file system.',
        remedy: 'Remove `DOCKER_DRIVER` and `--storage-driver`: dockerd then chooses. As a last resort `DOCKER_DRIVER: vfs`, slow and large.',
    },
    {
        id: 'vfs',
        error: 'storage-driver=vfs',
        patterns: [/storage-driver(?:=|\(s\)=|:\s?)\\?"?vfs/, /graphdriver\(s\)=vfs/, /Storage Driver: vfs/],
        rank: 'symptom',
        when: ({ mentions }) => mentions(/no space left on device|failed to mount overlay|exit code:? 137|execution took longer/i),
        title: 'The daemon stores images with vfs, which copies every layer whole',
        cause: '`DOCKER_DRIVER: vfs` is set, or overlay failed. Disk use and time are a multiple of what they need be.',
        remedy: 'Remove `DOCKER_DRIVER`, and do not put `/var/lib/docker` on an overlay.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/tls.ts
const TO_DAEMON = /error during connect|Cannot connect to the Docker daemon|failed to connect to the docker API|:\/\/docker:237\d|docker:dind CA/i;
/** Client and daemon disagree about TLS. */
const TLS = [
    {
        id: 'certs-missing',
        error: 'unable to resolve docker endpoint: open …/ca.pem: no such file or directory',
        patterns: [
            [
                /(?<path>[^\s"':]{0,200}\/(?:ca|cert|key)\.pem)/,
                /no such file or directory|Could not find|could not read|unable to load/i,
            ],
            /TLSParameterError|Path to a certificate and key files must be provided/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'The client certificates are not where the client looks: {path|DOCKER_CERT_PATH}',
        cause: 'TLS is on for the client (`DOCKER_TLS_VERIFY`), but `DOCKER_CERT_PATH` names another folder than `<DOCKER_TLS_CERTDIR>/client` of the service, or the job has no dind service, or its service makes no certificates.',
        remedy: 'Set `DOCKER_TLS_CERTDIR` once, for job and service alike (global `variables`), and leave `DOCKER_CERT_PATH` out. Without TLS: `DOCKER_TLS_CERTDIR: ""` and no `DOCKER_TLS_VERIFY`.',
        gitlab: 'On GitLab the runner also needs a volume at `/certs/client` in its configuration.',
    },
    {
        id: 'http-to-https',
        error: 'Client sent an HTTP request to an HTTPS server',
        patterns: [/Client sent an HTTP request to an HTTPS server/],
        in: 'job',
        rank: 'cause',
        title: 'The client speaks plain HTTP to a daemon that has TLS',
        cause: 'The address is that of the TLS port, 2376, but `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` are not set for this client.',
        remedy: 'Do not unset these variables, and pass them on where the script starts its own container or shell; or turn TLS off with `DOCKER_TLS_CERTDIR: ""`, for job and service alike.',
    },
    {
        id: 'malformed-http',
        error: 'malformed HTTP response "\\x15\\x03\\x01…"',
        patterns: [/malformed HTTP response "\\x15\\x03/],
        in: 'job',
        rank: 'cause',
        title: 'The client speaks plain HTTP to a daemon that has TLS',
        cause: 'What came back is a TLS alert: port 2376 was called without TLS variables, by a client that does not know them or did not get them.',
        remedy: 'Set `DOCKER_TLS_VERIFY: "1"` and `DOCKER_CERT_PATH` for that client, or turn TLS off with `DOCKER_TLS_CERTDIR: ""`.',
    },
    {
        id: 'https-to-http',
        error: 'tls: first record does not look like a TLS handshake',
        patterns: [
            [
                TO_DAEMON,
                /first record does not look like a TLS handshake|server gave HTTP response to HTTPS client|wrong version number/i,
            ],
        ],
        in: 'job',
        rank: 'cause',
        title: 'The client speaks TLS to a daemon that has none',
        cause: 'The daemon runs without TLS (`DOCKER_TLS_CERTDIR` empty, port 2375), but `DOCKER_TLS_VERIFY` or `--tlsverify` is given to the client.',
        remedy: 'Remove `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, or turn TLS on with `DOCKER_TLS_CERTDIR: "/certs"`.',
        gitlab: 'Where the variable stands in YAML it is cleared here; on GitLab the job would fail.',
    },
    {
        id: 'tls-client-certificate',
        error: 'remote error: tls: certificate required',
        patterns: [
            [TO_DAEMON, /remote error: tls: (?:certificate required|bad certificate|unknown certificate authority)/],
            /The server probably has client authentication \(--tlsverify\) enabled/,
        ],
        in: 'job',
        rank: 'cause',
        title: 'The daemon wants a certificate that the client did not show',
        cause: "dind accepts only clients with a certificate of its own CA. `DOCKER_CERT_PATH` is not set for this client, or holds another daemon's files.",
        remedy: 'Point `DOCKER_CERT_PATH` at `<DOCKER_TLS_CERTDIR>/client` as it is in this job; do not restore certificates from a cache or an artifact.',
    },
    {
        id: 'x509-daemon',
        error: 'x509: certificate signed by unknown authority (…"docker:dind CA")',
        patterns: [[/certificate signed by unknown authority/, TO_DAEMON]],
        in: 'job',
        rank: 'cause',
        title: 'The client has the CA of another daemon than the one it talks to',
        cause: "Each daemon makes its own CA. The client's certificates come from elsewhere: a cache, an artifact, the image, a folder shared between jobs; or two daemons answer to the same name.",
        remedy: 'Use the files in `<DOCKER_TLS_CERTDIR>/client` of this job. Every job has its own network, `glci-net-{pipelineID}-job-{jobID}`, and certificates: check that the job has only one dind service called `docker`.',
        gitlab: 'A runner that shares one certificate volume between concurrent jobs gives this error now and then.',
    },
    {
        id: 'x509-name-daemon',
        error: 'x509: certificate is valid for …, docker, localhost, not …',
        patterns: [
            [TO_DAEMON, /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/],
            [
                /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
                /\bdocker, localhost,|localhost, docker\b/,
            ],
            [TO_DAEMON, /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/],
        ],
        rank: 'cause',
        title: "The daemon's certificate does not name {name|the host that the client calls}",
        cause: 'dind issues its certificate for its own id and addresses, `docker`, `localhost`, and what `DOCKER_TLS_SAN` adds.',
        remedy: "Use `alias: docker` and `DOCKER_HOST: tcp://docker:2376`, or set `DOCKER_TLS_SAN: DNS:{name|name}` in the service's `variables`. A changed entrypoint may issue other certificates altogether.",
        gitlab: 'Aliases are added to the certificate here; on GitLab only `docker` and `localhost` verify.',
    },
    {
        id: 'x509-san-malformed',
        error: 'x509: SAN dNSName is malformed',
        patterns: [/x509: (?:SAN dNSName is malformed|invalid DNS name)/],
        rank: 'cause',
        title: 'The daemon was given a name that no certificate may have',
        cause: 'A name in `DOCKER_TLS_SAN`, or the host name of the container, ends in a dot or has a character that newer clients refuse.',
        remedy: 'Correct `DOCKER_TLS_SAN`: `DNS:name` entries separated by commas, without a final dot.',
    },
    {
        id: 'tls-sleep',
        error: 'Binding to IP address without --tlsverify is deprecated. Startup is intentionally being slowed down to show this message',
        patterns: [
            /Binding to (?:an )?IP address[^"]{0,40} without --tlsverify is deprecated/,
            /DEPRECATION NOTICE\W{0,3} API is accessible on http/,
        ],
        rank: 'failure',
        in: 'daemon',
        when: ({ mentions }) => mentions(/not ready after|Cannot connect to the Docker daemon|failed to connect to the docker API/i),
        title: 'The daemon slept 15 s because it has no TLS',
        cause: 'dockerd delays its start when it listens on a port without TLS and was not told in so many words that none is wanted.',
        remedy: 'Add `--tls=false` to the command of the service, or use TLS (`DOCKER_TLS_CERTDIR: "/certs"`), or raise the input `dind-timeout`.',
        gitlab: 'With the stock entrypoint the flag is added here; on GitLab every such job waits.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/trust.ts
const UNKNOWN = /certificate signed by unknown authority|certificate is not trusted/;
const HOST = /https?:\/\/(?<host>[^\s"'/\\]{1,200})/;
const BUILD = /failed to (?:solve|do request|push|fetch|resolve|copy|authorize|configure|compute|load cache|read)|^#\d{1,4} /;
/** Certificates of others than the job's daemon. */
const TRUST = [
    {
        id: 'x509-builder',
        error: 'failed to do request: …: x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, BUILD, HOST],
            [UNKNOWN, BUILD],
        ],
        rank: 'cause',
        title: 'The builder does not trust the certificate of {host|the registry}',
        cause: "BuildKit does the transfer itself. A builder of the `docker-container` driver is a container of its own: it knows neither the job's nor the daemon's certificates nor `insecure-registries`.",
        remedy: 'Give `docker buildx create` a `--config` file with `[registry."{host|host:port}"]` and `ca = ["…"]`, port included: buildx copies the CA into the builder.',
    },
    {
        id: 'x509-registry',
        error: 'Error response from daemon: Get "https://…/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, /Error response from daemon|\/v[12]\//, HOST],
            [UNKNOWN, /Error response from daemon/],
        ],
        rank: 'cause',
        title: 'The daemon does not trust the certificate of {host|the registry}',
        cause: "Pull, push and login run in the dind service, with its certificates and not the job's. {host|The registry} has a private CA, or a proxy on the way opens TLS. The registry of the pipeline needs no certificate.",
        remedy: "Use a dind image that has the CA in `/etc/docker/certs.d/{host|host:port}/ca.crt`. For a registry that is to stay insecure, add `--insecure-registry={host|host:port}` to the service's `command`.",
        gitlab: "On GitLab the CA has to be mounted into the service by the runner's configuration.",
    },
    {
        id: 'x509-expired',
        error: 'x509: certificate has expired or is not yet valid',
        patterns: [
            /x509: certificate has expired or is not yet valid(?<times>: current time \S{1,40} is (?:after|before) \S{1,40})?/,
            /SSL certificate problem: certificate (?:has expired|is not yet valid)/,
            /certificate verify failed: certificate (?:has expired|is not yet valid)/,
        ],
        rank: 'cause',
        title: 'A certificate is out of its time',
        cause: "Either the server's certificate expired, or the clock of this machine is wrong: virtual machines that slept are often behind.",
        remedy: 'Compare `date -u` with the times in the message. Set the clock (restart the virtual machine of Docker Desktop or Colima), or renew the certificate.',
    },
    {
        id: 'x509-name-other',
        error: 'x509: certificate is valid for …, not …',
        patterns: [
            /certificate is valid for (?<names>[^"]{1,300}), not (?<name>[^\s",]{1,200})/,
            /certificate is not valid for any names, but wanted to match (?<name>[^\s",]{1,200})/,
            /cannot validate certificate for (?<name>[^\s]{1,80}) because it doesn't contain any IP SANs/,
            /certificate relies on legacy Common Name field/,
            /no alternative certificate subject name matches target host name '(?<name>[^']{1,200})'/,
        ],
        rank: 'cause',
        title: 'A server was called by a name that its certificate does not have',
        cause: 'The certificate does not cover {name|the name that was called}: an alias, an IP address, or a cluster inside dind that is reached as `docker`.',
        remedy: 'Call the server by a name in its certificate, or have {name|that name} added: for kind `kubeadmConfigPatches` with `certSANs: [docker]`, for k3d `--tls-san`.',
    },
    {
        id: 'registry-http-builder',
        error: 'failed to do request: …: http: server gave HTTP response to HTTPS client',
        patterns: [
            [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, BUILD, HOST],
        ],
        rank: 'cause',
        title: 'The builder expects HTTPS, but {host|the registry} speaks HTTP',
        cause: 'A builder container does not read the `insecure-registries` of the daemon. The registry of the pipeline is made known by `/glci/buildkitd.toml`; a `--config` file of your own, or a builder made outside of `docker buildx create`, replaces that.',
        remedy: 'Leave `--config` out, or add to your file: `[registry."{host|host:port}"]` with `http = true`. The key has to match the image name, port included.',
        gitlab: "GitLab's registry has HTTPS; the stanza does no harm there.",
    },
    {
        id: 'registry-http-docker',
        error: 'http: server gave HTTP response to HTTPS client',
        patterns: [
            [/server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/, HOST],
            /server gave HTTP response to HTTPS client/,
        ],
        rank: 'failure',
        title: '{host|A registry} speaks HTTP where HTTPS was expected',
        cause: 'Only `$CI_REGISTRY` is known to be insecure. Another registry over plain HTTP, such as a `registry:2` service, has to be named; tools other than docker (skopeo, crane, oras, helm) have flags of their own.',
        remedy: "Add `--insecure-registry={host|host:port}` to the dind service's `command`; for other tools `--plain-http`, `--insecure` or `--tls-verify=false`.",
        gitlab: 'GitLab gives an HTTPS registry; a registry in a service behaves alike there.',
    },
    {
        id: 'x509-other',
        error: 'x509: certificate signed by unknown authority',
        patterns: [
            [UNKNOWN, HOST],
            UNKNOWN,
            /SSL certificate problem: (?:unable to get local issuer|self[- ]signed)/,
            /certificate verify failed: (?:unable to get local issuer|self[- ]signed)/,
            /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY/,
        ],
        rank: 'failure',
        title: 'The certificate of {host|a server} is not trusted',
        cause: 'Job, daemon, builder and every `RUN` step have certificate stores of their own. A private CA or a proxy that opens TLS is known to one of them, but not where this ran.',
        remedy: 'Add the CA where this ran: to the job image, to the dind image (`/etc/docker/certs.d/HOST/ca.crt`), or to the builder by its `--config` file. `RUN` steps need it copied in by the Dockerfile.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/rules/version.ts
/** Client, daemon and tools of different ages. */
const VERSION = [
    {
        id: 'client-too-old',
        error: 'client version … is too old. Minimum supported API version is …, please upgrade your client to a newer version',
        patterns: [
            /client version (?<client>[\d.]{1,10}) is too old\. Minimum supported API version is (?<minimum>[\d.]{1,10})/,
        ],
        rank: 'cause',
        title: 'The client speaks API {client|1.40, say}; the daemon wants {minimum|a newer one} at least',
        cause: "The daemon ({dindImage|the service's image}) is much newer than the client: `docker:dind` without a version moves on, an image with an old CLI or an old Testcontainers does not. Docker 29.0 to 29.2 want API 1.44, later ones 1.40.",
        remedy: 'Use the same version for both, `docker:28` and `docker:28-dind`, without a change of the pipeline by the input `image-map`; or set `DOCKER_MIN_API_VERSION: "1.24"` in the service\'s `variables`. Testcontainers: 1.21.4, 2.0.2 or later.',
    },
    {
        id: 'client-too-new',
        error: 'client version … is too new. Maximum supported API version is …',
        patterns: [
            /client version (?<client>[\d.]{1,10}) is too new\. Maximum supported API version is (?<maximum>[\d.]{1,10})/,
        ],
        rank: 'cause',
        title: 'The client speaks API {client|1.52, say}; the daemon knows {maximum|an older one} at most',
        cause: "`DOCKER_API_VERSION` is set, or the client does not negotiate; the daemon ({dindImage|the service's image}) is older.",
        remedy: 'Remove `DOCKER_API_VERSION`, or set it to {maximum|the maximum}; or use a newer dind (input `image-map`).',
    },
    {
        id: 'requests-http-docker',
        error: 'Error while fetching server API version: Not supported URL scheme http+docker',
        patterns: [
            /Not supported URL scheme http\+(?:docker|unix)/,
            /HTTPConnection\.request\(\) got an unexpected keyword argument 'chunked'/,
            /kwargs_from_env\(\) got an unexpected keyword argument 'ssl_version'/,
        ],
        rank: 'cause',
        title: "Python's docker library does not fit its own dependencies",
        cause: 'Compose 1 and docker-py before 7.1 break with newer `requests` and `urllib3`.',
        remedy: 'Upgrade (`pip install "docker>=7.1"`) or pin `requests<2.32` and `urllib3<2`; use `docker compose` instead of Compose 1.',
    },
];

;// CONCATENATED MODULE: ./src/dind/diagnosis/table.ts
















/** All errors that are recognised, in the documentation's order. Among equal matches in one line the first wins. */
const THEMES = [
    { title: 'The docker command', rules: CLIENT },
    { title: 'Reaching the daemon', rules: CONNECT },
    { title: 'TLS between job and daemon', rules: TLS },
    { title: 'Certificates of registries and other hosts', rules: TRUST },
    { title: 'Names', rules: names_NAMES },
    { title: 'Logging in and permissions', rules: LOGIN },
    { title: 'Pulling and pushing', rules: REGISTRY },
    { title: 'buildx and BuildKit', rules: BUILDER },
    { title: 'Architectures and QEMU', rules: PLATFORM },
    { title: 'A daemon that does not start', rules: DAEMON },
    { title: 'Kernel, cgroups and iptables', rules: KERNEL },
    { title: 'Storage', rules: STORAGE },
    { title: 'Networks', rules: NETWORK },
    { title: 'Memory, disk and other limits', rules: LIMITS },
    { title: 'Versions that do not fit', rules: VERSION },
    { title: 'Ports, mounts and nested tools', rules: NESTED },
];
const RULES = THEMES.flatMap((theme) => theme.rules);

;// CONCATENATED MODULE: ./src/dind/diagnosis/index.ts



const MOST = 3;
const ORDER = { cause: 0, failure: 1, symptom: 2 };
/**
 * Recognises why a job failed: at most three answers, the most specific first, among equals the latest in the log. One
 * line of a log gives one answer. A job that passed has none, whatever its log says.
 */
function diagnose(evidence) {
    if (evidence.exitCode === 0)
        return [];
    const lines = linesOf(evidence);
    const matches = RULES.flatMap((rule) => matchRule(rule, evidence, lines) ?? []);
    const hidden = new Set(matches.flatMap(({ rule }) => rule.hides ?? []));
    const sorted = matches
        .filter(({ rule }) => !hidden.has(rule.id))
        .sort((a, b) => ORDER[a.rule.rank] - ORDER[b.rule.rank] || a.line.age - b.line.age);
    const hasCause = sorted[0]?.rule.rank === 'cause';
    const texts = new Set();
    const answers = [];
    for (const match of sorted) {
        if ((hasCause && match.rule.rank === 'symptom') || texts.has(match.line.text))
            continue;
        texts.add(match.line.text);
        answers.push(match);
    }
    return answers.slice(0, MOST).map((match) => diagnosisOf(match, evidence));
}
function diagnosisOf({ rule, words, matched }, evidence) {
    const all = { ...factWords(evidence), ...words };
    return {
        id: rule.id,
        title: match_fill(rule.title, all),
        cause: match_fill(rule.cause, all),
        remedy: match_fill(rule.remedy, all),
        matched,
        ...(rule.gitlab === undefined ? {} : { gitlab: match_fill(rule.gitlab, all) }),
    };
}
function factWords({ image, dindImage, facts }) {
    const { arch, mtu, kernel } = facts;
    return { image, dindImage, arch, mtu: mtu === undefined ? undefined : String(mtu), kernel };
}

;// CONCATENATED MODULE: ./src/job/explain.ts




/** Lines of a service's log that the job's own log shows; the whole of it goes to `--output`. */
const SHOWN_LINES = 20;
const KEPT_LINES = 2000;
/**
 * After a failure: shows what the job's services said last, and says what the logs give away about the cause and the
 * remedy. Must be called while the services' containers are still there.
 */
async function explainFailure(session, request, result, trace) {
    if (result.status !== 'failed')
        return;
    const logs = await serviceLogs(session, request);
    for (const { name, log } of logs) {
        await session.emit({ type: 'service', job: request.job.name, name, status: 'failed', log: trace.masked(log) });
        const last = log.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
        if (last.trim() !== '')
            await trace.quote(`Last lines of service ${name}:\n${last}\n`);
    }
    const daemon = request.services.find(({ spec }) => (0,detect/* isDindName */.x)(spec.name))?.spec.name;
    const found = diagnose({
        jobLog: `${(0,ansi/* stripAnsi */.aJ)(trace.tail)}\n${result.message}`,
        daemonLog: logs.map(({ log }) => log).join('\n'),
        exitCode: result.exitCode,
        image: request.image.name,
        dindImage: daemon,
        facts: { cgroupVersion: session.engine.info.cgroupVersion, arch: session.engine.info.arch, mtu: session.mtu },
    });
    for (const diagnosis of found)
        await trace.quote(explanation(diagnosis));
    const [first] = found;
    if (first !== undefined) {
        const message = trace.masked(`${request.job.name}: ${first.title}. ${first.cause} ${first.remedy}`);
        await session.emit({ type: 'warning', job: request.job.name, message });
    }
}
function explanation(diagnosis) {
    const lines = [
        `${ansi/* ANSI */.mh.yellow}What happened: ${diagnosis.title}${ansi/* ANSI */.mh.reset}`,
        `  Cause:  ${diagnosis.cause}`,
        `  Remedy: ${diagnosis.remedy}`,
        ...(diagnosis.gitlab === undefined ? [] : [`  GitLab: ${diagnosis.gitlab}`]),
    ];
    return `${lines.join('\n')}\n`;
}
async function serviceLogs(session, request) {
    const containers = await session.engine.containers.list(`glci.job=${request.id}`);
    const services = containers.filter((item) => item.labels['glci.role'] === 'service' && item.labels['glci.pipeline'] === String(session.pipeline));
    // as they were started: a service none of whose names was free was not
    const { named } = (0,aliases/* assignAliases */.Q)(request.services.map(({ spec }) => spec));
    return Promise.all(services.map(async (item) => {
        const index = Number(/-(\d+)$/.exec(item.name)?.[1]);
        const log = await session.engine.containers
            .get(item.id)
            .logs({ tail: KEPT_LINES })
            .catch(() => '');
        return { name: named[index]?.service.name ?? item.name, log };
    }));
}

;// CONCATENATED MODULE: ./src/job/failed-command.ts


/** Number of the command that ran last in a job's container, from 0; undefined where none has, or it cannot be known. */
async function lastCommand(container, projectDir) {
    try {
        const tar = await container.get(commandNote(projectDir));
        if (tar === undefined)
            return undefined;
        const [content] = (await filesOf(tar)).values();
        return content === undefined || content.length === 0 ? undefined : Number(content.toString());
    }
    catch {
        return undefined; // the container may be gone
    }
}

;// CONCATENATED MODULE: ./src/job/outcome.ts


/** What a script that was stopped has failed with: the reason of its stop, whatever became of it then. */
function stopOf(error, signal) {
    if (!signal.aborted || error instanceof ScriptTimeout)
        return error;
    return signal.reason instanceof JobFailure ? signal.reason : new JobCanceled();
}
/** How a job ends that has thrown this; what has no reason of GitLab's is a failure of the system. */
function outcomeOf(error, signal) {
    const cause = stopOf(error, signal);
    if (cause instanceof JobFailure)
        return { status: 'failed', reason: cause.reason, exitCode: cause.exitCode, message: cause.message };
    if (cause instanceof JobCanceled)
        return { status: 'canceled' };
    const hint = error instanceof errors/* SystemError */._N && error.hint !== undefined ? ` ${error.hint}` : '';
    return {
        status: 'failed',
        reason: 'runner_system_failure',
        exitCode: undefined,
        message: `${(0,errors/* messageOf */.bD)(error)}${hint}`,
    };
}

;// CONCATENATED MODULE: ./src/registry/clients.ts



/** Where skopeo, podman and buildah look for what is said of registries, beside the image's own files. */
const DROP_IN = 'etc/containers/registries.conf.d/glci.conf';
/**
 * A tar for job containers: skopeo, podman and buildah take the pipeline's registry for one that speaks plain HTTP.
 * Source of the format: containers-registries.conf(5).
 */
function clientFiles(mock) {
    const registries = [
        ...names/* MOCK_ALIASES */._q.map((alias) => `${alias}:${PUSH_PORT}`),
        ...mock.hosts,
        ...mock.mirrors.map(({ host }) => host),
    ];
    const content = registries.map((location) => `[[registry]]\nlocation = "${location}"\ninsecure = true\n`).join('\n');
    return tarOf([
        { name: 'etc/containers/', directory: true, mode: 0o755 },
        { name: 'etc/containers/registries.conf.d/', directory: true, mode: 0o755 },
        { name: DROP_IN, content, mode: 0o644 },
    ]);
}

;// CONCATENATED MODULE: ./src/job/service-logs.ts

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

;// CONCATENATED MODULE: ./src/job/prepare.ts















/**
 * The stage `prepare_executor`: image, workspace, network and services, then the job's container, not yet started. Once
 * more where the engine cannot mount the job's view of its sources: as a copy then.
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
    const { defaultPlatform } = session.settings;
    const platform = request.image.platform ?? defaultPlatform;
    await trace.line(`Using Docker executor with image ${request.image.name} ...`);
    if (isOn(request.variables, 'CI_DEBUG_TRACE')) {
        await trace.warning('CI_DEBUG_TRACE is on: the log shows the values of all variables that are not masked');
    }
    const image = session.images.resolve(request.image.name, {
        platform,
        policies: request.image.pullPolicy,
        signal: request.signal,
        auth: authOf(request.variables),
        log: (line) => trace.line(line),
    });
    image.catch(() => undefined);
    const surroundings = (await prestarted?.take(trace)) ?? (await prepareSurroundings(session, request, trace));
    const followed = isOn(request.variables, 'CI_DEBUG_SERVICES')
        ? followServiceLogs(surroundings.services, trace)
        : undefined;
    const resolved = await image;
    await explainForeign(session, resolved, trace);
    // the engine may know the same image by other names, of other registries
    const digests = resolved.digests.filter((known) => known.startsWith(`${withoutTag(request.image.name)}@`));
    const digest = digests[0] ?? resolved.digests[0];
    await trace.line(`Using docker image ${resolved.id} for ${request.image.name}${digest === undefined ? '' : ` with digest ${digest}`} ...`);
    const { daemon } = surroundings;
    const dind = daemon?.service.dind;
    const client = daemon?.settings.client ?? {};
    const given = new Set(request.variables.map((variable) => variable.key));
    const added = {
        ...(defaultPlatform === undefined || given.has('DOCKER_DEFAULT_PLATFORM')
            ? {}
            : { DOCKER_DEFAULT_PLATFORM: defaultPlatform }),
        ...trustOfSources(request, resolved),
        ...client,
    };
    const variables = [
        ...request.variables.filter((variable) => !(variable.key in client)),
        ...Object.entries(added).map(([key, value]) => plainVariable(key, value)),
    ];
    const [tools, registry, folder, bind] = await Promise.all([
        dind?.jobFiles ?? hostSocketFiles(session, surroundings.network),
        session.mock === undefined ? undefined : clientFiles(session.mock),
        cacheFolder(session),
        cacheBind(session),
    ]);
    const files = [tools, registry, folder].filter((archive) => archive !== undefined);
    const commands = [...request.job.beforeScript, ...request.job.script].map((command) => command.text);
    const create = async (suffix) => {
        const made = await createJobContainer(session, { ...request, variables }, {
            image: resolved,
            platform,
            network: surroundings.network,
            binds: [`${surroundings.view.volume}:${BUILDS_DIR}`, bind, ...(dind?.jobBinds ?? hostSocketBinds(session))],
            files: files.length === 0 && session.workspace.untried ? [await tarOf([])] : files,
            filled: surroundings.view.filled,
            suffix,
        });
        if (tools !== undefined)
            await installWrapper(made);
        if (daemon !== undefined && bringsDocker(commands))
            await putSpareDocker(made, daemon.service.container);
        return made;
    };
    const [container] = await Promise.all([create('build'), session.mock?.ready]); // a script may use the registry from its first line
    session.workspace.mounted(); // unpacking files has mounted the volumes
    return {
        container,
        prelude: tools === undefined ? undefined : PRELUDE,
        variables,
        pointers: await surroundings.view.filled,
        followed,
        async fresh() {
            await container.remove();
            return create('build-after');
        },
        another: create,
    };
}
/** A job with the engine's own socket gets what its builders need, too: they join the job's network. */
function hostSocketFiles(session, network) {
    if (session.settings.dockerSocket === undefined)
        return undefined;
    return jobFiles({ trust: trustOf(session.mock), loginPassword: undefined, socket: undefined, network });
}
/** An image of another architecture runs under QEMU, if that is there. */
async function explainForeign(session, image, trace) {
    if (image.arch === '' || image.arch === session.engine.info.arch)
        return;
    await trace.warning(`${image.name} is for ${image.os}/${image.arch}, and this engine runs ${session.engine.info.arch}: it runs under QEMU, slowly.`);
    await session.prepareQemu();
}
/** `group/app` of `group/app:1` and of `group/app@sha256:…`. */
function withoutTag(name) {
    return (name.split('@')[0] ?? '').replace(/:[^:/]*$/, '');
}
function plainVariable(key, value) {
    return { key, value, public: true, masked: false, file: false, raw: true };
}

;// CONCATENATED MODULE: ./src/job/preparation.ts





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
            const known = error instanceof JobFailure || error instanceof errors/* SystemError */._N;
            if (known || request.signal.aborted || number === TRIES)
                throw error;
            await trace.error(`Preparation failed: ${(0,errors/* messageOf */.bD)(error)}`);
            await trace.info(`Will be retried in ${PAUSE_SECONDS}s ...`);
            await removeJobObjects(session, request.id);
            await (0,external_node_timers_promises_.setTimeout)(PAUSE_SECONDS * 1000, undefined, { signal: request.signal });
        }
    }
}

;// CONCATENATED MODULE: ./src/job/hook.ts




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
    const script = shellScript({
        variables,
        projectDir: request.projectDir,
        commands,
        setup: GIT_OF_THE_HELPER,
        inProject: false,
        trace: isOn(variables, 'CI_DEBUG_TRACE'),
    });
    const container = await prepared.another('hook');
    try {
        const code = await runScript(container, script, trace, request.signal);
        if (code !== 0)
            throw new JobFailure('script_failure', `exit code ${code}`, code);
    }
    finally {
        await container.remove();
    }
}

;// CONCATENATED MODULE: ./src/job/cache-keys.ts


/**
 * The key under which a cache is kept: `JOB/REF` where it is empty, and otherwise as a path that stays inside the folder
 * of caches, however its slashes and dots are written. Source: GitLab Runner's documentation, "cache key handling".
 */
function cacheKeyOf(raw, job) {
    const given = raw === '' ? `${job.name}/${job.ref}` : raw;
    const decoded = given.replace(/%2f/gi, '/').replace(/%2e/gi, '.').replaceAll('\\', '/');
    return external_node_path_.posix
        .normalize(`/${decoded}`)
        .split('/')
        .map((segment) => segment.trimEnd())
        .filter((segment) => segment !== '')
        .join('/');
}
/** What a `policy` allows. Throws a {@link JobFailure} for a word (the value of a variable) that is none. */
function cachePolicy(policy, key) {
    const word = policy === '' ? 'pull-push' : policy;
    if (!['pull-push', 'pull', 'push'].includes(word))
        throw new JobFailure('runner_system_failure', `unknown cache policy ${word} for ${key}`);
    return { pull: word !== 'push', push: word !== 'pull' };
}

;// CONCATENATED MODULE: ./src/job/collect.ts





/**
 * Copies what the patterns match from the container's project folder into an archive whose names are relative to that
 * folder. A matching folder is taken whole; symbolic links stay links, and none of them is followed. There is no archive
 * where no file was found.
 */
async function collectArtifacts(options) {
    const { projectDir, matches, tracked } = options;
    const inside = options.paths.flatMap((path) => {
        const pattern = relativePattern(path, projectDir);
        return pattern === undefined ? [] : [{ path, pattern }];
    });
    const exclude = options.exclude.map((path) => ({ path, pattern: relativePattern(path, projectDir) ?? path }));
    const matched = new Map(inside.map(({ path }) => [path, 0]));
    const excluded = new Map();
    const seen = new Set();
    let files = 0;
    let untracked = 0;
    /** Whether a path of the project belongs into the archive; counts by what it does. */
    const wanted = (path, type) => {
        if (path === '' || seen.has(path) || !['file', 'directory', 'symlink', 'link'].includes(type ?? ''))
            return false;
        const by = inside.filter(({ pattern }) => coveredBy(pattern, path, matches));
        const isNew = tracked !== undefined && type !== 'directory' && !tracked.has(path) && !isGitsOwn(path);
        if (by.length === 0 && !isNew)
            return false;
        const against = exclude.find(({ pattern }) => matches(pattern, path));
        if (against !== undefined) {
            if (type !== 'directory')
                excluded.set(against.path, (excluded.get(against.path) ?? 0) + 1);
            return false;
        }
        for (const { path: pattern } of by)
            matched.set(pattern, (matched.get(pattern) ?? 0) + 1);
        if (isNew)
            untracked += 1;
        if (type !== 'directory')
            files += 1;
        seen.add(path);
        return true;
    };
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(options.target), { recursive: true });
    const archive = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_fs_.createWriteStream)(options.target));
    written.catch(() => undefined); // met at the end, unless reading has failed before
    try {
        const linked = [];
        const folders = tracked === undefined ? roots(inside.map(({ pattern }) => pattern)) : ['.'];
        for (const root of folders) {
            for await (const entry of entriesOf(await options.container.get(external_node_path_.posix.join(projectDir, root)))) {
                const path = projectPath(root, entry.header.name);
                if (!wanted(path, entry.header.type))
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
            await copyLinked(options, path, archive);
        archive.finalize();
        await written;
    }
    catch (error) {
        archive.destroy();
        await (0,promises_.rm)(options.target, { force: true });
        throw error;
    }
    if (files === 0)
        await (0,promises_.rm)(options.target, { force: true });
    const outside = options.paths.filter((path) => !matched.has(path));
    return { files, matched, untracked, excluded, outside };
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
    const common = { mode, uid, gid, mtime };
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
async function copyLinked(options, path, archive) {
    for await (const file of entriesOf(await options.container.get(external_node_path_.posix.join(options.projectDir, path)))) {
        if (file.header.type === 'file')
            await copyEntry(file, path, archive);
        else
            file.resume();
    }
}
function isGitsOwn(path) {
    return path === '.git' || path.startsWith('.git/');
}
/** The pattern relative to the project; undefined for one that points outside. */
function relativePattern(path, projectDir) {
    const inside = path === projectDir || path.startsWith(`${projectDir}/`) ? path.slice(projectDir.length + 1) : path;
    const clean = external_node_path_.posix.normalize(inside === '' ? '.' : inside).replace(/\/$/, '');
    return clean.startsWith('/') || clean === '..' || clean.startsWith('../') ? undefined : clean;
}
/** The folders (or files) to read for the patterns: their parts before the first wildcard, none inside another. */
function roots(patterns) {
    const starts = patterns.map((pattern) => {
        const parts = pattern.split('/');
        const wild = parts.findIndex((part) => /[*?[{\\]/.test(part));
        return wild === -1 ? pattern : parts.slice(0, wild).join('/') || '.';
    });
    const unique = [...new Set(starts)];
    const within = (path, folder) => path !== folder && (folder === '.' || path.startsWith(`${folder}/`));
    return unique.filter((path) => !unique.some((other) => within(path, other)));
}
/** Names in the engine's archive begin with the last part of the path that was asked for. */
function projectPath(root, name) {
    const rest = name.replace(/\/$/, '').split('/').slice(1).join('/');
    if (root === '.')
        return rest;
    return rest === '' ? root : `${root}/${rest}`;
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

;// CONCATENATED MODULE: ./src/job/helper-environment.ts


/**
 * The variables that GitLab Runner's helper sees when it collects files: those of the job, and what its scripts have
 * added to `GITLAB_ENV`.
 */
async function helperEnvironment(container, job) {
    const values = new Map(job.variables.map(({ key, value, file }) => [key, file ? variablePath(job.projectDir, key) : value]));
    for (const [key, value] of await added(container, job.projectDir))
        values.set(key, value);
    return (name) => values.get(name);
}
async function added(container, projectDir) {
    const tar = await container.get(environmentFile(projectDir)).catch(() => undefined);
    const [content] = tar === undefined ? [] : (await filesOf(tar)).values();
    return (content?.toString('utf8') ?? '').split('\n').flatMap((line) => {
        const [, key, value] = /^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
    });
}

;// CONCATENATED MODULE: ./src/job/shell-expand.ts
const NAME = /[a-zA-Z_][a-zA-Z0-9_]*/y;
/**
 * Expands a text as a shell does inside double quotes, without running anything: `$V`, `${V}`, and with a word in its
 * place `${V:-word}`, `${V-word}`, `${V:=word}`, `${V=word}`, `${V:+word}` and `${V+word}`. `$$` and `\$` are a dollar;
 * what is not set is empty; any other form stays as it is written. So GitLab Runner's helper reads the paths and names
 * of artifacts and caches.
 */
function expandAsShell(text, lookup) {
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
            result += end === -1 ? rest : (braced(text.slice(at + 2, end), lookup) ?? whole);
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
    }
    return result;
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
function braced(content, lookup) {
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
        return isSet ? expandAsShell(word, lookup) : '';
    return isSet ? value : expandAsShell(word, lookup);
}

;// CONCATENATED MODULE: ./src/job/git-index.ts
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
    const version = index.readUInt32BE(4);
    const count = index.readUInt32BE(8);
    if (version < 2 || version > 4)
        throw new Error(`a Git index of version ${version} cannot be read`);
    const paths = new Set();
    let at = HEADER;
    let previous = Buffer.alloc(0);
    for (let entry = 0; entry < count; entry++) {
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

;// CONCATENATED MODULE: ./src/job/unpack.ts



/**
 * Unpacks an archive of a project over its folder in a container. The engine refuses a link that points out of the folder
 * it unpacks to, which GitLab Runner does not mind: such an archive is then unpacked once more, from the root. `open`
 * gives the archive from its start. Throws the engine's error.
 */
async function unpackInto(container, folder, open) {
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
            const header = { name: `${folder}/${name}`, type, mode, uid, gid, mtime };
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

;// CONCATENATED MODULE: ./src/job/transfer.ts













/** Reports that GitLab takes as they are: exactly one file. Source: GitLab documentation, "artifacts:reports". */
const RAW_REPORTS = new Set([
    'accessibility', 'api_fuzzing', 'browser_performance', 'cluster_image_scanning', 'codequality', 'container_scanning',
    'coverage_fuzzing', 'dast', 'dependency_scanning', 'license_scanning', 'load_performance', 'performance',
    'requirements', 'requirements_v2', 'sast', 'secret_detection', 'terraform',
]); // prettier-ignore
/** Unpacks the artifacts of earlier jobs over the project's folder, in order. */
async function downloadArtifacts(session, request, container, trace) {
    for (const { name, id } of request.downloads) {
        if (!(await session.artifacts.has(id)))
            continue;
        await trace.line(`Downloading artifacts for ${name} (${id})...`);
        try {
            await unpackInto(container, request.projectDir, () => (0,external_node_fs_.createReadStream)(session.artifacts.pathFor(id)));
        }
        catch (error) {
            throw new JobFailure('runner_system_failure', `could not download the artifacts of ${name}: ${(0,errors/* messageOf */.bD)(error)}`);
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
async function uploadArtifacts(session, request, container, trace, passed) {
    const spec = request.job.artifacts;
    if (spec === undefined)
        return;
    const transfer = { session, request, container, trace };
    const environment = await helperEnvironment(container, request);
    const expanded = (texts) => texts.map((text) => expandAsShell(text, environment));
    if (wantsArchive(spec, passed)) {
        await trace.info('Uploading artifacts...');
        const tracked = spec.untracked ? await trackedFiles(transfer) : undefined;
        const [paths, exclude] = [expanded(spec.paths), expanded(spec.exclude)];
        const { files } = await collect(transfer, { paths, exclude, tracked, id: String(request.id) });
        if (files > 0)
            await trace.line(`Uploading artifacts as "archive": ${archiveName(spec, environment)}${lifetime(spec)}`);
    }
    for (const [type, texts] of Object.entries(spec.reports)) {
        const paths = expanded(texts);
        if (paths.length === 0)
            continue;
        await trace.info(`Uploading artifacts as "${type}"...`);
        const id = `${request.id}-${type}`;
        const { files } = await collect(transfer, { paths, exclude: [], tracked: undefined, id });
        const refusal = await refusalOf(session, type, id, files);
        if (refusal === undefined)
            continue;
        await session.artifacts.remove(id);
        await trace.error(`Uploading artifacts as "${type}" to coordinator... ${refusal}`);
        throw new JobFailure('script_failure', 'exit code 1', 1);
    }
}
/** `NAME.zip`: of a name with folders only the last part counts. */
function archiveName(spec, environment) {
    if (spec.name === undefined)
        return 'artifacts.zip';
    return `${(0,external_node_path_.basename)(expandAsShell(spec.name, environment)) || 'default'}.zip`;
}
function lifetime(spec) {
    return spec.expireIn === undefined ? '' : `, would expire in ${goDuration(spec.expireIn)}`;
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
        (0,gitlab/* parseDotenv */.qd)(await (0,job_artifacts/* textOf */.b6)(archive.tar));
        return undefined;
    }
    catch (error) {
        return `400 Bad Request (${(0,errors/* messageOf */.bD)(error)})`;
    }
}
/** The files that Git tracks in the job's working copy; none where there is no repository. */
async function trackedFiles({ request, container, trace, }) {
    try {
        const tar = await container.get(`${request.projectDir}/.git/index`);
        const [index] = tar === undefined ? [] : (await filesOf(tar)).values();
        return index === undefined ? new Set() : indexedPaths(index);
    }
    catch (error) {
        await trace.warning(`untracked: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Set();
    }
}
async function collect({ session, request, container, trace }, options) {
    const collected = await collectArtifacts({
        container,
        projectDir: request.projectDir,
        paths: options.paths,
        exclude: options.exclude,
        tracked: options.tracked,
        target: session.artifacts.pathFor(options.id),
        matches: gitlab/* doublestar */.UN,
    }).catch((error) => {
        throw new JobFailure('runner_system_failure', `could not upload the artifacts: ${(0,errors/* messageOf */.bD)(error)}`);
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

;// CONCATENATED MODULE: ./src/job/caches.ts













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
        const archive = await archiveOf(job.folder, key);
        if (archive === undefined) {
            await trace.warning('there is no such cache');
            continue;
        }
        try {
            await unpackInto(container, request.projectDir, () => (0,external_node_fs_.createReadStream)(archive));
            const now = new Date();
            await (0,promises_.utimes)(archive, now, now); // what is used stays when room is short
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
    const place = placeOf(job.folder, key);
    const temporary = (0,external_node_path_.join)(job.folder, `.${(0,external_node_crypto_.randomUUID)()}.tar`);
    await trace.info(`Creating cache ${key}...`);
    try {
        await (0,promises_.mkdir)(job.folder, { recursive: true });
        const collected = await collectArtifacts({
            container,
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
        const name = `${await digestOf(temporary)}.tar`;
        const before = await (0,promises_.readdir)(place).catch(() => []);
        if (before.includes(name)) {
            await trace.info('Archive is up to date!');
            return true;
        }
        await (0,promises_.mkdir)(place, { recursive: true });
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(place, name));
        for (const old of before)
            await (0,promises_.rm)((0,external_node_path_.join)(place, old), { force: true });
        await trace.info('Created cache');
        return true;
    }
    catch (error) {
        await trace.warning(`Failed to create cache: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** The archive of a key; one that is not what its name says is dropped, with all that is in its folder. */
async function archiveOf(folder, key) {
    const place = placeOf(folder, key);
    for (const name of await (0,promises_.readdir)(place).catch(() => [])) {
        const path = (0,external_node_path_.join)(place, name);
        if (`${await digestOf(path).catch(() => '')}.tar` === name)
            return path;
        await (0,promises_.rm)(path, { force: true });
    }
    return undefined;
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
function placeOf(folder, key) {
    return (0,external_node_path_.join)(folder, (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex'));
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./src/job/run.ts


















const CLEANUP = 'Cleaning up project directory and file based variables';
/** Lines of the script's output that a result has. */
const LAST_LINES = 20;
/** How long `after_script` may take when this process has to end (GitHub kills it after 10 s). */
const HURRIED_SECONDS = 5;
/**
 * Runs one attempt of a job through all stages that GitLab Runner's Docker executor has, writing the same log. Never
 * throws: what goes wrong is the result. What the job has on the engine is removed: before this resolves, or, where the
 * session takes such work, in the background.
 */
async function runJob(session, request, trace, prestarted) {
    const time = new AbortController();
    const seconds = request.timeoutSeconds;
    const timer = setTimeout(() => time.abort(new JobTimeout(goDuration(seconds))), seconds * 1000);
    const limited = { ...request, signal: AbortSignal.any([request.signal, time.signal]) };
    const facts = { failedAt: undefined, lastLines: [], caches: [] };
    const coverage = coverageScanner(request.job.coverage);
    const stopListening = coverage === undefined ? undefined : trace.listen((text) => coverage.push(text));
    let outcome;
    try {
        await trace.line(`Running with ${session.settings.runnerName} ${session.settings.runnerVersion}`);
        await executeStages({ session, request: limited, trace, time: time.signal, facts }, prestarted);
        outcome = { status: 'success' };
    }
    catch (error) {
        outcome = outcomeOf(error, limited.signal);
    }
    finally {
        clearTimeout(timer);
        stopListening?.();
    }
    const result = { ...outcome, ...facts, coverage: coverage?.result() };
    await explainFailure(session, request, result, trace).catch(async (error) => {
        await trace.warning(`The failure could not be explained: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    if (result.status === 'success')
        await trace.info('Job succeeded');
    else if (result.status === 'canceled')
        await trace.error('Job failed: canceled');
    else
        await trace.error(`Job failed${result.reason === 'runner_system_failure' ? ' (system failure)' : ''}: ${result.message}`);
    const removed = removeJobObjects(session, request.id).catch(async (error) => {
        await session.emit({
            type: 'warning',
            job: request.job.name,
            message: `Could not clean up after ${request.job.name}: ${(0,errors/* messageOf */.bD)(error)}`,
        });
    });
    if (session.background === undefined)
        await removed;
    else
        session.background(removed);
    return result;
}
/** The stages in the runner's order. Throws what the job has failed with: its script's failure before any later one. */
async function executeStages(run, prestarted) {
    const { session, request, trace } = run;
    const { job } = request;
    for (const warning of request.sources.warnings)
        await trace.warning(warning);
    if (request.sources.problem !== undefined)
        throw new JobFailure('script_failure', request.sources.problem);
    const prepared = await trace.section('prepare_executor', 'Preparing the "docker" executor', () => prepareWithRetries(session, request, trace, prestarted));
    try {
        await trace.section('prepare_script', 'Preparing environment', async () => {
            await trace.line(`Running on runner-glci-project-${session.pipeline}-concurrent-0 via ${session.settings.hostName}...`);
        });
        let failure = await trace
            .section('get_sources', 'Getting source from Git repository', async () => {
            await runPreGetSources({ request, prepared, variables: prepared.variables }, trace);
            await tellSources(trace, { ...request, pointers: prepared.pointers });
        })
            .then(() => undefined, (error) => stopOf(error, request.signal));
        let { container } = prepared;
        const caches = { request, container, trace, folder: session.cacheFolder };
        try {
            if (failure === undefined && restoresCaches(job)) {
                const restored = await trace.section('restore_cache', 'Restoring cache', () => restoreCaches(caches));
                run.facts.caches = job.cache.map(({ key }, index) => ({
                    key,
                    restored: restored[index] ?? 'none',
                    saved: false,
                }));
            }
            if (failure === undefined && request.downloads.length > 0) {
                await trace.section('download_artifacts', 'Downloading artifacts', () => downloadArtifacts(session, request, container, trace));
            }
        }
        catch (error) {
            failure = error; // neither script is run; what is kept of failed jobs is kept
        }
        if (failure === undefined)
            ({ failure, container } = await executeScripts(run, prepared));
        const passed = failure === undefined;
        if (savesCaches(job, passed) && !run.time.aborted) {
            const header = `Saving cache for ${passed ? 'successful' : 'failed'} job`;
            const stage = passed ? 'archive_cache' : 'archive_cache_on_failure';
            const saved = await trace
                .section(stage, header, () => saveCaches({ ...caches, container }, passed))
                .catch((error) => ((failure ??= error), []));
            run.facts.caches = run.facts.caches.map((use, index) => ({ ...use, saved: saved[index] ?? false }));
        }
        if (job.artifacts !== undefined && uploadsArtifacts(job.artifacts, passed) && !run.time.aborted) {
            const header = `Uploading artifacts for ${passed ? 'successful' : 'failed'} job`;
            const stage = passed ? 'upload_artifacts_on_success' : 'upload_artifacts_on_failure';
            await trace
                .section(stage, header, () => uploadArtifacts(session, request, container, trace, passed))
                .catch((error) => void (failure ??= error));
        }
        // the volume with them goes with the job
        await trace.section('cleanup_file_variables', CLEANUP, () => Promise.resolve());
        if (failure !== undefined)
            throw failure instanceof Error ? failure : new Error((0,errors/* messageOf */.bD)(failure));
    }
    finally {
        prepared.followed?.stop();
    }
}
/** The script, then `after_script`; returns what the job has failed with, and the container that is there now. */
async function executeScripts(run, prepared) {
    const { session, request, trace } = run;
    const limits = scriptTimeouts(prepared.variables, {
        jobSeconds: request.timeoutSeconds,
        afterScriptSeconds: session.settings.afterScriptTimeoutSeconds,
    });
    for (const warning of limits.warnings)
        await trace.warning(warning);
    const failure = await trace
        .section('step_script', 'Executing "step_script" stage of the job script', () => executeScript(run, prepared, limits.script))
        .then(() => undefined, (error) => stopOf(error, request.signal));
    if (failure instanceof ScriptTimeout || failure instanceof JobTimeout)
        await trace.warning(overtime('step_script'));
    if (failure instanceof JobCanceled)
        await trace.warning('script canceled externally (UI, API)');
    const stopped = failure instanceof ScriptTimeout || failure instanceof JobCanceled;
    const hurried = failure instanceof JobCanceled && !(request.signal.reason instanceof JobCanceled);
    let { container } = prepared;
    const after = await runAfterScript({
        request,
        container: async () => (container = stopped ? await prepared.fresh() : container),
        variables: prepared.variables,
        failure,
        timeoutSeconds: hurried ? Math.min(HURRIED_SECONDS, limits.afterScript) : limits.afterScript,
        jobSignal: run.time,
    }, trace);
    if (run.time.aborted)
        return { failure: failure ?? run.time.reason, container };
    return { failure: failure ?? after, container };
}
/** `before_script` and `script`, as one. Throws a {@link JobFailure} where it does not pass. */
async function executeScript(run, prepared, limitSeconds) {
    const { request, trace, facts } = run;
    const commands = [...request.job.beforeScript, ...request.job.script];
    const script = shellScript({
        variables: prepared.variables,
        projectDir: request.projectDir,
        commands,
        trace: isOn(prepared.variables, 'CI_DEBUG_TRACE'),
        sections: isOn(prepared.variables, 'FF_SCRIPT_SECTIONS'),
        checks: isOn(prepared.variables, 'FF_ENABLE_BASH_EXIT_CODE_CHECK'),
        ...(prepared.prelude === undefined ? {} : { prelude: prepared.prelude, guard: GUARD }),
    });
    const limit = new AbortController();
    const timer = limitSeconds === undefined ? undefined : setTimeout(() => limit.abort(new ScriptTimeout()), limitSeconds * 1000);
    const output = new TextEnd(64 * 1024);
    const stopListening = trace.listen((text) => output.push(text));
    try {
        const signal = AbortSignal.any([request.signal, limit.signal]);
        const code = await runScript(prepared.container, script, trace, signal);
        if (code !== 0)
            throw new JobFailure('script_failure', `exit code ${code}`, code);
        if (output.text === '' && commands.length > 0)
            await explainSilence(run, prepared);
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
/** Even the commands were not shown: something stood before the shell. GitLab calls such a job passed. */
async function explainSilence({ request, trace }, { container }) {
    if ((await lastCommand(container, request.projectDir)) !== undefined) {
        await trace.warning('The script was run, but nothing of its output came through: something between this process and the engine closes the whole connection when the script has been sent. Use a connection to the engine that can be closed in one direction.');
        return;
    }
    await trace.warning(`None of the script's commands was run: the entrypoint of ${request.image.name} ended without starting a shell. GitLab calls such a job passed. image:entrypoint: [""] leaves the entrypoint out.`);
}

;// CONCATENATED MODULE: ./src/pipeline/release.ts
/** A job's `release:` with its texts expanded, under the names that GitLab's API gives them; empty where not given. */
function describeRelease(job, spec, expand) {
    const text = (value) => (value === undefined ? '' : expand(value));
    return {
        job,
        tag_name: expand(spec.tagName),
        name: text(spec.name ?? spec.tagName),
        description: expand(spec.description),
        tag_message: text(spec.tagMessage),
        ref: text(spec.ref),
        milestones: spec.milestones.map(expand),
        released_at: text(spec.releasedAt),
        assets: {
            links: spec.assetsLinks.map((link) => Object.fromEntries(Object.entries(link).map(([key, value]) => [key, expand(value)]))),
        },
    };
}

;// CONCATENATED MODULE: ./src/pipeline/attempt.ts






/** Runs a job once, with its log told by events. */
async function attemptJob(options, scope, job, attempt, finished, signal, ahead) {
    const request = await buildRequest(options, scope, job, attempt, finished, signal);
    const masker = new Masker(maskedValues(request.variables));
    const name = `${scope.prefix}${job.name}`;
    const trace = new Trace((stream, text) => scope.emit({ type: 'log', job: name, stream, text }), masker);
    const named = { ...request, job: { ...request.job, name } };
    const result = await runJob(scope.infrastructure.session, named, trace, ahead);
    if (result.status === 'success' && job.release !== undefined) {
        const release = describeRelease(name, job.release, (text) => (0,gitlab/* expandValue */.eb)(text, request.variables));
        scope.releases.push(release);
        await trace.info(`Release ${release.tag_name} is recorded in the output "releases"; GitLab would make it now.`);
    }
    return result;
}

// EXTERNAL MODULE: ./src/pipeline/output.ts
var output = __webpack_require__(3185);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(9452);
;// CONCATENATED MODULE: ./src/pipeline/trigger.ts




/**
 * Makes the plan of the child pipeline that a trigger job starts. Files that earlier jobs made are read from their
 * artifacts. Throws a ConfigError where there is no such pipeline.
 */
async function planChild(options, scope, job, id, finished, signal) {
    const { artifacts } = scope.infrastructure.session;
    const request = await buildRequest(options, scope, job, { id, number: 1 }, finished, signal);
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

;// CONCATENATED MODULE: ./src/pipeline/children.ts




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
    }
    catch (error) {
        const problems = error instanceof gitlab_errors/* ConfigError */.xL ? error.diagnostics : [{ message: (0,errors/* messageOf */.bD)(error), location: undefined }];
        for (const { message, location } of problems)
            await say(`ERROR: ${location === undefined ? '' : `${location.file}:${location.line}: `}${message}`);
        const message = `the child pipeline could not be created: ${problems.map((problem) => problem.message).join('; ')}`;
        return { status: 'failed', reason: 'unmet_prerequisites', exitCode: undefined, message };
    }
    const depends = job.trigger?.strategy !== undefined;
    const own = job.resourceGroup;
    if (depends && own !== undefined && child.plan.jobs.some((item) => item.resourceGroup === own))
        await say(`WARNING: jobs of the child pipeline have this job's resource_group "${own}": on GitLab they would wait for each other for ever`);
    const pipeline = randomPipelineId();
    await say(`Child pipeline #${pipeline} of ${child.plan.jobs.length} jobs starts: ${child.plan.jobs.map((item) => item.name).join(', ')}`);
    const running = starter.run({ ...options, plan: child.plan, context: child.context, signal: depends ? signal : options.signal }, {
        ...scope,
        pipeline,
        prefix: `${name} / `,
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

;// CONCATENATED MODULE: ./src/pipeline/summary.ts
/** What reports say of a job. */
function jobSummary(of) {
    const { job, state, times } = of;
    return {
        id: times?.id ?? 0,
        name: of.name,
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
        lastLines: state?.status === 'failed' ? (of.result?.lastLines ?? []) : [],
        coverage: of.result?.coverage,
        caches: of.result?.caches ?? [],
        tests: of.tests,
    };
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(9800);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/junit-collector.ts

/** GitLab's limit of test cases of a report. */
const MAX_CASES = 500_000;
const MAX_NAME = 500;
const MAX_MESSAGE = 8 * 1024;
/** With very many failures only the beginning of each is kept. */
const MANY = 1000;
const SHORT_MESSAGE = 200;
/** Builds suites from the elements of a JUnit report, one after the other. */
class JUnitCollector {
    #done = [];
    #stack = [];
    /** Where text belongs: of the element that is open, if it is one of interest. */
    #into;
    #case;
    #sawRoot = false;
    #cases = 0;
    #failures = 0;
    open(element, attributes) {
        if (!this.#sawRoot && element !== 'testsuites' && element !== 'testsuite')
            throw new Error(`Not a JUnit report: it begins with <${(0,report_text/* prefix */.Pl)(element, 60)}> instead of <testsuites>`);
        this.#sawRoot = true;
        if (element === 'testsuite')
            this.#openSuite(attributes);
        else if (element === 'testcase')
            this.#openCase(attributes);
        else if (this.#case !== undefined)
            this.#detail(this.#case, element, attributes);
    }
    close(element) {
        if (element === 'testsuite')
            this.#stack.pop();
        else if (element === 'testcase')
            this.#closeCase();
        else
            this.#into = undefined;
    }
    text(text) {
        const open = this.#case;
        if (open === undefined || this.#into === undefined)
            return;
        if (open[this.#into].length < MAX_MESSAGE)
            open[this.#into] += (0,report_text/* prefix */.Pl)(text, MAX_MESSAGE);
    }
    suites() {
        return this.#done
            .filter(({ suite }) => suite.tests > 0)
            .map(({ suite, declaredSeconds }) => ({ ...suite, seconds: suite.seconds || declaredSeconds }));
    }
    #openSuite(attributes) {
        const parent = this.#stack.at(-1);
        const name = (0,report_text/* prefix */.Pl)(attributes['name'] ?? '', MAX_NAME) || (parent?.suite.name ?? '');
        const open = {
            suite: { name, tests: 0, skipped: 0, seconds: 0, failures: [] },
            file: attributes['file'] ?? parent?.file ?? '',
            declaredSeconds: secondsOf(attributes['time']),
        };
        this.#stack.push(open);
        this.#done.push(open);
    }
    #openCase(attributes) {
        this.#cases += 1;
        if (this.#cases > MAX_CASES)
            throw new Error(`The JUnit report has more than ${MAX_CASES} test cases`);
        // a case outside of any suite: of a report whose root is `testsuites`
        if (this.#stack.length === 0)
            this.#openSuite({});
        this.#case = { attributes, kind: undefined, skipped: false, title: '', text: '', output: '' };
    }
    #detail(open, element, attributes) {
        this.#into = undefined;
        if (element === 'skipped')
            open.skipped = true;
        else if (element === 'system-out' || element === 'system-err')
            this.#into = 'output';
        else if ((element === 'failure' || element === 'error') && open.kind === undefined) {
            open.kind = element;
            open.title = (0,report_text/* prefix */.Pl)(attributes['message'] ?? attributes['type'] ?? '', MAX_MESSAGE);
            this.#into = 'text';
        }
    }
    #closeCase() {
        const open = this.#case;
        const suite = this.#stack.at(-1);
        this.#case = undefined;
        this.#into = undefined;
        if (open === undefined || suite === undefined)
            return;
        suite.suite.tests += 1;
        suite.suite.seconds += secondsOf(open.attributes['time']);
        if (open.kind !== undefined)
            suite.suite.failures.push(this.#failure(open, open.kind, suite));
        else if (open.skipped)
            suite.suite.skipped += 1;
    }
    #failure(open, kind, suite) {
        this.#failures += 1;
        const { attributes } = open;
        const message = messageOf(open);
        const file = attributes['file'] ?? suite.file;
        const line = lineOf(attributes['line']) ?? (file === '' ? undefined : lineIn(message, file));
        return {
            name: (0,report_text/* prefix */.Pl)(attributes['name'] ?? '', MAX_NAME),
            classname: (0,report_text/* prefix */.Pl)(attributes['classname'] ?? '', MAX_NAME),
            kind,
            message: (0,report_text/* prefix */.Pl)(message, this.#failures > MANY ? SHORT_MESSAGE : MAX_MESSAGE),
            file: file === '' ? undefined : (0,report_text/* prefix */.Pl)(file, MAX_NAME),
            line,
        };
    }
}
/** The attribute and the text say the same in some reports; with neither, what the test printed is all there is. */
function messageOf(open) {
    const [title, text] = [open.title.trim(), open.text.trim()];
    if (title === '' && text === '')
        return open.output.trim();
    return text.includes(title) ? text : [title, text].filter((part) => part !== '').join('\n');
}
function secondsOf(text) {
    // some writers put separators into thousands: 1,234.5
    const seconds = Number((text ?? '').replaceAll(',', ''));
    return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
function lineOf(text) {
    return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
/** The line that a stack trace names for the file: `FILE:LINE`. */
function lineIn(message, file) {
    const at = message.indexOf(`${file}:`);
    if (at < 0)
        return undefined;
    return lineOf(/^\d{1,9}/.exec(message.slice(at + file.length + 1, at + file.length + 11))?.[0]);
}

;// CONCATENATED MODULE: ./src/report/junit.ts


/** Characters of one report: GitLab's default limit of an artifact is 100 MB. */
const MAX_LENGTH = 100 * 1024 * 1024;
/** Levels of elements: real reports have five. */
const MAX_DEPTH = 200;
const junit_CHUNK = 64 * 1024;
/** Characters that XML does not allow but test runners write: colours and other control characters of a log. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/**
 * Reads a JUnit report, as `artifacts:reports:junit` names it: `testsuites` or one `testsuite`, nested to any depth.
 * Gives the suites that hold test cases, in the order of the file; numbers are counted, not taken from attributes.
 * Throws an Error that says what is wrong: no XML, another document, more than GitLab's 500,000 test cases, or too big.
 *
 * The text is read as a stream, and a document type's entities are never expanded: an entity that XML does not know by
 * itself is an error.
 */
function parseJUnit(xml) {
    if (xml.length > MAX_LENGTH)
        throw new Error('The JUnit report is bigger than 100 MiB');
    const collector = new JUnitCollector();
    // version 1.1 allows references to control characters, `&#27;`
    const parser = new saxes/* SaxesParser */.wT({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.1', position: true });
    let depth = 0;
    parser.on('error', (error) => {
        throw new Error(`The JUnit report is not valid XML: ${error.message}`);
    });
    parser.on('opentag', (tag) => {
        depth += 1;
        if (depth > MAX_DEPTH)
            throw new Error(`The JUnit report has elements deeper than ${MAX_DEPTH} levels`);
        collector.open(tag.name, tag.attributes);
    });
    parser.on('closetag', (tag) => {
        depth -= 1;
        collector.close(tag.name);
    });
    parser.on('text', (text) => collector.text(text));
    parser.on('cdata', (text) => collector.text(text));
    for (let start = 0; start < xml.length; start += junit_CHUNK) {
        parser.write(xml.slice(start, start + junit_CHUNK).replace(FORBIDDEN, ''));
    }
    parser.close();
    return collector.suites();
}

;// CONCATENATED MODULE: ./src/pipeline/tests.ts




/** Suites of a job's JUnit reports; what cannot be read is told, as GitLab does, and fails nothing. */
async function readTests(store, job) {
    const archive = await store.open(`${job}-junit`);
    if (archive === undefined)
        return { suites: [], problems: [] };
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
    #times = new Map();
    #results = new Map();
    #tests = new Map();
    #timers = new Map();
    #children = [];
    #ahead;
    /** Manual jobs that are played once nothing else is left. */
    #lastOnes;
    #state;
    constructor(options, scope) {
        this.#options = options;
        this.#scope = scope;
        this.#jobs = new Map(options.plan.jobs.map((job) => [job.name, job]));
        const { play, last } = playedJobs(options.plan, options.settings.manual);
        this.#lastOnes = [...last];
        this.#state = (0,gitlab/* createRun */.ut)(options.plan, { play });
        this.#ahead = new Ahead(options, scope, this.#finished);
    }
    /** Runs to the end; the jobs of child pipelines follow the job that triggered them. */
    async complete() {
        const { signal } = this.#options;
        const cancel = () => {
            this.#state = (0,gitlab/* cancelPipeline */.jz)(this.#state);
            for (const controller of this.#controllers.values())
                controller.abort();
            for (const timer of this.#timers.values())
                timer.stop();
        };
        for (const job of this.#options.plan.jobs) {
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
                    if (signal.aborted || (0,gitlab/* startable */.hx)(this.#state).length === 0)
                        break;
                    continue;
                }
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
        }
        return {
            status: (0,gitlab/* pipelineStatus */.pO)(this.#state),
            jobs: this.#options.plan.jobs.flatMap((job) => this.#summaries(job)),
        };
    }
    /** Starts what can start; where only a free place is missing, what resolves when there may be one. */
    async #startMore() {
        let place;
        for (const name of (0,gitlab/* startable */.hx)(this.#state))
            place = (await this.#start(name)).place ?? place;
        this.#waitForDelayed();
        const idle = this.#running.size === 0 && this.#timers.size === 0 && place === undefined;
        if (idle && (0,gitlab/* startable */.hx)(this.#state).length === 0) {
            for (const name of this.#lastOnes.splice(0))
                await this.#apply(name, { type: 'play' });
            for (const name of (0,gitlab/* startable */.hx)(this.#state))
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
        this.#times.set(job.name, { id, started: Date.now(), ended: undefined });
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
            const timer = this.#timers.get(name);
            const scheduled = (0,gitlab/* jobState */.d)(this.#state, name)?.status === 'scheduled';
            if (!scheduled)
                timer?.stop();
            if (!scheduled || timer !== undefined)
                continue;
            const seconds = this.#options.settings.noDelay ? 0 : (job.startIn ?? 0);
            const done = new AbortController();
            const fired = (0,external_node_timers_promises_.setTimeout)(seconds * 1000, undefined, { signal: done.signal })
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
            reason: error instanceof JobFailure ? error.reason : 'runner_system_failure',
            exitCode: undefined,
            message: (0,errors/* messageOf */.bD)(error),
        }));
        this.#times.set(job.name, { ...this.#times.get(job.name), ended: Date.now() });
        this.#results.set(job.name, result);
        this.#finished.set(job.name, { name: job.name, id });
        if (result.status === 'failed' && result.reason !== 'script_failure') {
            await this.#scope.emit({
                type: 'warning',
                message: `${this.#shown(job.name)}: ${result.message}`,
                job: job.name,
            });
        }
        const { artifacts } = this.#scope.infrastructure.session;
        const { suites, problems } = await readTests(artifacts, id);
        this.#tests.set(job.name, suites);
        for (const problem of problems) {
            const message = `${this.#shown(job.name)}: ${problem}`;
            await this.#scope.emit({ type: 'warning', message, job: this.#shown(job.name) });
        }
        if (this.#options.outputDir !== undefined) {
            const name = this.#shown(job.name);
            await (0,output/* exportArtifacts */.wC)(artifacts, id, this.#options.outputDir, name).catch((error) => {
                const message = `${name}: its artifacts could not be written to the output folder: ${(0,errors/* messageOf */.bD)(error)}`;
                return this.#scope.emit({ type: 'warning', message, job: name });
            });
        }
        if (result.status === 'canceled')
            await this.#apply(job.name, { type: 'cancel' });
        else if (result.status === 'success')
            await this.#apply(job.name, { type: 'success' });
        else
            await this.#apply(job.name, { type: 'drop', exitCode: result.exitCode, reason: result.reason });
    }
    #attempt(job, id, signal, ahead) {
        const attempt = { id, number: (0,gitlab/* jobState */.d)(this.#state, job.name)?.attempt ?? 1 };
        if (job.trigger === undefined)
            return attemptJob(this.#options, this.#scope, job, attempt, this.#finished, signal, ahead);
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
            if (now.status === 'canceled')
                this.#controllers.get(job.name)?.abort(new JobCanceled());
            await this.#tell(job);
        }
    }
    #tell(job) {
        const now = (0,gitlab/* jobState */.d)(this.#state, job.name);
        return this.#scope.emit({
            type: 'job',
            id: this.#times.get(job.name)?.id ?? 0,
            name: this.#shown(job.name),
            stage: job.stage,
            status: now.status,
            attempt: now.attempt,
            exit_code: now.exitCode ?? null,
            failure_reason: now.reason ?? null,
            allow_failure: now.allowFailure,
        });
    }
    #shown(name) {
        return `${this.#scope.prefix}${name}`;
    }
    #summaries(job) {
        const own = jobSummary({
            job,
            name: this.#shown(job.name),
            prefix: this.#scope.prefix,
            state: (0,gitlab/* jobState */.d)(this.#state, job.name),
            times: this.#times.get(job.name),
            result: this.#results.get(job.name),
            pipelineStarted: this.#scope.started,
            tests: this.#tests.get(job.name) ?? [],
        });
        return [own, ...this.#children.filter((child) => child.job === job.name).flatMap((child) => child.jobs())];
    }
}
_a = PipelineRun;

;// CONCATENATED MODULE: ./src/pipeline/resources.ts
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










/** Jobs that run at the same time by default. */
function defaultConcurrency() {
    return Math.max(1, (0,external_node_os_.cpus)().length);
}
/**
 * Runs the plan to its end: starts what can start, up to the concurrency limit, and lets the language's own status
 * rules decide what follows. When the signal fires, running jobs are canceled and nothing more starts. Nothing of the
 * pipeline remains on the engine afterwards.
 */
async function runPipeline(options) {
    const started = Date.now();
    const pipeline = randomPipelineId();
    await options.onPipelineId?.(pipeline);
    const token = randomToken();
    options.onSecret?.(token);
    const emit = eventSender(pipeline, paced(options.sink, process.stdout));
    await emit({ type: 'pipeline', status: 'running' });
    const unknown = unknownPlayed(options.plan, options.settings.manual);
    if (unknown !== undefined)
        await emit({ type: 'warning', message: unknown, job: null });
    const releases = [];
    let jobId = (0,external_node_crypto_.randomInt)(1_000_000_000, 9_000_000_000);
    const infrastructure = await bringUp(options, pipeline, token, emit);
    try {
        const run = new PipelineRun(options, {
            infrastructure,
            emit,
            pipeline,
            slots: new Slots(options.settings.concurrency),
            resources: new Resources(),
            nextJobId: () => jobId++,
            started,
            releases,
            prefix: '',
            depth: 0,
        });
        const { status, jobs } = await run.complete();
        await emit({ type: 'pipeline', status });
        const durationSeconds = (Date.now() - started) / 1000;
        const images = await infrastructure.pushedImages();
        return {
            pipeline,
            status,
            jobs,
            durationSeconds,
            stages: options.plan.stages,
            images,
            cacheNotes: [],
            releases,
        };
    }
    finally {
        await infrastructure[Symbol.asyncDispose]();
    }
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
async function run(command, args, options = {}) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
    const result = await getExecOutput(command, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: { ...stringEnvironment(), ...options.env } }),
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    if (result.exitCode !== 0 && (options.check ?? true)) {
        const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${command} ${args.join(' ')} failed: ${reason}`);
    }
    return result;
}
function stringEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 2651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushedImages),
/* harmony export */   e: () => (/* binding */ storedImages)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1015);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7370);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);




/** All tags that are stored, pushed ones first. */
async function storedImages(storage) {
    const images = [];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readStores */ .J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                const { platforms, size } = await describe(store, tag.digest);
                images.push({
                    store: store.name,
                    repository: repository.name,
                    tag: tag.name,
                    digest: tag.digest,
                    platforms,
                    size,
                    used: tag.used,
                });
            }
        }
    }
    return images;
}
/** The tags that were pushed since a time, in milliseconds. */
async function pushedImages(storage, since) {
    const images = await storedImages(storage);
    return images
        .filter((image) => image.store === 'local' && image.used >= since - 50) // a file's time is that of the last tick
        .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}
async function describe(store, digest) {
    const { blobs } = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .g)(store, [digest]);
    const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(store, digest);
    if (manifest === undefined)
        return { platforms: [], size };
    if (manifest.manifests !== undefined)
        return { platforms: manifest.manifests.flatMap(platformOf), size };
    return { platforms: await configPlatform(store, manifest), size };
}
/** Attestations stand in an index as images of an unknown platform. */
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return [];
    return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}
async function configPlatform(store, manifest) {
    const { config } = manifest;
    if (config === undefined || (store.blobs.get(config.digest) ?? Infinity) > 4 * 1024 * 1024)
        return [];
    try {
        const { os, architecture } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(store.root, config.digest), 'utf8'));
        return os === undefined || architecture === undefined ? [] : [`${os}/${architecture}`];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* unused harmony export pathOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2740);


const SETTINGS = '^(user\\.name|user\\.email|remote\\.origin\\.url)$';
const ORIGIN = 'refs/remotes/origin/';
/** Reads the facts, with few Git processes: starting one takes longer than what it does. */
async function readFacts(project) {
    const git = async (...args) => (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(project.repository, args, false)).stdout.trim();
    const [log, answers, settings] = await Promise.all([
        git('log', '-1', '--no-show-signature', '--format=%H%x00%an <%ae>%x00%cI%x00%B'),
        // where there is no such remote, its name is left as it is
        git('rev-parse', '--is-shallow-repository', '--symbolic-full-name', 'HEAD', `${ORIGIN}HEAD`),
        git('config', '-z', '--get-regexp', SETTINGS),
    ]);
    const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
    const [shallow, full = '', remoteHead = ''] = answers.split('\n');
    const branch = full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : '';
    const head = remoteHead.startsWith(ORIGIN) && remoteHead !== `${ORIGIN}HEAD` ? remoteHead.slice(ORIGIN.length) : '';
    const set = new Map(settings.split('\0').map((entry) => splitOnce(entry, '\n')));
    const origin = set.get('remote.origin.url') ?? '';
    const remote = project.snapshot || origin === '' ? undefined : withoutCredentials(origin);
    return {
        sha,
        message,
        author,
        timestamp,
        branch: branch === '' ? undefined : branch,
        defaultBranch: head || branch || 'main',
        origin: remote,
        path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(project.folder))}`,
        shallow: shallow === 'true',
        userName: set.get('user.name') ?? '',
        userEmail: set.get('user.email') ?? '',
    };
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
/** `https://user:token@host/a/b.git` without its user part. */
function withoutCredentials(url) {
    return url.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1');
}
/** `group/name` of a remote's address: `https://host/group/name.git`, `git@host:group/name.git`; undefined for local ones. */
function pathOf(remote) {
    const match = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@]+@[^:/]+:)(.+?)(?:\.git)?\/?$/i.exec(remote);
    const path = match?.[1];
    return path !== undefined && path.includes('/') ? path : undefined;
}
function slugged(name) {
    return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'project';
}


/***/ }),

/***/ 2740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ gitOf)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);

/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
function gitOf(repository, args, check = true) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], { check });
}


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
