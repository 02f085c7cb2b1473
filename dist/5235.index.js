export const id = 5235;
export const ids = [5235];
export const modules = {

/***/ 74473:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  simulate: () => (/* binding */ simulate),
  simulateCommand: () => (/* binding */ simulateCommand)
});

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/prepare/choose.ts
var choose = __webpack_require__(87820);
// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 10 modules
var prepare = __webpack_require__(97773);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/fleet/model.ts + 2 modules
var model = __webpack_require__(7771);
// EXTERNAL MODULE: ./src/fleet/packing.ts + 6 modules
var packing = __webpack_require__(15897);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/fleet/model/seconds.ts
var seconds = __webpack_require__(98027);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/cli/commands/simulate-times.ts







/** Names that are told one by one. */
const NAMED = 5;
/**
 * Seconds of jobs, of `--times`: `JOB=SECONDS`, or a file with an object of names and seconds, or with the output `jobs` of
 * a run; what is said later counts. The name of a parallel job stands for each of its parts that the same file does not
 * name. `problem` is told of all that cannot be read, and of jobs that are not among the known ones. Jobs of child
 * pipelines in such an output are in the time of the job that triggers them.
 */
function readTimes(given, plan, base, problem) {
    const times = new Map();
    const known = plan.jobs.map(({ name }) => name);
    const names = new Set(plan.jobs.flatMap(({ name, groupName }) => [name, groupName]));
    for (const text of given) {
        const pair = /^(.+)=(\d+(?:\.\d+)?)$/s.exec(text);
        const read = pair === null ? fromFile(text, base, problem) : [[pair[1] ?? '', Number(pair[2])]];
        const unknown = read.flatMap(([name]) => (names.has(name) || isOfChild(name, known) ? [] : [name]));
        for (const name of unknown.slice(0, NAMED))
            problem(`there is no job "${name}" in this pipeline${(0,cli_arguments/* suggestion */.h)(name, [...names], '')}`);
        if (unknown.length > NAMED)
            problem(`${unknown.length - NAMED} more jobs of ${text} are not in this pipeline`);
        const own = new Set(known);
        const [groups, parts] = [
            read.filter(([name]) => !own.has(name) && names.has(name)),
            read.filter(([name]) => own.has(name)),
        ];
        for (const [name, seconds] of groups)
            for (const part of (0,choose/* fullNames */.Ww)(plan, name))
                times.set(part, seconds);
        for (const [name, seconds] of parts)
            times.set(name, seconds);
    }
    return times;
}
const isOfChild = (name, known) => known.some((parent) => name.startsWith(`${parent}${order/* PARENT_MARK */.fG}`));
function fromFile(path, base, problem) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(base, path))) {
        problem(`"${path}" is neither JOB=SECONDS nor a file`);
        return [];
    }
    try {
        const pairs = (0,seconds/* timesIn */.i)(JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(base, path), 'utf8')));
        const wrong = pairs.find(([, seconds]) => typeof seconds !== 'number' || !(seconds >= 0));
        if (wrong !== undefined)
            problem(`${path}: "${wrong[0]}" has no number of seconds`);
        return pairs.flatMap(([name, seconds]) => (typeof seconds === 'number' && seconds >= 0 ? [[name, seconds]] : []));
    }
    catch (error) {
        problem(`${path}: ${(0,errors/* messageOf */.bD)(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./src/cli/commands/simulate-fleet.ts





/** Reads `--runners`, `--start-up` and `--times`; undefined where it is not asked for. Each problem is told. */
function readFleet(extras, plan, base, problem) {
    const number = (option, isRight, what) => {
        const [text = '', ...more] = extras[option];
        if (more.length > 0)
            problem(option, 'it is given more than once');
        if (!/^\d+(\.\d+)?$/.test(text) || !isRight(Number(text)))
            problem(option, `"${text}" is not ${what}`);
        return Number(text);
    };
    const times = readTimes(extras.times, plan, base, (message) => problem('times', message));
    const startUp = extras['start-up'].length === 0 ? packing/* START_UP_SECONDS */.tX : number('start-up', Number.isFinite, 'a number of seconds');
    if (extras.runners.length > 0) {
        const runners = number('runners', (value) => Number.isSafeInteger(value) && value > 0, 'a whole number of at least 1');
        return { runners, startUp, times };
    }
    for (const option of ['start-up', 'times'])
        if (extras[option].length > 0)
            problem(option, 'it says nothing without --runners N');
    return undefined;
}
/** Plays the plan on the runners that are asked for, and on one. */
function answerFleet(plan, question, setting) {
    const { play, ends, concurrency, noDelay } = setting;
    const order = (0,packing/* orderOf */.mJ)(plan, (0,gitlab/* createRun */.ut)(plan, { play }), ends);
    const how = { times: question.times, startUp: question.startUp, noDelay };
    return {
        ...question,
        concurrency,
        fleet: (0,model/* onFleet */.y)(order, question.runners, how),
        one: (0,model/* onOneRunner */.o)(order, concurrency, how),
        assumed: order.jobs.flatMap(({ name }) => (question.times.has(name) ? [] : [name])),
    };
}
/** Milliseconds are enough: sums of fractions have endless ones. */
const rounded = (seconds) => Math.round(seconds * 1000) / 1000;
/** For `--json`. */
function fleetDocument({ runners, startUp, fleet, one, concurrency, assumed }) {
    return {
        runners,
        start_up: startUp,
        makespan: rounded(fleet.makespan),
        runner_seconds: rounded(fleet.runnerSeconds),
        critical_path: fleet.criticalPath,
        jobs: Object.fromEntries([...fleet.jobs].map(([name, { start, end, runner }]) => [
            name,
            { start: rounded(start), end: rounded(end), runner },
        ])),
        one_runner: { concurrency, makespan: rounded(one.makespan), runner_seconds: rounded(one.runnerSeconds) },
        assumed: { seconds: packing/* UNKNOWN_SECONDS */.pH, jobs: assumed },
    };
}
/** For the terminal. */
function fleetLines({ runners, startUp, fleet, one, concurrency, assumed }) {
    const many = `${runners} ${runners === 1 ? 'runner' : 'runners'}, ${(0,table/* duration */.p0)(startUp)} until one works`;
    return [
        `on ${many}: ${took(fleet)}`,
        `  critical path: ${fleet.criticalPath.join(', ') || 'none, nothing runs'}`,
        `on one runner, ${concurrency === 1 ? 'a job' : `${concurrency} jobs`} at a time: ${took(one)}`,
        ...(fleet.jobs.size === 0 ? [] : [`  ${verdict(fleet, one)}`]),
        ...(assumed.length === 0
            ? []
            : [`${assumed.length} of ${fleet.jobs.size} jobs have no known time: ${packing/* UNKNOWN_SECONDS */.pH} s each (see --times)`]),
    ];
}
const took = ({ makespan, runnerSeconds }) => `${(0,table/* duration */.p0)(makespan)}, ${(0,table/* duration */.p0)(runnerSeconds)} of runner time`;
function verdict(fleet, one) {
    const [sooner, dearer] = [one.makespan - fleet.makespan, fleet.runnerSeconds - one.runnerSeconds];
    const price = dearer > 0 ? `cost ${(0,table/* duration */.p0)(dearer)} more` : `cost ${(0,table/* duration */.p0)(-dearer)} less`;
    if (sooner > 0)
        return `many runners end ${(0,table/* duration */.p0)(sooner)} sooner, and ${price} of runner time`;
    return `one runner is the better choice: many end ${sooner === 0 ? 'no sooner' : `${(0,table/* duration */.p0)(-sooner)} later`}, and ${price} of runner time`;
}

;// CONCATENATED MODULE: ./src/cli/commands/simulate.ts
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







/** Plays the scheduler of real runs without an engine, until nothing more happens by itself. */
function simulate(plan, simulation) {
    let state = (0,gitlab/* createRun */.ut)(plan, { play: simulation.play });
    for (let moved = true; moved;) {
        moved = false;
        for (const job of plan.jobs) {
            if ((0,gitlab/* jobState */.d)(state, job.name)?.status === 'scheduled') {
                state = (0,gitlab/* transition */.kY)(state, job.name, { type: 'enqueue' });
                moved = true;
            }
        }
        for (const name of (0,gitlab/* startable */.hx)(state)) {
            state = (0,gitlab/* transition */.kY)(state, name, { type: 'run' });
            state = (0,gitlab/* transition */.kY)(state, name, endOf(name, simulation));
            moved = true;
        }
    }
    return state;
}
function endOf(name, { cancel, outcomes }) {
    return cancel.includes(name) ? { type: 'cancel' } : (outcomes.get(name) ?? { type: 'success' });
}
/** `gitlab-dind simulate`: 0 whatever the simulated pipeline's end is. */
async function simulateCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const read = (0,cli_arguments/* readArguments */.lR)(args);
        const prepared = __addDisposableResource(env_1, await (0,prepare.prepare)(read, undefined), true);
        const { fleet: question, ...simulation } = readSimulation(prepared.plan, args);
        const { manual } = prepared;
        const play = manual === 'all' ? manual : [...manual, ...simulation.play];
        const state = simulate(prepared.plan, { ...simulation, play });
        const { concurrency, noDelay } = prepared.inputs.settings;
        const ends = (name) => endOf(name, simulation);
        const fleet = question && answerFleet(prepared.plan, question, { play, ends, concurrency, noDelay });
        const document = { pipeline: (0,gitlab/* pipelineStatus */.pO)(state), stages: (0,gitlab/* stageStatuses */.$C)(state), jobs: (0,gitlab/* jobStatuses */.ub)(state) };
        if (args.json) {
            (0,door/* printJson */.Q2)(fleet === undefined ? document : { ...document, fleet: fleetDocument(fleet) });
            return 0;
        }
        for (const stage of prepared.plan.stages) {
            (0,door/* print */.yy)(`${stage}: ${document.stages[stage] ?? ''}`);
            for (const job of prepared.plan.jobs.filter((item) => item.stage === stage)) {
                (0,door/* print */.yy)(`  ${job.name}: ${document.jobs[job.name] ?? ''}`);
            }
        }
        (0,door/* print */.yy)(`pipeline: ${document.pipeline}`);
        if (fleet !== undefined)
            fleetLines(fleet).forEach(door/* print */.yy);
        return 0;
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
/** What the options say; a parallel job's name stands for all of its parts, and what is said later counts. */
function readSimulation(plan, args) {
    const problems = [];
    const named = new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]));
    const check = (option, name) => {
        if (!named.has(name))
            problems.push(`--${option}: there is no job "${name}" in this pipeline${(0,cli_arguments/* suggestion */.h)(name, [...named], '')}`);
        return (0,choose/* fullNames */.Ww)(plan, name);
    };
    const outcomes = new Map();
    for (const text of args.extras.outcome) {
        const match = /^(.+)=(success|failed|canceled)(?::(\d+))?$/s.exec(text);
        if (match === null)
            problems.push(`--outcome: "${text}" is not of the form JOB=success, JOB=canceled or JOB=failed[:EXITCODE]`);
        else
            for (const name of check('outcome', match[1] ?? ''))
                outcomes.set(name, outcome(match[2] ?? '', match[3]));
    }
    const play = args.extras.play.flatMap((name) => check('play', name));
    const cancel = args.extras.cancel.flatMap((name) => check('cancel', name));
    const fleet = readFleet(args.extras, plan, process.cwd(), (option, message) => problems.push(`--${option}: ${message}`));
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((message) => ({ message, location: undefined })));
    return { outcomes, play, cancel, fleet };
}
function outcome(word, code) {
    if (word === 'success')
        return { type: 'success' };
    if (word === 'canceled')
        return { type: 'cancel' };
    return { type: 'drop', exitCode: code === undefined ? 1 : Number(code), reason: 'script_failure' };
}


/***/ }),

/***/ 7771:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ onFleet),
  o: () => (/* binding */ onOneRunner)
});

// EXTERNAL MODULE: ./src/fleet/packing.ts + 6 modules
var packing = __webpack_require__(15897);
// EXTERNAL MODULE: ./src/fleet/packing/shares.ts
var shares = __webpack_require__(89214);
;// CONCATENATED MODULE: ./src/fleet/model/queue.ts
/** Takes the least of its items first: a binary heap. */
class Queue {
    #items = [];
    #compare;
    constructor(compare) {
        this.#compare = compare;
    }
    get first() {
        return this.#items[0];
    }
    add(item) {
        let at = this.#items.push(item) - 1;
        while (at > 0) {
            const up = (at - 1) >> 1;
            if (this.#compare(this.#items[up], item) <= 0)
                break;
            this.#items[at] = this.#items[up];
            at = up;
        }
        this.#items[at] = item;
    }
    take() {
        const first = this.#items[0];
        const moved = this.#items.pop();
        if (moved === undefined || this.#items.length === 0)
            return first;
        let at = 0;
        for (;;) {
            let down = 2 * at + 1;
            if (down >= this.#items.length)
                break;
            if (down + 1 < this.#items.length && this.#compare(this.#items[down + 1], this.#items[down]) < 0)
                down += 1;
            if (this.#compare(moved, this.#items[down]) <= 0)
                break;
            this.#items[at] = this.#items[down];
            at = down;
        }
        this.#items[at] = moved;
        return first;
    }
}

;// CONCATENATED MODULE: ./src/fleet/model/play.ts

/** Plays an order, event by event: of the jobs that can start, the first in its order does so first. */
function play(order, how) {
    const { start, cause, place, last } = new Play(order, how).complete();
    const nameOf = (job) => order.jobs[job]?.name ?? '';
    const jobs = [...start].map(([job, time]) => {
        const end = time + (how.busy[job] ?? 0);
        return [nameOf(job), { start: time + how.lead, end, runner: place.get(job) ?? 0 }];
    });
    const path = [];
    for (let job = last; job !== undefined; job = cause.get(job))
        path.push(nameOf(job));
    const makespan = jobs.reduce((most, [, { end }]) => Math.max(most, end), 0);
    return { makespan, criticalPath: path.reverse(), jobs: new Map(jobs) };
}
const ascending = (a, b) => a - b;
class Play {
    #order;
    #how;
    #groups;
    #events = new Queue((a, b) => a.time - b.time || a.job - b.job);
    /** Jobs that want a place, and those that need none. */
    #waiting = new Queue(ascending);
    #placeless = new Queue(ascending);
    #places = new Queue(ascending);
    #placeHolders = new Map();
    #busyGroups = new Set();
    /** Jobs that wait until their resource group has no other. */
    #held = new Map();
    #groupHolders = new Map();
    /** Of how much each job still waits: its needs one by one, and the earlier stages as a whole. */
    #left;
    #dependants;
    #ofStages;
    #ended = [];
    /** All before this position have ended. */
    #line = 0;
    #due = new Map();
    start = new Map();
    place = new Map();
    /** By whose end a job started. */
    cause = new Map();
    last;
    constructor(order, how) {
        this.#order = order;
        this.#how = how;
        this.#groups = order.jobs.map(how.groupOf);
        for (let place = 1; place <= Math.min(how.places, order.jobs.length); place += 1)
            this.#places.add(place);
        this.#left = order.before.map((before, job) => (order.needs[job]?.length ?? 0) + (before > 0 ? 1 : 0));
        const dependants = order.jobs.map(() => []);
        for (const [job, needs] of order.needs.entries())
            for (const need of needs)
                dependants[need]?.push(job);
        this.#dependants = dependants;
        this.#ofStages = new Queue((a, b) => (order.before[a] ?? 0) - (order.before[b] ?? 0));
    }
    complete() {
        for (const [job, before] of this.#order.before.entries()) {
            if (before > 0)
                this.#ofStages.add(job);
            if (this.#left[job] === 0)
                this.#comesDue(job, 0, undefined);
        }
        for (let event = this.#events.take(); event !== undefined; event = this.#events.take()) {
            const { time, job, type } = event;
            if (type === 'end')
                this.#end(job, time);
            else
                this.#wants(job);
            if (this.#events.first?.time !== time)
                this.#startMore(time);
        }
        return this;
    }
    #comesDue(job, now, by) {
        const time = now + (this.#how.delay[job] ?? 0);
        this.#due.set(job, { time, by });
        this.#events.add({ time, job, type: 'due' });
    }
    #wants(job) {
        (this.#how.free(job) ? this.#placeless : this.#waiting).add(job);
    }
    #startMore(now) {
        for (let job = this.#placeless.take(); job !== undefined; job = this.#placeless.take())
            this.#start(job, 0, now);
        for (let place = this.#places.first; place !== undefined; place = this.#places.first) {
            const job = this.#waiting.take();
            if (job === undefined)
                return;
            if (this.#start(job, place, now))
                this.#places.take();
        }
    }
    /** Starts a job, unless its resource group is busy: then it waits for that. */
    #start(job, place, now) {
        const group = this.#groups[job] ?? null;
        if (group !== null && this.#busyGroups.has(group)) {
            const held = this.#held.get(group) ?? new Queue(ascending);
            held.add(job);
            this.#held.set(group, held);
            return false;
        }
        const due = this.#due.get(job);
        const holders = [group === null ? undefined : this.#groupHolders.get(group), this.#placeHolders.get(place)];
        this.cause.set(job, due?.time === now ? due.by : holders.find((holder) => holder?.until === now)?.job);
        const until = now + (this.#how.busy[job] ?? 0);
        this.start.set(job, now);
        this.place.set(job, place);
        this.#placeHolders.set(place, { job, until });
        if (group !== null) {
            this.#busyGroups.add(group);
            this.#groupHolders.set(group, { job, until });
        }
        this.#events.add({ time: until, job, type: 'end' });
        return true;
    }
    #end(job, now) {
        this.last = job;
        this.#ended[job] = true;
        const place = this.place.get(job) ?? 0;
        if (place > 0)
            this.#places.add(place);
        const group = this.#groups[job] ?? null;
        if (group !== null) {
            this.#busyGroups.delete(group);
            const next = this.#held.get(group)?.take();
            if (next !== undefined)
                this.#wants(next);
        }
        for (const other of this.#dependants[job] ?? [])
            this.#isDone(other, now, job);
        while (this.#ended[this.#line] === true)
            this.#line += 1;
        for (let other = this.#ofStages.first; (this.#order.before[other ?? -1] ?? Infinity) <= this.#line;) {
            this.#ofStages.take();
            this.#isDone(other, now, job);
            other = this.#ofStages.first;
        }
    }
    #isDone(job, now, by) {
        this.#left[job] = (this.#left[job] ?? 0) - 1;
        if (this.#left[job] === 0)
            this.#comesDue(job, now, by);
    }
}

;// CONCATENATED MODULE: ./src/fleet/model.ts



/**
 * Plays jobs on runners of which at most `runners` are there at the same time: each job gets a new one, as soon as what it
 * waits for has ended, and a delayed one waits there. Children of trigger jobs run on the same runner.
 */
function onFleet(order, runners, { times, startUp, noDelay = false }) {
    const busy = order.jobs.map(({ name, startIn = 0 }, at) => startUp + (noDelay ? 0 : startIn) + (times.get(name) ?? packing/* UNKNOWN_SECONDS */.pH) * (order.attempts[at] ?? 1));
    const played = play(order, { places: runners, busy, delay: [], lead: startUp, free: () => false, groupOf: shares/* groupKey */.$6 });
    return { ...played, runnerSeconds: busy.reduce((sum, one) => sum + one, 0) };
}
/**
 * Plays jobs on one runner, as a run without a fleet does: at most `concurrency` at the same time, while trigger jobs and
 * delayed ones take no place.
 */
function onOneRunner(order, concurrency, options) {
    const { times, startUp, noDelay = false } = options;
    const busy = order.jobs.map(({ name }, at) => (times.get(name) ?? packing/* UNKNOWN_SECONDS */.pH) * (order.attempts[at] ?? 1));
    const delay = order.jobs.map(({ startIn = 0 }) => (noDelay ? 0 : startIn));
    const free = (job) => order.jobs[job]?.trigger !== undefined;
    const { makespan, criticalPath, jobs } = play(order, {
        places: concurrency,
        busy,
        delay,
        lead: 0,
        free,
        groupOf: ({ resourceGroup }) => resourceGroup ?? null,
    });
    const later = [...jobs].map(([name, { start, end, runner }]) => [name, { start: start + startUp, end: end + startUp, runner }]);
    const whole = jobs.size === 0 ? 0 : makespan + startUp;
    return { makespan: whole, runnerSeconds: whole, criticalPath, jobs: new Map(later) };
}


/***/ }),

/***/ 98027:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ timesIn)
/* harmony export */ });
/** Times of jobs in a JSON document: an object of names and seconds, or the output `jobs` of a run. Throws an Error. */
function timesIn(document) {
    if (typeof document !== 'object' || document === null)
        throw new Error('it is no JSON object of names and seconds');
    return Array.isArray(document) ? document.flatMap(ofRun) : Object.entries(document);
}
/** A job of a run's output; one that did not run has no duration. */
function ofRun(item) {
    if (typeof item !== 'object' || item === null || !('name' in item) || typeof item.name !== 'string')
        throw new Error('it is a list, but not the output jobs of a run: an item has no name');
    const duration = 'duration' in item ? item.duration : undefined;
    return duration === null ? [] : [[item.name, duration]];
}


/***/ }),

/***/ 42601:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder, and those above it that are missing; a link to a folder is one. Throws the system's error where that
 * cannot be, as below a file, in `/proc`, or in a folder that was removed while it is in use: Node's own recursive `mkdir`
 * asks for ever there.
 */
async function makeFolders(path, options = {}) {
    const missing = [];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !(await made(place, options)); place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        missing.unshift(place);
    for (const place of missing) {
        // what is still missing above it will not come by asking again
        if (!(await made(place, options)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
    }
}
/** Makes one folder, or finds it; false where the one above it is missing. */
async function made(place, options) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) !== place)
            return false;
        if (code === 'EEXIST' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 85860:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   KV: () => (/* binding */ isLeftOver),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/** Reads what {@link formatOwner} has written. */
function parseOwner(text) {
    const [host = '', boot = '', pid = '', started = ''] = text.split('/');
    return { host, boot, pid: Number(pid), started };
}
/** Whether the process is certainly gone; undefined where it cannot be told: on another host. */
function ownerIsDead(owner) {
    if (owner.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return undefined;
    return owner.boot !== bootId() || startTime(owner.pid) !== owner.started;
}
const DAY_MS = 24 * 3600 * 1000;
/** Whether a thing of a run is left over: its process is gone, or is not to be asked and it is there for a day. */
function isLeftOver(dead, since, now) {
    return dead ?? now - since > DAY_MS;
}
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return 'unknown'; // no /proc: macOS
    }
}
/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and parentheses. Empty where there is no /proc. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        try {
            process.kill(pid, 0);
            return '';
        }
        catch {
            return undefined;
        }
    }
}


/***/ }),

/***/ 43667:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ untrustedFolder),
/* harmony export */   Ns: () => (/* binding */ privateCopy),
/* harmony export */   UL: () => (/* binding */ storedProjects),
/* harmony export */   Xr: () => (/* binding */ hasOldStorage),
/* harmony export */   ZB: () => (/* binding */ adoptOldStorage),
/* harmony export */   Zv: () => (/* binding */ projectStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);





/** Below the storage folder: one folder a project, so that none reads or writes what another has stored. */
const PROJECTS = 'projects';
/** What a folder of a project holds. */
const PARTS = ['local', 'upstream', 'job-caches'];
/** The folder of a project; `identity` is its remote's host and path, or of a folder without one its path. */
function projectStorage(root, identity) {
    const known = identity.toLowerCase(); // GitLab and GitHub take names of any case for the same
    const readable = known.replace(/[^a-z0-9.-]+/g, '_').replace(/^[_.]+/, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(known).digest('hex').slice(0, 12);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, `${readable.slice(-80)}-${hash}`);
}
/** All projects that have something stored below a storage folder. */
async function storedProjects(root) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) // as we name them
        .map(({ name }) => ({ name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, name) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Where runs have their copies that must not write to a project's storage. */
function untrustedFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'untrusted');
}
/** Whether earlier versions have stored something for all projects together. */
function hasOldStorage(root) {
    return PARTS.some((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
}
/**
 * Makes what earlier versions have stored for all projects together that of this one, where it has nothing yet. Returns
 * whether there was anything. Throws what the system refuses.
 */
async function adoptOldStorage(root, folder) {
    const old = PARTS.filter((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
    if (old.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length > 0)
        return false;
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from);
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const name of names) {
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name)];
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(source);
        if (info.isDirectory())
            await copyFolder(source, target);
        else if (info.isFile())
            await (isBlob(source) ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(source, target).catch(() => copy(source, target)) : copy(source, target));
    }
}
function copy(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
}
/** `blobs/sha256/ab/abcd\u2026/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
}


/***/ }),

