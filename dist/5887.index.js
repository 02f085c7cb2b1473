export const id = 5887;
export const ids = [5887];
export const modules = {

/***/ 32247:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand),
  planDocument: () => (/* binding */ planDocument)
});

// EXTERNAL MODULE: ./src/dind/detect.ts
var detect = __webpack_require__(51322);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 10 modules
var prepare = __webpack_require__(97773);
// EXTERNAL MODULE: ./src/job/services/aliases.ts
var services_aliases = __webpack_require__(7892);
// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
// EXTERNAL MODULE: ./src/cli/screen/width.ts
var width = __webpack_require__(76747);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/summary/diagrams/mermaid.ts
var mermaid = __webpack_require__(46055);
;// CONCATENATED MODULE: ./src/cli/commands/look/graph.ts


/**
 * A plan as a Mermaid flow chart: a box for each stage, an edge for each of `needs`, and one between stages for jobs that
 * wait for all of the earlier ones.
 */
function mermaidGraph({ stages, jobs }) {
    const ids = new Map(jobs.map((job, index) => [job.name, `j${index}`]));
    const boxes = stages.map((stage, index) => ({
        id: `s${index}`,
        stage,
        jobs: jobs.filter((job) => job.stage === stage),
    }));
    const edges = boxes.flatMap((box, index) => {
        const before = boxes[index - 1]?.id;
        const waiting = box.jobs.filter((job) => job.needs === null);
        const all = waiting.length === box.jobs.length;
        const byStage = before === undefined
            ? []
            : all
                ? [`${before} --> ${box.id}`]
                : waiting.map((job) => `${before} --> ${ids.get(job.name) ?? ''}`);
        const byNeeds = box.jobs.flatMap((job) => (job.needs ?? []).flatMap((need) => {
            const from = ids.get(need.job);
            return from === undefined ? [] : [`${from} --> ${ids.get(job.name) ?? ''}`];
        }));
        return [...byStage, ...byNeeds];
    });
    return [
        'flowchart LR',
        ...boxes.flatMap((box) => [
            `  subgraph ${box.id}["${(0,mermaid/* mermaidText */.Hg)(box.stage)}"]`,
            ...box.jobs.map((job) => `    ${ids.get(job.name) ?? ''}["${(0,mermaid/* mermaidText */.Hg)(job.name)}"]`),
            '  end',
        ]),
        ...edges.map((edge) => `  ${edge}`),
    ];
}
/** The same for a terminal: the jobs by stage, and below each what it waits for. */
function textGraph({ stages, jobs }) {
    return stages.flatMap((stage, index) => {
        const own = jobs.filter((job) => job.stage === stage);
        return [
            `${index === 0 ? '' : '\u2502\n'}\u25cf ${(0,report_text/* oneLine */.TN)(stage)}`,
            ...own.flatMap((job, at) => jobLines(job, at === own.length - 1, index === stages.length - 1)),
        ];
    });
}
function jobLines(job, isLast, inLastStage) {
    const branch = isLast && inLastStage ? '\u2514' : '\u251c';
    const below = isLast && inLastStage ? ' ' : '\u2502';
    const needs = job.needs ?? [];
    return [
        `${branch}\u2500 ${(0,report_text/* oneLine */.TN)(job.name)}${job.when === 'on_success' ? '' : ` (${job.when})`}`,
        ...(job.needs !== null && needs.length === 0 ? [`${below}    \u2190 nothing: it starts at once`] : []),
        ...needs.map((need) => `${below}    \u2190 ${(0,report_text/* oneLine */.TN)(need.job)}${need.optional ? ' (optional)' : ''}`),
    ];
}

;// CONCATENATED MODULE: ./src/cli/commands/look/list.ts



