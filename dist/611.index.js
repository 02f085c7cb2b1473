export const id = 611;
export const ids = [611];
export const modules = {

/***/ 6611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryCommand: () => (/* binding */ registryCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6528);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9278);
/* harmony import */ var _registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4947);
/* harmony import */ var _registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2651);
/* harmony import */ var _registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1015);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4026);
/* harmony import */ var _registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2370);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1506);











const ACTIONS = ['list', 'stats', 'clean'];
/** `gitlab-dind registry list|stats|clean [all]`: what is stored between runs. Returns the exit code. */
async function registryCommand(args) {
    const [action = '', what, ...more] = args.operands;
    if (!ACTIONS.includes(action))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry: say list, stats or clean${action === '' ? '' : ` ("${action}" is none of them${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(action, ACTIONS, '')})`}`);
    if (more.length > 0 || (what !== undefined && (action !== 'clean' || what !== 'all')))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry ${action}: "${[what, ...more].join(' ')}" is not understood; only clean takes a word: all`);
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInputs */ .T)(args.inputs);
    const storage = inputs.settings.storagePath ?? '';
    const print = (document, lines) => void process.stdout.write(args.json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
    if (action === 'list') {
        const images = await (0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .storedImages */ .e)(storage);
        print({ path: storage, images }, images.length === 0 ? [`Nothing is stored in ${storage}`] : table(images));
    }
    else if (action === 'stats') {
        const stats = await statistics(storage);
        const rows = stats.stores.map(({ name, tags, blobs, bytes }) => [
            name,
            `${tags} tags`,
            `${blobs} blobs`,
            megabytes(bytes),
        ]);
        print(stats, [...aligned(rows), `${megabytes(stats.bytes)} in all, in ${storage}`]);
    }
    else {
        await refuseWhileUsed(inputs.dockerHost, storage);
        const before = await (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .storedBytes */ .Z)(storage);
        const dropped = what === 'all' ? await removeAll(storage) : await tidy(storage, inputs.cacheMaxBytes);
        const bytes = before - (await (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .storedBytes */ .Z)(storage));
        print({ bytes, dropped }, [...dropped.map((name) => `Dropped ${name}`), `Freed ${megabytes(bytes)}`]);
    }
    return 0;
}
async function tidy(storage, maxBytes) {
    await (0,_registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__/* .collectGarbage */ .iO)(storage);
    return maxBytes === undefined ? [] : (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .limitSize */ .x)(storage, maxBytes);
}
/** Only what registries and jobs' caches keep there: the folder may be the user's own. */
async function removeAll(storage) {
    const images = await (0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .storedImages */ .e)(storage);
    for (const part of ['local', 'upstream', 'job-caches'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, part), { recursive: true, force: true });
    return images.map(imageName);
}
/** Throws while a run has a registry over the folder: it would go on with files that are gone. */
async function refuseWhileUsed(dockerHost, storage) {
    const engine = await (0,_docker_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(dockerHost).catch(() => undefined); // without an engine, no run
    if (engine === undefined)
        return;
    const used = await (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_10__/* .registryOver */ .u)(engine, storage);
    if (used === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry clean: ${used} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`);
}
async function statistics(storage) {
    const stores = (await (0,_registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .readStores */ .J7)(storage)).map((store) => ({
        name: store.name,
        tags: store.repositories.reduce((sum, repository) => sum + repository.tags.length, 0),
        blobs: store.blobs.size,
        bytes: [...store.blobs.values()].reduce((sum, size) => sum + size, 0),
    }));
    return { path: storage, bytes: await (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__/* .storedBytes */ .Z)(storage), stores };
}
function table(images) {
    const head = ['IMAGE', 'PLATFORMS', 'SIZE', 'DIGEST', 'USED'];
    const rows = images.map((image) => [
        imageName(image),
        image.platforms.join(', '),
        megabytes(image.size),
        image.digest.slice(0, 19),
        new Date(image.used).toISOString().slice(0, 16).replace('T', ' '),
    ]);
    return aligned([head, ...rows]);
}
function imageName(image) {
    const from = image.store === 'local' ? '' : `${image.store.replace('upstream/', '')}/`;
    return `${from}${image.repository}:${image.tag}`;
}
function aligned(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}


/***/ }),

/***/ 6528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/docker/demux.ts
const HEADER_LENGTH = 8;
/**
 * Splits the engine's multiplexed stream (`application/vnd.docker.multiplexed-stream`) into frames. Pulls from the
 * source only as fast as the consumer takes, so that memory stays bounded whatever a container prints.
 */
async function* demultiplex(source) {
    let header = Buffer.alloc(0);
    let remaining = 0;
    let stream = 'stdout';
    for await (const chunk of source) {
        let rest = chunk;
        while (rest.length > 0) {
            if (remaining === 0) {
                const wanted = HEADER_LENGTH - header.length;
                header = Buffer.concat([header, rest.subarray(0, wanted)]);
                rest = rest.subarray(wanted);
                if (header.length < HEADER_LENGTH)
                    break;
                stream = header[0] === 2 ? 'stderr' : 'stdout';
                remaining = header.readUInt32BE(4);
                header = Buffer.alloc(0);
                continue;
            }
            const data = rest.subarray(0, remaining);
            remaining -= data.length;
            rest = rest.subarray(data.length);
            yield { stream, data };
        }
    }
}

// EXTERNAL MODULE: ./src/docker/errors.ts
var docker_errors = __webpack_require__(7457);
// EXTERNAL MODULE: ./src/docker/images.ts
var docker_images = __webpack_require__(3456);
;// CONCATENATED MODULE: ./src/docker/containers.ts




/** Containers of an engine reached through dockerode. */
function dockerodeContainers(docker) {
    return {
        async create(spec) {
            const created = await docker.createContainer(createOptions(spec));
            return handle(created, spec.name);
        },
        get: (idOrName) => handle(docker.getContainer(idOrName), idOrName),
        async list(label) {
            const found = await docker.listContainers({ all: true, filters: { label: [label] } });
            return found.map((item) => ({
                id: item.Id,
                name: (item.Names[0] ?? '').replace(/^\//, ''),
                state: item.State,
                labels: item.Labels,
            }));
        },
    };
}
function createOptions(spec) {
    const published = spec.publish ?? [];
    const exposed = [...(spec.expose ?? []), ...published];
    const stdin = spec.stdin ?? false;
    return {
        name: spec.name,
        ...(spec.platform === undefined ? {} : { platform: spec.platform }),
        Image: spec.image,
        Labels: { ...spec.labels },
        ...(spec.entrypoint === undefined ? {} : { Entrypoint: [...spec.entrypoint] }),
        ...(spec.command === undefined ? {} : { Cmd: [...spec.command] }),
        Env: [...(spec.env ?? [])],
        ...(spec.user === undefined ? {} : { User: spec.user }),
        ...(spec.hostname === undefined ? {} : { Hostname: spec.hostname }),
        ...(spec.workingDir === undefined ? {} : { WorkingDir: spec.workingDir }),
        OpenStdin: stdin,
        StdinOnce: stdin,
        AttachStdin: stdin,
        AttachStdout: true,
        AttachStderr: true,
        Tty: false,
        ...(exposed.length === 0 ? {} : { ExposedPorts: Object.fromEntries(exposed.map((port) => [`${port}/tcp`, {}])) }),
        HostConfig: {
            Binds: [...(spec.binds ?? [])],
            Privileged: spec.privileged ?? false,
            RestartPolicy: { Name: 'no' },
            ...(spec.keepLog === false ? { LogConfig: { Type: 'none', Config: {} } } : {}),
            ...(spec.extraHosts === undefined ? {} : { ExtraHosts: [...spec.extraHosts] }),
            ...(spec.networkMode === undefined ? {} : { NetworkMode: spec.networkMode }),
            ...(spec.attach === undefined ? {} : { NetworkMode: spec.attach.network }),
            ...(published.length === 0
                ? {}
                : {
                    PortBindings: Object.fromEntries(published.map((port) => [`${port}/tcp`, [{ HostIp: '127.0.0.1', HostPort: '' }]])),
                }),
        },
        ...(spec.attach === undefined
            ? {}
            : {
                NetworkingConfig: {
                    EndpointsConfig: { [spec.attach.network]: { Aliases: [...spec.attach.aliases] } },
                },
            }),
    };
}
function handle(container, name) {
    return {
        id: container.id,
        name,
        async start() {
            await (0,docker_errors/* tolerate */.j9)([304], () => container.start());
        },
        async attach({ stdin }) {
            const stream = (await container.attach({
                stream: true,
                stdin,
                stdout: true,
                stderr: true,
                hijack: stdin,
            }));
            return attached(stream);
        },
        async waitNextExit() {
            const exit = container
                .wait({ condition: 'next-exit' })
                .then((result) => result.StatusCode);
            exit.catch(() => undefined); // whoever awaits it sees the error; nobody has to
            return { exit };
        },
        async inspect() {
            return stateOf(await container.inspect());
        },
        async imageConfig() {
            return (0,docker_images/* imageConfig */.gj)((await container.inspect()).Config);
        },
        async logs({ tail }) {
            const buffer = await container.logs({ stdout: true, stderr: true, follow: false, tail });
            const parts = [];
            for await (const frame of demultiplex(external_node_stream_.Readable.from([buffer])))
                parts.push(frame.data);
            return Buffer.concat(parts).toString('utf8');
        },
        async followLogs() {
            const stream = await container.logs({ stdout: true, stderr: true, follow: true });
            return demultiplex(stream);
        },
        async put(path, tar) {
            await container.putArchive(tar, { path });
        },
        async get(path) {
            return (0,docker_errors/* tolerate */.j9)([404], async () => (await container.getArchive({ path })));
        },
        async exists(path) {
            const found = await (0,docker_errors/* tolerate */.j9)([404], async () => {
                const answer = (await container.infoArchive({ path }));
                answer.resume(); // an answer that is not taken holds its connection, and with it the process
                return true;
            });
            return found ?? false;
        },
        async exec(command) {
            const exec = await container.exec({ Cmd: [...command], AttachStdout: true, AttachStderr: true });
            const stream = await exec.start({});
            const parts = [];
            for await (const frame of demultiplex(stream))
                parts.push(frame.data);
            const { ExitCode } = await exec.inspect();
            return { exitCode: ExitCode ?? -1, output: Buffer.concat(parts).toString('utf8') };
        },
        async kill(signal) {
            await (0,docker_errors/* tolerate */.j9)([404, 409], () => container.kill({ signal }));
        },
        async stop(seconds) {
            await (0,docker_errors/* tolerate */.j9)([304, 404], () => container.stop({ t: seconds }));
        },
        async remove() {
            await (0,docker_errors/* tolerate */.j9)([404, 409], () => container.remove({ force: true, v: true }));
        },
    };
}
function attached(stream) {
    return {
        output: demultiplex(stream),
        end: (text) => new Promise((resolve, reject) => {
            stream.once('error', reject);
            stream.end(text, () => resolve());
        }),
    };
}
function stateOf(info) {
    const networks = Object.entries(info.NetworkSettings.Networks ?? {});
    const ports = {};
    for (const [port, bindings] of Object.entries(info.NetworkSettings.Ports ?? {})) {
        const bound = bindings?.[0]?.HostPort;
        if (bound !== undefined)
            ports[Number.parseInt(port, 10)] = Number(bound);
    }
    return {
        id: info.Id,
        name: info.Name.replace(/^\//, ''),
        status: info.State.Status,
        running: info.State.Running,
        exitCode: info.State.ExitCode,
        error: info.State.Error,
        oomKilled: info.State.OOMKilled,
        labels: info.Config.Labels ?? {},
        addresses: Object.fromEntries(networks.map(([network, endpoint]) => [network, endpoint?.IPAddress ?? ''])),
        ports,
    };
}

// EXTERNAL MODULE: ./src/docker/subnets.ts
var subnets = __webpack_require__(2426);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(7073);
;// CONCATENATED MODULE: ./src/docker/networks.ts



/** Tries to get a subnet that another process has not taken meanwhile. */
const ATTEMPTS = 8;
/** Networks of an engine reached through dockerode; `routes` are those of its host, where they are known. */
function dockerodeNetworks(docker, routes) {
    const networks = {
        async create({ name, labels, mtu }) {
            const options = {
                Name: name,
                Driver: 'bridge',
                Labels: { ...labels },
                ...(mtu === undefined ? {} : { Options: { 'com.docker.network.driver.mtu': String(mtu) } }),
            };
            const taken = [];
            for (let attempt = 1;; attempt++) {
                const used = (await networks.list()).flatMap((network) => network.subnets);
                const subnet = (0,subnets/* chooseSubnet */.J)([...used, ...routes(), ...taken]);
                const ipam = subnet === undefined ? {} : { IPAM: { Driver: 'default', Config: [{ Subnet: subnet }] } };
                try {
                    return (await docker.createNetwork({ ...options, ...ipam })).id;
                }
                catch (error) {
                    if (subnet === undefined || attempt === ATTEMPTS || !/overlap/i.test((0,docker_errors/* engineMessage */.g4)(error)))
                        throw error;
                    taken.push(subnet);
                }
            }
        },
        async ownBridge() {
            const bridge = await (0,docker_errors/* tolerate */.j9)([404], async () => await docker.getNetwork(types/* OWN_BRIDGE */.h).inspect());
            if (bridge === undefined)
                return undefined;
            const mtu = Number(bridge.Options?.['com.docker.network.driver.mtu'] ?? Number.NaN);
            return { mtu: Number.isInteger(mtu) ? mtu : undefined };
        },
        async connect(network, container, aliases) {
            await docker.getNetwork(network).connect({ Container: container, EndpointConfig: { Aliases: [...aliases] } });
        },
        async list(label) {
            const found = await docker.listNetworks(label === undefined ? {} : { filters: { label: [label] } });
            return found.map((item) => ({
                id: item.Id,
                name: item.Name,
                labels: item.Labels ?? {},
                subnets: (item.IPAM?.Config ?? []).flatMap((config) => (config.Subnet === undefined ? [] : [config.Subnet])),
            }));
        },
        async remove(idOrName) {
            const network = docker.getNetwork(idOrName);
            const removed = await (0,docker_errors/* tolerate */.j9)([403, 404, 409, 500], async () => (await network.remove(), true));
            if (removed === true)
                return;
            const info = await (0,docker_errors/* tolerate */.j9)([404], async () => await network.inspect());
            if (info === undefined)
                return;
            // a container that a job attached itself must not hold the network back
            for (const id of Object.keys(info.Containers ?? {})) {
                await (0,docker_errors/* tolerate */.j9)([404, 403, 500], () => network.disconnect({ Container: id, Force: true }));
            }
            await (0,docker_errors/* tolerate */.j9)([404], () => network.remove());
        },
    };
    return networks;
}

// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(5900);
;// CONCATENATED MODULE: ./src/docker/volumes.ts

/** Volumes of an engine reached through dockerode. */
function dockerodeVolumes(docker) {
    return {
        async create({ name, labels, options }) {
            await docker.createVolume({
                Name: name,
                Driver: 'local',
                Labels: { ...labels },
                ...(options === undefined ? {} : { DriverOpts: { ...options } }),
            });
            return (await docker.getVolume(name).inspect()).Mountpoint;
        },
        async list(label) {
            const { Volumes: found } = await docker.listVolumes({ filters: { label: [label] } });
            return (found ?? []).map((item) => ({ name: item.Name, labels: item.Labels ?? {} }));
        },
        async remove(name) {
            await (0,docker_errors/* tolerate */.j9)([404], () => docker.getVolume(name).remove({ force: true }));
        },
    };
}

;// CONCATENATED MODULE: ./src/docker/connect.ts










const DEFAULT_SOCKET = 'unix:///var/run/docker.sock';
/**
 * Connects to the engine: the given address, else `DOCKER_HOST`, else the active docker context, else the default
 * socket. Throws {@link SystemError} when no engine answers.
 */
async function connect(address) {
    const chosen = address ?? (process.env.DOCKER_HOST || (await contextAddress()) || DEFAULT_SOCKET);
    const { default: Dockerode } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(40), __webpack_require__.e(833)]).then(__webpack_require__.t.bind(__webpack_require__, 9040, 23));
    const docker = new Dockerode(connection(chosen));
    let info;
    try {
        info = await engineInfo(docker);
    }
    catch (error) {
        throw new errors/* SystemError */._N(`No Docker engine answers at ${chosen}: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Start Docker, or name the engine with DOCKER_HOST or the option docker-host.',
            cause: error,
        });
    }
    // a socket may lead elsewhere: forwarded by ssh, or given to the container that this process runs in
    const local = chosen.startsWith('unix://') &&
        process.platform === 'linux' &&
        info.hostName === (0,external_node_os_.hostname)() &&
        !info.operatingSystem.includes('Docker Desktop');
    return {
        info,
        address: chosen,
        local,
        containers: dockerodeContainers(docker),
        images: (0,docker_images/* dockerodeImages */.tl)(docker),
        networks: dockerodeNetworks(docker, () => (local ? (0,host/* hostRoutes */.v)() : [])),
        volumes: dockerodeVolumes(docker),
    };
}
function connection(address) {
    const url = new URL(address);
    switch (url.protocol) {
        case 'unix:':
            return { socketPath: url.pathname };
        case 'tcp:':
        case 'http:':
        case 'https:':
            return tcpConnection(url);
        default:
            throw new errors/* SystemError */._N(`The engine address ${address} has the scheme "${url.protocol}", which is not supported`, {
                hint: 'Use unix:// or tcp://. For ssh://, forward the socket: ssh -L /tmp/docker.sock:/var/run/docker.sock HOST.',
            });
    }
}
function tcpConnection(url) {
    const directory = process.env.DOCKER_CERT_PATH;
    const secure = url.protocol === 'https:' || (process.env.DOCKER_TLS_VERIFY ?? '') !== '';
    const base = { host: url.hostname, port: Number(url.port || (secure ? 2376 : 2375)) };
    if (!secure || directory === undefined)
        return { ...base, protocol: secure ? 'https' : 'http' };
    const read = (name) => (0,external_node_fs_.readFileSync)(`${directory}/${name}`);
    return { ...base, protocol: 'https', ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}
/** The address of the docker command's active context; empty where there is no docker command. */
async function contextAddress() {
    if (process.env.DOCKER_CONTEXT === undefined && !hasContext())
        return '';
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], { timeout: 10_000 });
        return stdout.trim();
    }
    catch {
        return '';
    }
}
function hasContext() {
    try {
        const directory = process.env.DOCKER_CONFIG ?? `${process.env.HOME ?? ''}/.docker`;
        const config = JSON.parse((0,external_node_fs_.readFileSync)(`${directory}/config.json`, 'utf8'));
        return typeof config === 'object' && config !== null && 'currentContext' in config;
    }
    catch {
        return false;
    }
}
async function engineInfo(docker) {
    const [info, version] = await Promise.all([docker.info(), docker.version()]);
    return {
        hostName: info.Name,
        version: info.ServerVersion,
        apiVersion: version.ApiVersion,
        arch: version.Arch,
        cgroupVersion: info.CgroupVersion ?? '1',
        storageDriver: info.Driver,
        mirrors: info.RegistryConfig?.Mirrors ?? [],
        operatingSystem: info.OperatingSystem,
        rootless: (info.SecurityOptions ?? []).some((option) => option.includes('rootless')),
        cpus: info.NCPU,
    };
}


