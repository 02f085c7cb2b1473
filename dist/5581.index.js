export const id = 5581;
export const ids = [5581];
export const modules = {

/***/ 95581:
/***/ (function (module, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _repository_ahead_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52829);


// a reader that leaves early (`| head`) is no error of ours; a run ends then, see cli/run.ts
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => undefined);
const argv = process.argv.slice(3);
askAheadFor(argv);
const { main } = await Promise.all(/* import() */[__webpack_require__.e(6558), __webpack_require__.e(8791), __webpack_require__.e(2418)]).then(__webpack_require__.bind(__webpack_require__, 82418));
const code = await main(argv);
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', () => resolve()))));
process.exit(code);
/** Most commands begin with a project: Git answers while the rest is loaded. A wrong guess costs time, nothing else. */
function askAheadFor([command = '', ...words]) {
    const runs = ['run', 'shell'].includes(command);
    const reads = ['plan', 'lint', 'simulate'].includes(command);
    if (!(runs || reads) || words.some((word) => /^(--help|-h)$/.test(word)))
        return;
    const at = words.indexOf('--cwd');
    const told = at === -1 ? words.find((word) => word.startsWith('--cwd='))?.slice('--cwd='.length) : words[at + 1];
    try {
        (0,_repository_ahead_js__WEBPACK_IMPORTED_MODULE_1__/* .askAhead */ .xT)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(told ?? process.cwd()), runs);
    }
    catch {
        // there is no such folder: what that means is said where it is wanted
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 83916:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ SystemError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/** The user asked for something that cannot be: exit code 2. All problems found are listed at once. */
class UsageError extends Error {
    problems;
    constructor(problems) {
        const list = typeof problems === 'string' ? [{ message: problems, location: undefined }] : problems;
        super(list.map((problem) => problem.message).join('\n'));
        this.name = 'UsageError';
        this.problems = list;
    }
}
/** The engine or the system failed, not the pipeline: exit code 3. */
class SystemError extends Error {
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'SystemError';
        this.hint = options.hint;
    }
}
/** The text of anything thrown; of an engine's error its own words, without the HTTP status that the client puts first. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
}


/***/ }),

/***/ 34006:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ started),
/* harmony export */   KD: () => (/* binding */ connectionThrough),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   ni: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



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
    }).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`${command} cannot be started: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, { cause: error });
    });
    return (options.check ?? true) ? checked(command, args, result) : result;
}
/** What a program ended with, where that is no failure; throws a {@link SystemError} where it is one. */
function checked(command, args, result) {
    if (result.exitCode === 0)
        return result;
    const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`${command} ${args.join(' ')} failed: ${reason}`);
}
/**
 * Starts a program that needs no more than arguments and leaves nothing running: it is started before this returns, and
 * nothing needs to be loaded for that. `reads`: it has an input, else an empty one. `heard` is told what it prints as it comes.
 */
function start(command, args, { reads = false, heard } = {}) {
    // a group of its own: what it has started can be ended with it
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], { stdio: [reads ? 'pipe' : 'ignore', 'pipe', 'pipe'], detached: reads });
    const [stdout, stderr] = [[], []];
    child.stdin?.on('error', () => undefined); // it has ended: that tells more
    child.stdout?.setEncoding('utf8').on('data', (text) => {
        stdout.push(text);
        heard?.(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => stderr.push(text));
    const ended = new Promise((resolve, reject) => {
        child.on('error', (error) => reject(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemError */ ._N(`${command} cannot be started: ${error.message}`, { cause: error })));
        child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout: stdout.join(''), stderr: stderr.join('') }));
    });
    return {
        ended,
        tell: (line) => void child.stdin?.write(`${line}\n`),
        end() {
            if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
                return;
            try {
                process.kill(reads ? -child.pid : child.pid);
            }
            catch {
                // it has ended just now
            }
        },
    };
}
/** As {@link run}, of a program that needs no more than {@link start}; `check` is false by default. */
async function started(command, args, check = false) {
    const result = await start(command, args).ended;
    return check ? checked(command, args, result) : result;
}
/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
async function outputOf(command, args, seconds) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(command, [...args], { timeout: seconds * 1000 }, (error, stdout) => resolve(error === null ? stdout : undefined));
    });
}
/**
 * Starts a program whose input and output are a connection, and gives that back; it lasts as long as the program. Where the
 * program fails before it has said anything, or cannot be started, that is the error of the connection.
 */
function connectionThrough(command, args) {
    return new ProgramConnection(command, (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { stdio: ['pipe', 'pipe', 'pipe'] }));
}
/** Characters of what a program complains of that are kept. */
const COMPLAINT = 2000;
class ProgramConnection extends node_stream__WEBPACK_IMPORTED_MODULE_1__.Duplex {
    #child;
    constructor(command, child) {
        super();
        this.#child = child;
        let heard = false;
        let complaint = '';
        child.stdout.on('data', (data) => {
            heard = true;
            if (!this.push(data))
                child.stdout.pause();
        });
        child.stderr.on('data', (data) => (complaint = `${complaint}${data.toString()}`.slice(-COMPLAINT)));
        child.stdin.on('error', () => undefined); // its end tells more
        child.on('error', (error) => this.destroy(new Error(`${command} cannot be started: ${error.message}`)));
        child.on('close', (code, signal) => {
            const words = complaint.trim().split('\n').at(-1)?.trim() || `it ended with ${signal ?? `exit code ${code ?? 0}`}`;
            if (heard || code === 0)
                this.push(null);
            else
                this.destroy(new Error(`${command}: ${words}`));
        });
    }
    _read() {
        this.#child.stdout.resume();
    }
    _write(data, _, done) {
        this.#child.stdin.write(data, () => done());
    }
    _final(done) {
        this.#child.stdin.end(() => done());
    }
    _destroy(error, done) {
        this.#child.kill();
        done(error);
    }
    // of a socket, which a client of HTTP takes it for
    setTimeout() {
        return this;
    }
    setKeepAlive() {
        return this;
    }
    setNoDelay() {
        return this;
    }
    ref() {
        return this;
    }
    unref() {
        return this;
    }
}
function stringEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 65655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ splitOnce),
/* harmony export */   Pl: () => (/* binding */ prefix),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   ei: () => (/* binding */ suffix),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/** The first characters of a text, never half of one that takes two units. */
function prefix(text, length) {
    if (text.length <= length)
        return text;
    const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length;
    return text.slice(0, Math.max(0, end));
}
/** The last characters of a text, never half of one that takes two units. */
function suffix(text, length) {
    if (text.length <= length)
        return text;
    const start = text.length - length;
    return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}
/** A text that is shown in one line: shortened with an ellipsis. */
function shorten(text, length) {
    return text.length <= length ? text : `${prefix(text, length - 1)}\u2026`;
}
/** Bytes of the text in UTF-8. */
function bytes(text) {
    return Buffer.byteLength(text);
}
/**
 * A text without what only works in a terminal or misleads the reader: control characters (but line ends and tabs) and
 * those that turn the direction of writing.
 */
function printable(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
/** {@link printable} text in one line. */
function oneLine(text) {
    return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}
/** `1 job`, `2 jobs`. */
function count(number, one, many = `${one}s`) {
    // Node.js reads its data of languages for the first number that it shows so
    return `${Number.isInteger(number) && Math.abs(number) < 1000 ? number : number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}
