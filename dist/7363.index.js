export const id = 7363;
export const ids = [7363,4631];
export const modules = {

/***/ 11013:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ instanceAt),
/* harmony export */   qx: () => (/* binding */ pageAddress),
/* harmony export */   sB: () => (/* binding */ asPart)
/* harmony export */ });
/**
 * Takes the address of a group, a project or a pipeline apart: `https://HOST/GROUP/PROJECT/-/pipelines/7`. `base` is the
 * instance where it is in a folder of its host (a relative URL root). undefined: it is none.
 */
function pageAddress(address, base) {
    if (!URL.canParse(address))
        return undefined;
    const { protocol, origin, pathname } = new URL(address);
    if (!/^https?:$/.test(protocol))
        return undefined;
    const folder = base !== undefined && URL.canParse(base) && new URL(base).origin === origin ? rootOf(base) : '';
    const within = pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname;
    const [place = '', rest = ''] = within.split('/-/');
    const path = decoded(place)
        .replace(/^\/(?:groups\/)?/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
    const pipeline = /^pipelines\/(\d+)/.exec(rest)?.[1];
    if (path === '' || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(path))
        return undefined;
    return { url: `${origin}${folder}`, path, pipeline: pipeline === undefined ? undefined : Number(pipeline) };
}
/** An instance, and the token that goes to its origin alone. */
function instanceAt(url, token, options = {}) {
    const credentials = token === undefined ? undefined : { origin: new URL(url).origin, token };
    return { ...options, url, credentials };
}
/** A path as one part of an API's address. */
const asPart = (path) => encodeURIComponent(path);
const rootOf = (base) => new URL(base).pathname.replace(/\/+$/, '');
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 8868:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   n5: () => (/* binding */ ApiRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16104);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94904);



/** GitLab does not give what was asked for; the message says what to do about it. */
class ApiRefusal extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** What may be asked for in vain: a token that may not read it, or that it is not there, is an answer as well. */
function isWithheld(error) {
    return error instanceof ApiRefusal && [401, 403, 404, 405].includes(error.status);
}
/**
 * Asks the REST API (docs.gitlab.com/api/rest). `path` begins behind `/api/v4`, `what` names for messages what is asked for.
 * Throws {@link ApiRefusal} for what the user can mend, {@link SystemError} for an instance that does not answer now.
 */
async function ask(instance, path, what) {
    const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .get */ .Jt)(`${instance.url}/api/v4${path}`, instance).catch((error) => {
        throw error instanceof _http_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W_ ? unreachable(instance, error, what) : error;
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(instance, answer, what);
    return answer;
}
/** The same as a document. */
async function askJson(instance, path, what) {
    return documentOf(instance, await ask(instance, path, what), what);
}
/** The JSON of an answer. Throws where there is none: a page of a login, another server, a body that was cut. */
function documentOf({ url }, answer, what) {
    const type = answer.headers.get('content-type') ?? '';
    if (/^text\/html\b/i.test(type) || /^\s*<(?:!doctype|html)\b/i.test(answer.text))
        throw new ApiRefusal(answer.status, `${url} answers with a web page where it was asked for ${what}: it wants a login, or a proxy stands before it; give a token (gitlab-token), and an address at which the API answers (${url}/api/v4)`);
    try {
        return JSON.parse(answer.text);
    }
    catch {
        if (/^\s*[[{]/.test(answer.text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${url}: the answer with ${what} ends in the midst`, { hint: 'Try again.' });
        throw new ApiRefusal(answer.status, `${url} does not answer as a GitLab instance does: look at the address, which is that of the instance, without a project`);
    }
}
function unreachable({ url }, error, what) {
    const message = `${url} could not be asked for ${what} because of ${error.message}`;
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|certificate|bad port/i.test(error.message))
        return new ApiRefusal(0, `${message}; look at the address, and at the way to it (proxy, certificates)`);
    const hint = `It was asked ${error.attempts} times; try again later.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(message, error.attempts > 1 ? { hint } : { hint: 'Try again later.' });
}
function refusal({ url, credentials }, answer, what) {
    const hasToken = credentials?.origin === new URL(url).origin;
    const { status } = answer;
    const said = `${url} answers with HTTP code ${status} for ${what}`;
    switch (status) {
        case 401:
            return new ApiRefusal(status, `${said}: ${hasToken ? 'it does not know the token, or it has expired; give a valid one' : 'it wants a token; give one'} (gitlab-token, scope \`read_api\`)`);
        case 403:
            return new ApiRefusal(status, `${said}: ${hasToken ? 'the token may not read it; give one of a member, with the scope `read_api`' : 'it is not for everyone; give a token with the scope `read_api`'} (gitlab-token)`);
        case 404:
            return new ApiRefusal(status, `${said}: it is not there, or ${hasToken ? 'the token may not see it: look at the path, and whether its owner is a member' : 'only members see it: look at the path, or give a token (gitlab-token)'}`);
        case 429:
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${said} (too many requests)${after(answer)}`, {
                hint: 'The limit of the instance is used up; try again later, or with fewer projects.',
            });
    }
    const words = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(quietly(answer.text)), 'message') ?? '';
    if (status >= 500)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${said} after ${answer.attempts} attempts`, {
            hint: 'The instance has a problem of its own; try again later.',
        });
    return new ApiRefusal(status, `${said}${words === '' ? '' : ` (${words.slice(0, 200)})`}: look at the address`);
}
function after(answer) {
    const seconds = answer.headers.get('retry-after') ?? '';
    return /^\d+$/.test(seconds) ? `, and is to be asked again after ${seconds} s` : '';
}
function quietly(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 94904:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ picked),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** The object, or one without fields where it is none. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The items of a list; none where it is no list. */
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(fields, key) {
    const value = fields[key];
    return typeof value === 'string' ? value : undefined;
}
/** A number, also where it came as text, as GitLab sends the coverage of a pipeline. */
function numberOf(fields, key) {
    const value = fields[key];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
/** A copy with these fields alone: whatever else an answer has (names of people, values) stays behind. */
function picked(fields, keys) {
    return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]]] : [])));
}


/***/ }),

/***/ 34580:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ allItems),
/* harmony export */   l: () => (/* binding */ items)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8868);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94904);



