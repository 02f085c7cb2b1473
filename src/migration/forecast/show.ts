import { columns, row } from '../../report/summary/markdown.js';
import { duration } from '../../report/table.js';
import { text } from '../markdown.js';
import type { Forecast, Minutes, Spread, Way } from './types.js';

/** Rows of a table on the terminal; a document has all. */
const SHOWN = 20;

/** The document of `forecast --json`. */
export function forecastDocument(forecast: Forecast): object {
  const { prices, certainty } = forecast;
  const spread = (one: Spread | undefined): object | null => one ?? null;
  const way = (one: Way | undefined): object | null =>
    one === undefined
      ? null
      : {
          minutes: one.minutes,
          cost: one.cost ?? null,
          cost_per_month: monthly(one.cost, forecast) ?? null,
          seconds: one.wait,
        };
  return {
    version: 1,
    days: forecast.days,
    pipelines: forecast.pipelines,
    jobs: forecast.jobs,
    minutes: { by_project: forecast.byProject, by_job: forecast.byJob, by_tags: forecast.byTags },
    jobs_at_once: spread(forecast.atOnce),
    queue_seconds: spread(forecast.queue),
    gitlab_seconds: spread(forecast.wait),
    one_runner: way(forecast.oneRunner),
    fleet: way(forecast.fleet),
    prices: {
      currency: prices.currency, date: prices.date, source: prices.source, example: prices.example,
      per_minute: prices.perMinute,
    }, // prettier-ignore
    measured: forecast.measured ?? null,
    without_price: forecast.unpriced,
    tags_without_runner: forecast.unmapped,
    certainty: { level: certainty.level, relative_error: certainty.relative ?? null, reasons: certainty.reasons },
  };
}

/** The forecast as Markdown. */
export function forecastMarkdown(forecast: Forecast): string {
  const { days, pipelines, jobs, prices, unpriced, certainty } = forecast;
  const example = prices.example ? ', an example' : '';
  return [
    '# Forecast',
    `${pipelines} pipelines with ${jobs} jobs in ${days} days.`,
    timesTable(forecast),
    costTable(forecast),
    `Prices of ${prices.date} (${text(prices.source)}${example}), in ${text(prices.currency)}.${
      unpriced.length === 0 ? '' : ` No price for ${text(unpriced.join(', '))}: give one with --prices.`
    }`,
    minutesTable('Minutes by project', 'Project', forecast.byProject),
    minutesTable('Minutes by job', 'Job', forecast.byJob),
    minutesTable('Minutes by tags', 'Tags', forecast.byTags),
    `## How sure it is: ${certainty.level}`,
    [
      ...(certainty.relative === undefined
        ? []
        : [`a month may be ${Math.round(certainty.relative * 100)} % more or less`]),
      ...certainty.reasons,
    ]
      .map((reason) => `- ${reason}`)
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function timesTable({ atOnce, queue, wait }: Forecast): string {
  const rows = [
    spreadRow('Jobs at once', atOnce, String),
    spreadRow('Wait for a runner', queue, duration),
    spreadRow('A pipeline on GitLab', wait, duration),
  ];
  return [columns(['', 'Median', '90 %', '99 %', 'Most'], ['Median', '90 %', '99 %', 'Most']), ...rows].join('\n');
}

function spreadRow(name: string, spread: Spread | undefined, show: (value: number) => string): string {
  return row([
    name,
    ...(spread === undefined ? ['', '', '', ''] : [spread.median, spread.p90, spread.p99, spread.most].map(show)),
  ]);
}

function costTable(forecast: Forecast): string {
  const { oneRunner, fleet, days, prices } = forecast;
  const heads = [
    "On GitHub's runners",
    'Minutes',
    `Cost of ${days} days`,
    'Cost of a month',
    'A pipeline takes (median)',
    '90 %',
  ];
  const wayRow = (name: string, way: Way | undefined): string[] => {
    if (way === undefined) return [];
    const money = (cost: number | undefined): string =>
      cost === undefined ? 'not known' : `${cost.toFixed(2)} ${text(prices.currency)}`;
    const month = money(monthly(way.cost, forecast));
    return [
      row([name, String(way.minutes), money(way.cost), month, duration(way.wait.median), duration(way.wait.p90)]),
    ];
  };
  const rows = [...wayRow('One runner per pipeline', oneRunner), ...wayRow('A runner per job', fleet)];
  return rows.length === 0 ? '' : [columns(heads, heads.slice(1)), ...rows].join('\n');
}

function monthly(cost: number | undefined, { days }: Forecast): number | undefined {
  return cost === undefined || days === 0 ? undefined : Math.round((cost / days) * 30 * 100) / 100;
}

function minutesTable(title: string, head: string, all: readonly Minutes[]): string {
  if (all.length === 0) return '';
  const rows = all
    .slice(0, SHOWN)
    .map(({ name, minutes, jobs }) => row([text(name, 120), minutes.toFixed(1), String(jobs)]));
  const more = all.length > SHOWN ? `\n\n${all.length - SHOWN} more are in the document (--json).` : '';
  return `## ${title}\n\n${[columns([head, 'Minutes', 'Jobs'], ['Minutes', 'Jobs']), ...rows].join('\n')}${more}`;
}
