export const id = 3150;
export const ids = [3150];
export const modules = {

/***/ 93150:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vault: () => (/* binding */ Vault)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
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
    if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
        return new VaultError('it did not answer in time', undefined, true);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const words = (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,errors/* messageOf */.bD)(cause) || code || 'the connection failed'), MOST);
    if (UNTRUSTED.test(code))
        return new VaultError(`its certificate is not accepted (${words}): give the step the authority's file in the variable NODE_EXTRA_CA_CERTS`, undefined);
    return new VaultError(`it cannot be reached: ${words}`, undefined, true);
}

;// CONCATENATED MODULE: ./src/vault/vault.ts


const TIMEOUT_MS = 30_000;
const TRIES = 3;
const MAX_BYTES = 10 * 1024 * 1024;
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
        this.#pause = options.pause ?? ((milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, { signal }));
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
        for (let tries = 1;; tries += 1) {
            try {
                return await this.#once(method, path, given, signal);
            }
            catch (error) {
                signal.throwIfAborted();
                const passes = error instanceof VaultError && error.mayPass;
                if (!passes || tries === TRIES)
                    throw error;
                await this.#pause(500 * 4 ** (tries - 1), signal);
            }
        }
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
            text = await textOf(response);
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
async function textOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new VaultError('the answer is too large', undefined);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
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


/***/ })

};
