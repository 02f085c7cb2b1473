export const id = 7833;
export const ids = [7833];
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

/***/ 66091:
/***/ (function (__unused_webpack_module, exports) {



/** dockerode loads ssh2 at start; only a connection over ssh would use it, and those do not go through it here. */
exports.K = class Client {
  constructor() {
    throw new Error('ssh2 is not bundled: reach an ssh:// engine through "docker system dial-stdio"');
  }
};


/***/ })

};
