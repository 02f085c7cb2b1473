export const id = 1072;
export const ids = [1072];
export const modules = {

/***/ 51322:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ plannedDaemon),
/* harmony export */   gJ: () => (/* binding */ startsDaemon),
/* harmony export */   tK: () => (/* binding */ isDindImage),
/* harmony export */   xv: () => (/* binding */ isDindName)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29502);

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

/***/ 9410:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ componentAddress),
  T: () => (/* binding */ findComponent)
});

// EXTERNAL MODULE: ./src/gitlab-api/store.ts
var gitlab_api_store = __webpack_require__(58147);
;// CONCATENATED MODULE: ./src/gitlab-api/versions.ts
/** Versions of components, as GitLab's `Gitlab::Ci::Components::InstancePath` reads them (docs.gitlab.com/ci/components). */
const VERSION = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/** What is behind the `@` of a component's address. */
function wishOf(reference) {
    if (reference === '~latest')
        return { kind: 'latest' };
    return /^\d+(\.\d+)?$/.test(reference) ? { kind: 'partial', parts: reference.split('.') } : { kind: 'ref' };
}
/** The tag of the newest version in the range; pre-releases are never chosen. undefined: there is none. */
function newest(tags, parts = []) {
    const versions = tags.flatMap((tag) => {
        const match = VERSION.exec(tag);
        if (match === null || match[4] !== undefined)
            return [];
        const numbers = match.slice(1, 4);
        return parts.every((part, index) => numbers[index] === part) ? [{ tag, numbers: numbers.map(BigInt) }] : [];
    });
    versions.sort((a, b) => {
        const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
        return at === -1 ? 0 : (a.numbers[at] ?? 0n) < (b.numbers[at] ?? 0n) ? 1 : -1;
    });
    return versions[0]?.tag;
}
/** Whether a tag is a semantic version, a pre-release among them: what GitLab's catalog publishes. */
function isVersion(tag) {
    return VERSION.test(tag);
}

;// CONCATENATED MODULE: ./src/gitlab-api/components.ts


/** Takes an address apart, as GitLab does: the last part of the path is the component's name. undefined: it is none. */
function componentAddress(address) {
    const at = address.indexOf('@');
    const [host = '', ...path] = address.slice(0, Math.max(0, at)).split('/');
    const reference = address.slice(at + 1);
    const name = path.pop() ?? '';
    if (host === '' || name === '' || reference === '' || path.length === 0 || path.includes(''))
        return undefined;
    return { host, project: path.join('/'), name, reference };
}
/**
 * Finds a component: a release for `~latest` and for the beginning of a version, else a commit, a tag or a branch; there
 * `templates/NAME.yml`, or `templates/NAME/template.yml`. Throws {@link Unavailable} whose message is GitLab's own.
 */
async function findComponent(address, store) {
    const { name, reference } = address;
    const { ref, version, lacking } = await versionOf(reference, store);
    let refused;
    const later = (error) => {
        if (!(error instanceof gitlab_api_store/* Unavailable */.$) || error.lack === 'answer')
            throw error;
        refused ??= error;
    };
    const revision = await store.at(ref).catch(later);
    for (const file of [`templates/${name}.yml`, `templates/${name}/template.yml`]) {
        const content = await revision?.read(file).catch(later);
        if (revision === undefined || content === undefined || content.trim() === '')
            continue;
        const sha = (await revision.sha()) ?? null;
        return { content, file, revision, ref, facts: { name, sha, version, reference } };
    }
    if (lacking !== undefined)
        throw lacking;
    if (refused !== undefined)
        return inItsWords(refused);
    throw new gitlab_api_store/* Unavailable */.$('ref', `content not found (the project has no templates/${name}.yml at \`${ref}\`)`);
}
/** What GitLab says of a component where the project or the ref is not there. */
function inItsWords(error) {
    if (!(error instanceof gitlab_api_store/* Unavailable */.$) || error.lack === 'answer')
        throw error;
    const { lack, message, remedy } = error;
    const what = lack === 'ref' ? 'content not found' : "project does not exist or you don't have sufficient permissions";
    throw new gitlab_api_store/* Unavailable */.$(lack, `${what} (${message})`, remedy);
}
async function versionOf(reference, store) {
    const wish = wishOf(reference);
    if (wish.kind === 'ref' || !store.hasRefs)
        return { ref: reference, version: isVersion(reference) ? reference : null };
    const releases = await store.releases().catch(inItsWords);
    const tag = newest(releases, wish.kind === 'partial' ? wish.parts : []);
    if (tag !== undefined)
        return { ref: tag, version: tag };
    const some = releases.filter(isVersion);
    const lacking = releases.length === 0 && store.whyNone ? store.whyNone : new gitlab_api_store/* Unavailable */.$('ref', whyNot(reference, some));
    if (wish.kind === 'latest')
        throw lacking;
    return { ref: reference, version: null, lacking };
}
/** GitLab's sentence where no release is what is wished for. */
function whyNot(reference, versions) {
    const isLatest = reference === '~latest';
    if (versions.length === 0)
        return `The ${isLatest ? '~latest' : 'partial semantic'} version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.`;
    const shown = `${versions.slice(0, 5).join(', ')}${versions.length > 5 ? ' …' : ''}`;
    return `content not found (no release is ${isLatest ? 'more than a pre-release' : `a ${reference}.*`}; there are ${shown})`;
}


/***/ }),

/***/ 16104:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   Uk: () => (/* binding */ shownAddress),
/* harmony export */   W_: () => (/* binding */ NoAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25621);


/** No whole answer came; the message says why, in words that go on from "because of". */
class NoAnswer extends Error {
    name = 'NoAnswer';
    attempts;
    constructor(message, attempts) {
        super(message);
        this.attempts = attempts;
    }
}
const ATTEMPTS = 3;
const REDIRECTS = 5;
/** Longer than this nobody waits for a server that says when to come again. */
const LONGEST_PAUSE = 60_000;
/**
 * Asks for an address, again where the server says that it cannot answer now (429, 5xx) or the connection is cut. Redirects
 * are followed here, since `fetch` would take a token along to another host. Credentials in the address go to its own host
 * alone, as a header. Throws {@link NoAnswer}; its message has nothing of the address.
 */
