export const id = 7917;
export const ids = [7917];
export const modules = {

/***/ 65239:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportCommand: () => (/* binding */ exportCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var src_errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fleet/export/expression.ts
var expression = __webpack_require__(86913);
;// CONCATENATED MODULE: ./src/fleet/export/graph.ts
/** Jobs as GitHub will have them: the copies of a parallel job together, in the order of the jobs. */
function groupJobs(jobs) {
    const groups = new Map();
    for (const job of jobs) {
        // two jobs of the file are never one, whatever their names look like
        const at = job.location === undefined ? '' : `${job.location.file}:${job.location.line}:${job.location.column}`;
        const key = job.node === undefined ? JSON.stringify([job.name]) : JSON.stringify([job.groupName, job.stage, at]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [job]);
        else
            group.push(job);
    }
    return [...groups.values()].map((copies) => {
        const isMatrix = copies[0]?.node !== undefined;
        return { name: (isMatrix ? copies[0]?.groupName : copies[0]?.name) ?? '', jobs: copies, isMatrix };
    });
}
/**
 * What each group waits for, however far away: the jobs that its jobs need, or those of all earlier stages, and what those
 * wait for. In: groups whose jobs are in the order of the stages. Out: for each group the others in the order of the file,
 * or the names of groups that wait for each other in a circle.
 */
function ancestorsOf(groups) {
    const parents = parentsOf(groups);
    const closures = new Map();
    const under = new Set();
    let circle;
    const closure = (group) => {
        const known = closures.get(group);
        if (known !== undefined)
            return known;
        if (under.has(group)) {
            circle ??= [...under].slice([...under].indexOf(group)).map(({ name }) => name);
            return new Set();
        }
        under.add(group);
        const all = new Set();
        for (const parent of parents.get(group) ?? []) {
            all.add(parent);
            for (const one of closure(parent))
                all.add(one);
        }
        under.delete(group);
        closures.set(group, all);
        return all;
    };
    const result = new Map(groups.map((group) => [group, groups.filter((one) => closure(group).has(one))]));
    return circle === undefined ? result : { circle };
}
function parentsOf(groups) {
    const owner = new Map(groups.flatMap((group) => group.jobs.map((job) => [job.name, group])));
    const stages = [...new Set(groups.flatMap(({ jobs }) => jobs.map(({ stage }) => stage)))];
    const position = new Map(stages.map((stage, index) => [stage, index]));
    const stageOf = ({ jobs }) => position.get(jobs[0]?.stage ?? '') ?? 0;
    return new Map(groups.map((group) => {
        const found = new Set();
        for (const { needs } of group.jobs) {
            if (needs === null)
                for (const other of groups)
                    if (stageOf(other) < stageOf(group))
                        found.add(other);
            for (const need of needs ?? []) {
                const parent = owner.get(need.job);
                if (parent !== undefined)
                    found.add(parent);
            }
        }
        return [group, found];
    }));
}

;// CONCATENATED MODULE: ./src/fleet/export/ids.ts
/** Letters of an id, of the hundred that GitHub takes: the rest is for what makes it unique. */
const MOST = 80;
/**
 * Ids of GitHub jobs for names: readable, each once (upper and lower case are the same to GitHub), none among those taken.
 * `ID-again` is free for each. The same names in the same order always have the same ids.
 */
function jobIds(names, taken) {
    const used = new Set(taken.map((id) => id.toLowerCase()));
    return names.map((name) => {
        const base = baseOf(name);
        let id = base;
        for (let count = 2; used.has(id.toLowerCase()) || used.has(againId(id).toLowerCase()); count++)
            id = `${base}-${count}`;
        used.add(id.toLowerCase());
        used.add(againId(id).toLowerCase());
        return id;
    });
}
/** Of the job that runs once more where the first one's runner was lost. */
function againId(id) {
    return `${id}-again`;
}
function baseOf(name) {
    const plain = name
        .replace(/[^A-Za-z0-9_]+/g, '-')
        .slice(0, MOST)
        .replace(/^-+|-+$/g, '');
    if (plain === '')
        return 'job';
    return /^(?:[A-Za-z]|_[^_])/.test(plain) ? plain : `job-${plain.replace(/^_+/, '')}`;
}

// EXTERNAL MODULE: ./src/fleet/packing/shares.ts
var shares = __webpack_require__(89214);
// EXTERNAL MODULE: ./src/fleet/export/steps.ts
var steps = __webpack_require__(9040);
;// CONCATENATED MODULE: ./src/fleet/export/jobs.ts




/** What GitHub takes as one expression has at most 21,000 letters. */
const MOST_LETTERS = 20_000;
const PIPELINE = 'fromJSON(needs.plan.outputs.pipeline).jobs';
/** The plan has passed, and the event has a pipeline. */
const HAS_PIPELINE = "needs.plan.result == 'success' && needs.plan.outputs.pipeline != ''";
const PLANNED = `!cancelled() && ${HAS_PIPELINE}`;
/** The names that the jobs before know to be skipped, each as JSON. A job that was skipped itself says nothing. */
const SKIPPED = 'join(needs.*.outputs.skipped)';
/** Entries of GitHub jobs by their ids: the group's own, and the one that runs again what was lost. */
function groupEntries(group, id, ancestors, settings) {
    const again = group.jobs.some(isRetriedWhenLost);
    const needs = ['plan', ...ancestors];
    const own = entry(group, needs, new expression/* Expression */.r4(condition(group, settings)), settings, { again });
    if (!again)
        return { [id]: own };
    const lost = `${PLANNED} && needs.${id}.result != 'skipped' && ${notRecorded(group, id)}`;
    return {
        [id]: own,
        [againId(id)]: entry(group, [...needs, id], new expression/* Expression */.r4(lost), settings, { again: false, retryOf: id }),
    };
}
/** Is a job that a lost runner had run again, by its `retry`? */
function isRetriedWhenLost({ retry }) {
    return (retry !== undefined &&
        retry.max > 0 &&
        retry.when.some((when) => when === 'always' || when === 'runner_system_failure'));
}
function entry(group, needs, condition, settings, part) {
    const { jobs, isMatrix } = group;
    const [first] = jobs;
    if (first === undefined)
        return {};
    const runners = jobs.map((job) => settings.runsOn(job));
    const isOneRunner = runners.every((runner) => JSON.stringify(runner) === JSON.stringify(runners[0]));
    const planned = isMatrix ? `${PIPELINE}[matrix.name]` : `${PIPELINE}[${(0,expression/* literal */.eu)(first.name)}]`;
    const isIndexed = part.again || part.retryOf !== undefined;
    const include = jobs.map((job, index) => ({
        name: job.name,
        jobs: [job.name],
        ...(isOneRunner ? {} : { 'runs-on': (0,steps/* runsOnYaml */.v$)(runners[index] ?? '') }),
        ...(isIndexed ? { index } : {}),
    }));
    const isDeploying = jobs.some(({ environment }) => environment?.action === 'start');
    const environment = {
        name: new expression/* Expression */.r4(`${planned}.environment`),
        ...(isDeploying ? {} : { deployment: false }),
    };
    const isLeg = isMatrix ? legCondition(planned, part) : undefined;
    return {
        name: isMatrix ? new expression/* Expression */.r4('matrix.name') : first.name,
        needs: [...needs],
        if: condition,
        ...(isMatrix ? { strategy: { 'fail-fast': false, matrix: { include } } } : {}),
        'runs-on': isOneRunner ? (0,steps/* runsOnYaml */.v$)(runners[0] ?? '') : new expression/* Expression */.r4('matrix.runs-on'),
        ...(jobs.some(({ resourceGroup }) => resourceGroup !== undefined) ? { concurrency: concurrency(planned) } : {}),
        ...(jobs.some((job) => job.environment !== undefined) ? { environment } : {}),
        'timeout-minutes': Math.max(...jobs.map((job) => timeoutOf(job, settings))),
        outputs: outputs(group, part),
        steps: (0,steps/* steps */.Ci)(settings, {
            mode: 'job',
            jobs: isMatrix ? new expression/* Expression */.r4('toJSON(matrix.jobs)') : JSON.stringify([first.name]),
            'needs-context': new expression/* Expression */.r4('toJSON(needs)'),
        }, isLeg),
    };
}
/** Whether a leg of a matrix has something to do: rules may leave out single copies, and not every copy was lost. */
function legCondition(planned, { retryOf }) {
    const lost = retryOf === undefined ? '' : ` && needs.${retryOf}.outputs[format('recorded-{0}', matrix.index)] != 'true'`;
    return new expression/* Expression */.r4(`${planned} != null${lost}`);
}
/** Is any job of the group in the pipeline, and not yet known to be skipped? What makes it too long is left out. */
function condition({ jobs }, { isQuoted }) {
    const present = jobs.map(({ name }) => `${PIPELINE}[${(0,expression/* literal */.eu)(name)}] != null`);
    const known = jobs.map(({ name }) => `contains(${SKIPPED}, ${(0,expression/* literal */.eu)(JSON.stringify(name))})`);
    const parts = [
        present.length === 1 ? present.join() : `(${present.join(' || ')})`,
        ...(isQuoted ? [] : [known.length === 1 ? `!${known.join()}` : `!(${known.join(' && ')})`]),
    ];
    return parts.reduce((all, part) => (all.length + part.length > MOST_LETTERS ? all : `${all} && ${part}`), PLANNED);
}
/** A leg that has reported says so by an output of its own, since the legs of a matrix share theirs. */
function outputs({ jobs, isMatrix }, { again }) {
    const skipped = { skipped: (0,steps/* stepOutput */.SV)('skipped') };
    if (!again)
        return skipped;
    if (!isMatrix)
        return { ...skipped, recorded: (0,steps/* stepOutput */.SV)('recorded') };
    const legs = jobs.map((_, index) => [
        `recorded-${index}`,
        new expression/* Expression */.r4(`matrix.index == ${index} && steps.gitlab.outputs.recorded || ''`),
    ]);
    return { ...skipped, ...Object.fromEntries(legs) };
}
function notRecorded({ jobs, isMatrix }, id) {
    if (!isMatrix)
        return `needs.${id}.outputs.recorded != 'true'`;
    const legs = jobs.map((_, index) => `needs.${id}.outputs.recorded-${index} != 'true'`);
    return legs.length === 1 ? legs.join() : `(${legs.join(' || ')})`;
}
/** One at a time of a resource group, the others in a queue: without `queue` GitHub cancels all that wait but the last. */
function concurrency(planned) {
    const alone = "format('gitlab/{0}/{1}/{2}', github.run_id, github.job, strategy.job-index)";
    return { group: new expression/* Expression */.r4(`${planned}.concurrency || ${alone}`), queue: 'max' };
}
/** All attempts of a job are on one runner. */
const timeoutOf = (job, { jobTimeoutMinutes, runsOn }) => (0,shares/* shareOf */.tC)([job], runsOn(job), jobTimeoutMinutes).timeout;

// EXTERNAL MODULE: ./src/fleet/export/yaml.ts
var yaml = __webpack_require__(59864);
;// CONCATENATED MODULE: ./src/fleet/export/workflow.ts






/** How every file that was made by {@link exportWorkflow} begins. */
const MADE_BY = '# Made by gitlab-dind export';
/** Needs of a job that are worth a name. */
const LONG = 12;
/** GitHub's limit of one matrix. */
const MOST_LEGS = 256;
/**
 * A workflow with one GitHub job for each job of a pipeline. The same settings give the same text. Names of jobs may hold
 * anything: none becomes a part of the workflow's structure or of an expression. Problems are what keeps a pipeline from
 * being such a workflow; with one the text is empty.
 */
function exportWorkflow(settings) {
    const groups = groupJobs(settings.jobs);
    const ancestors = ancestorsOf(groups);
    const problems = [...sameNames(settings.jobs), ...tooManyLegs(groups)];
    if ('circle' in ancestors)
        problems.push(circleOf(ancestors.circle, groups));
    if (problems.length > 0 || 'circle' in ancestors)
        return { text: '', problems };
    const ids = idsOf(groups);
    const isQuoted = settings.jobs.some(({ name }) => name.includes('"'));
    const entries = groups.map((group) => {
        const before = (ancestors.get(group) ?? []).flatMap((one) => allIds(one, ids));
        return groupEntries(group, ids.get(group) ?? '', before, { ...settings, isQuoted });
    });
    const jobs = sharedNeeds(Object.assign({}, ...entries));
    const content = {
        name: 'GitLab pipeline',
        on: new yaml/* Commented */.$8([
            'The pipeline is made for each of these events, and its rules say which jobs it has then. For a schedule:',
            '  schedule:',
            "    - cron: '0 4 * * *'",
        ], { push: null, pull_request: null, workflow_dispatch: null }),
        permissions: new yaml/* Commented */.$8([], { contents: 'read', ...settings.permissions }),
        jobs: new yaml/* Commented */.$8(['Jobs that the event leaves out, and those that are skipped, take no runner.'], {
            plan: plan(settings),
            ...jobs,
            report: report(settings, Object.keys(jobs)),
        }),
    };
    return { text: (0,yaml/* yamlDocument */.r0)(header(settings), content), problems: [] };
}
/** Jobs of a stage wait for the same ones: a long list of them is there once, and the others name it. */
function sharedNeeds(jobs) {
    const keyOf = ({ needs }) => JSON.stringify(needs);
    const counts = new Map();
    for (const job of Object.values(jobs))
        counts.set(keyOf(job), (counts.get(keyOf(job)) ?? 0) + 1);
    const names = new Map();
    const shared = ([id, job]) => {
        const { needs } = job;
        const key = keyOf(job);
        if (!Array.isArray(needs) || needs.length < LONG || (counts.get(key) ?? 0) < 2)
            return [id, job];
        const name = names.get(key);
        if (name !== undefined)
            return [id, { ...job, needs: new yaml/* Alias */.x1(name) }];
        names.set(key, `before-${names.size + 1}`);
        return [id, { ...job, needs: new yaml/* Anchored */.xK(names.get(key) ?? '', needs) }];
    };
    return Object.fromEntries(Object.entries(jobs).map(shared));
}
function header({ version, command }) {
    return [
        `${MADE_BY.replace('# ', '')} (version ${version}): each job of the GitLab pipeline is a job here.`,
        'Do not edit it. Where the pipeline file changes, make it again; with --check it is only told whether it is current:',
        `  ${command}`,
    ];
}
function plan(settings) {
    return {
        name: 'Plan',
        'runs-on': (0,steps/* runsOnYaml */.v$)(settings.runner),
        'timeout-minutes': 30,
        outputs: { pipeline: (0,steps/* stepOutput */.SV)('pipeline'), skipped: (0,steps/* stepOutput */.SV)('skipped') },
        steps: (0,steps/* steps */.Ci)(settings, { mode: 'plan', ...settings.planWith }),
    };
}
function report(settings, ids) {
    return {
        name: 'Report',
        needs: ['plan', ...ids],
        if: new expression/* Expression */.r4(`always() && ${HAS_PIPELINE}`),
        'runs-on': (0,steps/* runsOnYaml */.v$)(settings.runner),
        'timeout-minutes': 30,
        steps: (0,steps/* steps */.Ci)(settings, { mode: 'report', 'needs-context': new expression/* Expression */.r4('toJSON(needs)') }),
    };
}
function idsOf(groups) {
    const ids = jobIds(groups.map(({ name }) => name), ['plan', 'report']);
    return new Map(groups.map((group, index) => [group, ids[index] ?? '']));
}
/** What others that wait for a group need: the job that runs it again as well. */
function allIds(group, ids) {
    const id = ids.get(group) ?? '';
    return group.jobs.some(isRetriedWhenLost) ? [id, againId(id)] : [id];
}
function sameNames(jobs) {
    const byName = new Map();
    for (const job of jobs) {
        const key = job.name.toLowerCase();
        byName.set(key, [...(byName.get(key) ?? []), job]);
    }
    return [...byName.values()]
        .filter((same) => same.length > 1)
        .map((same) => ({
        message: `export: GitHub's expressions cannot tell the jobs ${same.map(({ name }) => JSON.stringify(name)).join(' and ')} apart: upper and lower case are the same to them`,
        location: same[1]?.location,
        hint: 'rename one of them',
    }));
}
function tooManyLegs(groups) {
    return groups
        .filter(({ jobs }) => jobs.length > MOST_LEGS)
        .map(({ name, jobs }) => ({
        message: `export: the job ${JSON.stringify(name)} has ${jobs.length} copies; a matrix of GitHub has at most ${MOST_LEGS}`,
        location: jobs[0]?.location,
        hint: 'make two jobs of it',
    }));
}
function circleOf(names, groups) {
    const first = groups.find(({ name }) => name === names[0]);
    return {
        message: `export: the jobs ${names.map((name) => JSON.stringify(name)).join(', ')} may need each other in a circle: each job of GitHub needs all that any rule, or any copy of it, needs`,
        location: first?.jobs[0]?.location,
        hint: 'run it on one runner, or give the copies names of their own',
    };
}

// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/inputs/parse.ts + 14 modules
var parse = __webpack_require__(53145);
// EXTERNAL MODULE: ./src/inputs/prepare/prepare.ts + 10 modules
var prepare = __webpack_require__(97773);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/cli/diagnostics.ts
var diagnostics = __webpack_require__(12082);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
;// CONCATENATED MODULE: ./src/cli/commands/export-values.ts


/** What each refused option is to be instead. */
const REFUSED = {
    secrets: "keep it as a secret of GitHub's: the workflow has them all (`secrets: ${{ toJSON(secrets) }}`)",
    jobs: 'leave it out: the workflow has all jobs',
    stage: 'leave it out: the workflow has all jobs',
    needs: 'leave it out: the workflow has all jobs',
    mode: 'leave it out: each step has its own',
    'needs-context': 'leave it out: each step has its own',
    batch: 'leave it out: each job of the pipeline is a job of GitHub',
};
/** Options for this machine alone. */
const HERE = ['cwd', 'output'];
/** What the step with the plan alone is told. */
const OF_THE_PLAN = ['runners', 'arm64-runner', 'manual'];
/** Inputs whose values are secret: the workflow takes them from GitHub, whatever they are here. */
const SECRET = {
    ...Object.fromEntries(definitions/* SECRET_INPUTS */.pH.map((name) => [name, new expression/* Expression */.r4(`secrets.${nameOfSecret(name)}`)])),
    token: new expression/* Expression */.r4('github.token'),
};
/** What is given on the command line, and has no place in a workflow; a problem for each. */
function refusedOptions({ inputs, operands }) {
    const given = { ...inputs, ...(operands.length === 0 ? {} : { jobs: operands }) };
    return Object.keys(given).flatMap((name) => {
        const hint = REFUSED[name];
        if (hint === undefined)
            return [];
        return [{ message: `export: ${name} is not written into a workflow`, location: undefined, hint }];
    });
}
/**
 * Values of the Action's inputs in the workflow: those that were given on the command line, for every step, and those that
 * are the plan's alone. `notes` say which secrets of GitHub's the workflow takes.
 */
function workflowValues({ inputs }) {
    const every = { secrets: new expression/* Expression */.r4('toJSON(secrets)') };
    const plan = {};
    const notes = [];
    for (const [name, given] of Object.entries(inputs)) {
        if (HERE.includes(name) || REFUSED[name] !== undefined)
            continue;
        const secret = SECRET[name];
        (OF_THE_PLAN.includes(name) ? plan : every)[name] = secret ?? textOf(given);
        if (secret !== undefined)
            notes.push(`The workflow takes ${name} from \${{ ${secret.text} }}`);
    }
    return { every, plan, notes };
}
/** Pairs one a line, or as JSON where a value has lines itself. */
function textOf(given) {
    if (typeof given === 'string')
        return given;
    const pairs = given.filter((pair) => pair.trim() !== '');
    if (!pairs.some((pair) => pair.includes('\n')))
        return pairs.join('\n');
    const split = pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at).trim(), pair.slice(at + 1)];
    });
    return JSON.stringify(Object.fromEntries(split));
}
function nameOfSecret(input) {
    return input.toUpperCase().replaceAll('-', '_');
}
/** The command that was given, in one line for a shell, without `--check`, `--force` and values of secrets. */
function exportCommandLine({ inputs }) {
    const options = Object.entries(inputs).flatMap(([name, given]) => {
        if (name === 'cwd' || REFUSED[name] !== undefined)
            return [];
        const { repeated, type } = definitions/* INPUTS */.mc[name];
        const secret = SECRET[name];
        if (secret !== undefined)
            return [`--${name} "$${nameOfSecret(name)}"`];
        if (typeof given !== 'string')
            return given.map((pair) => `--${repeated ?? name} ${shellWord(pair)}`);
        if (type === 'Bool' && given === 'true')
            return [`--${name}`];
        return given.split('\n').map((line) => `--${name} ${shellWord(line)}`);
    });
    return ['gitlab-dind export', ...options].join(' ');
}
/** A text as one word of a shell, in one line and without what a terminal would obey. */
function shellWord(text) {
    if (/^[\w@%+=:,./-]+$/.test(text))
        return text;
    if (/^[ -~]*$/.test(text))
        return `'${text.replaceAll("'", `'\\''`)}'`;
    const escaped = [...Buffer.from(text)].map((byte) => byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c
        ? String.fromCharCode(byte)
        : `\\x${byte.toString(16).padStart(2, '0')}`);
    return `$'${escaped.join('')}'`;
}

;// CONCATENATED MODULE: ./src/cli/commands/export.ts
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













/** Where GitHub looks for workflows. */
const FILE = '.github/workflows/gitlab-pipeline.yml';
/** As the README and the examples name it. */
const CHECKOUT = 'actions/checkout@v7';
/** Runner of the plan and the report, where the input `runners` has no line for all others. */
const RUNNER = 'ubuntu-latest';
/**
 * `gitlab-dind export`: writes the pipeline as a workflow. 0: it is written, or was current; 1, with `--check`: it is not
 * current; 2: it cannot be written, and nothing is.
 */
async function exportCommand(args) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { output, ...inputs } = args.inputs;
        const read = (0,parse/* readInputs */.Ko)(asInWorkflow(inputs));
        const problems = [...args.problems, ...read.problems, ...refusedOptions(args)];
        if (problems.length > 0)
            throw new src_errors/* UsageError */.eb(problems);
        const opened = await (0,prepare.openPipeline)(read.inputs);
        const project = __addDisposableResource(env_1, opened.project, true);
        const given = (typeof output === 'string' ? output.trim() : '') || FILE;
        const path = (0,external_node_path_.resolve)(output === undefined ? project.folder : process.cwd(), given);
        const text = await workflowOf(opened, args, read);
        const present = await presentFile(path, project.folder);
        if (present === text)
            return tell(args, { file: given, status: 'current' }, 0);
        if (args.check)
            return tell(args, { file: given, status: 'stale' }, 1);
        if (present !== undefined && !present.startsWith(MADE_BY) && !args.force)
            throw refusal(`${given} was not made by this command, and is left as it is`, 'name another file, or say --force');
        await write(path, project.folder, text);
        return tell(args, { file: given, status: 'written' }, 0);
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
/** The text of the workflow. Throws a {@link UsageError} with all that is wrong with the pipeline or keeps it from being one. */
async function workflowOf(opened, args, { inputs }) {
    const { content, context, source, project } = opened;
    const { errors, warnings, jobs } = await (0,gitlab/* lint */.u8)({ file: inputs.file, content, context, source });
    if (errors.length > 0)
        throw new src_errors/* UsageError */.eb(errors);
    const values = workflowValues(args);
    const { runners, problems } = (0,fleet_runners/* readRunners */._)(inputs.fleet.runners);
    const plan = {
        name: undefined,
        source: context.source,
        stages: [...new Set(jobs.map(({ stage }) => stage))],
        jobs,
        excluded: [],
        warnings: [],
        autoCancelOnJobFailure: 'none',
        fetched: [],
    };
    const assigned = (0,fleet_runners/* assignRunners */.d)(plan, runners, inputs.fleet.arm64Runner ?? '', context);
    const made = exportWorkflow({
        jobs,
        runsOn: assigned.of,
        runner: runners.others ?? RUNNER,
        checkout: CHECKOUT,
        with: values.every,
        planWith: values.plan,
        permissions: permissionsOf(inputs, plan),
        version: version/* VERSION */.x,
        command: exportCommandLine(args),
        jobTimeoutMinutes: inputs.settings.jobTimeoutSeconds / 60,
    });
    const lines = problems.map((message) => ({
        message: `runners: ${message}`,
        location: undefined,
    }));
    const wrong = [...lines, ...assigned.problems, ...made.problems];
    if (wrong.length > 0)
        throw new src_errors/* UsageError */.eb(wrong);
    for (const warning of [...opened.notes, ...warnings])
        (0,door/* complain */.cc)(`WARNING: ${(0,diagnostics/* formatDiagnostic */.x)(warning)}`);
    if (project.snapshot)
        (0,door/* complain */.cc)('WARNING: GitHub reads workflows at the top of a repository, and this folder is none');
    if (!args.json)
        for (const note of values.notes)
            (0,door/* print */.yy)(note);
    return made.text;
}
/** Inputs for reading the pipeline here, with the user and the token that a workflow has for GitHub's own registry. */
function asInWorkflow(inputs) {
    const target = inputs['registry-push-to'];
    if (typeof target !== 'string' || !target.startsWith('ghcr.io/'))
        return inputs;
    return { 'registry-push-username': 'github', 'registry-push-password': 'github', ...inputs };
}
/** What the workflow's token has to be good for, beside reading the repository. */
function permissionsOf(inputs, plan) {
    const { push, releases, registry } = inputs.settings;
    const hosts = [push?.host, registry.kind === 'other' ? registry.host : undefined];
    return {
        ...(releases === 'create' ? { contents: 'write' } : {}),
        ...(inputs.deployments ? { deployments: 'write' } : {}),
        ...(plan.jobs.some(({ idTokens }) => Object.keys(idTokens).length > 0) ? { 'id-token': 'write' } : {}),
        ...(hosts.includes('ghcr.io') ? { packages: 'write' } : {}),
        ...(inputs.statuses ? { statuses: 'write' } : {}),
    };
}
/** What the file holds now; undefined: it is not there. */
async function presentFile(path, folder) {
    const inside = (0,external_node_path_.relative)(folder, path);
    if (inside.startsWith('..'))
        return (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    const link = (0,safe_folder/* linkIn */.qn)(path, folder);
    if (link !== undefined)
        throw refusal(`${link} is a link: nothing is written through it`, 'name another file by --output');
    return (0,safe_folder/* readInside */.xO)(folder, inside);
}
async function write(path, within, text) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const folder = __addDisposableResource(env_2, await safe_folder/* SafeFolder */.yY.open((0,external_node_path_.dirname)(path), within), true);
            const file = __addDisposableResource(env_2, await folder.create((0,external_node_path_.basename)(path)), true);
            await file.writeFile(text);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        const why = error instanceof safe_folder/* UnsafePath */.UZ ? error.message : `${(0,external_node_path_.join)(path)} cannot be written: ${(0,src_errors/* messageOf */.bD)(error)}`;
        throw refusal(why, 'name another file by --output');
    }
}
function tell(args, exported, exitCode) {
    const { file, status } = exported;
    if (args.json)
        (0,door/* printJson */.Q2)(exported);
    else if (status === 'stale')
        (0,door/* print */.yy)(`${file} is not current: run ${exportCommandLine(args)}`);
    else
        (0,door/* print */.yy)(status === 'written' ? `${file} is written` : `${file} is current`);
    return exitCode;
}
function refusal(message, hint) {
    return new src_errors/* UsageError */.eb([{ message: `export: ${message}`, location: undefined, hint }]);
}


/***/ }),

/***/ 86913:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ isInert),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   r4: () => (/* binding */ Expression)
/* harmony export */ });
/** An expression of GitHub's, without its `${{ }}`. */
class Expression {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** What GitHub takes as the marks of an expression, wherever it stands in a text. */
const MARKS = /\$\{\{|\}\}/;
/** May a text stand in a workflow as it is, without a part of it becoming an expression? */
function isInert(text) {
    return !MARKS.test(text);
}
/** Letters that end a literal, or begin and end an expression. */
const ESCAPES = { $: '\\u0024', '}': '\\u007d', "'": '\\u0027' };
/**
 * A text as a literal in an expression. Whatever it holds stays a text; what could end it is JSON of another form, so that
 * what looks for the marks of expressions and quotes in another way than GitHub does finds none either.
 */
function literal(text) {
    if (isInert(text) && !text.includes("'"))
        return `'${text}'`;
    return `fromJSON('${JSON.stringify(text).replace(/[$}']/g, (letter) => ESCAPES[letter] ?? letter)}')`;
}


