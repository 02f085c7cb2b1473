export const id = 2829;
export const ids = [2829];
export const modules = {

/***/ 52829:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   V$: () => (/* binding */ takeAhead),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var _checkout_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24144);
/* harmony import */ var _checkout_lfs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22738);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5759);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32740);
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18357);





/** Of HEAD's commit, which is the `$1` of what follows. */
const COMMIT = `set -- "$(git rev-parse -q --verify 'HEAD^{commit}')" && printf %s "$1"`;
/** What was asked before anybody wanted it. */
const asked = new Map();
/**
 * Begins to ask Git about a folder (a real path), for the next who does: starting Git and loading the rest of us go side
 * by side. `run`: what runs ask is asked as well.
 */
function askAhead(folder, run) {
    if (!run)
        return void asked.set(folder, { facts: quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswers */ .Mr)((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(folder, _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .FACTS */ .qY).answers)), ahead: undefined });
    const { answers, tell, end } = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(folder, [..._facts_js__WEBPACK_IMPORTED_MODULE_2__/* .FACTS */ .qY, COMMIT, ..._checkout_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF, _mentions_js__WEBPACK_IMPORTED_MODULE_4__/* .MENTIONED */ .oH, _checkout_lfs_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECK_OUT */ .Ax], [], true);
    const facts = quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswers */ .Mr)(answers.slice(0, _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .FACTS */ .qY.length)));
    const [commit, ...further] = answers.slice(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .FACTS */ .qY.length);
    const copy = further.slice(0, _checkout_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    const [mentioned, checkedOut] = further.slice(_checkout_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    let waits = false;
    mentioned.then(() => (waits = true)).catch(() => undefined);
    const checkOut = (tree) => {
        if (!waits || tree.includes('\n'))
            return undefined;
        waits = false;
        tell(tree);
        return checkedOut;
    };
    asked.set(folder, { facts, ahead: { commit, copy, mentioned, checkOut, end } });
}
/** Whoever wants it hears of its failure. */
function quiet(promise) {
    promise.catch(() => undefined);
    return promise;
}
/** What was asked of this folder ahead, once: an answer is of its time. */
function takeAhead(folder) {
    const taken = asked.get(folder);
    asked.delete(folder);
    return taken;
}
/** The answers to some of it, where they are of this commit and there; undefined: it is to be asked. */
async function answersOf(ahead, sha, wanted) {
    try {
        if (wanted === undefined || (await ahead?.commit)?.stdout !== sha)
            return undefined;
        return await Promise.all(wanted);
    }
    catch {
        return undefined; // it is said where it is asked again
    }
}


/***/ }),

/***/ 24144:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readCopy),
/* harmony export */   n6: () => (/* binding */ readRefs),
/* harmony export */   sF: () => (/* binding */ COPY)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32740);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94769);





const REFS = '%(objectname) %(symref) %(refname)';
/** What is asked for a copy with the commit `$1`. */
const COPY = [
    'git rev-parse --git-common-dir --git-path objects --git-path shallow --show-object-format "$1^{commit}"',
    `git for-each-ref --format='${REFS}'`,
];
/**
 * Reads what the runner's copy has, for a commit of it; nothing of it is changed. `known`: the answers to {@link COPY}, where
 * it was asked already. Throws where the commit is gone.
 */
