// Runs the example pipeline on the local engine, through the bundle that is committed. Arguments go to `gitlab-dind run`.
import { ensureBed, must, root } from './lib.mjs';

ensureBed();
must(process.execPath, [
  `${root}/bin/gitlab-dind.mjs`,
  'run',
  '--cwd',
  `${root}/examples/dind`,
  ...process.argv.slice(2),
]);
