export const id = 945;
export const ids = [945];
export const modules = {

/***/ 43509:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  forecastCommand: () => (/* binding */ forecastCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/gitlab-api/rest/address.ts
var rest_address = __webpack_require__(11013);
// EXTERNAL MODULE: ./src/gitlab-api/rest/projects.ts
var rest_projects = __webpack_require__(94967);
// EXTERNAL MODULE: ./src/gitlab-api/rest/pipelines.ts
var pipelines = __webpack_require__(14858);
// EXTERNAL MODULE: ./src/migration/reading/many.ts
var many = __webpack_require__(62096);
;// CONCATENATED MODULE: ./src/migration/fetching/jobs.ts



/** Projects that are asked at the same time. */
const AT_ONCE = 4;
/** The jobs of projects that have ended in the last days. A project that cannot be asked says why, and stops no other. */
async function fetchJobs(instance, projects, days, now) {
    const since = new Date(now.getTime() - days * 86_400_000).toISOString();
    const found = await (0,many/* forEach */.j)(projects, AT_ONCE, async (path) => {
        const jobs = [];
        try {
            for await (const job of (0,pipelines/* finishedJobs */.tn)(instance, path, since))
                jobs.push(job);
            return { path, jobs };
        }
        catch (error) {
            return { path, jobs, error: (0,errors/* messageOf */.bD)(error) };
        }
    });
    return { v: 1, kind: 'gitlab-jobs', url: instance.url, days, projects: found };
}

// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/fleet/model.ts + 2 modules
var model = __webpack_require__(7771);
// EXTERNAL MODULE: ./src/migration/order.ts
var order = __webpack_require__(38704);
;// CONCATENATED MODULE: ./src/migration/forecast/statistics.ts

/** Percentiles by nearest rank; undefined: there are no numbers. */
function spreadOf(numbers) {
    return weighted(numbers.map((value) => ({ value, weight: 1 })));
}
/** The same of numbers that count for more or less. */
function weighted(items) {
    const sorted = items.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
    const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0)
        return undefined;
    const at = (share) => {
        let sum = 0;
        for (const { value, weight } of sorted) {
            sum += weight;
            if (sum >= share * total - 1e-9)
                return value;
        }
        return sorted.at(-1)?.value ?? 0;
    };
    return { median: at(0.5), p90: at(0.9), p99: at(0.99), most: sorted.at(-1)?.value ?? 0 };
}
/** How many jobs ran at the same time, for how long each: over the time in which there was one. */
function atOnce(jobs) {
    const changes = jobs.flatMap(({ started, finished }) => [
        { time: started, by: 1 },
        { time: finished, by: -1 },
    ]);
    // at the same moment an end comes first: the runner is free then
    changes.sort((a, b) => a.time - b.time || a.by - b.by);
    const levels = [];
    let running = 0;
    for (const [index, { time, by }] of changes.entries()) {
        running += by;
        const until = changes[index + 1]?.time ?? time;
        if (running > 0)
            levels.push({ value: running, weight: until - time });
    }
    return weighted(levels);
}
/** Minutes by a name, the most first. */
function minutesBy(jobs, nameOf) {
    const sums = new Map();
    for (const job of jobs) {
        const sum = sums.get(nameOf(job)) ?? { seconds: 0, jobs: 0 };
        sums.set(nameOf(job), { seconds: sum.seconds + job.seconds, jobs: sum.jobs + 1 });
    }
    return [...sums]
        .map(([name, sum]) => ({ name, minutes: Math.round(sum.seconds / 6) / 10, jobs: sum.jobs }))
        .sort((a, b) => b.minutes - a.minutes || (0,order/* byCodeUnits */.C)(a.name, b.name));
}
/** Half of a 95 % interval of the mean of a day's sum, by the mean; undefined for less than a week. */
function relativeError(jobs, days) {
    if (days < 7 || jobs.length === 0)
        return undefined;
    const sums = new Map();
    for (const { started, seconds } of jobs) {
        const day = Math.floor(started / 86_400_000);
        sums.set(day, (sums.get(day) ?? 0) + seconds);
    }
    const values = [...sums.values(), ...Array.from({ length: Math.max(0, days - sums.size) }, () => 0)];
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length - 1);
    return mean === 0 ? undefined : (1.96 * Math.sqrt(variance / values.length)) / mean;
}

;// CONCATENATED MODULE: ./src/migration/forecast/model.ts



const NOTHING = { median: 0, p90: 0, p99: 0, most: 0 };
/** Plays each pipeline on one runner, and on a runner for each job; jobs of a stage wait for all of the earlier ones. */
function modelled(pipelines, setting) {
    const { prices, concurrency, atMost, startUp } = setting;
    const [unpriced, unmapped] = [new Set(), new Set()];
    const priceOf = (label) => {
        const price = prices.perMinute[label];
        if (price === undefined)
            unpriced.add(label);
        return price ?? 0;
    };
    const runnerOf = runnersBy(setting.runners, unmapped);
    const one = { minutes: 0, cost: 0, waits: [] };
    const many = { minutes: 0, cost: 0, waits: [] };
    for (const jobs of pipelines) {
        const { order, times } = orderOf(jobs, setting.measured);
        const alone = (0,model/* onOneRunner */.o)(order, concurrency, { times, startUp });
        const minutes = billed(alone.runnerSeconds);
        one.minutes += minutes;
        one.cost += minutes * priceOf(runnerOf([]));
        one.waits.push(alone.makespan);
        const fleet = (0,model/* onFleet */.y)(order, atMost, { times, startUp });
        many.waits.push(fleet.makespan);
        for (const { name, tags } of order.jobs) {
            const own = billed(startUp + (times.get(name) ?? 0));
            many.minutes += own;
            many.cost += own * priceOf(runnerOf(tags));
        }
    }
    const asWay = ({ minutes, cost, waits }) => ({
        minutes,
        cost: unpriced.size > 0 ? undefined : Math.round(cost * 100) / 100,
        wait: spreadOf(waits) ?? NOTHING,
    });
    return { oneRunner: asWay(one), fleet: asWay(many), unpriced: [...unpriced].sort(), unmapped: [...unmapped].sort() };
}
/** GitHub bills a minute that has begun. */
const billed = (seconds) => Math.ceil(Math.round(seconds * 1000) / 60_000);
/** The label of the runner for tags; of several labels the last is the one that a price may be of. */
function runnersBy(runners, unmapped) {
    const known = new Map();
    return (tags) => {
        const key = tags.join(',');
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const job = asPlanned('job', 'test', tags);
        const plan = {
            name: undefined, source: 'push', stages: [], jobs: [job], excluded: [], warnings: [], autoCancelOnJobFailure: 'none',
            fetched: [],
        }; // prettier-ignore
        const { of, problems } = (0,fleet_runners/* assignRunners */.d)(plan, runners, '');
        if (problems.length > 0)
            unmapped.add(key);
        const runsOn = of(job);
        const label = typeof runsOn === 'string' ? runsOn : JSON.stringify(runsOn);
        known.set(key, label);
        return label;
    };
}
/** Tries of one job are one job of their time together. Stages have the order in which their first jobs began. */
function orderOf(jobs, measured) {
    const times = new Map();
    const first = new Map();
    const begun = new Map();
    for (const job of jobs) {
        times.set(job.name, measured?.(job) ?? (times.get(job.name) ?? 0) + job.seconds);
        if (!first.has(job.name))
            first.set(job.name, job);
        begun.set(job.stage, Math.min(begun.get(job.stage) ?? Infinity, job.started));
    }
    const stages = [...begun].sort((a, b) => a[1] - b[1]).map(([stage]) => stage);
    const planned = [];
    const level = [];
    const before = [];
    for (const [turn, stage] of stages.entries()) {
        const start = planned.length;
        for (const job of first.values()) {
            if (job.stage !== stage)
                continue;
            planned.push(asPlanned(job.name, stage, job.tags));
            level.push(turn);
            before.push(start);
        }
    }
    const ones = planned.map(() => 1);
    return { order: { jobs: planned, level, attempts: ones, needs: planned.map(() => []), before }, times };
}
/** What the model asks of a job; all else is as if nothing were said. */
function asPlanned(name, stage, tags) {
    return {
        name, groupName: name, stage, tags, when: 'on_success', startIn: undefined, allowFailure: false, needs: null,
        parentNeeds: [], dependencies: null, image: null, services: [], variables: [], beforeScript: [], script: [],
        afterScript: [], hooks: { preGetSourcesScript: [] }, artifacts: undefined, cache: [], retry: undefined,
        timeout: undefined, interruptible: false, resourceGroup: undefined, environment: undefined, coverage: undefined,
        release: undefined, pages: undefined, trigger: undefined, idTokens: {}, secrets: {}, node: undefined,
        manualConfirmation: undefined, location: undefined, unsupported: [],
    }; // prettier-ignore
}