/***/ }),

/***/ 4026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registryOver)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);

/** Name of the running registry over a storage folder of this machine; undefined where none has it. */
async function registryOver(engine, storage) {
    const volumes = await engine.volumes.list(`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STORAGE_LABEL */ .L_}=${storage}`);
    const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
    const registries = await engine.containers.list('glci.role=registry');
    const used = registries.find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
    return used === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mockContainerName */ .pW)(Number(used.labels['glci.pipeline']));
}


/***/ }),

/***/ 4947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ removeTag),
/* harmony export */   iO: () => (/* binding */ collectGarbage),
/* harmony export */   jD: () => (/* binding */ removeRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1015);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7370);




/**
 * Removes what nothing leads to: of pushed images what no tag reaches (referrers such as signatures stay, also those
 * whose subject is not there), of an upstream's what no manifest reaches; and uploads that were never finished. No
 * registry may run on the folder.
 */
async function collectGarbage(storage) {
    let [blobs, bytes] = [0, 0];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .readStores */ .J7)(storage)) {
        const kept = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .g)(store, await roots(store));
        for (const repository of store.repositories)
            await pruneLinks(repository, kept.manifests, kept.blobs);
        for (const [digest, size] of store.blobs) {
            if (kept.manifests.has(digest) || kept.blobs.has(digest))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(store.root, digest)), { recursive: true, force: true });
            blobs += 1;
            bytes += size;
        }
    }
    return { blobs, bytes };
}
async function roots(store) {
    const revisions = store.repositories.flatMap((repository) => repository.revisions);
    if (store.upstream)
        return revisions;
    const tagged = store.repositories.flatMap((repository) => repository.tags.map((tag) => tag.digest));
    const referrers = [];
    for (const digest of revisions) {
        if ((await (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(store, digest))?.subject !== undefined)
            referrers.push(digest);
    }
    return [...tagged, ...referrers];
}
async function pruneLinks(repository, manifests, blobs) {
    const remove = (...path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.folder, ...path), { recursive: true, force: true });
    await remove('_uploads');
    for (const digest of repository.revisions) {
        if (!manifests.has(digest))
            await remove('_manifests/revisions/sha256', digest.slice('sha256:'.length));
    }
    for (const digest of repository.layers) {
        if (!blobs.has(digest) && !manifests.has(digest))
            await remove('_layers/sha256', digest.slice('sha256:'.length));
    }
    for (const tag of repository.tags) {
        const old = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)('_manifests/tags', tag.name, 'index/sha256');
        for (const digest of repository.revisions)
            if (!manifests.has(digest))
                await remove(old, digest.slice('sha256:'.length));
    }
}
/** Removes a tag or, of an upstream, whatever a repository has that no other tag reaches. Garbage is collected later. */
async function removeTag(repository, tag) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.folder, '_manifests/tags', tag), { recursive: true, force: true });
}
/** Removes a repository with all of its links. */
async function removeRepository(repository) {
    for (const part of ['_manifests', '_layers', '_uploads'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.folder, part), { recursive: true, force: true });
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storedBytes),
/* harmony export */   x: () => (/* binding */ limitSize)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4947);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1015);




