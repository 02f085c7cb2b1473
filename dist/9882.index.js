export const id = 9882;
export const ids = [9882];
export const modules = {

/***/ 50620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85860);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57457);


/**
 * Removes objects of ours: containers first, then volumes and networks, each on its own, so that one failure does not
 * keep the rest. Safe to call again and beside itself.
 */
async function sweep(engine, matches) {
    const failures = [];
    const { containers, volumes, networks } = await find(engine, matches);
    const removeAll = async (names, remove) => {
        await Promise.all(names.map((name) => patiently(() => remove(name)).catch((error) => {
            failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        })));
    };
    // those that borrow another's network namespace (registry instances) go with the rest: the order does not matter
    await removeAll(containers.map((item) => item.id), (id) => engine.containers.get(id).remove());
    const removeVolumes = (found) => removeAll(found.map((item) => item.name), (name) => engine.volumes.remove(name));
    // overlay volumes lie on others, which the engine holds back until these are unmounted: two rounds
    const layered = volumes.filter((item) => item.labels['glci.role'] === 'workspace');
    await Promise.all([
        removeVolumes(layered).then(() => removeVolumes(volumes.filter((item) => !layered.includes(item)))),
        removeAll(networks.map((item) => item.id), (id) => engine.networks.remove(id)),
    ]);
    return {
        containers: containers.map((item) => item.name),
        networks: networks.map((item) => item.name),
        volumes: volumes.map((item) => item.name),
        failures,
    };
}
/** The objects of ours whose labels match. */
async function find(engine, matches) {
    const ours = async (list) => (await list).filter((item) => matches(item.labels));
    const [containers, volumes, networks] = await Promise.all([
        ours(engine.containers.list('glci.pipeline')),
        ours(engine.volumes.list('glci.pipeline')),
        ours(engine.networks.list('glci.pipeline')),
    ]);
    return { containers, volumes, networks };
}
/** Tries and pause (ms) where something is still in use: another process may be just removing what uses it. */
const BUSY = { tries: 15, pauseMs: 200 };
async function patiently(remove) {
    for (let left = BUSY.tries;; left--) {
        try {
            return await remove();
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 409 || left <= 1)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, BUSY.pauseMs));
        }
    }
}
/** Removes all objects of one pipeline. */
function sweepPipeline(engine, pipeline) {
    return sweep(engine, (labels) => labels['glci.pipeline'] === String(pipeline));
}
/**
 * Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. Of
 * another host it is not known: what is older than a day counts as left.
 */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => isDead(labels, now));
}
/** What {@link sweepDead} would remove. */
function leftOver(engine, now = Date.now()) {
    return find(engine, (labels) => isDead(labels, now));
}
function isDead(labels, now) {
    return (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeftOver */ .KV)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwner */ .pZ)(labels['glci.owner'] ?? '')), Date.parse(labels['glci.created'] ?? ''), now);
}


/***/ }),

/***/ 79246:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iA: () => (/* binding */ artifactStore),
/* harmony export */   iZ: () => (/* binding */ unpackTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56118);
/* harmony import */ var _large_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23942);







