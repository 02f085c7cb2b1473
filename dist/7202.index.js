export const id = 7202;
export const ids = [7202];
export const modules = {

/***/ 85208:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ QUALITY_SEVERITIES),
/* harmony export */   DS: () => (/* binding */ SECURITY_REPORTS),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   Q8: () => (/* binding */ NO_REPORTS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** The worst first. Source: GitLab documentation, "Code Quality report format". */
const QUALITY_SEVERITIES = ['blocker', 'critical', 'major', 'minor', 'info'];
/** Reports of GitLab's security scanners that are understood. */
const SECURITY_REPORTS = ['sast', 'secret_detection', 'container_scanning', 'dependency_scanning'];
/** The worst first. Source: GitLab documentation, "Vulnerability severity levels". */
const SEVERITIES = ['Critical', 'High', 'Medium', 'Low', 'Info', 'Unknown'];
const NO_REPORTS = {
    quality: [],
    qualityLeftOut: 0,
    security: [],
    coverage: [],
    kept: [],
    dotenv: [],
};
/** Code scanning takes no more of a run. Source: GitHub documentation, "SARIF results exceed one or more limits". */
const MAX_FINDINGS = 25_000;


/***/ }),

/***/ 75694:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ attemptEvent),
/* harmony export */   t: () => (/* binding */ attemptOf)
/* harmony export */ });
/** An attempt of a job (by its name as shown) as an event. */
function attemptEvent(name, attempt) {
    return {
        type: 'attempt',
        id: attempt.id,
        name,
        attempt: attempt.number,
        status: attempt.status,
        exit_code: attempt.exitCode ?? null,
        failure_reason: attempt.failureReason ?? null,
        started_seconds: attempt.startedSeconds,
        duration_seconds: attempt.durationSeconds,
        phases: attempt.phases.map(({ phase, startedSeconds, seconds }) => ({
            name: phase,
            started_seconds: startedSeconds,
            seconds,
        })),
    };
}
/** The other way round: what an event tells. */
function attemptOf(event) {
    return {
        number: event.attempt,
        id: event.id,
        status: event.status,
        exitCode: event.exit_code ?? undefined,
        failureReason: event.failure_reason ?? undefined,
        startedSeconds: event.started_seconds,
        durationSeconds: event.duration_seconds,
        phases: event.phases.map(({ name, started_seconds: startedSeconds, seconds }) => ({
            phase: name,
            startedSeconds,
            seconds,
        })),
    };
}


/***/ }),

/***/ 37202:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFile: () => (/* binding */ reportFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
// EXTERNAL MODULE: ./src/report/html/page/assets.ts
var assets = __webpack_require__(3883);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/report/findings/types.ts
var types = __webpack_require__(85208);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/html/views/tables.ts
var tables = __webpack_require__(88054);
;// CONCATENATED MODULE: ./src/report/html/views/findings.ts




/** Rows of one table; the summary and the SARIF files have more. */
const MAX_ROWS = 500;
/** What security scanners, code quality and coverage reports of the jobs say. */
function findingsView(page, { result }, anchors) {
    const link = (job) => page.html `<a href="#${anchors.get(job)}">${job.name}</a>`;
    const place = (file, line) => file === undefined ? undefined : page.html `<code>${file}${line === undefined ? undefined : `:${line}`}</code>`;
    const found = result.jobs.flatMap((job) => job.reports.security.flatMap(({ scanner, vulnerabilities }) => vulnerabilities.map((item) => ({ job, scanner, item }))));
    const issues = result.jobs.flatMap((job) => job.reports.quality.map((item) => ({ job, item })));
    const packages = result.jobs.flatMap((job) => job.reports.coverage.map((item) => ({ job, item })));
    return page.html `${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('security'),
        title: 'Security',
        heads: ['Finding', 'Severity', 'Where', 'Scanner', 'Job'],
        rows: sorted(found, types/* SEVERITIES */.oC).map(({ job, scanner, item }) => [
            item.name,
            item.severity,
            item.file === undefined ? item.component : place(item.file, item.line),
            scanner,
            link(job),
        ]),
    })}${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('quality'),
        title: 'Code quality',
        heads: ['Issue', 'Severity', 'Where', 'Check', 'Job'],
        rows: sorted(issues, types/* QUALITY_SEVERITIES */.Cs).map(({ job, item }) => [
            item.description,
            item.severity,
            place(item.file, item.line),
            item.check,
            link(job),
        ]),
    })}${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('coverage'),
        title: 'Coverage by package',
        heads: ['Package', 'Covered', 'Lines', 'Job'],
        rows: packages
            .slice(0, MAX_ROWS)
            .map(({ job, item }) => [item.name === '' ? '(none)' : item.name, item.covered, item.lines, link(job)]),
    })}`;
}
/** The worst first, no more than a table has rows for. */
function sorted(list, order) {
    const rank = ({ item }) => order.indexOf(item.severity);
    return list.toSorted((one, other) => rank(one) - rank(other)).slice(0, MAX_ROWS);
}
/** The jobs that did not run and why, and those that rules left out. */
function notRunView(page, { result }, anchors) {
    const waiting = result.jobs.flatMap((job) => {
        const why = (0,order/* whyNotRun */.hv)(job, result.jobs, result.stages);
        return why === undefined ? [] : [[page.html `<a href="#${anchors.get(job)}">${job.name}</a>`, why]];
    });
    return (0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('not-run'),
        title: 'Not run',
        heads: ['Job', 'Why'],
        rows: [
            ...waiting,
            ...result.excluded.map(({ name, reason }) => [name, `not in this pipeline: ${reason}`]),
        ],
    });
}
/** What is known of the cause of a failure. */
function explanationsOf(page, job) {
    return page.html `${job.explanations.map(({ title, cause, remedy }) => page.html `<p><strong>${title}.</strong> ${cause}<br><span class="soft">What to do:</span> ${remedy}</p>`)}`;
}

;// CONCATENATED MODULE: ./src/report/html/views/status.ts


/** Names of classes and signs; the words beside them say the same. */
const LOOKS = {
    success: look('success', '\u2713'),
    failed: look('failed', '\u2715'),
    warning: look('warning', '!'),
    canceled: look('canceled', '\u2298'),
    skipped: look('skipped', '\u00bb'),
    manual: look('manual', '\u25b7'),
    created: look('other', '\u00b7'),
    pending: look('other', '\u00b7'),
    running: look('running', '\u25d0'),
    scheduled: look('other', '\u25f7'),
};
function look(kind, sign) {
    return [markup/* Html */.Ed.own(`s-${kind}`), markup/* Html */.Ed.own(sign)];
}
/** Class of a job's status. */
function kindOf(job) {
    return looksOf(job)[0];
}
function signOf(job) {
    return looksOf(job)[1];
}
function looksOf(job) {
    return LOOKS[job.status === 'failed' && job.allowFailure ? 'warning' : job.status];
}
/** The sign of a job's status, for eyes alone. */
function mark(page, job) {
    return page.html `<span class="mark ${kindOf(job)}" aria-hidden="true">${signOf(job)}</span>`;
}
/** Sign and word. */
function badge(page, job) {
    return page.html `<span class="badge ${kindOf(job)}"><span aria-hidden="true">${signOf(job)}</span> ${(0,table/* outcome */.bu)(job)}</span>`;
}
/** How a run ended, in GitLab's words, and what ended it where it was not the run itself. */
function runBadge(page, { result, ending }) {
    const words = (0,table/* word */.Vm)(result);
    const key = words === 'passed with warnings' ? 'warning' : result.status;
    const [kind, sign] = LOOKS[key];
    const why = {
        'by itself': '',
        stopped: ': it was stopped',
        timeout: result.canceledBy === undefined ? ': its time was over' : '', // the words have the limit
        lost: ': it came to no end, what is here is what was known by then',
    };
    return page.html `<span class="badge big ${kind}"><span aria-hidden="true">${sign}</span> ${words}</span>${why[ending] === '' ? undefined : page.html `<span class="why">${why[ending]}</span>`}`;
}
function anchorsOf({ jobs }) {
    return new Map(jobs.map((job, index) => [job, job.id > 0 ? `job-${Math.trunc(job.id)}` : `job-x${index}`]));
}

;// CONCATENATED MODULE: ./src/report/html/views/head.ts






