export const id = 7718;
export const ids = [7718];
export const modules = {

/***/ 31661:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ terminalFront)
});

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/result-event.ts
var result_event = __webpack_require__(97024);
// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(82626);
// EXTERNAL MODULE: ./src/run/shell-plan.ts
var shell_plan = __webpack_require__(47959);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var cli_door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/screen/console.ts + 14 modules
var console = __webpack_require__(14111);
// EXTERNAL MODULE: ./src/cli/screen/width.ts
var width = __webpack_require__(76747);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/unless-aborted.ts
var unless_aborted = __webpack_require__(60095);
;// CONCATENATED MODULE: ./src/cli/shell/talk.ts

/** Sets back what a program that did not end by itself may have left on: colours, a hidden cursor, marks of pastes, the mouse. */
const SANE = '\u001b[0m\u001b[?25h\u001b[?2004l\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l';
const OTHER_SCREEN = /\u001b\[\?(?:1049|1047|47)([hl])/g;
const LEAVE_OTHER_SCREEN = '\u001b[?1049l';
/** Where there is no size to be had. */
const USUAL = { columns: 80, rows: 24 };
function sizeOf({ output }) {
    return { columns: output.columns || USUAL.columns, rows: output.rows || USUAL.rows };
}
/**
 * Connects the terminal with a program in a container, each key to it and each sign back, until the program ends, the
 * terminal is gone, or the signal fires. `plain`: the terminal knows no sequences. The terminal is as before afterwards, also
 * where this process is ended meanwhile.
 */
async function talk(program, terminal, signal, plain = false) {
    const { input, output } = terminal;
    let leave = () => undefined;
    const left = new Promise((resolve) => (leave = resolve));
    const hangUp = () => {
        program.hangUp();
        leave();
    };
    const type = (data) => {
        input.pause(); // what is pasted waits until it is taken
        void program
            .write(data)
            .catch(hangUp)
            .finally(() => void (isOver || input.resume()));
    };
    const resize = () => void program.resize(sizeOf(terminal)).catch(() => undefined);
    const shown = new Shown();
    let isOver = false;
    const restore = () => {
        if (isOver)
            return;
        isOver = true;
        input.off('data', type).off('end', hangUp).off('error', hangUp);
        output.off('resize', resize).off('error', hangUp);
        signal.removeEventListener('abort', hangUp);
        process.off('exit', restore);
        try {
            input.setRawMode(false);
        }
        catch {
            // a terminal that is gone has no modes
        }
        input.pause();
        const ending = `${plain ? '' : `${shown.isElsewhere ? LEAVE_OTHER_SCREEN : ''}${SANE}`}${shown.isAtLineStart ? '' : '\n'}`;
        if (ending !== '')
            output.write(ending);
    };
    process.on('exit', restore);
    try {
        signal.addEventListener('abort', hangUp, { once: true });
        if (signal.aborted)
            hangUp();
        input.on('data', type).on('end', hangUp).on('error', hangUp);
        output.on('resize', resize).on('error', hangUp);
        input.setRawMode(true);
        input.resume();
        resize(); // it may have changed since the program was started
        for await (const data of program.output) {
            shown.take(data);
            output.write(data);
            await Promise.race([(0,pace/* roomIn */.L)(output), left]);
        }
    }
    finally {
        restore();
    }
}
/** What of the program's output is still to be seen of the terminal. */
class Shown {
    isAtLineStart = true;
    /** On the screen that editors and pagers have of their own. */
    isElsewhere = false;
    #rest = '';
    take(data) {
        if (data.length === 0)
            return;
        this.isAtLineStart = data.at(-1) === 0x0a;
        const text = this.#rest + data.toString('latin1');
        const last = [...text.matchAll(OTHER_SCREEN)].at(-1);
        if (last !== undefined)
            this.isElsewhere = last[1] === 'h';
        this.#rest = text.slice(-7); // a sequence may come in two pieces
    }
}

;// CONCATENATED MODULE: ./src/cli/shell/door.ts




/** The shells of a run in this process's own terminal, one at a time; the screen of the run rests meanwhile. */
class TerminalDoor {
    #options;
    #last = Promise.resolve();
    #isOpen = false;
    #opened = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Whether a shell has the terminal now. */
    get isOpen() {
        return this.#isOpen;
    }
    /** How many shells there were. */
    get opened() {
        return this.#opened;
    }
    wants(job) {
        return this.#options.wants(job);
    }
    async serve(request) {
        const before = this.#last;
        let done = () => undefined;
        const turn = new Promise((resolve) => (done = resolve));
        this.#last = before.then(() => turn); // one that does not wait any more lets nobody past the one before
        try {
            await (0,unless_aborted/* unlessAborted */.W)(before, request.signal);
            return await this.#open(request);
        }
        finally {
            done();
        }
    }
    async #open(request) {
        const { terminal, screen, color, plain } = this.#options;
        const { signal } = request;
        screen.hold();
        this.#isOpen = true;
        try {
            const paint = (text) => (color ? `${ansi/* ANSI */.mh.boldCyan}${text}${ansi/* ANSI */.mh.reset}` : text);
            terminal.output.write(`\n${greeting(request).map(paint).join('\n')}\n`);
            const program = await request.start(sizeOf(terminal));
            this.#opened += 1;
            await talk(program, terminal, signal, plain);
            return signal.aborted ? undefined : await program.exitCode();
        }
        finally {
            this.#isOpen = false;
            await screen.release();
        }
    }
}
function greeting({ job, time, about }) {
    const name = (0,report_text/* oneLine */.TN)(job);
    const note = 'What is typed and shown here is in no log, and secrets are not hidden.';
    if (time === 'instead')
        return [`A shell in place of the script of ${name}. exit or Ctrl-D ends it, and the run.`, note];
    return [
        `A shell in the container of ${name}, which has failed: ${(0,report_text/* oneLine */.TN)(about)}. exit or Ctrl-D ends it, and the job goes on.`,
        `Files are as the script has left them; what it has set in its own shell (cd, export, PATH) is not here. ${note}`,
    ];
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var artifacts_store = __webpack_require__(79246);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/cli/source-artifacts.ts
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
 * Copies the artifacts of jobs that have passed into the project's folder (`--artifacts-to-source`). They are a stranger's
 * as much as the pipeline is: no link in the folder is followed, and what is Git's own is not written to, for Git runs
 * programs that are named there.
 */
class SourceArtifacts {
    /** What is not there, for messages. */
    lost = [];
    #folder;
    #passed = new Set();
    constructor(folder) {
        this.#folder = folder;
    }
    /** Told of every event of the run, so that it is known which jobs have passed. */
    hear(event) {
        if (event.type === 'job' && event.status === 'success')
            this.#passed.add(event.name);
    }
    announce() {
        return "Artifacts go to the project's folder once the job has passed";
    }
    async take(store, id, job) {
        if (!this.#passed.has(job))
            return;
        const refused = [];
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const archive = await store.open(id);
                if (archive === undefined)
                    return;
                const top = __addDisposableResource(env_1, await safe_folder/* SafeFolder */.yY.open(this.#folder), true);
                const accepts = (path) => {
                    const isGit = path.split('/').some((part) => part.toLowerCase() === '.git');
                    if (isGit)
                        refused.push(path);
                    return !isGit;
                };
                await (0,artifacts_store/* unpackTo */.iZ)(archive.tar, top, '', { accepts, programs: true });
                const [first, ...others] = refused;
                const more = others.length === 0 ? '' : ` and ${others.length} more`;
                if (first !== undefined)
                    this.lost.push(`artifacts-to-source: ${job}: ${first}${more} belong to Git, and are not copied`);
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
        catch (error) {
            this.lost.push(`artifacts-to-source: the artifacts of ${job} are not whole: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/cli/commands/run/interrupt.ts

/** From the keyboard, from a supervisor, from a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * The first interrupt asks to stop and clean up; a second one ends the process at once. When nobody reads what is printed
 * any more, the run ends as well.
 */
function onInterrupt(stop) {
    let asked = false;
    const lost = (error) => {
        const why = error.code === 'EPIPE' ? 'nobody reads what is printed any more' : `it cannot print: ${error.message}`;
        (0,cli_door/* complain */.cc)(`The run is canceled: ${why}`);
        stop('');
    };
    const handle = () => {
        if (asked)
            process.exit(130);
        asked = true;
        stop('Stopping: jobs are canceled and everything is removed (again: end at once)\n');
    };
    for (const signal of SIGNALS)
        process.on(signal, handle);
    process.stdout.once('error', lost);
    return {
        dispose() {
            for (const signal of SIGNALS)
                process.off(signal, handle);
            process.stdout.off('error', lost);
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/cli/screen/live/wanted.ts
/**
 * Whether there is a live list. By itself only where it says more than the logs: of jobs one after the other the log that
 * goes by says all, of several at the same time it shows one and hides the others. And only where no log is lost by it.
 */
function wantsList({ asked, redraws, environment, logs, together }) {
    if (!redraws || asked === 'false')
        return false;
    if (asked === 'true')
        return true;
    const inCi = !['', 'false', '0'].includes(environment['CI'] ?? '');
    return !inCi && together && logs !== undefined;
}
/** Whether two jobs of a plan run at the same time where there is place: those that wait for nothing of each other. */
function runTogether({ jobs, stages }, played, places) {
    const all = jobs.filter(({ name, when }) => when !== 'manual' || played === 'all' || played.includes(name));
    if (all.some(({ trigger }) => trigger !== undefined))
        return places > 1; // a pipeline of its own, not known yet
    const levels = levelsOf(all, stages);
    return places > 1 && new Set(levels.values()).size < levels.size;
}
/** How many jobs each waits for at least, one after the other. */
function levelsOf(jobs, stages) {
    const byName = new Map(jobs.map((job) => [job.name, job]));
    const levels = new Map();
    let before = 0; // of all earlier stages
    const level = (job) => {
        const known = levels.get(job.name);
        if (known !== undefined)
            return known;
        levels.set(job.name, 0); // there are no circles; if there were, this would end
        const needs = job.needs?.flatMap((need) => byName.get(need.job) ?? []);
        const found = needs === undefined ? before : Math.max(0, ...needs.map((need) => level(need) + 1));
        levels.set(job.name, found);
        return found;
    };
    for (const stage of stages) {
        const own = jobs.filter((job) => job.stage === stage).map(level);
        before = Math.max(before, ...own.map((one) => one + 1));
    }
    return levels;
}

;// CONCATENATED MODULE: ./src/cli/commands/run/list.ts



/** Decides whether a run is shown as a live list, and has the logs kept that are not seen then. */
async function listFor(prepared, again, tell) {
    const { plan, manual, inputs } = prepared;
    const { stdout, env: environment } = process;
    const redraws = (0,console/* canRedraw */.GP)(environment, stdout.isTTY);
    const together = runTogether(plan, manual, inputs.settings.concurrency);
    const wants = (logs) => wantsList({ asked: inputs.live, redraws, environment, logs, together });
    if (!wants('somewhere'))
        return { list: undefined, kept: undefined };
    const onScreen = inputs.logPrefix && !inputs.quiet;
    const kept = onScreen || inputs.output !== undefined ? undefined : await again.logs(prepared, tell);
    const logs = inputs.output === undefined ? kept?.folder : (0,external_node_path_.join)(inputs.output, 'logs');
    if (!onScreen && !wants(logs))
        return { list: undefined, kept };
    const { concurrency: places, noDelay } = inputs.settings;
    const jobs = plan.jobs.map(({ name, stage, needs, startIn, resourceGroup, trigger }) => ({
        name,
        stage,
        needs,
        startIn: noDelay ? undefined : startIn,
        resourceGroup,
        isTrigger: trigger !== undefined,
    }));
    return { list: { stages: plan.stages, jobs, places, logs }, kept };
}

;// CONCATENATED MODULE: ./src/cli/commands/run/front.ts












/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront({ json, again, changed, shell }) {
    let isInterrupted = false;
    let reporter = jsonReporter;
    let door;
    let list;
    return {
        interrupted: () => isInterrupted,
        shells: () => door?.opened ?? 0,
        asked: undefined,
        again,
        warn(warning) {
            const text = `WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`;
            // one that comes in the midst of a shell waits for its end
            if (door?.isOpen === true)
                reporter.tell(`${(0,report_text/* printable */.g$)(text)}\n`);
            else
                (0,cli_door/* complain */.cc)(text);
        },
        async logs(prepared, tell) {
            if (json)
                return undefined;
            await (0,width/* measured */.jh)(() => prepared.plan.jobs.map(({ name }) => (0,width/* columnsOf */.PL)(name)));
            const shown = await listFor(prepared, again, tell);
            ({ list } = shown);
            return shown.kept;
        },
        open(plan, inputs) {
            reporter = json ? jsonReporter : reporterFor(plan, inputs, list);
            door = shell && doorOf(shell, plan, reporter);
            const artifacts = inputs.artifactsToSource ? new SourceArtifacts(inputs.cwd) : undefined;
            const stop = new AbortController();
            const interrupted = onInterrupt((message) => {
                isInterrupted = true;
                reporter.tell(message);
                stop.abort();
            });
            return {
                sink: (event) => {
                    artifacts?.hear(event);
                    return reporter.sink(event);
                },
                publisher: artifacts,
                publish: () => Promise.resolve({ result: undefined, lost: artifacts?.lost ?? [] }),
                stop: changed === undefined ? stop.signal : AbortSignal.any([stop.signal, changed]),
                shell: door,
                // that its job has passed says nothing of a script that was not run
                finish: (result) => reporter.finish(shell?.time === 'instead' && (door?.opened ?? 0) > 0 ? undefined : result),
                [Symbol.dispose]: () => interrupted.dispose(),
            };
        },
    };
}
function reporterFor(plan, shows, list) {
    const { stdout, env } = process;
    const live = (0,console/* canRedraw */.GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name), list } : undefined;
    const reporter = (0,console/* consoleReporter */.Ps)(stdout, (0,console/* wantsColor */.zK)(env, stdout.isTTY), live, () => (0,pace/* roomIn */.L)(stdout), shows);
    return stdout.isTTY ? reporter : { ...reporter, tell: jsonReporter.tell };
}
const jsonReporter = {
    /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
    sink(event) {
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return (0,pace/* roomIn */.L)(process.stdout);
    },
    tell: (text) => void process.stderr.write(text),
    hold: () => undefined,
    release: () => Promise.resolve(),
    finish(result) {
        if (result !== undefined)
            process.stdout.write(`${JSON.stringify((0,result_event/* resultLine */.o)(result, new Date()))}\n`);
        return Promise.resolve();
    },
};
/** What gives the terminal to shells. */
function doorOf(wish, plan, reporter) {
    const { stdin, stdout, env } = process;
    const instead = new Set(wish.time === 'instead' ? (0,shell_plan/* jobsNamed */.g)(plan, wish.job).map(({ name }) => name) : []);
    const onFailure = wish.time === 'on-failure' ? 'on-failure' : undefined;
    stdin.on('error', () => undefined); // a terminal that is closed; while a shell has it, the shell hears of it
    return new TerminalDoor({
        wants: (job) => (instead.has(job) ? 'instead' : onFailure),
        terminal: { input: stdin, output: stdout },
        screen: reporter,
        color: (0,console/* wantsColor */.zK)(env, stdout.isTTY),
        plain: !(0,console/* canRedraw */.GP)(env, stdout.isTTY),
    });
}


/***/ }),

/***/ 87820:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   RT: () => (/* binding */ checkStage),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Ww: () => (/* binding */ fullNames),
/* harmony export */   uQ: () => (/* binding */ spelled)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47443);



/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
function choose(plan, given) {
    const inputs = spelledIn(plan, given);
    const { manual } = inputs.settings;
    checkNames(plan, inputs);
    const whole = inputs.jobs.length === 0 && inputs.stage === undefined;
    return {
        plan: whole
            ? plan
            : (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .filterPlan */ .gh)(plan, {
                ...(inputs.jobs.length === 0 ? {} : { jobs: [...inputs.jobs] }),
                ...(inputs.stage === undefined ? {} : { stage: inputs.stage }),
                withNeeds: inputs.needs,
            }),
        manual: manual === 'all' ? manual : [...new Set([...manual, ...inputs.jobs].flatMap((name) => fullNames(plan, name)))],
    };
}
/** The inputs with the names of jobs as the plan spells them. */
function spelledIn(plan, inputs) {
    const { manual } = inputs.settings;
    const all = (names) => names.map((name) => spelled(plan, name));
    const settings = { ...inputs.settings, manual: manual === 'all' ? manual : all(manual) };
    return { ...inputs, jobs: all(inputs.jobs), settings };
}
/**
 * The name of a copy of a parallel job as the plan has it, where it is written in the way of gitlab-ci-local: `test: [a,b]`
 * for `test: [a, b]`, and `test: [1/2]` for `test 1/2`. Any other name is left as it is.
 */
function spelled(plan, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return name;
    const plain = (text) => text.replace(/: \[(\d+\/\d+)\]$/, ' $1').replace(/, ?(?=[^[\]]*\]$)/g, ',');
    return plan.jobs.find((job) => plain(job.name) === plain(name))?.name ?? name;
}
/** Throws a {@link UsageError} that lists all names among the inputs of which there is no job or stage. */
function checkNames(known, inputs) {
    const { manual } = inputs.settings;
    const problems = [
        ...inputs.jobs.flatMap((name) => jobProblem(known, 'jobs', name)),
        ...(inputs.stage === undefined ? [] : stageProblem(known, 'stage', inputs.stage)),
        ...(manual === 'all' ? [] : manual.flatMap((name) => manualProblem(known, name))),
    ];
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.map((message) => ({ message, location: undefined })));
}
/** Throws a {@link UsageError} where there is no such stage, for the option that names it. */
function checkStage(known, option, stage) {
    const [problem] = stageProblem(known, option, stage);
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problem);
}
/** The name in the file stands for all copies of a parallel job; one that is no job here may be of a child pipeline. */
function fullNames(plan, name) {
    const copies = plan.jobs.filter((job) => job.name === name || job.groupName === name).map((job) => job.name);
    return copies.length === 0 ? [name] : copies;
}
function jobProblem(plan, input, name) {
    if (plan.jobs.some((job) => job.name === name || job.groupName === name))
        return [];
    const reason = plan.excluded.find((job) => job.name === name || (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(job.name) === name)?.reason;
    if (reason !== undefined)
        return [`${input}: the job "${name}" is not in this pipeline: ${reason}`];
    const known = [...new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]))];
    const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, [...known, ...plan.excluded.map((job) => job.name)], '');
    return [`${input}: there is no job "${name}" in this pipeline${meant || ` (there are: ${listed(known)})`}`];
}
function stageProblem(plan, input, stage) {
    if (plan.stages.includes(stage))
        return [];
    const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(stage, plan.stages, '');
    return [`${input}: there is no stage "${stage}" in this pipeline${meant || ` (there are: ${listed(plan.stages)})`}`];
}
/** A job that the rules have left out this time is no mistake: the same workflow runs for many events. */
function manualProblem(plan, name) {
    const elsewhere = plan.excluded.some((job) => job.name === name || (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .groupName */ .hv)(job.name) === name) ||
        plan.jobs.some((job) => job.trigger !== undefined);
    return elsewhere ? [] : jobProblem(plan, 'manual', name);
}
const SHOWN = 20;
function listed(names) {
    const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}


/***/ }),

/***/ 97024:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ resultLine)
/* harmony export */ });
/** Makes that line of a result. */
function resultLine(result, time) {
    return {
        v: 1,
        time: time.toISOString(),
        pipeline: result.pipeline,
        type: 'result',
        status: result.status,
        duration_seconds: result.durationSeconds,
        jobs: result.jobs.map(({ name, needs, reports }) => ({
            name,
            needs,
            dotenv_variables: reports.dotenv,
        })),
        images: result.images,
        excluded: result.excluded,
    };
}


/***/ }),

/***/ 90666:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Again)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/prepare/choose.ts
var choose = __webpack_require__(87820);
// EXTERNAL MODULE: ./src/run/shell-plan.ts
var shell_plan = __webpack_require__(47959);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/run/last/results.ts
var last_results = __webpack_require__(23104);
;// CONCATENATED MODULE: ./src/run/last/keeper.ts




/** Keeps what the jobs of a run have left, and how they ended, for later runs. */
class Keeper {
    #options;
    #kept = new Map();
    constructor(options) {
        this.#options = options;
    }
    async keep(job, id, state, artifacts) {
        const { last, maxBytes, tell } = this.#options;
        const now = (0,gitlab/* jobState */.d)(state, job.name);
        if (now === undefined)
            return;
        const result = { ...this.#result(now), files: null, size: 0, dropped: false };
        this.#kept.set(job.name, result);
        try {
            const found = await Promise.all(last_results/* KINDS */.GW.map(async (kind) => [kind, await placeOf(artifacts, id, kind)]));
            const places = found.flatMap(([kind, place]) => (place === undefined ? [] : [{ kind, ...place }]));
            const size = places.reduce((sum, place) => sum + place.size, 0);
            if (places.length === 0)
                return;
            if (size > maxBytes) {
                this.#kept.set(job.name, { ...result, dropped: true });
                return;
            }
            const files = await last.newFiles();
            try {
                for (const { kind, path } of places)
                    await copyPrivate(path, last.fileOf(files, kind));
            }
            catch (error) {
                await last.remove(files);
                throw error;
            }
            this.#kept.set(job.name, { ...result, files, size });
        }
        catch (error) {
            this.#kept.set(job.name, { ...result, dropped: true });
            tell(`${job.name}: what it has left is not kept for a later run: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
    /** Writes how the jobs ended; undefined: the run broke off. Throws nothing. */
    async close(result) {
        const { last, state, whole, maxBytes, tell } = this.#options;
        try {
            const before = await last.read();
            const results = new Map(whole && result !== undefined ? [] : before);
            for (const job of result?.jobs ?? [])
                if (job.parent === undefined)
                    results.set(job.name, { ...this.#result(job), files: null, size: 0, dropped: false });
            for (const [name, kept] of this.#kept)
                results.set(name, kept);
            await last.write(within(results, maxBytes), [...before.values(), ...this.#kept.values()]);
            await (0,last_results/* sweepResults */.$A)(state);
        }
        catch (error) {
            tell((0,errors/* messageOf */.bD)(error));
        }
    }
    #result({ status, allowFailure, }) {
        const { context, now = Date.now } = this.#options;
        return { status, allowFailure, sha: context.commit.sha, ref: context.ref.name, ended: now() };
    }
}
async function copyPrivate(from, to) {
    await (0,promises_.copyFile)(from, to, promises_.constants.COPYFILE_FICLONE);
    await (0,promises_.chmod)(to, 0o600);
}
async function placeOf(artifacts, id, kind) {
    const path = artifacts.pathFor(kind === 'artifacts' ? id : `${id}-${kind}`);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found === undefined ? undefined : { path, size: found.size };
}
/** The results, of which the oldest have lost their files where all are too much. */
function within(results, maxBytes) {
    let left = maxBytes;
    const fits = new Set();
    for (const [name, { size }] of [...results].sort(([, one], [, other]) => other.ended - one.ended)) {
        if (size > left)
            continue;
        left -= size;
        fits.add(name);
    }
    return new Map([...results].map(([name, result]) => [
        name,
        fits.has(name) ? result : { ...result, files: null, size: 0, dropped: true },
    ]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/fleet/replay.ts
var replay = __webpack_require__(26173);
// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 39 modules
var bring_up = __webpack_require__(27009);
;// CONCATENATED MODULE: ./src/run/last/part.ts









/** The part of a pipeline that runs, where the last run has the rest of it. */
class LastPart {
    alone = true;
    pipeline = (0,bring_up/* randomPipelineId */.X)();
    state;
    mine;
    finished;
    #last;
    #taken;
    #nextId = (0,external_node_crypto_.randomInt)(1_000_000_000, 9_000_000_000);
    /** `plan`: of the jobs that run, and of those that are taken. */
    constructor({ plan, manual }, taken, last) {
        const names = new Set(taken.map(({ name }) => name));
        this.mine = new Set(plan.jobs.map(({ name }) => name).filter((name) => !names.has(name)));
        this.#last = last;
        this.#taken = taken;
        this.finished = taken.map(({ name }, index) => ({ name, id: index + 1 }));
        // an allowed failure lets others run as a success does
        this.state = (0,replay/* replay */.eZ)({ plan, manual }, taken.map(({ name }) => ({ job: name, runAttempt: 1, ends: [{ type: 'success' }] })));
    }
    nextJobId() {
        return this.#nextId++;
    }
    /** The registry's storage has them. */
    async placeImages() {
        // nothing to bring
    }
    async placeArtifacts(store) {
        for (const [index, { name, result }] of this.#taken.entries()) {
            const { files } = result;
            if (files === null)
                continue;
            const present = last_results/* KINDS */.GW.filter((kind) => (0,external_node_fs_.existsSync)(this.#last.fileOf(files, kind)));
            // another run may have taken their place since they were chosen
            if (present.length === 0)
                throw gone(name, 'it was removed meanwhile');
            try {
                for (const kind of present) {
                    const target = store.pathFor(kind === 'artifacts' ? index + 1 : `${index + 1}-${kind}`);
                    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(target)); // no job of this run may have left anything yet
                    await (0,promises_.copyFile)(this.#last.fileOf(files, kind), target, promises_.constants.COPYFILE_FICLONE);
                }
            }
            catch (error) {
                throw gone(name, (0,errors/* messageOf */.bD)(error), error);
            }
        }
    }
    leave() {
        // a keeper takes it: src/run/last/keeper.ts
    }
    async settled() {
        // nothing was sent
    }
}
function gone(job, why, cause) {
    const message = `${job}: what it has left in the last run cannot be had: ${why}`;
    return new errors/* SystemError */._N(message, { hint: `Run ${job} again.`, cause });
}

// EXTERNAL MODULE: ./src/run/last/pick.ts
var pick = __webpack_require__(12277);
;// CONCATENATED MODULE: ./src/run/last/again.ts







/** The results of earlier runs on this machine, for one run: `choose` first, then the rest in any order. */
class Again {
    #wish;
    #state;
    #shell;
    #ask;
    #taken = [];
    #whole = true;
    /** `state`: the command's state folder. `shell`: a job that has a shell in place of its script. `ask`: somebody says what runs. */
    constructor(wish, state, shell, ask) {
        this.#wish = wish;
        this.#state = state;
        this.#shell = shell;
        this.#ask = ask;
    }
    /** Chooses by what is asked for, and by what the last run has left. Throws a {@link UsageError}. */
    choose = async (plan, opened) => {
        const choice = await this.#choose(plan, opened);
        return this.#shell === undefined ? choice : { ...choice, plan: (0,shell_plan/* withShell */.J)(choice.plan, this.#shell) };
    };
    #choose = async (plan, { inputs: given, project }) => {
        const inputs = this.#ask === undefined ? given : withAnswers(given, await this.#ask(plan));
        const chosen = (0,choose/* choose */.Sw)(plan, inputs); // names that there are not come first
        const names = new Set(chosen.plan.jobs.map(({ name }) => name));
        this.#whole = names.size === plan.jobs.length;
        if (this.#wish.kind === 'nothing')
            return inputs.needs || this.#whole ? chosen : { ...chosen, notes: (0,pick/* lackingNotes */.li)(plan, names) };
        if (!inputs.settings.trusted)
            throw new errors/* UsageError */.eb(`${this.#wish.kind}: a run that is not trusted takes nothing of other runs`);
        this.#whole = false;
        const last = await last_results/* LastResults */.Lv.of(this.#state, project.folder).read();
        const picked = this.#pick(plan, names, last);
        this.#taken = picked.taken;
        const note = (0,pick/* takenNote */.i_)(picked.taken, Date.now());
        const { manual } = chosen;
        return {
            plan: picked.plan,
            manual: manual === 'all' ? manual : [...new Set([...manual, ...picked.played])],
            notes: note === undefined ? [] : [note],
        };
    };
    /** What runs; undefined: all of the plan. */
    part({ plan, manual, project }) {
        if (this.#wish.kind === 'nothing')
            return undefined;
        return new LastPart({ plan, manual }, this.#taken, last_results/* LastResults */.Lv.of(this.#state, project.folder));
    }
    /** Keeps the results of this run; undefined: none are to be kept. */
    keeper({ inputs, context, project }, tell) {
        const { lastRunMaxBytes: maxBytes, settings } = inputs;
        // a run that is not trusted leaves nothing to others, and a job whose script has not run has no result
        if (maxBytes === 0 || !settings.trusted || this.#shell !== undefined)
            return undefined;
        const last = last_results/* LastResults */.Lv.of(this.#state, project.folder);
        return new Keeper({ last, state: this.#state, context, whole: this.#whole, maxBytes, tell });
    }
    /** Keeps the logs of this run; undefined: none are to be kept. */
    async logs({ inputs, plan, project }, tell) {
        const { lastRunMaxBytes: maxBytes, settings } = inputs;
        if (maxBytes === 0 || !settings.trusted || this.#shell !== undefined)
            return undefined;
        const { keepLogs } = await __webpack_require__.e(/* import() */ 8771).then(__webpack_require__.bind(__webpack_require__, 98771));
        return keepLogs(last_results/* LastResults */.Lv.of(this.#state, project.folder), maxBytes, plan.jobs, tell);
    }
    #pick(plan, names, last) {
        const wish = this.#wish;
        if (wish.kind === 'from') {
            (0,choose/* checkStage */.RT)(plan, 'from', wish.stage);
            return (0,pick/* pickFrom */.wl)(plan, wish.stage, last);
        }
        return wish.kind === 'with-last' ? (0,pick/* pickWithLast */.wx)(plan, names, last) : (0,pick/* pickFailed */.ZE)(plan, last);
    }
}
function withAnswers(inputs, { jobs, manual, needs }) {
    const before = inputs.settings.manual;
    const settings = { ...inputs.settings, manual: before === 'all' ? before : [...before, ...manual] };
    return { ...inputs, jobs, needs: inputs.needs || needs, settings };
}


/***/ }),

/***/ 12277:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZE: () => (/* binding */ pickFailed),
/* harmony export */   i_: () => (/* binding */ takenNote),
/* harmony export */   li: () => (/* binding */ lackingNotes),
/* harmony export */   wl: () => (/* binding */ pickFrom),
/* harmony export */   wx: () => (/* binding */ pickWithLast)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fleet_replay_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26173);
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89106);
/* harmony import */ var _pipeline_request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54404);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65655);





/**
 * `--rerun-failed`: the jobs that failed or were canceled, and those that were skipped since. As GitLab's button, which
 * retries allowed failures too and leaves manual jobs. Throws a {@link UsageError} where there are none.
 */
function pickFailed(plan, last) {
    if (last.size === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('rerun-failed: nothing is known of a last run of this project');
    const known = plan.jobs.filter(({ name }) => last.has(name));
    const statusOf = ({ name }) => last.get(name)?.status ?? '';
    const failed = known.filter((job) => ['failed', 'canceled'].includes(statusOf(job)));
    if (failed.length === 0) {
        const gone = [...last].filter(([, { status }]) => status === 'failed' || status === 'canceled');
        const names = gone.map(([name]) => name).join(', ');
        const why = gone.length === 0 ? 'no job has failed in the last run' : `${names}: not in this pipeline any more`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`rerun-failed: there is nothing to run again: ${why}`);
    }
    const runs = known.filter((job) => statusOf(job) !== 'success');
    const passed = known.filter((job) => statusOf(job) === 'success');
    const picked = withTaken(plan, runs, passed, last, 'rerun-failed');
    return { ...picked, played: failed.filter(({ when }) => when === 'manual').map(({ name }) => name) };
}
/** `--with-last`: these jobs; what they need is taken. Throws a {@link UsageError} that lists all that is lacking. */
function pickWithLast(plan, names, last) {
    const runs = plan.jobs.filter(({ name }) => names.has(name));
    const wanted = new Set(runs.flatMap((job) => [...wantsOf(plan, job)]));
    const others = plan.jobs.filter(({ name }) => wanted.has(name) && !names.has(name));
    return withTaken(plan, runs, others, last, 'with-last');
}
/** `--from STAGE`: the jobs of this stage and of those after it. Throws a {@link UsageError} as `--with-last` does. */
function pickFrom(plan, stage, last) {
    const first = plan.stages.indexOf(stage);
    const runs = plan.jobs.filter((job) => plan.stages.indexOf(job.stage) >= first);
    const before = plan.jobs.filter((job) => !runs.includes(job));
    return withTaken(plan, runs, before, last, 'from');
}
/** What is lacking to jobs that are run by themselves, with both remedies; a note a job. */
function lackingNotes(plan, names) {
    return plan.jobs.flatMap((job) => {
        if (!names.has(job.name))
            return [];
        const lacking = requiredOf(plan, job).filter((name) => !names.has(name));
        if (lacking.length === 0)
            return [];
        const message = `${job.name} runs without what it takes from ${listed(lacking)}`;
        const hint = '--needs runs that before, --with-last takes what the last run has left';
        return [{ message, location: job.location, hint }];
    });
}
/** What is taken, and of when, for a note; undefined: nothing is. */
function takenNote(taken, now) {
    if (taken.length === 0)
        return undefined;
    const newest = Math.max(...taken.map(({ result }) => result.ended));
    const commits = new Set(taken.map(({ result }) => `${result.ref} ${result.sha.slice(0, 8)}`));
    const names = listed(taken.map(({ name }) => name));
    return {
        message: `${names}: not run, the last results are taken (${[...commits].join(', ')}, ${agoOf(now - newest)})`,
        location: undefined,
    };
}
function withTaken(plan, runs, others, last, option) {
    const names = new Set(runs.map(({ name }) => name));
    const problems = runs.flatMap((job) => requiredOf(plan, job).flatMap((name) => {
        const why = names.has(name) ? undefined : unusable(last.get(name));
        if (why === undefined)
            return [];
        const message = `${option}: ${job.name} needs ${name}, ${why}`;
        return [{ message, location: job.location, hint: `run ${name} first, or ${job.name} with --needs` }];
    }));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems);
    const taken = others.flatMap(({ name }) => {
        const result = last.get(name);
        return result === undefined || unusable(result) !== undefined ? [] : [{ name, result }];
    });
    const chosen = [...names, ...taken.map(({ name }) => name)];
    return { plan: (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_2__/* .filterPlan */ .gh)(plan, { jobs: chosen }), taken, played: [] };
}
/** Why a result cannot stand for a run. */
function unusable(result) {
    if (result === undefined)
        return 'of which no last result is known';
    const { status, allowFailure, dropped } = result;
    if (status !== 'success' && !(status === 'failed' && allowFailure))
        return status === 'failed' ? 'which failed the last time' : `which was ${status} the last time`;
    return dropped ? 'which has left more than is kept (last-run-max-size)' : undefined;
}
/** Jobs that another waits for by name, or whose artifacts it gets. */
function requiredOf(plan, job) {
    if (job.needs !== null)
        return job.needs.map((need) => need.job);
    const leaves = new Set(plan.jobs
        .filter(({ artifacts, when }) => artifacts !== undefined && when !== 'manual' && when !== 'on_failure')
        .map(({ name }) => name));
    return (0,_pipeline_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactSources */ .fu)({ plan }, job).filter((name) => leaves.has(name));
}
/** All jobs that another may take something from. */
function wantsOf(plan, job) {
    if (job.trigger !== undefined)
        return (0,_fleet_replay_js__WEBPACK_IMPORTED_MODULE_1__/* .ancestorsOf */ .Gw)({ plan }, [job.name]); // its jobs may name any
    return [...requiredOf(plan, job), ...(0,_pipeline_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactSources */ .fu)({ plan }, job)];
}
const SHOWN = 5;
function listed(names) {
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}
function agoOf(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 120)
        return `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(minutes, 'minute')} ago`;
    return minutes < 48 * 60
        ? `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(Math.floor(minutes / 60), 'hour')} ago`
        : `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(Math.floor(minutes / 1440), 'day')} ago`;
}


/***/ }),

/***/ 23104:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ sweepResults),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Lv: () => (/* binding */ LastResults),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* unused harmony export projectsIn */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);






/** The kinds of what a job leaves that later jobs take: a file of each. */
const KINDS = ['artifacts', 'dotenv'];
/** Of the document; another is not read. */
const VERSION = 1;
const DOCUMENT = 'last.json';
const FILES = /^[0-9a-f]{16}$/;
/** Nobody else may read what jobs have left: dotenv reports and artifacts may hold secrets. */
const PRIVATE = 0o700;
/** The command's folder for what it keeps from run to run. Source: XDG Base Directory Specification. */
function stateFolder(environment) {
    const folder = environment['XDG_STATE_HOME'];
    // a relative path is to be ignored, says the specification
    const root = folder?.startsWith('/') === true ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'gitlab-dind');
}
/** Where the folders of the projects are. */
function projectsIn(state) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(state, 'projects');
}
/**
 * The last results of the jobs of one project, on this machine. Of runs at the same time each replaces those of its own
 * jobs when it ends; what one of them was to take may be gone then, which is told.
 */
class LastResults {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Those of the project in a folder: of two clones each has its own. */
    static of(state, project) {
        const readable = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(project)
            .replace(/[^A-Za-z0-9.-]+/g, '_')
            .replace(/^\.+/, '_');
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(project).digest('hex').slice(0, 12);
        return new LastResults((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(projectsIn(state), `${readable.slice(-60)}-${hash}`));
    }
    /** The results by the names of the jobs; none where nothing was kept, or what was kept cannot be read. */
    async read() {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, DOCUMENT), 'utf8').catch(() => undefined);
        if (text === undefined)
            return new Map();
        try {
            const { v, jobs } = JSON.parse(text);
            if (v !== VERSION)
                return new Map();
            return new Map(jobs.filter(([, { files }]) => files === null || FILES.test(files)));
        }
        catch {
            return new Map(); // cut, or of another version
        }
    }
    /** Writes the results, and removes those of `earlier` files that are not among them. Throws a `SystemError`. */
    async write(results, earlier) {
        try {
            await this.#make();
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, DOCUMENT);
            const document = { v: VERSION, jobs: [...results] };
            const next = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(next, JSON.stringify(document), { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, path);
            const used = new Set([...results.values()].map(({ files }) => files));
            for (const { files } of earlier)
                if (files !== null && !used.has(files))
                    await this.remove(files);
        }
        catch (error) {
            throw unwritable(error);
        }
    }
    /** A new folder for what a job has left, by its name. Throws a `SystemError`. */
    async newFiles() {
        const files = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
        try {
            await this.#make();
            await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(this.#pathOf(files), { mode: PRIVATE });
            return files;
        }
        catch (error) {
            throw unwritable(error);
        }
    }
    /** Where the file of a kind is. */
    fileOf(files, kind) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#pathOf(files), `${kind}.tar`);
    }
    async remove(files) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.#pathOf(files), { recursive: true, force: true });
    }
    #pathOf(files) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.folder, 'jobs', files);
    }
    async #make() {
        await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(this.folder, { mode: PRIVATE });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(this.folder, PRIVATE);
    }
}
function unwritable(error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`The results of this run cannot be kept: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
        hint: 'Set XDG_STATE_HOME to a folder that can be written; `last-run-max-size: 0` keeps none.',
        cause: error,
    });
}
const HOUR_MS = 3600 * 1000;
/** A project that was not run for so long is done with. */
const FORGOTTEN_MS = 30 * 24 * HOUR_MS;
/**
 * Removes what killed runs have left of results, and the results of projects that were not run for a month; with `all`
 * those of all projects. Returns how many folders. What a run is writing at the moment stays.
 */
async function sweepResults(state, all = false, now = Date.now()) {
    let removed = 0;
    const root = projectsIn(state);
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(root).catch(() => [])) {
        const last = new LastResults((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, name));
        const written = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, DOCUMENT)).catch(() => undefined))?.mtimeMs ?? 0;
        const used = new Set([...(await last.read()).values()].map(({ files }) => files));
        const jobs = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'jobs');
        let busy = false;
        for (const files of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(jobs).catch(() => [])) {
            if (used.has(files))
                continue;
            const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(jobs, files)).catch(() => undefined))?.mtimeMs ?? 0;
            // a run names what it has kept at its end: of a run that takes a day nothing is taken away
            if (now - made < 24 * HOUR_MS)
                busy = true;
            else {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(jobs, files), { recursive: true, force: true });
                removed += 1;
            }
        }
        // the first run of a project has nothing but its logs until it ends
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'logs')).catch(() => [])) {
            const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(last.folder, 'logs', name)).catch(() => undefined))?.mtimeMs ?? 0;
            busy ||= now - made < 24 * HOUR_MS;
        }
        if (!all && (busy || now - written < FORGOTTEN_MS))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(last.folder, { recursive: true, force: true });
        removed += 1;
    }
    return removed;
}


/***/ }),

/***/ 47959:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ withShell),
/* harmony export */   g: () => (/* binding */ jobsNamed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _inputs_prepare_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87820);


/**
 * The plan with a job whose script somebody's shell takes the place of: nothing of it is run after the shell, or
 * collected (the stages of a job leave out that its caches are saved). Throws a {@link UsageError} where the name is not that of one job with a script.
 */
function withShell(plan, name) {
    const found = jobsNamed(plan, name);
    const names = found.map((job) => job.name);
    if (found.length > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`shell: "${name}" stands for ${found.length} jobs; name one of them: ${names.join(', ')}`);
    if (found[0]?.trigger !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`shell: "${name}" starts a child pipeline: it has no container to open a shell in`);
    return { ...plan, jobs: plan.jobs.map((job) => (names.includes(job.name) ? shellJob(job) : job)) };
}
/** The jobs that a name stands for: of a parallel job all. */
function jobsNamed(plan, name) {
    const called = (0,_inputs_prepare_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .spelled */ .uQ)(plan, name);
    return plan.jobs.filter((job) => job.name === called || job.groupName === called);
}
function shellJob(job) {
    return {
        ...job,
        startIn: job.startIn === undefined ? undefined : 0,
        afterScript: [],
        artifacts: undefined,
        coverage: undefined,
        release: undefined,
        pages: undefined,
    };
}


/***/ }),

/***/ 60095:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted)
/* harmony export */ });
/** Waits for a promise, unless the signal fires before: then it throws its reason. What was waited for goes on. */
async function unlessAborted(wait, signal) {
    wait.catch(() => undefined); // nobody may hear of it any more
    signal.throwIfAborted();
    let stop = () => undefined;
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        return await Promise.race([wait, aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ })

};
