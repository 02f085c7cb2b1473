export const id = 4111;
export const ids = [4111];
export const modules = {

/***/ 14111:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GP: () => (/* binding */ canRedraw),
  Ps: () => (/* binding */ consoleReporter),
  zK: () => (/* binding */ wantsColor)
});

// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(51659);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/progress.ts



/** Characters at the end of a piece of log that are looked at: what a job does is said in short lines. */
const LOOKED_AT = 2000;
const MAX_NAME = 30;
/** What the sections of a job's log are, in the words of a reader who waits. */
const SECTIONS = {
    resolve_secrets: 'reading secrets',
    prepare_executor: 'preparing',
    prepare_script: 'preparing',
    get_sources: 'getting the sources',
    restore_cache: 'restoring caches',
    download_artifacts: 'downloading artifacts',
    step_script: 'running the script',
    shell_instead: 'opening a shell',
    shell_on_failure: 'opening a shell',
    after_script: 'running after_script',
    archive_cache: 'saving caches',
    archive_cache_on_failure: 'saving caches',
    upload_artifacts_on_success: 'uploading artifacts',
    upload_artifacts_on_failure: 'uploading artifacts',
};
/** Lines of a log that say what the job does, and what to show for them. */
const SIGNS = [
    [/section_start:\d+:(\w+)/g, (section) => SECTIONS[section]],
    [/^Pulling docker image (\S+)/gm, (image) => `pulling ${image}`],
    [/^Pulling (\S+: \d+ of \d+ layers)/gm, (layers) => `pulling ${layers}`],
    [/^Starting service (\S+?)\.\.\.$/gm, (service) => `starting ${service}`],
    [/^(Waiting for services) to be up/gm, () => 'waiting for services'],
    [/^(\$ .+)/gm, (command) => command],
];
const ENDED = new Set(['success', 'failed', 'canceled', 'skipped']);
/**
 * What goes on in a run at a moment, in few words: how many jobs have ended, run and wait, and what each that runs does
 * (pulls an image, waits for a service, is at this command). Made from the events of the run alone.
 */
