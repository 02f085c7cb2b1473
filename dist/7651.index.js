export const id = 7651;
export const ids = [7651];
export const modules = {

/***/ 65341:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readOnlyToken),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97720);

const COMMAND = /^::(?:warning|error)[^:]*::(?<text>.*)$/s;
/** Why no entry could be made is a line for debugging only; what follows it is the same for every cause. */
const CAUSE = /^::debug::Failed to reserve cache: (?:Error: )?(?<text>.*)$/s;
const REFUSAL = /^Failed to (?:save|restore): ?(?<text>.*)$/s;
/**
 * Calls the client, which does not throw: it prints why it failed, as an annotation, and answers as if there was
 * nothing. Here what it says is the answer's reason instead, so that whoever asked can tell it once, and as what it is.
 * `silent`: what else it prints is not shown either.
 */
async function ask(call, silent = false) {
    const said = [];
    let cause;
    const take = (chunk) => {
        const line = chunk.trimEnd();
        const text = COMMAND.exec(line)?.groups?.['text'] ?? (REFUSAL.test(line) ? line : undefined);
        cause ??= CAUSE.exec(line)?.groups?.['text'];
        if (text !== undefined)
            said.push((REFUSAL.exec(text)?.groups?.['text'] ?? text).replace(/:?\s*$/, ''));
        return silent || text !== undefined;
    };
    const value = await (0,_door_js__WEBPACK_IMPORTED_MODULE_0__/* .overhear */ .nY)(take, call);
    const words = cause === undefined ? said.filter((text) => text !== '') : [cause];
    return { value, reason: unescaped(words.join('; ')) };
}
function unescaped(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
/** Bit of a scope's permission. */
const WRITE = 2;
/**
 * Whether the runner's token may only read the cache (pull requests from forks): known before an archive is made. false
 * where the token does not say. The claim is what BuildKit's cache for GitHub reads, too.
 */
function readOnlyToken(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const scopes = JSON.parse(payload.ac ?? '[]');
        return scopes.length > 0 && scopes.every((scope) => ((scope.Permission ?? 0) & WRITE) === 0);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 25082:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kn: () => (/* binding */ cacheKeyPrefix),
  eo: () => (/* binding */ newestStorage),
  Ct: () => (/* binding */ restoreStorage),
  D9: () => (/* binding */ saveStorage)
});

// EXTERNAL MODULE: ./src/registry/storage/collect.ts
var collect = __webpack_require__(24947);
// EXTERNAL MODULE: ./src/registry/storage/limit.ts
var limit = __webpack_require__(22370);
// EXTERNAL MODULE: ./src/registry/check/problems.ts
var problems = __webpack_require__(270);
// EXTERNAL MODULE: ./src/registry/check/verify.ts
var verify = __webpack_require__(13139);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/registry/storage/safe-read.ts
var safe_read = __webpack_require__(81149);
;// CONCATENATED MODULE: ./src/registry/content.ts




/**
 * Digest of a storage folder of Distribution: the names of its blobs and the links of its repositories (which are
 * digests themselves). Reads no blob, and follows no link. Uploads that were never finished do not count.
 */
async function storedContent(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const lines = [];
    let blobs = 0;
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        const path = (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name));
        if (path.includes('/_uploads/'))
            continue;
        if (entry.name === 'data' && path.includes('/blobs/')) {
            blobs += 1;
            lines.push(path);
        }
        else if (path.startsWith('job-caches/') && path.endsWith('.tar')) {
            blobs += 1;
            lines.push(path); // named by their content; notes beside them are of one machine
        }
        else if (entry.name === 'link') {
            lines.push(`${path} ${(await (0,safe_read/* smallText */.ri)((0,external_node_path_.join)(folder, path), 1024)) ?? ''}`);
        }
    }
    if (blobs === 0)
        return { digest: undefined, blobs };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines.sort())
        hash.update(`${line}\n`);
    return { digest: hash.digest('hex'), blobs };
}

// EXTERNAL MODULE: ./src/action/cache/cache-client.ts
var cache_client = __webpack_require__(65341);
;// CONCATENATED MODULE: ./src/action/cache/cache.ts







/** Beginning of the keys of this machine's kind: an image's layers are of no use to another architecture. */
function cacheKeyPrefix(first, os = process.platform, arch = process.arch) {
    return `${first}-${os}-${arch}-`;
}
/** Refusals that are as they should be: the token of a fork, or another job that was faster (409). */
const EXPECTED = /denied|read-only|\b409\b|already exists/i;
/**
 * Restores the registry's storage: the newest entry whose key has the prefix, then those of the further prefixes. A
 * cache that cannot be had is told, never an error.
 */
