export const id = 6579;
export const ids = [6579];
export const modules = {

/***/ 91144:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   RN: () => (/* binding */ requiredObject),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

/** An object of an answer; an empty one for anything else. */
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The same of what an answer is worth nothing without. Throws {@link SystemError}: the engine is none that can be used. */
function requiredObject(value, what) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The Docker engine answered without ${what}`, {
        hint: 'See whether DOCKER_HOST or docker-host names a Docker engine, and whether something stands in between.',
    });
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}
function textsOf(value) {
    return listOf(value).filter((item) => typeof item === 'string');
}
function labelsOf(value) {
    return Object.fromEntries(Object.entries(objectOf(value)).map(([key, text]) => [key, textOf(text)]));
}


/***/ }),

/***/ 56579:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect)
});

// UNUSED EXPORTS: engineInfo, withScheme

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/docker/engine/answers.ts
var answers = __webpack_require__(91144);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
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
var docker_errors = __webpack_require__(57457);
;// CONCATENATED MODULE: ./src/docker/engine/body.ts
/**
 * Options of a call that go into its body alone, and the few that belong into its address. Left to itself, dockerode puts
 * them into both: then variables of jobs, secrets among them, stand where proxies and daemons log addresses, which has an
 * end at some thousand characters in many of them.
 */
function inBody(body, query = {}) {
    return { _query: query, _body: body };
}

// EXTERNAL MODULE: ./src/docker/engine/images.ts + 1 modules
var engine_images = __webpack_require__(19364);
;// CONCATENATED MODULE: ./src/docker/engine/terminal.ts

/** Starts a program with a terminal in a container that runs. */
async function programIn(container, command, size) {
    const exec = await container.exec({
        Cmd: [...command],
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        Tty: true,
        // engines before API 1.42 do not know it, and are told below
        ConsoleSize: [size.rows, size.columns],
    });
    const stream = await exec.start({ hijack: true, stdin: true, Tty: true });
    stream.on('error', () => undefined); // whoever reads it meets the error
    const resize = async ({ columns, rows }) => {
        // 409, 500: it has ended, or has not begun yet
        await (0,docker_errors/* tolerate */.j9)([404, 409, 500], () => exec.resize({ w: columns, h: rows }));
    };
    await resize(size);
    let letGo = false;
    return {
        output: outputOf(stream, () => letGo),
        write: (data) => typed(stream, data),
        resize,
        async exitCode() {
            const { ExitCode, Running } = await exec.inspect();
            return Running ? undefined : (ExitCode ?? undefined);
        },
        hangUp() {
            letGo = true;
            stream.destroy();
        },
    };
}
/** To its end; one that was let go of has ended, too. */
async function* outputOf(stream, letGo) {
    try {
        for await (const data of stream)
            yield data;
    }
    catch (error) {
        if (!letGo())
            throw error;
    }
}
/** Resolves when the stream has room again, or has ended. */
function typed(stream, data) {
    if (!stream.writable || stream.write(data))
        return Promise.resolve();
    return new Promise((resolve) => {
        const go = () => {
            stream.off('drain', go).off('close', go);
            resolve();
        };
        stream.on('drain', go).on('close', go);
    });
}

;// CONCATENATED MODULE: ./src/docker/engine/containers.ts







/** An id of the engine's, which no other container will ever have. */
const ID = /^[0-9a-f]{64}$/;
/** Containers of an engine reached through dockerode. */
function dockerodeContainers(docker) {
    /** Removals, by the ids: who asks for one as well waits for its end, where the engine would not let it wait. */
    const going = new Map();
    return {
        async create(spec) {
            const { name, platform } = spec;
            const query = { name, ...(platform === undefined ? {} : { platform }) };
            const created = await docker.createContainer(inBody(createOptions(spec), query));
            return handle(created, spec.name, going);
        },
        get: (idOrName) => handle(docker.getContainer(idOrName), idOrName, going),
        async list(label) {
            const found = await docker.listContainers({ all: true, filters: { label: [label] } });
            return (0,answers/* listOf */.c3)(found)
                .map(answers/* objectOf */.Xy)
                .map((item) => ({
                id: (0,answers/* textOf */.b6)(item['Id']),
                name: ((0,answers/* textsOf */.CB)(item['Names'])[0] ?? '').replace(/^\//, ''),
                state: (0,answers/* textOf */.b6)(item['State']),
                labels: (0,answers/* labelsOf */.PC)(item['Labels']),
            }));
        },
    };
}
function createOptions(spec) {
    const published = spec.publish ?? [];
    const exposed = [...(spec.expose ?? []), ...published];
    const stdin = spec.stdin ?? false;
    return {
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
function handle(container, name, going) {
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
            return attached(stream, name);
        },
        async waitNextExit() {
            const exit = container
                .wait({ condition: 'next-exit' })
                .then((result) => result.StatusCode);
            exit.catch(() => undefined); // whoever awaits it sees the error; nobody has to
            return { exit };
        },
        async inspect() {
            return stateOf(await container.inspect(), name);
        },
        async imageConfig() {
            return (0,engine_images/* imageConfig */.gj)((0,answers/* objectOf */.Xy)(await container.inspect())['Config']);
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
            return (await pathStat(container, path)) !== undefined;
        },
        async realPath(path) {
            const stat = await pathStat(container, path);
            return stat === undefined ? undefined : stat.linkTarget || path;
        },
        async exec(command, { user, onFirstOutput } = {}) {
            const exec = await container.exec({
                Cmd: [...command],
                AttachStdout: true,
                AttachStderr: true,
                ...(user === undefined ? {} : { User: user }),
            });
            const stream = await exec.start({});
            const parts = [];
            for await (const frame of demultiplex(stream)) {
                if (parts.length === 0)
                    onFirstOutput?.();
                parts.push(frame.data);
            }
            const { ExitCode } = await exec.inspect();
            return { exitCode: ExitCode ?? -1, output: Buffer.concat(parts).toString('utf8') };
        },
        terminal: (command, size) => programIn(container, command, size),
        async kill(signal) {
            await (0,docker_errors/* tolerate */.j9)([404, 409], () => container.kill({ signal }));
        },
        async stop(seconds) {
            await (0,docker_errors/* tolerate */.j9)([304, 404], () => container.stop({ t: seconds }));
        },
        remove: () => going.get(container.id) ?? removal(container, going),
    };
}
async function removal(container, going) {
    const { id } = container;
    const removed = (0,docker_errors/* tolerate */.j9)([404, 409], () => container.remove({ force: true, v: true })).then(() => undefined);
    going.set(id, removed);
    const forget = () => void going.delete(id);
    // after a failure it may be tried again, and another container may take the name
    removed.then(ID.test(id) ? undefined : forget, forget);
    await removed;
}
/** What the engine tells of a path (`X-Docker-Container-Path-Stat`, base64 of JSON); undefined where it does not exist. */
async function pathStat(container, path) {
    return (0,docker_errors/* tolerate */.j9)([404], async () => {
        const answer = (await container.infoArchive({ path }));
        answer.resume(); // an answer that is not taken holds its connection, and with it the process
        const header = answer.headers['x-docker-container-path-stat'];
        if (typeof header !== 'string')
            return {};
        return { linkTarget: (0,answers/* textOf */.b6)(statOf(header)['linkTarget']) };
    });
}
function attached(stream, name) {
    // once a text has left, what becomes of the connection is seen by who reads; an error without a listener would end the process
    stream.on('error', () => undefined);
    return {
        output: demultiplex(stream),
        write: (text) => taken(stream, name, (done) => stream.write(text, done)),
        end: (text) => taken(stream, name, (done) => stream.end(text, done)),
    };
}
/** Resolves when the stream has taken what it was given; rejects where it cannot any more. */
function taken(stream, name, give) {
    return new Promise((resolve, reject) => {
        const lost = () => reject(new Error(`the connection to ${name} was lost: socket hang up`));
        stream.once('close', lost);
        give((error) => {
            stream.off('close', lost);
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}
function statOf(header) {
    try {
        return (0,answers/* objectOf */.Xy)(JSON.parse(Buffer.from(header, 'base64').toString('utf8')));
    }
    catch {
        return {}; // the path is there all the same
    }
}
function stateOf(answer, asked) {
    const info = (0,answers/* requiredObject */.RN)(answer, `the container ${asked}`);
    const state = (0,answers/* requiredObject */.RN)(info['State'], `the state of the container ${asked}`);
    const settings = (0,answers/* objectOf */.Xy)(info['NetworkSettings']);
    const ports = {};
    for (const [port, bindings] of Object.entries((0,answers/* objectOf */.Xy)(settings['Ports']))) {
        const bound = Number.parseInt((0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)((0,answers/* listOf */.c3)(bindings)[0])['HostPort']), 10);
        const inside = Number.parseInt(port, 10);
        if (Number.isInteger(inside) && Number.isInteger(bound))
            ports[inside] = bound;
    }
    const networks = Object.entries((0,answers/* objectOf */.Xy)(settings['Networks']));
    return {
        id: (0,answers/* textOf */.b6)(info['Id']),
        name: (0,answers/* textOf */.b6)(info['Name']).replace(/^\//, ''),
        status: (0,answers/* textOf */.b6)(state['Status']),
        running: state['Running'] === true,
        exitCode: (0,answers/* numberOf */.rl)(state['ExitCode']),
        error: (0,answers/* textOf */.b6)(state['Error']),
        oomKilled: state['OOMKilled'] === true,
        labels: (0,answers/* labelsOf */.PC)((0,answers/* objectOf */.Xy)(info['Config'])['Labels']),
        addresses: Object.fromEntries(networks.map(([network, endpoint]) => [network, (0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)(endpoint)['IPAddress'])])),
        ports,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
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
        if ((0,external_node_net_.isIPv4)(address) && /^\d{1,2}$/.test(bits ?? ''))
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

;// CONCATENATED MODULE: ./src/docker/engine/networks.ts




/** Tries to get a subnet that another process has not taken meanwhile. */
const ATTEMPTS = 8;
/** Networks of an engine reached through dockerode; `routes` are those of its host, where they are known. */
function dockerodeNetworks(docker, routes) {
    const networks = {
        async create({ name, labels, mtu, known }) {
            const options = {
                Name: name,
                Driver: 'bridge',
                Labels: { ...labels },
                ...(mtu === undefined ? {} : { Options: { 'com.docker.network.driver.mtu': String(mtu) } }),
            };
            const taken = [];
            for (let attempt = 1;; attempt++) {
                const there = attempt === 1 && known !== undefined ? known : await networks.list();
                const used = there.flatMap((network) => network.subnets);
                const subnet = chooseSubnet([...used, ...routes(), ...taken]);
                const ipam = subnet === undefined ? {} : { IPAM: { Driver: 'default', Config: [{ Subnet: subnet }] } };
                try {
                    return (await docker.createNetwork(inBody({ ...options, ...ipam }))).id;
                }
                catch (error) {
                    if (subnet === undefined || attempt === ATTEMPTS || !/overlap/i.test((0,docker_errors/* engineMessage */.g4)(error)))
                        throw error;
                    taken.push(subnet);
                }
            }
        },
        async connect(network, container, aliases) {
            await docker.getNetwork(network).connect({ Container: container, EndpointConfig: { Aliases: [...aliases] } });
        },
        async list(label) {
            const found = await docker.listNetworks(label === undefined ? {} : { filters: { label: [label] } });
            return (0,answers/* listOf */.c3)(found)
                .map(answers/* objectOf */.Xy)
                .map((item) => ({
                id: (0,answers/* textOf */.b6)(item['Id']),
                name: (0,answers/* textOf */.b6)(item['Name']),
                labels: (0,answers/* labelsOf */.PC)(item['Labels']),
                subnets: (0,answers/* listOf */.c3)((0,answers/* objectOf */.Xy)(item['IPAM'])['Config'])
                    .map((config) => (0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)(config)['Subnet']))
                    .filter((subnet) => subnet !== ''),
                mtu: mtuOf(item),
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
            for (const id of Object.keys((0,answers/* objectOf */.Xy)((0,answers/* objectOf */.Xy)(info)['Containers']))) {
                await (0,docker_errors/* tolerate */.j9)([404, 403, 500], () => network.disconnect({ Container: id, Force: true }));
            }
            await (0,docker_errors/* tolerate */.j9)([404], () => network.remove());
        },
    };
    return networks;
}
/** The MTU that a network was given; undefined: the engine's own. */
function mtuOf(network) {
    const mtu = Number((0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)(network['Options'])['com.docker.network.driver.mtu']) || Number.NaN);
    return Number.isInteger(mtu) ? mtu : undefined;
}

// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(35900);
;// CONCATENATED MODULE: ./src/docker/engine/guard.ts


/** The engine is gone, or does not answer: whatever is done on it is over. */
class EngineLost extends errors/* SystemError */._N {
    name = 'EngineLost';
}
/** Seconds that a call may take; creating and starting a container may have to wait for a disk. */
const LIMITS = { ask: 60, do: 180, work: 1800 };
/** The same once a call was not answered in its time, or the run is to end: an engine that is well takes a second. */
const SHORT = 20;
/** So many calls that were not answered in their time, and the engine is given up. */
const UNANSWERED = 3;
const TRIES = 3;
/**
 * Watches over all calls of an engine: none waits for ever. While any is under way, the engine is asked every few seconds
 * whether it is there; after three questions without an answer it is lost, and so are all calls, at once and from then on.
 * That a call is tried again is told, once for all calls that met the same. An engine that answers that question and leaves
 * others unanswered is given up as well, after three of them; the first has all its time, those after it little.
 */
class Guard {
    #options;
    #pauseMs;
    #waiting = new Set();
    #lost = new AbortController();
    #timer;
    #unanswered = 0;
    /** Calls that were not answered in their time. */
    #overdue = 0;
    #hurried = false;
    #deadlines = new Set();
    /** Calls that are made once more: what one of them tells holds for all. */
    #again = 0;
    #asking = false;
    constructor(options) {
        this.#options = options;
        this.#pauseMs = options.pauseMs ?? 5000;
    }
    /** Fires when the engine is lost, with an {@link EngineLost} as its reason. */
    get lost() {
        return this.#lost.signal;
    }
    /** The run is to end: from now on no call has much time, also those that are under way; the first to take longer is the last. */
    hurry() {
        this.#hurried = true;
        for (const shorten of [...this.#deadlines])
            shorten(this.#limits.short);
    }
    get #limits() {
        return this.#options.limits ?? { ...LIMITS, short: SHORT };
    }
    /** Makes a call. Throws the engine's error; {@link EngineLost} where there is no engine any more. */
    async call(kind, what, make) {
        let isAgain = false;
        try {
            for (let number = 1;; number++) {
                try {
                    return await this.#watched(kind, what, make());
                }
                catch (error) {
                    (0,docker_errors/* noteCall */.vf)(error, what);
                    if (error instanceof EngineLost || !isConnectionLoss(error))
                        throw error;
                    if (kind !== 'ask')
                        throw error;
                    if (number === TRIES)
                        throw this.#lose((0,errors/* messageOf */.bD)(error));
                    if (!isAgain && ++this.#again === 1)
                        this.#options.tell(`The connection to the Docker engine was lost (${what}: ${(0,errors/* messageOf */.bD)(error)}): trying again`);
                    isAgain = true;
                    await this.#watched('long', what, new Promise((resolve) => setTimeout(resolve, this.#pauseMs)));
                }
            }
        }
        finally {
            if (isAgain)
                this.#again -= 1;
        }
    }
    /** Passes a stream on as long as the engine is there. */
    async *stream(source) {
        const items = source[Symbol.asyncIterator]();
        try {
            for (;;) {
                const next = await this.#watched('long', 'a stream', items.next());
                if (next.done === true)
                    return;
                yield next.value;
            }
        }
        finally {
            // it may wait for the very item that did not come
            void items.return?.().catch(() => undefined);
        }
    }
    #watched(kind, what, call) {
        if (this.#lost.signal.aborted) {
            call.catch(() => undefined);
            return Promise.reject(this.#lost.signal.reason);
        }
        return new Promise((resolve, reject) => {
            let limit;
            const within = (seconds) => {
                clearTimeout(limit);
                limit = setTimeout(() => settle(() => reject(this.#late(what, seconds))), seconds * 1000);
            };
            if (kind !== 'long') {
                const { short, [kind]: usual } = this.#limits;
                const isShort = this.#hurried || (this.#overdue > 0 && kind !== 'work');
                within(isShort ? Math.min(short, usual) : usual);
                this.#deadlines.add(within);
            }
            const drop = (error) => settle(() => reject(error));
            const settle = (end) => {
                clearTimeout(limit);
                this.#deadlines.delete(within);
                this.#waiting.delete(drop);
                if (this.#waiting.size === 0)
                    this.#rest();
                end();
            };
            this.#waiting.add(drop);
            this.#timer ??= setInterval(() => void this.#ask(), this.#pauseMs);
            call.then((value) => settle(() => resolve(value)), (error) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))));
        });
    }
    /** A call was not answered in its time. */
    #late(what, seconds) {
        this.#overdue += 1;
        const why = `it took longer than ${seconds} s for: ${what}`;
        if (this.#hurried || this.#overdue >= UNANSWERED)
            return this.#lose(why);
        return new errors/* SystemError */._N(`The Docker engine is there, but ${why}`);
    }
    #rest() {
        clearInterval(this.#timer);
        this.#timer = undefined;
        this.#unanswered = 0;
    }
    async #ask() {
        if (this.#asking) {
            this.#missed('it does not answer'); // the last question has none yet
            return;
        }
        this.#asking = true;
        try {
            await this.#options.ping();
            this.#unanswered = 0;
        }
        catch (error) {
            if ((0,docker_errors/* statusOf */.c2)(error) === undefined)
                this.#missed((0,errors/* messageOf */.bD)(error));
        }
        finally {
            this.#asking = false;
        }
    }
    #missed(why) {
        this.#unanswered += 1;
        if (this.#unanswered >= TRIES && this.#waiting.size > 0)
            this.#lose(why);
    }
    #lose(why) {
        const known = this.#lost.signal.reason;
        if (known instanceof EngineLost)
            return known;
        const lost = new EngineLost(`The Docker engine at ${this.#options.address} is lost: ${why}`, {
            hint: 'See whether it runs, then remove what it may still have of this run with gitlab-dind clean (the next run does so, too).',
        });
        this.#lost.abort(lost);
        for (const drop of [...this.#waiting])
            drop(lost);
        return lost;
    }
}
/** Whether the engine could not be reached, or went away in the midst of a call. */
function isConnectionLoss(error) {
    if ((0,docker_errors/* statusOf */.c2)(error) !== undefined)
        return false;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code) ||
        /socket hang up|aborted|premature close/i.test((0,errors/* messageOf */.bD)(error)));
}

