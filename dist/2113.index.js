export const id = 2113;
export const ids = [2113];
export const modules = {

/***/ 92113:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditCommand: () => (/* binding */ auditCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/fleet/runners.ts
var fleet_runners = __webpack_require__(99271);
// EXTERNAL MODULE: ./src/gitlab-api/rest/address.ts
var rest_address = __webpack_require__(11013);
// EXTERNAL MODULE: ./src/gitlab-api/rest/projects.ts
var rest_projects = __webpack_require__(94967);
// EXTERNAL MODULE: ./src/migration/audit/judge.ts + 2 modules
var judge = __webpack_require__(96471);
// EXTERNAL MODULE: ./src/migration/audit/with-block.ts
var with_block = __webpack_require__(83998);
;// CONCATENATED MODULE: ./src/migration/audit/show/document.ts

/** The document of `audit --json`. */
function auditDocument(audits, totals) {
    return { version: 1, totals: totalsDocument(totals), projects: audits.map(projectDocument) };
}
function totalsDocument({ projects, verdicts, obstacles, images, secrets, hosts, tags }) {
    return { projects, verdicts, obstacles, images_to_mirror: images, secrets_to_create: secrets, hosts, tags };
}
function projectDocument(audit) {
    return {
        path: audit.name,
        url: audit.url ?? null,
        verdict: audit.verdict,
        jobs: audit.jobs.map((job) => ({ ...job, image: job.image ?? null, environment: job.environment ?? null })),
        obstacles: audit.obstacles.map(({ kind, topic, message, file, line, hint }) => ({
            kind,
            topic,
            message,
            file: file ?? null,
            line: line ?? null,
            hint: hint ?? null,
        })),
        events: audit.events.map(({ event, jobs, empty }) => ({ event, jobs, empty: empty ?? null })),
        images: audit.images,
        services: audit.services,
        dind: audit.dind,
        images_to_mirror: audit.imagesToMirror,
        variables: audit.variables,
        secrets: audit.secrets,
        tags: audit.tags,
        environments: audit.environments,
        hosts: audit.hosts,
        permissions: { contents: 'read', ...audit.permissions },
        with: audit.with.length === 0 ? null : (0,with_block/* withYaml */.O9)(audit.with),
    };
}

// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(50996);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/migration/markdown.ts
var migration_markdown = __webpack_require__(98819);
;// CONCATENATED MODULE: ./src/migration/audit/types.ts
const VERDICTS = ['runs as it is', 'runs with these inputs', 'needs changes', 'cannot be read'];

;// CONCATENATED MODULE: ./src/migration/audit/show/markdown.ts





/** The audit as Markdown. Whatever is of a project is text in it. */
function auditMarkdown(audits, totals) {
    return [
        '# Audit',
        verdictTable(totals),
        obstacleTable(totals),
        sharedTable('Images to mirror', 'Image', totals.images),
        sharedTable('Secrets to create', 'Name', totals.secrets),
        sharedTable('Hosts that runners must reach', 'Host', totals.hosts),
        sharedTable('Tags without a runner', 'Tags', totals.tags),
        '## Projects',
        ...audits.map(projectText),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function verdictTable({ projects, verdicts }) {
    const rows = VERDICTS.map((verdict) => (0,markdown/* row */.nM)([verdict, String(verdicts[verdict])]));
    return [(0,markdown/* columns */.YB)([(0,report_text/* count */.U9)(projects, 'project'), 'Number'], ['Number']), ...rows].join('\n');
}
function obstacleTable({ obstacles }) {
    if (obstacles.length === 0)
        return '';
    const rows = obstacles.map(({ topic, kind, projects }) => (0,markdown/* row */.nM)([(0,migration_markdown/* text */.Q)(topic), WORDS[kind], String(projects)]));
    return `## Most frequent obstacles\n\n${[(0,markdown/* columns */.YB)(['Obstacle', 'It takes', 'Projects'], ['Projects']), ...rows].join('\n')}`;
}
function sharedTable(title, head, shared) {
    if (shared.length === 0)
        return '';
    const rows = shared.map((one) => (0,markdown/* row */.nM)([(0,migration_markdown/* code */.a)(one.name), String(one.projects)]));
    return `## ${title}\n\n${[(0,markdown/* columns */.YB)([head, 'Projects'], ['Projects']), ...rows].join('\n')}`;
}
/** What an obstacle asks for. */
const WORDS = {
    read: 'that it can be read',
    change: 'a change',
    input: 'an input',
    note: 'nothing',
};
function projectText(audit) {
    const { verdict, jobs, events, obstacles } = audit;
    const daemon = audit.dind ? ', Docker-in-Docker' : '';
    const rows = obstacles.map(({ kind, message, file, line, hint }) => {
        const place = file === undefined ? '' : (0,migration_markdown/* code */.a)(line === undefined ? file : `${file}:${line}`);
        return (0,markdown/* row */.nM)([WORDS[kind], (0,migration_markdown/* text */.Q)(message), place, (0,migration_markdown/* text */.Q)(hint ?? '')]);
    });
    const perEvent = events.map(({ event, jobs: number }) => `${event.replace('_', ' ')} ${number}`).join(', ');
    return [
        `### ${(0,migration_markdown/* code */.a)(audit.name)}: ${verdict}`,
        jobs.length === 0 ? '' : `${(0,report_text/* count */.U9)(jobs.length, 'job')}${daemon}; by event: ${perEvent}`,
        rows.length === 0 ? '' : [(0,markdown/* columns */.YB)(['It takes', 'What', 'Where', 'What to do']), ...rows].join('\n'),
        audit.with.length === 0 ? '' : (0,markdown/* fenced */.OF)((0,with_block/* withYaml */.O9)(audit.with), 'yaml'),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}

// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
// EXTERNAL MODULE: ./src/report/html/views/tables.ts
var tables = __webpack_require__(88054);
// EXTERNAL MODULE: ./src/report/html/page/assets.ts
var assets = __webpack_require__(3883);
;// CONCATENATED MODULE: ./src/migration/page.ts


/** Nothing but our own style: a page of a migration needs no script. */
const POLICY = [
    "default-src 'none'",
    `style-src '${assets/* STYLE_HASH */.h3}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/** One HTML file that needs nothing else. Texts in its views are shown as text, whoever wrote them. */
function staticPage(title, lead, views) {
    const page = (0,markup/* markup */.PT)((text) => text);
    return page.html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${markup/* Html */.Ed.own(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${markup/* Html */.Ed.own(assets/* STYLE */.Y)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="top">
<h1>${title}</h1>
<p>${lead}</p>
</header>
<main id="main" tabindex="-1">
${views(page)}</main>
</body>
</html>
`.text;
}

;// CONCATENATED MODULE: ./src/migration/audit/show/page.ts







/** The audit as one HTML file without scripts. */
function auditPage(audits, totals) {
    const lead = `${(0,report_text/* count */.U9)(audits.length, 'project')}: ${VERDICTS.map((verdict) => `${totals.verdicts[verdict]} ${verdict}`).join(', ')}`;
    return staticPage('Audit', lead, (page) => [
        table(page, 'verdicts', 'Verdicts', ['Verdict', 'Projects'], VERDICTS.map((verdict) => [verdict, totals.verdicts[verdict]])),
        table(page, 'obstacles', 'Most frequent obstacles', ['Obstacle', 'It takes', 'Projects'], totals.obstacles.map(({ topic, kind, projects }) => [topic, WORDS[kind], projects])),
        page_sharedTable(page, 'images', 'Images to mirror', 'Image', totals.images),
        page_sharedTable(page, 'secrets', 'Secrets to create', 'Name', totals.secrets),
        page_sharedTable(page, 'hosts', 'Hosts that runners must reach', 'Host', totals.hosts),
        page_sharedTable(page, 'tags', 'Tags without a runner', 'Tags', totals.tags),
        table(page, 'projects', 'Projects', ['Project', 'Verdict', 'Jobs', 'Docker-in-Docker', 'Obstacles'], audits.map((one, index) => [
            page.html `<a href="#project-${index + 1}">${one.name}</a>`,
            one.verdict,
            one.jobs.length,
            one.dind ? 'yes' : '',
            one.obstacles.filter(({ kind }) => kind !== 'note').length,
        ])),
        ...audits.map((one, index) => projectView(page, one, index + 1)),
    ]);
}
function table(page, id, title, heads, rows) {
    return (0,tables/* tablePanel */.Rp)(page, { id: markup/* Html */.Ed.own(id), title, heads, rows });
}
function page_sharedTable(page, id, title, head, shared) {
    return table(page, id, title, [head, 'Projects'], shared.map(({ name, projects }) => [name, projects]));
}
function projectView(page, audit, number) {
    const { name, url, verdict, jobs, events, obstacles } = audit;
    // an address of a server is a link only where it is one of the web
    const link = url !== undefined && /^https?:\/\//i.test(url) ? page.html ` <a href="${url}">${url}</a>` : undefined;
    const rows = obstacles.map(({ kind, message, file, line, hint }) => page.html `<tr><th scope="row">${WORDS[kind]}</th><td>${message}</td><td><code>${file ?? ''}${line === undefined ? '' : `:${line}`}</code></td><td>${hint ?? ''}</td></tr>`);
    const block = audit.with.length === 0 ? undefined : page.html `<pre>${(0,with_block/* withYaml */.O9)(audit.with)}</pre>`;
    return page.html `<section class="panel" id="project-${number}" aria-labelledby="project-${number}-name">
<h2 id="project-${number}-name">${name}</h2>
<p><strong>${verdict}</strong>${link}</p>
<p>${(0,report_text/* count */.U9)(jobs.length, 'job')}${audit.dind ? ', Docker-in-Docker' : ''}; by event: ${events.map(({ event, jobs: some }) => `${event.replace('_', ' ')} ${some}`).join(', ')}</p>
${rows.length === 0 ? undefined : page.html `<div class="scroll" role="region" tabindex="0" aria-label="Obstacles of ${name}"><table><thead><tr><th scope="col">It takes</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">What to do</th></tr></thead><tbody>${rows}</tbody></table></div>`}${block}
</section>
`;
}

// EXTERNAL MODULE: ./src/migration/order.ts
var order = __webpack_require__(38704);
;// CONCATENATED MODULE: ./src/migration/audit/totals.ts


function totalsOf(audits) {
    const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, audits.filter((one) => one.verdict === verdict).length]));
    return {
        projects: audits.length,
        verdicts,
        obstacles: obstacles(audits),
        images: shared(audits, ({ imagesToMirror }) => imagesToMirror),
        secrets: shared(audits, ({ secrets }) => secrets),
        hosts: shared(audits, ({ hosts }) => hosts),
        tags: shared(audits, ({ tags }) => tags.map((set) => set.join(','))),
    };
}
function obstacles(audits) {
    const kinds = new Map();
    const held = audits.flatMap(({ obstacles: all }) => {
        const real = all.filter(({ kind }) => kind !== 'note');
        real.forEach(({ topic, kind }) => kinds.set(topic, kind));
        return [...new Set(real.map(({ topic }) => topic))];
    });
    return counted(held).map(({ name, projects }) => ({ topic: name, kind: kinds.get(name) ?? 'note', projects }));
}
function shared(audits, pick) {
    return counted(audits.flatMap((one) => [...new Set(pick(one))]));
}
function counted(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts]
        .map(([name, projects]) => ({ name, projects }))
        .sort((a, b) => b.projects - a.projects || (0,order/* byCodeUnits */.C)(a.name, b.name));
}

// EXTERNAL MODULE: ./src/migration/reading/facts.ts
var reading_facts = __webpack_require__(52436);
// EXTERNAL MODULE: ./src/migration/reading/folder.ts
var reading_folder = __webpack_require__(64271);
// EXTERNAL MODULE: ./src/gitlab-api/api.ts
var api = __webpack_require__(98338);
// EXTERNAL MODULE: ./src/gitlab-api/includes.ts + 3 modules
var includes = __webpack_require__(3208);
// EXTERNAL MODULE: ./src/repository/context.ts
var repository_context = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/repository/revisions.ts
var revisions = __webpack_require__(22294);
// EXTERNAL MODULE: ./src/migration/reading/plans.ts
var plans = __webpack_require__(88275);
// EXTERNAL MODULE: ./src/migration/reading/shared.ts
var reading_shared = __webpack_require__(74146);
;// CONCATENATED MODULE: ./src/migration/reading/group.ts










const nothing = () => Promise.resolve(undefined);
/** A project of an instance, read over its API without a clone. Never throws: what cannot be read says why. */
async function projectFacts(instance, project, options) {
    const { path, url, defaultBranch, isOff } = project;
    const configured = project.configPath ?? options.file;
    const place = { name: path, url, gitlabUrl: instance.url, file: configured };
    const cannot = (message, hint) => (0,reading_facts/* unreadable */.O)(place, [{ message, location: undefined, hint }]);
    if (isOff)
        return cannot('CI/CD is switched off for this project', 'it has no pipelines to move');
    if (defaultBranch === undefined)
        return cannot('its repository is empty', 'there is nothing to move');
    try {
        const revision = await (0,api/* apiProject */.M)(instance, path).at(defaultBranch);
        const fetch = (0,includes/* remoteFiles */.w)({
            ...options,
            gitlabUrl: instance.url,
            token: options.token,
            base: (0,external_node_os_.tmpdir)(), // of relative places of the map there are none: the command makes them absolute
            repositoryAt: revisions/* repositoryAt */.u,
        });
        const own = sourceOf(revision, (0,reading_shared/* sharedFetch */.c)(options.shared, instance.url, path, fetch));
        const { file, content, source } = await configOf(configured, own);
        if (content === undefined)
            return (0,reading_facts/* unreadable */.O)(place, [(0,reading_folder/* missing */.LO)(configured)]);
        const context = contextOf(instance, project, file, (await revision.sha()) ?? repository_context/* ZERO_SHA */.gy, options);
        return await (0,plans/* factsOf */.x)({ ...place, file, content, context, source, hadToken: options.token !== undefined });
    }
    catch (error) {
        return (0,reading_facts/* unreadable */.O)(place, [{ message: (0,errors/* messageOf */.bD)(error), location: undefined, ...hintOf(error) }]);
    }
}
/** Where the project's settings say its file is: `path`, `path@group/project[:ref]`, or an address (`ci_config_path`). */
async function configOf(configured, own) {
    if (/^https?:\/\//.test(configured)) {
        const { content, name } = await own.fetch({ kind: 'remote', url: configured });
        return { file: name, content, source: own };
    }
    const [, file = configured, project, ref] = /^(.+)@([^@:]+)(?::(.+))?$/.exec(configured) ?? [];
    if (project === undefined)
        return { file, content: await own.readFile(file), source: own };
    const found = await own.fetch({ kind: 'project', project, ref, file });
    return { file: found.name, content: found.content, source: found.source ?? own };
}
function sourceOf(revision, fetch) {
    return {
        readFile: (path) => revision.read(path.replace(/^\/+/, '')),
        listFiles: () => revision.list(),
        changedFiles: nothing,
        blobId: nothing,
        lastCommitId: nothing,
        fetch,
    };
}
function contextOf(instance, { path, url, defaultBranch = 'main' }, file, sha, options) {
    const facts = {
        sha,
        message: '',
        author: '',
        timestamp: new Date(0).toISOString(),
        branch: defaultBranch,
        defaultBranch,
        origin: url,
        path,
        shallow: false,
        branchRefs: '',
        userName: '',
        userEmail: '',
    };
    const more = { ...(0,reading_folder/* userVariables */.pL)(options), file, gitlabUrl: instance.url, registry: reading_folder/* registryOf */.Fv };
    return (0,repository_context/* baseContext */.RH)(facts, more);
}
function hintOf(error) {
    return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
}

// EXTERNAL MODULE: ./src/migration/reading/many.ts
var many = __webpack_require__(62096);
// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
// EXTERNAL MODULE: ./src/cli/commands/migration/options.ts
var migration_options = __webpack_require__(75200);
// EXTERNAL MODULE: ./src/cli/commands/migration/write.ts
var write = __webpack_require__(81801);
;// CONCATENATED MODULE: ./src/cli/commands/migration/audit.ts


















/** Projects of an instance that are read at the same time: what a person's limit of requests allows. */
const AT_ONCE = 4;
/** `gitlab-dind audit --folders DIR... | --group URL`: 0 whatever the verdicts are. */
async function auditCommand(argv) {
    const read = await (0,migration_options/* readOptions */.Tt)('audit', argv);
    const { runners, problems: wrong } = (0,fleet_runners/* readRunners */._)(read.inputs.fleet.runners);
    const { group, folders } = sourcesOf(read);
    const output = read.values.get('output');
    const address = group === undefined ? undefined : (0,rest_address/* pageAddress */.qx)(group, read.inputs.gitlabUrl);
    const problems = [
        ...read.problems,
        ...wrong.map((message) => `runners: ${message}`),
        ...(0,migration_options/* outputProblem */.nQ)('output', output),
    ];
    if (group === undefined && folders.length === 0)
        problems.push('audit: name projects: --folders DIR..., or --group URL');
    if (group !== undefined && folders.length > 0)
        problems.push('audit: give --folders or --group, not both');
    if (group !== undefined && address === undefined)
        problems.push(`--group: "${shown(group)}" is not the address of a group, such as https://gitlab.com/group`);
    if (output !== undefined && !/\.(?:html|md|json)$/.test(output))
        problems.push(`--output: ${output} is neither .html nor .md nor .json`);
    (0,migration_options/* refuseProblems */.nN)(problems);
    const facts = address === undefined ? await ofFolders(folders, read) : await ofGroup(address, read);
    const audits = facts.map((one) => {
        try {
            return (0,judge/* audit */.s)(one, runners);
        }
        catch (error) {
            // whatever is in one project stops no other
            return (0,judge/* audit */.s)((0,reading_facts/* unreadable */.O)(one, [{ message: `it cannot be judged: ${(0,errors/* messageOf */.bD)(error)}`, location: undefined }]), runners);
        }
    });
    const totals = totalsOf(audits);
    if (output !== undefined)
        await (0,write/* writeOutput */.z)('output', output, texts(output, audits, totals));
    if (read.flags.has('json'))
        (0,door/* printJson */.Q2)(auditDocument(audits, totals));
    else if (output === undefined)
        (0,door/* print */.yy)(auditMarkdown(audits, totals));
    else
        (0,door/* print */.yy)(`${totals.projects} projects: ${Object.entries(totals.verdicts)
            .map(([verdict, n]) => `${n} ${verdict}`)
            .join(', ')}; ${output} has all of it`);
    return 0;
}
/** What the command line names; else what is configured. */
function sourcesOf({ inputs: { migration }, operands, ofCall, }) {
    const isCalled = operands.length > 0 || ofCall.has('folders') || ofCall.has('group');
    const of = (name) => !isCalled || ofCall.has(name);
    return {
        group: of('group') ? migration.group : undefined,
        folders: [...(of('folders') ? migration.folders : []), ...operands],
    };
}
function ofFolders(folders, read) {
    const options = (0,migration_options/* readingOptions */.fK)(read.inputs);
    const atOnce = Math.max(2, (0,external_node_os_.cpus)().length);
    return (0,many/* forEach */.j)(folders, atOnce, async (folder) => ({
        ...(await (0,reading_folder/* folderFacts */.oP)((0,external_node_path_.resolve)(folder), options)),
        name: folder,
    }));
}
async function ofGroup({ url, path }, read) {
    const instance = (0,rest_address/* instanceAt */.Vz)(url, read.inputs.gitlabToken);
    const projects = await (0,rest_projects/* projectsOf */.U)(instance, path);
    const options = (0,migration_options/* readingOptions */.fK)(read.inputs);
    return (0,many/* forEach */.j)(projects, AT_ONCE, (project) => projectFacts(instance, project, options));
}
function texts(output, audits, totals) {
    if (output.endsWith('.html'))
        return auditPage(audits, totals);
    if (output.endsWith('.md'))
        return `${auditMarkdown(audits, totals)}\n`;
    return `${JSON.stringify(auditDocument(audits, totals), null, 2)}\n`;
}
/** An address without user and password. */
const shown = (address) => address.replace(/\/\/[^@/]*@/, '//');


/***/ }),

/***/ 11013:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ instanceAt),
/* harmony export */   qx: () => (/* binding */ pageAddress),
/* harmony export */   sB: () => (/* binding */ asPart)
/* harmony export */ });
/**
 * Takes the address of a group, a project or a pipeline apart: `https://HOST/GROUP/PROJECT/-/pipelines/7`. `base` is the
 * instance where it is in a folder of its host (a relative URL root). undefined: it is none.
 */
