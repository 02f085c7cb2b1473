export const id = 4956;
export const ids = [4956,21];
export const modules = {

/***/ 10021:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareRun: () => (/* binding */ compareRun),
  endComparison: () => (/* binding */ endComparison)
});

// EXTERNAL MODULE: ./src/migration/compare/compare.ts + 3 modules
var compare = __webpack_require__(71654);
// EXTERNAL MODULE: ./src/migration/compare/gitlab-side.ts
var gitlab_side = __webpack_require__(78149);
// EXTERNAL MODULE: ./src/migration/compare/log.ts
var log = __webpack_require__(43778);
;// CONCATENATED MODULE: ./src/migration/compare/result-side.ts

/**
 * Our side, of a run that has just ended; its images have no digests. `variables` are names that GitLab has, `project` is the
 * path of the project here.
 */
function resultSide(result, variables, outputOf, project) {
    const own = result.jobs.filter(({ parent, startedSeconds }) => parent === undefined && startedSeconds !== undefined);
    const begun = own.toSorted((a, b) => (a.startedSeconds ?? 0) - (b.startedSeconds ?? 0));
    return {
        status: result.status,
        sha: undefined,
        jobs: result.jobs.map((job) => sideJob(job, variables, outputOf)),
        stages: [...new Set(begun.map(({ stage }) => stage))],
        variables: undefined,
        ...toldBy(result),
        project,
    };
}
function sideJob(job, variables, outputOf) {
    const { tests } = job;
    const failures = tests.flatMap((suite) => suite.failures.map(({ name }) => name)).sort();
    return {
        name: job.name,
        stage: job.stage,
        status: job.status,
        attempts: Math.max(1, job.attempts),
        allowFailure: job.allowFailure,
        exitCode: job.exitCode,
        failureReason: job.failureReason,
        coverage: job.coverage,
        seconds: job.durationSeconds,
        image: job.image === undefined ? undefined : { name: job.image },
        needs: job.needs?.toSorted() ?? null,
        ...filesOf(outputOf(job.name)),
        dotenv: new Map(job.reports.dotenv.map((key) => [key, undefined])),
        tests: tests.length === 0
            ? undefined
            : {
                total: tests.reduce((sum, suite) => sum + suite.tests, 0),
                failed: failures.length,
                skipped: tests.reduce((sum, suite) => sum + suite.skipped, 0),
                failures,
            },
        causes: job.status === 'failed' ? (0,log/* causesIn */.MC)(job.lastLines.join('\n'), variables) : [],
    };
}
/** What a result says of the whole. */
function toldBy(result) {
    return {
        images: result.images.map(({ repository, tag, platforms }) => ({ repository, tag, platforms, isOld: false })),
        ids: [String(result.pipeline)],
        excluded: new Map(result.excluded.map(({ name, reason }) => [name, reason])),
        lacking: [],
    };
}
const filesOf = ({ artifacts, files }) => ({
    artifacts,
    files,
});

// EXTERNAL MODULE: ./src/migration/compare/run-side.ts
var run_side = __webpack_require__(1001);
// EXTERNAL MODULE: ./src/migration/compare/show.ts
var show = __webpack_require__(48375);
// EXTERNAL MODULE: ./src/migration/fetching/find.ts
var find = __webpack_require__(32450);
// EXTERNAL MODULE: ./src/migration/reading/run-output.ts
var run_output = __webpack_require__(43366);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: ./src/action/results.ts + 12 modules
var results = __webpack_require__(35145);
;// CONCATENATED MODULE: ./src/action/services/compare.ts
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











/** Puts the pipeline that the input `compare-with` names beside a run. Throws as `findPipeline` does. */
async function compareRun(result, inputs, wish) {
    const { gitlabUrl, gitlabToken: token, output, cwd } = inputs;
    const document = await (0,find/* findPipeline */.G)(wish, {
        gitlabUrl,
        token,
        atHand: async () => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const project = __addDisposableResource(env_1, await (0,repository_project/* openProject */.U)(cwd), true);
                const { GITHUB_REPOSITORY: path } = process.env;
                return { url: gitlabUrl ?? 'https://gitlab.com', project: path ?? project.facts.path, sha: project.facts.sha };
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
        },
    });
    const gitlab = (0,gitlab_side/* gitlabSide */.T)(document);
    const outputOf = output === undefined ? run_side/* NO_OUTPUT */.Qk : await (0,run_output/* outputReader */.R)(output);
    return (0,compare/* compare */.U)(gitlab, resultSide(result, gitlab.variables ?? [], outputOf, process.env['GITHUB_REPOSITORY']));
}
/** The same as a part of the step: the table in its summary, and its failure where something differs. Throws nothing. */
async function endComparison(result, inputs, wish) {
    try {
        const comparison = await compareRun(result, inputs, wish);
        (0,show/* comparisonLines */.pf)(comparison).forEach(door/* say */.cv);
        (0,results/* summarize */.eh)(`\n${(0,show/* comparisonMarkdown */.vR)(comparison)}\n`);
        if (comparison.sort === 'different')
            failBeside('compare-with: the run and the pipeline of GitLab differ; the summary has what');
    }
    catch (error) {
        const failure = (0,exit/* failureOf */.g)(error);
        const words = failure.exitCode === 2
            ? failure.problems.map(({ message }) => message).join('; ')
            : [failure.message, failure.hint].filter(Boolean).join('. ');
        failBeside(`compare-with: ${words}`, failure.exitCode);
    }
}
/** Fails the step; what has failed it before has the say on the exit code. */
function failBeside(message, exitCode = 1) {
    const before = process.exitCode;
    (0,door/* fail */.fJ)(message);
    process.exitCode = before === undefined || before === 0 ? exitCode : before;
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


/***/ })

};