;// CONCATENATED MODULE: ./src/docker/engine/guarded.ts
/** How often a container that is waited for is asked whether it still runs: an answer may have been lost. */
const EXIT_CHECK_MS = 5000;
/** An engine all of whose calls are watched over: see {@link Guard}. */
function guardedEngine(engine, guard, exitCheckMs = EXIT_CHECK_MS) {
    const { containers, images, networks, volumes } = engine;
    const guardedContainer = (container) => guarded(container, guard, exitCheckMs);
    return {
        ...engine,
        lost: guard.lost,
        apiVersion: () => guard.call('ask', 'ask for the version', () => engine.apiVersion()),
        containers: {
            create: async (spec) => guardedContainer(await guard.call('do', `create container ${spec.name}`, () => containers.create(spec))),
            get: (idOrName) => guardedContainer(containers.get(idOrName)),
            list: (label) => guard.call('ask', 'list containers', () => containers.list(label)),
        },
        images: {
            inspect: (reference) => guard.call('ask', `inspect image ${reference}`, () => images.inspect(reference)),
            pull: (reference, options) => guard.call('long', `pull ${reference}`, () => images.pull(reference, options)),
            untag: (reference) => guard.call('ask', `untag ${reference}`, () => images.untag(reference)),
        },
        networks: {
            create: (spec) => guard.call('do', `create network ${spec.name}`, () => networks.create(spec)),
            connect: (network, container, aliases) => guard.call('do', `connect to network ${network}`, () => networks.connect(network, container, aliases)),
            list: (label) => guard.call('ask', 'list networks', () => networks.list(label)),
            remove: (idOrName) => guard.call('ask', `remove network ${idOrName}`, () => networks.remove(idOrName)),
        },
        volumes: {
            // with the same name and options it is the same volume
            create: (spec) => guard.call('ask', `create volume ${spec.name}`, () => volumes.create(spec)),
            list: (label) => guard.call('ask', 'list volumes', () => volumes.list(label)),
            remove: (name) => guard.call('ask', `remove volume ${name}`, () => volumes.remove(name)),
        },
    };
}
function guarded(container, guard, exitCheckMs) {
    const { name } = container;
    let starts = 0;
    /** Archives under way: until the last has been taken, an engine answers nothing that is asked about the container. */
    let archives = 0;
    return {
        id: container.id,
        name,
        async start() {
            await guard.call('do', `start ${name}`, () => container.start());
            starts += 1;
        },
        async attach(options) {
            const streams = await guard.call('do', `attach to ${name}`, () => container.attach(options));
            return {
                output: guard.stream(streams.output),
                write: (text) => guard.call('long', `write to ${name}`, () => streams.write(text)),
                end: (text) => guard.call('long', `write to ${name}`, () => streams.end(text)),
            };
        },
        async waitNextExit() {
            const { exit } = await container.waitNextExit();
            const before = starts;
            const inspect = () => guard.call('ask', `inspect ${name}`, () => container.inspect());
            const mayAsk = () => starts > before && archives === 0;
            const watched = guard.call('long', `wait for ${name}`, () => exitOf(exit, inspect, exitCheckMs, mayAsk));
            watched.catch(() => undefined); // whoever awaits it sees the error; nobody has to
            return { exit: watched };
        },
        inspect: () => guard.call('ask', `inspect ${name}`, () => container.inspect()),
        imageConfig: () => guard.call('ask', `inspect ${name}`, () => container.imageConfig()),
        logs: (options) => guard.call('ask', `logs of ${name}`, () => container.logs(options)),
        async followLogs() {
            return guard.stream(await guard.call('do', `logs of ${name}`, () => container.followLogs()));
        },
        async put(path, tar) {
            archives += 1;
            try {
                await guard.call('work', `put files into ${name}`, () => container.put(path, tar));
            }
            finally {
                archives -= 1;
            }
        },
        get: (path) => guard.call('do', `get files of ${name}`, () => container.get(path)),
        exists: (path) => guard.call('ask', `look for ${path} in ${name}`, () => container.exists(path)),
        realPath: (path) => guard.call('ask', `look for ${path} in ${name}`, () => container.realPath(path)),
        exec: (command, options) => guard.call('work', `exec in ${name}`, () => container.exec(command, options)),
        async terminal(command, size) {
            const program = await guard.call('do', `open a terminal in ${name}`, () => container.terminal(command, size));
            // whoever sits there may think for hours: only the engine is watched
            return {
                output: guard.stream(program.output),
                write: (data) => guard.call('long', `type in ${name}`, () => program.write(data)),
                resize: (to) => guard.call('ask', `resize the terminal in ${name}`, () => program.resize(to)),
                exitCode: () => guard.call('ask', `inspect the program in ${name}`, () => program.exitCode()),
                hangUp: () => program.hangUp(),
            };
        },
        kill: (signal) => guard.call('ask', `kill ${name}`, () => container.kill(signal)),
        stop: (seconds) => guard.call('long', `stop ${name}`, () => container.stop(seconds)),
        remove: () => guard.call('ask', `remove ${name}`, () => container.remove()),
    };
}
/**
 * The exit code that was waited for. An engine's answer may be lost with its connection, which its client does not always
 * tell: once the container was started, and while nothing keeps the engine from answering, it is asked now and then whether
 * it still runs.
 */
