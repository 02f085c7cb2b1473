export const id = 365;
export const ids = [365];
export const modules = {

/***/ 74775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kn: () => (/* binding */ cacheKeyPrefix),
  Ct: () => (/* binding */ restoreStorage),
  D9: () => (/* binding */ saveStorage)
});

// EXTERNAL MODULE: ./src/registry/storage/collect.ts
var collect = __webpack_require__(24947);
// EXTERNAL MODULE: ./src/registry/storage/limit.ts
var limit = __webpack_require__(22370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
// EXTERNAL MODULE: ./src/registry/storage/reach.ts
var reach = __webpack_require__(27370);
;// CONCATENATED MODULE: ./src/registry/storage/verify.ts








/** Blobs that are read at the same time. */
const PARALLEL = 4;
/**
 * Finds content that is not what its name says, or not all there, and removes it before a registry serves it: wrong
 * blobs, and pushed tags that lead to something that is missing (an upstream's is fetched again). Returns what went, in
 * words; empty where all is well.
 */
async function verifyStorage(storage) {
    const problems = [];
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        const wrong = await wrongBlobs(store);
        for (const digest of wrong)
            await (0,promises_.rm)((0,external_node_path_.dirname)((0,layout/* blobPath */.nD)(store.root, digest)), { recursive: true, force: true });
        problems.push(...wrong.map((digest) => `${store.name}: ${digest} is not what was stored`));
    }
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        if (store.upstream)
            continue;
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                if (await isWhole(store, tag.digest))
                    continue;
                await (0,collect/* removeTag */.b4)(repository, tag.name);
                problems.push(`${repository.name}:${tag.name} is not complete`);
            }
            for (const digest of repository.revisions) {
                if (store.blobs.has(digest))
                    continue;
                await (0,promises_.rm)(`${repository.folder}/_manifests/revisions/sha256/${digest.slice('sha256:'.length)}`, {
                    recursive: true,
                    force: true,
                });
            }
            for (const digest of repository.layers) {
                if (store.blobs.has(digest))
                    continue;
                await (0,promises_.rm)(`${repository.folder}/_layers/sha256/${digest.slice('sha256:'.length)}`, {
                    recursive: true,
                    force: true,
                });
            }
        }
    }
    return problems;
}
async function isWhole(store, digest) {
    const found = await (0,reach/* reach */.g)(store, [digest]);
    return found.missing.size === 0 && [...found.blobs].every((blob) => store.blobs.has(blob));
}
async function wrongBlobs(store) {
    const wrong = [];
    const waiting = [...store.blobs.keys()];
    const work = async () => {
        for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
            if ((await digestOf((0,layout/* blobPath */.nD)(store.root, digest))) !== digest)
                wrong.push(digest);
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return wrong;
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        if ((await (0,promises_.stat)(path)).size > 0)
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash);
        return `sha256:${hash.digest('hex')}`;
    }
    catch {
        return undefined; // it cannot even be read
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/registry/content.ts



/**
 * Digest of a storage folder of Distribution: the names of its blobs and the links of its repositories (which are
 * digests themselves). Reads no blob. Uploads that were never finished do not count.
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
        else if (path.startsWith('job-caches/')) {
            blobs += 1;
            lines.push(path); // named by their content
        }
        else if (entry.name === 'link') {
            lines.push(`${path} ${await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')}`);
        }
    }
    if (blobs === 0)
        return { digest: undefined, blobs };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines.sort())
        hash.update(`${line}\n`);
    return { digest: hash.digest('hex'), blobs };
}

;// CONCATENATED MODULE: ./src/action/cache.ts





/** Beginning of the keys of this machine's kind: an image's layers are of no use to another architecture. */
function cacheKeyPrefix(first, os = process.platform, arch = process.arch) {
    return `${first}-${os}-${arch}-`;
}
/**
 * Restores the registry's storage: the newest entry whose key has the prefix, then those of the further prefixes. A
 * cache that cannot be had is told as information, never as an error.
 */
async function restoreStorage(folder, prefix, furtherPrefixes, tell) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    // entries are never changed, so the key to save under depends on what will be stored: this one only stands for "newest"
    const primaryKey = `${prefix}newest`;
    if (!cache.isFeatureAvailable()) {
        tell('The GitHub cache is not available here: the registry starts with what this machine has.');
        return { primaryKey, matchedKey: '' };
    }
    try {
        const started = Date.now();
        const matchedKey = await cache.restoreCache([folder], primaryKey, [prefix, ...furtherPrefixes]);
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        if (matchedKey === undefined)
            tell(`No cache found for ${prefix}*`);
        else
            tell(`Restored the registry's content from cache ${matchedKey} in ${seconds} s: ${await check(folder, tell)}`);
        return { primaryKey, matchedKey: matchedKey ?? '' };
    }
    catch (error) {
        // what came of a broken transfer must not be served
        await check(folder, tell).catch(() => undefined);
        tell(`The cache could not be restored: ${(0,errors/* messageOf */.bD)(error)}`);
        return { primaryKey, matchedKey: '' };
    }
}
/** What a restore brought, once everything in it was checked: what is not whole is dropped, never served. */
async function check(folder, tell) {
    const started = Date.now();
    const problems = await verifyStorage(folder);
    if (problems.length > 0) {
        const shown = problems.slice(0, 5).join('; ');
        tell(`WARNING: ${problems.length} parts of the restored content were not whole, and were dropped: ${shown}`);
    }
    const size = megabytes(await (0,limit/* storedBytes */.Z)(folder));
    return `${size}, checked in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
/**
 * Saves the storage under a key made of its content; nothing when that is what was restored, or when such an entry is
 * there already (asked before the archive is made). Says what really happened: the client answers -1 instead of
 * throwing.
 */
async function saveStorage(folder, prefix, matchedKey, tell, maxBytes) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    if (!cache.isFeatureAvailable())
        return 'unavailable';
    await tidy(folder, maxBytes, tell);
    const { digest, blobs } = await storedContent(folder);
    if (digest === undefined) {
        tell('The registry holds nothing: no cache saved.');
        return 'empty';
    }
    const key = `${prefix}${digest.slice(0, 32)}`;
    if (key === matchedKey) {
        tell(`The registry holds what was restored (${key}): no cache saved.`);
        return 'unchanged';
    }
    try {
        const present = await cache.restoreCache([folder], key, [], { lookupOnly: true });
        if (present === key) {
            tell(`The cache ${key} is there already.`);
            return 'exists';
        }
        const started = Date.now();
        const id = await cache.saveCache([folder], key);
        if (id === -1) {
            tell(`The cache ${key} was not saved: see the message above (a read-only token, or another job was faster).`);
            return 'failed';
        }
        tell(`Saved the registry's content (${blobs} blobs, ${megabytes(await (0,limit/* storedBytes */.Z)(folder))}) as cache ${key} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
        return 'saved';
    }
    catch (error) {
        tell(`The cache was not saved: ${(0,errors/* messageOf */.bD)(error)}`);
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

/***/ 27718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6528);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74775);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33175);