async function get(address, options = {}) {
    const pause = options.pause ?? wait;
    for (let attempts = 1;; attempts += 1) {
        const answer = await once(address, options, attempts).catch((error) => {
            if (!(error instanceof NoAnswer) || !(error instanceof Cut) || attempts === ATTEMPTS)
                throw error;
            return undefined;
        });
        if (answer !== undefined && (!isBusy(answer.status) || attempts === ATTEMPTS))
            return answer;
        const milliseconds = pauseBefore(attempts, answer);
        if (answer !== undefined && milliseconds > LONGEST_PAUSE)
            return answer;
        await pause(milliseconds);
    }
}
/** The connection ended in the midst: another attempt may help. */
class Cut extends NoAnswer {
}
function isBusy(status) {
    return status === 429 || status >= 500;
}
/** Milliseconds: what `Retry-After` says (seconds, or a date), else more and more. */
function pauseBefore(attempts, answer) {
    const after = answer?.headers.get('retry-after') ?? '';
    if (/^\d+$/.test(after))
        return Number(after) * 1000;
    const date = Date.parse(after);
    return Number.isNaN(date) ? 250 * 4 ** (attempts - 1) : Math.max(0, date - Date.now());
}
async function once(address, options, attempts) {
    const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
    const first = new URL(address);
    const { username, password, origin } = first;
    const basic = username === '' ? undefined : basicOf(username, password);
    let url = withoutCredentials(first);
    try {
        for (let redirects = 0;; redirects += 1) {
            const headers = new Headers();
            if (url.origin === options.credentials?.origin)
                headers.set('PRIVATE-TOKEN', options.credentials.token);
            if (basic !== undefined && url.origin === origin)
                headers.set('Authorization', basic);
            const response = await fetch(url.href, { headers, signal, redirect: 'manual' });
            const location = response.headers.get('location');
            if (response.status < 300 || response.status >= 400 || location === null)
                return { status: response.status, headers: response.headers, text: await (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN)(response), attempts };
            await response.body?.cancel();
            const next = URL.canParse(location, url.href) ? withoutCredentials(new URL(location, url)) : undefined;
            if (next === undefined || !/^https?:$/.test(next.protocol))
                throw new NoAnswer('a redirect to no web address', attempts);
            if (redirects === REDIRECTS)
                throw new NoAnswer('too many redirects', attempts);
            url = next;
        }
    }
    catch (error) {
        throw asNoAnswer(error, attempts);
    }
}
function asNoAnswer(error, attempts) {
    if (error instanceof NoAnswer)
        return error;
    if (error instanceof _web_js__WEBPACK_IMPORTED_MODULE_1__/* .TooLarge */ .MF)
        return new NoAnswer(`its size: more than ${_web_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BYTES */ .zx / 1024 / 1024} MiB`, attempts);
    const { timeout, code, words } = (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error);
    if (timeout)
        return new NoAnswer('a timeout error', attempts);
    const isCut = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_BODY_TIMEOUT'].includes(code) ||
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) === 'terminated';
    return new (isCut ? Cut : NoAnswer)(`an error: ${words}`, attempts);
}
function basicOf(username, password) {
    return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text; // a percent sign that stands for itself
    }
}
function withoutCredentials(url) {
    const plain = new URL(url);
    plain.username = '';
    plain.password = '';
    return plain;
}
/** An address as it may be shown: without user and password. */
function shownAddress(address) {
    return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
async function wait(milliseconds) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
}


/***/ }),

/***/ 38465:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ MissingFile),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   pb: () => (/* binding */ IncludeError),
/* harmony export */   xS: () => (/* binding */ asWord)
/* harmony export */ });
/* harmony import */ var _components_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9410);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16104);


/** The project is there, the file is not: what `rules:exists:project` asks for. */
class MissingFile extends Error {
    name = 'MissingFile';
}
/** A text as one word of a shell's command line. */
function asWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** An include cannot be had. The message is GitLab's sentence, the hint the one thing to do about it. */
class IncludeError extends Error {
    name = 'IncludeError';
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
/** What is said of a request that came to nothing: what GitLab says of such an include, why, and a remedy. */
function refusalOf(request, error, spell) {
    return new IncludeError(sentenceOf(request, error), remedyOf(request, error, spell));
}
function sentenceOf(request, { lack, message }) {
    switch (request.kind) {
        case 'remote':
            return `Remote file \`${(0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAddress */ .Uk)(request.url)}\` could not be fetched${/^(because|after) /.test(message) ? '' : ':'} ${message}`;
        case 'project': {
            const { project, ref = 'HEAD' } = request;
            if (lack === 'ref')
                return `Project \`${project}\` reference \`${ref}\` does not exist! (${message})`;
            if (lack === 'answer')
                return `Project \`${project}\` could not be fetched: ${message}`;
            return `Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (${message})`;
        }
        case 'template':
            return lack === 'ref' && message === ''
                ? `Template file \`${request.name}\` is not a valid location!`
                : `Template file \`${request.name}\` could not be fetched: ${message}`;
        case 'component':
            return `Component '${request.address}' - ${message}`;
    }
}
function remedyOf(request, { remedy }, spell) {
    if (remedy === 'gitlab-token')
        return `give one that is valid: ${spell('gitlab-token', 'TOKEN')}`;
    if (remedy !== undefined)
        return `get it: ${remedy}`;
    // a comma would end the item of the list
    const name = nameOf(request).replaceAll(',', '%2C');
    return `give a copy: ${spell('include-map', `${name}=${request.kind === 'remote' ? 'FILE' : 'FOLDER'}`)}`;
}
/** What `include-map` calls it. */
function nameOf(request) {
    switch (request.kind) {
        case 'remote':
            return (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .shownAddress */ .Uk)(request.url);
        case 'project':
            return request.project;
        case 'template':
            return 'template';
        case 'component':
            return (0,_components_js__WEBPACK_IMPORTED_MODULE_0__/* .componentAddress */ .I)(request.address)?.project ?? '';
    }
}


/***/ }),

/***/ 58147:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Unavailable)
/* harmony export */ });
/** Something of a project cannot be had; the message is the reason alone, for whoever knows what asked for it. */
class Unavailable extends Error {
    name = 'Unavailable';
    lack;
    /** What to do, where there is better advice than a copy of the project. */
    remedy;
    constructor(lack, message, remedy) {
        super(message);
        this.lack = lack;
        this.remedy = remedy;
    }
}


/***/ }),

/***/ 59785:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   Sy: () => (/* binding */ LOCK_NAME),
/* harmony export */   li: () => (/* binding */ lockText),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The file of a folder of stored includes that says what is in it. */
const LOCK_NAME = 'includes.lock.json';
const VERSION = 1;
function keyText({ include, name, server, ref, file }) {
    return JSON.stringify([include, name, server ?? '', ref ?? '', file ?? '']);
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** The lock as text: the same files give the same bytes. */
function lockText(files) {
    const sorted = [...files].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1)).map(inOrder);
    return `${JSON.stringify({ version: VERSION, files: sorted }, null, 2)}\n`;
}
/** Reads a lock; undefined where it is none that this version has written. It is a stranger's text: all is checked. */
function readLock(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isObject(document) || document['version'] !== VERSION || !Array.isArray(document['files']))
        return undefined;
    const files = document['files'].map(asStoredFile);
    return files.every((file) => file !== undefined) ? files : undefined;
}
const KINDS = ['remote', 'project', 'template', 'component', 'list'];
const TEXTS = ['name', 'server', 'ref', 'file', 'version', 'path', 'sha256'];
function asStoredFile(value) {
    if (!isObject(value))
        return undefined;
    const include = KINDS.find((kind) => kind === value['include']);
    const texts = textsOf(value, TEXTS);
    const name = texts?.['name'];
    if (include === undefined || texts === undefined || name === undefined)
        return undefined;
    if ((texts['path'] === undefined) !== (texts['sha256'] === undefined))
        return undefined;
    if (value['found'] === undefined)
        return { ...texts, include, name };
    const found = isObject(value['found'])
        ? textsOf(value['found'], ['server', 'project', 'ref', 'sha', 'file'])
        : undefined;
    const { project, file } = found ?? {};
    return project === undefined || file === undefined
        ? undefined
        : { ...texts, include, name, found: { ...found, project, file } };
}
/** The texts of some keys; undefined where one of them is something else. */
function textsOf(value, keys) {
    const entries = keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]]));
    return entries.every(([, text]) => typeof text === 'string')
        ? Object.fromEntries(entries)
        : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function inOrder({ include, name, server, ref, file, found, version, path, sha256: digest }) {
    return { include, name, server, ref, file, found, version, path, sha256: digest };
}


