export const id = 3150;
export const ids = [3150];
export const modules = {

/***/ 93150:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vault: () => (/* binding */ Vault)
});

// EXTERNAL MODULE: ./src/web.ts
var web = __webpack_require__(25621);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/vault/errors.ts


const MOST = 300;
/** A secret could not be read; the message says why, and what to do. */
class VaultError extends Error {
    name = 'VaultError';
    /** What Vault has answered; undefined: nothing, or nothing that was wrong by itself. */
    status;
    /** Another attempt may help. */
    mayPass;
    constructor(message, status, mayPass = status !== undefined && isBusy(status)) {
        super(message);
        this.status = status;
        this.mayPass = mayPass;
    }
    /** A sentence for a refusal. Source of the codes: Vault documentation, "HTTP API". */
    static sentence(status, errors, path, role) {
        const told = Array.isArray(errors) ? errors.filter((error) => typeof error === 'string').join('; ') : '';
        const words = `${status}${told === '' ? '' : `: ${(0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(told), MOST)}`}`;
        const who = role === undefined ? 'the default role' : `the role "${role}"`;
        if (path.startsWith('auth/') && status < 500 && status !== 429)
            return `${path} does not let ${who} in (${words}): look at VAULT_AUTH_ROLE and VAULT_AUTH_PATH, and bind the role to the issuer, the audience and the sub of GitHub's token`;
        switch (status) {
            case 403:
                return `${who} may not read ${path} (${words}): a policy of the role has to allow it`;
            case 404:
                return `there is no secret at ${path} (${words}): look at engine, path and version`;
            case 429:
                return `it takes no more requests (${words})`;
            case 503:
                return `it is sealed, or down for maintenance (${words})`;
            default:
                return status >= 500 ? `it fails (${words})` : `it refuses ${path} (${words})`;
        }
    }
}
function isBusy(status) {
    return status === 429 || status >= 500;
}
/** What Node says of a certificate that it does not accept. */
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_/;
/** No answer came. */
function notReached(error) {
    const failure = (0,web/* failureOf */.g5)(error);
    if (failure.timeout)
        return new VaultError('it did not answer in time', undefined, true);
    if (error instanceof web/* TooLarge */.MF)
        return new VaultError(error.message, undefined);
    const { code } = failure;
    const words = (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(failure.words), MOST);
    if (UNTRUSTED.test(code))
        return new VaultError(`its certificate is not accepted (${words}): give the authority's file in the input ca-bundle (with Node before 22.19 in the variable NODE_EXTRA_CA_CERTS)`, undefined);
    return new VaultError(`it cannot be reached: ${words}`, undefined, true);
}

;// CONCATENATED MODULE: ./src/vault/vault.ts


const TIMEOUT_MS = 30_000;
/**
 * Reads secrets of a Vault, as GitLab Runner does: one login with the ID token, then a request for each secret. Source:
 * Vault documentation, "JWT/OIDC auth method (API)", "KV secrets engine (API)" and "HTTP API" (status codes, headers).
 */
