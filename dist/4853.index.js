export const id = 4853;
export const ids = [4853];
export const modules = {

/***/ 64853:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readReport: () => (/* binding */ readReport),
  understands: () => (/* binding */ understands)
});

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
;// CONCATENATED MODULE: ./src/report/findings/coverage.ts

const MAX_LENGTH = 100 * 1024 * 1024;
const MAX_DEPTH = 200;
const MAX_PACKAGES = 5000;
const CHUNK = 64 * 1024;
/**
 * Reads a Cobertura or a JaCoCo report: lines and covered lines of each package, counted by Cobertura's `line` elements,
 * taken from JaCoCo's counters. A document type's entities are not expanded. Throws an Error that says what is wrong.
 */
function parseCoverage(format, xml) {
    const what = format === 'jacoco' ? 'JaCoCo' : 'Cobertura';
    if (xml.length > MAX_LENGTH)
        throw new Error(`The ${what} report is bigger than 100 MiB`);
    const packages = new Map();
    const open = [];
    let current;
    const parser = new saxes/* SaxesParser */.wT({ xmlns: false, position: true });
    parser.on('error', (error) => {
        throw new Error(`The ${what} report is not valid XML: ${error.message}`);
    });
    parser.on('opentag', ({ name, attributes }) => {
        const root = format === 'jacoco' ? 'report' : 'coverage';
        if (open.length === 0 && name !== root)
            throw new Error(`Not a ${what} report: it begins with <${name.slice(0, 60)}> instead of <${root}>`);
        if (open.length >= MAX_DEPTH)
            throw new Error(`The ${what} report has elements deeper than ${MAX_DEPTH} levels`);
        if (name === 'package')
            current = counted(packages, String(attributes['name'] ?? ''));
        else if (current !== undefined)
            count(format, current, open, name, attributes);
        open.push(name);
    });
    parser.on('closetag', ({ name }) => {
        open.pop();
        if (name === 'package')
            current = undefined;
    });
    for (let start = 0; start < xml.length; start += CHUNK)
        parser.write(xml.slice(start, start + CHUNK));
    parser.close();
    return [...packages].map(([name, { lines, covered }]) => ({ name, lines, covered }));
}
function counted(packages, name) {
    if (packages.size >= MAX_PACKAGES && !packages.has(name))
        return { lines: 0, covered: 0 };
    const known = packages.get(name) ?? { lines: 0, covered: 0 };
    packages.set(name, known);
    return known;
}
function count(format, into, open, element, attributes) {
    if (format === 'jacoco') {
        // classes and methods have counters of their own
        if (element !== 'counter' || open.at(-1) !== 'package' || attributes['type'] !== 'LINE')
            return;
        const [missed, covered] = [numberOf(attributes['missed']), numberOf(attributes['covered'])];
        into.lines += missed + covered;
        into.covered += covered;
    }
    else if (element === 'line' && open.at(-1) === 'lines' && open.at(-2) === 'class') {
        // those of methods are among them once more
        into.lines += 1;
        if (numberOf(attributes['hits']) > 0)
            into.covered += 1;
    }
}
function numberOf(text) {
    const number = Number(text);
    return Number.isFinite(number) && number > 0 ? number : 0;
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
;// CONCATENATED MODULE: ./src/report/findings/json.ts

/** Bytes of a report: GitLab's own limit for those of scanners is lower. */
const json_MAX_LENGTH = 100 * 1024 * 1024;
/** Texts that nobody reads to their end. */
const MAX_TEXT = 5000;
/** A document of a scanner. Throws an Error that says what is wrong. `what`: its name, for that. */
function parseReport(what, text) {
    if (text.length > json_MAX_LENGTH)
        throw new Error(`The ${what} report is bigger than 100 MiB`);
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new Error(`The ${what} report is not valid JSON: ${error instanceof Error ? error.message : ''}`, {
            cause: error,
        });
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What is below a key, where that is an object; an empty one otherwise. */
function objectAt(value, key) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    return isObject(found) ? found : {};
}
/** The objects of a list below a key. */
function objectsAt(value, key) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    return Array.isArray(found) ? found.filter(isObject) : [];
}
/** A text below a key; empty where there is none. */
function textAt(value, key) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof found === 'number')
        return String(found);
    return typeof found === 'string' ? (0,report_text/* prefix */.Pl)(found, MAX_TEXT) : '';
}
/** A line number below a key: also one that is written as a text. */
function lineAt(value, key) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    const number = typeof found === 'string' || typeof found === 'number' ? Number(found) : 0;
    return Number.isInteger(number) && number > 0 && number < 1e9 ? number : undefined;
}
/** The first of the texts that says something. */
function firstOf(...texts) {
    return texts.find((text) => text.trim() !== '') ?? '';
}

// EXTERNAL MODULE: ./src/report/findings/types.ts
var types = __webpack_require__(85208);
;// CONCATENATED MODULE: ./src/report/findings/quality.ts


/** Kept of one report. */
const MAX_ISSUES = 5000;
/**
 * Reads a code quality report: a list of issues with description, check_name, severity and location, the line as
 * `lines.begin` or `positions.begin.line`. Throws an Error where it is no such list; an issue without description or path
 * is left out, as GitLab does. Source: GitLab documentation, "Code Quality report format".
 */
