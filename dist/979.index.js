export const id = 979;
export const ids = [979];
export const modules = {

/***/ 30979:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completionCommand: () => (/* binding */ completionCommand)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/cli/arguments.ts
var cli_arguments = __webpack_require__(11506);
;// CONCATENATED MODULE: ./src/cli/completion/bash-words.ts
/** Takes a line apart as bash does; `breaks` is its `COMP_WORDBREAKS`. Nothing in it is run or filled in. */
function parseBashLine(line, breaks) {
    const words = [];
    let word;
    let kept = '';
    let quote = '';
    for (let at = 0; at < line.length; at++) {
        const sign = line[at] ?? '';
        if (quote === '' && /\s/.test(sign)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            kept = '';
        }
        else if (quote === '' && (sign === '"' || sign === "'")) {
            quote = sign;
            word ??= '';
        }
        else if (sign === quote && quote !== '') {
            quote = '';
        }
        else if (sign === '\\' && quote !== "'") {
            at++;
            word = `${word ?? ''}${line[at] ?? ''}`;
        }
        else {
            word = `${word ?? ''}${sign}`;
            if (quote === '' && breaks.includes(sign))
                kept = word;
        }
    }
    return { words: [...words, word ?? ''], quote, kept };
}
/** A word as it is to be typed in place of what bash completes: whatever it holds is text there, and nothing is run. */
function bashReply(word, { quote, kept }) {
    const rest = word.startsWith(kept) ? word.slice(kept.length) : word;
    if (quote === "'")
        return rest.replaceAll("'", "'\\''");
    if (quote === '"')
        return rest.replace(/["\\$`]/g, '\\$&');
    return rest.replace(/[^\w./:=@%+,-]/gu, '\\$&');
}

// EXTERNAL MODULE: ./src/inputs/definitions.ts + 4 modules
var definitions = __webpack_require__(52700);
// EXTERNAL MODULE: ./src/inputs/configuration/folder.ts
var configuration_folder = __webpack_require__(17626);
// EXTERNAL MODULE: ./src/inputs/configuration/setting.ts
var setting = __webpack_require__(4468);
// EXTERNAL MODULE: ./src/cli/commands/migration/table.ts
var migration_table = __webpack_require__(18914);
// EXTERNAL MODULE: ./src/cli/help.ts + 2 modules
var help = __webpack_require__(66077);
// EXTERNAL MODULE: ./src/cli/options.ts
var options = __webpack_require__(60776);
// EXTERNAL MODULE: ./src/gitlab/index.ts + 111 modules
var gitlab = __webpack_require__(89106);
// EXTERNAL MODULE: ./src/gitlab/yaml/node.ts
var node = __webpack_require__(15);
// EXTERNAL MODULE: ./src/gitlab/yaml/settings.ts
var settings = __webpack_require__(28838);
// EXTERNAL MODULE: ./src/repository/context.ts
var context = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/repository/facts.ts
var repository_facts = __webpack_require__(5759);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(65655);
// EXTERNAL MODULE: ./src/safe-folder.ts
var safe_folder = __webpack_require__(90335);
;// CONCATENATED MODULE: ./src/cli/completion/jobs.ts







const KEYWORDS = new Set(['default', 'include', 'stages', 'variables', 'workflow', 'spec', 'image', 'services', 'cache', 'before_script', 'after_script']); // prettier-ignore
/**
 * The names for completion: fast, and so without Git, engine or network. What is included from elsewhere is not there, and
 * of a file that cannot be put together there are the names at its top. Throws nothing.
 */
async function namesIn(folder, file) {
    try {
        const content = (await (0,safe_folder/* readInside */.xO)(folder, file)) ?? '';
        const place = { folder, repository: folder, snapshot: true };
        const facts = (0,repository_facts/* factsOf */.xS)(place, { top: '', committed: false, log: '', refs: [], settings: '', branchRefs: '' });
        const none = { variables: {}, secrets: {}, inputs: {}, file, registry: () => undefined };
        const { jobs } = await (0,gitlab/* lint */.u8)({ file, content, context: (0,context/* baseContext */.RH)(facts, none), source: localFiles(folder) });
        if (jobs.length === 0)
            return { jobs: topNames(file, content), stages: [] };
        const names = jobs.flatMap(({ name, groupName, node }) => (node === undefined ? [name] : [groupName, name]));
        return { jobs: shown(names), stages: shown(jobs.map(({ stage }) => stage)) };
    }
    catch {
        return { jobs: [], stages: [] };
    }
}
function topNames(file, content) {
    const map = (0,settings/* readSettings */.s)(file, content);
    const entries = [...(map?.entries.values() ?? [])].filter(({ value }) => (0,node/* isMap */.jh)(value));
    return shown(entries.map(({ key }) => key.text).filter((name) => !name.startsWith('.') && !KEYWORDS.has(name)));
}
/** Each once; a name of several lines, or with signs that a terminal obeys, is none that can be typed. */
function shown(names) {
    return [...new Set(names)].filter((name) => name === (0,report_text/* oneLine */.TN)(name));
}
function localFiles(folder) {
    const missing = () => Promise.reject(new Error('not looked up for a completion'));
    return {
        readFile: (path) => (0,safe_folder/* readInside */.xO)(folder, path),
        listFiles: () => Promise.resolve([]),
        changedFiles: () => Promise.resolve(undefined),
        blobId: () => Promise.resolve(undefined),
        lastCommitId: () => Promise.resolve(undefined),
        fetch: missing,
    };
}

;// CONCATENATED MODULE: ./src/cli/completion/candidates.ts








/** Options whose values are paths. */
const PATHS = new Set(['file', 'cwd', 'output', 'report', 'storage-path', 'runner-config', 'ca-bundle', 'includes-from', 'run-output', 'prices', 'measured', 'folders']); // prettier-ignore
const CONTEXTS = ['branch=', 'tag=', 'merge_request', 'schedule', 'web', 'api', 'trigger'];
/** Words of commands that take no jobs. */
const OPERANDS = {
    registry: ['list', 'stats', 'verify', 'clean'],
    includes: ['fetch'],
    clean: ['all'],
    completion: ['bash', 'zsh', 'fish'],
    help: Object.keys(help/* COMMANDS */.Lo),
};
const WITH_JOBS = new Set(['run', 'shell', 'plan', 'simulate', 'lint']);
/**
 * What may stand in place of the last word of a command line; `words` are those behind the name of the program, the last
 * one as far as it is typed. Names of jobs and stages are those of the file that the line names.
 */
async function candidates(words, base) {
    const current = words.at(-1) ?? '';
    const before = words.slice(0, -1);
    const { command, inputs } = (0,cli_arguments/* parseArguments */.We)(before);
    const names = async () => {
        const [cwd, file] = [inputs['cwd']?.toString(), inputs['file']?.toString()];
        const { folder } = await (0,configuration_folder/* projectFolder */.K)({ base, cwd, named: file !== undefined });
        return namesIn(folder, file ?? definitions/* OPTIONS */.lw.file.default);
    };
    const attached = /^--([^=]+)=/.exec(current);
    if (attached !== null) {
        const values = await valuesOf(attached[1] ?? '', command, names);
        return values === undefined || values.kind === 'files'
            ? { kind: 'files' }
            : matching(values.words.map((word) => `${attached[0]}${word}`), current);
    }
    const option = optionBefore(before.at(-1) ?? '');
    const values = option === undefined ? undefined : await valuesOf(option, command, names);
    if (values !== undefined)
        return values.kind === 'files' ? values : matching(values.words, current);
    if (current.startsWith('-'))
        return matching(optionWords(command, current, before), current);
    if (command === '')
        return matching([...Object.keys(help/* COMMANDS */.Lo), 'help'], current);
    if (WITH_JOBS.has(command))
        return matching((await names()).jobs, current);
    const operands = before.filter((word) => !word.startsWith('-')).length;
    if ((0,migration_table/* migrationTable */.dM)(command) !== undefined && command !== 'init')
        return { kind: 'files' };
    if (command === 'includes' && operands > 1)
        return { kind: 'files' };
    return matching(operands > 1 ? [] : (OPERANDS[command] ?? []), current);
}
function matching(words, current) {
    return { kind: 'words', words: [...new Set(words)].filter((word) => word.startsWith(current)) };
}
/** The name of the option that the word before is, and that still waits for a value. */
function optionBefore(word) {
    if (/^-[a-zA-Z]$/.test(word))
        return options/* SHORT */.Pb[word.slice(1)];
    return word.startsWith('--') && !word.includes('=') ? word.slice(2) : undefined;
}
/** Values of an option; undefined where it takes none, or may stand alone. */
async function valuesOf(given, command, names) {
    const table = (0,migration_table/* migrationTable */.dM)(command);
    if (table?.values.includes(given) === true)
        return { kind: 'files' };
    const option = table === undefined ? (0,options/* optionNamed */.b7)(given) : (0,options/* inputNamed */.o5)(given);
    if (option === undefined)
        return undefined;
    const words = (list) => ({ kind: 'words', words: list });
    if (option.kind === 'own') {
        if (options/* OWN_OPTIONS */._X[option.name].takes === 'nothing')
            return undefined;
        const { jobs, stages } = await names();
        if (option.name === 'from')
            return words(stages);
        return words(option.name === 'outcome'
            ? jobs.flatMap((job) => ['success', 'failed', 'canceled'].map((end) => `${job}=${end}`))
            : jobs);
    }
    const { name } = option;
    const { choices, type } = definitions/* OPTIONS */.lw[name];
    if (option.value !== undefined || type === 'Bool')
        return undefined;
    if (choices !== undefined)
        return words(choices);
    if (PATHS.has(name))
        return { kind: 'files' };
    if (name === 'stage')
        return words((await names()).stages);
    if (name === 'manual' || name === 'jobs')
        return words([...(name === 'manual' ? ['all'] : []), ...(await names()).jobs]);
    return words(name === 'context' ? CONTEXTS : []);
}
function optionWords(command, current, before) {
    const table = (0,migration_table/* migrationTable */.dM)(command);
    const inputs = [
        ...(command === '' ? [] : (0,help/* optionsOf */.cz)(command)),
        ...(before.includes('--run') ? (table?.more ?? []) : []),
    ];
    const perCall = table === undefined ? [] : [...table.values, ...table.flags];
    const own = Object.entries(options/* OWN_OPTIONS */._X).flatMap(([name, { of }]) => of?.includes(command) === false ? [] : [name]);
    const denied = current.startsWith('--no') ? inputs.filter(options/* canBeDenied */.Jr).map((name) => `no-${name}`) : [];
    // of what may be given more than once, the name of one
    const long = inputs.map((name) => ([...setting/* OPTION_NAMES */.T].findLast(([, option]) => option === name) ?? [name])[0]);
    const short = current === '-'
        ? Object.entries(options/* SHORT */.Pb).flatMap(([letter, name]) => own.includes(name) || (name !== 'interactive' && name !== 'help' && inputs.includes(name))
            ? [`-${letter}`]
            : [])
        : [];
    return [
        ...short,
        ...[...long, ...own, ...perCall, ...denied, ...(command === '' ? ['version'] : [])].map((name) => `--${name}`),
    ];
}

;// CONCATENATED MODULE: ./src/cli/completion/scripts.ts
/**
 * What a shell loads. Each script asks the command itself for the words, so that it never has to be made again; names of
 * jobs come from files of strangers, so nothing that is answered is evaluated.
 */
const SCRIPTS = {
    bash: `# gitlab-dind completion bash
_gitlab_dind() {
  local reply kind=
  COMPREPLY=()
  while IFS= read -r reply; do
    if [[ -z $kind ]]; then kind=$reply; else COMPREPLY+=("$reply"); fi
  done < <("$1" completion line -- "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  if [[ $kind == files ]]; then compopt -o default 2>/dev/null; fi
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
  return 0
}
complete -F _gitlab_dind gitlab-dind
`,
    zsh: `#compdef gitlab-dind
# gitlab-dind completion zsh
_gitlab_dind() {
  local -a replies
  replies=("\${(@f)$("\${words[1]}" completion words -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $replies[1] == files ]]; then
    compset -P '--*='
    _files
  elif (( $#replies > 1 )); then
    compadd -- "\${(@)replies[2,-1]}"
  fi
}
if [[ $funcstack[1] == _gitlab_dind ]]; then _gitlab_dind "$@"; else compdef _gitlab_dind gitlab-dind; fi
`,
    fish: `# gitlab-dind completion fish
function __gitlab_dind_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct | string unescape)
    set -l replies ($before[1] completion words -- $before[2..-1] "$current" 2>/dev/null)
    if test "$replies[1]" = files
        set -l prefix (string match -r -- '^--[^=]+=' "$current")
        for path in (__fish_complete_path (string replace -r -- '^--[^=]+=' '' "$current"))
            printf '%s\\n' "$prefix$path"
        end
    else
        printf '%s\\n' $replies[2..-1]
    end
end
complete -c gitlab-dind -f -a '(__gitlab_dind_complete)'
`,
};

// EXTERNAL MODULE: ./src/cli/door.ts
var door = __webpack_require__(64732);
;// CONCATENATED MODULE: ./src/cli/commands/completion.ts






/**
 * `gitlab-dind completion SHELL` prints what the shell loads. What that script asks is answered by `completion line` (the
 * line of bash) and `completion words`: first `words` or `files`, then a word a line.
 */
async function completionCommand({ operands }) {
    const [shell = '', ...rest] = operands;
    if (shell === 'line') {
        const [line = '', breaks = ''] = rest;
        const parsed = parseBashLine(line, breaks);
        const found = await candidates(parsed.words.slice(1), process.cwd());
        (0,door/* print */.yy)([found.kind, ...(found.kind === 'words' ? found.words.map((word) => bashReply(word, parsed)) : [])].join('\n'));
        return 0;
    }
    if (shell === 'words') {
        const found = await candidates(rest, process.cwd());
        (0,door/* print */.yy)([found.kind, ...(found.kind === 'words' ? found.words : [])].join('\n'));
        return 0;
    }
    const shells = Object.keys(SCRIPTS);
    const script = Object.entries(SCRIPTS).find(([name]) => name === shell)?.[1];
    if (script === undefined || rest.length > 0)
        throw new errors/* UsageError */.eb(`completion: name one shell: ${shells.join(', ')}${(0,cli_arguments/* suggestion */.h)(shell, shells, '')}`);
    (0,door/* pass */.IX)(script);
    return 0;
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


/***/ })

};
