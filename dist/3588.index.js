export const id = 3588;
export const ids = [3588];
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
/* harmony export */   vf: () => (/* binding */ noteCall)
/* harmony export */ });
/** The HTTP status of an error of the Engine API; undefined for anything else. */
function statusOf(error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
        return error.statusCode;
    }
    return undefined;
}
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

/***/ 83916:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 52197:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ INPUTS),
  p: () => (/* binding */ SECRET_INPUTS)
});

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

;// CONCATENATED MODULE: ./src/inputs/github-definitions.ts
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
};

;// CONCATENATED MODULE: ./src/inputs/registry-definitions.ts
/** Inputs about the registry behind `$CI_REGISTRY`, and the one that is copied to: a part of `INPUTS`. */
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
};

;// CONCATENATED MODULE: ./src/inputs/definitions.ts



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
        description: 'Pipeline variables, as `K=V` lines, or as a JSON object, whose values may have several lines: they beat all others, and are not given to services',
        repeated: 'variable',
    },
    secrets: {
        type: 'Variables',
        default: '',
        description: 'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`, of which `github_token` is left out)',
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
        description: 'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history; that of `statuses`, `releases` and `deployments`, which take the variable `GITHUB_TOKEN` without it',
    },
    ...GITHUB_INPUTS,
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
        description: "Files of certificates (PEM) of further authorities that all containers trust, daemons and builders included: a company's own, or those of a proxy that looks into TLS; or the certificates themselves",
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

/***/ 96866:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs),
  K: () => (/* binding */ readInputs)
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

// EXTERNAL MODULE: ./src/inputs/definitions.ts + 3 modules
var definitions = __webpack_require__(52197);
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
            contents.push([key, (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, value.slice(1)), 'utf8')]);
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

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/job/flags/problem.ts + 1 modules
var flags_problem = __webpack_require__(66807);
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

// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
;// CONCATENATED MODULE: ./src/inputs/values/runner-config.ts








