export const id = 7025;
export const ids = [7025];
export const modules = {

/***/ 7321:
/***/ (function (module) {



/** dockerode loads this at start and uses it only for builds with a BuildKit session, which never happen here. */
module.exports = {};


/***/ }),

/***/ 3541:
/***/ (function (module) {



/** dockerode loads this at start and uses it only for builds with a BuildKit session, which never happen here. */
module.exports = {};


/***/ }),

/***/ 3079:
/***/ (function (module) {



/** dockerode loads this at start and uses it only for builds with BuildKit, which never happen here. */
module.exports = {};


/***/ }),

/***/ 20570:
/***/ (function (module, __unused_webpack_exports, __webpack_require__) {



module.exports = __webpack_require__(57075);


/***/ }),

/***/ 66091:
/***/ (function (__unused_webpack_module, exports) {



/** dockerode loads ssh2 at start; only a connection over ssh would use it, and those do not go through it here. */
exports.K = class Client {
  constructor() {
    throw new Error('ssh2 is not bundled: reach an ssh:// engine through "docker system dial-stdio"');
  }
};


/***/ }),

/***/ 47150:
/***/ (function (__unused_webpack_module, exports) {



/** dockerode loads this at start, and uses it only to build an image of a folder, which never happens here. */
exports.pack = () => {
  throw new Error('Folders are not sent to an engine here');
};


/***/ })

};
