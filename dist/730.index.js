export const id = 730;
export const ids = [730];
export const modules = {

/***/ 49889:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gitlab/errors.ts
var errors = __webpack_require__(59452);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 8 modules
var parse = __webpack_require__(48857);
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
    const lines = job.lastLines.slice(-LAST_LINES).map((line) => (0,report_text/* shorten */.ml)((0,report_text/* printable */.g$)((0,ansi/* stripAnsi */.aJ)(line)), 500));
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
    const message = (0,report_text/* printable */.g$)((0,ansi/* stripAnsi */.aJ)(failure.message)).trim();
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

;// CONCATENATED MODULE: ./src/report/summary/blocks.ts

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

// EXTERNAL MODULE: ./src/report/summary/images.ts
var summary_images = __webpack_require__(29599);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(50996);
;// CONCATENATED MODULE: ./src/report/summary/jobs.ts



/** Bytes of the log of one failed job. */
const MAX_LOG = 16 * 1024;
const MAX_CACHES = 4;
/** Table of the jobs by stage. Columns that would be empty for all are left out. */
function jobsBlock(jobs) {
    const all = [
        { title: 'Stage', cell: (job) => (0,markdown/* plain */.pj)(job.stage, 80) },
        { title: 'Job', cell: (job) => (0,markdown/* name */.UU)(job.name) },
        { title: 'Status', cell: (job) => `${(0,table/* jobSymbol */.Ex)(job)} ${(0,table/* outcome */.bu)(job)}`.trim() },
        { title: 'Time', cell: (job) => (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(job.durationSeconds)) },
        { title: 'Attempts', cell: (job) => String(job.attempts || '') },
        { title: 'Cache', optional: true, cell: (job) => cacheCell(job.caches) },
        { title: 'Coverage', optional: true, cell: table/* coverage */.vk },
        { title: 'Reason', optional: true, cell: (job) => (0,markdown/* plain */.pj)((0,table/* reason */.l)(job)) },
    ];
    const shown = all.filter((column) => column.optional !== true || jobs.some((job) => column.cell(job) !== ''));
    return {
        title: 'Jobs',
        head: (0,markdown/* columns */.YB)(shown.map((column) => column.title), ['Time', 'Attempts', 'Coverage']),
        rows: jobs.map((job) => ({
            text: (0,markdown/* row */.nM)(shown.map((column) => column.cell(job))),
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
    const at = job.failedAt === undefined ? '' : ` at ${(0,markdown/* name */.UU)(`${job.failedAt.file}:${job.failedAt.line}`, 300)}`;
    const why = (0,table/* reason */.l)(job);
    return [
        '<details>',
        `<summary>${(0,table/* jobSymbol */.Ex)(job)} ${(0,markdown/* name */.UU)(job.name)}${why === '' ? '' : `: ${(0,markdown/* plain */.pj)(why)}`}${at}</summary>`,
        '',
        (0,markdown/* fencedLog */.uy)(lastOf(job.lastLines)),
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
    const shown = caches.slice(0, MAX_CACHES).map((cache) => `${(0,markdown/* name */.UU)(cache.key, 24)} ${words(cache)}`);
    const more = caches.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('<br>');
}

;// CONCATENATED MODULE: ./src/report/summary/tests.ts



/** What has no place anyway is not even put into words. */
const MAX_ROWS = 2000;
const tests_MAX_MESSAGE = 2000;
/** Table of the suites of all JUnit reports; the first row sums them up. */
function testsBlock(jobs) {
    const suites = jobs.flatMap((job) => job.tests.map((suite) => ({ job: job.name, suite })));
    const ordered = [
        ...suites.filter(({ suite }) => failedOf(suite) > 0),
        ...suites.filter(({ suite }) => failedOf(suite) === 0),
    ];
    const sum = (of) => suites.reduce((total, { suite }) => total + of(suite), 0);
    const cells = (label, value) => (0,markdown/* row */.nM)([
        ...label,
        ...[value((suite) => suite.tests), value(failedOf), value((suite) => suite.skipped)].map((number) => number.toLocaleString('en')),
        (0,markdown/* unbroken */.D_)((0,table/* duration */.p0)(value((suite) => suite.seconds))),
    ]);
    const total = { text: cells([`**${(0,report_text/* count */.U9)(suites.length, 'suite')}**`, ''], sum), important: true };
    return {
        title: 'Tests',
        head: (0,markdown/* columns */.YB)(['Suite', 'Job', 'Tests', 'Failed', 'Skipped', 'Time'], ['Tests', 'Failed', 'Skipped', 'Time']),
        rows: [
            ...(suites.length > 1 ? [total] : []),
            ...ordered.slice(0, MAX_ROWS).map(({ job, suite }) => ({
                text: cells([(0,markdown/* name */.UU)(suite.name), (0,markdown/* name */.UU)(job)], (of) => of(suite)),
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
    const called = (0,markdown/* name */.UU)([classname, test].filter((part) => part !== '').join(' › '), 200);
    const at = file === undefined ? '' : ` at ${(0,markdown/* name */.UU)(line === undefined ? file : `${file}:${line}`, 300)}`;
    const title = `${kind === 'error' ? '💥' : '❌'} ${called}${at}`;
    if (message.trim() === '')
        return `- ${title}\n`;
    const shown = message.length > tests_MAX_MESSAGE ? `${(0,report_text/* prefix */.Pl)(message, tests_MAX_MESSAGE)}…` : message;
    return ['<details>', `<summary>${title}</summary>`, '', (0,markdown/* fencedLog */.uy)([shown]), '', '</details>', ''].join('\n');
}
function failedOf(suite) {
    return suite.failures.length;
}

;// CONCATENATED MODULE: ./src/report/summary/mermaid.ts

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

;// CONCATENATED MODULE: ./src/report/summary/gantt.ts

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

;// CONCATENATED MODULE: ./src/report/summary/summary.ts









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
        (0,summary_images/* imagesBlock */.eu)(result.images),
        (0,summary_images/* cachesBlock */.V5)(jobs, result.cacheNotes),
        problemsBlock('Warnings', options.warnings ?? []),
    ];
    return assemble(heading(result, options), blocks, options.maxBytes ?? MAX_BYTES);
}
/** What is written where nothing was started: all problems, with their places. */
function problemsMarkdown(problems, options = {}) {
    const title = `## ${table/* SYMBOLS */.Am.failed} Nothing was started: ${(0,report_text/* count */.U9)(problems.length, 'problem')}\n`;
    return assemble(title, [problemsBlock('Problems', problems)], options.maxBytes ?? MAX_BYTES);
}
/** What is written where the rules leave nothing to run for an event. */
function emptyMarkdown(reasons) {
    return assemble(`## ${table/* SYMBOLS */.Am.skipped} No pipeline\n`, [problemsBlock('Reason', reasons)], MAX_BYTES);
}
function problemsBlock(title, problems) {
    const rows = problems.map(({ message, location, hint }) => {
        const at = location === undefined ? '' : ` at ${(0,markdown/* name */.UU)(`${location.file}:${location.line}`, 300)}`;
        return { text: `- ${(0,markdown/* plain */.pj)(message, 1000)}${at}${hint === undefined ? '' : ` (${(0,markdown/* plain */.pj)(hint, 500)})`}` };
    });
    return { title, head: '', rows, unit: title.toLowerCase() };
}
function heading(result, { annotationsLeftOut = 0 }) {
    const outcomes = new Map();
    for (const job of result.jobs)
        outcomes.set((0,table/* outcome */.bu)(job), (outcomes.get((0,table/* outcome */.bu)(job)) ?? 0) + 1);
    const counts = [...outcomes].map(([words, number]) => `${number} ${words}`).join(', ');
    const lines = [
        `## ${(0,table/* symbol */.HR)(result)} ${result.name === undefined ? '' : `${(0,markdown/* plain */.pj)(result.name)}: `}Pipeline #${result.pipeline} ${(0,table/* word */.Vm)(result)} in ${(0,table/* duration */.p0)(result.durationSeconds)}`,
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
        : ['text' in diagram ? (0,markdown/* fenced */.OF)(diagram.text, 'mermaid') : `_The pipeline is not drawn: ${diagram.reason}._`];
    return { title, head: '', rows: texts.map((text) => ({ text })), unit: 'diagrams' };
}
function timelineBlock(chart) {
    // where no job ran the table says it
    const block = diagramBlock('Timeline', chart !== undefined && 'text' in chart ? chart : undefined);
    return { ...block, unit: 'jobs', leftOut: chart?.leftOut ?? 0 };
}

// EXTERNAL MODULE: ./src/run/exit.ts
var exit = __webpack_require__(10517);
// EXTERNAL MODULE: ./src/run/run.ts + 1 modules
var run = __webpack_require__(32698);
// EXTERNAL MODULE: ./src/action/door.ts
var door = __webpack_require__(97720);
;// CONCATENATED MODULE: ./src/action/annotations.ts

/** Shows annotations at the files of the repository, in their order. */
function annotate(annotations) {
    for (const { level, title, message, file, line } of annotations) {
        const place = file === undefined ? {} : line === undefined ? { file } : { file, startLine: line };
        (0,door/* tell */.qz)(level, message, { title, ...place });
    }
}

// EXTERNAL MODULE: ./src/action/cache.ts + 2 modules
var cache = __webpack_require__(23077);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
;// CONCATENATED MODULE: ./src/action/event.ts

/** The event that started the workflow; empty where there is none that can be read. */
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

;// CONCATENATED MODULE: ./src/action/context.ts


/** Events that are not pushes, and what GitLab calls the like. */
const SOURCES = {
    schedule: 'schedule',
    workflow_dispatch: 'web',
    repository_dispatch: 'trigger',
    workflow_run: 'pipeline',
};
/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
function githubContext(environment) {
    return (base) => {
        const payload = readPayload(environment['GITHUB_EVENT_PATH']);
        const context = withRepository(base, payload, environment);
        if (payload.pull_request !== undefined)
            return pullRequest(context, payload.pull_request);
        if (payload.merge_group !== undefined)
            return mergeGroup(context, payload.merge_group);
        return onRef(withRef(context, environment), payload, environment['GITHUB_EVENT_NAME'] ?? 'push');
    };
}
/** A pipeline for a branch or a tag. */
function onRef(context, payload, event) {
    const source = SOURCES[event];
    if (source !== undefined) {
        return {
            context: {
                ...context,
                source,
                scheduleDescription: source === 'schedule' ? payload.schedule : undefined,
                triggerPayload: source === 'trigger' ? JSON.stringify(payload.client_payload ?? {}) : undefined,
            },
            compareWith: undefined,
        };
    }
    const before = payload.before ?? repository_context/* ZERO_SHA */.gy;
    return {
        context: { ...context, source: 'push', commit: { ...context.commit, beforeSha: before } },
        compareWith: context.ref.kind === 'tag' || before === repository_context/* ZERO_SHA */.gy ? undefined : before,
    };
}
function withRepository(base, payload, environment) {
    const { repository, sender } = payload;
    const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
    const id = sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id);
    return {
        ...base,
        project: {
            ...base.project,
            id: repository?.id ?? Number(environment['GITHUB_REPOSITORY_ID'] ?? base.project.id),
            defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
            description: repository?.description ?? '',
            visibility: visibilityOf(repository),
        },
        user: {
            login,
            name: base.user.name || login,
            email: base.user.email || `${id}+${login}@users.noreply.github.com`,
            id,
        },
    };
}
function visibilityOf(repository) {
    if (repository?.visibility === 'internal')
        return 'internal';
    return repository?.private === false ? 'public' : 'private';
}
/** The branch or tag of the workflow; it is protected where GitHub has rules for it, and the default branch always. */
function withRef(context, environment) {
    const name = environment['GITHUB_REF_NAME'] ?? context.ref.name;
    const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
    const isDefault = !isTag && name === context.project.defaultBranch;
    return {
        ...context,
        ref: isTag ? { kind: 'tag', name, message: '' } : { kind: 'branch', name },
        commit: { ...context.commit, refProtected: isDefault || environment['GITHUB_REF_PROTECTED'] === 'true' },
    };
}
function pullRequest(context, request) {
    return mergeRequest(context, {
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
    });
}
/** A merge queue is GitLab's merge train. The pull request is only in the name of the branch: `.../pr-12-SHA`. */
function mergeGroup(context, group) {
    const sourceBranch = group.head_ref.replace(/^refs\/heads\//, '');
    const number = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(sourceBranch)?.[1] ?? 0);
    return mergeRequest(context, {
        eventType: 'merge_train',
        iid: number,
        id: number,
        title: context.commit.message.split('\n')[0] ?? '',
        description: '',
        sourceBranch,
        targetBranch: group.base_ref.replace(/^refs\/heads\//, ''),
        sourceSha: group.head_sha,
        targetSha: group.base_sha,
        diffBaseSha: group.base_sha,
        sourceProjectPath: context.project.path,
        projectPath: context.project.path,
        projectUrl: context.project.url,
        labels: [],
        draft: false,
    });
}
function mergeRequest(context, request) {
    return {
        context: {
            ...context,
            source: 'merge_request_event',
            ref: { kind: 'merge_request', name: request.sourceBranch },
            // what others propose is never protected, whatever it is to be merged into
            commit: { ...context.commit, refProtected: false },
            mergeRequest: request,
        },
        compareWith: request.targetSha,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/run/ordered-logs.ts
var ordered_logs = __webpack_require__(97706);
;// CONCATENATED MODULE: ./src/report/sections.ts
/** Sections that GitLab Runner itself makes: the frame of every job, not worth folding one by one. */
const RUNNER_SECTIONS = new Set([
    'prepare_executor', 'prepare_script', 'get_sources', 'restore_cache', 'download_artifacts', 'step_script',
    'after_script', 'archive_cache', 'archive_cache_on_failure', 'upload_artifacts_on_success',
    'upload_artifacts_on_failure', 'cleanup_file_variables',
]); // prettier-ignore
/** Source: GitLab documentation, "Custom collapsible sections". */
const MARK = /(?:\u001b\[0K)*section_(start|end):\d+:([A-Za-z0-9_.-]+)(?:\[[^\]\r\n]*\])?\r(?:\u001b\[0K)*/g;
/** Characters of a line that has no end after which it goes on without one. */
const MAX_LINE = 64 * 1024;
/**
 * Finds the sections that a script has marked in its log, as it comes piece by piece. GitLab folds them; of the marks
 * that GitLab Runner itself writes nothing remains but their headers.
 */
class SectionReader {
    #rest = '';
    #open = [];
    push(text) {
        const all = this.#rest + text;
        const cut = all.length - all.lastIndexOf('\n') > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
        this.#rest = all.slice(cut);
        return this.#parts(all.slice(0, cut));
    }
    /** What came without a line end, and the ends of sections that have none. */
    finish() {
        const parts = this.#parts(this.#rest);
        this.#rest = '';
        return [...parts, ...this.#open.splice(0).map(() => ({ type: 'close' }))];
    }
    #parts(lines) {
        if (!lines.includes('section_'))
            return lines === '' ? [] : [{ type: 'text', text: lines }];
        const parts = [];
        const say = (text) => void (text === '' || parts.push({ type: 'text', text }));
        let at = 0;
        for (const mark of lines.matchAll(MARK)) {
            const [whole, kind = '', name = ''] = mark;
            say(lines.slice(at, mark.index));
            at = mark.index + whole.length;
            if (RUNNER_SECTIONS.has(name))
                continue;
            if (kind === 'start') {
                const end = endOfHeader(lines, at);
                parts.push({ type: 'open', header: lines.slice(at, end).replace(/\r?\n$/, '') || name });
                this.#open.push(name);
                at = end;
            }
            else if (this.#open.includes(name)) {
                // sections that were forgotten end with the one around them
                const ended = this.#open.splice(this.#open.lastIndexOf(name));
                parts.push(...ended.map(() => ({ type: 'close' })));
                if (lines[at] === '\n')
                    at += 1;
            }
        }
        say(lines.slice(at));
        return parts;
    }
}
/** The header goes to the end of its line, or to the next mark. */
function endOfHeader(lines, from) {
    const lineEnd = lines.indexOf('\n', from);
    const next = new RegExp(MARK).exec(lines.slice(from, lineEnd === -1 ? undefined : lineEnd));
    if (next !== null)
        return from + next.index;
    return lineEnd === -1 ? lines.length : lineEnd + 1;
}

;// CONCATENATED MODULE: ./src/action/log.ts







const log_MAX_TITLE = 200;
/**
 * Shows a run in the log of a workflow: a group for each job, one after the other, and below it how the job ended.
 * GitHub has no groups in groups: where a script has marked a section, its job's group ends, the section has one of its
 * own under the job's name, and the job's goes on. While others run as well, the lines of the job that streams live say
 * whose they are.
 *
 * What jobs print cannot be taken for workflow commands: these are stopped, by a new token each time, while a job's text
 * is shown. `room` resolves when what was written has been taken; undefined where it has.
 */
function workflowLog(write, room = () => undefined) {
    const started = new Map();
    let token;
    let titles = [];
    let sections = new SectionReader();
    const group = (title) => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::group::${escaped(title)}\n::stop-commands::${token}\n`);
    };
    const endGroup = () => {
        if (token !== undefined)
            write(`::${token}::\n::endgroup::\n`);
        token = undefined;
    };
    const show = (parts, mark) => {
        for (const part of parts) {
            if (part.type === 'text') {
                // after a section the job's own group goes on, once there is something for it
                if (token === undefined)
                    group(titles.join(' › '));
                write(prefixed((0,ansi/* onlyColors */.lJ)(part.text), mark));
            }
            else {
                endGroup();
                if (part.type === 'close')
                    titles.pop();
                else
                    titles.push((0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.aJ)(part.header)), log_MAX_TITLE));
                if (part.type === 'open')
                    group(titles.join(' › '));
            }
        }
    };
    const view = new ordered_logs/* OrderedLogs */.v({
        open(job, attempt) {
            titles = [attempt > 1 ? `${(0,report_text/* oneLine */.TN)(job)} (attempt ${attempt})` : (0,report_text/* oneLine */.TN)(job)];
            sections = new SectionReader();
            group(titles[0] ?? '');
        },
        text: (job, text, othersRun) => show(sections.push(text), othersRun ? `${(0,report_text/* oneLine */.TN)(job)} | ` : ''),
        close(job, event) {
            show(sections.finish(), '');
            endGroup();
            write(`${(0,door/* inert */.tJ)(`${(0,report_text/* oneLine */.TN)(job)} ${ending(event, started.get(job))}`)}\n`);
        },
    }, room);
    return {
        sink(event) {
            if (event.type === 'job' && event.status === 'running')
                started.set(event.name, Date.parse(event.time));
            return view.take(event);
        },
        aside(command) {
            if (token === undefined)
                return command();
            write(`::${token}::\n`);
            command();
            token = (0,external_node_crypto_.randomUUID)();
            write(`::stop-commands::${token}\n`);
        },
        finish: () => view.finish(),
    };
}
/** `passed in 12.0 s`. */
function ending(event, started) {
    const time = started === undefined ? '' : ` in ${(0,table/* duration */.p0)((Date.parse(event.time) - started) / 1000)}`;
    const code = event.exit_code === null ? '' : ` with exit code ${event.exit_code}`;
    if (event.status === 'success')
        return `passed${time}`;
    if (event.status === 'failed')
        return `failed${code}${time}${event.allow_failure ? ' (allowed to fail)' : ''}`;
    return event.status === 'pending' ? `failed${time} and is tried again` : `${event.status}${time}`;
}
function prefixed(text, mark) {
    const whole = text.endsWith('\n') ? text : `${text}\n`;
    return mark === '' ? whole : whole.replace(/[^\n]*\n/g, (line) => `${mark}${line}`);
}
/** As the data of a workflow command: it ends with its line. */
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./src/action/trust.ts

/** Events that run with the rights of the base, whoever wrote what is checked out. */
const PRIVILEGED_EVENTS = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
/**
 * Whether the code that is checked out is to be trusted: not that of a fork's pull request; and where the workflow has
 * the base's rights, only the base's own commit. Source: GitHub documentation, "Secure use reference", and GitHub
 * Security Lab, "Keeping your GitHub Actions and workflows secure: Preventing pwn requests".
 */
function githubTrust(environment) {
    return ({ sha }) => {
        const payload = readPayload(environment['GITHUB_EVENT_PATH']);
        const event = environment['GITHUB_EVENT_NAME'] ?? '';
        const disposable = environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
        const untrusted = (reason) => ({ trusted: false, reason, disposable });
        if (PRIVILEGED_EVENTS.has(event)) {
            const base = [environment['GITHUB_SHA'], payload.pull_request?.base.sha];
            if (!base.includes(sha))
                return untrusted(`${event}: what is checked out is not the base's commit`);
        }
        else if (payload.pull_request !== undefined && isFork(payload.pull_request, environment)) {
            return untrusted('the pull request is from a fork');
        }
        return { trusted: true, reason: '', disposable };
    };
}
/** A fork that is gone has no repository. */
function isFork({ head, base }, environment) {
    const own = base.repo?.full_name ?? environment['GITHUB_REPOSITORY'] ?? '';
    return head.repo?.full_name.toLowerCase() !== own.toLowerCase();
}

// EXTERNAL MODULE: ./src/action/state.ts
var state = __webpack_require__(33175);
;// CONCATENATED MODULE: ./src/action/front.ts






/** A job of a workflow: groups in its log, annotations, masks, state for the post step, the cache. */
function workflowFront(warnings, stop) {
    let log;
    const aside = (command) => (log === undefined ? command() : log.aside(command));
    const warn = (warning) => aside(() => warnings.tell(warning));
    return {
        asked: { shape: githubContext(process.env), trust: githubTrust(process.env) },
        warn,
        restore,
        open() {
            const opened = workflowLog(door/* pass */.IX, door/* room */.eh);
            log = opened;
            return {
                sink(event) {
                    if (event.type === 'warning')
                        warn({ message: event.message, location: undefined });
                    return opened.sink(event);
                },
                stop,
                finish: () => opened.finish(),
                [Symbol.dispose]: () => undefined,
            };
        },
        begin: state/* rememberPipeline */.EX,
        hide: (value) => aside(() => (0,door/* mask */.dK)(value)),
    };
}
/** Gets the registry's storage from the cache. Returns what there is to say of it in the summary. */
async function restore(inputs) {
    const notes = [];
    const folder = inputs.settings.storagePath;
    if (inputs.cache === 'false' || folder === undefined)
        return [];
    const prefix = (0,cache/* cacheKeyPrefix */.kn)(inputs.cacheKey);
    const tell = (message, level = 'info') => {
        notes.push(message);
        (0,door/* tell */.qz)(level, message);
    };
    const { primaryKey, matchedKey } = await (0,door/* group */.Os)('Restoring the registry from the cache', () => (0,cache/* restoreStorage */.Ct)(folder, prefix, inputs.cacheRestoreKeys, tell));
    (0,door/* setOutput */.uH)('cache-primary-key', primaryKey);
    (0,door/* setOutput */.uH)('cache-matched-key', matchedKey);
    (0,door/* setOutput */.uH)('cache-hit', String(matchedKey !== ''));
    if (inputs.cache === 'true')
        (0,state/* rememberCache */._A)(folder, prefix, matchedKey, inputs.cacheMaxBytes);
    return notes;
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/inputs/definitions.ts
var definitions = __webpack_require__(33775);
// EXTERNAL MODULE: ./src/inputs/suggest.ts
var suggest = __webpack_require__(47443);
;// CONCATENATED MODULE: ./src/action/given.ts



const PREFIX = 'INPUT_';
/**
 * What the step was given. The runner hands over every name below `with:` as an upper-case variable, known or not, and
 * only warns of those that `action.yml` does not have. One that is nearly the name of an input is an input that was
 * meant, so it is among `given`, to be told as a problem; others may be variables of the workflow's own.
 */
function givenInputs(environment) {
    const names = Object.keys(definitions/* INPUTS */.m);
    const known = new Set(names.map((name) => `${PREFIX}${name.toUpperCase()}`));
    const others = Object.keys(environment)
        .filter((key) => key.startsWith(PREFIX) && !known.has(key))
        .map((key) => key.slice(PREFIX.length).toLowerCase());
    const isMeant = (name) => (0,suggest/* suggestion */.h)(name, names, '') !== '';
    return {
        given: Object.fromEntries([...names, ...others.filter(isMeant)].map((name) => [name, (0,core.getInput)(name)])),
        unknown: others.filter((name) => !isMeant(name)),
    };
}

;// CONCATENATED MODULE: ./src/action/problems.ts


/** Warnings before the end of the run that become annotations: GitHub shows 10 of a step, and failures need some. */
const EARLY = 5;
/** Shows a problem at its place in the repository; `folder` is that of the project in it. */
function tellProblem({ message, location, hint }, tell, folder) {
    const place = location === undefined ? undefined : placeOf(location, { ...(folder === undefined ? {} : { folder }) });
    const advice = hint === undefined ? '' : ` (${hint})`;
    tell(`${message}${place?.note ?? ''}${advice}`, {
        ...(place?.file === undefined ? {} : { file: place.file }),
        ...(place?.line === undefined ? {} : { startLine: place.line }),
        ...(place?.file === undefined || location === undefined ? {} : { startColumn: location.column }),
    });
}
/** For a problem for which GitHub shows no annotation any more. */
const asLine = (message, properties = {}) => {
    const { file, startLine } = properties;
    const place = file === undefined ? '' : `${file}${startLine === undefined ? '' : `:${startLine}`}: `;
    (0,door/* say */.cv)(`${place}${message}`);
};
/** As an annotation. */
function atPlace(level) {
    return (message, properties) => (0,door/* tell */.qz)(level, message, properties);
}
/** The warnings of a run: the first ones as annotations, the others as lines; all are kept for the summary. */
class Warnings {
    all = [];
    #folder;
    constructor(folder) {
        this.#folder = folder;
    }
    /** How many annotations GitHub was given. */
    get shown() {
        return Math.min(this.all.length, EARLY);
    }
    tell(warning) {
        this.all.push(warning);
        tellProblem(warning, this.all.length > EARLY ? asLine : atPlace('warning'), this.#folder);
    }
}

;// CONCATENATED MODULE: ./src/action/main.ts














/** The Action's main step. Never throws: what goes wrong fails the step. */
async function main() {
    (0,state/* rememberPost */.io)();
    const stop = new AbortController();
    process.on('SIGINT', () => stop.abort());
    process.on('SIGTERM', () => stop.abort());
    (0,door/* whenLost */.PY)(() => stop.abort());
    const { given, unknown } = givenInputs(process.env);
    const read = (0,parse/* readInputs */.K)(given, workspace());
    const { inputs } = read;
    try {
        const warnings = new Warnings(folderOf(inputs));
        for (const name of unknown)
            warnings.tell({ message: `There is no input "${name}"`, location: undefined });
        hideSecrets(inputs);
        (0,state/* rememberEngine */.kL)(inputs.dockerHost);
        const { result, ended, lost } = await (0,run/* runFor */.P)(read, workflowFront(warnings, stop.signal));
        setOutputs(result, inputs);
        report(result, inputs, warnings);
        if (ended === 'stopped')
            (0,door/* fail */.fJ)('The pipeline was canceled');
        else if (lost.length > 0) {
            (0,door/* fail */.fJ)(lost.join('; '));
            process.exitCode = 3;
        }
        else if (result.status === 'failed' || result.status === 'canceled') {
            const failed = result.jobs.filter((job) => job.status === 'failed' && !job.allowFailure).map((job) => job.name);
            (0,door/* fail */.fJ)(`The pipeline ${result.status}${failed.length === 0 ? '' : `: ${failed.join(', ')}`}`);
        }
    }
    catch (error) {
        if (error instanceof errors/* EmptyPipelineError */.Es)
            noPipeline(error, inputs);
        else
            fail(error, inputs);
    }
}
/** Hands what the inputs have of secrets to the runner, which hides them in the whole job's log. */
function hideSecrets(inputs) {
    // line by line, for the runner would hide short lines (a brace) wherever they stand
    const lines = Object.values(inputs.fileVariables)
        .flatMap((value) => value.split(/\r?\n/))
        .filter((line) => line.trim().length >= 8)
        .map((line) => line.trim());
    const secrets = [...Object.values(inputs.secrets), ...lines, inputs.gitlabToken, inputs.token];
    for (const value of [...secrets, ...registrySecrets(inputs.settings)]) {
        if (value !== undefined && value !== '')
            (0,door/* mask */.dK)(value);
    }
}
/** Passwords of registries among the inputs. */
function registrySecrets({ registry, registryUsers }) {
    return [...(registry.kind === 'other' ? [registry.password] : []), ...Object.values(registryUsers)];
}
/** The outputs of a run; of none where there was no pipeline. */
function setOutputs(result, inputs) {
    (0,door/* setOutput */.uH)('status', result?.status ?? 'skipped');
    (0,door/* setOutput */.uH)('pipeline-id', String(result?.pipeline ?? ''));
    const jobs = (result?.jobs ?? []).map((job) => ({
        name: job.name,
        stage: job.stage,
        status: job.status,
        duration: job.durationSeconds ?? null,
        exit_code: job.exitCode ?? null,
        failure_reason: job.failureReason ?? null,
        coverage: job.coverage ?? null,
    }));
    (0,door/* setOutput */.uH)('jobs', JSON.stringify(jobs));
    (0,door/* setOutput */.uH)('releases', JSON.stringify(result?.releases ?? []));
    (0,door/* setOutput */.uH)('images', JSON.stringify(result?.images ?? []));
    const failed = jobs.filter((job) => job.status === 'failed');
    (0,door/* setOutput */.uH)('failed-jobs', failed.map((job) => job.name).join('\n'));
    (0,door/* setOutput */.uH)('artifacts-path', inputs.output === undefined ? '' : `${inputs.output}/artifacts`);
    (0,door/* setOutput */.uH)('logs-path', inputs.output === undefined ? '' : `${inputs.output}/logs`);
}
/** Annotations at the files, and the summary of the step. */
function report(result, inputs, warnings) {
    const folder = folderOf(inputs);
    const { annotations, leftOut } = annotationsOf(result, {
        projectDir: `/builds/${process.env['GITHUB_REPOSITORY'] ?? ''}`,
        errors: SHOWN - 1, // and that the step has failed
        warnings: SHOWN - warnings.shown,
        ...(folder === undefined ? {} : { folder }),
    });
    annotate(annotations);
    summarize(summaryMarkdown(result, { annotationsLeftOut: leftOut, warnings: warnings.all }));
}
function summarize(markdown) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (path !== undefined && path !== '')
        (0,external_node_fs_.appendFileSync)(path, markdown);
}
function workspace() {
    return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}
/** Folder of the project in the repository, where it is not the top. */
function folderOf(inputs) {
    const folder = (0,external_node_path_.relative)(workspace(), inputs.cwd);
    return folder === '' || folder.startsWith('..') ? undefined : folder;
}
/** GitLab makes no pipeline where the rules leave nothing to run for an event; that is no failure. */
function noPipeline({ diagnostics }, inputs) {
    diagnostics.forEach((reason) => tellProblem(reason, atPlace('notice'), folderOf(inputs)));
    summarize(emptyMarkdown(diagnostics));
    setOutputs(undefined, inputs);
}
/** The exit codes are those of the command. */
function fail(error, inputs) {
    const failure = (0,exit/* failureOf */.g)(error);
    if (failure.exitCode === 3) {
        (0,door/* fail */.fJ)(failure.hint === undefined ? failure.message : `${failure.message} ${failure.hint}`);
    }
    else {
        const { problems } = failure;
        // the last of the errors that GitHub shows is that the step has failed
        problems.forEach((problem, index) => tellProblem(problem, index < SHOWN - 1 ? atPlace('error') : asLine, folderOf(inputs)));
        summarize(problemsMarkdown(problems));
        (0,door/* fail */.fJ)(`Nothing was started: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    }
    process.exitCode = failure.exitCode; // for core, each failure is a 1
}


/***/ }),

/***/ 62298:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ Masker),
/* harmony export */   o: () => (/* binding */ MaskedStream)
/* harmony export */ });
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


const MASK = '[MASKED]';
/** Prefixes of GitLab's own tokens: what follows them is masked, wherever it comes from (as GitLab Runner does). */
const TOKEN_PREFIXES = [
    'glpat-',
    'gloas-',
    'gldt-',
    'glrt-',
    'glcbt-',
    'glrtr-',
    'glptt-',
    'glft-',
    'glimt-',
    'glagent-',
    'glsoat-',
    'glffct-',
    '_gitlab_session=',
    'gltok-',
];
const TOKEN = new RegExp(`(${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]+`, 'g');
const URL_SECRETS = /([?&](?:private_token|authenticity_token|rss_token|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^&\s"']+/gi;
const UNFINISHED_TOKEN = new RegExp(`(?:${TOKEN_PREFIXES.join('|')})[A-Za-z0-9._=-]*$`);
/** A line of a value of several lines is a secret of its own from this length on. */
const SECRET_LINE = 8;
/** A value is masked in other forms, too, from this length on. */
const ENCODED = 8;
/** What stripping takes out of a line. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;
/** How far back a place is looked for where a long line can be cut without cutting a token. */
const MAX_WORD = 4096;
/** Replaces masked values; longest first, so that a value that holds another goes as one. */
class Masker {
    #values;
    /** The values in base64, and as part of an address: each in one line. */
    #forms;
    /** What must not be cut in two: the values, and the beginnings of tokens. */
    #whole;
    constructor(values) {
        const trimmed = values.map((value) => value.trim()).filter((value) => value !== '');
        const lines = trimmed.filter((value) => value.includes('\n')).flatMap(secretLines);
        this.#values = [...new Set([...trimmed, ...lines])].sort((a, b) => b.length - a.length);
        this.#whole = [...this.#values, ...TOKEN_PREFIXES];
        const forms = trimmed.filter((value) => value.length >= ENCODED).flatMap(formsOf);
        this.#forms = [...new Set(forms)].filter((form) => !trimmed.includes(form)).sort((a, b) => b.length - a.length);
    }
    /**
     * A whole text with its secrets replaced. A line that would show one once it is stripped of colours and control signs,
     * as logs and reports are, becomes that plain line.
     */
    mask(text) {
        const masked = this.#maskPlain(text);
        if (!CONTROL.test(masked))
            return masked;
        return masked
            .split('\n')
            .map((line) => {
            if (!CONTROL.test(line))
                return line;
            const plain = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)((0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line));
            const safe = this.#maskPlain(plain);
            return safe === plain ? line : safe;
        })
            .join('\n');
    }
    #maskPlain(text) {
        let masked = text;
        for (const value of this.#values) {
            if (masked.includes(value))
                masked = masked.replaceAll(value, MASK);
        }
        for (const form of this.#forms)
            if (masked.includes(form))
                masked = masked.replaceAll(form, MASK);
        // most output has neither: the expressions are slow in comparison
        if (masked.includes('gl') || masked.includes('_gitlab'))
            masked = masked.replace(TOKEN, `$1${MASK}`);
        if (masked.includes('?') || masked.includes('&'))
            masked = masked.replace(URL_SECRETS, `$1${MASK}`);
        return masked;
    }
    /** The nearest place to `wanted` at which a text that will go on can be cut without cutting a secret in two. */
    cut(text, wanted) {
        let at = Math.min(wanted, this.#openEnd(text));
        for (let again = true; again;) {
            again = false;
            for (const value of this.#values) {
                const start = text.indexOf(value, Math.max(0, at - value.length + 1));
                if (start === -1 || start >= at || start + value.length === at)
                    continue;
                at = start + value.length;
                again = true;
            }
        }
        return at;
    }
    /** Where the end of a text begins that may be the beginning of a secret; its length where there is none. */
    #openEnd(text) {
        const line = text.lastIndexOf('\n') + 1;
        let first = text.length;
        for (const value of this.#whole) {
            const from = Math.max(0, text.length - value.length, value.includes('\n') ? 0 : line);
            for (let at = text.indexOf(value[0] ?? '', from); at !== -1 && at < first; at = text.indexOf(value[0] ?? '', at + 1)) {
                if (at + value.length > text.length && value.startsWith(text.slice(at)))
                    first = at;
            }
        }
        return first;
    }
}
/** A value in base64, also in the midst of a longer text (`user:password`), and as part of an address. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)));
    const urls = [encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+'), encodeURI(value)];
    return [...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), ...urls];
}
function secretLines(value) {
    return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= SECRET_LINE && !line.startsWith('-----'));
}
/**
 * Masks a stream of text. What is handed out are whole lines, or parts of very long ones; a secret is found wherever the
 * stream was cut into pieces.
 */
class MaskedStream {
    #masker;
    #pending = '';
    /** The last part ended inside a token: what is left of it follows. */
    #inToken = false;
    constructor(masker) {
        this.#masker = masker;
    }
    /** Takes the next piece; returns what can be shown already. */
    push(piece) {
        let text = this.#pending === '' ? piece : this.#pending + piece;
        if (this.#inToken) {
            const rest = text.replace(/^[A-Za-z0-9._=-]+/, '');
            if (rest !== '')
                this.#inToken = false;
            text = rest;
        }
        const line = text.lastIndexOf('\n') + 1;
        const long = text.length - line > MAX_LINE;
        const at = this.#masker.cut(text, long ? wordStart(text) : line);
        this.#pending = text.slice(at);
        const ready = text.slice(0, at);
        this.#inToken = long && UNFINISHED_TOKEN.test(ready.slice(-MAX_WORD));
        return this.#masker.mask(ready);
    }
    /** What is left at the end. */
    flush() {
        const rest = this.#pending;
        this.#pending = '';
        this.#inToken = false;
        return rest === '' ? '' : this.#masker.mask(rest);
    }
}
/** The last place of a long line where no token can be cut; its end where there is none nearby. */
function wordStart(text) {
    const near = text.slice(-MAX_WORD);
    const at = Math.max(...[' ', '\t', '"', "'", '&', '?', '\r'].map((mark) => near.lastIndexOf(mark)));
    return at <= 0 ? text.length : text.length - near.length + at;
}


/***/ }),

/***/ 41730:
/***/ (function (module, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49889);

await (0,_action_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();
// sockets that are kept for reuse would hold the process for seconds
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
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
        projectVariables: [
            ...Object.entries(options.secrets).map(([key, value]) => secretVariable(key, value)),
            ...Object.entries(options.fileVariables ?? {}).map(([key, value]) => fileVariable(key, value)),
        ],
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
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

/***/ 84677:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   hR: () => (/* binding */ instanceOf)
/* harmony export */ });
/** Where the GitLab is that a pipeline is told it runs on, by the remote of its repository. */
const GITLAB_COM = 'https://gitlab.com';
/** Hosts that are known to be no GitLab, and what is below them. */
const OTHERS = [
    'github.com', 'ghe.com', 'bitbucket.org', 'codeberg.org', 'gitea.com', 'dev.azure.com', 'visualstudio.com', 'sr.ht',
]; // prettier-ignore
/**
 * The web address of the server of a remote: of one that is reached by HTTP as it is, with its port; of one that is reached
 * by SSH its host, for the port is SSH's. gitlab.com where there is no remote, or one on this machine.
 */
function serverOf(origin) {
    if (origin !== undefined && /^https?:/i.test(origin) && URL.canParse(origin))
        return new URL(origin).origin;
    const host = /^(?:[a-z+]+:\/\/(?:[^@/]*@)?|[^@/]+@)([^/:]+)/i.exec(origin ?? '')?.[1];
    if (host === undefined || !URL.canParse(`https://${host}`))
        return GITLAB_COM;
    return host === 'altssh.gitlab.com' ? GITLAB_COM : `https://${host}`;
}
/**
 * The GitLab instance of a pipeline: the one that the user names (the input `gitlab-url`), else the server of the remote,
 * else, where that is no GitLab, gitlab.com. `github` is the server of the workflow, which may be a company's own.
 */
function instanceOf(given, origin, github) {
    if (given !== undefined)
        return given;
    const server = serverOf(origin);
    return isGitLab(server, github) ? server : GITLAB_COM;
}
/** Whether the project of a remote is a project of the instance. */
function isOn(instance, origin) {
    return origin !== undefined && new URL(serverOf(origin)).hostname === new URL(instance).hostname;
}
function isGitLab(server, github) {
    const { hostname } = new URL(server);
    if (github !== undefined && URL.canParse(github) && new URL(github).hostname === hostname)
        return false;
    return !OTHERS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}


/***/ }),

/***/ 97706:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   v: () => (/* binding */ OrderedLogs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7897);




const IN_MEMORY = 256 * 1024;
const ENDED = new Set(['success', 'failed', 'canceled', 'pending']);
/**
 * Brings the logs of jobs that run at the same time into order: the first streams live, the others wait (in memory,
 * then in a file) until it has ended. So logs never mix, and the reader always sees one go on. `room` is asked while a
 * file is shown: a promise lets the output take first what it was given.
 */
class OrderedLogs {
    #view;
    #room;
    /** What is still shown of files; what comes meanwhile has its turn after that. */
    #showing;
    #waiting = [];
    #front;
    #folder;
    constructor(view, room = () => undefined) {
        this.#view = view;
        this.#room = room;
    }
    take(event) {
        if (event.type === 'log')
            return this.#inTurn(() => this.#text(event.job, event.text));
        if (event.type !== 'job')
            return;
        if (event.status === 'running')
            return this.#inTurn(() => this.#begin(event));
        if (ENDED.has(event.status))
            return this.#inTurn(() => this.#go(this.#end(event)));
    }
    /** Shows what still waits, and removes the files. */
    async finish() {
        await this.#inTurn(() => this.#go(this.#showAll(this.#waiting.splice(0))));
        if (this.#folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#folder, { recursive: true, force: true });
        this.#folder = undefined;
    }
    #inTurn(action) {
        const doing = this.#showing === undefined ? action() : this.#showing.then(action);
        if (doing === undefined)
            return;
        const turn = doing.finally(() => {
            if (this.#showing === ended)
                this.#showing = undefined;
        });
        const ended = turn.catch(() => undefined); // whoever asked for it meets the error
        this.#showing = ended;
        return turn;
    }
    /** Goes through the steps, and waits between them while the output has no room. */
    #go(steps) {
        while (steps.next().done !== true) {
            const room = this.#room();
            if (room !== undefined)
                return room.then(() => this.#go(steps));
        }
    }
    #begin({ name, attempt }) {
        if (this.#front === undefined) {
            this.#front = name;
            this.#view.open(name, attempt);
        }
        else if (this.#front !== name) {
            this.#waiting.push({ name, attempt, text: '', spool: undefined, ended: undefined });
        }
    }
    #text(name, text) {
        if (this.#front === name) {
            this.#view.text(name, text, this.#waiting.length > 0);
            return;
        }
        const waiting = this.#running(name);
        if (waiting === undefined)
            return;
        waiting.text += text;
        if (waiting.text.length > IN_MEMORY)
            this.#spool(waiting);
    }
    #running(name) {
        return this.#waiting.find((waiting) => waiting.name === name && waiting.ended === undefined);
    }
    #spool(waiting) {
        this.#folder ??= (0,_scratch_js__WEBPACK_IMPORTED_MODULE_3__/* .scratchFolderSync */ .Ee)('logs');
        waiting.spool ??= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#folder, String(Math.random()).slice(2));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(waiting.spool, waiting.text);
        waiting.text = '';
    }
    *#end(event) {
        if (this.#front !== event.name) {
            const waiting = this.#running(event.name);
            if (waiting !== undefined)
                waiting.ended = event;
            return;
        }
        this.#view.close(event.name, event);
        this.#front = undefined;
        // those that ended meanwhile follow at once; the first that still runs comes to the front
        const ended = this.#waiting.filter((waiting) => waiting.ended !== undefined);
        this.#waiting = this.#waiting.filter((waiting) => waiting.ended === undefined);
        const next = this.#waiting.shift();
        yield* this.#showAll(next === undefined ? ended : [...ended, next]);
    }
    *#showAll(logs) {
        for (const waiting of logs)
            yield* this.#show(waiting);
    }
    *#show({ name, attempt, spool, text, ended }) {
        this.#view.open(name, attempt);
        if (spool !== undefined) {
            for (const part of partsOf(spool)) {
                this.#view.text(name, part, false);
                yield;
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(spool, { force: true });
        }
        if (text !== '')
            this.#view.text(name, text, false);
        if (ended !== undefined)
            this.#view.close(name, ended);
        else
            this.#front = name;
    }
}
/** A file's text in parts: as a whole it may be longer than any string can be. */
function* partsOf(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_2__.StringDecoder('utf8');
        const buffer = Buffer.alloc(IN_MEMORY);
        for (let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer); length > 0; length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer))
            yield decoder.write(buffer.subarray(0, length));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** A job's log without GitLab's section marks, which only its own web page folds. */
function withoutSections(text) {
    return text.replace(/section_(?:start|end):\d+:[^\r\n]*\r(?:\u001b\[0K)?/g, '');
}


/***/ }),

/***/ 32698:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ runFor)
});

// EXTERNAL MODULE: ./src/docker/engine/connect.ts + 7 modules
var connect = __webpack_require__(76690);
// EXTERNAL MODULE: ./src/docker/sweep.ts
var sweep = __webpack_require__(50620);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/repository/project.ts + 1 modules
var repository_project = __webpack_require__(20463);
// EXTERNAL MODULE: ./src/registry/in-use.ts
var in_use = __webpack_require__(14026);
// EXTERNAL MODULE: ./src/registry/storage/projects.ts
var projects = __webpack_require__(43667);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/job/log/masking.ts
var masking = __webpack_require__(62298);
;// CONCATENATED MODULE: ./src/run/hidden.ts

/**
 * What a run must not show, for everything of it that is no job's log: those are masked where they are made, with the
 * values of their job. Applied last, where events and the result leave the run: messages, names of tests, texts of
 * reports, keys and tags may hold a variable's value. Names of jobs, states and reasons are compared with, and hold none.
 */
class Hidden {
    #values;
    #masker;
    constructor(context) {
        const variables = [...context.projectVariables, ...context.pipelineVariables];
        this.#values = variables.filter(({ masked }) => masked).map(({ value }) => value);
        this.#masker = new masking/* Masker */.G(this.#values);
    }
    add(value) {
        this.#values = [...this.#values, value];
        this.#masker = new masking/* Masker */.G(this.#values);
    }
    text(text) {
        return this.#masker.mask(text);
    }
    event(event) {
        if (event.type === 'log')
            return event;
        if ('message' in event)
            return { ...event, message: this.text(event.message) };
        if (event.type === 'service')
            return {
                ...event,
                name: this.text(event.name),
                ...(event.log === undefined ? {} : { log: this.text(event.log) }),
            };
        return event;
    }
    result(result) {
        return {
            ...result,
            ...(result.name === undefined ? {} : { name: this.text(result.name) }),
            jobs: result.jobs.map((job) => this.#job(job)),
            images: this.#all(result.images),
            cacheNotes: this.#all(result.cacheNotes),
            releases: this.#all(result.releases),
        };
    }
    #job(job) {
        return {
            ...job,
            lastLines: this.#all(job.lastLines),
            caches: job.caches.map((use) => ({ ...use, key: this.text(use.key) })),
            tests: this.#all(job.tests),
        };
    }
    /** Every text of a value made of arrays and objects. */
    #all(value) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((item) => this.#all(item));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#all(item)]));
    }
}

// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(82626);
;// CONCATENATED MODULE: ./src/run/run.ts
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









/**
 * Runs a pipeline for a front: reads and plans it, connects to the engine, removes what dead runs have left, runs it, and
 * has it shown. Throws a `UsageError` or a `ConfigError` before anything is created where the user has something to mend,
 * a `SystemError` where the engine fails; nothing of the run remains either way.
 */
async function runFor(read, front) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connecting = (0,connect/* connect */.N)(read.inputs.dockerHost, (message) => front.warn({ message, location: undefined }));
        connecting.catch(() => undefined); // what is wrong with the pipeline file comes first
        const opening = (0,repository_project/* openProject */.U)(read.inputs.cwd);
        opening.catch(() => undefined);
        // the engine and Git answer while the greater part of the code is loaded
        const [{ prepare, unsupportedKeywords }, { runPipeline }, { outputFolder }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(583), __webpack_require__.e(447)]).then(__webpack_require__.bind(__webpack_require__, 72447)),
            Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(118), __webpack_require__.e(583), __webpack_require__.e(139), __webpack_require__.e(530)]).then(__webpack_require__.bind(__webpack_require__, 71530)),
            Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 70562)),
        ]);
        const prepared = __addDisposableResource(env_1, await prepare(read, front.asked, 'run', opening), true);
        const { plan, context, source, project, manual, inputs } = prepared;
        const hidden = new Hidden(context);
        for (const warning of [...inputs.notes, ...plan.warnings, ...unsupportedKeywords(prepared)])
            front.warn({ ...warning, message: hidden.text(warning.message) });
        const engine = await connecting;
        const warn = (message) => front.warn({ message: hidden.text(message), location: undefined });
        const root = read.inputs.settings.storagePath;
        const untrusted = root === undefined ? [] : [(0,scratch/* sweepScratch */.Dq)((0,projects/* untrustedFolder */.Fc)(root))];
        const sweeping = Promise.all([(0,sweep/* sweepDead */.nR)(engine), (0,scratch/* sweepScratch */.Dq)(), ...untrusted]).catch((error) => warn(`What earlier runs left behind could not be removed: ${(0,errors/* messageOf */.bD)(error)}`));
        if (root !== undefined && inputs.settings.trusted && (await takeOver(engine, root, inputs.settings.storagePath)))
            warn(`${root} has a folder for each project now: what earlier versions have stored there is this project's`);
        const cacheNotes = (await front.restore?.(inputs)) ?? [];
        const within = project.snapshot ? project.folder : project.repository;
        const output = inputs.output === undefined
            ? undefined
            : await outputFolder(inputs.output, within, plan.jobs, (text) => warn(text));
        const time = new AbortController();
        const seconds = inputs.timeoutSeconds;
        const timer = seconds === undefined ? undefined : setTimeout(() => time.abort(), seconds * 1000);
        const display = __addDisposableResource(env_1, front.open(plan), false);
        const sink = async (told) => {
            const event = hidden.event(told);
            if (event.type === 'pipeline' && event.status !== 'running')
                clearTimeout(timer); // what is left is cleaning up
            await display.sink(event);
            await output?.sink(event);
        };
        let result;
        let id = 0;
        try {
            const ran = await runPipeline({
                engine,
                plan,
                context,
                source,
                project,
                settings: { ...inputs.settings, manual },
                output,
                sink: (0,pace/* paced */.y)(sink, process.stdout),
                signal: AbortSignal.any([display.stop, time.signal, engine.lost]),
                onPipelineId(pipeline) {
                    id = pipeline;
                    front.begin?.(pipeline);
                },
                onSecret(value) {
                    hidden.add(value);
                    front.hide?.(value);
                },
            });
            result = hidden.result({ ...ran, cacheNotes, name: plan.name });
        }
        catch (error) {
            throw engine.lost.aborted ? leftBehind(engine, id) : error;
        }
        finally {
            clearTimeout(timer);
            await display.finish(result);
            await output?.close();
            await sweeping;
        }
        const ended = display.stop.aborted ? 'stopped' : time.signal.aborted ? 'timeout' : 'by itself';
        return { result, ended, lost: output?.lost ?? [] };
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
/** Not below a run of an earlier version. */
async function takeOver(engine, root, folder) {
    if (folder === undefined || !(0,projects/* hasOldStorage */.Xr)(root))
        return false;
    return (await (0,in_use/* registryOver */.u)(engine, root)) === undefined && (0,projects/* adoptOldStorage */.ZB)(root, folder);
}
/** The engine was lost in the midst of a run: what is to be removed once it is back. */
function leftBehind({ lost }, pipeline) {
    const { message, hint } = lost.reason;
    const left = `It may still have containers, networks and volumes of pipeline #${pipeline} (label glci.pipeline=${pipeline}).`;
    return new errors/* SystemError */._N(message, { hint: `${left} ${hint ?? ''}`, cause: lost.reason });
}


/***/ })

};
