export const id = 598;
export const ids = [598];
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
/* harmony import */ var _docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76690);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48857);
/* harmony import */ var _registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24947);
/* harmony import */ var _registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12651);
/* harmony import */ var _registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21015);
/* harmony import */ var _registry_in_use_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14026);
/* harmony import */ var _registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43667);
/* harmony import */ var _registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22370);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11506);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64732);













const ACTIONS = ['list', 'stats', 'clean'];
/** `gitlab-dind registry list|stats|clean [all]`: what is stored between runs. Returns the exit code. */
async function registryCommand(args) {
    const [action = '', what, ...more] = args.operands;
    if (!ACTIONS.includes(action))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry: say list, stats or clean${action === '' ? '' : ` ("${action}" is none of them${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_10__/* .suggestion */ .h)(action, ACTIONS, '')})`}`);
    if (more.length > 0 || (what !== undefined && (action !== 'clean' || what !== 'all')))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry ${action}: "${[what, ...more].join(' ')}" is not understood; only clean takes a word: all`);
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInputs */ .T)(args.inputs);
    const root = inputs.settings.storagePath ?? '';
    const projects = await allProjects(root);
    const show = (document, lines) => args.json ? (0,_door_js__WEBPACK_IMPORTED_MODULE_11__/* .printJson */ .Q2)(document) : (0,_door_js__WEBPACK_IMPORTED_MODULE_11__/* .print */ .yy)(lines.join('\n'));
    if (action === 'list') {
        const images = await imagesOf(projects);
        show({ path: root, images }, images.length === 0 ? [`Nothing is stored in ${root}`] : byProject(images));
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
    else {
        for (const { folder } of projects)
            await refuseWhileUsed(inputs.dockerHost, folder);
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
    const projects = await (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_8__/* .storedProjects */ .UL)(root);
    return (0,_registry_storage_projects_js__WEBPACK_IMPORTED_MODULE_8__/* .hasOldStorage */ .Xr)(root) ? [{ name: '', folder: root }, ...projects] : projects;
}
async function imagesOf(projects) {
    const found = await Promise.all(projects.map(async ({ name, folder }) => (await (0,_registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__/* .storedImages */ .e)(folder)).map((image) => ({ project: name, ...image }))));
    return found.flat();
}
async function bytesOf(projects) {
    const sizes = await Promise.all(projects.map(({ folder }) => (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .storedBytes */ .Z)(folder)));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function tidy(storage, maxBytes) {
    await (0,_registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__/* .collectGarbage */ .iO)(storage);
    return maxBytes === undefined ? [] : (0,_registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_9__/* .limitSize */ .x)(storage, maxBytes);
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
    const engine = await (0,_docker_engine_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(dockerHost).catch(() => undefined); // without an engine, no run
    if (engine === undefined)
        return;
    const used = await (0,_registry_in_use_js__WEBPACK_IMPORTED_MODULE_12__/* .registryOver */ .u)(engine, storage);
    if (used === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry clean: ${used} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`);
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

/***/ 14026:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registryOver)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21815);

/** Name of the running registry over a storage folder of this machine; undefined where none has it. */
async function registryOver(engine, storage) {
    const volumes = await engine.volumes.list(`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .STORAGE_LABEL */ .L_}=${storage}`);
    const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
    const registries = await engine.containers.list('glci.role=registry');
    const used = registries.find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
    return used === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mockContainerName */ .pW)(Number(used.labels['glci.pipeline']));
}


/***/ }),

/***/ 24947:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ removeTag),
/* harmony export */   iO: () => (/* binding */ collectGarbage),
/* harmony export */   jD: () => (/* binding */ removeRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21015);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27370);




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

/***/ 12651:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pushedImages),
/* harmony export */   e: () => (/* binding */ storedImages)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21015);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27370);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);




/** All tags that are stored, pushed ones first. */
async function storedImages(storage) {
    const images = [];
    for (const store of await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readStores */ .J7)(storage)) {
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                const { platforms, size } = await describe(store, tag.digest);
                images.push({
                    store: store.name,
                    repository: repository.name,
                    tag: tag.name,
                    digest: tag.digest,
                    platforms,
                    size,
                    used: tag.used,
                });
            }
        }
    }
    return images;
}
/** The tags that were pushed since a time, in milliseconds. */
async function pushedImages(storage, since) {
    const images = await storedImages(storage);
    return images
        .filter((image) => image.store === 'local' && image.used >= since - 50) // a file's time is that of the last tick
        .map(({ repository, tag, digest, platforms, size }) => ({ repository, tag, digest, platforms, size }));
}
async function describe(store, digest) {
    const { blobs } = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reach */ .g)(store, [digest]);
    const size = [...blobs].reduce((sum, blob) => sum + (store.blobs.get(blob) ?? 0), 0);
    const manifest = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(store, digest);
    if (manifest === undefined)
        return { platforms: [], size };
    if (manifest.manifests !== undefined)
        return { platforms: manifest.manifests.flatMap(platformOf), size };
    return { platforms: await configPlatform(store, manifest), size };
}
/** Attestations stand in an index as images of an unknown platform. */
function platformOf({ platform }) {
    if (platform === undefined || platform.os === 'unknown')
        return [];
    return [[platform.os, platform.architecture, platform.variant].filter((part) => (part ?? '') !== '').join('/')];
}
async function configPlatform(store, manifest) {
    const { config } = manifest;
    if (config === undefined || (store.blobs.get(config.digest) ?? Infinity) > 4 * 1024 * 1024)
        return [];
    try {
        const { os, architecture } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(store.root, config.digest), 'utf8'));
        return os === undefined || architecture === undefined ? [] : [`${os}/${architecture}`];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 21015:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ readStores),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   nD: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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

/***/ 22370:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storedBytes),
/* harmony export */   x: () => (/* binding */ limitSize)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24947);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21015);




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
        .filter((entry) => entry.isDirectory())
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { recursive: true });
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(to, { recursive: true });
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from).catch(() => undefined);
    if (names === undefined)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(to, { recursive: true });
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
/** `blobs/sha256/ab/abcd…/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
}


/***/ }),

/***/ 27370:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* unused harmony export blobsOf */
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21015);

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


/***/ })

};
