export const id = 9512;
export const ids = [9512];
export const modules = {

/***/ 270:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findProblems)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _storage_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21015);
/* harmony import */ var _storage_manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32468);
/* harmony import */ var _storage_reach_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27370);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** Blobs that are read at the same time. */
const PARALLEL = 4;
/** Of larger ones so much is in memory. */
const CHUNK = 1024 * 1024;
/**
 * Finds what is not what its name says, leads nowhere, or is no registry's; of an upstream's nothing is missed, since it
 * is fetched again. `sizes` is cheap: the sizes of what manifests name, the digests of manifests, and those of the few
 * blobs that none names; `digests` reads all. Nothing is changed.
 */
async function findProblems(storage, depth) {
    const found = [];
    for (const store of await (0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .readStores */ .J7)(storage)) {
        found.push(...outermost(store.odd).map(({ path, what }) => ({ text: `${store.name}: ${what}`, paths: [path] })));
        const wrong = await wrongBlobs(store, depth);
        for (const digest of wrong) {
            const paths = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(store.root, digest)), ...linksTo(store, digest)];
            found.push({ text: `${store.name}: ${digest} is not what was stored`, paths });
        }
        if (!store.upstream)
            found.push(...(await dangling(store, wrong)));
    }
    return found;
}
/** Of things inside one another the outer ones, which go as a whole, with the reason that was found inside. */
function outermost(odd) {
    const all = new Set(odd.map(({ path }) => path));
    const outer = new Map();
    for (const { path, what } of odd) {
        let top = path;
        for (let parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path); parent !== (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(parent); parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(parent)) {
            if (all.has(parent))
                top = parent;
        }
        if (top !== path || !outer.has(top))
            outer.set(top, what);
    }
    return [...outer].map(([path, what]) => ({ path, what }));
}
function linksTo({ repositories }, digest) {
    return repositories.flatMap((repository) => [
        ...(repository.revisions.includes(digest) ? [revisionPath(repository, digest)] : []),
        ...(repository.layers.includes(digest) ? [layerPath(repository, digest)] : []),
    ]);
}
function revisionPath({ folder }, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, '_manifests/revisions/sha256', digest.slice('sha256:'.length));
}
function layerPath({ folder }, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, '_layers/sha256', digest.slice('sha256:'.length));
}
/** Pushed tags that are not all there, and links to what is not there. */
async function dangling(store, wrong) {
    const found = [];
    const isThere = async (digest) => {
        if (wrong.has(digest))
            return false;
        if (store.blobs.has(digest))
            return true;
        // a registry that runs may have written it since
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(store.root, digest)).catch(() => undefined))?.isFile() === true;
    };
    const areThere = async (digests) => {
        for (const digest of digests)
            if (!(await isThere(digest)))
                return false;
        return true;
    };
    for (const repository of store.repositories) {
        for (const tag of repository.tags) {
            const { manifests, blobs } = await (0,_storage_reach_js__WEBPACK_IMPORTED_MODULE_7__/* .reach */ .g)(store, [tag.digest]);
            if ((await areThere(manifests)) && (await areThere(blobs)))
                continue;
            const paths = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository.folder, '_manifests/tags', tag.name)];
            found.push({ text: `${repository.name}:${tag.name} is not complete`, paths });
        }
        const lost = [];
        for (const [digests, place] of [
            [repository.revisions, revisionPath],
            [repository.layers, layerPath],
        ]) {
            for (const digest of digests)
                if (!wrong.has(digest) && !(await isThere(digest)))
                    lost.push(place(repository, digest));
        }
        if (lost.length > 0)
            found.push({ text: `${repository.name}: ${lost.length} links lead nowhere`, paths: lost });
    }
    return found;
}
async function wrongBlobs(store, depth) {
    const suspects = depth === 'digests' ? [...store.blobs.keys()] : await suspectBlobs(store);
    const wrong = new Set();
    const work = async () => {
        for (let digest = suspects.pop(); digest !== undefined; digest = suspects.pop()) {
            if (await isWrong((0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .blobPath */ .nD)(store.root, digest), digest, store.blobs.get(digest) ?? 0))
                wrong.add(digest);
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return wrong;
}
/**
 * Blobs that the rest does not vouch for. That a size differs is no proof: what a job has pushed may lie about a layer of
 * others.
 */
async function suspectBlobs(store) {
    const roots = store.repositories.flatMap(({ revisions, tags }) => [
        ...revisions,
        ...tags.map(({ digest }) => digest),
    ]);
    const { manifests } = await (0,_storage_reach_js__WEBPACK_IMPORTED_MODULE_7__/* .reach */ .g)(store, roots);
    const named = new Set();
    const suspects = new Set();
    for (const digest of manifests) {
        const size = store.blobs.get(digest);
        if (size !== undefined && size <= _storage_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_MANIFEST */ .xZ)
            suspects.add(digest);
        const manifest = await (0,_storage_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(store, digest);
        const children = [...(manifest?.manifests ?? []), ...(manifest?.layers ?? []), manifest?.config ?? []].flat();
        for (const child of children) {
            named.add(child.digest);
            const stored = store.blobs.get(child.digest);
            if (stored !== undefined && stored !== child.size)
                suspects.add(child.digest);
        }
    }
    for (const digest of store.blobs.keys())
        if (!named.has(digest) && !manifests.has(digest))
            suspects.add(digest);
    return [...suspects];
}
/** Whether a file has another content than its digest says, or cannot be read. One that is gone is not wrong. */
async function isWrong(path, digest, size) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK), true);
            if (size <= CHUNK)
                hash.update(await file.readFile());
            else
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(file.createReadStream({ highWaterMark: CHUNK, autoClose: false }), hash);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    }
    return _storage_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .DIGEST */ .Dh.test(digest) && `sha256:${hash.digest('hex')}` !== digest;
}