async function restoreStorage(folder, prefix, furtherPrefixes, tell) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    // entries are never changed, so the key to save under depends on what will be stored: this one only stands for "newest"
    const primaryKey = `${prefix}newest`;
    const nothing = { primaryKey, matchedKey: '' };
    if (!cache.isFeatureAvailable()) {
        tell('The GitHub cache is not available here: the registry starts with what this machine has.');
        return nothing;
    }
    const prefixes = [prefix, ...furtherPrefixes];
    try {
        const { value: found, reason } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([folder], primaryKey, prefixes, { lookupOnly: true }));
        if (found === undefined) {
            if (reason === '')
                tell(`No cache found for ${prefixes.join('*, ')}*`);
            else
                tell(`The cache could not be asked: ${reason}`, EXPECTED.test(reason) ? 'info' : 'warning');
            return nothing;
        }
        // what this machine has may have lost something since
        const isThere = found === keyOf(prefix, (await storedContent(folder)).digest);
        if (isThere && (await (0,problems/* findProblems */.o)(folder, 'sizes')).length === 0) {
            tell(`The registry has what cache ${found} would bring: nothing was restored`);
            return { primaryKey, matchedKey: found };
        }
        const started = Date.now();
        const { value: matchedKey, reason: why } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([folder], primaryKey, prefixes));
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        // half of a broken transfer may have been unpacked: it must not be served either
        const size = await check(folder, tell);
        if (matchedKey === undefined) {
            tell(`The cache ${found} could not be restored: ${why || 'it is gone'}`, 'warning');
            return nothing;
        }
        tell(`Restored the registry's content from cache ${matchedKey} in ${seconds} s: ${size}`);
        return { primaryKey, matchedKey };
    }
    catch (error) {
        await check(folder, tell).catch(() => undefined);
        tell(`The cache could not be restored: ${(0,errors/* messageOf */.bD)(error)}`, 'warning');
        return nothing;
    }
}
/** Key of the entry that {@link restoreStorage} would restore now; undefined: there is none, or it cannot be asked. */
async function newestStorage(folder, prefix, furtherPrefixes) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return undefined;
    const prefixes = [prefix, ...furtherPrefixes];
    const { value } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([folder], `${prefix}newest`, prefixes, { lookupOnly: true })).catch(() => ({ value: undefined }));
    return value;
}
/** The key of stored content; undefined where there is none. */
function keyOf(prefix, digest) {
    return digest === undefined ? undefined : `${prefix}${digest.slice(0, 32)}`;
}
/** What a restore brought, once everything in it was checked: what is not whole is dropped, never served. */
async function check(folder, tell) {
    const started = Date.now();
    const { parts, kept } = await (0,verify/* verifyStorage */.Pv)(folder);
    if (parts.length > 0)
        tell((0,verify/* droppedText */.KP)('the restored content', parts), 'warning');
    if (kept.length > 0)
        tell((0,verify/* keptText */.GD)(kept), 'warning');
    const size = megabytes(await (0,limit/* storedBytes */.Z)(folder));
    return `${size}, checked in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
/**
 * Saves the storage under a key made of its content; nothing when that is what was restored, when such an entry is
 * there already (asked before the archive is made), or when the runner's token can only read. Says what really
 * happened.
 */
async function saveStorage(folder, prefix, matchedKey, tell, maxBytes) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return 'unavailable';
    if ((0,cache_client/* readOnlyToken */.a)(process.env['ACTIONS_RUNTIME_TOKEN'] ?? '')) {
        tell('The cache was not saved: the token of this run can only read it (as for pull requests from forks).');
        return 'failed';
    }
    await tidy(folder, maxBytes, tell);
    const { digest, blobs } = await storedContent(folder);
    const key = keyOf(prefix, digest);
    if (key === undefined) {
        tell('The registry holds nothing: no cache saved.');
        return 'empty';
    }
    if (key === matchedKey) {
        tell(`The registry holds what was restored (${key}): no cache saved.`);
        return 'unchanged';
    }
    try {
        const { value: present } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([folder], key, [], { lookupOnly: true }));
        if (present === key) {
            tell(`The cache ${key} is there already.`);
            return 'exists';
        }
        const started = Date.now();
        const { value: id, reason } = await (0,cache_client/* ask */.k)(() => cache.saveCache([folder], key));
        if (id === -1) {
            const why = reason || 'the service does not say why';
            tell(`The cache ${key} was not saved: ${why}`, EXPECTED.test(why) ? 'info' : 'warning');
            return 'failed';
        }
        const size = megabytes(await (0,limit/* storedBytes */.Z)(folder));
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        tell(`Saved the registry's content (${blobs} blobs, ${size}) as cache ${key} in ${seconds} s`);
        return 'saved';
    }
    catch (error) {
        tell(`The cache was not saved: ${(0,errors/* messageOf */.bD)(error)}`, 'warning');
        return 'failed';
    }
}
/** Removes what nothing leads to, and what is too much. */
async function tidy(folder, maxBytes, tell) {
    const { blobs, bytes } = await (0,collect/* collectGarbage */.iO)(folder);
    if (blobs > 0)
        tell(`Removed ${blobs} blobs that nothing uses (${megabytes(bytes)})`);
    const dropped = maxBytes === undefined ? [] : await (0,limit/* limitSize */.x)(folder, maxBytes);
    if (dropped.length > 0)
        tell(`Dropped what was not used for the longest time, to keep to cache-max-size (${megabytes(maxBytes ?? 0)}): ${dropped.join(', ')}`);
}


