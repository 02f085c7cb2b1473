export const id = 948;
export const ids = [948];
export const modules = {

/***/ 57948:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _run_exit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10517);
/* harmony import */ var _run_pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82626);
/* harmony import */ var _run_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19240);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64732);
/* harmony import */ var _screen_console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53860);







/** `gitlab-dind run`. Returns the exit code. */
async function runCommand(args) {
    const outcome = await (0,_run_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runFor */ .P)((0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(args), terminalFront(args.json));
    for (const message of outcome.lost)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`ERROR: ${message}`);
    return (0,_run_exit_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .F)(outcome);
}
/** The terminal, or what reads the events of `--json`: logs on standard output, warnings on standard error. */
function terminalFront(json) {
    return {
        asked: undefined,
        warn: (warning) => (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`WARNING: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDiagnostic */ .x)(warning)}`),
        open(plan) {
            const reporter = json ? jsonReporter : reporterFor(plan);
            const stop = new AbortController();
            const interrupted = onInterrupt((message) => {
                reporter.tell(message);
                stop.abort();
            });
            return {
                sink: reporter.sink,
                stop: stop.signal,
                finish: (result) => reporter.finish(result),
                [Symbol.dispose]: () => interrupted.dispose(),
            };
        },
    };
}
function reporterFor(plan) {
    const { stdout, env } = process;
    const live = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .canRedraw */ .GP)(env, stdout.isTTY) ? { jobs: plan.jobs.map((job) => job.name) } : undefined;
    const reporter = (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .consoleReporter */ .Ps)(stdout, (0,_screen_console_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsColor */ .zK)(env, stdout.isTTY), live, () => (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .roomIn */ .L)(stdout));
    return live === undefined ? { ...reporter, tell: jsonReporter.tell } : reporter;
}
const jsonReporter = {
    /** Waits for the reader where it is slow, so that a job that prints without end does not fill our memory. */
    sink(event) {
        process.stdout.write(`${JSON.stringify(event)}\n`);
        return (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .roomIn */ .L)(process.stdout);
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
        (0,_door_js__WEBPACK_IMPORTED_MODULE_4__/* .complain */ .cc)(`The run is canceled: ${why}`);
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

/***/ 50620:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85860);

/**
 * Removes objects of ours: containers first, then volumes and networks, each on its own, so that one failure does not
 * keep the rest. Safe to call again and beside itself.
 */
async function sweep(engine, matches) {
    const failures = [];
    const removeAll = async (names, remove) => {
        await Promise.all(names.map((name) => remove(name).catch((error) => {
            failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        })));
    };
    const ours = async (list) => (await list).filter((item) => matches(item.labels));
    const [containers, volumes, networks] = await Promise.all([
        ours(engine.containers.list('glci.pipeline')),
        ours(engine.volumes.list('glci.pipeline')),
        ours(engine.networks.list('glci.pipeline')),
    ]);
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
/** Removes all objects of one pipeline. */
function sweepPipeline(engine, pipeline) {
    return sweep(engine, (labels) => labels['glci.pipeline'] === String(pipeline));
}
/**
 * Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. Of
 * another host it is not known: what is older than a day counts as left.
 */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => (0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeftOver */ .KV)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)((0,_owner_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOwner */ .pZ)(labels['glci.owner'] ?? '')), Date.parse(labels['glci.created'] ?? ''), now));
}


/***/ }),

/***/ 14026:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registryOver)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21815);

/** Name of the running registry over a storage folder of this machine; undefined where none has it. */
async function registryOver(engine, storage) {
    const volumes = await engine.volumes.list(`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STORAGE_LABEL */ .L_}=${storage}`);
    const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
    const registries = await engine.containers.list('glci.role=registry');
    const used = registries.find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
    return used === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mockContainerName */ .pW)(Number(used.labels['glci.pipeline']));
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
        .filter((entry) => entry.isDirectory())
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true });
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(to, { recursive: true });
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from).catch(() => undefined);
    if (names === undefined)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(to, { recursive: true });
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
/** `blobs/sha256/ab/abcd…/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
}


/***/ }),

/***/ 5759:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony export pathOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);



const SETTINGS = '^(user\\.name|user\\.email|remote\\.origin\\.url)$';
const ORIGIN = 'refs/remotes/origin/';
/** Asks Git, with few processes side by side: starting one takes longer than what it does. */
async function askGit(folder) {
    const git = (...args) => (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(folder, args, false);
    const [log, parsed, config] = await Promise.all([
        git('log', '-1', '--no-show-signature', '--format=%H%x00%an <%ae>%x00%cI%x00%B'),
        // without a commit the first answers come all the same; where there is no such remote, its name is left as it is
        git('rev-parse', '--show-toplevel', '--is-shallow-repository', '--symbolic-full-name', 'HEAD', `${ORIGIN}HEAD`),
        git('config', '-z', '--get-regexp', SETTINGS),
    ]);
    const [top = '', ...refs] = parsed.stdout.trim().split('\n');
    const committed = log.exitCode === 0 && log.stdout !== '';
    return { top, committed, log: log.stdout.trim(), refs, settings: config.stdout };
}
/** Reads the facts again: after more of the history was fetched. */
async function readFacts(place) {
    return factsOf(place, await askGit(place.repository));
}
/** What the answers say of the project at that place. */
function factsOf(place, { log, refs, settings }) {
    const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
    const [shallow, full = '', remoteHead = ''] = refs;
    const branch = full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : '';
    const head = remoteHead.startsWith(ORIGIN) && remoteHead !== `${ORIGIN}HEAD` ? remoteHead.slice(ORIGIN.length) : '';
    const set = new Map(settings.split('\0').map((entry) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .splitOnce */ .E2)(entry, '\n')));
    const origin = set.get('remote.origin.url') ?? '';
    const remote = place.snapshot || origin === '' ? undefined : withoutCredentials(origin);
    return {
        sha,
        message,
        author,
        timestamp,
        branch: branch === '' ? undefined : branch,
        defaultBranch: head || branch || 'main',
        origin: remote,
        path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(place.folder))}`,
        shallow: shallow === 'true',
        userName: set.get('user.name') ?? '',
        userEmail: set.get('user.email') ?? '',
    };
}
/** `https://user:token@host/a/b.git` without its user part. */
function withoutCredentials(url) {
    return url.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1');
}
/** `group/name` of a remote's address: `https://host/group/name.git`, `git@host:group/name.git`; undefined for local ones. */
function pathOf(remote) {
    const match = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@]+@[^:/]+:)(.+?)(?:\.git)?\/?$/i.exec(remote);
    const path = match?.[1];
    return path !== undefined && path.includes('/') ? path : undefined;
}
function slugged(name) {
    return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'project';
}