/** What is before the first separator, and what is after it; the second is empty where there is none. */
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 52829:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   V$: () => (/* binding */ takeAhead),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69640);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5759);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32740);
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18357);




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
        return void asked.set(folder, { facts: quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswers */ .Mr)((0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(folder, _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY).answers)), ahead: undefined });
    const { answers, tell, end } = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .k)(folder, [..._facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY, COMMIT, ..._checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF, _mentions_js__WEBPACK_IMPORTED_MODULE_3__/* .MENTIONED */ .oH, _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_OUT */ .Ax], [], true);
    const facts = quiet((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswers */ .Mr)(answers.slice(0, _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY.length)));
    const [commit, ...further] = answers.slice(_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTS */ .qY.length);
    const copy = further.slice(0, _checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    const [mentioned, checkedOut] = further.slice(_checkout_questions_js__WEBPACK_IMPORTED_MODULE_0__/* .COPY */ .sF.length);
    let state = 'searches';
    mentioned.then(() => (state = state === 'ended' ? state : 'waits')).catch(() => undefined);
    const checkOut = (tree) => {
        if (state !== 'waits' || tree.includes('\n'))
            return undefined;
        state = 'told';
        tell(tree);
        return checkedOut.catch((error) => {
            if (state === 'ended')
                throw error;
            return { exitCode: -1, stdout: '' }; // it may go well another way
        });
    };
    const endAll = () => {
        state = 'ended';
        end();
    };
    const endSearch = () => void (state === 'searches' && endAll());
    asked.set(folder, { facts, ahead: { commit, copy, mentioned, checkOut, endSearch, end: endAll } });
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

/***/ 69640:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ CHECK_OUT),
/* harmony export */   MS: () => (/* binding */ CHECK_OUT_IN),
/* harmony export */   kV: () => (/* binding */ LFS),
/* harmony export */   sF: () => (/* binding */ COPY),
/* harmony export */   tZ: () => (/* binding */ PLAIN),
/* harmony export */   tr: () => (/* binding */ REFS)
/* harmony export */ });
// What Git is asked for working copies: a file of its own, since a run asks before anything else is loaded.
/** Of a ref: its commit, what it stands for, its name. */
const REFS = '%(objectname) %(symref) %(refname)';
/** For `ask`: what a copy with the commit `$1` is made of. */
const COPY = [
    'git rev-parse --git-common-dir --git-path objects --git-path shallow --show-object-format "$1^{commit}"',
    `git for-each-ref --format='${REFS}'`,
];
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
/** The files that are Git LFS's, for `git ls-files`. */
const LFS = ':(attr:filter=lfs)';
/** Checks out the files of HEAD in the working copy of `-C`, its options before it, and names those of Git LFS: one process. */
const CHECK_OUT_IN = `command git "$@" read-tree -u --reset HEAD && command git "$@" ls-files -z -- '${LFS}'`;
/** For `ask`: the same in a folder that it is told. */
const CHECK_OUT = `IFS= read -r folder && set -- -C "$folder" ${PLAIN.join(' ')} && ${CHECK_OUT_IN}`;


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
        if (missing)
            shell.end();
        else
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
        for (const { reject } of left)
            reject(unanswered);
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
