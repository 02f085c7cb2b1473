export const id = 1485;
export const ids = [1485];
export const modules = {

/***/ 98338:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ apiProject)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16104);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58147);


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
            throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('answer', `${instance.url} answers with a web page: does it ask for a login?`);
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
            throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('answer', `${instance.url} does not answer as a GitLab instance does`);
        items.push(...found);
        const next = answer.headers.get('x-next-page') ?? '';
        page = /^\d+$/.test(next) ? next : '';
    }
    return items;
}
async function ask(instance, address) {
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .get */ .Jt)(address, instance).catch((error) => {
        if (!(error instanceof _http_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_))
            throw error;
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('answer', `${instance.url} could not be asked because of ${error.message}`);
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
                ? new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('project', `${status}: it does not know the token`, 'gitlab-token')
                : new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('project', `${status}: it wants a token`);
        case 403:
            return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('project', hasToken ? `${status}: the token has not the scope \`read_api\`` : `${status}: asked without a token`);
        case 404: {
            if (said(answer) === '404 Commit Not Found' || said(answer) === '404 Tree Not Found')
                return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('ref', `there is no \`${ref ?? 'HEAD'}\``);
            return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('project', `${status}: ${hasToken ? 'the token may not read it, or it' : 'asked without a token, or it'} is not there`);
        }
        case 429: {
            const after = answer.headers.get('retry-after');
            const when = after !== null && /^\d+$/.test(after) ? `; it is to be asked again after ${after} s` : '';
            return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('answer', `${status} (too many requests) after ${attempts}${when}`);
        }
    }
    return new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('answer', `${status} after ${attempts}`);
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
    const shown = `${versions.slice(0, 5).join(', ')}${versions.length > 5 ? ' \u2026' : ''}`;
    return `content not found (no release is ${isLatest ? 'more than a pre-release' : `a ${reference}.*`}; there are ${shown})`;
}


/***/ }),

