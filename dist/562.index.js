export const id = 562;
export const ids = [562];
export const modules = {

/***/ 9246:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iA: () => (/* binding */ artifactStore),
/* harmony export */   iZ: () => (/* binding */ unpackTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6118);






function artifactStore(folder) {
    const pathFor = (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${id}.tar`);
    return {
        pathFor,
        has: async (id) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined)) !== undefined,
        async open(id) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(pathFor(id)).catch(() => undefined);
            return found === undefined ? undefined : { tar: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(pathFor(id)), size: found.size };
        },
        remove: (id) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(pathFor(id), { force: true }),
    };
}
/** The files of an archive of ours as one text, as GitLab gets the files of a report. */
async function textOf(tar) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.on('error', (error) => parser.destroy(error));
    tar.pipe(parser);
    let content = '';
    for await (const entry of parser) {
        if (entry.header.type === 'file')
            content += await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.text)(entry);
        else
            entry.resume();
    }
    return content;
}
/** Unpacks an archive of ours into a folder of the host; entries that would leave it are refused. */
async function unpackTo(tar, folder) {
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
    tar.pipe(parser);
    for await (const entry of parser) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.header.name);
        const inside = target.startsWith(`${folder}/`);
        if (!inside || entry.header.type !== 'file') {
            entry.resume();
            continue;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(entry, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target));
    }
}


/***/ }),

/***/ 562:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputFolder: () => (/* binding */ outputFolder),
/* harmony export */   pathNames: () => (/* binding */ pathNames)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9246);
/* harmony import */ var _report_ansi_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1659);







/**
 * The folder of a run with these jobs (those of child pipelines come when they are known); none where none is wanted. A
 * log that cannot be written goes no further, which is told once, and fails nothing.
 */
function outputFolder(folder, jobs, tell) {
    if (folder === undefined)
        return undefined;
    const nameOf = pathNames(jobs.map((job) => job.name));
    const logs = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'logs');
    const streams = new Map();
    const lost = (name, error) => tell(`output: the log ${name}.log is not whole: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    const streamOf = (job) => {
        const known = streams.get(job);
        if (known !== undefined)
            return known;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(logs, { recursive: true });
        const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(logs, `${nameOf(job)}.log`));
        streams.set(job, stream);
        stream.on('error', (error) => lost(nameOf(job), error));
        return stream;
    };
    return {
        async sink(event) {
            if (event.type === 'service' && event.log !== undefined) {
                const name = nameOf(`${event.job}\0${event.name}`, `${nameOf(event.job)}.${event.name}`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(logs, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(logs, `${name}.log`), event.log).catch((error) => lost(name, error));
            }
            if (event.type !== 'log')
                return;
            const stream = streamOf(event.job);
            const text = (0,_report_ansi_js__WEBPACK_IMPORTED_MODULE_6__/* .stripAnsi */ .aJ)(event.text).replace(/section_(?:start|end):\d+:[^\r\n]*\r/g, '');
            if (stream.destroyed || text === '' || stream.write(text))
                return;
            await (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(stream, 'drain').catch(() => undefined); // told by then
        },
        async unpack(store, id, job) {
            const archive = await store.open(id);
            if (archive === undefined)
                return;
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'artifacts', nameOf(job));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(target, { recursive: true });
            await (0,_job_artifacts_store_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackTo */ .iZ)(archive.tar, target);
        },
        async close() {
            await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.end(() => resolve()))));
        },
    };
}
/**
 * Names as one part of a path: what a path cannot have, or a shell would take for something else, becomes `_`. No two
 * get the same: of those that would, the later ones end with a number. `known` are the first, in their order.
 */
function pathNames(known) {
    const names = new Map();
    const taken = new Set();
    const nameOf = (of, wanted = of) => {
        const before = names.get(of);
        if (before !== undefined)
            return before;
        const plain = wanted.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '_');
        let name = plain;
        for (let number = 2; taken.has(name); number++)
            name = `${plain}-${number}`;
        taken.add(name);
        names.set(of, name);
        return name;
    };
    for (const name of known)
        nameOf(name);
    return nameOf;
}


/***/ })

};