/***/ }),

/***/ 97720:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   PY: () => (/* binding */ whenLost),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   eh: () => (/* binding */ room),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   nY: () => (/* binding */ overhear),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   uH: () => (/* binding */ setOutput)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);
/* harmony import */ var _run_pace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82626);



/**
 * The one door to the runner: all that the Action prints, and all that it tells by commands and command files, goes
 * through here. Jobs, files, engines and services choose their names and messages freely, and the runner takes a line for
 * a command that begins with `::` after white space, or that has `##[` anywhere. Source: actions/runner, `ActionCommand`.
 */
/** Breaks what would be the beginning of a command; not to be seen. */
const ZERO_WIDTH = '\u200b';
/** The same text, of which the runner takes no line for a command. */
function inert(text) {
    return text.replace(/^([\p{Z}\p{C}]*):(?=:)/gmu, `$1:${ZERO_WIDTH}`).replaceAll('##[', `#${ZERO_WIDTH}#[`);
}
/** Lines of ours. */
function say(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.info(inert(text));
}
/** A text as it is: commands that were made here, and what jobs print while commands are stopped. */
function pass(text) {
    process.stdout.write(text);
}
/** Resolves when the runner has taken what was printed; undefined where it has. */
function room() {
    return (0,_run_pace_js__WEBPACK_IMPORTED_MODULE_2__/* .roomIn */ .L)(process.stdout);
}
/** Calls back when the runner is gone. */
function whenLost(lost) {
    process.stdout.on('error', lost);
}
/** An annotation, or for `info` a line. The message may have several lines. */
function tell(level, message, properties = {}) {
    if (level === 'info')
        say(message);
    else
        _actions_core__WEBPACK_IMPORTED_MODULE_1__[level](message, properties);
}
/** The step has failed. The exit code becomes 1, unless the caller sets another afterwards. */
function fail(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.setFailed(message);
}
/** Has the runner hide a value in the whole job's log. */
function mask(value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.setSecret(value);
}
function setOutput(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.setOutput(name, value);
}
/** For the post step. */
function saveState(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__.saveState(name, value);
}
/** Shows what is printed meanwhile under a title that can be folded. */
function group(title, body) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_1__.group(title, body);
}
/** Who listens to what is printed, by the call in which it is: several may be on their way. */
const listeners = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let listening = 0;
let restore;
/** Has a library's printing looked at first: `take` returns true for what is not to be printed. Others print as ever. */
async function overhear(take, call) {
    const { stdout } = process;
    if (listening++ === 0) {
        const write = stdout.write.bind(stdout);
        restore = () => void (stdout.write = write);
        stdout.write = (chunk, ...rest) => typeof chunk === 'string' && listeners.getStore()?.(chunk) === true ? true : write(chunk, ...rest);
    }
    try {
        return await listeners.run(take, call);
    }
    finally {
        if (--listening === 0)
            restore?.();
    }
}


/***/ }),

/***/ 33175:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ rememberPipeline),
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   io: () => (/* binding */ rememberPost),
/* harmony export */   kL: () => (/* binding */ rememberEngine),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97720);


function rememberPost() {
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('isPost', 'true');
}
function rememberEngine(dockerHost) {
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('docker-host', dockerHost ?? '');
}
function rememberPipeline(pipeline) {
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('pipeline', String(pipeline));
}
function rememberCache(storagePath, keyPrefix, matchedKey, maxBytes) {
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('cache-max-bytes', String(maxBytes ?? ''));
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('storage-path', storagePath);
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('cache-key-prefix', keyPrefix);
    (0,_door_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ)('cache-matched-key', matchedKey);
}
function readState() {
    const text = (name) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__.getState)(name) || undefined;
    const pipeline = text('pipeline');
    return {
        pipeline: pipeline === undefined ? undefined : Number(pipeline),
        dockerHost: text('docker-host'),
        storagePath: text('storage-path'),
        cacheMaxBytes: text('cache-max-bytes') === undefined ? undefined : Number(text('cache-max-bytes')),
        cacheKeyPrefix: text('cache-key-prefix') ?? '',
        matchedKey: text('cache-matched-key') ?? '',
    };
}


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