class RunProgress {
    #jobs = new Map();
    #planned;
    #pipeline = '';
    #started;
    #registry = false;
    constructor(planned) {
        this.#planned = new Set(planned);
    }
    take(event) {
        const at = Date.parse(event.time);
        this.#started ??= at;
        this.#pipeline = `Pipeline #${event.pipeline}`;
        if (event.type === 'job') {
            const { status, allow_failure: allowFailure } = event;
            this.#jobs.set(event.name, { status, allowFailure, since: at, doing: 'starting' });
        }
        else if (event.type === 'registry')
            this.#registry = event.status === 'starting';
        else if (event.type === 'service') {
            this.#does(event.job, event.status === 'starting' ? `waiting for ${event.name}` : undefined);
        }
        else if (event.type === 'log')
            this.#does(event.job, activity(event.text));
    }
    /** The first line is about the run, each other about a job; no more than `limit`. */
    lines(now, limit) {
        const seconds = (since) => whole((now - since) / 1000);
        const running = [...this.#jobs].filter(([, job]) => job.status === 'running');
        const shown = running.length > limit - 1 ? running.slice(0, Math.max(0, limit - 2)) : running;
        const width = Math.max(0, ...shown.map(([name]) => (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(name), MAX_NAME).length));
        const more = running.length - shown.length;
        return [
            `${this.#pipeline}: ${this.#counts(running.length)}, ${seconds(this.#started ?? now)}`,
            ...shown.map(([name, { since, doing }]) => `  ${(0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(name), MAX_NAME).padEnd(width)}  ${seconds(since).padStart(6)}  ${doing}`),
            ...(more > 0 ? [`  and ${more} more`] : []),
        ].slice(0, Math.max(1, limit));
    }
    #counts(running) {
        const all = new Set([...this.#planned, ...this.#jobs.keys()]);
        const states = [...this.#jobs.values()];
        const ended = states.filter(({ status }) => ENDED.has(status)).length;
        const failed = states.filter(({ status, allowFailure }) => status === 'failed' && !allowFailure).length;
        const manual = states.filter(({ status }) => status === 'manual').length;
        return [
            `${ended} of ${all.size} jobs done`,
            ...(failed > 0 ? [`${failed} failed`] : []),
            ...(running > 0 ? [`${running} running`] : []),
            ...(manual > 0 ? [`${manual} manual`] : []),
            ...(this.#registry ? ['registry starting'] : []),
        ].join(', ');
    }
    #does(job, doing) {
        const known = this.#jobs.get(job);
        if (known !== undefined && doing !== undefined)
            known.doing = doing;
    }
}
/** What a piece of a job's log says of what the job does now; undefined where it says nothing of it. */
function activity(text) {
    const end = (0,ansi/* stripAnsi */.aJ)(text.slice(-LOOKED_AT));
    const found = SIGNS.flatMap(([sign, words]) => [...end.matchAll(sign)].map((match) => ({ at: match.index, words: words(match[1] ?? '') }))).filter(({ words }) => words !== undefined);
    const last = found.toSorted((one, other) => one.at - other.at).at(-1)?.words;
    return last === undefined ? undefined : (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(last), 200);
}
/** Whole seconds, so that the text does not change more often. */
function whole(seconds) {
    const rounded = Math.max(0, Math.floor(seconds));
    return rounded < 60 ? `${rounded} s` : (0,table/* duration */.p0)(rounded);
}

// EXTERNAL MODULE: ./src/report/timings/timings.ts
var timings_timings = __webpack_require__(79753);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/cli/screen/width.ts
var width = __webpack_require__(76747);
;// CONCATENATED MODULE: ./src/cli/screen/ending.ts





/** GitLab's words for why a job has failed. */
const REASONS = {
    unknown_failure: 'unknown failure',
    script_failure: 'script failure',
    runner_system_failure: 'runner system failure',
    job_execution_timeout: 'job execution timeout',
    image_pull_failure: 'image pull failure',
    runner_configuration_error: 'runner configuration error',
    runner_external_dependency_failure: 'runner external dependency failure',
    runner_interrupted: 'runner interrupted',
    missing_dependency_failure: 'missing dependency failure',
    unmet_prerequisites: 'unmet prerequisites',
    secrets_provider_not_found: 'secrets provider cannot be found',
    api_failure: 'API failure',
};
/** Lines of a failed job's log that are shown once more. */
const LAST_LINES = 10;
/** Column of the status. */
const STATUS = 2;
/** Why a job has failed: `script failure, exit code 1`; empty where it has not. */
function reasonWords({ status, failureReason, exitCode }) {
    if (status !== 'failed')
        return '';
    const words = failureReason === undefined ? [] : [REASONS[failureReason]];
    return [...words, ...(exitCode === undefined ? [] : [`exit code ${exitCode}`])].join(', ');
}
/**
 * The jobs of a run as a table with what each has brought; what no job has takes no room. Where the terminal (`columns`)
 * has no room for it, each job has a line and what else there is of it below.
 */
function endTable(jobs, trace, columns = Infinity) {
    const rows = jobs.map((job) => cells(job, trace(job.name)));
    const widths = [...(rows[0] ?? [])].map((_, column) => Math.max(...rows.map((row) => (0,width/* columnsOf */.PL)(row[column] ?? ''))));
    const lines = rows.map((row, index) => row
        .map((cell, column) => {
        const painted = column === STATUS ? `${paint(jobs[index])}${cell}${ansi/* ANSI */.mh.reset}` : cell;
        return painted + ' '.repeat((widths[column] ?? 0) - (0,width/* columnsOf */.PL)(cell));
    })
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
    const fits = lines.every((line) => (0,width/* columnsOf */.PL)(line) <= columns); // colours take none
    return jobs.flatMap((job, index) => {
        if (fits)
            return [lines[index] ?? ''];
        const [stage = '', name = '', status = '', ...rest] = rows[index] ?? [];
        const room = Math.max(1, columns - (0,width/* columnsOf */.PL)(status) - 2);
        const more = [stage, ...rest].filter((cell) => cell !== '').join(', ');
        return [`${(0,width/* fitColumns */.Pk)(name, room)}  ${paint(job)}${status}${ansi/* ANSI */.mh.reset}`, ...wrapped(more, columns, '  ')];
    });
}
function cells(job, { artifacts }) {
    const tests = job.tests.reduce((sum, suite) => sum + suite.tests, 0);
    const failed = job.tests.reduce((sum, suite) => sum + suite.failures.length, 0);
    const hits = job.caches.filter(({ restored }) => restored === 'hit' || restored === 'fallback').length;
    const asked = job.caches.filter(({ restored }) => restored !== 'none').length;
    const saved = job.caches.filter((cache) => cache.saved).length;
    const cache = [...(asked === 0 ? [] : [hits === asked ? 'hit' : hits === 0 ? 'miss' : `${hits} of ${asked} hit`])];
    if (saved > 0)
        cache.push('saved');
    return [
        (0,report_text/* oneLine */.TN)(job.stage),
        (0,report_text/* oneLine */.TN)(job.name),
        (0,table/* outcome */.bu)(job),
        (0,table/* duration */.p0)(job.durationSeconds),
        job.coverage === undefined ? '' : `coverage ${(0,table/* coverage */.vk)(job)}`,
        tests === 0 ? '' : `${(0,report_text/* count */.U9)(tests, 'test')}${failed === 0 ? '' : `, ${failed} failed`}`,
        cache.length === 0 ? '' : `cache ${cache.join(', ')}`,
        artifacts === undefined ? '' : (0,report_text/* count */.U9)(artifacts, 'artifact file'),
        reasonWords(job),
    ];
}
function paint(job) {
    if (job?.status === 'success')
        return ansi/* ANSI */.mh.boldGreen;
    if (job?.status === 'failed')
        return job.allowFailure ? ansi/* ANSI */.mh.yellow : ansi/* ANSI */.mh.boldRed;
    return ansi/* ANSI */.mh.grey;
}
/**
 * Of each job that has failed: the command, its line in the file, the last lines, the explanation, and how to run just this
 * job again. Those that may fail come last.
 */
function failureLines(result, trace, columns = Infinity) {
    const failed = result.jobs.filter(({ status }) => status === 'failed');
    const order = [...failed.filter((job) => !job.allowFailure), ...failed.filter((job) => job.allowFailure)];
    return order.flatMap((job) => [
        ...failureBlock(job, trace(job.name), columns),
        ...wrapped(`Again: ${againCommand(job)}`, columns, '  '),
        '',
    ]);
}
/** Of a pipeline that waits for manual jobs: for which, and how they are played. */
function heldLines({ status, jobs }, columns = Infinity) {
    if (status !== 'manual')
        return [];
    const names = jobs
        .filter((job) => job.status === 'manual' && !job.allowFailure && job.parent === undefined)
        .map(({ name }) => (0,report_text/* oneLine */.TN)(name));
    if (names.length === 0)
        return [];
    const word = names.length === 1 ? 'a manual job' : 'manual jobs';
    return wrapped(`The pipeline waits for ${word}, which --manual ${shellWord(names.join(','))} plays`, columns, '');
}
/** A line of a script's output is cut; what a failure says of itself has the cause at its end. */
function printedLines({ failureReason }, line, columns) {
    const text = (0,report_text/* oneLine */.TN)(line);
    if (failureReason === 'script_failure')
        return [`    ${(0,width/* fitColumns */.Pk)(text, columns - 4)}`];
    return wrapped(text, columns, '    ');
}
/** How a job has failed, and why. */
function failureBlock(job, { command }, columns = Infinity) {
    const { failedAt, lastLines, explanations } = job;
    const why = reasonWords(job);
    const head = wrapped(`${(0,report_text/* oneLine */.TN)(job.name)} ${(0,table/* outcome */.bu)(job)}${why === '' ? '' : `: ${why}`}`, columns, '');
    const place = failedAt === undefined ? undefined : `${(0,report_text/* oneLine */.TN)(failedAt.file)}:${failedAt.line}`;
    return [
        ...head.map((line) => `${paint(job)}${line}${ansi/* ANSI */.mh.reset}`),
        ...(command === undefined || job.failureReason !== 'script_failure' ? [] : wrapped(`$ ${command}`, columns, '  ')),
        ...(place === undefined ? [] : wrapped(`at ${place}`, columns, '  ')),
        ...lastLines.slice(-LAST_LINES).flatMap((line) => printedLines(job, line, columns)),
        ...explanations.flatMap(({ title, cause, remedy }) => [title, cause, remedy].flatMap((text, index) => wrapped((0,report_text/* oneLine */.TN)(text), columns, index === 0 ? '  ' : '    '))),
    ];
}
/** The command that runs just this job with what it needs; a job of a child pipeline by the job that triggers it. */
function againCommand({ name, parent }) {
    const job = (0,report_text/* oneLine */.TN)(parent?.split(order/* PARENT_MARK */.fG)[0] ?? name);
    const word = shellWord(job);
    return job.startsWith('-') ? `gitlab-dind run --needs -- ${word}` : `gitlab-dind run ${word} --needs`;
}
function shellWord(text) {
    return /^[\w./:@%+,][\w./:@%+,-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
/** The words in lines of so many columns, each behind `indent`; a word that is longer has a line of its own. */
function wrapped(text, columns, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && (0,width/* columnsOf */.PL)(`${indent}${line} ${word}`) > columns) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, indent + line];
}

// EXTERNAL MODULE: ./src/run/spool.ts
var spool = __webpack_require__(88346);
;// CONCATENATED MODULE: ./src/cli/screen/held.ts

/** Text on its way to the screen, which can be held: while somebody else has the terminal. */
class HeldText {
    #print;
    #room;
    #spools = new spool/* Spools */.D();
    #kept = this.#spools.make();
    #isHeld = false;
    /** `room`: resolves when what was printed has been taken; undefined where it has. */
    constructor(print, room) {
        this.#print = print;
        this.#room = room;
    }
    print(text) {
        if (this.#isHeld)
            this.#kept.add(text);
        else
            this.#print(text);
    }
    hold() {
        this.#isHeld = true;
    }
    /** Prints what has come meanwhile, as fast as it is taken; what still comes has its turn after that. */
    async release() {
        for (let some = this.#isHeld; some;) {
            some = false;
            for (const part of this.#kept.parts()) {
                some = true;
                this.#print(part);
                await this.#room();
            }
            const rest = this.#kept.rest();
            if (rest === '')
                continue;
            some = true;
            this.#print(rest);
            await this.#room();
        }
        this.#isHeld = false;
        this.#spools.remove();
    }
}

;// CONCATENATED MODULE: ./src/cli/screen/live/jobs.ts


/** Characters at the end of a log of which the last line is taken. */
const KEPT = 1000;
/** Longer lines are cut by every terminal. */
const MAX_LINE = 300;
/** The jobs of a run and what each does at the moment, made of the events of the run alone. */
class LiveJobs {
    #jobs;
    constructor(planned) {
        this.#jobs = new Map(planned.map(({ name, stage }) => [name, { stage, status: 'created', allowFailure: false, since: 0, end: '' }]));
    }
    take(event) {
        if (event.type === 'job') {
            const { status, stage, allow_failure: allowFailure } = event;
            this.#jobs.set(event.name, { stage, status, allowFailure, since: Date.parse(event.time), end: '' });
        }
        else if (event.type === 'log')
            this.#hears(event.job, event.text);
        else if (event.type === 'service' && event.status === 'starting')
            this.#hears(event.job, `\nwaiting for ${event.name}\n`);
    }
    /** Those that are planned in their order, then those of child pipelines as they came. */
    list() {
        return [...this.#jobs].map(([name, { end, ...job }]) => ({
            name,
            ...job,
            says: job.status === 'running' ? lastLine(end) : '',
        }));
    }
    #hears(job, text) {
        const known = this.#jobs.get(job);
        if (known !== undefined)
            known.end = (known.end + text.slice(-KEPT)).slice(-KEPT);
    }
}
/** The last line that shows something; of one that is written over, what it was written over with. No marks of sections. */
function lastLine(end) {
    const lines = (0,ansi/* stripAnsi */.aJ)(end.replace(/section_(?:start|end):\d+:[^\r\n]*(?:\r|$)/g, '')).split('\n');
    for (const line of lines.toReversed()) {
        const texts = line.split('\r').map(report_text/* oneLine */.TN);
        const text = texts.findLast((one) => one !== '');
        if (text !== undefined)
            return (0,report_text/* shorten */.ml)(text, MAX_LINE);
    }
    return '';
}

;// CONCATENATED MODULE: ./src/cli/screen/live/blocks.ts


function isRunning({ status }) {
    return status === 'running';
}
/** Whether it has not begun, and may yet. */
function isWaiting({ status }) {
    return status === 'created' || status === 'pending' || status === 'scheduled' || status === 'manual';
}
/** The stages that have jobs, in their order; behind them those of child pipelines. */
function blocksOf(jobs, stages) {
    const byStage = new Map(stages.map((stage) => [stage, []]));
    for (const job of jobs) {
        const known = byStage.get(job.stage);
        if (known === undefined)
            byStage.set(job.stage, [job]);
        else
            known.push(job);
    }
    return [...byStage]
        .filter(([, some]) => some.length > 0)
        .map(([stage, some]) => ({ title: (0,report_text/* oneLine */.TN)(stage), jobs: some, stages: 1 }));
}
/** Stages that are over as one block, and with `waiting` those of which nothing has begun as another one. */
function merged(blocks, { waiting }) {
    const waits = (block) => block.jobs.every(isWaiting);
    // a manual job that nobody plays does not keep its stage open
    const isOver = (block) => !waits(block) && block.jobs.every((job) => !isRunning(job) && (!isWaiting(job) || job.status === 'manual'));
    const one = (some, words) => {
        const jobs = some.flatMap((block) => block.jobs);
        return some.length < 2 ? some : [{ title: words(jobs.length), jobs, stages: some.length }];
    };
    const over = one(blocks.filter(isOver), () => `${blocks.filter(isOver).length} stages are over`);
    const rest = blocks.filter((block) => !isOver(block));
    if (!waiting)
        return [...over, ...rest];
    const last = rest.filter(waits);
    return [
        ...over,
        ...rest.filter((block) => !waits(block)),
        ...one(last, (jobs) => `${jobs} more wait in ${last.length} stages`),
    ];
}
/**
 * The line of a block: `test: lint failed, unit passed`, and where those that wait have no rows of their own (`isFolded`)
 * how many they are, in so few words that it fits.
 */
function blockLine({ title, jobs, stages }, columns, isFolded) {
    if (stages > 1 && jobs.every(isWaiting))
        return { text: (0,width/* fitColumns */.Pk)(title, columns), tone: 'plain' };
    const counted = (word, is) => {
        const number = jobs.filter(is).length;
        return number === 0 ? [] : [`${number} ${word}`];
    };
    return endedLine(title, jobs, columns, [
        ...counted('canceled', ({ status }) => status === 'canceled'),
        ...counted('skipped', ({ status }) => status === 'skipped'),
        ...(isFolded ? counted('manual', ({ status }) => status === 'manual') : []),
        ...(isFolded ? counted('waiting', (job) => isWaiting(job) && job.status !== 'manual') : []),
    ]);
}
/** The jobs that have failed and passed, each by its name as long as there is room, and what else there is to say. */
function endedLine(title, jobs, columns, ends = []) {
    const failed = jobs.filter(({ status }) => status === 'failed');
    const passed = jobs.filter(({ status }) => status === 'success');
    const counted = (some, word) => some.length === 0 ? [] : [`${some.length} ${word}`];
    const named = (some, word) => {
        // of more than can have room no name is looked at
        if (some.length * word.length > columns)
            return counted(some, word);
        return some.map((job) => `${(0,report_text/* oneLine */.TN)(job.name)} ${word}${job.status === 'failed' && job.allowFailure ? ' (allowed)' : ''}`);
    };
    const tries = [
        () => [...named(failed, 'failed'), ...named(passed, 'passed'), ...ends],
        () => [...named(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
        () => [...counted(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
    ];
    let text = '';
    for (const parts of tries) {
        const words = parts().join(', ');
        text = words === '' || title === '' ? title + words : `${title}: ${words}`;
        if ((0,width/* columnsOf */.PL)(text) <= columns)
            break;
    }
    return {
        text: (0,width/* fitColumns */.Pk)(text, columns),
        tone: failed.some(({ allowFailure }) => !allowFailure) ? 'failed' : 'plain',
    };
}

;// CONCATENATED MODULE: ./src/cli/screen/live/layout.ts




/** Columns of a name, at most, where there are many; of narrow terminals a third. */
const layout_MAX_NAME = 30;
/** Where there is no room for the stages, failures have a row from so many rows on. */
const MIN_ROWS_FOR_FAILED = 3;
/**
 * The jobs of a run by stage below `head`: in the line of a stage those that have ended, each with its status; below it each
 * that runs with its time and the last line of its log, then each that waits with why it does (`why`). What has no room is
 * said in fewer words: first the stages that come last only count who waits, then the names of those that have passed go,
 * then stages that are over, and then those that wait, are one line together; at last what has failed and what runs is left.
 */
function liveLines(head, jobs, stages, room, why) {
    const blocks = blocksOf(jobs, stages);
    const rows = Math.max(0, room.rows - 1);
    const lines = unfolded(blocks, rows, room.columns) ??
        unfolded(merged(blocks, { waiting: false }), rows, room.columns) ??
        unfolded(merged(blocks, { waiting: true }), rows, room.columns) ??
        withoutStages(jobs, rows, room.columns);
    return [{ text: (0,width/* fitColumns */.Pk)(head, room.columns), tone: 'plain' }, ...drawn(lines, room, why)];
}
/** The blocks, of those that come first also the jobs that wait, as far as all of a block have room; undefined: not even the blocks have. */
function unfolded(blocks, rows, columns) {
    let left = rows;
    for (const { jobs } of blocks)
        left -= 1 + jobs.filter(isRunning).length;
    if (left < 0)
        return undefined;
    return blocks.flatMap((block) => {
        const waiting = block.stages > 1 ? [] : block.jobs.filter(isWaiting);
        const opens = waiting.length > 0 && waiting.length <= left;
        if (opens)
            left -= waiting.length;
        return [blockLine(block, columns, !opens), ...block.jobs.filter(isRunning), ...(opens ? waiting : [])];
    });
}
/** What has failed, what runs, and how many more there are. */
function withoutStages(jobs, rows, columns) {
    const failed = jobs.filter(({ status, allowFailure }) => status === 'failed' && !allowFailure);
    const first = failed.length > 0 && rows >= MIN_ROWS_FOR_FAILED ? [endedLine('', failed, columns)] : [];
    const running = jobs.filter(isRunning);
    const waiting = jobs.filter(isWaiting).length;
    const left = rows - first.length;
    const isMore = running.length > left || (waiting > 0 && running.length < left);
    const shown = running.slice(0, Math.max(0, isMore ? left - 1 : left));
    const hidden = running.length - shown.length;
    const words = [
        ...(hidden > 0 ? [`and ${hidden} more running`] : []),
        ...(waiting > 0 ? [`${waiting} more wait`] : []),
    ].join(', ');
    const more = { text: (0,width/* fitColumns */.Pk)(`  ${words}`, columns), tone: 'plain' };
    return [...first, ...shown, ...(isMore ? [more] : [])].slice(0, rows);
}
/** Jobs that run or wait as rows, their names and times below each other. */
function drawn(lines, { columns, now }, why) {
    const names = new Map();
    const times = new Map();
    for (const line of lines) {
        if ('text' in line)
            continue;
        names.set(line, (0,width/* fitColumns */.Pk)((0,report_text/* oneLine */.TN)(line.name), Math.min(layout_MAX_NAME, Math.floor(columns / 3))));
        if (isRunning(line))
            times.set(line, whole((now - line.since) / 1000));
    }
    const [name, time] = [names, times].map((texts) => Math.max(0, ...[...texts.values()].map(width/* columnsOf */.PL)));
    return lines.map((line) => {
        if ('text' in line)
            return line;
        const shown = names.get(line) ?? '';
        const start = `  ${shown}${' '.repeat(Math.max(0, (name ?? 0) - (0,width/* columnsOf */.PL)(shown)))}  `;
        const says = isRunning(line)
            ? `${(times.get(line) ?? '').padStart(time ?? 0)}  ${(0,report_text/* oneLine */.TN)(line.says)}`
            : (0,report_text/* oneLine */.TN)(why(line));
        return { text: (0,width/* fitColumns */.Pk)((start + says).trimEnd(), columns), tone: isRunning(line) ? 'running' : 'plain' };
    });
}

;// CONCATENATED MODULE: ./src/cli/screen/live/results.ts




/** Says of each job at once how it has ended, and of one that has failed why: each attempt of it. */
class LiveResults {
    #options;
    #failures = new Map();
    #attempts = new Map();
    constructor(options) {
        this.#options = options;
    }
    take(event) {
        if (event.type === 'failure')
            this.#failures.set(event.job, event);
        else if (event.type === 'attempt')
            this.#attempts.set(event.name, event);
        else if (event.type === 'job')
            this.#job(event);
    }
    #job(event) {
        const attempt = this.#attempts.get(event.name);
        const failure = this.#failures.get(event.name);
        this.#attempts.delete(event.name);
        this.#failures.delete(event.name);
        if (attempt === undefined)
            return; // it has not ended, or has not run
        const { say, quiet, stamp } = this.#options;
        if (attempt.status === 'failed') {
            say(`${stamp(event.time)}${this.#failed(event, attempt, failure).join('\n')}\n`);
        }
        else if (!quiet) {
            const color = attempt.status === 'success' ? ansi/* ANSI */.mh.boldGreen : ansi/* ANSI */.mh.grey;
            const word = attempt.status === 'success' ? 'passed' : attempt.status;
            const covered = event.coverage === null ? '' : `, coverage ${event.coverage}%`;
            const took = ` in ${(0,table/* duration */.p0)(attempt.duration_seconds)}${covered}`;
            say(`${stamp(event.time)}${color}${(0,report_text/* oneLine */.TN)(event.name)} ${word}${ansi/* ANSI */.mh.reset}${took}\n`);
        }
    }
    #failed(event, attempt, failure) {
        const { trace, columns } = this.#options;
        const isLast = event.status === 'failed';
        const job = {
            name: isLast ? event.name : `${event.name} (attempt ${attempt.attempt})`,
            status: 'failed',
            allowFailure: isLast && event.allow_failure,
            exitCode: attempt.exit_code ?? undefined,
            failureReason: attempt.failure_reason ?? undefined,
            failedAt: failure?.failed_at ?? undefined,
            lastLines: failure?.last_lines ?? [],
            explanations: failure?.explanations ?? [],
        };
        return failureBlock(job, trace(event.name), columns());
    }
}

;// CONCATENATED MODULE: ./src/cli/screen/stamp.ts


/** Columns of a job's name before its lines, at most. */
const stamp_MAX_NAME = 24;
/** Where a new line begins. A carriage return before a clearing is part of a section's mark. */
const LINE_STARTS = /(\n|\r(?!\n|\u001b\[0K))(?=[^\n])/g;
/**
 * Puts the time and the name of the job before each line of its log, whatever pieces the log comes in. Of a line that is
 * written over, each text has its own.
 */
class LineStamps {
    #options;
    #width;
    /** Jobs whose log is within a line. */
    #within = new Set();
    constructor(options) {
        this.#options = options;
        this.#width = Math.max(0, ...options.jobs.map((name) => (0,width/* columnsOf */.PL)((0,width/* fitColumns */.Pk)((0,report_text/* oneLine */.TN)(name), stamp_MAX_NAME))));
    }
    /** The same event, its text with what stands before its lines. */
    stamp(event) {
        const { timestamps, logPrefix } = this.#options;
        if (!timestamps && !logPrefix)
            return event;
        if (event.type === 'job')
            this.#within.delete(event.name);
        if (event.type !== 'log' || event.text === '')
            return event;
        const before = `${timestamps ? `${timeOfDay(event.time)} ` : ''}${logPrefix ? this.#name(event.job) : ''}`;
        // a function: what begins with a dollar sign is text
        const text = event.text.replace(LINE_STARTS, (start) => start + before);
        const first = this.#within.has(event.job) ? '' : before;
        if (event.text.endsWith('\n'))
            this.#within.delete(event.job);
        else
            this.#within.add(event.job);
        return { ...event, text: first + text };
    }
    #name(job) {
        const name = (0,width/* fitColumns */.Pk)((0,report_text/* oneLine */.TN)(job), stamp_MAX_NAME);
        return `${name}${' '.repeat(Math.max(0, this.#width - (0,width/* columnsOf */.PL)(name)))} | `;
    }
}
/** `14:03:59`, by the clock of this machine. */
function timeOfDay(time) {
    return new Date(time).toTimeString().slice(0, 8);
}

;// CONCATENATED MODULE: ./src/cli/screen/live/waits.ts


/** Names of jobs in the words for one that waits: a line has no room for more. */
const MAX_NAMES = 10;
const DAY_MS = 24 * 3600 * 1000;
/** Says of jobs that have not begun why they wait, by what the plan and the events of the run say. */
class Waits {
    #planned;
    #stages;
    #places;
    constructor({ jobs, stages, places }) {
        this.#planned = new Map(jobs.map((job) => [job.name, job]));
        this.#stages = [...new Set([...stages, ...jobs.map(({ stage }) => stage)])];
        this.#places = places;
    }
    /**
     * What gives the words for a job, in GitLab's terms, while all `jobs` are as they are at the moment `now`. Of a job of a
     * child pipeline the plan says nothing: it has the word of its status.
     */
    among(jobs, now) {
        let known; // where no job that waits has a row, nobody asks
        return (job) => {
            const moment = (known ??= new Moment(jobs, this.#planned));
            const planned = this.#planned.get(job.name);
            if (job.status === 'manual')
                return 'manual';
            if (job.status === 'scheduled')
                return delayed(job, planned, now);
            if (job.status === 'created' && planned !== undefined) {
                const before = this.#before(planned, moment);
                if (before !== undefined)
                    return before;
            }
            return this.#place(planned, moment);
        };
    }
    /** The needs that have not ended, or the last stage before it that has not. */
    #before({ stage, needs }, moment) {
        if (needs !== null)
            return waitingFor(needs.flatMap(({ job }) => moment.open.get(job) ?? []));
        const earlier = this.#stages.slice(0, Math.max(0, this.#stages.indexOf(stage)));
        const last = earlier.findLast((one) => moment.openOf(one).length > 0);
        if (last === undefined)
            return undefined;
        const jobs = moment.openOf(last);
        // nothing goes on there by itself
        return jobs.every(({ status }) => status === 'manual') ? waitingFor(jobs) : `waiting for stage ${(0,report_text/* oneLine */.TN)(last)}`;
    }
    #place(planned, moment) {
        const group = planned?.resourceGroup;
        if (group !== undefined && moment.groups.has(group))
            return `waiting for resource: ${(0,report_text/* oneLine */.TN)(group)}`;
        return moment.places >= this.#places ? `waiting for a place (concurrency ${this.#places})` : 'pending';
    }
}
/** What is the same for all jobs at a moment. */
class Moment {
    /** Jobs for which others wait. */
    open = new Map();
    /** Resource groups of which a job runs. */
    groups = new Set();
    /** Places that are taken. */
    places;
    #stages = new Map();
    constructor(jobs, planned) {
        let places = 0;
        for (const job of jobs) {
            const known = planned.get(job.name);
            if (job.status === 'running') {
                if (known?.isTrigger !== true)
                    places += 1;
                if (known?.resourceGroup !== undefined)
                    this.groups.add(known.resourceGroup);
            }
            // nobody waits for the jobs of a child pipeline but the job that triggers it
            if (known === undefined || !isOpen(job))
                continue;
            this.open.set(job.name, job);
            const stage = this.#stages.get(job.stage);
            if (stage === undefined)
                this.#stages.set(job.stage, [job]);
            else
                stage.push(job);
        }
        this.places = places;
    }
    openOf(stage) {
        return this.#stages.get(stage) ?? [];
    }
}
/** Whether those behind a job have to wait for it: it has not ended, and is not one that is played or not as one likes. */
function isOpen({ status, allowFailure }) {
    if (status === 'manual')
        return !allowFailure;
    return status === 'created' || status === 'pending' || status === 'running' || status === 'scheduled';
}
function waitingFor(jobs) {
    if (jobs.length === 0)
        return undefined;
    const names = jobs
        .slice(0, MAX_NAMES)
        .map(({ name, status }) => `${(0,report_text/* oneLine */.TN)(name)}${status === 'manual' ? ' (manual)' : ''}`);
    return `waiting for ${names.join(', ')}${jobs.length > MAX_NAMES ? ', \u2026' : ''}`;
}
/** The moment at which it starts stays the same, so that the line need not be drawn anew each second. */
function delayed({ since }, planned, now) {
    if (planned?.startIn === undefined)
        return 'delayed';
    const start = new Date(since + planned.startIn * 1000);
    const day = start.getTime() - now < DAY_MS ? '' : `${start.toLocaleDateString('sv')} `;
    return `delayed until ${day}${timeOfDay(start.toISOString())}`;
}

;// CONCATENATED MODULE: ./src/cli/screen/screen.ts



/** Lines, one after the other: a file, a pipe, a terminal that can do no more. */
function plainScreen(write) {
    const nothing = () => undefined;
    return { print: write, hold: nothing, resume: nothing, end: nothing };
}
const TONES = { plain: ansi/* ANSI */.mh.grey, running: '', failed: ansi/* ANSI */.mh.boldRed };
/** Narrower than this nothing of use can be said. */
const MIN_COLUMNS = 20;
/** A line that goes on without an end is broken here. */
const screen_MAX_LINE = 16 * 1024;
/** So many colours, weights and the like are on at the same time at most. */
const MAX_STYLES = 10;
/**
 * A terminal with some lines at its end that change (`status` gives them, for a size) while whole lines of
 * text go by above. What waits for its line end is shown there as well, so that the two never mix. The colour that the
 * text has set goes on after the status.
 */
class LiveScreen {
    #terminal;
    #status;
    #color;
    /** Columns of the lines that are shown at the end. */
    #shown = [];
    #drawn = '';
    #partial = '';
    #style = '';
    #ended = false;
    #isHeld = false;
    constructor(terminal, status, color) {
        this.#terminal = terminal;
        this.#status = status;
        this.#color = color;
    }
    print(text) {
        if (this.#ended)
            return void this.#terminal.write(text);
        const all = this.#partial + (0,ansi/* onlyColors */.lJ)(text);
        const cut = all.lastIndexOf('\n') + 1;
        const tooLong = all.length - cut > screen_MAX_LINE;
        this.#partial = tooLong ? '' : all.slice(cut);
        const lines = tooLong ? `${all}\n` : all.slice(0, cut);
        this.#redraw(lines);
    }
    /** Brings the status up to date. */
    refresh() {
        if (!this.#ended && !this.#isHeld)
            this.#redraw('');
    }
    hold() {
        if (this.#ended || this.#isHeld)
            return;
        this.#isHeld = true;
        this.#terminal.write(this.#erase() + (this.#style === '' ? '' : ansi/* ANSI */.mh.reset));
        this.#shown = [];
    }
    resume() {
        if (!this.#isHeld)
            return;
        this.#isHeld = false;
        this.#drawn = '';
        this.refresh();
    }
    end() {
        if (this.#ended)
            return;
        const rest = this.#partial === '' ? '' : `${this.#style}${this.#partial}${this.#color ? ansi/* ANSI */.mh.reset : ''}\n`;
        this.#terminal.write(this.#erase() + rest);
        this.#ended = true;
    }
    #redraw(lines) {
        const columns = (this.#terminal.columns ?? 0) || 80;
        const shown = columns < MIN_COLUMNS ? [] : this.#lines(columns);
        const drawn = `${columns}\n${shown.map(({ text, tone }) => `${tone} ${text}`).join('\n')}`;
        if (lines === '' && drawn === this.#drawn)
            return;
        const erased = this.#erase();
        const before = this.#style;
        this.#style = styleAfter(before + lines);
        this.#drawn = drawn;
        this.#shown = shown.map(({ text }) => (0,width/* columnsOf */.PL)(text));
        const painted = shown.map((line) => this.#paint(line));
        const pause = this.#style === '' ? '' : ansi/* ANSI */.mh.reset;
        this.#terminal.write(`${erased}${lines === '' ? '' : before + lines}${pause}${painted.join('\n')}`);
    }
    #paint({ text, tone }) {
        return this.#color && TONES[tone] !== '' ? `${TONES[tone]}${text}${ansi/* ANSI */.mh.reset}` : text;
    }
    #lines(columns) {
        const rows = (this.#terminal.rows ?? 0) || 24;
        const open = this.#partial.replace(/\r+$/, '');
        const partial = (0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.aJ)(open.slice(open.lastIndexOf('\r') + 1)));
        const first = partial === '' ? [] : [{ text: partial, tone: 'plain' }];
        // what has left the terminal at its top cannot be taken away any more
        return [...first, ...this.#status({ columns: columns - 1, rows })]
            .slice(0, Math.max(1, rows - 1))
            .map(({ text, tone }) => ({ text: (0,width/* fitColumns */.Pk)(text, columns - 1), tone }));
    }
    /**
     * Takes the lines at the end away; where the terminal has become narrower, they take more rows than they had. The first
     * row is cleared by itself: what is erased from the very first column of a terminal on, tmux keeps among what has
     * scrolled away, and of each drawing a copy would be there.
     */
    #erase() {
        if (this.#shown.length === 0)
            return '';
        const columns = (this.#terminal.columns ?? 0) || 80;
        const rows = this.#shown.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
        return `\r${rows > 1 ? `\u001b[${rows - 1}A` : ''}\u001b[K\u001b[C\u001b[J\r`;
    }
}
/** The colours that are on after a text: all since the last that set them back. */
function styleAfter(text) {
    const sequences = text.match(/\u001b\[[0-9;]*m/g) ?? [];
    const reset = sequences.findLastIndex((sequence) => /^\u001b\[[0;]*m$/.test(sequence));
    return sequences
        .slice(reset + 1)
        .slice(-MAX_STYLES)
        .join('');
}

;// CONCATENATED MODULE: ./src/cli/screen/traces.ts


/** How a job's shell shows a command before it runs it. */
const COMMAND = '\u001b[32;1m$ ';
/** Reads from the logs of jobs what is told of each at the end. Each piece of a log is looked at once. */
class Traces {
    #jobs = new Map();
    take(event) {
        if (event.type === 'job' && event.status === 'running')
            this.#jobs.delete(event.name);
        if (event.type !== 'log')
            return;
        const { job, text } = event;
        const command = text.includes(COMMAND) || text.includes('section_start:');
        if (!command && !text.includes(': found '))
            return;
        const trace = this.#jobs.get(job) ?? { command: undefined, artifacts: undefined, after: false };
        this.#jobs.set(job, trace);
        // commands of after_script come behind the one that failed
        const [script = '', ...after] = text.split(/section_start:\d+:after_script/);
        if (!trace.after)
            trace.command = lastCommand(script) ?? trace.command;
        trace.after ||= after.length > 0;
        for (const [, found] of text.matchAll(/: found (\d+) (?:matching artifact )?files/g))
            trace.artifacts = (trace.artifacts ?? 0) + Number(found);
    }
    of(job) {
        return this.#jobs.get(job) ?? { command: undefined, artifacts: undefined };
    }
}
function lastCommand(text) {
    const at = text.lastIndexOf(COMMAND);
    if (at === -1)
        return undefined;
    const line = text.slice(at + COMMAND.length).split('\n', 1)[0] ?? '';
    return (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.aJ)(line)), 500);
}

;// CONCATENATED MODULE: ./src/report/terminal-text.ts
/**
 * Sequences that do more to a terminal than show text: they set its title, its clipboard or its keys, or have it answer
 * into the input. Source: xterm, "Control Sequences". Those that colour, move and clear stay, and so do links (OSC 8).
 */
const STRINGS = /(?:\u001b[P^_X]|[\u0090\u0098\u009e\u009f])[^\u001b\u009c\u0007]*(?:\u001b\\|[\u009c\u0007])?/g;
const COMMANDS = /(?:\u001b\]|\u009d)(?!8;)[^\u001b\u009c\u0007]*(?:\u001b\\|[\u009c\u0007])?/g;
/** Status and attribute reports, window operations, requests for settings; the answer to ENQ. */
const QUESTIONS = /(?:\u001b\[|\u009b)[0-9;:<=>?!]*(?:[ "'$*,]*[cnptxy]|["'$*]+[q|w{])|\u001bZ|\u0005/g;
/** The longest beginning of a sequence that is waited for; a longer one is no such. */
const LONGEST = 64 * 1024;
/** An unfinished sequence at the end of a text. */
const UNFINISHED = /(?:\u001b(?:[\]P^_X](?:[^\u001b\u009c\u0007]|\u001b(?!\\))*\u001b?|\[[0-9;:<=>?! "'$*,]*)?|\u009b[0-9;:<=>?! "'$*,]*|[\u009d\u0090\u0098\u009e\u009f][^\u001b\u009c\u0007]*)$/;
/** What a job prints, for a terminal: without what would do more than show it, also where it comes in parts. */
class TerminalText {
    #rest = '';
    /** The part of the text that is ready. */
    push(text) {
        const whole = this.#rest + text;
        const open = UNFINISHED.exec(whole.slice(-LONGEST));
        this.#rest = open === null ? '' : open[0];
        return harmless(whole.slice(0, whole.length - this.#rest.length));
    }
    /** What is left at the end. */
    finish() {
        const rest = harmless(this.#rest);
        this.#rest = '';
        return rest;
    }
}
function harmless(text) {
    return text.replace(STRINGS, '').replace(COMMANDS, '').replace(QUESTIONS, '');
}

// EXTERNAL MODULE: ./src/run/ordered-logs.ts
var ordered_logs = __webpack_require__(97706);
;// CONCATENATED MODULE: ./src/cli/screen/logs.ts


/** Characters of a line without an end, and of a log that waits for its job's end, that are kept. */
const logs_MAX_LINE = 16 * 1024;
const MAX_KEPT = 256 * 1024;
/** Of all jobs as they come, line by line: each line says whose it is. */
class MixedLogs {
    #print;
    #open = new Map();
    constructor(print) {
        this.#print = print;
    }
    take(event) {
        if (event.type === 'log')
            this.#text(event.job, event.text);
        else if (event.type === 'job' && event.status !== 'running')
            this.#end(event.name);
    }
    finish() {
        for (const job of [...this.#open.keys()])
            this.#end(job);
        return Promise.resolve();
    }
    #text(job, text) {
        const open = this.#open.get(job) ?? { output: new TerminalText(), line: '' };
        this.#open.set(job, open);
        const all = open.line + (0,ordered_logs/* withoutSections */.N)(open.output.push(text));
        const cut = all.length > logs_MAX_LINE && !all.includes('\n') ? all.length : all.lastIndexOf('\n') + 1;
        open.line = all.slice(cut);
        if (cut > 0)
            this.#print(all.endsWith('\n', cut) ? all.slice(0, cut) : `${all.slice(0, cut)}\n`);
    }
    #end(job) {
        const open = this.#open.get(job);
        const rest = open === undefined ? '' : open.line + open.output.finish();
        this.#open.delete(job);
        if (rest !== '')
            this.#print(`${rest}\n`);
    }
}
/** Of jobs that have failed alone, when they have: the end of a log that is long. */
class FailedLogs {
    #show;
    #kept = new Map();
    constructor(show) {
        this.#show = show;
    }
    take(event) {
        if (event.type === 'log')
            this.#keep(event.job, event.text);
        if (event.type !== 'job')
            return;
        const kept = this.#kept.get(event.name);
        this.#kept.delete(event.name);
        if (event.status !== 'failed' || kept === undefined)
            return;
        const output = new TerminalText();
        const text = (0,ordered_logs/* withoutSections */.N)(output.push(kept.text) + output.finish());
        this.#show(event.name, event.attempt, kept.cut ? `(the log before this is left out)\n${text}` : text);
    }
    /** What has not ended has not failed. */
    finish() {
        this.#kept.clear();
        return Promise.resolve();
    }
    #keep(job, text) {
        const kept = this.#kept.get(job) ?? { text: '', cut: false };
        this.#kept.set(job, kept);
        kept.text += text;
        if (kept.text.length <= 2 * MAX_KEPT)
            return;
        const end = kept.text.slice(-MAX_KEPT);
        kept.text = end.slice(end.indexOf('\n') + 1);
        kept.cut = true;
    }
}

;// CONCATENATED MODULE: ./src/cli/screen/views.ts





/** The logs of the jobs, in order under a line with their names unless said otherwise, and lines of the run's own between. */
function jobLogs(print, room, shown) {
    let atLineStart = true;
    let output = new TerminalText();
    const say = (text) => {
        print(`${atLineStart ? '' : '\n'}${text}`);
        atLineStart = true;
    };
    const add = (shown) => {
        if (shown === '')
            return;
        print(shown);
        atLineStart = shown.endsWith('\n');
    };
    const head = (job, attempt) => say(`\n${ansi/* ANSI */.mh.boldCyan}=== ${(0,report_text/* oneLine */.TN)(job)}${attempt > 1 ? ` (attempt ${attempt})` : ''} ===${ansi/* ANSI */.mh.reset}\n`);
    if (shown === 'none')
        return { view: NOTHING, say };
    if (shown === 'failed') {
        const show = (job, attempt, text) => {
            head(job, attempt);
            add(text);
        };
        return { view: new FailedLogs(show), say };
    }
    if (shown === 'mixed')
        return { view: new MixedLogs(add), say };
    const view = new ordered_logs/* OrderedLogs */.v({
        open(job, attempt) {
            output = new TerminalText();
            head(job, attempt);
        },
        text: (_job, text) => add((0,ordered_logs/* withoutSections */.N)(output.push(text))),
        close() {
            print(output.finish());
            say('');
        },
    }, room);
    return { view, say };
}
const NOTHING = { take: () => undefined, finish: () => Promise.resolve() };

;// CONCATENATED MODULE: ./src/cli/screen/console.ts
















/** Whether to colour: a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere. */
function wantsColor(environment, isTerminal) {
    if ((environment.NO_COLOR ?? '') !== '')
        return false;
    if ((environment.FORCE_COLOR ?? '') !== '')
        return environment.FORCE_COLOR !== '0';
    return isTerminal && environment.TERM !== 'dumb';
}
/** Whether lines at the end of the output can change: a terminal that can move its cursor. */
function canRedraw(environment, isTerminal) {
    return isTerminal && (environment.TERM ?? '') !== '' && environment.TERM !== 'dumb';
}
/** A line that only says how long something takes changes each second; one that shows what jobs print more often. */
const TICK_MS = 1000;
const LIST_TICK_MS = 250;
/** Narrower than this nothing is made to fit. */
const console_MIN_COLUMNS = 40;
/**
 * Shows a run: plain lines, or on a terminal that can redraw also what goes on at the moment (`live` names the jobs that
 * are planned, `list` has them all by stage), below the log and taken away at the end. `room` resolves when what was written has been taken; undefined
 * where it has. The table and the failures at the end fit into the terminal.
 */
function consoleReporter(terminal, color, live, room = () => undefined, shows = {}) {
    const { timings = false, timestamps = false, logPrefix = false, quiet = false } = shows;
    const progress = new RunProgress(live?.jobs ?? []);
    const list = live?.list && { ...live.list, model: new LiveJobs(live.list.jobs), waits: new Waits(live.list) };
    const screen = live === undefined
        ? plainScreen((text) => terminal.write(text))
        : liveScreen(terminal, statusOf(progress, list), color, list === undefined ? TICK_MS : LIST_TICK_MS);
    const paint = (text) => (color ? text : (0,ansi/* stripAnsi */.aJ)(text).replaceAll('\r', ''));
    const held = new HeldText((text) => screen.print(paint(text)), room);
    const logs = quiet ? 'failed' : logPrefix ? 'mixed' : 'ordered';
    const { view, say } = jobLogs((text) => held.print(text), room, list === undefined || logs === 'mixed' ? logs : 'none');
    const stamps = new LineStamps({ timestamps, logPrefix, jobs: live?.jobs ?? [] });
    const traces = new Traces();
    const columns = () => terminal.columns && Math.max(console_MIN_COLUMNS, terminal.columns);
    const results = list &&
        new LiveResults({
            say,
            trace: (job) => traces.of(job),
            columns,
            quiet,
            stamp: (time) => (timestamps ? `${timeOfDay(time)} ` : ''),
        });
    const inform = quiet ? () => undefined : say;
    return {
        sink(event) {
            progress.take(event);
            traces.take(event);
            list?.model.take(event);
            if (event.type === 'warning' && event.job === null)
                say(`${ansi/* ANSI */.mh.yellow}WARNING: ${(0,report_text/* printable */.g$)(event.message)}${ansi/* ANSI */.mh.reset}\n`);
            if (event.type === 'registry' && event.status === 'ready')
                inform(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
            const copy = (0,table/* copyLine */.Sj)(event);
            if (copy !== undefined)
                inform(`${copy}\n`);
            if (event.type === 'pipeline' && event.status === 'running')
                inform(`Pipeline #${event.pipeline}\n`);
            const taken = view.take(stamps.stamp(event));
            results?.take(event); // behind the last line of its log
            return taken;
        },
        tell: say,
        hold() {
            held.hold();
            screen.hold();
        },
        async release() {
            screen.resume();
            await held.release();
        },
        async finish(result) {
            await view.finish();
            screen.end();
            if (result === undefined)
                return;
            const jobs = quiet ? result.jobs.filter(({ status }) => status === 'failed') : result.jobs;
            const of = (job) => traces.of(job);
            const drawn = await (0,width/* measured */.jh)(() => [
                endTable(jobs, of, columns()),
                failureLines(result, of, columns()).slice(0, -1),
                heldLines(result, columns()),
                timings ? (0,timings_timings/* timingsLines */.JR)(result) : [],
            ]);
            const where = list?.logs === undefined || logs === 'mixed' ? [] : [`Logs of the jobs: ${(0,report_text/* printable */.g$)(list.logs)}`];
            say(paragraphs([...drawn, where]));
            const paintWord = result.status === 'success' ? ansi/* ANSI */.mh.boldGreen : ansi/* ANSI */.mh.boldRed;
            say(`${paintWord}Pipeline #${result.pipeline} ${(0,table/* word */.Vm)(result)}${ansi/* ANSI */.mh.reset} in ${(0,table/* duration */.p0)(result.durationSeconds)}\n`);
        },
    };
}
/** Blank lines around each that has lines; empty where none has. */
function paragraphs(parts) {
    const text = parts.map((lines) => (lines.length === 0 ? '' : `${lines.join('\n')}\n\n`)).join('');
    return text === '' ? '' : `\n${text}`;
}
/** Lines of a status that stands below logs, at most. */
const MAX_LINES = 8;
/** What changes at the end: a few lines below logs, or the list of all jobs, which leaves a third of the rows to what goes by. */
function statusOf(progress, list) {
    return ({ columns, rows }) => {
        const now = Date.now();
        if (list === undefined) {
            const limit = Math.max(1, Math.min(MAX_LINES, Math.floor(rows / 3)));
            return progress.lines(now, limit).map((text) => ({ text, tone: 'plain' }));
        }
        const [head = ''] = progress.lines(now, 1);
        const jobs = list.model.list();
        const room = { columns, rows: Math.max(1, Math.floor((rows * 2) / 3)), now };
        return liveLines(head, jobs, list.stages, room, list.waits.among(jobs, now));
    };
}
function liveScreen(terminal, status, color, tick) {
    const screen = new LiveScreen(terminal, status, color);
    const refresh = () => screen.refresh();
    const end = () => screen.end(); // also of a process that ends in the midst of it
    const timer = setInterval(refresh, tick);
    terminal.on?.('resize', refresh);
    process.once('exit', end);
    return {
        print: (text) => screen.print(text),
        hold: () => screen.hold(),
        resume: () => screen.resume(),
        end() {
            clearInterval(timer);
            terminal.off?.('resize', refresh);
            process.off('exit', end);
            screen.end();
        },
    };
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


/***/ })

};
