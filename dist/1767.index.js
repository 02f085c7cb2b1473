export const id = 1767;
export const ids = [1767];
export const modules = {

/***/ 86379:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takePart: () => (/* binding */ takePart)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/pipeline/infrastructure/bring-up.ts + 39 modules
var bring_up = __webpack_require__(27009);
// EXTERNAL MODULE: ./src/pipeline/manual.ts
var pipeline_manual = __webpack_require__(38318);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/fleet/document.ts






/** Ids of one runner's jobs, those of its child pipelines among them: more is no harm, but two jobs may have one id then. */
const IDS = 1000;
/** The plan as it travels. `manual`: as the user has asked for it. */
function planDocument(plan, context, manual, storage) {
    return {
        v: 1,
        version: version/* VERSION */.x,
        pipeline: (0,bring_up/* randomPipelineId */.X)(),
        firstJobId: (0,external_node_crypto_.randomInt)(1_000_000_000, 9_000_000_000),
        createdAt: context.createdAt,
        sha: context.commit.sha,
        plan,
        storage,
        manual: (0,pipeline_manual/* playedJobs */.Q)(plan, manual).play,
    };
}
/** What several runners do otherwise than one, as far as a plan has it; a sentence each. */
function planNotes(plan, manual) {
    const { last } = (0,pipeline_manual/* playedJobs */.Q)(plan, manual);
    if (last.length === 0)
        return [];
    return [
        `${last.join(', ')}: manual jobs that stop an environment are not played on several runners, since none knows that nothing else is left to run`,
    ];
}
/** Reads what {@link planDocument} has made. Throws a {@link UsageError} where it is something else, or another version's. */
async function readPlanDocument(path, name) {
    const document = await (0,promises_.readFile)(path, 'utf8')
        .then((text) => JSON.parse(text))
        .catch(() => null);
    if (document?.v !== 1 || !Array.isArray(document.plan?.jobs))
        throw refused(document?.v === undefined
            ? `plan: the artifact "${name}" is no plan`
            : `plan: the artifact "${name}" is a plan of form ${String(document.v)}; this version reads form 1`, 'name the artifact that a step with `mode: plan` of this version has made');
    if (document.version !== version/* VERSION */.x)
        throw refused(`plan: "${name}" was made by version ${String(document.version)}, and this is ${version/* VERSION */.x}`, 'use the same version of the Action in all jobs of the workflow');
    return document;
}
/** Throws a {@link UsageError} where a runner has another commit than the plan is of. */
function checkCommit({ sha }, context) {
    if (context.commit.sha === sha)
        return;
    throw refused(`plan: it is of commit ${sha.slice(0, 12)}, and here is ${context.commit.sha.slice(0, 12)} checked out`, 'check out the same commit in all jobs of the workflow (`ref: ${{ github.sha }}`)');
}
/** Ids for the jobs that a runner runs; no other runner of the pipeline, nor another run attempt, has the same. */
function jobIds({ firstJobId, plan }, index, runAttempt) {
    const first = firstJobId + (1 + index + runAttempt * plan.jobs.length) * IDS;
    let count = 0;
    return () => first + count++;
}
/** The id under which a runner keeps what a job of another runner has left. */
function foreignId({ firstJobId }, index) {
    return firstJobId + index;
}
function refused(message, hint) {
    return new errors/* UsageError */.eb([{ message, location: undefined, hint }]);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/large-files.ts
var large_files = __webpack_require__(23942);
;// CONCATENATED MODULE: ./src/fleet/travel/archive.ts








/** Names that are taken from an archive: no folders, nothing hidden. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}$/;
/** Packs files into a compressed archive: what is in it is often text, and mostly goes over a fast line. */
async function packFiles(files, target) {
    const archive = (0,tar_stream.pack)();
    const gzip = (0,external_node_zlib_.createGzip)({ level: external_node_zlib_.constants.Z_BEST_SPEED });
    const written = (0,external_node_stream_promises_.pipeline)(archive, gzip, (0,external_node_fs_.createWriteStream)(target, large_files/* LARGE */.I$));
    written.catch(() => undefined); // met below
    try {
        for (const { name, path } of files) {
            const { size } = await (0,promises_.stat)(path);
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, large_files/* LARGE */.I$), archive.entry({ name, size }));
        }
        archive.finalize();
    }
    catch (error) {
        archive.destroy(error);
        throw error;
    }
    await written;
}
/**
 * Unpacks what {@link packFiles} has packed. `placeOf`: where a file of this name goes; undefined: it is left out. Throws
 * where the archive is cut or is none.
 */
async function unpackFiles(source, placeOf) {
    const parser = (0,tar_stream.extract)();
    const fed = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(source, large_files/* LARGE */.I$), (0,external_node_zlib_.createGunzip)(), parser);
    fed.catch(() => undefined); // met below
    const names = [];
    for await (const entry of parser) {
        const { name, type } = entry.header;
        const place = type === 'file' && NAME.test(name) ? placeOf(name) : undefined;
        if (place === undefined) {
            entry.resume();
            continue;
        }
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(place));
        await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(place, large_files/* LARGE */.I$));
        names.push(name);
    }
    await fed;
    return names;
}
/** The place of everything in one folder. */
function inFolder(folder) {
    return (name) => (0,external_node_path_.join)(folder, name);
}

;// CONCATENATED MODULE: ./src/fleet/travel/records.ts
const REASONS = {
    unknown_failure: true,
    script_failure: true,
    runner_system_failure: true,
    job_execution_timeout: true,
    image_pull_failure: true,
    runner_configuration_error: true,
    runner_external_dependency_failure: true,
    runner_interrupted: true,
    missing_dependency_failure: true,
    unmet_prerequisites: true,
    secrets_provider_not_found: true,
    api_failure: true,
};
const records_NAME = /^gitlab-(?<pipeline>\d{1,12})\.(?<index>\d{1,6})\.(?<attempt>\d{1,6})-(?<runner>[a-z0-9]{1,16})\.(?<rest>.+)$/;
const BLOB = /^gitlab-\d{1,12}\.blob\.(?<hex>[0-9a-f]{64})$/;
const END = /^(?<word>[a-z_]+)(?:-(?<code>\d{1,10}))?$/;
function beginning(pipeline, { index, runAttempt, runner }) {
    return `gitlab-${pipeline}.${index}.${runAttempt}-${runner}.`;
}
const KINDS = ['files', 'images'];
/** The name of what says how a job ended, and has its log; `kinds`: what else was put there before. */
function recordName(pipeline, name, ends, kinds) {
    return [beginning(pipeline, name) + ends.map(endText).join('.'), ...kinds].join('+');
}
/** The name of what a job has left of one kind. */
function leftName(pipeline, name, kind) {
    return beginning(pipeline, name) + kind;
}
/** The name of a large blob of a registry, which is its own: whoever has it too need not send it. */
function blobName(pipeline, digest) {
    return `gitlab-${pipeline}.blob.${digest.replace(/^sha256:/, '')}`;
}
/** `sha256:...` of a blob, by the name of its artifact; undefined: it is none. */
function blobOf(name) {
    const hex = BLOB.exec(name)?.groups?.['hex'];
    return hex === undefined ? undefined : `sha256:${hex}`;
}
/** What the name of an artifact says of a job of the plan; undefined: nothing, whoever has uploaded it. */
function readRecordName(name, pipeline, plan) {
    const found = records_NAME.exec(name)?.groups;
    if (found?.['pipeline'] !== String(pipeline))
        return undefined;
    const index = Number(found['index']);
    const job = plan.jobs[index];
    const [told = '', ...others] = (found['rest'] ?? '').split('+');
    const ends = told.split('.').map(endOf);
    const kinds = KINDS.filter((kind) => others.includes(kind));
    if (job === undefined || kinds.length < others.length || !ends.every((end) => end !== undefined))
        return undefined;
    const runAttempt = Number(found['attempt']);
    return {
        name: { index, runAttempt, runner: found['runner'] ?? '' },
        reported: { job: job.name, runAttempt, ends },
        kinds,
    };
}
function endText(event) {
    if (event.type === 'success')
        return 'success';
    if (event.type !== 'drop')
        return 'canceled';
    return event.exitCode === undefined ? event.reason : `${event.reason}-${event.exitCode}`;
}
function endOf(text) {
    const { word = '', code } = END.exec(text)?.groups ?? {};
    if (word === 'success' && code === undefined)
        return { type: 'success' };
    if (word === 'canceled' && code === undefined)
        return { type: 'cancel' };
    if (!Object.hasOwn(REASONS, word))
        return undefined;
    return { type: 'drop', exitCode: code === undefined ? undefined : Number(code), reason: word };
}

;// CONCATENATED MODULE: ./src/fleet/travel/listing.ts


/** Reads what is on a shelf. Throws a `SystemError` where it cannot be listed. */
async function readListing(shelf, { pipeline, plan }) {
    const all = await shelf.list();
    const byName = new Map(all.map((one) => [one.name, one]));
    const blobs = new Map();
    const told = [];
    for (const record of all) {
        const digest = blobOf(record.name);
        if (digest !== undefined && record.name.startsWith(`gitlab-${pipeline}.`))
            blobs.set(digest, record);
        const read = readRecordName(record.name, pipeline, plan);
        if (read === undefined)
            continue;
        const { name, reported, kinds } = read;
        const names = kinds.map((kind) => ({ kind, name: leftName(pipeline, name, kind) }));
        const left = Object.fromEntries(names.flatMap(({ kind, name: of }) => [[kind, byName.get(of)]]));
        const missing = names.filter(({ name: of }) => !byName.has(of)).map(({ name: of }) => of);
        told.push({ name, reported, record, left, missing });
    }
    return { told, blobs };
}
/** What was told last of a job; undefined: nothing. */
function lastOf(listing, job) {
    return listing.told.findLast(({ reported }) => reported.job === job);
}
/** What a job has left of one kind; undefined: nothing. Throws a `SystemError` where it is gone. */
function leftOf(told, kind) {
    const gone = told.missing.find((name) => name.endsWith(`.${kind}`));
    if (gone !== undefined)
        throw new errors/* SystemError */._N(`${told.reported.job}: the artifact ${gone} that it has left is not there any more`, {
            hint: 'It has expired, or somebody has deleted it: run all jobs of the workflow again.',
        });
    return told.left[kind];
}

;// CONCATENATED MODULE: ./src/fleet/travel/record.ts