/***/ }),

/***/ 9040:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   SV: () => (/* binding */ stepOutput),
/* harmony export */   v$: () => (/* binding */ runsOnYaml)
/* harmony export */ });
/* unused harmony export ACTION */
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86913);

/** How a workflow names this Action. */
const ACTION = 'gitlab-dind/gitlab-dind-action@v0';
/**
 * The steps of a job: the checkout with its whole history, and the Action in one of its modes. `only` is a condition for
 * both.
 */
function steps({ checkout, with: common }, own, only) {
    const condition = only === undefined ? {} : { if: only };
    return [
        { ...condition, uses: checkout, with: { 'fetch-depth': 0 } },
        { ...condition, id: 'gitlab', uses: ACTION, with: { ...own, ...common } },
    ];
}
/** An output of the step above, as an output of its job. */
function stepOutput(name) {
    return new _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4(`steps.gitlab.outputs.${name}`);
}
/** `runs-on` of a job; labels are texts. */
function runsOnYaml(runsOn) {
    return runsOn;
}


/***/ }),

/***/ 59864:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ Commented),
/* harmony export */   r0: () => (/* binding */ yamlDocument),
/* harmony export */   x1: () => (/* binding */ Alias),
/* harmony export */   xK: () => (/* binding */ Anchored)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86913);