function pageAddress(address, base) {
    if (!URL.canParse(address))
        return undefined;
    const { protocol, origin, pathname } = new URL(address);
    if (!/^https?:$/.test(protocol))
        return undefined;
    const folder = base !== undefined && URL.canParse(base) && new URL(base).origin === origin ? rootOf(base) : '';
    const within = pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname;
    const [place = '', rest = ''] = within.split('/-/');
    const path = decoded(place)
        .replace(/^\/(?:groups\/)?/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
    const pipeline = /^pipelines\/(\d+)/.exec(rest)?.[1];
    if (path === '' || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(path))
        return undefined;
    return { url: `${origin}${folder}`, path, pipeline: pipeline === undefined ? undefined : Number(pipeline) };
}
/** An instance, and the token that goes to its origin alone. */
function instanceAt(url, token, options = {}) {
    const credentials = token === undefined ? undefined : { origin: new URL(url).origin, token };
    return { ...options, url, credentials };
}
/** A path as one part of an API's address. */
const asPart = (path) => encodeURIComponent(path);
const rootOf = (base) => new URL(base).pathname.replace(/\/+$/, '');
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 8868:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   dq: () => (/* binding */ askFor),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   n5: () => (/* binding */ ApiRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _web_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25621);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16104);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94904);




/** GitLab does not give what was asked for; the message says what to do about it. */
class ApiRefusal extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb {
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** What may be asked for in vain: a token that may not read it, or that it is not there, is an answer as well. */
function isWithheld(error) {
    return error instanceof ApiRefusal && [401, 403, 404, 405].includes(error.status);
}
/**
 * Asks the REST API (docs.gitlab.com/api/rest). `path` begins behind `/api/v4`, `what` names for messages what is asked for.
 * Throws {@link ApiRefusal} for what the user can mend, {@link SystemError} for an instance that does not answer now.
 */
async function ask(instance, path, what) {
    const answer = await askFor(instance, path, what, _web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN);
    return { ...answer, text: answer.body };
}
/** The same with a body that is read otherwise, also where it comes from elsewhere: artifacts are led to their storage. */
async function askFor(instance, path, what, read) {
    let refused;
    const answer = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(`${instance.url}/api/v4${path}`, instance, async (response) => {
        if (response.ok)
            return read(response);
        refused = await (0,_web_js__WEBPACK_IMPORTED_MODULE_1__/* .bodyOf */ .EN)(response);
        return undefined;
    }).catch((error) => {
        throw error instanceof _http_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_ ? unreachable(instance, error, what) : error;
    });
    if (answer.status < 200 || answer.status >= 300)
        throw refusal(instance, { ...answer, text: refused ?? '' }, what);
    return { ...answer, body: answer.body };
}
/** The same as a document. */
async function askJson(instance, path, what) {
    return documentOf(instance, await ask(instance, path, what), what);
}
/** The JSON of an answer. Throws where there is none: a page of a login, another server, a body that was cut. */
function documentOf({ url }, answer, what) {
    const type = answer.headers.get('content-type') ?? '';
    if (/^text\/html\b/i.test(type) || /^\s*<(?:!doctype|html)\b/i.test(answer.text))
        throw new ApiRefusal(answer.status, `${url} answers with a web page where it was asked for ${what}: it wants a login, or a proxy stands before it; give a token (gitlab-token), and an address at which the API answers (${url}/api/v4)`);
    try {
        return JSON.parse(answer.text);
    }
    catch {
        if (/^\s*[[{]/.test(answer.text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${url}: the answer with ${what} ends in the midst`, { hint: 'Try again.' });
        throw new ApiRefusal(answer.status, `${url} does not answer as a GitLab instance does: look at the address, which is that of the instance, without a project`);
    }
}
function unreachable({ url }, error, what) {
    const message = `${url} could not be asked for ${what} because of ${error.message}`;
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|certificate|bad port/i.test(error.message))
        return new ApiRefusal(0, `${message}; look at the address, and at the way to it (proxy, certificates)`);
    const hint = `It was asked ${error.attempts} times; try again later.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(message, error.attempts > 1 ? { hint } : { hint: 'Try again later.' });
}
function refusal({ url, credentials }, answer, what) {
    const hasToken = credentials?.origin === new URL(url).origin;
    const { status } = answer;
    const said = `${url} answers with HTTP code ${status} for ${what}`;
    switch (status) {
        case 401:
            return new ApiRefusal(status, `${said}: ${hasToken ? 'it does not know the token, or it has expired; give a valid one' : 'it wants a token; give one'} (gitlab-token, scope \`read_api\`)`);
        case 403:
            return new ApiRefusal(status, `${said}: ${hasToken ? 'the token may not read it; give one of a member, with the scope `read_api`' : 'it is not for everyone; give a token with the scope `read_api`'} (gitlab-token)`);
        case 404:
            return new ApiRefusal(status, `${said}: it is not there, or ${hasToken ? 'the token may not see it: look at the path, and whether its owner is a member' : 'only members see it: look at the path, or give a token (gitlab-token)'}`);
        case 429:
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${said} (too many requests)${after(answer)}`, {
                hint: 'The limit of the instance is used up; try again later, or with fewer projects.',
            });
    }
    const words = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(quietly(answer.text)), 'message') ?? '';
    if (status >= 500)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${said} after ${answer.attempts} attempts`, {
            hint: 'The instance has a problem of its own; try again later.',
        });
    return new ApiRefusal(status, `${said}${words === '' ? '' : ` (${words.slice(0, 200)})`}: look at the address`);
}
function after(answer) {
    const seconds = answer.headers.get('retry-after') ?? '';
    return /^\d+$/.test(seconds) ? `, and is to be asked again after ${seconds} s` : '';
}
function quietly(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 94904:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ picked),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** The object, or one without fields where it is none. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The items of a list; none where it is no list. */
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(fields, key) {
    const value = fields[key];
    return typeof value === 'string' ? value : undefined;
}
/** A number, also where it came as text, as GitLab sends the coverage of a pipeline. */
function numberOf(fields, key) {
    const value = fields[key];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
/** A copy with these fields alone: whatever else an answer has (names of people, values) stays behind. */
function picked(fields, keys) {
    return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]]] : [])));
}


/***/ }),

