// Files that are made of others: written, or compared with what is there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { root } from './lib.mjs';

/** A text in the style of the house, where its kind of file has one. */
async function styled(name, text) {
  const path = `${root}/${name}`;
  if ((await prettier.getFileInfo(path, { resolveConfig: false })).inferredParser === null) return text;
  const options = await prettier.resolveConfig(path, { editorconfig: true });
  return prettier.format(text, { ...options, filepath: path });
}

/**
 * Writes texts by their paths in the repository. With `check` nothing is written: what is not as it would be made is told,
 * with the command that makes it. Returns whether all is as it is to be.
 */
export async function make(texts, { check, command }) {
  let current = true;
  for (const [name, text] of Object.entries(texts)) {
    const made = await styled(name, text);
    const path = `${root}/${name}`;
    if (!check) writeFileSync(path, made);
    else if (!existsSync(path) || readFileSync(path, 'utf8') !== made) {
      console.error(`${name} is not what the sources make: run ${command}`);
      current = false;
    }
  }
  return current;
}
