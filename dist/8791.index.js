export const id = 8791;
export const ids = [8791];
export const modules = {

/***/ 71153:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ certificatesIn),
/* harmony export */   r: () => (/* binding */ subjectHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The name under which OpenSSL looks for an authority's certificate in a folder: `HASH.0`, `HASH.1` and so on. Takes a
 * certificate in PEM, gives the eight digits of HASH: the first four bytes, the least first, of the SHA-1 over the subject
 * in its canonical form. Source of the rule: X509_NAME_hash_ex and x509_name_canon of OpenSSL 1.0 and newer (texts as
 * UTF-8, ASCII in lower case, white space at the ends gone and elsewhere one space; the set of each part, without the
 * sequence around them).
 */
async function subjectHash(certificate) {
    const [{ AsnConvert, AsnSerializer }, { AttributeValue, Certificate, RelativeDistinguishedName, AttributeTypeAndValue },] = await Promise.all([__webpack_require__.e(/* import() */ 7261).then(__webpack_require__.t.bind(__webpack_require__, 47261, 23)), Promise.all(/* import() */[__webpack_require__.e(7261), __webpack_require__.e(3594)]).then(__webpack_require__.t.bind(__webpack_require__, 33594, 23))]);
    const { raw } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    const { subject } = AsnConvert.parse(raw, Certificate).tbsCertificate;
    const parts = subject.map((part) => {
        const items = [...part].map(({ type, value }) => {
            const text = value.anyValue === undefined ? canonical(value.toString()) : undefined;
            return new AttributeTypeAndValue({
                type,
                value: text === undefined ? value : new AttributeValue({ utf8String: text }),
            });
        });
        return Buffer.from(AsnSerializer.serialize(new RelativeDistinguishedName(items)));
    });
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(Buffer.concat(parts)).digest();
    return digest.readUInt32LE(0).toString(16).padStart(8, '0');
}
function canonical(text) {
    return text
        .replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')
        .replace(/[ \t\n\v\f\r]+/g, ' ')
        .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** The certificates of a PEM text, each with its own lines; comments and everything else between them is left out. */
function certificatesIn(text) {
    return (text.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END (?:TRUSTED )?CERTIFICATE-----/g) ?? []);
}


/***/ }),

/***/ 57457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ engineRefusal),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   g4: () => (/* binding */ engineMessage),
/* harmony export */   j9: () => (/* binding */ tolerate),
/* harmony export */   vf: () => (/* binding */ noteCall),
/* harmony export */   z3: () => (/* binding */ NO_PROGRAM)
/* harmony export */ });
/** The HTTP status of an error of the Engine API; undefined for anything else. */
function statusOf(error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
        return error.statusCode;
    }
    return undefined;
}
/** Exit codes by which a shell says that a program is not there, or that it may not start it. */
const NO_PROGRAM = [126, 127];
/** What each failed call wanted, for whom its error reaches in the end. */
const CALLS = new WeakMap();
/** Remembers what a call wanted (`create network x`) with its error, which stays as it is. */
function noteCall(error, what) {
    if (typeof error === 'object' && error !== null && !CALLS.has(error))
        CALLS.set(error, what);
}
/**
 * A sentence for an error of the engine, or of the connection to it, that nothing else has explained: what it was asked,
 * and its words. Of several errors the first one's. undefined: none of them is the engine's.
 */
function engineRefusal(error) {
    if (error instanceof AggregateError) {
        const told = [...new Set(error.errors.map(engineRefusal).filter((text) => text !== undefined))];
        const [first] = told;
        return first === undefined || told.length === 1 ? first : `${first} (and ${told.length - 1} more)`;
    }
    const status = statusOf(error);
    if (typeof error !== 'object' || error === null)
        return undefined;
    const what = CALLS.get(error);
    if (status === undefined)
        return what === undefined ? undefined : `The Docker engine gave no answer (${what}): ${engineMessage(error)}`;
    const asked = what === undefined ? 'The Docker engine refused what it was asked' : `The Docker engine could not ${what}`;
    return `${asked}: ${engineMessage(error) || `HTTP status ${status}`}`;
}
/** The engine's own words, without the status text that dockerode puts before them. */
function engineMessage(error) {
    if (typeof error === 'object' && error !== null && 'json' in error) {
        const body = error.json;
        if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
            return body.message.trim();
        }
    }
    return error instanceof Error ? error.message : String(error);
}
/** Runs an engine call for which some HTTP statuses are as good as success (404: gone, 304: already so, 409: in progress). */
async function tolerate(statuses, call) {
    try {
        return await call();
    }
    catch (error) {
        const status = statusOf(error);
        if (status !== undefined && statuses.includes(status))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 59452:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
    /** For the reason `rules`: why each job is not in it. */
    excluded;
    constructor(reason, diagnostic, excluded = []) {
        super([diagnostic]);
        this.reason = reason;
        this.excluded = excluded;
    }
}
/** A text is not what its format asks for (dotenv reports, globs): the message is GitLab's. */
class FormatError extends Error {
    name = 'FormatError';
}


/***/ }),

/***/ 89106:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xL: () => (/* reexport */ gitlab_errors/* ConfigError */.xL),
  Es: () => (/* reexport */ gitlab_errors/* EmptyPipelineError */.Es),
  QE: () => (/* reexport */ NOT_APPLICABLE),
  YA: () => (/* reexport */ PIPELINE_IID),
  jz: () => (/* reexport */ cancelPipeline),
  Uq: () => (/* reexport */ childPlan),
  ut: () => (/* reexport */ createRun),
  UN: () => (/* reexport */ doublestar),
  VE: () => (/* reexport */ environmentName),
  Iw: () => (/* reexport */ environmentTier),
  fT: () => (/* reexport */ expand),
  u_: () => (/* reexport */ expandExisting),
  eb: () => (/* reexport */ expandValue),
  dp: () => (/* reexport */ explainPlan),
  gh: () => (/* reexport */ filterPlan),
  nh: () => (/* reexport */ finder),
  X1: () => (/* reexport */ followIncludes),
  hv: () => (/* reexport */ groupName),
  _b: () => (/* reexport */ isEnvironmentScope),
  d: () => (/* reexport */ jobState),
  ub: () => (/* reexport */ jobStatuses),
  BU: () => (/* reexport */ jobVariables),
  h0: () => (/* reexport */ knownVariables),
  u8: () => (/* reexport */ lint),
  Yq: () => (/* reexport */ loadPlan),
  _4: () => (/* reexport */ maskOf),
  vs: () => (/* reexport */ mergedConfig),
  qd: () => (/* reexport */ parseDotenv),
  Np: () => (/* reexport */ passAll),
  pO: () => (/* reexport */ pipelineStatus),
  KJ: () => (/* reexport */ plannedChildren),
  nV: () => (/* reexport */ serviceVariables),
  Yv: () => (/* reexport */ slugify),
  $C: () => (/* reexport */ stageStatuses),
  hx: () => (/* reexport */ startable),
  kY: () => (/* reexport */ transition),
  Yd: () => (/* reexport */ userDefinedVariables)
});

// UNUSED EXPORTS: FormatError, childContext, compileDoublestar, compileFnmatch, environmentSlug, expandBraces, fnmatch, hasWarnings, isGlob, isSettled, matchesMaskingRules, parseDuration, predefinedVariables

// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/gitlab/variables/environment-scope.ts
/** The scope of a variable that has none: all environments, and jobs without one. */
const ALL = '*';
/** What GitLab lets a scope be made of. Source: GitLab, `environment_scope_regex` and the limit of its column. */
const SCOPE = /^[a-zA-Z0-9_/\\${}. *-]{1,255}$/;
/** Would GitLab take this text for an environment scope? */
function isEnvironmentScope(text) {
    return SCOPE.test(text);
}
/**
 * The project variables that a job has, the more specific ones of a name behind the others: those whose scope holds for
 * the (expanded) name of its environment, and the protected ones where the ref is. A job without environment, and what is
 * judged before there are jobs, has those without scope. Source: GitLab documentation, "Limit the environment scope of a
 * CI/CD variable"; `HasEnvironmentScope.on_environment`, where all scopes with a `*` count the same, the longer first here.
 */
