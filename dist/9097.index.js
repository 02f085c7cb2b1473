export const id = 9097;
export const ids = [9097];
export const modules = {

/***/ 84851:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./src/docker/engine/connect.ts + 12 modules
var connect = __webpack_require__(56579);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 14 modules
var parse = __webpack_require__(53145);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/screen/console.ts + 14 modules
var console = __webpack_require__(14111);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/check.ts

const ok = (name, detail) => ({ name, status: 'ok', detail });
const warn = (name, detail, remedy) => ({ name, status: 'warn', detail, remedy });
const fail = (name, detail, remedy) => ({ name, status: 'fail', detail, remedy });
const skip = (name, detail, remedy) => ({ name, status: 'skip', detail, remedy });
/**
 * The checks that `look` makes; one that says so where it throws, or takes longer than so many seconds. The signal then
 * fires, and what it may leave on the engine is removed by `look` itself.
 */
async function limited(name, seconds, look) {
    const stop = new AbortController();
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => {
            resolve([warn(name, `no answer within ${seconds} s`, 'Look whether the machine is busy, and try again.')]);
            stop.abort();
        }, seconds * 1000);
    });
    const looking = look(stop.signal).catch((error) => [
        warn(name, (0,errors/* messageOf */.bD)(error), 'What it says is from the system or from the engine: look there.'),
    ]);
    return Promise.race([looking, late]).finally(() => clearTimeout(timer));
}

// EXTERNAL MODULE: ./src/inputs/configuration/setting.ts
var setting = __webpack_require__(4468);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/config.ts







