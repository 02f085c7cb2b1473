export const id = 344;
export const ids = [344];
export const modules = {

/***/ 4344:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(4006);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./src/docker/engine/demux.ts
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
// EXTERNAL MODULE: ./src/docker/engine/images.ts
var engine_images = __webpack_require__(5025);
;// CONCATENATED MODULE: ./src/docker/engine/containers.ts




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
            ...spec.host,
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
            return (0,engine_images/* imageConfig */.gj)((await container.inspect()).Config);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/docker/subnets.ts


/** 62 addresses a network: a job, its services and the registry are few. */
const SUBNET_BITS = 26;
/** Subnets of a pool, four for each value of its third byte. */
const SUBNETS = 4 * 256;
/**
 * The beginnings of the /16 pools that subnets are taken from. Not from 172.16/12 or 192.168/16: a daemon inside a job
 * takes its own networks from there and sees only the routes of its own network namespace.
 */
const POOLS = ['10.213', '10.87', '10.151'];
/** A subnet that overlaps none of those in use; undefined where the pools are full. Random, so that two processes seldom choose the same. */
function chooseSubnet(used, random = external_node_crypto_.randomInt) {
    const taken = new external_node_net_.BlockList();
    for (const range of used) {
        const [address = '', bits] = range.split('/');
        // IPv6 does not matter here; of a range smaller than a subnet, the whole subnet around it is taken
        if ((0,external_node_net_.isIPv4)(address) && bits !== undefined)
            taken.addSubnet(address, Math.min(Number(bits), SUBNET_BITS));
    }
    for (const pool of POOLS) {
        const first = random(SUBNETS);
        for (let step = 0; step < SUBNETS; step++) {
            const number = (first + step) % SUBNETS;
            const address = `${pool}.${Math.floor(number / 4)}.${(number % 4) * 64}`;
            if (!taken.check(address))
                return `${address}/${SUBNET_BITS}`;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(7073);
;// CONCATENATED MODULE: ./src/docker/engine/networks.ts



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
                const subnet = chooseSubnet([...used, ...routes(), ...taken]);
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
;// CONCATENATED MODULE: ./src/docker/engine/volumes.ts

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

;// CONCATENATED MODULE: ./src/docker/engine/connect.ts









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
        images: (0,engine_images/* dockerodeImages */.tl)(docker),
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
    const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
    return ((await (0,src_process/* outputOf */.j)('docker', args, 10)) ?? '').trim();
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

/***/ 5025:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 7457:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultRouteMtu),
/* harmony export */   v: () => (/* binding */ hostRoutes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

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
        const [start, length] = [address(destination), prefixLength(mask)];
        return start === undefined || length === undefined || length === 0 ? [] : [`${start}/${length}`];
    });
}
/** `10.213.0.0` of `0000D50A`: the table has the bytes in the order of little-endian processors. */
function address(hex) {
    return isWord(hex) ? Buffer.from(hex, 'hex').toReversed().join('.') : undefined;
}
function prefixLength(mask) {
    return isWord(mask) ? Number.parseInt(mask, 16).toString(2).replaceAll('0', '').length : undefined;
}
function isWord(hex) {
    return /^[0-9A-F]{8}$/i.test(hex);
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

/***/ 7073:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ OWN_BRIDGE)
/* harmony export */ });
/** The network of containers that name none. Its members have addresses there and no names. */
const OWN_BRIDGE = 'bridge';


/***/ }),

/***/ 4006:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   j: () => (/* binding */ outputOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
async function run(command, args, options = {}) {
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 1955));
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


/***/ })

};