/***/ 20734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   a6: () => (/* binding */ waitedFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ PARENT_MARK),
/* harmony export */   hv: () => (/* binding */ whyNotRun)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Between the name of a job that triggers a pipeline and those of its jobs. */
const PARENT_MARK = ' / ';
/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
function inOrder(jobs, stages) {
    const of = (parent) => stagesOf(jobs, stages, parent).flatMap((stage) => jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])));
    return of(undefined);
}
/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
function stagesOf(jobs, stages, parent) {
    const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
    return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}
/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
function waitedFor(job, jobs, stages) {
    const { needs } = job;
    if (needs !== null)
        return jobs.filter(({ name }) => needs.includes(name));
    const order = stagesOf(jobs, stages, job.parent);
    const place = order.indexOf(job.stage);
    return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}
/** Names that a sentence has room for. */
const NAMED = 3;
/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
function whyNotRun(job, jobs, stages) {
    if (job.status === 'manual')
        return 'it is manual, and was not played (input manual)';
    if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created')
        return undefined;
    if (job.history.length > 0)
        return undefined;
    if (job.status === 'canceled')
        return 'the pipeline was canceled before its turn';
    const before = waitedFor(job, jobs, stages);
    const causes = [
        ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
        ['canceled', ({ status }) => status === 'canceled'],
        ['skipped', ({ status }) => status === 'skipped'],
        ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
    ];
    for (const [word, is] of causes) {
        const names = before.filter(is).map(({ name }) => name);
        if (names.length > 0)
            return `${listed(names)} ${verb(word, names.length)}`;
    }
    return job.status === 'skipped'
        ? 'it runs after a failure (when: on_failure), and nothing before it failed'
        : undefined;
}
function verb(word, many) {
    if (word === 'failed')
        return 'failed';
    if (word === 'manual')
        return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
    return `${many === 1 ? 'was' : 'were'} ${word}`;
}
function listed(names) {
    const shown = names.slice(0, NAMED).map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, 100));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 790:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   Ex: () => (/* binding */ jobSymbol),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Sj: () => (/* binding */ copyLine),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    // rounded first: 59.97 s is a minute, and no minute has 60 s left
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const rest = `${String(whole % 60).padStart(2, '0')} s`;
    return hours === 0 ? `${minutes} m ${rest}` : `${hours} h ${String(minutes).padStart(2, '0')} m ${rest}`;
}
/** `12.3 MB`, as Docker counts. */
function fileSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}
/** Signs of GitLab's statuses. */
const SYMBOLS = {
    success: '\u2705',
    failed: '\u274c',
    canceled: '\ud83d\udeab',
    skipped: '\u23ed\ufe0f',
    manual: '\u270b',
    created: '\u23f8\ufe0f',
    pending: '\u23f8\ufe0f',
    running: '\u25b6\ufe0f',
    scheduled: '\u23f0',
};
/** A sign for how a job ended. */
function jobSymbol(job) {
    return job.status === 'failed' && job.allowFailure ? '\u26a0\ufe0f' : SYMBOLS[job.status];
}
/** A sign for how a run ended. */
function symbol(result) {
    return hasWarnings(result) ? '\u26a0\ufe0f' : SYMBOLS[result.status];
}
/** GitLab's word for how a run ended. */
function word(result) {
    if (result.status === 'canceled' && result.canceledBy !== undefined)
        return `canceled: ${result.canceledBy}`;
    if (hasWarnings(result))
        return 'passed with warnings';
    return result.status === 'success' ? 'passed' : result.status;
}
function hasWarnings(result) {
    return result.status === 'success' && result.jobs.some((job) => job.status === 'failed');
}
/** GitLab's word for how a job ended. */
function outcome(job) {
    if (job.status === 'success')
        return 'passed';
    if (job.status === 'failed')
        return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
    return job.status;
}
/** Why a job failed, in short. */
function reason(job) {
    if (job.status !== 'failed')
        return '';
    return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}
