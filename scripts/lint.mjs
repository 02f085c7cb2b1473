// Checks style, types and shell scripts: of the files that were changed; all with `--all` and under CI (but for
// `--changed`), and where the rules were changed. `--fix` mends what can be mended.
import { existsSync } from 'node:fs';
import { changedFiles } from './changed.mjs';
import { bin, ensureDependencies, must, root, tryBeside, tryRun } from './lib.mjs';

const RULES = /^(eslint\.config\.mjs|tsconfig\.json|\.prettier\w+)$/;
const TYPED = /\.[cm]?ts$/;
const CODE = /\.[cm]?[jt]s$/;

const [fix, whole, part] = ['--fix', '--all', '--changed'].map((option) => process.argv.includes(option));
ensureDependencies();
if (fix) must(process.execPath, ['scripts/embed.mjs']);
const found = !part && (whole || process.env.CI) ? undefined : changedFiles(root);
const changed = found?.some((path) => RULES.test(path)) ? undefined : found;
const there = changed?.filter((path) => existsSync(`${root}/${path}`));

// beside each other, one processor each; what is mended is mended by one after the other
const style = there?.length === 0 ? 0 : tryBeside(bin('prettier'), styleArguments(there ?? ['.']));
if (fix) await style;
const { checkCode } = await import('./code.mjs');
const code = await checkCode({
  files: there?.filter((path) => CODE.test(path)) ?? ['.'],
  types: changed?.some((path) => TYPED.test(path)) ?? true,
  cache: changed === undefined ? undefined : `${root}/node_modules/.cache/types.tsbuildinfo`,
  fix,
});
const results = [
  code ? 0 : 1,
  tryRun(process.execPath, ['scripts/embed.mjs', '--check']),
  existsSync('/usr/bin/shellcheck') ? tryRun('sh', ['-c', 'exec shellcheck -s sh src/shell/*.sh']) : 0,
  await style,
];
if (results.some((status) => status !== 0)) process.exit(1);
const which = there === undefined ? '' : ` of ${there.length} changed files`;
console.log(`Style, types and shell scripts${which} are clean`);

function styleArguments(files) {
  const cached = changed === undefined ? [] : ['--cache', '--cache-strategy', 'content'];
  return [fix ? '--write' : '--check', '--log-level', 'warn', '--ignore-unknown', ...cached, ...files];
}