/** Options whose values nobody is shown. */
const HIDDEN = /^(secrets|file-variables|registry-users|token|.*-(token|password))$/;
/** `gitlab-dind doctor --config`: every option that is set, and where. Throws what is wrong with any of them. */
function configCommand(args) {
    const { problems } = (0,parse/* readInputs */.Ko)(args.inputs);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((problem) => (0,cli_arguments/* atOrigin */.iP)(problem, args)));
    const options = setOptions(args);
    if (args.json)
        (0,door/* printJson */.Q2)({ options: options.map(({ name, value, from }) => ({ name, value, from })) });
    else if (options.length === 0)
        (0,door/* print */.yy)('No option is set: all have their defaults');
    else {
        const width = Math.max(...options.map(({ name }) => name.length));
        for (const { name, value, from } of options)
            (0,door/* print */.yy)(`${name.padEnd(width)}  ${value}  (${from.join(', ')})`);
    }
    return 0;
}
function setOptions({ inputs, origins }) {
    return Object.keys(definitions/* OPTIONS */.lw).flatMap((key) => {
        const name = key;
        const value = inputs[name];
        const from = origins?.get(name) ?? [];
        if (value === undefined || from.length === 0)
            return [];
        return [{ name, value: shownValue(name, value), from: from.map(setting/* describeOrigin */.u) }];
    });
}
function shownValue(name, value) {
    const { type } = definitions/* OPTIONS */.lw[name];
    const items = typeof value === 'string' ? [value] : value;
    if (!HIDDEN.test(name))
        return (0,report_text/* oneLine */.TN)((0,report_text/* shorten */.ml)(items.join(', '), 200));
    if (type !== 'Variables')
        return '[MASKED]';
    return items
        .map((item) => (/^[{@]/.test(item) ? '[MASKED]' : `${(0,report_text/* oneLine */.TN)(item.split('=', 1)[0] ?? '')}=[MASKED]`))
        .join(', ');
}

// EXTERNAL MODULE: ./src/docker/host.ts
var host = __webpack_require__(35900);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/docker/types.ts
var types = __webpack_require__(97073);
// EXTERNAL MODULE: ./src/job/images/credential-helper.ts
var credential_helper = __webpack_require__(29834);
// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/process.ts
var src_process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/version.ts
var src_version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/machine.ts









/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;
/** The first version of Node that the command is tested with (`engines` of package.json). */
const NODE = 20;
function programCheck(version = process.versions.node) {
    const detail = `gitlab-dind ${src_version/* VERSION */.x}, Node ${version}`;
    return Number.parseInt(version, 10) >= NODE
        ? ok('Command', detail)
        : fail('Command', detail, `Install Node ${NODE} or newer.`);
}
/** `git` as it is found on the path. */
async function gitCheck(command = 'git') {
    const version = await (0,src_process/* outputOf */.jH)(command, ['--version'], 5);
    if (version !== undefined)
        return ok('Git', version.trim());
    return fail('Git', `${command} --version gives no answer`, 'Install git, and see that it is on the PATH.');
}
/** Handlers for other architectures in the kernel of the engine, as far as that is the one of this process. */
function qemuCheck({ local }, folder = '/proc/sys/fs/binfmt_misc') {
    if (!local)
        return skip('QEMU', 'the engine is on another machine, whose handlers are not known here', 'They are registered before the first Docker-in-Docker job, unless --qemu never.');
    const handlers = (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder).filter((name) => name.startsWith('qemu-')) : [];
    if (handlers.length > 0)
        return ok('QEMU', `${(0,report_text/* count */.U9)(handlers.length, 'handler')}: ${handlers.map((name) => name.slice(5)).join(', ')}`);
    return warn('QEMU', 'no handlers on this machine: images of other architectures do not run', 'They are registered before the first Docker-in-Docker job; by hand: docker run --privileged --rm tonistiigi/binfmt --install all');
}
/** The folder that keeps the registry between runs; the nearest that exists says whether it can be made. */
async function storageCheck(path) {
    let folder = (0,external_node_path_.resolve)(path ?? '.');
    while (!(0,external_node_fs_.existsSync)(folder))
        folder = (0,external_node_path_.dirname)(folder);
    try {
        await (0,promises_.access)(folder, external_node_fs_.constants.W_OK);
        return roomCheck('Disk', await freeOf(folder), path ?? folder, 'gitlab-dind registry clean, or another --storage-path.');
    }
    catch (error) {
        return fail('Disk', (0,errors/* messageOf */.bD)(error), 'Give another --storage-path.');
    }
}
/** Bytes that are free for this user where a folder is. */
async function freeOf(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether there is room for what a pipeline takes. */
function roomCheck(name, free, place, remedy) {
    const detail = `${(0,table/* fileSize */.Ov)(free)} free at ${place}`;
    return free >= ROOM ? ok(name, detail) : warn(name, detail, remedy);
}

;// CONCATENATED MODULE: ./src/cli/commands/doctor/engine.ts









/** Drivers that copy a whole layer, or write slowly. Source: Docker documentation, "Select a storage driver". */
const SLOW_DRIVERS = new Set(['vfs', 'fuse-overlayfs', 'devicemapper', 'aufs']);
/** What the engine says of itself. */
async function engineChecks({ info, address, local, apiVersion }) {
    const where = local ? '' : `, not on this machine's kernel (${info.operatingSystem || info.hostName})`;
    return [
        ok('Engine', `Docker ${info.version} at ${address}, API ${await apiVersion().catch(() => 'unknown')}, ${info.arch}, ${(0,report_text/* count */.U9)(info.cpus, 'processor')}${where}`),
        info.rootless
            ? warn('Rights', 'the engine is rootless', 'Docker-in-Docker needs a privileged container of an engine that runs as root: name one with --docker-host. Jobs without it run.')
            : ok('Rights', 'the engine runs as root: privileged containers can be made'),
        info.cgroupVersion === '2'
            ? ok('Cgroup', 'version 2')
            : warn('Cgroup', `version ${info.cgroupVersion}, which newer systems and daemons give up`, 'It works; for version 2 start the machine with systemd.unified_cgroup_hierarchy=1.'),
        SLOW_DRIVERS.has(info.storageDriver)
            ? warn('Storage driver', `${info.storageDriver}, which is slow or given up by Docker`, 'Give the engine a file system such as ext4 or xfs (d_type) and the driver overlay2 ("storage-driver" in its daemon.json).')
            : ok('Storage driver', info.storageDriver),
    ];
}
/** Room where the engine keeps its images, where that is a place of this machine; a container tells it of others. */
async function dataCheck({ info, local }) {
    if (!local || info.dataRoot === '')
        return [];
    const free = await freeOf(info.dataRoot).catch(() => undefined);
    if (free === undefined)
        return [];
    return [
        roomCheck('Disk of the engine', free, info.dataRoot, 'docker system df says what takes the room; docker system prune frees it.'),
    ];
}
/** Whether packets of containers are larger than the way out allows. */
async function networkCheck({ networks, local }) {
    const bridge = (await networks.list()).find(({ name }) => name === types/* OWN_BRIDGE */.h);
    if (bridge === undefined)
        return [
            skip('MTU', 'the engine has no network bridge of its own', 'Each run makes its network: nothing is to be done.'),
        ];
    return [mtuCheck(bridge.mtu ?? 1500, local ? (0,host/* defaultRouteMtu */.d)() : undefined)];
}
function mtuCheck(bridge, route) {
    const detail = `${bridge} in containers, ${route === undefined ? 'that of the default route is not known here' : `${route} on the default route`}`;
    if (route === undefined || bridge <= route)
        return ok('MTU', detail);
    return warn('MTU', `${detail}: large packets of containers can get lost`, `Networks and daemons of runs are given ${route}. For jobs without services: "mtu": ${route} in the engine's daemon.json, or --mtu ${route}.`);
}
/** Proxies of this process, of the engine, and of the docker command's containers. */
async function proxyCheck({ info }, environment = process.env) {
    const own = environment['HTTPS_PROXY'] ??
        environment['https_proxy'] ??
        environment['HTTP_PROXY'] ??
        environment['http_proxy'] ??
        '';
    const client = /"proxies"\s*:/.test(await (0,credential_helper/* hostDockerConfig */.$)());
    if (own === '' && info.proxy === '' && !client)
        return ok('Proxy', 'none');
    const words = (proxy) => (proxy === '' ? 'none' : withoutLogin(proxy));
    const detail = `this machine: ${words(own)}; the engine: ${words(info.proxy)}`;
    const jobs = 'Jobs are given none by themselves, as on a runner: --project-variable HTTPS_PROXY=URL, HTTP_PROXY and NO_PROXY.';
    if (own !== '' && info.proxy === '')
        return warn('Proxy', `${detail}: images are pulled without it`, `"proxies" in the engine's daemon.json. ${jobs}`);
    return {
        ...ok('Proxy', `${detail}${client ? '; config.json of the docker command has one for its own containers' : ''}`),
        remedy: jobs,
    };
}
/** The address without user and password, which are nobody's to see. */
function withoutLogin(proxy) {
    return proxy.replace(/^([a-z+]+:\/\/)?[^/@]*@/i, '$1');
}
/** What runs that were killed have left; nothing is removed. */
async function leftChecks(engine, root) {
    const [{ containers, networks, volumes }, ...folders] = await Promise.all([
        (0,sweep/* leftOver */.WL)(engine),
        (0,scratch/* scratchLeft */.sT)(),
        root === undefined ? [] : (0,scratch/* scratchLeft */.sT)((0,projects/* untrustedFolder */.Fc)(root)),
    ]);
    const found = [
        [containers.length, 'container'],
        [networks.length, 'network'],
        [volumes.length, 'volume'],
        [folders.flat().length, 'temporary folder'],
    ];
    const words = found.flatMap(([number, what]) => (number === 0 ? [] : [(0,report_text/* count */.U9)(number, what)]));
    if (words.length === 0)
        return [ok('Earlier runs', 'nothing is left of them')];
    return [
        warn('Earlier runs', `left behind: ${words.join(', ')}`, 'gitlab-dind clean removes it; so does the next run.'),
    ];
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./src/docker/labels.ts
var labels = __webpack_require__(20065);
// EXTERNAL MODULE: ./src/owner.ts
var owner = __webpack_require__(85860);
// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 39 modules
var bring_up = __webpack_require__(27009);
// EXTERNAL MODULE: ./src/shell/scripts.ts
var scripts = __webpack_require__(61246);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/inside.ts







/** Images with a shell that an engine often has; nothing is pulled for a check. */
const IMAGES = ['alpine:latest', 'busybox:latest', 'busybox:stable', 'alpine:3', 'docker:latest', 'docker:dind'];
/** How much is written, in MiB, and below how many MB a second that is slow. */
const WRITTEN = 64;
const SLOW = 50;
/**
 * What a container sees: how fast it writes, names, and where the engine is elsewhere its room. One is made of an image
 * that the engine has, and removed again, also where the signal fires. `name` is a host that containers have to find.
 */
async function insideChecks(engine, wanted, name, signal) {
    const image = await imageOf(engine, wanted);
    if (image === undefined)
        return [
            skip('Container', `writing and names are not tried: the engine has no image with a shell (${wanted.name})`, `docker pull ${wanted.name}, or name one that is there with --default-image.`),
        ];
    const [found, outside] = await Promise.all([
        seen(engine, image, name, signal),
        (0,external_node_dns_promises_.lookup)(name).then(() => true, () => false),
    ]);
    const free = engine.local ? undefined : found.get('free');
    return [
        writeCheck(found),
        dnsCheck(name, found.get('dns'), outside),
        ...(free === undefined
            ? []
            : [
                roomCheck('Disk of the engine', Number(free) * 1024, engine.info.hostName, 'docker system prune frees room there.'),
            ]),
    ];
}
async function imageOf(engine, { name: wanted, pin }) {
    for (const name of [wanted, ...(pin === undefined ? [] : [pin.reference]), ...IMAGES]) {
        const image = await engine.images.inspect(name);
        if (image !== undefined && ['', engine.info.arch].includes(image.arch))
            return image.id;
    }
    return undefined;
}
/** Runs the script in a container of its own. Throws the engine's error. */
async function seen(engine, image, host, signal) {
    const pipeline = (0,bring_up/* randomPipelineId */.X)();
    const container = await engine.containers.create({
        name: `glci-doctor-${pipeline}`,
        image,
        entrypoint: ['sh', '-c', scripts/* DOCTOR */.WX, 'doctor', '/glci-doctor', String(WRITTEN), host],
        command: [],
        user: '0',
        // a later run removes it where this process is killed
        labels: (0,labels/* labelsFor */.d)({ pipeline, role: 'helper', owner: (0,owner/* formatOwner */.Vu)((0,owner/* currentOwner */.Hf)()) }),
    });
    const remove = () => void container.remove().catch(() => undefined);
    signal.addEventListener('abort', remove, { once: true });
    try {
        const { exit } = await container.waitNextExit();
        await container.start();
        await exit;
        return reading(await container.logs({ tail: 20 }));
    }
    finally {
        signal.removeEventListener('abort', remove);
        await container.remove();
    }
}
/** `KEY VALUE` lines. */
function reading(text) {
    return new Map([...text.matchAll(/^(\w+) (\S+)\r?$/gm)].map(([, key = '', value = '']) => [key, value]));
}
/** How fast a container writes to its own layer. */
function writeCheck(found) {
    const written = Number(found.get('written') ?? Number.NaN);
    if (Number.isNaN(written))
        return warn('Writing', 'a container cannot write to its own layer', "Look for a full disk, and at the engine's own log.");
    // the clock has hundredths of a second
    const seconds = Math.max(1, Number(found.get('hundredths') ?? 1)) / 100;
    const speed = Math.round((written * 1.048576) / seconds);
    const detail = `a container writes ${speed} MB/s (${written} MiB to its own layer)`;
    return speed >= SLOW
        ? ok('Writing', detail)
        : warn('Writing', detail, "Put the engine's data on a faster disk (data-root in its daemon.json), and see the storage driver.");
}
/** Whether names are found, in a container and outside. */
function dnsCheck(name, dns, outside) {
    if (dns === undefined)
        return skip('DNS', 'the image has neither getent nor nslookup', 'Name another with --default-image: alpine, busybox.');
    if (dns === 'found')
        return ok('DNS', `containers find ${name}`);
    if (!outside)
        return warn('DNS', `neither containers nor this machine find ${name}`, 'Without a network that is so; images that the engine has are used all the same.');
    return warn('DNS', `containers do not find ${name}, this machine does`, 'Name servers that containers can reach: "dns": ["ADDRESS"] in the engine\'s daemon.json. A server on 127.0.0.1 is another one inside; see firewall and VPN too.');
}

// EXTERNAL MODULE: ./src/registry/auth.ts
var auth = __webpack_require__(27481);
// EXTERNAL MODULE: ./src/registry/push/target/challenge.ts
var challenge = __webpack_require__(13153);
// EXTERNAL MODULE: ./src/web.ts
var web = __webpack_require__(25621);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/registries.ts





/** Where images of Docker Hub are from. */
const HUB = 'https://registry-1.docker.io';
/** The image that Docker has for asking: a HEAD of it counts as no pull. Source: Docker documentation, "Docker Hub usage and limits". */
const ASKED = 'ratelimitpreview/test';
/** Pulls left below which a pipeline may well come to the limit. */
const FEW = 20;
const SECONDS = 5;
/** Whether registries answer: those that are pulled through, the one that is pushed to, and mirrors of the engine. */
async function registryChecks({ upstreams, push }, mirrors) {
    const asked = new Map([
        ...upstreams.map(({ name, url }) => [url, name]),
        ...(push === undefined ? [] : [[`${push.plain ? 'http' : 'https'}://${push.host}`, push.host]]),
        ...mirrors.map((url) => [url.replace(/\/+$/, ''), `mirror ${url}`]),
    ]);
    return Promise.all([...asked].map(([url, name]) => reachCheck(name, url)));
}
/** An answer of a registry's API, of whatever kind, from this machine. */
async function reachCheck(name, url) {
    const title = `Registry ${name}`;
    try {
        const { status } = await ask(`${url}/v2/`);
        if (status < 500 && status !== 404)
            return ok(title, `${url} answers`);
        return warn(title, `${url} answers ${status}, as no registry does`, 'See whether the address is right, or try later.');
    }
    catch (error) {
        return warn(title, `${url} does not answer: ${(0,web/* failureOf */.g5)(error).words}`, 'See network, proxy and firewall; name a mirror with --registry-upstreams NAME=URL or --image-map. Images that the engine has are used with --pull-policy if-not-present.');
    }
}
/**
 * Who pulls from Docker Hub, and how many pulls are left; asked only where Docker Hub answers, and where it is what
 * `docker.io` stands for: another place is not sent its password.
 */
async function loginCheck(upstreams) {
    if (!upstreams.some(({ url }) => url === HUB))
        return [
            skip('Docker Hub', 'not asked: registry-upstreams has another place, or none', 'The limits are those of that place.'),
        ];
    const image = `docker.io/${ASKED}`;
    const login = (0,auth/* credentialsFor */.Og)((0,auth/* pullCredentials */.Qv)(undefined), image) ??
        (await (0,credential_helper/* credentialsFromHelper */.J)(image, [await (0,credential_helper/* hostDockerConfig */.$)()]));
    return [await limitCheck(login)];
}
/** Asks for the limit; the password goes to the place for tokens that the registry names, by HTTPS alone. */
async function limitCheck(login, registry = HUB) {
    const title = 'Docker Hub';
    const who = login === undefined ? 'no login on this machine' : `logged in as ${login.username}`;
    let answer;
    try {
        const manifest = `${registry}/v2/${ASKED}/manifests/latest`;
        const challenge = (await ask(`${registry}/v2/`)).headers.get('www-authenticate') ?? '';
        const token = await tokenOf(challenge, login);
        if (token === undefined)
            return warn(title, `${who}, which Docker Hub does not take`, 'docker login, with an access token as the password.');
        answer = await ask(manifest, { method: 'HEAD', headers: { authorization: `Bearer ${token}` } });
    }
    catch (error) {
        return skip(title, `${who}; the pulls that are left are not known: ${(0,web/* failureOf */.g5)(error).words}`, 'They are asked for where Docker Hub answers.');
    }
    const remaining = answer.headers.get('ratelimit-remaining');
    const limit = answer.headers.get('ratelimit-limit');
    const remedy = 'docker login on this machine (or DOCKER_AUTH_CONFIG) for a higher limit; --cache-images keeps what was pulled.';
    if (answer.status === 429)
        return warn(title, `${who}; no pulls are left`, remedy);
    if (remaining === null)
        return ok(title, `${who}; no limit is told`);
    const left = Number.parseInt(remaining, 10);
    const detail = `${who}; ${left} of ${Number.parseInt(limit ?? '', 10) || '?'} pulls left${span(limit)}`;
    return left < FEW ? warn(title, detail, remedy) : ok(title, detail);
}
/** `100;w=21600`: the window, in seconds. */
function span(limit) {
    const seconds = Number(/w=(\d+)/.exec(limit ?? '')?.[1] ?? Number.NaN);
    return Number.isNaN(seconds) ? '' : ` in ${seconds / 3600} hours`;
}
/** A token to pull; undefined: the login is refused. Throws where none is to be had. */
async function tokenOf(header, login) {
    const { realm = '', service } = (0,challenge/* challengesIn */.m)(header).find(({ scheme }) => scheme === 'bearer')?.parameters ?? {};
    const url = URL.canParse(realm) ? new URL(realm) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.hostname !== '127.0.0.1'))
        throw new Error('it names no place for tokens');
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', `repository:${ASKED}:pull`);
    const basic = login && Buffer.from(`${login.username}:${login.password}`).toString('base64');
    const response = await ask(url.href, basic === undefined ? {} : { headers: { authorization: `Basic ${basic}` } });
    if (response.status === 401 || response.status === 403)
        return undefined;
    const found = JSON.parse(await (0,web/* bodyOf */.EN)(response));
    const token = typeof found === 'object' && found !== null && 'token' in found ? found.token : undefined;
    if (typeof token !== 'string')
        throw new Error(`it gives no token (${response.status})`);
    return token;
}
function ask(url, init = {}) {
    return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(SECONDS * 1000) });
}

