import { UsageError } from '../../errors.js';
import { fieldsOf, numberOf, textOf } from '../../gitlab-api/rest/fields.js';
import type { Prices } from './types.js';

/** An example, and no truth: prices change, and large customers have their own. */
export const EXAMPLE_PRICES: Prices = {
  currency: 'USD',
  date: '2026-10-30',
  source: 'https://docs.github.com/en/billing/reference/actions-runner-pricing',
  perMinute: { 'ubuntu-latest': 0.006, 'ubuntu-24.04': 0.006, 'ubuntu-22.04': 0.006, 'macos-latest': 0.062 },
  example: true,
};

/**
 * A table of prices: `{"currency": "USD", "date": "2026-10-30", "source": "...", "per_minute": {"ubuntu-latest": 0.006}}`.
 * Throws a {@link UsageError} with all that is wrong with it.
 */
export function readPrices(text: string, name: string): Prices {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`prices: ${name} is no JSON document`);
  }
  const fields = fieldsOf(value);
  const table = fieldsOf(fields['per_minute']);
  const date = textOf(fields, 'date') ?? '';
  const problems = [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : ['"date" says when the prices were looked up: 2026-10-30']),
    ...(textOf(fields, 'currency') === undefined ? ['"currency" is missing: USD'] : []),
    ...(Object.keys(table).length === 0 ? ['"per_minute" has the price of a minute by label of runs-on'] : []),
    ...Object.keys(table).flatMap((label) => {
      const price = numberOf(table, label);
      return price === undefined || price < 0 ? [`the price of ${label} is no number`] : [];
    }),
  ];
  if (problems.length > 0)
    throw new UsageError(problems.map((message) => ({ message: `prices: ${name}: ${message}`, location: undefined })));
  return {
    currency: textOf(fields, 'currency') ?? '',
    date,
    source: textOf(fields, 'source') ?? 'not said',
    perMinute: Object.fromEntries(Object.keys(table).map((label) => [label, numberOf(table, label) ?? 0])),
    example: false,
  };
}
