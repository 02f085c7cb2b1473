'use strict';

/** dockerode loads this at start and uses it only for builds with BuildKit, which never happen here. */
module.exports = {};