;// CONCATENATED MODULE: ./src/cli/commands/doctor/doctor.ts













const COLORS = { ok: ansi/* ANSI */.mh.boldGreen, warn: ansi/* ANSI */.mh.yellow, fail: ansi/* ANSI */.mh.boldRed, skip: ansi/* ANSI */.mh.grey };
/** Seconds that a check has; in a container a slow disk is written to, and name servers are asked. */
const doctor_SECONDS = 10;
const CONTAINER_SECONDS = 30;
/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. It changes nothing. */
async function doctorCommand(args) {
    if (args.flags.has('config'))
        return configCommand(args);
    const checks = await allChecks((0,parse/* parseInputs */.TL)(args.inputs));
    if (args.json)
        (0,door/* printJson */.Q2)({ checks });
    else {
        const color = (0,console/* wantsColor */.zK)(process.env, process.stdout.isTTY);
        for (const { status, name, detail, remedy } of checks) {
            const sign = color ? `${COLORS[status]}${status.padEnd(4)}${ansi/* ANSI */.mh.reset}` : status.padEnd(4);
            (0,door/* pass */.IX)(`${sign}  ${(0,report_text/* printable */.g$)(`${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}`)}\n`);
        }
    }
    return checks.some((check) => check.status === 'fail') ? 3 : 0;
}
/** All checks, side by side, in the order in which they are shown. */
async function allChecks(inputs) {
    const { settings } = inputs;
    const host = new URL(settings.upstreams[0]?.url ?? HUB).hostname;
    const wanted = { name: settings.defaultImage, pin: settings.pins['default-image'] };
    const engine = (0,connect/* connect */.Ng)(inputs.dockerHost, undefined, doctor_SECONDS * 1000).catch((error) => error);
    const ofEngine = (name, look, seconds = doctor_SECONDS) => engine.then((one) => one instanceof Error ? notLooked(name) : limited(name, seconds, (signal) => look(one, signal)));
    const checks = await Promise.all([
        limited('Command', doctor_SECONDS, async () => [programCheck()]),
        limited('Git', doctor_SECONDS, async () => [await gitCheck()]),
        engine.then((one) => (one instanceof Error ? [unreachable(one)] : engineChecks(one))),
        ofEngine('Container', (one, signal) => insideChecks(one, wanted, host, signal), CONTAINER_SECONDS),
        ofEngine('Disk of the engine', dataCheck),
        limited('Disk', doctor_SECONDS, async () => [await storageCheck(settings.storagePath)]),
        ofEngine('MTU', networkCheck),
        ofEngine('QEMU', async (one) => [qemuCheck(one)]),
        ofEngine('Proxy', async (one) => [await proxyCheck(one)]),
        engine.then((one) => registryChecks(settings, one instanceof Error ? [] : one.info.mirrors)),
        limited('Docker Hub', 2 * doctor_SECONDS, () => loginCheck(settings.upstreams)),
        ofEngine('Earlier runs', (one) => leftChecks(one, settings.storagePath)),
    ]);
    return checks.flat();
}
/** What is asked of an engine that is not there is not repeated for each check. */
function notLooked(name) {
    return [skip(name, 'not looked at without an engine', 'See Engine above.')];
}
function unreachable(error) {
    const hint = error instanceof errors/* SystemError */._N ? error.hint : undefined;
    return fail('Engine', (0,errors/* messageOf */.bD)(error), hint ?? 'Start Docker, or name the engine with DOCKER_HOST.');
}


