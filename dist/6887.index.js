export const id = 6887;
export const ids = [6887];
export const modules = {

/***/ 16887:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Deployments: () => (/* binding */ Deployments)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46047);
/* harmony import */ var _status_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22085);



const SERVICE = { input: 'deployments', permission: 'deployments: write' };
/** Deployments of one environment that are looked at when it is stopped: one page of GitHub's answer. */
const PAGE = 100;
/**
 * GitHub deployments of the jobs with `environment`, by the events of a run: `start` makes one for each attempt, `stop`
 * ends those that the environment has; `prepare`, `verify` and `access` are about none, as on GitLab. The calls follow
 * each other in the order of the events. A failure is told once, and is nothing to the run.
 */
class Deployments {
    #rest;
    #target;
    #tell;
    #attempts = new Map();
    #end = new AbortController();
    #queue = Promise.resolve();
    #left = 0;
    #count = 0;
    #told = false;
    #closed = false;
    constructor(rest, target, tell) {
        this.#rest = rest;
        this.#target = target;
        this.#tell = tell;
    }
    take(event) {
        if (event.type === 'environment')
            this.#environment(event);
        else if (event.type === 'job')
            this.#job(event);
    }
    /** Waits for what is left, until the signal fires; tells what was not sent. No deployment is left in progress. */
    async finish(signal) {
        for (const attempt of this.#attempts.values())
            this.#state(attempt, 'error', 'The run ended before the job');
        this.#attempts.clear();
        const stopped = new Promise((resolve) => {
            if (signal.aborted)
                resolve();
            signal.addEventListener('abort', () => resolve(), { once: true });
        });
        await Promise.race([this.#queue, stopped]);
        const left = this.#left;
        this.#closed = true;
        this.#end.abort();
        if (left > 0 && !this.#told)
            this.#tell(`deployments: not all was sent, since the run's end was not to wait longer (${left} left)`);
    }
    #environment(event) {
        if (event.action !== 'start' && event.action !== 'stop')
            return;
        const before = this.#attempts.get(event.job);
        if (before !== undefined && event.url !== null) {
            before.url = webAddress(event.url);
            if (before.url === undefined)
                this.#tell(`deployments: ${event.job}: the URL of ${event.name} is no web address, which GitHub wants: left out`);
            return;
        }
        const attempt = { environment: event, started: Date.parse(event.time), url: undefined };
        this.#attempts.set(event.job, attempt);
        if (event.action === 'stop')
            return;
        const number = ++this.#count;
        this.#then(async (signal) => {
            attempt.id = await this.#create(event, number, signal);
        });
        this.#state(attempt, 'in_progress', 'Running');
    }
    #job(event) {
        const attempt = this.#attempts.get(event.name);
        if (attempt === undefined || event.status === 'running')
            return;
        this.#attempts.delete(event.name);
        if (attempt.environment.action === 'stop') {
            if (event.status === 'success')
                this.#then((signal) => this.#stop(attempt.environment, signal));
            return;
        }
        const text = (0,_status_text_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(event, (Date.parse(event.time) - attempt.started) / 1000);
        const isError = event.status === 'canceled' || (0,_status_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isSystemFailure */ .s4)(event.failure_reason);
        this.#state(attempt, event.status === 'success' ? 'success' : isError ? 'error' : 'failure', text);
    }
    /** Makes the deployment, or finds the one that a cut connection has left. */
    async #create(event, number, signal) {
        const { sha } = this.#target;
        const run = `${event.pipeline}-${number}`;
        const production = event.tier === 'production';
        const body = {
            ref: sha,
            environment: event.name,
            description: describeJob(event.job),
            payload: { gitlab_job: event.job, run },
            auto_merge: false,
            required_contexts: [], // the job has run: nothing is to be waited for any more
            production_environment: production,
            transient_environment: !production && event.on_stop !== null,
        };
        try {
            return idOf(await this.#rest.call('POST', '/deployments', { body, signal }));
        }
        catch (error) {
            if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refused */ .Lw && error.status < 500)
                throw error;
            signal.throwIfAborted();
            const found = (await this.#list(event.name, signal)).find(({ payload }) => JSON.stringify(payload).includes(run));
            return found?.id ?? idOf(await this.#rest.call('POST', '/deployments', { body, signal }));
        }
    }
    #state(attempt, state, description) {
        this.#then(async (signal) => {
            const { id, url } = attempt;
            if (id !== undefined)
                await this.#setState(id, state, description, signal, state === 'success' ? url : undefined);
        });
    }
    async #setState(id, state, description, signal, url) {
        const { runUrl } = this.#target;
        const body = {
            state,
            description,
            ...(runUrl === undefined ? {} : { log_url: runUrl }),
            ...(url === undefined ? {} : { environment_url: url }),
        };
        await this.#rest.call('POST', `/deployments/${id}/statuses`, { body, again: true, signal });
    }
    /** The environment is gone: none of its deployments is active any more. */
    async #stop({ name, job }, signal) {
        for (const { id } of await this.#list(name, signal)) {
            const [latest] = arrayOf(await this.#rest.call('GET', `/deployments/${id}/statuses?per_page=1`, { signal }));
            const { state } = (latest ?? {});
            if (state === 'inactive' || state === 'failure' || state === 'error')
                continue;
            await this.#setState(id, 'inactive', `Stopped by ${describeJob(job)}`.slice(0, 140), signal);
        }
    }
    async #list(environment, signal) {
        const query = `environment=${encodeURIComponent(environment)}&per_page=${PAGE}`;
        return arrayOf(await this.#rest.call('GET', `/deployments?${query}`, { signal }));
    }
    /** After what came before; where that has failed for all, nothing more is done. */
    #then(work) {
        this.#left += 1;
        this.#queue = this.#queue.then(async () => {
            try {
                if (!this.#closed)
                    await work(this.#end.signal);
            }
            catch (error) {
                if (this.#end.signal.aborted)
                    return;
                if (!this.#told)
                    this.#tell(`deployments: ${(0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .sentenceOf */ .$N)(error, SERVICE)}`);
                this.#told = true;
                this.#closed ||= (0,_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(error);
            }
            finally {
                this.#left -= 1;
            }
        });
    }
}
function arrayOf(answer) {
    return Array.isArray(answer) ? answer : [];
}
function idOf(answer) {
    const { id } = (answer ?? {});
    if (typeof id !== 'number')
        throw new Error('the answer has no deployment');
    return id;
}
function describeJob(job) {
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`GitLab job ${job}`), 100);
}
/** GitHub takes `http` and `https` alone. */
function webAddress(url) {
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}


/***/ }),

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


/***/ })

};
