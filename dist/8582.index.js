export const id = 8582;
export const ids = [8582];
export const modules = {

/***/ 58582:
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
// EXTERNAL MODULE: ./src/run/last/again.ts + 2 modules
var last_again = __webpack_require__(90666);
// EXTERNAL MODULE: ./src/run/last/results.ts
var results = __webpack_require__(23104);
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

// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/run/last/pick.ts
var pick = __webpack_require__(12277);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/cli/commands/run/menu.ts

/** The jobs of a plan by stage, each with the number by which it can be chosen. */
function menu(plan) {
    const jobs = numbered(plan);
    const width = String(jobs.length).length;
    let stage;
    return jobs
        .map((job, index) => {
        const heading = job.stage === stage ? '' : `${(0,report_text/* printable */.g$)(job.stage)}\n`;
        stage = job.stage;
        const kind = job.when === 'manual' ? '  (manual)' : '';
        return `${heading}  ${String(index + 1).padStart(width)}  ${(0,report_text/* printable */.g$)(job.name)}${kind}\n`;
    })
        .join('');
}
/** Reads numbers, ranges (`2-4`) and names, between commas or spaces; a name with spaces is one between commas. */
function readAnswer(text, plan, among = () => true) {
    const jobs = numbered(plan);
    const names = [];
    for (const part of partsOf(text, jobs)) {
        const found = jobsOf(part, jobs);
        if (found.length === 0)
            return { problem: `There is no job ${(0,report_text/* printable */.g$)(part)}` };
        const other = found.find((job) => !among(job));
        if (other !== undefined)
            return { problem: `${(0,report_text/* printable */.g$)(other.name)} is no manual job` };
        names.push(...found.map(({ name }) => name));
    }
    return { names: [...new Set(names)] };
}
/** In the order of their stages, as they are shown. */
function numbered({ jobs, stages }) {
    return jobs.toSorted((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage));
}
function partsOf(text, jobs) {
    const isJob = (part) => jobs.some(({ name, groupName }) => name === part || groupName === part);
    return text
        .split(',')
        .map((part) => part.trim())
        .flatMap((part) => (isJob(part) ? [part] : part.split(/\s+/)))
        .filter((part) => part !== '');
}
function jobsOf(part, jobs) {
    const named = jobs.filter(({ name, groupName }) => name === part || groupName === part);
    if (named.length > 0)
        return named;
    const [, first, last] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
    if (first === undefined)
        return [];
    const [from, to] = [Number(first), Number(last ?? first)];
    return from < 1 || to > jobs.length ? [] : jobs.slice(from - 1, to);
}

;// CONCATENATED MODULE: ./src/cli/commands/run/ask.ts




/** Asks in the terminal which jobs are to run, as `run --interactive` does. Throws a {@link UsageError} where nobody answers. */
const askJobs = async (plan) => {
    const { stdin: input, stdout: output } = process;
    output.write(menu(plan));
    const terminal = (0,external_node_readline_promises_.createInterface)({ input, output });
    const gone = new AbortController();
    terminal.once('close', () => gone.abort()); // Ctrl-D and Ctrl-C
    const ask = (question) => terminal.question(question, { signal: gone.signal });
    const until = async (question, read) => {
        for (;;) {
            const answer = read(await ask(question));
            if ('names' in answer)
                return answer.names;
            output.write(`${answer.problem}\n`);
        }
    };
    try {
        const jobs = await until('Jobs to run (numbers, 2-4, names; nothing: all): ', (text) => readAnswer(text, plan));
        if (jobs.length > 0)
            return { jobs, manual: [], needs: await wantsNeeds(plan, jobs, ask) };
        const manual = plan.jobs.some(({ when }) => when === 'manual')
            ? await until('Manual jobs to play (nothing: none): ', (text) => readAnswer(text, plan, ({ when }) => when === 'manual'))
            : [];
        return { jobs, manual, needs: false };
    }
    catch (error) {
        if (gone.signal.aborted)
            throw new errors/* UsageError */.eb('--interactive: nothing was chosen, so nothing runs');
        throw error;
    }
    finally {
        terminal.close();
    }
};
/** What the jobs need and nobody has chosen may run as well. */
async function wantsNeeds(plan, jobs, ask) {
    if ((0,pick/* lackingNotes */.li)(plan, new Set(jobs)).length === 0)
        return false;
    return /^y(es)?$/i.test((await ask('With what they need (y/N)? ')).trim());
}

// EXTERNAL MODULE: ./src/cli/commands/run/front.ts + 6 modules
var run_front = __webpack_require__(31661);
// EXTERNAL MODULE: ./src/cli/commands/run/terminal.ts
var terminal = __webpack_require__(19559);
// EXTERNAL MODULE: ./src/cli/commands/run/wish.ts
var run_wish = __webpack_require__(24124);
;// CONCATENATED MODULE: ./src/cli/commands/run/run.ts














/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const watching = args.flags.has('watch');
    // without what is not committed there is nothing to watch
    const read = (0,cli_arguments/* readArguments */.lR)(watching ? { ...args, inputs: { dirty: 'true', ...args.inputs } } : args);
    if (args.json)
        for (const name of ofTheScreen(args))
            (0,door/* complain */.cc)(`WARNING: --${name} has no effect on the events of --json`);
    const { wish, problems } = (0,run_wish/* wishOf */.H)(args, read.inputs);
    const shell = args.flags.has('shell-on-failure');
    const asks = args.flags.has('interactive');
    const given = {
        ...read,
        problems: [
            ...read.problems,
            ...problems,
            ...(watching ? unwatched(read.inputs, shell) : []),
            ...(shell ? (0,terminal/* withoutTerminal */.$)('--shell-on-failure', 'a shell', args.json) : []),
            ...(asks ? [...(0,terminal/* withoutTerminal */.$)('--interactive', 'a question', args.json), ...answered(args, read.inputs)] : []),
        ],
    };
    const once = async (changed) => {
        const again = new last_again/* Again */.N(wish, (0,results/* stateFolder */.yp)(process.env), undefined, asks ? askJobs : undefined);
        const front = (0,run_front/* terminalFront */.s)({
            json: args.json,
            again,
            changed,
            ...(shell ? { shell: { time: 'on-failure' } } : {}),
        });
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
function unwatched({ settings, artifactsToSource }, shell) {
    const problems = [
        ...(settings.dirty ? [] : ['--no-dirty: --watch runs with what is not committed']),
        ...(shell ? ['--shell-on-failure: with --watch a file that changes would end the shell'] : []),
        ...(artifactsToSource ? ['--artifacts-to-source: with --watch what it copies would start the next run'] : []),
    ];
    return problems.map((message) => ({ message, location: undefined, input: undefined }));
}
/** What says already what `--interactive` asks for. */
function answered({ flags, from }, inputs) {
    const given = [
        ...(inputs.jobs.length > 0 ? ['names of jobs'] : []),
        ...(inputs.stage === undefined ? [] : ['--stage']),
        ...['rerun-failed', 'with-last', 'watch'].flatMap((name) => (flags.has(name) ? [`--${name}`] : [])),
        ...(from.length > 0 ? ['--from'] : []),
    ];
    return given.length === 0
        ? []
        : [
            {
                message: `--interactive: it asks what runs; leave out ${given.join(', ')}`,
                location: undefined,
                input: undefined,
            },
        ];
}
/** Options of the command line that are about how logs are shown. */
function ofTheScreen({ inputs, origins }) {
    const given = (name) => (origins?.get(name)?.at(-1)?.kind ?? 'option') === 'option';
    return ['timestamps', 'log-prefix', 'live', 'quiet'].filter((name) => inputs[name] !== undefined && given(name));
}


/***/ })

};
