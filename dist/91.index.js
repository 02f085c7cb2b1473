export const id = 91;
export const ids = [91];
export const modules = {

/***/ 66091:
/***/ ((__unused_webpack_module, exports) => {



/** dockerode loads ssh2 at start; only a connection over ssh would use it, and those do not go through it here. */
exports.K = class Client {
  constructor() {
    throw new Error('ssh2 is not bundled: reach an ssh:// engine through "docker system dial-stdio"');
  }
};


/***/ })

};
