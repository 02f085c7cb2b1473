import { warning } from '@actions/core';
import { post } from './action/post.js';

// an upload can fail outside of the promise that waits for it, and a post step must not fail the job
process.on('uncaughtException', (error) => warning(error.message));
await post();
process.exit();
