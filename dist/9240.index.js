export const id = 9240;
export const ids = [9240];
export const modules = {

/***/ 62298:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Masker),
/* harmony export */   o: () => (/* binding */ MaskedStream)
/* harmony export */ });
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


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
/** A value is masked in other forms, too, from this length on. */
const ENCODED = 8;
/** What stripping takes out of a line. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;
/** How far back a place is looked for where a long line can be cut without cutting a token. */
const MAX_WORD = 4096;
/** Replaces masked values; longest first, so that a value that holds another goes as one. */
class Masker {
    #values;
    /** The values in base64, and as part of an address: each in one line. */
    #forms;
    /** What must not be cut in two: the values, and the beginnings of tokens. */
    #whole;
    constructor(values) {
        const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
        const lines = trimmed.filter((value) => value.includes('\n')).flatMap(secretLines);
        this.#values = [...new Set([...trimmed, ...lines])].sort((a, b) => b.length - a.length);
        this.#whole = [...this.#values, ...TOKEN_PREFIXES];
        const forms = trimmed.filter((value) => value.length >= ENCODED).flatMap(formsOf);
        this.#forms = [...new Set(forms)].filter((form) => !trimmed.includes(form)).sort((a, b) => b.length - a.length);
    }
    /**
     * A whole text with its secrets replaced. A line that would show one once it is stripped of colours and control signs,
     * as logs and reports are, becomes that plain line.
     */
    mask(text) {
        const masked = this.#maskPlain(text);
        if (!CONTROL.test(masked))
            return masked;
        return masked
            .split('\n')
            .map((line) => {
            if (!CONTROL.test(line))
                return line;
            const plain = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line));
            const safe = this.#maskPlain(plain);
            return safe === plain ? line : safe;
        })
            .join('\n');
    }
    #maskPlain(text) {
        let masked = text;
        for (const value of this.#values) {
            if (masked.includes(value))
                masked = masked.replaceAll(value, MASK);
        }
        for (const form of this.#forms)
            if (masked.includes(form))
                masked = masked.replaceAll(form, MASK);
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
/** A value in base64, also in the midst of a longer text (`user:password`), and as part of an address. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)));
    const urls = [encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+'), encodeURI(value)];
    return [...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), ...urls];
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


/***/ }),

/***/ 26393:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Hidden)
/* harmony export */ });
/* harmony import */ var _job_log_masking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62298);

/**
 * What a run must not show, for everything of it that is no job's log: those are masked where they are made, with the
 * values of their job. Applied last, where events and the result leave the run: messages, names of tests, texts of
 * reports, keys and tags may hold a variable's value. Names of jobs, states and reasons are compared with, and hold none.
 */
class Hidden {
    #values;
    #masker;
    constructor(context) {
        const variables = [...context.projectVariables, ...context.pipelineVariables];
        this.#values = variables.filter(({ masked }) => masked).map(({ value }) => value);
        this.#masker = new _job_log_masking_js__WEBPACK_IMPORTED_MODULE_0__/* .Masker */ .G(this.#values);
    }
    add(value) {
        this.#values = [...this.#values, value];
        this.#masker = new _job_log_masking_js__WEBPACK_IMPORTED_MODULE_0__/* .Masker */ .G(this.#values);
    }
    text(text) {
        return this.#masker.mask(text);
    }
    event(event) {
        if (event.type === 'log')
            return event;
        if (event.type === 'failure')
            return {
                ...event,
                failed_at: this.#all(event.failed_at),
                last_lines: this.#all(event.last_lines),
                explanations: this.#all(event.explanations),
            };
        if (event.type === 'environment')
            return { ...event, name: this.text(event.name), url: event.url === null ? null : this.text(event.url) };
        if (event.type === 'job' && event.failed_at !== undefined)
            return { ...event, failed_at: this.#all(event.failed_at) };
        if (event.type === 'variables')
            return { ...event, variables: event.variables.map((one) => this.#variable(one)) };
        if (event.type === 'image')
            return { ...event, name: this.text(event.name) };
        if ('message' in event)
            return { ...event, message: this.text(event.message) };
        if (event.type === 'service')
            return {
                ...event,
                name: this.text(event.name),
                ...(event.log === undefined ? {} : { log: this.text(event.log) }),
            };
        return event;
    }
    result(result) {
        return {
            ...result,
            ...(result.name === undefined ? {} : { name: this.text(result.name) }),
            jobs: this.jobs(result.jobs),
            images: this.#all(result.images),
            pushed: this.#all(result.pushed),
            cacheNotes: this.#all(result.cacheNotes),
            releases: this.#all(result.releases),
        };
    }
    jobs(jobs) {
        return jobs.map((job) => this.#job(job));
    }
    #variable(variable) {
        const { name, value } = variable;
        return { ...variable, name: this.text(name), value: value !== null && this.text(value) === value ? value : null };
    }
    /** Every text of a value made of arrays and objects, as {@link result} hides them. */
    all(value) {
        return this.#all(value);
    }
    #job(job) {
        return {
            ...job,
            image: this.#all(job.image),
            lastLines: this.#all(job.lastLines),
            explanations: this.#all(job.explanations),
            caches: job.caches.map((use) => ({ ...use, key: this.text(use.key) })),
            tests: this.#all(job.tests),
            reports: this.#all(job.reports),
        };
    }
    #all(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((item) => this.#all(item));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#all(item)]));
    }
}


/***/ }),