class Vault {
    #server;
    #timeoutMs;
    #pause;
    #token;
    constructor(server, options = {}) {
        this.#server = server;
        this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
        this.#pause = options.pause ?? web/* pauseFor */.Q1;
    }
    /** The value of a secret's field; its texts are expanded. Throws a {@link VaultError}, or the signal's reason. */
    async read(secret, signal) {
        const { engine, field } = secret;
        if (!['kv-v1', 'kv-v2', 'generic'].includes(engine.name))
            throw new VaultError(`there is no engine "${engine.name}": kv-v1, kv-v2 and generic are read`, undefined);
        const path = joined(engine.path, engine.name === 'kv-v2' ? 'data' : '', secret.path);
        this.#token ??= this.#login(signal);
        const answer = await this.#ask('GET', path, { token: await this.#token }, signal);
        const data = objectOf(answer['data']);
        const fields = engine.name === 'kv-v2' ? objectOf(data['data']) : data;
        const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
        if (value === undefined || value === null)
            throw new VaultError(`secret not found: ${path} has no field "${field}"`, undefined);
        return typeof value === 'string' ? value : JSON.stringify(value);
    }
    async #login(signal) {
        const { role, jwt, authPath } = this.#server;
        const path = joined('auth', authPath, 'login');
        const body = role === undefined ? { jwt } : { role, jwt };
        const { auth } = await this.#ask('POST', path, { body }, signal);
        const token = objectOf(auth)['client_token'];
        if (typeof token !== 'string')
            throw new VaultError(`${path} gives no token`, undefined);
        return token;
    }
    /** Asks again where the server is not up to it: neither request changes anything. */
    async #ask(method, path, given, signal) {
        const once = () => this.#once(method, path, given, signal);
        return (0,web/* tried */.J3)(once, (error) => error instanceof VaultError && error.mayPass, signal, this.#pause);
    }
    async #once(method, path, { token, body }, signal) {
        const { url, namespace, role } = this.#server;
        const headers = new Headers({ 'X-Vault-Request': 'true' });
        if (token !== undefined)
            headers.set('X-Vault-Token', token);
        if (namespace !== undefined)
            headers.set('X-Vault-Namespace', namespace);
        if (body !== undefined)
            headers.set('Content-Type', 'application/json');
        let status;
        let text;
        try {
            const response = await fetch(addressOf(url, path), {
                method,
                headers,
                redirect: 'error', // the token is led nowhere else
                signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            status = response.status;
            text = await (0,web/* bodyOf */.EN)(response);
        }
        catch (error) {
            throw error instanceof VaultError ? error : notReached(error);
        }
        const answer = jsonOf(text);
        if (status >= 200 && status < 300)
            return answer;
        throw new VaultError(VaultError.sentence(status, answer['errors'], path, role), status);
    }
}
/** The address of a path; a path is data, and may have any character. */
function addressOf(server, path) {
    const base = URL.canParse(server) ? new URL(server) : undefined;
    if (base === undefined || !/^https?:$/.test(base.protocol))
        throw new VaultError('VAULT_SERVER_URL is no web address', undefined);
    const parts = path.split('/').map((part) => (/^\.{1,2}$/.test(part) ? '' : encodeURIComponent(part)));
    return `${base.origin}${base.pathname.replace(/\/+$/, '')}/v1/${parts.filter((part) => part !== '').join('/')}`;
}
function joined(...parts) {
    return parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '').join('/'); // prettier-ignore
}
function jsonOf(text) {
    try {
        return objectOf(JSON.parse(text));
    }
    catch {
        return {};
    }
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 25621:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   J3: () => (/* binding */ tried),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Q1: () => (/* binding */ pauseFor),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/*
 * What the clients of services have in common (GitLab, GitHub, Vault): how much of an answer is read, why none came, and
 * waiting before the next try. What may be tried again, and where a redirect may lead, is each service's own.
 */
/** No answer of a service is longer: GitLab's own limit of a file is 2 MiB. */
const MAX_BYTES = 10 * 1024 * 1024;
/** An answer has more than {@link MAX_BYTES}. */
class TooLarge extends Error {
    name = 'TooLarge';
    constructor() {
        super('the answer is too large');
    }
}
/** The body as text. Throws {@link TooLarge}: what is asked is not known to be well-meaning. */
async function bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new TooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Why a `fetch` came to nothing: its time was over, or what the system says (`code`: ECONNRESET), in words. */
function failureOf(error) {
    const timeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { timeout, code, words: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause) || code || 'the connection failed' };
}
const pauseFor = (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
const TRIES = 3;
/** Milliseconds before the second try; four times as long before the third. */
const FIRST_PAUSE_MS = 500;
/** Does something up to three times, as long as it fails with what may pass. Throws the last error, or the signal's reason. */
async function tried(once, mayPass, signal, pause = pauseFor) {
    for (let tries = 1;; tries += 1) {
        try {
            return await once();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!mayPass(error) || tries === TRIES)
                throw error;
            await pause(FIRST_PAUSE_MS * 4 ** (tries - 1), signal);
        }
    }
}


/***/ })

};