/** Title of the page. */
function titleOf({ context, result }) {
    return `${context.project.path} #${result.pipeline}: ${(0,table/* word */.Vm)(result)}`;
}
/** Of what the pipeline is, and how it ended. */
function headView(page, data) {
    const { context, result } = data;
    const { ref, commit } = context;
    const kinds = { branch: 'Branch', tag: 'Tag', merge_request: 'Merge request' };
    const title = (0,report_text/* oneLine */.TN)(commit.message.split('\n', 1)[0] ?? '');
    const facts = [
        [kinds[ref.kind], page.html `${ref.name}`],
        ['Commit', page.html `<code>${commit.sha.slice(0, 8)}</code> ${title}`],
        ['Event', page.html `${context.source}`],
        ['Started', page.html `<time datetime="${context.createdAt}">${moment(context.createdAt)}</time>`],
        ['Duration', page.html `${(0,table/* duration */.p0)(result.durationSeconds)}`],
        [
            'Jobs',
            page.html `${(0,report_text/* count */.U9)(result.jobs.length, 'job')}, ${result.jobs.filter(({ attempts }) => attempts > 0).length} ran`,
        ],
    ];
    const name = result.name === undefined ? undefined : page.html `<p class="name">${result.name}</p>`;
    return page.html `<header class="top">
<p class="project">${context.project.path}</p>
<h1>Pipeline #${result.pipeline}</h1>${name}
<p class="state">${runBadge(page, data)}</p>
<dl class="facts">${facts.map(([term, value]) => page.html `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>
`;
}
/** `2026-01-31 12:00 UTC`; as it is where it is no time. */
function moment(time) {
    const date = new Date(time);
    if (Number.isNaN(date.getTime()))
        return time;
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** Which parts of the page there are: ids and titles. */
function navigation(page, parts) {
    const links = parts.map(([id, title]) => page.html `<li><a href="#${markup/* Html */.Ed.own(id)}">${title}</a></li>`);
    return page.html `<nav aria-label="Parts of the report"><ul>${links}</ul>
<form role="search" id="search" hidden><label class="vh" for="query">Search in all logs</label><input type="search" id="query" placeholder="Search in all logs" autocomplete="off" spellcheck="false"><button type="submit">Search</button></form>
</nav>
<section class="panel" id="results" aria-labelledby="found" hidden><h2 id="found">Found in logs</h2><p role="status" id="found-count"></p><ol id="found-list"></ol><button type="button" id="found-close">Close</button></section>
`;
}
const MAX_LINES = 24;
/** Each job that has failed, with the last lines of its log and the way to the line. */
function failuresView(page, { result }, anchors) {
    const all = result.jobs.filter(({ status }) => status === 'failed');
    const failed = [...all.filter((job) => !job.allowFailure), ...all.filter((job) => job.allowFailure)];
    if (failed.length === 0)
        return page.html ``;
    return page.html `<section class="panel" aria-labelledby="failures">
<h2 id="failures">Failed jobs</h2>
${failed.map((job) => failureView(page, job, anchors))}</section>
`;
}
function failureView(page, job, anchors) {
    const why = (0,table/* reason */.l)(job);
    const at = (0,tables/* place */.ik)(job.failedAt);
    const anchor = anchors.get(job);
    const lines = job.lastLines.slice(-MAX_LINES);
    return page.html `<article class="failure"><h3>${mark(page, job)} <a href="#${anchor}">${job.name}</a></h3>
<p>${why === '' ? 'failed' : why}${at === '' ? undefined : page.html ` at <code>${at}</code>`}${job.allowFailure ? ', which is allowed' : undefined}${job.history.length > 0 ? page.html ` \u00b7 <a href="#${anchor}-failed">to the line in the log</a>` : undefined}</p>
${explanationsOf(page, job)}${lines.length === 0 ? undefined : page.html `<pre class="quote" tabindex="0">\n${lines.join('\n')}</pre>`}</article>
`;
}

;// CONCATENATED MODULE: ./src/report/html/views/needs.ts



const WIDTH = 190;
const HEIGHT = 34;
const GAP_X = 56;
const GAP_Y = 12;
const LETTERS = 20;
/** Lines beyond which a graph is no help and a page no longer quick. */
const needs_MAX_LINES = 3000;
/** Pipelines by what their jobs need: the run's own first, behind it in boxes those that jobs triggered. */
function needsGraph(page, jobs, stages, anchors) {
    const parents = [...new Set(jobs.map(({ parent }) => parent))];
    const boxes = parents.map((parent) => {
        const own = jobs.filter((job) => job.parent === parent);
        const order = parent === undefined ? stages : [...new Set(own.map(({ stage }) => stage))];
        const drawn = drawing(page, own, order, anchors);
        if (parent === undefined)
            return page.html `<div class="own">${drawn}</div>`;
        return page.html `<div class="child"><p class="stage">Child pipeline of ${parent}</p>${drawn}</div>`;
    });
    return page.html `<div class="graphs">${boxes}</div>`;
}
function drawing(page, jobs, stages, anchors) {
    const places = placesOf(jobs, stages);
    const byName = new Map(places.map((place) => [place.job.name, place]));
    const lines = places.flatMap((to) => (to.job.needs ?? []).flatMap((name) => {
        const from = byName.get(name);
        return from === undefined ? [] : { from, to };
    }));
    const left = lines.length - needs_MAX_LINES;
    const columns = Math.max(0, ...places.map(({ column }) => column)) + 1;
    const rows = Math.max(0, ...places.map(({ row }) => row)) + 1;
    const [width, height] = [columns * (WIDTH + GAP_X) - GAP_X + 2, rows * (HEIGHT + GAP_Y) - GAP_Y + 2];
    return page.html `<svg width="${width}" height="${height}" viewBox="-1 -1 ${width} ${height}">
<g class="lines" aria-hidden="true">${lines.slice(0, needs_MAX_LINES).map(({ from, to }) => line(page, from, to))}</g>
${places.map((place) => node(page, place, anchors))}</svg>${left > 0 ? page.html `<p>${(0,report_text/* count */.U9)(left, 'further line is', 'further lines are')} left out.</p>` : undefined}`;
}
/**
 * Columns by the longest way of needs that leads to a job; one without `needs` stands behind all of the earlier stages,
 * for which it waits.
 */
function placesOf(jobs, stages) {
    const byName = new Map(jobs.map((job) => [job.name, job]));
    const columns = new Map();
    const rank = (job) => stages.indexOf(job.stage);
    const lastOfStage = new Map();
    const inOrder = ordered(jobs, byName, rank);
    for (const job of inOrder) {
        const before = job.needs !== null
            ? job.needs.flatMap((name) => columns.get(byName.get(name) ?? job) ?? [])
            : [...lastOfStage].flatMap(([stage, column]) => (stage < rank(job) ? column : []));
        const column = Math.max(-1, ...before) + 1;
        columns.set(job, column);
        lastOfStage.set(rank(job), Math.max(column, lastOfStage.get(rank(job)) ?? 0));
    }
    const rows = new Map();
    return jobs.map((job) => {
        const column = columns.get(job) ?? 0;
        const row = rows.get(column) ?? 0;
        rows.set(column, row + 1);
        return { job, column, row };
    });
}
/** Jobs behind all that they need, stage by stage otherwise. */
function ordered(jobs, byName, rank) {
    const done = new Set();
    const visit = (job) => {
        // what is under way counts as done: results are data, and may go in a circle
        if (done.has(job))
            return;
        done.add(job);
        for (const name of job.needs ?? []) {
            const needed = byName.get(name);
            if (needed !== undefined)
                visit(needed);
        }
        order.push(job);
    };
    const order = [];
    for (const job of [...jobs].sort((one, other) => rank(one) - rank(other)))
        visit(job);
    return order;
}
function line(page, from, to) {
    const [x1, y1] = [from.column * (WIDTH + GAP_X) + WIDTH, from.row * (HEIGHT + GAP_Y) + HEIGHT / 2];
    const [x2, y2] = [to.column * (WIDTH + GAP_X), to.row * (HEIGHT + GAP_Y) + HEIGHT / 2];
    const bend = x2 - GAP_X / 2;
    return page.html `<path d="M${x1} ${y1}H${x2 - GAP_X}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}"/>`;
}
function node(page, { job, column, row }, anchors) {
    const [x, y] = [column * (WIDTH + GAP_X), row * (HEIGHT + GAP_Y)];
    const name = page.hide(job.parent === undefined ? job.name : job.name.slice(job.parent.length + 3));
    const time = (0,table/* duration */.p0)(job.durationSeconds);
    return page.html `<a href="#${anchors.get(job)}" class="${kindOf(job)}" aria-label="${job.name}, ${(0,table/* outcome */.bu)(job)}${time === '' ? '' : `, ${time}`}"><title>${job.name}: ${(0,table/* outcome */.bu)(job)}${time === '' ? '' : `, ${time}`}</title><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="6"/><text class="sign" x="${x + 12}" y="${y + 22}">${signOf(job)}</text><text x="${x + 30}" y="${y + 22}">${(0,report_text/* shorten */.ml)(name, LETTERS)}</text></a>`;
}

;// CONCATENATED MODULE: ./src/report/html/views/graph.ts



/** The pipeline by stages and by needs; which is shown is the reader's choice, without a script as well. */
function graphView(page, data, anchors) {
    const { jobs, stages } = data.result;
    return page.html `<section class="panel" aria-labelledby="pipeline">
<h2 id="pipeline">Pipeline</h2>
<input class="vh switch" type="radio" name="graph" id="by-stages" checked><label for="by-stages">By stages</label>
<input class="vh switch" type="radio" name="graph" id="by-needs"><label for="by-needs">By needs</label>
<div class="scroll by-stages" role="region" tabindex="0" aria-label="Jobs by stages">${columns(page, { jobs, anchors }, undefined, stages, 0)}</div>
<div class="scroll by-needs" role="region" tabindex="0" aria-label="Jobs by needs">${needsGraph(page, jobs, stages, anchors)}</div>
</section>
`;
}
/** How deep pipelines are in pipelines at most: GitLab's own limit is two. */
const MAX_DEPTH = 4;
/** A pipeline of a run, a column for each stage; `parent` is the job that triggered it. */
function columns(page, graph, parent, order, depth) {
    const jobs = graph.jobs.filter((job) => job.parent === parent);
    const stages = [...new Set([...order, ...jobs.map(({ stage }) => stage)])];
    const shown = stages.map((stage) => ({ stage, jobs: jobs.filter((job) => job.stage === stage) }));
    return page.html `<div class="columns">${shown
        .filter((column) => column.jobs.length > 0)
        .map((column) => page.html `<div class="column"><p class="stage">${column.stage}</p><ul>${column.jobs.map((job) => item(page, graph, job, depth))}</ul></div>`)}</div>`;
}
function item(page, graph, job, depth) {
    const isParent = depth < MAX_DEPTH && graph.jobs.some(({ parent }) => parent === job.name);
    const child = isParent
        ? page.html `<div class="child"><p class="stage">Child pipeline of ${ownName(job)}</p>${columns(page, graph, job.name, [], depth + 1)}</div>`
        : undefined;
    return page.html `<li${isParent ? page.html ` class="trigger"` : undefined}><a class="node" href="#${graph.anchors.get(job)}">${mark(page, job)}<span class="name">${ownName(job)}</span><span class="vh">, ${(0,table/* outcome */.bu)(job)}</span><span class="time">${(0,table/* duration */.p0)(job.durationSeconds)}</span></a>${child}</li>`;
}
/** The name in its own pipeline. */
function ownName({ name, parent }) {
    return parent !== undefined && name.startsWith(`${parent} / `) ? name.slice(parent.length + 3) : name;
}

;// CONCATENATED MODULE: ./src/report/html/views/images.ts




/** Images that were pushed, copied, and those that jobs and their services ran in. */
function imagesView(page, { result, images }, anchors) {
    const jobs = new Map(result.jobs.map((job) => [job.name, job]));
    const pulled = (yes) => (yes === undefined ? '' : yes ? 'yes' : 'no, it was there');
    return page.html `${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('pushed'),
        title: 'Pushed images',
        heads: ['Image', 'Size', 'Platforms', 'Digest'],
        rows: result.images.map((image) => [
            `${image.repository}:${image.tag}`,
            (0,table/* fileSize */.Ov)(image.size),
            image.platforms.join(', '),
            page.html `<code>${image.digest}</code>`,
        ]),
    })}${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('copied'),
        title: 'Copied to another registry',
        heads: ['Tag', 'Target', 'Sent', 'Already there', 'Digest'],
        rows: (result.pushed?.copies ?? []).map(({ source, target, sent, skipped, digest }) => [
            source,
            target,
            (0,table/* fileSize */.Ov)(sent),
            (0,table/* fileSize */.Ov)(skipped),
            page.html `<code>${digest}</code>`,
        ]),
    })}${(0,tables/* tablePanel */.Rp)(page, {
        id: markup/* Html */.Ed.own('images'),
        title: 'Images of jobs and services',
        heads: ['Image', 'Size unpacked', 'Platform', 'Pulled', 'Jobs'],
        rows: images.map((image) => [
            image.name,
            image.size === undefined ? '' : (0,table/* fileSize */.Ov)(image.size),
            image.platform,
            pulled(image.pulled),
            linked(page, image.jobs.flatMap((name) => jobs.get(name) ?? []), anchors),
        ]),
    })}`;
}
const MAX_NAMES = 12;
function linked(page, jobs, anchors) {
    const more = jobs.length - MAX_NAMES;
    const links = jobs.slice(0, MAX_NAMES).map((job) => page.html `<a href="#${anchors.get(job)}">${job.name}</a>`);
    return [
        ...links.flatMap((link, index) => [index === 0 ? '' : ', ', link]),
        more > 0 ? ` and ${(0,report_text/* count */.U9)(more, 'more', 'more')}` : '',
    ];
}

;// CONCATENATED MODULE: ./src/report/html/log/encode.ts
/**
 * Colours stand in a log's text as characters that no browser shows (Unicode's tags), so that a log is plain text until
 * it is opened: elements for them would be hundreds of thousands, and without a script the text is to be read as it is.
 * A mark is U+E0001, the words of the style, and U+E007F; the style holds to the next mark, or to the end of the line.
 */
function encodeLine(runs) {
    let before = '';
    let line = '';
    for (const { style, text } of runs) {
        if (style !== before)
            line += encode_mark(style);
        line += text;
        before = style;
    }
    return line;
}
function encode_mark(style) {
    const words = Array.from(style, (sign) => String.fromCodePoint(0xe0000 + (sign.codePointAt(0) ?? 0)));
    return `\u{e0001}${words.join('')}\u{e007f}`;
}

;// CONCATENATED MODULE: ./src/report/html/log/style.ts
/** Flags of SGR, by the parameter that sets each; 7 swaps the colours. */
const FLAGS = [1, 2, 3, 4, 7, 9];
/** What unsets flags. */
const UNSET = { 21: [1], 22: [1, 2], 23: [3], 24: [4], 27: [7], 29: [9] };
/** The state of a terminal's colours. Source: ECMA-48 8.3.117 (SGR), and xterm for 256 and true colours. */
class SgrState {
    #flags = new Set();
    #front;
    #back;
    #words = '';
    get words() {
        return this.#words;
    }
    /** Takes the parameters of one sequence: what is between `ESC [` and `m`. */
    apply(parameters) {
        const codes = parameters.replaceAll(':', ';').split(';').map(Number);
        for (let at = 0; at < codes.length; at++) {
            const code = codes[at] ?? 0;
            if (code === 38 || code === 48) {
                const { colour, used } = extended(codes.slice(at + 1, at + 6));
                at += used;
                if (colour === undefined)
                    continue;
                if (code === 38)
                    this.#front = colour;
                else
                    this.#back = colour;
            }
            else
                this.#plain(code);
        }
        this.#words = this.#inWords();
    }
    #plain(code) {
        if (code === 0) {
            this.#flags.clear();
            this.#front = this.#back = undefined;
        }
        else if (FLAGS.includes(code))
            this.#flags.add(code);
        else if (code in UNSET)
            UNSET[code]?.forEach((flag) => this.#flags.delete(flag));
        else if (code >= 30 && code <= 37)
            this.#front = String(code - 30);
        else if (code >= 40 && code <= 47)
            this.#back = String(code - 40);
        else if (code >= 90 && code <= 97)
            this.#front = String(code - 82);
        else if (code >= 100 && code <= 107)
            this.#back = String(code - 92);
        else if (code === 39)
            this.#front = undefined;
        else if (code === 49)
            this.#back = undefined;
    }
    #inWords() {
        const swapped = this.#flags.has(7);
        const front = swapped ? (this.#back ?? 'd') : this.#front;
        const back = swapped ? (this.#front ?? 'd') : this.#back;
        const flags = [...this.#flags].filter((flag) => flag !== 7).sort((one, other) => one - other);
        return [...flags, ...(front === undefined ? [] : [`f${front}`]), ...(back === undefined ? [] : [`b${back}`])].join(' ');
    }
}
/** The colour behind 38 or 48: `5;N` or `2;R;G;B`, and how many parameters that took. */
function extended([kind, ...rest]) {
    const isByte = (value) => value !== undefined && Number.isInteger(value) && value >= 0 && value < 256;
    if (kind === 5)
        return { colour: isByte(rest[0]) ? String(rest[0]) : undefined, used: 2 };
    if (kind !== 2)
        return { colour: undefined, used: 1 };
    const channels = rest.slice(0, 3);
    const whole = channels.length === 3 && channels.every(isByte);
    const hex = channels.map((value) => value.toString(16).padStart(2, '0')).join('');
    return { colour: whole ? `#${hex}` : undefined, used: 4 };
}

