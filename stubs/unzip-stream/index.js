'use strict';

/** The client of artifacts loads this at start, and uses it to unpack a download: ask for `skipDecompress`. */
exports.Extract = () => {
  throw new Error('Artifacts are not unpacked by their client here');
};
