export const id = 907;
export const ids = [907];
export const modules = {

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

/***/ 7785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   b: () => (/* binding */ FrontView)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_3__);




const IN_MEMORY = 256 * 1024;
const ENDED = new Set(['success', 'failed', 'canceled', 'pending']);
/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on.
 */
class FrontView {
    #view;
    #waiting = [];
    #front;
    #folder;
    constructor(view) {
        this.#view = view;
    }
    take(event) {
        if (event.type === 'log')
            this.#text(event.job, event.text);
        else if (event.type === 'job' && event.status === 'running')
            this.#begin(event);
        else if (event.type === 'job' && ENDED.has(event.status))
            this.#end(event);
    }
    /** Shows what still waits, and removes the files. */
    finish() {
        for (const waiting of this.#waiting.splice(0))
            this.#show(waiting);
        if (this.#folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = undefined;
    }
    #begin({ name, attempt }) {
        if (this.#front === undefined) {
            this.#front = name;
            this.#view.open(name, attempt);
        }
        else if (this.#front !== name) {
            this.#waiting.push({ name, attempt, text: '', spool: undefined, ended: undefined });
        }
    }
    #text(name, text) {
        if (this.#front === name) {
            this.#view.text(name, text, this.#waiting.length > 0);
            return;
        }
        const waiting = this.#running(name);
        if (waiting === undefined)
            return;
        waiting.text += text;
        if (waiting.text.length > IN_MEMORY)
            this.#spool(waiting);
    }
    #running(name) {
        return this.#waiting.find((waiting) => waiting.name === name && waiting.ended === undefined);
    }
    #spool(waiting) {
        this.#folder ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'gitlab-dind-logs-'));
        waiting.spool ??= (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, String(Math.random()).slice(2));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(waiting.spool, waiting.text);
        waiting.text = '';
    }
    #end(event) {
        if (this.#front !== event.name) {
            const waiting = this.#running(event.name);
            if (waiting !== undefined)
                waiting.ended = event;
            return;
        }
        this.#view.close(event.name, event);
        this.#front = undefined;
        // those that ended meanwhile follow at once; the first that still runs comes to the front
        const ended = this.#waiting.filter((waiting) => waiting.ended !== undefined);
        this.#waiting = this.#waiting.filter((waiting) => waiting.ended === undefined);
        for (const waiting of ended)
            this.#show(waiting);
        const next = this.#waiting.shift();
        if (next !== undefined)
            this.#show(next);
    }
    #show({ name, attempt, spool, text, ended }) {
        this.#view.open(name, attempt);
        if (spool !== undefined) {
            for (const part of partsOf(spool))
                this.#view.text(name, part, false);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(spool, { force: true });
        }
        if (text !== '')
            this.#view.text(name, text, false);
        if (ended !== undefined)
            this.#view.close(name, ended);
        else
            this.#front = name;
    }
}
/** A file's text in parts: as a whole it may be longer than any string can be. */
function* partsOf(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_3__.StringDecoder('utf8');
        const buffer = Buffer.alloc(IN_MEMORY);
        for (let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer); length > 0; length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer))
            yield decoder.write(buffer.subarray(0, length));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** A job's log without GitLab's section marks, which only its own web page folds. */
function withoutSections(text) {
    return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}


/***/ }),

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   Ex: () => (/* binding */ jobSymbol),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wF: () => (/* binding */ jobTable)
/* harmony export */ });
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
    success: '✅',
    failed: '❌',
    canceled: '🚫',
    skipped: '⏭️',
    manual: '✋',
    created: '⏸️',
    pending: '⏸️',
    running: '▶️',
    scheduled: '⏰',
};
/** A sign for how a job ended. */
function jobSymbol(job) {
    return job.status === 'failed' && job.allowFailure ? '⚠️' : SYMBOLS[job.status];
}
/** A sign for how a run ended. */
function symbol(result) {
    return hasWarnings(result) ? '⚠️' : SYMBOLS[result.status];
}
/** GitLab's word for how a run ended. */
function word(result) {
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
/** The jobs of a run as plain lines, aligned. */
function jobTable(result) {
    const rows = result.jobs.map((job) => [
        job.stage,
        job.name,
        outcome(job),
        duration(job.durationSeconds),
        reason(job),
    ]);
    const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ })

};