/** A value below lines of comment. */
class Commented {
    lines;
    value;
    constructor(lines, value) {
        this.lines = lines;
        this.value = value;
    }
}
/** A list that other places of the document name; a part of a map. */
class Anchored {
    name;
    value;
    constructor(name, value) {
        this.name = name;
        this.value = value;
    }
}
/** The same as what has this name. */
class Alias {
    name;
    constructor(name) {
        this.name = name;
    }
}
/** Columns of a list that stands in one line. */
const WIDTH = 110;
/** Letters that any reader of YAML takes for themselves, in a text without quotes. */
const PLAIN = /^[A-Za-z_][\w./@-]*(?: [\w./@-]+)*$/;
/** Texts that would be something else without quotes, for one version of YAML or another. */
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
/** What a reader of YAML need not take, even in quotes; JSON leaves it as it is. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** A document, and the lines in front of it. No line of comment may hold what others can choose. */
function yamlDocument(comment, content) {
    return `${[...comment.map(commentLine), ...mapLines(content, '')].join('\n')}\n`;
}
function mapLines(map, indent) {
    return Object.entries(map).flatMap(([key, value]) => {
        if (value === undefined)
            return [];
        const comment = value instanceof Commented ? ['', ...value.lines.map(commentLine)] : [];
        const bare = value instanceof Commented ? value.value : value;
        return [...comment.map((line) => (line === '' ? line : indent + line)), ...entryLines(scalar(key), bare, indent)];
    });
}
function entryLines(key, value, indent) {
    const head = `${indent}${key}:`;
    if (value === null)
        return [head];
    if (value instanceof Alias)
        return [`${head} *${value.name}`];
    if (value instanceof Anchored)
        return [`${head} &${value.name}`, ...listLines(value.value, `${indent}  `)];
    const short = inline(value, WIDTH - head.length);
    if (short !== undefined)
        return [`${head} ${short}`];
    return [head, ...(isList(value) ? listLines(value, `${indent}  `) : mapLines(value, `${indent}  `))];
}
function listLines(list, indent) {
    return list.flatMap((item) => {
        const bare = item instanceof Commented ? item.value : item;
        const short = inline(bare, WIDTH);
        const lines = short === undefined ? mapLines(bare, `${indent}  `) : [`${indent}  ${short}`];
        const [first = '', ...others] = lines;
        return [`${indent}- ${first.trimStart()}`, ...others];
    });
}
/** What stands in the line of its key; undefined: it has lines of its own. */
function inline(value, width) {
    if (typeof value === 'string')
        return scalar(value);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
        return String(value);
    if (value instanceof _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4)
        return expression(value);
    if (!isList(value))
        return Object.keys(value).length === 0 ? '{}' : undefined;
    if (!value.every((item) => typeof item === 'string' && (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .isInert */ .ND)(item)))
        return undefined;
    const flow = `[${value.map((item) => scalar(item)).join(', ')}]`;
    return flow.length <= width || value.length === 0 ? flow : undefined;
}
function scalar(text) {
    if (!(0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .isInert */ .ND)(text))
        return expression(new _expression_js__WEBPACK_IMPORTED_MODULE_0__/* .Expression */ .r4((0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(text)));
    return PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text);
}
function expression({ text }) {
    const whole = `\${{ ${text} }}`;
    return /^[ -~]*$/.test(whole) && !/: | #|:$/.test(whole) ? whole : quoted(whole);
}
/** In double quotes, as YAML and JSON have them. */
function quoted(text) {
    return JSON.stringify(text).replace(UNPRINTABLE, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function isList(value) {
    return Array.isArray(value);
}
function commentLine(text) {
    return text === '' ? '#' : `# ${text}`;
}


/***/ }),

