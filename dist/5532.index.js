export const id = 5532;
export const ids = [5532];
export const modules = {

/***/ 35532:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/migration/audit/judge.ts + 2 modules
var judge = __webpack_require__(96471);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/migration/audit/variables.ts + 2 modules
var variables = __webpack_require__(12310);
// EXTERNAL MODULE: ./src/migration/audit/with-block.ts
var with_block = __webpack_require__(83998);
;// CONCATENATED MODULE: ./src/migration/init/events.ts
/** The events of GitHub for which there is a pipeline: those that GitLab would make one for. */
function triggersOf({ events, texts, every }) {
    const has = (event) => events.some((one) => one.event === event && one.jobs.length > 0);
    const names = (event) => events.find((one) => one.event === event)?.jobs.map(({ name }) => name) ?? [];
    const pushed = new Set(names('branch'));
    // without rules every job runs for a schedule, whether there is one on GitLab or not
    const asksSchedule = names('schedule').some((name) => !pushed.has(name)) || texts.some(({ text }) => /\bschedules?\b/.test(text));
    const lines = [];
    if (has('branch') && has('tag'))
        lines.push('push: # branches and tags');
    else if (has('branch'))
        lines.push('push:', "  branches: ['**'] # its rules leave tags out");
    else if (has('tag'))
        lines.push('push:', "  tags: ['**'] # its rules leave branches out");
    if (has('merge_request'))
        lines.push('pull_request: # merge requests');
    if (has('schedule') && asksSchedule)
        lines.push('# schedule: # its rules ask for schedules: set their times (UTC) as in the settings of GitLab', "#   - cron: '0 3 * * *'");
    lines.push('workflow_dispatch: # "Run pipeline"');
    return { lines, cancels: every.some(({ interruptible }) => interruptible) };
}

;// CONCATENATED MODULE: ./src/migration/init/workflow.ts





/** As the README names them. */
const CHECKOUT = 'actions/checkout@v7';
const ACTION = 'gitlab-dind/gitlab-dind-action@v0';
const REUSABLE = 'gitlab-dind/gitlab-dind-action/.github/workflows/pipeline.yml@v0';
/** Inputs that the reusable workflow takes as secrets. */
const SECRETS = new Set(['secrets', 'gitlab-token']);
/** Obstacles that the comment names. */
const NAMED = 20;
/**
 * The workflow for a project, out of what was found of it. Texts of the project come into it as comments of one line, or as
 * values in which nothing is an expression. Pure.
 */
function workflowText(facts, audit, options) {
    const { lines: on, cancels } = triggersOf(facts);
    const several = needsSeveral(facts, options.runners);
    const lines = [
        '# Runs the pipeline of this project, written by `gitlab-dind init`; edit it as you like.',
        ...commentsOf(audit),
        'name: GitLab pipeline',
        'on:',
        ...indented(on, 1),
        'permissions: {} # each job has its own',
        ...(cancels
            ? [
                'concurrency: # jobs are `interruptible`: a newer pipeline takes the place of an older one',
                '  group: ${{ github.workflow }}-${{ github.ref }}',
                '  cancel-in-progress: true',
            ]
            : []),
        'jobs:',
        '  gitlab:',
        ...indented(several ? reusableJob(audit, options) : singleJob(facts, audit, options), 2),
    ];
    return `${lines.join('\n')}\n`;
}
function commentsOf({ obstacles, secrets }) {
    const open = obstacles.filter(({ kind }) => kind === 'change');
    return [
        ...(secrets.length === 0
            ? []
            : [`# Secrets to create (Settings, Secrets and variables, Actions): ${secrets.join(', ')}`]),
        ...(open.length === 0 ? [] : ['# What has to be changed in the pipeline first:']),
        ...open.slice(0, NAMED).map(({ message, file, line }) => {
            const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`;
            return `# - ${asComment(`${message}${place}`)}`;
        }),
        ...(open.length > NAMED ? [`# - and ${open.length - NAMED} more: see gitlab-dind audit`] : []),
    ];
}
const asComment = (text) => (0,report_text/* shorten */.ml)((0,report_text/* oneLine */.TN)(text), 200);
function permissionsLines({ permissions }) {
    return [
        'permissions:',
        '  contents: read',
        ...Object.entries(permissions).map(([name, access]) => `  ${name}: ${access}`),
    ];
}
function singleJob(facts, audit, options) {
    const inputs = audit.with.filter(([name]) => name !== 'runners');
    const { runsOn, note } = runnerOf(facts, options.runners);
    return [
        `runs-on: ${runsOn}${note}`,
        ...permissionsLines(audit),
        'steps:',
        `  - uses: ${CHECKOUT}`,
        '    with:',
        '      fetch-depth: 0 # jobs see the history, as `git describe` and `rules:changes` want it',
        ...(options.submodules ? ['      submodules: recursive'] : []),
        ...(options.lfs ? ['      lfs: true'] : []),
        `  - uses: ${ACTION}`,
        ...(inputs.length === 0 && audit.environments.length === 0
            ? []
            : ['    with:', ...indented([...inputLines(inputs), ...environmentLines(audit)], 3)]),
    ];
}
function reusableJob(audit, { runnerLines }) {
    const found = audit.with.find(([name]) => name === 'runners')?.[1];
    const runners = [...runnerLines, ...(found === undefined ? [] : found.split('\n'))];
    const inputs = audit.with.filter(([name]) => name !== 'runners' && !SECRETS.has(name));
    const secrets = audit.with.filter(([name]) => SECRETS.has(name));
    return [
        '# its tags ask for several runners: each job goes to the one of its tags (docs/fleet.md)',
        `uses: ${REUSABLE}`,
        ...permissionsLines(audit),
        'with:',
        ...(runners.length === 0
            ? []
            : [
                ...(found === undefined ? [] : ['  # TAGS=RUNS-ON: name the runners that your tags mean']),
                '  runners: |',
                ...indented(runners, 2),
            ]),
        ...indented([...inputLines(inputs), ...environmentLines(audit)], 1),
        ...(secrets.length === 0 ? [] : ['secrets:', ...indented(inputLines(secrets), 1)]),
    ];
}
function environmentLines({ environments }) {
    return environments.length === 0
        ? []
        : ['# deployments: true # tells GitHub of environments; with `deployments: write` among the permissions'];
}
function inputLines(block) {
    return block.flatMap(([name, value]) => value.includes('\n') ? [`${name}: |`, ...indented(value.split('\n'), 1)] : [`${name}: ${(0,with_block/* scalar */.d_)(value)}`]);
}
/** Whether the jobs of a project do not all go to one runner. */
function needsSeveral(facts, runners) {
    return runnersOf(facts, runners).size > 1;
}
/** Runners of all jobs; tags without a line are one of their own. */
function runnersOf(facts, runners) {
    const plan = { name: undefined, source: 'push', stages: [], excluded: [], warnings: [], autoCancelOnJobFailure: 'none', fetched: [] }; // prettier-ignore
    const found = new Map();
    for (const job of (0,variables/* allJobs */.A$)(facts)) {
        if (job.trigger !== undefined || !job.tags.every(with_block/* isTag */.dz))
            continue;
        const { of, problems } = (0,fleet_runners/* assignRunners */.d)({ ...plan, jobs: [job] }, runners, '');
        if (problems.length > 0)
            found.set(`tags ${[...job.tags].sort().join(',')}`, { mapped: false });
        else
            found.set(JSON.stringify(of(job)), { mapped: true });
    }
    return found;
}
function runnerOf(facts, runners) {
    const [first] = [...runnersOf(facts, runners)];
    if (first === undefined || !(0,with_block/* isPlain */.$i)(first[0]))
        return { runsOn: 'ubuntu-latest', note: '' };
    // JSON is YAML
    if (first[1].mapped)
        return { runsOn: /^"[\w.-]+"$/.test(first[0]) ? first[0].slice(1, -1) : first[0], note: '' };
    return {
        runsOn: 'ubuntu-latest',
        note: ` # its jobs have the ${asComment(first[0])}: name the runner that they mean`,
    };
}
const indented = (lines, depth) => lines.map((line) => (line === '' ? '' : `${'  '.repeat(depth)}${line}`));

// EXTERNAL MODULE: ./src/migration/reading/folder.ts
var folder = __webpack_require__(64271);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/commands/migration/options.ts
var options = __webpack_require__(75200);
// EXTERNAL MODULE: ./src/cli/commands/migration/write.ts
var write = __webpack_require__(81801);
;// CONCATENATED MODULE: ./src/cli/commands/migration/init.ts












/** Where GitHub looks for workflows. */
const FILE = '.github/workflows/gitlab.yml';
/** `gitlab-dind init`: 0 where the workflow is written. */
async function initCommand(argv) {
    const read = await (0,options/* readOptions */.Tt)('init', argv);
    const { runners, problems: wrong } = (0,fleet_runners/* readRunners */._)(read.inputs.fleet.runners);
    const { cwd } = read.inputs;
    const given = read.values.get('output');
    const output = given === undefined ? (0,external_node_path_.join)(cwd, FILE) : (0,external_node_path_.resolve)(given);
    const problems = [
        ...read.problems,
        ...wrong.map((message) => `runners: ${message}`),
        ...(read.operands.length > 0
            ? [`init: "${read.operands.join(' ')}" is not understood; it takes options alone`]
            : []),
    ];
    if ((0,external_node_fs_.existsSync)(cwd))
        problems.push(...standing(output, cwd, read.flags.has('force')));
    if (problems.length === 0)
        problems.push(...(0,options/* outputProblem */.nQ)('output', output));
    (0,options/* refuseProblems */.nN)(problems);
    const facts = await (0,folder/* folderFacts */.oP)(cwd, (0,options/* readingOptions */.fK)(read.inputs));
    if (facts.unreadable.length > 0)
        throw new errors/* UsageError */.eb(facts.unreadable);
    const found = (0,judge/* audit */.s)(facts, runners);
    const attributes = (await (0,safe_folder/* readInside */.xO)(cwd, '.gitattributes').catch(() => undefined)) ?? '';
    const text = workflowText(facts, found, {
        runners,
        runnerLines: read.inputs.fleet.runners,
        submodules: (0,external_node_fs_.existsSync)((0,external_node_path_.join)(cwd, '.gitmodules')),
        lfs: /\bfilter=lfs\b/.test(attributes),
    });
    await (0,write/* writeOutput */.z)('output', output, text, cwd);
    if (read.flags.has('json'))
        (0,door/* printJson */.Q2)({ file: output, verdict: found.verdict, secrets: found.secrets });
    else
        tell(given ?? FILE, found);
    return 0;
}
/** What is there already, and is not written over or through. */
function standing(output, cwd, force) {
    const link = (0,safe_folder/* linkIn */.qn)(output, cwd);
    if (link !== undefined)
        return [`init: ${link} is a link: nothing is written through it; remove it, or name another file (--output)`];
    const there = (0,external_node_fs_.lstatSync)(output, { throwIfNoEntry: false });
    if (there === undefined || (force && there.isFile()))
        return [];
    return [
        `init: ${(0,external_node_path_.basename)(output)} is there already (${output}), and is left as it is: say --force to write over it, or name another file (--output)`,
    ];
}
function tell(file, { verdict, secrets, obstacles }) {
    (0,door/* print */.yy)(`${file} is written: the pipeline ${verdict}`);
    if (secrets.length > 0)
        (0,door/* print */.yy)(`secrets to create: ${secrets.join(', ')}`);
    for (const { kind, message, file: place, line, hint } of obstacles) {
        if (kind === 'note')
            continue;
        const location = place === undefined ? undefined : { file: place, line: line ?? 1, column: 1 };
        (0,door/* complain */.cc)(`${kind === 'change' ? 'to be changed' : 'to be given'}: ${(0,diagnostics/* formatDiagnostic */.x)({ message, location, ...(hint === undefined ? {} : { hint }) })}`);
    }
}


/***/ })

};
