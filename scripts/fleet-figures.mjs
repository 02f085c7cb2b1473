// The figures of docs/fleet.md: made-up pipelines of 10, 100 and 1,000 jobs, played by the model of src/fleet/.
import { runnerImport } from 'vite';
import { root } from './lib.mjs';

/** Seconds until a runner works; jobs at the same time on one; runners at the same time that GitHub gives. */
const SETTING = { startUp: 20, concurrency: 4, runners: [20, 60] };

/** Builds, tests that need one of them, a package of each, and a job that ends it: `parts` times in one pipeline. */
function pipelineOf(parts, tests) {
  const jobs = Array.from({ length: parts }, (_, part) => [
    `build ${part}: {stage: build, script: make}`,
    ...Array.from(
      { length: tests },
      (_, test) => `test ${part}-${test}: {stage: test, script: make, needs: [build ${part}]}`,
    ),
    `package ${part}: {stage: deploy, script: make}`,
  ]);
  return [...jobs.flat(), ''].join('\n');
}

const PIPELINES = [
  { parts: 1, tests: 8 },
  { parts: 4, tests: 23 },
  { parts: 20, tests: 48 },
];
/** Seconds of the jobs of a pipeline, on average; they are from half of that to one and a half. */
const LENGTHS = [10, 60, 300];

/** The table of docs/fleet.md. */
export async function fleetFigures() {
  const load = async (path) => (await runnerImport(`${root}/${path}`, { configFile: false, logLevel: 'error' })).module;
  const [{ createRun, ...language }, { onFleet, onOneRunner }, packing, { duration }, { pushContext, memorySource }] =
    await Promise.all(
      [
        'src/gitlab/index.ts',
        'src/fleet/model.ts',
        'src/fleet/packing.ts',
        'src/report/table.ts',
        'test/unit/gitlab/support.ts',
      ].map(load),
    );
  const lines = [];
  for (const { parts, tests } of PIPELINES) {
    const content = pipelineOf(parts, tests);
    const plan = await language.loadPlan({
      file: '.gitlab-ci.yml',
      content,
      context: pushContext(),
      source: memorySource(),
    });
    const order = packing.orderOf(plan, createRun(plan));
    for (const average of LENGTHS) {
      const times = new Map(
        plan.jobs.map(({ name }, at) => [name, Math.round(average * (0.5 + ((at * 37) % 101) / 100))]),
      );
      const how = { times, startUp: SETTING.startUp, of: () => 'ubuntu-latest' };
      const one = onOneRunner(order, SETTING.concurrency, how);
      const many = SETTING.runners.map((runners) => onFleet(order, runners, how));
      const waves = [packing.packNone(order, how), packing.packAuto(order, how)];
      const cells = [
        [one.makespan, one.runnerSeconds],
        ...many.map(({ makespan, runnerSeconds }) => [makespan, runnerSeconds]),
        ...waves.map(({ end, runners }) => [end, runners]),
      ];
      const shown = cells.map(([end, busy]) => `${duration(end)} (${duration(busy)})`);
      lines.push(`| ${plan.jobs.length.toLocaleString('en')} × ${average} s | ${shown.join(' | ')} |`);
    }
  }
  const heads = SETTING.runners.map((runners) => `${runners} runners`);
  return [
    `| jobs | one runner | ${heads.join(' | ')} | waves, \`batch: none\` | waves, \`batch: auto\` |`,
    `| --- | --- |${' --- |'.repeat(heads.length + 2)}`,
    ...lines,
  ].join('\n');
}
