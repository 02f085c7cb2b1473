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

/** Of so many other machines the newest figures of a case stay. */
const ELSEWHERE = 3;

/** Puts a result into a file, in the order of the cases. What it replaces stays, if another machine has measured that. */
export async function keepFigures(path, result, order) {
  const { name, ...rest } = result;
  const before = readFigures(path);
  const elsewhere = elsewhereOf(before[name], rest.measured);
  const all = { ...before, [name]: { ...rest, ...(elsewhere.length === 0 ? {} : { elsewhere }) } };
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

/** What other machines have measured, the newest first: the ratio of a case is not the same on all. */
function elsewhereOf(last, measured) {
  const { ours, rivals, ratio, measured: then, elsewhere = [] } = last ?? {};
  const replaced =
    ratio === undefined || then === undefined
      ? []
      : [{ ours: ours.median, rivals: rivals.median, ratio, measured: then }];
  const here = machineKey(measured);
  const found = [...replaced, ...elsewhere].filter((one) => machineKey(one.measured) !== here);
  const keys = found.map((one) => machineKey(one.measured));
  return found.filter((_, index) => keys.indexOf(keys[index]) === index).slice(0, ELSEWHERE);
}

/** What tells machines apart; its memory is not quite the same each time. */
function machineKey(measured) {
  const { cores, processor, kernel, engine, node } = measured?.machine ?? {};
  return JSON.stringify([cores, processor, kernel, engine, node]);
}
