export const id = 1692;
export const ids = [1692];
export const modules = {

/***/ 22085:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: () => (/* binding */ contextNames),
/* harmony export */   Tb: () => (/* binding */ commitState),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   s4: () => (/* binding */ isSystemFailure)
/* harmony export */ });
/* unused harmony export LONGEST_DESCRIPTION */
/* harmony import */ var _report_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20734);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(790);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);



/** GitHub refuses longer ones. */
const LONGEST_DESCRIPTION = 140;
const LONGEST_CONTEXT = 255;
/** Failures of what runs the job, not of the job. */
const SYSTEM = new Set([
    'runner_system_failure',
    'runner_configuration_error',
    'runner_external_dependency_failure',
    'runner_interrupted',
    'image_pull_failure',
    'api_failure',
]);
/** Whether nothing more is heard of the job, unless somebody plays it. */
function hasEnded(status) {
    return !['created', 'pending', 'running', 'scheduled'].includes(status);
}
/**
 * State of a job's commit status. What does not count on GitLab does not count here: an allowed failure, a skipped job
 * and a manual one that nobody has played are successes, so that no pull request waits for them for ever.
 */
function commitState({ status, allow_failure, failure_reason }) {
    if (!hasEnded(status))
        return 'pending';
    if (status !== 'failed' && status !== 'canceled')
        return 'success';
    if (allow_failure)
        return 'success';
    return status === 'canceled' || isSystemFailure(failure_reason) ? 'error' : 'failure';
}
function isSystemFailure(reason) {
    return reason !== null && SYSTEM.has(reason);
}
/** `Failed with exit code 3 in 12.0 s (allowed to fail) at .gitlab-ci.yml:7`: what is said beside the state. */
function describe(event, seconds) {
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(sentence(event, seconds)), LONGEST_DESCRIPTION);
}
function sentence(event, seconds) {
    const { status, exit_code, failure_reason, allow_failure, attempt, failed_at } = event;
    const time = seconds === undefined ? '' : ` in ${(0,_report_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds)}`;
    const allowed = allow_failure ? ' (allowed to fail)' : '';
    switch (status) {
        case 'success':
            return `Passed${time}`;
        case 'failed': {
            const code = exit_code === null ? '' : ` with exit code ${exit_code}`;
            const why = failure_reason === null || failure_reason === 'script_failure' ? '' : `: ${failure_reason}`;
            const place = failed_at === undefined ? '' : ` at ${failed_at.file}:${failed_at.line}`;
            return `Failed${code}${time}${why}${allowed}${place}`;
        }
        case 'canceled':
            return `Canceled${time}${allowed}`;
        case 'skipped':
            return 'Skipped';
        case 'manual':
            return 'Manual, was not played';
        case 'running':
            return attempt > 1 ? `Running, attempt ${attempt}` : 'Running';
        case 'scheduled':
            return 'Delayed';
        case 'created':
        case 'pending':
            return attempt > 1 ? `Failed, is tried again (attempt ${attempt})` : 'Waiting';
    }
}
/**
 * Names contexts: `gitlab/JOB`, for jobs of child pipelines `gitlab/TRIGGER/JOB`. No two jobs of a run get the same; of
 * those that would, the later one keeps the blanks of its shown name, or gets a number.
 */
function contextNames() {
    const names = new Map();
    const taken = new Set();
    return (job) => {
        const before = names.get(job);
        if (before !== undefined)
            return before;
        const shown = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(job);
        const wishes = [shown.replaceAll(_report_order_js__WEBPACK_IMPORTED_MODULE_2__/* .PARENT_MARK */ .fG, '/'), shown].map((text) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(`gitlab/${text}`, LONGEST_CONTEXT - 6));
        let name = wishes.find((wish) => !taken.has(wish));
        for (let number = 2; name === undefined; number++) {
            const numbered = `${wishes[0] ?? ''} (${number})`;
            if (!taken.has(numbered))
                name = numbered;
        }
        names.set(job, name);
        taken.add(name);
        return name;
    };
}


/***/ }),

/***/ 51692:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Statuses: () => (/* binding */ Statuses)
});

// EXTERNAL MODULE: ./src/github/refusal.ts
var refusal = __webpack_require__(46047);
;// CONCATENATED MODULE: ./src/github/outbox.ts

/** At the same time: GitHub asks for few. */
const AT_ONCE = 2;
/** Failures one after the other after which no more is tried. */
const MOST_FAILURES = 3;
/**
 * Sends the latest of each key: what is outdated before its turn is never sent, and of one key nothing overtakes. A
 * failure is told once; where it would be the same for all, or one follows another, no more is sent.
 */
