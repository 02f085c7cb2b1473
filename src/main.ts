import { main } from './action/main.js';

await main();
// sockets that are kept for reuse would hold the process for seconds
process.exit();
