export const id = 2948;
export const ids = [2948,4631];
export const modules = {

/***/ 71654:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./src/migration/order.ts
var order = __webpack_require__(38704);
// EXTERNAL MODULE: ./src/registry/names.ts
var names = __webpack_require__(21815);
;// CONCATENATED MODULE: ./src/migration/compare/left.ts
const SHOWN = 10;
/** A few names, and how many more there are. */
function listed(names) {
    if (names.length === 0)
        return 'none';
    return `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? `, and ${names.length - SHOWN} more` : ''}`;
}
/** What a job has left that is not the same: files of its artifacts, what is in them, variables of its dotenv report. */
function leftDifferences(gitlab, here) {
    return [...nameDifferences(gitlab, here), ...contentDifferences(gitlab, here), ...dotenvDifferences(gitlab, here)];
}
function nameDifferences({ artifacts: gitlab }, { artifacts: here }) {
    if (gitlab === undefined || here === undefined)
        return [];
    return onlyThere('files of artifacts', gitlab, here, 'files');
}
/** Of names that both may have those that only one has. */
function onlyThere(what, gitlab, here, kind) {
    const [left, right] = [new Set(gitlab), new Set(here)];
    const lacking = gitlab.filter((name) => !right.has(name));
    const more = here.filter((name) => !left.has(name));
    if (lacking.length + more.length === 0)
        return [];
    return [
        {
            sort: 'different',
            what,
            gitlab: lacking.length === 0 ? `${gitlab.length} ${kind}` : `only there: ${listed(lacking)}`,
            here: more.length === 0 ? `${here.length} ${kind}` : `only here: ${listed(more)}`,
            causes: [],
        },
    ];
}
const WHY = 'times, paths or random names in what is built make each build another one (SOURCE_DATE_EPOCH helps)';
function contentDifferences({ files: gitlab }, { files: here }) {
    if (gitlab === undefined || here === undefined)
        return [];
    const both = [...gitlab].flatMap(([path, there]) => {
        const ours = here.get(path);
        return ours === undefined ? [] : [{ path, there, ours }];
    });
    const sizes = both.filter(({ there, ours }) => there.size !== ours.size);
    const digests = both.filter(({ there, ours }) => there.size === ours.size && there.sha256 !== ours.sha256);
    const shown = (some, of, side) => listed(some.map((one) => `${one.path} ${of(one[side])}`));
    const found = (what, some, of) => some.length === 0
        ? []
        : [{ sort: 'different', what, gitlab: shown(some, of, 'there'), here: shown(some, of, 'ours'), causes: [WHY] }];
    return [
        ...found('sizes of files', sizes, ({ size }) => `(${size} bytes)`),
        ...found('content of files', digests, ({ sha256 }) => sha256.slice(0, 12)),
    ];
}
/** Names alone are shown: a value may be a secret. */
function dotenvDifferences({ dotenv: gitlab }, { dotenv: here }) {
    if (gitlab === undefined || here === undefined)
        return [];
    const names = onlyThere('dotenv variables', [...gitlab.keys()], [...here.keys()], 'variables');
    const other = [...gitlab].flatMap(([name, value]) => {
        const ours = here.get(name);
        return value === undefined || ours === undefined || value === ours ? [] : [name];
    });
    if (other.length === 0)
        return names;
    const shown = `other values (not shown): ${listed(other.sort())}`;
    return [
        ...names,
        {
            sort: 'different',
            what: 'values of dotenv variables',
            gitlab: shown,
            here: 'of the same names',
            causes: [WHY_VALUES],
        },
    ];
}
const WHY_VALUES = 'what is made of IDs, times or addresses of a run is another value in each';

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
    told('needs', needsOf(gitlab), needsOf(here));
    found.push(...imageDifferences(gitlab, here), ...leftDifferences(gitlab, here));
    if (gitlab.tests !== undefined && here.tests !== undefined)
        found.push(...testDifferences(gitlab.tests, here.tests));
    if (ratio !== undefined && (ratio > 1.5 || ratio < 0.67))
        found.push({
            sort: 'expected',
            what: 'time',
            gitlab: `${gitlab.seconds ?? 0} s`,
            here: `${here.seconds ?? 0} s (\u00d7 ${ratio})`,
            causes: ['another runner'],
        });
    return found;
}
const needsOf = ({ needs }) => needs === null ? 'all earlier stages' : needs && listed([...new Set(needs)].sort());
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

;// CONCATENATED MODULE: ./src/migration/compare/pushed.ts

/**
 * Tags that one pipeline has pushed and the other not, and their platforms. A tag that is there and was made at another time
 * may well have been pushed: an image that comes whole from a cache of layers is as old as these.
 */
