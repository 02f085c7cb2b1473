export const id = 8270;
export const ids = [8270];
export const modules = {

/***/ 69545:
/***/ (function (__unused_webpack_module, exports) {



/** archiver-utils loads this at start, and uses it only for patterns, which are never given here. */
exports.sync = () => {
  throw new Error('Patterns are not archived here');
};


/***/ }),

/***/ 71888:
/***/ (function (module, __unused_webpack_exports, __webpack_require__) {



module.exports = __webpack_require__(73024);


/***/ }),

/***/ 2060:
/***/ (function (__unused_webpack_module, exports) {

var __webpack_unused_export__;


function unavailable() {
  throw new Error('Artifacts of other repositories are not read here');
}

/** The client of artifacts loads these at start, and calls them for artifacts of other repositories alone. */
exports.QB = unavailable;
exports.L5 = unavailable;
exports.Ml = unavailable;
__webpack_unused_export__ = {};


/***/ }),

/***/ 769:
/***/ (function (__unused_webpack_module, exports) {



exports.N = {};


/***/ }),

/***/ 20570:
/***/ (function (module, __unused_webpack_exports, __webpack_require__) {



module.exports = __webpack_require__(57075);


/***/ }),

/***/ 95140:
/***/ (function (module, __unused_webpack_exports, __webpack_require__) {



module.exports = __webpack_require__(57075).PassThrough;


/***/ }),

/***/ 7751:
/***/ (function (module) {



/** The archiver loads this at start, and uses it only for patterns, which are never given here. */
module.exports = () => {
  throw new Error('Patterns are not archived here');
};


/***/ }),

/***/ 71890:
/***/ (function (__unused_webpack_module, exports) {



/** The client of artifacts loads this at start, and uses it to unpack a download: ask for `skipDecompress`. */
exports.Extract = () => {
  throw new Error('Artifacts are not unpacked by their client here');
};


/***/ })

};