function projectVariablesFor(context, environment) {
    const variables = context.projectVariables.filter((one) => one.protected !== true || context.commit.refProtected);
    if (variables.every(isForAll))
        return variables;
    if (environment === undefined)
        return variables.filter(isForAll);
    return variables
        .filter((one) => scopeHolds(one.environment ?? ALL, environment))
        .sort((one, other) => weight(one, environment) - weight(other, environment));
}
/** Is any of the project variables for some environments only? */
function hasScopes(context) {
    return !context.projectVariables.every(isForAll);
}
/** The variables that the user has not taken away (`--unset-variable`). */
function withoutUnset(context, variables) {
    const { unsetVariables = [] } = context;
    return unsetVariables.length === 0 ? variables : variables.filter(({ key }) => !unsetVariables.includes(key));
}
function isForAll({ environment = ALL }) {
    return environment === ALL;
}
/** `*` stands for any text, slashes too; upper and lower case differ. */
function scopeHolds(scope, environment) {
    const [first = '', ...others] = scope.split('*');
    if (others.length === 0)
        return scope === environment;
    const last = others.pop() ?? '';
    const end = environment.length - last.length;
    if (!environment.startsWith(first) || !environment.endsWith(last) || end < first.length)
        return false;
    let at = first.length;
    for (const part of others) {
        const found = environment.indexOf(part, at);
        if (found === -1 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}
/** The environment's own name counts most, then the longer scope; all environments least. */
function weight({ environment: scope = ALL }, environment) {
    return scope === environment ? Infinity : scope === ALL ? 0 : scope.length;
}

// EXTERNAL MODULE: ./src/gitlab/yaml/limits.ts
var limits = __webpack_require__(74071);
// EXTERNAL MODULE: ./src/gitlab/yaml/problem.ts
var problem = __webpack_require__(43312);
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
    if (length <= limits/* LIMITS */.b.expandedCharacters)
        return;
    const most = limits/* LIMITS */.b.expandedCharacters.toLocaleString('en');
    throw new problem/* LimitProblem */.vg(`a text has more than ${most} characters once its variables are replaced`, undefined, 'Look for variables that refer to each other many times over.');
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
/** The number of a pipeline in its project: nobody counts them here. */
const PIPELINE_IID = 1;
/** `CI_PIPELINE_*`, `CI_COMMIT_*` and `CI_MERGE_REQUEST_*`. */
function pipelineVariables(context, extra = {}) {
    return [
        ...predefinedAll({
            CI_PIPELINE_IID: extra.iid ?? '',
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

;// CONCATENATED MODULE: ./src/gitlab/variables/predefined/predefined.ts




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
/**
 * Project variables, those of the job's environment too, then pipeline variables: they beat everything that the pipeline
 * file says; services get neither.
 */
function userDefinedVariables(context, environment) {
    const payload = context.triggerPayload;
    return [
        ...projectVariablesFor(context, environment).map(predefined_hidden),
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
            files: () => (files ??= source.filesOfJobs?.() ?? source.listFiles()),
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
    const all = [...predefinedVariables(context, 'config'), ...userDefinedVariables(context)];
    const variables = withoutUnset(context, all);
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

// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var yaml_node = __webpack_require__(15);
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
    return (0,yaml_node/* map */.Tj)(over, entries);
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
        const value = (0,yaml_node/* isMap */.jh)(entry.value) && (0,yaml_node/* has */.zy)(entry.value, 'extends') ? extend(extension, name, []).node : entry.value;
        changed ||= value !== entry.value;
        entries.set(name, value === entry.value ? entry : { key: entry.key, value });
    }
    return changed ? (0,yaml_node/* map */.Tj)(root, entries) : root;
}
function extend(extension, name, ancestors) {
    const node = extension.root.get(name)?.value;
    if (!(0,yaml_node/* isMap */.jh)(node))
        throw new Error(`no hash called ${name}`);
    if (!(0,yaml_node/* has */.zy)(node, 'extends'))
        return { node, levels: 0 };
    const done = extension.done.get(name);
    if (done && ancestors.length + done.levels <= MAX_ANCESTORS + 1)
        return done;
    const bases = basesOf(node);
    const fail = (message, at) => {
        throw new problem/* Problem */.AF(`${name}: ${message}`, (0,yaml_node/* locationOf */.hD)(at));
    };
    const unknown = bases.filter((base) => !extension.root.has(base.name));
    if (unknown[0])
        fail(`unknown keys in \`extends\` (${unknown.map((base) => base.name).join(', ')})`, unknown[0].at);
    const invalid = bases.filter((base) => !(0,yaml_node/* isMap */.jh)(extension.root.get(base.name)?.value));
    if (invalid[0])
        fail(`invalid base hashes in \`extends\` (${invalid.map((base) => base.name).join(', ')})`, invalid[0].at);
    if (ancestors.length > MAX_ANCESTORS)
        fail('nesting too deep in `extends`', (0,yaml_node/* get */.Jt)(node, 'extends') ?? node);
    if (ancestors.includes(name))
        fail('circular dependency detected in `extends`', (0,yaml_node/* get */.Jt)(node, 'extends') ?? node);
    let merged = (0,yaml_node/* map */.Tj)(node, new Map());
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
    const value = (0,yaml_node/* get */.Jt)(node, 'extends');
    if (value === undefined || ((0,yaml_node/* isScalar */.jn)(value) && value.type === 'null'))
        return [];
    const items = (0,yaml_node/* isSeq */.oP)(value) ? value.items : [value];
    return items.map((at) => ({ name: (0,yaml_node/* isScalar */.jn)(at) ? at.text : '', at }));
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
    return namesIn(source, 'input');
}
/** Names of the variables that an expression looks at. */
function variableNames(source) {
    return namesIn(source, 'variable');
}
function namesIn(source, type) {
    const names = [];
    const walk = (node) => {
        if (node.type === type)
            names.push(node.name);
        else if (node.type === 'not')
            walk(node.operand);
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
    Hash: yaml_node/* isMap */.jh,
    Array: yaml_node/* isSeq */.oP,
    String: (node) => (0,yaml_node/* isScalar */.jn)(node) && node.type === 'string',
    Integer: yaml_node/* isInteger */.Fq,
};
function mustBe(entry, attribute, node, type, at) {
    if (IS_CLASS[type](node))
        return true;
    const article = /^[AEIOU]/.test(type) ? 'an' : 'a';
    entry.fail(attribute, `should be ${article} ${type.toLowerCase()}`, node ?? at);
    return false;
}
function allowedKeys(entry, node, allowed) {
    if (!(0,yaml_node/* isMap */.jh)(node))
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
/** What to do about a name such as `ON`, which YAML reads as something else. */
function inQuotes(name) {
    return `YAML reads this name as the ${name.type} ${name.text}: put it in quotes`;
}
function requiredKeys(entry, node, required) {
    const missing = required.filter((key) => !(0,yaml_node/* has */.zy)(node, key));
    if (missing.length > 0)
        entry.fail('config', `missing required keys: ${missing.join(', ')}`, node);
}
function exclusiveKeys(entry, node, keys) {
    if (!(0,yaml_node/* isMap */.jh)(node))
        return;
    const present = [...node.entries.keys()].filter((key) => keys.includes(key));
    if (present.length < 2)
        return;
    entry.fail('config', `these keys cannot be used together: ${present.join(', ')}`, node.entries.get(present[1] ?? '')?.key);
}
function onlyOneOfKeys(entry, node, keys) {
    if (keys.filter((key) => (0,yaml_node/* has */.zy)(node, key)).length === 1)
        return;
    entry.fail('config', `must use exactly one of these keys: ${keys.join(', ')}`, node);
}
/** `when` and its like: a String out of a list. */
function oneOf(entry, attribute, node, values, message = `should be one of: ${values.join(', ')}`) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return;
    mustBe(entry, attribute, node, 'String');
    if (!((0,yaml_node/* isScalar */.jn)(node) && node.type === 'string' && values.includes(node.text)))
        entry.fail(attribute, message, node);
}
function optionalString(entry, attribute, node) {
    if (!(0,yaml_node/* isNil */.gD)(node))
        mustBe(entry, attribute, node, 'String');
}
function optionalBoolean(entry, attribute, node) {
    if (!(0,yaml_node/* isNil */.gD)(node) && !(0,yaml_node/* isBoolean */.Lm)(node))
        entry.fail(attribute, 'should be a boolean value', node);
}
const isArrayOfStrings = (node) => (0,yaml_node/* isSeq */.oP)(node) && node.items.every(yaml_node/* isText */.KH);
function arrayOfStrings(entry, attribute, node) {
    if (!isArrayOfStrings(node))
        entry.fail(attribute, 'should be an array of strings', firstBad(node, yaml_node/* isText */.KH));
}
function optionalArrayOfStrings(entry, attribute, node) {
    if (!(0,yaml_node/* isNil */.gD)(node))
        arrayOfStrings(entry, attribute, node);
}
function stringOrStrings(entry, attribute, node) {
    if ((0,yaml_node/* isNil */.gD)(node) || (0,yaml_node/* isText */.KH)(node) || isArrayOfStrings(node))
        return;
    entry.fail(attribute, 'should be an array of strings or a string', firstBad(node, yaml_node/* isText */.KH));
}
function integersOrInteger(entry, attribute, node) {
    if ((0,yaml_node/* isNil */.gD)(node) || (0,yaml_node/* isInteger */.Fq)(node) || ((0,yaml_node/* isSeq */.oP)(node) && node.items.every(yaml_node/* isInteger */.Fq)))
        return;
    entry.fail(attribute, 'should be an array of integers or an integer', firstBad(node, yaml_node/* isInteger */.Fq));
}
function notBlank(entry, attribute, node, at) {
    if ((0,yaml_node/* isBlank */.z3)(node))
        entry.fail(attribute, "can't be blank", node ?? at);
}
function mustBeAbsent(entry, attribute, node, message = 'must be blank') {
    if (!(0,yaml_node/* isBlank */.z3)(node))
        entry.fail(attribute, message, node);
}
/** A duration in words; `never` only where the caller says so. */
function duration(entry, attribute, node, options = {}) {
    const text = (0,yaml_node/* isScalar */.jn)(node) && node.type === 'string' ? node.text : undefined;
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
    if ((0,yaml_node/* isNil */.gD)(node) || ((0,yaml_node/* isScalar */.jn)(node) && node.type === 'string' && isValidExpression(node.text)))
        return;
    entry.fail(attribute, 'invalid expression syntax', node);
}
function isRegexp(node) {
    return (0,yaml_node/* isScalar */.jn)(node) && node.type === 'string' && parsePattern(node.text) !== undefined;
}
/** Refs of `only`/`except`: names, or RE2 between slashes. */
function isStringOrRegexp(node) {
    if (!(0,yaml_node/* isText */.KH)(node))
        return false;
    return node.type === 'symbol' || !hasPatternSyntax(node.text) || parsePattern(node.text) !== undefined;
}
/** Nested lists down to `levels`; a list shared by many references is looked at once. */
function isNestedArray(node, levels, leaf) {
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return false;
    return flatSize(node, levels, leaf) <= limits/* LIMITS */.b.flattenedItems;
}
function flatSize(node, levels, leaf) {
    if (leaf(node))
        return 1;
    if (levels <= 0 || !(0,yaml_node/* isSeq */.oP)(node))
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
    return (0,yaml_node/* isSeq */.oP)(node) ? (node.items.find((item) => !good(item)) ?? node) : node;
}
function lengthAtMost(entry, attribute, node, maximum) {
    const problem = tooLong((0,yaml_node/* isScalar */.jn)(node) ? node.text : '', maximum);
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
    'include:local': noted('with wildcards; the path is that of the repository, without `./`'),
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
    'image:ports': none('only for GitLab\u2019s Web IDE, which refuses it in pipelines'),
    'image:pull_policy': supported,
    services: noted('a Docker daemon (`docker:dind`) has no need of any setting'),
    'services:name': noted('where a variable leaves it empty, there is no such service'),
    'services:alias': supported,
    'services:entrypoint': supported,
    'services:command': supported,
    'services:variables': supported,
    'services:docker': supported,
    'services:docker:platform': noted('a Docker daemon always runs natively'),
    'services:docker:user': supported,
    'services:kubernetes': CLUSTER,
    'services:kubernetes:user': CLUSTER,
    'services:ports': none('only for GitLab\u2019s Web IDE, which refuses it in pipelines'),
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
    if ((0,yaml_node/* isText */.KH)(node) || isNestedArray(node, LEVELS, yaml_node/* isText */.KH))
        return;
    entry.fail('config', `should be a string or a nested array of strings up to ${String(LEVELS)} levels deep`, firstBad(node, (item) => (0,yaml_node/* isText */.KH)(item) || ((0,yaml_node/* isSeq */.oP)(item) && isNestedArray(item, LEVELS - 1, yaml_node/* isText */.KH))));
}
const commands = new WeakMap();
/** The commands in order, each with the place where it was written; lists shared by many jobs are read once. */
function readCommands(node) {
    if (node === undefined)
        return [];
    let result = commands.get(node);
    if (!result) {
        result = (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => ((0,yaml_node/* isScalar */.jn)(item) ? [{ text: item.text, location: (0,yaml_node/* locationOf */.hD)(item) }] : []));
        commands.set(node, result);
    }
    return result;
}
function readTexts(node) {
    return (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => ((0,yaml_node/* isScalar */.jn)(item) ? [item.text] : []));
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
    return 'offset' in at ? (0,yaml_node/* locationOf */.hD)(at) : at;
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
    oneOf(entry, 'on new commit', (0,yaml_node/* get */.Jt)(node, 'on_new_commit'), ON_NEW_COMMIT, choice(ON_NEW_COMMIT));
    oneOf(entry, 'on job failure', (0,yaml_node/* get */.Jt)(node, 'on_job_failure'), ON_JOB_FAILURE, choice(ON_JOB_FAILURE));
}
function readOnJobFailure(node) {
    const value = (0,yaml_node/* textAt */.$6)(node, 'on_job_failure');
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
    if ((0,yaml_node/* isInteger */.Fq)(node))
        return checkMax(entry, 'config', node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw('retry config has to be either an integer or a hash', node);
    allowedKeys(entry, node, retry_KEYS);
    const max = (0,yaml_node/* get */.Jt)(node, 'max');
    if (!(0,yaml_node/* isNil */.gD)(max))
        checkMax(entry, 'max', max);
    const when = (0,yaml_node/* get */.Jt)(node, 'when');
    stringOrStrings(entry, 'when', when);
    if ((0,yaml_node/* isSeq */.oP)(when)) {
        const unknown = when.items.filter((item) => !((0,yaml_node/* isText */.KH)(item) && REASONS.has(item.text)));
        if (unknown.length > 0) {
            entry.fail('when', `contains unknown values: ${unknown.flatMap(readTexts).join(', ')}`, unknown[0]);
        }
    }
    else if ((0,yaml_node/* isText */.KH)(when) && !REASONS.has(when.text))
        entry.fail('when', 'is not included in the list', when);
    integersOrInteger(entry, 'exit codes', (0,yaml_node/* get */.Jt)(node, 'exit_codes'));
}
/** Rails' checks of a number, which also take a number written as text. */
function checkWholeNumber(entry, attribute, node, minimum, maximum) {
    const text = (0,yaml_node/* isScalar */.jn)(node) ? node.text.trim() : '';
    const numeric = (0,yaml_node/* isScalar */.jn)(node) && node.type !== 'boolean' && /^[-+]?\d+(\.\d+)?$/.test(text);
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
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    if ((0,yaml_node/* isScalar */.jn)(node))
        return { max: Number(node.text), when: ['always'], exitCodes: [] };
    const max = (0,yaml_node/* get */.Jt)(node, 'max');
    const when = readTexts((0,yaml_node/* get */.Jt)(node, 'when'));
    const exitCodes = readTexts((0,yaml_node/* get */.Jt)(node, 'exit_codes')).map(Number);
    return {
        max: (0,yaml_node/* isScalar */.jn)(max) && !(0,yaml_node/* isNil */.gD)(max) ? Number(max.text) : 0,
        when: when.length > 0 ? when : exitCodes.length > 0 ? [] : ['always'],
        exitCodes,
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/parallel.ts




const LIMIT = 200;
const parallel_KEYS = keysOf('parallel');
/** `parallel:`; trigger jobs take only a matrix, `needs:parallel` as well. */
function checkParallel(entry, node, allowNumber) {
    const numeric = (0,yaml_node/* isScalar */.jn)(node) && (node.type === 'integer' || node.type === 'float');
    if (numeric) {
        checkWholeNumber(entry, 'config', node, 1, LIMIT);
        if (!allowNumber)
            entry.fail('config', 'cannot use "parallel: <number>".', node);
        return;
    }
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} should be an integer or a hash`, node);
    allowedKeys(entry, node, parallel_KEYS);
    requiredKeys(entry, node, ['matrix']);
    const matrix = (0,yaml_node/* get */.Jt)(node, 'matrix');
    if (!entry.failed && !(0,yaml_node/* isNil */.gD)(matrix))
        checkMatrix(entry.child('matrix'), matrix);
}
function checkMatrix(entry, node) {
    if (!(0,yaml_node/* isSeq */.oP)(node) || !node.items.every(yaml_node/* isMap */.jh)) {
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
    const isWord = (value) => (0,yaml_node/* isText */.KH)(value) || (0,yaml_node/* isInteger */.Fq)(value);
    if ((0,yaml_node/* isMap */.jh)(node)) {
        const bad = [...node.entries.values()].find(({ key, value }) => !isWord(key) || !((0,yaml_node/* isSeq */.oP)(value) ? value.items.every(isWord) : isWord(value)));
        if (bad)
            entry.fail('config', 'should be a hash of key value pairs, value can be an array', bad.value);
        if (node.entries.size < 1)
            entry.fail('config', 'requires at least 1 items', node);
    }
    return !entry.failed;
}
function readMatrix(node) {
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return [];
    return node.items.map((item) => (0,yaml_node/* isMap */.jh)(item)
        ? [...item.entries.values()].map(({ key, value }) => {
            const values = (0,yaml_node/* isSeq */.oP)(value) ? value.items : [value];
            return [key.text, values.flatMap((one) => ((0,yaml_node/* isScalar */.jn)(one) ? [one.text] : []))];
        })
        : []);
}
function readParallel(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    if ((0,yaml_node/* isScalar */.jn)(node))
        return { kind: 'number', total: Math.trunc(Number(node.text)) };
    return { kind: 'matrix', rows: readMatrix((0,yaml_node/* get */.Jt)(node, 'matrix')) };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/need.ts




const JOB_KEYS = keysOf('needs', 'job', 'artifacts', 'optional', 'parallel');
const PIPELINE_KEYS = keysOf('needs', 'pipeline', 'job', 'artifacts', 'optional');
const PROJECT_KEYS = keysOf('needs', 'project', 'ref', 'job', 'artifacts', 'optional', 'parallel');
const BRIDGE_KEYS = keysOf('needs', 'pipeline');
const MAX_CROSS_PIPELINE = 5;
/** `needs:` of jobs, trigger jobs and rules; `allowed` says which kinds may stand there. */
function checkNeeds(entry, node, allowed) {
    if (!(0,yaml_node/* isMap */.jh)(node) && !(0,yaml_node/* isSeq */.oP)(node))
        return entry.fail('config', 'can only be a Hash or an Array', node);
    if ((0,yaml_node/* isMap */.jh)(node) && node.entries.size === 0)
        entry.fail('config', 'can not be an empty Hash', node);
    const items = itemsOf(node);
    const numbered = items.find((item) => (0,yaml_node/* isInteger */.Fq)((0,yaml_node/* get */.Jt)(item, 'parallel')));
    if (numbered)
        entry.fail('config', 'cannot use "parallel: <number>".', (0,yaml_node/* get */.Jt)(numbered, 'parallel'));
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
        if (!(0,yaml_node/* isNil */.gD)(item))
            checkNeed(entry.child('need'), item);
}
function itemsOf(node) {
    return (0,yaml_node/* flatten */.Bq)(node);
}
function kindOf(node) {
    if ((0,yaml_node/* isText */.KH)(node))
        return 'string';
    if (!(0,yaml_node/* isMap */.jh)(node))
        return undefined;
    if ((0,yaml_node/* has */.zy)(node, 'job')) {
        if ((0,yaml_node/* has */.zy)(node, 'project'))
            return 'project';
        if ((0,yaml_node/* has */.zy)(node, 'pipeline'))
            return 'pipeline';
        return (0,yaml_node/* has */.zy)(node, 'ref') ? undefined : 'job';
    }
    return (0,yaml_node/* has */.zy)(node, 'pipeline') ? 'bridge' : undefined;
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
            optionalBoolean(entry, 'artifacts', (0,yaml_node/* get */.Jt)(node, 'artifacts'));
            optionalBoolean(entry, 'optional', (0,yaml_node/* get */.Jt)(node, 'optional'));
            const parallel = (0,yaml_node/* get */.Jt)(node, 'parallel');
            if (!entry.failed && !(0,yaml_node/* isNil */.gD)(parallel))
                checkParallel(entry.child('parallel'), parallel, true);
            return;
        }
        case 'pipeline':
            return checkCross(entry, node, PIPELINE_KEYS, ['pipeline']);
        case 'project':
            return checkCross(entry, node, PROJECT_KEYS, ['project', 'ref']);
        case 'bridge':
            allowedKeys(entry, node, BRIDGE_KEYS);
            mustBe(entry, 'pipeline', (0,yaml_node/* get */.Jt)(node, 'pipeline'), 'String', node);
            notBlank(entry, 'pipeline', (0,yaml_node/* get */.Jt)(node, 'pipeline'), node);
            return;
        case undefined:
            entry.raw(`${entry.location} has an unsupported type`, node);
    }
}
function checkJobName(entry, node) {
    mustBe(entry, 'job', (0,yaml_node/* get */.Jt)(node, 'job'), 'String', node);
    notBlank(entry, 'job', (0,yaml_node/* get */.Jt)(node, 'job'), node);
}
function checkCross(entry, node, keys, required) {
    allowedKeys(entry, node, keys);
    for (const key of required) {
        mustBe(entry, key, (0,yaml_node/* get */.Jt)(node, key), 'String', node);
        notBlank(entry, key, (0,yaml_node/* get */.Jt)(node, key), node);
    }
    checkJobName(entry, node);
    optionalBoolean(entry, 'artifacts', (0,yaml_node/* get */.Jt)(node, 'artifacts'));
}
function readNeeds(node) {
    if (node === undefined || (0,yaml_node/* isNil */.gD)(node))
        return [];
    return itemsOf(node).flatMap((item) => readNeed(item) ?? []);
}
function readNeed(node) {
    const location = (0,yaml_node/* locationOf */.hD)(node);
    const artifacts = !(0,yaml_node/* isFalse */.Wu)((0,yaml_node/* get */.Jt)(node, 'artifacts'));
    const optional = (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(node, 'optional'));
    switch (kindOf(node)) {
        case 'string':
            return {
                kind: 'job',
                name: (0,yaml_node/* isScalar */.jn)(node) ? node.text : '',
                artifacts: true,
                optional: false,
                matrix: undefined,
                location,
            };
        case 'job': {
            const parallel = readParallel((0,yaml_node/* get */.Jt)(node, 'parallel'));
            const matrix = parallel?.kind === 'matrix' ? parallel.rows : undefined;
            return { kind: 'job', name: (0,yaml_node/* textAt */.$6)(node, 'job') ?? '', artifacts, optional, matrix, location };
        }
        case 'pipeline':
            return {
                kind: 'cross_dependency',
                keyword: 'needs:pipeline',
                pipeline: (0,yaml_node/* textAt */.$6)(node, 'pipeline') ?? '',
                job: (0,yaml_node/* textAt */.$6)(node, 'job') ?? '',
                artifacts,
                location,
            };
        case 'project':
            return { kind: 'cross_dependency', keyword: 'needs:project', location };
        case 'bridge':
            return { kind: 'bridge', pipeline: (0,yaml_node/* textAt */.$6)(node, 'pipeline') ?? '', location };
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
    if (!mustBe(entry, 'config', node, 'Hash') || !(0,yaml_node/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.entries.values())
        checkVariable(entry.child(key.text), key, value, keys);
}
function checkVariable(entry, key, node, keys) {
    // as GitLab has it, one without a value is in the long form, with nothing in it
    if ((0,yaml_node/* isNil */.gD)(node) && keys.size === 0)
        entry.fail('config', 'must be a string', key);
    if ((0,yaml_node/* isScalar */.jn)(node))
        return checkName(entry, key);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw('variable definition must be either a string or a hash', node);
    checkName(entry, key);
    const value = (0,yaml_node/* get */.Jt)(node, 'value');
    if (!(0,yaml_node/* isNil */.gD)(value) && !(0,yaml_node/* isScalar */.jn)(value))
        entry.fail('config value', 'must be a scalar', value);
    const description = (0,yaml_node/* get */.Jt)(node, 'description');
    if (!(0,yaml_node/* isNil */.gD)(description) && !((0,yaml_node/* isScalar */.jn)(description) && isName(description))) {
        entry.fail('config description', 'must be an alphanumeric string', description);
    }
    optionalBoolean(entry, 'config expand', (0,yaml_node/* get */.Jt)(node, 'expand'));
    optionalArrayOfStrings(entry, 'config options', (0,yaml_node/* get */.Jt)(node, 'options'));
    if (keys.size === 0)
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
        entry.fail('key', 'must be an alphanumeric string', key, inQuotes(key));
}
function checkOptions(entry, node, value) {
    const options = (0,yaml_node/* get */.Jt)(node, 'options');
    if ((0,yaml_node/* isBlank */.z3)(options) || !(0,yaml_node/* isSeq */.oP)(options))
        return;
    const included = options.items.some((item) => (0,yaml_node/* isScalar */.jn)(item) && (0,yaml_node/* isScalar */.jn)(value) && item.type === value.type && item.text === value.text);
    if (!included)
        entry.fail('config', 'value must be present in options', options);
}
/** Variables of the pipeline file are public and never masked. */
function yamlVariable(key, value, raw = false) {
    return { key, value, public: true, masked: false, file: false, raw };
}
function readVariables(node) {
    if (!(0,yaml_node/* isMap */.jh)(node))
        return [];
    return [...node.entries.values()].map(({ key, value }) => {
        if ((0,yaml_node/* isScalar */.jn)(value))
            return yamlVariable(key.text, value.text);
        const inner = (0,yaml_node/* get */.Jt)(value, 'value');
        const raw = (0,yaml_node/* has */.zy)(value, 'expand') && !(0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(value, 'expand'));
        return yamlVariable(key.text, (0,yaml_node/* isScalar */.jn)(inner) ? inner.text : '', raw);
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
    if ((0,yaml_node/* isBlank */.z3)(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Array');
    if (entry.failed)
        return;
    for (const item of (0,yaml_node/* flatten */.Bq)(node))
        if (!(0,yaml_node/* isNil */.gD)(item))
            checkRule(entry.child('rule'), item, keywords);
}
function checkIncludeRules(entry, node) {
    if ((0,yaml_node/* isBlank */.z3)(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Array');
    if (entry.failed)
        return;
    for (const item of (0,yaml_node/* flatten */.Bq)(node)) {
        const rule = entry.child('rule');
        if ((0,yaml_node/* isBlank */.z3)(item))
            rule.fail('config', "can't be blank", item);
        if (!mustBe(rule, 'config', item, 'Hash'))
            continue;
        allowedKeys(rule, item, INCLUDE_RULE.keys);
        expression(rule, 'if', (0,yaml_node/* get */.Jt)(item, 'if'));
        checkWhen(rule, item, INCLUDE_RULE);
        if (!rule.failed)
            checkClauses(rule, item, false);
    }
}
function checkRule(entry, node, keywords) {
    if ((0,yaml_node/* isBlank */.z3)(node))
        entry.fail('config', "can't be blank", node);
    mustBe(entry, 'config', node, 'Hash');
    const delayed = (0,yaml_node/* textAt */.$6)(node, 'when') === 'delayed';
    const startIn = (0,yaml_node/* get */.Jt)(node, 'start_in');
    if (delayed) {
        if ((0,yaml_node/* isBlank */.z3)(startIn))
            entry.fail('start in', "can't be blank", startIn ?? node);
        duration(entry, 'start in', startIn ?? node, { limit: WEEK });
    }
    else if ((0,yaml_node/* has */.zy)(node, 'start_in'))
        entry.fail('config', 'contains disallowed keys: start_in', startIn);
    expression(entry, 'if', (0,yaml_node/* get */.Jt)(node, 'if'));
    optionalBoolean(entry, 'allow failure', (0,yaml_node/* get */.Jt)(node, 'allow_failure'));
    optionalBoolean(entry, 'interruptible', (0,yaml_node/* get */.Jt)(node, 'interruptible'));
    checkWhen(entry, node, keywords);
    allowedKeys(entry, node, keywords.keys);
    if (entry.failed)
        return;
    checkClauses(entry, node, true);
    const variables = (0,yaml_node/* get */.Jt)(node, 'variables');
    if (!(0,yaml_node/* isNil */.gD)(variables))
        checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
    const needs = (0,yaml_node/* get */.Jt)(node, 'needs');
    if (!(0,yaml_node/* isNil */.gD)(needs))
        checkNeeds(entry.child('needs'), needs, ['job']);
    const autoCancel = (0,yaml_node/* get */.Jt)(node, 'auto_cancel');
    if (!(0,yaml_node/* isNil */.gD)(autoCancel))
        checkAutoCancel(entry.child('auto_cancel'), autoCancel);
}
function checkWhen(entry, node, keywords) {
    const when = (0,yaml_node/* get */.Jt)(node, 'when');
    if ((0,yaml_node/* isNil */.gD)(when) || ((0,yaml_node/* isScalar */.jn)(when) && keywords.when.has(when.text)))
        return;
    entry.fail('when', `unknown value: ${(0,yaml_node/* isScalar */.jn)(when) ? when.text : ''}`, when);
}
function checkClauses(entry, node, limited) {
    const changes = (0,yaml_node/* get */.Jt)(node, 'changes');
    if (!(0,yaml_node/* isNil */.gD)(changes))
        checkChanges(entry.child('changes'), changes);
    const exists = (0,yaml_node/* get */.Jt)(node, 'exists');
    if (!(0,yaml_node/* isNil */.gD)(exists))
        checkExists(entry.child('exists'), exists, limited);
}
const CHANGES_KEYS = keysOf('rules:changes');
const EXISTS_KEYS = keysOf('rules:exists');
function checkChanges(entry, node) {
    if ((0,yaml_node/* isSeq */.oP)(node))
        return checkPaths(entry, 'config', node, true);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} should be an array or a hash`, node);
    allowedKeys(entry, node, CHANGES_KEYS);
    if ((0,yaml_node/* has */.zy)(node, 'regexp'))
        return;
    requiredKeys(entry, node, ['paths']);
    checkPaths(entry, 'paths', (0,yaml_node/* get */.Jt)(node, 'paths') ?? node, true);
    optionalString(entry, 'compare to', (0,yaml_node/* get */.Jt)(node, 'compare_to'));
}
function checkExists(entry, node, limited) {
    if ((0,yaml_node/* isText */.KH)(node))
        return;
    if ((0,yaml_node/* isSeq */.oP)(node))
        return checkPaths(entry, 'config', node, limited);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} should be a string, an array of strings, or a hash`, node);
    allowedKeys(entry, node, EXISTS_KEYS);
    if ((0,yaml_node/* has */.zy)(node, 'regexp'))
        return;
    requiredKeys(entry, node, ['paths']);
    if (!(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'ref')))
        requiredKeys(entry, node, ['project']);
    const paths = (0,yaml_node/* get */.Jt)(node, 'paths');
    if (!(0,yaml_node/* isNil */.gD)(paths))
        checkPaths(entry, 'paths', paths, true);
    optionalString(entry, 'project', (0,yaml_node/* get */.Jt)(node, 'project'));
    optionalString(entry, 'ref', (0,yaml_node/* get */.Jt)(node, 'ref'));
}
function checkPaths(entry, attribute, node, limited) {
    arrayOfStrings(entry, attribute, node);
    if (limited && (0,yaml_node/* isSeq */.oP)(node) && node.items.length > MAX_PATHS) {
        entry.fail(attribute, `has too many entries (maximum ${String(MAX_PATHS)})`, node);
    }
}
/** undefined: no `rules` (null counts as none). */
function readRules(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    let rules = rules_known.get(node);
    if (!rules) {
        rules = (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => ((0,yaml_node/* isMap */.jh)(item) ? [readRule(item)] : []));
        rules_known.set(node, rules);
    }
    return rules;
}
/** Rules that many jobs share are read once. */
const rules_known = new WeakMap();
function readRule(node) {
    const needs = (0,yaml_node/* get */.Jt)(node, 'needs');
    const autoCancel = (0,yaml_node/* get */.Jt)(node, 'auto_cancel');
    return {
        if: (0,yaml_node/* textAt */.$6)(node, 'if'),
        changes: readChanges((0,yaml_node/* get */.Jt)(node, 'changes')),
        exists: readExists((0,yaml_node/* get */.Jt)(node, 'exists')),
        when: (0,yaml_node/* textAt */.$6)(node, 'when'),
        startIn: (0,yaml_node/* textAt */.$6)(node, 'start_in'),
        allowFailure: readBoolean((0,yaml_node/* get */.Jt)(node, 'allow_failure')),
        interruptible: readBoolean((0,yaml_node/* get */.Jt)(node, 'interruptible')),
        variables: readVariables((0,yaml_node/* get */.Jt)(node, 'variables')),
        needs: (0,yaml_node/* isNil */.gD)(needs) ? undefined : readNeeds(needs),
        autoCancel: (0,yaml_node/* isNil */.gD)(autoCancel) ? undefined : autoCancel,
        location: (0,yaml_node/* locationOf */.hD)(node),
    };
}
function readBoolean(node) {
    return (0,yaml_node/* isTrue */.Hn)(node) ? true : (0,yaml_node/* isFalse */.Wu)(node) ? false : undefined;
}
function readChanges(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    if ((0,yaml_node/* isSeq */.oP)(node))
        return { paths: readTexts(node), regexp: undefined, compareTo: undefined };
    return {
        paths: readTexts((0,yaml_node/* get */.Jt)(node, 'paths')),
        regexp: (0,yaml_node/* textAt */.$6)(node, 'regexp'),
        compareTo: (0,yaml_node/* textAt */.$6)(node, 'compare_to'),
    };
}
function readExists(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    if (!(0,yaml_node/* isMap */.jh)(node))
        return { paths: readTexts(node), regexp: undefined, project: undefined, ref: undefined };
    return {
        paths: readTexts((0,yaml_node/* get */.Jt)(node, 'paths')),
        regexp: (0,yaml_node/* textAt */.$6)(node, 'regexp'),
        project: (0,yaml_node/* textAt */.$6)(node, 'project'),
        ref: (0,yaml_node/* textAt */.$6)(node, 'ref'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/include.ts





const include_KEYS = keysOf('include');
const HEADER_KEYS = keysOf('include', 'local', 'file', 'remote', 'project', 'ref', 'integrity', 'cache');
/** `include:` of a trigger job (`maximum` files), or of a `spec` header. */
function checkIncludes(entry, node, options = {}) {
    const { maximum, header = false } = options;
    if (!(0,yaml_node/* isSeq */.oP)(node) && !(0,yaml_node/* isText */.KH)(node) && !(0,yaml_node/* isMap */.jh)(node))
        entry.fail('config', 'should be an array or a string', node);
    if (maximum !== undefined && (0,yaml_node/* isSeq */.oP)(node) && node.items.length > maximum) {
        entry.fail('config', `is too long (maximum is ${String(maximum)})`, node);
    }
    if (entry.failed)
        return;
    for (const item of (0,yaml_node/* flatten */.Bq)(node))
        if (!(0,yaml_node/* isNil */.gD)(item))
            checkInclude(entry.child('include'), item, header);
}
function checkInclude(entry, node, header) {
    if (!(0,yaml_node/* isMap */.jh)(node) && !(0,yaml_node/* isText */.KH)(node))
        entry.fail('config', 'should be a hash or a string', node);
    if ((0,yaml_node/* has */.zy)(node, 'project') && !(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'project')) && (0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'file'))) {
        entry.fail('config', 'must specify the file where to fetch the config from', node);
    }
    checkIntegrity(entry, node);
    checkCacheTime(entry, node);
    allowedKeys(entry, node, header ? HEADER_KEYS : include_KEYS);
    if (header)
        return;
    if ((0,yaml_node/* has */.zy)(node, 'artifact') && !(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'artifact')) && (0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'job'))) {
        entry.fail('config', 'must specify the job where to fetch the artifact from', node);
    }
    const rules = (0,yaml_node/* get */.Jt)(node, 'rules');
    if ((0,yaml_node/* isNil */.gD)(rules))
        return;
    if (!(0,yaml_node/* isSeq */.oP)(rules) || !rules.items.every(yaml_node/* isMap */.jh))
        entry.fail('rules', 'should be an array of hashes', rules);
    if (!entry.failed)
        checkIncludeRules(entry.child('rules'), rules);
}
function checkIntegrity(entry, node) {
    const integrity = (0,yaml_node/* get */.Jt)(node, 'integrity');
    if ((0,yaml_node/* isNil */.gD)(integrity))
        return;
    if ((0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'remote')))
        entry.fail('config', 'integrity can only be specified for remote includes', integrity);
    const text = (0,yaml_node/* isText */.KH)(integrity) ? integrity.text : '';
    if (!text.startsWith('sha256-'))
        return entry.fail('config', "integrity hash must start with 'sha256-'", integrity);
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.slice('sha256-'.length))) {
        entry.fail('config', 'integrity hash must be base64 encoded', integrity);
    }
}
function checkCacheTime(entry, node) {
    const cache = (0,yaml_node/* get */.Jt)(node, 'cache');
    if ((0,yaml_node/* isBlank */.z3)(cache) || cache === undefined)
        return;
    if ((0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'remote')))
        entry.fail('config', 'cache can only be specified for remote includes', cache);
    if ((0,yaml_node/* isTrue */.Hn)(cache))
        return;
    if (!(0,yaml_node/* isScalar */.jn)(cache) || cache.type !== 'string') {
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
    if (!(0,yaml_node/* isText */.KH)(key) && key.type !== 'integer')
        entry.fail('key', 'must be an alphanumeric string', key);
    const description = (0,yaml_node/* get */.Jt)(node, 'description');
    if (!(0,yaml_node/* isNil */.gD)(description) && !(0,yaml_node/* isText */.KH)(description) && !((0,yaml_node/* isScalar */.jn)(description) && description.type === 'integer')) {
        entry.fail('input description', 'must be an alphanumeric string', description);
    }
    optionalString(entry, 'input regex', (0,yaml_node/* get */.Jt)(node, 'regex'));
    const type = (0,yaml_node/* get */.Jt)(node, 'type');
    if (!(0,yaml_node/* isNil */.gD)(type) && !((0,yaml_node/* isScalar */.jn)(type) && INPUT_TYPES.includes(type.text))) {
        entry.fail('input type', `unknown value: ${(0,yaml_node/* isScalar */.jn)(type) ? type.text : ''}`, type);
    }
    const options = (0,yaml_node/* get */.Jt)(node, 'options');
    if ((0,yaml_node/* isNil */.gD)(options))
        return;
    mustBe(entry, 'input options', options, 'Array');
    checkOptionList(entry, options);
}
function checkOptionList(entry, options) {
    if (!(0,yaml_node/* isSeq */.oP)(options))
        return;
    if (options.items.length > MAX_OPTIONS) {
        entry.fail('config', `cannot define more than ${String(MAX_OPTIONS)} options`, options);
    }
    if (options.items.some(yaml_node/* isNil */.gD))
        entry.fail('config', 'options array cannot contain null values', options);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/kubernetes.ts



const kubernetes_KEYS = keysOf('environment:kubernetes');
const RESOURCES_KEYS = keysOf('environment:kubernetes:managed_resources');
const DASHBOARD_KEYS = keysOf('environment:kubernetes:dashboard');
const LONGEST = { namespace: 63, flux_resource_path: 255 };
/** `environment:kubernetes`. What needs the agent is of no use without one, and says so. */
function checkKubernetes(entry, node) {
    notBlank(entry, 'config', node, node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return;
    allowedKeys(entry, node, kubernetes_KEYS);
    for (const key of ['namespace', 'agent', 'flux_resource_path']) {
        optionalString(entry, key.replaceAll('_', ' '), (0,yaml_node/* get */.Jt)(node, key));
    }
    const flux = (0,yaml_node/* get */.Jt)(node, 'flux_resource_path');
    const resources = (0,yaml_node/* get */.Jt)(node, 'managed_resources');
    const dashboard = (0,yaml_node/* get */.Jt)(node, 'dashboard');
    if (!(0,yaml_node/* isBlank */.z3)(flux))
        notBlank(entry, 'namespace', (0,yaml_node/* get */.Jt)(node, 'namespace'), node);
    if (!(0,yaml_node/* isBlank */.z3)(flux) || !(0,yaml_node/* isBlank */.z3)(dashboard) || (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(resources, 'enabled'))) {
        notBlank(entry, 'agent', (0,yaml_node/* get */.Jt)(node, 'agent'), node);
    }
    if (!(0,yaml_node/* isNil */.gD)(resources)) {
        checkObject(entry, 'managed resources', resources, RESOURCES_KEYS, (value) => (0,yaml_node/* isBoolean */.Lm)(value) ? undefined : { before: 'value', after: 'is not a boolean' });
    }
    if (!(0,yaml_node/* isBlank */.z3)(dashboard) && dashboard !== undefined)
        checkDashboard(entry, node, dashboard);
}
function checkDashboard(entry, node, dashboard) {
    checkObject(entry, 'dashboard', dashboard, DASHBOARD_KEYS, (value, key) => {
        if (!(0,yaml_node/* isText */.KH)(value))
            return { before: 'value', after: 'is not a string' };
        if (value.text === '')
            return { before: 'string length', after: 'is less than: 1' };
        const limit = LONGEST[key] ?? 255;
        return [...value.text].length > limit
            ? { before: 'string length', after: `is greater than: ${String(limit)}` }
            : undefined;
    });
    if (!(0,yaml_node/* isMap */.jh)(dashboard))
        return;
    if (!dashboard.entries.has('namespace')) {
        entry.fail('dashboard', 'object at root is missing required properties: namespace', dashboard);
    }
    for (const key of ['namespace', 'flux_resource_path']) {
        if ((0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, key)) || (0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(dashboard, key)))
            continue;
        entry.fail(key.replaceAll('_', ' '), `cannot be specified when dashboard.${key} is set`, (0,yaml_node/* get */.Jt)(node, key));
    }
}
function checkObject(entry, attribute, node, keys, problemOf) {
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.fail(attribute, 'value at root is not an object', node);
    for (const { key, value } of node.entries.values()) {
        const place = `at \`/${key.text}\``;
        if (!keys.has(key.text)) {
            entry.fail(attribute, `object property ${place} is a disallowed additional property`, key);
            continue;
        }
        const problem = problemOf(value, key.text);
        if (problem)
            entry.fail(attribute, `${problem.before} ${place} ${problem.after}`, value);
    }
}

;// CONCATENATED MODULE: ./src/gitlab/entry/environment.ts




const environment_KEYS = keysOf('environment');
const ACTIONS = ['start', 'stop', 'prepare', 'verify', 'access'];
const NAME = /^[a-zA-Z0-9_${}. -]([a-zA-Z0-9_/${}. -]*[a-zA-Z0-9_${}. -])?$/;
const NAME_MESSAGE = "can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'";
function checkEnvironment(entry, node) {
    const short = (0,yaml_node/* isScalar */.jn)(node) && node.type === 'string';
    if (!(0,yaml_node/* isMap */.jh)(node) && !short)
        entry.fail('config', 'should be a hash or a string', node);
    const name = short ? node : (0,yaml_node/* get */.Jt)(node, 'name');
    notBlank(entry, 'name', name, node);
    if (!((0,yaml_node/* isScalar */.jn)(name) && name.type === 'string'))
        entry.fail('name', NAME_MESSAGE, name ?? node);
    if (!(0,yaml_node/* isText */.KH)(name) || !NAME.test(name.text))
        entry.fail('name', NAME_MESSAGE, name ?? node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return;
    allowedKeys(entry, node, environment_KEYS);
    const url = (0,yaml_node/* get */.Jt)(node, 'url');
    optionalString(entry, 'url', url);
    lengthAtMost(entry, 'url', url, 255);
    oneOf(entry, 'action', (0,yaml_node/* get */.Jt)(node, 'action'), ACTIONS, 'should be start, stop, prepare, verify, or access');
    optionalString(entry, 'deployment tier', (0,yaml_node/* get */.Jt)(node, 'deployment_tier'));
    optionalString(entry, 'on stop', (0,yaml_node/* get */.Jt)(node, 'on_stop'));
    const kubernetes = (0,yaml_node/* get */.Jt)(node, 'kubernetes');
    if (!(0,yaml_node/* isNil */.gD)(kubernetes))
        mustBe(entry, 'kubernetes', kubernetes, 'Hash');
    optionalString(entry, 'auto stop in', (0,yaml_node/* get */.Jt)(node, 'auto_stop_in'));
    if (entry.failed || kubernetes === undefined || (0,yaml_node/* isNil */.gD)(kubernetes))
        return;
    checkKubernetes(entry.child('kubernetes'), kubernetes);
}
function readEnvironment(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    const name = (0,yaml_node/* isScalar */.jn)(node) ? node.text : ((0,yaml_node/* textAt */.$6)(node, 'name') ?? '');
    return {
        name,
        url: (0,yaml_node/* textAt */.$6)(node, 'url'),
        action: ((0,yaml_node/* textAt */.$6)(node, 'action') ?? 'start'),
        onStop: (0,yaml_node/* textAt */.$6)(node, 'on_stop'),
        deploymentTier: (0,yaml_node/* textAt */.$6)(node, 'deployment_tier'),
    };
}

;// CONCATENATED MODULE: ./src/gitlab/entry/policy.ts





const policy_KEYS = keysOf('only');
/** `only:` and `except:`, as a list of refs or in full. */
function checkPolicy(entry, node) {
    if ((0,yaml_node/* isSeq */.oP)(node))
        return checkRefs(entry, 'config', node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} has to be either an array of conditions or a hash`, node);
    if ((0,yaml_node/* isBlank */.z3)(node))
        entry.fail('config', "can't be blank", node);
    allowedKeys(entry, node, policy_KEYS);
    const variables = (0,yaml_node/* get */.Jt)(node, 'variables');
    if ((0,yaml_node/* isSeq */.oP)(variables)) {
        for (const item of variables.items) {
            if ((0,yaml_node/* isScalar */.jn)(item) && expressionOf(item.text) === undefined)
                entry.fail('variables', 'invalid expression syntax', item);
        }
    }
    const refs = (0,yaml_node/* get */.Jt)(node, 'refs');
    if (!(0,yaml_node/* isNil */.gD)(refs))
        checkRefs(entry, 'refs', refs);
    const kubernetes = (0,yaml_node/* get */.Jt)(node, 'kubernetes');
    if (!(0,yaml_node/* isNil */.gD)(kubernetes) && !((0,yaml_node/* isScalar */.jn)(kubernetes) && kubernetes.text === 'active')) {
        entry.fail('kubernetes', `unknown value: ${(0,yaml_node/* isScalar */.jn)(kubernetes) ? kubernetes.text : ''}`, kubernetes);
    }
    optionalArrayOfStrings(entry, 'variables', variables);
    optionalArrayOfStrings(entry, 'changes', (0,yaml_node/* get */.Jt)(node, 'changes'));
}
function checkRefs(entry, attribute, node) {
    if ((0,yaml_node/* isSeq */.oP)(node) && node.items.every(isStringOrRegexp))
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
    if ((0,yaml_node/* isNil */.gD)(node))
        return base;
    if ((0,yaml_node/* isSeq */.oP)(node))
        return { refs: readTexts(node), variables: undefined, changes: undefined, kubernetes: false };
    const texts = (key) => {
        const value = (0,yaml_node/* get */.Jt)(node, key);
        return (0,yaml_node/* isNil */.gD)(value) ? undefined : readTexts(value);
    };
    return {
        refs: texts('refs') ?? base?.refs,
        variables: texts('variables'),
        changes: texts('changes'),
        kubernetes: !(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'kubernetes')),
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
    if (!(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'rules')))
        checkRuleCompany(entry, node);
    stringOrStrings(entry, 'extends', (0,yaml_node/* get */.Jt)(node, 'extends'));
    const rules = (0,yaml_node/* get */.Jt)(node, 'rules');
    if (!(0,yaml_node/* isNil */.gD)(rules) && !isNestedArray(rules, processable_LEVELS, yaml_node/* isMap */.jh)) {
        entry.fail('rules', 'should be an array containing hashes and arrays of hashes', rules);
    }
    optionalString(entry, 'resource group', (0,yaml_node/* get */.Jt)(node, 'resource_group'));
}
function checkRuleCompany(entry, node) {
    const others = [...node.entries.values()].filter(({ key, value }) => ['only', 'except', 'start_in'].includes(key.text) && !(0,yaml_node/* isNil */.gD)(value));
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
    const value = (0,yaml_node/* get */.Jt)(node, key);
    if (!(0,yaml_node/* isNil */.gD)(value))
        check(entry.child(key), value);
}
function checkBoolean(entry, node) {
    if (!(0,yaml_node/* isTrue */.Hn)(node) && !(0,yaml_node/* isFalse */.Wu)(node))
        entry.fail('config', 'should be a boolean value', node);
}
/** A last rule that is only `when`: branch and merge request pipelines may both run. */
function warnOfDuplicates(entry, rules) {
    const last = lastRule(rules);
    if (!(0,yaml_node/* isMap */.jh)(last) || last.entries.size !== 1 || !(0,yaml_node/* has */.zy)(last, 'when') || (0,yaml_node/* textAt */.$6)(last, 'when') === 'never')
        return;
    entry.warn(WARNING, last);
}
function lastRule(node) {
    let last = node;
    while ((0,yaml_node/* isSeq */.oP)(last))
        last = last.items.findLast((item) => !(0,yaml_node/* isBlank */.z3)(item));
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
        const unknown = readTexts(value).filter((key) => (0,yaml_node/* isSeq */.oP)(value) && !DEFAULT_KEYS.some((known) => known === key));
        if (unknown.length > 0)
            inner.fail('config', `contains unknown values: ${unknown.join(', ')}`, value);
    });
    part(entry, node, 'variables', checkChoice);
}
function checkChoice(entry, node) {
    if ((0,yaml_node/* isTrue */.Hn)(node) || (0,yaml_node/* isFalse */.Wu)(node))
        return true;
    if ((0,yaml_node/* isSeq */.oP)(node))
        arrayOfStrings(entry, 'config', node);
    else
        entry.raw(`${entry.location} should be a bool or array of strings`, node);
    return !entry.failed;
}
/** true, false, or the names that are inherited. */
function readInherit(node, key) {
    const value = (0,yaml_node/* get */.Jt)((0,yaml_node/* get */.Jt)(node, 'inherit'), key);
    if ((0,yaml_node/* isNil */.gD)(value))
        return true;
    return (0,yaml_node/* isSeq */.oP)(value) ? readTexts(value) : (0,yaml_node/* isTrue */.Hn)(value);
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
    const description = (0,yaml_node/* get */.Jt)(node, 'description');
    optionalString(entry, 'config description', description);
    lengthAtMost(entry, 'config description', description, 256);
    if (entry.failed)
        return;
    part(entry, node, 'inputs', checkInputs);
    part(entry, node, 'include', (inner, value) => checkIncludes(inner, value, { header: true }));
    part(entry, node, 'component', checkComponent);
}
function checkInputs(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !(0,yaml_node/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.entries.values()) {
        if ((0,yaml_node/* isNil */.gD)(value))
            continue;
        const input = entry.child(key.text);
        checkInputFields(input, key, value);
        if (!mustBe(input, 'config', value, 'Hash'))
            continue;
        allowedKeys(input, value, INPUT_KEYS);
        exclusiveKeys(input, value, ['rules', 'options']);
        exclusiveKeys(input, value, ['rules', 'default']);
        const rules = (0,yaml_node/* get */.Jt)(value, 'rules');
        if (!input.failed && !(0,yaml_node/* isNil */.gD)(rules))
            checkInputRules(input, key.text, rules);
    }
}
function checkInputRules(entry, name, node) {
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return void mustBe(entry.child('rules'), 'config', node, 'Array');
    for (const rule of node.items) {
        const fail = (message) => entry.raw(`\`${name}\` input: ${message}`, rule);
        if ((0,yaml_node/* isBlank */.z3)(rule))
            fail("can't be blank");
        else if (!(0,yaml_node/* isMap */.jh)(rule))
            fail('should be a hash');
        else {
            const inner = entry.child('rules').child('rule');
            allowedKeys(inner, rule, RULE_KEYS);
            expression(inner, 'if', (0,yaml_node/* get */.Jt)(rule, 'if'));
            const options = (0,yaml_node/* get */.Jt)(rule, 'options');
            if (!(0,yaml_node/* isNil */.gD)(options))
                mustBe(inner, 'options', options, 'Array');
            if (!inner.failed)
                checkRuleValues(rule, options, inner, fail);
        }
    }
}
function checkRuleValues(rule, options, entry, fail) {
    if (options)
        checkOptionList(entry, options);
    if (!(0,yaml_node/* has */.zy)(rule, 'default'))
        return fail(NO_DEFAULT);
    const values = readTexts(options);
    const [chosen = ''] = readTexts((0,yaml_node/* get */.Jt)(rule, 'default'));
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
var inspect = __webpack_require__(69703);
// EXTERNAL MODULE: ./src/gitlab/yaml/scalar.ts
var scalar = __webpack_require__(64483);
;// CONCATENATED MODULE: ./src/gitlab/inputs/numeral.ts

/**
 * A number as Ruby has it, which knows two kinds: `3.0` is not `3` when it is written, and an integer loses no digit,
 * however long it is.
 */
class Numeral {
    type;
    text;
    constructor(type, text) {
        this.type = type;
        this.text = text;
    }
    static of(value) {
        return Number.isInteger(value) ? new Numeral('integer', String(value)) : new Numeral('float', (0,scalar/* rubyFloat */.T$)(value));
    }
    /** Ruby's `==`: `1` is `1.0`. */
    equals(other) {
        return this.text === other.text || (this.type !== other.type && Number(this.text) === Number(other.text));
    }
    /** As a number where that reads the same, else as its text: inputs of a trigger are a part of the plan's JSON. */
    toJSON() {
        const value = Number(this.text);
        return String(value) === this.text ? value : this.text;
    }
}
/** A string, which may hold digits, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(\.\d+)?([eE][-+]?\d+)?/g;
const MARK = '\u0000number';
/** JSON of which the numbers stay as they are written. Throws a SyntaxError for what is none. */
function parseJson(text) {
    JSON.parse(text); // what is no JSON is told before it is changed
    const marked = text.replace(TOKEN, (token) => token.startsWith('"') ? token : JSON.stringify({ [MARK]: token }));
    return JSON.parse(marked, (_key, value) => {
        const token = typeof value === 'object' && value !== null && MARK in value ? value[MARK] : undefined;
        return typeof token === 'string' ? numeral(token) : value;
    });
}
function numeral(token) {
    if (/^-?\d+$/.test(token))
        return new Numeral('integer', (0,scalar/* integerText */.ap)(token));
    return new Numeral('float', (0,scalar/* rubyFloat */.T$)(Number(token)));
}

;// CONCATENATED MODULE: ./src/gitlab/inputs/values.ts



function toInputValue(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Numeral)
        return value;
    if (typeof value === 'number')
        return Numeral.of(value);
    if (Array.isArray(value))
        return value.map(toInputValue);
    if (typeof value === 'object') {
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toInputValue(inner)]));
    }
    return '';
}
/** What a node of a file holds. */
function inputValueOf(node) {
    switch (node.kind) {
        case 'scalar':
            if (node.type === 'null')
                return null;
            if (node.type === 'boolean')
                return node.text === 'true';
            return node.type === 'integer' || node.type === 'float' ? new Numeral(node.type, node.text) : node.text;
        case 'seq':
            return node.items.map(inputValueOf);
        case 'map':
            return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, inputValueOf(value)]));
        case 'reference':
            return node.shown;
    }
}
/** The inputs that a map holds. */
function inputValuesOf(node) {
    return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, inputValueOf(value)]));
}
/** A value as a node of the configuration, placed where its block stood. */
function toNode(value, at) {
    if (value === null)
        return (0,yaml_node/* scalar */.d_)(at, 'null', '');
    if (typeof value === 'string')
        return (0,yaml_node/* scalar */.d_)(at, 'string', value);
    if (typeof value === 'boolean')
        return (0,yaml_node/* scalar */.d_)(at, 'boolean', String(value));
    if (value instanceof Numeral)
        return (0,yaml_node/* scalar */.d_)(at, value.type, value.text);
    if (isList(value))
        return (0,yaml_node/* seq */.O6)(at, value.map((item) => toNode(item, at)));
    const entries = new Map();
    for (const [key, inner] of Object.entries(value)) {
        entries.set(key, { key: (0,yaml_node/* scalar */.d_)(at, 'string', key), value: toNode(inner, at) });
    }
    return (0,yaml_node/* map */.Tj)(at, entries);
}
/** `to_s` of a value inside a longer text. */
function toText(value, at) {
    const node = toNode(value, at);
    return node.kind === 'scalar' ? node.text : (0,inspect/* inspect */.N)(node);
}
function isList(value) {
    return Array.isArray(value);
}
function isKeyed(value) {
    return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Numeral);
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
    if (isKeyed(value) && Object.hasOwn(value, key))
        return { value: value[key] ?? null };
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
            return (0,yaml_node/* seq */.O6)(node, node.items.flatMap((item) => visitItem(run, item)));
        case 'map': {
            const entries = new Map();
            for (const { key, value } of node.entries.values()) {
                const newKey = visitKey(run, key);
                entries.set(newKey.text, { key: newKey, value: visit(run, value) });
            }
            return (0,yaml_node/* map */.Tj)(node, entries);
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
    return result.kind === 'scalar' ? result : (0,yaml_node/* scalar */.d_)(key, 'string', key.text);
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
    return (0,yaml_node/* scalar */.d_)(node, 'string', text + node.text.slice(at));
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
    const [path = '', ...calls] = parts(data).map((text) => text.trim());
    if (path.split('.')[0] === 'matrix')
        return { value: whole };
    const found = access(path, run.root);
    return 'error' in found ? found : applyFunctions(calls, found.value, run.find);
}
/** As Ruby's `split('|')`: without the empty parts at the end. */
function parts(data) {
    let end = data.length;
    while (data.charAt(end - 1) === '|')
        end -= 1;
    return data.slice(0, end).split('|');
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
    if (!(0,yaml_node/* isMap */.jh)(specs))
        return [];
    return [...specs.entries.values()].flatMap(({ key, value }) => {
        const type = (0,yaml_node/* isNil */.gD)(value) || !(0,yaml_node/* has */.zy)(value, 'type') ? 'string' : (0,yaml_node/* textAt */.$6)(value, 'type');
        const known = TYPES.find((name) => name === type);
        if (known)
            return [{ name: key.text, type: known, node: value }];
        errors.push(`unknown input specification for \`${key.text}\` (valid types: ${TYPES.join(', ')})`);
        return [];
    });
}
function resolveInput(input, given, others) {
    const rules = (0,yaml_node/* get */.Jt)(input.node, 'rules');
    const ruled = (0,yaml_node/* isSeq */.oP)(rules);
    const param = ruled && given === '' ? null : given;
    const rule = ruled ? rules.items.find((item) => ruleMatches(item, others)) : undefined;
    const hasDefault = (0,yaml_node/* has */.zy)(input.node, 'default') || (ruled && rules.items.some((item) => (0,yaml_node/* has */.zy)(item, 'default')));
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
    const condition = (0,yaml_node/* textAt */.$6)(rule, 'if');
    if (condition === undefined)
        return true;
    return isSatisfied(condition, () => undefined, (name) => {
        const value = others[name];
        return value instanceof Numeral ? Number(value.text) : value;
    });
}
function defaultOf(node) {
    const value = (0,yaml_node/* get */.Jt)(node, 'default');
    return value === undefined ? undefined : inputValueOf(value);
}
function optionsOf(node) {
    const value = (0,yaml_node/* get */.Jt)(node, 'options');
    return (0,yaml_node/* isSeq */.oP)(value) ? value.items.map(inputValueOf) : undefined;
}
/** Text for strings; anything else is read as JSON where that is possible. */
function coerce(input, value) {
    if (input.type === 'string')
        return toText(value, input.node);
    if (typeof value !== 'string')
        return value;
    try {
        return toInputValue(parseJson(value));
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
            return value instanceof Numeral ? [] : [`${origin} value is not a number`];
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
        if (options.some((option) => option === value || isSameNumber(option, value)))
            return [];
        return [`\`${shown}\` cannot be used because it is not in the list of the allowed options`];
    }
    if (options.some((option) => toText(option, input.node) === shown))
        return [];
    return [`\`${shown}\` cannot be used because it is not in the list of allowed options`];
}
function isSameNumber(one, other) {
    return one instanceof Numeral && other instanceof Numeral && one.equals(other);
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
    if (!(0,yaml_node/* has */.zy)(input.node, 'regex'))
        return [];
    if (input.type !== 'string')
        return ['RegEx validation can only be used with string inputs'];
    const pattern = compile((0,yaml_node/* textAt */.$6)(input.node, 'regex') ?? '');
    if (!pattern)
        return ['invalid regular expression'];
    if (typeof value !== 'string' || pattern.test(value))
        return [];
    return [`${origin} value does not match required RegEx pattern`];
}