const NO_RUNNER_CONFIG = {
    jobHost: {},
    serviceHost: {},
    binds: [],
    volumes: [],
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

;// CONCATENATED MODULE: ./src/inputs/values/pairs.ts

/**
 * Reads `K=V` lines, or a JSON object (so that `toJSON(secrets)` works), which can have values of several lines; `toJSON`
 * of nothing is `null`. A list has one of these each: there `K=V` is one pair, whose value is all that follows, whatever
 * line ends it has. Returns what is wrong instead of throwing, so that all problems can be told at once.
 */
function parsePairs(given, kind = 'variable') {
    if (typeof given === 'string')
        return parseText(given, kind, parseLines);
    const all = given.map((text, index) => parseText(text, kind, () => parseOne(text, kind, index)));
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
/** `toJSON(secrets)` has the workflow's own token, too: no job gets it, unless it is named on a line of its own. */
const OWN_TOKEN = 'github_token';
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
    // entries, since an assignment to `__proto__` is lost
    const values = [];
    const problems = [];
    for (const [key, value] of Object.entries(parsed)) {
        if (kind === 'secret' && key === OWN_TOKEN)
            continue;
        values.push([key, typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')]);
        const reason = keyProblem(key, kind);
        if (reason !== undefined)
            problems.push(reason);
    }
    return { values: Object.fromEntries(values), problems };
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
    return together([parsePair(text, kind, `no. ${index + 1}`)]);
}
function parsePair(text, kind, place) {
    const equals = text.indexOf('=');
    const key = text.slice(0, equals).trim();
    const shown = kind === 'variable' ? ` ("${(0,report_text/* shorten */.ml)(text.trim(), 20)}")` : '';
    const wrong = equals === -1 || (kind !== 'variable' && keyProblem(key, kind) !== undefined);
    const problem = wrong ? `${place}${shown} is not of the form K=V` : keyProblem(key, kind);
    return problem === undefined ? { key, value: text.slice(equals + 1) } : { problem };
}
function together(pairs) {
    const values = Object.fromEntries(pairs.flatMap((pair) => ('value' in pair ? [[pair.key, pair.value]] : [])));
    return { values, problems: pairs.flatMap((pair) => ('problem' in pair ? [pair.problem] : [])) };
}
function keyProblem(key, kind) {
    const shown = (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(key), 60);
    if (kind === 'user')
        return /^[^\s:]+$/.test(key) ? undefined : `"${shown}" is no name of a user`;
    return /^[A-Za-z0-9_.-]+$/.test(key) ? undefined : `"${shown}" is not a name (letters, digits and underscores)`;
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
    constructor(given) {
        this.#given = given;
    }
    /** Tells what is wrong with an input; to hand on. */
    problem = (name, message) => void this.problems.push({ message: `${name}: ${message}`, location: undefined, input: name });
    text(name) {
        const given = this.#given[name];
        return (typeof given === 'string' ? given : given?.join('\n'))?.trim() || definitions/* INPUTS */.m[name].default;
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
    pairs(name, kind) {
        const parsed = parsePairs(this.#given[name] ?? '', kind);
        parsed.problems.forEach((message) => this.problem(name, message));
        return parsed.values;
    }
    /** Tells of what was given and is no input. */
    tellUnknown() {
        for (const name of Object.keys(this.#given)) {
            if (name in definitions/* INPUTS */.m)
                continue;
            const message = `${name}: there is no such input${(0,suggest/* suggestion */.h)(name, Object.keys(definitions/* INPUTS */.m), '')}`;
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
    const when = read.choice('registry-push-when', definitions/* INPUTS */.m['registry-push-when'].choices);
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
    const read = new InputReader(given);
    const { problem } = read;
    const runner = runnerConfig(read.optional('runner-config'), base, (message) => problem('runner-config', message));
    const privileged = read.choice('privileged', definitions/* INPUTS */.m.privileged.choices);
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
        variables: read.pairs('variables'),
        secrets: read.pairs('secrets', 'secret'),
        fileVariables: fileContents(read.pairs('file-variables', 'secret'), base, (message) => problem('file-variables', message)),
        inputs: read.pairs('inputs'),
        context: contextWish(read.optional('context'), problem),
        gitlabUrl: instanceUrl(read.optional('gitlab-url'), problem),
        gitlabToken: read.optional('gitlab-token'),
        includeMap: includeMap(read.list('include-map'), problem),
        includesFrom: folderAt(read.optional('includes-from'), base),
        trust: read.choice('trust', definitions/* INPUTS */.m.trust.choices),
        timeoutSeconds: timeout === 0 ? undefined : timeout * 60,
        output: output === undefined ? undefined : (0,external_node_path_.resolve)(base, output),
        report: report === undefined ? undefined : (0,external_node_path_.resolve)(base, report),
        dockerHost: read.optional('docker-host'),
        cache: read.choice('cache', definitions/* INPUTS */.m.cache.choices),
        cacheKey: read.text('cache-key') || 'gitlab-dind',
        cacheRestoreKeys: read.list('cache-restore-keys'),
        cacheMaxBytes: read.bytes('cache-max-size'),
        token: read.optional('token'),
        timings: read.bool('timings'),
        artifacts: read.choice('artifacts', definitions/* INPUTS */.m.artifacts.choices),
        statuses: read.bool('statuses'),
        deployments: read.bool('deployments'),
        fleet: {
            mode: read.choice('mode', definitions/* INPUTS */.m.mode.choices),
            plan: read.text('plan'),
            runners: read.lines('runners'),
            arm64Runner: read.optional('arm64-runner'),
            batch: read.choice('batch', definitions/* INPUTS */.m.batch.choices),
            needsContext: read.text('needs-context'),
        },
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
        pullPolicy: read.choice('pull-policy', definitions/* INPUTS */.m['pull-policy'].choices),
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
        storagePath: storagePath(read.text('storage-path'), base),
        upstreams: upstreams(read.list('registry-upstreams'), problem),
        imageMap: replacements(read.list('image-map'), 'image-map', problem),
        dockerSocket: read.choice('docker-socket', definitions/* INPUTS */.m['docker-socket'].choices),
        trusted: true,
        privilegedImages: read.list('privileged-images'),
        prestart: read.bool('prestart'),
        mtu: read.number('mtu', 0, 576) || undefined,
        qemu: read.choice('qemu', definitions/* INPUTS */.m.qemu.choices),
        qemuImage: read.text('qemu-image'),
        qemuPlatforms: read.text('qemu-platforms'),
        dindTimeoutSeconds: read.number('dind-timeout', 60, 1),
        certificateTimeoutSeconds: read.number('certificate-timeout', 30, 1),
        servicesTimeoutSeconds: read.number('services-timeout', 30, -1),
        jobTimeoutSeconds: read.number('job-timeout', 60, 0) * 60,
        releases: read.choice('releases', definitions/* INPUTS */.m.releases.choices),
        noDelay: read.bool('no-delay'),
        dotenvVariables: read.number('dotenv-variables', 20, 0),
        unsupported: read.choice('unsupported', definitions/* INPUTS */.m.unsupported.choices),
    };
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
    return (0,external_node_path_.join)(process.env.XDG_CACHE_HOME || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'gitlab-dind', 'registry');
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
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47443);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21815);


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
/* harmony export */   pW: () => (/* binding */ mockContainerName)
/* harmony export */ });
/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'];
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

/***/ 65655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ splitOnce),
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   ei: () => (/* binding */ suffix),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/** The first characters of a text, never half of one that takes two units. */
function prefix(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length;
    return text.slice(0, Math.max(0, end));
}
/** The last characters of a text, never half of one that takes two units. */
function suffix(text, length) {
    if (text.length <= length)
        return text;
    const start = text.length - length;
    return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}
/** A text that is shown in one line: shortened with an ellipsis. */
function shorten(text, length) {
    return text.length <= length ? text : `${prefix(text, length - 1)}…`;
}
/** Bytes of the text in UTF-8. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/**
 * A text without what only works in a terminal or misleads the reader: control characters (but line ends and tabs) and
 * those that turn the direction of writing.
 */
function printable(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
/** {@link printable} text in one line. */
function oneLine(text) {
    return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}
/** `1 job`, `2 jobs`. */
function count(number, one, many = `${one}s`) {
    return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}
/** What is before the first separator, and what is after it; the second is empty where there is none. */
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
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


/***/ })

};