async function readCopy(repository, head, known) {
    const [parsed, listed] = complete(known) ? known : await asked(repository, head);
    const [gitDir = '', objects = '', shallow = '', format = 'sha1'] = parsed.stdout.trim().split('\n');
    const [folders, boundary] = await Promise.all([
        (0,_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .objectFolders */ .h)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(repository, objects)),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(repository, shallow), 'utf8').catch(() => undefined),
    ]);
    return {
        repository,
        gitDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(repository, gitDir),
        objectFolders: folders,
        shallow: boundary,
        format,
        head,
        refs: refsOf(listed.stdout),
    };
}
function complete(answers) {
    return answers?.length === COPY.length && answers.every(({ exitCode }) => exitCode === 0);
}
async function asked(repository, head) {
    const { answers, stderr } = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(repository, COPY, [head]);
    const got = await Promise.all(answers);
    if (!complete(got))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`git rev-parse ${head} of ${repository} failed: ${(await stderr).trim()}`);
    return got;
}
/** All refs but symbolic ones, of a working copy or a Git directory. */
async function readRefs(repository) {
    return refsOf((await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitOf */ .O)(repository, ['for-each-ref', `--format=${REFS}`])).stdout);
}
function refsOf(listed) {
    return listed.split('\n').flatMap((line) => {
        const [sha = '', symbolic, name = ''] = line.split(' ');
        return name === '' || symbolic !== '' ? [] : [{ name, sha }];
    });
}


/***/ }),

/***/ 27307:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ writeGitDir),
/* harmony export */   c_: () => (/* binding */ configSection),
/* harmony export */   mk: () => (/* binding */ coreConfig),
/* harmony export */   qD: () => (/* binding */ ALTERNATES),
/* harmony export */   rH: () => (/* binding */ plainGit),
/* harmony export */   tZ: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34006);



/** The file that lends a Git directory the objects of others, below it. */
const ALTERNATES = 'objects/info/alternates';
/**
 * Writes a Git directory that borrows its objects into an empty folder, without starting Git: a few small files, at once,
 * since a run begins with this one, while its thread has much else to do between two files.
 */
function writeGitDir(folder, content) {
    for (const name of ['objects', 'objects/info', 'refs'])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    const sorted = [...content.refs].sort((a, b) => (a.name < b.name ? -1 : 1));
    const files = {
        HEAD: `${content.head}\n`,
        config: content.config,
        'packed-refs': sorted.map(({ name, sha }) => `${sha} ${name}\n`).join(''),
        ...(content.shallow === undefined ? {} : { shallow: content.shallow }),
        ...(content.objectFolders.length === 0 ? {} : { [ALTERNATES]: `${content.objectFolders.join('\n')}\n` }),
    };
    for (const [name, text] of Object.entries(files))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), text);
}
/** A section of a configuration file of Git. */
function configSection(name, key, values) {
    const header = key === undefined ? `[${name}]` : `[${name} ${quoted(key)}]`;
    return `${header}\n${Object.entries(values)
        .map(([option, value]) => `\t${option} = ${quoted(value)}\n`)
        .join('')}`;
}
/** The section `core`, and what a repository of another hash than SHA-1 needs. */
function coreConfig(format, values) {
    const plain = format === 'sha1';
    return (configSection('core', undefined, { repositoryformatversion: plain ? '0' : '1', filemode: 'true', ...values }) +
        (plain ? '' : configSection('extensions', undefined, { objectFormat: format })));
}
function quoted(text) {
    return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
/** Without what the user's own configuration may add to a checkout: hooks, daemons, the download of LFS files. */
const PLAIN = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.splitIndex=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'checkout.workers=-1', // as many as there are processors: large projects take a fraction of the time
    'filter.lfs.smudge=',
    'filter.lfs.process=',
    'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);
/** Runs Git in a working copy that we make. */
function plainGit(folder, args, options = {}) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .eF)('git', ['-C', folder, ...PLAIN, ...args], options);
}


/***/ }),

/***/ 22738:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ CHECK_OUT),
/* harmony export */   ZB: () => (/* binding */ fillLfs),
/* harmony export */   io: () => (/* binding */ checkOutFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34006);
/* harmony import */ var _git_dir_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27307);






/** Pointers are smaller than this by their specification. */
const LARGEST_POINTER = 1024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;
/**
 * Replaces the pointers of Git LFS in a working copy by their content, as `git lfs pull` does, as far as a Git
 * directory has it: of these paths, else of all. Returns the paths that stay pointers. Git LFS itself is not needed.
 */
