export const id = 203;
export const ids = [203];
export const modules = {

/***/ 60203:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/repository/git.ts
var git = __webpack_require__(32740);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var project = __webpack_require__(20463);
;// CONCATENATED MODULE: ./src/repository/changes.ts




/** Files that are looked at side by side. */
const AT_ONCE = 64;
/**
 * The state of a folder's files: in a repository of those that Git tracks or would track, so that what `.gitignore` names
 * is not among them; elsewhere of all. `without`: absolute paths that are left out, with what is below them.
 */
async function fileStates(folder, without = []) {
    const { stdout } = await (0,git/* gitOf */.O)(folder, ['rev-parse', '--is-inside-work-tree'], false);
    const all = await (0,project/* presentFiles */.R)(folder, stdout.trim() === 'true');
    const paths = all.filter((path) => {
        const place = (0,external_node_path_.join)(folder, path);
        return !without.some((other) => place === other || place.startsWith(`${other}/`));
    });
    const states = new Map();
    for (let start = 0; start < paths.length; start += AT_ONCE) {
        const some = paths.slice(start, start + AT_ONCE);
        const found = await Promise.all(some.map((path) => (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).catch(() => undefined)));
        for (const [index, path] of some.entries()) {
            const info = found[index];
            // one that Git tracks and that is gone has no state
            if (info !== undefined)
                states.set(path, `${info.mtimeMs} ${info.size} ${info.mode} ${info.ino}`);
        }
    }
    return states;
}
/** Paths of the files that are new, gone or written since. */
function changedBetween(before, after) {
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(82626);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/prepare/choose.ts
var choose = __webpack_require__(87820);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 110 modules
var gitlab = __webpack_require__(91857);
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
// EXTERNAL MODULE: ./src/fleet/replay.ts
var replay = __webpack_require__(26173);
// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 34 modules
var bring_up = __webpack_require__(76216);
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
                    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true }); // no job of this run may have left anything yet
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

// EXTERNAL MODULE: ./src/pipeline/request/request.ts + 2 modules
var request = __webpack_require__(54404);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/run/last/pick.ts





/**
 * `--rerun-failed`: the jobs that failed or were canceled, and those that were skipped since. As GitLab's button, which
 * retries allowed failures too and leaves manual jobs. Throws a {@link UsageError} where there are none.
 */