function artifactStore(folder) {
    const pathFor = (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${id}.tar`);
    return {
        pathFor,
        has: async (id) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined)) !== undefined,
        async open(id) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined);
            return found === undefined ? undefined : { tar: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(pathFor(id), _large_files_js__WEBPACK_IMPORTED_MODULE_6__/* .LARGE */ .I$), size: found.size };
        },
        remove: (id) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(pathFor(id), { force: true }),
    };
}
/** The files of an archive of ours as one text, as GitLab gets the files of a report. */
async function textOf(tar) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let content = '';
    for await (const entry of parser) {
        if (entry.header.type === 'file')
            content += await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(entry);
        else
            entry.resume();
    }
    return content;
}
/**
 * Unpacks the regular files of an archive of ours into a folder; those that would leave it are left out. `below`: only
 * what is in that folder of the archive, without its name.
 */
async function unpackTo(tar, folder, below = '', { accepts = () => true, programs = false } = {}) {
    const start = below
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .map((part) => `${part}/`)
        .join('');
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let current;
    try {
        for await (const entry of parser) {
            const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(entry.header.name).replace(/^\/+/, '');
            const path = name.slice(start.length);
            if (entry.header.type !== 'file' ||
                !name.startsWith(start) ||
                path === '' ||
                path === '.' ||
                path === '..' ||
                path.startsWith('../') ||
                !accepts(path)) {
                entry.resume();
                continue;
            }
            const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
            if (current?.path !== parent) {
                await current?.folder[Symbol.asyncDispose]();
                current = { path: parent, folder: await folder.folder(parent) };
            }
            const file = await current.folder.create((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
            if (programs && ((entry.header.mode ?? 0) & 0o100) !== 0)
                await file.chmod(0o755);
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, file.createWriteStream());
        }
    }
    finally {
        await current?.folder[Symbol.asyncDispose]();
    }
}


/***/ }),

/***/ 23942:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ LARGE),
/* harmony export */   Pt: () => (/* binding */ LARGE_ARCHIVE),
/* harmony export */   UA: () => (/* binding */ MANY_FILES)
/* harmony export */ });
/** How much of a file that may be large is read or written at once: what Node takes by itself, 64 kB, costs a call each. */
const LARGE = { highWaterMark: 1024 * 1024 };
/** Bytes from which on a container that packs or unpacks an archive costs less than what it saves. */
const LARGE_ARCHIVE = 32 * 1024 * 1024;
/** The same for many files, each of which costs time in the engine's archives. */
const MANY_FILES = 5000;


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

/***/ 85829:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ criticalPath)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);

/**
 * What the time of a run was made of: from the job that ended last back to the first, each time the one of those that a
 * job waits for (its `needs`, else all of earlier stages) that ended last. In the order of time. A job that triggers a
 * pipeline stands for the jobs of that, where they ran. Empty where no job ran.
 */
function criticalPath(jobs, stages) {
    const byName = new Map(jobs.map((job) => [job.name, job]));
    const triggered = new Set(jobs.flatMap(({ parent, history }) => (history.length > 0 && parent !== undefined ? parent : [])));
    const path = [];
    const seen = new Set();
    let job = latest(jobs.filter(({ name }) => !triggered.has(name)));
    while (job !== undefined && !seen.has(job.name)) {
        seen.add(job.name);
        path.unshift(stepOf(job));
        job = before(job);
    }
    return path;
    /** The job that this one waited for: of its own pipeline, else what the job waited for that triggered it. */
    function before(of) {
        const own = latest(leaves((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .waitedFor */ .a6)(of, jobs, stages)));
        if (own !== undefined)
            return own;
        const parent = of.parent === undefined ? undefined : byName.get(of.parent);
        return parent && before(parent);
    }
    function leaves(of) {
        return of.flatMap((item) => triggered.has(item.name) ? leaves(jobs.filter((job) => job.parent === item.name)) : [item]);
    }
}
function latest(jobs) {
    const ran = jobs.filter(({ history }) => history.length > 0);
    return ran.reduce((last, job) => (last === undefined || endOf(job) > endOf(last) ? job : last), undefined);
}
function endOf({ history }) {
    const last = history.at(-1);
    return last === undefined ? 0 : last.startedSeconds + last.durationSeconds;
}
function stepOf(job) {
    const [first] = job.history;
    const dueSeconds = first?.phases[0]?.startedSeconds ?? first?.startedSeconds ?? 0;
    const runningSeconds = job.history.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
    return { job, dueSeconds, runningSeconds, waitingSeconds: endOf(job) - dueSeconds - runningSeconds };
}


/***/ }),

/***/ 24580:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   o6: () => (/* binding */ secondsByPhase),
/* harmony export */   wM: () => (/* binding */ PhaseClock)
/* harmony export */ });
/**
 * What the time of a job goes to, in the order in which it usually comes: for a free place (`waiting`), in the stage
 * `prepare_executor` and for what is not one of the others (`preparing`), and so on. A moment belongs to one phase: where
 * two go on side by side, to the one that the job waits for longest as a rule (see {@link PhaseClock}).
 */
const PHASES = [
    'waiting',
    'preparing',
    'image_pull',
    'daemon_start',
    'services',
    'sources',
    'cache',
    'artifacts',
    'script',
    'after_script',
    'upload',
    'cleanup',
];
/** Of phases that go on at the same time the last of these counts. */
const PRIORITY = ['preparing', 'services', 'daemon_start', 'image_pull'];
/** Notes what a job is at, also where it is at several things at once; the clock is the caller's, in milliseconds. */
class PhaseClock {
    #now;
    #stretches = [];
    constructor(now) {
        this.#now = now;
    }
    /** Begins a phase; returns what ends it. */
    begin(phase) {
        const stretch = { phase, from: this.#now(), to: undefined };
        this.#stretches.push(stretch);
        return () => void (stretch.to ??= this.#now());
    }
    /** What is done in a phase. */
    async during(phase, action) {
        const end = this.begin(phase);
        try {
            return await action();
        }
        finally {
            end();
        }
    }
    /**
     * The time between two moments (milliseconds), each part of it in one phase; what no phase was noted for is
     * `preparing` before the first and `cleanup` after the last, and belongs to the phase before it otherwise.
     * `origin` is the start of the pipeline.
     */
    times(from, to, origin) {
        const noted = this.#stretches.map(({ phase, from: begun, to: ended = to }) => ({
            phase,
            from: Math.max(begun, from),
            to: Math.min(ended, to),
        }));
        const bounds = [...new Set([from, to, ...noted.flatMap((part) => [part.from, part.to])])]
            .filter((at) => at >= from && at <= to)
            .sort((one, other) => one - other);
        const last = Math.max(...noted.map((part) => part.to));
        const parts = [];
        for (const [index, begins] of bounds.slice(0, -1).entries()) {
            const ends = bounds[index + 1] ?? to;
            const here = noted.filter((part) => part.from <= begins && part.to >= ends).map((part) => part.phase);
            const before = parts.at(-1);
            const phase = strongest(here) ?? (begins >= last ? 'cleanup' : (before?.phase ?? 'preparing'));
            if (before?.phase === phase)
                before.to = ends;
            else
                parts.push({ phase, from: begins, to: ends });
        }
        return parts.map((part) => ({
            phase: part.phase,
            startedSeconds: (part.from - origin) / 1000,
            seconds: (part.to - part.from) / 1000,
        }));
    }
}
function strongest(phases) {
    const rank = (phase) => PRIORITY.indexOf(phase);
    return phases.reduce((best, phase) => (best === undefined || rank(phase) > rank(best) ? phase : best), undefined);
}
/** Seconds of each phase that an attempt had, in the order of {@link PHASES}. */
function secondsByPhase(phases) {
    const sums = new Map();
    for (const name of PHASES) {
        const parts = phases.filter(({ phase }) => phase === name);
        if (parts.length > 0)
            sums.set(name, parts.reduce((sum, { seconds }) => sum + seconds, 0));
    }
    return sums;
}


/***/ }),

/***/ 79753:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ timingsLines),
/* harmony export */   gC: () => (/* binding */ PHASE_WORDS),
/* harmony export */   sn: () => (/* binding */ timingsTable)
/* harmony export */ });
/* unused harmony export criticalPathLine */
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(790);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _critical_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85829);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24580);




/** Words for the heads of tables. */
const PHASE_WORDS = {
    waiting: 'waiting',
    preparing: 'preparing',
    image_pull: 'image pull',
    daemon_start: 'daemon start',
    services: 'services',
    sources: 'sources',
    cache: 'cache',
    artifacts: 'artifacts',
    script: 'script',
    after_script: 'after_script',
    upload: 'upload',
    cleanup: 'cleanup',
};
function timingsTable(jobs) {
    const attempts = jobs.flatMap((job) => job.history.map((attempt) => ({ job, attempt, sums: (0,_phases_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsByPhase */ .o6)(attempt.phases) })));
    const phases = _phases_js__WEBPACK_IMPORTED_MODULE_1__/* .PHASES */ .ZG.filter((phase) => attempts.some(({ sums }) => (sums.get(phase) ?? 0) >= 0.05));
    return {
        phases,
        rows: attempts.map(({ job, attempt, sums }) => ({
            job,
            attempt: attempt.number,
            total: [...sums.values()].reduce((sum, seconds) => sum + seconds, 0),
            seconds: phases.map((phase) => sums.get(phase)),
        })),
    };
}
/** The table and the critical path as plain lines; none where no job ran. */
function timingsLines(result) {
    const { phases, rows } = timingsTable(result.jobs);
    const path = criticalPathLine(result);
    if (path === undefined)
        return [];
    const head = ['', ...phases.map((phase) => PHASE_WORDS[phase]), 'all'];
    const cells = rows.map(({ job, attempt, seconds, total }) => [
        `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(job.name)}${attempt > 1 ? ` (attempt ${attempt})` : ''}`,
        ...seconds.map((value) => (value === undefined || value < 0.05 ? '' : (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(value))),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(total),
    ]);
    const numbers = head.map((_, column) => column).slice(1);
    return ['Timings', ...(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .aligned */ .b6)([head, ...cells], numbers), `Critical path: ${path}`];
}
/** One line on what the run's time was made of; undefined where no job ran. */
function criticalPathLine(result) {
    const steps = (0,_critical_path_js__WEBPACK_IMPORTED_MODULE_3__/* .criticalPath */ .v)(result.jobs, result.stages);
    if (steps.length === 0)
        return undefined;
    const words = steps.map(({ job, runningSeconds, waitingSeconds }) => {
        const waited = waitingSeconds >= 1 ? `, after ${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(waitingSeconds)} of waiting` : '';
        return `${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(job.name)} (${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(runningSeconds)}${waited})`;
    });
    const sum = steps.reduce((all, step) => all + step.runningSeconds + step.waitingSeconds, 0);
    return `${words.join(' \u2192 ')}: ${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sum)} of ${(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(result.durationSeconds)}`;
}


/***/ }),

/***/ 97706:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   v: () => (/* binding */ OrderedLogs)
/* harmony export */ });
/* harmony import */ var _spool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88346);

const ENDED = new Set(['success', 'failed', 'canceled', 'pending']);
/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on. `room` is asked while a
 * file is shown: a promise lets the output take first what it was given.
 */
class OrderedLogs {
    #view;
    #room;
    /** What is still shown of files; what comes meanwhile has its turn after that. */
    #showing;
    #waiting = [];
    #front;
    #spools = new _spool_js__WEBPACK_IMPORTED_MODULE_0__/* .Spools */ .D();
    constructor(view, room = () => undefined) {
        this.#view = view;
        this.#room = room;
    }
    take(event) {
        if (event.type === 'log')
            return this.#inTurn(() => this.#text(event.job, event.text));
        if (event.type !== 'job')
            return;
        if (event.status === 'running')
            return this.#inTurn(() => this.#begin(event));
        if (ENDED.has(event.status))
            return this.#inTurn(() => this.#go(this.#end(event)));
    }
    /** Shows what still waits, and removes the files. */
    async finish() {
        await this.#inTurn(() => this.#go(this.#showAll(this.#waiting.splice(0))));
        this.#spools.remove();
    }
    #inTurn(action) {
        const doing = this.#showing === undefined ? action() : this.#showing.then(action);
        if (doing === undefined)
            return;
        const turn = doing.finally(() => {
            if (this.#showing === ended)
                this.#showing = undefined;
        });
        const ended = turn.catch(() => undefined); // whoever asked for it meets the error
        this.#showing = ended;
        return turn;
    }
    /** Goes through the steps, and waits between them while the output has no room. */
    #go(steps) {
        while (steps.next().done !== true) {
            const room = this.#room();
            if (room !== undefined)
                return room.then(() => this.#go(steps));
        }
    }
    #begin({ name, attempt }) {
        if (this.#front === undefined) {
            this.#front = name;
            this.#view.open(name, attempt);
        }
        else if (this.#front !== name) {
            this.#waiting.push({ name, attempt, spool: this.#spools.make(), ended: undefined });
        }
    }
    #text(name, text) {
        if (this.#front === name) {
            this.#view.text(name, text);
            return;
        }
        this.#running(name)?.spool.add(text);
    }
    #running(name) {
        return this.#waiting.find((waiting) => waiting.name === name && waiting.ended === undefined);
    }
    *#end(event) {
        if (this.#front !== event.name) {
            const waiting = this.#running(event.name);
            if (waiting !== undefined)
                waiting.ended = event;
            return;
        }
        this.#view.close(event.name, event);
        this.#front = undefined;
        // those that ended meanwhile follow at once; the first that still runs comes to the front
        const ended = this.#waiting.filter((waiting) => waiting.ended !== undefined);
        this.#waiting = this.#waiting.filter((waiting) => waiting.ended === undefined);
        const next = this.#waiting.shift();
        yield* this.#showAll(next === undefined ? ended : [...ended, next]);
    }
    *#showAll(logs) {
        for (const waiting of logs)
            yield* this.#show(waiting);
    }
    *#show({ name, attempt, spool, ended }) {
        this.#view.open(name, attempt);
        for (const part of spool.parts()) {
            this.#view.text(name, part);
            yield;
        }
        const rest = spool.rest();
        if (rest !== '')
            this.#view.text(name, rest);
        if (ended !== undefined)
            this.#view.close(name, ended);
        else
            this.#front = name;
    }
}
/** A job's log without GitLab's section marks, which only its own web page folds. */
function withoutSections(text) {
    return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}


/***/ }),

/***/ 88346:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Spools)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7897);




const IN_MEMORY = 256 * 1024;
/** Texts that wait. Whoever makes one removes the files at the end. */
class Spools {
    #folder;
    make() {
        let text = '';
        let file;
        const write = () => {
            this.#folder ??= (0,_scratch_js__WEBPACK_IMPORTED_MODULE_3__/* .scratchFolderSync */ .Ee)('logs');
            file ??= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, String(Math.random()).slice(2));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, text);
            text = '';
        };
        return {
            add(more) {
                text += more;
                if (text.length > IN_MEMORY)
                    write();
            },
            *parts() {
                if (file === undefined)
                    return;
                const path = file;
                file = undefined;
                yield* partsOf(path);
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
            },
            rest() {
                const rest = text;
                text = '';
                return rest;
            },
        };
    }
    remove() {
        if (this.#folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = undefined;
    }
}
/** A file's text in parts. */
function* partsOf(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_2__.StringDecoder('utf8');
        const buffer = Buffer.alloc(IN_MEMORY);
        for (let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer); length > 0; length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer))
            yield decoder.write(buffer.subarray(0, length));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}


/***/ })

};