;// CONCATENATED MODULE: ./src/migration/forecast/forecast.ts



/** What the pipelines of the past say of those to come. Pure. */
function forecast(usage, setting) {
    const { jobs, days } = usage;
    const pipelines = [...byPipeline(jobs).values()];
    const model = pipelines.length === 0 ? undefined : modelled(pipelines, setting);
    const waits = pipelines.map(waitOf);
    const severalProjects = new Set(jobs.map(({ project }) => project)).size > 1;
    return {
        days,
        pipelines: pipelines.length,
        jobs: jobs.length,
        byProject: minutesBy(jobs, ({ project }) => project),
        byJob: minutesBy(jobs, ({ project, name }) => `${severalProjects ? `${project}: ` : ''}${(0,gitlab/* groupName */.hv)(name)}`),
        byTags: minutesBy(jobs, ({ tags }) => tags.join(', ') || '(no tags)'),
        atOnce: atOnce(jobs),
        queue: spreadOf(jobs.flatMap(({ queued }) => queued ?? [])),
        wait: spreadOf(waits),
        oneRunner: model?.oneRunner,
        fleet: model?.fleet,
        prices: setting.prices,
        unpriced: model?.unpriced ?? [],
        unmapped: model?.unmapped ?? [],
        measured: shareOf(jobs, setting),
        certainty: certaintyOf(usage, pipelines.length, setting, model?.unmapped ?? []),
    };
}
function shareOf(jobs, { measured }) {
    if (measured === undefined)
        return undefined;
    const timed = jobs.filter((job) => measured(job) !== undefined);
    const names = (some) => new Set(some.map(({ project, name }) => `${project} ${(0,gitlab/* groupName */.hv)(name)}`)).size;
    return { jobs: names(timed), of: names(jobs), runs: timed.length, ofRuns: jobs.length };
}
function byPipeline(jobs) {
    const found = new Map();
    for (const job of jobs.toSorted((a, b) => a.id - b.id)) {
        const key = `${job.project} ${job.pipeline}`;
        found.set(key, [...(found.get(key) ?? []), job]);
    }
    return found;
}
function waitOf(jobs) {
    const start = jobs.reduce((first, { started }) => Math.min(first, started), Infinity);
    const end = jobs.reduce((last, { finished }) => Math.max(last, finished), 0);
    return jobs.length === 0 ? 0 : (end - start) / 1000;
}
/** Fewer pipelines than this, or days, are no sample. */
const FEW = { pipelines: 30, days: 7 };
const MANY = { pipelines: 200, days: 28 };
function certaintyOf({ jobs, days, missing }, pipelines, setting, unmapped) {
    const { prices, concurrency } = setting;
    const relative = relativeError(jobs, days);
    const isFew = pipelines < FEW.pipelines || days < FEW.days || relative === undefined || relative > 0.5;
    const isMany = pipelines >= MANY.pipelines && days >= MANY.days && relative !== undefined && relative <= 0.2;
    const reasons = [
        `it rests on ${pipelines} pipelines of ${days} days`,
        ...timesReasons(shareOf(jobs, setting)),
        "GitLab's API does not tell `needs`: stages wait for each other in the model, so that the times until the end are upper bounds",
        `on one runner ${concurrency} jobs run at a time, as fast as alone; child pipelines count as pipelines of their own`,
        ...(prices.example ? [`the prices are an example of ${prices.date}: give your own with --prices`] : []),
        ...(missing.length > 0 ? [`${missing.length} projects could not be asked`] : []),
        ...(unmapped.length > 0 ? ['tags without a line of `runners` count as ubuntu-latest'] : []),
    ];
    return { level: isFew ? 'low' : isMany ? 'high' : 'medium', relative, reasons };
}
/** Whose times are in the model, with whose caches. */
function timesReasons(share) {
    const gitlab = "take as long as on GitLab's runners did; GitHub's may be faster or slower: `gitlab-dind compare` has the ratio of each job";
    const cache = 'caches, layer caches and the pulls of images are in the times as far as';
    if (share === undefined)
        return [
            `jobs ${gitlab}`,
            `${cache} GitLab had them; of a run here \`--timings\` measures them, and \`--measured\` takes its times`,
        ];
    const { jobs, of, runs, ofRuns } = share;
    return [
        `${jobs} of ${of} jobs have the times of runs here (${runs} of the ${ofRuns} times that they ran): caches, layer caches and the pulls of images are in them as those runs had them`,
        ...(jobs < of ? [`the others ${gitlab}`] : []),
    ];
}

// EXTERNAL MODULE: ./src/fleet/model/seconds.ts
var seconds = __webpack_require__(98027);
// EXTERNAL MODULE: ./src/gitlab-api/rest/fields.ts
var rest_fields = __webpack_require__(94904);
// EXTERNAL MODULE: ./src/report/order.ts
var report_order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/migration/forecast/measured.ts





/**
 * Reads how long jobs took here: the events that `run --json` has printed, or a JSON document of names and seconds (times
 * that an earlier run has kept, or its output `jobs`). Throws a {@link UsageError}.
 */
function readRunTimes(text, name) {
    const whole = parsed(text);
    if (whole !== undefined && (0,rest_fields/* fieldsOf */.Pf)(whole)['type'] === undefined)
        return named(pairsIn(whole, name));
    const seconds = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const event = (0,rest_fields/* fieldsOf */.Pf)(parsed(line));
        if (event['v'] !== 1)
            throw new errors/* UsageError */.eb(`measured: ${name}:${index + 1} is no event: it is what gitlab-dind run --json prints, or a JSON object of names and seconds`);
        const [job, took] = [(0,rest_fields/* textOf */.b6)(event, 'name'), (0,rest_fields/* numberOf */.rl)(event, 'duration_seconds')];
        if ((0,rest_fields/* textOf */.b6)(event, 'type') !== 'attempt' || job === undefined || took === undefined)
            continue;
        seconds.set(job, (seconds.get(job) ?? 0) + took); // tries of one job are one job of their time together
    }
    if (seconds.size === 0)
        throw new errors/* UsageError */.eb(`measured: ${name} has no job that has run`);
    return named(seconds);
}
/**
 * The mean of what a job took in the runs that had it. A part of a parallel job that no run has under its own name has the
 * mean of the parts that there are.
 */