function pushedDifferences(gitlab, here) {
    if (gitlab.images === undefined || here.images === undefined)
        return [];
    const [left, right] = [
        byName(gitlab.images, gitlab, gitlab.project),
        byName(here.images, here, here.project ?? gitlab.project),
    ];
    const lacking = [...left].flatMap(([name, image]) => (image.isOld || right.has(name) ? [] : [name]));
    const more = [...right.keys()].filter((name) => !left.has(name));
    const found = [];
    if (lacking.length + more.length > 0)
        found.push({
            sort: 'different',
            what: 'pushed images',
            gitlab: lacking.length === 0 ? 'none that is not here' : `only there: ${listed(lacking.sort())}`,
            here: more.length === 0 ? 'none that is not there' : `only here: ${listed(more.sort())}`,
            causes: lacking.length === 0 ? ['a tag may have been removed since, by hand or by a cleanup policy'] : [],
        });
    for (const [name, image] of left) {
        const [there, ours] = [words(image), words(right.get(name))];
        if (there === undefined || ours === undefined || there === ours)
            continue;
        found.push({ sort: 'different', what: `platforms of ${name}`, gitlab: there, here: ours, causes: [] });
    }
    return found;
}
const words = (image) => image?.platforms === undefined || image.platforms.length === 0 ? undefined : image.platforms.toSorted().join(', ');
/** `app:1`, without the project, which may have another path here; the ID of a pipeline is `*` in it. */
function byName(images, { ids }, project) {
    const own = project?.toLowerCase() ?? '';
    return new Map(images.map((image) => {
        const isOwn = image.repository === own || image.repository.startsWith(`${own}/`);
        const repository = isOwn ? image.repository.slice(own.length).replace(/^\//, '') : image.repository;
        const tag = ids.reduce((text, id) => withoutId(text, id), image.tag);
        return [`${repository}:${tag}`, image];
    }));
}
/** A number of a few digits stands for many things. */
function withoutId(tag, id) {
    return id.length < 3
        ? tag
        : tag
            .split(/(\d+)/)
            .map((part) => (part === id ? '*' : part))
            .join('');
}

;// CONCATENATED MODULE: ./src/migration/compare/compare.ts



/** Puts two sides beside each other. Pure. */
function compare(gitlab, here) {
    const [left, right] = [compare_byName(gitlab), compare_byName(here)];
    const names = [...new Set([...left.keys(), ...right.keys()])];
    const rows = names.map((name) => jobRow(name, left.get(name), right.get(name), here.excluded.get(name)));
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
        ...pushedDifferences(gitlab, here),
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
function jobRow(name, gitlab, here, reason) {
    if (gitlab === undefined || here === undefined)
        return { name, found: [missing(gitlab, here, reason)], ratio: undefined };
    const ratio = gitlab.seconds === undefined || here.seconds === undefined || gitlab.seconds < 0.1
        ? undefined
        : Math.round((here.seconds / gitlab.seconds) * 100) / 100;
    return { name, found: jobDifferences(gitlab, here, ratio), ratio };
}
/** What becomes of jobs that nobody plays or that rules leave out is known by the event: another context is the cause. */
function missing(gitlab, here, reason) {
    const cause = here === undefined && reason !== undefined
        ? `the run left it out: ${reason}`
        : here === undefined
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
const compare_byName = ({ jobs }) => new Map(jobs.map((job) => [job.name, job]));
function notesOf(gitlab, here, names) {
    const [left, right] = [compare_byName(gitlab), compare_byName(here)];
    const both = names.filter((name) => left.has(name) && right.has(name));
    const ran = both.filter((name) => left.get(name)?.seconds !== undefined && right.get(name)?.seconds !== undefined);
    const deep = [...left.values(), ...right.values()].some((job) => job.files !== undefined);
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
        ...untold('`needs`', (job) => job?.needs !== undefined),
        ...untold('variables of dotenv reports', (job) => job?.dotenv !== undefined),
        ...untoldValues(both.map((name) => [left.get(name), right.get(name)])),
        ...(deep
            ? untold('sizes and digests of files', (job) => job?.files !== undefined)
            : ['sizes and digests of files were not compared: --deep does']),
        ...silentOn('pushed images', { GitLab: gitlab.images, 'the run': here.images }),
        ...gitlab.lacking,
        ...here.lacking,
        ...(gitlab.variables === undefined ? ['GitLab does not tell its variables to this token'] : []),
    ];
}
function silentOn(what, sides) {
    const silent = Object.keys(sides).filter((side) => sides[side] === undefined);
    return silent.length === 0 ? [] : [`${what} were not compared: not told by ${silent.join(' and ')}`];
}
/** Where both have a variable, and one of them only its name. */
function untoldValues(pairs) {
    const names = pairs.flatMap(([gitlab, here]) => [...(gitlab?.dotenv ?? [])].flatMap(([name, value]) => here?.dotenv?.has(name) === true && (value === undefined || here.dotenv.get(name) === undefined) ? [name] : []));
    return names.length === 0
        ? []
        : ['of variables of dotenv reports names were compared, not values: --run compares these'];
}


/***/ }),

/***/ 78149:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ gitlabSide),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94904);
/* harmony import */ var _report_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20734);
/* harmony import */ var _fetching_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14340);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43778);





/** Reads what `compare --fetch` has stored. Throws a {@link UsageError} for any other text. `name` is the file's. */
function readDocument(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is no JSON document: make it with gitlab-dind compare --fetch ${name} URL`);
    }
    const fields = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    if (fields['kind'] !== 'gitlab-pipeline' || fields['v'] !== 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is not what gitlab-dind compare --fetch writes (kind gitlab-pipeline, v 1)`);
    return asDocument(fields, 0);
}
/** Nothing of a file is trusted to be what it should be. */
function asDocument(fields, depth) {
    const downstream = depth > 3 ? {} : (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['downstream']);
    return {
        v: 1,
        kind: 'gitlab-pipeline',
        url: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'url') ?? '',
        project: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'project') ?? '',
        pipeline: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['pipeline']),
        jobs: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(fields['jobs']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf),
        bridges: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(fields['bridges']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf),
        test_report: fields['test_report'] === null ? null : (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(fields['test_report']),
        variables: Array.isArray(fields['variables']) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(fields['variables']).map(String) : null,
        registry: Array.isArray(fields['registry']) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(fields['registry']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf).map(asTag) : null,
        downstream: Object.fromEntries(Object.entries(downstream).map(([name, child]) => [name, asDocument((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(child), depth + 1)])),
    };
}
function asTag(fields) {
    const platforms = fields['platforms'];
    return {
        repository: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'repository') ?? '',
        tag: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'tag') ?? '',
        created_at: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'created_at') ?? null,
        platforms: Array.isArray(platforms) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(platforms).map(String) : null,
    };
}
/**
 * GitLab's side; jobs of downstream pipelines have the names that a run gives them. `values` are those of dotenv variables,
 * which a document has not.
 */
