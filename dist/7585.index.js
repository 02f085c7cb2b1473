export const id = 7585;
export const ids = [7585];
export const modules = {

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

/***/ 34006:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
async function run(command, args, options = {}) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    const result = await getExecOutput(command, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.env === undefined ? {} : { env: { ...stringEnvironment(), ...options.env } }),
        ...(options.input === undefined ? {} : { input: options.input }),
    });
    if (result.exitCode !== 0 && (options.check ?? true)) {
        const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N(`${command} ${args.join(' ')} failed: ${reason}`);
    }
    return result;
}
/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
async function outputOf(command, args, seconds) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(command, [...args], { timeout: seconds * 1000 }, (error, stdout) => resolve(error === null ? stdout : undefined));
    });
}
function stringEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
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
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from);
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
  U: () => (/* binding */ openProject)
});

// UNUSED EXPORTS: presentFiles

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/repository/facts.ts
var facts = __webpack_require__(5759);
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
    const answers = await (0,facts/* askGit */.gG)(real);
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,promises_.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...filed(place, (0,facts/* factsOf */.xS)(place, answers)), [Symbol.asyncDispose]: async () => undefined };
    }
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,promises_.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...filed(place, await (0,facts/* readFacts */.MH)(place)), [Symbol.asyncDispose]: remove };
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
            await (0,promises_.mkdir)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)), { recursive: true });
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,process/* run */.e)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,process/* run */.e)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,process/* run */.e)('git', ['-C', target, ...commit], { env: IDENTITY });
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

/***/ 90335:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ UnsafePath),
/* harmony export */   qn: () => (/* binding */ linkIn),
/* harmony export */   xO: () => (/* binding */ readInside),
/* harmony export */   yY: () => (/* binding */ SafeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
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
var _a;



/** What stands at a place that is to be written is not what we would write to. */
class UnsafePath extends Error {
    name = 'UnsafePath';
}
const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/** Where the system shows a process's open files: names below an open folder are then looked up from that very folder. */
const DESCRIPTORS = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/self/fd') ? '/proc/self/fd' : undefined;
/**
 * A folder to write to whose content may be a stranger's: below it no link is followed, and only new regular files are
 * written. Each step starts from the open folder above it (as `openat` does), so that nothing can be put in between; where
 * the system has no such way (macOS), each step is checked before it is taken.
 *
 * Any number of calls may be under way at once. Whoever opened a folder disposes of it; files that it gave stay open. What
 * stands in the way throws {@link UnsafePath} with its path; anything else is the system's own error.
 */
class SafeFolder {
    path;
    #handle;
    constructor(path, handle) {
        this.path = path;
        this.#handle = handle;
    }
    /**
     * Opens a folder that the user has named, which is made where it is missing. Of its path no part below `within` (the
     * project, whose links are not the user's) may be a link.
     */
    static async open(path, within) {
        const { real, rest } = await split((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path), within);
        let folder = new _a(real, await openFolder(real, real));
        for (const name of rest)
            folder = await folder.#step(name);
        return folder;
    }
    /** A folder below it by its relative path, made where it is missing. */
    async folder(path) {
        let folder = new _a(this.path, await openFolder(this.#at('.'), this.path));
        for (const name of partsOf(path))
            folder = await folder.#step(name);
        return folder;
    }
    /** A new file, open to be written, in place of the regular file that has its name. */
    async create(name) {
        this.#check(name);
        const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
        for (let tries = 0;; tries++) {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.#at(name), flags, 0o666);
            }
            catch (error) {
                if (codeOf(error) !== 'EEXIST' || tries === 3)
                    throw this.#named(error);
                await this.#removeFile(name);
            }
        }
    }
    /** Moves a file of ours here, from the same file system, in place of the regular file that has the name. */
    async take(file, name) {
        this.#check(name);
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(this.#at(name)).catch(() => undefined);
        if (there !== undefined && !there.isFile())
            throw unsafe((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), there);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, this.#at(name));
    }
    /** Removes the regular file that has the name, where there is one. */
    async remove(name) {
        this.#check(name);
        await this.#removeFile(name);
    }
    async [Symbol.asyncDispose]() {
        await this.#handle.close();
    }
    /** The folder of a name in it; this one is closed. */
    async #step(name) {
        try {
            this.#check(name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.#at(name)).catch((error) => {
                if (codeOf(error) !== 'EEXIST')
                    throw this.#named(error);
            });
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name);
            return new _a(path, await openFolder(this.#at(name), path));
        }
        finally {
            await this.#handle.close();
        }
    }
    async #removeFile(name) {
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(this.#at(name)).catch(() => undefined);
        if (there === undefined)
            return;
        if (!there.isFile())
            throw unsafe((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), there);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(this.#at(name)); // the name alone: what else leads to the file keeps it
    }
    #check(name) {
        if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0'))
            throw new UnsafePath(`${JSON.stringify(name)} is not the name of a file`);
    }
    /** The system's error with the folder's own path in place of its descriptor. */
    #named(error) {
        if (error instanceof Error)
            error.message = error.message.replaceAll(this.#at(''), `${this.path}/`);
        return error;
    }
    #at(name) {
        return DESCRIPTORS === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name) : `${DESCRIPTORS}/${this.#handle.fd}/${name}`;
    }
}
_a = SafeFolder;
/** The first thing of a path below `within` that nothing is written through; undefined where all of it is as it should be. */
function linkIn(path, within) {
    let place = within;
    for (const name of partsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(within, path))) {
        place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
        try {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place).isSymbolicLink())
                return place;
        }
        catch {
            return undefined; // not there yet
        }
    }
    return undefined;
}
/**
 * The text of a file below a folder whose content may be a stranger's; undefined where there is no such file. Throws
 * {@link UnsafePath} with the name where it is, or leads through, a link out of the folder.
 */
async function readInside(folder, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.normalize)(path.replace(/^\/+/, ''));
    if (inside === '..' || inside.startsWith('../'))
        return undefined;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const [top, real] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, inside))]);
            if (!real.startsWith(`${top}/`))
                throw new UnsafePath(`\`${inside}\` is a link that leads out of the project`);
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW), true);
            return (await file.stat()).isFile() ? await file.readFile('utf8') : undefined;
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
        if (error instanceof UnsafePath)
            throw error;
        return undefined;
    }
}
/** What of a path is there and the user's own, by its real place, and the names below it. */
async function split(path, within) {
    const inside = within === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(within, path);
    if (within !== undefined && inside !== undefined && !inside.startsWith('..') && !inside.startsWith(node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
        return { real: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(within), rest: partsOf(inside) };
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
    for (let place = path;; place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(place)) {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(place).catch((error) => {
            if (codeOf(error) !== 'ENOENT' || place === root)
                throw error;
            return undefined;
        });
        if (real !== undefined)
            return { real, rest: partsOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(place, path)) };
    }
}
/** Opens a place as a folder; `path` is its name for messages. */
async function openFolder(place, path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    }
    catch (error) {
        const there = ['ELOOP', 'ENOTDIR'].includes(codeOf(error)) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(() => undefined) : undefined;
        throw there === undefined ? error : unsafe(path, there);
    }
}
function unsafe(path, there) {
    const what = there.isSymbolicLink()
        ? 'a symbolic link'
        : there.isDirectory()
            ? 'a folder'
            : there.isFile()
                ? 'a file'
                : 'a device';
    return new UnsafePath(`${path} is ${what}: nothing is written through it`);
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync)
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
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    let removed = 0;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        try {
            // a process of another machine, or from before a restart, is not to be asked for
            const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
            if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).mtimeMs, now))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


/***/ })

};
