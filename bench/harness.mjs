// Runs a case and its rival in turn, several times, and prints what they took and the ratio of their medians.

/** @typedef {{name: string, ours: () => unknown, rival: () => unknown, rivalName: string, runs?: number, prepare?: () => Promise<void> | void}} Case */

/** Measures one case; a function that gives back a number has measured its seconds itself. The two take turns, so that whatever else the machine does falls on both. */
export async function measure(/** @type {Case} */ { name, ours, rival, rivalName, runs = 5, prepare }) {
  await prepare?.();
  const times = { ours: [], rival: [] };
  for (let index = 0; index < runs; index++) {
    times.rival.push(await timed(rival));
    times.ours.push(await timed(ours));
  }
  const result = { name, runs, ours: figures(times.ours), rival: { name: rivalName, ...figures(times.rival) } };
  return { ...result, ratio: round(result.ours.median / result.rival.median) };
}

async function timed(run) {
  const started = performance.now();
  const measured = await run();
  return typeof measured === 'number' ? measured : (performance.now() - started) / 1000;
}

function figures(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: round(sorted[0]), median: round(median), max: round(sorted.at(-1)) };
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}

/** A result as lines for people. */
export function print(result) {
  const line = (name, { min, median, max }) =>
    `  ${name.padEnd(28)} min ${min.toFixed(3)} s   median ${median.toFixed(3)} s   max ${max.toFixed(3)} s`;
  console.log(`${result.name} (${result.runs} runs each)`);
  console.log(line('gitlab-dind', result.ours));
  console.log(line(result.rival.name, result.rival));
  console.log(`  ratio of medians             ${result.ratio.toFixed(3)}\n`);
}