// EXTERNAL MODULE: ./src/gitlab/yaml/byte-order-mark.ts
var byte_order_mark = __webpack_require__(61356);
// EXTERNAL MODULE: ./src/gitlab/yaml/documents.ts
var documents = __webpack_require__(58733);
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

// EXTERNAL MODULE: ./src/gitlab/yaml/plain.ts
var plain = __webpack_require__(59287);
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
    for (const item of (0,yaml_node/* isSeq */.oP)(node) ? node.items : [node]) {
        if ((0,yaml_node/* isNil */.gD)(item))
            continue;
        if ((0,yaml_node/* isScalar */.jn)(item) && (0,yaml_node/* isText */.KH)(item))
            items.push(...(await expandLocal(fromText(item.text, item, composition), scope, composition)));
        else if (!(0,yaml_node/* isMap */.jh)(item))
            throw new problem/* Problem */.AF('Each include must be a hash or a string', (0,yaml_node/* locationOf */.hD)(item));
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
        const value = (0,yaml_node/* get */.Jt)(node, key);
        return (0,yaml_node/* isScalar */.jn)(value) && !(0,yaml_node/* isNil */.gD)(value) ? expand(value.text, composition.find) : undefined;
    };
    const inputs = (0,yaml_node/* get */.Jt)(node, 'inputs');
    if (!(0,yaml_node/* isNil */.gD)(inputs) && !(0,yaml_node/* isMap */.jh)(inputs))
        throw new problem/* Problem */.AF('Given inputs must be a hash', (0,yaml_node/* locationOf */.hD)(inputs));
    const key = kind === 'project' ? 'file' : kind;
    const value = (0,yaml_node/* get */.Jt)(node, key);
    const targets = kind === 'project' && (0,yaml_node/* isSeq */.oP)(value) ? value.items : [value ?? node];
    const items = targets.map((target) => {
        if (!(0,yaml_node/* isText */.KH)(target)) {
            const shown = JSON.stringify((0,plain/* plain */.p)(target));
            throw new problem/* Problem */.AF(`Included file \`${shown}\` needs to be a string`, (0,yaml_node/* locationOf */.hD)(target));
        }
        return {
            kind,
            target: expand(target.text, composition.find),
            project: kind === 'project' ? text('project') : undefined,
            ref: text('ref'),
            job: text('job'),
            integrity: text('integrity'),
            inputs: (0,yaml_node/* isMap */.jh)(inputs) ? inputs : undefined,
            at: target,
        };
    });
    const expanded = await Promise.all(items.map((item) => expandLocal(item, scope, composition)));
    return expanded.flat();
}
function items_kindOf(node, purpose) {
    const kinds = purpose === 'include' ? KINDS : HEADER_KINDS;
    const shown = `\`${kinds.join('`, `')}\``;
    const present = kinds.filter((kind) => kind === 'project' ? !(0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'project')) && !(0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'file')) : !(0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, kind)));
    const [kind] = present;
    if (kind === undefined) {
        const location = JSON.stringify((0,plain/* plain */.p)(node));
        throw new problem/* Problem */.AF(`\`${location}\` does not have a valid subkey for ${purpose}. Valid subkeys are: ${shown}`, (0,yaml_node/* locationOf */.hD)(node));
    }
    if (present.length > 1)
        throw new problem/* Problem */.AF(`Each include must use only one of: ${shown}`, (0,yaml_node/* locationOf */.hD)(node));
    return kind;
}
async function passesRules(node, scope, composition) {
    const rules = (0,yaml_node/* get */.Jt)(node, 'rules');
    if ((0,yaml_node/* isNil */.gD)(rules) || composition.survey)
        return true;
    const sink = findings();
    checkIncludeRules(new Entry(sink, 'rules'), rules);
    const [error] = sink.errors;
    if (error)
        throw new problem/* Problem */.AF(`include:${error.message}`, error.location);
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
            throw new problem/* Problem */.AF(`include:${error_.message}`, (0,yaml_node/* locationOf */.hD)(rules));
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
    const fail = (message, hint) => new problem/* Problem */.AF(composition.mask(message), (0,yaml_node/* locationOf */.hD)(item.at), hint);
    if (item.kind !== 'component' && !YAML_NAME.test(item.target.split('/').at(-1) ?? '')) {
        throw fail(`Included file \`${item.target}\` does not have YAML extension!`);
    }
    if (item.kind === 'local')
        return loadLocal(item, scope, fail);
    if (item.kind === 'artifact')
        return loadArtifact(item, scope, composition, fail);
    return loadElsewhere(item, composition, fail);
}
/**
 * GitLab compares a path of a repository letter by letter with those of the commit, so no file is called `./a.yml`, which a
 * file system would find. Source: `GetBlobs` of Gitaly.
 */
