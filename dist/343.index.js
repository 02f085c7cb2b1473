export const id = 343;
export const ids = [343];
export const modules = {

/***/ 6156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GP: () => (/* binding */ canRedraw),
  Ps: () => (/* binding */ consoleReporter),
  zK: () => (/* binding */ wantsColor)
});

// EXTERNAL MODULE: ./src/report/ansi.ts
var ansi = __webpack_require__(1659);
// EXTERNAL MODULE: ./src/report/front.ts
var front = __webpack_require__(7785);
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

;// CONCATENATED MODULE: ./src/cli/width.ts
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

;// CONCATENATED MODULE: ./src/cli/screen.ts



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

;// CONCATENATED MODULE: ./src/cli/console.ts





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
 * are planned), below the log and taken away at the end.
 */
function consoleReporter(terminal, color, live) {
    const progress = new RunProgress(live?.jobs ?? []);
    const screen = live === undefined ? plainScreen((text) => terminal.write(text)) : liveScreen(terminal, progress, color);
    const paint = (text) => (color ? text : (0,ansi/* stripAnsi */.aJ)(text).replaceAll('\r', ''));
    const { view, say } = jobLogs((text) => screen.print(paint(text)));
    return {
        sink(event) {
            progress.take(event);
            if (event.type === 'warning' && event.job === null)
                say(`${ansi/* ANSI */.mh.yellow}WARNING: ${event.message}${ansi/* ANSI */.mh.reset}\n`);
            if (event.type === 'registry' && event.status === 'ready')
                say(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
            if (event.type === 'pipeline' && event.status === 'running')
                say(`Pipeline #${event.pipeline}\n`);
            view.take(event);
        },
        tell: say,
        finish(result) {
            view.finish();
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
function jobLogs(print) {
    let atLineStart = true;
    const say = (text) => {
        print(`${atLineStart ? '' : '\n'}${text}`);
        atLineStart = true;
    };
    const view = new front/* FrontView */.b({
        open: (job, attempt) => say(`\n${ansi/* ANSI */.mh.boldCyan}=== ${job}${attempt > 1 ? ` (attempt ${attempt})` : ''} ===${ansi/* ANSI */.mh.reset}\n`),
        text(_job, text) {
            const shown = (0,front/* withoutSections */.N)(text);
            if (shown === '')
                return;
            print(shown);
            atLineStart = shown.endsWith('\n');
        },
        close: () => say(''),
    });
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

/***/ 5343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _docker_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6528);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9278);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4006);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1659);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(790);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6156);










const COLORS = { ok: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.boldGreen, warn: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.yellow, fail: _report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.boldRed };
/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;
/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. */
async function doctorCommand(args) {
    const inputs = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseInputs */ .T)(args.inputs);
    const checks = [
        await gitCheck(),
        ...(await engineChecks(inputs.dockerHost)),
        qemuCheck(),
        await storageCheck(inputs.settings.storagePath),
    ];
    if (args.json)
        process.stdout.write(`${JSON.stringify({ checks }, null, 2)}\n`);
    else {
        const color = (0,_console_js__WEBPACK_IMPORTED_MODULE_9__/* .wantsColor */ .zK)(process.env, process.stdout.isTTY);
        for (const { status, name, detail, remedy } of checks) {
            const sign = color ? `${COLORS[status]}${status.padEnd(4)}${_report_ansi_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSI */ .mh.reset}` : status.padEnd(4);
            process.stdout.write(`${sign}  ${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}\n`);
        }
    }
    return checks.some((check) => check.status === 'fail') ? 3 : 0;
}
async function gitCheck() {
    try {
        const { stdout } = await (0,_process_js__WEBPACK_IMPORTED_MODULE_6__/* .run */ .e)('git', ['--version']);
        return { name: 'Git', status: 'ok', detail: stdout.trim() };
    }
    catch (error) {
        return { name: 'Git', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), remedy: 'Install git.' };
    }
}
async function engineChecks(address) {
    try {
        const { info, address: used } = await (0,_docker_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(address);
        const checks = [
            {
                name: 'Engine',
                status: 'ok',
                detail: `${info.version} at ${used} (${info.arch}, cgroup v${info.cgroupVersion}, ${info.storageDriver})`,
            },
        ];
        if (info.rootless) {
            const remedy = 'Docker-in-Docker needs a privileged container: use an engine that runs as root.';
            checks.push({ name: 'Privileged', status: 'warn', detail: 'the engine is rootless', remedy });
        }
        return checks;
    }
    catch (error) {
        const remedy = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SystemError */ ._N ? error.hint : undefined;
        return [{ name: 'Engine', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), ...(remedy === undefined ? {} : { remedy }) }];
    }
}
function qemuCheck() {
    const folder = '/proc/sys/fs/binfmt_misc';
    const handlers = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => name.startsWith('qemu-')) : [];
    if (handlers.length > 0)
        return { name: 'QEMU', status: 'ok', detail: `${handlers.length} handlers on this machine` };
    return {
        name: 'QEMU',
        status: 'warn',
        detail: 'no handlers on this machine',
        remedy: 'They are registered before the first Docker-in-Docker job; by hand: docker run --privileged --rm tonistiigi/binfmt --install all',
    };
}
/** The folder that keeps the registry between runs; the nearest that exists says whether it can be made. */
async function storageCheck(path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path ?? '.');
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.statfs)(folder);
        const free = bavail * bsize;
        const detail = `${(0,_report_table_js__WEBPACK_IMPORTED_MODULE_8__/* .fileSize */ .Ov)(free)} free at ${path ?? folder}`;
        if (free >= ROOM)
            return { name: 'Storage', status: 'ok', detail };
        return {
            name: 'Storage',
            status: 'warn',
            detail,
            remedy: 'gitlab-dind registry clean, or another --storage-path.',
        };
    }
    catch (error) {
        return { name: 'Storage', status: 'fail', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error), remedy: 'Give another --storage-path.' };
    }
}


/***/ })

};
