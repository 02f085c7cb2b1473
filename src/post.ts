import { tell } from './action/door.js';
import { post } from './action/post.js';

// an upload can fail outside of the promise that waits for it, and a post step must not fail the job
process.on('uncaughtException', (error) => tell('warning', error.message));
await post();
process.exit();