const COLUMNS = ['name', 'description', 'stage', 'when', 'allow_failure', 'environment', 'needs'];
const DESCRIPTION = /^\s*#\s*@Description\s+(.*\S)\s*$/i;
/** The jobs of a plan in a line each, with descriptions of those whose file is the project's. */
async function listJobs(plan, source, context) {
    const files = new Map();
    const linesOf = async (file) => {
        const known = files.get(file) ?? ((await source.readFile(file).catch(() => undefined)) ?? '').split('\n');
        files.set(file, known);
        return known;
    };
    const listed = [];
    for (const job of plan.jobs) {
        const { location } = job;
        listed.push({
            name: job.name,
            description: location === undefined ? '' : descriptionAbove(await linesOf(location.file), location.line),
            stage: job.stage,
            when: job.when,
            allow_failure: job.allowFailure !== false,
            allowed_exit_codes: typeof job.allowFailure === 'object' ? job.allowFailure.exitCodes : null,
            needs: job.needs?.map((need) => need.job),
            environment: environmentName(job, context),
        });
    }
    return listed;
}
/** The name of a job's environment, as far as it is known before a run. */
function environmentName(job, context) {
    return job.environment && (0,gitlab/* expandExisting */.u_)(job.environment.name, (0,gitlab/* finder */.nh)((0,gitlab/* knownVariables */.h0)(context, job)));
}
/** The description among the comments that stand directly above a line. */
function descriptionAbove(lines, line) {
    for (let at = line - 2; at >= 0; at--) {
        const text = lines[at] ?? '';
        if (!/^\s*#/.test(text))
            return '';
        const found = DESCRIPTION.exec(text)?.[1];
        if (found !== undefined)
            return (0,report_text/* oneLine */.TN)(found);
    }
    return '';
}
/** A table for people, in columns; `needs` is empty for jobs that wait for their stage. */
function listTable(jobs) {
    const rows = [[...COLUMNS], ...jobs.map((job) => COLUMNS.map((column) => (0,report_text/* oneLine */.TN)(cellOf(job, column))))];
    const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => (0,width/* columnsOf */.PL)(row[at] ?? ''))));
    return rows.map((row) => row
        .map((cell, at) => `${cell}${' '.repeat((widths[at] ?? 0) - (0,width/* columnsOf */.PL)(cell))}`)
        .join('  ')
        .trimEnd());
}
/** The same for programs: fields divided by semicolons, lists in brackets. */
function listCsv(jobs) {
    return [
        COLUMNS.join(';'),
        ...jobs.map((job) => COLUMNS.map((column) => {
            const cell = cellOf(job, column, ',');
            return column === 'description' || /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
        }).join(';')),
    ];
}
function cellOf(job, column, comma = ', ') {
    if (column === 'needs')
        return job.needs === undefined ? '' : `[${job.needs.join(comma)}]`;
    if (column === 'allow_failure' && job.allowed_exit_codes !== null)
        return `[${job.allowed_exit_codes.join(comma)}]`;
    return String(job[column] ?? '');
}

// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var project = __webpack_require__(20463);
;// CONCATENATED MODULE: ./src/cli/commands/look/why.ts

