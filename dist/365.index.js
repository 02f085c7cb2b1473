export const id = 365;
export const ids = [365];
export const modules = {

/***/ 27718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6528);
/* harmony import */ var _docker_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50620);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98285);
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
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .group */ .Os('Saving the registry in the cache', () => (0,_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .saveStorage */ .D9)(storagePath, state.cacheKeyPrefix, state.matchedKey, (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(message)));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`The cache was not saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
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
    const containers = (await engine.containers.list('glci.pipeline')).filter((item) => matches(item.labels));
    // those that borrow another's network namespace (registry instances) go with the rest: the order does not matter
    await removeAll(containers.map((item) => item.id), (id) => engine.containers.get(id).remove());
    const volumes = (await engine.volumes.list('glci.pipeline')).filter((item) => matches(item.labels));
    // overlay volumes lie on others, which the engine holds back until these are unmounted: two rounds
    const layered = volumes.filter((item) => item.labels['glci.role'] === 'workspace');
    await removeAll(layered.map((item) => item.name), (name) => engine.volumes.remove(name));
    await removeAll(volumes.filter((item) => !layered.includes(item)).map((item) => item.name), (name) => engine.volumes.remove(name));
    const networks = (await engine.networks.list('glci.pipeline')).filter((item) => matches(item.labels));
    await removeAll(networks.map((item) => item.id), (id) => engine.networks.remove(id));
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

/***/ 86661:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27718);

await (0,_action_post_js__WEBPACK_IMPORTED_MODULE_0__/* .post */ .b)();
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
