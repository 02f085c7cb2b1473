export const id = 4631;
export const ids = [4631];
export const modules = {

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