class Outbox {
    #tell;
    #waiting = new Map();
    #sending = new Set();
    #end = new AbortController();
    #failures = 0;
    #told = false;
    #closed = false;
    #idle;
    constructor(tell) {
        this.#tell = tell;
    }
    /** Takes a letter in place of an earlier one of the same key that has not gone yet. */
    put(key, letter) {
        if (this.#closed)
            return;
        this.#waiting.delete(key);
        this.#waiting.set(key, letter);
        this.#more();
    }
    /** Resolves when all is sent, or when the signal fires; returns the keys of what is not. Nothing is sent any more then. */
    async drain(signal) {
        const left = () => [...new Set([...this.#sending, ...this.#waiting.keys()])];
        if (left().length > 0 && !signal.aborted)
            await new Promise((resolve) => {
                this.#idle = resolve;
                signal.addEventListener('abort', () => resolve(), { once: true });
            });
        const unsent = left();
        this.#closed = true;
        this.#waiting.clear();
        this.#end.abort();
        return unsent;
    }
    #more() {
        while (this.#sending.size < AT_ONCE) {
            const free = [...this.#waiting].filter(([key]) => !this.#sending.has(key));
            const [key, letter] = free.find(([, { urgent }]) => urgent) ?? free[0] ?? [];
            if (key === undefined || letter === undefined)
                break;
            this.#waiting.delete(key);
            this.#sending.add(key);
            void this.#send(key, letter);
        }
        if (this.#sending.size === 0 && this.#waiting.size === 0)
            this.#idle?.();
    }
    async #send(key, letter) {
        try {
            await letter.send(this.#end.signal);
            this.#failures = 0;
        }
        catch (error) {
            if (!this.#end.signal.aborted)
                this.#failed(error);
        }
        this.#sending.delete(key);
        this.#more();
    }
    #failed(error) {
        this.#failures += 1;
        if (!this.#told)
            this.#tell(error);
        this.#told = true;
        if (!(0,refusal/* isFinal */.dR)(error) && this.#failures < MOST_FAILURES)
            return;
        this.#closed = true;
        this.#waiting.clear();
    }
}

// EXTERNAL MODULE: ./src/github/status-text.ts
var status_text = __webpack_require__(22085);
;// CONCATENATED MODULE: ./src/github/statuses.ts



const SERVICE = { input: 'statuses', permission: 'statuses: write' };
/** A pipeline of more jobs gets a call for each, when it has ended: GitHub takes some 80 a minute. */
const MOST_PENDING = 50;
/**
 * A commit status for each job, by the events of a run. What GitHub would refuse or has refused is told once. Manual and
 * skipped jobs are told of at the end: until then they may be played.
 */
class Statuses {
    #rest;
    #target;
    #tell;
    #outbox;
    #contextOf = (0,status_text/* contextNames */.Mv)();
    /** What was put last, by job. */
    #told = new Map();
    #held = new Map();
    #started = new Map();
    #known = new Set();
    /** Where the statuses lead. */
    #page;
    constructor(rest, target, tell) {
        this.#rest = rest;
        this.#target = target;
        this.#page = target.runUrl;
        this.#tell = tell;
        this.#outbox = new Outbox((error) => tell(`statuses: ${(0,refusal/* sentenceOf */.$N)(error, SERVICE)}`));
    }
    /** The jobs of the pipeline, before the first event. */
    begin(jobs) {
        for (const { name } of jobs) {
            this.#contextOf(name);
            this.#known.add(name);
        }
        for (const { name, when } of jobs)
            if (when !== 'manual')
                this.#pending(name, 'Waiting');
    }
    take(event) {
        if (event.type !== 'job')
            return;
        const { name, status } = event;
        this.#known.add(name);
        if (status === 'running')
            this.#started.set(name, Date.parse(event.time));
        this.#held.delete(name);
        if (!(0,status_text/* hasEnded */.hY)(status))
            this.#pending(name, (0,status_text/* describe */.q0)(event, undefined));
        else if (status === 'manual' || status === 'skipped')
            this.#held.set(name, event);
        else {
            const started = this.#started.get(name);
            const seconds = started === undefined ? undefined : (Date.parse(event.time) - started) / 1000;
            this.#put(name, { state: (0,status_text/* commitState */.Tb)(event), description: (0,status_text/* describe */.q0)(event, seconds) });
        }
    }
    /**
     * Sends what is left, until the signal fires, and tells what was not sent. No status is left pending. `report`: the page
     * of the run's report, once it is there; the statuses then lead to that, of a large pipeline those of jobs that failed.
     */
    async finish(signal, report) {
        for (const [name, event] of this.#held)
            this.#put(name, { state: (0,status_text/* commitState */.Tb)(event), description: (0,status_text/* describe */.q0)(event, undefined) });
        for (const [name, { state }] of this.#told)
            if (state === 'pending')
                this.#put(name, { state: 'error', description: 'The run ended before the job' });
        if (report !== undefined)
            this.#leadTo(await before(signal, report));
        const unsent = await this.#outbox.drain(signal);
        if (unsent.length === 0)
            return;
        const names = unsent.slice(0, 5).join(', ');
        const more = unsent.length > 5 ? ` and ${unsent.length - 5} more` : '';
        this.#tell(`statuses: not sent, since the run's end was not to wait longer: ${names}${more}`);
    }
    #leadTo(page) {
        if (page === undefined)
            return;
        this.#page = page;
        const isLarge = this.#known.size > MOST_PENDING;
        for (const [name, told] of this.#told)
            if (!isLarge || told.state !== 'success')
                this.#send(name, told);
    }
    #pending(name, description) {
        if (this.#known.size <= MOST_PENDING)
            this.#put(name, { state: 'pending', description });
    }
    #put(name, told) {
        const before = this.#told.get(name);
        if (before?.state === told.state && before.description === told.description)
            return;
        this.#told.set(name, told);
        this.#send(name, told);
    }
    #send(name, told) {
        const context = this.#contextOf(name);
        const { sha } = this.#target;
        const body = { ...told, context, ...(this.#page === undefined ? {} : { target_url: this.#page }) };
        this.#outbox.put(context, {
            urgent: told.state !== 'pending',
            // the latest counts: the same once more changes nothing
            send: (signal) => this.#rest.call('POST', `/statuses/${sha}`, { body, again: true, signal }).then(() => undefined),
        });
    }
}
/** What a promise gives before the signal fires. */
async function before(signal, promise) {
    if (signal.aborted)
        return undefined;
    const fired = new Promise((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
    return Promise.race([promise.catch(() => undefined), fired]);
}


/***/ })

};
