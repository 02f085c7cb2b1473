'use strict';

exports.defaults = {};
