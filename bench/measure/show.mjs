// Figures as text, for the terminal and for docs/performance.md.

/** A figure with its unit. */
export function shown(value, unit = 'seconds') {
  if (unit === 'bytes') return `${(value / 2 ** 20).toFixed(1)} MiB`;
  return value < 10 ? `${value.toFixed(3)} s` : `${value.toFixed(1)} s`;
}

/** A ratio, to three digits that count. */
export function shownRatio(ratio) {
  return ratio >= 100 ? ratio.toFixed(0) : String(Number(ratio.toPrecision(3)));
}

/** A result as lines for people. */
export function resultText({ name, title, runs, unit, rival, ours, rivals, ratio, aim, met, extras = {}, failed }) {
  const head = `${name}: ${title} (${runs} ${runs === 1 ? 'run' : 'runs'} each)`;
  if (failed !== undefined) return `${head}\n  FAILED: ${indented(failed)}\n`;
  const width = Math.max(
    rival.length,
    'ratio of medians'.length,
    ...Object.values(extras).map((one) => one.title.length),
  );
  const line = (what, { min, median, max }, as) =>
    `  ${what.padEnd(width)}   min ${shown(min, as)}   median ${shown(median, as)}   max ${shown(max, as)}`;
  const lines = [head, line('gitlab-dind', ours, unit)];
  if (rivals.failed === undefined) {
    lines.push(line(rival, rivals, unit));
    const spread = `(${shownRatio(ratio.lowest)} to ${shownRatio(ratio.highest)})`;
    const judgement = `aim at most ${shownRatio(aim.atMost)}: ${met ? 'met' : 'NOT MET'}`;
    lines.push(`  ${'ratio of medians'.padEnd(width)}   ${shownRatio(ratio.median)} ${spread}   ${judgement}`);
  } else lines.push(`  ${rival.padEnd(width)}   cannot do it: ${indented(rivals.failed)}`);
  for (const extra of Object.values(extras)) {
    const aimed =
      extra.aim === undefined
        ? ''
        : `   aim at most ${shown(extra.aim.atMost, extra.unit)}: ${extra.met ? 'met' : 'NOT MET'}`;
    lines.push(line(extra.title, extra, extra.unit) + aimed);
  }
  return `${lines.join('\n')}\n`;
}

function indented(text) {
  return text.replaceAll('\n', '\n    ');
}