/** What a job says of its coverage, as its own page on GitLab does. */
function coverage(job) {
    return job.coverage === undefined ? '' : `${job.coverage}%`;
}
/** What is said of the copy to another registry; undefined: the event is of something else. */
function copyLine(event) {
    if (event.type !== 'registry' || (event.status !== 'pushing' && event.status !== 'pushed'))
        return undefined;
    const address = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.address);
    return event.status === 'pushing' ? `Copying what was pushed to ${address}` : `Copied to ${address}`;
}
/** Rows as lines with aligned columns; a column that is empty for all takes no room. `right`: columns of numbers. */
function aligned(rows, right = []) {
    const columns = rows[0]?.map((_, column) => column) ?? [];
    const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    const filled = (cell, column) => right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    return rows.map((row) => row
        .map(filled)
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84677);


const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .serverOf */ .FN)(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceOf */ .hR)(options.gitlabUrl, facts.origin, options.serverUrl) },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry(path),
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: projectVariablesOf(options),
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        ...(options.unsetVariables === undefined ? {} : { unsetVariables: options.unsetVariables }),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function projectVariablesOf(options) {
    const given = [
        ...Object.entries(options.projectVariables ?? {}).map(scoped(plainVariable)),
        ...Object.entries(options.secrets).map(scoped(secretVariable)),
        ...Object.entries(options.fileVariables ?? {}).map(scoped(fileVariable)),
    ];
    const names = new Set(given.map(({ key }) => key));
    return [...(options.stored ?? []).filter(({ key }) => !names.has(key)), ...given];
}
/** A variable of `NAME`, or of `NAME@SCOPE`. */
function scoped(make) {
    return ([name, value]) => {
        const [key, scope] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E2)(name, '@');
        return { ...make(key, value), ...(scope === '' ? {} : { environment: scope }) };
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key, value) {
    return { key, value, public: false, masked: true, file: true, raw: true };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ }),

