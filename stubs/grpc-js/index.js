'use strict';

/** dockerode loads this at start and uses it only for builds with a BuildKit session, which never happen here. */
module.exports = {};
