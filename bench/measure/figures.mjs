// The file of figures: cases by name, each with its circumstances. A case that is measured again takes its own place alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';

const FORMAT = 1;

/** What a file has; nothing where there is none. Throws where it is no file of figures. */
export function readFigures(path) {
  if (!existsSync(path)) return {};
  let read;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error.message}`, { cause: error });
  }
  if (read?.format !== FORMAT || typeof read.cases !== 'object')
    throw new Error(`${path} is no file of figures (format ${FORMAT}): remove it, or name another`);
  return read.cases;
}

/** Puts a result into a file, in the order of the cases. */
export async function keepFigures(path, result, order) {
  const { name, ...rest } = result;
  const all = { ...readFigures(path), [name]: rest };
  const names = [
    ...order.filter((one) => all[one] !== undefined),
    ...Object.keys(all).filter((one) => !order.includes(one)),
  ];
  const cases = Object.fromEntries(names.map((one) => [one, all[one]]));
  const options = await prettier.resolveConfig(path);
  writeFileSync(
    path,
    await prettier.format(JSON.stringify({ format: FORMAT, cases }), { ...options, filepath: path, parser: 'json' }),
  );
}
