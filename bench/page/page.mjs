// docs/performance.md and its charts, of the cases and their figures. What a figure is and what its aim is comes from the
// cases; the file of figures has what was measured.
import { shown, shownRatio } from '../measure/show.mjs';
import { chart } from './chart.mjs';
import { ideas } from './ideas.mjs';

const PARTS = [
  {
    itself: false,
    heading: 'Beside others',
    image: 'performance-others.svg',
    intro: 'The same work done by this program and by something else.',
  },
  {
    itself: true,
    heading: 'Beside itself',
    image: 'performance-itself.svg',
    intro: 'The same program where there is more to do, or less: what size costs, and what a cache saves.',
  },
];

/** All that is made: texts by their paths in the repository. */
export function performanceFiles(cases, figures) {
  const parts = PARTS.map((part) => partOf(part, cases, figures));
  const text = [
    '# Performance',
    '',
    'What a run takes beside what one would use instead, as `npm run bench` measures it. A ratio below 1 is less than the',
    'rival; an aim says what the ratio is at most. Made by `node scripts/performance.mjs` of `bench/figures.json`.',
    '',
    ...parts.flatMap(({ lines }) => lines),
    ...furtherFigures(cases, figures),
    ...elsewhere(cases, figures),
    ...method(),
    ...machines(cases, figures),
    ...limits(cases),
    ...tried(),
  ];
  const charts = parts.flatMap(({ image, svg }) => (svg === undefined ? [] : [[`docs/images/${image}`, svg]]));
  return { 'docs/performance.md': text.join('\n'), ...Object.fromEntries(charts) };
}

function partOf({ itself, heading, image, intro }, cases, figures) {
  const names = Object.keys(cases).filter((name) => (cases[name].itself === true) === itself);
  const rows = names.flatMap((name) => {
    const { ratio } = figures[name] ?? {};
    const { title, rival, atMost } = cases[name];
    return ratio === undefined ? [] : [{ title, rival, ratio, atMost, met: ratio.median <= atMost }];
  });
  const lines = [
    `## ${heading}`,
    '',
    intro,
    '',
    ...(rows.length === 0 ? [] : [`![${heading}: the ratios of the table as bars](images/${image})`, '']),
    ...table(
      'Case | Rival | gitlab-dind | Rival takes | Ratio (lowest to highest) | Aim | Met',
      '--- | --- | ---: | ---: | ---: | ---: | ---',
      names.map((name) => figureRow(name, cases[name], figures[name])),
    ),
  ];
  return { lines, image, svg: rows.length === 0 ? undefined : chart(heading, rows) };
}

function figureRow(name, { title, rival, unit, atMost }, found) {
  const head = `| \`${name}\`: ${cell(title)} | ${cell(rival)}`;
  const aim = shownRatio(atMost);
  if (found === undefined) return `${head} | not measured yet | | | ${aim} | |`;
  if (found.failed !== undefined) return `${head} | failed: ${foreign(found.failed)} | | | ${aim} | no |`;
  const ours = shown(found.ours.median, unit);
  if (found.rivals.failed !== undefined)
    return `${head} | ${ours} | cannot do it: ${foreign(found.rivals.failed)} | | ${aim} | |`;
  const { median, lowest, highest } = found.ratio;
  const ratio = `**${shownRatio(median)}** (${shownRatio(lowest)} to ${shownRatio(highest)})`;
  return `${head} | ${ours} | ${shown(found.rivals.median, unit)} | ${ratio} | ${aim} | ${yesOrNo(median <= atMost)} |`;
}

function furtherFigures(cases, figures) {
  const rows = Object.entries(cases).flatMap(([name, { extras = {} }]) =>
    Object.entries(extras).flatMap(([key, { title, unit, atMost }]) => {
      const found = figures[name]?.extras?.[key];
      if (found === undefined) return [];
      const aim = atMost === undefined ? ' | ' : `${shown(atMost, unit)} | ${yesOrNo(found.median <= atMost)}`;
      const [low, middle, high] = [found.min, found.median, found.max].map((value) => shown(value, unit));
      return [`| \`${name}\`: ${cell(title)} | ${middle} (${low} to ${high}) | ${aim} |`];
    }),
  );
  if (rows.length === 0) return [];
  const head = 'Of the case | gitlab-dind (lowest to highest) | Aim | Met';
  return ['## Further figures', '', ...table(head, '--- | ---: | ---: | ---', rows)];
}

