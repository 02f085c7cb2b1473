export const id = 4851;
export const ids = [4851];
export const modules = {

/***/ 84851:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./src/docker/engine/connect.ts + 7 modules
var connect = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 10 modules
var parse = __webpack_require__(31110);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/screen/console.ts + 7 modules
var console = __webpack_require__(69334);
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
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 5 modules
var definitions = __webpack_require__(48636);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
;// CONCATENATED MODULE: ./src/cli/commands/doctor/config.ts







/** Options whose values nobody is shown. */
const HIDDEN = /^(secrets|file-variables|registry-users|token|.*-(token|password))$/;
/** `gitlab-dind doctor --config`: every option that is set, and where. Throws what is wrong with any of them. */
function configCommand(args) {
    const { problems } = (0,parse/* readInputs */.K)(args.inputs);
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
    const version = await (0,src_process/* outputOf */.j)(command, ['--version'], 5);
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
function engineChecks({ info, address, local }) {
    const where = local ? '' : `, not on this machine's kernel (${info.operatingSystem || info.hostName})`;
    return [
        ok('Engine', `Docker ${info.version} at ${address}, API ${info.apiVersion}, ${info.arch}, ${(0,report_text/* count */.U9)(info.cpus, 'processor')}${where}`),
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
    const bridge = await networks.ownBridge();
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
// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 34 modules
var bring_up = __webpack_require__(76216);
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
            skip('Container', `writing and names are not tried: the engine has no image with a shell (${wanted})`, `docker pull ${wanted}, or name one that is there with --default-image.`),
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
async function imageOf(engine, wanted) {
    for (const name of [wanted, ...IMAGES]) {
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
    const checks = await allChecks((0,parse/* parseInputs */.T)(args.inputs));
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
    const engine = (0,connect/* connect */.Ng)(inputs.dockerHost, undefined, doctor_SECONDS * 1000).catch((error) => error);
    const ofEngine = (name, look, seconds = doctor_SECONDS) => engine.then((one) => one instanceof Error ? notLooked(name) : limited(name, seconds, (signal) => look(one, signal)));
    const checks = await Promise.all([
        limited('Command', doctor_SECONDS, async () => [programCheck()]),
        limited('Git', doctor_SECONDS, async () => [await gitCheck()]),
        engine.then((one) => (one instanceof Error ? [unreachable(one)] : engineChecks(one))),
        ofEngine('Container', (one, signal) => insideChecks(one, settings.defaultImage, host, signal), CONTAINER_SECONDS),
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

/***/ 61246:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SV: () => (/* binding */ DIND_PRELUDE),
/* harmony export */   WX: () => (/* binding */ DOCTOR),
/* harmony export */   a6: () => (/* binding */ TERMINATE),
/* harmony export */   kc: () => (/* binding */ DOCKER_BUILDX),
/* harmony export */   xV: () => (/* binding */ DOCKERD)
/* harmony export */ });
// Made by scripts/embed.mjs from the shell files of this folder. Do not edit.
const DIND_PRELUDE = "# Sourced by the job's shell before the first command of a job with a Docker daemon of its own.\n# POSIX sh; must leave nothing behind in the shell but the files it writes, and never fail the job.\nglci_docker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\n\n# The docker images come with a default builder that names the unix socket: with DOCKER_HOST set, buildx would take\n# it for another daemon and start a builder that cannot verify it. Nothing of the job's own can be here yet.\nrm -rf \"$glci_docker_dir/buildx\" 2>/dev/null || :\n\n# A builder made without our wrapper trusts the registry too.\nif mkdir -p \"$glci_docker_dir/buildx\" 2>/dev/null; then\n  cp /glci/buildkitd.toml \"$glci_docker_dir/buildx/buildkitd.default.toml\" 2>/dev/null || :\nfi\n\n# Our wrapper is found before the image's own buildx, and only where there is one.\nglci_buildx=\nfor glci_dir in \"$glci_docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  if [ -x \"$glci_dir/docker-buildx\" ]; then glci_buildx=1; fi\ndone\nif [ ! -e \"$glci_docker_dir/config.json\" ]; then\n  if [ -n \"$glci_buildx\" ]; then glci_config=/glci/docker-config.json; else glci_config=/glci/docker-config-bare.json; fi\n  (umask 077 && cp \"$glci_config\" \"$glci_docker_dir/config.json\") 2>/dev/null || :\nelif [ -n \"$glci_buildx\" ] && [ ! -e \"$glci_docker_dir/cli-plugins/docker-buildx\" ]; then\n  mkdir -p \"$glci_docker_dir/cli-plugins\" 2>/dev/null || :\n  ln -s /glci/cli-plugins/docker-buildx \"$glci_docker_dir/cli-plugins/docker-buildx\" 2>/dev/null || :\nfi\n# A job that brings a docker command of its own may overwrite the image's: a copy of that is kept.\nif [ -f /glci/bin/docker ]; then\n  cp -pL \"$(command -v docker 2>/dev/null)\" /glci/bin/docker-of-image 2>/dev/null || :\nfi\nunset glci_docker_dir glci_dir glci_buildx glci_config\n\n# Called before each command: a docker binary or plugin that the job has downloaded for another architecture is\n# replaced by one that runs here, where there is one. (buildx has its own look in the wrapper.)\nglci_machine() {\n  od -An -tx1 -N20 \"$1\" 2>/dev/null | tr -d ' \\n' | sed -n 's/^7f454c46.\\{28\\}\\(....\\)$/\\1/p'\n}\n\nglci_replace() { # FILE CANDIDATE...\n  glci_file=$1\n  shift\n  glci_found=$(glci_machine \"$glci_file\")\n  if [ -z \"$glci_found\" ] || [ \"$glci_found\" = \"$glci_own\" ]; then return 0; fi\n  for glci_other in \"$@\"; do\n    if [ \"$glci_other\" != \"$glci_file\" ] && [ -x \"$glci_other\" ] && [ \"$(glci_machine \"$glci_other\")\" = \"$glci_own\" ]; then\n      mv \"$glci_file\" \"$glci_file.other-architecture\" 2>/dev/null || return 0\n      ln -s \"$glci_other\" \"$glci_file\" 2>/dev/null || return 0\n      echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted): using $glci_other\" >&2\n      return 0\n    fi\n  done\n  case \" $glci_told \" in *\" $glci_file \"*) return 0 ;; esac\n  glci_told=\"$glci_told $glci_file\"\n  echo \"WARNING: $glci_file is built for another architecture ($(uname -m) is wanted), and there is no other here\" >&2\n}\n\nglci_guard() {\n  glci_docker=$(command -v docker 2>/dev/null) || glci_docker=\n  if [ -f \"$glci_docker\" ]; then\n    glci_replace \"$glci_docker\" /usr/local/bin/docker /usr/bin/docker /bin/docker \\\n      /glci/bin/docker-of-image /glci/bin/docker\n  fi\n  glci_compose=${DOCKER_CONFIG:-${HOME:-/root}/.docker}/cli-plugins/docker-compose\n  if [ -f \"$glci_compose\" ]; then\n    glci_replace \"$glci_compose\" /usr/local/lib/docker/cli-plugins/docker-compose \\\n      /usr/local/libexec/docker/cli-plugins/docker-compose /usr/lib/docker/cli-plugins/docker-compose \\\n      /usr/libexec/docker/cli-plugins/docker-compose\n  fi\n}\nglci_told=\nglci_own=$(glci_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\")\n";
const DOCKER_BUILDX = "#!/bin/sh\n# Stands before the image's buildx plugin. `create` gets what a builder needs to reach the registry of the pipeline,\n# where the user did not say it himself; every other call goes through as it came.\n\n# e_machine of an ELF file (two bytes at offset 18), as od prints them\nelf_machine() {\n  od -An -tx1 -j18 -N2 \"$1\" 2>/dev/null | tr -d ' \\n'\n}\n\n# the machine's own number, by the shell that runs this; /bin/sh may be a link\nown_machine() {\n  elf_machine \"$(readlink -f /proc/self/exe 2>/dev/null || readlink -f /bin/sh)\"\n}\n\nreal=\nown=$(own_machine)\ndocker_dir=${DOCKER_CONFIG:-${HOME:-/root}/.docker}\nfor dir in \"$docker_dir/cli-plugins\" /usr/local/lib/docker/cli-plugins /usr/local/libexec/docker/cli-plugins \\\n  /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do\n  candidate=$dir/docker-buildx\n  [ -x \"$candidate\" ] || continue\n  case $(readlink -f \"$candidate\" 2>/dev/null) in /glci/*) continue ;; esac\n  machine=$(elf_machine \"$candidate\")\n  if [ -n \"$own\" ] && [ -n \"$machine\" ] && [ \"$machine\" != \"$own\" ] &&\n    [ \"$(od -An -tx1 -N4 \"$candidate\" 2>/dev/null | tr -d ' \\n')\" = 7f454c46 ]; then\n    # the CLI asks every plugin for its metadata: say it only for a real call\n    [ \"${1-}\" = docker-cli-plugin-metadata ] ||\n      echo \"WARNING: $candidate is built for another architecture ($(uname -m) is wanted): using another buildx\" >&2\n    continue\n  fi\n  real=$candidate\n  break\ndone\nif [ -z \"$real\" ]; then\n  echo \"docker-buildx: no buildx that runs on $(uname -m) was found\" >&2\n  exit 127\nfi\n\n# `imagetools` asks the registry itself, and trusts it by the job's own certificates or the configuration of a builder: the\n# default one, of the daemon, has none\nimagetools() {\n  for argument in \"$@\"; do\n    case $argument in --builder | --builder=*) return 1 ;; esac\n  done\n  if [ -n \"${BUILDX_BUILDER-}\" ]; then return 1; fi\n  case $(\"$real\" buildx inspect 2> /dev/null) in *'Driver: '*'docker-container'*) return 1 ;; esac\n  BUILDX_CONFIG=$docker_dir/glci-imagetools\n  export BUILDX_CONFIG\n  if [ ! -e \"$BUILDX_CONFIG/instances/glci\" ]; then\n    make_context\n    # never started: only its configuration is wanted\n    \"$real\" buildx create --name glci --driver docker-container --config /glci/buildkitd.toml $context > /dev/null 2>&1 || :\n  fi\n  BUILDX_BUILDER=glci\n  export BUILDX_BUILDER\n}\n\n# buildx refuses an endpoint with TLS that it would have to take from the environment: it wants a context\nmake_context() {\n  context=\n  if [ -z \"${DOCKER_TLS_VERIFY-}\" ] || [ -z \"${DOCKER_CERT_PATH-}\" ] || [ -z \"${DOCKER_HOST-}\" ]; then return 0; fi\n  context=glci-dind\n  if ! docker context inspect \"$context\" > /dev/null 2>&1; then\n    if ! message=$(docker context create \"$context\" --docker \\\n      \"host=$DOCKER_HOST,ca=$DOCKER_CERT_PATH/ca.pem,cert=$DOCKER_CERT_PATH/cert.pem,key=$DOCKER_CERT_PATH/key.pem\" 2>&1); then\n      printf '%s\\n' \"$message\" >&2\n      context=\n    fi\n  fi\n}\n\n# find `create` behind `buildx`, past global options; anything else goes straight through\nposition=0\nindex=0\nseen=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ -z \"$seen\" ]; then\n    if [ \"$argument\" = buildx ]; then seen=buildx; fi\n    continue\n  fi\n  case $argument in\n    create) position=$index; break ;;\n    imagetools)\n      imagetools \"$@\" || :\n      break\n      ;;\n    -*) ;;\n    *) break ;;\n  esac\ndone\nif [ \"$position\" = 0 ]; then exec \"$real\" \"$@\"; fi\n\n# what the user said himself\nhas_config=\nhas_network=\ndriver=docker-container\nendpoint=\nwant=\nindex=0\nleave=\nfor argument in \"$@\"; do\n  index=$((index + 1))\n  if [ \"$index\" -le \"$position\" ]; then continue; fi\n  if [ -n \"$want\" ]; then\n    case $want in\n      driver) driver=$argument ;;\n      option) case $argument in network=* | *,network=*) has_network=1 ;; esac ;;\n    esac\n    want=\n    continue\n  fi\n  case $argument in\n    --config | --buildkitd-config) has_config=1; want=value ;;\n    --config=* | --buildkitd-config=*) has_config=1 ;;\n    --driver) want=driver ;;\n    --driver=*) driver=${argument#--driver=} ;;\n    --driver-opt) want=option ;;\n    --driver-opt=network=* | --driver-opt=*,network=*) has_network=1 ;;\n    --name | --node | --platform | --buildkitd-flags) want=value ;;\n    --leave) leave=1 ;;\n    -h | --help) leave=1 ;;\n    -*) ;;\n    *) endpoint=$argument ;;\n  esac\ndone\nif [ -n \"$leave\" ] || [ \"$driver\" != docker-container ]; then exec \"$real\" \"$@\"; fi\n\ncontext=\nif [ -z \"$endpoint\" ]; then make_context; fi\n\n# inside dind the builder shares the daemon's network; beside the engine itself it joins the job's\nnetwork=host\nif [ -r /glci/network ]; then read -r network < /glci/network; fi\n\n# rebuild the arguments in place, each as it came, with ours behind `create`\ncount=$#\nindex=0\nwhile [ \"$index\" -lt \"$count\" ]; do\n  index=$((index + 1))\n  argument=$1\n  shift\n  set -- \"$@\" \"$argument\"\n  if [ \"$index\" = \"$position\" ]; then\n    if [ -z \"$has_config\" ]; then set -- \"$@\" --config /glci/buildkitd.toml; fi\n    if [ -z \"$has_network\" ]; then set -- \"$@\" --driver-opt \"network=$network\"; fi\n    if [ -z \"$has_config\" ] && [ -r /glci/builder-options ]; then\n      while read -r option; do set -- \"$@\" --driver-opt \"$option\"; done < /glci/builder-options\n    fi\n  fi\ndone\nif [ -n \"$context\" ]; then set -- \"$@\" \"$context\"; fi\nexec \"$real\" \"$@\"\n";
const DOCKERD = "#!/bin/sh\n# Stands before the image's dockerd, whoever starts it and with whatever flags: gives it the settings of the pipeline that\n# neither its flags nor its daemon.json have. dockerd refuses a directive that stands in both.\n# /glci/dockerd.settings has a line for each: the kind (list, value, host, flag), the key in the file, the flag, the value.\n\nours=/glci/daemon.json\nbefore=/glci/daemon-before.json\n\n# the next dockerd on the path, which is not this one\nreal=\nrest=$PATH:\nwhile [ -n \"$rest\" ]; do\n  folder=${rest%%:*}\n  rest=${rest#*:}\n  if [ -x \"$folder/dockerd\" ] && [ \"$folder/dockerd\" != \"$0\" ]; then\n    real=$folder/dockerd\n    break\n  fi\ndone\nif [ -z \"$real\" ]; then\n  echo \"dockerd: not found\" >&2\n  exit 127\nfi\n\nfile=/etc/docker/daemon.json\n# a rootless daemon is root in its own namespace\n[ \"$(id -u)\" = 0 ] && [ -z \"${ROOTLESSKIT_STATE_DIR-}\" ] || file=${XDG_CONFIG_HOME:-${HOME:-/home/rootless}/.config}/docker/daemon.json\nnamed=\nfor argument in \"$@\"; do\n  [ -z \"$named\" ] || file=$argument\n  named=\n  case $argument in\n    --config-file) named=1 ;;\n    --config-file=*) file=${argument#*=} ;;\n    --version | -v | --help | -h | --validate) exec \"$real\" \"$@\" ;;\n  esac\ndone\n\n# what was put into the file before the start gives way to what is found out now\nif [ -f \"$file\" ] && [ -f \"$ours\" ] && [ \"$(cat \"$file\")\" = \"$(cat \"$ours\")\" ]; then\n  if [ -f \"$before\" ]; then cat \"$before\" >\"$file\"; else rm -f \"$file\"; fi 2>/dev/null\nfi\ntext=\n[ ! -f \"$file\" ] || text=$(tr '\\n\\r\\t' '   ' <\"$file\")\nchanged=\n\n# Whether a flag is among the given; the first is its name.\nflag_given() {\n  flag=$1\n  shift\n  for argument in \"$@\"; do\n    case $argument in \"--$flag\" | \"--$flag=\"*) return 0 ;; esac\n  done\n  return 1\n}\n\n# Whether a flag is given with a value; the first two are its name and the value.\nvalue_given() {\n  flag=$1\n  value=$2\n  last=\n  shift 2\n  for argument in \"$@\"; do\n    case $argument in \"--$flag=$value\") return 0 ;; esac\n    [ \"$last\" != \"--$flag\" ] || [ \"$argument\" != \"$value\" ] || return 0\n    last=$argument\n  done\n  return 1\n}\n\nhost_given() {\n  for argument in \"$@\"; do\n    case $argument in --host | --host=* | -H*) return 0 ;; esac\n  done\n  return 1\n}\n\nin_file() {\n  case $text in *\"\\\"$1\\\"\"*) return 0 ;; esac\n  return 1\n}\n\nanother=/run/glci-dockerd.pid\n[ -w /run ] || another=${XDG_RUNTIME_DIR:-/tmp}/glci-dockerd.pid\nsecond=\n[ ! -f \"$another\" ] || ! kill -0 \"$(cat \"$another\")\" 2>/dev/null || second=1\n\n# Docker leaves servers of its own loopback out of what it gives to containers and builds, and this container has no other\n# than 127.0.0.11: the real ones are put behind it. As flags they would take its place, and with it the names of services,\n# in containers on networks of their own and on the daemon's. The engine names in a comment whom 127.0.0.11 asks, the\n# machine's loopback as host(ADDRESS).\nresolv=/etc/resolv.conf\nif [ -w \"$resolv\" ] && ! flag_given dns \"$@\" && ! in_file dns &&\n  ! grep -E '^nameserver' \"$resolv\" | grep -qvE '^nameserver[[:space:]]+(127\\.|::1)'; then\n  servers=$(sed -n 's/^# ExtServers: \\[\\(.*\\)\\].*/\\1/p' \"$resolv\" | tr ' ' '\\n' |\n    grep -E '^[0-9]+(\\.[0-9]+){3}$' | grep -v '^127\\.')\n  [ -n \"$servers\" ] || servers=$(sed -n 's/^server dns dns //p' /glci/dockerd.settings 2>/dev/null)\n  for server in $servers; do echo \"nameserver $server\" >>\"$resolv\"; done\nfi\n\nif [ -f /glci/dockerd.settings ]; then\n  while read -r kind key name setting; do\n    case $kind in\n      list)\n        if value_given \"$name\" \"$setting\" \"$@\"; then\n          continue\n        elif in_file \"$key\"; then\n          in_file \"$setting\" && continue\n          text=$(printf '%s\\n' \"$text\" | sed \"s|\\\"$key\\\" *: *\\\\[ *\\\\]|\\\"$key\\\": [\\\"$setting\\\"]|\nt\ns|\\\"$key\\\" *: *\\\\[|\\\"$key\\\": [\\\"$setting\\\", |\")\n          changed=1\n        else\n          set -- \"$@\" \"--$name=$setting\"\n        fi\n        ;;\n      value)\n        flag_given \"$name\" \"$@\" || in_file \"$key\" || set -- \"$@\" \"--$name=$setting\"\n        ;;\n      host)\n        # a second daemon in the same container does not get the first one's socket\n        if [ -n \"$second\" ] || in_file hosts || value_given host \"$setting\" \"$@\"; then continue; fi\n        host_given \"$@\" || set -- \"$@\" --host=unix:///var/run/docker.sock\n        set -- \"$@\" \"--host=$setting\"\n        ;;\n      plain)\n        # without TLS dockerd waits 15 s, to warn, unless it is told in words that none is wanted\n        case \" $* $text\" in\n          *\" --tls\"* | *'\"tls'*) ;;\n          *tcp://*) set -- \"$@\" --tls=false ;;\n        esac\n        ;;\n    esac\n  done </glci/dockerd.settings\nfi\nif [ -n \"$changed\" ] && ! printf '%s\\n' \"$text\" >\"$file\" 2>/dev/null; then\n  echo \"dockerd: $file cannot be written to: the registry of the pipeline is not known to this daemon\" >&2\nfi\n[ -n \"$second\" ] || echo $$ >\"$another\" 2>/dev/null\nexec \"$real\" \"$@\"\n";
const DOCTOR = "# What `gitlab-dind doctor` asks from inside a container, by `sh -c`: a line for each thing that is found, `KEY VALUE`.\n# The arguments: a file to write, its size in MiB, a name to look up.\n\n# in hundredths of a second, as a number: `date` of small images has none\nuptime() {\n  read -r now _ < /proc/uptime\n  echo \"${now%.*}${now#*.}\"\n}\n\nbegin=$(uptime)\nif dd if=/dev/zero of=\"$1\" bs=1048576 count=\"$2\" conv=fsync 2> /dev/null; then\n  echo \"written $2\"\n  echo \"hundredths $(($(uptime) - begin))\"\nfi\nrm -f \"$1\"\n\n# POSIX: the fourth column of the second line, in kB\ndf -P -k \"${1%/*}/\" 2> /dev/null | while read -r _ _ _ free _; do\n  case $free in *[!0-9]* | '') ;; *) echo \"free $free\" ;; esac\ndone\n\nlimit=\nif command -v timeout > /dev/null 2>&1; then limit='timeout 8'; fi\nif command -v getent > /dev/null 2>&1; then\n  $limit getent hosts \"$3\" > /dev/null 2>&1 && echo 'dns found' || echo 'dns missing'\nelif command -v nslookup > /dev/null 2>&1; then\n  $limit nslookup \"$3\" > /dev/null 2>&1 && echo 'dns found' || echo 'dns missing'\nfi\n";
const TERMINATE = "# Asks every process of a job's container to end: SIGTERM, since shells do not pass it on. The youngest first, so that\n# what a shell waits for ends before it; each has so many tenths of a second as the argument says before the next is\n# asked. Run by `sh -c` in the container; PID 1 is left to the engine.\nlimit=$1\npids=\nfor entry in /proc/[0-9]*; do\n  pid=${entry#/proc/}\n  if [ \"$pid\" != 1 ] && [ \"$pid\" != \"$$\" ]; then pids=\"$pids $pid\"; fi\ndone\n\n# a process that has ended and that nobody has asked for yet is still listed, as a zombie\nruns() {\n  state=\n  while read -r key value _; do\n    if [ \"$key\" = State: ]; then\n      state=$value\n      break\n    fi\n  done 2> /dev/null < \"/proc/$1/status\" || return 1\n  case $state in '' | Z | X) return 1 ;; esac\n}\n\nwhile [ -n \"$pids\" ]; do\n  highest=0\n  for pid in $pids; do\n    if [ \"$pid\" -gt \"$highest\" ]; then highest=$pid; fi\n  done\n  rest=\n  for pid in $pids; do\n    if [ \"$pid\" != \"$highest\" ]; then rest=\"$rest $pid\"; fi\n  done\n  pids=$rest\n  kill -TERM \"$highest\" 2> /dev/null || continue\n  waited=0\n  while [ \"$waited\" -lt \"$limit\" ] && runs \"$highest\"; do\n    if sleep 0.1 2> /dev/null; then waited=$((waited + 1)); else\n      sleep 1\n      waited=$((waited + 10))\n    fi\n  done\ndone\n";


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
