'use strict';

/** dockerode loads ssh2 at start; only a connection over ssh would use it, and those do not go through it here. */
exports.Client = class Client {
  constructor() {
    throw new Error('ssh2 is not bundled: reach an ssh:// engine through "docker system dial-stdio"');
  }
};
