export const id = 611;
export const ids = [611];
export const modules = {

/***/ 56611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryCommand: () => (/* binding */ registryCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6528);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79826);
/* harmony import */ var _registry_storage_collect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24947);
/* harmony import */ var _registry_storage_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12651);
/* harmony import */ var _registry_storage_layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21015);
/* harmony import */ var _registry_names_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21815);
/* harmony import */ var _registry_storage_limit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22370);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11506);











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
    const volumes = await engine.volumes.list(`${_registry_names_js__WEBPACK_IMPORTED_MODULE_10__/* .STORAGE_LABEL */ .L_}=${storage}`);
    const pipelines = new Set(volumes.map(({ labels }) => labels['glci.pipeline']));
    const used = (await engine.containers.list('glci.role=registry')).find(({ state, labels }) => state === 'running' && pipelines.has(labels['glci.pipeline']));
    if (used === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`registry clean: ${used.name} runs, so a pipeline may use the registry: wait for its end (or gitlab-dind clean, if it has died)`);
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


/***/ })

};
