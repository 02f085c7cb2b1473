// What is made of measured values.

/** Least, middle and greatest of values, and themselves in the order in which they were measured. */
export function figures(values, unit = 'seconds') {
  if (values.length === 0) throw new Error('nothing was measured');
  const rounded = (value) => (unit === 'bytes' ? Math.round(value) : round(value));
  return {
    min: rounded(Math.min(...values)),
    median: rounded(median(values)),
    max: rounded(Math.max(...values)),
    values: values.map(rounded),
  };
}

/** The ratio of the medians, and the lowest and highest ratio of two values that were measured in turn. */
export function ratios(ours, rival) {
  const pairs = ours.map((value, index) => value / rival[index]);
  return {
    median: round(median(ours) / median(rival)),
    lowest: round(Math.min(...pairs)),
    highest: round(Math.max(...pairs)),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(value) {
  return Math.round(value * 10_000) / 10_000;
}