/***/ }),

/***/ 33775:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ localKey),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Ux: () => (/* binding */ listKey),
/* harmony export */   tT: () => (/* binding */ recorder)
/* harmony export */ });
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38465);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59785);


/**
 * Stands before a source of files from elsewhere, and keeps what it gives: files, what their own local includes are, lists
 * of files for wildcards, and what is not there. What belongs to the pipeline's own project is not kept, nor what is left
 * out. `mask` takes secrets out of what is written down.
 */
function recorder(fetch, mask) {
    const kept = new Map();
    const known = new Map();
    const keep = (key, content, more = {}) => {
        const stored = content === undefined ? {} : { path: pathOf(key), sha256: (0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(content) };
        kept.set((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .Pu)(key), { file: { ...key, ...more, ...stored }, content });
    };
    const once = async (request) => {
        const key = keyOf(request, mask);
        const found = await fetch(request).catch((error) => {
            if (error instanceof _refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .MissingFile */ .$H)
                keep(key, undefined);
            throw error;
        });
        const isOwn = found.origin === undefined && (request.kind === 'project' || request.kind === 'component');
        if (found.leftOut || isOwn)
            return found;
        const origin = found.origin === undefined ? undefined : originOf(found.origin);
        const version = found.component?.version ?? undefined;
        keep(key, found.content, { ...(origin ? { found: origin } : {}), ...(version === undefined ? {} : { version }) });
        return origin === undefined || found.source === undefined
            ? found
            : { ...found, source: recordedSource(found.source, origin, keep) };
    };
    return {
        fetch(request) {
            const key = JSON.stringify(request);
            const found = known.get(key) ?? once(request);
            known.set(key, found);
            return found;
        },
        recorded: () => [...kept.values()],
    };
}
function recordedSource(source, origin, keep) {
    return {
        ...source,
        async readFile(path) {
            const content = await source.readFile(path);
            keep(localKey(origin, path), content);
            return content;
        },
        async listFiles() {
            const files = await source.listFiles();
            keep(listKey(origin), files.map((path) => `${path}\n`).join(''));
            return files;
        },
    };
}
/** Under what an include is kept. */
function keyOf(request, mask) {
    switch (request.kind) {
        case 'remote':
            return { include: 'remote', name: mask(request.url) };
        case 'template':
            return { include: 'template', name: mask(request.name) };
        case 'component':
            return { include: 'component', name: mask(request.address) };
        case 'project': {
            const { project, ref, file } = request;
            return {
                include: 'project',
                name: mask(project),
                ...(ref === undefined ? {} : { ref: mask(ref) }),
                file: mask(file),
            };
        }
    }
}
/** Under what a local include of a project's file is kept: by the commit, so that a branch that moves is seen. */
function localKey(origin, path) {
    return { include: 'project', ...projectOf(origin), file: path.replace(/^\/+/, '') };
}
function listKey(origin) {
    return { include: 'list', ...projectOf(origin) };
}
function projectOf({ server, project, ref, sha }) {
    const at = sha ?? ref;
    return { name: project, ...(server === undefined ? {} : { server }), ...(at === undefined ? {} : { ref: at }) };
}
function originOf({ server, project, ref, sha, file }) {
    return {
        ...(server === undefined ? {} : { server }),
        project,
        ...(ref === undefined ? {} : { ref }),
        ...(sha === undefined ? {} : { sha }),
        file,
    };
}
/** A name on the disk: readable, and made of nothing but harmless signs, whatever is asked for. */
function pathOf(key) {
    const words = `${key.name} ${key.file ?? ''}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const readable = words.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '');
    return `files/${readable}-${(0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .Pu)(key)).slice(0, 12)}.${key.include === 'list' ? 'txt' : 'yml'}`;
}


/***/ }),

/***/ 81072:
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

// EXTERNAL MODULE: ./src/gitlab/index.ts + 110 modules
var gitlab = __webpack_require__(29502);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var yaml_node = __webpack_require__(15);
// EXTERNAL MODULE: ./src/gitlab/yaml/settings.ts
var settings = __webpack_require__(28838);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/inputs/values/pairs.ts
var pairs = __webpack_require__(55849);
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
            const map = text === undefined ? undefined : (0,settings/* readSettings */.s)(name, text);
            if (map === undefined)
                continue;
            const read = kind === 'own' ? ownVariables(map, problem) : peerVariables(map, problem, notes);
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
        ...variable(name, text('value', ''), scope),
        file,
        masked: flag('masked'),
        raw: flag('raw') || file,
        ...(flag('protected') ? { protected: true } : {}),
    };
    return before.ok ? [made] : [];
}
function ofText(name, scope, node, problem) {
    if (node.kind === 'scalar')
        return [variable(name, node.text, scope)];
    problem(`${name}: a variable is a text, or a map with value`, node);
    return [];
}
/**
 * The form of gitlab-ci-local: `KEY: text`, or `type` (`variable` or `file`) and `values`, texts by environment scope. A text
 * that is a path stands there for the file: here it stays a text, since the file would be one of this machine.
 */
function peerVariables(map, problem, notes) {
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
            if (!isFile && /^(~\/|\/)/.test(node.text) && type === undefined)
                notes.push({
                    message: `${name} is a text here: gitlab-ci-local would take the content of the file that it names`,
                    location: (0,yaml_node/* locationOf */.hD)(node),
                    hint: `--file-variable '${name}=@PATH' gives that`,
                });
            return [{ ...variable(name, node.text, scope), file: isFile, raw: isFile }];
        });
    });
}
function variable(key, value, scope) {
    const all = scope === '' || scope === '*';
    return { key, value, public: false, masked: false, file: false, raw: false, ...(all ? {} : { environment: scope }) };
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

// EXTERNAL MODULE: ./src/gitlab-api/http.ts
var http = __webpack_require__(16104);
// EXTERNAL MODULE: ./src/gitlab-api/store.ts
var gitlab_api_store = __webpack_require__(58147);
;// CONCATENATED MODULE: ./src/gitlab-api/api.ts


/** More pages than this are no list of releases or files any more. */
const MAX_PAGES = 200;
/** A project of a GitLab instance, by its REST API (docs.gitlab.com/api): repository files, repositories, releases. */
function apiProject(instance, project) {
    const base = `${instance.url}/api/v4/projects/${encodeURIComponent(project)}`;
    return {
        hasRefs: true,
        at: async (ref) => revisionOf(instance, base, ref),
        releases: async () => {
            const releases = await pages(instance, `${base}/releases?per_page=100`);
            return releases.flatMap((release) => textIn(release, 'tag_name') ?? []);
        },
    };
}
/** Files at a ref: once a first answer has told which commit that is, of this commit, whatever becomes of the branch. */
function revisionOf(instance, base, ref) {
    const known = new Map();
    let listed;
    let asked;
    let commit;
    const at = () => encodeURIComponent(commit ?? ref ?? 'HEAD');
    const read = async (path) => {
        const answer = await ask(instance, `${base}/repository/files/${encodeURIComponent(path)}/raw?ref=${at()}`);
        if (answer.status === 404 && said(answer) === '404 File Not Found')
            return undefined;
        if (answer.status !== 200)
            throw refusal(instance, answer, ref);
        if (isPage(answer))
            throw new gitlab_api_store/* Unavailable */.$('answer', `${instance.url} answers with a web page: does it ask for a login?`);
        commit ??= idOf(answer.headers.get('x-gitlab-commit-id'));
        return answer.text;
    };
    return {
        notes: [],
        read: (path) => remembered(known, path, () => read(path)),
        list: () => (listed ??= pages(instance, `${base}/repository/tree?recursive=true&per_page=100&ref=${at()}`).then((entries) => entries.flatMap((entry) => (textIn(entry, 'type') === 'blob' ? (textIn(entry, 'path') ?? []) : [])))),
        sha: async () => commit ?? (await (asked ??= commitAt(instance, `${base}/repository/commits/${at()}`))),
    };
}
/** A page for people, where a redirect has led to one; a file comes as plain text. */
function isPage({ headers }) {
    return /^text\/html\b/i.test(headers.get('content-type') ?? '') && !headers.has('x-gitlab-commit-id');
}
/** For a server that does not tell the commit with its files. */
async function commitAt(instance, address) {
    const answer = await ask(instance, address).catch(() => undefined);
    return answer?.status === 200 ? idOf(textIn(jsonOf(answer), 'id')) : undefined;
}
function remembered(known, key, make) {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
}
/** All items of a list: GitLab names the next page in a header. */
async function pages(instance, address) {
    const items = [];
    let page = '1';
    for (let count = 0; count < MAX_PAGES && page !== ''; count += 1) {
        const answer = await ask(instance, `${address}&page=${page}`);
        if (answer.status !== 200)
            throw refusal(instance, answer, undefined);
        const found = jsonOf(answer);
        if (!Array.isArray(found))
            throw new gitlab_api_store/* Unavailable */.$('answer', `${instance.url} does not answer as a GitLab instance does`);
        items.push(...found);
        const next = answer.headers.get('x-next-page') ?? '';
        page = /^\d+$/.test(next) ? next : '';
    }
    return items;
}
async function ask(instance, address) {
    return (0,http/* get */.Jt)(address, instance).catch((error) => {
        if (!(error instanceof http/* NoAnswer */.W_))
            throw error;
        throw new gitlab_api_store/* Unavailable */.$('answer', `${instance.url} could not be asked because of ${error.message}`);
    });
}
/** What an answer other than 200 means, by its status and GitLab's own words. */
function refusal(instance, answer, ref) {
    const { url, credentials } = instance;
    const hasToken = credentials?.origin === new URL(url).origin;
    const status = `${url} answers with HTTP code ${answer.status}`;
    const attempts = answer.attempts === 1 ? 'one attempt' : `${answer.attempts} attempts`;
    switch (answer.status) {
        case 401:
            return hasToken
                ? new gitlab_api_store/* Unavailable */.$('project', `${status}: it does not know the token`, 'gitlab-token')
                : new gitlab_api_store/* Unavailable */.$('project', `${status}: it wants a token`);
        case 403:
            return new gitlab_api_store/* Unavailable */.$('project', hasToken ? `${status}: the token has not the scope \`read_api\`` : `${status}: asked without a token`);
        case 404: {
            if (said(answer) === '404 Commit Not Found' || said(answer) === '404 Tree Not Found')
                return new gitlab_api_store/* Unavailable */.$('ref', `there is no \`${ref ?? 'HEAD'}\``);
            return new gitlab_api_store/* Unavailable */.$('project', `${status}: ${hasToken ? 'the token may not read it, or it' : 'asked without a token, or it'} is not there`);
        }
        case 429: {
            const after = answer.headers.get('retry-after');
            const when = after !== null && /^\d+$/.test(after) ? `; it is to be asked again after ${after} s` : '';
            return new gitlab_api_store/* Unavailable */.$('answer', `${status} (too many requests) after ${attempts}${when}`);
        }
    }
    return new gitlab_api_store/* Unavailable */.$('answer', `${status} after ${attempts}`);
}
/** GitLab's word on a failure, for comparison only. */
function said(answer) {
    const document = jsonOf(answer);
    return textIn(document, 'message') ?? textIn(document, 'error') ?? '';
}
function jsonOf(answer) {
    try {
        return JSON.parse(answer.text);
    }
    catch {
        return undefined;
    }
}
function textIn(value, key) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    const found = value[key];
    return typeof found === 'string' ? found : undefined;
}
function idOf(text) {
    return typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined;
}

