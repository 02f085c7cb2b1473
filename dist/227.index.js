export const id = 227;
export const ids = [227];
export const modules = {

/***/ 3227:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GP: () => (/* binding */ canRedraw),
  Ps: () => (/* binding */ consoleReporter),
  zK: () => (/* binding */ wantsColor)
});

// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(1659);
// EXTERNAL MODULE: ./src/run/ordered-logs.ts
var ordered_logs = __webpack_require__(7706);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/progress.ts



/** Characters at the end of a piece of log that are looked at: what a job does is said in short lines. */
const LOOKED_AT = 2000;
const MAX_NAME = 30;
/** What the sections of a job's log are, in the words of a reader who waits. */
const SECTIONS = {
    prepare_executor: 'preparing',
    prepare_script: 'preparing',
    get_sources: 'getting the sources',
    restore_cache: 'restoring caches',
    download_artifacts: 'downloading artifacts',
    step_script: 'running the script',
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

;// CONCATENATED MODULE: ./src/cli/screen/width.ts
const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Signs that take two columns: of East Asia, and pictures. Source: Unicode's EastAsianWidth, class W and F. */
const WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
/** Columns of a terminal that the text takes; it has no control characters. */
function columnsOf(text) {
    if (/^[\u0020-\u007e]*$/.test(text))
        return text.length;
    return [...SEGMENTS.segment(text)].reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0);
}
/** The beginning of the text that fits into so many columns, with an ellipsis where something is missing. */
function fitColumns(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let room = columns - 1;
    let fitting = '';
    for (const { segment } of SEGMENTS.segment(text)) {
        room -= WIDE.test(segment) ? 2 : 1;
        if (room < 0)
            break;
        fitting += segment;
    }
    return columns < 1 ? '' : `${fitting}…`;
}

;// CONCATENATED MODULE: ./src/cli/screen/screen.ts