function isRepositoryPath(path) {
    return !path.split('/').some((part) => part === '' || part === '.' || part === '..');
}
const AS_WRITTEN = 'paths are from the top of the project: without ./ and ../';
async function loadLocal(item, scope, fail) {
    const path = item.target.replace(/^\/+/, '');
    if (!scope.source)
        throw fail(`Local file \`${path}\` does not have project!`);
    if (!isRepositoryPath(path))
        throw fail(`Local file \`${path}\` does not exist!`, AS_WRITTEN);
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
        throw new problem/* Problem */.AF(mask(error instanceof Error ? error.message : String(error)), (0,yaml_node/* locationOf */.hD)(item.at), hint);
    }
    const { content, source } = fetched;
    const name = mask(fetched.name);
    for (const note of fetched.notes ?? [])
        composition.warnings.push({
            message: `include ${mask(item.target)}: ${mask(note)}`,
            location: (0,yaml_node/* locationOf */.hD)(item.at),
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
        case 'project': {
            const [project, file] = [item.project ?? '', item.target.replace(/^\/+/, '')];
            if (!isRepositoryPath(file))
                throw fail(`Project \`${project}\` file \`${file}\` does not exist!`, AS_WRITTEN);
            return { kind: 'project', project, ref: item.ref, file };
        }
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
    const own = (0,yaml_node/* get */.Jt)(spec, 'inputs');
    const include = (0,yaml_node/* get */.Jt)(spec, 'include');
    if ((0,yaml_node/* isNil */.gD)(include))
        return (0,yaml_node/* isNil */.gD)(own) ? undefined : own;
    const entries = new Map();
    const twice = new Set();
    const add = (node) => {
        if (!(0,yaml_node/* isMap */.jh)(node))
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
        const { content } = await (0,documents/* readDocuments */.r)(loaded.name, loaded.content);
        const unknown = [...content.entries.keys()].filter((key) => key !== 'inputs');
        if (unknown.length > 0) {
            const shown = unknown.map((key) => `:${key}`).join(', ');
            throw new problem/* Problem */.AF(`Header include file \`${loaded.shown}\` contains unknown keys: [${shown}]`, (0,yaml_node/* locationOf */.hD)(item.at));
        }
        add((0,yaml_node/* get */.Jt)(content, 'inputs'));
    }
    add(own);
    if (twice.size > 0) {
        const message = `Duplicate input keys found: ${[...twice].join(', ')}. ` +
            'Input keys must be unique across all included files and inline specifications.';
        throw new problem/* Problem */.AF(message, (0,yaml_node/* locationOf */.hD)(include));
    }
    return (0,yaml_node/* map */.Tj)(include, entries);
}

;// CONCATENATED MODULE: ./src/gitlab/compose/file.ts









/** A file's content with its inputs filled in, includes not yet followed. */
async function readFile(name, text, inputs, scope, composition) {
    const { file, header, content } = await (0,documents/* readDocuments */.r)(name, text);
    const advice = (0,byte_order_mark/* adviceOnMark */.j)(text);
    if (advice !== undefined)
        composition.warnings.push({ message: advice, location: file.locate(0) });
    if (!header) {
        if (inputs === undefined || Object.keys(inputs).length === 0)
            return content;
        const message = 'Given inputs not defined in the `spec` section of the included configuration file';
        throw new problem/* Problem */.AF(message, file.locate(0));
    }
    const [first, ...more] = checkHeader(header);
    if (first) {
        throw new problem/* Problem */.AF([first, ...more]
            .slice(0, 3)
            .map(({ message }) => message)
            .join(', '), first.location);
    }
    const spec = (0,yaml_node/* get */.Jt)(header, 'spec');
    const specs = await headerInputs(spec, scope, composition);
    const resolved = resolveInputs(specs, inputs ?? {});
    if (resolved.errors.length > 0) {
        throw new problem/* Problem */.AF(resolved.errors.slice(0, 3).join(', '), (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(spec, 'inputs') ?? header));
    }
    const component = pick(scope.component, (0,yaml_node/* get */.Jt)(spec, 'component'));
    try {
        return interpolate(content, { inputs: resolved.values, component, find: composition.find });
    }
    catch (error) {
        if (error instanceof InterpolationError)
            throw new problem/* Problem */.AF(error.message, (0,yaml_node/* locationOf */.hD)(error.at));
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
    const include = (0,yaml_node/* get */.Jt)(content, 'include');
    if (include === undefined || isEmpty(include))
        return content;
    const items = await includeItems(include, scope, composition);
    if (items.length === 0)
        return without(content, 'include', (0,yaml_node/* has */.zy)(content, 'include'));
    for (const item of items)
        count(item, scope, composition);
    const loaded = await Promise.all(items.map((item) => loadContent(item, scope, composition).catch((error) => new problem/* Problems */.Zw((0,problem/* problemsOf */.GW)(error)))));
    let merged = (0,yaml_node/* map */.Tj)(content, new Map());
    const problems = [];
    for (const [index, file] of loaded.entries()) {
        const item = items[index];
        if (!item || file === undefined)
            continue;
        try {
            if (file instanceof problem/* Problems */.Zw)
                throw file;
            measure(item, file, composition);
            merged = deepMerge(merged, await readIncluded(item, file, composition));
        }
        catch (error) {
            problems.push(...(0,problem/* problemsOf */.GW)(error));
        }
    }
    if (composition.survey)
        composition.survey.problems.push(...problems);
    else if (problems.length > 0)
        throw new problem/* Problems */.Zw(problems);
    return without(deepMerge(merged, content), 'include', true);
}
function measure(item, file, composition) {
    composition.totalBytes += file.content.length;
    if (composition.totalBytes > limits/* LIMITS */.b.totalBytes)
        throw new problem/* LimitProblem */.vg('Total size of combined CI/CD configuration is too big', (0,yaml_node/* locationOf */.hD)(item.at));
}
async function readIncluded(item, file, composition) {
    if (item.kind === 'component')
        await include_checkComponent(file);
    const inputs = item.inputs && inputValuesOf(item.inputs);
    let content;
    try {
        content = await readFile(file.name, file.content, inputs, file.scope, composition);
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.AF))
            throw error;
        throw new problem/* Problem */.AF(`\`${file.shown}\`: ${error.message}`, error.location, error.hint);
    }
    composition.survey?.contents.push(content);
    const { leftOut } = composition;
    const expanded = await expandIncludes(content, file.scope, composition);
    const mayBeEmpty = composition.survey !== undefined || composition.leftOut > leftOut;
    if (expanded.entries.size === 0 && !mayBeEmpty) {
        throw new problem/* Problem */.AF(`Included file \`${file.shown}\` does not have valid YAML syntax!`, (0,yaml_node/* locationOf */.hD)(item.at));
    }
    return expanded;
}
async function include_checkComponent(file) {
    const { header } = await (0,documents/* readDocuments */.r)(file.name, file.content);
    const include = (0,yaml_node/* get */.Jt)((0,yaml_node/* get */.Jt)(header, 'spec'), 'include');
    if (include === undefined)
        return;
    const message = `Component \`${file.shown}\` cannot use \`spec:include\`. This keyword is not supported in components`;
    throw new problem/* Problem */.AF(message, (0,yaml_node/* locationOf */.hD)(include));
}
function count(item, scope, composition) {
    const name = item.kind === 'local' ? item.target.replace(/^\/+/, '') : item.target;
    composition.included.push({ kind: item.kind, name, source: scope.source });
    if (composition.included.length > limits/* LIMITS */.b.includes) {
        const limit = String(limits/* LIMITS */.b.includes);
        const message = `Maximum of ${limit} nested includes are allowed!`;
        throw new problem/* LimitProblem */.vg(message, (0,yaml_node/* locationOf */.hD)(item.at), adviceOn(composition.included.map((one) => one.name)));
    }
}
/** A file this often among those that a pipeline includes is most likely one that includes itself. */
const OFTEN = 20;
/** What is wrong where too much is included: mostly a file that leads back to itself. */
function adviceOn(names) {
    const times = new Map();
    for (const name of names)
        times.set(name, (times.get(name) ?? 0) + 1);
    const often = [...times].filter(([, count]) => count >= OFTEN).map(([name]) => `\`${name}\``);
    if (often.length === 0)
        return 'put several of the files into one';
    return `${often.slice(0, 5).join(', ')}: included again and again, by itself or by what it includes`;
}
function isEmpty(node) {
    return (0,yaml_node/* isNil */.gD)(node) || ((0,yaml_node/* isSeq */.oP)(node) && node.items.every(yaml_node/* isNil */.gD)) || ((0,yaml_node/* isMap */.jh)(node) && node.entries.size === 0);
}
function without(node, key, remove) {
    if (!remove)
        return node;
    const entries = new Map(node.entries);
    entries.delete(key);
    return (0,yaml_node/* map */.Tj)(node, entries);
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
    if (resolver.depth >= limits/* LIMITS */.b.resolvedDepth)
        throw new problem/* LimitProblem */.vg(`!reference leads deeper than ${limits/* LIMITS */.b.resolvedDepth} levels`, (0,yaml_node/* locationOf */.hD)(node));
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
    return changed ? (0,yaml_node/* seq */.O6)(node, items) : node;
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
    return entries ? (0,yaml_node/* map */.Tj)(node, entries) : node;
}
function follow(resolver, node) {
    const fail = (message) => new problem/* Problem */.AF(`!reference ${node.shown} ${message}`, (0,yaml_node/* locationOf */.hD)(node));
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
        target = (0,yaml_node/* get */.Jt)(target, part);
    const value = target === undefined ? undefined : resolve(resolver, target);
    if (value === undefined || (0,yaml_node/* isNil */.gD)(value) || (0,yaml_node/* isFalse */.Wu)(value))
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
    if ((0,yaml_node/* isScalar */.jn)(node) && node.type === 'string')
        return notBlank(entry, 'config', node, node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} has to be either a string or a hash`, node);
    notBlank(entry, 'config', node, node);
    const child = (0,yaml_node/* has */.zy)(node, 'include');
    allowedKeys(entry, node, child ? INCLUDE_KEYS : trigger_PROJECT_KEYS);
    const inputs = (0,yaml_node/* get */.Jt)(node, 'inputs');
    if (!(0,yaml_node/* isNil */.gD)(inputs))
        mustBe(entry, 'inputs', inputs, 'Hash');
    if (!child) {
        mustBe(entry, 'project', (0,yaml_node/* get */.Jt)(node, 'project'), 'String', node);
        notBlank(entry, 'project', (0,yaml_node/* get */.Jt)(node, 'project'), node);
        optionalString(entry, 'branch', (0,yaml_node/* get */.Jt)(node, 'branch'));
    }
    oneOf(entry, 'strategy', (0,yaml_node/* get */.Jt)(node, 'strategy'), STRATEGIES, 'should be depend or mirror');
    if (entry.failed)
        return;
    const include = (0,yaml_node/* get */.Jt)(node, 'include');
    if (!(0,yaml_node/* isNil */.gD)(include))
        checkIncludes(entry.child('include'), include, { maximum: MAX_INCLUDES });
    const forward = (0,yaml_node/* get */.Jt)(node, 'forward');
    if (!(0,yaml_node/* isNil */.gD)(forward))
        checkForward(entry.child('forward'), forward);
}
function checkForward(entry, node) {
    allowedKeys(entry, node, FORWARD_KEYS);
    optionalBoolean(entry, 'yaml variables', (0,yaml_node/* get */.Jt)(node, 'yaml_variables'));
    optionalBoolean(entry, 'pipeline variables', (0,yaml_node/* get */.Jt)(node, 'pipeline_variables'));
}
function readTrigger(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    const forward = (0,yaml_node/* get */.Jt)(node, 'forward');
    const strategy = (0,yaml_node/* textAt */.$6)(node, 'strategy');
    return {
        project: (0,yaml_node/* isScalar */.jn)(node) ? node.text : (0,yaml_node/* textAt */.$6)(node, 'project'),
        branch: (0,yaml_node/* textAt */.$6)(node, 'branch'),
        include: readIncludes((0,yaml_node/* get */.Jt)(node, 'include')),
        strategy: strategy === 'depend' || strategy === 'mirror' ? strategy : undefined,
        forward: {
            yamlVariables: !(0,yaml_node/* isFalse */.Wu)((0,yaml_node/* get */.Jt)(forward, 'yaml_variables')),
            pipelineVariables: (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(forward, 'pipeline_variables')),
        },
        inputs: plainMap((0,yaml_node/* get */.Jt)(node, 'inputs')),
    };
}
function readIncludes(node) {
    if ((0,yaml_node/* isBlank */.z3)(node) || node === undefined)
        return [];
    return (0,yaml_node/* flatten */.Bq)(node).flatMap(readInclude);
}
/** `file` may be a list: one include each. */
function readInclude(node) {
    if ((0,yaml_node/* isScalar */.jn)(node))
        return [/^[a-z]+:\/\//i.test(node.text) ? { remote: node.text } : { local: node.text }];
    const include = {};
    for (const key of ['local', 'remote', 'project', 'ref', 'file', 'template', 'component', 'artifact', 'job']) {
        const value = (0,yaml_node/* textAt */.$6)(node, key);
        if (value !== undefined)
            include[key] = value;
    }
    const inputs = (0,yaml_node/* get */.Jt)(node, 'inputs');
    if (!(0,yaml_node/* isNil */.gD)(inputs))
        include['inputs'] = plainMap(inputs);
    const file = (0,yaml_node/* get */.Jt)(node, 'file');
    if (!(0,yaml_node/* isSeq */.oP)(file))
        return [include];
    return file.items.flatMap((item) => ((0,yaml_node/* isScalar */.jn)(item) ? [{ ...include, file: item.text }] : []));
}
/** As plain data, for the plan's JSON: a number that JSON would write otherwise (`3.0`) is its text, which reads the same. */
function plainMap(node) {
    return (0,yaml_node/* isMap */.jh)(node) ? JSON.parse(JSON.stringify(inputValuesOf(node))) : {};
}

;// CONCATENATED MODULE: ./src/gitlab/compose/survey.ts







/** GitLab nests child pipelines no deeper. */
const MAX_DEPTH = 2;
/**
 * Follows every include of a pipeline file whatever its rules say, and those of its child pipelines, so that the source is
 * asked for all that a run for any event may want. Returns what could not be followed: with another event's variables it
 * perhaps could. A child whose file is an artifact is not known before a run.
 */
async function surveyIncludes(options) {
    const survey = { problems: [], contents: [] };
    await survey_follow(options, options.content, options.context.inputs, survey);
    const seen = new Set();
    for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
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
        survey.problems.push(...(error instanceof problem/* LimitProblem */.vg ? [error] : (0,problem/* problemsOf */.GW)(error)));
    }
}
/** The child pipelines that the jobs of a file start. */
function childrenIn(content) {
    const shared = literals((0,yaml_node/* get */.Jt)(content, 'variables'));
    return [...content.entries.values()].flatMap(({ value: job }) => {
        const trigger = (0,yaml_node/* isMap */.jh)(job) ? readTrigger((0,yaml_node/* get */.Jt)(job, 'trigger')) : undefined;
        if (trigger === undefined || trigger.include.length === 0)
            return [];
        const find = finder([...shared, ...literals((0,yaml_node/* get */.Jt)(job, 'variables'))]);
        return [{ trigger, fill: (text) => expandExisting(text, find) }];
    });
}
function literals(variables) {
    if (!(0,yaml_node/* isMap */.jh)(variables))
        return [];
    const flags = { public: true, masked: false, file: false, raw: false };
    return [...variables.entries.values()].flatMap(({ key, value }) => {
        const text = (0,yaml_node/* isMap */.jh)(value) ? (0,yaml_node/* get */.Jt)(value, 'value') : value;
        return (0,yaml_node/* isScalar */.jn)(text) ? [{ key: key.text, value: text.text, ...flags }] : [];
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
    oneOf(entry, 'when', (0,yaml_node/* get */.Jt)(node, 'when'), WHEN);
    const allowFailure = (0,yaml_node/* get */.Jt)(node, 'allow_failure');
    if (!(0,yaml_node/* isNil */.gD)(allowFailure) && !(0,yaml_node/* isBoolean */.Lm)(allowFailure)) {
        entry.fail('allow failure', 'should be a boolean value', allowFailure);
    }
    const bridges = readNeeds((0,yaml_node/* get */.Jt)(node, 'needs')).filter((need) => need.kind === 'bridge');
    const composed = !entry.failed;
    if (!composed || ((0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'trigger')) && bridges.length === 0)) {
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
    if (!(0,yaml_node/* isMap */.jh)(node) && !(0,yaml_node/* isSeq */.oP)(node))
        caches.fail('config', 'can only be a Hash or an Array', node);
    if ((0,yaml_node/* isSeq */.oP)(node) && node.items.length > MAX_CACHES) {
        caches.fail('config', `no more than ${String(MAX_CACHES)} caches can be created`, node);
    }
    if (caches.failed)
        return;
    for (const item of (0,yaml_node/* flatten */.Bq)(node))
        if (!(0,yaml_node/* isNil */.gD)(item))
            checkCache(entry.child('cache'), item);
}
function checkCache(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, cache_KEYS);
    const policy = (0,yaml_node/* get */.Jt)(node, 'policy');
    if (!(0,yaml_node/* isNil */.gD)(policy) && !((0,yaml_node/* isText */.KH)(policy) && policy.text.trim() === '')) {
        mustBe(entry, 'policy', policy, 'String');
        if (!(0,yaml_node/* isText */.KH)(policy) || !/pull-push|push|pull|\$\w/.test(policy.text)) {
            entry.fail('policy', 'should be a variable or one of: pull-push, push, pull', policy);
        }
    }
    oneOf(entry, 'when', (0,yaml_node/* get */.Jt)(node, 'when'), cache_WHEN);
    const fallback = (0,yaml_node/* get */.Jt)(node, 'fallback_keys');
    if ((0,yaml_node/* isSeq */.oP)(fallback) && fallback.items.length > 5)
        entry.fail('fallback keys', 'has to many entries (maximum 5)', fallback);
    if (!entry.failed)
        checkParts(entry, node);
}
function checkParts(entry, node) {
    const key = (0,yaml_node/* get */.Jt)(node, 'key');
    if (!(0,yaml_node/* isNil */.gD)(key))
        checkKey(entry.child('key'), key);
    for (const name of ['unprotect', 'untracked']) {
        const value = (0,yaml_node/* get */.Jt)(node, name);
        if (!(0,yaml_node/* isNil */.gD)(value) && !(value.kind === 'scalar' && value.type === 'boolean')) {
            entry.child(name).fail('config', 'should be a boolean value', value);
        }
    }
    for (const name of ['paths', 'fallback_keys']) {
        const value = (0,yaml_node/* get */.Jt)(node, name);
        if (!(0,yaml_node/* isNil */.gD)(value))
            arrayOfStrings(entry.child(name), 'config', value);
    }
}
function checkKey(entry, node) {
    if ((0,yaml_node/* isText */.KH)(node))
        return checkKeyText(entry, node);
    if (!(0,yaml_node/* isMap */.jh)(node))
        return entry.raw(`${entry.location} should be a hash, a string or a symbol`, node);
    allowedKeys(entry, node, KEY_KEYS);
    onlyOneOfKeys(entry, node, ['files', 'files_commits']);
    if (entry.failed)
        return;
    for (const name of ['files', 'files_commits']) {
        const files = (0,yaml_node/* get */.Jt)(node, name);
        if (!(0,yaml_node/* isNil */.gD)(files))
            checkFiles(entry.child(name), files);
    }
    const prefix = (0,yaml_node/* get */.Jt)(node, 'prefix');
    if (!(0,yaml_node/* isNil */.gD)(prefix))
        checkKeyText(entry.child('prefix'), prefix);
}
function checkKeyText(entry, node) {
    if (!(0,yaml_node/* isText */.KH)(node))
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
    const size = (0,yaml_node/* isSeq */.oP)(node) ? node.items.length : (0,yaml_node/* isText */.KH)(node) ? node.text.length : 1;
    if (size < 1)
        entry.fail('config', 'requires at least 1 item', node);
    if (size > 2)
        entry.fail('config', 'has too many items (maximum is 2)', node);
}
function readCaches(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return [];
    return (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => ((0,yaml_node/* isMap */.jh)(item) ? [readCache(item)] : []));
}
function readCache(node) {
    return {
        key: readKey((0,yaml_node/* get */.Jt)(node, 'key')),
        fallbackKeys: readTexts((0,yaml_node/* get */.Jt)(node, 'fallback_keys')),
        paths: readTexts((0,yaml_node/* get */.Jt)(node, 'paths')),
        untracked: (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(node, 'untracked')),
        policy: (0,yaml_node/* textAt */.$6)(node, 'policy') ?? 'pull-push',
        when: ((0,yaml_node/* textAt */.$6)(node, 'when') ?? 'on_success'),
        unprotect: (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(node, 'unprotect')),
    };
}
function readKey(node) {
    if ((0,yaml_node/* isText */.KH)(node))
        return { kind: 'text', text: node.text };
    if (!(0,yaml_node/* isMap */.jh)(node))
        return { kind: 'text', text: 'default' };
    const kind = (0,yaml_node/* has */.zy)(node, 'files_commits') ? 'files_commits' : 'files';
    const files = (0,yaml_node/* get */.Jt)(node, kind);
    return {
        kind,
        files: isArrayOfStrings(files) ? readTexts(files).map((file) => file.replace(/^\/+/, '')) : [],
        prefix: (0,yaml_node/* textAt */.$6)(node, 'prefix'),
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
    if (!mustBe(entry, 'config', node, 'Array') || !(0,yaml_node/* isSeq */.oP)(node))
        return;
    for (const item of (0,yaml_node/* flatten */.Bq)(node))
        if (!(0,yaml_node/* isNil */.gD)(item))
            checkService(entry.child('service'), item);
}
function checkService(entry, node) {
    checkImageable(entry, node);
    allowedKeys(entry, node, SERVICE_KEYS);
    optionalString(entry, 'alias', (0,yaml_node/* get */.Jt)(node, 'alias'));
    if (entry.failed)
        return;
    checkPullPolicy(entry, node);
    const variables = (0,yaml_node/* get */.Jt)(node, 'variables');
    if (!(0,yaml_node/* isNil */.gD)(variables))
        checkVariables(entry.child('variables'), variables, PLAIN_VARIABLE);
    const command = (0,yaml_node/* get */.Jt)(node, 'command');
    if (!(0,yaml_node/* isNil */.gD)(command))
        checkCommands(entry.child('command'), command);
}
function checkImageable(entry, node) {
    const short = (0,yaml_node/* isScalar */.jn)(node) && node.type === 'string';
    if (!(0,yaml_node/* isMap */.jh)(node) && !short)
        entry.fail('config', 'should be a hash or a string', node);
    if ((0,yaml_node/* has */.zy)(node, 'ports'))
        entry.fail('config', 'contains disallowed keys: ports', (0,yaml_node/* get */.Jt)(node, 'ports'));
    const name = short ? node : (0,yaml_node/* get */.Jt)(node, 'name');
    mustBe(entry, 'name', name, 'String', node);
    notBlank(entry, 'name', name, node);
    optionalArrayOfStrings(entry, 'entrypoint', (0,yaml_node/* get */.Jt)(node, 'entrypoint'));
    checkExecutorOptions(entry, node);
}
const EXECUTOR_KEYS = { docker: keysOf('image:docker'), kubernetes: keysOf('image:kubernetes') };
const image_MAX_LENGTH = { platform: 64, user: 255 };
/** By GitLab's schema `executor_opts`; the words are those of json_schemer, the library that it is checked with. */
function checkExecutorOptions(entry, node) {
    const fail = (message, at) => entry.fail('executor opts', message, at);
    for (const [executor, keys] of Object.entries(EXECUTOR_KEYS)) {
        const options = (0,yaml_node/* get */.Jt)(node, executor);
        if ((0,yaml_node/* isNil */.gD)(options))
            continue;
        if (!(0,yaml_node/* isMap */.jh)(options)) {
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
    if (orNumber && (0,yaml_node/* isScalar */.jn)(value) && value.type === 'integer')
        return undefined;
    if (!(0,yaml_node/* isText */.KH)(value)) {
        return `value ${place} is not ${orNumber ? 'one of the types: ["string", "integer"]' : 'a string'}`;
    }
    const limit = image_MAX_LENGTH[key] ?? 255;
    if (value.text === '')
        return `string length ${place} is less than: 1`;
    return [...value.text].length > limit ? `string length ${place} is greater than: ${String(limit)}` : undefined;
}
function checkPullPolicy(parent, node) {
    const policy = (0,yaml_node/* get */.Jt)(node, 'pull_policy');
    if ((0,yaml_node/* isNil */.gD)(policy))
        return;
    const entry = parent.child('pull_policy');
    stringOrStrings(entry, 'config', policy);
    if ((0,yaml_node/* isSeq */.oP)(policy)) {
        const unknown = policy.items.filter((item) => !((0,yaml_node/* isText */.KH)(item) && POLICIES.has(item.text)));
        if (unknown.length > 0) {
            entry.fail('config', `contains unknown values: ${readTexts({ ...policy, items: unknown }).join(', ')}`, firstBad(policy, yaml_node/* isText */.KH));
        }
        if ((0,yaml_node/* isBlank */.z3)(policy))
            entry.fail('config', "can't be blank", policy);
    }
    else if ((0,yaml_node/* isText */.KH)(policy) && !POLICIES.has(policy.text))
        entry.fail('config', 'is not included in the list', policy);
}
function readImage(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return null;
    const short = (0,yaml_node/* isScalar */.jn)(node);
    const entrypoint = (0,yaml_node/* get */.Jt)(node, 'entrypoint');
    const docker = (0,yaml_node/* get */.Jt)(node, 'docker');
    const policy = readTexts((0,yaml_node/* get */.Jt)(node, 'pull_policy'));
    return {
        name: short ? node.text : ((0,yaml_node/* textAt */.$6)(node, 'name') ?? ''),
        entrypoint: (0,yaml_node/* isSeq */.oP)(entrypoint) ? readTexts(entrypoint) : undefined,
        platform: (0,yaml_node/* textAt */.$6)(docker, 'platform'),
        user: (0,yaml_node/* textAt */.$6)(docker, 'user'),
        pullPolicy: policy.length > 0 ? policy : undefined,
    };
}
function readServices(node) {
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return [];
    return (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => {
        const image = readImage(item);
        if (!image)
            return [];
        const command = (0,yaml_node/* get */.Jt)(item, 'command');
        return [
            {
                ...image,
                command: (0,yaml_node/* isNil */.gD)(command) ? undefined : readTexts(command),
                alias: (0,yaml_node/* textAt */.$6)(item, 'alias'),
                variables: readVariables((0,yaml_node/* get */.Jt)(item, 'variables')),
                location: (0,yaml_node/* locationOf */.hD)(item),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/gitlab/entry/pages.ts



const pages_KEYS = keysOf('pages');
const PUBLIC_DIR = 'public';
function checkPages(entry, node) {
    if (!(0,yaml_node/* isMap */.jh)(node) && !(0,yaml_node/* isBoolean */.Lm)(node))
        entry.fail('config', 'should be a hash or a boolean value', node);
    allowedKeys(entry, node, pages_KEYS);
    optionalString(entry, 'path prefix', (0,yaml_node/* get */.Jt)(node, 'path_prefix'));
    const expireIn = (0,yaml_node/* get */.Jt)(node, 'expire_in');
    if (!(0,yaml_node/* isNil */.gD)(expireIn))
        duration(entry, 'expire in', expireIn, { never: true, variable: true });
    optionalString(entry, 'publish', (0,yaml_node/* get */.Jt)(node, 'publish'));
}
/** A job with `pages`, or one of that name unless it says `pages: false`. */
function isPagesJob(name, node) {
    const pages = (0,yaml_node/* get */.Jt)(node, 'pages');
    if (!(0,yaml_node/* isBlank */.z3)(pages))
        return true;
    return name === 'pages' && !(0,yaml_node/* isFalse */.Wu)(pages);
}
/** What a pages job publishes; undefined for other jobs. */
function readPages(name, node) {
    if (!isPagesJob(name, node))
        return undefined;
    const pages = (0,yaml_node/* get */.Jt)(node, 'pages');
    return {
        publish: (0,yaml_node/* textAt */.$6)(pages, 'publish') ?? (0,yaml_node/* textAt */.$6)(node, 'publish') ?? PUBLIC_DIR,
        pathPrefix: (0,yaml_node/* textAt */.$6)(pages, 'path_prefix'),
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
    const paths = (0,yaml_node/* get */.Jt)(node, 'paths');
    const exposeAs = (0,yaml_node/* get */.Jt)(node, 'expose_as');
    const exposed = !(0,yaml_node/* isNil */.gD)(exposeAs);
    allowedKeys(entry, node, artifacts_KEYS);
    if (exposed)
        notBlank(entry, 'paths', paths, exposeAs);
    exclusiveKeys(entry, node, ['access', 'public']);
    optionalString(entry, 'name', (0,yaml_node/* get */.Jt)(node, 'name'));
    optionalBoolean(entry, 'public', (0,yaml_node/* get */.Jt)(node, 'public'));
    optionalBoolean(entry, 'untracked', (0,yaml_node/* get */.Jt)(node, 'untracked'));
    optionalArrayOfStrings(entry, 'paths', paths);
    if (exposed)
        checkExposed(entry, paths, exposeAs);
    optionalArrayOfStrings(entry, 'exclude', (0,yaml_node/* get */.Jt)(node, 'exclude'));
    const reports = (0,yaml_node/* get */.Jt)(node, 'reports');
    if (!(0,yaml_node/* isNil */.gD)(reports))
        mustBe(entry, 'reports', reports, 'Hash');
    oneOf(entry, 'when', (0,yaml_node/* get */.Jt)(node, 'when'), artifacts_WHEN);
    const expireIn = (0,yaml_node/* get */.Jt)(node, 'expire_in');
    if (!(0,yaml_node/* isNil */.gD)(expireIn))
        duration(entry, 'expire in', expireIn, { never: true });
    oneOf(entry, 'access', (0,yaml_node/* get */.Jt)(node, 'access'), ACCESS);
    if (!entry.failed && !(0,yaml_node/* isNil */.gD)(reports))
        checkReports(entry.child('reports'), reports);
}
function checkExposed(entry, paths, exposeAs) {
    if (isArrayOfStrings(paths)) {
        const starred = paths.items.find((item) => (0,yaml_node/* isScalar */.jn)(item) && item.text.includes('*'));
        if (starred)
            entry.fail('paths', "can't contain '*' when used with 'expose_as'", starred);
    }
    mustBe(entry, 'expose as', exposeAs, 'String');
    lengthAtMost(entry, 'expose as', exposeAs, 100);
    if (!(0,yaml_node/* isText */.KH)(exposeAs) || !/^\w[-\w ]*$/.test(exposeAs.text)) {
        entry.fail('expose as', "can contain only letters, digits, '-', '_' and spaces", exposeAs);
    }
}
function checkReports(entry, node) {
    allowedKeys(entry, node, artifacts_REPORTS);
    for (const name of FILE_REPORTS) {
        if ((0,yaml_node/* has */.zy)(node, name))
            stringOrStrings(entry, name.replaceAll('_', ' '), (0,yaml_node/* get */.Jt)(node, name));
    }
    const coverage = (0,yaml_node/* get */.Jt)(node, 'coverage_report');
    if (!entry.failed && !(0,yaml_node/* isNil */.gD)(coverage))
        checkCoverageReport(entry.child('coverage_report'), coverage);
}
function checkCoverageReport(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, COVERAGE_KEYS);
    const format = (0,yaml_node/* get */.Jt)(node, 'coverage_format');
    notBlank(entry, 'coverage format', format, node);
    if (!(0,yaml_node/* isText */.KH)(format) || !COVERAGE_FORMATS.includes(format.text)) {
        entry.fail('coverage format', `must be one of supported formats: ${COVERAGE_FORMATS.join(', ')}.`, format ?? node);
    }
    notBlank(entry, 'path', (0,yaml_node/* get */.Jt)(node, 'path'), node);
    mustBe(entry, 'path', (0,yaml_node/* get */.Jt)(node, 'path'), 'String', node);
}
/** `extraPath`: the directory that a pages job publishes. */
function readArtifacts(node, extraPath) {
    if ((0,yaml_node/* isNil */.gD)(node) && extraPath === undefined)
        return undefined;
    const paths = [...readTexts((0,yaml_node/* get */.Jt)(node, 'paths'))];
    if (extraPath !== undefined && !paths.includes(extraPath))
        paths.push(extraPath);
    const expireIn = (0,yaml_node/* textAt */.$6)(node, 'expire_in');
    return {
        name: (0,yaml_node/* textAt */.$6)(node, 'name'),
        paths,
        exclude: readTexts((0,yaml_node/* get */.Jt)(node, 'exclude')),
        untracked: (0,yaml_node/* isTrue */.Hn)((0,yaml_node/* get */.Jt)(node, 'untracked')),
        when: ((0,yaml_node/* textAt */.$6)(node, 'when') ?? 'on_success'),
        expireIn: expireIn === undefined || expireIn.toLowerCase() === 'never' ? undefined : parseDuration(expireIn),
        exposeAs: (0,yaml_node/* textAt */.$6)(node, 'expose_as'),
        access: (0,yaml_node/* textAt */.$6)(node, 'access'),
        reports: readReports((0,yaml_node/* get */.Jt)(node, 'reports')),
    };
}
/** The coverage report goes by its format, as GitLab uploads it. */
function readReports(node) {
    const reports = {};
    if (!(0,yaml_node/* isMap */.jh)(node))
        return reports;
    for (const { key, value } of node.entries.values()) {
        if ((0,yaml_node/* isNil */.gD)(value))
            continue;
        if (key.text !== 'coverage_report')
            reports[key.text] = readTexts(value);
        else
            reports[(0,yaml_node/* textAt */.$6)(value, 'coverage_format') ?? 'cobertura'] = readTexts((0,yaml_node/* get */.Jt)(value, 'path'));
    }
    return reports;
}

;// CONCATENATED MODULE: ./src/gitlab/entry/job-inputs.ts





const job_inputs_KEYS = keysOf('inputs');
/** `inputs:` of a job: values for the one who starts it by hand, each with a default, which has to be one that is allowed. */
function checkJobInputs(job, node) {
    if (!declares(job.child('inputs'), node))
        return;
    for (const { key, value } of node.entries.values()) {
        const given = [...((0,yaml_node/* isMap */.jh)(value) ? value.entries : [])].filter(([, field]) => !(0,yaml_node/* isNil */.gD)(field.value));
        const declared = (0,yaml_node/* map */.Tj)(value, new Map([[key.text, { key, value: (0,yaml_node/* map */.Tj)(value, new Map(given)) }]]));
        const { errors } = resolveInputs(declared, {});
        for (const error of errors)
            job.fail('inputs', error.replace(' input:', ':'), (0,yaml_node/* get */.Jt)(value, 'default') ?? value);
    }
}
/** Whether the form of each input is right: only then GitLab looks at what it says. */
function declares(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !(0,yaml_node/* isMap */.jh)(node))
        return false;
    if (node.entries.size > 50)
        entry.fail('inputs', 'has too many entries (maximum 50)', node);
    if (entry.failed)
        return false;
    let right = true;
    for (const { key, value } of node.entries.values()) {
        const input = entry.child(key.text);
        checkInputFields(input, key, value);
        if (mustBe(input, 'config', value, 'Hash')) {
            allowedKeys(input, value, job_inputs_KEYS);
            if ((0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(value, 'default')))
                input.fail('', 'must have a default value', value);
        }
        right &&= !input.failed;
    }
    return right;
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
        const value = (0,yaml_node/* get */.Jt)(node, key);
        mustBe(entry, key.replace('_', ' '), value, 'String', node);
        notBlank(entry, key.replace('_', ' '), value, node);
    }
    optionalString(entry, 'tag message', (0,yaml_node/* get */.Jt)(node, 'tag_message'));
    stringOrStrings(entry, 'milestones', (0,yaml_node/* get */.Jt)(node, 'milestones'));
    const releasedAt = (0,yaml_node/* get */.Jt)(node, 'released_at');
    if (!(0,yaml_node/* isNil */.gD)(releasedAt) && !((0,yaml_node/* isText */.KH)(releasedAt) && ISO.test(releasedAt.text))) {
        entry.fail('released at', 'must be a valid datetime', releasedAt);
    }
    const ref = (0,yaml_node/* get */.Jt)(node, 'ref');
    if (!(0,yaml_node/* isNil */.gD)(ref) && !((0,yaml_node/* isText */.KH)(ref) && /^[^\s~^:?*[\\]+$/.test(ref.text) && !ref.text.includes('..'))) {
        entry.fail('ref', 'must be a valid ref', ref);
    }
    const assets = (0,yaml_node/* get */.Jt)(node, 'assets');
    if (!entry.failed && !(0,yaml_node/* isNil */.gD)(assets))
        checkAssets(entry.child('assets'), assets);
}
function checkAssets(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, ASSET_KEYS);
    const links = (0,yaml_node/* get */.Jt)(node, 'links');
    if (!(0,yaml_node/* isSeq */.oP)(links) || !links.items.every(yaml_node/* isMap */.jh))
        entry.fail('links', 'should be an array of hashes', links ?? node);
    if ((0,yaml_node/* isBlank */.z3)(links))
        entry.fail('links', "can't be blank", links ?? node);
}
function readRelease(node) {
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    const links = (0,yaml_node/* get */.Jt)((0,yaml_node/* get */.Jt)(node, 'assets'), 'links');
    return {
        tagName: (0,yaml_node/* textAt */.$6)(node, 'tag_name') ?? '',
        description: (0,yaml_node/* textAt */.$6)(node, 'description') ?? '',
        tagMessage: (0,yaml_node/* textAt */.$6)(node, 'tag_message'),
        name: (0,yaml_node/* textAt */.$6)(node, 'name'),
        ref: (0,yaml_node/* textAt */.$6)(node, 'ref'),
        milestones: readTexts((0,yaml_node/* get */.Jt)(node, 'milestones')),
        releasedAt: (0,yaml_node/* textAt */.$6)(node, 'released_at'),
        assetsLinks: (0,yaml_node/* isSeq */.oP)(links) ? links.items.map(readLink) : [],
    };
}
function readLink(node) {
    if (!(0,yaml_node/* isMap */.jh)(node))
        return {};
    const texts = [...node.entries.values()].flatMap(({ key, value }) => (0,yaml_node/* isScalar */.jn)(value) ? [[key.text, value.text]] : []);
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
    if (!mustBe(entry, 'config', node, 'Hash') || !(0,yaml_node/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.entries.values())
        checkSecret(entry.child(key.text), value);
}
function checkSecret(entry, node) {
    // a secret without any content is one without keys
    if (!(0,yaml_node/* isNil */.gD)(node))
        mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, secrets_KEYS);
    onlyOneOfKeys(entry, node, PROVIDERS);
    const token = (0,yaml_node/* get */.Jt)(node, 'token');
    optionalString(entry, 'token', token);
    if (!(0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(node, 'gcp_secret_manager')) && (0,yaml_node/* isBlank */.z3)(token)) {
        entry.fail('token', 'is required with gcp secrets manager', token ?? node);
    }
    if (entry.failed)
        return;
    part(entry, node, 'vault', checkVault);
    part(entry, node, 'aws_secrets_manager', checkAws);
    part(entry, node, 'file', (inner, value) => {
        if (!(0,yaml_node/* isBoolean */.Lm)(value))
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
    if (!(0,yaml_node/* isMap */.jh)(node))
        return {};
    return Object.fromEntries([...node.entries.values()].flatMap(({ key, value }) => {
        const vault = (0,yaml_node/* get */.Jt)(value, 'vault');
        if ((0,yaml_node/* isNil */.gD)(vault))
            return [];
        const file = (0,yaml_node/* get */.Jt)(value, 'file');
        const rest = { file: (0,yaml_node/* isNil */.gD)(file) || (0,yaml_node/* isTrue */.Hn)(file), token: (0,yaml_node/* textAt */.$6)(value, 'token') };
        return [[key.text, { ...((0,yaml_node/* isMap */.jh)(vault) ? readVault(vault) : shortForm(textOf(vault))), ...rest }]];
    }));
}
/** Providers of a job's `secrets:`, with the place of the first that has it. */
function providersOf(node) {
    const found = new Map();
    for (const { value } of (0,yaml_node/* isMap */.jh)(node) ? node.entries.values() : [])
        for (const provider of PROVIDERS) {
            const place = (0,yaml_node/* isMap */.jh)(value) ? value.entries.get(provider)?.key : undefined;
            if (place !== undefined && !found.has(provider))
                found.set(provider, place);
        }
    return found;
}
function readVault(node) {
    const engine = (0,yaml_node/* get */.Jt)(node, 'engine');
    return {
        engine: { name: (0,yaml_node/* textAt */.$6)(engine, 'name') ?? '', path: (0,yaml_node/* textAt */.$6)(engine, 'path') ?? '' },
        path: (0,yaml_node/* textAt */.$6)(node, 'path') ?? '',
        field: (0,yaml_node/* textAt */.$6)(node, 'field') ?? '',
    };
}
/** `PATH/FIELD@MOUNT`. */
function shortForm(text) {
    const [secret = '', mount = DEFAULT_ENGINE] = text.split('@');
    const parts = secret.split('/');
    const field = parts.pop() ?? '';
    return { engine: { name: DEFAULT_ENGINE, path: mount }, path: parts.join('/'), field };
}
const textOf = (node) => ((0,yaml_node/* isScalar */.jn)(node) ? node.text : '');
/** A part that has to be there: both sentences where it is not, as GitLab has them. */
function required(entry, node, key, type = 'String', words = key) {
    const value = (0,yaml_node/* get */.Jt)(node, key);
    notBlank(entry, words, value, node);
    mustBe(entry, words, value, type, node);
}
function checkVault(entry, node) {
    if (!(0,yaml_node/* isMap */.jh)(node))
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
    if (!(0,yaml_node/* isText */.KH)(node))
        entry.fail('', 'should be a hash or a string', node);
    else
        notBlank(entry, 'config', node, node);
}
function checkAws(entry, node) {
    if (!(0,yaml_node/* isMap */.jh)(node)) {
        checkText(entry, node);
        if ((0,yaml_node/* isText */.KH)(node) && node.text.split('#').length > 2)
            entry.fail('config', "must contain at most one '#'", node);
        return;
    }
    allowedKeys(entry, node, new Set(AWS));
    const [first = '', ...others] = AWS;
    required(entry, node, first, 'String', words(first));
    for (const key of others)
        optionalString(entry, words(key), (0,yaml_node/* get */.Jt)(node, key));
}
/** An attribute as Rails shows it: without `_id`. */
const words = (key) => key.replace(/_id$/, '').replaceAll('_', ' ');
function checkAzure(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, NAMED);
    required(entry, node, 'name');
    optionalString(entry, 'version', (0,yaml_node/* get */.Jt)(node, 'version'));
}
function checkGoogle(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, NAMED);
    required(entry, node, 'name');
    const version = (0,yaml_node/* get */.Jt)(node, 'version');
    if ((0,yaml_node/* isNil */.gD)(version) || (0,yaml_node/* isInteger */.Fq)(version))
        return;
    if (!((0,yaml_node/* isScalar */.jn)(version) && version.type === 'string'))
        entry.fail('version', 'should be a string or an integer', version);
}
function checkGitLab(entry, node) {
    mustBe(entry, 'config', node, 'Hash');
    allowedKeys(entry, node, SOURCED);
    required(entry, node, 'name');
    const source = (0,yaml_node/* get */.Jt)(node, 'source');
    if (!(0,yaml_node/* has */.zy)(node, 'source') || (0,yaml_node/* isNil */.gD)(source))
        return;
    if (!((0,yaml_node/* isText */.KH)(source) && /^(?:project|group\/[\w.-]+(?:\/[\w.-]+)*)$/.test(source.text)))
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
    const cache = (0,yaml_node/* get */.Jt)(node, 'cache');
    if (!(0,yaml_node/* isNil */.gD)(cache))
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
    const cache = (0,yaml_node/* get */.Jt)(node, 'cache');
    if (!(0,yaml_node/* isNil */.gD)(cache))
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
    const inputs = (0,yaml_node/* get */.Jt)(node, 'inputs');
    if (inputs !== undefined && !(0,yaml_node/* isNil */.gD)(inputs))
        checkJobInputs(entry, inputs);
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
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return;
    const names = new Set(node.items.map((item) => ((0,yaml_node/* isText */.KH)(item) ? item.text : '')));
    if (names.size >= TAGS_LIMIT) {
        entry.fail('config', `must be less than the limit of ${String(TAGS_LIMIT)} tags`, node);
    }
}
function checkAllowFailure(entry, node) {
    if (!(0,yaml_node/* isMap */.jh)(node) && !(0,yaml_node/* isBoolean */.Lm)(node))
        entry.fail('config', 'should be a hash or a boolean value', node);
    allowedKeys(entry, node, ALLOW_FAILURE_KEYS);
    integersOrInteger(entry, 'exit codes', (0,yaml_node/* get */.Jt)(node, 'exit_codes'));
}
function checkTokens(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash') || !(0,yaml_node/* isMap */.jh)(node))
        return;
    for (const { key, value } of node.entries.values()) {
        const token = entry.child(key.text);
        requiredKeys(token, value, ['aud']);
        allowedKeys(token, value, TOKEN_KEYS);
        const audience = (0,yaml_node/* get */.Jt)(value, 'aud');
        if ((0,yaml_node/* isNil */.gD)(audience))
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
    if (!(0,yaml_node/* isSeq */.oP)(node))
        return entry.fail('run', "root is not of type: 'array'", node);
    for (const [index, step] of node.items.entries()) {
        const pointer = `'/${String(index)}'`;
        if (!(0,yaml_node/* isMap */.jh)(step)) {
            entry.fail('run', `${pointer} is not of type: 'object'`, step);
            continue;
        }
        const unknown = [...step.entries.values()].find(({ key }) => !STEP_KEYS.has(key.text));
        if (unknown)
            entry.fail('run', `'/${String(index)}/${unknown.key.text}' is invalid: error_type=schema`, unknown.key);
        const name = (0,yaml_node/* get */.Jt)(step, 'name');
        if ((0,yaml_node/* isNil */.gD)(name))
            entry.fail('run', `${pointer} must have required keys: name`, step);
        else if (!(0,yaml_node/* isText */.KH)(name) || !run_NAME.test(name.text))
            entry.fail('run', `'/${String(index)}/name' is invalid`, name);
        if (!['step', 'func', 'script', 'action'].some((key) => !(0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(step, key)))) {
            entry.fail('run', `${pointer} must have required keys: step`, step);
        }
        if ((0,yaml_node/* has */.zy)(step, 'script') && (0,yaml_node/* has */.zy)(step, 'inputs'))
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
    if (!(0,yaml_node/* has */.zy)(node, 'run'))
        notBlank(entry, 'script', (0,yaml_node/* get */.Jt)(node, 'script'), node.entries.get('script')?.key ?? node);
    oneOf(entry, 'when', (0,yaml_node/* get */.Jt)(node, 'when'), job_WHEN);
    const dependencies = (0,yaml_node/* get */.Jt)(node, 'dependencies');
    if (!(0,yaml_node/* isNil */.gD)(dependencies))
        arrayOfStrings(entry, 'dependencies', dependencies);
    const allowFailure = (0,yaml_node/* get */.Jt)(node, 'allow_failure');
    if (!(0,yaml_node/* isNil */.gD)(allowFailure) && !(0,yaml_node/* isMap */.jh)(allowFailure) && !(0,yaml_node/* isBoolean */.Lm)(allowFailure)) {
        entry.fail('allow failure', 'should be a hash or a boolean value', allowFailure);
    }
    optionalString(entry, 'manual confirmation', (0,yaml_node/* get */.Jt)(node, 'manual_confirmation'));
    const run = (0,yaml_node/* get */.Jt)(node, 'run');
    if (!(0,yaml_node/* isNil */.gD)(run))
        checkRun(entry, run);
    checkStartIn(entry, node);
    if (!isPagesJob(name, node)) {
        mustBeAbsent(entry, 'publish', (0,yaml_node/* get */.Jt)(node, 'publish'), 'can only be used within a `pages` job');
    }
    if (entry.failed)
        return;
    checkDependenciesInNeeds(entry, node);
    checkProcessableParts(entry, node, context);
    checkJobParts(entry, node);
}
function checkStartIn(entry, node) {
    const startIn = (0,yaml_node/* get */.Jt)(node, 'start_in');
    const delayed = (0,yaml_node/* textAt */.$6)(node, 'when') === 'delayed';
    if (delayed)
        duration(entry, 'start in', startIn ?? (0,yaml_node/* get */.Jt)(node, 'when'), { limit: WEEK });
    if ((0,yaml_node/* has */.zy)(node, 'rules') || !delayed)
        mustBeAbsent(entry, 'start in', startIn);
}
/** With `needs`, artifacts can only come from a needed job. */
function checkDependenciesInNeeds(entry, node) {
    const dependencies = (0,yaml_node/* get */.Jt)(node, 'dependencies');
    if ((0,yaml_node/* isBlank */.z3)(dependencies) || dependencies?.kind !== 'seq')
        return;
    const needs = readNeeds((0,yaml_node/* get */.Jt)(node, 'needs'));
    if (needs.length === 0)
        return;
    const names = new Set(needs.flatMap((need) => (need.kind === 'job' ? [need.name] : [])));
    if (names.size === 0) {
        entry.fail('needs', 'corresponding to dependencies must be from the same pipeline', (0,yaml_node/* get */.Jt)(node, 'needs'));
        return;
    }
    const missing = dependencies.items.filter((item) => (0,yaml_node/* isText */.KH)(item) && !names.has(item.text));
    if (missing.length === 0)
        return;
    const list = [...new Set(missing.map((item) => ((0,yaml_node/* isText */.KH)(item) ? item.text : '')))].join(', ');
    entry.fail('dependencies', `the ${list} should be part of needs`, missing[0]);
}

;// CONCATENATED MODULE: ./src/gitlab/entry/workflow.ts






const workflow_KEYS = keysOf('workflow');
function checkWorkflow(entry, node) {
    if (!mustBe(entry, 'config', node, 'Hash'))
        return;
    allowedKeys(entry, node, workflow_KEYS);
    const name = (0,yaml_node/* get */.Jt)(node, 'name');
    if ((0,yaml_node/* isScalar */.jn)(name))
        lengthAtMost(entry, 'name', name, 255);
    if (entry.failed)
        return;
    part(entry, node, 'rules', (inner, value) => checkRules(inner, value, WORKFLOW_RULE));
    part(entry, node, 'auto_cancel', checkAutoCancel);
}
/** With `workflow:rules`, jobs lose their default `only`. */
function hasWorkflowRules(root) {
    const workflow = (0,yaml_node/* get */.Jt)(root, 'workflow');
    return (0,yaml_node/* isMap */.jh)(workflow) && (0,yaml_node/* has */.zy)(workflow, 'rules');
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
    if (!(0,yaml_node/* isMap */.jh)(node))
        return undefined;
    if ((0,yaml_node/* has */.zy)(node, 'script') || (0,yaml_node/* has */.zy)(node, 'run'))
        return 'job';
    return (0,yaml_node/* has */.zy)(node, 'trigger') || (0,yaml_node/* has */.zy)(node, 'needs') ? 'bridge' : undefined;
}
/** The top-level keys that are jobs (or would have to be). */
function jobEntries(root) {
    return [...root.entries.values()].filter(({ key, value }) => !RESERVED.has(key.text) && (!root_ROOT_KEYS.has(key.text) || jobKind(key.text, value) !== undefined));
}
/** `default:` or `workflow:`, unless it looks like a job and so is one. */
function rootKeyword(root, key) {
    const value = (0,yaml_node/* get */.Jt)(root, key);
    return (0,yaml_node/* isNil */.gD)(value) || jobKind(key, value) !== undefined ? undefined : value;
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
    const cache = (0,yaml_node/* get */.Jt)(root, 'cache');
    if (!(0,yaml_node/* isNil */.gD)(cache))
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
        const twice = (0,yaml_node/* get */.Jt)(node, key);
        if ((0,yaml_node/* isNil */.gD)(twice) || (0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(root, key)))
            continue;
        throw new problem/* Problem */.AF(`${key} is defined in top-level and \`default:\` entry`, (0,yaml_node/* locationOf */.hD)(twice));
    }
}
function checkStages(entry, node) {
    if (isNestedArray(node, STAGE_LEVELS, yaml_node/* isText */.KH))
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
        if ((0,yaml_node/* isBlank */.z3)(node))
            entry.fail('config', "can't be blank", key);
        return;
    }
    if (!(0,yaml_node/* isMap */.jh)(node))
        return;
    if (key.kind === 'scalar' && !(0,yaml_node/* isText */.KH)(key))
        entry.fail('name', 'should be a symbol', key, inQuotes(key));
    if (jobKind(name, node) === 'bridge')
        checkBridge(entry, name, node, context);
    else
        checkJob(entry, name, node, context);
}
/** A job without its script may have it under a name that is nearly right; a keyword of the file may be no job at all. */
function meantBy(name, value) {
    const keys = (0,yaml_node/* isMap */.jh)(value) ? [...value.entries.keys()].filter((key) => !job_JOB_KEYS.has(key)) : [];
    return meant(keys, ['script', 'run', 'trigger']) ?? meant([name], [...root_ROOT_KEYS]);
}
function unimplemented(name) {
    const message = `jobs ${name} config should implement the script:, run:, or trigger: keyword`.toLowerCase();
    return message.replace(/jobs ([a-z\s]+) config should implement/, (_, words) => `jobs ${words.replace(/\s/g, '_')} config should implement`);
}

;// CONCATENATED MODULE: ./src/gitlab/yaml/write.ts

/**
 * Writes nodes as YAML that is read as the same values again: blocks, lists in the column of their key, as Ruby's Psych
 * does it. Comments, anchors and the form of scalars are not kept.
 */