function gitlabSide(document, values = new Map()) {
    const jobs = sideJobs(document, '', values);
    const started = [...document.jobs, ...document.bridges]
        .flatMap((job) => {
        const at = Date.parse((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'started_at') ?? '');
        return Number.isNaN(at) ? [] : [{ at, stage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'stage') ?? '' }];
    })
        .sort((a, b) => a.at - b.at);
    return {
        status: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(document.pipeline, 'status') ?? '',
        sha: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(document.pipeline, 'sha'),
        jobs,
        stages: [...new Set(started.map(({ stage }) => stage))],
        variables: document.variables ?? undefined,
        images: document.registry?.map((tag) => ({
            repository: tag.repository,
            tag: tag.tag,
            platforms: tag.platforms ?? undefined,
            isOld: !(0,_fetching_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .isDuring */ .W)(document.pipeline, tag.created_at),
        })),
        project: document.project,
        ids: [(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(document.pipeline, 'id'), (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(document.pipeline, 'iid')].flatMap((id) => id === undefined ? [] : [String(id)]),
        excluded: new Map(),
        lacking: lackingIn(document, ''),
    };
}
/** Why artifacts of jobs were not looked into. */
function lackingIn({ jobs, downstream }, prefix) {
    return [
        ...jobs.flatMap((job) => {
            const problem = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'artifact_problem');
            return problem === undefined ? [] : [`artifacts of ${prefix}${(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'name') ?? ''}: ${problem}`];
        }),
        ...Object.entries(downstream).flatMap(([name, child]) => lackingIn(child, `${prefix}${name}${_report_order_js__WEBPACK_IMPORTED_MODULE_4__/* .PARENT_MARK */ .fG}`)),
    ];
}
function sideJobs(document, prefix, values) {
    const { jobs, bridges, downstream } = document;
    const tests = testsByJob(document);
    const names = new Set([...jobs, ...bridges].flatMap((job) => (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'name') ?? []));
    const own = (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .lastOf */ .g1)([...jobs, ...bridges]).map((job) => {
        const name = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'name') ?? '';
        const attempts = [...jobs, ...bridges].filter((one) => (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(one, 'name') === name).length;
        return sideJob(job, { prefix, attempts, tests: tests.get(name), names, values });
    });
    const children = Object.entries(downstream).flatMap(([name, child]) => sideJobs(child, `${prefix}${name}${_report_order_js__WEBPACK_IMPORTED_MODULE_4__/* .PARENT_MARK */ .fG}`, values));
    return [...own, ...children];
}
function sideJob(job, { prefix, attempts, tests, names, values }) {
    const { needs, artifact_files: files, artifact_details: details, dotenv_variables: dotenv } = job;
    const own = values.get((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(job, 'id') ?? 0);
    return {
        name: `${prefix}${(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'name') ?? ''}`,
        stage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'stage') ?? '',
        status: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'status') ?? '',
        attempts,
        allowFailure: job['allow_failure'] === true,
        exitCode: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(job, 'exit_code') ?? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(job, 'log_exit_code'),
        failureReason: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(job, 'failure_reason'),
        coverage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(job, 'coverage'),
        seconds: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(job, 'duration'),
        image: imageOf((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(job['image'])),
        needs: needsOf(needs, names, prefix),
        artifacts: Array.isArray(files) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(files).map(String) : undefined,
        files: Array.isArray(details) ? new Map((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(details).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf).map(fileFacts)) : undefined,
        dotenv: Array.isArray(dotenv)
            ? new Map((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(dotenv)
                .map(String)
                .map((key) => [key, own?.get(key)]))
            : undefined,
        tests,
        causes: [],
    };
}
function needsOf(needs, names, prefix) {
    if (!Array.isArray(needs))
        return needs === null ? null : undefined;
    const known = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(needs)
        .map(String)
        .filter((name) => names.has(name));
    return known.map((name) => `${prefix}${name}`).sort();
}
function fileFacts(fields) {
    return [
        (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'path') ?? '',
        { size: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields, 'size') ?? 0, sha256: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'sha256') ?? '' },
    ];
}
function imageOf(fields) {
    const name = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'name');
    return name === undefined ? undefined : { name, digest: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'digest') };
}
/** GitLab names a suite by its job; of a parallel job's copies there is one. */
function testsByJob({ test_report: report }) {
    const suites = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(report?.['test_suites']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf);
    return new Map(suites.map((suite) => {
        const cases = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S3)(suite['test_cases']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf);
        const tests = {
            total: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(suite, 'total_count') ?? 0,
            failed: ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(suite, 'failed_count') ?? 0) + ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(suite, 'error_count') ?? 0),
            skipped: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(suite, 'skipped_count') ?? 0,
            failures: cases.map((test) => (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(test, 'name') ?? '').sort(),
        };
        return [(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'name') ?? '', tests];
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

/***/ 1001:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ runSide),
/* harmony export */   Dy: () => (/* binding */ RunEvents),
/* harmony export */   Qk: () => (/* binding */ NO_OUTPUT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94904);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43778);



