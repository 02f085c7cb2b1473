export const id = 802;
export const ids = [802];
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
/* harmony export */   dq: () => (/* binding */ askFor),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   n5: () => (/* binding */ ApiRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25621);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16104);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94904);




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
    const answer = await askFor(instance, path, what, _web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN);
    return { ...answer, text: answer.body };
}
/** The same with a body that is read otherwise, also where it comes from elsewhere: artifacts are led to their storage. */
async function askFor(instance, path, what, read) {
    let refused;
    const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(`${instance.url}/api/v4${path}`, instance, async (response) => {
        if (response.ok)
            return read(response);
        refused = await (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN)(response);
        return undefined;
    }).catch((error) => {
        throw error instanceof _http_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_ ? unreachable(instance, error, what) : error;
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(instance, { ...answer, text: refused ?? '' }, what);
    return { ...answer, body: answer.body };
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
    const words = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(quietly(answer.text)), 'message') ?? '';
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
/* harmony export */   MO: () => (/* binding */ mergeRequestRefs),
/* harmony export */   PK: () => (/* binding */ testReport),
/* harmony export */   TH: () => (/* binding */ idOf),
/* harmony export */   Te: () => (/* binding */ withheldAsNull),
/* harmony export */   Wh: () => (/* binding */ jobLog),
/* harmony export */   d9: () => (/* binding */ pipelineBridges),
/* harmony export */   iF: () => (/* binding */ pipelineAt),
/* harmony export */   lj: () => (/* binding */ pipelineJobs),
/* harmony export */   tn: () => (/* binding */ finishedJobs),
/* harmony export */   uN: () => (/* binding */ artifactFiles),
/* harmony export */   wX: () => (/* binding */ pipelineVariables),
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
/** Source and target of the merge request that a pipeline is for; nothing where it is for none, or they are withheld. */
async function mergeRequestRefs(instance, project, pipeline) {
    const iid = /^refs\/merge-requests\/(\d+)\//.exec((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pipeline, 'ref') ?? '')?.[1];
    if (iid === undefined)
        return {};
    const path = `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .asPart */ .sB)(project)}/merge_requests/${iid}`;
    const found = await withheldAsNull((0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .askJson */ .ey)(instance, path, `the merge request ${iid} of ${project}`));
    return found === null ? {} : { merge_request: (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(found), ['source_branch', 'target_branch']) };
}
/**
 * The variables that a pipeline was started with, with their values; null where the token may not read them. They are for a
 * run, and kept nowhere.
 */
async function pipelineVariables(instance, project, id) {
    const path = `${pipelinePath(project, id)}/variables`;
    const found = await withheldAsNull((0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, path, {}, `the variables of the pipeline ${id}`));
    return (found?.flatMap((variable) => {
        const [key, value] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(variable, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(variable, 'value')];
        const isFile = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(variable, 'variable_type') === 'file';
        return key === undefined || value === undefined ? [] : [{ key, value, isFile }];
    }) ?? null);
}
/** Its jobs, those that were retried among them. Throws as `ask` does. */
async function pipelineJobs(instance, project, id) {
    const path = `${pipelinePath(project, id)}/jobs`;
    const found = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .allItems */ .a)(instance, path, { include_retried: 'true' }, `the jobs of the pipeline ${id}`);
    return found.map((job) => ({ ...(0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .picked */ .Ng)(job, JOB), ...artifactTypes(job) }));
}
/** What kinds of artifacts a job has: `archive`, `dotenv`, `junit`. */
function artifactTypes(job) {
    if (!Array.isArray(job['artifacts']))
        return {};
    const types = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOf */ .S3)(job['artifacts']).flatMap((one) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(one), 'file_type') ?? []);
    return { artifact_types: [...new Set(types)].sort() };
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
/** What is not there, or not for this token, as null. */
async function withheldAsNull(asked) {
    return asked.catch((error) => {
        if ((0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithheld */ .Ys)(error))
            return null;
        throw error;
    });
}


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


/***/ })

};