/** Lines, one after the other: a file, a pipe, a terminal that can do no more. */
function plainScreen(write) {
    return { print: write, end: () => undefined };
}
/** Narrower than this nothing of use can be said. */
const MIN_COLUMNS = 20;
/** A line that goes on without an end is broken here. */
const MAX_LINE = 16 * 1024;
/** So many colours, weights and the like are on at the same time at most. */
const MAX_STYLES = 10;
/**
 * A terminal with some lines at its end that change (`status` gives them, for a number of lines) while whole lines of
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
        const tooLong = all.length - cut > MAX_LINE;
        this.#partial = tooLong ? '' : all.slice(cut);
        const lines = tooLong ? `${all}\n` : all.slice(0, cut);
        this.#redraw(lines);
    }
    /** Brings the status up to date. */
    refresh() {
        if (!this.#ended)
            this.#redraw('');
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
        const drawn = `${columns}\n${shown.join('\n')}`;
        if (lines === '' && drawn === this.#drawn)
            return;
        const erased = this.#erase();
        const before = this.#style;
        this.#style = styleAfter(before + lines);
        this.#drawn = drawn;
        this.#shown = shown.map(columnsOf);
        const painted = this.#color ? shown.map((line) => `${ansi/* ANSI */.mh.grey}${line}${ansi/* ANSI */.mh.reset}`) : shown;
        const pause = this.#style === '' ? '' : ansi/* ANSI */.mh.reset;
        this.#terminal.write(`${erased}${lines === '' ? '' : before + lines}${pause}${painted.join('\n')}`);
    }
    #lines(columns) {
        const limit = Math.max(1, Math.min(8, Math.floor(((this.#terminal.rows ?? 0) || 24) / 3)));
        const open = this.#partial.replace(/\r+$/, '');
        const partial = (0,report_text/* oneLine */.TN)((0,ansi/* stripAnsi */.aJ)(open.slice(open.lastIndexOf('\r') + 1)));
        return [...(partial === '' ? [] : [partial]), ...this.#status(limit)].map((line) => fitColumns(line, columns - 1));
    }
    /** Takes the lines at the end away; where the terminal has become narrower, they take more rows than they had. */
    #erase() {
        if (this.#shown.length === 0)
            return '';
        const columns = (this.#terminal.columns ?? 0) || 80;
        const rows = this.#shown.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
        return `\r${rows > 1 ? `\u001b[${rows - 1}A` : ''}\u001b[J`;
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
const TICK_MS = 1000;
/**
 * Shows a run: plain lines, or on a terminal that can redraw also what goes on at the moment (`live` names the jobs that
 * are planned), below the log and taken away at the end. `room` resolves when what was written has been taken; undefined
 * where it has.
 */
function consoleReporter(terminal, color, live, room = () => undefined) {
    const progress = new RunProgress(live?.jobs ?? []);
    const screen = live === undefined ? plainScreen((text) => terminal.write(text)) : liveScreen(terminal, progress, color);
    const paint = (text) => (color ? text : (0,ansi/* stripAnsi */.aJ)(text).replaceAll('\r', ''));
    const { view, say } = jobLogs((text) => screen.print(paint(text)), room);
    return {
        sink(event) {
            progress.take(event);
            if (event.type === 'warning' && event.job === null)
                say(`${ansi/* ANSI */.mh.yellow}WARNING: ${event.message}${ansi/* ANSI */.mh.reset}\n`);
            if (event.type === 'registry' && event.status === 'ready')
                say(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
            if (event.type === 'pipeline' && event.status === 'running')
                say(`Pipeline #${event.pipeline}\n`);
            return view.take(event);
        },
        tell: say,
        async finish(result) {
            await view.finish();
            screen.end();
            if (result === undefined)
                return;
            say(`\n${(0,table/* jobTable */.wF)(result).join('\n')}\n\n`);
            const word = result.status === 'success' ? 'passed' : result.status;
            const paintWord = result.status === 'success' ? ansi/* ANSI */.mh.boldGreen : ansi/* ANSI */.mh.boldRed;
            say(`${paintWord}Pipeline #${result.pipeline} ${word}${ansi/* ANSI */.mh.reset} in ${(0,table/* duration */.p0)(result.durationSeconds)}\n`);
        },
    };
}
/** The logs of the jobs under a line with their names, and lines of the run's own between theirs. */
function jobLogs(print, room) {
    let atLineStart = true;
    const say = (text) => {
        print(`${atLineStart ? '' : '\n'}${text}`);
        atLineStart = true;
    };
    const view = new ordered_logs/* OrderedLogs */.v({
        open: (job, attempt) => say(`\n${ansi/* ANSI */.mh.boldCyan}=== ${job}${attempt > 1 ? ` (attempt ${attempt})` : ''} ===${ansi/* ANSI */.mh.reset}\n`),
        text(_job, text) {
            const shown = (0,ordered_logs/* withoutSections */.N)(text);
            if (shown === '')
                return;
            print(shown);
            atLineStart = shown.endsWith('\n');
        },
        close: () => say(''),
    }, room);
    return { view, say };
}
function liveScreen(terminal, progress, color) {
    const screen = new LiveScreen(terminal, (limit) => progress.lines(Date.now(), limit), color);
    const refresh = () => screen.refresh();
    const timer = setInterval(refresh, TICK_MS);
    terminal.on?.('resize', refresh);
    return {
        print: (text) => screen.print(text),
        end() {
            clearInterval(timer);
            terminal.off?.('resize', refresh);
            screen.end();
        },
    };
}


/***/ }),

/***/ 5860:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   KV: () => (/* binding */ isLeftOver),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
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

/***/ 1659:
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

/***/ 790:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
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
/** Signs of GitLab's statuses. */
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

/***/ 7706:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withoutSections),
/* harmony export */   v: () => (/* binding */ OrderedLogs)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6193);
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

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3916);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5860);







const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;
/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
function scratchFolder(purpose) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(prefix(purpose)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`No temporary folder can be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'Set TMPDIR to a folder that can be written.',
            cause: error,
        });
    });
}
/** The same at once. */
function scratchFolderSync(purpose) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix(purpose));
}
function prefix(purpose) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}
/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
async function sweepScratch(now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    let removed = 0;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), name);
        try {
            // a process of another machine, or from before a restart, is not to be asked for
            const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
            if (!(0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).mtimeMs, now))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
}


/***/ })

};
