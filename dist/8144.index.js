export const id = 8144;
export const ids = [8144];
export const modules = {

/***/ 88144:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifOf: () => (/* binding */ sarifOf)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Code scanning's own scale (0 to 10) and levels. Source: GitHub documentation, "SARIF support for code scanning". */
const SCORES = {
    Critical: ['9.5', 'error'],
    High: ['8.0', 'error'],
    Medium: ['5.5', 'warning'],
    Low: ['2.0', 'note'],
    Info: ['0.0', 'note'],
    Unknown: ['0.0', 'note'],
};
const MAX_TAGS = 10;
/**
 * A security report as SARIF 2.1.0, for `github/codeql-action/upload-sarif`. `folder`: of the project in the repository,
 * where it is not the top. `tool`: stands for where it comes from (GitLab's job), so that two reports of a run do not
 * replace each other.
 */
function sarifOf(report, tool, folder) {
    const rules = new Map();
    for (const found of report.vulnerabilities) {
        if (!rules.has(found.rule))
            rules.set(found.rule, { index: rules.size, rule: ruleOf(found, report.type) });
    }
    const results = report.vulnerabilities.map((found) => ({
        ruleId: found.rule,
        ruleIndex: rules.get(found.rule)?.index ?? 0,
        level: SCORES[found.severity][1],
        message: { text: messageOf(found) },
        locations: [locationOf(found, folder)],
        ...(found.id === '' ? {} : { partialFingerprints: { 'gitlabVulnerability/v1': (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(found.id, 200) } }),
    }));
    return JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: report.scanner,
                        ...(report.version === '' ? {} : { version: report.version }),
                        rules: [...rules.values()].map(({ rule }) => rule),
                    },
                },
                automationDetails: { id: `gitlab/${tool}/${report.type}/` },
                results,
            },
        ],
    }, undefined, 1);
}
function ruleOf(found, type) {
    const help = [found.description, found.solution === '' ? '' : `Solution: ${found.solution}`].filter((part) => part !== '');
    const links = [...found.identifiers.map(({ url }) => url), ...found.links].filter((url) => url !== '');
    const tags = ['security', type, ...found.identifiers.map(({ name }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(name, 100))];
    return {
        id: found.rule,
        name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(found.name, 255),
        shortDescription: { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(found.name, 1000) },
        fullDescription: { text: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(found.description, 1000) },
        help: { text: [...help, ...links].join('\n') },
        ...(links[0] === undefined ? {} : { helpUri: encodeURI(decoded(links[0])) }),
        properties: { tags: [...new Set(tags)].slice(0, MAX_TAGS), 'security-severity': SCORES[found.severity][0] },
    };
}
function decoded(url) {
    try {
        return decodeURI(url);
    }
    catch {
        return url;
    }
}
function messageOf(found) {
    const where = found.component === '' ? '' : ` (${found.component})`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prefix */ .Pl)(`${found.name}${where}${found.solution === '' ? '' : `. ${found.solution}`}`, 1000);
}
/** Code scanning shows nothing that has no place: what is in no file of the project is put at its component's name. */
function locationOf(found, folder) {
    const { line, endLine } = found;
    const inProject = found.file !== undefined && safe(found.file);
    const path = inProject
        ? [folder ?? '', found.file ?? ''].join('/')
        : (found.component || found.name).replaceAll(/[\\/]/g, '-');
    const region = line === undefined
        ? { startLine: 1 }
        : { startLine: line, ...(endLine !== undefined && endLine >= line ? { endLine } : {}) };
    return {
        physicalLocation: {
            artifactLocation: { uri: uriOf(path), ...(inProject ? { uriBaseId: '%SRCROOT%' } : {}) },
            region,
        },
    };
}
function safe(file) {
    return !file.startsWith('/') && !file.split('/').includes('..');
}
function uriOf(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/') || 'unknown';
}


/***/ })

};