/***/ 89214:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ groupKey),
/* harmony export */   RO: () => (/* binding */ concurrencyOf),
/* harmony export */   YU: () => (/* binding */ splitWave),
/* harmony export */   tC: () => (/* binding */ shareOf)
/* harmony export */ });
/** Minutes of a job without `timeout`, as GitLab's projects have it. */
const JOB_MINUTES = 60;
/** For what a runner does beside the jobs. */
const REST_MINUTES = 10;
/** GitHub ends a job of its own runners after six hours. */
const GITHUB_MINUTES = 360;
/** The group of a job's `resource_group` in a workflow: letters, digits, `-`, `_` and `.`; null: it has none. */
function concurrencyOf(job) {
    return job.resourceGroup === undefined ? null : `gitlab-${job.resourceGroup.replace(/[^A-Za-z0-9._-]/g, '_')}`;
}
/** What GitHub takes for one group: it does not tell upper from lower case. Null: the job has none. */
function groupKey(job) {
    return concurrencyOf(job)?.toLowerCase() ?? null;
}
/**
 * The entry of a workflow's matrix for jobs that one runner takes; they have at most one resource group. `jobMinutes`: of a
 * job without `timeout`.
 */
function shareOf(jobs, runsOn, jobMinutes = JOB_MINUTES) {
    const [first] = jobs;
    const groups = jobs.flatMap((job) => concurrencyOf(job) ?? []);
    return {
        name: jobs.length === 1 ? (first?.name ?? '') : `${first?.name ?? ''} + ${jobs.length - 1} more`,
        jobs: jobs.map(({ name }) => name),
        'runs-on': runsOn,
        concurrency: groups[0] ?? null,
        timeout: timeoutOf(jobs, jobMinutes),
    };
}
/** Minutes for all attempts of the jobs; beyond what GitHub's own runners allow only where one attempt alone asks for it. */
function timeoutOf(jobs, jobMinutes) {
    const minutes = jobs.map(({ timeout = jobMinutes * 60, startIn = 0, trigger }) => 
    // a child pipeline has the time of its jobs, which is not known here; 0 is no limit
    trigger !== undefined || timeout === 0 ? GITHUB_MINUTES : Math.ceil(timeout / 60 + startIn / 60));
    const all = jobs.reduce((sum, { retry }, at) => sum + (minutes[at] ?? 0) * (1 + (retry?.max ?? 0)), 0);
    const longest = minutes.reduce((most, one) => Math.max(most, one), 0);
    return Math.min(all + REST_MINUTES, longest > GITHUB_MINUTES ? longest + REST_MINUTES : GITHUB_MINUTES);
}
/**
 * Parts of a wave that run one after the other, in the order given: each has at most `limit` items, and of each resource
 * group one.
 */
