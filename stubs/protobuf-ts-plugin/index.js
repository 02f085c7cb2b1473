'use strict';

/** A tool for those who make the client of artifacts: it is never loaded. */
module.exports = {};