/***/ 34580:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ allItems),
/* harmony export */   l: () => (/* binding */ items)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8868);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94904);



/** Pages of a list, a hundred items each: what has more is no list that is read to its end. */
const MAX_PAGES = 1000;
/**
 * The items of a list, page by page (docs.gitlab.com/api/rest/#pagination): the next page is that of the header `Link`
 * (keyset and offset), else of `X-Next-Page`. Of a link only its query counts, asked of the address at hand: behind a proxy
 * it names a host of the inside. Throws as `ask` does.
 */
async function* items(instance, path, query, what) {
    let search = new URLSearchParams({ per_page: '100', ...query }).toString();
    const seen = new Set();
    while (!seen.has(search)) {
        if (seen.size === MAX_PAGES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${instance.url}: ${what} has more than ${MAX_PAGES} pages`);
        seen.add(search);
        const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(instance, `${path}?${search}`, what);
        const found = (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .documentOf */ .lM)(instance, answer, what);
        if (!Array.isArray(found))
            throw new _ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiRefusal */ .n5(200, `${instance.url} answers with no list where it was asked for ${what}: look at the address`);
        for (const item of found)
            yield (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(item);
        const next = nextQuery(answer.headers, search);
        if (next === undefined)
            return;
        search = next;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SystemError */ ._N(`${instance.url}: the pages of ${what} lead in a circle`);
}
/** The same, all of them. */
async function allItems(...args) {
    const all = [];
    for await (const item of items(...args))
        all.push(item);
    return all;
}
function nextQuery(headers, search) {
    const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(headers.get('link') ?? '')?.[1];
    if (link !== undefined && URL.canParse(link, 'https://gitlab')) {
        const query = new URL(link, 'https://gitlab').searchParams;
        query.delete('private_token');
        return query.toString();
    }
    const page = headers.get('x-next-page') ?? '';
    if (!/^\d+$/.test(page))
        return undefined;
    const query = new URLSearchParams(search);
    query.set('page', page);
    return query.toString();
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

/***/ 98819:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   a: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65655);

/*
 * Markdown that people read on a terminal as well: what a project has named is text in it, never syntax, and stays legible.
 */
/** A text in one line of a cell or a paragraph: nothing in it is markup, a link or a mention. */
function text(given, length = 500) {
    return (0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(given), length)
        .replace(/[\\`*_[\]|~#&<>@]/g, (sign) => (/[&<>@]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`))
        .replace(/:\/\//g, ':&#47;&#47;')
        .replace(/\bwww\./gi, 'www&#46;')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^[-+=]/, '\\$&');
}
/** A name, as code. */
function code(given, length = 200) {
    const shown = text(given, length);
    return shown === '' ? '' : `<code>${shown}</code>`;
}


/***/ }),

/***/ 62096:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/** Does something for each of many, so many at the same time; the results have the order of what they are of. */
async function forEach(all, atOnce, action) {
    const results = [];
    let next = 0;
    const worker = async () => {
        for (let index = next++; index < all.length; index = next++) {
            const item = all[index];
            if (item !== undefined)
                results[index] = await action(item, index);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
    return results;
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


/***/ })

};