function splitWave(wave, groupOf, limit) {
    const parts = [];
    let open = 0; // those before are full
    for (const item of wave) {
        const group = groupOf(item);
        while (parts[open] !== undefined && (parts[open]?.items.length ?? 0) >= limit)
            open += 1;
        let part = parts.slice(open).find(({ items, groups }) => items.length < limit && !groups.has(group ?? ''));
        if (part === undefined)
            parts.push((part = { items: [], groups: new Set() }));
        part.items.push(item);
        if (group !== null)
            part.groups.add(group);
    }
    return parts.map(({ items }) => items);
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

/***/ 16328:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runnerKey),
/* harmony export */   Y: () => (/* binding */ readRunsOn)
/* harmony export */ });
const FORMS = 'a label, a list [a, b], group:NAME or group:NAME[a, b]';
/** What a label may not hold: it would be something else in a workflow, or no text of one line. */
const NO_LABEL = /[[\],"'`\p{Cc}]|\$\{\{/u;
/** Reads a runner as the inputs name it: a label, `[a, b]`, `group:NAME`, `group:NAME[a, b]`; or says what is wrong. */
function readRunsOn(text) {
    const whole = text.trim();
    if (whole === '')
        return { problem: `there is no runner behind the "="; it is ${FORMS}` };
    if (whole.includes('${{'))
        return { problem: 'an expression is not evaluated here; name the runner itself' };
    const group = /^group:([^[\]]*)(\[.*\])?$/su.exec(whole);
    if (group !== null) {
        const name = (group[1] ?? '').trim();
        if (name === '' || NO_LABEL.test(name))
            return { problem: `group: has no name of a runner group; it is ${FORMS}` };
        if (group[2] === undefined)
            return { runsOn: { group: name } };
        const labels = readList(group[2]);
        return labels === undefined ? noList(group[2]) : { runsOn: { group: name, labels } };
    }
    if (whole.startsWith('[')) {
        const labels = readList(whole);
        return labels === undefined ? noList(whole) : { runsOn: labels };
    }
    return NO_LABEL.test(whole) ? { problem: `"${whole}" is none of: ${FORMS}` } : { runsOn: whole };
}
/** `[a, b]`; each may stand in quotes, as JSON has it. */
function readList(text) {
    if (!text.endsWith(']'))
        return undefined;
    const items = text
        .slice(1, -1)
        .split(',')
        .map((item) => item
        .trim()
        .replace(/^(["'])(.*)\1$/su, '$2')
        .trim());
    return items.some((item) => item === '' || NO_LABEL.test(item)) ? undefined : items;
}
function noList(text) {
    return { problem: `"${text}" is no list of labels such as [self-hosted, linux]` };
}
/** One text for what is one runner: labels are a set, whose letters' case does not count. */
function runnerKey(runsOn) {
    const labels = (of) => [...new Set([of].flat().map((label) => label.toLowerCase()))].sort();
    if (typeof runsOn === 'string' || !('group' in runsOn))
        return JSON.stringify(labels(runsOn));
    return JSON.stringify([{ group: runsOn.group }, ...labels(runsOn.labels ?? [])]);
}


/***/ }),

/***/ 42601:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder, and those above it that are missing; a link to a folder is one. Throws the system's error where that
 * cannot be, as below a file, in `/proc`, or in a folder that was removed while it is in use: Node's own recursive `mkdir`
 * asks for ever there.
 */
async function makeFolders(path, options = {}) {
    const missing = [];
    for (let place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !(await made(place, options)); place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place))
        missing.unshift(place);
    for (const place of missing) {
        // what is still missing above it will not come by asking again
        if (!(await made(place, options)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
    }
}
/** Makes one folder, or finds it; false where the one above it is missing. */
async function made(place, options) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(place, options);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) !== place)
            return false;
        if (code === 'EEXIST' && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(place)).isDirectory())
            return true;
        throw error;
    }
}


