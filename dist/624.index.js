export const id = 624;
export const ids = [624];
export const modules = {

/***/ 74775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kn: () => (/* binding */ cacheKeyPrefix),
  Ct: () => (/* binding */ restoreStorage),
  D9: () => (/* binding */ saveStorage)
});

// EXTERNAL MODULE: ./src/registry/storage/collect.ts
var collect = __webpack_require__(24947);
// EXTERNAL MODULE: ./src/registry/storage/limit.ts
var limit = __webpack_require__(22370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/registry/storage/layout.ts
var layout = __webpack_require__(21015);
// EXTERNAL MODULE: ./src/registry/storage/reach.ts
var reach = __webpack_require__(27370);
;// CONCATENATED MODULE: ./src/registry/storage/verify.ts








/** Blobs that are read at the same time. */
const PARALLEL = 4;
/**
 * Finds content that is not what its name says, or not all there, and removes it before a registry serves it: wrong
 * blobs, and pushed tags that lead to something that is missing (an upstream's is fetched again). Returns what went, in
 * words; empty where all is well.
 */
async function verifyStorage(storage) {
    const problems = [];
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        const wrong = await wrongBlobs(store);
        for (const digest of wrong)
            await (0,promises_.rm)((0,external_node_path_.dirname)((0,layout/* blobPath */.nD)(store.root, digest)), { recursive: true, force: true });
        problems.push(...wrong.map((digest) => `${store.name}: ${digest} is not what was stored`));
    }
    for (const store of await (0,layout/* readStores */.J7)(storage)) {
        if (store.upstream)
            continue;
        for (const repository of store.repositories) {
            for (const tag of repository.tags) {
                if (await isWhole(store, tag.digest))
                    continue;
                await (0,collect/* removeTag */.b4)(repository, tag.name);
                problems.push(`${repository.name}:${tag.name} is not complete`);
            }
            for (const digest of repository.revisions) {
                if (store.blobs.has(digest))
                    continue;
                await (0,promises_.rm)(`${repository.folder}/_manifests/revisions/sha256/${digest.slice('sha256:'.length)}`, {
                    recursive: true,
                    force: true,
                });
            }
            for (const digest of repository.layers) {
                if (store.blobs.has(digest))
                    continue;
                await (0,promises_.rm)(`${repository.folder}/_layers/sha256/${digest.slice('sha256:'.length)}`, {
                    recursive: true,
                    force: true,
                });
            }
        }
    }
    return problems;
}
async function isWhole(store, digest) {
    const found = await (0,reach/* reach */.g)(store, [digest]);
    return found.missing.size === 0 && [...found.blobs].every((blob) => store.blobs.has(blob));
}
async function wrongBlobs(store) {
    const wrong = [];
    const waiting = [...store.blobs.keys()];
    const work = async () => {
        for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
            if ((await digestOf((0,layout/* blobPath */.nD)(store.root, digest))) !== digest)
                wrong.push(digest);
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return wrong;
}
async function digestOf(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        if ((await (0,promises_.stat)(path)).size > 0)
            await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash);
        return `sha256:${hash.digest('hex')}`;
    }
    catch {
        return undefined; // it cannot even be read
    }
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/registry/content.ts



/**
 * Digest of a storage folder of Distribution: the names of its blobs and the links of its repositories (which are
 * digests themselves). Reads no blob. Uploads that were never finished do not count.
 */
async function storedContent(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const lines = [];
    let blobs = 0;
    for (const entry of entries) {
        if (!entry.isFile())
            continue;
        const path = (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name));
        if (path.includes('/_uploads/'))
            continue;
        if (entry.name === 'data' && path.includes('/blobs/')) {
            blobs += 1;
            lines.push(path);
        }
        else if (path.startsWith('job-caches/')) {
            blobs += 1;
            lines.push(path); // named by their content
        }
        else if (entry.name === 'link') {
            lines.push(`${path} ${await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')}`);
        }
    }
    if (blobs === 0)
        return { digest: undefined, blobs };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines.sort())
        hash.update(`${line}\n`);
    return { digest: hash.digest('hex'), blobs };
}

;// CONCATENATED MODULE: ./src/action/cache.ts





/** Beginning of the keys of this machine's kind: an image's layers are of no use to another architecture. */
function cacheKeyPrefix(first, os = process.platform, arch = process.arch) {
    return `${first}-${os}-${arch}-`;
}
/**
 * Restores the registry's storage: the newest entry whose key has the prefix, then those of the further prefixes. A
 * cache that cannot be had is told as information, never as an error.
 */
async function restoreStorage(folder, prefix, furtherPrefixes, tell) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    // entries are never changed, so the key to save under depends on what will be stored: this one only stands for "newest"
    const primaryKey = `${prefix}newest`;
    if (!cache.isFeatureAvailable()) {
        tell('The GitHub cache is not available here: the registry starts with what this machine has.');
        return { primaryKey, matchedKey: '' };
    }
    try {
        const started = Date.now();
        const matchedKey = await cache.restoreCache([folder], primaryKey, [prefix, ...furtherPrefixes]);
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        if (matchedKey === undefined)
            tell(`No cache found for ${prefix}*`);
        else
            tell(`Restored the registry's content from cache ${matchedKey} in ${seconds} s: ${await check(folder, tell)}`);
        return { primaryKey, matchedKey: matchedKey ?? '' };
    }
    catch (error) {
        // what came of a broken transfer must not be served
        await check(folder, tell).catch(() => undefined);
        tell(`The cache could not be restored: ${(0,errors/* messageOf */.bD)(error)}`);
        return { primaryKey, matchedKey: '' };
    }
}
/** What a restore brought, once everything in it was checked: what is not whole is dropped, never served. */
async function check(folder, tell) {
    const started = Date.now();
    const problems = await verifyStorage(folder);
    if (problems.length > 0) {
        const shown = problems.slice(0, 5).join('; ');
        tell(`WARNING: ${problems.length} parts of the restored content were not whole, and were dropped: ${shown}`);
    }
    const size = megabytes(await (0,limit/* storedBytes */.Z)(folder));
    return `${size}, checked in ${((Date.now() - started) / 1000).toFixed(1)} s`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}
/**
 * Saves the storage under a key made of its content; nothing when that is what was restored, or when such an entry is
 * there already (asked before the archive is made). Says what really happened: the client answers -1 instead of
 * throwing.
 */
