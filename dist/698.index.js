export const id = 698;
export const ids = [698];
export const modules = {

/***/ 62298:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Masker),
/* harmony export */   o: () => (/* binding */ MaskedStream)
/* harmony export */ });
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


const MASK = '[MASKED]';
/** Prefixes of GitLab's own tokens: what follows them is masked, wherever it comes from (as GitLab Runner does). */
const TOKEN_PREFIXES = [
    'glpat-',
    'gloas-',
    'gldt-',
    'glrt-',
    'glcbt-',
    'glrtr-',
    'glptt-',
    'glft-',
    'glimt-',
    'glagent-',
    'glsoat-',
    'glffct-',
    '_gitlab_session=',
    'gltok-',
];
const TOKEN = new RegExp(`(${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]+`, 'g');
const URL_SECRETS = /([?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^&\s"']+/gi;
const UNFINISHED_TOKEN = new RegExp(`(?:${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]*$`);
/** A line of a value of several lines is a secret of its own from this length on. */
const SECRET_LINE = 8;
/** A value is masked in other forms, too, from this length on. */
const ENCODED = 8;
/** What stripping takes out of a line. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;
/** How far back a place is looked for where a long line can be cut without cutting a token. */
const MAX_WORD = 4096;
/** Replaces masked values; longest first, so that a value that holds another goes as one. */
class Masker {
    #values;
    /** The values in base64, and as part of an address: each in one line. */
    #forms;
    /** What must not be cut in two: the values, and the beginnings of tokens. */
    #whole;
    constructor(values) {
        const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
        const lines = trimmed.filter((value) => value.includes('\n')).flatMap(secretLines);
        this.#values = [...new Set([...trimmed, ...lines])].sort((a, b) => b.length - a.length);
        this.#whole = [...this.#values, ...TOKEN_PREFIXES];
        const forms = trimmed.filter((value) => value.length >= ENCODED).flatMap(formsOf);
        this.#forms = [...new Set(forms)].filter((form) => !trimmed.includes(form)).sort((a, b) => b.length - a.length);
    }
    /**
     * A whole text with its secrets replaced. A line that would show one once it is stripped of colours and control signs,
     * as logs and reports are, becomes that plain line.
     */
    mask(text) {
        const masked = this.#maskPlain(text);
        if (!CONTROL.test(masked))
            return masked;
        return masked
            .split('\n')
            .map((line) => {
            if (!CONTROL.test(line))
                return line;
            const plain = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line));
            const safe = this.#maskPlain(plain);
            return safe === plain ? line : safe;
        })
            .join('\n');
    }
    #maskPlain(text) {
        let masked = text;
        for (const value of this.#values) {
            if (masked.includes(value))
                masked = masked.replaceAll(value, MASK);
        }
        for (const form of this.#forms)
            if (masked.includes(form))
                masked = masked.replaceAll(form, MASK);
        // most output has neither: the expressions are slow in comparison
        if (masked.includes('gl') || masked.includes('_gitlab'))
            masked = masked.replace(TOKEN, `$1${MASK}`);
        if (masked.includes('?') || masked.includes('&'))
            masked = masked.replace(URL_SECRETS, `$1${MASK}`);
        return masked;
    }
    /** The nearest place to `wanted` at which a text that will go on can be cut without cutting a secret in two. */
    cut(text, wanted) {
        let at = Math.min(wanted, this.#openEnd(text));
        for (let again = true; again;) {
            again = false;
            for (const value of this.#values) {
                const start = text.indexOf(value, Math.max(0, at - value.length + 1));
                if (start === -1 || start >= at || start + value.length === at)
                    continue;
                at = start + value.length;
                again = true;
            }
        }
        return at;
    }
    /** Where the end of a text begins that may be the beginning of a secret; its length where there is none. */
    #openEnd(text) {
        const line = text.lastIndexOf('\n') + 1;
        let first = text.length;
        for (const value of this.#whole) {
            const from = Math.max(0, text.length - value.length, value.includes('\n') ? 0 : line);
            for (let at = text.indexOf(value[0] ?? '', from); at !== -1 && at < first; at = text.indexOf(value[0] ?? '', at + 1)) {
                if (at + value.length > text.length && value.startsWith(text.slice(at)))
                    first = at;
            }
        }
        return first;
    }
}
/** A value in base64, also in the midst of a longer text (`user:password`), and as part of an address. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)));
    const urls = [encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+'), encodeURI(value)];
    return [...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), ...urls];
}
function secretLines(value) {
    return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= SECRET_LINE && !line.startsWith('-----'));
}
/**
 * Masks a stream of text. What is handed out are whole lines, or parts of very long ones; a secret is found wherever the
 * stream was cut into pieces.
 */
class MaskedStream {
    #masker;
    #pending = '';
    /** The last part ended inside a token: what is left of it follows. */
    #inToken = false;
    constructor(masker) {
        this.#masker = masker;
    }
    /** Takes the next piece; returns what can be shown already. */
    push(piece) {
        let text = this.#pending === '' ? piece : this.#pending + piece;
        if (this.#inToken) {
            const rest = text.replace(/^[A-Za-z0-9._=-]+/, '');
            if (rest !== '')
                this.#inToken = false;
            text = rest;
        }
        const line = text.lastIndexOf('\n') + 1;
        const long = text.length - line > MAX_LINE;
        const at = this.#masker.cut(text, long ? wordStart(text) : line);
        this.#pending = text.slice(at);
        const ready = text.slice(0, at);
        this.#inToken = long && UNFINISHED_TOKEN.test(ready.slice(-MAX_WORD));
        return this.#masker.mask(ready);
    }
    /** What is left at the end. */
    flush() {
        const rest = this.#pending;
        this.#pending = '';
        this.#inToken = false;
        return rest === '' ? '' : this.#masker.mask(rest);
    }
}
/** The last place of a long line where no token can be cut; its end where there is none nearby. */
function wordStart(text) {
    const near = text.slice(-MAX_WORD);
    const at = Math.max(...[' ', '\t', '"', "'", '&', '?', '\r'].map((mark) => near.lastIndexOf(mark)));
    return at <= 0 ? text.length : text.length - near.length + at;
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

/***/ 32698:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ runFor)
});