function writeYaml(node) {
    const lines = block(node, 0);
    return typeof lines === 'string' ? `--- ${lines}\n` : `---\n${lines.join('\n')}\n`;
}
/** Lines of a block, or the text that stands in the line of its key. */
function block(node, indent) {
    switch (node.kind) {
        case 'scalar':
            return scalarText(node, indent);
        case 'reference':
            return `!reference [${node.path.map(quoted).join(', ')}]`;
        case 'seq':
            return node.items.length === 0 ? '[]' : node.items.flatMap((item) => underSign('-', item, indent));
        case 'map': {
            const entries = [...node.entries.values()];
            if (entries.length === 0)
                return '{}';
            return entries.flatMap(({ key, value }) => {
                const name = scalarText(key, indent);
                // a key has one line; a list or a map that is one has become a text
                const isLost = name.includes('\n') || (key.type === 'null' && key.text !== '');
                const sign = `${isLost ? quoted(key.text) : name}:`;
                return value.kind === 'scalar' || write_isEmpty(value) || value.kind === 'reference'
                    ? [`${' '.repeat(indent)}${sign} ${write_oneOf(block(value, indent + 2))}`]
                    : [`${' '.repeat(indent)}${sign}`, ...listOf(block(value, value.kind === 'seq' ? indent : indent + 2))];
            });
        }
    }
}
/** An item of a list; the first line of its block stands behind the sign. */
function underSign(sign, node, indent) {
    const inner = block(node, indent + 2);
    const space = ' '.repeat(indent);
    if (typeof inner === 'string')
        return [`${space}${sign} ${inner}`];
    const [first = '', ...others] = inner;
    return [`${space}${sign} ${first.slice(indent + 2)}`, ...others];
}
function write_isEmpty(node) {
    return (node.kind === 'seq' && node.items.length === 0) || (node.kind === 'map' && node.entries.size === 0);
}
function write_oneOf(lines) {
    return typeof lines === 'string' ? lines : lines.join('\n');
}
function listOf(lines) {
    return typeof lines === 'string' ? [lines] : lines;
}
const INFINITE = { Infinity: '.inf', '-Infinity': '-.inf', NaN: '.nan' };
function scalarText({ type, text }, indent) {
    if (type === 'null')
        return 'null';
    // a symbol of several words has a form that only Ruby reads: it becomes a text
    if (type === 'symbol')
        return /^\w+$/.test(text) ? `:${text}` : quoted(`:${text}`);
    if (type === 'float')
        return INFINITE[text] ?? text;
    if (type !== 'string')
        return text;
    if (text.includes('\n'))
        return literal(text, indent) ?? quoted(text);
    return isPlain(text) ? text : quoted(text);
}
/** Signs that mean nothing in YAML, wherever they stand. */
const PLAIN = /^[A-Za-z0-9_./$(][A-Za-z0-9_./$()+=~^;<> \\-]*$/;
function isPlain(text) {
    if (!PLAIN.test(text) || text.endsWith(' '))
        return false;
    try {
        return (0,scalar/* typeOfPlain */.Qt)(text).type === 'string';
    }
    catch {
        return false; // a date
    }
}
/** A literal block; undefined where its lines would not be read as they are. */
function literal(text, indent) {
    const body = text.replace(/\n+$/, '');
    const breaks = text.length - body.length;
    if (body === '' ||
        /^[ \t\n]|[^\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe]|[\u0085\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(body))
        return undefined;
    const space = ' '.repeat(Math.max(indent, 2));
    const lines = body.split('\n').map((line) => (line === '' ? '' : `${space}${line}`));
    const sign = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
    return [sign, ...lines, ...Array.from({ length: Math.max(0, breaks - 1) }, () => '')].join('\n');
}
/** JSON's texts are YAML's in double quotes; what a reader of YAML refuses is escaped. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/gitlab/rules/policy.ts



/** `only`: all given parts hold. */
async function satisfiesAll(policy, facts) {
    for (const part of policy_parts(policy, facts))
        if (!(await part()))
            return false;
    return true;
}
/** `except`: any given part holds. */
async function satisfiesAny(policy, facts) {
    for (const part of policy_parts(policy, facts))
        if (await part())
            return true;
    return false;
}
function policy_parts(policy, facts) {
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

;// CONCATENATED MODULE: ./src/gitlab/compose/stages.ts

const DEFAULT_STAGES = ['build', 'test', 'deploy'];
const FIRST = '.pre';
const LAST = '.post';
const EDGE_STAGES = new Set([FIRST, LAST]);
/** Stages of the pipeline: `.pre` is always first and `.post` always last, wherever the file puts them. */
function stagesOf(root) {
    const node = (0,yaml_node/* get */.Jt)(root, 'stages');
    const given = (0,yaml_node/* isSeq */.oP)(node) ? (0,yaml_node/* flatten */.Bq)(node).flatMap((item) => ((0,yaml_node/* isScalar */.jn)(item) ? [item.text] : [])) : undefined;
    if (given?.length === 0)
        return [];
    const stages = given ?? DEFAULT_STAGES;
    return [FIRST, ...new Set(stages.filter((stage) => !EDGE_STAGES.has(stage))), LAST];
}

;// CONCATENATED MODULE: ./src/gitlab/variables/predefined/job-predefined.ts


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
    if (!(0,yaml_node/* isMap */.jh)(node))
        return {};
    return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key.text, readTexts((0,yaml_node/* get */.Jt)(value, 'aud'))]));
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
    const inputs = (0,yaml_node/* get */.Jt)(job, 'inputs');
    if ((0,yaml_node/* isNil */.gD)(inputs) || !(0,yaml_node/* isMap */.jh)(inputs))
        return (node) => node;
    const values = new Map([...inputs.entries.values()].map(({ key, value }) => {
        const given = (0,yaml_node/* get */.Jt)(value, 'default');
        return [key.text, given ? toText(inputValueOf(given), value) : ''];
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
            return (0,yaml_node/* scalar */.d_)(node, node.type, node.text.replace(BLOCK, (whole, name) => values.get(name) ?? whole));
        case 'seq':
            return (0,yaml_node/* seq */.O6)(node, node.items.map((item) => fill(item, values)));
        case 'map':
            return (0,yaml_node/* map */.Tj)(node, new Map([...node.entries].map(([name, { key, value }]) => [name, { key, value: fill(value, values) }])));
    }
}

;// CONCATENATED MODULE: ./src/gitlab/plan/root-config.ts






const TOP_LEVEL = ['before_script', 'after_script', 'cache', 'image', 'services'];
function readRoot(root) {
    const defaults = new Map();
    for (const key of TOP_LEVEL) {
        const value = (0,yaml_node/* get */.Jt)(root, key);
        if (value && !(0,yaml_node/* isNil */.gD)(value))
            defaults.set(key, value);
    }
    const node = rootKeyword(root, 'default');
    if (node?.kind === 'map') {
        for (const { key, value } of node.entries.values())
            if (!(0,yaml_node/* isNil */.gD)(value))
                defaults.set(key.text, value);
    }
    return {
        root,
        stages: stagesOf(root),
        variables: readVariables((0,yaml_node/* get */.Jt)(root, 'variables')),
        workflow: rootKeyword(root, 'workflow'),
        hasWorkflowRules: hasWorkflowRules(root),
        defaults,
    };
}
/** A job's own value of a keyword, else the default that it inherits; nothing is merged. */
function effective(config, job, key) {
    const own = (0,yaml_node/* get */.Jt)(job, key);
    if (own && !(0,yaml_node/* isNil */.gD)(own))
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
            location: (0,yaml_node/* locationOf */.hD)(key),
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
    const trigger = (0,yaml_node/* get */.Jt)(job.node, 'trigger');
    if (trigger && !(0,yaml_node/* isNil */.gD)(trigger) && (0,yaml_node/* isBlank */.z3)((0,yaml_node/* get */.Jt)(trigger, 'include'))) {
        const what = (0,yaml_node/* isMap */.jh)(trigger) ? (0,yaml_node/* get */.Jt)(trigger, 'project') : trigger;
        found.push({
            message: `${job.name}: a multi-project \`trigger\` is not supported`,
            location: (0,yaml_node/* locationOf */.hD)(what ?? trigger),
            hint: remedy('trigger:project'),
        });
    }
    return found;
}
/** A keyword's value, where it is one that means something. */
function unsupported_valueOf(config, job, keyword) {
    const node = DEFAULT_KEYS.includes(keyword) ? effective(config, job.node, keyword) : (0,yaml_node/* get */.Jt)(job.node, keyword);
    return node === undefined || (0,yaml_node/* isNil */.gD)(node) || (keyword !== 'identity' && (0,yaml_node/* isBlank */.z3)(node)) ? undefined : node;
}
/** GitLab's tokens may have several audiences; who is asked for one of GitHub's names one. */
function audiences(config, job) {
    const node = unsupported_valueOf(config, job, 'id_tokens');
    return Object.entries(readIdTokens(node)).flatMap(([name, list]) => {
        if (list.length === 1)
            return [];
        const place = (0,yaml_node/* get */.Jt)((0,yaml_node/* get */.Jt)(node, name), 'aud');
        return [
            {
                message: `${job.name}: \`id_tokens:${name}:aud\` has ${list.length} audiences, and a token of GitHub has one`,
                location: place === undefined ? undefined : (0,yaml_node/* locationOf */.hD)(place),
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
        return [{ message, location: (0,yaml_node/* locationOf */.hD)(place), hint: remedy(keyword) }];
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
    const resourceGroup = (0,yaml_node/* textAt */.$6)(job.node, 'resource_group');
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
        location: (0,yaml_node/* locationOf */.hD)(job.key),
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
        script: script ? readCommands(fill((0,yaml_node/* get */.Jt)(node, 'script'))) : [],
        afterScript: script ? readCommands(value('after_script')) : [],
        hooks: { preGetSourcesScript: script ? readCommands((0,yaml_node/* get */.Jt)(value('hooks'), 'pre_get_sources_script')) : [] },
        artifacts: script ? readArtifacts(value('artifacts'), pages?.publish) : undefined,
        cache: caches.length > 0 ? await cacheSpecs(caches, repository) : [],
        retry: script ? readRetry(value('retry')) : undefined,
        timeout: (0,yaml_node/* isScalar */.jn)(timeout) ? parseDuration(timeout.text) : undefined,
        environment: readEnvironment((0,yaml_node/* get */.Jt)(node, 'environment')),
        coverage: coverageOf((0,yaml_node/* textAt */.$6)(node, 'coverage')),
        release: readRelease((0,yaml_node/* get */.Jt)(node, 'release')),
        pages,
        trigger: readTrigger((0,yaml_node/* get */.Jt)(node, 'trigger')),
        idTokens: script ? readIdTokens(value('id_tokens')) : {},
        secrets: script ? readSecrets((0,yaml_node/* get */.Jt)(node, 'secrets')) : {},
        manualConfirmation: (0,yaml_node/* textAt */.$6)(node, 'manual_confirmation'),
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
    const codes = (0,yaml_node/* get */.Jt)((0,yaml_node/* get */.Jt)(job.node, 'allow_failure'), 'exit_codes');
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
    const below = predefinedVariables(context, 'config', { iid: PIPELINE_IID });
    return withAbove({ context, below, findBelow: finder(below) }, undefined);
}
/** The same before the pipeline has its number. */
function unnumbered(scope) {
    const below = predefinedVariables(scope.context, 'config');
    return { ...scope, below, findBelow: finder(below) };
}
/** The same for the jobs of an environment: with the user's variables for it. */
function scopeOf(scope, environment) {
    return environment === undefined || !hasScopes(scope.context) ? scope : withAbove(scope, environment());
}
function withAbove(scope, environment) {
    const above = [...userVariables(scope.context), ...userDefinedVariables(scope.context, environment)];
    return { ...scope, above, findAbove: finder(above) };
}
function view(scope, root, findRoot, own, facts) {
    let findFacts;
    const findOwn = own.length > 0 ? finder(own) : undefined;
    const { unsetVariables = [] } = scope.context;
    const find = (name) => unsetVariables.includes(name)
        ? undefined
        : (scope.findAbove(name) ??
            findOwn?.(name) ??
            findRoot(name) ??
            scope.findBelow(name) ??
            (findFacts ??= finder(facts()))(name));
    let expanded;
    const expand = () => {
        const rest = findOwn ? root.filter((variable) => !findOwn(variable.key)) : root;
        const all = withoutUnset(scope.context, [...facts(), ...scope.below, ...own, ...rest, ...scope.above]);
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

;// CONCATENATED MODULE: ./src/gitlab/plan/normalise/any-needs.ts


/**
 * What a job may need, whichever of its rules matches: those of all rules that do not say `when: never`, and its own where
 * one of them names none. In: all jobs, and the stages in order. Out, for a job: undefined where its own needs are all
 * there is. Where it may also wait for the earlier stages, their jobs are among them.
 */
function needsByAnyRule(jobs, stages) {
    const position = new Map(stages.map((stage, index) => [stage, index]));
    const stageOf = ({ stage }) => position.get(stage) ?? 0;
    return (job) => {
        const ways = (readRules((0,yaml_node/* get */.Jt)(job.node, 'rules')) ?? []).filter(({ when }) => when !== 'never');
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
    const location = (0,yaml_node/* locationOf */.hD)(job.key);
    return { kind: 'job', name, artifacts: true, optional: true, matrix: undefined, location };
}

;// CONCATENATED MODULE: ./src/gitlab/plan/select.ts





async function selectJob(job, seen, context) {
    const rules = readRules((0,yaml_node/* get */.Jt)(job.node, 'rules'));
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
        startIn: rule.startIn ?? (0,yaml_node/* textAt */.$6)(job.node, 'start_in'),
        allowFailure: rule.allowFailure ?? allowFailureOf(job),
        interruptible: rule.interruptible,
        variables: rule.variables,
        needs: jobNeeds && jobNeeds.length > 0 ? jobNeeds : undefined,
    };
}
async function byPolicy(job, seen, context) {
    const onlyNode = (0,yaml_node/* get */.Jt)(job.node, 'only');
    const withoutDefault = context.config.hasWorkflowRules || (0,yaml_node/* has */.zy)(job.node, 'rules');
    const only = (0,yaml_node/* isNil */.gD)(onlyNode) && withoutDefault ? undefined : readPolicy(onlyNode, DEFAULT_ONLY);
    const except = readPolicy((0,yaml_node/* get */.Jt)(job.node, 'except'));
    const facts = { context: context.scope.context, lookup: seen.lookup, repository: context.repository };
    if (only && !(await satisfiesAll(only, facts))) {
        const reason = (0,yaml_node/* isNil */.gD)(onlyNode) ? 'without `rules` a job runs for branches and tags only' : '`only` does not hold';
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
        startIn: (0,yaml_node/* textAt */.$6)(job.node, 'start_in'),
        allowFailure: allowFailureOf(job),
        interruptible: undefined,
        variables: [],
        needs: undefined,
    };
}
function whenOf(job) {
    return (0,yaml_node/* textAt */.$6)(job.node, 'when') ?? 'on_success';
}
/** A job-level `when: manual` is optional, unless the file says otherwise. */
function allowFailureOf(job) {
    const node = (0,yaml_node/* get */.Jt)(job.node, 'allow_failure');
    if ((0,yaml_node/* isNil */.gD)(node))
        return whenOf(job) === 'manual';
    if ((0,yaml_node/* isMap */.jh)(node))
        return (0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, 'exit_codes')) ? false : 'exit_codes';
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
    const rulesNode = (0,yaml_node/* get */.Jt)(workflow, 'rules');
    const rules = readRules(rulesNode);
    const seen = workflowView(scope, config.variables);
    let matched;
    try {
        matched = rules && (await firstMatch(rules, { ...seen, repository, pipeline: repository }));
    }
    catch (error) {
        if (!(error instanceof RuleError))
            throw error;
        throw new problem/* Problem */.AF(error.message, rulesNode && (0,yaml_node/* locationOf */.hD)(rulesNode));
    }
    if (rules && (!matched || matched.when === 'never')) {
        const location = matched?.location ?? (rulesNode && (0,yaml_node/* locationOf */.hD)(rulesNode));
        throw new gitlab_errors/* EmptyPipelineError */.Es('workflow', { message: NOT_RUN, location });
    }
    const variables = mergeVariables(config.variables, matched?.variables ?? []);
    return {
        variables,
        name: nameOf(config, scope, variables),
        onJobFailure: readOnJobFailure(matched?.autoCancel) ?? readOnJobFailure((0,yaml_node/* get */.Jt)(workflow, 'auto_cancel')) ?? 'none',
    };
}
const pipelineView = (scope, variables) => view(scope, variables, finder(variables), [], () => [predefined('CI_NODE_TOTAL', '1')]);
/** What the rules of `workflow` see. */
function workflowView(scope, variables) {
    return pipelineView(unnumbered(scope), variables);
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
    const node = (0,yaml_node/* get */.Jt)(config.workflow, 'name');
    if (!(0,yaml_node/* isScalar */.jn)(node) || (0,yaml_node/* isNil */.gD)(node))
        return undefined;
    const name = expand(node.text.trim(), pipelineView(scope, variables).expanded()).trim();
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
/** Every job in the order of the stages; `variables` are those of the top level, with what `workflow` adds. */
function* viewsOf(config, jobs, scope, variables) {
    const root = { variables, find: finder(variables) };
    const byStage = new Map(config.stages.map((stage) => [stage, []]));
    for (const job of jobs.values())
        byStage.get(job.stage)?.push(job);
    for (const job of [...byStage.values()].flat()) {
        const own = ownVariables(job);
        const inherited = inheritedVariables(job, root.variables);
        const { facts, environment } = factsOf(scope, job, [...inherited, ...own]);
        const seen = view(scopeOf(scope, environment), inherited, inherited === root.variables ? root.find : finder(inherited), own, facts);
        yield { job, seen, variables: mergeVariables(inherited, own) };
    }
}
/** Every job in the order of the stages, with what is decided of it. */
async function sow(config, jobs, scope, variables, select) {
    const seeds = [];
    for (const { job, seen, variables: before } of viewsOf(config, jobs, scope, variables)) {
        const selection = await select(job, seen);
        const ruled = 'included' in selection && selection.included ? selection.variables : [];
        seeds.push({ job, selection, seen, variables: withoutUnset(scope.context, mergeVariables(before, ruled)) });
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
    const own = readVariables((0,yaml_node/* get */.Jt)(job.node, 'variables'));
    if (job.matrix.size === 0)
        return own;
    return mergeVariables(own, [...job.matrix].map(([key, value]) => yamlVariable(key, value)));
}
function inheritedVariables(job, root) {
    const inherit = readInherit(job.node, 'variables');
    return inherit === true ? root : root.filter(({ key }) => inherits(inherit, key));
}
/** `CI_JOB_*` and, for a job with an environment, its expanded name and `CI_ENVIRONMENT_*`. */
function factsOf(scope, job, variables) {
    const ofJob = () => {
        const when = whenOf(job);
        return jobFactVariables(scope.context, {
            name: job.name,
            stage: job.stage,
            manual: when === 'manual' || when === 'delayed',
            node: job.instance,
        });
    };
    const environment = readEnvironment((0,yaml_node/* get */.Jt)(job.node, 'environment'));
    if (!environment)
        return { facts: ofJob, environment: undefined };
    const name = () => expand(environment.name, view(scope, variables, finder(variables), [], ofJob).expanded());
    return { facts: () => [...ofJob(), ...environmentVariables(environment, name())], environment: name };
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
            const rules = (0,yaml_node/* get */.Jt)(job.node, 'rules');
            errors.push({
                message: `Failed to parse rule for ${job.name}: ${selection.message}`,
                location: (0,yaml_node/* locationOf */.hD)(rules ?? job.key),
            });
        }
        else if (selection.included) {
            errors.push(...needErrors(job, names));
            const changed = circular || hasReferences(ownVariables(job)) || hasReferences(selection.variables);
            const error = changed ? seen.circularity() : undefined;
            if (error !== undefined)
                errors.push({ message: `${job.name}: ${error}`, location: (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(job.node, 'variables') ?? job.key) });
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
        return [{ message, location: (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(job.node, 'needs') ?? job.key) }];
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

;// CONCATENATED MODULE: ./src/gitlab/plan/explain.ts










/** Judges `workflow:rules` and the rules of some jobs, and writes down what each says. */
async function explainJobs(config, jobs, context, repository, wanted) {
    const scope = pipelineScope(context);
    const rules = readRules((0,yaml_node/* get */.Jt)(config.workflow, 'rules'));
    const seen = workflowView(scope, config.variables);
    const workflow = rules && (await explainRules(rules, { ...seen, repository, pipeline: repository }));
    const matched = rules?.[workflow?.findIndex(({ result }) => result === 'matches') ?? -1];
    const variables = mergeVariables(config.variables, matched?.variables ?? []);
    const explained = [];
    for (const { job, seen: view } of viewsOf(config, jobs, scope, variables)) {
        if (wanted(job.name, job.baseName))
            explained.push(await explainJob(job, view, { config, scope, repository }));
    }
    return {
        workflow,
        runs: rules === undefined || (matched !== undefined && matched.when !== 'never'),
        jobs: explained,
    };
}
async function explainJob(job, seen, at) {
    const { repository } = at;
    const selection = await selectJob(job, seen, at).catch((error) => {
        if (error instanceof RuleError)
            return { included: false, reason: error.message };
        throw error;
    });
    const rules = readRules((0,yaml_node/* get */.Jt)(job.node, 'rules'));
    const node = (0,yaml_node/* get */.Jt)(job.node, 'rules');
    return {
        name: job.name,
        included: selection.included,
        reason: selection.included ? `when: ${selection.when}` : selection.reason,
        location: (0,yaml_node/* locationOf */.hD)(node ?? job.key),
        rules: rules && (await explainRules(rules, { ...seen, repository, pipeline: repository }, whenOf(job))),
        policies: rules === undefined ? await explainPolicies(job, seen, at) : [],
    };
}
async function explainRules(rules, context, otherwise) {
    const explained = [];
    let decided = false;
    for (const rule of rules) {
        const clauses = decided ? [] : await explainClauses(rule, context);
        const matches = !decided && clauses.every(({ holds }) => holds);
        explained.push({
            location: rule.location,
            result: decided ? 'not looked at' : matches ? 'matches' : 'does not match',
            clauses: decided ? clausesOf(rule).map((one) => ({ ...one, holds: false })) : clauses,
            when: rule.when ?? otherwise,
        });
        decided ||= matches;
    }
    return explained;
}
/** What the clauses of a rule are, in GitLab's order. */
function clausesOf(rule) {
    const { if: condition, changes, exists } = rule;
    const paths = (clause) => clause.regexp ?? clause.paths.join(', ');
    const compared = changes?.compareTo === undefined ? '' : ` compared to ${changes.compareTo}`;
    const project = exists?.project === undefined ? '' : ` in ${exists.project}`;
    return [
        ...(condition === undefined ? [] : [{ kind: 'if', text: condition, values: [] }]),
        ...(changes === undefined ? [] : [{ kind: 'changes', text: `${paths(changes)}${compared}`, values: [] }]),
        ...(exists === undefined ? [] : [{ kind: 'exists', text: `${paths(exists)}${project}`, values: [] }]),
    ];
}
async function explainClauses(rule, context) {
    const none = { if: undefined, changes: undefined, exists: undefined };
    return Promise.all(clausesOf(rule).map(async (clause) => {
        const names = clause.kind === 'if' ? variableNames(clause.text) : [];
        const values = names.map((name) => ({ name, value: context.lookup(name) }));
        try {
            const holds = (await firstMatch([{ ...none, [clause.kind]: rule[clause.kind] }], context)) !== undefined;
            return { ...clause, values, holds };
        }
        catch (error) {
            if (!(error instanceof RuleError))
                throw error;
            return { ...clause, values, holds: false, problem: error.message };
        }
    }));
}
async function explainPolicies(job, seen, { config, scope, repository }) {
    const facts = { context: scope.context, lookup: seen.lookup, repository };
    const node = (0,yaml_node/* get */.Jt)(job.node, 'only');
    const only = (0,yaml_node/* isNil */.gD)(node) && config.hasWorkflowRules ? undefined : readPolicy(node, DEFAULT_ONLY);
    const except = readPolicy((0,yaml_node/* get */.Jt)(job.node, 'except'));
    return [
        ...(only === undefined
            ? []
            : [{ keyword: 'only', text: policyText(node, only.refs), holds: await satisfiesAll(only, facts) }]),
        ...(except === undefined
            ? []
            : [
                {
                    keyword: 'except',
                    text: policyText((0,yaml_node/* get */.Jt)(job.node, 'except'), except.refs),
                    holds: await satisfiesAny(except, facts),
                },
            ]),
    ];
}
function policyText(node, refs) {
    const parts = ['variables', 'changes', 'kubernetes'].filter((key) => !(0,yaml_node/* isNil */.gD)((0,yaml_node/* get */.Jt)(node, key)));
    const words = [...(refs === undefined ? [] : [refs.join(', ')]), ...parts];
    return `${words.join('; ')}${(0,yaml_node/* isNil */.gD)(node) ? " (GitLab's default)" : ''}`;
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
        for (const rule of readRules((0,yaml_node/* get */.Jt)(job.node, 'rules')) ?? [])
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
    const node = (0,yaml_node/* get */.Jt)(job.node, key);
    const item = node?.kind === 'seq' ? node.items.find((one) => (0,yaml_node/* isScalar */.jn)(one) && one.text === text) : undefined;
    return (0,yaml_node/* locationOf */.hD)(item ?? node ?? job.key);
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
    fail(checked, message, (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(job.node, 'parallel') ?? job.key), hint);
}
function checkStage(checked, job) {
    if (checked.stageIndex.has(job.stage))
        return;
    const stages = checked.stages.join(', ');
    const stage = (0,yaml_node/* get */.Jt)(job.node, 'stage');
    const message = `${job.name} job: chosen stage ${job.stage} does not exist; available stages are ${stages}`;
    fail(checked, message, (0,yaml_node/* locationOf */.hD)(stage && !(0,yaml_node/* isNil */.gD)(stage) ? stage : job.key), meant([job.stage], checked.stages));
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
    const trigger = (0,yaml_node/* get */.Jt)(job.node, 'trigger');
    for (const include of readTrigger(trigger)?.include ?? []) {
        if (include.job === undefined)
            continue;
        checkDependency(checked, job, include.job, 'dependency', (0,yaml_node/* locationOf */.hD)(trigger ?? job.key));
    }
}
function logical_checkEnvironment(checked, job) {
    const node = (0,yaml_node/* get */.Jt)(job.node, 'environment');
    const environment = readEnvironment(node);
    const name = environment?.onStop;
    if (!environment || name === undefined)
        return;
    const location = (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(node, 'on_stop') ?? job.key);
    const say = (message) => fail(checked, `${job.name} job: on_stop job ${name} ${message}`, location);
    const other = checked.jobs.get(name);
    if (!other)
        return say('is not defined');
    const stop = readEnvironment((0,yaml_node/* get */.Jt)(other.node, 'environment'));
    if (!stop)
        return say('does not have environment defined');
    if (stop.name !== environment.name)
        return say('have different environment name');
    if (stop.action !== 'stop')
        say('needs to have action stop defined');
}
function checkPublish(checked, job) {
    const pages = (0,yaml_node/* get */.Jt)(job.node, 'pages');
    if (!(0,yaml_node/* isMap */.jh)(pages) || (0,yaml_node/* textAt */.$6)(job.node, 'publish') === undefined || !(0,yaml_node/* has */.zy)(pages, 'publish'))
        return;
    fail(checked, `${job.name} job: use either ${job.name}:publish or ${job.name}:pages:publish`, (0,yaml_node/* locationOf */.hD)(pages));
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
    const location = job && (0,yaml_node/* locationOf */.hD)((0,yaml_node/* get */.Jt)(job.node, 'needs') ?? job.key);
    fail(checked, `The pipeline has circular dependencies: ${problem.message}`, location);
}

;// CONCATENATED MODULE: ./src/gitlab/plan/normalise/parallel.ts


function parallelJobs(jobs) {
    const found = new Map();
    for (const { key, value } of jobs) {
        const config = readParallel((0,yaml_node/* get */.Jt)(value, 'parallel'));
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
    if (!(0,yaml_node/* isMap */.jh)(value))
        return undefined;
    const stage = (0,yaml_node/* get */.Jt)(value, 'stage');
    return {
        name: instance?.name ?? key.text,
        baseName: key.text,
        kind: jobKind(key.text, value) === 'bridge' ? 'bridge' : 'job',
        key,
        node: value,
        stage: (0,yaml_node/* isScalar */.jn)(stage) && !(0,yaml_node/* isNil */.gD)(stage) ? stage.text : DEFAULT_STAGE,
        instance: instance && { index: instance.index, total: instance.total },
        matrix: instance?.variables ?? NO_MATRIX,
        needs: undefined,
        dependencies,
    };
}
const NO_MATRIX = new Map();
function dependenciesOf({ value }, parallel) {
    const node = (0,yaml_node/* get */.Jt)(value, 'dependencies');
    if ((0,yaml_node/* isNil */.gD)(node))
        return undefined;
    return readTexts(node).flatMap((name) => parallel.get(name)?.map((instance) => instance.name) ?? [name]);
}
function needsOf({ value }) {
    const node = (0,yaml_node/* get */.Jt)(value, 'needs');
    return (0,yaml_node/* isNil */.gD)(node) ? undefined : readNeeds(node);
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
            errors.push({ message, location: location ?? (0,yaml_node/* locationOf */.hD)(value) });
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
/**
 * The whole configuration as YAML, as GitLab's editor shows it under "Full configuration": with what is included, extended
 * and referred to, and with its inputs. Throws {@link ConfigError} for what GitLab would refuse.
 */
async function mergedConfig(options) {
    return withPatterns(options.content, () => asConfigError(async () => writeYaml((await checkConfig(options)).config.root)));
}
/** Why jobs are in the pipeline of this context, or are not. Throws {@link ConfigError} for what GitLab would refuse. */
async function explainPlan(options, wanted) {
    return withPatterns(options.content, () => asConfigError(async () => {
        const { config, jobs, composition } = await checkConfig(options);
        return explainJobs(config, jobs, options.context, composition.pipeline, wanted);
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
        throw new problem/* Problem */.AF('Please provide content of .gitlab-ci.yml', undefined);
    const scope = { source, component: {} };
    const inputs = Object.keys(context.inputs).length > 0 ? context.inputs : undefined;
    const own = await readFile(file, content, inputs, scope, composition);
    return expandIncludes(own, scope, composition);
}
function failOn(errors, options) {
    if (errors.length === 0)
        return;
    const advice = (0,byte_order_mark/* adviceOnMark */.j)(options.content);
    const advised = advice === undefined ? errors : errors.map((error) => ({ hint: advice, ...error }));
    throw new gitlab_errors/* ConfigError */.xL(advised.slice(0, options.maxErrors ?? errors.length));
}
/** Problems of reading or composing become those of the file. */
async function asConfigError(action) {
    try {
        return await action();
    }
    catch (error) {
        const problems = error instanceof problem/* LimitProblem */.vg ? [error] : (0,problem/* problemsOf */.GW)(error);
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
    const rest = (name) => withoutUnset(context, [
        ...predefinedVariables(context, 'config', { iid: PIPELINE_IID }),
        ...job.variables,
        ...userVariables(context),
        ...userDefinedVariables(context, name),
    ]);
    const { environment } = job;
    const simple = [...withoutUnset(context, facts), ...rest()];
    if (environment === undefined)
        return expanded(simple);
    const name = expand(environment.name, finder(expanded(simple)));
    return expanded(withoutUnset(context, [...facts, ...environmentVariables(environment, name), ...rest(name)]));
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

;// CONCATENATED MODULE: ./src/gitlab/variables/predefined/not-applicable.ts
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
    const given = withoutUnset(args.context, collect(args));
    const payload = sortAndExpand(given, { keepUndefined: true, keepOpaque: true }).variables;
    const all = withoutUnset(args.context, [...runnerFirst(args), ...payload, ...runnerLast(args), ...secrets(args)]);
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
    const all = withoutUnset(args.context, simpleVariables(args).flat());
    const simple = sortAndExpand(all, { keepUndefined: false, keepOpaque: false }).variables;
    return expand(args.job.environment.name, finder(simple));
}
/** What a GitLab server sends, lowest precedence first. */
function collect(args) {
    const name = environmentName(args);
    const [base, rest] = simpleVariables(args, name);
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
/** All but those that GitLab makes of the environment: before and after them. */
function simpleVariables(args, environment) {
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
        ...userDefinedVariables(context, environment),
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

/***/ 90061:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The name that is nearly the one given, upper and lower case aside; undefined where none is near. */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    const most = Math.max(1, Math.floor(name.length / 3));
    const [best] = known
        // those that are longer or shorter by more cannot be near: of a text without end not one is compared
        .filter((item) => item !== name && Math.abs(item.length - name.length) <= most)
        .map((item) => ({ item, distance: distance(wanted, item.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= most ? best.item : undefined;
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

/***/ 61356:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ adviceOnMark),
/* harmony export */   q: () => (/* binding */ markAsBlank)
/* harmony export */ });
/** A byte order mark with something on its line that is neither a comment nor a break. */
const BEFORE_TEXT = /^\ufeff(?![ \t]*(?:[#\r\n]|$))/;
/** What to do about it; undefined where it makes no difference. */
function adviceOnMark(text) {
    if (!BEFORE_TEXT.test(text))
        return undefined;
    return 'the file begins with a byte order mark, so GitLab reads its first entry alone: save it as UTF-8 without BOM';
}
/**
 * GitLab's loader takes a byte order mark for a blank: what stands behind it is not in the first column, and all that is
 * comes after the end of the document.
 */
function markAsBlank(text) {
    return text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
}


/***/ }),

/***/ 58733:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ specOf),
/* harmony export */   r: () => (/* binding */ readDocuments)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74071);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43312);
/* harmony import */ var _reading_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17165);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62057);





const DIVIDER = /^---\s+/gm;
const MAX_PARTS = 3;
/** Reads a pipeline file as GitLab's loader does: cut at `---` into at most two documents, each of which is a map. */
async function readDocuments(name, text) {
    const file = new _source_file_js__WEBPACK_IMPORTED_MODULE_4__/* .SourceFile */ .s(name, text);
    if (Buffer.byteLength(text) > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.fileBytes)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('The provided YAML is too big', file.locate(0));
    const nodes = [];
    for (const part of split(text)) {
        const node = readPart(file, part);
        if (node !== undefined && !isEmpty(node))
            nodes.push(node);
    }
    const maps = nodes.map((node) => {
        if ((0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
            return node;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('Invalid configuration format', file.locate(node.offset));
    });
    const first = maps[0] ?? (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .map */ .Tj)({ file, offset: 0 }, new Map());
    const last = maps.at(-1) ?? first;
    const header = maps.length > 1 && (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .has */ .zy)(first, 'spec') ? first : undefined;
    return { file, header, content: header ? last : first };
}
/** `spec` of a header. */
function specOf(documents) {
    return (0,_node_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(documents.header, 'spec');
}
function readPart(file, part) {
    try {
        return (0,_reading_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .g)(file, part.text, part.base);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF('Invalid YAML syntax', file.locate(part.base));
        throw error;
    }
}
function split(text) {
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


/***/ }),

/***/ 69703:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
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


/***/ }),

/***/ 74071:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
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


/***/ }),

/***/ 15:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   Fq: () => (/* binding */ isInteger),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Lm: () => (/* binding */ isBoolean),
/* harmony export */   O6: () => (/* binding */ seq),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   Wu: () => (/* binding */ isFalse),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   gD: () => (/* binding */ isNil),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   jn: () => (/* binding */ isScalar),
/* harmony export */   oP: () => (/* binding */ isSeq),
/* harmony export */   z3: () => (/* binding */ isBlank),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74071);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43312);


const isScalar = (node) => node?.kind === 'scalar';
const isSeq = (node) => node?.kind === 'seq';
const isMap = (node) => node?.kind === 'map';
/** A Ruby String or Symbol (GitLab's validators take both for text). */
const isText = (node) => node?.kind === 'scalar' && (node.type === 'string' || node.type === 'symbol');
const isInteger = (node) => node?.kind === 'scalar' && node.type === 'integer';
const isBoolean = (node) => node?.kind === 'scalar' && node.type === 'boolean';
/** Absent or YAML null: GitLab treats both as not given. */
const isNil = (node) => node === undefined || (node.kind === 'scalar' && node.type === 'null');
/** Ruby's `blank?`: nil, false, empty list or map, text of white space. */
function isBlank(node) {
    if (isNil(node))
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
function get(node, key) {
    return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}
function has(node, key) {
    return node?.kind === 'map' && node.entries.has(key);
}
/** Text of a string-like scalar under a key. */
function textAt(node, key) {
    const value = get(node, key);
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
            if (visited > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.flattenedItems)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('The parsed YAML is too big', locationOf(node));
            if (item.kind === 'seq')
                visit(item.items);
            else
                flat.push(item);
        }
    };
    visit(node.items);
    return flat;
}


/***/ }),

/***/ 59287:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
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


/***/ }),

/***/ 43312:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   vg: () => (/* binding */ LimitProblem)
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


/***/ }),

/***/ 17165:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./src/gitlab/yaml/problem.ts
var problem = __webpack_require__(43312);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./src/gitlab/yaml/inspect.ts
var inspect = __webpack_require__(69703);
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
function checkName(text, start, end, what) {
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
        checkName(this.#text, anchorStart, anchorEnd, 'an alias');
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
            checkName(this.#text, anchorStart, anchorEnd, 'an anchor');
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
        return { kind: 'scalar', type: 'null', text: (0,inspect/* inspect */.N)(node), file: node.file, offset: node.offset };
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

// EXTERNAL MODULE: ./src/gitlab/yaml/byte-order-mark.ts
var byte_order_mark = __webpack_require__(61356);
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
                lastScalar: events.findLast(isScalar),
            };
        if (end === 0)
            break;
        const start = lineStartAt(text, end);
        end = start === end ? lineStartAt(text, end - 1) : start;
    }
    return { token: place, blocks: [], lastScalar: undefined };
}
function isScalar(event) {
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
/** A divider that is not in the first column begins a text for libyaml; the library takes it for one all the same. */
const INDENTED_DIVIDER = /^((?:[ \t]*(?:#.*)?(?:\r\n|\r(?!\n)|\n))* +)-(?=--[ \t]*(?:#|[\r\n]|$))/;
/** Reads a text as libyaml does. Throws a Refusal with libyaml's words, its places those of the text as it is. */
function parse(written) {
    const source = (0,byte_order_mark/* markAsBlank */.q)(written).replace(INDENTED_DIVIDER, '$1x');
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

// EXTERNAL MODULE: ./src/gitlab/yaml/limits.ts
var limits = __webpack_require__(74071);
// EXTERNAL MODULE: ./src/gitlab/yaml/scalar.ts
var scalar = __webpack_require__(64483);
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
        if (this.#weight > limits/* LIMITS */.b.expandedNodes || depth > limits/* LIMITS */.b.depth)
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
        if (this.#weight > limits/* LIMITS */.b.expandedNodes || depth > limits/* LIMITS */.b.depth)
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
        if (this.#weight > limits/* LIMITS */.b.expandedNodes || this.#deepest > limits/* LIMITS */.b.depth)
            throw this.tooBig(offset);
        return target.node;
    }
    plain(text, offset) {
        try {
            const { type, text: shown } = (0,scalar/* typeOfPlain */.Qt)(text);
            return { kind: 'scalar', type, text: shown, file: this.file, offset: this.#origin(offset) };
        }
        catch (error) {
            if (error instanceof scalar/* DisallowedClass */.Hq)
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
        return { kind: 'reference', path, valid, shown: (0,inspect/* inspect */.N)(operand), file: this.file, offset: this.#origin(offset) };
    }
    problem(message, offset) {
        return new problem/* Problem */.AF(message, this.file.locate(this.#origin(offset)));
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
        return read(file, text, base);
    }
    catch (error) {
        if (error instanceof TooDeep)
            throw new problem/* Problem */.AF('The parsed YAML is too big', file.locate(base + error.place));
        if (!(error instanceof Refusal))
            throw error;
        const { line, column } = file.locate(base + error.mark);
        const message = `(<unknown>): ${error.message} at line ${String(line)} column ${String(column)}`;
        throw new problem/* Problem */.AF(message, file.locate(base + error.place));
    }
}
function read(file, text, base) {
    const parsed = parse(text);
    const reader = new Reader(file, (offset) => base + parsed.text.origin(offset));
    try {
        return new Composer(reader, parsed).document();
    }
    catch (error) {
        throw error instanceof Refusal ? originally(error, parsed.text) : error;
    }
}


/***/ }),

/***/ 64483:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ DisallowedClass),
/* harmony export */   Qt: () => (/* binding */ typeOfPlain),
/* harmony export */   T$: () => (/* binding */ rubyFloat),
/* harmony export */   ap: () => (/* binding */ integerText)
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
const DECIMAL = /^[-+]?(?:0|[1-9][\d_,]*)$/;
const HEX = /^[-+]?0x[_,]*[\da-fA-F][\da-fA-F_,]*$/;
function typeOfPlain(source) {
    if (source === '')
        return NULL;
    if (source.length <= 5) {
        const word = WORDS.get(source.toLowerCase());
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
/** An integer without its prefix, sign and leading zeros, in decimal digits. */
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


/***/ }),

/***/ 28838:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74071);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43312);
/* harmony import */ var _reading_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17165);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62057);






/**
 * Reads a YAML file that is no pipeline but a map of settings: undefined for an empty one. Values have the types that
 * they have in a pipeline file. Throws a {@link ConfigError} with the place of what cannot be read.
 */
function readSettings(name, text) {
    const file = new _source_file_js__WEBPACK_IMPORTED_MODULE_5__/* .SourceFile */ .s(name, text);
    try {
        if (Buffer.byteLength(text) > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LIMITS */ .b.fileBytes)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('The file is too big', file.locate(0));
        const node = (0,_reading_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)(file, text, 0);
        if ((0,_node_js__WEBPACK_IMPORTED_MODULE_2__/* .isNil */ .gD)(node))
            return undefined;
        if ((0,_node_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node))
            return node;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF('The file has to be a map of names and values', file.locate(node.offset));
    }
    catch (error) {
        if (error instanceof RangeError)
            throw at({ message: 'Invalid YAML syntax', location: file.locate(0) });
        if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF))
            throw error;
        // the place stands in front of the message already
        throw at({
            message: error.message.replace(/^\(<unknown>\): | at line \d+ column \d+$/g, ''),
            location: error.location,
        });
    }
}
function at(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([problem]);
}


/***/ }),

/***/ 62057:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ SourceFile)
/* harmony export */ });
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