/***/ }),

/***/ 85860:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ currentOwner),
/* harmony export */   KV: () => (/* binding */ isLeftOver),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   Yo: () => (/* binding */ ownerIsDead),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);


/** The owner that this process is. */
function currentOwner() {
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: bootId(), pid: process.pid, started: startTime(process.pid) ?? '' };
}
function formatOwner(owner) {
    return `${owner.host}/${owner.boot}/${owner.pid}/${owner.started}`;
}
/** Reads what {@link formatOwner} has written. */
function parseOwner(text) {
    const [host = '', boot = '', pid = '', started = ''] = text.split('/');
    return { host, boot, pid: Number(pid), started };
}
/** Whether the process is certainly gone; undefined where it cannot be told: on another host. */
function ownerIsDead(owner) {
    if (owner.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)())
        return undefined;
    return owner.boot !== bootId() || startTime(owner.pid) !== owner.started;
}
const DAY_MS = 24 * 3600 * 1000;
/** Whether a thing of a run is left over: its process is gone, or is not to be asked and it is there for a day. */
function isLeftOver(dead, since, now) {
    return dead ?? now - since > DAY_MS;
}
function bootId() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    }
    catch {
        return 'unknown'; // no /proc: macOS
    }
}
/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and parentheses. Empty where there is no /proc. */
function startTime(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    catch {
        try {
            process.kill(pid, 0);
            return '';
        }
        catch {
            return undefined;
        }
    }
}


/***/ }),

/***/ 43667:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ untrustedFolder),
/* harmony export */   Ns: () => (/* binding */ privateCopy),
/* harmony export */   UL: () => (/* binding */ storedProjects),
/* harmony export */   Xr: () => (/* binding */ hasOldStorage),
/* harmony export */   ZB: () => (/* binding */ adoptOldStorage),
/* harmony export */   Zv: () => (/* binding */ projectStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42601);





/** Below the storage folder: one folder a project, so that none reads or writes what another has stored. */
const PROJECTS = 'projects';
/** What a folder of a project holds. */
const PARTS = ['local', 'upstream', 'job-caches'];
/** The folder of a project; `identity` is its remote's host and path, or of a folder without one its path. */
function projectStorage(root, identity) {
    const known = identity.toLowerCase(); // GitLab and GitHub take names of any case for the same
    const readable = known.replace(/[^a-z0-9.-]+/g, '_').replace(/^[_.]+/, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(known).digest('hex').slice(0, 12);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, `${readable.slice(-80)}-${hash}`);
}
/** All projects that have something stored below a storage folder. */
async function storedProjects(root) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && /^[\w.-]+$/.test(entry.name)) // as we name them
        .map(({ name }) => ({ name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, PROJECTS, name) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Where runs have their copies that must not write to a project's storage. */
function untrustedFolder(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, 'untrusted');
}
/** Whether earlier versions have stored something for all projects together. */
function hasOldStorage(root) {
    return PARTS.some((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
}
/**
 * Makes what earlier versions have stored for all projects together that of this one, where it has nothing yet. Returns
 * whether there was anything. Throws what the system refuses.
 */
async function adoptOldStorage(root, folder) {
    const old = PARTS.filter((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part)));
    if (old.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => [])).length > 0)
        return false;
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
    for (const part of old)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, part));
    return true;
}
/**
 * A copy of a project's registry for one run that must not write to it. Blobs are never changed in place, so they are
 * shared as hard links where the file system can; all else is copied, and what is neither file nor folder left out.
 */