/***/ 19829:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ keptOf)
/* harmony export */ });
/**
 * Opens what was asked for, before anything is created on the engine. Throws a `UsageError` where a link is in the way, a
 * `SystemError` where a place cannot be had.
 */
async function keptOf({ prepared, front, warnings, hidden, tell }) {
    const { inputs, context, plan, project } = prepared;
    const within = project.snapshot ? project.folder : project.repository;
    const [{ outputFolder }, { handover, handoverProblem }] = await Promise.all([
        __webpack_require__.e(/* import() */ 562).then(__webpack_require__.bind(__webpack_require__, 70562)),
        __webpack_require__.e(/* import() */ 8620).then(__webpack_require__.bind(__webpack_require__, 58620)),
    ]);
    const output = inputs.output === undefined ? undefined : await outputFolder(inputs.output, within, plan.jobs, tell);
    let report;
    if (inputs.report !== undefined) {
        const { reportFile } = await Promise.all(/* import() */[__webpack_require__.e(3864), __webpack_require__.e(7202)]).then(__webpack_require__.bind(__webpack_require__, 37202));
        const hide = (text) => hidden.text(text);
        report = await reportFile({ path: inputs.report, within, context, plan, warnings, hide, tell });
    }
    const logs = await front.logs?.(prepared, tell);
    const keeper = front.again?.keeper(prepared, tell);
    const later = front.results?.(inputs);
    const folder = inputs.output ?? later?.folder;
    const given = folder === undefined ? undefined : handover(folder, within);
    return {
        output,
        handover: given,
        keeper,
        async sink(event) {
            await output?.sink(event);
            await logs?.sink(event);
            await report?.sink(event);
        },
        get lost() {
            return [...(output?.lost ?? []), ...(report?.lost ?? [])];
        },
        async close(result, ended) {
            if (result !== undefined)
                await given
                    ?.reports(result, later?.project)
                    .catch((error) => tell(handoverProblem('Security reports', error)));
            await output?.close();
            await logs?.close();
            await keeper?.close(result);
            if (await report?.close(result, result === undefined ? 'lost' : ended))
                front.reported?.(inputs.report ?? '');
        },
    };
}


/***/ }),

/***/ 82626:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ roomIn),
/* harmony export */   y: () => (/* binding */ paced)
/* harmony export */ });
/** Resolves when the output has room again; undefined where it has room now, or nobody reads it any more. */
function roomIn(output) {
    if (!output.writableNeedDrain)
        return undefined;
    return new Promise((resolve) => {
        const go = () => {
            output.off('drain', go).off('close', go);
            resolve();
        };
        output.on('drain', go).on('close', go);
    });
}
/**
 * A sink that has taken an event only when the output to which it writes (this process's own) has room again. What a
 * slow reader has not taken would otherwise wait in our memory, and a job may print without end.
 */
function paced(sink, output) {
    return async (event) => {
        await sink(event);
        if (event.type === 'log')
            await roomIn(output);
    };
}


/***/ }),

/***/ 19240:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runFor)
/* harmony export */ });
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56579);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _time_limit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(17168);
/* harmony import */ var _job_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88997);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65655);
/* harmony import */ var _repository_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20463);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14026);
/* harmony import */ var _registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43667);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7897);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26393);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19829);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82626);
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
 * Runs a pipeline for a front: reads and plans it, connects to the engine, removes what dead runs have left, runs it, and
 * has it shown. Throws a `UsageError` or a `ConfigError` before anything is created where the user has something to mend,
 * a `SystemError` where the engine fails; nothing of the run remains either way.
 */
