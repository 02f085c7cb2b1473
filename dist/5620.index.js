export const id = 5620;
export const ids = [5620];
export const modules = {

/***/ 46047:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   Lw: () => (/* binding */ Refused),
/* harmony export */   W_: () => (/* binding */ NoAnswer),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   qj: () => (/* binding */ RateLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/** No whole answer came; the message says why. */
class NoAnswer extends Error {
    name = 'NoAnswer';
}
/** Too many calls: nothing is answered before the time is over. */
class RateLimit extends Error {
    name = 'RateLimit';
    waitMs;
    constructor(waitMs) {
        super(`the rate limit is reached, for ${Math.ceil(waitMs / 1000)} more seconds`);
        this.waitMs = waitMs;
    }
}
/** GitHub has answered, and refused. */
class Refused extends Error {
    name = 'Refused';
    status;
    #errors;
    constructor(status, answer) {
        const { message, errors } = (answer ?? {});
        super(typeof message === 'string' ? (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(message), MOST) : '');
        this.status = status;
        this.#errors = Array.isArray(errors) ? errors : [];
    }
    /** Whether it is about this field, or has this code: `already_exists`. */
    isAbout(word) {
        return this.#errors.some((error) => typeof error === 'object' && [error.field, error.code].includes(word));
    }
    /** GitHub's own words for it, in one line. */
    get words() {
        const details = this.#errors.slice(0, 3).map((error) => {
            if (typeof error === 'string')
                return error;
            const { field, code, message } = error;
            return typeof message === 'string'
                ? message
                : [field, code].filter((part) => typeof part === 'string').join(': ');
        });
        const told = [this.message, ...details].filter((text) => text !== '');
        return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(told.join('; ')), MOST);
    }
}
const MOST = 300;
/** Whether the same will be the answer to every further call, too: there is no point in more of them. */
function isFinal(error) {
    return error instanceof RateLimit || (error instanceof Refused && [401, 403, 404].includes(error.status));
}
/** A sentence for whoever can mend it: what happened, and what to do. Nothing of the token or the address is in it. */
function sentenceOf(error, { permission }) {
    const grant = `add \`permissions: {${permission}}\` to the job of the workflow`;
    if (!(error instanceof Refused)) {
        if (error instanceof RateLimit)
            return `GitHub takes no more calls: ${error.message}`;
        const why = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)), MOST);
        return error instanceof NoAnswer ? `GitHub cannot be reached: ${why}` : why;
    }
    const words = error.words === '' ? '' : `: ${error.words}`;
    switch (error.status) {
        case 401:
            return `GitHub does not accept the token (401${words}): give the input token \${{ github.token }}, or one that is valid`;
        case 403:
            return `the token may not do it (403${words}): ${grant}; the token of a pull request from a fork never may`;
        case 404:
            return `the repository is not visible to the token (404${words}): ${grant}, and give a token of this repository`;
        case 409:
            return `it is in conflict with what is there (409${words})`;
        case 422:
            return `GitHub does not take it (422${words})`;
        default:
            return error.status >= 500
                ? `GitHub fails (${error.status}${words}): try again later`
                : `GitHub refuses it (${error.status}${words})`;
    }
}


/***/ }),

/***/ 75620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Services: () => (/* binding */ Services)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/web.ts
var web = __webpack_require__(25621);
// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
;// CONCATENATED MODULE: ./src/github/rest.ts



const TRIES = 3;
/** GitHub itself ends a request after 10 s. */
const TIMEOUT_MS = 15_000;
/** Longer than this no run waits for a rate limit to pass. */
const LONGEST_WAIT_MS = 60_000;
/**
 * GitHub's REST API, for one repository. A rate limit that one call meets holds up all. Headers, limits and when to come
 * again: GitHub documentation, "Getting started with the REST API", "Best practices", "Rate limits".
 */