/***/ }),

/***/ 52700:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  lw: () => (/* binding */ OPTIONS),
  pH: () => (/* binding */ SECRET_INPUTS)
});

;// CONCATENATED MODULE: ./src/inputs/command-definitions.ts
/** Options that only the command has, beside those of `INPUTS`: they are about the user's own machine. */
const COMMAND_OPTIONS = {
    'unset-variables': {
        type: 'List',
        default: '',
        description: 'Names of variables that no job has, whoever sets them: GitLab, the pipeline file, or a file of variables',
        repeated: 'unset-variable',
    },
    'artifacts-to-source': {
        type: 'Bool',
        default: 'false',
        description: "Copy the artifacts of each job that has passed into the project's folder, over what is there",
    },
    timestamps: {
        type: 'Bool',
        default: 'false',
        description: 'Show the time, by the clock of this machine, before each line of a log',
    },
    'log-prefix': {
        type: 'Bool',
        default: 'false',
        description: 'Show the lines of all jobs as they come, each behind the name of its job',
    },
    live: {
        type: 'Bool',
        default: 'auto',
        description: 'In a terminal: show the jobs by stage with their time and last line, and of each that fails at once why, in place of the logs, which are kept in files; by itself where jobs run at the same time',
    },
    quiet: {
        type: 'Bool',
        default: 'false',
        description: 'Show the jobs that fail alone: their logs when they have failed, and the end of the run',
    },
    'last-run-max-size': {
        type: 'String',
        default: '2GB',
        description: 'What may be kept of the results of a project on this machine (`$XDG_STATE_HOME/gitlab-dind`), for `--rerun-failed`, `--with-last` and `--from`; `0` keeps nothing',
    },
};

;// CONCATENATED MODULE: ./src/inputs/container-definitions.ts
/** Inputs about the containers of jobs, in Docker's words: a part of `INPUTS`, which says what they are. */
const CONTAINER_INPUTS = {
    volumes: {
        type: 'List',
        default: '',
        description: 'Volumes of the containers of jobs and services, one a line: `SOURCE:TARGET[:MODE]`, or `TARGET` for one that they share; a source is a path of the machine, or the name of a volume',
        repeated: 'volume',
    },
    networks: {
        type: 'List',
        default: '',
        description: "Networks of the engine, by name, that the containers of jobs and services are connected to beside the job's own: `my-database_default`",
        repeated: 'network',
    },
    'extra-hosts': {
        type: 'List',
        default: '',
        description: 'Names with their addresses in the containers of jobs and services: `NAME:IP`, `NAME:host-gateway`',
        repeated: 'extra-host',
    },
    'shm-size': {
        type: 'String',
        default: '',
        description: 'Size of `/dev/shm` in the containers of jobs and services: `256m`',
    },
    'cap-add': {
        type: 'List',
        default: '',
        description: 'Linux capabilities of the containers of jobs: `SYS_PTRACE`',
    },
    devices: {
        type: 'List',
        default: '',
        description: 'Devices of the machine in the containers of jobs: `/dev/kvm`, `SOURCE:TARGET[:RIGHTS]`',
        repeated: 'device',
    },
    ulimits: {
        type: 'List',
        default: '',
        description: 'Limits of the processes of jobs: `nofile=1024:2048`, `NAME=SOFT[:HARD]`',
        repeated: 'ulimit',
    },
    gpus: { type: 'String', default: '', description: 'GPUs of jobs: `all`, a number, or `device=0,1`' },
    memory: { type: 'String', default: '', description: 'Memory of the container of a job, at most: `2g`' },
    cpus: { type: 'String', default: '', description: 'Processors of the container of a job, at most: `1.5`' },
};

;// CONCATENATED MODULE: ./src/inputs/fleet-definitions.ts
/** The inputs about a pipeline that runs on several runners: a part of `INPUTS`, which says what they are. */
const FLEET_INPUTS = {
    mode: {
        type: 'Choice',
        default: 'run',
        choices: ['run', 'plan', 'job', 'next', 'report'],
        description: 'Part that this step has in a pipeline on several runners: `plan` makes the plan, `job` runs `jobs` of it, `next` says what can run now, `report` makes one result of all; `run` runs the whole pipeline here',
    },
    plan: {
        type: 'String',
        default: 'gitlab-plan',
        description: "Name of the workflow artifact that is the pipeline's plan, with `mode`",
    },
    runners: {
        type: 'String',
        default: '',
        description: 'Runners for `tags`, as lines `TAGS=RUNS-ON`: `docker,arm64=ubuntu-24.04-arm`, `*=ubuntu-24.04`; `[a, b]` is a list of labels, `group:NAME` a group',
    },
    'arm64-runner': {
        type: 'String',
        default: '',
        description: 'Runner for jobs without tags whose image is of the platform `linux/arm64`; by default they are emulated',
    },
    batch: {
        type: 'Choice',
        default: 'none',
        choices: ['none', 'auto'],
        description: '`auto` puts several short jobs on one runner where that ends no later',
    },
    'needs-context': {
        type: 'String',
        default: '',
        description: '`toJSON(needs)` of the workflow, which tells jobs that GitHub has canceled from those whose runner was lost',
    },
};

// EXTERNAL MODULE: ./src/inputs/github-definitions.ts
var github_definitions = __webpack_require__(95637);
// EXTERNAL MODULE: ./src/inputs/migration-definitions.ts
var migration_definitions = __webpack_require__(79974);
;// CONCATENATED MODULE: ./src/inputs/registry-definitions.ts
/** Inputs about the registry behind `$CI_REGISTRY`, what it keeps for builds, and the one that is copied to: a part of `INPUTS`. */
const REGISTRY_INPUTS = {
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
    'registry-push-to': {
        type: 'String',
        default: '',
        description: "Registry, with the path in place of the project's, to which all tags are copied that the pipeline has pushed to the embedded one, with their digests, attestations and signatures: `ghcr.io/owner/project` (`permissions: {packages: write}`)",
    },
    'registry-push-username': {
        type: 'String',
        default: '',
        description: 'User of `registry-push-to`; for `ghcr.io` in a workflow who has started it',
    },
    'registry-push-password': {
        type: 'String',
        default: '',
        description: 'Password or token of `registry-push-to`; for `ghcr.io` in a workflow the input `token`',
    },
    'registry-push-when': {
        type: 'Choice',
        default: 'success',
        choices: ['success', 'always'],
        description: 'When `registry-push-to` is copied to: after a pipeline that has passed, or after any',
    },
    'registry-image': {
        type: 'String',
        default: 'registry:3',
        description: 'Image of CNCF Distribution for the embedded registry',
    },
    'layer-cache': {
        type: 'Choice',
        default: 'off',
        choices: ['off', 'auto'],
        description: "`auto`: builds of a job's Docker daemon (`docker build`, `docker buildx build`) that give no cache options of their own use the layers of earlier runs, and leave theirs, in the embedded registry",
    },
};

;// CONCATENATED MODULE: ./src/inputs/definitions.ts






/**
 * All inputs of the Action; the command's options of the same names. `action.yml` and the README's table are compared
 * with this by a test. The digests of images that are defaults are in `images/pinned.ts`.
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
        description: 'Pipeline variables, as `K=V` lines, or as a JSON object, whose values may have several lines: they beat all others, and are not given to services',
        repeated: 'variable',
    },
    'project-variables': {
        type: 'Variables',
        default: '',
        description: 'Project variables that are not masked, as `K=V` lines or a JSON object; `K@SCOPE=V` is for jobs of such environments only: `URL@production=V`, `URL@review/*=V`',
        repeated: 'project-variable',
    },
    secrets: {
        type: 'Variables',
        default: '',
        description: 'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`, of which `github_token` is left out); `K@SCOPE=V` as with `project-variables`',
        repeated: 'secret',
    },
    'file-variables': {
        type: 'Variables',
        default: '',
        description: 'Project variables of type file, as `K=V` lines or a JSON object: jobs see the path of a file with the content V; `@PATH` stands for the content of a file of this machine; `K@SCOPE=V` as with `project-variables`',
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
        description: 'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history; that of `statuses`, `releases` and `deployments`, which take the variable `GITHUB_TOKEN` without it',
    },
    ...github_definitions/* GITHUB_INPUTS */.W,
    ...FLEET_INPUTS,
    dirty: {
        type: 'Bool',
        default: 'false',
        description: 'Jobs see uncommitted changes and files that are neither tracked nor ignored',
    },
    'gitlab-url': {
        type: 'String',
        default: '',
        description: "The GitLab of the pipeline: `CI_SERVER_*`, and the projects, templates and components of `include`; by default that of the project's remote, or `https://gitlab.com` where this is no GitLab",
    },
    'gitlab-token': {
        type: 'String',
        default: '',
        description: 'Token (`read_api`) for files of private projects',
    },
    'include-map': {
        type: 'List',
        default: '',
        description: 'Copies for `include`: `GROUP/PROJECT=FOLDER` (of a Git repository, at the ref that is asked for) or `=URL`, `template=FOLDER`, `https://HOST/FILE.yml=FILE`; nothing behind the `=` leaves an include out',
    },
    'includes-from': {
        type: 'String',
        default: '',
        description: 'Folder that `gitlab-dind includes fetch` has filled: includes come from there, and nothing is asked of GitLab or the web',
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
    'dotenv-variables': {
        type: 'Number',
        default: '20',
        description: "Variables that a `dotenv` report may have: GitLab's own limit; on GitLab.com it depends on the plan",
    },
    timings: {
        type: 'Bool',
        default: 'false',
        description: 'Show what the time of each job went to (waiting, image pull, script and so on), and the critical path',
    },
    concurrency: {
        type: 'Number',
        default: '',
        description: 'Jobs that run at the same time; by default the number of processors',
    },
    timeout: { type: 'Number', default: '', description: 'Minutes after which the pipeline is canceled' },
    'job-timeout': { type: 'Number', default: '60', description: 'Minutes for a job that has no `timeout`' },
    output: { type: 'String', default: '', description: 'Folder for `logs/` and `artifacts/`' },
    report: {
        type: 'String',
        default: '',
        description: 'HTML file of the run: graph, timeline, logs, tests, images and variables in one page that needs nothing else',
    },
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
    'runner-config': {
        type: 'String',
        default: '',
        description: "Settings of a GitLab runner: its `config.toml`, or that file's text; `[runners.docker]`, `[runners.feature_flags]`, `environment`, `pre_build_script` and `post_build_script` are taken",
    },
    ...CONTAINER_INPUTS,
    privileged: {
        type: 'Choice',
        default: 'auto',
        choices: ['auto', 'true', 'false', 'never'],
        description: 'Containers with all rights: `auto` those of jobs with a Docker daemon, or with an image that builds images (buildah, podman, buildkit, earthly, by their official names); `true` all, services too; `false` only the daemons; `never` none: jobs with a daemon are refused',
    },
    'privileged-images': {
        type: 'List',
        default: '',
        description: 'Further images whose jobs are privileged with `privileged: auto`, by their full names without tag (`registry.example.com/tools/buildah`)',
    },
    trust: {
        type: 'Choice',
        default: 'auto',
        choices: ['auto', 'trusted', 'untrusted'],
        description: 'Whose code runs: `untrusted` goes without secrets, tokens, `docker-socket`, volumes of `runner-config`, and writes to caches that no other run reads; privileged only on GitHub-hosted runners. `auto`: pull requests from forks, and what `pull_request_target`, `workflow_run` or `issue_comment` check out beside the base',
    },
    prestart: {
        type: 'Bool',
        default: 'true',
        description: 'Start the Docker daemon of the job that is sure to run next while others still run',
    },
    mtu: {
        type: 'Number',
        default: '',
        description: "MTU of jobs' networks and Docker daemons; by default, where a network is made, that of the engine's bridge or of the default route, if below 1500",
    },
    ...REGISTRY_INPUTS,
    'ca-bundle': {
        type: 'List',
        default: '',
        description: "Files of certificates (PEM) of further authorities that all containers trust, daemons and builders included, and this tool itself for what it asks of GitLab, a Vault or a registry: a company's own, or those of a proxy that looks into TLS; or the certificates themselves",
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
/** All options of the command: one for each input, and its own. */
const OPTIONS = { ...INPUTS, ...COMMAND_OPTIONS, ...migration_definitions/* MIGRATION_OPTIONS */.y };
/** Those whose values are secret as a whole: a workflow never has them as text. `variables` may hold secrets as well. */
const SECRET_INPUTS = [
    'secrets',
    'file-variables',
    'token',
    'gitlab-token',
    'registry-password',
    'registry-users',
    'registry-push-password',
];


/***/ }),

/***/ 95637:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ GITHUB_INPUTS),
/* harmony export */   d: () => (/* binding */ STEP_INPUTS)
/* harmony export */ });
/** The inputs about GitHub's services: a part of `INPUTS`, which says what they are. */
const GITHUB_INPUTS = {
    artifacts: {
        type: 'Choice',
        default: 'off',
        choices: ['off', 'github'],
        description: "`github` uploads the `artifacts` of each job to the workflow's run, where `name`, `expire_in` and `access` hold; what cannot be uploaded fails the step",
    },
    statuses: {
        type: 'Bool',
        default: 'false',
        description: 'A commit status for each job, `gitlab/JOB` (`permissions: {statuses: write}`)',
    },
    releases: {
        type: 'Choice',
        default: 'none',
        choices: ['none', 'create'],
        description: '`create` makes a GitHub release of each `release` of a job that has passed (`permissions: {contents: write}`)',
    },
    deployments: {
        type: 'Bool',
        default: 'false',
        description: 'A GitHub deployment for each job with `environment` (`permissions: {deployments: write}`)',
    },
    'compare-with': {
        type: 'String',
        default: '',
        description: 'Pipeline of GitLab to compare the run with: its address, its ID (of `gitlab-url`, and the project of the same path), or the address of a project, for the last pipeline of the same commit; with `gitlab-token`. The step fails where the results differ',
    },
};
/**
 * What the runner itself fills in for a step, by an expression that only an Action's own defaults may have here: none of the
 * options, and in no table.
 */
const STEP_INPUTS = {
    'check-run-id': {
        // empty on GitHub Enterprise Server, which does not have it
        default: '${{ job.check_run_id }}',
        description: "Not to be given: GitHub's number of the job that this step is in, for links to its page",
    },
};


/***/ }),

/***/ 79974:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ MIGRATION_OPTIONS)
/* harmony export */ });
/** Options of the commands of a migration that may be set in a file or in the environment as well: a part of `OPTIONS`. */
const MIGRATION_OPTIONS = {
    group: {
        type: 'String',
        default: '',
        description: 'Address of a group of GitLab: all its projects, and those of its subgroups',
    },
    project: {
        type: 'String',
        default: '',
        description: "Address of one project of GitLab; for compare also the path of an ID's project, by default the remote's",
    },
    folders: { type: 'List', default: '', description: 'Clones of projects' },
    'run-output': {
        type: 'String',
        default: '',
        description: 'Folder `output` of the run: files of artifacts and tests are compared, too',
    },
    deep: {
        type: 'Bool',
        default: 'false',
        description: 'Compare size and SHA-256 of each file of artifacts: downloads their archives from GitLab',
    },
    days: { type: 'Number', default: '30', description: 'So many days back' },
    prices: {
        type: 'String',
        default: '',
        description: 'File of prices: `{"currency": "USD", "date": "2026-10-30", "per_minute": {"ubuntu-latest": 0.006}}`; by default an example',
    },
    measured: {
        type: 'List',
        default: '',
        description: "Files of runs here (what `run --json` printed, or names and seconds): their times in place of GitLab's; `GROUP/PROJECT=FILE` where there are several projects",
    },
    'at-most': { type: 'Number', default: '20', description: 'Runners that there are at the same time' },
    'start-up': { type: 'Number', default: '20', description: 'Seconds until a runner works' },
};


/***/ }),

/***/ 53145:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nF: () => (/* binding */ cacheFolder),
  TL: () => (/* binding */ parseInputs),
  Ko: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/inputs/values/images.ts
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
    // entries, since an assignment to `__proto__` is lost
    const map = [];
    for (const item of items) {
        const [from = '', to = ''] = item.split('=');
        if (from === '' || to === '')
            problem(input, `"${item}" is not of the form OLD=NEW`);
        else
            map.push([from.trim(), to.trim()]);
    }
    return Object.fromEntries(map);
}

// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
;// CONCATENATED MODULE: ./src/job/images/pins/pin.ts
/** `image` is a name with a tag or without. */
function pinOf(input, image, digest) {
    return { input, reference: `${image.replace(/:[^/:]*$/, '')}@${digest}` };
}

;// CONCATENATED MODULE: ./src/inputs/images/pinned.ts
/** Inputs whose default is an image that a run pulls by itself. */
const IMAGE_INPUTS = ['default-image', 'registry-image', 'qemu-image'];
/**
 * Digests by which the defaults are pulled: whoever owns a tag can move it. Written by `node scripts/images.mjs`, together
 * with the table of docs/security.md, which says how each is known.
 */
const PINNED_IMAGES = {
    'alpine:latest': 'sha256:294b683cb724975bec92580e1e685676bd4b50bda910ddb8c51d4cabeaec77e6',
    'registry:3': 'sha256:ddf754342cfc8acc51a56d5d0ab6af06826461864460636d8bd5c546dab2a7b8',
    'tonistiigi/binfmt:latest': 'sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0',
};
/**
 * The inputs as an Action or a workflow declares them. GitHub passes a declared default on like a value of the user's, so
 * that of a pinned image is in the description alone.
 */
function declared(inputs) {
    const pinned = IMAGE_INPUTS;
    return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [
        name,
        pinned.includes(name)
            ? { default: '', description: `${input.description}; by default \`${input.default}\`, by its digest` }
            : input,
    ]));
}

;// CONCATENATED MODULE: ./src/inputs/images/pins.ts


/** The default images that nobody has set; one that is set is pulled as it is written, be it the default's own name. */
function pinsOf(read) {
    return Object.fromEntries(IMAGE_INPUTS.flatMap((input) => {
        const image = read.text(input);
        const digest = read.isGiven(input) ? undefined : PINNED_IMAGES[image];
        return digest === undefined ? [] : [[input, pinOf(input, image, digest)]];
    }));
}

;// CONCATENATED MODULE: ./src/inputs/values/elsewhere.ts
/** The input `gitlab-url`: an address without what is at its end; undefined where it is not given, or none. */
function instanceUrl(given, problem) {
    if (given === undefined)
        return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    const meant = !given.includes('://') && URL.canParse(`https://${given}`) ? `; did you mean https://${given}?` : '';
    if (url === undefined || !/^https?:$/.test(url.protocol))
        problem('gitlab-url', `"${given.replace(/\/\/[^@/]*@/, '//')}" is not an http or https address${meant}`);
    else if (url.username !== '')
        problem('gitlab-url', 'a token does not belong into the address: give `gitlab-token`');
    else
        return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
    return undefined;
}
/**
 * Items of the input `include-map`: `NAME=PLACE`, or `NAME=`. Which `=` of an item is the one in the midst is seen once an
 * include is looked for, since an address may have more of them (`https://host/file.yml?ref=v1=FILE`).
 */
function includeMap(items, problem) {
    return items.flatMap((item) => {
        const at = item.indexOf('=');
        const name = item.slice(0, at).trim();
        if (at === -1 || name === '') {
            problem('include-map', `"${item}" is not of the form NAME=FOLDER, NAME=URL or ADDRESS=FILE`);
            return [];
        }
        return [/^https?:\/\//i.test(item) ? item : `${name}=${item.slice(at + 1).trim()}`];
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var node = __webpack_require__(15);
// EXTERNAL MODULE: ./src/gitlab/yaml/plain.ts
var plain = __webpack_require__(59287);
// EXTERNAL MODULE: ./src/gitlab/yaml/settings.ts
var settings = __webpack_require__(28838);
// EXTERNAL MODULE: ./src/inputs/values/pairs.ts
var pairs = __webpack_require__(55849);
// EXTERNAL MODULE: ./src/inputs/variables/env-file.ts
var env_file = __webpack_require__(11111);
;// CONCATENATED MODULE: ./src/inputs/variables/pair-files.ts










/**
 * Pairs that were given one by one on the command line: `K=V`, a JSON object, or `@FILE`, a file of them below `base`: YAML
 * or JSON by its ending, else dotenv. No name begins with `@`, so that all behind it is the path. Of a name that comes
 * twice the last counts.
 */
function readPairs(given, kind, base) {
    const all = given.map((text, index) => text.startsWith('@') && kind !== 'user'
        ? readPairFile(text.slice(1), kind, base)
        : (0,pairs/* parsePairs */.xg)([text], kind, index + 1));
    return {
        values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))),
        problems: all.flatMap(({ problems }) => problems),
    };
}
/** The place of a path that a user has written; `~` is the home folder, since no shell has seen it behind the `@`. */
function userPath(given, base) {
    return given === '~' || given.startsWith('~/') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), given.slice(1)) : (0,external_node_path_.resolve)(base, given);
}
function readPairFile(given, kind, base) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(userPath(given, base), 'utf8');
    }
    catch (error) {
        return { values: {}, problems: [`@${given}: ${(0,errors/* messageOf */.bD)(error)}`] };
    }
    const ending = (0,external_node_path_.extname)(given).toLowerCase();
    if (ending === '.json') {
        const { values, problems } = (0,pairs/* parsePairs */.xg)(text, kind);
        const object = /^\s*(\{|null\s*$|$)/.test(text);
        return { values, problems: object ? problems.map((one) => `${given}: ${one}`) : [`${given}: is no JSON object`] };
    }
    return ending === '.yml' || ending === '.yaml' ? yamlPairs(given, text, kind) : envPairs(given, text, kind);
}
function envPairs(given, text, kind) {
    return (0,pairs/* together */.bs)((0,env_file/* parseEnvFile */.F)(text).map((entry) => {
        const problem = 'problem' in entry ? entry.problem : (0,pairs/* keyProblem */.dD)(entry.key, kind);
        return 'problem' in entry || problem !== undefined
            ? { problem: `${given}:${entry.line}: ${problem ?? ''}` }
            : { key: entry.key, value: entry.value };
    }));
}
function yamlPairs(given, text, kind) {
    let map;
    try {
        map = (0,settings/* readSettings */.s)(given, text);
    }
    catch (error) {
        if (!(error instanceof gitlab_errors/* ConfigError */.xL))
            throw error;
        // a parser's own words may hold a piece of the text
        const words = (message) => (kind === 'secret' ? 'is not valid YAML' : message);
        const problems = error.diagnostics.map(({ message, location }) => `${given}:${location?.line ?? 1}: ${words(message)}`);
        return { values: {}, problems };
    }
    return (0,pairs/* together */.bs)([...(map?.entries.values() ?? [])].map(({ key, value }) => {
        const problem = (0,pairs/* keyProblem */.dD)(key.text, kind);
        if (problem !== undefined)
            return { problem: `${given}:${(0,node/* locationOf */.hD)(key).line}: ${problem}` };
        return { key: key.text, value: value.kind === 'scalar' ? value.text : (0,pairs/* textOf */.b6)((0,plain/* plain */.p)(value)) };
    }));
}