/** Files of a record. */
const RESULT = 'result.json';
const EVENTS = 'events.jsonl';
/** Unpacks a record into an empty folder. Throws a `SystemError` where it is none. */
async function readRecord(path, job, folder) {
    try {
        await unpackFiles(path, (name) => (name === RESULT || name === EVENTS ? inFolder(folder)(name) : undefined));
        const document = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, RESULT), 'utf8'));
        if (document.v !== 1 || document.job !== job || !Array.isArray(document.summaries))
            throw new Error(`it is of ${String(document.job)}, in form ${String(document.v)}`);
        return { document, events: (0,external_node_path_.join)(folder, EVENTS) };
    }
    catch (error) {
        throw new errors/* SystemError */._N(`${job}: its record cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Run all jobs of the workflow again.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./src/fleet/replay.ts
var replay = __webpack_require__(26173);
;// CONCATENATED MODULE: ./src/fleet/travel/loss.ts











/**
 * Tells for runners that are gone without a word how their jobs ended: those that could have run and of which nothing is
 * known. So each is counted once, and `retry` holds for it. `jobs`: how often each was given to a runner that has ended.
 * Returns their names. Throws a `SystemError`.
 */
async function reportLoss(of, jobs, how) {
    const { document, shelf } = of;
    const wanted = [...jobs.keys()];
    const listing = await readListing(shelf, document);
    const over = new Map([...(0,replay/* ancestorsOf */.Gw)(document, wanted)].map((name) => [name, how]));
    const state = (0,replay/* replay */.eZ)(document, listing.told.map(({ reported }) => reported), over, true);
    const told = (job) => listing.told.filter(({ reported }) => reported.job === job).length;
    const gone = wanted.filter((name) => {
        const status = (0,gitlab/* jobState */.d)(state, name)?.status;
        return told(name) < (jobs.get(name) ?? 0) && (status === 'pending' || status === 'scheduled');
    });
    const end = how === 'canceled' ? { type: 'cancel' } : { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' };
    const folder = await (0,scratch/* scratchFolder */.$B)('fleet');
    try {
        for (const job of gone)
            await put(of, folder, job, end);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return gone;
}
async function put({ document, shelf, runAttempt }, top, job, end) {
    const index = document.plan.jobs.findIndex(({ name }) => name === job);
    const folder = (0,external_node_path_.join)(top, String(index));
    await (0,make_folders/* makeFolders */.w)(folder);
    const content = { v: 1, job, origin: Date.now(), summaries: [], releases: [], images: [] };
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, RESULT), JSON.stringify(content));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, EVENTS), '');
    const name = { index, runAttempt, runner: (0,external_node_crypto_.randomBytes)(4).toString('hex') };
    const record = (0,external_node_path_.join)(folder, recordName(document.pipeline, name, [end], []));
    const files = [RESULT, EVENTS].map((file) => ({ name: file, path: (0,external_node_path_.join)(folder, file) }));
    await packFiles(files, record);
    await shelf.put(record);
}

// EXTERNAL MODULE: ./src/pipeline/request/request.ts + 2 modules
var request = __webpack_require__(54404);
// EXTERNAL MODULE: ./src/registry/storage/images.ts
var storage_images = __webpack_require__(12651);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
// EXTERNAL MODULE: ./src/registry/storage/reach.ts
var reach = __webpack_require__(27370);
;// CONCATENATED MODULE: ./src/registry/oci/contents.ts





/** File times are those of the kernel's last tick. */
const TICK_MS = 50;
/** What the registry whose content is in `storage` has got since a time (milliseconds): also what has no tag. */
async function pushedIn(storage, since) {
    const [[local], images] = await Promise.all([(0,layout/* readStores */.J7)(storage), (0,storage_images/* pushedImages */.Gd)(storage, since)]);
    const nothing = { entries: [], images, manifests: new Set(), blobs: new Map() };
    if (local === undefined)
        return nothing;
    const entries = (await Promise.all(local.repositories.map((one) => entriesOf(one, since)))).flat();
    const { manifests, blobs } = await (0,reach/* reach */.g)(local, entries.map(({ digest }) => digest));
    // blobs that the registry never got (layers kept elsewhere) are nobody's to send
    const sizes = [...blobs].flatMap((digest) => {
        const size = local.blobs.get(digest);
        return size === undefined ? [] : [[digest, size]];
    });
    const there = [...manifests].filter((digest) => local.blobs.has(digest));
    return { entries, images, manifests: new Set(there), blobs: new Map(sizes) };
}
/** Digests of all blobs of pushes that a storage has. */
async function storedBlobs(storage) {
    const [local] = await (0,layout/* readStores */.J7)(storage);
    return new Set(local?.blobs.keys() ?? []);
}
/** Digests of blobs that images lead to and that a storage does not have. */
async function lacking(storage, entries) {
    const [local] = await (0,layout/* readStores */.J7)(storage);
    if (local === undefined)
        return [];
    const { blobs } = await (0,reach/* reach */.g)(local, entries.map(({ digest }) => digest));
    return [...blobs].filter((digest) => !local.blobs.has(digest));
}
/** The first of a manifest and all below it that a store does not have; undefined: it has all. */
async function firstMissing(store, digest) {
    const { manifests, blobs, missing } = await (0,reach/* reach */.g)(store, [digest]);
    const [manifest] = missing;
    if (manifest !== undefined)
        return manifest;
    for (const one of manifests)
        if ((await (0,layout/* readManifest */.WI)(store, one)) === undefined)
            return one;
    return [...blobs].find((blob) => !store.blobs.has(blob));
}
async function entriesOf(repository, since) {
    const tags = repository.tags
        .filter(({ used }) => used >= since - TICK_MS)
        .map(({ name, digest }) => ({ repository: repository.name, tag: name, digest }));
    const tagged = new Set(tags.map(({ digest }) => digest));
    const recent = async (digest) => {
        const link = (0,external_node_path_.join)(repository.folder, '_manifests/revisions/sha256', digest.slice('sha256:'.length), 'link');
        const found = await (0,promises_.lstat)(link).catch(() => undefined);
        return found !== undefined && found.mtimeMs >= since - TICK_MS;
    };
    const untagged = repository.revisions.filter((digest) => !tagged.has(digest));
    const pushed = await Promise.all(untagged.map(recent));
    return [
        ...untagged
            .filter((_, index) => pushed[index])
            .map((digest) => ({ repository: repository.name, tag: undefined, digest })),
        ...tags,
    ];
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./src/registry/push/names.ts
var names = __webpack_require__(18844);
// EXTERNAL MODULE: ./src/registry/storage/manifest.ts
var manifest = __webpack_require__(32468);
;// CONCATENATED MODULE: ./src/registry/oci/pack.ts






/** The annotation by which an OCI image layout names its images, and ours for their repository. */
const REF_NAME = 'org.opencontainers.image.ref.name';
const REPOSITORY = 'glci.repository';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Where the blobs of pushes lie in a storage. */
function rootOf(storage) {
    return (0,external_node_path_.join)(storage, 'local/docker/registry/v2');
}
/** Path of a blob's content in a storage. */
function storedBlob(storage, digest) {
    return (0,layout/* blobPath */.nD)(rootOf(storage), digest);
}
/**
 * Writes an archive with an OCI image layout of what was pushed: all manifests, and of the other blobs those of `blobs`.
 * Source: OCI image layout specification 1.1. Throws where something cannot be read or written.
 */
async function packLayout(storage, pushed, blobs, file, sizeOf) {
    const archive = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_fs_.createWriteStream)(file, large_files/* LARGE */.I$));
    written.catch(() => undefined); // met below
    const fill = async () => {
        await add(archive, 'oci-layout', '{"imageLayoutVersion":"1.0.0"}');
        const sizes = new Map(blobs);
        for (const digest of pushed.manifests)
            sizes.set(digest, await sizeOf(digest));
        await add(archive, 'index.json', JSON.stringify(indexOf(pushed.entries, sizes)));
        for (const [digest, size] of sizes) {
            const entry = archive.entry({ name: `blobs/${digest.replace(':', '/')}`, size });
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(storedBlob(storage, digest), large_files/* LARGE */.I$), entry);
        }
        archive.finalize();
    };
    await fill().catch((error) => {
        archive.destroy(error);
        throw error;
    });
    await written;
}
function indexOf(entries, sizes) {
    const manifests = entries.map(({ repository, tag, digest }) => ({
        mediaType: OCI_INDEX, // what it is, is said by the manifest itself
        digest,
        size: sizes.get(digest) ?? 0,
        annotations: { [REPOSITORY]: repository, ...(tag === undefined ? {} : { [REF_NAME]: tag }) },
    }));
    return { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
}
function add(archive, name, content) {
    return new Promise((resolve, reject) => archive.entry({ name }, content, (error) => (error ? reject(error) : resolve())));
}

;// CONCATENATED MODULE: ./src/registry/oci/place.ts















const TAG = /^\w[\w.-]{0,127}$/;
/**
 * Puts a blob into the storage of a registry that does not run. Throws an `Error` that names the digest where the content
 * is another's.
 */
async function placeBlob(storage, digest, content) {
    const path = storedBlob(storage, digest);
    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
    const half = `${path}.half`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashed = async function* () {
        for await (const chunk of content) {
            hash.update(chunk);
            yield chunk;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(hashed(), (0,external_node_fs_.createWriteStream)(half, large_files/* LARGE */.I$));
    if (`sha256:${hash.digest('hex')}` !== digest) {
        await (0,promises_.rm)(half, { force: true });
        throw new Error(`the blob ${digest} is not whole`);
    }
    await (0,promises_.rename)(half, path);
}
/** The same with a file, which may become the blob itself. */
async function placeFile(storage, digest, file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, large_files/* LARGE */.I$))
        hash.update(chunk);
    if (`sha256:${hash.digest('hex')}` !== digest)
        throw new Error(`the blob ${digest} is not whole`);
    const path = storedBlob(storage, digest);
    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
    await (0,promises_.rm)(path, { force: true });
    await (0,promises_.link)(file, path).catch(() => (0,promises_.copyFile)(file, path));
}
/** Whether a storage has a blob. */
async function hasBlob(storage, digest) {
    return (await (0,promises_.stat)(storedBlob(storage, digest)).catch(() => undefined)) !== undefined;
}
/**
 * Puts the blobs of an archive with an OCI image layout into a storage. Returns what its index names; tags are not set
 * yet (`tagEntries`). Throws an `Error` that says what is wrong with it.
 */
async function placeLayout(storage, archive) {
    const parser = (0,tar_stream.extract)();
    archive.on('error', (error) => parser.destroy(error));
    archive.pipe(parser);
    let index;
    for await (const entry of parser) {
        const { name, size = 0 } = entry.header;
        const digest = name.startsWith('blobs/') ? name.slice('blobs/'.length).replace('/', ':') : '';
        if (name === 'index.json' && size <= manifest/* MAX_MANIFEST */.xZ)
            index = JSON.parse((await (0,consumers_.buffer)(entry)).toString('utf8'));
        else if (manifest/* DIGEST */.Dh.test(digest))
            await placeBlob(storage, digest, entry);
        else
            entry.resume();
    }
    if (index === undefined)
        throw new Error('it has no index.json');
    return place_entriesOf(index);
}
function place_entriesOf(index) {
    const { manifests } = index;
    if (!Array.isArray(manifests))
        throw new Error('its index.json is none');
    return manifests.map((value) => {
        const { digest, annotations } = value;
        const repository = annotations?.[REPOSITORY] ?? '';
        const tag = annotations?.[REF_NAME];
        if (!manifest/* DIGEST */.Dh.test(digest ?? '') || !(0,names/* isRepository */.Z6)(repository) || (tag !== undefined && !TAG.test(tag)))
            throw new Error('its index.json names what cannot be an image');
        return { repository, tag, digest: digest ?? '' };
    });
}
/**
 * Has a registry that does not run yet know manifests and tags whose blobs are in its storage. Throws an `Error` that names
 * the image and the digest where something of it is not there.
 */
async function linkEntries(storage, entries) {
    const [store] = await (0,layout/* readStores */.J7)(storage);
    for (const { repository, tag, digest } of entries) {
        const missing = store === undefined ? digest : await firstMissing(store, digest);
        if (missing !== undefined || store === undefined)
            throw new Error(`${repository}${tag === undefined ? '' : `:${tag}`} lacks ${missing}`);
        const folder = (0,external_node_path_.join)(rootOf(storage), 'repositories', repository);
        const { manifests, blobs } = await (0,reach/* reach */.g)(store, [digest]);
        for (const one of blobs)
            await writeLink((0,external_node_path_.join)(folder, '_layers/sha256', one.slice(7), 'link'), one);
        for (const one of manifests)
            await writeLink((0,external_node_path_.join)(folder, '_manifests/revisions/sha256', one.slice(7), 'link'), one);
        if (tag === undefined)
            continue;
        const tagFolder = (0,external_node_path_.join)(folder, '_manifests/tags', tag);
        await writeLink((0,external_node_path_.join)(tagFolder, 'index/sha256', digest.slice(7), 'link'), digest);
        await writeLink((0,external_node_path_.join)(tagFolder, 'current/link'), digest);
    }
}
async function writeLink(path, digest) {
    if ((await (0,promises_.readFile)(path, 'utf8').catch(() => '')) === digest)
        return;
    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
    await (0,promises_.writeFile)(path, digest);
}

;// CONCATENATED MODULE: ./src/fleet/travel/inbox.ts










/** Name of the archive of a job's artifacts among its files; reports have their type's. */
const ARTIFACTS = 'artifacts';
/** Gets what earlier jobs have left. `folder`: of this machine, for what is on its way. */
class Inbox {
    #shelf;
    #listing;
    #folder;
    /** Bytes that came. */
    bytes = 0;
    constructor(shelf, listing, folder) {
        this.#shelf = shelf;
        this.#listing = listing;
        this.#folder = folder;
    }
    /** Puts artifacts and reports of jobs into the store, under ids. Throws a `SystemError` that names the job. */
    async artifacts(store, jobs) {
        await Promise.all(jobs.map(async ({ name, id }) => {
            const told = lastOf(this.#listing, name);
            const files = told && leftOf(told, 'files');
            if (files === undefined)
                return;
            await this.#with(files, name, 'its artifacts', (path) => unpackFiles(path, (type) => store.pathFor(type === ARTIFACTS ? id : `${id}-${type}`)));
        }));
    }
    /**
     * Puts what jobs have pushed into the storage of a registry that does not run yet, in the order in which they ended.
     * Throws a `SystemError` that names the job, and what is missing.
     */
    async images(storage, jobs) {
        const told = this.#listing.told.filter(({ reported }) => jobs.has(reported.job));
        const placed = await Promise.all(told.map((one) => this.#layout(storage, one)));
        for (const { job, entries } of placed.filter((one) => one !== undefined)) {
            await named(job, 'what it has pushed', async () => {
                for (const digest of await lacking(storage, entries))
                    await this.#blob(storage, digest);
                await linkEntries(storage, entries);
            });
        }
    }
    async #layout(storage, told) {
        const { job } = told.reported;
        const images = leftOf(told, 'images');
        if (images === undefined)
            return undefined;
        const place = (path) => placeLayout(storage, (0,external_node_fs_.createReadStream)(path, large_files/* LARGE */.I$));
        return { job, entries: await this.#with(images, job, 'what it has pushed', place) };
    }
    /** A blob that came by itself, where it is not there yet. */
    async #blob(storage, digest) {
        const found = this.#listing.blobs.get(digest);
        if (found === undefined || (await hasBlob(storage, digest)))
            return; // what lacks then is told by name
        await this.#file(found, (path) => placeFile(storage, digest, path));
    }
    async #with(one, job, what, use) {
        return named(job, what, () => this.#file(one, use));
    }
    /** Gets a file, for as long as it is used. */
    async #file(one, use) {
        const folder = (0,external_node_path_.join)(this.#folder, `in-${one.id}`);
        await (0,make_folders/* makeFolders */.w)(folder);
        try {
            const path = await this.#shelf.get(one, folder);
            this.bytes += one.size;
            return await use(path);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
}
async function named(job, what, action) {
    try {
        return await action();
    }
    catch (error) {
        if (error instanceof errors/* SystemError */._N && error.message.startsWith(`${job}: `))
            throw error;
        const hint = error instanceof errors/* SystemError */._N && error.hint !== undefined ? error.hint : AGAIN;
        throw new errors/* SystemError */._N(`${job}: ${what} cannot be had: ${(0,errors/* messageOf */.bD)(error)}`, { hint, cause: error });
    }
}
const AGAIN = 'Run the failed jobs of the workflow again; where it comes again, run all jobs.';

// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/fleet/travel/journal.ts



/** Characters of a journal that wait in memory. */
const IN_MEMORY = 64 * 1024;
/** Keeps the events of each job in a file, one JSON document a line; those of a child pipeline with its trigger job. */
class Journal {
    #folder;
    #jobs;
    /** `jobs`: names of those whose events are kept. */
    constructor(folder, jobs) {
        this.#folder = folder;
        this.#jobs = new Map([...jobs].map((name, index) => [
            name,
            { path: (0,external_node_path_.join)(this.#folder, `events-${index}.jsonl`), waiting: '', written: Promise.resolve() },
        ]));
    }
    /** A promise asks the sender to wait. Throws where it cannot be written. */
    take(event) {
        const name = event.type === 'job' || event.type === 'attempt' ? event.name : 'job' in event ? event.job : undefined;
        const own = name?.split(order/* PARENT_MARK */.fG)[0];
        const kept = this.#jobs.get(name ?? '') ?? this.#jobs.get(own ?? '');
        if (kept === undefined)
            return;
        kept.waiting += `${JSON.stringify(event)}\n`;
        if (kept.waiting.length > IN_MEMORY)
            return this.#write(kept);
    }
    /** The file of a job's events, whole as of now. */
    async fileOf(job) {
        const kept = this.#jobs.get(job);
        if (kept === undefined)
            throw new Error(`No events are kept of ${job}`);
        await this.#write(kept);
        await (0,promises_.writeFile)(kept.path, '', { flag: 'a' });
        return kept.path;
    }
    #write(kept) {
        const text = kept.waiting;
        kept.waiting = '';
        kept.written = kept.written.then(() => (0,promises_.appendFile)(kept.path, text));
        return kept.written;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/fleet/travel/outbox.ts











/** From this size on a blob travels by itself, so that whoever else has it need not send it. */
const LARGE = 1024 * 1024;
/** How long another runner has to finish an upload of the same blob. */
const PATIENCE_MS = 120_000;
/** Puts what jobs have left where the other runners find it; the record last, since it says that the rest is there. */
class Outbox {
    #options;
    /** Bytes that went. */
    bytes = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Throws a `SystemError`. */
    async send(left) {
        const { document, folder, nameOf, journal } = this.#options;
        const name = nameOf(left.job.name);
        const own = (0,external_node_path_.join)(folder, `out-${left.id}`);
        await (0,make_folders/* makeFolders */.w)(own);
        try {
            const images = await this.#images(left, own, name);
            const files = await this.#files(left, own, name);
            const kinds = [...(files ? ['files'] : []), ...(images ? ['images'] : [])];
            const result = (0,external_node_path_.join)(own, RESULT);
            await (0,promises_.writeFile)(result, JSON.stringify(this.#document(left, images ?? [])));
            const record = (0,external_node_path_.join)(own, recordName(document.pipeline, name, left.ends, kinds));
            await packFiles([
                { name: RESULT, path: result },
                { name: EVENTS, path: await journal.fileOf(left.job.name) },
            ], record);
            await this.#put(record);
        }
        finally {
            await (0,promises_.rm)(own, { recursive: true, force: true });
        }
    }
    #document({ job, summaries, releases }, images) {
        const { origin, hide } = this.#options;
        return {
            v: 1,
            job: job.name,
            origin,
            summaries: hide.jobs(summaries),
            releases: hide.all(releases),
            images: hide.all(images),
        };
    }
    /** Artifacts and reports; false: there are none. */
    async #files({ job, id, artifacts }, own, name) {
        const types = ['', ...Object.keys(job.artifacts?.reports ?? {})];
        const found = [];
        for (const type of types) {
            const key = type === '' ? id : `${id}-${type}`;
            if (await artifacts.has(key))
                found.push({ name: type === '' ? ARTIFACTS : type, path: artifacts.pathFor(key) });
        }
        if (found.length === 0)
            return false;
        const archive = (0,external_node_path_.join)(own, leftName(this.#options.document.pipeline, name, 'files'));
        await packFiles(found, archive);
        await this.#put(archive);
        return true;
    }
    /** What the job has pushed, and whatever else was pushed while it ran; undefined: nothing. */
    async #images(left, own, name) {
        const { document, known } = this.#options;
        const storage = await left.storage();
        if (storage === undefined)
            return undefined;
        const pushed = await pushedIn(storage, left.began);
        if (pushed.entries.length === 0)
            return undefined;
        const had = known();
        const small = new Map();
        for (const [digest, size] of pushed.blobs) {
            if (had.has(digest))
                continue;
            if (size < LARGE)
                small.set(digest, size);
            else
                await this.#blob(storage, digest, own);
        }
        const archive = (0,external_node_path_.join)(own, leftName(document.pipeline, name, 'images'));
        const sizeOf = async (digest) => (await (0,promises_.stat)(storedBlob(storage, digest))).size;
        await packLayout(storage, pushed, small, archive, sizeOf);
        await this.#put(archive);
        return pushed.images;
    }
    /** A large blob, unless another runner has put it there, or is about to. */
    async #blob(storage, digest, own) {
        const { document, shelf } = this.#options;
        if (await this.#isThere(digest))
            return;
        const file = (0,external_node_path_.join)(own, blobName(document.pipeline, digest));
        const stored = storedBlob(storage, digest);
        await (0,promises_.link)(stored, file).catch(() => (0,promises_.copyFile)(stored, file));
        const size = (await (0,promises_.stat)(file)).size;
        if ((await shelf.put(file)) === 'put') {
            this.bytes += size;
            return;
        }
        for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await (0,external_node_timers_promises_.setTimeout)(2000))
            if (await this.#isThere(digest))
                return;
        throw new errors/* SystemError */._N(`The blob ${digest} was not uploaded: another runner began to, and has not finished`, {
            hint: 'Run the failed jobs of the workflow again.',
        });
    }
    async #isThere(digest) {
        const prefix = `gitlab-${this.#options.document.pipeline}.`;
        const all = await this.#options.shelf.list();
        return all.some(({ name }) => name.startsWith(prefix) && blobOf(name) === digest);
    }
    async #put(file) {
        const { size } = await (0,promises_.stat)(file);
        if ((await this.#options.shelf.put(file)) === 'taken')
            throw new errors/* SystemError */._N('The artifact of a job was not uploaded: the run has one of its name already', {
                hint: 'Two pipelines of one workflow run need different names in the input plan.',
            });
        this.bytes += size;
    }
}

;// CONCATENATED MODULE: ./src/fleet/member.ts












/**
 * Asks the shelf how the jobs have ended that those of this runner wait for, and the status machine what follows. Jobs that
 * passed in an earlier attempt of the workflow's run stay passed, unless something that they wait for has run again.
 */
async function outlookOf(options) {
    const { document, shelf, jobs, runAttempt, canceled } = options;
    const listing = await readListing(shelf, document);
    const reported = listing.told.map((one) => one.reported);
    const before = (0,replay/* ancestorsOf */.Gw)(document, jobs);
    const over = new Map([...before].map((name) => [name, canceled ? 'canceled' : 'lost']));
    let state = (0,replay/* replay */.eZ)(document, reported, over, true);
    for (const { name } of state.jobs.filter((job) => jobs.includes(job.name))) {
        const told = reported.filter(({ job }) => job === name);
        if (told.length === 0 || told.some((one) => one.runAttempt === runAttempt))
            continue;
        const ancestors = (0,replay/* ancestorsOf */.Gw)(document, [name]);
        const renewed = reported.some((one) => ancestors.has(one.job) && one.runAttempt === runAttempt) ||
            [...ancestors].some((one) => jobs.includes(one) && (0,gitlab/* jobState */.d)(state, one)?.status !== 'success');
        if ((0,gitlab/* jobState */.d)(state, name)?.status !== 'success' || renewed)
            state = (0,gitlab/* transition */.kY)(state, name, { type: 'play' });
    }
    const due = jobs.some((name) => ['pending', 'scheduled'].includes((0,gitlab/* jobState */.d)(state, name)?.status ?? ''));
    return { listing, state, toRun: due };
}
/** A runner's part of a pipeline: takes what its jobs ask for, and gives back what they leave. */
class Member {
    pipeline;
    state;
    mine;
    finished;
    nextJobId;
    #plan;
    #document;
    #folder;
    #inbox;
    #outbox;
    #journal;
    #known = new Set();
    #sending = [];
    caches;
    #sameStorage;
    constructor(options, outlook, folder, { sameStorage, hide }) {
        const { document, shelf, jobs, runAttempt } = options;
        const { plan, pipeline } = document;
        const runner = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        const indexOf = (job) => plan.jobs.findIndex(({ name }) => name === job);
        this.pipeline = pipeline;
        this.state = outlook.state;
        this.mine = new Set(jobs);
        const told = new Set(outlook.listing.told.map(({ reported }) => reported.job));
        // what this runner's own jobs have left in an earlier attempt is there for those that follow
        this.finished = plan.jobs.flatMap(({ name }, index) => told.has(name) ? [{ name, id: foreignId(document, index) }] : []);
        this.nextJobId = jobIds(document, Math.max(0, indexOf(jobs[0] ?? '')), runAttempt);
        this.caches = options.caches;
        this.#sameStorage = sameStorage;
        this.#plan = plan;
        this.#document = document;
        this.#folder = folder;
        this.#inbox = new Inbox(shelf, outlook.listing, folder);
        this.#journal = new Journal(folder, jobs);
        this.#outbox = new Outbox({
            document,
            shelf,
            folder,
            journal: this.#journal,
            hide,
            origin: Date.now(),
            nameOf: (job) => ({ index: indexOf(job), runAttempt, runner }),
            known: () => this.#known,
        });
    }
    static async begin(options, outlook, begin) {
        return new Member(options, outlook, await (0,scratch/* scratchFolder */.$B)('fleet'), begin);
    }
    /** Takes the events of the run, so that they go with the jobs' records. */
    sink = (event) => this.#journal.take(event);
    /** Bytes that came, and that went. */
    get traffic() {
        return { received: this.#inbox.bytes, sent: this.#outbox.bytes };
    }
    async placeImages(storage) {
        const had = await storedBlobs(storage);
        const before = (0,replay/* ancestorsOf */.Gw)(this.#document, this.mine);
        await this.#inbox.images(storage, new Set([...before, ...this.mine]));
        const has = await storedBlobs(storage);
        this.#known = this.#sameStorage ? has : new Set([...has].filter((digest) => !had.has(digest)));
    }
    async placeArtifacts(store) {
        const wanted = new Set(this.#plan.jobs.filter(({ name }) => this.mine.has(name)).flatMap((job) => this.#sources(job)));
        await this.#inbox.artifacts(store, this.finished.filter(({ name }) => wanted.has(name)));
    }
    leave(left) {
        const sent = this.#outbox.send(left);
        sent.catch(() => undefined); // met by `settled`
        this.#sending.push(sent);
    }
    async settled() {
        const [failure] = (await Promise.allSettled(this.#sending)).filter((one) => one.status === 'rejected');
        if (failure !== undefined)
            throw failure.reason;
    }
    async [Symbol.asyncDispose]() {
        await Promise.allSettled(this.#sending);
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    /** Jobs whose artifacts a job may ask for: a child pipeline may name any that has run before. */
    #sources(job) {
        if (job.trigger !== undefined)
            return [...(0,replay/* ancestorsOf */.Gw)(this.#document, [job.name])];
        return (0,request/* artifactSources */.fu)({ plan: this.#plan }, job);
    }
}

;// CONCATENATED MODULE: ./src/fleet/needs-context.ts

const RESULTS = new Set(['success', 'failure', 'cancelled', 'skipped']);
/** Reads the input `needs-context`; empty: nothing is known. Throws a {@link UsageError}. */
function readNeeds(text) {
    if (text.trim() === '')
        return {};
    try {
        const value = JSON.parse(text);
        const jobs = Object.entries(value).map(([id, job]) => {
            if (!RESULTS.has(job?.result))
                throw new Error(id);
            return [id, { result: job?.result ?? 'failure', outputs: job?.outputs ?? {} }];
        });
        return Object.fromEntries(jobs);
    }
    catch {
        const message = 'needs-context: it is not what `${{ toJSON(needs) }}` gives';
        throw new errors/* UsageError */.eb([{ message, location: undefined }]);
    }
}
/** Whether GitHub has canceled any of the jobs. */
function hasCanceled(needs) {
    return Object.values(needs).some(({ result }) => result === 'cancelled');
}
/**
 * How often the waves of the reusable workflow have given each job to a runner: wave K is of `next-(K-1)` where that ran, else of
 * `plan`. See `.github/workflows/pipeline.yml`.
 */
function attempted(needs) {
    const names = new Map();
    for (let number = 1; needs[`wave-${number}`] !== undefined; number += 1) {
        if (needs[`wave-${number}`]?.result === 'skipped')
            continue;
        const decided = needs[`next-${number - 1}`];
        const waves = decided?.result === 'success' ? decided.outputs['waves'] : needs['plan']?.outputs['waves'];
        const wave = wavesOf(waves)[decided?.result === 'success' ? 0 : number - 1] ?? [];
        for (const { jobs } of wave)
            for (const name of jobs)
                names.set(name, (names.get(name) ?? 0) + 1);
    }
    return names;
}
function wavesOf(text) {
    try {
        return JSON.parse(text ?? '[]');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./src/fleet/travel/uploads.ts




const prefixOf = (pipeline) => `gitlab-${pipeline}.uploads.`;
/**
 * Tells the runner that reports what this one has uploaded for people (`artifacts: github`): an upload ends after its job,
 * whose record is there by then. Throws as the shelf does.
 */
async function putUploads(shelf, pipeline, uploads, folder) {
    if (uploads.length === 0)
        return;
    await (0,make_folders/* makeFolders */.w)(folder);
    const file = (0,external_node_path_.join)(folder, `${prefixOf(pipeline)}${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
    await (0,promises_.writeFile)(file, JSON.stringify(uploads));
    await shelf.put(file).finally(() => (0,promises_.rm)(file, { force: true }));
}
/** What all runners have uploaded so, in the order of the artifacts' numbers. Throws as the shelf does. */
async function readUploads(shelf, pipeline, folder) {
    const found = (await shelf.list()).filter(({ name }) => name.startsWith(prefixOf(pipeline)));
    const lists = await Promise.all(found.map(async (one) => {
        const own = (0,external_node_path_.join)(folder, `uploads-${one.id}`);
        const text = await (0,promises_.readFile)(await shelf.get(one, own), 'utf8');
        await (0,promises_.rm)(own, { recursive: true, force: true });
        return uploadsIn(text);
    }));
    return lists.flat().sort((one, other) => one.id - other.id);
}
/** Anybody who can upload to the run can write such a list: what is none is passed over. */
function uploadsIn(text) {
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return [];
    }
    return (Array.isArray(list) ? list : []).flatMap((one) => {
        const { job, name, id, url, size } = (one ?? {});
        const isOne = (job === null || typeof job === 'string') &&
            typeof name === 'string' &&
            typeof id === 'number' &&
            (url === null || (typeof url === 'string' && /^https?:\/\//.test(url))) &&
            typeof size === 'number';
        return isOne ? [{ job, name, id, url, size }] : [];
    });
}

// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/run/run.ts
var run = __webpack_require__(19240);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
// EXTERNAL MODULE: ./src/action/cache/cache-client.ts
var cache_client = __webpack_require__(65341);
;// CONCATENATED MODULE: ./src/action/cache/job-caches.ts



/**
 * `cache:` of jobs on several runners: an entry of GitHub's cache for each that is saved, of which the newest counts. Two
 * jobs that save one key at the same time have an entry each, as the names end with who has saved them.
 */
function jobCaches(inputs, environment) {
    const prefixOf = (name) => `${inputs.cacheKey}-job-cache-${process.platform}-${process.arch}-${name.slice(0, 40)}-`;
    const { GITHUB_RUN_ID = '0', GITHUB_RUN_ATTEMPT = '1', ACTIONS_RUNTIME_TOKEN = '' } = environment;
    return {
        async fetch(name, folder) {
            const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
            if (!cache.isFeatureAvailable())
                return;
            const { reason } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([folder], `${prefixOf(name)}newest`, [prefixOf(name)]), true).catch((error) => ({ reason: String(error) }));
            if (reason !== '')
                (0,door/* say */.cv)(`A cache of a job could not be restored: ${reason}`);
        },
        async store(name, folder) {
            const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
            if (inputs.cache !== 'true' || !cache.isFeatureAvailable() || (0,cache_client/* readOnlyToken */.a)(ACTIONS_RUNTIME_TOKEN))
                return;
            const own = (0,external_node_crypto_.createHash)('sha256').update(`${process.pid} ${Date.now()} ${folder}`).digest('hex').slice(0, 12);
            const key = `${prefixOf(name)}${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}-${own}`;
            const { value, reason } = await (0,cache_client/* ask */.k)(() => cache.saveCache([folder], key), true).catch((error) => ({
                value: -1,
                reason: String(error),
            }));
            if (value === -1)
                (0,door/* say */.cv)(`A cache of a job was not saved for other runners: ${reason || 'the service does not say why'}`);
        },
    };
}

// EXTERNAL MODULE: ./src/action/front.ts + 5 modules
var action_front = __webpack_require__(1543);
// EXTERNAL MODULE: ./src/action/results.ts + 12 modules
var results = __webpack_require__(35145);
// EXTERNAL MODULE: ./src/github/artifacts/client.ts + 1 modules
var client = __webpack_require__(85132);
// EXTERNAL MODULE: ./src/github/artifacts/refusal.ts
var refusal = __webpack_require__(25319);
;// CONCATENATED MODULE: ./src/github/artifacts/shelf.ts





/** At the same time: each has several connections of its own. */
const AT_ONCE = 3;
/** The artifacts of the workflow's run as the shelf of its runners. Each is one file, as it is: nothing is packed twice. */
class ArtifactShelf {
    #options;
    #digests = new Map();
    #client;
    #busy = 0;
    #waiting = [];
    constructor(options) {
        this.#options = options;
    }
    async list() {
        const { artifacts } = await this.#call('The artifacts of this run cannot be listed', (client) => client.listArtifacts());
        for (const { id, digest } of artifacts)
            if (digest !== undefined)
                this.#digests.set(id, digest);
        return artifacts.map(({ id, name, size }) => ({ id, name, size })).sort((one, other) => one.id - other.id);
    }
    async put(path) {
        const name = path.split(/[\\/]/).at(-1) ?? path;
        try {
            await this.#turn((client) => client.uploadArtifact(name, [path], (0,external_node_path_.join)(path, '..'), { skipArchive: true }));
            return 'put';
        }
        catch (error) {
            const failure = (0,refusal/* failureOf */.g)(error);
            if (failure.taken)
                return 'taken';
            throw shelf_refusal(`The artifact ${name} was not uploaded`, failure.sentence, error);
        }
    }
    async get(one, folder) {
        await (0,make_folders/* makeFolders */.w)(folder);
        const what = `The artifact ${one.name} cannot be downloaded`;
        const digest = this.#digests.get(one.id);
        const { digestMismatch } = await this.#call(what, (client) => client.downloadArtifact(one.id, {
            path: folder,
            skipDecompress: true,
            ...(digest === undefined ? {} : { expectedHash: digest }),
        }));
        const [file] = await (0,promises_.readdir)(folder);
        if (digestMismatch === true || file === undefined)
            throw shelf_refusal(what, 'what came is not what was uploaded: run the job again', undefined);
        return (0,external_node_path_.join)(folder, file);
    }
    async #call(what, call) {
        try {
            return await this.#turn(call);
        }
        catch (error) {
            throw shelf_refusal(what, (0,refusal/* failureOf */.g)(error).sentence, error);
        }
    }
    async #turn(call) {
        while (this.#busy >= AT_ONCE)
            await new Promise((resolve) => this.#waiting.push(resolve));
        this.#busy += 1;
        try {
            const client = await (this.#client ??= this.#options.client());
            return await this.#options.quiet(() => call(client));
        }
        finally {
            this.#busy -= 1;
            this.#waiting.shift()?.();
        }
    }
}
function shelf_refusal(what, why, cause) {
    return new errors/* SystemError */._N(`${what}: ${why}`, { cause });
}

;// CONCATENATED MODULE: ./src/action/fleet/shelf.ts








/** The artifacts of the workflow's run. */
function workflowShelf() {
    return new ArtifactShelf({ client: client/* artifactClient */.A, quiet: (call) => (0,door/* overhear */.nY)(() => true, call) });
}
/** Puts a plan where the other jobs of the workflow find it. Throws a `SystemError`, a `UsageError` where there is one. */
async function putPlan(shelf, name, document) {
    await inScratch(async (folder) => {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, JSON.stringify(document));
        if ((await shelf.put(file)) === 'taken')
            throw new errors/* UsageError */.eb([
                {
                    message: `plan: this run has an artifact "${name}" already`,
                    location: undefined,
                    hint: 'give each pipeline of a workflow its own name with the input plan',
                },
            ]);
    });
}
/** The newest plan of that name. Throws a `UsageError` where there is none. */
async function getPlan(shelf, name) {
    const found = (await shelf.list()).findLast((one) => one.name === name);
    if (found === undefined)
        throw new errors/* UsageError */.eb([
            {
                message: `plan: this run has no artifact "${name}"`,
                location: undefined,
                hint: 'a step with `mode: plan` makes it, in a job that this one `needs`',
            },
        ]);
    return inScratch(async (folder) => readPlanDocument(await shelf.get(found, folder), name));
}
/** A folder for as long as it is used. */
async function inScratch(use) {
    const folder = await (0,scratch/* scratchFolder */.$B)('fleet');
    try {
        return await use(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/action/fleet/job.ts


















/** `mode: job`: runs the jobs of a plan that this runner is for, if the status machine has them run. */
async function jobMode(role, shelf) {
    const { inputs } = role.read;
    const needs = readNeeds(inputs.fleet.needsContext);
    const document = await getPlan(shelf, inputs.fleet.plan);
    checkJobs(document, inputs.jobs);
    const { runAttempt, environment } = role;
    const options = {
        document,
        shelf,
        jobs: inputs.jobs,
        runAttempt,
        canceled: hasCanceled(needs),
        caches: inputs.cache === 'false' || !inputs.settings.trusted ? undefined : jobCaches(inputs, environment),
    };
    const lost = lostBefore(needs, environment['GITHUB_JOB']);
    if (lost !== undefined)
        await reportLoss(options, new Map(inputs.jobs.map((name) => [name, 1])), lost);
    const outlook = await outlookOf(options);
    if (outlook.toRun)
        await job_run(role, options, outlook);
    else
        tellIdle(options, outlook);
    await tellSkipped(options);
}
/** Throws a {@link UsageError} with all names that the plan does not have. */
function checkJobs({ plan }, names) {
    const known = plan.jobs.map(({ name }) => name);
    const problems = names
        .filter((name) => !known.includes(name))
        .map((name) => ({
        message: `jobs: the plan has no job "${name}"${(0,suggest/* suggestion */.h)(name, known, '')}`,
        location: undefined,
    }));
    if (names.length === 0)
        problems.push({ message: 'jobs: `mode: job` needs the names of the jobs to run', location: undefined });
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems);
}
/**
 * How jobs of the workflow that have told nothing ended, where this one is the second try of another: an exported workflow
 * has `ID-again` beside `ID`. undefined: this is none.
 */
function lostBefore(needs, own) {
    const first = own?.endsWith('-again') === true ? needs[own.slice(0, -'-again'.length)] : undefined;
    return first && (first.result === 'cancelled' ? 'canceled' : 'lost');
}
async function job_run(role, options, outlook) {
    const { document } = options;
    const { read, warnings, stop } = role;
    let sameStorage = false;
    const front = (0,action_front/* workflowFront */.n)(warnings, stop, {
        storage: document.storage,
        jobs: options.jobs,
        async restoring(folder, restore) {
            const empty = (await storedBlobs(folder)).size === 0;
            sameStorage = (await restore()) && empty;
        },
    });
    let member;
    const outcome = await (0,run/* runFor */.P)(read, front, {
        document,
        async begin({ context }, hidden) {
            checkCommit(document, context);
            const hide = { jobs: (jobs) => hidden.jobs(jobs), all: (value) => hidden.all(value) };
            member = await Member.begin(options, outlook, { sameStorage, hide });
            return member;
        },
    });
    const { received = 0, sent = 0 } = member?.traffic ?? {};
    (0,door/* say */.cv)(`Received ${(0,table/* fileSize */.Ov)(received)} from earlier jobs, sent ${(0,table/* fileSize */.Ov)(sent)} to later ones`);
    (0,results/* setOutputs */.n0)(outcome.result, read.inputs, outcome);
    (0,door/* setOutput */.uH)('recorded', 'true');
    const uploads = outcome.result.artifacts ?? [];
    // without it links are missing where the whole is reported, and no more
    await inScratch((folder) => putUploads(options.shelf, document.pipeline, uploads, folder)).catch((error) => front.warn({ message: (0,errors/* messageOf */.bD)(error), location: undefined }));
    (0,results/* showAnnotations */.I8)(outcome.result, read.inputs, warnings);
    (0,results/* endStep */.Cs)(outcome);
}
/** Nothing runs here: says why, and passes. */
function tellIdle({ jobs }, { state }) {
    for (const name of jobs) {
        const { status = 'skipped' } = (0,gitlab/* jobState */.d)(state, name) ?? {};
        (0,door/* say */.cv)(`${table/* SYMBOLS */.Am[status]} ${name}: ${IDLE[status] ?? status}`);
    }
    (0,door/* setOutput */.uH)('status', (0,gitlab/* jobState */.d)(state, jobs[0] ?? '')?.status ?? 'skipped');
    (0,door/* setOutput */.uH)('jobs', '[]');
    (0,door/* setOutput */.uH)('recorded', 'true');
}
const IDLE = {
    skipped: 'skipped, since of what it waits for something has failed or was skipped',
    manual: 'manual, and nobody plays it (input `manual`)',
    success: 'has passed in an earlier attempt of this run, whose results stay',
    created: 'what it waits for has not ended',
    canceled: 'canceled, as the pipeline was',
};
/** Which jobs of the plan need no runner any more, as far as is known now. */
async function tellSkipped({ document, shelf, jobs }) {
    const { told } = await readListing(shelf, document);
    const before = new Map([...(0,replay/* ancestorsOf */.Gw)(document, jobs)].map((name) => [name, 'lost']));
    const state = (0,replay/* replay */.eZ)(document, told.map(({ reported }) => reported), before, true);
    (0,door/* setOutput */.uH)('skipped', JSON.stringify((0,replay/* withoutRunner */.R4)(document, state)));
}

// EXTERNAL MODULE: ./src/fleet/export/expression.ts
var expression = __webpack_require__(86913);
// EXTERNAL MODULE: ./src/fleet/export/steps.ts
var export_steps = __webpack_require__(9040);
// EXTERNAL MODULE: ./src/fleet/export/yaml.ts
var yaml = __webpack_require__(59864);
;// CONCATENATED MODULE: ./src/fleet/export/reusable.ts



/** Waves that the reusable workflow has; a pipeline that needs more is told so before anything starts. */
const WAVES = 20;
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
const CHECKOUT_VERSION = 'v7.0.1';
/** An input of the workflow alone: the runner of what decides and reports; the pipeline's own jobs have those of `runners`. */
const RUNS_ON = {
    description: 'Runner of the jobs that plan and report, which need no engine: a label, or in JSON a list of labels, or `{"group": ...}`',
    default: 'ubuntu-latest',
};
const RUNNER = new expression/* Expression */.r4("(startsWith(inputs.runs-on, '[') || startsWith(inputs.runs-on, '{')) && fromJSON(inputs.runs-on) || inputs.runs-on");
const CONTROL_MINUTES = 30;
/** Inputs that each step has of its own. */
const OWN = (/* unused pure expression or super */ null && (['mode', 'needs-context']));
/** Inputs of the plan alone: with `mode: job` the jobs are those of the matrix. */
const OF_THE_PLAN = (/* unused pure expression or super */ null && (['jobs', 'needs', 'stage']));
/** Texts that may hold secrets: they come as secrets, too. */
const SOMETIMES_SECRET = (/* unused pure expression or super */ null && (['variables']));
/** Outputs that are of one step's runner, and mean nothing on another one. */
const OF_THE_RUNNER = /-path$|^cache-|^(?:waves|pipeline|recorded|skipped)$/;
const HEADER = (/* unused pure expression or super */ null && ([
    'Made by scripts/tables.mjs from src/inputs/definitions.ts and src/fleet/export/reusable.ts.',
    '',
    'A GitLab pipeline on many runners, as waves of jobs: a wave is one matrix, and has all jobs whose turn has come. `plan` says',
    'what is in each wave if all passes. After a wave that did not pass, `next` asks what can run now, and its waves take the',
    "place of the plan's. A wave in which nothing is to run takes no runner. Which jobs run is decided by the Action alone.",
    '',
    'The permissions are those of the job that calls this workflow.',
]));
/**
 * The workflow that others call (`.github/workflows/pipeline.yml`). In: the inputs and outputs of the Action, and the names
 * of the inputs that are secret. Inputs are texts, as those of an Action are.
 */
function reusableWorkflow(inputs, secret, outputs) {
    const names = Object.keys(inputs).filter((name) => !OWN.includes(name));
    const secrets = names.filter((name) => secret.includes(name) || SOMETIMES_SECRET.includes(name));
    const shown = Object.entries(outputs).filter(([name]) => !OF_THE_RUNNER.test(name));
    const value = (name) => [
        name,
        new Expression(secrets.includes(name) ? `secrets.${name} || inputs.${name}` : `inputs.${name}`),
    ];
    const valuesOf = (wanted) => Object.fromEntries(wanted.map(value));
    const common = {
        checkout: CHECKOUT,
        with: valuesOf(names.filter((name) => !OF_THE_PLAN.includes(name))),
    };
    const call = {
        inputs: { ...mapOf(names, (name) => inputOf(inputs[name])), 'runs-on': inputOf(RUNS_ON) },
        secrets: new Commented(['Not for `secrets: inherit`: a secret of the repository by one of these names would be taken for the input.'], mapOf(secrets, (name) => ({ description: inputs[name]?.description ?? '', required: false }))),
        outputs: Object.fromEntries(shown.map(([name, description]) => [
            name,
            { description, value: new Expression(`jobs.report.outputs.${name} || jobs.plan.outputs.${name}`) },
        ])),
    };
    const text = yamlDocument(HEADER, {
        name: 'GitLab pipeline',
        on: { workflow_call: call },
        jobs: jobsOf(common, valuesOf(OF_THE_PLAN), Object.fromEntries(shown.map(([name]) => [name, stepOutput(name)]))),
    });
    return text.replaceAll(`uses: ${CHECKOUT}`, `uses: ${CHECKOUT} # ${CHECKOUT_VERSION}`);
}
function inputOf(input) {
    const standard = input?.default ?? '';
    return {
        description: input?.description ?? '',
        type: 'string',
        required: false,
        ...(standard === '' ? {} : { default: standard }),
    };
}
function jobsOf(common, planOnly, outputs) {
    const needsContext = { 'needs-context': new Expression('toJSON(needs)') };
    const control = { 'runs-on': RUNNER, 'timeout-minutes': CONTROL_MINUTES };
    const job = steps(common, { mode: 'job', jobs: new Expression('toJSON(matrix.jobs)'), ...needsContext });
    const next = steps(common, { mode: 'next', ...needsContext });
    const jobs = {
        plan: {
            name: 'Plan',
            ...control,
            outputs: { waves: stepOutput('waves'), ...outputs }, // where the event has no pipeline, it is the last to say so
            steps: steps(common, { mode: 'plan', ...planOnly }),
        },
    };
    const before = ['plan'];
    for (let number = 1; number <= WAVES; number++) {
        jobs[`wave-${number}`] = {
            ...waveOf(number, [...before]),
            steps: number === 1 ? new Anchored('job', job) : new Alias('job'),
        };
        before.push(`wave-${number}`);
        if (number === WAVES)
            break;
        jobs[`next-${number}`] = {
            name: `After wave ${number}`,
            needs: [...before],
            if: new Expression(`${PLANNED} && (${isAsked(number)})`),
            ...control,
            outputs: { waves: stepOutput('waves') },
            steps: number === 1 ? new Anchored('next', next) : new Alias('next'),
        };
        before.push(`next-${number}`);
    }
    jobs['report'] = {
        name: 'Report',
        needs: before,
        if: new Expression(`always() && ${HAS_PIPELINE}`),
        ...control,
        outputs,
        steps: steps(common, { mode: 'report', ...needsContext }),
    };
    return jobs;
}
/** The plan has passed, and the event has a pipeline. */
const HAS_PIPELINE = "needs.plan.result == 'success' && needs.plan.outputs.waves != ''";
const PLANNED = (/* unused pure expression or super */ null && (`!cancelled() && ${HAS_PIPELINE}`));
function waveOf(number, needs) {
    const alone = `format('gitlab/{0}/{1}/${number}/{2}', github.run_id, inputs.plan, strategy.job-index)`;
    return {
        name: new Expression('matrix.name'),
        needs,
        if: new Expression(`${PLANNED} && ${hasShares(number)}`),
        strategy: { 'fail-fast': false, matrix: { include: new Expression(sharesOf(number)) } },
        'runs-on': new Expression('matrix.runs-on'),
        concurrency: { group: new Expression(`matrix.concurrency || ${alone}`), queue: 'max' },
        'timeout-minutes': new Expression('matrix.timeout'),
    };
}
const planned = (number) => `fromJSON(needs.plan.outputs.waves)[${number - 1}]`;
const decided = (number, wave = 0) => `fromJSON(needs.next-${number}.outputs.waves)[${wave}]`;
const result = (id, is) => `needs.${id}.result == '${is}'`;
function sharesOf(number) {
    if (number === 1)
        return planned(1);
    return `${result(`next-${number - 1}`, 'success')} && ${decided(number - 1)} || ${planned(number)}`;
}
/** Those that `next` has decided, else, as long as all waves have passed, those of the plan. */
function hasShares(number) {
    if (number === 1)
        return `${planned(1)}[0] != null`;
    const last = number - 1;
    const undecided = [last, last - 1].filter((one) => one > 0).map((one) => result(`next-${one}`, 'skipped'));
    const asDecided = `${result(`next-${last}`, 'success')} && ${decided(last)}[0] != null`;
    const asPlanned = [...undecided, result(`wave-${last}`, 'success'), `${planned(number)}[0] != null`].join(' && ');
    return `(${asDecided} || ${asPlanned})`;
}
/** After a wave that did not pass; after each, as long as something is left, once it has been asked; and in place of one that was lost. */
function isAsked(number) {
    const wave = `wave-${number}`;
    const broken = [result(wave, 'failure'), result(wave, 'cancelled')];
    if (number === 1)
        return broken.join(' || ');
    const last = `next-${number - 1}`;
    const more = `${result(last, 'success')} && ${result(wave, 'success')} && ${decided(number - 1, 1)}[0] != null`;
    return [...broken, more, result(last, 'failure')].join(' || ');
}
function mapOf(names, value) {
    return Object.fromEntries(names.map((name) => [name, value(name)]));
}

// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/fleet/packing.ts + 6 modules
var packing = __webpack_require__(15897);
// EXTERNAL MODULE: ./src/fleet/packing/shares.ts
var packing_shares = __webpack_require__(89214);
;// CONCATENATED MODULE: ./src/fleet/waves.ts


/**
 * The waves in which the jobs run that have not ended in this state, if each of them passes: the status machine is played,
 * delayed jobs wait no longer. Jobs of one resource group that are in one wave are one share. Trigger jobs are jobs as
 * others are. More shares than a matrix may have are further waves. A problem says where there are more waves than the
 * workflow has; the waves are all of them nevertheless.
 */
function wavesFrom(plan, state, how) {
    const order = (0,packing/* orderOf */.mJ)(plan, state);
    const { shares } = how.batch === 'auto' ? (0,packing/* packAuto */.h1)(order, how) : (0,packing/* packNone */.iD)(order, how);
    const waves = shares
        .map((wave) => wave.flatMap((jobs) => (jobs[0] === undefined ? [] : [(0,packing_shares/* shareOf */.tC)(jobs, how.of(jobs[0]), how.jobMinutes)])))
        .flatMap((wave) => (0,packing_shares/* splitWave */.YU)(wave, (share) => share.concurrency?.toLowerCase() ?? null, how.limit ?? packing/* MATRIX_LIMIT */.q8));
    return { waves, problems: waves.length > how.maximum ? [tooMany(waves.length, how.maximum)] : [] };
}
function tooMany(waves, maximum) {
    return {
        message: `The pipeline needs ${waves} waves of jobs, one after the other; the workflow has ${maximum}`,
        location: undefined,
        hint: 'write a workflow of its own for this pipeline with `gitlab-dind export`: it has a job for each job, and no waves',
    };
}

// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 10 modules
var prepare = __webpack_require__(97773);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/action/cache/cache.ts + 1 modules
var cache = __webpack_require__(25082);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./src/action/cache/times.ts






/** The path is a part of what an entry is found by: it is the same on every runner. */
const FILE = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gitlab-dind-times', 'times.json');
function times_prefixOf(cacheKey, file) {
    return `${cacheKey}-times-${(0,external_node_crypto_.createHash)('sha256').update(file).digest('hex').slice(0, 16)}-`;
}
/** What is known of a pipeline file's jobs; nothing where nothing is. */
async function knownTimes(cacheKey, file) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable())
        return {};
    const prefix = times_prefixOf(cacheKey, file);
    try {
        const { value } = await (0,cache_client/* ask */.k)(() => cache.restoreCache([FILE], `${prefix}newest`, [prefix]), true);
        if (value === undefined)
            return {};
        const read = JSON.parse(await (0,promises_.readFile)(FILE, 'utf8'));
        const known = Object.entries(read).filter((entry) => typeof entry[1] === 'number');
        return Object.fromEntries(known);
    }
    catch {
        return {}; // without times, the usual ones are taken
    }
    finally {
        await (0,promises_.rm)((0,external_node_path_.dirname)(FILE), { recursive: true, force: true });
    }
}
/** Keeps how long jobs took for the runs to come. Throws nothing. */
async function keepTimes(cacheKey, file, result, before) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2271), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 60142));
    if (!cache.isFeatureAvailable() || (0,cache_client/* readOnlyToken */.a)(process.env['ACTIONS_RUNTIME_TOKEN'] ?? ''))
        return;
    const times = { ...before };
    for (const { name, status, durationSeconds } of result.jobs)
        if (status === 'success' && durationSeconds !== undefined)
            times[name] = Math.round(durationSeconds * 10) / 10;
    const text = JSON.stringify(times);
    const key = times_prefixOf(cacheKey, file) + (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    try {
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(FILE));
        await (0,promises_.writeFile)(FILE, text);
        await (0,cache_client/* ask */.k)(() => cache.saveCache([FILE], key), true);
    }
    catch {
        // the next run has the usual times
    }
    finally {
        await (0,promises_.rm)((0,external_node_path_.dirname)(FILE), { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./src/action/fleet/plan.ts
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


















/** GitHub takes no more of one output; UTF-16 is what it counts. */
const OUTPUT_BYTES = 1024 * 1024;
/** `mode: plan`: makes the plan of the event, tells which runner runs what, and leaves it to the others. */
async function planMode({ read, warnings, stop }, shelf) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const front = (0,action_front/* workflowFront */.n)(warnings, stop);
        const prepared = __addDisposableResource(env_1, await (0,prepare.prepare)(read, front.asked, 'run'), true);
        const { plan, context, inputs, manual } = prepared;
        for (const warning of [...inputs.notes, ...plan.warnings, ...(0,prepare.unsupportedKeywords)(prepared)])
            front.warn(warning);
        for (const message of planNotes(plan, manual))
            front.warn({ message, location: undefined });
        const times = inputs.fleet.batch === 'auto' ? await knownTimes(inputs.cacheKey, inputs.file) : {};
        const document = planDocument(plan, context, manual, await storageOf(inputs));
        const state = (0,gitlab/* createRun */.ut)(plan, { play: document.manual });
        const { waves, problems } = plan_wavesOf(document, state, inputs, times, context);
        if (problems.length > 0)
            throw new errors/* UsageError */.eb(problems);
        const masked = [...context.projectVariables, ...context.pipelineVariables].filter((variable) => variable.masked);
        // tags are in the plan, which whoever may read the repository may read
        refuseSecrets(JSON.stringify(plan.jobs.map(({ tags }) => tags)), masked);
        tell('waves', JSON.stringify(waves), masked);
        tell('pipeline', JSON.stringify({ id: document.pipeline, jobs: detailsOf(plan, context) }), masked);
        tell('skipped', JSON.stringify((0,replay/* withoutRunner */.R4)(document, state)), masked);
        await putPlan(shelf, inputs.fleet.plan, document);
        (0,door/* say */.cv)(`Pipeline #${document.pipeline}: ${(0,report_text/* count */.U9)(plan.jobs.length, 'job')} in ${(0,report_text/* count */.U9)(waves.length, 'wave')}`);
        for (const [index, wave] of waves.entries())
            (0,door/* say */.cv)(`  wave ${index + 1}: ${wave.map(({ name, 'runs-on': on }) => `${name} (${JSON.stringify(on)})`).join(', ')}`);
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
/** `mode: next`: which runner runs what from here on, after something did not pass. */
async function nextMode({ read, runAttempt }, shelf) {
    const { inputs } = read;
    const needs = readNeeds(inputs.fleet.needsContext);
    const document = await getPlan(shelf, inputs.fleet.plan);
    const how = hasCanceled(needs) ? 'canceled' : 'lost';
    const lost = await reportLoss({ document, shelf, runAttempt }, attempted(needs), how);
    for (const name of lost)
        (0,door/* say */.cv)(`${name}: its runner has told nothing: it counts as ${how}`);
    const { told } = await readListing(shelf, document);
    const state = (0,replay/* replay */.eZ)(document, told.map(({ reported }) => reported));
    const times = inputs.fleet.batch === 'auto' ? await knownTimes(inputs.cacheKey, inputs.file) : {};
    const { waves } = plan_wavesOf(document, state, inputs, times);
    tell('waves', JSON.stringify(waves));
    (0,door/* say */.cv)(waves.length === 0 ? 'Nothing is left to run' : `${(0,report_text/* count */.U9)(waves.length, 'wave')} left, if all passes`);
}
/** Output of a step. More than GitHub takes, or what it would drop, is an error before anything starts. */
function tell(name, text, masked = []) {
    refuseSecrets(text, masked);
    if (text.length * 2 > OUTPUT_BYTES)
        throw new errors/* UsageError */.eb([
            {
                message: `The output ${name} has ${text.length} characters: GitHub takes a megabyte, two bytes each`,
                location: undefined,
                hint: 'write a workflow of its own for this pipeline with `gitlab-dind export`',
            },
        ]);
    (0,door/* setOutput */.uH)(name, text);
}
function refuseSecrets(text, masked) {
    const shown = masked.filter(({ value }) => value !== '' && text.includes(value)).map(({ key }) => key);
    if (shown.length > 0)
        throw new errors/* UsageError */.eb([
            {
                message: `The value of ${shown.join(', ')} stands in the name of a job, an environment, a tag or a runner: GitHub drops an output with a secret in it`,
                location: undefined,
                hint: 'give what is no secret as a variable (`variables`), or name the job otherwise',
            },
        ]);
}
function plan_wavesOf({ plan }, state, { fleet, settings }, times, context) {
    const { runners, problems } = (0,fleet_runners/* readRunners */._)(fleet.runners);
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((message) => ({ message, location: undefined })));
    const assigned = (0,fleet_runners/* assignRunners */.d)(plan, runners, fleet.arm64Runner ?? '', context);
    const made = wavesFrom(plan, state, {
        of: assigned.of,
        batch: fleet.batch,
        times: new Map(Object.entries(times)),
        maximum: WAVES,
        jobMinutes: settings.jobTimeoutSeconds / 60,
        noDelay: settings.noDelay,
    });
    return { waves: made.waves, problems: [...assigned.problems, ...made.problems] };
}
/** What the jobs of an exported workflow have to know of this event's pipeline. */
function detailsOf(plan, context) {
    const details = (job) => ({
        concurrency: (0,packing_shares/* concurrencyOf */.RO)(job),
        environment: job.environment === undefined
            ? null
            : ((0,gitlab/* knownVariables */.h0)(context, job).find(({ key }) => key === 'CI_ENVIRONMENT_NAME')?.value ??
                job.environment.name),
    });
    return Object.fromEntries(plan.jobs.map((job) => [job.name, details(job)]));
}
async function storageOf(inputs) {
    const folder = inputs.settings.storagePath;
    if (inputs.cache === 'false' || folder === undefined || inputs.settings.registry.kind !== 'embedded')
        return null;
    const key = await (0,cache/* newestStorage */.eo)(folder, (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey), inputs.cacheRestoreKeys);
    return key ?? null;
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./src/pipeline/results/summary.ts
var summary = __webpack_require__(50879);
// EXTERNAL MODULE: ./src/report/findings/types.ts
var types = __webpack_require__(85208);
;// CONCATENATED MODULE: ./src/fleet/whole.ts









/** Puts together what the runners have told. Throws a `SystemError` where a record cannot be had. */
async function wholeOf(options) {
    const { document, shelf, canceled, now } = options;
    const { plan } = document;
    const listing = await readListing(shelf, document);
    const reported = listing.told.map((one) => one.reported);
    const over = new Map(plan.jobs.map(({ name }) => [name, canceled ? 'canceled' : 'lost']));
    const state = (0,replay/* replay */.eZ)(document, reported, over, true);
    const read = await readAll(options, listing.told);
    const created = Date.parse(document.createdAt);
    const byJob = new Map();
    for (const one of read) {
        const { job } = one.told.reported;
        byJob.set(job, [...(byJob.get(job) ?? []), one]);
    }
    const jobs = plan.jobs.flatMap((job) => summariesOf(job, byJob.get(job.name) ?? [], state, created));
    const last = plan.jobs.flatMap(({ name }) => byJob.get(name)?.at(-1) ?? []);
    return {
        listing,
        result: {
            pipeline: document.pipeline,
            ...(plan.name === undefined ? {} : { name: plan.name }),
            status: (0,gitlab/* pipelineStatus */.pO)(state),
            jobs,
            durationSeconds: Math.max(0, now - created) / 1000,
            stages: plan.stages,
            images: imagesOf(read),
            cacheNotes: [],
            releases: last.flatMap(({ document: { releases } }) => releases),
            excluded: plan.excluded,
        },
        events: read.map(({ events }) => events),
        notes: plan.jobs.flatMap(({ name }) => {
            const told = byJob.get(name)?.at(-1); // of a runner that was lost, others have told, with nothing of the job itself
            return noteOf(name, state, told !== undefined && told.document.summaries.length > 0);
        }),
    };
}
/** At the same time: the client has a limit of its own. */
const whole_AT_ONCE = 6;
async function readAll({ shelf, folder }, told) {
    const read = new Array(told.length);
    const waiting = told.map((one, index) => ({ one, index }));
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            const { one, index } = next;
            const own = (0,external_node_path_.join)(folder, String(index));
            const download = (0,external_node_path_.join)(own, 'download');
            await (0,make_folders/* makeFolders */.w)(download);
            const path = await shelf.get(one.record, download);
            read[index] = { told: one, ...(await readRecord(path, one.reported.job, own)) };
            await (0,promises_.rm)(download, { recursive: true, force: true });
        }
    };
    await Promise.all(Array.from({ length: whole_AT_ONCE }, work));
    return read;
}
/** What reports say of a job: what its last runner has told, with the status that follows from all. */
function summariesOf(job, read, state, created) {
    const now = (0,gitlab/* jobState */.d)(state, job.name);
    const shifted = read.map(({ document }) => {
        const offset = (document.origin - created) / 1000;
        return document.summaries.map((one) => later(one, offset));
    });
    const found = shifted.findLast((summaries) => summaries.length > 0);
    const [own, ...others] = found ?? [];
    const history = shifted.flatMap(([first]) => first?.history ?? []);
    if (own === undefined || now === undefined) {
        const lost = (0,summary/* jobSummary */.s)({
            job,
            prefix: '',
            state: now,
            times: undefined,
            result: undefined,
            pipelineStarted: 0,
            tests: [],
            reports: types/* NO_REPORTS */.Q8,
            history: [],
        });
        return [{ ...lost, attempts: now?.status === 'failed' ? now.attempt : 0 }];
    }
    const { status, attempt, allowFailure, exitCode, reason } = now;
    const told = { status, attempts: attempt, allowFailure, exitCode, failureReason: reason };
    return [{ ...own, ...told, history: numbered(history) }, ...others];
}
/** Attempts on several runners count on. */
function numbered(history) {
    return history.map((one, index) => ({ ...one, number: index + 1 }));
}
/** Times count from the start of the pipeline, not from that of the runner. */
function later(job, seconds) {
    const history = job.history.map((attempt) => ({
        ...attempt,
        startedSeconds: attempt.startedSeconds + seconds,
        phases: attempt.phases.map((phase) => ({ ...phase, startedSeconds: phase.startedSeconds + seconds })),
    }));
    if (job.startedSeconds === undefined)
        return { ...job, history };
    return { ...job, history, startedSeconds: job.startedSeconds + seconds };
}
/** The tags of all jobs, in the order of the registry's own listing; of one tag what was pushed last. */
function imagesOf(read) {
    const images = new Map();
    for (const image of read.flatMap(({ document }) => document.images))
        images.set(`${image.repository}:${image.tag}`, image);
    return [...images.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, image]) => image);
}
function noteOf(name, state, told) {
    const now = (0,gitlab/* jobState */.d)(state, name);
    if (told || now === undefined)
        return [];
    if (now.status === 'failed')
        return [
            `${name}: nothing is known of it: its runner was lost, or the workflow had no wave left for it. Run the failed jobs of the workflow again.`,
        ];
    return now.status === 'canceled' ? [`${name}: it was canceled, and has told nothing`] : [];
}

// EXTERNAL MODULE: ./src/job/artifacts/store.ts
var artifacts_store = __webpack_require__(79246);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/pipeline/infrastructure/push-through.ts
var push_through = __webpack_require__(83986);
// EXTERNAL MODULE: ./src/run/hidden.ts
var run_hidden = __webpack_require__(26393);
// EXTERNAL MODULE: ./src/run/kept.ts
var run_kept = __webpack_require__(19829);
// EXTERNAL MODULE: ./src/action/artifacts/publisher.ts + 3 modules
var artifacts_publisher = __webpack_require__(47609);
// EXTERNAL MODULE: ./src/action/services/services.ts
var services_services = __webpack_require__(9667);
;// CONCATENATED MODULE: ./src/action/fleet/lines.ts



/** A job and how it ended, for the log. */
function lineOf(job) {
    const words = [job.status, job.failureReason ?? '', (0,table/* duration */.p0)(job.durationSeconds)].filter((word) => word !== '');
    return (0,door/* inert */.tJ)((0,report_text/* oneLine */.TN)(`${table/* SYMBOLS */.Am[job.status]} ${job.name}: ${words.join(', ')}`));
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/fleet/images.ts




/**
 * Puts what all jobs have pushed into the storage of the registry, where it is to be copied elsewhere or to be in GitHub's
 * cache for the runs to come. Returns the folder; undefined: nobody wants it. Throws a `SystemError` that names the job whose
 * images cannot be had.
 */
async function gather(inputs, document, inbox) {
    const { storagePath: folder, push, registry, trusted } = inputs.settings;
    const saved = inputs.cache === 'true' && trusted;
    if (folder === undefined || registry.kind !== 'embedded' || (!saved && push === undefined))
        return undefined;
    const tell = (message, level = 'info') => (0,door/* tell */.qz)(level, message);
    await (0,make_folders/* makeFolders */.w)(folder);
    if (document.storage !== null)
        await (0,cache/* restoreStorage */.Ct)(folder, document.storage, [], tell);
    await inbox.images(folder, new Set(document.plan.jobs.map(({ name }) => name)));
    if (saved)
        (0,state/* rememberCache */._A)(folder, (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey), document.storage ?? '', inputs.cacheMaxBytes);
    return folder;
}

;// CONCATENATED MODULE: ./src/action/fleet/untold.ts
/**
 * How the jobs ended of which no runner has told anything: those that had none, since they were skipped or nobody played
 * them, and those whose runner was lost. `time`: ISO 8601.
 */
function untold({ jobs }, pipeline, time) {
    return jobs
        .filter(({ history, parent }) => history.length === 0 && parent === undefined)
        .map(({ id, name, stage, status, attempts, exitCode, failureReason, allowFailure, coverage }) => ({
        v: 1,
        time,
        pipeline,
        type: 'job',
        id,
        name,
        stage,
        status,
        attempt: attempts,
        exit_code: exitCode ?? null,
        failure_reason: failureReason ?? null,
        allow_failure: allowFailure,
        coverage: coverage ?? null,
    }));
}

;// CONCATENATED MODULE: ./src/action/fleet/report.ts
var report_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var report_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


























/**
 * `mode: report`: makes one summary, one set of outputs and one end of what all runners have told, as one runner that had
 * run the whole pipeline would have. Needs no engine.
 */
async function reportMode(role, shelf) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { read, warnings, stop } = role;
        const needs = readNeeds(read.inputs.fleet.needsContext);
        const document = await getPlan(shelf, read.inputs.fleet.plan);
        const front = (0,action_front/* workflowFront */.n)(warnings, stop);
        const prepared = report_addDisposableResource(env_1, await (0,prepare.prepareStored)(read, front.asked, (0,project/* openProject */.U)(read.inputs.cwd), document), true);
        const { inputs, context, plan } = prepared;
        const hidden = new run_hidden/* Hidden */.j(context);
        const outcome = await inScratch(async (folder) => {
            const whole = await wholeOf({ document, shelf, canceled: hasCanceled(needs), folder, now: Date.now() });
            for (const note of whole.notes)
                front.warn({ message: hidden.text(note), location: undefined });
            const tell = (message) => front.warn({ message: hidden.text(message), location: undefined });
            const publisher = inputs.artifacts === 'github' ? new artifacts_publisher/* GitHubArtifacts */.J(role.environment, tell) : undefined;
            const reported = (path) => {
                front.reported?.(path);
                void publisher?.uploadFile(path, 'gitlab-report');
            };
            const kept = await (0,run_kept/* keptOf */.u)({ prepared, front: { ...front, reported }, warnings: plan.warnings, hidden, tell });
            for (const file of whole.events)
                await replayEvents(file, (event) => kept.sink(event));
            const inbox = new Inbox(shelf, whole.listing, folder);
            const missed = [...(await keepFiles({ document, inbox, folder, kept, result: whole.result }))];
            const { images, status } = whole.result;
            let pushed;
            try {
                const storage = images.length === 0 ? undefined : await gather(inputs, document, inbox);
                const copying = { settings: inputs.settings, context, interrupted: stop, warn: tell, emit: () => undefined };
                pushed = await (0,push_through/* copyThrough */.n)(copying, storage, images, status);
            }
            catch (error) {
                missed.push(`What the jobs have pushed could not be put together: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            for (const message of missed)
                tell(message);
            const masked = hidden.result({ ...whole.result, pushed });
            // the others were told where they ran
            const services = (0,services_services/* githubServices */.e)({ jobs: [] }, { ...inputs, deployments: false }, role.environment, tell);
            for (const event of untold(masked, document.pipeline, new Date().toISOString()))
                services?.take(event);
            const told = (await services?.finish(masked, stop.aborted)) ?? masked;
            await kept.close(told, 'by itself');
            const own = (await publisher?.finish(stop.aborted)) ?? [];
            const others = publisher === undefined ? [] : await uploadsOfOthers(shelf, document, folder, tell);
            const artifacts = [...others, ...own];
            const result = artifacts.length === 0 ? told : { ...told, artifacts };
            await (0,door/* group */.Os)('Jobs', () => Promise.resolve((0,door/* pass */.IX)(lines(whole))));
            if (inputs.fleet.batch === 'auto' && inputs.cache === 'true' && inputs.settings.trusted)
                await keepTimes(inputs.cacheKey, inputs.file, result, await knownTimes(inputs.cacheKey, inputs.file));
            const { pagesPath, sarifPath } = kept.handover ?? { pagesPath: undefined, sarifPath: undefined };
            const delivered = [...kept.lost, ...missed.map((message) => hidden.text(message)), ...(publisher?.lost ?? [])];
            const lost = [...delivered, ...(pushed?.failures ?? [])];
            return { result, ended: 'by itself', lost, pagesPath, sarifPath };
        });
        (0,results/* setOutputs */.n0)(outcome.result, inputs, outcome);
        (0,results/* showResult */.L$)(outcome.result, inputs, warnings);
        (0,results/* endStep */.Cs)(outcome);
        if (inputs.compareWith === undefined)
            return;
        const { endComparison } = await Promise.all(/* import() */[__webpack_require__.e(9800), __webpack_require__.e(802), __webpack_require__.e(2948), __webpack_require__.e(21)]).then(__webpack_require__.bind(__webpack_require__, 10021));
        await endComparison(outcome.result, inputs, inputs.compareWith);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = report_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What the runners of the jobs have uploaded for people; where that cannot be had, it is told, and links are missing. */
async function uploadsOfOthers(shelf, { pipeline }, folder, tell) {
    return readUploads(shelf, pipeline, folder).catch((error) => {
        tell((0,errors/* messageOf */.bD)(error));
        return [];
    });
}
/** What the output folder and later steps are to have of the jobs' artifacts. Returns what they could not get. */
async function keepFiles(of) {
    const { document, inbox, kept, result } = of;
    const { output, handover } = kept;
    const passed = new Set(result.jobs.filter(({ status }) => status === 'success').map(({ name }) => name));
    const wanted = document.plan.jobs.flatMap((job, index) => output !== undefined || (job.pages !== undefined && passed.has(job.name))
        ? [{ job, id: foreignId(document, index) }]
        : []);
    if (wanted.length === 0)
        return [];
    const missed = [];
    const store = (0,artifacts_store/* artifactStore */.iA)((0,external_node_path_.join)(of.folder, 'store'));
    await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(of.folder, 'store'));
    for (const { job, id } of wanted) {
        try {
            await inbox.artifacts(store, [{ name: job.name, id }]);
            const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => type !== 'dotenv');
            await output?.unpack(store, id, job.name, types);
            if (passed.has(job.name))
                await handover?.pages(store, id, job);
            for (const key of [id, ...types.map((type) => `${id}-${type}`)])
                await store.remove(key);
        }
        catch (error) {
            missed.push((0,errors/* messageOf */.bD)(error));
        }
    }
    return missed;
}
/** The events of a job, as they were told where it ran. */
async function replayEvents(file, sink) {
    for await (const line of (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(file) }))
        if (line !== '')
            await sink(JSON.parse(line));
}
function lines({ result }) {
    return result.jobs.map((job) => `${lineOf(job)}\n`).join('');
}

;// CONCATENATED MODULE: ./src/action/fleet/modes.ts





/** Does what the input `mode` asks for. Throws as `runFor` does. */
async function takePart(read, warnings, stop) {
    const { mode } = read.inputs.fleet;
    if (read.problems.length > 0 && mode !== 'plan')
        throw new errors/* UsageError */.eb(read.problems);
    const environment = process.env;
    const attempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1);
    const role = { read, warnings, stop, environment, runAttempt: attempt >= 1 ? attempt : 1 };
    const shelf = workflowShelf();
    if (mode === 'plan')
        await planMode(role, shelf);
    else if (mode === 'next')
        await nextMode(role, shelf);
    else if (mode === 'job')
        await jobMode(role, shelf);
    else
        await reportMode(role, shelf);
}


/***/ }),

/***/ 86913:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ isInert),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   r4: () => (/* binding */ Expression)
/* harmony export */ });
/** An expression of GitHub's, without its `${{ }}`. */
class Expression {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** What GitHub takes as the marks of an expression, wherever it stands in a text. */
const MARKS = /\$\{\{|\}\}/;
/** May a text stand in a workflow as it is, without a part of it becoming an expression? */
function isInert(text) {
    return !MARKS.test(text);
}
/** Letters that end a literal, or begin and end an expression. */
const ESCAPES = { $: '\\u0024', '}': '\\u007d', "'": '\\u0027' };
/**
 * A text as a literal in an expression. Whatever it holds stays a text; what could end it is JSON of another form, so that
 * what looks for the marks of expressions and quotes in another way than GitHub does finds none either.
 */
function literal(text) {
    if (isInert(text) && !text.includes("'"))
        return `'${text}'`;
    return `fromJSON('${JSON.stringify(text).replace(/[$}']/g, (letter) => ESCAPES[letter] ?? letter)}')`;
}


/***/ }),

/***/ 9040:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   SV: () => (/* binding */ stepOutput),
/* harmony export */   v$: () => (/* binding */ runsOnYaml)
/* harmony export */ });
/* unused harmony export ACTION */
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86913);

/** How a workflow names this Action. */
const ACTION = 'gitlab-dind/gitlab-dind-action@v0';
/**
 * The steps of a job: the checkout with its whole history, and the Action in one of its modes. `only` is a condition for
 * both.
 */
function steps({ checkout, with: common }, own, only) {
    const condition = only === undefined ? {} : { if: only };
    return [
        { ...condition, uses: checkout, with: { 'fetch-depth': 0 } },
        { ...condition, id: 'gitlab', uses: ACTION, with: { ...own, ...common } },
    ];
}
/** An output of the step above, as an output of its job. */
function stepOutput(name) {
    return new _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4(`steps.gitlab.outputs.${name}`);
}
/** `runs-on` of a job; labels are texts. */
function runsOnYaml(runsOn) {
    return runsOn;
}


/***/ }),

/***/ 59864:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ Commented),
/* harmony export */   r0: () => (/* binding */ yamlDocument),
/* harmony export */   x1: () => (/* binding */ Alias),
/* harmony export */   xK: () => (/* binding */ Anchored)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86913);

