export const id = 1862;
export const ids = [1862];
export const modules = {

/***/ 31862:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverageScanner: () => (/* binding */ coverageScanner)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

/** A line longer than this is looked at in parts: memory stays bounded. */
const MAX_LINE = 64 * 1024;
/**
 * `coverage:` as GitLab applies it: the expression (RE2, without the slashes) is looked for in every line; the last line
 * with a match that holds a number counts, and of its matches the last one (its last group, where it has groups). An
 * expression that RE2 refuses finds nothing. Source: GitLab documentation, keyword `coverage`.
 */
function coverageScanner(expression) {
    const pattern = expression === undefined ? undefined : compiled(expression);
    if (pattern === undefined)
        return undefined;
    let rest = '';
    let found;
    const look = (text) => {
        for (const line of text.split('\n')) {
            if (/\d/.test(line))
                found = coverageOf(pattern, line.replace(/\r$/, '')) ?? found;
        }
    };
    return {
        push(text) {
            const all = rest + text;
            const end = all.length > MAX_LINE ? all.length : all.lastIndexOf('\n') + 1;
            if (end > 0)
                look(all.slice(0, end));
            rest = all.slice(end);
        },
        result() {
            look(rest);
            rest = '';
            return found;
        },
    };
}
function compiled(expression) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_0__.RE2JS.compile(expression);
    }
    catch {
        return undefined;
    }
}
function coverageOf(pattern, line) {
    const matcher = pattern.matcher(line);
    let last;
    while (matcher.find())
        last = matcher.group(matcher.groupCount());
    const number = /\d+(\.\d+)?/.exec(last ?? '');
    return number === null ? undefined : Number(number[0]);
}


/***/ })

};