async function exitOf(exit, inspect, exitCheckMs, mayAsk) {
    let over = false;
    const asked = async (everyMs) => {
        for (let gone = 0;;) {
            await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
            if (over)
                return -1;
            if (!mayAsk())
                continue;
            const { running, exitCode } = await inspect();
            gone = running ? 0 : gone + 1;
            if (gone === 2)
                return exitCode; // not at once: the answer may be on its way
        }
    };
    try {
        return await Promise.race([exit.catch(() => asked(1000)), asked(exitCheckMs)]);
    }
    finally {
        over = true;
    }
}

;// CONCATENATED MODULE: ./src/docker/engine/pending-networks.ts

/**
 * An engine on which a network counts as made as soon as its making has begun: what is to be in it can be created and given
 * its files meanwhile, and waits when it starts or is connected. A network that could not be made is told there. Engines
 * look for a container's network when it starts; of one that wants it earlier, the first answer is not the last.
 */
function withPendingNetworks(engine) {
    const { containers, networks } = engine;
    const pending = new Map();
    const waiting = (container, network) => ({
        ...container,
        async start() {
            await pending.get(network);
            await container.start();
        },
    });
    return {
        ...engine,
        containers: {
            ...containers,
            async create(spec) {
                const network = spec.attach?.network;
                const made = network === undefined ? undefined : pending.get(network);
                if (network === undefined || made === undefined)
                    return containers.create(spec);
                const container = await containers.create(spec).catch(async (error) => {
                    if ((0,docker_errors/* statusOf */.c2)(error) !== 404)
                        throw error; // of another thing it is said once more
                    await made;
                    return containers.create(spec);
                });
                return waiting(container, network);
            },
        },
        networks: {
            ...networks,
            create(spec) {
                const made = networks.create(spec);
                pending.set(spec.name, made);
                const done = () => pending.get(spec.name) === made && pending.delete(spec.name);
                // of one that failed, whoever needs it hears why
                made.then(done, () => undefined);
                return made;
            },
            async connect(network, container, aliases) {
                await pending.get(network);
                await networks.connect(network, container, aliases);
            },
            async list(label) {
                await Promise.allSettled(pending.values()); // what is being made belongs to it
                return networks.list(label);
            },
            async remove(idOrName) {
                await pending.get(idOrName)?.catch(() => pending.delete(idOrName));
                await networks.remove(idOrName);
            },
        },
    };
}

