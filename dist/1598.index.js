export const id = 1598;
export const ids = [1598];
export const modules = {

/***/ 11598:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryCommand: () => (/* binding */ registryCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56579);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53145);
/* harmony import */ var _registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24947);
/* harmony import */ var _registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12651);
/* harmony import */ var _registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21015);
/* harmony import */ var _registry_check_verify_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13139);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14026);
/* harmony import */ var _registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43667);
/* harmony import */ var _registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22370);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(64732);














const ACTIONS = ['list', 'stats', 'verify', 'clean'];
/** `gitlab-dind registry list|stats|verify|clean [all]`: what is stored between runs. Returns the exit code. */
async function registryCommand(args) {
    const [action = '', what, ...more] = args.operands;
    if (!ACTIONS.includes(action))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry: say list, stats, verify or clean${action === '' ? '' : ` ("${action}" is none of them${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_12__/* .suggestion */ .h)(action, ACTIONS, '')})`}`);
    if (more.length > 0 || (what !== undefined && (action !== 'clean' || what !== 'all')))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry ${action}: "${[what, ...more].join(' ')}" is not understood; only clean takes a word: all`);
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInputs */ .TL)(args.inputs);
    const root = inputs.settings.storagePath ?? '';
    const projects = await allProjects(root);
    const show = (document, lines) => args.json ? (0,_door_js__WEBPACK_IMPORTED_MODULE_13__/* .printJson */ .Q2)(document) : (0,_door_js__WEBPACK_IMPORTED_MODULE_13__/* .print */ .yy)(lines.join('\n'));
    if (action === 'list') {
        const stored = await imagesOf(projects);
        const images = stored.filter((image) => !(0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .isLayerCache */ .iU)(image));
        const layers = stored.filter(_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .isLayerCache */ .iU);
        const lines = [...byProject(images), ...layerLines(layers)];
        show({ path: root, images, layers }, stored.length === 0 ? [`Nothing is stored in ${root}`] : lines);
    }
    else if (action === 'stats') {
        const stats = await statistics(root, projects);
        const rows = stats.stores.map(({ project, name, tags, blobs, bytes }) => [
            project,
            name,
            `${tags} tags`,
            `${blobs} blobs`,
            megabytes(bytes),
        ]);
        show(stats, [...aligned(rows), `${megabytes(stats.bytes)} in all, in ${root}`]);
    }
    else if (action === 'verify') {
        for (const { folder } of projects)
            await refuseWhileUsed(action, inputs.dockerHost, folder);
        const found = await verified(projects);
        const isClean = found.every(({ dropped, kept }) => dropped.length + kept.length === 0);
        show({ path: root, clean: isClean, projects: found }, [...found.flatMap(verdict), summaryOf(root, found)]);
        return isClean ? 0 : 1;
    }
    else {
        for (const { folder } of projects)
            await refuseWhileUsed(action, inputs.dockerHost, folder);
        const before = await bytesOf(projects);
        const dropped = [];
        for (const { folder } of projects)
            dropped.push(...(what === 'all' ? await removeAll(folder) : await tidy(folder, inputs.cacheMaxBytes)));
        const bytes = before - (await bytesOf(projects));
        show({ bytes, dropped }, [...dropped.map((name) => `Dropped ${name}`), `Freed ${megabytes(bytes)}`]);
    }
    return 0;
}
/** The projects below the storage folder, and what earlier versions have stored for all of them together. */
async function allProjects(root) {
    const projects = await (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_10__/* .storedProjects */ .UL)(root);
    return (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_10__/* .hasOldStorage */ .Xr)(root) ? [{ name: '', folder: root }, ...projects] : projects;
}
async function imagesOf(projects) {
    const found = await Promise.all(projects.map(async ({ name, folder }) => (await (0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .storedImages */ .ec)(folder)).map((image) => ({ project: name, ...image }))));
    return found.flat();
}
async function bytesOf(projects) {
    const sizes = await Promise.all(projects.map(({ folder }) => (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_11__/* .storedBytes */ .Z)(folder)));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function verified(projects) {
    const found = [];
    for (const { name, folder } of projects) {
        const { parts, kept } = await (0,_registry_check_verify_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyStorage */ .Pv)(folder);
        const sizes = (await (0,_registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .readStores */ .J7)(folder)).flatMap(({ blobs }) => [...blobs.values()]);
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        found.push({ project: name, blobs: sizes.length, bytes, dropped: parts, kept });
    }
    return found;
}
function verdict({ project, dropped, kept }) {
    if (dropped.length + kept.length === 0)
        return [];
    return [
        `${project}:`,
        ...dropped.map((part) => `  Dropped: ${part}`),
        ...kept.map((part) => `  Not whole, and could not be removed: ${part}`),
    ];
}
function summaryOf(root, found) {
    const total = (of) => found.reduce((sum, one) => sum + of(one), 0);
    const [blobs, wrong] = [total((one) => one.blobs), total((one) => one.dropped.length + one.kept.length)];
    const rest = `${blobs} blobs (${megabytes(total((one) => one.bytes))}) in ${root} are what was stored`;
    return wrong === 0 ? rest : `${wrong} parts were not whole; ${rest}`;
}
async function tidy(storage, maxBytes) {
    const { parts } = await (0,_registry_check_verify_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyStorage */ .Pv)(storage, 'sizes');
    await (0,_registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__/* .collectGarbage */ .iO)(storage);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, '.incoming'), { recursive: true, force: true }); // of a transfer that was interrupted
    return [...parts, ...(maxBytes === undefined ? [] : await (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_11__/* .limitSize */ .x)(storage, maxBytes))];
}
/** Only what registries and jobs' caches keep there: the folder may be the user's own. */
async function removeAll(storage) {
    const images = await (0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .storedImages */ .ec)(storage);
    for (const part of ['local', 'upstream', 'job-caches', '.incoming'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(storage, part), { recursive: true, force: true });
    return images.map(imageName);
}
/** Throws while a run has a registry over the folder: it would go on with files that are gone. */
async function refuseWhileUsed(action, dockerHost, storage) {
    const engine = await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(dockerHost).catch(() => undefined); // without an engine, no run
    if (engine === undefined)
        return;
    const used = await (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_9__/* .registryOver */ .u)(engine, storage);
    if (used === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry ${action}: ${used} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`);
}
async function statistics(root, projects) {
    const stores = await Promise.all(projects.map(async (project) => (await (0,_registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .readStores */ .J7)(project.folder)).map((store) => ({
        project: project.name,
        name: store.name,
        tags: store.repositories.reduce((sum, repository) => sum + repository.tags.length, 0),
        blobs: store.blobs.size,
        bytes: [...store.blobs.values()].reduce((sum, size) => sum + size, 0),
    }))));
    return { path: root, bytes: await bytesOf(projects), stores: stores.flat() };
}
/** A table for each project, below its name. */
function byProject(images) {
    const names = [...new Set(images.map(({ project }) => project))];
    return names.flatMap((name, index) => [
        ...(index === 0 ? [] : ['']),
        `${name}:`,
        ...table(images.filter(({ project }) => project === name)),
    ]);
}
/** The layers that `layer-cache` has kept: they are no images, and nobody can name them. Builds share some. */
function layerLines(layers) {
    return [...new Set(layers.map(({ project }) => project))].map((project) => {
        const own = layers.filter((one) => one.project === project);
        const bytes = own.reduce((sum, { size }) => sum + size, 0);
        const last = timeText(Math.max(...own.map(({ used }) => used)));
        return `${project}: layers of ${own.length} builds (layer-cache), up to ${megabytes(bytes)}, used last ${last}`;
    });
}
function table(images) {
    const head = ['IMAGE', 'PLATFORMS', 'SIZE', 'DIGEST', 'USED'];
    const rows = images.map((image) => [
        imageName(image),
        image.platforms.join(', '),
        megabytes(image.size),
        image.digest.slice(0, 19),
        timeText(image.used),
    ]);
    return aligned([head, ...rows]);
}
function timeText(milliseconds) {
    return new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ');
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

/***/ 45821:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ PRIVATE_ROOT),
/* harmony export */   AD: () => (/* binding */ upstreamRoot),
/* harmony export */   CC: () => (/* binding */ instanceConfig),
/* harmony export */   FT: () => (/* binding */ REGISTRY_ROOT),
/* harmony export */   Fo: () => (/* binding */ PUSH_PORT),
/* harmony export */   Kz: () => (/* binding */ CERTIFICATE_PATH),
/* harmony export */   MG: () => (/* binding */ HOSTS_PORT),
/* harmony export */   YE: () => (/* binding */ KEY_PATH),
/* harmony export */   eQ: () => (/* binding */ configPath),
/* harmony export */   nc: () => (/* binding */ PLAIN_PORT),
/* harmony export */   z6: () => (/* binding */ HTPASSWD_PATH)
/* harmony export */ });
/** Where the instances of the mock find and keep things inside their containers. */
const REGISTRY_ROOT = '/var/lib/registry';
/** Where content goes that only somebody's credentials could get: it does not outlive the run. */
const PRIVATE_ROOT = '/var/lib/registry-private';
const HTPASSWD_PATH = '/glci/htpasswd';
const CERTIFICATE_PATH = '/glci/server.pem';
const KEY_PATH = '/glci/server-key.pem';
/** Where an instance of this name has its configuration. */
function configPath(name) {
    return `/glci/${name}.yml`;
}
/** Port of the instance that takes pushes, over HTTPS; those of the upstreams follow. */
const PUSH_PORT = 5000;
/** The same storage over HTTP, for the engine and this process by a loopback address, and for tools that insist on it. */
const PLAIN_PORT = 80;
/** The same storage over HTTPS under the names that stand without a port. */
const HOSTS_PORT = 443;
/**
 * Configuration of one CNCF Distribution instance; only options that both 2.8 and 3 know. JSON is YAML, and needs no
 * quoting rules of its own.
 */
function instanceConfig(options) {
    const { upstream } = options;
    return JSON.stringify({
        version: 0.1,
        // at this level it says when it listens
        log: { level: 'info', accesslog: { disabled: false } },
        storage: {
            filesystem: { rootdirectory: options.rootDirectory },
            delete: { enabled: true },
            cache: { blobdescriptor: 'inmemory' },
            maintenance: {
                uploadpurging: { enabled: true, age: '24h', interval: '24h', dryrun: false },
                ...(options.readOnly === true ? { readonly: { enabled: true } } : {}),
            },
        },
        http: {
            addr: `:${options.port}`,
            secret: options.secret,
            headers: { 'X-Content-Type-Options': ['nosniff'] },
            ...(options.tls ? { tls: { certificate: CERTIFICATE_PATH, key: KEY_PATH } } : {}),
        },
        health: { storagedriver: { enabled: true, interval: '10s', threshold: 3 } },
        ...(options.protectedByPassword
            ? { auth: { htpasswd: { realm: 'GitLab Container Registry', path: HTPASSWD_PATH } } }
            : {}),
        ...(upstream === undefined ? {} : { proxy: proxySection(upstream) }),
    }, null, 2);
}
function proxySection(upstream) {
    return {
        remoteurl: upstream.url,
        ...(upstream.username === undefined ? {} : { username: upstream.username }),
        ...(upstream.password === undefined ? {} : { password: upstream.password }),
    };
}
/** Where an upstream's content is kept: apart, where it took credentials to get it, unless `keepPrivate`. */
function upstreamRoot(upstream, keepPrivate = false) {
    const folder = `upstream/${upstream.name.replace(/[^a-z0-9.-]/gi, '_')}`;
    return upstream.username === undefined || keepPrivate
        ? `${REGISTRY_ROOT}/${folder}`
        : `${PRIVATE_ROOT}/data/${folder}`;
}


/***/ }),

/***/ 39714:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ LAYERS_REPOSITORY),
/* harmony export */   kk: () => (/* binding */ LAYERS_HOST),
/* harmony export */   lz: () => (/* binding */ layersOwners),
/* harmony export */   mX: () => (/* binding */ layersJob),
/* harmony export */   qM: () => (/* binding */ LAYERS_ALIAS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89106);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45821);



/** The registry's repository with the layers of builds: a name that no project of GitLab has, since theirs have a group. */
const LAYERS_REPOSITORY = 'glci-layer-cache';
/** A name of the registry for these layers alone, so that the login for them is none of the job's own. */
const LAYERS_ALIAS = 'glci-layers.local';
/** Where builders find them. */
const LAYERS_HOST = `${LAYERS_ALIAS}:${_config_js__WEBPACK_IMPORTED_MODULE_2__/* .PUSH_PORT */ .Fo}`;
/** The owners for a pipeline. A merge request is never taken for the branch of the same name, whoever has named that. */
function layersOwners(context) {
    const { ref, mergeRequest, project } = context;
    const main = ownerOf('branch', project.defaultBranch, project.defaultBranch);
    if (mergeRequest !== undefined) {
        const { iid, sourceProjectPath, sourceBranch } = mergeRequest;
        const identity = JSON.stringify([iid, sourceProjectPath, sourceBranch]);
        return { own: ownerOf('merge-request', identity, `${sourceBranch} (merge request)`), main };
    }
    if (ref.kind !== 'branch')
        return { own: undefined, main };
    if (ref.name === project.defaultBranch)
        return { own: main, main: undefined };
    return { own: ownerOf('branch', ref.name, ref.name), main };
}
function ownerOf(kind, identity, name) {
    return { name, end: `-${(0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_1__/* .slugify */ .Yv)(name).slice(0, 40)}-${digestOf(`${kind} ${identity}`).slice(0, 12)}` };
}
/** What the builds of a job are told apart from those of others by. */
function layersJob(job) {
    return digestOf(`job ${job}`);
}
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 12651:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ pushedImages),
/* harmony export */   ec: () => (/* binding */ storedImages),
/* harmony export */   iU: () => (/* binding */ isLayerCache)
/* harmony export */ });
/* harmony import */ var _layers_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39714);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21015);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32468);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27370);
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81149);





/** All tags that are stored, pushed ones first, but for those that cannot be pulled: of pushes all has to be there. */
async function storedImages(storage) {
    const images = [];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readStores */ .J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                const described = await describe(store, tag.digest);
                if (described === undefined)
                    continue;
                images.push({
                    store: store.name,
                    repository: repository.name,
                    tag: tag.name,
                    digest: tag.digest,
                    ...described,
                    used: tag.used,
                });
            }
        }
    }
    return images;
}
/** Whether it is no image of anybody's, but the layers of earlier builds. */
function isLayerCache(image) {
    return image.store === 'local' && image.repository === _layers_names_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYERS_REPOSITORY */ .Gs;
}
/** The images that were pushed since a time, in milliseconds. */
async function pushedImages(storage, since) {
    const images = await storedImages(storage);
    return images
        .filter((image) => image.store === 'local' && !isLayerCache(image))
        .filter((image) => image.used >= since - 50) // a file's time is that of the last tick
        .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}
async function describe(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(store, digest);
    if (manifest === undefined)
        return undefined;
    const { manifests, blobs, missing } = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .g)(store, [digest]);
    if (!store.upstream && (missing.size > 0 || [...blobs].some((blob) => !store.blobs.has(blob))))
        return undefined;
    for (const one of manifests)
        if (!(await fits(store, one)))
            return undefined;
    const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
    if (manifest.manifests !== undefined)
        return { platforms: manifest.manifests.flatMap(({ platform }) => wordsOf(platform)), size };
    return { platforms: await configPlatform(store, manifest), size };
}
/** Whether what a manifest names has the sizes that it tells, as far as it is there. */
async function fits(store, digest) {
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(store, digest);
    const named = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), ...[manifest?.config ?? []].flat()];
    return named.every((one) => (store.blobs.get(one.digest) ?? one.size) === one.size);
}
/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform) {
    if (platform === undefined || platform.os === 'unknown')
        return [];
    return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}
async function configPlatform(store, { config }) {
    if (config === undefined)
        return [];
    try {
        const text = await (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_4__/* .smallText */ .ri)((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(store.root, config.digest), _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST */ .xZ);
        const platform = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOf */ .tj)(JSON.parse(text ?? ''));
        return platform === undefined ? [] : [`${platform.os}/${platform.architecture}`];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 43667:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ untrustedFolder),
/* harmony export */   Ns: () => (/* binding */ privateCopy),
/* harmony export */   UL: () => (/* binding */ storedProjects),
/* harmony export */   Xr: () => (/* binding */ hasOldStorage),
/* harmony export */   ZB: () => (/* binding */ adoptOldStorage),
/* harmony export */   Zv: () => (/* binding */ projectStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);





/** Below the storage folder: one folder a project, so that none reads or writes what another has stored. */
const PROJECTS = 'projects';
/** What a folder of a project holds. */
const PARTS = ['local', 'upstream', 'job-caches'];
/** The folder of a project; `identity` is its remote's host and path, or of a folder without one its path. */
function projectStorage(root, identity) {
    const known = identity.toLowerCase(); // GitLab and GitHub take names of any case for the same
    const readable = known.replace(/[^a-z0-9.-]+/g, '_').replace(/^[_.]+/, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(known).digest('hex').slice(0, 12);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, `${readable.slice(-80)}-${hash}`);
}
/** All projects that have something stored below a storage folder. */
async function storedProjects(root) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) // as we name them
        .map(({ name }) => ({ name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, name) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Where runs have their copies that must not write to a project's storage. */
function untrustedFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'untrusted');
}
/** Whether earlier versions have stored something for all projects together. */
function hasOldStorage(root) {
    return PARTS.some((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
}
/**
 * Makes what earlier versions have stored for all projects together that of this one, where it has nothing yet. Returns
 * whether there was anything. Throws what the system refuses.
 */
async function adoptOldStorage(root, folder) {
    const old = PARTS.filter((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
    if (old.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length > 0)
        return false;
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from);
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const name of names) {
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name)];
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(source);
        if (info.isDirectory())
            await copyFolder(source, target);
        else if (info.isFile())
            await (isBlob(source) ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(source, target).catch(() => copy(source, target)) : copy(source, target));
    }
}
function copy(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
}
/** `blobs/sha256/ab/abcd\u2026/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
}


/***/ })

};