/** Pages of a list, a hundred items each: what has more is no list that is read to its end. */
const MAX_PAGES = 1000;
/**
 * The items of a list, page by page (docs.gitlab.com/api/rest/#pagination): the next page is that of the header `Link`
 * (keyset and offset), else of `X-Next-Page`. Of a link only its query counts, asked of the address at hand: behind a proxy
 * it names a host of the inside. Throws as `ask` does.
 */
async function* items(instance, path, query, what) {
    let search = new URLSearchParams({ per_page: '100', ...query }).toString();
    const seen = new Set();
    while (!seen.has(search)) {
        if (seen.size === MAX_PAGES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${instance.url}: ${what} has more than ${MAX_PAGES} pages`);
        seen.add(search);
        const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(instance, `${path}?${search}`, what);
        const found = (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .lM)(instance, answer, what);
        if (!Array.isArray(found))
            throw new _ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiRefusal */ .n5(200, `${instance.url} answers with no list where it was asked for ${what}: look at the address`);
        for (const item of found)
            yield (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(item);
        const next = nextQuery(answer.headers, search);
        if (next === undefined)
            return;
        search = next;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${instance.url}: the pages of ${what} lead in a circle`);
}
/** The same, all of them. */
async function allItems(...args) {
    const all = [];
    for await (const item of items(...args))
        all.push(item);
    return all;
}
function nextQuery(headers, search) {
    const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(headers.get('link') ?? '')?.[1];
    if (link !== undefined && URL.canParse(link, 'https://gitlab')) {
        const query = new URL(link, 'https://gitlab').searchParams;
        query.delete('private_token');
        return query.toString();
    }
    const page = headers.get('x-next-page') ?? '';
    if (!/^\d+$/.test(page))
        return undefined;
    const query = new URLSearchParams(search);
    query.set('page', page);
    return query.toString();
}


/***/ }),

/***/ 14858:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ lastPipelineOf),
/* harmony export */   PK: () => (/* binding */ testReport),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Wh: () => (/* binding */ jobLog),
/* harmony export */   d9: () => (/* binding */ pipelineBridges),
/* harmony export */   iF: () => (/* binding */ pipelineAt),
/* harmony export */   lj: () => (/* binding */ pipelineJobs),
/* harmony export */   tn: () => (/* binding */ finishedJobs),
/* harmony export */   uN: () => (/* binding */ artifactFiles),
/* harmony export */   zo: () => (/* binding */ variableNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94904);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11013);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8868);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34580);





/** Of the answers these fields alone are kept; their names are GitLab's (docs.gitlab.com/api/pipelines, api/jobs). */
const PIPELINE = [
    'id', 'iid', 'sha', 'ref', 'tag', 'status', 'source', 'created_at', 'started_at', 'finished_at', 'duration',
    'queued_duration', 'coverage', 'web_url',
]; // prettier-ignore
const JOB = [
    'id', 'name', 'stage', 'status', 'allow_failure', 'failure_reason', 'exit_code', 'coverage', 'tag_list', 'created_at',
    'started_at', 'finished_at', 'duration', 'queued_duration',
]; // prettier-ignore
const DOWNSTREAM = ['id', 'project_id', 'sha', 'ref', 'status', 'web_url'];
/**
 * The jobs of a project that have ended since a time (ISO 8601), the latest first, retried ones too; each has the number of
 * its pipeline. One list for all pipelines, by keyset as GitLab advises: it takes a hundredth of the requests. Throws as
 * `ask` does.
 */