/** Where a run has left no output folder. */
const NO_OUTPUT = () => ({ artifacts: undefined, files: undefined, tests: undefined });
/** Of a log no more than this is looked at: its beginning names the image, its end the failure. */
const KEPT = 256 * 1024;
/** Our side of a comparison, made of the events of a run one by one. */
class RunEvents {
    #jobs = new Map();
    #stages = new Set();
    #result;
    #status;
    #first;
    take(event) {
        const pipeline = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(event, 'pipeline');
        this.#first ??= pipeline;
        const isOwn = pipeline === this.#first;
        switch ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'type')) {
            case 'pipeline':
                if (isOwn)
                    this.#status = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'status') ?? this.#status;
                break;
            case 'job':
                this.#known((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'name') ?? '').events.push(event);
                if ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'status') === 'running' && isOwn)
                    this.#stages.add((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'stage') ?? '');
                break;
            case 'attempt':
                this.#known((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'name') ?? '').seconds = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(event, 'duration_seconds');
                break;
            case 'log':
                keep(this.#known((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'job') ?? ''), (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'text') ?? '');
                break;
            case 'result':
                this.#result = event;
                break;
            case undefined:
            default: // services, caches and warnings say nothing of a result
        }
    }
    /** undefined: there were no events of a run. */
    side(beside) {
        if (this.#status === undefined)
            return undefined;
        const result = this.#result;
        const told = new Map((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(result?.['jobs'])
            .map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)
            .map((job) => [(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'name') ?? '', job]));
        const excluded = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(result?.['excluded']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf);
        return {
            status: this.#status,
            sha: undefined,
            jobs: [...this.#jobs].flatMap(([name, known]) => sideJob(name, known, told.get(name), beside) ?? []),
            stages: [...this.#stages],
            variables: undefined,
            images: Array.isArray(result?.['images']) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(result['images']).map(_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf).map(imageOf) : undefined,
            project: undefined,
            ids: this.#first === undefined ? [] : [String(this.#first)],
            excluded: new Map(excluded.map((job) => [(0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'name') ?? '', (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(job, 'reason') ?? ''])),
            lacking: [],
        };
    }
    #known(job) {
        const found = this.#jobs.get(job) ?? { events: [], log: '', seconds: undefined };
        this.#jobs.set(job, found);
        return found;
    }
}
/** Our side: the lines that `run --json` has printed. Throws a {@link UsageError} with the line that is no event. */
function runSide(text, name, beside) {
    const events = new RunEvents();
    for (const event of eventsIn(text, name))
        events.take(event);
    const side = events.side(beside);
    if (side === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} has no events of a run: it is what gitlab-dind run --json prints`);
    return side;
}
function* eventsIn(text, name) {
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        let event;
        try {
            event = JSON.parse(line);
        }
        catch {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name}:${index + 1} is no event: it is what gitlab-dind run --json prints, a line each`);
        }
        if ((0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(event)['v'] !== 1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name}:${index + 1} is no event of this version (v 1)`);
        yield (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(event);
    }
}
function keep(known, text) {
    const log = known.log + text;
    known.log = log.length > 2 * KEPT ? `${log.slice(0, KEPT)}\n${log.slice(-KEPT)}` : log;
}
function sideJob(name, { events, log, seconds }, told, { variables, outputOf, dotenvOf }) {
    const event = events.at(-1);
    if (event === undefined)
        return undefined;
    const status = (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'status') ?? '';
    const facts = (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .logFacts */ .qC)(log);
    const needs = told?.['needs'];
    const values = dotenvOf?.(name);
    const dotenv = told === undefined ? undefined : (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(told['dotenv_variables']).map(String);
    return {
        name,
        stage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'stage') ?? '',
        status,
        attempts: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(event, 'attempt') ?? 1,
        allowFailure: event['allow_failure'] === true,
        exitCode: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(event, 'exit_code') ?? facts.exitCode,
        failureReason: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(event, 'failure_reason'),
        coverage: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(event, 'coverage'),
        seconds,
        image: facts.image,
        needs: Array.isArray(needs) ? (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(needs).map(String).sort() : needs === null ? null : undefined,
        ...outputOf(name),
        dotenv: dotenv && new Map(dotenv.map((key) => [key, values?.get(key)])),
        causes: status === 'failed' ? (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .causesIn */ .MC)(log, variables) : [],
    };
}
function imageOf(fields) {
    return {
        repository: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'repository') ?? '',
        tag: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields, 'tag') ?? '',
        platforms: (0,_gitlab_api_rest_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)(fields['platforms']).map(String),
        isOld: false,
    };
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
                job.ratio === undefined ? '' : `\u00d7 ${job.ratio}`,
            ]),
        ]),
        ...differences.map(differenceLine),
        ...notes.map((note) => (0,_report_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`note: ${note}`)),
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
        job.ratio === undefined ? '' : `\u00d7 ${job.ratio}`,
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

/***/ 32450:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findPipeline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _gitlab_api_rest_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11013);
/* harmony import */ var _gitlab_api_rest_pipelines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14858);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14340);




/**
 * A pipeline that has ended on GitLab: by its address, by its ID, or, for the address of a project, the last one of the
 * commit at hand. Throws a {@link UsageError} where the text names none, and as the API's `ask` does.
 */
async function findPipeline(given, { gitlabUrl, token, atHand, fetching }) {
    if (/^\d+$/.test(given)) {
        const { url, project } = await atHand();
        if (project === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('compare: an ID alone names no project: give the address of the pipeline, or --project GROUP/PROJECT');
        return ended(await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchPipeline */ .l)((0,_gitlab_api_rest_address_js__WEBPACK_IMPORTED_MODULE_3__/* .instanceAt */ .Vz)(url, token), project, Number(given), fetching), given);
    }
    const address = (0,_gitlab_api_rest_address_js__WEBPACK_IMPORTED_MODULE_3__/* .pageAddress */ .qx)(given, gitlabUrl);
    if (address === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`compare: "${withoutUser(given)}" is not the address of a pipeline, such as https://gitlab.com/group/project/-/pipelines/7, nor of a project, and no ID`);
    const instance = (0,_gitlab_api_rest_address_js__WEBPACK_IMPORTED_MODULE_3__/* .instanceAt */ .Vz)(address.url, token);
    if (address.pipeline !== undefined)
        return ended(await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchPipeline */ .l)(instance, address.path, address.pipeline, fetching), withoutUser(given));
    const { sha } = await atHand();
    const id = await (0,_gitlab_api_rest_pipelines_js__WEBPACK_IMPORTED_MODULE_1__/* .lastPipelineOf */ .Cd)(instance, address.path, sha);
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`compare: ${address.url}/${address.path} has no pipeline of the commit ${sha.slice(0, 12)}: push the commit there as well, or give the address of a pipeline`);
    return ended(await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchPipeline */ .l)(instance, address.path, id, fetching), `${withoutUser(given)}/-/pipelines/${id}`);
}
/** Of a pipeline that still runs nothing can be said. */
function ended(document, name) {
    const { status } = document.pipeline;
    if (['created', 'waiting_for_resource', 'preparing', 'pending', 'running', 'canceling'].includes(String(status)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`compare: the pipeline ${name} has not ended (it is ${String(status)}): compare it later`);
    return document;
}
const withoutUser = (address) => address.replace(/\/\/[^@/]*@/, '//');


/***/ }),

/***/ 14340:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ fetchPipeline),
  W: () => (/* binding */ isDuring)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/gitlab-api/rest/address.ts
var address = __webpack_require__(11013);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/gitlab-api/rest/ask.ts
var ask = __webpack_require__(8868);
// EXTERNAL MODULE: ./src/gitlab-api/rest/pipelines.ts
var pipelines = __webpack_require__(14858);
;// CONCATENATED MODULE: ./src/gitlab-api/rest/artifacts.ts








/** An archive may take so long to come. */
const DOWNLOAD_MS = 15 * 60_000;
/** A dotenv report has at most a few kilobytes, unless an instance allows more. */
const MAX_REPORT = 1024 * 1024;
/**
 * Writes the archive of a job's artifacts (a zip) into a file (docs.gitlab.com/api/job_artifacts), no more than so many
 * bytes of it. Throws as `ask` does.
 */
