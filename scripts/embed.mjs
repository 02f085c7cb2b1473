// Writes the files of src/ that hold other files' text, so that the bundle carries them: src/shell/scripts.ts the shell
// files beside it, src/report/html/page/assets.ts the style and the script of the HTML report. `--check` only compares.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url));

function filesOf(folder, end) {
  return readdirSync(source + folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => ({ name, text: readFileSync(source + folder + name, 'utf8') }));
}

function constants(from, values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  return [`// Made by scripts/embed.mjs from the ${from} of this folder. Do not edit.`, '', ...lines, ''].join('\n');
}

function shellScripts() {
  const constant = (name) => name.replace(/\.sh$/, '').replaceAll('-', '_').toUpperCase();
  return Object.fromEntries(filesOf('shell/', '.sh').map(({ name, text }) => [constant(name), text]));
}

/** The style and the script, and their digests as a Content-Security-Policy names them. */
function pageAssets() {
  const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const joined = (end) => filesOf('report/html/page/', end).map(({ text }) => text.trim());
  const style = joined('.css').join('\n');
  const script = ["(() => {\n'use strict';", ...joined('.js'), '})();'].join('\n');
  if (/<\/(?:style|script)|<!--/i.test(style + script))
    throw new Error('the page would end in its own style or script');
  return { STYLE: style, STYLE_HASH: digest(style), SCRIPT: script, SCRIPT_HASH: digest(script) };
}

const made = {
  'shell/scripts.ts': constants('shell files', shellScripts()),
  'report/html/page/assets.ts': constants('style sheets and scripts', pageAssets()),
};

let stale = false;
for (const [name, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) writeFileSync(source + name, text);
  else if (readFileSync(source + name, 'utf8') !== text) {
    console.error(`src/${name} is not what the files beside it make: run node scripts/embed.mjs`);
    stale = true;
  }
}
if (stale) process.exit(1);
