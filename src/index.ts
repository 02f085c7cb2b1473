/**
 * The one entry of the bundle. The runner starts it without arguments, for main and for post; `bin/gitlab-dind.mjs`
 * starts it with `cli` first. Everything else loads only when it is needed.
 */
// with nothing left to do, whatever is still waited for will never come: an error of ours, not the exit code 13 of Node
process.once('beforeExit', () => {
  process.stderr.write(
    'ERROR: gitlab-dind waits for something that cannot come any more: this is a fault of its own\n',
  );
  process.exit(3);
});

if (process.argv[2] === 'cli') {
  await import('./cli.js');
} else if ((process.env['STATE_isPost'] ?? '') !== '') {
  await import('./post.js');
} else {
  await import('./main.js');
}