;// CONCATENATED MODULE: ./src/docker/engine/remembering.ts
/**
 * An engine that knows what was asked for with the label `glci.job`, and not removed since: what a job leaves need not be
 * looked for. A name is noted before the call, whose answer may be lost.
 */
function rememberingEngine(engine) {
    const { containers, networks, volumes } = engine;
    const notes = { containers: new Notes(), networks: new Notes(), volumes: new Notes() };
    const noted = (container) => ({
        ...container,
        remove: () => container.remove().then(() => notes.containers.forget(container.id)),
    });
    return {
        ...engine,
        containers: {
            ...containers,
            async create(spec) {
                notes.containers.add(spec.name, spec.labels);
                const container = await containers.create(spec);
                // by its id it is removed once, whoever else does at the same time
                notes.containers.forget(spec.name);
                notes.containers.add(container.id, spec.labels);
                return noted(container);
            },
            get: (idOrName) => noted(containers.get(idOrName)),
        },
        networks: {
            ...networks,
            create(spec) {
                notes.networks.add(spec.name, spec.labels);
                return networks.create(spec);
            },
            remove: (idOrName) => networks.remove(idOrName).then(() => notes.networks.forget(idOrName)),
        },
        volumes: {
            ...volumes,
            create(spec) {
                notes.volumes.add(spec.name, spec.labels);
                return volumes.create(spec);
            },
            remove: (name) => volumes.remove(name).then(() => notes.volumes.forget(name)),
        },
        madeFor(job) {
            const of = (kind) => notes[kind].of(String(job));
            return { containers: of('containers'), networks: of('networks'), volumes: of('volumes') };
        },
    };
}
/** Names by the job whose they are. */
class Notes {
    #jobs = new Map();
    add(name, labels) {
        const job = labels['glci.job'];
        if (job !== undefined)
            this.#jobs.set(name, job);
    }
    forget(name) {
        this.#jobs.delete(name);
    }
    of(job) {
        return [...this.#jobs].flatMap(([name, other]) => (other === job ? [name] : []));
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/docker/engine/ssh.ts




/** Reads `ssh://[USER@]HOST[:PORT][/PATH/OF/SOCKET]`. Throws {@link SystemError} where it is none, or has a password. */
function placeOf(address) {
    const url = new URL(address);
    const [user, path] = [decodeURIComponent(url.username), decodeURIComponent(url.pathname)];
    const wrong = (why) => new errors/* SystemError */._N(`The engine address ${url.protocol}//${url.host}${url.pathname} ${why}`, {
        hint: 'The form is ssh://[USER@]HOST[:PORT][/PATH/OF/SOCKET]; keys and names of hosts are those of ~/.ssh/config.',
    });
    if (url.password !== '')
        throw wrong('has a password, which ssh takes from nobody but the terminal');
    // what ssh or the shell over there would take for something else than a name
    if (!/^(\[[0-9a-f:.]+\]|\w[\w.-]*)$/i.test(url.hostname))
        throw wrong('names no host');
    if (user !== '' && !/^\w[\w.@+-]*$/.test(user))
        throw wrong('names no user');
    if (!/^\/?$|^\/[\w./-]+$/.test(path))
        throw wrong('has a path that is none of a socket');
    if (url.search !== '' || url.hash !== '')
        throw wrong('has more than a host and the path of a socket');
    return {
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        user: user === '' ? undefined : user,
        port: url.port === '' ? undefined : url.port,
        socket: path === '' || path === '/' ? undefined : path,
    };
}
/** Arguments of `ssh` for one connection to the engine, as docker's own command makes it. */
function sshArguments({ host, user, port, socket }) {
    return [
        ...['-T', '-o', 'ConnectTimeout=30'],
        ...(user === undefined ? [] : ['-l', user]),
        ...(port === undefined ? [] : ['-p', port]),
        ...['--', host, 'docker'],
        ...(socket === undefined ? [] : ['--host', `unix://${socket}`]),
        ...['system', 'dial-stdio'],
    ];
}
/** Makes connections by `ssh` and the docker command of the machine there. They are kept: each is a login. */
class SshAgent extends external_node_http_.Agent {
    #arguments;
    constructor(address) {
        super({ keepAlive: true });
        this.#arguments = sshArguments(placeOf(address));
    }
    /** docker-modem has what it sends described for its log each time, though nobody reads that: of sockets it is long. */
    [external_node_util_.inspect.custom]() {
        return 'SshAgent';
    }
    createConnection() {
        return (0,src_process/* connectionThrough */.KD)('ssh', this.#arguments);
    }
}

;// CONCATENATED MODULE: ./src/docker/engine/volumes.ts


/** Volumes of an engine reached through dockerode. */
function dockerodeVolumes(docker) {
    return {
        async create({ name, labels, options }) {
            const spec = {
                Name: name,
                Driver: 'local',
                Labels: { ...labels },
                ...(options === undefined ? {} : { DriverOpts: { ...options } }),
            };
            return (0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)(await created(docker, spec))['Mountpoint']);
        },
        async list(label) {
            const answer = (0,answers/* objectOf */.Xy)(await docker.listVolumes({ filters: { label: [label] } }));
            return (0,answers/* listOf */.c3)(answer['Volumes'])
                .map(answers/* objectOf */.Xy)
                .map((item) => ({ name: (0,answers/* textOf */.b6)(item['Name']), labels: (0,answers/* labelsOf */.PC)(item['Labels']) }));
        },
        async remove(name) {
            await (0,docker_errors/* tolerate */.j9)([404], () => docker.getVolume(name).remove({ force: true }));
        },
    };
}
/** What the engine answers, of which dockerode's own method keeps the name alone: where the volume lies would be one more call. */
function created(docker, spec) {
    const call = {
        path: '/volumes/create',
        method: 'POST',
        options: spec,
        allowEmpty: true,
        statusCodes: { 200: true, 201: true, 400: 'bad parameter', 500: 'server error' },
    };
    const { modem } = docker;
    return new Promise((resolve, reject) => {
        modem.dial(call, (error, answer) => {
            if (error instanceof Error)
                reject(error);
            else
                resolve(answer);
        });
    });
}

;// CONCATENATED MODULE: ./src/docker/engine/connect.ts















const DEFAULT_SOCKET = 'unix:///var/run/docker.sock';
/**
 * Connects to the engine: the given address, else `DOCKER_HOST`, else the active docker context, else the default
 * socket. Throws {@link SystemError} when no engine answers, or the address is none. `tell` hears of connections that are
 * lost later and tried again.
 */
async function connect(address, tell = () => undefined, limitMs = 30_000) {
    const chosen = withScheme(address ?? (process.env.DOCKER_HOST || (await contextAddress()) || DEFAULT_SOCKET));
    const { default: Dockerode } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(9040), __webpack_require__.e(7025)]).then(__webpack_require__.t.bind(__webpack_require__, 39040, 23));
    const docker = new Dockerode(connection(chosen));
    let info;
    try {
        info = await within(limitMs, engineInfo(docker));
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
    const guard = new Guard({ address: chosen, ping: () => docker.ping(), tell });
    const engine = {
        info,
        apiVersion: async () => (0,answers/* textOf */.b6)((0,answers/* objectOf */.Xy)(await docker.version())['ApiVersion']),
        lost: guard.lost,
        hurry: () => guard.hurry(),
        address: chosen,
        local,
        containers: dockerodeContainers(docker),
        images: (0,engine_images/* dockerodeImages */.tl)(docker),
        networks: dockerodeNetworks(docker, () => (local ? (0,host/* hostRoutes */.v)() : [])),
        volumes: dockerodeVolumes(docker),
    };
    return withPendingNetworks(rememberingEngine(guardedEngine(engine, guard)));
}
/** docker's own command takes `HOST`, `HOST:PORT` and `:PORT` as well: by TCP, without a host this machine. */
function withScheme(address) {
    const match = /^(\[[0-9a-fA-F:]+\]|[\w.-]+)?(?::(\d+))?\/?$/.exec(address);
    if (match === null || address === '' || (match[1] === undefined && match[2] === undefined))
        return address;
    const [, host = '127.0.0.1', port] = match;
    // a word alone is rather a mistake, unless it looks like a host
    if (port === undefined && !/[.\]]|^localhost$/.test(host))
        return address;
    return `tcp://${host}${port === undefined ? '' : `:${port}`}`;
}
function connection(address) {
    if (!URL.canParse(address))
        throw new errors/* SystemError */._N(`"${address}" is no address of a Docker engine`, { hint: FORMS });
    const url = new URL(address);
    switch (url.protocol) {
        case 'unix:':
            return { socketPath: url.pathname };
        case 'ssh:':
            return overSsh(address);
        case 'tcp:':
        case 'http:':
        case 'https:':
            return tcpConnection(url);
        default:
            throw new errors/* SystemError */._N(`The engine address ${address} has the scheme "${url.protocol}", which is not supported`, {
                hint: FORMS,
            });
    }
}
/** Names no host of its own: the connection is one already. */
function overSsh(address) {
    return { protocol: 'http', host: 'docker', port: 80, agent: new SshAgent(address) };
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
const FORMS = 'Use unix:///PATH, tcp://HOST:PORT, HOST:PORT or ssh://[USER@]HOST[:PORT], which takes ssh here and a docker command there.';
/** The address of the docker command's active context; empty where there is no docker command. */
async function contextAddress() {
    if (process.env.DOCKER_CONTEXT === undefined && !hasContext())
        return '';
    const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
    return ((await (0,src_process/* outputOf */.jH)('docker', args, 10)) ?? '').trim();
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
function within(limitMs, answer) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`it has not said what it is within ${limitMs / 1000} s`)), limitMs);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
/** Go's names of what the kernel calls otherwise (`uname -m`). */
const GO_ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armv6l: 'arm',
    armv7l: 'arm',
    armv8l: 'arm',
    i386: '386',
    i686: '386',
    loongarch64: 'loong64',
};
/** What the engine says of itself. Throws {@link SystemError} where the answer is no engine's. */
async function engineInfo(docker) {
    // one question alone: for each of /info and /version an engine starts runc and containerd to ask them for theirs
    const info = (0,answers/* requiredObject */.RN)(await docker.info(), 'what it is (GET /info)');
    const arch = (0,answers/* textOf */.b6)(info['Architecture']);
    return {
        hostName: (0,answers/* textOf */.b6)(info['Name']),
        version: (0,answers/* textOf */.b6)(info['ServerVersion']),
        arch: GO_ARCHITECTURES[arch] ?? arch,
        cgroupVersion: (0,answers/* textOf */.b6)(info['CgroupVersion']) || '1',
        storageDriver: (0,answers/* textOf */.b6)(info['Driver']),
        mirrors: (0,answers/* textsOf */.CB)((0,answers/* objectOf */.Xy)(info['RegistryConfig'])['Mirrors']),
        operatingSystem: (0,answers/* textOf */.b6)(info['OperatingSystem']),
        rootless: (0,answers/* textsOf */.CB)(info['SecurityOptions']).some((option) => option.includes('rootless')),
        cpus: (0,answers/* numberOf */.rl)(info['NCPU']),
        dataRoot: (0,answers/* textOf */.b6)(info['DockerRootDir']),
        proxy: (0,answers/* textOf */.b6)(info['HttpsProxy']) || (0,answers/* textOf */.b6)(info['HttpProxy']),
    };
}


