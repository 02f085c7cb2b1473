export const id = 4280;
export const ids = [4280];
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


/***/ })

};