async function runFor(read, front, role) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connecting = (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
        connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
        const opening = (0,_repository_project_js__WEBPACK_IMPORTED_MODULE_4__/* .openProject */ .U)(read.inputs.cwd);
        opening.catch(() => undefined);
        // the engine and Git answer while the greater part of the code is loaded
        const [preparing, { runPipeline }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(1485), __webpack_require__.e(7773), __webpack_require__.e(9455)]).then(__webpack_require__.bind(__webpack_require__, 97773)),
            Promise.all(/* import() */[__webpack_require__.e(7009), __webpack_require__.e(1246), __webpack_require__.e(230)]).then(__webpack_require__.bind(__webpack_require__, 80230)),
        ]);
        const prepared = __addDisposableResource(env_1, role === undefined
            ? await preparing.prepare(read, front.asked, 'run', opening, front.again?.choose)
            : await preparing.prepareStored(read, front.asked, opening, role.document), true);
        const { plan, context, source, project, manual, inputs } = prepared;
        const last = role === undefined ? front.again?.part(prepared) : undefined;
        // what is taken from the last run is neither checked nor shown nor waited for
        const shown = last === undefined ? plan : { ...plan, jobs: plan.jobs.filter(({ name }) => last.mine.has(name)) };
        const hidden = new _hidden_js__WEBPACK_IMPORTED_MODULE_8__/* .Hidden */ .j(context);
        if (inputs.settings.push?.password !== undefined)
            hidden.add(inputs.settings.push.password);
        const unsupported = preparing.unsupportedKeywords({ ...prepared, plan: shown });
        const aside = role === undefined ? withoutEffect(inputs) : [];
        const warnings = [...inputs.notes, ...aside, ...plan.warnings, ...unsupported];
        for (const warning of warnings)
            front.warn({ ...warning, message: hidden.text(warning.message) });
        const engine = await connecting;
        const warn = (message) => front.warn({ message: hidden.text(message), location: undefined });
        const sweeping = await tidied(engine, read, prepared, warn);
        const cacheNotes = (await front.restore?.(inputs)) ?? [];
        const part = __addDisposableResource(env_1, await role?.begin(prepared, hidden), true);
        const kept = await (0,_kept_js__WEBPACK_IMPORTED_MODULE_9__/* .keptOf */ .u)({ prepared: { ...prepared, plan: shown }, front, warnings, hidden, tell: warn });
        const { words, time } = timeLimit(inputs.timeoutSeconds);
        const display = __addDisposableResource(env_1, front.open(shown, inputs), false);
        const sink = sinkOf(hidden, time, part === undefined ? [display, kept] : [display, kept, part]);
        for (const end of [display.stop, time.signal])
            end.addEventListener('abort', engine.hurry, { once: true });
        let result;
        let published;
        let id = 0;
        try {
            const ran = await runPipeline({
                engine,
                plan,
                context,
                source,
                project,
                settings: { ...inputs.settings, manual },
                output: kept.output,
                tellVariables: inputs.report !== undefined,
                handover: kept.handover,
                keeper: kept.keeper,
                part: part ?? last,
                idTokens: context.idTokens === true ? front.idTokens?.() : undefined,
                publisher: masked(display.publisher, hidden),
                shell: display.shell && resting(display.shell, time),
                sink: (0,_pace_js__WEBPACK_IMPORTED_MODULE_10__/* .paced */ .y)(sink, process.stdout),
                signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
                interrupted: AbortSignal.any([display.stop, engine.lost]),
                onPipelineId(pipeline) {
                    id = pipeline;
                    front.begin?.(pipeline);
                },
                onSecret(value) {
                    hidden.add(value);
                    front.hide?.(value);
                },
            });
            const canceledBy = ended() === 'timeout' ? words : undefined;
            result = hidden.result({ ...ran, cacheNotes, name: plan.name, canceledBy });
        }
        catch (error) {
            throw engine.lost.aborted ? leftBehind(engine, id) : error;
        }
        finally {
            time.clear();
            published = await finished(display, kept, result, ended()).finally(() => sweeping.done);
        }
        const { pagesPath, sarifPath } = kept.handover ?? { pagesPath: undefined, sarifPath: undefined };
        const lost = [...kept.lost, ...(published?.lost ?? []), ...(result.pushed?.failures ?? [])];
        return { result: published?.result ?? result, ended: ended(), lost, pagesPath, sarifPath };
        function ended() {
            return display.stop.aborted ? 'stopped' : time.signal.aborted ? 'timeout' : 'by itself';
        }
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
/** Hides what must not be shown of the events, and gives them to all who take them, one after the other. */
function sinkOf(hidden, time, takers) {
    return async (told) => {
        const event = hidden.event(told);
        if (event.type === 'pipeline' && event.status !== 'running')
            time.clear(); // what is left is cleaning up
        for (const taker of takers)
            await taker.sink(event);
    };
}
/** Shows the end of a run, and has everything written and sent that it leaves; also where showing it fails. */
async function finished(display, kept, result, ended) {
    let published;
    try {
        await display.finish(result);
    }
    finally {
        const written = kept.close(result, ended);
        written.catch(() => undefined); // met below
        published = await display.publish?.(result, written);
        await written;
    }
    return published;
}
/** What is said of inputs that a run on one runner does nothing with. */
function withoutEffect({ fleet }) {
    const given = { runners: fleet.runners.length > 0, 'arm64-runner': fleet.arm64Runner !== undefined };
    return Object.entries(given).flatMap(([name, is]) => is
        ? [
            {
                message: `${name}: all jobs run on this runner; docs/fleet.md says how they run on several`,
                location: undefined,
            },
        ]
        : []);
}
/** The names that a pipeline gives its artifacts are seen by all. */
function masked(publisher, hidden) {
    return (publisher && {
        announce: (job, spec, wanted) => publisher.announce(job, spec, wanted && hidden.text(wanted)),
        take: (...args) => publisher.take(...args),
    });
}
/** Makes what earlier versions have stored this project's, beside which what dead runs have left is removed: that is returned. */
async function tidied(engine, read, { inputs }, warn) {
    const root = read.inputs.settings.storagePath;
    const done = sweepAll(engine, root, warn);
    if (inputs.settings.trusted)
        await takeOver(engine, root, inputs.settings.storagePath, warn);
    return { done };
}
/** Removes what earlier runs have left, beside this one; what cannot be removed is told. */
async function sweepAll(engine, root, warn) {
    const untrusted = root === undefined ? [] : [(0,_scratch_js__WEBPACK_IMPORTED_MODULE_7__/* .sweepScratch */ .Dq)((0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__/* .untrustedFolder */ .Fc)(root))];
    await Promise.all([(0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepDead */ .nR)(engine), (0,_scratch_js__WEBPACK_IMPORTED_MODULE_7__/* .sweepScratch */ .Dq)(), ...untrusted]).catch((error) => warn(`What earlier runs left behind could not be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`));
}
/** Makes a storage of earlier versions this project's, but not below a run of such a version. */
async function takeOver(engine, root, folder, warn) {
    if (root === undefined || folder === undefined || !(0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__/* .hasOldStorage */ .Xr)(root))
        return;
    if ((await (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_5__/* .registryOver */ .u)(engine, root)) !== undefined || !(await (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_6__/* .adoptOldStorage */ .ZB)(root, folder)))
        return;
    warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
}
/** The time that the whole run has; `words`: `timeout of 10 minutes`. */
function timeLimit(seconds) {
    const words = seconds === undefined ? '' : `timeout of ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U9)(seconds / 60, 'minute')}`;
    const ms = seconds === undefined ? undefined : seconds * 1000;
    return { words, time: new _time_limit_js__WEBPACK_IMPORTED_MODULE_12__/* .TimeLimit */ .h(ms, () => new _job_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .RunTimeout */ .h4(words)) };
}
/** The time of the run rests while somebody is in a shell, or waits for one. */
function resting(shell, time) {
    return {
        wants: (job) => shell.wants(job),
        async serve(request) {
            const goOn = time.rest();
            try {
                return await shell.serve(request);
            }
            finally {
                goOn();
            }
        },
    };
}
/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }, pipeline) {
    const { message, hint } = lost.reason;
    const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}