async function* finishedJobs(instance, project, since) {
    const query = { include_retried: 'true', pagination: 'keyset', order_by: 'id', sort: 'desc' };
    const oldest = Date.parse(since);
    for await (const job of (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .l)(instance, `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/jobs`, query, `the jobs of ${project}`)) {
        if (Date.parse((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(job, 'created_at') ?? '') < oldest)
            return;
        const pipeline = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(job['pipeline']), ['id', 'sha', 'ref', 'status']);
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(job, 'finished_at') !== undefined)
            yield { ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(job, JOB), pipeline };
    }
}
/** The ID of the last pipeline of a commit; undefined: there is none. Throws as `ask` does. */
async function lastPipelineOf(instance, project, sha) {
    const query = new URLSearchParams({ sha, order_by: 'id', sort: 'desc', per_page: '1' }).toString();
    const path = `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/pipelines?${query}`;
    const [last] = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askJson */ .ey)(instance, path, `the pipelines of ${project}`));
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(last), 'id');
}
/** A pipeline's own fields. Throws as `ask` does. */
async function pipelineAt(instance, project, id) {
    const document = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askJson */ .ey)(instance, pipelinePath(project, id), `the pipeline ${id} of ${project}`);
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(document), PIPELINE);
}
/** Its jobs, those that were retried among them. Throws as `ask` does. */
async function pipelineJobs(instance, project, id) {
    const path = `${pipelinePath(project, id)}/jobs`;
    const found = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, path, { include_retried: 'true' }, `the jobs of the pipeline ${id}`);
    return found.map((job) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(job, JOB));
}
/** Its trigger jobs, with the pipelines that they have started. Throws as `ask` does. */
async function pipelineBridges(instance, project, id) {
    const path = `${pipelinePath(project, id)}/bridges`;
    const asked = (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, path, { include_retried: 'true' }, `the trigger jobs of the pipeline ${id}`);
    const found = await withheldAsNull(asked);
    return (found ?? []).map((bridge) => {
        const downstream = bridge['downstream_pipeline'];
        const kept = downstream === null || downstream === undefined ? null : (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(downstream), DOWNSTREAM);
        return { ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(bridge, JOB), downstream_pipeline: kept };
    });
}
const SUITE = ['name', 'total_count', 'success_count', 'failed_count', 'skipped_count', 'error_count'];
/** Counts of its test report, and the names of the tests that failed; null where the token may not read it. */
async function testReport(instance, project, id) {
    const path = `${pipelinePath(project, id)}/test_report`;
    const document = await withheldAsNull((0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askJson */ .ey)(instance, path, `the test report of the pipeline ${id}`));
    if (document === null)
        return null;
    const suites = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(document)['test_suites']).map(_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf);
    return {
        test_suites: suites.map((suite) => ({
            ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(suite, SUITE),
            test_cases: (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(suite['test_cases'])
                .map(_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)
                .filter((test) => ['failed', 'error'].includes((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(test, 'status') ?? ''))
                .map((test) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(test, ['name', 'classname', 'status'])),
        })),
    };
}
/** Names of the variables of a pipeline and of its project, never their values; null where the token may not read them. */
async function variableNames(instance, project, id) {
    const what = `the variables of the pipeline ${id}`;
    const lists = await Promise.all([
        withheldAsNull((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, `${pipelinePath(project, id)}/variables`, {}, what)),
        withheldAsNull((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/variables`, {}, `the variables of ${project}`)),
    ]);
    if (lists.every((list) => list === null))
        return null;
    const names = lists.flatMap((list) => (list ?? []).flatMap((variable) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(variable, 'key') ?? []));
    return [...new Set(names)].sort();
}
/** Paths of the files in a job's artifacts; null where the instance or the token does not tell them. */
async function artifactFiles(instance, project, job) {
    const path = `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/jobs/${job}/artifacts/tree`;
    const found = await withheldAsNull((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, path, { recursive: 'true' }, `the artifacts of the job ${job}`));
    if (found === null)
        return null;
    const files = found.filter((entry) => !['tree', 'directory'].includes((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(entry, 'type') ?? ''));
    return files.flatMap((entry) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(entry, 'path') ?? []).sort();
}
/** The log of a job; null where it cannot be had, or has more than anyone reads. */
async function jobLog(instance, project, job) {
    const path = `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/jobs/${job}/trace`;
    const answer = await withheldAsNull((0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(instance, path, `the log of the job ${job}`)).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N && error.message.includes('its size'))
            return null;
        throw error;
    });
    return answer?.text ?? null;
}
/** The number that GitLab knows it by. */
const idOf = (fields) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(fields, 'id') ?? 0;
const pipelinePath = (project, id) => `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/pipelines/${id}`;
async function withheldAsNull(asked) {
    return asked.catch((error) => {
        if ((0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithheld */ .Ys)(error))
            return null;
        throw error;
    });
}


/***/ }),

/***/ 96556:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./src/migration/order.ts
var order = __webpack_require__(38704);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/migration/compare/job.ts

/** What of one job is not the same on both sides; what one of them does not tell is not compared. */
function jobDifferences(gitlab, here, ratio) {
    const found = [];
    const causes = gitlab.status === here.status ? [] : [...here.causes, ...imageCause(gitlab, here)];
    const told = (what, a, b, sort = 'different', why = []) => {
        if (a === undefined || b === undefined || a === b)
            return;
        found.push({ sort, what, gitlab: String(a), here: String(b), causes: why });
    };
    told('status', gitlab.status, here.status, 'different', causes);
    told('exit code', gitlab.exitCode, here.exitCode);
    if (gitlab.status === 'failed' && here.status === 'failed')
        told('failure reason', gitlab.failureReason, here.failureReason);
    told('allow_failure', gitlab.allowFailure, here.allowFailure);
    told('stage', gitlab.stage, here.stage);
    told('coverage', gitlab.coverage, here.coverage);
    if (gitlab.status === here.status)
        told('tries', gitlab.attempts, here.attempts, 'expected', ['jobs that fail at times']);
    found.push(...imageDifferences(gitlab, here), ...fileDifferences(gitlab, here));
    if (gitlab.tests !== undefined && here.tests !== undefined)
        found.push(...testDifferences(gitlab.tests, here.tests));
    if (ratio !== undefined && (ratio > 1.5 || ratio < 0.67))
        found.push({
            sort: 'expected',
            what: 'time',
            gitlab: `${gitlab.seconds ?? 0} s`,
            here: `${here.seconds ?? 0} s (× ${ratio})`,
            causes: ['another runner'],
        });
    return found;
}
/** An image of the project's own registry, built by the pipeline, is another one in each run, and the registry another. */
const isOwn = (name) => (0,names/* registryOf */.Fv)(name) === names/* MOCK_HOST */.AG;
function imageDifferences({ image: gitlab }, { image: here }) {
    if (gitlab === undefined || here === undefined)
        return [];
    if (isOwn(here.name))
        return [
            {
                sort: 'expected',
                what: 'image',
                gitlab: gitlab.name,
                here: here.name,
                causes: ['the registry is that of the run'],
            },
        ];
    if (named(gitlab.name) !== named(here.name))
        return [{ sort: 'different', what: 'image', gitlab: gitlab.name, here: here.name, causes: [] }];
    if (gitlab.digest === undefined || here.digest === undefined || gitlab.digest === here.digest)
        return [];
    const causes = ['the tag has moved since, or the platform is another'];
    return [{ sort: 'different', what: 'image digest', gitlab: gitlab.digest, here: here.digest, causes }];
}
function imageCause(gitlab, here) {
    return imageDifferences(gitlab, here)
        .filter(({ sort }) => sort === 'different')
        .map(({ what, gitlab: there, here: used }) => `another ${what}: ${there} there, ${used} here`);
}
/** `alpine` and `docker.io/library/alpine:latest` are one image. */
function named(name) {
    const short = name.replace(/^docker\.io\//, '').replace(/^library\//, '');
    return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
}
const SHOWN = 10;
function fileDifferences({ artifacts: gitlab }, { artifacts: here }) {
    if (gitlab === undefined || here === undefined)
        return [];
    const [left, right] = [new Set(gitlab), new Set(here)];
    const lacking = gitlab.filter((file) => !right.has(file));
    const more = here.filter((file) => !left.has(file));
    if (lacking.length + more.length === 0)
        return [];
    return [
        {
            sort: 'different',
            what: 'files of artifacts',
            gitlab: lacking.length === 0 ? `${gitlab.length} files` : `only there: ${listed(lacking)}`,
            here: more.length === 0 ? `${here.length} files` : `only here: ${listed(more)}`,
            causes: [],
        },
    ];
}
function testDifferences(gitlab, here) {
    const counts = ({ total, failed, skipped }) => `${total} tests, ${failed} failed, ${skipped} skipped`;
    const found = [];
    if (counts(gitlab) !== counts(here))
        found.push({ sort: 'different', what: 'tests', gitlab: counts(gitlab), here: counts(here), causes: [] });
    const [there, ours] = [gitlab.failures, here.failures].map((names) => [...new Set(names)].sort());
    if (there?.join('\n') !== ours?.join('\n'))
        found.push({
            sort: 'different',
            what: 'failed tests',
            gitlab: listed(there ?? []),
            here: listed(ours ?? []),
            causes: [],
        });
    return found;
}
function listed(names) {
    if (names.length === 0)
        return 'none';
    return `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? `, and ${names.length - SHOWN} more` : ''}`;
}

;// CONCATENATED MODULE: ./src/migration/compare/compare.ts


/** Puts two sides beside each other. Pure. */
function compare(gitlab, here) {
    const [left, right] = [byName(gitlab), byName(here)];
    const names = [...new Set([...left.keys(), ...right.keys()])];
    const rows = names.map((name) => jobRow(name, left.get(name), right.get(name)));
    const whole = [
        ...(gitlab.status === here.status
            ? []
            : [
                {
                    sort: 'different',
                    what: 'status of the pipeline',
                    gitlab: gitlab.status,
                    here: here.status,
                    causes: [],
                },
            ]),
        ...orderOf(gitlab, here),
    ];
    const differences = [
        ...whole.map((one) => ({ ...one, job: undefined })),
        ...rows.flatMap(({ name, found }) => found.map((one) => ({ ...one, job: name }))),
    ];
    return {
        sort: sortOf(differences),
        status: { gitlab: gitlab.status, here: here.status },
        jobs: rows.map(({ name, found, ratio }) => ({
            name,
            sort: sortOf(found),
            gitlab: left.get(name)?.status,
            here: right.get(name)?.status,
            ratio,
        })),
        differences: [...differences].sort((a, b) => (0,order/* byCodeUnits */.C)(a.sort, b.sort)),
        notes: notesOf(gitlab, here, names),
    };
}
function jobRow(name, gitlab, here) {
    if (gitlab === undefined || here === undefined)
        return { name, found: [missing(gitlab, here)], ratio: undefined };
    const ratio = gitlab.seconds === undefined || here.seconds === undefined || gitlab.seconds < 0.1
        ? undefined
        : Math.round((here.seconds / gitlab.seconds) * 100) / 100;
    return { name, found: jobDifferences(gitlab, here, ratio), ratio };
}
/** What becomes of jobs that nobody plays or that rules leave out is known by the event: another context is the cause. */
function missing(gitlab, here) {
    const cause = here === undefined
        ? 'the context of the run left it out (rules for another event, branch or variable), or the run was of other jobs'
        : "GitLab's context left it out (rules for another event, branch or variable)";
    return {
        sort: 'different',
        what: 'job',
        gitlab: gitlab?.status ?? 'not there',
        here: here?.status ?? 'not there',
        causes: [cause],
    };
}
/** Stages of jobs that both have, by when their first jobs began. */
function orderOf(gitlab, here) {
    const left = gitlab.stages.filter((stage) => here.stages.includes(stage));
    const right = here.stages.filter((stage) => gitlab.stages.includes(stage));
    if (left.join('\n') === right.join('\n'))
        return [];
    const causes = ['jobs with `needs` start as soon as there is a runner for them'];
    return [{ sort: 'expected', what: 'order of stages', gitlab: left.join(', '), here: right.join(', '), causes }];
}
function sortOf(found) {
    if (found.some(({ sort }) => sort === 'different'))
        return 'different';
    return found.length === 0 ? 'same' : 'expected';
}
const byName = ({ jobs }) => new Map(jobs.map((job) => [job.name, job]));
function notesOf(gitlab, here, names) {
    const [left, right] = [byName(gitlab), byName(here)];
    const both = names.filter((name) => left.has(name) && right.has(name));
    const ran = both.filter((name) => left.get(name)?.seconds !== undefined && right.get(name)?.seconds !== undefined);
    const untold = (what, has) => {
        const sides = [
            ran.some((name) => has(left.get(name))) ? '' : 'GitLab',
            ran.some((name) => has(right.get(name))) ? '' : 'the run',
        ];
        const silent = sides.filter((side) => side !== '');
        return ran.length === 0 || silent.length === 0
            ? []
            : [`${what} were not compared: not told by ${silent.join(' and ')}`];
    };
    return [
        ...untold('images', (job) => job?.image !== undefined),
        ...untold('files of artifacts', (job) => job?.artifacts !== undefined),
        ...untold('tests', (job) => job?.tests !== undefined),
        "`needs`, variables of dotenv reports and pushed images were not compared: GitLab's API does not tell them",
        ...(gitlab.variables === undefined ? ['GitLab does not tell its variables to this token'] : []),
    ];
}


/***/ }),

/***/ 78149:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ gitlabSide),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94904);
/* harmony import */ var _report_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20734);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43778);




/** Reads what `compare --fetch` has stored. Throws a {@link UsageError} for any other text. `name` is the file's. */
function readDocument(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is no JSON document: make it with gitlab-dind compare --fetch ${name} URL`);
    }
    const fields = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
    if (fields['kind'] !== 'gitlab-pipeline' || fields['v'] !== 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is not what gitlab-dind compare --fetch writes (kind gitlab-pipeline, v 1)`);
    return asDocument(fields, 0);
}
/** Nothing of a file is trusted to be what it should be. */
function asDocument(fields, depth) {
    const downstream = depth > 3 ? {} : (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields['downstream']);
    return {
        v: 1,
        kind: 'gitlab-pipeline',
        url: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'url') ?? '',
        project: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'project') ?? '',
        pipeline: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields['pipeline']),
        jobs: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(fields['jobs']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf),
        bridges: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(fields['bridges']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf),
        test_report: fields['test_report'] === null ? null : (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(fields['test_report']),
        variables: Array.isArray(fields['variables']) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(fields['variables']).map(String) : null,
        downstream: Object.fromEntries(Object.entries(downstream).map(([name, child]) => [name, asDocument((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(child), depth + 1)])),
    };
}
/** GitLab's side; jobs of downstream pipelines have the names that a run gives them. */
function gitlabSide(document) {
    const jobs = sideJobs(document, '');
    const started = [...document.jobs, ...document.bridges]
        .flatMap((job) => {
        const at = Date.parse((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'started_at') ?? '');
        return Number.isNaN(at) ? [] : [{ at, stage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'stage') ?? '' }];
    })
        .sort((a, b) => a.at - b.at);
    return {
        status: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(document.pipeline, 'status') ?? '',
        sha: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(document.pipeline, 'sha'),
        jobs,
        stages: [...new Set(started.map(({ stage }) => stage))],
        variables: document.variables ?? undefined,
    };
}
function sideJobs(document, prefix) {
    const { jobs, bridges, downstream } = document;
    const tests = testsByJob(document);
    const own = (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .lastOf */ .g1)([...jobs, ...bridges]).map((job) => {
        const name = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'name') ?? '';
        const attempts = [...jobs, ...bridges].filter((one) => (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(one, 'name') === name).length;
        return sideJob(job, `${prefix}${name}`, attempts, tests.get(name));
    });
    const children = Object.entries(downstream).flatMap(([name, child]) => sideJobs(child, `${prefix}${name}${_report_order_js__WEBPACK_IMPORTED_MODULE_3__/* .PARENT_MARK */ .fG}`));
    return [...own, ...children];
}
function sideJob(job, name, attempts, tests) {
    const files = job['artifact_files'];
    return {
        name,
        stage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'stage') ?? '',
        status: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'status') ?? '',
        attempts,
        allowFailure: job['allow_failure'] === true,
        exitCode: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(job, 'exit_code') ?? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(job, 'log_exit_code'),
        failureReason: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'failure_reason'),
        coverage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(job, 'coverage'),
        seconds: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(job, 'duration'),
        image: imageOf((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(job['image'])),
        artifacts: Array.isArray(files) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(files).map(String) : undefined,
        tests,
        causes: [],
    };
}
function imageOf(fields) {
    const name = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'name');
    return name === undefined ? undefined : { name, digest: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'digest') };
}
/** GitLab names a suite by its job; of a parallel job's copies there is one. */
function testsByJob({ test_report: report }) {
    const suites = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(report?.['test_suites']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf);
    return new Map(suites.map((suite) => {
        const cases = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(suite['test_cases']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf);
        const tests = {
            total: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(suite, 'total_count') ?? 0,
            failed: ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(suite, 'failed_count') ?? 0) + ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(suite, 'error_count') ?? 0),
            skipped: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(suite, 'skipped_count') ?? 0,
            failures: cases.map((test) => (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(test, 'name') ?? '').sort(),
        };
        return [(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(suite, 'name') ?? '', tests];
    }));
}


/***/ }),

/***/ 43778:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MC: () => (/* binding */ causesIn),
/* harmony export */   g1: () => (/* binding */ lastOf),
/* harmony export */   qC: () => (/* binding */ logFacts)
/* harmony export */ });
/* harmony import */ var _gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94904);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);


const IMAGE = /Using docker image sha256:[0-9a-f]{64} for (\S{1,500})(?: with digest \S*@(sha256:[0-9a-f]{64}))? /g;
/** Reads a log as GitLab Runner, and a run here, writes it: the last image is the job's, after those of its services. */
function logFacts(log) {
    const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(log);
    const [last] = [...text.matchAll(IMAGE)].reverse();
    const code = /Job failed: (?:command terminated with )?exit (?:code|status) (\d{1,3})/.exec(text)?.[1];
    return {
        image: last === undefined ? undefined : { name: last[1] ?? '', digest: last[2] },
        exitCode: code === undefined ? undefined : Number(code),
    };
}
/** What a log gives away about why a job failed here and not there. */
function causesIn(log, variables) {
    const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(log);
    const unset = [...text.matchAll(/\b([A-Za-z_]\w*): (?:unbound variable|parameter (?:null or )?not set)/g)].map(([, name = '']) => name);
    const network = /Could not resolve host|Temporary failure in name resolution|no such host|Network is unreachable|i\/o timeout|Connection timed out|Connection refused/i.exec(text)?.[0];
    return [
        ...[...new Set(unset)].map((name) => variables.includes(name)
            ? `GitLab has the variable ${name}, and the run has it not`
            : `the run has no variable ${name}`),
        ...(network === undefined ? [] : [`network: ${network}`]),
    ];
}
/** Of each name the last try: GitLab counts its jobs up. */
function lastOf(jobs) {
    const last = new Map();
    for (const job of jobs) {
        const name = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(job, 'name') ?? '';
        const before = last.get(name);
        if (before === undefined || ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(before, 'id') ?? 0) < ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(job, 'id') ?? 0))
            last.set(name, job);
    }
    return [...last.values()];
}


/***/ }),

/***/ 48375:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pf: () => (/* binding */ comparisonLines),
/* harmony export */   vR: () => (/* binding */ comparisonMarkdown),
/* harmony export */   x0: () => (/* binding */ comparisonDocument)
/* harmony export */ });
/* harmony import */ var _report_summary_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50996);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(790);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65655);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98819);




/** The document of `compare --json`. */
function comparisonDocument({ sort, status, jobs, differences, notes }) {
    return {
        version: 1,
        result: sort,
        status,
        jobs: jobs.map((job) => ({
            name: job.name,
            result: job.sort,
            gitlab: job.gitlab ?? null,
            here: job.here ?? null,
            time_ratio: job.ratio ?? null,
        })),
        differences: differences.map(({ sort: result, job, what, gitlab, here, causes }) => ({
            result,
            job: job ?? null,
            what,
            gitlab,
            here,
            causes,
        })),
        notes,
    };
}
/** For the terminal. */
function comparisonLines(comparison) {
    const { status, jobs, differences, notes } = comparison;
    return [
        `${summary(comparison)} (pipeline: ${status.gitlab} on GitLab, ${status.here} here)`,
        ...(0,_report_table_js__WEBPACK_IMPORTED_MODULE_1__/* .aligned */ .b6)([
            ['job', 'GitLab', 'here', '', 'time'],
            ...jobs.map((job) => [
                (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(job.name), 60),
                (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(job.gitlab ?? '-'),
                (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(job.here ?? '-'),
                job.sort,
                job.ratio === undefined ? '' : `× ${job.ratio}`,
            ]),
        ]),
        ...differences.map(differenceLine),
        ...notes.map((note) => `note: ${note}`),
    ];
}
function differenceLine({ sort, job, what, gitlab, here, causes }) {
    const why = causes.length === 0 ? '' : ` (${causes.join('; ')})`;
    const of = job === undefined ? '' : `${job}: `;
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${sort}: ${of}${what}: ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(gitlab, 300)} on GitLab, ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(here, 300)} here${why}`);
}
/** For the summary of a workflow. */
function comparisonMarkdown(comparison) {
    const { jobs, differences, notes } = comparison;
    const rows = jobs.map((job) => (0,_report_summary_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .a)(job.name, 100),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(job.gitlab ?? ''),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(job.here ?? ''),
        job.sort,
        job.ratio === undefined ? '' : `× ${job.ratio}`,
    ]));
    const found = differences.map(({ sort, job, what, gitlab, here, causes }) => (0,_report_summary_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)([sort, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .a)(job ?? '', 100), what, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(gitlab, 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(here, 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(causes.join('; '))]));
    return [
        `## Compared with GitLab: ${summary(comparison)}`,
        [(0,_report_summary_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(['Job', 'GitLab', 'Here', 'Result', 'Time']), ...rows].join('\n'),
        found.length === 0 ? '' : [(0,_report_summary_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .columns */ .YB)(['Result', 'Job', 'What', 'GitLab', 'Here', 'Why']), ...found].join('\n'),
        notes.map((note) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Q)(note)}`).join('\n'),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function summary({ sort, jobs }) {
    const different = jobs.filter((job) => job.sort === 'different').length;
    if (sort === 'same')
        return `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(jobs.length, 'job')}, all the same`;
    if (sort === 'expected')
        return `${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(jobs.length, 'job')}, the same but for what is expected`;
    return `${different} of ${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(jobs.length, 'job')} different`;
}


/***/ }),

/***/ 18193:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ findPipeline)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab-api/rest/address.ts
var rest_address = __webpack_require__(11013);
// EXTERNAL MODULE: ./src/gitlab-api/rest/pipelines.ts
var pipelines = __webpack_require__(14858);
// EXTERNAL MODULE: ./src/gitlab-api/rest/ask.ts
var ask = __webpack_require__(8868);
// EXTERNAL MODULE: ./src/gitlab-api/rest/fields.ts
var fields = __webpack_require__(94904);
// EXTERNAL MODULE: ./src/migration/compare/log.ts
var compare_log = __webpack_require__(43778);
// EXTERNAL MODULE: ./src/migration/reading/many.ts
var many = __webpack_require__(62096);
;// CONCATENATED MODULE: ./src/migration/fetching/pipeline.ts


 // prettier-ignore


/** GitLab lets pipelines have grandchildren, and none below. */
const MAX_DEPTH = 2;
/** Jobs whose logs and artifacts are asked for at the same time. */
const AT_ONCE = 4;
/**
 * All that can be known of a pipeline that has ended. What the token may not read is null. Neither values of variables nor
 * names of people are kept. Throws as the API's `ask` does.
 */
async function fetchPipeline(instance, project, id, depth = 0) {
    const pipeline = await (0,pipelines/* pipelineAt */.iF)(instance, project, id);
    const found = await (0,pipelines/* pipelineJobs */.lj)(instance, project, id);
    const last = new Set((0,compare_log/* lastOf */.g1)(found));
    const jobs = await (0,many/* forEach */.j)(found, AT_ONCE, async (job) => ({
        ...job,
        ...(last.has(job) ? await moreOf(instance, project, job) : {}),
    }));
    const bridges = await (0,pipelines/* pipelineBridges */.d9)(instance, project, id);
    const downstream = {};
    for (const bridge of depth < MAX_DEPTH ? (0,compare_log/* lastOf */.g1)(bridges) : []) {
        const started = (0,fields/* fieldsOf */.Pf)(bridge['downstream_pipeline']);
        const [of, child] = [(0,fields/* numberOf */.rl)(started, 'project_id'), (0,fields/* numberOf */.rl)(started, 'id')];
        if (of === undefined || child === undefined)
            continue;
        const found = await fetchPipeline(instance, String(of), child, depth + 1).catch((error) => {
            if ((0,ask/* isWithheld */.Ys)(error))
                return undefined; // of another project, which the token may not see
            throw error;
        });
        if (found !== undefined)
            downstream[(0,fields/* textOf */.b6)(bridge, 'name') ?? ''] = found;
    }
    return {
        v: 1,
        kind: 'gitlab-pipeline',
        url: instance.url,
        project,
        pipeline,
        jobs,
        bridges,
        test_report: await (0,pipelines/* testReport */.PK)(instance, project, id),
        variables: await (0,pipelines/* variableNames */.zo)(instance, project, id),
        downstream,
    };
}
/** What the log of a job says of its image and its end, and the files of its artifacts. */
async function moreOf(instance, project, job) {
    if ((0,fields/* textOf */.b6)(job, 'started_at') === undefined)
        return {};
    const log = await (0,pipelines/* jobLog */.Wh)(instance, project, (0,pipelines/* idOf */.TH)(job));
    const facts = log === null ? undefined : (0,compare_log/* logFacts */.qC)(log);
    return {
        image: facts?.image ?? null,
        log_exit_code: facts?.exitCode ?? null,
        artifact_files: await (0,pipelines/* artifactFiles */.uN)(instance, project, (0,pipelines/* idOf */.TH)(job)),
    };
}

;// CONCATENATED MODULE: ./src/migration/fetching/find.ts




/**
 * A pipeline that has ended on GitLab: by its address, by its ID, or, for the address of a project, the last one of the
 * commit at hand. Throws a {@link UsageError} where the text names none, and as the API's `ask` does.
 */
async function findPipeline(given, { gitlabUrl, token, atHand }) {
    if (/^\d+$/.test(given)) {
        const { url, project } = await atHand();
        if (project === undefined)
            throw new errors/* UsageError */.eb('compare: an ID alone names no project: give the address of the pipeline, or --project GROUP/PROJECT');
        return ended(await fetchPipeline((0,rest_address/* instanceAt */.Vz)(url, token), project, Number(given)), given);
    }
    const address = (0,rest_address/* pageAddress */.qx)(given, gitlabUrl);
    if (address === undefined)
        throw new errors/* UsageError */.eb(`compare: "${withoutUser(given)}" is not the address of a pipeline, such as https://gitlab.com/group/project/-/pipelines/7, nor of a project, and no ID`);
    const instance = (0,rest_address/* instanceAt */.Vz)(address.url, token);
    if (address.pipeline !== undefined)
        return ended(await fetchPipeline(instance, address.path, address.pipeline), withoutUser(given));
    const { sha } = await atHand();
    const id = await (0,pipelines/* lastPipelineOf */.Cd)(instance, address.path, sha);
    if (id === undefined)
        throw new errors/* UsageError */.eb(`compare: ${address.url}/${address.path} has no pipeline of the commit ${sha.slice(0, 12)}: push the commit there as well, or give the address of a pipeline`);
    return ended(await fetchPipeline(instance, address.path, id), `${withoutUser(given)}/-/pipelines/${id}`);
}
/** Of a pipeline that still runs nothing can be said. */
function ended(document, name) {
    const { status } = document.pipeline;
    if (['created', 'waiting_for_resource', 'preparing', 'pending', 'running', 'canceling'].includes(String(status)))
        throw new errors/* UsageError */.eb(`compare: the pipeline ${name} has not ended (it is ${String(status)}): compare it later`);
    return document;
}
const withoutUser = (address) => address.replace(/\/\/[^@/]*@/, '//');


/***/ }),