async function saveStorage(folder, prefix, matchedKey, tell, maxBytes) {
    const cache = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    if (!cache.isFeatureAvailable())
        return 'unavailable';
    await tidy(folder, maxBytes, tell);
    const { digest, blobs } = await storedContent(folder);
    if (digest === undefined) {
        tell('The registry holds nothing: no cache saved.');
        return 'empty';
    }
    const key = `${prefix}${digest.slice(0, 32)}`;
    if (key === matchedKey) {
        tell(`The registry holds what was restored (${key}): no cache saved.`);
        return 'unchanged';
    }
    try {
        const present = await cache.restoreCache([folder], key, [], { lookupOnly: true });
        if (present === key) {
            tell(`The cache ${key} is there already.`);
            return 'exists';
        }
        const started = Date.now();
        const id = await cache.saveCache([folder], key);
        if (id === -1) {
            tell(`The cache ${key} was not saved: see the message above (a read-only token, or another job was faster).`);
            return 'failed';
        }
        tell(`Saved the registry's content (${blobs} blobs, ${megabytes(await (0,limit/* storedBytes */.Z)(folder))}) as cache ${key} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
        return 'saved';
    }
    catch (error) {
        tell(`The cache was not saved: ${(0,errors/* messageOf */.bD)(error)}`);
        return 'failed';
    }
}
/** Removes what nothing leads to, and what is too much. */
async function tidy(folder, maxBytes, tell) {
    const { blobs, bytes } = await (0,collect/* collectGarbage */.iO)(folder);
    if (blobs > 0)
        tell(`Removed ${blobs} blobs that nothing uses (${megabytes(bytes)})`);
    const dropped = maxBytes === undefined ? [] : await (0,limit/* limitSize */.x)(folder, maxBytes);
    if (dropped.length > 0)
        tell(`Dropped what was not used for the longest time, to keep to cache-max-size (${megabytes(maxBytes ?? 0)}): ${dropped.join(', ')}`);
}


/***/ }),

/***/ 54301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/docker/connect.ts + 4 modules
var connect = __webpack_require__(6528);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var gitlab_errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __webpack_require__(33775);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 2 modules
var parse = __webpack_require__(79826);
// EXTERNAL MODULE: ./src/inputs/prepare.ts + 4 modules
var prepare = __webpack_require__(19638);
// EXTERNAL MODULE: ./src/pipeline/output.ts
var output = __webpack_require__(23185);
// EXTERNAL MODULE: ./src/pipeline/run.ts + 102 modules
var run = __webpack_require__(15058);
// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/annotations.ts



/** What GitHub shows of a step: 10 errors and 10 warnings (actions/toolkit, docs/problem-matchers.md). */
const SHOWN = 10;
const LAST_LINES = 10;
const MAX_MESSAGE = 4000;
const MAX_TITLE = 200;
/**
 * What GitHub should show at the files: failed jobs at the command that failed, then failed tests; errors where the job
 * fails the pipeline, warnings where it is allowed to fail or went on. The most important come first, and no more than
 * GitHub shows.
 */
function annotationsOf(result, options = {}) {
    const failed = result.jobs.filter((job) => job.status === 'failed');
    // one more than is ever shown is enough of each: reports can hold very many failures
    const all = failed.map((job) => ofJob(job, options));
    const limits = { error: options.errors ?? SHOWN, warning: options.warnings ?? SHOWN };
    const annotations = ['error', 'warning'].flatMap((level) => {
        const jobs = all.filter((annotation) => annotation.level === level);
        return [...jobs, ...testsAt(result, level, limits[level] - jobs.length, options)].slice(0, Math.max(0, limits[level]));
    });
    const tests = result.jobs.reduce((sum, job) => sum + failuresOf(job).length, 0);
    return { annotations, leftOut: all.length + tests - annotations.length };
}
function ofJob(job, options) {
    const why = (0,table/* reason */.l)(job) || 'unknown reason';
    const lines = job.lastLines.slice(-LAST_LINES).map((line) => (0,report_text/* shorten */.ml)((0,report_text/* printable */.g$)((0,ansi/* stripAnsi */.a)(line)), 500));
    const place = job.failedAt === undefined ? NOWHERE : placeOf(job.failedAt, options);
    return {
        level: job.allowFailure ? 'warning' : 'error',
        title: (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(`Job ${job.name} failed${job.allowFailure ? ' (allowed to fail)' : ''}`), MAX_TITLE),
        message: [`${why}${place.note}`, ...(lines.length === 0 ? [] : [(0,report_text/* suffix */.ei)(lines.join('\n'), MAX_MESSAGE)])].join('\n'),
        file: place.file,
        line: place.line,
    };
}
function testsAt(result, level, limit, options) {
    if (limit <= 0)
        return [];
    const jobs = result.jobs.filter((job) => (job.status === 'failed' && !job.allowFailure ? 'error' : 'warning') === level);
    return jobs.flatMap((job) => failuresOf(job)
        .slice(0, limit)
        .map((failure) => ofTest(job, failure, level, options)));
}
function ofTest(job, failure, level, options) {
    const place = testPlace(failure, options);
    const test = [failure.classname, failure.name].filter((part) => part !== '').join(' › ');
    const message = (0,report_text/* printable */.g$)((0,ansi/* stripAnsi */.a)(failure.message)).trim();
    return {
        level,
        title: (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(`${test} (${job.name})`), MAX_TITLE),
        message: (0,report_text/* prefix */.Pl)(`${message === '' ? `The test failed (${failure.kind})` : message}${place.note}`, MAX_MESSAGE),
        file: place.file,
        line: place.line,
    };
}
function failuresOf(job) {
    return job.tests.length === 1 ? (job.tests[0]?.failures ?? []) : job.tests.flatMap((suite) => suite.failures);
}
const NOWHERE = { file: undefined, line: undefined, note: '' };
/** A place in the pipeline's files; one of another project or a server has no file to show it at. */
function placeOf({ file, line }, options) {
    const path = /^\/|:|@/.test(file) ? undefined : insideRepository(file, options.folder ?? '');
    return path === undefined ? { ...NOWHERE, note: ` at ${(0,report_text/* oneLine */.TN)(file)}:${line}` } : { file: path, line, note: '' };
}
function testPlace({ file, line }, options) {
    if (file === undefined)
        return NOWHERE;
    const plainPath = file.trim().replace(/^file:\/\//, '');
    const projectDir = `${(options.projectDir ?? '').replace(/\/+$/, '')}/`;
    const inProject = projectDir !== '/' && plainPath.startsWith(projectDir) ? plainPath.slice(projectDir.length) : plainPath;
    const path = inProject.startsWith('/') ? undefined : insideRepository(inProject, options.folder ?? '');
    if (path !== undefined)
        return { file: path, line, note: '' };
    return { ...NOWHERE, note: `\nat ${(0,report_text/* oneLine */.TN)(line === undefined ? file : `${file}:${line}`)}` };
}
/** A path of the project as one of the repository, without `.` and `..`; undefined where it leads out of it. */
function insideRepository(path, folder) {
    const parts = [];
    for (const part of [...folder.split('/'), ...path.split('/')]) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    // a line end in a name cannot be said in a workflow command
    return parts.length === 0 || /[\u0000-\u001f]/.test(path) ? undefined : parts.join('/');
}

;// CONCATENATED MODULE: ./src/report/blocks.ts

/** Room for the line that names the blocks left out as a whole, and for what the others say of their rows. */
const NOTE = 160;
/**
 * Puts blocks together in at most `limit` bytes. Small blocks stay whole, the big ones share what remains; of these only
 * whole rows go in, and a line says how many did not.
 */
function assemble(head, blocks, limit) {
    const shown = blocks.filter((block) => block.rows.length > 0);
    let remaining = limit - (0,report_text/* bytes */.ee)(head) - 2 * NOTE;
    const texts = new Map();
    const bySize = shown.map((block) => ({ block, size: sizeOf(block) })).sort((one, other) => one.size - other.size);
    bySize.forEach(({ block }, index) => {
        const text = fit(block, Math.floor(remaining / (bySize.length - index)));
        if (text === undefined)
            return;
        texts.set(block, text);
        remaining -= (0,report_text/* bytes */.ee)(text);
    });
    const missing = shown.filter((block) => !texts.has(block)).map((block) => block.title);
    const note = missing.length === 0 ? [] : [`_Left out, to stay below GitHub's limit: ${missing.join(', ')}._\n`];
    return [head, ...shown.flatMap((block) => texts.get(block) ?? []), ...note].join('\n');
}
function fit(block, limit) {
    const heading = `### ${block.title}\n\n${block.head}`;
    let room = limit - (0,report_text/* bytes */.ee)(heading) - NOTE;
    const kept = new Set();
    for (const wanted of [true, false]) {
        for (const row of block.rows) {
            if ((row.important ?? false) !== wanted)
                continue;
            const size = (0,report_text/* bytes */.ee)(row.text) + 1;
            if (size > room)
                continue;
            room -= size;
            kept.add(row);
        }
    }
    if (kept.size === 0)
        return undefined;
    const missing = block.rows.length - kept.size + (block.leftOut ?? 0);
    const note = missing === 0 ? '' : `\n_${missing.toLocaleString('en')} more ${block.unit} not shown._\n`;
    const rows = block.rows.filter((row) => kept.has(row)).map((row) => row.text);
    return `${heading}${block.head === '' ? '' : '\n'}${rows.join('\n')}\n${note}`;
}
/** Bytes of the whole block, with the room that {@link fit} wants. */
function sizeOf(block) {
    return block.rows.reduce((sum, row) => sum + (0,report_text/* bytes */.ee)(row.text) + 1, (0,report_text/* bytes */.ee)(block.title) + (0,report_text/* bytes */.ee)(block.head) + NOTE + 10);
}

;// CONCATENATED MODULE: ./src/report/markdown.ts


/**
 * Text for a table's cell or a paragraph, in one line: every character that Markdown or HTML could take for more than
 * itself becomes an entity, which is never syntax.
 */
function plain(text, length = 200) {
    return entities((0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.a)(text)), length));
}
/** A name, as it is: in `<code>` GitHub links no `@name` and no `#1` either. */
function markdown_name(text, length = 120) {
    const shown = plain(text, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** A fenced block, with a fence longer than any in the text. */
function fenced(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Lines of a log, fenced: without colours, and with no line too long to read. */
function fencedLog(lines, lineLength = 1000) {
    // a line may hold line ends of its own: a carriage return is one for Markdown
    const shown = lines.flatMap((line) => (0,ansi/* stripAnsi */.a)(line).split(/\r\n|[\r\n\u2028\u2029]/));
    return fenced(shown.map((line) => (0,report_text/* shorten */.ml)((0,report_text/* printable */.g$)(line), lineLength)).join('\n'), 'text');
}
/** A row of a table. The cells are Markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The heading of a table: its columns, those of numbers to the right. */
function columns(titles, numbers = []) {
    return `${row(titles)}\n${row(titles.map((title) => (numbers.includes(title) ? '---:' : '---')))}`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/summary-images.ts



/** Table of the tags that were pushed. */
function imagesBlock(images) {
    return {
        title: 'Images',
        head: columns(['Image', 'Platforms', 'Size', 'Digest'], ['Size']),
        rows: images.map((image) => ({
            text: row([
                markdown_name(`${image.repository}:${image.tag}`, 300),
                image.platforms.map((platform) => plain(platform, 40)).join('<br>'),
                (0,table/* fileSize */.Ov)(image.size),
                markdown_name(image.digest, 80),
            ]),
        })),
        unit: 'images',
    };
}
/** What the caches of the jobs did, in figures, and what is to be known of the registry's. */
function cachesBlock(jobs, notes) {
    const figures = figuresOf(jobs.flatMap((job) => job.caches));
    return {
        title: 'Caches',
        head: '',
        rows: [
            ...(figures === '' ? [] : [{ text: `- Caches of jobs: ${figures}`, important: true }]),
            ...notes.map((note) => ({ text: `- ${plain(note, 500)}` })),
        ],
        unit: 'lines',
    };
}
function figuresOf(caches) {
    const number = (of) => caches.filter(of).length;
    return [
        { number: number((cache) => cache.restored === 'hit'), unit: 'restored' },
        { number: number((cache) => cache.restored === 'fallback'), unit: 'restored from a fallback key' },
        { number: number((cache) => cache.restored === 'miss'), unit: 'not found' },
        { number: number((cache) => cache.saved), unit: 'saved' },
    ]
        .filter((figure) => figure.number > 0)
        .map((figure) => (0,report_text/* count */.U9)(figure.number, figure.unit, figure.unit))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/report/summary-jobs.ts



/** Bytes of the log of one failed job. */
const MAX_LOG = 16 * 1024;
const MAX_CACHES = 4;
/** Table of the jobs by stage. Columns that would be empty for all are left out. */
function jobsBlock(jobs) {
    const all = [
        { title: 'Stage', cell: (job) => plain(job.stage, 80) },
        { title: 'Job', cell: (job) => markdown_name(job.name) },
        { title: 'Status', cell: (job) => `${(0,table/* jobSymbol */.Ex)(job)} ${(0,table/* outcome */.bu)(job)}`.trim() },
        { title: 'Time', cell: (job) => (0,table/* duration */.p0)(job.durationSeconds) },
        { title: 'Attempts', cell: (job) => String(job.attempts || '') },
        { title: 'Cache', optional: true, cell: (job) => cacheCell(job.caches) },
        { title: 'Coverage', optional: true, cell: (job) => (job.coverage === undefined ? '' : `${job.coverage}%`) },
        { title: 'Reason', optional: true, cell: (job) => plain((0,table/* reason */.l)(job)) },
    ];
    const shown = all.filter((column) => column.optional !== true || jobs.some((job) => column.cell(job) !== ''));
    return {
        title: 'Jobs',
        head: columns(shown.map((column) => column.title), ['Time', 'Attempts', 'Coverage']),
        rows: jobs.map((job) => ({
            text: row(shown.map((column) => column.cell(job))),
            important: job.status === 'failed',
        })),
        unit: 'jobs',
    };
}
/** The end of the log of each failed job, folded. */
function failedJobsBlock(jobs) {
    const failed = jobs.filter((job) => job.status === 'failed' && job.lastLines.length > 0);
    return {
        title: 'Failed jobs',
        head: '',
        rows: failed.map((job) => ({ text: logDetails(job), important: !job.allowFailure })),
        unit: 'failed jobs',
    };
}
function logDetails(job) {
    const at = job.failedAt === undefined ? '' : ` at ${markdown_name(`${job.failedAt.file}:${job.failedAt.line}`, 300)}`;
    const why = (0,table/* reason */.l)(job);
    return [
        '<details>',
        `<summary>${(0,table/* jobSymbol */.Ex)(job)} ${markdown_name(job.name)}${why === '' ? '' : `: ${plain(why)}`}${at}</summary>`,
        '',
        fencedLog(lastOf(job.lastLines)),
        '',
        '</details>',
        '',
    ].join('\n');
}
/** As many of the last lines as have room; the reason of a failure is mostly at the end. */
function lastOf(lines) {
    let room = MAX_LOG;
    const from = lines.findLastIndex((line) => (room -= Math.min((0,report_text/* bytes */.ee)(line), 4000) + 1) < 0) + 1;
    return from === 0 ? lines : [`... ${from} earlier lines are in the job's log`, ...lines.slice(from)];
}
/** What the caches did: `hit`, or with more than one each by its key. */
function cacheCell(caches) {
    const words = (cache) => [cache.restored === 'none' ? '' : cache.restored, cache.saved ? 'saved' : '']
        .filter((word) => word !== '')
        .join(', ');
    if (caches.length === 1)
        return caches.map(words).join('');
    const shown = caches.slice(0, MAX_CACHES).map((cache) => `${markdown_name(cache.key, 24)} ${words(cache)}`);
    const more = caches.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('<br>');
}

;// CONCATENATED MODULE: ./src/report/summary-tests.ts



/** What has no place anyway is not even put into words. */
const MAX_ROWS = 2000;
const summary_tests_MAX_MESSAGE = 2000;
/** Table of the suites of all JUnit reports; the first row sums them up. */
function testsBlock(jobs) {
    const suites = jobs.flatMap((job) => job.tests.map((suite) => ({ job: job.name, suite })));
    const ordered = [
        ...suites.filter(({ suite }) => failedOf(suite) > 0),
        ...suites.filter(({ suite }) => failedOf(suite) === 0),
    ];
    const sum = (of) => suites.reduce((total, { suite }) => total + of(suite), 0);
    const cells = (label, value) => row([
        ...label,
        ...[value((suite) => suite.tests), value(failedOf), value((suite) => suite.skipped)].map((number) => number.toLocaleString('en')),
        (0,table/* duration */.p0)(value((suite) => suite.seconds)),
    ]);
    const total = { text: cells([`**${(0,report_text/* count */.U9)(suites.length, 'suite')}**`, ''], sum), important: true };
    return {
        title: 'Tests',
        head: columns(['Suite', 'Job', 'Tests', 'Failed', 'Skipped', 'Time'], ['Tests', 'Failed', 'Skipped', 'Time']),
        rows: [
            ...(suites.length > 1 ? [total] : []),
            ...ordered.slice(0, MAX_ROWS).map(({ job, suite }) => ({
                text: cells([markdown_name(suite.name), markdown_name(job)], (of) => of(suite)),
                important: failedOf(suite) > 0,
            })),
        ],
        unit: 'suites',
        leftOut: Math.max(0, ordered.length - MAX_ROWS),
    };
}
/** Each test that failed, folded, with its message. */
function testFailuresBlock(jobs) {
    const suites = jobs.flatMap((job) => job.tests);
    const failures = [];
    for (const suite of suites)
        failures.push(...suite.failures.slice(0, MAX_ROWS - failures.length));
    return {
        title: 'Failed tests',
        head: '',
        rows: failures.map((failure) => ({ text: failureDetails(failure) })),
        unit: 'failed tests',
        leftOut: suites.reduce((total, suite) => total + failedOf(suite), 0) - failures.length,
    };
}
function failureDetails({ name: test, classname, kind, message, file, line }) {
    const called = markdown_name([classname, test].filter((part) => part !== '').join(' › '), 200);
    const at = file === undefined ? '' : ` at ${markdown_name(line === undefined ? file : `${file}:${line}`, 300)}`;
    const title = `${kind === 'error' ? '💥' : '❌'} ${called}${at}`;
    if (message.trim() === '')
        return `- ${title}\n`;
    const shown = message.length > summary_tests_MAX_MESSAGE ? `${(0,report_text/* prefix */.Pl)(message, summary_tests_MAX_MESSAGE)}…` : message;
    return ['<details>', `<summary>${title}</summary>`, '', fencedLog([shown]), '', '</details>', ''].join('\n');
}
function failedOf(suite) {
    return suite.failures.length;
}

;// CONCATENATED MODULE: ./src/report/mermaid.ts

/** GitHub draws nothing of a diagram whose text is longer (Mermaid's maxTextSize is 50,000). */
const MAX_DIAGRAM = 45_000;
/** More is not readable, and Mermaid itself refuses more than 500 edges. */
const MAX_JOBS = 150;
const MAX_EDGES = 500;
const MAX_LABEL = 60;
const CLASSES = {
    success: 'fill:#1f883d,stroke:#116329,color:#ffffff',
    failed: 'fill:#cf222e,stroke:#82071e,color:#ffffff',
    warning: 'fill:#bf8700,stroke:#7d4e00,color:#ffffff',
    canceled: 'fill:#6e7781,stroke:#424a53,color:#ffffff',
    manual: 'fill:#0969da,stroke:#033d8b,color:#ffffff',
    other: 'fill:#d0d7de,stroke:#6e7781,color:#24292f',
};
/**
 * A text inside a Mermaid diagram: all but letters, digits and spaces as Mermaid's entity codes, so that nothing in it
 * is syntax, Markdown or HTML; the first character always, so that it is no keyword at the start of a line either.
 */
function mermaidText(text, length = MAX_LABEL) {
    const label = [...(0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(text), length)].map((character, index) => index > 0 && /[A-Za-z0-9 ]/.test(character) ? character : `#${character.codePointAt(0) ?? 32};`);
    return label.length === 0 ? '#160;' : label.join('');
}
/**
 * The pipeline as a Mermaid flow chart: stages as boxes, jobs in them coloured by how they ended, an edge for each of
 * `needs:`, and one between stages for jobs that wait for all of the earlier ones.
 */
function pipelineGraph(jobs, stages) {
    if (jobs.length > MAX_JOBS)
        return { reason: `it has ${jobs.length} jobs, more than the ${MAX_JOBS} that are drawn` };
    const boxes = stages
        .map((stage) => ({ stage, jobs: jobs.filter((job) => job.stage === stage) }))
        .filter((box) => box.jobs.length > 0);
    const ids = new Map(boxes.flatMap((box) => box.jobs).map((job, index) => [job.name, `j${index}`]));
    const edges = edgesOf(boxes, ids);
    if (edges.length > MAX_EDGES)
        return { reason: `it has ${edges.length} dependencies, more than the ${MAX_EDGES} that are drawn` };
    const text = [
        'flowchart LR',
        ...boxes.flatMap((box, index) => [
            `  subgraph s${index}["${mermaidText(box.stage)}"]`,
            '    direction TB',
            ...box.jobs.map((job) => `    ${ids.get(job.name)}["${mermaidText(job.name)}"]`),
            '  end',
        ]),
        ...edges.map(([from, to]) => `  ${from} --> ${to}`),
        ...Object.entries(CLASSES).flatMap(([name, style]) => {
            const members = boxes.flatMap((box) => box.jobs).filter((job) => classOf(job) === name);
            if (members.length === 0)
                return [];
            return [`  classDef ${name} ${style}`, `  class ${members.map((job) => ids.get(job.name)).join(',')} ${name}`];
        }),
    ].join('\n');
    return text.length > MAX_DIAGRAM ? { reason: 'its names are too long' } : { text };
}
function edgesOf(boxes, ids) {
    return boxes.flatMap((box, index) => {
        const waiting = box.jobs.filter((job) => job.needs === null);
        const previous = `s${index - 1}`;
        // one edge says it for the whole stage; where only some jobs wait, each has its own
        const byStage = index === 0
            ? []
            : waiting.length === box.jobs.length
                ? [[previous, `s${index}`]]
                : waiting.map((job) => [previous, ids.get(job.name) ?? '']);
        const byNeeds = box.jobs.flatMap((job) => [...new Set(job.needs ?? [])].flatMap((need) => {
            const [from, to] = [ids.get(need), ids.get(job.name)];
            return from === undefined || to === undefined || from === to ? [] : [[from, to]];
        }));
        return [...byStage, ...byNeeds];
    });
}
function classOf(job) {
    if (job.status === 'failed')
        return job.allowFailure ? 'warning' : 'failed';
    return job.status in CLASSES ? job.status : 'other';
}

;// CONCATENATED MODULE: ./src/report/gantt.ts

/** More bars are not readable. */
const MAX_BARS = 100;
/** Milliseconds below which a bar would not be seen. */
const MIN_BAR = 100;
/**
 * The run as a Mermaid Gantt chart: a bar for each job from its start to its end, by stage, over the seconds since the
 * pipeline's start. Of many jobs the longest are drawn, and `leftOut` counts the others.
 */
function ganttChart(jobs, stages) {
    const ran = jobs.flatMap((job) => {
        const { startedSeconds, durationSeconds } = job;
        return startedSeconds === undefined || durationSeconds === undefined
            ? []
            : [{ job, start: milliseconds(startedSeconds), length: Math.max(MIN_BAR, milliseconds(durationSeconds)) }];
    });
    if (ran.length === 0)
        return { reason: 'no job ran', leftOut: 0 };
    const drawn = ran.toSorted((one, other) => other.length - one.length).slice(0, MAX_BARS);
    const lines = stages.flatMap((stage, index) => {
        const bars = drawn
            .filter(({ job }) => job.stage === stage)
            .toSorted((one, other) => one.start - other.start)
            .map((bar, at) => `    ${mermaidText(bar.job.name)} :${tag(bar.job)}b${index}x${at}, ${bar.start}, ${bar.length}ms`);
        return bars.length === 0 ? [] : [`  section ${mermaidText(stage, 40)}`, ...bars];
    });
    // seconds since the start: hours and minutes would be shifted by the reader's time zone
    const text = ['gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off', ...lines].join('\n');
    return text.length > MAX_DIAGRAM
        ? { reason: 'its names are too long', leftOut: 0 }
        : { text, leftOut: ran.length - drawn.length };
}
function milliseconds(seconds) {
    return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
}
/** Mermaid's colours: done is grey, crit red, active bright. */
function tag(job) {
    if (job.status === 'failed')
        return job.allowFailure ? 'active, ' : 'crit, ';
    return job.status === 'success' ? 'done, ' : '';
}

;// CONCATENATED MODULE: ./src/report/summary.ts









/** GitHub takes 1024 KiB for a step; the runner may still replace secrets by longer stars. */
const MAX_BYTES = 1_000_000;
/**
 * The run as GitHub-flavoured Markdown, for the step summary: how it ended, its jobs, the last lines of those that
 * failed, tests, diagrams, images and caches. Nothing that a user has named or a job has printed is taken for markup,
 * and the text is never longer than the limit: what has no place is counted.
 */
function summaryMarkdown(result, options = {}) {
    const stages = [...new Set([...result.stages, ...result.jobs.map((job) => job.stage)])];
    const jobs = stages.flatMap((stage) => result.jobs.filter((job) => job.stage === stage));
    const blocks = [
        jobsBlock(jobs),
        failedJobsBlock(jobs),
        testsBlock(jobs),
        testFailuresBlock(jobs),
        diagramBlock('Pipeline', jobs.length > 1 ? pipelineGraph(jobs, stages) : undefined),
        timelineBlock(jobs.length > 1 ? ganttChart(jobs, stages) : undefined),
        imagesBlock(result.images),
        cachesBlock(jobs, result.cacheNotes),
    ];
    return assemble(heading(result, options.annotationsLeftOut ?? 0), blocks, options.maxBytes ?? MAX_BYTES);
}
function heading(result, annotationsLeftOut) {
    const outcomes = new Map();
    for (const job of result.jobs)
        outcomes.set((0,table/* outcome */.bu)(job), (outcomes.get((0,table/* outcome */.bu)(job)) ?? 0) + 1);
    const counts = [...outcomes].map(([name, number]) => `${number} ${name}`).join(', ');
    const lines = [
        `## ${(0,table/* symbol */.HR)(result)} Pipeline #${result.pipeline} ${(0,table/* word */.Vm)(result)} in ${(0,table/* duration */.p0)(result.durationSeconds)}`,
        '',
        `${(0,report_text/* count */.U9)(result.jobs.length, 'job')}${counts === '' ? '' : `: ${counts}`}`,
        '',
    ];
    if (annotationsLeftOut > 0)
        lines.push(`_GitHub shows no more annotations of one step: ${(0,report_text/* count */.U9)(annotationsLeftOut, 'problem')} only here._`, '');
    return lines.join('\n');
}
function diagramBlock(title, diagram) {
    const texts = diagram === undefined
        ? []
        : ['text' in diagram ? fenced(diagram.text, 'mermaid') : `_The pipeline is not drawn: ${diagram.reason}._`];
    return { title, head: '', rows: texts.map((text) => ({ text })), unit: 'diagrams' };
}
function timelineBlock(chart) {
    // where no job ran the table says it
    const block = diagramBlock('Timeline', chart !== undefined && 'text' in chart ? chart : undefined);
    return { ...block, unit: 'jobs', leftOut: chart?.leftOut ?? 0 };
}

;// CONCATENATED MODULE: ./src/action/annotations.ts

/** Shows annotations at the files of the repository, in their order. */
function annotate(annotations) {
    for (const { level, title, message, file, line } of annotations) {
        const place = file === undefined ? {} : line === undefined ? { file } : { file, startLine: line };
        (level === 'error' ? core/* error */.z3 : core/* warning */.$e)(message, { title, ...place });
    }
}

// EXTERNAL MODULE: ./src/action/cache.ts + 2 modules
var cache = __webpack_require__(74775);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
;// CONCATENATED MODULE: ./src/action/context.ts


/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
function githubContext(environment) {
    return (base) => {
        const payload = readPayload(environment['GITHUB_EVENT_PATH']);
        const context = withRepository(base, payload, environment);
        const refName = environment['GITHUB_REF_NAME'] ?? base.ref.name;
        const event = environment['GITHUB_EVENT_NAME'] ?? 'push';
        if ((event === 'pull_request' || event === 'pull_request_target') && payload.pull_request !== undefined) {
            return pullRequest(context, payload.pull_request);
        }
        const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
        const ref = isTag
            ? { kind: 'tag', name: refName, message: '' }
            : { kind: 'branch', name: refName };
        switch (event) {
            case 'schedule':
                return {
                    context: { ...context, ref, source: 'schedule', scheduleDescription: payload.schedule },
                    compareWith: undefined,
                };
            case 'workflow_dispatch':
                return { context: { ...context, ref, source: 'web' }, compareWith: undefined };
            case 'repository_dispatch':
                return {
                    context: { ...context, ref, source: 'trigger', triggerPayload: JSON.stringify(payload.client_payload ?? {}) },
                    compareWith: undefined,
                };
            default: {
                const before = payload.before ?? repository_context/* ZERO_SHA */.gy;
                const compareWith = isTag || before === repository_context/* ZERO_SHA */.gy ? undefined : before;
                return {
                    context: { ...context, ref, source: 'push', commit: { ...context.commit, beforeSha: before } },
                    compareWith,
                };
            }
        }
    };
}
function withRepository(base, payload, environment) {
    const { repository, sender } = payload;
    const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
    return {
        ...base,
        project: {
            ...base.project,
            id: repository?.id ?? base.project.id,
            defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
            description: repository?.description ?? '',
            visibility: repository?.private === false ? 'public' : 'private',
        },
        user: {
            ...base.user,
            login,
            name: base.user.name || login,
            id: sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id),
        },
    };
}
function pullRequest(context, request) {
    return {
        context: {
            ...context,
            source: 'merge_request_event',
            ref: { kind: 'merge_request', name: request.head.ref },
            mergeRequest: {
                iid: request.number,
                id: request.id,
                title: request.title,
                description: request.body ?? '',
                sourceBranch: request.head.ref,
                targetBranch: request.base.ref,
                sourceSha: request.head.sha,
                targetSha: request.base.sha,
                diffBaseSha: request.base.sha,
                sourceProjectPath: request.head.repo?.full_name ?? context.project.path,
                projectPath: context.project.path,
                projectUrl: context.project.url,
                labels: (request.labels ?? []).map((label) => label.name),
                draft: request.draft ?? false,
            },
        },
        compareWith: request.base.sha,
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/report/front.ts
var front = __webpack_require__(97785);
;// CONCATENATED MODULE: ./src/action/log.ts


/**
 * Shows a run in the log of a workflow: one group for each job, in order. What jobs print cannot be taken for workflow
 * commands: these are stopped, by a token that nobody can guess, while a job's text is shown.
 */
function workflowLog(write) {
    const token = (0,external_node_crypto_.randomUUID)();
    let atLineStart = true;
    const view = new front/* FrontView */.b({
        open(job) {
            write(`::group::${job.replace(/[\r\n]/g, ' ')}\n::stop-commands::${token}\n`);
            atLineStart = true;
        },
        text(_job, text) {
            const shown = (0,front/* withoutSections */.N)(text);
            if (shown === '')
                return;
            write(shown);
            atLineStart = shown.endsWith('\n');
        },
        close(job, event) {
            write(`${atLineStart ? '' : '\n'}::${token}::\n::endgroup::\n`);
            atLineStart = true;
            if (event.status === 'failed')
                write(`${job}: failed${event.exit_code === null ? '' : ` with exit code ${event.exit_code}`}\n`);
        },
    });
    return {
        sink(event) {
            view.take(event);
        },
        finish: () => view.finish(),
    };
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/main.ts
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



















/** The Action's main step. Never throws: what goes wrong fails the step. */
async function main() {
    (0,state/* rememberPost */.io)();
    const stop = new AbortController();
    process.on('SIGINT', () => stop.abort());
    process.on('SIGTERM', () => stop.abort());
    try {
        const given = Object.fromEntries(Object.keys(definitions/* INPUTS */.m).map((name) => [name, core/* getInput */.V4(name)]));
        const inputs = (0,parse/* parseInputs */.T)(given, process.env['GITHUB_WORKSPACE'] ?? process.cwd());
        Object.values(inputs.secrets)
            .filter((value) => value !== '')
            .forEach((value) => core/* setSecret */.Pq(value));
        for (const token of [inputs.gitlabToken, inputs.token, ...registrySecrets(inputs.settings)]) {
            if (token !== undefined && token !== '')
                core/* setSecret */.Pq(token);
        }
        const result = await runAction(inputs, stop.signal);
        setOutputs(result, inputs);
        report(result, inputs);
        if (stop.signal.aborted)
            core/* setFailed */.C1('The pipeline was canceled');
        else if (result.status === 'failed' || result.status === 'canceled') {
            const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
            core/* setFailed */.C1(`The pipeline ${result.status}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
        }
    }
    catch (error) {
        fail(error);
    }
}
async function runAction(inputs, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connecting = (0,connect/* connect */.N)(inputs.dockerHost);
        connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
        const prepared = __addDisposableResource(env_1, await (0,prepare/* prepare */.i)(inputs, githubContext(process.env)), true);
        const warnings = [...prepared.plan.warnings, ...(0,prepare/* unsupportedKeywords */.W)(prepared, inputs)];
        for (const warning of warnings)
            tellProblem(warning, core/* warning */.$e);
        (0,state/* rememberEngine */.kL)(inputs.dockerHost);
        const engine = await connecting;
        const sweeping = (0,sweep/* sweepDead */.nR)(engine).catch((error) => {
            core/* warning */.$e(`What earlier runs left behind could not be removed: ${(0,errors/* messageOf */.bD)(error)}`);
        });
        const cacheNotes = await restore(inputs);
        const log = workflowLog((text) => process.stdout.write(text));
        const files = inputs.output === undefined ? undefined : (0,output/* logFiles */.eO)(inputs.output);
        const sink = async (event) => {
            if (event.type === 'warning')
                core/* warning */.$e(event.message);
            await log.sink(event);
            await files?.sink(event);
        };
        const limit = inputs.timeoutSeconds === undefined ? [] : [AbortSignal.timeout(inputs.timeoutSeconds * 1000)];
        try {
            const result = await (0,run/* runPipeline */.a)({
                engine,
                plan: prepared.plan,
                context: prepared.context,
                source: prepared.source,
                project: prepared.project,
                settings: inputs.settings,
                outputDir: inputs.output,
                sink,
                signal: AbortSignal.any([signal, ...limit]),
                onPipelineId: state/* rememberPipeline */.EX,
                onSecret: (value) => core/* setSecret */.Pq(value),
            });
            return { ...result, cacheNotes };
        }
        finally {
            log.finish();
            await files?.close();
            await sweeping;
        }
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
/** Returns what there is to say of it in the summary. */
async function restore(inputs) {
    const notes = [];
    const folder = inputs.settings.storagePath;
    if (inputs.cache === 'false' || folder === undefined || inputs.settings.registry.kind !== 'embedded')
        return [];
    const prefix = (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey);
    const tell = (message) => {
        notes.push(message);
        if (message.startsWith('WARNING: '))
            core/* warning */.$e(message.slice('WARNING: '.length));
        else
            core/* info */.pq(message);
    };
    const { primaryKey, matchedKey } = await core/* group */.Os('Restoring the registry from the cache', () => (0,cache/* restoreStorage */.Ct)(folder, prefix, inputs.cacheRestoreKeys, tell));
    core/* setOutput */.uH('cache-primary-key', primaryKey);
    core/* setOutput */.uH('cache-matched-key', matchedKey);
    core/* setOutput */.uH('cache-hit', String(matchedKey !== ''));
    if (inputs.cache === 'true')
        (0,state/* rememberCache */._A)(folder, prefix, matchedKey, inputs.cacheMaxBytes);
    return notes;
}
/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers }) {
    return [...(registry.kind === 'other' ? [registry.password] : []), ...Object.values(registryUsers)];
}
function setOutputs(result, inputs) {
    core/* setOutput */.uH('status', result.status);
    core/* setOutput */.uH('pipeline-id', String(result.pipeline));
    const jobs = result.jobs.map((job) => ({
        name: job.name,
        stage: job.stage,
        status: job.status,
        duration: job.durationSeconds ?? null,
        exit_code: job.exitCode ?? null,
        failure_reason: job.failureReason ?? null,
    }));
    core/* setOutput */.uH('jobs', JSON.stringify(jobs));
    core/* setOutput */.uH('releases', JSON.stringify(result.releases));
    core/* setOutput */.uH('images', JSON.stringify(result.images));
    const failed = result.jobs.filter((job) => job.status === 'failed');
    core/* setOutput */.uH('failed-jobs', failed.map((job) => job.name).join('\n'));
    core/* setOutput */.uH('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
    core/* setOutput */.uH('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}
/** Annotations at the files, and the summary of the step. */
function report(result, inputs) {
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    const folder = (0,external_node_path_.relative)(workspace, inputs.cwd);
    const { annotations, leftOut } = annotationsOf(result, {
        projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
        ...(folder === '' || folder.startsWith('..') ? {} : { folder }),
    });
    annotate(annotations);
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path !== undefined && path !== '')
        (0,external_node_fs_.appendFileSync)(path, summaryMarkdown(result, { annotationsLeftOut: leftOut }));
}
function fail(error) {
    if (error instanceof gitlab_errors/* ConfigError */.xL || error instanceof errors/* UsageError */.eb) {
        const problems = error instanceof gitlab_errors/* ConfigError */.xL ? error.diagnostics : error.problems;
        problems.forEach((problem) => tellProblem(problem, core/* error */.z3));
        core/* setFailed */.C1(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    }
    else {
        core/* setFailed */.C1(error instanceof errors/* SystemError */._N && error.hint !== undefined ? `${error.message} ${error.hint}` : (0,errors/* messageOf */.bD)(error));
    }
}
function tellProblem(problem, tell) {
    const { location } = problem;
    tell(problem.message, location === undefined ? {} : { file: location.file, startLine: location.line, startColumn: location.column });
}


/***/ }),

/***/ 33175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ rememberPipeline),
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   io: () => (/* binding */ rememberPost),
/* harmony export */   kL: () => (/* binding */ rememberEngine),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);

function rememberPost() {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('isPost', 'true');
}
function rememberEngine(dockerHost) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('docker-host', dockerHost ?? '');
}
function rememberPipeline(pipeline) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('pipeline', String(pipeline));
}
function rememberCache(storagePath, keyPrefix, matchedKey, maxBytes) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-max-bytes', String(maxBytes ?? ''));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('storage-path', storagePath);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-key-prefix', keyPrefix);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ('cache-matched-key', matchedKey);
}
function readState() {
    const text = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name) || undefined;
    const pipeline = text('pipeline');
    return {
        pipeline: pipeline === undefined ? undefined : Number(pipeline),
        dockerHost: text('docker-host'),
        storagePath: text('storage-path'),
        cacheMaxBytes: text('cache-max-bytes') === undefined ? undefined : Number(text('cache-max-bytes')),
        cacheKeyPrefix: text('cache-key-prefix') ?? '',
        matchedKey: text('cache-matched-key') ?? '',
    };
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _N: () => (/* binding */ SystemError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/** The user asked for something that cannot be: exit code 2. All problems found are listed at once. */
class UsageError extends Error {
    problems;
    constructor(problems) {
        const list = typeof problems === 'string' ? [{ message: problems, location: undefined }] : problems;
        super(list.map((problem) => problem.message).join('\n'));
        this.name = 'UsageError';
        this.problems = list;
    }
}
/** The engine or the system failed, not the pipeline: exit code 3. */
class SystemError extends Error {
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = 'SystemError';
        this.hint = options.hint;
    }
}
/** The text of anything thrown; of an engine's error its own words, without the HTTP status that the client puts first. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
}


/***/ }),

/***/ 59452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ EmptyPipelineError),
/* harmony export */   IF: () => (/* binding */ FormatError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** The pipeline file is invalid. `message` is GitLab's wording; `diagnostics` holds every problem found. */
class ConfigError extends Error {
    name = 'ConfigError';
    diagnostics;
    constructor(diagnostics) {
        super(diagnostics.map((diagnostic) => diagnostic.message).join('\n'));
        this.diagnostics = diagnostics;
    }
}
/** The file is valid, but GitLab would create no pipeline for it in this context. */
class EmptyPipelineError extends ConfigError {
    name = 'EmptyPipelineError';
    reason;
    constructor(reason, diagnostic) {
        super([diagnostic]);
        this.reason = reason;
    }
}
/** A text is not what its format asks for (dotenv reports, globs): the message is GitLab's. */
class FormatError extends Error {
    name = 'FormatError';
}


/***/ }),

/***/ 33775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/**
 * All inputs of the Action; the command's options of the same names. `action.yml` and the README's table are compared
 * with this by a test.
 */
const INPUTS = {
    file: { type: 'String', default: '.gitlab-ci.yml', description: 'Pipeline file, relative to `cwd`' },
    cwd: {
        type: 'String',
        default: '.',
        description: 'Folder of the project: the top of its Git repository, or any folder (its files are then a project of their own)',
    },
    jobs: { type: 'List', default: '', description: 'Names of the jobs to run; all by default' },
    needs: { type: 'Bool', default: 'false', description: 'With `jobs`: also run what they need' },
    stage: { type: 'String', default: '', description: 'Run only the jobs of this stage' },
    manual: { type: 'List', default: '', description: 'Manual jobs to play: names, or `all`' },
    variables: {
        type: 'Variables',
        default: '',
        description: 'Pipeline variables, as `K=V` lines or a JSON object: they beat all others, and are not given to services',
        repeated: 'variable',
    },
    secrets: {
        type: 'Variables',
        default: '',
        description: 'Masked project variables, as `K=V` lines or a JSON object (`toJSON(secrets)`)',
        repeated: 'secret',
    },
    inputs: {
        type: 'Variables',
        default: '',
        description: "Values for the pipeline file's `spec:inputs`, as `K=V` lines or a JSON object",
        repeated: 'input',
    },
    context: {
        type: 'String',
        default: '',
        description: 'Play another event: `branch=N`, `tag=N`, `merge_request[=SRC:DST]`, `schedule`, `web`, `api` or `trigger`; by default the event of the workflow, or a push to the current branch',
    },
    token: {
        type: 'String',
        default: '',
        description: 'Token of GitHub (`contents: read`) that deepens a shallow checkout when a job needs its history',
    },
    dirty: {
        type: 'Bool',
        default: 'false',
        description: 'Jobs see uncommitted changes and files that are neither tracked nor ignored',
    },
    'gitlab-url': {
        type: 'String',
        default: '',
        description: "GitLab instance that has the projects, templates and components of `include`; by default that of the project's remote, else `https://gitlab.com`",
    },
    'gitlab-token': {
        type: 'String',
        default: '',
        description: 'Token (`read_api`) for files of private projects',
    },
    'include-map': {
        type: 'List',
        default: '',
        description: 'Copies of other projects for `include`: `GROUP/PROJECT=FOLDER` or `=URL`; `template=FOLDER` for templates',
    },
    unsupported: {
        type: 'Choice',
        default: 'fail',
        choices: ['fail', 'warn'],
        description: 'What a run does when a job uses a keyword that cannot be honoured and would change its result',
    },
    concurrency: {
        type: 'Number',
        default: '',
        description: 'Jobs that run at the same time; by default the number of processors',
    },
    timeout: { type: 'Number', default: '', description: 'Minutes after which the pipeline is canceled' },
    'job-timeout': { type: 'Number', default: '60', description: 'Minutes for a job that has no `timeout`' },
    output: { type: 'String', default: '', description: 'Folder for `logs/` and `artifacts/`' },
    'docker-host': {
        type: 'String',
        default: '',
        description: 'Address of the Docker engine; by default `DOCKER_HOST`, the active context, or the default socket',
    },
    'default-image': { type: 'String', default: 'alpine:latest', description: 'Image of jobs that name none' },
    platform: {
        type: 'String',
        default: '',
        description: "Platform of the images of jobs and services that name none, and `DOCKER_DEFAULT_PLATFORM`; a Docker daemon always has the engine's own",
    },
    'pull-policy': {
        type: 'Choice',
        default: 'if-not-present',
        choices: ['always', 'if-not-present', 'never'],
        description: 'When images are pulled that say nothing else',
    },
    'image-map': {
        type: 'List',
        default: '',
        description: 'Other images in place of those that the pipeline names: `OLD=NEW`, for instance `docker:19.03-dind=docker:28-dind`',
    },
    'docker-socket': {
        type: 'Choice',
        default: 'none',
        choices: ['none', 'host'],
        description: "`host` gives the engine's own socket to jobs without a Docker daemon of their own, and to their services: they can do everything on this machine",
    },
    prestart: {
        type: 'Bool',
        default: 'true',
        description: 'Start the Docker daemon of the job that is sure to run next while others still run',
    },
    mtu: {
        type: 'Number',
        default: '',
        description: "MTU of the networks of jobs and their Docker daemons; by default that of the engine's bridge or of the default route, where it is below 1500",
    },
    registry: {
        type: 'String',
        default: 'embedded',
        description: 'The registry behind `$CI_REGISTRY`: `embedded` (started where a job has services, or anything in the project names it), `none`, or another one with the path below which images go (`ghcr.io/owner`)',
    },
    'registry-username': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_USER` of another registry',
    },
    'registry-password': {
        type: 'String',
        default: '',
        description: '`CI_REGISTRY_PASSWORD` of another registry',
    },
    'registry-users': {
        type: 'Variables',
        default: '',
        description: 'Further users that the embedded registry lets in (deploy tokens), as `USER=PASSWORD` lines or a JSON object',
        repeated: 'registry-user',
    },
    'registry-hosts': {
        type: 'List',
        default: '',
        description: 'Registries that the pipeline names in full and that the embedded one shall take the place of, for instance `registry.gitlab.com`',
    },
    'registry-image': {
        type: 'String',
        default: 'registry:3',
        description: 'Image of CNCF Distribution for the embedded registry',
    },
    'registry-upstreams': {
        type: 'List',
        default: 'docker.io',
        description: 'Registries to pull through: names such as `docker.io` or `ghcr.io`, each with its address (`NAME=URL`) where it is another',
    },
    'cache-images': {
        type: 'Bool',
        default: 'false',
        description: 'Pull the Docker Hub images of jobs and services through the embedded registry, so that the cache keeps them',
    },
    'storage-path': {
        type: 'String',
        default: '',
        description: "Folder that keeps the registry's content between runs; by default `~/.cache/gitlab-dind/registry`",
    },
    cache: {
        type: 'Choice',
        default: 'true',
        choices: ['true', 'false', 'read-only'],
        description: "Keep the registry's content in the GitHub cache",
    },
    'cache-key': { type: 'String', default: '', description: 'First part of the cache key; by default `gitlab-dind`' },
    'cache-restore-keys': { type: 'List', default: '', description: 'Further prefixes of keys to restore from' },
    'cache-max-size': {
        type: 'String',
        default: '5GB',
        description: 'What the cache may hold; what was not used for the longest time goes first. `0`: no limit',
    },
    'cache-private': {
        type: 'Bool',
        default: 'false',
        description: 'Also keep in the cache what took credentials to pull: everybody who can read the cache can read it',
    },
    qemu: {
        type: 'Choice',
        default: 'auto',
        choices: ['auto', 'always', 'never'],
        description: 'Register QEMU for other architectures before the first Docker-in-Docker job',
    },
    'qemu-image': { type: 'String', default: 'tonistiigi/binfmt:latest', description: 'Image that registers QEMU' },
    'qemu-platforms': {
        type: 'String',
        default: 'all',
        description: 'What to register: `all`, or names such as `arm64,arm`',
    },
    'dind-timeout': { type: 'Number', default: '60', description: 'Seconds to wait for the Docker daemon of a job' },
    'certificate-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for the client certificates of a Docker daemon',
    },
    'services-timeout': {
        type: 'Number',
        default: '30',
        description: 'Seconds to wait for other services; -1 does not wait',
    },
};
/** Outputs of the Action. */
const OUTPUTS = {
    status: 'Status of the pipeline: `success`, `failed`, `canceled`, `skipped` or `manual`',
    'pipeline-id': '`CI_PIPELINE_ID` of the run',
    jobs: 'JSON list of the jobs: name, stage, status, duration, exit_code, failure_reason',
    'failed-jobs': 'Names of the failed jobs, one a line',
    releases: "JSON list of what `release` of passed jobs asks for, as in GitLab's API: job, tag_name, name, description, ...",
    images: 'JSON list of the tags that were pushed to the embedded registry: repository, tag, digest, platforms, size',
    'artifacts-path': 'Folder of the artifacts, one folder a job; empty without `output`',
    'logs-path': 'Folder of the job logs; empty without `output`',
    'cache-hit': '`true` when a cache was restored',
    'cache-primary-key': 'Key under which the cache was looked for',
    'cache-matched-key': 'Key of the cache that was restored; empty where none was',
};


/***/ }),

/***/ 41730:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54301);

await (0,_action_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();
// sockets that are kept for reuse would hold the process for seconds
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program, kept equal to package.json by a test. */
const VERSION = '0.1.0';


/***/ })

};