async function privateCopy(from, to) {
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const part of ['local', 'upstream'])
        await copyFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, part), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, part));
}
async function copyFolder(from, to) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from).catch(() => undefined))?.isDirectory() !== true)
        return;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(from);
    await (0,_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(to);
    for (const name of names) {
        const [source, target] = [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name)];
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(source);
        if (info.isDirectory())
            await copyFolder(source, target);
        else if (info.isFile())
            await (isBlob(source) ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(source, target).catch(() => copy(source, target)) : copy(source, target));
    }
}
function copy(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
}
/** `blobs/sha256/ab/abcd\u2026/data`. */
function isBlob(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path) === 'data' && path.includes('/blobs/sha256/');
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ playContext),
/* harmony export */   RH: () => (/* binding */ baseContext),
/* harmony export */   gy: () => (/* binding */ ZERO_SHA)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65655);
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84677);


const ZERO_SHA = '0'.repeat(40);
/** What is the same for every kind of pipeline: a push to the branch that HEAD stands on. */
function baseContext(facts, options) {
    const path = options.path ?? facts.path;
    const serverUrl = options.serverUrl ?? (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .serverOf */ .FN)(facts.origin);
    return {
        source: 'push',
        ref: { kind: 'branch', name: facts.branch ?? facts.defaultBranch },
        commit: {
            sha: facts.sha || ZERO_SHA,
            beforeSha: ZERO_SHA,
            message: facts.message,
            author: facts.author,
            timestamp: facts.timestamp,
            refProtected: (facts.branch ?? facts.defaultBranch) === facts.defaultBranch,
        },
        mergeRequest: undefined,
        project: {
            id: 1,
            path,
            url: `${serverUrl}/${path}`,
            defaultBranch: facts.defaultBranch,
            description: '',
            visibility: 'private',
        },
        server: { url: (0,_instance_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceOf */ .hR)(options.gitlabUrl, facts.origin, options.serverUrl) },
        user: { login: loginOf(facts), name: facts.userName, email: facts.userEmail, id: 1 },
        registry: options.registry(path),
        configPath: options.file,
        createdAt: new Date().toISOString(),
        scheduleDescription: undefined,
        triggerPayload: undefined,
        projectVariables: projectVariablesOf(options),
        pipelineVariables: Object.entries(options.variables).map(([key, value]) => plainVariable(key, value)),
        ...(options.unsetVariables === undefined ? {} : { unsetVariables: options.unsetVariables }),
        inputs: options.inputs,
    };
}
/** Applies `--context`. Throws {@link Error} with the forms that there are, for any other text. */
function playContext(base, wish) {
    const [kind = '', ...rest] = wish.split('=');
    const value = rest.join('=');
    const branch = base.ref.kind === 'branch' ? base.ref.name : base.project.defaultBranch;
    switch (kind) {
        case 'branch':
            return { ...base, source: 'push', ref: { kind: 'branch', name: value || branch } };
        case 'tag':
            if (value === '')
                break;
            return { ...base, source: 'push', ref: { kind: 'tag', name: value, message: '' } };
        case 'merge_request': {
            const [source = '', target = ''] = value.split(':');
            return mergeRequest(base, source || branch, target || base.project.defaultBranch);
        }
        case 'schedule':
        case 'web':
        case 'api':
        case 'trigger':
            return { ...base, source: kind };
    }
    throw new Error(`context: "${wish}" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger`);
}
function mergeRequest(base, source, target) {
    return {
        ...base,
        source: 'merge_request_event',
        ref: { kind: 'merge_request', name: source },
        mergeRequest: {
            iid: 1,
            id: 1,
            title: base.commit.message.split('\n')[0] ?? '',
            description: '',
            sourceBranch: source,
            targetBranch: target,
            sourceSha: base.commit.sha,
            targetSha: ZERO_SHA,
            diffBaseSha: ZERO_SHA,
            sourceProjectPath: base.project.path,
            projectPath: base.project.path,
            projectUrl: base.project.url,
            labels: [],
            draft: false,
        },
    };
}
function projectVariablesOf(options) {
    const given = [
        ...Object.entries(options.projectVariables ?? {}).map(scoped(plainVariable)),
        ...Object.entries(options.secrets).map(scoped(secretVariable)),
        ...Object.entries(options.fileVariables ?? {}).map(scoped(fileVariable)),
    ];
    const names = new Set(given.map(({ key }) => key));
    return [...(options.stored ?? []).filter(({ key }) => !names.has(key)), ...given];
}
/** A variable of `NAME`, or of `NAME@SCOPE`. */
function scoped(make) {
    return ([name, value]) => {
        const [key, scope] = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E2)(name, '@');
        return { ...make(key, value), ...(scope === '' ? {} : { environment: scope }) };
    };
}
function secretVariable(key, value) {
    return { key, value, public: false, masked: true, file: false, raw: false };
}
/**
 * Its content is not expanded (a key or a configuration may well have a dollar), and masked: it mostly is a credential,
 * and of such lines none is to show in a log.
 */
function fileVariable(key, value) {
    return { key, value, public: false, masked: true, file: true, raw: true };
}
function plainVariable(key, value) {
    return { key, value, public: false, masked: false, file: false, raw: false };
}
function loginOf(facts) {
    return facts.userEmail.split('@')[0] || facts.userName || 'local';
}


/***/ }),

/***/ 71428:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ hasCommit),
/* harmony export */   oJ: () => (/* binding */ whileThere),
/* harmony export */   uh: () => (/* binding */ commitLost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32740);


/** Whether a repository has a commit. */
async function hasCommit(repository, sha) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .gitOf */ .O)(repository, ['cat-file', '-e', `${sha}^{commit}`], false)).exitCode === 0;
}
/** What there is to say where the commit of a pipeline is gone from its repository; what Git itself says is the cause. */
function commitLost(repository, sha, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`The repository ${repository} has lost the commit ${sha.slice(0, 8)}, with which the pipeline began: it was removed or pruned meanwhile. Run the pipeline again, and leave .git where it is until its end`, cause === undefined ? {} : { cause });
}
/** Does what needs a commit of a repository. Throws {@link commitLost} where it fails since the commit is gone. */
async function whileThere(repository, sha, work) {
    try {
        return await work();
    }
    catch (error) {
        if (await hasCommit(repository, sha))
            throw error;
        throw commitLost(repository, sha, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}


/***/ }),