/***/ 98819:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   a: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/*
 * Markdown that people read on a terminal as well: what a project has named is text in it, never syntax, and stays legible.
 */
/** A text in one line of a cell or a paragraph: nothing in it is markup, a link or a mention. */
function text(given, length = 500) {
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(given), length)
        .replace(/[\\`*_[\]|~#&<>@]/g, (sign) => (/[&<>@]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`))
        .replace(/:\/\//g, ':&#47;&#47;')
        .replace(/\bwww\./gi, 'www&#46;')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^[-+=]/, '\\$&');
}
/** A name, as code. */
function code(given, length = 200) {
    const shown = text(given, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}


/***/ }),

/***/ 38704:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ byCodeUnits)
/* harmony export */ });
/** The same order on every machine, whatever its language. */
function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 62096:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/** Does something for each of many, so many at the same time; the results have the order of what they are of. */
async function forEach(all, atOnce, action) {
    const results = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < all.length; index = next++) {
            const item = all[index];
            if (item !== undefined)
                results[index] = await action(item, index);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
    return results;
}


/***/ }),

/***/ 43366:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outputReader)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_junit_junit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4631);



/** A report has no more than this to be read for its counts. */
const MAX_REPORT = 64 * 1024 * 1024;
/**
 * What the folder that a run wrote with `output` has of each job: files of artifacts, and counts of JUnit reports. Links are
 * not followed. Throws the system's error where the folder cannot be read.
 */