/**
 * The Action's post step: removes what main could not (it may have been killed), then saves the registry. Never fails
 * the job: each part says what went wrong, and the other goes on.
 */
async function post() {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readState */ .un)();
    if (state.pipeline !== undefined) {
        try {
            const swept = await (0,_docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepPipeline */ .rX)(await (0,_docker_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .N)(state.dockerHost), state.pipeline);
            const count = swept.containers.length + swept.networks.length + swept.volumes.length;
            if (count > 0)
                _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(`Removed ${count} objects that the run had left on the engine`);
            swept.failures.forEach((failure) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`Could not remove ${failure}`));
        }
        catch (error) {
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`Could not clean up: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
        }
    }
    const { storagePath } = state;
    if (storagePath === undefined)
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os('Saving the registry in the cache', () => (0,_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .saveStorage */ .D9)(storagePath, state.cacheKeyPrefix, state.matchedKey, (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(message), state.cacheMaxBytes));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The cache was not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 33175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ rememberPipeline),
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   io: () => (/* binding */ rememberPost),
/* harmony export */   kL: () => (/* binding */ rememberEngine),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

function rememberPost() {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('isPost', 'true');
}
function rememberEngine(dockerHost) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('docker-host', dockerHost ?? '');
}
function rememberPipeline(pipeline) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('pipeline', String(pipeline));
}
function rememberCache(storagePath, keyPrefix, matchedKey, maxBytes) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-max-bytes', String(maxBytes ?? ''));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('storage-path', storagePath);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-key-prefix', keyPrefix);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-matched-key', matchedKey);
}
function readState() {
    const text = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name) || undefined;
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

/***/ 57457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   g4: () => (/* binding */ engineMessage),
/* harmony export */   j9: () => (/* binding */ tolerate)
/* harmony export */ });
/** The HTTP status of an error of the Engine API; undefined for anything else. */
function statusOf(error) {
    if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
        return error.statusCode;
    }
    return undefined;
}
/** The engine's own words, without the status text that dockerode puts before them. */
function engineMessage(error) {
    if (typeof error === 'object' && error !== null && 'json' in error) {
        const body = error.json;
        if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
            return body.message.trim();
        }
    }
    return error instanceof Error ? error.message : String(error);
}
/** Runs an engine call for which some HTTP statuses are as good as success (404: gone, 304: already so, 409: in progress). */
async function tolerate(statuses, call) {
    try {
        return await call();
    }
    catch (error) {
        const status = statusOf(error);
        if (status !== undefined && statuses.includes(status))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 35900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultRouteMtu),
/* harmony export */   v: () => (/* binding */ hostRoutes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subnets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12426);


/** The destinations of this machine's own routes (VPNs, company networks); none where there is no /proc. */
function hostRoutes(table = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/net/route', 'utf8')) {
    let text;
    try {
        text = table();
    }
    catch {
        return [];
    }
    return text
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .flatMap(([, destination = '', , , , , , mask = '']) => {
        const [start, length] = [littleEndian(destination), bitCount(littleEndian(mask))];
        return start === undefined || length === undefined || length === 0 ? [] : [(0,_subnets_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRange */ .L)({ start, bits: length })];
    });
}
function littleEndian(hex) {
    if (!/^[0-9A-F]{8}$/i.test(hex))
        return undefined;
    return Buffer.from(hex, 'hex').readUInt32LE();
}
function bitCount(mask) {
    return mask === undefined ? undefined : mask.toString(2).replaceAll('0', '').length;
}
/** MTU of the interface that the default route takes; undefined where it cannot be told. */
function defaultRouteMtu(read = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')) {
    try {
        const lines = read('/proc/net/route').split('\n').slice(1);
        const [name] = lines
            .map((line) => line.split('\t'))
            .find(([, destination, , , , , , mask]) => destination === '00000000' && mask === '00000000') ?? [];
        const mtu = name === undefined ? Number.NaN : Number(read(`/sys/class/net/${name}/mtu`));
        return Number.isInteger(mtu) && mtu > 0 ? mtu : undefined;
    }
    catch {
        return undefined; // no /proc: not Linux
    }
}


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withTag),
/* harmony export */   t: () => (/* binding */ dockerodeImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57457);

/** Images of an engine reached through dockerode. */
function dockerodeImages(docker) {
    return {
        async inspect(reference) {
            const info = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tolerate */ .j9)([404], () => docker.getImage(reference).inspect());
            return info === undefined ? undefined : imageState(info);
        },
        async pull(reference, { platform, auth, signal, onProgress }) {
            const stream = await docker.createImage(auth === undefined ? undefined : { ...auth }, {
                fromImage: withTag(reference),
                ...(platform === undefined ? {} : { platform }),
                ...(signal === undefined ? {} : { abortSignal: signal }),
            });
            await followPull(docker, stream, onProgress);
        },
        async untag(reference) {
            await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tolerate */ .j9)([404, 409], () => docker.getImage(reference).remove());
        },
    };
}
/** GitLab Runner appends `:latest` to a name without tag and digest; the API would pull every tag. */
function withTag(reference) {
    if (reference.includes('@'))
        return reference;
    return reference.slice(reference.lastIndexOf('/') + 1).includes(':') ? reference : `${reference}:latest`;
}
/** The pull's answer is 200 even when it fails: the error stands in the stream. */
function followPull(docker, stream, onProgress) {
    return new Promise((resolve, reject) => {
        let failure;
        docker.modem.followProgress(stream, (error) => {
            if (error !== null)
                reject(error);
            else if (failure !== undefined)
                reject(new Error(failure));
            else
                resolve();
        }, (message) => {
            if (message.error !== undefined)
                failure = message.error;
            if (message.status !== undefined && onProgress !== undefined) {
                onProgress(message.id === undefined ? message.status : `${message.id}: ${message.status}`);
            }
        });
    });
}
function imageState(info) {
    const config = info.Config;
    const env = {};
    for (const item of config.Env ?? []) {
        const equals = item.indexOf('=');
        env[item.slice(0, equals)] = item.slice(equals + 1);
    }
    return {
        id: info.Id,
        digests: info.RepoDigests ?? [],
        tags: info.RepoTags ?? [],
        os: info.Os,
        arch: info.Architecture,
        variant: info.Variant ?? '',
        entrypoint: list(config.Entrypoint),
        command: list(config.Cmd),
        env,
        user: config.User ?? '',
        tcpPorts: Object.keys(config.ExposedPorts ?? {})
            .filter((port) => port.endsWith('/tcp') || !port.includes('/'))
            .map((port) => Number.parseInt(port, 10))
            .sort((a, b) => a - b),
        volumes: Object.keys(config.Volumes ?? {}),
        labels: config.Labels ?? {},
        size: info.Size,
    };
}
function list(value) {
    if (value === undefined || value === null)
        return [];
    return typeof value === 'string' ? [value] : value;
}


/***/ }),

/***/ 20065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   dS: () => (/* binding */ labelsFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
/** Labels for an object of a pipeline; `job` is absent for those of the pipeline itself. */
function labelsFor(options) {
    return {
        'glci.pipeline': String(options.pipeline),
        ...(options.job === undefined ? {} : { 'glci.job': String(options.job) }),
        'glci.role': options.role,
        'glci.created': new Date().toISOString(),
        'glci.owner': options.owner,
    };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/**
 * Whether the process behind an owner label is certainly gone. Another host's is unknown to us: it counts as dead
 * only when the object is older than a day.
 */
function ownerIsDead(label, created, now) {
    const [host = '', boot = '', pid = '', started = ''] = label.split('/');
    if (host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return now - Date.parse(created) > 24 * 3600 * 1000;
    if (boot !== bootId())
        return true;
    return startTime(Number(pid)) !== started;
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

/***/ 12426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ chooseSubnet),
/* harmony export */   L: () => (/* binding */ formatRange)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** 62 addresses a network: a job, its services and the registry are few. */
const SUBNET_BITS = 26;
/**
 * Where subnets are taken from. Not from 172.16/12 or 192.168/16: a daemon inside a job takes its own networks from
 * there and sees only the routes of its own network namespace.
 */
const POOLS = ['10.213.0.0/16', '10.87.0.0/16', '10.151.0.0/16'];
/** A subnet that overlaps none of those in use; undefined where the pools are full. Random, so that two processes seldom choose the same. */
function chooseSubnet(used, random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt) {
    const taken = used.map(parseRange).filter((range) => range !== undefined);
    const size = 2 ** (32 - SUBNET_BITS);
    for (const pool of POOLS.map(parseRange).filter((range) => range !== undefined)) {
        const count = 2 ** (SUBNET_BITS - pool.bits);
        const first = random(count);
        for (let step = 0; step < count; step++) {
            const candidate = { start: pool.start + ((first + step) % count) * size, bits: SUBNET_BITS };
            if (!taken.some((range) => overlaps(range, candidate)))
                return formatRange(candidate);
        }
    }
    return undefined;
}
function parseRange(text) {
    const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text);
    if (match === null)
        return undefined; // IPv6
    const [a = 0, b = 0, c = 0, d = 0, bits = 0] = match.slice(1).map(Number);
    const address = ((a * 256 + b) * 256 + c) * 256 + d;
    return { start: address - (address % 2 ** (32 - bits)), bits };
}
function overlaps(a, b) {
    return a.start < b.start + 2 ** (32 - b.bits) && b.start < a.start + 2 ** (32 - a.bits);
}
function formatRange({ start, bits }) {
    return `${[24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.')}/${bits}`;
}


/***/ }),