;// CONCATENATED MODULE: ./src/inputs/values/file-variables.ts



/**
 * Contents of file variables: as given, or where `@PATH` is given that of a file of this machine, below `base` unless
 * absolute. `problem` is told of each file that cannot be read.
 */
function fileContents(given, base, problem) {
    // entries, since an assignment to `__proto__` is lost
    const contents = [];
    for (const [key, value] of Object.entries(given)) {
        if (!value.startsWith('@')) {
            contents.push([key, value]);
            continue;
        }
        try {
            contents.push([key, (0,external_node_fs_.readFileSync)(userPath(value.slice(1), base), 'utf8')]);
        }
        catch (error) {
            problem(`${key}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    return Object.fromEntries(contents);
}

// EXTERNAL MODULE: ./src/inputs/values/folders.ts
var folders = __webpack_require__(3733);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/certificates/subject-hash.ts
var subject_hash = __webpack_require__(71153);
;// CONCATENATED MODULE: ./src/inputs/values/authorities.ts





/** A file of more bytes is no bundle of certificates. */
const LARGEST = 16 * 1024 * 1024;
/**
 * Reads the input `ca-bundle`: files of PEM certificates, or the certificates themselves. Tells of each what is wrong with
 * it: a file that is not there, has no certificate, or one that cannot be read.
 */
function authorities(given, base, problem) {
    if (given === undefined)
        return [];
    const texts = given.includes('-----BEGIN') ? [{ name: 'the text', text: given }] : filesIn(given, base, problem);
    const found = texts.flatMap(({ name, text }) => {
        const certificates = (0,subject_hash/* certificatesIn */.Y)(text);
        if (certificates.length === 0)
            problem(`${name} has no certificate in PEM form (-----BEGIN CERTIFICATE-----)`);
        return certificates.filter((certificate, index) => {
            try {
                return new external_node_crypto_.X509Certificate(certificate).raw.length > 0;
            }
            catch (error) {
                problem(`certificate ${index + 1} of ${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
                return false;
            }
        });
    });
    return [...new Set(found)].map((certificate, index) => ({
        name: `gitlab-dind-ca-${index + 1}`,
        certificate: `${certificate}\n`,
    }));
}
function filesIn(given, base, problem) {
    const paths = given
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return paths.flatMap((path) => {
        try {
            const file = (0,external_node_path_.resolve)(base, path);
            if ((0,external_node_fs_.statSync)(file).size > LARGEST)
                throw new Error('it is too large for certificates');
            return [{ name: path, text: (0,external_node_fs_.readFileSync)(file, 'utf8') }];
        }
        catch (error) {
            problem(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
            return [];
        }
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/inputs/values/runner-keys.ts
const isText = (value) => typeof value === 'string';
const texts = (value) => Array.isArray(value) && value.every(isText) ? value : undefined;
const table = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)
    ? value
    : undefined;
/** Bytes of a size such as `128m`, as Docker writes them: units are powers of 1024. */
function size(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && value >= -1 ? value : undefined;
    const match = isText(value) ? /^(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?$/i.exec(value.trim()) : null;
    if (match === null)
        return value === '-1' ? -1 : undefined;
    return Math.floor(Number(match[1]) * 1024 ** ['', 'k', 'm', 'g', 't'].indexOf((match[2] ?? '').toLowerCase()));
}
/** `/dev/kvm`, `/dev/a:/dev/b`, `/dev/a:/dev/b:rw`. */
function devices(value) {
    return texts(value)?.map((device) => {
        const [host = '', inside = host, rights = 'rwm'] = device.split(':');
        return { PathOnHost: host, PathInContainer: inside, CgroupPermissions: rights };
    });
}
/** `all`, a number, or `device=0,1`. */
function gpus(value) {
    if (!isText(value))
        return undefined;
    const ids = /^"?device=(.+?)"?$/.exec(value)?.[1]?.split(',');
    const count = value === 'all' ? -1 : Number(value);
    if (ids === undefined && !Number.isInteger(count))
        return undefined;
    return [{ ...(ids === undefined ? { Count: count } : { DeviceIDs: ids }), Capabilities: [['gpu']] }];
}
/** `{nofile = "1024:2048"}`. */
function ulimits(value) {
    const limits = Object.entries(table(value) ?? { wrong: 'wrong' }).map(([Name, text]) => {
        const [soft = '', hard = soft] = text.split(':');
        return { Name, Soft: Number(soft), Hard: Number(hard) };
    });
    return limits.every(({ Soft, Hard }) => Number.isInteger(Soft) && Number.isInteger(Hard)) ? limits : undefined;
}
const LIST = { form: 'a list of texts', read: texts };
const TABLE = { form: 'a table of texts', read: table };
const SIZE = { form: 'a size such as "128m"', read: size };
const TEXT = { form: 'a text', read: (value) => (isText(value) ? value : undefined) };
const NUMBER = { form: 'a number', read: (value) => (Number.isInteger(value) ? value : undefined) };
const DEVICES = { form: 'a list such as ["/dev/kvm"]', read: devices };
const GPUS = { form: '"all", a number or "device=0,1"', read: gpus };
const CPUS = {
    form: 'a number as text, such as "1.5"',
    read: (value) => (isText(value) && Number(value) > 0 ? Math.round(Number(value) * 1e9) : undefined),
};
/** For containers of jobs. Source: GitLab Runner documentation, "The `[runners.docker]` section". */
const JOB_KEYS = {
    cap_add: { field: 'CapAdd', ...LIST },
    cap_drop: { field: 'CapDrop', ...LIST },
    cpus: { field: 'NanoCpus', ...CPUS },
    cpu_shares: { field: 'CpuShares', ...NUMBER },
    cpuset_cpus: { field: 'CpusetCpus', ...TEXT },
    cpuset_mems: { field: 'CpusetMems', ...TEXT },
    device_cgroup_rules: { field: 'DeviceCgroupRules', ...LIST },
    devices: { field: 'Devices', form: DEVICES.form, read: DEVICES.read },
    dns: { field: 'Dns', ...LIST },
    dns_search: { field: 'DnsSearch', ...LIST },
    extra_hosts: { field: 'ExtraHosts', ...LIST },
    gpus: { field: 'DeviceRequests', ...GPUS },
    group_add: { field: 'GroupAdd', ...LIST },
    ipcmode: { field: 'IpcMode', ...TEXT },
    memory: { field: 'Memory', ...SIZE },
    memory_reservation: { field: 'MemoryReservation', ...SIZE },
    memory_swap: { field: 'MemorySwap', ...SIZE },
    oom_score_adjust: { field: 'OomScoreAdj', ...NUMBER },
    runtime: { field: 'Runtime', ...TEXT },
    security_opt: { field: 'SecurityOpt', ...LIST },
    shm_size: { field: 'ShmSize', ...SIZE },
    sysctls: { field: 'Sysctls', ...TABLE },
    tmpfs: { field: 'Tmpfs', ...TABLE },
    ulimit: { field: 'Ulimits', form: 'a table such as {nofile = "1024:2048"}', read: ulimits },
    userns_mode: { field: 'UsernsMode', ...TEXT },
};
/** For containers of services: keys of their own, and those that count for both. */
const SERVICE_KEYS = {
    ...Object.fromEntries(['dns', 'dns_search', 'extra_hosts', 'runtime', 'shm_size', 'userns_mode'].flatMap((key) => {
        const known = JOB_KEYS[key];
        return known === undefined ? [] : [[key, known]];
    })),
    service_cpu_shares: { field: 'CpuShares', ...NUMBER },
    service_cpus: { field: 'NanoCpus', ...CPUS },
    service_cpuset_cpus: { field: 'CpusetCpus', ...TEXT },
    service_gpus: { field: 'DeviceRequests', ...GPUS },
    service_memory: { field: 'Memory', ...SIZE },
    service_memory_reservation: { field: 'MemoryReservation', ...SIZE },
    service_memory_swap: { field: 'MemorySwap', ...SIZE },
    services_security_opt: { field: 'SecurityOpt', ...LIST },
    services_tmpfs: { field: 'Tmpfs', ...TABLE },
};
/** Keys that have an input here, or nothing to act on: left out, and told. */
const LEFT_OUT = {
    allowed_images: 'the run is your own',
    allowed_privileged_images: 'the run is your own',
    allowed_privileged_services: 'the run is your own',
    allowed_pull_policies: 'the run is your own',
    allowed_services: 'the run is your own',
    builds_dir: 'jobs have their project below /builds',
    cache_dir: 'caches have their own place',
    clone_url: 'sources come from the repository on this machine',
    disable_cache: 'caches have their own place',
    helper_image: 'there is no helper image',
    helper_image_autoset_arch_and_os: 'there is no helper image',
    helper_image_flavor: 'there is no helper image',
    host: 'see the input docker-host',
    image: 'see the input default-image',
    network_mtu: 'see the input mtu',
    output_limit: 'logs have no limit',
    post_get_sources_script: 'sources are there before the container starts',
    pre_clone_script: 'sources are there before the container starts',
    pre_get_sources_script: 'sources are there before the container starts',
    pull_policy: 'see the input pull-policy',
    tls_cert_path: 'see the input docker-host',
    tls_verify: 'see the input docker-host',
    wait_for_services_timeout: 'see the input services-timeout',
};

;// CONCATENATED MODULE: ./src/inputs/values/containers.ts





/** Of an input, the key of `[runners.docker]` that says the same. */
const KEYS = {
    'extra-hosts': 'extra_hosts',
    'shm-size': 'shm_size',
    'cap-add': 'cap_add',
    devices: 'devices',
    ulimits: 'ulimit',
    gpus: 'gpus',
    memory: 'memory',
    cpus: 'cpus',
};
/**
 * The settings of a runner with what the inputs about containers say on top: lists are added to those of `runner-config`,
 * all else takes their place. Each value that is wrong is told.
 */
function withContainerInputs(runner, read, base) {
    const values = valuesOf(read);
    const volumes = read.lines('volumes').flatMap((given) => volumeOf(given, base, read) ?? []);
    return {
        ...runner,
        jobHost: merged(runner.jobHost, JOB_KEYS, values, read),
        // told of those of jobs already
        serviceHost: merged(runner.serviceHost, SERVICE_KEYS, values),
        binds: [...runner.binds, ...volumes.filter((volume) => volume.includes(':'))],
        volumes: [...runner.volumes, ...volumes.filter((volume) => !volume.includes(':'))],
        networks: [...runner.networks, ...new Set(read.list('networks').flatMap((given) => networkOf(given, read) ?? []))],
    };
}
/** The inputs as the values that the keys have in TOML; undefined: not given, or wrong and told. */
function valuesOf(read) {
    return {
        'extra-hosts': optionalList(read.list('extra-hosts').flatMap((given) => hostOf(given, read) ?? [])),
        'shm-size': read.optional('shm-size'),
        'cap-add': optionalList(read.list('cap-add').flatMap((given) => capabilityOf(given, read) ?? [])),
        devices: optionalList(read.list('devices').flatMap((given) => deviceOf(given, read) ?? [])),
        ulimits: ulimitsOf(read),
        gpus: read.optional('gpus'),
        memory: read.optional('memory'),
        cpus: read.optional('cpus'),
    };
}
function merged(before, keys, values, read) {
    const fields = { ...before };
    for (const name of Object.keys(KEYS)) {
        const key = keys[KEYS[name]];
        if (key === undefined || values[name] === undefined)
            continue;
        const value = key.read(values[name]);
        if (value === undefined || (name === 'memory' && value === -1))
            read?.problem(name, `has to be ${formOf(name, key)}`);
        else
            fields[key.field] = name === 'gpus' ? value : added(before[key.field], value);
    }
    return fields;
}
/** In a workflow there are no lists of TOML. */
function formOf(name, { form }) {
    return name === 'cpus' ? 'a number above 0, such as 1.5' : form.replaceAll('"', '');
}
/** What takes the place of a value; a list is added to it. */
function added(before, value) {
    if (!Array.isArray(value))
        return value;
    const list = value;
    const first = Array.isArray(before) ? before : [];
    return [...first, ...list];
}
function optionalList(items) {
    return items.length === 0 ? undefined : items;
}
/** A path inside, or `SOURCE:TARGET[:MODE]`. A relative source is one below `base`, where it begins with a dot. */
function volumeOf(given, base, read) {
    const [first = '', target, mode, ...more] = given.split(':');
    const inside = target ?? first;
    const isMode = mode === undefined || /^[a-zA-Z]+(,[a-zA-Z]+)*$/.test(mode);
    const isSource = target === undefined || /^([/.~]|[a-zA-Z0-9][\w.-]*$)/.test(first);
    if (more.length > 0 || !inside.startsWith('/') || !isMode || !isSource) {
        read.problem('volumes', `"${given}" is not of the form SOURCE:TARGET[:MODE], or TARGET, an absolute path`);
        return undefined;
    }
    if (target === undefined)
        return given;
    const source = first.startsWith('~/')
        ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), first.slice(2))
        : first.startsWith('.')
            ? (0,external_node_path_.resolve)(base, first)
            : first;
    return [source, target, ...(mode === undefined ? [] : [mode])].join(':');
}
/** A network that a container can have beside its own. */
function networkOf(given, read) {
    if (given === 'host' || given === 'none' || given.startsWith('container:')) {
        read.problem('networks', `"${given}" takes the place of all other networks, and a job has one of its own: \`extra-hosts: NAME:host-gateway\` gives the machine a name in it`);
        return undefined;
    }
    if (/^[a-zA-Z0-9][\w.-]*$/.test(given))
        return given;
    read.problem('networks', `"${given}" is no name of a network`);
    return undefined;
}
/** `NAME:IP` or `NAME=IP`, as docker's own command takes both. */
function hostOf(given, read) {
    const match = /^([^:=\s]+)[:=](\S+)$/.exec(given);
    const address = (match?.[2] ?? '').replace(/^\[(.*)\]$/, '$1');
    if (match !== null && (address === 'host-gateway' || (0,external_node_net_.isIP)(address) !== 0))
        return `${match[1] ?? ''}:${address}`;
    read.problem('extra-hosts', `"${given}" is not of the form NAME:IP or NAME:host-gateway`);
    return undefined;
}
function capabilityOf(given, read) {
    if (/^[a-zA-Z_]+$/.test(given))
        return given.toUpperCase();
    read.problem('cap-add', `"${given}" is no capability such as SYS_PTRACE`);
    return undefined;
}
function deviceOf(given, read) {
    if (/^\/[^:]*(:\/[^:]*)?(:[rwm]{1,3})?$/.test(given))
        return given;
    read.problem('devices', `"${given}" is not of the form /dev/NAME or SOURCE:TARGET[:RIGHTS]`);
    return undefined;
}
function ulimitsOf(read) {
    const limits = read.list('ulimits').flatMap((given) => {
        const [name, text] = (0,report_text/* splitOnce */.E2)(given, '=');
        if (/^[a-z]+$/.test(name) && /^-?\d+(:-?\d+)?$/.test(text))
            return [[name, text]];
        read.problem('ulimits', `"${given}" is not of the form NAME=SOFT[:HARD]`);
        return [];
    });
    return limits.length === 0 ? undefined : Object.fromEntries(limits);
}

;// CONCATENATED MODULE: ./src/inputs/values/migration.ts

/** Reads the options of the commands of a migration. */
function migrationInputs(read, base) {
    const whole = (name, standard, least) => {
        const value = read.number(name, standard, least);
        if (Number.isInteger(value) && value < 1_000_000)
            return value;
        read.problem(name, `"${value}" is no whole number below a million`);
        return standard;
    };
    const folder = read.optional('run-output');
    return {
        group: read.optional('group'),
        project: read.optional('project'),
        folders: read.lines('folders'),
        runOutput: folder === undefined ? undefined : (0,external_node_path_.resolve)(base, folder),
        deep: read.bool('deep'),
        days: whole('days', 30, 1),
        prices: read.optional('prices'),
        measured: read.lines('measured'),
        atMost: whole('at-most', 20, 1),
        startUp: whole('start-up', 20, 0),
    };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/job/flags/problem.ts + 1 modules
var flags_problem = __webpack_require__(66807);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
;// CONCATENATED MODULE: ./src/inputs/values/runner-config.ts








const NO_RUNNER_CONFIG = {
    jobHost: {},
    serviceHost: {},
    binds: [],
    volumes: [],
    networks: [],
    environment: [],
    featureFlags: {},
    preBuildScript: '',
    postBuildScript: '',
    privileged: undefined,
    servicesPrivileged: undefined,
    notes: [],
};
/** Volumes that every runner of GitLab's documentation has, and that jobs have here anyway. */
const USUAL_VOLUMES = ['/cache', '/certs/client', '/builds'];
/** Other keys of the section that are read here. */
const OWN_KEYS = ['privileged', 'services_privileged', 'volumes'];
/**
 * Reads the input `runner-config`: a file, or the text itself, a whole `config.toml` (the first of its runners counts) or
 * just the keys of `[runners.docker]`. Tells each thing that is wrong with it.
 */
function runnerConfig(given, base, tell) {
    if (given === undefined)
        return NO_RUNNER_CONFIG;
    const problem = (message) => tell((0,report_text/* oneLine */.TN)(message)); // keys may hold line ends
    let content;
    try {
        content = (0,dist/* parse */.qg)(/[\n=]/.test(given) ? given : (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, given), 'utf8'));
    }
    catch (error) {
        problem((0,errors/* messageOf */.bD)(error));
        return NO_RUNNER_CONFIG;
    }
    const runner = tableOf(Array.isArray(content['runners']) ? content['runners'][0] : content['runners']);
    const docker = runner === undefined ? content : (tableOf(runner['docker']) ?? {});
    const known = [
        ...new Set([...Object.keys(JOB_KEYS), ...Object.keys(SERVICE_KEYS), ...Object.keys(LEFT_OUT), ...OWN_KEYS]),
    ];
    for (const key of Object.keys(docker)) {
        if (!known.includes(key))
            problem(`${key} is not supported${(0,suggest/* suggestion */.h)(key, known, '')}`);
    }
    const wrong = (key, form) => problem(`${key} has to be ${form}`);
    const flag = (key) => {
        const value = docker[key];
        if (value !== undefined && typeof value !== 'boolean')
            problem(`${key} has to be true or false`);
        return typeof value === 'boolean' ? value : undefined;
    };
    const text = (key) => {
        const value = runner?.[key] ?? '';
        if (typeof value === 'string')
            return value.trim();
        wrong(key, 'a text');
        return '';
    };
    const list = (from, key) => {
        const value = from[key] ?? [];
        if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return value;
        problem(`${key} has to be a list of texts`);
        return [];
    };
    const featureFlags = flagsOf(runner?.['feature_flags'], wrong);
    const volumes = list(docker, 'volumes').filter((volume) => !USUAL_VOLUMES.includes(volume));
    return {
        jobHost: hostFields(docker, JOB_KEYS, wrong),
        serviceHost: hostFields(docker, SERVICE_KEYS, (key, form) => {
            if (!(key in JOB_KEYS))
                wrong(key, form); // told already
        }),
        binds: volumes.filter((volume) => volume.includes(':')),
        volumes: volumes.filter((volume) => !volume.includes(':')),
        networks: [],
        environment: list(runner ?? {}, 'environment').map((item) => (0,report_text/* splitOnce */.E2)(item, '=')),
        featureFlags,
        preBuildScript: text('pre_build_script'),
        postBuildScript: text('post_build_script'),
        privileged: flag('privileged'),
        servicesPrivileged: flag('services_privileged'),
        notes: [
            ...Object.entries(LEFT_OUT)
                .filter(([key]) => key in docker || (runner !== undefined && key in runner))
                .map(([key, why]) => `${key} is left out: ${why}`),
            ...Object.entries(featureFlags).flatMap(([key, on]) => (0,flags_problem/* flagProblem */.W)(key, String(on)) ?? []),
        ],
    };
}
/** The fields that keys of the table stand for; `wrong` is told of values that have not their form. */
function hostFields(docker, keys, wrong) {
    const fields = {};
    for (const [key, { field, form, read }] of Object.entries(keys)) {
        if (docker[key] === undefined)
            continue;
        const value = read(docker[key]);
        if (value === undefined)
            wrong(key, form);
        else
            fields[field] = value;
    }
    return fields;
}
/** `[runners.feature_flags]`: a table of booleans. */
function flagsOf(value, wrong) {
    const flags = Object.entries(tableOf(value) ?? {});
    const isFlag = (entry) => typeof entry[1] === 'boolean';
    if ((value !== undefined && tableOf(value) === undefined) || !flags.every(isFlag)) {
        wrong('feature_flags', 'a table such as {FF_SCRIPT_SECTIONS = true}');
    }
    return Object.fromEntries(flags.filter(isFlag));
}
function tableOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

// EXTERNAL MODULE: ./src/inputs/values/registry.ts
var registry = __webpack_require__(20477);
;// CONCATENATED MODULE: ./src/inputs/reader.ts





/**
 * Reads inputs one by one by their type. Nothing is thrown: what cannot be read has its default, and is among the
 * `problems`.
 */
class InputReader {
    problems = [];
    #given;
    #base;
    /** Paths are below `base`. */
    constructor(given, base) {
        this.#given = given;
        this.#base = base;
    }
    /** Tells what is wrong with an input; to hand on. */
    problem = (name, message) => void this.problems.push({ message: `${name}: ${message}`, location: undefined, input: name });
    text(name) {
        const given = this.#given[name];
        return (typeof given === 'string' ? given : given?.join('\n'))?.trim() || definitions/* OPTIONS */.lw[name].default;
    }
    /** Whether the user has set it, be it to its default. */
    isGiven(name) {
        return [this.#given[name] ?? ''].flat().join('\n').trim() !== '';
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    /** Items by line or by comma. */
    list(name) {
        return this.text(name)
            .split(/\n|,(?![^[\n]*\])/) // the copies of a parallel job have commas in brackets: `test: [a, b]`
            .map((item) => item.trim())
            .filter((item) => item !== '');
    }
    /** Items by line: they may have commas. */
    lines(name) {
        return this.text(name)
            .split('\n')
            .map((item) => item.trim())
            .filter((item) => item !== '');
    }
    /** A list of names, which may be a JSON array as well: `toJSON` of an expression, whatever the names are. */
    names(name) {
        const text = this.text(name);
        if (!/^\[\s*(?:"|\])/.test(text))
            return this.list(name);
        try {
            const value = JSON.parse(text);
            if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
                return value;
        }
        catch {
            // told below
        }
        this.problem(name, 'it begins like a JSON array of names, and is none');
        return [];
    }
    choice(name, choices) {
        const value = this.text(name);
        const found = choices.find((item) => item === value);
        if (found === undefined)
            this.problem(name, `"${value}" is none of: ${choices.join(', ')}${(0,suggest/* suggestion */.h)(value, choices, '')}`);
        return found ?? choices[0];
    }
    number(name, fallback, minimum) {
        const value = this.text(name);
        if (value === '')
            return fallback;
        const parsed = Number(value);
        if (Number.isFinite(parsed) && parsed >= minimum)
            return parsed;
        this.problem(name, `"${value}" is not a number of at least ${minimum}`);
        return fallback;
    }
    bool(name) {
        return this.choice(name, ['true', 'false']) === 'true';
    }
    /** undefined for 0: no limit. */
    bytes(name) {
        const parsed = (0,registry/* parseBytes */.z_)(this.text(name));
        if (parsed === undefined)
            this.problem(name, `"${this.text(name)}" is no size such as 500MB or 5GB`);
        return parsed === 0 ? undefined : parsed;
    }
    pairs(name, kind = 'variable') {
        const given = this.#given[name] ?? '';
        const parsed = typeof given === 'string' ? (0,pairs/* parsePairs */.xg)(given, kind) : readPairs(given, kind, this.#base);
        parsed.problems.forEach((message) => this.problem(name, message));
        return parsed.values;
    }
    /** Tells of what was given and is no input. */
    tellUnknown() {
        for (const name of Object.keys(this.#given)) {
            if (name in definitions/* OPTIONS */.lw)
                continue;
            const message = `${name}: there is no such input${(0,suggest/* suggestion */.h)(name, Object.keys(definitions/* INPUTS */.mc), '')}`;
            this.problems.push({ message, location: undefined, input: undefined });
        }
    }
}

// EXTERNAL MODULE: ./src/registry/push/names.ts
var names = __webpack_require__(18844);
;// CONCATENATED MODULE: ./src/inputs/values/push.ts



/** GitHub's own registry, to which the token of a workflow may push. */
const GITHUB = 'ghcr.io';
/**
 * Reads the four inputs about the registry that a run's tags are copied to; undefined: there is none. Tells of a target
 * that cannot be, and of a login that is missing: nothing of that shows itself only after the pipeline.
 */
function pushSettings(read, env = process.env) {
    const given = read.optional('registry-push-to');
    const login = [read.optional('registry-push-username'), read.optional('registry-push-password')];
    const when = read.choice('registry-push-when', definitions/* INPUTS */.mc['registry-push-when'].choices);
    if (given === undefined) {
        if (login.some((one) => one !== undefined))
            read.problem('registry-push-to', 'it is empty, and there is a login for it');
        return undefined;
    }
    if (read.text('registry') !== 'embedded')
        read.problem('registry-push-to', 'there is nothing to copy without the embedded registry (registry: embedded)');
    const [, scheme, address = ''] = /^(https?):\/\/(.*)$/.exec(given) ?? [undefined, undefined, given];
    const [host = '', ...parts] = address.replace(/\/+$/, '').toLowerCase().split('/');
    const path = parts.join('/');
    const named = host.includes('.') || host.includes(':') || host === 'localhost';
    if (!named || !registry/* HOST */.jg.test(host) || (path !== '' && !(0,names/* isRepository */.Z6)(path)))
        read.problem('registry-push-to', `"${given}" is no registry with a path such as ghcr.io/owner/project`);
    else if (host === GITHUB && path === '')
        read.problem('registry-push-to', 'ghcr.io wants an owner: ghcr.io/owner/project');
    if (scheme === 'http' && !(0,names/* isLoopback */.U9)(host))
        read.problem('registry-push-to', `plain HTTP is for localhost and 127.0.0.1 alone, not for ${host}`);
    const [username, password] = loginFor(host, login, read, env);
    const plain = (0,names/* isLoopback */.U9)(host) && scheme !== 'https';
    return { host, path, plain, username, password, when };
}
/** The login that was given, or that a workflow has; tells of what is missing. A registry of this machine may want none. */
function loginFor(host, [username, password], read, env) {
    const workflow = host === GITHUB && env['GITHUB_ACTIONS'] === 'true';
    const found = workflow
        ? [username ?? (env['GITHUB_ACTOR'] || undefined), password ?? read.optional('token')]
        : [username, password];
    if ((0,names/* isLoopback */.U9)(host) && found.every((one) => one === undefined))
        return found;
    if (found[0] === undefined)
        read.problem('registry-push-username', `${host} wants a user for pushing`);
    if (found[1] === undefined)
        read.problem('registry-push-password', workflow
            ? 'ghcr.io wants a token for pushing: give the input token (`${{ github.token }}`), with `permissions: {packages: write}`'
            : `${host} wants a password or token for pushing`);
    return found;
}

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
    const read = new InputReader(given, base);
    const { problem } = read;
    const config = runnerConfig(read.optional('runner-config'), base, (message) => problem('runner-config', message));
    const runner = withContainerInputs(config, read, base);
    const privileged = read.choice('privileged', definitions/* INPUTS */.mc.privileged.choices);
    const output = read.optional('output');
    for (const name of ['output', 'storage-path']) {
        const folder = read.optional(name);
        const why = folder === undefined ? undefined : (0,folders/* unwritable */.m)((0,external_node_path_.resolve)(base, folder));
        if (why !== undefined)
            problem(name, why);
    }
    const report = read.optional('report');
    const whyNot = report === undefined ? undefined : (0,folders/* unwritableFile */.W)(report, base);
    if (whyNot !== undefined)
        problem('report', whyNot);
    const manual = read.list('manual');
    const timeout = read.number('timeout', 0, 0);
    const inputs = {
        file: read.text('file'),
        cwd: (0,external_node_path_.resolve)(base, read.text('cwd')),
        jobs: read.names('jobs'),
        needs: read.bool('needs'),
        stage: read.optional('stage'),
        variables: read.pairs('variables', 'pipeline'),
        projectVariables: read.pairs('project-variables', 'project'),
        secrets: read.pairs('secrets', 'secret'),
        fileVariables: fileContents(read.pairs('file-variables', 'secret'), base, (message) => problem('file-variables', message)),
        unsetVariables: read.list('unset-variables'),
        inputs: read.pairs('inputs'),
        context: contextWish(read.optional('context'), problem),
        gitlabUrl: instanceUrl(read.optional('gitlab-url'), problem),
        gitlabToken: read.optional('gitlab-token'),
        includeMap: includeMap(read.list('include-map'), problem),
        includesFrom: folderAt(read.optional('includes-from'), base),
        trust: read.choice('trust', definitions/* INPUTS */.mc.trust.choices),
        timeoutSeconds: timeout === 0 ? undefined : timeout * 60,
        output: output === undefined ? undefined : (0,external_node_path_.resolve)(base, output),
        artifactsToSource: read.bool('artifacts-to-source'),
        lastRunMaxBytes: read.bytes('last-run-max-size') ?? 0,
        report: report === undefined ? undefined : (0,external_node_path_.resolve)(base, report),
        dockerHost: read.optional('docker-host'),
        cache: read.choice('cache', definitions/* INPUTS */.mc.cache.choices),
        cacheKey: read.text('cache-key') || 'gitlab-dind',
        cacheRestoreKeys: read.list('cache-restore-keys'),
        cacheMaxBytes: read.bytes('cache-max-size'),
        token: read.optional('token'),
        timings: read.bool('timings'),
        timestamps: read.bool('timestamps'),
        logPrefix: read.bool('log-prefix'),
        live: read.choice('live', ['auto', 'true', 'false']),
        quiet: read.bool('quiet'),
        artifacts: read.choice('artifacts', definitions/* INPUTS */.mc.artifacts.choices),
        statuses: read.bool('statuses'),
        deployments: read.bool('deployments'),
        compareWith: read.optional('compare-with'),
        fleet: {
            mode: read.choice('mode', definitions/* INPUTS */.mc.mode.choices),
            plan: artifactName(read.text('plan'), problem),
            runners: read.lines('runners'),
            arm64Runner: read.optional('arm64-runner'),
            batch: read.choice('batch', definitions/* INPUTS */.mc.batch.choices),
            needsContext: read.text('needs-context'),
        },
        migration: migrationInputs(read, base),
        notes: runner.notes.map((note) => ({ message: `runner-config: ${note}`, location: undefined })),
        settings: {
            ...runSettings(read, base),
            runner,
            privileged: privileged === 'auto' && runner.privileged === true ? 'true' : privileged,
            manual: manual.includes('all') ? 'all' : manual,
        },
    };
    read.tellUnknown();
    return { inputs, problems: read.problems };
}
/** What of a run depends on one input alone. */
function runSettings(read, base) {
    const { problem } = read;
    return {
        concurrency: read.number('concurrency', Math.max(1, (0,external_node_os_.cpus)().length), 1),
        defaultImage: read.text('default-image'),
        pullPolicy: read.choice('pull-policy', definitions/* INPUTS */.mc['pull-policy'].choices),
        registry: (0,registry/* registryChoice */.LJ)({
            address: read.text('registry'),
            username: read.optional('registry-username'),
            password: read.optional('registry-password'),
        }, problem),
        push: pushSettings(read),
        registryUsers: read.pairs('registry-users', 'user'),
        registryHosts: (0,registry/* registryHosts */.j$)(read.list('registry-hosts'), problem),
        authorities: authorities(read.optional('ca-bundle'), base, (message) => problem('ca-bundle', message)),
        cacheImages: read.bool('cache-images'),
        cachePrivate: read.bool('cache-private'),
        platform: (0,registry/* platform */.iD)(read.optional('platform'), problem),
        dirty: read.bool('dirty'),
        registryImage: read.text('registry-image'),
        pins: pinsOf(read),
        storagePath: storagePath(read.text('storage-path'), base),
        upstreams: upstreams(read.list('registry-upstreams'), problem),
        imageMap: replacements(read.list('image-map'), 'image-map', problem),
        dockerSocket: read.choice('docker-socket', definitions/* INPUTS */.mc['docker-socket'].choices),
        trusted: true,
        privilegedImages: read.list('privileged-images'),
        prestart: read.bool('prestart'),
        layerCache: read.choice('layer-cache', definitions/* INPUTS */.mc['layer-cache'].choices),
        mtu: read.number('mtu', 0, 576) || undefined,
        qemu: read.choice('qemu', definitions/* INPUTS */.mc.qemu.choices),
        qemuImage: read.text('qemu-image'),
        qemuPlatforms: read.text('qemu-platforms'),
        dindTimeoutSeconds: read.number('dind-timeout', 60, 1),
        certificateTimeoutSeconds: read.number('certificate-timeout', 30, 1),
        servicesTimeoutSeconds: read.number('services-timeout', 30, -1),
        jobTimeoutSeconds: read.number('job-timeout', 60, 0) * 60,
        releases: read.choice('releases', definitions/* INPUTS */.mc.releases.choices),
        noDelay: read.bool('no-delay'),
        dotenvVariables: read.number('dotenv-variables', 20, 0),
        unsupported: read.choice('unsupported', definitions/* INPUTS */.mc.unsupported.choices),
    };
}
/** The input `plan`: what is a name of an artifact, and of a file. */
function artifactName(given, problem) {
    if (/^[A-Za-z0-9][\w.-]{0,99}$/.test(given))
        return given;
    problem('plan', `"${given}" is no name for it: letters, digits, "-", "_" and "." can stand in one`);
    return definitions/* INPUTS */.mc.plan.default;
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
function folderAt(given, base) {
    return given === undefined ? undefined : { path: (0,external_node_path_.resolve)(base, given), given };
}
function storagePath(given, base) {
    if (given !== '')
        return (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.resolve)(base, given);
    return (0,external_node_path_.join)(cacheFolder(), 'registry');
}
/** The command's folder for what it can make anew. Source: XDG Base Directory Specification. */
function cacheFolder() {
    return (0,external_node_path_.join)(process.env.XDG_CACHE_HOME || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'gitlab-dind');
}


/***/ }),

/***/ 47443:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* harmony import */ var _gitlab_near_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90061);

/** `; did you mean --file?`, for a name that is nearly one of those known; else empty. */
function suggestion(name, known, prefix = '--') {
    const meant = (0,_gitlab_near_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, known);
    return meant === undefined ? '' : `; did you mean ${prefix}${meant}?`;
}


/***/ }),

/***/ 3733:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unwritableFile),
/* harmony export */   m: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** Why nothing can be written into a folder, which need not be there yet; undefined where it can. */
function unwritable(folder) {
    for (let place = folder;; place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place)) {
        try {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place).isDirectory())
                return `${place} is not a folder`;
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return undefined;
        }
        catch (error) {
            const missing = ['ENOENT', 'ENOTDIR'].includes(error.code ?? '');
            if (!missing || place === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
                return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
        }
    }
}
/** Why a file cannot be written, by its path below `base`, which need not be there yet; undefined where it can. */
function unwritableFile(path, base) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path);
    if (path.endsWith('/'))
        return `${path} is the name of a folder`;
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile())
            return `${file} is no file`;
    }
    catch {
        // not there yet: its folder tells
    }
    return unwritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
}