async function outputReader(folder) {
    const artifacts = await filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'artifacts'));
    const reports = await filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'reports'));
    const tests = new Map();
    for (const [job, files] of reports) {
        const found = await testsOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'reports', job), files.filter((file) => file.startsWith('junit/')));
        if (found !== undefined)
            tests.set(job, found);
    }
    return (job) => {
        const name = job.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
        return { artifacts: artifacts.get(name) ?? [], tests: tests.get(name) };
    };
}
async function filesBelow(folder) {
    const jobs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    const found = new Map();
    for (const job of jobs.filter((entry) => entry.isDirectory())) {
        const top = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, job.name);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(top, { recursive: true, withFileTypes: true });
        const files = entries
            .filter((entry) => entry.isFile())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(top, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)));
        found.set(job.name, files.sort());
    }
    return found;
}
async function testsOf(folder, files) {
    const suites = [];
    for (const file of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size > MAX_REPORT)
            continue;
        try {
            suites.push(...(0,_report_junit_junit_js__WEBPACK_IMPORTED_MODULE_2__.parseJUnit)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
        }
        catch {
            continue; // GitLab leaves out what is no report, too
        }
    }
    if (suites.length === 0)
        return undefined;
    const sum = (of) => suites.reduce((all, suite) => all + of(suite), 0);
    return {
        total: sum(({ tests }) => tests),
        failed: sum(({ failures }) => failures.length),
        skipped: sum(({ skipped }) => skipped),
        failures: suites.flatMap(({ failures }) => failures.map(({ name }) => name)).sort(),
    };
}