async function downloadArtifacts(instance, project, job, to) {
    const asked = (0,ask/* askFor */.dq)({ ...instance, timeoutMs: DOWNLOAD_MS }, artifactsPath(project, job), `the artifacts of the job ${job}`, async (response) => {
        let bytes = 0;
        const within = async function* (chunks) {
            for await (const chunk of chunks) {
                bytes += chunk.length;
                if (bytes > to.maxBytes)
                    return; // what follows is not read
                yield chunk;
            }
        };
        await (0,promises_.pipeline)(bodyStream(response), within, (0,external_node_fs_.createWriteStream)(to.path, { mode: 0o600 }));
        return bytes > to.maxBytes ? 'too large' : 'there';
    });
    return (await (0,pipelines/* withheldAsNull */.Te)(asked))?.body ?? 'withheld';
}
/**
 * The dotenv report of a job as text, by `file_type`; null where the token may not read it, or the instance does not know
 * that parameter: it answers with the archive then, of which only the beginning is read. Throws as `ask` does.
 */
async function dotenvReport(instance, project, job) {
    const path = `${artifactsPath(project, job)}?file_type=dotenv`;
    const asked = (0,ask/* askFor */.dq)(instance, path, `the dotenv report of the job ${job}`, async (response) => {
        const chunks = [];
        let bytes = 0;
        for await (const chunk of bodyStream(response)) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > MAX_REPORT || isZip(chunks[0]))
                return undefined;
        }
        return Buffer.concat(chunks);
    });
    const answer = await (0,pipelines/* withheldAsNull */.Te)(asked).catch((error) => {
        if (error instanceof ask/* ApiRefusal */.n5 && error.status === 400)
            return null; // of the parameter's words this is none
        throw error;
    });
    return answer?.body === undefined ? null : plain(answer.body);
}
/** Reports are kept compressed. */
async function plain(body) {
    if (body[0] !== 0x1f || body[1] !== 0x8b)
        return body.toString('utf8');
    try {
        return (await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(body, { maxOutputLength: MAX_REPORT })).toString('utf8');
    }
    catch {
        return null; // cut, or more than a report has
    }
}
const isZip = (chunk) => chunk?.subarray(0, 2).toString('latin1') === 'PK';
function bodyStream(response) {
    return response.body === null ? external_node_stream_.Readable.from([]) : external_node_stream_.Readable.fromWeb(response.body);
}
const artifactsPath = (project, job) => `/projects/${(0,address/* asPart */.sB)(project)}/jobs/${job}/artifacts`;

// EXTERNAL MODULE: ./src/gitlab-api/rest/fields.ts
var fields = __webpack_require__(94904);
// EXTERNAL MODULE: ./src/gitlab-api/http.ts
var http = __webpack_require__(16104);
// EXTERNAL MODULE: ./src/web.ts
var web = __webpack_require__(25621);
;// CONCATENATED MODULE: ./src/gitlab-api/rest/needs.ts



/** What the REST API does not tell: docs.gitlab.com/api/graphql/reference, `CiJob`. */
const QUERY = `query($path: ID!, $iid: ID!, $after: String) {
  project(fullPath: $path) {
    pipeline(iid: $iid) {
      jobs(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { name schedulingType needs { pageInfo { hasNextPage } nodes { name } } }
      }
    }
  }
}`;
/** A pipeline has not more jobs than this many hundreds. */
const MAX_PAGES = 100;
/**
 * What each job of a pipeline waits for, by its name: names of jobs, or null for all of the earlier stages. undefined where
 * the instance or the token does not tell. `path` is the project's, with its groups. Throws nothing.
 */
async function pipelineNeeds(instance, path, iid) {
    const found = new Map();
    let after = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer = await asked(instance, { path, iid: String(iid), after });
        const jobs = (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(answer['project'])['pipeline'])['jobs']);
        if (!Array.isArray(jobs['nodes']))
            return undefined;
        for (const job of (0,fields/* itemsOf */.S3)(jobs['nodes']).map(fields/* fieldsOf */.Pf)) {
            const needs = needsOf(job);
            if (needs !== undefined)
                found.set((0,fields/* textOf */.b6)(job, 'name') ?? '', needs);
        }
        const { hasNextPage, endCursor } = (0,fields/* fieldsOf */.Pf)(jobs['pageInfo']);
        if (hasNextPage !== true || typeof endCursor !== 'string' || endCursor === after)
            return found;
        after = endCursor;
    }
    return found;
}
/** undefined: it needs more than one page of them has. */
function needsOf(job) {
    if ((0,fields/* textOf */.b6)(job, 'schedulingType') !== 'dag')
        return null;
    const needs = (0,fields/* fieldsOf */.Pf)(job['needs']);
    if ((0,fields/* fieldsOf */.Pf)(needs['pageInfo'])['hasNextPage'] === true)
        return undefined;
    return (0,fields/* itemsOf */.S3)(needs['nodes']).flatMap((need) => (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(need), 'name') ?? []);
}
async function asked(instance, variables) {
    const { credentials, url } = instance;
    const headers = credentials === undefined ? {} : { Authorization: `Bearer ${credentials.token}` };
    try {
        const { status, body } = await (0,http/* request */.Em)(`${url}/api/graphql`, { ...instance, credentials: undefined, headers, json: { query: QUERY, variables } }, web/* bodyOf */.EN);
        return status === 200 ? (0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(JSON.parse(body))['data']) : {};
    }
    catch (error) {
        if (error instanceof http/* NoAnswer */.W_ || error instanceof SyntaxError)
            return {};
        throw error;
    }
}

// EXTERNAL MODULE: ./src/gitlab-api/rest/lists.ts
var lists = __webpack_require__(34580);
;// CONCATENATED MODULE: ./src/gitlab-api/rest/registry.ts







/** Each tag is a request of its own, and its platforms are two or three: a registry that has more is left alone. */
const MAX_TAGS = 200;
const MANIFESTS = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/**
 * The tags of a project's registry (docs.gitlab.com/api/container_registry); platforms of those alone that were made within
 * the time. null where the token may not read it, or there are too many. Throws as `ask` does.
 */