/***/ }),

/***/ 19364:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tl: () => (/* binding */ dockerodeImages),
  gj: () => (/* binding */ imageConfig),
  Rd: () => (/* binding */ withTag)
});

// EXTERNAL MODULE: ./src/docker/errors.ts
var errors = __webpack_require__(57457);
// EXTERNAL MODULE: ./src/docker/engine/answers.ts
var answers = __webpack_require__(91144);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/docker/engine/progress.ts


/** Characters of one message: those of a pull have some hundreds. */
const MAX_LINE = 1024 * 1024;
/**
 * Reads the messages of a pull, JSON by line, to their end. `onProgress` gets a line for each that tells something. The
 * answer is 200 even when a pull fails: throws the engine's words where the stream has them, and where it is no such
 * stream or ends too early.
 */
function followPull(stream, onProgress = () => undefined) {
    return new Promise((resolve, reject) => {
        const decoder = new external_node_string_decoder_.StringDecoder('utf8');
        let rest = '';
        let failure;
        const take = (line) => {
            const message = parsed(line);
            const { error, status, id } = message;
            if (error !== undefined)
                failure = (0,answers/* textOf */.b6)(error) || JSON.stringify(error);
            if (typeof status === 'string')
                onProgress(typeof id === 'string' ? `${id}: ${status}` : status);
        };
        const end = (error) => {
            if (error === undefined)
                resolve();
            else
                reject(error);
            if (error !== undefined)
                stream.destroy();
        };
        // without this a connection that is cut would never be told
        stream.once('close', () => reject(new Error('the connection was lost during the pull: socket hang up')));
        stream.on('error', reject);
        stream.on('data', (chunk) => {
            try {
                const lines = (rest + decoder.write(chunk)).split('\n');
                rest = lines.pop() ?? '';
                if (rest.length > MAX_LINE)
                    throw new Error('the engine sent a message without an end during the pull');
                lines.forEach(take);
            }
            catch (error) {
                end(error);
            }
        });
        stream.on('end', () => {
            try {
                take(rest + decoder.end());
                end(failure === undefined ? undefined : new Error(failure));
            }
            catch (error) {
                end(error);
            }
        });
    });
}
function parsed(line) {
    if (line.trim() === '')
        return {};
    try {
        return (0,answers/* objectOf */.Xy)(JSON.parse(line));
    }
    catch {
        throw new Error(`the engine sent no JSON during the pull: ${line.slice(0, 200)}`);
    }
}

