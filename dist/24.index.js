export const id = 24;
export const ids = [24];
export const modules = {

/***/ 7457:
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

/***/ 5900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultRouteMtu),
/* harmony export */   v: () => (/* binding */ hostRoutes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subnets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2426);


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
/* harmony export */   Rd: () => (/* binding */ withTag),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   tl: () => (/* binding */ dockerodeImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7457);

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
    return {
        ...imageConfig(info.Config),
        id: info.Id,
        digests: info.RepoDigests ?? [],
        tags: info.RepoTags ?? [],
        os: info.Os,
        arch: info.Architecture,
        variant: info.Variant ?? '',
        size: info.Size,
    };
}
/** What an image says of its containers; a container's own configuration has it as well. */
function imageConfig(config) {
    const env = {};
    for (const item of config.Env ?? []) {
        const equals = item.indexOf('=');
        env[item.slice(0, equals)] = item.slice(equals + 1);
    }
    return {
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
    };
}
function list(value) {
    if (value === undefined || value === null)
        return [];
    return typeof value === 'string' ? [value] : value;
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   dS: () => (/* binding */ labelsFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
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

/***/ 2426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ chooseSubnet),
/* harmony export */   L: () => (/* binding */ formatRange)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nR: () => (/* binding */ sweepDead),
/* harmony export */   rX: () => (/* binding */ sweepPipeline)
/* harmony export */ });
/* unused harmony export sweep */
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65);

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

/***/ 7073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ OWN_BRIDGE)
/* harmony export */ });
/** The network of containers that name none. Its members have addresses there and no names. */
const OWN_BRIDGE = 'bridge';


/***/ }),

/***/ 3916:
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

/***/ 1815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ registryImage),
/* harmony export */   AG: () => (/* binding */ MOCK_HOST),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   L_: () => (/* binding */ STORAGE_LABEL),
/* harmony export */   _q: () => (/* binding */ MOCK_ALIASES),
/* harmony export */   pW: () => (/* binding */ mockContainerName)
/* harmony export */ });
/** Aliases of the mock on every network. `.local`: kaniko, crane, ko and cosign speak plain HTTP to such names. */
const MOCK_ALIASES = ['glci-mock', 'glci-mock.local'];
/** `CI_REGISTRY`. */
const MOCK_HOST = 'glci-mock.local:5000';
function mockContainerName(pipeline) {
    return `glci-mock-${pipeline}`;
}
/** `CI_REGISTRY_IMAGE`: GitLab lowers the project's path, since image names have no capitals. */
function registryImage(host, projectPath) {
    return `${host}/${projectPath.toLowerCase()}`;
}
/** `host[:port]` of an image name; `docker.io` where it names none. */
function registryOf(reference) {
    const first = reference.split('/')[0] ?? '';
    const named = reference.includes('/') && (first.includes('.') || first.includes(':') || first === 'localhost');
    return named ? first : 'docker.io';
}
/** Label of the volume over a folder that keeps a registry's content: the folder's path. */
const STORAGE_LABEL = 'glci.storage';


/***/ }),

/***/ 1015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ readStores),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   nD: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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

/***/ 7370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* unused harmony export blobsOf */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1015);

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


/***/ }),

/***/ 1659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    return text.length <= length ? text : `${prefix(text, length - 1)}…`;
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
    return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
function isHighSurrogate(unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
function isLowSurrogate(unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ })

};