async function registryTags(instance, project, isWithin) {
    const path = `/projects/${(0,address/* asPart */.sB)(project)}/registry/repositories`;
    const what = `the container registry of ${project}`;
    const repositories = await (0,pipelines/* withheldAsNull */.Te)((0,lists/* allItems */.a)(instance, path, { tags: 'true' }, what));
    if (repositories === null)
        return null;
    const named = repositories.flatMap((repository) => (0,fields/* itemsOf */.S3)(repository['tags']).map((tag) => ({ repository, tag: (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(tag), 'name') ?? '' })));
    if (named.length > MAX_TAGS)
        return null;
    const tags = [];
    for (const { repository, tag } of named) {
        const id = (0,fields/* numberOf */.rl)(repository, 'id') ?? 0;
        const asked = (0,ask/* askJson */.ey)(instance, `${path}/${id}/tags/${(0,address/* asPart */.sB)(tag)}`, `the tag ${tag} of ${project}`);
        const details = (0,fields/* fieldsOf */.Pf)(await (0,pipelines/* withheldAsNull */.Te)(asked));
        const made = (0,fields/* textOf */.b6)(details, 'created_at') ?? null;
        const place = { path: (0,fields/* textOf */.b6)(repository, 'path') ?? '', location: (0,fields/* textOf */.b6)(details, 'location') ?? '', tag };
        const platforms = isWithin(made) ? await platformsOf(instance, place).catch(() => null) : null;
        tags.push({ repository: place.path, tag, created_at: made, platforms });
    }
    return tags;
}
/**
 * Platforms by the manifest. The registry gets no token of the user's: the instance makes one for it that may pull from this
 * repository alone.
 */
async function platformsOf(instance, { path, location, tag }) {
    const host = location.split('/')[0] ?? '';
    if (!/^[\w.-]+(?::\d+)?$/.test(host) || !/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(path))
        return null;
    const { credentials, url } = instance;
    const scope = new URLSearchParams({ service: 'container_registry', scope: `repository:${path}:pull` }).toString();
    const basic = Buffer.from(`gitlab-dind:${credentials?.token ?? ''}`).toString('base64');
    const passed = await documentAt(instance, `${url}/jwt/auth?${scope}`, credentials && { Authorization: `Basic ${basic}` });
    const token = (0,fields/* textOf */.b6)(passed, 'token');
    const base = `${new URL(url).protocol}//${host}/v2/${path}`;
    const headers = { Accept: MANIFESTS, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
    const manifest = await documentAt(instance, `${base}/manifests/${(0,address/* asPart */.sB)(tag)}`, headers);
    if (Array.isArray(manifest['manifests']))
        return (0,fields/* itemsOf */.S3)(manifest['manifests']).flatMap((one) => wordsOf((0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(one)['platform'])));
    const digest = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(manifest['config']), 'digest') ?? '';
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        return null;
    // of a single image the variant is left out, as it is here
    const config = await documentAt(instance, `${base}/blobs/${digest}`, headers);
    const words = wordsOf((0,fields/* picked */.Ng)(config, ['os', 'architecture']));
    return words.length === 0 ? null : words;
}
/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform) {
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((key) => (0,fields/* textOf */.b6)(platform, key) ?? '');
    if (os === undefined || os === '' || os === 'unknown' || architecture === '')
        return [];
    return [[os, architecture, variant].filter((part) => part !== '').join('/')];
}
/** An object, or one without fields where the answer is no other. */
async function documentAt(instance, address, headers) {
    const { status, body } = await (0,http/* request */.Em)(address, { ...instance, credentials: undefined, headers }, web/* bodyOf */.EN);
    if (status !== 200)
        return {};
    return (0,fields/* fieldsOf */.Pf)(JSON.parse(body));
}

// EXTERNAL MODULE: ./src/migration/compare/log.ts
var compare_log = __webpack_require__(43778);
// EXTERNAL MODULE: ./src/migration/reading/many.ts
var many = __webpack_require__(62096);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/migration/reading/zip.ts




/** What is no zip, is cut, or has more than anyone reads; the message says which. */
class BadZip extends Error {
    name = 'BadZip';
}
/**
 * Size and SHA-256 of every regular file of a zip, by its name there, which is text and no path of this machine: nothing is
 * written. Links and folders are left out. Of two entries of one name the last counts. Throws {@link BadZip}.
 */