/** A value below lines of comment. */
class Commented {
    lines;
    value;
    constructor(lines, value) {
        this.lines = lines;
        this.value = value;
    }
}
/** A list that other places of the document name; a part of a map. */
class Anchored {
    name;
    value;
    constructor(name, value) {
        this.name = name;
        this.value = value;
    }
}
/** The same as what has this name. */
class Alias {
    name;
    constructor(name) {
        this.name = name;
    }
}
/** Columns of a list that stands in one line. */
const WIDTH = 110;
/** Letters that any reader of YAML takes for themselves, in a text without quotes. */
const PLAIN = /^[A-Za-z_][\w./@-]*(?: [\w./@-]+)*$/;
/** Texts that would be something else without quotes, for one version of YAML or another. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** What a reader of YAML need not take, even in quotes; JSON leaves it as it is. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** A document, and the lines in front of it. No line of comment may hold what others can choose. */
function yamlDocument(comment, content) {
    return `${[...comment.map(commentLine), ...mapLines(content, '')].join('\n')}\n`;
}
function mapLines(map, indent) {
    return Object.entries(map).flatMap(([key, value]) => {
        if (value === undefined)
            return [];
        const comment = value instanceof Commented ? ['', ...value.lines.map(commentLine)] : [];
        const bare = value instanceof Commented ? value.value : value;
        return [...comment.map((line) => (line === '' ? line : indent + line)), ...entryLines(scalar(key), bare, indent)];
    });
}
function entryLines(key, value, indent) {
    const head = `${indent}${key}:`;
    if (value === null)
        return [head];
    if (value instanceof Alias)
        return [`${head} *${value.name}`];
    if (value instanceof Anchored)
        return [`${head} &${value.name}`, ...listLines(value.value, `${indent}  `)];
    const short = inline(value, WIDTH - head.length);
    if (short !== undefined)
        return [`${head} ${short}`];
    return [head, ...(isList(value) ? listLines(value, `${indent}  `) : mapLines(value, `${indent}  `))];
}
function listLines(list, indent) {
    return list.flatMap((item) => {
        const bare = item instanceof Commented ? item.value : item;
        const short = inline(bare, WIDTH);
        const lines = short === undefined ? mapLines(bare, `${indent}  `) : [`${indent}  ${short}`];
        const [first = '', ...others] = lines;
        return [`${indent}- ${first.trimStart()}`, ...others];
    });
}
/** What stands in the line of its key; undefined: it has lines of its own. */
function inline(value, width) {
    if (typeof value === 'string')
        return scalar(value);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
        return String(value);
    if (value instanceof _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4)
        return expression(value);
    if (!isList(value))
        return Object.keys(value).length === 0 ? '{}' : undefined;
    if (!value.every((item) => typeof item === 'string' && (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .isInert */ .ND)(item)))
        return undefined;
    const flow = `[${value.map((item) => scalar(item)).join(', ')}]`;
    return flow.length <= width || value.length === 0 ? flow : undefined;
}
function scalar(text) {
    if (!(0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .isInert */ .ND)(text))
        return expression(new _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4((0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(text)));
    return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text);
}
function expression({ text }) {
    const whole = `\${{ ${text} }}`;
    return /^[ -~]*$/.test(whole) && !/: | #|:$/.test(whole) ? whole : quoted(whole);
}
/** In double quotes, as YAML and JSON have them. */
function quoted(text) {
    return JSON.stringify(text).replace(UNPRINTABLE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function isList(value) {
    return Array.isArray(value);
}
function commentLine(text) {
    return text === '' ? '#' : `# ${text}`;
}


/***/ }),

