// What `npm run bench` does on a machine that has an engine.
import { parseArgs } from 'node:util';
import { cases } from './cases/index.mjs';
import { keepFigures, readFigures } from './measure/figures.mjs';
import { current, measure } from './measure/harness.mjs';
import { circumstances } from './measure/machine.mjs';
import { endAll } from './lib/processes.mjs';
import { resultText } from './measure/show.mjs';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** What the arguments ask for. Throws where they are wrong. */
export function wantedOf(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, runs: { type: 'string' }, list: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(cases, name));
  if (unknown.length > 0)
    throw new Error(`No such case: ${unknown.join(', ')} (there are: ${Object.keys(cases).join(', ')})`);
  const { list, json } = values;
  if (values.runs !== undefined && !/^[1-9]\d*$/.test(values.runs))
    throw new Error(`--runs ${values.runs}: a number from 1`);
  if (json !== undefined) readFigures(json); // before anything is measured
  const names = positionals.length > 0 ? positionals : Object.keys(cases);
  return { names, list, json, ...(values.runs === undefined ? {} : { runs: Number(values.runs) }) };
}

/** Measures the cases that are asked for, and gives back the exit code: 1 where one of them has no ratio. */
export async function bench({ names, list, json, runs }, all = cases) {
  if (list) {
    const width = Math.max(...names.map((name) => name.length));
    for (const name of names) console.log(`${name.padEnd(width)}  ${all[name].title} | ${all[name].rival}`);
    return 0;
  }
  const without = [];
  const stay = leaveCleanly();
  try {
    for (const name of names) {
      const found = await measure(name, all[name], { runs });
      console.log(resultText(found));
      if (found.ratio === undefined) without.push(name);
      const result = { ...found, measured: await circumstances() };
      if (json !== undefined) await keepFigures(json, result, Object.keys(all));
    }
  } finally {
    stay();
  }
  if (without.length > 0) console.error(`Without a ratio, see above: ${without.join(', ')}`);
  return without.length > 0 ? 1 : 0;
}

/**
 * An interrupted bench leaves nothing behind either: its programs remove theirs, then it removes its own. Returns what ends
 * that.
 */
function leaveCleanly() {
  let leaving = false;
  const leave = (signal) => {
    if (leaving) return;
    leaving = true;
    console.error('Interrupted: what was begun is ended and removed');
    void endAll().finally(() => {
      current.scope?.dispose();
      process.exit(SIGNALS[signal]);
    });
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, leave);
  return () => Object.keys(SIGNALS).forEach((signal) => process.off(signal, leave));
}
