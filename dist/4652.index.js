export const id = 4652;
export const ids = [4652];
export const modules = {

/***/ 84652:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushImages: () => (/* binding */ pushImages)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/registry/storage/reach.ts
var reach = __webpack_require__(27370);
// EXTERNAL MODULE: ./src/registry/push/names.ts
var names = __webpack_require__(18844);
;// CONCATENATED MODULE: ./src/registry/push/plan.ts

/** The tag by which referrers of a digest are found where a registry has no API for them (OCI distribution spec). */
const REFERRERS_TAG = /^sha256-[0-9a-f]{64}$/;
/**
 * Where each tag of a run goes; `project` is the path of `$CI_REGISTRY_IMAGE`. Indexes of referrers come last, since what
 * they name has to be there.
 */
function planCopies(images, project, target) {
    const problems = [];
    const taken = new Map();
    for (const { repository: from, tag, digest } of images) {
        const repository = (0,names/* repositoryAt */.uw)(target.path, project, from);
        const name = `${target.host}/${repository}:${tag}`;
        const why = (0,names/* nameProblem */.rH)(target.host, repository, tag);
        if (why !== undefined) {
            problems.push(`${from}:${tag} cannot be copied to ${name}: ${why}`);
            continue;
        }
        const other = taken.get(name);
        if (other === undefined)
            taken.set(name, { source: { repository: from, tag }, digest, repository, tag });
        else if (other.digest !== digest)
            problems.push(`${other.source.repository}:${tag} and ${from}:${tag} would both be ${name}, and are not the same`);
    }
    const copies = [...taken.values()];
    const isIndex = ({ tag }) => REFERRERS_TAG.test(tag);
    return { copies: [...copies.filter((copy) => !isIndex(copy)), ...copies.filter(isIndex)], problems };
}

;// CONCATENATED MODULE: ./src/registry/push/referrers.ts
const INDEX = 'application/vnd.oci.image.index.v1+json';
/** The entries of an index of referrers; what is none is left out, and nothing but an index has any. */
function referrersIn(content) {
    try {
        const { manifests } = JSON.parse(content.toString('utf8'));
        return Array.isArray(manifests) ? manifests.filter(isReferrer) : [];
    }
    catch {
        return [];
    }
}
/**
 * What the referrers tag of a digest is to hold: all of what the target has there (others may have signed the same image),
 * of the run's own index, and of the manifests that were copied. An index that has them all stays as it is, byte by byte;
 * undefined: the target's own does. Source: OCI distribution spec, "Referrers Tag Schema".
 */
function mergedIndex(there, own, copied) {
    const [atTarget, ofRun] = [there, own].map((index) => (index === undefined ? [] : referrersIn(index)));
    const all = new Map();
    for (const entry of [...(atTarget ?? []), ...(ofRun ?? []), ...copied])
        if (!all.has(entry.digest))
            all.set(entry.digest, entry);
    const hasAll = (entries = []) => [...all.keys()].every((digest) => entries.some((entry) => entry.digest === digest));
    if (own !== undefined && hasAll(ofRun))
        return there?.equals(own) === true ? undefined : own;
    if (there !== undefined && hasAll(atTarget))
        return undefined;
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [...all.values()] }));
}
function isReferrer(value) {
    return typeof value === 'object' && value !== null && typeof value.digest === 'string';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
// EXTERNAL MODULE: ./src/registry/storage/manifest.ts
var manifest = __webpack_require__(32468);
;// CONCATENATED MODULE: ./src/registry/push/target/refusal.ts

/** Something could not be copied; the message is a sentence for the user. */
class PushError extends Error {
    name = 'PushError';
    /** What follows would fail in the same way. */
    final;
    constructor(message, final = false, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.final = final;
    }
}
/** Reads the errors of an answer. Source of the format: OCI distribution spec, "Error Codes". */
function wordsOf({ text }) {
    try {
        const { errors, details } = JSON.parse(text);
        const list = Array.isArray(errors) ? errors.filter(isRecord) : [];
        const texts = list.flatMap(({ code, message }) => [code, message].filter((one) => typeof one === 'string'));
        const codes = list.flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
        const words = texts.length > 0 ? texts.join(' ') : typeof details === 'string' ? details : '';
        return { codes, words: (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(words), 200) };
    }
    catch {
        return { codes: [], words: '' }; // a proxy's page, or nothing
    }
}
/**
 * Why a registry has refused something, with what to do about it. `what` is what was asked for: `push the manifest of
 * ghcr.io/owner/app:1`.
 */
function refusalOf(host, what, answer) {
    const { codes, words } = wordsOf(answer);
    const said = words === '' ? '' : ` (${words})`;
    const could = `${host} did not ${what}`;
    const { status } = answer;
    if (status === 401)
        return new PushError(`${could}: it does not take the user and the password, or the token${said}. ${LOGIN}`, true);
    if (status === 403 || codes.includes('DENIED'))
        return new PushError(`${could}: this is not allowed${said}. ${permissionOf(host)}`);
    if (codes.includes('DIGEST_INVALID'))
        return new PushError(`${could}: what arrived is not what was sent, its digest is another${said}. Run it again.`);
    if (status === 413 || codes.includes('SIZE_INVALID'))
        return new PushError(`${could}: it is too large for the registry, or for a proxy before it (413)${said}.`);
    if (status === 429)
        return new PushError(`${could}: it takes no more requests for now (429)${said}.`, true);
    if (status === 404)
        return new PushError(`${could}: there is no such place (404)${said}. Look at registry-push-to; some registries want a repository to be made beforehand.`);
    if (status >= 500)
        return new PushError(`${could}: it failed three times (${status})${said}.`, true);
    return new PushError(`${could}: it answered ${status}${said}.`);
}
/** Why a registry has refused a manifest: it may be of a kind that the registry does not know. */
function manifestRefusal(host, what, mediaType, answer) {
    const { codes, words } = wordsOf(answer);
    const unknownKind = answer.status === 415 ||
        ([400, 404, 405].includes(answer.status) &&
            (codes.some((code) => code === 'MANIFEST_INVALID' || code === 'UNSUPPORTED') || codes.length === 0));
    if (!unknownKind)
        return refusalOf(host, what, answer);
    const kind = /index|list/.test(mediaType) ? 'an index of several images (attestations make one as well)' : mediaType;
    const said = words === '' ? '' : `, ${words}`;
    return new PushError(`${host} did not ${what}: it does not take ${kind} (${answer.status}${said}). Build with \`--provenance=false --sbom=false\` and for one platform, or push to another registry.`);
}
const LOGIN = 'Look at registry-push-username and registry-push-password.';
function permissionOf(host) {
    return host === 'ghcr.io'
        ? "The job of the workflow needs `permissions: {packages: write}`; a package that exists already has to be linked to the repository, with the role Write for it (the package's settings, Manage Actions access)."
        : 'The user needs the right to push there.';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./src/registry/push/source.ts
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






const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** What the embedded registry keeps of pushes, read where it keeps it: also of an engine elsewhere, once it was brought home. */
class Source {
    #store;
    constructor(store) {
        this.#store = store;
    }
    static async open(storage) {
        const [local] = await (0,layout/* readStores */.J7)(storage);
        if (local === undefined)
            throw new PushError('The embedded registry has stored nothing');
        return new Source(local);
    }
    /** Bytes of a blob; undefined: it is not there. */
    size(digest) {
        return this.#store.blobs.get(digest);
    }
    /** Bytes of a blob from `start` until before `end`. Follows no link. */
    async read(digest, start, end) {
        const file = await this.#open(digest);
        return file.createReadStream({ start, end: end - 1 });
    }
    /** Throws a {@link PushError} where the manifest is not there, or is not what its digest says. */
    async manifest(digest) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const parsed = await (0,layout/* readManifest */.WI)(this.#store, digest);
            if (parsed === undefined || (this.size(digest) ?? 0) > manifest/* MAX_MANIFEST */.xZ)
                throw new PushError(`The embedded registry has no manifest ${digest}`);
            const file = __addDisposableResource(env_1, await this.#open(digest), true);
            const content = await file.readFile();
            if (`sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}` !== digest)
                throw new PushError(`What the embedded registry has of the manifest ${digest} is something else`);
            const { mediaType, artifactType, annotations, config } = JSON.parse(content.toString('utf8'));
            const text = (value) => typeof value === 'string' && value !== '' ? value : undefined;
            return {
                digest,
                content,
                parsed,
                // OCI's manifests need not say what they are
                mediaType: plainType(text(mediaType)) ?? (parsed.manifests === undefined ? OCI_MANIFEST : OCI_INDEX),
                artifactType: text(artifactType) ?? text(config?.mediaType),
                annotations: typeof annotations === 'object' && annotations !== null ? { ...annotations } : undefined,
            };
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
    /** Digests of the manifests of a repository whose subject is one of these. */
    async referrers(repository, subjects) {
        const revisions = this.#store.repositories.find(({ name }) => name === repository)?.revisions ?? [];
        const found = [];
        for (const digest of revisions) {
            const subject = (await (0,layout/* readManifest */.WI)(this.#store, digest))?.subject?.digest;
            if (subject !== undefined && subjects.has(subject))
                found.push(digest);
        }
        return found;
    }
    #open(digest) {
        const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = external_node_fs_.constants;
        return (0,promises_.open)((0,layout/* blobPath */.nD)(this.#store.root, digest), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
}
/** A job has chosen it, and it becomes a header. */
function plainType(text) {
    return text !== undefined && /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(text) ? text : undefined;
}

// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/registry/push/target/challenge.ts
var challenge = __webpack_require__(13153);
;// CONCATENATED MODULE: ./src/registry/push/target/auth.ts




/** A token without `expires_in` is good for so long (Docker's token specification). */
const DEFAULT_SECONDS = 60;
/** Tokens that are about to expire are not used any more. */
const MARGIN_MS = 10_000;
/**
 * How requests to one registry are authorized: as it asks for, by Basic, by a token (of the user, or anonymous), or not at
 * all. Source: Docker's "Token Authentication Specification", and its OAuth2 form for servers that have that alone.
 */
class Authorization {
    #host;
    #login;
    #ask;
    #now;
    #tokens = new Map();
    #way = 'unknown';
    /** `ask` gets tokens, with its own patience. */
    constructor(host, login, ask, now = Date.now) {
        this.#host = host;
        this.#login = login;
        this.#ask = ask;
        this.#now = now;
    }
    /** The header for a request with these scopes; undefined: none, as far as is known. Throws where no token is given. */
    async header(scopes) {
        if (this.#way === 'unknown')
            return undefined;
        if (this.#way === 'basic')
            return basic(this.#login);
        const key = scopes.join(' ');
        const known = await this.#tokens.get(key);
        if (known !== undefined && known.until > this.#now())
            return `Bearer ${known.text}`;
        const token = this.#token(this.#way, scopes);
        token.catch(() => this.#tokens.delete(key));
        this.#tokens.set(key, token);
        return `Bearer ${(await token).text}`;
    }
    /** Learns from a 401 how to log in. Whether trying again may help; a token that was refused is not used again. */
    challenged(headers, scopes, used) {
        const challenges = (0,challenge/* challengesIn */.m)(headers['www-authenticate'] ?? '');
        const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters['realm'] !== undefined);
        if (bearer !== undefined) {
            this.#way = { realm: this.#realm(bearer.parameters['realm'] ?? ''), service: bearer.parameters['service'] };
            this.#tokens.delete(scopes.join(' '));
            return true;
        }
        if (!challenges.some(({ scheme }) => scheme === 'basic') || used !== undefined)
            return false;
        if (this.#login === undefined)
            throw new PushError(`${this.#host} asks for a user and a password: give registry-push-username and registry-push-password`, true);
        this.#way = 'basic';
        return true;
    }
    /** The place to get tokens, which gets the password: nothing but HTTPS, but on this machine. */
    #realm(text) {
        const realm = URL.canParse(text) ? new URL(text) : undefined;
        if (realm?.protocol === 'https:' || (realm?.protocol === 'http:' && (0,names/* isLoopback */.U9)(realm.host)))
            return realm;
        throw new PushError(`${this.#host} names a place for tokens that is not of HTTPS: it is sent no password`, true);
    }
    async #token(way, scopes) {
        const asked = this.#now();
        const answer = await this.#tokenAnswer(way, scopes);
        if (answer.status >= 400)
            throw refusalOf(this.#host, 'give a token for pushing', answer);
        const { token, access_token, expires_in } = jsonOf(answer.text);
        const text = [token, access_token].find((one) => typeof one === 'string' && /^[\x21-\x7e]+$/.test(one));
        if (typeof text !== 'string')
            throw new PushError(`${this.#host} did not give a token: its place for tokens answered ${answer.status}`, true);
        const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_SECONDS;
        return { text, until: asked + Math.max(seconds * 1000 - MARGIN_MS, 1000) };
    }
    async #tokenAnswer({ realm, service }, scopes) {
        const url = new URL(realm);
        const header = basic(this.#login);
        if (service !== undefined)
            url.searchParams.set('service', service);
        for (const scope of scopes)
            url.searchParams.append('scope', scope);
        const got = await this.#ask({
            method: 'GET',
            url,
            headers: header === undefined ? {} : { authorization: header },
        });
        if ((got.status !== 404 && got.status !== 405) || this.#login === undefined)
            return got;
        const { username, password } = this.#login;
        const form = new URLSearchParams({ grant_type: 'password', client_id: 'gitlab-dind', username, password });
        if (service !== undefined)
            form.set('service', service);
        form.set('scope', scopes.join(' '));
        const content = Buffer.from(form.toString());
        return this.#ask({
            method: 'POST',
            url: realm,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: { length: content.length, open: () => Promise.resolve(external_node_stream_.Readable.from([content])) },
        });
    }
}
function basic(login) {
    if (login === undefined)
        return undefined;
    return `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}
function jsonOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./src/registry/push/target/exchange.ts
/** No whole answer came; the message says why. */
class Cut extends Error {
    name = 'Cut';
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./src/registry/push/target/http.ts







/** No manifest, token or error is larger. */
const MAX_BYTES = 8 * 1024 * 1024;
/**
 * Single requests, with the user's own authorities trusted beside the system's. Follows nothing and repeats nothing. Not
 * `fetch`: it can be given no certificate authority, and it says nothing of how far a body has got.
 */
class Http {
    #watch;
    #plain = new external_node_http_.Agent({ keepAlive: true });
    #secure;
    /** `authorities`: PEM. */
    constructor(watch, authorities) {
        this.#watch = watch;
        const ca = authorities.length === 0 ? {} : { ca: [...systemAuthorities(), ...authorities] };
        this.#secure = new external_node_https_.Agent({ keepAlive: true, ...ca });
    }
    /** Throws a {@link Cut} where no whole answer came, a {@link PushError} where the body cannot be read, and the signal's reason. */
    async send(ask) {
        this.#watch.signal.throwIfAborted();
        const source = await ask.body?.open();
        try {
            const answer = await this.#once(ask, source);
            this.#watch.moved();
            return answer;
        }
        catch (error) {
            this.#watch.signal.throwIfAborted();
            throw error;
        }
        finally {
            source?.destroy();
        }
    }
    [Symbol.dispose]() {
        this.#plain.destroy();
        this.#secure.destroy();
    }
    #once({ method, url, headers, body }, source) {
        const secure = url.protocol === 'https:';
        return new Promise((resolve, reject) => {
            const request = (secure ? external_node_https_ : external_node_http_).request(url, {
                method,
                headers: { ...headers, ...(body === undefined ? {} : { 'content-length': body.length }) },
                agent: secure ? this.#secure : this.#plain,
                signal: this.#watch.signal,
            });
            const cut = (error) => reject(new Cut((0,errors/* messageOf */.bD)(error)));
            request.on('error', cut); // also after the answer has come, where it changes nothing
            request.on('response', (response) => {
                textOf(response, () => this.#watch.moved()).then(resolve, cut);
            });
            if (source === undefined)
                request.end();
            else {
                source.on('error', (error) => reject(new PushError(`A stored blob cannot be read: ${(0,errors/* messageOf */.bD)(error)}`)));
                source.on('data', () => this.#watch.moved());
                (0,external_node_stream_.pipeline)(source, request, () => undefined);
            }
        });
    }
}
async function textOf(response, moved) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        moved();
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return {
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: Buffer.concat(chunks).toString('utf8'),
    };
}
/** Those of the system and of `NODE_EXTRA_CA_CERTS`, where Node tells them (22.15 and later); else its own. */
function systemAuthorities() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.('default') ?? external_node_tls_.rootCertificates;
}

;// CONCATENATED MODULE: ./src/registry/push/target/client.ts






const TRIES = 3;
const REDIRECTS = 5;
/** Longer than this nobody waits for a registry that says when to come again. */
const LONGEST_WAIT_MS = 60_000;
const BACKOFF_MS = 500;
/**
 * The registry that is pushed to. Credentials go to its own origin, and to the place for tokens that it names, alone:
 * redirects and places of uploads may be of other hosts, which are sent none. Calls may be made at the same time.
 */
class Client {
    host;
    watch;
    #api;
    #http;
    #authorization;
    #backoffMs;
    constructor(target, { watch, authorities, backoffMs = BACKOFF_MS }) {
        this.host = target.host;
        this.watch = watch;
        this.#api = (0,names/* apiOf */.ir)(target);
        this.#http = new Http(watch, authorities);
        this.#backoffMs = backoffMs;
        const { username, password } = target;
        const login = username === undefined || password === undefined ? undefined : { username, password };
        this.#authorization = new Authorization(target.host, login, (ask) => this.#patiently('give a token', () => this.#http.send(withAgent(ask))));
    }
    [Symbol.dispose]() {
        this.#http[Symbol.dispose]();
    }
    /** Calls, three times where it fails for now. Returns any other answer; throws a {@link PushError}. */
    call(call) {
        return this.#patiently(call.what, () => this.once(call));
    }
    /** Calls once; throws a {@link Cut} where no answer came. */
    async once(call) {
        const scopes = call.repositories.map((name, index) => `repository:${name}:${index === 0 ? 'pull,push' : 'pull'}`);
        for (let first = true;; first = false) {
            const header = await this.#authorization.header(scopes);
            const { answer, url } = await this.#follow(call, header);
            const again = answer.status === 401 && first && this.#isOwn(url);
            if (!again || !this.#authorization.challenged(answer.headers, scopes, header))
                return answer;
        }
    }
    /** Waits before another try: what the answer asks for, else more and more. Throws where that is too long. */
    async waitBefore(tries, what, answer) {
        const asked = answer === undefined ? undefined : retryAfter(answer.headers['retry-after']);
        if (answer !== undefined && asked !== undefined && asked > LONGEST_WAIT_MS)
            throw refusalOf(this.host, what, answer);
        await this.watch.pause(asked ?? this.#backoffMs * 4 ** (tries - 1));
    }
    /** The place of an upload as a registry has given it; a proxy may have hidden from it that it is reached by HTTPS. */
    placeOf(answer, before) {
        const place = new URL(answer.headers.location ?? '', this.#urlOf(before));
        if (place.protocol === 'http:' && this.#api.protocol === 'https:') {
            if (place.hostname !== this.#api.hostname)
                throw new PushError(`${this.host} leads to ${place.host} without HTTPS: nothing is sent there`);
            return new URL(`${place.pathname}${place.search}`, this.#api);
        }
        return place;
    }
    async #patiently(what, call) {
        for (let tries = 1;; tries += 1) {
            const answer = await call().catch((error) => {
                if (!(error instanceof Cut))
                    throw error;
                if (tries === TRIES)
                    throw new PushError(`${this.host} did not ${what}: ${error.message} (tried ${TRIES} times)`, true, error);
                return undefined;
            });
            if (answer !== undefined && !isBusy(answer))
                return answer;
            if (answer !== undefined && tries === TRIES)
                throw refusalOf(this.host, what, answer);
            await this.waitBefore(tries, what, answer);
        }
    }
    async #follow(call, authorization) {
        let url = this.#urlOf(call.at);
        for (let redirects = 0;; redirects += 1) {
            const own = authorization !== undefined && this.#isOwn(url) ? { authorization } : {};
            const { method, headers = {}, body } = call;
            const answer = await this.#http.send(withAgent({ method, url, headers: { ...headers, ...own }, body }));
            const reads = method === 'GET' || method === 'HEAD';
            const leads = [307, 308].includes(answer.status) || (reads && [301, 302, 303].includes(answer.status));
            if (!leads || answer.headers.location === undefined)
                return { answer, url };
            if (redirects === REDIRECTS)
                throw new PushError(`${this.host} did not ${call.what}: it leads in circles`);
            url = this.placeOf(answer, url);
        }
    }
    #urlOf(at) {
        return typeof at === 'string' ? new URL(`/v2/${at}`, this.#api) : at;
    }
    #isOwn(url) {
        return url.origin === this.#api.origin;
    }
}
/** Whether a server cannot answer for now. */
function isBusy({ status }) {
    return status === 429 || status >= 500;
}
function withAgent(ask) {
    return { ...ask, headers: { 'user-agent': `gitlab-dind-action/${version/* VERSION */.x}`, ...ask.headers } };
}
/** Milliseconds of `Retry-After`: seconds, or a date. */
function retryAfter(text) {
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

;// CONCATENATED MODULE: ./src/registry/push/target/upload.ts





/** GitHub's registry takes no more by one PATCH. */
const CHUNK = 4 * 1024 * 1024;
/** Failures in a row, without anything getting further. */
const upload_TRIES = 3;
/** What was sent is of no use any more; the blob may be sent again from its start. */
class Lost extends Error {
}
/** The registry takes no parts. */
class NoParts extends Error {
}
/**
 * Sends one blob: in parts, each of which is acknowledged, so that after a cut the transfer goes on where the registry says
 * that it was; small ones, and where a registry takes no parts, as a whole. Returns what became of it; throws a
 * {@link PushError}. Source: OCI distribution spec, "Pushing Blobs".
 */
class Upload {
    #client;
    #repository;
    #blob;
    #tell;
    #what;
    constructor(client, repository, blob, tell) {
        this.#client = client;
        this.#repository = repository;
        this.#blob = blob;
        this.#tell = tell;
        this.#what = `take the blob ${shortDigest(blob.digest)} of ${client.host}/${repository}`;
    }
    /** `from`: another repository of the target that has the blob. */
    async run(from) {
        let mount = from;
        let whole = this.#blob.size <= CHUNK;
        for (let tries = 1;; tries += 1) {
            const begun = await this.#begin(mount);
            if (begun === 'mounted')
                return 'mounted';
            mount = undefined;
            try {
                await (whole ? this.#sendWhole(begun) : this.#sendParts(begun));
                return 'sent';
            }
            catch (error) {
                if (error instanceof NoParts)
                    whole = true;
                else if (!(error instanceof Lost))
                    throw error;
                if (tries > upload_TRIES)
                    throw new PushError(`${this.#client.host} did not ${this.#what}: ${error.message}`, true, error);
                // the answer may be what was lost
                if (await this.exists())
                    return 'sent';
                if (error instanceof NoParts)
                    continue;
                this.#tell(`The transfer of ${shortDigest(this.#blob.digest)} begins again: ${error.message}`);
                await this.#client.waitBefore(tries, this.#what);
            }
        }
    }
    /** Whether the repository has the blob. */
    async exists() {
        const at = `${this.#repository}/blobs/${this.#blob.digest}`;
        const { status } = await this.#client.call({ ...this.#call('HEAD', at), what: `tell of ${this.#blob.digest}` });
        return status === 200;
    }
    #call(method, at, more = {}) {
        return { method, at, what: this.#what, repositories: [this.#repository], ...more };
    }
    async #begin(from) {
        const query = from === undefined ? '' : `?${new URLSearchParams({ mount: this.#blob.digest, from }).toString()}`;
        const at = `${this.#repository}/blobs/uploads/${query}`;
        const repositories = [this.#repository, ...(from === undefined ? [] : [from])];
        const answer = await this.#client.call({ ...this.#call('POST', at, { body: NOTHING }), repositories });
        if (answer.status === 201)
            return 'mounted';
        // some registries refuse what they cannot mount, in place of beginning an upload
        if (from !== undefined && answer.status !== 202)
            return this.#begin(undefined);
        if (answer.status !== 202)
            throw refusalOf(this.#client.host, this.#what, answer);
        const least = Number(answer.headers['oci-chunk-min-length'] ?? 0);
        const chunk = Math.max(CHUNK, Number.isSafeInteger(least) ? least : 0);
        return { place: this.#client.placeOf(answer, at), chunk };
    }
    async #sendWhole({ place }) {
        const { digest, size } = this.#blob;
        await this.#finish(place, size === 0 ? NOTHING : this.#part(0, size), digest);
    }
    async #sendParts({ place, chunk }) {
        const { size, digest } = this.#blob;
        let at = place;
        let failures = 0;
        for (let offset = 0; offset < size;) {
            const end = Math.min(offset + chunk, size);
            const headers = { 'content-range': `${offset}-${end - 1}`, 'content-type': 'application/octet-stream' };
            const sent = await this.#try(this.#call('PATCH', at, { headers, body: this.#part(offset, end) }));
            if (!(sent instanceof Cut) && sent.status === 202) {
                at = this.#client.placeOf(sent, at);
                offset = end;
                failures = 0;
                continue;
            }
            if (!(sent instanceof Cut))
                this.#judge(sent);
            failures += 1;
            const why = sent instanceof Cut ? sent.message : `it answered ${sent.status}`;
            if (failures > upload_TRIES)
                throw new Lost(why);
            await this.#client.waitBefore(failures, this.#what, sent instanceof Cut ? undefined : sent);
            const state = await this.#stateOf(at, why);
            if (state.offset > offset)
                failures = 0;
            at = state.place;
            offset = state.offset;
            this.#tell(`The transfer of ${shortDigest(digest)} was cut (${why}): it goes on at ${(0,table/* fileSize */.Ov)(offset)} of ${(0,table/* fileSize */.Ov)(size)}`);
        }
        await this.#finish(at, NOTHING, digest);
    }
    /** What an answer means that is none of success. */
    #judge(answer) {
        const { status } = answer;
        if (isBusy(answer) || status === 416)
            return; // the registry is asked how far it is
        if (status === 401 || status === 403)
            throw refusalOf(this.#client.host, this.#what, answer);
        throw status === 404 ? new Lost('the registry has forgotten the upload') : new NoParts(`it answered ${status}`);
    }
    /** How much of an upload the registry has. */
    async #stateOf(place, why) {
        const answer = await this.#client.call(this.#call('GET', place));
        const [, last = ''] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? '') ?? [];
        const has = last === '' ? NaN : Number(last);
        if (answer.status >= 300 || Number.isNaN(has) || has >= this.#blob.size)
            throw new Lost(`${why}, and the registry does not tell how much it has`);
        // `0-0` is nothing as well as one byte, of which no part is
        const next = answer.headers.location === undefined ? place : this.#client.placeOf(answer, place);
        return { place: next, offset: has === 0 ? 0 : has + 1 };
    }
    async #finish(place, body, digest) {
        const at = new URL(place);
        at.searchParams.set('digest', digest);
        const headers = { 'content-type': 'application/octet-stream' };
        const call = this.#call('PUT', at, { headers, body });
        // of parts all is there: what is repeated is the word that it is all
        const answer = body === NOTHING ? await this.#client.call(call) : await this.#try(call);
        if (answer instanceof Cut)
            throw new Lost(answer.message);
        if (isBusy(answer) || (answer.status === 404 && body === NOTHING)) {
            await this.#client.waitBefore(1, this.#what, answer);
            throw new Lost(`it answered ${answer.status}`);
        }
        if (answer.status >= 300)
            throw refusalOf(this.#client.host, this.#what, answer);
    }
    #try(call) {
        return this.#client.once(call).catch((error) => {
            if (error instanceof Cut)
                return error;
            throw error;
        });
    }
    #part(start, end) {
        return { length: end - start, open: () => this.#blob.read(start, end) };
    }
}
const NOTHING = { length: 0, open: () => Promise.resolve(external_node_stream_.Readable.from([])) };
/** As much of a digest as Docker shows. */
function shortDigest(digest) {
    return digest.slice(0, 'sha256:'.length + 12);
}

;// CONCATENATED MODULE: ./src/registry/push/copy.ts








/** All kinds of manifests. */
const MANIFESTS = [
    OCI_INDEX,
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    '*/*;q=0.1',
].join(', ');
/** Blobs that are on their way at the same time. */
const AT_ONCE = 3;
/** Copies tags, one after the other, to one target; knows what the tags before have brought there. */
class Copier {
    #source;
    #client;
    #tell;
    /** Digests of blobs and manifests that a repository of the target has. */
    #there = new Map();
    /** A repository of the target that has a blob. */
    #homes = new Map();
    /** Manifests that refer to another, by the repository and the other's digest; entries of its index of referrers. */
    #referrers = new Map();
    constructor(source, client, tell) {
        this.#source = source;
        this.#client = client;
        this.#tell = tell;
    }
    /** Copies what a tag leads to, and what refers to it; the tag itself last. Throws a {@link PushError}. */
    async copy({ source, digest, repository, tag }) {
        const count = { sent: 0, skipped: 0 };
        const copied = new Set();
        const top = await this.#manifest(repository, digest, count, copied);
        await this.#copyReferrers(source.repository, repository, count, copied);
        if (REFERRERS_TAG.test(tag))
            await this.#index(repository, tag.replace('-', ':'), top, count);
        else
            await this.#tag(repository, tag, top, count);
        return {
            source: `${source.repository}:${source.tag}`,
            target: `${this.#client.host}/${repository}:${tag}`,
            digest,
            ...count,
        };
    }
    /** Has the target find, by their tags, referrers that it has no API for, where no tag of the run has done it. */
    async finish() {
        const count = { sent: 0, skipped: 0 };
        for (const [repository, subjects] of this.#referrers)
            for (const subject of subjects.keys())
                await this.#index(repository, subject, undefined, count);
        this.#referrers.clear();
    }
    /** A manifest with all below it, by its digest. */
    async #manifest(repository, digest, count, copied) {
        const manifest = await this.#source.manifest(digest);
        if (copied.has(digest))
            return manifest;
        copied.add(digest);
        const there = this.#thereIn(repository);
        const known = there.has(digest) || (await this.#digestAt(repository, digest)) === digest;
        // an index can be there without its images: they are looked at one by one
        for (const { digest: child } of manifest.parsed.manifests ?? [])
            await this.#manifest(repository, child, count, copied);
        await this.#blobs(repository, (0,reach/* blobsOf */.O)(manifest.parsed), known, count);
        if (known)
            count.skipped += manifest.content.length;
        else
            await this.#put(repository, digest, manifest, count);
        there.add(digest);
        return manifest;
    }
    async #blobs(repository, digests, known, count) {
        const there = this.#thereIn(repository);
        const waiting = [...new Set(digests)];
        const work = async () => {
            for (let digest = waiting.shift(); digest !== undefined; digest = waiting.shift()) {
                const size = this.#source.size(digest);
                if (size === undefined)
                    throw new PushError(`The embedded registry lacks the blob ${digest}`);
                const sent = !known && !there.has(digest) && (await this.#blob(repository, digest, size));
                if (sent)
                    count.sent += size;
                else
                    count.skipped += size;
                there.add(digest);
                if (!this.#homes.has(digest))
                    this.#homes.set(digest, repository);
            }
        };
        const stopping = (error) => {
            waiting.length = 0;
            throw error;
        };
        const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stopping)));
        for (const result of results)
            if (result.status === 'rejected')
                throw result.reason;
    }
    /** Whether the blob had to be sent. */
    async #blob(repository, digest, size) {
        const read = (start, end) => this.#source.read(digest, start, end);
        const upload = new Upload(this.#client, repository, { digest, size, read }, this.#tell);
        if (await upload.exists())
            return false;
        const home = this.#homes.get(digest);
        return (await upload.run(home === repository ? undefined : home)) === 'sent';
    }
    async #put(repository, reference, { digest, content, mediaType }, count) {
        const separator = reference.startsWith('sha256:') ? '@' : ':';
        const shown = separator === '@' ? shortDigest(reference) : reference;
        const what = `take the manifest ${this.#client.host}/${repository}${separator}${shown}`;
        const answer = await this.#client.call({
            method: 'PUT',
            at: `${repository}/manifests/${reference}`,
            what,
            repositories: [repository],
            headers: { 'content-type': mediaType },
            body: contentBody(content),
        });
        if (answer.status >= 300)
            throw manifestRefusal(this.#client.host, what, mediaType, answer);
        const became = answer.headers['docker-content-digest'];
        if (became !== undefined && became !== digest)
            throw new PushError(`${this.#client.host} has made ${String(became)} of the manifest ${digest}`);
        count.sent += content.length;
    }
    async #tag(repository, tag, manifest, count) {
        if ((await this.#digestAt(repository, tag)) !== manifest.digest)
            await this.#put(repository, tag, manifest, count);
    }
    /** Digest of what the target has at a tag or digest; undefined: nothing, or it does not tell. */
    async #digestAt(repository, reference) {
        const answer = await this.#ask('HEAD', repository, reference);
        const told = answer.headers['docker-content-digest'];
        if (answer.status !== 200)
            return undefined;
        return typeof told === 'string' ? told : reference.startsWith('sha256:') ? reference : undefined;
    }
    async #ask(method, repository, reference) {
        const what = `tell of ${this.#client.host}/${repository}`;
        const answer = await this.#client.call({
            method,
            at: `${repository}/manifests/${reference}`,
            what,
            repositories: [repository],
            headers: { accept: MANIFESTS },
        });
        if (answer.status === 401 || answer.status === 403)
            throw refusalOf(this.#client.host, what, answer);
        return answer;
    }
    /** What refers to the manifests that were copied, and what refers to that. */
    async #copyReferrers(from, repository, count, copied) {
        for (let looked = -1; looked !== copied.size;) {
            looked = copied.size;
            for (const digest of await this.#source.referrers(from, copied)) {
                if (copied.has(digest))
                    continue;
                const manifest = await this.#manifest(repository, digest, count, copied);
                const subject = manifest.parsed.subject?.digest ?? '';
                const subjects = this.#referrers.get(repository) ?? new Map();
                this.#referrers.set(repository, subjects.set(subject, [...(subjects.get(subject) ?? []), entryOf(manifest)]));
            }
        }
    }
    /** The index of what refers to a digest, where the target has no API for that, or the run has the tag. */
    async #index(repository, subject, own, count) {
        const tag = subject.replace(':', '-');
        const entries = this.#referrers.get(repository)?.get(subject) ?? [];
        if (own === undefined && (await this.#listsReferrers(repository, subject)))
            return;
        const found = await this.#ask('GET', repository, tag);
        const there = found.status === 200 ? Buffer.from(found.text) : undefined;
        const content = mergedIndex(there, own?.content, entries);
        if (content === undefined)
            return;
        const { digest, mediaType } = own?.content === content ? own : { digest: digestOf(content), mediaType: OCI_INDEX };
        await this.#put(repository, tag, { digest, content, mediaType }, count);
        this.#referrers.get(repository)?.delete(subject);
    }
    async #listsReferrers(repository, subject) {
        const at = `${repository}/referrers/${subject}`;
        const what = 'tell of referrers';
        const { status } = await this.#client.call({ method: 'GET', at, what, repositories: [repository] });
        return status === 200;
    }
    #thereIn(repository) {
        const there = this.#there.get(repository) ?? new Set();
        this.#there.set(repository, there);
        return there;
    }
}
function entryOf({ digest, mediaType, content, artifactType, annotations }) {
    const more = { ...(artifactType === undefined ? {} : { artifactType }), ...(annotations && { annotations }) };
    return { mediaType, digest, size: content.length, ...more };
}
function digestOf(content) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(content).digest('hex')}`;
}
function contentBody(content) {
    return { length: content.length, open: () => Promise.resolve(external_node_stream_.Readable.from([content])) };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/registry/push/target/watch.ts


/** A copy that nothing is heard of for so long is given up. */
const IDLE_MS = 60_000;
/** Looks whether a copy goes on: its {@link signal} fires when it was stopped, or when nothing has moved for too long. */
class Watch {
    signal;
    #idle = new AbortController();
    #timer;
    /** Pauses that were asked for, and are no standstill. */
    #pauses = 0;
    constructor(stop, host, idleMs = IDLE_MS) {
        this.signal = AbortSignal.any([stop, this.#idle.signal]);
        const sentence = `Nothing has moved between this machine and ${host} for ${idleMs / 1000} s: the copy was given up`;
        this.#timer = setTimeout(() => {
            if (this.#pauses > 0)
                this.#timer.refresh();
            else
                this.#idle.abort(new PushError(sentence, true));
        }, idleMs);
    }
    /** Something was sent or received. */
    moved() {
        this.#timer.refresh();
    }
    /** Waits; throws the signal's reason when it fires. */
    async pause(milliseconds) {
        this.#pauses += 1;
        try {
            await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: this.signal });
        }
        catch {
            this.signal.throwIfAborted();
        }
        finally {
            this.#pauses -= 1;
            this.moved();
        }
    }
    [Symbol.dispose]() {
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./src/registry/push/push.ts
var push_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var push_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Copies tags to another registry, their digests unchanged, one after the other. Throws nothing: what could not be copied
 * is among the failures. Nothing is copied where a name cannot be or two tags would be one.
 */
async function pushImages(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { target, images, project, signal } = options;
        const { copies: planned, problems } = planCopies(images, project, target);
        const copies = [];
        const result = { target: (0,names/* targetName */.je)(target), copies };
        if (problems.length > 0)
            return { ...result, failures: problems };
        const failures = new Set();
        const watch = push_addDisposableResource(env_1, new Watch(signal, target.host, options.idleMs), false);
        try {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const source = await Source.open(options.storage);
                const client = push_addDisposableResource(env_2, new Client(target, { ...options, watch }), false);
                const copier = new Copier(source, client, options.tell);
                for (const copy of planned) {
                    const failure = await copied(copier, copy, copies);
                    if (failure !== undefined)
                        failures.add(failure);
                }
                await copier.finish();
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                push_disposeResources(env_2);
            }
        }
        catch (error) {
            if (!signal.aborted)
                failures.add((0,errors/* messageOf */.bD)(error));
        }
        const left = planned.length - copies.length;
        if (signal.aborted)
            failures.add('The copy was stopped');
        if (left > 0)
            failures.add(`${(0,report_text/* count */.U9)(left, 'tag')} of ${planned.length} did not get to ${result.target}`);
        return { ...result, failures: [...failures] };
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        push_disposeResources(env_1);
    }
}
/** Copies a tag. Returns what has gone wrong, where others may fare better; throws where they would not. */
async function copied(copier, copy, copies) {
    try {
        copies.push(await copier.copy(copy));
        return undefined;
    }
    catch (error) {
        if (!(error instanceof PushError) || error.final)
            throw error;
        return error.message;
    }
}


/***/ }),

/***/ 13153:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ challengesIn)
/* harmony export */ });
/** A word; behind `=` a word, or a text in quotes with escapes. */
const PART = /([\w!#$%&'*+.^`|~-]+)[ \t]*(?:=[ \t]*("(?:[^"\\]|\\.)*"|[^\s,"=]+))?/g;
/** Reads a `WWW-Authenticate` header, which may have several challenges. Source of the format: RFC 9110, section 11.6.1. */
function challengesIn(header) {
    const found = [];
    for (const [, word = '', value] of header.matchAll(PART)) {
        const last = found.at(-1);
        if (value === undefined)
            found.push({ scheme: word.toLowerCase(), parameters: {} });
        else if (last !== undefined)
            last.parameters[word.toLowerCase()] = unquoted(value);
    }
    return found;
}
function unquoted(value) {
    return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}


/***/ })

};