/***/ 99271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readRunners),
/* harmony export */   d: () => (/* binding */ assignRunners)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _runs_on_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16328);


/** What jobs without tags get where no line says otherwise. */
const STANDARD = 'ubuntu-latest';
/** Jobs that a problem names. */
const NAMED = 5;
/**
 * Reads the lines `TAGS=RUNS-ON` of the input `runners`. Lines that cannot be read are left out, and each is among the
 * problems, which quote it.
 */
function readRunners(lines) {
    const read = [];
    const problems = [];
    const seen = new Set();
    let others;
    for (const line of lines.map((text) => text.trim()).filter((text) => text !== '')) {
        const found = readLine(line);
        if (typeof found === 'string') {
            problems.push(`"${line}": ${found}`);
            continue;
        }
        const key = setOf(found.tags);
        if (seen.has(key))
            problems.push(`"${line}": there is another line for these tags; keep one of them`);
        else if (found.tags[0] === '*')
            others = found.runsOn;
        else
            read.push(found);
        seen.add(key);
    }
    return { runners: { lines: read, others }, problems };
}
function readLine(line) {
    const equals = line.indexOf('=');
    if (equals === -1)
        return 'is not of the form TAGS=RUNS-ON, such as docker,arm64=ubuntu-24.04-arm';
    const tags = line
        .slice(0, equals)
        .split(',')
        .map((tag) => tag.trim());
    if (tags.includes(''))
        return 'a tag is missing before the "="; "*" stands for all that have no line';
    if (tags.includes('*') && tags.length > 1)
        return '"*" stands alone: it is every set of tags without a line';
    const named = (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(line.slice(equals + 1));
    return 'problem' in named ? named.problem : { tags: [...new Set(tags)], runsOn: named.runsOn };
}
/** A set of tags as one text, whatever their order. */
const setOf = (tags) => JSON.stringify([...new Set(tags)].sort());
/**
 * The runner of each job of a plan. `arm64Runner` is the input `arm64-runner`; empty: none. The plan has the
 * tags as GitLab expands them; `context` has the variables of a platform that are not the pipeline file's. A job whose tags have no line is among the
 * problems, and has a runner nevertheless. Which line applies: the one whose tags are the job's; else, as any runner of
 * GitLab's takes a job whose tags it all has, the one with the fewest tags among those that hold all of the job's.
 */
function assignRunners(plan, runners, arm64Runner, context) {
    const problems = [];
    const arm64 = arm64Runner.trim() === '' ? { runsOn: undefined } : (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(arm64Runner);
    if ('problem' in arm64)
        problems.push({ message: `arm64-runner: "${arm64Runner.trim()}": ${arm64.problem}`, location: undefined });
    const native = 'problem' in arm64 ? undefined : arm64.runsOn;
    const chosen = new Map();
    const missing = new Map();
    for (const job of plan.jobs) {
        const tags = [...new Set(job.tags)];
        const found = tags.length === 0
            ? ((isArm64(job, context) ? native : undefined) ?? runners.others ?? STANDARD)
            : (lineFor(tags, runners) ?? runners.others);
        chosen.set(job.name, found ?? STANDARD);
        if (found !== undefined)
            continue;
        const same = missing.get(setOf(tags));
        if (same === undefined)
            missing.set(setOf(tags), { tags, jobs: [job] });
        else
            same.jobs.push(job);
    }
    problems.push(...[...missing.values()].map(({ tags, jobs }) => withoutLine(tags, jobs)));
    return { of: (job) => chosen.get(job.name) ?? STANDARD, problems };
}
function lineFor(tags, { lines }) {
    const holding = lines.filter((line) => tags.every((tag) => line.tags.includes(tag)));
    const fewest = Math.min(...holding.map((line) => line.tags.length)); // the job's own set is the smallest that can be
    return holding.find((line) => line.tags.length === fewest)?.runsOn;
}
/** Is the image of a job of this platform? Its text is expanded as the runner does it. */
function isArm64(job, context) {
    const written = job.image?.platform ?? '';
    const known = written.includes('$') && context !== undefined ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job) : job.variables;
    return /^linux\/arm64(\/v8)?$/i.test((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandValue */ .eb)(written, known).trim());
}
function withoutLine(tags, jobs) {
    const names = jobs.slice(0, NAMED).map(({ name }) => `"${name}"`);
    const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
    return {
        message: `runners: there is no line for the tags ${tags.join(', ')} of ${names.join(', ')}${more}`,
        location: jobs[0]?.location,
        hint: `add the line ${tags.join(',')}=RUNNER, or *=RUNNER for all tags without a line`,
    };
}


/***/ }),