/***/ }),

/***/ 42601:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder, and those above it that are missing; a link to a folder is one. Throws the system's error where that
 * cannot be, as below a file, in `/proc`, or in a folder that was removed while it is in use: Node's own recursive `mkdir`
 * asks for ever there.
 */
async function makeFolders(path, options = {}) {
    const missing = [];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !(await made(place, options)); place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        missing.unshift(place);
    for (const place of missing) {
        // what is still missing above it will not come by asking again
        if (!(await made(place, options)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
    }
}
/** Makes one folder, or finds it; false where the one above it is missing. */
async function made(place, options) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) !== place)
            return false;
        if (code === 'EEXIST' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return true;
        throw error;
    }
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

/***/ 13153:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ challengesIn)
/* harmony export */ });
/** A word; behind `=` a word, or a text in quotes with escapes. */
const PART = /([\w!#$%&'*+.^`|~-]+)[ \t]*(?:=[ \t]*("(?:[^"\\]|\\.)*"|[^\s,"=]+))?/g;
/** Reads a `WWW-Authenticate` header, which may have several challenges. Source of the format: RFC 9110, section 11.6.1. */
function challengesIn(header) {
    const found = [];
    for (const [, word = '', value] of header.matchAll(PART)) {
        const last = found.at(-1);
        if (value === undefined)
            found.push({ scheme: word.toLowerCase(), parameters: {} });
        else if (last !== undefined)
            last.parameters[word.toLowerCase()] = unquoted(value);
    }
    return found;
}
function unquoted(value) {
    return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
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

/***/ 20734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   a6: () => (/* binding */ waitedFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ PARENT_MARK),
/* harmony export */   hv: () => (/* binding */ whyNotRun)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Between the name of a job that triggers a pipeline and those of its jobs. */
const PARENT_MARK = ' / ';
/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
function inOrder(jobs, stages) {
    const of = (parent) => stagesOf(jobs, stages, parent).flatMap((stage) => jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])));
    return of(undefined);
}
/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
function stagesOf(jobs, stages, parent) {
    const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
    return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}