// EXTERNAL MODULE: ./src/gitlab-api/components.ts + 1 modules
var components = __webpack_require__(9410);
// EXTERNAL MODULE: ./src/gitlab-api/refusals.ts
var refusals = __webpack_require__(38465);
;// CONCATENATED MODULE: ./src/gitlab-api/copies.ts






/**
 * A copy of a project that the user has named. In a Git repository a ref is looked for as GitLab does, and without one the
 * files are taken as they are; a folder that is none, or a place in the web, has its files whatever the ref, and says so.
 * Throws {@link Unavailable} where the folder is not there.
 */
async function copyAt(place, base, repositoryAt, options) {
    if (place.kind === 'web')
        return withoutRefs((0,http/* shownAddress */.Uk)(place.address), webFiles(place.address, options));
    const folder = (0,external_node_path_.resolve)(base, place.path);
    const there = await (0,promises_.stat)(folder).catch(() => undefined);
    if (there?.isDirectory() !== true)
        throw new gitlab_api_store/* Unavailable */.$('project', `include-map: ${place.path} is ${there === undefined ? 'not there' : 'no folder'}`);
    const files = folderFiles(folder);
    const repository = await repositoryAt(folder);
    if (repository === undefined)
        return withoutRefs(place.path, files);
    return {
        ...repository,
        async at(ref) {
            if (ref === undefined)
                return { ...files, notes: [] };
            return repository.at(ref).catch((error) => {
                if (!(error instanceof gitlab_api_store/* Unavailable */.$) || error.lack !== 'ref')
                    throw error;
                const message = `${error.message} in the Git repository ${place.path} that include-map names`;
                throw new gitlab_api_store/* Unavailable */.$('ref', message, `git -C ${(0,refusals/* asWord */.xS)(place.path)} fetch --tags`);
            });
        },
    };
}
function withoutRefs(place, files) {
    return {
        hasRefs: false,
        async at(ref) {
            const note = `${place}, which include-map names, is no Git repository: its files are taken as they are, whatever they are at \`${ref ?? ''}\``;
            return { ...files, notes: ref === undefined ? [] : [note] };
        },
        releases: async () => [],
    };
}
function folderFiles(folder) {
    return {
        read: (path) => (0,safe_folder/* readInside */.xO)(folder, path),
        async list() {
            const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
            return entries
                .filter((entry) => !entry.isDirectory())
                .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
                .filter((path) => !path.split('/').includes('.git'))
                .sort();
        },
        sha: async () => undefined,
    };
}
function webFiles(address, options) {
    return {
        async read(path) {
            const inside = (0,external_node_path_.normalize)(path).replace(/^\/+/, '');
            const url = `${address.replace(/\/+$/, '')}/${inside.split('/').map(encodeURIComponent).join('/')}`;
            if (inside.startsWith('..'))
                return undefined;
            const answer = await (0,http/* get */.Jt)(url, options).catch((error) => {
                if (!(error instanceof http/* NoAnswer */.W_))
                    throw error;
                throw new gitlab_api_store/* Unavailable */.$('answer', `${(0,http/* shownAddress */.Uk)(url)} could not be fetched because of ${error.message}`);
            });
            if (answer.status === 404 || answer.status === 410)
                return undefined;
            if (answer.status === 200)
                return answer.text;
            throw new gitlab_api_store/* Unavailable */.$('answer', `${(0,http/* shownAddress */.Uk)(url)} answers with HTTP code ${answer.status}`);
        },
        list: () => Promise.reject(new gitlab_api_store/* Unavailable */.$('answer', `${(0,http/* shownAddress */.Uk)(address)} has no list of its files, which a wildcard needs`)),
        sha: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./src/gitlab-api/include-map.ts
/**
 * The place that the input `include-map` has for a name: a project's path, `template`, or an address. Since an address may
 * have any number of `=`, the items are kept as they were given, and it is the name that says where an item is to be cut.
 * The last item for a name counts; a comma of an address stands in it as `%2C`. undefined: there is none.
 */
function placeOf(items, name) {
    const isAddress = /^https?:\/\//i.test(name);
    // GitLab finds projects whatever the case of their names
    const keys = isAddress ? [`${name}=`, `${name.replaceAll(',', '%2C')}=`] : [`${name.toLowerCase()}=`];
    for (const item of items.toReversed()) {
        const key = keys.find((one) => (isAddress ? item : item.toLowerCase()).startsWith(one));
        if (key !== undefined)
            return asPlace(item.slice(key.length).trim());
    }
    return undefined;
}
function asPlace(text) {
    if (text === '')
        return { kind: 'nothing' };
    return /^https?:\/\//i.test(text) ? { kind: 'web', address: text } : { kind: 'folder', path: text };
}

;// CONCATENATED MODULE: ./src/gitlab-api/own.ts

const NO_TAGS = 'content not found (this copy of the repository has no tags)';
const WHOLE = 'git fetch --tags, or `fetch-depth: 0` of actions/checkout';
/**
 * The own project: from its repository here wherever that has what is asked for, else from the instance, but only if that is
 * where the repository comes from: a project of the same path on another server is another project.
 */
function withOwn({ store, isRemote }, api) {
    return {
        hasRefs: true,
        at: (ref) => store.at(ref).catch((error) => {
            if (!(error instanceof gitlab_api_store/* Unavailable */.$) || error.lack !== 'ref')
                throw error;
            if (isRemote)
                return api.at(ref);
            throw new gitlab_api_store/* Unavailable */.$('ref', error.message, WHOLE);
        }),
        async releases() {
            const tags = await store.releases();
            return tags.length > 0 || !isRemote ? tags : api.releases();
        },
        ...(isRemote ? {} : { whyNone: new gitlab_api_store/* Unavailable */.$('ref', NO_TAGS, WHOLE) }),
    };
}

;// CONCATENATED MODULE: ./src/gitlab-api/includes.ts










/** Where GitLab's own templates are to be had publicly. */
const TEMPLATES = { project: 'gitlab-org/gitlab', ref: 'master', folder: 'lib/gitlab/ci/templates' };
/**
 * Finds files from elsewhere: by the user's map first, then in the project's own repository, else from the GitLab instance
 * or the web. Every file is asked for once a run. What cannot be had is an {@link IncludeError} with GitLab's sentence and
 * one remedy; an include is left out only where the map says so.
 */
function remoteFiles(options) {
    const { gitlabUrl, token, timeoutMs, pause } = options;
    const credentials = token === undefined ? undefined : { origin: new URL(gitlabUrl).origin, token };
    const known = new Map();
    const fetch = (request) => {
        const key = JSON.stringify(request);
        const found = known.get(key) ?? find(from, request);
        known.set(key, found);
        return found;
    };
    const from = { options, instance: { url: gitlabUrl, credentials, timeoutMs, pause }, fetch, stores: new Map() };
    return fetch;
}
async function find(from, request) {
    try {
        switch (request.kind) {
            case 'remote':
                return await remote(from, request.url);
            case 'project':
                return await project(from, request);
            case 'template':
                return await template(from, request.name);
            case 'component':
                return await component(from, request.address);
        }
    }
    catch (error) {
        if (!(error instanceof gitlab_api_store/* Unavailable */.$))
            throw error;
        throw (0,refusals/* refusalOf */.Of)(request, error, from.options.spell);
    }
}
async function remote(from, url) {
    const { options } = from;
    const name = (0,http/* shownAddress */.Uk)(url);
    const place = placeOf(options.includeMap, url) ?? placeOf(options.includeMap, name);
    if (place?.kind === 'nothing')
        return leftOut(name, url);
    if (place?.kind === 'folder') {
        const content = await (0,promises_.readFile)((0,external_node_path_.resolve)(options.base, place.path), 'utf8').catch(() => undefined);
        if (content === undefined)
            throw new gitlab_api_store/* Unavailable */.$('answer', `include-map: the file ${place.path} cannot be read`);
        return { content, name, source: undefined };
    }
    if (place === undefined && options.stored)
        return options.stored.find({ kind: 'remote', url }, from.fetch);
    const answer = await (0,http/* get */.Jt)(place?.address ?? url, options).catch((error) => {
        if (!(error instanceof http/* NoAnswer */.W_))
            throw error;
        throw new gitlab_api_store/* Unavailable */.$('answer', `because of ${error.message}!`);
    });
    if (answer.status >= 200 && answer.status < 300)
        return { content: answer.text, name, source: undefined };
    const attempts = answer.attempts === 1 ? '' : `after ${answer.attempts} attempts `;
    throw new gitlab_api_store/* Unavailable */.$('answer', `${attempts}because of HTTP code \`${answer.status}\` error!`);
}
async function project(from, request) {
    const store = await storeOf(from, request.project, from.instance);
    const name = `${request.project}:${request.file}`;
    if (store === 'nothing')
        return leftOut(name, request.project);
    if (store === 'stored')
        return stored(from, request);
    const revision = await store.at(request.ref);
    const file = inside(request.file);
    const content = await revision.read(file);
    if (content === undefined)
        throw new refusals/* MissingFile */.$H(`Project \`${request.project}\` file \`${request.file}\` does not exist!`);
    return {
        content,
        name,
        source: sourceOf(from, request.project, revision),
        notes: revision.notes,
        ...(await originOf(revision, { project: request.project, ref: request.ref, file })),
    };
}
/** A template of GitLab's; it has no local includes. */
async function template(from, name) {
    const place = placeOf(from.options.includeMap, 'template');
    if (place?.kind === 'nothing')
        return leftOut(name, 'template');
    const store = place === undefined ? await storeOf(from, TEMPLATES.project, from.instance) : await copyOf(from, place);
    if (store === 'nothing')
        return leftOut(name, TEMPLATES.project);
    if (store === 'stored')
        return stored(from, { kind: 'template', name });
    const [ref, file] = place === undefined ? [TEMPLATES.ref, `${TEMPLATES.folder}/${name}`] : [undefined, name];
    const revision = await store.at(ref);
    const content = await revision.read(inside(file));
    if (content === undefined)
        throw new gitlab_api_store/* Unavailable */.$('ref', '');
    const origin = place === undefined ? await originOf(revision, { project: TEMPLATES.project, ref, file }) : {};
    return { content, name, source: undefined, notes: revision.notes, ...origin };
}
async function component(from, address) {
    const parts = (0,components/* componentAddress */.I)(address);
    if (parts === undefined)
        throw new refusals/* IncludeError */.pb(`Component '${address}' - the component path is not supported (it is HOST/GROUP/PROJECT/NAME@VERSION)`, undefined);
    const { instance, note } = instanceOf(from, parts);
    const store = await storeOf(from, parts.project, instance);
    if (store === 'nothing')
        return leftOut(address, parts.project);
    if (store === 'stored')
        return stored(from, { kind: 'component', address });
    const found = await (0,components/* findComponent */.T)(parts, store);
    const server = instance === from.instance ? {} : { server: instance.url };
    return {
        content: found.content,
        name: address,
        source: sourceOf(from, parts.project, found.revision),
        component: found.facts,
        notes: [...(found.revision.own === true ? [] : note), ...found.revision.notes],
        ...(await originOf(found.revision, { ...server, project: parts.project, ref: found.ref, file: found.file })),
    };
}
/** The instance that an address names. On GitLab it can only be the pipeline's own. */
function instanceOf({ instance, options }, { host }) {
    const own = new URL(instance.url);
    if (host === own.host || host === own.hostname)
        return { instance, note: [] };
    const { timeoutMs, pause } = options;
    const note = `${host} is not the GitLab instance of this pipeline (${own.host}), on which this component would be refused; it is asked for without a token`;
    return { instance: { url: `https://${host}`, timeoutMs, pause }, note: [note] };
}
function storeOf(from, name, instance) {
    const key = `${instance.url} ${name}`;
    const found = from.stores.get(key) ?? openStore(from, name, instance);
    from.stores.set(key, found);
    return found;
}
async function openStore(from, name, instance) {
    const place = placeOf(from.options.includeMap, name);
    if (place?.kind === 'nothing')
        return 'nothing';
    if (place !== undefined)
        return copyOf(from, place);
    const { own, stored: isStored } = from.options;
    const isOwn = instance === from.instance && own?.path.toLowerCase() === name.toLowerCase();
    if (!isOwn && isStored)
        return 'stored';
    const api = apiProject(instance, name);
    return isOwn && own ? withOwn(isStored ? { ...own, isRemote: false } : own, api) : api;
}
async function stored({ options, fetch }, request) {
    if (!options.stored)
        throw new Error('nothing is stored');
    return options.stored.find(request, fetch);
}
function copyOf({ options }, place) {
    return copyAt(place, options.base, options.repositoryAt, { timeoutMs: options.timeoutMs, pause: options.pause });
}
function leftOut(name, key) {
    const notes = [
        `${(0,http/* shownAddress */.Uk)(key) === name ? 'it' : name} is left out, since include-map has nothing for ${(0,http/* shownAddress */.Uk)(key)}`,
    ];
    return { content: '', name, source: undefined, leftOut: true, notes };
}
async function originOf(revision, origin) {
    return revision.own === true ? {} : { origin: { ...origin, sha: await revision.sha() } };
}
function inside(file) {
    return (0,external_node_path_.normalize)(file).replace(/^\/+/, '');
}
/** Local includes of a file from another project mean that project, at the same commit. */
function sourceOf({ fetch }, name, revision) {
    const nothing = () => Promise.resolve(undefined);
    const explained = (what) => (error) => {
        if (!(error instanceof gitlab_api_store/* Unavailable */.$))
            throw error;
        throw new Error(`${what} of the project \`${name}\` cannot be had: ${error.message}`);
    };
    return {
        readFile: (path) => revision.read(inside(path)).catch(explained(`\`${path}\``)),
        listFiles: () => revision.list().catch(explained('The list of files')),
        changedFiles: nothing,
        blobId: nothing,
        lastCommitId: nothing,
        fetch,
    };
}

// EXTERNAL MODULE: ./src/gitlab-api/stored/lock.ts
var lock = __webpack_require__(59785);
// EXTERNAL MODULE: ./src/gitlab-api/stored/record.ts
var record = __webpack_require__(33775);
;// CONCATENATED MODULE: ./src/gitlab-api/stored/replay.ts








/** Opens a folder of stored includes, as the user calls it. Throws {@link UsageError} where it is none. */
async function openStored(folder, shown, mask) {
    const text = await (0,safe_folder/* readInside */.xO)(folder, lock/* LOCK_NAME */.Sy).catch(() => undefined);
    const remedy = `gitlab-dind includes fetch ${(0,refusals/* asWord */.xS)(shown)}`;
    const files = text === undefined ? undefined : (0,lock/* readLock */.mF)(text);
    if (files === undefined) {
        const what = text === undefined ? 'has no' : 'cannot be used: it was not written by this version:';
        throw new errors/* UsageError */.eb(`includes-from: ${shown} ${what} ${lock/* LOCK_NAME */.Sy} (${remedy} makes it)`);
    }
    const known = new Map(files.map((file) => [(0,lock/* keyText */.Pu)(file), file]));
    const lookUp = (key) => {
        const found = known.get((0,lock/* keyText */.Pu)(key));
        if (found === undefined)
            throw new gitlab_api_store/* Unavailable */.$('answer', `it is not stored in ${(0,external_node_path_.join)(shown, lock/* LOCK_NAME */.Sy)}`, remedy);
        return found;
    };
    const contentOf = async ({ path = '', sha256: digest }) => {
        const content = await (0,safe_folder/* readInside */.xO)(folder, path).catch(() => undefined);
        const place = (0,external_node_path_.join)(shown, path);
        if (content === undefined)
            throw new gitlab_api_store/* Unavailable */.$('answer', `${place}, which ${lock/* LOCK_NAME */.Sy} names, cannot be read`, remedy);
        if ((0,lock/* sha256 */.sc)(content) === digest)
            return content;
        throw new gitlab_api_store/* Unavailable */.$('answer', `${place} is not what was stored: its sha256 is not that of ${lock/* LOCK_NAME */.Sy}`, remedy);
    };
    return {
        async find(request, fetch) {
            const stored = lookUp((0,record/* keyOf */.TN)(request, mask));
            if (stored.path === undefined)
                throw new refusals/* MissingFile */.$H(`Project \`${stored.name}\` file \`${stored.file ?? ''}\` does not exist!`);
            const { found } = stored;
            return {
                content: await contentOf(stored),
                name: nameOf(request),
                source: found === undefined || request.kind === 'template' ? undefined : replay_sourceOf(found, lookUp, contentOf, fetch),
                ...(request.kind === 'component' ? { component: factsOf(request.address, stored) } : {}),
                ...(found === undefined ? {} : { origin: { ...found, ref: found.ref, sha: found.sha } }),
            };
        },
    };
}
function replay_sourceOf(origin, lookUp, contentOf, fetch) {
    const nothing = () => Promise.resolve(undefined);
    const explained = async (what, action) => {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof gitlab_api_store/* Unavailable */.$))
                throw error;
            const remedy = error.remedy === undefined ? '' : ` (${error.remedy})`;
            throw new Error(`${what} of the project \`${origin.project}\` cannot be had: ${error.message}${remedy}`);
        }
    };
    return {
        readFile: (path) => explained(`\`${path}\``, async () => {
            const stored = lookUp((0,record/* localKey */.B$)(origin, path));
            return stored.path === undefined ? undefined : contentOf(stored);
        }),
        listFiles: () => explained('The list of files', async () => (await contentOf(lookUp((0,record/* listKey */.Ux)(origin)))).split('\n').slice(0, -1)),
        changedFiles: nothing,
        blobId: nothing,
        lastCommitId: nothing,
        fetch,
    };
}
function nameOf(request) {
    switch (request.kind) {
        case 'remote':
            return request.url;
        case 'project':
            return `${request.project}:${request.file}`;
        case 'template':
            return request.name;
        case 'component':
            return request.address;
    }
}
function factsOf(address, { found, version }) {
    const { name = '', reference = '' } = (0,components/* componentAddress */.I)(address) ?? {};
    return { name, sha: found?.sha ?? null, version: version ?? null, reference };
}