/***/ }),

/***/ 13139:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   KP: () => (/* binding */ droppedText),
/* harmony export */   Pv: () => (/* binding */ verifyStorage),
/* harmony export */   qT: () => (/* binding */ checkAtStart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _storage_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22370);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(270);





/**
 * Checks all of a storage folder that no registry runs on, and removes what is not whole or does not belong there, before
 * a registry serves it: see {@link findProblems}.
 */
async function verifyStorage(storage, depth = 'digests') {
    const problems = await (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .findProblems */ .o)(storage, depth);
    if (problems.length === 0)
        return { parts: [], kept: [], bytes: 0 };
    const before = await (0,_storage_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .storedBytes */ .Z)(storage);
    const { gone, kept } = await dropProblems(problems);
    return { parts: gone, kept, bytes: before - (await (0,_storage_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .storedBytes */ .Z)(storage)) };
}
/**
 * The check at the start of a run: cheap, and it leaves alone what a registry of another run may just be writing. `inUse`
 * is asked only where something is wrong: the name of a registry that runs on the folder; no function where the folder is
 * this run's alone. Returns what to tell; undefined where all is well.
 */
async function checkAtStart(storage, inUse) {
    const problems = await (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .findProblems */ .o)(storage, 'sizes');
    if (problems.length === 0)
        return undefined;
    const looked = Date.now() - 10; // a file's time is that of the last tick
    const user = await inUse?.();
    if (user !== undefined)
        return `${countOf(problems.length)} of the stored registry ${beOf(problems.length)} not whole, and stay since ${user} of another run uses them: ${shortened(problems.map(({ text }) => text))}`;
    // a registry that starts at this moment may have mended them since
    const { gone, kept } = await dropProblems(problems, inUse === undefined ? Infinity : looked);
    const told = [
        ...(gone.length === 0 ? [] : [droppedText('the stored registry', gone)]),
        ...(kept.length === 0 ? [] : [keptText(kept)]),
    ];
    return told.length === 0 ? undefined : told.join('. ');
}
/** `2 parts of the stored registry were not whole, and were dropped: \u2026` */
function droppedText(of, parts) {
    return `${countOf(parts.length)} of ${of} ${beOf(parts.length)} not whole, and ${beOf(parts.length)} dropped: ${shortened(parts)}`;
}
/** `1 part could not be removed: \u2026` */
function keptText(kept) {
    return `${countOf(kept.length)} of the storage could not be removed: ${shortened(kept)}`;
}
function countOf(count) {
    return count === 1 ? '1 part' : `${count} parts`;
}
function beOf(count) {
    return count === 1 ? 'was' : 'were';
}
function shortened(parts) {
    const more = parts.length > 5 ? `; and ${parts.length - 5} more (gitlab-dind registry verify looks at all)` : '';
    return `${parts.slice(0, 5).join('; ')}${more}`;
}
/** Removes them, but for what was changed since; links go, not what they lead to. Returns in words what went, and what did not. */
async function dropProblems(problems, since = Infinity) {
    const gone = [];
    const kept = [];
    for (const { text, paths } of problems) {
        try {
            let count = 0;
            for (const path of paths) {
                const changed = await lastChange(path);
                if (changed === undefined || changed >= since)
                    continue;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
                count += 1;
            }
            if (count > 0)
                gone.push(text);
        }
        catch (error) {
            kept.push(`${text} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)})`);
        }
    }
    return { gone, kept };
}
/** Milliseconds; of a folder also those of the file that a registry writes in it. undefined: it is gone. */
async function lastChange(path) {
    const places = [path, ...['data', 'link', 'current/link'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name))];
    const [own, ...inner] = await Promise.all(places.map((place) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(place).catch(() => undefined)));
    return own === undefined ? undefined : Math.max(own.mtimeMs, ...inner.map((info) => info?.mtimeMs ?? 0));
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
/* harmony export */   eM: () => (/* binding */ pruneLinks),
/* harmony export */   iO: () => (/* binding */ collectGarbage),
/* harmony export */   jD: () => (/* binding */ removeRepository)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21015);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27370);
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81149);





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
/** Removes a repository's links to all but these, and its unfinished uploads. */
async function pruneLinks(repository, manifests, blobs) {
    const reader = new _safe_read_js__WEBPACK_IMPORTED_MODULE_4__/* .StorageReader */ .$j(repository.folder);
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
        if ((await reader.folder(repository.folder, old)) === undefined)
            continue; // nothing is removed through a link
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

/***/ 21015:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ readStores),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   nD: () => (/* binding */ blobPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32468);
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81149);