/** Bytes that the storage folder holds: blobs of all instances, and jobs' caches. */
async function storedBytes(storage) {
    const stores = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .readStores */ .J7)(storage);
    const blobs = stores.flatMap((store) => [...store.blobs.values()]);
    return [...blobs, ...(await jobCaches(storage)).map(({ size }) => size)].reduce((sum, size) => sum + size, 0);
}
/**
 * Drops what was not used for the longest time (tags, an upstream's repositories, jobs' caches) until the folder holds
 * at most so many bytes. Returns the names of what went.
 */
async function limitSize(storage, maxBytes) {
    const dropped = [];
    for (;;) {
        const excess = (await storedBytes(storage)) - maxBytes;
        if (excess <= 0)
            return dropped;
        const [oldest] = (await droppable(storage)).sort((a, b) => a.used - b.used);
        if (oldest === undefined)
            return dropped;
        await oldest.drop();
        await (0,_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .collectGarbage */ .iO)(storage);
        dropped.push(oldest.name);
    }
}
async function droppable(storage) {
    const stores = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .readStores */ .J7)(storage);
    return [...stores.flatMap(ofStore), ...(await jobCaches(storage))];
}
function ofStore(store) {
    return store.repositories.flatMap((repository) => store.upstream ? ofUpstream(store, repository) : ofPushes(repository));
}
function ofPushes(repository) {
    return repository.tags.map((tag) => ({
        name: `${repository.name}:${tag.name}`,
        used: tag.used,
        drop: () => (0,_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTag */ .b4)(repository, tag.name),
    }));
}
function ofUpstream(store, repository) {
    if (repository.revisions.length === 0 && repository.layers.length === 0)
        return [];
    const used = Math.max(0, ...repository.tags.map((tag) => tag.used));
    const name = `${store.name.replace('upstream/', '')}/${repository.name}`;
    return [{ name, used, drop: () => (0,_collect_js__WEBPACK_IMPORTED_MODULE_2__/* .removeRepository */ .jD)(repository) }];
}
async function jobCaches(storage) {
    const top = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, 'job-caches');
    const keys = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(top).catch(() => []);
    return Promise.all(keys.map(async (key) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, key);
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
        const infos = await Promise.all(names.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))));
        return {
            name: `cache ${key.slice(0, 12)}`,
            used: Math.max(0, ...infos.map((info) => info.mtimeMs)),
            size: infos.reduce((sum, info) => sum + info.size, 0),
            drop: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }),
        };
    }));
}


/***/ })

};