// EXTERNAL MODULE: ./src/docker/engine/connect.ts + 7 modules
var connect = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/repository/project.ts
var repository_project = __webpack_require__(44613);
// EXTERNAL MODULE: ./src/registry/in-use.ts
var in_use = __webpack_require__(14026);
// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/job/log/masking.ts
var masking = __webpack_require__(62298);
;// CONCATENATED MODULE: ./src/run/hidden.ts

/**
 * What a run must not show, for everything of it that is no job's log: those are masked where they are made, with the
 * values of their job. Applied last, where events and the result leave the run: messages, names of tests, texts of
 * reports, keys and tags may hold a variable's value. Names of jobs, states and reasons are compared with, and hold none.
 */
class Hidden {
    #values;
    #masker;
    constructor(context) {
        const variables = [...context.projectVariables, ...context.pipelineVariables];
        this.#values = variables.filter(({ masked }) => masked).map(({ value }) => value);
        this.#masker = new masking/* Masker */.G(this.#values);
    }
    add(value) {
        this.#values = [...this.#values, value];
        this.#masker = new masking/* Masker */.G(this.#values);
    }
    text(text) {
        return this.#masker.mask(text);
    }
    event(event) {
        if (event.type === 'log')
            return event;
        if ('message' in event)
            return { ...event, message: this.text(event.message) };
        if (event.type === 'service')
            return {
                ...event,
                name: this.text(event.name),
                ...(event.log === undefined ? {} : { log: this.text(event.log) }),
            };
        return event;
    }
    result(result) {
        return {
            ...result,
            ...(result.name === undefined ? {} : { name: this.text(result.name) }),
            jobs: result.jobs.map((job) => this.#job(job)),
            images: this.#all(result.images),
            cacheNotes: this.#all(result.cacheNotes),
            releases: this.#all(result.releases),
        };
    }
    #job(job) {
        return {
            ...job,
            lastLines: this.#all(job.lastLines),
            caches: job.caches.map((use) => ({ ...use, key: this.text(use.key) })),
            tests: this.#all(job.tests),
        };
    }
    /** Every text of a value made of arrays and objects. */
    #all(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((item) => this.#all(item));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#all(item)]));
    }
}

// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(82626);
;// CONCATENATED MODULE: ./src/run/run.ts
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
        const connecting = (0,connect/* connect */.N)(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
        connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
        const opening = (0,repository_project/* openProject */.U)(read.inputs.cwd);
        opening.catch(() => undefined);
        // the engine and Git answer while the greater part of the code is loaded
        const [{ prepare, unsupportedKeywords }, { runPipeline }, { outputFolder }] = await Promise.all([
            __webpack_require__.e(/* import() */ 447).then(__webpack_require__.bind(__webpack_require__, 72447)),
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 86334)),
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 70562)),
        ]);
        const prepared = __addDisposableResource(env_1, await prepare(read, front.asked, 'run', opening), true);
        const { plan, context, source, project, manual, inputs } = prepared;
        const hidden = new Hidden(context);
        for (const warning of [...inputs.notes, ...plan.warnings, ...unsupportedKeywords(prepared)])
            front.warn({ ...warning, message: hidden.text(warning.message) });
        const engine = await connecting;
        const warn = (message) => front.warn({ message: hidden.text(message), location: undefined });
        const root = read.inputs.settings.storagePath;
        const untrusted = root === undefined ? [] : [(0,scratch/* sweepScratch */.Dq)((0,projects/* untrustedFolder */.Fc)(root))];
        const sweeping = Promise.all([(0,sweep/* sweepDead */.nR)(engine), (0,scratch/* sweepScratch */.Dq)(), ...untrusted]).catch((error) => warn(`What earlier runs left behind could not be removed: ${(0,errors/* messageOf */.bD)(error)}`));
        if (root !== undefined && inputs.settings.trusted && (await takeOver(engine, root, inputs.settings.storagePath)))
            warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
        const cacheNotes = (await front.restore?.(inputs)) ?? [];
        const within = project.snapshot ? project.folder : project.repository;
        const output = inputs.output === undefined
            ? undefined
            : await outputFolder(inputs.output, within, plan.jobs, (text) => warn(text));
        const display = __addDisposableResource(env_1, front.open(plan), false);
        const sink = async (told) => {
            const event = hidden.event(told);
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
                sink: (0,pace/* paced */.y)(sink, process.stdout),
                signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
                onPipelineId(pipeline) {
                    id = pipeline;
                    front.begin?.(pipeline);
                },
                onSecret(value) {
                    hidden.add(value);
                    front.hide?.(value);
                },
            });
            result = hidden.result({ ...ran, cacheNotes, name: plan.name });
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
    if (folder === undefined || !(0,projects/* hasOldStorage */.Xr)(root))
        return false;
    return (await (0,in_use/* registryOver */.u)(engine, root)) === undefined && (0,projects/* adoptOldStorage */.ZB)(root, folder);
}
/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }, pipeline) {
    const { message, hint } = lost.reason;
    const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
    return new errors/* SystemError */._N(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}


/***/ })

};