/***/ }),

/***/ 32740:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ gitOf)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34006);

/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
function gitOf(repository, args, check = true) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], { check });
}


/***/ }),

/***/ 44613:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ presentFiles),
/* harmony export */   U: () => (/* binding */ openProject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34006);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7897);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5759);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32740);






/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder);
    const answers = await (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .askGit */ .gG)(real);
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...place, facts: (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .factsOf */ .xS)(place, answers), [Symbol.asyncDispose]: async () => undefined };
    }
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...place, facts: await (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .readFacts */ .MH)(place), [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__/* .gitOf */ .O)(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_3__/* .scratchFolder */ .$B)('project');
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), { recursive: true });
            await copy((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, path));
        }
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder)}`,
        ];
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(from), to);
    else if (stat.isFile())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
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
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76690);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _repository_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44613);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14026);
/* harmony import */ var _registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43667);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7897);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82626);
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
async function runFor(read, front) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connecting = (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .N)(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
        connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
        const opening = (0,_repository_project_js__WEBPACK_IMPORTED_MODULE_3__/* .openProject */ .U)(read.inputs.cwd);
        opening.catch(() => undefined);
        // the engine and Git answer while the greater part of the code is loaded
        const [{ prepare, unsupportedKeywords }, { runPipeline }, { outputFolder }] = await Promise.all([
            __webpack_require__.e(/* import() */ 447).then(__webpack_require__.bind(__webpack_require__, 72447)),
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(282)]).then(__webpack_require__.bind(__webpack_require__, 90282)),
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 70562)),
        ]);
        const prepared = __addDisposableResource(env_1, await prepare(read, front.asked, 'run', opening), true);
        const { plan, context, source, project, manual, inputs } = prepared;
        for (const warning of [...inputs.notes, ...plan.warnings, ...unsupportedKeywords(prepared)])
            front.warn(warning);
        const engine = await connecting;
        const warn = (message) => front.warn({ message, location: undefined });
        const root = read.inputs.settings.storagePath;
        const untrusted = root === undefined ? [] : [(0,_scratch_js__WEBPACK_IMPORTED_MODULE_5__/* .sweepScratch */ .Dq)((0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .untrustedFolder */ .Fc)(root))];
        const sweeping = Promise.all([(0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .sweepDead */ .nR)(engine), (0,_scratch_js__WEBPACK_IMPORTED_MODULE_5__/* .sweepScratch */ .Dq)(), ...untrusted]).catch((error) => warn(`What earlier runs left behind could not be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`));
        if (root !== undefined && inputs.settings.trusted && (await takeOver(engine, root, inputs.settings.storagePath)))
            warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
        const cacheNotes = (await front.restore?.(inputs)) ?? [];
        const within = project.snapshot ? project.folder : project.repository;
        const output = inputs.output === undefined
            ? undefined
            : await outputFolder(inputs.output, within, plan.jobs, (text) => warn(text));
        const display = __addDisposableResource(env_1, front.open(plan), false);
        const sink = async (event) => {
            await display.sink(event);
            await output?.sink(event);
        };
        const time = new AbortController();
        const seconds = inputs.timeoutSeconds;
        const timer = seconds === undefined ? undefined : setTimeout(() => time.abort(), seconds * 1000);
        let result;
        let id = 0;
        try {
            const ran = await runPipeline({
                engine,
                plan,
                context,
                source,
                project,
                settings: { ...inputs.settings, manual },
                output,
                sink: (0,_pace_js__WEBPACK_IMPORTED_MODULE_6__/* .paced */ .y)(sink, process.stdout),
                signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
                onPipelineId(pipeline) {
                    id = pipeline;
                    front.begin?.(pipeline);
                },
                onSecret: (value) => front.hide?.(value),
            });
            result = { ...ran, cacheNotes, name: plan.name };
        }
        catch (error) {
            throw engine.lost.aborted ? leftBehind(engine, id) : error;
        }
        finally {
            clearTimeout(timer);
            await display.finish(result);
            await output?.close();
            await sweeping;
        }
        const ended = display.stop.aborted ? 'stopped' : time.signal.aborted ? 'timeout' : 'by itself';
        return { result, ended, lost: output?.lost ?? [] };
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
/** Not below a run of an earlier version. */
async function takeOver(engine, root, folder) {
    if (folder === undefined || !(0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .hasOldStorage */ .Xr)(root))
        return false;
    return (await (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_7__/* .registryOver */ .u)(engine, root)) === undefined && (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .adoptOldStorage */ .ZB)(root, folder);
}
/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }, pipeline) {
    const { message, hint } = lost.reason;
    const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}


/***/ })

};