;// CONCATENATED MODULE: ./src/report/html/log/line.ts

/** Sequences of a terminal within a line: parameters and last letter of a control sequence, or another one. */
const SEQUENCE = /(?:\u001b\[|\u009b)([0-9;:<=>?]*)[ -/]*([@-~])|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
/** What moves the cursor within a line, or clears a part of it. */
const MOVES = /[\r\b]|(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[CDGKPX]/;
/** What is no character of a line; \u{e0001} is what marks styles (see encode.ts). */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\u{e0001}/gu;
/** Columns beyond which a cursor does not go. */
const MAX_COLUMN = 64 * 1024;
/** Turns lines of a log into what a terminal shows of them. Colours go on from line to line. */
class LineReader {
    #state = new SgrState();
    /** A line without its end: what carriage returns and clearing leave of it. */
    read(raw) {
        // the runner clears the rest of the line at each start
        const line = raw.replace(/\r+$/, '').replace(/^(?:\u001b\[0?K)+/, '');
        if (!MOVES.test(line))
            return this.#simple(line);
        return this.#moved(line);
    }
    #simple(line) {
        const runs = [];
        this.#parts(line, (text) => add(runs, this.#state.words, text));
        return runs;
    }
    /** Cell by cell, where the cursor goes back. */
    #moved(line) {
        const cells = [];
        let column = 0;
        const put = (text) => {
            for (const sign of text) {
                if (sign === '\r')
                    column = 0;
                else if (sign === '\b')
                    column = Math.max(0, column - 1);
                else {
                    while (cells.length < column)
                        cells.push({ style: '', text: ' ' });
                    cells[column] = { style: this.#state.words, text: sign };
                    column = Math.min(column + 1, MAX_COLUMN);
                }
            }
        };
        this.#parts(line, put, (parameters, letter) => {
            const number = Math.min(MAX_COLUMN, Number(parameters) || 0);
            if (letter === 'K')
                clear(cells, column, number);
            else if (letter === 'C')
                column = Math.min(MAX_COLUMN, column + Math.max(1, number));
            else if (letter === 'D')
                column = Math.max(0, column - Math.max(1, number));
            else if (letter === 'G')
                column = Math.max(0, number - 1);
            else if (letter === 'P')
                cells.splice(column, Math.max(1, number));
            else if (letter === 'X')
                blank(cells, column, column + Math.max(1, number));
        });
        const runs = [];
        for (const { style, text } of cells)
            add(runs, style, text);
        return runs;
    }
    /** Hands out the text between sequences, with the state as it is there, and those that move. */
    #parts(line, text, move) {
        // what only a moved line has is kept for it
        const kept = (part) => part.replace(UNSEEN, (sign) => (move !== undefined && /[\r\b]/.test(sign) ? sign : ''));
        let at = 0;
        if (line.includes('\u001b') || /[\u0090-\u009f]/.test(line)) {
            for (const match of line.matchAll(SEQUENCE)) {
                text(kept(line.slice(at, match.index)));
                at = match.index + match[0].length;
                const [, parameters = '', letter] = match;
                if (letter === 'm' && !/[<=>?]/.test(parameters))
                    this.#state.apply(parameters);
                else if (letter !== undefined)
                    move?.(parameters, letter);
            }
        }
        text(kept(line.slice(at)));
    }
}
function add(runs, style, text) {
    const last = runs.at(-1);
    if (text === '')
        return;
    if (last?.style === style)
        runs[runs.length - 1] = { style, text: last.text + text };
    else
        runs.push({ style, text });
}
/** `ESC [ N K`: to the end of the line, to its beginning, all of it. */
function clear(cells, column, kind) {
    if (kind === 0)
        cells.length = Math.min(cells.length, column);
    else if (kind === 1)
        blank(cells, 0, column + 1);
    else if (kind === 2)
        blank(cells, 0, cells.length);
}
function blank(cells, from, to) {
    for (let at = from; at < Math.min(to, cells.length); at++)
        cells[at] = { style: '', text: ' ' };
}
/** What a line says. */
function plainText(runs) {
    return runs.map(({ text }) => text).join('');
}