/***/ }),

/***/ 55849:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   dD: () => (/* binding */ keyProblem),
/* harmony export */   xg: () => (/* binding */ parsePairs)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works), which can have values of several lines; `toJSON`
 * of nothing is `null`. A list has one of these each: there `K=V` is one pair, whose value is all that follows, whatever
 * line ends it has; `first` is the number of the first one. Returns what is wrong instead of throwing, so that all
 * problems can be told at once.
 */
function parsePairs(given, kind = 'variable', first = 1) {
    if (typeof given === 'string')
        return parseText(given, kind, parseLines);
    const all = given.map((text, index) => parseText(text, kind, () => parseOne(text, kind, first + index)));
    return {
        values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))),
        problems: all.flatMap(({ problems }) => problems),
    };
}
function parseText(text, kind, otherwise) {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed === 'null')
        return { values: {}, problems: [] };
    return trimmed.startsWith('{') ? parseJson(trimmed, kind) : otherwise(trimmed, kind);
}
/** Whether texts with such keys may be shown. */
function isOpen(kind) {
    return kind !== 'secret' && kind !== 'user';
}
/** `toJSON(secrets)` has the workflow's own token, too: no job gets it, unless it is named on a line of its own. */
const OWN_TOKEN = 'github_token';
function parseJson(text, kind) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        // the parser's own words hold a piece of the text
        const why = !isOpen(kind) ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
        return { values: {}, problems: [`not valid JSON${why}`] };
    }
    // entries, since an assignment to `__proto__` is lost
    const values = [];
    const problems = [];
    for (const [key, value] of Object.entries(parsed)) {
        if (kind === 'secret' && key === OWN_TOKEN)
            continue;
        values.push([key, textOf(value)]);
        const reason = keyProblem(key, kind);
        if (reason !== undefined)
            problems.push(reason);
    }
    return { values: Object.fromEntries(values), problems };
}
/** A value of JSON or YAML as the text of a variable. */
function textOf(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function parseLines(text, kind) {
    const pairs = text.split(/\r?\n/).flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const pair = parsePair(line, kind, `line ${index + 1}`);
        return 'value' in pair ? [{ ...pair, value: pair.value.trim() }] : [pair];
    });
    return together(pairs);
}
function parseOne(text, kind, index) {
    return together([parsePair(text, kind, `no. ${index}`)]);
}
function parsePair(text, kind, place) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals).trim();
    const shown = isOpen(kind) ? ` ("${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text.trim(), 20)}")` : '';
    const wrong = equals === -1 || (!isOpen(kind) && keyProblem(key, kind) !== undefined);
    const problem = wrong ? `${place}${shown} is not of the form K=V` : keyProblem(key, kind);
    return problem === undefined ? { key, value: text.slice(equals + 1) } : { problem };
}
function together(pairs) {
    const values = Object.fromEntries(pairs.flatMap((pair) => ('value' in pair ? [[pair.key, pair.value]] : [])));
    return { values, problems: pairs.flatMap((pair) => ('problem' in pair ? [pair.problem] : [])) };
}
/** What is wrong with a key; undefined: nothing. */
function keyProblem(key, kind) {
    const shown = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(key), 60);
    if (kind === 'user')
        return /^[^\s:]+$/.test(key) ? undefined : `"${shown}" is no name of a user`;
    const [name, scope] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E2)(key, '@');
    const hasName = /^[A-Za-z0-9_.-]+$/.test(name);
    if (hasName && kind === 'pipeline' && key.includes('@'))
        return `"${shown}" has an environment scope, which pipeline variables have not: give a project variable, a secret or a file variable`;
    if (!hasName || (kind === 'variable' && key.includes('@')))
        return `"${shown}" is not a name (letters, digits and underscores)`;
    if (!key.includes('@') || (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnvironmentScope */ ._b)(scope))
        return undefined;
    return kind === 'secret'
        ? 'a key has no environment scope behind its @'
        : `"${shown}" has no environment scope behind its @`;
}


/***/ }),

/***/ 20477:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Il: () => (/* binding */ registryOfProject),
/* harmony export */   LJ: () => (/* binding */ registryChoice),
/* harmony export */   iD: () => (/* binding */ platform),
/* harmony export */   j$: () => (/* binding */ registryHosts),
/* harmony export */   jg: () => (/* binding */ HOST),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47443);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21815);


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
        problem('registry', `"${given.address}" is neither embedded, none nor a registry such as ghcr.io/owner${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(given.address, ['embedded', 'none'], '')}`);
    if ((username === undefined) !== (password === undefined))
        problem('registry-password', 'registry-username and registry-password are given together or not at all');
    return { kind: 'other', host, path, username, password };
}
/** `CI_REGISTRY` and `CI_REGISTRY_IMAGE`; below the path of another registry goes the project's name alone (`ghcr.io/owner/app`). */
function registryOfProject(choice, projectPath) {
    if (choice.kind === 'none')
        return undefined;
    if (choice.kind === 'embedded')
        return { host: _registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MOCK_HOST */ .AG, image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .registryImage */ .$E)(_registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MOCK_HOST */ .AG, projectPath) };
    const path = choice.path === '' ? projectPath : `${choice.path}/${projectPath.split('/').at(-1) ?? ''}`;
    return { host: choice.host, image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .registryImage */ .$E)(choice.host, path) };
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

/***/ 11111:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseEnvFile)
/* harmony export */ });
const START = /^[ \t]*(?:export[ \t]+)?([^=\s#][^=\n]*?)[ \t]*=[ \t]*/;
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
/**
 * Reads the dotenv form that shells and Compose read: `KEY=value` lines, with `export` in front or not, comments, empty
 * lines. What stands between quotes may have several lines; in double quotes `\n`, `\r`, `\t`, `\"`, `\\` and `\$` are
 * escapes, in single quotes nothing is. Without quotes a blank and a `#` begin a comment. Variables in values are not
 * filled in here: GitLab expands them in the job.
 */
function parseEnvFile(text) {
    const entries = [];
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    for (let index = 0; index < lines.length; index++) {
        const first = lines[index] ?? '';
        const line = index + 1;
        if (/^[ \t]*(#|$)/.test(first))
            continue;
        const start = START.exec(first);
        if (start === null) {
            entries.push({ line, problem: 'is not of the form K=V' });
            continue;
        }
        const key = start[1] ?? '';
        const rest = first.slice(start[0].length);
        const quote = rest[0];
        if (quote !== '"' && quote !== "'") {
            entries.push({ line, key, value: rest.replace(/(^|[ \t]+)#.*$/, '').trimEnd() });
            continue;
        }
        let whole = rest;
        let end = closing(whole, quote);
        while (end === -1 && index + 1 < lines.length) {
            index++;
            whole += `\n${lines[index] ?? ''}`;
            end = closing(whole, quote);
        }
        if (end === -1)
            entries.push({ line, problem: `${quote} is never closed` });
        else if (!/^[ \t]*(#.*)?$/.test(whole.slice(end + 1)))
            entries.push({ line, problem: 'has text behind the closing quote' });
        else
            entries.push({ line, key, value: unquoted(whole.slice(1, end), quote) });
    }
    return entries;
}
/** Place of the quote that closes a text, which begins with one; -1 where there is none. */
function closing(text, quote) {
    for (let at = 1; at < text.length; at++) {
        if (text[at] === '\\' && quote === '"')
            at++;
        else if (text[at] === quote)
            return at;
    }
    return -1;
}
function unquoted(text, quote) {
    if (quote === "'")
        return text;
    return text.replace(/\\([nrt"\\$])/g, (_, sign) => ESCAPES[sign] ?? sign);
}


/***/ }),

/***/ 88997:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ ScriptTimeout),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   h4: () => (/* binding */ RunTimeout),
/* harmony export */   pf: () => (/* binding */ JobCanceled),
/* harmony export */   y3: () => (/* binding */ JobFailure),
/* harmony export */   zc: () => (/* binding */ JobTimeout)
/* harmony export */ });
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
/**
 * As the reason of a request's signal: the time of the whole run is over. It is no {@link JobCanceled}, for the job has to
 * hurry as at the end of the process.
 */
class RunTimeout extends Error {
    /** `timeout of 10 minutes`. */
    constructor(limit) {
        super(limit);
        this.name = 'RunTimeout';
    }
}
/** What stopped a job that was canceled by a limit: `timeout of 10 minutes`; undefined: somebody did. */
function limitOf({ reason }) {
    return reason instanceof RunTimeout ? reason.message : undefined;
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


/***/ }),

/***/ 66807:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ flagProblem)
});

// EXTERNAL MODULE: ./src/gitlab/near.ts
var near = __webpack_require__(90061);
;// CONCATENATED MODULE: ./src/job/flags/table.ts
const flag = (status) => (note, usual = false) => ({ status, usual, note });
const honoured = flag('honoured');
const none = flag('no meaning');
const told = flag('told');
const ARCHIVES = none('caches and artifacts stay on the engine: nothing is packed or sent');
const CLUSTER = none('only of the Kubernetes executor: jobs run on Docker');
const MANAGER = none('about the runner process itself, not about jobs');
const SOURCES = none('sources come from the repository on this machine');
const TOKENLESS = none('sources come from the repository on this machine, with no token in them');
const WINDOWS = none('only on Windows: jobs run in Linux containers');
const SHELL = none('scripts are one POSIX shell text, which ends with the first failure in every shell');
/**
 * Every feature flag of GitLab Runner, by its name, and those that it once had and jobs still set. docs/variables.md has
 * this table. Source: GitLab Runner documentation, "Feature flags", and the flags that its jobs see.
 */
const FEATURE_FLAGS = {
    FF_CLEAN_UP_FAILED_CACHE_EXTRACT: none('an archive is checked whole before anything of it is unpacked'),
    FF_CMD_DISABLE_DELAYED_ERROR_LEVEL_EXPANSION: WINDOWS,
    FF_CONCRETE: told('jobs run as without it'),
    FF_DISABLE_AUTOMATIC_TOKEN_ROTATION: MANAGER,
    FF_DISABLE_POWERSHELL_STDIN: WINDOWS,
    FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR: honoured("sources are writable for their owner alone, who is the image's user where that is not root"),
    FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR: CLUSTER,
    FF_ENABLE_BASH_EXIT_CODE_CHECK: honoured('the exit code of each command is looked at'),
    FF_ENABLE_JOB_CLEANUP: none('every job has sources of its own, which go with it'),
    FF_ENABLE_JOB_INPUTS_INTERPOLATION: told('inputs of jobs are filled in, whatever it says', true),
    FF_EXPORT_HIGH_CARDINALITY_METRICS: MANAGER,
    FF_GITLAB_REGISTRY_HELPER_IMAGE: none('there is no helper image'),
    FF_GIT_URLS_WITHOUT_TOKENS: TOKENLESS,
    FF_HASH_CACHE_KEYS: none('places of caches are named by digests of their keys anyway'),
    FF_KUBERNETES_HONOR_ENTRYPOINT: CLUSTER,
    FF_LOG_IMAGES_CONFIGURED_FOR_JOB: MANAGER,
    FF_MASK_ALL_DEFAULT_TOKENS: told("GitLab's own tokens are masked, whatever it says", true),
    FF_NETWORK_PER_BUILD: none('every job with services has a network of its own, whatever it says'),
    FF_POSIXLY_CORRECT_ESCAPES: none('scripts are always quoted as POSIX has it'),
    FF_PRINT_POD_EVENTS: CLUSTER,
    FF_RESET_HELPER_IMAGE_ENTRYPOINT: none('there is no helper image'),
    FF_RESOLVE_FULL_TLS_CHAIN: none('there is no GitLab server whose certificates would be looked at'),
    FF_RETRIEVE_POD_WARNING_EVENTS: CLUSTER,
    FF_SCRIPT_SECTIONS: honoured('a command of several lines is a section of the log'),
    FF_SCRIPT_TO_STEP_MIGRATION: told('scripts run in a shell, as without it'),
    FF_SECRET_RESOLVING_FAILS_IF_MISSING: none('`secrets` are refused: there is no provider', true),
    FF_SET_PERMISSIONS_BEFORE_CLEANUP: none('every job has sources of its own, which go with it', true),
    FF_SHELL_EXECUTOR_USE_LEGACY_PROCESS_KILL: none('only of the shell executor: jobs run on Docker'),
    FF_SKIP_NOOP_BUILD_STAGES: none('a stage that has nothing to do is not run', true),
    FF_SUSPENDABLE_ENVIRONMENTS: told('jobs run as without it'),
    FF_TEST_FEATURE: none("only of the runner's own tests"),
    FF_TIMESTAMPS: none('events have times, and GitHub shows its own beside each line', true),
    FF_USE_ADAPTIVE_REQUEST_CONCURRENCY: { ...MANAGER, usual: true },
    FF_USE_ADVANCED_POD_SPEC_CONFIGURATION: CLUSTER,
    FF_USE_DIRECT_DOWNLOAD: { ...ARCHIVES, usual: true },
    FF_USE_DOCKER_AUTOSCALER_DIAL_STDIO: { ...MANAGER, usual: true },
    FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR: CLUSTER,
    FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL: MANAGER,
    FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY: none('attempts of a stage follow each other at once: no server waits', true),
    FF_USE_FASTZIP: ARCHIVES,
    FF_USE_FLEETING_ACQUIRE_HEARTBEATS: MANAGER,
    FF_USE_GITALY_CORRELATION_ID: { ...SOURCES, usual: true },
    FF_USE_GIT_BUNDLE_URIS: { ...SOURCES, usual: true },
    FF_USE_GIT_NATIVE_CLONE: SOURCES,
    FF_USE_GIT_PROACTIVE_AUTH: SOURCES,
    FF_USE_GO_CLOUD_WITH_CACHE_ARCHIVER: ARCHIVES,
    FF_USE_INIT_WITH_DOCKER_EXECUTOR: honoured("containers of the job and of its services have the engine's init"),
    FF_USE_JOB_ROUTER: MANAGER,
    FF_USE_LEGACY_BASH_EVAL: SHELL,
    FF_USE_LEGACY_GCS_CACHE_ADAPTER: ARCHIVES,
    FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY: CLUSTER,
    FF_USE_LEGACY_S3_CACHE_ADAPTER: ARCHIVES,
    FF_USE_NATIVE_CONTAINER_STOP: told('a job that is stopped has each of its processes asked to end, as without it'),
    FF_USE_NEW_BASH_EVAL_STRATEGY: SHELL,
    FF_USE_NEW_SHELL_ESCAPE: none('scripts are always quoted as POSIX has it'),
    FF_USE_PARALLEL_ARTIFACT_TRANSFER: ARCHIVES,
    FF_USE_PARALLEL_CACHE_TRANSFER: ARCHIVES,
    FF_USE_POD_ACTIVE_DEADLINE_SECONDS: { ...CLUSTER, usual: true },
    FF_USE_POWERSHELL_PATH_RESOLVER: WINDOWS,
    FF_USE_WINDOWS_JOB_OBJECT: WINDOWS,
    FF_USE_WINDOWS_LEGACY_PROCESS_STRATEGY: WINDOWS,
    FF_WAIT_FOR_POD_TO_BE_REACHABLE: CLUSTER,
};

;// CONCATENATED MODULE: ./src/job/flags/problem.ts


/** What is to be said of a flag with a value; undefined: nothing. `told` where it has another value than usual. */
function flagProblem(name, value) {
    const support = FEATURE_FLAGS[name];
    if (support === undefined) {
        const meant = (0,near/* nearest */.p)(name, Object.keys(FEATURE_FLAGS));
        return `${name} is no feature flag of GitLab Runner${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    }
    if (support.status === 'no meaning' || value.includes('$'))
        return undefined;
    const on = /^(?:1|t|T|TRUE|true|True)$/.test(value);
    if (!on && !/^(?:|0|f|F|FALSE|false|False)$/.test(value)) {
        return `${name}: ${JSON.stringify(value)} is no boolean (\`true\` or \`false\`), so it is off, as on a GitLab runner`;
    }
    return support.status === 'told' && on !== support.usual ? `${name} is not honoured: ${support.note}` : undefined;
}


/***/ }),

/***/ 21815:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ registryImage),
/* harmony export */   AG: () => (/* binding */ MOCK_HOST),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   L_: () => (/* binding */ STORAGE_LABEL),
/* harmony export */   _q: () => (/* binding */ MOCK_ALIASES),
/* harmony export */   i$: () => (/* binding */ PUSH_INSTANCES),
/* harmony export */   pW: () => (/* binding */ mockContainerName),
/* harmony export */   zZ: () => (/* binding */ mirrorName)
/* harmony export */ });
/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'];
/** Words for the instances that take pushes over HTTPS: at `CI_REGISTRY`, and at names that stand without a port. */
const PUSH_INSTANCES = { tls: 'tls', hosts: 'hosts' };
/** The word for an instance that pulls through the upstream of this index. */
function mirrorName(index) {
    return `mirror-${index}`;
}
/** `CI_REGISTRY`. */
const MOCK_HOST = 'glci-mock.local:5000';
function mockContainerName(pipeline) {
    return `glci-mock-${pipeline}`;
}
/** `CI_REGISTRY_IMAGE`: GitLab lowers the project's path, since image names have no capitals. */
function registryImage(host, projectPath) {
    return `${host}/${projectPath.toLowerCase()}`;
}
/** `host[:port]` of an image name; `docker.io` where it names none. */
function registryOf(reference) {
    const first = reference.split('/')[0] ?? '';
    const named = reference.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    return named ? first : 'docker.io';
}
/** Label of the volume over a folder that keeps a registry's content: the folder's path. */
const STORAGE_LABEL = 'glci.storage';


/***/ }),

/***/ 18844:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   ir: () => (/* binding */ apiOf),
/* harmony export */   je: () => (/* binding */ targetName),
/* harmony export */   rH: () => (/* binding */ nameProblem),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/** Registries that take names of so many parts only, and where they say so. */
const PARTS = {
    'ghcr.io': { least: 2, most: Infinity, form: 'OWNER/NAME' },
    'docker.io': { least: 2, most: 2, form: 'NAMESPACE/NAME' },
};
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** The reference grammar's bound of a name, its host counted. */
const LONGEST = 255;
const TAG = /^\w[\w.-]{0,127}$/;
/** Whether a `host[:port]` is this machine, whatever its name servers say. */
function isLoopback(host) {
    return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}
/** Where the distribution API of a registry is; Docker Hub's has another name than its images. */
function apiOf({ host, plain }) {
    return new URL(`${plain ? 'http' : 'https'}://${host === 'docker.io' ? 'registry-1.docker.io' : host}/`);
}
/** Whether a text is the name of a repository, or a path of one: `owner/project`. */
function isRepository(text) {
    return text.split('/').every((part) => COMPONENT.test(part));
}
/** `ghcr.io/owner/project`, for messages. */
function targetName({ host, path }) {
    return path === '' ? host : `${host}/${path}`;
}
/**
 * The repository of the target for one of the run: the project's path is replaced by the target's; what stands outside of
 * the project goes below the target by its last part.
 */
function repositoryAt(path, project, repository) {
    const below = repository === project
        ? ''
        : repository.startsWith(`${project}/`)
            ? repository.slice(project.length + 1)
            : (repository.split('/').at(-1) ?? '');
    return [path, below]
        .filter((part) => part !== '')
        .join('/')
        .toLowerCase();
}
/** Why a registry would not take a name, for a sentence that begins with it; undefined: it would. */
function nameProblem(host, repository, tag) {
    const parts = repository.split('/');
    const rule = PARTS[host];
    if (rule !== undefined && (parts.length < rule.least || parts.length > rule.most))
        return `${host} takes names of the form ${rule.form} only`;
    if (host.length + 1 + repository.length > LONGEST)
        return `it has more than ${LONGEST} characters`;
    if (!isRepository(repository))
        return 'its parts may have lower case letters and digits, and single separators (., _, __, -) between them';
    return TAG.test(tag) ? undefined : 'its tag may have 128 letters, digits, and ., _ and - after the first';
}


/***/ }),

/***/ 84677:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   hR: () => (/* binding */ instanceOf)
/* harmony export */ });
/** Where the GitLab is that a pipeline is told it runs on, by the remote of its repository. */
const GITLAB_COM = 'https://gitlab.com';
/** Hosts that are known to be no GitLab, and what is below them. */
const OTHERS = [
    'github.com', 'ghe.com', 'bitbucket.org', 'codeberg.org', 'gitea.com', 'dev.azure.com', 'visualstudio.com', 'sr.ht',
]; // prettier-ignore
/**
 * The web address of the server of a remote: of one that is reached by HTTP as it is, with its port; of one that is reached
 * by SSH its host, for the port is SSH's. gitlab.com where there is no remote, or one on this machine.
 */
function serverOf(origin) {
    if (origin !== undefined && /^https?:/i.test(origin) && URL.canParse(origin))
        return new URL(origin).origin;
    const host = /^(?:[a-z+]+:\/\/(?:[^@/]*@)?|[^@/]+@)([^/:]+)/i.exec(origin ?? '')?.[1];
    if (host === undefined || !URL.canParse(`https://${host}`))
        return GITLAB_COM;
    return host === 'altssh.gitlab.com' ? GITLAB_COM : `https://${host}`;
}
/**
 * The GitLab instance of a pipeline: the one that the user names (the input `gitlab-url`), else the server of the remote,
 * else, where that is no GitLab, gitlab.com. `github` is the server of the workflow, which may be a company's own.
 */
function instanceOf(given, origin, github) {
    if (given !== undefined)
        return given;
    const server = serverOf(origin);
    return isGitLab(server, github) ? server : GITLAB_COM;
}
/** Whether the project of a remote is a project of the instance. */
function isOn(instance, origin) {
    return origin !== undefined && new URL(serverOf(origin)).hostname === new URL(instance).hostname;
}
function isGitLab(server, github) {
    const { hostname } = new URL(server);
    if (github !== undefined && URL.canParse(github) && new URL(github).hostname === hostname)
        return false;
    return !OTHERS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}


/***/ }),

/***/ 10517:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _docker_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57457);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59452);
/* harmony import */ var _job_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88997);




/** Exit code of a run that came to an end: 0 passed, 1 failed, 3 output lost, 130 stopped or out of time. */
function exitCodeOf({ result, ended, lost }) {
    if (ended !== 'by itself')
        return 130;
    if (lost.length > 0)
        return 3;
    return result.status === 'success' || result.status === 'manual' || result.status === 'skipped' ? 0 : 1;
}
const ENGINE_HINT = "Look at the engine's own log, and try again; `gitlab-dind doctor` tells what it can do, `gitlab-dind clean` removes what may be left.";
/** What anything thrown means for whoever asked for the run: 2 for what the user can mend, 3 for the rest. */
function failureOf(error) {
    if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL)
        return { exitCode: 2, problems: error.diagnostics };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return { exitCode: 2, problems: error.problems };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N)
        return { exitCode: 3, message: error.message, hint: error.hint, stack: undefined };
    if (error instanceof _job_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .JobFailure */ .y3)
        return { exitCode: 3, message: error.message, hint: undefined, stack: undefined };
    const refusal = (0,_docker_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .engineRefusal */ .LB)(error);
    if (refusal !== undefined)
        return { exitCode: 3, message: refusal, hint: ENGINE_HINT, stack: undefined };
    const stack = error instanceof Error ? error.stack : undefined;
    return { exitCode: 3, message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), hint: undefined, stack: stack ?? String(error) };
}


/***/ }),

/***/ 90335:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ UnsafePath),
/* harmony export */   qn: () => (/* binding */ linkIn),
/* harmony export */   xO: () => (/* binding */ readInside),
/* harmony export */   yY: () => (/* binding */ SafeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
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
var _a;



/** What stands at a place that is to be written is not what we would write to. */
class UnsafePath extends Error {
    name = 'UnsafePath';
}
const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/** Where the system shows a process's open files: names below an open folder are then looked up from that very folder. */
const DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/self/fd') ? '/proc/self/fd' : undefined;
/**
 * A folder to write to whose content may be a stranger's: below it no link is followed, and only new regular files are
 * written. Each step starts from the open folder above it (as `openat` does), so that nothing can be put in between; where
 * the system has no such way (macOS), each step is checked before it is taken.
 *
 * Any number of calls may be under way at once. Whoever opened a folder disposes of it; files that it gave stay open. What
 * stands in the way throws {@link UnsafePath} with its path; anything else is the system's own error.
 */
class SafeFolder {
    path;
    #handle;
    constructor(path, handle) {
        this.path = path;
        this.#handle = handle;
    }
    /**
     * Opens a folder that the user has named, which is made where it is missing. Of its path no part below `within` (the
     * project, whose links are not the user's) may be a link.
     */
    static async open(path, within) {
        const { real, rest } = await split((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path), within);
        let folder = new _a(real, await openFolder(real, real));
        for (const name of rest)
            folder = await folder.#step(name);
        return folder;
    }
    /** A folder below it by its relative path, made where it is missing. */
    async folder(path) {
        let folder = new _a(this.path, await openFolder(this.#at('.'), this.path));
        for (const name of partsOf(path))
            folder = await folder.#step(name);
        return folder;
    }
    /** A new file, open to be written, in place of the regular file that has its name. */
    async create(name) {
        this.#check(name);
        const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
        for (let tries = 0;; tries++) {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.#at(name), flags, 0o666);
            }
            catch (error) {
                if (codeOf(error) !== 'EEXIST' || tries === 3)
                    throw this.#named(error);
                await this.#removeFile(name);
            }
        }
    }
    /** Moves a file of ours here, from the same file system, in place of the regular file that has the name. */
    async take(file, name) {
        this.#check(name);
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(this.#at(name)).catch(() => undefined);
        if (there !== undefined && !there.isFile())
            throw unsafe((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), there);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, this.#at(name));
    }
    /** Removes the regular file that has the name, where there is one. */
    async remove(name) {
        this.#check(name);
        await this.#removeFile(name);
    }
    async [Symbol.asyncDispose]() {
        await this.#handle.close();
    }
    /** The folder of a name in it; this one is closed. */
    async #step(name) {
        try {
            this.#check(name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.#at(name)).catch((error) => {
                if (codeOf(error) !== 'EEXIST')
                    throw this.#named(error);
            });
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name);
            return new _a(path, await openFolder(this.#at(name), path));
        }
        finally {
            await this.#handle.close();
        }
    }
    async #removeFile(name) {
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(this.#at(name)).catch(() => undefined);
        if (there === undefined)
            return;
        if (!there.isFile())
            throw unsafe((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), there);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(this.#at(name)); // the name alone: what else leads to the file keeps it
    }
    #check(name) {
        if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0'))
            throw new UnsafePath(`${JSON.stringify(name)} is not the name of a file`);
    }
    /** The system's error with the folder's own path in place of its descriptor. */
    #named(error) {
        if (error instanceof Error)
            error.message = error.message.replaceAll(this.#at(''), `${this.path}/`);
        return error;
    }
    #at(name) {
        return DESCRIPTORS === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name) : `${DESCRIPTORS}/${this.#handle.fd}/${name}`;
    }
}
_a = SafeFolder;
/** The first thing of a path below `within` that nothing is written through; undefined where all of it is as it should be. */
function linkIn(path, within) {
    let place = within;
    for (const name of partsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(within, path))) {
        place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
                return place;
        }
        catch {
            return undefined; // not there yet
        }
    }
    return undefined;
}
/**
 * The text of a file below a folder whose content may be a stranger's; undefined where there is no such file. Throws
 * {@link UnsafePath} with the name where it is, or leads through, a link out of the folder.
 */
async function readInside(folder, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(path.replace(/^\/+/, ''));
    if (inside === '..' || inside.startsWith('../'))
        return undefined;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const [top, real] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, inside))]);
            if (!real.startsWith(`${top}/`))
                throw new UnsafePath(`\`${inside}\` is a link that leads out of the project`);
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW), true);
            return (await file.stat()).isFile() ? await file.readFile('utf8') : undefined;
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
        if (error instanceof UnsafePath)
            throw error;
        return undefined;
    }
}
/** What of a path is there and the user's own, by its real place, and the names below it. */
async function split(path, within) {
    const inside = within === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(within, path);
    if (within !== undefined && inside !== undefined && !inside.startsWith('..') && !inside.startsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        return { real: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(within), rest: partsOf(inside) };
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
    for (let place = path;; place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place)) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(place).catch((error) => {
            if (codeOf(error) !== 'ENOENT' || place === root)
                throw error;
            return undefined;
        });
        if (real !== undefined)
            return { real, rest: partsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(place, path)) };
    }
}
/** Opens a place as a folder; `path` is its name for messages. */
async function openFolder(place, path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    }
    catch (error) {
        const there = ['ELOOP', 'ENOTDIR'].includes(codeOf(error)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(() => undefined) : undefined;
        throw there === undefined ? error : unsafe(path, there);
    }
}
function unsafe(path, there) {
    const what = there.isSymbolicLink()
        ? 'a symbolic link'
        : there.isDirectory()
            ? 'a folder'
            : there.isFile()
                ? 'a file'
                : 'a device';
    return new UnsafePath(`${path} is ${what}: nothing is written through it`);
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ })

};
