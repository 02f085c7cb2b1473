/** Durations in words (`1h 30m`, `90 minutes`, `1 week and 2 days`, `3:41:59`), as GitLab reads them. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['seconds', 'second', 'secs', 'sec', 's']],
  [MINUTE, ['minutes', 'minute', 'mins', 'min', 'm']],
  [HOUR, ['hours', 'hour', 'hrs', 'hr', 'h']],
  [DAY, ['days', 'day', 'dy', 'd']],
  [7 * DAY, ['weeks', 'week', 'wks', 'wk', 'w']],
  [30 * DAY, ['months', 'mo', 'mos', 'month']],
  [31_557_600, ['years', 'year', 'yrs', 'yr', 'y']],
];

const SECONDS = new Map(UNITS.flatMap(([seconds, names]) => names.map((name) => [name, seconds] as const)));
const JOINERS = new Set(['and', 'with', 'plus']);
/** Units of `a:b:c`, from the right. */
const CLOCK = [1, MINUTE, HOUR, DAY, 30 * DAY, 31_557_600];

const WORDS = new Map<string, number>(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
    .map((word, value) => [word, value] as [string, number])
    .concat([
      ['a', 1],
      ['an', 1],
      ['fifteen', 15],
      ['twenty', 20],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
    ]),
);

/** Characters of a duration: the expressions below would take long over a text without end. */
const MAX_LENGTH = 1000;

/** Seconds; undefined where the text is no duration (zero counts as none, and what is no number of seconds any more). */
export function parseDuration(text: string): number | undefined {
  const seconds = text.length > MAX_LENGTH ? undefined : read(text);
  return seconds !== undefined && Number.isFinite(seconds) ? seconds : undefined;
}

function read(text: string): number | undefined {
  const lower = text.toLowerCase().trim();
  const clock = parseClock(lower.replaceAll(' ', ''));
  if (clock !== undefined) return clock === 0 ? undefined : clock;
  const words = lower
    .replace(/\d*\.?\d+/g, ' $& ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let total = 0;
  let amount: number | undefined;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/^,|,$/g, '');
    if (bare === '' || JOINERS.has(bare)) continue;
    const number = /^\d*\.?\d+$/.test(bare) ? Number(bare) : WORDS.get(bare);
    if (number !== undefined) {
      if (amount !== undefined) total += amount;
      amount = number;
      continue;
    }
    const unit = SECONDS.get(bare);
    if (unit === undefined) return undefined;
    total += (amount ?? (index === 0 ? 1 : 0)) * unit;
    amount = undefined;
  }
  total += amount ?? 0;
  return total === 0 ? undefined : total;
}

function parseClock(text: string): number | undefined {
  if (!/^\d*\.?\d+(?::\d*\.?\d+)+$/.test(text)) return undefined;
  const parts = text.split(':').toReversed();
  if (parts.length > CLOCK.length) return undefined;
  return parts.reduce((sum, part, index) => sum + Number(part) * (CLOCK[index] ?? 0), 0);
}