;// CONCATENATED MODULE: ./src/report/html/log/reader.ts

/**
 * Source: GitLab documentation, "Custom collapsible sections"; GitLab Runner, `helpers/trace`. `[collapsed=true]` asks for
 * a folded one.
 */
const MARK = /(?:\u001b\[0K)*section_(start|end):(\d{1,15}):([A-Za-z0-9_.-]+)(?:\[([^\]\r\n]*)\])?\r(?:\u001b\[0K)*/g;
/** Sections of the runner itself but for the script's own: GitLab folds none, here they are out of the way. */
const FOLDED = new Set([
    'prepare_executor', 'prepare_script', 'get_sources', 'restore_cache', 'download_artifacts', 'after_script',
    'archive_cache', 'archive_cache_on_failure', 'upload_artifacts_on_success', 'upload_artifacts_on_failure',
    'cleanup_file_variables',
]); // prettier-ignore
/** A line is cut after so many characters. */
const MAX_LINE = 64 * 1024;
/** Sections in sections, and sections of a log: of what is beyond the headers are lines. */
const reader_MAX_DEPTH = 12;
const MAX_SECTIONS = 2000;
/** Reads a log as it comes, piece by piece. Sections that are not ended end with the one around them. */
class LogReader {
    #lines = new LineReader();
    #open = [];
    #sections = 0;
    #rest = '';
    *push(text) {
        const all = this.#rest + text;
        let at = 0;
        for (;;) {
            const end = all.indexOf('\n', at);
            if (end === -1)
                break;
            yield* this.#long(all.slice(at, end));
            at = end + 1;
        }
        this.#rest = all.slice(at);
        while (this.#rest.length > MAX_LINE) {
            yield* this.#line(this.#rest.slice(0, MAX_LINE));
            this.#rest = this.#rest.slice(MAX_LINE);
        }
    }
    *finish() {
        if (this.#rest !== '')
            yield* this.#line(this.#rest);
        this.#rest = '';
        while (this.#open.pop() !== undefined)
            yield { type: 'close', seconds: undefined };
    }
    /** Sections that are open. */
    get depth() {
        return this.#open.length;
    }
    *#long(line) {
        yield* this.#line(line.slice(0, MAX_LINE));
        for (let at = MAX_LINE; at < line.length; at += MAX_LINE)
            yield* this.#line(line.slice(at, at + MAX_LINE));
    }
    *#line(line) {
        if (!line.includes('section_')) {
            yield { type: 'line', runs: this.#lines.read(line) };
            return;
        }
        const marks = [...line.matchAll(MARK)];
        let at = 0;
        for (const [index, match] of marks.entries()) {
            if (match.index > at)
                yield { type: 'line', runs: this.#lines.read(line.slice(at, match.index)) };
            at = match.index + match[0].length;
            const [, kind = '', time = '', name = '', options = ''] = match;
            if (kind === 'end')
                yield* this.#close(name, Number(time));
            else {
                const end = marks[index + 1]?.index ?? line.length;
                yield this.#header(name, Number(time), options, this.#lines.read(line.slice(at, end)));
                at = end;
            }
        }
        if (at < line.length || marks.length === 0)
            yield { type: 'line', runs: this.#lines.read(line.slice(at)) };
    }
    #header(name, time, options, runs) {
        const header = plainText(runs).trim() || name;
        if (this.#open.length === reader_MAX_DEPTH || this.#sections === MAX_SECTIONS)
            return { type: 'line', runs };
        this.#sections += 1;
        this.#open.push({ name, time });
        const folded = FOLDED.has(name) || /(?:^|,)\s*collapsed\s*=\s*true\s*(?:,|$)/.test(options);
        return { type: 'open', name, header, folded, time };
    }
    *#close(name, time) {
        const index = this.#open.findLastIndex((section) => section.name === name);
        if (index === -1)
            return;
        for (const section of this.#open.splice(index).reverse()) {
            const seconds = time - section.time;
            yield { type: 'close', seconds: section.name === name && seconds >= 0 ? seconds : undefined };
        }
    }
}

;// CONCATENATED MODULE: ./src/report/html/log/log.ts




/** How much of a log is one text: the page's script makes lines of it when it comes into view. */
const log_MAX_LINES = 400;
const MAX_LENGTH = 48 * 1024;
/** With which GitLab Runner says that a job has failed. */
const FAILURE = /^ERROR: Job failed/;
/**
 * A log as markup, in parts as it is read: sections are `details`, what is between them plain texts. Whatever a terminal
 * would make of it is made before it is hidden, so that nothing comes together that was masked apart.
 */
async function* logMarkup(page, log) {
    const reader = new LogReader();
    const text = new LogTexts(page, log.anchor);
    let failedAt = log.failed ? undefined : 0;
    const items = async function* () {
        for await (const piece of log.pieces)
            yield reader.push(piece);
        yield reader.finish();
    };
    for await (const some of items()) {
        for (const item of some) {
            if (item.type === 'line') {
                const failed = failedAt === undefined && reader.depth === 0 && FAILURE.test(plainText(item.runs));
                if (failed)
                    failedAt = text.next;
                const full = text.add(item.runs, failed);
                if (full)
                    yield text.flush(true);
                continue;
            }
            yield text.flush();
            if (item.type === 'close')
                yield page.html `${time(page, item.seconds)}</details>`;
            else
                yield header(page, text, log.anchor, item);
        }
    }
    yield text.flush();
    if (failedAt === undefined)
        yield page.html `<span id="${log.anchor}-failed"></span>`;
}
function header(page, text, anchor, { header: title, folded }) {
    const number = text.skip();
    const open = folded ? undefined : markup/* Html */.Ed.own(' open');
    return page.html `<a class="n" href="#${anchor}-L${number}">${number}</a><details class="section"${open}><summary id="${anchor}-L${number}" data-line="${number}">${title}</summary>`;
}
/** The time that a section took, which is known at its end. */
function time(page, seconds) {
    if (seconds === undefined || seconds < 1)
        return undefined;
    const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
    return page.html `<p class="took">Section took ${minutes === 0 ? undefined : `${minutes} m `}${rest} s</p>`;
}
const LONG = markup/* Html */.Ed.own(' class="long"');
/** Lines that become one text. */
class LogTexts {
    #page;
    #anchor;
    #lines = [];
    #length = 0;
    #first = 1;
    #failed;
    constructor(page, anchor) {
        this.#page = page;
        this.#anchor = anchor;
    }
    /** Number of the next line. */
    get next() {
        return this.#first + this.#lines.length;
    }
    /** Takes a line; returns whether it is enough for a text. */
    add(runs, failed) {
        if (failed)
            this.#failed = this.next;
        this.#lines.push(runs);
        this.#length += runs.reduce((sum, { text }) => sum + text.length, 1);
        return this.#lines.length >= log_MAX_LINES || this.#length >= MAX_LENGTH;
    }
    /** A line that stands elsewhere; returns its number. Nothing waits when it is asked for. */
    skip() {
        this.#first += 1;
        return this.#first - 1;
    }
    /** What waits as one text; `long`: one that is laid out only where it is seen. */
    flush(long = false) {
        if (this.#lines.length === 0)
            return markup/* Html */.Ed.own('');
        const first = this.#first;
        const failed = this.#failed;
        const text = this.#text();
        this.#first = this.next;
        this.#lines = [];
        this.#length = 0;
        this.#failed = undefined;
        const mark = failed === undefined ? undefined : this.#page.html ` id="${this.#anchor}-failed" data-failed="${failed}"`;
        // a line end right behind the tag is the browser's
        return this.#page.html `<pre${long ? LONG : undefined} data-line="${first}"${mark}>\n${text}</pre>`;
    }
    /** The lines without what must not be shown: one that had such loses its colours. */
    #text() {
        const { hide } = this.#page;
        const plain = this.#lines.map(plainText);
        const whole = plain.join('\n');
        if (hide(whole) === whole)
            return markup/* Html */.Ed.own(this.#lines.map((runs) => `${(0,markup/* escapeHtml */.ZD)(encodeLine(runs))}\n`).join(''));
        const lines = plain.map((line, index) => {
            const hidden = hide(line);
            return hidden === line ? encodeLine(this.#lines[index] ?? []) : hidden;
        });
        // a value of several lines is found in all of them together alone
        const safe = hide(lines.join('\n'));
        return markup/* Html */.Ed.own(`${(0,markup/* escapeHtml */.ZD)(safe)}\n`);
    }
}

;// CONCATENATED MODULE: ./src/report/html/views/variables.ts


/** Variables by their names; of those that are masked the names alone. What GitLab gives all jobs is folded. */
function variablesView(page, { variables, common }) {
    if (variables.length + common.length === 0)
        return page.html ``;
    return page.html `<section class="panel" aria-labelledby="variables">
<h2 id="variables">Variables</h2>
${variables.length === 0 ? undefined : tableOf(page, 'Variables', variables)}
${folded(page, page.html `<h3>${(0,report_text/* count */.U9)(common.length, 'more variable')} of all jobs</h3>`, 'Variables of all jobs', common)}</section>
`;
}
/** Those that a job alone has. */
function jobVariablesView(page, job, variables) {
    const heading = page.html `<h4>${(0,report_text/* count */.U9)(variables.length, 'variable')} of this job alone</h4>`;
    return folded(page, heading, `Variables of ${job}`, variables);
}
function folded(page, heading, title, variables) {
    if (variables.length === 0)
        return page.html ``;
    return page.html `<details class="fold"><summary>${heading}</summary>
${tableOf(page, title, variables)}</details>
`;
}
function tableOf(page, title, variables) {
    const shown = (value) => value === undefined || page.hide(value) !== value
        ? page.html `<span class="soft">[MASKED]</span>`
        : value === ''
            ? page.html `<span class="soft">(empty)</span>`
            : page.html `<code>${value}</code>`;
    const rows = variables.map(({ name, value, origin }) => [name, shown(value), origin]);
    return (0,tables/* table */.tp)(page, { title, heads: ['Name', 'Value', 'From'], rows });
}

;// CONCATENATED MODULE: ./src/report/html/views/jobs.ts






/** Each job with its attempts and their logs, in parts: logs are read as they are written. */
async function* jobsView(page, data, anchors) {
    yield page.html `<section class="panel" aria-labelledby="jobs">
<h2 id="jobs">Jobs and logs</h2>
`;
    const byJob = new Map();
    for (const log of data.logs) {
        const known = byJob.get(log.job);
        if (known === undefined)
            byJob.set(log.job, [log]);
        else
            known.push(log);
    }
    for (const job of data.result.jobs)
        yield* jobView(page, job, { logs: byJob.get(job.name) ?? [], variables: data.ofJobs.get(job.name) ?? [] }, anchors);
    yield page.html `</section>
`;
}
async function* jobView(page, job, { logs, variables }, anchors) {
    const anchor = anchors.get(job);
    yield page.html `<details class="job" id="${anchor}"><summary>${mark(page, job)}<h3>${job.name}</h3><span class="vh">, ${(0,table/* outcome */.bu)(job)}</span><span class="soft">${job.stage}</span><span class="time">${(0,table/* duration */.p0)(job.durationSeconds)}</span></summary>
<div class="inside">${factsOf(page, job)}${jobVariablesView(page, job.name, variables)}
`;
    if (logs.length === 0)
        yield page.html `<p class="soft">It has no log.</p>`;
    const last = Math.max(0, ...logs.filter(({ service }) => service === undefined).map(({ attempt }) => attempt));
    for (const [index, log] of logs.entries()) {
        const own = log.service === undefined;
        const isLast = own && log.attempt === last;
        // the last attempt is what links to the job mean
        const id = isLast ? `${anchor}` : own ? `job-${Math.trunc(log.id)}` : `${anchor}-service${index}`;
        yield page.html `<details class="log" id="${id}-log"${isLast ? markup/* Html */.Ed.own(' open') : undefined}><summary><h4>${jobs_titleOf(log, job)}</h4></summary>
<div class="lines">`;
        yield* logMarkup(page, { anchor: id, failed: own && failedIn(job, log), pieces: log.read() });
        yield page.html `</div></details>
`;
    }
    yield page.html `</div></details>
`;
}
function failedIn(job, log) {
    const attempt = job.history.find(({ number }) => number === log.attempt);
    return attempt?.status === 'failed' || (attempt === undefined && job.status === 'failed');
}
function jobs_titleOf({ service, attempt }, { attempts }) {
    const which = attempts > 1 ? ` of attempt ${attempt}` : '';
    return service === undefined ? `Log${which}` : `Service ${service}${which}`;
}
function factsOf(page, job) {
    const code = (text) => text === undefined || text === '' ? undefined : page.html `<code>${text}</code>`;
    const facts = [
        ['Status', page.html `${badge(page, job)} ${(0,table/* reason */.l)(job)}`],
        ['Needs', job.needs === null ? undefined : job.needs.length === 0 ? 'nothing' : job.needs.join(', ')],
        ['Image', code(job.image)],
        ['Defined at', code((0,tables/* place */.ik)(job.location))],
        ['Failed at', code((0,tables/* place */.ik)(job.failedAt))],
        ['Coverage', (0,table/* coverage */.vk)(job) || undefined],
        ['Attempts', job.history.length > 1 ? attemptsOf(page, job) : undefined],
    ];
    return page.html `<dl class="facts">${facts
        .filter(([, value]) => value !== undefined)
        .map(([term, value]) => page.html `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function attemptsOf(page, job) {
    return page.html `<ol class="attempts">${job.history.map(({ status, exitCode, failureReason, durationSeconds }) => page.html `<li>${status === 'success' ? 'passed' : status}${exitCode === undefined ? (failureReason === undefined ? undefined : `, ${failureReason}`) : `, exit code ${exitCode}`}, ${(0,table/* duration */.p0)(durationSeconds)}</li>`)}</ol>`;
}

;// CONCATENATED MODULE: ./src/report/html/views/tests.ts


/** Failures that are written out; the numbers are of all. */
const MAX_FAILURES = 500;
/** Tests by JUnit reports: numbers by suite, and each failure with its message and place. */
function testsView(page, { result }, anchors) {
    const suites = result.jobs.flatMap((job) => job.tests.map((suite) => ({ job, suite })));
    if (suites.length === 0)
        return page.html ``;
    const failures = suites.flatMap(({ job, suite }) => suite.failures.map((failure) => ({ job, failure })));
    const sum = suites.reduce((all, { suite }) => all + suite.tests, 0);
    const skipped = suites.reduce((all, { suite }) => all + suite.skipped, 0);
    const left = failures.length - MAX_FAILURES;
    return page.html `<section class="panel" aria-labelledby="tests">
<h2 id="tests">Tests</h2>
<p>${(0,report_text/* count */.U9)(sum, 'test')}: ${sum - skipped - failures.length} passed, ${failures.length} failed, ${skipped} skipped.</p>
${failures.slice(0, MAX_FAILURES).map(({ job, failure }) => tests_failureView(page, job, failure, anchors))}${left > 0 ? page.html `<p>${(0,report_text/* count */.U9)(left, 'further failure is', 'further failures are')} left out.</p>` : undefined}
<div class="scroll" role="region" tabindex="0" aria-label="Tests"><table><thead><tr><th scope="col">Suite</th><th scope="col">Job</th><th scope="col" class="r">Tests</th><th scope="col" class="r">Failed</th><th scope="col" class="r">Skipped</th><th scope="col" class="r">Time</th></tr></thead><tbody>${suites.map(({ job, suite }) => page.html `<tr><th scope="row">${suite.name}</th><td>${linkTo(page, job, anchors)}</td><td class="r">${suite.tests}</td><td class="r">${suite.failures.length}</td><td class="r">${suite.skipped}</td><td class="r">${(0,table/* duration */.p0)(suite.seconds)}</td></tr>`)}</tbody></table></div>
</section>
`;
}
function tests_failureView(page, job, failure, anchors) {
    const name = failure.classname === '' ? failure.name : `${failure.classname} \u203a ${failure.name}`;
    const at = failure.file === undefined
        ? undefined
        : page.html ` <code>${failure.file}${failure.line === undefined ? undefined : `:${failure.line}`}</code>`;
    return page.html `<div class="failure"><p><strong>${name}</strong>${at} <span class="soft">${failure.kind} in</span> ${linkTo(page, job, anchors)}</p>${failure.message === '' ? undefined : page.html `<pre class="quote" tabindex="0">\n${failure.message}</pre>`}</div>`;
}
function linkTo(page, job, anchors) {
    return page.html `<a href="#${anchors.get(job)}">${job.name}</a>`;
}

// EXTERNAL MODULE: ./src/report/timings/critical-path.ts
var critical_path = __webpack_require__(85829);
// EXTERNAL MODULE: ./src/report/timings/phases.ts
var timings_phases = __webpack_require__(24580);
// EXTERNAL MODULE: ./src/report/timings/timings.ts
var timings = __webpack_require__(79753);
;// CONCATENATED MODULE: ./src/report/html/views/timeline.ts






/** Classes of the phases' colours. */
const CLASSES = Object.fromEntries(timings_phases/* PHASES */.ZG.map((phase) => [phase, markup/* Html */.Ed.own(`p-${phase}`)]));
const TRIGGER = markup/* Html */.Ed.own('p-trigger');
/** Units of a bar's width. */
const SPAN = 1000;
/** When each attempt ran and what its time went to, and which jobs the run's time was made of. */
function timelineView(page, { result }, anchors) {
    const ran = result.jobs.filter(({ history }) => history.length > 0);
    if (ran.length === 0)
        return page.html ``;
    const attempts = ran.flatMap((job) => job.history.map((attempt) => ({ job, attempt })));
    const end = Math.max(0.001, result.durationSeconds, ...attempts.map(({ attempt }) => endOf(attempt)));
    const steps = (0,critical_path/* criticalPath */.v)(result.jobs, result.stages);
    const critical = new Set(steps.map(({ job }) => job));
    const phases = timings_phases/* PHASES */.ZG.filter((phase) => attempts.some(({ attempt }) => (0,timings_phases/* secondsByPhase */.o6)(attempt.phases).has(phase)));
    return page.html `<section class="panel" aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
<ul class="legend" aria-label="Colours of the phases">${phases.map((phase) => page.html `<li><svg width="12" height="12" aria-hidden="true"><rect class="${CLASSES[phase]}" width="12" height="12" rx="2"/></svg>${timings/* PHASE_WORDS */.gC[phase]}</li>`)}<li><span class="critical" aria-hidden="true">\u25c6</span>on the critical path</li></ul>
<ol class="bars">${attempts.map(({ job, attempt }) => row(page, job, attempt, end, critical.has(job), anchors))}</ol>
<div class="axis" aria-hidden="true"><span>0 s</span><span>${(0,table/* duration */.p0)(end / 2)}</span><span>${(0,table/* duration */.p0)(end)}</span></div>
<h3>Critical path</h3>
<ol class="path">${steps.map(({ job, runningSeconds, waitingSeconds }) => page.html `<li><a href="#${anchors.get(job)}">${job.name}</a> ${(0,table/* duration */.p0)(runningSeconds)}${waitingSeconds >= 1 ? ` after ${(0,table/* duration */.p0)(waitingSeconds)} of waiting` : undefined}</li>`)}</ol>
${phasesTable(page, result.jobs, anchors)}
</section>
`;
}
function row(page, job, attempt, end, critical, anchors) {
    const at = (seconds) => Math.round((Math.max(0, seconds) / end) * SPAN * 10) / 10;
    // what triggers a pipeline has no phases of its own
    const whole = {
        name: 'triggered pipeline',
        kind: TRIGGER,
        startedSeconds: attempt.startedSeconds,
        seconds: attempt.durationSeconds,
    };
    const parts = attempt.phases.map((part) => ({ ...part, name: timings/* PHASE_WORDS */.gC[part.phase], kind: CLASSES[part.phase] }));
    const further = attempt.number > 1 ? ` (attempt ${attempt.number})` : undefined;
    const on = critical
        ? page.html `<span class="critical" aria-hidden="true">\u25c6</span><span class="vh">, on the critical path</span>`
        : undefined;
    return page.html `<li><a href="#${anchors.get(job)}">${mark(page, job)}<span class="name">${job.name}${further}</span></a>${on}<svg class="bar" viewBox="0 0 ${SPAN} 10" preserveAspectRatio="none" aria-hidden="true">${(parts.length >
        0
        ? parts
        : [whole]).map(({ name, kind, startedSeconds, seconds }) => page.html `<rect class="${kind}" x="${at(startedSeconds)}" width="${Math.max(1, at(seconds))}" height="10"><title>${name}: ${(0,table/* duration */.p0)(seconds)}</title></rect>`)}</svg><span class="time">${(0,table/* duration */.p0)(attempt.durationSeconds)}</span></li>`;
}
function endOf({ startedSeconds, durationSeconds }) {
    return startedSeconds + durationSeconds;
}
function phasesTable(page, jobs, anchors) {
    const { phases, rows } = (0,timings/* timingsTable */.sn)(jobs);
    return page.html `<details class="fold"><summary><h3>Seconds by phase</h3></summary>
<div class="scroll" role="region" tabindex="0" aria-label="Seconds by phase"><table><thead><tr><th scope="col">Job</th><th scope="col" class="r">Attempt</th>${phases.map((phase) => page.html `<th scope="col" class="r">${timings/* PHASE_WORDS */.gC[phase]}</th>`)}<th scope="col" class="r">Sum</th></tr></thead><tbody>${rows.map(({ job, attempt, total, seconds }) => page.html `<tr><th scope="row"><a href="#${anchors.get(job)}">${job.name}</a></th><td class="r">${attempt}</td>${seconds.map((value) => page.html `<td class="r">${value === undefined ? undefined : value.toFixed(1)}</td>`)}<td class="r">${total.toFixed(1)}</td></tr>`)}</tbody></table></div></details>`;
}

;// CONCATENATED MODULE: ./src/report/html/page.ts












/** Nothing but our own style and script, by their digests: whatever else came into the page does nothing. */
const POLICY = [
    "default-src 'none'",
    `style-src '${assets/* STYLE_HASH */.h3}'`,
    `script-src '${assets/* SCRIPT_HASH */.j_}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * A run as one HTML file that needs nothing else, in parts as they are to be written. `hide` is applied to every text
 * that is not of our own making, before it is escaped. Throws what reading a log throws.
 */
async function* htmlPage(data, hide) {
    const page = (0,markup/* markup */.PT)(hide);
    const anchors = anchorsOf(data.result);
    const views = [
        ['Failed jobs', failuresView(page, data, anchors)],
        ['Pipeline', graphView(page, data, anchors)],
        ['Timeline', timelineView(page, data, anchors)],
        ['Tests', testsView(page, data, anchors)],
        ['Security', findingsView(page, data, anchors)],
        ['Not run', notRunView(page, data, anchors)],
        ['Warnings', (0,tables/* warningsView */.dg)(page, data.warnings)],
        ['Images', imagesView(page, data, anchors)],
        ['Caches', (0,tables/* cachesView */.zC)(page, data, anchors)],
        ['Releases', (0,tables/* releasesView */.GP)(page, data)],
        ['Variables', variablesView(page, data)],
    ];
    const shown = views.filter(([, view]) => view.text !== '');
    const ids = shown.map(([title, { text }]) => [/<h2 id="([a-z-]+)">/.exec(text)?.[1] ?? '', title]);
    yield page.html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${markup/* Html */.Ed.own(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(data)}</title>
<link rel="icon" href="data:,">
<style>${markup/* Html */.Ed.own(assets/* STYLE */.Y)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
${headView(page, data)}${navigation(page, [...ids, ['jobs', 'Jobs and logs']])}<main id="main" tabindex="-1">
`.text;
    for (const [, view] of shown)
        yield view.text;
    for await (const part of jobsView(page, data, anchors))
        yield part.text;
    yield page.html `</main>
<script>${markup/* Html */.Ed.own(assets/* SCRIPT */.Mm)}</script>
</body>
</html>
`.text;
}

// EXTERNAL MODULE: ./src/report/timings/attempt-event.ts
var attempt_event = __webpack_require__(75694);
;// CONCATENATED MODULE: ./src/report/html/partial.ts



/**
 * What is known of a run from its events alone, for one that came to no end (its engine was lost): what was running then
 * has failed. Undefined where no job ran.
 */
class PartialResult {
    #pipeline = 0;
    #started;
    #last = 0;
    #jobs = new Map();
    #began = new Map();
    #history = new Map();
    take(event) {
        this.#pipeline = event.pipeline;
        this.#last = Date.parse(event.time);
        this.#started ??= this.#last;
        if (event.type === 'job') {
            this.#jobs.set(event.name, event);
            if (event.status === 'running')
                this.#began.set(event.name, this.#last);
        }
        else if (event.type === 'attempt')
            this.#history.set(event.name, [...(this.#history.get(event.name) ?? []), (0,attempt_event/* attemptOf */.t)(event)]);
    }
    result(plan) {
        if (this.#began.size === 0)
            return undefined;
        const names = new Set([...plan.jobs.map(({ name }) => name), ...this.#jobs.keys()]);
        return {
            pipeline: this.#pipeline,
            name: plan.name,
            status: 'failed',
            jobs: [...names].map((name) => this.#summary(name, plan)),
            durationSeconds: this.#seconds(this.#last),
            stages: plan.stages,
            images: [],
            cacheNotes: [],
            releases: [],
            excluded: [],
        };
    }
    #summary(name, plan) {
        const event = this.#jobs.get(name);
        const planned = plan.jobs.find((job) => job.name === name);
        const began = this.#began.get(name);
        const history = this.#history.get(name) ?? [];
        const broken = event?.status === 'running';
        const last = history.at(-1);
        return {
            id: began === undefined ? 0 : (event?.id ?? 0),
            name,
            stage: event?.stage ?? planned?.stage ?? '',
            status: broken ? 'failed' : (event?.status ?? 'created'),
            attempts: began === undefined ? 0 : (event?.attempt ?? 1),
            allowFailure: event?.allow_failure ?? false,
            exitCode: event?.exit_code ?? undefined,
            failureReason: broken ? 'runner_system_failure' : (event?.failure_reason ?? undefined),
            durationSeconds: last?.durationSeconds,
            needs: planned?.needs?.map(({ job }) => job) ?? null,
            startedSeconds: began === undefined ? undefined : this.#seconds(began),
            failedAt: undefined,
            lastLines: [],
            explanations: [],
            coverage: event?.coverage ?? undefined,
            caches: [],
            tests: [],
            reports: types/* NO_REPORTS */.Q8,
            history,
            parent: planned === undefined ? this.#parentOf(name) : undefined,
            trigger: planned?.trigger !== undefined,
            image: undefined,
            location: planned?.location,
        };
    }
    /** The longest name of another job that this one's begins with: names may have the mark in them. */
    #parentOf(name) {
        return [...this.#jobs.keys()]
            .filter((other) => name.startsWith(other + order/* PARENT_MARK */.fG))
            .reduce((longest, other) => (longest === undefined || other.length > longest.length ? other : longest), undefined);
    }
    #seconds(time) {
        return (time - (this.#started ?? time)) / 1000;
    }
}

// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/run/report/images.ts
/** The images that jobs and their services had, each once for a platform and a size. */
class UsedImages {
    #images = new Map();
    take(event) {
        if (event.type === 'image')
            this.#add(event);
    }
    #add({ job, name, platform, size, pulled }) {
        const key = JSON.stringify([name, platform, size]);
        const known = this.#images.get(key);
        const jobs = known?.jobs ?? new Set();
        jobs.add(job);
        this.#images.set(key, { name, platform, size, pulled: pulled || known?.pulled === true, jobs });
    }
    /** With those that jobs of the result name, and of which nothing was told. */
    shown(jobs) {
        // in the order of the jobs: which of those that run together is told of first is chance
        const places = new Map(jobs.map(({ name }, index) => [name, index]));
        const place = (name) => places.get(name) ?? jobs.length;
        const all = [...this.#images.values()].map((image) => ({
            ...image,
            jobs: [...image.jobs].sort((one, other) => place(one) - place(other)),
        }));
        const told = new Set([...this.#images.values()].flatMap(({ name, jobs: of }) => [...of].map((job) => JSON.stringify([name, job]))));
        const others = new Map();
        for (const { name, image } of jobs)
            if (image !== undefined && !told.has(JSON.stringify([image, name])))
                others.set(image, [...(others.get(image) ?? []), name]);
        const unknown = { platform: '', size: undefined, pulled: undefined };
        return [...all, ...[...others].map(([name, of]) => ({ name, ...unknown, jobs: of }))];
    }
}

;// CONCATENATED MODULE: ./src/run/report/listed.ts

/** Names that are written out. */
const listed_MAX_NAMES = 3;
/** `a, b, c and 4 more`. */
function listed(names) {
    const more = names.length - listed_MAX_NAMES;
    return `${names.slice(0, listed_MAX_NAMES).join(', ')}${more > 0 ? ` and ${(0,report_text/* count */.U9)(more, 'more', 'more')}` : ''}`;
}

;// CONCATENATED MODULE: ./src/run/report/job-variables.ts

const WORDS = {
    predefined: 'predefined',
    runner: 'runner',
    file: 'pipeline file',
    dotenv: 'dotenv report',
    project: 'project',
    pipeline: 'pipeline',
    secret: 'secret',
};
/** What the page has already, of the variables of child pipelines' jobs and of the run's own. */
const GIVEN = new Set(['project']);
const GIVEN_OWN = new Set(['project', 'pipeline', 'file']);
/** What jobs have beside the variables that were given; what all jobs of a pipeline have is shown once. */
class JobVariables {
    #jobs = new Map();
    /** Each variable once: most are the same in all jobs, and some are long. */
    #known = new Map();
    /** Of several attempts of a job the last counts. */
    take(event) {
        if (event.type === 'variables')
            this.#jobs.set(event.job, new Set(event.variables.map((told) => this.#once(told))));
    }
    #once(told) {
        const key = JSON.stringify([told.origin, told.name, told.value]);
        const known = this.#known.get(key) ?? told;
        this.#known.set(key, known);
        return known;
    }
    /** What is shown of them, of the jobs of the result. */
    shown(jobs) {
        const pipelines = new Map();
        for (const { name, parent } of jobs) {
            const set = this.#jobs.get(name);
            const members = pipelines.get(parent) ?? [];
            if (set !== undefined)
                pipelines.set(parent, members);
            if (set !== undefined)
                members.push({ name, set });
        }
        const common = new Map();
        const ofJobs = new Map();
        for (const [parent, members] of pipelines) {
            const given = parent === undefined ? GIVEN_OWN : GIVEN;
            const shared = sharedBy(members.map(({ set }) => set));
            const isNew = (told) => !given.has(told.origin);
            for (const told of [...shared].filter(isNew))
                common.set(told, [...(common.get(told) ?? []), parent]);
            for (const { name, set } of members) {
                const own = [...set].filter((told) => !shared.has(told) && isNew(told));
                ofJobs.set(name, job_variables_sorted(own.map((told) => shownOf(told, ''))));
            }
        }
        const all = [...common].map(([told, parents]) => shownOf(told, parents.length === pipelines.size ? '' : ` (${whose(parents)})`));
        return { common: job_variables_sorted(all), ofJobs };
    }
}
/** What all have; but what is about a job stands with it, also where there is but one. */
function sharedBy(sets) {
    const counts = new Map();
    for (const set of sets)
        for (const told of set)
            counts.set(told, (counts.get(told) ?? 0) + 1);
    const shared = [...counts].filter(([{ name }, count]) => count === sets.length && !name.startsWith('CI_JOB_'));
    return new Set(shared.map(([told]) => told));
}
function whose(parents) {
    const children = parents.filter((parent) => parent !== undefined);
    if (children.length === 0)
        return 'parent pipeline';
    return `${children.length < parents.length ? 'parent pipeline, ' : ''}child pipeline of ${listed(children)}`;
}
function shownOf({ name, value, origin }, note) {
    return { name, value: value ?? undefined, origin: `${WORDS[origin]}${note}` };
}
function job_variables_sorted(variables) {
    return variables.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
;// CONCATENATED MODULE: ./src/run/report/spool.ts





/** Characters of a log that wait in memory. */
const IN_MEMORY = 64 * 1024;
/**
 * Keeps the logs of a run in files until its page is written: each attempt's apart, as it came. A log that cannot be kept
 * ends there, which is told once; nothing of it ends the run.
 */
class LogSpool {
    #folder;
    #lose;
    #all = [];
    /** The log of the attempt that runs, by the names of jobs. */
    #running = new Map();
    constructor(folder, lose) {
        this.#folder = folder;
        this.#lose = lose;
    }
    /** Throws a `SystemError` where the system has no room for temporary files. */
    static async open(lose) {
        return new LogSpool(await (0,scratch/* scratchFolder */.$B)('report'), lose);
    }
    /** A promise asks the sender to wait until what it has sent is written. */
    take(event) {
        if (event.type === 'job' && event.status === 'running')
            this.#begin(event.name, event.attempt, event.id);
        else if (event.type === 'log') {
            const log = this.#running.get(event.job) ?? this.#begin(event.job, 1, 0);
            log.waiting += event.text;
            if (log.waiting.length >= IN_MEMORY)
                return this.#write(log);
        }
        else if (event.type === 'service' && event.log !== undefined) {
            const { attempt, id } = this.#running.get(event.job) ?? { attempt: 1, id: 0 };
            const log = this.#add({ job: event.job, attempt, id, service: event.name, waiting: event.log });
            return this.#write(log);
        }
    }
    /** The logs, in the order in which they began; what is asked for is read from its beginning. */
    async logs() {
        for (const log of this.#all)
            await this.#write(log);
        return this.#all.map(({ job, attempt, id, service, path }) => ({
            job,
            attempt,
            id,
            service,
            read: () => (0,external_node_fs_.createReadStream)(path, { encoding: 'utf8', highWaterMark: 256 * 1024 }),
        }));
    }
    async [Symbol.asyncDispose]() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    #begin(job, attempt, id) {
        const log = this.#add({ job, attempt, id, service: undefined, waiting: '' });
        this.#running.set(job, log);
        return log;
    }
    #add(of) {
        const log = { ...of, path: (0,external_node_path_.join)(this.#folder, String(this.#all.length)), lost: false };
        this.#all.push(log);
        return log;
    }
    async #write(log) {
        const text = log.waiting;
        log.waiting = '';
        if (log.lost)
            return;
        try {
            // not there yet: read it can be even where nothing is written
            await (text === '' ? (0,promises_.writeFile)(log.path, '', { flag: 'a' }) : (0,promises_.appendFile)(log.path, text));
        }
        catch (error) {
            log.lost = true;
            this.#lose(`report: the log of ${log.job} is not whole: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/run/report/variables.ts

/**
 * The variables of a run, as far as they were given: by the user, and by the pipeline file to its jobs. Of those that are
 * masked, and of files, there are the names alone.
 */
function shownVariables(context, plan) {
    const given = [
        ...context.pipelineVariables.map((variable) => shown(variable, 'pipeline')),
        ...context.projectVariables.map((variable) => shown(variable, originOfProject(variable))),
    ];
    // the same of several jobs is told once
    const ofJobs = new Map();
    for (const job of plan.jobs) {
        for (const variable of job.variables) {
            const key = JSON.stringify([variable.key, variable.value]);
            const known = ofJobs.get(key);
            if (known === undefined)
                ofJobs.set(key, { variable, jobs: [job.name] });
            else
                known.jobs.push(job.name);
        }
    }
    const ofFile = [...ofJobs.values()].map(({ variable, jobs }) => shown(variable, originOf(jobs, plan)));
    return [...given, ...ofFile.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))];
}
function shown({ key, value, masked, file }, origin) {
    return { name: key, value: masked || file ? undefined : value, origin };
}
function originOfProject({ file, environment }) {
    const notes = [...(file ? ['file'] : []), ...(environment === undefined ? [] : [`for ${environment}`])];
    return notes.length === 0 ? 'project' : `project (${notes.join(', ')})`;
}
function originOf(jobs, plan) {
    if (jobs.length === plan.jobs.length)
        return 'pipeline file';
    return `pipeline file: ${listed(jobs)}`;
}

;// CONCATENATED MODULE: ./src/run/report/report-file.ts










/**
 * Opens the place of a run's page, before anything of the run is created: a {@link UsageError} where a link or something
 * else than a file stands there, a {@link SystemError} where the folder or temporary files cannot be had.
 */
async function reportFile(options) {
    const { path, within, context, plan, hide, tell } = options;
    const folder = await openFolder(path, within);
    const lost = [];
    const lose = (message) => {
        lost.push(message);
        tell(message);
    };
    const spool = await LogSpool.open(lose);
    const partial = new PartialResult();
    const used = new UsedImages();
    const told = new JobVariables();
    const warnings = [...options.warnings];
    return {
        lost,
        sink(event) {
            for (const taker of [partial, used, told])
                taker.take(event);
            if (event.type === 'warning')
                warnings.push({ message: event.message, location: undefined });
            return spool.take(event);
        },
        async close(whole, ending) {
            try {
                const result = whole ?? partial.result(plan);
                if (result === undefined)
                    return false;
                const logs = await spool.logs();
                const variables = { variables: shownVariables(context, plan), ...told.shown(result.jobs) };
                const images = used.shown(result.jobs);
                await write(folder, (0,external_node_path_.basename)(path), { context, result, ending, ...variables, images, warnings, logs }, hide);
                return true;
            }
            catch (error) {
                lose(`report: ${path} could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
                return false;
            }
            finally {
                await spool[Symbol.asyncDispose]();
                await folder[Symbol.asyncDispose]();
            }
        },
    };
}
async function openFolder(path, within) {
    const there = await (0,promises_.lstat)(path).catch(() => undefined);
    const link = there?.isSymbolicLink() ? path : path.startsWith(`${within}/`) ? (0,safe_folder/* linkIn */.qn)(path, within) : undefined;
    if (link !== undefined)
        throw refusal(`${link} is a symbolic link, through which nothing is written`);
    if (there !== undefined && !there.isFile())
        throw refusal(`${path} is no file`);
    try {
        const folder = await safe_folder/* SafeFolder */.yY.open((0,external_node_path_.dirname)(path), within);
        // an earlier run's page must not pass for that of a run which leaves none
        await folder.remove((0,external_node_path_.basename)(path));
        return folder;
    }
    catch (error) {
        if (error instanceof safe_folder/* UnsafePath */.UZ)
            throw refusal(error.message);
        throw new errors/* SystemError */._N(`The report cannot be written: ${(0,errors/* messageOf */.bD)(error)}`, {
            hint: 'Name a file that can be written with the input report.',
            cause: error,
        });
    }
}
function refusal(what) {
    return new errors/* UsageError */.eb([{ message: `report: ${what}`, location: undefined, hint: 'name another file' }]);
}
/** How much is written at once. */
const PART = 256 * 1024;
async function write(folder, name, data, hide) {
    const file = await folder.create(name);
    try {
        let part = '';
        for await (const text of htmlPage(data, hide)) {
            part += text;
            if (part.length < PART)
                continue;
            await file.writeFile(part);
            part = '';
        }
        await file.writeFile(part);
    }
    finally {
        await file.close();
    }
}


/***/ })

};