/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
function waitedFor(job, jobs, stages) {
    const { needs } = job;
    if (needs !== null)
        return jobs.filter(({ name }) => needs.includes(name));
    const order = stagesOf(jobs, stages, job.parent);
    const place = order.indexOf(job.stage);
    return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}
/** Names that a sentence has room for. */
const NAMED = 3;
/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
function whyNotRun(job, jobs, stages) {
    if (job.status === 'manual')
        return 'it is manual, and was not played (input manual)';
    if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created')
        return undefined;
    if (job.history.length > 0)
        return undefined;
    if (job.status === 'canceled')
        return 'the pipeline was canceled before its turn';
    const before = waitedFor(job, jobs, stages);
    const causes = [
        ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
        ['canceled', ({ status }) => status === 'canceled'],
        ['skipped', ({ status }) => status === 'skipped'],
        ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
    ];
    for (const [word, is] of causes) {
        const names = before.filter(is).map(({ name }) => name);
        if (names.length > 0)
            return `${listed(names)} ${verb(word, names.length)}`;
    }
    return job.status === 'skipped'
        ? 'it runs after a failure (when: on_failure), and nothing before it failed'
        : undefined;
}
function verb(word, many) {
    if (word === 'failed')
        return 'failed';
    if (word === 'manual')
        return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
    return `${many === 1 ? 'was' : 'were'} ${word}`;
}
function listed(names) {
    const shown = names.slice(0, NAMED).map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, 100));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
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