/***/ 16104:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
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
    const answer = await request(address, options, _web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN);
    return { ...answer, text: answer.body };
}
/** The same with a body that is read otherwise: to a file, or as bytes. */
async function request(address, options, read) {
    const pause = options.pause ?? wait;
    for (let attempts = 1;; attempts += 1) {
        const answer = await once(address, options, attempts, read).catch((error) => {
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
async function once(address, options, attempts, read) {
    const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
    const first = new URL(address);
    const { username, password, origin } = first;
    const basic = username === '' ? undefined : basicOf(username, password);
    let url = withoutCredentials(first);
    try {
        for (let redirects = 0;; redirects += 1) {
            const headers = new Headers(url.origin === origin ? options.headers : {});
            if (url.origin === options.credentials?.origin)
                headers.set('PRIVATE-TOKEN', options.credentials.token);
            if (basic !== undefined && url.origin === origin)
                headers.set('Authorization', basic);
            const sent = asSent(options, headers);
            const response = await fetch(url.href, { ...sent, headers, signal, redirect: 'manual' });
            const location = response.headers.get('location');
            if (response.status < 300 || response.status >= 400 || location === null)
                return { status: response.status, headers: response.headers, body: await read(response), attempts };
            await response.body?.cancel();
            if (options.json !== undefined)
                throw new NoAnswer('a redirect, which a query does not follow', attempts);
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
function asSent({ json }, headers) {
    if (json === undefined)
        return {};
    headers.set('Content-Type', 'application/json');
    return { method: 'POST', body: JSON.stringify(json) };
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

/***/ 3208:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ remoteFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gitlab-api/api.ts
var gitlab_api_api = __webpack_require__(98338);
// EXTERNAL MODULE: ./src/gitlab-api/components.ts + 1 modules
var components = __webpack_require__(9410);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/gitlab-api/http.ts
var http = __webpack_require__(16104);
// EXTERNAL MODULE: ./src/gitlab-api/refusals.ts
var refusals = __webpack_require__(38465);
// EXTERNAL MODULE: ./src/gitlab-api/store.ts
var gitlab_api_store = __webpack_require__(58147);
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
    const api = (0,gitlab_api_api/* apiProject */.M)(instance, name);
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

/***/ 81485:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lv: () => (/* binding */ asInput),
  ui: () => (/* binding */ asOption),
  qs: () => (/* binding */ filesElsewhere)
});

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/gitlab-api/includes.ts + 3 modules
var includes = __webpack_require__(3208);
// EXTERNAL MODULE: ./src/gitlab-api/refusals.ts
var refusals = __webpack_require__(38465);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/gitlab-api/store.ts
var store = __webpack_require__(58147);
// EXTERNAL MODULE: ./src/gitlab-api/components.ts + 1 modules
var components = __webpack_require__(9410);
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
            throw new store/* Unavailable */.$('answer', `it is not stored in ${(0,external_node_path_.join)(shown, lock/* LOCK_NAME */.Sy)}`, remedy);
        return found;
    };
    const contentOf = async ({ path = '', sha256: digest }) => {
        const content = await (0,safe_folder/* readInside */.xO)(folder, path).catch(() => undefined);
        const place = (0,external_node_path_.join)(shown, path);
        if (content === undefined)
            throw new store/* Unavailable */.$('answer', `${place}, which ${lock/* LOCK_NAME */.Sy} names, cannot be read`, remedy);
        if ((0,lock/* sha256 */.sc)(content) === digest)
            return content;
        throw new store/* Unavailable */.$('answer', `${place} is not what was stored: its sha256 is not that of ${lock/* LOCK_NAME */.Sy}`, remedy);
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
                source: found === undefined || request.kind === 'template' ? undefined : sourceOf(found, lookUp, contentOf, fetch),
                ...(request.kind === 'component' ? { component: factsOf(request.address, stored) } : {}),
                ...(found === undefined ? {} : { origin: { ...found, ref: found.ref, sha: found.sha } }),
            };
        },
    };
}
function sourceOf(origin, lookUp, contentOf, fetch) {
    const nothing = () => Promise.resolve(undefined);
    const explained = async (what, action) => {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof store/* Unavailable */.$))
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
// EXTERNAL MODULE: ./src/repository/revisions.ts
var revisions = __webpack_require__(22294);
;// CONCATENATED MODULE: ./src/inputs/prepare/elsewhere.ts






/** Where the files of includes come from that are not the project's own: what the inputs say of it. */
async function filesElsewhere(inputs, project, context, spell) {
    const gitlabUrl = context.server.url;
    const { includesFrom } = inputs;
    const stored = includesFrom && (await openStored(includesFrom.path, includesFrom.given, (0,gitlab/* maskOf */._4)(context)));
    return (0,includes/* remoteFiles */.w)({
        gitlabUrl,
        token: inputs.gitlabToken,
        includeMap: inputs.includeMap,
        base: project.folder,
        repositoryAt: revisions/* repositoryAt */.u,
        own: {
            path: context.project.path,
            store: (0,revisions/* ownProject */.G)(project, context),
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


/***/ }),

/***/ 22294:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ownProject),
/* harmony export */   u: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gitlab_api_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58147);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32740);



/** The Git repository whose top (or bare directory) a folder is; undefined where it is none, or a folder in one. */
async function repositoryAt(folder) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    const asked = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(real, ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--show-toplevel'], false);
    const [isBare, gitDir = '', top = ''] = asked.stdout.trim().split('\n');
    const place = isBare === 'true' ? gitDir : top;
    if (place === '' || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place).catch(() => '')) !== real)
        return undefined;
    return storeOf(real, async (ref) => {
        const sha = ref === undefined ? await commitOf(real, 'HEAD') : await commitAt(real, ref);
        if (sha === undefined)
            throw new _gitlab_api_store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('ref', `there is no \`${ref ?? 'HEAD'}\``);
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
    return storeOf(repository, async (ref) => {
        const name = ref ?? context.project.defaultBranch;
        // what is pushed of a branch may be something else, or nothing yet
        const isOwn = [context.ref.name, facts.branch, 'HEAD'].includes(name);
        const sha = isOwn ? facts.sha : await commitAt(repository, name);
        if (sha === undefined)
            throw new _gitlab_api_store_js__WEBPACK_IMPORTED_MODULE_1__/* .Unavailable */ .$('ref', `there is no \`${name}\` in this copy of the repository`);
        return sha === facts.sha ? here : { ...commitFiles(repository, sha), own: true };
    });
}
function storeOf(folder, at) {
    return {
        hasRefs: true,
        at,
        // a copy has no releases: their tags stand for them
        releases: async () => {
            const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(folder, ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'], false);
            return listed.stdout.split('\n').filter((name) => name !== '');
        },
    };
}
/** Where a name is looked for, in GitLab's order; a clone has most branches as its remote's. */
const PLACES = ['refs/tags/', 'refs/heads/', 'refs/remotes/origin/'];
/** The commit of an id, a tag or a branch. A ref is a stranger's text: Git is only ever given full names of it. */
async function commitAt(folder, ref) {
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
    const found = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], false);
    return found.exitCode === 0 ? found.stdout.trim() : undefined;
}
function commitFiles(folder, sha) {
    return {
        async read(path) {
            const inside = path.replace(/^\/+/, '');
            if (inside.includes('\0'))
                return undefined;
            const blob = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(folder, ['cat-file', 'blob', `${sha}:${inside}`], false);
            return blob.exitCode === 0 ? blob.stdout : undefined;
        },
        async list() {
            const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitOf */ .O)(folder, ['ls-tree', '-r', '-z', '--name-only', sha]);
            return listed.stdout.split('\0').filter((path) => path !== '');
        },
        sha: async () => sha,
        notes: [],
    };
}


/***/ })

};