/***/ 32912:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ configurationMap),
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/* harmony import */ var _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59452);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15);
/* harmony import */ var _gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59287);
/* harmony import */ var _gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28838);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52700);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47443);
/* harmony import */ var _values_pairs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55849);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4468);








/** A map of a configuration file; an empty one has none. What cannot be read is among the problems. */
function configurationMap(name, text) {
    try {
        const map = (0,_gitlab_yaml_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .s)(name, text);
        return { ...(map === undefined ? {} : { map }), problems: [] };
    }
    catch (error) {
        if (error instanceof _gitlab_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
            return { problems: error.diagnostics };
        throw error;
    }
}
/**
 * The options of a map, each under its own name; `others` are keys of the map that are no options. Every key that is
 * neither, and every value that has not the form of its option, is a problem at its place.
 */
function readOptions(map, kind, others) {
    const settings = [];
    const problems = [];
    for (const { key, value } of map.entries.values()) {
        if (others.includes(key.text))
            continue;
        const name = _setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.get(key.text);
        const location = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(key);
        if (name === undefined) {
            const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(key.text, [..._setting_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTION_NAMES */ .T.keys(), ...others], '');
            problems.push({ message: `There is no option ${key.text}${meant}`, location });
        }
        else if (name === 'cwd') {
            problems.push({ message: 'cwd: a configuration file belongs to its folder, and cannot name another', location });
        }
        else if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isNil */ .gD)(value)) {
            const read = valueOf(name, value);
            if (read === undefined)
                problems.push({ message: `${name}: has to be ${formOf(name)}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(value) });
            else
                settings.push({ name, value: read, origin: { kind, location } });
        }
    }
    return { settings, problems };
}
function formOf(name) {
    const { type } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables')
        return 'a map of names and values';
    return type === 'List' ? 'a text, or a list of texts' : 'a text';
}
/** The value of an option; undefined where it has not the option's form. */
function valueOf(name, node) {
    const { type, repeated } = _definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw[name];
    if (type === 'Variables' && (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node)) {
        return [...node.entries.values()].map(({ key, value }) => `${key.text}=${value.kind === 'scalar' ? value.text : (0,_values_pairs_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_gitlab_yaml_plain_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .p)(value))}`);
    }
    if (node.kind === 'scalar') {
        if (repeated === undefined)
            return node.text;
        const whole = node.text.trim().startsWith('{') || node.text.startsWith('@');
        return whole ? [node.text] : node.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    }
    if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node) || (type !== 'List' && type !== 'Variables'))
        return undefined;
    const items = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    if (items.length !== node.items.length)
        return undefined;
    return repeated === undefined ? items.join('\n') : items;
}


/***/ }),

/***/ 4468:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OPTION_NAMES),
/* harmony export */   u: () => (/* binding */ describeOrigin)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52700);

/** Every name by which an option may be set: its own, and that of one of its items. */
const OPTION_NAMES = new Map(Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw).flatMap(([name, definition]) => {
    const option = name;
    return [
        [name, option],
        ...(definition.repeated === undefined ? [] : [[definition.repeated, option]]),
    ];
}));
/** The words for a place, for people. */
function describeOrigin(origin) {
    if (origin.kind === 'option')
        return 'command line';
    if (origin.kind === 'environment')
        return `environment variable ${origin.variable}`;
    return `${origin.location.file}:${origin.location.line}`;
}


/***/ }),

/***/ 83413:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ userFile),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   pL: () => (/* binding */ userLayer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _repository_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5759);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32740);
/* harmony import */ var _repository_instance_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84677);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4468);
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32912);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47443);











/** The keys that are no options: the options of some projects, and what a project's own file may set. */
const PROJECTS = 'projects';
const ALLOW = 'project-may-set';
/** The user's configuration file. Source: XDG Base Directory Specification. */
function userFile(environment) {
    const folder = environment['XDG_CONFIG_HOME'];
    // a relative path is to be ignored, says the specification
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder?.startsWith('/') === true ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.config'), 'gitlab-dind', 'config.yml');
}
/** Reads the user's file for the project in a folder: what is for the project beats what is for its group, and for all. */
async function userLayer(file, folder) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
        const problems = missing ? [] : [{ message: `${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, location: undefined }];
        return { settings: [], problems, allowed: [] };
    }
    const { map, problems } = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .configurationMap */ .$)(file, text);
    if (map === undefined)
        return { settings: [], problems, allowed: [] };
    const all = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(map, 'user', [PROJECTS, ALLOW]);
    const found = [...all.problems];
    const settings = [...all.settings];
    const allowed = [...allowedOf(map, found)];
    const projects = map.entries.get(PROJECTS)?.value;
    if (projects !== undefined && !(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects))
        found.push({
            message: `${PROJECTS}: has to be a map of paths of projects or groups`,
            location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(projects),
        });
    const names = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? await namesOf(folder) : [];
    for (const [path, options] of ordered(projects)) {
        if (!(0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(options)) {
            found.push({ message: `${PROJECTS}: ${path}: has to be a map of options`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(options) });
            continue;
        }
        const read = (0,_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readOptions */ .T)(options, 'user', [ALLOW]);
        const may = allowedOf(options, found);
        found.push(...read.problems);
        if (!names.some((name) => name === path || name.startsWith(`${path}/`)))
            continue;
        settings.push(...read.settings);
        allowed.push(...may);
    }
    return { settings, problems: found, allowed };
}
/** Paths of projects and groups, the shorter first: what comes later counts more. */
function ordered(projects) {
    const entries = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(projects) ? [...projects.entries.values()] : [];
    return entries
        .map(({ key, value }) => [key.text.replace(/\/+$/, ''), value])
        .sort(([one], [other]) => one.length - other.length);
}
function allowedOf(map, problems) {
    const node = map.entries.get(ALLOW)?.value;
    if (node === undefined)
        return [];
    const items = (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isSeq */ .oP)(node) ? node.items : [node];
    return items.flatMap((item) => {
        const name = item.kind === 'scalar' ? _setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.get(item.text) : undefined;
        const given = item.kind === 'scalar' ? item.text : '';
        const meant = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_9__/* .suggestion */ .h)(given, [..._setting_js__WEBPACK_IMPORTED_MODULE_7__/* .OPTION_NAMES */ .T.keys()], '');
        if (name === undefined)
            problems.push({ message: `${ALLOW}: there is no option ${given}${meant}`, location: (0,_gitlab_yaml_node_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(item) });
        return name === undefined ? [] : [name];
    });
}
/**
 * What the project in a folder is called: `group/name` and `host/group/name`, by its remote; `local/name` without one. A
 * path that begins like the name of a server is none by itself: it would be taken for a project of that server.
 */