/***/ }),

/***/ 17168:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ TimeLimit)
/* harmony export */ });
/**
 * A limit of time that can rest: while it does, its time does not go on. `signal` fires when the time is over, with the
 * reason that is made then. Whoever makes one clears it at the end.
 */
class TimeLimit {
    #over = new AbortController();
    #reason;
    #leftMs;
    #since = 0;
    #timer;
    #resting = 0;
    /** undefined: there is no limit. */
    constructor(ms, reason) {
        this.#reason = reason;
        this.#leftMs = ms ?? Infinity;
        this.#go();
    }
    get signal() {
        return this.#over.signal;
    }
    /** Has it rest until the function that is returned is called; of several at the same time, until all are. */
    rest() {
        if (this.#resting++ === 0 && this.#timer !== undefined) {
            this.#stop();
            this.#leftMs -= performance.now() - this.#since;
        }
        let rests = true;
        return () => {
            if (!rests)
                return;
            rests = false;
            if (--this.#resting === 0)
                this.#go();
        };
    }
    /** From now on it is never over. */
    clear() {
        this.#stop();
        this.#leftMs = Infinity;
    }
    #stop() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
    }
    #go() {
        if (this.#leftMs === Infinity || this.signal.aborted)
            return;
        this.#since = performance.now();
        this.#timer = setTimeout(() => this.#over.abort(this.#reason()), Math.max(0, this.#leftMs));
    }
}


/***/ })

};