/** Below every instance's own folder. */
const VERSION_ROOT = 'docker/registry/v2';
const HEX = /^[0-9a-f]{64}$/;
/** Parts of names of repositories, and tags: the registry takes no others. */
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** `sha256:` and 64 digits. */
const LINK_BYTES = 71;
/**
 * Reads the folders of all instances below the storage folder. What is not there is empty, not an error; links are not
 * followed.
 */
async function readStores(storage) {
    const reader = new _safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .StorageReader */ .$j(storage);
    const top = await reader.folder(storage, 'upstream');
    const upstreams = top === undefined ? [] : (await reader.folders(top)).map((name) => `upstream/${name}`);
    const stores = await Promise.all(['local', ...upstreams].map((name) => readStore(storage, name)));
    return stores.map((store, index) => (index === 0 ? { ...store, odd: [...reader.odd, ...store.odd] } : store));
}
async function readStore(storage, name) {
    const reader = new _safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .StorageReader */ .$j(storage);
    const root = await reader.folder(storage, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(name, VERSION_ROOT));
    const base = { name: (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name), root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(storage, name, VERSION_ROOT), upstream: name !== 'local' };
    if (root === undefined)
        return { ...base, repositories: [], blobs: new Map(), odd: reader.odd };
    const [repositories, blobs] = await Promise.all([readRepositories(reader, root), readBlobs(reader, root)]);
    return { ...base, repositories, blobs, odd: reader.odd };
}
function blobPath(root, digest) {
    const hex = digest.slice('sha256:'.length);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'blobs/sha256', hex.slice(0, 2), hex, 'data');
}
/** Manifests that were read of a store, whose files never change. */
const known = new WeakMap();
/** A manifest as JSON; undefined where the blob is missing or is none. */
function readManifest(store, digest) {
    const size = store.blobs.get(digest);
    if (size === undefined || size > _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST */ .xZ)
        return Promise.resolve(undefined);
    const manifests = known.get(store) ?? new Map();
    known.set(store, manifests);
    const found = manifests.get(digest) ?? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestAt */ .ZG)(blobPath(store.root, digest));
    manifests.set(digest, found);
    return found;
}
async function readRepositories(reader, root) {
    const top = await reader.folder(root, 'repositories');
    if (top === undefined)
        return [];
    const found = [];
    const walk = async (folder) => {
        const names = await reader.folders(folder);
        if (names.includes('_manifests') || names.includes('_layers'))
            found.push(await readRepository(reader, top, folder));
        const below = names.filter((name) => !name.startsWith('_'));
        for (const name of below.filter((part) => !NAME.test(part)))
            reader.note((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), `${(0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(top, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name)))} is no name of a repository`);
        await Promise.all(below.filter((name) => NAME.test(name)).map((name) => walk((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name))));
    };
    await walk(top);
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function readRepository(reader, top, folder) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(top, folder);
    const linked = async (path) => {
        const place = await reader.folder(folder, path);
        if (place === undefined)
            return [];
        const digests = await Promise.all((await reader.folders(place)).map(async (hex) => {
            const link = HEX.test(hex) ? await reader.file((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, hex, 'link')) : undefined;
            if (link?.size === LINK_BYTES)
                return [`sha256:${hex}`];
            reader.note((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, hex), `a link of ${name} leads nowhere (${(0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(hex)})`);
            return [];
        }));
        return digests.flat();
    };
    const tags = await reader.folder(folder, '_manifests/tags');
    return {
        name,
        folder,
        tags: tags === undefined ? [] : await readTags(reader, name, tags),
        revisions: await linked('_manifests/revisions/sha256'),
        layers: await linked('_layers/sha256'),
    };
}
async function readTags(reader, repository, tags) {
    const read = async (name) => {
        const current = TAG.test(name) ? await reader.folder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tags, name), 'current') : undefined;
        await reader.folder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tags, name), 'index/sha256'); // noted where it is a link
        const link = current === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(current, 'link');
        const info = link === undefined ? undefined : await reader.file(link);
        const digest = link === undefined || info === undefined ? undefined : (await (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .smallText */ .ri)(link, 1024))?.trim();
        if (info !== undefined && digest !== undefined && _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST */ .Dh.test(digest))
            return [{ name, digest, used: info.mtimeMs }];
        reader.note((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tags, name), `${repository}:${(0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)} leads nowhere`);
        return [];
    };
    return (await Promise.all((await reader.folders(tags)).map(read))).flat();
}
async function readBlobs(reader, root) {
    const blobs = new Map();
    const top = await reader.folder(root, 'blobs/sha256');
    for (const prefix of top === undefined ? [] : await reader.folders(top)) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(top ?? '', prefix);
        await Promise.all((await reader.folders(folder)).map(async (hex) => {
            const info = HEX.test(hex) && hex.startsWith(prefix) ? await reader.file((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, hex, 'data')) : undefined;
            if (info === undefined)
                reader.note((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, hex), `the blob ${(0,_safe_read_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(hex)} has no content`);
            else
                blobs.set(`sha256:${hex}`, info.size);
        }));
    }
    return blobs;
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
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81149);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21015);





