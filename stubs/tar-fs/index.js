'use strict';

/** dockerode loads this at start, and uses it only to build an image of a folder, which never happens here. */
exports.pack = () => {
  throw new Error('Folders are not sent to an engine here');
};