async function fillLfs(folder, gitDir, paths) {
    const missing = [];
    const filled = [];
    for (const path of paths ?? (await lfsPaths(folder))) {
        const oid = await pointedTo((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path));
        if (oid === undefined)
            continue;
        const content = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitDir, 'lfs/objects', oid.slice(0, 2), oid.slice(2, 4), oid);
        const copied = await fill(content, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path));
        (copied ? filled : missing).push(path);
    }
    if (filled.length > 0) {
        // the index learns the new sizes and times; what the content has as its pointer, Git finds in the index itself
        const clean = ['-c', 'filter.lfs.clean=git cat-file blob :%f'];
        await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)('git', ['-C', folder, ...clean, 'update-index', '-z', '--stdin'], {
            input: Buffer.from(filled.join('\0')),
            env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, // a filter of Git LFS itself would win
        });
    }
    return missing;
}
async function lfsPaths(folder) {
    return pathsIn((await (0,_git_dir_js__WEBPACK_IMPORTED_MODULE_5__/* .plainGit */ .rH)(folder, ['ls-files', '-z', '--', LFS])).stdout);
}
/** The files that are Git LFS's, for `git ls-files`. */
const LFS = ':(attr:filter=lfs)';
const pathsIn = (listed) => listed.split('\0').filter((path) => path !== '');
/** One process for both: `ask` tells why. */
const IN_FOLDER = `command git "$@" read-tree -u --reset HEAD && command git "$@" ls-files -z -- '${LFS}'`;
/** For `ask`: the same in a folder that it is told. */
const CHECK_OUT = `IFS= read -r folder && set -- -C "$folder" ${_git_dir_js__WEBPACK_IMPORTED_MODULE_5__/* .PLAIN */ .tZ.join(' ')} && ${IN_FOLDER}`;
/**
 * Gives a working copy that we make the files of its HEAD. Returns the paths that are Git LFS's: pointers as yet. `asked`
 * is who was asked to {@link CHECK_OUT}.
 */
async function checkOutFiles(folder, asked) {
    const answer = await asked?.(folder)?.catch(() => undefined);
    if (answer?.exitCode === 0)
        return pathsIn(answer.stdout);
    const { exitCode, stdout, stderr } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_4__/* .started */ .A4)('sh', ['-c', IN_FOLDER, 'sh', '-C', folder, ..._git_dir_js__WEBPACK_IMPORTED_MODULE_5__/* .PLAIN */ .tZ]);
    if (exitCode !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SystemError */ ._N(`git read-tree -u --reset HEAD in ${folder} failed: ${stderr.trim()}`);
    return pathsIn(stdout);
}
async function fill(content, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(content, path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    }
    catch {
        return false; // the runner did not fetch it
    }
    // older than the index: of a file of the same second Git would compare the content, and find no pointer
    const before = new Date(Date.now() - 10_000);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, before, before);
    return true;
}
async function pointedTo(path) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (stat?.isFile() !== true || stat.size >= LARGEST_POINTER)
        return undefined;
    return POINTER.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'))?.[1];
}


/***/ }),

/***/ 94769:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ objectFiles),
/* harmony export */   h: () => (/* binding */ objectFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const PACK = /^pack-[0-9a-f]+\.(pack|idx|rev|bitmap|promisor)$/;
/** Folders that hold the objects of a repository: its own, and those that it borrows from. */
async function objectFolders(folder, known = new Set()) {
    if (known.has(folder))
        return [];
    known.add(folder);
    const found = [folder];
    const alternates = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'info/alternates'), 'utf8').catch(() => '');
    for (const line of alternates.split('\n'))
        if (line !== '' && !line.startsWith('#'))
            found.push(...(await objectFolders((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, line), known)));
    return found;
}
/**
 * The objects in these folders, as files: what Git calls loose objects, and packs. They never change, so they can be
 * read without a lock; what only speeds Git up, and may be stale, is left out. Git may remove them once it has put what
 * they hold into a new pack.
 */