/** The same without values that nobody is shown: a document, and what the lines are made of. */
function withoutSecrets(explained, context) {
    const masked = new Set([...context.projectVariables, ...context.pipelineVariables].filter((one) => one.masked).map(({ key }) => key));
    const rules = (all) => all?.map((rule) => ({
        ...rule,
        clauses: rule.clauses.map((clause) => ({
            ...clause,
            values: clause.values.map((one) => masked.has(one.name) && one.value !== undefined ? { ...one, value: '[MASKED]' } : one),
        })),
    }));
    return {
        ...explained,
        workflow: rules(explained.workflow),
        jobs: explained.jobs.map((job) => ({ ...job, rules: rules(job.rules) })),
    };
}
/** For people: of each job whether it is in the pipeline, and rule by rule why. */
function whyLines({ workflow, runs, jobs }) {
    const head = workflow === undefined
        ? []
        : [`workflow:rules: ${runs ? 'there is a pipeline' : 'there is no pipeline'}`, ...workflow.flatMap(ruleLines)];
    return [...head, ...jobs.flatMap((job) => ['', ...why_jobLines(job)])].filter((line, at) => at > 0 || line !== '');
}
function why_jobLines({ name, included, reason, rules, policies }) {
    return [
        `${(0,report_text/* oneLine */.TN)(name)}: ${included ? 'in the pipeline' : 'not in the pipeline'} (${reason})`,
        ...(rules ?? []).flatMap(ruleLines),
        ...policies.map(({ keyword, text, holds }) => `  ${holds ? '\u2713' : '\u2717'} ${keyword}: ${(0,report_text/* oneLine */.TN)(text)}`),
    ];
}
const SIGNS = { matches: '\u2713', 'does not match': '\u2717', 'not looked at': '\u00b7' };
function ruleLines({ location, result, clauses, when }) {
    const place = `${location.file}:${location.line}`;
    const effect = when === undefined ? '' : `, when: ${when}`;
    const words = clauses.length === 0 && result === 'matches' ? 'matches always' : result;
    return [
        `  ${SIGNS[result]} ${place}: ${words}${effect}`,
        ...clauses.flatMap(({ kind, text, holds, values, problem }) => {
            const sign = result === 'not looked at' ? '\u00b7' : holds ? '\u2713' : '\u2717';
            return [
                `      ${sign} ${kind}: ${(0,report_text/* oneLine */.TN)(text)}${problem === undefined ? '' : ` (${(0,report_text/* oneLine */.TN)(problem)})`}`,
                ...values.map(({ name, value }) => `          $${name} ${value === undefined ? 'is not set' : `is ${shown(value)}`}`),
            ];
        }),
    ];
}
function shown(value) {
    return value === '[MASKED]' ? value : JSON.stringify((0,report_text/* shorten */.ml)(value, 80));
}

;// CONCATENATED MODULE: ./src/cli/commands/look/look.ts








/** Opens the pipeline of some inputs for the time of an action. Throws a {@link UsageError} with all that is wrong with them. */
async function withPipeline(read, action) {
    if (read.problems.length > 0)
        throw new errors/* UsageError */.eb(read.problems);
    const opened = await (0,prepare.openPipeline)(read.inputs, undefined, (0,project/* openProject */.U)(read.inputs.cwd));
    try {
        await action(opened);
        return 0;
    }
    finally {
        await opened.project[Symbol.asyncDispose]();
    }
}
/** `plan --merged`: the whole configuration as YAML. */
async function showMerged(read, json) {
    return withPipeline(read, async ({ content, context, source, inputs }) => {
        const text = await (0,gitlab/* mergedConfig */.vs)({ file: inputs.file, content, context, source });
        if (json)
            (0,door/* printJson */.Q2)({ merged_yaml: text });
        else
            (0,door/* pass */.IX)((0,report_text/* printable */.g$)(text));
    });
}
/** `plan JOB --why`: why jobs are in the pipeline or not; all of them where none is named. */
async function showWhy(read, json) {
    return withPipeline(read, async ({ content, context, source, inputs }) => {
        const names = new Set();
        const wanted = (name, baseName) => {
            for (const known of [name, baseName])
                names.add(known);
            return (inputs.jobs.length === 0 ||
                inputs.jobs.some((one) => one === name || one === baseName || one === (0,gitlab/* groupName */.hv)(name)));
        };
        const explained = await (0,gitlab/* explainPlan */.dp)({ file: inputs.file, content, context, source }, wanted);
        const unknown = inputs.jobs.filter((one) => ![...names].some((name) => name === one || (0,gitlab/* groupName */.hv)(name) === one));
        if (unknown.length > 0) {
            const messages = unknown.map((one) => `jobs: there is no job "${one}" in the file${(0,cli_arguments/* suggestion */.h)(one, [...names], '')}`);
            throw new errors/* UsageError */.eb(messages.map((message) => ({ message, location: undefined })));
        }
        const shown = withoutSecrets(explained, context);
        if (json)
            (0,door/* printJson */.Q2)(shown);
        else
            for (const line of whyLines(shown))
                (0,door/* print */.yy)(line);
    });
}

// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
;// CONCATENATED MODULE: ./src/cli/commands/plan.ts
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













/** The document of `plan --json`. */
function planDocument(plan, context, children) {
    return {
        name: plan.name ?? null,
        source: plan.source,
        stages: plan.stages,
        jobs: plan.jobs.map((job) => jobDocument(job, context)),
        excluded: plan.excluded,
        warnings: plan.warnings,
        fetched: plan.fetched,
        children: children.map(childDocument),
    };
}
/** The child pipeline of a trigger job: its plan, or why there is none, or why it is not known yet. */
function childDocument({ job, plan, context, errors, note, children }) {
    return {
        job,
        ...(plan !== undefined && context !== undefined ? planDocument(plan, context, children) : {}),
        ...(errors.length > 0 ? { errors: errors.map(diagnostics/* flatDiagnostic */.R) } : {}),
        ...(note === undefined ? {} : { note }),
    };
}
function jobDocument(job, context) {
    // of 1,000 jobs it takes longer than all else, and few names refer to a variable
    let known;
    const find = (name) => (known ??= (0,gitlab/* finder */.nh)((0,gitlab/* knownVariables */.h0)(context, job)))(name);
    const services = job.services.map((service) => ({
        written: service.name,
        name: (0,gitlab/* expandExisting */.u_)(service.name, find),
        alias: service.alias === undefined ? undefined : (0,gitlab/* expandExisting */.u_)(service.alias, find),
    }));
    const aliases = new Map((0,services_aliases/* assignAliases */.Q)(services).named.map(({ service, aliases: names }) => [service, names]));
    return {
        name: job.name,
        stage: job.stage,
        when: job.when,
        allow_failure: job.allowFailure === false
            ? false
            : job.allowFailure === true
                ? true
                : { exit_codes: job.allowFailure.exitCodes },
        needs: job.needs,
        image: job.image === null
            ? null
            : {
                name: job.image.name,
                entrypoint: job.image.entrypoint,
                platform: job.image.platform,
                user: job.image.user,
                pull_policy: job.image.pullPolicy,
            },
        services: services.map((service) => ({ name: service.written, aliases: aliases.get(service) ?? [] })),
        tags: job.tags,
        variables: Object.fromEntries(job.variables.map((variable) => [variable.key, variable.value])),
        dind: (0,detect/* plannedDaemon */.Zc)(job, context) !== undefined,
        environment: environmentOf(job, find),
        trigger: job.trigger ?? null,
    };
}
/** The environment, its texts filled in; what only a run knows stays as written. */
function environmentOf(job, find) {
    const { environment } = job;
    if (environment === undefined)
        return null;
    const url = environment.url === undefined ? {} : { url: (0,gitlab/* expandExisting */.u_)(environment.url, find) };
    return { ...environment, name: (0,gitlab/* expandExisting */.u_)(environment.name, find), ...url };
}
/** Other ways to look at a plan. */
const LOOKS = ['merged', 'why', 'list', 'csv', 'graph'];
/** `plan --list`, `--csv` and `--graph`. A graph is text in a terminal, and Mermaid for a file. */
async function show(way, { plan, source, context }, json) {
    if (way === 'graph') {
        const lines = process.stdout.isTTY && !json ? textGraph(plan) : mermaidGraph(plan);
        if (json)
            (0,door/* printJson */.Q2)({ mermaid: lines.join('\n') });
        else
            (0,door/* print */.yy)(lines.join('\n'));
        return 0;
    }
    const jobs = await listJobs(plan, source, context);
    if (json)
        (0,door/* printJson */.Q2)({
            jobs: jobs.map((job) => ({ ...job, needs: job.needs ?? null, environment: job.environment ?? null })),
        });
    else
        (0,door/* print */.yy)((way === 'csv' ? listCsv(jobs) : await (0,width/* measured */.jh)(() => listTable(jobs))).join('\n'));
    return 0;
}
/** `gitlab-dind plan`. With `--json` what is wrong is a document as well. */
async function planCommand(args) {
    const read = (0,cli_arguments/* readArguments */.lR)(args);
    const ways = LOOKS.filter((way) => args.flags.has(way));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (ways.length > 1)
                throw new errors/* UsageError */.eb(`plan: one of ${ways.map((way) => `--${way}`).join(', ')} at a time`);
            if (ways[0] === 'merged')
                return await showMerged(read, args.json);
            if (ways[0] === 'why')
                return await showWhy(read, args.json);
            const prepared = __addDisposableResource(env_1, await (0,prepare.prepare)(read, undefined), true);
            const { plan, context, source } = prepared;
            if (ways[0] !== undefined)
                return await show(ways[0], prepared, args.json);
            const children = await (0,gitlab/* plannedChildren */.KJ)(plan.jobs, context, source);
            if (args.json)
                (0,door/* printJson */.Q2)(planDocument(plan, context, children));
            else {
                printJobs(plan, context, children, '');
                for (const { name, reason } of plan.excluded)
                    (0,door/* print */.yy)(`not in the pipeline: ${name}: ${reason}`);
                for (const warning of plan.warnings)
                    (0,door/* print */.yy)(`warning: ${warning.message}`);
            }
            return 0;
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
        const failure = (0,exit/* failureOf */.g)(error);
        if (!args.json || failure.exitCode !== 2)
            throw error;
        (0,door/* printJson */.Q2)({ errors: failure.problems.map(diagnostics/* flatDiagnostic */.R) });
        return failure.exitCode;
    }
}
function printJobs(plan, context, children, indent) {
    for (const stage of plan.stages) {
        (0,door/* print */.yy)(`${indent}${stage}`);
        for (const job of plan.jobs.filter((item) => item.stage === stage)) {
            const notes = [
                job.when === 'on_success' ? '' : job.when,
                job.allowFailure === false ? '' : 'may fail',
                job.needs === null ? '' : `needs ${job.needs.map((need) => need.job).join(', ') || 'nothing'}`,
                job.environment === undefined ? '' : `environment ${environmentName(job, context) ?? ''}`,
                (0,detect/* plannedDaemon */.Zc)(job, context) === undefined ? '' : 'Docker-in-Docker',
            ].filter((note) => note !== '');
            (0,door/* print */.yy)(`${indent}  ${job.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
            for (const child of children.filter((one) => one.job === job.name))
                printChild(child, `${indent}    `);
        }
    }
}
function printChild({ plan, context, errors, note, children }, indent) {
    if (note !== undefined)
        (0,door/* print */.yy)(`${indent}${note}`);
    for (const problem of errors)
        (0,door/* print */.yy)(`${indent}no child pipeline: ${(0,diagnostics/* formatDiagnostic */.x)(problem)}`);
    if (plan === undefined || context === undefined)
        return;
    (0,door/* print */.yy)(`${indent}child pipeline`);
    printJobs(plan, context, children, `${indent}  `);
    for (const { name, reason } of plan.excluded)
        (0,door/* print */.yy)(`${indent}  not in the pipeline: ${name}: ${reason}`);
    for (const warning of plan.warnings)
        (0,door/* print */.yy)(`${indent}  warning: ${warning.message}`);
}


/***/ }),

/***/ 76747:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   Pk: () => (/* binding */ fitColumns),
/* harmony export */   jh: () => (/* binding */ measured)
/* harmony export */ });
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);

/** Text of which each sign takes a column. */
const PLAIN = /^[\x20-\x7e\u2026]*$/;
/** The library and its tables take longer to load than a short command has to do: only texts that need them have them. */
let measure;
let loading;
function load() {
    return (loading ??= __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 94668)).then((library) => void (measure = library.default)));
}
/**
 * What `draw` gives, whose texts were all measured by the library where they take it. What is drawn without this may be a
 * little too wide or too narrow the first time.
 */
async function measured(draw) {
    const drawn = draw();
    if (measure !== undefined || loading === undefined)
        return drawn;
    await load();
    return draw();
}
/** Columns that a text of one line takes in a terminal; colours take none. */
function columnsOf(text) {
    const bare = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(text);
    if (PLAIN.test(bare))
        return bare.length;
    if (measure !== undefined)
        return measure(bare);
    void load();
    return bare.replace(/\p{M}/gu, '').length;
}
/** The beginning of the text that fits into so many columns, with an ellipsis where something is missing. */
function fitColumns(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    if (columns < 1)
        return '';
    if (PLAIN.test(text))
        return `${text.slice(0, columns - 1)}\u2026`;
    let room = columns - 1;
    let fitting = '';
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
        room -= columnsOf(segment);
        if (room < 0)
            break;
        fitting += segment;
    }
    return `${fitting}\u2026`;
}


/***/ }),

/***/ 7892:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assignAliases)
/* harmony export */ });
/* unused harmony export imageAliases */
/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service without a
 * name of its own is not started, which makes one with `name: $IMAGE` a matter of that variable. Source: GitLab
 * documentation, "Accessing the services"; `SplitNameAndVersion` of the runner.
 */
function assignAliases(services) {
    const taken = new Set();
    const named = [];
    const skipped = [];
    services.forEach((service, index) => {
        const aliases = [];
        for (const alias of [...imageAliases(service.name), ...splitAliases(service.alias)]) {
            if (aliases.includes(alias))
                continue;
            if (taken.has(alias))
                skipped.push({ alias, service: service.name, index });
            else
                aliases.push(alias);
        }
        aliases.forEach((alias) => taken.add(alias));
        if (aliases.length > 0)
            named.push({ service, aliases });
    });
    return { named, skipped };
}
/** `registry.example.com:4999/valkey/valkey:8` -> `registry.example.com__valkey__valkey`, `registry.example.com-valkey-valkey`. */
function imageAliases(image) {
    const withoutDigest = image.split('@')[0] ?? '';
    const slash = withoutDigest.lastIndexOf('/');
    const colon = withoutDigest.indexOf(':', slash + 1);
    const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
    const withoutPort = path.replace(/^([^/:]+):\d+\//, '$1/');
    const names = [withoutPort.replaceAll('/', '__'), withoutPort.replaceAll('/', '-')];
    return [...new Set(names)].filter((name) => name !== '');
}
function splitAliases(alias) {
    return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
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

/***/ 85860:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   KV: () => (/* binding */ isLeftOver),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/** Reads what {@link formatOwner} has written. */
function parseOwner(text) {
    const [host = '', boot = '', pid = '', started = ''] = text.split('/');
    return { host, boot, pid: Number(pid), started };
}
/** Whether the process is certainly gone; undefined where it cannot be told: on another host. */
function ownerIsDead(owner) {
    if (owner.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return undefined;
    return owner.boot !== bootId() || startTime(owner.pid) !== owner.started;
}
const DAY_MS = 24 * 3600 * 1000;
/** Whether a thing of a run is left over: its process is gone, or is not to be asked and it is there for a day. */
function isLeftOver(dead, since, now) {
    return dead ?? now - since > DAY_MS;
}
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return 'unknown'; // no /proc: macOS
    }
}
/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and parentheses. Empty where there is no /proc. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        try {
            process.kill(pid, 0);
            return '';
        }
        catch {
            return undefined;
        }
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


/***/ }),

/***/ 51659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aJ: () => (/* binding */ stripAnsi),
/* harmony export */   lJ: () => (/* binding */ onlyColors),
/* harmony export */   mh: () => (/* binding */ ANSI)
/* harmony export */ });
/** Colours of GitLab Runner's job log. */
const ANSI = {
    boldCyan: '\u001b[36;1m',
    boldGreen: '\u001b[32;1m',
    boldRed: '\u001b[31;1m',
    yellow: '\u001b[0;33m',
    grey: '\u001b[0;37m',
    reset: '\u001b[0;m',
    clear: '\u001b[0K',
};
const SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** The text without colours and cursor movements. */
function stripAnsi(text) {
    return text.replace(SEQUENCES, '');
}
const MOVEMENTS = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b[78cDEHM]/g;
/** The text with its colours, but without what only a terminal of its own could do: cursor movements, clearing. */
function onlyColors(text) {
    return text.replace(MOVEMENTS, '');
}


/***/ }),

/***/ 46055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ MAX_DIAGRAM),
/* harmony export */   HN: () => (/* binding */ colorOf),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   lm: () => (/* binding */ COLORS)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** GitHub draws nothing of a diagram whose text is longer (Mermaid's maxTextSize is 50,000). */
const MAX_DIAGRAM = 45_000;
const MAX_LABEL = 60;
/** Colours of a job by how it ended: fill, border, text. The same in both diagrams. */
const COLORS = {
    success: { fill: '#1f883d', stroke: '#116329', color: '#ffffff' },
    failed: { fill: '#cf222e', stroke: '#82071e', color: '#ffffff' },
    warning: { fill: '#bf8700', stroke: '#7d4e00', color: '#ffffff' },
    canceled: { fill: '#6e7781', stroke: '#424a53', color: '#ffffff' },
    manual: { fill: '#0969da', stroke: '#033d8b', color: '#ffffff' },
    other: { fill: '#d0d7de', stroke: '#6e7781', color: '#24292f' },
};
/** How a job is coloured. */
function colorOf(job) {
    if (job.status === 'failed')
        return job.allowFailure ? 'warning' : 'failed';
    const { status } = job;
    return status === 'success' || status === 'canceled' || status === 'manual' ? status : 'other';
}
/**
 * A text inside a Mermaid diagram: all but letters, digits and spaces as Mermaid's entity codes, so that nothing in it
 * is syntax, Markdown or HTML; the first character always, so that it is no keyword at the start of a line either.
 */
function mermaidText(text, length = MAX_LABEL) {
    const label = [...(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), length)].map((character, index) => index > 0 && /[A-Za-z0-9 ]/.test(character) ? character : `#${character.codePointAt(0) ?? 32};`);
    return label.length === 0 ? '#160;' : label.join('');
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84677);


const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .serverOf */ .FN)(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceOf */ .hR)(options.gitlabUrl, facts.origin, options.serverUrl) },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry(path),
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: projectVariablesOf(options),
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        ...(options.unsetVariables === undefined ? {} : { unsetVariables: options.unsetVariables }),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function projectVariablesOf(options) {
    const given = [
        ...Object.entries(options.projectVariables ?? {}).map(scoped(plainVariable)),
        ...Object.entries(options.secrets).map(scoped(secretVariable)),
        ...Object.entries(options.fileVariables ?? {}).map(scoped(fileVariable)),
    ];
    const names = new Set(given.map(({ key }) => key));
    return [...(options.stored ?? []).filter(({ key }) => !names.has(key)), ...given];
}
/** A variable of `NAME`, or of `NAME@SCOPE`. */
function scoped(make) {
    return ([name, value]) => {
        const [key, scope] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E2)(name, '@');
        return { ...make(key, value), ...(scope === '' ? {} : { environment: scope }) };
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key, value) {
    return { key, value, public: false, masked: true, file: true, raw: true };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ }),