// EXTERNAL MODULE: ./src/repository/instance.ts
var instance = __webpack_require__(84677);
// EXTERNAL MODULE: ./src/repository/git.ts
var repository_git = __webpack_require__(32740);
;// CONCATENATED MODULE: ./src/repository/revisions.ts



/** The Git repository whose top (or bare directory) a folder is; undefined where it is none, or a folder in one. */
async function repositoryAt(folder) {
    const real = await (0,promises_.realpath)(folder);
    const asked = await (0,repository_git/* gitOf */.O)(real, ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--show-toplevel'], false);
    const [isBare, gitDir = '', top = ''] = asked.stdout.trim().split('\n');
    const place = isBare === 'true' ? gitDir : top;
    if (place === '' || (await (0,promises_.realpath)(place).catch(() => '')) !== real)
        return undefined;
    return revisions_storeOf(real, async (ref) => {
        const sha = ref === undefined ? await commitOf(real, 'HEAD') : await revisions_commitAt(real, ref);
        if (sha === undefined)
            throw new gitlab_api_store/* Unavailable */.$('ref', `there is no \`${ref ?? 'HEAD'}\``);
        return commitFiles(real, sha);
    });
}
/**
 * The pipeline's own project. A ref that is the pipeline's own commit, or its own ref, means the files as they are here, as
 * local includes have them; others are read from the repository. Without a ref it is the default branch.
 */
function ownProject(project, context) {
    const { repository, facts, files } = project;
    const here = {
        read: (path) => files.read(path),
        list: () => files.list(),
        sha: async () => facts.sha,
        notes: [],
        own: true,
    };
    return revisions_storeOf(repository, async (ref) => {
        const name = ref ?? context.project.defaultBranch;
        // what is pushed of a branch may be something else, or nothing yet
        const isOwn = [context.ref.name, facts.branch, 'HEAD'].includes(name);
        const sha = isOwn ? facts.sha : await revisions_commitAt(repository, name);
        if (sha === undefined)
            throw new gitlab_api_store/* Unavailable */.$('ref', `there is no \`${name}\` in this copy of the repository`);
        return sha === facts.sha ? here : { ...commitFiles(repository, sha), own: true };
    });
}
function revisions_storeOf(folder, at) {
    return {
        hasRefs: true,
        at,
        // a copy has no releases: their tags stand for them
        releases: async () => {
            const listed = await (0,repository_git/* gitOf */.O)(folder, ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'], false);
            return listed.stdout.split('\n').filter((name) => name !== '');
        },
    };
}
/** Where a name is looked for, in GitLab's order; a clone has most branches as its remote's. */
const PLACES = ['refs/tags/', 'refs/heads/', 'refs/remotes/origin/'];
/** The commit of an id, a tag or a branch. A ref is a stranger's text: Git is only ever given full names of it. */
async function revisions_commitAt(folder, ref) {
    if (/[\s~^:?*[\\\u0000-\u001f]|\.\.|@\{/.test(ref))
        return undefined; // no name of a ref
    if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref)) {
        const found = await commitOf(folder, ref);
        if (found !== undefined)
            return found;
    }
    for (const place of PLACES) {
        const found = await commitOf(folder, `${place}${ref}`);
        if (found !== undefined)
            return found;
    }
    if (ref === 'HEAD' || /^refs\//.test(ref) || /^[0-9a-f]{7,39}$/.test(ref))
        return commitOf(folder, ref);
    return undefined;
}
async function commitOf(folder, name) {
    const found = await (0,repository_git/* gitOf */.O)(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], false);
    return found.exitCode === 0 ? found.stdout.trim() : undefined;
}
function commitFiles(folder, sha) {
    return {
        async read(path) {
            const inside = path.replace(/^\/+/, '');
            if (inside.includes('\0'))
                return undefined;
            const blob = await (0,repository_git/* gitOf */.O)(folder, ['cat-file', 'blob', `${sha}:${inside}`], false);
            return blob.exitCode === 0 ? blob.stdout : undefined;
        },
        async list() {
            const listed = await (0,repository_git/* gitOf */.O)(folder, ['ls-tree', '-r', '-z', '--name-only', sha]);
            return listed.stdout.split('\0').filter((path) => path !== '');
        },
        sha: async () => sha,
        notes: [],
    };
}

;// CONCATENATED MODULE: ./src/inputs/prepare/elsewhere.ts






/** Where the files of includes come from that are not the project's own: what the inputs say of it. */
async function filesElsewhere(inputs, project, context, spell) {
    const gitlabUrl = context.server.url;
    const { includesFrom } = inputs;
    const stored = includesFrom && (await openStored(includesFrom.path, includesFrom.given, (0,gitlab/* maskOf */._4)(context)));
    return remoteFiles({
        gitlabUrl,
        token: inputs.gitlabToken,
        includeMap: inputs.includeMap,
        base: project.folder,
        repositoryAt: repositoryAt,
        own: {
            path: context.project.path,
            store: ownProject(project, context),
            isRemote: (0,instance/* isOn */.Mp)(gitlabUrl, project.facts.origin),
        },
        stored,
        spell,
    });
}
/** How an input is given on the command line, so that a shell takes it as it is. */
const asOption = (input, value) => `--${input} ${(0,refusals/* asWord */.xS)(value)}`;
/** How an input is given to the Action, as YAML. */
const asInput = (input, value) => `the input \`${input}: ${/^[\w@%+=:,./~-]+$/.test(value) ? value : JSON.stringify(value)}\``;

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

// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
;// CONCATENATED MODULE: ./src/repository/source.ts

/** The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other projects' files. */
function projectFiles(project, base, remote) {
    const git = (...args) => (0,repository_git/* gitOf */.O)(project.repository, args, false);
    const { sha } = project.facts;
    return {
        readFile: (path) => project.files.read(path),
        listFiles: () => project.files.list(),
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

;// CONCATENATED MODULE: ./src/repository/upstream.ts

/**
 * What GitLab would compare with if the branch were pushed now: the commit that its upstream is at, where HEAD has
 * commits that it lacks. The upstream is the one that Git has noted, else the branch of that name in `origin`.
 */
async function upstreamOf({ repository, snapshot }, branch) {
    if (snapshot)
        return { kind: 'nothing', why: 'the project is no Git repository of its own' };
    const git = async (...args) => {
        const { exitCode, stdout } = await (0,repository_git/* gitOf */.O)(repository, args, false);
        return exitCode === 0 ? stdout.trim() : '';
    };
    const noted = await git('for-each-ref', '--format=%(upstream)', `refs/heads/${branch}`);
    const ref = noted || `refs/remotes/origin/${branch}`;
    const [sha, missing] = await Promise.all([
        git('rev-parse', '--verify', '-q', `${ref}^{commit}`),
        git('rev-list', '--max-count=1', `${ref}..HEAD`, '--'),
    ]);
    const name = ref.replace(/^refs\/(?:remotes|heads)\//, '');
    if (sha === '')
        return { kind: 'nothing', why: `there is no ${name}` };
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
    const facts = compares && inputs.token !== undefined ? { ...first, shallow: (await (0,repository_facts/* readFacts */.MH)(project)).shallow } : first;
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
    const remote = await filesElsewhere(inputs, project, context, asked === undefined ? asOption : asInput);
    const files = projectFiles(project, { sha: compareWith }, via(remote, context));
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
    return { project, facts, inputs, context, source, content, notes: allNotes, compares, problem, comparisonNotes };
}
/** The variables that files of the project give where it is the user's own. Throws a {@link UsageError}. */
async function storedVariables(folder) {
    const read = await projectVariableFiles(folder);
    if (read.problems.length > 0)
        throw new errors/* UsageError */.eb(read.problems);
    return read;
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

;// CONCATENATED MODULE: ./src/inputs/prepare/choose.ts



/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
function choose(plan, inputs) {
    const { manual } = inputs.settings;
    checkNames(plan, inputs);
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
/** Throws a {@link UsageError} that lists all names among the inputs of which there is no job or stage. */
function checkNames(known, inputs) {
    const { manual } = inputs.settings;
    const problems = [
        ...inputs.jobs.flatMap((name) => jobProblem(known, 'jobs', name)),
        ...(inputs.stage === undefined ? [] : stageProblem(known, inputs.stage)),
        ...(manual === 'all' ? [] : manual.flatMap((name) => manualProblem(known, name))),
    ];
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((message) => ({ message, location: undefined })));
}
/** The name in the file stands for all copies of a parallel job; one that is no job here may be of a child pipeline. */
function fullNames(plan, name) {
    const copies = plan.jobs.filter((job) => job.name === name || job.groupName === name).map((job) => job.name);
    return copies.length === 0 ? [name] : copies;
}
function jobProblem(plan, input, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return [];
    const reason = plan.excluded.find((job) => job.name === name || (0,gitlab/* groupName */.hv)(job.name) === name)?.reason;
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
    const elsewhere = plan.excluded.some((job) => job.name === name || (0,gitlab/* groupName */.hv)(job.name) === name) ||
        plan.jobs.some((job) => job.trigger !== undefined);
    return elsewhere ? [] : jobProblem(plan, 'manual', name);
}
const SHOWN = 20;
function listed(names) {
    const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

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
async function prepare(read, asked, purpose = 'look', opening = (0,repository_project/* openProject */.U)(read.inputs.cwd)) {
    const { inputs, problems } = read;
    return problems.length === 0 ? prepare_open(inputs, asked, opening) : refuse(read, asked, purpose, opening);
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
async function prepare_open(given, asked, opening) {
    const opened = await openPipeline(given, asked, opening);
    const { project, content, context, source, inputs } = opened;
    try {
        const load = { file: inputs.file, content, context, source };
        const whole = await (0,gitlab/* loadPlan */.Yq)(load).catch((error) => explainEmpty(error, opened));
        if (whole.jobs.some(({ trigger }) => trigger !== undefined))
            await project.files.hold();
        const { plan: chosen, manual } = choose(whole, inputs);
        const plan = { ...chosen, warnings: await planWarnings(opened, chosen) };
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
        checkNames({ jobs: result.jobs, excluded: [], stages }, inputs);
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
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29502);
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