/***/ 20463:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openProject),
  R: () => (/* binding */ presentFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/make-folders.ts
var make_folders = __webpack_require__(42601);
// EXTERNAL MODULE: ./src/process.ts
var process = __webpack_require__(34006);
// EXTERNAL MODULE: ./src/scratch.ts
var scratch = __webpack_require__(7897);
// EXTERNAL MODULE: ./src/repository/ahead.ts
var repository_ahead = __webpack_require__(52829);
// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
// EXTERNAL MODULE: ./src/repository/git.ts
var git = __webpack_require__(32740);
// EXTERNAL MODULE: ./src/repository/lost.ts
var lost = __webpack_require__(71428);
;// CONCATENATED MODULE: ./src/repository/files.ts






/** The files of a project whose commit is `sha`. `list` gives the paths of what is in its folder. */
function projectFilesAt(place, sha, list) {
    let listed;
    let held;
    const files = {
        list: () => (listed ??= list()),
        async read(path) {
            if (held === undefined)
                return (0,safe_folder/* readInside */.xO)(place.folder, path);
            return readHeld(place, sha, path.replace(/^\/+/, ''), held);
        },
        async hold() {
            const time = Date.now() - 10; // a file's time is that of the last tick
            const diff = ['diff', '--name-only', '--no-renames', '--ignore-submodules', '-z', sha];
            const [changed, present] = await Promise.all([(0,git/* gitOf */.O)(place.repository, diff, false), files.list()]);
            // a snapshot has what was there: what Git ignores was not made a part of it
            held = {
                time,
                changed: new Set(place.snapshot ? [] : changed.stdout.split('\0').filter((path) => path !== '')),
                present: new Set(present),
            };
        },
    };
    return files;
}
async function readHeld(place, sha, path, held) {
    // of a link, itself and what it leads to
    const infos = await Promise.all([promises_.lstat, promises_.stat].map((ask) => ask((0,external_node_path_.join)(place.folder, path)).catch(() => undefined)));
    if (infos.every((info) => info !== undefined && info.ctimeMs < held.time))
        return (0,safe_folder/* readInside */.xO)(place.folder, path);
    if (!held.changed.has(path)) {
        const committed = await (0,git/* gitOf */.O)(place.repository, ['cat-file', 'blob', `${sha}:${path}`], false);
        if (committed.exitCode === 0)
            return committed.stdout;
        if (!(await (0,lost/* hasCommit */.QE)(place.repository, sha)))
            throw (0,lost/* commitLost */.uh)(place.repository, sha, committed.stderr.trim());
        if (!held.present.has(path))
            return undefined; // it has come since
    }
    throw new errors/* SystemError */._N(`${path} was not committed, and was changed since the pipeline began: run the pipeline again, or commit it first`);
}

;// CONCATENATED MODULE: ./src/repository/project.ts









/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
async function openProject(folder) {
    const real = await (0,promises_.realpath)(folder);
    const { facts, ahead } = (0,repository_ahead/* takeAhead */.V$)(real) ?? { facts: (0,repository_facts/* askGit */.gG)(real), ahead: undefined };
    const answers = await facts;
    const { top } = answers;
    if (answers.committed && top !== '' && (await (0,promises_.realpath)(top)) === real) {
        const place = { folder: real, repository: real, snapshot: false };
        return { ...filed(place, (0,repository_facts/* factsOf */.xS)(place, answers)), ahead, [Symbol.asyncDispose]: async () => ahead?.end() };
    }
    ahead?.end();
    const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
    const remove = () => (0,promises_.rm)(place.repository, { recursive: true, force: true });
    try {
        return { ...filed(place, await (0,repository_facts/* readFacts */.MH)(place)), ahead: undefined, [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
function filed(place, facts) {
    return { ...place, facts, files: projectFilesAt(place, facts.sha, () => presentFiles(place.repository, true)) };
}
/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
async function presentFiles(folder, inGit) {
    if (inGit) {
        const listed = await (0,git/* gitOf */.O)(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
        return listed.stdout.split('\0').filter((path) => path !== '');
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)))
        .filter((path) => !path.split('/').includes('.git'));
}
const IDENTITY = {
    GIT_AUTHOR_NAME: 'gitlab-dind',
    GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
    GIT_COMMITTER_NAME: 'gitlab-dind',
    GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};
async function makeSnapshot(folder, inGit) {
    const target = await (0,scratch/* scratchFolder */.$B)('project');
    try {
        for (const path of await presentFiles(folder, inGit)) {
            await (0,make_folders/* makeFolders */.w)((0,external_node_path_.join)(target, (0,external_node_path_.dirname)(path)));
            await copy((0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(target, path));
        }
        await (0,process/* run */.eF)('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
        await (0,process/* run */.eF)('git', ['-C', target, 'add', '-A', '-f']);
        const commit = [
            '-c',
            'commit.gpgSign=false',
            'commit',
            '-q',
            '--allow-empty',
            '-m',
            `Snapshot of ${(0,external_node_path_.basename)(folder)}`,
        ];
        await (0,process/* run */.eF)('git', ['-C', target, ...commit], { env: IDENTITY });
        return target;
    }
    catch (error) {
        await (0,promises_.rm)(target, { recursive: true, force: true });
        throw error;
    }
}
async function copy(from, to) {
    const stat = await (0,promises_.lstat)(from).catch(() => undefined);
    if (stat === undefined)
        return; // tracked, but deleted in the working tree
    if (stat.isSymbolicLink())
        await (0,promises_.symlink)(await (0,promises_.readlink)(from), to);
    else if (stat.isFile())
        await (0,promises_.copyFile)(from, to);
}


/***/ }),

/***/ 7897:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scratchFolder),
/* harmony export */   Dq: () => (/* binding */ sweepScratch),
/* harmony export */   Ee: () => (/* binding */ scratchFolderSync),
/* harmony export */   sT: () => (/* binding */ scratchLeft)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83916);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85860);







const NAME = /^gitlab-dind-[a-z]+\.([0-9a-f]{12})\.(\d+)\.(\d*)\./;
/**
 * Makes a folder for what this process needs for a while, where the system has such. Its name tells whose it is, so that
 * a later process can remove what a killed one has left. Throws a {@link SystemError} where that cannot be.
 */
function scratchFolder(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(prefix(purpose, parent)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .SystemError */ ._N(`No temporary folder can be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, {
            hint: 'Set TMPDIR to a folder that can be written.',
            cause: error,
        });
    });
}
/** The same at once. */
function scratchFolderSync(purpose) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix(purpose, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()));
}
function prefix(purpose, parent) {
    const owner = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, `gitlab-dind-${purpose}.${machine(owner)}.${owner.pid}.${owner.started}.`);
}
/** Removes the folders of processes that are gone; what belongs to another user stays. Returns how many. */
async function sweepScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    let removed = 0;
    for (const path of await scratchLeft(parent, now)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
            removed += 1;
        }
        catch {
            // another user's, or removed by another process at this moment
        }
    }
    return removed;
}
/** Paths of the folders of processes that are gone. */
async function scratchLeft(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), now = Date.now()) {
    const mine = (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .currentOwner */ .Hf)();
    const left = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(parent).catch(() => [])) {
        const [, where = '', pid = '', started = ''] = NAME.exec(name) ?? [];
        if (where === '')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
        // a process of another machine, or from before a restart, is not to be asked for
        const dead = where === machine(mine) ? (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerIsDead */ .Yo)({ ...mine, pid: Number(pid), started }) : undefined;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined); // removed by another process at this moment
        if (since !== undefined && (0,_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isLeftOver */ .KV)(dead, since.mtimeMs, now))
            left.push(path);
    }
    return left;
}
/** Of the machine and its start: process numbers mean nothing beyond. */
function machine({ host, boot }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${host}/${boot}`).digest('hex').slice(0, 12);
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