function pickFailed(plan, last) {
    if (last.size === 0)
        throw new errors/* UsageError */.eb('rerun-failed: nothing is known of a last run of this project');
    const known = plan.jobs.filter(({ name }) => last.has(name));
    const statusOf = ({ name }) => last.get(name)?.status ?? '';
    const failed = known.filter((job) => ['failed', 'canceled'].includes(statusOf(job)));
    if (failed.length === 0) {
        const gone = [...last].filter(([, { status }]) => status === 'failed' || status === 'canceled');
        const names = gone.map(([name]) => name).join(', ');
        const why = gone.length === 0 ? 'no job has failed in the last run' : `${names}: not in this pipeline any more`;
        throw new errors/* UsageError */.eb(`rerun-failed: there is nothing to run again: ${why}`);
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
        throw new errors/* UsageError */.eb(problems);
    const taken = others.flatMap(({ name }) => {
        const result = last.get(name);
        return result === undefined || unusable(result) !== undefined ? [] : [{ name, result }];
    });
    const chosen = [...names, ...taken.map(({ name }) => name)];
    return { plan: (0,gitlab/* filterPlan */.gh)(plan, { jobs: chosen }), taken, played: [] };
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
    return (0,request/* artifactSources */.fu)({ plan }, job).filter((name) => leaves.has(name));
}
/** All jobs that another may take something from. */
function wantsOf(plan, job) {
    if (job.trigger !== undefined)
        return (0,replay/* ancestorsOf */.Gw)({ plan }, [job.name]); // its jobs may name any
    return [...requiredOf(plan, job), ...(0,request/* artifactSources */.fu)({ plan }, job)];
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
        return `${(0,report_text/* count */.U9)(minutes, 'minute')} ago`;
    return minutes < 48 * 60
        ? `${(0,report_text/* count */.U9)(Math.floor(minutes / 60), 'hour')} ago`
        : `${(0,report_text/* count */.U9)(Math.floor(minutes / 1440), 'day')} ago`;
}

;// CONCATENATED MODULE: ./src/run/last/again.ts






/** The results of earlier runs on this machine, for one run: `choose` first, then the rest in any order. */
class Again {
    #wish;
    #state;
    #taken = [];
    #whole = true;
    /** `state`: the command's state folder. */
    constructor(wish, state) {
        this.#wish = wish;
        this.#state = state;
    }
    /** Chooses by what is asked for, and by what the last run has left. Throws a {@link UsageError}. */
    choose = async (plan, { inputs, project }) => {
        const chosen = (0,choose/* choose */.Sw)(plan, inputs); // names that there are not come first
        const names = new Set(chosen.plan.jobs.map(({ name }) => name));
        this.#whole = names.size === plan.jobs.length;
        if (this.#wish.kind === 'nothing')
            return inputs.needs || this.#whole ? chosen : { ...chosen, notes: lackingNotes(plan, names) };
        if (!inputs.settings.trusted)
            throw new errors/* UsageError */.eb(`${this.#wish.kind}: a run that is not trusted takes nothing of other runs`);
        this.#whole = false;
        const last = await last_results/* LastResults */.Lv.of(this.#state, project.folder).read();
        const picked = this.#pick(plan, names, last);
        this.#taken = picked.taken;
        const note = takenNote(picked.taken, Date.now());
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
        // a run that is not trusted leaves nothing to others
        if (maxBytes === 0 || !settings.trusted)
            return undefined;
        const last = last_results/* LastResults */.Lv.of(this.#state, project.folder);
        return new Keeper({ last, state: this.#state, context, whole: this.#whole, maxBytes, tell });
    }
    #pick(plan, names, last) {
        const wish = this.#wish;
        if (wish.kind === 'from') {
            (0,choose/* checkStage */.RT)(plan, 'from', wish.stage);
            return pickFrom(plan, wish.stage, last);
        }
        return wish.kind === 'with-last' ? pickWithLast(plan, names, last) : pickFailed(plan, last);
    }
}

// EXTERNAL MODULE: ./src/run/run.ts
var run = __webpack_require__(19240);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/cli/watch.ts


const PAUSE_MS = 400;
/** Looking takes at most a part of the time: where there are many files, it is done less often. */
const SHARE = 5;
/**
 * Runs again and again: each time that files have changed, and have rested since. A run that is under way then is canceled
 * before. Returns the exit code of the last run, once whoever watches has ended it. Throws what a run throws.
 */
async function watch({ states, run, tell, pauseMs = PAUSE_MS }) {
    let before = await states();
    for (;;) {
        const changed = new AbortController();
        const over = new AbortController();
        const change = nextChange(states, before, pauseMs, over.signal).then((next) => {
            if (next === undefined)
                return undefined;
            tell(`${described(next.paths)}: running again`);
            changed.abort();
            return next.states;
        });
        change.catch(() => undefined); // met below
        try {
            const { code, ended } = await run(changed.signal);
            if (ended)
                return code;
            if (!changed.signal.aborted)
                tell('Waiting for files to change (Ctrl-C ends)');
            before = (await change) ?? before;
        }
        finally {
            over.abort();
        }
    }
}
/** The files as they are once they have changed and rested; undefined: nobody waits any more. */
async function nextChange(states, before, pauseMs, over) {
    let last = before;
    let pause = pauseMs;
    for (;;) {
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal: over }).catch(() => undefined);
        if (over.aborted)
            return undefined;
        const began = Date.now();
        const now = await states();
        pause = Math.max(pauseMs, (Date.now() - began) * SHARE);
        const paths = changedBetween(before, now);
        if (paths.length > 0 && changedBetween(last, now).length === 0)
            return { states: now, paths };
        last = now;
    }
}
function described(paths) {
    const [first = '', ...others] = paths;
    return others.length === 0 ? `${first} has changed` : `${first} and ${others.length} more have changed`;
}

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

// EXTERNAL MODULE: ./src/cli/screen/console.ts + 7 modules
var console = __webpack_require__(69334);
;// CONCATENATED MODULE: ./src/cli/commands/run.ts













/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const watching = args.flags.has('watch');
    // without what is not committed there is nothing to watch
    const read = (0,cli_arguments/* readArguments */.lR)(watching ? { ...args, inputs: { dirty: 'true', ...args.inputs } } : args);
    if (args.json)
        for (const name of ofTheScreen(args))
            (0,door/* complain */.cc)(`WARNING: --${name} has no effect on the events of --json`);
    const { wish, problems } = wishOf(args, read.inputs);
    const given = { ...read, problems: [...read.problems, ...problems, ...(watching ? unwatched(read.inputs) : [])] };
    if (args.json)
        for (const name of ofTheScreen(args))
            (0,door/* complain */.cc)(`WARNING: --${name} has no effect on the events of --json`);
    const once = async (changed) => {
        const again = new Again(wish, (0,last_results/* stateFolder */.yp)(process.env));
        const front = terminalFront(args.json, again, changed);
        const outcome = await (0,run/* runFor */.P)(given, front);
        for (const message of outcome.lost)
            (0,door/* complain */.cc)(`ERROR: ${message}`);
        return { code: (0,exit/* exitCodeOf */.F)(outcome), ended: front.interrupted() };
    };
    const { cwd, output, report } = read.inputs;
    // what the command line has wrong, no change of a file mends
    if (!watching || given.problems.length > 0 || !(0,external_node_fs_.existsSync)(cwd))
        return (await once()).code;
    const without = [output, report].filter((path) => path !== undefined);
    return watch({
        states: () => fileStates(cwd, without),
        tell: door/* complain */.cc,
        run: (changed) => once(changed).catch((error) => {
            // what is wrong with the files may be mended while it waits
            const failure = (0,exit/* failureOf */.g)(error);
            if (failure.exitCode !== 2)
                throw error;
            for (const problem of failure.problems)
                (0,door/* complain */.cc)((0,diagnostics/* formatDiagnostic */.x)(problem));
            return { code: failure.exitCode, ended: false };
        }),
    });
}
/** What does not go together with `--watch`. */
function unwatched({ settings, artifactsToSource }) {
    const problems = [
        ...(settings.dirty ? [] : ['--no-dirty: --watch runs with what is not committed']),
        ...(artifactsToSource ? ['--artifacts-to-source: with --watch what it copies would start the next run'] : []),
    ];
    return problems.map((message) => ({ message, location: undefined, input: undefined }));
}
/** Options of the command line that are about how logs are shown. */
function ofTheScreen({ inputs, origins }) {
    const given = (name) => (origins?.get(name)?.at(-1)?.kind ?? 'option') === 'option';
    return ['timestamps', 'log-prefix', 'quiet'].filter((name) => inputs[name] !== undefined && given(name));
}
/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json, again, changed) {
    let isInterrupted = false;
    return {
        interrupted: () => isInterrupted,
        asked: undefined,
        again,
        warn: (warning) => (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`),
        open(plan, inputs) {
            const reporter = json ? jsonReporter : reporterFor(plan, inputs);
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
                finish: (result) => reporter.finish(result),
                [Symbol.dispose]: () => interrupted.dispose(),
            };
        },
    };
}
/** What the options say of the last run, and what of them does not go together. */
function wishOf(args, inputs) {
    const { flags, from } = args;
    const wishes = [
        ...(flags.has('rerun-failed') ? [{ kind: 'rerun-failed' }] : []),
        ...(flags.has('with-last') ? [{ kind: 'with-last' }] : []),
        ...from.map((stage) => ({ kind: 'from', stage })),
    ];
    const [wish = { kind: 'nothing' }, ...more] = wishes;
    const named = inputs.jobs.length > 0 || inputs.stage !== undefined;
    const problems = [
        ...more.map((other) => `--${other.kind}: --${wish.kind} says already what runs; give one of them, once`),
        ...(wish.kind === 'with-last' && !named ? ['--with-last: name the jobs to run, or a stage (--stage)'] : []),
        ...(wish.kind !== 'with-last' && wish.kind !== 'nothing' && named
            ? [`--${wish.kind}: it says by itself what runs; leave out names of jobs, and --stage`]
            : []),
        ...(wish.kind !== 'nothing' && inputs.needs
            ? [`--needs: it runs what --${wish.kind} takes from the last run; give one of them`]
            : []),
    ];
    return { wish, problems: problems.map((message) => ({ message, location: undefined, input: undefined })) };
}
function reporterFor(plan, shows) {
    const { stdout, env } = process;
    const live = (0,console/* canRedraw */.GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
    const reporter = (0,console/* consoleReporter */.Ps)(stdout, (0,console/* wantsColor */.zK)(env, stdout.isTTY), live, () => (0,pace/* roomIn */.L)(stdout), shows);
    return live === undefined ? { ...reporter, tell: jsonReporter.tell } : reporter;
}
const jsonReporter = {
    /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
    sink(event) {
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return (0,pace/* roomIn */.L)(process.stdout);
    },
    tell: (text) => void process.stderr.write(text),
    finish: () => Promise.resolve(),
};
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
        (0,door/* complain */.cc)(`The run is canceled: ${why}`);
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


/***/ }),

/***/ 87820:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   RT: () => (/* binding */ checkStage),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Ww: () => (/* binding */ fullNames)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47443);



/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
function choose(plan, inputs) {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);





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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.#pathOf(files), { recursive: true, mode: PRIVATE });
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.folder, { recursive: true, mode: PRIVATE });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(this.folder, PRIVATE);
    }
}
function unwritable(error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SystemError */ ._N(`The results of this run cannot be kept: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, {
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
        if (!all && (busy || now - written < FORGOTTEN_MS))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(last.folder, { recursive: true, force: true });
        removed += 1;
    }
    return removed;
}


/***/ })

};