function measuredBy(measurements) {
    const known = new Map();
    return (job) => {
        const of = known.get(job.project) ?? inProject(measurements, job.project);
        known.set(job.project, of);
        return of(job);
    };
}
function inProject(measurements, path) {
    const exact = new Map();
    const parts = new Map();
    for (const { project, times } of measurements) {
        if (project !== undefined && project !== path)
            continue;
        for (const [name, seconds] of times) {
            exact.set(name, [...(exact.get(name) ?? []), seconds]);
            const group = (0,gitlab/* groupName */.hv)(name);
            if (group !== name)
                parts.set(group, [...(parts.get(group) ?? []), seconds]);
        }
    }
    const group = (name) => ((0,gitlab/* groupName */.hv)(name) === name ? [] : (parts.get((0,gitlab/* groupName */.hv)(name)) ?? []));
    return ({ name }) => mean(exact.get(name) ?? group(name));
}
function mean(numbers) {
    return numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
/** On GitLab a job of a child pipeline has its own name alone. */
function named(seconds) {
    const last = (name) => name.slice(name.lastIndexOf(report_order/* PARENT_MARK */.fG) + report_order/* PARENT_MARK */.fG.length);
    const own = [...seconds].filter(([name]) => !name.includes(report_order/* PARENT_MARK */.fG));
    const ofChildren = [...seconds].filter(([name]) => name.includes(report_order/* PARENT_MARK */.fG));
    return new Map([...ofChildren.map(([name, took]) => [last(name), took]), ...own]);
}
function pairsIn(document, name) {
    let pairs;
    try {
        pairs = (0,seconds/* timesIn */.i)(document);
    }
    catch (error) {
        throw new errors/* UsageError */.eb(`measured: ${name}: ${error.message}`);
    }
    return new Map(pairs.map(([job, seconds]) => {
        if (typeof seconds !== 'number' || !(seconds >= 0))
            throw new errors/* UsageError */.eb(`measured: ${name}: "${job}" has no number of seconds`);
        return [job, seconds];
    }));
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/migration/forecast/prices.ts


/** An example, and no truth: prices change, and large customers have their own. */
const EXAMPLE_PRICES = {
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
function readPrices(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* UsageError */.eb(`prices: ${name} is no JSON document`);
    }
    const fields = (0,rest_fields/* fieldsOf */.Pf)(value);
    const table = (0,rest_fields/* fieldsOf */.Pf)(fields['per_minute']);
    const date = (0,rest_fields/* textOf */.b6)(fields, 'date') ?? '';
    const problems = [
        ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? [] : ['"date" says when the prices were looked up: 2026-10-30']),
        ...((0,rest_fields/* textOf */.b6)(fields, 'currency') === undefined ? ['"currency" is missing: USD'] : []),
        ...(Object.keys(table).length === 0 ? ['"per_minute" has the price of a minute by label of runs-on'] : []),
        ...Object.keys(table).flatMap((label) => {
            const price = (0,rest_fields/* numberOf */.rl)(table, label);
            return price === undefined || price < 0 ? [`the price of ${label} is no number`] : [];
        }),
    ];
    if (problems.length > 0)
        throw new errors/* UsageError */.eb(problems.map((message) => ({ message: `prices: ${name}: ${message}`, location: undefined })));
    return {
        currency: (0,rest_fields/* textOf */.b6)(fields, 'currency') ?? '',
        date,
        source: (0,rest_fields/* textOf */.b6)(fields, 'source') ?? 'not said',
        perMinute: Object.fromEntries(Object.keys(table).map((label) => [label, (0,rest_fields/* numberOf */.rl)(table, label) ?? 0])),
        example: false,
    };
}

// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(50996);
// EXTERNAL MODULE: ./src/report/table.ts
var table = __webpack_require__(790);
// EXTERNAL MODULE: ./src/migration/markdown.ts
var migration_markdown = __webpack_require__(98819);
;// CONCATENATED MODULE: ./src/migration/forecast/show.ts



/** Rows of a table on the terminal; a document has all. */
const SHOWN = 20;
/** The document of `forecast --json`. */
function forecastDocument(forecast) {
    const { prices, certainty } = forecast;
    const spread = (one) => one ?? null;
    const way = (one) => one === undefined
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
function forecastMarkdown(forecast) {
    const { days, pipelines, jobs, prices, unpriced, certainty } = forecast;
    const example = prices.example ? ', an example' : '';
    return [
        '# Forecast',
        `${pipelines} pipelines with ${jobs} jobs in ${days} days.`,
        timesTable(forecast),
        costTable(forecast),
        `Prices of ${prices.date} (${(0,migration_markdown/* text */.Q)(prices.source)}${example}), in ${(0,migration_markdown/* text */.Q)(prices.currency)}.${unpriced.length === 0 ? '' : ` No price for ${(0,migration_markdown/* text */.Q)(unpriced.join(', '))}: give one with --prices.`}`,
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
function timesTable({ atOnce, queue, wait }) {
    const rows = [
        spreadRow('Jobs at once', atOnce, String),
        spreadRow('Wait for a runner', queue, table/* duration */.p0),
        spreadRow('A pipeline on GitLab', wait, table/* duration */.p0),
    ];
    return [(0,markdown/* columns */.YB)(['', 'Median', '90 %', '99 %', 'Most'], ['Median', '90 %', '99 %', 'Most']), ...rows].join('\n');
}
function spreadRow(name, spread, show) {
    return (0,markdown/* row */.nM)([
        name,
        ...(spread === undefined ? ['', '', '', ''] : [spread.median, spread.p90, spread.p99, spread.most].map(show)),
    ]);
}
function costTable(forecast) {
    const { oneRunner, fleet, days, prices } = forecast;
    const heads = [
        "On GitHub's runners",
        'Minutes',
        `Cost of ${days} days`,
        'Cost of a month',
        'A pipeline takes (median)',
        '90 %',
    ];
    const wayRow = (name, way) => {
        if (way === undefined)
            return [];
        const money = (cost) => cost === undefined ? 'not known' : `${cost.toFixed(2)} ${(0,migration_markdown/* text */.Q)(prices.currency)}`;
        const month = money(monthly(way.cost, forecast));
        return [
            (0,markdown/* row */.nM)([name, String(way.minutes), money(way.cost), month, (0,table/* duration */.p0)(way.wait.median), (0,table/* duration */.p0)(way.wait.p90)]),
        ];
    };
    const rows = [...wayRow('One runner per pipeline', oneRunner), ...wayRow('A runner per job', fleet)];
    return rows.length === 0 ? '' : [(0,markdown/* columns */.YB)(heads, heads.slice(1)), ...rows].join('\n');
}
function monthly(cost, { days }) {
    return cost === undefined || days === 0 ? undefined : Math.round((cost / days) * 30 * 100) / 100;
}
function minutesTable(title, head, all) {
    if (all.length === 0)
        return '';
    const rows = all
        .slice(0, SHOWN)
        .map(({ name, minutes, jobs }) => (0,markdown/* row */.nM)([(0,migration_markdown/* text */.Q)(name, 120), minutes.toFixed(1), String(jobs)]));
    const more = all.length > SHOWN ? `\n\n${all.length - SHOWN} more are in the document (--json).` : '';
    return `## ${title}\n\n${[(0,markdown/* columns */.YB)([head, 'Minutes', 'Jobs'], ['Minutes', 'Jobs']), ...rows].join('\n')}${more}`;
}

;// CONCATENATED MODULE: ./src/migration/forecast/stored.ts


/** Reads what `forecast --fetch` has stored. Throws a {@link UsageError} for any other text. */
function readJobs(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* UsageError */.eb(`${name} is no JSON document: make it with gitlab-dind forecast --fetch ${name}`);
    }
    const fields = (0,rest_fields/* fieldsOf */.Pf)(value);
    if (fields['kind'] !== 'gitlab-jobs' || fields['v'] !== 1)
        throw new errors/* UsageError */.eb(`${name} is not what gitlab-dind forecast --fetch writes (kind gitlab-jobs, v 1)`);
    return usageOf({
        v: 1,
        kind: 'gitlab-jobs',
        url: (0,rest_fields/* textOf */.b6)(fields, 'url') ?? '',
        days: (0,rest_fields/* numberOf */.rl)(fields, 'days') ?? 0,
        projects: (0,rest_fields/* itemsOf */.S3)(fields['projects'])
            .map(rest_fields/* fieldsOf */.Pf)
            .map((project) => ({
            path: (0,rest_fields/* textOf */.b6)(project, 'path') ?? '',
            jobs: (0,rest_fields/* itemsOf */.S3)(project['jobs']).map(rest_fields/* fieldsOf */.Pf),
            ...((0,rest_fields/* textOf */.b6)(project, 'error') === undefined ? {} : { error: (0,rest_fields/* textOf */.b6)(project, 'error') ?? '' }),
        })),
    });
}
/** What a document says; jobs that never ran are left out. */
function usageOf({ url, days, projects }) {
    return {
        url,
        days,
        jobs: projects.flatMap(({ path, jobs }) => jobs.flatMap((job) => endedJob(path, job) ?? [])),
        projects: projects.map(({ path }) => path),
        missing: projects.flatMap(({ path, error }) => (error === undefined ? [] : [{ project: path, message: error }])),
    };
}
function endedJob(project, job) {
    const [started, finished] = ['started_at', 'finished_at'].map((key) => Date.parse((0,rest_fields/* textOf */.b6)(job, key) ?? ''));
    if (started === undefined || finished === undefined || Number.isNaN(started) || !(finished >= started))
        return undefined;
    return {
        project,
        pipeline: (0,rest_fields/* numberOf */.rl)((0,rest_fields/* fieldsOf */.Pf)(job['pipeline']), 'id') ?? 0,
        id: (0,rest_fields/* numberOf */.rl)(job, 'id') ?? 0,
        name: (0,rest_fields/* textOf */.b6)(job, 'name') ?? '',
        stage: (0,rest_fields/* textOf */.b6)(job, 'stage') ?? '',
        tags: (0,rest_fields/* itemsOf */.S3)(job['tag_list']).map(String).sort(),
        started,
        finished,
        seconds: Math.max(0, (0,rest_fields/* numberOf */.rl)(job, 'duration') ?? (finished - started) / 1000),
        queued: (0,rest_fields/* numberOf */.rl)(job, 'queued_duration'),
    };
}

// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/commands/migration/options.ts
var options = __webpack_require__(75200);
// EXTERNAL MODULE: ./src/cli/commands/migration/write.ts
var write = __webpack_require__(81801);
;// CONCATENATED MODULE: ./src/cli/commands/migration/forecast.ts















/** `gitlab-dind forecast --group URL | --project URL | FILE`. */
async function forecastCommand(argv) {
    const read = await (0,options/* readOptions */.Tt)('forecast', argv);
    const { migration, fleet, settings } = read.inputs;
    const { runners, problems: wrong } = (0,fleet_runners/* readRunners */._)(fleet.runners);
    const [fetch, output] = [read.values.get('fetch'), read.values.get('output')];
    const source = sourceOf(read);
    const problems = [
        ...read.problems,
        ...wrong.map((message) => `runners: ${message}`),
        ...(0,options/* outputProblem */.nQ)('fetch', fetch),
        ...(0,options/* outputProblem */.nQ)('output', output),
    ];
    if (Object.values(source).filter((one) => one !== undefined).length !== 1 || read.operands.length > 1)
        problems.push('forecast: name one of: --group URL, --project URL, a file of forecast --fetch');
    if (fetch !== undefined && read.operands.length > 0)
        problems.push('--fetch: a file is stored already; name a group or a project');
    if (output !== undefined && !/\.(?:md|json)$/.test(output))
        problems.push(`--output: ${output} is neither .md nor .json`);
    (0,options/* refuseProblems */.nN)(problems);
    const { file } = source;
    const document = file === undefined ? await fetched(source, read) : undefined;
    const usage = document === undefined ? readJobs(await textOf(file ?? ''), file ?? '') : usageOf(document);
    for (const { project, message } of usage.missing)
        (0,door/* complain */.cc)(`WARNING: ${project}: ${message}`);
    if (fetch !== undefined) {
        await (0,write/* writeOutput */.z)('fetch', fetch, `${JSON.stringify(document, null, 2)}\n`);
        (0,door/* print */.yy)(`${usage.jobs.length} jobs of ${usage.projects.length} projects are stored in ${fetch}`);
        return 0;
    }
    const made = forecast(usage, {
        runners,
        concurrency: read.given['concurrency'] === undefined ? Math.min(2, (0,external_node_os_.cpus)().length) : settings.concurrency,
        atMost: migration.atMost,
        startUp: migration.startUp,
        prices: migration.prices === undefined ? EXAMPLE_PRICES : readPrices(await textOf(migration.prices), migration.prices),
        measured: await measuredOf(migration.measured, usage.projects),
    });
    const text = forecastMarkdown(made);
    if (output !== undefined) {
        const whole = `${JSON.stringify(forecastDocument(made), null, 2)}\n`;
        await (0,write/* writeOutput */.z)('output', output, output.endsWith('.md') ? `${text}\n` : whole);
    }
    if (read.flags.has('json'))
        (0,door/* printJson */.Q2)(forecastDocument(made));
    else
        (0,door/* print */.yy)(text);
    return 0;
}
/** What the command line names; else what is configured. */
function sourceOf({ inputs: { migration }, operands, ofCall }) {
    const isCalled = operands.length > 0 || ofCall.has('group') || ofCall.has('project');
    return {
        group: !isCalled || ofCall.has('group') ? migration.group : undefined,
        project: !isCalled || ofCall.has('project') ? migration.project : undefined,
        file: operands[0],
    };
}
/** Times of runs here: of one project by the file alone, of several each with its own. */
async function measuredOf(given, projects) {
    if (given.length === 0)
        return undefined;
    const measurements = [];
    for (const item of given) {
        const project = projects.find((path) => item.startsWith(`${path}=`));
        if (project === undefined && projects.length > 1)
            throw new errors/* UsageError */.eb(`measured: ${item}: there are ${projects.length} projects: say whose run it is, GROUP/PROJECT=FILE`);
        const path = project === undefined ? item : item.slice(project.length + 1);
        measurements.push({ project, times: readRunTimes(await textOf(path), path) });
    }
    return measuredBy(measurements);
}
async function fetched({ group, project }, { inputs }) {
    const given = group ?? project ?? '';
    const address = (0,rest_address/* pageAddress */.qx)(given, inputs.gitlabUrl);
    if (address === undefined)
        throw new errors/* UsageError */.eb(`--${group === undefined ? 'project' : 'group'}: "${given.replace(/\/\/[^@/]*@/, '//')}" is no address of GitLab's, such as https://gitlab.com/group`);
    const instance = (0,rest_address/* instanceAt */.Vz)(address.url, inputs.gitlabToken);
    const projects = group === undefined ? [await (0,rest_projects/* projectAt */.t)(instance, address.path)] : await (0,rest_projects/* projectsOf */.U)(instance, address.path);
    return fetchJobs(instance, projects.map(({ path }) => path), inputs.migration.days, new Date());
}
async function textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* UsageError */.eb(`forecast: ${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
}


/***/ }),

/***/ 75200:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   fK: () => (/* binding */ readingOptions),
/* harmony export */   nN: () => (/* binding */ refuseProblems),
/* harmony export */   nQ: () => (/* binding */ outputProblem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _inputs_configuration_configure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91806);
/* harmony import */ var _inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79974);
/* harmony import */ var _inputs_prepare_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81485);
/* harmony import */ var _inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53145);
/* harmony import */ var _inputs_values_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3733);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11506);
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12082);
/* harmony import */ var _door_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64732);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60776);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18914);












/** Options that all of them have. */
const FLAGS = ['json'];
/**
 * Reads the command line behind the name of the command, and what the environment and the configuration files set of its
 * options. Notes on these are told at once.
 */
async function readOptions(command, argv) {
    const table = _table_js__WEBPACK_IMPORTED_MODULE_9__/* .MIGRATION_TABLE */ .wp[command];
    const line = readLine(argv, table);
    const configured = await (0,_inputs_configuration_configure_js__WEBPACK_IMPORTED_MODULE_2__/* .configure */ .j)(line.inputs, process.env, process.cwd());
    for (const note of configured.notes)
        (0,_door_js__WEBPACK_IMPORTED_MODULE_10__/* .complain */ .cc)(`WARNING: ${(0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDiagnostic */ .x)(note)}`);
    const given = Object.fromEntries([...table.options, ...table.more].flatMap((name) => {
        const value = configured.given[name];
        return value === undefined || !counts(name, table, configured) ? [] : [[name, value]];
    }));
    const { inputs, problems: wrong } = (0,_inputs_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)(given);
    return {
        operands: line.operands,
        values: line.values,
        flags: line.flags,
        inputs,
        given,
        ofCall: new Set(Object.keys(line.inputs)),
        problems: [...line.problems, ...configured.problems, ...wrong.map((problem) => (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .atOrigin */ .iP)(problem, configured))],
    };
}
/** The file of the project at hand says nothing of how others are read. */
function counts(name, { elsewhere }, { origins }) {
    const isOfProject = origins.get(name)?.some(({ kind }) => kind === 'project') === true;
    return !elsewhere || !isOfProject || Object.hasOwn(_inputs_migration_definitions_js__WEBPACK_IMPORTED_MODULE_3__/* .MIGRATION_OPTIONS */ .y, name);
}
function readLine(argv, table) {
    const line = { operands: [], values: new Map(), flags: new Set(), inputs: {}, problems: [] };
    const flags = [...FLAGS, ...table.flags];
    let open;
    const rest = [...argv];
    const add = (list, item) => {
        line.inputs[list] = [line.inputs[list] ?? [], item].flat().join('\n');
    };
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        if (!item.startsWith('--')) {
            if (open === undefined)
                line.operands.push(item);
            else
                add(open, item);
            continue;
        }
        open = undefined;
        const equals = item.indexOf('=');
        const name = item.slice(2, equals === -1 ? undefined : equals);
        const attached = equals === -1 ? undefined : item.slice(equals + 1);
        const option = (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .inputNamed */ .o5)(name);
        const list = table.lists.find((one) => one === name);
        if (flags.includes(name) && attached === undefined)
            line.flags.add(name);
        else if (table.values.includes(name)) {
            const value = attached ?? rest.shift();
            if (value === undefined)
                line.problems.push(`--${name} needs a value`);
            else
                line.values.set(name, value);
        }
        else if (list !== undefined) {
            open = list;
            if (attached !== undefined)
                add(list, attached);
        }
        else if (option !== undefined && [...table.options, ...table.more].includes(option.name))
            (0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .readInput */ .R5)(option, name, attached, { rest, inputs: line.inputs, problems: line.problems });
        else {
            const all = [...flags, ...table.values, ...table.options, ...table.more];
            line.problems.push(`There is no option --${name} of this command${(0,_arguments_js__WEBPACK_IMPORTED_MODULE_7__/* .suggestion */ .h)(name, all)}`);
        }
    }
    return line;
}
/** Throws all that is wrong at once. */
function refuseProblems(problems) {
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(problems.map((problem) => (typeof problem === 'string' ? { message: problem, location: undefined } : problem)));
}
/** What projects are read with, as the inputs say. */
function readingOptions(inputs) {
    return {
        file: inputs.file,
        gitlabUrl: inputs.gitlabUrl,
        token: inputs.gitlabToken,
        includeMap: inputs.includeMap.map(absolutePlace),
        inputs: inputs.inputs,
        spell: _inputs_prepare_elsewhere_js__WEBPACK_IMPORTED_MODULE_4__/* .asOption */ .ui,
        shared: new Map(),
    };
}
/** Relative places of the map begin where the command was called, whatever project is read. */
function absolutePlace(item) {
    if (/^https?:\/\//i.test(item))
        return item;
    const at = item.indexOf('=');
    const place = item.slice(at + 1);
    return place === '' || /^https?:\/\//i.test(place) ? item : `${item.slice(0, at + 1)}${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(place)}`;
}
/** Why a file cannot be written, as a problem of its option. */
function outputProblem(option, path) {
    const why = path === undefined ? undefined : (0,_inputs_values_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .unwritableFile */ .W)(path, process.cwd());
    return why === undefined ? [] : [`--${option}: ${why}`];
}


/***/ }),

/***/ 81801:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90335);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/**
 * Writes a file that the user has named, in place of the regular file of that name. Throws a {@link UsageError} where
 * something else stands there.
 */
async function writeOutput(option, path, text, within) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const folder = __addDisposableResource(env_1, await _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .SafeFolder */ .yY.open((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), within), true);
            const handle = await folder.create((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
            try {
                await handle.writeFile(text);
            }
            finally {
                await handle.close();
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        throw error instanceof _safe_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafePath */ .UZ ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`--${option}: ${error.message}`) : error;
    }
}


/***/ }),

/***/ 7771:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ onFleet),
  o: () => (/* binding */ onOneRunner)
});

// EXTERNAL MODULE: ./src/fleet/packing.ts + 6 modules
var packing = __webpack_require__(15897);
// EXTERNAL MODULE: ./src/fleet/packing/shares.ts
var shares = __webpack_require__(89214);
;// CONCATENATED MODULE: ./src/fleet/model/queue.ts
/** Takes the least of its items first: a binary heap. */
class Queue {
    #items = [];
    #compare;
    constructor(compare) {
        this.#compare = compare;
    }
    get first() {
        return this.#items[0];
    }
    add(item) {
        let at = this.#items.push(item) - 1;
        while (at > 0) {
            const up = (at - 1) >> 1;
            if (this.#compare(this.#items[up], item) <= 0)
                break;
            this.#items[at] = this.#items[up];
            at = up;
        }
        this.#items[at] = item;
    }
    take() {
        const first = this.#items[0];
        const moved = this.#items.pop();
        if (moved === undefined || this.#items.length === 0)
            return first;
        let at = 0;
        for (;;) {
            let down = 2 * at + 1;
            if (down >= this.#items.length)
                break;
            if (down + 1 < this.#items.length && this.#compare(this.#items[down + 1], this.#items[down]) < 0)
                down += 1;
            if (this.#compare(moved, this.#items[down]) <= 0)
                break;
            this.#items[at] = this.#items[down];
            at = down;
        }
        this.#items[at] = moved;
        return first;
    }
}

;// CONCATENATED MODULE: ./src/fleet/model/play.ts

/** Plays an order, event by event: of the jobs that can start, the first in its order does so first. */
function play(order, how) {
    const { start, cause, place, last } = new Play(order, how).complete();
    const nameOf = (job) => order.jobs[job]?.name ?? '';
    const jobs = [...start].map(([job, time]) => {
        const end = time + (how.busy[job] ?? 0);
        return [nameOf(job), { start: time + how.lead, end, runner: place.get(job) ?? 0 }];
    });
    const path = [];
    for (let job = last; job !== undefined; job = cause.get(job))
        path.push(nameOf(job));
    const makespan = jobs.reduce((most, [, { end }]) => Math.max(most, end), 0);
    return { makespan, criticalPath: path.reverse(), jobs: new Map(jobs) };
}
const ascending = (a, b) => a - b;
class Play {
    #order;
    #how;
    #groups;
    #events = new Queue((a, b) => a.time - b.time || a.job - b.job);
    /** Jobs that want a place, and those that need none. */
    #waiting = new Queue(ascending);
    #placeless = new Queue(ascending);
    #places = new Queue(ascending);
    #placeHolders = new Map();
    #busyGroups = new Set();
    /** Jobs that wait until their resource group has no other. */
    #held = new Map();
    #groupHolders = new Map();
    /** Of how much each job still waits: its needs one by one, and the earlier stages as a whole. */
    #left;
    #dependants;
    #ofStages;
    #ended = [];
    /** All before this position have ended. */
    #line = 0;
    #due = new Map();
    start = new Map();
    place = new Map();
    /** By whose end a job started. */
    cause = new Map();
    last;
    constructor(order, how) {
        this.#order = order;
        this.#how = how;
        this.#groups = order.jobs.map(how.groupOf);
        for (let place = 1; place <= Math.min(how.places, order.jobs.length); place += 1)
            this.#places.add(place);
        this.#left = order.before.map((before, job) => (order.needs[job]?.length ?? 0) + (before > 0 ? 1 : 0));
        const dependants = order.jobs.map(() => []);
        for (const [job, needs] of order.needs.entries())
            for (const need of needs)
                dependants[need]?.push(job);
        this.#dependants = dependants;
        this.#ofStages = new Queue((a, b) => (order.before[a] ?? 0) - (order.before[b] ?? 0));
    }
    complete() {
        for (const [job, before] of this.#order.before.entries()) {
            if (before > 0)
                this.#ofStages.add(job);
            if (this.#left[job] === 0)
                this.#comesDue(job, 0, undefined);
        }
        for (let event = this.#events.take(); event !== undefined; event = this.#events.take()) {
            const { time, job, type } = event;
            if (type === 'end')
                this.#end(job, time);
            else
                this.#wants(job);
            if (this.#events.first?.time !== time)
                this.#startMore(time);
        }
        return this;
    }
    #comesDue(job, now, by) {
        const time = now + (this.#how.delay[job] ?? 0);
        this.#due.set(job, { time, by });
        this.#events.add({ time, job, type: 'due' });
    }
    #wants(job) {
        (this.#how.free(job) ? this.#placeless : this.#waiting).add(job);
    }
    #startMore(now) {
        for (let job = this.#placeless.take(); job !== undefined; job = this.#placeless.take())
            this.#start(job, 0, now);
        for (let place = this.#places.first; place !== undefined; place = this.#places.first) {
            const job = this.#waiting.take();
            if (job === undefined)
                return;
            if (this.#start(job, place, now))
                this.#places.take();
        }
    }
    /** Starts a job, unless its resource group is busy: then it waits for that. */
    #start(job, place, now) {
        const group = this.#groups[job] ?? null;
        if (group !== null && this.#busyGroups.has(group)) {
            const held = this.#held.get(group) ?? new Queue(ascending);
            held.add(job);
            this.#held.set(group, held);
            return false;
        }
        const due = this.#due.get(job);
        const holders = [group === null ? undefined : this.#groupHolders.get(group), this.#placeHolders.get(place)];
        this.cause.set(job, due?.time === now ? due.by : holders.find((holder) => holder?.until === now)?.job);
        const until = now + (this.#how.busy[job] ?? 0);
        this.start.set(job, now);
        this.place.set(job, place);
        this.#placeHolders.set(place, { job, until });
        if (group !== null) {
            this.#busyGroups.add(group);
            this.#groupHolders.set(group, { job, until });
        }
        this.#events.add({ time: until, job, type: 'end' });
        return true;
    }
    #end(job, now) {
        this.last = job;
        this.#ended[job] = true;
        const place = this.place.get(job) ?? 0;
        if (place > 0)
            this.#places.add(place);
        const group = this.#groups[job] ?? null;
        if (group !== null) {
            this.#busyGroups.delete(group);
            const next = this.#held.get(group)?.take();
            if (next !== undefined)
                this.#wants(next);
        }
        for (const other of this.#dependants[job] ?? [])
            this.#isDone(other, now, job);
        while (this.#ended[this.#line] === true)
            this.#line += 1;
        for (let other = this.#ofStages.first; (this.#order.before[other ?? -1] ?? Infinity) <= this.#line;) {
            this.#ofStages.take();
            this.#isDone(other, now, job);
            other = this.#ofStages.first;
        }
    }
    #isDone(job, now, by) {
        this.#left[job] = (this.#left[job] ?? 0) - 1;
        if (this.#left[job] === 0)
            this.#comesDue(job, now, by);
    }
}

;// CONCATENATED MODULE: ./src/fleet/model.ts



/**
 * Plays jobs on runners of which at most `runners` are there at the same time: each job gets a new one, as soon as what it
 * waits for has ended, and a delayed one waits there. Children of trigger jobs run on the same runner.
 */
function onFleet(order, runners, { times, startUp, noDelay = false }) {
    const busy = order.jobs.map(({ name, startIn = 0 }, at) => startUp + (noDelay ? 0 : startIn) + (times.get(name) ?? packing/* UNKNOWN_SECONDS */.pH) * (order.attempts[at] ?? 1));
    const played = play(order, { places: runners, busy, delay: [], lead: startUp, free: () => false, groupOf: shares/* groupKey */.$6 });
    return { ...played, runnerSeconds: busy.reduce((sum, one) => sum + one, 0) };
}
/**
 * Plays jobs on one runner, as a run without a fleet does: at most `concurrency` at the same time, while trigger jobs and
 * delayed ones take no place.
 */
function onOneRunner(order, concurrency, options) {
    const { times, startUp, noDelay = false } = options;
    const busy = order.jobs.map(({ name }, at) => (times.get(name) ?? packing/* UNKNOWN_SECONDS */.pH) * (order.attempts[at] ?? 1));
    const delay = order.jobs.map(({ startIn = 0 }) => (noDelay ? 0 : startIn));
    const free = (job) => order.jobs[job]?.trigger !== undefined;
    const { makespan, criticalPath, jobs } = play(order, {
        places: concurrency,
        busy,
        delay,
        lead: 0,
        free,
        groupOf: ({ resourceGroup }) => resourceGroup ?? null,
    });
    const later = [...jobs].map(([name, { start, end, runner }]) => [name, { start: start + startUp, end: end + startUp, runner }]);
    const whole = jobs.size === 0 ? 0 : makespan + startUp;
    return { makespan: whole, runnerSeconds: whole, criticalPath, jobs: new Map(later) };
}


/***/ }),

/***/ 98027:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ timesIn)
/* harmony export */ });
/** Times of jobs in a JSON document: an object of names and seconds, or the output `jobs` of a run. Throws an Error. */
function timesIn(document) {
    if (typeof document !== 'object' || document === null)
        throw new Error('it is no JSON object of names and seconds');
    return Array.isArray(document) ? document.flatMap(ofRun) : Object.entries(document);
}
/** A job of a run's output; one that did not run has no duration. */
function ofRun(item) {
    if (typeof item !== 'object' || item === null || !('name' in item) || typeof item.name !== 'string')
        throw new Error('it is a list, but not the output jobs of a run: an item has no name');
    const duration = 'duration' in item ? item.duration : undefined;
    return duration === null ? [] : [[item.name, duration]];
}


/***/ }),

/***/ 99271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readRunners),
/* harmony export */   d: () => (/* binding */ assignRunners)
/* harmony export */ });
/* harmony import */ var _gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89106);
/* harmony import */ var _runs_on_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16328);


/** What jobs without tags get where no line says otherwise. */
const STANDARD = 'ubuntu-latest';
/** Jobs that a problem names. */
const NAMED = 5;
/**
 * Reads the lines `TAGS=RUNS-ON` of the input `runners`. Lines that cannot be read are left out, and each is among the
 * problems, which quote it.
 */
function readRunners(lines) {
    const read = [];
    const problems = [];
    const seen = new Set();
    let others;
    for (const line of lines.map((text) => text.trim()).filter((text) => text !== '')) {
        const found = readLine(line);
        if (typeof found === 'string') {
            problems.push(`"${line}": ${found}`);
            continue;
        }
        const key = setOf(found.tags);
        if (seen.has(key))
            problems.push(`"${line}": there is another line for these tags; keep one of them`);
        else if (found.tags[0] === '*')
            others = found.runsOn;
        else
            read.push(found);
        seen.add(key);
    }
    return { runners: { lines: read, others }, problems };
}
function readLine(line) {
    const equals = line.indexOf('=');
    if (equals === -1)
        return 'is not of the form TAGS=RUNS-ON, such as docker,arm64=ubuntu-24.04-arm';
    const tags = line
        .slice(0, equals)
        .split(',')
        .map((tag) => tag.trim());
    if (tags.includes(''))
        return 'a tag is missing before the "="; "*" stands for all that have no line';
    if (tags.includes('*') && tags.length > 1)
        return '"*" stands alone: it is every set of tags without a line';
    const named = (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(line.slice(equals + 1));
    return 'problem' in named ? named.problem : { tags: [...new Set(tags)], runsOn: named.runsOn };
}
/** A set of tags as one text, whatever their order. */
const setOf = (tags) => JSON.stringify([...new Set(tags)].sort());
/**
 * The runner of each job of a plan. `arm64Runner` is the input `arm64-runner`; empty: none. The plan has the
 * tags as GitLab expands them; `context` has the variables of a platform that are not the pipeline file's. A job whose tags have no line is among the
 * problems, and has a runner nevertheless. Which line applies: the one whose tags are the job's; else, as any runner of
 * GitLab's takes a job whose tags it all has, the one with the fewest tags among those that hold all of the job's.
 */
function assignRunners(plan, runners, arm64Runner, context) {
    const problems = [];
    const arm64 = arm64Runner.trim() === '' ? { runsOn: undefined } : (0,_runs_on_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunsOn */ .Y)(arm64Runner);
    if ('problem' in arm64)
        problems.push({ message: `arm64-runner: "${arm64Runner.trim()}": ${arm64.problem}`, location: undefined });
    const native = 'problem' in arm64 ? undefined : arm64.runsOn;
    const chosen = new Map();
    const missing = new Map();
    for (const job of plan.jobs) {
        const tags = [...new Set(job.tags)];
        const found = tags.length === 0
            ? ((isArm64(job, context) ? native : undefined) ?? runners.others ?? STANDARD)
            : (lineFor(tags, runners) ?? runners.others);
        chosen.set(job.name, found ?? STANDARD);
        if (found !== undefined)
            continue;
        const same = missing.get(setOf(tags));
        if (same === undefined)
            missing.set(setOf(tags), { tags, jobs: [job] });
        else
            same.jobs.push(job);
    }
    problems.push(...[...missing.values()].map(({ tags, jobs }) => withoutLine(tags, jobs)));
    return { of: (job) => chosen.get(job.name) ?? STANDARD, problems };
}
function lineFor(tags, { lines }) {
    const holding = lines.filter((line) => tags.every((tag) => line.tags.includes(tag)));
    const fewest = Math.min(...holding.map((line) => line.tags.length)); // the job's own set is the smallest that can be
    return holding.find((line) => line.tags.length === fewest)?.runsOn;
}
/** Is the image of a job of this platform? Its text is expanded as the runner does it. */
function isArm64(job, context) {
    const written = job.image?.platform ?? '';
    const known = written.includes('$') && context !== undefined ? (0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVariables */ .h0)(context, job) : job.variables;
    return /^linux\/arm64(\/v8)?$/i.test((0,_gitlab_index_js__WEBPACK_IMPORTED_MODULE_0__/* .expandValue */ .eb)(written, known).trim());
}
function withoutLine(tags, jobs) {
    const names = jobs.slice(0, NAMED).map(({ name }) => `"${name}"`);
    const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
    return {
        message: `runners: there is no line for the tags ${tags.join(', ')} of ${names.join(', ')}${more}`,
        location: jobs[0]?.location,
        hint: `add the line ${tags.join(',')}=RUNNER, or *=RUNNER for all tags without a line`,
    };
}


/***/ }),

/***/ 94967:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ projectsOf),
/* harmony export */   t: () => (/* binding */ projectAt)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11013);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8868);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94904);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34580);




/**
 * The projects of a group and of its subgroups, without archived ones and those that other groups share with it
 * (docs.gitlab.com/api/groups). Throws as `ask` does, and says so where the path is that of a project.
 */
async function projectsOf(instance, group) {
    const query = { include_subgroups: 'true', with_shared: 'false', archived: 'false', order_by: 'id', sort: 'asc' };
    try {
        const found = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .allItems */ .a)(instance, `/groups/${(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .asPart */ .sB)(group)}/projects`, query, `the projects of the group ${group}`);
        return found.map(projectFrom);
    }
    catch (error) {
        if (!(error instanceof _ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiRefusal */ .n5) || error.status !== 404)
            throw error;
        const isProject = await projectAt(instance, group).then(() => true, () => false);
        if (!isProject)
            throw error;
        throw new _ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiRefusal */ .n5(404, `${instance.url}/${group} is a project, and no group: name the group that it is in`);
    }
}
/** One project. Throws as `ask` does. */
async function projectAt(instance, path) {
    return projectFrom((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .askJson */ .ey)(instance, `/projects/${(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .asPart */ .sB)(path)}`, `the project ${path}`)));
}
function projectFrom(fields) {
    return {
        path: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'path_with_namespace') ?? '',
        url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'web_url') ?? '',
        defaultBranch: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'default_branch') || undefined,
        configPath: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'ci_config_path') || undefined,
        isOff: fields['jobs_enabled'] === false || (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(fields, 'builds_access_level') === 'disabled',
    };
}


/***/ }),

/***/ 51659:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aJ: () => (/* binding */ stripAnsi),
/* harmony export */   lJ: () => (/* binding */ onlyColors),
/* harmony export */   mh: () => (/* binding */ ANSI)
/* harmony export */ });
/** Colours of GitLab Runner's job log. */
const ANSI = {
    boldCyan: '\u001b[36;1m',
    boldGreen: '\u001b[32;1m',
    boldRed: '\u001b[31;1m',
    yellow: '\u001b[0;33m',
    grey: '\u001b[0;37m',
    reset: '\u001b[0;m',
    clear: '\u001b[0K',
};
const SEQUENCES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** The text without colours and cursor movements. */
function stripAnsi(text) {
    return text.replace(SEQUENCES, '');
}
const MOVEMENTS = /\u001b\[[0-9;?]*[ -/]*[@-ln-~]|\u001b[78cDEHM]/g;
/** The text with its colours, but without what only a terminal of its own could do: cursor movements, clearing. */
function onlyColors(text) {
    return text.replace(MOVEMENTS, '');
}


/***/ }),

/***/ 20734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   a6: () => (/* binding */ waitedFor),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ PARENT_MARK),
/* harmony export */   hv: () => (/* binding */ whyNotRun)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** Between the name of a job that triggers a pipeline and those of its jobs. */
const PARENT_MARK = ' / ';
/** Jobs by stage as they are listed; those of a child pipeline behind the job that triggered it. */
function inOrder(jobs, stages) {
    const of = (parent) => stagesOf(jobs, stages, parent).flatMap((stage) => jobs
        .filter((job) => job.parent === parent && job.stage === stage)
        .flatMap((job) => (job.trigger && job.name !== parent ? [job, ...of(job.name)] : [job])));
    return of(undefined);
}
/** Stages of a pipeline of the run in their order; those of a child pipeline are known by its jobs, which are in order. */
function stagesOf(jobs, stages, parent) {
    const own = jobs.filter((job) => job.parent === parent).map((job) => job.stage);
    return [...new Set(parent === undefined ? [...stages, ...own] : own)];
}
/** The jobs that a job waits for: its `needs`, else all of the earlier stages of its pipeline. */
function waitedFor(job, jobs, stages) {
    const { needs } = job;
    if (needs !== null)
        return jobs.filter(({ name }) => needs.includes(name));
    const order = stagesOf(jobs, stages, job.parent);
    const place = order.indexOf(job.stage);
    return jobs.filter((other) => other.parent === job.parent && order.indexOf(other.stage) < place);
}
/** Names that a sentence has room for. */
const NAMED = 3;
/** Why a job did not run, for a sentence: `unit failed`; undefined for one that did, or where it is not known. */
function whyNotRun(job, jobs, stages) {
    if (job.status === 'manual')
        return 'it is manual, and was not played (input manual)';
    if (job.status !== 'skipped' && job.status !== 'canceled' && job.status !== 'created')
        return undefined;
    if (job.history.length > 0)
        return undefined;
    if (job.status === 'canceled')
        return 'the pipeline was canceled before its turn';
    const before = waitedFor(job, jobs, stages);
    const causes = [
        ['failed', ({ status, allowFailure }) => status === 'failed' && !allowFailure],
        ['canceled', ({ status }) => status === 'canceled'],
        ['skipped', ({ status }) => status === 'skipped'],
        ['manual', ({ status, allowFailure }) => status === 'manual' && !allowFailure],
    ];
    for (const [word, is] of causes) {
        const names = before.filter(is).map(({ name }) => name);
        if (names.length > 0)
            return `${listed(names)} ${verb(word, names.length)}`;
    }
    return job.status === 'skipped'
        ? 'it runs after a failure (when: on_failure), and nothing before it failed'
        : undefined;
}
function verb(word, many) {
    if (word === 'failed')
        return 'failed';
    if (word === 'manual')
        return many === 1 ? 'is manual and was not played' : 'are manual and were not played';
    return `${many === 1 ? 'was' : 'were'} ${word}`;
}
function listed(names) {
    const shown = names.slice(0, NAMED).map((name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(name, 100));
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 50996:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   uy: () => (/* binding */ fencedLog)
/* harmony export */ });
/* harmony import */ var _ansi_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51659);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);


/**
 * Text for a table's cell or a paragraph, in one line: every character that Markdown or HTML could take for more than
 * itself becomes an entity, which is never syntax.
 */
function plain(text, length = 200) {
    return entities((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(text)), length));
}
/** A name, as it is: in `<code>` GitHub links no `@name` and no `#1` either. */
function name(text, length = 120) {
    const shown = plain(text, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}
/** A short text of our own that stays in one line of its cell: `1.3 MB`. */
function unbroken(text) {
    return text.replaceAll(' ', '&nbsp;');
}
/** A fenced block, with a fence longer than any in the text. */
function fenced(text, language = '') {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Lines of a log, fenced: without colours, and with no line too long to read. */
function fencedLog(lines, lineLength = 1000) {
    // a line may hold line ends of its own: a carriage return is one for Markdown
    const shown = lines.flatMap((line) => (0,_ansi_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(line).split(/\r\n|[\r\n\u2028\u2029]/));
    return fenced(shown.map((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line), lineLength)).join('\n'), 'text');
}
/** A row of a table. The cells are Markdown already. */
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** The heading of a table: its columns, those of numbers to the right. */
function columns(titles, numbers = []) {
    return `${row(titles)}\n${row(titles.map((title) => (numbers.includes(title) ? '---:' : '---')))}`;
}
function entities(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 790:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ SYMBOLS),
/* harmony export */   Ex: () => (/* binding */ jobSymbol),
/* harmony export */   HR: () => (/* binding */ symbol),
/* harmony export */   Ov: () => (/* binding */ fileSize),
/* harmony export */   Sj: () => (/* binding */ copyLine),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vk: () => (/* binding */ coverage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/** `1 m 05 s`; empty for what did not run. */
function duration(seconds) {
    if (seconds === undefined)
        return '';
    // rounded first: 59.97 s is a minute, and no minute has 60 s left
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const rest = `${String(whole % 60).padStart(2, '0')} s`;
    return hours === 0 ? `${minutes} m ${rest}` : `${hours} h ${String(minutes).padStart(2, '0')} m ${rest}`;
}
/** `12.3 MB`, as Docker counts. */
function fileSize(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? ''}`;
}
/** Signs of GitLab's statuses. */
const SYMBOLS = {
    success: '\u2705',
    failed: '\u274c',
    canceled: '\ud83d\udeab',
    skipped: '\u23ed\ufe0f',
    manual: '\u270b',
    created: '\u23f8\ufe0f',
    pending: '\u23f8\ufe0f',
    running: '\u25b6\ufe0f',
    scheduled: '\u23f0',
};
/** A sign for how a job ended. */
function jobSymbol(job) {
    return job.status === 'failed' && job.allowFailure ? '\u26a0\ufe0f' : SYMBOLS[job.status];
}
/** A sign for how a run ended. */
function symbol(result) {
    return hasWarnings(result) ? '\u26a0\ufe0f' : SYMBOLS[result.status];
}
/** GitLab's word for how a run ended. */
function word(result) {
    if (result.status === 'canceled' && result.canceledBy !== undefined)
        return `canceled: ${result.canceledBy}`;
    if (hasWarnings(result))
        return 'passed with warnings';
    return result.status === 'success' ? 'passed' : result.status;
}
function hasWarnings(result) {
    return result.status === 'success' && result.jobs.some((job) => job.status === 'failed');
}
/** GitLab's word for how a job ended. */
function outcome(job) {
    if (job.status === 'success')
        return 'passed';
    if (job.status === 'failed')
        return job.allowFailure ? 'failed (allowed to fail)' : 'failed';
    return job.status;
}
/** Why a job failed, in short. */
function reason(job) {
    if (job.status !== 'failed')
        return '';
    return job.exitCode === undefined ? (job.failureReason ?? '') : `exit code ${job.exitCode}`;
}
/** What a job says of its coverage, as its own page on GitLab does. */
function coverage(job) {
    return job.coverage === undefined ? '' : `${job.coverage}%`;
}
/** What is said of the copy to another registry; undefined: the event is of something else. */
function copyLine(event) {
    if (event.type !== 'registry' || (event.status !== 'pushing' && event.status !== 'pushed'))
        return undefined;
    const address = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.address);
    return event.status === 'pushing' ? `Copying what was pushed to ${address}` : `Copied to ${address}`;
}
/** Rows as lines with aligned columns; a column that is empty for all takes no room. `right`: columns of numbers. */
function aligned(rows, right = []) {
    const columns = rows[0]?.map((_, column) => column) ?? [];
    const widths = columns.map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    const filled = (cell, column) => right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
    return rows.map((row) => row
        .map(filled)
        .filter((_, column) => widths[column] !== 0)
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ 25621:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   J3: () => (/* binding */ tried),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Q1: () => (/* binding */ pauseFor),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/*
 * What the clients of services have in common (GitLab, GitHub, Vault): how much of an answer is read, why none came, and
 * waiting before the next try. What may be tried again, and where a redirect may lead, is each service's own.
 */
/** No answer of a service is longer: GitLab's own limit of a file is 2 MiB. */
const MAX_BYTES = 10 * 1024 * 1024;
/** An answer has more than {@link MAX_BYTES}. */
class TooLarge extends Error {
    name = 'TooLarge';
    constructor() {
        super('the answer is too large');
    }
}
/** The body as text. Throws {@link TooLarge}: what is asked is not known to be well-meaning. */
async function bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new TooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** Why a `fetch` came to nothing: its time was over, or what the system says (`code`: ECONNRESET), in words. */
function failureOf(error) {
    const timeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { timeout, code, words: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause) || code || 'the connection failed' };
}
const pauseFor = (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal });
const TRIES = 3;
/** Milliseconds before the second try; four times as long before the third. */
const FIRST_PAUSE_MS = 500;
/** Does something up to three times, as long as it fails with what may pass. Throws the last error, or the signal's reason. */
async function tried(once, mayPass, signal, pause = pauseFor) {
    for (let tries = 1;; tries += 1) {
        try {
            return await once();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!mayPass(error) || tries === TRIES)
                throw error;
            await pause(FIRST_PAUSE_MS * 4 ** (tries - 1), signal);
        }
    }
}


/***/ })

};