/***/ 51659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aJ: () => (/* binding */ stripAnsi),
/* harmony export */   lJ: () => (/* binding */ onlyColors),
/* harmony export */   mh: () => (/* binding */ ANSI)
/* harmony export */ });
/** Colours of GitLab Runner's job log. */
const ANSI = {
    boldCyan: '\u001b[36;1m',
    boldGreen: '\u001b[32;1m',
    boldRed: '\u001b[31;1m',
    yellow: '\u001b[0;33m',
    grey: '\u001b[0;37m',
    reset: '\u001b[0;m',
    clear: '\u001b[0K',
};
const SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** The text without colours and cursor movements. */
function stripAnsi(text) {
    return text.replace(SEQUENCES, '');
}
const MOVEMENTS = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b[78cDEHM]/g;
/** The text with its colours, but without what only a terminal of its own could do: cursor movements, clearing. */
function onlyColors(text) {
    return text.replace(MOVEMENTS, '');
}


/***/ }),

/***/ 29599:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ cachesBlock),
/* harmony export */   cx: () => (/* binding */ notPushedBlock),
/* harmony export */   eu: () => (/* binding */ imagesBlock),
/* harmony export */   pS: () => (/* binding */ pushedBlock),
/* harmony export */   z2: () => (/* binding */ cacheNotesMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50996);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);



/** Of a digest so much is shown as Docker does; the output `images` has it whole. */
const DIGEST = 'sha256:'.length + 12;
/** Table of the tags that were pushed. */
function imagesBlock(images) {
    return {
        title: 'Images',
        head: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(['Image', 'Platforms', 'Size', 'Digest'], ['Size']),
        rows: images.map((image) => ({
            text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)([
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(`${image.repository}:${image.tag}`, 300),
                image.platforms.map((platform) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(platform, 40)).join('<br>'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSize */ .Ov)(image.size)),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(image.digest.slice(0, DIGEST)),
            ]),
        })),
        unit: 'images',
    };
}
/** Table of the tags that were copied to another registry. */
function pushedBlock(pushed) {
    return {
        title: 'Copied to another registry',
        head: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(['Tag', 'Target', 'Digest', 'Sent', 'Already there'], ['Sent', 'Already there']),
        rows: (pushed?.copies ?? []).map(({ source, target, digest, sent, skipped }) => ({
            text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)([
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(source, 300),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(target, 300),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU)(digest.slice(0, DIGEST)),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSize */ .Ov)(sent)),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .unbroken */ .D_)((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSize */ .Ov)(skipped)),
            ]),
        })),
        unit: 'tags',
    };
}
/** Why tags were not copied there. */
function notPushedBlock(pushed) {
    return {
        title: `Not copied to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(pushed?.target ?? '', 300)}`,
        head: '',
        rows: (pushed?.failures ?? []).map((failure) => ({ text: `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(failure, 600)}`, important: true })),
        unit: 'reasons',
    };
}
/** What the caches of the jobs did, in figures, and what is to be known of the registry's. */
function cachesBlock(jobs, notes) {
    const figures = figuresOf(jobs.flatMap((job) => job.caches));
    return {
        title: 'Caches',
        head: '',
        rows: [
            ...(figures === '' ? [] : [{ text: `- Caches of jobs: ${figures}`, important: true }]),
            ...notes.map((note) => ({ text: noteLine(note) })),
        ],
        unit: 'lines',
    };
}
/** What the post step has to say of the cache, for its own part of the summary. */
function cacheNotesMarkdown(notes) {
    return ['### Cache of the registry', '', ...notes.map(noteLine), ''].join('\n');
}
function noteLine(note) {
    return `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(note, 500)}`;
}
function figuresOf(caches) {
    const number = (of) => caches.filter(of).length;
    return [
        { number: number((cache) => cache.restored === 'hit'), unit: 'restored' },
        { number: number((cache) => cache.restored === 'fallback'), unit: 'restored from a fallback key' },
        { number: number((cache) => cache.restored === 'miss'), unit: 'not found' },
        { number: number((cache) => cache.saved), unit: 'saved' },
    ]
        .filter((figure) => figure.number > 0)
        .map((figure) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(figure.number, figure.unit, figure.unit))
        .join(', ');
}