/***/ 71428:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ hasCommit),
/* harmony export */   oJ: () => (/* binding */ whileThere),
/* harmony export */   uh: () => (/* binding */ commitLost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);


/** Whether a repository has a commit. */
async function hasCommit(repository, sha) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}
/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
function commitLost(repository, sha, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`, cause === undefined ? {} : { cause });
}
/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
async function whileThere(repository, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        if (await hasCommit(repository, sha))
            throw error;
        throw commitLost(repository, sha, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 20463:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openProject),
  R: () => (/* binding */ presentFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/repository/ahead.ts
var repository_ahead = __webpack_require__(52829);
// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/repository/git.ts
var git = __webpack_require__(32740);
// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
;// CONCATENATED MODULE: ./src/repository/files.ts






/** The files of a project whose commit is `sha`. `list` gives the paths of what is in its folder. */
function projectFilesAt(place, sha, list) {
    let listed;
    let held;
    const files = {
        list: () => (listed ??= list()),
        async read(path) {
            if (held === undefined)
                return (0,safe_folder/* readInside */.xO)(place.folder, path);
            return readHeld(place, sha, path.replace(/^\/+/, ''), held);
        },
        async hold() {
            const time = Date.now() - 10; // a file's time is that of the last tick
            const diff = ['diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha];
            const [changed, present] = await Promise.all([(0,git/* gitOf */.O)(place.repository, diff, false), files.list()]);
            // a snapshot has what was there: what Git ignores was not made a part of it
            held = {
                time,
                changed: new Set(place.snapshot ? [] : changed.stdout.split('\0').filter((path) => path !== '')),
                present: new Set(present),
            };
        },
    };
    return files;
}
async function readHeld(place, sha, path, held) {
    // of a link, itself and what it leads to
    const infos = await Promise.all([promises_.lstat, promises_.stat].map((ask) => ask((0,external_node_path_.join)(place.folder, path)).catch(() => undefined)));
    if (infos.every((info) => info !== undefined && info.ctimeMs < held.time))
        return (0,safe_folder/* readInside */.xO)(place.folder, path);
    if (!held.changed.has(path)) {
        const committed = await (0,git/* gitOf */.O)(place.repository, ['cat-file', 'blob', `${sha}:${path}`], false);
        if (committed.exitCode === 0)
            return committed.stdout;
        if (!(await (0,lost/* hasCommit */.QE)(place.repository, sha)))
            throw (0,lost/* commitLost */.uh)(place.repository, sha, committed.stderr.trim());
        if (!held.present.has(path))
            return undefined; // it has come since
    }
    throw new errors/* SystemError */._N(`${path} was not committed, and was changed since the pipeline began: run the pipeline again, or commit it first`);
}

;// CONCATENATED MODULE: ./src/repository/project.ts









/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,promises_.realpath)(folder);
    const { facts, ahead } = (0,repository_ahead/* takeAhead */.V$)(real) ?? { facts: (0,repository_facts/* askGit */.gG)(real), ahead: undefined };
    const answers = await facts;
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,promises_.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...filed(place, (0,repository_facts/* factsOf */.xS)(place, answers)), ahead, [Symbol.asyncDispose]: async () => ahead?.end() };
    }
    ahead?.end();
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,promises_.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...filed(place, await (0,repository_facts/* readFacts */.MH)(place)), ahead: undefined, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function filed(place, facts) {
    return { ...place, facts, files: projectFilesAt(place, facts.sha, () => presentFiles(place.repository, true)) };
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,git/* gitOf */.O)(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,scratch/* scratchFolder */.$B)('project');
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)));
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,process/* run */.eF)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,process/* run */.eF)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,process/* run */.eF)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,promises_.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    else if (stat.isFile())
        await (0,promises_.copyFile)(from, to);
}


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync),
/* harmony export */   sT: () => (/* binding */ scratchLeft)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85860);







const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;
/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
function scratchFolder(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(prefix(purpose, parent)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`No temporary folder can be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'Set TMPDIR to a folder that can be written.',
            cause: error,
        });
    });
}
/** The same at once. */
function scratchFolderSync(purpose) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix(purpose, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()));
}
function prefix(purpose, parent) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}
/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
async function sweepScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    let removed = 0;
    for (const path of await scratchLeft(parent, now)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Paths of the folders of processes that are gone. */
async function scratchLeft(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    const left = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        // a process of another machine, or from before a restart, is not to be asked for
        const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined); // removed by another process at this moment
        if (since !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, since.mtimeMs, now))
            left.push(path);
    }
    return left;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
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