/** Bytes that the storage folder holds: blobs of all instances, and jobs' caches. */
async function storedBytes(storage) {
    const stores = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readStores */ .J7)(storage);
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
    const stores = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .readStores */ .J7)(storage);
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
    const reader = new _safe_read_js__WEBPACK_IMPORTED_MODULE_3__/* .StorageReader */ .$j(storage);
    const top = await reader.folder(storage, 'job-caches');
    if (top === undefined)
        return [];
    return Promise.all((await reader.folders(top)).map(async (key) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, key);
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
        const infos = (await Promise.all(names.map((name) => reader.file((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))))).filter((info) => info !== undefined);
        return {
            name: `cache ${key.slice(0, 12)}`,
            used: Math.max(0, ...infos.map((info) => info.mtimeMs)),
            size: infos.reduce((sum, info) => sum + info.size, 0),
            drop: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }),
        };
    }));
}


/***/ }),

/***/ 32468:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   ZG: () => (/* binding */ manifestAt),
/* harmony export */   tj: () => (/* binding */ platformOf),
/* harmony export */   xZ: () => (/* binding */ MAX_MANIFEST)
/* harmony export */ });
/* unused harmony export parseManifest */
/* harmony import */ var _safe_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81149);

/** The registry takes no larger ones. */
const MAX_MANIFEST = 4 * 1024 * 1024;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Reads a manifest's file. undefined where it is missing, or none. */
async function manifestAt(path) {
    const text = await (0,_safe_read_js__WEBPACK_IMPORTED_MODULE_0__/* .smallText */ .ri)(path, MAX_MANIFEST);
    return text === undefined ? undefined : parseManifest(text);
}
/** What a job has pushed may be of any shape: what is not as it should be is left out. */
function parseManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isRecord(value))
        return undefined;
    const [config] = descriptors([value['config']]);
    const [subject] = descriptors([value['subject']]);
    return {
        ...(Array.isArray(value['manifests']) ? { manifests: descriptors(value['manifests']) } : {}),
        ...(Array.isArray(value['layers']) ? { layers: descriptors(value['layers']) } : {}),
        ...(config === undefined ? {} : { config }),
        ...(subject === undefined ? {} : { subject }),
    };
}
function descriptors(values) {
    return values.flatMap((value) => {
        if (!isRecord(value) || value['urls'] !== undefined)
            return [];
        const { digest, size } = value;
        if (typeof digest !== 'string' || !DIGEST.test(digest) || typeof size !== 'number')
            return [];
        const platform = platformOf(value['platform']);
        return [{ digest, size, ...(platform === undefined ? {} : { platform }) }];
    });
}
/** The words of a platform, from an index or from an image's configuration. */
function platformOf(value) {
    if (!isRecord(value))
        return undefined;
    const { os, architecture, variant } = value;
    if (!isWord(os) || !isWord(architecture))
        return undefined;
    return { os, architecture, ...(isWord(variant) ? { variant } : {}) };
}
function isWord(value) {
    return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 27370:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ blobsOf),
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
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
    return [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])].map(({ digest }) => digest);
}


