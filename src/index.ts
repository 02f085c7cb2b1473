/**
 * The one entry of the bundle. The runner starts it without arguments, for main and for post; `bin/gitlab-dind.mjs`
 * starts it with `cli` first. Everything else loads only when it is needed.
 */
import { setFlagsFromString } from 'node:v8';

// a job that prints without end makes much short-lived text: collected early, it never takes much room
setFlagsFromString('--semi-space-growth-factor=1');

if (process.argv[2] === 'cli') {
  await import('./cli.js');
} else if ((process.env['STATE_isPost'] ?? '') !== '') {
  await import('./post.js');
} else {
  await import('./main.js');
}