async function namesOf(folder) {
    const { stdout } = await (0,_repository_git_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOf */ .O)(folder, ['config', '--get', 'remote.origin.url'], false);
    const origin = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutCredentials */ .ri)(stdout.trim());
    const path = (0,_repository_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .pathOf */ .XM)(origin);
    if (path === undefined)
        return [`local/${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}`];
    const whole = `${new URL((0,_repository_instance_js__WEBPACK_IMPORTED_MODULE_10__/* .serverOf */ .FN)(origin)).host}/${path}`;
    return /^[^/]*\./.test(path) ? [whole] : [path, whole];
}


/***/ }),

/***/ 38318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ playedJobs),
/* harmony export */   e: () => (/* binding */ unknownPlayed)
/* harmony export */ });
/**
 * Names of the manual jobs that a run plays by itself (the name of a parallel job means all its copies): at their turn, and at the very end. The latter stop an
 * environment: whoever plays such a job on GitLab does so when the environment is no longer needed, which here is once
 * nothing else runs or can start.
 */
function playedJobs(plan, manual) {
    const played = plan.jobs.filter(({ name, groupName }) => manual === 'all' || manual.includes(name) || manual.includes(groupName));
    const last = played
        .filter((job) => job.when === 'manual' && job.environment?.action === 'stop')
        .map((job) => job.name);
    return { play: played.map((job) => job.name).filter((name) => !last.includes(name)), last };
}
/** What to say of names that no job has; undefined where all are known, or may be those of child pipelines. */
function unknownPlayed(plan, manual) {
    if (manual === 'all' || plan.jobs.some((job) => job.trigger !== undefined))
        return undefined;
    const unknown = manual.filter((name) => !plan.jobs.some((job) => job.name === name || job.groupName === name));
    return unknown.length === 0 ? undefined : `manual: this pipeline has no job ${unknown.join(', ')}`;
}