/***/ 71428:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ hasCommit),
/* harmony export */   oJ: () => (/* binding */ whileThere),
/* harmony export */   uh: () => (/* binding */ commitLost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);


/** Whether a repository has a commit. */
async function hasCommit(repository, sha) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}
/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
function commitLost(repository, sha, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`, cause === undefined ? {} : { cause });
}
/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
async function whileThere(repository, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        if (await hasCommit(repository, sha))
            throw error;
        throw commitLost(repository, sha, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
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


/***/ }),

/***/ 25621:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   J3: () => (/* binding */ tried),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Q1: () => (/* binding */ pauseFor),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/*
 * What the clients of services have in common (GitLab, GitHub, Vault): how much of an answer is read, why none came, and
 * waiting before the next try. What may be tried again, and where a redirect may lead, is each service's own.
 */
/** No answer of a service is longer: GitLab's own limit of a file is 2 MiB. */
const MAX_BYTES = 10 * 1024 * 1024;
/** An answer has more than {@link MAX_BYTES}. */
class TooLarge extends Error {
    name = 'TooLarge';
    constructor() {
        super('the answer is too large');
    }
}
/** The body as text. Throws {@link TooLarge}: what is asked is not known to be well-meaning. */
async function bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new TooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Why a `fetch` came to nothing: its time was over, or what the system says (`code`: ECONNRESET), in words. */
function failureOf(error) {
    const timeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { timeout, code, words: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause) || code || 'the connection failed' };
}
const pauseFor = (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
const TRIES = 3;
/** Milliseconds before the second try; four times as long before the third. */
const FIRST_PAUSE_MS = 500;
/** Does something up to three times, as long as it fails with what may pass. Throws the last error, or the signal's reason. */
async function tried(once, mayPass, signal, pause = pauseFor) {
    for (let tries = 1;; tries += 1) {
        try {
            return await once();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!mayPass(error) || tries === TRIES)
                throw error;
            await pause(FIRST_PAUSE_MS * 4 ** (tries - 1), signal);
        }
    }
}


/***/ })

};