function parseQuality(text) {
    const document = parseReport('code quality', text);
    if (!Array.isArray(document))
        throw new Error('The code quality report is no list of issues');
    const issues = document.filter(isObject).flatMap(issueOf);
    const rank = ({ severity }) => types/* QUALITY_SEVERITIES */.Cs.indexOf(severity);
    const sorted = issues.toSorted((one, other) => rank(one) - rank(other));
    return { issues: sorted.slice(0, MAX_ISSUES), leftOut: Math.max(0, issues.length - MAX_ISSUES) };
}
function issueOf(issue) {
    const location = objectAt(issue, 'location');
    const [description, file] = [textAt(issue, 'description'), textAt(location, 'path').replace(/^\.\//, '')];
    if (description === '' || file === '')
        return [];
    const begin = objectAt(objectAt(location, 'positions'), 'begin');
    const line = lineAt(objectAt(location, 'lines'), 'begin') ?? lineAt(begin, 'line') ?? 1;
    const said = textAt(issue, 'severity').toLowerCase();
    const severity = types/* QUALITY_SEVERITIES */.Cs.find((known) => known === said) ?? 'info';
    return [{ description, check: textAt(issue, 'check_name'), severity, file, line }];
}

;// CONCATENATED MODULE: ./src/report/findings/security.ts


/**
 * Reads a report of one of GitLab's scanners (or one that follows their schema): of every version, since only what all
 * have is used. Findings that the scanner itself marks as dismissed or false are kept: GitLab shows them, too. Throws an
 * Error where it is no such report. Source: GitLab's security report schemas.
 */
function parseSecurity(type, text) {
    const document = parseReport(type, text);
    if (!isObject(document) || !Array.isArray(document['vulnerabilities']))
        throw new Error(`The ${type} report has no list of vulnerabilities`);
    const found = objectsAt(document, 'vulnerabilities').map(vulnerabilityOf);
    const rank = ({ severity }) => types/* SEVERITIES */.oC.indexOf(severity);
    const sorted = found.toSorted((one, other) => rank(one) - rank(other));
    const scan = objectAt(document, 'scan');
    const [first] = objectsAt(document, 'vulnerabilities');
    const scanner = objectAt(scan, 'scanner');
    const before = first === undefined ? {} : objectAt(first, 'scanner'); // of older versions
    return {
        type,
        scanner: firstOf(textAt(scanner, 'name'), textAt(scanner, 'id'), textAt(before, 'name'), textAt(before, 'id'), type),
        version: textAt(scanner, 'version'),
        vulnerabilities: sorted.slice(0, types/* MAX_FINDINGS */.Mt),
        leftOut: Math.max(0, found.length - types/* MAX_FINDINGS */.Mt),
    };
}
function vulnerabilityOf(found) {
    const location = objectAt(found, 'location');
    const identifiers = objectsAt(found, 'identifiers').map((item) => ({
        type: textAt(item, 'type'),
        name: firstOf(textAt(item, 'name'), textAt(item, 'value')),
        url: httpOnly(textAt(item, 'url')),
    }));
    const dependency = objectAt(location, 'dependency');
    const component = [textAt(objectAt(dependency, 'package'), 'name'), textAt(dependency, 'version')].join(' ').trim();
    const [first] = objectsAt(found, 'identifiers');
    const said = textAt(found, 'severity').toLowerCase();
    const name = firstOf(textAt(found, 'name'), textAt(found, 'message'), textAt(found, 'description'), 'Finding');
    return {
        id: firstOf(textAt(found, 'id'), textAt(found, 'cve')),
        rule: first === undefined ? name : firstOf(textAt(first, 'value'), textAt(first, 'name'), name),
        name,
        description: firstOf(textAt(found, 'description'), textAt(found, 'message'), name),
        solution: textAt(found, 'solution'),
        severity: types/* SEVERITIES */.oC.find((known) => known.toLowerCase() === said) ?? 'Unknown',
        file: textAt(location, 'file') === '' ? undefined : textAt(location, 'file').replace(/^\.\//, ''),
        line: lineAt(location, 'start_line'),
        endLine: lineAt(location, 'end_line'),
        component: [component, textAt(location, 'image')].filter((part) => part !== '').join(' in '),
        identifiers: identifiers.filter(({ name: called }) => called !== ''),
        links: objectsAt(found, 'links')
            .map((link) => httpOnly(textAt(link, 'url')))
            .filter((url) => url !== ''),
    };
}
/** A scanner's link is followed by who reads: nothing but the web's addresses. */
function httpOnly(url) {
    return /^https?:\/\/[^\s<>"'`]+$/.test(url) ? url : '';
}

;// CONCATENATED MODULE: ./src/pipeline/results/read-report.ts




const TYPES = ['codequality', 'cobertura', 'jacoco', ...types/* SECURITY_REPORTS */.DS];
/** Whether a type of report can be read; others are kept as they are. */
function understands(type) {
    return TYPES.some((known) => known === type);
}
/** Adds what a report says. Throws an Error that says what is wrong with it. */
function readReport(type, text, into) {
    if (type === 'codequality') {
        const { issues, leftOut } = parseQuality(text);
        into.quality = [...into.quality, ...issues];
        into.qualityLeftOut += leftOut;
    }
    else if (type === 'cobertura' || type === 'jacoco') {
        into.coverage = [...into.coverage, ...parseCoverage(type, text)];
    }
    else {
        into.security = [...into.security, parseSecurity(type, text)];
    }
}


/***/ })

};