class Rest {
    #target;
    #timeoutMs;
    #pause;
    #now;
    /** No call before this time; milliseconds. */
    #notBefore = 0;
    constructor(target, options = {}) {
        this.#target = target;
        this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
        this.#pause = options.pause ?? web/* pauseFor */.Q1;
        this.#now = options.now ?? Date.now;
    }
    /**
     * Calls `/repos/OWNER/NAME` + `path` and returns what the answer has as JSON; undefined where it has nothing. Throws
     * {@link Refused} for an answer that is none of success, {@link RateLimit} where the limit lasts too long,
     * {@link NoAnswer} where none came, and the signal's reason when it fires.
     */
    async call(method, path, options) {
        const mayRepeat = method === 'GET' || options.again === true;
        for (let tries = 1;; tries += 1) {
            const wait = this.#notBefore - this.#now();
            if (wait > LONGEST_WAIT_MS)
                throw new refusal/* RateLimit */.qj(wait);
            if (wait > 0)
                await this.#pause(wait, options.signal);
            try {
                return await this.#once(method, path, options);
            }
            catch (error) {
                options.signal.throwIfAborted();
                const last = tries === TRIES;
                if (error instanceof refusal/* RateLimit */.qj) {
                    this.#notBefore = Math.max(this.#notBefore, this.#now() + error.waitMs);
                    if (last)
                        throw error;
                    continue;
                }
                const passes = error instanceof refusal/* NoAnswer */.W_ || (error instanceof refusal/* Refused */.Lw && error.status >= 500);
                if (!passes || !mayRepeat || last)
                    throw error;
                await this.#pause(250 * 4 ** (tries - 1), options.signal);
            }
        }
    }
    async #once(method, path, { body, signal }) {
        const { api, repository } = this.#target;
        const limit = AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]);
        let response;
        let text;
        try {
            response = await fetch(`${api.replace(/\/+$/, '')}/repos/${repository}${path}`, {
                method,
                headers: this.#headers(body !== undefined),
                signal: limit,
                redirect: 'error', // the repository has the name that the workflow was given; a token is led nowhere else
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            text = await (0,web/* bodyOf */.EN)(response);
        }
        catch (error) {
            const { timeout, words } = (0,web/* failureOf */.g5)(error);
            throw new refusal/* NoAnswer */.W_(timeout ? 'it did not answer in time' : words);
        }
        const answer = jsonOf(text);
        if (response.ok)
            return answer;
        const waitMs = rateLimitOf(response, text, this.#now());
        throw waitMs === undefined ? new refusal/* Refused */.Lw(response.status, answer) : new refusal/* RateLimit */.qj(waitMs);
    }
    #headers(hasBody) {
        return {
            Accept: 'application/vnd.github+json',
            Authorization: `Bearer ${this.#target.token}`,
            'X-GitHub-Api-Version': '2022-11-28',
            'User-Agent': `gitlab-dind-action/${version/* VERSION */.x}`,
            ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
        };
    }
}
/**
 * Milliseconds until the limit that an answer tells of has passed; undefined: it is about no limit. Without a time GitHub
 * asks for a minute.
 */
function rateLimitOf({ status, headers }, text, now) {
    const after = headers.get('retry-after') ?? '';
    const spent = headers.get('x-ratelimit-remaining') === '0';
    if (status !== 429 && !(status === 403 && (after !== '' || spent || /rate limit/i.test(text))))
        return undefined;
    if (/^\d+$/.test(after))
        return Number(after) * 1000;
    const reset = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
    return spent && Number.isFinite(reset) ? Math.max(1000, reset - now) : 60_000;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // a proxy's page, or nothing
    }
}

;// CONCATENATED MODULE: ./src/github/services.ts


/** What the run waits for at its end. */
const LONGEST_END_MS = 30_000;
/**
 * GitHub's services for one run. In this order: `begin`, `take` for each event, `finish`. None throws, and none but
 * `finish` waits: what fails is told, once for each service, and is nothing to the run.
 */
class Services {
    #rest;
    #target;
    #wanted;
    #tell;
    #statuses;
    #deployments;
    /** Begins with loading what is wanted. */
    #ready = Promise.resolve();
    constructor(target, wanted, tell, options = {}) {
        this.#rest = new Rest(target, options);
        this.#target = target;
        this.#wanted = wanted;
        this.#tell = tell;
    }
    /** The jobs of the pipeline, before its first event. */
    begin(jobs) {
        const { statuses, deployments } = this.#wanted;
        this.#next(async () => {
            if (statuses) {
                const loaded = await __webpack_require__.e(/* import() */ 1692).then(__webpack_require__.bind(__webpack_require__, 51692));
                this.#statuses = new loaded.Statuses(this.#rest, this.#target, this.#tell);
                this.#statuses.begin(jobs);
            }
            if (deployments) {
                const loaded = await __webpack_require__.e(/* import() */ 6887).then(__webpack_require__.bind(__webpack_require__, 16887));
                this.#deployments = new loaded.Deployments(this.#rest, this.#target, this.#tell);
            }
        });
    }
    take(event) {
        if (event.type !== 'job' && event.type !== 'environment')
            return;
        this.#next(() => {
            this.#statuses?.take(event);
            this.#deployments?.take(event);
        });
    }
    /**
     * Sends what is left, and makes the releases; waits 30 s at most, and tells what was not sent. `result`: undefined where
     * the run broke off; `report`: the page of its report, once it is there. Returns the result with what has become of its
     * releases.
     */
    async finish(result, longest = LONGEST_END_MS, report) {
        await this.#ready;
        const end = new AbortController();
        const timer = setTimeout(() => end.abort(), longest);
        try {
            const [releases] = await Promise.all([
                this.#releases(result, end.signal),
                this.#statuses?.finish(end.signal, report),
                this.#deployments?.finish(end.signal),
            ]);
            return result && { ...result, releases };
        }
        finally {
            clearTimeout(timer);
        }
    }
    /** After what came before; a mistake of ours is nothing to the run either. */
    #next(work) {
        this.#ready = this.#ready.then(work).catch((error) => this.#tell(`GitHub: ${(0,errors/* messageOf */.bD)(error)}`));
    }
    async #releases(result, signal) {
        const releases = result?.releases ?? [];
        if (!this.#wanted.releases || releases.length === 0)
            return releases;
        const { makeReleases } = await __webpack_require__.e(/* import() */ 5518).then(__webpack_require__.bind(__webpack_require__, 35518));
        return makeReleases(this.#rest, this.#target, releases, this.#tell, signal);
    }
}


/***/ }),

/***/ 311:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
