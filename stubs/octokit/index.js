'use strict';

function unavailable() {
  throw new Error('Artifacts of other repositories are not read here');
}

/** The client of artifacts loads these at start, and calls them for artifacts of other repositories alone. */
exports.getOctokit = unavailable;
exports.retry = unavailable;
exports.requestLog = unavailable;
exports.context = {};