function objectFiles(folders) {
    const files = new Map();
    for (const folder of folders) {
        for (const item of entries(folder).sort()) {
            if (/^[0-9a-f]{2}$/.test(item)) {
                for (const name of entries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, item)))
                    if (/^[0-9a-f]{38,62}$/.test(name))
                        files.set(`${item}/${name}`, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, item, name));
            }
            else if (item === 'pack') {
                for (const name of entries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, item)))
                    if (PACK.test(name))
                        files.set(`pack/${name}`, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, item, name));
            }
        }
    }
    return [...files].map(([name, path]) => ({ name, path }));
}
function entries(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5759:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   Mr: () => (/* binding */ readAnswers),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   mU: () => (/* binding */ REF_FORMAT),
/* harmony export */   qY: () => (/* binding */ FACTS),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);



const SETTINGS = '^(user\\.name|user\\.email|remote\\.origin\\.url)$';
const ORIGIN = 'refs/remotes/origin/';
/** Of a ref: its name, its commit, and the name of its upstream. */
const REF_FORMAT = '%(refname) %(objectname) %(upstream)';
/** What is asked. Without a commit some answers come all the same. */
const FACTS = [
    "git log -1 --no-show-signature --format='%H%x00%an <%ae>%x00%cI%x00%B'",
    // where there is no such remote, its name is left as it is
    `git rev-parse --show-toplevel --is-shallow-repository --symbolic-full-name HEAD ${ORIGIN}HEAD`,
    `git config -z --get-regexp '${SETTINGS}'`,
    `branch=$(git symbolic-ref -q HEAD) && git for-each-ref --format='${REF_FORMAT}' "$branch" "${ORIGIN}\${branch#refs/heads/}"`,
];
/** Asks Git about the repository that a folder (a real path) belongs to. Throws a `SystemError` where there is no Git. */
function askGit(folder) {
    return readAnswers((0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(folder, FACTS).answers);
}
/** Reads the answers to {@link FACTS}. */
async function readAnswers(asked) {
    const [log, parsed, config, branch] = await Promise.all(asked);
    const [top = '', ...refs] = (parsed?.stdout ?? '').trim().split('\n');
    const committed = log?.exitCode === 0 && log.stdout !== '';
    return {
        top,
        committed,
        log: log?.stdout.trim() ?? '',
        refs,
        settings: config?.stdout ?? '',
        branchRefs: branch?.stdout.trim() ?? '',
    };
}
/** Reads the facts again: after more of the history was fetched. */
async function readFacts(place) {
    return factsOf(place, await askGit(place.repository));
}
/** What the answers say of the project at that place. */
function factsOf(place, { log, refs, settings, branchRefs }) {
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
        branchRefs,
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
/* harmony export */   O: () => (/* binding */ gitOf),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34006);



/** Runs Git on a repository of the user's, whoever owns it (containers, sudo): it is the one we were told to run. */
function gitOf(repository, args, check = true) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .started */ .A4)('git', ['-c', `safe.directory=${repository}`, '-C', repository, ...args], check);
}
/** `git` is the repository's in what follows; what is left of the arguments are the words. */
const BEGIN = [
    'boundary=$1 repository=$2',
    'shift 2',
    'git() { command git -c "safe.directory=$repository" -C "$repository" "$@"; }',
];
const BETWEEN = `printf '\\n%s %s\\n' "$boundary" "$?"`;
/**
 * Asks Git several questions about a repository by one process: to start one holds Node.js up for 4 ms to 15 ms, the longer
 * the more memory it has, and a shell for a fraction of that. A question is a line of a shell and a constant of ours; what
 * is not constant are `words`, its `$1` and so on. One is answered whether or not another fails, and all fail where there
 * is no Git. `reads`: some read lines, which they are told later.
 */
