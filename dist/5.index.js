export const id = 5;
export const ids = [5];
export const modules = {

/***/ 6528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
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
var docker_errors = __webpack_require__(57457);
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

// EXTERNAL MODULE: ./src/docker/images.ts
var docker_images = __webpack_require__(3456);
// EXTERNAL MODULE: ./src/docker/subnets.ts
var subnets = __webpack_require__(12426);
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
        async bridgeMtu() {
            const bridge = await (0,docker_errors/* tolerate */.j9)([404], async () => await docker.getNetwork('bridge').inspect());
            const mtu = Number(bridge?.Options?.['com.docker.network.driver.mtu'] ?? Number.NaN);
            return Number.isInteger(mtu) ? mtu : undefined;
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
var host = __webpack_require__(35900);
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
    const { default: Dockerode } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(40), __webpack_require__.e(815)]).then(__webpack_require__.t.bind(__webpack_require__, 39040, 23));
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
    const local = chosen.startsWith('unix://') && process.platform === 'linux' && !info.operatingSystem.includes('Docker Desktop');
    return {
        info,
        address: chosen,
        local,
        containers: dockerodeContainers(docker),
        images: (0,docker_images/* dockerodeImages */.t)(docker),
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

/***/ 26163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 104 modules
var gitlab = __webpack_require__(32819);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
;// CONCATENATED MODULE: ./src/repository/facts.ts


/** Reads the facts; one Git process for each question that another cannot answer. */
async function readFacts(project) {
    const git = async (...args) => (await (0,src_process/* run */.e)('git', ['-C', project.repository, ...args], { check: false })).stdout.trim();
    const [log, branch, origin, head, shallow, name, email] = await Promise.all([
        git('log', '-1', '--no-show-signature', '--format=%H%x00%an <%ae>%x00%cI%x00%B'),
        git('symbolic-ref', '-q', '--short', 'HEAD'),
        git('config', '--get', 'remote.origin.url'),
        git('symbolic-ref', '-q', '--short', 'refs/remotes/origin/HEAD'),
        git('rev-parse', '--is-shallow-repository'),
        git('config', '--get', 'user.name'),
        git('config', '--get', 'user.email'),
    ]);
    const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
    const remote = project.snapshot || origin === '' ? undefined : withoutCredentials(origin);
    return {
        sha,
        message,
        author,
        timestamp,
        branch: branch === '' ? undefined : branch,
        defaultBranch: head.replace(/^origin\//, '') || (branch === '' ? 'main' : branch),
        origin: remote,
        path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged((0,external_node_path_.basename)(project.folder))}`,
        shallow: shallow === 'true',
        userName: name,
        userEmail: email,
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/repository/project.ts




/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,promises_.realpath)(folder);
    const top = await (0,src_process/* run */.e)('git', ['-C', real, 'rev-parse', '--show-toplevel'], { check: false });
    const hasCommit = await (0,src_process/* run */.e)('git', ['-C', real, 'rev-parse', '--verify', '-q', 'HEAD'], { check: false });
    if (top.exitCode === 0 && (await (0,promises_.realpath)(top.stdout.trim())) === real && hasCommit.exitCode === 0) {
        return { folder: real, repository: real, snapshot: false, [Symbol.asyncDispose]: async () => undefined };
    }
    const repository = await makeSnapshot(real, top.exitCode === 0);
    return {
        folder: real,
        repository,
        snapshot: true,
        [Symbol.asyncDispose]: () => (0,promises_.rm)(repository, { recursive: true, force: true }),
    };
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,src_process/* run */.e)('git', ['-C', folder, 'ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gitlab-dind-'));
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,promises_.mkdir)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)), { recursive: true });
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,src_process/* run */.e)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,src_process/* run */.e)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,src_process/* run */.e)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,promises_.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    else if (stat.isFile())
        await (0,promises_.copyFile)(from, to);
}

;// CONCATENATED MODULE: ./src/repository/source.ts




/** The project's own files as the language sees them. `base` is what `rules:changes` compares with. */
function projectFiles(project, base) {
    const git = (...args) => (0,src_process/* run */.e)('git', ['-C', project.repository, ...args], { check: false });
    let listed;
    return {
        async readFile(path) {
            const inside = (0,external_node_path_.normalize)(path.replace(/^\/+/, ''));
            if (inside.startsWith('..'))
                return undefined;
            return (0,promises_.readFile)((0,external_node_path_.join)(project.folder, inside), 'utf8').catch(() => undefined);
        },
        listFiles: () => (listed ??= presentFiles(project.repository, true)),
        async changedFiles(compareTo) {
            const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo);
            if (from === undefined)
                return undefined;
            const diff = await git('diff', '--name-only', '-z', from, 'HEAD');
            return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
        },
        async blobId(path) {
            const found = await git('rev-parse', '--verify', '-q', `HEAD:${path}`);
            return found.exitCode === 0 ? found.stdout.trim() : undefined;
        },
        async lastCommitId(path) {
            const found = await git('log', '-1', '--format=%H', '--', path);
            return found.stdout.trim() || undefined;
        },
        fetch: fetchFile,
    };
}
async function mergeBase(git, ref) {
    for (const name of [`origin/${ref}`, ref]) {
        const found = await git('merge-base', name, 'HEAD');
        if (found.exitCode === 0)
            return found.stdout.trim();
    }
    throw new Error(`${ref} is not a valid ref`);
}
async function fetchFile(request) {
    switch (request.kind) {
        case 'remote':
            return { content: await download(request.url), name: request.url, source: undefined };
        case 'project':
            throw new Error(`Project \`${request.project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.`);
        case 'template':
            throw new Error(`Template file \`${request.name}\` is not a valid location!`);
        case 'component':
            throw new Error(`Component \`${request.address}\` cannot be fetched`);
    }
}
async function download(url) {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch((error) => {
        throw new Error(`Remote file \`${url}\` could not be fetched because of an error: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (!response.ok) {
        throw new Error(`Remote file \`${url}\` could not be fetched because of HTTP code \`${response.status}\` error!`);
    }
    return response.text();
}

;// CONCATENATED MODULE: ./src/inputs/prepare.ts








/** Reads the repository and the pipeline file, and makes the plan. Problems of the user's are all thrown before anything runs. */
async function prepare(inputs, shape) {
    const project = await openProject(inputs.cwd).catch((error) => {
        throw new errors/* UsageError */.eb(`cwd: ${inputs.cwd} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
    });
    try {
        const path = (0,external_node_path_.join)(project.folder, inputs.file);
        const content = await (0,promises_.readFile)(path, 'utf8').catch(() => {
            throw new errors/* UsageError */.eb(`file: ${path} does not exist or cannot be read (Missing CI config file)`);
        });
        const facts = await readFacts(project);
        const base = (0,repository_context/* baseContext */.RH)(facts, {
            variables: inputs.variables,
            secrets: inputs.secrets,
            inputs: inputs.inputs,
            file: inputs.file,
            registry: inputs.settings.registry === 'embedded',
            ...(process.env.GITHUB_REPOSITORY === undefined || project.snapshot
                ? {}
                : { path: process.env.GITHUB_REPOSITORY }),
            ...(process.env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: process.env.GITHUB_SERVER_URL }),
        });
        const shaped = shape === undefined ? { context: base, compareWith: undefined } : shape(base, facts);
        const context = inputs.context === undefined ? shaped.context : (0,repository_context/* playContext */.Ey)(shaped.context, inputs.context);
        const source = projectFiles(project, { sha: shaped.compareWith });
        const whole = await (0,gitlab/* loadPlan */.Yq)({ file: inputs.file, content, context, source });
        const plan = choose(whole, inputs);
        return { project, context, plan, [Symbol.asyncDispose]: () => project[Symbol.asyncDispose]() };
    }
    catch (error) {
        await project[Symbol.asyncDispose]();
        throw error;
    }
}
function choose(plan, inputs) {
    if (inputs.jobs.length === 0 && inputs.stage === undefined)
        return plan;
    const unknown = inputs.jobs.filter((name) => !plan.jobs.some((job) => job.name === name || job.groupName === name));
    if (unknown.length > 0) {
        const known = plan.jobs.map((job) => job.name).join(', ');
        throw new errors/* UsageError */.eb(unknown.map((name) => ({
            message: `jobs: there is no job "${name}" in this pipeline (there are: ${known})`,
            location: undefined,
        })));
    }
    if (inputs.stage !== undefined && !plan.stages.includes(inputs.stage)) {
        throw new errors/* UsageError */.eb(`stage: there is no stage "${inputs.stage}" in this pipeline (there are: ${plan.stages.join(', ')})`);
    }
    return (0,gitlab/* filterPlan */.gh)(plan, {
        ...(inputs.jobs.length === 0 ? {} : { jobs: [...inputs.jobs] }),
        ...(inputs.stage === undefined ? {} : { stage: inputs.stage }),
        withNeeds: inputs.needs,
    });
}


/***/ }),

/***/ 97785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   b: () => (/* binding */ FrontView)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const IN_MEMORY = 256 * 1024;
const ENDED = new Set(['success', 'failed', 'canceled']);
/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on.
 */
class FrontView {
    #view;
    #waiting = new Map();
    #front;
    #folder;
    constructor(view) {
        this.#view = view;
    }
    take(event) {
        if (event.type === 'log')
            this.#text(event.job, event.text);
        else if (event.type === 'job' && event.status === 'running')
            this.#begin(event.name);
        else if (event.type === 'job' && this.#knows(event.name) && (ENDED.has(event.status) || event.status === 'pending'))
            this.#end(event.name, event);
    }
    /** Shows what still waits, and removes the files. */
    finish() {
        for (const name of [...this.#waiting.keys()])
            this.#show(name);
        if (this.#folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = undefined;
    }
    #knows(name) {
        return this.#front === name || this.#waiting.has(name);
    }
    #begin(name) {
        if (this.#front === undefined) {
            this.#front = name;
            this.#view.open(name);
        }
        else if (this.#front !== name) {
            this.#waiting.set(name, { text: '', spool: undefined, ended: undefined });
        }
    }
    #text(name, text) {
        if (this.#front === name) {
            this.#view.text(name, text);
            return;
        }
        const waiting = this.#waiting.get(name);
        if (waiting === undefined)
            return;
        waiting.text += text;
        if (waiting.text.length > IN_MEMORY)
            this.#spool(waiting);
    }
    #spool(waiting) {
        this.#folder ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'gitlab-dind-logs-'));
        waiting.spool ??= (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, String(Math.random()).slice(2));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(waiting.spool, waiting.text);
        waiting.text = '';
    }
    #end(name, event) {
        const waiting = this.#waiting.get(name);
        if (waiting !== undefined) {
            waiting.ended = event;
            return;
        }
        this.#view.close(name, event);
        this.#front = undefined;
        // those that ended meanwhile follow at once; the first that still runs comes to the front
        for (const [next, state] of [...this.#waiting]) {
            if (state.ended !== undefined)
                this.#show(next);
        }
        const [next] = this.#waiting.keys();
        if (next !== undefined)
            this.#show(next);
    }
    #show(name) {
        const waiting = this.#waiting.get(name);
        if (waiting === undefined)
            return;
        this.#waiting.delete(name);
        this.#view.open(name);
        if (waiting.spool !== undefined) {
            this.#view.text(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(waiting.spool, 'utf8'));
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(waiting.spool, { force: true });
        }
        if (waiting.text !== '')
            this.#view.text(name, waiting.text);
        if (waiting.ended !== undefined)
            this.#view.close(name, waiting.ended);
        else
            this.#front = name;
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
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wF: () => (/* binding */ jobTable)
/* harmony export */ });
/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} m ${String(Math.round(seconds % 60)).padStart(2, '0')} s`;
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


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21815);

const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? serverOf(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: serverUrl },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry ? { host: _registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MOCK_HOST */ .AG, image: (0,_registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .registryImage */ .$E)(_registry_names_js__WEBPACK_IMPORTED_MODULE_0__/* .MOCK_HOST */ .AG, path) } : undefined,
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: Object.entries(options.secrets).map(([key, value]) => secretVariable(key, value)),
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function serverOf(origin) {
    const host = origin === undefined ? undefined : /^(?:[a-z+]+:\/\/|[^@/]+@)([^/:]+)/i.exec(origin)?.[1];
    return `https://${host ?? 'gitlab.com'}`;
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ })

};