async function zipFiles(path, limits) {
    const file = await (0,external_node_fs_promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        const found = new Map();
        let left = limits.bytes;
        for (const entry of await directoryOf(file, size, limits)) {
            if (!entry.isFile)
                continue;
            const facts = await factsOf(file, entry, left);
            left -= facts.size;
            found.set(entry.name, facts);
        }
        return found;
    }
    finally {
        await file.close();
    }
}
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** A directory of so many bytes is kept in memory. */
const MAX_DIRECTORY = 256 * 1024 * 1024;
/** Source: APPNOTE.TXT of PKWARE, 4.3.12 to 4.3.16. */
async function directoryOf(file, size, limits) {
    const tail = await bytesAt(file, Math.max(0, size - 22 - 0xffff), Math.min(size, 22 + 0xffff));
    let at = tail.length - 22;
    while (at >= 0 && tail.readUInt32LE(at) !== END)
        at -= 1;
    if (at < 0)
        throw new BadZip('it is no zip, or its end is missing');
    let [entries, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (at >= 20 && tail.readUInt32LE(at - 20) === LOCATOR64) {
        const end = await bytesAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
        if (end.readUInt32LE(0) !== END64)
            throw new BadZip('its directory is not where it says');
        [entries, bytes, offset] = [32, 40, 48].map((place) => Number(end.readBigUInt64LE(place)));
    }
    if (entries > limits.entries || bytes > MAX_DIRECTORY)
        throw new BadZip(`it has ${entries} entries`);
    if (bytes > size)
        throw new BadZip('its directory is not whole');
    const directory = await bytesAt(file, offset, bytes);
    const found = [];
    for (let place = 0, turn = 0; turn < entries; turn += 1) {
        if (place + 46 > directory.length || directory.readUInt32LE(place) !== CENTRAL)
            throw new BadZip('its directory is not whole');
        const { entry, next } = entryAt(directory, place);
        found.push(entry);
        place = next;
    }
    return found;
}
function entryAt(directory, at) {
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const next = at + 46 + name + extra + comment;
    if (next > directory.length)
        throw new BadZip('its directory is not whole');
    const text = directory.toString('utf8', at + 46, at + 46 + name);
    const large = largeOf(directory.subarray(at + 46 + name, at + 46 + name + extra));
    const field = (place) => {
        const value = directory.readUInt32LE(at + place);
        return value === 0xffffffff ? (large.shift() ?? value) : value; // in this order: size, packed, offset
    };
    const [size, packed, offset] = [field(24), field(20), field(42)];
    const mode = directory.readUInt32LE(at + 38) >>> 16;
    const kind = mode & 0o170000;
    const isUnix = directory[at + 5] === 3;
    return {
        entry: {
            name: text,
            method: directory.readUInt16LE(at + 10),
            packed,
            size,
            offset,
            isFile: !text.endsWith('/') && (!isUnix || kind === 0 || kind === 0o100000),
            isEncrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
        },
        next,
    };
}
/** The numbers of a field for what four bytes cannot tell. */
function largeOf(extra) {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) !== 1)
            continue;
        const content = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
        return Array.from({ length: Math.floor(Math.min(content.length, 24) / 8) }, (_, index) => Number(content.readBigUInt64LE(index * 8)));
    }
    return [];
}
/** A file of so many bytes is unpacked in one go: archives have many small ones. */
const SMALL = 256 * 1024;
async function factsOf(file, entry, left) {
    const named = JSON.stringify(entry.name);
    if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8))
        throw new BadZip(`${named} is packed in a way that is not read`);
    if (entry.size > left)
        throw new BadZip(`${named} has more than is read`);
    const header = await bytesAt(file, entry.offset, 30);
    if (header.readUInt32LE(0) !== LOCAL)
        throw new BadZip(`${named} is not where it says`);
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const measure = async (chunks) => {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > entry.size)
                throw new BadZip(`${named} has more than it says`);
            hash.update(chunk);
        }
    };
    try {
        const isSmall = entry.packed <= SMALL && entry.size <= SMALL;
        if (entry.method === 0)
            await measure(pieces(file, start, entry.packed));
        else if (isSmall)
            await measure([inflated(await bytesAt(file, start, entry.packed), entry)]);
        else
            await (0,promises_.pipeline)(pieces(file, start, entry.packed), (0,external_node_zlib_.createInflateRaw)(), measure);
    }
    catch (error) {
        throw error instanceof BadZip ? error : new BadZip(`${named} cannot be unpacked`);
    }
    if (size !== entry.size)
        throw new BadZip(`${named} has not the size that it says`);
    return { size, sha256: hash.digest('hex') };
}
/** A small file; of what has more than it says not even that is kept. */
function inflated(packed, { name, size }) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(1, size) });
    }
    catch (error) {
        const isLarger = error instanceof RangeError;
        throw new BadZip(`${JSON.stringify(name)} ${isLarger ? 'has more than it says' : 'cannot be unpacked'}`);
    }
}
async function* pieces(file, start, length) {
    for (let at = start; at < start + length;) {
        const piece = await bytesAt(file, at, Math.min(64 * 1024, start + length - at));
        at += piece.length;
        yield piece;
    }
}
/** So many bytes at a place; throws where there are not so many. */
async function bytesAt(file, at, length) {
    if (!Number.isSafeInteger(at) || at < 0)
        throw new BadZip('it is cut');
    const buffer = Buffer.alloc(length);
    let have = 0;
    while (have < length) {
        const { bytesRead } = await file.read(buffer, have, length - have, at + have);
        if (bytesRead === 0)
            throw new BadZip('it is cut');
        have += bytesRead;
    }
    return buffer;
}

;// CONCATENATED MODULE: ./src/migration/fetching/archive.ts





/** GitLab's own limit of an archive is 1 GB on GitLab.com; of what is packed in it more comes out. */
const MAX_ARCHIVE = 1024 ** 3;
const LIMITS = { entries: 200_000, bytes: 8 * 1024 ** 3 };
/**
 * Sizes and digests of the files in a job's artifacts, as they are stored: `artifact_details`, and `artifact_files` without
 * links; or `artifact_problem`, why there are none. The archive stays on this machine as long as it is read. Throws as
 * `ask` does.
 */