function ask(repository, questions, words = [], reads = false) {
    // what a repository holds cannot look like the end of an answer: nobody knows this before
    const boundary = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const script = [...BEGIN, questions.join(`\n${BETWEEN}\n`)].join('\n');
    const left = [];
    const answers = questions.map(() => new Promise((resolve, reject) => left.push({ resolve, reject })));
    for (const answer of answers)
        answer.catch(() => undefined); // whoever wants it hears of it
    let missing = false;
    const give = (answer) => {
        missing ||= answer.exitCode === NONE;
        if (!missing)
            left.shift()?.resolve(answer);
    };
    const texts = new Texts(boundary, give);
    const heard = (text) => texts.take(text);
    const shell = (0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .start */ .ni)('sh', ['-c', script, 'sh', boundary, repository, ...words], { reads, heard });
    const stderr = shell.ended.then(async (result) => {
        if (result.exitCode >= 0)
            give({ exitCode: result.exitCode, stdout: texts.rest() });
        // the shell has found no Git: what is said of that is said as everywhere
        if (missing)
            await gitOf(repository, ['--version']);
        const unanswered = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemError */ ._N('Git has ended before all was answered');
        for (const one of left)
            one.reject(unanswered);
        return result.stderr;
    });
    stderr.catch((error) => left.forEach(({ reject }) => reject(error)));
    return { answers, stderr, tell: shell.tell, end: shell.end };
}
/** What a shell ends with where there is no such program. */
const NONE = 127;
/** Cuts what a shell prints into answers. */
class Texts {
    #mark;
    #give;
    #pieces = [];
    /** The end of what there is, where a boundary may have begun. */
    #end = '';
    constructor(boundary, give) {
        this.#mark = `\n${boundary} `;
        this.#give = give;
    }
    take(text) {
        this.#pieces.push(text);
        const end = this.#end + text;
        this.#end = end.slice(-2 * this.#mark.length);
        if (!end.includes(this.#mark))
            return; // of a large answer, all is looked at once
        let all = this.rest();
        for (let at = all.indexOf(this.#mark); at !== -1; at = all.indexOf(this.#mark)) {
            const behind = at + this.#mark.length;
            const line = all.indexOf('\n', behind);
            if (line === -1)
                break;
            this.#give({ exitCode: Number(all.slice(behind, line)), stdout: all.slice(0, at) });
            all = all.slice(line + 1);
        }
        this.#pieces = [all];
        this.#end = all.slice(-2 * this.#mark.length);
    }
    rest() {
        return this.#pieces.join('');
    }
}


/***/ }),

/***/ 18357:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ REGISTRY_NAMES),
/* harmony export */   ZN: () => (/* binding */ isFound),
/* harmony export */   fH: () => (/* binding */ mentionsRegistry),
/* harmony export */   oH: () => (/* binding */ MENTIONED)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32740);

/** Names by which a script means the registry of its pipeline. */
const REGISTRY_NAMES = ['CI_REGISTRY', 'CI_DEPENDENCY_PROXY', 'glci-mock'];
const SEARCH = ['grep', '-q', '-I', '-F', ...REGISTRY_NAMES.flatMap((name) => ['-e', name])];
/** For `ask`: whether a file of the commit `$1` has one of them. Of a large project it takes seconds. */
const MENTIONED = `git ${SEARCH.join(' ')} "$1"`;
/** As {@link MENTIONED}, but for a file of the project (`except`, a path below its top). */
async function mentionsRegistry(repository, sha, except) {
    const paths = except === undefined ? [] : ['--', `:(top,exclude,literal)${except}`];
    return isFound((await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitOf */ .O)(repository, [...SEARCH, sha, ...paths], false)).exitCode);
}
/** 1: there is none; anything else than 0 means that Git could not tell. */
function isFound(exitCode) {
    return exitCode !== 1;
}


/***/ })

};