/***/ }),

/***/ 50879:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ coverageOf),
/* harmony export */   s: () => (/* binding */ jobSummary)
/* harmony export */ });
/* harmony import */ var _report_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);

/** What reports say of a job. */
function jobSummary(of) {
    const { job, state, times } = of;
    return {
        id: times?.id ?? 0,
        name: `${of.prefix}${job.name}`,
        stage: job.stage,
        status: state?.status ?? 'created',
        attempts: times === undefined ? 0 : (state?.attempt ?? 1),
        allowFailure: state?.allowFailure ?? false,
        exitCode: state?.exitCode,
        failureReason: state?.reason,
        durationSeconds: times?.ended === undefined ? undefined : (times.ended - times.started) / 1000,
        needs: job.needs === null ? null : job.needs.map((need) => `${of.prefix}${need.job}`),
        startedSeconds: times === undefined ? undefined : (times.started - of.pipelineStarted) / 1000,
        failedAt: of.result?.failedAt,
        explanations: state?.status === 'failed' ? (of.result?.explanations ?? []) : [],
        lastLines: state?.status === 'failed' ? (of.result?.lastLines ?? []) : [],
        coverage: state && coverageOf(state, of.result),
        caches: of.result?.caches ?? [],
        tests: of.tests,
        reports: of.reports,
        history: of.history,
        parent: of.prefix === '' ? undefined : of.prefix.slice(0, -_report_order_js__WEBPACK_IMPORTED_MODULE_0__/* .PARENT_MARK */ .fG.length),
        trigger: job.trigger !== undefined,
        image: of.result?.image,
        location: job.location,
    };
}
const ENDED = new Set(['success', 'failed', 'canceled']);
/** Coverage of a job that has ended, in per cent; of an attempt that another follows nothing is said. */
function coverageOf({ status }, result) {
    return ENDED.has(status) ? result?.coverage : undefined;
}


/***/ }),

/***/ 311:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