async function archiveFields(instance, project, job) {
    const folder = await (0,scratch/* scratchFolder */.$B)('compare');
    try {
        const path = (0,external_node_path_.join)(folder, 'artifacts.zip');
        const download = await downloadArtifacts(instance, project, job, { path, maxBytes: MAX_ARCHIVE });
        if (download === 'withheld')
            return { artifact_problem: 'GitLab does not give them to this token' };
        if (download === 'too large')
            return { artifact_problem: 'the archive has more than 1 GiB' };
        const files = [...(await zipFiles(path, LIMITS))].sort(([one], [other]) => (one < other ? -1 : 1));
        return {
            artifact_files: files.map(([name]) => name),
            artifact_details: files.map(([name, { size, sha256 }]) => ({ path: name, size, sha256 })),
        };
    }
    catch (error) {
        if (error instanceof BadZip)
            return { artifact_problem: `the archive cannot be read: ${error.message}` };
        throw error;
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}

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
async function fetchPipeline(instance, project, id, fetching = {}, depth = 0) {
    const pipeline = await (0,pipelines/* pipelineAt */.iF)(instance, project, id);
    const found = await (0,pipelines/* pipelineJobs */.lj)(instance, project, id);
    const needs = await needsIn(instance, project, pipeline);
    const withNeeds = (job) => {
        const own = needs?.get((0,fields/* textOf */.b6)(job, 'name') ?? '');
        return own === undefined ? job : { ...job, needs: own };
    };
    const last = new Set((0,compare_log/* lastOf */.g1)(found));
    const jobs = await (0,many/* forEach */.j)(found, AT_ONCE, async (job) => ({
        ...withNeeds(job),
        ...(last.has(job) ? await moreOf(instance, project, job, fetching) : {}),
    }));
    const bridges = (await (0,pipelines/* pipelineBridges */.d9)(instance, project, id)).map(withNeeds);
    return {
        v: 1,
        kind: 'gitlab-pipeline',
        url: instance.url,
        project,
        pipeline: { ...pipeline, ...(await (0,pipelines/* mergeRequestRefs */.MO)(instance, project, pipeline)) },
        jobs,
        bridges,
        test_report: await (0,pipelines/* testReport */.PK)(instance, project, id),
        variables: await (0,pipelines/* variableNames */.zo)(instance, project, id),
        registry: depth > 0 ? null : await tagsOf(instance, project, pipeline),
        downstream: depth < MAX_DEPTH ? await downstreamOf(instance, bridges, fetching, depth) : {},
    };
}
async function downstreamOf(instance, bridges, fetching, depth) {
    const downstream = {};
    for (const bridge of (0,compare_log/* lastOf */.g1)(bridges)) {
        const started = (0,fields/* fieldsOf */.Pf)(bridge['downstream_pipeline']);
        const [of, child] = [(0,fields/* numberOf */.rl)(started, 'project_id'), (0,fields/* numberOf */.rl)(started, 'id')];
        if (of === undefined || child === undefined)
            continue;
        const found = await fetchPipeline(instance, String(of), child, fetching, depth + 1).catch((error) => {
            if ((0,ask/* isWithheld */.Ys)(error))
                return undefined; // of another project, which the token may not see
            throw error;
        });
        if (found !== undefined)
            downstream[(0,fields/* textOf */.b6)(bridge, 'name') ?? ''] = found;
    }
    return downstream;
}
/** Only the page of a pipeline names its project as the question wants it. */
async function needsIn(instance, project, pipeline) {
    const iid = (0,fields/* numberOf */.rl)(pipeline, 'iid');
    const page = (0,address/* pageAddress */.qx)((0,fields/* textOf */.b6)(pipeline, 'web_url') ?? '', instance.url)?.path;
    const path = page ?? (/^\d+$/.test(project) ? undefined : project);
    return iid === undefined || path === undefined ? undefined : pipelineNeeds(instance, path, iid);
}
async function tagsOf(instance, project, pipeline) {
    try {
        return await registryTags(instance, project, (time) => isDuring(pipeline, time));
    }
    catch (error) {
        if (error instanceof errors/* SystemError */._N)
            return null; // a registry that does not answer is no reason to compare nothing
        throw error;
    }
}
/** Whether something was made while a pipeline ran. */
function isDuring(pipeline, time) {
    const [from, to, at] = [(0,fields/* textOf */.b6)(pipeline, 'created_at'), (0,fields/* textOf */.b6)(pipeline, 'finished_at'), time].map((text) => Date.parse(text ?? ''));
    return from !== undefined && to !== undefined && at !== undefined && at >= from && at <= to;
}
/** What the log of a job says of its image and its end, the files of its artifacts, and names of its dotenv variables. */
async function moreOf(instance, project, job, fetching) {
    if ((0,fields/* textOf */.b6)(job, 'started_at') === undefined)
        return {};
    const id = (0,pipelines/* idOf */.TH)(job);
    const log = await (0,pipelines/* jobLog */.Wh)(instance, project, id);
    const facts = log === null ? undefined : (0,compare_log/* logFacts */.qC)(log);
    const types = job['artifact_types'];
    const hasArchive = !Array.isArray(types) || types.includes('archive');
    return {
        image: facts?.image ?? null,
        log_exit_code: facts?.exitCode ?? null,
        artifact_files: await (0,pipelines/* artifactFiles */.uN)(instance, project, id),
        ...(Array.isArray(types) ? { dotenv_variables: await dotenvOf(instance, project, job, fetching) } : {}),
        ...(fetching.deep === true && hasArchive ? await archiveFields(instance, project, id) : {}),
        ...(fetching.deep === true && !hasArchive ? { artifact_files: [], artifact_details: [] } : {}),
    };
}
/** Names of the variables of its dotenv report; null: not known. */
async function dotenvOf(instance, project, job, { dotenv }) {
    if (!(0,fields/* itemsOf */.S3)(job['artifact_types']).includes('dotenv'))
        return [];
    const text = await dotenvReport(instance, project, (0,pipelines/* idOf */.TH)(job));
    if (text === null)
        return null;
    try {
        const variables = (0,gitlab/* parseDotenv */.qd)(text, { bytes: Infinity, variables: Infinity });
        dotenv?.set((0,pipelines/* idOf */.TH)(job), new Map(variables.map(({ key, value }) => [key, value])));
        return variables.map(({ key }) => key).sort();
    }
    catch {
        return null; // GitLab has taken it as valid: this is something else
    }
}


/***/ }),

/***/ 43366:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outputReader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _report_junit_junit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4631);





/** A report has no more than this to be read for its counts. */
const MAX_REPORT = 64 * 1024 * 1024;
/**
 * What the folder that a run wrote with `output` has of each job: files of artifacts, `deep` with their sizes and digests, and
 * counts of JUnit reports. Links are not followed. Throws the system's error where the folder cannot be read.
 */
async function outputReader(folder, deep = false) {
    const artifacts = await filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'artifacts'));
    const reports = await filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'reports'));
    const tests = new Map();
    for (const [job, files] of reports) {
        const found = await testsOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'reports', job), files.filter((file) => file.startsWith('junit/')));
        if (found !== undefined)
            tests.set(job, found);
    }
    const files = new Map();
    if (deep)
        for (const [job, names] of artifacts)
            files.set(job, await factsOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'artifacts', job), names));
    return (job) => {
        const name = job.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
        return {
            artifacts: artifacts.get(name) ?? [],
            files: deep ? (files.get(name) ?? new Map()) : undefined,
            tests: tests.get(name),
        };
    };
}
async function filesBelow(folder) {
    const jobs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { withFileTypes: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    const found = new Map();
    for (const job of jobs.filter((entry) => entry.isDirectory())) {
        const top = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, job.name);
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(top, { recursive: true, withFileTypes: true });
        const files = entries
            .filter((entry) => entry.isFile())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(top, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name)));
        found.set(job.name, files.sort());
    }
    return found;
}
async function factsOf(folder, names) {
    const found = new Map();
    for (const name of names) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let size = 0;
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))) {
            size += chunk.length;
            hash.update(chunk);
        }
        found.set(name, { size, sha256: hash.digest('hex') });
    }
    return found;
}
async function testsOf(folder, files) {
    const suites = [];
    for (const file of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file);
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).size > MAX_REPORT)
            continue;
        try {
            suites.push(...(0,_report_junit_junit_js__WEBPACK_IMPORTED_MODULE_4__.parseJUnit)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8')));
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