;// CONCATENATED MODULE: ./src/docker/engine/images.ts



/** Images of an engine reached through dockerode. */
function dockerodeImages(docker) {
    return {
        async inspect(reference) {
            const info = await (0,errors/* tolerate */.j9)([404], () => docker.getImage(reference).inspect());
            return info === undefined ? undefined : imageState((0,answers/* requiredObject */.RN)(info, `the image ${reference}`));
        },
        async pull(reference, { platform, auth, signal, onProgress }) {
            const stream = await docker.createImage(auth === undefined ? undefined : { ...auth }, {
                fromImage: withTag(reference),
                ...(platform === undefined ? {} : { platform }),
                ...(signal === undefined ? {} : { abortSignal: signal }),
            });
            await followPull(stream, onProgress);
        },
        async untag(reference) {
            await (0,errors/* tolerate */.j9)([404, 409], () => docker.getImage(reference).remove());
        },
    };
}
/** GitLab Runner appends `:latest` to a name without tag and digest; the API would pull every tag. */
function withTag(reference) {
    if (reference.includes('@'))
        return reference;
    return reference.slice(reference.lastIndexOf('/') + 1).includes(':') ? reference : `${reference}:latest`;
}
function imageState(info) {
    return {
        ...imageConfig(info['Config']),
        id: (0,answers/* textOf */.b6)(info['Id']),
        digests: (0,answers/* textsOf */.CB)(info['RepoDigests']),
        tags: (0,answers/* textsOf */.CB)(info['RepoTags']),
        os: (0,answers/* textOf */.b6)(info['Os']),
        arch: (0,answers/* textOf */.b6)(info['Architecture']),
        variant: (0,answers/* textOf */.b6)(info['Variant']),
        size: (0,answers/* numberOf */.rl)(info['Size']),
    };
}
/** What an image says of its containers; a container's own configuration has it as well. */
function imageConfig(given) {
    const config = (0,answers/* objectOf */.Xy)(given);
    const env = (0,answers/* textsOf */.CB)(config['Env']).map((item) => splitOnce(item));
    return {
        entrypoint: words(config['Entrypoint']),
        command: words(config['Cmd']),
        env: Object.fromEntries(env),
        user: (0,answers/* textOf */.b6)(config['User']),
        tcpPorts: Object.keys((0,answers/* objectOf */.Xy)(config['ExposedPorts']))
            .filter((port) => port.endsWith('/tcp') || !port.includes('/'))
            .map((port) => Number.parseInt(port, 10))
            .filter((port) => Number.isInteger(port))
            .sort((a, b) => a - b),
        volumes: Object.keys((0,answers/* objectOf */.Xy)(config['Volumes'])),
        labels: (0,answers/* labelsOf */.PC)(config['Labels']),
    };
}
/** Name and value; an item without `=` is a variable that is empty. */
function splitOnce(item) {
    const equals = item.indexOf('=');
    return equals === -1 ? [item, ''] : [item.slice(0, equals), item.slice(equals + 1)];
}
function words(value) {
    return typeof value === 'string' ? [value] : (0,answers/* textsOf */.CB)(value);
}


/***/ }),

/***/ 35900:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultRouteMtu),
/* harmony export */   v: () => (/* binding */ hostRoutes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
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


/***/ })

};