/***/ }),

/***/ 81149:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ StorageReader),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   ri: () => (/* binding */ smallText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
/**
 * Reads below a storage folder, whose content may be a stranger's: nothing is followed, and nothing but folders and
 * regular files is opened. What else is there is noted.
 */
class StorageReader {
    odd = [];
    #top;
    constructor(top) {
        this.#top = top;
    }
    /** Notes a thing as odd. */
    note(path, what) {
        this.odd.push({ path, what });
    }
    /** Names of the folders in one that {@link folder} or this has given; empty where it is gone. */
    async folders(path) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (!entry.isDirectory() && !entry.isFile())
                this.#noteKind((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name), entry);
        }
        return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    }
    /** A folder below another one; undefined where it is missing, or not reached by folders alone. */
    async folder(from, path) {
        let place = from;
        for (const name of path.split('/')) {
            place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name);
            const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place).catch(() => undefined);
            if (info === undefined || info.isFile())
                return undefined;
            if (info.isDirectory())
                continue;
            this.#noteKind(place, info);
            return undefined;
        }
        return place;
    }
    /** Size and time of a regular file in a folder; undefined where there is none. */
    async file(path) {
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (info === undefined || info.isFile())
            return info;
        this.#noteKind(path, info);
        return undefined;
    }
    #noteKind(path, kind) {
        const what = kind.isSymbolicLink() ? 'a symbolic link' : kind.isDirectory() ? 'a folder' : 'a device';
        this.note(path, `${printable(path.slice(this.#top.length + 1))} is ${what}`);
    }
}
/** The text of a regular file of at most so many bytes; undefined where there is no such file. Follows no link. */
async function smallText(path, largest) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), true); // of a pipe, opening would wait
            const info = await file.stat();
            return info.isFile() && info.size <= largest ? await file.readFile('utf8') : undefined;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return undefined;
    }
}
/** A name as text of one line: what a terminal would take for more than that is escaped. */
function printable(name) {
    return /^[\x20-\x7e]*$/.test(name) ? name : JSON.stringify(name).replace(/[^\x20-\x7e]/g, '?');
}


/***/ })

};