/***/ }),

/***/ 4631:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseJUnit: () => (/* binding */ parseJUnit)
});

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/junit/collector.ts

/** GitLab's limit of test cases of a report. */
const MAX_CASES = 500_000;
const MAX_NAME = 500;
const MAX_MESSAGE = 8 * 1024;
/** With very many failures only the beginning of each is kept. */
const MANY = 1000;
const SHORT_MESSAGE = 200;
/** Tests of a suite whose time is kept. */
const SLOWEST = 5;
/** Builds suites from the elements of a JUnit report, one after the other. */
class JUnitCollector {
    #done = [];
    #stack = [];
    /** Where text belongs: of the element that is open, if it is one of interest. */
    #into;
    #case;
    #sawRoot = false;
    #cases = 0;
    #failures = 0;
    open(element, attributes) {
        if (!this.#sawRoot && element !== 'testsuites' && element !== 'testsuite')
            throw new Error(`Not a JUnit report: it begins with <${(0,report_text/* prefix */.Pl)(element, 60)}> instead of <testsuites>`);
        this.#sawRoot = true;
        if (element === 'testsuite')
            this.#openSuite(attributes);
        else if (element === 'testcase')
            this.#openCase(attributes);
        else if (this.#case !== undefined)
            this.#detail(this.#case, element, attributes);
    }
    close(element) {
        if (element === 'testsuite')
            this.#stack.pop();
        else if (element === 'testcase')
            this.#closeCase();
        else
            this.#into = undefined;
    }
    text(text) {
        const open = this.#case;
        if (open === undefined || this.#into === undefined)
            return;
        if (open[this.#into].length < MAX_MESSAGE)
            open[this.#into] += (0,report_text/* prefix */.Pl)(text, MAX_MESSAGE);
    }
    suites() {
        return this.#done
            .filter(({ suite }) => suite.tests > 0)
            .map(({ suite, declaredSeconds }) => ({ ...suite, seconds: suite.seconds || declaredSeconds }));
    }
    #openSuite(attributes) {
        const parent = this.#stack.at(-1);
        const name = (0,report_text/* prefix */.Pl)(attributes['name'] ?? '', MAX_NAME) || (parent?.suite.name ?? '');
        const open = {
            suite: { name, tests: 0, skipped: 0, seconds: 0, failures: [], slowest: [] },
            file: attributes['file'] ?? parent?.file ?? '',
            declaredSeconds: secondsOf(attributes['time']),
        };
        this.#stack.push(open);
        this.#done.push(open);
    }
    #openCase(attributes) {
        this.#cases += 1;
        if (this.#cases > MAX_CASES)
            throw new Error(`The JUnit report has more than ${MAX_CASES} test cases`);
        // a case outside of any suite: of a report whose root is `testsuites`
        if (this.#stack.length === 0)
            this.#openSuite({});
        this.#case = { attributes, kind: undefined, skipped: false, title: '', text: '', output: '' };
    }
    #detail(open, element, attributes) {
        this.#into = undefined;
        if (element === 'skipped')
            open.skipped = true;
        else if (element === 'system-out' || element === 'system-err')
            this.#into = 'output';
        else if ((element === 'failure' || element === 'error') && open.kind === undefined) {
            open.kind = element;
            open.title = (0,report_text/* prefix */.Pl)(attributes['message'] ?? attributes['type'] ?? '', MAX_MESSAGE);
            this.#into = 'text';
        }
    }
    #closeCase() {
        const open = this.#case;
        const suite = this.#stack.at(-1);
        this.#case = undefined;
        this.#into = undefined;
        if (open === undefined || suite === undefined)
            return;
        suite.suite.tests += 1;
        const seconds = secondsOf(open.attributes['time']);
        suite.suite.seconds += seconds;
        keepSlow(suite.suite.slowest, open.attributes, seconds);
        if (open.kind !== undefined)
            suite.suite.failures.push(this.#failure(open, open.kind, suite));
        else if (open.skipped)
            suite.suite.skipped += 1;
    }
    #failure(open, kind, suite) {
        this.#failures += 1;
        const { attributes } = open;
        const message = messageOf(open);
        const file = attributes['file'] ?? suite.file;
        const line = lineOf(attributes['line']) ?? (file === '' ? undefined : lineIn(message, file));
        return {
            name: (0,report_text/* prefix */.Pl)(attributes['name'] ?? '', MAX_NAME),
            classname: (0,report_text/* prefix */.Pl)(attributes['classname'] ?? '', MAX_NAME),
            kind,
            message: (0,report_text/* prefix */.Pl)(message, this.#failures > MANY ? SHORT_MESSAGE : MAX_MESSAGE),
            file: file === '' ? undefined : (0,report_text/* prefix */.Pl)(file, MAX_NAME),
            line,
        };
    }
}
/** Keeps a test where it is among the slowest of its suite. */
function keepSlow(slowest, attributes, seconds) {
    if (seconds === 0 || (slowest.length === SLOWEST && seconds <= (slowest.at(-1)?.seconds ?? 0)))
        return;
    const name = (0,report_text/* prefix */.Pl)(attributes['name'] ?? '', MAX_NAME);
    const at = slowest.findIndex((test) => test.seconds < seconds);
    slowest.splice(at === -1 ? slowest.length : at, 0, {
        name,
        classname: (0,report_text/* prefix */.Pl)(attributes['classname'] ?? '', MAX_NAME),
        seconds,
    });
    slowest.length = Math.min(slowest.length, SLOWEST);
}
/** The attribute and the text say the same in some reports; with neither, what the test printed is all there is. */
function messageOf(open) {
    const [title, text] = [open.title.trim(), open.text.trim()];
    if (title === '' && text === '')
        return open.output.trim();
    return text.includes(title) ? text : [title, text].filter((part) => part !== '').join('\n');
}
function secondsOf(text) {
    // some writers put separators into thousands: 1,234.5
    const seconds = Number((text ?? '').replaceAll(',', ''));
    return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
function lineOf(text) {
    return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
/** The line that a stack trace names for the file: `FILE:LINE`. */
function lineIn(message, file) {
    const at = message.indexOf(`${file}:`);
    if (at < 0)
        return undefined;
    return lineOf(/^\d{1,9}/.exec(message.slice(at + file.length + 1, at + file.length + 11))?.[0]);
}

;// CONCATENATED MODULE: ./src/report/junit/junit.ts


/** Characters of one report: GitLab's default limit of an artifact is 100 MB. */
const MAX_LENGTH = 100 * 1024 * 1024;
/** Levels of elements: real reports have five. */
const MAX_DEPTH = 200;
const CHUNK = 64 * 1024;
/** Characters that XML does not allow but test runners write: colours and other control characters of a log. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
/**
 * Reads a JUnit report, as `artifacts:reports:junit` names it: `testsuites` or one `testsuite`, nested to any depth.
 * Gives the suites that hold test cases, in the order of the file; numbers are counted, not taken from attributes.
 * Throws an Error that says what is wrong: no XML, another document, more than GitLab's 500,000 test cases, or too big.
 *
 * The text is read as a stream, and a document type's entities are never expanded: an entity that XML does not know by
 * itself is an error.
 */
function parseJUnit(xml) {
    if (xml.length > MAX_LENGTH)
        throw new Error('The JUnit report is bigger than 100 MiB');
    const collector = new JUnitCollector();
    // version 1.1 allows references to control characters, `&#27;`
    const parser = new saxes/* SaxesParser */.wT({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.1', position: true });
    let depth = 0;
    parser.on('error', (error) => {
        throw new Error(`The JUnit report is not valid XML: ${error.message}`);
    });
    parser.on('opentag', (tag) => {
        depth += 1;
        if (depth > MAX_DEPTH)
            throw new Error(`The JUnit report has elements deeper than ${MAX_DEPTH} levels`);
        collector.open(tag.name, tag.attributes);
    });
    parser.on('closetag', (tag) => {
        depth -= 1;
        collector.close(tag.name);
    });
    parser.on('text', (text) => collector.text(text));
    parser.on('cdata', (text) => collector.text(text));
    for (let start = 0; start < xml.length; start += CHUNK) {
        parser.write(xml.slice(start, start + CHUNK).replace(FORBIDDEN, ''));
    }
    parser.close();
    return collector.suites();
}


/***/ })

};