/***/ 71428:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ hasCommit),
/* harmony export */   oJ: () => (/* binding */ whileThere),
/* harmony export */   uh: () => (/* binding */ commitLost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);


/** Whether a repository has a commit. */
async function hasCommit(repository, sha) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}
/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
function commitLost(repository, sha, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`, cause === undefined ? {} : { cause });
}
/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
async function whileThere(repository, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        if (await hasCommit(repository, sha))
            throw error;
        throw commitLost(repository, sha, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 20463:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openProject),
  R: () => (/* binding */ presentFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/repository/ahead.ts
var repository_ahead = __webpack_require__(52829);
// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/repository/git.ts
var git = __webpack_require__(32740);
// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
;// CONCATENATED MODULE: ./src/repository/files.ts






/** The files of a project whose commit is `sha`. `list` gives the paths of what is in its folder. */
function projectFilesAt(place, sha, list) {
    let listed;
    let held;
    const files = {
        list: () => (listed ??= list()),
        async read(path) {
            if (held === undefined)
                return (0,safe_folder/* readInside */.xO)(place.folder, path);
            return readHeld(place, sha, path.replace(/^\/+/, ''), held);
        },
        async hold() {
            const time = Date.now() - 10; // a file's time is that of the last tick
            const diff = ['diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha];
            const [changed, present] = await Promise.all([(0,git/* gitOf */.O)(place.repository, diff, false), files.list()]);
            // a snapshot has what was there: what Git ignores was not made a part of it
            held = {
                time,
                changed: new Set(place.snapshot ? [] : changed.stdout.split('\0').filter((path) => path !== '')),
                present: new Set(present),
            };
        },
    };
    return files;
}
async function readHeld(place, sha, path, held) {
    // of a link, itself and what it leads to
    const infos = await Promise.all([promises_.lstat, promises_.stat].map((ask) => ask((0,external_node_path_.join)(place.folder, path)).catch(() => undefined)));
    if (infos.every((info) => info !== undefined && info.ctimeMs < held.time))
        return (0,safe_folder/* readInside */.xO)(place.folder, path);
    if (!held.changed.has(path)) {
        const committed = await (0,git/* gitOf */.O)(place.repository, ['cat-file', 'blob', `${sha}:${path}`], false);
        if (committed.exitCode === 0)
            return committed.stdout;
        if (!(await (0,lost/* hasCommit */.QE)(place.repository, sha)))
            throw (0,lost/* commitLost */.uh)(place.repository, sha, committed.stderr.trim());
        if (!held.present.has(path))
            return undefined; // it has come since
    }
    throw new errors/* SystemError */._N(`${path} was not committed, and was changed since the pipeline began: run the pipeline again, or commit it first`);
}

;// CONCATENATED MODULE: ./src/repository/project.ts









/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,promises_.realpath)(folder);
    const { facts, ahead } = (0,repository_ahead/* takeAhead */.V$)(real) ?? { facts: (0,repository_facts/* askGit */.gG)(real), ahead: undefined };
    const answers = await facts;
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,promises_.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...filed(place, (0,repository_facts/* factsOf */.xS)(place, answers)), ahead, [Symbol.asyncDispose]: async () => ahead?.end() };
    }
    ahead?.end();
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,promises_.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...filed(place, await (0,repository_facts/* readFacts */.MH)(place)), ahead: undefined, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function filed(place, facts) {
    return { ...place, facts, files: projectFilesAt(place, facts.sha, () => presentFiles(place.repository, true)) };
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,git/* gitOf */.O)(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,scratch/* scratchFolder */.$B)('project');
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)));
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,process/* run */.eF)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,process/* run */.eF)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,process/* run */.eF)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,promises_.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    else if (stat.isFile())
        await (0,promises_.copyFile)(from, to);
}


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync),
/* harmony export */   sT: () => (/* binding */ scratchLeft)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85860);







const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;
/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
function scratchFolder(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(prefix(purpose, parent)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`No temporary folder can be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'Set TMPDIR to a folder that can be written.',
            cause: error,
        });
    });
}
/** The same at once. */
function scratchFolderSync(purpose) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix(purpose, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()));
}
function prefix(purpose, parent) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}
/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
async function sweepScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    let removed = 0;
    for (const path of await scratchLeft(parent, now)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Paths of the folders of processes that are gone. */
async function scratchLeft(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    const left = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        // a process of another machine, or from before a restart, is not to be asked for
        const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined); // removed by another process at this moment
        if (since !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, since.mtimeMs, now))
            left.push(path);
    }
    return left;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


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