/***/ 50620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20065);

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
/** Removes what runs left behind whose process is gone (killed, machine restarted). Never touches a living run. */
function sweepDead(engine, now = Date.now()) {
    return sweep(engine, (labels) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerIsDead */ .Yo)(labels['glci.owner'] ?? '', labels['glci.created'] ?? '', now));
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 86661:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27718);

await (0,_action_post_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)();
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 21015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ readStores),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   nD: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Below every instance's own folder. */
const VERSION_ROOT = 'docker/registry/v2';
/** Reads the folders of all instances below the storage folder. What is not there is empty, not an error. */
async function readStores(storage) {
    const upstreams = (await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, 'upstream'))).map((name) => `upstream/${name}`);
    return Promise.all(['local', ...upstreams].map((name) => readStore(storage, name)));
}
async function readStore(storage, name) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, name, VERSION_ROOT);
    const [repositories, blobs] = await Promise.all([readRepositories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'repositories')), readBlobs(root)]);
    return { name, root, upstream: name !== 'local', repositories, blobs };
}
function blobPath(root, digest) {
    const hex = digest.slice('sha256:'.length);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'blobs/sha256', hex.slice(0, 2), hex, 'data');
}
/** A manifest as JSON; undefined where the blob is missing or is none. */
async function readManifest(store, digest) {
    const size = store.blobs.get(digest);
    if (size === undefined || size > MAX_MANIFEST)
        return undefined;
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(blobPath(store.root, digest), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** The registry takes no larger ones. */
const MAX_MANIFEST = 4 * 1024 * 1024;
async function readRepositories(top) {
    const found = [];
    const walk = async (folder) => {
        const names = await list(folder);
        if (names.includes('_manifests') || names.includes('_layers'))
            found.push(await readRepository(top, folder));
        await Promise.all(names.filter((name) => !name.startsWith('_')).map((name) => walk((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))));
    };
    await walk(top);
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function readRepository(top, folder) {
    const digests = async (path) => (await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))).map((hex) => `sha256:${hex}`);
    const tags = await Promise.all((await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '_manifests/tags'))).map(async (name) => {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '_manifests/tags', name, 'current/link');
        const [digest, info] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(link, 'utf8').catch(() => ''),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(link).catch(() => undefined),
        ]);
        return info === undefined ? [] : [{ name, digest: digest.trim(), used: info.mtimeMs }];
    }));
    return {
        name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, folder),
        folder,
        tags: tags.flat(),
        revisions: await digests('_manifests/revisions/sha256'),
        layers: await digests('_layers/sha256'),
    };
}
async function readBlobs(root) {
    const top = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'blobs/sha256');
    const blobs = new Map();
    for (const prefix of await list(top)) {
        await Promise.all((await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, prefix))).map(async (hex) => {
            const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, prefix, hex, 'data')).catch(() => undefined);
            if (info !== undefined)
                blobs.set(`sha256:${hex}`, info.size);
        }));
    }
    return blobs;
}
async function list(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
}


/***/ }),

/***/ 27370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* unused harmony export blobsOf */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21015);

/** Follows manifests through indexes to their layers. */
async function reach(store, from) {
    const reached = { manifests: new Set(), blobs: new Set(), missing: new Set() };
    const waiting = [...from];
    for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
        if (reached.manifests.has(digest))
            continue;
        reached.manifests.add(digest);
        const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(store, digest);
        if (manifest === undefined)
            reached.missing.add(digest);
        else
            waiting.push(...childrenOf(manifest));
        for (const blob of manifest === undefined ? [] : blobsOf(manifest))
            reached.blobs.add(blob);
    }
    return reached;
}
function childrenOf(manifest) {
    return (manifest.manifests ?? []).map(({ digest }) => digest);
}
/** Digests of a manifest's own layers and configuration. */
function blobsOf(manifest) {
    return [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])]
        .filter(({ urls }) => urls === undefined) // kept elsewhere, as layers of Windows are
        .map(({ digest }) => digest);
}


/***/ })

};