/***/ }),

/***/ 50996:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   uy: () => (/* binding */ fencedLog)
/* harmony export */ });
/* harmony import */ var _ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/**
 * Text for a table's cell or a paragraph, in one line: every character that Markdown or HTML could take for more than
 * itself becomes an entity, which is never syntax.
 */
function plain(text, length = 200) {
    return entities((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(text)), length));
}
/** A name, as it is: in `<code>` GitHub links no `@name` and no `#1` either. */
function name(text, length = 120) {
    const shown = plain(text, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** A short text of our own that stays in one line of its cell: `1.3 MB`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A fenced block, with a fence longer than any in the text. */
function fenced(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Lines of a log, fenced: without colours, and with no line too long to read. */
function fencedLog(lines, lineLength = 1000) {
    // a line may hold line ends of its own: a carriage return is one for Markdown
    const shown = lines.flatMap((line) => (0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line).split(/\r\n|[\r\n\u2028\u2029]/));
    return fenced(shown.map((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line), lineLength)).join('\n'), 'text');
}
/** A row of a table. The cells are Markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The heading of a table: its columns, those of numbers to the right. */
function columns(titles, numbers = []) {
    return `${row(titles)}\n${row(titles.map((title) => (numbers.includes(title) ? '---:' : '---')))}`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 790:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   Ex: () => (/* binding */ jobSymbol),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Sj: () => (/* binding */ copyLine),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    // rounded first: 59.97 s is a minute, and no minute has 60 s left
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const rest = `${String(whole % 60).padStart(2, '0')} s`;
    return hours === 0 ? `${minutes} m ${rest}` : `${hours} h ${String(minutes).padStart(2, '0')} m ${rest}`;
}
/** `12.3 MB`, as Docker counts. */
function fileSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}
/** Signs of GitLab's statuses. */
const SYMBOLS = {
    success: '\u2705',
    failed: '\u274c',
    canceled: '\ud83d\udeab',
    skipped: '\u23ed\ufe0f',
    manual: '\u270b',
    created: '\u23f8\ufe0f',
    pending: '\u23f8\ufe0f',
    running: '\u25b6\ufe0f',
    scheduled: '\u23f0',
};
/** A sign for how a job ended. */
function jobSymbol(job) {
    return job.status === 'failed' && job.allowFailure ? '\u26a0\ufe0f' : SYMBOLS[job.status];
}
/** A sign for how a run ended. */
function symbol(result) {
    return hasWarnings(result) ? '\u26a0\ufe0f' : SYMBOLS[result.status];
}
/** GitLab's word for how a run ended. */
function word(result) {
    if (result.status === 'canceled' && result.canceledBy !== undefined)
        return `canceled: ${result.canceledBy}`;
    if (hasWarnings(result))
        return 'passed with warnings';
    return result.status === 'success' ? 'passed' : result.status;
}
function hasWarnings(result) {
    return result.status === 'success' && result.jobs.some((job) => job.status === 'failed');
}
/** GitLab's word for how a job ended. */
function outcome(job) {
    if (job.status === 'success')
        return 'passed';
    if (job.status === 'failed')
        return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
    return job.status;
}
/** Why a job failed, in short. */
function reason(job) {
    if (job.status !== 'failed')
        return '';
    return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}
/** What a job says of its coverage, as its own page on GitLab does. */
function coverage(job) {
    return job.coverage === undefined ? '' : `${job.coverage}%`;
}
/** What is said of the copy to another registry; undefined: the event is of something else. */
function copyLine(event) {
    if (event.type !== 'registry' || (event.status !== 'pushing' && event.status !== 'pushed'))
        return undefined;
    const address = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.address);
    return event.status === 'pushing' ? `Copying what was pushed to ${address}` : `Copied to ${address}`;
}
/** Rows as lines with aligned columns; a column that is empty for all takes no room. `right`: columns of numbers. */
function aligned(rows, right = []) {
    const columns = rows[0]?.map((_, column) => column) ?? [];
    const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    const filled = (cell, column) => right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    return rows.map((row) => row
        .map(filled)
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
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

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync),
/* harmony export */   sT: () => (/* binding */ scratchLeft)
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
    let removed = 0;
    for (const path of await scratchLeft(parent, now)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Paths of the folders of processes that are gone. */
async function scratchLeft(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    const left = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        // a process of another machine, or from before a restart, is not to be asked for
        const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined); // removed by another process at this moment
        if (since !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, since.mtimeMs, now))
            left.push(path);
    }
    return left;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


/***/ })

};