function elsewhere(cases, figures) {
  const rows = Object.entries(cases).flatMap(([name, { unit, atMost }]) =>
    (figures[name]?.elsewhere ?? []).map(({ ours, rivals, ratio, measured }) => {
      const { median, lowest, highest } = ratio;
      const spread = `**${shownRatio(median)}** (${shownRatio(lowest)} to ${shownRatio(highest)})`;
      const told = `${shownRatio(atMost)} | ${yesOrNo(median <= atMost)}`;
      const { processor, kernel } = measured.machine;
      const where = `${foreign(processor)}, ${foreign(kernel)}`;
      return `| \`${name}\` | ${shown(ours, unit)} | ${shown(rivals, unit)} | ${spread} | ${told} | ${where} | ${foreign(measured.date.slice(0, 10))} |`;
    }),
  );
  if (rows.length === 0) return [];
  const head = 'Case | gitlab-dind | Rival takes | Ratio (lowest to highest) | Aim | Met | Machine | Date';
  return [
    '## On other machines',
    '',
    'What other machines measured last. Where it takes long to start a process, whatever starts containers takes longer on',
    'both sides, and what is spared beside that counts for less.',
    '',
    ...table(head, '--- | ---: | ---: | ---: | ---: | --- | --- | ---', rows),
  ];
}

function method() {
  return [
    '## How it is measured',
    '',
    '- Each case is run several times, in turn with its rival, so that whatever else the machine does falls on both. The ratio is that of the medians; lowest and highest are the ratios of two runs that came one after the other.',
    '- "The whole process" is from the start of the command to its end: everything is made and removed within it. The bundle of `dist/` is what is run, as users have it.',
    '- All images are there before, but where a case says that its engine is fresh.',
    '- `gitlab-ci-local` is the newest of its version 4, run by the same Node.js, with `busybox:stable` in place of its helper image, so that it need not pull one.',
    '- Where the script by hand is the rival, it is [`bench/lib/dind-by-hand.sh`](../bench/lib/dind-by-hand.sh): stock Docker-in-Docker, waiting for it, the work, and removing everything.',
    '- Memory is the peak of what the process itself had in RAM, as the kernel counts it (`VmHWM`), read when the process ends.',
    '- A case that fails or whose rival cannot do it is told as such, here as well.',
    '',
    '`npm run bench -- --json bench/figures.json` measures all cases and keeps the figures with all single values; with names of cases it measures those, and the others stay as they are. `--list` names them, `--runs N` says how often each is run. `node scripts/performance.mjs` then makes this page.',
    '',
  ];
}

function machines(cases, figures) {
  const groups = new Map();
  for (const name of Object.keys(cases)) {
    const { measured, runs } = figures[name] ?? {};
    if (measured === undefined) continue;
    const { date, version, commit, peer, machine } = measured;
    const key = [describe(machine), `${version} (${commit})`, peer, date.slice(0, 10)].map(foreign).join(' | ');
    groups.set(key, [...(groups.get(key) ?? []), `\`${name}\` (${Number(runs)})`]);
  }
  if (groups.size === 0) return [];
  const rows = [...groups].map(([key, names]) => `| ${key} | ${names.join(', ')} |`);
  const head = 'Machine | Version | gitlab-ci-local | Date | Cases (runs)';
  return ['## Where and when', '', ...table(head, '--- | --- | --- | --- | ---', rows)];
}

function describe({ cores, processor, architecture, memory, kernel, engine, node }) {
  const size = `${(memory / 2 ** 30).toFixed(1)} GiB`;
  return `${cores} cores (${processor}, ${architecture}), ${size} of memory, ${kernel}, ${engine}, Node.js ${node}`;
}

function limits(cases) {
  const rows = Object.entries(cases).map(
    ([name, { shows, limits }]) => `| \`${name}\` | ${cell(shows)} | ${cell(limits)} |`,
  );
  return ['## What limits each', '', ...table('Case | What it shows | What limits it', '--- | --- | ---', rows)];
}

function tried() {
  const rows = ideas.map(({ idea, found }) => `| ${cell(idea)} | ${cell(found)} |`);
  return ['## Ideas that were tried', '', ...table('Idea | What came of it', '--- | ---', rows)];
}

function table(head, columns, rows) {
  return [`| ${head} |`, `| ${columns} |`, ...rows, ''];
}

function yesOrNo(met) {
  return met ? 'yes' : '**no**';
}

/** A text of ours in a cell. */
function cell(text) {
  return text.replaceAll('|', '\\|');
}

/** A text from elsewhere in a cell: nothing in it is markup, and of many lines the first ones count. */
function foreign(text) {
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return short.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} .,:;()/+%=…-]/gu, (one) => `&#${one.codePointAt(0)};`);
}
